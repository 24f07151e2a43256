//! A data file of an offline form: read within limits, refused with a sentence when it belongs elsewhere, and examined field by field
//! when somebody changed it outside the form.

use std::collections::BTreeMap;

use domain::{
    form::{FormKind, FormSpec},
    vocabulary::Vocabulary,
};
use serde::Deserialize;
use serde_json::Value;

use super::{
    difference::{FieldDifference, Labels, said},
    seal::{Seal, marks, seal},
};
use crate::Failure;

/// The largest data file, in bytes.
pub const LIMIT: usize = 4 * 1024 * 1024;
/// What the first line of a data file says.
const FORMAT: &str = "kladka-formularz/1";
const FORMAT_OF_ANY: &str = "kladka-formularz/";
const REMEDY: &str =
    "Wskaż plik, który organizacja zapisała w formularzu przyciskiem „Zapisz plik z danymi” (kończy się na „.json”).";

/// A data file that belongs to the form.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// The person finished the form; an unfinished one may lack answers.
    pub finished: bool,
    /// The checksum of the answers as they are now.
    pub seal: Seal,
    /// The checksum that the form wrote; `None` when it says none.
    pub sealed: Option<String>,
    pub answers: Value,
    /// What was changed outside the form; empty when the checksum is right.
    pub touched: Vec<Touched>,
}

/// An answer that is not the one that the form saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    pub path: String,
    /// It was changed; otherwise it was added or taken out.
    pub how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Changed,
    Added,
    Removed,
}

#[derive(Deserialize)]
struct Written {
    kladka: String,
    form: WrittenForm,
    #[serde(default)]
    finished: bool,
    #[serde(default)]
    seal: Option<WrittenSeal>,
    answers: Value,
    #[serde(default)]
    marks: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct WrittenForm {
    kind: String,
    call: String,
    #[serde(default)]
    title: String,
}

#[derive(Deserialize)]
struct WrittenSeal {
    sha256: String,
}

impl DataFile {
    /// Whether the answers are those that the form saved.
    pub fn is_untouched(&self) -> bool {
        self.sealed.as_deref() == Some(self.seal.sha256.as_str())
    }

    /// What was touched, in the words of the form.
    pub fn touched_fields(&self, form: &FormSpec) -> Vec<FieldDifference> {
        let labels = Labels::of(form);
        let unknown = "inna treść".to_owned();
        let field = |touched: &Touched| {
            let now = self.answers.pointer(&format!("/{}", touched.path.replace('.', "/")));
            let now = now.map(|value| said(&labels, &touched.path, value));
            let (before, now) = match touched.how {
                How::Changed => (Some(unknown.clone()), now),
                How::Added => (None, now),
                How::Removed => (Some(unknown.clone()), None),
            };
            FieldDifference { path: touched.path.clone(), label: labels.label(&touched.path), before, now }
        };
        self.touched.iter().map(field).collect()
    }
}

/// Reads a data file of this form of this call.
///
/// # Errors
/// [`Failure::Import`]: it is no data file, it belongs to another form or another call, or a newer program wrote it.
pub fn read(form: &FormSpec, bytes: &[u8]) -> Result<DataFile, Failure> {
    let refused = |sentence: String| Failure::Import { sentence, place: None };
    let written = written(bytes)?;
    if written.form.kind != form.kind.key() {
        let kind = FormKind::from_key(&written.form.kind).map_or("inny formularz", Vocabulary::label);
        return Err(refused(format!(
            "Ten plik to {kind}, a potrzebny jest formularz: {}. Wskaż właściwy plik.",
            form.kind.label()
        )));
    }
    if written.form.call != form.call.key {
        let other: String = written.form.title.chars().take(300).collect();
        return Err(refused(format!(
            "Ten plik dotyczy innego konkursu: „{}”. Tu można wczytać tylko pliki konkursu „{}”.",
            other.trim(),
            form.call.title
        )));
    }
    if !written.answers.is_object() {
        return Err(refused(format!("W tym pliku nie ma odpowiedzi. {REMEDY}")));
    }
    let seal = seal(form.kind.key(), &form.call.key, &written.answers);
    let sealed = written.seal.map(|seal| seal.sha256);
    let right = sealed.as_deref() == Some(seal.sha256.as_str());
    let touched = if right { Vec::new() } else { touched(&written.marks, &marks(&written.answers)) };
    Ok(DataFile { finished: written.finished && right, seal, sealed, answers: written.answers, touched })
}

/// Which form a data file is of.
///
/// # Errors
/// [`Failure::Import`]: it is no data file, or a newer program wrote it.
pub fn kind_of(bytes: &[u8]) -> Result<FormKind, Failure> {
    let kind = FormKind::from_key(&written(bytes)?.form.kind);
    kind.ok_or_else(|| Failure::Import { sentence: format!("To nie jest plik z danymi formularza. {REMEDY}"), place: None })
}

fn written(bytes: &[u8]) -> Result<Written, Failure> {
    let refused = |sentence: String| Failure::Import { sentence, place: None };
    if bytes.len() > LIMIT {
        return Err(refused(format!("Plik jest za duży, żeby był plikiem z danymi formularza. {REMEDY}")));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| refused(format!("To nie jest plik z danymi formularza. {REMEDY}")))?;
    let written: Written = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        if error.is_data() {
            refused(format!("To nie jest plik z danymi formularza. {REMEDY}"))
        } else {
            let place = Some(format!("Wiersz {}, kolumna {}", error.line(), error.column()));
            Failure::Import { sentence: format!("W tym miejscu plik jest uszkodzony albo się urywa. {REMEDY}"), place }
        }
    })?;
    if written.kladka != FORMAT {
        return Err(refused(if written.kladka.starts_with(FORMAT_OF_ANY) {
            "Ten plik zapisano w formularzu nowszej wersji programu. Zainstaluj nowszą wersję Kładki i spróbuj ponownie."
                .to_owned()
        } else {
            format!("To nie jest plik z danymi formularza. {REMEDY}")
        }));
    }
    Ok(written)
}

/// What the codes of single answers tell: in the order of the paths.
fn touched(saved: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Vec<Touched> {
    let there = now.iter().filter_map(|(path, mark)| match saved.get(path) {
        Some(before) if before == mark => None,
        Some(_) => Some(Touched { path: path.clone(), how: How::Changed }),
        None => Some(Touched { path: path.clone(), how: How::Added }),
    });
    let gone = saved.keys().filter(|path| !now.contains_key(*path)).map(|path| Touched { path: path.clone(), how: How::Removed });
    let mut found: Vec<Touched> = there.chain(gone).collect();
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}
