//! Citations that become live, and those that stay words.

use proptest::prelude::*;

use super::*;
use crate::act::plain::{from_plain, write};
use crate::act::reference::{no_fields, references};

fn act(text: &str) -> Act {
    from_plain(ActKind::Programme, text).unwrap().act
}

/// Units that the references of a text lead to, by their address.
fn led_to(text: &str) -> Vec<String> {
    let linked = link(&act(text), &HashMap::new()).act;
    assert_eq!(write(&linked, &no_fields), write(&act(text), &no_fields));
    let numbering = Numbering::of(&linked);
    references(&linked).iter().map(|reference| numbering.address(reference.to).unwrap()).collect()
}

#[test]
fn typed_citations_are_told_with_where_they_lead() {
    let text = "§ 1. Zadania.\n§ 2. Stosuje się § 1 i § 40 ust. 2, a także § 3 ustawy i § 2.";
    let act = act(text);
    let said: Vec<_> = typed(&act).into_iter().map(|one| (one.words, one.leads)).collect();
    let first = act.units[0].id;
    assert_eq!(said, [("§ 1".to_owned(), Leads::To(first)), ("§ 40 ust. 2".to_owned(), Leads::Nowhere)]);
    assert_eq!(typed(&link(&act, &HashMap::new()).act).len(), 1, "what is live is no typed citation");
}

const TEXT: &str = "§ 1. 1. Zadania:\n1) pierwsze;\n2) drugie:\na) raz,\nb) dwa.\n2. Inne.\n3. Ostatnie.\n§ 2. ";

fn from_second_paragraph(words: &str) -> Vec<String> {
    led_to(&format!("{TEXT}{words}"))
}

#[test]
fn citations_lead_to_the_units_they_mean() {
    for (words, expected) in [
        ("Stosuje się § 1 ust. 1 pkt 2.", &["§ 1 ust. 1 pkt 2"][..]),
        ("Stosuje się § 1 ust. 2 i 3.", &["§ 1 ust. 2", "§ 1 ust. 3"]),
        ("Stosuje się § 1 ust. 1 pkt 1 i ust. 2.", &["§ 1 ust. 1 pkt 1", "§ 1 ust. 2"]),
        ("Stosuje się § 1 ust. 1 pkt 2 lit. a oraz b.", &["§ 1 ust. 1 pkt 2 lit. a", "§ 1 ust. 1 pkt 2 lit. b"]),
        ("Stosuje się § 1 ust. 1–3 niniejszego programu.", &["§ 1 ust. 1", "§ 1 ust. 3"]),
        ("Stosuje się ust. 2.", &[]),
        ("Stosuje się art. 1 ust. 2, § 1 ustawy i § 9.", &[]),
        ("Stosuje się § 2.", &[]),
    ] {
        assert_eq!(from_second_paragraph(words), expected, "{words}");
    }
}

#[test]
fn a_citation_is_completed_by_the_address_of_its_unit() {
    let text = "§ 1. 1. Zadania:\n1) o których mowa w pkt 2;\n2) inne.\n2. Zadania z ust. 1 pkt 1 i 2.\n3. Jak w § 1 ust. 2.";
    assert_eq!(led_to(text), ["§ 1 ust. 1 pkt 2", "§ 1 ust. 1 pkt 1", "§ 1 ust. 1 pkt 2", "§ 1 ust. 2"]);
}

#[test]
fn a_chapter_is_cited_in_any_case_by_its_number() {
    assert_eq!(led_to("Rozdział 1\nCele\n§ 1. Zgodnie z rozdziałem 2.\nRozdział 2\nInne\n§ 2. Tak."), ["rozdział 2"]);
}

#[test]
fn the_quoted_wording_of_an_amendment_is_not_of_this_text() {
    assert!(led_to("§ 1. Cel.\n§ 2. Dotychczasowy przepis otrzymuje brzmienie:\n1) „zgodnie z § 1;\n2) i § 1.”;").is_empty());
}

fn paragraph(id: u32, number: u32) -> (UnitId, Step) {
    (UnitId(id), Step { level: Level::Paragraph, number })
}

#[test]
fn a_citation_of_a_letter_leads_to_the_point_that_it_became() {
    let act = act("§ 1. Zadania:\na) sport,\nb) kultura, z wyjątkiem lit. a,\nc) nauka.\n§ 2. Zgodnie z § 1 lit. a i b.");
    let letter = |id, number| (UnitId(id), Step { level: Level::Letter, number });
    let linked = link(&act, &HashMap::from([letter(2, 1), letter(3, 2), letter(4, 3)]));
    assert_eq!(
        write(&linked.act, &no_fields),
        "§ 1. Zadania:\n1) sport,\n2) kultura, z wyjątkiem pkt 1,\n3) nauka.\n§ 2. Zgodnie z § 1 pkt 1 i 2.\n"
    );
    assert_eq!(linked.notes.len(), 3, "{:?}", linked.notes);
}

#[test]
fn a_citation_follows_the_number_that_the_source_gave_its_unit() {
    let act = act("§ 1. Raz.\n§ 2. Dwa.\n§ 3. Zgodnie z § 4 i § 1.");
    let written = HashMap::from([paragraph(1, 1), paragraph(2, 4), paragraph(3, 5)]);
    let linked = link(&act, &written);
    assert_eq!(write(&linked.act, &no_fields).lines().last(), Some("§ 3. Zgodnie z § 2 i § 1."));
    let note = LinkNote { unit: UnitId(3), written: "§ 4".into(), now: Some("§ 2".into()) };
    assert_eq!(linked.notes, [note]);
}

#[test]
fn a_number_written_with_a_nought_is_printed_without_it_and_told() {
    let linked = link(&act("§ 1. 1. Raz.\n2. Dwa.\n§ 2. Zgodnie z § 1 ust. 02."), &HashMap::new());
    assert_eq!(write(&linked.act, &no_fields).lines().last(), Some("§ 2. Zgodnie z § 1 ust. 2."));
    let note = LinkNote { unit: UnitId(4), written: "§ 1 ust. 02".into(), now: Some("§ 1 ust. 2".into()) };
    assert_eq!(linked.notes, [note]);
}

#[test]
fn a_number_that_two_units_bear_is_told_and_left_as_words() {
    let act = act("§ 1. Raz.\n§ 2. Dwa.\n§ 3. Zgodnie z § 1.");
    let linked = link(&act, &HashMap::from([paragraph(2, 1)]));
    assert_eq!(linked.act, act);
    assert_eq!(linked.notes, [LinkNote { unit: UnitId(3), written: "§ 1".into(), now: None }]);
}

fn line() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec!["§ 1. ", "1. ", "1) ", "a) ", "– ", "Rozdział 1\n"]);
    let words = prop::sample::select(vec![
        "§ 1",
        "§ 2 i 3",
        "ust. 1",
        "pkt 1–3",
        "lit. a",
        "ust. 2 pkt 1",
        "rozdziale 1",
        "ustawy",
        "oraz",
        "niniejszego programu",
        "w",
        "art. 2",
        "tiret pierwsze",
    ]);
    (mark, prop::collection::vec(words, 0..5)).prop_map(|(mark, words)| format!("{mark}{}", words.join(" ")))
}

proptest! {
    #[test]
    fn linking_changes_no_printed_word(lines in prop::collection::vec(line(), 0..20)) {
        let act = act(&lines.join("\n"));
        let linked = link(&act, &HashMap::new()).act;
        prop_assert_eq!(write(&linked, &no_fields), write(&act, &no_fields));
    }
}
