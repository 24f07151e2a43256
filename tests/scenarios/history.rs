//! Who changed what, when, from what to what; taking it back.

use casework::office::{self, Place};
use casework::text::{self, view::PieceInput};
use casework::{Desk, Failure, history, sample};
use domain::act::{ActKind, plain};
use tests::{draft::as_input, jarzebin, office::Officer};

fn described(desk: &mut Desk) {
    let place =
        Place { kind: "gmina_wiejska".into(), place: "Jarzębin".into(), seat: String::new(), voivodeship: String::new() };
    office::describe(desk, &place).unwrap();
}

#[test]
fn every_act_stands_with_its_person_and_hour_newest_first() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    officer.next_on("2026-10-16");
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    let acts = history::acts(&desk, None).unwrap();
    let told: Vec<_> = acts.iter().map(|act| (act.name.as_str(), act.who.as_str(), act.at.get(..10).unwrap())).collect();
    assert_eq!(told, [("Zmieniono dane urzędu", "Anna Wierzba", "2026-10-16"), ("Opisano urząd", "Anna Wierzba", "2026-10-15")]);
    let rest = history::acts(&desk, Some(acts[0].id)).unwrap();
    assert_eq!(rest.len(), 1, "the next page begins after the last act of the one before");
}

#[test]
fn a_changed_field_tells_from_what_to_what() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    office::change(&mut desk, "phone", "24 000 00 01").unwrap();
    let changes = history::of_record(&desk, "office", 1.into(), None).unwrap().changes;
    assert_eq!((changes[0].from.as_str(), changes[0].to.as_str()), ("24 000 00 00", "24 000 00 01"));
}

#[test]
fn a_key_of_a_closed_list_is_told_by_its_polish_word() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "kind", "gmina_miejska").unwrap();
    let changes = history::of_record(&desk, "office", 1.into(), None).unwrap().changes;
    let kind = changes.iter().find(|change| change.field == "Rodzaj jednostki").expect("the kind changed");
    assert_eq!((kind.from.as_str(), kind.to.as_str()), ("gmina wiejska", "gmina miejska"));
}

#[test]
fn a_removed_record_is_told_field_by_field_in_words() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    history::undo_last(&mut desk).unwrap();
    let undoing = history::acts(&desk, None).unwrap().remove(0);
    let changes = history::of_act(&desk, undoing.id).unwrap();
    let office = changes.iter().find(|change| change.record == "dane urzędu").expect("the office was removed");
    assert!(office.from.contains("Rodzaj jednostki: gmina wiejska"), "{}", office.from);
    let council = changes.iter().find(|change| change.from.contains("Czego nazwa: organ stanowiący")).expect("its names too");
    assert!(council.from.contains("Dopełniacz: Rady Gminy Jarzębin"), "{}", council.from);
    assert!(changes.iter().all(|change| !change.from.contains("{\"") && !change.from.contains('_')), "{changes:?}");
}

#[test]
fn nothing_in_the_history_of_a_whole_year_is_told_as_the_file_keeps_it() {
    let officer = Officer::on("2026-11-22");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    let acts = history::acts(&desk, None).unwrap();
    let changes: Vec<_> = acts.iter().flat_map(|act| history::of_act(&desk, act.id).unwrap()).collect();
    assert!(changes.iter().any(|change| change.from == "trwa" || change.to == "trwa"), "a consultation began");
    for change in changes {
        for value in [&change.from, &change.to] {
            let raw = value.contains("{\"") || value.contains('_') || value.starts_with("2026-");
            assert!(!raw, "{}, {}: „{value}”", change.record, change.field);
        }
    }
}

#[test]
fn ctrl_z_goes_back_act_by_act_and_an_undone_act_is_marked() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    office::change(&mut desk, "email", "urzad@jarzebin.example").unwrap();
    assert_eq!(history::undo_last(&mut desk).unwrap().value, "Zmieniono dane urzędu");
    assert_eq!(office::view(&desk).unwrap().email, "");
    history::undo_last(&mut desk).unwrap();
    assert_eq!(office::view(&desk).unwrap().phone, "");
    history::undo_last(&mut desk).unwrap();
    assert!(!office::view(&desk).unwrap().described);
    let nothing = history::undo_last(&mut desk).unwrap_err();
    assert_eq!(nothing, Failure::NotFound { sentence: "Nie ma już czego cofnąć.".into() });
    let acts = history::acts(&desk, None).unwrap();
    assert_eq!(acts.iter().filter(|act| act.undone).count(), 3);
    assert_eq!(acts.iter().filter(|act| act.undoing).count(), 3);
}

