//! Everything that the page of one template needs.

use documents::template::Words;
use domain::{draft_act::title_in_words, law::Key as _, template::TemplateKind};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, template::TemplateVersion};

use super::{
    fields::{FieldGroup, groups},
    form::{ColumnRole, LayoutRole, TextRole, WordsForm, form},
    kind,
    list::{InUseView, in_use_view},
    version::SAME,
};
use crate::{
    Desk, Failure,
    document::{
        CaseKey,
        kinds::{MadeOf, declared, made_of},
        print::document_failure,
    },
    view::{Choice, Key, choices},
};

/// One template with all that can be chosen in it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TemplateView {
    pub kind: Choice,
    pub in_use: InUseView,
    /// What is edited: the begun words, else the words in use.
    pub form: WordsForm,
    /// The words are begun and no version yet.
    pub begun: Option<BegunView>,
    /// Why what is edited is no new version as it came.
    pub cannot_save: Option<String>,
    /// Why the office's words cannot be shown and those of the program stand in their place.
    pub broken: Option<String>,
    pub versions: Vec<TemplateVersionView>,
    pub groups: Vec<FieldGroup>,
    pub roles: Vec<Choice>,
    pub columns: Vec<Choice>,
    pub layouts: Vec<Choice>,
    /// Items that the law requires of a programme, where the words are its beginning.
    pub required: Vec<Choice>,
    /// Cases on which the words can be tried, the newest first.
    pub cases: Vec<TemplateCase>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct BegunView {
    /// Instant in UTC, ISO 8601.
    pub at: String,
    pub who: String,
}

/// A version as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TemplateVersionView {
    /// From 1.
    pub number: u32,
    /// The office's own words, not those of the program.
    pub own: bool,
    /// Instant in UTC, ISO 8601.
    pub at: String,
    pub who: String,
    pub note: String,
    pub restored: Option<u32>,
    /// The office from whose file the words came; empty when they were written here.
    pub origin: String,
    pub in_use: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TemplateCase {
    pub case: CaseKey,
    pub title: String,
}

/// The page of a template.
pub fn view(desk: &Desk, key: &str) -> Result<TemplateView, Failure> {
    let kind = kind(key)?;
    desk.read(|tx| view_in(tx, desk, kind))
}

pub(super) fn view_in(tx: &ReadTx<'_>, desk: &Desk, kind: TemplateKind) -> Result<TemplateView, Failure> {
    let declared = declared(kind);
    let begun = store::template::begun(tx, kind)?;
    let versions = store::template::versions(tx, kind)?;
    let own = versions.first().and_then(|version| version.words.as_deref());
    let wanted = begun.as_ref().map(|begun| begun.words.as_str()).or(own);
    let read = wanted.map(|words| Words::read(declared.name, words)).transpose().map_err(document_failure);
    let broken = read.as_ref().err().map(Failure::sentence);
    let words = match read {
        Ok(Some(words)) => words,
        Ok(None) | Err(_) => Words::read(declared.file, declared.words).map_err(document_failure)?,
    };
    Ok(TemplateView {
        kind: kind.into(),
        in_use: in_use_view(tx, desk.clock(), kind)?,
        form: form(&words, &declared.fields),
        cannot_save: begun.is_none().then(|| SAME.to_owned()),
        begun: begun.map(|begun| BegunView { at: begun.saved_at.to_rfc3339(), who: begun.saved_by }),
        broken,
        versions: versions.iter().enumerate().map(|(at, version)| version_view(version, at == 0)).collect(),
        groups: groups(&declared.fields),
        roles: choices::<TextRole>(),
        columns: choices::<ColumnRole>(),
        layouts: choices::<LayoutRole>(),
        required: required(desk, kind),
        cases: cases(tx, kind)?,
    })
}

fn version_view(version: &TemplateVersion, in_use: bool) -> TemplateVersionView {
    TemplateVersionView {
        number: version.number,
        own: version.words.is_some(),
        at: version.at.to_rfc3339(),
        who: version.who.clone(),
        note: version.note.clone(),
        restored: version.restored,
        origin: version.origin.clone(),
        in_use,
    }
}

fn required(desk: &Desk, kind: TemplateKind) -> Vec<Choice> {
    let law = desk.law().on(desk.today());
    if let Some(act) = kind.begins() {
        let items = law.act_items(act).into_iter();
        return items.map(|item| Choice { key: item.value.key, label: item.value.name }).collect();
    }
    let items = match kind {
        TemplateKind::AnnualProgramme => law.annual_items(),
        TemplateKind::MultiYearProgramme => law.multi_year_items(),
        _ => return Vec::new(),
    };
    items.into_iter().map(|item| Choice { key: item.value.item.key().to_owned(), label: item.value.name }).collect()
}

/// Cases that a document of this kind can be made of.
pub(super) fn cases(tx: &ReadTx<'_>, kind: TemplateKind) -> Result<Vec<TemplateCase>, Failure> {
    if kind.is_of_draft_acts() {
        // The beginning of an act is looked at on acts of its kind.
        let fits = |row: &store::draft_act::DraftActRow| kind.begins().is_none_or(|begun| begun == row.kind);
        let acts = store::draft_act::list(tx)?.into_iter().filter(fits);
        return Ok(acts
            .map(|row| TemplateCase { case: CaseKey::DraftAct(Key(row.id.0)), title: title_in_words(&row.title) })
            .collect());
    }
    let made_of = kind.document().map_or(MadeOf::Programme, made_of);
    if made_of == MadeOf::Call {
        let calls = store::call::list(tx)?;
        return Ok(calls.into_iter().map(|row| TemplateCase { case: CaseKey::Call(Key(row.id.0)), title: row.title }).collect());
    }
    let mut cases = Vec::new();
    if made_of != MadeOf::Consultation {
        for row in store::programme::list(tx)? {
            cases.push((CaseKey::Programme(Key(row.id.0)), row.title));
        }
    }
    if made_of != MadeOf::Programme {
        for row in store::consultation::list(tx)? {
            cases.push((CaseKey::Consultation(Key(row.id.0)), row.title));
        }
    }
    if kind.fits_draft_acts() {
        for row in store::draft_act::list(tx)? {
            cases.push((CaseKey::DraftAct(Key(row.id.0)), title_in_words(&row.title)));
        }
    }
    Ok(cases.into_iter().map(|(case, title)| TemplateCase { case, title }).collect())
}
