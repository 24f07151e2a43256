//! A consultation of the programme from the plan to the report, with its extension, cancellation and traces.

use casework::{
    Failure,
    consultation::{
        self, course::CourseState, create::ConsultationStart, outcome, publication::PublicationInput, step::StepInput,
    },
    history,
    view::Key,
};
use tests::office::Officer;

use super::world::{self, meeting, on_paper, plan, refused, rules, step, view};

fn publish(place: &str, day: &str) -> PublicationInput {
    PublicationInput {
        thing: "ogloszenie_konsultacji".into(),
        place: place.into(),
        address: "bip.jarzebin.example/konsultacje/4".into(),
        published_on: day.into(),
        ..PublicationInput::default()
    }
}

/// Planned on 15 September for 6–20 October, announced on 25 September.
fn announced() -> (std::sync::Arc<Officer>, casework::Desk, Key) {
    let officer = Officer::on("2026-09-15");
    let (mut desk, programme) = world::file_with_programme(&officer);
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let key = consultation::create(&mut desk, &start).unwrap().value.id;
    plan(&mut desk, key, |input| {
        input.order_number = "87/2026".into();
        input.order_date = "24.09.2026".into();
        input.starts_on = "6 października 2026".into();
        input.ends_on = "20.10.2026".into();
    })
    .unwrap();
    officer.next_on("2026-09-25");
    step(&mut desk, key, "ogloszona", StepInput::default()).unwrap();
    (officer, desk, key)
}

#[test]
fn a_consultation_of_the_programme_begins_with_what_the_office_knows() {
    let officer = Officer::on("2026-09-15");
    let (mut desk, programme) = world::file_with_programme(&officer);
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let key = consultation::create(&mut desk, &start).unwrap().value.id;
    let shown = view(&desk, key);
    assert_eq!(shown.heading, "Konsultacje projektu programu na rok 2027");
    assert_eq!(shown.plan.title, "projekt Programu współpracy Gminy Jarzębin z organizacjami pozarządowymi na rok 2027");
    assert!(shown.duty.obligatory && shown.duty.basis.contains("art. 5a"), "{:?}", shown.duty);
    assert_eq!(shown.plan.unit, "Referat Oświaty i Spraw Społecznych");
    assert_eq!(shown.plan.remarks_address, "Urząd Gminy Jarzębin, Rynek 10, 99-998 Jarzębin");
    assert_eq!(shown.plan.forms, ["uwagi_pisemne", "formularz", "spotkanie"]);
    let second = consultation::create(&mut desk, &start).unwrap_err();
    assert!(matches!(second, Failure::Duplicate { id, .. } if id == key), "one programme, one consultation");
}

#[test]
fn the_earliest_days_follow_the_local_rules_and_explain_themselves() {
    let officer = Officer::on("2026-09-15");
    let (mut desk, programme) = world::file_with_programme(&officer);
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let key = consultation::create(&mut desk, &start).unwrap().value.id;
    let days: Vec<(String, String)> =
        view(&desk, key).suggestions.into_iter().map(|one| (one.field, one.earliest.day.iso)).collect();
    let expected = [("announced_on", "2026-09-15"), ("starts_on", "2026-09-23"), ("ends_on", "2026-10-06")];
    assert_eq!(days, expected.map(|(field, day)| (field.to_owned(), day.to_owned())));
    let shown = view(&desk, key);
    let start = &shown.suggestions[1];
    assert!(start.basis.contains("XLIV/378/2010"), "{}", start.basis);
    assert!(start.latest.is_some(), "the programme's plan tells the latest day");
    assert!(!start.earliest.derivation.is_empty());
}

