//! The pass over the finished parts of the file, and its packing.
//!
//! docx-rs cannot say: language and hyphenation, title, repeated header rows, descriptions of pictures, watermark.
//! They are put into the parts here. The archive has no clock: entries carry no time.

use std::io::{Cursor, Write};

use docx_rs::XMLDocx;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{DocumentFault, fault::Answer, passes::Finished};

/// Stands in the header where the watermark is drawn.
pub const WATERMARK: &str = "%%ZNAK-WODNY%%";

/// Packs the file.
pub fn pack(docx: XMLDocx, document: &Finished, descriptions: &[String]) -> Answer<Vec<u8>> {
    let parts = parts(docx, document, descriptions);
    write(parts).map_err(|cause| DocumentFault::Packing { title: document.title.clone(), cause })
}

fn write(parts: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, String> {
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name, options).map_err(|error| error.to_string())?;
        archive.write_all(&bytes).map_err(|error| error.to_string())?;
    }
    let bytes = archive.finish().map_err(|error| error.to_string())?;
    Ok(bytes.into_inner())
}

fn parts(docx: XMLDocx, document: &Finished, descriptions: &[String]) -> Vec<(String, Vec<u8>)> {
    let body = described(repeated_headers(unmarked(text(docx.document))), descriptions);
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), docx.content_type),
        ("_rels/.rels".to_owned(), docx.rels),
        ("docProps/app.xml".to_owned(), docx.doc_props.app),
        ("docProps/core.xml".to_owned(), properties(document).into_bytes()),
        ("docProps/custom.xml".to_owned(), docx.doc_props.custom),
        ("word/_rels/document.xml.rels".to_owned(), docx.document_rels),
        ("word/document.xml".to_owned(), body.into_bytes()),
        ("word/styles.xml".to_owned(), polish(text(docx.styles)).into_bytes()),
        ("word/settings.xml".to_owned(), SETTINGS.as_bytes().to_vec()),
        ("word/fontTable.xml".to_owned(), docx.font_table),
        ("word/comments.xml".to_owned(), docx.comments),
        ("word/numbering.xml".to_owned(), docx.numberings),
        ("word/commentsExtended.xml".to_owned(), docx.comments_extended),
        ("word/footnotes.xml".to_owned(), numbered(unmarked(text(docx.footnotes))).into_bytes()),
    ];
    let named = |name: &str, list: Vec<Vec<u8>>| {
        let name = name.to_owned();
        list.into_iter().enumerate().map(move |(at, bytes)| (name.replace('#', &(at + 1).to_string()), bytes))
    };
    let headers = docx.headers.into_iter().map(|header| marked(unmarked(text(header)), document));
    parts.extend(named("word/header#.xml", headers.map(String::into_bytes).collect()));
    parts.extend(named("word/_rels/header#.xml.rels", docx.header_rels));
    let footers = docx.footers.into_iter().map(|footer| unmarked(text(footer)).into_bytes());
    parts.extend(named("word/footer#.xml", footers.collect()));
    parts.extend(named("word/_rels/footer#.xml.rels", docx.footer_rels));
    parts.extend(docx.media.into_iter().map(|(id, bytes)| (format!("word/media/{id}.png"), bytes)));
    parts
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Takes out the paragraph ids, which docx-rs counts through the whole program.
fn unmarked(xml: String) -> String {
    const MARK: &str = " w14:paraId=\"";
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml.as_str();
    while let Some(at) = rest.find(MARK) {
        out.push_str(&rest[..at]);
        let value = &rest[at + MARK.len()..];
        rest = value.find('"').map_or("", |end| &value[end + 1..]);
    }
    out.push_str(rest);
    out
}

/// Puts the number before the words of each footnote.
fn numbered(footnotes: String) -> String {
    const NUMBER: &str = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\" /></w:rPr><w:footnoteRef /></w:r>\
        <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
    let notes = footnotes.split("</w:pPr>").collect::<Vec<_>>();
    notes.join(&format!("</w:pPr>{NUMBER}"))
}

/// Header rows repeat on every page; they are the rows that ask for no height.
fn repeated_headers(xml: String) -> String {
    xml.replace("<w:trHeight w:val=\"0\" w:hRule=\"atLeast\" />", "<w:tblHeader />")
}

/// Gives each picture its number and its description; one without is an ornament.
fn described(xml: String, descriptions: &[String]) -> String {
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml.as_str();
    for (at, description) in descriptions.iter().enumerate() {
        let Some((before, tag)) = rest.split_once("<wp:docPr ") else {
            break;
        };
        let after = tag.find('>').map_or("", |end| &tag[end + 1..]);
        let n = at + 1;
        out.push_str(before);
        out.push_str(&format!("<wp:docPr id=\"{n}\" name=\"Rysunek {n}\" descr=\"{}\" />", escaped(description)));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Polish for the whole file.
fn polish(styles: String) -> String {
    const LANGUAGE: &str = "<w:lang w:val=\"pl-PL\" w:eastAsia=\"pl-PL\" w:bidi=\"pl-PL\" />";
    styles.replacen("</w:rPr></w:rPrDefault>", &format!("{LANGUAGE}</w:rPr></w:rPrDefault>"), 1)
}

/// Draws the watermark behind the text of every page.
fn marked(header: String, document: &Finished) -> String {
    let Some(words) = document.watermark else {
        return header;
    };
    let drawing = format!(
        "<w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" \
         path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:path textpathok=\"t\" o:connecttype=\"rect\"/>\
         <v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>\
         <v:shape id=\"PowerPlusWaterMarkObject1\" o:spid=\"_x0000_s2049\" type=\"#_x0000_t136\" alt=\"\" \
         style=\"position:absolute;margin-left:0;margin-top:0;width:480pt;height:120pt;rotation:315;z-index:-251658752;\
         mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;\
         mso-position-vertical-relative:margin\" o:allowincell=\"f\" fillcolor=\"#ececec\" stroked=\"f\">\
         <v:textpath style=\"font-family:&quot;Liberation Sans&quot;;font-size:1pt\" string=\"{words}\"/></v:shape></w:pict>"
    );
    let words = format!("<w:t xml:space=\"preserve\">{WATERMARK}</w:t>");
    header.replacen(&words, &drawing, 1)
}

fn properties(document: &Finished) -> String {
    let day = document.date.format("%Y-%m-%dT00:00:00Z");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>{}</dc:creator>\
         <dc:identifier>{}</dc:identifier><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified></cp:coreProperties>",
        escaped(&document.title),
        escaped(&document.subject),
        escaped(&document.author),
        escaped(&document.identifier),
        escaped(&document.lang),
    )
}

fn escaped(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .map(|c| match c {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            c => c.to_string(),
        })
        .collect()
}

const SETTINGS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
    <w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
    <w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/><w:autoHyphenation w:val=\"true\"/>\
    <w:doNotHyphenateCaps/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
    w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
    <w:themeFontLang w:val=\"pl-PL\"/></w:settings>";
