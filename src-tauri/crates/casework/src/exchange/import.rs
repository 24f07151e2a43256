//! Taking a case in: read, examined whole, written in one act.

use std::collections::{HashMap, HashSet};

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    id::{AttachmentId, OrganisationId, ProgrammeId, SittingId},
    law::Law,
    organisation::Organisation,
    programme::{Programme, Sitting},
    publication::CaseRef,
    violation::Violation,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use specta::Type;
use store::{ReadTx, WriteTx};

use super::{
    CaseFile, CaseNoun, CaseOfFile, Keyed, SCHEMA,
    faults::Faults,
    links::{self, Links, List},
};
use crate::{Desk, Failure, Reply, Topic, view::Key};

/// The largest case file in bytes.
pub const LIMIT: usize = 200 * MEGABYTE;
const MEGABYTE: usize = 1024 * 1024;

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
    pub consultations: u32,
    pub remarks: u32,
    pub attachments: u32,
    pub office_taken: bool,
}

/// Reads a case file and examines all of it; nothing is written.
pub fn read(bytes: &[u8], law: Law<'_>) -> Result<CaseFile, Failure> {
    let refused = |sentence: String, place: Option<String>| Failure::Import { sentence, place };
    if bytes.len() > LIMIT {
        let sentence = format!("Plik ma {} MB, a sprawa może mieć najwyżej {} MB.", bytes.len() / MEGABYTE, LIMIT / MEGABYTE);
        return Err(refused(sentence, None));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|_| refused("Plik nie jest zapisany w UTF-8. Wyeksportuj sprawę ponownie z programu Kładka.".into(), None))?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let place = format!("Wiersz {}, kolumna {}", error.line(), error.column());
        refused("W tym miejscu plik przestaje być poprawnym dokumentem JSON. Wyeksportuj sprawę ponownie.".into(), Some(place))
    })?;
    match value.get("schema").and_then(Value::as_u64) {
        Some(schema) if schema > u64::from(SCHEMA) => {
            let sentence = format!(
                "Plik zapisała nowsza wersja programu (schemat {schema}), a ta zna schemat {SCHEMA}. \
                 Zainstaluj nowszą wersję Kładki i spróbuj ponownie."
            );
            return Err(refused(sentence, Some("schema".into())));
        }
        Some(schema) if schema == u64::from(SCHEMA) => {}
        _ => {
            let sentence = "To nie jest plik sprawy programu Kładka: nie podaje numeru schematu.";
            return Err(refused(sentence.into(), Some("schema".into())));
        }
    }
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
            faults.only(value, &["$schema", "schema", "case", "office", "draft_acts", $( stringify!($list) ),+]);
            $( file.$list = rows(value, stringify!($list), faults); )+
        };
    }
    if value.get("draft_acts").is_some() {
        file.draft_acts = rows(value, "draft_acts", faults);
    }
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

/// Everything that is wrong with a case whose shape is right.
pub(crate) fn faults_of(file: &mut CaseFile, law: Law<'_>) -> Vec<Violation> {
    let mut faults = Faults::default();
    examine(file, law, &mut faults);
    faults.into_vec()
}

