//! Acts other than a programme: from the shipped words through consultation and council to the journal and into force.

use std::sync::Arc;

use casework::{
    Desk, Failure,
    consultation::{self, create::ConsultationStart},
    document::{
        CaseKey, DocumentOrder,
        issue::{IssueOrder, issue},
        offer,
        preview::{LivePreview, gather},
    },
    draft_act::{self, ActForm, ActSource, ActStepForm, DraftActPage, facts::ActFactsForm},
    exchange::{CaseNoun, export, import},
    listing::{self, Noun},
    programme, pulpit,
    template::{
        self,
        form::{BlockForm, FormBlock, FormPiece},
        trial::{self, TrialOrder},
        version::{self, SaveVersion},
    },
    text::{self, Intake},
    view::Key,
};
use domain::{
    document::DocumentKind,
    draft_act::DraftActKind,
    office::{LocalRules, Office},
    vocabulary::Vocabulary,
};
use tests::{jarzebin, office::Officer};

pub fn desk(officer: &Arc<Officer>) -> Desk {
    let office: Office = jarzebin::office(LocalRules { consultation_days: Some(14), ..LocalRules::default() });
    jarzebin::file_of(officer, &office)
}

fn form(kind: DraftActKind, source: ActSource) -> ActForm {
    let title = if kind == DraftActKind::Other { "w sprawie zasad najmu świetlic" } else { "" };
    ActForm { kind: kind.key().into(), title: title.into(), case_number: String::new(), source }
}

fn created(desk: &mut Desk, kind: DraftActKind) -> Key {
    draft_act::create(desk, &form(kind, ActSource::Template), None).expect("made").value
}

fn page(desk: &Desk, id: Key) -> DraftActPage {
    draft_act::page(desk, id).expect("the page")
}

fn step(desk: &mut Desk, id: Key, to: &str, day: &str) -> Result<(), Failure> {
    let form = ActStepForm { to: to.into(), day: day.into(), ..at(desk, id) };
    draft_act::take_step(desk, &form).map(|_| ())
}

fn at(desk: &Desk, id: Key) -> ActStepForm {
    ActStepForm {
        id,
        revision: page(desk, id).revision,
        to: String::new(),
        day: String::new(),
        resolution_number: String::new(),
        journal_position: String::new(),
        reason: String::new(),
    }
}

fn rules(page: &DraftActPage) -> Vec<&str> {
    page.findings.iter().map(|finding| finding.rule.as_str()).collect()
}

fn facts(desk: &Desk, id: Key, change: impl FnOnce(&mut ActFactsForm)) -> ActFactsForm {
    let page = page(desk, id);
    let iso = |day: &Option<casework::view::DayView>| day.as_ref().map(|day| day.iso.clone()).unwrap_or_default();
    let known = &page.facts;
    let mut form = ActFactsForm {
        id,
        revision: page.revision,
        title: page.title.clone(),
        case_number: page.case_number.clone(),
        local_law: known.local_law.clone(),
        consultation_began_on: iso(&known.consultation_began_on),
        consultation_ended_on: iso(&known.consultation_ended_on),
        opinion_delivered_on: iso(&known.opinion_delivered_on),
        opinion_given_on: iso(&known.opinion_given_on),
        opinion_result: known.opinion_result.as_ref().map(|one| one.key.clone()).unwrap_or_default(),
        submitted_to_council_on: iso(&known.submitted_to_council_on),
        adopted_on: iso(&known.adopted_on),
        resolution_number: known.resolution_number.clone(),
        in_force_on: iso(&known.in_force_on),
        sent_to_voivode_on: iso(&known.sent_to_voivode_on),
        sent_to_journal_on: iso(&known.sent_to_journal_on),
        announced_on: iso(&known.announced_on),
        journal_position: known.journal_position.clone(),
    };
    change(&mut form);
    form
}

