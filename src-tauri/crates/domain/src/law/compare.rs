//! What differs between two packs: values added, changed and removed, each with the words of before and after.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    LawPack,
    facts::{Entry, Fact},
    listing::heading,
};
use crate::vocabulary;

vocabulary! {
    /// What happened to an entry of the pack.
    pub enum DifferenceKind {
        Added = "dodany", "dodany";
        Changed = "zmieniony", "zmieniony";
        Removed = "usuniety", "usunięty";
    }
}

/// An entry that the two packs do not share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub kind: DifferenceKind,
    /// Heading of the part of the pack.
    pub part: &'static str,
    /// The key of the entry in its file.
    pub key: String,
    pub name: String,
    /// First day of its time; names of acts have none.
    pub from: Option<NaiveDate>,
    /// What it says otherwise than before; all of it when it was added or removed.
    pub facts: Vec<FactChange>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactChange {
    /// "wartość", "obowiązuje do".
    pub label: &'static str,
    /// Empty when the entry was added.
    pub was: String,
    /// Empty when the entry was removed.
    pub now: String,
}

/// What makes two entries one: part, key, first day, and which of several it is.
type Identity = (&'static str, String, Option<NaiveDate>, usize);

impl LawPack {
    /// What another pack says otherwise than this one, by the parts of the page.
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let mut before: BTreeMap<Identity, Entry> = identified(self).into_iter().collect();
        let mut found: Vec<Difference> = Vec::new();
        for (identity, now) in identified(other) {
            match before.remove(&identity) {
                Some(was) => found.extend(changed(&was, now)),
                None => found.push(whole(DifferenceKind::Added, now)),
            }
        }
        found.extend(before.into_values().map(|was| whole(DifferenceKind::Removed, was)));
        found.sort_by_key(|one| heading::ALL.iter().position(|part| *part == one.part));
        found
    }
}

