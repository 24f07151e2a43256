//! The opinion of the benefit council: the request, its delivery, the term, the answer, the document.

use std::path::Path;

use chrono::NaiveDate;
use domain::{
    id::{OpinionId, ProgrammeId, Revision},
    programme::{Opinion, OpinionResult, due, validate},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::typed::Typed;
use crate::{
    Desk, Failure, Reply, Topic,
    picked::Picked,
    view::{Choice, DayView, ExplanationView, Key, Saved, choices},
};

/// The newest request for an opinion.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OpinionView {
    /// The office has a benefit council; without one only an opinion already recorded is shown.
    pub asked_for: bool,
    pub council: Option<String>,
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub delivered_on: Option<DayView>,
    pub given_on: Option<DayView>,
    pub result: Option<Choice>,
    pub wording: String,
    pub attached_to_draft: bool,
    /// Name of the kept document.
    pub document: Option<String>,
    /// End of the council's term.
    pub due: Option<(DayView, ExplanationView)>,
    /// "czekamy, termin mija 15 października 2026 r.", "wydana", "termin minął bez opinii".
    pub state: String,
    pub results: Vec<Choice>,
}

/// An opinion as typed.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct OpinionForm {
    pub programme: Key,
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub delivered_on: String,
    pub given_on: String,
    /// Key of the result; empty while none was given.
    pub result: String,
    pub wording: String,
    pub attached_to_draft: bool,
}

/// The opinion on a programme today.
pub fn view(desk: &Desk, id: Key) -> Result<OpinionView, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let stored = records.opinion.as_ref();
        let opinion = stored.map(|stored| &stored.record);
        let delivered = opinion.and_then(|opinion| opinion.delivered_on);
        let due = records.with_case(&office, law, today, |case| delivered.and_then(|day| due::opinion_due(case, day)));
        let document = match opinion.and_then(|opinion| opinion.document) {
            Some(document) => Some(store::attachment::get(tx, document)?.name),
            None => None,
        };
        Ok(OpinionView {
            asked_for: office.benefit_council.is_some(),
            council: office.benefit_council.as_ref().map(|council| council.nominative.clone()),
            id: stored.map(|stored| Key(stored.id.0)),
            revision: stored.map(|stored| Key(stored.revision.0)),
            delivered_on: delivered.map(Into::into),
            given_on: opinion.and_then(|opinion| opinion.given_on).map(Into::into),
            result: opinion.and_then(|opinion| opinion.result).map(Into::into),
            wording: opinion.map(|opinion| opinion.wording.clone()).unwrap_or_default(),
            attached_to_draft: opinion.is_some_and(|opinion| opinion.attached_to_draft),
            document,
            state: state(opinion, due.as_ref().map(|due| due.date), today),
            due: due.map(|due| {
                let steps = due.steps.iter().map(domain::deadline::Step::printed).collect();
                let result = domain::polish::date_in_words(due.date);
                (due.date.into(), ExplanationView::told(result, steps))
            }),
            results: choices::<OpinionResult>(),
        })
    })
}

fn state(opinion: Option<&Opinion>, due: Option<NaiveDate>, today: NaiveDate) -> String {
    let words = domain::polish::date_in_words;
    match (opinion, due) {
        (Some(Opinion { result: Some(OpinionResult::Silence), .. }), _) => "termin minął bez opinii".to_owned(),
        (Some(opinion), _) if opinion.is_given() => match opinion.given_on {
            Some(day) => format!("wydana {}", words(day)),
            None => "wydana; dnia nie wpisano".to_owned(),
        },
        (Some(Opinion { delivered_on: Some(_), .. }), Some(due)) if due < today => "termin minął bez opinii".to_owned(),
        (Some(Opinion { delivered_on: Some(_), .. }), Some(due)) => format!("czekamy, termin mija {}", words(due)),
        _ => "wniosku jeszcze nie doręczono".to_owned(),
    }
}

/// Saves the request and the answer.
pub fn save(desk: &mut Desk, form: &OpinionForm) -> Result<Reply<Saved>, Failure> {
    let mut typed = Typed::default();
    let opinion = Opinion {
        programme: ProgrammeId(form.programme.0),
        delivered_on: typed.day("delivered_on", &form.delivered_on),
        given_on: typed.day("given_on", &form.given_on),
        result: typed.choice_or_none("result", "Wynik", &form.result),
        wording: form.wording.trim().to_owned(),
        document: None,
        attached_to_draft: form.attached_to_draft,
    };
    Failure::when_invalid(typed.and(validate::opinion(&opinion)))?;
    let saved = desk.write("Zapisano opinię rady pożytku", |tx| {
        store::programme::get(tx, opinion.programme)?;
        let stored = match form.id {
            Some(id) => Some(store::opinion::get(tx, OpinionId(id.0))?),
            None => store::opinion::of(tx, opinion.programme)?.pop(),
        };
        let id = match stored {
            Some(stored) => {
                // Who saw no opinion yet is told that there is one; a second row would be printed beside it.
                let unseen = if form.id.is_some() { stored.revision } else { Revision(0) };
                let seen = form.revision.map_or(unseen, |seen| Revision(seen.0));
                let opinion = Opinion { document: stored.record.document, ..opinion };
                store::opinion::update(tx, stored.id, seen, &opinion)?;
                stored.id
            }
            None => store::opinion::insert(tx, &opinion)?,
        };
        Ok(Saved::new(id.0, store::opinion::get(tx, id)?.revision))
    })?;
    Ok(Reply::new(saved, &[Topic::Programmes]))
}

/// Keeps a file as the document of the opinion.
pub fn attach(desk: &mut Desk, opinion: Key, path: &Path) -> Result<Reply<Saved>, Failure> {
    let file = Picked::evidence(path)?;
    let saved = desk.write("Dołączono dokument opinii", |tx| {
        let stored = store::opinion::get(tx, OpinionId(opinion.0))?;
        let document = Some(file.keep(tx)?);
        let revision = store::opinion::update(tx, stored.id, stored.revision, &Opinion { document, ..stored.record })?;
        Ok(Saved::new(stored.id.0, revision))
    })?;
    Ok(Reply::new(saved, &[Topic::Programmes]))
}
