//! The first text of a programme: the shipped words, its chips alive, its units marked with what they meet.

use documents::{
    model::Block,
    template::{Frame, Template},
};
use domain::{
    act::{Act, ActKind, Numbering, RequirementKey, UnitId},
    id::ProgrammeId,
    law::LawPack,
    programme::ProgrammeKind,
    publication::CaseRef,
};
use store::ReadTx;

use super::{chips, material::Material, print::document_failure};
use crate::{Clock, Failure};

const ANNUAL: (&str, &str) = ("programme-annual.txt", include_str!("../../../../../assets/templates/programme-annual.txt"));
const MULTI_YEAR: (&str, &str) =
    ("programme-multiyear.txt", include_str!("../../../../../assets/templates/programme-multiyear.txt"));

/// The text with which a programme that is in the file already begins: goals, spheres and tasks of its records stand in it.
pub fn text_of(tx: &ReadTx<'_>, law: &LawPack, clock: &Clock, programme: ProgrammeId) -> Result<Act, Failure> {
    let day = clock.today();
    let material = Material::load(tx, clock, CaseRef::Programme(programme))?;
    let kind = material.programme.as_ref().map_or(ProgrammeKind::Annual, |programme| programme.records.stored.record.kind);
    let (file, words) = match kind {
        ProgrammeKind::Annual => ANNUAL,
        ProgrammeKind::MultiYear => MULTI_YEAR,
    };
    let template = Template::parse(file, words, &chips::of_texts()).map_err(document_failure)?;
    let frame = Frame::new(material.office.office.office.nominative.clone(), "poczatek-programu", day);
    let document = template.fill(&material.data(law, day, ""), frame).map_err(document_failure)?;
    let act = document.body.into_iter().find_map(|block| match block {
        Block::Act { act, .. } => Some(act),
        _ => None,
    });
    let mut act = act.unwrap_or_default();
    act.kind = ActKind::Programme;
    mark(&mut act, words);
    Ok(act)
}

/// Marks units by the remarks of the template's head: `// element komisje: § 12, § 13`.
fn mark(act: &mut Act, words: &str) {
    let numbering = Numbering::of(act);
    let units: Vec<(String, UnitId)> = act.walk().filter_map(|unit| Some((numbering.address(unit.id)?, unit.id))).collect();
    for line in words.lines().take_while(|line| *line != "---") {
        let Some((key, places)) = line.strip_prefix("// element ").and_then(|rest| rest.split_once(':')) else { continue };
        for place in places.split(',').map(str::trim) {
            let found = units.iter().find(|(address, _)| address.replace('\u{a0}', " ") == place);
            if let Some(unit) = found.and_then(|(_, id)| act.find_mut(*id)) {
                unit.meets.push(RequirementKey(key.trim().to_owned()));
            }
        }
    }
}
