//! Versions of the office's words: saving, going back, comparing.

use documents::template::Words;
use domain::{
    act::diff::{RunKind, runs},
    template::TemplateKind,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, WriteTx, template::NewVersion};

use super::{
    findings,
    form::{WordsForm, form, lines, words, written},
    kind,
    page::{self, TemplateView},
};
use crate::{
    Desk, Failure, Reply, Topic,
    document::{kinds::declared, print::document_failure},
};

/// Most letters of the note of a version.
const NOTE: usize = 500;

/// Why words that are in use already cannot be saved as a version.
pub(super) const SAME: &str = "Słowa są takie same jak słowa w użyciu.";

const CHANGED: &[Topic] = &[Topic::Templates, Topic::Documents];

/// Words to be kept as the next version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SaveVersion {
    pub kind: String,
    pub form: WordsForm,
    pub note: String,
    /// The office from whose file the words came; empty when they were written here.
    pub origin: String,
}

/// Saves words as the next version: from now on documents are made with them.
///
/// # Errors
/// [`Failure::Invalid`] with every fault and its place when the words cannot be used, [`Failure::Document`] when nothing was changed.
pub fn save(desk: &mut Desk, order: &SaveVersion) -> Result<Reply<TemplateView>, Failure> {
    let kind = kind(&order.kind)?;
    let note = noted(&order.note)?;
    let text = sound(kind, &order.form)?;
    desk.write(&format!("Zapisano wersję słów: {}", kind.label()), |tx| {
        // Words from a file never push aside what the officer has begun.
        if !order.origin.is_empty() {
            refuse_begun(tx, kind)?;
        }
        if current(tx, kind)? == text {
            return Err(unchanged());
        }
        let version = NewVersion { words: Some(text), note, restored: None, origin: order.origin.trim().to_owned() };
        store::template::save_version(tx, kind, &version)?;
        store::template::keep_begun(tx, kind, None)?;
        Ok(())
    })?;
    answered(desk, &order.kind)
}

/// Brings a version back as the newest one; 0 are the words of the program.
pub fn restore(desk: &mut Desk, key: &str, number: u32) -> Result<Reply<TemplateView>, Failure> {
    let kind = kind(key)?;
    let act = match number {
        0 => format!("Powrót do słów programu: {}", kind.label()),
        number => format!("Przywrócono wersję {number} słów: {}", kind.label()),
    };
    desk.write(&act, |tx| {
        refuse_begun(tx, kind)?;
        let version = match number {
            0 => NewVersion { note: "powrót do słów programu".to_owned(), ..NewVersion::default() },
            number => {
                let old = store::template::version(tx, kind, number)?;
                let note = format!("przywrócona wersja {number}");
                NewVersion { words: old.words, note, restored: Some(number), origin: old.origin }
            }
        };
        let newest = store::template::newest(tx, kind)?;
        if newest.as_ref().map_or(number == 0, |newest| newest.words == version.words) {
            return Err(unchanged());
        }
        if let Some(words) = &version.words {
            // What was sound once may name data that a later program has no more.
            declared(kind).template(Some(words)).map_err(document_failure)?;
        }
        store::template::save_version(tx, kind, &version)?;
        Ok(())
    })?;
    answered(desk, key)
}

fn answered(desk: &Desk, key: &str) -> Result<Reply<TemplateView>, Failure> {
    Ok(Reply::new(page::view(desk, key)?, CHANGED))
}

fn noted(note: &str) -> Result<String, Failure> {
    let note = note.trim();
    if note.chars().count() > NOTE {
        return Err(Failure::field("note", format!("Opis wersji może mieć najwyżej {NOTE} znaków. Skróć go.")));
    }
    Ok(note.to_owned())
}

fn unchanged() -> Failure {
    let sentence = "Te słowa są takie same jak słowa w użyciu, więc nowa wersja nie powstała.";
    Failure::Document { sentence: sentence.to_owned(), place: None }
}

