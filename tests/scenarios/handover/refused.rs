//! Files that are no package: each kind is refused with its own sentence, which names the place, the cause and the remedy.

use std::fs::File;

use casework::{
    exchange::import,
    handover::{self, CaseChoice, LIMIT, Manifest, Package, manifest},
    template,
};
use documents::archive::Packer;
use serde_json::Value;

use super::{PROGRAMME, case_file, decide, handed_over, law, review, sample_office, tampered};

/// A package of the sample municipality, and its bytes.
fn sound() -> (Package, Vec<u8>) {
    let (officer, mut desk) = sample_office();
    let package = handed_over(&officer, &mut desk, &[PROGRAMME]);
    (package, std::fs::read(officer.path("paczka.zip")).unwrap())
}

fn refusal(name: &str, bytes: Vec<u8>) -> String {
    Package::of(name, bytes, law()).map(drop).expect_err(name).sentence()
}

/// The bytes with every `name` written over by another of the same length.
fn renamed(bytes: &[u8], name: &str, other: &str) -> Vec<u8> {
    assert_eq!(name.len(), other.len());
    let mut renamed = bytes.to_vec();
    let places: Vec<usize> =
        bytes.windows(name.len()).enumerate().filter(|(_, at)| *at == name.as_bytes()).map(|(at, _)| at).collect();
    assert_eq!(places.len(), 2, "a head and the list of the archive name the file");
    for at in places {
        renamed[at..at + name.len()].copy_from_slice(other.as_bytes());
    }
    renamed
}

const AGAIN: &str = "Takiej paczki program nie otwiera. Poproś nadawcę o paczkę zapisaną w programie Kładka.";
const CASE_AGAIN: &str = "Poproś nadawcę o zapisanie sprawy jeszcze raz w programie Kładka albo wskaż inny plik.";

#[test]
fn what_is_neither_a_package_nor_a_case_says_what_to_open() {
    let neither = "To nie jest ani paczka (ZIP), ani plik sprawy (JSON) z programu Kładka. Wskaż inny plik.";
    for bytes in [b"%PDF-1.7".to_vec(), Vec::new(), b"SQLite format 3\0".to_vec(), b"[1, 2]".to_vec()] {
        assert_eq!(refusal("skan.pdf", bytes), format!("skan.pdf: {neither}"));
    }
}

#[test]
fn another_archive_is_told_to_have_no_list() {
    let no_list = "W tym pliku ZIP nie ma spisu paczka.json, więc to nie jest paczka spraw z programu Kładka. \
                   Wskaż plik, który zapisano przyciskiem „Zapisz paczkę…”.";
    let mut packer = Packer::default();
    packer.add("nie-spis.json", b"{}").unwrap();
    let archive = packer.finish().unwrap();
    assert_eq!(refusal("zdjecia.zip", archive.clone()), format!("zdjecia.zip: {no_list}"));
    // A document of an office program has names that no package has.
    let document = renamed(&archive, "nie-spis.json", "[Content].xml");
    assert_eq!(refusal("pismo.docx", document), format!("pismo.docx: {no_list}"));
}

#[test]
fn a_name_that_leads_out_of_the_package_is_named_with_its_trick() {
    let (_, bytes) = sound();
    for (name, trick) in [
        ("../a/b.html", "nazwa wychodzi poza paczkę („..”)."),
        ("/etc/x.html", "nazwa prowadzi do innego miejsca na dysku."),
        ("C:\\x\\a.html", "nazwa ma ukośnik wsteczny albo literę dysku."),
        ("a/../b.html", "nazwa wychodzi poza paczkę („..”)."),
    ] {
        let refused = refusal("paczka.zip", renamed(&bytes, manifest::INDEX, name));
        assert_eq!(refused, format!("paczka.zip: Plik „{name}” w paczce: {trick} {AGAIN}"));
    }
}

#[test]
fn the_list_of_a_package_names_no_place_outside_it() {
    let (package, bytes) = sound();
    let mut list = serde_json::to_value(package.manifest()).unwrap();
    list["files"][1]["path"] = "../klucz".into();
    let refused = refusal("paczka.zip", relisted(&bytes, &list.to_string()));
    let first = refused.lines().next().unwrap();
    assert_eq!(first, "paczka.json: cases[0].file: Spis nie ma takiego pliku sprawy.");
    assert!(refused.lines().any(|line| line == "paczka.json: files[1].path: nazwa wychodzi poza paczkę („..”)."), "{refused}");
}

/// The package with another list.
fn relisted(bytes: &[u8], list: &str) -> Vec<u8> {
    let mut archive = documents::archive::Archive::open(bytes).unwrap();
    let mut packer = Packer::default();
    for entry in archive.entries().to_vec() {
        let content = if entry.path == manifest::PATH { list.as_bytes().to_vec() } else { archive.read(&entry.path).unwrap() };
        packer.add(&entry.path, &content).unwrap();
    }
    packer.finish().unwrap()
}

#[test]
fn a_package_cut_short_is_told_to_be_damaged() {
    let (_, bytes) = sound();
    let damaged = "paczka.zip: Paczka jest uszkodzona albo niepełna. Poproś o przesłanie jej jeszcze raz.";
    for length in [30, bytes.len() / 2, bytes.len() - 30] {
        assert_eq!(refusal("paczka.zip", bytes[..length].to_vec()), damaged, "{length} bytes of {}", bytes.len());
    }
    let torn = relisted(&bytes, "{ \"schema\": 1,");
    assert_eq!(
        refusal("paczka.zip", torn),
        "paczka.zip, paczka.json, wiersz 1, kolumna 14: W tym miejscu plik jest uszkodzony albo się urywa. \
         Poproś o przesłanie paczki jeszcze raz."
    );
}

