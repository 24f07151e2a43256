//! The document as plain words: for snapshots, for search and for the screen reader of the preview.

use crate::passes::{Finished, FinishedAnnex, FinishedForm, FinishedTable, FinishedUnit, Line, Part, Run};

/// The words in the order of reading, one line for each paragraph, cell rows joined by ` | `.
pub fn text(document: &Finished) -> String {
    let mut out = Words::default();
    if let Some(head) = &document.letterhead {
        out.say(&head.office);
        head.lines.iter().for_each(|line| out.say(line));
    }
    document.body.iter().for_each(|part| out.part(part));
    document.annexes.iter().for_each(|annex| out.annex(annex));
    out.lines.push(String::new());
    out.lines.join("\n")
}

#[derive(Default)]
struct Words {
    lines: Vec<String>,
}

impl Words {
    fn say(&mut self, line: &str) {
        if !line.is_empty() {
            self.lines.push(line.to_owned());
        }
    }

    fn line(&mut self, line: &[Run]) {
        self.say(&spoken(line));
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Title { lines } => lines.iter().for_each(|line| self.line(&line.text)),
            Part::Heading { text, .. } | Part::Paragraph { text, .. } => self.line(text),
            Part::Units { units } => self.units(units),
            Part::List { numbered, items } => {
                for (at, item) in items.iter().enumerate() {
                    let mark = if *numbered { format!("{}.", at + 1) } else { "–".to_owned() };
                    self.say(&format!("{mark} {}", spoken(item)));
                }
            }
            Part::Table(table) => self.table(table),
            Part::Figure { alt, caption, .. } => {
                self.say(&format!("[{alt}]"));
                self.line(caption);
            }
            Part::Signatures { lines } => {
                for line in lines {
                    self.line(&line.function);
                    self.line(&line.name);
                }
            }
            Part::Form { items } => {
                for item in items {
                    match item {
                        FinishedForm::Lines { label, .. } => self.line(label),
                        FinishedForm::Checkbox { label } => self.say(&format!("☐ {}", spoken(label))),
                    }
                }
            }
            Part::Changes { mark, text, .. } => {
                self.say(mark);
                self.line(text);
            }
            Part::PageBreak => {}
        }
    }

    fn units(&mut self, units: &[FinishedUnit]) {
        for unit in units {
            let mut words = unit.marks.clone();
            words.push(spoken(&unit.text));
            words.retain(|word| !word.is_empty());
            self.say(&words.join(" "));
            self.units(&unit.children);
            self.line(&unit.tail);
        }
    }

    fn table(&mut self, table: &FinishedTable) {
        self.line(&table.caption);
        let row = |cells: &[Line]| cells.iter().map(|cell| spoken(cell)).collect::<Vec<_>>().join(" | ");
        self.say(&row(&table.headers));
        table.rows.iter().for_each(|cells| self.say(&row(cells)));
        if table.rows.is_empty() {
            self.say(&table.when_empty);
        }
        if let Some(totals) = &table.totals {
            self.say(&row(totals));
        }
    }

    fn annex(&mut self, annex: &FinishedAnnex) {
        self.say(&annex.mark);
        annex.belongs_to.iter().for_each(|line| self.line(line));
        self.line(&annex.title);
        annex.body.iter().for_each(|part| self.part(part));
    }
}

/// The words of a line with its footnotes in brackets and what is crossed out told in words.
fn spoken(line: &[Run]) -> String {
    let mut out = String::new();
    for run in line {
        match run {
            Run::Footnote { text } => out.push_str(&format!(" [przypis: {}]", spoken(text))),
            Run::Struck { text } => out.push_str(&format!("[skreślone: {text}]")),
            run => out.push_str(run.words()),
        }
    }
    out
}
