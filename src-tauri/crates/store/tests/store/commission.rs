//! A commission comes back with its people, cards, votes and awards; the file sums cards as the domain does.

use domain::{
    commission::{
        Award, CallResult, Commission, CommissionMeeting, Correction, Exclusion, Member, MemberRole, MemberSide, OpinionVote,
        Quorum, ReasonsDemand, Scorecard, Together, Unlocking, Voice, WithoutOrganisations,
        award::{AwardEnd, CorrectionKind},
        case::CardFact,
        opinion::Choice,
        proposal::Method,
        scoring::{self, Card, Measure, Scale},
    },
    consultation::Channel,
    id::{CallId, CallTaskId, CommissionMemberId, CriterionId, OfferId, OrganisationId},
    money::Money,
    offer::{Offer, OfferChannel, OfferForm, OfferVersion, Receipt, VersionKind},
};
use store::{Fault, WriteTx, commission as kept};

use crate::fixture::*;

pub fn commission(call: CallId) -> Commission {
    Commission {
        name: "Komisja konkursowa".into(),
        calls: vec![call],
        recruited_on: Some(day(2026, 12, 1)),
        nominations_until: Some(day(2026, 12, 15)),
        order_number: "0050.120.2026".into(),
        appointed_on: Some(day(2026, 12, 28)),
        quorum: Some(Quorum::Share(5_000)),
        together: Together::MeanWithoutExtremes,
        chair_decides: true,
        without_organisations: Some(WithoutOrganisations::NobodyNamed),
        without_note: "Nikt nie zgłosił kandydata.".into(),
        regulations: None,
    }
}

pub fn filed(tx: &WriteTx<'_>, call: CallId, task: CallTaskId, number: &str) -> Result<OfferId, Fault> {
    let at = day(2026, 12, 20).and_hms_opt(10, 5, 0).unwrap();
    let receipt = Receipt { channel: OfferChannel::Post, at, offset: None };
    let offer = store::offer::insert(tx, &Offer::filed(call, Some(task), number, receipt))?;
    let form = OfferForm { title: format!("Treningi {number}"), ..OfferForm::default() };
    let kind = VersionKind::Filed;
    let version = OfferVersion { offer, number: 1, kind, came_on: day(2026, 12, 20), note: String::new(), whole: false, form };
    store::offer::version::insert(tx, &version)?;
    Ok(offer)
}

