//! The programme of cooperation (art. 5a): annual or multi-year, with goals, indicators, priority tasks and its way to adoption.

pub mod carry;
pub mod compare;
pub mod due;
mod latest;
pub mod plan;
pub mod requirements;
pub mod rescue;
pub mod rules;
pub mod schedule;
pub mod status;
pub mod step;
pub mod totals;
pub mod validate;

use chrono::NaiveDate;
pub use status::ProgrammeStatus;

use crate::{
    id::{AttachmentId, GoalId, PriorityTaskId, ProgrammeId, SittingId, TextId},
    law::Basis,
    money::Money,
    vocabulary,
};

vocabulary! {
    pub enum ProgrammeKind {
        Annual = "roczny", "roczny";
        MultiYear = "wieloletni", "wieloletni";
    }
}

vocabulary! {
    /// How a public task is commissioned (art. 5 ust. 4).
    pub enum CommissioningForm {
        Entrust = "powierzenie", "powierzenie";
        Support = "wspieranie", "wspieranie";
        /// The programme leaves the choice to the call.
        Either = "powierzenie_lub_wspieranie", "powierzenie lub wspieranie";
        /// No grant: a non-financial form.
        NonFinancial = "pozafinansowa", "forma pozafinansowa";
    }
}

impl ProgrammeKind {
    /// The provision for a programme of this kind: `annual` and `multi_year` say the same of each.
    pub fn basis(self, annual: Basis, multi_year: Basis) -> Basis {
        match self {
            Self::Annual => annual,
            Self::MultiYear => multi_year,
        }
    }

    /// The provision that asks for the programme and for its consultation.
    pub fn duty(self) -> Basis {
        self.basis(Basis::AnnualProgramme, Basis::MultiYearProgramme)
    }
}

/// A programme without its rows.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Programme {
    pub kind: ProgrammeKind,
    pub title: String,
    /// First and last calendar year; equal for an annual programme.
    pub year_from: i32,
    pub year_to: i32,
    pub status: ProgrammeStatus,
    pub case_number: String,
    /// The programme it was started from.
    pub based_on: Option<ProgrammeId>,
    /// Text of the programme (annex to the resolution).
    pub text: TextId,
    /// Text of the resolution.
    pub resolution_text: TextId,
    /// Text of the justification.
    pub justification_text: TextId,
    /// Council sitting at which it is to be adopted.
    pub sitting: Option<SittingId>,
    pub submitted_to_council_on: Option<NaiveDate>,
    pub adoption: Option<Adoption>,
    pub sent_to_voivode_on: Option<NaiveDate>,
    pub report_submitted_on: Option<NaiveDate>,
    pub report_published_on: Option<NaiveDate>,
    /// Why a step that a rule forbids was recorded all the same (it had happened on paper).
    pub recorded_despite: String,
}

/// The adoption by the council.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Adoption {
    pub resolution_number: String,
    pub adopted_on: NaiveDate,
    pub in_force_on: Option<NaiveDate>,
}

/// A goal; specific goals stand under the main one.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Goal {
    pub programme: ProgrammeId,
    /// `None` for the main goal.
    pub parent: Option<GoalId>,
    pub position: i32,
    pub wording: String,
}

/// How a goal is measured. Values are texts as the office writes them ("12", "co najmniej 3", "85 %").
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Indicator {
    pub goal: GoalId,
    pub position: i32,
    pub name: String,
    pub unit: String,
    pub baseline: String,
    pub target: String,
    /// Where the value comes from.
    pub source: String,
}

/// A priority public task with the money planned for it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PriorityTask {
    pub programme: ProgrammeId,
    pub position: i32,
    /// Key of the sphere in the law pack.
    pub sphere: String,
    pub title: String,
    pub form: CommissioningForm,
    /// `None`: no amount has been given yet; zero is an amount.
    pub planned: Option<Money>,
    pub department: String,
    /// The same task in the programme it was started from.
    pub previous: Option<PriorityTaskId>,
}

vocabulary! {
    pub enum SittingKind {
        Council = "sesja", "sesja rady";
        Committee = "komisja", "posiedzenie komisji rady";
        BenefitCouncil = "rada_pozytku", "posiedzenie rady pożytku";
    }
}

/// A sitting that plans are counted back from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sitting {
    pub kind: SittingKind,
    pub held_on: NaiveDate,
    /// Roman number of the council's sitting, when known ("XXIV").
    pub number: String,
    /// Last day on which papers are taken.
    pub papers_due_on: Option<NaiveDate>,
}

vocabulary! {
    /// What the benefit council said.
    pub enum OpinionResult {
        Positive = "pozytywna", "pozytywna";
        PositiveWithRemarks = "pozytywna_z_uwagami", "pozytywna z uwagami";
        Negative = "negatywna", "negatywna";
        /// The term passed in silence: the council gave up its right.
        Silence = "brak", "nie wydano w terminie";
    }
}

/// A request for the opinion of the benefit council and the answer.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Opinion {
    pub programme: ProgrammeId,
    /// Day on which the draft was delivered to the benefit council; the term runs from it.
    pub delivered_on: Option<NaiveDate>,
    pub given_on: Option<NaiveDate>,
    pub result: Option<OpinionResult>,
    pub wording: String,
    pub document: Option<AttachmentId>,
    /// Attached to the draft that went to the council.
    pub attached_to_draft: bool,
}

impl Opinion {
    /// The council has spoken: a result other than silence or, while none was chosen, the day of the opinion says so.
    pub fn is_given(&self) -> bool {
        self.result.map_or(self.given_on.is_some(), |result| result != OpinionResult::Silence)
    }
}

#[cfg(test)]
mod tests;
