//! The calendar and the counting, table by table.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::law::{LawPack, Term};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn calendar() -> Calendar<'static> {
    Calendar::new(LawPack::embedded(), &[])
}

fn counted(count: Count) -> String {
    calendar().count(&count).map_or_else(|fault| fault.to_string(), |deadline| deadline.date.to_string())
}

#[test]
fn holidays_are_known_with_their_years_of_force() {
    let cases = [
        ("2026-01-01", Some("Nowy Rok")),
        ("2010-01-06", None),
        ("2011-01-06", Some("Święto Trzech Króli")),
        ("2026-04-06", Some("drugi dzień Wielkiej Nocy")),
        ("2026-05-24", Some("pierwszy dzień Zielonych Świątek")),
        ("2026-06-04", Some("Boże Ciało")),
        ("2027-05-27", Some("Boże Ciało")),
        ("2024-12-24", None),
        ("2025-12-24", Some("Wigilia Bożego Narodzenia")),
        ("2018-11-12", Some("Święto Narodowe z okazji Setnej Rocznicy Odzyskania Niepodległości Rzeczypospolitej Polskiej")),
        ("2019-11-12", None),
        ("2026-10-10", None),
        ("2026-10-11", Some("niedziela")),
        ("2026-08-15", Some("Wniebowzięcie Najświętszej Maryi Panny")),
    ];
    for (date, reason) in cases {
        assert_eq!(calendar().is_day_off(day(date)).map(|off| off.reason).as_deref(), reason, "{date}");
    }
}

#[test]
fn a_saturday_is_not_a_statutory_day_off_but_bars_the_end_of_a_term() {
    let saturday = day("2026-10-10");
    assert_eq!(calendar().is_day_off(saturday), None);
    assert_eq!(calendar().bars_end(saturday).map(|off| off.kind), Some(DayOffKind::Saturday));
}

#[test]
fn days_the_officer_added_count_as_she_said() {
    let extra = [
        ExtraDay { date: day("2026-12-28"), reason: "dzień wolny za 26 grudnia".to_owned(), scope: ExtraScope::Office },
        ExtraDay { date: day("2026-12-29"), reason: "dzień wolny z odrębnej ustawy".to_owned(), scope: ExtraScope::Statutory },
    ];
    let calendar = Calendar::new(LawPack::embedded(), &extra);
    assert!(!calendar.is_working_day(day("2026-12-28")));
    let end = |from: &str| calendar.count(&Count::forwards(day(from), Span::days(1)).shifted()).expect("counts").date;
    assert_eq!(end("2026-12-27"), day("2026-12-28"));
    assert_eq!(end("2026-12-28"), day("2026-12-30"));
}

#[test]
fn terms_end_on_the_right_day() {
    let forwards = [
        ("2026-10-01", Span::days(14), "2026-10-15"),
        ("2026-12-02", Span::days(21), "2026-12-23"),
        ("2026-10-01", Span::weeks(2), "2026-10-15"),
        ("2026-01-31", Span::months(1), "2026-02-28"),
        ("2024-01-31", Span::months(1), "2024-02-29"),
        ("2024-02-29", Span::years(1), "2025-02-28"),
        ("2026-11-30", Span::months(3), "2027-02-28"),
        ("2026-12-18", Span::working_days(7), "2026-12-31"),
    ];
    for (from, span, end) in forwards {
        assert_eq!(counted(Count::forwards(day(from), span)), end, "{from} + {span}");
    }
}

#[test]
fn a_term_ending_on_a_day_off_moves_to_the_next_working_day() {
    let cases = [
        ("2026-05-21", Span::days(14), "2026-06-05"), // Corpus Christi → Friday
        ("2026-12-10", Span::days(14), "2026-12-28"), // 24 December, holidays, weekend → Monday
        ("2024-12-10", Span::days(14), "2024-12-24"), // before 2025 a working day
        ("2026-10-03", Span::days(7), "2026-10-12"),  // Saturday → Monday
        ("2026-10-01", Span::days(14), "2026-10-15"), // a Thursday stays
    ];
    for (from, span, end) in cases {
        assert_eq!(counted(Count::forwards(day(from), span).shifted()), end, "{from} + {span}");
        assert_eq!(counted(Count::forwards(day(from), span).shifted().under(Regime::Civil)), end, "{from} + {span}, KC");
    }
}

