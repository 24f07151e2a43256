//! What a pack from outside would change; nothing is kept.

use domain::{
    law::{Difference, DifferenceKind, LawPack, Meta},
    polish::{counted, date_in_words},
};
use serde::Serialize;
use specta::Type;

use super::{file, page};
use crate::{
    Desk, Failure,
    picked::Picked,
    view::{Choice, DayView, ExplanationView},
};

/// A pack that was read and not taken in yet.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferedLaw {
    /// Name of the file without folders.
    pub name: String,
    pub version: String,
    /// The day on which the legal state was read.
    pub state_day: DayView,
    /// What its makers say of it; may be empty.
    pub note: String,
    pub in_use_version: String,
    pub in_use_state_day: DayView,
    pub entries: u32,
    /// How many of them nobody has compared with the Official Journal.
    pub unverified: u32,
    pub added: u32,
    pub changed: u32,
    pub removed: u32,
    /// The three numbers in a sentence.
    pub sentence: String,
    /// The numbers by the parts of the pack.
    pub why: ExplanationView,
    pub parts: Vec<DifferencePart>,
    /// Said when not every difference is listed.
    pub left_out: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DifferencePart {
    pub heading: String,
    pub rows: Vec<DifferenceView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DifferenceView {
    /// "dodany", "zmieniony", "usuniety".
    pub kind: Choice,
    pub name: String,
    pub from: Option<DayView>,
    pub facts: Vec<FactView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FactView {
    pub label: String,
    /// Empty when the entry is added.
    pub was: String,
    /// Empty when the entry goes.
    pub now: String,
}

/// Most entries that a screen is given.
const MOST: usize = 500;

/// Reads a pack and compares it with the one in use.
pub fn offer(desk: &Desk, picked: &Picked) -> Result<OfferedLaw, Failure> {
    Ok(view(&picked.name, desk.law(), &admitted(desk, picked)?))
}

/// A pack that may be taken in: whole, and newer than the one in use.
pub(super) fn admitted(desk: &Desk, picked: &Picked) -> Result<LawPack, Failure> {
    let pack = file::read(&picked.name, &picked.bytes)?;
    let (offered, present) = (pack.meta(), desk.law().meta());
    let refused = |sentence: String| Err(Failure::Import { sentence, place: Some(picked.name.clone()) });
    if offered.release() <= present.release() || offered.state_day < present.state_day {
        return refused(format!(
            "Ten pakiet ({}) nie jest nowszy od pakietu w użyciu ({}). Niczego nie zmieniono. Wskaż nowszy pakiet; \
             poprawionemu nadaj w pliku meta.toml wyższe wydanie i nie wcześniejszy dzień stanu prawnego.",
            described(offered),
            described(present)
        ));
    }
    let today = desk.today().max(desk.host.local_now().date());
    if offered.state_day > today.max(present.state_day) {
        return refused(format!(
            "Stan prawny tego pakietu jest na dzień, który jeszcze nie nadszedł ({}). Niczego nie zmieniono. Sprawdź datę w komputerze \
             i dzień state_day w pliku meta.toml.",
            date_in_words(offered.state_day)
        ));
    }
    Ok(pack)
}

/// "wydanie 2026.11.1, stan prawny na 21 listopada 2026 r."
pub(super) fn described(meta: &Meta) -> String {
    format!("wydanie {}, stan prawny na {}", meta.version, date_in_words(meta.state_day))
}

fn view(name: &str, present: &LawPack, offered: &LawPack) -> OfferedLaw {
    let found = present.differences(offered);
    let count = |kind: DifferenceKind| found.iter().filter(|one| one.kind == kind).count() as u32;
    let (added, changed, removed) =
        (count(DifferenceKind::Added), count(DifferenceKind::Changed), count(DifferenceKind::Removed));
    let (entries, unverified) = page::counts(offered);
    let mut parts: Vec<DifferencePart> = Vec::new();
    for one in found.iter().take(MOST) {
        if parts.last().is_none_or(|part| part.heading != one.part) {
            parts.push(DifferencePart { heading: one.part.to_owned(), rows: Vec::new() });
        }
        if let Some(part) = parts.last_mut() {
            part.rows.push(shown(one));
        }
    }
    OfferedLaw {
        name: name.to_owned(),
        version: offered.meta().version.clone(),
        state_day: offered.meta().state_day.into(),
        note: offered.meta().note.clone(),
        in_use_version: present.meta().version.clone(),
        in_use_state_day: present.meta().state_day.into(),
        entries,
        unverified,
        added,
        changed,
        removed,
        sentence: sentence(added, changed, removed),
        why: why(&found),
        left_out: (found.len() > MOST).then(|| {
            format!(
                "Pokazano pierwsze {MOST} różnic z {}. Wszystkie wypisuje polecenie „kladka law” z opcją --json.",
                found.len()
            )
        }),
        parts,
    }
}

fn sentence(added: u32, changed: u32, removed: u32) -> String {
    if (added, changed, removed) == (0, 0, 0) {
        return "Wpisy są takie same jak w pakiecie w użyciu; różni się tylko opis pakietu.".to_owned();
    }
    let entries = |count: u32| counted(u64::from(count), ["wpis", "wpisy", "wpisów"]);
    format!("Dodane: {}. Zmienione: {}. Usunięte: {}.", entries(added), entries(changed), entries(removed))
}

fn why(found: &[Difference]) -> ExplanationView {
    let step =
        "Wpisy pakietu z pliku porównano po kluczu i pierwszym dniu obowiązywania z wpisami pakietu w użyciu; po rozdziałach.";
    let mut parts: Vec<(&'static str, usize)> = Vec::new();
    for one in found {
        match parts.last_mut() {
            Some((part, count)) if *part == one.part => *count += 1,
            _ => parts.push((one.part, 1)),
        }
    }
    let why = ExplanationView::told(found.len().to_string(), vec![step.to_owned()]);
    parts.into_iter().fold(why, |why, (part, count)| why.with(part.to_owned(), count.to_string(), None))
}

fn shown(one: &Difference) -> DifferenceView {
    let fact =
        |fact: &domain::law::FactChange| FactView { label: fact.label.to_owned(), was: fact.was.clone(), now: fact.now.clone() };
    DifferenceView {
        kind: one.kind.into(),
        name: one.name.clone(),
        from: one.from.map(Into::into),
        facts: one.facts.iter().map(fact).collect(),
    }
}

/// Every difference, for the command line.
pub fn differences(desk: &Desk, picked: &Picked) -> Result<Vec<DifferenceView>, Failure> {
    Ok(desk.law().differences(&admitted(desk, picked)?).iter().map(shown).collect())
}
