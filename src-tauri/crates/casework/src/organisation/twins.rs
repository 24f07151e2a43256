//! Organisations that may have been entered twice: pairs with what speaks for and against, and telling a pair apart.

use std::collections::HashMap;

use domain::{
    explain::Explained,
    id::OrganisationId,
    organisation::twin::{self, Certainty, Twins},
    polish::counted,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::OrganisationLine;
use crate::{
    Desk, Failure, Reply, Topic,
    view::{Choice, ExplanationView, FigureView, Key, RecordLink},
};

/// Pairs that the screen gets at once; after joining or telling apart the next ones come.
const SHOWN: usize = 100;

/// What may be one organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TwinPage {
    /// The surest first.
    pub pairs: Vec<TwinPair>,
    /// How many pairs there are in all.
    pub found: FigureView,
    /// How many organisations were compared.
    pub compared: FigureView,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TwinPair {
    /// The one entered earlier.
    pub one: OrganisationLine,
    pub other: OrganisationLine,
    pub certainty: Choice,
    /// The measure with its working.
    pub why: ExplanationView,
    /// What speaks for it, in sentences.
    pub signs: Vec<String>,
    /// What speaks against it.
    pub against: Vec<String>,
}

pub fn list(desk: &Desk) -> Result<TwinPage, Failure> {
    let (facts, apart) = desk.read(|tx| Ok((store::organisation::facts(tx)?, store::organisation::apart(tx)?)))?;
    let found = twin::find(&facts, |one, other| apart.contains(&if one < other { (one, other) } else { (other, one) }));
    let lines = lines(desk, found.iter().take(SHOWN))?;
    let line = |id: OrganisationId| lines.get(&id).cloned();
    let shown = found.iter().take(SHOWN);
    let pairs: Vec<TwinPair> = shown.filter_map(|twins| Some(pair(twins, line(twins.one)?, line(twins.other)?))).collect();
    Ok(TwinPage { found: figure_of_pairs(&found, pairs.len(), apart.len()), compared: figure_of_compared(facts.len()), pairs })
}

/// The lines of the organisations in the pairs, as the register shows them.
fn lines<'a>(desk: &Desk, pairs: impl Iterator<Item = &'a Twins>) -> Result<HashMap<OrganisationId, OrganisationLine>, Failure> {
    let ids: Vec<OrganisationId> = pairs.flat_map(|twins| [twins.one, twins.other]).collect();
    let rows = desk.read(|tx| Ok(store::organisation::rows_of(tx, &ids)?))?;
    Ok(rows.into_iter().map(|row| (row.id, row.into())).collect())
}

fn pair(twins: &Twins, one: OrganisationLine, other: OrganisationLine) -> TwinPair {
    let words = points(twins.points);
    let mut why = Explained::new(()).step(format!("Suma punktów za to, co wspólne i co różne: {words}."));
    for sign in &twins.signs {
        why = why.part(sign.sentence.trim_end_matches('.'), format!("{:+}", sign.points).replace('-', "−"), None);
    }
    let of = |wanted: fn(&i32) -> bool| {
        twins.signs.iter().filter(|sign| wanted(&sign.points)).map(|sign| sign.sentence.clone()).collect::<Vec<_>>()
    };
    let result = format!("{}: {words}", twins.certainty.label());
    TwinPair {
        one,
        other,
        certainty: twins.certainty.into(),
        why: ExplanationView::of(&why, result),
        signs: of(|points| *points > 0),
        against: of(|points| *points < 0),
    }
}

fn points(points: i32) -> String {
    counted(u64::from(points.unsigned_abs()), ["punkt", "punkty", "punktów"])
}

fn figure_of_pairs(found: &[Twins], shown: usize, apart: usize) -> FigureView {
    let step = "Pary organizacji, które mogą być jedną, według stopnia pewności.".to_owned();
    let mut why = ExplanationView::told(found.len().to_string(), vec![step]);
    for certainty in Certainty::ALL {
        let count = found.iter().filter(|twins| twins.certainty == *certainty).count();
        why = why.with(certainty.label(), count.to_string(), None);
    }
    if apart > 0 {
        let pairs = counted(apart as u64, ["para", "pary", "par"]);
        why = why.without(format!("Oznaczone jako różne organizacje: {pairs}."));
    }
    if shown < found.len() {
        why =
            why.without(format!("Lista pokazuje {shown} najpewniejszych; następne pojawią się, gdy te zostaną rozstrzygnięte."));
    }
    FigureView::new(found.len(), why)
}

fn figure_of_compared(count: usize) -> FigureView {
    let steps = vec![
        "Wszystkie organizacje czynnego rejestru.".to_owned(),
        "Porównano te, które mają wspólne słowo nazwy w jednej miejscowości, numer, rachunek, adres, e-mail albo telefon."
            .to_owned(),
    ];
    let why = ExplanationView::told(count.to_string(), steps)
        .with("Rejestr organizacji", count.to_string(), RecordLink::Organisations)
        .without("Organizacji w archiwum nie porównuje się.");
    FigureView::new(count, why)
}

/// The officer says that two organisations are two. Answers the act, to be taken back.
pub fn tell_apart(desk: &mut Desk, one: Key, other: Key) -> Result<Reply<Key>, Failure> {
    if one == other {
        return Err(Failure::field("other", "Wskazano dwa razy tę samą organizację. Wybierz dwie."));
    }
    let (first, second) = (OrganisationId(one.0), OrganisationId(other.0));
    let names = desk.read(|tx| {
        let name = |id| store::organisation::get(tx, id).map(|stored| stored.record.name);
        Ok([name(first)?, name(second)?])
    })?;
    let act = desk.write(&format!("Oznaczono jako różne organizacje: {} i {}", names[0], names[1]), |tx| {
        store::organisation::tell_apart(tx, first, second)?;
        Ok(Key(tx.act().0))
    })?;
    Ok(Reply::new(act, &[Topic::Organisations]))
}
