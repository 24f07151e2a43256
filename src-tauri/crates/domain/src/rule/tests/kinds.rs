//! The bases of a finding fit the kind of the programme.

use super::{
    table::FIRES,
    world::{World, day},
};
use crate::{
    finding::Finding,
    law::{Basis, Key, LawPack},
    programme::ProgrammeKind,
};

/// What a rule says of a spoiled case after `change`.
fn said(rule: &str, change: impl Fn(&mut World)) -> Vec<Finding> {
    let mut said = Vec::new();
    for (_, spoil) in FIRES.iter().filter(|(id, _)| *id == rule) {
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
    for (rule, _) in FIRES {
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
