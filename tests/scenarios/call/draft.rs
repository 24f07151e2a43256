//! The facts and the words of a draft, saved while they are typed.

use casework::{
    Failure,
    call::{facts, words},
    history,
};
use domain::call::CallStatus;
use tests::office::Officer;

use super::world::{faults, of_programme, page, plain, save, store_call, world};

#[test]
fn a_deadline_at_twenty_four_is_the_end_of_its_day_and_a_day_without_an_hour_lasts_to_its_end() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let sport = world.sport;
    let id = of_programme(&mut world, &[sport]);
    for hour in ["24:00", "24.00", ""] {
        save(&mut world.desk, id, |facts| (facts.offers_until, facts.until_hour) = ("23.12.2026".into(), hour.into()))
            .expect("saved");
        let facts = page(&world.desk, id).facts;
        assert_eq!((facts.now.offers_until.as_str(), facts.now.until_hour.as_str()), ("2026-12-23", "24:00"), "{hour}");
        assert_eq!(facts.until_words.as_deref().map(plain).as_deref(), Some("23 grudnia 2026 r., godz. 24:00"));
        assert!(facts.until_said.expect("it is explained").contains("ta sama chwila co 0:00 dnia następnego"));
    }
    save(&mut world.desk, id, |facts| facts.until_hour = "15.30".into()).expect("saved");
    let facts = page(&world.desk, id).facts;
    assert_eq!(facts.until_words.as_deref().map(plain).as_deref(), Some("23 grudnia 2026 r., godz. 15:30"));
    assert_eq!(facts.until_said, None);
}

#[test]
fn limits_are_read_as_they_are_typed_and_every_fault_is_told_with_its_field() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let sport = world.sport;
    let id = of_programme(&mut world, &[sport]);
    save(&mut world.desk, id, |facts| {
        facts.grant_max = "20 000 zł".into();
        facts.own_share = "12,5 %".into();
        facts.threshold = "60".into();
        facts.silent_days = "14".into();
        facts.no_in_kind = true;
        facts.regranting = true;
    })
    .expect("saved");
    let now = page(&world.desk, id).facts.now;
    assert_eq!((plain(&now.grant_max).as_str(), now.own_share.as_str()), ("20 000,00", "12,5"));
    assert_eq!((now.threshold.as_str(), now.silent_days.as_str(), now.no_in_kind, now.regranting), ("60", "14", true, true));
    let refused = save(&mut world.desk, id, |facts| {
        facts.offers_until = "31.02.2027".into();
        facts.own_share = "dużo".into();
        facts.grant_min = "30 000".into();
        facts.offers_each = "jedna".into();
        facts.until_hour = "25:00".into();
    })
    .expect_err("refused");
    let told = faults(&refused);
    for field in ["offers_until", "limits.own_share", "limits.grant_max", "limits.offers_each"] {
        assert!(told.iter().any(|(one, sentence)| one == field && !sentence.is_empty()), "{field}: {told:#?}");
    }
    let hour = save(&mut world.desk, id, |facts| (facts.offers_until, facts.until_hour) = ("23.12.2026".into(), "25:00".into()));
    assert_eq!(faults(&hour.expect_err("no such hour"))[0].0, "until_hour");
    let skipped =
        save(&mut world.desk, id, |facts| (facts.offers_until, facts.until_hour) = ("28.03.2027".into(), "2:30".into()));
    assert!(faults(&skipped.expect_err("clocks go forward"))[0].1.contains("zegary przesuwa się"));
    assert_eq!(page(&world.desk, id).facts.now.own_share, "12,5", "what was refused changed nothing");
}

#[test]
fn what_another_act_wrote_meanwhile_is_not_written_over() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let sport = world.sport;
    let id = of_programme(&mut world, &[sport]);
    let seen = page(&world.desk, id);
    save(&mut world.desk, id, |facts| facts.order_number = "0050.120.2026".into()).expect("saved");
    let late = facts::save_facts(&mut world.desk, id, seen.revision, &seen.facts.now).expect_err("stale");
    assert!(matches!(late, Failure::Stale { .. }), "{late:?}");
    let late = words::save_words(&mut world.desk, id, seen.revision, &seen.words.usual).expect_err("stale");
    assert!(matches!(late, Failure::Stale { .. }), "{late:?}");
}

#[test]
fn what_was_announced_is_locked_but_the_number_of_the_order_is_not() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let sport = world.sport;
    let id = of_programme(&mut world, &[sport]);
    let mut desk = store_call(&officer, world.desk, id, |call| {
        call.status = CallStatus::Announced;
        call.announced_on = domain::deadline::parse_day("02.12.2026").ok();
    });
    save(&mut desk, id, |facts| facts.order_number = "0050.120.2026".into()).expect("the cover of the file");
    let refused = save(&mut desk, id, |facts| facts.grant_max = "5 000".into()).expect_err("announced");
    let told = faults(&refused);
    assert_eq!(told[0].0, "status");
    assert!(told[0].1.contains("„ogłoszony”") && told[0].1.contains("Zmianę ogłasza się osobno"), "{}", told[0].1);
    let page = page(&desk, id);
    let refused = words::save_words(&mut desk, id, page.revision, &page.words.usual).expect_err("announced");
    assert_eq!(faults(&refused)[0].0, "status");
    assert!(!page.editable && page.locked.is_some());
}

#[test]
fn words_are_kept_as_written_and_an_act_can_be_taken_back() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let sport = world.sport;
    let id = of_programme(&mut world, &[sport]);
    let before = page(&world.desk, id);
    assert_eq!(before.words.now, Default::default());
    words::save_words(&mut world.desk, id, before.revision, &before.words.usual).expect("saved");
    let kept = page(&world.desk, id).words;
    assert_eq!(kept.now.contact, kept.usual.contact.trim());
    history::undo_last(&mut world.desk).expect("taken back");
    assert_eq!(page(&world.desk, id).words.now, Default::default());
}
