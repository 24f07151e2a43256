//! Words written back as the text of a template: one line for every block, so that reading it gives the same blocks.

use std::fmt::Write;

use crate::model::{ColumnKind, Role};

use super::{
    Words,
    lines::{begins, is_tag},
    marks::{ROLES, TITLES, UNITS},
    nodes::{Annex, Block, Column, Condition, Node, Piece, Repetition, Table, Text},
    parse::LAYOUTS,
};

pub fn write(words: &Words) -> String {
    let head = &words.head;
    let mut out = format!("tytuł: {}\n", text(&head.title, Around::Line));
    for (name, written) in [("przedmiot", &head.subject), ("stopka", &head.footer)] {
        if !written.is_empty() {
            let _ = writeln!(out, "{name}: {}", text(written, Around::Line));
        }
    }
    let layout = LAYOUTS.iter().find(|(_, layout)| *layout == head.layout).map_or("sprawozdanie", |(name, _)| name);
    let _ = writeln!(out, "układ: {layout}");
    if head.letterhead {
        out.push_str("nagłówek urzędu: tak\n");
    }
    for remark in &head.remarks {
        let _ = writeln!(out, "// {}", one_line(remark));
    }
    out.push_str("---\n");
    nodes(&words.body, &mut out);
    out
}

fn nodes(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Block { block, .. } => self::block(block, out),
            Node::When { condition: Condition { key, negated, then, otherwise }, .. } => {
                let _ = writeln!(out, "{}", when(key, *negated));
                self::nodes(then, out);
                if !otherwise.is_empty() {
                    let _ = writeln!(out, "{OTHERWISE}");
                    self::nodes(otherwise, out);
                }
                let _ = writeln!(out, "{END}\n");
            }
            Node::Each { repetition: Repetition { list, body }, .. } => {
                let _ = writeln!(out, "{}", each(list));
                self::nodes(body, out);
                let _ = writeln!(out, "{END}\n");
            }
        }
    }
}

const OTHERWISE: &str = "{% w przeciwnym razie %}";
const END: &str = "{% koniec %}";

fn when(key: &str, negated: bool) -> String {
    format!("{{% jeżeli {}{key} %}}", if negated { "nie " } else { "" })
}

fn each(list: &str) -> String {
    format!("{{% dla każdego {list} %}}")
}

fn block(block: &Block, out: &mut String) {
    let line = match block {
        Block::Paragraph(Role::Body, words) => {
            let line = text(words, Around::Line);
            let field = matches!(words.as_slice(), [Piece::Field { .. }]);
            let clear = !line.is_empty() && !field && !begins(&line) && !line.starts_with("//") && !is_tag(&line);
            // Words that start with a sentence under a condition begin a block of their own anyway.
            let inline = line.starts_with("{%") && !is_tag(&line);
            if clear || inline { line } else { marked("[akapit]", &line) }
        }
        Block::Paragraph(role, words) => marked(mark_of(&ROLES, role), &text(words, Around::Line)),
        Block::Title(which, words) => marked(mark_of(&TITLES, which), &text(words, Around::Line)),
        Block::Heading(level, words) => marked(&"#".repeat((*level).clamp(1, 3).into()), &text(words, Around::Line)),
        Block::Item { numbered, text: words } => marked(if *numbered { "+" } else { "-" }, &text(words, Around::Line)),
        Block::Unit { level, name, text: words } => {
            let mut line = text(words, Around::Line);
            if line.starts_with('@') {
                line.insert(0, '\\');
            }
            match name {
                Some(name) => marked(mark_of(&UNITS, level), &format!("@{name} {line}")),
                None => marked(mark_of(&UNITS, level), &line),
            }
        }
        Block::Tail(words) => marked("część wspólna:", &text(words, Around::Line)),
        Block::Signature { function, name } => {
            let (function, name) = (text(function, Around::Function), text(name, Around::Line));
            match (function.is_empty(), name.is_empty()) {
                (_, true) => marked("[podpis]", &function),
                (true, false) => format!("[podpis] / {name}"),
                (false, false) => format!("[podpis] {function} / {name}"),
            }
        }
        Block::Lines { lines: 1, label } => marked("[pole]", &text(label, Around::Line)),
        Block::Lines { lines, label } => marked(&format!("[pole {lines}]"), &text(label, Around::Line)),
        Block::Checkbox(words) => marked("[kratka]", &text(words, Around::Line)),
        Block::PageBreak => "[nowa strona]".to_owned(),
        Block::Insert(key) => format!("{{{{{key}}}}}"),
        Block::Table(table) => self::table(table),
        Block::Annex(annex) => self::annex(annex),
    };
    let _ = writeln!(out, "{line}\n");
}

fn marked(mark: &str, line: &str) -> String {
    format!("{mark} {line}").trim_end().to_owned()
}

