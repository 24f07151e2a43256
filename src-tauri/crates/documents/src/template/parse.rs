//! From the text of a template to its nodes. Every mistake names file, line and column.

use super::{
    Template,
    fields::Fields,
    inline::{self, Mistake, Tag},
    lines::{self, Letter, Raw, is_tag},
    marks,
    nodes::{Annex, Block, Condition, Head, Node, Place, Repetition, Text, Words},
    tables,
};
use crate::{DocumentFault, fault::Answer, model::Layout};

pub fn parse(file: &str, text: &str, fields: &Fields) -> Answer<Template> {
    Template::of(file, words(file, text)?, fields)
}

/// Reads the words alone; what they name may be unknown.
pub fn words(file: &str, text: &str) -> Answer<Words> {
    let read = || -> Result<Words, Mistake> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (head, body, first) = head(text)?;
        let raw = lines::blocks(&body, first);
        let mut reader = Reader { raw: &raw, at: 0 };
        Ok(Words { head, body: reader.nodes(&mut Vec::new())? })
    };
    read().map_err(|mistake| fault(file, mistake))
}

/// A mistake said with its file and place.
pub fn fault(file: &str, (place, cause): Mistake) -> DocumentFault {
    DocumentFault::Template { file: file.to_owned(), line: place.line, column: place.column, cause: format!("{cause}.") }
}

/// The head, the body and the number of the body's first line.
fn head(text: &str) -> Result<(Head, String, usize), Mistake> {
    let mut head = Head {
        layout: Layout::Report,
        letterhead: false,
        title: Text::new(),
        subject: Text::new(),
        footer: Text::new(),
        remarks: Vec::new(),
    };
    let mut lines = text.lines().enumerate();
    let mut first = 1;
    let mut closed = false;
    for (at, line) in lines.by_ref() {
        let place = Place { line: at + 1, column: 1 };
        first = at + 2;
        let line = line.trim();
        if line == "---" {
            closed = true;
            break;
        }
        if let Some(remark) = line.strip_prefix("//") {
            head.remarks.push(remark.trim().to_owned());
        } else if !line.is_empty() {
            entry(&mut head, line, place)?;
        }
    }
    if !closed {
        let place = Place { line: 1, column: 1 };
        return Err((place, "brak wiersza „---”, który kończy nagłówek szablonu".to_owned()));
    }
    Ok((head, lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n"), first))
}

fn entry(head: &mut Head, line: &str, place: Place) -> Result<(), Mistake> {
    let Some((key, value)) = line.split_once(':') else {
        return Err((place, "wiersz nagłówka ma postać „nazwa: wartość”".to_owned()));
    };
    let value = value.trim();
    let column = line.chars().count() - value.chars().count() + 1;
    let words = || {
        let letters: Vec<Letter> =
            value.chars().enumerate().map(|(at, c)| (c, Place { line: place.line, column: column + at })).collect();
        inline::text(&letters)
    };
    match key.trim() {
        "tytuł" => head.title = words()?,
        "przedmiot" => head.subject = words()?,
        "stopka" => head.footer = words()?,
        "nagłówek urzędu" => head.letterhead = value == "tak",
        "układ" => {
            let known = LAYOUTS.iter().find(|(name, _)| *name == value);
            head.layout = known.map(|(_, layout)| *layout).ok_or_else(|| {
                (place, format!("nie znam układu „{value}”. Znane: akt, pismo, sprawozdanie, tabela, formularz"))
            })?;
        }
        other => {
            let cause = format!("nie znam wpisu „{other}”. Znane: tytuł, przedmiot, układ, stopka, nagłówek urzędu");
            return Err((place, cause));
        }
    }
    Ok(())
}

/// Layouts by their names in a head.
pub const LAYOUTS: [(&str, Layout); 5] = [
    ("akt", Layout::Act),
    ("pismo", Layout::Notice),
    ("sprawozdanie", Layout::Report),
    ("tabela", Layout::Table),
    ("formularz", Layout::Form),
];

struct Reader<'a> {
    raw: &'a [Raw],
    at: usize,
}

/// What is open around the present block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Tag,
    Annex,
}

