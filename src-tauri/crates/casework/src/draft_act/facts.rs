//! The typed facts of an act: title, number of the case, what the office says of it, days and the announcement.

use domain::{
    draft_act::{ActOpinion, Announcement, DraftAct, title_of, validate},
    id::{DraftActId, Revision},
    programme::{Adoption, OpinionResult},
    rule::DraftActCase,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, create::local_law_words};
use crate::{
    Desk, Failure, Reply,
    programme::typed::Typed,
    view::{Choice, DayView, Key, Saved, choices},
};

/// The facts as the form shows them.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FactsView {
    /// Key of what the office says: "pakiet", "tak", "nie".
    pub local_law: String,
    /// What can be said of it, with what the law pack says in the first one.
    pub local_law_choices: Vec<Choice>,
    pub consultation_began_on: Option<DayView>,
    pub consultation_ended_on: Option<DayView>,
    pub opinion_delivered_on: Option<DayView>,
    pub opinion_given_on: Option<DayView>,
    pub opinion_result: Option<Choice>,
    pub opinion_results: Vec<Choice>,
    /// The office has a benefit council, or an opinion is recorded all the same.
    pub asks_opinion: bool,
    pub submitted_to_council_on: Option<DayView>,
    pub adopted_on: Option<DayView>,
    pub resolution_number: String,
    pub in_force_on: Option<DayView>,
    pub sent_to_voivode_on: Option<DayView>,
    pub sent_to_journal_on: Option<DayView>,
    pub announced_on: Option<DayView>,
    pub journal_position: String,
    pub abandoned_on: Option<DayView>,
}

/// The facts as typed; blank days are no days.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct ActFactsForm {
    pub id: Key,
    pub revision: Key,
    pub title: String,
    pub case_number: String,
    pub local_law: String,
    pub consultation_began_on: String,
    pub consultation_ended_on: String,
    pub opinion_delivered_on: String,
    pub opinion_given_on: String,
    pub opinion_result: String,
    pub submitted_to_council_on: String,
    /// The adoption can be corrected, not begun, here: [`super::take_step`] begins it.
    pub adopted_on: String,
    pub resolution_number: String,
    pub in_force_on: String,
    pub sent_to_voivode_on: String,
    pub sent_to_journal_on: String,
    pub announced_on: String,
    pub journal_position: String,
}

const AS_THE_LAW_SAYS: &str = "pakiet";

impl FactsView {
    pub(super) fn of(case: &DraftActCase<'_>, act: &DraftAct) -> Self {
        let day = |day: Option<chrono::NaiveDate>| day.map(DayView::from);
        let by_law = local_law_words(case.kind_law().and_then(|law| law.value.local_law));
        let choice = |key: &str, label: String| Choice { key: key.to_owned(), label };
        Self {
            local_law: match act.local_law {
                None => AS_THE_LAW_SAYS,
                Some(true) => "tak",
                Some(false) => "nie",
            }
            .to_owned(),
            local_law_choices: vec![
                choice(AS_THE_LAW_SAYS, format!("według pakietu prawnego ({by_law})")),
                choice("tak", local_law_words(Some(true)).to_owned()),
                choice("nie", local_law_words(Some(false)).to_owned()),
            ],
            consultation_began_on: day(act.consultation_began_on),
            consultation_ended_on: day(act.consultation_ended_on),
            opinion_delivered_on: day(act.opinion.delivered_on),
            opinion_given_on: day(act.opinion.given_on),
            opinion_result: act.opinion.result.map(Into::into),
            opinion_results: choices::<OpinionResult>(),
            asks_opinion: case.office.benefit_council.is_some() || act.opinion != ActOpinion::default(),
            submitted_to_council_on: day(act.submitted_to_council_on),
            adopted_on: day(act.adopted_on()),
            resolution_number: act.adoption.as_ref().map(|one| one.resolution_number.clone()).unwrap_or_default(),
            in_force_on: day(act.in_force_on()),
            sent_to_voivode_on: day(act.sent_to_voivode_on),
            sent_to_journal_on: day(act.sent_to_journal_on),
            announced_on: day(act.announced_on()),
            journal_position: act.announcement.as_ref().map(|one| one.position.clone()).unwrap_or_default(),
            abandoned_on: day(act.abandoned_on),
        }
    }
}

/// Saves the facts.
pub fn save(desk: &mut Desk, form: &ActFactsForm) -> Result<Reply<Saved>, Failure> {
    let mut typed = Typed::default();
    let local_law = match form.local_law.as_str() {
        "tak" => Some(true),
        "nie" => Some(false),
        AS_THE_LAW_SAYS | "" => None,
        _ => {
            let sentence = "Prawo miejscowe: wybierz pozycję z listy.";
            typed.0.push(domain::violation::Violation::new("local_law", sentence));
            None
        }
    };
    let mut day = |field: &str, text: &str| typed.day(field, text);
    let began = day("consultation_began_on", &form.consultation_began_on);
    let ended = day("consultation_ended_on", &form.consultation_ended_on);
    let (delivered, given) =
        (day("opinion_delivered_on", &form.opinion_delivered_on), day("opinion_given_on", &form.opinion_given_on));
    let submitted = day("submitted_to_council_on", &form.submitted_to_council_on);
    let (adopted, in_force) = (day("adopted_on", &form.adopted_on), day("in_force_on", &form.in_force_on));
    let (voivode, journal) =
        (day("sent_to_voivode_on", &form.sent_to_voivode_on), day("sent_to_journal_on", &form.sent_to_journal_on));
    let announced = day("announced_on", &form.announced_on);
    let result = typed.choice_or_none("opinion_result", "Wynik opinii", &form.opinion_result);
    let faults = typed.0;
    let saved = desk.write("Zmieniono dane projektu aktu", |tx| {
        let stored = store::draft_act::get(tx, DraftActId(form.id.0))?;
        let before = stored.record;
        let adoption = before.adoption.as_ref().map(|known| Adoption {
            resolution_number: form.resolution_number.trim().to_owned(),
            adopted_on: adopted.unwrap_or(known.adopted_on),
            in_force_on: in_force,
        });
        let announcement = before.announcement.as_ref().map(|known| Announcement {
            announced_on: announced.unwrap_or(known.announced_on),
            position: form.journal_position.trim().to_owned(),
        });
        let act = DraftAct {
            title: title_of(&form.title),
            case_number: form.case_number.trim().to_owned(),
            local_law,
            consultation_began_on: began,
            consultation_ended_on: ended,
            opinion: ActOpinion { delivered_on: delivered, given_on: given, result },
            submitted_to_council_on: submitted,
            adoption,
            sent_to_voivode_on: voivode,
            sent_to_journal_on: journal,
            announcement,
            ..before
        };
        let mut all = faults.clone();
        // What could not be read has its own sentence already.
        all.extend(validate::draft_act(&act).into_iter().filter(|fault| !faults.iter().any(|known| known.field == fault.field)));
        Failure::when_invalid(all)?;
        let revision = store::draft_act::update(tx, stored.id, Revision(form.revision.0), &act)?;
        Ok(Saved::new(stored.id.0, revision))
    })?;
    Ok(Reply::new(saved, CHANGED))
}