/// A commission with a row in every table, for a call that is in the file.
pub fn whole_commission(tx: &WriteTx<'_>, call: CallId, named_by: OrganisationId) -> Result<OfferId, Fault> {
    let task = store::call::task::of(tx, call)?[0].id;
    let criterion = store::call::criterion::of(tx, call)?[0].id;
    let offer = filed(tx, call, task, "1")?;
    let regulations = store::attachment::put(tx, "regulamin.pdf", "application/pdf", b"%PDF regulamin")?;
    let id = kept::insert(tx, &Commission { regulations: Some(regulations), ..commission(call) })?;
    let member = Member {
        commission: id,
        name: "Anna Lipa".into(),
        role: MemberRole::Chair,
        side: MemberSide::Organisations,
        named_by: Some(named_by),
        named_by_words: String::new(),
        appointed_on: Some(day(2026, 12, 28)),
        dismissed_on: Some(day(2027, 6, 1)),
        statement_on: Some(day(2026, 12, 29)),
        note: "Zgłoszenie podpisał prezes.".into(),
    };
    let chair = kept::member::insert(tx, &member)?;
    let exclusion = Exclusion { member: chair, offer, reason: "członek klubu".into(), decided_on: day(2026, 12, 29) };
    kept::exclusion::insert(tx, &exclusion)?;
    let held_at = day(2027, 1, 4).and_hms_opt(10, 0, 0).unwrap();
    let notes = "Omówiono oferty.".to_owned();
    let place = "sala 12".to_owned();
    kept::member::keep_statements(tx, chair, &[(call, day(2026, 12, 30))])?;
    let meeting = CommissionMeeting { commission: id, call: Some(call), held_at, place, notes, present: vec![chair] };
    let meeting = kept::meeting::insert(tx, &meeting)?;
    let scores = vec![(criterion, 850)];
    let card = Scorecard { member: chair, offer, scores, reason: "dobra".into(), signed_on: Some(day(2027, 1, 4)) };
    let card = kept::card::insert(tx, &card)?;
    let unlocking = Unlocking { signed_on: day(2027, 1, 3), unlocked_on: day(2027, 1, 4), reason: "pomyłka".into() };
    kept::card::unlocked(tx, card, &unlocking)?;
    assert!(kept::card::was_unlocked(tx, card)?);
    let voice = Voice { member: chair, choice: Choice::For, dissent: "za mało".into() };
    kept::vote::insert(tx, &OpinionVote { meeting, task, voices: vec![voice] })?;
    kept::award::propose(tx, task, Method::EqualShare)?;
    kept::award::propose(tx, task, Method::ByPoints)?;
    let zloty = |amount| Some(Money::from_zloty(amount));
    let award = Award {
        own_minimum: zloty(5_000),
        by_hand: zloty(9_000),
        proposed: zloty(9_000),
        granted: zloty(8_000),
        reserve: Some(1),
        told_on: Some(day(2027, 1, 8)),
        update_until: Some(day(2027, 1, 22)),
        contracted_on: Some(day(2027, 1, 25)),
        end: Some(AwardEnd::Updated),
        ended_on: Some(day(2027, 1, 20)),
        ..Award::of(offer, task)
    };
    let award = kept::award::insert(tx, &award)?;
    let (before, after) = (Money::from_zloty(7_000), Money::from_zloty(8_000));
    kept::award::correct(
        tx,
        &Correction {
            award,
            kind: CorrectionKind::FromReserve,
            corrected_on: day(2027, 1, 9),
            before,
            after,
            reason: "błąd".into(),
        },
    )?;
    let (order_number, departure) = ("0050.3.2027".into(), "oszczędności".into());
    kept::result::insert(tx, &CallResult { call, decided_on: Some(day(2027, 1, 7)), order_number, departure })?;
    let demand = ReasonsDemand {
        call,
        offer: Some(offer),
        who: "Jan Olszyna".into(),
        received_on: day(2027, 1, 10),
        channel: Channel::Email,
        draft: "Oferta otrzymała 8,5 punktu.".into(),
        answered_on: Some(day(2027, 1, 12)),
    };
    kept::result::demand::insert(tx, &demand)?;
    Ok(offer)
}

