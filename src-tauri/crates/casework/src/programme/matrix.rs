//! The matrix: what the statute requires, which unit of the text meets it, and what stood in the programme before.

use domain::{
    act::{Act, Numbering, UnitId, meeting},
    finding::{Level, Place},
    id::ProgrammeId,
    law::Key as _,
    programme::{
        carry::CONSULTATION_CHIP,
        requirements::{ItemState, RequirementRow, matrix},
    },
    rule::{ProgrammeCase, check_programme},
};
use serde::Serialize;
use specta::Type;

use super::editable;
use crate::{
    Desk, Failure, Reply, Topic,
    view::{Choice, ExplanationView, Key},
};

/// The matrix of a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MatrixView {
    pub rows: Vec<ItemRow>,
    /// Items that stand in the text.
    pub present: u32,
    /// "9 z 11", with the items behind it.
    pub present_because: ExplanationView,
    /// The provision with the list of items, in full.
    pub basis: String,
    /// Years of the programme it was started from.
    pub previous_years: Option<String>,
    /// Units that can be marked: §§ and their ustępy with their first words.
    pub units: Vec<UnitChoice>,
    pub editable: bool,
}

/// One required item.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ItemRow {
    /// Key of the item in the law pack.
    pub key: String,
    pub point: u32,
    pub name: String,
    /// What should stand here.
    pub guide: String,
    pub basis: String,
    pub units: Vec<UnitMark>,
    pub state: Choice,
    /// A second line: why the item waits or what differs.
    pub note: Option<String>,
    /// Addresses in the programme before.
    pub previous: Vec<String>,
    /// Mends that the program can carry out.
    pub can_take_previous: bool,
    pub can_take_template: bool,
    pub can_insert_consultation: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct UnitMark {
    pub unit: u32,
    /// "§ 8 ust. 1".
    pub address: String,
    pub empty: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct UnitChoice {
    pub unit: u32,
    pub address: String,
    /// The first words.
    pub words: String,
}

/// The matrix on today's law.
pub fn view(desk: &Desk, id: Key) -> Result<MatrixView, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let editable = records.stored.record.status.is_editable();
        let previous_years = records.previous.as_ref().map(|previous| {
            let record = &previous.stored.record;
            super::years(record.year_from, record.year_to)
        });
        Ok(records.with_case(&office, law, today, |case| {
            let doubts = doubts(case);
            let rows: Vec<ItemRow> = matrix(case).iter().map(|row| item(case, row, &doubts, editable)).collect();
            MatrixView {
                present: rows.iter().filter(|row| row.is_present()).count() as u32,
                present_because: because(&rows),
                rows,
                basis: case.law().cite(super::contents(case.programme.kind)).full(),
                previous_years,
                units: markable(&records.text),
                editable,
            }
        }))
    })
}

impl ItemRow {
    fn is_present(&self) -> bool {
        [PRESENT, DOUBTFUL].contains(&self.state.key.as_str())
    }
}

const PRESENT: &str = "jest";
/// It stands in the text, and a rule has something against its words.
const DOUBTFUL: &str = "do_sprawdzenia";

/// Units of the text that rules warn of, with the titles of what they found.
fn doubts(case: &ProgrammeCase<'_>) -> Vec<(UnitId, String)> {
    let heavy = check_programme(case).into_iter().filter(|finding| finding.level != Level::Hint);
    heavy
        .filter_map(|finding| match finding.place {
            Place::Unit { unit, .. } => Some((UnitId(unit), finding.title)),
            _ => None,
        })
        .collect()
}

/// What rules found in the units of an item or under them.
fn doubt(case: &ProgrammeCase<'_>, row: &RequirementRow, doubts: &[(UnitId, String)]) -> Option<String> {
    let act = case.text?;
    let own = |unit: UnitId| row.units.iter().any(|own| own.unit == unit);
    let inside = |unit: UnitId| own(unit) || act.above(unit).is_some_and(|above| above.iter().any(|outer| own(outer.id)));
    doubts.iter().find(|(unit, _)| inside(*unit)).map(|(_, title)| title.clone())
}

/// Which items were counted, with their places, and which were not and why.
fn because(rows: &[ItemRow]) -> ExplanationView {
    let (present, absent): (Vec<&ItemRow>, Vec<&ItemRow>) = rows.iter().partition(|row| row.is_present());
    let places = |row: &ItemRow| row.units.iter().map(|unit| unit.address.as_str()).collect::<Vec<_>>().join(", ");
    ExplanationView {
        result: format!("{} z {}", present.len(), rows.len()),
        steps: present.iter().map(|row| format!("Pkt {} – {}: {}.", row.point, row.name, places(row))).collect(),
        left_out: absent.iter().map(|row| format!("Pkt {} – {}: {}.", row.point, row.name, row.state.label)).collect(),
        ..ExplanationView::default()
    }
}

