//! What the rules say of real consultations and programmes. Facts come from public pages; see `tests/fixtures/cases`.

use chrono::NaiveDate;

use super::world::{World, at, day, meeting, stored};
use crate::{
    act::Inline,
    consultation::{ConsultationStatus, Meeting, Sector},
    id::MeetingId,
    office::LocalRules,
    programme::Adoption,
};

/// A consultation of which only the dates are known, in an office without local rules.
fn consulted(start: Option<NaiveDate>, end: NaiveDate, year: i32) -> World {
    let mut world = World::sound();
    world.office.local = LocalRules::default();
    world.remarks.clear();
    world.meetings.clear();
    world.extensions.clear();
    world.publications.clear();
    world.programme.year_from = year;
    world.programme.year_to = year;
    world.today = day(year, 3, 1);
    world.edit(|consultation| {
        consultation.status = ConsultationStatus::Ended;
        (consultation.order_date, consultation.announced_on) = (None, None);
        (consultation.starts_on, consultation.ends_on) = (start, Some(end));
        (consultation.report_made_on, consultation.report_published_on) = (None, None);
        consultation.stated_participants = None;
    });
    world
}

fn adopted(resolution: &str, on: NaiveDate, year: i32) -> World {
    let mut world = World::sound();
    world.programme.year_from = year;
    world.programme.year_to = year;
    world.programme.adoption = Some(Adoption { resolution_number: resolution.into(), adopted_on: on, in_force_on: Some(on) });
    world.today = day(year, 1, 5);
    world
}

#[test]
fn dzierzkowice_adopted_on_the_very_last_day() {
    assert!(!adopted("XXX/224/2022", day(2022, 11, 30), 2023).says("P-03"));
    assert!(adopted("XXX/224/2022", day(2022, 12, 1), 2023).says("P-03"));
}

#[test]
fn programmes_adopted_in_time_are_not_blamed() {
    let known = [
        ("XXXII/154/21", day(2021, 10, 28), 2022),
        ("II/14/2018", day(2018, 11, 29), 2019),
        ("IX/95/2019", day(2019, 11, 15), 2020),
        ("LVII/1728/18", day(2018, 9, 27), 2019),
        ("LIII/753/2023", day(2023, 11, 6), 2024),
        ("LXVI/478/2014", day(2014, 10, 30), 2015),
    ];
    for (number, on, year) in known {
        let world = adopted(number, on, year);
        assert!(!world.says("P-03") && !world.says("P-29"), "{number}");
    }
}

#[test]
fn konstancin_numbers_its_resolutions_in_another_order() {
    assert!(adopted("289/VII/21/2020", day(2020, 10, 20), 2021).says("P-29"));
}

#[test]
fn the_county_of_gryfino_ended_on_a_sunday() {
    let world = consulted(None, day(2018, 10, 14), 2019);
    let findings = world.findings();
    let said = findings.iter().find(|said| said.rule == "K-07").expect("K-07 speaks");
    assert_eq!(said.title, "Konsultacje kończą się w niedzielę 14 października 2018 r.");
    assert_eq!(said.required.as_deref(), Some("na przykład poniedziałek, 15 października 2018 r."));
    assert!(world.says("K-03"), "the first day is not known");
}

#[test]
fn choroszcz_consulted_for_eight_days_and_custom_is_only_a_hint() {
    let world = consulted(Some(day(2023, 11, 7)), day(2023, 11, 14), 2024);
    let findings = world.findings();
    let said = findings.iter().find(|said| said.rule == "K-05").expect("K-05 speaks");
    assert_eq!(said.level, crate::finding::Level::Hint);
    assert_eq!(said.found.as_deref().map(|found| found.replace('\u{a0}', " ")).as_deref(), Some("8 dni"));
}

#[test]
fn dobczyce_consulted_long_enough() {
    assert!(!consulted(Some(day(2022, 9, 22)), day(2022, 10, 7), 2023).says("K-05"));
}

#[test]
fn wola_krzysztoporska_had_no_remark_and_that_is_in_order() {
    let mut world = consulted(Some(day(2023, 10, 14)), day(2023, 10, 25), 2024);
    world.edit(|consultation| consultation.stated_participants = Some(0));
    for rule in ["K-17", "K-18", "K-19", "K-20", "K-21", "K-28"] {
        assert!(!world.says(rule), "{rule}");
    }
}

