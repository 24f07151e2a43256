//! What must stay as it is, and what cannot be read.

use std::process::Command;

use documents::{
    DocumentFault,
    print_desk::finished::{Existing, PageSet, Stamp, stamp},
};
use lopdf::{Object, StringFormat, dictionary};
use proptest::prelude::*;

use crate::{foreign, own, sample};

fn fault(bytes: &[u8]) -> DocumentFault {
    Existing::read("umowa.pdf", bytes).err().expect("the file is refused")
}

fn signed(value: lopdf::Dictionary) -> Vec<u8> {
    let mut built = foreign::built("delta").with_field(true);
    let signature = built.file.add_object(value);
    let catalog = built.file.get_dictionary(built.catalog).unwrap().clone();
    let form = catalog.get(b"AcroForm").unwrap().as_dict().unwrap();
    let field = form.get(b"Fields").unwrap().as_array().unwrap()[0].as_reference().unwrap();
    built.file.get_dictionary_mut(field).unwrap().set("V", signature);
    built.bytes()
}

#[test]
fn a_signed_file_is_refused_with_what_to_do_whoever_packed_it() {
    let signature = dictionary! {
        "Type" => "Sig", "Filter" => "Adobe.PPKLite", "SubFilter" => "ETSI.CAdES.detached",
        "ByteRange" => vec![0.into(), 100.into(), 200.into(), 300.into()],
        "Contents" => Object::String(vec![0; 64], StringFormat::Hexadecimal),
    };
    let forbids = |mut built: foreign::Built| {
        built.set("Perms", dictionary! { "DocMDP" => Object::Null });
        built
    };
    let files = [
        ("with a signature", signed(signature.clone())),
        ("with a place for one", foreign::built("delta").with_field(true).bytes()),
        ("with a place for one, packed", foreign::built("delta").with_field(true).packed()),
        ("with a rule against changes", forbids(foreign::built("delta")).packed()),
    ];
    for (how, bytes) in files {
        let copy = bytes.clone();
        let fault = fault(&bytes);
        assert_eq!(fault, DocumentFault::SignedPdf { name: "umowa.pdf".into() }, "{how}");
        assert!(fault.to_string().contains("Wydrukuj go i postaw pieczęć ręcznie"), "{fault}");
        assert_eq!(bytes, copy, "{how}: nothing of the file was changed");
    }
}

#[test]
fn an_encrypted_file_is_refused_with_and_without_a_password_to_open_it() {
    let folder = tempfile::tempdir().unwrap();
    let (plain, locked) = (folder.path().join("plik.pdf"), folder.path().join("zamek.pdf"));
    std::fs::write(&plain, own(&sample::notice())).unwrap();
    for user in ["", "tajne"] {
        let made = Command::new("qpdf").args(["--encrypt", user, "wlasciciel", "256", "--"]).args([&plain, &locked]).status();
        assert!(made.expect("qpdf is installed").success());
        let fault = fault(&std::fs::read(&locked).unwrap());
        assert_eq!(fault, DocumentFault::EncryptedPdf { name: "umowa.pdf".into() }, "{user}");
    }
}

#[test]
fn a_form_made_by_another_program_while_it_is_opened_is_refused() {
    let mut built = foreign::built("epsilon");
    built.set("AcroForm", dictionary! { "XFA" => Object::string_literal("xdp"), "Fields" => Vec::<Object>::new() });
    assert_eq!(fault(&built.bytes()), DocumentFault::DynamicForm { name: "umowa.pdf".into() });
}

#[test]
fn what_is_no_whole_pdf_is_refused() {
    let whole = own(&sample::notice());
    let mut without_content = foreign::built("zeta");
    without_content.page(1).set("Contents", (4_000, 0));
    for (how, bytes) in [
        ("nothing", Vec::new()),
        ("words", b"To nie jest PDF.".to_vec()),
        ("a third", whole[..whole.len() / 3].to_vec()),
        ("without a page's content", without_content.bytes()),
    ] {
        assert_eq!(fault(&bytes), DocumentFault::DamagedPdf { name: "umowa.pdf".into() }, "{how}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]
    /// Bytes changed anywhere: the file is stamped or refused, the program goes on.
    #[test]
    fn a_spoiled_file_is_stamped_or_refused(at in 0..6_000_usize, bytes in proptest::collection::vec(any::<u8>(), 1..40)) {
        let mut file = foreign::built("eta").with_ways().with_tags("H1").with_field(false).bytes();
        let at = at % file.len();
        let end = (at + bytes.len()).min(file.len());
        file[at..end].copy_from_slice(&bytes[..end - at]);
        if let Ok(existing) = Existing::read("umowa.pdf", &file) {
            stamp(existing, &Stamp::Draft, &PageSet::All).unwrap();
        }
    }
}
