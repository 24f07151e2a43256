//! A package or a case file from outside, opened to be looked at: nothing is taken in.

use std::{path::Path, sync::Arc};

use base64::{Engine, engine::general_purpose::STANDARD};
use documents::archive::{Archive, ArchiveFault, begins_like_archive};
use domain::{law::Law, polish::date_in_words};
use serde::Serialize;
use specta::Type;
use store::attachment::fingerprint;

use super::{
    LIMIT,
    core::Core,
    gather::title_and_state,
    identity,
    manifest::{FileRole, INDEX, Manifest, ManifestCase, ManifestFile, PATH, SCHEMA},
    size_in_words,
};
use crate::{
    Failure,
    document::frozen::FrozenView,
    exchange::{CaseFile, import},
    picked::Picked,
    view::Choice,
};

/// A package that the officer chose. A plain case file is a package of one case that knows nothing of its past.
#[derive(Clone)]
pub struct Package {
    name: String,
    bytes: Arc<Vec<u8>>,
    manifest: Manifest,
    files: Vec<(ManifestFile, FileState)>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Package,
    CaseFile,
}

/// Whether a file is what was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileState {
    Same,
    Changed,
    Missing,
    /// The manifest does not have it.
    Unlisted,
}

impl FileState {
    /// "zgodny", "zmieniony".
    pub fn words(self) -> &'static str {
        match self {
            Self::Same => "zgodny",
            Self::Changed => "zmieniony",
            Self::Missing => "brak",
            Self::Unlisted => "spoza spisu",
        }
    }

    fn choice(self) -> Choice {
        Choice { key: self.words().replace(' ', "_"), label: self.words().into() }
    }
}

