//! An act says once, in a known formula, when it comes into force.

use chrono::NaiveDate;

use super::{
    JournalDuty, TextRole,
    finals::{Final, Provision, day_after, entry_formula, with_paragraph},
    swap::{Swap, swapped},
};
use crate::{
    act::{
        Act, Inline, Role, UnitId,
        inline::{OPAQUE, tidy},
    },
    finding::Level,
    law::Basis,
    polish::{capital_first, date_in_words},
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-13",
    name: "Wejście w życie w treści",
    question: "Czy akt określa dzień wejścia w życie, raz i w przyjętej formule?",
    basis: Basis::DraftingEntry,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Puts a § on the entry into force at the end.
pub const INSERT: &str = "text.insert_entry";
/// Puts „z mocą od dnia” in place of „z mocą obowiązującą od”.
pub const RETROACTIVE: &str = "text.mend_retroactive";

const LOOSE: &str = "z mocą obowiązującą od";
const FORMULAS: [&str; 5] = ["z dniem", "po upływie", "pierwszego dnia", "następnego dnia", "z mocą od dnia"];

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let Some(last) = facts.provisions.last() else {
        return Vec::new();
    };
    let entries: Vec<&Provision<'_>> = facts.provisions.iter().filter(|one| one.kind == Final::Entry).collect();
    let Some(first) = entries.first() else {
        return vec![
            Statement::warning("Brak przepisu o wejściu w życie", "Dopisz na końcu paragraf o wejściu w życie.")
                .found("brak paragrafu o wejściu w życie")
                .required("„Uchwała wchodzi w życie …”")
                .mend("Dopisz paragraf o wejściu w życie", INSERT)
                .at(facts.place(last.paragraph)),
        ];
    };
    let mut said = Vec::new();
    if let Some(second) = entries.get(1) {
        said.push(
            Statement::warning(
                format!("{}: drugi przepis o wejściu w życie", capital_first(&facts.address(second.unit.id))),
                "Zostaw jeden przepis; wyjątki zapisz w tym samym zdaniu.",
            )
            .found(format!("przepisy o wejściu w życie: {} i {}", facts.address(first.unit.id), facts.address(second.unit.id)))
            .required("jeden przepis")
            .at(facts.place(second.unit.id)),
        );
    }
    said.extend(words(case, facts, first));
    said
}

/// What is wrong in the words of the provision.
fn words(case: &TextCase<'_>, facts: &TextFacts<'_>, entry: &Provision<'_>) -> Option<Statement> {
    let at = capital_first(&facts.address(entry.unit.id));
    let when = entry.words[entry_formula(&entry.words)?].trim();
    let statement = if when.contains(LOOSE) {
        Statement::hint(format!("{at}: moc wsteczną zapisano w innej formie"), "Użyj formuły przyjętej w technice prawodawczej.")
            .found(format!("„{LOOSE} …”"))
            .required("„z mocą od dnia …”")
            .by(Basis::DraftingRetroactive)
            .mend("Popraw: z mocą od dnia", RETROACTIVE)
    } else if !FORMULAS.iter().any(|formula| when.contains(formula)) && !when.contains(OPAQUE) {
        Statement::hint(
            format!("{at}: nieznana formuła wejścia w życie"),
            "Podaj dzień albo czas, po którego upływie akt wchodzi w życie.",
        )
        .found(if when.is_empty() { "brak terminu" } else { when })
        .required("na przykład „z dniem podjęcia”")
    } else {
        return day(case, &at, when).map(|statement| statement.at(facts.place(entry.unit.id)));
    };
    Some(statement.at(facts.place(entry.unit.id)))
}

/// A day that is named in the provision and cannot be right.
fn day(case: &TextCase<'_>, at: &str, when: &str) -> Option<Statement> {
    let day = day_after(when, "z dniem")?;
    let first_day = || NaiveDate::from_ymd_opt(case.programme?.year_from, 1, 1);
    if day < case.today {
        let statement = Statement::warning(
            format!("{at}: wejście w życie przed dniem aktu"),
            "Popraw datę; moc wsteczną wyraża się słowami „z mocą od dnia”.",
        );
        let statement = statement.found(date_in_words(day)).required(format!("najwcześniej {}", date_in_words(case.today)));
        return Some(statement.by(Basis::DraftingRetroactive));
    }
    let first = first_day().filter(|first| case.role == TextRole::Resolution && day > *first)?;
    Some(
        Statement::warning(
            format!("{at}: program wchodzi w życie po rozpoczęciu swojego okresu"),
            "Popraw datę tak, aby program obowiązywał od pierwszego dnia swojego okresu.",
        )
        .found(date_in_words(day))
        .required(format!("najpóźniej {}", date_in_words(first))),
    )
}

/// „ po upływie 14 dni od dnia ogłoszenia w Dzienniku Urzędowym …”, with live data.
pub(super) fn in_journal() -> Vec<Inline> {
    vec![
        Inline::text(" po upływie "),
        Inline::field("prawo.dni_wejscia_w_zycie"),
        Inline::text(" od dnia ogłoszenia w "),
        Inline::field("urzad.dziennik.miejscownik"),
        Inline::text("."),
    ]
}

pub(super) fn insert(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Option<Act> {
    if facts.provisions.is_empty() || facts.has(Final::Entry) {
        return None;
    }
    let when = match case.journal {
        JournalDuty::LocalLaw => in_journal(),
        JournalDuty::NotLocalLaw | JournalDuty::Unknown => vec![Inline::text(" z dniem podjęcia.")],
    };
    let pieces = [vec![Inline::text("Uchwała wchodzi w życie")], when].concat();
    Some(with_paragraph(case.act, None, tidy(pieces)))
}

pub(super) fn mend_retroactive(case: &TextCase<'_>, facts: &TextFacts<'_>, unit: UnitId) -> Option<Act> {
    let entry = facts.provisions.iter().find(|one| one.kind == Final::Entry && one.unit.id == unit)?;
    let at = entry.words.find(LOOSE)?;
    let end = at + LOOSE.len();
    let named = entry.words[end..].trim_start().starts_with("dnia");
    let with = vec![Inline::text(if named { "z mocą od" } else { "z mocą od dnia" })];
    swapped(case.act, vec![Swap { unit, role: Role::Intro, at: at..end, with }])
}
