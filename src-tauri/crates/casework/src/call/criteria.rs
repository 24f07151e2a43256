//! Criteria of choice: their points, and which of the aspects that the act asks for they cover.

use domain::{
    call::{Aspect, Criterion, Points, asked_aspects, hundredths, totals, validate},
    id::{CriterionId, Stored},
    rule::CallCase,
    violation::Violation,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CHANGED, CallSum, locked, rows, standard};
use crate::{
    Desk, Failure, Reply,
    programme::typed::Typed,
    view::{Choice, ExplanationView, FigureView, Key, Saved, choices},
};

/// The criteria with their points.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CriteriaView {
    pub rows: Vec<CriterionRow>,
    /// "Razem, 6 kryteriów".
    pub total_words: String,
    /// The most points of one member.
    pub total: CallSum,
    /// The aspects that the act asks to be judged, with the criteria that cover each; none where the act asks for nothing.
    pub aspects: Vec<AspectRow>,
    /// "5 z 6".
    pub covered: FigureView,
    /// All aspects, for the choice of a criterion.
    pub choices: Vec<Choice>,
    /// What the usual set holds.
    pub usual: String,
    /// The usual set can be taken over: there are no criteria yet.
    pub can_take_usual: bool,
    pub editable: bool,
    pub locked: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CriterionRow {
    pub id: Key,
    pub revision: Key,
    pub position: u32,
    pub aspect: Choice,
    pub name: String,
    pub guide: String,
    /// "10", "12,5".
    pub most: String,
    /// "1", "1,5".
    pub weight: String,
    /// Empty: no threshold.
    pub least: String,
    /// Points times weight.
    pub worth: CallSum,
}

/// An aspect with what covers it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct AspectRow {
    pub aspect: Choice,
    /// Names of the criteria; empty when there is none.
    pub criteria: Vec<String>,
}

/// A criterion as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct CriterionForm {
    pub aspect: String,
    pub name: String,
    pub guide: String,
    pub most: String,
    /// Empty: once.
    pub weight: String,
    pub least: String,
}

/// The criteria of a call.
pub fn criteria(desk: &Desk, id: Key) -> Result<CriteriaView, Failure> {
    desk.read(|tx| {
        let (held, office) = super::load(tx, id)?;
        let case = held.case(&office, desk.law(), desk.today());
        let open = super::openness(tx, &held.stored)?.takes_rows();
        let stored = case.criteria;
        let records: Vec<&Criterion> = stored.iter().map(|one| &one.record).collect();
        let aspects: Vec<AspectRow> = asked(&case).into_iter().map(|aspect| aspect_row(aspect, &records)).collect();
        let points = totals::points_told(&records);
        let count = records.len() as u64;
        Ok(CriteriaView {
            rows: stored.iter().map(row).collect(),
            total_words: format!("Razem, {}", domain::polish::counted(count, ["kryterium", "kryteria", "kryteriów"])),
            total: CallSum {
                text: points.value.words(),
                why: ExplanationView::of(&points, format!("{} pkt", points.value.words())),
            },
            covered: covered(&aspects),
            aspects,
            choices: choices::<Aspect>(),
            usual: usual_words(&case)?,
            can_take_usual: open && stored.is_empty(),
            editable: open,
            locked: (!open).then(|| locked(case.call)),
        })
    })
}

/// The aspects that the act asks to be judged.
fn asked(case: &CallCase<'_>) -> Vec<Aspect> {
    asked_aspects(case.law(), case.call.mode, case.open_tasks().map(|task| &task.record))
}

/// The usual set for the call: what the act asks to be judged; where it asks for nothing, all that offices usually judge.
fn usual(case: &CallCase<'_>) -> Result<Vec<Criterion>, Failure> {
    let (all, asked) = (standard::usual()?.criteria()?, asked(case));
    Ok(all.into_iter().filter(|one| asked.is_empty() || asked.contains(&one.aspect)).collect())
}

fn usual_words(case: &CallCase<'_>) -> Result<String, Failure> {
    let count = domain::polish::counted(usual(case)?.len() as u64, ["kryterium", "kryteria", "kryteriów"]);
    let why = if case.has_procedure() {
        "po jednym na każdą rzecz, którą ustawa każe ocenić"
    } else {
        "jakie urzędy stosują najczęściej"
    };
    Ok(format!("Zwykły zestaw to {count}, {why}. Punkty i słowa zmienisz, jak chcesz."))
}

