//! The facts of a consultation in words: for its report, for the programme and for the justification.

use chrono::{Datelike, NaiveDate};

use super::{Outcome, Remark, turnout::turnout};
use crate::{
    explain::closed,
    id::{RemarkId, Stored},
    polish::{self, date_in_words},
    publication::{PublicationPlace, PublishedThing},
    rule::ConsultationCase,
    vocabulary::Vocabulary,
};

/// How many remarks came and what was decided on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    pub all: u32,
    pub accepted: u32,
    pub partly: u32,
    pub rejected: u32,
    pub out_of_scope: u32,
    /// In time and without a position: it waits.
    pub open: u32,
    /// Late and without a position: nobody owes it one.
    pub left: u32,
    /// Came after the last moment; counted above as well.
    pub late: u32,
}

impl Outcomes {
    /// Remarks that changed the draft, wholly or in part.
    pub fn changed(&self) -> u32 {
        self.accepted + self.partly
    }
}

/// Counts the outcomes of the case's remarks.
pub fn outcomes(case: &ConsultationCase<'_>) -> Outcomes {
    case.remarks.iter().fold(Outcomes::default(), |mut sum, remark| {
        let late = case.is_late(&remark.record);
        sum.all += 1;
        sum.late += u32::from(late);
        *match remark.record.position.as_ref().map(|position| position.outcome) {
            Some(Outcome::Accepted) => &mut sum.accepted,
            Some(Outcome::PartlyAccepted) => &mut sum.partly,
            Some(Outcome::Rejected) => &mut sum.rejected,
            Some(Outcome::OutOfScope) => &mut sum.out_of_scope,
            None if late => &mut sum.left,
            None => &mut sum.open,
        } += 1;
        sum
    })
}

/// "wpłynęły 2 uwagi", "wpłynęło 5 uwag", "nie wpłynęła żadna uwaga".
pub fn remarks_came(count: u32) -> String {
    match count {
        0 => "nie wpłynęła żadna uwaga".to_owned(),
        _ => {
            let verb = polish::plural(count.into(), ["wpłynęła", "wpłynęły", "wpłynęło"]);
            format!("{verb} {}", polish::counted(count.into(), ["uwaga", "uwagi", "uwag"]))
        }
    }
}

/// "od 6 do 20 października 2026 r."; years and months are not repeated.
pub fn between(first: NaiveDate, last: NaiveDate) -> String {
    let month = |day: NaiveDate| polish::MONTHS_GENITIVE[day.month0() as usize];
    if first == last {
        return format!("w dniu {}", date_in_words(first));
    }
    match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => format!("od {} do {}", first.day(), date_in_words(last)),
        (true, false) => format!("od {} {} do {}", first.day(), month(first), date_in_words(last)),
        _ => format!("od {} do {}", date_in_words(first), date_in_words(last)),
    }
}

/// The proposed summary: what flows into the programme and the justification. The officer edits it.
pub fn proposed(case: &ConsultationCase<'_>) -> String {
    [course(case), notice(case), meetings(case), came(case), decided(case)]
        .into_iter()
        .flatten()
        .map(closed)
        .collect::<Vec<String>>()
        .join(" ")
}

/// Whether the written summary gives the days of the consultation, as the proposed one does: who prints it need not say them again.
pub fn gives_the_days(case: &ConsultationCase<'_>) -> bool {
    let days = case.consultation.starts_on.zip(case.consultation.ends_on);
    days.is_some_and(|(first, last)| case.consultation.summary.contains(&between(first, last)))
}

fn course(case: &ConsultationCase<'_>) -> Option<String> {
    let consultation = case.consultation;
    let when = match (consultation.starts_on, consultation.ends_on) {
        (Some(first), Some(last)) => between(first, last),
        (None, Some(last)) => format!("do {}", date_in_words(last)),
        _ => return None,
    };
    let forms: Vec<&str> = consultation.forms.iter().map(|form| form.label()).collect();
    let forms = match forms.as_slice() {
        [] => String::new(),
        [one] => format!(" Forma konsultacji: {one}."),
        _ => format!(" Formy konsultacji: {}.", forms.join(", ")),
    };
    Some(format!("Konsultacje projektu odbyły się {when}.{forms}"))
}

