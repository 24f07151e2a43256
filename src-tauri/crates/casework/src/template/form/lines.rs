//! A form as lines that a person reads: for comparing two versions of words.

use documents::template::Fields;
use domain::vocabulary::Vocabulary;

use super::{BlockForm, FormBlock, FormPiece, LayoutRole, WordsForm, write::label};

/// One line for every block and every cell; data stand as their Polish names in square brackets.
pub fn lines(form: &WordsForm, fields: &Fields) -> Vec<String> {
    let mut reader = Reader { fields: vec![fields], lines: Vec::new(), depth: 0 };
    let head = &form.head;
    reader.named("Tytuł pliku", &head.title);
    reader.named("Opis pliku", &head.subject);
    reader.named("U dołu strony", &head.footer);
    let layout = LayoutRole::from_key(&head.layout).map_or("", Vocabulary::label);
    reader.line(format!("Układ strony: {layout}"));
    if head.letterhead {
        reader.line("Na początku herb, nazwa i adres urzędu".to_owned());
    }
    for met in &head.met {
        reader.line(format!("Element wymagany „{}”: {}", met.key, met.places));
    }
    reader.blocks(&form.body);
    reader.lines
}

struct Reader<'a> {
    fields: Vec<&'a Fields>,
    lines: Vec<String>,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn line(&mut self, words: String) {
        self.lines.push(format!("{}{words}", "    ".repeat(self.depth)));
    }

    fn named(&mut self, name: &str, text: &[FormPiece]) {
        if !text.is_empty() {
            let words = self.words(text);
            self.line(format!("{name}: {words}"));
        }
    }

    fn label(&self, key: &str) -> String {
        match key {
            "lp" => return "kolejny numer".to_owned(),
            "pierwszy" => return "pierwsza pozycja".to_owned(),
            "ostatni" => return "ostatnia pozycja".to_owned(),
            _ => {}
        }
        let found = self.fields.iter().rev().find_map(|fields| fields.get(key));
        found.map_or_else(|| format!("nieznane: {key}"), |field| field.label.clone())
    }

    fn within(&mut self, list: &str, read: impl FnOnce(&mut Self)) {
        let inner = self.fields.iter().rev().find_map(|fields| fields.get(list)).and_then(|field| match &field.kind {
            documents::template::FieldKind::List(fields) => Some(fields),
            _ => None,
        });
        if let Some(fields) = inner {
            self.fields.push(fields);
        }
        self.depth += 1;
        read(self);
        self.depth -= 1;
        if inner.is_some() {
            self.fields.pop();
        }
    }

    fn blocks(&mut self, blocks: &[FormBlock]) {
        for block in blocks {
            self.block(&block.content);
        }
    }

    fn block(&mut self, content: &'_ BlockForm) {
        let name = label(content);
        match content {
            BlockForm::Text { text, .. } => {
                let words = self.words(text);
                self.line(format!("{name}: {words}"));
            }
            BlockForm::Lines { lines, text } => {
                let words = self.words(text);
                self.line(format!("{name} ({lines}): {words}"));
            }
            BlockForm::Signature { function, name: person } => {
                let words = [self.words(function), self.words(person)].join(" / ");
                self.line(format!("{name}: {words}"));
            }
            BlockForm::Insert { field } => {
                let field = self.label(field);
                self.line(format!("{name}: [{field}]"));
            }
            BlockForm::PageBreak => self.line(name.to_owned()),
            BlockForm::Table { list, caption, columns, rows, totals, when_empty, blank_rows } => {
                let words = self.words(caption);
                self.line(format!("{name}: {words}"));
                let heads: Vec<String> = columns.iter().map(|column| self.words(&column.header)).collect();
                self.line(format!("    kolumny: {}", heads.join(" | ")));
                let of_list = list.clone().unwrap_or_default();
                if !of_list.is_empty() {
                    let label = self.label(&of_list);
                    self.line(format!("    wiersz dla każdej pozycji z listy: {label}"));
                }
                self.within(&of_list, |reader| {
                    for row in rows {
                        let cells: Vec<String> = row.iter().map(|cell| reader.words(cell)).collect();
                        reader.line(format!("wiersz: {}", cells.join(" | ")));
                    }
                });
                if let Some(totals) = totals {
                    let cells: Vec<String> = totals.iter().map(|cell| self.words(cell)).collect();
                    self.line(format!("    wiersz sumy: {}", cells.join(" | ")));
                }
                if !when_empty.is_empty() {
                    self.line(format!("    gdy nie ma pozycji: {when_empty}"));
                }
                if *blank_rows > 0 {
                    self.line(format!("    puste wiersze: {blank_rows}"));
                }
            }
            BlockForm::Annex { mark, belongs_to, title, body } => {
                let words = self.words(mark);
                self.line(format!("{name}: {words}"));
                for line in belongs_to {
                    self.named("    do aktu", line);
                }
                self.named("    tytuł załącznika", title);
                self.within("", |reader| reader.blocks(body));
            }
            BlockForm::When { field, negated, then, otherwise } => {
                let condition = self.condition(field, *negated);
                self.line(format!("Tylko gdy {condition}:"));
                self.within("", |reader| reader.blocks(then));
                if !otherwise.is_empty() {
                    self.line("W przeciwnym razie:".to_owned());
                    self.within("", |reader| reader.blocks(otherwise));
                }
            }
            BlockForm::Each { list, body } => {
                let label = self.label(list);
                self.line(format!("Dla każdej pozycji z listy „{label}”:"));
                self.within(list, |reader| reader.blocks(body));
            }
        }
    }

    fn condition(&self, field: &str, negated: bool) -> String {
        format!("{}jest: {}", if negated { "nie " } else { "" }, self.label(field))
    }

    fn words(&mut self, text: &[FormPiece]) -> String {
        let mut out = String::new();
        for piece in text {
            match piece {
                FormPiece::Words { words } => out.push_str(words),
                FormPiece::Strong { text } => out.push_str(&self.words(text)),
                FormPiece::Struck { text } => out.push_str(&format!("[skreślone: {}]", self.words(text))),
                FormPiece::Field { field, form } if form.is_empty() => out.push_str(&format!("[{}]", self.label(field))),
                FormPiece::Field { field, form } => out.push_str(&format!("[{}, {form}]", self.label(field))),
                FormPiece::Footnote { text } => out.push_str(&format!(" (przypis: {})", self.words(text).trim())),
                FormPiece::Reference { .. } => out.push_str("[odesłanie]"),
                FormPiece::Break => out.push_str(" / "),
                FormPiece::When { field, negated, then, otherwise } => {
                    let condition = self.condition(field, *negated);
                    let (then, otherwise) = (self.words(then), self.words(otherwise));
                    out.push_str(&format!("[gdy {condition} → {then}]"));
                    if !otherwise.is_empty() {
                        out.push_str(&format!("[w przeciwnym razie → {otherwise}]"));
                    }
                }
                FormPiece::Each { list, text } => {
                    let label = self.label(list);
                    let mut inner = String::new();
                    self.within(list, |reader| inner = reader.words(text));
                    out.push_str(&format!("[dla każdej pozycji z listy „{label}” → {inner}]"));
                }
            }
        }
        out
    }
}
