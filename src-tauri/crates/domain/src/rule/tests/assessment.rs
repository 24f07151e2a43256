//! A settled call with its commission, and ways to spoil it.

use chrono::NaiveDate;

use super::{
    table::Spoil,
    world::{World, day, stored},
};
use crate::{
    call::{AnnulmentGround, Call, CallChange, CallChangeKind, CallLimits, CallMode, CallStatus, CallTask, Permyriad, Pool},
    commission::{
        Assessed, AssessmentCase, Award, CallResult, Commission, CommissionMeeting, Correction, CorrectionKind, Exclusion,
        Member, MemberRole, MemberSide, OpinionVote, Quorum, Together, Voice, WithoutOrganisations,
        award::TaskProposal,
        case::{CardFact, Elsewhere, PLACES, Paper, PaperKind, Waiting},
        opinion::Choice,
        proposal::Method,
    },
    id::*,
    law::LawPack,
    money::Money,
    office::Office,
    programme::CommissioningForm,
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
};

/// Everything that the case of a commission needs.
#[derive(Clone)]
pub struct Assessment {
    pub today: NaiveDate,
    pub call: Call,
    pub tasks: Vec<Stored<CallTaskId, CallTask>>,
    pub changes: Vec<Stored<CallChangeId, CallChange>>,
    pub commission: Option<Commission>,
    pub members: Vec<Stored<CommissionMemberId, Member>>,
    pub meetings: Vec<Stored<CommissionMeetingId, CommissionMeeting>>,
    pub exclusions: Vec<Stored<ExclusionId, Exclusion>>,
    pub offers: Vec<Assessed>,
    pub elsewhere: Vec<Elsewhere>,
    pub waiting: Vec<Waiting>,
    pub cards: Vec<CardFact>,
    pub votes: Vec<Stored<OpinionVoteId, OpinionVote>>,
    pub proposals: Vec<TaskProposal>,
    pub awards: Vec<Stored<AwardId, Award>>,
    pub corrections: Vec<Stored<CorrectionId, Correction>>,
    pub result: Option<CallResult>,
    pub publications: Vec<Stored<PublicationId, Publication>>,
    pub papers: Vec<Paper>,
}

impl Assessment {
    pub fn case<'a>(&'a self, office: &'a Office) -> AssessmentCase<'a> {
        AssessmentCase {
            id: CallId(1),
            call: &self.call,
            tasks: &self.tasks,
            changes: &self.changes,
            commission: self.commission.as_ref(),
            members: &self.members,
            meetings: &self.meetings,
            exclusions: &self.exclusions,
            offers: &self.offers,
            elsewhere: &self.elsewhere,
            waiting: &self.waiting,
            cards: &self.cards,
            votes: &self.votes,
            proposals: &self.proposals,
            awards: &self.awards,
            corrections: &self.corrections,
            result: self.result.as_ref(),
            publications: &self.publications,
            papers: &self.papers,
            office,
            law: LawPack::embedded(),
            today: self.today,
        }
    }
}

const TITLE: &str = "Szkolenie sportowe dzieci i młodzieży";

fn member(id: i64, name: &str, role: MemberRole, side: MemberSide) -> Stored<CommissionMemberId, Member> {
    let record = Member {
        commission: CommissionId(1),
        name: name.into(),
        role,
        side,
        named_by: (side == MemberSide::Organisations).then_some(OrganisationId(90)),
        named_by_words: String::new(),
        appointed_on: Some(day(2026, 12, 28)),
        dismissed_on: None,
        statement_on: Some(day(2026, 12, 29)),
        note: String::new(),
    };
    stored(CommissionMemberId(id), record)
}

fn offer(id: i64, applicant: &str, asked: u32) -> Assessed {
    Assessed {
        id: OfferId(id),
        task: CallTaskId(1),
        number: id.to_string(),
        applicants: vec![OrganisationId(id)],
        applicant: applicant.into(),
        names: vec![applicant.into()],
        title: format!("Treningi {id}"),
        asked: Money::from_zloty(asked),
        own_minimum: None,
        sound: true,
        filed: true,
    }
}

