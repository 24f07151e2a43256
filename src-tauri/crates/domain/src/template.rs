//! The words of documents that an office may write anew, and what an issued document remembers of them.

use crate::{document::DocumentKind, draft_act::DraftActKind, id::TemplateVersionId, vocabulary, vocabulary::Vocabulary};

vocabulary! {
    /// Everything whose words the program ships: every kind of document and the texts with which programmes and other acts begin. A draft act has a
    /// resolution, a justification and a request for an opinion of its own; the letters on an adopted resolution are the same for both.
    pub enum TemplateKind {
        AnnualProgramme = "program_roczny", "treść, od której zaczyna się roczny program współpracy";
        MultiYearProgramme = "program_wieloletni", "treść, od której zaczyna się wieloletni program współpracy";
        ProgrammeDraft = "projekt_programu", "projekt programu współpracy";
        Resolution = "uchwala", "uchwała z załącznikiem";
        Justification = "uzasadnienie", "uzasadnienie projektu uchwały";
        ConsultationOrder = "zarzadzenie_konsultacje", "zarządzenie w sprawie przeprowadzenia konsultacji";
        ConsultationNotice = "ogloszenie_konsultacje", "ogłoszenie o konsultacjach";
        RemarkForm = "formularz_uwag", "formularz uwag";
        PrivacyClause = "klauzula_rodo", "klauzula informacyjna";
        Invitation = "zaproszenie", "zaproszenie na spotkanie";
        AttendanceList = "lista_obecnosci", "lista obecności";
        OpinionRequest = "wniosek_o_opinie", "wniosek o opinię do rady pożytku";
        ConsultationReport = "raport_konsultacji", "sprawozdanie z konsultacji";
        VoivodeLetter = "przekazanie_wojewodzie", "pismo przekazujące uchwałę wojewodzie";
        JournalRequest = "wniosek_o_ogloszenie", "wniosek o ogłoszenie w dzienniku urzędowym";
        ProgrammeTerms = "plan_terminow", "plan terminów programu";
        CallSchedule = "harmonogram_konkursow", "harmonogram konkursów ofert i wniosek o zabezpieczenie środków";
        VersionComparison = "porownanie_wersji", "porównanie wersji";
        CallOrder = "zarzadzenie_konkurs", "zarządzenie o ogłoszeniu konkursu ofert";
        CallNotice = "ogloszenie_konkurs", "ogłoszenie o otwartym konkursie ofert";
        CallChangeNotice = "zmiana_konkursu", "ogłoszenie o zmianie konkursu ofert";
        CallAnnulmentNotice = "uniewaznienie_konkursu", "ogłoszenie o unieważnieniu konkursu ofert";
        CallPublicationNote = "adnotacja_publikacji", "adnotacja o publikacji ogłoszeń konkursu";
        CallRules = "regulamin_konkursu", "regulamin konkursu ofert";
        CommissionRecruitment = "nabor_do_komisji", "ogłoszenie o naborze do komisji konkursowej";
        CandidateForm = "formularz_kandydata", "formularz zgłoszenia kandydata do komisji";
        CommissionAppointment = "powolanie_komisji", "zarządzenie o powołaniu komisji konkursowej";
        CommissionRules = "regulamin_komisji", "regulamin pracy komisji konkursowej";
        ImpartialityStatement = "oswiadczenie_bezstronnosci", "oświadczenie członka komisji o bezstronności";
        OfferForm = "oferta", "oferta realizacji zadania publicznego";
        OfferRegister = "rejestr_ofert", "rejestr złożonych ofert";
        FormalCard = "karta_formalna", "karta oceny formalnej";
        CompletionCall = "wezwanie_uzupelnienie", "wezwanie do uzupełnienia oferty";
        Scorecard = "karta_oceny", "indywidualna karta oceny ofert";
        CollectiveScorecard = "karta_zbiorcza", "zbiorcza karta oceny ofert";
        CommissionMinutes = "protokol_komisji", "protokół z prac komisji konkursowej";
        RankingList = "lista_rankingowa", "lista rankingowa ofert";
        ResultsDecision = "zarzadzenie_wyniki", "zarządzenie o rozstrzygnięciu konkursu ofert";
        ResultsNotice = "ogloszenie_wynikow", "ogłoszenie wyników otwartego konkursu ofert";
        ResultLetter = "zawiadomienie_wynik", "zawiadomienie oferenta o wyniku konkursu";
        UpdateRequest = "wezwanie_aktualizacja", "wezwanie do aktualizacji oferty";
        ReasonsLetter = "uzasadnienie_wyboru", "uzasadnienie wyboru albo odrzucenia oferty";
        BenefitCouncilAct = "akt_rada_pozytku", "treść, od której zaczyna się uchwała o radzie pożytku";
        ConsultationRulesAct = "akt_konsultacje", "treść, od której zaczyna się uchwała o konsultowaniu z organizacjami";
        LocalInitiativeAct = "akt_inicjatywa_lokalna", "treść, od której zaczyna się uchwała o inicjatywie lokalnej";
        CivicBudgetAct = "akt_budzet_obywatelski", "treść, od której zaczyna się uchwała o budżecie obywatelskim";
        StrategyAct = "akt_strategia", "treść, od której zaczyna się uchwała o strategii";
        OtherAct = "akt_inny", "treść, od której zaczyna się każda inna uchwała";
        ActResolution = "akt_uchwala", "uchwała innego aktu niż program";
        ActJustification = "akt_uzasadnienie", "uzasadnienie innego aktu niż program";
        ActOpinionRequest = "akt_wniosek_o_opinie", "wniosek o opinię o innym akcie niż program";
    }
}