/// Fields by the rules of the domain, keys given once, links that lead somewhere, units that are in their texts.
fn examine(file: &mut CaseFile, law: Law<'_>, faults: &mut Faults) {
    use domain::{consultation, draft_act, office, organisation, programme, publication};
    if let Some(one) = &file.office {
        faults.within("office", office::validate::violations(one));
    }
    for (index, signatory) in file.signatories.iter().enumerate() {
        faults.within(&format!("signatories[{index}]"), office::validate::signatory(signatory));
    }
    macro_rules! valid {
        ($($list:ident: $check:expr;)+) => {$(
            for (index, row) in file.$list.iter().enumerate() {
                faults.within(&format!("{}[{index}].record", stringify!($list)), $check(&row.record));
            }
        )+};
    }
    valid!(
        organisations: |one| organisation::validate::violations(one, law);
        sittings: programme::validate::sitting;
        programmes: programme::validate::programme;
        goals: programme::validate::goal;
        indicators: programme::validate::indicator;
        tasks: |one| programme::validate::priority_task(one, law);
        opinions: programme::validate::opinion;
        draft_acts: draft_act::validate::draft_act;
        consultations: consultation::validate::consultation;
        extensions: consultation::validate::extension;
        meetings: consultation::validate::meeting;
        remarks: consultation::validate::remark;
        publications: publication::validate::publication;
    );
    for (index, row) in file.attachments.iter().enumerate() {
        let place = format!("attachments[{index}].record.base64");
        match STANDARD.decode(&row.record.base64) {
            Ok(bytes) if bytes.len() <= store::attachment::LIMIT => {}
            Ok(bytes) => faults.add(&place, format!("Załącznik ma {} MB i jest za duży.", bytes.len() / MEGABYTE)),
            Err(_) => faults.add(&place, "Załącznik jest uszkodzony: treści nie można odczytać z zapisu Base64."),
        }
    }
    crest(file, faults);
    let keys = keys(file, faults);
    links::every(file, &mut |place, link| {
        let there = link.number.is_some_and(|number| keys.contains(&(link.to, number)));
        if !there {
            let number = link.number.unwrap_or_default();
            let sentence = format!("Wskazuje pozycję {number} listy „{}”, której nie ma w pliku.", link.to.name());
            faults.add(&format!("{place}.{}", link.field), sentence);
        }
    });
    let list = List::of_case(file.case.noun);
    if !keys.contains(&(list, file.case.key)) {
        faults.add("case.key", format!("Wskazuje pozycję {} listy „{}”, której nie ma w pliku.", file.case.key, list.name()));
    }
    units(file, faults);
}

/// The crest of the office is looked at as if it were picked on the screen: documents are printed with it.
fn crest(file: &mut CaseFile, faults: &mut Faults) {
    let key = file.office.as_ref().and_then(|office| office.crest).map(|crest| crest.0);
    let Some((index, row)) = file.attachments.iter_mut().enumerate().find(|(_, row)| Some(row.key) == key) else { return };
    let Ok(bytes) = STANDARD.decode(&row.record.base64) else { return };
    match crate::office::crest::admitted(&bytes) {
        Ok(media_type) => row.record.media_type = media_type.to_owned(),
        Err(sentence) => faults.add(&format!("attachments[{index}].record.base64"), sentence),
    }
}

fn keys(file: &mut CaseFile, faults: &mut Faults) -> HashSet<(List, i64)> {
    let mut keys = HashSet::new();
    links::every_key(file, &mut |list, index, key| {
        if !keys.insert((list, *key)) {
            faults.add(&format!("{}[{index}].key", list.name()), format!("Klucz {key} powtarza się na tej liście."));
        }
    });
    keys
}

/// A remark may stand at a unit that its text has, or had.
fn units(file: &CaseFile, faults: &mut Faults) {
    for (index, remark) in file.remarks.iter().enumerate() {
        let Some(unit) = remark.record.unit else { continue };
        let consultation = file.consultations.iter().find(|row| row.key == remark.record.consultation.0);
        let text = consultation.and_then(|row| row.record.text).and_then(|text| file.texts.iter().find(|row| row.key == text.0));
        let id = domain::act::UnitId(unit);
        let known = text.is_some_and(|row| {
            let has = |act: &domain::act::Act| act.find(id).is_some() || act.gone.contains_key(&id);
            has(&row.record.act) || row.record.versions.iter().any(|version| has(&version.act))
        });
        if !known {
            let sentence = format!("Uwaga odnosi się do jednostki nr {unit}, której nie ma w treści konsultowanego projektu.");
            faults.add(&format!("remarks[{index}].record.unit"), sentence);
        }
    }
}

