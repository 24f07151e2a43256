//! Turnout of a consultation: meetings, sectors, channels. Totals equal their parts on paper.

use chrono::NaiveDate;
use documents::template::{Data, Value};
use domain::{
    consultation::{
        Meeting,
        turnout::{ChannelTurnout, Mismatch, Turnout, attendance, is_open, turnout},
    },
    id::{MeetingId, Stored},
    polish::{counted, plural},
    rule::ConsultationCase,
    vocabulary::Vocabulary,
};

use super::Gather;

/// Meetings, turnout by sector and by channel, as known on the day of the document.
pub fn participation(data: &mut Data, case: &ConsultationCase<'_>, day: NaiveDate) {
    let mut meetings: Vec<Stored<MeetingId, Meeting>> = case.meetings.to_vec();
    meetings.sort_by_key(|meeting| (meeting.record.held_at, meeting.id));
    let held: Vec<Stored<MeetingId, Meeting>> =
        meetings.iter().filter(|meeting| meeting.record.held_at.date() <= day).cloned().collect();
    let rows = |meetings: &[Stored<MeetingId, Meeting>]| meetings.iter().map(|meeting| row(&meeting.record)).collect();
    data.rows("konsultacje.spotkania", rows(&meetings)).rows("konsultacje.spotkania_odbyte", rows(&held));
    let counted = turnout(&held, case.remarks, case.consultation.stated_participants);
    sectors(data, &counted);
    channels(data, case, &counted);
    let differing: Vec<String> = counted.mismatches.iter().map(differs).collect();
    data.said("konsultacje.rozbieznosc", differing.join(" "));
}

fn row(meeting: &Meeting) -> Data {
    let mut data = Data::new();
    data.day("data", Some(meeting.held_at.date()))
        .said("godzina", meeting.hour().unwrap_or_default())
        .said("miejsce", if meeting.place.trim().is_empty() { "miejsca nie zapisano" } else { meeting.place.trim() })
        .count("razem", attendance(meeting));
    data
}

/// People of a meeting whose sectors nobody wrote down get a row of their own, so that the table adds up.
fn sectors(data: &mut Data, turnout: &Turnout) {
    let all = turnout.at_meetings.value;
    let known = turnout.sectors.iter().map(|sector| sector.people.value).sum::<u32>();
    let line = |name: &str, people: u32| Data::new().text("sektor", name).number("osoby", i64::from(people));
    let mut rows = Vec::new();
    if known > 0 || all == 0 {
        rows.extend(turnout.sectors.iter().map(|sector| line(sector.sector.label(), sector.people.value)));
    }
    if all > known {
        rows.push(line("sektora nie zapisano", all - known));
    }
    data.rows("konsultacje.frekwencja", rows).count("frekwencja.razem", all);
}

fn channels(data: &mut Data, case: &ConsultationCase<'_>, turnout: &Turnout) {
    let used = |channel: &&ChannelTurnout| {
        channel.remarks + channel.organisations + channel.people > 0 || is_open(case, channel.channel)
    };
    let shown: Vec<&ChannelTurnout> = turnout.channels.iter().filter(used).collect();
    let rows = shown.iter().map(|channel| {
        let mut data = Data::new();
        data.said("nazwa", channel.channel.label())
            .count("uwagi", channel.remarks)
            .count("organizacje", channel.organisations)
            .count("osoby", channel.people);
        data
    });
    data.rows("konsultacje.kanaly", rows.collect());
    let sum = |of: fn(&ChannelTurnout) -> u32| shown.iter().map(|channel| of(channel)).sum::<u32>();
    let (organisations, people) = (sum(|channel| channel.organisations), sum(|channel| channel.people));
    let once = (turnout.organisations.value, turnout.people.value);
    data.count("kanaly.uwagi", sum(|channel| channel.remarks))
        .count("kanaly.organizacje", organisations)
        .count("kanaly.osoby", people)
        .count("kanaly.organizacje_bez_powtorzen", once.0)
        .count("kanaly.osoby_bez_powtorzen", once.1);
    data.set("kanaly.sa_powtorzenia", Value::Flag(organisations > once.0 || people > once.1));
}

/// "Spotkanie …: na papierze podano 34 osoby, a z zapisów wynika 31 osób."
fn differs(mismatch: &Mismatch) -> String {
    let people = |count: u32| counted(count.into(), ["osoba", "osoby", "osób"]);
    let stated = counted(mismatch.stated.into(), ["osobę", "osoby", "osób"]);
    let found = match mismatch.counted {
        (least, most) if least == most => {
            format!("{} {}", plural(least.into(), ["wynika", "wynikają", "wynika"]), people(least))
        }
        (least, most) => format!("wynika od {least} do {most} osób"),
    };
    format!("{}: na papierze podano {stated}, a z zapisów {found}.", domain::polish::capital_first(&mismatch.what))
}
