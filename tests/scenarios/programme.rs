//! The programme of cooperation: from last year's to the council, and what happens when the year does not go as it should.

use casework::{
    Desk, Failure,
    programme::{
        self, CreateProgramme, ProgrammePage, Source, StepForm, TaskForm, goals::GoalForm, opinion::OpinionForm,
        publication::PublicationForm, sittings::SittingForm,
    },
    text::{
        self, LineInput,
        view::{LineLevel, LineRole, PieceInput},
    },
    view::Key,
};
use domain::{
    id::ProgrammeId,
    office::{LocalRules, Office},
};
use std::sync::Arc;
use tests::{jarzebin, office::Officer};

/// Lines of a calendar file, unfolded, as its readers see them.
fn lines_of(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

#[test]
fn the_plan_goes_into_a_calendar_and_the_same_step_keeps_its_name() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer, true);
    first_year(&mut desk);
    let id = created(&mut desk, "2027", Source::Template);
    let sitting = programme::sittings::save(&mut desk, &jarzebin::sitting()).unwrap().value;
    let revision = programme::page(&desk, id).unwrap().revision;
    programme::plan::choose_sitting(&mut desk, id, revision, Some(sitting)).unwrap();
    let calendar = programme::calendar(&desk, id).unwrap();
    let lines = lines_of(&calendar);
    let of = |name: &str| lines.iter().filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect::<Vec<_>>();
    let undone = programme::plan::view(&desk, id).unwrap().steps.len();
    assert_eq!(of("BEGIN:VEVENT").len(), undone + 1, "every step and the sitting");
    assert!(of("DTSTART;VALUE=DATE:").contains(&"20261126".to_owned()), "the sitting");
    assert!(of("SUMMARY:").contains(&"Najpóźniej: Sesja: uchwalenie programu (program na 2027)".to_owned()), "{lines:#?}");
    let names = of("UID:");
    assert!(names.contains(&"uchwalenie.roczny.2027@gmina-jarzebin.kladka".to_owned()), "{names:?}");
    assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), names.len(), "no name stands twice");
    assert!(of("DESCRIPTION:").iter().all(|words| !words.replace("\\,", "").contains(',')), "commas are escaped");

    officer.next_on("2026-10-16");
    let later = lines_of(&programme::calendar(&desk, id).unwrap());
    let again: Vec<String> = later.iter().filter_map(|line| line.strip_prefix("UID:")).map(str::to_owned).collect();
    assert_eq!(again, names);
}

#[test]
fn tasks_go_into_a_spreadsheet_as_numbers_and_words_never_as_formulas() {
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer, true);
    let before = first_year(&mut desk);
    let id = created(&mut desk, "2027", Source::Previous { id: before });
    programme::add_task(&mut desk, id, &task("=HYPERLINK(\"http://zlo.example\");x", "17", "2 500,50")).unwrap();
    let file = programme::csv(&desk, id).unwrap();
    let text = String::from_utf8(file).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut lines = text.split("\r\n");
    assert_eq!(
        lines.next(),
        Some("Lp.;Zadanie priorytetowe;Sfera zadań publicznych;Forma;Komórka;Stan;Plan 2026 (zł);Plan 2027 (zł);Zmiana (zł)")
    );
    assert!(text.contains("\"'=HYPERLINK(\"\"http://zlo.example\"\");x\";"), "{text}");
    assert!(text.contains(";nowe;;2500,50;2500,50\r\n"), "{text}");
    let sums = programme::tasks(&desk, id).unwrap();
    let total = sums.total.text.replace(['\u{a0}', 'z', 'ł'], "");
    assert!(text.lines().last().is_some_and(|line| line.contains("Razem, 3 zadania") && line.contains(&total)), "{text}");
}

