//! Cases go to a substitute and come back: whole, compared with what changed here, never in silence.

mod acts;
mod changes;
mod refused;

use std::sync::Arc;

use casework::{
    Desk, Failure,
    consultation::{
        self, PlanInput,
        create::ConsultationStart,
        position::PositionInput,
        remark::RemarkInput,
        remarks::{RemarkView, Which},
        step::StepInput,
    },
    document::CaseKey,
    draft_act::{self, ActForm, ActSource, ActStepForm},
    file,
    handover::{
        self, CaseChoice, CaseDecision, DifferenceKind, FileState, HandoverOrder, Manifest, Package, ReviewView, TakenPackage,
        manifest,
    },
    history,
    programme::{self, goals::GoalForm, indicators::IndicatorForm},
    sample, text,
    text::view::PieceInput,
    view::Key,
};
use documents::archive::{Archive, Packer};
use domain::law::{Law, LawPack};
use store::attachment::fingerprint;
use tests::{draft::as_input, office::Officer, places};

use crate::consultation::world;

const PROGRAMME: CaseKey = CaseKey::Programme(Key(3));
const CONSULTATION: Key = Key(5);

fn law() -> Law<'static> {
    LawPack::embedded().on("2026-10-15".parse().unwrap())
}

/// The sample municipality with an officer of its own.
fn sample_office() -> (Arc<Officer>, Desk) {
    let officer = Officer::on("2026-10-15");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).expect("the sample");
    (officer, desk)
}

/// The substitute with an empty file.
fn substitute() -> (Arc<Officer>, Desk) {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    (officer, desk)
}

fn order(cases: &[CaseKey]) -> HandoverOrder {
    HandoverOrder { cases: cases.to_vec(), person: "Ewa Bąk".into(), note: "Urlop do 30 października.".into() }
}

/// Hands the cases over and answers the package as the other person opens it.
fn handed_over(officer: &Officer, desk: &mut Desk, cases: &[CaseKey]) -> Package {
    let path = officer.path("paczka.zip");
    let made = handover::make(desk, &order(cases), &path, |_, _| Ok(())).unwrap().value;
    assert_eq!(made.cases as usize, cases.len(), "{}", made.sentence);
    Package::read(&path, law()).unwrap_or_else(|failure| panic!("{}", failure.sentence()))
}

fn review(desk: &Desk, package: &Package) -> ReviewView {
    handover::review(desk, package).unwrap()
}

fn standing(desk: &Desk, package: &Package) -> String {
    review(desk, package).cases[0].standing.key.clone()
}

fn decide(seen: &ReviewView, choice: CaseChoice, fields: Vec<String>) -> CaseDecision {
    CaseDecision { case: 0, choice, fields, seen: seen.cases[0].seen.clone() }
}

fn taken(desk: &mut Desk, package: &Package, choice: CaseChoice, fields: Vec<String>) -> TakenPackage {
    let decision = decide(&review(desk, package), choice, fields);
    let taken = handover::take(desk, package, &[decision], |_, _| Ok(()));
    taken.unwrap_or_else(|failure| panic!("{}", failure.sentence())).value
}

/// The first case of a package in the substitute's empty file, and its number there.
fn taken_by_substitute(package: &Package) -> (Arc<Officer>, Desk, CaseKey) {
    let (officer, mut desk) = substitute();
    assert_eq!(standing(&desk, package), "nowa");
    let done = taken(&mut desk, package, CaseChoice::Theirs, Vec::new());
    let case = done.cases[0].case.expect("the case is here");
    (officer, desk, case)
}

fn consultation_of(desk: &Desk, case: CaseKey) -> Key {
    let CaseKey::Programme(id) = case else { panic!("a programme") };
    programme::page(desk, id).unwrap().consultation.expect("consultations").0
}

fn remarks(desk: &Desk, consultation: Key) -> Vec<RemarkView> {
    let all = consultation::remarks::list(desk, consultation, "", Which::All).unwrap();
    all.rows.iter().map(|row| consultation::remarks::view(desk, row.id).unwrap()).collect()
}

fn remark(desk: &Desk, consultation: Key, number: u32) -> RemarkView {
    remarks(desk, consultation).into_iter().find(|one| one.number == number).unwrap_or_else(|| panic!("no remark {number}"))
}

fn outcome(desk: &Desk, number: u32) -> Option<String> {
    remark(desk, CONSULTATION, number).position.map(|position| position.outcome.key)
}

/// Takes a position on a remark.
fn answer(desk: &mut Desk, consultation: Key, number: u32, outcome: &str, reason: &str) {
    let row = remark(desk, consultation, number);
    let input = PositionInput { outcome: outcome.into(), reason: reason.into(), wording_after: String::new() };
    consultation::position::save(desk, row.id, row.revision, &input).unwrap_or_else(|failure| panic!("{}", failure.sentence()));
}

/// Writes these words at the end of the first line that has any.
fn write(desk: &mut Desk, text: Key, words: &str) {
    let mut input = as_input(text, &text::open(desk, text).unwrap().draft);
    let line = input.lines.iter_mut().find(|line| !line.pieces.is_empty()).expect("a line");
    line.pieces.push(PieceInput::Text { text: format!(" {words}") });
    text::save_draft(desk, input).unwrap_or_else(|failure| panic!("{}", failure.sentence()));
}

fn programme_text(desk: &Desk, case: CaseKey) -> Key {
    let CaseKey::Programme(id) = case else { panic!("a programme") };
    programme::page(desk, id).unwrap().text
}

fn words_of(desk: &Desk, case: CaseKey) -> String {
    format!("{:?}", text::open(desk, programme_text(desk, case)).unwrap().draft.lines)
}

fn case_file(package: &Package) -> Vec<u8> {
    package.bytes(&package.manifest().cases[0].file).unwrap()
}

fn is_away(desk: &Desk) -> bool {
    !handover::room(desk).unwrap().away.is_empty()
}

