//! Scorecards: of one member, with blank lines where nothing was scored yet, and of all members together.

use std::collections::HashMap;

use documents::template::Data;
use domain::{
    call::Criterion,
    commission::{
        Member, Scorecard,
        scoring::{Card, Scale, brief_points, card_total, points},
    },
    id::{CommissionMemberId, CriterionId, OfferId, Stored},
    vocabulary::Vocabulary,
};
use store::{ReadTx, commission as kept};

use super::{
    super::{Gather, clause, sentence},
    Results, asking, commission,
};
use crate::{
    Failure,
    commission::{Held, scale},
};

/// Family "scorecard"; without a member every line is blank.
pub(crate) fn scorecard(tx: &ReadTx<'_>, results: &Results<'_>) -> Result<Data, Failure> {
    let held = results.held;
    let mut data = commission(held);
    let criteria = &held.records.criteria;
    data.rows("ocena.karta.kryteria", criteria.iter().map(|row| criterion(&row.record, None)).collect());
    if !criteria.is_empty() {
        data.said("ocena.karta.najwiecej", brief_points(results.judged.most));
    }
    let member = results.part.and_then(|id| held.members.iter().find(|member| member.id.0 == id));
    let cards = match member {
        Some(member) => cards_of(tx, held, member.id)?,
        None => HashMap::new(),
    };
    if let Some(member) = member {
        data.said("ocena.karta.osoba", &member.record.name);
    }
    let scale = scale::scale(&held.records.stored.record, criteria, domain::commission::Together::Mean);
    let row = |offer: &domain::commission::Assessed| card(results, &scale, offer, member, cards.get(&offer.id));
    let case = held.case();
    data.rows("ocena.karta.oferty", case.sound().map(row).collect());
    Ok(data)
}

/// Cards of a member by offer: one query for each task.
fn cards_of(tx: &ReadTx<'_>, held: &Held, member: CommissionMemberId) -> Result<HashMap<OfferId, Scorecard>, Failure> {
    let mut cards = HashMap::new();
    for task in &held.records.tasks {
        cards.extend(kept::card::of_member(tx, task.id, member)?.into_iter().map(|card| (card.record.offer, card.record)));
    }
    Ok(cards)
}

fn criterion(criterion: &Criterion, given: Option<u32>) -> Data {
    let mut row = Data::new();
    row.said("nazwa", clause(&criterion.name))
        .said("wskazowka", sentence(&criterion.guide.split_whitespace().collect::<Vec<_>>().join(" ")))
        .said("najwiecej", criterion.most.words())
        .said("waga", brief_points(criterion.weight))
        .said("punkty", given.map(brief_points).unwrap_or_default());
    row
}

/// The card of an offer; for an excluded member it says why there is none.
fn card(
    results: &Results<'_>,
    scale: &Scale,
    offer: &domain::commission::Assessed,
    member: Option<&Stored<CommissionMemberId, Member>>,
    card: Option<&Scorecard>,
) -> Data {
    let held = results.held;
    let given = |id: CriterionId| card.and_then(|card| card.points(id));
    let mut row = asking(offer);
    row.said("zadanie", held.case().task(offer.task).map(|task| clause(&task.title)).unwrap_or_default());
    row.rows("kryteria", held.records.criteria.iter().map(|one| criterion(&one.record, given(one.id))).collect());
    if let Some(card) = card.filter(|card| !card.scores.is_empty()) {
        let whole = Card { member: String::new(), scores: card.scores.clone() };
        row.said("razem", points(card_total(scale, &whole)));
    }
    row.said("uzasadnienie", card.map(|card| sentence(&card.reason)).unwrap_or_default())
        .day("podpisano", card.and_then(|card| card.signed_on));
    let exclusion = member.and_then(|member| {
        held.exclusions.iter().map(|row| &row.record).find(|row| row.member == member.id && row.offer == offer.id)
    });
    row.said("wylaczenie", exclusion.map(|exclusion| sentence(&exclusion.reason)).unwrap_or_default());
    row
}

/// Family "collective scorecard".
pub(crate) fn collective_scorecard(tx: &ReadTx<'_>, results: &Results<'_>) -> Result<Data, Failure> {
    let held = results.held;
    let mut data = commission(held);
    let standing = held.records.tasks.iter().filter(|task| task.record.annulled.is_none());
    let mut tasks = Vec::new();
    for task in standing {
        let mut totals: HashMap<OfferId, Vec<(CommissionMemberId, u32)>> = HashMap::new();
        for total in kept::card::totals(tx, task.id)? {
            totals.entry(total.offer).or_default().push((total.member, total.total));
        }
        let case = held.case();
        let offers = case.sound().filter(|offer| offer.task == task.id);
        let rows = offers.map(|offer| together(results, offer, totals.get(&offer.id)));
        let mut row = Data::new();
        row.said("nazwa", &task.record.title).said("najwiecej", brief_points(results.judged.most)).rows("oferty", rows.collect());
        tasks.push(row);
    }
    data.rows("ocena.zbiorcza", tasks);
    if let Some(commission) = &held.commission {
        data.said("ocena.sposob", commission.record.together.label());
    }
    Ok(data)
}

/// What all signed cards of an offer say.
fn together(
    results: &Results<'_>,
    offer: &domain::commission::Assessed,
    totals: Option<&Vec<(CommissionMemberId, u32)>>,
) -> Data {
    let name = |id: CommissionMemberId| results.held.case().member(id).map(|member| member.name.clone()).unwrap_or_default();
    let card = |(member, total): &(CommissionMemberId, u32)| {
        let mut row = Data::new();
        row.said("osoba", name(*member)).said("punkty", points(*total));
        row
    };
    let mut row = asking(offer);
    row.rows("karty", totals.map(Vec::as_slice).unwrap_or_default().iter().map(card).collect());
    if let Some(score) = results.judged.place(offer.id).and_then(|place| place.contender.score.as_ref()) {
        row.said("srednia", points(score.value.value))
            .said("rozpietosc", format!("{}–{}", brief_points(score.lowest), brief_points(score.highest)))
            .said("rozbieznosc", score.divergence.clone().unwrap_or_default());
    }
    row
}