/// Rules of consulting, adopted on 26 November 2026 and announced on 9 December, every step recorded as it was on paper.
pub fn announced(desk: &mut Desk) -> Key {
    let id = created(desk, DraftActKind::ConsultationRules);
    for (to, day) in [
        ("w_konsultacjach", "01.09.2026"),
        ("po_konsultacjach", "18.09.2026"),
        ("skierowany_do_rady", "05.11.2026"),
        ("uchwalony", "26.11.2026"),
    ] {
        step(desk, id, to, day).unwrap_or_else(|failure| panic!("{to}: {}", failure.sentence()));
    }
    let form = facts(desk, id, |form| {
        form.resolution_number = "XXIV/212/2026".into();
        form.sent_to_voivode_on = "02.12.2026".into();
        form.sent_to_journal_on = "02.12.2026".into();
    });
    draft_act::facts::save(desk, &form).expect("saved");
    let form = ActStepForm { to: "ogloszony".into(), day: "09.12.2026".into(), journal_position: "10432".into(), ..at(desk, id) };
    draft_act::take_step(desk, &form).expect("announced");
    id
}

/// Every kind begins with words that hold everything the law pack wants of it, and that the drafting rules let pass.
#[test]
fn every_kind_begins_with_its_items_and_without_a_word_against_it() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer);
    for kind in DraftActKind::ALL {
        let id = created(&mut desk, *kind);
        let items = draft_act::items::view(&desk, id).expect("items");
        assert_eq!(items.present as usize, items.rows.len(), "{kind:?}: {:#?}", items.present_because.steps);
        let page = page(&desk, id);
        let told: Vec<String> = page.findings.iter().map(|one| format!("{} {} {:?}", one.rule, one.title, one.found)).collect();
        let expected = if *kind == DraftActKind::Other { vec!["A-11"] } else { Vec::new() };
        assert_eq!(rules(&page), expected, "{kind:?}: {told:#?}");
        let words = words(&desk, id, DocumentKind::Resolution);
        assert!(words.contains("UCHWAŁA") && words.contains("RADY GMINY JARZĘBIN"), "{words}");
        assert!(words.contains("Na podstawie art. ") && words.contains("(Dz. U. z "), "{kind:?}: {words}");
        assert!(!words.contains("{{") && !words.contains("[nieznane"), "{words}");
        let local = page.local_law.0 == "akt prawa miejscowego";
        let journal = "po upływie 14 dni od dnia ogłoszenia w Dzienniku Urzędowym Województwa";
        assert_eq!(words.contains(journal), local, "{kind:?}: {words}");
    }
}

/// The words of a document of the act, hard spaces made soft.
fn words(desk: &Desk, id: Key, kind: DocumentKind) -> String {
    let order = DocumentOrder::of(kind, CaseKey::DraftAct(id));
    let shown = LivePreview::default().show(&gather(desk, &order).expect("gathered")).expect("shown");
    assert_eq!(shown.missing, None);
    shown.words.replace('\u{a0}', " ")
}

