//! Whether a consultation is a duty, and which provision says so.

use super::SubjectKind;
use crate::{
    law::{Basis, Citation},
    programme::ProgrammeKind,
    rule::ConsultationCase,
};

/// Why a draft is consulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The law orders the consultation; otherwise the office chose it.
    pub obligatory: bool,
    pub basis: Citation,
    /// One sentence for the screen and for the notice.
    pub sentence: String,
}

/// The duty that the subject of the consultation brings.
pub fn duty(case: &ConsultationCase<'_>) -> Duty {
    let law = case.law();
    let (obligatory, basis, sentence) = match case.consultation.subject {
        SubjectKind::Programme => {
            (true, programme_basis(case), "Program współpracy uchwala się po konsultacjach z organizacjami.")
        }
        SubjectKind::LocalLaw => (
            true,
            Basis::ConsultationResolution,
            "Projekt aktu prawa miejscowego konsultuje się w sposób określony w uchwale rady.",
        ),
        SubjectKind::OtherAct => (
            true,
            Basis::ConsultOrganisations,
            "Projekt aktu normatywnego konsultuje się z organizacjami w dziedzinach ich działalności statutowej.",
        ),
        SubjectKind::Strategy => (
            false,
            case.office.kind.resident_consultation(),
            "Konsultacje w ważnej sprawie; urząd przeprowadza je z własnej woli albo na podstawie odrębnych przepisów.",
        ),
    };
    Duty { obligatory, basis: law.cite(basis), sentence: sentence.to_owned() }
}

/// The provision on the programme that is consulted; an unknown one is taken for an annual one.
pub(super) fn programme_basis(case: &ConsultationCase<'_>) -> Basis {
    case.programme.map_or(ProgrammeKind::Annual, |programme| programme.kind).duty()
}
