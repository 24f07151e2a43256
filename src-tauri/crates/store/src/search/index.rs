//! Keeping the index equal to the records: after every act the touched records are indexed anew, inside the same transaction.

use std::collections::BTreeSet;

use domain::{act::Act, document::DocumentKind, id::TextId, polish::fold, vocabulary::Vocabulary};
use sha2::{Digest, Sha256};

use super::{HitKind, query};
use crate::{
    Fault, ReadTx, WriteTx,
    cell::{cells, only},
    history::ActId,
};

/// What the index holds of one record.
struct Entry {
    title: String,
    detail: String,
    words: String,
}

/// Indexes every record that the act touched.
pub(crate) fn refresh_touched(tx: &ReadTx<'_>, act: ActId) -> Result<(), Fault> {
    let sql = "SELECT DISTINCT tbl, \"row\", coalesce(parent, ''), coalesce(parent_row, 0) FROM history WHERE act = ?";
    let touched = tx.all(sql, cells![act], |cells| {
        Ok((cells.next::<String>()?, cells.next::<i64>()?, cells.next::<String>()?, cells.next::<i64>()?))
    })?;
    let mut records = BTreeSet::new();
    for (table, row, parent, parent_row) in touched {
        records.extend(kind_of(&table).map(|kind| (kind, row)));
        records.extend(kind_of(&parent).map(|kind| (kind, parent_row)));
    }
    for (kind, row) in records.clone() {
        if matches!(kind, HitKind::Programme | HitKind::Consultation | HitKind::DraftAct) {
            records.extend(texts_of(tx, kind, row)?.into_iter().map(|text| (HitKind::Text, text)));
            let gone = tx.count(&format!("SELECT count(*) FROM {} WHERE id = ?", table_of(kind)), cells![row])? == 0;
            if gone {
                // Its texts stay in the file but are no longer to be found.
                let indexed = tx.all("SELECT record FROM search_entry WHERE kind = 'text'", cells![], only)?;
                records.extend(indexed.into_iter().map(|text| (HitKind::Text, text)));
            }
        }
    }
    records.into_iter().try_for_each(|(kind, row)| refresh(tx, kind, row))
}

/// How many records the index holds otherwise than they are, or holds without need, or does not hold.
pub(crate) fn unfit(tx: &ReadTx<'_>) -> Result<u32, Fault> {
    let mut unfit = tx.count(
        "/* whole */ SELECT (SELECT count(*) FROM (SELECT id FROM search_entry EXCEPT SELECT id FROM search_index_docsize)) \
              + (SELECT count(*) FROM (SELECT id FROM search_index_docsize EXCEPT SELECT id FROM search_entry))",
        cells![],
    )?;
    for kind in HitKind::ALL {
        for row in all_of(tx, kind)? {
            let held: Option<i64> =
                tx.one("SELECT digest FROM search_entry WHERE kind = ? AND record = ?", cells![kind, row], only)?;
            unfit += u32::from(held != entry(tx, kind, row)?.as_ref().map(digest));
        }
    }
    Ok(unfit)
}

/// Indexes every record whose entry another version of the program wrote in another way.
pub(crate) fn refresh_all(tx: &ReadTx<'_>) -> Result<(), Fault> {
    for kind in HitKind::ALL {
        for row in all_of(tx, kind)? {
            refresh(tx, kind, row)?;
        }
    }
    Ok(())
}

/// The records of a kind, and those that the index holds for it.
fn all_of(tx: &ReadTx<'_>, kind: HitKind) -> Result<Vec<i64>, Fault> {
    let sql = format!("/* whole */ SELECT id FROM {} UNION SELECT record FROM search_entry WHERE kind = ?", table_of(kind));
    tx.all(&sql, cells![kind], only)
}

/// Indexes a text whose draft was saved, which history does not tell.
pub(crate) fn refresh_text(tx: &WriteTx<'_>, text: TextId) -> Result<(), Fault> {
    refresh(tx, HitKind::Text, text.0)
}

/// The title under which a row is found, for sentences about it.
pub(crate) fn title_of(tx: &ReadTx<'_>, table: &str, row: i64) -> Result<Option<String>, Fault> {
    let Some(kind) = kind_of(table) else { return Ok(None) };
    tx.one("SELECT title FROM search_entry WHERE kind = ? AND record = ?", cells![kind, row], only)
}

fn table_of(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Document => "issued_document",
        HitKind::DraftAct => "draft_act",
        kind => kind.key(),
    }
}