#[test]
fn an_act_goes_from_the_template_through_consultation_and_council_to_the_journal_and_into_force() {
    let officer = Officer::on("2026-09-01");
    let mut desk = desk(&officer);
    let id = created(&mut desk, DraftActKind::LocalInitiative);

    // Its own text is consulted.
    let start = ConsultationStart { draft_act: Some(id), ..ConsultationStart::default() };
    let held = consultation::create(&mut desk, &start).expect("begun").value.id;
    let view = consultation::view(&desk, held).expect("the consultation");
    assert_eq!(view.text, Some(page(&desk, id).text));
    assert!(view.findings.iter().all(|finding| !finding.rule.starts_with('T')), "the act tells of its own text");
    let again = consultation::create(&mut desk, &start).map(|_| ());
    assert!(matches!(again, Err(Failure::Duplicate { noun, id, .. }) if noun == "consultation" && id == held));
    assert!(consultation::list(&desk).expect("a list").acts.is_empty());
    step(&mut desk, id, "w_konsultacjach", "01.09.2026").expect("consulted");
    officer.next_on("2026-09-20");
    step(&mut desk, id, "po_konsultacjach", "18.09.2026").expect("ended");

    // The sitting gives the day for the papers.
    let sitting = programme::sittings::save(&mut desk, &jarzebin::sitting()).expect("a sitting").value;
    let revision = page(&desk, id).revision;
    draft_act::way::choose_sitting(&mut desk, id, revision, Some(sitting)).expect("chosen");
    let refused = programme::sittings::remove(&mut desk, sitting, Key(1)).map(|_| ());
    assert!(refused.is_err_and(|failure| failure.sentence().contains("projektu aktu")));
    let way = draft_act::way::view(&desk, id).expect("the way");
    let papers = way.steps.iter().find(|step| step.key == "biuro_rady").expect("papers");
    assert_eq!(papers.latest.as_ref().map(|(day, _)| day.iso.as_str()), Some("2026-11-19"));

    officer.next_on("2026-11-05");
    step(&mut desk, id, "skierowany_do_rady", "05.11.2026").expect("handed over");
    let locked = text::open(&desk, page(&desk, id).text).expect("the text").read_only;
    assert!(locked.is_some_and(|why| why.contains("skierowany do rady")));
    officer.next_on("2026-11-26");
    let adopted = ActStepForm {
        resolution_number: "XXIV/212/2026".into(),
        to: "uchwalony".into(),
        day: "26.11.2026".into(),
        ..at(&desk, id)
    };
    draft_act::take_step(&mut desk, &adopted).expect("adopted");
    let line = |desk: &Desk, title: &str| {
        let view = pulpit::view(desk).expect("the first screen");
        view.due.into_iter().chain(view.late).find(|entry| entry.title == title).map(|entry| (entry.due.iso, entry.state.key))
    };
    assert_eq!(line(&desk, "Przekaż uchwałę wojewodzie"), Some(("2026-12-03".into(), "wkrotce".into())));
    // Each step has its letter, and it says what the law pack says.
    let letters: Vec<(String, String)> = draft_act::way::view(&desk, id)
        .expect("the way")
        .steps
        .into_iter()
        .filter_map(|step| Some((step.key, step.letter?.key)))
        .collect();
    let pair = |step: &str, letter: &str| (step.to_owned(), letter.to_owned());
    assert_eq!(letters, [pair("wojewoda", "przekazanie_wojewodzie"), pair("wniosek_o_ogloszenie", "wniosek_o_ogloszenie")]);
    let letter = words(&desk, id, DocumentKind::VoivodeLetter);
    for said in [
        "Wojewoda Mazowiecki",
        "Na podstawie art. 90 ust. 1 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym (Dz. U. z",
        "uchwałę nr XXIV/212/2026 Rady Gminy Jarzębin w sprawie",
        "podjętą w dniu 26 listopada 2026 r.",
        "w ciągu 7 dni od dnia jej podjęcia",
        "Termin ten upływa w dniu 3 grudnia 2026 r.",
        "Uchwała jest aktem prawa miejscowego.",
    ] {
        assert!(letter.contains(said), "„{said}” is not said in:\n{letter}");
    }
    let request = words(&desk, id, DocumentKind::JournalRequest);
    for said in [
        "Na podstawie art. 2 ust. 1 i art. 13 pkt 2 ustawy z dnia 20 lipca 2000 r.",
        "(Dz. U. z 2019 r. poz. 1461",
        "w Dzienniku Urzędowym Województwa Mazowieckiego uchwały nr XXIV/212/2026",
        "niezwłocznie (art. 3 ustawy",
        "(art. 15 ust. 1 ustawy",
    ] {
        assert!(request.contains(said), "„{said}” is not said in:\n{request}");
    }
    officer.next_on("2026-12-04");
    assert!(words(&desk, id, DocumentKind::VoivodeLetter).contains("Termin ten upłynął w dniu 3 grudnia 2026 r."));
    assert_eq!(line(&desk, "Przekaż uchwałę wojewodzie"), Some(("2026-12-03".into(), "po_terminie".into())));
    assert_eq!(pulpit::counts(&desk).expect("counts").draft_acts_late, 1);
    let listed = draft_act::list(&desk).expect("a list").remove(0);
    assert!(listed.late.is_some_and(|late| late.contains("przekaż uchwałę wojewodzie")));

    // Local law is not in force without the journal.
    let refused = step(&mut desk, id, "obowiazuje", "04.12.2026");
    assert!(matches!(refused, Err(Failure::Refused { findings }) if findings[0].rule == "A-07"));
    let form = facts(&desk, id, |form| {
        form.sent_to_voivode_on = "02.12.2026".into();
        form.sent_to_journal_on = "02.12.2026".into();
    });
    draft_act::facts::save(&mut desk, &form).expect("saved");
    let sent = words(&desk, id, DocumentKind::VoivodeLetter);
    assert!(
        sent.contains(", 2 grudnia 2026 r.") && sent.contains("upływa"),
        "a copy bears the day on which it went out:\n{sent}"
    );
    assert!(draft_act::way::view(&desk, id).expect("the way").steps.iter().all(|step| step.letter.is_none()), "nothing to write");
    officer.next_on("2026-12-10");
    let announced =
        ActStepForm { to: "ogloszony".into(), day: "09.12.2026".into(), journal_position: "10432".into(), ..at(&desk, id) };
    draft_act::take_step(&mut desk, &announced).expect("announced");
    let now = page(&desk, id);
    assert_eq!(
        now.announced.as_deref().map(|told| told.replace('\u{a0}', " ")).as_deref(),
        Some("Dziennik Urzędowy Województwa Mazowieckiego, 9 grudnia 2026 r., poz. 10432")
    );
    let (day, why) = now.in_force.expect("counted");
    assert_eq!(day.iso, "2026-12-24");
    assert!(why.steps[0].contains("po upływie 14") && why.steps[0].contains("art. 4 ust. 1"), "{:?}", why.steps);
    officer.next_on("2026-12-28");
    assert_eq!(line(&desk, "Odnotuj wejście aktu w życie"), Some(("2026-12-24".into(), "po_terminie".into())));
    let proposed = page(&desk, id).next.into_iter().find(|one| one.to.key == "obowiazuje").expect("a step");
    assert_eq!(proposed.day.map(|day| day.iso), Some("2026-12-24".into()));
    assert!(rules(&page(&desk, id)).contains(&"A-05"), "the benefit council was never asked");
    step(&mut desk, id, "obowiazuje", "24.12.2026").expect("in force");
    assert_eq!(rules(&page(&desk, id)), Vec::<&str>::new(), "what is over asks for nothing");
    assert_eq!(pulpit::counts(&desk).expect("counts").draft_acts_open, 0);
}

