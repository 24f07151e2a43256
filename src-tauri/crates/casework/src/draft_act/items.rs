//! What the act must or should contain, which unit says it, and what is missing.

use domain::draft_act::requirements::{ItemRow as Row, ItemState, matrix};
use serde::Serialize;
use specta::Type;

use super::{CHANGED, editable, insert::known};
use crate::{
    Desk, Failure, Reply,
    programme::matrix::{UnitChoice, UnitMark, mark_unit, markable},
    view::{Choice, ExplanationView, Key},
};

/// The matrix of an act.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ActItemsView {
    pub rows: Vec<ActItemRow>,
    /// Items that stand in the text.
    pub present: u32,
    /// "5 z 7", with the items behind it.
    pub present_because: ExplanationView,
    /// Where the list comes from, in a sentence; of an act without a list, what is checked all the same.
    pub lead: String,
    /// Units that can be marked.
    pub units: Vec<UnitChoice>,
    pub editable: bool,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ActItemRow {
    /// Key of the item in the law pack.
    pub key: String,
    pub point: u32,
    pub name: String,
    /// What should stand here.
    pub guide: String,
    pub basis: String,
    /// A provision asks for it.
    pub binding: bool,
    pub units: Vec<UnitMark>,
    pub state: Choice,
    pub note: Option<String>,
    /// The shipped words have it, and the text does not.
    pub can_take_template: bool,
}

/// The matrix on the law of the case's day.
pub fn view(desk: &Desk, id: Key) -> Result<ActItemsView, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let case = records.case(&office, law, today);
        let editable = case.act.status.is_editable();
        let rows: Vec<ActItemRow> = matrix(&case).iter().map(|row| item(row, editable)).collect();
        let present = rows.iter().filter(|row| row.state.key == PRESENT).count() as u32;
        let lead = match case.kind_law().filter(|_| !rows.is_empty()) {
            Some(known) => format!("Podstawa wydania aktu: {}.", known.citation.full()),
            None => {
                "Pakiet prawny nie ma listy elementów takiego aktu. Treść sprawdzają reguły techniki prawodawczej.".to_owned()
            }
        };
        Ok(ActItemsView { present_because: because(&rows), present, lead, rows, units: markable(&records.text), editable })
    })
}

const PRESENT: &str = "jest";

fn item(row: &Row, editable: bool) -> ActItemRow {
    let item = &row.item.value;
    let (key, label) = match (row.state, item.binding) {
        (ItemState::Present, _) => (PRESENT, "jest"),
        (ItemState::Empty, _) => ("pusty", "bez treści"),
        (ItemState::Missing, true) => ("brak", "brak"),
        (ItemState::Missing, false) => ("zalecany", "nie ma; zalecany"),
    };
    let note = (!row.item.verified && item.binding).then(|| "przepisu nie porównano z Dziennikiem Ustaw".to_owned());
    ActItemRow {
        key: item.key.clone(),
        point: item.point,
        name: item.name.clone(),
        guide: item.guide.clone(),
        basis: row.item.citation.short(),
        binding: item.binding,
        units: row
            .units
            .iter()
            .map(|unit| UnitMark { unit: unit.unit.0, address: unit.address.clone(), empty: unit.empty })
            .collect(),
        state: Choice { key: key.to_owned(), label: label.to_owned() },
        note,
        can_take_template: editable && row.state != ItemState::Present,
    }
}

fn because(rows: &[ActItemRow]) -> ExplanationView {
    let (present, absent): (Vec<&ActItemRow>, Vec<&ActItemRow>) = rows.iter().partition(|row| row.state.key == PRESENT);
    let places = |row: &ActItemRow| row.units.iter().map(|unit| unit.address.as_str()).collect::<Vec<_>>().join(", ");
    let steps = present.iter().map(|row| format!("{}. {}: {}.", row.point, row.name, places(row))).collect();
    let told = ExplanationView::told(format!("{} z {}", present.len(), rows.len()), steps);
    absent.into_iter().fold(told, |told, row| told.without(format!("{}. {}: {}.", row.point, row.name, row.state.label)))
}

/// Marks a unit as meeting an item, or takes the mark off.
pub fn mark(desk: &mut Desk, id: Key, unit: u32, item: &str, on: bool) -> Result<Reply<()>, Failure> {
    let law = desk.law().on(desk.today());
    desk.write("Oznaczono element aktu", |tx| {
        let act = editable(tx, id)?.record;
        known(&law.act_items(act.kind), item)?;
        let mut text = store::text::get(tx, act.text)?;
        mark_unit(&mut text.record.act, unit, item, on)?;
        store::text::save_draft(tx, text.id, text.revision, &text.record.act)?;
        Ok(())
    })?;
    Ok(Reply::new((), CHANGED))
}
