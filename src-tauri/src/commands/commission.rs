//! The commission of a call: people, scorecards, the ranking, votes and the results.

use casework::commission::{
    Saved, amount, calls,
    cards::{self, CardGrid, CardInput},
    correction::{self, CorrectionInput},
    days::{self, AwardDaysInput},
    demand::{self, DemandInput},
    exclusion::{self, ExclusionInput},
    grant::{self, GrantInput},
    meeting::{self, CommissionMeetingInput},
    member::{self, MemberInput},
    minutes::{self, MinutesView},
    page::{self, CommissionView},
    publication::{self, ResultsPublicationInput},
    ranking::{self, RankingView},
    regulations,
    reserve::{self, ReserveInput},
    results::{self, DecisionInput, ResultsView},
    save::{self, CommissionInput},
    sheet,
    vote::{self, VoteInput},
};
use casework::{Failure, Reply, view::Key};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

#[tauri::command]
#[specta::specta]
pub async fn commission_view(call: Key, shell: State<'_, Shell>) -> Result<CommissionView, Failure> {
    shell.on_desk(move |desk| page::view(desk, call)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_save(call: Key, input: CommissionInput, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| save::save(desk, call, &input)).await
}

/// Takes the commission of another call.
#[tauri::command]
#[specta::specta]
pub async fn commission_take(call: Key, commission: Key, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| calls::take(desk, call, commission)).await
}

/// Takes the call out of a commission that serves others too.
#[tauri::command]
#[specta::specta]
pub async fn commission_leave(call: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| calls::leave(desk, call, revision)).await
}

/// Asks for the file with the regulations and keeps it; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn commission_attach_regulations(
    call: Key,
    revision: Key,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Reply<Option<Saved>>, Failure> {
    let question = Question { title: "Regulamin komisji", kind: None, name: None };
    let Some(path) = dialog::existing_file(&window, question).await else {
        return Ok(Reply { value: None, changed: Vec::new() });
    };
    let reply = shell.on_desk(move |desk| regulations::attach(desk, call, revision, &path)).await?;
    Ok(Reply { value: Some(reply.value), changed: reply.changed })
}

#[tauri::command]
#[specta::specta]
pub async fn commission_detach_regulations(call: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| regulations::detach(desk, call, revision)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_save_member(call: Key, member: MemberInput, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| member::save(desk, call, &member)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_remove_member(
    call: Key,
    member: Key,
    revision: Key,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| member::remove(desk, call, member, revision)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_exclude(call: Key, exclusion: ExclusionInput, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| exclusion::save(desk, call, &exclusion)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_take_back_exclusion(
    exclusion: Key,
    revision: Key,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| exclusion::remove(desk, exclusion, revision)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_save_meeting(
    call: Key,
    meeting: CommissionMeetingInput,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| meeting::save(desk, call, &meeting)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_remove_meeting(
    call: Key,
    meeting: Key,
    revision: Key,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| meeting::remove(desk, call, meeting, revision)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_cards(
    call: Key,
    task: Option<Key>,
    member: Option<Key>,
    day: String,
    shell: State<'_, Shell>,
) -> Result<CardGrid, Failure> {
    shell.on_desk(move |desk| cards::grid_on(desk, call, task, member, &day)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_save_card(call: Key, card: CardInput, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| cards::save(desk, call, &card)).await
}

/// Asks for a sheet with the points of a member and brings them in as open cards; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn commission_bring_cards(
    call: Key,
    member: Key,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Reply<Option<u32>>, Failure> {
    let list: (&str, &[&str]) = ("Punkty w arkuszu (XLSX, CSV)", &["xlsx", "csv", "txt", "tsv"]);
    let question = Question { title: "Wczytaj punkty z arkusza", kind: Some(list), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else {
        return Ok(Reply { value: None, changed: Vec::new() });
    };
    let reply = shell.on_desk(move |desk| sheet::bring(desk, call, member, &path)).await?;
    Ok(Reply { value: Some(reply.value), changed: reply.changed })
}

#[tauri::command]
#[specta::specta]
pub async fn commission_unlock_card(
    call: Key,
    offer: Key,
    member: Key,
    reason: String,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| cards::unlock(desk, call, offer, member, &reason)).await
}

/// Takes away an open card that must not count.
#[tauri::command]
#[specta::specta]
pub async fn commission_remove_card(call: Key, offer: Key, member: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| cards::remove(desk, call, offer, member)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_ranking(call: Key, task: Option<Key>, shell: State<'_, Shell>) -> Result<RankingView, Failure> {
    shell.on_desk(move |desk| ranking::view(desk, call, task)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_choose_method(
    call: Key,
    task: Key,
    method: String,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| amount::choose(desk, call, task, &method)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_set_amount(
    call: Key,
    task: Key,
    offer: Key,
    amount: String,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| amount::set(desk, call, task, offer, &amount)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_set_minimum(
    call: Key,
    task: Key,
    offer: Key,
    minimum: String,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| amount::minimum(desk, call, task, offer, &minimum)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_vote(call: Key, task: Key, vote: VoteInput, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| vote::save(desk, call, task, &vote)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_minutes(call: Key, shell: State<'_, Shell>) -> Result<MinutesView, Failure> {
    shell.on_desk(move |desk| minutes::view(desk, call)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_results(call: Key, shell: State<'_, Shell>) -> Result<ResultsView, Failure> {
    shell.on_desk(move |desk| results::view(desk, call)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_decide(call: Key, decision: DecisionInput, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| results::decide(desk, call, &decision)).await
}

/// Grants what the commission proposed; answers how many offers were decided.
#[tauri::command]
#[specta::specta]
pub async fn commission_grant_as_proposed(call: Key, shell: State<'_, Shell>) -> Result<Reply<u32>, Failure> {
    shell.on_desk(move |desk| grant::as_proposed(desk, call)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_grant(call: Key, offer: Key, grant: GrantInput, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| grant::save(desk, call, offer, &grant)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_correct(
    call: Key,
    offer: Key,
    correction: CorrectionInput,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| correction::save(desk, call, offer, &correction)).await
}

/// Grants free money to the offer whose turn it is on the reserve list.
#[tauri::command]
#[specta::specta]
pub async fn commission_grant_from_reserve(
    call: Key,
    offer: Key,
    grant: ReserveInput,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| reserve::save(desk, call, offer, &grant)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_save_demand(call: Key, demand: DemandInput, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| demand::save(desk, call, &demand)).await
}

#[tauri::command]
#[specta::specta]
pub async fn commission_remove_demand(
    call: Key,
    demand: Key,
    revision: Key,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| demand::remove(desk, call, demand, revision)).await
}

/// Notes where and when the results were announced.
#[tauri::command]
#[specta::specta]
pub async fn commission_publish_results(
    call: Key,
    publication: ResultsPublicationInput,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| publication::add(desk, call, &publication)).await
}

/// Notes where and when the results were announced as they were changed last.
#[tauri::command]
#[specta::specta]
pub async fn commission_publish_changed_results(
    call: Key,
    publication: ResultsPublicationInput,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| publication::add_changed(desk, call, &publication)).await
}

/// Writes days that are the same for many offers; answers at how many.
#[tauri::command]
#[specta::specta]
pub async fn commission_save_award_days(call: Key, days: AwardDaysInput, shell: State<'_, Shell>) -> Result<Reply<u32>, Failure> {
    shell.on_desk(move |desk| days::save(desk, call, &days)).await
}
