//! States, sums and validation of calls.

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::{id::CallId, money::Money, programme::CommissioningForm, vocabulary::Vocabulary};

fn moment(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").ok()
}

fn task(pools: &[(i32, u32)]) -> CallTask {
    CallTask {
        call: CallId(1),
        position: 1,
        priority_task: None,
        sphere: "17".into(),
        title: "Szkolenie sportowe dzieci".into(),
        form: CommissioningForm::Support,
        description: String::new(),
        begins_on: None,
        ends_on: None,
        pools: pools.iter().map(|(year, zloty)| Pool { year: *year, amount: Money::from_zloty(*zloty) }).collect(),
        annulled: None,
    }
}

fn criterion(most: u32, weight: u32) -> Criterion {
    Criterion {
        call: CallId(1),
        position: 1,
        aspect: Aspect::Costs,
        name: "Kalkulacja kosztów".into(),
        guide: String::new(),
        most: Points(most),
        weight,
        least: None,
    }
}

fn faults(faults: Vec<crate::violation::Violation>) -> Vec<String> {
    faults.into_iter().map(|fault| format!("{}: {}", fault.field, fault.sentence)).collect()
}

#[test]
fn every_state_but_the_first_can_be_reached_and_an_ended_call_stays() {
    for &state in CallStatus::ALL {
        let reached = CallStatus::ALL.iter().any(|from| from.may_become(state));
        assert!(reached, "{state:?}");
    }
    assert!(CallStatus::Finished.next().is_empty() && CallStatus::Annulled.next().is_empty());
    assert!(!CallStatus::Draft.may_become(CallStatus::Annulled), "nothing was announced that could be annulled");
    assert!(!CallStatus::Settled.may_become(CallStatus::Annulled), "results stand");
}

#[test]
fn only_a_draft_is_written_freely_and_offers_come_to_what_was_announced() {
    let editable: Vec<_> = CallStatus::ALL.iter().filter(|state| state.is_editable()).collect();
    assert_eq!(editable, [&CallStatus::Draft]);
    let without: Vec<_> = CallStatus::ALL.iter().filter(|state| !state.takes_offers()).collect();
    assert_eq!(without, [&CallStatus::Draft, &CallStatus::Finished, &CallStatus::Annulled]);
}

#[test]
fn a_deadline_at_midnight_ends_the_day_before() {
    let mut call = Call::new(CallMode::PublicBenefit, "na zadania w 2027 roku", 2027);
    assert_eq!(call.last_day(), None);
    call.offers_until = moment("2026-12-23 15:00");
    assert_eq!(call.last_day(), NaiveDate::from_ymd_opt(2026, 12, 23));
    call.offers_until = moment("2026-12-24 00:00");
    assert_eq!(call.last_day(), NaiveDate::from_ymd_opt(2026, 12, 23));
}

#[test]
fn pools_add_up_for_each_year_without_what_was_annulled() {
    let mut annulled = task(&[(2027, 9_000)]);
    annulled.annulled = NaiveDate::from_ymd_opt(2027, 1, 4).map(|day| (day, AnnulmentGround::NoOffers));
    let tasks = [task(&[(2026, 42_000), (2027, 252_000)]), task(&[(2027, 8_000)]), annulled];
    let years: Vec<_> = totals::by_year(&tasks).into_iter().flatten().collect();
    assert_eq!(years, [(2026, Money::from_zloty(42_000)), (2027, Money::from_zloty(260_000))]);
    assert_eq!(totals::total(&tasks), Some(Money::from_zloty(302_000)));
    assert_eq!(totals::total(&[task(&[])]), None, "no amount is not zero");
    assert_eq!(task(&[]).pool(), None);
}

#[test]
fn weights_multiply_points() {
    assert_eq!(criterion(1_000, 150).most_weighted(), Points(1_500));
    assert_eq!(totals::most_points(&[criterion(1_000, 100), criterion(500, 250)]), Points(2_250));
    assert_eq!([Points(1_250).words(), Points(700).words(), Points(625).words()], ["12,5", "7", "6,25"]);
}