fn kind_of(table: &str) -> Option<HitKind> {
    HitKind::ALL.into_iter().find(|kind| table_of(*kind) == table)
}

fn texts_of(tx: &ReadTx<'_>, kind: HitKind, row: i64) -> Result<Vec<i64>, Fault> {
    let sql = match kind {
        HitKind::Programme => {
            "SELECT text FROM programme WHERE id = ?1 UNION SELECT resolution_text FROM programme WHERE id = ?1 \
             UNION SELECT justification_text FROM programme WHERE id = ?1"
        }
        HitKind::DraftAct => {
            "SELECT text FROM draft_act WHERE id = ?1 UNION SELECT justification_text FROM draft_act WHERE id = ?1"
        }
        _ => "SELECT text FROM consultation WHERE id = ?1 AND text IS NOT NULL",
    };
    tx.all(sql, cells![row], only)
}

fn refresh(tx: &ReadTx<'_>, kind: HitKind, row: i64) -> Result<(), Fault> {
    let present = "SELECT id, digest FROM search_entry WHERE kind = ? AND record = ?";
    let present: Option<(i64, i64)> = tx.one(present, cells![kind, row], |cells| Ok((cells.next()?, cells.next()?)))?;
    let wanted = entry(tx, kind, row)?;
    let digest = wanted.as_ref().map(digest);
    if present.map(|(_, digest)| digest) == digest {
        return Ok(());
    }
    if let Some((id, _)) = present {
        change(tx, "DELETE FROM search_index WHERE rowid = ?", cells![id])?;
        change(tx, "DELETE FROM search_entry WHERE id = ?", cells![id])?;
    }
    if let (Some(entry), Some(digest)) = (wanted, digest) {
        let sql = "INSERT INTO search_entry (kind, record, title, detail, digest) VALUES (?, ?, ?, ?, ?) RETURNING id";
        let id: Option<i64> = tx.one(sql, cells![kind, row, entry.title, entry.detail, digest], only)?;
        let words = query::words(&fold(&format!("{} {}", entry.title, entry.words))).join(" ");
        change(tx, "INSERT INTO search_index (rowid, kind, words) VALUES (?, ?, ?)", cells![id, kind, words])?;
    }
    Ok(())
}

fn change(tx: &ReadTx<'_>, sql: &str, values: Vec<rusqlite::types::Value>) -> Result<(), Fault> {
    tx.all(sql, values, |_| Ok(())).map(drop)
}

fn digest(entry: &Entry) -> i64 {
    let hash = Sha256::digest([entry.title.as_str(), &entry.detail, &entry.words].join("\u{1f}"));
    hash.iter().take(8).fold(0, |digest, byte| (digest << 8) | i64::from(*byte))
}

/// What is to be indexed of a record; `None` when it is gone or belongs to nothing.
fn entry(tx: &ReadTx<'_>, kind: HitKind, row: i64) -> Result<Option<Entry>, Fault> {
    let sql = match kind {
        HitKind::Organisation => include_str!("organisation.sql"),
        HitKind::Programme => include_str!("programme.sql"),
        HitKind::Consultation => include_str!("consultation.sql"),
        HitKind::DraftAct => include_str!("draft_act.sql"),
        HitKind::Call => include_str!("call.sql"),
        HitKind::Offer => include_str!("offer.sql"),
        HitKind::Remark => include_str!("remark.sql"),
        HitKind::Text => include_str!("text.sql"),
        HitKind::Document => include_str!("document.sql"),
    };
    let found =
        tx.one(sql, cells![row], |cells| Ok(Entry { title: cells.next()?, detail: cells.next()?, words: cells.next()? }))?;
    Ok(found.map(|mut entry| {
        match kind {
            HitKind::Text => entry.words = plain(&entry.words),
            HitKind::Document => entry.words = with_label(&entry.words),
            _ => {}
        }
        entry
    }))
}

/// Number and kind of a document, the kind as people call it.
fn with_label(words: &str) -> String {
    let (number, kind) = words.rsplit_once(' ').unwrap_or(("", words));
    format!("{number} {}", DocumentKind::from_key(kind).map_or("", DocumentKind::label))
}

/// The words of a stored text; none when it cannot be read, for then it cannot be found either.
fn plain(body: &str) -> String {
    let Ok(act) = serde_json::from_str::<Act>(body) else { return String::new() };
    let lines = act.walk().flat_map(|unit| [&unit.title, &unit.intro, &unit.tail]);
    lines.flatten().filter_map(|piece| piece.words()).collect::<Vec<_>>().join(" ")
}
