use super::*;
use crate::vocabulary::Vocabulary;

fn facts(id: i64, name: &str, town: &str) -> Facts {
    Facts {
        id: OrganisationId(id),
        name: name.into(),
        short_name: String::new(),
        legal_form: LegalForm::Other,
        register: Register::Other,
        register_number: String::new(),
        nip: String::new(),
        regon: String::new(),
        seat: Address { town: town.into(), ..Address::default() },
        email: String::new(),
        phone: String::new(),
        accounts: Vec::new(),
    }
}

fn certainty(one: Facts, other: Facts) -> Option<Certainty> {
    find(&[one, other], |_, _| false).first().map(|twins| twins.certainty)
}

#[test]
fn names_are_compared_without_legal_form_town_and_signs() {
    use Certainty::{Likely, Possible};
    for (one, other, expected) in [
        ("Klub Sportowy „Orzeł” w Jarzębinie", "KS Orzel Jarzębin", Some(Likely)),
        ("Ochotnicza Straż Pożarna w Jarzębinie", "OSP Jarzębin", Some(Likely)),
        ("Stowarzyszenie „Świetlik”", "„Świetlik” stowarzyszenie", Some(Likely)),
        ("Fundacja „Przystań Seniora”", "Fundacja Przystań Seniorów", Some(Possible)),
        ("Klub Sportowy „Błyskawica”", "Klub Sportowy „Błsykawica”", Some(Possible)),
        ("Stowarzyszenie Miłośników Ziemi", "Stowarzyszenie Miłośnikow Ziemi", Some(Likely)),
        // Two that a hasty eye would join.
        ("OSP w Jarzębinie", "KGW w Jarzębinie", None),
        ("UKS „Orlik” nr 1", "UKS „Orlik” nr 2", None),
        ("Klub „Orzeł”", "Klub „Orzech”", None),
        ("Koło Gospodyń Wiejskich „Malwa”", "Koło Gospodyń Wiejskich „Mawia”", None),
        ("Stowarzyszenie „Orzeł”", "Klub Sportowy „Orzeł”", None),
        ("KGW „Jarzębina” w Jarzębinie", "KGW w Jarzębinie", None),
        ("Fundacja Razem dla Dzieci", "Fundacja Razem", None),
    ] {
        assert_eq!(certainty(facts(1, one, "Jarzębin"), facts(2, other, "Jarzębin")), expected, "{one} / {other}");
    }
}

#[test]
fn an_address_or_a_contact_counts_only_beside_a_name_or_a_number() {
    let at = |facts: Facts| Facts {
        seat: Address { street: "ul. Szkolna".into(), house: "4".into(), ..facts.seat.clone() },
        email: "dom.kultury@jarzebin.example".into(),
        phone: "600 000 001".into(),
        ..facts
    };
    let neighbours = (at(facts(1, "Klub „Fala”", "Jarzębin")), at(facts(2, "Chór „Echo”", "Jarzębin")));
    assert_eq!(certainty(neighbours.0, neighbours.1), None, "a house of culture lends its address to many");
    let same = (at(facts(1, "Fundacja Razem dla Dzieci", "Jarzębin")), at(facts(2, "Fundacja Razem", "Jarzębin")));
    assert_eq!(certainty(same.0, same.1), Some(Certainty::Strong));
}

#[test]
fn numbers_speak_for_and_against() {
    let named = |id, number: &str| Facts {
        register: Register::Krs,
        register_number: number.into(),
        ..facts(id, "Stowarzyszenie „Świetlik”", "Jarzębin")
    };
    assert_eq!(certainty(named(1, "0009000274"), named(2, "0009000275")), None, "two numbers are two organisations");
    let evidence = |facts: Facts| Facts { email: "biuro@swietlik.example".into(), ..facts };
    let doubted = find(&[evidence(named(1, "0009000274")), evidence(named(2, "0009000275"))], |_, _| false);
    assert_eq!(doubted[0].certainty, Certainty::Likely, "unless the rest agrees");
    assert!(doubted[0].signs.iter().any(|sign| sign.points == AGAINST_NUMBER && sign.sentence.contains("Różne numery KRS")));

    let other_register =
        Facts { register: Register::Other, register_number: "9000274".into(), ..facts(2, "Świetlik Jarzębin – zarząd", "") };
    assert_eq!(measure::number(&named(1, "9000274")), measure::number(&named(2, "0009000274")));
    assert_eq!(certainty(named(1, "0009000274"), other_register), None);
    let part = |id, regon: &str, name| Facts { regon: regon.into(), ..facts(id, name, "Jarzębin") };
    assert_eq!(certainty(part(1, "002003764", "Klub „Fala”"), part(2, "00200376400025", "Filia")), Some(Certainty::Likely));
}

