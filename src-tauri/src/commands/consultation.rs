//! Consultations: the plan, the course, publications, meetings, remarks and positions, the outcome.

use casework::consultation::{
    ConsultationView, PlanInput, Saved,
    change::{self, RemarkSuggestion},
    create::{self, ConsultationStart},
    evidence,
    group::{self, AnsweredTogether, CommonPosition, GroupedRemark, RemarkGroups},
    insert,
    list::{self, ConsultationList},
    meeting::{self, MeetingInput},
    outcome, page, plan,
    position::{self, Approved, PositionInput},
    publication::{self, PublicationInput},
    remark::{self, RemarkInput},
    remarks::{self, RemarkList, RemarkView, Which},
    sender::{self, SenderLine},
    step::{self, StepInput},
    unit::{self, UnitLine},
};
use casework::{Failure, Reply, view::Key};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

#[tauri::command]
#[specta::specta]
pub async fn consultation_list(shell: State<'_, Shell>) -> Result<ConsultationList, Failure> {
    shell.on_desk(|desk| list::list(desk)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_create(start: ConsultationStart, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| create::create(desk, &start)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_view(id: Key, shell: State<'_, Shell>) -> Result<ConsultationView, Failure> {
    shell.on_desk(move |desk| page::view(desk, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_save_plan(
    id: Key,
    revision: Key,
    plan: PlanInput,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| plan::save_plan(desk, id, revision, &plan)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_step(
    id: Key,
    revision: Key,
    step: StepInput,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| step::take(desk, id, revision, &step)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_publish(
    id: Key,
    publication: PublicationInput,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| publication::save(desk, id, &publication)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_unpublish(publication: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| publication::remove(desk, publication, revision)).await
}

/// Asks for the file and keeps it as evidence of a publication; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn consultation_prove(
    publication: Key,
    revision: Key,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Reply<Option<Saved>>, Failure> {
    let question = Question { title: "Dowód publikacji", kind: None, name: None };
    let Some(path) = dialog::existing_file(&window, question).await else {
        return Ok(Reply { value: None, changed: Vec::new() });
    };
    let reply = shell.on_desk(move |desk| publication::attach(desk, publication, revision, &path)).await?;
    Ok(Reply { value: Some(reply.value), changed: reply.changed })
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_save_meeting(id: Key, meeting: MeetingInput, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| meeting::save(desk, id, &meeting)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_remove_meeting(meeting: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| meeting::remove(desk, meeting, revision)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_units(id: Key, shell: State<'_, Shell>) -> Result<Vec<UnitLine>, Failure> {
    shell.on_desk(move |desk| unit::units(desk, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_senders(text: String, shell: State<'_, Shell>) -> Result<Vec<SenderLine>, Failure> {
    shell.on_desk(move |desk| sender::senders(desk, &text)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_insert_summary(id: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| outcome::insert_summary(desk, id, revision)).await
}

#[tauri::command]
#[specta::specta]
pub async fn consultation_summary_into_programme(id: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| outcome::into_programme(desk, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn remark_list(id: Key, text: String, which: Which, shell: State<'_, Shell>) -> Result<RemarkList, Failure> {
    shell.on_desk(move |desk| remarks::list(desk, id, &text, which)).await
}

#[tauri::command]
#[specta::specta]
pub async fn remark_view(id: Key, shell: State<'_, Shell>) -> Result<RemarkView, Failure> {
    shell.on_desk(move |desk| remarks::view(desk, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn remark_save(consultation: Key, remark: RemarkInput, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| remark::save(desk, consultation, &remark)).await
}

#[tauri::command]
#[specta::specta]
pub async fn remark_remove(id: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| remark::remove(desk, id, revision)).await
}

/// Asks for the file and keeps it as evidence of a remark; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn remark_prove(
    id: Key,
    revision: Key,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Reply<Option<Saved>>, Failure> {
    let question = Question { title: "Pismo, wiadomość albo skan uwagi", kind: None, name: None };
    let Some(path) = dialog::existing_file(&window, question).await else {
        return Ok(Reply { value: None, changed: Vec::new() });
    };
    let reply = shell.on_desk(move |desk| remark::attach(desk, id, revision, &path)).await?;
    Ok(Reply { value: Some(reply.value), changed: reply.changed })
}

#[tauri::command]
#[specta::specta]
pub async fn remark_position(
    id: Key,
    revision: Key,
    position: PositionInput,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| position::save(desk, id, revision, &position)).await
}

#[tauri::command]
#[specta::specta]
pub async fn remark_approve(
    id: Key,
    revision: Key,
    position: PositionInput,
    shell: State<'_, Shell>,
) -> Result<Reply<Approved>, Failure> {
    shell.on_desk(move |desk| position::approve(desk, id, revision, &position)).await
}

#[tauri::command]
#[specta::specta]
pub async fn remark_insert(id: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| insert::into_draft(desk, id, revision)).await
}

/// Puts a wording, as it was taken or edited beside the text, into the draft.
#[tauri::command]
#[specta::specta]
pub async fn remark_apply(id: Key, revision: Key, wording: String, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| insert::apply(desk, id, revision, &wording)).await
}

/// The remark as it stands beside the text that it asks to change.
#[tauri::command]
#[specta::specta]
pub async fn remark_suggestion(id: Key, shell: State<'_, Shell>) -> Result<RemarkSuggestion, Failure> {
    shell.on_desk(move |desk| change::suggestion(desk, id)).await
}

/// Notes that the officer changed the text herself because of the remark.
#[tauri::command]
#[specta::specta]
pub async fn remark_changed(id: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| change::by_hand(desk, id, revision)).await
}

#[tauri::command]
#[specta::specta]
pub async fn remark_groups(id: Key, shell: State<'_, Shell>) -> Result<RemarkGroups, Failure> {
    shell.on_desk(move |desk| group::groups(desk, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn remark_joinable(id: Key, text: String, shell: State<'_, Shell>) -> Result<Vec<GroupedRemark>, Failure> {
    shell.on_desk(move |desk| group::joinable(desk, id, &text)).await
}

/// Takes one position on several remarks.
#[tauri::command]
#[specta::specta]
pub async fn remark_answer_together(
    id: Key,
    common: CommonPosition,
    shell: State<'_, Shell>,
) -> Result<Reply<AnsweredTogether>, Failure> {
    shell.on_desk(move |desk| group::answer(desk, id, &common)).await
}

/// Asks where and writes a kept file there; `false` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn evidence_save_copy(id: Key, window: WebviewWindow, shell: State<'_, Shell>) -> Result<bool, Failure> {
    let name = shell.on_desk(move |desk| evidence::name(desk, id)).await?;
    let question = Question { title: "Zapisz kopię dowodu", kind: None, name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else {
        return Ok(false);
    };
    shell.on_desk(move |desk| evidence::save_copy(desk, id, &path)).await?;
    Ok(true)
}
