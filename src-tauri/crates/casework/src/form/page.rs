//! The page with the forms of a call: what the form of an offer knows, whose card can be handed out.

use domain::id::CallId;
use serde::Serialize;
use specta::Type;

use super::of_call;
use crate::{
    Desk, Failure,
    view::{Choice, Key},
};

/// The forms of a call.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FormsView {
    pub call: Key,
    pub title: String,
    /// What the form of an offer tells at the top: the deadline, the limits.
    pub facts: Vec<FormFact>,
    /// What the call does not say yet, and so the form does not know either.
    pub missing: Vec<String>,
    pub members: Vec<FormMember>,
    /// Offers whose print can be compared: "nr 3: Klub Sportowy Jarząb – Treningi".
    pub offers: Vec<Choice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FormFact {
    pub label: String,
    pub text: String,
}

/// Somebody who fills cards.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FormMember {
    pub id: Key,
    pub name: String,
}

pub fn view(desk: &Desk, id: Key) -> Result<FormsView, Failure> {
    desk.read(|tx| {
        let form = of_call::offer_of(tx, desk.law(), desk.today(), id)?;
        let records = crate::records::CallRecords::load(tx, CallId(id.0))?;
        let call = &records.stored.record;
        let mut missing = Vec::new();
        if call.offers_until.is_none() {
            missing.push("Konkurs nie ma terminu składania ofert, więc formularz go nie poda.".to_owned());
        }
        if records.tasks.is_empty() {
            missing.push("Konkurs nie ma zadań, więc formularz nie poda rodzaju zadania.".to_owned());
        }
        if call.begins_on.is_none() || call.ends_on.is_none() {
            missing.push("Konkurs nie ma terminu realizacji zadań, więc formularz nie sprawdzi dat.".to_owned());
        }
        let mut members = Vec::new();
        if let Some(commission) = store::commission::of(tx, CallId(id.0))? {
            members = store::commission::member::of(tx, commission.id, CallId(id.0))?;
            members.retain(|one| one.record.votes() && one.record.stays() && !commission.record.only_named(&one.record));
        }
        let offers = store::offer::list::of(tx, CallId(id.0))?;
        let label = |row: &store::offer::list::OfferRow| format!("nr {}: {} – {}", row.number, row.applicants, row.title);
        Ok(FormsView {
            call: id,
            title: call.name(),
            facts: form.facts.into_iter().map(|fact| FormFact { label: fact.label, text: fact.text }).collect(),
            missing,
            members: members.into_iter().map(|member| FormMember { id: Key(member.id.0), name: member.record.name }).collect(),
            offers: offers.iter().map(|row| Choice { key: row.id.0.to_string(), label: label(row) }).collect(),
        })
    })
}