#[test]
fn a_share_of_an_amount_is_rounded_to_the_grosz() {
    assert_eq!(Permyriad(1_000).of(Money::from_grosze(10_005)), Money::from_grosze(1_001));
    assert_eq!(Permyriad(9_000).of(Money::from_zloty(3_000)), Money::from_zloty(2_700));
    assert_eq!([Permyriad(1_000).words(), Permyriad(1_250).words(), Permyriad(1_275).words()], ["10%", "12,5%", "12,75%"]);
}

#[test]
fn the_head_of_a_notice_is_not_repeated_in_the_title() {
    for typed in
        ["Otwarty konkurs ofert na sport", "Ogłoszenie otwartego konkursu ofert na sport", "konkurs ofert  na sport", "na sport"]
    {
        assert_eq!(title_of(typed), "na sport", "{typed}");
    }
    assert_eq!(Call::new(CallMode::Sport, "na sport", 2027).name(), "Otwarty konkurs ofert na sport");
}

#[test]
fn faults_of_a_call_and_its_rows_are_told_together() {
    let call = Call {
        year: 27,
        begins_on: NaiveDate::from_ymd_opt(2027, 3, 1),
        ends_on: NaiveDate::from_ymd_opt(2027, 2, 1),
        silent_days: Some(0),
        limits: CallLimits {
            grant_min: Some(Money::from_zloty(3_000)),
            grant_max: Some(Money::from_zloty(100)),
            own_share: Some(Permyriad(1_000)),
            own_money_share: Some(Permyriad(1_100)),
            administrative_share: Some(Permyriad(10_001)),
            ..CallLimits::default()
        },
        ..Call::new(CallMode::PublicBenefit, " ", 2027)
    };
    assert_eq!(
        faults(validate::call(&call)),
        [
            "title: Tytuł konkursu: to pole jest puste. Uzupełnij je.",
            "year: Rok realizacji: wpisz rok od 2000 do 2100.",
            "ends_on: Koniec realizacji jest wcześniejszy niż jej początek. Popraw jedną z dat.",
            "limits.grant_max: Najwyższa dotacja jest mniejsza niż najniższa. Popraw jedną z kwot.",
            "limits.administrative_share: Koszty administracyjne: udział nie może przekraczać 100%.",
            "limits.own_money_share: Wkład finansowy jest częścią wkładu własnego, więc nie może być od niego większy.",
            "silent_days: Dni milczenia oznaczające rezygnację: wpisz liczbę od 1 do 365 albo zostaw puste.",
        ]
    );
    assert_eq!(
        faults(validate::task(&task(&[(2027, 1), (2027, 2)]))),
        ["pools: Rok 2027 jest wpisany dwa razy. Zostaw jedną kwotę na każdy rok."]
    );
    let low = Criterion { least: Some(Points(1_100)), ..criterion(1_000, 0) };
    assert_eq!(
        faults(validate::criterion(&low)),
        [
            "weight: Waga: wpisz liczbę większą od 0, najwyżej 100.",
            "least: Próg jest wyższy niż najwyższa liczba punktów (10). Popraw jedną z liczb.",
        ]
    );
    let change = CallChange {
        call: CallId(1),
        kind: CallChangeKind::Extension,
        number: 1,
        decided_on: NaiveDate::from_ymd_opt(2026, 12, 15).unwrap(),
        order_number: String::new(),
        reason: String::new(),
        wording: String::new(),
        until_before: moment("2026-12-23 15:00"),
        until_after: moment("2026-12-22 15:00"),
        task: None,
        ground: None,
        chosen_before: None,
        chosen_after: None,
        status_before: None,
    };
    assert_eq!(
        faults(validate::change(&change)),
        ["until_after: Nowy termin składania ofert musi być późniejszy niż dotychczasowy (23 grudnia 2026 r., godz. 15:00)."]
    );
}

#[test]
fn a_deadline_at_midnight_is_the_end_of_the_day_before() {
    let until = |at: &str| Call { offers_until: moment(at), ..Call::new(CallMode::Sport, "na sport", 2027) };
    let words = |at: &str| until(at).until_in_words().unwrap_or_default().replace('\u{a0}', " ");
    assert_eq!(words("2026-12-24 00:00"), "23 grudnia 2026 r., godz. 24:00");
    assert_eq!(words("2026-12-23 09:05"), "23 grudnia 2026 r., godz. 9:05");
}

