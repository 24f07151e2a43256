//! The limits of a call agree with one another, with the pools and with the form of commissioning.

use crate::{
    call::Permyriad,
    finding::Level,
    law::Basis,
    programme::CommissioningForm,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-11",
    name: "Zgodność limitów",
    question: "Czy limity konkursu nie przeczą sobie, pulom ani formie zlecenia?",
    basis: Basis::CallGrantRules,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let limits = &case.call.limits;
    let mut said = Vec::new();
    let largest = case.open_tasks().filter_map(|task| task.record.pool()).max();
    if let (Some(least), Some(most)) = (limits.grant_min, limits.grant_max)
        && least > most
    {
        let found = format!("najmniej {least}, najwięcej {most}");
        said.push(say(
            "Najniższa dotacja jest większa niż najwyższa",
            found,
            "najniższa nie większa od najwyższej",
            "limits.grant_max",
        ));
    }
    for (title, limit, field) in [
        ("Najwyższa dotacja jest większa niż pula każdego z zadań", limits.grant_max, "limits.grant_max"),
        ("Najniższa dotacja jest większa niż pula każdego z zadań", limits.grant_min, "limits.grant_min"),
    ] {
        if let (Some(limit), Some(largest)) = (limit, largest)
            && limit > largest
        {
            let found = format!("limit {limit}, największa pula {largest}");
            said.push(say(title, found, &format!("najwyżej {largest}"), field));
        }
    }
    if let (Some(grant), Some(own)) = (limits.grant_share, limits.own_share)
        && u64::from(grant.0) + u64::from(own.0) > u64::from(Permyriad::WHOLE.0)
    {
        let found = format!("dotacja do {}, wkład co najmniej {}", grant.words(), own.words());
        let most = Permyriad(Permyriad::WHOLE.0.saturating_sub(own.0)).words();
        said.push(say(
            "Udział dotacji i wkład własny razem przekraczają całość kosztów",
            found,
            &format!("dotacja najwyżej {most}"),
            "limits.grant_share",
        ));
    }
    let own = [("limits.own_money_share", limits.own_money_share), ("limits.own_share", limits.own_share)];
    let asked = own.into_iter().find_map(|(field, share)| Some((field, share.filter(|share| share.0 > 0)?)));
    let entrusts =
        case.open_tasks().next().is_some() && case.open_tasks().all(|task| task.record.form == CommissioningForm::Entrust);
    if let (Some((field, share)), true) = (asked, entrusts) {
        let found = format!("wkład własny co najmniej {}", share.words());
        said.push(
            say("Przy powierzeniu zadania wymaga się wkładu własnego", found, "bez wkładu własnego albo wspieranie", field)
                .by(Basis::Commissioning),
        );
    }
    said
}

fn say(title: &str, found: String, required: &str, field: &str) -> Statement {
    Statement::warning(title, "Popraw jeden z limitów, zanim ogłosisz konkurs.").found(found).required(required).at_field(field)
}
