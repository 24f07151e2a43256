//! Every kind of document: its shipped words, its fields, and what it is made of.

use std::sync::LazyLock;

use documents::{
    kinds::{Kind, Kinds},
    template::{Fields, Template},
};
use domain::{document::DocumentKind, vocabulary::Vocabulary};

use super::fields;
use crate::Failure;

/// Whose records a document is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeOf {
    Programme,
    Consultation,
    /// Two versions of the text of a programme or of a consultation.
    Text,
}

/// What a kind of document is made of.
pub fn made_of(kind: DocumentKind) -> MadeOf {
    use DocumentKind::*;
    match kind {
        ProgrammeDraft | Resolution | Justification | OpinionRequest | ProgrammeTerms => MadeOf::Programme,
        ConsultationOrder | ConsultationNotice | RemarkForm | PrivacyClause | Invitation | AttendanceList
        | ConsultationReport => MadeOf::Consultation,
        VersionComparison => MadeOf::Text,
    }
}

/// All kinds with their shipped words and declared fields, in the order of the vocabulary.
pub fn kinds() -> Kinds {
    Kinds::new(DocumentKind::ALL.iter().map(|kind| declared(*kind)).collect())
}

macro_rules! shipped {
    ($file:literal) => {
        ($file, include_str!(concat!("../../../../../assets/templates/", $file)))
    };
}

fn declared(kind: DocumentKind) -> Kind {
    use DocumentKind::*;
    let base = || fields::office().and(fields::document());
    let programme = || base().and(fields::law()).and(fields::programme()).and(fields::course());
    let consultation = || base().and(fields::law()).and(fields::consultation());
    let ((file, words), fields): ((&str, &str), Fields) = match kind {
        ProgrammeDraft => (shipped!("programme-draft.txt"), programme()),
        Resolution => (shipped!("resolution.txt"), programme()),
        Justification => (shipped!("justification.txt"), programme()),
        OpinionRequest => (shipped!("opinion-request.txt"), programme()),
        ProgrammeTerms => (shipped!("programme-terms.txt"), programme().and(fields::terms())),
        ConsultationOrder => (shipped!("consultation-order.txt"), consultation()),
        ConsultationNotice => (shipped!("consultation-notice.txt"), consultation()),
        RemarkForm => (shipped!("remark-form.txt"), consultation()),
        PrivacyClause => (shipped!("privacy-clause.txt"), consultation()),
        Invitation => (shipped!("invitation.txt"), consultation().and(fields::one_meeting())),
        AttendanceList => (shipped!("attendance-list.txt"), consultation().and(fields::one_meeting())),
        ConsultationReport => (shipped!("consultation-report.txt"), consultation().and(fields::course())),
        VersionComparison => (shipped!("version-comparison.txt"), base().and(fields::comparison())),
    };
    Kind { key: kind.key(), name: kind.label(), file, words, fields }
}

type Read = Vec<(DocumentKind, Result<Template, Failure>)>;

/// The shipped words, read once.
static TEMPLATES: LazyLock<Read> = LazyLock::new(|| {
    let read = |kind: &DocumentKind| (*kind, declared(*kind).template(None).map_err(super::print::document_failure));
    DocumentKind::ALL.iter().map(read).collect()
});

/// The words of a kind.
pub fn template(kind: DocumentKind) -> Result<&'static Template, Failure> {
    match TEMPLATES.iter().find(|(known, _)| *known == kind) {
        Some((_, Ok(template))) => Ok(template),
        Some((_, Err(failure))) => Err(failure.clone()),
        None => Err(Failure::not_found("Szablon dokumentu")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_template_can_be_read_and_names_declared_fields_only() {
        let faults: Vec<String> = kinds().faults().iter().map(ToString::to_string).collect();
        assert_eq!(faults, Vec::<String>::new());
    }
}