#[test]
fn the_plan_is_printed_with_the_way_to_each_day() {
    use casework::document::{
        CaseKey, DocumentOrder,
        preview::{LivePreview, gather},
    };
    let officer = Officer::on("2026-10-15");
    let mut desk = desk(&officer, true);
    let id = created(&mut desk, "2027", Source::Template);
    let order = DocumentOrder::of(domain::document::DocumentKind::ProgrammeTerms, CaseKey::Programme(id));
    let shown = LivePreview::default().show(&gather(&desk, &order).unwrap()).unwrap();
    assert_eq!(shown.missing, None);
    let words = shown.words.replace('\u{a0}', " ");
    for said in [
        "PLAN TERMINÓW",
        "Sesji nie wybrano. Liczymy wstecz od 30 listopada 2026 r.",
        "Projekt uchwały w biurze rady",
        "30.11.2026",
        "Jak policzono dni",
        "Przepis podaje dzień: 30 listopada 2026 r.",
    ] {
        assert!(words.contains(said), "„{said}” is not said in:\n{words}");
    }
}

/// The office of Gmina Jarzębin in a file, with or without a benefit council.
fn desk(officer: &Arc<Officer>, council: bool) -> Desk {
    let office = jarzebin::office(LocalRules { consultation_days: Some(14), ..LocalRules::default() });
    let benefit_council = office.benefit_council.clone().filter(|_| council);
    jarzebin::file_of(officer, &Office { benefit_council, ..office })
}

fn created(desk: &mut Desk, year: &str, source: Source) -> Key {
    let case_number = programme::beginnings(desk, None, None).unwrap().case_number;
    let form = CreateProgramme { case_number, source, ..jarzebin::programme_of(year) };
    programme::create(desk, &form).unwrap().value.id
}

fn task(title: &str, sphere: &str, planned: &str) -> TaskForm {
    TaskForm {
        title: title.into(),
        sphere: sphere.into(),
        form: "wspieranie".into(),
        planned: planned.into(),
        department: "Oświata".into(),
    }
}

fn step(page: &ProgrammePage, to: &str, day: &str, reason: &str) -> StepForm {
    StepForm {
        id: page.id,
        revision: page.revision,
        to: to.into(),
        day: day.into(),
        resolution_number: String::new(),
        in_force_on: String::new(),
        reason: reason.into(),
    }
}

fn goal(programme: Key, wording: &str) -> GoalForm {
    GoalForm { programme, id: None, revision: None, wording: wording.into() }
}

/// The programme for 2026 from the shipped words, with goals and two tasks.
fn first_year(desk: &mut Desk) -> Key {
    let id = created(desk, "2026", Source::Template);
    programme::goals::save(desk, &goal(id, "Rozwijanie partnerstwa")).unwrap();
    let specific = programme::goals::save(desk, &goal(id, "Wzmacnianie organizacji")).unwrap().value.id;
    programme::indicators::save(desk, &jarzebin::indicator(specific)).unwrap();
    programme::add_task(desk, id, &task("Szkolenie sportowe dzieci i młodzieży", "17", "120 000,00 zł")).unwrap();
    programme::add_task(desk, id, &task("Wypoczynek letni dzieci", "15", "18 000")).unwrap();
    id
}

#[test]
fn the_shipped_text_meets_all_eleven_items_and_the_consultation_waits() {
    let officer = Officer::on("2025-09-01");
    let mut desk = desk(&officer, true);
    let id = created(&mut desk, "2026", Source::Template);
    let matrix = programme::matrix::view(&desk, id).unwrap();
    assert_eq!(matrix.rows.len(), 11);
    assert!(matrix.rows.iter().all(|row| !row.units.is_empty()), "{:#?}", matrix.rows);
    assert!(matrix.rows.iter().all(|row| row.state.key != "brak"));
    let page = programme::page(&desk, id).unwrap();
    assert_eq!(page.name, "Program współpracy na rok 2026");
    assert!(page.title.starts_with("Program współpracy Gminy Jarzębin z organizacjami pozarządowymi"), "{}", page.title);
    assert!(page.title.ends_with("o wolontariacie, na rok 2026"), "{}", page.title);
    assert_eq!(page.case_number, "OK.526.1.2025");
}

