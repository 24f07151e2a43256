//! The programme of cooperation.

use std::path::{Path, PathBuf};

use casework::programme::{
    self, Beginnings, CreateProgramme, Created, ProgrammeItem, ProgrammePage, StepForm, TaskForm, TasksView,
    facts::FactsForm,
    goals::{GoalForm, GoalsView},
    indicators::IndicatorForm,
    matrix::MatrixView,
    opinion::{OpinionForm, OpinionView},
    plan::PlanView,
    publication::PublicationForm,
    sittings::SittingForm,
};
use casework::view::{FindingView, Key, Saved};
use casework::{Failure, Reply};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

/// All programmes, the latest year first.
#[tauri::command]
#[specta::specta]
pub async fn programme_list(shell: State<'_, Shell>) -> Result<Vec<ProgrammeItem>, Failure> {
    shell.on_desk(move |desk| programme::list(desk)).await
}

/// With what a new programme can begin; `first_year` as typed.
#[tauri::command]
#[specta::specta]
pub async fn programme_beginnings(first_year: Option<String>, shell: State<'_, Shell>) -> Result<Beginnings, Failure> {
    let brought = shell.text();
    shell.on_desk(move |desk| programme::beginnings(desk, first_year.as_deref(), brought.as_ref())).await
}

/// A new programme from an earlier one, from the shipped words, from a text from outside or from nothing.
#[tauri::command]
#[specta::specta]
pub async fn programme_create(form: CreateProgramme, shell: State<'_, Shell>) -> Result<Reply<Created>, Failure> {
    let brought = shell.text();
    let of_text = matches!(form.source, programme::Source::Text { .. });
    let created = shell.on_desk(move |desk| programme::create_with(desk, &form, brought.as_ref())).await?;
    if of_text {
        shell.keep_text(None);
    }
    Ok(created)
}

/// The head of a programme's page.
#[tauri::command]
#[specta::specta]
pub async fn programme_page(id: Key, shell: State<'_, Shell>) -> Result<ProgrammePage, Failure> {
    shell.on_desk(move |desk| programme::page(desk, id)).await
}

/// Saves the typed facts of a programme.
#[tauri::command]
#[specta::specta]
pub async fn programme_save_facts(form: FactsForm, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| programme::facts::save(desk, &form)).await
}

/// Takes a step into the next state.
#[tauri::command]
#[specta::specta]
pub async fn programme_step(form: StepForm, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::take_step(desk, &form)).await
}

/// What a rule has against a step on the days as they are typed.
#[tauri::command]
#[specta::specta]
pub async fn programme_step_judge(form: StepForm, shell: State<'_, Shell>) -> Result<Vec<FindingView>, Failure> {
    shell.on_desk(move |desk| programme::judge(desk, &form)).await
}

/// The required items and the units that meet them.
#[tauri::command]
#[specta::specta]
pub async fn programme_matrix(id: Key, shell: State<'_, Shell>) -> Result<MatrixView, Failure> {
    shell.on_desk(move |desk| programme::matrix::view(desk, id)).await
}

/// Marks a unit as meeting an item, or takes the mark off.
#[tauri::command]
#[specta::specta]
pub async fn programme_mark(id: Key, unit: u32, item: String, on: bool, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::matrix::mark(desk, id, unit, &item, on)).await
}

/// Puts a missing item in from the programme before.
#[tauri::command]
#[specta::specta]
pub async fn programme_insert_from_previous(
    id: Key,
    item: String,
    shell: State<'_, Shell>,
) -> Result<Reply<Vec<String>>, Failure> {
    shell.on_desk(move |desk| programme::insert_from_previous(desk, id, &item)).await
}

/// Puts a missing item in from the shipped words.
#[tauri::command]
#[specta::specta]
pub async fn programme_insert_from_template(
    id: Key,
    item: String,
    shell: State<'_, Shell>,
) -> Result<Reply<Vec<String>>, Failure> {
    shell.on_desk(move |desk| programme::insert_from_template(desk, id, &item)).await
}

/// Lets the course of the consultation flow into the text.
#[tauri::command]
#[specta::specta]
pub async fn programme_insert_consultation(id: Key, shell: State<'_, Shell>) -> Result<Reply<Vec<String>>, Failure> {
    shell.on_desk(move |desk| programme::insert_consultation(desk, id)).await
}

/// Goals with their indicators.
#[tauri::command]
#[specta::specta]
pub async fn programme_goals(id: Key, shell: State<'_, Shell>) -> Result<GoalsView, Failure> {
    shell.on_desk(move |desk| programme::goals::view(desk, id)).await
}

/// Adds a goal or saves its wording.
#[tauri::command]
#[specta::specta]
pub async fn programme_goal_save(form: GoalForm, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| programme::goals::save(desk, &form)).await
}

/// Removes a goal with its indicators.
#[tauri::command]
#[specta::specta]
pub async fn programme_goal_remove(goal: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::goals::remove(desk, goal, revision)).await
}

/// Moves a goal one place.
#[tauri::command]
#[specta::specta]
pub async fn programme_goal_move(goal: Key, down: bool, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::goals::shift(desk, goal, down)).await
}

/// Adds an indicator or saves it.
#[tauri::command]
#[specta::specta]
pub async fn programme_indicator_save(form: IndicatorForm, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| programme::indicators::save(desk, &form)).await
}

/// Removes an indicator.
#[tauri::command]
#[specta::specta]
pub async fn programme_indicator_remove(indicator: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::indicators::remove(desk, indicator, revision)).await
}