#[test]
fn every_case_is_the_same_byte_for_byte_after_two_other_offices() {
    let (officer, mut desk) = sample_office();
    act_in_consultations(&mut desk);
    let all: Vec<CaseKey> = handover::room(&desk).unwrap().cases.into_iter().map(|case| case.case).collect();
    assert!(all.len() >= 4, "{all:?}");
    let sent = handed_over(&officer, &mut desk, &all);
    let mut package = sent.clone();
    for _ in 0..2 {
        let (officer, mut desk) = substitute();
        let seen = review(&desk, &package);
        let decisions = handover::proposals(&seen, None).expect("nothing to decide in an empty file");
        handover::take(&mut desk, &package, &decisions, |_, _| Ok(())).unwrap_or_else(|failure| panic!("{}", failure.sentence()));
        let cases: Vec<CaseKey> = handover::room(&desk).unwrap().cases.into_iter().map(|case| case.case).collect();
        assert_eq!(cases.len(), all.len(), "no case came twice");
        package = handed_over(&officer, &mut desk, &cases);
    }
    for (before, after) in sent.manifest().cases.iter().zip(&package.manifest().cases) {
        assert_eq!((&before.title, &before.identity, &before.fingerprint), (&after.title, &after.identity, &after.fingerprint));
        assert_eq!(after.base.as_ref(), Some(&before.fingerprint), "it goes back to what was handed over");
        assert!(sent.bytes(&before.file).unwrap() == package.bytes(&after.file).unwrap(), "{} changed on the way", before.title);
    }
    assert_eq!(standing(&desk, &package), "bez_zmian");
}

/// An act of the sample municipality in consultations with one remark, and its consultation.
fn act_in_consultations(desk: &mut Desk) -> (CaseKey, Key) {
    let id = act(desk, "OK.0006.9.2026");
    (CaseKey::DraftAct(id), consulted(desk, id))
}

/// An act of the sample municipality.
fn act(desk: &mut Desk, number: &str) -> Key {
    let form = ActForm {
        kind: "kryteria_inicjatywy_lokalnej".into(),
        title: String::new(),
        case_number: number.into(),
        source: ActSource::Template,
    };
    draft_act::create(desk, &form, None).unwrap().value
}

/// Consultations of an act with one remark.
fn consulted(desk: &mut Desk, id: Key) -> Key {
    let start = ConsultationStart { draft_act: Some(id), ..ConsultationStart::default() };
    let held = consultation::create(desk, &start).unwrap().value.id;
    let days = |input: &mut PlanInput| {
        input.starts_on = "6.10.2026".into();
        input.ends_on = "20.10.2026".into();
    };
    world::plan(desk, held, days).unwrap();
    world::on_paper(desk, held, "ogloszona", "1.10.2026").unwrap();
    consultation::remark::save(desk, held, &world::remark("Koło z Zarzecza", "7.10.2026", "8:00")).unwrap();
    held
}

fn act_page(desk: &Desk, case: CaseKey) -> draft_act::DraftActPage {
    let CaseKey::DraftAct(id) = case else { panic!("a draft act") };
    draft_act::page(desk, id).unwrap()
}

fn words_of_act(desk: &Desk, case: CaseKey) -> String {
    format!("{:?}", text::open(desk, act_page(desk, case).text).unwrap().draft.lines)
}

#[test]
fn a_draft_act_goes_with_its_consultation_comes_back_compared_and_can_be_taken_back() {
    let (officer, mut desk) = sample_office();
    let (act, held) = act_in_consultations(&mut desk);
    let listed = handover::room(&desk).unwrap().cases;
    let row = listed.iter().find(|row| row.case == act).expect("the act is listed");
    assert_eq!(
        (row.number.as_str(), row.with.replace('\u{a0}', " ")),
        ("OK.0006.9.2026", "razem z konsultacjami i 1 uwagą".into())
    );
    assert!(row.open && row.title.starts_with("Uchwała w sprawie "), "{row:?}");
    assert!(listed.iter().all(|row| row.case != CaseKey::Consultation(held)), "its consultation goes with it");
    assert!(handover::open_cases(&desk).unwrap().contains(&act));
    assert!(handover::weigh(&desk, &[act]).unwrap().words.starts_with("1\u{a0}sprawa"));
    let both = handover::weigh(&desk, &[act, CaseKey::Consultation(held)]).unwrap();
    assert_eq!(both.words, handover::weigh(&desk, &[act]).unwrap().words, "they go once, with their act");

    let sent = handed_over(&officer, &mut desk, &[act]);
    let words = Some("Ewa Bąk, 15 października 2026 r.".to_owned());
    assert_eq!(act_page(&desk, act).away.map(|mark| mark.detail), words);
    assert_eq!(consultation::view(&desk, held).unwrap().away.map(|mark| mark.detail), words, "its consultation is away too");
    let (other, mut away, there) = taken_by_substitute(&sent);
    let consulted = act_page(&away, there).consultation.expect("its consultation came along").0;
    answer(&mut away, consulted, 1, "nieuwzgledniona", "Wkład pracy punktuje już kryterium trzecie.");
    let text_there = act_page(&away, there).text;
    write(&mut away, text_there, "Zdanie zastępcy.");
    let CaseKey::DraftAct(id) = there else { panic!("a draft act") };
    let step = ActStepForm {
        id,
        revision: act_page(&away, there).revision,
        to: "w_konsultacjach".into(),
        day: "15.10.2026".into(),
        resolution_number: String::new(),
        journal_position: String::new(),
        reason: String::new(),
    };
    draft_act::take_step(&mut away, &step).unwrap();
    let back = handed_over(&other, &mut away, &[there]);

    let quietly = |desk: &Desk| {
        let packed = handover::packed(desk, &order(&[act]), desk.now(), |_, _| Ok(())).unwrap();
        case_file(&Package::of("paczka.zip", packed.bytes, law()).unwrap())
    };
    let before = quietly(&desk);
    let seen = review(&desk, &back);
    assert_eq!((seen.cases[0].standing.key.as_str(), seen.cases[0].here), ("zmiany_w_paczce", Some(act)));
    let told: Vec<(&str, &str, &str)> =
        seen.cases[0].differences.iter().map(|one| (one.place.as_str(), one.field.as_str(), one.changed.key.as_str())).collect();
    assert_eq!(
        told,
        [
            ("Akt", "Początek konsultacji", "oni"),
            ("Akt", "Stan", "oni"),
            ("Uwaga nr 1 (Koło z Zarzecza)", "Stanowisko", "oni"),
            ("Treść aktu", "", "oni"),
        ]
    );
    let state = &seen.cases[0].differences[1];
    assert_eq!((state.here.as_str(), state.there.as_str()), ("szkic", "w konsultacjach"));

    let done = taken(&mut desk, &back, CaseChoice::Theirs, Vec::new());
    assert_eq!(done.sentence, "Zmieniono 1\u{a0}sprawę.");
    assert!(words_of_act(&desk, act).contains("Zdanie zastępcy."));
    assert_eq!(act_page(&desk, act).status.key, "w_konsultacjach");
    assert_eq!(act_page(&desk, act).consultation.map(|(id, _)| id), Some(held), "the consultation follows the text");
    assert!(remark(&desk, held, 1).position.is_some());
    assert_eq!(standing(&desk, &back), "bez_zmian");
    assert_eq!(act_page(&desk, act).away, None);
    history::undo(&mut desk, done.act).unwrap();
    assert!(quietly(&desk) == before, "the case is what it was");
    assert_eq!(act_page(&desk, act).away.map(|mark| mark.detail), words);
}