#[test]
fn a_civil_term_could_end_on_a_saturday_before_2017() {
    let week = |from: &str| Count::forwards(day(from), Span::days(7)).shifted();
    assert_eq!(counted(week("2015-09-26").under(Regime::Civil)), "2015-10-03");
    assert_eq!(counted(week("2017-09-30").under(Regime::Civil)), "2017-10-09");
    // Courts took a Saturday for a day off in administrative terms before the statute said so.
    assert_eq!(counted(week("2015-09-26")), "2015-10-05");
    let told = calendar().count(&week("2015-09-26")).expect("counts");
    assert!(told.steps.iter().any(|step| step.text.contains("sobotę sądy zrównały")), "{:?}", told.steps);
}

#[test]
fn terms_are_counted_backwards_too() {
    assert_eq!(counted(Count::backwards(day("2026-11-30"), Span::days(14))), "2026-11-16");
    assert_eq!(counted(Count::backwards(day("2026-11-30"), Span::days(15)).shifted()), "2026-11-13");
    assert_eq!(counted(Count::backwards(day("2026-11-16"), Span::working_days(3))), "2026-11-10");
    assert_eq!(counted(Count::backwards(day("2026-03-31"), Span::months(1))), "2026-02-28");
}

#[test]
fn full_days_lie_between_a_start_and_its_event() {
    let start = |before: &str, span| calendar().latest_start(day(before), span, Shift::Keep).expect("counts").date;
    assert_eq!(start("2026-10-15", Span::days(14)), day("2026-09-30"));
    assert_eq!(start("2026-10-15", Span::weeks(2)), day("2026-09-30"));
    assert_eq!(start("2026-03-01", Span::months(1)), day("2026-01-31"));
    assert_eq!(start("2026-11-16", Span::working_days(3)), day("2026-11-09"));
    let avoided = calendar().latest_start(day("2026-10-13"), Span::days(7), Shift::ToWorkingDay).expect("counts");
    assert_eq!(avoided.date, day("2026-10-05"));
}

#[test]
fn an_act_announced_on_a_day_enters_into_force_after_fourteen_full_days() {
    let force = calendar().earliest_after(day("2026-12-01"), Span::days(14), Regime::Announcement).expect("counts");
    assert_eq!(force.date, day("2026-12-16"));
}

#[test]
fn a_derivation_tells_each_step_in_polish() {
    let deadline = calendar().count(&Count::forwards(day("2026-05-21"), Span::days(14)).shifted()).expect("counts");
    let told: Vec<String> = deadline.steps.iter().map(|step| step.printed().replace('\u{a0}', " ")).collect();
    assert_eq!(
        told,
        [
            "Zdarzenie: 21 maja 2026 r.",
            "Dnia zdarzenia nie wlicza się do terminu określonego w dniach (art. 57 § 1 KPA).",
            "Termin kończy się (14 dni) w czwartek 4 czerwca 2026 r.",
            "Jeżeli koniec terminu przypada na dzień ustawowo wolny od pracy lub na sobotę, termin upływa następnego dnia, który nie jest ani dniem wolnym od pracy, ani sobotą (art. 57 § 4 KPA).",
            "Pomijamy: 4 czerwca 2026 r. (Boże Ciało); termin przypada w piątek 5 czerwca 2026 r.",
        ]
    );
}

#[test]
fn skipped_holidays_are_named_in_working_days() {
    let deadline = calendar().count(&Count::forwards(day("2026-12-18"), Span::working_days(7))).expect("counts");
    let told: Vec<String> = deadline.steps.iter().map(|step| step.text.replace('\u{a0}', " ")).collect();
    assert!(told.contains(&"Pomijamy: 24 grudnia 2026 r. (Wigilia Bożego Narodzenia), 25 grudnia 2026 r. (pierwszy dzień Bożego Narodzenia), 26 grudnia 2026 r. (drugi dzień Bożego Narodzenia), 3 soboty i niedziele.".to_owned()), "{told:?}");
}

#[test]
fn a_date_named_by_a_provision_stays_and_warns_of_a_day_off() {
    let law = LawPack::embedded().on(day("2027-01-10"));
    let returned = law.date_for(Term::UnusedGrantReturn, 2026).expect("in force");
    let deadline = calendar().fixed(&returned);
    assert_eq!(deadline.date, day("2027-01-31"));
    assert_eq!(
        deadline.steps.last().map(|step| step.text.as_str()),
        Some("Ten dzień wypada w niedzielę 31 stycznia 2027 r. (niedziela); zaplanuj czynność wcześniej.")
    );
}

