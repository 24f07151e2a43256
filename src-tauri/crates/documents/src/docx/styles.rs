//! The styles of the file, with the names a lawyer finds in Word's list.

use docx_rs::{
    AlignmentType, BorderType, Docx, LineSpacing, LineSpacingType, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders,
    RunFonts, SpecialIndentType, Style, StyleType,
};

use crate::model::{Layout, Role};

pub const TITLE: &str = "Title";
pub const PARAGRAPH: &str = "Paragraf";
pub const SUBSECTION: &str = "Ustep";
pub const POINT: &str = "Punkt";
pub const LETTER: &str = "Litera";
pub const INDENT: &str = "Tiret";
pub const DOUBLE_INDENT: &str = "PodwojneTiret";
pub const TAIL: &str = "CzescWspolna";
pub const CHAPTER: &str = "Rozdzial";
pub const BODY: &str = "BodyText";
pub const LEGAL_BASIS: &str = "PodstawaPrawna";
pub const PLACE: &str = "MiejsceIData";
pub const ADDRESSEE: &str = "Adresat";
pub const CENTRED: &str = "Wysrodkowany";
pub const NOTE: &str = "Drobny";
pub const IMPORTANT: &str = "Wazne";
pub const SIGNATURE: &str = "Podpis";
pub const CAPTION: &str = "Caption";
pub const CELL: &str = "KomorkaTabeli";
pub const DENSE_CELL: &str = "KomorkaSzerokiejTabeli";
pub const ANNEX: &str = "Zalacznik";
pub const LIST: &str = "ListParagraph";
pub const FIELD: &str = "Pole";
pub const FOOTER: &str = "Footer";
pub const HEAD: &str = "NaglowekUrzedu";
pub const FOOTNOTE: &str = "FootnoteText";

/// A first-line indent of 12.5 mm, as §§ have.
pub const FIRST_LINE: i32 = 709;
/// One step of an enumeration.
pub const STEP: i32 = 425;

/// Size of the lines below the office's name, in half-points.
pub const HEAD_LINE: usize = 19;

/// One ruled side of a paragraph; `size` is in eighths of a point.
pub fn rule(side: ParagraphBorderPosition, size: usize) -> ParagraphBorders {
    ParagraphBorders::with_empty().set(ParagraphBorder::new(side).val(BorderType::Single).size(size).space(4).color("000000"))
}

/// The style of a role.
pub fn of_role(role: Role) -> &'static str {
    match role {
        Role::Body | Role::Salutation | Role::CaseNumber => BODY,
        Role::LegalBasis => LEGAL_BASIS,
        Role::PlaceAndDate => PLACE,
        Role::Addressee => ADDRESSEE,
        Role::Centred => CENTRED,
        Role::Note => NOTE,
        Role::Important => IMPORTANT,
    }
}

/// The style of a heading of level 1 to 6; Word knows it by this name.
pub fn of_heading(level: u8) -> String {
    format!("Heading{}", level.clamp(1, 6))
}

/// Puts all styles into the file. Sizes are half-points.
pub fn add(docx: Docx, layout: Layout) -> Docx {
    let size = match layout {
        Layout::Act => 24,
        Layout::Notice => 23,
        Layout::Report | Layout::Form => 22,
        Layout::Table => 19,
    };
    // On every computer with Word; of the same widths as the face of the PDF.
    let face = "Times New Roman";
    let fonts = RunFonts::new().ascii(face).hi_ansi(face).cs(face).east_asia(face);
    let mut docx = docx.default_fonts(fonts).default_size(size);
    for style in list(size) {
        docx = docx.add_style(style);
    }
    docx
}

fn style(id: &str, name: &str) -> Style {
    Style::new(id, StyleType::Paragraph).name(name).based_on("Normal")
}

fn spaced(style: Style, before: u32, after: u32) -> Style {
    style.line_spacing(LineSpacing::new().before(before).after(after).line(252).line_rule(LineSpacingType::Auto))
}

fn list(size: usize) -> Vec<Style> {
    let both = AlignmentType::Both;
    let first = Some(SpecialIndentType::FirstLine(FIRST_LINE));
    let hanging = Some(SpecialIndentType::Hanging(STEP));
    let unit = |id: &str, name: &str| spaced(style(id, name), 0, 100).align(both);
    let enumerated = |id: &str, name: &str, depth: i32| {
        spaced(style(id, name), 0, 60).align(both).indent(Some(depth * STEP), hanging, None, None)
    };
    let mut important = spaced(style(IMPORTANT, "Ważne"), 80, 160).indent(Some(200), None, None, None).bold();
    important.paragraph_property.borders = Some(rule(ParagraphBorderPosition::Left, 16));
    let mut styles = vec![
        spaced(style(TITLE, "Title"), 0, 360).align(AlignmentType::Center).bold(),
        unit(PARAGRAPH, "Paragraf").indent(Some(0), first, None, None),
        unit(SUBSECTION, "Ustęp").indent(Some(0), first, None, None),
        enumerated(POINT, "Punkt", 1),
        enumerated(LETTER, "Litera", 2),
        enumerated(INDENT, "Tiret", 3),
        enumerated(DOUBLE_INDENT, "Podwójne tiret", 4),
        unit(TAIL, "Część wspólna"),
        spaced(style(CHAPTER, "Rozdział"), 320, 200).align(AlignmentType::Center).bold(),
        unit(BODY, "Body Text"),
        unit(LEGAL_BASIS, "Podstawa prawna").indent(Some(0), first, None, None),
        spaced(style(PLACE, "Miejsce i data"), 0, 160).align(AlignmentType::Right),
        spaced(style(ADDRESSEE, "Adresat"), 200, 280).indent(Some(4535), None, None, None).bold(),
        spaced(style(CENTRED, "Wyśrodkowany"), 0, 120).align(AlignmentType::Center),
        unit(NOTE, "Drobny druk").size(size - 4),
        important,
        spaced(style(SIGNATURE, "Podpis"), 0, 40).align(AlignmentType::Center),
        spaced(style(CAPTION, "caption"), 200, 100).bold(),
        spaced(style(CELL, "Komórka tabeli"), 20, 20),
        spaced(style(DENSE_CELL, "Komórka szerokiej tabeli"), 20, 20).size(size - 5),
        spaced(style(ANNEX, "Załącznik"), 0, 20).indent(Some(4535), None, None, None),
        spaced(style(LIST, "List Paragraph"), 0, 60),
        spaced(style(FIELD, "Pole formularza"), 120, 60),
        spaced(style(FOOTER, "footer"), 0, 0).size(18),
        spaced(style(HEAD, "Nagłówek urzędu"), 0, 20),
        spaced(style(FOOTNOTE, "footnote text"), 0, 0).size(18),
    ];
    for level in 1..=6u8 {
        styles.push(
            spaced(style(&of_heading(level), &format!("heading {level}")), 280, 140).outline_lvl(usize::from(level) - 1).bold(),
        );
    }
    styles
}
