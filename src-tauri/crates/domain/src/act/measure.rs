//! Size and soundness of a text: what is refused before it is read.

use std::collections::HashSet;

use super::body::{Act, SCHEMA};
use super::inline::Inline;
use super::unit::{Level, Unit};

/// Most bytes of words one text may hold.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// Most units one text may hold.
pub const MOST_UNITS: usize = 20_000;

/// Most ids that one text may give out in its life.
const MOST_IDS: u32 = 10_000_000;
/// Most removed units whose address is remembered.
const MOST_GONE: usize = 100_000;
/// Most characters of a remembered address.
const LONGEST_ADDRESS: usize = 300;
/// Most characters of the key of a chip.
const LONGEST_KEY: usize = 100;
/// Most pieces of one line.
const MOST_PIECES: usize = 2_000;

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
    Misplaced { position: usize, level: &'static str },
    #[error(
        "Jednostka nr {position} w kolejności ma błędny identyfikator ({id}): powtarza się albo nie został nadany. \
         Otwórz poprzednią wersję treści."
    )]
    BadId { position: usize, id: u32 },
    #[error("Jednostka nr {position} w kolejności zawiera niedozwolony znak sterujący. Usuń go i wczytaj treść ponownie.")]
    ControlCharacter { position: usize },
    #[error(
        "Treść zapowiada {next} identyfikatorów jednostek, a może ich mieć najwyżej {MOST_IDS}. \
         Otwórz poprzednią wersję treści."
    )]
    TooManyIds { next: u32 },
    #[error("Treść pamięta więcej niż {MOST_GONE} usuniętych jednostek. Otwórz poprzednią wersję treści.")]
    TooManyGone,
    #[error(
        "Adres usuniętej jednostki ({id}) jest uszkodzony: jednostki o tym numerze nie było, adres jest za długi albo \
         zawiera znak sterujący. Otwórz poprzednią wersję treści."
    )]
    BadGone { id: u32 },
    #[error("Jednostka nr {position} w kolejności ma pole danych o zbyt długiej nazwie. Usuń to pole i wczytaj treść ponownie.")]
    LongKey { position: usize },
    #[error(
        "Jednostka nr {position} w kolejności ma {pieces} odesłań, pól i wyróżnień w jednym wierszu, a może ich mieć najwyżej \
         {MOST_PIECES}. Podziel ją na mniejsze jednostki."
    )]
    TooManyPieces { position: usize, pieces: usize },
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
    if act.next > MOST_IDS {
        return Err(ActError::TooManyIds { next: act.next });
    }
    if act.gone.len() > MOST_GONE {
        return Err(ActError::TooManyGone);
    }
    let unsound = |address: &str| address.chars().count() > LONGEST_ADDRESS || address.chars().any(char::is_control);
    if let Some((id, _)) = act.gone.iter().find(|(id, address)| id.0 >= act.next || unsound(address)) {
        return Err(ActError::BadGone { id: id.0 });
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
        let has_strange_part = if heading { !unit.intro.is_empty() || !unit.tail.is_empty() } else { !unit.title.is_empty() };
        // A unit after a wider sibling would belong to that sibling.
        let out_of_order = unit.level.rank() > ceiling;
        ceiling = unit.level.rank();
        if !unit.level.fits_in(parent) || out_of_order || has_strange_part {
            return Err(ActError::Misplaced { position: position_here, level: unit.level.name() });
        }
        if id == 0 || id >= act.next || !seen.insert(id) {
            return Err(ActError::BadId { position: position_here, id });
        }
        let lines = [&unit.title, &unit.intro, &unit.tail];
        if let Some(line) = lines.into_iter().find(|line| line.len() > MOST_PIECES) {
            return Err(ActError::TooManyPieces { position: position_here, pieces: line.len() });
        }
        let long = |piece: &Inline| matches!(piece, Inline::Field { key } if key.0.chars().count() > LONGEST_KEY);
        if lines.into_iter().flatten().any(long) {
            return Err(ActError::LongKey { position: position_here });
        }
        if lines.into_iter().flatten().any(has_control_character) {
            return Err(ActError::ControlCharacter { position: position_here });
        }
        inspect_units(act, &unit.children, Some(unit.level), seen, position)?;
    }
    Ok(())
}

