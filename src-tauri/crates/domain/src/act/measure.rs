//! Size and soundness of a text: what is refused before it is read.

use std::collections::HashSet;

use super::body::{Act, SCHEMA};
use super::inline::Inline;
use super::unit::{Level, Unit};

/// Most bytes of words one text may hold.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// Most units one text may hold.
pub const MOST_UNITS: usize = 20_000;

/// Why a text is refused. Each sentence names place, cause and remedy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    #[error(
        "Treść jest zapisana w nowszej postaci ({found}) niż znana temu programowi ({SCHEMA}). \
         Otwórz ją w nowszej wersji programu."
    )]
    Newer { found: u32 },
    #[error(
        "Treść ma {bytes} bajtów, a może mieć najwyżej {MOST_BYTES}. \
         Podziel ją na części albo przenieś tabele do osobnych załączników."
    )]
    TooLong { bytes: usize },
    #[error(
        "Treść ma więcej niż {MOST_UNITS} jednostek redakcyjnych. \
         Podziel ją na części albo sprawdź, czy nie wklejono jej kilka razy."
    )]
    TooManyUnits,
    #[error(
        "Jednostka nr {position} w kolejności ({level}) nie może tu stać: jej miejsce w układzie treści jest \
         błędne. Otwórz poprzednią wersję treści."
    )]
    Misplaced {
        position: usize,
        level: &'static str,
    },
    #[error(
        "Jednostka nr {position} w kolejności ma błędny identyfikator ({id}): powtarza się albo nie został nadany. \
         Otwórz poprzednią wersję treści."
    )]
    BadId { position: usize, id: u32 },
    #[error(
        "Jednostka nr {position} w kolejności zawiera niedozwolony znak sterujący. Usuń go i wczytaj treść ponownie."
    )]
    ControlCharacter { position: usize },
}

/// How much a text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    pub units: usize,
    pub words: usize,
    pub characters: usize,
    pub bytes: usize,
}

/// Counts units, words and characters; a reference or a chip counts as one word.
pub fn measure(act: &Act) -> Measure {
    let mut sum = Measure::default();
    for unit in act.walk() {
        sum.units += 1;
        for line in [&unit.title, &unit.intro, &unit.tail] {
            for piece in line {
                match piece.words() {
                    Some(text) => {
                        sum.words += text.split_whitespace().count();
                        sum.characters += text.chars().count();
                        sum.bytes += text.len();
                    }
                    None => {
                        sum.words += 1;
                        sum.characters += 1;
                    }
                }
            }
        }
    }
    sum
}

/// Refuses a text that is too large, of a newer form, or not a sound tree.
pub fn inspect(act: &Act) -> Result<(), ActError> {
    if act.schema > SCHEMA {
        return Err(ActError::Newer { found: act.schema });
    }
    let size = measure(act);
    if size.bytes > MOST_BYTES {
        return Err(ActError::TooLong { bytes: size.bytes });
    }
    if size.units > MOST_UNITS {
        return Err(ActError::TooManyUnits);
    }
    let mut seen = HashSet::new();
    let mut position = 0;
    inspect_units(act, &act.units, None, &mut seen, &mut position)
}

fn inspect_units(
    act: &Act,
    units: &[Unit],
    parent: Option<Level>,
    seen: &mut HashSet<u32>,
    position: &mut usize,
) -> Result<(), ActError> {
    let mut ceiling = u8::MAX;
    for unit in units {
        *position += 1;
        let (position_here, id) = (*position, unit.id.0);
        let heading = unit.level.is_heading();
        let has_strange_part = if heading {
            !unit.intro.is_empty() || !unit.tail.is_empty()
        } else {
            !unit.title.is_empty()
        };
        // A unit after a wider sibling would belong to that sibling.
        let out_of_order = unit.level.rank() > ceiling;
        ceiling = unit.level.rank();
        if !unit.level.fits_in(parent) || out_of_order || has_strange_part {
            return Err(ActError::Misplaced {
                position: position_here,
                level: unit.level.name(),
            });
        }
        if id == 0 || id >= act.next || !seen.insert(id) {
            return Err(ActError::BadId {
                position: position_here,
                id,
            });
        }
        let lines = [&unit.title, &unit.intro, &unit.tail];
        if lines.into_iter().flatten().any(has_control_character) {
            return Err(ActError::ControlCharacter {
                position: position_here,
            });
        }
        inspect_units(act, &unit.children, Some(unit.level), seen, position)?;
    }
    Ok(())
}

fn has_control_character(piece: &Inline) -> bool {
    piece
        .words()
        .is_some_and(|text| text.chars().any(char::is_control))
}