fn award(id: i64, granted: u32) -> Stored<AwardId, Award> {
    let granted = Some(Money::from_zloty(granted));
    let record = Award { proposed: granted, granted, ..Award::of(OfferId(id), CallTaskId(1)) };
    stored(AwardId(id), record)
}

pub fn assessment() -> Assessment {
    let mut call = Call::new(CallMode::PublicBenefit, "na realizację zadań publicznych w 2027 roku", 2027);
    call.status = CallStatus::Settled;
    call.limits =
        CallLimits { grant_max: Some(Money::from_zloty(45_000)), award_share: Some(Permyriad(5_000)), ..CallLimits::default() };
    let task = CallTask {
        call: CallId(1),
        position: 1,
        priority_task: None,
        sphere: "17".into(),
        title: TITLE.into(),
        form: CommissioningForm::Support,
        description: String::new(),
        begins_on: None,
        ends_on: None,
        pools: vec![Pool { year: 2027, amount: Money::from_zloty(80_000) }],
        annulled: None,
    };
    let members = vec![
        member(1, "Jan Kalina", MemberRole::Chair, MemberSide::Executive),
        member(2, "Anna Lipa", MemberRole::Member, MemberSide::Organisations),
        member(3, "Ewa Brzoza", MemberRole::Secretary, MemberSide::Executive),
    ];
    let offers = vec![offer(1, "Klub „Błyskawica”", 45_000), offer(2, "UKS „Orlik”", 38_000)];
    let card = |member: i64, offer: i64| CardFact {
        member: CommissionMemberId(member),
        offer: OfferId(offer),
        signed_on: Some(day(2027, 1, 4)),
    };
    let voices = [1, 2, 3].map(|id| Voice { member: CommissionMemberId(id), choice: Choice::For, dissent: String::new() });
    let published = PLACES.into_iter().zip(1..).map(|(place, id)| {
        let record = Publication {
            case: CaseRef::Call(CallId(1)),
            thing: PublishedThing::CallResults,
            subject: None,
            place,
            address: "https://bip.jarzebin.example/wyniki".into(),
            published_on: day(2027, 1, 7),
            removed_on: None,
            evidence: Some(AttachmentId(1)),
        };
        stored(PublicationId(id), record)
    });
    let meeting = CommissionMeeting {
        commission: CommissionId(1),
        call: None,
        held_at: day(2027, 1, 5).and_hms_opt(10, 0, 0).expect("an hour"),
        place: "sala 12".into(),
        notes: String::new(),
        present: [1, 2, 3].map(CommissionMemberId).into(),
    };
    Assessment {
        today: day(2027, 1, 12),
        call,
        tasks: vec![stored(CallTaskId(1), task)],
        changes: Vec::new(),
        elsewhere: Vec::new(),
        commission: Some(Commission {
            name: "Komisja konkursowa".into(),
            calls: vec![CallId(1)],
            recruited_on: Some(day(2026, 12, 1)),
            nominations_until: Some(day(2026, 12, 15)),
            order_number: "0050.120.2026".into(),
            appointed_on: Some(day(2026, 12, 28)),
            quorum: Some(Quorum::Majority),
            together: Together::Mean,
            chair_decides: true,
            without_organisations: None,
            without_note: String::new(),
            regulations: None,
        }),
        members,
        meetings: vec![stored(CommissionMeetingId(1), meeting)],
        exclusions: Vec::new(),
        offers,
        waiting: Vec::new(),
        cards: vec![card(1, 1), card(2, 1), card(3, 1), card(1, 2), card(2, 2)],
        votes: vec![stored(
            OpinionVoteId(1),
            OpinionVote { meeting: CommissionMeetingId(1), task: CallTaskId(1), voices: voices.into() },
        )],
        proposals: vec![TaskProposal { task: CallTaskId(1), method: Method::DownTheRanking }],
        awards: vec![award(1, 45_000), award(2, 35_000)],
        corrections: Vec::new(),
        result: Some(CallResult {
            call: CallId(1),
            decided_on: Some(day(2027, 1, 7)),
            order_number: "0050.3.2027".into(),
            departure: String::new(),
        }),
        publications: published.collect(),
        papers: vec![
            Paper { kind: PaperKind::Order, words: "Na realizację zadań przeznacza się 80 000,00 zł.".into() },
            Paper { kind: PaperKind::Notice, words: format!("Zadanie: {TITLE}. Środki: 80\u{a0}000,00\u{a0}zł.") },
            Paper {
                kind: PaperKind::Decision,
                words: format!("{TITLE}\nKlub „Błyskawica” 45\u{a0}000 zł\nUKS „Orlik” 35\u{a0}000 zł"),
            },
            Paper {
                kind: PaperKind::Results,
                words: "Klub „Błyskawica”\nTreningi 1\n45 000,00\nUKS „Orlik”\nTreningi 2\n35 000,00".into(),
            },
        ],
    }
}

