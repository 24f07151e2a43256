use proptest::prelude::*;

use super::*;
use crate::act::inline::{Inline, width};
use crate::act::lines::{from_lines, to_lines};
use crate::act::number::Numbering;
use crate::act::plain::write;
use crate::act::reference::no_fields;
use crate::act::sample;
use Level::*;

fn text(act: &Act) -> String {
    write(act, &no_fields)
}

fn after(edited: Result<Edited, EditError>) -> String {
    text(&edited.unwrap().act)
}

#[test]
fn enter_in_the_middle_makes_two_units_of_one_level() {
    let act = sample::act_of(&[(Paragraph, "Pierwsza. Druga.")]);
    let edited = split(&act, UnitId(1), Role::Intro, 10).unwrap();
    assert_eq!(text(&edited.act), "§ 1. Pierwsza. \n§ 2. Druga.\n");
    assert_eq!(edited.focus, UnitId(2));
}

#[test]
fn enter_behind_a_colon_opens_the_enumeration_and_behind_a_title_a_paragraph() {
    let act = sample::act_of(&[(Chapter, "Cele"), (Paragraph, "Celem jest:")]);
    let edited = split(&act, UnitId(2), Role::Intro, 11).unwrap();
    assert_eq!(edited.act.find(edited.focus).unwrap().level, Point);
    let edited = split(&act, UnitId(1), Role::Title, 4).unwrap();
    assert_eq!(edited.act.find(edited.focus).unwrap().level, Paragraph);
    assert_eq!(text(&edited.act), "Rozdział 1\nCele\n§ 1.\n§ 2. Celem jest:\n");
}

#[test]
fn tab_takes_a_paragraph_into_the_one_before_and_its_sentence_becomes_the_first_subsection() {
    let act = sample::act_of(&[(Paragraph, "Pierwsza."), (Paragraph, "Druga:"), (Point, "a.")]);
    let edited = indent(&act, UnitId(2)).unwrap();
    assert_eq!(text(&edited.act), "§ 1. 1. Pierwsza.\n2. Druga:\n1) a.\n");
    assert!(edited.act.find(UnitId(1)).unwrap().intro.is_empty());
}

#[test]
fn shift_tab_takes_a_unit_out_with_what_follows_it() {
    let act = sample::act_of(&[(Paragraph, "Zadania:"), (Point, "a;"), (Point, "b;"), (Point, "c.")]);
    assert_eq!(after(outdent(&act, UnitId(3))), "§ 1. Zadania:\n1) a;\n§ 2. b;\n1) c.\n");
}

#[test]
fn what_cannot_be_moved_is_refused_with_a_sentence() {
    let act = sample::act_of(&[(Annex, "Z"), (Paragraph, "Zadania:"), (Point, "a;")]);
    for (refusal, words) in [
        (indent(&act, UnitId(3)), "Nie ma wyżej jednostki, pod którą można tę wciągnąć."),
        (outdent(&act, UnitId(1)), "Wyżej nie ma już poziomu."),
        (remove(&act, UnitId(9)), "Tej jednostki nie ma już w treści."),
        (move_up(&act, UnitId(3)), "W tę stronę nie ma już dokąd przenieść jednostki."),
    ] {
        assert!(refusal.unwrap_err().to_string().starts_with(words), "{words}");
    }
}

#[test]
fn removing_a_unit_tells_which_references_it_breaks() {
    let act = sample::programme();
    let edited = remove(&act, UnitId(4)).unwrap();
    let broken: Vec<&str> = edited.broken.iter().map(|fault| fault.place.as_str()).collect();
    assert_eq!(broken, ["§ 1 ust. 2", "§ 2 ust. 1"]);
    assert!(text(&edited.act).contains("Zadania, o których mowa w ust. 1 pkt 1, realizuje się"));
    let again = remove(&edited.act, UnitId(7)).unwrap();
    assert_eq!(again.broken, []);
}

#[test]
fn a_unit_that_is_gone_comes_back_to_its_place_and_its_references_hold_again() {
    let act = sample::programme();
    let without = remove(&act, UnitId(4)).unwrap().act;
    let edited = put_back(&without, &act, UnitId(4)).unwrap();
    assert_eq!((edited.focus, &edited.act), (UnitId(4), &act));
    assert_eq!(put_back(&act, &act, UnitId(4)), Err(EditError::Present));
    assert_eq!(put_back(&act, &act, UnitId(77)), Err(EditError::Gone));
}

#[test]
fn a_unit_comes_back_inside_the_paragraph_that_went_with_it() {
    let act = sample::programme();
    let without = remove(&act, UnitId(2)).unwrap().act;
    assert_eq!(put_back(&without, &act, UnitId(7)).unwrap().act, act);
}

