//! The notice of a call: its steps, its three places, its changes and its annulment.

use casework::{
    Desk, Failure,
    call::{
        self, CallStepForm,
        change::{self, CallChangeForm},
        notice::{self, CallNoticeView},
        publication::{self, CallPublicationForm},
        tasks::{self, CallTaskForm, PoolForm},
    },
    pulpit,
    view::Key,
};
use tests::office::Officer;

use super::world::{faults, of_programme, page, plain, save, store_call, tasks_of, world};

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

#[test]
fn a_publication_is_corrected_in_its_place_and_keeps_its_evidence() {
    let officer = Officer::on("2026-12-28");
    let (mut desk, id) = announced(&officer);
    let hung = publish(&mut desk, id, None, "tablica", "02.12.2026").expect("published");
    publish(&mut desk, id, None, "bip", "01.12.2026").expect("published");
    let proof = officer.path("tablica.pdf");
    std::fs::write(&proof, b"%PDF-1.7 tablica").expect("a file");
    publication::attach(&mut desk, hung, &proof).expect("attached");
    let row = |desk: &Desk| view(desk, id).publications.into_iter().find(|row| row.id == hung).expect("the row");
    let form = |place: &str, on: &str, removed: &str| CallPublicationForm {
        subject: None,
        place: place.into(),
        address: "ul. Polna 1, parter".into(),
        published_on: on.into(),
        removed_on: removed.into(),
    };
    let revision = row(&desk).revision;
    publication::correct(&mut desk, id, hung, revision, &form("tablica", "02.12.2026", "23.12.2026")).expect("taken down");
    let seen = row(&desk);
    assert_eq!(seen.removed_on.map(|day| day.iso).as_deref(), Some("2026-12-23"));
    assert_eq!((seen.address.as_str(), seen.evidence.as_deref()), ("ul. Polna 1, parter", Some("tablica.pdf")));
    let twice = publication::correct(&mut desk, id, hung, seen.revision, &form("bip", "01.12.2026", "")).expect_err("a twin");
    assert_eq!(faults(&twice)[0].0, "place");
    let early = publication::correct(&mut desk, id, hung, seen.revision, &form("tablica", "02.12.2026", "01.12.2026"));
    assert_eq!(faults(&early.expect_err("before it hung"))[0].0, "removed_on");
    assert!(matches!(
        publication::correct(&mut desk, id, hung, revision, &form("tablica", "03.12.2026", "")),
        Err(Failure::Stale { .. })
    ));
}

#[test]
fn an_annulment_taken_back_leaves_the_call_where_it_was() {
    let officer = Officer::on("2026-12-28");
    let (desk, id) = announced(&officer);
    let desk = store_call(&officer, desk, id, |call| call.status = domain::call::CallStatus::Opinion);
    let mut desk = desk;
    let form = CallChangeForm {
        kind: "uniewaznienie".into(),
        decided_on: "28.12.2026".into(),
        ground: "inna".into(),
        despite: "Zarządzenie podpisano na papierze.".into(),
        ..CallChangeForm::default()
    };
    let added = change_of(&mut desk, id, form).expect("recorded");
    assert_eq!(page(&desk, id).status.key, "uniewazniony");
    let revision = page(&desk, id).revision;
    change::remove(&mut desk, id, revision, added).expect("taken back");
    assert_eq!(page(&desk, id).status.key, "opinia_komisji");
}

