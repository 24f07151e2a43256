//! Files of documents in a folder: one order in several formats, letters to many organisations, one document for each offer, member or
//! demand of a call.

use std::{fs, path::Path};

use domain::{document::DocumentFormat, id::OrganisationId, organisation::Activity, polish::counted, vocabulary::Vocabulary};
use serde::Serialize;
use specta::Type;
use store::{
    Page, ReadTx,
    organisation::{OrganisationFilter, OrganisationRow},
};

use super::{
    make::{check_case, filled, filling, make, words_of},
    material::Material,
    order::{DocumentOrder, Wanted},
    part::{PartOf, part_of},
    print::{file_name, finished, rendered, slug},
};
use crate::{
    Desk, Failure,
    disk::{Part, write_file},
    organisation::selection,
    view::Key,
};

/// Files that were written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct WrittenFiles {
    pub folder: String,
    /// Names without the folder.
    pub names: Vec<String>,
    /// "5 pism", "2 pliki".
    pub words: String,
}

/// Prints a document to a folder without entering it in the register; a file of the same name is written anew.
pub fn to_folder(desk: &Desk, order: &DocumentOrder, formats: &[DocumentFormat], folder: &Path) -> Result<WrittenFiles, Failure> {
    let wanted = Wanted::try_from(order)?;
    let made = desk.read(|tx| make(tx, desk.law(), desk.clock(), &wanted))?;
    let document = finished(&made)?;
    prepare(folder)?;
    let mut names = Vec::new();
    for format in formats {
        let name = file_name(&made, *format);
        write_file(desk, &folder.join(&name), &rendered(&document, *format)?)?;
        names.push(name);
    }
    let words = counted(names.len() as u64, ["plik", "pliki", "plików"]);
    Ok(WrittenFiles { folder: folder.display().to_string(), names, words })
}

