//! Packages made here and by an enemy.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{index::*, name::*, *};

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut packer = Packer::default();
    for (path, bytes) in files {
        packer.add(path, bytes).unwrap();
    }
    packer.finish().unwrap()
}

/// An archive as any other program could write it.
fn foreign(files: &[(&str, &[u8])], change: impl Fn(SimpleFileOptions) -> SimpleFileOptions) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(*path, change(SimpleFileOptions::default())).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The same archive with a name of equal length in the place of another, in its head and in the list.
fn renamed(mut bytes: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let places: Vec<usize> = (0..bytes.len() - from.len()).filter(|at| bytes[*at..].starts_with(from.as_bytes())).collect();
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
    }
    bytes
}

fn refusal(bytes: &[u8]) -> ArchiveFault {
    Archive::open(bytes).err().expect("the archive is refused")
}

#[test]
fn files_come_back_and_equal_files_give_equal_bytes() {
    let files: [(&str, &[u8]); 3] =
        [("paczka.json", b"{}"), ("sprawy/program-2027/sprawa.json", b"[1]"), ("sprawy/program-2027/a.pdf", b"%PDF")];
    let bytes = packed(&files);
    assert_eq!(bytes, packed(&files));
    let mut archive = Archive::open(&bytes).unwrap();
    assert_eq!(archive.entries().len(), 3);
    for (path, content) in files {
        assert_eq!(archive.read(path).unwrap(), content);
    }
    assert_eq!(archive.read("inny"), Err(ArchiveFault::Missing { path: "inny".into() }));
}

#[test]
fn a_package_cut_short_is_not_taken_for_a_document_inside_it() {
    let inside = foreign(&[("word-document.xml", b"<akt/>")], |options| options);
    let whole = packed(&[("sprawy/pismo.docx", &inside), ("sprawy/sprawa.json", b"{ \"schema\": 1 }")]);
    let end = whole.windows(inside.len()).position(|bytes| bytes == inside).expect("it lies there as it is") + inside.len();
    assert!(Archive::open(&whole).is_ok());
    assert_eq!(refusal(&whole[..end + 10]), ArchiveFault::Damaged);
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for (path, fault) in [
        ("/etc/hasla.txt", NameFault::Absolute),
        ("../klucz", NameFault::Upwards),
        ("sprawy/../../klucz", NameFault::Upwards),
        ("C:/plik.txt", NameFault::Drive),
        ("sprawy\\plik", NameFault::Drive),
        ("plik.txt:ukryty", NameFault::Drive),
        ("sprawy/nul.txt", NameFault::Reserved),
        ("CON", NameFault::Reserved),
        ("żółw.txt", NameFault::Signs),
        ("sprawy//plik", NameFault::Signs),
        ("plik.", NameFault::Signs),
        ("plik ", NameFault::Signs),
        (".ukryty", NameFault::Signs),
    ] {
        let bytes = foreign(&[(path, b"x")], |options| options);
        assert_eq!(refusal(&bytes), ArchiveFault::Name { path: path.into(), fault }, "{path}");
        assert_eq!(Packer::default().add(path, b"x"), Err(ArchiveFault::Name { path: path.into(), fault }));
    }
    let long = "a".repeat(MOST_PATH + 1);
    assert!(matches!(refusal(&foreign(&[(&long, b"x")], |options| options)), ArchiveFault::Name { fault: NameFault::Long, .. }));
}

#[test]
fn a_name_twice_or_twice_but_for_the_size_of_letters_is_refused() {
    let cased = foreign(&[("plik.txt", b"1"), ("PLIK.TXT", b"2")], |options| options);
    assert_eq!(refusal(&cased), ArchiveFault::Twice { path: "PLIK.TXT".into() });
    let twice = renamed(foreign(&[("plik-a.txt", b"1"), ("plik-b.txt", b"2")], |options| options), "plik-b.txt", "plik-a.txt");
    assert_eq!(refusal(&twice), ArchiveFault::Twice { path: "plik-a.txt".into() });
}