#[test]
fn a_consultation_runs_from_the_notice_to_the_published_report() {
    let (officer, mut desk, key) = announced();
    for place in ["bip", "strona", "tablica"] {
        consultation::publication::save(&mut desk, key, &publish(place, "2026-09-25")).unwrap();
    }
    let shown = view(&desk, key);
    assert_eq!(shown.lead.as_ref().map(|lead| lead.days.replace('\u{a0}', " ")).as_deref(), Some("10 pełnych dni"));
    assert!(shown.places.is_empty(), "the notice is in every place of the office");

    let early = step(&mut desk, key, "trwa", StepInput::default()).unwrap_err().sentence();
    assert_eq!(early, "Konsultacje zaczynają się 6 października 2026 r.");
    officer.next_on("2026-10-06");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    officer.next_on("2026-10-15");
    assert_eq!(view(&desk, key).status_words, "trwają, dzień 10. z 15");
    consultation::meeting::save(&mut desk, key, &meeting("2026-10-13", "Dom Kultury", &[("organizacje", 14), ("mieszkancy", 9)]))
        .unwrap();
    consultation::remark::save(&mut desk, key, &world::remark("Koło Gospodyń „Malwa”", "2026-10-14", "10:05")).unwrap();

    officer.next_on("2026-10-21");
    step(&mut desk, key, "zakonczona", StepInput::default()).unwrap();
    assert_eq!(refused(step(&mut desk, key, "stanowiska_zajete", StepInput::default())), ["K-17"]);
    let remark = consultation::remarks::list(&desk, key, "", Default::default()).unwrap().rows[0].id;
    let revision = consultation::remarks::view(&desk, remark).unwrap().revision;
    let position = consultation::position::PositionInput { outcome: "uwzgledniona".into(), ..Default::default() };
    consultation::position::approve(&mut desk, remark, revision, &position).unwrap();
    step(&mut desk, key, "stanowiska_zajete", StepInput::default()).unwrap();

    let shown = view(&desk, key);
    assert!(rules(&shown).contains(&"K-24"), "the summary is missing");
    outcome::insert_summary(&mut desk, key, shown.revision).unwrap();
    let shown = view(&desk, key);
    let summary = shown.plan.summary.replace('\u{a0}', " ");
    assert!(summary.contains("Odbyło się 1 spotkanie, w którym wzięły udział 23 osoby."), "{summary}");
    assert!(summary.contains("W konsultacjach wpłynęła 1 uwaga; uwagi zgłosiła 1 organizacja."), "{summary}");
    assert!(!rules(&shown).contains(&"K-24"));
    assert!(!shown.outcome.in_programme);
    outcome::into_programme(&mut desk, key).unwrap();
    assert!(view(&desk, key).outcome.in_programme);

    officer.next_on("2026-10-30");
    step(&mut desk, key, "raport_opublikowany", StepInput { day: "30.10.2026".into(), ..StepInput::default() }).unwrap();
    let shown = view(&desk, key);
    assert_eq!(shown.status.label, "raport opublikowany");
    let late = consultation::remark::save(&mut desk, key, &world::remark("OSP Stary Młyn", "2026-10-30", "")).unwrap_err();
    assert!(late.sentence().contains("Raport z tych konsultacji jest opublikowany"), "{}", late.sentence());
}

#[test]
fn the_day_of_the_notice_comes_from_its_publications_and_is_judged_by_it() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, programme) = world::file_with_programme(&officer);
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let key = consultation::create(&mut desk, &start).unwrap().value.id;
    plan(&mut desk, key, |input| (input.starts_on, input.ends_on) = ("28.09.2026".into(), "12.10.2026".into())).unwrap();
    let announce = |desk: &casework::Desk| view(desk, key).steps.into_iter().find(|step| step.to.key == "ogloszona").unwrap();
    let today = announce(&desk);
    assert_eq!((today.day.iso.as_str(), today.allowed), ("2026-10-15", false), "a notice after the first day");
    for (place, day) in [("bip", "2026-09-17"), ("tablica", "2026-09-18")] {
        consultation::publication::save(&mut desk, key, &publish(place, day)).unwrap();
    }
    let known = announce(&desk);
    assert_eq!((known.day.iso.as_str(), known.allowed), ("2026-09-18", true), "{:?}", known.because);
    step(&mut desk, key, "ogloszona", StepInput::default()).unwrap();
    assert_eq!(view(&desk, key).plan.announced_on, "2026-09-18");
}

#[test]
fn a_step_is_never_dated_on_a_day_that_has_not_come() {
    let officer = Officer::on("2026-09-15");
    let (mut desk, programme) = world::file_with_programme(&officer);
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let key = consultation::create(&mut desk, &start).unwrap().value.id;
    plan(&mut desk, key, |input| {
        input.announced_on = "18.09.2026".into();
        (input.starts_on, input.ends_on) = ("28.09.2026".into(), "12.10.2026".into());
    })
    .unwrap();
    let ahead = step(&mut desk, key, "ogloszona", StepInput { day: "18.09.2026".into(), ..StepInput::default() }).unwrap_err();
    assert!(ahead.sentence().contains("18 września 2026 r. jeszcze nie nadszedł"), "{}", ahead.sentence());
    let shown = view(&desk, key).steps.into_iter().find(|step| step.to.key == "ogloszona").unwrap();
    assert_eq!(shown.day.iso, "2026-09-15", "announced before the planned day");
    step(&mut desk, key, "ogloszona", StepInput::default()).unwrap();
    assert_eq!(view(&desk, key).plan.announced_on, "2026-09-15");
}