#[test]
fn a_programme_from_last_year_brings_text_goals_and_tasks_with_the_years_moved() {
    let officer = Officer::on("2026-09-01");
    let mut desk = desk(&officer, true);
    let last = first_year(&mut desk);
    let id = created(&mut desk, "2027", Source::Previous { id: last });
    let page = programme::page(&desk, id).unwrap();
    assert!(page.title.ends_with("na rok 2027"), "{}", page.title);
    assert_eq!(page.previous, Some((last, "2026".to_owned())));
    let tasks = programme::tasks(&desk, id).unwrap();
    assert_eq!(tasks.rows.len(), 2);
    assert_eq!(tasks.total.text, "138\u{a0}000,00\u{a0}zł");
    assert_eq!(tasks.difference.unwrap().text, "0,00\u{a0}zł");
    assert!(tasks.rows.iter().all(|row| row.change.key == "kontynuowane"));
    let goals = programme::goals::view(&desk, id).unwrap();
    assert_eq!((goals.goals.len(), goals.goals[1].indicators.len()), (2, 1));
    assert_eq!(programme::matrix::view(&desk, id).unwrap().rows[0].previous.len(), 1);
}

#[test]
fn a_raised_amount_shows_the_difference_and_where_the_sum_comes_from() {
    let officer = Officer::on("2026-09-01");
    let mut desk = desk(&officer, true);
    let last = first_year(&mut desk);
    let id = created(&mut desk, "2027", Source::Previous { id: last });
    let row = programme::tasks(&desk, id).unwrap().rows[0].clone();
    programme::save_task(&mut desk, row.id, row.revision, &task(&row.title, &row.sphere, "130 000")).unwrap();
    programme::add_task(&mut desk, id, &task("Opieka nad zwierzętami", "18", "")).unwrap();
    let tasks = programme::tasks(&desk, id).unwrap();
    assert_eq!(tasks.rows[0].difference, "+10\u{a0}000,00\u{a0}zł");
    assert_eq!(tasks.rows[2].change.key, "nowe");
    assert_eq!(tasks.total_words, "Razem, 3\u{a0}zadania");
    assert_eq!(tasks.percent.as_deref(), Some("+7,2\u{a0}%"));
    assert_eq!(tasks.total.parts.len(), 2);
    assert_eq!(tasks.total.explanation.left_out, ["Opieka nad zwierzętami: nie wpisano kwoty."]);
    let stale = programme::save_task(&mut desk, row.id, row.revision, &task("x", "17", "1")).unwrap_err();
    assert!(matches!(stale, Failure::Stale { .. }));
}

#[test]
fn wrong_amounts_and_spheres_are_all_named_and_nothing_changes() {
    let officer = Officer::on("2025-09-01");
    let mut desk = desk(&officer, true);
    let id = first_year(&mut desk);
    let wrong = TaskForm { planned: "-5 zł".into(), ..task("", "999", "") };
    let Failure::Invalid { violations } = programme::add_task(&mut desk, id, &wrong).unwrap_err() else { panic!() };
    let fields: Vec<&str> = violations.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["planned", "title", "sphere"]);
    assert_eq!(programme::tasks(&desk, id).unwrap().rows.len(), 2);
    programme::add_task(&mut desk, id, &task("Biblioteka", "16", "1 234,56 zł")).unwrap();
    let rows = programme::tasks(&desk, id).unwrap().rows;
    assert_eq!(rows[2].planned_grosze, Some(123_456), "as people write it");
}

