//! A call for the next year stands on the draft of its budget, not before the draft was submitted; or on the budget itself.

use chrono::{Datelike, NaiveDate};

use crate::{
    call::{BudgetBasis, CallStatus},
    finding::Level,
    law::{Basis, Term},
    polish::date_in_words,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-06",
    name: "Podstawa w budżecie",
    question: "Czy konkurs stoi na budżecie albo na projekcie budżetu, który już przedłożono radzie?",
    basis: Basis::CallFromDraftBudget,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Call(&[CallStatus::Announced]),
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let (call, law) = (case.call, case.law());
    let Some(mode) = law.call_mode(call.mode) else { return Vec::new() };
    let said = match mode.value.draft_budget {
        true => by_the_act(case),
        false => where_the_act_is_silent(case),
    };
    said.or_else(|| of_another_year(case)).map(|statement| statement.at_field("budget_on")).into_iter().collect()
}

/// A call that is only prepared has no day yet: nothing is compared with it.
fn told(case: &CallCase<'_>) -> Option<NaiveDate> {
    case.call.announced_on.or(case.call.ordered_on)
}

fn by_the_act(case: &CallCase<'_>) -> Option<Statement> {
    let call = case.call;
    let told = told(case);
    let notice = told.unwrap_or(case.today);
    let ahead = call.year > notice.year();
    let usual = case.law().date_for(Term::BudgetDraft, call.year).map(|value| date_in_words(value.value)).unwrap_or_default();
    Some(match (call.budget, call.budget_on) {
        (BudgetBasis::DraftBudget, None) => Statement::block(
            "Nie wpisano dnia, w którym projekt budżetu przedłożono radzie",
            "Wpisz ten dzień; wcześniej nie można ogłosić konkursu na zadania następnego roku.",
        )
        .found("dnia nie wpisano")
        .required(format!("dzień przedłożenia projektu, zwykle do {usual}")),
        (BudgetBasis::DraftBudget, Some(day)) if told.is_some_and(|told| told < day) => Statement::block(
            "Konkurs ogłoszono, zanim projekt budżetu przedłożono radzie",
            "Ogłoś konkurs w dniu przedłożenia projektu albo później.",
        )
        .found(format!("ogłoszenie {}, projekt budżetu {}", date_in_words(notice), date_in_words(day)))
        .required(format!("ogłoszenie najwcześniej {}", date_in_words(day))),
        (BudgetBasis::DraftBudget, Some(_)) if told.is_some() && !ahead => Statement::warning(
            "Konkurs na projekcie budżetu ogłoszono w roku jego zadań",
            "Na podstawie projektu ogłasza się konkurs na zadania następnego roku; wskaż uchwałę budżetową, gdy ją podjęto.",
        )
        .found(format!("ogłoszenie {}, zadania na {} r.", date_in_words(notice), call.year))
        .required("uchwała budżetowa jako podstawa albo ogłoszenie przed rokiem zadań"),
        (BudgetBasis::Budget, Some(day)) if told.is_some_and(|told| told < day) => Statement::block(
            "Konkurs ogłoszono przed uchwaleniem budżetu, na którym ma stać",
            "Jeżeli projekt budżetu był już w radzie, wskaż go jako podstawę; jeżeli nie, poczekaj z ogłoszeniem.",
        )
        .found(format!("ogłoszenie {}, budżet {}", date_in_words(notice), date_in_words(day)))
        .required("projekt budżetu jako podstawa albo późniejsze ogłoszenie"),
        (BudgetBasis::Budget, None) if ahead => Statement::warning(
            format!("Konkurs na {} r. ogłasza się przed tym rokiem, a nie wpisano, kiedy uchwalono budżet", call.year),
            "Wpisz dzień uchwalenia budżetu albo wskaż jako podstawę projekt uchwały budżetowej.",
        )
        .found(format!("ogłoszenie {}", date_in_words(notice)))
        .required("dzień budżetu albo projekt budżetu jako podstawa"),
        _ => return None,
    })
}

/// An act that says nothing of drafts neither allows nor forbids: a risk, not a bar.
fn where_the_act_is_silent(case: &CallCase<'_>) -> Option<Statement> {
    let call = case.call;
    match (call.budget, call.budget_on) {
        (BudgetBasis::DraftBudget, _) => Some(
            Statement::warning(
                "Ustawa, na której stoi konkurs, nie mówi o ogłoszeniu go na podstawie projektu budżetu",
                "Ogłoś konkurs po uchwaleniu budżetu albo zapytaj radcę prawnego, czy wystarczy projekt.",
            )
            .found("projekt uchwały budżetowej")
            .required("uchwała budżetowa"),
        ),
        (BudgetBasis::Budget, Some(day)) => told(case).filter(|told| *told < day).map(|told| {
            Statement::warning(
                "Konkurs ogłoszono przed uchwaleniem budżetu, na którym ma stać",
                "Sprawdź oba dni; środki konkursu powinien obejmować uchwalony budżet.",
            )
            .found(format!("ogłoszenie {}, budżet {}", date_in_words(told), date_in_words(day)))
            .required("ogłoszenie po uchwaleniu budżetu")
        }),
        (BudgetBasis::Budget, None) => None,
    }
}

/// The draft of a budget is submitted in the year before it; the budget is adopted then or at the beginning of its year.
fn of_another_year(case: &CallCase<'_>) -> Option<Statement> {
    let (call, day) = (case.call, case.call.budget_on?);
    let (years, what, required) = match call.budget {
        BudgetBasis::DraftBudget => (call.year - 1..=call.year - 1, "projektu budżetu", format!("dzień w {} r.", call.year - 1)),
        BudgetBasis::Budget => (call.year - 1..=call.year, "budżetu", format!("dzień w {} albo {} r.", call.year - 1, call.year)),
    };
    (!years.contains(&day.year())).then(|| {
        Statement::warning(
            format!("Dzień {what} nie pasuje do budżetu na {} r.", call.year),
            "Sprawdź rok konkursu i dzień; to częsta pozostałość po konkursie z innego roku.",
        )
        .found(date_in_words(day))
        .required(required)
    })
}
