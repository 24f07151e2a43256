//! A file in which an office has worked for twenty years: it is sound, and what concerns the present costs no more than in a file of four.

use std::sync::Arc;

use casework::{Desk, Failure, Host, backup, check, document::register, file, listing, pulpit};
use domain::{finding::Level, vocabulary::Vocabulary};
use store::effort::{self, Effort};
use tests::{
    city::{City, TODAY, rooms},
    office::Officer,
};

fn after(years: u32) -> (Arc<Officer>, Desk) {
    let officer = Officer::on(TODAY);
    let host: Arc<dyn Host> = officer.clone();
    let path = officer.path("urzad.kladka");
    City::small(years).write(&host, &path);
    let desk = file::open(host, &path).unwrap();
    (officer, desk)
}

#[test]
fn twenty_years_are_sound_and_hold_what_an_office_does() {
    let (officer, desk) = after(20);
    let counts: Vec<(&str, usize)> = listing::counts(&desk).unwrap().into_iter().map(|count| (count.noun, count.count)).collect();
    let of = |noun: &str| counts.iter().find(|(name, _)| *name == noun).unwrap().1;
    assert_eq!((of("programmes"), of("organisations")), (20, 158), "the last two of this year come after today");
    assert_eq!(of("consultations"), 20 * 4, "two a year and two that stand for calls of offers");
    assert!((900..=1000).contains(&of("issued")), "{counts:?}");
    assert!(of("remarks") > 20 * 100, "{counts:?}");

    let found = check::everything(&desk, None).unwrap();
    assert!(found.cases.iter().all(|case| case.findings.iter().all(|finding| !finding.title.is_empty())));
    let first = pulpit::view(&desk).unwrap();
    let heavy = first.findings.iter().find(|level| level.level.key == Level::Block.key()).expect("blocks");
    assert_eq!(heavy.count.value, first.blocked_count.value, "one number of blocks on one screen");
    let mut reports = 0;
    let checked = register::check_all(&desk, |_, _| {
        reports += 1;
        Ok(())
    })
    .unwrap();
    assert_eq!((checked.checked as usize, checked.broken), (of("issued"), Vec::new()));
    assert!(reports > 5, "a long check says how far it is: {reports}");
    let stopped = register::check_all(&desk, |done, _| if done < 300 { Ok(()) } else { Err(Failure::Interrupted) });
    assert_eq!(stopped, Err(Failure::Interrupted));
    file::close(desk).unwrap();
    let verified = backup::verify(&officer.path("urzad.kladka")).unwrap();
    assert!(verified.sound, "{:?}", verified.faults);
}

#[test]
fn the_same_city_is_written_twice_alike() {
    let told = |(officer, desk): (Arc<Officer>, Desk)| {
        let lists: Vec<Vec<u8>> =
            rooms::lists().iter().filter(|room| room.name != "kopie").map(|room| room.open(&desk)).collect();
        drop(officer);
        lists
    };
    assert!(told(after(2)) == told(after(2)));
}

#[test]
fn the_rooms_of_the_present_cost_no_more_with_the_years() {
    let cost = |years| {
        let (_officer, desk) = after(years);
        rooms::of_the_present().iter().map(|room| (room.name, effort::of(|| room.open(&desk)).0)).collect::<Vec<(&str, Effort)>>()
    };
    for ((name, few), (_, many)) in cost(4).into_iter().zip(cost(20)) {
        assert!(few.statements > 0, "{name}");
        assert_eq!(many.statements, few.statements, "{name}: no statement for each year");
        assert!(many.rows * 10 <= few.rows * 11, "{name}: {} rows after twenty years, {} after four", many.rows, few.rows);
        assert!(many.steps * 10 <= few.steps * 13, "{name}: {} steps after twenty years, {} after four", many.steps, few.steps);
    }
}

#[test]
fn a_list_asks_no_more_often_for_more_rows() {
    let cost = |years| {
        let (_officer, desk) = after(years);
        let asked = |room: &rooms::Room| (room.name, effort::of(|| room.open(&desk)).0.statements);
        let searches = rooms::searches("stowarzyszenie");
        rooms::lists().iter().chain(&searches).map(asked).collect::<Vec<(&str, u64)>>()
    };
    assert_eq!(cost(20), cost(4));
}