#[test]
fn a_case_file_cut_short_is_told_with_the_line_where_it_ends() {
    let (package, _) = sound();
    let whole = String::from_utf8(case_file(&package)).unwrap();
    let half: String = whole.lines().take(20).collect::<Vec<_>>().join("\n");
    let column = half.lines().last().unwrap().len();
    assert_eq!(
        refusal("sprawa.json", half.into_bytes()),
        format!("sprawa.json, wiersz 20, kolumna {column}: W tym miejscu plik jest uszkodzony albo się urywa. {CASE_AGAIN}")
    );
}

#[test]
fn a_file_that_differs_from_its_fingerprint_is_named_and_its_case_is_not_taken() {
    let (package, bytes) = sound();
    let path = package.manifest().cases[0].file.clone();
    let changed = tampered(
        &bytes,
        |at, mut content| {
            if at == path {
                content.push(b'\n');
            }
            Some(content)
        },
        &[],
    );
    assert_eq!(
        changed.sentence(),
        "Paczka nie jest taka jak w chwili zapisania. Pliki zmienione: 1. Poproś o przesłanie jej jeszcze raz."
    );
    let told =
        format!("paczka.zip: Plik „{path}” jest inny niż w chwili zapisania paczki. Poproś o przesłanie paczki jeszcze raz.");
    let (_officer, mut desk) = sample_office();
    let seen = review(&desk, &changed);
    assert_eq!(seen.cases[0].fault.as_deref(), Some(told.as_str()));
    let decision = decide(&seen, CaseChoice::Theirs, Vec::new());
    let refused = handover::take(&mut desk, &changed, &[decision], |_, _| Ok(())).map(drop).unwrap_err();
    assert_eq!(refused.sentence(), told);
}

#[test]
fn a_list_of_a_newer_program_says_how_to_read_the_package_meanwhile() {
    let (package, bytes) = sound();
    let mut list = serde_json::to_value(package.manifest()).unwrap();
    list["schema"] = 2.into();
    assert_eq!(
        refusal("paczka.zip", relisted(&bytes, &list.to_string())),
        "paczka.zip, paczka.json: Plik zapisała nowsza wersja programu (schemat 2), a ta zna schemat 1. Zainstaluj nowszą wersję \
         Kładki i spróbuj ponownie. Do tego czasu paczkę obejrzysz w przeglądarce: rozpakuj ją i otwórz indeks.html."
    );
    let mut case: Value = serde_json::from_slice(&case_file(&package)).unwrap();
    case["schema"] = 2.into();
    assert_eq!(
        refusal("sprawa.json", case.to_string().into_bytes()),
        "sprawa.json: Plik zapisała nowsza wersja programu (schemat 2), a ta zna schemat 1. Zainstaluj nowszą wersję Kładki \
         i spróbuj ponownie."
    );
}

#[test]
fn another_document_of_the_program_is_told_where_it_belongs() {
    let (package, _) = sound();
    let list = package.manifest().text().unwrap();
    assert_eq!(
        refusal("paczka.json", list.into_bytes()),
        "paczka.json: To jest spis paczki programu Kładka, a nie plik sprawy programu Kładka. Wskaż całą paczkę (plik ZIP), \
         z której go wyjęto."
    );
    let (_officer, desk) = sample_office();
    let words = template::file::export(&desk, "uchwala").unwrap().1;
    assert_eq!(
        refusal("uchwala.kladka-szablon", words),
        "uchwala.kladka-szablon: To jest plik szablonu programu Kładka, a nie plik sprawy programu Kładka. Wczytaj go na stronie \
         „Dokumenty”, „Szablony”."
    );
    let case = case_file(&package);
    assert_eq!(
        template::file::read(&case).unwrap_err().sentence(),
        "To jest plik sprawy programu Kładka, a nie plik szablonu programu Kładka. Otwórz go na stronie „Przekazanie spraw”."
    );
    assert_eq!(
        Manifest::read(&case).unwrap_err().sentence(),
        "paczka.json: To jest plik sprawy programu Kładka, a nie spis paczki programu Kładka. Otwórz go na stronie „Przekazanie \
         spraw”."
    );
    assert_eq!(
        refusal("dane.json", b"{}".to_vec()),
        format!("dane.json: To nie jest plik sprawy programu Kładka: nie podaje numeru schematu. {CASE_AGAIN}")
    );
}

#[test]
fn what_is_too_large_is_told_in_megabytes_and_not_read() {
    let (officer, _desk) = sample_office();
    let path = officer.path("duza.zip");
    File::create(&path).unwrap().set_len(LIMIT as u64 + 1).unwrap();
    assert_eq!(
        Package::read(&path, law()).map(drop).unwrap_err().sentence(),
        "duza.zip: Plik jest za duży: ma 301 MB, a może mieć najwyżej 300 MB. Zmniejsz go albo wskaż inny."
    );
    let mut large = vec![b' '; import::LIMIT + 1];
    large[0] = b'{';
    assert_eq!(
        refusal("sprawa.json", large),
        format!(
            "sprawa.json: Plik jest za duży: ma 201 MB, a plik sprawy programu Kładka może mieć najwyżej 200 MB. {CASE_AGAIN}"
        )
    );
}
