//! A mend of the text silences its rule and leaves all other words alone.

use std::collections::BTreeMap;

use super::{table::fires, world::World};
use crate::{
    act::{Act, Unit, UnitId},
    finding::Place,
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

/// Rules with a mend that the words alone are enough for.
const MENDED: [&str; 13] =
    ["T-06", "T-07", "T-08", "T-09", "T-10", "T-11", "T-13", "T-14", "T-15", "T-18", "T-20", "T-21", "T-22"];
