//! What speaks for two entries being one organisation and what against it. Every sign has its points; their sum is the measure.

use super::{
    Certainty, Facts,
    name::{Core, Likeness},
};
use crate::{
    organisation::{LegalForm, Register},
    polish::fold,
    vocabulary::Vocabulary,
};

/// Fewest points of a pair that is shown.
pub const LEAST: i32 = 40;
const LIKELY: i32 = 55;
const STRONG: i32 = 75;

const SAME_NUMBER: i32 = 60;
const SAME_NAME: i32 = 50;
const NEARLY_NAME: i32 = 35;
const CONTAINED_NAME: i32 = 25;
const SHORT_NAME: i32 = 15;
const SAME_ACCOUNT: i32 = 40;
const SAME_EMAIL: i32 = 30;
const SAME_ADDRESS: i32 = 25;
const SAME_PHONE: i32 = 20;
const SAME_TOWN: i32 = 5;
const OTHER_TOWN: i32 = -20;
const OTHER_FORM: i32 = -20;
/// One organisation has one number, but a wrong one may have been typed.
pub const AGAINST_NUMBER: i32 = -30;

/// One thing that both have or that tells them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Below zero it speaks against.
    pub points: i32,
    /// A Polish sentence.
    pub sentence: String,
    /// By itself it can make a pair: a name, a number, an account.
    decides: bool,
}

impl Sign {
    fn new(points: i32, sentence: impl Into<String>) -> Self {
        Self { points, sentence: sentence.into(), decides: false }
    }

    fn deciding(points: i32, sentence: impl Into<String>) -> Self {
        Self { decides: true, ..Self::new(points, sentence) }
    }
}

/// The signs of any two organisations.
pub fn signs(one: &Facts, other: &Facts) -> Vec<Sign> {
    signs_of(one, other, &Core::of(one), &Core::of(other))
}

pub(super) fn signs_of(one: &Facts, other: &Facts, core: &Core, other_core: &Core) -> Vec<Sign> {
    let mut signs = numbers_for(one, other);
    signs.extend(names(one, other, core, other_core));
    if one.accounts.iter().any(|nrb| !nrb.is_empty() && other.accounts.contains(nrb)) {
        signs.push(Sign::deciding(SAME_ACCOUNT, "Ten sam rachunek bankowy."));
    }
    if address(one).is_some() && address(one) == address(other) {
        signs.push(Sign::new(SAME_ADDRESS, format!("Ten sam adres: {}.", one.seat.in_one_line())));
    }
    if email(one).is_some() && email(one) == email(other) {
        signs.push(Sign::new(SAME_EMAIL, format!("Ten sam e-mail: {}.", one.email.trim())));
    }
    if phones(one).iter().any(|phone| phones(other).contains(phone)) {
        signs.push(Sign::new(SAME_PHONE, "Ten sam telefon."));
    }
    signs.extend(towns(one, core, other, other_core));
    signs.extend(forms(one, core, other, other_core));
    signs.extend(numbers_against(one, other));
    signs
}

pub(super) fn points(signs: &[Sign]) -> i32 {
    signs.iter().map(|sign| sign.points).sum()
}

/// `None` when the pair is not worth showing: too few points, or nothing but an address and contacts that neighbours may share.
pub(super) fn certainty(signs: &[Sign]) -> Option<Certainty> {
    if !signs.iter().any(|sign| sign.decides) {
        return None;
    }
    match points(signs) {
        STRONG.. => Some(Certainty::Strong),
        LIKELY.. => Some(Certainty::Likely),
        LEAST.. => Some(Certainty::Possible),
        _ => None,
    }
}

fn names(one: &Facts, other: &Facts, core: &Core, other_core: &Core) -> Vec<Sign> {
    let mut signs = Vec::new();
    match core.likeness(other_core) {
        Some(Likeness::Same) => {
            signs.push(Sign::deciding(SAME_NAME, "Te same słowa nazwy (bez formy prawnej, miejscowości i znaków)."));
        }
        Some(Likeness::Nearly(pairs)) => {
            let told: Vec<String> = pairs.iter().map(|(one, other)| format!("{one} – {other}")).collect();
            signs.push(Sign::deciding(NEARLY_NAME, format!("Nazwy różnią się kilkoma literami: {}.", told.join(", "))));
        }
        Some(Likeness::Contained) => signs.push(Sign::deciding(CONTAINED_NAME, "Jedna nazwa zawiera się w drugiej.")),
        None => {}
    }
    let short = fold(one.short_name.trim());
    if short.chars().count() >= 3 && short == fold(other.short_name.trim()) {
        signs.push(Sign::new(SHORT_NAME, format!("Ta sama nazwa skrócona: {}.", one.short_name.trim())));
    }
    signs
}

