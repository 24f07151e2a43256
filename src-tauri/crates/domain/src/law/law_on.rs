//! The law seen from one day: what a rule asks.

use chrono::NaiveDate;

use super::{
    Act, ActItem, ActKindLaw, Basis, CallModeLaw, Citation, CitationForm, Counting, CountingRule, Dated, LawPack, Limit,
    LimitValue, NoticeItem, RequiredItem, Span, Sphere, SpherePoint, Term, TermValue, Value,
};
use crate::{call::CallMode, draft_act::DraftActKind, money::Money};

/// The pack on a day. Copy it freely.
#[derive(Clone, Copy, Debug)]
pub struct Law<'a> {
    pub(super) pack: &'a LawPack,
    pub(super) day: NaiveDate,
}

impl<'a> Law<'a> {
    pub fn day(self) -> NaiveDate {
        self.day
    }

    pub fn pack(self) -> &'a LawPack {
        self.pack
    }

    /// The citation of a place in the law. When the place or the act had no known form on the day, the nearest one is
    /// cited and marked as not verified.
    pub fn cite(self, basis: Basis) -> Citation {
        Citation::of(self, basis)
    }

    /// The act in which a place in the law stands; `None` of a custom.
    pub fn act_of(self, basis: Basis) -> Option<Act> {
        self.pack.bases.get(basis).nearest(self.day).value.act
    }

    /// Whether the place in the law was there on the day; [`Law::cite`] answers the nearest form even when it was not.
    pub fn in_force(self, basis: Basis) -> bool {
        self.pack.bases.get(basis).on(self.day).is_some()
    }

    /// Journal data of an act for the day.
    pub fn citation_form(self, act: Act) -> CitationForm {
        CitationForm::of(self, act)
    }

    /// A term; `None` when there was none on the day.
    pub fn term(self, term: Term) -> Option<Value<TermValue>> {
        let period = self.pack.terms.get(term).on(self.day)?;
        Some(self.value(period, period.value.1))
    }

    /// The Polish name of a term.
    pub fn term_name(self, term: Term) -> &'a str {
        &self.pack.terms.get(term).nearest(self.day).value.0
    }

    /// A term that is a length of time.
    pub fn span(self, term: Term) -> Option<Value<Span>> {
        let value = self.term(term)?;
        match value.value {
            TermValue::Span { span, .. } => Some(value.map(|_| span)),
            TermValue::Date { .. } => None,
        }
    }

    /// A term that is a day of the year, for a case about `year`: 30 November 2026 for the programme of 2027.
    pub fn date_for(self, term: Term, year: i32) -> Option<Value<NaiveDate>> {
        let value = self.term(term)?;
        match value.value {
            TermValue::Date { month, day, year: offset } => {
                let date = NaiveDate::from_ymd_opt(year.checked_add(offset)?, month, day)?;
                Some(value.map(|_| date))
            }
            TermValue::Span { .. } => None,
        }
    }

    pub fn limit(self, limit: Limit) -> Option<Value<LimitValue>> {
        let period = self.pack.limits.get(limit).on(self.day)?;
        Some(self.value(period, period.value.1))
    }

    /// A limit that is an amount of money.
    pub fn money(self, limit: Limit) -> Option<Value<Money>> {
        let value = self.limit(limit)?;
        match value.value {
            LimitValue::Money(money) => Some(value.map(|_| money)),
            _ => None,
        }
    }

    /// A limit that is a number of things.
    pub fn count(self, limit: Limit) -> Option<Value<u32>> {
        let value = self.limit(limit)?;
        match value.value {
            LimitValue::Count(count) => Some(value.map(|_| count)),
            _ => None,
        }
    }

    /// The sphere of public tasks on the day, in the statute's order.
    pub fn spheres(self) -> Vec<Value<Sphere>> {
        self.all(&self.pack.spheres)
    }

    pub fn sphere(self, point: &SpherePoint) -> Option<Value<Sphere>> {
        let period = self.pack.spheres.iter().find(|period| period.value.point == *point && period.covers(self.day))?;
        Some(self.value(period, period.value.clone()))
    }

    /// What the annual programme must contain.
    pub fn annual_items(self) -> Vec<Value<RequiredItem>> {
        self.all(&self.pack.annual)
    }

    /// What the multi-year programme must contain.
    pub fn multi_year_items(self) -> Vec<Value<RequiredItem>> {
        self.all(&self.pack.multi_year)
    }

    /// What the law says of a kind of act on the day. Before the kind was known to the law, its earliest words are answered and
    /// marked as not verified.
    pub fn act_kind(self, kind: DraftActKind) -> Option<Value<ActKindLaw>> {
        let mut periods = self.pack.act_kinds.iter().filter(|period| period.value.kind == kind);
        let covering = periods.clone().find(|period| period.covers(self.day));
        let period = covering.or_else(|| periods.next())?;
        let value = self.value(period, period.value.clone());
        Some(Value { verified: value.verified && period.covers(self.day), ..value })
    }

    /// What an act of a kind must or should contain, in the order of the list.
    pub fn act_items(self, kind: DraftActKind) -> Vec<Value<ActItem>> {
        self.all(&self.pack.act_items).into_iter().filter(|item| item.value.act == kind).collect()
    }

    /// What the law says of calls on an act. Before the act was known to the law, its earliest words are answered and marked as
    /// not verified.
    pub fn call_mode(self, mode: CallMode) -> Option<Value<CallModeLaw>> {
        let mut periods = self.pack.call_modes.iter().filter(|period| period.value.mode == mode);
        let covering = periods.clone().find(|period| period.covers(self.day));
        let period = covering.or_else(|| periods.next())?;
        let value = self.value(period, period.value.clone());
        Some(Value { verified: value.verified && period.covers(self.day), ..value })
    }

    /// The procedure of the act on public benefit binds in calls on this act: criteria, commission, results, annulment.
    pub fn has_procedure(self, mode: CallMode) -> bool {
        self.call_mode(mode).is_some_and(|law| law.value.procedure)
    }

    /// What the notice of a call must or should say, in the order of the list.
    pub fn notice_items(self, mode: CallMode, regranting: bool) -> Vec<Value<NoticeItem>> {
        let asked = |item: &Value<NoticeItem>| item.value.modes.contains(&mode) && (regranting || !item.value.only_regranting);
        self.all(&self.pack.notice_items).into_iter().filter(asked).collect()
    }

    /// A rule of counting. When there was none on the day, the nearest one is answered and marked as not verified.
    pub fn counting(self, rule: Counting) -> Value<CountingRule> {
        let period = self.pack.counting.get(rule).nearest(self.day);
        let value = self.value(period, period.value.clone());
        Value { verified: value.verified && period.covers(self.day), ..value }
    }

    fn all<T: Clone>(self, periods: &[Dated<T>]) -> Vec<Value<T>> {
        periods.iter().filter(|period| period.covers(self.day)).map(|period| self.value(period, period.value.clone())).collect()
    }

    pub(crate) fn value<T, U>(self, period: &Dated<T>, value: U) -> Value<U> {
        let citation = self.cite(period.basis.unwrap_or(Basis::Custom));
        Value { value, citation, source: period.source.clone(), verified: period.verified, from: period.from, to: period.to }
    }
}
