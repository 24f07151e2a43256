//! A great open call of the city, for measuring: every offer with its whole form, all cards signed, before the commission votes.
//!
//! The same numbers always give the same records. Offers that take part are as many as asked; one in twenty more stands aside, late,
//! rejected or withdrawn. One in fifty has a sum that does not add up.

use std::sync::Arc;

use casework::{
    Desk,
    commission::{
        cards, grant,
        results::{self, DecisionInput},
        vote::{self, VoiceInput, VoteInput},
    },
    view::Key,
};
use chrono::{Days, NaiveDate};
use domain::{
    call::{Aspect, Call, CallLimits, CallMode, CallStatus, CallTask, Criterion, Permyriad, Points, Pool},
    commission::{Commission, CommissionMeeting, Exclusion, Member, MemberRole, MemberSide, Quorum, Scorecard, Together},
    id::{CallId, CallTaskId, CommissionMemberId, CriterionId, OfferId, OrganisationId},
    money::Money,
    offer::{
        FormalAnswer, FormalQuestion, Offer, OfferChannel, OfferForm, OfferStatus, OfferVersion, Receipt, VersionKind,
        form::{
            Action, ActionCosts, AgreesWith, Amounts, Applicant, Arrears, Contact, CostRow, Declarations, ExpectedResult,
            Payment, Source, Sources, Sums,
        },
        formal::FormalFound,
    },
    programme::CommissioningForm,
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
    vocabulary::Vocabulary,
};
use store::{Fault, WriteTx};

use super::{
    chance::Chance,
    day, organisations,
    words::{DISTRICTS, TASKS, person, sentences},
};
use crate::{jarzebin, office::Officer};

/// The day on which the commission has signed its cards.
pub const TODAY: &str = "2027-01-20";
/// Applicants; each files up to four offers.
const APPLICANTS: u32 = 400;
const ACTIONS: usize = 4;

/// How much a call has.
#[derive(Clone, Copy, Debug)]
pub struct Contest {
    pub offers: u32,
    /// Rows of the budget of each.
    pub costs: usize,
    pub members: u32,
    pub tasks: u32,
}

/// What offers are made of.
struct Known {
    chance: Chance,
    call: CallId,
    tasks: Vec<CallTaskId>,
    organisations: Vec<(OrganisationId, String)>,
}

impl Contest {
    pub const WHOLE: Self = Self { offers: 1000, costs: 40, members: 7, tasks: 4 };

    /// The file with the call.
    pub fn write(&self, officer: &Arc<Officer>) -> (Desk, Key) {
        let (desk, call) = jarzebin::written(officer, |tx| self.enter(tx));
        (desk, Key(call.0))
    }

    /// Adopts the list of every task and grants what was proposed.
    pub fn settle(desk: &mut Desk, call: Key) {
        let grid = cards::grid(desk, call, None, None).expect("cards");
        let voices = grid.members.iter().map(|one| VoiceInput { member: one.id, choice: "za".into(), dissent: String::new() });
        let input = VoteInput { voices: voices.collect() };
        for task in &grid.tasks {
            vote::save(desk, call, task.id, &input).expect("a vote");
        }
        let decision =
            DecisionInput { decided_on: "20.01.2027".into(), order_number: "Or.0050.1.2027".into(), ..DecisionInput::default() };
        results::decide(desk, call, &decision).expect("a decision");
        grant::as_proposed(desk, call).expect("grants");
    }