#[test]
fn ctrl_z_reaches_past_versions_that_stay_and_says_which_acts_can_be_taken_back() {
    let officer = Officer::on("2026-10-15");
    let act = plain::from_plain(ActKind::Programme, jarzebin::TEXT).unwrap().act;
    let (mut desk, id) = jarzebin::file_with_text(&officer, &act);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    let view = text::open(&desk, id).unwrap();
    let mut input = as_input(id, &view.draft);
    input.lines[0].pieces = vec![PieceInput::Text { text: "Gmina wspiera organizacje.".into() }];
    text::save_draft(&mut desk, input).unwrap();
    text::keep_version(&mut desk, id, "").unwrap();

    let newest = history::acts(&desk, None).unwrap().remove(0);
    assert_eq!((newest.name.as_str(), newest.can_undo), ("Zapisanie wersji treści", false));
    let refused = history::undo(&mut desk, newest.id).unwrap_err();
    assert!(refused.sentence().contains("na liście wersji przywróć"), "{}", refused.sentence());
    assert_eq!(history::acts(&desk, None).unwrap()[0].id, newest.id, "nothing was done");
    assert_eq!(history::undo_last(&mut desk).unwrap().value, "Zmieniono dane urzędu");
    assert_eq!(office::view(&desk).unwrap().phone, "");
    assert_eq!(text::versions(&desk, id).unwrap().len(), 2);
    let undone = history::acts(&desk, None).unwrap().into_iter().find(|act| act.undone).expect("the change of the phone");
    assert!(!undone.can_undo);
}

#[test]
fn ctrl_z_goes_further_back_than_one_page_of_history() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    for number in 0..60 {
        office::change(&mut desk, "phone", &format!("24 000 00 {number:02}")).unwrap();
    }
    for _ in 0..60 {
        history::undo_last(&mut desk).unwrap();
    }
    assert_eq!(history::undo_last(&mut desk).unwrap().value, "Opisano urząd");
    assert!(matches!(history::undo_last(&mut desk), Err(Failure::NotFound { .. })));
}

#[test]
fn the_history_of_a_record_goes_on_behind_its_first_page() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    for number in 0..130 {
        office::change(&mut desk, "phone", &format!("24 000 {number:03}")).unwrap();
    }
    let first = history::of_record(&desk, "office", 1.into(), None).unwrap();
    assert_eq!(first.changes.len(), 100);
    let second = history::of_record(&desk, "office", 1.into(), first.older).unwrap();
    assert_eq!(second.changes[0].to, "24 000 029", "the next page goes on where the first ended");
    assert_eq!((second.changes.last().unwrap().verb, second.older), (history::ChangeVerb::Inserted, None));
}

#[test]
fn an_undone_act_comes_back_when_its_undoing_is_undone() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    history::undo_last(&mut desk).unwrap();
    let undoing = history::acts(&desk, None).unwrap().remove(0);
    assert!(undoing.undoing);
    let back = history::undo(&mut desk, undoing.id).unwrap().value;
    assert_eq!(back, "Przywrócono: Zmieniono dane urzędu");
    assert_eq!(office::view(&desk).unwrap().phone, "24 000 00 00");
    let newest = history::acts(&desk, None).unwrap().remove(0);
    assert_eq!(history::undo(&mut desk, newest.id).unwrap().value, "Cofnięto: Zmieniono dane urzędu");
}

#[test]
fn an_old_act_cannot_be_undone_over_a_newer_change_of_the_same_field() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    let first = history::acts(&desk, None).unwrap().remove(0);
    office::change(&mut desk, "phone", "24 000 00 01").unwrap();
    let refused = history::undo(&mut desk, first.id).unwrap_err();
    assert!(refused.sentence().contains("później zmieniono"), "{}", refused.sentence());
    assert_eq!(office::view(&desk).unwrap().phone, "24 000 00 01");
}
