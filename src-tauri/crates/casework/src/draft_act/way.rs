//! The way of the act to the journal, step by step, with the sittings it can be adopted at.

use domain::{
    draft_act::{
        DraftActKind,
        plan::{self, WayStep},
    },
    id::{Revision, SittingId},
    polish::date_in_words,
    programme::{SittingKind, plan::PlanState},
    rule::DraftActCase,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::CHANGED;
use crate::{
    Desk, Failure, Reply,
    programme::sittings::SittingView,
    view::{Choice, DayView, ExplanationView, Key},
};

/// The way with the sittings.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct WayView {
    /// Where the way leads, in one sentence.
    pub lead: String,
    pub steps: Vec<WayRow>,
    pub sittings: Vec<SittingView>,
    pub chosen: Option<Key>,
    /// Revision of the act, for choosing a sitting.
    pub revision: Key,
    /// It has not been adopted, so a sitting can be chosen.
    pub open: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct WayRow {
    pub key: String,
    pub what: String,
    pub detail: String,
    pub state: Choice,
    pub planned_on: Option<DayView>,
    pub done_on: Option<DayView>,
    /// The last day, or the day on which it happens by itself, with its working.
    pub latest: Option<(DayView, ExplanationView)>,
    pub basis: String,
    pub late: bool,
    /// The letter with which the step is done, while it is to be done.
    pub letter: Option<Choice>,
}

/// The way as it stands today.
pub fn view(desk: &Desk, id: Key) -> Result<WayView, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let case = records.case(&office, law, today);
        let lead = match case.is_local_law() {
            Some(true) => {
                "Akt prawa miejscowego: po podjęciu trafia do wojewody i do dziennika urzędowego, a obowiązuje po ogłoszeniu."
            }
            Some(false) => "Akt wewnętrzny: po podjęciu trafia do wojewody, ale nie ogłasza się go w dzienniku urzędowym.",
            None => "Nie wskazano, czy akt jest aktem prawa miejscowego. Wskaż to w danych aktu: od tego zależy jego droga.",
        };
        Ok(WayView {
            lead: format!("{lead}{}", chamber(&case)),
            steps: plan::way(&case).iter().map(|step| row(step, case.act.adoption.is_some())).collect(),
            sittings: records
                .sittings
                .iter()
                .filter(|one| one.record.kind == SittingKind::Council)
                .map(SittingView::of)
                .collect(),
            chosen: case.act.sitting.map(|sitting| Key(sitting.0)),
            revision: Key(records.stored.revision.0),
            open: case.act.adoption.is_none(),
        })
    })
}

/// An act of any subject may be under the supervision of the chamber of audit as well.
fn chamber(case: &DraftActCase<'_>) -> String {
    if case.act.kind != DraftActKind::Other {
        return String::new();
    }
    let basis = case.law().cite(case.office.kind.resolution_to_chamber()).short();
    format!(" Jeżeli uchwała podlega nadzorowi regionalnej izby obrachunkowej, przedkłada się ją także izbie ({basis}).")
}

fn row(step: &WayStep, adopted: bool) -> WayRow {
    WayRow {
        key: step.kind.key().to_owned(),
        what: step.kind.label().to_owned(),
        detail: step.detail.clone(),
        state: step.state.into(),
        planned_on: step.planned_on.map(Into::into),
        done_on: step.done_on.map(Into::into),
        latest: step.latest.as_ref().map(|latest| {
            let steps = latest.steps.iter().map(domain::deadline::Step::printed).collect();
            (latest.date.into(), ExplanationView::told(date_in_words(latest.date), steps))
        }),
        basis: step.basis.clone(),
        late: step.state == PlanState::Late,
        letter: step.letter(adopted).map(Into::into),
    }
}

/// Chooses the sitting for the adoption, or none.
pub fn choose_sitting(desk: &mut Desk, id: Key, revision: Key, sitting: Option<Key>) -> Result<Reply<()>, Failure> {
    desk.write("Wybrano sesję, na której rada podejmie uchwałę", |tx| {
        let mut act = store::draft_act::get(tx, domain::id::DraftActId(id.0))?.record;
        if act.adoption.is_some() {
            return Err(Failure::field(
                "sitting",
                "Uchwałę już podjęto, więc sesji się nie wybiera. Dzień popraw w danych aktu.",
            ));
        }
        if let Some(sitting) = sitting {
            let chosen = store::sitting::get(tx, SittingId(sitting.0))?;
            if chosen.record.kind != SittingKind::Council {
                return Err(Failure::field("sitting", "Uchwałę podejmuje rada na sesji. Wybierz z listy sesję rady."));
            }
        }
        act.sitting = sitting.map(|sitting| SittingId(sitting.0));
        store::draft_act::update(tx, domain::id::DraftActId(id.0), Revision(revision.0), &act)?;
        Ok(())
    })?;
    Ok(Reply::new((), CHANGED))
}
