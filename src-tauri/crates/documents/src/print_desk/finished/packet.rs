//! Several PDFs put together into one: pages, outlines, attachments, tags, places that links lead to, fields and layers of each.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string};

use super::{
    Counting, Existing, Marks,
    document::{dictionary_of, inherited, items_of, renumber},
    fields::Fields,
    layers::Layers,
    marks::mark,
    names::Names,
    outlines::Outlines,
    read::{MOST_PAGES, parted},
    tags::Tags,
    write::write,
};
use crate::{DocumentFault, fault::Answer};

/// What a page may have from the nodes above it.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];
const PDF_VERSION: &str = "1.7";

/// A packet under work.
pub struct Packet {
    title: String,
    file: Document,
    root: ObjectId,
    pages: Vec<ObjectId>,
    /// Where the pages of each document begin.
    begins: Vec<usize>,
    outlines: Outlines,
    names: Names,
    tags: Tags,
    fields: Fields,
    layers: Layers,
    /// Files that belong to the whole of a document.
    associated: Vec<Object>,
    /// Colours of the printer of each document, when every one says them.
    intents: Option<Vec<Object>>,
    languages: Vec<Option<Vec<u8>>>,
    /// Every document says that it is accessible (PDF/UA-1).
    accessible: bool,
}

impl Packet {
    pub fn new(title: &str) -> Self {
        let mut file = Document::with_version(PDF_VERSION);
        let root = file.new_object_id();
        Self {
            title: title.to_owned(),
            file,
            root,
            pages: Vec::new(),
            begins: Vec::new(),
            outlines: Outlines::default(),
            names: Names::default(),
            tags: Tags::default(),
            fields: Fields::default(),
            layers: Layers::default(),
            associated: Vec::new(),
            intents: None,
            languages: Vec::new(),
            accessible: true,
        }
    }

    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Puts a document after those that are in the packet; its outline stands under its name.
    pub fn add(&mut self, existing: Existing) -> Answer<()> {
        let Existing { name, mut file, mut pages } = existing;
        if self.pages.len() + pages.len() > MOST_PAGES {
            return Err(DocumentFault::ThickPdf { name, most: MOST_PAGES });
        }
        parted(&mut file, &mut pages);
        let moved = renumber(&mut file, self.file.max_id + 1);
        let pages: Vec<ObjectId> = pages.iter().filter_map(|page| moved.get(page)).copied().collect();
        let Some(first) = pages.first().copied() else { return Err(DocumentFault::DamagedPdf { name }) };
        let number = self.begins.len() + 1;
        let catalog = file.catalog().cloned().unwrap_or_default();
        self.about(&file, &catalog);
        self.names.take(&mut file, &catalog, number);
        self.tags.take(&mut file, &catalog, &name, number);
        self.fields.take(&mut file, &catalog, number);
        self.layers.take(&file, &catalog);
        self.outlines.take(&mut file, &catalog, &name, first);
        self.associated.extend(items_of(&file, &catalog, b"AF"));
        for page in &pages {
            self.adopt(&mut file, *page);
        }
        self.begins.push(self.pages.len());
        self.pages.extend(pages);
        self.file.max_id = file.max_id.max(self.file.max_id);
        self.file.objects.append(&mut file.objects);
        Ok(())
    }

