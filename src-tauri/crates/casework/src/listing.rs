//! What is in the file, noun by noun, as flat lines: for the command line and for tests.

use domain::{
    consultation::Remark,
    id::{RemarkId, SittingId, Stored},
    programme::Sitting,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use store::{Page, organisation::OrganisationFilter};

use crate::{Desk, Failure};

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    Organisations,
    Programmes,
    Consultations,
    Acts,
    Calls,
    Remarks,
    Sittings,
    Issued,
}

impl Noun {
    pub const ALL: [Self; 8] = [
        Self::Organisations,
        Self::Programmes,
        Self::Consultations,
        Self::Acts,
        Self::Calls,
        Self::Remarks,
        Self::Sittings,
        Self::Issued,
    ];

    /// The word on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Organisations => "organisations",
            Self::Programmes => "programmes",
            Self::Consultations => "consultations",
            Self::Acts => "acts",
            Self::Calls => "calls",
            Self::Remarks => "remarks",
            Self::Sittings => "sittings",
            Self::Issued => "issued",
        }
    }

    /// What it is called in Polish, genitive plural: „12 organizacji”.
    pub fn label(self) -> &'static str {
        match self {
            Self::Organisations => "organizacje",
            Self::Programmes => "programy współpracy",
            Self::Consultations => "konsultacje",
            Self::Acts => "projekty aktów",
            Self::Calls => "konkursy",
            Self::Remarks => "uwagi",
            Self::Sittings => "posiedzenia",
            Self::Issued => "wydane dokumenty",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|noun| noun.word() == word)
    }
}

/// One line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    pub id: i64,
    /// Name of the organisation, title of the case, beginning of the remark.
    pub title: String,
    /// Case number, register number, number of the remark.
    pub number: String,
    /// Key of the state; empty where there is none.
    pub state: String,
    /// The state in words; empty where the title says it.
    pub state_words: String,
    /// The day that matters most, ISO; empty when it is not known.
    pub day: String,
    /// Whose row it is: the consultation of a remark.
    pub case: Option<i64>,
}

/// How many rows each noun has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    pub noun: &'static str,
    pub label: &'static str,
    pub count: usize,
}

pub fn counts(desk: &Desk) -> Result<Vec<Count>, Failure> {
    let count = |noun: Noun| Ok(Count { noun: noun.word(), label: noun.label(), count: rows(desk, noun)?.len() });
    Noun::ALL.into_iter().map(count).collect()
}

pub fn rows(desk: &Desk, noun: Noun) -> Result<Vec<Row>, Failure> {
    desk.read(|tx| {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Ok(match noun {
            Noun::Organisations => {
                let mut listed = store::organisation::list(tx, &OrganisationFilter::default(), Page::ALL)?.rows;
                let archived = OrganisationFilter { archived: true, ..OrganisationFilter::default() };
                listed.extend(store::organisation::list(tx, &archived, Page::ALL)?.rows);
                let row = |row: store::organisation::OrganisationRow| Row {
                    id: row.id.0,
                    title: row.name,
                    number: row.register_number,
                    state: if row.archived { "archiwum".into() } else { row.activity.key().into() },
                    state_words: if row.archived { "w archiwum".into() } else { row.activity.label().into() },
                    ..Row::default()
                };
                listed.into_iter().map(row).collect()
            }
            Noun::Programmes => {
                let row = |row: store::programme::ProgrammeRow| Row {
                    id: row.id.0,
                    title: row.title,
                    number: row.case_number,
                    state: row.status.key().into(),
                    state_words: row.status.label().into(),
                    day: day(row.adopted_on.or(row.sitting_on)),
                    case: None,
                };
                store::programme::list(tx)?.into_iter().map(row).collect()
            }
            Noun::Consultations => {
                let row = |row: store::consultation::ConsultationRow| Row {
                    id: row.id.0,
                    title: row.title,
                    number: row.case_number,
                    state: row.status.key().into(),
                    state_words: row.status.label().into(),
                    day: day(row.ends_on),
                    case: None,
                };
                store::consultation::list(tx)?.into_iter().map(row).collect()
            }
            Noun::Acts => {
                let row = |row: store::draft_act::DraftActRow| Row {
                    id: row.id.0,
                    title: row.title,
                    number: row.case_number,
                    state: row.status.key().into(),
                    state_words: row.status.label().into(),
                    day: day(row.in_force_on.or(row.announced_on).or(row.adopted_on).or(row.sitting_on)),
                    case: None,
                };
                store::draft_act::list(tx)?.into_iter().map(row).collect()
            }
            Noun::Calls => {
                let row = |row: store::call::CallRow| Row {
                    id: row.id.0,
                    title: row.title,
                    number: row.case_number,
                    state: row.status.key().into(),
                    state_words: row.status.label().into(),
                    day: day(row.offers_until.map(|until| until.date())),
                    case: None,
                };
                store::call::list(tx)?.into_iter().map(row).collect()
            }
            Noun::Remarks => {
                let row = |stored: Stored<RemarkId, Remark>| {
                    let outcome = stored.record.position.map(|position| position.outcome);
                    Row {
                        id: stored.id.0,
                        title: stored.record.content,
                        number: stored.record.number.to_string(),
                        state: outcome.map(|outcome| outcome.key().into()).unwrap_or_default(),
                        state_words: outcome.map(|outcome| outcome.label().into()).unwrap_or_default(),
                        day: day(Some(stored.record.received_at.date())),
                        case: Some(stored.record.consultation.0),
                    }
                };
                store::remark::all(tx)?.into_iter().map(row).collect()
            }
            Noun::Sittings => {
                let row = |stored: Stored<SittingId, Sitting>| Row {
                    id: stored.id.0,
                    title: stored.record.kind.label().into(),
                    number: stored.record.number,
                    state: stored.record.kind.key().into(),
                    state_words: String::new(),
                    day: day(Some(stored.record.held_on)),
                    case: None,
                };
                store::sitting::since(tx, chrono::NaiveDate::MIN)?.into_iter().map(row).collect()
            }
            Noun::Issued => {
                let row = |row: store::issued::IssuedRow| Row {
                    id: row.id.0,
                    title: row.title,
                    number: row.number,
                    state: row.kind.key().into(),
                    state_words: row.kind.label().into(),
                    day: day(Some(row.dated_on)),
                    case: None,
                };
                store::issued::list(tx, None, Page::ALL)?.rows.into_iter().map(row).collect()
            }
        })
    })
}