impl TemplateKind {
    /// The kind of document that is made with these words; `None` for the beginnings of programmes and acts.
    pub fn document(self) -> Option<DocumentKind> {
        match self {
            Self::ActResolution => Some(DocumentKind::Resolution),
            Self::ActJustification => Some(DocumentKind::Justification),
            Self::ActOpinionRequest => Some(DocumentKind::OpinionRequest),
            other => DocumentKind::ALL.iter().copied().find(|kind| Self::of(*kind) == other),
        }
    }

    /// The words of a kind of document.
    pub fn of(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::ProgrammeDraft => Self::ProgrammeDraft,
            DocumentKind::Resolution => Self::Resolution,
            DocumentKind::Justification => Self::Justification,
            DocumentKind::ConsultationOrder => Self::ConsultationOrder,
            DocumentKind::ConsultationNotice => Self::ConsultationNotice,
            DocumentKind::RemarkForm => Self::RemarkForm,
            DocumentKind::PrivacyClause => Self::PrivacyClause,
            DocumentKind::Invitation => Self::Invitation,
            DocumentKind::AttendanceList => Self::AttendanceList,
            DocumentKind::OpinionRequest => Self::OpinionRequest,
            DocumentKind::ConsultationReport => Self::ConsultationReport,
            DocumentKind::VoivodeLetter => Self::VoivodeLetter,
            DocumentKind::JournalRequest => Self::JournalRequest,
            DocumentKind::ProgrammeTerms => Self::ProgrammeTerms,
            DocumentKind::CallSchedule => Self::CallSchedule,
            DocumentKind::VersionComparison => Self::VersionComparison,
            DocumentKind::CallOrder => Self::CallOrder,
            DocumentKind::CallNotice => Self::CallNotice,
            DocumentKind::CallChangeNotice => Self::CallChangeNotice,
            DocumentKind::CallAnnulmentNotice => Self::CallAnnulmentNotice,
            DocumentKind::CallPublicationNote => Self::CallPublicationNote,
            DocumentKind::CallRules => Self::CallRules,
            DocumentKind::CommissionRecruitment => Self::CommissionRecruitment,
            DocumentKind::CandidateForm => Self::CandidateForm,
            DocumentKind::CommissionAppointment => Self::CommissionAppointment,
            DocumentKind::CommissionRules => Self::CommissionRules,
            DocumentKind::ImpartialityStatement => Self::ImpartialityStatement,
            DocumentKind::OfferForm => Self::OfferForm,
            DocumentKind::OfferRegister => Self::OfferRegister,
            DocumentKind::FormalCard => Self::FormalCard,
            DocumentKind::CompletionCall => Self::CompletionCall,
            DocumentKind::Scorecard => Self::Scorecard,
            DocumentKind::CollectiveScorecard => Self::CollectiveScorecard,
            DocumentKind::CommissionMinutes => Self::CommissionMinutes,
            DocumentKind::RankingList => Self::RankingList,
            DocumentKind::ResultsDecision => Self::ResultsDecision,
            DocumentKind::ResultsNotice => Self::ResultsNotice,
            DocumentKind::ResultLetter => Self::ResultLetter,
            DocumentKind::UpdateRequest => Self::UpdateRequest,
            DocumentKind::ReasonsLetter => Self::ReasonsLetter,
        }
    }

    /// The words of a kind of document for a draft act; `None` when no such document is made of one.
    pub fn of_draft_act(kind: DocumentKind) -> Option<Self> {
        match kind {
            DocumentKind::Resolution => Some(Self::ActResolution),
            DocumentKind::Justification => Some(Self::ActJustification),
            DocumentKind::OpinionRequest => Some(Self::ActOpinionRequest),
            DocumentKind::VoivodeLetter | DocumentKind::JournalRequest => Some(Self::of(kind)),
            _ => None,
        }
    }

    /// The words with which an act of a kind begins.
    pub fn beginning_of(kind: DraftActKind) -> Self {
        match kind {
            DraftActKind::BenefitCouncil => Self::BenefitCouncilAct,
            DraftActKind::ConsultationRules => Self::ConsultationRulesAct,
            DraftActKind::LocalInitiative => Self::LocalInitiativeAct,
            DraftActKind::CivicBudget => Self::CivicBudgetAct,
            DraftActKind::Strategy => Self::StrategyAct,
            DraftActKind::Other => Self::OtherAct,
        }
    }

    /// The kind of act that begins with these words.
    pub fn begins(self) -> Option<DraftActKind> {
        DraftActKind::ALL.iter().copied().find(|kind| Self::beginning_of(*kind) == self)
    }

    /// Whether these are words of draft acts other than programmes.
    pub fn is_of_draft_acts(self) -> bool {
        self.begins().is_some() || (self.fits_draft_acts() && self.document().is_some_and(|kind| Self::of(kind) != self))
    }

    /// Whether a document of a draft act is made with these words, be it that of a programme as well.
    pub fn fits_draft_acts(self) -> bool {
        self.document().is_some_and(|kind| Self::of_draft_act(kind) == Some(self))
    }
}

