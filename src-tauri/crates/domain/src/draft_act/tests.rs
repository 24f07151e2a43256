//! The way of an act, its entry into force and its contents.

use super::{
    plan::{WayStepKind, way},
    requirements::{ItemState, matrix},
    step::{step, stopping},
    *,
};
use crate::{
    act::Inline,
    programme::plan::PlanState,
    rule::{
        Refusal,
        tests::world::{World, day},
    },
};

fn drawn(world: &World) -> String {
    let steps = way(&world.draft_act_case());
    let line = |step: &plan::WayStep| {
        let latest = step.latest.as_ref().map_or_else(|| "–".to_owned(), |day| polish::date_short(day.date));
        format!("{} | {} | {} | {latest}", step.kind.label(), step.state.label(), step.detail)
    };
    use crate::vocabulary::Vocabulary;
    steps.iter().map(line).collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

#[test]
fn local_law_goes_to_the_journal_and_waits_for_its_day() {
    insta::assert_snapshot!(drawn(&World::sound()), @r"
    Projekt aktu z uzasadnieniem | zrobione | zrobione | –
    Konsultacje projektu | zrobione | zakończone 20 października 2026 r. | 12.11.2026
    Opinia rady pożytku | zrobione | zrobione 14 października 2026 r. | 12.11.2026
    Projekt uchwały w biurze rady | zrobione | zrobione 6 listopada 2026 r. | 12.11.2026
    Sesja: podjęcie uchwały | zrobione | zrobione 26 listopada 2026 r. | 26.11.2026
    Przekazanie uchwały wojewodzie | zrobione | zrobione 1 grudnia 2026 r. | 03.12.2026
    Skierowanie aktu do dziennika urzędowego | zrobione | zrobione 1 grudnia 2026 r. | 03.12.2026
    Ogłoszenie w dzienniku urzędowym województwa | zrobione | poz. 10432 z 9 grudnia 2026 r. | –
    Czas na rozstrzygnięcie nadzorcze | w toku | biegnie do 31 grudnia 2026 r. | 31.12.2026
    Wejście w życie | w toku | akt zacznie obowiązywać 24 grudnia 2026 r. | 24.12.2026
    ");
}

#[test]
fn an_internal_act_does_not_go_to_the_journal() {
    let mut world = World::sound();
    (world.draft_act.local_law, world.draft_act.announcement) = (Some(false), None);
    let kinds: Vec<WayStepKind> = way(&world.draft_act_case()).iter().map(|step| step.kind).collect();
    assert!(!kinds.contains(&WayStepKind::Journal) && !kinds.contains(&WayStepKind::Announcement), "{kinds:?}");
}

#[test]
fn the_entry_into_force_is_counted_from_the_announcement_with_its_basis() {
    let world = World::sound();
    let counted = due::in_force(&world.draft_act_case()).expect("counted");
    assert_eq!(counted.date, day(2026, 12, 24));
    let said: Vec<String> = counted.steps.iter().map(|step| step.printed().replace('\u{a0}', " ")).collect();
    insta::assert_snapshot!(said.join("\n"), @r"
    Akt prawa miejscowego wchodzi w życie po upływie 14 dni od dnia ogłoszenia (art. 4 ust. 1 ustawy o ogłaszaniu aktów normatywnych).
    Zdarzenie: 9 grudnia 2026 r.
    Do terminu wejścia w życie określonego w dniach nie wlicza się dnia ogłoszenia (art. 6 ust. 1 ustawy o ogłaszaniu aktów normatywnych).
    Termin kończy się (14 dni) w środę 23 grudnia 2026 r.
    Pierwszy dzień po upływie terminu wypada w czwartek 24 grudnia 2026 r.
    ");
}

#[test]
fn the_text_of_the_act_decides_when_it_comes_into_force() {
    let entry = |words: &str, local: bool| {
        let mut world = World::sound();
        world.draft_act.local_law = Some(local);
        world.draft_act_text.units.last_mut().expect("units").intro = vec![Inline::text(words)];
        due::in_force(&world.draft_act_case()).map(|day| day.date)
    };
    let cases = [
        ("Uchwała wchodzi w życie po upływie 30 dni od dnia ogłoszenia.", true, Some(day(2027, 1, 9))),
        ("Uchwała wchodzi w życie z dniem 1 stycznia 2027 r.", true, Some(day(2027, 1, 1))),
        ("Uchwała wchodzi w życie z dniem ogłoszenia.", true, Some(day(2026, 12, 9))),
        ("Uchwała wchodzi w życie z dniem podjęcia.", false, Some(day(2026, 11, 26))),
        ("Uchwała wchodzi w życie z dniem podjęcia.", true, None),
        ("Uchwała wchodzi w życie po upływie 30 dni od dnia ogłoszenia.", false, Some(day(2027, 1, 9))),
        ("Uchwała obowiązuje.", true, None),
    ];
    for (words, local, expected) in cases {
        assert_eq!(entry(words, local), expected, "{words}");
    }
}

#[test]
fn a_draft_that_lacks_what_the_law_asks_for_does_not_go_to_the_council() {
    let mut world = World::sound();
    world.draft_act.status = DraftActStatus::AfterConsultation;
    world.draft_act.adoption = None;
    world.draft_act_text.units.retain(|unit| unit.meets.iter().all(|key| key.0 != "formy"));
    let case = world.draft_act_case();
    assert_eq!(matrix(&case).iter().filter(|row| row.state == ItemState::Missing).count(), 1);
    let refused = step(&case, DraftActStatus::BeforeCouncil, "").expect_err("refused");
    let Refusal::Blocked { findings, recordable } = refused else { panic!("blocked") };
    assert_eq!((findings[0].rule.as_str(), recordable), ("A-01", true));
    assert_eq!(step(&case, DraftActStatus::BeforeCouncil, "Projekt złożono bez tej części."), Ok(()));
    let refused = step(&case, DraftActStatus::InForce, "").expect_err("no such step");
    assert!(matches!(refused, Refusal::NoSuchStep(_)));
}

#[test]
fn local_law_is_not_in_force_before_it_is_announced() {
    let mut world = World::sound();
    (world.draft_act.status, world.draft_act.announcement) = (DraftActStatus::Adopted, None);
    let rules = |world: &World| -> Vec<String> {
        stopping(&world.draft_act_case(), DraftActStatus::InForce).into_iter().map(|finding| finding.rule).collect()
    };
    assert_eq!(rules(&world), ["A-07"]);
    world.draft_act.local_law = Some(false);
    assert_eq!(rules(&world), Vec::<String>::new());
}

#[test]
fn the_first_screen_asks_for_the_voivode_and_then_for_the_day_of_entry() {
    let told = |world: &World| -> Vec<(String, String)> {
        let agenda = crate::agenda::agenda(&[], &[], &[world.draft_act_case()], &[], &[], &[], world.today);
        let entries = agenda.entries.into_iter().chain(agenda.waiting);
        entries.map(|entry| (polish::date_short(entry.due), entry.title)).collect()
    };
    let mut world = World::sound();
    (world.today, world.draft_act.status) = (day(2026, 11, 30), DraftActStatus::Adopted);
    let act = &mut world.draft_act;
    (act.sent_to_voivode_on, act.sent_to_journal_on, act.announcement) = (None, None, None);
    let first = told(&world);
    let day_of = |title: &str| first.iter().find(|(_, told)| told == title).map(|(day, _)| day.as_str());
    assert_eq!(day_of("Przekaż uchwałę wojewodzie"), Some("03.12.2026"));
    assert_eq!(day_of("Skieruj akt do dziennika urzędowego"), Some("03.12.2026"));
    let mut world = World::sound();
    world.today = day(2026, 12, 28);
    assert_eq!(told(&world), [("24.12.2026".to_owned(), "Odnotuj wejście aktu w życie".to_owned())]);
    world.draft_act.status = DraftActStatus::InForce;
    assert_eq!(told(&world), []);
    let mut world = World::sound();
    let act = &mut world.draft_act;
    (act.status, act.submitted_to_council_on, act.adoption, act.announcement) = (DraftActStatus::Draft, None, None, None);
    (act.sent_to_voivode_on, act.sent_to_journal_on) = (None, None);
    world.today = day(2026, 11, 10);
    let first = told(&world);
    assert!(first.iter().any(|(_, title)| title == "Złóż projekt uchwały w biurze rady"), "a draft has its days too: {first:?}");
}

#[test]
fn a_step_that_was_left_out_is_said_and_a_duty_stays() {
    let mut world = World::sound();
    world.draft_act.sent_to_voivode_on = None;
    world.draft_act.submitted_to_council_on = None;
    let states: Vec<(WayStepKind, PlanState)> = way(&world.draft_act_case()).iter().map(|step| (step.kind, step.state)).collect();
    assert!(states.contains(&(WayStepKind::Papers, PlanState::NotRecorded)), "{states:?}");
    assert!(states.contains(&(WayStepKind::Voivode, PlanState::Late)), "{states:?}");
}

#[test]
fn a_title_is_kept_without_the_words_of_the_head() {
    let cases = [
        ("Projekt uchwały w sprawie  statutu rady.", "w sprawie statutu rady"),
        ("UCHWAŁA w sprawie statutu", "w sprawie statutu"),
        ("W sprawie statutu", "w sprawie statutu"),
        ("Statut rady", "Statut rady"),
    ];
    for (typed, kept) in cases {
        assert_eq!(title_of(typed), kept);
    }
    let mut act = World::sound().draft_act;
    act.title = "w sprawie statutu".into();
    assert_eq!(
        (act.name().as_str(), act.draft_name().as_str()),
        ("Uchwała w sprawie statutu", "projekt uchwały w sprawie statutu")
    );
}

#[test]
fn what_cannot_be_right_is_told_by_its_field() {
    let mut act = World::sound().draft_act;
    assert_eq!(validate::draft_act(&act), []);
    act.title = " ".into();
    act.announcement = Some(Announcement { announced_on: day(26, 1, 1), position: "p".repeat(41) });
    act.adoption.as_mut().expect("an adoption").resolution_number = "n".repeat(101);
    let fields: Vec<String> = validate::draft_act(&act).into_iter().map(|fault| fault.field).collect();
    assert_eq!(fields, ["title", "announced_on", "journal_position", "adoption.resolution_number"]);
}
