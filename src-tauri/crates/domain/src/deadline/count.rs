//! Counting a span from an event, forwards and backwards.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Calendar, Count, CountFault, Deadline, Direction, Regime, Shift, Step};
use crate::{
    law::{Citation, Counting, Span, SpanUnit, Value},
    polish::{self, date_in_words, date_on_weekday},
};

const FIRST_YEAR: i32 = 1951;
const LAST_YEAR: i32 = 2200;

impl Calendar<'_> {
    /// Counts a term.
    pub fn count(&self, count: &Count) -> Result<Deadline, CountFault> {
        check(count)?;
        let mut steps = vec![Step::new(format!("Zdarzenie: {}.", date_in_words(count.from))).on(count.from)];
        steps.push(self.rule(count));
        let end = match count.span.unit {
            SpanUnit::WorkingDays => self.working_days(count, &mut steps)?,
            _ => calendar_end(count)?,
        };
        let ahead = match count.direction {
            Direction::Forwards => "Termin kończy się",
            Direction::Backwards => "Odliczenie wstecz prowadzi do dnia, który wypada",
        };
        let days = format!("{} ({})", ahead, count.span);
        steps.push(Step::new(format!("{days} {}.", date_on_weekday(end))).on(end));
        let end = match count.shift {
            Shift::Keep => end,
            Shift::ToWorkingDay => self.shift(count, end, &mut steps)?,
        };
        in_range(end)?;
        Ok(Deadline::new(end, steps))
    }

    /// The last day on which something may happen so that at least `span` full days (weeks, months …) lie between it and
    /// the event on `before`. A day off is avoided backwards when `shift` asks for it.
    pub fn latest_start(&self, before: NaiveDate, span: Span, shift: Shift) -> Result<Deadline, CountFault> {
        let count = Count { shift, ..Count::backwards(before, span) };
        check(&count)?;
        let mut steps =
            vec![Step::new(format!("Zdarzenie, przed którym musi upłynąć termin: {}.", date_in_words(before))).on(before)];
        steps.push(self.sentence(Counting::ClearDays, before));
        let start = match span.unit {
            SpanUnit::WorkingDays => self.working_days(&count, &mut steps)?.pred_opt().ok_or(CountFault::OutOfRange)?,
            _ => latest_calendar_start(&count)?,
        };
        steps.push(
            Step::new(format!("Aby minęło co najmniej {span}, trzeba zacząć najpóźniej {}.", date_on_weekday(start))).on(start),
        );
        let start = match shift {
            Shift::Keep => start,
            Shift::ToWorkingDay => self.shift(&count, start, &mut steps)?,
        };
        in_range(start)?;
        Ok(Deadline::new(start, steps))
    }

    /// The first day on which something may happen after at least `span` has passed since the event on `after`: offers
    /// may be taken until the span's last day, an act enters into force on the day after it.
    pub fn earliest_after(&self, after: NaiveDate, span: Span, regime: Regime) -> Result<Deadline, CountFault> {
        let mut counted = self.count(&Count::forwards(after, span).under(regime))?;
        let day = counted.date.succ_opt().ok_or(CountFault::OutOfRange)?;
        counted.steps.push(Step::new(format!("Pierwszy dzień po upływie terminu wypada {}.", date_on_weekday(day))).on(day));
        Ok(Deadline::new(day, counted.steps))
    }

    /// The last day of a span that begins on `first`, that day being one of its days; one that ends on a day off is longer.
    pub fn running_from(&self, first: NaiveDate, span: Span) -> Result<Deadline, CountFault> {
        let eve = first.pred_opt().ok_or(CountFault::OutOfRange)?;
        self.count(&Count::forwards(eve, span).shifted())
    }

    /// A day that a provision names; it is not moved.
    pub fn fixed(&self, date: &Value<NaiveDate>) -> Deadline {
        let day = date.value;
        let mut steps = vec![
            Step::new(format!("Przepis podaje dzień: {}.", date_in_words(day))).on(day).because(date.citation.clone()),
            self.sentence(Counting::FixedDate, day),
        ];
        match self.bars_end(day) {
            Some(off) => steps.push(
                Step::new(format!("Ten dzień wypada {} ({}); zaplanuj czynność wcześniej.", date_on_weekday(day), off.reason))
                    .on(day),
            ),
            None => steps.push(Step::new(format!("Ten dzień wypada {}.", date_on_weekday(day))).on(day)),
        }
        let mut deadline = Deadline::new(day, steps);
        deadline.verified &= date.verified;
        deadline
    }

    fn rule(&self, count: &Count) -> Step {
        if count.direction == Direction::Backwards {
            return self.sentence(Counting::Backwards, count.from);
        }
        let rule = match (count.span.unit, count.regime) {
            (SpanUnit::Days, Regime::Civil) => Counting::CivilEventDay,
            (SpanUnit::Days, Regime::Announcement) => Counting::AnnouncementDay,
            (SpanUnit::Days, Regime::Administrative) | (SpanUnit::WorkingDays, _) => Counting::EventDay,
            (_, Regime::Civil) => Counting::CivilPeriods,
            (SpanUnit::Weeks, _) => Counting::Weeks,
            (SpanUnit::Months, _) => Counting::Months,
            (SpanUnit::Years, _) => Counting::Years,
        };
        self.sentence(rule, count.from)
    }

    fn sentence(&self, rule: Counting, day: NaiveDate) -> Step {
        let value = self.pack.on(day).counting(rule);
        let basis: Citation = value.citation;
        Step { text: value.value.text, day: None, basis: (!basis.act.is_empty()).then_some(basis) }
    }

    fn working_days(&self, count: &Count, steps: &mut Vec<Step>) -> Result<NaiveDate, CountFault> {
        steps.push(self.sentence(Counting::WorkingDays, count.from));
        let mut day = count.from;
        let mut left = count.span.count;
        let mut skipped: Vec<(NaiveDate, String)> = Vec::new();
        while left > 0 {
            day = next(day, count.direction)?;
            match self.not_working(day) {
                Some(off) => skipped.push((day, off.reason)),
                None => left -= 1,
            }
        }
        steps.extend(skipped_step(&skipped));
        Ok(day)
    }

    fn shift(&self, count: &Count, end: NaiveDate, steps: &mut Vec<Step>) -> Result<NaiveDate, CountFault> {
        let rule = match (count.direction, count.regime) {
            (Direction::Backwards, _) => Counting::EarlierWorkingDay,
            (Direction::Forwards, Regime::Civil) => Counting::CivilShift,
            (Direction::Forwards, _) => Counting::Shift,
        };
        let saturdays = self.pack.on(end).counting(rule).value.saturdays;
        let barred = |day| match count.direction {
            Direction::Forwards if saturdays => self.bars_end(day),
            Direction::Forwards => self.is_day_off(day),
            Direction::Backwards => self.not_working(day),
        };
        let mut day = end;
        let mut passed = Vec::new();
        while let Some(off) = barred(day) {
            passed.push(format!("{} ({})", date_in_words(day), off.reason));
            day = next(day, count.direction)?;
        }
        if passed.is_empty() {
            return Ok(end);
        }
        steps.push(self.sentence(rule, end));
        let moved = format!("Pomijamy: {}; termin przypada {}.", passed.join(", "), date_on_weekday(day));
        steps.push(Step::new(moved).on(day));
        Ok(day)
    }
}

