//! History: who changed what from what to what; nobody can change it.

use domain::{id::Revision, organisation::Organisation};
use rusqlite::Connection;
use store::{
    Fault,
    history::{self, Told, Verb},
};

use crate::fixture::*;

#[test]
pub fn a_changed_field_is_told_with_person_moment_and_both_values() {
    let mut desk = Desk::new();
    let record = Organisation { phone: "600 100 200".into(), ..organisation("Stowarzyszenie „Pod Lipami”") };
    let id = desk.write(|tx| store::organisation::insert(tx, &record));
    let changed = Organisation { phone: "600 999 999".into(), ..record };
    let stamp = desk.stamp("Zmieniono telefon");
    let at = stamp.at;
    desk.store.write(stamp, |tx| store::organisation::update(tx, id, Revision(1), &changed)).unwrap();

    let told = desk.read(|tx| history::of(tx, "organisation", id.0, None, 100));
    let newest = &told[0];
    assert_eq!((newest.who.as_str(), newest.at, newest.name.as_str()), ("Anna Kowal", at, "Zmieniono telefon"));
    assert_eq!((newest.column.as_str(), newest.field, newest.verb), ("phone", "Telefon", Verb::Updated));
    assert_eq!((&newest.from, &newest.to), (&Told::Text("600 100 200".into()), &Told::Text("600 999 999".into())));
    assert_eq!(told.iter().filter(|change| change.verb == Verb::Updated).count(), 1, "only what changed is told");
    assert!(told.iter().any(|change| change.table == "person" && change.verb == Verb::Inserted), "with what belongs to it");
    let phones = desk.read(|tx| history::texts_of(tx, "organisation", id.0, "phone"));
    assert_eq!(phones, ["600 100 200", "600 999 999"], "every one that it ever had");
}

#[test]
pub fn a_removed_row_leaves_its_values_in_history() {
    let mut desk = Desk::new();
    let programme = desk.write(|tx| programme(tx, 2027));
    let task_id = desk.write(|tx| store::priority_task::insert(tx, &task(programme, None)));
    desk.write(|tx| store::priority_task::remove(tx, task_id, Revision(1)));
    let told = desk.read(|tx| history::of(tx, "programme", programme.0, None, 100));
    let removed = told.iter().find(|change| change.verb == Verb::Deleted).unwrap();
    let Told::Text(values) = &removed.from else { panic!("{removed:?}") };
    assert!(values.contains("Szkolenie sportowe dzieci"), "{values}");
}

#[test]
pub fn rows_put_in_another_order_do_not_push_what_was_changed_out_of_its_page() {
    let mut desk = Desk::new();
    let programme = desk.write(|tx| programme(tx, 2027));
    let first = task(programme, None);
    let id = desk.write(|tx| store::priority_task::insert(tx, &first));
    let renamed = domain::programme::PriorityTask { title: "Szkolenie młodzieży".into(), ..first };
    desk.write(|tx| store::priority_task::update(tx, id, Revision(1), &renamed));
    for move_ in 0..12 {
        let moved = domain::programme::PriorityTask { position: 10 + move_, ..renamed.clone() };
        desk.write(|tx| store::priority_task::update(tx, id, Revision(2 + i64::from(move_)), &moved));
    }
    let newest = desk.read(|tx| history::of(tx, "programme", programme.0, None, 10));
    assert!(newest.iter().any(|change| change.to == Told::Text("Szkolenie młodzieży".into())), "{newest:?}");
}

#[test]
pub fn pages_of_a_long_history_make_the_whole() {
    let mut desk = Desk::new();
    let record = organisation("Stowarzyszenie „Pod Lipami”");
    let id = desk.write(|tx| store::organisation::insert(tx, &record));
    for number in 1..10 {
        let changed = Organisation { phone: number.to_string(), ..record.clone() };
        desk.write(|tx| store::organisation::update(tx, id, Revision(number), &changed));
    }
    let whole = desk.read(|tx| history::of(tx, "organisation", id.0, None, 100));
    let mut pages = Vec::new();
    let mut before = None;
    loop {
        let page = desk.read(|tx| history::of(tx, "organisation", id.0, before, 4));
        let Some(last) = page.last() else { break };
        before = Some(last.id);
        pages.extend(page);
    }
    assert!(whole.len() > 9 && pages == whole, "{} and {}", pages.len(), whole.len());
}

