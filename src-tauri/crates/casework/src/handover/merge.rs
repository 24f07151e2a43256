//! Writing what was chosen from a package into the case that is here: fields, rows, texts.

use std::collections::{HashMap, HashSet};

use domain::{act::Act, consultation::Remark, id::*, law::Law, publication::CaseRef};
use store::{Fault, WriteTx};

use super::{
    compare::{Compared, Pair},
    core::{CHANGES, CoreRow, bug},
    noun_of,
    review::{Here, Known},
};
use crate::{
    Failure,
    exchange::{CaseFile, Keyed, TextRow, examine, export, links::List, same, write::Given},
};

/// Which differences are taken from the package.
pub enum Chosen {
    All,
    /// By their names.
    Only(HashSet<String>),
}

impl Chosen {
    fn has(&self, pair: Pair, field: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(names) => names.contains(&Compared::id(pair, field)),
        }
    }
}

/// Takes the chosen differences in; false when there was nothing to take.
pub fn merge(tx: &WriteTx<'_>, known: &Known, chosen: &Chosen, law: Law<'_>) -> Result<bool, Failure> {
    let (Some(here), Some(compared)) = (&known.here, known.compared()) else { return Ok(false) };
    let rows = compared.there.rows.iter();
    let of_case = rows.filter_map(|row| list_of(&row.list).map(|list| (list, row.key))).collect();
    let (there, given) = (&known.there, Given::default());
    let (moved, versions) = (HashMap::new(), HashMap::new());
    let mut merge = Merge { tx, here, there, of_case, given, moved, versions, changed: false };
    merge.match_keys(&compared)?;
    merge.texts(&compared, chosen)?;
    // A remark that goes leaves its number; new rows come before those that may lead to them.
    merge.removed_remarks(&compared, chosen)?;
    merge.added(&compared, chosen)?;
    merge.fields(&compared, chosen)?;
    merge.removed(&compared, chosen)?;
    merge.follow_texts()?;
    if merge.changed {
        examine(tx, here.case, law)?;
    }
    Ok(merge.changed)
}

/// The case as it stands now keeps every rule that a case file keeps.
fn examine(tx: &WriteTx<'_>, case: CaseRef, law: Law<'_>) -> Result<(), Failure> {
    let (noun, id) = noun_of(case).ok_or_else(|| Failure::not_found("Sprawa"))?;
    let mut file = export::as_stored(tx, noun, id)?;
    file.office = None;
    file.signatories.clear();
    // What the past of the case leads to is not in it.
    export::renumber(&mut file);
    Failure::when_invalid(examine::faults_of(&mut file, law))
}

pub(super) struct Merge<'m, 'tx> {
    pub tx: &'m WriteTx<'tx>,
    here: &'m Here,
    pub there: &'m CaseFile,
    /// Rows of the package that are the case, and not its past.
    pub of_case: HashSet<(List, i64)>,
    /// Numbers in the office file of the rows of the package.
    pub given: Given,
    /// Texts that took the place of others.
    moved: HashMap<TextId, TextId>,
    /// Versions here of the texts of the package, by their numbers there.
    pub versions: HashMap<i64, HashMap<u32, TextVersionId>>,
    changed: bool,
}

impl Merge<'_, '_> {
    /// Rows that are on both sides have their numbers already; so has the past of the programme.
    fn match_keys(&mut self, compared: &Compared) -> Result<(), Failure> {
        for pair in &compared.pairs {
            let (Some(here), Some(there)) = (pair.here, pair.there) else { continue };
            let (ours, theirs) = (&compared.here.rows[here], &compared.there.rows[there]);
            if let Some(list) = list_of(&ours.list) {
                self.given.keep(list, theirs.key, ours.key);
            }
        }
        let own = self.there.own_programme();
        for row in self.there.programmes.iter().filter(|row| own != Some(row.key)) {
            let Some(same) = same::programme(self.tx, &row.record)? else { continue };
            self.given.keep(List::Programmes, row.key, same.0);
            let tasks = store::priority_task::of(self.tx, same)?;
            for task in self.there.tasks.iter().filter(|task| task.record.programme.0 == row.key) {
                if let Some(known) = tasks.iter().find(|known| known.record.title == task.record.title) {
                    self.given.keep(List::Tasks, task.key, known.id.0);
                }
            }
        }
        Ok(())
    }