#[test]
fn a_draft_without_a_wanted_item_does_not_go_on_and_takes_it_from_the_shipped_words() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer);
    let id = created(&mut desk, DraftActKind::CivicBudget);
    let items = draft_act::items::view(&desk, id).expect("items");
    let appeal = items.rows.iter().find(|row| row.key == "odwolanie").expect("the appeal");
    for unit in &appeal.units {
        draft_act::items::mark(&mut desk, id, unit.unit, "odwolanie", false).expect("unmarked");
    }
    assert_eq!(rules(&page(&desk, id)), ["A-01"]);
    let place = &page(&desk, id).findings[0].place;
    assert!(matches!(place, casework::view::PlaceView::Requirement { key } if key == "odwolanie"));
    let refused = step(&mut desk, id, "skierowany_do_rady", "15.10.2026");
    assert!(matches!(refused, Err(Failure::Refused { findings }) if findings[0].rule == "A-01"));
    let put = draft_act::insert_from_template(&mut desk, id, "odwolanie").expect("put in").value;
    assert_eq!(put.len(), 1, "{put:?}");
    assert_eq!(rules(&page(&desk, id)), Vec::<&str>::new(), "it stands before the final provisions");
    let unknown = draft_act::insert_from_template(&mut desk, id, "formy").map(|_| ());
    assert!(unknown.is_err_and(|failure| failure.sentence().contains("nie ma na liście")));
    let reason = ActStepForm { to: "zaniechany".into(), day: "15.10.2026".into(), ..at(&desk, id) };
    draft_act::take_step(&mut desk, &reason).expect("given up");
    let late = draft_act::items::mark(&mut desk, id, 2, "podpisy", true).map(|_| ());
    assert!(late.is_err_and(|failure| failure.sentence().contains("zaniechany")));
    step(&mut desk, id, "szkic", "").expect("taken up again");
    assert!(page(&desk, id).editable);
}