#[test]
pub fn an_act_that_changed_nothing_leaves_no_trace() {
    let mut desk = Desk::new();
    let record = organisation("Bez zmian");
    let id = desk.write(|tx| store::organisation::insert(tx, &record));
    let before = desk.read(|tx| history::acts(tx, None, 100));
    desk.write(|tx| store::organisation::update(tx, id, Revision(1), &record));
    assert_eq!(desk.read(|tx| history::acts(tx, None, 100)), before);
    assert_eq!(desk.read(|tx| history::acts_since(tx, Some(before[0].id))), 0);
}

#[test]
pub fn an_act_that_fails_changes_nothing_at_all() {
    let mut desk = Desk::new();
    let failed: Result<(), Fault> = desk.try_write(|tx| {
        store::organisation::insert(tx, &organisation("Pierwsza"))?;
        Err(Fault::Taken)
    });
    assert_eq!(failed, Err(Fault::Taken));
    assert!(desk.read(store::organisation::all).is_empty());
    assert!(desk.read(|tx| history::acts(tx, None, 10)).is_empty());
}

#[test]
pub fn an_autosaved_draft_does_not_fill_history_but_a_version_does() {
    let mut desk = Desk::new();
    let text = desk.write(|tx| store::text::insert(tx, "Program", &act("Słowa.")));
    let acts = desk.read(|tx| history::acts(tx, None, 100)).len();
    let mut revision = Revision(1);
    for round in 0..20 {
        revision = desk.write(|tx| store::text::save_draft(tx, text, revision, &act(&format!("Słowa {round}."))));
    }
    assert_eq!(desk.read(|tx| history::acts(tx, None, 100)).len(), acts);
    desk.write(|tx| store::text::save_version(tx, text, revision, &act("Słowa końcowe."), ""));
    assert_eq!(desk.read(|tx| history::acts(tx, None, 100)).len(), acts + 1);
}

#[test]
pub fn acts_are_listed_newest_first_by_pages() {
    let mut desk = Desk::new();
    for name in ["A", "B", "C"] {
        desk.write(|tx| store::organisation::insert(tx, &organisation(name)));
    }
    let first = desk.read(|tx| history::acts(tx, None, 2));
    let rest = desk.read(|tx| history::acts(tx, Some(first[1].id), 2));
    assert_eq!((first.len(), rest.len()), (2, 1));
    assert!(first[0].id > first[1].id && first[1].id > rest[0].id);
    let whole = desk.read(|tx| history::of_act(tx, rest[0].id, 100));
    assert!(whole.len() > 1, "the organisation came with what belongs to it");
    assert_eq!(desk.read(|tx| history::of_act(tx, rest[0].id, 1)), whole[..1]);
}

#[test]
pub fn history_versions_attachments_and_issued_documents_refuse_every_change() {
    let mut desk = Desk::new();
    desk.write(|tx| {
        let text = store::text::insert(tx, "Program", &act("Słowa."))?;
        store::text::save_version(tx, text, Revision(1), &act("Słowa."), "")?;
        let words = store::template::NewVersion { words: Some("Słowa.".into()), ..Default::default() };
        store::template::save_version(tx, domain::template::TemplateKind::Resolution, &words)?;
        store::attachment::put(tx, "a.pdf", "application/pdf", b"a")?;
        store::issued::issue(
            tx,
            &issued(domain::publication::CaseRef::Office),
            &[(domain::document::DocumentFormat::Pdf, b"%PDF".to_vec())],
        )
    });
    let (_folder, path) = desk.close();
    let raw = Connection::open(path).unwrap();
    for statement in [
        "UPDATE history SET was = 'inaczej'",
        "DELETE FROM history",
        "UPDATE act SET who = 'Ktoś'",
        "DELETE FROM act",
        "UPDATE text_version SET body = '{}'",
        "DELETE FROM text_version",
        "DELETE FROM text",
        "UPDATE template_version SET words = 'Inne.'",
        "DELETE FROM template_version",
        "DELETE FROM template",
        "UPDATE attachment_bytes SET bytes = x'00'",
        "DELETE FROM attachment",
        "UPDATE issued_document SET title = 'Inny'",
        "UPDATE issued_file SET bytes = x'00'",
        "DELETE FROM issued_file",
    ] {
        let refused = raw.execute(statement, []).unwrap_err();
        assert!(refused.to_string().contains("frozen"), "{statement}: {refused}");
    }
}
