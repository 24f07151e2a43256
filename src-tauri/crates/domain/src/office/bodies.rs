//! The names of the unit, its office and its bodies, proposed from the kind of the unit and the name of the place.
//!
//! They are proposals: offices differ ("Burmistrz Człuchowa", "Burmistrz Miasta Człuchów"), the officer decides.

use super::{Declined, OfficeKind, declined::GrammaticalCase, validate::LONGEST_NAME};
use crate::{
    polish::{in_place, place_forms, title_forms},
    vocabulary::Vocabulary,
};

/// The names proposed for a new office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bodies {
    pub unit: Declined,
    pub office: Declined,
    pub executive: Declined,
    pub council: Declined,
    pub benefit_council: Declined,
    /// The line above the signature of the person who acts for the executive.
    pub executive_title: String,
    /// The line above the signature of the council's chair.
    pub council_chair_title: String,
}

/// Proposes all names. `place` is the village or town of a commune and of a district ("Jarzębin"), or the whole name of a
/// county or a voivodeship ("Powiat Jarzębiński"); `seat` is the town where the office is.
pub fn proposed(kind: OfficeKind, place: &str, seat: &str) -> Bodies {
    let place = place.trim();
    let of_place = place_forms(place).genitive;
    let of_unit = title_forms(place).genitive;
    let in_seat = in_place(seat.trim());
    let benefit = "Rada Działalności Pożytku Publicznego";
    let (unit, office, executive, council, benefit_council, executive_title) = match kind {
        OfficeKind::RuralCommune => (
            format!("Gmina {place}"),
            format!("Urząd Gminy {place}"),
            format!("Wójt Gminy {place}"),
            format!("Rada Gminy {place}"),
            format!("Gminna {benefit} {in_seat}"),
            None,
        ),
        OfficeKind::MixedCommune => (
            format!("Gmina {place}"),
            format!("Urząd Miejski {in_seat}"),
            format!("Burmistrz {of_place}"),
            format!("Rada Miejska {in_seat}"),
            format!("Gminna {benefit} {in_seat}"),
            None,
        ),
        OfficeKind::UrbanCommune => (
            format!("Miasto {place}"),
            format!("Urząd Miejski {in_seat}"),
            format!("Burmistrz {of_place}"),
            format!("Rada Miejska {in_seat}"),
            format!("Miejska {benefit} {in_seat}"),
            None,
        ),
        OfficeKind::CityWithCountyRights => (
            format!("Miasto {place}"),
            format!("Urząd Miejski {in_seat}"),
            format!("Prezydent Miasta {of_place}"),
            format!("Rada Miasta {of_place}"),
            format!("Miejska {benefit} {in_seat}"),
            None,
        ),
        OfficeKind::County => (
            place.to_owned(),
            format!("Starostwo Powiatowe {in_seat}"),
            format!("Zarząd {of_unit}"),
            format!("Rada {of_unit}"),
            format!("Powiatowa {benefit} {in_seat}"),
            Some(format!("Przewodniczący Zarządu {of_unit}")),
        ),
        OfficeKind::District => (
            format!("Dzielnica {place}"),
            format!("Urząd Dzielnicy {place}"),
            format!("Zarząd Dzielnicy {place}"),
            format!("Rada Dzielnicy {place}"),
            format!("Dzielnicowa {benefit} {in_seat}"),
            Some(format!("Przewodniczący Zarządu Dzielnicy {place}")),
        ),
        OfficeKind::Voivodeship => (
            place.to_owned(),
            format!("Urząd Marszałkowski {of_unit}"),
            format!("Zarząd {of_unit}"),
            format!("Sejmik {of_unit}"),
            format!("Wojewódzka {benefit} {of_unit}"),
            Some(format!("Marszałek {of_unit}")),
        ),
    };
    let council = title_forms(&council);
    Bodies {
        unit: title_forms(&unit),
        office: title_forms(&office),
        council_chair_title: format!("Przewodniczący {}", council.genitive),
        executive_title: executive_title.unwrap_or_else(|| executive.clone()),
        executive: title_forms(&executive),
        council,
        benefit_council: title_forms(&benefit_council),
    }
}

/// Fills the empty cases of a name with suggestions; what the officer wrote stays.
pub fn completed(name: &Declined) -> Declined {
    let suggested = title_forms(&name.nominative);
    let kept = |own: &String, other: String| if own.trim().is_empty() { other } else { own.clone() };
    Declined {
        nominative: name.nominative.clone(),
        genitive: kept(&name.genitive, suggested.genitive),
        dative: kept(&name.dative, suggested.dative),
        accusative: kept(&name.accusative, suggested.accusative),
        instrumental: kept(&name.instrumental, suggested.instrumental),
        locative: kept(&name.locative, suggested.locative),
    }
}

