//! The commission of the settled call: people, cards, the meeting, the vote, the results and what followed.

use chrono::{NaiveDate, NaiveDateTime};
use domain::publication::CaseRef;

use super::{
    consultations::published,
    diary::{Diary, Known, at, known},
    fault,
    offers::{call_of, numbered},
    source::{AwardSource, CommissionSource, DemandSource, MemberSource},
};
use crate::{
    Desk, Failure,
    call::{self, CallStepForm},
    commission::{
        cards::{self, CardInput},
        demand::{self, DemandInput},
        exclusion::{self, ExclusionInput},
        grant::{self, GrantInput},
        meeting::{self, CommissionMeetingInput},
        member::{self, MemberInput},
        page, ranking,
        results::{self, DecisionInput},
        save::{self, CommissionInput},
        vote::{self, VoiceInput, VoteInput},
    },
    view::Key,
};

pub(super) fn enter<'s>(diary: &mut Diary<'s>, source: &'s CommissionSource) {
    let decided = source.results.decided_on;
    let statements = source.member.iter().map(|member| member.statement_on).max().unwrap_or(source.appointed_on);
    becomes(diary, source, "ocena_formalna", at(source.checked_on, 8, 15));
    becomes(diary, source, "ocena_merytoryczna", at(statements, 10, 5));
    becomes(diary, source, "opinia_komisji", at(source.opinion_on, 13, 40));
    becomes(diary, source, "rozstrzygniety", at(decided, 9, 5));
    diary.act(at(source.appointed_on, 13, 0), move |desk, known| {
        save::save(desk, call_of(known, &source.call)?, &appointed(source)).map(drop)
    });
    for (minute, one) in (0..).zip(&source.member) {
        diary.act(at(one.statement_on, 9, minute), move |desk, known| sworn(desk, known, source, one));
        diary.act(at(one.scored_on, 10, 30 + minute), move |desk, known| scored(desk, known, source, one));
    }
    for one in &source.exclusion {
        diary.act(at(one.decided_on, 9, 40), move |desk, known| {
            let call = call_of(known, &source.call)?;
            let input = ExclusionInput {
                member: Some(person(desk, call, &one.member)?),
                offer: Some(Key(numbered(desk, call, &one.offer)?.id.0)),
                reason: one.reason.clone(),
                decided_on: one.decided_on.to_string(),
            };
            exclusion::save(desk, call, &input).map(drop)
        });
    }
    diary.act(at(source.meeting.held_on, 12, 30), move |desk, known| met(desk, call_of(known, &source.call)?, source));
    diary.act(at(decided, 9, 0), move |desk, known| {
        let call = call_of(known, &source.call)?;
        let (decided_on, order_number) = (decided.to_string(), source.results.order_number.clone());
        results::decide(desk, call, &DecisionInput { decided_on, order_number, ..DecisionInput::default() })?;
        grant::as_proposed(desk, call).map(drop)
    });
    for publication in &source.results.publication {
        diary.enter(at(publication.published_on, 14, 0), "Ogłoszenie wyników konkursu", move |tx, known| {
            published(tx, CaseRef::Call(self::known(&known.calls, &source.call)?), publication)
        });
    }
    for (minute, one) in (0..).zip(&source.award) {
        diary.act(at(one.told_on, 9, 30 + minute), move |desk, known| told(desk, known, source, one, false));
        if let Some(day) = one.ended_on.or(one.contracted_on) {
            diary.act(at(day, 13, 30 + minute), move |desk, known| told(desk, known, source, one, true));
        }
    }
    for one in &source.demand {
        diary.act(at(one.received_on, 12, 0), move |desk, known| demanded(desk, known, source, one, None));
        diary.act(at(one.answered_on, 12, 0), move |desk, known| demanded(desk, known, source, one, Some(one.answered_on)));
    }
}

/// The call goes on into its next state.
fn becomes<'s>(diary: &mut Diary<'s>, source: &'s CommissionSource, to: &'static str, when: NaiveDateTime) {
    diary.act(when, move |desk, known| {
        let id = call_of(known, &source.call)?;
        let revision = desk.read(|tx| Ok(store::call::get(tx, domain::id::CallId(id.0))?.revision))?;
        let day = when.date().to_string();
        let (order_number, reason) = (String::new(), String::new());
        call::take_step(desk, &CallStepForm { id, revision: Key(revision.0), to: to.into(), day, order_number, reason }).map(drop)
    });
}

fn appointed(source: &CommissionSource) -> CommissionInput {
    CommissionInput {
        name: source.name.clone(),
        recruited_on: source.recruited_on.to_string(),
        nominations_until: source.nominations_until.to_string(),
        order_number: source.order_number.clone(),
        appointed_on: source.appointed_on.to_string(),
        quorum_kind: source.quorum_kind.clone(),
        together: source.together.clone(),
        chair_decides: source.chair_decides,
        ..CommissionInput::default()
    }
}