#[test]
fn what_is_typed_badly_is_told_by_its_field_and_nothing_is_made() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer);
    let told = |failure: Failure| match failure {
        Failure::Invalid { violations } => violations.into_iter().map(|one| one.field).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let other = ActForm { title: String::new(), ..form(DraftActKind::Other, ActSource::Nothing) };
    let bad = [
        (ActForm { kind: "rozporzadzenie".into(), ..other.clone() }, vec!["kind", "title"]),
        (ActForm { kind: "rozporzadzenie".into(), title: "w sprawie herbu".into(), ..other.clone() }, vec!["kind"]),
        (other.clone(), vec!["title"]),
        (ActForm { title: "w sprawie ".into(), ..other.clone() }, vec!["title"]),
        (ActForm { title: format!("w sprawie {}", "a".repeat(1_000)), ..other.clone() }, vec!["title"]),
        (ActForm { title: "w sprawie \0".into(), case_number: "z".repeat(101), ..other.clone() }, vec!["title", "case_number"]),
    ];
    for (form, fields) in bad {
        assert_eq!(told(draft_act::create(&mut desk, &form, None).map(|_| ()).expect_err("refused")), fields);
    }
    let of_text = ActForm { source: ActSource::Text, ..form(DraftActKind::Other, ActSource::Text) };
    let nothing = draft_act::create(&mut desk, &of_text, None).map(|_| ()).expect_err("no text");
    assert!(nothing.sentence().contains("Nie wybrano jeszcze tekstu"));
    assert!(draft_act::list(&desk).expect("a list").is_empty());

    let id = created(&mut desk, DraftActKind::BenefitCouncil);
    assert_eq!(told(step(&mut desk, id, "w_konsultacjach", "30.02.2026").expect_err("no such day")), ["day"]);
    assert_eq!(told(step(&mut desk, id, "w_konsultacjach", "").expect_err("no day")), ["day"]);
    assert_eq!(told(step(&mut desk, id, "w_konsultacjach", "16.10.2026").expect_err("tomorrow")), ["day"]);
    assert_eq!(told(step(&mut desk, id, "obowiazuje", "15.10.2026").expect_err("too far")), ["to"]);
    assert_eq!(told(step(&mut desk, id, "koniec", "").expect_err("no such state")), ["to"]);
    let form = facts(&desk, id, |form| {
        form.title.clear();
        form.local_law = "moze".into();
        form.opinion_given_on = "wczoraj".into();
    });
    assert_eq!(
        told(draft_act::facts::save(&mut desk, &form).map(|_| ()).expect_err("refused")),
        ["local_law", "opinion_given_on", "title"]
    );
    let stale = ActFactsForm { revision: Key(0), ..facts(&desk, id, |_| ()) };
    assert!(matches!(draft_act::facts::save(&mut desk, &stale).map(|_| ()), Err(Failure::Stale { .. })));
}

