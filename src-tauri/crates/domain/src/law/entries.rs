//! What the files of the pack hold, after checking.

use chrono::{Datelike, NaiveDate};

use super::{Basis, CallItem, Limit, ProgrammeItem, Term};
use crate::{call::CallMode, draft_act::DraftActKind, money::Money};

/// The pack's own description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    pub schema: u32,
    pub version: String,
    /// The day up to which the law was looked at.
    pub state_day: NaiveDate,
    pub note: String,
}

impl Meta {
    /// Whether a version is numbers with dots between them: `2026.11.1`.
    pub fn is_version(version: &str) -> bool {
        let parts: Vec<&str> = version.split('.').collect();
        let number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_digit());
        (2..=4).contains(&parts.len()) && parts.iter().all(number)
    }

    /// The numbers of the version, to be compared.
    pub fn release(&self) -> Vec<u32> {
        self.version.split('.').map(|part| part.parse().unwrap_or_default()).collect()
    }

    /// Of two packs the one that looked at the law later is in use; of the same day, the later version.
    pub fn is_newer_than(&self, other: &Self) -> bool {
        (self.state_day, self.release()) > (other.state_day, other.release())
    }
}

/// The point of the sphere of public tasks, e.g. `1aa`; sorts 1 < 1a < 1aa < 1b < 2 < 10.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct SpherePoint(pub String);

impl SpherePoint {
    fn order(&self) -> (u32, &str) {
        let letters = self.0.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = &self.0[..self.0.len() - letters.len()];
        (digits.parse().unwrap_or(u32::MAX), letters)
    }
}

impl Ord for SpherePoint {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order().cmp(&other.order()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for SpherePoint {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for SpherePoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// One kind of public task.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sphere {
    pub point: SpherePoint,
    /// The statute's words; they follow "zadania w zakresie".
    pub name: String,
    /// A name for lists, in the nominative.
    pub short: String,
}

/// One thing that a programme must contain.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RequiredItem {
    pub item: ProgrammeItem,
    /// The number of the point in the statute's list.
    pub point: u32,
    pub name: String,
    /// One sentence for the officer: what should stand here.
    pub guide: String,
}

/// What the law says of a kind of act that a council adopts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActKindLaw {
    pub kind: DraftActKind,
    /// Whether it is local law; `None` when the office has to say it.
    pub local_law: Option<bool>,
    /// Why, in one sentence.
    pub why: String,
    /// The provision that asks for its consultation, when there is one.
    pub consultation: Option<Basis>,
    /// Whether the provision asks for it outright, whatever the matter.
    pub consultation_always: bool,
    /// The shortest consultation, when the law sets one.
    pub consultation_term: Option<Term>,
    /// Whether the law sets a term for the opinion of the benefit council.
    pub opinion_term: bool,
}

/// One thing that an act of a kind must or should contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActItem {
    pub act: DraftActKind,
    /// The key that marks the units which meet it.
    pub key: String,
    /// Its place in the list.
    pub point: u32,
    pub name: String,
    /// One sentence for the officer: what should stand here.
    pub guide: String,
    /// A provision asks for it; otherwise it is good practice, or depends on the document.
    pub binding: bool,
}

/// What the law says of calls on one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallModeLaw {
    pub mode: CallMode,
    /// What the act asks for, in one sentence.
    pub why: String,
    /// The procedure of the public benefit act binds: criteria, commission, results, annulment.
    pub procedure: bool,
    /// The shortest time for offers, when the act sets one.
    pub term: Option<Term>,
    /// How many places the notice must stand in, when the act says it.
    pub places: Option<Limit>,
    /// The day by which offers are chosen, when the act sets one.
    pub choice: Option<Term>,
    /// The act lets the call stand on the draft of the budget.
    pub draft_budget: bool,
    /// The provision on the notice, where it is another one than that on which the call stands.
    pub notice: Option<Basis>,
}

/// One thing that the notice of a call must or should say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeItem {
    pub item: CallItem,
    /// In calls on which acts.
    pub modes: Vec<CallMode>,
    /// Its place in the list.
    pub point: u32,
    pub name: String,
    /// One sentence for the officer: what should stand here.
    pub guide: String,
    /// A provision asks for it; otherwise it is good practice.
    pub binding: bool,
    /// Only when an operator is chosen who commissions the task further.
    pub only_regranting: bool,
}

/// What a span is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanUnit {
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

/// Whether a span is the least or the most that may pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    AtLeast,
    AtMost,
}

/// A length of time: 14 days, 1 month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Span {
    pub count: u32,
    pub unit: SpanUnit,
}

impl Span {
    pub fn days(count: u32) -> Self {
        Self { count, unit: SpanUnit::Days }
    }
    pub fn working_days(count: u32) -> Self {
        Self { count, unit: SpanUnit::WorkingDays }
    }
    pub fn weeks(count: u32) -> Self {
        Self { count, unit: SpanUnit::Weeks }
    }
    pub fn months(count: u32) -> Self {
        Self { count, unit: SpanUnit::Months }
    }
    pub fn years(count: u32) -> Self {
        Self { count, unit: SpanUnit::Years }
    }
}

/// What a term of the law says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TermValue {
    /// A day of a year; `year` is relative to the year that the case is about (-1 = the year before).
    Date {
        month: u32,
        day: u32,
        year: i32,
    },
    Span {
        span: Span,
        bound: Bound,
    },
}

/// What a limit of the law says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum LimitValue {
    Money(Money),
    /// In hundredths of a per cent: 3000 is 30 %.
    Share(u32),
    Count(u32),
    Unlimited,
}

/// A rule of counting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountingRule {
    pub name: String,
    /// The sentence that a derivation says.
    pub text: String,
    /// By this rule no term ends on a Saturday.
    pub saturdays: bool,
}

/// When a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeastDay {
    Fixed {
        month: u32,
        day: u32,
    },
    /// Days after Easter Sunday.
    Easter(i64),
    /// Once only.
    Single(NaiveDate),
}

/// A statutory day off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    pub name: String,
    pub day: FeastDay,
}

impl Holiday {
    /// Whether the holiday falls on this day, given that year's Easter Sunday.
    pub fn falls_on(&self, day: NaiveDate, easter: NaiveDate) -> bool {
        match self.day {
            FeastDay::Fixed { month, day: number } => day.month() == month && day.day() == number,
            FeastDay::Easter(after) => (day - easter).num_days() == after,
            FeastDay::Single(single) => day == single,
        }
    }
}
