//! The days that the law sets to a call, each with its derivation.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{Call, CallChange, CallChangeKind};
use crate::{
    deadline::{Calendar, Count, Deadline, Step},
    explain::closed,
    polish::{date_in_words, small_first},
    publication::{PublicationPlace, PublishedThing},
    rule::CallCase,
    vocabulary::Vocabulary,
};

/// The places in the order of the statute; how many of them bind, the law pack says.
const PLACES: [PublicationPlace; 3] = [PublicationPlace::Bip, PublicationPlace::NoticeBoard, PublicationPlace::Website];

/// The places in which the notice must stand; none where the act behind the call names none.
pub fn places(case: &CallCase<'_>) -> &'static [PublicationPlace] {
    let limit = case.law().call_mode(case.call.mode).and_then(|law| law.value.places);
    let count = limit.and_then(|limit| case.law().count(limit)).map_or(0, |count| count.value as usize);
    &PLACES[..count.min(PLACES.len())]
}

/// The binding places in which a thing does not stand yet. Changes, an annulment and results are bound to the places of the notice
/// by the act on public benefit only.
pub fn missing_places(case: &CallCase<'_>, thing: PublishedThing, subject: Option<i64>) -> Vec<PublicationPlace> {
    if thing != PublishedThing::CallNotice && !case.has_procedure() {
        return Vec::new();
    }
    let there = case.first_days(thing, subject);
    places(case).iter().copied().filter(|place| !there.contains_key(place)).collect()
}

/// The day on which the notice was out in every binding place that is known: the latest of the first days. `None` before the
/// first of them; of an act that names no place the first publication counts.
pub fn last_publication(case: &CallCase<'_>) -> Option<(PublicationPlace, NaiveDate)> {
    let there = case.first_days(PublishedThing::CallNotice, None);
    let binding = places(case);
    if binding.is_empty() {
        return there.into_iter().min_by_key(|(_, day)| *day);
    }
    there.into_iter().filter(|(place, _)| binding.contains(place)).max_by_key(|(_, day)| *day)
}

/// The last extension of the time for offers, with the deadline before it.
pub fn extension<'a>(case: &CallCase<'a>) -> Option<(&'a CallChange, NaiveDateTime)> {
    let extensions = case.changes.iter().map(|change| &change.record).filter(|change| change.kind == CallChangeKind::Extension);
    extensions.max_by_key(|change| change.number).and_then(|change| Some((change, change.until_before?)))
}

/// The first day that may be the last one for offers, counted from the last publication; before it, from the day on which the
/// call was or is to be announced. `None` when the law sets no term or no day is known.
pub fn earliest_deadline(case: &CallCase<'_>) -> Option<Deadline> {
    let term = case.law().call_mode(case.call.mode)?.value.term?;
    let value = case.law().span(term)?;
    let (from, why) = match last_publication(case) {
        Some((place, day)) => {
            let missing = missing_places(case, PublishedThing::CallNotice, None);
            let mut why = format!("Ostatnia z odnotowanych publikacji: {}, {}.", place.label(), date_in_words(day));
            if !missing.is_empty() {
                let names: Vec<&str> = missing.iter().map(|place| place.label()).collect();
                why.push_str(&format!(
                    " Nie odnotowano jeszcze: {}; każda późniejsza publikacja przesunie ten dzień.",
                    names.join(", ")
                ));
            }
            (day, why)
        }
        None => {
            let day = case.call.announced_on?;
            (day, format!("Publikacji jeszcze nie odnotowano; liczymy od dnia ogłoszenia {}.", date_in_words(day)))
        }
    };
    let mut counted = Calendar::new(case.law, &case.office.extra_days()).count(&Count::forwards(from, value.value)).ok()?;
    let rule = format!("Na złożenie ofert zostaje co najmniej {} od ostatniej publikacji.", value.value);
    counted.verified &= value.verified;
    counted.steps.insert(0, Step { text: closed(why), day: Some(from), basis: None });
    counted.steps.insert(0, Step { text: rule, day: None, basis: Some(value.citation) });
    Some(counted)
}

/// Days between the day from which the term runs and the last day for offers.
pub fn days_for_offers(case: &CallCase<'_>) -> Option<i64> {
    let from = last_publication(case).map(|(_, day)| day).or(case.call.announced_on)?;
    Some((case.call.last_day()? - from).num_days())
}

/// The deadline before the first extension: what the notice said.
pub fn first_deadline(case: &CallCase<'_>) -> Option<NaiveDateTime> {
    let extensions = case.changes.iter().filter(|change| change.record.kind == CallChangeKind::Extension);
    extensions.min_by_key(|change| change.record.number).and_then(|change| change.record.until_before).or(case.call.offers_until)
}

/// The day to which a last moment belongs: of midnight the day that ends then.
pub fn day_of(at: NaiveDateTime) -> NaiveDate {
    match at.time() == NaiveTime::MIN {
        true => at.date().pred_opt().unwrap_or(at.date()),
        false => at.date(),
    }
}

/// "23 grudnia 2026 r., godz. 15:30"; midnight is said as 24:00 of the day that ends then.
pub fn moment_words(at: NaiveDateTime) -> String {
    let day = date_in_words(day_of(at));
    match at.time() == NaiveTime::MIN {
        true => format!("{day}, godz. 24:00"),
        false => format!("{day}, godz. {}", at.format("%-H:%M")),
    }
}

/// The last moment for offers in words.
pub fn offers_until_words(call: &Call) -> Option<String> {
    call.offers_until.map(moment_words)
}

/// The last day for offers with where it comes from.
pub fn offers_due(case: &CallCase<'_>) -> Option<Deadline> {
    let (day, words) = (case.call.last_day()?, offers_until_words(case.call)?);
    let extended =
        case.changes.iter().filter(|change| change.record.kind == CallChangeKind::Extension).max_by_key(|one| one.record.number);
    let sentence = match extended {
        Some(change) => format!("Termin przedłużono {} do: {words}.", date_in_words(change.record.decided_on)),
        None => format!("Termin składania ofert z ogłoszenia: {words}."),
    };
    let mut due = Deadline::on(day, sentence, None);
    if let Some(earliest) = earliest_deadline(case) {
        let told = earliest.steps.iter().map(|step| small_first(step.text.trim_end_matches('.'))).next().unwrap_or_default();
        let sentence = format!("Dla porównania: {told}, czyli najwcześniej {}.", date_in_words(earliest.date));
        due.steps.insert(0, Step { text: closed(sentence), day: Some(earliest.date), basis: earliest.steps[0].basis.clone() });
    }
    Some(due)
}
