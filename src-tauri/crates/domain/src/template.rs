//! The words of documents that an office may write anew, and what an issued document remembers of them.

use crate::{document::DocumentKind, id::TemplateVersionId, vocabulary, vocabulary::Vocabulary};

vocabulary! {
    /// Everything whose words the program ships: every kind of document and the texts with which programmes begin.
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
        ProgrammeTerms = "plan_terminow", "plan terminów programu";
        VersionComparison = "porownanie_wersji", "porównanie wersji";
    }
}

impl TemplateKind {
    /// The kind of document that is made with these words; `None` for the beginnings of programmes.
    pub fn document(self) -> Option<DocumentKind> {
        DocumentKind::from_key(self.key())
    }

    /// The words of a kind of document.
    pub fn of(kind: DocumentKind) -> Self {
        Self::from_key(kind.key()).unwrap_or(Self::ProgrammeDraft)
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
        let beginnings: Vec<_> = TemplateKind::ALL.iter().filter(|kind| kind.document().is_none()).collect();
        assert_eq!(beginnings, [&TemplateKind::AnnualProgramme, &TemplateKind::MultiYearProgramme]);
    }
}