fn item(case: &ProgrammeCase<'_>, row: &RequirementRow, doubts: &[(UnitId, String)], editable: bool) -> ItemRow {
    let required = &row.item.value;
    let doubt = doubt(case, row, doubts).filter(|_| row.state == ItemState::Present);
    let (key, label) = match row.state {
        ItemState::Present if doubt.is_some() => (DOUBTFUL, "do sprawdzenia"),
        ItemState::Present => (PRESENT, "jest"),
        ItemState::Empty => ("pusty", "bez treści"),
        ItemState::Missing => ("brak", "brak"),
        ItemState::AfterConsultation => ("po_konsultacjach", "po konsultacjach"),
    };
    let creation = required.item == domain::law::ProgrammeItem::Creation;
    let tells =
        case.text.is_some_and(|act| tells_of_consultation(act, &row.units.iter().map(|unit| unit.unit).collect::<Vec<_>>()));
    let unmet = matches!(row.state, ItemState::Missing | ItemState::Empty);
    let waits = row.state == ItemState::AfterConsultation;
    ItemRow {
        key: required.item.key().to_owned(),
        point: required.point,
        name: required.name.clone(),
        guide: required.guide.clone(),
        basis: row.item.citation.short(),
        units: row
            .units
            .iter()
            .map(|unit| UnitMark { unit: unit.unit.0, address: unit.address.clone(), empty: unit.empty })
            .collect(),
        state: Choice { key: key.to_owned(), label: label.to_owned() },
        note: doubt.or_else(|| {
            waits.then(|| if tells { "wpisze się z konsultacji".to_owned() } else { "wpiszesz, gdy się zakończą".to_owned() })
        }),
        previous: row.previous.clone(),
        can_take_previous: editable && (unmet || waits && row.units.is_empty()) && !row.previous.is_empty() && !creation,
        can_take_template: editable && (unmet || waits && row.units.is_empty()) && !creation,
        can_insert_consultation: editable && creation && !tells,
    }
}

/// Whether one of the units or something under it holds the chip about the consultation.
pub(super) fn tells_of_consultation(act: &Act, units: &[UnitId]) -> bool {
    fn tells(unit: &domain::act::Unit) -> bool {
        let chip =
            |piece: &domain::act::Inline| matches!(piece, domain::act::Inline::Field { key } if key.0 == CONSULTATION_CHIP);
        unit.intro.iter().any(chip) || unit.children.iter().any(tells)
    }
    units.iter().filter_map(|unit| act.find(*unit)).any(tells)
}

/// Paragraphs and their subsections; chapters only when they hold no paragraph.
pub(crate) fn markable(act: &Act) -> Vec<UnitChoice> {
    use domain::act::Level::{Paragraph, Plain, Subsection};
    let numbering = Numbering::of(act);
    act.walk()
        .filter(|unit| matches!(unit.level, Paragraph | Plain | Subsection))
        .filter_map(|unit| {
            let address = numbering.address(unit.id).filter(|address| !address.is_empty())?;
            Some(UnitChoice { unit: unit.id.0, address, words: first_words(unit) })
        })
        .collect()
}

/// Up to 60 characters of what the unit says first.
fn first_words(unit: &domain::act::Unit) -> String {
    let own: String = unit.opening().iter().filter_map(domain::act::Inline::words).collect();
    let words = match (own.trim(), unit.children.first()) {
        ("", Some(child)) => return first_words(child),
        (words, _) => words.to_owned(),
    };
    match words.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words,
    }
}

/// Marks a unit as meeting a required item, or takes the mark off.
pub fn mark(desk: &mut Desk, id: Key, unit: u32, item: &str, on: bool) -> Result<Reply<()>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.write("Oznaczono element wymagany", |tx| {
        let programme = editable(tx, ProgrammeId(id.0))?;
        let known = law.on(today).annual_items().into_iter().chain(law.on(today).multi_year_items());
        if !known.into_iter().any(|known| known.value.item.key() == item) {
            return Err(Failure::field("item", "Tego elementu nie ma w ustawie. Odśwież stronę i wybierz ponownie."));
        }
        let mut text = store::text::get(tx, programme.record.text)?;
        mark_unit(&mut text.record.act, unit, item, on)?;
        store::text::save_draft(tx, text.id, text.revision, &text.record.act)?;
        Ok(())
    })?;
    Ok(Reply::new((), &[Topic::Programmes, Topic::Texts]))
}

/// Marks a unit as meeting an item, or takes the mark off.
pub(crate) fn mark_unit(act: &mut Act, unit: u32, item: &str, on: bool) -> Result<(), Failure> {
    let marked = meeting::mark(act, UnitId(unit), item, on);
    marked.ok_or_else(|| Failure::field("unit", "Tej jednostki nie ma już w treści. Odśwież stronę."))
}
