//! Files of every released version open, keep their rows and end with the tables of a fresh file.
//!
//! `tests/fixtures/v<version>.kladka` was written by the program that released the version and is frozen with it. When a
//! version is released, write its file with the program of that version (`FIXTURES=write` with [`lived`] writes only the file of the
//! present one, and only when it is missing), before the next migration is added, and freeze its migration here.

use std::{collections::BTreeMap, fs, path::Path};

use domain::{
    consultation::Remark,
    document::{DocumentFormat, DocumentKind, IssuedDocument},
    handover::HandoverEnd,
    id::{CallId, ConsultationId},
    offer::OfferStatus,
    office::{Signatory, SignatoryRole},
    organisation::Organisation,
    publication::CaseRef,
    template::{TemplateKind, WordsUsed},
};
use rusqlite::{Connection, types::Value};
use store::{Page, Store, backup, consultation::extension, goal::indicator, law_pack::KeptPack, template::NewVersion};

use crate::fixture::*;

/// Released migrations, each with its SHA-256: a step that files have taken is never changed.
const FROZEN: [(&str, &str); 5] = [
    ("0001_first.sql", "c60a161b385c7a1c67802d35185e28d50946bf42c6dfe6ef89c40aec35bff2d0"),
    ("0002_depth.sql", "af5b36f95eb35d4d10d3584ac05f9d1146b2cbe2c39c756b79713d1f7a066825"),
    ("0003_kept.sql", "df13663f5a467706b352065b31700929a874d8e952139a3b588c3b80b0b16477"),
    ("0004_calls.sql", "9ef3ee1e92196910cbfa21aff09db3a27aa572db41ff96203511c96c71ecb74a"),
    ("0005_moved.sql", "3deac1bbec4b316671bb9b6f931d106023be0493b4f91382afad7798e1c2d44b"),
];

#[test]
fn a_released_migration_is_never_changed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/migrations");
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if name.ends_with(".sql") {
            found.insert(name, store::attachment::fingerprint(&fs::read(entry.path()).unwrap()));
        }
    }
    let frozen: BTreeMap<_, _> = FROZEN.map(|(name, hash)| (name.to_owned(), hash.to_owned())).into();
    assert_eq!(found, frozen, "write a new migration instead of changing a released one");
}

#[test]
fn files_of_every_released_version_upgrade_to_the_tables_of_a_fresh_one() {
    let desk = Desk::new();
    for released in 1..=version(&desk.path) {
        let path = frozen(&desk, released);
        let before = rows(&path);
        assert_eq!(version(&path), released);
        Store::open(&path, &opener(&desk.folder)).unwrap().close().unwrap();
        assert!(backup::verify(&path, None).unwrap().is_sound());
        assert_eq!(backup::inconsistencies(&path, None).unwrap(), Vec::<String>::new(), "v{released}");
        let after = rows(&path);
        for (column, values) in before {
            assert!(!values.is_empty(), "v{released}: {column} holds no row that an upgrade could lose");
            // The index is no record: it is written anew as this program writes it, which the check above has looked at.
            if !column.starts_with("search_entry.") {
                assert_eq!(after.get(&column), Some(&values), "v{released}: {column}");
            }
        }
        assert_eq!(schema(&path), schema(&desk.path));
    }
}