    fn enter(&self, tx: &WriteTx<'_>) -> Result<CallId, Fault> {
        store::office::save(tx, None, &super::office())?;
        let mut chance = Chance::of(7);
        let mut organisations = Vec::new();
        for number in 0..APPLICANTS {
            let organisation = organisations::organisation(&mut chance, number, 2010 + (number % 16) as i32, 1 + number % 12);
            organisations.push((store::organisation::insert(tx, &organisation)?, organisation.name));
        }
        let call = store::call::insert(tx, &announced())?;
        let tasks = (1..=self.tasks).map(|position| self.task(tx, call, position)).collect::<Result<_, _>>()?;
        for place in [PublicationPlace::Bip, PublicationPlace::NoticeBoard, PublicationPlace::Website] {
            let publication = Publication {
                case: CaseRef::Call(call),
                thing: PublishedThing::CallNotice,
                subject: None,
                place,
                address: "https://bip.wierzbogrod.example/konkurs".into(),
                published_on: day(2026, 12, 1),
                removed_on: None,
                evidence: Some(store::attachment::put(tx, "bip.png", "image/png", b"\x89PNG dowod")?),
            };
            store::publication::insert(tx, &publication)?;
        }
        let criteria = criteria(tx, call)?;
        let mut known = Known { chance, call, tasks, organisations };
        let mut sound = Vec::new();
        for number in 1..=self.offers + self.offers / 20 {
            let status = match number.checked_sub(self.offers + 1) {
                None => OfferStatus::Correct,
                Some(aside) => [OfferStatus::Late, OfferStatus::Rejected, OfferStatus::Withdrawn][aside as usize % 3],
            };
            let offer = self.offer(tx, &mut known, number, status)?;
            if status == OfferStatus::Correct {
                sound.push(offer);
            }
        }
        let members = self.commission(tx, &mut known)?;
        scored(tx, &mut known.chance, &members, &sound, &criteria)?;
        Ok(call)
    }

    fn task(&self, tx: &WriteTx<'_>, call: CallId, position: u32) -> Result<CallTaskId, Fault> {
        let task = CallTask {
            call,
            position,
            priority_task: None,
            sphere: ["17", "16", "14", "6"][position as usize % 4].into(),
            title: TASKS[position as usize % TASKS.len()].into(),
            form: CommissioningForm::Support,
            description: "Zadanie prowadzi się w dzielnicach miasta przez cały rok.".into(),
            begins_on: None,
            ends_on: None,
            pools: vec![Pool { year: 2027, amount: Money::from_zloty(self.offers / self.tasks * 15_000) }],
            annulled: None,
        };
        store::call::task::insert(tx, &task)
    }

    fn offer(&self, tx: &WriteTx<'_>, known: &mut Known, number: u32, status: OfferStatus) -> Result<OfferId, Fault> {
        let Known { chance, call, tasks, organisations } = known;
        let (organisation, applicant) = organisations[chance.below(organisations.len() as u32) as usize].clone();
        let came = day(2026, 12, 2) + Days::new(u64::from(number * 20 / (self.offers + self.offers / 20)));
        let came = if status == OfferStatus::Late { day(2026, 12, 24) } else { came };
        let at = came.and_hms_opt(8 + chance.below(7), chance.below(60), 0).expect("an hour of work");
        let channel = OfferChannel::ALL[chance.below(OfferChannel::ALL.len() as u32) as usize];
        let task = tasks[number as usize % tasks.len()];
        let decided = matches!(status, OfferStatus::Correct | OfferStatus::Rejected | OfferStatus::Withdrawn);
        let offer = Offer {
            status,
            organisation: Some(organisation),
            decided_on: decided.then(|| day(2026, 12, 28)),
            reason: if status == OfferStatus::Rejected { "Oferta bez podpisu.".into() } else { String::new() },
            ..Offer::filed(*call, Some(task), number.to_string(), Receipt { channel, at, offset: None })
        };
        let offer = store::offer::insert(tx, &offer)?;
        let form = form(chance, &applicant, number, self.costs);
        let version =
            OfferVersion { offer, number: 1, kind: VersionKind::Filed, came_on: came, note: String::new(), whole: true, form };
        store::offer::version::insert(tx, &version)?;
        for question in FormalQuestion::ALL.iter() {
            let unsigned = status == OfferStatus::Rejected && *question == FormalQuestion::Signed;
            let found = if unsigned { FormalFound::No } else { FormalFound::Yes };
            let answer = FormalAnswer { offer, question: *question, found, note: String::new(), answered_on: day(2026, 12, 28) };
            store::offer::answer::insert(tx, &answer)?;
        }
        Ok(offer)
    }