#[test]
fn a_term_that_cannot_be_counted_gets_a_sentence() {
    assert_eq!(
        counted(Count::forwards(day("2026-01-01"), Span::days(0))),
        "Długość terminu musi wynosić co najmniej 1. Wpisz liczbę większą od zera."
    );
    assert_eq!(
        counted(Count::forwards(day("2026-01-01"), Span::days(u32::MAX))),
        "Termin jest za długi. Program liczy terminy do 100 lat."
    );
    assert_eq!(
        counted(Count::forwards(day("2200-12-20"), Span::days(30))),
        "Program liczy terminy od 1951 do 2200 roku. Sprawdź rok."
    );
    assert_eq!(
        counted(Count::backwards(day("1951-01-02"), Span::working_days(5))),
        "Program liczy terminy od 1951 do 2200 roku. Sprawdź rok."
    );
    assert_eq!(
        counted(Count::forwards(NaiveDate::MAX, Span::days(1))),
        "Program liczy terminy od 1951 do 2200 roku. Sprawdź rok."
    );
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..69_000_i64).prop_map(|offset| day("1970-01-01") + chrono::Duration::days(offset))
}

fn any_span() -> impl Strategy<Value = Span> {
    (1..200_u32, 0..4_u8).prop_map(|(count, unit)| match unit {
        0 => Span::days(count),
        1 => Span::weeks(count),
        2 => Span::months(count),
        _ => Span::working_days(count),
    })
}

proptest! {
    #[test]
    fn days_there_and_back_are_the_same(from in any_day(), count in 1..5_000_u32) {
        let there = calendar().count(&Count::forwards(from, Span::days(count))).expect("counts").date;
        let back = calendar().count(&Count::backwards(there, Span::days(count))).expect("counts").date;
        prop_assert_eq!(back, from);
    }

    #[test]
    fn a_shifted_term_never_ends_on_a_day_off_nor_before_the_plain_one(from in any_day(), span in any_span()) {
        let plain = calendar().count(&Count::forwards(from, span)).expect("counts").date;
        let shifted = calendar().count(&Count::forwards(from, span).shifted()).expect("counts").date;
        prop_assert!(shifted >= plain);
        prop_assert!(calendar().bars_end(shifted).is_none());
        let back = calendar().count(&Count::backwards(from, span).shifted()).expect("counts").date;
        prop_assert!(back < from && calendar().is_working_day(back));
    }

    #[test]
    fn a_longer_term_never_ends_earlier(from in any_day(), count in 1..400_u32) {
        for span in [Span::days, Span::working_days, Span::months] {
            let short = calendar().count(&Count::forwards(from, span(count))).expect("counts").date;
            let long = calendar().count(&Count::forwards(from, span(count + 1))).expect("counts").date;
            prop_assert!(long >= short);
        }
    }

    #[test]
    fn the_latest_start_leaves_the_full_span_and_the_next_day_does_not(before in any_day(), span in any_span()) {
        let start = calendar().latest_start(before, span, Shift::Keep).expect("counts").date;
        let elapsed = |from| calendar().count(&Count::forwards(from, span)).expect("counts").date;
        prop_assert!(elapsed(start) < before);
        prop_assert!(elapsed(start.succ_opt().expect("a day")) >= before);
    }

    #[test]
    fn working_days_between_agree_with_counting(from in any_day(), count in 1..60_u32) {
        let end = calendar().count(&Count::forwards(from, Span::working_days(count))).expect("counts").date;
        prop_assert_eq!({
            let after = from.iter_days().skip(1).take_while(|day| *day <= end);
            after.filter(|day| calendar().is_working_day(*day)).count()
        }, count as usize);
    }

    #[test]
    fn every_year_has_its_holidays(year in 1990..2200_i32) {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a day");
        let off = first.iter_days().take_while(|day| day.year() == year).filter_map(|day| calendar().is_day_off(day));
        let days = off.filter(|off| off.kind != DayOffKind::Sunday).count();
        prop_assert!((8..=15).contains(&days), "{} days in {}", days, year);
    }

    #[test]
    fn every_answer_tells_its_day_last(from in any_day(), span in any_span()) {
        let deadline = calendar().count(&Count::forwards(from, span).shifted()).expect("counts");
        let last = deadline.steps.last().expect("a step");
        prop_assert_eq!(last.day, Some(deadline.date));
        prop_assert!(last.text.contains(&deadline.date.year().to_string()));
    }
}
