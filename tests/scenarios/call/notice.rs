//! The notice of a call: its steps, its three places, its changes and its annulment.

use casework::{
    Desk, Failure,
    call::{
        self, CallStepForm,
        change::{self, CallChangeForm},
        notice::{self, CallNoticeView},
        publication::{self, CallPublicationForm},
    },
    pulpit,
    view::Key,
};
use tests::office::Officer;

use super::world::{faults, of_programme, page, plain, save, tasks_of, world};

fn view(desk: &Desk, id: Key) -> CallNoticeView {
    notice::view(desk, id).expect("the notice")
}

fn publish(desk: &mut Desk, id: Key, subject: Option<Key>, place: &str, on: &str) -> Result<Key, Failure> {
    let form = CallPublicationForm {
        subject,
        place: place.into(),
        address: "bip.jarzebin.example".into(),
        published_on: on.into(),
        removed_on: String::new(),
    };
    publication::add(desk, id, &form).map(|reply| reply.value)
}

fn step(desk: &mut Desk, id: Key, to: &str, day: &str, reason: &str) -> Result<(), Failure> {
    let form = CallStepForm {
        id,
        revision: page(desk, id).revision,
        to: to.into(),
        day: day.into(),
        order_number: "0050.95.2026".into(),
        reason: reason.into(),
    };
    call::take_step(desk, &form).map(drop)
}

fn change_of(desk: &mut Desk, id: Key, form: CallChangeForm) -> Result<Key, Failure> {
    let revision = page(desk, id).revision;
    change::add(desk, id, revision, &form).map(|reply| reply.value)
}

/// A call that was announced on paper on 1 December, with what the office did not write recorded by a reason.
fn announced(officer: &std::sync::Arc<Officer>) -> (Desk, Key) {
    let mut world = world(officer);
    let sport = world.sport;
    let id = of_programme(&mut world, &[sport]);
    let mut desk = world.desk;
    save(&mut desk, id, |facts| {
        (facts.budget_on, facts.offers_until, facts.until_hour) = ("13.11.2026".into(), "22.12.2026".into(), "15:30".into());
        (facts.chosen_by, facts.begins_on, facts.ends_on) = ("15.01.2027".into(), "01.02.2027".into(), "15.12.2027".into());
    })
    .expect("saved");
    step(&mut desk, id, "ogloszony", "01.12.2026", "Ogłoszono na papierze.").expect("recorded with a reason");
    (desk, id)
}

#[test]
fn the_time_for_offers_is_counted_from_the_last_of_three_publications() {
    let officer = Officer::on("2026-12-03");
    let (mut desk, id) = announced(&officer);
    assert_eq!(view(&desk, id).earliest.expect("from the day of the notice").0.iso, "2026-12-22");
    publish(&mut desk, id, None, "bip", "01.12.2026").expect("published");
    publish(&mut desk, id, None, "tablica", "02.12.2026").expect("published");
    let twice = publish(&mut desk, id, None, "bip", "01.12.2026").expect_err("it is there already");
    assert_eq!(faults(&twice)[0].0, "place");
    let seen = view(&desk, id);
    let missing: Vec<&str> =
        seen.places.iter().filter(|row| row.published_on.is_none()).map(|row| row.place.key.as_str()).collect();
    assert_eq!(missing, ["strona"]);
    let (day, why) = seen.earliest.expect("counted");
    assert_eq!(day.iso, "2026-12-23");
    assert!(why.steps.iter().any(|step| plain(step).contains("tablica ogłoszeń, 2 grudnia 2026 r.")), "{:?}", why.steps);
    let fault = page(&desk, id).findings.into_iter().find(|one| one.rule == "C-03").expect("20 days");
    assert_eq!(plain(&fault.title), "Na złożenie ofert zostaje za mało czasu: 20 dni");
    let pulpit = pulpit::view(&desk).expect("the first screen");
    let mut lines = pulpit.late.iter().chain(&pulpit.due).chain(&pulpit.waiting);
    assert!(lines.any(|line| line.act.key == "konkurs.publikacja"), "the missing place is told on the first screen");
    assert!(pulpit.posts.iter().any(|post| post.kind.key == "konkurs"), "and the call on the line of the year");
    assert_eq!(pulpit::counts(&desk).expect("counts").calls_open, 1);
}

#[test]
fn a_longer_time_mends_the_fault_and_is_published_like_the_notice() {
    let officer = Officer::on("2026-12-10");
    let (mut desk, id) = announced(&officer);
    for (place, on) in [("bip", "01.12.2026"), ("tablica", "02.12.2026"), ("strona", "01.12.2026")] {
        publish(&mut desk, id, None, place, on).expect("published");
    }
    let form = CallChangeForm {
        kind: "przedluzenie".into(),
        decided_on: "10.12.2026".into(),
        order_number: "0050.99.2026".into(),
        until_day: "30.12.2026".into(),
        until_hour: "24:00".into(),
        ..CallChangeForm::default()
    };
    let added = change_of(&mut desk, id, form).expect("longer");
    let seen = view(&desk, id);
    assert_eq!(seen.until.as_deref().map(plain).as_deref(), Some("30 grudnia 2026 r., godz. 24:00"));
    assert_eq!(seen.changes[0].missing.len(), 3);
    let rules = |desk: &Desk| -> Vec<String> { page(desk, id).findings.into_iter().map(|one| one.rule).collect() };
    assert!(rules(&desk).contains(&"C-16".to_owned()) && !rules(&desk).contains(&"C-03".to_owned()), "{:?}", rules(&desk));
    for place in ["bip", "tablica", "strona"] {
        publish(&mut desk, id, Some(added), place, "10.12.2026").expect("published");
    }
    assert!(!rules(&desk).contains(&"C-16".to_owned()));
    let revision = page(&desk, id).revision;
    change::remove(&mut desk, id, revision, added).expect_err("it was published");
    let shorter = CallChangeForm {
        kind: "przedluzenie".into(),
        decided_on: "11.12.2026".into(),
        until_day: "29.12.2026".into(),
        until_hour: "12:00".into(),
        ..CallChangeForm::default()
    };
    assert_eq!(faults(&change_of(&mut desk, id, shorter).expect_err("shorter"))[0].0, "until_after");
}

