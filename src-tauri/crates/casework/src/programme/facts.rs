//! The facts of a programme that are typed on its page.

use domain::{
    id::{ProgrammeId, Revision},
    office::numbers::PatternKind,
    programme::{Adoption, validate},
    violation::Violation,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{beginnings::note_number, typed::Typed};
use crate::{Desk, Failure, Reply, Topic, records, view::Key};

/// Facts as typed; days as the officer writes them, empty for none.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct FactsForm {
    pub id: Key,
    pub revision: Key,
    pub title: String,
    pub case_number: String,
    pub submitted_to_council_on: String,
    /// The adoption is entered by its step; here its facts are only mended.
    pub resolution_number: String,
    pub adopted_on: String,
    pub in_force_on: String,
    pub sent_to_voivode_on: String,
    pub report_submitted_on: String,
    pub report_published_on: String,
    /// Reason for what was recorded against a rule.
    pub recorded_despite: String,
}

const ADOPTED: &str = "Dzień uchwalenia: nie może być pusty, bo program uchwalono. Popraw dzień albo cofnij odnotowanie uchwalenia \
    w Historii.";

/// Saves the facts; answers the new revision.
pub fn save(desk: &mut Desk, form: &FactsForm) -> Result<Reply<Key>, Failure> {
    let mut typed = Typed::default();
    let submitted = typed.day("submitted_to_council_on", &form.submitted_to_council_on);
    let adopted = typed.day("adopted_on", &form.adopted_on);
    let in_force_on = typed.day("in_force_on", &form.in_force_on);
    let voivode = typed.day("sent_to_voivode_on", &form.sent_to_voivode_on);
    let reported = typed.day("report_submitted_on", &form.report_submitted_on);
    let published = typed.day("report_published_on", &form.report_published_on);
    let id = ProgrammeId(form.id.0);
    let revision = desk.write("Zmieniono dane programu", |tx| {
        let office = records::office(tx)?;
        let mut programme = store::programme::get(tx, id)?.record;
        let adopted_before = programme.adoption.as_ref().map(|adoption| adoption.adopted_on);
        if adopted_before.is_some() && form.adopted_on.trim().is_empty() {
            typed.0.push(Violation::new("adoption.adopted_on", ADOPTED));
        }
        programme.title = form.title.trim().to_owned();
        programme.case_number = form.case_number.trim().to_owned();
        programme.submitted_to_council_on = submitted;
        programme.adoption = adopted_before.map(|before| Adoption {
            resolution_number: form.resolution_number.trim().to_owned(),
            adopted_on: adopted.unwrap_or(before),
            in_force_on,
        });
        programme.sent_to_voivode_on = voivode;
        programme.report_submitted_on = reported;
        programme.report_published_on = published;
        programme.recorded_despite = form.recorded_despite.trim().to_owned();
        let faults = typed.and(validate::programme(&programme));
        Failure::when_invalid(faults)?;
        let revision = store::programme::update(tx, id, Revision(form.revision.0), &programme)?;
        note_number(tx, PatternKind::CaseNumber, &office.numbers.case_number, &programme.case_number)?;
        if let Some(adoption) = &programme.adoption {
            note_number(tx, PatternKind::Resolution, &office.numbers.resolution, &adoption.resolution_number)?;
        }
        Ok(revision)
    })?;
    Ok(Reply::new(Key(revision.0), &[Topic::Programmes]))
}