#[test]
fn a_draft_act_that_both_changed_can_be_put_together_or_become_a_case_of_its_own() {
    let (officer, mut desk) = sample_office();
    let (act, held) = act_in_consultations(&mut desk);
    let sent = handed_over(&officer, &mut desk, &[act]);
    let (other, mut away, there) = taken_by_substitute(&sent);
    let text_there = act_page(&away, there).text;
    write(&mut away, text_there, "Zdanie zastępcy.");
    let back = handed_over(&other, &mut away, &[there]);
    let text_here = act_page(&desk, act).text;
    write(&mut desk, text_here, "Nasze zdanie.");
    answer(&mut desk, held, 1, "uwzgledniona", "");
    assert_eq!(standing(&desk, &back), "zmiany_po_obu_stronach");

    let apart = taken(&mut desk, &back, CaseChoice::Separate, Vec::new());
    let second = apart.cases[0].case.expect("a case of its own");
    assert!(second != act && words_of_act(&desk, second).contains("Zdanie zastępcy."));
    let page = act_page(&desk, second);
    assert!(page.title.ends_with("(z paczki: Anna Wierzba, 15.10.2026)") && page.case_number.is_empty(), "{}", page.title);
    assert!(page.consultation.is_some_and(|(id, _)| id != held));
    history::undo(&mut desk, apart.act).unwrap();
    assert!(handover::room(&desk).unwrap().cases.iter().all(|row| row.case != second));

    let seen = review(&desk, &back);
    let text = seen.cases[0].differences.iter().find(|one| one.kind == DifferenceKind::Text).expect("the text differs");
    assert_eq!((text.place.as_str(), text.proposed), ("Treść aktu", None));
    taken(&mut desk, &back, CaseChoice::Fields, vec![text.id.clone()]);
    assert!(words_of_act(&desk, act).contains("Zdanie zastępcy."));
    assert!(remark(&desk, held, 1).position.is_some(), "what was not chosen stays");
    let versions = text::versions(&desk, act_page(&desk, act).text).unwrap();
    assert!(versions.iter().any(|version| version.note == "Treść sprzed wczytania paczki"));
}

#[test]
fn equal_records_at_an_equal_moment_give_equal_bytes() {
    let (_officer, desk) = sample_office();
    let make = || handover::packed(&desk, &order(&[PROGRAMME]), desk.now(), |_, _| Ok(())).unwrap().bytes;
    assert!(make() == make());
}

#[test]
fn a_package_lists_every_file_with_its_fingerprint_and_a_page_for_any_browser() {
    let (officer, mut desk) = sample_office();
    let package = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let bytes = std::fs::read(officer.path("paczka.zip")).unwrap();
    let mut archive = Archive::open(&bytes).unwrap();
    let manifest = Manifest::read(&archive.read(manifest::PATH).unwrap()).unwrap();
    assert_eq!(archive.entries().len(), manifest.files.len() + 1, "every file but the manifest itself");
    for file in &manifest.files {
        let content = archive.read(&file.path).unwrap();
        assert_eq!((content.len() as u64, fingerprint(&content)), (file.size, file.sha256.clone()), "{}", file.path);
    }
    let roles = |role| manifest.files.iter().filter(|file| file.role == role).count();
    assert!(roles(manifest::FileRole::Document) > 0 && roles(manifest::FileRole::Evidence) > 0);
    let page = String::from_utf8(archive.read(manifest::INDEX).unwrap()).unwrap();
    for words in ["lang=\"pl\"", "Ewa Bąk", "Urlop do 30 października.", "Terminy", "OK.526.", "w konsultacjach"] {
        assert!(page.contains(words), "{words} is not on the page");
    }
    assert!(!page.contains("<script"));
    for file in manifest.files.iter().filter(|file| file.path != manifest::INDEX) {
        assert!(page.contains(&format!("href=\"{}\"", file.path)) && page.contains(&file.sha256), "{}", file.path);
    }
    assert!(package.is_sound(), "{}", package.sentence());
    let pdf =
        manifest.files.iter().find(|file| file.path.ends_with(".pdf") && file.role == manifest::FileRole::Document).unwrap();
    assert!(package.pages(&pdf.path).unwrap().words.chars().count() > 100, "the words of the same document");
}