    fn commission(&self, tx: &WriteTx<'_>, known: &mut Known) -> Result<Vec<CommissionMemberId>, Fault> {
        let commission = Commission {
            name: "Komisja konkursowa".into(),
            calls: vec![known.call],
            recruited_on: Some(day(2026, 11, 20)),
            nominations_until: Some(day(2026, 12, 4)),
            order_number: "Or.0050.12.2026".into(),
            appointed_on: Some(day(2026, 12, 28)),
            quorum: Some(Quorum::Majority),
            together: Together::Mean,
            chair_decides: true,
            without_organisations: None,
            without_note: String::new(),
            regulations: None,
        };
        let commission = store::commission::insert(tx, &commission)?;
        let mut members = Vec::new();
        for place in 0..self.members {
            let member = Member {
                commission,
                name: person(&mut known.chance),
                role: if place == 0 { MemberRole::Chair } else { MemberRole::Member },
                side: if place % 2 == 0 { MemberSide::Executive } else { MemberSide::Organisations },
                named_by: None,
                named_by_words: if place % 2 == 0 { String::new() } else { "Federacja Organizacji".into() },
                appointed_on: Some(day(2026, 12, 28)),
                dismissed_on: None,
                statement_on: Some(day(2026, 12, 29)),
                note: String::new(),
            };
            members.push(store::commission::member::insert(tx, &member)?);
        }
        let meeting = CommissionMeeting {
            call: None,
            commission,
            held_at: day(2027, 1, 19).and_hms_opt(10, 0, 0).expect("an hour"),
            place: "sala 12".into(),
            notes: String::new(),
            present: members.clone(),
        };
        store::commission::meeting::insert(tx, &meeting)?;
        Ok(members)
    }
}

fn announced() -> Call {
    Call {
        status: CallStatus::Scoring,
        case_number: "BWO.525.1.2026".into(),
        order_number: "Or.0050.10.2026".into(),
        ordered_on: Some(day(2026, 11, 30)),
        offers_until: day(2026, 12, 23).and_hms_opt(15, 0, 0),
        chosen_by: Some(day(2027, 1, 31)),
        begins_on: Some(day(2027, 2, 1)),
        ends_on: Some(day(2027, 12, 15)),
        threshold: Some(Points(6_000)),
        divergence: Some(Permyriad(3_000)),
        silent_days: Some(14),
        announced_on: Some(day(2026, 12, 1)),
        closed_on: Some(day(2026, 12, 24)),
        limits: CallLimits {
            grant_share: Some(Permyriad(9_000)),
            award_share: Some(Permyriad(5_000)),
            offers_each: Some(8),
            ..CallLimits::default()
        },
        ..Call::new(CallMode::PublicBenefit, "na realizację zadań publicznych w 2027 roku", 2027)
    }
}

fn criteria(tx: &WriteTx<'_>, call: CallId) -> Result<Vec<CriterionId>, Fault> {
    let criteria = [
        (Aspect::Feasibility, "Możliwość realizacji zadania", 2_500),
        (Aspect::Costs, "Kalkulacja kosztów", 2_000),
        (Aspect::Quality, "Jakość i kwalifikacje", 2_500),
        (Aspect::OwnMoney, "Środki własne", 1_000),
        (Aspect::OwnWork, "Wkład rzeczowy i osobowy", 1_000),
        (Aspect::Record, "Dotychczasowa współpraca", 1_000),
    ];
    let insert = |((aspect, name, most), position): ((Aspect, &str, u32), u32)| {
        let guide = "Porównaj opis w ofercie z ogłoszeniem.".into();
        let (name, most) = (name.into(), Points(most));
        store::call::criterion::insert(tx, &Criterion { call, position, aspect, name, guide, most, weight: 100, least: None })
    };
    criteria.into_iter().zip(1..).map(insert).collect()
}

