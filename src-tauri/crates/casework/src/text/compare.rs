//! Two texts beside each other, unit by unit: two versions, or this year's programme and last year's.

use std::collections::HashMap;

use domain::{
    act::{
        Act, FieldKey, UnitId,
        diff::{self, Change, Kinship, Row, Run, RunKind},
    },
    document::DocumentKind,
    id::{TextId, TextVersionId},
    law::{Key as _, Law},
    polish::date_short,
    programme::{Programme, ProgrammeKind},
    publication::CaseRef,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::{
    owner::{Owner, ProgrammeText, Surroundings},
    version::act_of,
};
use crate::{
    Desk, Failure,
    document::DocumentOrder,
    view::{Choice, Key},
};

/// A text or a version that can stand on a side. `key` is the number of the text, and after a hyphen that of the version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SourceView {
    pub key: String,
    pub label: String,
    /// Which text it belongs to.
    pub group: String,
}

/// What a text can be compared with, and what is compared first.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SourcesView {
    pub sources: Vec<SourceView>,
    pub left: String,
    pub right: String,
}

/// Words with one fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RunView {
    pub kind: Fate,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Same,
    Inserted,
    Deleted,
}

/// A unit on one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SideView {
    pub unit: u32,
    pub address: String,
    pub runs: Vec<RunView>,
}

/// One unit of the comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CompareRow {
    pub change: Choice,
    pub before: Option<SideView>,
    pub after: Option<SideView>,
    /// Required items of the law that went with a deleted unit: "art. 5a ust. 4 pkt 11 – …".
    pub required: Vec<String>,
    /// Only the number in a reference follows.
    pub references_follow: bool,
    /// The whole that was deleted, on the first row that tells of it: it can be put back.
    pub deleted: Option<DeletedView>,
}

/// A deleted unit with everything that was in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DeletedView {
    pub unit: u32,
    pub address: String,
}

/// How many units had one fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CountView {
    pub key: String,
    pub count: u32,
    /// "9 zmienionych".
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CompareView {
    pub left: String,
    pub right: String,
    pub counts: Vec<CountView>,
    pub rows: Vec<CompareRow>,
    /// Revision of the text on the right, which a unit is put back into.
    pub revision: Key,
    /// The texts say the same.
    pub same: bool,
    /// The comparison as a document of the case; `None` when it cannot be one, and `why_no_document` says why.
    pub document: Option<DocumentOrder>,
    pub why_no_document: Option<String>,
}

/// What can stand on the sides of a comparison of this text.
pub fn sources(desk: &Desk, text: Key) -> Result<SourcesView, Failure> {
    desk.read(|tx| {
        let id = TextId(text.0);
        let mut sources = of_text(tx, desk, id)?;
        let own = sources.len();
        if let Some(before) = text_before(tx, id)? {
            sources.extend(of_text(tx, desk, before)?);
        }
        let left = sources.get(own).or_else(|| sources.get(1)).or_else(|| sources.first());
        Ok(SourcesView { left: left.map(|source| source.key.clone()).unwrap_or_default(), right: id.0.to_string(), sources })
    })
}

/// Compares two sources, the older one on the left.
pub fn compare(desk: &Desk, left: &str, right: &str) -> Result<CompareView, Failure> {
    desk.read(|tx| {
        let ((before_id, before_version), (after_id, after_version)) = (parse(left)?, parse(right)?);
        let (before, after) = (act_of(tx, before_id, before_version)?, act_of(tx, after_id, after_version)?);
        let (around_before, around_after) = (Surroundings::load(desk, tx, before_id)?, Surroundings::load(desk, tx, after_id)?);
        let kinship = kinship(tx, before_id, after_id)?;
        let fields_before = |key: &FieldKey| around_before.chips.value(key);
        let fields_after = |key: &FieldKey| around_after.chips.value(key);
        let compared = diff::compare(
            diff::Text { act: &before, fields: &fields_before },
            diff::Text { act: &after, fields: &fields_after },
            kinship,
        );
        let kind = match around_after.owner {
            Owner::Programme(id, _) => Some(store::programme::get(tx, id)?.record.kind),
            _ => None,
        };
        let (document, why_no_document) = match document_of(tx, around_after.owner, (before_id, before_version), after_version)? {
            Ok(order) => (Some(order), None),
            Err(why) => (None, Some(why.to_owned())),
        };
        let law = around_after.law(desk);
        let rows: Vec<&Row> = compared.rows.iter().filter(|row| says_something(row)).collect();
        let deleted = match kinship {
            Kinship::Versions => deleted(&compared.rows),
            Kinship::Strangers => HashMap::new(),
        };
        Ok(CompareView {
            left: label_of(tx, desk, before_id, before_version)?,
            right: label_of(tx, desk, after_id, after_version)?,
            counts: counts(&rows),
            revision: Key(store::text::get(tx, after_id)?.revision.0),
            same: compared.is_same(),
            document,
            why_no_document,
            rows: rows
                .into_iter()
                .map(|row| CompareRow {
                    deleted: row.before.as_ref().and_then(|side| deleted.get(&side.id)).cloned(),
                    ..row_view(row, &before, kind, law)
                })
                .collect(),
        })
    })
}

