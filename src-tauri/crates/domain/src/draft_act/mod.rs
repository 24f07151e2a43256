//! A draft of an act other than a programme: the statute of the benefit council, rules of consultations, criteria of the local
//! initiative, the civic budget, a strategy, any other resolution of the council.
//!
//! The law pack says of every kind what it must contain ([`requirements`]) and whether it is local law; from that follows its way
//! to the journal ([`plan`], [`due`]). Start with [`DraftAct`] and [`DraftActStatus`].

mod basis;
pub mod due;
mod entry;
pub mod plan;
pub mod requirements;
pub mod rules;
pub mod status;
pub mod step;
pub mod validate;

use chrono::NaiveDate;
pub use status::DraftActStatus;

use crate::{
    id::{SittingId, TextId},
    polish,
    programme::{Adoption, OpinionResult},
    vocabulary,
};

vocabulary! {
    /// What the act is about; the law pack knows what each must contain.
    pub enum DraftActKind {
        BenefitCouncil = "statut_rady_pozytku", "statut rady działalności pożytku publicznego";
        ConsultationRules = "regulamin_konsultacji", "zasady konsultowania z organizacjami";
        LocalInitiative = "kryteria_inicjatywy_lokalnej", "kryteria inicjatywy lokalnej";
        CivicBudget = "budzet_obywatelski", "zasady budżetu obywatelskiego";
        Strategy = "strategia", "strategia albo dokument programowy";
        Other = "inny", "inna uchwała";
    }
}

/// A draft act with its way to the journal.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct DraftAct {
    pub kind: DraftActKind,
    /// "w sprawie określenia zasad …", as it is printed under the kind of the act.
    pub title: String,
    pub status: DraftActStatus,
    pub case_number: String,
    /// What the office itself says of the act; `None`: what the law pack says of its kind.
    pub local_law: Option<bool>,
    /// The act with its annexes.
    pub text: TextId,
    pub justification_text: TextId,
    /// Council sitting at which it is to be adopted.
    pub sitting: Option<SittingId>,
    pub consultation_began_on: Option<NaiveDate>,
    pub consultation_ended_on: Option<NaiveDate>,
    pub opinion: ActOpinion,
    pub submitted_to_council_on: Option<NaiveDate>,
    pub adoption: Option<Adoption>,
    pub sent_to_voivode_on: Option<NaiveDate>,
    pub sent_to_journal_on: Option<NaiveDate>,
    pub announcement: Option<Announcement>,
    pub abandoned_on: Option<NaiveDate>,
    /// Why a step that a rule forbids was recorded all the same (it had happened on paper).
    pub recorded_despite: String,
}

/// What the benefit council was asked and answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ActOpinion {
    /// Day on which the draft was delivered to the council.
    pub delivered_on: Option<NaiveDate>,
    pub given_on: Option<NaiveDate>,
    pub result: Option<OpinionResult>,
}

impl ActOpinion {
    /// The council has spoken: a result other than silence or, while none was chosen, the day of the opinion says so.
    pub fn is_given(&self) -> bool {
        self.result.map_or(self.given_on.is_some(), |result| result != OpinionResult::Silence)
    }
}

/// The announcement in the journal of the voivodeship.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Announcement {
    pub announced_on: NaiveDate,
    /// Position in the journal of that year: "4321"; empty while nobody wrote it down.
    pub position: String,
}

impl DraftAct {
    /// A draft before its first step; its two texts are still to be kept.
    pub fn new(kind: DraftActKind, title: impl Into<String>, case_number: impl Into<String>) -> Self {
        Self {
            kind,
            title: title.into(),
            status: DraftActStatus::Draft,
            case_number: case_number.into(),
            local_law: None,
            text: TextId(0),
            justification_text: TextId(0),
            sitting: None,
            consultation_began_on: None,
            consultation_ended_on: None,
            opinion: ActOpinion::default(),
            submitted_to_council_on: None,
            adoption: None,
            sent_to_voivode_on: None,
            sent_to_journal_on: None,
            announcement: None,
            abandoned_on: None,
            recorded_despite: String::new(),
        }
    }

    /// "Uchwała w sprawie …"; a title of another form stands by itself.
    pub fn name(&self) -> String {
        title_in_words(&self.title)
    }

    /// "projekt uchwały w sprawie …", as a consultation calls its subject.
    pub fn draft_name(&self) -> String {
        let title = self.title.trim();
        if title.starts_with("w sprawie") { format!("projekt uchwały {title}") } else { format!("projekt: {title}") }
    }

    pub fn adopted_on(&self) -> Option<NaiveDate> {
        self.adoption.as_ref().map(|adoption| adoption.adopted_on)
    }

    pub fn in_force_on(&self) -> Option<NaiveDate> {
        self.adoption.as_ref().and_then(|adoption| adoption.in_force_on)
    }

    pub fn announced_on(&self) -> Option<NaiveDate> {
        self.announcement.as_ref().map(|announcement| announcement.announced_on)
    }
}

/// "Uchwała w sprawie …" of the title of an act; a title of another form stands by itself.
pub fn title_in_words(title: &str) -> String {
    let title = title.trim();
    if title.starts_with("w sprawie") { format!("Uchwała {title}") } else { polish::capital_first(title) }
}

/// The title of an act without the words that its head prints: "Projekt uchwały w sprawie …" – "w sprawie …".
pub fn title_of(typed: &str) -> String {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = typed.to_lowercase();
    let heads = ["projekt uchwały w sprawie", "uchwała w sprawie", "uchwały w sprawie", "w sprawie"];
    match heads.iter().find(|head| lower.starts_with(*head)) {
        Some(head) => {
            let after: String = typed.chars().skip(head.chars().count()).collect();
            format!("w sprawie{}", after.trim_end_matches(['.', ';']))
        }
        None => typed,
    }
}

#[cfg(test)]
mod tests;
