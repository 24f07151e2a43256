//! Tasks with money for several years, criteria, attachments and earlier tasks.

use casework::{
    call::{
        attachments::{self, AttachmentForm},
        criteria::{self, CriterionForm},
        prior_tasks::{self, PriorTaskForm},
        rows::{self, CallRows},
        tasks::{self, CallTaskForm, PoolForm},
    },
    view::{Key, RecordLink},
};
use domain::{
    call::{CallStatus, CallTask, Pool},
    commission::{Award, award::AwardEnd},
    id::{CallId, CallTaskId},
    money::Money,
    offer::{Offer, OfferChannel, OfferStatus, Receipt},
};
use tests::office::Officer;

use super::world::{faults, of_programme, page, plain, store_call, tasks_of, world, written};

fn pool(year: &str, amount: &str) -> PoolForm {
    PoolForm { year: year.into(), amount: amount.into() }
}

fn task(title: &str, pools: Vec<PoolForm>) -> CallTaskForm {
    CallTaskForm { title: title.into(), sphere: "17".into(), form: "powierzenie".into(), pools, ..Default::default() }
}

#[test]
fn each_task_has_its_money_for_each_year_and_the_totals_say_of_what_they_are_made() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let culture = world.culture;
    let id = of_programme(&mut world, &[culture]);
    let both = task("Rajdy", vec![pool("2028", "20 000"), pool("2027", "10 000"), pool("2029", "")]);
    tasks::save_task(&mut world.desk, id, None, &both).expect("added");
    let view = tasks_of(&world.desk, id);
    let years: Vec<(String, String)> = view.years.iter().map(|one| (one.year.clone(), plain(&one.total.text))).collect();
    assert_eq!(years, [("2027".into(), "60 000,00".to_owned()), ("2028".into(), "20 000,00".to_owned())]);
    assert_eq!((plain(&view.total.text).as_str(), plain(&view.total_words).as_str()), ("80 000,00", "Razem, 2 zadania"));
    assert_eq!(view.next_year, "2029");
    let counted: Vec<String> =
        view.total.why.parts.iter().map(|part| format!("{}: {}", part.label, plain(&part.value))).collect();
    assert_eq!(counted, ["Warsztaty i wydarzenia kulturalne: 50 000,00 zł", "Rajdy: 30 000,00 zł"]);
    assert_eq!(plain(&page(&world.desk, id).pool.expect("the pool").text), "80 000,00");
    let twice = task("Rajdy", vec![pool("2027", "1"), pool("2027", "2")]);
    assert_eq!(faults(&tasks::save_task(&mut world.desk, id, None, &twice).expect_err("refused"))[0].0, "pools");
    let gift = CallTaskForm { form: "pozafinansowa".into(), ..task("Patronat", Vec::new()) };
    assert_eq!(faults(&tasks::save_task(&mut world.desk, id, None, &gift).expect_err("refused"))[0].0, "form");
}

#[test]
fn rows_move_one_place_and_those_below_a_removed_one_close_up() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let (sport, culture) = (world.sport, world.culture);
    let id = of_programme(&mut world, &[sport, culture]);
    tasks::save_task(&mut world.desk, id, None, &task("Rajdy", Vec::new())).expect("added");
    let order = |world: &super::world::World| -> Vec<(u32, String)> {
        tasks_of(&world.desk, id).rows.iter().map(|row| (row.position, row.title.chars().take(5).collect())).collect()
    };
    let last = tasks_of(&world.desk, id).rows[2].id;
    rows::shift(&mut world.desk, CallRows::Tasks, last, false).expect("up");
    rows::shift(&mut world.desk, CallRows::Tasks, last, false).expect("up");
    rows::shift(&mut world.desk, CallRows::Tasks, last, false).expect("the first stays first");
    assert_eq!(order(&world), [(1, "Rajdy".into()), (2, "Szkol".into()), (3, "Warsz".into())]);
    let second = &tasks_of(&world.desk, id).rows[1];
    rows::remove(&mut world.desk, CallRows::Tasks, second.id, second.revision).expect("removed");
    assert_eq!(order(&world), [(1, "Rajdy".into()), (2, "Warsz".into())]);
    let to_bring: Vec<Key> = tasks_of(&world.desk, id).to_bring.iter().map(|task| task.id).collect();
    assert_eq!(to_bring, [sport], "it can be announced again");
    assert_eq!(tasks::bring_tasks(&mut world.desk, id, &to_bring).expect("brought").value, 1);
    assert_eq!(order(&world).last(), Some(&(3, "Szkol".into())));
}

