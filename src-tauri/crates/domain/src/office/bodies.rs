//! The names of the unit, its office and its bodies, proposed from the kind of the unit and the name of the place.
//!
//! They are proposals: offices differ ("Burmistrz Człuchowa", "Burmistrz Miasta Człuchów"), the officer decides.

use super::{Declined, OfficeKind, declined::GrammaticalCase};
use crate::vocabulary::Vocabulary;

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

/// A word with its forms in the order nominative, genitive, dative, accusative, instrumental, locative.
type Forms = [&'static str; 6];

const GMINA: Forms = ["Gmina", "Gminy", "Gminie", "Gminę", "Gminą", "Gminie"];
const MIASTO: Forms = ["Miasto", "Miasta", "Miastu", "Miasto", "Miastem", "Mieście"];
const DZIELNICA: Forms = ["Dzielnica", "Dzielnicy", "Dzielnicy", "Dzielnicę", "Dzielnicą", "Dzielnicy"];
const RADA: Forms = ["Rada", "Rady", "Radzie", "Radę", "Radą", "Radzie"];
const SEJMIK: Forms = ["Sejmik", "Sejmiku", "Sejmikowi", "Sejmik", "Sejmikiem", "Sejmiku"];
const ZARZAD: Forms = ["Zarząd", "Zarządu", "Zarządowi", "Zarząd", "Zarządem", "Zarządzie"];
const WOJT: Forms = ["Wójt", "Wójta", "Wójtowi", "Wójta", "Wójtem", "Wójcie"];
const BURMISTRZ: Forms = ["Burmistrz", "Burmistrza", "Burmistrzowi", "Burmistrza", "Burmistrzem", "Burmistrzu"];
const PREZYDENT: Forms = ["Prezydent", "Prezydenta", "Prezydentowi", "Prezydenta", "Prezydentem", "Prezydencie"];
const URZAD: Forms = ["Urząd", "Urzędu", "Urzędowi", "Urząd", "Urzędem", "Urzędzie"];
const STAROSTWO: Forms = ["Starostwo", "Starostwa", "Starostwu", "Starostwo", "Starostwem", "Starostwie"];
const MIEJSKI: Forms = ["Miejski", "Miejskiego", "Miejskiemu", "Miejski", "Miejskim", "Miejskim"];
const MIEJSKA: Forms = ["Miejska", "Miejskiej", "Miejskiej", "Miejską", "Miejską", "Miejskiej"];
const GMINNA: Forms = ["Gminna", "Gminnej", "Gminnej", "Gminną", "Gminną", "Gminnej"];
const POWIATOWA: Forms = ["Powiatowa", "Powiatowej", "Powiatowej", "Powiatową", "Powiatową", "Powiatowej"];
const POWIATOWE: Forms = ["Powiatowe", "Powiatowego", "Powiatowemu", "Powiatowe", "Powiatowym", "Powiatowym"];
const WOJEWODZKA: Forms = ["Wojewódzka", "Wojewódzkiej", "Wojewódzkiej", "Wojewódzką", "Wojewódzką", "Wojewódzkiej"];
const DZIELNICOWA: Forms =
    ["Dzielnicowa", "Dzielnicowej", "Dzielnicowej", "Dzielnicową", "Dzielnicową", "Dzielnicowej"];
const MARSZALKOWSKI: Forms =
    ["Marszałkowski", "Marszałkowskiego", "Marszałkowskiemu", "Marszałkowski", "Marszałkowskim", "Marszałkowskim"];

/// Proposes all names. `place` is the name of the place in its cases: the village or town of a commune and of a
/// district ("Jarzębin"), the whole name of a county or a voivodeship ("Powiat Jarzębiński"); `seat` is the town
/// where the office is.
pub fn proposed(kind: OfficeKind, place: &Declined, seat: &Declined) -> Bodies {
    let name = place.nominative.trim();
    let of_place = place.genitive.trim();
    let in_seat = format!("{} {}", preposition(&seat.locative), seat.locative.trim());
    let benefit = "Działalności Pożytku Publicznego";
    match kind {
        OfficeKind::RuralCommune => Bodies {
            unit: named(&[&GMINA], name),
            office: named(&[&URZAD], &format!("Gminy {name}")),
            executive: named(&[&WOJT], &format!("Gminy {name}")),
            council: named(&[&RADA], &format!("Gminy {name}")),
            benefit_council: named(&[&GMINNA, &RADA], &format!("{benefit} {in_seat}")),
            executive_title: format!("Wójt Gminy {name}"),
            council_chair_title: format!("Przewodniczący Rady Gminy {name}"),
        },
        OfficeKind::MixedCommune => Bodies {
            unit: named(&[&GMINA], name),
            office: named(&[&URZAD, &MIEJSKI], &in_seat),
            executive: named(&[&BURMISTRZ], of_place),
            council: named(&[&RADA, &MIEJSKA], &in_seat),
            benefit_council: named(&[&GMINNA, &RADA], &format!("{benefit} {in_seat}")),
            executive_title: format!("Burmistrz {of_place}"),
            council_chair_title: format!("Przewodniczący Rady Miejskiej {in_seat}"),
        },
        OfficeKind::UrbanCommune => Bodies {
            unit: named(&[&MIASTO], name),
            office: named(&[&URZAD, &MIEJSKI], &in_seat),
            executive: named(&[&BURMISTRZ], of_place),
            council: named(&[&RADA, &MIEJSKA], &in_seat),
            benefit_council: named(&[&MIEJSKA, &RADA], &format!("{benefit} {in_seat}")),
            executive_title: format!("Burmistrz {of_place}"),
            council_chair_title: format!("Przewodniczący Rady Miejskiej {in_seat}"),
        },
        OfficeKind::CityWithCountyRights => Bodies {
            unit: named(&[&MIASTO], name),
            office: named(&[&URZAD, &MIEJSKI], &in_seat),
            executive: named(&[&PREZYDENT], &format!("Miasta {of_place}")),
            council: named(&[&RADA], &format!("Miasta {of_place}")),
            benefit_council: named(&[&MIEJSKA, &RADA], &format!("{benefit} {in_seat}")),
            executive_title: format!("Prezydent Miasta {of_place}"),
            council_chair_title: format!("Przewodniczący Rady Miasta {of_place}"),
        },
        OfficeKind::County => Bodies {
            unit: place.clone(),
            office: named(&[&STAROSTWO, &POWIATOWE], &in_seat),
            executive: named(&[&ZARZAD], of_place),
            council: named(&[&RADA], of_place),
            benefit_council: named(&[&POWIATOWA, &RADA], &format!("{benefit} {in_seat}")),
            executive_title: format!("Przewodniczący Zarządu {of_place}"),
            council_chair_title: format!("Przewodniczący Rady {of_place}"),
        },
        OfficeKind::District => Bodies {
            unit: named(&[&DZIELNICA], name),
            office: named(&[&URZAD], &format!("Dzielnicy {name}")),
            executive: named(&[&ZARZAD], &format!("Dzielnicy {name}")),
            council: named(&[&RADA], &format!("Dzielnicy {name}")),
            benefit_council: named(&[&DZIELNICOWA, &RADA], &format!("{benefit} {in_seat}")),
            executive_title: format!("Przewodniczący Zarządu Dzielnicy {name}"),
            council_chair_title: format!("Przewodniczący Rady Dzielnicy {name}"),
        },
        OfficeKind::Voivodeship => Bodies {
            unit: place.clone(),
            office: named(&[&URZAD, &MARSZALKOWSKI], of_place),
            executive: named(&[&ZARZAD], of_place),
            council: named(&[&SEJMIK], of_place),
            benefit_council: named(&[&WOJEWODZKA, &RADA], &format!("{benefit} {of_place}")),
            executive_title: format!("Marszałek {of_place}"),
            council_chair_title: format!("Przewodniczący Sejmiku {of_place}"),
        },
    }
}

/// Declines the head words together and adds a tail that stays as it is.
fn named(heads: &[&Forms], tail: &str) -> Declined {
    let form = |index: usize| {
        let words: Vec<&str> = heads.iter().map(|forms| forms[index]).chain([tail.trim()]).collect();
        words.join(" ").trim().to_owned()
    };
    Declined {
        nominative: form(0),
        genitive: form(1),
        dative: form(2),
        accusative: form(3),
        instrumental: form(4),
        locative: form(5),
    }
}

/// "w" or "we" before the name of a place: "we Wrocławiu", "w Jarzębinie".
fn preposition(place: &str) -> &'static str {
    let folded = place.trim().to_lowercase();
    let mut letters = folded.chars();
    let (first, second) = (letters.next(), letters.next());
    let vowel = |letter: Option<char>| letter.is_some_and(|letter| "aąeęioóuy".contains(letter));
    let hissing = matches!(first, Some('w' | 'f'));
    if hissing && !vowel(second) && second.is_some() { "we" } else { "w" }
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

    fn place(nominative: &str, genitive: &str, locative: &str) -> Declined {
        Declined {
            nominative: nominative.into(),
            genitive: genitive.into(),
            locative: locative.into(),
            ..Declined::default()
        }
    }

    #[test]
    fn every_kind_of_unit_gets_its_own_executive_and_council() {
        let jarzebin = place("Jarzębin", "Jarzębina", "Jarzębinie");
        let county = place("Powiat Jarzębiński", "Powiatu Jarzębińskiego", "Powiecie Jarzębińskim");
        let voivodeship = place("Województwo Mazowieckie", "Województwa Mazowieckiego", "Województwie Mazowieckim");
        let seat = place("Warszawa", "Warszawy", "Warszawie");
        let lines: Vec<String> = OfficeKind::ALL
            .iter()
            .map(|&kind| {
                let bodies = match kind {
                    OfficeKind::County => proposed(kind, &county, &jarzebin),
                    OfficeKind::Voivodeship => proposed(kind, &voivodeship, &seat),
                    _ => proposed(kind, &jarzebin, &jarzebin),
                };
                format!(
                    "{} | {} | {} | {}",
                    bodies.unit.nominative, bodies.office.locative, bodies.executive.dative, bodies.council.genitive
                )
            })
            .collect();
        insta::assert_snapshot!(lines.join("\n"), @r"
        Gmina Jarzębin | Urzędzie Gminy Jarzębin | Wójtowi Gminy Jarzębin | Rady Gminy Jarzębin
        Miasto Jarzębin | Urzędzie Miejskim w Jarzębinie | Burmistrzowi Jarzębina | Rady Miejskiej w Jarzębinie
        Gmina Jarzębin | Urzędzie Miejskim w Jarzębinie | Burmistrzowi Jarzębina | Rady Miejskiej w Jarzębinie
        Miasto Jarzębin | Urzędzie Miejskim w Jarzębinie | Prezydentowi Miasta Jarzębina | Rady Miasta Jarzębina
        Powiat Jarzębiński | Starostwie Powiatowym w Jarzębinie | Zarządowi Powiatu Jarzębińskiego | Rady Powiatu Jarzębińskiego
        Dzielnica Jarzębin | Urzędzie Dzielnicy Jarzębin | Zarządowi Dzielnicy Jarzębin | Rady Dzielnicy Jarzębin
        Województwo Mazowieckie | Urzędzie Marszałkowskim Województwa Mazowieckiego | Zarządowi Województwa Mazowieckiego | Sejmiku Województwa Mazowieckiego
        ");
    }

    #[test]
    fn the_benefit_council_of_wroclaw_sits_we_wroclawiu() {
        let wroclaw = place("Wrocław", "Wrocławia", "Wrocławiu");
        let bodies = proposed(OfficeKind::CityWithCountyRights, &wroclaw, &wroclaw);
        assert_eq!(bodies.benefit_council.locative, "Miejskiej Radzie Działalności Pożytku Publicznego we Wrocławiu");
        assert_eq!(bodies.council.nominative, "Rada Miasta Wrocławia");
    }

    #[test]
    fn missing_cases_are_named() {
        let name = place("Jarzębin", "Jarzębina", "");
        assert_eq!(missing_cases(&name), ["celownik", "biernik", "narzędnik", "miejscownik"]);
    }
}