#[test]
fn the_figures_of_the_outcome_add_up_and_name_the_remarks_behind_them() {
    let (officer, mut desk, key) = announced();
    officer.next_on("2026-10-06");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    for day in ["2026-10-07", "2026-10-08", "2026-10-21"] {
        consultation::remark::save(&mut desk, key, &world::remark("Koło Gospodyń „Malwa”", day, "10:05")).unwrap();
    }
    officer.next_on("2026-10-22");
    let first = consultation::remarks::list(&desk, key, "", Default::default()).unwrap().rows[0].id;
    let revision = consultation::remarks::view(&desk, first).unwrap().revision;
    let position = consultation::position::PositionInput { outcome: "uwzgledniona".into(), ..Default::default() };
    consultation::position::approve(&mut desk, first, revision, &position).unwrap();
    let lines = view(&desk, key).outcome.lines;
    let told: Vec<(&str, u32, &str)> =
        lines.iter().map(|line| (line.label.as_str(), line.count, line.why.steps.last().unwrap().as_str())).collect();
    assert_eq!(
        told,
        [
            ("Wszystkie uwagi", 3, "po terminie, bez stanowiska: 1"),
            ("uwzględnione", 1, "Uwaga nr 1."),
            ("uwzględnione w części", 0, "Nie ma takiej uwagi."),
            ("nieuwzględnione", 0, "Nie ma takiej uwagi."),
            ("poza przedmiotem", 0, "Nie ma takiej uwagi."),
            ("bez stanowiska", 1, "Uwaga nr 2."),
            ("po terminie, bez stanowiska", 1, "Uwaga nr 3."),
            ("w tym po terminie", 1, "Uwaga nr 3."),
        ]
    );
    assert_eq!(lines[0].count, lines[1..7].iter().map(|line| line.count).sum::<u32>(), "the parts make the whole");
    assert_eq!(view(&desk, key).length.unwrap().days.replace('\u{a0}', " "), "15 dni");
}

#[test]
fn a_summary_put_in_again_takes_the_place_of_the_earlier_one() {
    let (_officer, mut desk, key) = announced();
    for summary in [
        "Konsultacje projektu odbyły się w październiku. Pierwsza wersja.",
        "Konsultacje projektu odbyły się w październiku. Druga wersja.",
    ] {
        plan(&mut desk, key, |input| input.summary = summary.into()).unwrap();
        outcome::into_programme(&mut desk, key).unwrap();
    }
    let text = view(&desk, key).text.unwrap();
    let act = desk.store().read(|tx| store::text::get(tx, domain::id::TextId(text.0))).unwrap().record.act;
    let written = domain::act::plain::write(&act, &domain::act::reference::no_fields);
    assert!(written.contains("Druga wersja.") && !written.contains("Pierwsza wersja."), "{written}");
}

#[test]
fn a_summary_is_replaced_whatever_its_words_and_after_they_were_mended_in_the_text() {
    let (_officer, mut desk, key) = announced();
    let text = view(&desk, key).text.unwrap();
    let units = |desk: &casework::Desk| casework::text::open(desk, text).unwrap().draft.lines.len();
    let before = units(&desk);
    let put = |desk: &mut casework::Desk, summary: &str| {
        plan(desk, key, |input| input.summary = summary.into()).unwrap();
        outcome::into_programme(desk, key).unwrap();
    };
    put(&mut desk, "W październiku gmina pytała organizacje o zdanie.");
    put(&mut desk, "Jesienią gmina pytała organizacje o zdanie.");
    let mut input = tests::draft::as_input(text, &casework::text::open(&desk, text).unwrap().draft);
    let line = input.lines.last_mut().expect("the summary is the last unit");
    line.pieces = vec![casework::text::view::PieceInput::Text { text: "Jesienią pytano organizacje o zdanie.".into() }];
    casework::text::save_draft(&mut desk, input).unwrap();
    put(&mut desk, "Zimą gmina ogłosiła wyniki.");
    let act = desk.store().read(|tx| store::text::get(tx, domain::id::TextId(text.0))).unwrap().record.act;
    let written = domain::act::plain::write(&act, &domain::act::reference::no_fields);
    assert!(written.contains("Zimą gmina ogłosiła wyniki.") && !written.contains("Jesienią"), "{written}");
    assert_eq!(units(&desk), before + 1, "one unit holds the summary");
}