#[test]
fn the_usual_criteria_cover_what_the_act_asks_for_and_a_weight_counts() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let sport = world.sport;
    let id = of_programme(&mut world, &[sport]);
    let empty = criteria::criteria(&world.desk, id).expect("criteria");
    assert_eq!((empty.covered.text.as_str(), empty.total.text.as_str(), empty.can_take_usual), ("0 z 6", "0", true));
    assert_eq!(empty.covered.why.left_out.len(), 6);
    criteria::take_usual_criteria(&mut world.desk, id).expect("taken");
    let own = CriterionForm {
        aspect: "inne".into(),
        name: "Współpraca z sołectwami".into(),
        guide: String::new(),
        most: "4".into(),
        weight: "2,5".into(),
        least: "1".into(),
    };
    criteria::save_criterion(&mut world.desk, id, None, &own).expect("added");
    let view = criteria::criteria(&world.desk, id).expect("criteria");
    assert_eq!((view.covered.text.as_str(), view.total.text.as_str(), view.can_take_usual), ("6 z 6", "110", false));
    let last = view.rows.last().expect("the own one");
    assert_eq!((last.position, last.worth.text.as_str()), (7, "10"));
    assert_eq!(view.total.why.parts.last().map(|part| part.value.as_str()), Some("4 × 2,5 = 10 pkt"));
    let wrong = CriterionForm { most: String::new(), least: "x".into(), aspect: String::new(), ..own };
    let told: Vec<String> = faults(&criteria::save_criterion(&mut world.desk, id, None, &wrong).expect_err("refused"))
        .into_iter()
        .map(|one| one.0)
        .collect();
    assert_eq!(told, ["aspect", "most", "least"]);
}

#[test]
fn attachments_say_when_they_are_asked_for() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let sport = world.sport;
    let id = of_programme(&mut world, &[sport]);
    assert_eq!(attachments::take_usual_attachments(&mut world.desk, id).expect("taken").value, 3);
    let form = AttachmentForm { name: "zgoda właściciela boiska".into(), condition: String::new(), binding: false };
    attachments::save_attachment(&mut world.desk, id, None, &form).expect("added");
    let view = attachments::attachments(&world.desk, id).expect("attachments");
    assert_eq!(view.rows.iter().map(|row| row.position).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert!(view.rows[1].condition.contains("pełnomocnik") && view.rows[3].condition.is_empty());
    let nameless = AttachmentForm::default();
    assert_eq!(faults(&attachments::save_attachment(&mut world.desk, id, None, &nameless).expect_err("refused"))[0].0, "name");
}

/// An offer with the money that it was granted.
fn award(tx: &store::WriteTx<'_>, task: CallTaskId, number: u32, zloty: u32, end: Option<AwardEnd>) -> Result<(), store::Fault> {
    let at = "2026-01-20T10:00:00".parse().expect("a moment");
    let offer = Offer {
        call: CallId(1),
        task: Some(task),
        number: number.to_string(),
        organisation: None,
        receipt: Receipt { channel: OfferChannel::Desk, at, offset: None },
        status: OfferStatus::Funded,
        version: 1,
        called_on: None,
        complete_by: None,
        call_words: String::new(),
        decided_on: None,
        reason: String::new(),
        brought_back: String::new(),
        brought_back_on: None,
        note: String::new(),
    };
    let offer = store::offer::insert(tx, &offer)?;
    let award = Award { granted: Some(Money::from_zloty(zloty)), end, ..Award::of(offer, task) };
    store::commission::award::insert(tx, &award).map(drop)
}