    /// A text that is taken over becomes a new text with the versions of both; the one before stays out of sight, so that the act
    /// can be taken back.
    fn texts(&mut self, compared: &Compared, chosen: &Chosen) -> Result<(), Failure> {
        for pair in compared.pairs.iter().filter(|pair| chosen.has(**pair, "")) {
            let (Some(here), Some(there)) = (pair.here, pair.there) else { continue };
            let (ours, theirs) = (&compared.here.rows[here], &compared.there.rows[there]);
            if ours.list != "texts" || ours.fields == theirs.fields {
                continue;
            }
            let (Some(ours), Some(theirs)) = (text(&self.here.file, ours), text(self.there, theirs)) else { continue };
            let (old, key) = (TextId(ours.key), theirs.key);
            let id = store::text::branch(self.tx, old, &theirs.record.title, &theirs.record.act)?;
            let mut revision = store::text::get(self.tx, id)?.revision;
            let mut keep = |act: &Act, note: &str| -> Result<(), Failure> {
                revision = store::text::save_version(self.tx, id, revision, act, note)?.0;
                Ok(())
            };
            let kept = |act: &Act| ours.record.versions.iter().any(|version| version.act == *act);
            if !kept(&ours.record.act) && ours.record.act != theirs.record.act {
                keep(&ours.record.act, "Treść sprzed wczytania paczki")?;
            }
            for version in &theirs.record.versions {
                if !ours.record.versions.iter().any(|own| own.act == version.act && own.note == version.note) {
                    keep(&version.act, &version.note)?;
                }
            }
            store::text::save_draft(self.tx, id, revision, &theirs.record.act)?;
            store::remark_change::follow(self.tx, old, id)?;
            self.given.keep(List::Texts, key, id.0);
            self.moved.insert(old, id);
            self.changed = true;
        }
        Ok(())
    }

    fn fields(&mut self, compared: &Compared, chosen: &Chosen) -> Result<(), Failure> {
        for pair in &compared.pairs {
            let (Some(here), Some(there)) = (pair.here, pair.there) else { continue };
            let (ours, theirs) = (&compared.here.rows[here], &compared.there.rows[there]);
            let fields = compared.fields(*pair);
            let mut taken: Vec<&str> = fields.iter().map(String::as_str).filter(|field| chosen.has(*pair, field)).collect();
            if ours.list == "remarks" && taken.contains(&"number") && self.has_number(ours, theirs)? {
                taken.retain(|field| *field != "number");
            }
            if taken.is_empty() || ours.list == "texts" {
                continue;
            }
            self.changed = true;
            if ours.list == "remarks" && taken.contains(&CHANGES) {
                let brought = self.brought(theirs.key)?;
                // Named only where the version is here: with the text of the package, or known from before.
                if brought.iter().any(Option::is_none) {
                    return Err(depends());
                }
                let brought: Vec<_> = brought.into_iter().flatten().collect();
                store::remark_change::set(self.tx, RemarkId(ours.key), &brought)?;
                taken.retain(|field| *field != CHANGES);
                if taken.is_empty() {
                    continue;
                }
            }
            macro_rules! updated {
                ($list:ident, $id:ident, $table:path) => {{
                    use $table as table;
                    let record = record(&self.there.$list, theirs)?.clone();
                    let stored = table::get(self.tx, $id(ours.key))?;
                    let merged = self.overlaid(&stored.record, &record, &taken)?;
                    table::update(self.tx, stored.id, stored.revision, &merged)?;
                }};
            }
            match ours.list.as_str() {
                "programmes" => updated!(programmes, ProgrammeId, store::programme),
                "draft_acts" => updated!(draft_acts, DraftActId, store::draft_act),
                "goals" => updated!(goals, GoalId, store::goal),
                "indicators" => updated!(indicators, IndicatorId, store::goal::indicator),
                "tasks" => updated!(tasks, PriorityTaskId, store::priority_task),
                "opinions" => updated!(opinions, OpinionId, store::opinion),
                "consultations" => updated!(consultations, ConsultationId, store::consultation),
                "extensions" => updated!(extensions, ExtensionId, store::consultation::extension),
                "meetings" => updated!(meetings, MeetingId, store::meeting),
                "remarks" => updated!(remarks, RemarkId, store::remark),
                "publications" => updated!(publications, PublicationId, store::publication),
                other => return Err(bug(other)),
            }
        }
        Ok(())
    }

