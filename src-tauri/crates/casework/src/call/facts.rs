//! The typed facts of a call: its title and number, on which budget it stands, its terms and limits.

use chrono::{NaiveDate, NaiveDateTime};
use domain::{
    call::{BudgetBasis, Call, CallLimits, CallMode, Permyriad, Points, title_of, validate},
    id::{CallId, Revision},
    law::Law,
    money::Money,
    offer::receipt,
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CHANGED,
    create::{CallModeView, modes},
    locked,
};
use crate::{
    Desk, Failure, Reply,
    programme::typed::Typed,
    view::{Choice, Key, Saved, choices},
};

/// The facts as the form shows them, with what can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallFacts {
    pub now: CallFactsForm,
    pub modes: Vec<CallModeView>,
    pub budgets: Vec<Choice>,
    /// "15 stycznia 2027 r., godz. 24:00"; with a deadline at midnight, which day ends then.
    pub until_words: Option<String>,
    pub until_said: Option<String>,
}

/// The facts as typed; blank is nothing. Shares are percentages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct CallFactsForm {
    pub mode: String,
    pub title: String,
    pub year: String,
    pub case_number: String,
    pub regranting: bool,
    pub budget: String,
    pub budget_on: String,
    pub order_number: String,
    pub ordered_on: String,
    pub offers_until: String,
    pub until_hour: String,
    pub chosen_by: String,
    pub begins_on: String,
    pub ends_on: String,
    pub grant_min: String,
    pub grant_max: String,
    pub grant_share: String,
    pub own_share: String,
    pub own_money_share: String,
    pub no_personal: bool,
    pub no_in_kind: bool,
    pub no_payments: bool,
    pub no_joint: bool,
    pub administrative_share: String,
    pub administrative_of_grant: bool,
    pub offers_each: String,
    pub award_share: String,
    pub threshold: String,
    pub divergence: String,
    pub silent_days: String,
    pub results_required: bool,
}

pub(super) fn view(call: &Call, law: Law<'_>) -> CallFacts {
    CallFacts {
        now: form(call),
        modes: modes(law),
        budgets: choices::<BudgetBasis>(),
        until_words: call.until_in_words(),
        until_said: call.last_day().zip(call.last_hour()).and_then(|(day, hour)| receipt::moment(day, &hour).ok()?.1),
    }
}

fn form(call: &Call) -> CallFactsForm {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let money = |amount: Option<Money>| amount.map(Money::digits).unwrap_or_default();
    let share = |share: Option<Permyriad>| share.map(Permyriad::digits).unwrap_or_default();
    let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let limits = &call.limits;
    CallFactsForm {
        mode: call.mode.key().into(),
        title: call.title.clone(),
        year: call.year.to_string(),
        case_number: call.case_number.clone(),
        regranting: call.regranting,
        budget: call.budget.key().into(),
        budget_on: day(call.budget_on),
        order_number: call.order_number.clone(),
        ordered_on: day(call.ordered_on),
        offers_until: day(call.last_day()),
        until_hour: call.last_hour().unwrap_or_default(),
        chosen_by: day(call.chosen_by),
        begins_on: day(call.begins_on),
        ends_on: day(call.ends_on),
        grant_min: money(limits.grant_min),
        grant_max: money(limits.grant_max),
        grant_share: share(limits.grant_share),
        own_share: share(limits.own_share),
        own_money_share: share(limits.own_money_share),
        no_personal: limits.no_personal,
        no_in_kind: limits.no_in_kind,
        no_payments: limits.no_payments,
        no_joint: limits.no_joint,
        administrative_of_grant: limits.administrative_of_grant,
        administrative_share: share(limits.administrative_share),
        offers_each: count(limits.offers_each),
        award_share: share(limits.award_share),
        threshold: call.threshold.map(Points::words).unwrap_or_default(),
        divergence: share(call.divergence),
        silent_days: count(call.silent_days),
        results_required: call.results_required,
    }
}

/// What is typed, read; faults go beside it.
struct Reading(Typed);

impl Reading {
    fn fault(&mut self, field: &str, sentence: impl Into<String>) {
        self.0.0.push(Violation::new(field, sentence));
    }

    fn share(&mut self, field: &str, text: &str) -> Option<Permyriad> {
        if text.trim().is_empty() {
            return None;
        }
        Permyriad::parse(text).map_err(|fault| self.fault(field, fault.to_string())).ok()
    }

    fn points(&mut self, field: &str, text: &str) -> Option<Points> {
        if text.trim().is_empty() {
            return None;
        }
        Points::parse(text).map_err(|fault| self.fault(field, fault.to_string())).ok()
    }

