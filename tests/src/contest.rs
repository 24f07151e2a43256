//! A call of Jarzębin whose offers are in: six in time for sport, one late; what the commission begins with.

use std::sync::Arc;

use casework::{
    Desk, Failure,
    commission::{
        cards::{self, CardInput},
        demand::{self, DemandInput},
        exclusion::{self, ExclusionInput},
        grant::{self, GrantInput},
        meeting::{self, CommissionMeetingInput},
        member::{self, MemberInput},
        page,
        publication::{self, ResultsPublicationInput},
        ranking,
        results::{self, DecisionInput},
        save::{self, CommissionInput},
        vote::{self, VoiceInput, VoteInput},
    },
    view::Key,
};
use chrono::{Datelike, NaiveDate};
use domain::{
    call::{Aspect, Call, CallLimits, CallMode, CallStatus, CallTask, Criterion, Permyriad, Points, Pool},
    commission::{Award, CallResult, Commission, Member, MemberRole, MemberSide, Quorum, Scorecard, Together},
    id::{AttachmentId, CallId, OrganisationId},
    money::Money,
    offer::{Offer, OfferChannel, OfferForm, OfferStatus, OfferVersion, Receipt, VersionKind},
    office::Address,
    organisation::{Activity, LegalForm, Organisation, Register},
    programme::CommissioningForm,
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
};
use store::{Fault, WriteTx};

use crate::{jarzebin, office::Officer};

/// Number in the register, applicant, what it asks for in złote.
pub const OFFERS: [(&str, &str, u32); 6] = [
    ("1", "Stowarzyszenie „Pod Lipami”", 25_000),
    ("2", "UKS „Orlik” Zarzecze", 38_000),
    ("3", "Fundacja „Ruch”", 22_000),
    ("4", "Klub Sportowy „Błyskawica”", 45_000),
    ("5", "Szkółka Szachowa „Goniec”", 18_000),
    ("7", "LZS „Olszyna”", 30_000),
];
pub const TASK: &str = "Szkolenie sportowe dzieci i młodzieży";

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// The file with the call whose offers are being scored, and an organisation that filed none.
pub fn file(officer: &Arc<Officer>) -> (Desk, Key, Key) {
    let (desk, (call, ngo)) = jarzebin::written(officer, |tx| {
        store::office::save(tx, None, &jarzebin::office(jarzebin::local()))?;
        enter(tx)
    });
    (desk, Key(call.0), Key(ngo.0))
}

fn enter(tx: &WriteTx<'_>) -> Result<(CallId, OrganisationId), Fault> {
    let mut call = Call::new(CallMode::PublicBenefit, "na realizację zadań publicznych w zakresie sportu w 2027 roku", 2027);
    call.status = CallStatus::Scoring;
    call.case_number = "OK.525.1.2026".into();
    call.offers_until = day(2026, 12, 9).and_hms_opt(15, 30, 0);
    call.threshold = Some(Points(6_000));
    call.divergence = Some(Permyriad(3_000));
    call.silent_days = Some(14);
    call.limits = CallLimits { award_share: Some(Permyriad(5_000)), ..CallLimits::default() };
    let call = store::call::insert(tx, &call)?;
    let task = CallTask {
        call,
        position: 1,
        priority_task: None,
        sphere: "17".into(),
        title: TASK.into(),
        form: CommissioningForm::Support,
        description: "Zajęcia dwa razy w tygodniu.".into(),
        begins_on: None,
        ends_on: None,
        pools: vec![Pool { year: 2027, amount: Money::from_zloty(130_000) }],
        annulled: None,
    };
    let task = store::call::task::insert(tx, &task)?;
    let aspects = [
        (Aspect::Feasibility, "Realność zadania", 4_000),
        (Aspect::Costs, "Kosztorys", 3_000),
        (Aspect::Quality, "Jakość i kadra", 3_000),
    ];
    for ((aspect, name, most), position) in aspects.into_iter().zip(1..) {
        let guide = String::new();
        let criterion =
            Criterion { call, position, aspect, name: name.into(), guide, most: Points(most), weight: 100, least: None };
        store::call::criterion::insert(tx, &criterion)?;
    }
    for (number, applicant, asked) in OFFERS {
        file_offer(tx, call, task, (number, applicant, asked), OfferStatus::Correct)?;
    }
    file_offer(tx, call, task, ("6", "Klub „Fala”", 12_000), OfferStatus::Late)?;
    let ngo = store::organisation::insert(tx, &organisation("Stowarzyszenie „Świetlik”"))?;
    Ok((call, ngo))
}