#[test]
fn the_office_says_of_another_act_what_it_is_and_its_way_follows() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer);
    let id = created(&mut desk, DraftActKind::Other);
    assert_eq!(rules(&page(&desk, id)), ["A-11"]);
    let offered = offer::of_case(&desk, CaseKey::DraftAct(id)).expect("offered");
    let request = offered.iter().find(|one| one.kind.key == "wniosek_o_ogloszenie").expect("it may be needed");
    assert!(
        !request.ready && request.because.contains("Nie wskazano, czy uchwała jest aktem prawa miejscowego"),
        "{}",
        request.because
    );
    let lead = draft_act::way::view(&desk, id).expect("a way").lead;
    assert!(lead.contains("regionalnej izby obrachunkowej") && lead.contains("art. 90 ust. 2"), "{lead}");
    let form = facts(&desk, id, |form| form.local_law = "tak".into());
    draft_act::facts::save(&mut desk, &form).expect("said");
    let told = page(&desk, id);
    assert_eq!(told.local_law.0, "akt prawa miejscowego");
    // The words still say "z dniem podjęcia".
    assert_eq!(rules(&told), ["T-14"]);
    let keys: Vec<String> = draft_act::way::view(&desk, id).expect("a way").steps.into_iter().map(|step| step.key).collect();
    assert!(keys.contains(&"ogloszenie".to_owned()), "{keys:?}");
}

#[test]
fn a_resolution_with_its_annex_and_justification_becomes_an_act_whole() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer);
    let brought = "UCHWAŁA NR XX/100/2020\nRADY GMINY LIPOWO\nz dnia 27 maja 2020 r.\nw sprawie statutu klubu seniora\n\n\
        Na podstawie art. 18 ust. 2 pkt 15 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym uchwala się, co następuje:\n\
        § 1. Nadaje się statut stanowiący załącznik do uchwały.\n§ 2. Wykonanie uchwały powierza się Wójtowi.\n\
        § 3. Uchwała wchodzi w życie z dniem podjęcia.\n\nPrzewodniczący Rady\n\n\
        Załącznik do uchwały nr XX/100/2020\n§ 1. Klub działa w Lipowie.\n§ 2. Klub ma zarząd.\n\n\
        UZASADNIENIE\nKlub działa od lat.";
    let intake = Intake::pasted(brought, None).expect("read");
    let form = ActForm { title: "Uchwała w sprawie statutu klubu seniora".into(), ..form(DraftActKind::Other, ActSource::Text) };
    let id = draft_act::create(&mut desk, &form, Some(&intake)).expect("made").value;
    let page = page(&desk, id);
    assert_eq!(page.title, "w sprawie statutu klubu seniora");
    let lines = text::open(&desk, page.text).expect("the text").draft.lines;
    let marks: Vec<&str> = lines.iter().map(|line| line.mark.as_str()).filter(|mark| !mark.is_empty()).collect();
    assert_eq!(marks, ["§ 1.", "§ 2.", "§ 3.", "Załącznik", "§ 1.", "§ 2."]);
    let beside = text::open(&desk, page.justification_text).expect("the justification").draft.lines;
    assert_eq!(beside.len(), 1);
    let printed = words(&desk, id, DocumentKind::Resolution);
    let (signed, annexed) = (printed.find("Przewodniczący"), printed.find("Klub działa w Lipowie"));
    assert!(signed < annexed, "the signature stands before the annex:\n{printed}");
    assert!(words(&desk, id, DocumentKind::Justification).contains("Klub działa od lat."));
}