#[test]
fn a_case_that_is_away_says_so_until_it_is_back_or_withdrawn() {
    let (officer, mut desk) = sample_office();
    let mark = |desk: &Desk| programme::page(desk, Key(3)).unwrap().away.map(|mark| format!("{}: {}", mark.words, mark.detail));
    assert_eq!(mark(&desk), None);
    let package = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let words = Some("przekazana zastępcy: Ewa Bąk, 15 października 2026 r.".to_owned());
    assert_eq!(mark(&desk), words);
    assert_eq!(
        consultation::view(&desk, CONSULTATION).unwrap().away.map(|mark| mark.detail),
        Some("Ewa Bąk, 15 października 2026 r.".into())
    );
    handover::withdraw(&mut desk, PROGRAMME).unwrap();
    assert_eq!(mark(&desk), None);
    history::undo_last(&mut desk).unwrap();
    assert_eq!(mark(&desk), words, "a withdrawal can be taken back");
    let done = taken(&mut desk, &package, CaseChoice::Ours, Vec::new());
    assert_eq!(done.sentence, "Bez zmian: 1\u{a0}sprawa.");
    assert_eq!(mark(&desk), None, "what came back is not away");
}

#[test]
fn what_only_the_substitute_changed_is_proposed_taken_and_can_be_taken_back() {
    let (officer, mut desk) = sample_office();
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let (other, mut away, case) = taken_by_substitute(&sent);
    let consulted = consultation_of(&away, case);
    answer(&mut away, consulted, 5, "nieuwzgledniona", "Brak środków w budżecie.");
    let text = programme_text(&away, case);
    write(&mut away, text, "Zdanie zastępcy.");
    text::keep_version(&mut away, text, "od zastępcy").unwrap();
    let back = handed_over(&other, &mut away, &[case]);
    assert_eq!(back.manifest().cases[0].base.as_ref(), Some(&sent.manifest().cases[0].fingerprint));

    let before = case_file(&handed_over_quietly(&desk));
    let seen = review(&desk, &back);
    assert_eq!(seen.cases[0].standing.key, "zmiany_w_paczce");
    assert_eq!(seen.cases[0].proposed, Some(CaseChoice::Theirs));
    let differences = &seen.cases[0].differences;
    let position = differences.iter().find(|one| one.field == "Stanowisko").expect("the position differs");
    assert!(position.place.starts_with("Uwaga nr 5 ("), "{}", position.place);
    assert_eq!((position.here.as_str(), position.changed.key.as_str()), ("–", "oni"));
    assert!(
        position.there.contains("nieuwzględniona") && position.there.contains("Brak środków w budżecie."),
        "{}",
        position.there
    );
    let words = differences.iter().find(|one| one.kind == DifferenceKind::Text).expect("the text differs");
    assert_eq!(words.place, "Treść programu");
    assert!(words.units[0].there.iter().any(|run| run.text.contains("Zdanie zastępcy.")), "{:?}", words.units);
    assert_eq!(differences.len(), 2, "{differences:#?}");

    let versions = |desk: &Desk| text::versions(desk, programme_text(desk, PROGRAMME)).unwrap();
    let kept = versions(&desk);
    let done = taken(&mut desk, &back, CaseChoice::Theirs, Vec::new());
    assert_eq!(done.sentence, "Zmieniono 1\u{a0}sprawę.");
    assert!(words_of(&desk, PROGRAMME).contains("Zdanie zastępcy."));
    let after = versions(&desk);
    assert!(after.iter().any(|version| version.note == "od zastępcy"));
    for version in &kept {
        let same = |one: &&text::VersionView| (&one.at, &one.who, &one.note) == (&version.at, &version.who, &version.note);
        assert!(after.iter().any(|one| same(&one)), "version {} lost its day or person", version.number);
    }
    assert_eq!(outcome(&desk, 5).as_deref(), Some("nieuwzgledniona"));
    assert_eq!(standing(&desk, &back), "bez_zmian");
    let act = &history::acts(&desk, None).unwrap().acts[0];
    assert_eq!(act.name, "Wczytano z pliku paczka.zip (od: Anna Wierzba)");
    let found = casework::pulpit::find(&desk, "zdanie zastępcy").unwrap();
    assert!(found.iter().any(|hit| hit.kind == "text"), "the new text is found");

    history::undo(&mut desk, done.act).unwrap();
    assert!(case_file(&handed_over_quietly(&desk)) == before, "the case is what it was");
    assert_eq!(standing(&desk, &back), "zmiany_w_paczce");
    assert!(is_away(&desk), "and it is with the substitute again");
}

/// A package of the programme as it stands, without a mark.
fn handed_over_quietly(desk: &Desk) -> Package {
    let packed = handover::packed(desk, &order(&[PROGRAMME]), desk.now(), |_, _| Ok(())).unwrap();
    Package::of("paczka.zip", packed.bytes, law()).unwrap()
}

#[test]
fn what_only_this_office_changed_stays() {
    let (officer, mut desk) = sample_office();
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    answer(&mut desk, CONSULTATION, 5, "uwzgledniona", "");
    let seen = review(&desk, &sent);
    assert_eq!(seen.cases[0].standing.key, "zmiany_tutaj");
    assert_eq!(seen.cases[0].proposed, Some(CaseChoice::Ours));
    assert_eq!(seen.cases[0].differences[0].changed.key, "my");
    taken(&mut desk, &sent, CaseChoice::Ours, Vec::new());
    assert_eq!(outcome(&desk, 5).as_deref(), Some("uwzgledniona"));
}

