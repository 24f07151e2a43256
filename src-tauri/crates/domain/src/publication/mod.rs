//! Publication of something in a place, with its evidence.

pub mod validate;

use chrono::NaiveDate;

use crate::{
    id::{AttachmentId, CallId, ConsultationId, DraftActId, ProgrammeId},
    vocabulary,
};

vocabulary! {
    pub enum PublicationPlace {
        Bip = "bip", "Biuletyn Informacji Publicznej";
        NoticeBoard = "tablica", "tablica ogłoszeń";
        Website = "strona", "strona internetowa";
        Journal = "dziennik", "dziennik urzędowy województwa";
        Press = "prasa", "prasa";
        Other = "inne", "inne miejsce";
    }
}

vocabulary! {
    /// What was published.
    pub enum PublishedThing {
        ConsultationNotice = "ogloszenie_konsultacji", "ogłoszenie o konsultacjach";
        ConsultationReport = "raport_konsultacji", "raport z konsultacji";
        Programme = "program", "uchwalony program";
        ProgrammeReport = "sprawozdanie", "sprawozdanie z realizacji programu";
        CallNotice = "ogloszenie_konkursu", "ogłoszenie o konkursie";
        CallChange = "zmiana_ogloszenia", "zmiana ogłoszenia o konkursie";
        CommissionRecruitment = "nabor_do_komisji", "nabór do komisji konkursowej";
        CallResults = "wyniki_konkursu", "wyniki konkursu";
        CallAnnulment = "uniewaznienie_konkursu", "unieważnienie konkursu";
    }
}

/// The case to which a publication, an issued document or an attachment belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(tag = "case", content = "id", rename_all = "snake_case")]
pub enum CaseRef {
    Programme(ProgrammeId),
    Consultation(ConsultationId),
    DraftAct(DraftActId),
    Call(CallId),
    /// The office itself: lists, labels, envelopes.
    Office,
}

/// One publication in one place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Publication {
    pub case: CaseRef,
    pub thing: PublishedThing,
    /// Row of the thing when a case has several of them: a change of a call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<i64>,
    pub place: PublicationPlace,
    /// Web address, or where the board hangs, or the journal's position.
    pub address: String,
    pub published_on: NaiveDate,
    pub removed_on: Option<NaiveDate>,
    pub evidence: Option<AttachmentId>,
}
