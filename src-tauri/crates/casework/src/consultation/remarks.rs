//! The pile of remarks: the list with its filter, and one remark with everything about it.

use std::collections::HashSet;

use domain::{
    act::diff::{Run, RunKind, runs},
    consultation::{
        Outcome, Remark, SenderKind,
        rules::{no_position, no_reason, not_entitled},
        summary::in_order,
    },
    finding::Place,
    id::{RemarkId, Stored},
    polish::{date_in_words, day_and_month_brief, fold},
    rule::check_consultation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    Held,
    change::{self, RemarkChange},
    evidence::{self, EvidenceView},
    figure::{self, RemarkFigures},
    insert, unit,
};
use crate::{
    Desk, Failure,
    view::{Choice, DayView, FindingView, Key, choices},
};

/// Which remarks the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    #[default]
    All,
    Waiting,
    Answered,
    Late,
    /// From senders who were not asked.
    Outside,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkList {
    /// Title of the consultation.
    pub title: String,
    pub rows: Vec<RemarkLine>,
    /// Counts of all remarks, whatever is shown.
    pub figures: RemarkFigures,
    /// Why no remark can be entered now; `None` when it can.
    pub closed: Option<String>,
    pub channels: Vec<Choice>,
    pub sender_kinds: Vec<Choice>,
    pub outcomes: Vec<Choice>,
    /// Outcomes that owe a reason.
    pub reasoned: Vec<String>,
    /// Outcomes that change the wording of the draft.
    pub changing: Vec<String>,
    pub meetings: Vec<MeetingChoice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MeetingChoice {
    pub id: Key,
    pub name: String,
}

/// A remark as the list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkLine {
    pub id: Key,
    pub number: u32,
    pub sender: String,
    /// "§ 8 ust. 1 pkt 3 · e-mail, 9 paź.".
    pub note: String,
    pub outcome: Option<Choice>,
    pub late: bool,
    /// The sender is not among those who were asked.
    pub outside: bool,
}

/// Words of the proposed wording beside those of the draft.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct WordRun {
    pub kind: RunShown,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RunShown {
    Same,
    Inserted,
    Deleted,
}

/// One remark whole.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkView {
    pub id: Key,
    pub revision: Key,
    pub number: u32,
    pub received_on: DayView,
    /// "14:22"; `None` when the hour is not known.
    pub hour: Option<String>,
    pub channel: Choice,
    pub sender_kind: Choice,
    pub organisation: Option<Key>,
    pub sender: String,
    pub meeting: Option<Key>,
    pub unit: Option<u32>,
    pub unit_address: String,
    /// The address of the unit today, when the draft was renumbered since.
    pub unit_address_now: Option<String>,
    pub unit_gone: bool,
    pub wording_now: String,
    pub wording_proposed: String,
    pub proposed_runs: Vec<WordRun>,
    pub content: String,
    pub reason: String,
    pub evidence: Option<EvidenceView>,
    pub position: Option<PositionView>,
    pub findings: Vec<FindingView>,
    /// Why the accepted wording cannot be put into the draft; `None` when it can.
    pub no_insert: Option<String>,
    /// Number of the version into which it was put.
    pub inserted_in: Option<u32>,
    /// The consulted text, for the editor.
    pub text: Option<Key>,
    /// Versions of the draft that it brought, the newest first.
    pub changes: Vec<RemarkChange>,
    /// Why it cannot be changed any more; `None` when it can.
    pub closed: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PositionView {
    pub outcome: Choice,
    pub reason: String,
    pub wording_after: String,
    pub taken_on: DayView,
}

pub fn list(desk: &Desk, consultation: Key, text: &str, which: Which) -> Result<RemarkList, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let held = desk.read(|tx| Held::load(tx, law, consultation, now))?;
    let (late, outside) = (late(&held), outside(&held));
    let remarks = in_order(&held.records.remarks);
    let wanted = fold(text.trim());
    let shows = |remark: &Stored<RemarkId, Remark>| {
        let answered = remark.record.position.is_some();
        let of_kind = match which {
            Which::All => true,
            Which::Waiting => !answered && !late.contains(&remark.id),
            Which::Answered => answered,
            Which::Late => late.contains(&remark.id),
            Which::Outside => outside.contains(&remark.id.0),
        };
        of_kind && (wanted.is_empty() || words(&remark.record).contains(&wanted))
    };
    Ok(RemarkList {
        title: held.records.stored.record.title.clone(),
        rows: remarks
            .iter()
            .filter(|remark| shows(remark))
            .map(|remark| line(remark, late.contains(&remark.id), outside.contains(&remark.id.0)))
            .collect(),
        figures: figure::of_remarks(&held.case()),
        closed: closed(&held),
        channels: choices::<domain::consultation::Channel>(),
        sender_kinds: choices::<SenderKind>(),
        outcomes: choices::<Outcome>(),
        reasoned: keys_of(Outcome::needs_reason),
        changing: keys_of(Outcome::changes_wording),
        meetings: held
            .records
            .meetings
            .iter()
            .map(|meeting| MeetingChoice {
                id: Key(meeting.id.0),
                name: domain::consultation::turnout::meeting_name(&meeting.record),
            })
            .collect(),
    })
}

