//! The first text of a programme: the words in use, its chips alive, its units marked with what they meet.

use documents::{model::Block, template::Frame};
use domain::{
    act::{Act, ActKind, Numbering, RequirementKey, UnitId},
    id::ProgrammeId,
    law::LawPack,
    programme::ProgrammeKind,
    publication::CaseRef,
    template::TemplateKind,
};
use store::ReadTx;

use super::{material::Material, print::document_failure, words::in_use};
use crate::{Clock, Failure};

/// The text with which a programme that is in the file already begins: goals, spheres and tasks of its records stand in it.
pub fn text_of(tx: &ReadTx<'_>, law: &LawPack, clock: &Clock, programme: ProgrammeId) -> Result<Act, Failure> {
    let day = clock.today();
    let material = Material::load(tx, clock, CaseRef::Programme(programme))?;
    let kind = material.programme.as_ref().map_or(ProgrammeKind::Annual, |programme| programme.records.stored.record.kind);
    let words = in_use(tx, of_programme(kind))?;
    let frame = Frame::new(material.office.office.office.nominative.clone(), "poczatek-programu", day);
    let document = words.template.fill(&material.data(law, day, ""), frame).map_err(document_failure)?;
    let act = document.body.into_iter().find_map(|block| match block {
        Block::Act { act, .. } => Some(act),
        _ => None,
    });
    let mut act = act.unwrap_or_default();
    act.kind = ActKind::Programme;
    mark_units(&mut act, &words.template.words().head.remarks);
    Ok(act)
}

/// The words with which a programme of a kind begins.
pub fn of_programme(kind: ProgrammeKind) -> TemplateKind {
    match kind {
        ProgrammeKind::Annual => TemplateKind::AnnualProgramme,
        ProgrammeKind::MultiYear => TemplateKind::MultiYearProgramme,
    }
}

/// A remark that says which units meet a required item: `element komisje: § 12, § 13`. Its key and its places.
pub fn met(remark: &str) -> Option<(&str, &str)> {
    let (key, places) = remark.strip_prefix("element ")?.split_once(':')?;
    Some((key.trim(), places.trim()))
}

/// Marks units by the remarks of the template's head.
pub(crate) fn mark_units(act: &mut Act, remarks: &[String]) {
    let numbering = Numbering::of(act);
    let units: Vec<(String, UnitId)> = act.walk().filter_map(|unit| Some((numbering.address(unit.id)?, unit.id))).collect();
    for (key, places) in remarks.iter().filter_map(|remark| met(remark)) {
        for place in places.split(',').map(str::trim) {
            let found = units.iter().find(|(address, _)| address.replace('\u{a0}', " ") == place);
            if let Some(unit) = found.and_then(|(_, id)| act.find_mut(*id)) {
                unit.meets.push(RequirementKey(key.to_owned()));
            }
        }
    }
}
