//! What is wrong with a file from outside, told with the place in it.

use domain::violation::Violation;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// No file is told more than this.
const MOST: usize = 200;

/// What is said of a field that nobody reads.
const UNKNOWN: &str = "Program nie zna takiego pola, więc jego treść by zginęła. Popraw nazwę pola albo je usuń.";

/// Faults gathered while a file is examined.
#[derive(Default)]
pub(crate) struct Faults(Vec<Violation>);

impl Faults {
    pub fn add(&mut self, place: &str, sentence: impl AsRef<str>) {
        if self.0.len() < MOST {
            self.0.push(Violation::new(place, format!("{place}: {}", sentence.as_ref())));
        }
    }

    /// Faults of a record, by its fields.
    pub fn within(&mut self, place: &str, inner: Vec<Violation>) {
        for violation in inner {
            self.add(&format!("{place}.{}", violation.field), violation.sentence);
        }
    }

    /// Tells every field of `given` that `kept`, the same value as it was read, does not have.
    fn unknown(&mut self, place: &str, given: &Value, kept: &Value) {
        match (given, kept) {
            (Value::Object(given), Value::Object(kept)) => {
                for (name, value) in given {
                    match kept.get(name) {
                        Some(kept) => self.unknown(&format!("{place}.{name}"), value, kept),
                        // An empty list of what the record leaves out when there is none.
                        None if is_empty(value) => {}
                        None => self.add(&format!("{place}.{name}"), UNKNOWN),
                    }
                }
            }
            (Value::Array(given), Value::Array(kept)) => {
                for (index, (given, kept)) in given.iter().zip(kept).enumerate() {
                    self.unknown(&format!("{place}[{index}]"), given, kept);
                }
            }
            _ => {}
        }
    }

    /// Tells every field of `value` that is not among the `known` ones.
    pub fn only(&mut self, value: &Value, known: &[&str]) {
        for name in value.as_object().into_iter().flatten().map(|(name, _)| name) {
            if !known.contains(&name.as_str()) {
                self.add(name, UNKNOWN);
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn into_vec(self) -> Vec<Violation> {
        self.0
    }

    /// Reads one value; what cannot be read is told with its place and answered with `None`.
    /// A field that the record does not know is told too: it would be lost without a word.
    pub fn read<T: DeserializeOwned + Serialize>(&mut self, place: &str, value: &Value) -> Option<T> {
        match serde_path_to_error::deserialize(value) {
            Ok(read) => {
                if let Ok(kept) = serde_json::to_value(&read) {
                    self.unknown(place, value, &kept);
                }
                Some(read)
            }
            Err(error) => {
                let path = error.path().to_string();
                let inner = if path == "." { place.to_owned() } else { format!("{place}.{path}") };
                let found = at_path(value, error.path()).unwrap_or(&Value::Null);
                self.add(&inner, sentence(&error.inner().to_string(), found));
                None
            }
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

fn at_path<'v>(value: &'v Value, path: &serde_path_to_error::Path) -> Option<&'v Value> {
    use serde_path_to_error::Segment;
    path.iter().try_fold(value, |value, segment| match segment {
        Segment::Seq { index } => value.get(*index),
        Segment::Map { key } => value.get(key),
        Segment::Enum { .. } => Some(value),
        Segment::Unknown => None,
    })
}

/// The reader's complaint in Polish.
fn sentence(complaint: &str, found: &Value) -> String {
    let quoted =
        |from: &str| complaint.split_once(from).and_then(|(_, rest)| rest.split('`').nth(1)).unwrap_or_default().to_owned();
    let shown = {
        let text = found.to_string();
        if text.chars().count() > 60 { format!("{}…", text.chars().take(60).collect::<String>()) } else { text }
    };
    if complaint.starts_with("missing field") {
        format!("Brakuje pola „{}”. Dopisz je albo wyeksportuj sprawę ponownie.", quoted("missing field"))
    } else if complaint.starts_with("unknown variant") {
        let list = complaint.split_once("expected").map_or("", |(_, rest)| rest).replace("one of", "").replace('`', "");
        format!("Wartość {shown} nie należy do listy: {}.", list.trim())
    } else if complaint.contains("out of range")
        || complaint.contains("invalid characters")
        || complaint.contains("premature end")
    {
        format!("{shown} nie jest dniem z kalendarza. Zapisz dzień tak: 2026-10-15.")
    } else if complaint.starts_with("invalid type") {
        format!("Wartość {shown} jest innego rodzaju, niż powinna. Porównaj ją ze schematem pliku sprawy.")
    } else if any_polish(complaint) {
        complaint.to_owned()
    } else {
        format!("Wartości {shown} nie można odczytać. Porównaj ją ze schematem pliku sprawy.")
    }
}

/// Records that examine themselves complain in Polish.
fn any_polish(complaint: &str) -> bool {
    complaint.chars().any(|sign| "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".contains(sign))
}
