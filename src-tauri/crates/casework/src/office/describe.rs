//! The first description of the office from its kind and place, and suggestions of missing cases.

use domain::{
    office::{
        Declined, LocalRules, NumberPatterns, Office, OfficeKind,
        bodies::{self, Bodies},
    },
    polish::{capital_first, title_forms},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    OfficeView, current,
    view::{self, examples},
};
use crate::{Desk, Failure, Reply, Topic, view::vocabulary};

/// What the proposal of names is made of.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct Place {
    /// Key of [`OfficeKind`].
    pub kind: String,
    /// Name of the village or town ("Jarzębin"), or the whole name of a county or a voivodeship.
    pub place: String,
    /// Town where the office is.
    pub seat: String,
    pub voivodeship: String,
}

/// Sentences with the names that [`describe`] would propose; none while the place is empty. Writes nothing.
pub fn preview(place: &Place) -> Result<Vec<String>, Failure> {
    let kind: OfficeKind = vocabulary(&place.kind, "kind")?;
    if place.place.trim().is_empty() {
        return Ok(Vec::new());
    }
    let bodies = bodies::proposed(kind, &place.place, seat_of(place));
    Ok(examples(&bodies.unit, &bodies.executive, &bodies.council, &bodies.office))
}

/// The town of the office; without one it is the place itself.
fn seat_of(place: &Place) -> &str {
    let seat = place.seat.trim();
    if seat.is_empty() { place.place.trim() } else { seat }
}

/// Fills the names of the unit, the office and its bodies with proposals; everything else stays as it is.
pub fn describe(desk: &mut Desk, place: &Place) -> Result<Reply<OfficeView>, Failure> {
    let kind: OfficeKind = vocabulary(&place.kind, "kind")?;
    if place.place.trim().is_empty() {
        return Err(Failure::field("place", "Nazwa miejscowości: to pole jest puste. Wpisz nazwę miejscowości w mianowniku."));
    }
    let seat = seat_of(place);
    let proposed = bodies::proposed(kind, &place.place, seat);
    desk.write("Opisano urząd", |tx| {
        let (revision, mut office) = current(tx)?;
        office.kind = kind;
        take(&mut office, proposed);
        office.address.town = seat.into();
        office.voivodeship = place.voivodeship.trim().to_lowercase();
        if !office.voivodeship.is_empty() {
            office.journal = journal(&office.voivodeship);
        }
        Failure::when_invalid(domain::office::validate::violations(&office))?;
        store::office::save(tx, revision, &office)?;
        Ok(())
    })?;
    Ok(Reply::new(view::view(desk)?, &[Topic::Office]))
}

/// Fills empty cases of all names with suggestions; what the officer wrote stays.
pub fn complete_cases(desk: &mut Desk) -> Result<Reply<OfficeView>, Failure> {
    desk.write("Uzupełniono przypadki nazw", |tx| {
        let (revision, mut office) = current(tx)?;
        for name in [&mut office.unit, &mut office.office, &mut office.executive, &mut office.council, &mut office.journal] {
            *name = bodies::completed(name);
        }
        office.benefit_council = office.benefit_council.as_ref().map(bodies::completed);
        store::office::save(tx, revision, &office)?;
        Ok(())
    })?;
    Ok(Reply::new(view::view(desk)?, &[Topic::Office]))
}

fn take(office: &mut Office, bodies: Bodies) {
    office.unit = bodies.unit;
    office.office = bodies.office;
    office.executive = bodies.executive;
    office.council = bodies.council;
    office.benefit_council = office.benefit_council.take().map(|_| bodies.benefit_council);
}

/// The journal of a voivodeship: "mazowieckie" gives "Dziennik Urzędowy Województwa Mazowieckiego"; nothing gives nothing.
pub(super) fn journal(voivodeship: &str) -> Declined {
    let voivodeship = voivodeship.trim().to_lowercase();
    let Some(stem) = voivodeship.strip_suffix('e') else { return Declined::default() };
    let parts: Vec<String> = format!("{stem}ego").split('-').map(capital_first).collect();
    title_forms(&format!("Dziennik Urzędowy Województwa {}", parts.join("-")))
}

/// A profile in which nothing has been written yet; number patterns as most offices have them.
pub(super) fn blank() -> Office {
    Office {
        kind: OfficeKind::RuralCommune,
        unit: Declined::default(),
        office: Declined::default(),
        executive: Declined::default(),
        council: Declined::default(),
        benefit_council: None,
        voivodeship: String::new(),
        journal: Declined::default(),
        address: Default::default(),
        phone: String::new(),
        email: String::new(),
        ade: String::new(),
        bip_url: String::new(),
        website: String::new(),
        notice_board: String::new(),
        nip: String::new(),
        regon: String::new(),
        crest: None,
        data_protection_contact: String::new(),
        department_name: String::new(),
        numbers: NumberPatterns {
            case_number: "{komorka}.{jrwa}.{numer}.{rok}".into(),
            department: String::new(),
            jrwa: String::new(),
            resolution: "{sesja}/{numer}/{rok}".into(),
            order: "{numer}/{rok}".into(),
        },
        local: LocalRules::default(),
        extra_days_off: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_journal_takes_the_name_of_the_voivodeship() {
        assert_eq!(journal("mazowieckie").locative, "Dzienniku Urzędowym Województwa Mazowieckiego");
        assert_eq!(journal("łódzkie").nominative, "Dziennik Urzędowy Województwa Łódzkiego");
        assert_eq!(journal("Śląskie").dative, "Dziennikowi Urzędowemu Województwa Śląskiego");
        assert_eq!(journal(""), Declined::default());
        assert_eq!(journal("kujawsko-pomorskie").genitive, "Dziennika Urzędowego Województwa Kujawsko-Pomorskiego");
    }
}