/// Title of [`another`] call.
pub const OTHER_TITLE: &str = "na realizację zadań publicznych w zakresie kultury w 2027 roku";

/// A second call of the same office whose offers are being scored; the first of its two offers came from the organisation that filed none
/// in the first call.
pub fn another(officer: &Arc<Officer>, desk: Desk, ngo: Key) -> (Desk, Key) {
    casework::file::close(desk).expect("the file closes");
    let (desk, call) = jarzebin::into(officer, "Drugi konkurs", |tx| {
        let mut call = Call::new(CallMode::PublicBenefit, OTHER_TITLE, 2027);
        call.status = CallStatus::Scoring;
        call.case_number = "OK.525.2.2026".into();
        call.offers_until = day(2026, 12, 9).and_hms_opt(15, 30, 0);
        let call = store::call::insert(tx, &call)?;
        let task = CallTask {
            call,
            position: 1,
            priority_task: None,
            sphere: "16".into(),
            title: "Warsztaty muzyczne".into(),
            form: CommissioningForm::Support,
            description: "Zajęcia raz w tygodniu.".into(),
            begins_on: None,
            ends_on: None,
            pools: vec![Pool { year: 2027, amount: Money::from_zloty(40_000) }],
            annulled: None,
        };
        let task = store::call::task::insert(tx, &task)?;
        for (aspect, position) in [Aspect::Feasibility, Aspect::Costs, Aspect::Quality].into_iter().zip(1..) {
            let name = format!("Kryterium {position}");
            let (most, guide) = (Points(1_000), String::new());
            store::call::criterion::insert(
                tx,
                &Criterion { call, position, aspect, name, guide, most, weight: 100, least: None },
            )?;
        }
        let known = store::organisation::get(tx, OrganisationId(ngo.0))?.record.name;
        let choir = store::organisation::insert(tx, &organisation("Chór „Kantata”"))?;
        for (number, id, applicant) in [("1", OrganisationId(ngo.0), known.as_str()), ("2", choir, "Chór „Kantata”")] {
            file_offer_of(tx, call, task, (number, applicant, 10_000), OfferStatus::Correct, id)?;
        }
        Ok(call)
    });
    (desk, Key(call.0))
}

fn file_offer(
    tx: &WriteTx<'_>,
    call: CallId,
    task: domain::id::CallTaskId,
    offer: (&str, &str, u32),
    status: OfferStatus,
) -> Result<(), Fault> {
    let organisation = store::organisation::insert(tx, &organisation(offer.1))?;
    file_offer_of(tx, call, task, offer, status, organisation)
}

/// The same of an organisation that is in the register.
fn file_offer_of(
    tx: &WriteTx<'_>,
    call: CallId,
    task: domain::id::CallTaskId,
    (number, applicant, asked): (&str, &str, u32),
    status: OfferStatus,
    organisation: OrganisationId,
) -> Result<(), Fault> {
    let came = day(2026, 12, if status == OfferStatus::Late { 10 } else { 7 });
    let receipt = Receipt { channel: OfferChannel::Desk, at: came.and_hms_opt(9, 15, 0).expect("an hour"), offset: None };
    let decided_on = (status != OfferStatus::Late).then(|| day(2026, 12, 10));
    let organisation = Some(organisation);
    let offer = Offer { status, organisation, decided_on, ..Offer::filed(call, Some(task), number, receipt) };
    let offer = store::offer::insert(tx, &offer)?;
    let mut form = OfferForm { title: format!("Treningi {number}"), ..OfferForm::default() };
    form.applicants = vec![domain::offer::form::Applicant { name: applicant.into(), ..Default::default() }];
    form.sources.grant.amount = Some(Money::from_zloty(asked));
    let kind = VersionKind::Filed;
    let version = OfferVersion { offer, number: 1, kind, came_on: came, note: String::new(), whole: false, form };
    store::offer::version::insert(tx, &version).map(drop)
}

/// A second task of the call with one offer, number 8.
pub fn with_second_task(officer: &Arc<Officer>, desk: Desk, call: Key) -> (Desk, Key) {
    casework::file::close(desk).expect("the file closes");
    let (desk, task) = jarzebin::into(officer, "Drugie zadanie", |tx| {
        let call = CallId(call.0);
        let first = store::call::task::of(tx, call)?[0].record.clone();
        let pools = vec![Pool { year: 2027, amount: Money::from_zloty(10_000) }];
        let task = store::call::task::insert(tx, &CallTask { position: 2, title: "Rajdy piesze".into(), pools, ..first })?;
        file_offer(tx, call, task, ("8", "Koło „Wędrowiec”", 9_000), OfferStatus::Correct)?;
        Ok(task)
    });
    (desk, Key(task.0))
}

