//! `kladka deadline`: a term counted with its derivation.

use casework::deadline::{self, DeadlineQuestion, Unit};
use clap::{ArgGroup, Args};

use super::{Exit, answer};

/// Liczy termin od dnia zdarzenia i podaje jego wyprowadzenie.
///
/// Dnia zdarzenia nie wlicza się. Odpowiedź: dzień w zapisie RRRR-MM-DD, dzień słowami i kolejne zdania wyprowadzenia
/// z podstawami prawnymi. JSON: { "day": { "iso", "words", "weekday" }, "derivation": [zdania], "verified": bool }.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("length").required(true).args(["days", "working_days", "months"]))]
pub struct Ask {
    /// Dzień zdarzenia: RRRR-MM-DD albo dd.mm.rrrr
    #[arg(long, value_name = "DZIEŃ")]
    from: String,
    /// Długość terminu w dniach kalendarzowych
    #[arg(long, value_name = "N")]
    days: Option<u32>,
    /// Długość terminu w dniach roboczych
    #[arg(long, value_name = "N")]
    working_days: Option<u32>,
    /// Długość terminu w miesiącach
    #[arg(long, value_name = "N")]
    months: Option<u32>,
    /// Licz wstecz od dnia zdarzenia
    #[arg(long)]
    backwards: bool,
    /// Koniec w dniu wolnym albo w sobotę przesuń na dzień roboczy
    #[arg(long)]
    shift: bool,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    let (amount, unit) = match (ask.days, ask.working_days, ask.months) {
        (Some(days), _, _) => (days, Unit::Days),
        (_, Some(days), _) => (days, Unit::WorkingDays),
        (_, _, months) => (months.unwrap_or_default(), Unit::Months),
    };
    let question = DeadlineQuestion { from: ask.from.clone(), amount, unit, backwards: ask.backwards, shift: ask.shift };
    match deadline::count(&question) {
        Ok(counted) => {
            let steps = counted.derivation.iter().enumerate();
            let steps: String = steps.map(|(number, sentence)| format!("{}. {sentence}\n", number + 1)).collect();
            let words = format!("{}\n{}, {}\n\n{steps}", counted.day.iso, counted.day.words, counted.day.weekday);
            answer::done(ask.json, &counted, &words)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}
