//! PDFs of other programs: made by LibreOffice, and built by hand with what such files have: rotated and cropped pages, inherited
//! resources, contents in parts, outlines, attachments, named places, fields, hidden layers, tags.

use std::{path::Path, process::Command};

use lopdf::{Document as File, Object, ObjectId, Stream, dictionary, xref::XrefType};

/// Built by hand.
pub struct Built {
    pub file: File,
    pub pages: Vec<ObjectId>,
    pub catalog: ObjectId,
}

/// Three pages: upright, rotated by a quarter with a crop, and one whose content begins what it does not end. Media, resources and
/// rotation stand above the pages; the contents of the first are in two parts.
pub fn built(name: &str) -> Built {
    let mut file = File::with_version("1.4");
    let (root, font) = (file.new_object_id(), file.new_object_id());
    file.set_object(font, dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let words = |text: &str| format!("BT /F1 12 Tf 60 700 Td ({text}) Tj ET").into_bytes();
    let mut stream = |bytes: Vec<u8>| file.add_object(Stream::new(dictionary! {}, bytes));
    let first = [stream(b"q 1 0 0 1 0 0 cm".to_vec()), stream([words(&format!("{name} one")), b" Q".to_vec()].concat())];
    let second = stream(words(&format!("{name} two")));
    let third = stream([b"q 0.5 0 0 0.5 0 0 cm ".to_vec(), words(&format!("{name} three"))].concat());
    let parts: Vec<Object> = first.map(Object::Reference).to_vec();
    let pages = vec![
        file.add_object(dictionary! { "Type" => "Page", "Parent" => root, "Contents" => parts }),
        file.add_object(dictionary! {
            "Type" => "Page", "Parent" => root, "Contents" => second, "Rotate" => 90,
            "CropBox" => vec![20.into(), 40.into(), 575.into(), 802.into()],
        }),
        file.add_object(dictionary! { "Type" => "Page", "Parent" => root, "Contents" => third, "UserUnit" => 2.0 }),
    ];
    let kids: Vec<Object> = pages.iter().map(|page| Object::Reference(*page)).collect();
    file.set_object(
        root,
        dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => 3,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
        },
    );
    let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    file.trailer.set("Root", catalog);
    Built { file, pages, catalog }
}

impl Built {
    /// An outline of two lines, the second by a named place; a link to the same name; an attachment.
    pub fn with_ways(mut self) -> Self {
        let outlines = self.file.new_object_id();
        let (one, two) = (self.file.new_object_id(), self.file.new_object_id());
        let line = |title: &str| dictionary! { "Title" => Object::string_literal(title), "Parent" => outlines };
        let mut first = line("Pierwsza");
        first.set("Dest", vec![self.pages[0].into(), "Fit".into()]);
        first.set("Next", two);
        let mut last = line("Druga");
        last.set("Dest", Object::string_literal("cel"));
        last.set("Prev", one);
        self.file.set_object(one, first);
        self.file.set_object(two, last);
        self.file.set_object(outlines, dictionary! { "First" => one, "Last" => two, "Count" => 2 });
        let link = self.file.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 50.into(), 50.into()],
            "A" => dictionary! { "S" => "GoTo", "D" => Object::string_literal("cel") },
        });
        self.page(0).set("Annots", vec![Object::Reference(link)]);
        let bytes = self.file.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, b"zalacznik".to_vec()));
        let specification = self.file.add_object(dictionary! {
            "Type" => "Filespec", "F" => Object::string_literal("dane.txt"), "UF" => Object::string_literal("dane.txt"),
            "EF" => dictionary! { "F" => bytes },
        });
        let place = vec![self.pages[1].into(), "Fit".into()];
        let names = dictionary! {
            "Dests" => dictionary! { "Names" => vec![Object::string_literal("cel"), Object::Array(place)] },
            "EmbeddedFiles" => dictionary! { "Names" => vec![Object::string_literal("dane.txt"), specification.into()] },
        };
        self.set("Outlines", outlines);
        self.set("Names", names);
        self
    }

    /// A heading on the first page with an identifier, of a role that the file explains in its own way.
    pub fn with_tags(mut self, means: &str) -> Self {
        let (tree, element) = (self.file.new_object_id(), self.file.new_object_id());
        let page = self.pages[0];
        self.file.set_object(
            element,
            dictionary! {
                "Type" => "StructElem", "S" => "Naglowek", "P" => tree, "Pg" => page, "K" => 0,
                "ID" => Object::string_literal("a"),
            },
        );
        let parents = vec![Object::Integer(0), Object::Array(vec![element.into()])];
        self.file.set_object(
            tree,
            dictionary! {
                "Type" => "StructTreeRoot", "K" => element, "ParentTree" => dictionary! { "Nums" => parents },
                "ParentTreeNextKey" => 1, "RoleMap" => dictionary! { "Naglowek" => means },
            },
        );
        self.page(0).set("StructParents", 0);
        self.set("StructTreeRoot", tree);
        self.set("MarkInfo", dictionary! { "Marked" => true });
        self
    }

    /// A layer that is hidden.
    pub fn with_hidden_layer(mut self) -> Self {
        let layer = self.file.add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal("Kreator") });
        let shown = dictionary! { "OFF" => vec![layer.into()] };
        self.set("OCProperties", dictionary! { "OCGs" => vec![layer.into()], "D" => shown });
        self
    }

    /// A field to fill in; with `signature` a place for a signature.
    pub fn with_field(mut self, signature: bool) -> Self {
        let kind = if signature { "Sig" } else { "Tx" };
        let field = self.file.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => kind, "T" => Object::string_literal("nazwa"),
            "Rect" => vec![10.into(), 10.into(), 90.into(), 30.into()],
        });
        self.page(0).set("Annots", vec![Object::Reference(field)]);
        self.set("AcroForm", dictionary! { "Fields" => vec![Object::Reference(field)] });
        self
    }

    pub fn page(&mut self, at: usize) -> &mut lopdf::Dictionary {
        self.file.get_dictionary_mut(self.pages[at]).unwrap()
    }

    pub fn set(&mut self, key: &str, value: impl Into<Object>) {
        self.file.get_dictionary_mut(self.catalog).unwrap().set(key, value);
    }

    /// As an old file with a table of places.
    pub fn bytes(mut self) -> Vec<u8> {
        self.file.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
        let mut bytes = Vec::new();
        self.file.save_to(&mut bytes).unwrap();
        bytes
    }

    /// As a new file whose objects lie packed in streams.
    pub fn packed(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.file.save_modern(&mut bytes).unwrap();
        bytes
    }
}

/// A text of LibreOffice as tagged PDF.
pub fn of_libreoffice(folder: &Path) -> Vec<u8> {
    let text = folder.join("pismo.txt");
    std::fs::write(&text, "Pismo z innego programu.\n\nDrugi akapit.\n").unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profil").display());
    let filter = r#"pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#;
    let made = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", filter, "--outdir"])
        .args([folder, text.as_path()])
        .output()
        .expect("LibreOffice is installed");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    std::fs::read(folder.join("pismo.pdf")).unwrap()
}
