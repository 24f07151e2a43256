//! The verbs of editing that change the shape of a text; typing itself is [`super::save_draft`].

use domain::act::{
    Act, Level, Line, Role, UnitId,
    edit::{self, EditError, Edited},
    lines::{from_lines, to_lines},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    draft::{Changed, change},
    lines::{Keys, Read},
    view::{DraftInput, DraftView, LineLevel},
};
use crate::{Desk, Failure, Reply};

/// What is done to the line named `line`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "verb", rename_all = "snake_case")]
pub enum Verb {
    /// `Tab`.
    Indent {
        line: String,
    },
    /// `Shift-Tab`.
    Outdent {
        line: String,
    },
    SetLevel {
        line: String,
        level: LineLevel,
    },
    /// The line was begun with `Enter` at the end of the line above it, and takes the level that follows there.
    Begin {
        line: String,
    },
    MoveUp {
        line: String,
    },
    MoveDown {
        line: String,
    },
    /// Plain text was pasted at a caret position, counted in characters and chips.
    Paste {
        line: String,
        at: u32,
        text: String,
        /// The same as HTML, where it comes from elsewhere: marks of automatic lists stand only there.
        html: Option<String>,
    },
    /// The line becomes the common part that closes the enumeration above it.
    MakeTail {
        line: String,
    },
    /// Says which required items the unit meets.
    Tag {
        line: String,
        meets: Vec<String>,
    },
}

/// Does one verb on the draft as the editor has it now, and saves it. Refuses with a sentence when the verb is not possible here;
/// what was typed is then saved by the next [`super::save_draft`].
pub fn edit(desk: &mut Desk, input: DraftInput, verb: Verb) -> Result<Reply<DraftView>, Failure> {
    change(desk, input, |read, _| {
        let Done { edited, begun } = done(read, verb)?;
        let mut keys = read.keys.clone();
        if let Some(key) = begun {
            keys.name(edited.focus, &key);
        }
        Ok(answer(edited, keys))
    })
}

fn answer(edited: Edited, keys: Keys) -> Changed {
    let mut notes: Vec<String> = edited.repairs.iter().map(|repair| repair.sentence()).collect();
    notes.extend(edited.notes.iter().map(|note| note.sentence()));
    notes.extend(edited.broken.iter().map(|fault| fault.sentence()));
    Changed { focus: Some(keys.of_unit(edited.focus)), act: Some(edited.act), keys: Some(keys), notes }
}

struct Done {
    edited: Edited,
    /// The editor's name of the unit that the verb made.
    begun: Option<String>,
}

fn done(read: &Read, verb: Verb) -> Result<Done, Failure> {
    let act = &read.act;
    let unit = |key: &str| read.keys.find(key).ok_or_else(|| refused(EditError::Gone));
    let edited = match verb {
        Verb::Indent { line } => edit::indent(act, unit(&line)?.0),
        Verb::Outdent { line } => edit::outdent(act, unit(&line)?.0),
        Verb::SetLevel { line, level } => edit::set_level(act, unit(&line)?.0, level.into()),
        Verb::MoveUp { line } => edit::move_up(act, unit(&line)?.0),
        Verb::MoveDown { line } => edit::move_down(act, unit(&line)?.0),
        Verb::Begin { line } => {
            let edited = begin(act, unit(&line)?.0).map_err(refused)?;
            return Ok(Done { edited, begun: Some(line) });
        }
        Verb::Paste { line, at, text, html } => {
            let (id, tail) = unit(&line)?;
            let rows = documents::reading::pasted(&text, html.as_deref()).rows;
            let text = rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>().join("\n");
            edit::paste(act, id, role(act, id, tail), at as usize, &text)
        }
        Verb::MakeTail { line } => make_tail(act, unit(&line)?.0),
        Verb::Tag { line, meets } => edit::tag(act, unit(&line)?.0, meets.iter().map(|key| key.as_str().into()).collect()),
    };
    Ok(Done { edited: edited.map_err(refused)?, begun: None })
}

fn refused(error: EditError) -> Failure {
    Failure::field("lines", error.to_string())
}

fn role(act: &Act, id: UnitId, tail: bool) -> Role {
    match tail {
        true => Role::Tail,
        false if act.find(id).is_some_and(|unit| unit.level.is_heading()) => Role::Title,
        false => Role::Intro,
    }
}

/// Takes the empty line out and lets the line above it be split at its end, which gives the level that follows there.
fn begin(act: &Act, id: UnitId) -> Result<Edited, EditError> {
    let (all, at) = lines_with(act, id)?;
    let above = at.checked_sub(1).map(|at| &all[at]).ok_or(EditError::NothingAbove)?;
    let owner = above.id.ok_or(EditError::Gone)?;
    let role = above.role;
    edit::split(&without_line(act, all, at)?, owner, role, usize::MAX)
}

/// The words of the unit become the common part of the unit above that holds the enumeration before it.
fn make_tail(act: &Act, id: UnitId) -> Result<Edited, EditError> {
    let (all, at) = lines_with(act, id)?;
    let words = all[at].inlines.clone();
    let item = all[..at].iter().rev().find(|line| line.level.rank() >= Level::Point.rank()).and_then(|line| line.id);
    let above = item.and_then(|item| act.above(item)).ok_or(EditError::NothingAbove)?;
    let owner = above.last().map(|unit| unit.id).ok_or(EditError::NothingAbove)?;
    edit::set_words(&without_line(act, all, at)?, owner, Role::Tail, words)
}

fn lines_with(act: &Act, id: UnitId) -> Result<(Vec<Line>, usize), EditError> {
    let all = to_lines(act);
    let at = all.iter().position(|line| line.id == Some(id) && line.role != Role::Tail).ok_or(EditError::Gone)?;
    Ok((all, at))
}

/// The text without one line; what stood in its unit goes to the unit above.
fn without_line(act: &Act, mut all: Vec<Line>, at: usize) -> Result<Act, EditError> {
    all.remove(at);
    Ok(from_lines(act, all)?.act)
}