/// Puts the results in the three places on a day.
pub fn announce_results(officer: &Arc<Officer>, desk: Desk, call: Key, on: NaiveDate) -> Desk {
    casework::file::close(desk).expect("the file closes");
    let (desk, ()) = jarzebin::into(officer, "Ogłoszenie wyników", |tx| {
        let evidence: AttachmentId = store::attachment::put(tx, "bip.png", "image/png", b"\x89PNG dowod")?;
        for place in [PublicationPlace::Bip, PublicationPlace::NoticeBoard, PublicationPlace::Website] {
            let publication = Publication {
                case: CaseRef::Call(CallId(call.0)),
                thing: PublishedThing::CallResults,
                subject: None,
                place,
                address: "https://bip.jarzebin.example/wyniki".into(),
                published_on: on,
                removed_on: None,
                evidence: Some(evidence),
            };
            store::publication::insert(tx, &publication)?;
        }
        Ok(())
    });
    desk
}

/// An association of Jarzębin for sport.
pub fn organisation(name: &str) -> Organisation {
    Organisation {
        name: name.into(),
        short_name: String::new(),
        legal_form: LegalForm::Association,
        register: Register::Krs,
        register_number: String::new(),
        nip: String::new(),
        regon: String::new(),
        public_benefit: false,
        seat: Address { town: "Jarzębin".into(), postcode: "05-999".into(), house: "4".into(), ..Address::default() },
        correspondence: None,
        email: String::new(),
        phone: String::new(),
        website: String::new(),
        ade: String::new(),
        spheres: vec!["17".into()],
        representation_rule: String::new(),
        activity: Activity::Active,
        about: String::new(),
        people: Vec::new(),
        accounts: Vec::new(),
        registered_on: None,
        archived: false,
    }
}

