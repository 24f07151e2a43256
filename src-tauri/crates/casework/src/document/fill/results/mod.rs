//! Papers of the assessment and of the results of a call, one file for each group of papers.

mod cards;
mod decision;
mod letter;
mod minutes;

pub(crate) use cards::{collective_scorecard, scorecard};
use std::collections::HashSet;

use chrono::NaiveDate;
pub(crate) use decision::results;
use documents::template::{Data, Value};
use domain::{
    commission::{Assessed, Member},
    deadline::Calendar,
    id::CommissionMemberId,
    law::{Basis, Term},
    polish::capital_first,
    vocabulary::Vocabulary,
};
pub(crate) use letter::{reasons, result_letter};
pub(crate) use minutes::{minutes, ranking};

use super::{
    Gather,
    call::{basis_in_procedure, executive_basis},
    clause,
};
use crate::commission::{Held, Judged};

/// What these papers are filled from.
#[derive(Clone, Copy)]
pub(crate) struct Results<'a> {
    pub held: &'a Held,
    pub judged: &'a Judged,
    /// The offer, the member or the demand that the paper is about.
    pub part: Option<i64>,
    pub day: NaiveDate,
}

/// What every paper of the results says of the decision.
fn decided(results: &Results<'_>) -> Data {
    let held = results.held;
    let case = held.records.case(&held.office, held.law, results.day);
    let own = basis_in_procedure(&case, Basis::OfferAssessment);
    let mut data = Data::new();
    data.said("wyniki.podstawa", basis_in_procedure(&case, Basis::CallResultsContents))
        .said("wyniki.podstawa_zarzadzenia", format!("{} oraz {own}", executive_basis(&case)))
        .day("wyniki.zarzadzenie.data", held.case().decided_on());
    if let Some(result) = &held.result {
        data.said("wyniki.zarzadzenie.numer", &result.record.order_number);
    }
    let law = case.law();
    if law.call_mode(case.call.mode).is_some_and(|mode| mode.value.procedure) {
        let span = law.span(Term::CallReasonsRequest).map(|span| span.value.to_string());
        data.said("wyniki.uzasadnienie.czas", span.unwrap_or_default());
        let days = held.office.extra_days();
        let until = held.case().reasons_until(&Calendar::new(held.law, &days));
        data.day("wyniki.uzasadnienie.do", until.map(|until| until.date));
    }
    data.day("wyniki.ogloszono", held.case().announced_on());
    data
}

/// Who filed an offer and for what.
fn applicant(offer: &Assessed) -> Data {
    let mut row = Data::new();
    row.said("numer", &offer.number).said("oferent", clause(&offer.applicant)).said("tytul", clause(&offer.title));
    row
}

/// The same with the amount it asks for.
fn asking(offer: &Assessed) -> Data {
    applicant(offer).with("wnioskowano", Value::Money(offer.asked))
}

/// The commission as the head of its papers names it.
fn commission(held: &Held) -> Data {
    let mut data = Data::new();
    if let Some(commission) = &held.commission {
        data.said("ocena.komisja", clause(&commission.record.name))
            .said("ocena.powolanie.numer", &commission.record.order_number)
            .day("ocena.powolanie.data", commission.record.appointed_on);
    }
    // Whoever sat at a meeting signs, also one who was dismissed later.
    let present: HashSet<CommissionMemberId> =
        held.meetings.iter().flat_map(|meeting| meeting.record.present.iter().copied()).collect();
    let people = held.members.iter().filter(|member| present.contains(&member.id));
    let person = |member: &Member| {
        let mut row = Data::new();
        row.said("funkcja", capital_first(member.role.label())).said("nazwisko", &member.name);
        row
    };
    data.rows("ocena.podpisy", people.map(|member| person(&member.record)).collect());
    data
}