pub fn view(desk: &Desk, id: Key) -> Result<RemarkView, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let id = RemarkId(id.0);
    desk.read(|tx| {
        let stored = store::remark::get(tx, id)?;
        let held = Held::load(tx, law, Key(stored.record.consultation.0), now)?;
        let act = held.records.text.as_ref();
        let remark = &stored.record;
        let now = remark.unit.and_then(|unit| unit::address_now(act, unit));
        let own = |place: &Place| *place == Place::Row { table: "remark".into(), id: id.0 };
        // What the position still lacks is said by its own form.
        let of_the_form = [no_position::RULE.id, no_reason::RULE.id];
        let findings = check_consultation(&held.case())
            .into_iter()
            .filter(|finding| own(&finding.place) && !of_the_form.contains(&finding.rule.as_str()))
            .map(FindingView::from);
        let midnight = remark.received_at.time() == chrono::NaiveTime::MIN;
        Ok(RemarkView {
            id: Key(id.0),
            revision: Key(stored.revision.0),
            number: remark.number,
            received_on: remark.received_at.date().into(),
            hour: (!midnight).then(|| remark.received_at.format("%H:%M").to_string()),
            channel: remark.channel.into(),
            sender_kind: remark.sender_kind.into(),
            organisation: remark.organisation.map(|organisation| Key(organisation.0)),
            sender: remark.sender.clone(),
            meeting: remark.meeting.map(|meeting| Key(meeting.0)),
            unit: remark.unit,
            unit_address: remark.unit_address.clone(),
            unit_gone: remark.unit.is_some() && now.is_none(),
            unit_address_now: now.filter(|now| *now != remark.unit_address),
            wording_now: remark.wording_now.clone(),
            wording_proposed: remark.wording_proposed.clone(),
            proposed_runs: proposed_runs(remark),
            content: remark.content.clone(),
            reason: remark.reason.clone(),
            evidence: evidence::view(tx, remark.evidence)?,
            position: remark.position.as_ref().map(|position| PositionView {
                outcome: position.outcome.into(),
                reason: position.reason.clone(),
                wording_after: position.wording_after.clone(),
                taken_on: position.taken_on.into(),
            }),
            findings: findings.collect(),
            no_insert: insert::refusal(&held, remark, insert::wording(remark)),
            text: held.records.stored.record.text.map(|text| Key(text.0)),
            changes: change::of_remark(tx, id)?,
            inserted_in: insert::version(desk, tx, &held, remark)?,
            closed: super::still_open(held.records.stored.record.status).err().map(|failure| failure.sentence()),
        })
    })
}

/// The next remark that waits for a position after `from`, around the end of the pile; `None` when all have one.
pub fn next_waiting(desk: &Desk, consultation: Key, from: u32) -> Result<Option<Key>, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let held = desk.read(|tx| Held::load(tx, law, consultation, now))?;
    let case = held.case();
    let waits = |remark: &&Stored<RemarkId, Remark>| remark.record.position.is_none() && !case.is_late(&remark.record);
    let waiting: Vec<_> = in_order(case.remarks).into_iter().filter(waits).collect();
    let after = waiting.iter().find(|remark| remark.record.number > from);
    Ok(after.or(waiting.first()).map(|remark| Key(remark.id.0)))
}

/// Keys of the outcomes for which `test` holds.
pub(super) fn keys_of(test: fn(Outcome) -> bool) -> Vec<String> {
    Outcome::ALL.iter().copied().filter(|outcome| test(*outcome)).map(|outcome| outcome.key().to_owned()).collect()
}

/// Why no remark can be entered.
pub(super) fn closed(held: &Held) -> Option<String> {
    use domain::consultation::ConsultationStatus::*;
    match held.records.stored.record.status {
        Planned => Some("Konsultacji jeszcze nie ogłoszono. Uwagi wpiszesz po ogłoszeniu.".into()),
        Reported => Some("Raport jest opublikowany; uwag już się nie dopisuje.".into()),
        _ => None,
    }
}

/// Remarks that came after the last moment.
pub(super) fn late(held: &Held) -> HashSet<RemarkId> {
    let case = held.case();
    case.remarks.iter().filter(|remark| case.is_late(&remark.record)).map(|remark| remark.id).collect()
}

/// Remarks whose sender a rule finds outside the circle of those entitled.
pub(super) fn outside(held: &Held) -> HashSet<i64> {
    let found = check_consultation(&held.case()).into_iter().filter(|finding| finding.rule == not_entitled::RULE.id);
    found.filter_map(|finding| if let Place::Row { id, .. } = finding.place { Some(id) } else { None }).collect()
}

fn line(stored: &Stored<RemarkId, Remark>, late: bool, outside: bool) -> RemarkLine {
    let remark = &stored.record;
    let place = if remark.unit_address.is_empty() { "całość" } else { &remark.unit_address };
    let day = day_and_month_brief(remark.received_at.date());
    RemarkLine {
        id: Key(stored.id.0),
        number: remark.number,
        sender: remark.sender.clone(),
        note: format!("{place} · {}, {day}", Choice::from(remark.channel).label),
        outcome: remark.position.as_ref().map(|position| position.outcome.into()),
        late,
        outside,
    }
}

/// Everything of a remark that is searched, without Polish letters.
pub(super) fn words(remark: &Remark) -> String {
    let day = date_in_words(remark.received_at.date());
    let position = remark.position.as_ref().map(|position| position.reason.as_str()).unwrap_or_default();
    fold(&format!(
        "{} {} {} {} {} {} {day} {position}",
        remark.number, remark.sender, remark.unit_address, remark.content, remark.wording_proposed, remark.reason
    ))
}

fn proposed_runs(remark: &Remark) -> Vec<WordRun> {
    if remark.wording_now.is_empty() || remark.wording_proposed.is_empty() {
        return Vec::new();
    }
    runs(&remark.wording_now, &remark.wording_proposed).into_iter().map(shown).collect()
}

pub(super) fn shown(run: Run) -> WordRun {
    let kind = match run.kind {
        RunKind::Same => RunShown::Same,
        RunKind::Inserted => RunShown::Inserted,
        RunKind::Deleted => RunShown::Deleted,
    };
    WordRun { kind, text: run.text }
}
