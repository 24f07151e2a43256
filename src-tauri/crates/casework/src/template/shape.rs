//! The shape of a template file and its reading: everything in it is examined, and every fault is told with its place. The published
//! schema is `assets/schemas/template-1.schema.json`; [`schema`] makes it.

use documents::template::Words;
use domain::{polish::shortened, template::TemplateKind, vocabulary::Vocabulary};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Failure,
    exchange::{
        faults::Faults,
        schema::{self, Term},
    },
    outside::{self, OutsideKind},
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

/// Letters of the name of the office.
const LONGEST_OFFICE: usize = 300;
/// Letters of the version of the program.
const LONGEST_PROGRAM: usize = 40;

/// Słowa jednego dokumentu, przekazane innemu urzędowi.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Szablon programu Kładka", extend("$id" = "urn:kladka:template:1"))]
pub struct TemplateFile {
    /// Numer postaci pliku.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: u32,
    /// Klucz rodzaju dokumentu.
    #[schemars(with = "Term<TemplateKind>")]
    pub kind: String,
    /// Urząd, którego to słowa; pusty, gdy go nie opisano.
    #[schemars(length(max = LONGEST_OFFICE))]
    pub office: String,
    /// Wersja programu, który zapisał plik.
    #[schemars(length(max = LONGEST_PROGRAM))]
    pub program: String,
    /// Słowa w zapisie, który opisuje assets/templates/README.md.
    #[schemars(length(min = 1))]
    pub words: String,
}

/// The parts that a file has, and no others.
const PARTS: [&str; 5] = ["schema", "kind", "office", "program", "words"];

/// The schema as the text of `assets/schemas/template-1.schema.json`.
pub fn schema() -> String {
    schema::of::<TemplateFile>()
}

/// Reads a file and examines all of it; nothing is changed.
///
/// # Errors
/// [`Failure::Import`] for what is no template file of this program, [`Failure::Invalid`] with every fault and its place for one that
/// does not fit the schema.
pub fn read(bytes: &[u8]) -> Result<TemplateFile, Failure> {
    let value = outside::document(bytes, &TEMPLATE_FILE)?;
    let mut faults = Faults::default();
    faults.only(&value, &PARTS);
    let mut text = |part: &str, most: usize| -> Option<String> {
        let Some(found) = value.get(part) else {
            faults.add(part, "Brakuje tej części pliku szablonu. Poproś o ponowne wyeksportowanie szablonu.");
            return None;
        };
        let text: String = faults.read(part, found)?;
        if text.chars().count() > most {
            faults.add(part, format!("Ta część pliku jest za długa: może mieć najwyżej {most} znaków. Skróć ją."));
        }
        Some(text)
    };
    let (kind, office, program, words) =
        (text("kind", LIMIT), text("office", LONGEST_OFFICE), text("program", LONGEST_PROGRAM), text("words", LIMIT));
    if let Some(kind) = kind.as_deref().filter(|kind| TemplateKind::from_key(kind).is_none()) {
        let known: Vec<&str> = TemplateKind::ALL.iter().map(|kind| kind.label()).collect();
        let strange = shortened(kind, 60);
        let known = known.join("; ");
        faults.add(
            "kind",
            format!("Plik zawiera słowa dokumentu „{strange}”, którego ten program nie robi. Dokumenty tego programu: {known}."),
        );
    }
    if let Some(fault) = words.as_deref().and_then(|words| Words::read("słowa w pliku", words).err()) {
        faults.add("words", fault.to_string());
    }
    match (kind, office, program, words) {
        (Some(kind), Some(office), Some(program), Some(words)) if faults.is_empty() => {
            Ok(TemplateFile { schema: SCHEMA, kind, office, program, words })
        }
        _ => Err(Failure::invalid(faults.into_vec())),
    }
}