#[test]
fn tasks_left_out_can_be_brought_from_last_year_and_moved() {
    let officer = Officer::on("2026-09-01");
    let mut desk = desk(&officer, true);
    let last = first_year(&mut desk);
    let id = created(&mut desk, "2027", Source::Previous { id: last });
    let row = programme::tasks(&desk, id).unwrap().rows[0].clone();
    programme::remove_task(&mut desk, row.id, row.revision).unwrap();
    let without = programme::tasks(&desk, id).unwrap();
    assert_eq!((without.rows.len(), without.dropped.len()), (1, 1));
    assert_eq!(programme::bring_tasks(&mut desk, id).unwrap().value, 1);
    let tasks = programme::tasks(&desk, id).unwrap();
    assert_eq!(tasks.rows[1].title, row.title);
    programme::move_task(&mut desk, tasks.rows[1].id, false).unwrap();
    let tasks = programme::tasks(&desk, id).unwrap();
    let order: Vec<(u32, &str)> = tasks.rows.iter().map(|row| (row.position, row.title.as_str())).collect();
    assert_eq!(order, [(1, row.title.as_str()), (2, "Wypoczynek letni dzieci")]);
}

#[test]
fn a_missing_item_comes_back_with_one_click_from_last_year_or_from_the_template() {
    let officer = Officer::on("2026-09-01");
    let mut desk = desk(&officer, true);
    let last = first_year(&mut desk);
    let id = created(&mut desk, "2027", Source::Previous { id: last });
    let commissions =
        |desk: &Desk| programme::matrix::view(desk, id).unwrap().rows.into_iter().find(|row| row.key == "komisje").unwrap();
    for unit in commissions(&desk).units {
        programme::matrix::mark(&mut desk, id, unit.unit, "komisje", false).unwrap();
    }
    assert_eq!(commissions(&desk).state.key, "brak");
    assert!(commissions(&desk).can_take_previous && commissions(&desk).can_take_template);
    let page = programme::page(&desk, id).unwrap();
    let finding = page.findings.iter().find(|finding| finding.rule == "P-01").expect("the rule speaks");
    assert_eq!(finding.remedy.as_ref().unwrap().act, "programme.insert_from_previous");
    let put = programme::insert_from_previous(&mut desk, id, "komisje").unwrap().value;
    assert_eq!(put.len(), 3);
    // The unmarked units are still in the text, so what was put in says their definitions once more.
    let doubled = |row: &programme::matrix::ItemRow| {
        assert_eq!(row.state.key, "do_sprawdzenia");
        assert_eq!(row.note.as_deref(), Some("Określenie „komisją” zdefiniowano więcej niż raz"));
    };
    doubled(&commissions(&desk));
    for unit in commissions(&desk).units {
        programme::matrix::mark(&mut desk, id, unit.unit, "komisje", false).unwrap();
    }
    assert_eq!(programme::insert_from_template(&mut desk, id, "komisje").unwrap().value.len(), 3);
    doubled(&commissions(&desk));
}

#[test]
fn a_multi_year_programme_has_five_items_and_no_statutory_day() {
    let officer = Officer::on("2026-09-01");
    let mut desk = desk(&officer, true);
    let form = CreateProgramme { kind: "wieloletni".into(), year_to: "2030".into(), ..jarzebin::programme_of("2027") };
    let id = programme::create(&mut desk, &form).unwrap().value.id;
    let matrix = programme::matrix::view(&desk, id).unwrap();
    assert_eq!((matrix.rows.len(), matrix.present), (5, 5), "{:#?}", matrix.rows);
    let page = programme::page(&desk, id).unwrap();
    assert_eq!((page.name.as_str(), page.left), ("Program współpracy na lata 2027–2030", None));
    let short = CreateProgramme { year_to: "2027".into(), ..form };
    let Failure::Invalid { violations } = programme::create(&mut desk, &short).unwrap_err() else { panic!() };
    assert_eq!(violations[0].field, "year_to");
}

#[test]
fn a_second_annual_programme_of_a_year_is_refused_with_a_link_to_the_first() {
    let officer = Officer::on("2025-09-01");
    let mut desk = desk(&officer, true);
    let first = created(&mut desk, "2026", Source::Nothing);
    let again = programme::create(&mut desk, &jarzebin::programme_of("2026")).unwrap_err();
    let Failure::Duplicate { id, .. } = again else { panic!() };
    assert_eq!(id, first);
}