/// Both sides worked: here remark 7 was answered and the text changed, there remark 5 and the same text.
fn both_changed() -> (Arc<Officer>, Desk, Package) {
    let (officer, mut desk) = sample_office();
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let (other, mut away, case) = taken_by_substitute(&sent);
    let consulted = consultation_of(&away, case);
    answer(&mut away, consulted, 5, "nieuwzgledniona", "Odpowiedź zastępcy.");
    let text = programme_text(&away, case);
    write(&mut away, text, "Zdanie zastępcy.");
    let back = handed_over(&other, &mut away, &[case]);
    answer(&mut desk, CONSULTATION, 7, "uwzgledniona", "");
    let text = programme_text(&desk, PROGRAMME);
    write(&mut desk, text, "Nasze zdanie.");
    (officer, desk, back)
}

#[test]
fn a_conflict_is_shown_field_by_field_and_nothing_is_proposed() {
    let (_officer, desk, back) = both_changed();
    let seen = review(&desk, &back);
    let case = &seen.cases[0];
    assert_eq!(case.standing.key, "zmiany_po_obu_stronach");
    assert_eq!(case.proposed, None);
    let told: Vec<(&str, &str, Option<bool>)> = case
        .differences
        .iter()
        .map(|one| (one.place.split(" (").next().unwrap(), one.changed.key.as_str(), one.proposed))
        .collect();
    assert_eq!(
        told,
        [("Uwaga nr 5", "oni", Some(true)), ("Uwaga nr 7", "my", Some(false)), ("Treść programu", "obie_strony", None),]
    );
    let open = handover::proposals(&seen, None).unwrap_err();
    assert!(open[0].contains("i u Ciebie, i w paczce"), "{open:?}");
}

#[test]
fn a_conflict_put_together_field_by_field_keeps_both_works() {
    let (_officer, mut desk, back) = both_changed();
    let seen = review(&desk, &back);
    let proposed: Vec<String> =
        seen.cases[0].differences.iter().filter(|one| one.proposed == Some(true)).map(|one| one.id.clone()).collect();
    let done = taken(&mut desk, &back, CaseChoice::Fields, proposed);
    assert_eq!(outcome(&desk, 7).as_deref(), Some("uwzgledniona"));
    assert_eq!(outcome(&desk, 5).as_deref(), Some("nieuwzgledniona"));
    assert!(words_of(&desk, PROGRAMME).contains("Nasze zdanie.") && !words_of(&desk, PROGRAMME).contains("Zdanie zastępcy."));
    // The substitute does not know what was kept here: the same package still conflicts.
    assert_eq!(standing(&desk, &back), "zmiany_tutaj");
    history::undo(&mut desk, done.act).unwrap();
    assert_eq!(outcome(&desk, 5), None);
    assert_eq!(standing(&desk, &back), "zmiany_po_obu_stronach");
}

#[test]
fn a_conflict_taken_from_the_package_keeps_our_words_as_a_version() {
    let (_officer, mut desk, back) = both_changed();
    taken(&mut desk, &back, CaseChoice::Theirs, Vec::new());
    assert_eq!(outcome(&desk, 7), None, "as the substitute left it");
    assert!(words_of(&desk, PROGRAMME).contains("Zdanie zastępcy.") && !words_of(&desk, PROGRAMME).contains("Nasze zdanie."));
    let versions = text::versions(&desk, programme_text(&desk, PROGRAMME)).unwrap();
    let kept = versions.iter().find(|version| version.note == "Treść sprzed wczytania paczki").expect("our words are kept");
    assert!(format!("{:?}", text::version_text(&desk, kept.id).unwrap().lines).contains("Nasze zdanie."));
}

#[test]
fn a_conflict_can_become_a_case_of_its_own() {
    let (_officer, mut desk, back) = both_changed();
    let before = case_file(&handed_over_quietly(&desk));
    let programmes = |desk: &Desk| handover::room(desk).unwrap().cases;
    let count = programmes(&desk).len();
    let done = taken(&mut desk, &back, CaseChoice::Separate, Vec::new());
    assert_eq!(programmes(&desk).len(), count + 1);
    let CaseKey::Programme(apart) = done.cases[0].case.unwrap() else { panic!("a programme") };
    let page = programme::page(&desk, apart).unwrap();
    assert!(page.title.ends_with("(z paczki: Anna Wierzba, 15.10.2026)"), "{}", page.title);
    assert_eq!(page.case_number, "");
    assert!(words_of(&desk, CaseKey::Programme(apart)).contains("Zdanie zastępcy."));
    assert!(case_file(&handed_over_quietly(&desk)) == before, "ours stays as it was");
    history::undo(&mut desk, done.act).unwrap();
    assert_eq!(programmes(&desk).len(), count);
}

