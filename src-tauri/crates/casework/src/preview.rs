//! Before a copy takes the place of the file: what it holds, what the present file holds, and what would no longer be in it.

use std::path::Path;

use domain::polish::counted;
use serde::Serialize;
use specta::Type;
use store::{
    Password,
    backup::{self, ActLine},
    history,
};

use crate::{Desk, Failure, Host, backup::CheckView, rescue::named, view::ExplanationView};

/// One kind of record on both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CountedView {
    pub label: &'static str,
    pub copy: u32,
    /// `None` when the present file cannot be read.
    pub present: Option<u32>,
    pub why: ExplanationView,
}

/// One act of history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DoneView {
    /// Instant in UTC, ISO 8601.
    pub at: String,
    pub who: String,
    pub name: String,
}

/// A copy beside the present file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CopyContentsView {
    /// It passed the check and can be put in the place of the file.
    pub sound: bool,
    /// Version of the program that wrote it.
    pub program: Option<String>,
    pub counts: Vec<CountedView>,
    /// The newest acts of the copy, the newest first.
    pub newest: Vec<DoneView>,
    /// Acts of the present file that the copy does not hold, the newest first; no more than are worth reading.
    pub lost: Vec<DoneView>,
    /// What the officer loses by it, in one sentence.
    pub sentence: String,
    /// What becomes of the password of the file; `None` when nothing does.
    pub password: Option<String>,
}

/// Kinds of records worth counting: table and what the officer calls its rows.
const COUNTED: [(&str, &str); 6] = [
    ("organisation", "organizacje"),
    ("programme", "programy"),
    ("consultation", "konsultacje"),
    ("remark", "uwagi"),
    ("issued_document", "wydane dokumenty"),
    ("attachment", "załączniki"),
];

/// How many acts of each side are shown.
const SHOWN: usize = 8;

/// How far back the last act that both sides have is looked for.
const FAR: u32 = 500;

/// What the copy of that name holds beside the file that is open in `desk`; without one, beside a file that cannot be opened.
pub fn of_copy(
    host: &dyn Host,
    desk: Option<&Desk>,
    file: &Path,
    name: &str,
    password: Option<Password>,
) -> Result<CopyContentsView, Failure> {
    let copy = named(host, file, name)?;
    let password = password.or_else(|| desk.and_then(|desk| desk.store.password().cloned()));
    let checked = backup::verify(&copy, password.as_ref())?;
    let acts = backup::newest_acts(&copy, password.as_ref(), FAR);
    let present = desk.map(|desk| desk.store.rows()).transpose()?;
    let rows = |table: &str| {
        let present = present.as_ref()?.iter().find(|(name, _)| name == table);
        Some(present.map_or(0, |(_, rows)| *rows as u32))
    };
    let counts = COUNTED.map(|(table, label)| counted_view(label, checked.rows_of(table) as u32, rows(table)));
    let (lost, sentence) = match desk {
        Some(desk) => lost(desk, &acts)?,
        None => (Vec::new(), "Obecnego pliku nie da się odczytać, więc nie ma z czym porównać kopii.".into()),
    };
    Ok(CopyContentsView {
        sound: CheckView::from(&checked).sound,
        program: checked.program,
        counts: counts.into(),
        newest: acts.iter().take(SHOWN).map(DoneView::from).collect(),
        lost,
        sentence,
        password: password_after(desk, backup::is_open(&copy)),
    })
}

fn counted_view(label: &'static str, copy: u32, present: Option<u32>) -> CountedView {
    let mut why = ExplanationView::told(copy.to_string(), Vec::new()).with("W kopii", copy.to_string(), None);
    why.steps.push("Policzono każdy taki wpis w kopii i w obecnym pliku, także przeniesiony do archiwum.".to_owned());
    why = match present {
        Some(present) => why.with("W obecnym pliku", present.to_string(), None),
        None => why.without("Obecnego pliku nie da się odczytać, więc w nim nie liczono."),
    };
    CountedView { label, copy, present, why }
}

/// Acts of the present file after the last one that the copy has too.
fn lost(desk: &Desk, of_copy: &[ActLine]) -> Result<(Vec<DoneView>, String), Failure> {
    desk.read(|tx| {
        let mut common = None;
        for act in of_copy {
            if history::act(tx, act.id)?.is_some_and(|present| present.at == act.at && present.name == act.name) {
                common = Some(act.id);
                break;
            }
        }
        if common.is_none() && !of_copy.is_empty() {
            let sentence = "Obecny plik i kopia mają różne historie, więc nie wiadomo, czego zabraknie. Porównaj liczby.";
            return Ok((Vec::new(), sentence.into()));
        }
        let total = history::acts_since(tx, common)?;
        let newest = history::acts(tx, None, SHOWN.min(total as usize) as u32)?;
        let lost = newest.into_iter().map(|act| DoneView { at: act.at.to_rfc3339(), who: act.who, name: act.name }).collect();
        let sentence = match total {
            0 => "Kopia ma wszystko, co jest w obecnym pliku.".into(),
            total => format!(
                "W kopii nie ma {} z obecnego pliku. To, co wtedy zrobiono, pozostanie w pliku odłożonym obok.",
                counted(u64::from(total), ["czynności", "czynności", "czynności"])
            ),
        };
        Ok((lost, sentence))
    })
}

fn password_after(desk: Option<&Desk>, open: bool) -> Option<String> {
    let sentence = match (desk.is_some_and(|desk| desk.store.is_encrypted()), open) {
        (true, true) => "Ta kopia nie jest zaszyfrowana: po odtworzeniu plik nie będzie miał hasła, dopóki go nie nadasz.",
        (_, false) => "Po odtworzeniu plik będzie miał hasło, które miał w chwili zrobienia kopii.",
        (false, true) => return None,
    };
    Some(sentence.into())
}

impl From<&ActLine> for DoneView {
    fn from(act: &ActLine) -> Self {
        Self { at: act.at.to_rfc3339(), who: act.who.clone(), name: act.name.clone() }
    }
}
