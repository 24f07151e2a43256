//! The day of the entry into force that the case holds is not earlier than the law and the act let it be.

use crate::{
    draft_act::due,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-08",
    name: "Dzień wejścia w życie",
    question: "Czy wpisany dzień wejścia w życie wynika z treści aktu, jego podjęcia i ogłoszenia?",
    basis: Basis::VacatioLegis,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Nothing,
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let (Some(day), Some(adopted)) = (case.act.in_force_on(), case.act.adopted_on()) else {
        return Vec::new();
    };
    let statement = if day < adopted {
        Statement::block(
            "Uchwała wchodzi w życie przed dniem jej podjęcia",
            "Sprawdź datę; moc wsteczną wyraża się słowami „z mocą od dnia”.",
        )
        .required(format!("najwcześniej {}", date_in_words(adopted)))
        .by(Basis::DraftingRetroactive)
    } else {
        let lawful = case.act.announced_on().filter(|_| case.is_local_law() == Some(true));
        let lawful = lawful.and_then(|announced| due::lawful_entry(case, announced)).filter(|lawful| day < lawful.date);
        let counted = due::in_force(case).filter(|counted| counted.date != day);
        match (lawful, counted) {
            (Some(lawful), _) => Statement::warning(
                "Wejście w życie wcześniejsze, niż wynika z ogólnej zasady",
                "Sprawdź, czy akt sam skraca ten czas i czy jest to uzasadnione; jeżeli nie, popraw datę.",
            )
            .required(format!("najwcześniej {}", date_in_words(lawful.date)))
            .by(Basis::ShorterVacatioLegis),
            (None, Some(counted)) => {
                let statement = Statement::warning(
                    "Wpisany dzień wejścia w życie różni się od wyliczonego",
                    "Sprawdź ostatni paragraf aktu i popraw datę.",
                );
                statement.required(date_in_words(counted.date)).by(Basis::DraftingEntry)
            }
            (None, None) => return Vec::new(),
        }
    };
    vec![statement.found(date_in_words(day)).at_field("in_force_on")]
}