#[test]
fn two_remarks_that_got_the_same_number_both_stay() {
    let (officer, mut desk) = sample_office();
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let (other, mut away, case) = taken_by_substitute(&sent);
    let typed = |sender: &str, content: &str| RemarkInput {
        received_on: "15.10.2026".into(),
        channel: "email".into(),
        sender_kind: "inny".into(),
        sender: sender.into(),
        content: content.into(),
        ..RemarkInput::default()
    };
    let consulted = consultation_of(&away, case);
    consultation::remark::save(&mut away, consulted, &typed("Koło z Zarzecza", "Za mało czasu.")).unwrap();
    consultation::remark::save(&mut desk, CONSULTATION, &typed("Sołtys Lipnika", "Dodajcie Lipnik.")).unwrap();
    let back = handed_over(&other, &mut away, &[case]);
    let seen = review(&desk, &back);
    let added = seen.cases[0].differences.iter().find(|one| one.kind == DifferenceKind::Added).expect("a remark came");
    assert!(added.there.contains("Za mało czasu."), "{}", added.there);
    taken(&mut desk, &back, CaseChoice::Fields, vec![added.id.clone()]);
    let rows = remarks(&desk, CONSULTATION);
    let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
    let mut unique = numbers.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), numbers.len());
    for content in ["Za mało czasu.", "Dodajcie Lipnik."] {
        assert!(rows.iter().any(|row| row.content.contains(content)), "{content} is lost");
    }

    // The next package still gives theirs the number that ours has.
    let theirs = remarks(&away, consulted).into_iter().find(|row| row.content == "Za mało czasu.").expect("their remark");
    answer(&mut away, consulted, theirs.number, "uwzgledniona", "");
    let next = handed_over(&other, &mut away, &[case]);
    let number = |desk: &Desk, content: &str| {
        remarks(desk, CONSULTATION).into_iter().find(|row| row.content.contains(content)).map(|row| row.number)
    };
    let (own, moved) = (number(&desk, "Dodajcie Lipnik.").unwrap(), number(&desk, "Za mało czasu.").unwrap());
    assert_eq!((own, moved), (theirs.number, theirs.number + 1));
    let seen = review(&desk, &next);
    let told = seen.cases[0].differences.iter();
    let fields = told.filter(|one| one.kind != DifferenceKind::Removed).map(|one| one.id.clone()).collect();
    let both = taken(&mut desk, &next, CaseChoice::Fields, fields);
    assert_eq!((number(&desk, "Dodajcie Lipnik."), number(&desk, "Za mało czasu.")), (Some(own), Some(moved)));
    assert_eq!(outcome(&desk, moved).as_deref(), Some("uwzgledniona"), "the position came");
    history::undo(&mut desk, both.act).unwrap();

    // Where ours goes, its number is free.
    taken(&mut desk, &next, CaseChoice::Theirs, Vec::new());
    assert_eq!((number(&desk, "Dodajcie Lipnik."), number(&desk, "Za mało czasu.")), (None, Some(own)));
    assert_eq!(standing(&desk, &next), "bez_zmian");
}

#[test]
fn a_meeting_that_a_remark_still_names_does_not_go() {
    let (officer, mut desk) = sample_office();
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let met = consultation::meeting::save(&mut desk, CONSULTATION, &world::meeting("14.10.2026", "remiza", &[])).unwrap();
    let spoken =
        RemarkInput { channel: "spotkanie".into(), meeting: Some(met.value.id), ..typed_again(&remark(&desk, CONSULTATION, 5)) };
    consultation::remark::save(&mut desk, CONSULTATION, &spoken).unwrap();
    let seen = review(&desk, &sent);
    let gone = seen.cases[0].differences.iter().find(|one| one.kind == DifferenceKind::Removed).expect("the meeting");
    let decision = decide(&seen, CaseChoice::Fields, vec![gone.id.clone()]);
    let refused = handover::take(&mut desk, &sent, &[decision], |_, _| Ok(())).map(drop).unwrap_err().sentence();
    assert!(refused.contains("Weź obie albo żadnej"), "{refused}");
    assert_eq!(remark(&desk, CONSULTATION, 5).meeting, Some(met.value.id));
    taken(&mut desk, &sent, CaseChoice::Theirs, Vec::new());
    assert!(consultation::view(&desk, CONSULTATION).unwrap().meetings.iter().all(|row| row.id != met.value.id));
    assert_eq!(standing(&desk, &sent), "bez_zmian");
}

/// The entry of a remark as it could be typed again.
fn typed_again(row: &RemarkView) -> RemarkInput {
    RemarkInput {
        id: Some(row.id),
        revision: Some(row.revision),
        received_on: row.received_on.iso.clone(),
        hour: row.hour.clone().unwrap_or_default(),
        channel: row.channel.key.clone(),
        sender_kind: row.sender_kind.key.clone(),
        organisation: row.organisation,
        sender: row.sender.clone(),
        meeting: row.meeting,
        unit: row.unit,
        wording_proposed: row.wording_proposed.clone(),
        content: row.content.clone(),
        reason: row.reason.clone(),
    }
}

#[test]
fn rows_of_both_sides_lead_to_rows_that_came_with_the_package() {
    let (officer, mut desk) = sample_office();
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let (other, mut away, case) = taken_by_substitute(&sent);
    let consulted = consultation_of(&away, case);
    let met = consultation::meeting::save(&mut away, consulted, &world::meeting("14.10.2026", "remiza w Zarzeczu", &[]));
    let met = met.unwrap_or_else(|failure| panic!("{}", failure.sentence())).value.id;
    let spoken = RemarkInput { channel: "spotkanie".into(), meeting: Some(met), ..typed_again(&remark(&away, consulted, 5)) };
    consultation::remark::save(&mut away, consulted, &spoken).unwrap_or_else(|failure| panic!("{}", failure.sentence()));
    let CaseKey::Programme(programme) = case else { panic!("a programme") };
    let goal = GoalForm { programme, id: None, revision: None, wording: "Więcej świetlic wiejskich.".into() };
    let goal = programme::goals::save(&mut away, &goal).unwrap_or_else(|failure| panic!("{}", failure.sentence())).value.id;
    let goals = programme::goals::view(&away, programme).unwrap().goals;
    let measured = goals.iter().find_map(|goal| goal.indicators.first()).expect("an indicator");
    let name = measured.name.clone();
    let moved = IndicatorForm {
        goal,
        id: Some(measured.id),
        revision: Some(measured.revision),
        name: name.clone(),
        unit: measured.unit.clone(),
        baseline: measured.baseline.clone(),
        target: measured.target.clone(),
        source: measured.source.clone(),
    };
    programme::indicators::save(&mut away, &moved).unwrap_or_else(|failure| panic!("{}", failure.sentence()));
    let back = handed_over(&other, &mut away, &[case]);

    // One without the other is refused, and nothing is changed.
    let before = case_file(&handed_over_quietly(&desk));
    let seen = review(&desk, &back);
    for field in ["Spotkanie", "Cel"] {
        let link = seen.cases[0].differences.iter().find(|one| one.field == field).unwrap_or_else(|| panic!("{seen:#?}"));
        let decision = decide(&seen, CaseChoice::Fields, vec![link.id.clone()]);
        let refused = handover::take(&mut desk, &back, &[decision], |_, _| Ok(())).map(drop).expect_err(field).sentence();
        assert!(refused.contains("Weź obie albo żadnej"), "{refused}");
    }
    assert!(case_file(&handed_over_quietly(&desk)) == before);

    taken(&mut desk, &back, CaseChoice::Theirs, Vec::new());
    assert_eq!(standing(&desk, &back), "bez_zmian");
    let met = remark(&desk, CONSULTATION, 5).meeting.expect("the remark names the meeting that came");
    let meetings = consultation::view(&desk, CONSULTATION).unwrap().meetings;
    assert!(meetings.iter().any(|row| row.id == met && row.place == "remiza w Zarzeczu"), "{meetings:?}");
    let goals = programme::goals::view(&desk, Key(3)).unwrap().goals;
    let new = goals.iter().find(|goal| goal.wording == "Więcej świetlic wiejskich.").expect("the goal came");
    assert_eq!(new.indicators.iter().map(|one| &one.name).collect::<Vec<_>>(), [&name]);
}

