//! The bases of a finding fit the kind of the programme and the kind of the unit.

use super::{
    table::fires,
    world::{World, day},
};
use crate::{
    call::CallMode,
    consultation::{SubjectKind, duty::duty},
    finding::{Finding, Level},
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
fn no_finding_of_a_call_under_another_act_rests_on_the_act_on_public_benefit() {
    let mut heard = std::collections::BTreeSet::new();
    for mode in [CallMode::Sport, CallMode::PublicHealth] {
        for (_, spoil) in fires() {
            let mut world = World::sound();
            spoil(&mut world);
            (world.held_call.call.mode, world.assessment.call.mode, world.offer.mode) = (mode, mode, mode);
            let of_call = ["C-", "F-", "M-"];
            for finding in world.findings().into_iter().filter(|one| of_call.iter().any(|letter| one.rule.starts_with(letter))) {
                assert!(!finding.basis.contains("pożytku"), "{mode:?} {}: {} – {}", finding.rule, finding.title, finding.basis);
                heard.insert(finding.rule);
            }
        }
        let world = World {
            held_call: {
                let mut held = World::sound().held_call;
                held.call.mode = mode;
                held
            },
            ..World::sound()
        };
        for step in crate::call::plan::plan(&world.call_case()) {
            assert!(!step.basis.contains("pożytku"), "{mode:?} {:?}: {}", step.kind, step.basis);
        }
    }
    let silent = ["C-03", "C-07", "C-09", "C-15", "C-16", "F-02", "F-03", "F-06", "F-11", "M-01", "M-02", "M-03", "M-04", "M-13"];
    for rule in silent {
        assert!(!heard.contains(rule), "{rule} is of the act on public benefit alone");
    }
    for rule in [
        "C-01", "C-04", "C-06", "C-10", "C-11", "C-20", "C-21", "F-01", "F-04", "F-09", "M-08", "M-09", "M-10", "M-11", "M-12",
        "M-14",
    ] {
        assert!(heard.contains(rule), "{rule} speaks of every call");
    }
}

#[test]
fn a_call_for_public_health_is_judged_by_the_two_provisions_on_its_notice() {
    let mut world = World::sound();
    super::calls::of_health(&mut world);
    world.held_call.call.words.more.clear();
    world.held_call.publications.truncate(1);
    let said = world.findings().into_iter().filter(|finding| ["C-01", "C-04"].contains(&finding.rule.as_str()));
    let said: Vec<(String, String, bool)> = said.map(|one| (one.title, one.basis, one.basis_verified)).collect();
    let of = |title: &str, place: &str| (title.to_owned(), format!("{place} ustawy o zdrowiu publicznym"), false);
    assert_eq!(
        said,
        [
            of("W ogłoszeniu nie ma całego elementu: termin i sposób ogłoszenia wyników konkursu", "art. 15 ust. 1"),
            of("W ogłoszeniu brakuje elementu: sposób odwołania się od rozstrzygnięcia konkursu", "art. 15 ust. 1"),
            of(
                "W ogłoszeniu brakuje elementu: zastrzeżenie możliwości odwołania konkursu i przedłużenia terminu składania ofert",
                "art. 15 ust. 1"
            ),
            of("Nie odnotowano ogłoszenia w miejscu: tablica ogłoszeń", "art. 15 ust. 4"),
        ]
    );
}

#[test]
fn a_risk_under_another_act_stops_no_step() {
    for (rule, mode) in
        [("C-06", CallMode::Sport), ("C-06", CallMode::PublicHealth), ("M-11", CallMode::Sport), ("M-12", CallMode::PublicHealth)]
    {
        let found = said(rule, |world| (world.held_call.call.mode, world.assessment.call.mode) = (mode, mode));
        assert!(!found.is_empty(), "{rule} {mode:?}");
        assert!(found.iter().all(|finding| finding.level != Level::Block), "{rule} {mode:?}");
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
