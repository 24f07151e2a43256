//! The reader of the checks: a form and limits in, faults with their places out.

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::{CHECKS, Condition, Expr, FormCheck, Limits, OfferForm, Relation, Test, Unit};
use crate::{finding::Level, money::Money};

/// What one check says of one place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct FormFault {
    /// [`FormCheck::id`].
    pub check: &'static str,
    pub part: &'static str,
    pub level: Level,
    /// Dotted path of the field: `costs.0.rows.2.total`.
    pub field: String,
    pub sentence: String,
}

impl FormFault {
    fn of(&self) -> Option<&'static FormCheck> {
        CHECKS.iter().find(|check| check.id == self.check)
    }

    /// Something was not filled in.
    pub fn is_missing(&self) -> bool {
        self.of().is_some_and(|check| matches!(check.test, Test::Filled { .. }))
    }

    /// An amount breaks a limit of the call.
    pub fn is_of_limits(&self) -> bool {
        let of_call = |expr: Expr| matches!(expr, Expr::Value { path } if path.starts_with("limits."));
        let of_condition = |check: &FormCheck| {
            check.when.iter().any(|one| matches!(one, Condition::Blank { path } if path.starts_with("limits.")))
        };
        self.of().is_some_and(|check| {
            check.part.starts_with('V')
                && match check.test {
                    Test::Ratio { limit, .. } => of_call(limit),
                    Test::Compare { right, .. } => of_call(right) || of_condition(check),
                    _ => false,
                }
        })
    }
}

/// Everything that the checks say, in the order of the form.
pub fn evaluate(form: &OfferForm, limits: &Limits) -> Vec<FormFault> {
    let Ok(mut root) = serde_json::to_value(form) else { return Vec::new() };
    if let (Value::Object(root), Ok(limits)) = (&mut root, serde_json::to_value(limits)) {
        root.insert("limits".into(), limits);
    }
    judge(CHECKS, &root)
}

/// What a table of checks says of answers; `root` holds them, with `limits` among them.
pub fn judge(checks: &'static [FormCheck], root: &Value) -> Vec<FormFault> {
    checks.iter().flat_map(|check| of_check(check, root)).collect()
}

fn of_check(check: &'static FormCheck, root: &Value) -> Vec<FormFault> {
    let once = || vec![Row { path: String::new(), value: root, indexes: Vec::new() }];
    let rows = if check.each.is_empty() { once() } else { rows(root, check.each) };
    rows.iter().filter_map(|row| Scope { root, row }.fault(check)).collect()
}

/// A place of the form with the value found there.
struct Row<'a> {
    path: String,
    value: &'a Value,
    indexes: Vec<usize>,
}

/// What a path is read from: the whole form and the row for which the check runs.
struct Scope<'a> {
    root: &'a Value,
    row: &'a Row<'a>,
}

impl<'a> Scope<'a> {
    fn fault(&self, check: &'static FormCheck) -> Option<FormFault> {
        if !check.when.iter().all(|condition| self.holds(*condition)) {
            return None;
        }
        let (left, right, unit) = self.broken(check.test)?;
        let printed = |value: Option<i64>| value.map(|value| print(value, unit)).unwrap_or_default();
        let sentence = check
            .sentence
            .replace("{left}", &printed(left))
            .replace("{right}", &printed(right))
            .replace("{difference}", &printed(left.zip(right).map(|(left, right)| (left - right).abs())))
            .replace("{row}", &self.number())
            .replace("{name}", self.name());
        Some(FormFault { check: check.id, part: check.part, level: check.level, field: self.place(check.at), sentence })
    }

    fn holds(&self, condition: Condition) -> bool {
        match condition {
            Condition::Filled { path } => self.is_filled(path),
            Condition::Blank { path } => !self.is_filled(path),
            Condition::Same { path, text } => self.first(path).and_then(Value::as_str) == Some(text),
        }
    }