fn check(count: &Count) -> Result<(), CountFault> {
    in_range(count.from)?;
    if count.span.count == 0 {
        return Err(CountFault::Zero);
    }
    let longest = match count.span.unit {
        SpanUnit::Days | SpanUnit::WorkingDays => 36_525,
        SpanUnit::Weeks => 5_218,
        SpanUnit::Months => 1_200,
        SpanUnit::Years => 100,
    };
    if count.span.count > longest { Err(CountFault::TooLong) } else { Ok(()) }
}

fn in_range(day: NaiveDate) -> Result<(), CountFault> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&day.year()) { Ok(()) } else { Err(CountFault::OutOfRange) }
}

fn calendar_end(count: &Count) -> Result<NaiveDate, CountFault> {
    let number = count.span.count;
    let (forwards, from) = (count.direction == Direction::Forwards, count.from);
    let days = |days: u64| {
        if forwards { from.checked_add_days(Days::new(days)) } else { from.checked_sub_days(Days::new(days)) }
    };
    let months = |months: u32| {
        if forwards { from.checked_add_months(Months::new(months)) } else { from.checked_sub_months(Months::new(months)) }
    };
    let end = match count.span.unit {
        SpanUnit::Days | SpanUnit::WorkingDays => days(u64::from(number)),
        SpanUnit::Weeks => days(u64::from(number) * 7),
        // The same number in the last month, or its last day.
        SpanUnit::Months => months(number),
        SpanUnit::Years => months(number * 12),
    };
    end.ok_or(CountFault::OutOfRange)
}

/// The latest day from which the span has fully passed before the event. Months are not inverse to each other at their
/// ends (31 January and 28 January both lead to 28 February), so the day is sought forwards from the plain difference.
fn latest_calendar_start(count: &Count) -> Result<NaiveDate, CountFault> {
    let eve = count.from.pred_opt().ok_or(CountFault::OutOfRange)?;
    let mut start = calendar_end(&Count { from: eve, ..*count })?;
    loop {
        let later = start.succ_opt().ok_or(CountFault::OutOfRange)?;
        if calendar_end(&Count { from: later, direction: Direction::Forwards, ..*count })? > eve {
            return Ok(start);
        }
        start = later;
    }
}

fn next(day: NaiveDate, direction: Direction) -> Result<NaiveDate, CountFault> {
    let next = match direction {
        Direction::Forwards => day.succ_opt(),
        Direction::Backwards => day.pred_opt(),
    };
    let next = next.ok_or(CountFault::OutOfRange)?;
    in_range(next)?;
    Ok(next)
}

/// Holidays are named one by one; plain weekends are only counted.
fn skipped_step(skipped: &[(NaiveDate, String)]) -> Option<Step> {
    if skipped.is_empty() {
        return None;
    }
    let mut words: Vec<String> = skipped
        .iter()
        .filter(|(_, reason)| reason != "sobota" && reason != "niedziela")
        .map(|(day, reason)| format!("{} ({reason})", date_in_words(*day)))
        .collect();
    let weekend = skipped.len() - words.len();
    if weekend > 0 {
        words.push(polish::counted(weekend as u64, ["sobotę lub niedzielę", "soboty i niedziele", "sobót i niedziel"]));
    }
    Some(Step::new(format!("Pomijamy: {}.", words.join(", "))))
}