    /// Whether another remark of the same consultation has the number that the package gives to this one.
    fn has_number(&self, ours: &CoreRow, theirs: &CoreRow) -> Result<bool, Failure> {
        let number = record(&self.there.remarks, theirs)?.number;
        let own = store::remark::get(self.tx, RemarkId(ours.key))?;
        let others = store::remark::of(self.tx, own.record.consultation)?;
        Ok(others.iter().any(|row| row.record.number == number && row.id != own.id))
    }

    /// Rows that only the package has; a goal before what stands under it, a meeting before its remarks.
    fn added(&mut self, compared: &Compared, chosen: &Chosen) -> Result<(), Failure> {
        let wanted: Vec<&CoreRow> = compared
            .pairs
            .iter()
            .filter(|pair| pair.here.is_none() && chosen.has(**pair, ""))
            .filter_map(|pair| pair.there.map(|there| &compared.there.rows[there]))
            .collect();
        macro_rules! inserted {
            ($name:literal, $list:ident, $as:expr, $insert:expr) => {
                for row in wanted.iter().filter(|row| row.list == $name) {
                    let record = record(&self.there.$list, row)?.clone();
                    let record = self.settled(&record, |_| true)?;
                    let id = $insert(self.tx, record)?;
                    if let Some(list) = $as {
                        self.given.keep(list, row.key, id);
                    }
                    self.changed = true;
                }
            };
        }
        // Goals above come before goals below.
        let mut goals: Vec<&&CoreRow> = wanted.iter().filter(|row| row.list == "goals").collect();
        goals.sort_by_key(|row| row.links.contains_key("parent"));
        for row in goals {
            let goal = self.settled(&record(&self.there.goals, row)?.clone(), |_| true)?;
            let GoalId(id) = store::goal::insert(self.tx, &goal)?;
            self.given.keep(List::Goals, row.key, id);
            self.changed = true;
        }
        inserted!("indicators", indicators, None, |tx, one| store::goal::indicator::insert(tx, &one).map(|id| id.0));
        inserted!("tasks", tasks, Some(List::Tasks), |tx, one| store::priority_task::insert(tx, &one).map(|id| id.0));
        inserted!("opinions", opinions, None, |tx, one| store::opinion::insert(tx, &one).map(|id| id.0));
        inserted!("consultations", consultations, Some(List::Consultations), |tx, one| store::consultation::insert(tx, &one)
            .map(|id| id.0));
        inserted!("extensions", extensions, None, |tx, one| store::consultation::extension::insert(tx, &one).map(|id| id.0));
        inserted!("meetings", meetings, Some(List::Meetings), |tx, one| store::meeting::insert(tx, &one).map(|id| id.0));
        inserted!("remarks", remarks, Some(List::Remarks), |tx, one| remark(tx, one));
        for row in wanted.iter().filter(|row| row.list == "remarks") {
            let Some(id) = self.given.get(List::Remarks, row.key) else { continue };
            let brought: Vec<_> = self.brought(row.key)?.into_iter().flatten().collect();
            store::remark_change::set(self.tx, RemarkId(id), &brought)?;
        }
        inserted!("publications", publications, None, |tx, one| store::publication::insert(tx, &one).map(|id| id.0));
        Ok(())
    }

    /// Removes the remarks that the package does not have any more.
    fn removed_remarks(&mut self, compared: &Compared, chosen: &Chosen) -> Result<(), Failure> {
        for row in gone(compared, chosen).into_iter().filter(|row| row.list == "remarks") {
            let stored = store::remark::get(self.tx, RemarkId(row.key))?;
            store::remark::remove(self.tx, stored.id, stored.revision)?;
            self.changed = true;
        }
        Ok(())
    }

