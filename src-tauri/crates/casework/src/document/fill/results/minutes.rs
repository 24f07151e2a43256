//! The minutes of the commission and its ranking list: what the views of the commission tell, as rows.

use documents::template::{Data, Value};
use domain::{call::Points, money::Money};
use store::ReadTx;

use super::{
    super::{Gather, clause, sentence},
    Results, commission,
};
use crate::{
    Failure,
    commission::{
        Held,
        minutes::{self, MinutesMeeting, MinutesView},
        ranking::{RankingLine, RankingView},
    },
    view::MoneyView,
};

/// Family "minutes".
pub(crate) fn minutes(tx: &ReadTx<'_>, results: &Results<'_>) -> Result<Data, Failure> {
    let told = minutes::told(tx, results.held)?;
    let mut data = tasks(results.held, &told);
    let words = |rows: &[String]| rows.iter().map(|row| Data::new().text("opis", clause(row))).collect();
    let meeting = |one: &MinutesMeeting| {
        let view = &one.meeting;
        let mut row = Data::new();
        row.said("opis", clause(&view.name))
            .said("miejsce", clause(&view.place))
            .said("obecni", view.voices.to_string())
            .said("czlonkowie", view.members.to_string())
            .yes("kworum", view.has_quorum)
            .rows("osoby", words(&one.present))
            .rows("nieobecni", words(&one.absent))
            .said("przebieg", sentence(&view.notes));
        row
    };
    data.rows("ocena.posiedzenia", told.meetings.iter().map(meeting).collect())
        .rows("ocena.obecni", told.meetings.last().map(|last| words(&last.present)).unwrap_or_default())
        .rows("ocena.nieobecni", told.meetings.last().map(|last| words(&last.absent)).unwrap_or_default())
        .rows("ocena.wylaczenia", words(&told.exclusions));
    Ok(data)
}

/// Family "ranking".
pub(crate) fn ranking(tx: &ReadTx<'_>, results: &Results<'_>) -> Result<Data, Failure> {
    Ok(tasks(results.held, &minutes::told(tx, results.held)?))
}

fn tasks(held: &Held, told: &MinutesView) -> Data {
    let mut data = commission(held);
    let threshold = held.records.stored.record.threshold.map(Points::words).unwrap_or_default();
    data.rows("ocena.zadania", told.tasks.iter().map(|view| task(view, &threshold)).collect());
    data
}

fn amount(view: &MoneyView) -> Value {
    Value::Money(Money::from_grosze(view.grosze))
}

fn task(view: &RankingView, threshold: &str) -> Data {
    let mut data = Data::new();
    data.said("nazwa", &view.task_title)
        .said("podzial", &view.end_words)
        .said("najwiecej", &view.most)
        .said("prog", threshold)
        .set("pula", amount(&view.pool.amount))
        .set("wnioskowano", amount(&view.asked.amount))
        .set("zaproponowano", amount(&view.proposed.amount));
    let scored = |line: &&RankingLine| line.score != "–";
    let rows = |keep: &dyn Fn(&&RankingLine) -> bool| view.lines.iter().filter(|one| keep(one)).map(line).collect::<Vec<_>>();
    data.rows("oferty", rows(&|_| true))
        .rows("na_liscie", rows(&|line| line.eligible))
        .rows("ponizej", rows(&|line| !line.eligible && scored(line)))
        .rows("bez_oceny", rows(&|line| !scored(line)))
        .rows("poza", view.aside.iter().map(|one| Data::new().text("opis", clause(one))).collect())
        .yes("glosowano", view.vote.is_some());
    if let Some(vote) = &view.vote {
        let mut told = vote.why.steps.join(" ");
        if !vote.meeting_name.is_empty() {
            told = format!("{told} Głosowano na tym posiedzeniu: {}", sentence(&vote.meeting_name));
        }
        data.yes("przyjeta", vote.adopted).said("glosowanie", told);
        let dissent = vote.voices.iter().filter(|voice| !voice.dissent.trim().is_empty()).map(|voice| {
            let mut row = Data::new();
            row.said("osoba", &voice.name).said("tresc", sentence(&voice.dissent));
            row
        });
        data.rows("zdania_odrebne", dissent.collect());
    }
    data
}

fn line(line: &RankingLine) -> Data {
    let mut row = Data::new();
    row.said("miejsce", line.place.to_string())
        .said("numer", &line.number)
        .said("oferent", clause(&line.applicant))
        .said("tytul", clause(&line.title))
        .said("punkty", &line.score)
        .said("uwagi", line.notes.join("; "));
    row.with("wnioskowano", amount(&line.asked)).with("propozycja", amount(&line.proposal))
}
