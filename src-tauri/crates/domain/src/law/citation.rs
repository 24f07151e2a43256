//! A legal basis as it is printed.

use chrono::NaiveDate;

use super::{Act, Basis, JournalPosition, Law, Limit, LimitValue, Position, journal};

/// The journal data of an act for a day, as the drafting rules want them cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationForm {
    pub act: Act,
    pub journal: JournalPosition,
    /// Amendments that a citation of that day lists.
    pub amendments: Vec<JournalPosition>,
    /// `Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1040`, without the brackets.
    pub printed: String,
    /// The position applies on that day, was compared with the Official Journal, and no amendment is missing.
    pub verified: bool,
    /// The list of amendments is known to be complete.
    pub complete: bool,
    pub source: String,
}

impl CitationForm {
    pub(super) fn of(law: Law<'_>, act: Act) -> Self {
        let period = law.pack.act(act).positions.nearest(law.day);
        let Position { journal, amendments, more, complete, printed } = &period.value;
        let amendments: Vec<JournalPosition> =
            amendments.iter().filter(|(_, from)| *from <= law.day).map(|(position, _)| *position).collect();
        Self {
            act,
            journal: *journal,
            printed: printed.clone().unwrap_or_else(|| {
                if *more || amendments.len() > most_listed(law) {
                    format!("{}, z późn. zm.", journal::printed(*journal, &[]))
                } else {
                    journal::printed(*journal, &amendments)
                }
            }),
            amendments,
            verified: period.verified && period.covers(law.day) && *complete,
            complete: *complete,
            source: period.source.clone(),
        }
    }
}

/// How many amendments are still listed one by one.
fn most_listed(law: Law<'_>) -> usize {
    match law.pack.limits.get(Limit::ListedAmendments).nearest(law.day).value.1 {
        LimitValue::Count(count) => count as usize,
        _ => usize::MAX,
    }
}

impl Law<'_> {
    /// The basis of an act that rests on places in two acts, its own and another one: „art. 7 … i art. 18 … ustawy A (Dz. U. …) oraz
    /// art. 5a … ustawy B (Dz. U. …)”. The places of each list belong to one act.
    pub fn cite_together(self, own: &[Basis], other: &[Basis]) -> String {
        [own, other]
            .iter()
            .filter(|group| !group.is_empty())
            .map(|group| self.cite_one_act(group))
            .collect::<Vec<_>>()
            .join(" oraz ")
    }

    fn cite_one_act(self, bases: &[Basis]) -> String {
        let citations: Vec<Citation> = bases.iter().map(|basis| self.cite(*basis)).collect();
        match citations.split_last() {
            None => String::new(),
            Some((last, [])) => last.full(),
            Some((last, before)) => {
                let places: Vec<&str> = before.iter().map(|citation| citation.place.as_str()).collect();
                format!("{} i {}", places.join(", "), last.full())
            }
        }
    }
}

/// A place in the law, ready for print; [`std::fmt::Display`] is the full form.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Citation {
    pub basis: Basis,
    /// `art. 5a ust. 1`; for a custom the words that say so.
    pub place: String,
    /// `ustawy z dnia … o …`; empty for a custom.
    pub act: String,
    /// `ustawy o pożytku`; empty for a custom.
    pub act_short: String,
    /// `Dz. U. z … r. poz. …`; empty for a custom.
    pub journal: String,
    /// The day for which the citation was made.
    pub on: NaiveDate,
    /// Both the place and the journal data were compared with the Official Journal and apply on that day.
    pub verified: bool,
}

impl Citation {
    pub(super) fn of(law: Law<'_>, basis: Basis) -> Self {
        let period = law.pack.bases.get(basis).nearest(law.day);
        let mut citation = Self {
            basis,
            place: period.value.place.clone(),
            act: String::new(),
            act_short: String::new(),
            journal: String::new(),
            on: law.day,
            verified: period.verified && period.covers(law.day),
        };
        if let Some(act) = period.value.act {
            let form = law.citation_form(act);
            let name = &law.pack.act(act).name;
            citation.act = name.genitive();
            citation.act_short = name.short_genitive.clone();
            citation.verified &= form.verified;
            citation.journal = form.printed;
        }
        citation
    }

    /// The form for the first mention: place, full title, journal data in brackets.
    pub fn full(&self) -> String {
        if self.act.is_empty() { self.place.clone() } else { format!("{} {} ({})", self.place, self.act, self.journal) }
    }

    /// The form for a later mention in the same text: without journal data.
    pub fn again(&self) -> String {
        format!("{} {}", self.place, self.act).trim_end().to_owned()
    }

    /// The form for the screen: `art. 5a ust. 1 ustawy o pożytku`.
    pub fn short(&self) -> String {
        format!("{} {}", self.place, self.act_short).trim_end().to_owned()
    }
}

impl std::fmt::Display for Citation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.full())
    }
}
