//! The dictionary of fields as declarations, described for people in `assets/templates/FIELDS.md`.

mod consultation;
mod office;
mod programme;

pub use consultation::{comparison, consultation, one_meeting};
use documents::template::Fields;
pub use office::{document, law, office};
pub use programme::{course, programme, terms};

const CASES: [(&str, &str); 6] = [
    ("mianownik", "mianownik"),
    ("dopelniacz", "dopełniacz"),
    ("celownik", "celownik"),
    ("biernik", "biernik"),
    ("narzednik", "narzędnik"),
    ("miejscownik", "miejscownik"),
];

/// A name in its six cases: `urzad.organ.dopelniacz`.
fn declined(fields: Fields, key: &str, label: &str) -> Fields {
    CASES.iter().fold(fields, |fields, (case, name)| fields.text(&format!("{key}.{case}"), &format!("{label} ({name})")))
}

/// Every field of every family.
pub fn all() -> Fields {
    let case = office().and(document()).and(law()).and(programme()).and(consultation()).and(course());
    case.and(one_meeting()).and(comparison()).and(terms())
}
