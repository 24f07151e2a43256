//! What differs between a case here and the same case in a package: row by row, field by field, the texts unit by unit.

use std::collections::{BTreeSet, HashMap};

use domain::{
    act::{
        Act,
        diff::{self, Kinship},
        reference::no_fields,
    },
    handover::ChangedBy,
};
use serde::Serialize;
use serde_json::Value;
use specta::Type;

use super::{
    core::{CHANGES, Core, CoreRow},
    say::Said,
};
use crate::{
    exchange::{CaseFile, links::List},
    text::compare::{RunView, run_view},
    view::Choice,
};

/// One thing that differs, to be taken from the package or left as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Difference {
    /// Named back by the decision.
    pub id: String,
    /// "Uwaga nr 3 (Stowarzyszenie „Świetlik”)".
    pub place: String,
    /// "Stanowisko"; empty when the whole row came or went.
    pub field: String,
    pub here: String,
    pub there: String,
    pub changed: Choice,
    pub kind: DifferenceKind,
    /// Whether it would be taken when both sides are put together; `None`: the officer must say.
    pub proposed: Option<bool>,
    /// Why it cannot be taken from the package; `None` when it can.
    pub fixed: Option<String>,
    /// Units that differ, when it is a text.
    pub units: Vec<TextChange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    Field,
    /// Only the package has the row.
    Added,
    /// Only the office file has the row.
    Removed,
    Text,
}

/// One unit of a text that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TextChange {
    /// "§ 3 ust. 2".
    pub address: String,
    pub here: Vec<RunView>,
    pub there: Vec<RunView>,
}

/// The rows of both sides, and which is which.
pub struct Compared {
    pub here: Core,
    pub there: Core,
    pub pairs: Vec<Pair>,
    base: Option<Vec<CoreRow>>,
}

/// A row of the case on one side or on both, by their places in [`Compared`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    pub here: Option<usize>,
    pub there: Option<usize>,
}

/// Lists whose rows are never removed: a case stays, and so do its texts.
const STAY: [&str; 5] = ["programmes", "draft_acts", "consultations", "texts", "organisations"];

impl Compared {
    pub fn new(here: Core, there: Core, base: Option<Vec<CoreRow>>) -> Self {
        let pairs = paired(&here.rows, &there.rows);
        Self { here, there, pairs, base }
    }

    /// Fields of a pair that differ, in the order of their names.
    pub fn fields(&self, pair: Pair) -> Vec<String> {
        let (Some(here), Some(there)) = (pair.here, pair.there) else { return Vec::new() };
        let (here, there) = (&self.here.rows[here], &self.there.rows[there]);
        let names: BTreeSet<&String> = here.fields.keys().chain(there.fields.keys()).collect();
        let differs =
            |field: &&&String| here.fields.get(**field) != there.fields.get(**field) && !self.lead_to_same(here, there, field);
        let told = |field: &&&String| field.as_str() != CHANGES || (self.here.tells_changes && self.there.tells_changes);
        names.iter().filter(differs).filter(told).map(|field| (**field).clone()).collect()
    }

    /// Two links whose words differ, because the row that they both lead to was renamed.
    fn lead_to_same(&self, here: &CoreRow, there: &CoreRow, field: &str) -> bool {
        let (Some(here), Some(there)) = (here.links.get(field), there.links.get(field)) else { return false };
        let is = |row: &CoreRow, link: &(List, i64)| row.list == link.0.name() && row.key == link.1;
        self.pairs.iter().any(|pair| match (pair.here, pair.there) {
            (Some(ours), Some(theirs)) => is(&self.here.rows[ours], here) && is(&self.there.rows[theirs], there),
            _ => false,
        })
    }

    /// A row of consultations that only the office file has: they stay, and so does what is theirs.
    pub fn stays_with_its_case(&self, pair: Pair) -> bool {
        let (Some(at), None) = (pair.here, pair.there) else { return false };
        let links = &self.here.rows[at].links;
        let of = ["consultation", "case"].into_iter().find_map(|field| links.get(field));
        of.is_some_and(|(list, key)| {
            let alone = self.pairs.iter().filter(|pair| pair.there.is_none()).filter_map(|pair| pair.here);
            alone.map(|at| &self.here.rows[at]).any(|row| row.list == list.name() && row.key == *key)
        })
    }

    /// The name of a difference: the pair and the field.
    pub fn id(pair: Pair, field: &str) -> String {
        let place = |place: Option<usize>| place.map_or_else(|| "-".to_owned(), |place| place.to_string());
        format!("{}:{}:{field}", place(pair.here), place(pair.there))
    }

