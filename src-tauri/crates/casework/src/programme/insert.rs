//! Putting a missing part into the text: from the programme before, from the shipped words, from the consultation.

use std::collections::BTreeMap;

use domain::{
    act::{
        Act, Inline, Level, Numbering, RequirementKey, Unit, UnitId, lines,
        meeting::{mark, meeting_units, outermost},
    },
    id::{ProgrammeId, Stored},
    law::{Key as _, ProgrammeItem},
    programme::{
        Programme,
        carry::{CONSULTATION_CHIP, carry},
    },
};
use store::WriteTx;

use super::{
    copying::{copied, name_anew},
    editable, matrix,
};
use crate::{Desk, Failure, Reply, Topic, document, text::change_in, view::Key};

const TOPICS: &[Topic] = &[Topic::Programmes, Topic::Texts];

/// The one-click remedy of a missing item: the units that met it in the programme before, with their years moved. Answers the
/// addresses of what was put in.
pub fn insert_from_previous(desk: &mut Desk, id: Key, item: &str) -> Result<Reply<Vec<String>>, Failure> {
    let item = known(item)?;
    let put = desk.write("Wstawiono brakujący element z poprzedniego programu", |tx| {
        let programme = editable(tx, ProgrammeId(id.0))?;
        let previous = programme.record.based_on.ok_or_else(|| {
            Failure::field("item", "Ten program nie powstał z poprzedniego. Wstaw element z szablonu albo napisz go w treści.")
        })?;
        let old = store::programme::get(tx, previous)?.record;
        let act = store::text::get(tx, old.text)?.record.act;
        let source = carry(&act, old.year_from..=old.year_to, programme.record.year_from - old.year_from).act;
        insert(tx, &programme, &source, item)
    })?;
    Ok(Reply::new(put, TOPICS))
}

/// The same from the words shipped with the program, filled with the goals and tasks of this programme.
pub fn insert_from_template(desk: &mut Desk, id: Key, item: &str) -> Result<Reply<Vec<String>>, Failure> {
    let item = known(item)?;
    let (law, clock) = (desk.law(), desk.clock().clone());
    let put = desk.write("Wstawiono brakujący element z szablonu", |tx| {
        let programme = editable(tx, ProgrammeId(id.0))?;
        let source = document::start::text_of(tx, law, &clock, programme.id)?;
        insert(tx, &programme, &source, item)
    })?;
    Ok(Reply::new(put, TOPICS))
}

/// Lets the course of the consultation flow into the part about how the programme was made: a chip that always says the present state.
pub fn insert_consultation(desk: &mut Desk, id: Key) -> Result<Reply<Vec<String>>, Failure> {
    let put = desk.write("Wstawiono informację o konsultacjach", |tx| {
        let programme = editable(tx, ProgrammeId(id.0))?;
        let mut text = store::text::get(tx, programme.record.text)?;
        let act = &mut text.record.act;
        let marked: Vec<UnitId> =
            meeting_units(act, &Numbering::of(act), ProgrammeItem::Creation.key()).into_iter().map(|unit| unit.unit).collect();
        if matrix::tells_of_consultation(act, &marked) {
            return Err(Failure::field("item", "Informacja o konsultacjach już jest w tej części programu."));
        }
        let chip = vec![Inline::field(CONSULTATION_CHIP)];
        let sentence = act.fresh();
        match marked.first().and_then(|unit| act.find_mut(*unit)) {
            Some(unit) if unit.children.is_empty() => {
                let before = std::mem::take(&mut unit.intro);
                let glue = if before.is_empty() { Vec::new() } else { vec![Inline::text(" ")] };
                unit.intro = before.into_iter().chain(glue).chain(chip).collect();
            }
            Some(unit) => {
                let level = unit.children.last().map_or(Level::Subsection, |child| child.level);
                unit.children.push(Unit { intro: chip, ..Unit::new(sentence, level) });
            }
            None => {
                let unit = Unit {
                    intro: chip,
                    meets: vec![RequirementKey(ProgrammeItem::Creation.key().to_owned())],
                    ..Unit::new(sentence, Level::Paragraph)
                };
                append(act, None, unit);
            }
        }
        change_in(tx, text.id, &text.record.act, "Informacja o konsultacjach")?;
        Ok(addresses(&text.record.act, ProgrammeItem::Creation))
    })?;
    Ok(Reply::new(put, TOPICS))
}