/// Takes a case in as one act. `source` is the name of the file, for the history.
pub fn case(desk: &mut Desk, bytes: &[u8], source: &str) -> Result<Reply<TakenIn>, Failure> {
    let file = read(bytes, desk.law().on(desk.today()))?;
    // Asked before anything is begun: a refusal leaves not a byte of the file changed.
    desk.read(|tx| refuse_twice(tx, &file))?;
    let taken = desk.write(&format!("Wczytano sprawę z pliku {source}"), |tx| write(tx, file, OwnCase::MayBeHere))?;
    let topics = [
        Topic::Office,
        Topic::Organisations,
        Topic::Programmes,
        Topic::DraftActs,
        Topic::Texts,
        Topic::Consultations,
        Topic::Publications,
    ];
    Ok(Reply::new(taken, &topics))
}

/// A case whose number is in the file already is not taken in a second time. The programme before it, which travels along, may be
/// here and is then used.
fn refuse_twice(tx: &ReadTx<'_>, file: &CaseFile) -> Result<(), Failure> {
    let twice = |noun: &str, id: i64, number: &str| {
        let sentence = format!("W tym pliku jest już sprawa o znaku {number}. Nic nie wczytano; otwórz istniejącą sprawę.");
        Err(Failure::Duplicate { sentence, noun: noun.into(), id: Key(id) })
    };
    let own = file.own_programme();
    for row in &file.draft_acts {
        let number = &row.record.case_number;
        if let Some(same) = store::draft_act::list(tx)?.iter().find(|one| !number.is_empty() && one.case_number == *number) {
            return twice("draft_act", same.id.0, number);
        }
    }
    for row in file.programmes.iter().filter(|row| own == Some(row.key)) {
        let number = &row.record.case_number;
        if let Some(same) = store::programme::list(tx)?.iter().find(|one| !number.is_empty() && one.case_number == *number) {
            return twice("programme", same.id.0, number);
        }
    }
    for row in &file.consultations {
        let number = &row.record.case_number;
        if let Some(same) = store::consultation::list(tx)?.iter().find(|one| !number.is_empty() && one.case_number == *number) {
            return twice("consultation", same.id.0, number);
        }
    }
    Ok(())
}

/// Numbers that this file gave to the keys.
#[derive(Default)]
pub(crate) struct Given(HashMap<(List, i64), i64>);

impl Given {
    pub fn get(&self, list: List, key: i64) -> Option<i64> {
        self.0.get(&(list, key)).copied()
    }

    pub fn keep(&mut self, list: List, key: i64, id: i64) {
        self.0.insert((list, key), id);
    }

    /// Puts numbers in the place of keys; false when a row that is named has not been written yet.
    fn settle(&self, record: &mut impl Links) -> bool {
        let mut settled = true;
        record.links(&mut |link| match link.number.and_then(|key| self.0.get(&(link.to, key))) {
            Some(id) => *link.number = Some(*id),
            None => settled = false,
        });
        settled
    }
}

/// Writes rows whose links are written already, again and again, until all are.
fn write_all<T: Links + Clone>(
    rows: Vec<Keyed<T>>,
    list: Option<List>,
    given: &mut Given,
    mut insert: impl FnMut(&T) -> Result<i64, Failure>,
) -> Result<(), Failure> {
    let mut waiting = rows;
    while !waiting.is_empty() {
        let before = waiting.len();
        let mut left = Vec::new();
        for row in waiting {
            let mut record = row.record.clone();
            if given.settle(&mut record) {
                let id = insert(&record)?;
                if let Some(list) = list {
                    given.keep(list, row.key, id);
                }
            } else {
                left.push(row);
            }
        }
        if left.len() == before {
            let place = list.map(|list| list.name().to_owned());
            let sentence = "Pozycje tej listy wskazują na siebie nawzajem w kółko.".into();
            return Err(Failure::Import { sentence, place });
        }
        waiting = left;
    }
    Ok(())
}

/// Whether the programme of the case may be in the office file already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OwnCase {
    MayBeHere,
    /// It is written beside whatever is here.
    IsNew,
}

