//! The page of a package for any browser: what is in it, with the state, the terms, the documents and the evidence of each case.

use std::collections::HashMap;

use documents::archive::index::{Index, IndexCase, IndexFile, IndexFiles};
use domain::{polish::date_in_words, publication::CaseRef};

use super::{
    choose::with_consultations,
    gather::Gathered,
    manifest::{FileRole, Manifest, ManifestFile},
    size_in_words,
};
use crate::{Desk, Failure, pulpit, pulpit::CaseView, view::Key};

/// The page of a package, apart from itself and the manifest.
pub fn index(desk: &Desk, manifest: &Manifest, cases: &[Gathered]) -> Result<String, Failure> {
    let mut terms = terms(desk)?;
    let mut shown = Vec::new();
    for one in cases {
        let mut deadlines = Vec::new();
        for case in desk.read(|tx| with_consultations(tx, one.of))? {
            deadlines.extend(terms.remove(&case).unwrap_or_default());
        }
        shown.push(case(one, deadlines));
    }
    let hour = manifest.made_at.format("%-H.%M");
    let mut facts = vec![
        ("Zapisano".to_owned(), format!("{}, godz. {hour}", date_in_words(manifest.made_at.date()))),
        ("Od".to_owned(), manifest.from.clone()),
        ("Dla".to_owned(), manifest.person.clone()),
    ];
    if !manifest.office.is_empty() {
        facts.insert(0, ("Urząd".to_owned(), manifest.office.clone()));
    }
    if !manifest.note.is_empty() {
        facts.push(("Po co".to_owned(), manifest.note.clone()));
    }
    let index = Index {
        title: "Paczka spraw dla zastępcy".into(),
        lead: vec![
            "Tę stronę otworzysz w każdej przeglądarce, bez programu i bez internetu. Najpierw rozpakuj całą paczkę, \
             wtedy odnośniki do plików będą działać."
                .into(),
            "Aby pracować na tych sprawach, otwórz paczkę w programie Kładka: „Przekazanie spraw”, „Otwórz paczkę albo plik sprawy”.".into(),
        ],
        facts,
        contents: "Sprawy w paczce".into(),
        cases: shown,
        foot: vec![
            "Odcisk SHA-256 pozwala sprawdzić, czy plik jest taki sam jak w chwili zapisania paczki. Program Kładka sprawdza go sam.".into(),
        ],
    };
    Ok(documents::archive::index::html(&index))
}

fn case(one: &Gathered, deadlines: Vec<(String, String)>) -> IndexCase {
    let files = |role: FileRole, heading: &str, none: &str| IndexFiles {
        heading: heading.into(),
        none: none.into(),
        columns: ["Plik", "Rozmiar", "Odcisk SHA-256"].map(String::from),
        files: one.files.iter().filter(|(file, _)| file.role == role).map(|(file, _)| line(file)).collect(),
    };
    let number = if one.case.number.is_empty() { "nie nadano".to_owned() } else { one.case.number.clone() };
    IndexCase {
        title: one.case.title.clone(),
        facts: vec![("Stan".into(), one.case.state.clone()), ("Znak sprawy".into(), number)],
        deadlines_heading: "Terminy".into(),
        deadlines,
        files: vec![
            files(FileRole::Document, "Wystawione dokumenty", "W tej sprawie nie wystawiono jeszcze dokumentów."),
            files(FileRole::Evidence, "Dowody i załączniki", "Do tej sprawy nie dołączono plików."),
            files(FileRole::Case, "Dla programu", ""),
        ],
    }
}

fn line(file: &ManifestFile) -> IndexFile {
    IndexFile { label: file.label.clone(), path: file.path.clone(), size: size_in_words(file.size), sha256: file.sha256.clone() }
}

/// What waits in each open case, with its day.
fn terms(desk: &Desk) -> Result<HashMap<CaseRef, Vec<(String, String)>>, Failure> {
    let view = pulpit::view(desk)?;
    let mut terms: HashMap<CaseRef, Vec<(String, String)>> = HashMap::new();
    for entry in view.late.into_iter().chain(view.due) {
        let case = match entry.case {
            CaseView::Programme { id: Key(id) } => CaseRef::Programme(domain::id::ProgrammeId(id)),
            CaseView::Consultation { id: Key(id) } => CaseRef::Consultation(domain::id::ConsultationId(id)),
            CaseView::DraftAct { id: Key(id) } => CaseRef::DraftAct(domain::id::DraftActId(id)),
            CaseView::Call { id: Key(id) } => CaseRef::Call(domain::id::CallId(id)),
            CaseView::Office => CaseRef::Office,
        };
        terms.entry(case).or_default().push((entry.due.words, entry.title));
    }
    Ok(terms)
}
