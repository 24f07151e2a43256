//! A legal text as its rules see it: the words, and what the case around them says.

use chrono::NaiveDate;

use crate::{
    act::{Act, reference::ChipName},
    consultation::SubjectKind,
    draft_act::DraftActKind,
    id::{PriorityTaskId, Stored},
    law::{Law, LawPack},
    money::Money,
    office::Office,
    programme::{PriorityTask, Programme, ProgrammeKind, totals},
};

/// Which text of a case it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRole {
    Programme,
    Resolution,
    Justification,
    /// An act that is a case of its own.
    Act,
    /// The draft that a consultation carries itself.
    Draft(SubjectKind),
    /// A text without a case.
    Alone,
}

impl TextRole {
    /// How a finding of the case names the text, at the beginning of a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Programme | Self::Act | Self::Alone => "Treść",
            Self::Resolution => "Uchwała",
            Self::Justification => "Uzasadnienie",
            Self::Draft(_) => "Projekt",
        }
    }

    /// The text is an act of its own, with a legal basis and final provisions.
    pub fn is_act(self) -> bool {
        matches!(self, Self::Resolution | Self::Act | Self::Draft(SubjectKind::LocalLaw))
    }
}

/// Whether the act is announced in the journal of the voivodeship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalDuty {
    /// It is local law, or its publication in the journal is recorded.
    LocalLaw,
    NotLocalLaw,
    /// Practice differs, and nobody recorded what this office does.
    Unknown,
}

impl JournalDuty {
    /// What the subject of a consultation says of the draft that it carries.
    pub fn of_draft(subject: SubjectKind) -> Self {
        match subject {
            SubjectKind::LocalLaw => Self::LocalLaw,
            SubjectKind::OtherAct | SubjectKind::Strategy => Self::NotLocalLaw,
            SubjectKind::Programme => Self::Unknown,
        }
    }
}

/// A legal text.
#[derive(Clone, Copy, Debug)]
pub struct TextCase<'a> {
    pub act: &'a Act,
    pub role: TextRole,
    pub programme: Option<&'a Programme>,
    /// What the act is about, where it is a case of its own.
    pub draft_kind: Option<DraftActKind>,
    /// The tasks of the programme's plan.
    pub tasks: &'a [Stored<PriorityTaskId, PriorityTask>],
    pub office: Option<&'a Office>,
    pub journal: JournalDuty,
    pub chip_name: ChipName,
    pub law: &'a LawPack,
    /// The day of the act: of its adoption, of the sitting chosen for it, or today.
    pub today: NaiveDate,
}

impl<'a> TextCase<'a> {
    /// A text of which nothing but its words is known.
    pub fn alone(act: &'a Act, chip_name: ChipName, law: &'a LawPack, today: NaiveDate) -> Self {
        let (role, journal) = (TextRole::Alone, JournalDuty::Unknown);
        Self { act, role, programme: None, draft_kind: None, tasks: &[], office: None, journal, chip_name, law, today }
    }

    pub fn law(&self) -> Law<'a> {
        self.law.on(self.today)
    }

    /// The sum of the plan, when the text is the one that tells it.
    pub fn planned(&self) -> Option<Money> {
        (self.role == TextRole::Programme && !self.tasks.is_empty()).then(|| totals::total(self.tasks).value)
    }

    pub fn programme_kind(&self) -> ProgrammeKind {
        self.programme.map_or(ProgrammeKind::Annual, |programme| programme.kind)
    }
}
