//! Everything with shipped words: the words, their fields, and what a document is made of.

use documents::{
    kinds::{Kind, Kinds},
    template::Fields,
};
use domain::{document::DocumentKind, template::TemplateKind, vocabulary::Vocabulary};

use super::fields;

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

/// Everything that has shipped words, with its declared fields, in the order of the vocabulary.
pub fn kinds() -> Kinds {
    Kinds::new(TemplateKind::ALL.iter().map(|kind| declared(*kind)).collect())
}

macro_rules! shipped {
    ($file:literal) => {
        ($file, include_str!(concat!("../../../../../assets/templates/", $file)))
    };
}

/// The shipped words of a kind and the fields that may stand in them.
pub fn declared(kind: TemplateKind) -> Kind {
    use TemplateKind::*;
    let base = || fields::office().and(fields::document());
    let programme = || base().and(fields::law()).and(fields::programme()).and(fields::course());
    let consultation = || base().and(fields::law()).and(fields::consultation());
    let ((file, words), fields): ((&str, &str), Fields) = match kind {
        AnnualProgramme => (shipped!("programme-annual.txt"), programme()),
        MultiYearProgramme => (shipped!("programme-multiyear.txt"), programme()),
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

/// The words of a kind for a draft act, which has others than a programme; an office does not write them anew.
pub fn declared_of_act(kind: DocumentKind) -> Option<Kind> {
    let (file, words) = match kind {
        DocumentKind::Resolution => shipped!("act-resolution.txt"),
        DocumentKind::Justification => shipped!("act-justification.txt"),
        DocumentKind::OpinionRequest => shipped!("act-opinion-request.txt"),
        _ => return None,
    };
    Some(Kind { key: kind.key(), name: kind.label(), file, words, fields: super::chips::of_acts() })
}

/// Whether a draft act prints documents of this kind.
pub fn is_of_act(kind: DocumentKind) -> bool {
    declared_of_act(kind).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_of_a_draft_act_can_be_read_and_names_declared_fields_only() {
        let kinds: Vec<DocumentKind> = DocumentKind::ALL.iter().copied().filter(|kind| is_of_act(*kind)).collect();
        assert_eq!(kinds, [DocumentKind::Resolution, DocumentKind::Justification, DocumentKind::OpinionRequest]);
        for kind in kinds {
            let read = declared_of_act(kind).map(|declared| declared.template(None).map(|_| ()));
            assert!(matches!(read, Some(Ok(()))), "{read:?}");
        }
    }

    #[test]
    fn every_shipped_template_can_be_read_and_names_declared_fields_only() {
        let faults: Vec<String> = kinds().faults().iter().map(ToString::to_string).collect();
        assert_eq!(faults, Vec::<String>::new());
    }
}
