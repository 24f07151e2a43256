//! Writing a new organisation into the register.

use super::{OrganisationForm, number};
use crate::{Desk, Failure, Reply, Topic, view::Key};

/// Answers the new organisation's number. All faults are told at once; a number that another one has is refused with a link to it.
pub fn create(desk: &mut Desk, form: &OrganisationForm) -> Result<Reply<Key>, Failure> {
    let (record, violations) = form.read(desk.law().on(desk.today()));
    Failure::when_invalid(violations)?;
    let act = format!("Dopisano organizację: {}", record.name);
    let id = desk.write(&act, |tx| {
        if let Some(holder) = number::holders(tx, &record, None)?.into_iter().next() {
            let sentence = format!("{} Otwórz jej kartę albo popraw numer.", holder.sentence);
            return Err(Failure::Duplicate { sentence, noun: "organisation".into(), id: holder.id });
        }
        Ok(store::organisation::insert(tx, &record)?)
    })?;
    Ok(Reply::new(Key(id.0), &[Topic::Organisations]))
}