#[test]
fn consultations_that_only_this_office_has_stay_whole_when_the_package_is_taken() {
    let (officer, mut desk) = sample_office();
    let (act, held) = act_in_consultations(&mut desk);
    let sent = handed_over(&officer, &mut desk, &[act]);
    let (other, mut away, there) = taken_by_substitute(&sent);
    let consulted = act_page(&away, there).consultation.expect("its consultation came along").0;
    answer(&mut away, consulted, 1, "nieuwzgledniona", "Za późno.");
    let back = handed_over(&other, &mut away, &[there]);
    // Here they were cancelled and held again.
    let reason = StepInput { reason: "Ogłoszono zły projekt.".into(), ..StepInput::default() };
    world::step(&mut desk, held, "odwolana", reason).unwrap_or_else(|failure| panic!("{}", failure.sentence()));
    let CaseKey::DraftAct(id) = act else { panic!("a draft act") };
    let start = ConsultationStart { draft_act: Some(id), ..ConsultationStart::default() };
    let again = consultation::create(&mut desk, &start).unwrap().value.id;
    let days = |input: &mut PlanInput| {
        input.starts_on = "13.10.2026".into();
        input.ends_on = "27.10.2026".into();
    };
    world::plan(&mut desk, again, days).unwrap();
    world::on_paper(&mut desk, again, "ogloszona", "12.10.2026").unwrap();
    consultation::meeting::save(&mut desk, again, &world::meeting("14.10.2026", "Dom Kultury", &[])).unwrap();
    consultation::remark::save(&mut desk, again, &world::remark("Sołtys Lipnika", "14.10.2026", "8:00")).unwrap();

    let known = remark(&desk, held, 1).id;
    let seen = review(&desk, &back);
    let lone: Vec<&str> = seen.cases[0]
        .differences
        .iter()
        .filter(|one| matches!(one.kind, DifferenceKind::Added | DifferenceKind::Removed))
        .map(|one| one.place.split(' ').next().unwrap())
        .collect();
    assert_eq!(lone, ["Konsultacje"], "what is of the new consultations stays with them");
    let position = seen.cases[0].differences.iter().find(|one| one.field == "Stanowisko").expect("the position differs");
    assert_eq!(position.changed.key, "oni");
    taken(&mut desk, &back, CaseChoice::Theirs, Vec::new());
    assert!(remark(&desk, held, 1).position.is_some());
    assert_eq!(remark(&desk, held, 1).id, known, "the same remark, not another one in its place");
    assert_eq!(remark(&desk, again, 1).sender, "Sołtys Lipnika");
    assert_eq!(consultation::view(&desk, again).unwrap().meetings.len(), 1);
}

#[test]
fn a_case_that_changed_after_it_was_compared_is_not_taken() {
    let (_officer, mut desk, back) = both_changed();
    let decision = decide(&review(&desk, &back), CaseChoice::Theirs, Vec::new());
    answer(&mut desk, CONSULTATION, 9, "uwzgledniona", "");
    let refused = handover::take(&mut desk, &back, &[decision], |_, _| Ok(())).unwrap_err();
    assert!(matches!(&refused, Failure::Stale { sentence } if sentence.contains("zmieniła się u Ciebie")), "{refused:?}");
    assert_eq!(outcome(&desk, 9).as_deref(), Some("uwzgledniona"));
}

#[test]
fn a_stopped_work_leaves_no_package_and_no_mark() {
    let (officer, mut desk) = sample_office();
    let path = officer.path("paczka.zip");
    let stop = |done, _| if done > 0 { Err(Failure::Interrupted) } else { Ok(()) };
    assert_eq!(handover::make(&mut desk, &order(&[PROGRAMME]), &path, stop).unwrap_err(), Failure::Interrupted);
    assert!(!path.exists() && !is_away(&desk));
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let (_other, mut away) = substitute();
    let decision = decide(&review(&away, &sent), CaseChoice::Theirs, Vec::new());
    assert_eq!(
        handover::take(&mut away, &sent, &[decision], |_, _| Err(Failure::Interrupted)).unwrap_err(),
        Failure::Interrupted
    );
    assert!(handover::room(&away).unwrap().cases.is_empty());
}

/// The package with one file changed, left out or put in.
fn tampered(package: &[u8], change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>, more: &[(&str, &[u8])]) -> Package {
    let mut archive = Archive::open(package).unwrap();
    let mut packer = Packer::default();
    for entry in archive.entries().to_vec() {
        let bytes = archive.read(&entry.path).unwrap();
        if let Some(bytes) = change(&entry.path, bytes) {
            packer.add(&entry.path, &bytes).unwrap();
        }
    }
    for (path, bytes) in more {
        packer.add(path, bytes).unwrap();
    }
    Package::of("paczka.zip", packer.finish().unwrap(), law()).unwrap()
}

