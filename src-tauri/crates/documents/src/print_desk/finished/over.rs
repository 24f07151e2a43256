//! Lays drawings over pages as artifacts: nothing of what the pages hold and tell is changed.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, content::Content, dictionary};

use super::document::{dictionary_of, inherited, renumber};

/// Of a page with more content than this nobody counts what was left open.
const COUNTED_CONTENT: usize = 8 * 1024 * 1024;
const LARGEST_CONTENT: usize = 96 * 1024 * 1024;
/// An A4 page in points, for a file that does not say how large its pages are.
const A4: [f32; 4] = [0.0, 0.0, 595.276, 841.89];

/// A page as a person sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// Points, after rotation.
    pub width: f32,
    pub height: f32,
    /// From what is seen, origin at the lower left, to what the page counts in.
    matrix: [f32; 6],
}

/// What an artifact is, in the words of ISO 32000-1, 14.8.2.2.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Artifact {
    Watermark,
    Header,
    Footer,
}

/// The visible part of a page, its rotation and unit taken into account.
pub fn face(file: &Document, page: ObjectId) -> Face {
    let empty = Dictionary::new();
    let page = file.get_dictionary(page).unwrap_or(&empty);
    let number = |key: &[u8]| inherited(file, page, key).and_then(|value| value.as_float().ok());
    let media = rectangle(file, page, b"MediaBox").unwrap_or(A4);
    let seen = rectangle(file, page, b"CropBox").and_then(|crop| common(media, crop)).unwrap_or(media);
    let unit = page.get(b"UserUnit").and_then(Object::as_float).ok().filter(|unit| *unit > 0.0).unwrap_or(1.0);
    let [x0, y0, x1, y1] = seen;
    let (width, height) = ((x1 - x0) * unit, (y1 - y0) * unit);
    let k = 1.0 / unit;
    let quarter = (number(b"Rotate").unwrap_or(0.0) / 90.0).round().rem_euclid(4.0) as u8;
    let (matrix, turned) = match quarter {
        1 => ([0.0, k, -k, 0.0, x1, y0], true),
        2 => ([-k, 0.0, 0.0, -k, x1, y1], false),
        3 => ([0.0, -k, k, 0.0, x0, y1], true),
        _ => ([k, 0.0, 0.0, k, x0, y0], false),
    };
    let (width, height) = if turned { (height, width) } else { (width, height) };
    Face { width, height, matrix }
}

/// A rectangle of positive size, corners in order.
fn rectangle(file: &Document, page: &Dictionary, key: &[u8]) -> Option<[f32; 4]> {
    let corners = inherited(file, page, key)?.as_array().ok()?;
    let side = |at: usize| {
        let object = corners.get(at)?;
        file.dereference(object).ok()?.1.as_float().ok().filter(|side| side.is_finite())
    };
    let (a, b, c, d) = (side(0)?, side(1)?, side(2)?, side(3)?);
    Some([a.min(c), b.min(d), a.max(c), b.max(d)]).filter(|[x0, y0, x1, y1]| x1 - x0 > 1.0 && y1 - y0 > 1.0)
}

fn common(one: [f32; 4], other: [f32; 4]) -> Option<[f32; 4]> {
    let [x0, y0, x1, y1] = [one[0].max(other[0]), one[1].max(other[1]), one[2].min(other[2]), one[3].min(other[3])];
    (x1 - x0 > 1.0 && y1 - y0 > 1.0).then_some([x0, y0, x1, y1])
}

/// Takes the pages of a drawing into the file as forms, in their order.
pub fn take_in(file: &mut Document, mut drawing: Document) -> Vec<ObjectId> {
    renumber(&mut drawing, file.max_id + 1);
    let pages: Vec<ObjectId> = drawing.page_iter().collect();
    let form = |page: &ObjectId| {
        let content = drawing.get_page_content(*page);
        let page = drawing.get_dictionary(*page).ok()?;
        let form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "FormType" => 1,
            "BBox" => page.get(b"MediaBox").ok()?.clone(),
            "Resources" => page.get(b"Resources").ok()?.clone(),
        };
        let mut form = Stream::new(form, content);
        // One that does not get smaller stays as it is.
        let _ = form.compress();
        Some(form)
    };
    let forms: Vec<Stream> = pages.iter().filter_map(form).collect();
    file.max_id = drawing.max_id.max(file.max_id);
    file.objects.extend(std::mem::take(&mut drawing.objects));
    forms.into_iter().map(|form| file.add_object(form)).collect()
}

