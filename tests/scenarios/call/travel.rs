//! A call goes to another file as a case, is found by its words and tells its history.

use casework::{
    Failure,
    call::{self, attachments, criteria, prior_tasks},
    exchange::{CaseNoun, export, import},
    history, pulpit,
    view::Key,
};
use tests::office::Officer;

use super::world::{World, of_programme, page, plain, save, tasks_of, world, written};

/// A call with something in every list.
fn whole(world: &mut World) -> Key {
    let (sport, culture) = (world.sport, world.culture);
    let id = of_programme(world, &[sport, culture]);
    criteria::take_usual_criteria(&mut world.desk, id).expect("criteria");
    attachments::take_usual_attachments(&mut world.desk, id).expect("attachments");
    let row = prior_tasks::PriorTaskForm { year: "2025".into(), title: "Rajd".into(), cost: "5 000".into(), grants: "0".into() };
    prior_tasks::save_prior_task(&mut world.desk, id, None, &row).expect("an earlier task");
    save(&mut world.desk, id, |facts| {
        facts.case_number = "OK.526.77.2026".into();
        facts.offers_until = "23.12.2026".into();
        facts.own_share = "10".into();
    })
    .expect("facts");
    id
}

/// Its deadline was extended, and the change published.
fn amended(tx: &store::WriteTx<'_>, call: domain::id::CallId) -> Result<(), store::Fault> {
    use domain::{call::*, publication::*};
    let day = |text: &str| text.parse().expect("a day");
    let until = |text: &str| format!("{text}T15:00:00").parse().ok();
    let change = |number, kind| CallChange {
        call,
        kind,
        number,
        decided_on: day("2026-12-10"),
        order_number: String::new(),
        reason: "Błąd w kwocie.".into(),
        wording: String::new(),
        until_before: until("2026-12-23"),
        until_after: until("2026-12-30"),
        task: None,
        ground: None,
        chosen_before: Some(day("2027-01-15")),
        chosen_after: Some(day("2027-01-22")),
        status_before: None,
    };
    // A row of another call before it: its number in the file is not its key in the case.
    let other = store::call::insert(tx, &Call::new(CallMode::Sport, "na sport", 2027))?;
    store::call::change::insert(tx, &CallChange { call: other, ..change(1, CallChangeKind::Extension) })?;
    let made = store::call::change::insert(tx, &change(1, CallChangeKind::Extension))?;
    let publication = Publication {
        case: CaseRef::Call(call),
        thing: PublishedThing::CallChange,
        subject: Some(made.0),
        place: PublicationPlace::Bip,
        address: "bip.jarzebin.example/9".into(),
        published_on: day("2026-12-10"),
        removed_on: None,
        evidence: None,
    };
    store::publication::insert(tx, &publication).map(drop)
}

#[test]
fn a_call_is_the_same_after_a_journey_and_is_not_taken_twice() {
    let officer = Officer::on("2026-11-30");
    let mut here = world(&officer);
    let id = whole(&mut here);
    here.desk = written(&officer, here.desk, |tx| amended(tx, domain::id::CallId(id.0)));
    let sent = export::case(&here.desk, CaseNoun::Call, id.0).expect("the case");
    assert_eq!(sent.publications[0].record.subject, Some(1), "the publication of the change names it");
    assert_eq!((sent.calls.len(), sent.call_tasks.len(), sent.criteria.len(), sent.call_attachments.len()), (1, 2, 6, 3));
    assert_eq!((sent.prior_tasks.len(), sent.programmes.len(), sent.tasks.len()), (1, 1, 3), "its programme goes along");
    let text = export::text(&sent).expect("its text");

    let there = Officer::on("2026-11-30");
    let mut desk = there.new_file();
    let taken =
        import::case(&mut desk, text.as_bytes(), "konkurs.json").unwrap_or_else(|failure| panic!("{}", failure.sentence()));
    assert_eq!((taken.value.noun.as_str(), taken.value.calls), ("call", 1));
    let come = taken.value.id.expect("the call is here");
    let back = export::case(&desk, CaseNoun::Call, come.0).expect("the case");
    assert!(sent == back, "the call changed on the way");
    assert!(tasks_of(&desk, come).rows.iter().all(|row| row.plan.is_some()), "its tasks know their plan");
    let again = import::case(&mut desk, text.as_bytes(), "konkurs.json").expect_err("twice");
    assert!(matches!(&again, Failure::Duplicate { noun, id, .. } if noun == "call" && *id == come), "{again:?}");
    history::undo_last(&mut desk).expect("taken back");
    assert!(call::list(&desk).expect("the list").is_empty());
}

#[test]
fn a_call_whose_programme_is_here_is_tied_to_it() {
    let officer = Officer::on("2026-11-30");
    let mut here = world(&officer);
    let id = whole(&mut here);
    let mut sent = export::case(&here.desk, CaseNoun::Call, id.0).expect("the case");
    sent.calls[0].record.case_number = "OK.526.99.2026".into();
    let text = export::text(&sent).expect("its text");
    let taken = import::case(&mut here.desk, text.as_bytes(), "konkurs.json").expect("taken").value;
    assert_eq!(taken.programmes, 0);
    let come = page(&here.desk, taken.id.expect("the call"));
    assert_eq!(come.programme.map(|one| one.id), Some(here.programme));
}

#[test]
fn a_call_with_faults_is_refused_with_the_place_of_each() {
    let officer = Officer::on("2026-11-30");
    let mut here = world(&officer);
    let id = whole(&mut here);
    let sent = export::text(&export::case(&here.desk, CaseNoun::Call, id.0).expect("the case")).expect("its text");
    let mut case: serde_json::Value = serde_json::from_str(&sent).expect("JSON");
    case["call_tasks"][0]["record"]["pools"][0]["amount"] = (-5).into();
    case["criteria"][2]["record"]["call"] = 9.into();
    case["prior_tasks"][0]["record"]["year"] = 26.into();
    let refused = import::case(&mut here.desk, case.to_string().as_bytes(), "zly.json").expect_err("faulty");
    let Failure::Invalid { violations } = refused else { panic!("{refused:?}") };
    for place in ["call_tasks[0].record.pools", "criteria[2].record.call", "prior_tasks[0].record.year"] {
        assert!(violations.iter().any(|fault| fault.field == place), "{place}: {violations:#?}");
    }
}

#[test]
fn history_and_search_speak_of_a_call_in_words() {
    let officer = Officer::on("2026-11-30");
    let mut here = world(&officer);
    let id = whole(&mut here);
    let told = history::of_record(&here.desk, "call", id, None).expect("history").changes;
    let to = |field: &str| told.iter().find(|change| change.field == field).map(|change| plain(&change.to));
    assert_eq!(to("Termin składania ofert").as_deref(), Some("23 grudnia 2026 r., godz. 24:00"));
    assert_eq!(to("Wkład własny co najmniej").as_deref(), Some("10%"));
    let hits = pulpit::find(&here.desk, "konkurs kulturalne").expect("hits");
    assert!(hits.iter().any(|hit| hit.kind == "call"), "{hits:#?}");
}
