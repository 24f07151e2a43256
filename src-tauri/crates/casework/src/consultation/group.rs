//! Remarks that say nearly the same, and one position taken on all of them.
//!
//! The groups are counted anew each time and kept nowhere: they only suggest what may be answered together. Every remark keeps its own
//! position and its own history; the act is one, so it is taken back as one.

use std::collections::{HashMap, HashSet};

use domain::{
    consultation::{
        Outcome, Position, Remark,
        likeness::{self, ALIKE, Said},
        summary::in_order,
        validate,
    },
    id::{ConsultationId, RemarkId, Revision, Stored},
    polish::{counted, fold},
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CHANGED, Held,
    position::PositionInput,
    read::Reading,
    remarks::{self, closed, keys_of},
    still_open,
};
use crate::{
    Desk, Failure, Reply,
    view::{Choice, Key, choices},
};

/// Letters of a remark that a row shows.
const BEGINNING: usize = 280;
/// Remarks that a search offers for joining.
const OFFERED: usize = 20;

/// Groups of remarks without a position.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkGroups {
    /// Title of the consultation.
    pub title: String,
    pub groups: Vec<RemarkGroup>,
    /// Remarks without a position, grouped or not.
    pub unanswered: u32,
    /// How remarks are compared, in one sentence.
    pub measure: String,
    pub outcomes: Vec<Choice>,
    /// Outcomes that owe a reason.
    pub reasoned: Vec<String>,
    /// Outcomes that change the wording of the draft.
    pub changing: Vec<String>,
    /// Why no position can be taken; `None` when it can.
    pub closed: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkGroup {
    /// Number of the first remark: it names the group.
    pub pattern: u32,
    /// "§ 8 ust. 1 pkt 3"; "całość".
    pub place: String,
    /// The beginning of what the first remark says.
    pub words: String,
    /// "12 uwag".
    pub size: String,
    /// The wording that the first one proposes, for the position.
    pub wording_proposed: String,
    pub members: Vec<GroupedRemark>,
}

/// A remark of a group, or one that may be joined to it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct GroupedRemark {
    pub id: Key,
    pub revision: Key,
    pub number: u32,
    pub sender: String,
    pub place: String,
    /// The beginning of what it says.
    pub words: String,
    /// How alike it is to the first, in a hundred; `None` where it was not compared.
    pub likeness: Option<u32>,
    pub late: bool,
    pub outside: bool,
}

/// One position for several remarks.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct CommonPosition {
    pub remarks: Vec<ChosenRemark>,
    pub position: PositionInput,
}

#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Type)]
pub struct ChosenRemark {
    pub id: Key,
    pub revision: Key,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct AnsweredTogether {
    /// The act, to be taken back as a whole.
    pub act: Key,
    pub count: u32,
    pub sentence: String,
}

/// The suggested groups, the greatest first.
pub fn groups(desk: &Desk, consultation: Key) -> Result<RemarkGroups, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let held = desk.read(|tx| Held::load(tx, law, consultation, now))?;
    let marks = Marks { late: remarks::late(&held), outside: remarks::outside(&held) };
    let open: Vec<&Stored<RemarkId, Remark>> =
        in_order(&held.records.remarks).into_iter().filter(|remark| remark.record.position.is_none()).collect();
    let words: Vec<String> = open.iter().map(|remark| said(&remark.record)).collect();
    let compared: Vec<Said<'_>> =
        open.iter().zip(&words).map(|(remark, words)| Said { unit: remark.record.unit, words }).collect();
    let mut groups: Vec<RemarkGroup> = likeness::groups(&compared)
        .into_iter()
        .map(|group| {
            let first = &open[group[0].at].record;
            RemarkGroup {
                pattern: first.number,
                place: place(first),
                words: beginning(&said(first)),
                size: counted(group.len() as u64, ["uwaga", "uwagi", "uwag"]),
                wording_proposed: first.wording_proposed.clone(),
                members: group.iter().map(|member| marks.row(open[member.at], Some(member.likeness.percent()))).collect(),
            }
        })
        .collect();
    // A stable order: of equals the one that came first.
    groups.sort_by_key(|group| std::cmp::Reverse(group.members.len()));
    Ok(RemarkGroups {
        title: held.records.stored.record.title.clone(),
        groups,
        unanswered: open.len() as u32,
        measure: format!(
            "Program porównuje pary sąsiednich słów, bez końcówek i znaków. W grupie są uwagi do tego samego przepisu, które mają z \
             pierwszą co najmniej {ALIKE}% wspólnych par. To tylko podpowiedź: sprawdź, czy każda mówi to samo."
        ),
        outcomes: choices::<Outcome>(),
        reasoned: keys_of(Outcome::needs_reason),
        changing: keys_of(Outcome::changes_wording),
        closed: closed(&held),
    })
}