#[test]
fn a_programme_adopted_late_and_without_consultation_is_recorded_with_its_reason_and_shown_as_such() {
    let officer = Officer::on("2025-12-20");
    let mut desk = desk(&officer, false);
    let id = first_year(&mut desk);
    let page = programme::page(&desk, id).unwrap();
    assert!(page.left.as_ref().is_some_and(|left| left.late));
    let to_council = page.next.iter().find(|next| next.to.key == "skierowany_do_rady").unwrap();
    assert!(!to_council.permission.allowed);
    let refused = programme::take_step(&mut desk, &step(&page, "skierowany_do_rady", "15.12.2025", "")).unwrap_err();
    let Failure::Refused { findings } = refused else { panic!("{refused:?}") };
    assert!(findings.iter().any(|finding| finding.rule == "P-05"), "{findings:#?}");
    programme::take_step(&mut desk, &step(&page, "skierowany_do_rady", "15.12.2025", "Konsultacji nie było.")).unwrap();
    let page = programme::page(&desk, id).unwrap();
    let against = |day: &str| -> Vec<String> {
        let found = programme::judge(&desk, &step(&page, "uchwalony", day, "")).unwrap();
        found.into_iter().map(|finding| finding.rule).collect()
    };
    assert!(against("18.12.2025").contains(&"P-03".to_owned()), "after the term");
    assert!(!against("30.11.2025").contains(&"P-03".to_owned()), "another day is judged anew, and nothing is written");
    assert!(against("31.02.2025").is_empty(), "a day that is none is not judged");
    let adopted = StepForm {
        resolution_number: "XX/170/2025".into(),
        in_force_on: "18.12.2025".into(),
        ..step(&page, "uchwalony", "18.12.2025", "Sesję przesunięto o trzy tygodnie.")
    };
    programme::take_step(&mut desk, &adopted).unwrap();
    let page = programme::page(&desk, id).unwrap();
    let marks: Vec<&str> = page.marks.iter().map(|mark| mark.words.as_str()).collect();
    assert_eq!(marks, ["uchwalony 18\u{a0}dni po terminie", "bez konsultacji"]);
    assert!(page.marks[0].explanation.steps.iter().any(|step| step.contains("art. 5a ust. 1")), "{:#?}", page.marks[0]);
    assert!(page.recorded_despite.contains("Konsultacji nie było.") && page.recorded_despite.contains("Sesję przesunięto"));
    assert_eq!((page.status.key.as_str(), page.editable), ("uchwalony", false));
    let locked = programme::add_task(&mut desk, id, &task("x", "17", "1")).unwrap_err();
    assert!(locked.sentence().contains("nie można zmieniać"), "{}", locked.sentence());
    programme::take_step(&mut desk, &step(&page, "zmieniany", "", "")).unwrap();
    programme::add_task(&mut desk, id, &task("Nowe zadanie", "17", "1")).unwrap();
}

