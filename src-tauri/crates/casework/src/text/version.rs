//! Versions: keeping the draft as one, listing, reading, bringing one back.

use std::collections::HashMap;

use domain::{
    act::{
        Act,
        lines::{FromLines, from_lines, to_lines},
    },
    id::{Revision, TextId, TextVersionId},
    polish::shortened,
};
use serde::Serialize;
use specta::Type;
use store::{WriteTx, text::VersionRow};

use super::{
    draft,
    lines::{Keys, views},
    owner::{Surroundings, unlocked},
    view::LineView,
};
use crate::{Desk, Failure, Reply, Topic, view::Key};

/// A version in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VersionView {
    pub id: Key,
    /// From 1.
    pub number: u32,
    /// Instant in UTC, ISO 8601.
    pub at: String,
    pub who: String,
    pub note: String,
    /// Remarks that brought it.
    pub causes: Vec<VersionCause>,
}

/// A remark that brought a version.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VersionCause {
    pub remark: Key,
    pub consultation: Key,
    /// "nr 4, Fundacja „Przystań Seniora”".
    pub words: String,
}

/// A version as it was kept.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VersionText {
    pub version: VersionView,
    pub text: Key,
    pub title: String,
    pub lines: Vec<LineView>,
}

impl From<&VersionRow> for VersionView {
    fn from(row: &VersionRow) -> Self {
        Self {
            id: Key(row.id.0),
            number: row.number,
            at: row.at.to_rfc3339(),
            who: row.who.clone(),
            note: row.note.clone(),
            causes: Vec::new(),
        }
    }
}

/// Most letters of the note of a version.
const NOTE: usize = 500;

const CHANGED: &[Topic] = &[Topic::Texts];

/// Versions of a text, the newest first.
pub fn versions(desk: &Desk, text: Key) -> Result<Vec<VersionView>, Failure> {
    desk.read(|tx| {
        let mut causes: HashMap<TextVersionId, Vec<VersionCause>> = HashMap::new();
        for cause in store::remark_change::of_text(tx, TextId(text.0))? {
            let words = format!("nr {}, {}", cause.number, cause.sender);
            let view = VersionCause { remark: Key(cause.remark.0), consultation: Key(cause.consultation.0), words };
            causes.entry(cause.version).or_default().push(view);
        }
        let rows = store::text::versions(tx, TextId(text.0))?;
        let view =
            |row: &VersionRow| VersionView { causes: causes.remove(&row.id).unwrap_or_default(), ..VersionView::from(row) };
        Ok(rows.iter().map(view).collect())
    })
}

/// Keeps the present draft as a version, unless the newest one says the same; answers the newest version.
pub fn keep_version(desk: &mut Desk, text: Key, note: &str) -> Result<Reply<Option<VersionView>>, Failure> {
    let id = TextId(text.0);
    let note = note.trim();
    if note.chars().count() > NOTE {
        return Err(Failure::field("note", format!("Opis wersji może mieć najwyżej {NOTE} znaków. Skróć go.")));
    }
    let before = versions(desk, text)?.len();
    desk.write("Zapisanie wersji treści", |tx| keep_version_in(tx, id, note))?;
    let kept = versions(desk, text)?;
    let changed = if kept.len() > before { CHANGED } else { &[] };
    Ok(Reply::new(kept.into_iter().next(), changed))
}

/// The same inside another act: before a consultation begins, before a document is issued.
pub fn keep_version_in(tx: &WriteTx<'_>, text: TextId, note: &str) -> Result<TextVersionId, Failure> {
    let stored = store::text::get(tx, text)?;
    if let Some(newest) = store::text::versions(tx, text)?.into_iter().next()
        && store::text::version(tx, newest.id)?.act == stored.record.act
    {
        return Ok(newest.id);
    }
    Ok(store::text::save_version(tx, text, stored.revision, &stored.record.act, note)?.1)
}

/// Writes a changed text as its next version inside another act. What stood before is kept as a version too, so that there is a
/// way back to it. Answers the new version.
pub fn change_in(tx: &WriteTx<'_>, text: TextId, act: &Act, note: &str) -> Result<TextVersionId, Failure> {
    unlocked(tx, text)?;
    keep_version_in(tx, text, &shortened(&format!("przed: {note}"), NOTE))?;
    let seen = store::text::get(tx, text)?.revision;
    Ok(store::text::save_version(tx, text, seen, act, &shortened(note, NOTE))?.1)
}

/// Reads a version.
pub fn version_text(desk: &Desk, version: Key) -> Result<VersionText, Failure> {
    desk.read(|tx| {
        let kept = store::text::version(tx, TextVersionId(version.0))?;
        let around = Surroundings::load(desk, tx, kept.text)?;
        Ok(VersionText {
            version: VersionView::from(&kept.row),
            text: Key(kept.text.0),
            title: store::text::get(tx, kept.text)?.record.title,
            lines: views(&kept.act, &Keys::default(), &around.chips),
        })
    })
}

/// Brings a version back as the newest one. The draft is kept as a version first, so nothing is lost.
pub fn restore_version(desk: &mut Desk, version: Key) -> Result<Reply<VersionView>, Failure> {
    let wanted = desk.read(|tx| Ok(store::text::version(tx, TextVersionId(version.0))?))?;
    let (id, number) = (wanted.text, wanted.row.number);
    desk.write("Przywrócenie wersji treści", |tx| {
        unlocked(tx, id)?;
        keep_version_in(tx, id, &format!("przed przywróceniem wersji {number}"))?;
        let now = store::text::get(tx, id)?;
        // Ids given out since then stay given out, and units that go leave their last address.
        let FromLines { act, .. } = from_lines(&now.record.act, to_lines(&wanted.act))
            .map_err(|refusal| Failure::field("version", refusal.to_string()))?;
        let seen: Revision = now.revision;
        Ok(store::text::save_version(tx, id, seen, &act, &format!("przywrócona wersja {number}"))?)
    })?;
    let newest = desk.read(|tx| Ok(store::text::versions(tx, id)?.first().map(VersionView::from)))?;
    let newest = newest.ok_or_else(|| Failure::not_found("Wersja treści"))?;
    Ok(Reply::new(newest, CHANGED))
}

/// The words of a side of a comparison: a version, or the draft.
pub(super) fn act_of(tx: &store::ReadTx<'_>, text: TextId, version: Option<TextVersionId>) -> Result<Act, Failure> {
    match version {
        Some(version) => {
            let kept = store::text::version(tx, version)?;
            if kept.text == text { Ok(kept.act) } else { Err(Failure::not_found("Wersja treści")) }
        }
        None => draft::act(tx, text),
    }
}
