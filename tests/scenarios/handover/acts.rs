//! Consultations of a draft act that come by themselves find the act that is here already.

use casework::{
    Desk, Failure,
    consultation::{self, remark::RemarkInput, step::StepInput},
    document::CaseKey,
    exchange::{CaseNoun, export, import},
    handover::{self, CaseChoice},
    history,
    text::{
        self,
        view::{LineInput, LineLevel},
    },
    view::Key,
};
use store::draft_act::DraftActRow;

use super::{
    act, act_in_consultations, act_page, consulted, handed_over, law, order, remark, remarks, review, sample_office, standing,
    substitute, taken, taken_by_substitute, words_of_act, write,
};
use crate::consultation::world;

fn acts(desk: &Desk) -> Vec<DraftActRow> {
    desk.store().read(store::draft_act::list).unwrap()
}

fn case_of(desk: &Desk, id: Key) -> String {
    export::text(&export::case(desk, CaseNoun::Consultation, id.0).unwrap()).unwrap()
}

/// The act goes to the substitute first; then it is consulted here, and the consultations go after it by themselves.
#[test]
fn consultations_in_a_package_join_the_act_that_is_here() {
    for number in ["OK.0006.9.2026", ""] {
        let (officer, mut desk) = sample_office();
        let id = act(&mut desk, number);
        let (_other, mut away, there) = taken_by_substitute(&handed_over(&officer, &mut desk, &[CaseKey::DraftAct(id)]));
        let held = consulted(&mut desk, id);
        let text_here = act_page(&desk, CaseKey::DraftAct(id)).text;
        write(&mut desk, text_here, "Zdanie po przekazaniu.");
        let package = handed_over(&officer, &mut desk, &[CaseKey::Consultation(held)]);

        let (before, words) = (acts(&away).len(), words_of_act(&away, there));
        let seen = review(&away, &package);
        assert_eq!(seen.cases[0].standing.key, "nowa");
        assert!(seen.cases[0].notes[0].contains("jest już w Twoim pliku. Konsultacje zostaną"), "{:?}", seen.cases[0].notes);
        let done = taken(&mut away, &package, CaseChoice::Theirs, Vec::new());
        assert_eq!(acts(&away).len(), before, "„{number}”: the act was made twice");
        let joined = act_page(&away, there).consultation.expect("the consultations are about the act that is here").0;
        assert_eq!(done.cases[0].case, Some(CaseKey::Consultation(joined)));
        assert_eq!(remark(&away, joined, 1).sender, "Koło z Zarzecza");
        assert!(words_of_act(&away, there) == words && !words.contains("po przekazaniu"), "the words here stay");
        assert_ne!(standing(&away, &package), "nowa", "they are known when they come again");

        history::undo(&mut away, done.act).unwrap();
        assert_eq!(act_page(&away, there).consultation, None);
        assert_eq!(acts(&away).len(), before);
    }
}

#[test]
fn consultations_in_a_case_file_join_the_act_that_is_here_and_are_not_taken_twice() {
    for number in ["OK.0006.9.2026", ""] {
        let (officer, mut desk) = sample_office();
        let id = act(&mut desk, number);
        let (_other, mut away, there) = taken_by_substitute(&handed_over(&officer, &mut desk, &[CaseKey::DraftAct(id)]));
        let held = consulted(&mut desk, id);
        let file = case_of(&desk, held);
        let done = import::case(&mut away, file.as_bytes(), "konsultacje.json").unwrap().value;
        assert_eq!((done.draft_acts, done.consultations, done.remarks), (0, 1, 1));
        assert_eq!(acts(&away).len(), 1);
        let joined = act_page(&away, there).consultation.expect("joined").0;
        assert_eq!(done.id, Some(joined));
        let refused = import::case(&mut away, file.as_bytes(), "konsultacje.json").map(drop).unwrap_err();
        assert!(
            matches!(&refused, Failure::Duplicate { noun, id, .. } if noun == "consultation" && *id == joined),
            "{refused:?}"
        );
        assert_eq!(remarks(&away, joined).len(), 1);
    }
}

#[test]
fn an_act_that_came_with_its_consultations_is_known_when_it_comes_itself() {
    for number in ["OK.0006.9.2026", ""] {
        let (officer, mut desk) = sample_office();
        let id = act(&mut desk, number);
        let held = consulted(&mut desk, id);
        let (_other, mut away) = substitute();
        let file = case_of(&desk, held);
        import::case(&mut away, file.as_bytes(), "konsultacje.json").unwrap();
        let package = handed_over(&officer, &mut desk, &[CaseKey::DraftAct(id)]);
        assert_eq!(standing(&away, &package), "bez_zmian");
        assert_eq!(acts(&away).len(), 1);
    }
}