/// The order of the document that says the same, or why there is none.
fn document_of(
    tx: &ReadTx<'_>,
    owner: Owner,
    (text, version): (TextId, Option<TextVersionId>),
    later: Option<TextVersionId>,
) -> Result<Result<DocumentOrder, &'static str>, Failure> {
    let case = match owner {
        Owner::Programme(id, _) => CaseRef::Programme(id),
        Owner::Consultation(id) => CaseRef::Consultation(id),
        Owner::DraftAct(id, _) => CaseRef::DraftAct(id),
        Owner::Nobody => return Ok(Err("Ta treść nie należy do programu ani do konsultacji, więc nie ma z niej dokumentu.")),
    };
    let earlier = match version {
        Some(version) => Some(version),
        // What stands now can be named in a document when it was kept as a version.
        None => match store::text::versions(tx, text)?.first() {
            Some(row) if store::text::version(tx, row.id)?.act == act_of(tx, text, None)? => Some(row.id),
            _ => None,
        },
    };
    let Some(earlier) = earlier else {
        return Ok(Err("Po lewej stoi treść, której nie zapisano jako wersji. Wybierz po lewej zapisaną wersję."));
    };
    let (earlier, later) = (Some(Key(earlier.0)), later.map(|later| Key(later.0)));
    Ok(Ok(DocumentOrder { earlier, later, ..DocumentOrder::of(DocumentKind::VersionComparison, case) }))
}

/// A § without words of its own is told by its ustępy, unless it has a new number.
fn says_something(row: &Row) -> bool {
    !(row.opening.is_empty() && row.tail.is_empty()) || matches!(row.change, Change::Renumbered | Change::Moved)
}

/// What was deleted as a whole, by the first unit of it that has a row of its own.
fn deleted(rows: &[Row]) -> HashMap<UnitId, DeletedView> {
    let mut found = HashMap::new();
    let mut whole = None;
    for row in rows.iter().filter(|row| row.change == Change::Deleted) {
        let Some(side) = &row.before else { continue };
        if !row.with_parent {
            whole = Some(DeletedView { unit: side.id.0, address: side.address.clone() });
        }
        if says_something(row) {
            found.extend(whole.take().map(|whole| (side.id, whole)));
        }
    }
    found
}

fn counts(rows: &[&Row]) -> Vec<CountView> {
    let forms: [(Change, [&str; 3]); 6] = [
        (Change::Changed, ["zmieniona", "zmienione", "zmienionych"]),
        (Change::Inserted, ["dodana", "dodane", "dodanych"]),
        (Change::Deleted, ["usunięta", "usunięte", "usuniętych"]),
        (Change::Moved, ["przeniesiona", "przeniesione", "przeniesionych"]),
        (Change::Renumbered, ["tylko z nowym numerem", "tylko z nowym numerem", "tylko z nowym numerem"]),
        (Change::Same, ["bez zmian", "bez zmian", "bez zmian"]),
    ];
    let counted = forms.into_iter().map(|(change, forms)| {
        let count = rows.iter().filter(|row| row.change == change).count();
        let words = domain::polish::counted(count as u64, forms);
        CountView { key: change_choice(change).key, count: count as u32, words }
    });
    counted.filter(|count| count.count > 0).collect()
}

fn change_choice(change: Change) -> Choice {
    let (key, label) = match change {
        Change::Changed => ("changed", "zmienione"),
        Change::Inserted => ("inserted", "dodane"),
        Change::Deleted => ("deleted", "usunięte"),
        Change::Moved => ("moved", "przeniesione"),
        Change::Renumbered => ("renumbered", "nowy numer"),
        Change::Same => ("same", "bez zmian"),
    };
    Choice { key: key.into(), label: label.into() }
}

