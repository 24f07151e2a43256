//! Organisations of the city: as many enter the register each month.

use domain::{
    office::Address,
    organisation::{Account, Activity, LegalForm, Organisation, Person, Register},
};

use super::{
    Book, City,
    chance::Chance,
    day,
    words::{DISTRICTS, KINDS, NAMES, STREETS, person},
};

const FORMS: [LegalForm; 10] = [
    LegalForm::Association,
    LegalForm::Foundation,
    LegalForm::SportsClub,
    LegalForm::StudentSportsClub,
    LegalForm::Association,
    LegalForm::FireBrigade,
    LegalForm::UnionOfAssociations,
    LegalForm::SimpleAssociation,
    LegalForm::SocialCooperative,
    LegalForm::Foundation,
];
const SPHERES: [&str; 8] = ["1", "3", "6", "14", "16", "17", "18", "23"];

pub(super) fn enter(city: &City, book: &mut Book, year: i32) {
    let count = city.organisations_a_year;
    for month in 1..=12 {
        let (from, to) = (count * (month - 1) / 12, count * month / 12);
        let before = book.known.organisations.len() as u32;
        let entered = book.act(day(year, month, 12), "Wpisano organizacje do rejestru", |tx, known| {
            let mut entered = Vec::new();
            for number in 0..to - from {
                let organisation = organisation(&mut known.chance, before + number, year, month);
                entered.push((store::organisation::insert(tx, &organisation)?, organisation.name));
            }
            Ok(entered)
        });
        book.known.organisations.extend(entered.unwrap_or_default());
    }
    assert!(!book.known.organisations.is_empty(), "a city has organisations before it consults");
}

pub(super) fn organisation(chance: &mut Chance, number: u32, year: i32, month: u32) -> Organisation {
    let kind = chance.below(KINDS.len() as u32) as usize;
    let district = chance.of_list(&DISTRICTS);
    let address = |chance: &mut Chance| Address {
        street: chance.of_list(&STREETS).into(),
        house: (chance.below(120) + 1).to_string(),
        flat: if chance.falls(30) { (chance.below(40) + 1).to_string() } else { String::new() },
        postcode: format!("99-9{:02}", chance.below(100)),
        town: if chance.falls(92) { "Wierzbogród".into() } else { district.to_owned() },
        post: String::new(),
    };
    let in_court = kind != 7;
    Organisation {
        name: format!("{} „{}” {district} nr {}", KINDS[kind], chance.of_list(&NAMES), number + 1),
        short_name: String::new(),
        legal_form: FORMS[kind],
        register: if in_court { Register::Krs } else { Register::CountyRecord },
        register_number: if in_court { format!("{:010}", 9_000_000 + number) } else { format!("{}/{year}", number + 1) },
        nip: nip(number),
        regon: regon(number),
        public_benefit: chance.falls(12),
        seat: address(chance),
        correspondence: if chance.falls(10) { Some(address(chance)) } else { None },
        email: format!("biuro{number}@wierzbogrod.example"),
        phone: format!("600 {:03} {:03}", chance.below(1000), chance.below(1000)),
        website: String::new(),
        ade: String::new(),
        spheres: spheres(chance),
        representation_rule: "prezes zarządu samodzielnie albo dwóch członków zarządu łącznie".into(),
        activity: if chance.falls(94) { Activity::Active } else { Activity::Closed },
        about: format!("Działa w dzielnicy {district}."),
        people: (0..2 + chance.below(3)).map(|place| member(chance, place)).collect(),
        accounts: (0..1 + chance.below(2)).map(|_| account(chance)).collect(),
        registered_on: Some(day(year, month, 1)),
        archived: false,
    }
}

fn member(chance: &mut Chance, place: u32) -> Person {
    let functions = ["prezes zarządu", "sekretarz", "skarbnik", "członek zarządu"];
    Person {
        name: person(chance),
        function: functions[place as usize % functions.len()].into(),
        phone: String::new(),
        email: String::new(),
        represents: place < 2,
        contact: place == 0,
    }
}

fn spheres(chance: &mut Chance) -> Vec<String> {
    let first = chance.below(SPHERES.len() as u32) as usize;
    (0..1 + chance.below(3) as usize).map(|next| SPHERES[(first + next) % SPHERES.len()].to_owned()).collect()
}

/// Ten digits, the last one the right one; a number whose check digit would be 10 is passed over.
fn nip(number: u32) -> String {
    let nine = (0..)
        .map(|step| 990_000_000 + u64::from(number) * 11 + step)
        .find(|nine| checked(*nine, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) < 10);
    let nine = nine.expect("one in eleven numbers is passed over");
    format!("{nine}{}", checked(nine, &[6, 5, 7, 2, 3, 4, 5, 6, 7]))
}

fn regon(number: u32) -> String {
    let eight = 99_000_000 + u64::from(number);
    format!("{eight}{}", checked(eight, &[8, 9, 2, 3, 4, 5, 6, 7]) % 10)
}

/// The weighted sum of the digits modulo 11.
fn checked(digits: u64, weights: &[u64]) -> u64 {
    let (mut rest, mut sum) = (digits, 0);
    for weight in weights.iter().rev() {
        sum += rest % 10 * weight;
        rest /= 10;
    }
    sum % 11
}

fn account(chance: &mut Chance) -> Account {
    let number = format!("99990000{:016}", u64::from(chance.below(u32::MAX)) * 1_000 + u64::from(chance.below(1000)));
    let rest = format!("{number}252100").bytes().fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    Account { nrb: format!("{:02}{number}", 98 - rest), purpose: String::new() }
}
