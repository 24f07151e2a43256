//! What a package says of itself: `paczka.json`, described by `assets/schemas/package-1.schema.json`.

use chrono::NaiveDateTime;
use documents::archive::name;
use domain::violation::Violation;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Failure,
    exchange::{CaseNoun, faults::Faults, schema},
    outside::{self, OutsideKind},
};

/// Number of the shape of the manifest; a package with a greater one was made by a newer program.
pub const SCHEMA: u32 = 1;
/// Its place in the package.
pub const PATH: &str = "paczka.json";
/// The page for any browser.
pub const INDEX: &str = "indeks.html";

/// The largest list of a package in bytes.
const LIMIT: usize = 8 * 1024 * 1024;

/// What the list of a package says of itself when it is refused.
const MANIFEST: OutsideKind = OutsideKind {
    name: outside::MANIFEST,
    schema: SCHEMA,
    most: LIMIT,
    remedy: "Poproś o przesłanie paczki jeszcze raz.",
    meanwhile: "Do tego czasu paczkę obejrzysz w przeglądarce: rozpakuj ją i otwórz indeks.html.",
};

/// Paczka spraw programu Kładka: co w niej jest, od kogo, dla kogo i jaki odcisk ma każdy plik.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Spis paczki spraw programu Kładka", extend("$id" = "urn:kladka:package:1"))]
pub struct Manifest {
    /// Numer postaci spisu.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: u32,
    /// Oznaczenie paczki: 64 cyfry szesnastkowe.
    pub package: String,
    /// Wersja programu, który zapisał paczkę.
    pub program: String,
    /// Urząd, z którego pochodzą sprawy; pusty, gdy go nie opisano.
    pub office: String,
    /// Kto zapisał paczkę.
    pub from: String,
    /// Dla kogo jest paczka.
    pub person: String,
    /// Po co ją przekazano.
    pub note: String,
    /// Dzień i godzina na zegarze urzędu, bez strefy: 2026-10-15T09:41:00.
    #[schemars(with = "String")]
    pub made_at: NaiveDateTime,
    pub cases: Vec<ManifestCase>,
    /// Wszystkie pliki paczki poza tym spisem.
    pub files: Vec<ManifestFile>,
}

/// Sprawa w paczce.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ManifestCase {
    pub noun: CaseNoun,
    pub title: String,
    /// Znak sprawy; pusty, gdy jej nie nadano.
    pub number: String,
    /// Stan sprawy słowami.
    pub state: String,
    /// Oznaczenie sprawy, to samo w każdym pliku urzędu, do którego trafiła.
    pub identity: String,
    /// Odcisk SHA-256 treści sprawy.
    pub fingerprint: String,
    /// Odcisk treści z poprzedniego przekazania tej sprawy, na której ta treść wyrosła.
    pub base: Option<String>,
    /// Plik sprawy w paczce.
    pub file: String,
}

/// Plik w paczce.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ManifestFile {
    /// Nazwa z folderami, oddzielonymi ukośnikiem.
    pub path: String,
    /// Czym jest plik.
    pub role: FileRole,
    /// Nazwa dla człowieka.
    pub label: String,
    /// Numer sprawy na liście, od 0; brak przy plikach całej paczki.
    pub case: Option<u32>,
    /// Rozmiar w bajtach.
    pub size: u64,
    /// Odcisk SHA-256: 64 cyfry szesnastkowe.
    pub sha256: String,
}

/// What a file of a package is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileRole {
    Case,
    Document,
    Evidence,
    Index,
}

/// The schema as the text of `assets/schemas/package-1.schema.json`.
pub fn schema_text() -> String {
    schema::of::<Manifest>()
}

impl Manifest {
    /// The manifest as text that people can read and compare.
    pub fn text(&self) -> Result<String, Failure> {
        serde_json::to_string_pretty(self).map(|text| text + "\n").map_err(super::core::bug)
    }

    /// Reads a manifest from outside; every fault is told with its place.
    pub fn read(bytes: &[u8]) -> Result<Self, Failure> {
        let value = outside::document(bytes, &MANIFEST).map_err(|failure| failure.in_file(PATH))?;
        let mut faults = Faults::default();
        let manifest: Option<Self> = faults.read(PATH, &value);
        if let Some(manifest) = manifest.filter(|_| faults.is_empty()) {
            let found = manifest.violations();
            return if found.is_empty() { Ok(manifest) } else { Err(Failure::invalid(found)) };
        }
        Err(Failure::invalid(faults.into_vec()))
    }

    /// What is wrong with it, though its shape is right.
    fn violations(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        let mut fault =
            |place: String, sentence: &str| found.push(Violation::new(&place, format!("{PATH}: {place}: {sentence}")));
        let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'));
        let hash = "To nie jest odcisk SHA-256: 64 cyfry szesnastkowe, małymi literami.";
        if !is_hash(&self.package) {
            fault("package".into(), hash);
        }
        for (at, case) in self.cases.iter().enumerate() {
            let place = |field: &str| format!("cases[{at}].{field}");
            for (field, text) in
                [("identity", Some(&case.identity)), ("fingerprint", Some(&case.fingerprint)), ("base", case.base.as_ref())]
            {
                if text.is_some_and(|text| !is_hash(text)) {
                    fault(place(field), hash);
                }
            }
            let own = self.files.iter().filter(|file| file.path == case.file);
            if own.filter(|file| file.role == FileRole::Case && file.case == Some(at as u32)).count() != 1 {
                fault(place("file"), "Spis nie ma takiego pliku sprawy.");
            }
            if matches!(case.noun, CaseNoun::Call | CaseNoun::Organisation) {
                fault(place("noun"), "Paczka przekazuje programy, projekty aktów i konsultacje.");
            }
        }
        let mut seen = std::collections::HashSet::new();
        for (at, file) in self.files.iter().enumerate() {
            let place = |field: &str| format!("files[{at}].{field}");
            if let Some(name) = name::fault(&file.path) {
                fault(place("path"), &name.to_string());
            }
            if !seen.insert(file.path.to_ascii_lowercase()) || file.path == PATH {
                fault(place("path"), "Ta nazwa stoi w spisie dwa razy.");
            }
            if !is_hash(&file.sha256) {
                fault(place("sha256"), hash);
            }
            if file.case.is_some_and(|case| case as usize >= self.cases.len()) {
                fault(place("case"), "Nie ma takiej sprawy w spisie.");
            }
        }
        for (field, text, most) in [
            ("office", &self.office, 500),
            ("from", &self.from, 200),
            ("person", &self.person, 200),
            ("note", &self.note, 2_000),
            ("program", &self.program, 40),
        ] {
            if text.chars().count() > most || text.contains('\0') {
                fault(field.into(), "Tekst jest za długi albo ma niedozwolone znaki.");
            }
        }
        found
    }
}
