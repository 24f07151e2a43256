//! The bases of a finding fit the kind of the programme and the kind of the unit.

use super::{
    table::fires,
    world::{World, day},
};
use crate::{
    consultation::{SubjectKind, duty::duty},
    finding::Finding,
    law::{Basis, Key, LawPack},
    office::OfficeKind,
    programme::ProgrammeKind,
};

/// What a rule says of a spoiled case after `change`.
fn said(rule: &str, change: impl Fn(&mut World)) -> Vec<Finding> {
    let mut said = Vec::new();
    for (_, spoil) in fires().filter(|(id, _)| *id == rule) {
        let mut world = World::sound();
        spoil(&mut world);
        change(&mut world);
        said.extend(world.findings().into_iter().filter(|finding| finding.rule == rule));
    }
    said
}

#[test]
fn no_finding_of_a_multi_year_programme_rests_on_the_provisions_of_the_annual_one() {
    let law = LawPack::embedded().on(day(2026, 11, 26));
    let annual = Basis::ALL.iter().map(|basis| law.cite(*basis)).filter(|citation| {
        let place = citation.place.as_str();
        citation.act_short == "ustawy o pożytku" && (place == "art. 5a ust. 1" || place.starts_with("art. 5a ust. 4"))
    });
    let annual: Vec<String> = annual.map(|citation| citation.short()).collect();
    assert!(annual.len() > 10, "{annual:?}");
    for (rule, _) in fires() {
        let of_many_years = said(rule, |world| {
            world.programme.kind = ProgrammeKind::MultiYear;
            world.programme.year_to += 2;
        });
        for finding in of_many_years {
            let cited = annual.iter().find(|cited| finding.basis.ends_with(cited.as_str()));
            assert_eq!(cited, None, "{rule}: {}", finding.title);
        }
    }
}

#[test]
fn the_council_of_a_voivodeship_is_asked_under_its_own_provision() {
    for (rule, basis) in [("P-08", "art. 41a ust. 2 ustawy o pożytku"), ("P-09", "art. 41a ust. 3 ustawy o pożytku")] {
        let said = said(rule, |world| world.office.kind = OfficeKind::Voivodeship);
        let bases: Vec<&str> = said.iter().map(|finding| finding.basis.as_str()).collect();
        assert_eq!(bases, [basis], "{rule}");
    }
}

#[test]
fn a_board_opens_the_consultation_with_a_resolution_and_a_mayor_with_an_order() {
    for (kind, title, basis) in [
        (OfficeKind::RuralCommune, "Nie wpisano zarządzenia, które otwiera konsultacje", "ustawy o samorządzie gminnym"),
        (OfficeKind::County, "Nie wpisano uchwały, która otwiera konsultacje", "ustawy o samorządzie powiatowym"),
        (OfficeKind::Voivodeship, "Nie wpisano uchwały, która otwiera konsultacje", "ustawy o samorządzie województwa"),
    ] {
        let said = said("K-12", |world| world.office.kind = kind);
        assert_eq!(said[0].title, title);
        assert!(said[0].basis.ends_with(basis), "{}", said[0].basis);
    }
}

#[test]
fn residents_are_consulted_under_the_act_of_their_unit() {
    for (kind, act) in [
        (OfficeKind::RuralCommune, "ustawy o samorządzie gminnym"),
        (OfficeKind::County, "ustawy o samorządzie powiatowym"),
        (OfficeKind::Voivodeship, "ustawy o samorządzie województwa"),
    ] {
        let mut world = World::sound();
        world.office.kind = kind;
        world.edit(|consultation| consultation.subject = SubjectKind::Strategy);
        let basis = world.with_consultation(duty).expect("a consultation").basis;
        assert_eq!(basis.act_short, act);
    }
}
