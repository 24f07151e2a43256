//! What is wrong with a file from outside, told with the place in it.

use domain::violation::Violation;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// No file is told more than this.
const MOST: usize = 200;

/// Faults gathered while a file is examined.
#[derive(Default)]
pub(super) struct Faults(Vec<Violation>);

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

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn into_vec(self) -> Vec<Violation> {
        self.0
    }

    /// Reads one value; what cannot be read is told with its place and answered with `None`.
    pub fn read<T: DeserializeOwned>(&mut self, place: &str, value: &Value) -> Option<T> {
        match serde_path_to_error::deserialize(value) {
            Ok(read) => Some(read),
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
