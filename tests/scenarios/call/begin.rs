//! A call begins with the tasks of the programme, with an earlier call or with nothing.

use casework::{
    call::{
        self, CallSource, attachments, criteria,
        tasks::{self, CallTaskForm, PoolForm},
        words::{self, CallWordsForm},
    },
    programme,
    view::{Key, RecordLink},
};
use tests::office::Officer;

use super::world::{faults, form, of_programme, page, plain, save, steps, tasks_of, world};

#[test]
fn chosen_tasks_come_from_the_programme_with_the_money_that_no_call_has_announced() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let (sport, culture) = (world.sport, world.culture);
    let first = of_programme(&mut world, &[sport]);
    let page_of_first = page(&world.desk, first);
    assert_eq!(
        page_of_first.name,
        "Otwarty konkurs ofert na realizację zadań publicznych w zakresie wspierania i upowszechniania kultury fizycznej w 2027 roku"
    );
    assert_eq!(page_of_first.facts.now.budget, "projekt_budzetu");
    let row = &tasks_of(&world.desk, first).rows[0];
    assert_eq!(plain(&row.total.as_ref().expect("the plan is the first pool").text), "130 000,00");
    let pools = vec![PoolForm { year: "2027".into(), amount: "50 000".into() }];
    let changed =
        CallTaskForm { title: row.title.clone(), sphere: "17".into(), form: "wspieranie".into(), pools, ..Default::default() };
    tasks::save_task(&mut world.desk, first, Some((row.id, row.revision)), &changed).expect("saved");

    let beginnings = call::beginnings(&world.desk).expect("beginnings");
    let offered = &beginnings.programmes[0].tasks;
    assert!(!offered.iter().any(|task| task.id == world.patronage), "patronage is no grant");
    let left = offered.iter().find(|task| task.id == sport).and_then(|task| task.left.clone()).expect("it has a plan");
    assert_eq!(plain(&left.text), "80 000,00");
    assert_eq!(
        steps(&left.why),
        [
            "Plan zadania w programie: 130 000,00 zł.",
            "Ogłoszono w innych konkursach: 50 000,00 zł.",
            "Zostaje: 130 000,00 zł − 50 000,00 zł = 80 000,00 zł.",
        ]
    );
    assert_eq!(left.why.parts[0].link, Some(RecordLink::Call { id: first }));

    let second = of_programme(&mut world, &[sport, culture]);
    let view = tasks_of(&world.desk, second);
    assert_eq!(page(&world.desk, second).name, "Otwarty konkurs ofert na realizację zadań publicznych w 2027 roku");
    let pools: Vec<String> = view.rows.iter().map(|row| plain(&row.total.as_ref().expect("a pool").text)).collect();
    assert_eq!(pools, ["80 000,00", "50 000,00"]);
    assert_eq!(plain(&view.total.text), "130 000,00");
    let plan = view.rows[0].plan.as_ref().expect("it is in the programme");
    assert_eq!((plan.left.text.as_str(), plan.exceeded), ("0,00", false));
}

#[test]
fn more_than_the_plan_is_seen_beside_the_task() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let culture = world.culture;
    let (_, second) = (of_programme(&mut world, &[culture]), of_programme(&mut world, &[culture]));
    let row = &tasks_of(&world.desk, second).rows[0];
    assert!(row.total.is_none(), "nothing was left to begin with");
    let pools = vec![PoolForm { year: "2027".into(), amount: "1,00".into() }];
    let form =
        CallTaskForm { title: row.title.clone(), sphere: "16".into(), form: "wspieranie".into(), pools, ..Default::default() };
    tasks::save_task(&mut world.desk, second, Some((row.id, row.revision)), &form).expect("saved");
    let plan = tasks_of(&world.desk, second).rows[0].plan.clone().expect("the plan");
    assert_eq!((plain(&plan.left.text).as_str(), plan.exceeded), ("−1,00", true));
}

