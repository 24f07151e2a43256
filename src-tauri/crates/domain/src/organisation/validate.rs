//! What can be wrong with the typed record of an organisation. Lengths are those that the file can hold.

use super::{Account, Organisation, Person, Register};
use crate::{
    identifier::{AccountNumber, DeliveryAddress, Krs, Nip, Regon},
    law::{Law, SpherePoint},
    office::validate::address,
    violation::{NAME, Violation, Violations},
};

/// All faults of the record. `law` knows the spheres of public tasks.
pub fn violations(organisation: &Organisation, law: Law<'_>) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("name", "Nazwa organizacji", &organisation.name, NAME);
    faults.line("short_name", "Nazwa skrócona", &organisation.short_name, 120);
    match organisation.register {
        Register::Krs => faults.identifier("register_number", "Numer KRS", &organisation.register_number, Krs::parse),
        _ => faults.line("register_number", "Numer w rejestrze", &organisation.register_number, 60),
    }
    faults.identifier("nip", "NIP", &organisation.nip, Nip::parse);
    faults.identifier("regon", "REGON", &organisation.regon, Regon::parse);
    faults.within("seat", address(&organisation.seat));
    if let Some(correspondence) = &organisation.correspondence {
        faults.within("correspondence", address(correspondence));
    }
    faults.email("email", "E-mail", &organisation.email);
    faults.line("phone", "Telefon", &organisation.phone, 60);
    faults.web("website", "Strona internetowa", &organisation.website);
    faults.identifier("ade", "Adres do e-Doręczeń", &organisation.ade, DeliveryAddress::parse);
    for (index, sphere) in organisation.spheres.iter().enumerate() {
        if law.sphere(&SpherePoint(sphere.trim().to_owned())).is_none() {
            let sentence = format!("Sfera: punktu {sphere} nie ma w ustawie. Wybierz sferę z listy.");
            faults.add(&format!("spheres.{index}"), sentence);
        }
    }
    faults.line("representation_rule", "Sposób reprezentacji", &organisation.representation_rule, 500);
    faults.line("about", "Opis działalności", &organisation.about, 2_000);
    faults.day("registered_on", "Data rejestracji", organisation.registered_on);
    for (index, one) in organisation.people.iter().enumerate() {
        faults.within(&format!("people.{index}"), person(one));
    }
    for (index, one) in organisation.accounts.iter().enumerate() {
        faults.within(&format!("accounts.{index}"), account(one));
    }
    faults.into_vec()
}

/// All faults of a person.
pub fn person(person: &Person) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("name", "Imię i nazwisko", &person.name, 120);
    faults.line("function", "Funkcja", &person.function, 120);
    faults.line("phone", "Telefon", &person.phone, 60);
    faults.email("email", "E-mail", &person.email);
    faults.into_vec()
}

/// All faults of a bank account.
pub fn account(account: &Account) -> Vec<Violation> {
    let mut faults = Violations::new();
    match account.nrb.trim() {
        "" => faults.add("nrb", "Numer rachunku: to pole jest puste. Wpisz numer albo usuń rachunek."),
        nrb => faults.identifier("nrb", "Numer rachunku", nrb, AccountNumber::parse),
    }
    faults.line("purpose", "Przeznaczenie rachunku", &account.purpose, 200);
    faults.into_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{law::LawPack, rule::tests::world::World};

    #[test]
    fn every_fault_of_a_record_is_told_at_once() {
        let mut organisation = World::sound().organisation;
        organisation.name = "ż".repeat(300);
        organisation.nip = "5260202394".into();
        organisation.register_number = "12345678901".into();
        organisation.seat.postcode = "5-999".into();
        organisation.spheres = vec!["17".into(), "99".into()];
        organisation.people.push(Person { email: "brak".into(), ..Person::default() });
        organisation.accounts.push(Account { nrb: "1234".into(), purpose: String::new() });
        let world = World::sound();
        let faults = violations(&organisation, LawPack::embedded().on(world.today));
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(
            fields,
            ["name", "register_number", "nip", "seat.postcode", "spheres.1", "people.1.name", "people.1.email", "accounts.0.nrb"]
        );
        assert!(faults.iter().all(|fault| fault.sentence.ends_with('.')), "{faults:#?}");
    }

    #[test]
    fn the_sample_organisation_is_in_order() {
        let world = World::sound();
        assert_eq!(violations(&world.organisation, LawPack::embedded().on(world.today)), []);
    }
}
