//! Words handed over to another office as one file, and taken in from one: examined whole, shown, and put into use only on purpose.

use documents::template::Words;
use domain::{template::TemplateKind, vocabulary::Vocabulary};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    findings::{self, WordsFinding},
    form::{WordsForm, form, words, written},
    kind,
    list::{InUseView, in_use_view},
    page::{self, TemplateCase, TemplateView},
    version::{ComparedWords, compared, form_of, refuse_begun},
};
use crate::{
    Desk, Failure, Reply, Topic,
    document::{kinds::declared, print::slug},
    outside::{self, OutsideKind},
    records,
    view::Choice,
};

/// Number of the shape of the file; a file with a greater one was made by a newer program.
pub const SCHEMA: u32 = 1;
/// The largest file in bytes.
pub const LIMIT: usize = 1024 * 1024;
/// The end of its name.
pub const EXTENSION: &str = "kladka-szablon";

/// What a template says of itself when it is refused.
const TEMPLATE_FILE: OutsideKind = OutsideKind {
    name: outside::TEMPLATE,
    schema: SCHEMA,
    most: LIMIT,
    remedy: "Wskaż plik o nazwie zakończonej „.kladka-szablon” albo poproś o ponowne wyeksportowanie szablonu.",
    meanwhile: "",
};

/// Words on their way between two offices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateFile {
    /// Number of the shape.
    pub schema: u32,
    /// Key of the kind: `uchwala`.
    pub kind: String,
    /// The office whose words these are.
    pub office: String,
    /// Version of the program that wrote the file.
    pub program: String,
    /// The words in the form that `assets/templates/README.md` describes.
    pub words: String,
}

/// A file that was read and not taken in yet.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferedWords {
    pub kind: Choice,
    pub office: String,
    pub program: String,
    pub form: WordsForm,
    /// Faults that keep the words from being used as they are.
    pub findings: Vec<WordsFinding>,
    /// The words in use here.
    pub in_use: InUseView,
    /// What would change against the words in use; empty when nothing would.
    pub differences: Vec<ComparedWords>,
    /// Words are begun here; they are saved or given up before a file is taken in.
    pub begun: bool,
    /// Cases on which the words can be looked at.
    pub cases: Vec<TemplateCase>,
}

/// The words in use as a file, and a name for it.
pub fn export(desk: &Desk, key: &str) -> Result<(String, Vec<u8>), Failure> {
    let kind = kind(key)?;
    let file = desk.read(|tx| {
        let office = records::office(tx).map(|office| office.office.nominative).unwrap_or_default();
        let words = written(&form_of(tx, kind, None)?)?;
        Ok(TemplateFile { schema: SCHEMA, kind: kind.key().to_owned(), office, program: desk.clock().program(), words })
    })?;
    let name = format!("{}.{EXTENSION}", slug(kind.key()));
    let text = serde_json::to_string_pretty(&file).map_err(|_| Failure::Document {
        sentence: "Nie udało się zapisać szablonu. Spróbuj ponownie.".to_owned(),
        place: None,
    })?;
    Ok((name, text.into_bytes()))
}

/// Reads a file and examines all of it; nothing is changed.
///
/// # Errors
/// [`Failure::Import`] with the place in the file and what to do.
pub fn read(bytes: &[u8]) -> Result<TemplateFile, Failure> {
    let refused = |place: Option<String>, sentence: String| Failure::Import { sentence, place };
    let value = outside::document(bytes, &TEMPLATE_FILE)?;
    let known = ["schema", "kind", "office", "program", "words"];
    if let Some(name) = value.as_object().into_iter().flatten().map(|(name, _)| name).find(|name| !known.contains(&name.as_str()))
    {
        let sentence = "Program nie zna takiej części pliku szablonu, więc nie wie, co by zginęło. Poproś o ponowne wyeksportowanie szablonu.";
        return Err(refused(Some(name.clone()), sentence.to_owned()));
    }
    let file: TemplateFile = serde_path_to_error::deserialize(&value).map_err(|error| {
        let place = Some(error.path().to_string()).filter(|path| path != ".");
        refused(
            place,
            "Tej części pliku szablonu brakuje albo jest innego rodzaju, niż powinna. Poproś o ponowne wyeksportowanie szablonu."
                .to_owned(),
        )
    })?;
    if file.office.chars().count() > 300 || file.program.chars().count() > 40 {
        return Err(refused(
            Some("office".to_owned()),
            "Nazwa urzędu albo wersja programu jest za długa. Poproś o ponowne wyeksportowanie szablonu.".to_owned(),
        ));
    }
    if TemplateKind::from_key(&file.kind).is_none() {
        let known: Vec<&str> = TemplateKind::ALL.iter().map(|kind| kind.label()).collect();
        let sentence = format!(
            "Plik zawiera słowa dokumentu „{}”, którego ten program nie robi. Dokumenty tego programu: {}.",
            domain::polish::shortened(&file.kind, 60),
            known.join("; ")
        );
        return Err(refused(Some("kind".to_owned()), sentence));
    }
    Words::read("słowa w pliku", &file.words).map_err(|fault| refused(Some("words".to_owned()), fault.to_string()))?;
    Ok(file)
}

/// What taking a file in would change.
pub fn offer(desk: &Desk, bytes: &[u8]) -> Result<OfferedWords, Failure> {
    let file = read(bytes)?;
    let kind = kind(&file.kind)?;
    let declared = declared(kind);
    let read = Words::read("słowa w pliku", &file.words).map_err(crate::document::print::document_failure)?;
    let offered = form(&read, &declared.fields);
    let (words, places) = words(&offered)?;
    written(&offered)?;
    desk.read(|tx| {
        let here = form_of(tx, kind, None)?;
        let differences = compared(kind, &here, &offered);
        Ok(OfferedWords {
            kind: kind.into(),
            office: file.office.clone(),
            program: file.program.clone(),
            findings: findings::faults(&words, &places, &declared.fields),
            in_use: in_use_view(tx, desk.clock(), kind)?,
            differences: if differences.iter().any(|line| line.changed) { differences } else { Vec::new() },
            begun: store::template::begun(tx, kind)?.is_some(),
            cases: page::cases(tx, kind)?,
            form: offered.clone(),
        })
    })
}

/// Takes the words in as begun ones, to be mended or changed before they are saved.
pub fn take_in(desk: &mut Desk, key: &str, form: &WordsForm) -> Result<Reply<TemplateView>, Failure> {
    let kind = kind(key)?;
    let words = written(form)?;
    desk.write(&format!("Wczytano słowa z pliku do poprawienia: {}", kind.label()), |tx| {
        refuse_begun(tx, kind)?;
        Ok(store::template::keep_begun(tx, kind, Some(&words))?)
    })?;
    Ok(Reply::new(page::view(desk, key)?, &[Topic::Templates]))
}
