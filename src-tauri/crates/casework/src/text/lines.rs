//! Between the editor's lines and the tree: ids for new lines, keys for lines that came back, printed pieces.

use std::collections::{HashMap, HashSet};

use domain::act::{
    Act, FieldKey, Inline, Line, Role, UnitId,
    lines::{self, FromLines, to_lines},
    reference::Printer,
};

use super::view::{LineInput, LineView, PieceView};
use crate::{Failure, document::Chips};

/// The tree that the editor's lines say, with the editor's names of its lines.
pub struct Read {
    pub act: Act,
    pub keys: Keys,
    /// Sentences about lines that had to be changed.
    pub notes: Vec<String>,
}

/// The editor's names of lines.
#[derive(Clone, Debug, Default)]
pub struct Keys(HashMap<(UnitId, bool), String>);

impl Keys {
    fn of(&self, id: UnitId, role: Role) -> String {
        let tail = role == Role::Tail;
        let own = || if tail { format!("t{}", id.0) } else { format!("u{}", id.0) };
        self.0.get(&(id, tail)).cloned().unwrap_or_else(own)
    }

    /// The unit and the role of the line with this name.
    pub fn find(&self, key: &str) -> Option<(UnitId, bool)> {
        self.0.iter().find(|(_, known)| *known == key).map(|(place, _)| *place)
    }

    pub fn name(&mut self, id: UnitId, key: &str) {
        self.0.insert((id, false), key.to_owned());
    }

    /// The name of a unit's own line.
    pub fn of_unit(&self, id: UnitId) -> String {
        self.of(id, Role::Intro)
    }
}

/// Reads the editor's lines as the next state of `before`. An id is believed when its unit stands there or is among those that
/// come `back`; any other line is a new unit.
pub fn read(before: &Act, inputs: Vec<LineInput>, back: &[u32]) -> Result<Read, Failure> {
    let mut ids = before.clone();
    let standing: HashSet<UnitId> = before.walk().map(|unit| unit.id).collect();
    let returns = |id: &UnitId| back.contains(&id.0) && id.0 > 0 && id.0 < before.next;
    let mut used = HashSet::new();
    let mut keys = HashMap::new();
    let mut read = Vec::with_capacity(inputs.len());
    for input in inputs {
        let tail = input.role == super::view::LineRole::Tail;
        let wished = input.id.map(UnitId).filter(|id| standing.contains(id) || returns(id));
        let id = match tail {
            true => wished.or_else(|| owner_of_tail(&read, input.level.into())),
            false => Some(wished.filter(|id| !used.contains(id)).unwrap_or_else(|| ids.fresh())),
        };
        if let Some(id) = id {
            if !tail {
                used.insert(id);
            }
            keys.insert((id, tail), input.key);
        }
        let inlines = input.pieces.into_iter().map(Inline::from).collect();
        let meets = input.meets.iter().map(|key| key.as_str().into()).collect();
        read.push(Line { id, level: input.level.into(), role: input.role.into(), inlines, meets });
    }
    let FromLines { act, repairs } =
        lines::from_lines(&ids, read).map_err(|refusal| Failure::field("lines", refusal.to_string()))?;
    let mut act = act;
    // `ids` says what is given out, `before` says what has gone.
    act.next = act.next.max(before.next);
    Ok(Read { act, keys: Keys(keys), notes: repairs.iter().map(lines::Repair::sentence).collect() })
}

/// The last line of a level: a common part without a name closes that unit.
fn owner_of_tail(read: &[Line], level: domain::act::Level) -> Option<UnitId> {
    read.iter().rev().find(|line| line.level == level && line.role != Role::Tail).and_then(|line| line.id)
}

/// The lines of a text as the editor shows them.
pub fn views(act: &Act, keys: &Keys, chips: &Chips) -> Vec<LineView> {
    let fields = |key: &FieldKey| chips.value(key);
    let printer = Printer::new(act, &fields);
    to_lines(act)
        .into_iter()
        .filter_map(|line| {
            let id = line.id?;
            let mark = if line.role == Role::Tail { "" } else { printer.numbering().mark(id) };
            Some(LineView {
                key: keys.of(id, line.role),
                id: id.0,
                level: line.level.into(),
                role: line.role.into(),
                mark: mark.to_owned(),
                address: printer.numbering().address(id).unwrap_or_default(),
                pieces: line.inlines.iter().map(|inline| piece(&printer, chips, id, inline)).collect(),
                meets: line.meets.into_iter().map(|key| key.0).collect(),
            })
        })
        .collect()
}

fn piece(printer: &Printer<'_>, chips: &Chips, from: UnitId, inline: &Inline) -> PieceView {
    match inline {
        Inline::Text { text } => PieceView::Text { text: text.clone() },
        Inline::Emphasis { text } => PieceView::Emphasis { text: text.clone() },
        Inline::Reference { to, style } => PieceView::Reference {
            to: to.0,
            style: (*style).into(),
            printed: printer.piece(from, inline),
            broken: *to == from || printer.numbering().position(*to).is_none(),
        },
        Inline::Field { key } => {
            let label = chips.get(&key.0).map_or_else(|| key.0.clone(), |field| field.label.clone());
            let value = chips.value(key);
            let known = value.is_some();
            PieceView::Field { key: key.0.clone(), printed: value.unwrap_or_else(|| format!("[{label}]")), label, known }
        }
    }
}