#[test]
fn the_end_of_an_announced_consultation_moves_only_by_an_extension_that_leaves_a_trace() {
    let (officer, mut desk, key) = announced();
    let refused_form = plan(&mut desk, key, |input| input.ends_on = "30.10.2026".into()).unwrap_err();
    assert!(refused_form.sentence().contains("Przedłuż termin"), "{}", refused_form.sentence());
    officer.next_on("2026-10-06");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    officer.next_on("2026-10-16");
    let no_reason = step(&mut desk, key, "przedluzona", StepInput { until: "27.10.2026".into(), ..StepInput::default() });
    assert_eq!(refused(no_reason), ["K-15"]);
    let extend =
        |until: &str| StepInput { until: until.into(), reason: "Wniosek trzech organizacji.".into(), ..StepInput::default() };
    step(&mut desk, key, "przedluzona", extend("27.10.2026")).unwrap();
    step(&mut desk, key, "przedluzona", extend("30.10.2026")).expect("it may be extended again");
    let shown = view(&desk, key);
    let traces: Vec<(&str, &str)> = shown.extensions.iter().map(|one| (one.from.iso.as_str(), one.to.iso.as_str())).collect();
    assert_eq!(traces, [("2026-10-20", "2026-10-27"), ("2026-10-27", "2026-10-30")]);
    assert_eq!(shown.plan.ends_on, "2026-10-30");
    let posts = shown.course.unwrap().posts;
    let decided: Vec<&str> = posts.iter().filter(|post| post.day == "2026-10-16").map(|post| post.note.as_str()).collect();
    assert_eq!(decided, ["przedłużenie do 27 października, przedłużenie do 30 października"], "one post for one day");
    let back = step(&mut desk, key, "przedluzona", extend("25.10.2026")).unwrap_err();
    assert!(matches!(back, Failure::Invalid { .. } | Failure::Refused { .. }), "a shorter end is no extension");
}

#[test]
fn days_of_a_plan_that_have_passed_are_late_and_not_done() {
    let officer = Officer::on("2026-09-15");
    let (mut desk, programme) = world::file_with_programme(&officer);
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let key = consultation::create(&mut desk, &start).unwrap().value.id;
    plan(&mut desk, key, |input| (input.starts_on, input.ends_on) = ("28.09.2026".into(), "12.10.2026".into())).unwrap();
    officer.next_on("2026-10-15");
    let shown = view(&desk, key);
    let posts = shown.course.unwrap().posts;
    let states: Vec<_> = ["2026-09-28", "2026-10-12"]
        .map(|day| posts.iter().find(|post| post.day == day).map(|post| post.state))
        .into_iter()
        .collect();
    assert_eq!(states, [Some(CourseState::Late), Some(CourseState::Late)]);
    let proposed: Vec<String> = shown.suggestions.into_iter().map(|one| one.earliest.day.iso).collect();
    assert!(proposed.is_sorted(), "the proposed days follow one another: {proposed:?}");
    let listed = consultation::list(&desk).unwrap().rows[0].late.clone().expect("a late matter");
    assert_eq!(listed.replace('\u{a0}', " "), "termin minął 28 września 2026 r.: ogłoś konsultacje");
}

#[test]
fn after_the_last_day_the_state_says_that_the_term_is_over() {
    let (officer, mut desk, key) = announced();
    officer.next_on("2026-10-06");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    assert!(!view(&desk, key).over);
    officer.next_on("2026-10-21");
    let shown = view(&desk, key);
    assert!(shown.over);
    assert_eq!(shown.status_words, "termin minął 20 października");
}

