//! The files of one case of a package: its case file, its issued documents, its evidence.

use base64::{Engine, engine::general_purpose::STANDARD};
use documents::archive::name::{Names, safe, safe_file};
use domain::{polish::date_short, publication::CaseRef, vocabulary::Vocabulary};
use store::attachment::fingerprint;

use super::{
    choose::with_consultations,
    core::Core,
    identity,
    manifest::{FileRole, ManifestCase, ManifestFile},
    noun_of, size_in_words,
};
use crate::{
    Desk, Failure,
    document::register,
    exchange::{CaseFile, CaseNoun, export, import},
    view::Key,
};

/// Letters of the name of a case or of a file.
const NAME: usize = 40;

/// One case with everything that goes with it.
pub struct Gathered {
    pub case: ManifestCase,
    pub of: CaseRef,
    pub core: Core,
    /// Each file with its bytes, in the order of the package.
    pub files: Vec<(ManifestFile, Vec<u8>)>,
}

pub fn gather(desk: &Desk, of: CaseRef, number: u32, names: &mut Names) -> Result<Gathered, Failure> {
    let (noun, id) = noun_of(of).ok_or_else(|| Failure::not_found("Sprawa"))?;
    let file = export::case(desk, noun, id)?;
    let core = Core::of(&file)?;
    let (title, state) = title_and_state(&file);
    let (identity, base) = desk.read(|tx| {
        let last = store::handover::last(tx, of)?;
        Ok((identity::of(tx, of)?, last.map(|last| last.record.fingerprint)))
    })?;
    let text = export::text(&file)?;
    if text.len() > import::LIMIT {
        let sentence = format!(
            "Sprawa „{title}” razem z dowodami ma {}, a w paczce może mieć najwyżej {}. Przekaż ją jako kopię pliku urzędu.",
            size_in_words(text.len() as u64),
            size_in_words(import::LIMIT as u64)
        );
        return Err(Failure::Document { sentence, place: None });
    }
    let folder = names.unique(&format!("sprawy/{}", safe(&title, NAME)));
    let mut files = Vec::new();
    let mut put = |path: String, role, label: String, bytes: Vec<u8>| {
        let (size, sha256) = (bytes.len() as u64, fingerprint(&bytes));
        files.push((ManifestFile { path, role, label, case: Some(number), size, sha256 }, bytes));
    };
    let path = names.unique(&format!("{folder}/sprawa.json"));
    put(path.clone(), FileRole::Case, "Dane sprawy dla programu Kładka".into(), text.into_bytes());
    for case in desk.read(|tx| with_consultations(tx, of))? {
        let rows = desk.read(|tx| Ok(store::issued::list(tx, Some(case), store::Page::ALL)?.rows))?;
        for row in rows.into_iter().rev() {
            for (format, _) in &row.files {
                let (name, bytes) = register::file(desk, Key(row.id.0), format.key())?;
                let draft = if row.draft { ", projekt" } else { "" };
                let label = format!("{}, {}{draft} ({})", row.title, date_short(row.dated_on), format.label());
                put(
                    names.unique(&format!("{folder}/dokumenty/{}", safe_file(&name, NAME + 20))),
                    FileRole::Document,
                    label,
                    bytes,
                );
            }
        }
    }
    let crest = file.office.as_ref().and_then(|office| office.crest).map(|crest| crest.0);
    for row in file.attachments.iter().filter(|row| Some(row.key) != crest) {
        let bytes = STANDARD.decode(&row.record.base64).map_err(super::core::bug)?;
        let path = names.unique(&format!("{folder}/dowody/{}", safe_file(&row.record.name, NAME + 20)));
        put(path, FileRole::Evidence, row.record.name.clone(), bytes);
    }
    let number = identity::case_number(&file);
    let case = ManifestCase { noun, title, number, state, identity, fingerprint: core.fingerprint(), base, file: path };
    Ok(Gathered { case, of, core, files })
}

/// The title of the case of a file, and its state in words.
pub fn title_and_state(file: &CaseFile) -> (String, String) {
    let key = file.case.key;
    let found = match file.case.noun {
        CaseNoun::Programme => {
            let row = file.programmes.iter().find(|row| row.key == key);
            row.map(|row| (row.record.title.clone(), row.record.status.label()))
        }
        CaseNoun::Consultation => {
            let row = file.consultations.iter().find(|row| row.key == key);
            row.map(|row| (row.record.title.clone(), row.record.status.label()))
        }
        CaseNoun::DraftAct => {
            let row = file.draft_acts.iter().find(|row| row.key == key);
            row.map(|row| (row.record.name(), row.record.status.label()))
        }
        CaseNoun::Call => {
            let row = file.calls.iter().find(|row| row.key == key);
            row.map(|row| (row.record.name(), row.record.status.label()))
        }
        CaseNoun::Organisation => {
            let row = file.organisations.iter().find(|row| row.key == key);
            row.map(|row| (row.record.name.clone(), "organizacja"))
        }
    };
    found.map(|(title, state)| (title, state.to_owned())).unwrap_or_default()
}