fn sworn(desk: &mut Desk, known: &Known, source: &CommissionSource, one: &MemberSource) -> Result<(), Failure> {
    let named_by = one.named_by.as_ref().map(|name| self::known(&known.organisations, name)).transpose()?;
    let input = MemberInput {
        name: one.name.clone(),
        role: one.role.clone(),
        side: one.side.clone(),
        named_by: named_by.map(|id| Key(id.0)),
        appointed_on: source.appointed_on.to_string(),
        statement_on: one.statement_on.to_string(),
        ..MemberInput::default()
    };
    member::save(desk, call_of(known, &source.call)?, &input).map(drop)
}

/// The member of the commission with a name.
fn person(desk: &Desk, call: Key, name: &str) -> Result<Key, Failure> {
    let members = page::view(desk, call)?.members;
    members.iter().find(|member| member.name == name).map(|member| member.id).ok_or_else(|| fault(format!("no {name}")))
}

fn scored(desk: &mut Desk, known: &Known, source: &CommissionSource, one: &MemberSource) -> Result<(), Failure> {
    let call = call_of(known, &source.call)?;
    let member = person(desk, call, &one.name)?;
    for (number, points) in &one.cards {
        let offer = Key(numbered(desk, call, number)?.id.0);
        let points = points.split_whitespace().map(str::to_owned).collect();
        cards::save(desk, call, &CardInput { offer, member, points, sign: true, ..CardInput::default() })?;
    }
    Ok(())
}

fn met(desk: &mut Desk, call: Key, source: &CommissionSource) -> Result<(), Failure> {
    let mut voices = Vec::new();
    for one in &source.member {
        let member = person(desk, call, &one.name)?;
        voices.push(VoiceInput { member, choice: one.voice.clone(), dissent: one.dissent.clone() });
    }
    let input = CommissionMeetingInput {
        held_on: source.meeting.held_on.to_string(),
        hour: source.meeting.hour.clone(),
        place: source.meeting.place.clone(),
        notes: source.meeting.notes.clone(),
        present: voices.iter().map(|voice| voice.member).collect(),
        ..CommissionMeetingInput::default()
    };
    meeting::save(desk, call, &input)?;
    let task = ranking::view(desk, call, None)?.task;
    vote::save(desk, call, task, &VoteInput { voices }).map(drop)
}

/// The applicant is told; later it signs, brings the offer in line, or resigns.
fn told(desk: &mut Desk, known: &Known, source: &CommissionSource, one: &AwardSource, after: bool) -> Result<(), Failure> {
    let call = call_of(known, &source.call)?;
    let offer = Key(numbered(desk, call, &one.offer)?.id.0);
    let lines = results::view(desk, call)?.tasks.into_iter().flat_map(|task| task.lines);
    let line = lines.into_iter().find(|line| line.offer == offer).ok_or_else(|| fault("no award"))?;
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut input = GrantInput {
        granted: line.granted.map(|granted| granted.text).unwrap_or_default(),
        reserve: one.reserve.map(|place| place.to_string()).unwrap_or_default(),
        reason: one.reason.clone(),
        told_on: one.told_on.to_string(),
        update_until: day(one.update_until),
        ..GrantInput::default()
    };
    if after {
        input.contracted_on = day(one.contracted_on);
        input.end = one.end.clone().unwrap_or_default();
        input.ended_on = day(one.ended_on);
        input.end_note = one.end_note.clone();
    }
    grant::save(desk, call, offer, &input).map(drop)
}

/// A demand for reasons comes, and on a later day it is answered with the draft that the file made.
fn demanded(
    desk: &mut Desk,
    known: &Known,
    source: &CommissionSource,
    one: &DemandSource,
    answered: Option<NaiveDate>,
) -> Result<(), Failure> {
    let call = call_of(known, &source.call)?;
    let register = results::view(desk, call)?.demands;
    let here = register.into_iter().find(|demand| answered.is_some() && demand.who == one.who);
    let input = DemandInput {
        id: here.as_ref().map(|demand| demand.id),
        revision: here.as_ref().map(|demand| demand.revision),
        offer: Some(Key(numbered(desk, call, &one.offer)?.id.0)),
        who: one.who.clone(),
        received_on: one.received_on.to_string(),
        channel: one.channel.clone(),
        draft: here.map(|demand| demand.draft).unwrap_or_default(),
        answered_on: answered.map(|day| day.to_string()).unwrap_or_default(),
    };
    demand::save(desk, call, &input).map(drop)
}