#[test]
fn a_cancellation_needs_its_reason_and_is_final() {
    let (_officer, mut desk, key) = announced();
    assert_eq!(refused(step(&mut desk, key, "odwolana", StepInput::default())), ["K-16"]);
    step(&mut desk, key, "odwolana", StepInput { reason: "Zmiana założeń budżetu.".into(), ..StepInput::default() }).unwrap();
    let shown = view(&desk, key);
    assert_eq!(shown.cancelled.unwrap().reason, "Zmiana założeń budżetu.");
    assert!(shown.steps.is_empty());
    let list = consultation::list(&desk).unwrap();
    assert_eq!(list.programmes.len(), 1, "the programme may be consulted anew");
}

#[test]
fn every_act_is_in_the_history_by_its_name_and_the_last_can_be_taken_back() {
    let (_officer, mut desk, key) = announced();
    let names: Vec<String> = history::acts(&desk, None).unwrap().acts.into_iter().map(|act| act.name).collect();
    assert_eq!(names[..3], ["Ogłoszenie konsultacji", "Zmiana planu konsultacji", "Nowe konsultacje"]);
    history::undo_last(&mut desk).unwrap();
    assert_eq!(view(&desk, key).status.key, "planowana");
}

#[test]
fn wrong_fields_are_told_all_at_once_and_nothing_is_changed() {
    let (_officer, mut desk, key) = announced();
    let before = view(&desk, key).plan;
    let Failure::Invalid { violations } = plan(&mut desk, key, |input| {
        input.title = String::new();
        input.order_date = "30.02.2026".into();
        input.remarks_email = "nie ma".into();
        input.stated_participants = "-5".into();
        input.entitled = vec!["kosmici".into()];
    })
    .unwrap_err() else {
        panic!("refused by field")
    };
    let mut fields: Vec<&str> = violations.iter().map(|fault| fault.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["entitled", "order_date", "remarks_email", "stated_participants", "title"]);
    assert_eq!(view(&desk, key).plan, before);
}

#[test]
fn a_form_saved_over_an_older_state_is_refused() {
    let (_officer, mut desk, key) = announced();
    let old = view(&desk, key);
    plan(&mut desk, key, |input| input.unit = "Referat Promocji".into()).unwrap();
    let stale = consultation::save_plan(&mut desk, key, old.revision, &old.plan).unwrap_err();
    assert!(matches!(stale, Failure::Stale { .. }));
    let absent = consultation::view(&desk, Key(999)).unwrap_err();
    assert!(matches!(absent, Failure::NotFound { .. }));
}

#[test]
fn the_evidence_of_a_publication_is_kept_in_the_file() {
    let (officer, mut desk, key) = announced();
    let saved = consultation::publication::save(&mut desk, key, &publish("bip", "2026-09-25")).unwrap().value;
    let page = officer.path("bip.pdf");
    std::fs::write(&page, b"%PDF-1.7 strona BIP").unwrap();
    consultation::publication::attach(&mut desk, saved.id, saved.revision, &page).unwrap();
    let evidence = view(&desk, key).publications[0].evidence.clone().unwrap();
    assert_eq!((evidence.name.as_str(), evidence.size), ("bip.pdf", 19));
    let copy = officer.path("kopia.pdf");
    consultation::evidence::save_copy(&desk, evidence.id, &copy).unwrap();
    assert_eq!(std::fs::read(copy).unwrap(), std::fs::read(page).unwrap());
    let missing =
        consultation::publication::attach(&mut desk, saved.id, saved.revision, &officer.path("nie-ma.pdf")).unwrap_err();
    assert!(missing.sentence().starts_with("nie-ma.pdf:"), "{}", missing.sentence());
}

#[test]
fn a_late_extension_can_be_recorded_only_with_a_reason() {
    let (officer, mut desk, key) = announced();
    officer.next_on("2026-10-21");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    step(&mut desk, key, "zakonczona", StepInput::default()).unwrap();
    let late = || StepInput { until: "27.10.2026".into(), reason: "Prośba rady pożytku.".into(), ..StepInput::default() };
    assert_eq!(refused(step(&mut desk, key, "przedluzona", late())), ["K-15"]);
    step(&mut desk, key, "przedluzona", StepInput { despite: "Zarządzenie podpisano 21 października.".into(), ..late() })
        .unwrap();
    assert!(rules(&view(&desk, key)).contains(&"K-15"), "the finding stays to be seen");
    assert!(on_paper(&mut desk, key, "ogloszona", "").is_err(), "there is no way back");
}
