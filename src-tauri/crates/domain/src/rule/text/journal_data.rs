//! Journal data beside an act are those of the act's day, in the form that the drafting rules ask for.

use chrono::Datelike;

use super::{facts::Cited, swap::Swap};
use crate::{
    act::Inline,
    finding::Level,
    law::{Act as CitedAct, Basis, CitationForm, JournalPosition, Key},
    polish::capital_first,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-07",
    name: "Dane dziennika przy akcie",
    question: "Czy przy przytoczonych aktach podano dane dziennika aktualne w dniu aktu?",
    basis: Basis::CitationOfActs,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Puts the journal data of the law pack into the brackets, or the brackets behind the title.
pub const MEND: &str = "text.mend_journal";

/// Ways of writing that the drafting rules do not know.
const LOOSE: [&str; 7] = ["Dz.U", "t.j.", "tj.", "tekst jedn", "t. j.", "ze zm", "późniejszymi"];

/// What is the matter with the journal data of one citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// The position is one that a later text of the act has replaced, or differs from one that was compared with the journal.
    Other,
    /// The position differs from one that nobody has compared with the journal.
    Doubtful,
    /// The same position, written in another way.
    Form,
    /// The legal basis cites the act without its journal data.
    Missing,
}

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let mut said: Vec<Statement> = faults(case, facts).into_iter().map(|fault| statement(case, facts, fault)).collect();
    said.extend(unknown(facts));
    said
}

fn statement(case: &TextCase<'_>, facts: &TextFacts<'_>, (cited, fault): (&Cited, Fault)) -> Statement {
    let act = cited.mention.act;
    let form = case.law().citation_form(act);
    let (at, name) = (capital_first(&facts.address(cited.unit)), &case.law.act(act).name.short);
    let compare = "Popraw dane dziennika według pakietu prawnego i porównaj je z Dziennikiem Ustaw.";
    let written = cited.mention.journal.clone().map(|journal| facts.lines[cited.line].words[journal].to_owned());
    let statement = match fault {
        Fault::Other => Statement::warning(format!("{at}: inne dane dziennika niż w dniu aktu – {name}"), compare),
        Fault::Doubtful => Statement::hint(format!("{at}: dane dziennika do sprawdzenia – {name}"), compare),
        Fault::Form => Statement::hint(
            format!("{at}: dane dziennika zapisano w innej postaci – {name}"),
            "Zapisz dane dziennika w postaci przyjętej w technice prawodawczej.",
        ),
        Fault::Missing => Statement::warning(
            format!("{at}: w podstawie prawnej brak danych dziennika – {name}"),
            "Dopisz dane dziennika po tytule aktu.",
        ),
    };
    let basis = match act {
        CitedAct::Gdpr => Basis::CitationOfEuActs,
        _ if cited.in_basis => Basis::CitationOfBasis,
        _ => Basis::CitationOfActs,
    };
    let statement = statement
        .found(written.unwrap_or_else(|| "brak danych dziennika".to_owned()))
        .required(&form.printed)
        .by(basis)
        .at(facts.place(cited.unit));
    match mends(fault, &form) {
        true => statement.mend(format!("Popraw: {}", form.printed), &format!("{MEND}.{}", act.key())),
        false => statement,
    }
}

/// The form alone is mended only when the pack knows all amendments: those that the officer wrote must not go. Nor does a position
/// that nobody compared take the place of another one where later texts of the act may be missing.
fn mends(fault: Fault, form: &CitationForm) -> bool {
    form.complete || matches!(fault, Fault::Other | Fault::Missing)
}

fn faults<'f>(case: &TextCase<'_>, facts: &'f TextFacts<'_>) -> Vec<(&'f Cited, Fault)> {
    let first = facts.cited.iter().filter(|cited| !cited.again);
    first.filter_map(|cited| Some((cited, fault(case, facts, cited)?))).collect()
}