fn known(item: &str) -> Result<ProgrammeItem, Failure> {
    ProgrammeItem::from_key(item)
        .ok_or_else(|| Failure::field("item", "Tego elementu nie ma w ustawie. Odśwież stronę i wybierz ponownie."))
}

fn insert(
    tx: &WriteTx<'_>,
    programme: &Stored<ProgrammeId, Programme>,
    source: &Act,
    item: ProgrammeItem,
) -> Result<Vec<String>, Failure> {
    let mut text = store::text::get(tx, programme.record.text)?;
    let wanted = outermost(source, item.key());
    if wanted.is_empty() {
        return Err(Failure::field("item", "W źródle nie ma jednostki oznaczonej jako ten element. Napisz ją w treści."));
    }
    let act = &mut text.record.act;
    // An empty unit that only carried the mark gives way to the one with words.
    let numbering = Numbering::of(act);
    for unit in meeting_units(act, &numbering, item.key()).into_iter().filter(|unit| unit.empty) {
        mark(act, unit.unit, item.key(), false);
    }
    let mut ids = BTreeMap::new();
    for unit in wanted.iter().filter_map(|unit| source.find(*unit)) {
        name_anew(unit, act, &mut ids);
    }
    let chapter = wanted.first().and_then(|first| own_chapter(source, *first, &wanted));
    for unit in wanted.iter().filter_map(|unit| source.find(*unit)) {
        let mut copy = copied(unit, &ids);
        if !copy.level.is_heading() && copy.level != Level::Plain {
            copy.level = Level::Paragraph;
        }
        append(act, chapter.as_ref(), copy);
    }
    // A part taken out of its place may need another level.
    let sound = lines::from_lines(act, lines::to_lines(act)).map_err(|fault| Failure::field("item", fault.to_string()))?;
    change_in(tx, text.id, &sound.act, "Wstawiono brakujący element")?;
    Ok(addresses(&sound.act, item))
}

/// The title of the chapter that holds nothing but these units.
fn own_chapter(source: &Act, unit: UnitId, wanted: &[UnitId]) -> Option<Vec<Inline>> {
    let chapter = *source.above(unit)?.iter().find(|above| above.level == Level::Chapter)?;
    chapter.children.iter().all(|child| wanted.contains(&child.id)).then(|| chapter.title.clone())
}

/// Puts a unit at the end of the text before its annexes: into the chapter of that title, which is made when it is not there.
fn append(act: &mut Act, chapter: Option<&Vec<Inline>>, unit: Unit) {
    let end = act.units.iter().position(|unit| unit.level == Level::Annex).unwrap_or(act.units.len());
    let in_chapters = end > 0 && act.units[end - 1].level == Level::Chapter;
    match (in_chapters, chapter) {
        _ if unit.level.is_heading() => act.units.insert(end, unit),
        (true, Some(title)) if act.units[end - 1].title != *title => {
            let mut made = act.unit(Level::Chapter);
            made.title.clone_from(title);
            made.children.push(unit);
            act.units.insert(end, made);
        }
        (true, _) => act.units[end - 1].children.push(unit),
        (false, _) => act.units.insert(end, unit),
    }
}

fn addresses(act: &Act, item: ProgrammeItem) -> Vec<String> {
    let numbering = Numbering::of(act);
    outermost(act, item.key()).into_iter().filter_map(|unit| numbering.address(unit)).collect()
}