fn aspect_row(aspect: Aspect, criteria: &[&Criterion]) -> AspectRow {
    let of = criteria.iter().filter(|one| one.aspect == aspect);
    AspectRow { aspect: aspect.into(), criteria: of.map(|one| one.name.clone()).collect() }
}

fn covered(aspects: &[AspectRow]) -> FigureView {
    let (with, without): (Vec<&AspectRow>, Vec<&AspectRow>) = aspects.iter().partition(|row| !row.criteria.is_empty());
    let steps =
        with.iter().map(|row| format!("{}: {}.", domain::polish::capital_first(&row.aspect.label), row.criteria.join(", ")));
    let why = ExplanationView::told(format!("{} z {}", with.len(), aspects.len()), steps.collect());
    let why = without
        .iter()
        .fold(why, |why, row| why.without(format!("{}: nie ma kryterium.", domain::polish::capital_first(&row.aspect.label))));
    FigureView::new(with.len(), why)
}

fn row(stored: &Stored<CriterionId, Criterion>) -> CriterionRow {
    let record = &stored.record;
    CriterionRow {
        id: Key(stored.id.0),
        revision: Key(stored.revision.0),
        position: record.position,
        aspect: record.aspect.into(),
        name: record.name.clone(),
        guide: record.guide.clone(),
        most: record.most.words(),
        weight: Points(record.weight).words(),
        least: record.least.map(Points::words).unwrap_or_default(),
        worth: CallSum {
            text: record.most_weighted().words(),
            why: ExplanationView::told(
                format!("{} pkt", record.most_weighted().words()),
                vec![format!("Punkty razy waga: {}.", totals::worth(record))],
            ),
        },
    }
}

fn read(form: &CriterionForm) -> Result<Criterion, Failure> {
    let mut typed = Typed::default();
    let mut faults = Vec::new();
    let mut points =
        |field: &str, text: &str| Points::parse(text).map_err(|fault| faults.push(Violation::new(field, fault.to_string()))).ok();
    let most = match form.most.trim() {
        "" => {
            faults.push(Violation::new("most", "Najwięcej punktów: wpisz liczbę, na przykład 10."));
            None
        }
        text => points("most", text),
    };
    let least = if form.least.trim().is_empty() {
        None
    } else {
        Points::parse(&form.least).map_err(|fault| faults.push(Violation::new("least", fault.to_string()))).ok()
    };
    let weight = match form.weight.trim() {
        "" => Some(100),
        text => hundredths(text).map_err(|fault| faults.push(Violation::new("weight", fault.to_string()))).ok(),
    };
    let criterion = Criterion {
        call: domain::id::CallId(0),
        position: 0,
        aspect: typed.choice("aspect", "Co się ocenia", &form.aspect).unwrap_or(Aspect::Other),
        name: form.name.trim().to_owned(),
        guide: form.guide.trim().to_owned(),
        most: most.unwrap_or(Points(100)),
        weight: weight.unwrap_or(100),
        least: least.filter(|_| most.is_some()),
    };
    typed.0.extend(faults);
    Failure::when_invalid(typed.and(validate::criterion(&criterion)))?;
    Ok(criterion)
}

/// Adds a criterion at the end, or saves all fields of one.
pub fn save_criterion(
    desk: &mut Desk,
    call: Key,
    row: Option<(Key, Key)>,
    form: &CriterionForm,
) -> Result<Reply<Saved>, Failure> {
    let act = if row.is_some() { "Zmieniono kryterium" } else { "Dopisano kryterium" };
    let (id, revision) = desk.write(act, |tx| rows::keep(tx, call, row, |_| read(form)))?;
    Ok(Reply::new(Saved::new(id.0, revision), CHANGED))
}

/// Takes over the usual set; answers how many.
pub fn take_usual_criteria(desk: &mut Desk, call: Key) -> Result<Reply<u32>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let count = desk.write("Wstawiono zwykły zestaw kryteriów", |tx| {
        let (held, office) = super::load(tx, call)?;
        let usual = usual(&held.case(&office, law, today))?;
        Ok(rows::append(tx, call, usual)?.len() as u32)
    })?;
    Ok(Reply::new(count, CHANGED))
}
