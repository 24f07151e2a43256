//! Stamps over finished PDFs: of the register or from the disk. What was there before is never changed; the stamped one is a new file.

use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use documents::print_desk::finished::{self, Conformity, Corner, Existing, PageSet, Stamp};
use domain::{
    deadline::parse_day,
    document::{StampKind, StampedCopy},
    id::IssuedDocumentId,
    office::Signatory,
    polish::{date_in_words, date_short},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::failure;
use crate::{
    Desk, Failure, Reply, Topic, disk,
    document::register,
    picked::Picked,
    view::{Choice, Key, choices, vocabulary},
};

/// A PDF that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ChosenPdf {
    pub name: String,
    pub pages: u32,
    /// Readers of screens are told what the pages say.
    pub tagged: bool,
}

/// What the form begins with.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct StampStart {
    pub kinds: Vec<Choice>,
    pub place: String,
    /// Today, as it is typed.
    pub day: String,
    pub people: Vec<StampPerson>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct StampPerson {
    pub name: String,
    pub function: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CornerChoice {
    UpperLeft,
    #[default]
    UpperRight,
    LowerLeft,
    LowerRight,
}

impl From<CornerChoice> for Corner {
    fn from(choice: CornerChoice) -> Self {
        match choice {
            CornerChoice::UpperLeft => Self::UpperLeft,
            CornerChoice::UpperRight => Self::UpperRight,
            CornerChoice::LowerLeft => Self::LowerLeft,
            CornerChoice::LowerRight => Self::LowerRight,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PagesChoice {
    #[default]
    All,
    First,
    Last,
    Typed,
}

/// Which stamp and where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct StampAsk {
    /// A document of the register; without it the file that was chosen.
    pub issued: Option<Key>,
    /// Key of the stamp.
    pub kind: String,
    pub corner: CornerChoice,
    pub pages: PagesChoice,
    /// "1, 3-5".
    pub typed: String,
    pub place: String,
    /// A day as typed.
    pub day: String,
    pub name: String,
    pub function: String,
}

/// A copy with a stamp as the card of its document shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct StampedView {
    pub id: Key,
    pub stamp: Choice,
    pub words: String,
    /// Instant in UTC, ISO 8601.
    pub made_at: String,
    pub made_by: String,
    pub sha256: String,
}

/// Looks whether a file may be stamped.
pub fn about(name: &str, bytes: &[u8]) -> Result<ChosenPdf, Failure> {
    let existing = Existing::read(name, bytes).map_err(failure)?;
    Ok(ChosenPdf { name: name.to_owned(), pages: existing.page_count() as u32, tagged: existing.is_tagged() })
}

/// The same of a document in the register.
pub fn about_issued(desk: &Desk, id: Key) -> Result<ChosenPdf, Failure> {
    let (name, bytes) = register::file(desk, id, "pdf")?;
    about(&name, &bytes)
}

/// Place, day and people that the form begins with: who signs today comes first.
pub fn start(desk: &Desk) -> Result<StampStart, Failure> {
    let today = desk.today();
    let (place, people) = desk.read(|tx| {
        let place = store::office::get(tx)?.map(|(_, office)| office.address.town).unwrap_or_default();
        Ok((place, store::signatory::all(tx)?))
    })?;
    let in_term =
        |person: &Signatory| person.valid_from.is_none_or(|from| from <= today) && person.valid_to.is_none_or(|to| to >= today);
    let people = people.into_iter().map(|stored| stored.record).filter(in_term);
    let people = people.map(|person| StampPerson { name: person.name, function: person.title }).collect();
    Ok(StampStart { kinds: choices::<StampKind>(), place, day: date_short(today), people })
}

/// The stamped pages in base64, for a look before anything is kept.
pub fn preview(desk: &Desk, ask: &StampAsk, chosen: Option<&Picked>) -> Result<String, Failure> {
    Ok(STANDARD.encode(made(desk, ask, chosen)?.bytes))
}

/// Writes the stamped file to a place of the officer's choice.
pub fn save(desk: &Desk, ask: &StampAsk, chosen: Option<&Picked>, path: &Path) -> Result<(), Failure> {
    disk::write_file(desk, path, &made(desk, ask, chosen)?.bytes)
}

/// The suggested name of the stamped file.
pub fn file_name(desk: &Desk, ask: &StampAsk, chosen: Option<&Picked>) -> Result<String, Failure> {
    let name = match (ask.issued, chosen) {
        (Some(id), _) => register::file(desk, id, "pdf")?.0,
        (None, Some(picked)) => picked.name.clone(),
        (None, None) => return Err(nothing_chosen()),
    };
    Ok(copy_name(&name, &ask.kind))
}

/// Keeps the stamped copy of an issued document beside it in the register.
pub fn keep(desk: &mut Desk, ask: &StampAsk) -> Result<Reply<Vec<StampedView>>, Failure> {
    let id = ask.issued.ok_or_else(nothing_chosen)?;
    let made = made(desk, ask, None)?;
    let title = made.kind;
    desk.write(&format!("Dodano kopię z pieczęcią: {}", domain::vocabulary::Vocabulary::label(title)), |tx| {
        let copy = StampedCopy {
            document: IssuedDocumentId(id.0),
            stamp: made.kind,
            words: made.words.clone(),
            made_at: tx.at(),
            made_by: tx.who().to_owned(),
        };
        Ok(store::stamped::enter(tx, &copy, &made.bytes)?)
    })?;
    Ok(Reply::new(copies(desk, id)?, &[Topic::Documents]))
}

/// Stamped copies of a document in the register, oldest first.
pub fn copies(desk: &Desk, id: Key) -> Result<Vec<StampedView>, Failure> {
    let rows = desk.read(|tx| Ok(store::stamped::of(tx, IssuedDocumentId(id.0))?))?;
    let view = |row: store::stamped::StampedRow| StampedView {
        id: Key(row.id),
        stamp: row.stamp.into(),
        words: row.words,
        made_at: row.made_at.to_rfc3339(),
        made_by: row.made_by,
        sha256: row.sha256,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// A stamped copy with the name of its file; bytes that differ from their fingerprint are refused.
pub fn copy(desk: &Desk, id: Key) -> Result<(String, Vec<u8>), Failure> {
    let (copy, bytes) = desk.read(|tx| Ok(store::stamped::file(tx, id.0)?))?;
    let (name, _) = register::file(desk, Key(copy.document.0), "pdf")?;
    Ok((copy_name(&name, domain::vocabulary::Vocabulary::key(copy.stamp)), bytes))
}

/// A stamped file that was made and is nowhere yet.
pub struct Made {
    pub kind: StampKind,
    /// What the stamp says beside its name.
    pub words: String,
    pub bytes: Vec<u8>,
}

/// Lays the stamp over a file; the file itself is only read. Used without an office file too.
pub fn lay(name: &str, bytes: &[u8], ask: &StampAsk) -> Result<Made, Failure> {
    let kind: StampKind = vocabulary(&ask.kind, "kind")?;
    let existing = Existing::read(name, bytes).map_err(failure)?;
    let pages = page_set(ask, existing.page_count())?;
    let (stamp, words) = match kind {
        StampKind::Draft => (Stamp::Draft, String::new()),
        StampKind::Copy => (Stamp::Copy(ask.corner.into()), String::new()),
        StampKind::Conformity => {
            let words = conformity(ask)?;
            let said = [&words.place, &words.day, &words.name, &words.function];
            let said: Vec<&str> = said.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            let said = said.join(", ");
            (Stamp::Conformity(words, ask.corner.into()), said)
        }
    };
    let bytes = finished::stamp(existing, &stamp, &pages).map_err(failure)?;
    Ok(Made { kind, words, bytes })
}

fn made(desk: &Desk, ask: &StampAsk, chosen: Option<&Picked>) -> Result<Made, Failure> {
    match (ask.issued, chosen) {
        (Some(id), _) => {
            let (name, bytes) = register::file(desk, id, "pdf")?;
            lay(&name, &bytes, ask)
        }
        (None, Some(picked)) => lay(&picked.name, &picked.bytes, ask),
        (None, None) => Err(nothing_chosen()),
    }
}

fn nothing_chosen() -> Failure {
    Failure::field("source", "Nie wybrano jeszcze dokumentu. Wybierz plik PDF albo dokument z rejestru.")
}

/// All faults of the form at once.
fn conformity(ask: &StampAsk) -> Result<Conformity, Failure> {
    let mut faults = Vec::new();
    let mut said = |field: &str, words: &str, asks: &str| {
        let words = words.trim();
        match words.chars().count() {
            0 => faults.push(domain::violation::Violation::new(field, asks)),
            1..=200 => {}
            _ => faults
                .push(domain::violation::Violation::new(field, "Ten napis nie zmieści się w pieczęci. Skróć go do 200 znaków.")),
        }
        words.to_owned()
    };
    let place = said("place", &ask.place, "Wpisz miejscowość, w której potwierdza się zgodność.");
    let name = said("name", &ask.name, "Wpisz imię i nazwisko osoby, która potwierdza zgodność.");
    let function = said("function", &ask.function, "Wpisz stanowisko osoby, która potwierdza zgodność.");
    let day = match parse_day(&ask.day) {
        Ok(day) => date_in_words(day),
        Err(fault) => {
            faults.push(domain::violation::Violation::new("day", fault.to_string()));
            String::new()
        }
    };
    Failure::when_invalid(faults)?;
    Ok(Conformity { place, day, name, function })
}

fn page_set(ask: &StampAsk, last: usize) -> Result<PageSet, Failure> {
    Ok(match ask.pages {
        PagesChoice::All => PageSet::All,
        PagesChoice::First => PageSet::First,
        PagesChoice::Last => PageSet::Last,
        PagesChoice::Typed => PageSet::Ranges(ranges(&ask.typed, last)?),
    })
}

/// Reads "1, 3-5"; every page must be in the file.
fn ranges(typed: &str, last: usize) -> Result<Vec<(usize, usize)>, Failure> {
    let fault = |sentence: String| Failure::field("typed", sentence);
    let mut ranges = Vec::new();
    for part in typed.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let (from, to) = part.split_once(['-', '–']).unwrap_or((part, part));
        let number = |words: &str| words.trim().parse::<usize>().ok();
        let (Some(from), Some(to)) = (number(from), number(to)) else {
            return Err(fault(format!("„{part}” nie jest numerem strony. Wpisz strony tak: 1, 3-5.")));
        };
        if from == 0 || from > to || to > last {
            return Err(fault(format!("Nie ma stron „{part}”: dokument ma strony od 1 do {last}.")));
        }
        ranges.push((from, to));
    }
    if ranges.is_empty() {
        return Err(fault("Wpisz, na których stronach postawić pieczęć, na przykład: 1, 3-5.".to_owned()));
    }
    Ok(ranges)
}

/// „uchwala-kopia.pdf” for „uchwala.pdf”.
fn copy_name(name: &str, kind: &str) -> String {
    let stem = name.strip_suffix(".pdf").or_else(|| name.strip_suffix(".PDF")).unwrap_or(name);
    format!("{stem}-{kind}.pdf")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_read_as_people_write_them_and_only_those_that_are_there() {
        assert_eq!(ranges("1, 3-5; 7 – 7", 9), Ok(vec![(1, 1), (3, 5), (7, 7)]));
        for (typed, told) in
            [("", "na przykład"), ("trzy", "„trzy”"), ("0", "od 1 do 9"), ("5-3", "od 1 do 9"), ("2-10", "od 1 do 9")]
        {
            let refused = ranges(typed, 9).unwrap_err().sentence();
            assert!(refused.contains(told), "{typed}: {refused}");
        }
    }
}
