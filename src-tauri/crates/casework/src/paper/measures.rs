//! Sheets of labels that the office measured itself.

use documents::print_desk::LabelSheet;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::failure;
use crate::{Desk, Failure, Reply, Topic, view::Key};

/// A sheet as its measures are typed: millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SheetMeasures {
    pub page_width: f32,
    pub page_height: f32,
    pub columns: u32,
    pub rows: u32,
    pub label_width: f32,
    pub label_height: f32,
    /// From the edges of the sheet to the first label.
    pub left: f32,
    pub top: f32,
    /// Between labels side by side, and one under the other.
    pub gap_x: f32,
    pub gap_y: f32,
    /// Free edge inside a label.
    pub padding: f32,
}

impl From<LabelSheet> for SheetMeasures {
    fn from(sheet: LabelSheet) -> Self {
        Self {
            page_width: sheet.page_width,
            page_height: sheet.page_height,
            columns: sheet.columns as u32,
            rows: sheet.rows as u32,
            label_width: sheet.label_width,
            label_height: sheet.label_height,
            left: sheet.left,
            top: sheet.top,
            gap_x: sheet.gap_x,
            gap_y: sheet.gap_y,
            padding: sheet.padding,
        }
    }
}

impl SheetMeasures {
    /// The sheet, or which measure is wrong.
    pub fn sheet(&self) -> Result<LabelSheet, Failure> {
        let sheet = LabelSheet {
            page_width: self.page_width,
            page_height: self.page_height,
            columns: self.columns as usize,
            rows: self.rows as usize,
            label_width: self.label_width,
            label_height: self.label_height,
            left: self.left,
            top: self.top,
            gap_x: self.gap_x,
            gap_y: self.gap_y,
            padding: self.padding,
        };
        sheet.check().map_err(failure)?;
        Ok(sheet)
    }
}

/// A sheet under the officer's name for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SheetInput {
    pub name: String,
    pub measures: SheetMeasures,
}

/// Keeps the sheet; one of the same name is replaced. Answers the key of its paper.
pub fn save(desk: &mut Desk, input: &SheetInput) -> Result<Reply<String>, Failure> {
    input.measures.sheet()?;
    let name = input.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > 100 {
        return Err(Failure::field(
            "name",
            "Nazwij ten arkusz (najwyżej 100 znaków), żeby znaleźć go na liście następnym razem.",
        ));
    }
    let hundredths = |measure: f32| (measure * 100.0).round() as u32;
    let measures = input.measures;
    let kept = store::label_sheet::LabelSheet {
        name: name.clone(),
        page_width: hundredths(measures.page_width),
        page_height: hundredths(measures.page_height),
        columns: measures.columns,
        lines: measures.rows,
        label_width: hundredths(measures.label_width),
        label_height: hundredths(measures.label_height),
        from_left: hundredths(measures.left),
        from_top: hundredths(measures.top),
        gap_across: hundredths(measures.gap_x),
        gap_down: hundredths(measures.gap_y),
        padding: hundredths(measures.padding),
    };
    let id = desk.write(&format!("Zapisano arkusz etykiet: {name}"), |tx| Ok(store::label_sheet::save(tx, &kept)?))?;
    Ok(Reply::new(key(id), &[Topic::Settings]))
}

/// Answers the act, so that this act and no other is taken back.
pub fn remove(desk: &mut Desk, id: Key) -> Result<Reply<Key>, Failure> {
    let act = desk.write("Usunięto arkusz etykiet", |tx| {
        store::label_sheet::remove(tx, id.0)?;
        Ok(Key(tx.act().0))
    })?;
    Ok(Reply::new(act, &[Topic::Settings]))
}

pub(super) fn key(id: i64) -> String {
    format!("arkusz-{id}")
}

pub(super) fn kept(sheet: &store::label_sheet::LabelSheet) -> LabelSheet {
    let millimetres = |hundredths: u32| hundredths as f32 / 100.0;
    LabelSheet {
        page_width: millimetres(sheet.page_width),
        page_height: millimetres(sheet.page_height),
        columns: sheet.columns as usize,
        rows: sheet.lines as usize,
        label_width: millimetres(sheet.label_width),
        label_height: millimetres(sheet.label_height),
        left: millimetres(sheet.from_left),
        top: millimetres(sheet.from_top),
        gap_x: millimetres(sheet.gap_across),
        gap_y: millimetres(sheet.gap_down),
        padding: millimetres(sheet.padding),
    }
}
