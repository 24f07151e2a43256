//! From the text of a template to its nodes. Every mistake names file, line and column.

use super::{
    Template, build,
    fields::Fields,
    inline::{self, Mistake, Tag},
    lines::{self, Letter, Raw, is_tag},
    marks,
    nodes::{Annex, Block, Condition, Node, Place, Repetition, Text},
    tables,
};
use crate::{DocumentFault, fault::Answer, model::Layout};

pub fn parse(file: &str, text: &str, fields: &Fields) -> Answer<Template> {
    let read = || -> Result<Template, Mistake> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let head = Head::read(text)?;
        let raw = lines::blocks(&head.body, head.first);
        let mut reader = Reader { raw: &raw, at: 0 };
        let body = reader.nodes(&mut Vec::new())?;
        let template = Template {
            file: file.to_owned(),
            layout: head.layout,
            letterhead: head.letterhead,
            title: head.title,
            subject: head.subject,
            footer: head.footer,
            body,
            fields: fields.clone(),
        };
        build::check(&template)?;
        Ok(template)
    };
    read().map_err(|(place, cause)| DocumentFault::Template {
        file: file.to_owned(),
        line: place.line,
        column: place.column,
        cause: format!("{cause}."),
    })
}

/// The head of a template.
struct Head {
    layout: Layout,
    letterhead: bool,
    title: Text,
    subject: Text,
    footer: Text,
    body: String,
    /// Number of the body's first line.
    first: usize,
}

impl Head {
    fn read(text: &str) -> Result<Self, Mistake> {
        let mut head = Self {
            layout: Layout::Report,
            letterhead: false,
            title: Text::new(),
            subject: Text::new(),
            footer: Text::new(),
            body: String::new(),
            first: 1,
        };
        let mut lines = text.lines().enumerate();
        let mut closed = false;
        for (at, line) in lines.by_ref() {
            let place = Place { line: at + 1, column: 1 };
            head.first = at + 2;
            let line = line.trim();
            if line == "---" {
                closed = true;
                break;
            }
            if !line.is_empty() && !line.starts_with("//") {
                head.entry(line, place)?;
            }
        }
        if !closed {
            let place = Place { line: 1, column: 1 };
            return Err((place, "brak wiersza „---”, który kończy nagłówek szablonu".to_owned()));
        }
        if head.title.is_empty() {
            let place = Place { line: 1, column: 1 };
            return Err((place, "nagłówek szablonu nie ma wpisu „tytuł:”".to_owned()));
        }
        head.body = lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n");
        Ok(head)
    }

    fn entry(&mut self, line: &str, place: Place) -> Result<(), Mistake> {
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
            "tytuł" => self.title = words()?,
            "przedmiot" => self.subject = words()?,
            "stopka" => self.footer = words()?,
            "nagłówek urzędu" => self.letterhead = value == "tak",
            "układ" => {
                self.layout = match value {
                    "akt" => Layout::Act,
                    "pismo" => Layout::Notice,
                    "sprawozdanie" => Layout::Report,
                    "tabela" => Layout::Table,
                    "formularz" => Layout::Form,
                    other => {
                        let cause = format!("nie znam układu „{other}”. Znane: akt, pismo, sprawozdanie, tabela, formularz");
                        return Err((place, cause));
                    }
                }
            }
            other => {
                let cause = format!("nie znam wpisu „{other}”. Znane: tytuł, przedmiot, układ, stopka, nagłówek urzędu");
                return Err((place, cause));
            }
        }
        Ok(())
    }
}

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
                    Tag::Reference { .. } => {
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
        Ok(Node::When(Condition { key, negated, then, otherwise }))
    }

    fn each(&mut self, list: String, place: Place, open: &mut Vec<Open>) -> Result<Node, Mistake> {
        self.at += 1;
        open.push(Open::Tag);
        let body = self.nodes(open)?;
        if self.closing(place)? != Tag::End {
            return Err((place, "„w przeciwnym razie” pasuje tylko do „jeżeli”".to_owned()));
        }
        open.pop();
        Ok(Node::Each(Repetition { list, body }))
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