/// The name with another nominative: cases that are empty or as they were suggested follow it, the officer's own words stay.
pub fn renamed(name: &Declined, nominative: &str) -> Declined {
    let (former, suggested) = (title_forms(&name.nominative), title_forms(nominative));
    let followed = |own: &String, former: String, suggested: String| {
        let untouched = own.trim().is_empty() || *own == former;
        if untouched && suggested.chars().count() <= LONGEST_NAME { suggested } else { own.clone() }
    };
    Declined {
        nominative: nominative.to_owned(),
        genitive: followed(&name.genitive, former.genitive, suggested.genitive),
        dative: followed(&name.dative, former.dative, suggested.dative),
        accusative: followed(&name.accusative, former.accusative, suggested.accusative),
        instrumental: followed(&name.instrumental, former.instrumental, suggested.instrumental),
        locative: followed(&name.locative, former.locative, suggested.locative),
    }
}

/// The cases of a name that are still empty, by their Polish names.
pub fn missing_cases(name: &Declined) -> Vec<&'static str> {
    GrammaticalCase::ALL
        .iter()
        .filter(|case| {
            let form = match case {
                GrammaticalCase::Nominative => &name.nominative,
                GrammaticalCase::Genitive => &name.genitive,
                GrammaticalCase::Dative => &name.dative,
                GrammaticalCase::Accusative => &name.accusative,
                GrammaticalCase::Instrumental => &name.instrumental,
                GrammaticalCase::Locative => &name.locative,
            };
            form.trim().is_empty()
        })
        .map(|case| case.label().split(' ').next().unwrap_or_default())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_unit_gets_its_own_executive_and_council() {
        let lines: Vec<String> = OfficeKind::ALL
            .iter()
            .map(|&kind| {
                let bodies = match kind {
                    OfficeKind::County => proposed(kind, "Powiat Jarzębiński", "Jarzębin"),
                    OfficeKind::Voivodeship => proposed(kind, "Województwo Mazowieckie", "Warszawa"),
                    _ => proposed(kind, "Jarzębin", "Jarzębin"),
                };
                format!(
                    "{} | {} | {} | {}",
                    bodies.unit.nominative, bodies.office.locative, bodies.executive.dative, bodies.council_chair_title
                )
            })
            .collect();
        insta::assert_snapshot!(lines.join("\n"), @r"
        Gmina Jarzębin | Urzędzie Gminy Jarzębin | Wójtowi Gminy Jarzębin | Przewodniczący Rady Gminy Jarzębin
        Miasto Jarzębin | Urzędzie Miejskim w Jarzębinie | Burmistrzowi Jarzębina | Przewodniczący Rady Miejskiej w Jarzębinie
        Gmina Jarzębin | Urzędzie Miejskim w Jarzębinie | Burmistrzowi Jarzębina | Przewodniczący Rady Miejskiej w Jarzębinie
        Miasto Jarzębin | Urzędzie Miejskim w Jarzębinie | Prezydentowi Miasta Jarzębina | Przewodniczący Rady Miasta Jarzębina
        Powiat Jarzębiński | Starostwie Powiatowym w Jarzębinie | Zarządowi Powiatu Jarzębińskiego | Przewodniczący Rady Powiatu Jarzębińskiego
        Dzielnica Jarzębin | Urzędzie Dzielnicy Jarzębin | Zarządowi Dzielnicy Jarzębin | Przewodniczący Rady Dzielnicy Jarzębin
        Województwo Mazowieckie | Urzędzie Marszałkowskim Województwa Mazowieckiego | Zarządowi Województwa Mazowieckiego | Przewodniczący Sejmiku Województwa Mazowieckiego
        ");
    }

    #[test]
    fn the_benefit_council_of_wroclaw_sits_we_wroclawiu() {
        let bodies = proposed(OfficeKind::CityWithCountyRights, "Wrocław", "Wrocław");
        assert_eq!(bodies.benefit_council.locative, "Miejskiej Radzie Działalności Pożytku Publicznego we Wrocławiu");
        assert_eq!(bodies.council.nominative, "Rada Miasta Wrocławia");
    }

    #[test]
    fn suggestions_never_overwrite_what_the_officer_wrote() {
        let name = Declined { nominative: "Gmina Jarzębin".into(), genitive: "Gminy Jarzębina".into(), ..Declined::default() };
        let full = completed(&name);
        assert_eq!((full.genitive.as_str(), full.locative.as_str()), ("Gminy Jarzębina", "Gminie Jarzębin"));
        assert_eq!(missing_cases(&full), Vec::<&str>::new());
    }

    #[test]
    fn another_nominative_takes_untouched_cases_along_and_leaves_written_ones() {
        let former = Declined { dative: "Wójtowi naszej Gminy".into(), ..title_forms("Wójt Gminy Jarzębin") };
        let name = renamed(&former, "Burmistrz Jarzębina");
        assert_eq!(
            (name.genitive.as_str(), name.dative.as_str(), name.instrumental.as_str()),
            ("Burmistrza Jarzębina", "Wójtowi naszej Gminy", "Burmistrzem Jarzębina")
        );
        assert_eq!(renamed(&former, "").nominative, "");
    }

    #[test]
    fn missing_cases_are_named() {
        let name = Declined { nominative: "Jarzębin".into(), genitive: "Jarzębina".into(), ..Declined::default() };
        assert_eq!(missing_cases(&name), ["celownik", "biernik", "narzędnik", "miejscownik"]);
    }
}