pub(super) fn annul(world: &mut World, ground: AnnulmentGround) {
    let change = CallChange {
        call: CallId(1),
        kind: CallChangeKind::Annulment,
        number: 1,
        decided_on: day(2027, 1, 7),
        order_number: "0050.4.2027".into(),
        reason: String::new(),
        wording: String::new(),
        until_before: None,
        until_after: None,
        task: None,
        ground: Some(ground),
        chosen_before: None,
        chosen_after: None,
        status_before: None,
    };
    world.assessment.changes.push(stored(CallChangeId(1), change));
}

/// A call under the act on public health that set up no commission.
fn without_commission(world: &mut World) {
    world.assessment.call.mode = CallMode::PublicHealth;
    world.assessment.commission = None;
}

/// The second offer got its amount from the reserve list after the results; `places` tell of it.
fn from_reserve(world: &mut World, places: &[PublicationPlace]) {
    let after = world.assessment.awards[1].record.granted.expect("granted");
    world.assessment.awards[1].record.proposed = Some(Money::ZERO);
    let change = Correction {
        award: AwardId(2),
        kind: CorrectionKind::FromReserve,
        corrected_on: day(2027, 1, 11),
        before: Money::ZERO,
        after,
        reason: "Z dotacji zrezygnował oferent.".into(),
    };
    world.assessment.corrections.push(stored(CorrectionId(1), change));
    for (place, id) in places.iter().zip(11..) {
        let first = world.assessment.publications[0].record.clone();
        let again = Publication { subject: Some(1), place: *place, published_on: day(2027, 1, 11), ..first };
        world.assessment.publications.push(stored(PublicationId(id), again));
    }
}

fn commission(world: &mut World) -> &mut Commission {
    world.assessment.commission.as_mut().expect("a commission")
}

/// One more offer that is not before the commission.
pub(super) fn waits(world: &mut World, task: Option<CallTaskId>, unchecked: bool) {
    world.assessment.waiting.push(Waiting { id: OfferId(3), task, number: "3".into(), unchecked });
}

fn granted(world: &mut World, zloty: u32) {
    world.assessment.awards[1].record.granted = Some(Money::from_zloty(zloty));
    world.assessment.awards[1].record.proposed = Some(Money::from_zloty(zloty));
}