fn towns(one: &Facts, core: &Core, other: &Facts, other_core: &Core) -> Option<Sign> {
    if core.town.is_empty() || other_core.town.is_empty() {
        return None;
    }
    let (town, other_town) = (one.seat.town.trim(), other.seat.town.trim());
    Some(match core.town == other_core.town {
        true => Sign::new(SAME_TOWN, format!("Ta sama miejscowość: {town}.")),
        false => Sign::new(OTHER_TOWN, format!("Różne miejscowości: {town} i {other_town}.")),
    })
}

fn forms(one: &Facts, core: &Core, other: &Facts, other_core: &Core) -> Option<Sign> {
    let known = one.legal_form != LegalForm::Other && other.legal_form != LegalForm::Other;
    (core.is_against(other_core) || known && one.legal_form != other.legal_form).then(|| {
        let (form, other_form) = (one.legal_form.label(), other.legal_form.label());
        Sign::new(
            OTHER_FORM,
            match form == other_form {
                true => "Nazwy mówią o różnych formach prawnych.".to_owned(),
                false => format!("Różne formy prawne: {form} i {other_form}."),
            },
        )
    })
}

fn numbers_for(one: &Facts, other: &Facts) -> Vec<Sign> {
    let mut signs = Vec::new();
    if one.register == other.register && number(one).is_some() && number(one) == number(other) {
        signs.push(Sign::deciding(SAME_NUMBER, format!("Ten sam numer w rejestrze: {}.", one.register_number.trim())));
    }
    if !one.nip.is_empty() && one.nip == other.nip {
        signs.push(Sign::deciding(SAME_NUMBER, format!("Ten sam NIP: {}.", one.nip)));
    }
    if regon(one).is_some() && regon(one) == regon(other) {
        let sentence = format!("Te same pierwsze dziewięć cyfr numeru REGON: {}.", regon(one).unwrap_or_default());
        signs.push(Sign::deciding(SAME_NUMBER, sentence));
    }
    signs
}

fn numbers_against(one: &Facts, other: &Facts) -> Vec<Sign> {
    let krs = |facts: &'_ Facts| (facts.register == Register::Krs).then(|| number(facts)).flatten();
    let nip = |facts: &'_ Facts| Some(facts.nip.clone()).filter(|nip| !nip.is_empty());
    let regon = |facts: &'_ Facts| regon(facts).map(str::to_owned);
    let pairs =
        [("numery KRS", krs(one), krs(other)), ("numery NIP", nip(one), nip(other)), ("numery REGON", regon(one), regon(other))];
    let differing = pairs.into_iter().filter_map(|(label, one, other)| {
        let (one, other) = (one?, other?);
        (one != other).then(|| Sign::new(AGAINST_NUMBER, format!("Różne {label}: {one} i {other}.")))
    });
    differing.collect()
}

/// The number in the register without blanks and signs; a short one is of no use, for every register has a number one.
pub(super) fn number(facts: &Facts) -> Option<String> {
    let kept: String = fold(&facts.register_number).chars().filter(|c| c.is_alphanumeric()).collect();
    match facts.register {
        Register::Krs => (!kept.is_empty()).then(|| format!("{kept:0>10}")),
        _ => (kept.chars().count() >= 4).then_some(kept),
    }
}

/// Fourteen digits are of a part of the one whose nine they begin with.
pub(super) fn regon(facts: &Facts) -> Option<&str> {
    facts.regon.get(..9)
}

/// Street (or village) with a number; a town alone is no address.
pub(super) fn address(facts: &Facts) -> Option<String> {
    let seat = &facts.seat;
    let [street, house, flat, town] = [&seat.street, &seat.house, &seat.flat, &seat.town].map(|part| fold(part.trim()));
    let street = street.trim_start_matches("ul.").trim().to_owned();
    let known = !house.is_empty() && (!street.is_empty() || !town.is_empty());
    known.then(|| format!("{town}|{street}|{house}|{flat}"))
}

pub(super) fn email(facts: &Facts) -> Option<String> {
    let email = facts.email.trim().to_lowercase();
    email.contains('@').then_some(email)
}

/// The last nine digits of every number written in the field.
pub(super) fn phones(facts: &Facts) -> Vec<String> {
    let numbers = facts.phone.split([',', ';', '/']).map(|one| one.chars().filter(char::is_ascii_digit).collect::<String>());
    numbers.filter(|digits| digits.len() >= 9).map(|digits| digits[digits.len() - 9..].to_owned()).collect()
}
