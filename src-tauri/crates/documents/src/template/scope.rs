//! Which data are in sight: those of the document and those of every repetition around.

use super::{
    data::{Data, Value},
    fields::{FieldKind, Fields},
};

/// The data in sight: of the document, and of every repetition around.
#[derive(Clone)]
pub(super) struct Scope<'a> {
    pub(super) layers: Vec<Layer<'a>>,
}

#[derive(Clone, Copy)]
pub(super) struct Layer<'a> {
    pub(super) fields: &'a Fields,
    pub(super) data: &'a Data,
    /// Which turn of how many.
    pub(super) turn: Option<(usize, usize)>,
}

impl<'a> Scope<'a> {
    pub(super) fn with(&self, layer: Layer<'a>) -> Self {
        let mut layers = self.layers.clone();
        layers.push(layer);
        Self { layers }
    }

    pub(super) fn value(&self, key: &str) -> Option<&'a Value> {
        let layer = self.layers.iter().rev().find(|layer| layer.fields.get(key).is_some())?;
        layer.data.get(key)
    }

    pub(super) fn holds(&self, key: &str) -> bool {
        match (key, self.turn()) {
            ("pierwszy", Some((at, _))) => at == 0,
            ("ostatni", Some((at, of))) => at + 1 == of,
            ("lp", Some(_)) => true,
            _ => self.value(key).is_some_and(|value| !value.is_empty()),
        }
    }

    pub(super) fn turn(&self) -> Option<(usize, usize)> {
        self.layers.last().and_then(|layer| layer.turn)
    }

    pub(super) fn items(&self, list: &str) -> &'a [Data] {
        match self.value(list) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }

    pub(super) fn item_fields(&self, list: &str) -> Option<&'a Fields> {
        let field = self.layers.iter().rev().find_map(|layer| layer.fields.get(list))?;
        match &field.kind {
            FieldKind::List(fields) => Some(fields),
            _ => None,
        }
    }

    /// The scopes of every turn of a repetition.
    pub(super) fn turns(&self, list: &str) -> Vec<Self> {
        let items = self.items(list);
        let Some(fields) = self.item_fields(list) else {
            return Vec::new();
        };
        let turn = |(at, data)| self.with(Layer { fields, data, turn: Some((at, items.len())) });
        items.iter().enumerate().map(turn).collect()
    }
}