/// Points of one member for the offers 4, 2, 7, 1, 5 and 3, out of 100: realność, kosztorys, jakość.
pub fn cards_of_five() -> [[[&'static str; 3]; 6]; 5] {
    [
        [["38", "28", "29"], ["34", "27", "27"], ["37", "27", "28"], ["30", "23", "23"], ["28", "21", "21"], ["22", "15", "16"]],
        [["36", "27", "28"], ["33", "25", "27"], ["33", "25", "25"], ["29", "22", "23"], ["27", "20", "20"], ["20", "15", "15"]],
        [["35", "26", "27"], ["32", "24", "24"], ["31", "24", "24"], ["28", "21", "21"], ["25", "19", "18"], ["20", "14", "14"]],
        [["36", "27", "28"], ["34", "26", "26"], ["31", "24", "24"], ["29", "22", "23"], ["28", "20", "20"], ["21", "15", "16"]],
        [
            ["37", "27", "28,5"],
            ["36", "27", "27"],
            ["25", "18", "18"],
            ["31", "24", "24"],
            ["29", "22", "22"],
            ["22", "16", "17"],
        ],
    ]
}
/// Numbers of the offers in the order of [`cards_of_five`].
pub const SCORED: [&str; 6] = ["4", "2", "7", "1", "5", "3"];

/// The form of a commission of the call.
pub fn appointed() -> CommissionInput {
    CommissionInput {
        name: "Komisja konkursowa".into(),
        recruited_on: "20.11.2026".into(),
        nominations_until: "4.12.2026".into(),
        order_number: "0050.131.2026".into(),
        appointed_on: "10.12.2026".into(),
        quorum_kind: "czesc".into(),
        quorum_value: "50".into(),
        together: "srednia".into(),
        chair_decides: true,
        ..CommissionInput::default()
    }
}

/// A person with a statement.
pub fn person(name: &str, role: &str, side: &str) -> MemberInput {
    MemberInput {
        name: name.into(),
        role: role.into(),
        side: side.into(),
        appointed_on: "10.12.2026".into(),
        statement_on: "11.12.2026".into(),
        ..MemberInput::default()
    }
}

/// A commission of six with statements; the third is named by an organisation outside the call.
pub fn with_commission(desk: &mut Desk, call: Key, ngo: Key) -> Vec<Key> {
    save::save(desk, call, &appointed()).unwrap();
    let people = [
        person("Jan Kalina", "przewodniczacy", "organ"),
        person("Ewa Brzoza", "sekretarz", "organ"),
        MemberInput { named_by: Some(ngo), ..person("Anna Lipa", "czlonek", "organizacje") },
        person("Piotr Dąb", "czlonek", "organizacje"),
        person("Zofia Jawor", "czlonek", "organ"),
        person("Karol Wiąz", "ekspert", "wiedza"),
    ];
    people.iter().map(|person| member::save(desk, call, person).unwrap().value.id).collect()
}

/// The offer with a number.
pub fn offer(desk: &Desk, call: Key, number: &str) -> Key {
    let view = page::view(desk, call).unwrap();
    view.offers.iter().find(|offer| offer.number == number).unwrap().id
}

/// Writes a card as typed.
pub fn card(desk: &mut Desk, call: Key, member: Key, number: &str, points: [&str; 3], sign: bool) -> Result<(), Failure> {
    let offer = offer(desk, call, number);
    let points = points.map(str::to_owned).to_vec();
    cards::save(desk, call, &CardInput { offer, member, points, sign, ..CardInput::default() }).map(drop)
}

/// All cards of the five members who vote, signed.
pub fn scored(desk: &mut Desk, call: Key, members: &[Key]) {
    for (member, cards) in members.iter().zip(cards_of_five()) {
        for (number, points) in SCORED.iter().zip(cards) {
            card(desk, call, *member, number, points, true).unwrap();
        }
    }
}

/// The meeting of 15 December with these people.
pub fn held(desk: &mut Desk, call: Key, present: &[Key]) {
    let input = CommissionMeetingInput {
        held_on: "15.12.2026".into(),
        hour: "10:00".into(),
        place: "sala 12".into(),
        present: present.to_vec(),
        ..CommissionMeetingInput::default()
    };
    meeting::save(desk, call, &input).unwrap();
}

/// Votes of these members on the list of the first task.
pub fn voted(desk: &mut Desk, call: Key, choices: &[(Key, &str, &str)]) {
    let task = ranking::view(desk, call, None).unwrap().task;
    let voices = choices.iter().map(|(member, choice, dissent)| VoiceInput {
        member: *member,
        choice: (*choice).into(),
        dissent: (*dissent).into(),
    });
    vote::save(desk, call, task, &VoteInput { voices: voices.collect() }).unwrap();
}

/// The call with everything: a commission, an exclusion, signed cards, a vote with one dissent, the results in three places, a partial
/// award that waits for an update, a place on the reserve list, a demand for reasons. Answers the members of the commission.
pub fn settled_whole(officer: &Arc<Officer>) -> (Desk, Key, Vec<Key>) {
    officer.next_on("2026-12-15");
    let (mut desk, call, ngo) = file(officer);
    let members = with_commission(&mut desk, call, ngo);
    let excluded = ExclusionInput {
        member: Some(members[5]),
        offer: Some(offer(&desk, call, "3")),
        reason: "prowadził szkolenie dla oferenta".into(),
        decided_on: "11.12.2026".into(),
    };
    exclusion::save(&mut desk, call, &excluded).unwrap();
    scored(&mut desk, call, &members);
    held(&mut desk, call, &members[..5]);
    let against = "Kwota dla oferty nr 5 jest za niska.";
    voted(
        &mut desk,
        call,
        &[(members[0], "za", ""), (members[1], "za", ""), (members[2], "za", ""), (members[3], "przeciw", against)],
    );
    officer.next_on("2026-12-18");
    let decision =
        DecisionInput { decided_on: "18.12.2026".into(), order_number: "0050.140.2026".into(), ..DecisionInput::default() };
    results::decide(&mut desk, call, &decision).unwrap();
    grant::as_proposed(&mut desk, call).unwrap();
    let goniec = offer(&desk, call, "5");
    let reserve = GrantInput { granted: "0,00".into(), reserve: "1".into(), ..GrantInput::default() };
    grant::save(&mut desk, call, goniec, &reserve).unwrap();
    for place in ["bip", "tablica", "strona"] {
        let input = ResultsPublicationInput { place: place.into(), address: String::new(), published_on: "18.12.2026".into() };
        publication::add(&mut desk, call, &input).unwrap();
    }
    let lipy = offer(&desk, call, "1");
    let told = GrantInput {
        granted: "17 000".into(),
        told_on: "21.12.2026".into(),
        update_until: "4.01.2027".into(),
        ..GrantInput::default()
    };
    grant::save(&mut desk, call, lipy, &told).unwrap();
    let demand = DemandInput {
        offer: Some(offer(&desk, call, "3")),
        who: "Fundacja „Ruch”".into(),
        received_on: "22.12.2026".into(),
        channel: "papier".into(),
        ..DemandInput::default()
    };
    demand::save(&mut desk, call, &demand).unwrap();
    (desk, call, members)
}

/// A result as it was published: tasks with pools in złote, offers with task, applicant, asked and granted.
#[derive(Clone, Copy, Debug)]
pub struct Real {
    pub name: &'static str,
    pub mode: CallMode,
    pub tasks: &'static [(&'static str, u32)],
    pub offers: &'static [(usize, &'static str, u32, u32)],
    /// The day on which a commission of three was appointed, one of them named by an organisation outside the call.
    pub commission_on: Option<&'static str>,
    pub decided_on: &'static str,
    pub order: &'static str,
    /// The day on which the results stood in the three places.
    pub published_on: Option<&'static str>,
    pub today: &'static str,
}

