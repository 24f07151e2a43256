//! Organisations entered twice: everything that leads to one leads to the other afterwards, and back again.

use std::collections::BTreeSet;

use domain::{consultation::Remark, organisation::Organisation, publication::CaseRef};
use rusqlite::Connection;
use store::{
    Fault,
    history::{self, ActId},
    organisation::{Followed, OrganisationFilter},
};

use crate::fixture::*;

fn undo(desk: &mut Desk, act: ActId) -> Result<ActId, Fault> {
    let stamp = desk.stamp("Cofnięto");
    desk.store.undo(act, stamp)
}

/// Columns that lead to an organisation, and what joining does with each.
const LEADING: &[(&str, &str)] = &[
    // The record's own lists are united by the use case.
    ("organisation_sphere", "organisation"),
    ("person", "organisation"),
    ("account", "organisation"),
    ("organisation_other_name", "organisation"),
    // The link itself.
    ("organisation_joined", "organisation"),
    // These follow.
    ("organisation_joined", "survivor"),
    ("organisation_apart", "organisation"),
    ("organisation_apart", "other"),
    ("remark", "organisation"),
    ("commission_member", "named_by"),
    ("offer", "organisation"),
    ("selection_member", "organisation"),
    // Never changes once issued; shown with the one that goes on.
    ("issued_document", "addressee"),
];

#[test]
fn every_column_that_leads_to_an_organisation_is_thought_of() {
    let desk = Desk::new();
    let raw = Connection::open(&desk.path).unwrap();
    let sql = "SELECT t.name, k.\"from\" FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k WHERE k.\"table\" = 'organisation'";
    let mut statement = raw.prepare(sql).unwrap();
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let found: BTreeSet<(String, String)> = found.map(Result::unwrap).collect();
    let thought: BTreeSet<(String, String)> = LEADING.iter().map(|(table, column)| ((*table).into(), (*column).into())).collect();
    assert_eq!(found, thought, "say in store::organisation::follow what joining does with the column");
}

#[test]
pub fn what_led_to_one_leads_to_the_other_and_comes_back() {
    let mut desk = Desk::new();
    let (kept, double, third) = desk.write(|tx| {
        let kept = store::organisation::insert(tx, &organisation("Klub „Fala”"))?;
        let double = store::organisation::insert(tx, &organisation("KS Fala"))?;
        let third = store::organisation::insert(tx, &organisation("Klub Fali"))?;
        store::organisation::tell_apart(tx, third, double)?;
        store::organisation::tell_apart(tx, double, third)?;
        let consulted = store::consultation::insert(tx, &consultation(None))?;
        store::remark::insert(tx, &Remark { organisation: Some(double), ..remark(consulted, 1) })?;
        store::selection::insert(tx, &choice("obie"), &[kept, double])?;
        store::selection::insert(tx, &choice("jedna"), &[double])?;
        let letter = domain::document::IssuedDocument { addressee: Some(double), ..issued(CaseRef::Consultation(consulted)) };
        store::issued::issue(tx, &letter, &[])?;
        Ok((kept, double, third))
    });
    let followed = Followed { remarks: 1, offers: 0, letters: 1, selections: 2, joined: 0, apart: 1 };
    assert_eq!(desk.read(|tx| store::organisation::references(tx, double)), followed);
    assert_eq!(desk.read(store::organisation::apart).len(), 1, "said twice, kept once");
    assert_eq!(desk.read(store::organisation::facts).len(), 3);

    desk.write(|tx| {
        let stored = store::organisation::get(tx, double)?;
        let record = Organisation { archived: true, ..stored.record };
        store::organisation::update(tx, double, stored.revision, &record)?;
        store::organisation::keep_other_names(tx, kept, &["KS Fala".into(), "Falowcy".into()])?;
        store::organisation::follow(tx, double, kept)?;
        store::organisation::join(tx, double, kept, day(2026, 10, 15))
    });
    let act = desk.read(history::last_act).unwrap();
    assert_eq!(desk.read(|tx| store::remark::of_organisation(tx, kept)).len(), 1);
    let members = |desk: &Desk, name: &str| {
        desk.read(|tx| {
            let id = store::selection::named(tx, name)?.unwrap();
            store::selection::members(tx, id)
        })
    };
    assert_eq!((members(&desk, "obie"), members(&desk, "jedna")), (vec![kept], vec![kept]));
    assert!(desk.read(store::organisation::apart).contains(&(kept, third)), "the one that goes on is told apart too");
    assert_eq!(desk.read(|tx| store::organisation::joined_with(tx, kept))[0].organisation, double);
    assert_eq!(desk.read(|tx| store::organisation::joined_into(tx, double)).unwrap().act, act);
    assert_eq!(desk.read(store::organisation::survivors).get(&double), Some(&kept));
    assert_eq!(desk.read(|tx| store::issued::addressed_to(tx, &[kept, double])).len(), 1);
    assert_eq!(desk.read(store::organisation::facts).len(), 2, "an archived one is not compared");
    let filter = |text: &str| OrganisationFilter { text: text.into(), ..OrganisationFilter::default() };
    assert_eq!(desk.read(|tx| store::organisation::list(tx, &filter("falowcy"), store::Page::ALL)).rows[0].id, kept);
    assert_eq!(desk.read(|tx| store::organisation::rows_of(tx, &[third, kept])).len(), 2);

    undo(&mut desk, act).unwrap();
    assert_eq!(desk.read(|tx| store::organisation::references(tx, double)), followed);
    assert!(desk.read(|tx| store::organisation::other_names(tx, kept)).is_empty());
    assert_eq!(desk.read(|tx| store::organisation::list(tx, &filter("falowcy"), store::Page::ALL)).total, 0);
    let mut both = members(&desk, "obie");
    both.sort();
    assert_eq!(both, [kept, double]);

    desk.write(|tx| store::organisation::join(tx, double, kept, day(2026, 10, 15)));
    desk.write(|tx| store::organisation::part(tx, double));
    assert_eq!(desk.read(|tx| store::organisation::joined_into(tx, double)), None);
}

#[test]
pub fn a_choice_of_recipients_is_kept_renamed_used_and_removed() {
    let mut desk = Desk::new();
    let member = desk.write(|tx| store::organisation::insert(tx, &organisation("Klub „Fala”")));
    let id = desk.write(|tx| store::selection::insert(tx, &choice("Seniorzy"), &[member]));
    let stored = desk.read(|tx| store::selection::get(tx, id));
    assert_eq!(stored.record, choice("Seniorzy"));
    let acts = desk.read(|tx| history::acts_since(tx, None));
    desk.write(|tx| store::selection::used(tx, id, day(2026, 10, 15)));
    assert_eq!(desk.read(|tx| history::acts_since(tx, None)), acts, "using a choice is no change of it");
    assert_eq!(desk.read(store::selection::all)[0].1, Some(day(2026, 10, 15)));
    let renamed = desk.write(|tx| store::selection::update(tx, id, stored.revision, &choice("Starsi")));
    assert_eq!(desk.read(|tx| store::selection::named(tx, "Seniorzy")), None);
    desk.write(|tx| store::selection::remove(tx, id, renamed));
    assert!(desk.read(store::selection::all).is_empty());
    let act = desk.read(history::last_act).unwrap();
    undo(&mut desk, act).unwrap();
    assert_eq!(desk.read(|tx| store::selection::members(tx, id)), [member]);
}
