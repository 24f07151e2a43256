//! The call of the town: two tasks, one of them for two years, published in three places, its time for offers made longer and one
//! task annulled.

use domain::{
    call::{
        AnnulmentGround, Aspect, BudgetBasis, Call, CallChange, CallChangeKind, CallLimits, CallMode, CallStatus, CallTask,
        Criterion, NoticeWords, Permyriad, Points, Pool, PriorTask, RequiredAttachment,
    },
    id::{CallId, ProgrammeId},
    money::Money,
    programme::CommissioningForm,
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
    vocabulary::Vocabulary,
};
use store::{Fault, WriteTx};

use super::town::day;

fn moment(text: &str) -> Option<chrono::NaiveDateTime> {
    Some(text.parse().expect("a moment"))
}

/// Fills the call that every town has.
pub fn call_of_the_town(tx: &WriteTx<'_>, programme: ProgrammeId) -> Result<(), Fault> {
    let id = store::call::list(tx)?.pop().expect("the call").id;
    let seen = store::call::get(tx, id)?.revision;
    store::call::update(tx, id, seen, &call(programme))?;
    let sport = task(id, 1, "Szkolenie sportowe dzieci i młodzieży", CommissioningForm::Support, &[(2027, 130_000)]);
    let seniors = task(id, 2, "Warsztaty dla seniorów", CommissioningForm::Entrust, &[(2027, 30_000), (2028, 10_000)]);
    let sport = store::call::task::insert(tx, &sport)?;
    store::call::task::insert(tx, &seniors)?;
    let aspects = [Aspect::Feasibility, Aspect::Costs, Aspect::Quality, Aspect::OwnMoney, Aspect::OwnWork, Aspect::Record];
    for (position, aspect) in (1..).zip(aspects) {
        let criterion = Criterion {
            call: id,
            position,
            aspect,
            name: domain::polish::capital_first(aspect.label()),
            guide: String::new(),
            most: Points(1_000),
            weight: if aspect == Aspect::Quality { 150 } else { 100 },
            least: (aspect == Aspect::Costs).then_some(Points(400)),
        };
        store::call::criterion::insert(tx, &criterion)?;
    }
    for (position, name, condition) in [(1, "kopia statutu", ""), (2, "pełnomocnictwo", "gdy ofertę podpisuje pełnomocnik")] {
        let attachment = RequiredAttachment { call: id, position, name: name.into(), condition: condition.into(), binding: true };
        store::call::required::insert(tx, &attachment)?;
    }
    let prior = [
        PriorTask {
            call: id,
            position: 1,
            year: 2025,
            title: PriorTask::NOTHING.into(),
            cost: Some(Money::ZERO),
            grants: Some(Money::ZERO),
        },
        PriorTask {
            call: id,
            position: 2,
            year: 2026,
            title: "Szkolenie sportowe dzieci i młodzieży".into(),
            cost: Some(Money::from_zloty(131_250)),
            grants: Some(Money::from_zloty(120_000)),
        },
    ];
    for task in &prior {
        store::call::prior_task::insert(tx, task)?;
    }
    let notice = PublishedThing::CallNotice;
    publish(tx, id, notice, None, PublicationPlace::Bip, "2026-09-28")?;
    publish(tx, id, notice, None, PublicationPlace::Website, "2026-09-28")?;
    publish(tx, id, notice, None, PublicationPlace::NoticeBoard, "2026-09-29")?;
    let longer = CallChange {
        until_before: moment("2026-10-20T15:30:00"),
        until_after: moment("2026-10-28T00:00:00"),
        chosen_before: Some(day("2026-11-20")),
        chosen_after: Some(day("2026-11-30")),
        ..change(id, 1, CallChangeKind::Extension)
    };
    let longer = store::call::change::insert(tx, &longer)?;
    publish(tx, id, PublishedThing::CallChange, Some(longer.0), PublicationPlace::Bip, "2026-10-08")?;
    let annulled = CallChange {
        task: Some(sport),
        ground: Some(AnnulmentGround::NoneGood),
        reason: "Złożono jedną ofertę po terminie.".into(),
        ..change(id, 2, CallChangeKind::TaskAnnulment)
    };
    store::call::change::insert(tx, &annulled)?;
    Ok(())
}