#[test]
fn the_signs_are_sentences_whose_points_make_the_measure() {
    let one = Facts { email: "biuro@fala.example".into(), ..facts(7, "Klub Sportowy „Fala”", "Jarzębin") };
    let other = Facts { email: "Biuro@fala.example ".into(), ..facts(3, "KS Fala", "Zarzecze") };
    let found = find(&[one, other], |_, _| false);
    let told: Vec<String> = found[0].signs.iter().map(|sign| format!("{:+} {}", sign.points, sign.sentence)).collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    +50 Te same słowa nazwy (bez formy prawnej, miejscowości i znaków).
    +30 Ten sam e-mail: biuro@fala.example.
    -20 Różne miejscowości: Jarzębin i Zarzecze.
    ");
    assert_eq!((found[0].one, found[0].other, found[0].points), (OrganisationId(3), OrganisationId(7), 60));
}

#[test]
fn every_certainty_is_reached_and_pairs_come_with_the_surest_first() {
    let pair = |first: i64, name: &str, other: &str, email: &str| {
        let email = |id: i64, name: &str| Facts { email: email.into(), ..facts(id, name, "Jarzębin") };
        [email(first, name), email(first + 1, other)]
    };
    let all = [
        pair(1, "Fundacja „Przystań Seniora”", "Fundacja Przystań Seniorów", ""),
        pair(3, "Stowarzyszenie „Świetlik”", "„Świetlik” stowarzyszenie", ""),
        pair(5, "Chór „Echo”", "Chór Echo", "echo@jarzebin.example"),
    ]
    .concat();
    let found: Vec<(i64, Certainty)> = find(&all, |_, _| false).iter().map(|twins| (twins.one.0, twins.certainty)).collect();
    assert_eq!(found, [(5, Certainty::Strong), (3, Certainty::Likely), (1, Certainty::Possible)]);
    let reached: Vec<Certainty> = found.iter().map(|(_, certainty)| *certainty).collect();
    assert_eq!(reached, Certainty::ALL, "a certainty that no pair has");
}

#[test]
fn those_told_apart_are_not_proposed_again() {
    let both = [facts(1, "OSP Jarzębin", "Jarzębin"), facts(2, "OSP w Jarzębinie", "Jarzębin")];
    assert_eq!(find(&both, |_, _| false).len(), 1);
    assert!(find(&both, |one, other| (one, other) == (OrganisationId(1), OrganisationId(2))).is_empty());
}

#[test]
fn a_crowd_of_equals_is_chained_and_not_compared_each_with_each() {
    let many: Vec<Facts> = (0..3_000).map(|id| facts(id, "Stowarzyszenie „Świetlik”", "Jarzębin")).collect();
    assert_eq!(find(&many, |_, _| false).len(), 2_999);
}

proptest::proptest! {
    #[test]
    fn any_names_are_measured_alike_both_ways(one in "\\PC{0,40}", other in "\\PC{0,40}", town in "\\PC{0,12}") {
        let (one, other) = (facts(1, &one, &town), facts(2, &other, &town));
        let there: i32 = signs(&one, &other).iter().map(|sign| sign.points).sum();
        let back: i32 = signs(&other, &one).iter().map(|sign| sign.points).sum();
        proptest::prop_assert_eq!(there, back);
        let forth = find(&[one.clone(), other.clone()], |_, _| false);
        let turned = find(&[other, one], |_, _| false);
        proptest::prop_assert_eq!(forth.first().map(|twins| twins.points), turned.first().map(|twins| twins.points));
    }
}