fn identified(pack: &LawPack) -> Vec<(Identity, Entry)> {
    let mut seen: BTreeMap<(&'static str, String, Option<NaiveDate>), usize> = BTreeMap::new();
    let mut all = Vec::new();
    for entry in pack.entries() {
        let which = seen.entry((entry.part, entry.key.clone(), entry.from)).or_default();
        all.push(((entry.part, entry.key.clone(), entry.from, *which), entry));
        *which += 1;
    }
    all
}

fn changed(was: &Entry, now: Entry) -> Option<Difference> {
    let mut facts = Vec::new();
    for fact in &now.facts {
        let before = was.facts.iter().find(|one| one.label == fact.label);
        if before.is_none_or(|before| before.mark != fact.mark) {
            let was = before.map(|before| before.words.clone()).unwrap_or_default();
            facts.push(FactChange { label: fact.label, was, now: fact.words.clone() });
        }
    }
    for fact in was.facts.iter().filter(|fact| now.facts.iter().all(|one| one.label != fact.label)) {
        facts.push(FactChange { label: fact.label, was: fact.words.clone(), now: String::new() });
    }
    let Entry { part, key, name, from, .. } = now;
    (!facts.is_empty()).then_some(Difference { kind: DifferenceKind::Changed, part, key, name, from, facts })
}

fn whole(kind: DifferenceKind, entry: Entry) -> Difference {
    let Entry { part, key, name, from, facts } = entry;
    let told = |Fact { label, words, .. }: Fact| match kind {
        DifferenceKind::Removed => FactChange { label, was: words, now: String::new() },
        DifferenceKind::Added | DifferenceKind::Changed => FactChange { label, was: String::new(), now: words },
    };
    Difference { kind, part, key, name, from, facts: facts.into_iter().map(told).collect() }
}

#[cfg(test)]
mod tests {
    use toml::Value;

    use super::*;
    use crate::law::{Meta, PackFiles};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn with(file: &str, from: &str, to: &str) -> LawPack {
        let mut files = PackFiles::embedded();
        let text = files.0.get_mut(file).expect("the file");
        assert!(text.contains(from), "{from} is not in {file}");
        *text = text.replacen(from, to, 1);
        LawPack::parse(&files).expect("a good pack")
    }

    #[test]
    fn a_pack_does_not_differ_from_itself() {
        assert_eq!(LawPack::embedded().differences(LawPack::embedded()), []);
    }

    #[test]
    fn a_changed_value_is_told_with_its_name_and_both_words() {
        let other = with("terms.toml", "month = 11, day = 30", "month = 11, day = 15");
        let found = LawPack::embedded().differences(&other);
        let [one] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!((one.kind, one.part, one.from), (DifferenceKind::Changed, "Terminy", Some(day("2010-03-12"))));
        let was = "30 listopada roku poprzedzającego".to_owned();
        let now = "15 listopada roku poprzedzającego".to_owned();
        assert_eq!(one.facts, [FactChange { label: "wartość", was, now }]);
    }

    #[test]
    fn an_entry_that_came_and_one_that_went_are_told_whole() {
        let mut files = PackFiles::embedded();
        let text = files.0.get_mut("holidays.toml").expect("the file");
        let feast =
            "name = \"Dzień Próby\"\nfixed = { month = 6, day = 6 }\nbasis = \"dni_wolne_swieta\"\nfrom = \"2027-01-01\"\n";
        *text = format!("{text}\n[[holiday]]\n{feast}source = \"próba\"\nverified = false\n");
        let larger = LawPack::parse(&files).expect("a good pack");
        let told = |found: Vec<Difference>| -> Vec<(DifferenceKind, String, bool)> {
            found.into_iter().map(|one| (one.kind, one.name, one.facts.iter().any(|fact| fact.now.is_empty()))).collect()
        };
        let name = "Dzień Próby".to_owned();
        assert_eq!(told(LawPack::embedded().differences(&larger)), [(DifferenceKind::Added, name.clone(), false)]);
        assert_eq!(told(larger.differences(LawPack::embedded())), [(DifferenceKind::Removed, name, true)]);
    }

    #[test]
    fn the_later_look_at_the_law_wins_then_the_later_version() {
        let meta = |version: &str, on: &str| Meta { schema: 1, version: version.into(), state_day: day(on), note: String::new() };
        let present = meta("2026.11.2", "2026-11-21");
        for (version, on, newer) in [
            ("2026.11.2", "2026-11-21", false),
            ("2026.11.10", "2026-11-21", true),
            ("2026.11.1", "2026-11-21", false),
            ("2026.11.1", "2026-12-01", true),
            ("2027.1.1", "2026-11-20", false),
        ] {
            assert_eq!(meta(version, on).is_newer_than(&present), newer, "{version} {on}");
        }
        for (version, good) in
            [("2026.11.1", true), ("1.0", true), ("2026", false), ("2026.11.1a", false), ("2026..1", false), ("", false)]
        {
            assert_eq!(Meta::is_version(version), good, "{version}");
        }
    }

    /// Every field of every kind of entry, changed alone, is a difference that is told.
    #[test]
    fn nothing_that_a_file_says_can_change_unseen() {
        let files = PackFiles::embedded();
        let mut seen = std::collections::BTreeSet::new();
        let mut told = 0;
        for name in PackFiles::NAMES.iter().filter(|name| **name != "meta.toml") {
            let table: toml::Table = files.0[*name].parse().expect("a table");
            for (array, rows) in &table {
                for (at, row) in rows.as_array().expect("entries").iter().enumerate() {
                    for path in leaves(row) {
                        let place = format!("{name} {array} {}", path.join("."));
                        if !seen.insert(place.clone()) {
                            continue;
                        }
                        let mut other = table.clone();
                        let entry = other.get_mut(array).and_then(|rows| rows.get_mut(at)).expect("the entry");
                        bend(path.iter().fold(entry, |value, step| step_in(value, step)));
                        let mut changed = files.clone();
                        changed.0.insert((*name).to_owned(), other.to_string());
                        // What cannot stand so is told when the pack is read.
                        if let Ok(pack) = LawPack::parse(&changed) {
                            assert_ne!(LawPack::embedded().differences(&pack), [], "{place} changed unseen");
                            told += 1;
                        }
                    }
                }
            }
        }
        assert!(told > 60, "only {told} of {} fields could be changed", seen.len());
    }

    fn leaves(value: &Value) -> Vec<Vec<String>> {
        let within = |step: String, inner: &Value| {
            leaves(inner).into_iter().map(|rest| [vec![step.clone()], rest].concat()).collect::<Vec<_>>()
        };
        match value {
            Value::Table(fields) => fields.iter().flat_map(|(name, inner)| within(name.clone(), inner)).collect(),
            Value::Array(rows) => rows.first().map(|inner| within("0".to_owned(), inner)).unwrap_or_default(),
            _ => vec![Vec::new()],
        }
    }

    fn step_in<'v>(value: &'v mut Value, step: &str) -> &'v mut Value {
        match value {
            Value::Array(rows) => &mut rows[0],
            other => other.get_mut(step).expect("the field"),
        }
    }

    /// Another value of the same kind.
    fn bend(value: &mut Value) {
        let bent = match &*value {
            Value::String(text) => match (text.parse::<NaiveDate>(), text.as_str()) {
                (Ok(day), _) => Value::String(day.succ_opt().expect("a day").to_string()),
                (_, "days") => Value::String("weeks".into()),
                (_, "at_most") => Value::String("at_least".into()),
                (_, "at_least") => Value::String("at_most".into()),
                (_, "sfera_zadan") => Value::String("formy_wspolpracy".into()),
                (_, text) => Value::String(format!("{text} x")),
            },
            Value::Integer(number) => Value::Integer(number + 1),
            Value::Float(number) => Value::Float(number + 1.0),
            Value::Boolean(yes) => Value::Boolean(!yes),
            other => other.clone(),
        };
        *value = bent;
    }
}