/// Version 1 knew a change that a remark made by the note of the version alone.
#[test]
fn a_change_that_the_first_version_knew_by_a_note_becomes_a_link_with_its_history() {
    let desk = Desk::new();
    let path = frozen(&desk, 1);
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch(
        "UPDATE consultation SET text = 1;
         INSERT INTO text_version (text, number, body, at, who, note)
         SELECT v.text, 2, v.body, v.at, v.who, 'Uwaga nr ' || r.number || ' (' || r.sender || ')' FROM text_version AS v, remark AS r;
         INSERT INTO history (act, tbl, \"row\", parent, parent_row, verb)
         SELECT max(id), 'text_version', last_insert_rowid(), 'text', 1, 'insert' FROM act;",
    )
    .unwrap();
    drop(raw);

    let store = Store::open(&path, &opener(&desk.folder)).unwrap();
    let remark = store.read(|tx| store::remark::of(tx, ConsultationId(1))).unwrap().remove(0).id;
    let [change] = store.read(|tx| store::remark_change::of_remark(tx, remark)).unwrap().try_into().unwrap();
    assert_eq!(change.number, 2);
    let last = store.read(store::history::last_act).unwrap().unwrap();
    assert_eq!(store.read(|tx| store::history::of_act(tx, last, 10)).unwrap()[0].record, "zmiana projektu z uwagi");
    store.close().unwrap();
    assert_eq!(backup::inconsistencies(&path, None).unwrap(), Vec::<String>::new());
}

/// Version 4 left an offer correct after the opinion of the commission, and kept why it was brought back where the next step wrote.
#[test]
fn offers_of_the_fourth_version_are_scored_and_keep_why_they_were_brought_back() {
    let desk = Desk::new();
    let path = frozen(&desk, 4);
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch(
        "UPDATE call SET status = 'opinia_komisji' WHERE id = 1;
         UPDATE offer SET status = 'poprawna' WHERE id = 1;
         UPDATE offer SET reason = 'Nadano w terminie.', decided_on = '2027-01-18' WHERE id = 2;",
    )
    .unwrap();
    drop(raw);

    let store = Store::open(&path, &opener(&desk.folder)).unwrap();
    let offers = store.read(|tx| store::offer::of(tx, CallId(1))).unwrap();
    let of = |id: i64| &offers.iter().find(|offer| offer.id.0 == id).expect("the offer").record;
    assert_eq!(of(1).status, OfferStatus::Scored);
    assert_eq!(
        (of(2).status, of(2).brought_back.as_str(), of(2).reason.as_str()),
        (OfferStatus::Filed, "Nadano w terminie.", "")
    );
    assert_eq!(of(2).brought_back_on, chrono::NaiveDate::from_ymd_opt(2027, 1, 18));
}

#[test]
fn a_frozen_file_is_worked_in_like_a_new_one() {
    let desk = Desk::new();
    let path = frozen(&desk, 1);
    let mut store = Store::open(&path, &opener(&desk.folder)).unwrap();
    let found = store.read(|tx| store::search::search(tx, "przystan", 5)).unwrap();
    assert_eq!(found.len(), 2, "the index of the old file finds the organisation and its remark");
    let stamp = store::ActStamp::new("Dopisano organizację", "Anna Kowal", noon());
    store.write(stamp, |tx| store::organisation::insert(tx, &organisation("Nowa"))).unwrap();
    let last = store.read(store::history::last_act).unwrap().unwrap();
    assert_eq!(store.read(|tx| store::history::of_act(tx, last, 10)).unwrap()[0].record, "organizacja");
}

#[test]
fn a_file_made_twice_has_the_same_tables() {
    let (one, other) = (Desk::new(), Desk::new());
    assert_eq!(schema(&one.path), schema(&other.path));
    assert!(schema(&one.path).contains_key("table organisation"));
}

/// A copy of the frozen file of a version in the desk's folder.
fn frozen(desk: &Desk, version: i32) -> std::path::PathBuf {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/v{version}.kladka"));
    let now = self::version(&desk.path);
    if version == now && std::env::var_os("FIXTURES").is_some_and(|mode| mode == "write") && !frozen.exists() {
        fs::create_dir_all(frozen.parent().unwrap()).unwrap();
        let (_folder, made) = lived().close();
        fs::copy(made, &frozen).unwrap();
    }
    let path = desk.folder.path().join(format!("v{version}.kladka"));
    fs::copy(&frozen, &path).unwrap_or_else(|error| panic!("{}: {error}", frozen.display()));
    path
}

#[test]
fn letters_on_resolutions_are_issued_in_files_of_earlier_versions_under_the_next_numbers() {
    let desk = Desk::new();
    for (released, _) in (1..).zip(FROZEN) {
        let path = frozen(&desk, released);
        let mut file = Store::open(&path, &opener(&desk.folder)).unwrap();
        let before = file.read(|tx| Ok::<_, store::Fault>(store::issued::list(tx, None, Page::ALL)?.rows)).unwrap();
        let newest = before.iter().map(|row| row.id).max().unwrap();
        let letter = IssuedDocument { kind: DocumentKind::VoivodeLetter, ..issued(before[0].case) };
        let stamp = store::ActStamp::new("Wystawiono dokument", "Anna Kowal", noon());
        let id = file.write(stamp, |tx| store::issued::issue(tx, &letter, &[])).unwrap();
        assert_eq!(id.0, newest.0 + 1, "v{released}");
        let begun = NewVersion { words: Some("tytuł: Pismo\n---\n".into()), ..NewVersion::default() };
        let stamp = store::ActStamp::new("Zapisano słowa", "Anna Kowal", noon());
        file.write(stamp, |tx| store::template::save_version(tx, TemplateKind::JournalRequest, &begun)).unwrap();
        file.close().unwrap();
        assert!(backup::verify(&path, None).unwrap().is_sound());
        assert_eq!(backup::inconsistencies(&path, None).unwrap(), Vec::<String>::new(), "v{released}");
    }
}

fn schema(path: &Path) -> BTreeMap<String, String> {
    let raw = Connection::open(path).unwrap();
    let sql = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'";
    let mut statement = raw.prepare(sql).unwrap();
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

fn version(path: &Path) -> i32 {
    Connection::open(path).unwrap().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

/// Every value of the file by its column, `table.column`, in the order of the rows.
fn rows(path: &Path) -> BTreeMap<String, Vec<Value>> {
    let raw = Connection::open(path).unwrap();
    let sql = "SELECT t.name || '.' || c.name, t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c \
               WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";
    let mut statement = raw.prepare(sql).unwrap();
    let columns = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let columns: Vec<(String, String, String)> = columns.map(Result::unwrap).collect();
    let values = |(place, table, column): (String, String, String)| {
        let mut statement = raw.prepare(&format!("SELECT \"{column}\" FROM \"{table}\" ORDER BY rowid")).unwrap();
        let values = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        (place, values)
    };
    columns.into_iter().map(values).collect()
}

/// A small office in which every table has rows.
pub fn lived() -> Desk {
    let mut desk = Desk::new();
    desk.write(|tx| {
        store::office::save(tx, None, &office())?;
        let (role, name, title) = (SignatoryRole::Executive, "Jan Olszyna".into(), "Wójt Gminy Jarzębin".into());
        store::signatory::insert(tx, &Signatory { role, name, title, valid_from: Some(day(2024, 5, 7)), valid_to: None })?;
        store::setting::set(tx, "wyglad", "jasny")?;
        store::numbering::used(tx, "OK.525.{numer}.{rok}", 2026, 1)?;
        store::column_mapping::save(tx, &mapping())
    });
    let sender = desk.write(|tx| {
        store::import_batch::record(tx, "organizacje.csv", 2, 0, 1)?;
        let first = store::organisation::insert(tx, &organisation("Klub Sportowy „Błyskawica”"))?;
        let double = store::organisation::insert(tx, &organisation("Klub Błyskawica"))?;
        let record = Organisation {
            nip: "5250007738".into(),
            correspondence: Some(address("Łódź")),
            ..organisation("Fundacja „Przystań Seniora”")
        };
        let kept = store::organisation::insert(tx, &record)?;
        store::organisation::keep_other_names(tx, kept, &["Przystań".into()])?;
        store::organisation::tell_apart(tx, double, kept)?;
        let list = store::selection::insert(tx, &choice("Seniorzy"), &[kept])?;
        store::selection::used(tx, list, day(2026, 10, 15))?;
        store::organisation::join(tx, double, first, day(2026, 10, 15))?;
        Ok(kept)
    });
    let programme = desk.write(|tx| {
        store::sitting::insert(tx, &sitting())?;
        let id = programme(tx, 2027)?;
        let goal = store::goal::insert(tx, &goal(id, 1))?;
        indicator::insert(tx, &measure(goal))?;
        store::priority_task::insert(tx, &task(id, Some(domain::money::Money::from_grosze(13_000_050))))?;
        store::opinion::insert(tx, &silence(id))?;
        let text = store::programme::get(tx, id)?.record.text;
        let revision = store::text::get(tx, text)?.revision;
        store::text::save_version(tx, text, revision, &act("Gmina współpracuje z organizacjami pozarządowymi."), "po sesji")?;
        Ok(id)
    });
    let consulted = desk.write(|tx| {
        let id = store::consultation::insert(tx, &consultation(Some(programme)))?;
        extension::insert(tx, &longer(id))?;
        let meeting = store::meeting::insert(tx, &meeting(id))?;
        let record = Remark { organisation: Some(sender), meeting: Some(meeting), position: Some(refusal()), ..remark(id, 1) };
        let sent = store::remark::insert(tx, &record)?;
        let text = store::programme::get(tx, programme)?.record.text;
        let newest = store::text::versions(tx, text)?.remove(0);
        store::remark_change::note(tx, sent, newest.id, None)?;
        Ok(id)
    });
    desk.write(|tx| {
        let id = draft_act(tx)?;
        store::issued::issue(tx, &issued(CaseRef::DraftAct(id)), &[])
    });
    desk.write(|tx| {
        let id = whole_call(tx)?;
        crate::offers::whole_offer(tx, id)?;
        store::issued::issue(tx, &issued(CaseRef::Call(id)), &[])?;
        store::handover::insert(tx, &handed_over(CaseRef::Call(id), 'e'))?;
        crate::commission::whole_commission(tx, id, sender)?;
        Ok(id)
    });
    desk.write(|tx| {
        let evidence = store::attachment::put(tx, "bip.png", "image/png", b"\x89PNG dowod")?;
        store::publication::insert(tx, &notice(consulted, evidence))
    });
    let words = desk.write(|tx| {
        let version =
            NewVersion { words: Some("tytuł: Ogłoszenie\n---\n".into()), note: "po sesji".into(), ..NewVersion::default() };
        let first = store::template::save_version(tx, TemplateKind::ConsultationNotice, &version)?;
        let again = NewVersion { restored: Some(1), origin: "Urząd Gminy Łozy".into(), ..version };
        store::template::save_version(tx, TemplateKind::ConsultationNotice, &again)?;
        store::template::keep_begun(tx, TemplateKind::ConsultationNotice, Some("tytuł: Zaczęte\n---\n"))?;
        Ok(WordsUsed { version: Some(first), program: "0.1.0".into(), sha256: "0".repeat(64) })
    });
    desk.write(|tx| {
        let files = [(DocumentFormat::Pdf, b"%PDF-1.7".to_vec()), (DocumentFormat::Html, b"<html>".to_vec())];
        store::issued::issue(tx, &IssuedDocument { words, ..issued(CaseRef::Consultation(consulted)) }, &files)
    });
    desk.write(|tx| {
        store::label_sheet::save(tx, &label_sheet())?;
        store::printer::save(tx, &printer())?;
        let document = store::issued::list(tx, None, Page::ALL)?.rows[0].id;
        store::stamped::enter(tx, &stamped(document), b"%PDF-1.7 kopia")
    });
    desk.write(|tx| {
        store::handover::insert(tx, &handed_over(CaseRef::Programme(programme), 'c'))?;
        store::handover::end(tx, CaseRef::Programme(programme), HandoverEnd::Returned, day(2026, 10, 30))
    });
    desk.write(|tx| {
        let id = kept_pack(tx, "2026.12.1")?;
        let seen = store::law_pack::last(tx)?.unwrap();
        store::law_pack::update(tx, id, seen.revision, &KeptPack { left_on: Some(day(2026, 12, 30)), ..seen.record })
    });
    desk
}
