//! Taking a case in: read, examined whole, written in one act.

use domain::{id::ConsultationId, law::Law};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use specta::Type;
use store::ReadTx;

use super::{CaseFile, CaseNoun, CaseOfFile, SCHEMA, examine::examine, faults::Faults, same, write::write};
use crate::{
    Desk, Failure, Reply, Topic,
    outside::{self, OutsideKind},
    view::Key,
};

/// The largest case file in bytes.
pub const LIMIT: usize = 200 * 1024 * 1024;

/// What came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct TakenIn {
    /// The case itself in this file.
    pub noun: String,
    pub id: Option<Key>,
    pub organisations_new: u32,
    /// Organisations that this file had already, found by their numbers or by name and town.
    pub organisations_known: u32,
    pub programmes: u32,
    pub draft_acts: u32,
    pub calls: u32,
    pub offers: u32,
    pub consultations: u32,
    pub remarks: u32,
    pub attachments: u32,
    pub office_taken: bool,
}

/// What a case file says of itself when it is refused.
const CASE_FILE: OutsideKind = OutsideKind {
    name: outside::CASE_FILE,
    schema: SCHEMA,
    most: LIMIT,
    remedy: "Poproś nadawcę o zapisanie sprawy jeszcze raz w programie Kładka albo wskaż inny plik.",
    meanwhile: "",
};

/// Reads a case file and examines all of it; nothing is written.
pub fn read(bytes: &[u8], law: Law<'_>) -> Result<CaseFile, Failure> {
    let value = outside::document(bytes, &CASE_FILE)?;
    let mut faults = Faults::default();
    let file = taken_apart(&value, &mut faults);
    if let Some(mut file) = file.filter(|_| faults.is_empty()) {
        examine(&mut file, law, &mut faults);
        if faults.is_empty() {
            return Ok(file);
        }
    }
    Err(Failure::invalid(faults.into_vec()))
}

/// Reads the lists row by row, so that every row can be told its own fault.
fn taken_apart(value: &Value, faults: &mut Faults) -> Option<CaseFile> {
    let case: CaseOfFile = faults.read("case", value.get("case").unwrap_or(&Value::Null))?;
    let mut file = CaseFile::new(case.noun);
    file.case = case;
    file.office = match value.get("office") {
        None | Some(Value::Null) => None,
        Some(office) => faults.read("office", office),
    };
    macro_rules! lists {
        ($($list:ident),+) => {
            let known = [&["$schema", "schema", "case", "office", "remark_changes", $( stringify!($list) ),+][..], &MAY].concat();
            faults.only(value, &known);
            $( file.$list = rows(value, stringify!($list), faults); )+
        };
    }
    may_be_missing(value, &mut file, faults);
    file.remark_changes = value.get("remark_changes").map(|_| rows(value, "remark_changes", faults));
    lists!(
        signatories,
        attachments,
        organisations,
        sittings,
        texts,
        programmes,
        goals,
        indicators,
        tasks,
        opinions,
        consultations,
        extensions,
        meetings,
        remarks,
        publications
    );
    Some(file)
}

macro_rules! may {
    ($($list:ident),+ $(,)?) => {
        /// Lists that a case without draft acts or calls does not have.
        const MAY: [&str; [$( stringify!($list) ),+].len()] = [$( stringify!($list) ),+];

        fn may_be_missing(value: &Value, file: &mut CaseFile, faults: &mut Faults) {
            $(
                if value.get(stringify!($list)).is_some() {
                    file.$list = rows(value, stringify!($list), faults);
                }
            )+
        }
    };
}
may!(
    draft_acts,
    calls,
    call_tasks,
    criteria,
    call_attachments,
    prior_tasks,
    call_changes,
    offers,
    offer_versions,
    offer_attachments,
    formal_answers,
    commissions,
    commission_members,
    commission_meetings,
    exclusions,
    scorecards,
    cards_opened,
    votes,
    proposals,
    awards,
    corrections,
    call_results,
    reasons_demands,
);

