//! A law pack as one file: a package (ZIP) of the files of `assets/law`, whose name ends with `.kladka-prawo`.

use std::collections::{BTreeMap, BTreeSet};

use documents::archive::{Archive, ArchiveFault, Packer};
use domain::{
    law::{LawPack, Meta, PackFiles, Problem},
    polish,
    violation::Violation,
};

use super::in_use;
use crate::{Desk, Failure};

/// The largest file in bytes.
pub const LIMIT: usize = 2 * 1024 * 1024;
/// The end of its name.
pub const EXTENSION: &str = "kladka-prawo";

/// No pack is told more faults than this.
const MOST_TOLD: usize = 100;

const NOT_A_PACK: &str =
    "To nie jest plik pakietu prawnego. Wskaż plik o nazwie zakończonej „.kladka-prawo”, zapisany w programie Kładka.";

/// Reads and checks a pack whole; nothing is kept.
///
/// # Errors
/// [`Failure::Import`] for a file that cannot be opened as a pack, [`Failure::Invalid`] with every fault of what is in it.
pub fn read(name: &str, bytes: &[u8]) -> Result<LawPack, Failure> {
    if bytes.len() > LIMIT {
        let sentence = format!("Pakiet prawny może mieć najwyżej {} MB. Wskaż inny plik.", LIMIT / 1024 / 1024);
        return Err(Failure::Import { sentence, place: Some(name.to_owned()) });
    }
    let (files, mut problems) = unpacked(bytes).map_err(|fault| {
        let sentence = if fault == ArchiveFault::NotArchive { NOT_A_PACK.to_owned() } else { fault.to_string() };
        Failure::Import { sentence, place: Some(name.to_owned()) }
    })?;
    match LawPack::parse(&files) {
        Ok(pack) if problems.is_empty() => Ok(pack),
        Ok(_) => Err(told(&problems)),
        Err(found) if found.iter().any(Problem::is_of_format) => Err(told(&found)),
        Err(found) => {
            let unread: BTreeSet<String> = problems.iter().map(|problem| problem.file.clone()).collect();
            problems.extend(found.into_iter().filter(|problem| !unread.contains(&problem.file)));
            Err(told(&problems))
        }
    }
}

/// The files that a pack has, and what is wrong with them before any is looked into.
fn unpacked(bytes: &[u8]) -> Result<(PackFiles, Vec<Problem>), ArchiveFault> {
    let mut archive = Archive::open(bytes)?;
    let (mut files, mut problems) = (BTreeMap::new(), Vec::new());
    for entry in archive.entries().to_vec() {
        if !PackFiles::NAMES.contains(&entry.path.as_str()) {
            let cause = "pakiet prawny nie ma takiego pliku.";
            problems
                .push(Problem::new(&entry.path, "", cause).mended_by("Usuń go z pakietu; pliki leżą w pakiecie bez folderów."));
            continue;
        }
        if entry.size > PackFiles::LARGEST as u64 {
            problems.push(Problem::too_large(&entry.path));
            continue;
        }
        match String::from_utf8(archive.read(&entry.path)?) {
            Ok(text) => drop(files.insert(entry.path, text.trim_start_matches('\u{feff}').to_owned())),
            Err(_) => {
                let problem = Problem::new(&entry.path, "", "plik nie jest zapisany w UTF-8.");
                problems.push(problem.mended_by("Zapisz go w edytorze z kodowaniem UTF-8."));
            }
        }
    }
    Ok((PackFiles(files), problems))
}

fn told(problems: &[Problem]) -> Failure {
    let place = |problem: &Problem| format!("{} {}", problem.file, problem.entry).trim_end().to_owned();
    let mut faults: Vec<Violation> =
        problems.iter().take(MOST_TOLD).map(|problem| Violation::new(place(problem), problem.to_string())).collect();
    if let Some(more) = problems.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        let more = polish::counted(more as u64, ["błąd", "błędy", "błędów"]);
        faults.push(Violation::new("", format!("Nie wypisano tu jeszcze: {more}. Popraw powyższe i wczytaj pakiet ponownie.")));
    }
    Failure::invalid(faults)
}

/// The pack in use as a file, and a name for it.
pub fn export(desk: &Desk) -> Result<(String, Vec<u8>), Failure> {
    let used = desk.read(in_use)?;
    let bytes = match &used.own {
        Some(own) => desk.read(|tx| Ok::<_, Failure>(store::attachment::bytes(tx, own.record.file)?))?,
        None => packed(&PackFiles::embedded())?,
    };
    Ok((file_name(used.pack.meta()), bytes))
}

pub(super) fn file_name(meta: &Meta) -> String {
    format!("prawo-{}.{EXTENSION}", meta.version)
}

/// The files of a pack as one file.
pub fn packed(files: &PackFiles) -> Result<Vec<u8>, Failure> {
    let not_written = |fault: ArchiveFault| Failure::Document { sentence: fault.to_string(), place: None };
    let mut packer = Packer::default();
    for (name, text) in &files.0 {
        packer.add(name, text.as_bytes()).map_err(not_written)?;
    }
    packer.finish().map_err(not_written)
}
