//! An organisation: a non-governmental organisation or an entity of art. 3 ust. 3 in the office's register.

pub mod rules;
pub mod selection;
pub mod twin;
pub mod validate;

use chrono::NaiveDate;

use crate::{office::Address, vocabulary};

vocabulary! {
    /// Legal form, as the register of organisations distinguishes it.
    pub enum LegalForm {
        Association = "stowarzyszenie", "stowarzyszenie rejestrowe";
        SimpleAssociation = "stowarzyszenie_zwykle", "stowarzyszenie zwykłe";
        UnionOfAssociations = "zwiazek_stowarzyszen", "związek stowarzyszeń";
        LocalBranch = "jednostka_terenowa", "jednostka terenowa stowarzyszenia";
        Foundation = "fundacja", "fundacja";
        SportsClub = "klub_sportowy", "klub sportowy";
        StudentSportsClub = "uczniowski_klub_sportowy", "uczniowski klub sportowy";
        FireBrigade = "osp", "ochotnicza straż pożarna";
        RuralWomensCircle = "kolo_gospodyn", "koło gospodyń wiejskich";
        FarmersCircle = "kolko_rolnicze", "kółko rolnicze";
        ChurchEntity = "koscielna_osoba_prawna", "kościelna osoba prawna";
        SocialCooperative = "spoldzielnia_socjalna", "spółdzielnia socjalna";
        NonProfitCompany = "spolka_non_profit", "spółka non profit";
        AssociationOfLocalGovernments = "stowarzyszenie_jst", "stowarzyszenie jednostek samorządu terytorialnego";
        Other = "inna", "inna";
    }
}

vocabulary! {
    /// The public register in which the organisation stands.
    pub enum Register {
        Krs = "krs", "Krajowy Rejestr Sądowy";
        CountyRecord = "ewidencja_starosty", "ewidencja starosty";
        RuralWomensCircles = "rejestr_kgw", "Krajowy Rejestr Kół Gospodyń Wiejskich";
        Church = "rejestr_koscielny", "rejestr lub zaświadczenie kościelne";
        Other = "inny", "inny rejestr";
    }
}

vocabulary! {
    /// Whether the organisation acts.
    pub enum Activity {
        Active = "dziala", "działa";
        InLiquidation = "w_likwidacji", "w likwidacji";
        Closed = "zakonczyla", "zakończyła działalność";
    }
}

/// A person of an organisation, kept only as far as a procedure needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Person {
    pub name: String,
    /// "prezes zarządu".
    pub function: String,
    pub phone: String,
    pub email: String,
    /// May sign for the organisation.
    pub represents: bool,
    /// Is the one to call or write to.
    pub contact: bool,
}

/// A bank account: 26 digits (NRB) and what it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Account {
    pub nrb: String,
    pub purpose: String,
}

/// One organisation with everything a document or a rule needs. Identifiers are kept normalised (digits only), empty when unknown.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Organisation {
    pub name: String,
    pub short_name: String,
    pub legal_form: LegalForm,
    pub register: Register,
    pub register_number: String,
    pub nip: String,
    pub regon: String,
    /// Public benefit organisation (OPP).
    pub public_benefit: bool,
    pub seat: Address,
    /// Where letters go when it differs from the seat.
    pub correspondence: Option<Address>,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub ade: String,
    /// Keys of the spheres of public tasks (law pack), e.g. `17`, `1a`.
    pub spheres: Vec<String>,
    /// Who signs and how: "prezes albo dwóch członków zarządu łącznie".
    pub representation_rule: String,
    pub activity: Activity,
    /// What it does and where, in a few words.
    pub about: String,
    pub people: Vec<Person>,
    pub accounts: Vec<Account>,
    pub registered_on: Option<NaiveDate>,
    pub archived: bool,
}
