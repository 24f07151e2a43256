//! Checks of a pack: every entry is read on its own, every fault is collected, nothing is repaired in silence.

use chrono::{Datelike, NaiveDate};
use serde::de::DeserializeOwned;

use super::{Basis, Dated, History, Key, Problem};

/// The largest file of a pack, in bytes.
pub(super) const LARGEST_FILE: usize = 1 << 20;
/// The most entries in one table.
const MOST_ENTRIES: usize = 2_000;
/// The longest text of one entry, in characters.
pub(super) const LONGEST_TEXT: usize = 4_000;
/// Years of which a pack may speak: the counting of terms never leaves what a calendar can hold.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2300;

const KNOWN_KEYS: &str =
    "Popraw klucz albo usuń wpis; jeżeli pakiet jest dla nowszego programu, najpierw zainstaluj nowszy program.";
const WRITE_IT: &str = "Dopisz go; wzór jest w pakiecie, który program zapisuje do pliku.";

/// Reads the tables named `array`; an entry that cannot be read is a problem, the others are kept.
pub(super) fn entries<T: DeserializeOwned>(file: &str, table: &toml::Table, array: &str, problems: &mut Vec<Problem>) -> Vec<T> {
    let rows = match table.get(array) {
        Some(toml::Value::Array(rows)) => rows,
        Some(_) => {
            problems.push(Problem::new(file, array, format!("to ma być lista tabel [[{array}]].")));
            return Vec::new();
        }
        None => {
            problems.push(Problem::new(file, array, format!("brakuje wpisów [[{array}]].")));
            return Vec::new();
        }
    };
    if rows.len() > MOST_ENTRIES {
        problems.push(Problem::new(file, array, format!("wpisów jest {}, a może być najwyżej {MOST_ENTRIES}.", rows.len())));
        return Vec::new();
    }
    let mut read = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let name = ["key", "point", "name"]
            .iter()
            .find_map(|field| row.get(field).and_then(toml::Value::as_str))
            .map_or_else(|| format!("{array} nr {}", at + 1), str::to_owned);
        if let Some((field, cause)) = unfit(row) {
            problems.push(Problem::new(file, name, format!("{cause} (pole „{field}”).")));
            continue;
        }
        if boasts(row) {
            let cause = "wpis jest oznaczony jako sprawdzony (verified), a jego źródło jest „do sprawdzenia”.";
            problems.push(Problem::new(file, name.clone(), cause));
        }
        match row.clone().try_into::<T>() {
            Ok(entry) => read.push(entry),
            Err(error) => problems.push(Problem::new(file, name, complaint(error.message()))),
        }
    }
    read
}

/// Whether an entry, or one inside it, is marked as verified though its own source says that it is yet to be checked.
fn boasts(value: &toml::Value) -> bool {
    match value {
        toml::Value::Table(fields) => {
            let source = fields.get("source").and_then(toml::Value::as_str).unwrap_or_default();
            let verified = fields.get("verified").and_then(toml::Value::as_bool) == Some(true);
            (verified && source.contains("do sprawdzenia")) || fields.values().any(boasts)
        }
        toml::Value::Array(rows) => rows.iter().any(boasts),
        _ => false,
    }
}

/// What no text of a pack may be, with the field it stands in.
fn unfit(value: &toml::Value) -> Option<(String, String)> {
    match value {
        toml::Value::Table(fields) => fields.iter().find_map(|(name, value)| match value {
            toml::Value::String(text) => unfit_text(text).map(|cause| (name.clone(), cause)),
            other => unfit(other),
        }),
        toml::Value::Array(rows) => rows.iter().find_map(unfit),
        _ => None,
    }
}

fn unfit_text(text: &str) -> Option<String> {
    if text.chars().count() > LONGEST_TEXT {
        return Some(format!("tekst ma więcej niż {LONGEST_TEXT} znaków"));
    }
    if text.chars().any(char::is_control) {
        return Some("tekst ma znaki sterujące albo koniec wiersza".to_owned());
    }
    let year = text.parse::<NaiveDate>().ok()?.year();
    (!YEARS.contains(&year)).then(|| format!("dzień {text} jest spoza lat {}–{}", YEARS.start(), YEARS.end()))
}