pub const FIRES: &[(&str, Spoil)] = &[
    ("M-01", |world| world.assessment.commission = None),
    ("M-01", |world| commission(world).appointed_on = None),
    ("M-01", |world| world.assessment.members.clear()),
    ("M-01", |world| {
        world.assessment.call.mode = CallMode::LegalAid;
        world.assessment.commission = None;
    }),
    ("M-02", |world| world.assessment.members[1].record.side = MemberSide::Expertise),
    ("M-02", |world| {
        world.assessment.call.mode = CallMode::SocialAssistance;
        world.assessment.members[1].record.side = MemberSide::Expertise;
    }),
    ("M-03", |world| {
        world.assessment.call.mode = CallMode::LegalAid;
        world.assessment.members[1].record.named_by = Some(OrganisationId(2));
    }),
    ("M-04", |world| {
        world.assessment.call.mode = CallMode::SocialAssistance;
        world.assessment.members[0].record.role = MemberRole::Member;
    }),
    ("M-02", |world| world.assessment.members[1].record.dismissed_on = Some(day(2027, 1, 2))),
    ("M-02", |world| {
        world.assessment.members[1].record.side = MemberSide::Executive;
        commission(world).without_organisations = Some(WithoutOrganisations::NobodyNamed);
        commission(world).recruited_on = None;
    }),
    ("M-03", |world| world.assessment.members[1].record.named_by = Some(OrganisationId(2))),
    // The second applicant of a joint offer named the person; then somebody whom the register does not know.
    ("M-03", |world| world.assessment.offers[1].applicants = vec![OrganisationId(2), OrganisationId(90)]),
    ("M-03", |world| {
        world.assessment.members[1].record.named_by = None;
        world.assessment.members[1].record.named_by_words = "uks \"Orlik\"".into();
    }),
    // Dismissed, but the cards that were signed still count.
    ("M-03", |world| {
        world.assessment.members[1].record.named_by = Some(OrganisationId(2));
        world.assessment.members[1].record.dismissed_on = Some(day(2027, 1, 5));
    }),
    // Who filed an offer in another call of the commission named the person; then in words alone.
    ("M-03", |world| {
        world.assessment.members[1].record.named_by = Some(OrganisationId(91));
        let (applicants, names) = (vec![OrganisationId(91)], vec!["Klub „Fala”".to_owned()]);
        world.assessment.elsewhere.push(Elsewhere { call: "na kulturę".into(), number: "3".into(), applicants, names });
    }),
    ("M-03", |world| {
        world.assessment.members[1].record.named_by = None;
        world.assessment.members[1].record.named_by_words = "klub \"Fala\"".into();
        let names = vec!["Klub „Fala”".to_owned()];
        world.assessment.elsewhere.push(Elsewhere {
            call: "na kulturę".into(),
            number: "3".into(),
            applicants: Vec::new(),
            names,
        });
    }),
    ("M-04", |world| {
        for member in &mut world.assessment.members {
            member.record.side = MemberSide::Organisations;
        }
    }),
    ("M-04", |world| world.assessment.members[0].record.role = MemberRole::Member),
    ("M-05", |world| world.assessment.members[1].record.statement_on = None),
    ("M-05", |world| world.assessment.members[1].record.statement_on = Some(day(2027, 1, 5))),
    ("M-05", |world| {
        world.assessment.cards.clear();
        world.assessment.members[1].record.statement_on = None;
    }),
    ("M-05", |world| {
        world.assessment.members[1].record.statement_on = None;
        world.assessment.members[1].record.dismissed_on = Some(day(2027, 1, 5));
    }),
    ("M-06", |world| {
        let reason = "członek zarządu oferenta".to_owned();
        let exclusion = Exclusion { member: CommissionMemberId(2), offer: OfferId(2), reason, decided_on: day(2026, 12, 29) };
        world.assessment.exclusions.push(stored(ExclusionId(1), exclusion));
    }),
    ("M-07", |world| world.assessment.cards.truncate(4)),
    ("M-07", |world| {
        world.assessment.cards[3].signed_on = None;
        world.assessment.call.status = CallStatus::Scoring;
    }),
    ("M-08", |world| granted(world, 38_001)),
    ("M-08", |world| world.assessment.call.limits.grant_max = Some(Money::from_zloty(40_000))),
    ("M-08", |world| granted(world, 18_000)),
    ("M-08", |world| world.assessment.offers[1].own_minimum = Some(Money::from_zloty(36_000))),
    ("M-09", |world| world.assessment.tasks[0].record.pools[0].amount = Money::from_zloty(79_999)),
    ("M-10", |world| world.assessment.awards.truncate(1)),
    ("M-10", |world| world.assessment.result.as_mut().expect("a result").order_number.clear()),
    ("M-11", |world| _ = world.assessment.publications.pop()),
    ("M-11", |world| world.assessment.publications[0].record.published_on = day(2027, 1, 6)),
    ("M-11", |world| world.assessment.publications[0].record.evidence = None),
    ("M-11", |world| {
        world.assessment.call.mode = CallMode::LegalAid;
        world.assessment.publications.pop();
    }),
    // The board was eight days late.
    ("M-11", |world| {
        world.assessment.today = day(2027, 1, 20);
        world.assessment.publications[1].record.published_on = day(2027, 1, 15);
    }),
    ("M-11", |world| {
        world.assessment.call.mode = CallMode::PublicHealth;
        world.assessment.call.chosen_by = Some(day(2027, 1, 8));
        world.assessment.publications.clear();
    }),
    // Results that were changed stand in two places of three; the notice of the change is none of the results themselves.
    ("M-11", |world| from_reserve(world, &PLACES[..2])),
    ("M-11", |world| {
        from_reserve(world, &PLACES);
        world.assessment.publications.retain(|one| one.record.subject.is_some());
    }),
    ("M-12", |world| world.assessment.awards[0].record.contracted_on = Some(day(2027, 1, 6))),
    ("M-12", |world| {
        world.assessment.call.mode = CallMode::Sport;
        world.assessment.awards[0].record.contracted_on = Some(day(2027, 1, 6));
    }),
    ("M-12", |world| {
        world.assessment.publications.clear();
        world.assessment.awards[0].record.contracted_on = Some(day(2027, 1, 8));
    }),
    ("M-13", |world| annul(world, AnnulmentGround::NoOffers)),
    ("M-13", |world| annul(world, AnnulmentGround::NoneGood)),
    ("M-13", |world| {
        world.assessment.call.mode = CallMode::LegalAid;
        annul(world, AnnulmentGround::NoOffers);
    }),
    // One withdrew, the other one stays.
    ("M-13", |world| {
        annul(world, AnnulmentGround::NoOffers);
        (world.assessment.offers[0].sound, world.assessment.offers[0].filed) = (false, false);
    }),
    // Rejected offers were filed all the same.
    ("M-13", |world| {
        annul(world, AnnulmentGround::NoOffers);
        for offer in &mut world.assessment.offers {
            offer.sound = false;
        }
    }),
    ("M-14", |world| world.assessment.tasks[0].record.title = "Sport szkolny".into()),
    ("M-14", |world| granted(world, 34_000)),
    ("M-14", |world| world.assessment.tasks[0].record.pools[0].amount = Money::from_zloty(90_000)),
    ("M-14", |world| {
        world.assessment.papers.truncate(1);
        world.assessment.tasks[0].record.pools[0].amount = Money::from_zloty(90_000);
    }),
    ("M-14", |world| {
        let decision = world.assessment.papers.remove(2);
        world.assessment.papers = vec![decision];
        granted(world, 34_000);
    }),
    // The same sum as that of the other offer, which stands in the papers once.
    ("M-14", |world| {
        world.assessment.awards[1].record.granted = Some(Money::from_zloty(45_000));
        world.assessment.papers.drain(..2);
    }),
    // The pools of two years stand in the notice one by one.
    ("M-14", |world| world.assessment.tasks[0].record.pools.push(Pool { year: 2028, amount: Money::from_zloty(20_000) })),
    ("M-15", |world| world.assessment.votes.clear()),
    ("M-15", |world| world.assessment.awards[1].record.proposed = Some(Money::from_zloty(30_000))),
    ("M-13", |world| {
        annul(world, AnnulmentGround::NoneGood);
        world.assessment.offers.clear();
        waits(world, Some(CallTaskId(1)), true);
    }),
    ("M-16", |world| waits(world, Some(CallTaskId(1)), true)),
    ("M-16", |world| waits(world, None, false)),
    // One of three was there.
    ("M-15", |world| world.assessment.meetings[0].record.present.truncate(1)),
    // The list changed after the vote.
    ("M-15", |world| {
        world.assessment.call.status = CallStatus::Scoring;
        world.assessment.awards[1].record.proposed = None;
    }),
];

