//! What does not fit is refused with the field named, and nothing is changed.

use domain::{
    id::{OrganisationId, ProgrammeId, Revision},
    money::Money,
    organisation::Organisation,
};
use store::Fault;

use crate::fixture::*;

#[test]
fn a_name_that_is_too_long_empty_or_holds_a_nul_is_refused_by_name() {
    let mut desk = Desk::new();
    for name in ["ą".repeat(251), String::new(), "Klub\0Sportowy".into()] {
        let refused = desk.try_write(|tx| store::organisation::insert(tx, &organisation(&name)));
        let expected = Fault::BadText { table: "organisation".into(), column: "name".into(), field: "Nazwa", limit: 250 };
        assert_eq!(refused, Err(expected));
    }
    assert!(desk.read(store::organisation::all).is_empty());
    let longest = "ą".repeat(250);
    let id = desk.write(|tx| store::organisation::insert(tx, &organisation(&longest)));
    assert_eq!(desk.read(|tx| store::organisation::get(tx, id)).record.name, longest);
}

#[test]
fn a_nul_in_any_long_text_is_refused() {
    let mut desk = Desk::new();
    let consulted = desk.write(|tx| store::consultation::insert(tx, &consultation(None)));
    let bad = domain::consultation::Remark { content: "Treść\0ukryta".into(), ..remark(consulted, 1) };
    let refused = desk.try_write(|tx| store::remark::insert(tx, &bad)).unwrap_err();
    assert!(refused.to_string().starts_with("Pole „Treść uwagi” mieści najwyżej 50000 znaków"), "{refused}");
}

#[test]
fn negative_money_and_upside_down_years_are_refused() {
    let mut desk = Desk::new();
    let id = desk.write(|tx| programme(tx, 2027));
    let refused = desk.try_write(|tx| store::priority_task::insert(tx, &task(id, Some(Money::from_grosze(-1)))));
    assert!(matches!(refused, Err(Fault::BadValue { .. })), "{refused:?}");
    let mut stored = desk.read(|tx| store::programme::get(tx, id));
    stored.record.year_to = 2020;
    let refused = desk.try_write(|tx| store::programme::update(tx, id, Revision(1), &stored.record));
    assert!(matches!(refused, Err(Fault::BadValue { .. })), "{refused:?}");
}

#[test]
fn a_row_of_a_record_that_is_not_there_is_refused() {
    let mut desk = Desk::new();
    let refused = desk.try_write(|tx| store::goal::insert(tx, &goal(ProgrammeId(404), 1)));
    assert_eq!(refused, Err(Fault::InUse));
    let missing = desk.store.read(|tx| store::organisation::get(tx, OrganisationId(1)));
    assert_eq!(missing, Err(Fault::NotFound { what: "organizacja", id: 1 }));
}

#[test]
fn an_attachment_over_the_limit_is_refused_with_its_size() {
    let mut desk = Desk::new();
    let bytes = vec![0; store::attachment::LIMIT + 1];
    let refused = desk.try_write(|tx| store::attachment::put(tx, "skan.tif", "image/tiff", &bytes)).unwrap_err();
    insta::assert_snapshot!(refused, @"Plik „skan.tif” ma 51 MB, a załącznik może mieć najwyżej 50 MB. Zmniejsz go (na przykład zapisz skan w niższej rozdzielczości) i dołącz ponownie.");
}

#[test]
fn two_remarks_cannot_have_one_number() {
    let mut desk = Desk::new();
    let consulted = desk.write(|tx| store::consultation::insert(tx, &consultation(None)));
    desk.write(|tx| store::remark::insert(tx, &remark(consulted, 1)));
    assert_eq!(desk.try_write(|tx| store::remark::insert(tx, &remark(consulted, 1))), Err(Fault::Taken));
}

#[test]
fn quotes_and_sql_in_a_name_stay_a_name() {
    let mut desk = Desk::new();
    let name = "Robert'); DROP TABLE organisation;-- „\"{{x}}\"” § 1.";
    let id = desk.write(|tx| store::organisation::insert(tx, &Organisation { about: name.into(), ..organisation(name) }));
    assert_eq!(desk.read(|tx| store::organisation::get(tx, id)).record.name, name);
    assert_eq!(desk.read(|tx| store::search::search(tx, name, 5)).len(), 1);
}

#[test]
fn every_fault_is_a_sentence_that_ends_and_says_what_to_do() {
    let faults = [
        Fault::NotFound { what: "uwaga", id: 5 },
        Fault::Stale { what: "organizacja", now: Revision(3) },
        Fault::Busy,
        Fault::DiskFull,
        Fault::Permission,
        Fault::ReadOnly,
        Fault::Damaged { detail: String::new() },
        Fault::Exists { name: "a.kladka".into() },
        Fault::Taken,
        Fault::InUse,
        Fault::Frozen,
        Fault::Unexpected { detail: "SQLITE_RANGE".into() },
    ];
    for fault in faults {
        let sentence = fault.to_string();
        assert!(sentence.ends_with('.') && sentence.matches('.').count() >= 2, "{sentence}");
        for technical in ["SQL", "database", "baza", "constraint", "NULL", "panic"] {
            assert!(!sentence.contains(technical), "{sentence}");
        }
    }
}
