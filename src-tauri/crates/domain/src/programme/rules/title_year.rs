//! The title names the years of the programme.

use crate::{
    finding::Level,
    law::Basis,
    programme::ProgrammeKind,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-21",
    name: "Rok w tytule",
    question: "Czy tytuł programu wymienia rok, którego program dotyczy?",
    basis: Basis::DraftingTitle,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let programme = case.programme;
    let named = years_in(&programme.title);
    let own = |year: &i32| (programme.year_from..=programme.year_to).contains(year);
    if named.is_empty() || named.iter().any(own) {
        return Vec::new();
    }
    let required = match programme.kind {
        ProgrammeKind::Annual => format!("rok {}", programme.year_from),
        ProgrammeKind::MultiYear => format!("lata {}–{}", programme.year_from, programme.year_to),
    };
    let written: Vec<String> = named.iter().map(ToString::to_string).collect();
    vec![
        Statement::warning(
            "Tytuł programu mówi o innym roku niż program",
            "Popraw rok w tytule; to częsta pozostałość po programie, z którego projekt powstał.",
        )
        .found(format!("w tytule: {}", written.join(", ")))
        .required(required)
        .at_field("title"),
    ]
}

/// Years of this and the next century written in a text, except the year of an act's date ("z dnia 24 kwietnia 2003 r.").
pub(crate) fn years_in(text: &str) -> Vec<i32> {
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let of_a_date = |index: usize| {
        let number = |back: usize| index.checked_sub(back).and_then(|at| words[at].parse::<u32>().ok());
        number(2).is_some_and(|day| (1..=31).contains(&day)) && number(1).is_none()
    };
    let years = words.iter().enumerate().filter(|(index, word)| word.len() == 4 && !of_a_date(*index));
    years.filter_map(|(_, word)| word.parse().ok()).filter(|year| (2000..2200).contains(year)).collect()
}
