//! What the documents say: a full case, and the same with nothing in it yet.

use casework::{
    Desk,
    document::{
        CaseKey, DocumentOrder,
        kinds::{MadeOf, made_of},
        make::make,
        offer,
        order::Wanted,
        preview::{LivePreview, gather},
    },
    programme, sample,
};
use documents::{Finished, finish, text};
use domain::{consultation::Extension, document::DocumentKind, id::ProgrammeId, publication::CaseRef, vocabulary::Vocabulary};
use tests::{draft, jarzebin, office::Officer};

use super::{
    contest::{Papers, is_of_contest},
    town::{Town, before_the_story, day},
};

/// The order of a kind for the town's programme or consultation.
pub fn order(town: &Town, kind: DocumentKind) -> DocumentOrder {
    match made_of(kind) {
        MadeOf::Programme => offer::order(&town.desk, kind.key(), town.programme.0.into()).expect("an order"),
        MadeOf::Consultation => offer::order(&town.desk, kind.key(), town.consultation.0.into()).expect("an order"),
        MadeOf::Call => offer::order(&town.desk, kind.key(), town.call.0.into()).expect("an order"),
        MadeOf::Text => DocumentOrder::of(kind, CaseRef::Programme(town.programme)),
    }
}

/// Every line of what can be printed leads back to its own case, the comparisons too.
#[test]
fn a_kind_and_a_number_name_one_document() {
    let officer = Officer::on("2026-10-15");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).expect("the sample");
    let offered = offer::all(&desk).expect("offered");
    for one in &offered {
        let order = offer::order(&desk, &one.word(), one.id).expect("an order");
        assert_eq!((order.kind.as_str(), order.case), (one.kind.key.as_str(), one.case), "{} {}", one.kind.key, one.id.0);
    }
    let comparisons: Vec<_> = offered.iter().filter(|one| one.kind.key == "porownanie_wersji").map(|one| one.case).collect();
    assert!(comparisons.iter().any(|case| matches!(case, CaseKey::Consultation(_))) && comparisons.len() > 1, "{comparisons:?}");
}

/// The words of a finished document, hard spaces made soft.
pub fn words(town: &Town, kind: DocumentKind) -> String {
    ordered(town, &order(town, kind))
}

/// The same, or the sentence that says why there can be no such document yet.
pub fn words_or_refusal(town: &Town, kind: DocumentKind) -> String {
    let wanted = Wanted::try_from(&order(town, kind)).expect("understood");
    let desk = &town.desk;
    match desk.store().read(|tx| make(tx, desk.law(), desk.clock(), &wanted)) {
        Err(refused @ casework::Failure::Document { .. }) => refused.sentence(),
        _ => words(town, kind),
    }
}

/// The same of any document of the town.
pub fn ordered(town: &Town, order: &DocumentOrder) -> String {
    text::text(&finished(&town.desk, order)).replace('\u{a0}', " ")
}

/// A document of any desk that lacks nothing.
pub fn finished(desk: &Desk, order: &DocumentOrder) -> Finished {
    let wanted = Wanted::try_from(order).expect("understood");
    let made = desk.store().read(|tx| make(tx, desk.law(), desk.clock(), &wanted)).expect("made");
    finish(&made.document).unwrap_or_else(|fault| panic!("{}: {fault}", order.kind))
}

#[track_caller]
fn says(words: &str, sentence: &str) {
    assert!(words.contains(sentence), "„{sentence}” is not said in:\n{words}");
}

#[test]
fn a_resolution_names_its_bases_its_annex_and_the_amount_of_the_tasks() {
    let town = Town::in_october();
    let words = words(&town, DocumentKind::Resolution);
    says(&words, "RADY GMINY JARZĘBIN");
    says(&words, "w sprawie uchwalenia Programu współpracy Gminy Jarzębin z organizacjami pozarządowymi na rok 2027");
    says(&words, "Na podstawie art. 7 ust. 1 pkt 19 i art. 18 ust. 2 pkt 15 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym");
    says(&words, "oraz art. 5a ust. 1 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie");
    says(&words, "Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin.");
    says(&words, "Marek Brzoza");
    says(&words, "175 500,00 zł");
    assert!(!words.contains("{{") && !words.contains("[nieznane"), "{words}");
}

