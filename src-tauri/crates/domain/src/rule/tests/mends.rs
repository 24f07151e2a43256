//! A mend of the text silences its rule and leaves all other words alone.

use std::collections::BTreeMap;

use super::{table::fires, world::World};
use crate::{
    act::{Act, Inline, Unit, UnitId, inline::plain_words},
    draft_act::DraftActKind,
    finding::Place,
    office::OfficeKind,
    rule::{TextCase, TextRole, check_text, text::mend},
};

/// Mends that need more than the text: the values of chips, or the versions that were kept.
const ELSEWHERE: [&str; 3] = ["text.mend_endings", "text.insert_total", "text.point_reference"];

/// The words of every unit but `mended` and what is in it.
fn others(act: &Act, mended: UnitId) -> BTreeMap<UnitId, Unit> {
    let within = |id: UnitId| act.above(id).is_some_and(|above| above.iter().any(|unit| unit.id == mended));
    let around = act.walk().filter(|unit| unit.id != mended && !within(unit.id));
    around.map(|unit| (unit.id, Unit { children: Vec::new(), ..unit.clone() })).collect()
}

fn check(rule: &str, case: &TextCase<'_>) -> usize {
    let mut mended = 0;
    for finding in check_text(case).into_iter().filter(|finding| finding.rule == rule) {
        let (Some(remedy), Place::Unit { unit, .. }) = (finding.remedy, finding.place) else { continue };
        if ELSEWHERE.contains(&remedy.act.as_str()) {
            continue;
        }
        let after = mend(case, &remedy.act, UnitId(unit)).unwrap_or_else(|| panic!("{rule}: {} does nothing", remedy.act));
        let kept = others(&after, UnitId(unit)).into_iter().filter(|(id, _)| case.act.find(*id).is_some()).collect();
        assert_eq!(others(case.act, UnitId(unit)), kept, "{rule}: {}", remedy.act);
        let again = check_text(&TextCase { act: &after, ..*case });
        let same = again.iter().filter(|said| said.rule == rule && said.title == finding.title).count();
        assert_eq!(same, 0, "{rule} still says: {}", finding.title);
        mended += 1;
    }
    mended
}

#[test]
fn a_mended_text_is_silent_and_its_other_words_stand() {
    let mut mended: BTreeMap<&str, usize> = BTreeMap::new();
    for (rule, spoil) in fires().filter(|(rule, _)| rule.starts_with("T-")) {
        let mut world = World::sound();
        spoil(&mut world);
        let count = world.with_programme(|case| {
            let own = case.text.map_or(0, |act| check(rule, &case.text(TextRole::Programme, act)));
            own + case.beside.iter().map(|(role, act)| check(rule, &case.text(*role, act))).sum::<usize>()
        });
        *mended.entry(rule).or_default() += count + check(rule, &world.draft_case());
    }
    for rule in MENDED {
        assert!(mended[rule] > 0, "no mend of {rule} was tried: {mended:?}");
    }
}

/// The first words of an act after its legal basis was put in.
fn basis_put_in(case: &TextCase<'_>) -> Option<String> {
    let finding = check_text(case).into_iter().find(|finding| finding.rule == "T-06" && finding.remedy.is_some())?;
    let (remedy, Place::Unit { unit, .. }) = (finding.remedy?, finding.place) else { return None };
    let after = mend(case, &remedy.act, UnitId(unit))?;
    assert!(!check_text(&TextCase { act: &after, ..*case }).iter().any(|said| said.rule == "T-06"));
    Some(plain_words(&after.units[0].intro))
}

#[test]
fn the_basis_put_in_is_that_of_the_unit_and_of_the_kind_of_the_act() {
    use DraftActKind::*;
    use OfficeKind::*;
    let mut world = World::sound();
    world.draft_act_text.units.remove(0);
    for (office, kind, begins, names) in [
        (RuralCommune, ConsultationRules, "Na podstawie art. 18 ust. 2 pkt 15 ustawy", "oraz art. 5 ust. 5 ustawy"),
        (RuralCommune, CivicBudget, "Na podstawie art. 5a", "i art. 18 ust. 2 pkt 15 ustawy"),
        (County, BenefitCouncil, "Na podstawie art. 12 pkt 11 ustawy", "oraz art. 41g ust. 1 ustawy"),
        (County, Other, "Na podstawie art. 12 pkt 11 ustawy", "o samorządzie powiatowym"),
        (Voivodeship, LocalInitiative, "Na podstawie art. 18 pkt 20 ustawy", "oraz art. 19c ustawy"),
    ] {
        (world.office.kind, world.draft_act.kind) = (office, kind);
        let case = world.draft_act_case().text_case(TextRole::Act, &world.draft_act_text);
        let words = basis_put_in(&case).unwrap_or_else(|| panic!("{office:?} {kind:?}"));
        assert!(words.starts_with(begins) && words.contains(names), "{office:?} {kind:?}: {words}");
        assert!(words.ends_with("uchwala się, co następuje:"), "{words}");
    }
}

#[test]
fn a_draft_of_local_law_rests_on_the_empowerment_of_its_unit() {
    let mut world = World::sound();
    world.draft.units.remove(0);
    for (office, expected) in [
        (OfficeKind::UrbanCommune, "Na podstawie art. 40 ust. 1 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym"),
        (OfficeKind::County, "Na podstawie art. 40 ust. 1 ustawy z dnia 5 czerwca 1998 r. o samorządzie powiatowym"),
        (OfficeKind::Voivodeship, "Na podstawie art. 89 ust. 1 ustawy z dnia 5 czerwca 1998 r. o samorządzie województwa"),
    ] {
        world.office.kind = office;
        let words = basis_put_in(&world.draft_case()).unwrap_or_else(|| panic!("{office:?}"));
        assert!(words.starts_with(expected), "{words}");
    }
}

#[test]
fn the_resolution_of_a_programme_is_given_the_basis_that_the_program_prints() {
    let mut world = World::sound();
    let mut basis = world.resolution.unit(crate::act::Level::Plain);
    basis.intro = vec![Inline::text("Na podstawie ustawy o samorządzie powiatowym uchwala się, co następuje:")];
    world.resolution.units.insert(0, basis);
    world.office.kind = OfficeKind::County;
    let words = world.with_programme(|case| basis_put_in(&case.text(TextRole::Resolution, &world.resolution))).unwrap();
    assert!(words.starts_with("Na podstawie art. 4 ust. 1 pkt 22 i art. 12 pkt 11 ustawy"), "{words}");
    assert!(words.contains("oraz art. 5a ust. 1 ustawy"), "{words}");
}

/// Rules with a mend that the words alone are enough for.
const MENDED: [&str; 13] =
    ["T-06", "T-07", "T-08", "T-09", "T-10", "T-11", "T-13", "T-14", "T-15", "T-18", "T-20", "T-21", "T-22"];