    /// Everything that differs. A text is one difference.
    pub fn differences(&self, ours: &CaseFile, theirs: &CaseFile, said: &Said<'_>) -> Vec<Difference> {
        let base = self.base.as_deref().map(|base| BaseRows::of(base, &self.here.rows, &self.there.rows));
        let mut found = Vec::new();
        for pair in &self.pairs {
            match (pair.here, pair.there) {
                (Some(here), Some(there)) if self.here.rows[here].list == "texts" => {
                    found.extend(self.text(*pair, here, there, base.as_ref(), ours, theirs, said));
                }
                (Some(here), Some(there)) => {
                    for field in self.fields(*pair) {
                        found.push(self.field(*pair, here, there, &field, base.as_ref(), said));
                    }
                }
                (Some(here), None) => found.extend(self.alone(*pair, &self.here, here, base.as_ref(), said)),
                (None, Some(there)) => found.extend(self.alone(*pair, &self.there, there, base.as_ref(), said)),
                (None, None) => {}
            }
        }
        found
    }

    fn field(
        &self,
        pair: Pair,
        here: usize,
        there: usize,
        field: &str,
        base: Option<&BaseRows<'_>>,
        said: &Said<'_>,
    ) -> Difference {
        let (ours, theirs) = (&self.here.rows[here], &self.there.rows[there]);
        let (left, right) = (ours.fields.get(field), theirs.fields.get(field));
        let before = base.and_then(|base| base.row(pair)).map(|row| row.fields.get(field));
        let changed = ChangedBy::of(&left, &right, before.as_ref());
        let words =
            |core: &Core, value: Option<&Value>| said.value(&ours.list, field, value.unwrap_or(&Value::Null), &core.labels);
        Difference {
            id: Self::id(pair, field),
            place: said.row(ours, &self.here.labels),
            field: said.field(&ours.list, field),
            here: words(&self.here, left),
            there: words(&self.there, right),
            changed: changed.into(),
            kind: DifferenceKind::Field,
            proposed: proposed(changed),
            fixed: None,
            units: Vec::new(),
        }
    }

    /// A row that only one side has.
    fn alone(&self, pair: Pair, core: &Core, at: usize, base: Option<&BaseRows<'_>>, said: &Said<'_>) -> Option<Difference> {
        let row = &core.rows[at];
        // A draft of its own comes with the consultation that has it; what is of consultations that stay, stays.
        if row.list == "texts" || self.stays_with_its_case(pair) {
            return None;
        }
        let is_here = pair.here.is_some();
        let before = base.map(|base| base.row(pair));
        let changed = match (before, is_here) {
            (None, _) => ChangedBy::Unknown,
            (Some(None), true) => ChangedBy::Us,
            (Some(None), false) => ChangedBy::Them,
            (Some(Some(before)), true) if before.fields == row.fields => ChangedBy::Them,
            (Some(Some(before)), false) if before.fields == row.fields => ChangedBy::Us,
            (Some(Some(_)), _) => ChangedBy::Both,
        };
        let whole = said.whole(row, &core.labels);
        let stays = is_here && STAY.contains(&row.list.as_str());
        Some(Difference {
            id: Self::id(pair, ""),
            place: said.row(row, &core.labels),
            field: String::new(),
            here: if is_here { whole.clone() } else { String::new() },
            there: if is_here { String::new() } else { whole },
            changed: changed.into(),
            kind: if is_here { DifferenceKind::Removed } else { DifferenceKind::Added },
            proposed: if stays { Some(false) } else { proposed(changed) },
            fixed: stays.then(|| "W paczce tego nie ma, ale sprawa zostaje: program jej nie usuwa.".to_owned()),
            units: Vec::new(),
        })
    }

    #[allow(clippy::too_many_arguments, reason = "both sides of a text, by place and by contents")]
    fn text(
        &self,
        pair: Pair,
        here: usize,
        there: usize,
        base: Option<&BaseRows<'_>>,
        ours: &CaseFile,
        theirs: &CaseFile,
        said: &Said<'_>,
    ) -> Option<Difference> {
        let (left, right) = (&self.here.rows[here], &self.there.rows[there]);
        if left.fields == right.fields {
            return None;
        }
        let before = base.and_then(|base| base.row(pair)).map(|row| &row.fields);
        let changed = ChangedBy::of(&&left.fields, &&right.fields, before.as_ref());
        let act = |file: &CaseFile, key: i64| file.texts.iter().find(|row| row.key == key).map(|row| row.record.act.clone());
        let kinship = if self.base.is_some() { Kinship::Versions } else { Kinship::Strangers };
        let units = act(ours, left.key).zip(act(theirs, right.key)).map(|(ours, theirs)| units(&ours, &theirs, kinship));
        let units = units.unwrap_or_default();
        let versions = |row: &CoreRow| row.fields.get("versions").and_then(Value::as_array).map_or(0, Vec::len);
        let told = |row: &CoreRow| said.text(units.len(), versions(row));
        Some(Difference {
            id: Self::id(pair, ""),
            place: said.row(left, &self.here.labels),
            field: String::new(),
            here: told(left),
            there: told(right),
            changed: changed.into(),
            kind: DifferenceKind::Text,
            proposed: proposed(changed),
            fixed: None,
            units,
        })
    }
}