/// The file with a call that was settled on paper.
pub fn real(officer: &Arc<Officer>, case: &Real) -> (Desk, Key) {
    let (desk, call) = jarzebin::written(officer, |tx| {
        store::office::save(tx, None, &jarzebin::office(jarzebin::local()))?;
        settled(tx, case)
    });
    let desk = match case.published_on {
        Some(day) => announce_results(officer, desk, Key(call.0), day.parse().expect("a day")),
        None => desk,
    };
    (desk, Key(call.0))
}

fn settled(tx: &WriteTx<'_>, case: &Real) -> Result<CallId, Fault> {
    let decided: NaiveDate = case.decided_on.parse().expect("a day");
    let mut call = Call::new(case.mode, format!("na zadania publiczne ({})", case.name), decided.year());
    call.status = CallStatus::Settled;
    let call = store::call::insert(tx, &call)?;
    let mut tasks = Vec::new();
    for ((title, pool), position) in case.tasks.iter().zip(1..) {
        let task = CallTask {
            call,
            position,
            priority_task: None,
            sphere: "17".into(),
            title: (*title).into(),
            form: CommissioningForm::Support,
            description: String::new(),
            begins_on: None,
            ends_on: None,
            pools: vec![Pool { year: decided.year(), amount: Money::from_zloty(*pool) }],
            annulled: None,
        };
        tasks.push(store::call::task::insert(tx, &task)?);
    }
    for ((task, applicant, asked, granted), number) in case.offers.iter().zip(1..) {
        let number = format!("{number}");
        file_offer(tx, call, tasks[*task], (&number, applicant, *asked), OfferStatus::Funded)?;
        let offer = store::offer::numbered(tx, call, &number)?.expect("the offer that was filed").id;
        let award = Award { granted: Some(Money::from_zloty(*granted)), ..Award::of(offer, tasks[*task]) };
        store::commission::award::insert(tx, &award)?;
    }
    let result = CallResult { call, decided_on: Some(decided), order_number: case.order.into(), departure: String::new() };
    store::commission::result::insert(tx, &result)?;
    if let Some(day) = case.commission_on {
        of_three(tx, call, day.parse().expect("a day"))?;
    }
    Ok(call)
}

/// A commission whose three members signed cards for every offer on the day on which they were appointed.
fn of_three(tx: &WriteTx<'_>, call: CallId, on: NaiveDate) -> Result<(), Fault> {
    let commission = Commission {
        name: "Komisja konkursowa".into(),
        calls: vec![call],
        recruited_on: None,
        nominations_until: None,
        order_number: "Or.0050".into(),
        appointed_on: Some(on),
        quorum: Some(Quorum::Majority),
        together: Together::Mean,
        chair_decides: false,
        without_organisations: None,
        without_note: String::new(),
        regulations: None,
    };
    let commission = store::commission::insert(tx, &commission)?;
    let people = [
        ("Przewodnicząca", MemberRole::Chair, MemberSide::Executive),
        ("Urzędnik", MemberRole::Member, MemberSide::Executive),
        ("Osoba wskazana", MemberRole::Member, MemberSide::Organisations),
    ];
    for (name, role, side) in people {
        let member = Member {
            commission,
            name: name.into(),
            role,
            side,
            named_by: None,
            named_by_words: String::new(),
            appointed_on: Some(on),
            dismissed_on: None,
            statement_on: Some(on),
            note: String::new(),
        };
        let member = store::commission::member::insert(tx, &member)?;
        for offer in store::offer::of(tx, call)? {
            let card = Scorecard { member, offer: offer.id, scores: Vec::new(), reason: String::new(), signed_on: Some(on) };
            store::commission::card::insert(tx, &card)?;
        }
    }
    Ok(())
}
