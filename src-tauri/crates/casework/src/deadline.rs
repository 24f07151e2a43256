//! Counting a term on request: the calculator of the screen and `kladka deadline`.

use chrono::NaiveDate;
use domain::{
    deadline::{Calendar, Count, Deadline, Direction, ExtraDay, ExtraScope, Shift, Span, SpanUnit, parse_day},
    law::LawPack,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{Desk, Failure, view::DayView};

/// The unit of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

/// What is asked: a day as typed, a span, a direction, and whether the end moves off a day off.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct DeadlineQuestion {
    pub from: String,
    pub amount: u32,
    pub unit: Unit,
    pub backwards: bool,
    pub shift: bool,
}

/// The day with the sentences that lead to it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DeadlineView {
    pub day: DayView,
    pub derivation: Vec<String>,
    /// False when a provision behind the counting was not compared with the Official Journal.
    pub verified: bool,
}

impl From<&Deadline> for DeadlineView {
    fn from(deadline: &Deadline) -> Self {
        Self {
            day: deadline.date.into(),
            derivation: deadline.steps.iter().map(domain::deadline::Step::printed).collect(),
            verified: deadline.verified,
        }
    }
}

/// A day as typed: `2026-10-15` or `15.10.2026`.
pub fn day(typed: &str) -> Result<NaiveDate, Failure> {
    parse_day(typed).map_err(|fault| Failure::field("on", fault.to_string()))
}

/// Counts without an office file, by the law that is shipped: statutory days off only.
pub fn count(question: &DeadlineQuestion) -> Result<DeadlineView, Failure> {
    count_with(LawPack::embedded(), &[], question)
}

/// Counts with the days off that the open office added.
pub fn count_for_office(desk: &Desk, question: &DeadlineQuestion) -> Result<DeadlineView, Failure> {
    let extra = desk.extra_days_off()?;
    count_with(desk.law(), &extra, question)
}

fn count_with(pack: &LawPack, extra: &[ExtraDay], question: &DeadlineQuestion) -> Result<DeadlineView, Failure> {
    let from = parse_day(&question.from).map_err(|fault| Failure::field("from", fault.to_string()))?;
    let unit = match question.unit {
        Unit::Days => SpanUnit::Days,
        Unit::WorkingDays => SpanUnit::WorkingDays,
        Unit::Weeks => SpanUnit::Weeks,
        Unit::Months => SpanUnit::Months,
        Unit::Years => SpanUnit::Years,
    };
    let span = Span { count: question.amount, unit };
    let mut asked = Count::forwards(from, span);
    if question.backwards {
        asked.direction = Direction::Backwards;
    }
    if question.shift {
        asked.shift = Shift::ToWorkingDay;
    }
    let deadline = Calendar::new(pack, extra).count(&asked).map_err(|fault| Failure::field("amount", fault.to_string()))?;
    Ok(DeadlineView::from(&deadline))
}

impl Desk {
    /// Days that the office added to the calendar.
    pub fn extra_days_off(&self) -> Result<Vec<ExtraDay>, Failure> {
        let office = self.read(|tx| Ok(store::office::get(tx)?))?;
        let days = office.map(|(_, office)| office.extra_days_off).unwrap_or_default();
        Ok(days.into_iter().map(added_by_office).collect())
    }
}

fn added_by_office(date: NaiveDate) -> ExtraDay {
    ExtraDay { date, reason: "dzień wolny ustalony w urzędzie".into(), scope: ExtraScope::Office }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(from: &str, amount: u32, unit: Unit) -> DeadlineQuestion {
        DeadlineQuestion { from: from.into(), amount, unit, backwards: false, shift: false }
    }

    #[test]
    fn fourteen_days_of_the_benefit_council_end_on_the_fifteenth_of_october() {
        let answer = count(&question("1.10.2026", 14, Unit::Days)).unwrap();
        assert_eq!(answer.day.iso, "2026-10-15");
        assert!(!answer.derivation.is_empty());
    }

    #[test]
    fn a_day_that_does_not_exist_is_named_with_its_field() {
        let Failure::Invalid { violations } = count(&question("30.02.2019", 1, Unit::Days)).unwrap_err() else {
            panic!("expected a violation");
        };
        assert_eq!(violations[0].field, "from");
        assert!(violations[0].sentence.contains("30 lutego 2019"), "{}", violations[0].sentence);
    }
}