#[test]
fn what_was_moved_out_of_a_deleted_unit_is_not_brought_back_twice() {
    let act = sample::programme();
    let mut lines = to_lines(&act);
    let letter = Line { level: Subsection, ..lines.remove(4) };
    lines.push(letter);
    let moved = from_lines(&act, lines).unwrap().act;
    let without = remove(&moved, UnitId(4)).unwrap().act;
    let back = put_back(&without, &act, UnitId(4)).unwrap().act;
    assert_eq!(Numbering::of(&back).address(UnitId(5)).unwrap(), "§ 2 ust. 3");
    assert_eq!(Numbering::of(&back).address(UnitId(6)).unwrap(), "§ 1 ust. 1 pkt 1 lit. a");
}

#[test]
fn a_moved_paragraph_takes_its_references_along() {
    let act = sample::programme();
    let mut lines = to_lines(&act);
    // The second paragraph stands in the first chapter now.
    lines[8..].rotate_left(1);
    let act = from_lines(&act, lines).unwrap().act;
    let edited = move_up(&act, UnitId(10)).unwrap();
    assert_eq!(edited.broken, []);
    let numbering = Numbering::of(&edited.act);
    assert_eq!(numbering.address(UnitId(4)).unwrap(), "§ 2 ust. 1 pkt 1");
    assert!(text(&edited.act).contains("mowa w § 2 ust. 1 pkt 1."));
    assert_eq!(move_down(&edited.act, UnitId(10)).unwrap().act.units, act.units);
}

#[test]
fn backspace_joins_a_line_to_the_one_above() {
    let act = sample::act_of(&[(Paragraph, "Zadania:"), (Point, " a;"), (Letter, "x"), (Point, "b.")]);
    assert_eq!(after(join(&act, UnitId(2))), "§ 1. Zadania: a;\n1) x\n2) b.\n");
}

#[test]
fn pasted_units_take_their_marks_and_one_line_stays_in_its_line() {
    let act = sample::act_of(&[(Paragraph, "Celem jest .")]);
    assert_eq!(after(paste(&act, UnitId(1), Role::Intro, 11, "dobro")), "§ 1. Celem jest dobro.\n");
    let edited = paste(&act, UnitId(1), Role::Intro, 11, "współpraca:\n1) a;\n2) b").unwrap();
    assert_eq!(text(&edited.act), "§ 1. Celem jest współpraca:\n1) a;\n2) b.\n");
}

#[test]
fn a_common_part_is_added_and_taken_away() {
    let act = sample::act_of(&[(Paragraph, "Zadania:"), (Point, "a,"), (Point, "b")]);
    let edited = set_words(&act, UnitId(1), Role::Tail, vec![Inline::text("– realizuje gmina.")]).unwrap();
    assert_eq!(text(&edited.act), "§ 1. Zadania:\n1) a,\n2) b\n– realizuje gmina.\n");
    assert_eq!(indent(&sample::act_of(&[(Plain, "a")]), UnitId(1)), Err(EditError::NothingAbove));
    let emptied = set_words(&edited.act, UnitId(1), Role::Tail, Vec::new()).unwrap();
    assert_eq!(emptied.act, act);
}

proptest! {
    #[test]
    fn every_verb_leaves_a_sound_text_and_only_removal_loses_words(
        act in sample::act(), pick in 0usize..40, at in 0usize..20, verb in 0usize..8
    ) {
        let ids: Vec<UnitId> = act.walk().map(|unit| unit.id).collect();
        prop_assume!(!ids.is_empty());
        let id = ids[pick % ids.len()];
        let edited = match verb {
            0 => split(&act, id, Role::Intro, at),
            1 => indent(&act, id),
            2 => outdent(&act, id),
            3 => insert_after(&act, id, None),
            4 => move_up(&act, id),
            5 => move_down(&act, id),
            6 => join(&act, id),
            _ => set_level(&act, id, Level::ALL[at % 9]),
        };
        if let Ok(edited) = edited {
            prop_assert!(crate::act::measure::inspect(&edited.act).is_ok());
            let letters = |act: &Act| -> usize {
                let lines = act.walk().flat_map(|unit| [&unit.title, &unit.intro, &unit.tail]);
                lines.map(|line| width(line) - line.iter().filter_map(Inline::words).map(|text| text.matches(' ').count()).sum::<usize>()).sum()
            };
            prop_assert_eq!(letters(&edited.act), letters(&act));
        }
    }

    #[test]
    fn removal_takes_the_unit_with_its_inside_and_nothing_else(act in sample::act(), pick in 0usize..40) {
        let ids: Vec<UnitId> = act.walk().map(|unit| unit.id).collect();
        prop_assume!(!ids.is_empty());
        let id = ids[pick % ids.len()];
        let inside = crate::act::reference::ids_in(act.find(id).unwrap());
        let edited = remove(&act, id).unwrap();
        let left: Vec<UnitId> = edited.act.walk().map(|unit| unit.id).collect();
        let expected: Vec<UnitId> = ids.into_iter().filter(|id| !inside.contains(id)).collect();
        prop_assert_eq!(left, expected);
        for id in inside {
            prop_assert!(edited.act.gone.contains_key(&id));
        }
        prop_assert_eq!(put_back(&edited.act, &act, id).unwrap().act, act);
    }
}
