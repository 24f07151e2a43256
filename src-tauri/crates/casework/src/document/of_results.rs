//! Papers of the assessment and of the results of a call: their data, the rows they can be made of, their day and their number.

use chrono::NaiveDate;
use documents::template::Data;
use domain::{
    commission::{Assessed, Verdict},
    document::DocumentKind,
    id::OfferId,
    polish::date_in_words,
};
use store::ReadTx;

use super::fill::results::{self, Results};
use crate::{Failure, commission::Held};

/// Papers that tell of the assessment or of the results.
pub(super) fn is_of_results(kind: DocumentKind) -> bool {
    use DocumentKind::*;
    matches!(
        kind,
        Scorecard
            | CollectiveScorecard
            | CommissionMinutes
            | RankingList
            | ResultsDecision
            | ResultsNotice
            | ResultLetter
            | UpdateRequest
            | ReasonsLetter
    )
}

/// The data of the family that the kind declares; nothing for other kinds.
pub(super) fn data(tx: &ReadTx<'_>, kind: DocumentKind, results: &Results<'_>) -> Result<Data, Failure> {
    match kind {
        DocumentKind::Scorecard => results::scorecard(tx, results),
        DocumentKind::CollectiveScorecard => results::collective_scorecard(tx, results),
        DocumentKind::CommissionMinutes => results::minutes(tx, results),
        DocumentKind::RankingList => results::ranking(tx, results),
        DocumentKind::ResultsDecision | DocumentKind::ResultsNotice => Ok(results::results(results)),
        DocumentKind::ResultLetter | DocumentKind::UpdateRequest => Ok(results::result_letter(results)),
        DocumentKind::ReasonsLetter => Ok(results::reasons(results)),
        _ => Ok(Data::new()),
    }
}

/// The rows that a paper can be made of, with their names: offers that were decided, those that got less than they asked for, members
/// who score, demands from the newest.
pub(super) fn rows(kind: DocumentKind, results: &Results<'_>) -> Vec<(i64, String)> {
    let Results { held, judged, .. } = results;
    let offers = |keep: &dyn Fn(&Assessed) -> bool| {
        let named = |offer: &Assessed| (offer.id.0, format!("nr {}: {}, „{}”", offer.number, offer.applicant, offer.title));
        held.offers.iter().filter(|offer| keep(offer)).map(named).collect()
    };
    match kind {
        DocumentKind::ResultLetter => offers(&|offer| judged.verdict(held, offer).is_some()),
        DocumentKind::UpdateRequest => offers(&|offer| {
            let funded = held.case().award(offer.id).is_some_and(|award| award.record.is_funded());
            funded && matches!(judged.verdict(held, offer), Some(Verdict::Part(_)))
        }),
        DocumentKind::Scorecard => {
            let scorers = held.members.iter().filter(|member| member.record.votes() && member.record.stays());
            scorers.map(|member| (member.id.0, member.record.name.clone())).collect()
        }
        DocumentKind::ReasonsLetter => {
            let named = |who: &str, on: NaiveDate| format!("{}, {}", who.trim(), date_in_words(on));
            judged.demands.iter().rev().map(|row| (row.id.0, named(&row.record.who, row.record.received_on))).collect()
        }
        _ => Vec::new(),
    }
}

/// Letters are made of an offer that was decided or of a demand that came; before that they say what to do.
pub(super) fn refuse_without_row(kind: DocumentKind, row: Option<i64>) -> Result<(), Failure> {
    let sentence = match (kind, row) {
        (DocumentKind::ResultLetter, None) => {
            "Nie rozstrzygnięto jeszcze żadnej oferty, więc nie ma o czym zawiadomić. Wpisz przyznane kwoty w wynikach konkursu."
        }
        (DocumentKind::UpdateRequest, None) => {
            "Żadna oferta nie otrzymała dotacji niższej niż wnioskowana, więc nie ma kogo wezwać do aktualizacji. \
             Sprawdź przyznane kwoty w wynikach konkursu."
        }
        (DocumentKind::ReasonsLetter, None) => {
            "Nikt nie zażądał jeszcze uzasadnienia. Wpisz żądanie w wynikach konkursu, a odpowiedź powstanie z niego."
        }
        _ => return Ok(()),
    };
    Err(Failure::Document { sentence: sentence.to_owned(), place: None })
}