    /// The packet as bytes.
    pub fn finish(mut self, marks: Option<&Marks>) -> Answer<Vec<u8>> {
        if marks.is_some_and(|marks| marks.counting == Counting::LeavesPrintedOnBothSides) {
            self.begin_on_fronts();
        }
        if let Some(marks) = marks {
            let pages = self.pages.clone();
            mark(&mut self.file, &pages, marks)?;
        }
        let Self { title, mut file, root, pages, .. } = self;
        let kids: Vec<Object> = pages.iter().map(|page| Object::Reference(*page)).collect();
        file.set_object(root, dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids });
        let mut catalog = dictionary! {
            "Type" => "Catalog",
            "Pages" => root,
            "PageMode" => "UseOutlines",
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        };
        let language = self.languages.iter().flatten().next().cloned().unwrap_or_else(|| b"pl-PL".to_vec());
        catalog.set("Lang", Object::String(language, StringFormat::Literal));
        if let Some(outlines) = self.outlines.finish(&mut file) {
            catalog.set("Outlines", outlines);
        }
        if let Some(names) = self.names.finish(&mut file) {
            catalog.set("Names", names);
        }
        if let Some(tags) = self.tags.finish(&mut file, &self.languages) {
            catalog.set("StructTreeRoot", tags);
            catalog.set("MarkInfo", dictionary! { "Marked" => true });
        }
        if let Some(fields) = self.fields.finish() {
            catalog.set("AcroForm", fields);
        }
        if let Some(layers) = self.layers.finish() {
            catalog.set("OCProperties", layers);
        }
        if !self.associated.is_empty() {
            catalog.set("AF", self.associated);
        }
        if let Some(intents) = self.intents.filter(|intents| !intents.is_empty()) {
            catalog.set("OutputIntents", intents);
        }
        let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
        let metadata = Stream::new(metadata, xmp(&title, self.accessible).into_bytes()).with_compression(false);
        catalog.set("Metadata", file.add_object(metadata));
        let catalog = file.add_object(catalog);
        let info = file.add_object(dictionary! { "Title" => text_string(&title), "Creator" => text_string("Kładka") });
        file.trailer.set("Root", catalog);
        file.trailer.set("Info", info);
        write(file, &title)
    }

    fn about(&mut self, file: &Document, catalog: &Dictionary) {
        let language = catalog.get(b"Lang").and_then(Object::as_str).map(<[u8]>::to_vec).ok();
        self.languages.push(language);
        let metadata = catalog.get(b"Metadata").and_then(|id| file.dereference(id)).and_then(|(_, object)| object.as_stream());
        let words = metadata.and_then(|stream| stream.get_plain_content_with_limit(4 * 1024 * 1024)).unwrap_or_default();
        self.accessible &= catalog.has(b"StructTreeRoot") && String::from_utf8_lossy(&words).contains("pdfuaid:part");
        let intents = items_of(file, catalog, b"OutputIntents");
        self.intents = match (self.begins.is_empty(), self.intents.take()) {
            (true, _) => Some(intents),
            // The first document says the colours; a later one that says none leaves the packet without.
            (false, known) => known.filter(|_| !intents.is_empty()),
        };
    }

    /// Makes a page a child of the packet, with all that it had from the nodes above it.
    fn adopt(&self, file: &mut Document, page: ObjectId) {
        let Ok(found) = file.get_dictionary(page) else { return };
        let mut adopted = found.clone();
        for key in INHERITED {
            if let Some(value) = inherited(file, found, key) {
                adopted.set(key, value.clone());
            }
        }
        adopted.set("Parent", self.root);
        // Articles and the notes of other programs about the whole file stay behind.
        adopted.remove(b"B");
        adopted.remove(b"PieceInfo");
        file.set_object(page, adopted);
    }

    /// Puts an empty page wherever a document would begin on the back of a leaf.
    fn begin_on_fronts(&mut self) {
        let mut pages = Vec::new();
        for (at, page) in self.pages.iter().enumerate() {
            if self.begins.contains(&at) && pages.len() % 2 == 1 {
                let before = self.pages.get(at - 1).and_then(|page| self.file.get_dictionary(*page).ok());
                let mut empty = dictionary! { "Type" => "Page", "Parent" => self.root, "Resources" => Dictionary::new() };
                for key in ["MediaBox", "CropBox", "Rotate"] {
                    if let Some(Ok(value)) = before.map(|page| page.get(key.as_bytes())) {
                        empty.set(key, value.clone());
                    }
                }
                pages.push(self.file.add_object(empty));
            }
            pages.push(*page);
        }
        self.pages = pages;
    }
}

/// What the packet says of itself. It does not say that it is archival (PDF/A): nobody has looked at it whole.
fn xmp(title: &str, accessible: bool) -> String {
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let ua = match accessible {
        true => "<pdfuaid:part>1</pdfuaid:part>",
        false => "",
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <xmp:CreatorTool>Kładka</xmp:CreatorTool>{ua}</rdf:Description>\n\
         </rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    )
}

/// The resources that two documents call by the same names are those of the first.
pub(super) fn merged(file: &Document, one: Dictionary, owner: &Dictionary, key: &[u8]) -> Dictionary {
    let mut one = one;
    for (name, value) in dictionary_of(file, owner, key).iter() {
        if !one.has(name) {
            one.set(name.clone(), value.clone());
        }
    }
    one
}
