//! Sheets of labels that the office measured itself.

use crate::{Fault, ReadTx, WriteTx, cell::cells};

/// A sheet under the officer's name for it; measures in hundredths of a millimetre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelSheet {
    pub name: String,
    pub page_width: u32,
    pub page_height: u32,
    pub columns: u32,
    /// Rows of labels.
    pub lines: u32,
    pub label_width: u32,
    pub label_height: u32,
    pub from_left: u32,
    pub from_top: u32,
    pub gap_across: u32,
    pub gap_down: u32,
    pub padding: u32,
}

/// Keeps a sheet under its name; one of the same name is replaced. Answers its row.
pub fn save(tx: &WriteTx<'_>, sheet: &LabelSheet) -> Result<i64, Fault> {
    let values = cells![
        sheet.page_width,
        sheet.page_height,
        sheet.columns,
        sheet.lines,
        sheet.label_width,
        sheet.label_height,
        sheet.from_left,
        sheet.from_top,
        sheet.gap_across,
        sheet.gap_down,
        sheet.padding,
        sheet.name,
    ];
    let sql = "UPDATE label_sheet SET page_width = ?, page_height = ?, columns = ?, lines = ?, label_width = ?, label_height = ?, \
               from_left = ?, from_top = ?, gap_across = ?, gap_down = ?, padding = ? WHERE name = ?";
    if tx.run(sql, values.clone())? == 0 {
        let sql = "INSERT INTO label_sheet (page_width, page_height, columns, lines, label_width, label_height, \
                   from_left, from_top, gap_across, gap_down, padding, name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        return tx.add(sql, values);
    }
    let kept = all(tx)?.into_iter().find(|(_, kept)| kept.name == sheet.name);
    kept.map(|(id, _)| id).ok_or_else(|| crate::rows::not_found("label_sheet", 0))
}

/// Takes a sheet away; history keeps what it was.
pub fn remove(tx: &WriteTx<'_>, id: i64) -> Result<(), Fault> {
    match tx.run("DELETE FROM label_sheet WHERE id = ?", cells![id])? {
        0 => Err(crate::rows::not_found("label_sheet", id)),
        _ => Ok(()),
    }
}

/// All sheets with their rows, by name.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<(i64, LabelSheet)>, Fault> {
    let sql = "SELECT id, name, page_width, page_height, columns, lines, label_width, label_height, from_left, from_top, \
               gap_across, gap_down, padding FROM label_sheet ORDER BY name";
    tx.all(sql, cells![], |cells| {
        let id = cells.next()?;
        let sheet = LabelSheet {
            name: cells.next()?,
            page_width: cells.next()?,
            page_height: cells.next()?,
            columns: cells.next()?,
            lines: cells.next()?,
            label_width: cells.next()?,
            label_height: cells.next()?,
            from_left: cells.next()?,
            from_top: cells.next()?,
            gap_across: cells.next()?,
            gap_down: cells.next()?,
            padding: cells.next()?,
        };
        Ok((id, sheet))
    })
}
