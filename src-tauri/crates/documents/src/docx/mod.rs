//! DOCX for the lawyer: real styles, real numbering, the same words as the PDF.
//!
//! docx-rs builds the parts; [`package`] puts in what it lacks (language, hyphenation, title, repeated header
//! rows, descriptions of pictures, watermark) and packs them without a clock, so that equal documents give equal
//! bytes.

mod numbering;
mod package;
mod parts;
pub(crate) mod picture;
mod styles;
mod tables;
mod units;

use docx_rs::{
    AlignmentType, Docx, Footer, Header, NumPages, PageMargin, PageNum, PageOrientationType, Paragraph, Run, Tab, TabValueType,
};

use self::parts::Writer;
use crate::{
    fault::Answer,
    model::{Layout, Picture},
    passes::Finished,
};

/// Width of the crest of a letterhead.
const LETTERHEAD_MM: f64 = 16.0;

/// Twentieths of a point in a millimetre.
const TWIPS_PER_MM: f64 = 1440.0 / 25.4;

fn twips(mm: f64) -> i32 {
    (mm * TWIPS_PER_MM).round() as i32
}

/// Whether the picture can be drawn in a Word document.
pub(crate) fn takes(picture: &Picture) -> bool {
    picture::png(picture, LETTERHEAD_MM).is_some()
}

/// Width of the text in twips.
fn text_width(layout: Layout) -> usize {
    let (page, margin) = match layout {
        Layout::Table => (297.0, 18.0),
        layout => (210.0, margin(layout)),
    };
    twips(page - 2.0 * margin) as usize
}

fn margin(layout: Layout) -> f64 {
    match layout {
        Layout::Act | Layout::Notice => 25.0,
        Layout::Report => 24.0,
        Layout::Table => 18.0,
        Layout::Form => 20.0,
    }
}

/// The document as DOCX bytes.
pub fn docx(document: &Finished) -> Answer<Vec<u8>> {
    let mut writer = Writer::new(document);
    if let Some(head) = &document.letterhead {
        writer.letterhead(head);
    }
    document.body.iter().for_each(|part| writer.part(part));
    document.annexes.iter().for_each(|annex| writer.annex(annex));
    let (docx, descriptions) = writer.finish();
    let docx = sheet(docx, document);
    package::pack(docx.build(), document, &descriptions)
}

/// Page, header and footer.
fn sheet(docx: Docx, document: &Finished) -> Docx {
    let side = twips(margin(document.layout));
    let (short, long) = (twips(210.0) as u32, twips(297.0) as u32);
    let docx = match document.layout {
        Layout::Table => docx.page_size(long, short).page_orient(PageOrientationType::Landscape),
        _ => docx.page_size(short, long),
    };
    let footer = Paragraph::new()
        .style(styles::FOOTER)
        .add_tab(Tab::new().val(TabValueType::Right).pos(text_width(document.layout)))
        .add_run(Run::new().add_text(document.footer.as_str()).add_tab().add_text("strona "))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(" z "))
        .add_num_pages(NumPages::new());
    let docx = docx
        .page_margin(PageMargin {
            top: side,
            left: side,
            bottom: side,
            right: side,
            header: twips(10.0),
            footer: twips(10.0),
            gutter: 0,
        })
        .footer(Footer::new().add_paragraph(footer));
    match document.watermark {
        Some(_) => docx.header(
            Header::new()
                .add_paragraph(Paragraph::new().align(AlignmentType::Center).add_run(Run::new().add_text(package::WATERMARK))),
        ),
        None => docx,
    }
}