#[test]
fn an_act_is_printed_found_listed_and_checked() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer);
    let id = created(&mut desk, DraftActKind::Strategy);
    let justification = words(&desk, id, DocumentKind::Justification);
    assert!(justification.contains("art. 10f ust. 4 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym"), "{justification}");
    let request = words(&desk, id, DocumentKind::OpinionRequest);
    assert!(request.contains("Termin na wyrażenie opinii wynosi 14 dni"), "{request}");
    let offered = offer::all(&desk).expect("offered");
    for one in offered.iter().filter(|one| one.case == CaseKey::DraftAct(id)) {
        let order = offer::order(&desk, &one.word(), one.id).expect("an order");
        assert_eq!((order.kind.as_str(), order.case), (one.kind.key.as_str(), one.case), "{}", one.word());
    }
    assert_eq!(
        offered.len(),
        5,
        "resolution, justification, request, letter to the voivode, comparison: no journal prints a strategy"
    );
    let refused = gather(&desk, &DocumentOrder::of(DocumentKind::JournalRequest, CaseKey::DraftAct(id))).map(|_| ());
    assert!(refused.is_err_and(|failure| failure.sentence().contains("nie jest aktem prawa miejscowego")));
    let found = pulpit::find(&desk, "przyjecia strategii").expect("found");
    assert!(found.iter().any(|hit| hit.kind == "draft_act" && hit.id == id), "{found:?}");
    assert!(found.iter().all(|hit| hit.kind != "text" || hit.case == Some(pulpit::CaseView::DraftAct { id })));
    assert_eq!(listing::rows(&desk, Noun::Acts).expect("listed")[0].title, "w sprawie przyjęcia strategii rozwoju");
    let form = facts(&desk, id, |form| form.title = "Strategia.".into());
    draft_act::facts::save(&mut desk, &form).expect("saved");
    let checked = casework::check::everything(&desk, None).expect("checked");
    let case = checked.cases.iter().find(|case| case.noun == "draft_act").expect("told");
    assert_eq!(case.findings.iter().map(|one| one.rule.as_str()).collect::<Vec<_>>(), ["A-10"]);
}

/// The words of a kind with one more sentence at the end, saved as a version.
fn with_sentence(desk: &mut Desk, kind: &str, sentence: &str) -> template::page::TemplateView {
    let mut form = template::page::view(desk, kind).expect("the page").form;
    let text = vec![FormPiece::Words { words: sentence.to_owned() }];
    let block = FormBlock { key: "nowy".into(), content: BlockForm::Text { role: "akapit".into(), name: None, text } };
    form.body.push(block);
    let order = SaveVersion { kind: kind.into(), form, note: String::new(), origin: String::new() };
    version::save(desk, &order).unwrap_or_else(|failure| panic!("{kind}: {}", failure.sentence())).value
}

#[test]
fn an_office_writes_the_words_of_acts_anew_and_its_documents_remember_the_version() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer);
    let other = created(&mut desk, DraftActKind::Other);
    let strategy = created(&mut desk, DraftActKind::Strategy);
    for (kind, document) in [
        ("akt_uchwala", DocumentKind::Resolution),
        ("akt_uzasadnienie", DocumentKind::Justification),
        ("akt_wniosek_o_opinie", DocumentKind::OpinionRequest),
    ] {
        let before = words(&desk, strategy, document);
        let kept = with_sentence(&mut desk, kind, "Zdanie urzędu.");
        assert_eq!(kept.cases.len(), 2, "looked at on both acts");
        assert!(kept.groups.iter().any(|group| group.label == "Projekt aktu"), "{kind}");
        assert!(words(&desk, strategy, document).contains("Zdanie urzędu."), "{kind}");
        let order = IssueOrder { document: DocumentOrder::of(document, CaseKey::DraftAct(strategy)), give_number: false };
        let issued = issue(&mut desk, &order, |_, _| Ok(())).unwrap_or_else(|failure| panic!("{kind}: {}", failure.sentence()));
        assert_eq!(issued.value.words, "własne słowa urzędu, wersja 1");
        version::restore(&mut desk, kind, 0).expect("the words of the program again");
        assert_eq!(words(&desk, strategy, document), before, "{kind}");
    }

    let mut form = template::page::view(&desk, "akt_strategia").expect("the page").form;
    assert!(form.head.met.iter().any(|met| met.key == "cele"), "{:?}", form.head.met);
    let chapter = form.body.iter_mut().find_map(|block| match &mut block.content {
        BlockForm::Text { role, text, .. } if role == "rozdzial" => Some(text),
        _ => None,
    });
    *chapter.expect("a chapter") = vec![FormPiece::Words { words: "Początek po naszemu".to_owned() }];
    let order = TrialOrder { kind: "akt_strategia".into(), form: form.clone(), case: Some(CaseKey::DraftAct(strategy)) };
    let tried = trial::look(&desk, &order).expect("looked at");
    assert!(tried.view.sound && tried.made.is_some(), "{:?} {:?}", tried.view.findings, tried.view.no_pages);
    let order = SaveVersion { kind: "akt_strategia".into(), form, note: String::new(), origin: String::new() };
    let kept = version::save(&mut desk, &order).unwrap_or_else(|failure| panic!("{}", failure.sentence())).value;
    assert_eq!(kept.cases.len(), 1, "looked at on strategies only: {:?}", kept.cases);
    assert!(kept.required.iter().any(|item| item.key == "cele"));
    let again = created(&mut desk, DraftActKind::Strategy);
    let lines = format!("{:?}", text::open(&desk, page(&desk, again).text).expect("the text").draft.lines);
    assert!(lines.contains("Początek po naszemu") && lines.contains("Załącznik"), "{lines}");
    let items = draft_act::items::view(&desk, again).expect("items");
    assert_eq!(items.present as usize, items.rows.len(), "the marks of required items are kept");
    assert_eq!(page(&desk, other).kind.key, "inny");
}

