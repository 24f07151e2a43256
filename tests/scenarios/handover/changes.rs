//! Which version of the draft a remark brought: it goes with the case, is compared, and stays tied to the remark.

use casework::{
    Desk,
    consultation::{insert, remark::RemarkInput, remarks::RemarkView},
    document::CaseKey,
    exchange::{CaseNoun, export, import},
    handover::{self, CaseChoice, Package},
    history, text,
    view::Key,
};
use serde_json::Value;

use super::{
    CONSULTATION, PROGRAMME, answer, case_file, consultation_of, decide, handed_over, handed_over_quietly, law, programme_text,
    remark, review, sample_office, standing, taken, taken_by_substitute, write,
};

/// Puts the accepted wording of remark 2 into the draft.
fn put_in(desk: &mut Desk, consultation: Key) {
    let row = remark(desk, consultation, 2);
    insert::into_draft(desk, row.id, row.revision).unwrap_or_else(|failure| panic!("{}", failure.sentence()));
}

/// What a remark brought, in words: the unit, the version with its note, and who stands behind that version.
fn brought(desk: &Desk, row: &RemarkView) -> Vec<String> {
    let told = |change: &casework::consultation::change::RemarkChange| {
        let versions = text::versions(desk, change.text).unwrap();
        let version = versions.iter().find(|version| version.number == change.number).expect("the version is here");
        let causes: Vec<&str> = version.causes.iter().map(|cause| cause.words.as_str()).collect();
        format!("{}: {} ({})", change.address, version.note, causes.join("; "))
    };
    row.changes.iter().map(told).collect()
}

fn is_told(desk: &Desk, consultation: Key) {
    let row = remark(desk, consultation, 2);
    let told = brought(desk, &row);
    assert!(told.len() == 1 && told[0].starts_with("§ 8 ust. 1 pkt 4: Uwaga nr 2 ("), "{told:?}");
    assert!(told[0].contains("(nr 2, "), "the version knows its remark: {told:?}");
    assert!(row.position.is_some_and(|position| position.wording_after.contains("kulinarnej")));
}

/// The text that the remark leads to is the one on the page, not one that was put aside.
fn leads_to_the_present_text(desk: &Desk, case: CaseKey, consultation: Key) {
    let change = &remark(desk, consultation, 2).changes[0];
    assert_eq!(change.text, programme_text(desk, case));
    let compared = text::compare(desk, &change.left, &change.right).unwrap();
    assert!(compared.rows.iter().any(|row| row.change.key == "changed"), "the change can be looked at");
}

#[test]
fn the_links_between_remarks_and_versions_go_out_and_come_back() {
    let (officer, mut desk) = sample_office();
    put_in(&mut desk, CONSULTATION);
    is_told(&desk, CONSULTATION);
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let file: Value = serde_json::from_slice(&case_file(&sent)).unwrap();
    assert_eq!(file["remark_changes"].as_array().map(Vec::len), Some(1), "{}", file["remark_changes"]);
    let (other, mut away, case) = taken_by_substitute(&sent);
    let consulted = consultation_of(&away, case);
    is_told(&away, consulted);
    leads_to_the_present_text(&away, case, consulted);
    let back = handed_over(&other, &mut away, &[case]);
    assert!(case_file(&sent) == case_file(&back), "the case is the same byte for byte");
    assert_eq!(standing(&desk, &back), "bez_zmian");
}

#[test]
fn a_change_that_the_substitute_put_in_is_compared_taken_with_its_text_and_can_be_taken_back() {
    let (officer, mut desk) = sample_office();
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let (other, mut away, case) = taken_by_substitute(&sent);
    let consulted = consultation_of(&away, case);
    put_in(&mut away, consulted);
    let back = handed_over(&other, &mut away, &[case]);

    let before = case_file(&handed_over_quietly(&desk));
    let seen = review(&desk, &back);
    let link = seen.cases[0].differences.iter().find(|one| one.field == "Zmiany w projekcie").expect("the link differs");
    assert!(link.place.starts_with("Uwaga nr 2 ("), "{}", link.place);
    assert_eq!((link.here.as_str(), link.changed.key.as_str(), link.proposed), ("–", "oni", Some(true)));
    assert!(link.there.starts_with("wersja ") && link.there.ends_with(" (§ 8 ust. 1 pkt 4)"), "{}", link.there);

    // The link alone would lead to words that are not here.
    let decision = decide(&seen, CaseChoice::Fields, vec![link.id.clone()]);
    let refused = handover::take(&mut desk, &back, &[decision], |_, _| Ok(())).map(drop).unwrap_err().sentence();
    assert!(refused.contains("Weź obie albo żadnej"), "{refused}");
    assert!(case_file(&handed_over_quietly(&desk)) == before, "nothing is half done");

    let done = taken(&mut desk, &back, CaseChoice::Theirs, Vec::new());
    is_told(&desk, CONSULTATION);
    leads_to_the_present_text(&desk, PROGRAMME, CONSULTATION);
    assert_eq!(standing(&desk, &back), "bez_zmian");
    history::undo(&mut desk, done.act).unwrap();
    assert!(remark(&desk, CONSULTATION, 2).changes.is_empty());
    assert!(case_file(&handed_over_quietly(&desk)) == before, "the case is what it was");
}

