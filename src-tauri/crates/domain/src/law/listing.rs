//! The whole pack as rows for a screen: group, name, value, basis, source, time, mark.

use chrono::NaiveDate;

use super::{
    Act, ActItem, ActKindLaw, Basis, BasisPlace, Bound, CallModeLaw, Counting, Dated, FeastDay, Key, LawPack, Limit, LimitValue,
    NoticeItem, Span, SpanUnit, Term, TermValue,
};
use crate::{
    polish::{self, MONTHS_GENITIVE, small_first},
    vocabulary::Vocabulary,
};

/// Headings of the parts of a pack, in the order of its page.
pub(super) mod heading {
    pub const ACTS: &str = "Akty prawne";
    pub const TERMS: &str = "Terminy";
    pub const LIMITS: &str = "Limity";
    pub const ANNUAL: &str = "Treść rocznego programu";
    pub const MULTI_YEAR: &str = "Treść wieloletniego programu";
    pub const ACT_KINDS: &str = "Projekty innych aktów";
    pub const ACT_ITEMS: &str = "Treść innych aktów";
    pub const CALL_MODES: &str = "Podstawy konkursów ofert";
    pub const NOTICE_ITEMS: &str = "Treść ogłoszenia o konkursie";
    pub const SPHERES: &str = "Sfera zadań publicznych";
    pub const HOLIDAYS: &str = "Dni wolne od pracy";
    pub const COUNTING: &str = "Zasady liczenia terminów";
    pub const BASES: &str = "Podstawy prawne";

    pub const ALL: [&str; 13] = [
        ACTS,
        TERMS,
        LIMITS,
        ANNUAL,
        MULTI_YEAR,
        ACT_KINDS,
        ACT_ITEMS,
        CALL_MODES,
        NOTICE_ITEMS,
        SPHERES,
        HOLIDAYS,
        COUNTING,
        BASES,
    ];
}

/// One line of the law pack's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListingRow {
    /// The stable key, e.g. `program_roczny_uchwalenie`.
    pub key: String,
    pub name: String,
    pub value: String,
    /// The short citation; empty for acts.
    pub basis: String,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    pub source: String,
    pub verified: bool,
}

/// One part of the pack with its Polish heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub heading: &'static str,
    pub rows: Vec<ListingRow>,
}

impl LawPack {
    /// Every entry of the pack, past and present.
    pub fn listing(&self) -> Vec<Listing> {
        vec![
            Listing { heading: heading::ACTS, rows: self.act_rows() },
            Listing { heading: heading::TERMS, rows: self.term_rows() },
            Listing { heading: heading::LIMITS, rows: self.limit_rows() },
            Listing {
                heading: heading::ANNUAL,
                rows: self
                    .annual
                    .iter()
                    .map(|item| self.row(item, item.value.item.key(), &item.value.name, &item.value.guide))
                    .collect(),
            },
            Listing {
                heading: heading::MULTI_YEAR,
                rows: self
                    .multi_year
                    .iter()
                    .map(|item| self.row(item, item.value.item.key(), &item.value.name, &item.value.guide))
                    .collect(),
            },
            Listing { heading: heading::ACT_KINDS, rows: self.act_kind_rows() },
            Listing { heading: heading::ACT_ITEMS, rows: self.act_item_rows() },
            Listing { heading: heading::CALL_MODES, rows: self.call_mode_rows() },
            Listing { heading: heading::NOTICE_ITEMS, rows: self.notice_item_rows() },
            Listing {
                heading: heading::SPHERES,
                rows: self
                    .spheres
                    .iter()
                    .map(|sphere| {
                        self.row(sphere, &sphere.value.point.0, &format!("pkt {}", sphere.value.point), &sphere.value.name)
                    })
                    .collect(),
            },
            Listing {
                heading: heading::HOLIDAYS,
                rows: self
                    .holidays
                    .iter()
                    .map(|feast| self.row(feast, &feast.value.name, &feast.value.name, &feast_day(feast.value.day)))
                    .chain(self.bases.get(Basis::Sundays).iter().map(|sundays| self.sunday_row(sundays)))
                    .collect(),
            },
            Listing {
                heading: heading::COUNTING,
                rows: Counting::ALL
                    .iter()
                    .flat_map(|rule| {
                        let periods = self.counting.get(*rule).iter();
                        periods.map(|period| self.row(period, rule.key(), &period.value.name, &period.value.text))
                    })
                    .collect(),
            },
            Listing { heading: heading::BASES, rows: self.basis_rows() },
        ]
    }

    fn row<T>(&self, period: &Dated<T>, key: &str, name: &str, value: &str) -> ListingRow {
        let basis = period.basis.map(|basis| self.on(period.from).cite(basis).short()).unwrap_or_default();
        ListingRow {
            key: key.to_owned(),
            name: name.to_owned(),
            value: value.to_owned(),
            basis,
            from: period.from,
            to: period.to,
            source: period.source.clone(),
            verified: period.verified,
        }
    }

    /// Sundays stand beside the holidays: they are days off by the same act.
    fn sunday_row(&self, sundays: &Dated<BasisPlace>) -> ListingRow {
        let basis = self.on(sundays.from).cite(Basis::Sundays).short();
        ListingRow { basis, ..self.row(sundays, Basis::Sundays.key(), "niedziele", "każda niedziela") }
    }

