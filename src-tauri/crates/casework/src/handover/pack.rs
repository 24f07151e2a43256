//! Making a package for a substitute, and a plain case file.

use std::{collections::HashSet, path::Path};

use chrono::NaiveDateTime;
use documents::archive::{
    ArchiveFault, Packer,
    name::{Names, safe},
};
use domain::{handover::HandoverDirection, polish::counted, publication::CaseRef, violation::Violation};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, attachment::fingerprint, handover::Handover};

use super::{
    away,
    choose::with_consultations,
    gather::{Gathered, gather},
    manifest::{FileRole, INDEX, Manifest, ManifestFile, PATH, SCHEMA},
    noun_of, page, size_in_words,
};
use crate::{Desk, Failure, Reply, Topic, disk, document::CaseKey, exchange::export};

/// What the officer hands over, to whom and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HandoverOrder {
    pub cases: Vec<CaseKey>,
    /// For whom.
    pub person: String,
    /// Why and for how long.
    pub note: String,
}

/// The package that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MadePackage {
    /// Name of the file without folders.
    pub name: String,
    pub cases: u32,
    pub files: u32,
    pub bytes: u64,
    /// One sentence with the numbers.
    pub sentence: String,
}

/// A package as bytes, with what is kept of it.
pub struct Packed {
    pub bytes: Vec<u8>,
    pub manifest: Manifest,
    cases: Vec<Gathered>,
}

impl HandoverOrder {
    fn check(&self) -> Result<(), Failure> {
        let mut faults = Vec::new();
        let keys: HashSet<CaseRef> = self.cases.iter().map(|case| CaseRef::from(*case)).collect();
        if self.cases.is_empty() || keys.len() != self.cases.len() {
            faults.push(Violation::new("cases", "Wybierz co najmniej jedną sprawę, każdą raz."));
        }
        let person = self.person.trim().chars().count();
        if person == 0 || person > 200 || self.person.contains('\0') {
            faults.push(Violation::new("person", "Wpisz, dla kogo jest paczka (najwyżej 200 znaków)."));
        }
        if self.note.chars().count() > 2_000 || self.note.contains('\0') {
            faults.push(Violation::new("note", "Skróć opis do 2000 znaków."));
        }
        Failure::when_invalid(faults)
    }
}