/// What is proposed when the officer puts both sides together.
fn proposed(changed: ChangedBy) -> Option<bool> {
    match changed {
        ChangedBy::Them => Some(true),
        ChangedBy::Us => Some(false),
        ChangedBy::Both | ChangedBy::Unknown => None,
    }
}

fn units(ours: &Act, theirs: &Act, kinship: Kinship) -> Vec<TextChange> {
    let (before, after) = (diff::Text { act: ours, fields: &no_fields }, diff::Text { act: theirs, fields: &no_fields });
    let rows = diff::compare(before, after, kinship).rows;
    let differs = |row: &&diff::Row| {
        !matches!(row.change, diff::Change::Same | diff::Change::Renumbered) && (!row.opening.is_empty() || !row.tail.is_empty())
    };
    rows.iter()
        .filter(differs)
        .map(|row| {
            let side = |side: &Option<diff::Side>, hidden: diff::RunKind| match side {
                Some(_) => row.opening.iter().chain(&row.tail).filter(|run| run.kind != hidden).map(run_view).collect(),
                None => Vec::new(),
            };
            let named = row.before.as_ref().or(row.after.as_ref());
            TextChange {
                address: named.map(|side| side.address.clone()).unwrap_or_default(),
                here: side(&row.before, diff::RunKind::Inserted),
                there: side(&row.after, diff::RunKind::Deleted),
            }
        })
        .collect()
}

/// The rows that both sides knew last, found from either side.
struct BaseRows<'b> {
    of_here: HashMap<usize, &'b CoreRow>,
    of_there: HashMap<usize, &'b CoreRow>,
}

impl<'b> BaseRows<'b> {
    fn of(base: &'b [CoreRow], here: &[CoreRow], there: &[CoreRow]) -> Self {
        let matched = |rows: &[CoreRow]| {
            let pairs = paired(rows, base).into_iter();
            pairs.filter_map(|pair| Some((pair.here?, &base[pair.there?]))).collect()
        };
        Self { of_here: matched(here), of_there: matched(there) }
    }

    fn row(&self, pair: Pair) -> Option<&'b CoreRow> {
        let here = pair.here.and_then(|here| self.of_here.get(&here));
        here.or_else(|| pair.there.and_then(|there| self.of_there.get(&there))).copied()
    }
}

/// Finds the rows that are the same, consultations first: what is theirs is looked for in the same consultations only.
fn paired(here: &[CoreRow], there: &[CoreRow]) -> Vec<Pair> {
    let (ours, theirs) = (consultations(here), consultations(there));
    let same: HashMap<i64, Same> = paired_by_names(&ours, &theirs)
        .into_iter()
        .filter_map(|pair| Some((pair.here?, pair.there?)))
        .map(|(here, there)| {
            let same = Same { key: theirs[there].key, ours: called(&ours, here), theirs: called(&theirs, there) };
            (ours[here].key, same)
        })
        .collect();
    let here = here.iter().map(|row| called_as(row, &same));
    // What was handed over keeps the names of its rows and no links: there is nothing to mark it by.
    if there.iter().all(|row| consultation_of(row).is_none()) {
        return paired_by_names(&here.collect::<Vec<_>>(), there);
    }
    let of_same = |key| same.get(&key).map(|same| same.key);
    let here: Vec<_> = here.map(|row| marked(consultation_of(&row).and_then(of_same), row)).collect();
    let there: Vec<_> = there.iter().map(|row| marked(consultation_of(row), row.clone())).collect();
    paired_by_names(&here, &there)
}

/// Consultations of this side as the other side has them.
struct Same {
    /// There.
    key: i64,
    ours: String,
    theirs: String,
}

/// The consultations that a row is of.
fn consultation_of(row: &CoreRow) -> Option<i64> {
    let of = ["consultation", "case"].into_iter().find_map(|field| row.links.get(field)).copied();
    of.filter(|(list, _)| *list == List::Consultations).map(|(_, key)| key)
}

/// A row whose names tell by a key of which consultations it is: those that were called off and those begun anew are called alike.
fn marked(of: Option<i64>, mut row: CoreRow) -> CoreRow {
    if let Some(key) = of {
        row.names.iter_mut().for_each(|name| *name = format!("{key} {name}"));
    }
    row
}

fn consultations(rows: &[CoreRow]) -> Vec<CoreRow> {
    rows.iter().filter(|row| row.list == List::Consultations.name()).cloned().collect()
}