#[test]
pub fn a_commission_and_everything_of_it_comes_back_as_it_was_written() {
    let mut desk = Desk::new();
    let (call, offer) = desk.write(|tx| {
        let ngo = store::organisation::insert(tx, &organisation("Klub „Fala”"))?;
        let call = whole_call(tx)?;
        Ok((call, whole_commission(tx, call, ngo)?))
    });
    let held = desk.read(|tx| kept::of(tx, call)).expect("a commission");
    let regulations = held.record.regulations;
    assert!(regulations.is_some());
    assert_eq!(held.record, Commission { regulations, ..commission(call) });
    let members = desk.read(|tx| kept::member::of(tx, held.id, call));
    assert_eq!((members.len(), members[0].record.role), (1, MemberRole::Chair));
    assert_eq!(desk.read(|tx| kept::exclusion::of(tx, call))[0].record.offer, offer);
    assert_eq!(desk.read(|tx| kept::meeting::of(tx, held.id))[0].record.present, [members[0].id]);
    assert_eq!(desk.read(|tx| kept::vote::of(tx, call))[0].record.voices[0].dissent, "za mało");
    let awards = desk.read(|tx| kept::award::of(tx, call));
    assert_eq!((awards[0].record.granted, awards[0].record.end), (Some(Money::from_zloty(8_000)), Some(AwardEnd::Updated)));
    assert_eq!(desk.read(|tx| kept::award::of_offer(tx, offer)).as_ref(), Some(&awards[0]));
    assert_eq!(desk.read(|tx| kept::award::of_task(tx, awards[0].record.task)), awards);
    assert_eq!(desk.read(|tx| kept::award::corrections(tx, call))[0].record.after, Money::from_zloty(8_000));
    assert_eq!(desk.read(|tx| kept::award::proposals(tx, call))[0].method, Method::ByPoints);
    assert_eq!(desk.read(|tx| kept::result::of(tx, call)).expect("a result").record.order_number, "0050.3.2027");
    assert_eq!(desk.read(|tx| kept::result::demand::of(tx, call))[0].record.who, "Jan Olszyna");
    let task = awards[0].record.task;
    assert_eq!(desk.read(|tx| kept::card::unlockings(tx, task))[0].2.reason, "pomyłka");
    let cards = desk.read(|tx| kept::card::of_member(tx, task, members[0].id));
    assert_eq!(desk.read(|tx| kept::card::of(tx, offer, members[0].id)).as_ref(), Some(&cards[0]));
    assert_eq!(desk.read(|tx| kept::card::of_offer(tx, offer)), cards);
    let ngo = members[0].record.named_by.expect("an organisation named it");
    let named = desk.read(|tx| kept::member::named_by(tx, ngo));
    assert_eq!(Some(named[0].appointed_on), members[0].record.appointed_on);
    assert_eq!((named.len(), named[0].call), (1, call));
    let names = desk.read(|tx| kept::member::names(tx, &[members[0].id, CommissionMemberId(99)]));
    assert_eq!(names.get(&members[0].id), Some(&members[0].record.name));
    assert_eq!(names.len(), 1);
    assert_eq!(desk.read(|tx| kept::meeting::of_call(tx, held.id, call)), desk.read(|tx| kept::meeting::of(tx, held.id)));
    let done = kept::Done { cards: 1, votes: 1, awards: 1, exclusions: 1, meetings: 1 };
    assert_eq!(desk.read(|tx| kept::done(tx, call)), done);
    let meeting = desk.read(|tx| kept::meeting::of(tx, held.id))[0].id;
    assert_eq!(desk.read(|tx| kept::vote::calls_of(tx, meeting)), [call]);
    let fact = CardFact { member: members[0].id, offer, signed_on: Some(day(2027, 1, 4)) };
    assert_eq!(desk.read(|tx| kept::card::facts(tx, call)), [fact]);
}

#[test]
pub fn a_call_has_one_commission_and_a_commission_may_serve_several_calls() {
    let mut desk = Desk::new();
    let (first, second) = desk.write(|tx| Ok((whole_call(tx)?, whole_call(tx)?)));
    let id = desk.write(|tx| kept::insert(tx, &Commission { calls: vec![first, second], ..commission(first) }));
    assert_eq!(desk.read(|tx| kept::of(tx, second)).map(|held| held.id), Some(id));
    let row = desk.read(kept::at_work).remove(0);
    assert_eq!((row.id, row.order_number.as_str(), row.calls.len()), (id, "0050.120.2026", 2));
    desk.write(|tx| {
        let task = store::call::task::of(tx, second)?[0].id;
        filed(tx, second, task, "1").map(drop)
    });
    let elsewhere = desk.read(|tx| kept::filed_elsewhere(tx, id, first));
    assert_eq!((elsewhere.len(), elsewhere[0].number.as_str()), (1, "1"));
    assert!(desk.read(|tx| kept::filed_elsewhere(tx, id, second)).is_empty());
    assert!(desk.try_write(|tx| kept::insert(tx, &commission(first))).is_err());
    let revision = desk.read(|tx| kept::get(tx, id)).revision;
    desk.write(|tx| kept::update(tx, id, revision, &commission(first)));
    assert_eq!(desk.read(|tx| kept::of(tx, second)), None);
}

#[test]
pub fn a_statement_for_one_call_goes_before_the_statement_of_the_member() {
    let mut desk = Desk::new();
    let (first, second, id) = desk.write(|tx| {
        let (first, second) = (whole_call(tx)?, whole_call(tx)?);
        let id = kept::insert(tx, &Commission { calls: vec![first, second], ..commission(first) })?;
        Ok((first, second, id))
    });
    let anna = Member {
        commission: id,
        name: "Anna Lipa".into(),
        role: MemberRole::Chair,
        side: MemberSide::Executive,
        named_by: None,
        named_by_words: String::new(),
        appointed_on: None,
        dismissed_on: None,
        statement_on: Some(day(2026, 12, 29)),
        note: String::new(),
    };
    let anna = desk.write(|tx| kept::member::insert(tx, &anna));
    let own = [(second, day(2027, 1, 3))];
    desk.write(|tx| kept::member::keep_statements(tx, anna, &own));
    let of = |desk: &Desk, call| desk.read(|tx| kept::member::of(tx, id, call))[0].record.statement_on;
    assert_eq!((of(&desk, first), of(&desk, second)), (Some(day(2026, 12, 29)), Some(day(2027, 1, 3))));
    assert_eq!(desk.read(|tx| kept::member::statements_of(tx, anna)), own);
    assert!(desk.read(|tx| kept::member::statements(tx, first)).is_empty());
    desk.write(|tx| kept::member::keep_statements(tx, anna, &[]));
    assert_eq!(of(&desk, second), Some(day(2026, 12, 29)));
}

