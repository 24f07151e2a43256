//! A draft act of the sample, half-way to the council: begun with the shipped words, consulted, seen by the benefit council.

use chrono::{Duration, NaiveDateTime};
use domain::{
    act::{Act, ActKind, Inline, Level},
    draft_act::{ActOpinion, DraftAct, DraftActStatus},
};
use store::WriteTx;

use super::{
    diary::{Diary, Known, at, known},
    programmes::number_used,
    source::{DraftActSource, Sources},
    texts,
};
use crate::{
    Failure,
    draft_act::{put, text_of_kind},
};

pub(super) fn enter<'s>(diary: &mut Diary<'s>, sources: &'s Sources) {
    for source in &sources.draft_acts {
        live(diary, source);
    }
}

fn live<'s>(diary: &mut Diary<'s>, source: &'s DraftActSource) {
    let number = &source.case_number;
    diary.enter(source.begun_at, "Założono projekt aktu", move |tx, known| begin(tx, known, source));
    for version in &source.version {
        diary.enter(version.saved_at, format!("Zapisano wersję projektu aktu {number}"), move |tx, known| {
            let (id, mut act) = self::known(&known.texts, &source.id)?;
            for unit in &version.unit {
                act = texts::reworded(&act, &unit.place, &unit.text)?;
            }
            let seen = store::text::get(tx, id)?.revision;
            store::text::save_version(tx, id, seen, &act, &version.note)?;
            known.texts.insert(source.id.clone(), (id, act));
            Ok(())
        });
    }
    let (began, ended) = (source.consultation_began_on, source.consultation_ended_on);
    step(diary, source, at(began, 7, 50), "Projekt aktu: w konsultacjach", |act, source| {
        act.status = DraftActStatus::InConsultation;
        act.consultation_began_on = Some(source.consultation_began_on);
    });
    step(diary, source, at(ended + Duration::days(1), 8, 20), "Projekt aktu: po konsultacjach", |act, source| {
        act.status = DraftActStatus::AfterConsultation;
        act.consultation_ended_on = Some(source.consultation_ended_on);
    });
    let ActOpinion { delivered_on, given_on, .. } = source.opinion;
    if let Some(delivered) = delivered_on {
        step(diary, source, at(delivered, 11, 20), "Zmieniono dane projektu aktu", move |act, _| {
            act.opinion.delivered_on = Some(delivered);
        });
    }
    if let Some(given) = given_on {
        step(diary, source, at(given + Duration::days(1), 9, 5), "Zmieniono dane projektu aktu", |act, source| {
            act.opinion = source.opinion.clone();
        });
    }
    let chosen = at(source.sitting_chosen_on, 8, 40);
    diary.enter(chosen, "Wybrano sesję, na której rada podejmie uchwałę", move |tx, known| {
        let sitting = self::known(&known.sittings, &source.sitting)?;
        change(tx, known, source, |act| act.sitting = Some(sitting))
    });
}

fn begin(tx: &WriteTx<'_>, known: &mut Known, source: &DraftActSource) -> Result<(), Failure> {
    let text = first_text(tx, source)?;
    let act = DraftAct::new(source.kind, &source.title, &source.case_number);
    let (id, kept) = put(tx, act, &text, &Act::new(ActKind::Justification))?;
    known.texts.insert(source.id.clone(), (kept, text));
    known.draft_acts.insert(source.id.clone(), id);
    number_used(tx, &source.case_number)
}

/// The shipped words of the kind with the provision that repeals the resolution before.
fn first_text(tx: &WriteTx<'_>, source: &DraftActSource) -> Result<Act, Failure> {
    let mut text = text_of_kind(tx, source.kind, true, source.begun_at.date())?;
    let mut repeal = text.unit(Level::Paragraph);
    repeal.intro = vec![Inline::text(&source.repeals)];
    text.units.insert(text.units.len().saturating_sub(1), repeal);
    Ok(text)
}

fn step<'s>(
    diary: &mut Diary<'s>,
    source: &'s DraftActSource,
    when: NaiveDateTime,
    name: &str,
    step: impl FnOnce(&mut DraftAct, &DraftActSource) + 's,
) {
    diary.enter(when, name, move |tx, known| change(tx, known, source, |act| step(act, source)));
}

fn change(tx: &WriteTx<'_>, known: &Known, source: &DraftActSource, change: impl FnOnce(&mut DraftAct)) -> Result<(), Failure> {
    let mut stored = store::draft_act::get(tx, self::known(&known.draft_acts, &source.id)?)?;
    change(&mut stored.record);
    store::draft_act::update(tx, stored.id, stored.revision, &stored.record)?;
    Ok(())
}