#[test]
fn what_is_no_plain_file_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("odnosnik", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(refusal(&bytes), ArchiveFault::Link { path: "odnosnik".into() });
    // The mark of a password, in the head and in the list.
    let mut locked = foreign(&[("plik.txt", b"tajne")], |options| options);
    for (mark, offset) in [(&b"PK\x03\x04"[..], 6), (&b"PK\x01\x02"[..], 8)] {
        let at = (0..locked.len()).find(|at| locked[*at..].starts_with(mark)).unwrap();
        locked[at + offset] |= 1;
    }
    assert_eq!(refusal(&locked), ArchiveFault::Locked);
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let zeros = vec![0; 8 * 1024 * 1024];
    let bomb = foreign(&[("bomba.bin", &zeros)], |options| options.compression_method(CompressionMethod::Deflated));
    assert!(bomb.len() < 20_000);
    assert_eq!(refusal(&bomb), ArchiveFault::Ratio { path: "bomba.bin".into() });
    // What we write ourselves can be read, however empty it is.
    let ours = packed(&[("pusty.txt", &zeros)]);
    assert_eq!(Archive::open(&ours).unwrap().read("pusty.txt").unwrap().len(), zeros.len());
    // A size that is a lie: said to be huge, in the head and in the list.
    let mut liar = foreign(&[("plik.txt", b"maly")], |options| options.compression_method(CompressionMethod::Stored));
    for (mark, offset) in [(&b"PK\x03\x04"[..], 22), (&b"PK\x01\x02"[..], 24)] {
        let at = (0..liar.len()).find(|at| liar[*at..].starts_with(mark)).unwrap();
        liar[at + offset..at + offset + 4].copy_from_slice(&0xF000_0000_u32.to_le_bytes());
    }
    assert_eq!(refusal(&liar), ArchiveFault::Unpacked);
    let names: Vec<String> = (0..=limits::MOST_ENTRIES).map(|number| format!("p{number}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refusal(&foreign(&many, |options| options)), ArchiveFault::TooMany);
}

#[test]
fn what_is_damaged_or_no_archive_is_refused() {
    let whole = packed(&[("plik.txt", b"dlugie slowa, dlugie slowa, dlugie slowa")]);
    assert_eq!(refusal(b""), ArchiveFault::NotArchive);
    assert_eq!(refusal(b"%PDF-1.7"), ArchiveFault::NotArchive);
    assert_eq!(refusal(&whole[..whole.len() / 2]), ArchiveFault::Damaged);
    let hidden = [&whole[..], b"PK\x03\x04"].concat();
    assert!(Archive::open(&hidden).is_ok(), "what stands behind the list is nobody's");
    let mut changed = packed(&[("plik.pdf", b"%PDF tresc")]);
    let at = changed.windows(5).position(|part| part == b"tresc").unwrap();
    changed[at] = b'T';
    assert_eq!(Archive::open(&changed).unwrap().read("plik.pdf"), Err(ArchiveFault::Damaged));
    // A head that names another file than the list.
    let liar = foreign(&[("plik-a.txt", b"1")], |options| options);
    let mut other = liar.clone();
    let at = other.windows(10).position(|part| part == b"plik-a.txt").unwrap();
    other[at..at + 10].copy_from_slice(b"plik-b.txt");
    assert_eq!(refusal(&other), ArchiveFault::Damaged);
}

#[test]
fn any_words_become_a_safe_name() {
    assert_eq!(safe("Program współpracy na rok 2027: „Żółw”/../x", 60), "program-wspolpracy-na-rok-2027-zolw-x");
    assert_eq!(safe("CON", 60), "plik-con");
    assert_eq!(safe("…", 60), "bez-nazwy");
    assert_eq!(safe("abc def", 4), "abc");
    assert_eq!(safe_file("Zrzut ekranu (1).PNG", 40), "zrzut-ekranu-1.png");
    assert_eq!(safe_file("..\\..\\x.exe", 40), "x.exe");
    assert_eq!(safe_file("bez końcówki", 40), "bez-koncowki");
    assert_eq!(safe_file("a.b/c", 40), "a-b-c");
    let mut names = Names::default();
    let given = ["a.pdf", "A.pdf", "a.pdf", "x/y.d/z"].map(|path| names.unique(path));
    assert_eq!(given, ["a.pdf", "A-2.pdf", "a-3.pdf", "x/y.d/z"]);
    proptest::proptest!(|(words in "\\PC*", most in 1..60_usize)| {
        for name in [safe(&words, most), safe_file(&words, most.max(12))] {
            proptest::prop_assert_eq!(fault(&name), None, "{}", name);
        }
    });
}

#[test]
fn words_of_records_stay_words_on_the_page() {
    let file = IndexFile {
        label: "<script>alert(1)</script>".into(),
        path: "sprawy/a.pdf".into(),
        size: "1 KB".into(),
        sha256: "00".into(),
    };
    let columns = ["Plik", "Rozmiar", "Odcisk"].map(String::from);
    let files = vec![IndexFiles { heading: "Dokumenty".into(), none: "Nie ma.".into(), columns, files: vec![file] }];
    let case = IndexCase { title: "Program \"A\" & <b>B</b>".into(), files, ..IndexCase::default() };
    let contents = "Sprawy <w> paczce".into();
    let page = html(&Index { title: "Paczka".into(), contents, cases: vec![case.clone(), case], ..Index::default() });
    assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
    assert!(page.contains("&lt;script&gt;") && page.contains("<a href=\"sprawy/a.pdf\">"), "{page}");
    assert!(page.contains("lang=\"pl\"") && page.contains("href=\"#case-2\""), "{page}");
    assert!(page.contains("<h2>Sprawy &lt;w&gt; paczce</h2>") && page.contains("<th scope=\"col\">Rozmiar</th>"), "{page}");
}
