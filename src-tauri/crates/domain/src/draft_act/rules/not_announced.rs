//! Local law goes to the journal without delay and does not come into force before it is announced.

use crate::{
    draft_act::{DraftActStatus, due},
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-07",
    name: "Ogłoszenie w dzienniku urzędowym",
    question: "Czy akt prawa miejscowego ogłoszono w dzienniku urzędowym województwa?",
    basis: Basis::VoivodeshipJournal,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::DraftAct(&[DraftActStatus::InForce]),
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let act = case.act;
    if case.is_local_law() != Some(true) || act.adoption.is_none() || act.announcement.is_some() {
        return Vec::new();
    }
    if act.status == DraftActStatus::InForce {
        return vec![
            Statement::block(
                "Akt prawa miejscowego obowiązuje bez ogłoszenia",
                "Wpisz dzień ogłoszenia w dzienniku i jego pozycję.",
            )
            .found("w sprawie nie ma ogłoszenia")
            .required("ogłoszenie w dzienniku urzędowym województwa")
            .at_field("announced_on"),
        ];
    }
    let late = due::journal_reminder(case).filter(|day| day.date < case.today && act.sent_to_journal_on.is_none());
    let say = |day: crate::deadline::Deadline| {
        Statement::warning("Aktu nie skierowano do ogłoszenia", "Skieruj akt do dziennika urzędowego i wpisz dzień.")
            .found(format!(
                "w sprawie nie ma dnia skierowania, a uchwała miała trafić do wojewody do {}",
                date_in_words(day.date)
            ))
            .required("ogłoszenie bez zwłoki")
            .by(Basis::PromptAnnouncement)
            .at_field("sent_to_journal_on")
    };
    late.map(say).into_iter().collect()
}