/// The whole form: actions with costs of each and of administration, a grant of four fifths.
fn form(chance: &mut Chance, applicant: &str, number: u32, rows: usize) -> OfferForm {
    let cost = |chance: &mut Chance, at: usize| {
        let (price, units) = (i64::from(1 + chance.below(20)) * 1_000, i64::from(1 + chance.below(20)));
        CostRow {
            name: format!("{}. {}", at + 1, chance.of_list(&["Wynagrodzenie trenera", "Wynajem sali", "Sprzęt", "Przejazdy"])),
            unit: chance.of_list(&["godzina", "sztuka", "kilometr"]).into(),
            unit_price: Some(Money::from_grosze(price)),
            units: Some(units * 100),
            total: Some(Money::from_grosze(price * units)),
            years: Vec::new(),
        }
    };
    let of_administration = rows / 10;
    let mut costs: Vec<ActionCosts> =
        (1..=ACTIONS).map(|at| ActionCosts { name: format!("Działanie {at}"), rows: Vec::new() }).collect();
    for at in 0..rows - of_administration {
        costs[at % ACTIONS].rows.push(cost(chance, at));
    }
    let district = chance.of_list(&DISTRICTS);
    let mut form = OfferForm {
        addressee: "Prezydent Wierzbogrodu".into(),
        task_kind: TASKS[number as usize % TASKS.len()].into(),
        applicants: vec![Applicant {
            name: applicant.into(),
            legal_form: "stowarzyszenie".into(),
            register_number: format!("{:010}", 9_000_000 + number),
            seat: "ul. Szkolna 1, 99-900 Wierzbogród".into(),
            email: format!("biuro{number}@wierzbogrod.example"),
            ..Applicant::default()
        }],
        contact: Contact { name: person(chance), phone: "600 100 200".into(), email: String::new() },
        title: format!("{} – {district} {number}", TASKS[number as usize % TASKS.len()]),
        starts_on: Some(day(2027, 2, 1)),
        ends_on: Some(day(2027, 12, 15)),
        summary: sentences(chance, 6),
        actions: costs
            .iter()
            .map(|group| Action {
                name: group.name.clone(),
                description: sentences(chance, 3),
                audience: "mieszkańcy dzielnicy".into(),
                planned: "II–XII 2027".into(),
                ..Action::default()
            })
            .collect(),
        outcomes: sentences(chance, 3),
        results: vec![ExpectedResult {
            name: "Liczba uczestników".into(),
            target: "60".into(),
            monitoring: "lista obecności".into(),
        }],
        experience: sentences(chance, 3),
        resources: sentences(chance, 2),
        costs,
        admin: (0..of_administration).map(|at| cost(chance, rows - of_administration + at)).collect(),
        payment: Some(Payment::Free),
        declarations: Declarations {
            within_activity: true,
            payments_within_activity: true,
            tax_arrears: Some(Arrears::Free),
            insurance_arrears: Some(Arrears::Free),
            agrees_with: Some(AgreesWith::Krs),
            truthful: true,
            data_protection: true,
        },
        signed_on: Some(day(2026, 12, 1)),
        ..OfferForm::default()
    };
    let sum = |total: Option<Money>| Amounts { total, years: Vec::new() };
    form.sums = Sums { actions: sum(form.action_costs()), admin: sum(form.admin_costs()), all: sum(form.all_costs()) };
    // A multiple of ten złote, so that a fifth is a whole number of them.
    let all = form.cost().grosze();
    let part = |fifths: i64| Source { amount: Some(Money::from_grosze(all / 5 * fifths)), share: Some(fifths as u32 * 2_000) };
    form.sources = Sources { all: part(5), grant: part(4), own: part(1), own_financial: part(1), ..Sources::default() };
    if number.is_multiple_of(50) {
        form.sums.all.total = Some(Money::from_grosze(all + 1_000));
    }
    form
}

/// Every member's card for every offer, signed; an offer is as good as it is, and members differ by a little.
fn scored(
    tx: &WriteTx<'_>,
    chance: &mut Chance,
    members: &[CommissionMemberId],
    offers: &[OfferId],
    criteria: &[CriterionId],
) -> Result<(), Fault> {
    let most = [2_500, 2_000, 2_500, 1_000, 1_000, 1_000];
    let signed: NaiveDate = day(2027, 1, 18);
    for offer in offers {
        let worth = 50 + chance.below(46);
        let excluded = chance.falls(2).then(|| members[0]);
        for member in members.iter().filter(|member| Some(**member) != excluded) {
            let points = |most: u32, chance: &mut Chance| (most * (worth + chance.below(10)) / 100 / 50 * 50).min(most);
            let scores = criteria.iter().zip(most).map(|(criterion, most)| (*criterion, points(most, chance))).collect();
            let reason = if chance.falls(20) { sentences(chance, 1) } else { String::new() };
            let card = Scorecard { member: *member, offer: *offer, scores, reason, signed_on: Some(signed) };
            store::commission::card::insert(tx, &card)?;
        }
        if let Some(member) = excluded {
            let reason = "Zasiadała w zarządzie oferenta.".into();
            let exclusion = Exclusion { member, offer: *offer, reason, decided_on: day(2026, 12, 29) };
            store::commission::exclusion::insert(tx, &exclusion)?;
        }
    }
    Ok(())
}
