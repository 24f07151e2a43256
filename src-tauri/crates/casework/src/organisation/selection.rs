//! Choices of recipients under a name: a filter that is applied on the day of use, or a list of organisations.

use domain::{
    explain::closed,
    id::{OrganisationId, Revision, SelectionId, Stored},
    organisation::{
        Activity,
        selection::{NAME, Selection, SelectionKind},
    },
    polish::{counted, fold, plural},
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{
    Page, ReadTx,
    organisation::{OrganisationFilter, OrganisationRow},
};

use super::{
    ListAsk,
    list::{filter, narrowed},
};
use crate::{
    Desk, Failure, Reply, Topic,
    view::{Choice, DayView, ExplanationView, FigureView, Key, RecordLink, vocabulary},
};

/// A saved choice as a list of choices shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SelectionView {
    pub id: Key,
    pub revision: Key,
    pub name: String,
    pub kind: Choice,
    /// "sfera 17. kultura fizyczna, siedziba: Jarzębin"; "wskazane organizacje".
    pub words: String,
    /// How many get a letter today.
    pub recipients: FigureView,
    /// Those who meet the choice but get no letter, the first of them.
    pub dropped: Vec<DroppedView>,
    /// "Z tego wyboru odpadły 2 organizacje."; empty when none did.
    pub dropped_words: String,
    pub used_on: Option<DayView>,
}

/// An organisation that meets a choice and gets no letter.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DroppedView {
    pub id: Key,
    pub name: String,
    /// "w archiwum", "zakończyła działalność".
    pub why: String,
}

/// A choice to be kept.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct SelectionInput {
    pub name: String,
    /// Key of the kind.
    pub kind: String,
    /// The filter of a rule.
    pub ask: ListAsk,
    /// The organisations of a list.
    pub organisations: Vec<Key>,
}

/// Dropped organisations named one by one.
const SHOWN: usize = 20;
/// Most choices; more than anybody keeps in order.
const MOST: usize = 200;

/// Every choice with its recipients of today, in the order of entry.
pub fn list(desk: &Desk) -> Result<Vec<SelectionView>, Failure> {
    desk.read(|tx| {
        let rows = store::selection::all(tx)?;
        rows.into_iter().map(|(stored, used_on)| view(tx, desk, stored, used_on.map(Into::into))).collect()
    })
}

/// Who gets a letter: the active ones of the choice, in alphabetical order.
pub(crate) fn recipients(tx: &ReadTx<'_>, id: Key) -> Result<Vec<OrganisationId>, Failure> {
    let stored = store::selection::get(tx, SelectionId(id.0))?;
    let (ready, _) = divided(tx, &stored)?;
    Ok(ready.into_iter().map(|row| row.id).collect())
}

/// Keeps a choice under a name.
pub fn create(desk: &mut Desk, input: &SelectionInput) -> Result<Reply<Key>, Failure> {
    let kind: SelectionKind = vocabulary(&input.kind, "kind")?;
    let name = name(&input.name)?;
    let selection = match kind {
        SelectionKind::Rule => {
            if input.ask.archived {
                return Err(Failure::field(
                    "kind",
                    "Do organizacji z archiwum nie wysyła się pism. Pokaż czynne i zapisz wybór.",
                ));
            }
            let filter = filter(&input.ask)?;
            if filter.text.chars().count() > 200 {
                return Err(Failure::field("text", "Szukane słowa są za długie, żeby je zapisać. Skróć je."));
            }
            Selection { name, kind, text: filter.text, sphere: filter.sphere, legal_form: filter.legal_form, town: filter.town }
        }
        SelectionKind::List => Selection { name, kind, text: String::new(), sphere: None, legal_form: None, town: None },
    };
    let members: Vec<OrganisationId> = match kind {
        SelectionKind::Rule => Vec::new(),
        SelectionKind::List => {
            let mut members: Vec<OrganisationId> = input.organisations.iter().map(|key| OrganisationId(key.0)).collect();
            members.sort_unstable();
            members.dedup();
            members
        }
    };
    if kind == SelectionKind::List && members.is_empty() {
        return Err(Failure::field(
            "organisations",
            "Nie wskazano żadnej organizacji. Zaznacz je na liście spacją i zapisz wybór.",
        ));
    }
    let id = desk.write(&format!("Zapisano wybór odbiorców: {}", selection.name), |tx| {
        let known = store::selection::all(tx)?;
        if known.len() >= MOST {
            return Err(Failure::field("name", format!("Zapisanych wyborów jest już {MOST}. Usuń któryś, którego nie używasz.")));
        }
        free(&known, &selection.name, None)?;
        let present = store::organisation::rows_of(tx, &members)?.len();
        if present < members.len() {
            return Err(Failure::not_found("Organizacja"));
        }
        Ok(store::selection::insert(tx, &selection, &members)?)
    })?;
    Ok(Reply::new(Key(id.0), &[Topic::Organisations]))
}

pub fn rename(desk: &mut Desk, id: Key, revision: Key, new: &str) -> Result<Reply<()>, Failure> {
    let new = name(new)?;
    let id = SelectionId(id.0);
    let mut record = desk.read(|tx| Ok(store::selection::get(tx, id)?))?.record;
    let act = format!("Zmieniono nazwę wyboru odbiorców: {} na {new}", record.name);
    desk.write(&act, |tx| {
        free(&store::selection::all(tx)?, &new, Some(id))?;
        record.name.clone_from(&new);
        store::selection::update(tx, id, Revision(revision.0), &record)?;
        Ok(())
    })?;
    Ok(Reply::new((), &[Topic::Organisations]))
}

