//! Second pass: values for the chips of data, addresses for the references.

use std::collections::BTreeMap;

use domain::act::{self, Act, Numbering, UnitId};

use super::{
    finished::{Line, Run},
    typography,
};
use crate::{
    Document, DocumentFault,
    fault::Answer,
    model::{Block, FieldValue, Inline},
};

/// What becomes of an empty field or a broken reference.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Holes {
    Refused,
    Shown,
}

/// Everything that inlines may point at.
pub struct Resolver<'a> {
    holes: Holes,
    fields: &'a BTreeMap<String, FieldValue>,
    acts: BTreeMap<&'a str, (&'a Act, Numbering)>,
}

impl<'a> Resolver<'a> {
    pub fn of(document: &'a Document, holes: Holes) -> Self {
        let annexes = document.annexes.iter().flat_map(|annex| &annex.body);
        let acts = document.body.iter().chain(annexes).filter_map(|block| {
            let Block::Act { name, act } = block else {
                return None;
            };
            Some((name.as_str(), (act, Numbering::of(act))))
        });
        Self { holes, fields: &document.fields, acts: acts.collect() }
    }

    pub fn act(&self, name: &str) -> Option<&(&'a Act, Numbering)> {
        self.acts.get(name)
    }

    /// A finished line of the document.
    pub fn line(&self, inlines: &[Inline], place: &str) -> Answer<Line> {
        Ok(typography::set(self.runs(inlines, place)?))
    }

    fn runs(&self, inlines: &[Inline], place: &str) -> Answer<Line> {
        let run = |inline: &Inline| match inline {
            Inline::Text { text } => Ok(Run::text(text.as_str())),
            Inline::Emphasis { text } => Ok(Run::Strong { text: text.clone() }),
            Inline::Struck { text } => Ok(Run::Struck { text: text.clone() }),
            Inline::Field { key } => self.field(key, place),
            Inline::Reference { act, unit, style } => {
                let name = act;
                let Some((act, numbering)) = self.acts.get(act.as_str()) else {
                    return self.broken(place, "tekstu, którego nie ma w dokumencie", *unit);
                };
                match numbering.citation(UnitId(0), *unit, *style) {
                    Some(text) => Ok(Run::Reference { text, to: anchor(name, *unit) }),
                    None => self.broken(place, &gone(act, *unit), *unit),
                }
            }
            Inline::Footnote { text } => Ok(Run::Footnote { text: self.line(text, place)? }),
            Inline::Break => Ok(Run::Break),
        };
        let runs: Answer<Line> = inlines.iter().map(run).collect();
        Ok(one_full_stop(runs?, |at| matches!(inlines.get(at), Some(Inline::Field { .. }))))
    }

    /// A finished line of a legal text.
    pub fn act_line(&self, name: &str, from: UnitId, inlines: &[act::Inline], place: &str) -> Answer<Line> {
        let run = |inline: &act::Inline| match inline {
            act::Inline::Text { text } => Ok(Run::text(text.as_str())),
            act::Inline::Emphasis { text } => Ok(Run::Strong { text: text.clone() }),
            act::Inline::Field { key } => self.field(&key.0, place),
            act::Inline::Reference { to, style } => {
                let Some((act, numbering)) = self.acts.get(name) else {
                    return self.broken(place, "tekstu, którego nie ma w dokumencie", *to);
                };
                match numbering.citation(from, *to, *style) {
                    Some(text) => Ok(Run::Reference { text, to: anchor(name, *to) }),
                    None => self.broken(place, &gone(act, *to), *to),
                }
            }
        };
        let runs: Answer<Line> = inlines.iter().map(run).collect();
        let runs = one_full_stop(runs?, |at| matches!(inlines.get(at), Some(act::Inline::Field { .. })));
        Ok(typography::set(runs))
    }

    fn field(&self, key: &str, place: &str) -> Answer<Run> {
        let known = self.fields.get(key);
        if let Some(field) = known.filter(|field| !field.value.trim().is_empty()) {
            return Ok(Run::text(field.value.as_str()));
        }
        let label = known.map_or(key, |field| field.label.as_str()).to_owned();
        match self.holes {
            Holes::Shown => Ok(Run::Missing { text: format!("[{label}]") }),
            Holes::Refused => Err(DocumentFault::EmptyField { label, place: place.to_owned() }),
        }
    }

    fn broken(&self, place: &str, target: &str, unit: UnitId) -> Answer<Run> {
        match self.holes {
            Holes::Shown => Ok(Run::Missing { text: "[odesłanie do usuniętej jednostki]".to_owned() }),
            Holes::Refused => Err(DocumentFault::BrokenReference { place: place.to_owned(), target: target.to_owned(), unit }),
        }
    }
}

/// A value from data that ends with a full stop ("… 2026 r.", "ul. Lipowa itd.") needs no second one behind it.
fn one_full_stop(mut runs: Line, is_field: impl Fn(usize) -> bool) -> Line {
    for at in 1..runs.len() {
        if !is_field(at - 1) || !runs[at - 1].words().trim_end().ends_with('.') {
            continue;
        }
        let Run::Text { text } = &mut runs[at] else { continue };
        if text.starts_with('.') && !text.starts_with("..") {
            text.remove(0);
        }
    }
    runs
}

/// What a broken reference led to, in Polish, genitive.
fn gone(act: &Act, unit: UnitId) -> String {
    act.gone.get(&unit).map_or_else(
        || "jednostki, której nie ma w tekście".to_owned(),
        |address| format!("usuniętej jednostki (ostatnio: {address})"),
    )
}

/// The anchor of a unit: the same in every output.
pub fn anchor(act: &str, unit: UnitId) -> String {
    let name: String = act.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("{name}-{}", unit.0)
}
