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
    Call,
    /// Two versions of the text of a programme or of a consultation.
    Text,
}

/// What a kind of document is made of.
pub fn made_of(kind: DocumentKind) -> MadeOf {
    use DocumentKind::*;
    match kind {
        ProgrammeDraft | Resolution | Justification | OpinionRequest | VoivodeLetter | JournalRequest | ProgrammeTerms
        | CallSchedule => MadeOf::Programme,
        ConsultationOrder | ConsultationNotice | RemarkForm | PrivacyClause | Invitation | AttendanceList
        | ConsultationReport => MadeOf::Consultation,
        CallOrder
        | CallNotice
        | CallChangeNotice
        | CallAnnulmentNotice
        | CallPublicationNote
        | CallRules
        | CommissionRecruitment
        | CandidateForm
        | CommissionAppointment
        | CommissionRules
        | ImpartialityStatement
        | OfferForm
        | OfferRegister
        | FormalCard
        | CompletionCall
        | Scorecard
        | CollectiveScorecard
        | CommissionMinutes
        | RankingList
        | ResultsDecision
        | ResultsNotice
        | ResultLetter
        | UpdateRequest
        | ReasonsLetter => MadeOf::Call,
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
    let call = || base().and(fields::law()).and(fields::call());
    let of_commission = || call().and(fields::commission());
    let of_offer = || call().and(fields::offer());
    let handed_over = || base().and(fields::law()).and(fields::handed_over());
    let ((file, words), fields): ((&str, &str), Fields) = match kind {
        AnnualProgramme => (shipped!("programme-annual.txt"), programme()),
        MultiYearProgramme => (shipped!("programme-multiyear.txt"), programme()),
        ProgrammeDraft => (shipped!("programme-draft.txt"), programme()),
        Resolution => (shipped!("resolution.txt"), programme()),
        Justification => (shipped!("justification.txt"), programme()),
        OpinionRequest => (shipped!("opinion-request.txt"), programme()),
        ProgrammeTerms => (shipped!("programme-terms.txt"), programme().and(fields::terms())),
        CallSchedule => (shipped!("call-schedule.txt"), programme().and(fields::schedule())),
        ConsultationOrder => (shipped!("consultation-order.txt"), consultation()),
        ConsultationNotice => (shipped!("consultation-notice.txt"), consultation()),
        RemarkForm => (shipped!("remark-form.txt"), consultation()),
        PrivacyClause => (shipped!("privacy-clause.txt"), consultation()),
        Invitation => (shipped!("invitation.txt"), consultation().and(fields::one_meeting())),
        AttendanceList => (shipped!("attendance-list.txt"), consultation().and(fields::one_meeting())),
        ConsultationReport => (shipped!("consultation-report.txt"), consultation().and(fields::course())),
        VoivodeLetter => (shipped!("voivode-letter.txt"), handed_over()),
        JournalRequest => (shipped!("journal-request.txt"), handed_over()),
        VersionComparison => (shipped!("version-comparison.txt"), base().and(fields::comparison())),
        CallOrder => (shipped!("call-order.txt"), call().and(fields::annex())),
        CallNotice => (shipped!("call-notice.txt"), call()),
        CallChangeNotice => (shipped!("call-change.txt"), call().and(fields::call_change())),
        CallAnnulmentNotice => (shipped!("call-annulment.txt"), call().and(fields::call_change())),
        CallPublicationNote => (shipped!("call-publication-note.txt"), call()),
        CallRules => (shipped!("call-rules.txt"), call()),
        CommissionRecruitment => (shipped!("commission-recruitment.txt"), of_commission()),
        CandidateForm => (shipped!("candidate-form.txt"), of_commission()),
        CommissionAppointment => (shipped!("commission-appointment.txt"), of_commission().and(fields::annex())),
        CommissionRules => (shipped!("commission-rules.txt"), of_commission()),
        ImpartialityStatement => (shipped!("impartiality-statement.txt"), of_commission()),
        OfferForm => (shipped!("offer-form.txt"), call().and(fields::offer_form())),
        OfferRegister => (shipped!("offer-register.txt"), of_offer()),
        FormalCard => (shipped!("formal-card.txt"), of_offer()),
        CompletionCall => (shipped!("completion-call.txt"), of_offer()),
        Scorecard => (shipped!("scorecard.txt"), call().and(fields::scorecard())),
        CollectiveScorecard => (shipped!("collective-scorecard.txt"), call().and(fields::collective_scorecard())),
        CommissionMinutes => (shipped!("commission-minutes.txt"), call().and(fields::minutes())),
        RankingList => (shipped!("ranking-list.txt"), call().and(fields::ranking())),
        ResultsDecision => (shipped!("results-decision.txt"), call().and(fields::results())),
        ResultsNotice => (shipped!("results-notice.txt"), call().and(fields::results())),
        ResultLetter => (shipped!("result-letter.txt"), call().and(fields::result_letter())),
        UpdateRequest => (shipped!("update-request.txt"), call().and(fields::result_letter())),
        ReasonsLetter => (shipped!("reasons-letter.txt"), call().and(fields::reasons())),
        BenefitCouncilAct => (shipped!("act-benefit-council.txt"), super::chips::of_acts()),
        ConsultationRulesAct => (shipped!("act-consultation-rules.txt"), super::chips::of_acts()),
        LocalInitiativeAct => (shipped!("act-local-initiative.txt"), super::chips::of_acts()),
        CivicBudgetAct => (shipped!("act-civic-budget.txt"), super::chips::of_acts()),
        StrategyAct => (shipped!("act-strategy.txt"), super::chips::of_acts()),
        OtherAct => (shipped!("act-other.txt"), super::chips::of_acts()),
        ActResolution => (shipped!("act-resolution.txt"), super::chips::of_acts()),
        ActJustification => (shipped!("act-justification.txt"), super::chips::of_acts()),
        ActOpinionRequest => (shipped!("act-opinion-request.txt"), super::chips::of_acts()),
    };
    Kind { key: kind.key(), name: kind.label(), file, words, fields }
}

/// Whether a draft act prints documents of this kind.
pub fn is_of_act(kind: DocumentKind) -> bool {
    TemplateKind::of_draft_act(kind).is_some()
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