#[test]
fn a_change_made_by_mistake_is_taken_back_with_what_it_did() {
    let officer = Officer::on("2026-12-10");
    let (mut desk, id) = announced(&officer);
    let form = CallChangeForm {
        kind: "przedluzenie".into(),
        decided_on: "10.12.2026".into(),
        until_day: "30.12.2026".into(),
        until_hour: "12:00".into(),
        chosen_by: "29.01.2027".into(),
        ..CallChangeForm::default()
    };
    let chosen = |desk: &Desk| page(desk, id).facts.now.chosen_by;
    let before = chosen(&desk);
    let added = change_of(&mut desk, id, form).expect("longer");
    assert_eq!(chosen(&desk), "2027-01-29");
    let words = plain(&view(&desk, id).changes[0].words);
    assert!(words.ends_with("Termin wyboru ofert: było 15 stycznia 2027 r., jest 29 stycznia 2027 r."), "{words}");
    let revision = page(&desk, id).revision;
    change::remove(&mut desk, id, revision, added).expect("taken back");
    let seen = view(&desk, id);
    assert_eq!(seen.until.as_deref().map(plain).as_deref(), Some("22 grudnia 2026 r., godz. 15:30"));
    assert_eq!(chosen(&desk), before, "the day of choice goes back too");
    assert!(seen.changes.is_empty());
}

#[test]
fn a_call_is_annulled_for_a_reason_of_the_statute_or_with_a_written_one() {
    let officer = Officer::on("2026-12-28");
    let (mut desk, id) = announced(&officer);
    let form = |ground: &str, despite: &str| CallChangeForm {
        kind: "uniewaznienie".into(),
        decided_on: "28.12.2026".into(),
        ground: ground.into(),
        reason: "Brak środków.".into(),
        despite: despite.into(),
        ..CallChangeForm::default()
    };
    match change_of(&mut desk, id, form("inna", "")).expect_err("no ground") {
        Failure::Refused { findings } => assert_eq!(findings[0].rule, "C-15"),
        other => panic!("{other:?}"),
    }
    assert_eq!(page(&desk, id).status.key, "ogloszony");
    assert_eq!(faults(&change_of(&mut desk, id, form("", "")).expect_err("no reason chosen"))[0].0, "ground");
    change_of(&mut desk, id, form("inna", "Zarządzenie podpisano w grudniu.")).expect("recorded");
    let page = page(&desk, id);
    assert_eq!(page.status.key, "uniewazniony");
    assert!(page.recorded_despite.contains("Zarządzenie podpisano w grudniu."));
    assert!(page.findings.iter().any(|one| one.rule == "C-15"), "the fault stays shown");
    assert!(view(&desk, id).next.is_empty());
}

#[test]
fn one_task_is_annulled_and_the_others_go_on() {
    let officer = Officer::on("2026-12-28");
    let mut world = world(&officer);
    let (sport, culture) = (world.sport, world.culture);
    let id = of_programme(&mut world, &[sport, culture]);
    let mut desk = world.desk;
    step(&mut desk, id, "ogloszony", "01.12.2026", "Ogłoszono na papierze.").expect("recorded");
    let task = tasks_of(&desk, id).rows[0].id;
    let form = CallChangeForm {
        kind: "uniewaznienie_zadania".into(),
        decided_on: "28.12.2026".into(),
        ground: "brak_ofert".into(),
        task: Some(task),
        ..CallChangeForm::default()
    };
    change_of(&mut desk, id, form).expect("annulled");
    assert_eq!(page(&desk, id).status.key, "ogloszony");
    let open: Vec<String> = view(&desk, id).open_tasks.into_iter().map(|one| one.label).collect();
    assert_eq!(open, ["Warsztaty i wydarzenia kulturalne"]);
}

#[test]
fn a_call_is_closed_after_its_deadline_and_goes_back_without_a_trace_of_the_day() {
    let officer = Officer::on("2026-12-28");
    let (mut desk, id) = announced(&officer);
    for (place, on) in [("bip", "01.12.2026"), ("tablica", "01.12.2026"), ("strona", "01.12.2026")] {
        publish(&mut desk, id, None, place, on).expect("published");
    }
    match step(&mut desk, id, "nabor_zamkniety", "21.12.2026", "").expect_err("a day early") {
        Failure::Refused { findings } => assert_eq!(findings[0].rule, "C-20"),
        other => panic!("{other:?}"),
    }
    step(&mut desk, id, "nabor_zamkniety", "22.12.2026", "").expect("closed");
    step(&mut desk, id, "ogloszony", "", "").expect("back again");
    let next: Vec<String> = view(&desk, id).next.into_iter().map(|one| one.to.key).collect();
    assert_eq!(next, ["nabor_zamkniety", "w_przygotowaniu"]);
    let pulpit = pulpit::view(&desk).expect("the first screen");
    assert!(pulpit.late.iter().any(|line| line.act.key == "konkurs.zamknij"), "{:?}", pulpit.late.len());
}
