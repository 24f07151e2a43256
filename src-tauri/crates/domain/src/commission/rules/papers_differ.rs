//! The orders, the notice and the results tell the same sums and titles as the case.

use std::collections::{HashMap, HashSet};

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
            let offers = case.offers_by_id();
            // The name of the task is that of the offer or that of the call.
            let of_call: Vec<_> = case.tasks.iter().filter(|task| read.says(&task.record.title)).map(|task| task.id).collect();
            // Equal grants are as many figures in the paper.
            let mut equal: HashMap<Money, usize> = HashMap::new();
            let funded: Vec<_> = case.awards.iter().map(|award| &award.record).filter(|award| award.is_funded()).collect();
            for granted in funded.iter().filter_map(|award| award.granted) {
                *equal.entry(granted).or_default() += 1;
            }
            for award in funded {
                let Some(offer) = offers.get(&award.offer) else { continue };
                lacks.extend(read.without_name(&offer.applicant));
                if !of_call.contains(&award.task) {
                    lacks.extend(read.without_name(&offer.title));
                }
                let unsaid =
                    award.granted.filter(|granted| equal.get(granted).is_some_and(|times| read.count(*granted) < *times));
                lacks.extend(unsaid.map(|granted| granted.to_string()));
            }
        }
    }
    let mut told = HashSet::new();
    lacks.retain(|lack| told.insert(lack.clone()));
    lacks
}

fn open<'a>(case: &AssessmentCase<'a>) -> impl Iterator<Item = &'a CallTask> {
    case.tasks.iter().map(|task| &task.record).filter(|task| task.annulled.is_none())
}

/// The words of a paper, ready to be looked through for thousands of names and sums.
struct Read {
    letters: String,
    /// Where words begin in the letters, by the first letters from there.
    starts: HashMap<[u8; HEAD], Vec<usize>>,
    /// `45000,00`, also in a column without the currency, and `45000zł`, with how often each stands there.
    sums: HashMap<String, usize>,
}

/// Bytes by which the beginnings of words are told apart; a shorter name is looked for anywhere.
const HEAD: usize = 8;

impl Read {
    fn of(paper: &Paper) -> Self {
        let (mut letters, mut begins, mut within) = (String::with_capacity(paper.words.len()), Vec::new(), false);
        for letter in polish::fold(&paper.words).chars() {
            let of_word = letter.is_alphanumeric();
            if of_word && !within {
                begins.push(letters.len());
            }
            letters.extend(of_word.then_some(letter));
            within = of_word;
        }
        let mut starts: HashMap<[u8; HEAD], Vec<usize>> = HashMap::new();
        for at in begins {
            if let Some(head) = letters.as_bytes()[at..].first_chunk() {
                starts.entry(*head).or_default().push(at);
            }
        }
        Self { letters, starts, sums: sums(&paper.words) }
    }

    fn names(&self, name: &str) -> bool {
        let (letters, name) = (self.letters.as_bytes(), folded(name));
        match name.as_bytes().first_chunk() {
            Some(head) => {
                self.starts.get(head).is_some_and(|starts| starts.iter().any(|at| letters[*at..].starts_with(name.as_bytes())))
            }
            None => self.letters.contains(&name),
        }
    }

    fn says(&self, name: &str) -> bool {
        !name.trim().is_empty() && self.names(name)
    }

    fn without_name(&self, name: &str) -> Option<String> {
        (!name.trim().is_empty() && !self.names(name)).then(|| format!("„{}”", name.trim()))
    }

    fn without_sum(&self, sum: Money) -> Option<String> {
        (!sum.is_zero() && !self.tells(sum)).then(|| sum.to_string())
    }

    fn tells(&self, amount: Money) -> bool {
        self.count(amount) > 0
    }

    fn count(&self, amount: Money) -> usize {
        let written: String = amount.digits().chars().filter(|letter| *letter != '\u{a0}').collect();
        let short = written.strip_suffix(",00").map(|whole| format!("{whole}zł"));
        [Some(written), short].into_iter().flatten().filter_map(|written| self.sums.get(&written)).sum()
    }
}

/// The sums of a text, from which spaces were taken: each begins where no digit stands before it.
fn sums(words: &str) -> HashMap<String, usize> {
    let figures: String = words.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let mut found: HashMap<String, usize> = HashMap::new();
    let mut rest = figures.as_str();
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
        rest = &rest[at..];
        let whole = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let (digits, after) = rest.split_at(whole);
        match after.as_bytes() {
            [b',', tens, ones, ..] if tens.is_ascii_digit() && ones.is_ascii_digit() => {
                *found.entry(format!("{digits}{}", &after[..3])).or_default() += 1;
            }
            _ if after.starts_with("zł") => {
                *found.entry(format!("{digits}zł")).or_default() += 1;
            }
            _ => (),
        }
        rest = after;
    }
    found
}

/// Letters alone, so that a hard space or another kind of quote makes no difference.
fn folded(text: &str) -> String {
    polish::fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