/// Priority tasks with totals and last year beside them.
#[tauri::command]
#[specta::specta]
pub async fn programme_tasks(id: Key, shell: State<'_, Shell>) -> Result<TasksView, Failure> {
    shell.on_desk(move |desk| programme::tasks(desk, id)).await
}

/// Adds a priority task.
#[tauri::command]
#[specta::specta]
pub async fn programme_task_add(id: Key, form: TaskForm, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| programme::add_task(desk, id, &form)).await
}

/// Saves a priority task.
#[tauri::command]
#[specta::specta]
pub async fn programme_task_save(
    task: Key,
    revision: Key,
    form: TaskForm,
    shell: State<'_, Shell>,
) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| programme::save_task(desk, task, revision, &form)).await
}

/// Removes a priority task.
#[tauri::command]
#[specta::specta]
pub async fn programme_task_remove(task: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::remove_task(desk, task, revision)).await
}

/// Moves a priority task one row.
#[tauri::command]
#[specta::specta]
pub async fn programme_task_move(task: Key, down: bool, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::move_task(desk, task, down)).await
}

/// Takes over the tasks of the programme before that are not here yet.
#[tauri::command]
#[specta::specta]
pub async fn programme_tasks_bring(id: Key, shell: State<'_, Shell>) -> Result<Reply<u32>, Failure> {
    shell.on_desk(move |desk| programme::bring_tasks(desk, id)).await
}

/// Asks where and writes the tasks with their money for a spreadsheet; answers the file's name, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn programme_tasks_save(id: Key, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let kind = Some(("Tabela do arkusza (CSV)", ["csv"].as_slice()));
    let question = Question { title: "Zapisz zadania i pieniądze", kind, name: Some("zadania-priorytetowe.csv".into()) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell.on_desk(move |desk| programme::write_csv(desk, id, &path).map(|()| Some(name_of(&path)))).await
}

/// Asks where and writes the terms of the plan for a calendar; answers the file's name, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn programme_plan_save(id: Key, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let kind = Some(("Kalendarz (iCalendar)", ["ics"].as_slice()));
    let question = Question { title: "Zapisz plan terminów do kalendarza", kind, name: Some("plan-terminow.ics".into()) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell.on_desk(move |desk| programme::write_calendar(desk, id, &path).map(|()| Some(name_of(&path)))).await
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The plan counted backwards.
#[tauri::command]
#[specta::specta]
pub async fn programme_plan(id: Key, shell: State<'_, Shell>) -> Result<PlanView, Failure> {
    shell.on_desk(move |desk| programme::plan::view(desk, id)).await
}

/// Chooses the sitting for the adoption.
#[tauri::command]
#[specta::specta]
pub async fn programme_choose_sitting(
    id: Key,
    revision: Key,
    sitting: Option<Key>,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::plan::choose_sitting(desk, id, revision, sitting)).await
}

/// Adds a sitting or saves it.
#[tauri::command]
#[specta::specta]
pub async fn programme_sitting_save(form: SittingForm, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| programme::sittings::save(desk, &form)).await
}

/// Removes a sitting.
#[tauri::command]
#[specta::specta]
pub async fn programme_sitting_remove(sitting: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::sittings::remove(desk, sitting, revision)).await
}

/// The opinion of the benefit council.
#[tauri::command]
#[specta::specta]
pub async fn programme_opinion(id: Key, shell: State<'_, Shell>) -> Result<OpinionView, Failure> {
    shell.on_desk(move |desk| programme::opinion::view(desk, id)).await
}

/// Saves the request for an opinion and the answer.
#[tauri::command]
#[specta::specta]
pub async fn programme_opinion_save(form: OpinionForm, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| programme::opinion::save(desk, &form)).await
}

/// Records a publication.
#[tauri::command]
#[specta::specta]
pub async fn programme_publication_add(id: Key, form: PublicationForm, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| programme::publication::add(desk, id, &form)).await
}

/// Removes a publication.
#[tauri::command]
#[specta::specta]
pub async fn programme_publication_remove(
    publication: Key,
    revision: Key,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| programme::publication::remove(desk, publication, revision)).await
}

/// Asks for the document of the opinion and keeps it; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn programme_opinion_attach(
    window: WebviewWindow,
    opinion: Key,
    shell: State<'_, Shell>,
) -> Result<Reply<Option<Saved>>, Failure> {
    let Some(path) = asked(&window, "Dokument opinii rady pożytku").await else {
        return Ok(Reply { value: None, changed: Vec::new() });
    };
    let reply = shell.on_desk(move |desk| programme::opinion::attach(desk, opinion, &path)).await?;
    Ok(Reply { value: Some(reply.value), changed: reply.changed })
}

/// Asks for the evidence of a publication and keeps it; answers false when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn programme_publication_attach(
    window: WebviewWindow,
    publication: Key,
    shell: State<'_, Shell>,
) -> Result<Reply<bool>, Failure> {
    let Some(path) = asked(&window, "Dowód publikacji").await else { return Ok(nothing()) };
    let reply = shell.on_desk(move |desk| programme::publication::attach(desk, publication, &path)).await?;
    Ok(Reply { value: true, changed: reply.changed })
}

fn nothing() -> Reply<bool> {
    Reply { value: false, changed: Vec::new() }
}

/// The chosen file; `None` when the officer gave up.
async fn asked(window: &WebviewWindow, title: &'static str) -> Option<PathBuf> {
    let kind = Some(("Dokumenty i zdjęcia", ["pdf", "png", "jpg", "jpeg", "docx", "odt"].as_slice()));
    dialog::existing_file(window, Question { title, kind, name: None }).await
}