pub(super) fn refuse_begun(tx: &WriteTx<'_>, kind: TemplateKind) -> Result<(), Failure> {
    match store::template::begun(tx, kind)? {
        None => Ok(()),
        Some(_) => Err(Failure::Document {
            sentence: "Te słowa mają rozpoczęte zmiany, które by zginęły. Najpierw zapisz je jako wersję albo odrzuć.".to_owned(),
            place: Some(kind.label().to_owned()),
        }),
    }
}

/// The text of words that nothing is wrong with.
fn sound(kind: TemplateKind, form: &WordsForm) -> Result<String, Failure> {
    let (words, places) = words(form)?;
    let faults = findings::faults(&words, &places, &declared(kind).fields);
    if faults.is_empty() {
        return written(form);
    }
    let violation = |fault: findings::WordsFinding| {
        let field = fault.block.unwrap_or_else(|| "head".to_owned());
        domain::violation::Violation::new(field, format!("{}: {} {}", fault.place, fault.sentence, fault.advice))
    };
    Err(Failure::invalid(faults.into_iter().map(violation).collect()))
}

/// The words in use, written as the program writes them.
pub(super) fn current(tx: &ReadTx<'_>, kind: TemplateKind) -> Result<String, Failure> {
    written(&form_of(tx, kind, None)?)
}

/// A side of a comparison: a version by its number, 0 for the words of the program, `None` for the words in use.
pub(super) fn form_of(tx: &ReadTx<'_>, kind: TemplateKind, number: Option<u32>) -> Result<WordsForm, Failure> {
    let declared = declared(kind);
    let own = match number {
        None => store::template::newest(tx, kind)?.and_then(|version| version.words),
        Some(0) => None,
        Some(number) => store::template::version(tx, kind, number)?.words,
    };
    let read = Words::read(declared.name, own.as_deref().unwrap_or(declared.words)).map_err(document_failure)?;
    Ok(form(&read, &declared.fields))
}

/// One line of two words side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ComparedWords {
    pub changed: bool,
    pub runs: Vec<WordsRun>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WordsRun {
    /// `same`, `inserted` or `deleted`.
    pub kind: String,
    pub words: String,
}

/// What changed from one version to another; `later` without a number is what is begun, else what is in use.
pub fn compare(desk: &Desk, key: &str, earlier: u32, later: Option<u32>) -> Result<Vec<ComparedWords>, Failure> {
    let kind = kind(key)?;
    desk.read(|tx| {
        let before = form_of(tx, kind, Some(earlier))?;
        let after = match (later, store::template::begun(tx, kind)?) {
            (None, Some(begun)) => {
                let declared = declared(kind);
                form(&Words::read(declared.name, &begun.words).map_err(document_failure)?, &declared.fields)
            }
            (later, _) => form_of(tx, kind, later)?,
        };
        Ok(compared(kind, &before, &after))
    })
}

pub(super) fn compared(kind: TemplateKind, before: &WordsForm, after: &WordsForm) -> Vec<ComparedWords> {
    let fields = declared(kind).fields;
    let (before, after) = (lines(before, &fields).join("\n"), lines(after, &fields).join("\n"));
    let mut out = vec![ComparedWords { changed: false, runs: Vec::new() }];
    for run in runs(&before, &after) {
        let kind = match run.kind {
            RunKind::Same => "same",
            RunKind::Inserted => "inserted",
            RunKind::Deleted => "deleted",
        };
        for (at, words) in run.text.split('\n').enumerate() {
            if at > 0 {
                out.push(ComparedWords { changed: false, runs: Vec::new() });
            }
            if let Some(line) = out.last_mut().filter(|_| !words.is_empty()) {
                line.changed |= kind != "same";
                line.runs.push(WordsRun { kind: kind.to_owned(), words: words.to_owned() });
            }
        }
    }
    out.retain(|line| !line.runs.is_empty());
    out
}