/// Puts a form over a page, at its lower left corner as it is seen.
pub fn lay(file: &mut Document, page: ObjectId, form: ObjectId, artifact: Artifact) {
    let face = face(file, page);
    let left_open = left_open(file, page);
    let name = name_form(file, page, form);
    let before = file.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    let mut after = vec![b"\nQ".to_vec()];
    after.extend(std::iter::repeat_n(b" Q".to_vec(), left_open.states));
    after.extend(std::iter::repeat_n(b" EMC".to_vec(), left_open.marks));
    let subtype = match artifact {
        Artifact::Watermark => "Watermark",
        Artifact::Header => "Header",
        Artifact::Footer => "Footer",
    };
    let [a, b, c, d, e, f] = face.matrix;
    let drawn =
        format!("\n/Artifact <</Type /Pagination /Subtype /{subtype}>> BDC\nq {a} {b} {c} {d} {e} {f} cm /{name} Do Q\nEMC\n");
    after.push(drawn.into_bytes());
    let after = file.add_object(Stream::new(Dictionary::new(), after.concat()));
    let mut contents = vec![Object::Reference(before)];
    contents.extend(contents_of(file, page));
    contents.push(Object::Reference(after));
    if let Ok(page) = file.get_dictionary_mut(page) {
        page.set("Contents", contents);
    }
}

fn contents_of(file: &Document, page: ObjectId) -> Vec<Object> {
    let contents = file.get_dictionary(page).ok().and_then(|page| page.get(b"Contents").ok());
    match contents.map(|contents| (contents, file.dereference(contents))) {
        Some((_, Ok((_, Object::Array(parts))))) => parts.clone(),
        Some((contents @ Object::Reference(_), Ok((_, Object::Stream(_))))) => vec![contents.clone()],
        _ => Vec::new(),
    }
}

#[derive(Default)]
struct LeftOpen {
    states: usize,
    marks: usize,
}

/// What the page begins and never ends; a reader does not mind, but what comes after would fall inside of it.
fn left_open(file: &Document, page: ObjectId) -> LeftOpen {
    let content = file.get_page_content_with_limit(page, LARGEST_CONTENT).unwrap_or_default();
    if content.len() > COUNTED_CONTENT {
        return LeftOpen::default();
    }
    let Ok(content) = Content::decode(&content) else { return LeftOpen::default() };
    let (mut states, mut marks) = (0_usize, 0_usize);
    for operation in &content.operations {
        match operation.operator.as_str() {
            "q" => states += 1,
            "Q" => states = states.saturating_sub(1),
            "BMC" | "BDC" => marks += 1,
            "EMC" => marks = marks.saturating_sub(1),
            _ => {}
        }
    }
    LeftOpen { states, marks }
}

/// Makes the form known to the page under a name that is free; resources shared with other pages are not touched.
fn name_form(file: &mut Document, page: ObjectId, form: ObjectId) -> String {
    let empty = Dictionary::new();
    let found = file.get_dictionary(page).unwrap_or(&empty);
    let mut resources = inherited(file, found, b"Resources").and_then(|own| own.as_dict().ok()).cloned().unwrap_or_default();
    let mut forms = dictionary_of(file, &resources, b"XObject");
    let free = (1..).map(|number| format!("Kladka{number}")).find(|name| !forms.has(name.as_bytes()));
    let name = free.unwrap_or_default();
    forms.set(name.clone(), Object::Reference(form));
    resources.set("XObject", forms);
    if let Ok(page) = file.get_dictionary_mut(page) {
        page.set("Resources", resources);
    }
    name
}