#[test]
fn a_programme_keeps_its_chips_alive_in_the_draft() {
    let town = Town::in_october();
    let words = words(&town, DocumentKind::ProgrammeDraft);
    says(&words, "projekt, wersja 2 z 12 października 2026 r.");
    says(&words, "trwała współpraca gminy z organizacjami");
    says(&words, "Program obejmuje całą gminę.");
    says(
        &words,
        "Gminna Rada Działalności Pożytku Publicznego w Jarzębinie w dniu 8 października 2026 r. zaopiniowała projekt pozytywnie z uwagami.",
    );
    says(&words, "Konsultacje projektu przeprowadzono w dniach 28 września – 12 października 2026 r.");
}

#[test]
fn a_report_adds_up_and_does_not_name_private_people() {
    let town = Town::in_october();
    let words = words(&town, DocumentKind::ConsultationReport);
    says(&words, "Zgłoszono 2 uwagi: uwzględniono w całości – 1, nie uwzględniono – 1. Po terminie wpłynęła 1 uwaga.");
    says(&words, "W wyniku konsultacji zmieniono: § 7 ust. 1 pkt 1.");
    says(&words, "osoba prywatna, 01.10.2026");
    says(&words, "(po terminie)");
    says(&words, "na papierze podano 16 osób, a z zapisów wynika 15 osób");
    says(&words, "Razem | 15");
    assert!(!words.contains("Zofia Klon"), "{words}");
}

#[test]
fn a_justification_tells_the_course_of_the_consultation_and_the_opinion() {
    let town = Town::in_october();
    let words = words(&town, DocumentKind::Justification);
    says(&words, "Termin jego uchwalenia mija w dniu 30 listopada 2026 r.");
    says(&words, "W ewidencji urzędu nie ma wcześniejszego programu");
    says(&words, "Szkolenie sportowe dzieci i młodzieży");
    says(&words, "Opinię dołącza się do projektu uchwały zgodnie z art. 5a ust. 2a ustawy o pożytku.");
}

#[test]
fn a_notice_gives_the_dates_the_places_and_the_basis() {
    let town = Town::in_october();
    let words = words(&town, DocumentKind::ConsultationNotice);
    says(&words, "Uwagi przyjmujemy od dnia 28 września 2026 r. do dnia 12 października 2026 r. do godz. 15.30");
    says(&words, "w Biuletynie Informacji Publicznej: https://bip.jarzebin.example/konsultacje/2026/3");
    says(&words, "oraz uchwała nr XLI/305/2022 Rady Gminy Jarzębin z dnia 24 lutego 2022 r.");
    says(&words, "do dnia 26 października 2026 r.");
}

#[test]
fn a_paper_of_what_was_announced_bears_the_day_of_its_announcement() {
    let town = Town::with_organisations(&[]);
    for kind in [DocumentKind::ConsultationNotice, DocumentKind::Invitation] {
        says(&words(&town, kind), "Jarzębin, 25 września 2026 r.");
    }
    town.officer.next_on("2026-10-07");
    let invitation = words(&town, DocumentKind::Invitation);
    says(&invitation, "Termin: czwartek, 8 października 2026 r.");
    says(&invitation, "Jarzębin, 7 października 2026 r.");
    says(&words(&Town::bare(), DocumentKind::ConsultationNotice), "Jarzębin, 15 października 2026 r.");
}

#[test]
fn a_notice_that_tells_of_an_extension_is_not_older_than_the_extension() {
    let town = Town::in_october();
    let Town { officer, desk, programme, consultation, call } = town;
    casework::file::close(desk).expect("the file closes");
    before_the_story(&officer, |tx| {
        let (decided_on, from, to) = (day("2026-10-08"), day("2026-10-12"), day("2026-10-19"));
        let extension = Extension { consultation, decided_on, from, to, reason: "Prośba organizacji".into() };
        store::consultation::extension::insert(tx, &extension).map(drop)
    });
    let desk = officer.opened_again();
    let town = Town { officer, desk, programme, consultation, call };
    let notice = words(&town, DocumentKind::ConsultationNotice);
    says(&notice, "Termin przedłużono w dniu 8 października 2026 r.");
    says(&notice, "Jarzębin, 8 października 2026 r.");
}