#[test]
fn a_draft_taken_back_from_the_council_can_be_written_in_again_and_goes_there_once_more() {
    let officer = Officer::on("2026-10-20");
    let mut desk = desk(&officer, false);
    let id = created(&mut desk, "2027", Source::Template);
    // What the page calls the step, and how the programme stands after it.
    let take = |desk: &mut Desk, to: &str, words: &str, day: &str| {
        let page = programme::page(desk, id).unwrap();
        let offered = page.next.iter().find(|next| next.to.key == to).unwrap_or_else(|| panic!("{to}: {:#?}", page.next));
        assert_eq!((offered.words.as_str(), offered.day_label.is_some()), (words, !day.is_empty()), "{to}");
        programme::take_step(desk, &step(&page, to, day, "Tak stało się na papierze.")).unwrap();
        let page = programme::page(desk, id).unwrap();
        assert_eq!(page.status.key, to);
        (page.editable, page.submitted_to_council_on.map(|day| day.iso))
    };
    let (to_council, back) = ("Skieruj projekt do rady", "Cofnij z rady do poprawek");
    assert_eq!(take(&mut desk, "skierowany_do_rady", to_council, "19.10.2026"), (false, Some("2026-10-19".into())));
    let locked = programme::add_task(&mut desk, id, &task("Poprawka komisji", "17", "1")).unwrap_err();
    assert!(locked.sentence().contains("nie można zmieniać"), "{}", locked.sentence());

    assert_eq!(take(&mut desk, "po_konsultacjach", back, ""), (true, None), "the day at the council is taken back too");
    programme::add_task(&mut desk, id, &task("Poprawka komisji", "17", "1")).unwrap();
    assert_eq!(take(&mut desk, "w_konsultacjach", "Wróć do konsultacji", ""), (true, None));
    assert_eq!(take(&mut desk, "po_konsultacjach", "Zakończ konsultacje", ""), (true, None));
    assert_eq!(take(&mut desk, "skierowany_do_rady", to_council, "20.10.2026"), (false, Some("2026-10-20".into())));

    let page = programme::page(&desk, id).unwrap();
    let skipped = programme::take_step(&mut desk, &step(&page, "w_konsultacjach", "", "powód")).unwrap_err();
    assert!(skipped.sentence().contains("nie można przejść"), "{}", skipped.sentence());
    let page = programme::page(&desk, id).unwrap();
    assert_eq!((page.status.key.as_str(), programme::tasks(&desk, id).unwrap().rows.len()), ("skierowany_do_rady", 1));
}

#[test]
fn the_next_resolution_takes_the_number_after_the_one_recorded() {
    let officer = Officer::on("2025-12-20");
    let mut desk = desk(&officer, false);
    let id = first_year(&mut desk);
    let page = programme::page(&desk, id).unwrap();
    programme::take_step(&mut desk, &step(&page, "skierowany_do_rady", "1.12.2025", "powód")).unwrap();
    let page = programme::page(&desk, id).unwrap();
    let proposed = page.next.iter().find(|next| next.to.key == "uchwalony").unwrap();
    assert_eq!(proposed.resolution_number.as_deref(), Some("…/1/2025"));
    let adopted = StepForm { resolution_number: "XX/170/2025".into(), ..step(&page, "uchwalony", "18.12.2025", "powód") };
    programme::take_step(&mut desk, &adopted).unwrap();
    let next = created(&mut desk, "2027", Source::Template);
    let page = programme::page(&desk, next).unwrap();
    programme::take_step(&mut desk, &step(&page, "skierowany_do_rady", "19.12.2025", "powód")).unwrap();
    let page = programme::page(&desk, next).unwrap();
    assert_eq!(page.next[0].resolution_number.as_deref(), Some("…/171/2025"));
}

#[test]
fn the_plan_counts_back_from_the_chosen_sitting() {
    let officer = Officer::on("2026-09-01");
    let mut desk = desk(&officer, true);
    let id = created(&mut desk, "2027", Source::Template);
    let plan = programme::plan::view(&desk, id).unwrap();
    assert!(plan.anchor.contains("Sesji nie wybrano"), "{}", plan.anchor);
    let sitting = SittingForm { number: "xxiv".into(), ..jarzebin::sitting() };
    let chosen = programme::sittings::save(&mut desk, &sitting).unwrap().value;
    programme::plan::choose_sitting(&mut desk, id, plan.revision, Some(chosen)).unwrap();
    let plan = programme::plan::view(&desk, id).unwrap();
    assert_eq!(plan.anchor, "Liczymy wstecz od sesji 26 listopada 2026 r.");
    let adoption = plan.steps.iter().find(|step| step.key == "uchwalenie").unwrap();
    assert_eq!((adoption.planned_on.as_ref().unwrap().iso.as_str(), adoption.latest.iso.as_str()), ("2026-11-26", "2026-11-30"));
    assert!(plan.steps.iter().all(|step| !step.explanation.steps.is_empty()));
    let why = adoption.slack_why.as_ref().expect("the slack tells its working");
    assert_eq!((adoption.slack_words.as_deref(), why.result.as_str()), (Some("4\u{a0}dni"), "4\u{a0}dni"));
    assert_eq!(why.steps[..2], ["Dzień w planie: 26 listopada 2026 r.", "Najpóźniejszy dzień: 30 listopada 2026 r."]);
    assert!(plan.steps.iter().all(|step| step.slack_why.is_some() == step.slack_words.is_some()));
    let least = plan.slack.expect("the least slack");
    assert_eq!(
        least.why.steps.len(),
        plan.steps.iter().filter(|step| step.slack_why.is_some()).count(),
        "every slack is compared"
    );
    let sittings = plan.sittings;
    let kept = programme::sittings::remove(&mut desk, sittings[0].id, sittings[0].revision).unwrap_err();
    assert!(kept.sentence().contains("programie na 2027"), "{}", kept.sentence());
}

