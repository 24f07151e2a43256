//! No personal number (PESEL) is kept in a free text.

use crate::{
    finding::Level,
    identifier::looks_like_pesel,
    law::Basis,
    rule::{Check, OrganisationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "O-08",
    name: "Numer PESEL",
    question: "Czy w opisach i przy osobach nie ma numeru PESEL?",
    basis: Basis::DataMinimisation,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Organisation(check),
};

fn check(case: &OrganisationCase<'_>) -> Vec<Statement> {
    let organisation = case.organisation;
    let people = organisation
        .people
        .iter()
        .flat_map(|person| [("people", &person.name), ("people", &person.function), ("people", &person.phone)]);
    let texts = [("about", &organisation.about), ("representation_rule", &organisation.representation_rule)];
    let holding = texts.into_iter().chain(people).filter(|(_, text)| holds_pesel(text));
    holding
        .map(|(field, _)| {
            Statement::warning(
                "Wpis wygląda tak, jakby zawierał numer PESEL",
                "Usuń numer. Program nie potrzebuje numerów PESEL, a urząd nie powinien ich tu przechowywać.",
            )
            .found("jedenaście cyfr o budowie numeru PESEL")
            .required("wpis bez numeru PESEL")
            .at_field(field)
        })
        .collect()
}

fn holds_pesel(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit()).any(|digits| digits.len() == 11 && looks_like_pesel(digits))
}