#[test]
fn consultations_taken_apart_are_about_the_same_act() {
    let (officer, mut desk) = sample_office();
    let (act, held) = act_in_consultations(&mut desk);
    let sent = handed_over(&officer, &mut desk, &[CaseKey::Consultation(held)]);
    consultation::remark::save(&mut desk, held, &world::remark("Sołtys Lipnika", "14.10.2026", "8:00")).unwrap();
    let before = acts(&desk);
    let apart = taken(&mut desk, &sent, CaseChoice::Separate, Vec::new()).cases[0].case.expect("apart");
    let CaseKey::Consultation(apart) = apart else { panic!("{apart:?}") };
    assert!(apart != held && remarks(&desk, apart).len() == 1);
    assert_eq!(acts(&desk), before, "the act is neither made twice nor renamed");
    let text = |id: Key| consultation::view(&desk, id).unwrap().text;
    assert_eq!((text(apart), text(held)), (Some(act_page(&desk, act).text), Some(act_page(&desk, act).text)));
}

#[test]
fn every_consultation_of_an_act_follows_its_text() {
    let (officer, mut desk) = sample_office();
    let (act, held) = act_in_consultations(&mut desk);
    let CaseKey::DraftAct(id) = act else { panic!("{act:?}") };
    let reason = StepInput { reason: "Ogłoszono zły projekt.".into(), ..StepInput::default() };
    world::step(&mut desk, held, "odwolana", reason).unwrap();
    let again = consulted(&mut desk, id);
    let sent = handed_over(&officer, &mut desk, &[CaseKey::Consultation(again)]);
    let (other, mut away, there) = taken_by_substitute(&sent);
    let CaseKey::Consultation(consulted) = there else { panic!("{there:?}") };
    let words = consultation::view(&away, consulted).unwrap().text.expect("its draft");
    write(&mut away, words, "Zdanie zastępcy.");
    let back = handed_over(&other, &mut away, &[there]);
    let done = taken(&mut desk, &back, CaseChoice::Theirs, Vec::new());
    assert!(words_of_act(&desk, act).contains("Zdanie zastępcy."));
    let text = |desk: &Desk, id: Key| consultation::view(desk, id).unwrap().text;
    let now = Some(act_page(&desk, act).text);
    assert_eq!((text(&desk, again), text(&desk, held)), (now, now));
    history::undo(&mut desk, done.act).unwrap();
    let before = Some(act_page(&desk, act).text);
    assert!(before != now && text(&desk, again) == before && text(&desk, held) == before);
}

/// What the remark asked to change is not in the act here: it comes as a remark to the whole draft, with its address of that day.
#[test]
fn a_remark_at_a_unit_that_the_act_here_never_had_speaks_of_the_whole_draft() {
    let (officer, mut desk) = sample_office();
    let id = act(&mut desk, "OK.0006.9.2026");
    let (_other, mut away, there) = taken_by_substitute(&handed_over(&officer, &mut desk, &[CaseKey::DraftAct(id)]));
    let held = consulted(&mut desk, id);
    let draft = act_page(&desk, CaseKey::DraftAct(id)).text;
    let mut input = tests::draft::as_input(draft, &text::open(&desk, draft).unwrap().draft);
    let at = input.lines.iter().position(|line| line.level == LineLevel::Paragraph).expect("a paragraph");
    let new = LineInput { key: "nowy".into(), id: None, ..input.lines[at].clone() };
    input.lines.insert(at, new);
    text::save_draft(&mut desk, input).unwrap();
    let lines = text::open(&desk, draft).unwrap().draft.lines;
    let unit = lines.iter().map(|line| line.id).max().expect("the new unit");
    let placed = RemarkInput { unit: Some(unit), ..world::remark("Sołtys Lipnika", "8.10.2026", "9:00") };
    consultation::remark::save(&mut desk, held, &placed).unwrap();
    let address = remark(&desk, held, 2).unit_address;
    assert!(address.starts_with('§'), "{address}");

    let package = handed_over(&officer, &mut desk, &[CaseKey::Consultation(held)]);
    taken(&mut away, &package, CaseChoice::Theirs, Vec::new());
    let joined = act_page(&away, there).consultation.expect("joined").0;
    let came = remark(&away, joined, 2);
    assert_eq!((came.unit, came.unit_address), (None, address));
    let sound = import::read(case_of(&away, joined).as_bytes(), law());
    assert!(sound.is_ok(), "what is here now can go on: {:?}", sound.map(drop));
}

#[test]
fn consultations_that_go_with_their_act_are_packed_once() {
    let (_officer, mut desk) = sample_office();
    let (act, held) = act_in_consultations(&mut desk);
    let packed = handover::packed(&desk, &order(&[CaseKey::Consultation(held), act]), desk.now(), |_, _| Ok(())).unwrap();
    let nouns: Vec<CaseNoun> = packed.manifest.cases.iter().map(|case| case.noun).collect();
    assert_eq!(nouns, [CaseNoun::DraftAct]);
}
