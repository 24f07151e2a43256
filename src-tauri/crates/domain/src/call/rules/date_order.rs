//! The dates of a call follow one another as the events do.

use crate::{
    finding::Level,
    law::Basis,
    rule::{
        CallCase, Check, Rule, Statement, Stops,
        order::{Pair, out_of_order},
    },
};

pub const RULE: Rule = Rule {
    id: "C-12",
    name: "Kolejność dat",
    question: "Czy daty konkursu następują po sobie tak, jak zdarzenia?",
    basis: Basis::Custom,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let call = case.call;
    let (until, chosen) = (call.last_day(), call.chosen_by);
    let pairs: [Pair; 7] = [
        ("zarządzenie", call.ordered_on, "ogłoszenie", call.announced_on, "announced_on"),
        ("ogłoszenie", call.announced_on, "termin składania ofert", until, "offers_until"),
        ("termin składania ofert", until, "wybór ofert", chosen, "chosen_by"),
        ("termin składania ofert", until, "rozstrzygnięcie konkursu", call.settled_on, "settled_on"),
        ("wybór ofert", chosen, "początek realizacji", case.tasks_begin(), "begins_on"),
        ("początek realizacji", case.tasks_begin(), "koniec realizacji", case.tasks_end(), "ends_on"),
        ("rozstrzygnięcie konkursu", call.settled_on, "zakończenie konkursu", call.finished_on, "finished_on"),
    ];
    let mut said: Vec<Statement> = pairs.into_iter().filter_map(out_of_order).collect();
    let notice = call.announced_on;
    for publication in case.publications.iter().filter(|one| one.record.thing == crate::publication::PublishedThing::CallNotice) {
        let pair = ("zarządzenie", call.ordered_on, "publikacja ogłoszenia", Some(publication.record.published_on), "");
        said.extend(out_of_order(pair).filter(|_| notice.is_some()).map(|one| one.at_row("publication", publication.id.0)));
    }
    said
}