/// The reader's complaint about an entry, in Polish.
pub(super) fn complaint(words: &str) -> String {
    let quoted = || words.split('`').nth(1).unwrap_or_default();
    if words.starts_with("missing field") {
        format!("brakuje pola „{}”.", quoted())
    } else if words.starts_with("unknown field") {
        format!("program nie zna pola „{}”.", quoted())
    } else if words.starts_with("unknown variant") {
        let list: Vec<&str> = words.split('`').skip(3).step_by(2).collect();
        format!("wartość „{}” nie należy do listy: {}.", quoted(), list.join(", "))
    } else if words.starts_with("invalid type") || words.starts_with("invalid value") {
        "jedno z pól ma wartość innego rodzaju, niż powinno (tekst, liczba, tak lub nie, dzień).".to_owned()
    } else {
        "jednego z pól nie można odczytać; dni zapisuje się jako RRRR-MM-DD, a liczby bez spacji i w granicach pola.".to_owned()
    }
}

/// Finds the typed key; an unknown one is a problem.
pub(super) fn key<K: Key>(file: &str, word: &str, problems: &mut Vec<Problem>) -> Option<K> {
    let found = K::from_key(word);
    if found.is_none() {
        problems.push(Problem::new(file, word, "program nie zna takiego klucza.").mended_by(KNOWN_KEYS));
    }
    found
}

/// Finds the basis an entry leans on.
pub(super) fn basis(file: &str, entry: &str, word: &str, problems: &mut Vec<Problem>) -> Option<Basis> {
    let found = Basis::from_key(word);
    if found.is_none() {
        problems.push(Problem::new(file, entry, format!("podstawy prawnej „{word}” nie ma w bases.toml.")));
    }
    found
}

/// Checks the periods of one thing: no end before the start, no two at once.
pub(super) fn history<T>(file: &str, entry: &str, periods: Vec<Dated<T>>, problems: &mut Vec<Problem>) -> Option<History<T>> {
    let mut times: Vec<(NaiveDate, Option<NaiveDate>)> = periods.iter().map(|period| (period.from, period.to)).collect();
    times.sort();
    for (from, to) in &times {
        if to.is_some_and(|to| to < *from) {
            problems.push(Problem::new(file, entry, format!("okres kończy się przed dniem rozpoczęcia ({from}).")));
        }
    }
    for pair in times.windows(2) {
        if let [(first, to), (second, _)] = pair
            && to.is_none_or(|to| to >= *second)
        {
            problems.push(Problem::new(file, entry, format!("okresy od {first} i od {second} nachodzą na siebie.")));
        }
    }
    for period in &periods {
        if period.source.trim().is_empty() {
            problems.push(Problem::new(file, entry, "brakuje źródła (source)."));
        }
    }
    History::new(periods)
}

/// The histories of all keys of one kind, in the order of [`Key::ALL`].
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Filled<T>(Vec<T>);

impl<T> Filled<T> {
    pub fn get<K: Key>(&self, key: K) -> &T {
        &self.0[key.index()]
    }
}

/// Groups entries by key; a key of the program without an entry is a problem.
pub(super) fn filled<K: Key, T>(file: &str, rows: Vec<(K, Dated<T>)>, problems: &mut Vec<Problem>) -> Option<Filled<History<T>>> {
    let mut groups: Vec<Vec<Dated<T>>> = K::ALL.iter().map(|_| Vec::new()).collect();
    for (key, row) in rows {
        groups[key.index()].push(row);
    }
    let mut histories = Vec::with_capacity(groups.len());
    for (key, group) in K::ALL.iter().zip(groups) {
        if group.is_empty() {
            problems.push(Problem::new(file, key.key(), "brakuje wpisu, którego program potrzebuje.").mended_by(WRITE_IT));
        }
        histories.extend(history(file, key.key(), group, problems));
    }
    (histories.len() == K::ALL.len()).then_some(Filled(histories))
}

/// The same for things without a history of their own.
pub(super) fn complete<K: Key, T>(file: &str, rows: Vec<(K, T)>, problems: &mut Vec<Problem>) -> Option<Filled<T>> {
    let mut slots: Vec<Option<T>> = K::ALL.iter().map(|_| None).collect();
    for (key, row) in rows {
        if slots[key.index()].replace(row).is_some() {
            problems.push(Problem::new(file, key.key(), "wpis powtarza się."));
        }
    }
    for (key, slot) in K::ALL.iter().zip(&slots) {
        if slot.is_none() {
            problems.push(Problem::new(file, key.key(), "brakuje wpisu, którego program potrzebuje.").mended_by(WRITE_IT));
        }
    }
    slots.into_iter().collect::<Option<Vec<T>>>().map(Filled)
}
