//! The form of a consultation: who, how, when, where; saved whole over the revision that was seen.

use domain::{
    consultation::{Consultation, ConsultationStatus, validate},
    id::{ConsultationId, Revision},
    polish::small_first,
    violation::Violation,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, Saved, read::Reading, still_open};
use crate::{Desk, Failure, Reply, view::Key};

/// The fields as typed; days in any usual form, lists as keys.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct PlanInput {
    pub title: String,
    pub case_number: String,
    pub entitled: Vec<String>,
    pub forms: Vec<String>,
    pub purpose: String,
    pub unit: String,
    pub remarks_address: String,
    pub remarks_email: String,
    pub order_number: String,
    pub order_date: String,
    pub announced_on: String,
    pub starts_on: String,
    pub ends_on: String,
    /// "14:00"; blank means until midnight.
    pub ends_at: String,
    pub report_made_on: String,
    pub stated_participants: String,
    pub summary: String,
}

impl From<&Consultation> for PlanInput {
    fn from(held: &Consultation) -> Self {
        use domain::vocabulary::Vocabulary;
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            title: held.title.clone(),
            case_number: held.case_number.clone(),
            entitled: held.entitled.iter().map(|member| member.key().to_owned()).collect(),
            forms: held.forms.iter().map(|member| member.key().to_owned()).collect(),
            purpose: held.purpose.clone(),
            unit: held.unit.clone(),
            remarks_address: held.remarks_address.clone(),
            remarks_email: held.remarks_email.clone(),
            order_number: held.order_number.clone(),
            order_date: day(held.order_date),
            announced_on: day(held.announced_on),
            starts_on: day(held.starts_on),
            ends_on: day(held.ends_on),
            ends_at: held.ends_at.map(|hour| hour.format("%H:%M").to_string()).unwrap_or_default(),
            report_made_on: day(held.report_made_on),
            stated_participants: held.stated_participants.map(|people| people.to_string()).unwrap_or_default(),
            summary: held.summary.clone(),
        }
    }
}

/// Saves the form. The days that were announced to people are not changed here: the end moves only by an extension with a trace,
/// the others by taking the announcing back.
pub fn save_plan(desk: &mut Desk, id: Key, revision: Key, input: &PlanInput) -> Result<Reply<Saved>, Failure> {
    let id = ConsultationId(id.0);
    let before = desk.read(|tx| Ok(store::consultation::get(tx, id)?.record))?;
    still_open(before.status)?;
    let after = filled(&before, input)?;
    let saved = desk.write("Zmiana planu konsultacji", |tx| {
        let revision = store::consultation::update(tx, id, Revision(revision.0), &after)?;
        Ok(Saved::new(id.0, revision))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

fn filled(before: &Consultation, input: &PlanInput) -> Result<Consultation, Failure> {
    let mut reading = Reading::new();
    let line = |text: &str| text.trim().to_owned();
    let after = Consultation {
        title: line(&input.title),
        case_number: line(&input.case_number),
        entitled: reading.choices("entitled", &input.entitled),
        forms: reading.choices("forms", &input.forms),
        purpose: line(&input.purpose),
        unit: line(&input.unit),
        remarks_address: line(&input.remarks_address),
        remarks_email: line(&input.remarks_email),
        order_number: line(&input.order_number),
        order_date: reading.day("order_date", &input.order_date),
        announced_on: reading.day("announced_on", &input.announced_on),
        starts_on: reading.day("starts_on", &input.starts_on),
        ends_on: reading.day("ends_on", &input.ends_on),
        ends_at: reading.hour("ends_at", &input.ends_at),
        report_made_on: reading.day("report_made_on", &input.report_made_on),
        stated_participants: reading.people("stated_participants", &input.stated_participants),
        summary: input.summary.trim().to_owned(),
        ..before.clone()
    };
    let mut faults = validate::consultation(&after);
    faults.extend(moved(before, &after));
    reading.done(faults)?;
    Ok(after)
}

/// A field that stays as people were told, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FixedField {
    /// Name of the field: `announced_on`, `starts_on`, `ends_on`, `ends_at`.
    pub field: String,
    pub sentence: String,
}

/// The fields that the form does not change any more.
pub(super) fn fixed(held: &Consultation) -> Vec<FixedField> {
    told(held).into_iter().map(|one| FixedField { field: one.field.into(), sentence: one.why.into() }).collect()
}

/// The fixed fields that differ.
fn moved(before: &Consultation, after: &Consultation) -> Vec<Violation> {
    let (said, says) = (PlanInput::from(before), PlanInput::from(after));
    let told = told(before).into_iter().filter(|one| (one.of)(&said) != (one.of)(&says));
    told.map(|one| Violation::new(one.field, one.refusal())).collect()
}

/// What people were told: the field, its name on the form, what it says, why it stays, and what to undo when it was a slip.
struct Told {
    field: &'static str,
    name: &'static str,
    of: fn(&PlanInput) -> &String,
    why: &'static str,
    undo: &'static str,
}

impl Told {
    fn refusal(&self) -> String {
        let (name, why, undo) = (self.name, small_first(self.why), self.undo);
        format!("{name}: {why} Jeżeli to pomyłka we wpisie, cofnij {undo} w Historii i popraw wpis.")
    }
}

/// Before the announcement nothing; after it a day that was not written down yet may still be.
fn told(held: &Consultation) -> Vec<Told> {
    use ConsultationStatus::{Cancelled, Extended, Planned};
    if held.status == Planned {
        return Vec::new();
    }
    let plan = PlanInput::from(held);
    let may_be_extended = held.status == Extended || held.status.may_become(Extended);
    let day = "Podano w ogłoszeniu; tego dnia nie zmienia się w formularzu.";
    let end = if may_be_extended { "Podano w ogłoszeniu; zmienia się przyciskiem „Przedłuż termin”." } else { day };
    // An end without an hour was announced too.
    let hour = match plan.ends_at.as_str() {
        "" => "Ogłoszono koniec o północy; tej godziny nie zmienia się w formularzu.",
        _ => "Podano w ogłoszeniu; tej godziny nie zmienia się w formularzu.",
    };
    let notice = "Konsultacje już ogłoszono; tego dnia nie zmienia się w formularzu.";
    let ends = !plan.ends_on.is_empty();
    let one = |written: bool, field, name, of, why| {
        let (why, undo) = match held.status {
            Cancelled => ("Konsultacje odwołano; terminów już się nie zmienia.", "odwołanie"),
            _ => (why, "ogłoszenie"),
        };
        written.then_some(Told { field, name, of, why, undo })
    };
    [
        one(!plan.announced_on.is_empty(), "announced_on", "Ogłoszenie", |plan| &plan.announced_on, notice),
        one(!plan.starts_on.is_empty(), "starts_on", "Pierwszy dzień", |plan| &plan.starts_on, day),
        one(ends, "ends_on", "Ostatni dzień", |plan| &plan.ends_on, end),
        one(ends, "ends_at", "Godzina końca", |plan| &plan.ends_at, hour),
    ]
    .into_iter()
    .flatten()
    .collect()
}
