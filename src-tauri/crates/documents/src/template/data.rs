//! The data that fill a template: values by key, nested in lists.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    act::Act,
    money::Money,
    polish::{amount_in_words, date_in_words, date_short, number_in_words},
};

use super::nodes::Form;
use crate::model::Block;

/// A value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(i64),
    Money(Money),
    Date(NaiveDate),
    Flag(bool),
    List(Vec<Data>),
    Blocks(Vec<Block>),
    Act(Act),
}

impl Value {
    /// Whether there is nothing to print. A zero is something.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Flag(flag) => !flag,
            Self::List(items) => items.is_empty(),
            Self::Blocks(blocks) => blocks.is_empty(),
            Self::Act(act) => act.units.is_empty(),
            Self::Number(_) | Self::Money(_) | Self::Date(_) => false,
        }
    }

    /// The printed words of a single value; `None` for lists, blocks, texts of law and flags.
    pub(super) fn words(&self, form: Form) -> Option<String> {
        let words = match (self, form) {
            (Self::Text(text), _) => text.clone(),
            (Self::Number(number), Form::InWords) => match u64::try_from(*number) {
                Ok(number) => number_in_words(number),
                Err(_) => number.to_string(),
            },
            (Self::Number(number), _) => number.to_string(),
            (Self::Money(money), Form::InWords) => amount_in_words(*money),
            (Self::Money(money), Form::Figures) => money.digits(),
            (Self::Money(money), _) => money.to_string(),
            (Self::Date(day), Form::Figures) => date_short(*day),
            (Self::Date(day), _) => date_in_words(*day),
            _ => return None,
        };
        Some(match form {
            Form::Capitals => words.to_uppercase(),
            _ => words,
        })
    }
}

/// Values by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data(BTreeMap<String, Value>);

impl Data {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn set(&mut self, key: &str, value: Value) -> &mut Self {
        self.0.insert(key.to_owned(), value);
        self
    }

    /// The same as [`Data::set`], for chains.
    pub fn with(mut self, key: &str, value: Value) -> Self {
        self.set(key, value);
        self
    }

    pub fn text(self, key: &str, text: impl Into<String>) -> Self {
        self.with(key, Value::Text(text.into()))
    }

    pub fn number(self, key: &str, number: i64) -> Self {
        self.with(key, Value::Number(number))
    }

    pub fn money(self, key: &str, money: Money) -> Self {
        self.with(key, Value::Money(money))
    }

    pub fn date(self, key: &str, day: NaiveDate) -> Self {
        self.with(key, Value::Date(day))
    }

    pub fn flag(self, key: &str, flag: bool) -> Self {
        self.with(key, Value::Flag(flag))
    }

    pub fn list(self, key: &str, items: Vec<Data>) -> Self {
        self.with(key, Value::List(items))
    }

    pub fn blocks(self, key: &str, blocks: Vec<Block>) -> Self {
        self.with(key, Value::Blocks(blocks))
    }

    pub fn act(self, key: &str, act: Act) -> Self {
        self.with(key, Value::Act(act))
    }

    /// All data of `other` too; a key that both have keeps the value of `other`.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }
}