impl<'a> Reader<'a> {
    fn nodes(&mut self, open: &mut Vec<Open>) -> Result<Vec<Node>, Mistake> {
        if open.len() > inline::DEEPEST {
            let place = self.raw.get(self.at).map_or(Place::default(), |raw| raw.place);
            return Err((place, inline::too_deep()));
        }
        let mut nodes = Vec::new();
        while let Some(raw) = self.raw.get(self.at) {
            let text = raw.text();
            if is_tag(&text) {
                let inside = text.trim_start_matches("{%").trim_end_matches("%}").trim();
                let tag = inline::tag(inside, raw.place)?;
                match tag {
                    Tag::End | Tag::Otherwise => {
                        if open.last() == Some(&Open::Tag) {
                            return Ok(nodes);
                        }
                        return Err((raw.place, "to polecenie niczego nie zamyka".to_owned()));
                    }
                    Tag::Reference { .. } | Tag::Break => {
                        return Err((raw.place, "odesłanie stoi wewnątrz zdania, nie w osobnym wierszu".to_owned()));
                    }
                    Tag::When { key, negated } => nodes.push(self.when(key, negated, raw.place, open)?),
                    Tag::Each { list } => nodes.push(self.each(list, raw.place, open)?),
                }
                continue;
            }
            if text == "[koniec załącznika]" {
                if open.last() == Some(&Open::Annex) {
                    return Ok(nodes);
                }
                return Err((raw.place, "nie ma załącznika, który można tu zakończyć".to_owned()));
            }
            let place = raw.place;
            if text.starts_with("[załącznik]") {
                let block = Block::Annex(self.annex(raw, open)?);
                nodes.push(Node::Block { place, block });
                continue;
            }
            if text.starts_with("[tabela") {
                let (table, used) = tables::table(&self.raw[self.at..])?;
                self.at += used;
                nodes.push(Node::Block { place, block: Block::Table(table) });
                continue;
            }
            self.at += 1;
            nodes.push(Node::Block { place, block: marks::block(raw, &text)? });
        }
        Ok(nodes)
    }

    fn closing(&mut self, opened: Place) -> Result<Tag, Mistake> {
        let Some(raw) = self.raw.get(self.at) else {
            return Err((opened, "polecenie nie jest zamknięte: brak „{% koniec %}”".to_owned()));
        };
        let text = raw.text();
        if !is_tag(&text) {
            return Err((opened, "polecenie nie jest zamknięte: brak „{% koniec %}”".to_owned()));
        }
        self.at += 1;
        inline::tag(text.trim_start_matches("{%").trim_end_matches("%}").trim(), raw.place)
    }

    fn when(&mut self, key: String, negated: bool, place: Place, open: &mut Vec<Open>) -> Result<Node, Mistake> {
        self.at += 1;
        open.push(Open::Tag);
        let then = self.nodes(open)?;
        let mut otherwise = Vec::new();
        if self.closing(place)? == Tag::Otherwise {
            otherwise = self.nodes(open)?;
            if self.closing(place)? != Tag::End {
                return Err((place, "„w przeciwnym razie” może wystąpić tylko raz".to_owned()));
            }
        }
        open.pop();
        Ok(Node::When { place, condition: Condition { key, negated, then, otherwise } })
    }

    fn each(&mut self, list: String, place: Place, open: &mut Vec<Open>) -> Result<Node, Mistake> {
        self.at += 1;
        open.push(Open::Tag);
        let body = self.nodes(open)?;
        if self.closing(place)? != Tag::End {
            return Err((place, "„w przeciwnym razie” pasuje tylko do „jeżeli”".to_owned()));
        }
        open.pop();
        Ok(Node::Each { place, repetition: Repetition { list, body } })
    }

    fn annex(&mut self, raw: &'a Raw, open: &mut Vec<Open>) -> Result<Annex, Mistake> {
        if !open.is_empty() {
            return Err((raw.place, "załącznik stoi poza powtórzeniem, warunkiem i innym załącznikiem".to_owned()));
        }
        self.at += 1;
        let mut annex = Annex {
            mark: inline::text(&raw.after("[załącznik]"))?,
            belongs_to: Vec::new(),
            title: Text::new(),
            body: Vec::new(),
        };
        while let Some(head) = self.raw.get(self.at) {
            let text = head.text();
            if text.starts_with("[do aktu]") {
                annex.belongs_to.push(inline::text(&head.after("[do aktu]"))?);
            } else if text.starts_with("[tytuł załącznika]") {
                annex.title = inline::text(&head.after("[tytuł załącznika]"))?;
            } else {
                break;
            }
            self.at += 1;
        }
        open.push(Open::Annex);
        annex.body = self.nodes(open)?;
        open.pop();
        if self.raw.get(self.at).map(Raw::text).as_deref() != Some("[koniec załącznika]") {
            return Err((raw.place, "załącznik nie jest zamknięty: brak „[koniec załącznika]”".to_owned()));
        }
        self.at += 1;
        Ok(annex)
    }
}