fn fault(case: &TextCase<'_>, facts: &TextFacts<'_>, cited: &Cited) -> Option<Fault> {
    let act = cited.mention.act;
    let Some(journal) = cited.mention.journal.clone() else {
        return cited.in_basis.then_some(Fault::Missing);
    };
    let form = case.law().citation_form(act);
    let written = one_spaced(&facts.lines[cited.line].words[journal]);
    if written == form.printed {
        return None;
    }
    if !stands_for(&written, form.journal) {
        let replaced = case
            .law
            .act(act)
            .positions
            .iter()
            .any(|period| period.to.is_some_and(|to| to < case.today) && stands_for(&written, period.value.journal));
        // A later text that the pack does not know of.
        if !replaced && !form.complete && is_later(&written, form.journal, case.today.year()) {
            return None;
        }
        return Some(if replaced || form.verified { Fault::Other } else { Fault::Doubtful });
    }
    if form.complete && numbers(&written) != numbers(&form.printed) {
        return Some(if form.verified { Fault::Other } else { Fault::Doubtful });
    }
    let loose = LOOSE.iter().any(|way| written.contains(way)) || !written.starts_with(&form.journal.to_string());
    (loose || form.complete).then_some(Fault::Form)
}

pub(super) fn swaps(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<(CitedAct, Swap)> {
    let swap = |(cited, fault): (&Cited, Fault)| {
        let form = case.law().citation_form(cited.mention.act);
        let swap = match cited.mention.journal.clone() {
            Some(journal) => cited.swap(journal, vec![Inline::text(&form.printed)]),
            None => cited.swap(cited.mention.end..cited.mention.end, vec![Inline::text(format!(" ({})", form.printed))]),
        };
        mends(fault, &form).then_some((cited.mention.act, swap))
    };
    faults(case, facts).into_iter().filter_map(swap).collect()
}

/// Journal data of acts that the pack does not know: only their form can be judged.
fn unknown(facts: &TextFacts<'_>) -> Vec<Statement> {
    let mut said = Vec::new();
    for (index, line) in facts.lines.iter().enumerate().filter(|(_, line)| line.words.contains("Dz.")) {
        let known = |at: usize| {
            facts
                .cited
                .iter()
                .any(|cited| cited.line == index && cited.mention.journal.as_ref().is_some_and(|one| one.start == at))
        };
        for (open, _) in line.words.match_indices('(') {
            let inside = line.words[open + 1..].split(')').next().unwrap_or_default();
            if inside.contains("Dz.") && !known(open + 1) && LOOSE.iter().any(|way| inside.contains(way)) {
                said.push(
                    Statement::hint(
                        format!("{}: dane dziennika zapisano w innej postaci", capital_first(&facts.address(line.unit.id))),
                        "Zapisz dane dziennika w postaci przyjętej w technice prawodawczej.",
                    )
                    .found(inside)
                    .required("rok, w razie potrzeby numer, i pozycja dziennika")
                    .at(facts.place(line.unit.id)),
                );
            }
        }
    }
    said
}

/// Whether the first position that is written is this one; the number of the issue may be missing.
fn stands_for(written: &str, position: JournalPosition) -> bool {
    let numbers = numbers(written);
    let (year, item) = (u32::from(position.year), position.item);
    match (numbers.as_slice(), position.number) {
        ([first, number, second, ..], Some(known)) if *number == u32::from(known) => (*first, *second) == (year, item),
        ([first, second, ..], _) => (*first, *second) == (year, item),
        _ => false,
    }
}

/// Whether the first position that is written came after this one, and not after the year.
fn is_later(written: &str, position: JournalPosition, year: i32) -> bool {
    let numbers = numbers(written);
    let [first, second, ..] = numbers.as_slice() else {
        return false;
    };
    (*first, *second) > (u32::from(position.year), position.item) && i64::from(*first) <= i64::from(year)
}

fn numbers(words: &str) -> Vec<u32> {
    words.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

fn one_spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