#[test]
fn a_justification_gives_the_days_of_the_consultation_once() {
    let mut town = Town::in_october();
    let id = town.consultation.0.into();
    let justification = words(&town, DocumentKind::Justification);
    says(&justification, "Konsultacje projektu przeprowadzono w dniach 28 września – 12 października 2026 r.");
    let seen = casework::consultation::view(&town.desk, id).expect("its page").revision;
    casework::consultation::outcome::insert_summary(&mut town.desk, id, seen).expect("the proposed summary");
    let justification = words(&town, DocumentKind::Justification);
    says(&justification, "Konsultacje projektu odbyły się od 28 września do 12 października 2026 r.");
    assert_eq!(justification.matches("12 października 2026 r.").count(), 1, "{justification}");
    assert_eq!(justification.matches("Konsultacje projektu").count(), 1, "{justification}");
}

#[test]
fn a_comparison_says_what_changed_between_the_versions() {
    let town = Town::in_october();
    let words = words(&town, DocumentKind::VersionComparison);
    says(&words, "wersja 1 (szkic)");
    says(&words, "wersja 2 (po spotkaniu)");
    says(&words, "Jednostki: 1 zmieniona");
    says(&words, "Program obejmuje całą gminę.");
}

#[test]
fn an_invitation_is_to_the_last_meeting_when_none_is_ahead() {
    let town = Town::in_october();
    says(&words(&town, DocumentKind::Invitation), "poniedziałek, 5 października 2026 r., godz. 17.00");
    says(&words(&town, DocumentKind::AttendanceList), "Dom Kultury w Starym Młynie");
}

