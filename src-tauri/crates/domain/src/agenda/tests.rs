//! What the first screen shows of a day.

use super::{AgendaState, agenda, year};
use crate::{
    consultation::Outcome,
    law::LawPack,
    polish::date_short,
    rule::tests::world::{World, day, remark},
    vocabulary::Vocabulary,
};

fn with_both<T>(world: &World, look: impl FnOnce(super::Agenda, Vec<year::YearPost>) -> T) -> T {
    let (mut agenda_of, mut posts_of) = (super::Agenda::default(), Vec::new());
    world.with_programme(|programme| {
        world.with_consultation(|consultation| {
            agenda_of = agenda(&[*programme], &[*consultation], &[], &[], &[], &[], world.today);
            posts_of = year::posts(2026, &[*programme], &[*consultation], &[], LawPack::embedded());
        });
    });
    look(agenda_of, posts_of)
}

fn drawn(world: &World) -> String {
    with_both(world, |agenda, _| {
        let lines = agenda.entries.iter().chain(&agenda.waiting).map(|entry| {
            let waits = entry.waiting_for.as_ref().map(|who| format!(" ({who})")).unwrap_or_default();
            format!("{} {} | {} | {}{waits}", date_short(entry.due), entry.state.label(), entry.title, entry.detail)
        });
        lines.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
    })
}

