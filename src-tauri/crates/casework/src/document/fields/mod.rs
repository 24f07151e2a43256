//! The dictionary of fields as declarations, described for people in `assets/templates/FIELDS.md`.

mod assessment;
mod call;
mod commission;
mod consultation;
mod draft_act;
mod handed_over;
mod offer;
mod offer_form;
mod office;
mod programme;
mod results;

use std::{collections::HashMap, sync::LazyLock};

pub use assessment::{collective_scorecard, minutes, ranking, scorecard};
pub use call::{annex, call, call_change};
pub use commission::commission;
pub use consultation::{comparison, consultation, one_meeting};
use documents::template::Fields;
use domain::act::FieldKey;
pub use draft_act::draft_act;
pub use handed_over::handed_over;
pub use offer::offer;
pub use offer_form::{YEARS, offer_form};
pub use office::{document, law, office};
pub use programme::{course, programme, schedule, terms};
pub use results::{reasons, result_letter, results};

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

/// The Polish name of a field in brackets, as it stands in a quoted text where its value is not known.
pub fn name(key: &FieldKey) -> Option<String> {
    static LABELS: LazyLock<HashMap<String, String>> =
        LazyLock::new(|| all().iter().map(|field| (field.key.clone(), field.label.clone())).collect());
    let plain = key.0.split('|').next().unwrap_or_default();
    LABELS.get(plain).map(|label| format!("[{label}]"))
}

/// Every field of every family.
pub fn all() -> Fields {
    let case = office().and(document()).and(law()).and(programme()).and(consultation()).and(course());
    let case = case.and(call()).and(call_change()).and(annex()).and(commission()).and(offer()).and(offer_form());
    let case = case.and(results()).and(reasons()).and(minutes()).and(scorecard()).and(collective_scorecard());
    case.and(draft_act()).and(handed_over()).and(one_meeting()).and(comparison()).and(terms()).and(schedule())
}
