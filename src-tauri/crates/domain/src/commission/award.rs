//! What the executive granted, and what happened to it afterwards.

use chrono::NaiveDate;

use super::proposal::Method;
use crate::{
    consultation::Channel,
    deadline::{Calendar, Count, Deadline, Regime},
    id::{AwardId, CallId, CallTaskId, OfferId},
    law::{Law, Span, Term},
    money::Money,
    vocabulary,
};

/// The decision that settles a call.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CallResult {
    pub call: CallId,
    /// Day of the order (zarządzenie) that chooses offers.
    pub decided_on: Option<NaiveDate>,
    pub order_number: String,
    /// Why the executive departed from the opinion of the commission, when it did.
    pub departure: String,
}

/// How the amounts of a task are proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TaskProposal {
    pub task: CallTaskId,
    pub method: Method,
}

vocabulary! {
    /// What follows from a grant.
    pub enum AwardEnd {
        Updated = "zaktualizowana", "oferta zaktualizowana";
        Resigned = "rezygnacja", "rezygnacja";
        /// Nothing came in the days that the notice gives; the notice says that this is a resignation.
        SilentlyResigned = "milczenie", "rezygnacja przez milczenie";
    }
}

/// Money for one offer: proposed by the commission, granted by the executive.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Award {
    pub offer: OfferId,
    pub task: CallTaskId,
    /// The amount below which the applicant says that the task makes no sense.
    pub own_minimum: Option<Money>,
    /// What the commission typed by hand; `None`: the method counts it.
    pub by_hand: Option<Money>,
    /// What the commission proposed when its opinion was closed.
    pub proposed: Option<Money>,
    /// What the executive granted; zero: nothing. `None`: not decided.
    pub granted: Option<Money>,
    /// Place on the reserve list, from 1.
    pub reserve: Option<u32>,
    /// Why this much, as the letter and the reasons say it.
    pub reason: String,
    /// Day on which the applicant was told of the result.
    pub told_on: Option<NaiveDate>,
    /// Day by which an updated schedule and budget are to come, of a partial grant.
    pub update_until: Option<NaiveDate>,
    /// Day on which the contract was signed.
    pub contracted_on: Option<NaiveDate>,
    pub end: Option<AwardEnd>,
    pub ended_on: Option<NaiveDate>,
    pub end_note: String,
}

impl Award {
    pub fn of(offer: OfferId, task: CallTaskId) -> Self {
        Self {
            offer,
            task,
            own_minimum: None,
            by_hand: None,
            proposed: None,
            granted: None,
            reserve: None,
            reason: String::new(),
            told_on: None,
            update_until: None,
            contracted_on: None,
            end: None,
            ended_on: None,
            end_note: String::new(),
        }
    }

    /// Gets money and did not resign.
    pub fn is_funded(&self) -> bool {
        self.granted.is_some_and(|granted| !granted.is_zero()) && !self.is_resigned()
    }

    /// The applicant gave up its grant or its place on the reserve list.
    pub fn is_resigned(&self) -> bool {
        matches!(self.end, Some(AwardEnd::Resigned | AwardEnd::SilentlyResigned))
    }

    /// Got less than it asked for, but something.
    pub fn is_partial(&self, asked: Money) -> bool {
        self.granted.is_some_and(|granted| !granted.is_zero() && granted < asked)
    }
}

/// The last day for an answer, after which silence means resignation: the days of the notice run from the announcement of the results,
/// and one that ends on a day off or a Saturday ends on the next working day; `None` when the notice does not say so.
pub fn silence_ends(announced_on: NaiveDate, silent_days: Option<u32>, calendar: &Calendar<'_>) -> Option<Deadline> {
    let span = Span::days(silent_days?);
    calendar.count(&Count::forwards(announced_on, span).under(Regime::Civil).shifted()).ok()
}

vocabulary! {
    /// Why an announced amount is another one now.
    #[derive(Default)]
    pub enum CorrectionKind {
        /// Something was wrong.
        #[default]
        Mistake = "sprostowanie", "sprostowanie";
        /// Nothing was wrong: money was free again and went to the reserve list.
        FromReserve = "rezerwa", "dotacja z listy rezerwowej";
    }
}

/// A granted amount that was changed after the results.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Correction {
    pub award: AwardId,
    #[serde(default)]
    pub kind: CorrectionKind,
    pub corrected_on: NaiveDate,
    pub before: Money,
    pub after: Money,
    pub reason: String,
}

/// Somebody asks for the reasons of a choice or of a rejection (art. 15 ust. 2i).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ReasonsDemand {
    pub call: CallId,
    pub offer: Option<OfferId>,
    pub who: String,
    pub received_on: NaiveDate,
    pub channel: Channel,
    /// The answer as it is being written.
    pub draft: String,
    pub answered_on: Option<NaiveDate>,
}

/// The last day on which anyone may demand reasons: counted from the announcement of the results; a day off or a Saturday moves it to
/// the next working day, as other terms of calls are counted.
pub fn reasons_until(announced_on: NaiveDate, law: Law<'_>, calendar: &Calendar<'_>) -> Option<Deadline> {
    let span = law.span(Term::CallReasonsRequest)?.value;
    calendar.count(&Count::forwards(announced_on, span).under(Regime::Civil).shifted()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::LawPack;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn reasons_may_be_demanded_for_thirty_days_from_the_announcement_and_a_sunday_moves_the_last_one() {
        let law = LawPack::embedded();
        let until = |announced| reasons_until(announced, law.on(announced), &Calendar::new(law, &[])).expect("a day");
        assert_eq!(until(day(2026, 12, 16)).date, day(2027, 1, 15), "a Friday stays");
        let moved = until(day(2026, 12, 18));
        assert_eq!(moved.date, day(2027, 1, 18), "17 January 2027 is a Sunday");
        assert!(moved.steps.iter().any(|step| step.text.contains("Pomijamy")), "{:?}", moved.steps);
    }

    #[test]
    fn silence_counts_only_where_the_notice_says_so_and_ends_on_no_day_off() {
        let law = LawPack::embedded();
        let calendar = Calendar::new(law, &[]);
        let ends = |silent| silence_ends(day(2026, 12, 18), silent, &calendar).map(|until| until.date);
        assert_eq!(ends(Some(13)), Some(day(2026, 12, 31)));
        assert_eq!(ends(Some(14)), Some(day(2027, 1, 4)), "the new year, a Saturday and a Sunday are passed");
        assert_eq!(ends(None), None);
    }

    #[test]
    fn a_resignation_frees_the_money_and_a_smaller_grant_is_partial() {
        let zloty = Money::from_zloty;
        let mut award = Award { granted: Some(zloty(8_000)), ..Award::of(OfferId(1), CallTaskId(1)) };
        assert!(award.is_funded() && award.is_partial(zloty(10_000)) && !award.is_partial(zloty(8_000)));
        award.end = Some(AwardEnd::SilentlyResigned);
        assert!(!award.is_funded());
        award.granted = Some(Money::ZERO);
        assert!(!award.is_partial(zloty(10_000)));
    }
}