#[test]
fn the_money_of_a_year_shows_its_tasks_and_what_is_left_out() {
    let both = CallTask { title: "Zajęcia".into(), ..task(&[(2027, 100), (2028, 50)]) };
    let gone = CallTask {
        title: "Festyn".into(),
        annulled: NaiveDate::from_ymd_opt(2027, 1, 5).map(|day| (day, AnnulmentGround::NoOffers)),
        ..task(&[(2027, 900)])
    };
    let open = CallTask { title: "Rajd".into(), ..task(&[]) };
    let told = totals::money_told(&[&both, &gone, &open], Some(2028));
    assert_eq!((told.value, told.parts.len()), (Money::from_zloty(50), 1));
    assert_eq!(told.left_out, ["Rajd: nie wpisano kwoty.", "Festyn: zadanie unieważniono."]);
    assert_eq!(totals::money_told(&[&both, &gone, &open], None).value, Money::from_zloty(150));
}

#[test]
fn points_say_their_weight_and_earlier_costs_their_rows() {
    let criteria = [criterion(1_000, 100), criterion(1_000, 150)];
    let told = totals::points_told(&criteria.iter().collect::<Vec<_>>());
    assert_eq!(told.value, Points(2_500));
    assert_eq!(told.parts.iter().map(|part| part.value.as_str()).collect::<Vec<_>>(), ["10 pkt", "10 × 1,5 = 15 pkt"]);
    let prior = |year, zloty: Option<u32>| PriorTask {
        call: CallId(1),
        position: 1,
        year,
        title: "Zajęcia".into(),
        cost: zloty.map(Money::from_zloty),
        grants: None,
    };
    let rows = [prior(2026, Some(10)), prior(2026, None), prior(2025, Some(5))];
    let rows: Vec<&PriorTask> = rows.iter().collect();
    let told = totals::prior_told(&rows, 2026, |row| row.cost);
    assert_eq!(told.as_ref().map(|told| (told.value, told.left_out.len())), Some((Money::from_zloty(10), 1)));
    assert!(totals::prior_told(&rows, 2026, |row| row.grants).is_none());
}

#[test]
fn an_amendment_opens_what_was_announced_until_it_is_published() {
    use super::{CallStatus, Openness};
    use crate::{
        id::{CallChangeId, PublicationId, Revision, Stored},
        publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
    };
    let day = NaiveDate::from_ymd_opt(2026, 12, 15).unwrap();
    let change = |number: u32, kind| Stored {
        id: CallChangeId(i64::from(number)),
        revision: Revision(1),
        record: CallChange {
            call: CallId(1),
            kind,
            number,
            decided_on: day,
            order_number: String::new(),
            reason: String::new(),
            wording: String::new(),
            until_before: None,
            until_after: None,
            task: None,
            ground: None,
            chosen_before: None,
            chosen_after: None,
            status_before: None,
        },
    };
    let amended = [change(1, CallChangeKind::Amendment)];
    assert_eq!(Openness::of(CallStatus::Draft, &[], &[]), Openness::Whole);
    assert_eq!(Openness::of(CallStatus::Announced, &[], &[]), Openness::Closed);
    let prepared = Openness::of(CallStatus::Announced, &amended, &[]);
    assert_eq!(prepared, Openness::Amended(1));
    assert!(prepared.takes_rows() && prepared.takes_terms() && prepared.amendment() == Some(1));
    let late = Openness::of(CallStatus::Opinion, &amended, &[]);
    assert_eq!(late, Openness::AmendedLate(1));
    assert!(!late.takes_rows() && late.takes_terms());
    for over in [CallStatus::Settled, CallStatus::Finished, CallStatus::Annulled] {
        assert_eq!(Openness::of(over, &amended, &[]), Openness::Closed, "{over:?}");
    }
    let publication = Publication {
        case: CaseRef::Call(CallId(1)),
        thing: PublishedThing::CallChange,
        subject: Some(1),
        place: PublicationPlace::Bip,
        address: String::new(),
        published_on: day,
        removed_on: None,
        evidence: None,
    };
    let published = [Stored { id: PublicationId(1), revision: Revision(1), record: publication }];
    assert_eq!(Openness::of(CallStatus::Announced, &amended, &published), Openness::Closed);
    let extended_after = [change(1, CallChangeKind::Amendment), change(2, CallChangeKind::Extension)];
    assert_eq!(Openness::of(CallStatus::Announced, &extended_after, &[]), Openness::Closed);
}
