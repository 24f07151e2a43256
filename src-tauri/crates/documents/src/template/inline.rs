//! Words with fields, emphasis, footnotes, references, conditions and repetitions inside a line.

use super::{
    lines::Letter,
    nodes::{Condition, Form, Piece, Place, Repetition, Text},
};

/// A mistake and where it stands.
pub type Mistake = (Place, String);

/// What a tag `{% … %}` says.
#[derive(Clone, Debug, PartialEq)]
pub enum Tag {
    When { key: String, negated: bool },
    Otherwise,
    Each { list: String },
    End,
    Reference { name: String },
    Break,
}

/// How deep conditions, repetitions, emphasis and footnotes may stand in one another.
pub const DEEPEST: usize = 24;

/// Reads the inside of a tag.
pub fn tag(inside: &str, place: Place) -> Result<Tag, Mistake> {
    let words: Vec<&str> = inside.split_whitespace().collect();
    let tag = match words.as_slice() {
        ["jeżeli", "nie", key] => Tag::When { key: (*key).to_owned(), negated: true },
        ["jeżeli", key] => Tag::When { key: (*key).to_owned(), negated: false },
        ["w", "przeciwnym", "razie"] => Tag::Otherwise,
        ["dla", "każdego", list] | ["dla", "każdej", list] => Tag::Each { list: (*list).to_owned() },
        ["koniec"] => Tag::End,
        ["nowy", "wiersz"] => Tag::Break,
        ["odesłanie", name] => Tag::Reference { name: (*name).to_owned() },
        _ => {
            return Err((
                place,
                format!(
                    "nie rozumiem polecenia „{inside}”. Znane polecenia: jeżeli, w przeciwnym razie, dla każdego, koniec, odesłanie, nowy wiersz"
                ),
            ));
        }
    };
    Ok(tag)
}

/// Reads a whole line.
pub fn text(letters: &[Letter]) -> Result<Text, Mistake> {
    let mut reader = Reader { letters, at: 0 };
    let text = reader.pieces(&[])?;
    if reader.at < letters.len() {
        let place = letters[reader.at].1;
        return Err((place, "to polecenie niczego nie zamyka: brak „jeżeli” albo „dla każdego” przed nim".to_owned()));
    }
    Ok(text)
}

struct Reader<'a> {
    letters: &'a [Letter],
    at: usize,
}

/// What ends a run of pieces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Strong,
    Struck,
    Footnote,
    Tag,
}