#[test]
fn a_changed_a_missing_and_a_strange_file_are_told_and_a_changed_case_is_not_taken() {
    let (officer, mut desk) = sample_office();
    handed_over(&officer, &mut desk, &[PROGRAMME]);
    let bytes = std::fs::read(officer.path("paczka.zip")).unwrap();
    let changed = tampered(
        &bytes,
        |path, mut content| match path {
            path if path.ends_with("/sprawa.json") => {
                content.push(b' ');
                Some(content)
            }
            path if path.contains("/dowody/") => None,
            _ => Some(content),
        },
        &[("wirus.exe", b"MZ")],
    );
    let states = |wanted| changed.files().iter().filter(|(_, state)| *state == wanted).count();
    assert_eq!((states(FileState::Changed), states(FileState::Unlisted)), (1, 1));
    assert!(states(FileState::Missing) > 0 && !changed.is_sound());
    let sentence = changed.sentence();
    for words in ["zmienione: 1", "brakujące:", "spoza spisu: 1"] {
        assert!(sentence.contains(words), "{sentence}");
    }
    let view = changed.view();
    assert!(view.others.iter().any(|file| file.path == "wirus.exe" && file.state.key == "spoza_spisu" && !file.there));
    let seen = review(&desk, &changed);
    assert!(seen.cases[0].fault.as_ref().is_some_and(|fault| fault.contains("inny niż w chwili zapisania")), "{seen:?}");
    let refused =
        handover::take(&mut desk, &changed, &[decide(&seen, CaseChoice::Theirs, Vec::new())], |_, _| Ok(())).unwrap_err();
    assert!(matches!(refused, Failure::Import { .. }));
}

#[test]
fn a_manifest_is_told_every_fault_with_its_place() {
    let (officer, mut desk) = sample_office();
    let package = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let good = serde_json::to_value(package.manifest()).unwrap();
    let read = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value = good.clone();
        change(&mut value);
        Manifest::read(value.to_string().as_bytes()).map(drop).map_err(|failure| failure.sentence())
    };
    assert_eq!(read(&|_| {}), Ok(()));
    for (words, change) in [
        (
            "paczka.json.sponsor: Program nie zna takiego pola",
            &(|value: &mut serde_json::Value| value["sponsor"] = "x".into()) as &dyn Fn(&mut serde_json::Value),
        ),
        ("wychodzi poza paczkę", &|value| value["files"][1]["path"] = "../klucz".into()),
        ("dwa razy", &|value| value["files"][2]["path"] = value["files"][1]["path"].clone()),
        ("files[1].sha256: To nie jest odcisk", &|value| value["files"][1]["sha256"] = "abc".into()),
        ("cases[0].file: Spis nie ma takiego pliku sprawy", &|value| value["cases"][0]["file"] = "inny.json".into()),
        ("cases[0].noun", &|value| value["cases"][0]["noun"] = "organisation".into()),
        ("nowsza wersja programu", &|value| value["schema"] = 99.into()),
        ("Brakuje pola", &|value| drop(value.as_object_mut().unwrap().remove("from"))),
    ] {
        let refused = read(change).expect_err(words);
        assert!(refused.contains(words), "{words}: {refused}");
    }
}

#[test]
fn a_plain_case_file_is_compared_like_a_package() {
    let (officer, mut desk) = sample_office();
    let path = officer.path("sprawa.json");
    handover::save_case(&desk, PROGRAMME, &path).unwrap();
    let package = Package::read(&path, law()).unwrap();
    assert!(!package.view().whole);
    assert_eq!(standing(&desk, &package), "bez_zmian");
    answer(&mut desk, CONSULTATION, 5, "uwzgledniona", "");
    let seen = review(&desk, &package);
    assert_eq!((seen.cases[0].standing.key.as_str(), seen.cases[0].proposed), ("rozna", None), "nobody knows who changed it");
    taken(&mut desk, &package, CaseChoice::Theirs, Vec::new());
    assert_eq!(outcome(&desk, 5), None);
    let (_other, mut empty) = substitute();
    let done = taken(&mut empty, &package, CaseChoice::Theirs, Vec::new());
    assert!(done.cases[0].case.is_some());
    let done_again = standing(&empty, &package);
    assert_eq!(done_again, "bez_zmian");
}

#[test]
fn a_file_open_only_to_be_read_shows_a_package_and_takes_nothing() {
    let (officer, mut desk) = sample_office();
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    file::close(desk).unwrap();
    let mut desk = file::open_to_read(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    let seen = review(&desk, &sent);
    assert!(seen.closed.is_some() && handover::room(&desk).unwrap().read_only);
    let refused = handover::take(&mut desk, &sent, &[decide(&seen, CaseChoice::Ours, Vec::new())], |_, _| Ok(())).unwrap_err();
    assert!(matches!(refused, Failure::Storage { .. }), "{refused:?}");
}

#[test]
fn an_order_is_told_all_its_faults() {
    let (_officer, desk) = sample_office();
    let wrong = HandoverOrder { cases: Vec::new(), person: " ".into(), note: "x".repeat(2_001) };
    let Err(Failure::Invalid { violations }) = handover::packed(&desk, &wrong, desk.now(), |_, _| Ok(())).map(drop) else {
        panic!("an empty order was packed");
    };
    assert_eq!(violations.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), ["cases", "person", "note"]);
    let gone = order(&[CaseKey::Programme(Key(99))]);
    assert!(matches!(handover::packed(&desk, &gone, desk.now(), |_, _| Ok(())).map(drop), Err(Failure::NotFound { .. })));
}

#[test]
fn the_published_schema_of_the_manifest_is_the_one_of_the_program() {
    let path = places::root().join("assets/schemas/package-1.schema.json");
    let made = manifest::schema_text();
    if std::env::var_os("SCHEMAS").is_some_and(|mode| mode == "write") {
        std::fs::write(&path, &made).unwrap();
    }
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(published == made, "{} is not what the program writes: run the test with SCHEMAS=write", path.display());
}
