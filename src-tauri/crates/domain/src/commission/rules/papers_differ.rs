//! The order, the notice and the results tell the same sums and titles as the case.

use crate::{
    commission::{
        AssessmentCase,
        case::{Paper, PaperKind},
    },
    finding::Level,
    law::Basis,
    money::Money,
    polish,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-14",
    name: "Zgodność pism konkursu",
    question: "Czy zarządzenie, ogłoszenie i wyniki podają te same kwoty i nazwy zadań co sprawa?",
    basis: Basis::CallContents,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Nothing,
    check: Check::Assessment(check),
};

/// A missing thing in a paper: where it should stand and what it is.
struct Missing {
    paper: &'static str,
    basis: Basis,
    what: String,
}

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let missing = case.papers.iter().flat_map(|paper| missing(case, paper));
    missing
        .map(|Missing { paper, basis, what }| {
            Statement::warning(
                format!("{paper} nie zgadza się ze sprawą"),
                "Popraw sprawę albo wydaj pismo jeszcze raz i ogłoś sprostowanie.",
            )
            .found(format!("w piśmie nie ma: {what}"))
            .required("te same kwoty i nazwy we wszystkich pismach konkursu")
            .by(basis)
            .at_field("documents")
        })
        .collect()
}

fn missing(case: &AssessmentCase<'_>, paper: &Paper) -> Vec<Missing> {
    let words = folded(&paper.words);
    let figures: String = paper.words.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (name, basis) = match paper.kind {
        PaperKind::Order => ("Zarządzenie o konkursie", Basis::CallContents),
        PaperKind::Notice => ("Ogłoszenie konkursu", Basis::CallContents),
        PaperKind::Results => ("Ogłoszenie wyników", Basis::CallResultsContents),
    };
    let mut lacks = Vec::new();
    let mut ask = |text: &str, amount: Option<Money>| {
        let title = !text.trim().is_empty() && !words.contains(&folded(text));
        let sum = amount.filter(|amount| !amount.is_zero() && !holds(&figures, *amount));
        if title {
            lacks.push(format!("„{}”", text.trim()));
        }
        lacks.extend(sum.map(|sum| sum.to_string()));
    };
    if paper.kind == PaperKind::Results {
        for award in case.awards.iter().filter(|award| award.record.is_funded()) {
            let offer = case.offer(award.record.offer);
            ask(offer.map_or("", |offer| offer.applicant.as_str()), award.record.granted);
            ask(offer.map_or("", |offer| offer.title.as_str()), None);
        }
    } else {
        for task in case.tasks.iter().filter(|task| task.record.annulled.is_none()) {
            ask(&task.record.title, task.record.pool());
        }
    }
    lacks.into_iter().map(|what| Missing { paper: name, basis, what }).collect()
}

/// Whether the amount stands in the text, from which spaces were taken: `45000,00`, also in a column without the currency, or
/// `45000zł`.
fn holds(figures: &str, amount: Money) -> bool {
    let written: String = amount.digits().chars().filter(|letter| *letter != '\u{a0}').collect();
    let short = written.strip_suffix(",00").map(|whole| format!("{whole}zł"));
    [Some(written), short].into_iter().flatten().any(|written| {
        figures.match_indices(&written).any(|(at, _)| !figures[..at].ends_with(|before: char| before.is_ascii_digit()))
    })
}

/// Letters alone, so that a hard space or another kind of quote makes no difference.
fn folded(text: &str) -> String {
    polish::fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
