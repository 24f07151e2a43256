//! Turnout by channel and sector; every total opens to the records it was counted from.

use domain::{consultation::turnout, explain::Explained, rule::ConsultationCase};
use serde::Serialize;
use specta::Type;

use crate::view::{Choice, ExplanationView, Key, RecordLink};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TurnoutView {
    /// Channels that were open or used, zero included.
    pub channels: Vec<ChannelLine>,
    /// Sums of the columns.
    pub remarks: u32,
    pub organisations: u32,
    pub people: u32,
    /// Each organisation and person counted once, as far as names allow.
    pub distinct_organisations: u32,
    pub distinct_people: u32,
    pub remarks_why: ExplanationView,
    pub organisations_sum_why: ExplanationView,
    pub people_sum_why: ExplanationView,
    pub organisations_why: ExplanationView,
    pub people_why: ExplanationView,
    pub sectors: Vec<SectorLine>,
    pub at_meetings: u32,
    pub at_meetings_why: ExplanationView,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ChannelLine {
    pub channel: Choice,
    pub remarks: u32,
    pub organisations: u32,
    pub people: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SectorLine {
    pub sector: Choice,
    pub people: u32,
    pub why: ExplanationView,
}

pub(super) fn view(case: &ConsultationCase<'_>) -> TurnoutView {
    let counted = turnout::turnout(case.meetings, case.remarks, case.consultation.stated_participants);
    let shown = |line: &&turnout::ChannelTurnout| line.remarks > 0 || line.people > 0 || turnout::is_open(case, line.channel);
    let channels: Vec<ChannelLine> = counted
        .channels
        .iter()
        .filter(shown)
        .map(|line| ChannelLine {
            channel: line.channel.into(),
            remarks: line.remarks,
            organisations: line.organisations,
            people: line.people,
        })
        .collect();
    let sum = |column: fn(&ChannelLine) -> u32| channels.iter().map(column).fold(0u32, u32::saturating_add);
    TurnoutView {
        remarks: sum(|line| line.remarks),
        organisations: sum(|line| line.organisations),
        people: sum(|line| line.people),
        distinct_organisations: counted.organisations.value,
        distinct_people: counted.people.value,
        remarks_why: why(case, &counted.remarks),
        organisations_sum_why: column_why(&channels, |line| line.organisations, counted.organisations.value),
        people_sum_why: column_why(&channels, |line| line.people, counted.people.value),
        organisations_why: why(case, &counted.organisations),
        people_why: why(case, &counted.people),
        sectors: counted
            .sectors
            .iter()
            .map(|line| SectorLine { sector: line.sector.into(), people: line.people.value, why: why(case, &line.people) })
            .collect(),
        at_meetings: counted.at_meetings.value,
        at_meetings_why: why(case, &counted.at_meetings),
        channels,
    }
}

/// The sum of a column, from the numbers of the channels above it.
fn column_why(channels: &[ChannelLine], column: fn(&ChannelLine) -> u32, distinct: u32) -> ExplanationView {
    let sum = channels.iter().map(column).fold(0u32, u32::saturating_add);
    let mut steps = vec!["Suma liczb ze wszystkich sposobów udziału.".to_owned()];
    steps.extend(channels.iter().map(|line| format!("{}: {}", line.channel.label, column(line))));
    let left_out = if sum > distinct {
        vec![format!("Kto skorzystał z kilku sposobów, jest tu liczony w każdym z nich. Bez powtórzeń: {distinct}.")]
    } else {
        Vec::new()
    };
    ExplanationView { left_out, ..ExplanationView::told(sum.to_string(), steps) }
}

fn why(case: &ConsultationCase<'_>, explained: &Explained<u32>) -> ExplanationView {
    let meetings = RecordLink::Meetings { consultation: Key(case.id.0) };
    ExplanationView::linked(explained, explained.value.to_string(), |_| Some(meetings))
}
