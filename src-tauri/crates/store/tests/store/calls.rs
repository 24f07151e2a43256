//! A call comes back with its tasks, criteria and changes; what other calls announced is known.

use domain::{
    call::{CallChangeKind, CallStatus, Pool},
    document::{DocumentKind, IssuedDocument},
    id::{CallId, Revision},
    money::Money,
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
};
use store::{Fault, Page, call};

use crate::fixture::*;

#[test]
pub fn a_call_and_everything_of_it_comes_back_as_it_was_written() {
    let mut desk = Desk::new();
    let id = desk.write(whole_call);
    let stored = desk.read(|tx| call::get(tx, id));
    assert_eq!((stored.revision, &stored.record), (Revision(1), &announced_call(None)));
    let tasks = desk.read(|tx| call::task::of(tx, id));
    assert_eq!(tasks.iter().map(|task| task.record.clone()).collect::<Vec<_>>(), [call_task(id, 1, None), annulled_task(id)]);
    assert_eq!(desk.read(|tx| call::task::get(tx, tasks[0].id)), tasks[0]);
    assert_eq!(desk.read(|tx| call::criterion::of(tx, id))[0].record, criterion(id));
    assert_eq!(desk.read(|tx| call::required::of(tx, id))[0].record, required_attachment(id));
    assert_eq!(desk.read(|tx| call::prior_task::of(tx, id))[0].record, prior_task(id));
    let changes = desk.read(|tx| call::change::of(tx, id));
    let kinds: Vec<_> = changes.iter().map(|change| change.record.kind).collect();
    assert_eq!(kinds, [CallChangeKind::Extension, CallChangeKind::TaskAnnulment]);
    assert_eq!(changes[1].record.task, Some(tasks[1].id));
}

#[test]
pub fn the_list_counts_tasks_and_money_without_what_was_annulled() {
    let mut desk = Desk::new();
    let id = desk.write(whole_call);
    let bare = desk.write(|tx| call::insert(tx, &domain::call::Call::new(domain::call::CallMode::Sport, "na sport", 2028)));
    let rows = desk.read(call::list);
    let told: Vec<_> = rows.iter().map(|row| (row.id, row.tasks, row.pool)).collect();
    assert_eq!(told, [(bare, 0, None), (id, 1, Some(Money::from_zloty(50_000)))]);
    assert_eq!(desk.read(|tx| call::titles(tx, &[bare, id])).len(), 2);
}

#[test]
pub fn a_task_changes_its_money_year_by_year_and_goes_with_it() {
    let mut desk = Desk::new();
    let id = desk.write(whole_call);
    let mut task = desk.read(|tx| call::task::of(tx, id)).remove(0);
    task.record.pools = vec![Pool { year: 2027, amount: Money::from_zloty(20_000) }, Pool { year: 2028, amount: Money::ZERO }];
    let next = desk.write(|tx| call::task::update(tx, task.id, task.revision, &task.record));
    assert_eq!(desk.read(|tx| call::task::get(tx, task.id)).record, task.record);
    let stale = desk.try_write(|tx| call::task::remove(tx, task.id, task.revision));
    assert_eq!(stale, Err(Fault::Stale { what: "zadanie konkursowe", now: next }));
    desk.write(|tx| call::task::remove(tx, task.id, next));
    assert_eq!(desk.read(|tx| call::task::of(tx, id)).len(), 1);
}

#[test]
pub fn money_of_other_calls_that_stand_is_told_of_a_task_of_the_programme() {
    let mut desk = Desk::new();
    let (programme, planned) = desk.write(|tx| {
        let programme = programme(tx, 2027)?;
        Ok((programme, store::priority_task::insert(tx, &task(programme, Some(Money::from_zloty(90_000))))?))
    });
    let of = |desk: &mut Desk, status| {
        desk.write(|tx| {
            let id = call::insert(tx, &domain::call::Call { status, ..announced_call(Some(programme)) })?;
            call::task::insert(tx, &call_task(id, 1, Some(planned)))?;
            Ok(id)
        })
    };
    let stands = of(&mut desk, CallStatus::Announced);
    of(&mut desk, CallStatus::Annulled);
    let own = of(&mut desk, CallStatus::Draft);
    let told = desk.read(|tx| call::task::announced(tx, &[planned], Some(own)));
    let money = Money::from_zloty(25_000);
    assert_eq!(told, [(planned, stands, 2027, money), (planned, stands, 2028, money)]);
    assert_eq!(desk.read(|tx| call::task::announced(tx, &[planned], None)).len(), 4, "the draft counts for the others");
    assert_eq!(desk.read(|tx| call::of_programme(tx, programme)).len(), 3);
    let open = |since| desk.read(|tx| call::under_way(tx, since)).len();
    assert_eq!((open(2027), open(2028)), (3, 2), "an annulled call is told of in its year only");
}