#[test]
fn our_links_follow_the_text_that_comes_from_a_package() {
    let (officer, mut desk) = sample_office();
    put_in(&mut desk, CONSULTATION);
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let (other, mut away, case) = taken_by_substitute(&sent);
    let words = programme_text(&away, case);
    write(&mut away, words, "Zdanie zastępcy.");
    let back = handed_over(&other, &mut away, &[case]);
    let before = programme_text(&desk, PROGRAMME);
    let done = taken(&mut desk, &back, CaseChoice::Theirs, Vec::new());
    assert_ne!(programme_text(&desk, PROGRAMME), before, "another text took its place");
    is_told(&desk, CONSULTATION);
    leads_to_the_present_text(&desk, PROGRAMME, CONSULTATION);
    assert_eq!(standing(&desk, &back), "bez_zmian");
    history::undo(&mut desk, done.act).unwrap();
    is_told(&desk, CONSULTATION);
    leads_to_the_present_text(&desk, PROGRAMME, CONSULTATION);
}

#[test]
fn a_new_remark_comes_with_the_change_that_it_brought() {
    let (officer, mut desk) = sample_office();
    let sent = handed_over(&officer, &mut desk, &[PROGRAMME]);
    let (other, mut away, case) = taken_by_substitute(&sent);
    let consulted = consultation_of(&away, case);
    let unit = remark(&away, consulted, 2).unit;
    let typed = RemarkInput { unit, ..crate::consultation::world::remark("Koło z Zarzecza", "15.10.2026", "") };
    casework::consultation::remark::save(&mut away, consulted, &typed).unwrap();
    let number = super::remarks(&away, consulted).iter().map(|row| row.number).max().unwrap();
    answer(&mut away, consulted, number, "uwzgledniona", "");
    let row = remark(&away, consulted, number);
    let wording = row.wording_now.replacen("tradycji", "tradycji i obrzędów", 1);
    assert_ne!(wording, row.wording_now, "the wording changes");
    insert::apply(&mut away, row.id, row.revision, &wording).unwrap_or_else(|failure| panic!("{}", failure.sentence()));
    let back = handed_over(&other, &mut away, &[case]);
    taken(&mut desk, &back, CaseChoice::Theirs, Vec::new());
    let [told] = &brought(&desk, &remark(&desk, CONSULTATION, number))[..] else { panic!("no change") };
    assert!(told.ends_with(&format!("(nr {number}, Koło z Zarzecza)")), "{told}");
    assert_eq!(standing(&desk, &back), "bez_zmian");
}

#[test]
fn a_file_that_does_not_tell_of_changes_takes_none_away() {
    let (officer, mut desk) = sample_office();
    put_in(&mut desk, CONSULTATION);
    let path = officer.path("sprawa.json");
    handover::save_case(&desk, PROGRAMME, &path).unwrap();
    let mut older: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    older.as_object_mut().unwrap().remove("remark_changes").expect("the list is always there");
    let older = Package::of("dawna.json", older.to_string().into_bytes(), law()).unwrap();
    assert_eq!(standing(&desk, &older), "bez_zmian");
    answer(&mut desk, CONSULTATION, 5, "uwzgledniona", "");
    let seen = review(&desk, &older);
    let fields: Vec<&str> = seen.cases[0].differences.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["Stanowisko"]);
    taken(&mut desk, &older, CaseChoice::Theirs, Vec::new());
    is_told(&desk, CONSULTATION);
}

#[test]
fn links_that_lead_nowhere_are_told_with_their_place() {
    let (_officer, mut desk) = sample_office();
    put_in(&mut desk, CONSULTATION);
    let good: Value =
        serde_json::from_str(&export::text(&export::case(&desk, CaseNoun::Programme, 3).unwrap()).unwrap()).unwrap();
    let text = good["remark_changes"][0]["record"]["text"].as_i64().unwrap();
    let other = good["texts"].as_array().unwrap().iter().map(|row| row["key"].as_i64().unwrap()).find(|key| *key != text);
    for (field, value, words) in [
        ("remark", 99.into(), "Wskazuje pozycję 99 listy „remarks”"),
        ("text", 99.into(), "Wskazuje pozycję 99 listy „texts”"),
        ("text", other.into(), "To nie jest treść, której dotyczą konsultacje z tą uwagą."),
        ("version", 0.into(), "Wersji nr 0 nie ma w tej treści"),
        ("version", 99.into(), "Wersji nr 99 nie ma w tej treści"),
        ("unit", 4_242.into(), "Jednostki nr 4242 nie ma"),
        ("sponsor", "x".into(), "Program nie zna takiego pola"),
    ] {
        let mut case: Value = good.clone();
        case["remark_changes"][0]["record"][field] = value;
        let told = import::read(case.to_string().as_bytes(), law()).map(drop).expect_err(words).sentence();
        assert!(told.lines().any(|line| line.starts_with(&format!("remark_changes[0].record.{field}: {words}"))), "{told}");
    }
    let mut twice = good.clone();
    let row = twice["remark_changes"][0].clone();
    twice["remark_changes"].as_array_mut().unwrap().push(row);
    let told = import::read(twice.to_string().as_bytes(), law()).map(drop).unwrap_err().sentence();
    assert!(told.contains("remark_changes[1].record: Ta zmiana z uwagi stoi na liście dwa razy."), "{told}");
}