    /// Rows that the package does not have any more; what hangs on others goes first.
    fn removed(&mut self, compared: &Compared, chosen: &Chosen) -> Result<(), Failure> {
        let gone = gone(compared, chosen);
        macro_rules! removed {
            ($name:literal, $id:ident, $table:path) => {
                for row in gone.iter().filter(|row| row.list == $name) {
                    use $table as table;
                    match table::get(self.tx, $id(row.key)) {
                        Ok(stored) => match table::remove(self.tx, stored.id, stored.revision) {
                            // A row that stays still leads to it.
                            Err(Fault::InUse) => return Err(depends()),
                            done => done?,
                        },
                        // It went with what it stood under.
                        Err(Fault::NotFound { .. }) => {}
                        Err(fault) => return Err(fault.into()),
                    }
                    self.changed = true;
                }
            };
        }
        removed!("publications", PublicationId, store::publication);
        removed!("extensions", ExtensionId, store::consultation::extension);
        removed!("meetings", MeetingId, store::meeting);
        removed!("opinions", OpinionId, store::opinion);
        removed!("tasks", PriorityTaskId, store::priority_task);
        removed!("indicators", IndicatorId, store::goal::indicator);
        removed!("goals", GoalId, store::goal);
        Ok(())
    }

    /// The case leads to the texts that took the place of others.
    fn follow_texts(&mut self) -> Result<(), Failure> {
        if self.moved.is_empty() {
            return Ok(());
        }
        let place = |text: TextId| self.moved.get(&text).copied().unwrap_or(text);
        if let Some(id) = self.here.file.own_programme().map(ProgrammeId) {
            let stored = store::programme::get(self.tx, id)?;
            let mut one = stored.record;
            one.text = place(one.text);
            one.resolution_text = place(one.resolution_text);
            one.justification_text = place(one.justification_text);
            store::programme::update(self.tx, id, stored.revision, &one)?;
        }
        for row in &self.here.file.draft_acts {
            let stored = store::draft_act::get(self.tx, DraftActId(row.key))?;
            let mut one = stored.record;
            one.text = place(one.text);
            one.justification_text = place(one.justification_text);
            store::draft_act::update(self.tx, stored.id, stored.revision, &one)?;
        }
        // Also consultations that are not in the package: a programme or an act has one text with all of its consultations.
        for (old, new) in &self.moved {
            for id in store::consultation::all_of_text(self.tx, *old)? {
                let stored = store::consultation::get(self.tx, id)?;
                let one = domain::consultation::Consultation { text: Some(*new), ..stored.record };
                store::consultation::update(self.tx, id, stored.revision, &one)?;
            }
        }
        Ok(())
    }
}

/// What is said of a change that cannot be taken alone.
pub(super) fn depends() -> Failure {
    let sentence = "Tej zmiany nie można wziąć bez innej, od której zależy. Weź obie albo żadnej.";
    Failure::Import { sentence: sentence.into(), place: None }
}

/// Rows that only this file has and that go.
fn gone<'c>(compared: &'c Compared, chosen: &Chosen) -> Vec<&'c CoreRow> {
    let pairs = compared.pairs.iter();
    let gone = pairs.filter(|pair| pair.there.is_none() && chosen.has(**pair, "") && !compared.stays_with_its_case(**pair));
    gone.filter_map(|pair| pair.here.map(|here| &compared.here.rows[here])).collect()
}

/// A remark whose number another one has here gets the next free one.
fn remark(tx: &WriteTx<'_>, one: Remark) -> Result<i64, Fault> {
    let others = store::remark::of(tx, one.consultation)?;
    let taken = others.iter().any(|row| row.record.number == one.number);
    let next = others.iter().map(|row| row.record.number).max().unwrap_or(0) + 1;
    let number = if taken { next } else { one.number };
    Ok(store::remark::insert(tx, &Remark { number, ..one })?.0)
}

fn record<'f, T>(list: &'f [Keyed<T>], row: &CoreRow) -> Result<&'f T, Failure> {
    list.iter().find(|one| one.key == row.key).map(|one| &one.record).ok_or_else(|| bug(&row.list))
}

fn text<'f>(file: &'f CaseFile, row: &CoreRow) -> Option<&'f Keyed<TextRow>> {
    file.texts.iter().find(|one| one.key == row.key)
}

/// The list under which others name its rows.
fn list_of(list: &str) -> Option<List> {
    [List::Texts, List::Programmes, List::Goals, List::Tasks, List::DraftActs, List::Consultations, List::Meetings]
        .into_iter()
        .find(|one| one.name() == list)
}
