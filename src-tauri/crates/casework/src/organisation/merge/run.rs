//! Making two entries one, as one act.

use domain::{
    id::{OrganisationId, Revision},
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::{
    MergePlan, carry, fields,
    preview::{conflict, preview},
};
use crate::{Desk, Failure, Reply, Topic, view::Key};

/// What was done.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MergeDone {
    /// The act, to be taken back as a whole.
    pub act: Key,
    pub survivor: Key,
    /// "Połączono: … Wspólna karta: …".
    pub sentence: String,
}

/// Joins the right one into the left one. Numbers that contradict each other need the officer's word; everything else follows the
/// preview unless she said otherwise.
pub fn join(desk: &mut Desk, plan: &MergePlan) -> Result<Reply<MergeDone>, Failure> {
    // The same refusals as in the preview, before anything is written.
    let seen = preview(desk, plan.left, plan.right)?;
    if !seen.because.is_empty() {
        return Err(Failure::field("right", seen.because));
    }
    let today = desk.today();
    let (left, right) = (OrganisationId(plan.left.0), OrganisationId(plan.right.0));
    let act = format!("Połączono organizacje: {} z {}", seen.right.name, seen.left.name);
    let (act, name) = desk.write(&act, |tx| {
        let (one, other) = (store::organisation::get(tx, left)?, store::organisation::get(tx, right)?);
        unchosen(plan, &one.record, &other.record)?;
        let joined = carry::joined(&one.record, &other.record, &plan.choices);
        let names = [
            vec![one.record.name.clone(), other.record.name.clone()],
            store::organisation::other_names(tx, left)?,
            store::organisation::other_names(tx, right)?,
        ];
        // Numbers are taken off the archived one before the other one gets them.
        store::organisation::update(tx, right, Revision(plan.right_revision.0), &carry::archived(&other.record, &joined))?;
        store::organisation::update(tx, left, Revision(plan.left_revision.0), &joined)?;
        store::organisation::keep_other_names(tx, left, &carry::other_names(&joined.name, names.iter().flatten()))?;
        store::organisation::follow(tx, right, left)?;
        store::organisation::join(tx, right, left, today)?;
        Ok((Key(tx.act().0), joined.name))
    })?;
    let sentence = format!("Połączono. Wspólna karta: {name}. Druga organizacja jest w archiwum z odesłaniem do niej.");
    let topics = [Topic::Organisations, Topic::Consultations, Topic::Documents];
    Ok(Reply::new(MergeDone { act, survivor: plan.left, sentence }, &topics))
}

/// Contradicting numbers about which nothing was said.
fn unchosen(
    plan: &MergePlan,
    left: &domain::organisation::Organisation,
    right: &domain::organisation::Organisation,
) -> Result<(), Failure> {
    let pairs = fields::FIELDS.iter().map(|target| fields::Pair::of(left, right, *target));
    let open = pairs.filter(|pair| pair.chosen(&plan.choices).is_none());
    Failure::when_invalid(open.map(|pair| Violation::new(pair.target.key(), conflict(&pair))).collect())
}