/// Remarks without a position that may be joined to a group, by what is typed.
pub fn joinable(desk: &Desk, consultation: Key, typed: &str) -> Result<Vec<GroupedRemark>, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let held = desk.read(|tx| Held::load(tx, law, consultation, now))?;
    let marks = Marks { late: remarks::late(&held), outside: remarks::outside(&held) };
    let wanted = fold(typed.trim());
    let fits = |remark: &&Stored<RemarkId, Remark>| {
        remark.record.position.is_none() && (wanted.is_empty() || remarks::words(&remark.record).contains(&wanted))
    };
    let found = in_order(&held.records.remarks).into_iter().filter(fits).take(OFFERED);
    Ok(found.map(|remark| marks.row(remark, None)).collect())
}

/// Takes one position on every chosen remark, in one act.
pub fn answer(desk: &mut Desk, consultation: Key, input: &CommonPosition) -> Result<Reply<AnsweredTogether>, Failure> {
    let id = ConsultationId(consultation.0);
    let status = desk.read(|tx| Ok(store::consultation::get(tx, id)?.record.status))?;
    still_open(status)?;
    let mut reading = Reading::new();
    let outcome: Option<Outcome> = reading.choice("outcome", &input.position.outcome);
    let mut faults = Vec::new();
    let reason = input.position.reason.trim();
    match outcome {
        None => faults.push(Violation::new("outcome", "Wybierz stanowisko: Alt 1, 2, 3 albo 4.")),
        Some(outcome) if outcome.needs_reason() && reason.is_empty() => faults.push(Violation::new(
            "reason",
            "Uwagi nie są w pełni uwzględnione, dlatego stanowisko wymaga powodu. Wpisz go; trafi do raportu przy każdej z nich.",
        )),
        Some(_) => {}
    }
    if input.remarks.is_empty() {
        faults.push(Violation::new("remarks", "Nie zaznaczono żadnej uwagi. Zaznacz te, do których należy to stanowisko."));
    }
    let position = outcome.map(|outcome| Position {
        outcome,
        reason: reason.to_owned(),
        wording_after: match outcome.changes_wording() {
            true => input.position.wording_after.trim().to_owned(),
            false => String::new(),
        },
        taken_on: desk.today(),
    });
    faults.extend(position.iter().flat_map(validate::position));
    reading.done(faults)?;
    let Some(position) = position else {
        return Err(Failure::Bug { reference: "outcome".into() });
    };
    let stored: HashMap<RemarkId, Remark> =
        desk.read(|tx| Ok(store::remark::of(tx, id)?))?.into_iter().map(|stored| (stored.id, stored.record)).collect();
    let mut seen = HashSet::new();
    let chosen: Vec<ChosenRemark> = input.remarks.iter().copied().filter(|one| seen.insert(one.id.0)).collect();
    if chosen.iter().any(|one| !stored.contains_key(&RemarkId(one.id.0))) {
        return Err(Failure::not_found("Uwaga"));
    }
    let count = chosen.len() as u32;
    let counted = counted(u64::from(count), ["uwagi", "uwag", "uwag"]);
    let name = format!("Wspólne stanowisko do {counted}: {}", position.outcome.label());
    let act = desk.write(&name, |tx| {
        for one in &chosen {
            let id = RemarkId(one.id.0);
            let remark = Remark { position: Some(position.clone()), ..stored[&id].clone() };
            store::remark::update(tx, id, Revision(one.revision.0), &remark)?;
        }
        Ok(Key(tx.act().0))
    })?;
    let sentence = format!("Zajęto wspólne stanowisko do {counted}: {}.", position.outcome.label());
    Ok(Reply::new(AnsweredTogether { act, count, sentence }, CHANGED))
}

/// What the rules say of remarks, for their rows.
struct Marks {
    late: HashSet<RemarkId>,
    outside: HashSet<i64>,
}

impl Marks {
    fn row(&self, stored: &Stored<RemarkId, Remark>, likeness: Option<u32>) -> GroupedRemark {
        let remark = &stored.record;
        GroupedRemark {
            id: Key(stored.id.0),
            revision: Key(stored.revision.0),
            number: remark.number,
            sender: remark.sender.clone(),
            place: place(remark),
            words: beginning(&said(remark)),
            likeness,
            late: self.late.contains(&stored.id),
            outside: self.outside.contains(&stored.id.0),
        }
    }
}

fn place(remark: &Remark) -> String {
    if remark.unit_address.is_empty() { "całość".to_owned() } else { remark.unit_address.clone() }
}

/// What is compared: what is asked for, and the wording that is proposed.
fn said(remark: &Remark) -> String {
    format!("{} {}", remark.content, remark.wording_proposed).trim().to_owned()
}

fn beginning(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= BEGINNING {
        return line;
    }
    line.chars().take(BEGINNING).chain(['…']).collect()
}