/// The council was asked on 1 October 2026 and has not answered.
fn asked(programme: Key) -> OpinionForm {
    OpinionForm {
        programme,
        id: None,
        revision: None,
        delivered_on: "1.10.2026".into(),
        given_on: String::new(),
        result: String::new(),
        wording: String::new(),
        attached_to_draft: false,
    }
}

#[test]
fn silence_of_the_benefit_council_ends_after_its_term() {
    let officer = Officer::on("2026-10-01");
    let mut desk = desk(&officer, true);
    let id = created(&mut desk, "2027", Source::Template);
    assert_eq!(programme::opinion::view(&desk, id).unwrap().state, "wniosku jeszcze nie doręczono");
    let opinion = programme::opinion::save(&mut desk, &asked(id)).unwrap().value;
    let view = programme::opinion::view(&desk, id).unwrap();
    assert_eq!(view.state, "czekamy, termin mija 15 października 2026 r.");
    officer.next_on("2026-10-16");
    assert_eq!(programme::opinion::view(&desk, id).unwrap().state, "termin minął bez opinii");
    let scan = officer.path("opinia.pdf");
    std::fs::write(&scan, b"%PDF-1.7").unwrap();
    programme::opinion::attach(&mut desk, opinion.id, &scan).unwrap();
    assert_eq!(programme::opinion::view(&desk, id).unwrap().document.as_deref(), Some("opinia.pdf"));
}

#[test]
fn an_opinion_sent_twice_before_its_answer_came_is_told_as_stale_and_stays_one() {
    let officer = Officer::on("2026-10-01");
    let mut desk = desk(&officer, true);
    let id = created(&mut desk, "2027", Source::Template);
    let first = asked(id);
    let saved = programme::opinion::save(&mut desk, &first).unwrap().value;
    let second = OpinionForm { wording: "Bez uwag.".into(), ..first };
    let refused = programme::opinion::save(&mut desk, &second).unwrap_err();
    assert!(matches!(refused, Failure::Stale { .. }), "{refused:?}");
    let second = OpinionForm { id: Some(saved.id), revision: Some(saved.revision), ..second };
    programme::opinion::save(&mut desk, &second).unwrap();
    let old = programme::opinion::save(&mut desk, &OpinionForm { wording: "Stare.".into(), ..second }).unwrap_err();
    assert!(matches!(old, Failure::Stale { .. }), "{old:?}");
    let kept = desk.store().read(|tx| store::opinion::of(tx, ProgrammeId(id.0))).unwrap();
    assert_eq!(kept.iter().map(|one| one.record.wording.as_str()).collect::<Vec<_>>(), ["Bez uwag."]);
}