#[test]
fn the_words_of_a_letter_on_a_resolution_are_one_for_programmes_and_acts() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, programme) = jarzebin::file_with_programme(&officer);
    let id = created(&mut desk, DraftActKind::CivicBudget);
    for (kind, document) in
        [("przekazanie_wojewodzie", DocumentKind::VoivodeLetter), ("wniosek_o_ogloszenie", DocumentKind::JournalRequest)]
    {
        let kept = with_sentence(&mut desk, kind, "Zdanie urzędu.");
        let cases: Vec<CaseKey> = kept.cases.iter().map(|one| one.case).collect();
        assert_eq!(cases, [CaseKey::Programme(programme), CaseKey::DraftAct(id)], "looked at on both");
        assert!(kept.groups.iter().any(|group| group.label == "Przekazywana uchwała"), "{kind}");
        for case in cases {
            let order = DocumentOrder::of(document, case);
            let shown = LivePreview::default().show(&gather(&desk, &order).expect("gathered")).expect("shown");
            assert!(shown.draft, "nobody has adopted it");
            assert!(shown.words.contains("Zdanie urzędu."), "{kind}: {}", shown.words);
        }
    }
}

#[test]
fn an_act_travels_with_its_consultation_and_is_not_taken_twice() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer);
    let numbered = ActForm { case_number: "OK.0006.7.2026".into(), ..form(DraftActKind::ConsultationRules, ActSource::Template) };
    let id = draft_act::create(&mut desk, &numbered, None).expect("made").value;
    consultation::create(&mut desk, &ConsultationStart { draft_act: Some(id), ..ConsultationStart::default() }).expect("begun");
    let sent = export::case(&desk, CaseNoun::DraftAct, id.0).expect("exported");
    assert_eq!((sent.draft_acts.len(), sent.consultations.len(), sent.texts.len()), (1, 1, 2));
    let file = export::text(&sent).expect("a text");
    let other = Officer::on("2026-10-15");
    let mut there = other.new_file();
    let taken = import::case(&mut there, file.as_bytes(), "akt.json").expect("taken in").value;
    assert_eq!((taken.noun.as_str(), taken.draft_acts, taken.consultations), ("draft_act", 1, 1));
    let back = export::case(&there, CaseNoun::DraftAct, taken.id.expect("an act").0).expect("exported");
    assert!(sent == back, "the act changed on the way");
    let twice = import::case(&mut there, file.as_bytes(), "akt.json").map(|_| ());
    assert!(matches!(twice, Err(Failure::Duplicate { .. })));
    let cut = file.replacen("\"text\": 1", "\"text\": 77", 1);
    assert!(cut != file, "there is a link to cut");
    let third = Officer::on("2026-10-15");
    assert!(import::case(&mut third.new_file(), cut.as_bytes(), "akt.json").is_err());
}