    fn act_rows(&self) -> Vec<ListingRow> {
        Act::ALL
            .iter()
            .flat_map(|act| {
                let entry = self.act(*act);
                entry.positions.iter().map(|period| {
                    let day = period.to.unwrap_or(self.meta.state_day.max(period.from));
                    self.row(period, act.key(), &entry.name.nominative(), &self.on(day).citation_form(*act).printed)
                })
            })
            .collect()
    }

    fn act_kind_rows(&self) -> Vec<ListingRow> {
        let said = |local_law: Option<bool>| match local_law {
            Some(true) => "akt prawa miejscowego",
            Some(false) => "nie jest aktem prawa miejscowego",
            None => "o tym, czy jest aktem prawa miejscowego, mówi urząd",
        };
        let row = |period: &Dated<ActKindLaw>| {
            let law = &period.value;
            self.row(period, law.kind.key(), law.kind.label(), &format!("{}; {}", said(law.local_law), small_first(&law.why)))
        };
        self.act_kinds.iter().map(row).collect()
    }

    fn act_item_rows(&self) -> Vec<ListingRow> {
        let row = |period: &Dated<ActItem>| {
            let item = &period.value;
            let asked = if item.binding { "wymaga tego przepis" } else { "dobra praktyka" };
            let name = format!("{}: {}", item.act.label(), item.name);
            self.row(period, &item.key, &name, &format!("{} ({asked})", item.guide))
        };
        self.act_items.iter().map(row).collect()
    }

    fn call_mode_rows(&self) -> Vec<ListingRow> {
        let row =
            |period: &Dated<CallModeLaw>| self.row(period, period.value.mode.key(), period.value.mode.label(), &period.value.why);
        self.call_modes.iter().map(row).collect()
    }

    fn notice_item_rows(&self) -> Vec<ListingRow> {
        let row = |period: &Dated<NoticeItem>| {
            let item = &period.value;
            let asked = if item.binding { "wymaga tego przepis" } else { "dobra praktyka" };
            self.row(period, item.item.key(), &item.name, &format!("{} ({asked})", item.guide))
        };
        self.notice_items.iter().map(row).collect()
    }

    fn term_rows(&self) -> Vec<ListingRow> {
        Term::ALL
            .iter()
            .flat_map(|term| {
                self.terms
                    .get(*term)
                    .iter()
                    .map(|period| self.row(period, term.key(), &period.value.0, &term_words(period.value.1)))
            })
            .collect()
    }

    fn limit_rows(&self) -> Vec<ListingRow> {
        Limit::ALL
            .iter()
            .flat_map(|limit| {
                self.limits
                    .get(*limit)
                    .iter()
                    .map(|period| self.row(period, limit.key(), &period.value.0, &limit_words(period.value.1)))
            })
            .collect()
    }

    fn basis_rows(&self) -> Vec<ListingRow> {
        Basis::ALL
            .iter()
            .flat_map(|basis| {
                self.bases.get(*basis).iter().map(|period| {
                    let citation = self.on(period.from).cite(*basis);
                    self.row(period, basis.key(), &citation.short(), &citation.full())
                })
            })
            .collect()
    }
}

impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let forms = match self.unit {
            SpanUnit::Days => ["dzień", "dni", "dni"],
            SpanUnit::WorkingDays => ["dzień roboczy", "dni robocze", "dni roboczych"],
            SpanUnit::Weeks => ["tydzień", "tygodnie", "tygodni"],
            SpanUnit::Months => ["miesiąc", "miesiące", "miesięcy"],
            SpanUnit::Years => ["rok", "lata", "lat"],
        };
        f.write_str(&polish::counted(u64::from(self.count), forms))
    }
}

pub(super) fn term_words(value: TermValue) -> String {
    match value {
        TermValue::Date { month, day, year } => {
            let which = match year {
                0 => "tego samego roku".to_owned(),
                -1 => "roku poprzedzającego".to_owned(),
                1 => "roku następnego".to_owned(),
                other => format!("roku przesuniętego o {other}"),
            };
            format!("{} {which}", day_and_month(month, day))
        }
        TermValue::Span { span, bound: Bound::AtLeast } => format!("co najmniej {span}"),
        TermValue::Span { span, bound: Bound::AtMost } => format!("najwyżej {span}"),
    }
}

fn day_and_month(month: u32, day: u32) -> String {
    format!("{day} {}", MONTHS_GENITIVE.get(month.wrapping_sub(1) as usize).copied().unwrap_or_default())
}

pub(super) fn limit_words(value: LimitValue) -> String {
    match value {
        LimitValue::Money(money) => money.to_string(),
        LimitValue::Share(share) if share % 100 == 0 => format!("{}\u{a0}%", share / 100),
        LimitValue::Share(share) => format!("{},{:02}\u{a0}%", share / 100, share % 100).replace("0\u{a0}%", "\u{a0}%"),
        LimitValue::Count(count) => count.to_string(),
        LimitValue::Unlimited => "bez limitu".to_owned(),
    }
}

pub(super) fn feast_day(day: FeastDay) -> String {
    match day {
        FeastDay::Fixed { month, day } => day_and_month(month, day),
        FeastDay::Easter(0) => "Niedziela Wielkanocna".to_owned(),
        FeastDay::Easter(after) => {
            format!("{} po Niedzieli Wielkanocnej", polish::counted(after.unsigned_abs(), ["dzień", "dni", "dni"]))
        }
        FeastDay::Single(single) => polish::date_in_words(single),
    }
}
