//! A call for the next year stands on the draft of its budget, not before the draft was submitted; or on the budget itself.

use chrono::Datelike;

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
    // A call that is only prepared has no day yet: nothing is compared with it.
    let told = call.announced_on.or(call.ordered_on);
    let notice = told.unwrap_or(case.today);
    let ahead = call.year > notice.year();
    let usual = law.date_for(Term::BudgetDraft, call.year).map(|value| date_in_words(value.value)).unwrap_or_default();
    let statement = match (call.budget, call.budget_on) {
        (BudgetBasis::DraftBudget, _) if !mode.value.draft_budget => Statement::block(
            "Przepis, na którym stoi konkurs, nie pozwala ogłosić go na podstawie projektu budżetu",
            "Ogłoś konkurs po uchwaleniu budżetu.",
        )
        .found("projekt uchwały budżetowej")
        .required("uchwała budżetowa"),
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
        (BudgetBasis::Budget, Some(day)) if told.is_some_and(|told| told < day) => Statement::block(
            "Konkurs ogłoszono przed uchwaleniem budżetu, na którym ma stać",
            "Jeżeli projekt budżetu był już w radzie, wskaż go jako podstawę; jeżeli nie, poczekaj z ogłoszeniem.",
        )
        .found(format!("ogłoszenie {}, budżet {}", date_in_words(notice), date_in_words(day)))
        .required("projekt budżetu jako podstawa albo późniejsze ogłoszenie"),
        (BudgetBasis::Budget, None) if ahead && mode.value.procedure => Statement::warning(
            format!("Konkurs na {} r. ogłasza się przed tym rokiem, a nie wpisano, kiedy uchwalono budżet", call.year),
            "Wpisz dzień uchwalenia budżetu albo wskaż jako podstawę projekt uchwały budżetowej.",
        )
        .found(format!("ogłoszenie {}", date_in_words(notice)))
        .required("dzień budżetu albo projekt budżetu jako podstawa"),
        _ => return Vec::new(),
    };
    vec![statement.at_field("budget_on")]
}
