//! One accessible HTML file for BIP: headings, lists and tables that say what they are, no scripts, no outside
//! files, a small style of its own, readable at 400 %.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::act::Level;

use crate::{
    model::{Align, Role},
    passes::{
        Finished, FinishedAnnex, FinishedForm, FinishedLetterhead, FinishedSignature, FinishedTable, FinishedUnit, Line, Part,
        Run, TitleWeight,
    },
};

const STYLE: &str = include_str!("html.css");

/// The document as one HTML file.
pub fn html(document: &Finished) -> String {
    let mut page = Page { document, html: String::new(), footnotes: Vec::new() };
    page.raw("<!DOCTYPE html>\n<html lang=\"pl\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.element("title", &document.title);
    page.meta("author", &document.author);
    page.meta("description", &document.subject);
    page.meta("date", &document.date.to_string());
    page.raw("<style>\n");
    page.raw(STYLE);
    page.raw("</style>\n</head>\n<body>\n<main>\n");
    if let Some(words) = document.watermark {
        page.raw(&format!("<p class=\"projekt\" aria-hidden=\"true\">{words}</p>\n"));
    }
    if let Some(head) = &document.letterhead {
        page.letterhead(head);
    }
    document.body.iter().for_each(|part| page.part(part));
    document.annexes.iter().for_each(|annex| page.annex(annex));
    page.notes();
    if !document.footer.is_empty() {
        page.raw("</main>\n<footer>");
        page.text(&document.footer);
        page.raw("</footer>\n</body>\n</html>\n");
    } else {
        page.raw("</main>\n</body>\n</html>\n");
    }
    page.html
}

struct Page<'a> {
    document: &'a Finished,
    html: String,
    footnotes: Vec<Line>,
}