#[test]
fn a_publication_keeps_its_evidence() {
    let officer = Officer::on("2026-10-01");
    let mut desk = desk(&officer, true);
    let id = created(&mut desk, "2027", Source::Template);
    let form = PublicationForm {
        thing: "program".into(),
        place: "bip".into(),
        address: "https://bip.jarzebin.example/123".into(),
        published_on: "30.02.2026".into(),
    };
    let wrong = programme::publication::add(&mut desk, id, &form).unwrap_err();
    assert!(wrong.sentence().contains("30 lutego 2026"), "{}", wrong.sentence());
    let form = PublicationForm { published_on: "1.10.2026".into(), ..form };
    let publication = programme::publication::add(&mut desk, id, &form).unwrap().value;
    let picture = officer.path("zrzut.png");
    std::fs::write(&picture, [1, 2, 3]).unwrap();
    programme::publication::attach(&mut desk, publication, &picture).unwrap();
    let film = officer.path("film.mp4");
    std::fs::File::create(&film).unwrap().set_len(6 << 30).unwrap();
    let refused = programme::publication::attach(&mut desk, publication, &film).unwrap_err().sentence();
    assert!(refused.starts_with("film.mp4: Plik jest za duży: ma 6144 MB, a może mieć najwyżej 50 MB."), "{refused}");
    let page = programme::page(&desk, id).unwrap();
    assert_eq!(page.publications[0].evidence.as_deref(), Some("zrzut.png"));
}

#[test]
fn the_course_of_the_consultation_flows_into_the_part_about_making_the_programme() {
    let officer = Officer::on("2026-09-01");
    let mut desk = desk(&officer, true);
    let id = created(&mut desk, "2027", Source::Nothing);
    let creation =
        |desk: &Desk| programme::matrix::view(desk, id).unwrap().rows.into_iter().find(|row| row.key == "tworzenie").unwrap();
    assert!(creation(&desk).can_insert_consultation);
    assert_eq!(programme::insert_consultation(&mut desk, id).unwrap().value, ["§ 2"]);
    assert!(!creation(&desk).can_insert_consultation);
    assert!(programme::insert_consultation(&mut desk, id).is_err());
}

#[test]
fn every_act_can_be_read_in_the_history_and_taken_back() {
    let officer = Officer::on("2025-09-01");
    let mut desk = desk(&officer, true);
    let id = first_year(&mut desk);
    let changes = casework::history::of_record(&desk, "programme", id, None).unwrap().changes;
    assert!(changes.iter().any(|change| change.act == "Dopisano zadanie priorytetowe"), "{changes:#?}");
    casework::history::undo_last(&mut desk).unwrap();
    assert_eq!(programme::tasks(&desk, id).unwrap().rows.len(), 1);
}

#[test]
fn a_resolution_begun_anew_is_no_version_of_last_years() {
    let officer = Officer::on("2026-09-01");
    let mut desk = desk(&officer, true);
    let last = created(&mut desk, "2026", Source::Nothing);
    let this = created(&mut desk, "2027", Source::Previous { id: last });
    let write = |desk: &mut Desk, programme: Key, words: &[&str]| {
        let read = |tx: &store::ReadTx<'_>| Ok::<_, store::Fault>(store::programme::get(tx, ProgrammeId(programme.0))?.record);
        let id = Key(desk.store().read(read).unwrap().resolution_text.0);
        let mut input = tests::draft::as_input(id, &text::open(desk, id).unwrap().draft);
        input.lines = words.iter().map(|words| paragraph(words)).collect();
        text::save_draft(desk, input).unwrap();
        id
    };
    let before = write(&mut desk, last, &["Uchwala się program.", "Uchwała wchodzi w życie z dniem podjęcia."]);
    let after = write(&mut desk, this, &["Przyjmuje się program współpracy."]);
    let (source, draft) = (before.0.to_string(), after.0.to_string());
    let compared = text::compare(&desk, &source, &draft).unwrap();
    assert!(compared.rows.iter().any(|row| row.change.key == "deleted"), "{:?}", compared.rows);
    assert!(compared.rows.iter().all(|row| row.deleted.is_none()), "{:?}", compared.rows);
    for unit in [1, 2] {
        let refused = text::put_back(&mut desk, after, compared.revision, &source, unit).unwrap_err();
        assert!(refused.sentence().contains("nie jest wersją"), "{}", refused.sentence());
    }
}

fn paragraph(words: &str) -> LineInput {
    LineInput {
        key: words.into(),
        id: None,
        level: LineLevel::Paragraph,
        role: LineRole::Intro,
        pieces: vec![PieceInput::Text { text: words.into() }],
        meets: Vec::new(),
    }
}