fn call(programme: ProgrammeId) -> Call {
    Call {
        status: CallStatus::Announced,
        case_number: "OK.526.9.2026".into(),
        programme: Some(programme),
        budget: BudgetBasis::DraftBudget,
        budget_on: Some(day("2026-09-15")),
        order_number: "0050.77.2026".into(),
        ordered_on: Some(day("2026-09-25")),
        offers_until: moment("2026-10-28T00:00:00"),
        chosen_by: Some(day("2026-11-30")),
        begins_on: Some(day("2027-01-01")),
        ends_on: Some(day("2027-12-15")),
        words: NoticeWords {
            grant_rules: "Dotację otrzymują oferty z największą liczbą punktów, do wyczerpania środków.\nDotacja może być niższa niż wnioskowana.".into(),
            conditions: "Zadanie obejmuje mieszkańców gminy.".into(),
            choice: "Oferty ocenia komisja konkursowa, a wybiera wójt.".into(),
            eligible: "Oferty mogą składać organizacje pozarządowe i inne uprawnione podmioty.".into(),
            filing: "Ofertę składa się w kancelarii urzędu albo przez e-Doręczenia. Liczy się dzień i godzina wpływu.".into(),
            costs: "Z dotacji nie pokrywa się kosztów zakupu nieruchomości.".into(),
            contact: "Wyjaśnień udziela Referat Oświaty i Kultury, tel. 22 000 00 00.".into(),
            more: "Miejsca realizacji zadań mają być dostępne dla osób ze szczególnymi potrzebami.".into(),
            regranting: String::new(),
        },
        limits: CallLimits {
            grant_min: Some(Money::from_zloty(3_000)),
            grant_max: Some(Money::from_zloty(30_000)),
            grant_share: Some(Permyriad(9_000)),
            own_share: Some(Permyriad(1_000)),
            administrative_share: Some(Permyriad(1_000)),
            offers_each: Some(2),
            ..CallLimits::default()
        },
        threshold: Some(Points(3_900)),
        silent_days: Some(14),
        announced_on: Some(day("2026-09-28")),
        ..Call::new(CallMode::PublicBenefit, "na realizację zadań publicznych w 2027 roku", 2027)
    }
}

fn task(call: CallId, position: u32, title: &str, form: CommissioningForm, pools: &[(i32, u32)]) -> CallTask {
    CallTask {
        call,
        position,
        priority_task: None,
        sphere: if position == 1 { "17" } else { "10" }.into(),
        title: title.into(),
        form,
        description: if position == 1 { "Treningi i udział w zawodach." } else { "" }.into(),
        begins_on: None,
        ends_on: (position == 2).then(|| day("2028-06-30")),
        pools: pools.iter().map(|(year, zloty)| Pool { year: *year, amount: Money::from_zloty(*zloty) }).collect(),
        annulled: None,
    }
}

fn change(call: CallId, number: u32, kind: CallChangeKind) -> CallChange {
    CallChange {
        call,
        kind,
        number,
        decided_on: day("2026-10-08"),
        order_number: format!("0050.8{number}.2026"),
        reason: "Organizacje prosiły o dłuższy czas na przygotowanie ofert.".into(),
        wording: String::new(),
        until_before: None,
        until_after: None,
        task: None,
        ground: None,
        chosen_before: None,
        chosen_after: None,
        status_before: None,
    }
}

fn publish(
    tx: &WriteTx<'_>,
    call: CallId,
    thing: PublishedThing,
    subject: Option<i64>,
    place: PublicationPlace,
    on: &str,
) -> Result<(), Fault> {
    let address = match place {
        PublicationPlace::NoticeBoard => "tablica ogłoszeń na parterze",
        _ => "bip.jarzebin.example/konkursy/9",
    };
    let publication = Publication {
        case: CaseRef::Call(call),
        thing,
        subject,
        place,
        address: address.into(),
        published_on: day(on),
        removed_on: None,
        evidence: None,
    };
    store::publication::insert(tx, &publication).map(drop)
}