fn mark_of<T: PartialEq>(marks: &[(&'static str, T)], wanted: &T) -> &'static str {
    marks.iter().find(|(_, known)| known == wanted).map_or("", |(mark, _)| mark)
}

fn annex(annex: &Annex) -> String {
    let mut out = marked("[załącznik]", &text(&annex.mark, Around::Line));
    for line in &annex.belongs_to {
        let _ = write!(out, "\n{}", marked("[do aktu]", &text(line, Around::Line)));
    }
    let _ = writeln!(out, "\n{}\n", marked("[tytuł załącznika]", &text(&annex.title, Around::Line)));
    nodes(&annex.body, &mut out);
    out.push_str("[koniec załącznika]");
    out
}

fn table(table: &Table) -> String {
    let mut out = match &table.list {
        Some(list) => format!("[tabela: {list}]"),
        None => "[tabela]".to_owned(),
    };
    let mut line = |name: &str, rest: String| {
        let _ = write!(out, "\n{}", marked(&format!("{name}:"), &rest));
    };
    if !table.caption.is_empty() {
        line("podpis", text(&table.caption, Around::Line));
    }
    if !table.columns.is_empty() {
        line("kolumny", table.columns.iter().map(column).collect::<Vec<_>>().join(" | "));
    }
    for row in &table.rows {
        line("wiersz", cells(row));
    }
    if let Some(totals) = &table.totals {
        line("razem", cells(totals));
    }
    if !table.when_empty.is_empty() {
        line("brak", one_line(&table.when_empty));
    }
    if table.blank_rows > 0 {
        line("puste wiersze", table.blank_rows.to_string());
    }
    out.push_str("\n[koniec tabeli]");
    out
}

fn cells(row: &[Text]) -> String {
    row.iter().map(|cell| text(cell, Around::Cell)).collect::<Vec<_>>().join(" | ")
}

fn column(column: &Column) -> String {
    let kind = match column.kind {
        ColumnKind::Text => "tekst",
        ColumnKind::Ordinal => "lp",
        ColumnKind::Number => "liczba",
        ColumnKind::Money => "kwota",
        ColumnKind::Date => "data",
        ColumnKind::Blank => "puste",
    };
    let share = column.share.map_or_else(String::new, |share| format!(" {share}"));
    format!("{} ({kind}{share})", text(&column.header, Around::Cell)).trim_start().to_owned()
}

/// What the words stand in, and so which signs would be taken for marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Line,
    Cell,
    Function,
}

fn text(pieces: &[Piece], around: Around) -> String {
    let mut out = String::new();
    self::pieces(pieces, around, false, &mut out);
    out.trim().to_owned()
}

fn pieces(pieces: &[Piece], around: Around, in_footnote: bool, out: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Words(words) => escaped(words, around, in_footnote, out),
            Piece::Strong(inner) => {
                out.push_str("**");
                self::pieces(inner, around, in_footnote, out);
                out.push_str("**");
            }
            Piece::Struck(inner) => {
                out.push_str("~~");
                self::pieces(inner, around, in_footnote, out);
                out.push_str("~~");
            }
            Piece::Field { key, form } => {
                let _ = write!(out, "{{{{{key}{}}}}}", form.suffix());
            }
            Piece::Footnote(inner) => {
                out.push_str("((przypis:");
                self::pieces(inner, around, true, out);
                out.push_str("))");
            }
            Piece::Reference(name) => {
                let _ = write!(out, "{{% odesłanie {name} %}}");
            }
            Piece::Break => out.push_str("{% nowy wiersz %}"),
            Piece::When(Condition { key, negated, then, otherwise }) => {
                out.push_str(&when(key, *negated));
                self::pieces(then, around, in_footnote, out);
                if !otherwise.is_empty() {
                    out.push_str(OTHERWISE);
                    self::pieces(otherwise, around, in_footnote, out);
                }
                out.push_str(END);
            }
            Piece::Each(Repetition { list, body }) => {
                out.push_str(&each(list));
                self::pieces(body, around, in_footnote, out);
                out.push_str(END);
            }
        }
    }
}

fn escaped(words: &str, around: Around, in_footnote: bool, out: &mut String) {
    let mut signs = words.chars().peekable();
    while let Some(sign) = signs.next() {
        let means = match sign {
            '\\' | '{' | '*' | '~' => true,
            '(' => signs.peek() == Some(&'('),
            ')' => in_footnote,
            '|' => around == Around::Cell,
            '/' => around == Around::Function,
            _ => false,
        };
        if means {
            out.push('\\');
        }
        out.push(if sign.is_control() { ' ' } else { sign });
    }
}

fn one_line(words: &str) -> String {
    words.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect::<String>().trim().to_owned()
}