    fn count(&mut self, field: &str, label: &str, text: &str) -> Option<u32> {
        if text.trim().is_empty() {
            return None;
        }
        let read = text.trim().parse();
        read.map_err(|_| self.fault(field, format!("{label}: wpisz liczbę całkowitą albo zostaw puste."))).ok()
    }

    /// The last moment for offers. 24:00 is the end of that day.
    fn until(&mut self, day: &str, hour: &str) -> Option<NaiveDateTime> {
        if day.trim().is_empty() {
            if !hour.trim().is_empty() {
                self.fault("offers_until", "Termin składania ofert: do godziny wpisz też dzień.");
            }
            return None;
        }
        let day = self.0.day("offers_until", day)?;
        last_moment(&mut self.0, day, hour)
    }
}

/// The last moment of a day: of its hour as typed, without one or at 24:00 the end of the day.
pub(super) fn last_moment(typed: &mut Typed, day: NaiveDate, hour: &str) -> Option<NaiveDateTime> {
    let mut fault = |sentence: String| {
        typed.0.push(Violation::new("until_hour", sentence));
        None
    };
    match receipt::moment(day, if hour.trim().is_empty() { "24:00" } else { hour }) {
        Ok((at, _)) if receipt::is_skipped(at) => {
            fault("Tej godziny nie będzie: zegary przesuwa się wtedy z 2:00 na 3:00. Wpisz inną.".into())
        }
        Ok((at, _)) => Some(at),
        Err(unread) => fault(unread.to_string()),
    }
}

/// Saves the facts. Of an announced call only what is written on its file cover can change here.
pub fn save_facts(desk: &mut Desk, id: Key, revision: Key, typed: &CallFactsForm) -> Result<Reply<Saved>, Failure> {
    let mut read = Reading(Typed::default());
    let until = read.until(&typed.offers_until, &typed.until_hour);
    let limits = CallLimits {
        grant_min: read.0.money("limits.grant_min", &typed.grant_min),
        grant_max: read.0.money("limits.grant_max", &typed.grant_max),
        grant_share: read.share("limits.grant_share", &typed.grant_share),
        own_share: read.share("limits.own_share", &typed.own_share),
        own_money_share: read.share("limits.own_money_share", &typed.own_money_share),
        no_personal: typed.no_personal,
        no_in_kind: typed.no_in_kind,
        no_payments: typed.no_payments,
        no_joint: typed.no_joint,
        administrative_of_grant: typed.administrative_of_grant,
        administrative_share: read.share("limits.administrative_share", &typed.administrative_share),
        offers_each: read.count("limits.offers_each", "Liczba ofert jednego oferenta", &typed.offers_each),
        award_share: read.share("limits.award_share", &typed.award_share),
    };
    let (threshold, divergence) = (read.points("threshold", &typed.threshold), read.share("divergence", &typed.divergence));
    let silent_days = read.count("silent_days", "Dni milczenia oznaczające rezygnację", &typed.silent_days);
    let mode: Option<CallMode> = read.0.choice("mode", "Ustawa", &typed.mode);
    let budget: Option<BudgetBasis> = read.0.choice("budget", "Podstawa finansowania", &typed.budget);
    let year = read.0.year("year", "Rok realizacji", &typed.year);
    let budget_on = read.0.day("budget_on", &typed.budget_on);
    let ordered_on = read.0.day("ordered_on", &typed.ordered_on);
    let chosen_by = read.0.day("chosen_by", &typed.chosen_by);
    let (begins_on, ends_on) = (read.0.day("begins_on", &typed.begins_on), read.0.day("ends_on", &typed.ends_on));
    let faults = read.0;
    let saved = desk.write("Zmieniono warunki konkursu", |tx| {
        let stored = store::call::get(tx, CallId(id.0))?;
        let before = stored.record.clone();
        let call = Call {
            mode: mode.unwrap_or(before.mode),
            title: title_of(&typed.title),
            case_number: typed.case_number.trim().to_owned(),
            year,
            regranting: typed.regranting,
            budget: budget.unwrap_or(before.budget),
            budget_on,
            order_number: typed.order_number.trim().to_owned(),
            ordered_on,
            offers_until: until,
            chosen_by,
            begins_on,
            ends_on,
            limits,
            threshold,
            divergence,
            silent_days,
            results_required: typed.results_required,
            ..before.clone()
        };
        Failure::when_invalid(faults.and(validate::call(&call)))?;
        if !super::openness(tx, &stored)?.takes_terms() && announced_part(&call) != announced_part(&before) {
            return Err(Failure::field("status", locked(&before)));
        }
        let revision = store::call::update(tx, stored.id, Revision(revision.0), &call)?;
        Ok(Saved::new(id.0, revision))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// The call without what may be written on its cover at any time: the number of the case and the order.
fn announced_part(call: &Call) -> Call {
    Call { case_number: String::new(), order_number: String::new(), ordered_on: None, ..call.clone() }
}