fn has_control_character(piece: &Inline) -> bool {
    piece.words().is_some_and(|text| text.chars().any(char::is_control))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::inline::Inline;
    use crate::act::sample;
    use crate::act::unit::UnitId;
    use proptest::prelude::*;

    fn refusal(change: impl FnOnce(&mut Act)) -> String {
        let mut act = sample::programme();
        change(&mut act);
        inspect(&act).unwrap_err().to_string()
    }

    #[test]
    fn a_text_that_is_newer_too_large_or_unsound_is_refused_with_a_sentence() {
        let unit = |act: &mut Act, level| act.unit(level);
        for (said, begins) in [
            (refusal(|act| act.schema = 9), "Treść jest zapisana w nowszej postaci (9)"),
            (refusal(|act| act.units[0].title = vec![Inline::text("a".repeat(MOST_BYTES + 1))]), "Treść ma 209"),
            (
                refusal(|act| {
                    for _ in 0..=MOST_UNITS {
                        let chapter = unit(act, Level::Chapter);
                        act.units.push(chapter);
                    }
                }),
                "Treść ma więcej niż 20000 jednostek",
            ),
            (refusal(|act| act.units[0].level = Level::Letter), "Jednostka nr 1 w kolejności (litera)"),
            (refusal(|act| act.units[0].intro = vec![Inline::text("x")]), "Jednostka nr 1 w kolejności (rozdział)"),
            (
                refusal(|act| {
                    let paragraph = unit(act, Level::Paragraph);
                    act.units.push(paragraph);
                }),
                "Jednostka nr 13 w kolejności (paragraf)",
            ),
            (refusal(|act| act.units[1].id = UnitId(1)), "Jednostka nr 9 w kolejności ma błędny identyfikator (1)"),
            (refusal(|act| act.next = 12), "Jednostka nr 12 w kolejności ma błędny identyfikator (12)"),
            (refusal(|act| act.units[0].title = vec![Inline::text("a\0")]), "Jednostka nr 1 w kolejności zawiera"),
            (refusal(|act| act.next = u32::MAX), "Treść zapowiada 4294967295 identyfikatorów jednostek"),
            (refusal(|act| drop(act.gone.insert(UnitId(500), "§ 9".into()))), "Adres usuniętej jednostki (500)"),
            (refusal(|act| drop(act.gone.insert(UnitId(9), "§ 9\n".into()))), "Adres usuniętej jednostki (9)"),
            (refusal(|act| drop(act.gone.insert(UnitId(9), "§".repeat(400)))), "Adres usuniętej jednostki (9)"),
            (refusal(|act| act.units[0].title = vec![Inline::field(&"a".repeat(101))]), "Jednostka nr 1 w kolejności ma pole"),
            (refusal(|act| act.units[0].title = vec![Inline::field("a"); 2_001]), "Jednostka nr 1 w kolejności ma 2001"),
        ] {
            assert!(said.starts_with(begins), "{said}");
        }
    }

    #[test]
    fn a_stored_body_is_read_back_and_an_unsound_one_is_not() {
        let act = sample::programme();
        let stored = toml::to_string(&act).unwrap();
        assert_eq!(toml::from_str::<Act>(&stored).unwrap(), act);
        let newer = stored.replace("schema = 1", "schema = 2");
        let refused = toml::from_str::<Act>(&newer).unwrap_err().to_string();
        assert!(refused.contains("Otwórz ją w nowszej wersji programu."), "{refused}");
    }

    #[test]
    fn a_chip_and_a_reference_count_as_one_word() {
        let size = measure(&sample::act_of(&[(Level::Paragraph, "Kwota wynosi")]));
        assert_eq!(size, Measure { units: 1, words: 2, characters: 12, bytes: 12 });
        let mut act = sample::act_of(&[(Level::Paragraph, "Kwota ")]);
        act.units[0].intro.push(Inline::field("programme.total"));
        assert_eq!(measure(&act).words, 2);
    }

    proptest! {
        #[test]
        fn any_sound_text_survives_storing(act in sample::act()) {
            let stored = toml::to_string(&act).unwrap();
            prop_assert_eq!(toml::from_str::<Act>(&stored).unwrap(), act);
        }
    }
}
