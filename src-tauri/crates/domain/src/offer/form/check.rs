//! The language of the checks: small enough that two evaluators say the same.
//!
//! A check runs once, or once for each row of a list (`each`). It is skipped when a condition does not hold, and when a number
//! that it compares is not filled in: that a field is missing is said by a check of its own.
//!
//! **Roots.** A path is read from `{ …form, limits }`: `sources.grant.amount`, `limits.grant_max`.
//! **Rows.** `name[]` is every element of a list: `costs[].rows[].total`. `each` names the rows of a check; `@` is the row it
//! runs for: `@.total`, `@`. `[=]` is the element at the index of the innermost row: with `each: sums.all.years[]`, the path
//! `admin[].years[=]` holds the same year of every cost.
//! **Values.** Numbers are whole. A date is compared as the number `yyyymmdd`. A text counts as filled when something is left
//! after trimming; a list when it has an element; `true` when it is true; a number always. Anything absent is `null`.
//! **Sums** pass over `null`. A sum of nothing is 0.
//! **Product** is price × units / 100, rounded half up (whole-number arithmetic, up to 10^26).
//! **Share** is part × 10 000 / whole, rounded half up; `null` when the whole is 0.
//! **Names** are alike when they are equal after trimming, joining runs of spaces and lowering letters.
//! **Sentences** hold `{left}` and `{right}`, printed by the unit, `{difference}` without a sign, `{row}`, the number of the
//! row as the form prints it (`2.1` for the first cost of the second action), and `{name}`, the row's `name` or `applicant`.

use serde::Serialize;

use crate::finding::Level;

/// One check of the form.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FormCheck {
    /// Stable name: `v_b_sources`.
    pub id: &'static str,
    /// The part of the form as it is printed: "V.B".
    pub part: &'static str,
    /// A block keeps the form from being finished; a warning and a hint only speak.
    pub level: Level,
    /// The rows for which it runs; empty: once.
    pub each: &'static str,
    /// All must hold.
    pub when: &'static [Condition],
    pub test: Test,
    /// The field beside which the sentence stands, `@` for the row.
    pub at: &'static str,
    pub sentence: &'static str,
}

/// When a check runs.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Condition {
    /// A text, list, `true` or number is there.
    Filled { path: &'static str },
    /// The contrary of [`Condition::Filled`].
    Blank { path: &'static str },
    /// A text equal to this one.
    Same { path: &'static str, text: &'static str },
}

/// What must be true.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "test", rename_all = "snake_case")]
pub enum Test {
    /// One of the paths is filled.
    Filled { paths: &'static [&'static str] },
    /// None of the paths is filled.
    Blank { paths: &'static [&'static str] },
    /// Two numbers stand to each other so; `tolerance` is allowed on either side.
    Compare { left: Expr, relation: Relation, right: Expr, tolerance: i64, unit: Unit },
    /// The share of a part in a whole, compared exactly (part × 10 000 against limit × whole); skipped when the whole is 0.
    /// `{left}` is the share, rounded up for `at_most` and down for `at_least`, so that it never reads as if the limit were met;
    /// `{right}` is the limit.
    Ratio { part: Expr, whole: Expr, relation: Relation, limit: Expr },
    /// A name is alike to one of the list.
    NamedAmong { name: &'static str, list: &'static str },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    Equal,
    AtMost,
    AtLeast,
}

/// A number of the form.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Expr {
    Value {
        path: &'static str,
    },
    Sum {
        paths: &'static [&'static str],
    },
    Product {
        price: &'static str,
        units: &'static str,
    },
    Share {
        part: &'static str,
        whole: &'static [&'static str],
    },
    /// Number of elements at the path.
    Count {
        path: &'static str,
    },
    /// The year of a date, or a number as it is.
    Year {
        path: &'static str,
    },
    Fixed {
        value: i64,
    },
}

/// How a number is printed in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// `1 234,56 zł`.
    Money,
    /// `33,33%`.
    Share,
    /// `31.12.2027`.
    Date,
    /// `12`.
    Count,
    /// Hundredths: `12,5`.
    Hundredths,
}

impl FormCheck {
    /// It asks whether an amount or a share of the form adds up.
    pub fn is_sum(&self) -> bool {
        matches!(self.test, Test::Compare { relation: Relation::Equal, unit: Unit::Money | Unit::Share, .. })
    }
}
