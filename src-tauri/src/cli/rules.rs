//! `kladka rules`: the register of rules.

use casework::check;
use casework::deadline;
use clap::Args;

use super::{Exit, answer};
use crate::clock;

/// Wypisuje reguły, według których program sprawdza zgodność z prawem, z podstawą prawną każdej z nich.
///
/// JSON: [{ "id", "name", "question", "subject", "basis", "basis_verified", "levels": [{ "key", "label" }],
/// "stops": [{ "key", "label" }] }].
#[derive(Debug, Args)]
pub struct Ask {
    /// Dzień, na który podać podstawy prawne: RRRR-MM-DD albo dd.mm.rrrr; bez niego dzisiejszy
    #[arg(long, value_name = "DZIEŃ")]
    on: Option<String>,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    let on = match ask.on.as_deref().map(deadline::day).transpose() {
        Ok(on) => on.unwrap_or_else(|| clock::local_now().date()),
        Err(failure) => return answer::failed(ask.json, &failure),
    };
    let rules = check::rules(on);
    let words: Vec<String> = rules
        .iter()
        .map(|rule| {
            let levels: Vec<&str> = rule.levels.iter().map(|level| level.label.as_str()).collect();
            format!(
                "{}  {} ({}; {})\n      {}\n      Podstawa: {}",
                rule.id,
                rule.name,
                rule.subject,
                levels.join(", "),
                rule.question,
                rule.basis
            )
        })
        .collect();
    answer::done(ask.json, &rules, &words.join("\n"))
}