#[test]
fn a_day_in_the_middle_of_the_consultation() {
    let mut world = World::running();
    world.today = day(2026, 10, 14);
    insta::assert_snapshot!(drawn(&world), @r"
    20.10.2026 wkrótce | Kończą się konsultacje | Konsultacje programu na 2027 r. · 2 uwagi, w tym 2 bez stanowiska
    15.10.2026 czeka na innych | Mija termin na opinię rady pożytku | Program na 2027 r. · art. 41i ust. 2 ustawy o pożytku (Gminna Rada Działalności Pożytku Publicznego w Jarzębinie)
    ");
}

#[test]
fn the_day_after_the_end_asks_for_positions() {
    let mut world = World::running();
    world.today = day(2026, 10, 21);
    insta::assert_snapshot!(drawn(&world), @"10.11.2026 wkrótce | Zajmij stanowiska do uwag i sporządź sprawozdanie | Program na 2027 r. · 2 uwagi bez stanowiska");
}

#[test]
fn a_finished_year_asks_for_nothing() {
    assert_eq!(drawn(&World::sound()), "");
}

#[test]
fn a_publication_without_a_term_is_never_late_and_explains_itself() {
    let mut world = World::sound();
    world.publications.pop();
    world.today = day(2026, 12, 15);
    with_both(&world, |agenda, _| {
        let entry = agenda.entries.iter().find(|entry| entry.title == "Opublikuj uchwalony program w BIP").expect("the entry");
        assert_eq!(entry.state, AgendaState::Today);
        let steps: Vec<String> = entry.derivation.steps.iter().map(|step| step.text.clone()).collect();
        assert!(steps[0].contains("nie wyznacza dnia"), "{steps:?}");
        assert!(!steps.iter().any(|step| step.contains("Zdarzenie")), "{steps:?}");
    });
}

#[test]
fn a_block_is_told_with_its_case() {
    let mut world = World::running();
    world.tasks[0].record.sphere = "99".into();
    with_both(&world, |agenda, _| {
        let rules: Vec<&str> = agenda.blocked().map(|blocked| blocked.finding.rule.as_str()).collect();
        assert_eq!(rules, ["P-16"]);
        assert_eq!(agenda.blocked().next().unwrap().title, "Program na 2027\u{a0}r.");
    });
}

#[test]
fn what_is_late_comes_before_what_is_soon() {
    let mut world = World::running();
    world.today = day(2026, 11, 28);
    world.remarks.push(remark(3, Outcome::Accepted));
    with_both(&world, |agenda, _| {
        assert!(agenda.entries.iter().any(|entry| entry.state == AgendaState::Late));
        assert!(agenda.entries.is_sorted_by_key(|entry| entry.due));
    });
}

#[test]
fn the_year_stands_on_its_statutory_days() {
    with_both(&World::running(), |_, posts| {
        let drawn: Vec<String> = posts.iter().map(|post| format!("{} {}", date_short(post.day), post.title)).collect();
        insta::assert_snapshot!(drawn.join("\n").replace('\u{a0}', " "), @r"
        31.01.2026 zwrot dotacji niewykorzystanej do końca roku
        31.05.2026 sprawozdanie z programu za 2025 r.
        06.10.2026 konsultacje programu na 2027 r.
        15.11.2026 projekt uchwały budżetowej dla rady i RIO
        26.11.2026 sesja rady
        30.11.2026 program na 2027 r. – ostatni dzień
        ");
    });
}

#[test]
fn a_call_waits_for_offers_is_closed_and_then_chosen() {
    let told = |world: &World| -> Vec<String> {
        let agenda = agenda(&[], &[], &[], &[world.call_case()], &[], &[], world.today);
        let entries = agenda.entries.iter().chain(&agenda.waiting);
        entries.map(|entry| format!("{} {} | {}", date_short(entry.due), entry.state.label(), entry.title)).collect()
    };
    let mut world = World::sound();
    assert_eq!(told(&world), ["23.12.2026 czeka na innych | Mija termin składania ofert"]);
    world.held_call.publications.truncate(2);
    assert_eq!(told(&world)[0], "02.12.2026 po terminie | Wpisz publikację ogłoszenia: tablica ogłoszeń");
    let mut world = World::sound();
    world.today = day(2026, 12, 24);
    assert_eq!(told(&world), ["24.12.2026 na dziś | Zamknij nabór ofert"]);
    world.held_call.call.status = crate::call::CallStatus::Scoring;
    assert_eq!(told(&world), ["15.01.2027 wkrótce | Wybierz oferty i rozstrzygnij konkurs"]);
    world.held_call.call.status = crate::call::CallStatus::Settled;
    assert_eq!(told(&world), Vec::<String>::new());
    world.held_call.call.settled_on = Some(day(2026, 12, 23));
    let asked = "24.12.2026 na dziś | Ogłoś wyniki konkursu";
    assert_eq!(told(&world), [asked]);
    for (place, id) in crate::commission::case::PLACES.into_iter().zip(80..) {
        let thing = crate::publication::PublishedThing::CallResults;
        let mut published = world.held_call.publications[0].clone();
        (published.id.0, published.record.thing, published.record.place) = (id, thing, place);
        published.record.published_on = world.today;
        world.held_call.publications.push(published);
    }
    assert_eq!(told(&world), Vec::<String>::new());
}

#[test]
fn what_the_rules_say_of_a_commission_stands_under_its_call() {
    let mut world = World::sound();
    world.assessment.members[1].record.statement_on = None;
    let agenda = agenda(&[], &[], &[], &[], &[world.assessment.case(&world.office)], &[], world.today);
    let blocked: Vec<_> = agenda.blocked().map(|one| (one.finding.rule.as_str(), one.title.as_str())).collect();
    assert_eq!(blocked, [("M-05", world.assessment.call.name().as_str())]);
}

#[test]
fn a_draft_call_is_to_be_announced_in_time_for_its_tasks() {
    let mut world = World::running();
    world.held_call.call.begins_on = Some(day(2027, 1, 1));
    world.today = day(2026, 11, 5);
    let agenda = agenda(&[], &[], &[], &[world.call_case()], &[], &[], world.today);
    let entry = &agenda.entries[0];
    // 1 January – a day for the start – 7 days – 2 + 5 + 2 working days – 21 days.
    assert_eq!((date_short(entry.due).as_str(), entry.title.as_str()), ("20.11.2026", "Ogłoś konkurs we wszystkich miejscach"));
    assert_eq!(entry.derivation.steps.len(), 7);
}

#[test]
fn the_time_for_offers_stands_on_the_line_of_the_year() {
    let world = World::sound();
    let posts = year::posts(2026, &[], &[], &[world.call_case()], LawPack::embedded());
    let post = posts.iter().find(|post| post.case.is_some()).expect("the call");
    assert_eq!((post.day, post.until), (day(2026, 12, 2), Some(day(2026, 12, 23))));
    assert!(post.title.starts_with("oferty: na realizację"), "{}", post.title);
}

#[test]
fn a_call_to_complete_is_waited_for_until_its_day_and_then_decided() {
    let mut world = World::sound();
    let by = day(2027, 1, 20);
    let one = |call: i64, number: &str| super::Called { call: crate::id::CallId(call), number: number.into(), by };
    let called = [one(1, "3"), one(1, "8"), one(2, "4")];
    let lines = |world: &World| -> Vec<String> {
        let agenda = agenda(&[], &[], &[], &[world.call_case()], &[], &called, world.today);
        let all = agenda.entries.iter().chain(&agenda.waiting);
        let all = all.filter(|entry| entry.act == super::AgendaAct::OpenOffers);
        all.map(|entry| format!("{} {} | {}", date_short(entry.due), entry.state.label(), entry.title)).collect()
    };
    world.today = by;
    assert_eq!(lines(&world), ["20.01.2027 czeka na innych | Mija termin uzupełnienia 2 ofert (nr 3, 8)"]);
    world.today = day(2027, 1, 22);
    assert_eq!(lines(&world), ["21.01.2027 po terminie | Zakończ ocenę formalną 2 ofert (nr 3, 8)"]);
}