#[test]
fn every_kind_can_be_made_of_a_full_case() {
    let papers = Papers::full();
    let of_contest = |one: &offer::OfferedDocument| is_of_contest(DocumentKind::from_key(&one.kind.key).expect("a kind"));
    let mut offered = offer::all(&papers.town.desk).expect("offered");
    offered.retain(|one| !of_contest(one));
    offered.extend(offer::all(&papers.contest.desk).expect("offered").into_iter().filter(of_contest));
    let missing: Vec<String> =
        offered.iter().filter(|one| !one.ready).map(|one| format!("{}: {}", one.kind.key, one.because)).collect();
    assert_eq!(missing, Vec::<String>::new());
    let mut kinds: Vec<&str> = offered.iter().map(|one| one.kind.key.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut all: Vec<&str> = DocumentKind::ALL.iter().map(|kind| kind.key()).collect();
    all.sort_unstable();
    assert_eq!(kinds, all);
}

#[test]
fn a_case_with_nothing_in_it_reads_right_in_every_document() {
    let town = Town::bare();
    for kind in DocumentKind::ALL.iter().filter(|kind| **kind != DocumentKind::VersionComparison) {
        // Cells of a table stand empty in good order.
        let words: String =
            words_or_refusal(&town, *kind).lines().filter(|line| !line.contains(" |")).collect::<Vec<_>>().join("\n");
        for wrong in ["  ", " .", " ,", "..", "( )", "„”", "{{", ":."] {
            assert!(!words.contains(wrong), "{} says „{wrong}”:\n{words}", kind.key());
        }
    }
    says(&words(&town, DocumentKind::ConsultationReport), "W konsultacjach nie zgłoszono uwag.");
    says(&words(&town, DocumentKind::ConsultationReport), "Spotkań nie przeprowadzono.");
    says(&words(&town, DocumentKind::Justification), "Projekt nie wyodrębnia zadań priorytetowych");
    says(&words(&town, DocumentKind::ProgrammeDraft), "Program nie ma jeszcze treści.");
}

#[test]
fn a_text_without_a_version_says_what_to_do_before_comparing() {
    let town = Town::bare();
    let offered = offer::all(&town.desk).expect("offered");
    let comparison = offered.iter().find(|one| one.kind.key == "porownanie_wersji").expect("offered");
    assert!(!comparison.ready);
    assert!(comparison.because.contains("Zapisz wersję w edytorze tekstu"), "{}", comparison.because);
}

#[test]
fn a_preview_draws_the_pages_and_tells_the_words() {
    let town = Town::in_october();
    let mut preview = LivePreview::default();
    let view = preview.show(&gather(&town.desk, &order(&town, DocumentKind::ConsultationNotice)).expect("made")).expect("shown");
    assert_eq!(view.missing, None);
    assert!(!view.draft);
    assert!(view.words.contains("zaprasza do udziału"), "{}", view.words);
    for page in &view.pages {
        assert!(preview.page(page.number).expect("drawn").starts_with("<svg"));
    }
    assert!(preview.page(99).is_err());
}

#[test]
fn a_document_of_another_noun_is_refused_with_the_noun_it_needs() {
    let town = Town::bare();
    let wrong = DocumentOrder::of(DocumentKind::Resolution, CaseKey::Consultation(town.consultation.0.into()));
    let Err(refused) = gather(&town.desk, &wrong) else { panic!("refused") };
    assert_eq!(refused.sentence(), "Dokument „uchwała z załącznikiem” powstaje ze sprawy: wskaż numer programu.");
}

fn compared(town: &Town, later: casework::view::Key) -> Result<String, casework::Failure> {
    let order = DocumentOrder { later: Some(later), ..order(town, DocumentKind::VersionComparison) };
    let wanted = Wanted::try_from(&order).expect("understood");
    let desk = &town.desk;
    let made = desk.store().read(|tx| make(tx, desk.law(), desk.clock(), &wanted))?;
    Ok(text::text(&finish(&made.document).expect("finished")).replace('\u{a0}', " "))
}

#[test]
fn a_comparison_named_by_its_later_version_alone_tells_what_that_version_changed() {
    let mut town = Town::in_october();
    let read = |tx: &store::ReadTx<'_>| Ok::<_, store::Fault>(store::programme::get(tx, town.programme)?.record.text);
    let id = town.desk.store().read(read).expect("the text").0.into();
    let versions = casework::text::versions(&town.desk, id).expect("versions");
    let (second, first) = (versions[0].id, versions[1].id);
    casework::text::restore_version(&mut town.desk, first).expect("a third version");
    let words = compared(&town, second).expect("made");
    says(&words, "wersja 1 (szkic)");
    says(&words, "wersja 2 (po spotkaniu)");
    assert!(!words.contains("wersja 3"), "{words}");
    let refused = compared(&town, first).expect_err("nothing before the first");
    says(&refused.sentence(), "Przed tą wersją nie zapisano żadnej");
}

#[test]
fn a_comparison_is_not_made_of_a_version_of_another_case() {
    let mut town = Town::in_october();
    let other = programme::create(&mut town.desk, &jarzebin::programme_of("2028")).expect("another programme").value.id;
    let read = |tx: &store::ReadTx<'_>| Ok::<_, store::Fault>(store::programme::get(tx, ProgrammeId(other.0))?.record.text);
    let id = town.desk.store().read(read).expect("the text").0.into();
    let kept = casework::text::keep_version(&mut town.desk, id, "").expect("kept").value.expect("a version");
    let refused = compared(&town, kept.id).expect_err("a stranger");
    says(&refused.sentence(), "nie należy do tej sprawy");
}

#[test]
fn what_is_saved_after_midnight_bears_the_day_on_the_wall_of_the_office() {
    let mut town = Town::in_october();
    town.officer.next_at("2026-10-16", "01:30");
    let read = |tx: &store::ReadTx<'_>| Ok::<_, store::Fault>(store::programme::get(tx, town.programme)?.record.text);
    let id = town.desk.store().read(read).expect("the text").0.into();
    let mut input = draft::as_input(id, &casework::text::open(&town.desk, id).expect("open").draft);
    input.lines.pop();
    casework::text::save_draft(&mut town.desk, input).expect("saved");
    says(&words(&town, DocumentKind::ProgrammeDraft), "projekt, stan roboczy z 16 października 2026 r.");
    let kept = casework::text::keep_version(&mut town.desk, id, "nocna").expect("kept").value.expect("a version");
    assert!(kept.at.starts_with("2026-10-15T23:30"), "the file keeps universal time: {}", kept.at);
    says(&words(&town, DocumentKind::ProgrammeDraft), "projekt, wersja 3 z 16 października 2026 r.");
    let offered = offer::of_case(&town.desk, CaseKey::Programme(town.programme.0.into())).expect("offered");
    let comparison = offered.iter().find(|one| one.kind.key == DocumentKind::VersionComparison.key()).expect("offered");
    let newest = comparison.versions[0].label.replace('\u{a0}', " ");
    assert_eq!(newest, "wersja 3 z 16 października 2026 r. (nocna)");
    let compared = words(&town, DocumentKind::VersionComparison);
    says(&compared, "wersja 3 (nocna)");
    says(&compared, "16 października 2026 r.");
    assert!(!compared.contains("15 października 2026 r."), "{compared}");
}