#[test]
pub fn the_file_sums_signed_cards_as_the_domain_does() {
    let mut desk = Desk::new();
    let (task, offer, measures, members) = desk.write(|tx| {
        let call = whole_call(tx)?;
        let task = store::call::task::of(tx, call)?[0].id;
        let second = domain::call::Criterion { position: 2, weight: 150, name: "jakość".into(), ..criterion(call) };
        store::call::criterion::insert(tx, &second)?;
        let measures: Vec<Measure> = store::call::criterion::of(tx, call)?
            .into_iter()
            .map(|row| Measure {
                criterion: row.id,
                name: row.record.name,
                most: row.record.most.0,
                least: None,
                weight: row.record.weight,
            })
            .collect();
        let offer = filed(tx, call, task, "7")?;
        let id = kept::insert(tx, &commission(call))?;
        let member = |name: &str| Member {
            commission: id,
            name: name.into(),
            role: MemberRole::Member,
            side: MemberSide::Executive,
            named_by: None,
            named_by_words: String::new(),
            appointed_on: None,
            dismissed_on: None,
            statement_on: None,
            note: String::new(),
        };
        let members: Vec<CommissionMemberId> =
            ["A", "B", "C"].iter().map(|name| kept::member::insert(tx, &member(name))).collect::<Result<_, _>>()?;
        Ok((task, offer, measures, members))
    });
    let points: [[u32; 2]; 3] = [[733, 333], [850, 401], [1_000, 1]];
    let scores = |of: usize| -> Vec<(CriterionId, u32)> {
        measures.iter().zip(points[of]).map(|(measure, points)| (measure.criterion, points)).collect()
    };
    for (of, member) in members.iter().enumerate() {
        // The last one is not signed yet.
        let signed_on = (of < 2).then(|| day(2027, 1, 4));
        let card = Scorecard { member: *member, offer, scores: scores(of), reason: String::new(), signed_on };
        desk.write(|tx| kept::card::insert(tx, &card));
    }
    let scale = Scale { measures: measures.clone(), together: Together::Mean, least: None, divergence: None };
    let cards: Vec<Card> = (0..2).map(|of| Card { member: of.to_string(), scores: scores(of) }).collect();
    let told = desk.read(|tx| kept::card::totals(tx, task));
    let expected: Vec<u32> = cards.iter().map(|card| scoring::card_total(&scale, card)).collect();
    assert_eq!(told.iter().map(|card| card.total).collect::<Vec<_>>(), expected);
    let signed = desk.read(|tx| kept::card::signed(tx, task));
    assert!(signed.iter().map(|card| card.offer).all(|of| of == offer));
    assert_eq!(signed.iter().map(|card| card.member).collect::<Vec<_>>(), members[..2]);
    assert_eq!(signed.into_iter().map(|card| card.scores).collect::<Vec<_>>(), [scores(0), scores(1)]);
}

#[test]
pub fn points_above_the_most_and_a_second_card_are_refused_by_the_file() {
    let mut desk = Desk::new();
    let offer = desk.write(|tx| {
        let ngo = store::organisation::insert(tx, &organisation("Klub „Fala”"))?;
        let call = whole_call(tx)?;
        whole_commission(tx, call, ngo)
    });
    let mut card = desk.read(|tx| kept::card::of_offer(tx, offer)).remove(0);
    assert!(desk.try_write(|tx| kept::card::insert(tx, &card.record)).is_err());
    card.record.scores[0].1 = 100_001;
    assert!(desk.try_write(|tx| kept::card::update(tx, card.id, card.revision, &card.record)).is_err());
}
