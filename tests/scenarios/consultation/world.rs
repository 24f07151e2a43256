//! Short words for what the officer does in these stories.

use std::sync::Arc;

use casework::{
    Desk, Failure,
    consultation::{
        self, ConsultationView, PlanInput, Saved, create::ConsultationStart, meeting::MeetingInput, remark::RemarkInput,
        step::StepInput,
    },
    view::Key,
};
pub use tests::jarzebin::{file, file_with_programme, local};
use tests::office::Officer;

pub fn view(desk: &Desk, id: Key) -> ConsultationView {
    consultation::view(desk, id).unwrap()
}

/// Consultations of the programme for 2027 that will last from 6 to 20 October 2026; `ends_at` is the hour of the last day until
/// which remarks are taken.
pub fn planned(ends_at: &str) -> (Arc<Officer>, Desk, Key) {
    let officer = Officer::on("2026-09-25");
    let (mut desk, programme) = file_with_programme(&officer);
    let key = plan_days(&mut desk, programme, ends_at);
    (officer, desk, key)
}

/// The same, announced on 25 September.
pub fn announced(ends_at: &str) -> (Arc<Officer>, Desk, Key) {
    let officer = Officer::on("2026-09-25");
    let (mut desk, programme) = file_with_programme(&officer);
    let key = announce(&mut desk, programme, ends_at);
    (officer, desk, key)
}

/// The same for a programme that is in the file already.
pub fn announce(desk: &mut Desk, programme: Key, ends_at: &str) -> Key {
    let key = plan_days(desk, programme, ends_at);
    step(desk, key, "ogloszona", StepInput::default()).unwrap();
    key
}

fn plan_days(desk: &mut Desk, programme: Key, ends_at: &str) -> Key {
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let key = consultation::create(desk, &start).unwrap().value.id;
    plan(desk, key, |input| {
        input.starts_on = "6.10.2026".into();
        input.ends_on = "20.10.2026".into();
        input.ends_at = ends_at.into();
    })
    .unwrap();
    key
}

/// Saves a changed plan.
pub fn plan(desk: &mut Desk, id: Key, change: impl FnOnce(&mut PlanInput)) -> Result<Saved, Failure> {
    let before = view(desk, id);
    let mut input = before.plan;
    change(&mut input);
    consultation::save_plan(desk, id, before.revision, &input).map(|reply| reply.value)
}

pub fn step(desk: &mut Desk, id: Key, to: &str, more: StepInput) -> Result<Saved, Failure> {
    let revision = view(desk, id).revision;
    consultation::step::take(desk, id, revision, &StepInput { to: to.into(), ..more }).map(|reply| reply.value)
}

/// A step that has happened on paper, on a day.
pub fn on_paper(desk: &mut Desk, id: Key, to: &str, day: &str) -> Result<Saved, Failure> {
    step(desk, id, to, StepInput { day: day.into(), despite: "Wpis na podstawie akt sprawy.".into(), ..StepInput::default() })
}

pub fn remark(sender: &str, day: &str, hour: &str) -> RemarkInput {
    RemarkInput {
        received_on: day.into(),
        hour: hour.into(),
        channel: "papier".into(),
        sender_kind: "organizacja".into(),
        sender: sender.into(),
        content: "Prosimy o dopisanie dowozu uczestników z sołectw.".into(),
        ..RemarkInput::default()
    }
}

pub fn meeting(day: &str, place: &str, turnout: &[(&str, u32)]) -> MeetingInput {
    MeetingInput {
        held_on: day.into(),
        hour: "17:00".into(),
        place: place.into(),
        turnout: turnout
            .iter()
            .map(|(sector, people)| consultation::meeting::SectorInput { sector: (*sector).into(), people: people.to_string() })
            .collect(),
        ..MeetingInput::default()
    }
}

/// Numbers of the rules that speak.
pub fn rules(view: &ConsultationView) -> Vec<&str> {
    let mut rules: Vec<&str> = view.findings.iter().map(|finding| finding.rule.as_str()).collect();
    rules.dedup();
    rules
}

/// Rules that refused a step.
pub fn refused(answer: Result<Saved, Failure>) -> Vec<String> {
    match answer.unwrap_err() {
        Failure::Refused { findings } => findings.into_iter().map(|finding| finding.rule).collect(),
        other => panic!("{}", other.sentence()),
    }
}
