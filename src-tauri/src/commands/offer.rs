//! Offers of a call: the register, entering and mending, versions, files and steps.

use casework::offer::{
    attachment,
    card::{self, CardEntry, FormalCard},
    check::{self, FormState},
    export,
    form::{ApplicantInput, OfferInput},
    list::{self, OfferFilter, OfferRegister},
    page::{self, OfferStart, OfferView},
    save::{self, NewVersion, OfferEntry},
    step::{self, OfferStep},
};
use casework::organisation::export::ListForm;
use casework::view::Saved;
use casework::{Failure, Reply, view::Key};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

#[tauri::command]
#[specta::specta]
pub async fn offer_list(call: Key, filter: OfferFilter, shell: State<'_, Shell>) -> Result<OfferRegister, Failure> {
    shell.on_desk(move |desk| list::list(desk, call, &filter)).await
}

#[tauri::command]
#[specta::specta]
pub async fn offer_start(call: Key, shell: State<'_, Shell>) -> Result<OfferStart, Failure> {
    shell.on_desk(move |desk| page::start(desk, call)).await
}

#[tauri::command]
#[specta::specta]
pub async fn offer_view(id: Key, shell: State<'_, Shell>) -> Result<OfferView, Failure> {
    shell.on_desk(move |desk| page::view(desk, id)).await
}

/// Sums and faults of a form while it is typed; nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn offer_check(call: Key, task: Option<Key>, form: OfferInput, shell: State<'_, Shell>) -> Result<FormState, Failure> {
    shell.on_desk(move |desk| check::check(desk, call, task, &form)).await
}

#[tauri::command]
#[specta::specta]
pub async fn offer_save(call: Key, entry: OfferEntry, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| save::save(desk, call, &entry)).await
}

#[tauri::command]
#[specta::specta]
pub async fn offer_add_version(
    id: Key,
    revision: Key,
    version: NewVersion,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| save::add_version(desk, id, revision, &version)).await
}

/// The data of an organisation of the register for part II of the form.
#[tauri::command]
#[specta::specta]
pub async fn offer_applicant(organisation: Key, shell: State<'_, Shell>) -> Result<ApplicantInput, Failure> {
    shell.on_desk(move |desk| save::applicant(desk, organisation)).await
}

#[tauri::command]
#[specta::specta]
pub async fn offer_step(id: Key, revision: Key, step: OfferStep, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| step::take(desk, id, revision, &step)).await
}

/// Asks for the file and keeps it with the offer; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn offer_attach(
    id: Key,
    required: Option<Key>,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Reply<Option<Saved>>, Failure> {
    let question = Question { title: "Załącznik do oferty", kind: None, name: None };
    let Some(path) = dialog::existing_file(&window, question).await else {
        return Ok(Reply { value: None, changed: Vec::new() });
    };
    let reply = shell.on_desk(move |desk| attachment::add(desk, id, required, &path)).await?;
    Ok(Reply { value: Some(reply.value), changed: reply.changed })
}

#[tauri::command]
#[specta::specta]
pub async fn offer_detach(id: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| attachment::remove(desk, id, revision)).await
}

/// The card of the formal check.
#[tauri::command]
#[specta::specta]
pub async fn offer_card(id: Key, shell: State<'_, Shell>) -> Result<FormalCard, Failure> {
    shell.on_desk(move |desk| card::card(desk, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn offer_card_answer(id: Key, entry: CardEntry, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| card::answer(desk, id, &entry)).await
}

/// Confirms everything that the program found out and that has no answer yet.
#[tauri::command]
#[specta::specta]
pub async fn offer_card_confirm(id: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| card::confirm(desk, id)).await
}

/// Asks where and writes the offers that are shown; answers the name of the file.
#[tauri::command]
#[specta::specta]
pub async fn offer_export(
    call: Key,
    filter: OfferFilter,
    form: ListForm,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let (kind, name): ((&str, &[&str]), _) = match form {
        ListForm::Xlsx => (("Arkusz (XLSX)", &["xlsx"]), "rejestr-ofert.xlsx"),
        ListForm::Csv => (("Lista do arkusza (CSV)", &["csv"]), "rejestr-ofert.csv"),
    };
    let question = Question { title: "Zapisz rejestr ofert", kind: Some(kind), name: Some(name.into()) };
    let Some(path) = dialog::new_file(&window, question).await else {
        return Ok(None);
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    shell.on_desk(move |desk| export::write(desk, call, &filter, form, &path)).await?;
    Ok(Some(name))
}
