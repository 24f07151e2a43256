//! What is begun: kept while typing, given up when the officer wants the words in use.

use domain::vocabulary::Vocabulary;

use super::{
    form::{WordsForm, written},
    kind, page,
    version::current,
};
use crate::{Desk, Failure, Reply, Topic};

/// Keeps the begun words; they are used for nothing until they are saved as a version. Answers whether they differ from those in use.
pub fn keep(desk: &mut Desk, key: &str, form: &WordsForm) -> Result<Reply<bool>, Failure> {
    let kind = kind(key)?;
    let words = written(form)?;
    let differs = desk.write(&format!("Rozpoczęto zmianę słów: {}", kind.label()), |tx| {
        let differs = current(tx, kind)? != words;
        if differs || store::template::begun(tx, kind)?.is_some() {
            store::template::keep_begun(tx, kind, differs.then_some(words.as_str()))?;
        }
        Ok(differs)
    })?;
    Ok(Reply { value: differs, changed: Vec::new() })
}

/// Gives up what is begun.
pub fn give_up(desk: &mut Desk, key: &str) -> Result<Reply<page::TemplateView>, Failure> {
    let kind = kind(key)?;
    let act = format!("Odrzucono rozpoczęte słowa: {}", kind.label());
    desk.write(&act, |tx| Ok(store::template::keep_begun(tx, kind, None)?))?;
    Ok(Reply::new(page::view(desk, key)?, &[Topic::Templates]))
}