#[test]
fn an_earlier_call_lends_its_rows_but_neither_its_days_nor_its_money() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let sport = world.sport;
    let first = of_programme(&mut world, &[sport]);
    criteria::take_usual_criteria(&mut world.desk, first).expect("criteria");
    attachments::take_usual_attachments(&mut world.desk, first).expect("attachments");
    save(&mut world.desk, first, |facts| {
        facts.offers_until = "23.12.2026".into();
        facts.ends_on = "31.12.2027".into();
        facts.own_share = "10".into();
    })
    .expect("facts");
    let words = CallWordsForm { contact: "Anna Wierzba, tel. 11".into(), ..Default::default() };
    let seen = page(&world.desk, first).revision;
    words::save_words(&mut world.desk, first, seen, &words).expect("words");

    officer.next_on("2027-11-20");
    let mut next = tests::jarzebin::programme_of("2028");
    next.source = programme::Source::Previous { id: world.programme };
    programme::create(&mut world.desk, &next).expect("the next programme");
    let mut form = form(CallSource::Call { id: first });
    form.year = "2028".into();
    let id = call::create(&mut world.desk, &form).expect("copied").value;
    let copy = page(&world.desk, id);
    assert!(copy.name.ends_with("w 2028 roku"), "{}", copy.name);
    assert_eq!(copy.previous.as_ref().map(|one| one.id), Some(first));
    assert_eq!(copy.facts.now.own_share, "10");
    assert_eq!((copy.facts.now.offers_until.as_str(), copy.facts.now.ends_on.as_str()), ("", ""));
    assert_eq!(copy.words.now.contact, "Anna Wierzba, tel. 11");
    let view = tasks_of(&world.desk, id);
    assert!(
        view.rows[0].total.is_none() && view.rows[0].plan.is_some(),
        "the task of the new programme, its money is asked anew"
    );
    assert_ne!(copy.programme.as_ref().map(|one| one.id), Some(world.programme));
    assert_eq!(criteria::criteria(&world.desk, id).expect("criteria").rows.len(), 6);
    assert_eq!(attachments::attachments(&world.desk, id).expect("attachments").rows.len(), 3);
}

#[test]
fn a_call_under_another_act_begins_with_its_title_alone_and_what_is_missing_is_told_at_once() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let mut empty = form(CallSource::Nothing);
    (empty.mode, empty.year) = ("żadna".into(), "wkrótce".into());
    let told = faults(&call::create(&mut world.desk, &empty).expect_err("refused"));
    let fields: Vec<&str> = told.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["mode", "year", "title"]);
    let mut no_tasks = form(CallSource::Programme { id: world.programme, tasks: Vec::new() });
    no_tasks.title = "na sport".into();
    let told = faults(&call::create(&mut world.desk, &no_tasks).expect_err("refused"));
    assert_eq!(told[0].0, "tasks");
    let mut patronage = form(CallSource::Programme { id: world.programme, tasks: vec![world.patronage] });
    patronage.title = "na patronaty".into();
    assert_eq!(faults(&call::create(&mut world.desk, &patronage).expect_err("refused"))[0].0, "tasks");
    assert!(call::list(&world.desk).expect("the list").is_empty(), "nothing was written");

    let mut sport = form(CallSource::Nothing);
    (sport.mode, sport.title) = ("sport".into(), "Otwarty konkurs ofert na wspieranie rozwoju sportu w 2027 roku".into());
    let id = call::create(&mut world.desk, &sport).expect("made").value;
    let made = page(&world.desk, id);
    assert_eq!(
        (made.mode.key.as_str(), made.name.as_str()),
        ("sport", "Otwarty konkurs ofert na wspieranie rozwoju sportu w 2027 roku")
    );
    assert!(made.programme.is_none() && made.pool.is_none());
}

#[test]
fn the_number_of_the_case_follows_those_of_calls_too() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let proposed = |world: &super::world::World| call::beginnings(&world.desk).expect("beginnings").case_number;
    let first = proposed(&world);
    let mut form = form(CallSource::Nothing);
    (form.title, form.case_number) = ("na sport".into(), first.clone());
    call::create(&mut world.desk, &form).expect("made");
    assert_ne!(proposed(&world), first);
    let listed = call::list(&world.desk).expect("the list");
    assert_eq!((listed[0].case_number.as_str(), listed[0].tasks.as_str()), (first.as_str(), "0\u{a0}zadań"));
    assert_eq!(listed[0].id, Key(1));
}