/// Writes a case that was examined.
pub(crate) fn write(tx: &WriteTx<'_>, file: CaseFile, own: OwnCase) -> Result<TakenIn, Failure> {
    // Consultations are about the programme that is here, when it is.
    let by_title = own == OwnCase::IsNew;
    let fresh = file.own_programme().filter(|_| by_title && file.case.noun == CaseNoun::Programme);
    let mut given = Given::default();
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let mut taken = TakenIn {
        consultations: count(file.consultations.len()),
        draft_acts: count(file.draft_acts.len()),
        remarks: count(file.remarks.len()),
        attachments: count(file.attachments.len()),
        ..TakenIn::default()
    };
    for row in file.attachments {
        let bytes = STANDARD.decode(&row.record.base64).unwrap_or_default();
        let AttachmentId(id) = store::attachment::put(tx, &row.record.name, &row.record.media_type, &bytes)?;
        given.keep(List::Attachments, row.key, id);
    }
    if let (Some(mut office), None) = (file.office, store::office::get(tx)?) {
        given.settle(&mut office);
        store::office::save(tx, None, &office)?;
        for signatory in &file.signatories {
            store::signatory::insert(tx, signatory)?;
        }
        taken.office_taken = true;
    }
    for row in file.organisations {
        let id = match known_organisation(tx, &row.record)? {
            Some(id) => {
                taken.organisations_known += 1;
                id
            }
            None => {
                taken.organisations_new += 1;
                store::organisation::insert(tx, &row.record)?
            }
        };
        given.keep(List::Organisations, row.key, id.0);
    }
    for row in file.sittings {
        let SittingId(id) = sitting(tx, &row.record)?;
        given.keep(List::Sittings, row.key, id);
    }
    // The programme before is often here already; it is not written a second time.
    let mut known = HashSet::new();
    for row in file.programmes.iter().filter(|row| fresh != Some(row.key)) {
        if let Some(same) = same_programme(tx, &row.record, by_title)? {
            given.keep(List::Programmes, row.key, same.0);
            let here = store::programme::get(tx, same)?.record;
            let texts = [row.record.text, row.record.resolution_text, row.record.justification_text];
            for (theirs, ours) in texts.into_iter().zip([here.text, here.resolution_text, here.justification_text]) {
                given.keep(List::Texts, theirs.0, ours.0);
            }
            let (theirs, ours) =
                (file.tasks.iter().filter(|task| task.record.programme.0 == row.key), store::priority_task::of(tx, same)?);
            for task in theirs {
                if let Some(own) = ours.iter().find(|own| own.record.title == task.record.title) {
                    given.keep(List::Tasks, task.key, own.id.0);
                }
            }
            known.insert(row.key);
        }
    }
    let texts_of_known: HashSet<i64> = file
        .programmes
        .iter()
        .filter(|row| known.contains(&row.key))
        .flat_map(|row| [row.record.text.0, row.record.resolution_text.0, row.record.justification_text.0])
        .collect();
    for row in file.texts.into_iter().filter(|row| !texts_of_known.contains(&row.key)) {
        let id = store::text::insert(tx, &row.record.title, &row.record.act)?;
        let mut revision = store::text::get(tx, id)?.revision;
        for version in &row.record.versions {
            revision = store::text::save_version(tx, id, revision, &version.act, &version.note)?.0;
        }
        store::text::save_draft(tx, id, revision, &row.record.act)?;
        given.keep(List::Texts, row.key, id.0);
    }
    let known_goals: HashSet<i64> =
        file.goals.iter().filter(|row| known.contains(&row.record.programme.0)).map(|row| row.key).collect();
    let new = |programme: i64| !known.contains(&programme);
    let programmes: Vec<_> = file.programmes.into_iter().filter(|row| new(row.key)).collect();
    taken.programmes = count(programmes.len());
    write_all(programmes, Some(List::Programmes), &mut given, |one| Ok(store::programme::insert(tx, one)?.0))?;
    let goals = file.goals.into_iter().filter(|row| new(row.record.programme.0)).collect();
    write_all(goals, Some(List::Goals), &mut given, |one| Ok(store::goal::insert(tx, one)?.0))?;
    let indicators = file.indicators.into_iter().filter(|row| !known_goals.contains(&row.record.goal.0)).collect();
    write_all(indicators, None, &mut given, |one| Ok(store::goal::indicator::insert(tx, one)?.0))?;
    let mut tasks: Vec<_> = file.tasks.into_iter().filter(|row| new(row.record.programme.0)).collect();
    let written: HashSet<i64> = tasks.iter().map(|row| row.key).collect();
    for row in &mut tasks {
        // A task of the year before that this file does not have is not compared.
        let gone = |key: i64| !written.contains(&key) && !given.0.contains_key(&(List::Tasks, key));
        row.record.previous = row.record.previous.filter(|previous| !gone(previous.0));
    }
    write_all(tasks, Some(List::Tasks), &mut given, |one| Ok(store::priority_task::insert(tx, one)?.0))?;
    let opinions = file.opinions.into_iter().filter(|row| new(row.record.programme.0)).collect();
    write_all(opinions, None, &mut given, |one| Ok(store::opinion::insert(tx, one)?.0))?;
    write_all(file.draft_acts, Some(List::DraftActs), &mut given, |one| Ok(store::draft_act::insert(tx, one)?.0))?;
    write_all(file.consultations, Some(List::Consultations), &mut given, |one| Ok(store::consultation::insert(tx, one)?.0))?;
    write_all(file.extensions, None, &mut given, |one| Ok(store::consultation::extension::insert(tx, one)?.0))?;
    write_all(file.meetings, Some(List::Meetings), &mut given, |one| Ok(store::meeting::insert(tx, one)?.0))?;
    write_all(file.remarks, None, &mut given, |one| Ok(store::remark::insert(tx, one)?.0))?;
    let of_known = |case: CaseRef| matches!(case, CaseRef::Programme(id) if known.contains(&id.0));
    let publications = file.publications.into_iter().filter(|row| !of_known(row.record.case)).collect();
    write_all(publications, None, &mut given, |one| Ok(store::publication::insert(tx, one)?.0))?;
    taken.noun = match file.case.noun {
        CaseNoun::Programme => "programme",
        CaseNoun::Consultation => "consultation",
        CaseNoun::DraftAct => "draft_act",
        CaseNoun::Organisation => "organisation",
    }
    .into();
    taken.id = given.0.get(&(List::of_case(file.case.noun), file.case.key)).copied().map(Key);
    Ok(taken)
}

