//! From the rows of a source to the parts of an act.

use std::collections::HashMap;

use super::clean::clean;
use super::parts::{Segment, divide};
use super::{Divide, Fate, Part, PartRole, RowFate, Source, SourcePlace, Taken, Wanted};
use crate::act::body::{Act, ActKind};
use crate::act::lines::{Role, from_lines};
use crate::act::link::link;
use crate::act::measure::{ActError, MOST_BYTES};
use crate::act::number::Step;
use crate::act::plain::{Note, NoteReason, Reading, annexes_from, read_rows};
use crate::act::unit::UnitId;

/// Takes a text in: cleans its rows, divides them into parts, reads the units of each and makes its references live.
///
/// Every word of the source is in one of the parts or in `removed`, except hyphens that divided words at the end of a row.
/// What is told about the source besides its rows ([`Source::omitted`]) is not repeated. Refuses only what is too large.
pub fn take_in(source: &Source, wanted: &Wanted) -> Result<Taken, ActError> {
    let bytes = source.rows.iter().map(|row| row.text.len()).sum();
    if bytes > MOST_BYTES {
        return Err(ActError::TooLong { bytes });
    }
    let (rows, mut removed) = clean(&source.rows, &wanted.keep);
    let (head, segments, more) = divide(rows, wanted);
    removed.extend(more);
    removed.sort_by_key(|removed| removed.row);
    let blank = |row| RowFate { row, part: None, units: Vec::new(), fate: Fate::Blank };
    let mut rows: Vec<RowFate> = (1..).take(source.rows.len()).map(blank).collect();
    for removed in &removed {
        rows[removed.row as usize - 1].fate = Fate::Removed(removed.why);
    }
    let empty = Part { act: Act::new(ActKind::Programme), notes: Vec::new() };
    let mut taken = Taken { head, resolution: None, main: empty, justification: None, rows, removed, notes: Vec::new() };
    let mut marked = false;
    for segment in segments {
        let (role, kind) = (segment.role, segment.kind);
        let reading = read_rows(&segment.rows, kind);
        marked |= reading.lines.iter().any(|read| !read.mark.is_empty());
        let part = part(&segment, reading, &mut taken.rows)?;
        match role {
            PartRole::Resolution => taken.resolution = Some(part),
            PartRole::Main => taken.main = part,
            PartRole::Justification => taken.justification = Some(part),
        }
    }
    let whole = |reason| Note { at: SourcePlace::line(1), reason };
    if !marked {
        taken.notes.push(whole(NoteReason::NothingRecognised));
    }
    if taken.main.act.units.is_empty() && wanted.divide != Divide::WholeAct {
        taken.notes.push(whole(NoteReason::NoProgramme));
    }
    Ok(taken)
}

/// Makes one part and notes in `fates` which units its rows became.
fn part(segment: &Segment, reading: Reading, fates: &mut [RowFate]) -> Result<Part, ActError> {
    let Reading { lines, rows, broken, mut notes } = reading;
    let mut before = Act { annexes_from: annexes_from(&lines), ..Act::new(segment.kind) };
    let mut written = HashMap::new();
    let mut ids = Vec::with_capacity(lines.len());
    let mut last_of_level = [UnitId(0); 8];
    let mut named = Vec::with_capacity(lines.len());
    for read in lines {
        let mut line = read.line;
        let rank = usize::from(line.level.rank());
        if line.role != Role::Tail {
            last_of_level[rank] = before.fresh();
            let marked = read.marked;
            written.extend(read.number.map(|number| (last_of_level[rank], Step { level: marked, number })));
        }
        line.id = Some(last_of_level[rank]);
        ids.push(last_of_level[rank]);
        named.push(line);
    }
    let made = from_lines(&before, named)?;
    let linked = link(&made.act, &written);
    let mut first_row: HashMap<UnitId, SourcePlace> = HashMap::new();
    let mut row_of_line = vec![SourcePlace::default(); ids.len()];
    for row in rows.into_iter().filter(|row| row.fate != Fate::Blank) {
        let units: Vec<UnitId> = row.lines.iter().map(|line| ids[*line]).collect();
        for unit in &units {
            first_row.entry(*unit).or_insert(row.at);
        }
        if !matches!(row.fate, Fate::Joined) {
            row.lines.iter().for_each(|line| row_of_line[*line] = row.at);
        }
        let part = Some(segment.role);
        fates[row.at.row as usize - 1] = RowFate { row: row.at.row, part, units, fate: row.fate };
    }
    if let Some(at) = broken.first().copied() {
        notes.push(Note { at, reason: NoteReason::Lines { places: broken.len() as u32 } });
    }
    for repair in made.repairs {
        notes.push(Note { at: row_of_line[repair.line], reason: NoteReason::Repaired(repair.reason) });
    }
    for note in linked.notes {
        let reason = match note.now {
            Some(now) => NoteReason::Renumbered { written: note.written, now },
            None => NoteReason::Ambiguous { written: note.written },
        };
        notes.push(Note { at: first_row.get(&note.unit).copied().unwrap_or_default(), reason });
    }
    notes.sort_by_key(|note| note.at.row);
    Ok(Part { act: linked.act, notes })
}