#[test]
fn an_amendment_opens_the_contents_until_it_is_published() {
    let officer = Officer::on("2026-12-10");
    let (mut desk, id) = announced(&officer);
    let money = |desk: &Desk| tasks_of(desk, id).rows[0].pools.iter().map(|pool| pool.grosze).collect::<Vec<_>>();
    let raise = |desk: &mut Desk| {
        let row = tasks_of(desk, id).rows.remove(0);
        let form = CallTaskForm {
            title: row.title.clone(),
            sphere: row.sphere.clone(),
            form: row.form.key.clone(),
            pools: vec![PoolForm { year: "2027".into(), amount: "150 000".into() }],
            ..CallTaskForm::default()
        };
        tasks::save_task(desk, id, Some((row.id, row.revision)), &form)
    };
    let before = money(&desk);
    let locked = raise(&mut desk).expect_err("announced");
    assert!(faults(&locked)[0].1.contains("wpisz ją w części „Zmiany”"), "{locked:?}");
    let form = CallChangeForm {
        kind: "zmiana".into(),
        decided_on: "10.12.2026".into(),
        wording: "Na zadanie przeznacza się 150 000 zł.".into(),
        ..CallChangeForm::default()
    };
    let added = change_of(&mut desk, id, form).expect("amended");
    assert!(page(&desk, id).amending.expect("it is being prepared").contains("zmianę nr 1"));
    raise(&mut desk).expect("the amount is written");
    assert_ne!(money(&desk), before);
    let row = tasks_of(&desk, id).rows.remove(0);
    let gone = call::rows::remove(&mut desk, call::rows::CallRows::Tasks, row.id, row.revision).expect_err("it was announced");
    assert!(faults(&gone)[0].1.contains("unieważnij konkurs w jego zakresie"), "{gone:?}");
    publish(&mut desk, id, Some(added), "bip", "10.12.2026").expect("published");
    assert_eq!(page(&desk, id).amending, None);
    raise(&mut desk).expect_err("closed again");
}

#[test]
fn after_the_deadline_an_amendment_leaves_what_offers_are_judged_by() {
    let officer = Officer::on("2026-12-28");
    let (desk, id) = announced(&officer);
    let mut desk = store_call(&officer, desk, id, |call| call.status = domain::call::CallStatus::Scoring);
    let form = CallChangeForm {
        kind: "zmiana".into(),
        decided_on: "28.12.2026".into(),
        wording: "Więcej środków.".into(),
        ..CallChangeForm::default()
    };
    change_of(&mut desk, id, form).expect("amended");
    let seen = call::criteria::criteria(&desk, id).expect("criteria");
    assert!(!seen.editable && seen.locked.is_some());
    let table = tasks_of(&desk, id);
    assert!(table.editable && !table.takes_rows && !table.takes_out);
    let attachment = call::attachments::AttachmentForm { name: "Statut".into(), ..Default::default() };
    call::attachments::save_attachment(&mut desk, id, None, &attachment).expect_err("offers are there");
}

#[test]
fn a_call_is_tied_to_its_programme_at_any_time() {
    let officer = Officer::on("2026-12-10");
    let (desk, id) = announced(&officer);
    let untied = |call: &mut domain::call::Call| call.programme = None;
    let mut desk = store_call(&officer, desk, id, untied);
    let named = |desk: &Desk| {
        page(desk, id).findings.into_iter().any(|one| one.rule == "C-07" && plain(&one.title).contains("Nie wskazano programu"))
    };
    assert!(named(&desk));
    let ties = call::tie::ties(&desk, id).expect("ties");
    assert_eq!((ties.programme, ties.programmes.len()), (None, 1));
    let programme = &ties.programmes[0];
    assert_eq!(programme.proposed.len(), ties.tasks.len());
    let proposed = programme.proposed[0].expect("the task of the same title");
    let form = |programme, task| call::tie::CallTiesForm {
        revision: ties.revision,
        programme,
        tasks: vec![call::tie::TaskTie { task: ties.tasks[0].task, priority_task: task }],
    };
    let strange = call::tie::tie(&mut desk, id, &form(Some(programme.id), Some(Key(9_999)))).expect_err("no such task");
    assert_eq!(faults(&strange)[0].0, "priority_task");
    call::tie::tie(&mut desk, id, &form(Some(programme.id), Some(proposed))).expect("tied");
    assert!(!named(&desk));
    assert!(tasks_of(&desk, id).rows[0].plan.is_some(), "the money left is told again");
    let loose = call::tie::ties(&desk, id).expect("ties");
    call::tie::tie(&mut desk, id, &call::tie::CallTiesForm { revision: loose.revision, ..Default::default() }).expect("untied");
    assert!(named(&desk));
}