/// One document for each row that the kind can be made of (each offer, each member of the commission, each demand), as PDF. The case and
/// its words are read once for all of them. `report` is told how many are written and may stop the work; then, and when one of them
/// lacks something, nothing in the folder is changed.
pub fn each(
    desk: &Desk,
    order: &DocumentOrder,
    folder: &Path,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<WrittenFiles, Failure> {
    let wanted = Wanted::try_from(order)?;
    check_case(&wanted)?;
    let (law, clock) = (desk.law(), desk.clock());
    let (names, written) = desk.read(|tx| {
        let material = Material::load(tx, clock, wanted.case)?;
        let parts = material.parts(tx, law, clock, wanted.kind, wanted.case)?;
        if parts.is_empty() || part_of(wanted.kind).each().is_empty() {
            return Err(nothing_to_write(&wanted));
        }
        prepare(folder)?;
        let words = words_of(tx, &material, wanted.kind)?;
        let (total, mut names, mut written) = (parts.len() as u32, Vec::new(), Vec::new());
        for (done, part) in parts.iter().enumerate() {
            report(done as u32, total)?;
            let wanted = Wanted { part: Some(part.id.0), ..wanted.clone() };
            let made = filled(&filling(tx, law, clock, &wanted, &material)?, &material, &wanted, &words)?;
            let document = finished(&made).map_err(|failure| told_of(failure, &part.label))?;
            let file = format!("{}-{}-{}.pdf", slug(made.kind.key()), short(&part.label), part.id.0);
            written.push(Part::write(desk, &folder.join(&file), &rendered(&document, DocumentFormat::Pdf)?)?);
            names.push(file);
        }
        report(total, total)?;
        Ok((names, written))
    })?;
    written.into_iter().try_for_each(Part::put)?;
    let words = counted(names.len() as u64, ["dokument", "dokumenty", "dokumentów"]);
    Ok(WrittenFiles { folder: folder.display().to_string(), names, words })
}

fn nothing_to_write(wanted: &Wanted) -> Failure {
    let sentence = match part_of(wanted.kind) {
        PartOf::Offer => {
            "W tym konkursie nie ma jeszcze oferty, dla której powstaje ten dokument. Zajrzyj do rejestru ofert i do wyników."
        }
        PartOf::Member => "W komisji tego konkursu nie ma jeszcze osoby, dla której powstaje ten dokument. Wpisz skład komisji.",
        PartOf::Demand => "Nikt nie zażądał jeszcze uzasadnienia. Wpisz żądanie w wynikach konkursu.",
        PartOf::Case | PartOf::Meeting | PartOf::Change => {
            "Ten dokument powstaje w jednym egzemplarzu dla sprawy. Zapisz go bez wyboru wielu dokumentów."
        }
    };
    Failure::Document { sentence: sentence.to_owned(), place: Some(wanted.kind.label().to_owned()) }
}

/// The same fault with the row in whose document it is.
fn told_of(failure: Failure, label: &str) -> Failure {
    match failure {
        Failure::Document { sentence, place } => {
            let place = place.map_or_else(|| label.to_owned(), |place| format!("{label}; {place}"));
            Failure::Document { sentence, place: Some(place) }
        }
        other => other,
    }
}

/// The beginning of a name for the name of a file.
fn short(name: &str) -> String {
    let short: String = slug(name).chars().take(40).collect();
    short.trim_end_matches('-').to_owned()
}

/// One letter for each organisation, as PDF. `report` is told how many are written and may stop the work; then nothing in the folder
/// is changed, neither are letters of the same names that lay there before.
pub fn letters(
    desk: &Desk,
    order: &DocumentOrder,
    organisations: &[Key],
    folder: &Path,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<WrittenFiles, Failure> {
    prepare(folder)?;
    let mut written: Vec<Part> = Vec::new();
    let total = organisations.len() as u32;
    let mut names = Vec::new();
    for (done, organisation) in organisations.iter().enumerate() {
        report(done as u32, total)?;
        let (name, part) = letter(desk, order, *organisation, folder)?;
        names.push(name);
        written.push(part);
    }
    report(total, total)?;
    written.into_iter().try_for_each(Part::put)?;
    let words = counted(names.len() as u64, ["pismo", "pisma", "pism"]);
    Ok(WrittenFiles { folder: folder.display().to_string(), names, words })
}

fn letter(desk: &Desk, order: &DocumentOrder, organisation: Key, folder: &Path) -> Result<(String, Part), Failure> {
    let order = DocumentOrder { addressee: Some(organisation), ..order.clone() };
    let wanted = Wanted::try_from(&order)?;
    let (made, name) = desk.read(|tx| {
        let name = store::organisation::get(tx, OrganisationId(organisation.0))?.record.name;
        Ok((make(tx, desk.law(), desk.clock(), &wanted)?, name))
    })?;
    let bytes = rendered(&finished(&made)?, DocumentFormat::Pdf)?;
    let file = format!("{}-{}-{}.pdf", slug(made.kind.key()), short(&name), organisation.0);
    let part = Part::write(desk, &folder.join(&file), &bytes)?;
    Ok((file, part))
}

fn prepare(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|_| Failure::Document {
        sentence: "Nie można utworzyć folderu na dokumenty. Wskaż inny folder.".to_owned(),
        place: Some(folder.display().to_string()),
    })
}

/// Formats by their keys; none means all.
pub fn formats(keys: &[String]) -> Result<Vec<DocumentFormat>, Failure> {
    if keys.is_empty() {
        return Ok(DocumentFormat::ALL.to_vec());
    }
    keys.iter().map(|key| super::register::format_of(key)).collect()
}

/// Organisations to which letters go: active ones that are not in the archive, all of them or those of a saved choice.
pub fn recipients(desk: &Desk, selection: Option<Key>) -> Result<Vec<Key>, Failure> {
    desk.read(|tx| {
        Ok(match selection {
            Some(selection) => selection::recipients(tx, selection)?.into_iter().map(|id| Key(id.0)).collect(),
            None => active(tx)?.into_iter().map(|row| Key(row.id.0)).collect(),
        })
    })
}

/// Letters to all active organisations or to a saved choice of them; the choice remembers the day.
pub fn letters_to(
    desk: &mut Desk,
    order: &DocumentOrder,
    selection: Option<Key>,
    folder: &Path,
    report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<WrittenFiles, Failure> {
    let organisations = recipients(desk, selection)?;
    if organisations.is_empty() {
        let sentence = "W tym wyborze nie ma dziś ani jednej czynnej organizacji. Wybierz innych odbiorców.";
        return Err(Failure::Document { sentence: sentence.into(), place: None });
    }
    let written = letters(desk, order, &organisations, folder, report)?;
    if let Some(selection) = selection {
        selection::used(desk, selection)?;
    }
    Ok(written)
}

/// Active organisations that are not in the archive, by name.
pub(super) fn active(tx: &ReadTx<'_>) -> Result<Vec<OrganisationRow>, Failure> {
    let filter = OrganisationFilter { activity: Some(Activity::Active), ..OrganisationFilter::default() };
    Ok(store::organisation::list(tx, &filter, Page::ALL)?.rows)
}
