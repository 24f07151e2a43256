//! Every rule can speak and can be silent, and speaks well.

pub(crate) mod assessment;
mod calls;
mod kinds;
mod mends;
mod offers;
mod real_cases;
mod records;
mod steps;
mod table;
mod texts;
pub(crate) mod world;

pub(crate) use records::office;
pub(in crate::rule) use records::programme;

use std::collections::BTreeSet;

use table::{fires, silent};
use world::World;

use super::{Check, RULES, Stops};
use crate::{finding::Level, rule};

#[test]
fn numbers_of_rules_are_unique_and_fit_their_subject() {
    let ids: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), RULES.len());
    for rule in RULES {
        let letter = match rule.check {
            Check::Programme(_) => 'P',
            Check::Consultation(_) => 'K',
            Check::Office(_) => 'U',
            Check::Organisation(_) => 'O',
            Check::DraftAct(_) => 'A',
            Check::Call(_) => 'C',
            Check::Text(_) => 'T',
            Check::Assessment(_) => 'M',
            Check::Offer(_) => 'F',
        };
        assert!(rule.id.starts_with(letter), "{}", rule.id);
        assert!(rule.question.starts_with("Czy ") && rule.question.ends_with('?'), "{}: {}", rule.id, rule.question);
    }
}

#[test]
fn a_sound_case_is_passed_by_every_rule() {
    let said: Vec<String> = World::sound().findings().iter().map(|said| format!("{} {}", said.rule, said.title)).collect();
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn a_case_in_the_middle_of_its_consultation_only_waits() {
    let said: Vec<String> = World::running().findings().iter().map(|said| format!("{} {}", said.rule, said.title)).collect();
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn every_rule_speaks_when_its_matter_is_spoiled() {
    for rule in RULES {
        let spoils: Vec<_> = fires().filter(|(id, _)| *id == rule.id).collect();
        assert!(!spoils.is_empty(), "no case makes {} speak", rule.id);
        for (_, spoil) in spoils {
            let mut world = World::sound();
            spoil(&mut world);
            assert!(world.says(rule.id), "{} stays silent, only {:?} speak", rule.id, world.said());
        }
    }
}

#[test]
fn unusual_cases_in_order_are_left_alone() {
    for (index, (id, spoil)) in silent().enumerate() {
        let mut world = World::sound();
        spoil(&mut world);
        assert!(!world.says(id), "{id} speaks of silent case {index}");
    }
}

#[test]
fn every_sentence_is_whole_and_cites_no_article() {
    for (id, spoil) in fires() {
        let mut world = World::sound();
        spoil(&mut world);
        for said in world.findings() {
            let rule = rule::rule(&said.rule).expect("a known rule");
            assert!(rule.levels.contains(&said.level), "{} on {:?}", said.rule, said.level);
            let ended = said.title.ends_with('.') && !said.title.ends_with(" r.");
            assert!(
                !ended && said.title.chars().next().is_some_and(|first| !first.is_lowercase() || first == '§'),
                "{id}: {}",
                said.title
            );
            assert!(said.advice.ends_with('.'), "{id}: {}", said.advice);
            assert!(!said.basis.trim().is_empty(), "{id}");
            assert!(said.found.is_some() || said.required.is_some(), "{id}: {}", said.title);
            for sentence in [&said.title, &said.advice] {
                assert!(!sentence.contains("art. ") && !sentence.contains("  "), "{id}: {sentence}");
            }
        }
    }
}

#[test]
fn only_a_rule_that_can_block_stops_a_step() {
    for rule in RULES {
        let stops = rule.stops != Stops::Nothing;
        assert!(!stops || rule.levels.contains(&Level::Block), "{}", rule.id);
    }
}

#[test]
fn the_heaviest_findings_come_first() {
    let mut world = World::sound();
    world.indicators.clear();
    world.tasks[0].record.sphere = "99".into();
    world.previous_tasks.clear();
    world.tasks[1].record.planned = None;
    let levels: Vec<Level> = world.with_programme(super::check_programme).iter().map(|said| said.level).collect();
    assert_eq!(levels, [Level::Block, Level::Warning, Level::Hint]);
}

#[test]
fn a_finding_is_signed_with_the_local_resolution_and_the_statute() {
    let mut world = World::sound();
    world.edit(|consultation| consultation.ends_on = Some(world::day(2026, 10, 12)));
    let findings = world.findings();
    let short = findings.iter().find(|said| said.rule == "K-05").expect("K-05 speaks");
    assert_eq!(short.basis, "uchwała nr XLIV/378/2010 z dnia 9 września 2010 r.; art. 5 ust. 5 ustawy o pożytku");
    assert_eq!(short.found.as_deref().map(|found| found.replace('\u{a0}', " ")).as_deref(), Some("7 dni"));
}
