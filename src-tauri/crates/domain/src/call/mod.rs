//! An open call for offers (otwarty konkurs ofert): what is announced, for how much money, under which conditions and how the
//! offers are chosen (art. 11, 13, 15 and 18a of the act on public benefit), from the draft to the end or the annulment.
//!
//! The law pack says of every [`CallMode`] on which act it stands and what its notice must contain. Offers live in
//! [`crate::offer`], the commission and its scoring in [`crate::commission`]. Start with [`Call`] and [`CallStatus`].

pub mod announced;
mod aspects;
mod change;
mod criterion;
pub mod due;
pub mod figures;
mod left;
mod limits;
mod notice;
pub mod plan;
pub mod requirements;
pub mod rules;
mod spoken;
pub mod status;
pub mod step;
mod task;
#[cfg(test)]
mod tests;
pub mod totals;
mod typed;
pub mod validate;

pub use aspects::asked_aspects;
pub use change::{AnnulmentGround, CallChange, CallChangeKind, Openness};
use chrono::{NaiveDate, NaiveDateTime};
pub use criterion::{Aspect, Criterion, Points};
pub use left::{AnnouncedMoney, left};
pub use limits::{CallLimits, Permyriad};
pub use notice::NoticeWords;
pub use status::CallStatus;
pub use task::{CallTask, Pool, PriorTask, RequiredAttachment};
pub use typed::{TypedFault, hundredths};

use crate::{
    id::{CallId, ProgrammeId},
    vocabulary,
};

vocabulary! {
    /// The act on which the call stands; each has its own basis and its own terms in the law pack.
    pub enum CallMode {
        PublicBenefit = "pozytek", "działalność pożytku publicznego";
        Sport = "sport", "sport";
        PublicHealth = "zdrowie_publiczne", "zdrowie publiczne";
        LegalAid = "pomoc_prawna", "nieodpłatna pomoc prawna";
        SocialAssistance = "pomoc_spoleczna", "pomoc społeczna";
    }
}

vocabulary! {
    /// On which budget the money of the call stands (art. 13 ust. 5).
    pub enum BudgetBasis {
        Budget = "budzet", "uchwała budżetowa";
        DraftBudget = "projekt_budzetu", "projekt uchwały budżetowej";
    }
}

/// A call without its rows.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Call {
    pub mode: CallMode,
    /// "na realizację zadań publicznych w zakresie … w 2027 roku", as it is printed after "Otwarty konkurs ofert".
    pub title: String,
    pub status: CallStatus,
    pub case_number: String,
    /// Budget year in which the tasks begin.
    pub year: i32,
    /// The programme whose priority tasks are announced.
    pub programme: Option<ProgrammeId>,
    /// The call from which this one was copied.
    pub previous: Option<CallId>,
    /// The operator will choose those who carry the task out (art. 16a).
    pub regranting: bool,
    pub budget: BudgetBasis,
    /// Day on which the budget was adopted or, with [`BudgetBasis::DraftBudget`], its draft was submitted to the council.
    pub budget_on: Option<NaiveDate>,
    /// Number of the order of the executive that announces the call.
    pub order_number: String,
    pub ordered_on: Option<NaiveDate>,
    /// Last moment for offers, local time, extensions included; 24:00 of a day is the midnight that begins the next one.
    pub offers_until: Option<NaiveDateTime>,
    /// Day by which offers are chosen.
    pub chosen_by: Option<NaiveDate>,
    /// First and last day of the tasks; a task may have days of its own.
    pub begins_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub words: NoticeWords,
    pub limits: CallLimits,
    /// Points of a whole offer below which it gets no money.
    pub threshold: Option<Points>,
    /// Spread of the members' points, as a share of the most possible, above which an offer is talked over again.
    pub divergence: Option<Permyriad>,
    /// Days of silence after the results that mean a resignation, when the notice says so.
    pub silent_days: Option<u32>,
    /// Part III.6 of the form (indicators of results) must be filled in.
    pub results_required: bool,
    /// When the steps were taken.
    pub announced_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub settled_on: Option<NaiveDate>,
    pub finished_on: Option<NaiveDate>,
    /// Why a step that a rule forbids was recorded all the same (it had happened on paper).
    pub recorded_despite: String,
}

impl Call {
    /// A draft of a call for a year.
    pub fn new(mode: CallMode, title: impl Into<String>, year: i32) -> Self {
        Self {
            mode,
            title: title.into(),
            status: CallStatus::Draft,
            case_number: String::new(),
            year,
            programme: None,
            previous: None,
            regranting: false,
            budget: BudgetBasis::Budget,
            budget_on: None,
            order_number: String::new(),
            ordered_on: None,
            offers_until: None,
            chosen_by: None,
            begins_on: None,
            ends_on: None,
            words: NoticeWords::default(),
            limits: CallLimits::default(),
            threshold: None,
            divergence: None,
            silent_days: None,
            results_required: false,
            announced_on: None,
            closed_on: None,
            settled_on: None,
            finished_on: None,
            recorded_despite: String::new(),
        }
    }

    /// "Otwarty konkurs ofert na realizację …".
    pub fn name(&self) -> String {
        format!("Otwarty konkurs ofert {}", self.title.trim()).trim_end().to_owned()
    }

    /// The last day on which offers are taken: of a deadline at 24:00 the day that ends then.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.offers_until.map(due::day_of)
    }

    /// The hour of that day as it is printed: "15:00", "24:00".
    pub fn last_hour(&self) -> Option<String> {
        let until = self.offers_until?;
        let midnight = until.time() == chrono::NaiveTime::MIN;
        Some(if midnight { "24:00".to_owned() } else { until.format("%-H:%M").to_string() })
    }

    /// "23 grudnia 2026 r., godz. 15:00".
    pub fn until_in_words(&self) -> Option<String> {
        let (day, hour) = self.last_day().zip(self.last_hour())?;
        Some(format!("{}, godz. {hour}", crate::polish::date_in_words(day)))
    }
}

/// The title of a call without the words that its head prints: "Otwarty konkurs ofert na …" – "na …".
pub fn title_of(typed: &str) -> String {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = typed.to_lowercase();
    let head = ["ogłoszenie otwartego konkursu ofert", "otwarty konkurs ofert", "konkurs ofert"];
    match head.iter().find(|head| lower.starts_with(*head)) {
        Some(head) => typed.chars().skip(head.chars().count()).collect::<String>().trim().to_owned(),
        None => typed,
    }
}