/// The order and the notice tell what every offer got; before that they say which offers wait.
pub(super) fn refuse_undecided(kind: DocumentKind, results: &Results<'_>) -> Result<(), Failure> {
    if !matches!(kind, DocumentKind::ResultsDecision | DocumentKind::ResultsNotice) {
        return Ok(());
    }
    let case = results.held.case();
    let decided = |offer: &Assessed| case.award(offer.id).is_some_and(|award| award.record.granted.is_some());
    let waiting: Vec<&str> = case.sound().filter(|offer| !decided(offer)).map(|offer| offer.number.as_str()).collect();
    let sentence = if results.held.offers.is_empty() {
        "W tym konkursie nie ma ofert, więc nie ma czego rozstrzygnąć. Wpisz oferty albo unieważnij konkurs.".to_owned()
    } else if !waiting.is_empty() {
        let shown = waiting[..waiting.len().min(MOST_NAMED)].join(", ");
        let more = if waiting.len() > MOST_NAMED { " i kolejne" } else { "" };
        format!("Nie rozstrzygnięto jeszcze ofert: {shown}{more}. Wpisz przy nich przyznane kwoty w wynikach konkursu.")
    } else if kind == DocumentKind::ResultsNotice && case.decided_on().is_none() {
        "Konkursu jeszcze nie rozstrzygnięto. Wpisz dzień rozstrzygnięcia w wynikach konkursu.".to_owned()
    } else {
        return Ok(());
    };
    Err(Failure::Document { sentence, place: None })
}

/// Most offers that a refusal names.
const MOST_NAMED: usize = 10;

/// The day that the case tells: of the decision, of the publication, of the last meeting, of the letter that went out.
pub(super) fn usual_day(kind: DocumentKind, results: &Results<'_>) -> Option<NaiveDate> {
    let case = results.held.case();
    match kind {
        DocumentKind::ResultsDecision => case.decided_on(),
        DocumentKind::ResultsNotice => noticed_on(results.held),
        DocumentKind::CommissionMinutes | DocumentKind::RankingList | DocumentKind::CollectiveScorecard => {
            let held_on = results.held.meetings.last().map(|meeting| meeting.record.held_at.date());
            held_on.filter(|day| *day <= results.held.today)
        }
        DocumentKind::ResultLetter => case.award(OfferId(results.part?))?.record.told_on,
        DocumentKind::ReasonsLetter => {
            let demand = results.judged.demands.iter().find(|demand| Some(demand.id.0) == results.part)?;
            demand.record.answered_on
        }
        _ => None,
    }
}

/// The day of the notice: of the results, or of the results as they were changed last. A change that was not announced yet is told by a
/// notice of today.
fn noticed_on(held: &Held) -> Option<NaiveDate> {
    let case = held.case();
    let first = case.results_on()?;
    let resigned = held.awards.iter().map(|award| &award.record).filter(|award| award.is_resigned());
    let changed = held.corrections.iter().map(|change| change.record.corrected_on);
    match changed.chain(resigned.filter_map(|award| award.ended_on)).max().filter(|changed| *changed > first) {
        Some(changed) => {
            let newest = held.corrections.last()?;
            case.announcements_of(newest.id).map(|one| one.published_on).filter(|on| *on >= changed).min()
        }
        None => Some(first),
    }
}

/// The number of the order that settles the call; other papers have none of their own.
pub(super) fn number(kind: DocumentKind, held: &Held) -> String {
    let result = held.result.as_ref().filter(|_| kind == DocumentKind::ResultsDecision);
    result.map(|result| result.record.order_number.clone()).unwrap_or_default()
}

/// An order without its number or its day is a draft.
pub(super) fn is_draft(kind: DocumentKind, held: &Held) -> bool {
    kind == DocumentKind::ResultsDecision && (number(kind, held).trim().is_empty() || held.case().decided_on().is_none())
}