/// What consultations are called in the names of their rows: nothing when they are the only ones of the case.
fn called(consultations: &[CoreRow], at: usize) -> String {
    let field = |field: &str| consultations[at].fields.get(field).and_then(Value::as_str).map(str::to_owned);
    match consultations.len() {
        1 => String::new(),
        _ => field("case_number").or_else(|| field("title")).unwrap_or_default(),
    }
}

/// A row of consultations with the names that it has on the other side; with none when they are not there.
fn called_as(row: &CoreRow, same: &HashMap<i64, Same>) -> CoreRow {
    let mut row = row.clone();
    let Some(of) = consultation_of(&row) else { return row };
    let Some(Same { ours, theirs, .. }) = same.get(&of) else {
        row.names.clear();
        return row;
    };
    if ours != theirs {
        let before = if row.list == "publications" { "konsultacje " } else { "" };
        let renamed = |name: &String| {
            let rest = name.strip_prefix(before).and_then(|name| name.strip_prefix(ours.as_str()));
            rest.map_or_else(|| name.clone(), |rest| format!("{before}{theirs}{rest}"))
        };
        row.names = row.names.iter().map(renamed).collect();
    }
    row
}

/// Finds the rows that are the same by their surest words first. Rows of `here` come in their order, then those that only `there` has.
fn paired_by_names(here: &[CoreRow], there: &[CoreRow]) -> Vec<Pair> {
    let mut partners: Vec<Option<usize>> = vec![None; here.len()];
    let mut taken = vec![false; there.len()];
    let rounds = here.iter().chain(there).map(|row| row.names.len()).max().unwrap_or(0);
    for round in 0..rounds {
        let mut waiting: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
        for (at, row) in there.iter().enumerate().rev().filter(|(at, _)| !taken[*at]) {
            if let Some(name) = row.names.get(round) {
                waiting.entry((&row.list, name)).or_default().push(at);
            }
        }
        for (at, row) in here.iter().enumerate() {
            if partners[at].is_some() {
                continue;
            }
            let named = row.names.get(round).and_then(|name| waiting.get_mut(&(row.list.as_str(), name.as_str())));
            if let Some(partner) = named.and_then(Vec::pop) {
                partners[at] = Some(partner);
                taken[partner] = true;
            }
        }
    }
    let both = partners.into_iter().enumerate().map(|(here, there)| Pair { here: Some(here), there });
    let rest = (0..there.len()).filter(|at| !taken[*at]).map(|there| Pair { here: None, there: Some(there) });
    both.chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(list: &str, names: &[&str]) -> CoreRow {
        CoreRow {
            list: list.into(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            fields: Default::default(),
            key: 0,
            links: Default::default(),
        }
    }

    #[test]
    fn rows_are_found_by_their_surest_words_first() {
        let here = [row("tasks", &["sport", "1"]), row("tasks", &["kultura", "2"]), row("goals", &["sport"])];
        let there = [row("tasks", &["kultura", "1"]), row("tasks", &["turystyka", "2"]), row("remarks", &["sport"])];
        let pair = |here, there| Pair { here, there };
        assert_eq!(
            paired(&here, &there),
            [pair(Some(0), None), pair(Some(1), Some(0)), pair(Some(2), None), pair(None, Some(1)), pair(None, Some(2))]
        );
        // Equal names are taken in their order.
        let twins = [row("goals", &["a"]), row("goals", &["a"])];
        assert_eq!(paired(&twins, &twins), [pair(Some(0), Some(0)), pair(Some(1), Some(1))]);
        let renamed = [row("tasks", &["gry", "1"])];
        assert_eq!(paired(&renamed, &here[..1]), [pair(Some(0), Some(0))], "the place is the last to be asked");
    }

    #[test]
    fn rows_of_consultations_that_were_called_off_are_not_those_of_the_ones_begun_anew() {
        let consultations = |key, starts: &str| CoreRow {
            fields: [("case_number".to_owned(), "OK.5.2026".into())].into(),
            key,
            ..row("consultations", &[starts])
        };
        let remark = |of| CoreRow {
            links: [("consultation".to_owned(), (List::Consultations, of))].into(),
            ..row("remarks", &["OK.5.2026 1 Koło"])
        };
        let here = [consultations(1, "wrzesień"), consultations(2, "październik"), remark(1)];
        let there = [consultations(7, "wrzesień"), consultations(8, "październik"), remark(8)];
        let pair = |here, there| Pair { here, there };
        let found = paired(&here, &there);
        assert!(found.contains(&pair(Some(0), Some(0))) && found.contains(&pair(Some(1), Some(1))), "{found:?}");
        assert!(found.contains(&pair(Some(2), None)) && found.contains(&pair(None, Some(2))), "{found:?}");
    }
}
