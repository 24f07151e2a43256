//! People who sign documents of the office.

use domain::{
    deadline::parse_day,
    id::{Revision, SignatoryId},
    office::{Signatory, validate},
    violation::Violation,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{OfficeView, view};
use crate::{
    Desk, Failure, Reply, Topic,
    view::{Key, vocabulary},
};

/// A person as typed; without an id it is a new one.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct SignatoryInput {
    pub id: Option<Key>,
    pub revision: Option<Key>,
    /// Key of the role.
    pub role: String,
    pub name: String,
    pub title: String,
    /// A day as typed, or empty.
    pub valid_from: String,
    pub valid_to: String,
}

pub fn save(desk: &mut Desk, input: &SignatoryInput) -> Result<Reply<OfficeView>, Failure> {
    let signatory = read(input)?;
    desk.write("Zapisano osobę podpisującą", |tx| {
        match (input.id, input.revision) {
            (Some(id), Some(seen)) => {
                store::signatory::update(tx, SignatoryId(id.0), Revision(seen.0), &signatory)?;
            }
            _ => {
                store::signatory::insert(tx, &signatory)?;
            }
        }
        Ok(())
    })?;
    Ok(Reply::new(view(desk)?, &[Topic::Office]))
}

/// Answers the act, so that this act and no other is taken back.
pub fn remove(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<Key>, Failure> {
    let act = desk.write("Usunięto osobę podpisującą", |tx| {
        store::signatory::remove(tx, SignatoryId(id.0), Revision(revision.0))?;
        Ok(Key(tx.act().0))
    })?;
    Ok(Reply::new(act, &[Topic::Office]))
}

fn read(input: &SignatoryInput) -> Result<Signatory, Failure> {
    let mut faults = Vec::new();
    let mut day = |field: &str, typed: &str| {
        if typed.trim().is_empty() {
            return None;
        }
        parse_day(typed).map_err(|fault| faults.push(Violation::new(field, fault.to_string()))).ok()
    };
    let (valid_from, valid_to) = (day("valid_from", &input.valid_from), day("valid_to", &input.valid_to));
    let signatory = Signatory {
        role: vocabulary(&input.role, "role")?,
        name: input.name.trim().into(),
        title: input.title.trim().into(),
        valid_from,
        valid_to,
    };
    faults.extend(validate::signatory(&signatory));
    Failure::when_invalid(faults)?;
    Ok(signatory)
}
