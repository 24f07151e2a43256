//! Keeping the card while it is typed: what is right is kept at once, what is wrong stays on the screen with a sentence.

use domain::{
    id::{OrganisationId, Revision},
    organisation::Organisation,
};
use serde::Serialize;
use specta::Type;

use super::{NumberHolder, OrganisationForm, number};
use crate::{Desk, Failure, Reply, Topic, failure::ViolationView, view::Key};

/// What was kept and what was not.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OrganisationSaved {
    pub revision: Key,
    /// Fields that kept their former value, and why.
    pub violations: Vec<ViolationView>,
    /// Organisations that already have the number in a field.
    pub holders: Vec<NumberHolder>,
}

/// Writes the whole card over the revision that was seen. A field at fault keeps its former value and is told.
pub fn save(desk: &mut Desk, id: Key, revision: Key, form: &OrganisationForm) -> Result<Reply<OrganisationSaved>, Failure> {
    let id = OrganisationId(id.0);
    let (mut record, violations) = form.read(desk.law().on(desk.today()));
    let name = if record.name.is_empty() { "bez nazwy".to_owned() } else { record.name.clone() };
    let saved = desk.write(&format!("Zmieniono dane organizacji: {name}"), |tx| {
        let stored = store::organisation::get(tx, id)?;
        let holders = number::holders(tx, &record, Some(id))?;
        let faults =
            violations.iter().map(|fault| fault.field.as_str()).chain(holders.iter().map(|holder| holder.field.as_str()));
        for field in faults.collect::<Vec<_>>() {
            put_back(&mut record, &stored.record, field);
        }
        record.archived = stored.record.archived;
        // Putting one field back can bring in what collides with another (a number of another register).
        let kept = if number::holders(tx, &record, Some(id))?.is_empty() { &record } else { &stored.record };
        let revision = match *kept == stored.record && stored.revision == Revision(revision.0) {
            true => stored.revision,
            false => store::organisation::update(tx, id, Revision(revision.0), kept)?,
        };
        Ok(OrganisationSaved { revision: Key(revision.0), violations: violations.into_iter().map(Into::into).collect(), holders })
    })?;
    Ok(Reply::new(saved, &[Topic::Organisations]))
}

/// One field of the record gets its former value; rows of a list are put back together.
fn put_back(record: &mut Organisation, former: &Organisation, field: &str) {
    let (head, rest) = field.split_once('.').unwrap_or((field, ""));
    match head {
        "name" => record.name.clone_from(&former.name),
        "short_name" => record.short_name.clone_from(&former.short_name),
        "legal_form" => record.legal_form = former.legal_form,
        "register" | "register_number" => {
            record.register = former.register;
            record.register_number.clone_from(&former.register_number);
        }
        "nip" => record.nip.clone_from(&former.nip),
        "regon" => record.regon.clone_from(&former.regon),
        "seat" => put_back_address(&mut record.seat, &former.seat, rest),
        "correspondence" => match (&mut record.correspondence, &former.correspondence) {
            (Some(address), Some(former)) => put_back_address(address, former, rest),
            (address, former) => address.clone_from(former),
        },
        "email" => record.email.clone_from(&former.email),
        "phone" => record.phone.clone_from(&former.phone),
        "website" => record.website.clone_from(&former.website),
        "ade" => record.ade.clone_from(&former.ade),
        "spheres" => record.spheres.clone_from(&former.spheres),
        "representation_rule" => record.representation_rule.clone_from(&former.representation_rule),
        "activity" => record.activity = former.activity,
        "about" => record.about.clone_from(&former.about),
        "people" => record.people.clone_from(&former.people),
        "accounts" => record.accounts.clone_from(&former.accounts),
        "registered_on" => record.registered_on = former.registered_on,
        _ => record.clone_from(former),
    }
}

fn put_back_address(address: &mut domain::office::Address, former: &domain::office::Address, field: &str) {
    match field {
        "street" => address.street.clone_from(&former.street),
        "house" => address.house.clone_from(&former.house),
        "flat" => address.flat.clone_from(&former.flat),
        "postcode" => address.postcode.clone_from(&former.postcode),
        "town" => address.town.clone_from(&former.town),
        "post" => address.post.clone_from(&former.post),
        _ => address.clone_from(former),
    }
}
