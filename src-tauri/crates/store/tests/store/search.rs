//! Finding while typing, without Polish letters, whatever is typed.

use domain::{
    id::Revision,
    organisation::{Organisation, Person},
    publication::CaseRef,
};
use proptest::prelude::*;
use store::search::{self, Hit, HitKind};

use crate::fixture::*;

fn found(desk: &Desk, text: &str) -> Vec<Hit> {
    desk.read(|tx| search::search(tx, text, 20))
}

fn titles(desk: &Desk, text: &str) -> Vec<String> {
    found(desk, text).into_iter().map(|hit| hit.title).collect()
}

#[test]
pub fn polish_letters_may_be_left_out() {
    let mut desk = Desk::new();
    desk.write(|tx| {
        store::organisation::insert(tx, &organisation("Żłobek „Promyk”"))?;
        store::organisation::insert(tx, &Organisation { seat: address("Łódź"), ..organisation("Fundacja Nowa") })
    });
    assert_eq!(titles(&desk, "zlobek"), ["Żłobek „Promyk”"]);
    assert_eq!(titles(&desk, "ŻŁOB"), ["Żłobek „Promyk”"]);
    assert_eq!(titles(&desk, "lodz"), ["Fundacja Nowa"]);
    assert_eq!(titles(&desk, "łódź fund"), ["Fundacja Nowa"]);
    assert_eq!(titles(&desk, "fundacja zlobek"), Vec::<String>::new());
}

#[test]
pub fn an_organisation_is_found_by_numbers_people_and_short_name() {
    let mut desk = Desk::new();
    let record = Organisation {
        short_name: "SPL".into(),
        nip: "5250007738".into(),
        people: vec![Person { name: "Grażyna Ćwik".into(), ..Person::default() }],
        ..organisation("Stowarzyszenie „Pod Lipami”")
    };
    desk.write(|tx| store::organisation::insert(tx, &record));
    for typed in ["spl", "52500", "525-000-77-38", "525 000 77 38", "cwik grazyna", "pod lip"] {
        assert_eq!(found(&desk, typed).len(), 1, "{typed}");
    }
    assert_eq!(found(&desk, "spl")[0].detail, "Stary Młyn · NIP 5250007738");
}

#[test]
pub fn every_kind_of_case_is_found() {
    let mut desk = Desk::new();
    let programme_id = desk.write(|tx| programme(tx, 2027));
    desk.write(|tx| store::priority_task::insert(tx, &task(programme_id, None)));
    let consulted = desk.write(|tx| store::consultation::insert(tx, &consultation(Some(programme_id))));
    desk.write(|tx| store::remark::insert(tx, &remark(consulted, 5)));
    desk.write(|tx| store::issued::issue(tx, &issued(CaseRef::Consultation(consulted)), &[]));
    desk.write(draft_act);
    let cases = [
        ("szkolenie sport", HitKind::Programme, "Program współpracy na rok 2027"),
        ("ok 525 3", HitKind::Document, "Ogłoszenie o konsultacjach"),
        ("kwota niska", HitKind::Remark, "Uwaga nr 5 – Klub Sportowy „Błyskawica”"),
        ("wspolpracuje organizacjami", HitKind::Text, "Program"),
        ("xxii 190 konsultowania", HitKind::DraftAct, "w sprawie sposobu konsultowania"),
        ("dwa tygodnie", HitKind::Text, "Uchwała"),
        ("projekt programu", HitKind::Consultation, "Projekt programu współpracy na rok 2027"),
    ];
    for (typed, kind, title) in cases {
        assert!(
            found(&desk, typed).iter().any(|hit| hit.kind == kind && hit.title == title),
            "{typed}: {:?}",
            found(&desk, typed)
        );
    }
}

#[test]
pub fn the_record_changed_last_stands_first_and_old_words_are_forgotten() {
    let mut desk = Desk::new();
    let first = organisation("Klub Pierwszy");
    let id = desk.write(|tx| store::organisation::insert(tx, &first));
    desk.write(|tx| store::organisation::insert(tx, &organisation("Klub Drugi")));
    assert_eq!(titles(&desk, "klub"), ["Klub Drugi", "Klub Pierwszy"]);
    let renamed = Organisation { name: "Klub Trzeci".into(), ..first };
    desk.write(|tx| store::organisation::update(tx, id, Revision(1), &renamed));
    assert_eq!(titles(&desk, "klub"), ["Klub Trzeci", "Klub Drugi"]);
    assert!(titles(&desk, "pierwszy").is_empty());
}

#[test]
pub fn an_autosaved_text_is_found_by_its_new_words() {
    let mut desk = Desk::new();
    let programme_id = desk.write(|tx| programme(tx, 2027));
    let text = desk.read(|tx| store::programme::get(tx, programme_id)).record.text;
    desk.write(|tx| store::text::save_draft(tx, text, Revision(1), &act("Zwierzęta bezdomne.")));
    assert_eq!(found(&desk, "zwierzeta")[0].detail, "Program współpracy na rok 2027");
}

#[test]
pub fn a_whole_pasted_page_is_harmless() {
    let mut desk = Desk::new();
    desk.write(|tx| store::organisation::insert(tx, &organisation("Klub")));
    for typed in
        ["klub ".repeat(2000), "ż".repeat(10_000), "\"".repeat(10_000), "(".repeat(10_000), "AND OR NOT NEAR ^ : * + -".into()]
    {
        desk.read(|tx| search::search(tx, &typed, 20));
    }
    assert_eq!(titles(&desk, "klub\0"), ["Klub"]);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered(typed in "\\PC{0,80}|[\"'*^(){}:+\\-\u{0}A-Za-złżź ]{0,80}") {
        thread_local!(static DESK: Desk = {
            let mut desk = Desk::new();
            desk.write(|tx| store::organisation::insert(tx, &organisation("Żłobek „Promyk”")));
            desk
        });
        DESK.with(|desk| desk.read(|tx| search::search(tx, &typed, 20)));
    }
}