pub const SILENT: &[(&str, Spoil)] = &[
    // A call under another act asks for no commission of this one.
    ("M-01", |world| {
        world.assessment.call.mode = CallMode::Sport;
        world.assessment.commission = None;
    }),
    ("M-01", |world| {
        world.assessment.call.status = CallStatus::Announced;
        world.assessment.commission = None;
    }),
    ("M-02", |world| {
        world.assessment.members[1].record.side = MemberSide::Executive;
        commission(world).without_organisations = Some(WithoutOrganisations::NobodyNamed);
    }),
    ("M-03", |world| {
        world.assessment.members[1].record.named_by = Some(OrganisationId(2));
        world.assessment.members[1].record.dismissed_on = Some(day(2027, 1, 2));
        world.assessment.cards.retain(|card| card.member != CommissionMemberId(2));
    }),
    ("M-03", |world| {
        world.assessment.members[1].record.named_by = None;
        world.assessment.members[1].record.named_by_words = "UKS „Orlik II”".into();
    }),
    // Somebody else filed an offer in another call of the commission.
    ("M-03", |world| {
        let (applicants, names) = (vec![OrganisationId(91)], vec!["Klub „Fala”".to_owned()]);
        world.assessment.elsewhere.push(Elsewhere { call: "na kulturę".into(), number: "3".into(), applicants, names });
    }),
    ("M-05", |world| world.assessment.members[1].record.statement_on = Some(day(2027, 1, 4))),
    ("M-05", |world| {
        world.assessment.members[1].record.statement_on = None;
        world.assessment.members[1].record.dismissed_on = Some(day(2027, 1, 2));
        world.assessment.cards.retain(|card| card.member != CommissionMemberId(2));
    }),
    // A card that was opened again does not count.
    ("M-06", |world| {
        let reason = "członek zarządu oferenta".to_owned();
        let exclusion = Exclusion { member: CommissionMemberId(3), offer: OfferId(1), reason, decided_on: day(2026, 12, 29) };
        world.assessment.exclusions.push(stored(ExclusionId(1), exclusion));
        world.assessment.cards[2].signed_on = None;
    }),
    // An offer that was rejected needs no cards.
    ("M-07", |world| {
        world.assessment.cards.truncate(4);
        world.assessment.offers[1].sound = false;
    }),
    // Just a half of what was asked.
    ("M-08", |world| granted(world, 19_000)),
    // Who resigned no longer takes from the pool.
    ("M-09", |world| {
        world.assessment.tasks[0].record.pools[0].amount = Money::from_zloty(45_000);
        world.assessment.awards[1].record.end = Some(crate::commission::award::AwardEnd::Resigned);
    }),
    ("M-10", |world| granted(world, 0)),
    ("M-11", |world| from_reserve(world, &PLACES)),
    ("M-12", |world| world.assessment.awards[0].record.contracted_on = Some(day(2027, 1, 7))),
    // Who resigned after the results is in no paper that is made again.
    ("M-14", |world| {
        world.assessment.awards[1].record.end = Some(crate::commission::award::AwardEnd::Resigned);
        world.assessment.papers[3].words = "Klub „Błyskawica”\nTreningi 1\n45 000,00".into();
    }),
    ("M-14", |world| {
        world.assessment.tasks[0].record.pools =
            [(2027, 50_000), (2028, 30_000)].map(|(year, zloty)| Pool { year, amount: Money::from_zloty(zloty) }).into();
        world.assessment.papers[1].words = format!("{TITLE} 2027: 50 000,00; 2028: 30 000,00");
    }),
    ("M-13", |world| {
        annul(world, AnnulmentGround::NoOffers);
        world.assessment.offers.clear();
    }),
    ("M-13", |world| {
        annul(world, AnnulmentGround::NoneGood);
        for offer in &mut world.assessment.offers {
            offer.sound = false;
        }
    }),
    // Withdrawn and late offers are as if nobody had filed them.
    ("M-13", |world| {
        annul(world, AnnulmentGround::NoOffers);
        for offer in &mut world.assessment.offers {
            (offer.sound, offer.filed) = (false, false);
        }
    }),
    ("M-13", |world| {
        world.assessment.call.mode = CallMode::PublicHealth;
        annul(world, AnnulmentGround::NoOffers);
    }),
    // Seven days are still usual; of a call under another act its notice decides.
    ("M-11", |world| {
        world.assessment.today = day(2027, 1, 20);
        world.assessment.publications[1].record.published_on = day(2027, 1, 14);
    }),
    ("M-11", |world| {
        world.assessment.call.mode = CallMode::PublicHealth;
        world.assessment.publications.truncate(1);
        world.assessment.today = day(2027, 2, 20);
        world.assessment.publications[0].record.published_on = day(2027, 1, 30);
    }),
    // Its notice names no day.
    ("M-11", |world| {
        world.assessment.call.mode = CallMode::Sport;
        world.assessment.publications.clear();
    }),
    ("M-02", |world| {
        world.assessment.call.mode = CallMode::PublicHealth;
        world.assessment.members[1].record.side = MemberSide::Expertise;
    }),
    ("M-03", |world| {
        world.assessment.call.mode = CallMode::Sport;
        world.assessment.members[1].record.named_by = Some(OrganisationId(2));
    }),
    ("M-04", |world| {
        world.assessment.call.mode = CallMode::PublicHealth;
        world.assessment.members[0].record.role = MemberRole::Member;
    }),
    // Without a commission nobody signs statements, scores or votes.
    ("M-05", |world| {
        without_commission(world);
        world.assessment.members[1].record.statement_on = None;
    }),
    ("M-07", |world| {
        without_commission(world);
        world.assessment.cards.clear();
    }),
    ("M-15", |world| {
        without_commission(world);
        world.assessment.votes.clear();
    }),
    // The formal check still runs; or the task was annulled with what was filed for it.
    ("M-16", |world| {
        world.assessment.call.status = CallStatus::FormalCheck;
        waits(world, Some(CallTaskId(1)), true);
    }),
    ("M-16", |world| {
        world.assessment.tasks[0].record.annulled = Some((day(2027, 1, 7), AnnulmentGround::NoOffers));
        waits(world, Some(CallTaskId(1)), true);
    }),
    ("M-15", |world| world.assessment.meetings[0].record.present.truncate(2)),
    // Two sat in the commission on the day of the vote, and both were there.
    ("M-15", |world| {
        world.assessment.members[2].record.dismissed_on = Some(day(2027, 1, 5));
        world.assessment.meetings[0].record.present.truncate(2);
    }),
    // Nobody voted yet.
    ("M-15", |world| {
        world.assessment.call.status = CallStatus::Scoring;
        world.assessment.votes.clear();
        world.assessment.awards.clear();
    }),
    // Money of the reserve list is no departure from the opinion.
    ("M-15", |world| from_reserve(world, &PLACES)),
    ("M-15", |world| {
        world.assessment.awards[1].record.proposed = Some(Money::from_zloty(30_000));
        world.assessment.result.as_mut().expect("a result").departure = "Zarząd zwiększył kwotę o oszczędności.".into();
    }),
];

#[test]
fn a_call_with_one_offer_or_with_none_is_judged_like_any_other() {
    let mut world = World::sound();
    world.assessment.offers.truncate(1);
    world.assessment.awards.truncate(1);
    world.assessment.papers.clear();
    assert_eq!(world.said(), Vec::<String>::new());
    world.assessment.offers.clear();
    world.assessment.awards.clear();
    world.assessment.cards.clear();
    world.assessment.votes.clear();
    assert_eq!(world.said(), Vec::<String>::new());
}