fn row_view(row: &Row, before: &Act, kind: Option<ProgrammeKind>, law: Law<'_>) -> CompareRow {
    let side = |side: &diff::Side, hidden: RunKind| SideView {
        unit: side.id.0,
        address: side.address.clone(),
        runs: row.opening.iter().chain(&row.tail).filter(|run| run.kind != hidden).map(run_view).collect(),
    };
    let required = match (row.change, &row.before) {
        (Change::Deleted, Some(side)) => {
            let meets = before.find(side.id).map(|unit| unit.meets.clone()).unwrap_or_default();
            required_items(kind, law)
                .into_iter()
                .filter(|(key, _)| meets.iter().any(|met| met.0 == *key))
                .map(|(_, words)| words)
                .collect()
        }
        _ => Vec::new(),
    };
    CompareRow {
        change: change_choice(row.change),
        before: row.before.as_ref().map(|one| side(one, RunKind::Inserted)),
        after: row.after.as_ref().map(|one| side(one, RunKind::Deleted)),
        required,
        references_follow: row.references_follow,
        deleted: None,
    }
}

pub(crate) fn run_view(run: &Run) -> RunView {
    let kind = match run.kind {
        RunKind::Same => Fate::Same,
        RunKind::Inserted => Fate::Inserted,
        RunKind::Deleted => Fate::Deleted,
    };
    RunView { kind, text: run.text.clone() }
}

fn required_items(kind: Option<ProgrammeKind>, law: Law<'_>) -> Vec<(&'static str, String)> {
    let items = match kind {
        Some(ProgrammeKind::Annual) => law.annual_items(),
        Some(ProgrammeKind::MultiYear) => law.multi_year_items(),
        None => Vec::new(),
    };
    items.into_iter().map(|item| (item.value.item.key(), format!("{}: {}", item.citation.place, item.value.name))).collect()
}

pub(super) fn parse(key: &str) -> Result<(TextId, Option<TextVersionId>), Failure> {
    let unknown = || Failure::not_found("Wersja treści");
    let (text, version) = key.split_once('-').map_or((key, None), |(text, version)| (text, Some(version)));
    let text = text.parse().map(TextId).map_err(|_| unknown())?;
    let version = version.map(|version| version.parse().map(TextVersionId).map_err(|_| unknown())).transpose()?;
    Ok((text, version))
}

fn of_text(tx: &ReadTx<'_>, desk: &Desk, id: TextId) -> Result<Vec<SourceView>, Failure> {
    let title = store::text::get(tx, id)?.record.title;
    let source = |key: String, label: String| SourceView { key, label: format!("{title}, {label}"), group: title.clone() };
    let mut sources = vec![source(id.0.to_string(), "obecna treść".into())];
    for row in store::text::versions(tx, id)? {
        let note = if row.note.is_empty() { String::new() } else { format!(" ({})", row.note) };
        let day = date_short(desk.clock().day_of(row.at));
        let label = format!("wersja {} z {day}{note}", row.number);
        sources.push(source(format!("{}-{}", id.0, row.id.0), label));
    }
    Ok(sources)
}

fn label_of(tx: &ReadTx<'_>, desk: &Desk, id: TextId, version: Option<TextVersionId>) -> Result<String, Failure> {
    let key = version.map_or_else(|| id.0.to_string(), |version| format!("{}-{}", id.0, version.0));
    let found = of_text(tx, desk, id)?.into_iter().find(|source| source.key == key);
    found.map(|source| source.label).ok_or_else(|| Failure::not_found("Wersja treści"))
}

fn programme_of(tx: &ReadTx<'_>, id: TextId) -> Result<Option<(Programme, ProgrammeText)>, Failure> {
    match Owner::of(tx, id)? {
        Owner::Programme(programme, role) => Ok(Some((store::programme::get(tx, programme)?.record, role))),
        _ => Ok(None),
    }
}

/// The same text of the programme this one was started from.
fn text_before(tx: &ReadTx<'_>, id: TextId) -> Result<Option<TextId>, Failure> {
    let Some((programme, role)) = programme_of(tx, id)? else {
        return Ok(None);
    };
    match programme.based_on {
        Some(before) => Ok(Some(role.of(&store::programme::get(tx, before)?.record))),
        None => Ok(None),
    }
}

/// Equal ids are equal units in one text, and in a programme and the one it was started from. The resolution and the
/// justification begin anew every year.
pub(crate) fn kinship(tx: &ReadTx<'_>, one: TextId, other: TextId) -> Result<Kinship, Failure> {
    let is_programme = |text| Ok::<_, Failure>(matches!(Owner::of(tx, text)?, Owner::Programme(_, ProgrammeText::Programme)));
    let are_kin = || {
        let one_from_other = text_before(tx, one)? == Some(other) || text_before(tx, other)? == Some(one);
        Ok::<_, Failure>(one_from_other && is_programme(one)?)
    };
    Ok(if one == other || are_kin()? { Kinship::Versions } else { Kinship::Strangers })
}