/// What is in a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PackageView {
    /// Name of the file without folders.
    pub name: String,
    /// A whole package, not a plain case file.
    pub whole: bool,
    pub office: String,
    pub from: String,
    pub person: String,
    pub note: String,
    /// "15 października 2026 r., godz. 9.41"; empty when the file does not say.
    pub made: String,
    /// Every file is what was handed over.
    pub sound: bool,
    pub sentence: String,
    pub cases: Vec<PackageCase>,
    /// Files of no case: the page for a browser, and what the manifest does not have.
    pub others: Vec<PackageFile>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PackageCase {
    pub title: String,
    pub number: String,
    pub state: String,
    pub documents: Vec<PackageFile>,
    pub evidence: Vec<PackageFile>,
    /// The case file itself.
    pub file: Vec<PackageFile>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PackageFile {
    pub path: String,
    pub label: String,
    pub size: String,
    pub state: Choice,
    /// Its pages can be shown: a PDF that is what was handed over.
    pub pages: bool,
    /// It can be saved apart.
    pub there: bool,
}

impl Package {
    /// Reads a package or a case file from the disk and checks every fingerprint.
    pub fn read(path: &Path, law: Law<'_>) -> Result<Self, Failure> {
        let picked = Picked::read(path, LIMIT)?;
        Self::of(&picked.name, picked.bytes, law)
    }

    /// Reads a package, and nothing else, where there is no office file and no day.
    pub fn read_archive(path: &Path) -> Result<Self, Failure> {
        let picked = Picked::read(path, LIMIT)?;
        Self::of_archive(&picked.name, picked.bytes)
    }

    pub fn of(name: &str, bytes: Vec<u8>, law: Law<'_>) -> Result<Self, Failure> {
        if begins_like_archive(&bytes) {
            return Self::of_archive(name, bytes);
        }
        if bytes.iter().find(|sign| !sign.is_ascii_whitespace() && !b"\xef\xbb\xbf".contains(sign)) == Some(&b'{') {
            return Self::of_case_file(name, bytes, law);
        }
        Err(refused(name, "To nie jest ani paczka (ZIP), ani plik sprawy (JSON) z programu Kładka. Wskaż inny plik."))
    }

    fn of_archive(name: &str, bytes: Vec<u8>) -> Result<Self, Failure> {
        let fault = |fault: ArchiveFault| refused(name, &fault.to_string());
        let mut archive = Archive::open(&bytes).map_err(|why| match why {
            why @ (ArchiveFault::Damaged | ArchiveFault::TooLarge { .. }) => fault(why),
            // A document of an office program is a ZIP too, with names that no package has.
            _ if !names_its_list(&bytes) => refused(name, NO_LIST),
            why => fault(why),
        })?;
        if !archive.has(PATH) {
            return Err(refused(name, NO_LIST));
        }
        let manifest = Manifest::read(&archive.read(PATH).map_err(fault)?).map_err(|failure| failure.in_file(name))?;
        let mut files = Vec::new();
        for file in &manifest.files {
            let state = match archive.read(&file.path) {
                Ok(bytes) if bytes.len() as u64 == file.size && fingerprint(&bytes) == file.sha256 => FileState::Same,
                Err(ArchiveFault::Missing { .. }) => FileState::Missing,
                Ok(_) | Err(_) => FileState::Changed,
            };
            files.push((file.clone(), state));
        }
        let unlisted = archive
            .entries()
            .iter()
            .filter(|entry| entry.path != PATH && manifest.files.iter().all(|file| file.path != entry.path));
        files.extend(unlisted.map(|entry| {
            let (path, label) = (entry.path.clone(), entry.path.clone());
            let file =
                ManifestFile { path, role: FileRole::Evidence, label, case: None, size: entry.size, sha256: String::new() };
            (file, FileState::Unlisted)
        }));
        drop(archive);
        Ok(Self { name: name.to_owned(), bytes: Arc::new(bytes), manifest, files, kind: Kind::Package })
    }

    /// A case file says nothing of who wrote it; it is examined at once.
    fn of_case_file(name: &str, bytes: Vec<u8>, law: Law<'_>) -> Result<Self, Failure> {
        let file = import::read(&bytes, law).map_err(|failure| failure.in_file(name))?;
        let (title, state) = title_and_state(&file);
        let case = ManifestCase {
            noun: file.case.noun,
            title,
            number: identity::case_number(&file),
            state,
            identity: String::new(),
            fingerprint: Core::of(&file)?.fingerprint(),
            base: None,
            file: name.to_owned(),
        };
        let own = ManifestFile {
            path: name.to_owned(),
            role: FileRole::Case,
            label: "Plik sprawy".into(),
            case: Some(0),
            size: bytes.len() as u64,
            sha256: fingerprint(&bytes),
        };
        let manifest = Manifest {
            schema: SCHEMA,
            package: fingerprint(&bytes),
            program: String::new(),
            office: file.office.as_ref().map(|office| office.office.nominative.clone()).unwrap_or_default(),
            from: String::new(),
            person: String::new(),
            note: String::new(),
            made_at: chrono::NaiveDateTime::default(),
            cases: vec![case],
            files: vec![own.clone()],
        };
        Ok(Self {
            name: name.to_owned(),
            bytes: Arc::new(bytes),
            manifest,
            files: vec![(own, FileState::Same)],
            kind: Kind::CaseFile,
        })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Every file with its state, those that the manifest does not have at the end.
    pub fn files(&self) -> &[(ManifestFile, FileState)] {
        &self.files
    }

    pub fn is_sound(&self) -> bool {
        self.files.iter().all(|(_, state)| *state == FileState::Same)
    }

    /// "Ewa Bąk", or the name of the file where nobody is named.
    pub fn sender(&self) -> &str {
        if self.manifest.from.is_empty() { &self.name } else { &self.manifest.from }
    }

    /// The bytes of a file that is what was handed over.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Failure> {
        let known = self.files.iter().find(|(file, _)| file.path == path);
        match known {
            None | Some((_, FileState::Missing)) => Err(Failure::not_found("Plik w paczce")),
            Some((_, FileState::Changed)) => {
                let sentence =
                    format!("Plik „{path}” jest inny niż w chwili zapisania paczki. Poproś o przesłanie paczki jeszcze raz.");
                Err(refused(&self.name, &sentence))
            }
            Some(_) if self.kind == Kind::CaseFile => Ok(self.bytes.to_vec()),
            Some(_) => {
                let read = Archive::open(&self.bytes).and_then(|mut archive| archive.read(path));
                read.map_err(|fault| refused(&self.name, &fault.to_string()))
            }
        }
    }

    /// The case file of a case, examined whole.
    pub fn case(&self, at: usize, law: Law<'_>) -> Result<(CaseFile, Core), Failure> {
        let case = self.manifest.cases.get(at).ok_or_else(|| Failure::not_found("Sprawa w paczce"))?;
        let read = import::read(&self.bytes(&case.file)?, law);
        let file = read.map_err(|failure| failure.in_file(&case.file).in_file(&self.name))?;
        if file.case.noun != case.noun {
            let sentence = format!(
                "Spis paczki mówi o sprawie „{}” co innego niż jej plik. Poproś o przesłanie paczki jeszcze raz.",
                case.title
            );
            return Err(refused(&self.name, &sentence));
        }
        let core = Core::of(&file)?;
        Ok((file, core))
    }

    /// The pages of a PDF in the package, with the words of the same document from its HTML beside it.
    pub fn pages(&self, path: &str) -> Result<FrozenView, Failure> {
        let pdf = self.bytes(path)?;
        if !pdf.starts_with(b"%PDF") {
            return Err(refused(&self.name, "Ten plik nie jest dokumentem PDF. Zapisz go i otwórz w innym programie."));
        }
        let beside = path.strip_suffix(".pdf").map(|stem| format!("{stem}.html"));
        let page =
            beside.filter(|path| self.files.iter().any(|(file, _)| file.path == *path)).and_then(|path| self.bytes(&path).ok());
        let words = page
            .and_then(|bytes| documents::reading::source("dokument.html", &bytes).ok())
            .map(|source| source.rows.into_iter().map(|row| row.text).collect::<Vec<_>>().join("\n"));
        let words = words.unwrap_or_else(|| {
            "W paczce nie ma tego dokumentu jako tekstu. Zapisz plik PDF i otwórz go w innym programie.".into()
        });
        let draft = path.ends_with("-projekt.pdf");
        Ok(FrozenView { draft, pdf: STANDARD.encode(pdf), words })
    }

    pub fn view(&self) -> PackageView {
        let files = |case: usize, role: FileRole| {
            let own = self
                .files
                .iter()
                .filter(|(file, state)| file.case == Some(case as u32) && file.role == role && *state != FileState::Unlisted);
            own.map(shown).collect::<Vec<_>>()
        };
        let cases = self.manifest.cases.iter().enumerate().map(|(at, case)| PackageCase {
            title: case.title.clone(),
            number: case.number.clone(),
            state: case.state.clone(),
            documents: files(at, FileRole::Document),
            evidence: files(at, FileRole::Evidence),
            file: files(at, FileRole::Case),
        });
        let whole = self.kind == Kind::Package;
        let made = self.manifest.made_at;
        PackageView {
            name: self.name.clone(),
            whole,
            office: self.manifest.office.clone(),
            from: self.manifest.from.clone(),
            person: self.manifest.person.clone(),
            note: self.manifest.note.clone(),
            made: if whole { format!("{}, godz. {}", date_in_words(made.date()), made.format("%-H.%M")) } else { String::new() },
            sound: self.is_sound(),
            sentence: self.sentence(),
            cases: cases.collect(),
            others: self
                .files
                .iter()
                .filter(|(file, state)| file.case.is_none() || *state == FileState::Unlisted)
                .map(shown)
                .collect(),
        }
    }

    /// Whether the package is whole, in one sentence.
    pub fn sentence(&self) -> String {
        let with = |wanted: FileState| self.files.iter().filter(|(_, state)| *state == wanted).count();
        let (changed, missing, unlisted) = (with(FileState::Changed), with(FileState::Missing), with(FileState::Unlisted));
        if self.kind == Kind::CaseFile {
            return "To pojedynczy plik sprawy. Nie ma odcisków, więc nie wiadomo, czy ktoś go zmieniał po zapisaniu.".into();
        }
        if self.is_sound() {
            return format!(
                "Wszystkie pliki są takie jak w chwili zapisania paczki ({}).",
                domain::polish::counted(self.files.len() as u64, ["plik", "pliki", "plików"])
            );
        }
        let parts = [(changed, "zmienione"), (missing, "brakujące"), (unlisted, "spoza spisu")];
        let parts: Vec<String> =
            parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{words}: {count}")).collect();
        format!("Paczka nie jest taka jak w chwili zapisania. Pliki {}. Poproś o przesłanie jej jeszcze raz.", parts.join(", "))
    }
}

const NO_LIST: &str = "W tym pliku ZIP nie ma spisu paczka.json, więc to nie jest paczka spraw z programu Kładka. \
                       Wskaż plik, który zapisano przyciskiem „Zapisz paczkę…”.";

/// Whether the name of the list stands among the names of an archive that was not opened.
fn names_its_list(bytes: &[u8]) -> bool {
    bytes.windows(PATH.len()).any(|name| name == PATH.as_bytes())
}

fn shown((file, state): &(ManifestFile, FileState)) -> PackageFile {
    let plain = file.role == FileRole::Document && file.path.ends_with(".pdf");
    PackageFile {
        path: file.path.clone(),
        label: if file.path == INDEX { "Spis dla przeglądarki (indeks.html)".into() } else { file.label.clone() },
        size: size_in_words(file.size),
        state: state.choice(),
        pages: plain && *state == FileState::Same,
        there: *state == FileState::Same,
    }
}

fn refused(name: &str, sentence: &str) -> Failure {
    Failure::Import { sentence: sentence.into(), place: Some(name.to_owned()) }
}