/// Removes a choice; the organisations stay as they are. Answers the act, to be taken back.
pub fn remove(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<Key>, Failure> {
    let id = SelectionId(id.0);
    let name = desk.read(|tx| Ok(store::selection::get(tx, id)?))?.record.name;
    let act = desk.write(&format!("Usunięto wybór odbiorców: {name}"), |tx| {
        store::selection::remove(tx, id, Revision(revision.0))?;
        Ok(Key(tx.act().0))
    })?;
    Ok(Reply::new(act, &[Topic::Organisations]))
}

/// Notes that letters went to a choice today; in a file opened only to be read nothing is noted.
pub(crate) fn used(desk: &mut Desk, id: Key) -> Result<(), Failure> {
    if desk.store().is_read_only() {
        return Ok(());
    }
    let today = desk.today();
    desk.write("Użyto wyboru odbiorców", |tx| Ok(store::selection::used(tx, SelectionId(id.0), today)?))
}

fn name(typed: &str) -> Result<String, Failure> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(Failure::field("name", "Nazwa wyboru: to pole jest puste. Wpisz nazwę, po której go poznasz.")),
        1..=NAME if !name.contains('\0') => Ok(name),
        _ => Err(Failure::field("name", format!("Nazwa wyboru może mieć najwyżej {NAME} znaków. Skróć ją."))),
    }
}

/// Two choices with one name could not be told apart.
fn free(known: &[store::selection::SelectionRow], name: &str, itself: Option<SelectionId>) -> Result<(), Failure> {
    let taken = known.iter().any(|(stored, _)| Some(stored.id) != itself && fold(&stored.record.name) == fold(name));
    match taken {
        true => Err(Failure::field("name", "Taką nazwę ma już inny zapisany wybór. Wpisz inną.")),
        false => Ok(()),
    }
}

fn rule(record: &Selection) -> OrganisationFilter {
    OrganisationFilter {
        text: record.text.clone(),
        sphere: record.sphere.clone(),
        legal_form: record.legal_form,
        town: record.town.clone(),
        ..OrganisationFilter::default()
    }
}

/// Those who get a letter and those who do not.
fn divided(
    tx: &ReadTx<'_>,
    stored: &Stored<SelectionId, Selection>,
) -> Result<(Vec<OrganisationRow>, Vec<OrganisationRow>), Failure> {
    let rows = match stored.record.kind {
        SelectionKind::Rule => store::organisation::list(tx, &rule(&stored.record), Page::ALL)?.rows,
        SelectionKind::List => store::organisation::rows_of(tx, &store::selection::members(tx, stored.id)?)?,
    };
    Ok(rows.into_iter().partition(|row| !row.archived && row.activity == Activity::Active))
}

fn view(
    tx: &ReadTx<'_>,
    desk: &Desk,
    stored: Stored<SelectionId, Selection>,
    used_on: Option<DayView>,
) -> Result<SelectionView, Failure> {
    let (ready, dropped) = divided(tx, &stored)?;
    let words = words(desk, &stored.record);
    let step = match stored.record.kind {
        SelectionKind::Rule => format!("Organizacje czynnego rejestru, które dziś spełniają warunek: {words}."),
        SelectionKind::List => {
            "Organizacje wskazane przy zapisywaniu tego wyboru, bez tych, do których dziś się nie pisze.".to_owned()
        }
    };
    let mut why = ExplanationView::told(ready.len().to_string(), vec![closed(step)]);
    for row in ready.iter().take(SHOWN) {
        why = why.with(row.name.clone(), row.town.clone(), RecordLink::Organisation { id: Key(row.id.0) });
    }
    if ready.len() > SHOWN {
        let rest = counted((ready.len() - SHOWN) as u64, ["organizacja", "organizacje", "organizacji"]);
        why = why.with(format!("i jeszcze {rest}"), "", RecordLink::Organisations);
    }
    let dropped_words = match dropped.len() {
        0 => String::new(),
        count => {
            let who = counted(count as u64, ["organizacja", "organizacje", "organizacji"]);
            let verb = plural(count as u64, ["odpadła", "odpadły", "odpadło"]);
            format!("Z\u{a0}tego wyboru {verb} {who}: nie dostaną pisma.")
                .replace("organizacja: nie dostaną", "organizacja: nie dostanie")
        }
    };
    let dropped: Vec<DroppedView> = dropped.iter().take(SHOWN).map(dropped_view).collect();
    for one in &dropped {
        why = why.without(format!("{}: {}.", one.name, one.why));
    }
    Ok(SelectionView {
        id: Key(stored.id.0),
        revision: Key(stored.revision.0),
        name: stored.record.name,
        kind: stored.record.kind.into(),
        words,
        recipients: FigureView::new(ready.len(), why),
        dropped,
        dropped_words,
        used_on,
    })
}

fn dropped_view(row: &OrganisationRow) -> DroppedView {
    let why = if row.archived { "w archiwum" } else { row.activity.label() };
    DroppedView { id: Key(row.id.0), name: row.name.clone(), why: why.into() }
}

/// The rule in words.
fn words(desk: &Desk, record: &Selection) -> String {
    match record.kind {
        SelectionKind::List => "wskazane organizacje".into(),
        SelectionKind::Rule => narrowed(desk, &rule(record)),
    }
}