    /// The two numbers of a test that does not hold, where it has any; `None` when it holds or cannot be asked.
    fn broken(&self, test: Test) -> Option<(Option<i64>, Option<i64>, Unit)> {
        match test {
            Test::Filled { paths } => (!paths.iter().any(|path| self.is_filled(path))).then_some((None, None, Unit::Count)),
            Test::Blank { paths } => paths.iter().any(|path| self.is_filled(path)).then_some((None, None, Unit::Count)),
            Test::Compare { left, relation, right, tolerance, unit } => {
                let (left, right) = (self.value(left)?, self.value(right)?);
                let holds = match relation {
                    Relation::Equal => (left - right).abs() <= tolerance,
                    Relation::AtMost => left <= right + tolerance,
                    Relation::AtLeast => left + tolerance >= right,
                };
                (!holds).then_some((Some(left), Some(right), unit))
            }
            Test::Ratio { part, whole, relation, limit } => {
                let (part, whole, limit) = (self.value(part)?, self.value(whole)?, self.value(limit)?);
                let (left, right) = (i128::from(part) * 10_000, i128::from(limit) * i128::from(whole));
                let holds = match relation {
                    Relation::Equal => left == right,
                    Relation::AtMost => left <= right,
                    Relation::AtLeast => left >= right,
                };
                let shown = match relation {
                    Relation::Equal => share(part, whole)?,
                    Relation::AtMost => share_up(part, whole)?,
                    Relation::AtLeast => share_down(part, whole)?,
                };
                (!holds).then_some((Some(shown), Some(limit), Unit::Share))
            }
            Test::NamedAmong { name, list } => {
                let name = self.first(name).and_then(Value::as_str).map(alike).filter(|name| !name.is_empty())?;
                let known = self.all(list).iter().any(|row| row.value.as_str().map(alike).as_deref() == Some(&*name));
                (!known).then_some((None, None, Unit::Count))
            }
        }
    }

    fn value(&self, expr: Expr) -> Option<i64> {
        match expr {
            Expr::Value { path } => self.number_at(path),
            Expr::Sum { paths } => self.sum(paths),
            Expr::Product { price, units } => product(self.number_at(price)?, self.number_at(units)?),
            Expr::Share { part, whole } => share(self.number_at(part)?, self.sum(whole)?),
            Expr::Count { path } => i64::try_from(self.all(path).len()).ok(),
            Expr::Year { path } => match self.first(path)? {
                Value::String(text) => text.parse::<NaiveDate>().ok().map(|day| i64::from(day.year())),
                other => number(other),
            },
            Expr::Fixed { value } => Some(value),
        }
    }

    fn sum(&self, paths: &[&str]) -> Option<i64> {
        let values = paths.iter().flat_map(|path| self.all(path)).filter_map(|row| number(row.value));
        values.into_iter().try_fold(0_i64, i64::checked_add)
    }

    fn is_filled(&self, path: &str) -> bool {
        self.first(path).is_some_and(|value| match value {
            Value::Null => false,
            Value::Bool(yes) => *yes,
            Value::Number(_) => true,
            Value::String(text) => !text.trim().is_empty(),
            Value::Array(list) => !list.is_empty(),
            Value::Object(_) => true,
        })
    }

    fn number_at(&self, path: &str) -> Option<i64> {
        number(self.first(path)?)
    }