/// Meetings of which only the number of people is known.
fn meetings(counts: &[u32]) -> Vec<crate::id::Stored<MeetingId, Meeting>> {
    let with = |people: u32| Meeting { turnout: vec![(Sector::Residents, people)], stated_total: None, ..meeting() };
    counts.iter().enumerate().map(|(index, people)| stored(MeetingId(index as i64 + 1), with(*people))).collect()
}

#[test]
fn widuchowa_counted_152_people_in_fourteen_villages() {
    let mut world = consulted(Some(day(2023, 2, 8)), day(2023, 3, 17), 2024);
    world.meetings = meetings(&[9, 11, 6, 16, 11, 5, 9, 14, 4, 18, 10, 18, 14, 7]);
    world.edit(|consultation| consultation.stated_participants = Some(152));
    assert!(!world.says("K-21"));
    world.edit(|consultation| consultation.stated_participants = Some(150));
    let findings = world.findings();
    let said = findings.iter().find(|said| said.rule == "K-21").expect("K-21 speaks");
    assert_eq!(
        said.required.as_deref().map(|required| required.replace('\u{a0}', " ")).as_deref(),
        Some("152 osoby, tyle daje suma części")
    );
}

#[test]
fn strzalkowo_counted_two_people_from_elsewhere_apart() {
    let mut world = consulted(Some(day(2023, 4, 11)), day(2023, 4, 24), 2024);
    world.meetings = meetings(&[7, 43]);
    world.meetings[0].record.turnout.push((Sector::Others, 2));
    world.edit(|consultation| consultation.stated_participants = Some(52));
    assert!(!world.says("K-21"));
}

#[test]
fn gizalki_closed_at_ten_and_five_past_ten_is_late() {
    let mut world = consulted(None, day(2025, 11, 7), 2026);
    world.edit(|consultation| consultation.ends_at = at(2025, 11, 7, 10, 0).time().into());
    let mut remark = super::world::remark(1, crate::consultation::Outcome::Accepted);
    remark.record.received_at = at(2025, 11, 7, 10, 0);
    world.remarks = vec![remark.clone()];
    assert!(!world.says("K-19"));
    world.remarks[0].record.received_at = at(2025, 11, 7, 10, 5);
    let findings = world.findings();
    let said = findings.iter().find(|said| said.rule == "K-19").expect("K-19 speaks");
    assert_eq!(said.found.as_deref(), Some("7 listopada 2025 r., godz. 10.05"));
    assert_eq!(said.required.as_deref(), Some("najpóźniej 7 listopada 2025 r., godz. 10.00"));
}

/// The programme's resolution of a real council, with these § after the first one.
fn resolved(number: &str, on: NaiveDate, year: i32, ends: &[&str]) -> World {
    let mut world = adopted(number, on, year);
    for (unit, words) in world.resolution.units[1..].iter_mut().zip(ends) {
        unit.intro = vec![Inline::text(*words)];
    }
    world
}

#[test]
fn jablonka_repealed_its_old_programme_before_the_new_one_was_there() {
    let ends = ["Traci moc z dniem 1 stycznia 2017 r. uchwała w sprawie programu.", "Uchwała wchodzi w życie z dniem podjęcia."];
    let world = resolved("XXX/250/2017", day(2017, 11, 24), 2018, &ends);
    let findings = world.findings();
    let said = findings.iter().find(|said| said.rule == "T-12").expect("T-12 speaks");
    assert_eq!(said.title, "Uchwała, § 2: uchylenie z dniem wcześniejszym niż dzień aktu");
    assert_eq!(said.found.as_deref(), Some("1 stycznia 2017 r."));
}

#[test]
fn czluchow_gave_its_programme_force_from_the_first_of_january() {
    let ends = [
        "Wykonanie uchwały powierza się Wójtowi.",
        "Uchwała wchodzi w życie z dniem podjęcia, z mocą od dnia 1 stycznia 2016 r.",
    ];
    assert!(!resolved("XIII/90/2015", day(2015, 11, 25), 2016, &ends).says("T-13"));
}

#[test]
fn swidwin_cited_the_position_of_its_day() {
    let cites = |position: &str| {
        let words = format!(
            "Podstawą jest ustawa z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie (Dz. U. z {position})."
        );
        let findings = resolved("XXXII/154/21", day(2021, 10, 28), 2022, &[&words]).findings();
        findings.iter().any(|said| said.rule == "T-07" && said.title.starts_with("Uchwała"))
    };
    assert!(!cites("2020 r. poz. 1057"));
    assert!(!cites("2020 r. poz. 1057, z późn. zm."), "the pack does not know all amendments of that time");
    assert!(cites("2019 r. poz. 688"));
}
