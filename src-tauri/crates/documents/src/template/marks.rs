//! The marks at the start of a line and the blocks they begin.

use domain::act::Level;

use super::{
    inline::{self, Mistake, trimmed},
    lines::{Letter, Raw},
    nodes::{Block, Form, Piece, TitleLine},
};
use crate::model::Role;

pub const ROLES: [(&str, Role); 9] = [
    ("[akapit]", Role::Body),
    ("[podstawa prawna]", Role::LegalBasis),
    ("[miejsce i data]", Role::PlaceAndDate),
    ("[znak sprawy]", Role::CaseNumber),
    ("[adresat]", Role::Addressee),
    ("[zwrot]", Role::Salutation),
    ("[na środku]", Role::Centred),
    ("[drobne]", Role::Note),
    ("[ważne]", Role::Important),
];

pub const TITLES: [(&str, TitleLine); 6] = [
    ("[rodzaj]", TitleLine::Kind),
    ("[tytuł]", TitleLine::Kind),
    ("[numer]", TitleLine::Number),
    ("[organ]", TitleLine::Organ),
    ("[z dnia]", TitleLine::Date),
    ("[w sprawie]", TitleLine::Subject),
];

pub const UNITS: [(&str, Level); 8] = [
    ("§.", Level::Paragraph),
    ("ust.", Level::Subsection),
    ("pkt", Level::Point),
    ("lit.", Level::Letter),
    ("podwójne tiret", Level::DoubleIndent),
    ("tiret", Level::Indent),
    ("akapit", Level::Plain),
    ("rozdział", Level::Chapter),
];

/// Reads one block.
pub fn block(raw: &Raw, text: &str) -> Result<Block, Mistake> {
    let rest = |mark: &str| inline::text(trimmed(&raw.after(mark)));
    for (mark, role) in ROLES {
        if text.starts_with(mark) {
            return Ok(Block::Paragraph(role, rest(mark)?));
        }
    }
    for (mark, line) in TITLES {
        if text.starts_with(mark) {
            return Ok(Block::Title(line, rest(mark)?));
        }
    }
    for (mark, level) in [("### ", 3), ("## ", 2), ("# ", 1)] {
        if text.starts_with(mark) || text == mark.trim_end() {
            return Ok(Block::Heading(level, rest(mark)?));
        }
    }
    for (mark, numbered) in [("- ", false), ("+ ", true)] {
        if text.starts_with(mark) || text == mark.trim_end() {
            return Ok(Block::Item { numbered, text: rest(mark)? });
        }
    }
    for (mark, level) in UNITS {
        let stands = text.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\n']));
        if stands {
            return unit(level, &raw.after(mark));
        }
    }
    if text.starts_with("część wspólna:") {
        return Ok(Block::Tail(rest("część wspólna:")?));
    }
    if text.starts_with("[podpis]") {
        return signature(&raw.after("[podpis]"));
    }
    if text == "[nowa strona]" {
        return Ok(Block::PageBreak);
    }
    if text.starts_with("[kratka]") {
        return Ok(Block::Checkbox(rest("[kratka]")?));
    }
    if let Some(lines) = field_lines(text) {
        let mark = &text[..=text.find(']').unwrap_or(0)];
        return Ok(Block::Lines { lines, label: rest(mark)? });
    }
    if text.starts_with('[') {
        let mark = text.split_inclusive(']').next().unwrap_or(text);
        return Err((raw.place, format!("nie znam znacznika „{mark}”")));
    }
    let words = inline::text(&raw.letters)?;
    if let [Piece::Field { key, form: Form::Usual }] = words.as_slice() {
        return Ok(Block::Insert(key.clone()));
    }
    Ok(Block::Paragraph(Role::Body, words))
}

/// `[pole]` has one line, `[pole 3]` three.
fn field_lines(text: &str) -> Option<u8> {
    let inside = text.strip_prefix("[pole")?.split(']').next()?.trim();
    if inside.is_empty() {
        return Some(1);
    }
    inside.parse().ok().filter(|lines| (1..=40).contains(lines))
}

/// A unit may carry a name for references: `§. @cele Celem …`.
fn unit(level: Level, letters: &[Letter]) -> Result<Block, Mistake> {
    let mut letters = trimmed(letters);
    let mut name = None;
    if letters.first().is_some_and(|(c, _)| *c == '@') {
        let end = letters.iter().position(|(c, _)| c.is_whitespace()).unwrap_or(letters.len());
        name = Some(letters[1..end].iter().map(|(c, _)| *c).collect());
        letters = trimmed(&letters[end..]);
    }
    Ok(Block::Unit { level, name, text: inline::text(letters)? })
}

fn signature(letters: &[Letter]) -> Result<Block, Mistake> {
    let slash = letters.windows(3).position(|three| three[0].0 == ' ' && three[1].0 == '/' && three[2].0 == ' ');
    let nameless = matches!(letters, [first, second, ..] if first.0 == '/' && second.0 == ' ');
    let (function, name) = match slash {
        _ if nameless => (&letters[..0], &letters[2..]),
        Some(at) => (&letters[..at], &letters[at + 3..]),
        None => (letters, &letters[letters.len()..]),
    };
    Ok(Block::Signature { function: inline::text(trimmed(function))?, name: inline::text(trimmed(name))? })
}
