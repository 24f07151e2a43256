//! Documents that leave the office: their kinds and the register of issued ones.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    id::{IssuedDocumentId, OrganisationId},
    publication::CaseRef,
    template::WordsUsed,
    vocabulary,
};

vocabulary! {
    /// Every kind of document that the program makes.
    pub enum DocumentKind {
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
    }
}

vocabulary! {
    /// A part of the work on an open call, under which its many documents stand together.
    pub enum CallStage {
        Notice = "ogloszenie", "Ogłoszenie konkursu";
        Commission = "komisja", "Komisja konkursowa";
        Offers = "oferty", "Oferty i ocena formalna";
        Scoring = "ocena", "Ocena merytoryczna";
        Results = "wyniki", "Wyniki";
    }
}

impl DocumentKind {
    /// The part of the work on a call to which the document belongs; `None` for documents of other cases.
    pub fn call_stage(self) -> Option<CallStage> {
        use DocumentKind::*;
        match self {
            CallOrder | CallNotice | CallChangeNotice | CallAnnulmentNotice | CallPublicationNote | CallRules => {
                Some(CallStage::Notice)
            }
            CommissionRecruitment | CandidateForm | CommissionAppointment | CommissionRules | ImpartialityStatement => {
                Some(CallStage::Commission)
            }
            OfferForm | OfferRegister | FormalCard | CompletionCall => Some(CallStage::Offers),
            Scorecard | CollectiveScorecard | CommissionMinutes | RankingList => Some(CallStage::Scoring),
            ResultsDecision | ResultsNotice | ResultLetter | UpdateRequest | ReasonsLetter => Some(CallStage::Results),
            ProgrammeDraft | Resolution | Justification | ConsultationOrder | ConsultationNotice | RemarkForm | PrivacyClause
            | Invitation | AttendanceList | OpinionRequest | ConsultationReport | VoivodeLetter | JournalRequest
            | ProgrammeTerms | CallSchedule | VersionComparison => None,
        }
    }
}

vocabulary! {
    pub enum DocumentFormat {
        Pdf = "pdf", "PDF";
        Docx = "docx", "DOCX";
        Html = "html", "HTML";
    }
}

vocabulary! {
    /// A stamp laid over a finished document.
    pub enum StampKind {
        Draft = "projekt", "PROJEKT";
        Copy = "kopia", "KOPIA";
        Conformity = "zgodnosc", "Za zgodność z oryginałem";
    }
}

/// A copy of an issued document with a stamp; neither it nor the document changes any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StampedCopy {
    pub document: IssuedDocumentId,
    pub stamp: StampKind,
    /// What the stamp says beside its name: place, day and who confirmed.
    pub words: String,
    pub made_at: DateTime<Utc>,
    pub made_by: String,
}

/// A document as it was issued; its bytes never change.
#[derive(Clone, Debug, PartialEq)]
pub struct IssuedDocument {
    pub kind: DocumentKind,
    pub case: CaseRef,
    /// Row the document was made of when a case has several (a meeting, for instance).
    pub subject: Option<i64>,
    /// The organisation that a letter went to; `None` when it went to everybody.
    pub addressee: Option<OrganisationId>,
    /// Number given by the office, empty when it has none.
    pub number: String,
    pub title: String,
    pub issued_at: DateTime<Utc>,
    pub issued_by: String,
    /// Day printed on the document.
    pub dated_on: NaiveDate,
    /// The document model as JSON text, so that it can be laid out again.
    pub body: String,
    /// Marked as a draft (PROJEKT).
    pub draft: bool,
    /// The words it was made with.
    pub words: WordsUsed,
}

/// One frozen rendering of an issued document.
#[derive(Clone, Debug, PartialEq)]
pub struct IssuedFile {
    pub format: DocumentFormat,
    pub bytes: Vec<u8>,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn documents_of_one_stage_of_a_call_stand_together_in_the_order_of_the_work() {
        let mut stages: Vec<CallStage> = DocumentKind::ALL.iter().filter_map(|kind| kind.call_stage()).collect();
        stages.dedup();
        assert_eq!(stages, CallStage::ALL);
    }
}