/// Which words an issued document was made with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordsUsed {
    /// The version of the office's own words; `None` when they were the words of the program.
    pub version: Option<TemplateVersionId>,
    /// Version of the program that made the document; empty for documents issued before it was written down.
    pub program: String,
    /// SHA-256 of the words in lower-case hexadecimal; empty like `program`.
    pub sha256: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_document_has_its_words_under_its_own_key_and_name() {
        for kind in DocumentKind::ALL {
            let words = TemplateKind::of(*kind);
            assert_eq!((words.key(), words.label(), words.document()), (kind.key(), kind.label(), Some(*kind)));
        }
        let beginnings: Vec<_> =
            TemplateKind::ALL.iter().filter(|kind| kind.document().is_none() && !kind.is_of_draft_acts()).collect();
        assert_eq!(beginnings, [&TemplateKind::AnnualProgramme, &TemplateKind::MultiYearProgramme]);
    }

    #[test]
    fn every_kind_of_draft_act_begins_with_words_of_its_own_and_prints_its_own_documents() {
        let of_acts: Vec<_> = TemplateKind::ALL.iter().filter(|kind| kind.is_of_draft_acts()).collect();
        assert_eq!(of_acts.len(), DraftActKind::ALL.len() + 3);
        for kind in DraftActKind::ALL {
            assert_eq!(TemplateKind::beginning_of(*kind).begins(), Some(*kind));
        }
        let shared: Vec<_> = TemplateKind::ALL.iter().filter(|kind| kind.fits_draft_acts() && !kind.is_of_draft_acts()).collect();
        assert_eq!(shared, [&TemplateKind::VoivodeLetter, &TemplateKind::JournalRequest], "programmes have them as well");
        for kind in DocumentKind::ALL {
            assert!(TemplateKind::of_draft_act(*kind).is_none_or(|words| words.document() == Some(*kind)), "{kind:?}");
        }
    }
}
