//! A made document as bytes, and the faults of documents as the officer reads them.

use documents::{DocumentFault, Finished, docx, finish, html, pdf};
use domain::{document::DocumentFormat, publication::CaseRef, vocabulary::Vocabulary};

use super::{
    fields,
    kinds::{MadeOf, made_of},
    make::Made,
    part::part_of,
};
use crate::Failure;

/// Finishes a document that leaves the office; a hole in it is refused with the place where it is mended.
pub fn finished(made: &Made) -> Result<Finished, Failure> {
    finish(&made.document).map_err(document_failure)
}

/// The bytes of one format.
pub fn rendered(document: &Finished, format: DocumentFormat) -> Result<Vec<u8>, Failure> {
    match format {
        DocumentFormat::Pdf => pdf::pdf(document).map_err(document_failure),
        DocumentFormat::Docx => docx::docx(document).map_err(document_failure),
        DocumentFormat::Html => Ok(html::html(document).into_bytes()),
    }
}

/// A file name for a document: letters of the alphabet, digits and hyphens, so that every system takes it; two documents of two
/// cases never have the same.
pub fn file_name(made: &Made, format: DocumentFormat) -> String {
    let number = if made.number.is_empty() { String::new() } else { format!("-{}", slug(&made.number)) };
    let draft = if made.draft { "-projekt" } else { "" };
    let part = part_of(made.kind).slug();
    let subject = made.subject.map_or_else(String::new, |subject| format!("-{part}-{subject}"));
    let case = match made.case {
        CaseRef::Programme(id) => format!("-{id}"),
        // Versions of a programme are compared as well, and it may have the same number.
        CaseRef::Consultation(id) if made_of(made.kind) == MadeOf::Text => format!("-konsultacje-{id}"),
        CaseRef::Consultation(id) => format!("-{id}"),
        CaseRef::DraftAct(id) => format!("-akt-{id}"),
        CaseRef::Call(id) => format!("-konkurs-{id}"),
        CaseRef::Office => String::new(),
    };
    format!("{}{case}{number}{subject}-{}{draft}.{}", slug(made.kind.key()), made.dated_on, format.key())
}

/// "OS.525.3.2026" – "os-525-3-2026".
pub fn slug(text: &str) -> String {
    let folded = domain::polish::fold(text);
    let mut slug = String::new();
    for letter in folded.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// A fault of a document said to the officer, with the place where missing data are filled in.
pub fn document_failure(fault: DocumentFault) -> Failure {
    match fault {
        DocumentFault::EmptyField { label, place } => {
            let sentence = match where_to_fill(&label) {
                Some(room) => format!("W dokumencie brakuje danych: „{label}”. Uzupełnij je w miejscu: {room}."),
                None => format!("W dokumencie brakuje danych: „{label}”. Uzupełnij je i utwórz dokument ponownie."),
            };
            Failure::Document { sentence, place: Some(place).filter(|place| !place.is_empty()) }
        }
        DocumentFault::Template { ref file, line, .. } => {
            Failure::Document { sentence: fault.to_string(), place: Some(format!("{file}, wiersz {line}")) }
        }
        fault => Failure::Document { sentence: fault.to_string(), place: None },
    }
}

/// The room of the program that holds a field, found by the field's label.
fn where_to_fill(label: &str) -> Option<&'static str> {
    let declared = fields::all();
    let field = declared.iter().find(|field| field.label == label)?;
    room_of(&field.key)
}

/// The room of the program where the data of a field are filled in.
pub(crate) fn room_of(key: &str) -> Option<&'static str> {
    let room = match key.split('.').next()? {
        "urzad" => "Ustawienia, dane urzędu",
        "podpis" => "Ustawienia, osoby podpisujące",
        "program" | "uchwala" | "uzasadnienie" | "harmonogram" => "Program współpracy",
        "konsultacje" | "frekwencja" | "kanaly" => "Konsultacje",
        "opinia" => "Program współpracy, opinia rady pożytku",
        "spotkanie" => "Konsultacje, spotkania",
        "konkurs" | "zmiana" | "uniewaznienie" => "Konkursy ofert, dane konkursu",
        "oferty" | "oferta" => "Konkursy ofert, oferty",
        "komisja" => "Konkursy ofert, komisja",
        "ocena" | "wyniki" => "Konkursy ofert, wyniki",
        "prawo" | "akt" | "podstawa" => "pakiet prawny",
        _ => return None,
    };
    Some(room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_field_is_told_with_the_room_where_it_is_filled() {
        let fault = DocumentFault::EmptyField { label: "adres urzędu".into(), place: "akapit 3".into() };
        let Failure::Document { sentence, place } = document_failure(fault) else { panic!("a failure of a document") };
        assert_eq!(sentence, "W dokumencie brakuje danych: „adres urzędu”. Uzupełnij je w miejscu: Ustawienia, dane urzędu.");
        assert_eq!(place.as_deref(), Some("akapit 3"));
    }

    #[test]
    fn a_file_name_suits_every_system() {
        assert_eq!(slug("OŚ.525.3.2026"), "os-525-3-2026");
        assert_eq!(slug("XXIV/201/2026"), "xxiv-201-2026");
    }
}
