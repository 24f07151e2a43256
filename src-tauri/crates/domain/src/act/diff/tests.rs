use proptest::prelude::*;

use super::*;
use crate::act::edit;
use crate::act::lines::Role;
use crate::act::reference::no_fields;
use crate::act::sample;
use Level::*;

fn versions(before: &Act, after: &Act) -> Comparison {
    compared(before, after, Kinship::Versions)
}

fn compared(before: &Act, after: &Act, kinship: Kinship) -> Comparison {
    compare(Text { act: before, fields: &no_fields }, Text { act: after, fields: &no_fields }, kinship)
}

/// What happened, one line a unit that is not the same.
fn told(comparison: &Comparison) -> Vec<String> {
    let address = |side: &Option<Side>| side.as_ref().map_or("–".to_owned(), |side| side.address.clone());
    let rows = comparison.rows.iter().filter(|row| row.change != Change::Same);
    rows.map(|row| format!("{:?}: {} → {}", row.change, address(&row.before), address(&row.after))).collect()
}

#[test]
fn a_text_compared_with_itself_is_the_same() {
    let act = sample::programme();
    assert!(versions(&act, &act).is_same());
    assert!(compared(&act, &act, Kinship::Strangers).is_same());
}

#[test]
fn an_inserted_unit_gives_those_behind_it_a_new_number_only() {
    let before = sample::programme();
    let edited = edit::insert_after(&before, UnitId(4), None).unwrap();
    let words = vec![Inline::text("nowe zadanie;")];
    let after = edit::set_words(&edited.act, edited.focus, Role::Intro, words).unwrap().act;
    let comparison = versions(&before, &after);
    assert_eq!(told(&comparison), ["Inserted: – → § 1 ust. 1 pkt 2", "Renumbered: § 1 ust. 1 pkt 2 → § 1 ust. 1 pkt 3"]);
    assert_eq!(comparison.count(Change::Same), 11);
}

#[test]
fn a_reference_that_follows_its_unit_is_no_change_of_words() {
    let before = sample::programme();
    let after = edit::move_down(&before, UnitId(4)).unwrap().act;
    let comparison = versions(&before, &after);
    let row = comparison.rows.iter().find(|row| row.after.as_ref().is_some_and(|side| side.id == UnitId(8))).unwrap();
    assert_eq!(row.change, Change::Same);
    assert!(row.references_follow);
    assert_eq!(comparison.count(Change::Moved), 1);
    assert_eq!(comparison.count(Change::Changed), 0);
}

#[test]
fn a_deleted_chapter_stands_where_it_stood_and_its_inside_goes_with_it() {
    let before = sample::programme();
    let after = edit::remove(&before, UnitId(9)).unwrap().act;
    let comparison = versions(&before, &after);
    let last: Vec<(Change, bool)> = comparison.rows[8..].iter().map(|row| (row.change, row.with_parent)).collect();
    assert_eq!(last, [(Change::Deleted, false), (Change::Deleted, true), (Change::Deleted, true), (Change::Deleted, true),]);
    assert_eq!(comparison.rows[8].opening, Run::whole(RunKind::Deleted, "Wysokość środków"));
}

#[test]
fn a_chip_whose_value_changed_is_a_change_of_words() {
    let act = sample::programme();
    let old = |_: &FieldKey| Some("288 000,00 zł".to_owned());
    let new = |_: &FieldKey| Some("320 000,00 zł".to_owned());
    let comparison = compare(Text { act: &act, fields: &old }, Text { act: &act, fields: &new }, Kinship::Versions);
    assert_eq!(told(&comparison), ["Changed: § 2 ust. 1 → § 2 ust. 1"]);
    let row = comparison.rows.iter().find(|row| row.change == Change::Changed).unwrap();
    assert!(row.opening.contains(&Run { kind: RunKind::Deleted, text: "288".to_owned() }));
}

#[test]
fn texts_made_apart_are_matched_by_their_words() {
    let before = sample::act_of(&[
        (Paragraph, "Celem głównym programu jest rozwijanie partnerstwa między gminą a organizacjami."),
        (Paragraph, "Program realizuje Wójt przy pomocy pełnomocnika."),
        (Paragraph, ""),
        (Subsection, "Sprawozdanie Wójt przedkłada Radzie do dnia 30 kwietnia."),
        (Subsection, "Konkursy ogłasza się dwa razy w roku."),
    ]);
    let after = sample::act_of(&[
        (Paragraph, "Zupełnie inna treść, której nie było."),
        (Paragraph, "Celem głównym programu jest rozwijanie trwałej współpracy między gminą a organizacjami."),
        (Paragraph, ""),
        (Subsection, "Sprawozdanie Wójt przedkłada Radzie do dnia 31 maja."),
        (Subsection, "Konkursy ogłasza się dwa razy w roku."),
    ]);
    assert_eq!(
        told(&compared(&before, &after, Kinship::Strangers)),
        ["Inserted: – → § 1", "Changed: § 1 → § 2", "Deleted: § 2 → –", "Changed: § 3 ust. 1 → § 3 ust. 1",]
    );
}

#[test]
fn a_unit_taken_to_another_level_is_moved() {
    let before = sample::act_of(&[(Paragraph, "Pierwsza."), (Paragraph, "Druga.")]);
    let after = edit::indent(&before, UnitId(2)).unwrap().act;
    let comparison = versions(&before, &after);
    assert!(told(&comparison).contains(&"Moved: § 2 → § 1 ust. 2".to_owned()), "{:?}", told(&comparison));
}

proptest! {
    #[test]
    fn the_comparison_holds_both_texts_whole(before in sample::act(), after in sample::act(), kin in any::<bool>()) {
        let kinship = if kin { Kinship::Versions } else { Kinship::Strangers };
        let comparison = compared(&before, &after, kinship);
        let printer = Printer::new(&after, &no_fields);
        let expected: Vec<(UnitId, String, String)> = after
            .walk()
            .map(|unit| (unit.id, printer.line(unit.id, unit.opening()), printer.line(unit.id, &unit.tail)))
            .collect();
        let said = |runs: &[Run], other: RunKind| -> String {
            runs.iter().filter(|run| run.kind != other).map(|run| run.text.as_str()).collect()
        };
        let applied: Vec<(UnitId, String, String)> = comparison
            .rows
            .iter()
            .filter_map(|row| {
                let id = row.after.as_ref()?.id;
                Some((id, said(&row.opening, RunKind::Deleted), said(&row.tail, RunKind::Deleted)))
            })
            .collect();
        prop_assert_eq!(applied, expected);
        let mut old: Vec<UnitId> = comparison.rows.iter().filter_map(|row| Some(row.before.as_ref()?.id)).collect();
        let mut all: Vec<UnitId> = before.walk().map(|unit| unit.id).collect();
        old.sort();
        all.sort();
        prop_assert_eq!(old, all);
    }

    #[test]
    fn any_text_is_the_same_as_itself(act in sample::act()) {
        let comparison = versions(&act, &act);
        prop_assert!(comparison.is_same());
        prop_assert!(comparison.rows.iter().all(|row| !row.references_follow));
    }
}
