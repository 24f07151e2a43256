//! The plan counted backwards, what can still be saved, totals with their parts and last year beside this year.

use super::{
    compare::{self, Change, compare},
    plan::{PlanState, PlanStepKind, plan},
    requirements::{ItemState, matrix},
    totals,
};
use crate::{
    act::Inline,
    consultation::ConsultationStatus,
    id::PriorityTaskId,
    law::LawPack,
    money::Money,
    polish::date_short,
    programme::{CommissioningForm, ProgrammeStatus},
    rule::tests::world::{World, day, sitting, stored, task},
};

/// One line for each step: the latest day, the state and how it stands.
fn drawn(world: &World) -> String {
    let plan = world.with_programme(plan);
    let lines = plan.steps.iter().map(|step| {
        let slack = step.slack.map(|slack| format!(" [{slack}]")).unwrap_or_default();
        let state = crate::vocabulary::Vocabulary::label(step.state);
        format!("{} {} – {state}: {}{slack}", date_short(step.latest.date), step.what, step.detail)
    });
    lines.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

#[test]
fn the_plan_of_a_running_consultation_is_counted_back_from_the_sitting() {
    insta::assert_snapshot!(drawn(&World::running()), @r"
    08.10.2026 Projekt programu gotowy – zrobione: zrobione
    09.10.2026 Zarządzenie o konsultacjach – zrobione: zrobione 24 września 2026 r.
    13.10.2026 Ogłoszenie o konsultacjach – zrobione: zrobione 28 września 2026 r.
    27.10.2026 Wniosek o opinię rady pożytku – zrobione: zrobione 1 października 2026 r.
    21.10.2026 Początek konsultacji – zrobione: zrobione 6 października 2026 r.
    03.11.2026 Koniec konsultacji – w toku: w toku [14]
    15.10.2026 Opinia rady pożytku – w toku: czekamy, projekt doręczono 1 października 2026 r.
    10.11.2026 Stanowiska do uwag i sprawozdanie z konsultacji – zaplanowane: zaplanowane [26]
    12.11.2026 Projekt uchwały w biurze rady – zaplanowane: zaplanowane [28]
    30.11.2026 Sesja: uchwalenie programu – zaplanowane: zaplanowane [4]
    03.12.2026 Przekazanie uchwały wojewodzie – zaplanowane: zaplanowane
    31.05.2028 Sprawozdanie z realizacji programu – zaplanowane: zaplanowane
    ");
}

#[test]
fn without_a_sitting_the_plan_is_counted_back_from_the_statutory_day() {
    let mut world = World::running();
    world.programme.sitting = None;
    let plan = world.with_programme(plan);
    assert_eq!(plan.anchor, "Sesji nie wybrano. Liczymy wstecz od 30 listopada 2026 r., ostatniego dnia na uchwalenie.");
    let adoption = plan.steps.iter().find(|step| step.kind == PlanStepKind::Adoption).expect("the adoption");
    assert_eq!(adoption.latest.date, day(2026, 11, 30));
    assert_eq!(adoption.basis, "art. 5a ust. 1 ustawy o pożytku");
}

#[test]
fn every_day_of_the_plan_tells_where_it_comes_from_and_none_is_a_day_off() {
    for world in [World::running(), World::sound()] {
        let plan = world.with_programme(plan);
        for step in &plan.steps {
            assert!(!step.latest.steps.is_empty(), "{:?}", step.kind);
            let last = step.latest.steps.iter().filter_map(|step| step.day).next_back();
            assert_eq!(last, Some(step.latest.date), "{:?}", step.kind);
        }
    }
}

#[test]
fn a_finished_year_has_nothing_late() {
    let plan = World::sound().with_programme(plan);
    let open: Vec<PlanStepKind> = plan.steps.iter().filter(|step| step.state != PlanState::Done).map(|step| step.kind).collect();
    assert_eq!(open, [PlanStepKind::Report]);
    assert_eq!(plan.rescue, None);
}

#[test]
fn steps_that_nobody_recorded_are_not_called_late_when_later_ones_are_done() {
    let mut world = World::sound();
    world.consultation = None;
    let states = world.with_programme(plan).steps;
    let order = states.iter().find(|step| step.kind == PlanStepKind::Order).expect("the order");
    assert_eq!(order.state, PlanState::NotRecorded);
}

#[test]
fn a_plan_that_is_late_says_what_can_still_be_saved() {
    let mut world = World::running();
    world.today = day(2026, 11, 5);
    world.programme.status = ProgrammeStatus::Draft;
    world.consultation = None;
    world.opinion = None;
    world
        .sittings
        .push(stored(crate::id::SittingId(2), super::Sitting { held_on: day(2026, 12, 17), papers_due_on: None, ..sitting() }));
    let rescue = world.with_programme(plan).rescue.expect("a way out");
    insta::assert_snapshot!(format!("{}\n{}", rescue.steps.join("\n"), rescue.sentence).replace('\u{a0}', " "), @r"
    Zarządzenie i ogłoszenie o konsultacjach: 6 listopada 2026 r.
    Początek konsultacji: 14 listopada 2026 r.
    Koniec konsultacji: 27 listopada 2026 r.
    Stanowiska do uwag i sprawozdanie z konsultacji: 4 grudnia 2026 r.
    Koniec terminu na opinię rady pożytku: 19 listopada 2026 r.
    Projekt z załącznikami może trafić do biura rady: 7 grudnia 2026 r.
    Najwcześniejszy dzień sesji: 15 grudnia 2026 r.
    Jeżeli zaczniesz dziś, rada może uchwalić program na sesji 17 grudnia 2026 r. To 17 dni po terminie ustawowym; odnotuj przyczynę i nie skracaj konsultacji poniżej wymaganych dni.
    ");
}

#[test]
fn a_sitting_that_is_past_saves_nothing() {
    let mut world = World::running();
    world.today = day(2026, 12, 5);
    world.programme.status = ProgrammeStatus::BeforeCouncil;
    world.programme.submitted_to_council_on = Some(day(2026, 10, 1));
    world.sittings[0].record.held_on = day(2026, 10, 29);
    let rescue = world.with_programme(plan).rescue.expect("a way out");
    assert_eq!((rescue.earliest, rescue.sitting), (day(2026, 12, 5), None));
    assert!(rescue.sentence.contains("To 5\u{a0}dni po terminie"), "{}", rescue.sentence);
}

#[test]
fn a_consultation_of_one_day_ends_on_the_day_it_begins() {
    let mut world = World::running();
    world.today = day(2026, 11, 13);
    world.consultation = None;
    world.programme.status = ProgrammeStatus::Draft;
    (world.office.local.consultation_days, world.office.local.notice_lead_days) = (Some(1), Some(3));
    let steps = world.with_programme(plan).rescue.expect("a way out").steps;
    assert_eq!(steps[1], "Początek konsultacji: 20 listopada 2026 r.");
    assert_eq!(steps[2], "Koniec konsultacji: 20 listopada 2026 r.");
}

#[test]
fn an_opinion_is_given_when_its_result_says_so() {
    let mut world = World::running();
    let opinion = world.opinion.as_mut().expect("an opinion");
    (opinion.given_on, opinion.result) = (None, Some(super::OpinionResult::Positive));
    let steps = world.with_programme(plan).steps;
    let step = steps.iter().find(|step| step.kind == PlanStepKind::Opinion).expect("the opinion");
    assert_eq!((step.state, step.detail.as_str()), (PlanState::Done, "wydana; dnia nie wpisano"));
}

#[test]
fn silence_has_no_day() {
    let mut opinion = World::sound().opinion.expect("an opinion");
    opinion.result = Some(super::OpinionResult::Silence);
    let said: Vec<String> = super::validate::opinion(&opinion).into_iter().map(|fault| fault.sentence).collect();
    assert_eq!(
        said,
        ["Wydanie opinii: wpisano dzień, a wynik mówi, że opinii nie wydano w terminie. Usuń dzień albo wybierz inny wynik."]
    );
}

#[test]
fn an_office_without_a_benefit_council_plans_no_opinion() {
    let mut world = World::running();
    world.office.benefit_council = None;
    world.opinion = None;
    let steps = world.with_programme(plan).steps;
    assert!(!steps.iter().any(|step| matches!(step.kind, PlanStepKind::Opinion | PlanStepKind::OpinionRequest)));
}

#[test]
fn silence_for_the_whole_term_counts_as_an_opinion_waived() {
    let mut world = World::running();
    world.today = day(2026, 10, 16);
    let steps = world.with_programme(plan).steps;
    let opinion = steps.iter().find(|step| step.kind == PlanStepKind::Opinion).expect("the opinion");
    assert_eq!((opinion.state, opinion.detail.as_str()), (PlanState::Done, "termin minął bez opinii"));
}

#[test]
fn the_local_day_of_the_report_binds_only_when_it_is_earlier() {
    let mut world = World::sound();
    let due = |world: &World| world.with_programme(super::due::report_due).expect("a day").date;
    assert_eq!(due(&world), day(2028, 5, 31));
    world.office.local.report_day = Some((4, 30));
    assert_eq!(due(&world), day(2028, 4, 30));
    world.office.local.report_day = Some((6, 30));
    assert_eq!(due(&world), day(2028, 5, 31));
}

#[test]
fn the_matrix_shows_where_each_item_stands() {
    let mut world = World::running();
    let text = world.text.as_mut().expect("a text");
    text.units[1].intro = vec![Inline::text("  ")];
    text.units.retain(|unit| !["komisje", "tworzenie"].contains(&unit.meets[0].0.as_str()));
    let rows = world.with_programme(matrix);
    assert_eq!(rows.len(), 11);
    assert_eq!(rows[0].state, ItemState::Present);
    assert_eq!(rows[0].units[0].address, "§ 1");
    assert_eq!(rows[1].state, ItemState::Empty);
    assert_eq!(rows[9].state, ItemState::AfterConsultation);
    assert_eq!(rows[10].state, ItemState::Missing);
}

#[test]
fn a_multi_year_programme_needs_five_items_only() {
    let mut world = World::sound();
    world.programme.kind = super::ProgrammeKind::MultiYear;
    world.programme.year_to = 2030;
    assert_eq!(world.with_programme(matrix).len(), 5);
    assert!(!world.says("P-01") && !world.says("P-22") && !world.says("P-03"));
}

#[test]
fn groups_give_the_total_together_and_show_their_parts() {
    let law = LawPack::embedded().on(day(2026, 10, 15));
    let mut tasks = vec![task(1, "17", "Sport", 130_000), task(2, "10", "Seniorzy", 30_000), task(3, "", "Bez sfery", 5_000)];
    tasks[1].record.form = CommissioningForm::Entrust;
    tasks[2].record.planned = None;
    tasks[2].record.department = " ".into();
    let totals = totals::totals(&tasks, law);
    assert_eq!(totals.total.value, Money::from_zloty(160_000));
    assert_eq!(totals.total.parts.len(), 2);
    assert_eq!(totals.total.left_out, ["Bez sfery: nie wpisano kwoty."]);
    for groups in [&totals.by_sphere, &totals.by_form, &totals.by_department] {
        let together = Money::total(groups.iter().map(|group| group.sum.value));
        assert_eq!(together, Some(totals.total.value));
        assert_eq!(groups.iter().map(|group| group.tasks).sum::<u32>(), 3);
    }
    let labels: Vec<&str> = totals.by_department.iter().map(|group| group.label.as_str()).collect();
    assert_eq!(labels, ["Oświata", "bez komórki"]);
}

#[test]
fn last_year_stands_beside_this_year() {
    let mut now = vec![
        task(1, "17", "Szkolenie  sportowe", 130_000),
        task(2, "10", "WARSZTATY dla seniorow", 30_000),
        task(3, "18", "Zwierzęta", 5_000),
    ];
    now[0].record.previous = Some(PriorityTaskId(11));
    let before = vec![
        task(11, "16", "Sport", 120_000),
        task(12, "10", "Warsztaty dla seniorów", 25_000),
        task(13, "15", "Wypoczynek", 18_000),
    ];
    let comparison = compare(&now, &before);
    let changes: Vec<Change> = comparison.rows.iter().map(|row| row.change).collect();
    assert_eq!(changes, [Change::Continued, Change::Continued, Change::New, Change::Dropped]);
    assert_eq!(comparison.rows[0].difference, Money::from_zloty(10_000));
    assert_eq!(comparison.difference.value, Money::from_zloty(2_000));
    assert_eq!(comparison.tenths_of_percent.map(compare::percent).as_deref(), Some("+1,2\u{a0}%"));
    assert_eq!(compare::percent(-85), "−8,5\u{a0}%");
}

#[test]
fn nothing_before_gives_no_percentage() {
    let now = vec![task(1, "17", "Sport", 1)];
    assert_eq!(compare(&now, &[]).tenths_of_percent, None);
    assert_eq!(compare(&[], &[]).difference.value, Money::ZERO);
}

proptest::proptest! {
    #[test]
    fn every_task_of_both_years_appears_once(now in 0usize..6, before in 0usize..6, shared in 0usize..6) {
        let of = |count: usize, from: i64| (0..count).map(|index| task(from + index as i64, "17", &format!("Zadanie {}", index + shared * usize::from(from > 50)), 100)).collect::<Vec<_>>();
        let (now, before) = (of(now, 1), of(before, 100));
        let rows = compare(&now, &before).rows;
        proptest::prop_assert_eq!(rows.iter().filter(|row| row.now.is_some()).count(), now.len());
        proptest::prop_assert_eq!(rows.iter().filter(|row| row.before.is_some()).count(), before.len());
    }

    #[test]
    fn a_plan_is_made_for_any_day_and_any_local_rule(ahead in 0i64..900, days in 0u32..200, lead in 0u32..60, sat in proptest::bool::ANY) {
        let mut world = World::running();
        world.today = day(2026, 1, 1) + chrono::TimeDelta::days(ahead);
        world.office.local.consultation_days = Some(days);
        world.office.local.notice_lead_days = Some(lead);
        if !sat {
            world.programme.sitting = None;
        }
        world.edit(|consultation| consultation.status = ConsultationStatus::Planned);
        let plan = world.with_programme(plan);
        let before: Vec<_> = plan.steps.iter().filter(|step| {
            matches!(step.kind, PlanStepKind::Draft | PlanStepKind::Order | PlanStepKind::Notice | PlanStepKind::ConsultationStart | PlanStepKind::ConsultationEnd | PlanStepKind::ConsultationReport | PlanStepKind::Papers)
        }).map(|step| step.latest.date).collect();
        proptest::prop_assert!(before.is_sorted(), "{:?}", before);
    }
}

#[test]
fn the_typed_records_of_a_sound_programme_have_no_faults() {
    let world = World::sound();
    let law = LawPack::embedded().on(world.today);
    assert_eq!(super::validate::programme(&world.programme), []);
    for task in &world.tasks {
        assert_eq!(super::validate::priority_task(&task.record, law), []);
    }
    assert_eq!(super::validate::sitting(&world.sittings[0].record), []);
    assert_eq!(crate::office::validate::violations(&world.office), []);
    assert_eq!(super::validate::opinion(world.opinion.as_ref().expect("an opinion")), []);
}

#[test]
fn faults_of_a_programme_name_place_cause_and_remedy() {
    let mut world = World::sound();
    world.programme.year_to = 2026;
    world.programme.title = "Program\0".into();
    world.tasks[0].record.planned = Some(Money::from_grosze(-100));
    world.tasks[0].record.sphere = "99".into();
    world.sittings[0].record.number = "24".into();
    world.sittings[0].record.papers_due_on = Some(day(2026, 12, 1));
    let law = LawPack::embedded().on(world.today);
    let mut faults = super::validate::programme(&world.programme);
    faults.extend(super::validate::priority_task(&world.tasks[0].record, law));
    faults.extend(super::validate::sitting(&world.sittings[0].record));
    let said: Vec<String> = faults.into_iter().map(|fault| format!("{}: {}", fault.field, fault.sentence)).collect();
    insta::assert_snapshot!(said.join("\n").replace('\u{a0}', " "), @r"
    title: Tytuł programu: w tekście jest niewidoczny znak sterujący. Wpisz tekst ponownie z klawiatury.
    year_to: Ostatni rok (2026) jest wcześniejszy niż pierwszy (2027). Popraw jeden z nich.
    sphere: Sfera: punktu 99 nie ma w ustawie. Wybierz sferę z listy.
    planned: Kwota: wpisano −1,00 zł. Kwota nie może być ujemna; wpisz zero albo więcej.
    number: Numer sesji: „24” nie jest liczbą rzymską. Wpisz go tak: XXIV.
    held_on: Dzień posiedzenia (26 listopada 2026 r.) wypada przed: Termin materiałów (1 grudnia 2026 r.). Sprawdź obie daty.
    ");
}
