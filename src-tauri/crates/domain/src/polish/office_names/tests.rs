//! Names of units, bodies and officials in their cases.

use super::*;

/// nominative, genitive, dative, accusative, instrumental, locative
const TITLES: [[&str; 6]; 17] = [
    [
        "Dziennik Urzędowy Województwa Mazowieckiego",
        "Dziennika Urzędowego Województwa Mazowieckiego",
        "Dziennikowi Urzędowemu Województwa Mazowieckiego",
        "Dziennik Urzędowy Województwa Mazowieckiego",
        "Dziennikiem Urzędowym Województwa Mazowieckiego",
        "Dzienniku Urzędowym Województwa Mazowieckiego",
    ],
    ["Gmina Jarzębin", "Gminy Jarzębin", "Gminie Jarzębin", "Gminę Jarzębin", "Gminą Jarzębin", "Gminie Jarzębin"],
    [
        "Miasto i Gmina Stary Młyn",
        "Miasta i Gminy Stary Młyn",
        "Miastu i Gminie Stary Młyn",
        "Miasto i Gminę Stary Młyn",
        "Miastem i Gminą Stary Młyn",
        "Mieście i Gminie Stary Młyn",
    ],
    [
        "Powiat Jarzębiński",
        "Powiatu Jarzębińskiego",
        "Powiatowi Jarzębińskiemu",
        "Powiat Jarzębiński",
        "Powiatem Jarzębińskim",
        "Powiecie Jarzębińskim",
    ],
    [
        "Województwo Lubelskie",
        "Województwa Lubelskiego",
        "Województwu Lubelskiemu",
        "Województwo Lubelskie",
        "Województwem Lubelskim",
        "Województwie Lubelskim",
    ],
    [
        "Rada Gminy w Jarzębinie",
        "Rady Gminy w Jarzębinie",
        "Radzie Gminy w Jarzębinie",
        "Radę Gminy w Jarzębinie",
        "Radą Gminy w Jarzębinie",
        "Radzie Gminy w Jarzębinie",
    ],
    [
        "Rada Miejska w Starym Młynie",
        "Rady Miejskiej w Starym Młynie",
        "Radzie Miejskiej w Starym Młynie",
        "Radę Miejską w Starym Młynie",
        "Radą Miejską w Starym Młynie",
        "Radzie Miejskiej w Starym Młynie",
    ],
    [
        "Wójt Gminy Jarzębin",
        "Wójta Gminy Jarzębin",
        "Wójtowi Gminy Jarzębin",
        "Wójta Gminy Jarzębin",
        "Wójtem Gminy Jarzębin",
        "Wójcie Gminy Jarzębin",
    ],
    [
        "Burmistrz Miasta",
        "Burmistrza Miasta",
        "Burmistrzowi Miasta",
        "Burmistrza Miasta",
        "Burmistrzem Miasta",
        "Burmistrzu Miasta",
    ],
    [
        "Prezydent Miasta",
        "Prezydenta Miasta",
        "Prezydentowi Miasta",
        "Prezydenta Miasta",
        "Prezydentem Miasta",
        "Prezydencie Miasta",
    ],
    [
        "Starosta Jarzębiński",
        "Starosty Jarzębińskiego",
        "Staroście Jarzębińskiemu",
        "Starostę Jarzębińskiego",
        "Starostą Jarzębińskim",
        "Staroście Jarzębińskim",
    ],
    [
        "Marszałek Województwa Lubelskiego",
        "Marszałka Województwa Lubelskiego",
        "Marszałkowi Województwa Lubelskiego",
        "Marszałka Województwa Lubelskiego",
        "Marszałkiem Województwa Lubelskiego",
        "Marszałku Województwa Lubelskiego",
    ],
    ["Zarząd Powiatu", "Zarządu Powiatu", "Zarządowi Powiatu", "Zarząd Powiatu", "Zarządem Powiatu", "Zarządzie Powiatu"],
    [
        "Urząd Miejski w Jarzębinie",
        "Urzędu Miejskiego w Jarzębinie",
        "Urzędowi Miejskiemu w Jarzębinie",
        "Urząd Miejski w Jarzębinie",
        "Urzędem Miejskim w Jarzębinie",
        "Urzędzie Miejskim w Jarzębinie",
    ],
    [
        "Przewodniczący Rady Gminy",
        "Przewodniczącego Rady Gminy",
        "Przewodniczącemu Rady Gminy",
        "Przewodniczącego Rady Gminy",
        "Przewodniczącym Rady Gminy",
        "Przewodniczącym Rady Gminy",
    ],
    [
        "Gminna Rada Działalności Pożytku Publicznego",
        "Gminnej Rady Działalności Pożytku Publicznego",
        "Gminnej Radzie Działalności Pożytku Publicznego",
        "Gminną Radę Działalności Pożytku Publicznego",
        "Gminną Radą Działalności Pożytku Publicznego",
        "Gminnej Radzie Działalności Pożytku Publicznego",
    ],
    [
        "Sejmik Województwa",
        "Sejmiku Województwa",
        "Sejmikowi Województwa",
        "Sejmik Województwa",
        "Sejmikiem Województwa",
        "Sejmiku Województwa",
    ],
];

#[test]
fn units_bodies_and_officials_are_declined() {
    for [nominative, genitive, dative, accusative, instrumental, locative] in TITLES {
        let forms = title_forms(nominative);
        let found = [&forms.genitive, &forms.dative, &forms.accusative, &forms.instrumental, &forms.locative];
        assert_eq!(found, [genitive, dative, accusative, instrumental, locative], "{nominative}");
    }
}

#[test]
fn an_unknown_name_stands_still() {
    assert_eq!(title_forms("OSP Stary Młyn").genitive, "OSP Stary Młyn");
    assert_eq!(title_forms("").genitive, "");
}

proptest::proptest! {
    #[test]
    fn any_text_gets_forms_without_a_panic(name in "\\PC{0,40}") {
        let _ = title_forms(&name);
    }
}