fn rows<T: DeserializeOwned + Serialize>(value: &Value, list: &str, faults: &mut Faults) -> Vec<T> {
    match value.get(list) {
        None => {
            faults.add(list, "Brakuje tej listy. Dopisz ją, choćby pustą, albo wyeksportuj sprawę ponownie.");
            Vec::new()
        }
        Some(Value::Array(rows)) => {
            let read = |(index, row)| faults.read(&format!("{list}[{index}]"), row);
            rows.iter().enumerate().filter_map(read).collect()
        }
        Some(_) => {
            faults.add(list, "W tym miejscu powinna być lista.");
            Vec::new()
        }
    }
}

/// Takes a case in as one act. `source` is the name of the file, for the history.
pub fn case(desk: &mut Desk, bytes: &[u8], source: &str) -> Result<Reply<TakenIn>, Failure> {
    let file = read(bytes, desk.law().on(desk.today())).map_err(|failure| failure.in_file(source))?;
    // Asked before anything is begun: a refusal leaves not a byte of the file changed.
    desk.read(|tx| refuse_twice(tx, &file))?;
    let taken = desk.write(&format!("Wczytano sprawę z pliku {source}"), |tx| write(tx, file))?;
    let topics = [
        Topic::Office,
        Topic::Organisations,
        Topic::Programmes,
        Topic::DraftActs,
        Topic::Calls,
        Topic::Offers,
        Topic::Texts,
        Topic::Consultations,
        Topic::Publications,
    ];
    Ok(Reply::new(taken, &topics))
}

/// A case that is in the office file already is not taken in a second time, and neither are the consultations that go with it. The
/// programme or the draft act that consultations are about may be here and is then used.
fn refuse_twice(tx: &ReadTx<'_>, file: &CaseFile) -> Result<(), Failure> {
    let twice = |noun: &str, id: i64, called: &str| {
        let sentence = format!("W tym pliku jest już sprawa {called}. Nic nie wczytano; otwórz istniejącą sprawę.");
        Err(Failure::Duplicate { sentence, noun: noun.into(), id: Key(id) })
    };
    let numbered = |number: &str| format!("o znaku {number}");
    let (noun, key) = (file.case.noun, file.case.key);
    for row in file.draft_acts.iter().filter(|row| noun == CaseNoun::DraftAct && row.key == key) {
        let number = &row.record.case_number;
        if let Some(same) = store::draft_act::list(tx)?.iter().find(|one| !number.is_empty() && one.case_number == *number) {
            return twice("draft_act", same.id.0, &numbered(number));
        }
    }
    for row in file.calls.iter().filter(|row| noun == CaseNoun::Call && row.key == key) {
        let number = &row.record.case_number;
        if let Some(same) = store::call::list(tx)?.iter().find(|one| !number.is_empty() && one.case_number == *number) {
            return twice("call", same.id.0, &numbered(number));
        }
    }
    for row in file.programmes.iter().filter(|row| noun == CaseNoun::Programme && row.key == key) {
        let number = &row.record.case_number;
        if let Some(same) = store::programme::list(tx)?.iter().find(|one| !number.is_empty() && one.case_number == *number) {
            return twice("programme", same.id.0, &numbered(number));
        }
    }
    for row in file.consultations.iter().filter(|_| noun != CaseNoun::Consultation) {
        let number = &row.record.case_number;
        if let Some(same) = store::consultation::list(tx)?.iter().find(|one| !number.is_empty() && one.case_number == *number) {
            return twice("consultation", same.id.0, &numbered(number));
        }
    }
    if noun == CaseNoun::Consultation
        && let Some(ConsultationId(id)) = same::consultation(tx, file)?
    {
        let here = store::consultation::get(tx, ConsultationId(id))?.record;
        let called = if here.case_number.is_empty() { format!("„{}”", here.title) } else { numbered(&here.case_number) };
        return twice("consultation", id, &called);
    }
    Ok(())
}
