//! The card of an organisation as it is typed: every field a text, so that nothing typed is lost before it is understood.

use domain::{
    deadline::parse_day,
    identifier::{AccountNumber, DeliveryAddress, Krs, Nip, PostCode, Regon},
    law::Law,
    office::Address,
    organisation::{Account, Activity, LegalForm, Organisation, Person, Register, validate},
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::view::PostalAddress;

/// Every field of an organisation as typed; closed lists by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OrganisationForm {
    pub name: String,
    pub short_name: String,
    pub legal_form: String,
    pub register: String,
    pub register_number: String,
    pub nip: String,
    pub regon: String,
    pub public_benefit: bool,
    pub seat: PostalAddress,
    /// Where letters go when it differs from the seat.
    pub correspondence: Option<PostalAddress>,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub ade: String,
    /// Points of the spheres of public tasks.
    pub spheres: Vec<String>,
    pub representation_rule: String,
    pub activity: String,
    pub about: String,
    pub people: Vec<OrganisationPerson>,
    pub accounts: Vec<OrganisationAccount>,
    /// A day as typed or in ISO; empty when unknown.
    pub registered_on: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OrganisationPerson {
    pub name: String,
    pub function: String,
    pub phone: String,
    pub email: String,
    pub represents: bool,
    pub contact: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OrganisationAccount {
    pub nrb: String,
    pub purpose: String,
}

impl OrganisationForm {
    /// The record that was meant, with all that is wrong in it. A field at fault stands in the record as it was typed.
    pub(crate) fn read(&self, law: Law<'_>) -> (Organisation, Vec<Violation>) {
        let mut faults = Vec::new();
        let registered_on = match self.registered_on.trim() {
            "" => None,
            typed => parse_day(typed)
                .map_err(|fault| faults.push(Violation::new("registered_on", format!("Data rejestracji: {fault}"))))
                .ok(),
        };
        let record = Organisation {
            name: line(&self.name),
            short_name: line(&self.short_name),
            legal_form: chosen("legal_form", "Forma prawna", &self.legal_form, LegalForm::Other, &mut faults),
            register: chosen("register", "Rejestr", &self.register, Register::Other, &mut faults),
            register_number: match self.register.as_str() {
                "krs" => normal(&self.register_number, Krs::parse),
                _ => line(&self.register_number),
            },
            nip: normal(&self.nip, Nip::parse),
            regon: normal(&self.regon, Regon::parse),
            public_benefit: self.public_benefit,
            seat: self.seat.read(),
            correspondence: self.correspondence.as_ref().map(PostalAddress::read).filter(|a| *a != Address::default()),
            email: line(&self.email),
            phone: line(&self.phone),
            website: line(&self.website),
            ade: normal(&self.ade, DeliveryAddress::parse),
            spheres: self.spheres.iter().map(|sphere| line(sphere)).collect(),
            representation_rule: line(&self.representation_rule),
            activity: chosen("activity", "Działalność", &self.activity, Activity::Active, &mut faults),
            about: line(&self.about),
            people: self.people.iter().map(OrganisationPerson::read).collect(),
            accounts: self.accounts.iter().map(OrganisationAccount::read).collect(),
            registered_on,
            archived: false,
        };
        let mut all = validate::violations(&record, law);
        all.append(&mut faults);
        (record, all)
    }
}

/// What is kept, as it is typed again.
impl From<&Organisation> for OrganisationForm {
    fn from(kept: &Organisation) -> Self {
        Self {
            name: kept.name.clone(),
            short_name: kept.short_name.clone(),
            legal_form: kept.legal_form.key().into(),
            register: kept.register.key().into(),
            register_number: kept.register_number.clone(),
            nip: printed(&kept.nip, Nip::parse),
            regon: kept.regon.clone(),
            public_benefit: kept.public_benefit,
            seat: (&kept.seat).into(),
            correspondence: kept.correspondence.as_ref().map(Into::into),
            email: kept.email.clone(),
            phone: kept.phone.clone(),
            website: kept.website.clone(),
            ade: kept.ade.clone(),
            spheres: kept.spheres.clone(),
            representation_rule: kept.representation_rule.clone(),
            activity: kept.activity.key().into(),
            about: kept.about.clone(),
            people: kept.people.iter().map(Into::into).collect(),
            accounts: kept.accounts.iter().map(Into::into).collect(),
            registered_on: kept.registered_on.map(|day| day.to_string()).unwrap_or_default(),
        }
    }
}

impl PostalAddress {
    fn read(&self) -> Address {
        Address {
            street: line(&self.street),
            house: line(&self.house),
            flat: line(&self.flat),
            postcode: normal(&self.postcode, PostCode::parse),
            town: line(&self.town),
            post: line(&self.post),
        }
    }
}

impl OrganisationPerson {
    fn read(&self) -> Person {
        Person {
            name: line(&self.name),
            function: line(&self.function),
            phone: line(&self.phone),
            email: line(&self.email),
            represents: self.represents,
            contact: self.contact,
        }
    }
}

impl From<&Person> for OrganisationPerson {
    fn from(kept: &Person) -> Self {
        Self {
            name: kept.name.clone(),
            function: kept.function.clone(),
            phone: kept.phone.clone(),
            email: kept.email.clone(),
            represents: kept.represents,
            contact: kept.contact,
        }
    }
}

impl OrganisationAccount {
    fn read(&self) -> Account {
        Account { nrb: normal(&self.nrb, AccountNumber::parse), purpose: line(&self.purpose) }
    }
}

impl From<&Account> for OrganisationAccount {
    fn from(kept: &Account) -> Self {
        Self { nrb: printed(&kept.nrb, AccountNumber::parse), purpose: kept.purpose.clone() }
    }
}

/// A kept number in groups, with plain spaces so that it can be typed over.
pub(crate) fn printed<T: std::fmt::Display, F>(kept: &str, parse: impl Fn(&str) -> Result<T, F>) -> String {
    parse(kept).map_or_else(|_| kept.to_owned(), |number| number.to_string().replace('\u{a0}', " "))
}

/// The normal form of a good number; a wrong one as typed, for the sentence about it.
pub(crate) fn normal<T: Into<String>, F>(typed: &str, parse: impl Fn(&str) -> Result<T, F>) -> String {
    parse(typed).map_or_else(|_| line(typed), Into::into)
}

fn line(typed: &str) -> String {
    typed.trim().to_owned()
}

fn chosen<V: Vocabulary>(field: &str, label: &str, key: &str, otherwise: V, faults: &mut Vec<Violation>) -> V {
    V::from_key(key).unwrap_or_else(|| {
        faults.push(Violation::new(field, format!("{label}: niczego nie wybrano. Wybierz z listy.")));
        otherwise
    })
}