/// The same programme in this file: by its case number; `by_title`: also by title and years, when it has no number.
pub(crate) fn same_programme(tx: &ReadTx<'_>, one: &Programme, by_title: bool) -> Result<Option<ProgrammeId>, Failure> {
    let same = store::programme::list(tx)?.into_iter().find(|row| match one.case_number.as_str() {
        "" => {
            let named = (row.kind, row.title.as_str(), row.year_from, row.year_to);
            by_title && row.case_number.is_empty() && named == (one.kind, one.title.as_str(), one.year_from, one.year_to)
        }
        number => row.case_number == number,
    });
    Ok(same.map(|row| row.id))
}

/// The same sitting in this file, or a new one.
pub(crate) fn sitting(tx: &WriteTx<'_>, one: &Sitting) -> Result<SittingId, Failure> {
    let known = store::sitting::since(tx, chrono::NaiveDate::MIN)?;
    match known.iter().find(|row| row.record.kind == one.kind && row.record.held_on == one.held_on) {
        Some(same) => Ok(same.id),
        None => Ok(store::sitting::insert(tx, one)?),
    }
}

/// The same organisation in this file: by a number, or by name and town when it has none.
pub(crate) fn known_organisation(tx: &ReadTx<'_>, one: &Organisation) -> Result<Option<OrganisationId>, Failure> {
    if let Some((_, id, _)) = store::organisation::holders_of(tx, one)?.into_iter().next() {
        return Ok(Some(id));
    }
    let filter = store::organisation::OrganisationFilter { text: one.name.clone(), ..Default::default() };
    let listed = store::organisation::list(tx, &filter, store::Page::first(50))?;
    let same = listed.rows.into_iter().find(|row| row.name == one.name && row.town == one.seat.town);
    Ok(same.filter(|_| one.nip.is_empty() && one.regon.is_empty()).map(|row| row.id))
}