impl Reader<'_> {
    fn starts(&self, mark: &str) -> bool {
        let rest = &self.letters[self.at.min(self.letters.len())..];
        mark.chars().zip(rest.iter().map(|(c, _)| *c)).filter(|(a, b)| a == b).count() == mark.chars().count()
    }

    fn place(&self) -> Place {
        let at = self.at.min(self.letters.len().saturating_sub(1));
        self.letters.get(at).map_or(Place::default(), |(_, place)| *place)
    }

    fn pieces(&mut self, stops: &[Stop]) -> Result<Text, Mistake> {
        if stops.len() > DEEPEST {
            return Err((self.place(), too_deep()));
        }
        let mut text = Text::new();
        while self.at < self.letters.len() {
            if self.starts("**") {
                if stops.last() == Some(&Stop::Strong) {
                    break;
                }
                text.push(self.marked("**", Stop::Strong, stops)?);
            } else if self.starts("~~") {
                if stops.last() == Some(&Stop::Struck) {
                    break;
                }
                text.push(self.marked("~~", Stop::Struck, stops)?);
            } else if self.starts("))") && stops.last() == Some(&Stop::Footnote) {
                break;
            } else if self.starts("((przypis:") {
                text.push(self.footnote(stops)?);
            } else if self.starts("{{") {
                text.push(self.field()?);
            } else if self.starts("{%") {
                let from = self.at;
                let place = self.place();
                match self.tag()? {
                    Tag::Reference { name } => text.push(Piece::Reference(name)),
                    Tag::Break => text.push(Piece::Break),
                    Tag::When { key, negated } => text.push(self.when(key, negated, place, stops)?),
                    Tag::Each { list } => text.push(self.each(list, place, stops)?),
                    Tag::Otherwise | Tag::End => {
                        self.at = from;
                        break;
                    }
                }
            } else {
                self.letter(&mut text);
            }
        }
        Ok(text)
    }

    fn letter(&mut self, text: &mut Text) {
        let mut c = self.letters[self.at].0;
        self.at += 1;
        if c == '\n' {
            text.push(Piece::Break);
            return;
        }
        if c == '\\' && self.at < self.letters.len() && self.letters[self.at].0 != '\n' {
            c = self.letters[self.at].0;
            self.at += 1;
        }
        match text.last_mut() {
            Some(Piece::Words(words)) => words.push(c),
            _ => text.push(Piece::Words(c.to_string())),
        }
    }

    /// Words between two equal marks.
    fn marked(&mut self, mark: &str, stop: Stop, stops: &[Stop]) -> Result<Piece, Mistake> {
        let place = self.place();
        self.at += 2;
        let inside = self.pieces(&[stops, &[stop]].concat())?;
        if !self.starts(mark) {
            let what = if stop == Stop::Struck { "skreślenie" } else { "pogrubienie" };
            return Err((place, format!("{what} „{mark}” nie jest zamknięte w tym samym akapicie")));
        }
        self.at += 2;
        Ok(if stop == Stop::Struck { Piece::Struck(inside) } else { Piece::Strong(inside) })
    }

    fn footnote(&mut self, stops: &[Stop]) -> Result<Piece, Mistake> {
        let place = self.place();
        self.at += "((przypis:".chars().count();
        let inside = self.pieces(&[stops, &[Stop::Footnote]].concat())?;
        if !self.starts("))") {
            return Err((place, "przypis nie jest zamknięty: brak „))” w tym samym akapicie".to_owned()));
        }
        self.at += 2;
        Ok(Piece::Footnote(inside))
    }

    fn until(&mut self, close: &str, open: &str) -> Result<String, Mistake> {
        let place = self.place();
        self.at += 2;
        let mut inside = String::new();
        while self.at < self.letters.len() && !self.starts(close) {
            inside.push(self.letters[self.at].0);
            self.at += 1;
        }
        if !self.starts(close) {
            return Err((place, format!("„{open}” nie jest zamknięte: brak „{close}” w tym samym akapicie")));
        }
        self.at += 2;
        Ok(inside.trim().to_owned())
    }

    fn field(&mut self) -> Result<Piece, Mistake> {
        let place = self.place();
        let inside = self.until("}}", "{{")?;
        let (key, form) = match inside.split_once('|') {
            None => (inside.as_str(), Form::Usual),
            Some((key, form)) => {
                let form = form.trim();
                let known = Form::named(form)
                    .ok_or_else(|| (place, format!("nie znam postaci „{form}”. Znane: słownie, cyframi, wersalikami")))?;
                (key.trim(), known)
            }
        };
        if !is_key(key) {
            return Err((place, format!("„{key}” nie jest nazwą pola: dozwolone są litery, cyfry, kropka i podkreślenie")));
        }
        Ok(Piece::Field { key: key.to_owned(), form })
    }

    fn tag(&mut self) -> Result<Tag, Mistake> {
        let place = self.place();
        let inside = self.until("%}", "{%")?;
        tag(&inside, place)
    }

    fn when(&mut self, key: String, negated: bool, place: Place, stops: &[Stop]) -> Result<Piece, Mistake> {
        let inner = [stops, &[Stop::Tag]].concat();
        let then = self.pieces(&inner)?;
        let mut otherwise = Text::new();
        if self.closing(place)? == Tag::Otherwise {
            otherwise = self.pieces(&inner)?;
            if self.closing(place)? != Tag::End {
                return Err((place, "„w przeciwnym razie” może wystąpić tylko raz".to_owned()));
            }
        }
        Ok(Piece::When(Condition { key, negated, then, otherwise }))
    }

    fn each(&mut self, list: String, place: Place, stops: &[Stop]) -> Result<Piece, Mistake> {
        let body = self.pieces(&[stops, &[Stop::Tag]].concat())?;
        if self.closing(place)? != Tag::End {
            return Err((place, "„w przeciwnym razie” pasuje tylko do „jeżeli”".to_owned()));
        }
        Ok(Piece::Each(Repetition { list, body }))
    }

    fn closing(&mut self, opened: Place) -> Result<Tag, Mistake> {
        if !self.starts("{%") {
            return Err((opened, "polecenie nie jest zamknięte: brak „{% koniec %}” w tym samym akapicie".to_owned()));
        }
        self.tag()
    }
}

/// Whether this may be the name of a field, of a list or of a unit.
pub fn is_key(key: &str) -> bool {
    (1..=100).contains(&key.chars().count()) && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
}

pub fn too_deep() -> String {
    format!("polecenia stoją jedno w drugim głębiej niż {DEEPEST} razy")
}

/// Splits letters at `|`, unless a backslash stands before it or it stands inside a field.
pub fn cells(letters: &[Letter]) -> Vec<Vec<Letter>> {
    let mut cells = vec![Vec::new()];
    let mut depth = 0_usize;
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).map(|(c, _)| *c);
        let before = at.checked_sub(1).map(|at| letters[at].0);
        match letter.0 {
            '{' if matches!(next, Some('{' | '%')) => depth += 1,
            '}' if matches!(before, Some('}' | '%')) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if letter.0 == '|' && depth == 0 && before != Some('\\') {
            cells.push(Vec::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(*letter);
        }
    }
    cells.iter().map(|cell| trimmed(cell).to_vec()).collect()
}

/// The letters without spaces at the ends.
pub fn trimmed(letters: &[Letter]) -> &[Letter] {
    let first = letters.iter().position(|(c, _)| !c.is_whitespace()).unwrap_or(letters.len());
    let last = letters.iter().rposition(|(c, _)| !c.is_whitespace()).map_or(first, |last| last + 1);
    &letters[first..last]
}