fn notice(case: &ConsultationCase<'_>) -> Option<String> {
    let mut places: Vec<&str> = Vec::new();
    for publication in case.publications_of(PublishedThing::ConsultationNotice) {
        let place = in_place(publication.record.place);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let (last, others) = places.split_last()?;
    let all = if others.is_empty() { (*last).to_owned() } else { format!("{} oraz {last}", others.join(", ")) };
    Some(format!("Ogłoszenie zamieszczono {all}."))
}

fn in_place(place: PublicationPlace) -> &'static str {
    match place {
        PublicationPlace::Bip => "w Biuletynie Informacji Publicznej",
        PublicationPlace::NoticeBoard => "na tablicy ogłoszeń",
        PublicationPlace::Website => "na stronie internetowej",
        PublicationPlace::Journal => "w dzienniku urzędowym województwa",
        PublicationPlace::Press => "w prasie",
        PublicationPlace::Other => "w innym miejscu",
    }
}

fn meetings(case: &ConsultationCase<'_>) -> Option<String> {
    let count = case.meetings.len() as u64;
    if count == 0 {
        return None;
    }
    let people = turnout(case.meetings, case.remarks, None).at_meetings.value;
    let held = polish::plural(count, ["Odbyło się", "Odbyły się", "Odbyło się"]);
    let held = format!("{held} {}", polish::counted(count, ["spotkanie", "spotkania", "spotkań"]));
    let whose = if count == 1 { "w którym" } else { "w których" };
    let came = match people {
        0 => format!("{whose} nikt nie wziął udziału"),
        _ => {
            let verb = polish::plural(people.into(), ["wzięła", "wzięły", "wzięło"]);
            format!("{whose} {verb} udział {}", polish::counted(people.into(), ["osoba", "osoby", "osób"]))
        }
    };
    Some(format!("{held}, {came}."))
}

fn came(case: &ConsultationCase<'_>) -> Option<String> {
    let sum = outcomes(case);
    if sum.all == 0 {
        return Some("W konsultacjach nie wpłynęła żadna uwaga.".to_owned());
    }
    let late = match sum.late {
        0 => String::new(),
        late => format!(", w tym {late} po terminie"),
    };
    let organisations = turnout(case.meetings, case.remarks, None).organisations.value;
    let by = match organisations {
        0 => String::new(),
        _ => {
            let verb = polish::plural(organisations.into(), ["zgłosiła", "zgłosiły", "zgłosiło"]);
            let names = polish::counted(organisations.into(), ["organizacja", "organizacje", "organizacji"]);
            format!("; uwagi {verb} {names}")
        }
    };
    Some(format!("W konsultacjach {}{late}{by}.", remarks_came(sum.all)))
}

fn decided(case: &ConsultationCase<'_>) -> Option<String> {
    let sum = outcomes(case);
    if sum.all == 0 {
        return Some("Projektu nie zmieniono w wyniku konsultacji.".to_owned());
    }
    if sum.open > 0 && sum.open + sum.left == sum.all {
        return None;
    }
    let accusative = |count: u32| polish::counted(count.into(), ["uwagę", "uwagi", "uwag"]);
    let genitive = |count: u32| polish::counted(count.into(), ["uwagi", "uwag", "uwag"]);
    let parts: Vec<String> = [
        (sum.accepted, format!("uwzględniono {}", accusative(sum.accepted))),
        (sum.partly, format!("w części uwzględniono {}", accusative(sum.partly))),
        (sum.rejected, format!("nie uwzględniono {}", genitive(sum.rejected))),
        (sum.out_of_scope, format!("za leżące poza przedmiotem konsultacji uznano {}", accusative(sum.out_of_scope))),
        (sum.open, format!("nie rozpatrzono jeszcze {}", genitive(sum.open))),
        (sum.left, format!("bez stanowiska pozostawiono {} po terminie", accusative(sum.left))),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, words)| words)
    .collect();
    let changed = if sum.changed() == 0 { " Projektu nie zmieniono w wyniku konsultacji." } else { "" };
    Some(format!("{}.{changed}", polish::capital_first(&parts.join(", "))))
}

/// Remarks in the order of their numbers, for the table of the report.
pub fn in_order(remarks: &[Stored<RemarkId, Remark>]) -> Vec<&Stored<RemarkId, Remark>> {
    let mut ordered: Vec<_> = remarks.iter().collect();
    ordered.sort_by_key(|remark| (remark.record.number, remark.id));
    ordered
}
