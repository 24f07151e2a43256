//! Local law comes into force after its announcement in the journal, and only local law does.

use super::{
    JournalDuty, TextRole,
    entry::in_journal,
    finals::{Final, Provision, entry_formula},
    swap::{Swap, swapped},
};
use crate::{
    act::{Act, Inline, Role, UnitId, inline::OPAQUE},
    finding::Level,
    law::{Basis, SpanUnit, Term},
    polish::{capital_first, counted},
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-14",
    name: "Akt a dziennik urzędowy",
    question: "Czy akt prawa miejscowego wchodzi w życie po ogłoszeniu w dzienniku urzędowym, a inny akt bez ogłoszenia?",
    basis: Basis::AnnouncementDuty,
    levels: &[Level::Block, Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Puts the formula of local law in place of another one.
pub const MEND: &str = "text.mend_entry";

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let Some(entry) = facts.first(Final::Entry) else {
        return Vec::new();
    };
    let at = capital_first(&facts.address(entry.unit.id));
    let said = match (case.journal, announced(entry)) {
        (JournalDuty::LocalLaw, false) => {
            let (title, advice) = (
                format!("{at}: brak ogłoszenia w dzienniku urzędowym województwa"),
                "Zapisz, że akt wchodzi w życie po upływie określonego czasu od dnia ogłoszenia w dzienniku.",
            );
            // Of a programme only the practice of the office is known; it is not local law for sure.
            let statement = match case.role {
                TextRole::Resolution => Statement::hint(title, advice).found("odnotowano publikację w dzienniku"),
                _ => Statement::block(title, advice).found("akt prawa miejscowego bez ogłoszenia"),
            };
            let statement = statement.required("wejście w życie po ogłoszeniu");
            Some(if formula(entry).is_some() { statement.mend("Popraw: po ogłoszeniu w dzienniku", MEND) } else { statement })
        }
        (JournalDuty::NotLocalLaw, true) => Some(
            Statement::warning(
                format!("{at}: ogłoszenie w dzienniku aktu, który nie jest prawem miejscowym"),
                "Sprawdź, czy akt ma podstawę do ogłoszenia; jeżeli nie, podaj dzień wejścia w życie bez ogłoszenia.",
            )
            .found("wejście w życie po ogłoszeniu")
            .required("podstawa ogłoszenia albo wejście w życie bez niego")
            .by(Basis::PublicationBasis),
        ),
        (JournalDuty::LocalLaw, true) => short(case, &at, entry),
        _ => None,
    };
    said.into_iter().map(|statement| statement.at(facts.place(entry.unit.id))).collect()
}

fn announced(entry: &Provision<'_>) -> bool {
    let chip = entry.unit.intro.iter().any(|piece| matches!(piece, Inline::Field { key } if key.0.starts_with("urzad.dziennik")));
    entry.words.contains("ogłoszen") && (chip || entry.words.contains("ziennik"))
}

/// Fewer days than the law asks for.
fn short(case: &TextCase<'_>, at: &str, entry: &Provision<'_>) -> Option<Statement> {
    let least = case.law().span(Term::VacatioLegis).filter(|least| least.value.unit == SpanUnit::Days)?.value.count;
    let after = entry.words.split("po upływie").nth(1)?.trim_start();
    let days: u32 = after.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok().filter(|days| *days < least)?;
    let told = |days: u32| counted(days.into(), ["dzień", "dni", "dni"]);
    Some(
        Statement::warning(
            format!("{at}: krótszy czas do wejścia w życie"),
            "Krótszy czas jest możliwy tylko w uzasadnionych przypadkach; uzasadnij go albo wydłuż.",
        )
        .found(told(days))
        .required(format!("co najmniej {}", told(least)))
        .by(Basis::ShorterVacatioLegis),
    )
}

/// The end of a sentence that says nothing but when the act comes into force: it can give way to another formula.
fn formula(entry: &Provision<'_>) -> Option<std::ops::Range<usize>> {
    let at = entry_formula(&entry.words)?;
    let when = entry.words[at.clone()].trim();
    let whole =
        matches!(when, "z dniem podjęcia." | "z dniem podjęcia" | "z dniem podpisania." | "z dniem podpisania" | "." | "");
    (whole && !when.contains(OPAQUE)).then_some(at)
}

pub(super) fn mend(case: &TextCase<'_>, facts: &TextFacts<'_>, unit: UnitId) -> Option<Act> {
    let entry = facts.first(Final::Entry).filter(|entry| entry.unit.id == unit && !announced(entry))?;
    swapped(case.act, vec![Swap { unit, role: Role::Intro, at: formula(entry)?, with: in_journal() }])
}
