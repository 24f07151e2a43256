//! The office: the local government unit, its bodies, its addresses, its numbering and its local rules.

mod address;
mod bases;
pub mod bodies;
pub mod days_off;
pub mod declined;
pub mod numbers;
pub mod roman;
pub mod rules;
pub mod supervision;
pub mod validate;

pub use address::Address;
use chrono::NaiveDate;
pub use declined::Declined;

use crate::{id::AttachmentId, vocabulary};

vocabulary! {
    /// Kind of the local government unit; decides the names of the bodies and the journal.
    pub enum OfficeKind {
        RuralCommune = "gmina_wiejska", "gmina wiejska";
        UrbanCommune = "gmina_miejska", "gmina miejska";
        MixedCommune = "gmina_miejsko_wiejska", "gmina miejsko-wiejska";
        CityWithCountyRights = "miasto_na_prawach_powiatu", "miasto na prawach powiatu";
        County = "powiat", "powiat";
        District = "dzielnica", "dzielnica";
        Voivodeship = "wojewodztwo", "województwo";
    }
}

vocabulary! {
    /// In what role a person signs.
    pub enum SignatoryRole {
        Executive = "organ_wykonawczy", "wójt, burmistrz, prezydent albo przewodniczący zarządu";
        Deputy = "zastepca", "zastępca";
        CouncilChair = "przewodniczacy_rady", "przewodniczący rady";
        Treasurer = "skarbnik", "skarbnik";
        Secretary = "sekretarz", "sekretarz";
        Officer = "pelnomocnik", "pełnomocnik ds. współpracy";
        BenefitCouncilChair = "przewodniczacy_rady_pozytku", "przewodniczący rady pożytku";
    }
}

vocabulary! {
    /// How people may take part in a consultation.
    pub enum ConsultationForm {
        WrittenRemarks = "uwagi_pisemne", "uwagi na piśmie";
        EmailRemarks = "uwagi_email", "uwagi pocztą elektroniczną";
        RemarkForm = "formularz", "uwagi na formularzu";
        OpenMeeting = "spotkanie", "otwarte spotkanie";
        BenefitCouncil = "rada_pozytku", "opinia rady działalności pożytku publicznego";
        Survey = "ankieta", "ankieta";
        Workshop = "warsztat", "warsztat";
    }
}

/// Fields of the profile without which papers are not whole; the others may stay empty.
pub const NEEDED: [&str; 6] = ["address.town", "numbers.case_number", "numbers.resolution", "numbers.order", "bip_url", "email"];

/// Who signs, in what words, and since when.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Signatory {
    pub role: SignatoryRole,
    /// First and last name.
    pub name: String,
    /// The line above the name: "Wójt Gminy Jarzębin".
    pub title: String,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
}

/// How numbers of documents of the office are built. Placeholders: `{numer}`, `{rok}`, `{sesja}`, `{komorka}`, `{jrwa}`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NumberPatterns {
    /// Case number, e.g. `{komorka}.{jrwa}.{numer}.{rok}`.
    pub case_number: String,
    /// Symbol of the department.
    pub department: String,
    /// Class of the uniform file index (JRWA).
    pub jrwa: String,
    /// Resolution, e.g. `{sesja}/{numer}/{rok}`.
    pub resolution: String,
    /// Order of the executive, e.g. `0050.{numer}.{rok}`.
    pub order: String,
}

/// What the office itself decided or inherited from local resolutions. `None` means: not set, the custom of the law pack is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LocalRules {
    /// Least number of days a consultation lasts.
    pub consultation_days: Option<u32>,
    /// Days between the notice and the first day of the consultation.
    pub notice_lead_days: Option<u32>,
    /// Days after the end of the consultation in which the report is due.
    pub report_days: Option<u32>,
    /// Local day of the programme report (month, day), when earlier than the statute's.
    pub report_day: Option<(u32, u32)>,
    /// Forms allowed by the local resolution.
    pub consultation_forms: Vec<ConsultationForm>,
    /// The local resolution on consulting (art. 5 ust. 5): "nr XLIV/378/2010 z dnia 9 września 2010 r.".
    pub consultation_resolution: String,
}

/// The single office of a file.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Office {
    pub kind: OfficeKind,
    /// "Gmina Jarzębin".
    pub unit: Declined,
    /// "Urząd Gminy Jarzębin".
    pub office: Declined,
    /// Executive body: "Wójt Gminy Jarzębin".
    pub executive: Declined,
    /// Deciding body: "Rada Gminy Jarzębin".
    pub council: Declined,
    /// "Gminna Rada Działalności Pożytku Publicznego w Jarzębinie"; `None` when there is none.
    pub benefit_council: Option<Declined>,
    pub voivodeship: String,
    /// "Dziennik Urzędowy Województwa Mazowieckiego".
    pub journal: Declined,
    pub address: Address,
    pub phone: String,
    pub email: String,
    /// Address for electronic deliveries.
    pub ade: String,
    pub bip_url: String,
    pub website: String,
    /// Where the notice board hangs.
    pub notice_board: String,
    pub nip: String,
    pub regon: String,
    pub crest: Option<AttachmentId>,
    /// Contact of the data protection officer (IOD).
    pub data_protection_contact: String,
    /// Department that runs the cooperation, in the nominative.
    pub department_name: String,
    pub numbers: NumberPatterns,
    pub local: LocalRules,
    /// Days off that the office added (e.g. for a holiday on a Saturday).
    pub extra_days_off: Vec<NaiveDate>,
}
