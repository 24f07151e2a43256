//! All templates: whose words each document is made with.

use domain::{template::TemplateKind, vocabulary::Vocabulary};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use crate::{
    Clock, Desk, Failure,
    document::words::in_use,
    view::{Choice, DayView},
};

/// A template as the list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TemplateRow {
    pub kind: Choice,
    pub in_use: InUseView,
    /// Words are begun that are no version yet.
    pub begun: bool,
    /// Why the office's words cannot be used any more.
    pub broken: Option<String>,
}

/// Whose words are in use.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct InUseView {
    /// The office's own ones, not those of the program.
    pub own: bool,
    /// Number of the newest version; 0 when the office has never saved one.
    pub version: u32,
    /// Number that the next version will have.
    pub next: u32,
    pub since: Option<DayView>,
    pub by: String,
    /// "własne słowa od 12 października 2026 r., wersja 3".
    pub words: String,
}

/// Every template in the order of the vocabulary.
pub fn list(desk: &Desk) -> Result<Vec<TemplateRow>, Failure> {
    desk.read(|tx| {
        let begun = store::template::all_begun(tx)?;
        let row = |kind: &TemplateKind| {
            Ok(TemplateRow {
                kind: (*kind).into(),
                in_use: in_use_view(tx, desk.clock(), *kind)?,
                begun: begun.contains(kind),
                broken: in_use(tx, *kind).err().map(|failure| failure.sentence()),
            })
        };
        TemplateKind::ALL.iter().map(row).collect()
    })
}

/// Whose words a kind is made with.
pub(super) fn in_use_view(tx: &ReadTx<'_>, clock: &Clock, kind: TemplateKind) -> Result<InUseView, Failure> {
    let Some(version) = store::template::newest(tx, kind)? else {
        let words = "słowa programu".to_owned();
        return Ok(InUseView { own: false, version: 0, next: 1, since: None, by: String::new(), words });
    };
    let since = DayView::from(clock.day_of(version.at));
    let own = version.words.is_some();
    let whose = if own { "własne słowa" } else { "słowa programu" };
    let words = format!("{whose} od {}, wersja {}", since.words, version.number);
    let next = version.number + 1;
    Ok(InUseView { own, version: version.number, next, since: Some(since), by: version.who, words })
}
