//! Days off: Sundays, statutory holidays with their years of force, Saturdays, and the days the officer added.

use chrono::{Datelike, NaiveDate, Weekday};

use super::easter_sunday;
use crate::law::{Basis, Citation, LawPack};

/// Whom an added day concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtraScope {
    /// A day off by a separate act; it moves statutory terms.
    Statutory,
    /// The office is closed (a day given back for a holiday on Saturday); it is no working day, but moves no term.
    Office,
}

/// A day off that the law pack does not know.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ExtraDay {
    pub date: NaiveDate,
    /// What the officer calls it: "dzień wolny za 26 grudnia".
    pub reason: String,
    pub scope: ExtraScope,
}

/// Why a day is not a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayOffKind {
    Holiday,
    Sunday,
    ExtraStatutory,
    /// Not a statutory day off; it counts only where a rule of counting says so.
    Saturday,
    ExtraOffice,
}

/// A day off with its reason in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayOff {
    pub kind: DayOffKind,
    /// `Boże Ciało`, `niedziela`, `sobota`.
    pub reason: String,
    pub basis: Option<Citation>,
}

impl DayOff {
    /// A day off by statute.
    pub fn statutory(&self) -> bool {
        matches!(self.kind, DayOffKind::Holiday | DayOffKind::Sunday | DayOffKind::ExtraStatutory)
    }
}

/// The calendar of one office.
#[derive(Clone, Debug)]
pub struct Calendar<'a> {
    pub(super) pack: &'a LawPack,
    extra: &'a [ExtraDay],
}

impl<'a> Calendar<'a> {
    pub fn new(pack: &'a LawPack, extra: &'a [ExtraDay]) -> Self {
        Self { pack, extra }
    }

    /// Why the day is off by statute: a holiday, a Sunday or a day of a separate act. Saturdays are not here.
    pub fn is_day_off(&self, day: NaiveDate) -> Option<DayOff> {
        let easter = easter_sunday(day.year())?;
        let law = self.pack.on(day);
        if let Some(holiday) =
            self.pack.holidays().iter().find(|holiday| holiday.covers(day) && holiday.value.falls_on(day, easter))
        {
            let basis = holiday.basis.map(|basis| law.cite(basis));
            return Some(DayOff { kind: DayOffKind::Holiday, reason: holiday.value.name.clone(), basis });
        }
        if day.weekday() == Weekday::Sun {
            return Some(DayOff {
                kind: DayOffKind::Sunday,
                reason: "niedziela".to_owned(),
                basis: Some(law.cite(Basis::Sundays)),
            });
        }
        self.added(day, ExtraScope::Statutory)
    }

    /// Why a term cannot end on the day: off by statute, or a Saturday.
    pub fn bars_end(&self, day: NaiveDate) -> Option<DayOff> {
        self.is_day_off(day).or_else(|| saturday(day))
    }

    /// Why nobody works in the office on the day.
    pub fn not_working(&self, day: NaiveDate) -> Option<DayOff> {
        self.bars_end(day).or_else(|| self.added(day, ExtraScope::Office))
    }

    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        self.not_working(day).is_none()
    }

    fn added(&self, day: NaiveDate, scope: ExtraScope) -> Option<DayOff> {
        let extra = self.extra.iter().find(|extra| extra.date == day && extra.scope == scope)?;
        let kind = match scope {
            ExtraScope::Statutory => DayOffKind::ExtraStatutory,
            ExtraScope::Office => DayOffKind::ExtraOffice,
        };
        Some(DayOff { kind, reason: extra.reason.clone(), basis: None })
    }
}

fn saturday(day: NaiveDate) -> Option<DayOff> {
    (day.weekday() == Weekday::Sat).then(|| DayOff { kind: DayOffKind::Saturday, reason: "sobota".to_owned(), basis: None })
}