    fn first(&self, path: &str) -> Option<&'a Value> {
        self.all(path).first().map(|row| row.value)
    }

    fn all(&self, path: &str) -> Vec<Row<'a>> {
        let index = self.row.indexes.last().copied();
        match path.strip_prefix('@') {
            Some(rest) => walk(self.row.value, rest.trim_start_matches('.'), index),
            None => walk(self.root, path, index),
        }
    }

    /// The dotted path of a field, with the row set in.
    fn place(&self, at: &str) -> String {
        match at.strip_prefix('@') {
            Some(rest) => format!("{}{rest}", self.row.path),
            None => at.to_owned(),
        }
    }

    /// "2.1": places of the row in its lists, from 1.
    fn number(&self) -> String {
        let places: Vec<String> = self.row.indexes.iter().map(|index| (index + 1).to_string()).collect();
        places.join(".")
    }

    fn name(&self) -> &'a str {
        let of = |field| self.row.value.get(field).and_then(Value::as_str).filter(|name| !name.trim().is_empty());
        of("name").or_else(|| of("applicant")).unwrap_or("bez nazwy")
    }
}

/// The rows that `each` names.
fn rows<'a>(root: &'a Value, each: &str) -> Vec<Row<'a>> {
    walk(root, each, None)
}

fn walk<'a>(from: &'a Value, path: &str, index: Option<usize>) -> Vec<Row<'a>> {
    let mut found = vec![Row { path: String::new(), value: from, indexes: Vec::new() }];
    for segment in path.split('.').filter(|segment| !segment.is_empty()) {
        let (field, reach) = match segment.split_once('[') {
            Some((field, reach)) => (field, Some(reach.trim_end_matches(']'))),
            None => (segment, None),
        };
        found = found.into_iter().flat_map(|row| step(row, field, reach, index)).collect();
    }
    found
}

fn step<'a>(row: Row<'a>, field: &str, reach: Option<&str>, index: Option<usize>) -> Vec<Row<'a>> {
    let Some(value) = row.value.get(field) else { return Vec::new() };
    let path = if row.path.is_empty() { field.to_owned() } else { format!("{}.{field}", row.path) };
    let Some(reach) = reach else { return vec![Row { path, value, indexes: row.indexes }] };
    let Value::Array(list) = value else { return Vec::new() };
    let wanted = |at: &usize| reach.is_empty() || index == Some(*at);
    let element = |(at, value): (usize, &'a Value)| {
        let indexes = row.indexes.iter().copied().chain([at]).collect();
        Row { path: format!("{path}.{at}"), value, indexes }
    };
    list.iter().enumerate().filter(|(at, _)| wanted(at)).map(element).collect()
}

/// A whole number, or a date as `yyyymmdd`.
fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => {
            // A moment begins with its day.
            let day = text.get(..10)?.parse::<NaiveDate>().ok()?;
            Some(i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day()))
        }
        _ => None,
    }
}

/// Price times hundredths of units, rounded half up; `None` when it cannot be held.
pub(super) fn product(price: i64, units: i64) -> Option<i64> {
    let hundredths = i128::from(price) * i128::from(units);
    i64::try_from((hundredths + 50).div_euclid(100)).ok()
}

/// Permyriads of a part in a whole, rounded half up; `None` of nothing.
pub(super) fn share(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let (part, whole) = (i128::from(part), i128::from(whole));
    i64::try_from((part * 20_000 + whole).div_euclid(2 * whole)).ok()
}

/// Permyriads rounded away from a limit that was passed, so that a broken limit never reads as if it were met.
fn share_up(part: i64, whole: i64) -> Option<i64> {
    share_down(part.checked_neg()?, whole).map(|share| -share)
}

fn share_down(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (i128::from(part) * 10_000).div_euclid(whole.into())).and_then(|share| share.try_into().ok())
}

fn alike(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn print(value: i64, unit: Unit) -> String {
    match unit {
        Unit::Money => Money::from_grosze(value).to_string(),
        Unit::Share => format!("{},{:02}%", value / 100, value % 100),
        Unit::Date => format!("{:02}.{:02}.{:04}", value % 100, value / 100 % 100, value / 10_000),
        Unit::Count => value.to_string(),
        Unit::Hundredths => match (value / 100, value.abs() % 100) {
            (whole, 0) => whole.to_string(),
            (whole, rest) => format!("{whole},{rest:02}").trim_end_matches('0').to_owned(),
        },
    }
}