/// Makes the bytes of a package and changes nothing. Equal records at an equal moment give equal bytes. `report(done, total)` is
/// told of every case and may stop the work.
pub fn packed(
    desk: &Desk,
    order: &HandoverOrder,
    at: NaiveDateTime,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Packed, Failure> {
    order.check()?;
    let refs = desk.read(|tx| wanted(tx, &order.cases))?;
    // Every case is gathered and packed; the page and the check of the finished package are one step more.
    let total = refs.len() as u32 * 2 + 1;
    let mut names = Names::default();
    let mut cases = Vec::new();
    for (at, case) in in_order(desk, refs)?.into_iter().enumerate() {
        report(at as u32, total)?;
        cases.push(gather(desk, case, at as u32, &mut names)?);
    }
    let office = desk.read(|tx| Ok(store::office::get(tx)?.map(|(_, office)| office.office.nominative)))?;
    let mut manifest = Manifest {
        schema: SCHEMA,
        package: String::new(),
        program: desk.host.program(),
        office: office.unwrap_or_default(),
        from: desk.host.officer(),
        person: order.person.trim().to_owned(),
        note: order.note.trim().to_owned(),
        made_at: at,
        cases: cases.iter().map(|one| one.case.clone()).collect(),
        files: cases.iter().flat_map(|one| one.files.iter().map(|(file, _)| file.clone())).collect(),
    };
    let page = page::index(desk, &manifest, &cases)?.into_bytes();
    let (size, sha256) = (page.len() as u64, fingerprint(&page));
    let own = ManifestFile {
        path: INDEX.into(),
        role: FileRole::Index,
        label: "Spis dla przeglądarki".into(),
        case: None,
        size,
        sha256,
    };
    manifest.files.insert(0, own);
    manifest.package = fingerprint(manifest.text()?.as_bytes());
    let mut packer = Packer::default();
    packer.add(INDEX, &page).map_err(refused)?;
    packer.add(PATH, manifest.text()?.as_bytes()).map_err(refused)?;
    for (at, one) in cases.iter_mut().enumerate() {
        report(manifest.cases.len() as u32 + at as u32, total)?;
        for (file, bytes) in std::mem::take(&mut one.files) {
            packer.add(&file.path, &bytes).map_err(refused)?;
        }
    }
    report(total - 1, total)?;
    let bytes = packer.finish().map_err(refused)?;
    report(total, total)?;
    Ok(Packed { bytes, manifest, cases })
}

/// The chosen cases. Consultations that go with their programme or draft act do not go a second time by themselves.
pub(super) fn wanted(tx: &ReadTx<'_>, cases: &[CaseKey]) -> Result<Vec<CaseRef>, Failure> {
    let mut cases = cases.iter().map(|case| away::case_for(tx, case)).collect::<Result<Vec<_>, _>>()?;
    let mut with_others = HashSet::new();
    for case in &cases {
        with_others.extend(with_consultations(tx, *case)?.into_iter().skip(1));
    }
    cases.retain(|case| !with_others.contains(case));
    Ok(cases)
}

/// Earlier programmes first, so that a later one finds what it goes on from; then the consultations, the draft acts and the calls.
fn in_order(desk: &Desk, mut cases: Vec<CaseRef>) -> Result<Vec<CaseRef>, Failure> {
    let programmes = desk.read(|tx| Ok(store::programme::list(tx)?))?;
    cases.sort_by_key(|case| match case {
        CaseRef::Programme(id) => (0, programmes.iter().find(|row| row.id == *id).map_or(0, |row| row.year_to), id.0),
        CaseRef::Consultation(id) => (1, 0, id.0),
        CaseRef::DraftAct(id) => (2, 0, id.0),
        CaseRef::Call(id) => (3, 0, id.0),
        CaseRef::Office => (4, 0, 0),
    });
    Ok(cases)
}

/// Makes a package, writes it to a place that the officer chose and marks its cases as handed over, as one act.
pub fn make(
    desk: &mut Desk,
    order: &HandoverOrder,
    path: &Path,
    report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Reply<MadePackage>, Failure> {
    let packed = packed(desk, order, desk.now(), report)?;
    disk::write_file(desk, path, &packed.bytes)?;
    let (manifest, today) = (&packed.manifest, desk.today());
    let cases = counted(manifest.cases.len() as u64, ["sprawę", "sprawy", "spraw"]);
    desk.write(&format!("Przekazano zastępcy ({}): {cases}", manifest.person), |tx| {
        for one in &packed.cases {
            let row = Handover {
                case: one.of,
                direction: HandoverDirection::Given,
                identity: one.case.identity.clone(),
                package: manifest.package.clone(),
                fingerprint: one.case.fingerprint.clone(),
                base: one.core.kept()?,
                person: manifest.person.clone(),
                note: manifest.note.clone(),
                handed_on: today,
                ended: None,
            };
            store::handover::insert(tx, &row)?;
        }
        Ok(())
    })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let files = counted(manifest.files.len() as u64 + 1, ["plik", "pliki", "plików"]);
    let bytes = packed.bytes.len() as u64;
    let made = MadePackage {
        cases: manifest.cases.len() as u32,
        files: manifest.files.len() as u32 + 1,
        bytes,
        sentence: format!("Paczka „{name}” jest gotowa: {cases}, {files}, {}.", size_in_words(bytes)),
        name,
    };
    Ok(Reply::new(made, &[Topic::Programmes, Topic::Consultations, Topic::DraftActs]))
}

/// A name for the package, "paczka-ewa-bak-2026-10-15.zip", of an order that can be carried out.
pub fn checked_name(desk: &Desk, order: &HandoverOrder) -> Result<String, Failure> {
    order.check()?;
    Ok(format!("paczka-{}-{}.zip", safe(&order.person, 30), desk.today()))
}

/// A name for the case file: "program-wspolpracy-na-rok-2027.json".
pub fn case_file_name(desk: &Desk, case: CaseKey) -> Result<String, Failure> {
    let title = desk.read(|tx| away::title(tx, away::case_for(tx, &case)?))?;
    Ok(format!("{}.json", safe(&title, 60)))
}

/// Writes a case file to a place that the officer chose.
pub fn save_case(desk: &Desk, case: CaseKey, path: &Path) -> Result<(), Failure> {
    let case = desk.read(|tx| away::case_for(tx, &case))?;
    let (noun, id) = noun_of(case).ok_or_else(|| Failure::not_found("Sprawa"))?;
    disk::write_file(desk, path, export::text(&export::case(desk, noun, id)?)?.as_bytes())
}

fn refused(fault: ArchiveFault) -> Failure {
    Failure::Document { sentence: fault.to_string(), place: None }
}