#[test]
fn earlier_tasks_are_summed_by_year_and_settled_calls_of_the_file_are_offered() {
    let officer = Officer::on("2026-11-30");
    let mut world = world(&officer);
    let (sport, culture) = (world.sport, world.culture);
    let old = of_programme(&mut world, &[sport, culture]);
    let desk = store_call(&officer, world.desk, old, |call| (call.year, call.status) = (2026, CallStatus::Settled));
    world.desk = desk;
    let task = CallTaskId(tasks_of(&world.desk, old).rows[0].id.0);
    let spent = |years: &'static [i32]| {
        move |tx: &store::WriteTx<'_>| {
            let stored = store::call::task::get(tx, task)?;
            let pools = years.iter().map(|year| Pool { year: *year, amount: Money::from_zloty(90_000) }).collect();
            store::call::task::update(tx, task, stored.revision, &CallTask { pools, ..stored.record }).map(drop)
        }
    };
    world.desk = written(&officer, world.desk, spent(&[2026]));
    world.desk = written(&officer, world.desk, |tx| {
        award(tx, task, 1, 60_000, None)?;
        award(tx, task, 2, 30_000, Some(AwardEnd::Updated))?;
        award(tx, task, 3, 10_000, Some(AwardEnd::Resigned))
    });
    let id = of_programme(&mut world, &[sport]);
    let view = prior_tasks::prior_tasks(&world.desk, id).expect("earlier tasks");
    assert_eq!(view.years.iter().map(|one| one.year.as_str()).collect::<Vec<_>>(), ["2026", "2025"]);
    assert_eq!(view.known.len(), 1, "only tasks of the same sphere: {:#?}", view.known);
    assert_eq!(view.known[0].link, RecordLink::Call { id: old });
    let grants = view.known[0].grants.as_ref().expect("they were decided");
    assert_eq!(plain(&grants.text), "90 000,00", "without the one who resigned");
    assert!(plain(&grants.why.steps[0]).contains("(2 oferty)"), "{:?}", grants.why.steps);
    // A task of several years is told in each of them, without the money of the whole.
    world.desk = written(&officer, world.desk, spent(&[2025, 2026, 2027]));
    let several = prior_tasks::prior_tasks(&world.desk, id).expect("earlier tasks").known;
    assert_eq!(several.iter().map(|one| one.year.as_str()).collect::<Vec<_>>(), ["2026", "2025"]);
    assert!(several.iter().all(|one| one.grants.is_none() && one.note.contains("kilka lat")), "{several:#?}");
    world.desk = written(&officer, world.desk, spent(&[2026]));
    assert_eq!(prior_tasks::take_known_tasks(&mut world.desk, id).expect("taken").value, 1);
    let taken = prior_tasks::prior_tasks(&world.desk, id).expect("earlier tasks");
    assert!(taken.known.is_empty() && taken.years[0].cost.is_none(), "all costs are known to nobody but the officer");
    assert_eq!(taken.years[0].grants.as_ref().map(|sum| plain(&sum.text)).as_deref(), Some("90 000,00"));
    let row = |year: &str, cost: &str, grants: &str| PriorTaskForm {
        year: year.into(),
        title: "Szkolenie sportowe".into(),
        cost: cost.into(),
        grants: grants.into(),
    };
    prior_tasks::save_prior_task(&mut world.desk, id, None, &row("2025", "90 000", "60 000")).expect("added");
    let view = prior_tasks::prior_tasks(&world.desk, id).expect("earlier tasks");
    assert_eq!(view.years[1].grants.as_ref().map(|sum| plain(&sum.text)).as_deref(), Some("60 000,00"));
    let more =
        prior_tasks::save_prior_task(&mut world.desk, id, None, &row("2025", "10", "20")).expect_err("grants above the cost");
    assert_eq!(faults(&more)[0].0, "grants");
}