impl Page<'_> {
    fn raw(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                c => self.html.push(c),
            }
        }
    }

    fn element(&mut self, name: &str, text: &str) {
        self.raw(&format!("<{name}>"));
        self.text(text);
        self.raw(&format!("</{name}>\n"));
    }

    fn meta(&mut self, name: &str, content: &str) {
        if !content.is_empty() {
            self.raw(&format!("<meta name=\"{name}\" content=\""));
            self.text(content);
            self.raw("\">\n");
        }
    }

    fn line(&mut self, line: &[Run]) {
        for run in line {
            let (open, close) = match run {
                Run::Text { .. } => ("", ""),
                Run::Strong { .. } => ("<strong>", "</strong>"),
                Run::Missing { .. } => ("<mark>", "</mark>"),
                Run::Inserted { .. } => ("<ins>", "</ins>"),
                Run::Deleted { .. } => ("<del>", "</del>"),
                Run::Struck { .. } => ("<s>", "</s>"),
                Run::Reference { text, to } => {
                    self.raw("<a href=\"#");
                    self.text(to);
                    self.raw("\">");
                    self.text(text);
                    self.raw("</a>");
                    continue;
                }
                Run::Footnote { text } => {
                    self.footnotes.push(text.clone());
                    let n = self.footnotes.len();
                    self.raw(&format!(
                        "<sup><a id=\"odsylacz-{n}\" href=\"#przypis-{n}\" aria-label=\"przypis {n}\">{n}</a></sup>"
                    ));
                    continue;
                }
                Run::Break => {
                    self.raw("<br>");
                    continue;
                }
            };
            self.raw(open);
            self.text(run.words());
            self.raw(close);
        }
    }

    fn wrapped(&mut self, open: &str, line: &[Run], close: &str) {
        self.raw(open);
        self.line(line);
        self.raw(close);
        self.raw("\n");
    }

    fn paragraph(&mut self, class: &str, line: &[Run]) {
        if !line.is_empty() {
            match class {
                "" => self.wrapped("<p>", line, "</p>"),
                class => self.wrapped(&format!("<p class=\"{class}\">"), line, "</p>"),
            }
        }
    }

    fn letterhead(&mut self, head: &FinishedLetterhead) {
        self.raw("<header>\n");
        if let Some(crest) = &head.crest {
            self.picture(crest, "", 14.0);
        }
        self.raw("<p><strong>");
        self.text(&head.office);
        self.raw("</strong>");
        for line in &head.lines {
            self.raw("<br>");
            self.text(line);
        }
        self.raw("</p>\n</header>\n");
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Title { lines } => {
                self.raw("<h1>");
                for (at, line) in lines.iter().enumerate() {
                    if at > 0 {
                        self.raw("<br>");
                    }
                    match line.weight {
                        TitleWeight::Date => {
                            self.raw("<span class=\"data\">");
                            self.line(&line.text);
                            self.raw("</span>");
                        }
                        TitleWeight::Main | TitleWeight::Subject => self.line(&line.text),
                    }
                }
                self.raw("</h1>\n");
            }
            Part::Heading { level, text } => {
                self.wrapped(&format!("<h{level}>"), text, &format!("</h{level}>"));
            }
            Part::Paragraph { role, text } => self.paragraph(class(*role), text),
            Part::Units { units } => self.units(units),
            Part::List { numbered, items } => {
                let name = if *numbered { "ol" } else { "ul" };
                self.raw(&format!("<{name}>\n"));
                items.iter().for_each(|item| self.wrapped("<li>", item, "</li>"));
                self.raw(&format!("</{name}>\n"));
            }
            Part::Table(table) => self.table(table),
            Part::Figure { file, alt, caption, width_mm } => {
                self.raw("<figure>");
                self.picture(file, alt, *width_mm);
                if !caption.is_empty() {
                    self.wrapped("<figcaption>", caption, "</figcaption>");
                }
                self.raw("</figure>\n");
            }
            Part::Signatures { lines } => self.signatures(lines),
            Part::Form { items } => self.form(items),
            Part::Changes { mark, text, .. } => {
                self.raw("<p class=\"zmiana\"><strong>");
                self.text(mark);
                self.raw("</strong></p>\n");
                self.paragraph("", text);
            }
            Part::PageBreak => {}
        }
    }

    /// §§ and ustępy are paragraphs, enumerations are lists whose marks are text, so that nothing is counted anew.
    fn units(&mut self, units: &[FinishedUnit]) {
        let mut rest = units;
        while let Some((unit, after)) = rest.split_first() {
            if is_listed(unit.level) {
                let end = rest.iter().position(|unit| !is_listed(unit.level)).unwrap_or(rest.len());
                self.enumeration(&rest[..end]);
                rest = &rest[end..];
                continue;
            }
            rest = after;
            if unit.heading > 0 {
                let name = format!("h{}", unit.heading);
                self.raw(&format!("<{name} class=\"rozdzial\""));
                self.anchor(unit);
                self.raw(">");
                self.text(&unit.marks.join(" "));
                if !unit.text.is_empty() {
                    self.raw("<br>");
                    self.line(&unit.text);
                }
                self.raw(&format!("</{name}>\n"));
                continue;
            }
            self.raw("<p class=\"jednostka\"");
            self.anchor(unit);
            self.raw(">");
            for (at, mark) in unit.marks.iter().enumerate() {
                let name = if mark.starts_with('§') { "strong" } else { "span" };
                self.raw(&format!("<{name}"));
                // The first ustęp stands in the line of its §: two units, two places to lead to.
                if let Some(anchor) = unit.anchors.get(at).filter(|_| at > 0) {
                    self.raw(&format!(" id=\"{anchor}\""));
                }
                self.raw(">");
                self.text(mark);
                self.raw(&format!("</{name}>&nbsp;"));
            }
            self.line(&unit.text);
            self.raw("</p>\n");
            self.enumeration(&unit.children);
            self.paragraph("", &unit.tail);
        }
    }

    fn anchor(&mut self, unit: &FinishedUnit) {
        if let Some(anchor) = unit.anchors.first() {
            self.raw(&format!(" id=\"{anchor}\""));
        }
    }

    fn enumeration(&mut self, units: &[FinishedUnit]) {
        if units.is_empty() {
            return;
        }
        self.raw("<ol class=\"wyliczenie\" role=\"list\">\n");
        for unit in units {
            self.raw("<li");
            self.anchor(unit);
            self.raw("><span class=\"znak\">");
            self.text(&unit.marks.join(" "));
            self.raw("</span> ");
            self.line(&unit.text);
            self.enumeration(&unit.children);
            if !unit.tail.is_empty() {
                self.wrapped("<p>", &unit.tail, "</p>");
            }
            self.raw("</li>\n");
        }
        self.raw("</ol>\n");
    }

    fn table(&mut self, table: &FinishedTable) {
        self.raw("<div class=\"przewijane\" role=\"region\" tabindex=\"0\" aria-label=\"");
        let name = crate::passes::words(&table.caption);
        self.text(if name.is_empty() { "Tabela" } else { &name });
        self.raw("\">\n<table>\n");
        if !table.caption.is_empty() {
            self.wrapped("<caption>", &table.caption, "</caption>");
        }
        self.raw("<thead>\n<tr>");
        for header in &table.headers {
            self.wrapped("<th scope=\"col\">", header, "</th>");
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.row(row, &table.align, "td");
        }
        if table.rows.is_empty() {
            self.raw(&format!("<tr><td colspan=\"{}\">", table.headers.len()));
            self.text(&table.when_empty);
            self.raw("</td></tr>\n");
        }
        self.raw("</tbody>\n");
        if let Some(totals) = &table.totals {
            self.raw("<tfoot>\n");
            self.row(totals, &table.align, "td");
            self.raw("</tfoot>\n");
        }
        self.raw("</table>\n</div>\n");
    }

    fn row(&mut self, cells: &[Line], align: &[Align], name: &str) {
        self.raw("<tr>");
        for (cell, align) in cells.iter().zip(align) {
            let class = match align {
                Align::Start => "",
                Align::Center => " class=\"srodek\"",
                Align::End => " class=\"liczba\"",
            };
            self.raw(&format!("<{name}{class}>"));
            self.line(cell);
            self.raw(&format!("</{name}>"));
        }
        self.raw("</tr>\n");
    }

    /// The picture inside the file itself.
    fn picture(&mut self, file: &str, alt: &str, width_mm: f64) {
        let Some(picture) = self.document.pictures.get(file) else {
            return;
        };
        let kind = match picture.extension() {
            Some("svg") => "svg+xml",
            _ => "png",
        };
        self.raw(&format!("<img style=\"width:{width_mm}mm\" src=\"data:image/{kind};base64,"));
        self.raw(&STANDARD.encode(&picture.bytes));
        self.raw("\" alt=\"");
        self.text(alt);
        self.raw("\">");
    }

    fn signatures(&mut self, lines: &[FinishedSignature]) {
        self.raw("<div class=\"podpisy\">\n");
        for line in lines {
            self.raw("<p>");
            self.line(&line.function);
            if !line.name.is_empty() {
                self.raw("<br>");
                self.line(&line.name);
            }
            self.raw("</p>\n");
        }
        self.raw("</div>\n");
    }

    fn form(&mut self, items: &[FinishedForm]) {
        for item in items {
            match item {
                FinishedForm::Lines { label, lines } => {
                    self.wrapped("<p class=\"pole\">", label, "</p>");
                    self.raw(&format!("<div class=\"linie\" style=\"height:{}em\"></div>\n", u32::from(*lines) * 2));
                }
                FinishedForm::Checkbox { label } => self.wrapped("<p class=\"pole\">☐ ", label, "</p>"),
            }
        }
    }

    fn annex(&mut self, annex: &FinishedAnnex) {
        self.raw("<section class=\"zalacznik\">\n");
        self.element(&format!("h{}", annex.level), &annex.mark);
        for line in &annex.belongs_to {
            self.paragraph("do-aktu", line);
        }
        self.paragraph("tytul-zalacznika", &annex.title);
        annex.body.iter().for_each(|part| self.part(part));
        self.raw("</section>\n");
    }

    fn notes(&mut self) {
        let footnotes = std::mem::take(&mut self.footnotes);
        if footnotes.is_empty() {
            return;
        }
        self.raw("<section class=\"przypisy\" aria-label=\"Przypisy\">\n<ol>\n");
        for (at, note) in footnotes.iter().enumerate() {
            let n = at + 1;
            self.raw(&format!("<li id=\"przypis-{n}\">"));
            self.line(note);
            self.raw(&format!(" <a href=\"#odsylacz-{n}\" aria-label=\"wróć do tekstu\">↑</a></li>\n"));
        }
        self.raw("</ol>\n</section>\n");
    }
}

fn is_listed(level: Level) -> bool {
    matches!(level, Level::Point | Level::Letter | Level::Indent | Level::DoubleIndent)
}

fn class(role: Role) -> &'static str {
    match role {
        Role::Body | Role::Salutation => "",
        Role::LegalBasis => "jednostka",
        Role::PlaceAndDate => "miejsce",
        Role::CaseNumber => "znak-sprawy",
        Role::Addressee => "adresat",
        Role::Centred => "wysrodkowany",
        Role::Note => "drobny",
        Role::Important => "wazne",
    }
}
