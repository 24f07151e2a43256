//! A JSON document of the program that comes from outside: its size, its encoding and the number of its shape, before anybody reads
//! what is in it. One place for case files, the list of a package and templates.

use serde_json::Value;

use crate::Failure;

const MEGABYTE: usize = 1024 * 1024;

/// What a kind of document says of itself when one is refused.
pub(crate) struct OutsideKind {
    /// In the nominative: "plik sprawy programu Kładka".
    pub name: &'static str,
    /// Number of the shape; a document with a greater one was made by a newer program.
    pub schema: u32,
    /// The largest document in bytes.
    pub most: usize,
    /// What to do, in a whole sentence.
    pub remedy: &'static str,
    /// What else can be done with one of a newer program, in a whole sentence; often nothing.
    pub meanwhile: &'static str,
}

/// The document, when it is one of this kind that this program knows.
///
/// # Errors
/// [`Failure::Import`] with the cause, the remedy and, in a torn document, the line and the column.
pub(crate) fn document(bytes: &[u8], kind: &OutsideKind) -> Result<Value, Failure> {
    let OutsideKind { name, schema: known, most, remedy, meanwhile } = kind;
    let refused = |sentence: String| Failure::Import { sentence, place: None };
    if bytes.len() > *most {
        let (has, may) = (bytes.len().div_ceil(MEGABYTE), most / MEGABYTE);
        return Err(refused(format!("Plik jest za duży: ma {has} MB, a {name} może mieć najwyżej {may} MB. {remedy}")));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|_| refused(format!("Plik nie jest zapisany w UTF-8, więc to nie jest {name}. {remedy}")))?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let place = Some(format!("Wiersz {}, kolumna {}", error.line(), error.column()));
        Failure::Import { sentence: format!("W tym miejscu plik jest uszkodzony albo się urywa. {remedy}"), place }
    })?;
    if let Some(other) = OTHERS.iter().find(|other| other.name != *name && other.is(&value)) {
        return Err(refused(format!("To jest {}, a nie {name}. {}", other.name, other.remedy)));
    }
    match value.get("schema").and_then(Value::as_u64) {
        Some(schema) if schema == u64::from(*known) => Ok(value),
        Some(schema) if schema > u64::from(*known) => {
            let sentence = format!(
                "Plik zapisała nowsza wersja programu (schemat {schema}), a ta zna schemat {known}. \
                 Zainstaluj nowszą wersję Kładki i spróbuj ponownie. {meanwhile}"
            );
            Err(refused(sentence.trim_end().to_owned()))
        }
        _ => Err(refused(format!("To nie jest {name}: nie podaje numeru schematu. {remedy}"))),
    }
}

pub(crate) const CASE_FILE: &str = "plik sprawy programu Kładka";
pub(crate) const MANIFEST: &str = "spis paczki programu Kładka";
pub(crate) const TEMPLATE: &str = "plik szablonu programu Kładka";

/// A kind of document by the fields that only it has, for whoever opened it in the wrong place.
struct Other {
    name: &'static str,
    fields: [&'static str; 2],
    remedy: &'static str,
}

const OTHERS: [Other; 3] = [
    Other { name: CASE_FILE, fields: ["case", "consultations"], remedy: "Otwórz go na stronie „Przekazanie spraw”." },
    Other { name: MANIFEST, fields: ["package", "files"], remedy: "Wskaż całą paczkę (plik ZIP), z której go wyjęto." },
    Other { name: TEMPLATE, fields: ["kind", "words"], remedy: "Wczytaj go na stronie „Dokumenty”, „Szablony”." },
];

impl Other {
    fn is(&self, value: &Value) -> bool {
        self.fields.iter().all(|field| value.get(field).is_some())
    }
}