#[test]
pub fn tasks_of_calls_with_results_are_told_by_year() {
    let mut desk = Desk::new();
    let of = |desk: &mut Desk, year, status, years: &[i32]| {
        desk.write(|tx| {
            let id = call::insert(tx, &domain::call::Call { year, status, ..announced_call(None) })?;
            let pools = years.iter().map(|year| Pool { year: *year, amount: Money::from_zloty(1_000) }).collect();
            call::task::insert(tx, &domain::call::CallTask { pools, ..call_task(id, 1, None) })?;
            call::task::insert(tx, &annulled_task(id))?;
            Ok(id)
        })
    };
    let settled = of(&mut desk, 2026, CallStatus::Settled, &[2026]);
    let without_money = of(&mut desk, 2025, CallStatus::Finished, &[]);
    let several = of(&mut desk, 2024, CallStatus::Finished, &[2024, 2025, 2026]);
    of(&mut desk, 2024, CallStatus::Finished, &[2024]);
    of(&mut desk, 2026, CallStatus::Draft, &[2026]);
    let own = of(&mut desk, 2026, CallStatus::Settled, &[2026]);
    let told = desk.read(|tx| call::task::settled(tx, 2025, 2026, own));
    assert_eq!(
        told.iter().map(|task| (task.call, task.year, task.several_years)).collect::<Vec<_>>(),
        [(settled, 2026, false), (several, 2026, true), (without_money, 2025, false), (several, 2025, true)]
    );
}

#[test]
pub fn publications_of_a_call_and_of_its_changes_stand_under_the_call() {
    let mut desk = Desk::new();
    let id = desk.write(whole_call);
    let change = desk.read(|tx| call::change::of(tx, id))[0].id;
    let publication = Publication {
        case: CaseRef::Call(id),
        thing: PublishedThing::CallChange,
        subject: Some(change.0),
        place: PublicationPlace::Bip,
        address: "bip.jarzebin.example/2026/9".into(),
        published_on: day(2026, 12, 14),
        removed_on: None,
        evidence: None,
    };
    desk.write(|tx| store::publication::insert(tx, &publication));
    assert_eq!(desk.read(|tx| store::publication::of(tx, CaseRef::Call(id)))[0].record, publication);
    assert_eq!(desk.read(|tx| store::publication::of_any(tx, &[CaseRef::Office])), []);
    let paper = desk.write(|tx| store::issued::issue(tx, &issued(CaseRef::Call(id)), &[]));
    let listed = desk.read(|tx| store::issued::list(tx, Some(CaseRef::Call(id)), Page::ALL));
    assert_eq!((listed.rows[0].id, listed.rows[0].case), (paper, CaseRef::Call(id)));
    let words = store::issued::IssuedFilter { words: "sportu seniorów".into(), ..Default::default() };
    let found = desk.read(|tx| store::issued::found(tx, &words, Page::first(5)));
    assert_eq!(found.rows.len(), 1, "by the title of the call");
    let notice = DocumentKind::CallNotice;
    for (body, draft) in [("{\"first\":1}", false), ("{\"second\":2}", false), ("{\"draft\":3}", true)] {
        let again = IssuedDocument { kind: notice, body: body.into(), draft, ..issued(CaseRef::Call(id)) };
        desk.write(|tx| store::issued::issue(tx, &again, &[]));
    }
    let newest = desk.read(|tx| store::issued::newest_of_call(tx, id, &[notice, DocumentKind::CallOrder]));
    assert_eq!(newest, [(notice, "{\"second\":2}".to_owned())], "the last one that is no draft");
}

#[test]
pub fn a_call_is_found_by_its_title_and_by_its_tasks() {
    let mut desk = Desk::new();
    let id: CallId = desk.write(whole_call);
    for words in ["konkurs ofert sportu", "szkolenie sportowe", "OK.525.1"] {
        let hits = desk.read(|tx| store::search::search(tx, words, 5));
        assert_eq!(
            hits.iter().map(|hit| (hit.kind, hit.id)).collect::<Vec<_>>(),
            [(store::search::HitKind::Call, id.0)],
            "{words}"
        );
    }
}

#[test]
pub fn shares_and_points_that_cannot_be_are_refused_by_the_file() {
    let mut desk = Desk::new();
    let mut call = announced_call(None);
    call.limits.grant_share = Some(domain::call::Permyriad(10_001));
    assert!(desk.try_write(|tx| call::insert(tx, &call)).is_err());
}
