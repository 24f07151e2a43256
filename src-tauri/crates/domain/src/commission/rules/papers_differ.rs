//! The orders, the notice and the results tell the same sums and titles as the case.

use crate::{
    call::CallTask,
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
    question: "Czy zarządzenia, ogłoszenie i wyniki podają te same kwoty i nazwy co sprawa?",
    basis: Basis::CallContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let told = case.papers.iter().filter_map(|paper| {
        let lacks = lacks(case, paper);
        let (name, basis) = named(paper.kind);
        (!lacks.is_empty()).then(|| {
            Statement::warning(
                format!("{name}: inne kwoty albo nazwy niż w sprawie"),
                "Porównaj pismo ze sprawą: popraw sprawę albo wydaj pismo jeszcze raz i ogłoś sprostowanie.",
            )
            .found(format!("w wydanym piśmie nie ma: {}", few(&lacks)))
            .required("te same kwoty i nazwy we wszystkich pismach konkursu")
            .by(basis)
            .at_field("documents")
        })
    });
    told.collect()
}

/// Most things that one finding tells.
const TOLD: usize = 6;

fn few(lacks: &[String]) -> String {
    let more = if lacks.len() > TOLD { "; i inne" } else { "" };
    format!("{}{more}", lacks.iter().take(TOLD).map(String::as_str).collect::<Vec<_>>().join("; "))
}

fn named(kind: PaperKind) -> (&'static str, Basis) {
    match kind {
        PaperKind::Order => ("Zarządzenie o konkursie", Basis::CallContents),
        PaperKind::Notice => ("Ogłoszenie konkursu", Basis::CallContents),
        PaperKind::Decision => ("Zarządzenie o wynikach", Basis::CallResultsContents),
        PaperKind::Results => ("Ogłoszenie wyników", Basis::CallResultsContents),
    }
}

/// What the case says and the paper does not.
fn lacks(case: &AssessmentCase<'_>, paper: &Paper) -> Vec<String> {
    let read = Read::of(paper);
    let mut lacks = Vec::new();
    match paper.kind {
        // An order may leave the tasks to the notice; the sum of all it tells itself.
        PaperKind::Order if !open(case).any(|task| read.names(&task.title)) => {
            let sum = Money::total(case.tasks.iter().filter_map(|task| task.record.pool()));
            let left = Money::total(open(case).filter_map(CallTask::pool));
            let told = [sum, left].into_iter().flatten().filter(|sum| !sum.is_zero()).collect::<Vec<_>>();
            if !told.is_empty() && !told.iter().any(|sum| read.tells(*sum)) {
                lacks.extend(left.map(|left| left.to_string()));
            }
        }
        PaperKind::Order | PaperKind::Notice => {
            for task in open(case) {
                lacks.extend(read.without_name(&task.title));
                lacks.extend(task.pools.iter().filter_map(|pool| read.without_sum(pool.amount)));
            }
        }
        PaperKind::Decision | PaperKind::Results => {
            for award in case.awards.iter().map(|award| &award.record).filter(|award| award.is_funded()) {
                let Some(offer) = case.offer(award.offer) else { continue };
                lacks.extend(read.without_name(&offer.applicant));
                // The name of the task is that of the offer or that of the call.
                let of_call = case.task(award.task).map_or("", |task| task.title.as_str());
                if of_call.trim().is_empty() || !read.names(of_call) {
                    lacks.extend(read.without_name(&offer.title));
                }
                lacks.extend(award.granted.and_then(|granted| read.without_sum(granted)));
            }
        }
    }
    lacks.dedup();
    lacks
}

fn open<'a>(case: &AssessmentCase<'a>) -> impl Iterator<Item = &'a CallTask> {
    case.tasks.iter().map(|task| &task.record).filter(|task| task.annulled.is_none())
}

/// The words of a paper, ready to be looked through.
struct Read {
    letters: String,
    figures: String,
}

impl Read {
    fn of(paper: &Paper) -> Self {
        let figures = paper.words.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '\u{202f}')).collect();
        Self { letters: folded(&paper.words), figures }
    }

    fn names(&self, name: &str) -> bool {
        self.letters.contains(&folded(name))
    }

    fn without_name(&self, name: &str) -> Option<String> {
        (!name.trim().is_empty() && !self.names(name)).then(|| format!("„{}”", name.trim()))
    }

    fn without_sum(&self, sum: Money) -> Option<String> {
        (!sum.is_zero() && !self.tells(sum)).then(|| sum.to_string())
    }

    /// Whether the amount stands in the text, from which spaces were taken: `45000,00`, also in a column without the currency, or
    /// `45000zł`.
    fn tells(&self, amount: Money) -> bool {
        let written: String = amount.digits().chars().filter(|letter| *letter != '\u{a0}').collect();
        let short = written.strip_suffix(",00").map(|whole| format!("{whole}zł"));
        [Some(written), short].into_iter().flatten().any(|written| {
            let mut found = self.figures.match_indices(&written);
            found.any(|(at, _)| !self.figures[..at].ends_with(|before: char| before.is_ascii_digit()))
        })
    }
}

/// Letters alone, so that a hard space or another kind of quote makes no difference.
fn folded(text: &str) -> String {
    polish::fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
