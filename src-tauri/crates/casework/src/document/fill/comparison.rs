//! Two versions of a text unit by unit, as blocks of a document.

use documents::{
    model::{self, Block, Changed},
    template::{Data, Value},
};
use domain::{
    act::diff::{Change, Comparison, Row, Run, RunKind},
    polish::plural,
};

use super::Gather;

/// A compared version as the table at the head names it.
#[derive(Clone, Debug, Default)]
pub struct Version {
    /// "wersja 6", "wersja robocza".
    pub name: String,
    /// "9 października 2026 r."
    pub day: String,
    pub author: String,
}

/// Family "comparison".
pub fn comparison(title: &str, left: &Version, right: &Version, compared: &Comparison) -> Data {
    let mut data = Data::new();
    data.said("porownanie.przedmiot", title);
    for (side, version) in [("lewa", left), ("prawa", right)] {
        data.said(&format!("porownanie.{side}.nazwa"), &version.name)
            .said(&format!("porownanie.{side}.data"), &version.day)
            .said(&format!("porownanie.{side}.autor"), &version.author);
    }
    data.said("porownanie.podsumowanie", summary(compared));
    data.set("porownanie.zmiany", Value::Blocks(compared.rows.iter().filter_map(block).collect()));
    data
}

/// "Jednostki: 9 zmienionych, 2 dodane, 1 usunięta, 3 tylko z nowym numerem, 31 bez zmian."
pub fn summary(compared: &Comparison) -> String {
    let say = |changes: &[Change], forms: [&str; 3]| {
        let count: usize = changes.iter().map(|change| compared.count(*change)).sum();
        (count > 0).then(|| format!("{count} {}", plural(count as u64, forms)))
    };
    let parts: Vec<String> = [
        say(&[Change::Changed], ["zmieniona", "zmienione", "zmienionych"]),
        say(&[Change::Inserted], ["dodana", "dodane", "dodanych"]),
        say(&[Change::Deleted], ["usunięta", "usunięte", "usuniętych"]),
        say(&[Change::Moved], ["przeniesiona", "przeniesione", "przeniesionych"]),
        say(&[Change::Renumbered], ["tylko z nowym numerem"; 3]),
        say(&[Change::Same], ["bez zmian"; 3]),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { "Obie wersje są puste.".to_owned() } else { format!("Jednostki: {}.", parts.join(", ")) }
}

fn block(row: &Row) -> Option<Block> {
    let change = match row.change {
        Change::Same => return None,
        Change::Inserted => model::Change::Inserted,
        Change::Deleted => model::Change::Deleted,
        Change::Changed => model::Change::Changed,
        Change::Moved | Change::Renumbered => model::Change::Renumbered,
    };
    let mut text: Vec<Changed> = row.opening.iter().map(run).collect();
    if !row.tail.is_empty() {
        text.push(Changed::Kept { text: " … ".to_owned() });
        text.extend(row.tail.iter().map(run));
    }
    if text.is_empty() {
        return None;
    }
    Some(Block::Changes { mark: mark(row), change, text })
}

fn run(run: &Run) -> Changed {
    let text = run.text.clone();
    match run.kind {
        RunKind::Same => Changed::Kept { text },
        RunKind::Inserted => Changed::Inserted { text },
        RunKind::Deleted => Changed::Deleted { text },
    }
}

/// The address; when it is a new one, the old one too.
fn mark(row: &Row) -> String {
    match (&row.before, &row.after) {
        (Some(before), Some(after)) if before.address != after.address => {
            format!("{} (poprzednio {})", after.address, before.address)
        }
        (_, Some(side)) | (Some(side), None) => side.address.clone(),
        (None, None) => String::new(),
    }
}
