//! The sound call of the sample case, and for every rule of calls a way to spoil it.

use crate::{
    call::{
        AnnulmentGround, Aspect, BudgetBasis, Call, CallChange, CallChangeKind, CallLimits, CallMode, CallStatus, CallTask,
        Criterion, NoticeWords, Permyriad, Points, Pool, PriorTask, RequiredAttachment,
    },
    id::*,
    law::LawPack,
    money::Money,
    programme::CommissioningForm,
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
    rule::{AnnouncedElsewhere, CallCase, CallProgramme},
};

use super::{
    table::Spoil,
    world::{World, at, day, stored},
};

/// A call with its rows.
#[derive(Clone)]
pub struct CallWorld {
    pub call: Call,
    pub tasks: Vec<Stored<CallTaskId, CallTask>>,
    pub criteria: Vec<Stored<CriterionId, Criterion>>,
    pub attachments: Vec<Stored<RequiredAttachmentId, RequiredAttachment>>,
    pub prior_tasks: Vec<Stored<PriorTaskId, PriorTask>>,
    pub changes: Vec<Stored<CallChangeId, CallChange>>,
    pub publications: Vec<Stored<PublicationId, Publication>>,
    pub elsewhere: Vec<AnnouncedElsewhere>,
}

impl World {
    pub fn call_case(&self) -> CallCase<'_> {
        let held = &self.held_call;
        CallCase {
            id: CallId(1),
            call: &held.call,
            tasks: &held.tasks,
            criteria: &held.criteria,
            attachments: &held.attachments,
            prior_tasks: &held.prior_tasks,
            changes: &held.changes,
            publications: &held.publications,
            programme: held.call.programme.map(|_| CallProgramme { programme: &self.programme, tasks: &self.tasks }),
            elsewhere: &held.elsewhere,
            office: &self.office,
            law: LawPack::embedded(),
            today: self.today,
        }
    }
}

fn criterion(number: u32, aspect: Aspect) -> Stored<CriterionId, Criterion> {
    let criterion = Criterion {
        call: CallId(1),
        position: number,
        aspect,
        name: crate::vocabulary::Vocabulary::label(aspect).to_owned(),
        guide: String::new(),
        most: Points(1_000),
        weight: 100,
        least: None,
    };
    stored(CriterionId(i64::from(number)), criterion)
}

fn prior(year: i32) -> Stored<PriorTaskId, PriorTask> {
    let task = PriorTask {
        call: CallId(1),
        position: 1,
        year,
        title: "Szkolenie sportowe dzieci".into(),
        cost: Some(Money::from_zloty(130_000)),
        grants: Some(Money::from_zloty(120_000)),
    };
    stored(PriorTaskId(i64::from(year)), task)
}

fn published(
    number: i64,
    thing: PublishedThing,
    subject: Option<i64>,
    place: PublicationPlace,
    month: u32,
    on: u32,
) -> Stored<PublicationId, Publication> {
    let publication = Publication {
        case: CaseRef::Call(CallId(1)),
        thing,
        subject,
        place,
        address: "bip.jarzebin.example/konkursy/1".into(),
        published_on: day(2026, month, on),
        removed_on: None,
        evidence: Some(AttachmentId(1)),
    };
    stored(PublicationId(100 + number), publication)
}

fn change(kind: CallChangeKind) -> CallChange {
    CallChange {
        call: CallId(1),
        kind,
        number: 1,
        decided_on: day(2026, 12, 10),
        order_number: "0050.99.2026".into(),
        reason: "Dłuższy czas na przygotowanie ofert.".into(),
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

/// A call for tasks of 2027 that was announced on 1 and 2 December 2026 and runs.
pub fn sound() -> CallWorld {
    let notice = PublishedThing::CallNotice;
    let call = Call {
        status: CallStatus::Announced,
        case_number: "OK.526.9.2026".into(),
        programme: Some(ProgrammeId(1)),
        budget: BudgetBasis::DraftBudget,
        budget_on: Some(day(2026, 11, 13)),
        order_number: "0050.95.2026".into(),
        ordered_on: Some(day(2026, 12, 1)),
        offers_until: Some(at(2026, 12, 23, 15, 0)),
        chosen_by: Some(day(2027, 1, 15)),
        begins_on: Some(day(2027, 2, 1)),
        ends_on: Some(day(2027, 12, 15)),
        words: NoticeWords {
            grant_rules: "Dotację otrzymują oferty, które uzyskały najwięcej punktów.".into(),
            conditions: "Zadanie ma być realizowane na terenie gminy.".into(),
            choice: "Oferty ocenia komisja konkursowa.".into(),
            eligible: "Organizacje pozarządowe działające w sferze kultury fizycznej.".into(),
            filing: "Oferty składa się w kancelarii urzędu; liczy się data wpływu.".into(),
            costs: "Z dotacji pokrywa się koszty niezbędne do realizacji zadania.".into(),
            contact: "Referat Oświaty i Kultury, tel. 22 000 00 00.".into(),
            ..NoticeWords::default()
        },
        limits: CallLimits {
            grant_max: Some(Money::from_zloty(30_000)),
            grant_share: Some(Permyriad(9_000)),
            own_share: Some(Permyriad(1_000)),
            ..CallLimits::default()
        },
        threshold: Some(Points(3_600)),
        announced_on: Some(day(2026, 12, 1)),
        ..Call::new(CallMode::PublicBenefit, "na realizację zadań publicznych w 2027 roku", 2027)
    };
    let task = CallTask {
        call: CallId(1),
        position: 1,
        priority_task: Some(PriorityTaskId(1)),
        sphere: "17".into(),
        title: "Szkolenie sportowe dzieci".into(),
        form: CommissioningForm::Support,
        description: String::new(),
        begins_on: None,
        ends_on: None,
        pools: vec![Pool { year: 2027, amount: Money::from_zloty(100_000) }],
        annulled: None,
    };
    let attachment =
        RequiredAttachment { call: CallId(1), position: 1, name: "Statut".into(), condition: String::new(), binding: true };
    CallWorld {
        call,
        tasks: vec![stored(CallTaskId(1), task)],
        criteria: (1..)
            .zip([Aspect::Feasibility, Aspect::Costs, Aspect::Quality, Aspect::OwnMoney, Aspect::OwnWork, Aspect::Record])
            .map(|(number, aspect)| criterion(number, aspect))
            .collect(),
        attachments: vec![stored(RequiredAttachmentId(1), attachment)],
        prior_tasks: vec![prior(2025), prior(2026)],
        changes: Vec::new(),
        publications: vec![
            published(1, notice, None, PublicationPlace::Bip, 12, 1),
            published(2, notice, None, PublicationPlace::Website, 12, 1),
            published(3, notice, None, PublicationPlace::NoticeBoard, 12, 2),
        ],
        elsewhere: vec![AnnouncedElsewhere {
            task: PriorityTaskId(1),
            call: CallId(2),
            name: "na sport zimą".into(),
            year: 2027,
            amount: Money::from_zloty(30_000),
        }],
    }
}

/// Words that the act on public health asks for besides those of the sound call.
const HEALTH_WORDS: &str = "Wyniki ogłasza się w BIP i na tablicy.\nOd rozstrzygnięcia odwołanie nie przysługuje.\n\
    Organ może odwołać konkurs oraz przedłużyć termin składania ofert.";

/// The same call under the act on public health, on the budget, in the two places of that act.
pub fn of_health(world: &mut World) {
    let call = &mut world.held_call.call;
    call.mode = CallMode::PublicHealth;
    call.words.more = HEALTH_WORDS.into();
    (call.budget, call.budget_on) = (BudgetBasis::Budget, None);
    world.held_call.publications.retain(|one| one.record.place != PublicationPlace::Website);
    world.held_call.prior_tasks.clear();
}

fn entrust(world: &mut World) {
    world.held_call.tasks[0].record.form = CommissioningForm::Entrust;
}

/// Adds a change with the days of its publications in December 2026.
fn changed(world: &mut World, record: CallChange, days: &[(PublicationPlace, u32)]) {
    let thing = crate::call::rules::change_unpublished::thing(record.kind);
    for (number, (place, on)) in (10..).zip(days) {
        world.held_call.publications.push(published(number, thing, Some(1), *place, 12, *on));
    }
    world.held_call.changes.push(stored(CallChangeId(1), record));
}

const EVERYWHERE: &[(PublicationPlace, u32)] =
    &[(PublicationPlace::Bip, 11), (PublicationPlace::NoticeBoard, 11), (PublicationPlace::Website, 11)];

pub const FIRES: &[(&str, Spoil)] = &[
    ("C-01", |world| world.held_call.tasks.clear()),
    ("C-01", |world| world.held_call.tasks[0].record.pools.clear()),
    ("C-01", |world| world.held_call.tasks[0].record.sphere.clear()),
    ("C-01", |world| world.held_call.tasks[0].record.ends_on = Some(day(2028, 3, 31))),
    ("C-01", |world| world.held_call.call.words.grant_rules.clear()),
    ("C-01", |world| world.held_call.call.words.conditions.clear()),
    ("C-01", |world| world.held_call.call.ends_on = None),
    ("C-01", |world| world.held_call.call.offers_until = None),
    ("C-01", |world| world.held_call.call.chosen_by = None),
    ("C-01", |world| world.held_call.criteria.clear()),
    ("C-01", |world| world.held_call.prior_tasks.truncate(1)),
    ("C-01", |world| world.held_call.prior_tasks[1].record.grants = None),
    ("C-01", |world| world.held_call.call.regranting = true),
    ("C-01", |world| {
        of_health(world);
        world.held_call.call.words.more.clear();
    }),
    ("C-01", |world| {
        of_health(world);
        world.held_call.attachments.clear();
    }),
    ("C-01", |world| {
        world.held_call.call.mode = CallMode::LegalAid;
        world.held_call.prior_tasks.clear();
    }),
    ("C-02", |world| {
        world.held_call.call.status = CallStatus::Draft;
        world.held_call.call.words.contact.clear();
    }),
    ("C-03", |world| world.held_call.call.offers_until = Some(at(2026, 12, 22, 15, 0))),
    ("C-03", |world| {
        world.held_call.call.mode = CallMode::SocialAssistance;
        world.held_call.call.offers_until = Some(at(2026, 12, 22, 15, 0));
    }),
    // Entered when it was over, with no publication.
    ("C-03", |world| {
        world.held_call.publications.clear();
        world.held_call.call.offers_until = Some(at(2026, 12, 10, 15, 0));
        world.today = day(2027, 3, 1);
    }),
    // One place more, and later.
    ("C-03", |world| world.held_call.publications[2].record.published_on = day(2026, 12, 3)),
    // 24:00 of a day is the midnight that begins the next one.
    ("C-03", |world| world.held_call.call.offers_until = Some(at(2026, 12, 23, 0, 0))),
    ("C-04", |world| world.held_call.publications.truncate(2)),
    ("C-04", |world| {
        of_health(world);
        world.held_call.publications.truncate(1);
    }),
    ("C-05", |world| world.held_call.publications[0].record.evidence = None),
    ("C-05", |world| world.held_call.publications[0].record.address.clear()),
    ("C-06", |world| world.held_call.call.budget_on = None),
    ("C-06", |world| world.held_call.call.budget_on = Some(day(2026, 12, 2))),
    ("C-06", |world| (world.held_call.call.budget, world.held_call.call.budget_on) = (BudgetBasis::Budget, None)),
    ("C-06", |world| {
        (world.held_call.call.budget, world.held_call.call.budget_on) = (BudgetBasis::Budget, Some(day(2026, 12, 30)))
    }),
    ("C-06", |world| world.held_call.call.mode = CallMode::Sport),
    // A draft is for tasks of the year after the notice.
    ("C-06", |world| {
        (world.held_call.call.announced_on, world.held_call.call.ordered_on) = (Some(day(2027, 1, 4)), Some(day(2027, 1, 4)))
    }),
    // The draft of the budget of another year, and the budget of another year.
    ("C-06", |world| world.held_call.call.budget_on = Some(day(2025, 11, 13))),
    ("C-06", |world| {
        (world.held_call.call.budget, world.held_call.call.budget_on) = (BudgetBasis::Budget, Some(day(2025, 12, 18)))
    }),
    ("C-06", |world| {
        world.held_call.call.mode = CallMode::Sport;
        (world.held_call.call.budget, world.held_call.call.budget_on) = (BudgetBasis::Budget, Some(day(2026, 12, 30)));
    }),
    ("C-07", |world| world.held_call.call.programme = None),
    ("C-07", |world| {
        world.held_call.call.mode = CallMode::LegalAid;
        world.held_call.call.programme = None;
    }),
    ("C-07", |world| world.held_call.call.year = 2028),
    ("C-07", |world| world.programme.adoption = None),
    ("C-07", |world| world.held_call.tasks[0].record.priority_task = None),
    ("C-08", |world| world.held_call.tasks[0].record.pools[0].amount = Money::from_grosze(10_000_001)),
    ("C-08", |world| world.held_call.elsewhere[0].amount = Money::from_zloty(30_001)),
    ("C-09", |world| {
        world.held_call.criteria.remove(5);
    }),
    ("C-09", |world| {
        world.held_call.criteria.remove(3);
    }),
    ("C-09", entrust),
    ("C-09", |world| {
        world.held_call.call.mode = CallMode::LegalAid;
        world.held_call.criteria.remove(5);
    }),
    ("C-10", |world| world.held_call.criteria[0].record.most = Points(0)),
    ("C-10", |world| world.held_call.criteria[0].record.least = Some(Points(1_001))),
    ("C-10", |world| world.held_call.call.threshold = Some(Points(6_001))),
    ("C-11", |world| world.held_call.call.limits.grant_min = Some(Money::from_zloty(40_000))),
    ("C-11", |world| world.held_call.call.limits.grant_max = Some(Money::from_zloty(100_001))),
    ("C-11", |world| world.held_call.call.limits.own_share = Some(Permyriad(1_001))),
    ("C-11", entrust),
    ("C-12", |world| world.held_call.call.chosen_by = Some(day(2026, 12, 22))),
    ("C-12", |world| world.held_call.call.ordered_on = Some(day(2026, 12, 2))),
    ("C-13", |world| world.held_call.call.offers_until = Some(at(2026, 12, 27, 23, 59))),
    ("C-14", |world| {
        world.held_call.call.words.more =
            "ustawa z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie (Dz. U. z 2018 r. poz. 450)"
                .into();
    }),
    ("C-15", |world| {
        changed(world, CallChange { ground: Some(AnnulmentGround::Other), ..change(CallChangeKind::TaskAnnulment) }, EVERYWHERE)
    }),
    ("C-16", |world| changed(world, change(CallChangeKind::Amendment), &EVERYWHERE[..2])),
    ("C-16", |world| {
        changed(world, CallChange { ground: Some(AnnulmentGround::NoOffers), ..change(CallChangeKind::TaskAnnulment) }, &[])
    }),
    ("C-17", |world| {
        changed(world, CallChange { decided_on: day(2026, 12, 24), ..change(CallChangeKind::Amendment) }, EVERYWHERE)
    }),
    // A deadline at 24:00 belongs to the day that ends then.
    ("C-17", |world| {
        let until = (Some(at(2026, 12, 24, 0, 0)), Some(at(2026, 12, 30, 15, 0)));
        world.held_call.call.offers_until = until.1;
        let extension = change(CallChangeKind::Extension);
        let late = CallChange { until_before: until.0, until_after: until.1, decided_on: day(2026, 12, 24), ..extension };
        changed(world, late, EVERYWHERE)
    }),
    ("C-18", |world| world.held_call.call.order_number.clear()),
    ("C-18", |world| world.held_call.call.ordered_on = None),
    ("C-19", |world| {
        let until = (world.held_call.call.offers_until, Some(at(2026, 12, 30, 15, 0)));
        changed(
            world,
            CallChange { until_before: until.0, until_after: until.1, ..change(CallChangeKind::Extension) },
            EVERYWHERE,
        );
    }),
    ("C-19", |world| {
        changed(world, CallChange { ground: Some(AnnulmentGround::NoOffers), ..change(CallChangeKind::Annulment) }, EVERYWHERE)
    }),
    ("C-19", |world| world.held_call.call.status = CallStatus::Annulled),
    ("C-19", |world| {
        let chosen = (world.held_call.call.chosen_by, Some(day(2027, 1, 29)));
        changed(
            world,
            CallChange { chosen_before: chosen.0, chosen_after: chosen.1, ..change(CallChangeKind::Amendment) },
            EVERYWHERE,
        );
    }),
    ("C-20", |world| {
        (world.held_call.call.status, world.held_call.call.closed_on) = (CallStatus::Closed, Some(day(2026, 12, 22)))
    }),
    ("C-21", |world| {
        (world.held_call.call.status, world.held_call.call.settled_on) = (CallStatus::Settled, Some(day(2027, 1, 16)))
    }),
    // The county chooses the organisation by 30 November.
    ("C-21", |world| {
        world.held_call.call.mode = CallMode::LegalAid;
        world.held_call.call.chosen_by = Some(day(2026, 12, 1));
    }),
    ("C-22", |world| world.held_call.call.title = "na realizację zadań publicznych w 2026 roku".into()),
];

pub const SILENT: &[(&str, Spoil)] = &[
    // Nothing was commissioned in the year, and the notice says so.
    ("C-01", |world| {
        let none = &mut world.held_call.prior_tasks[0].record;
        (none.title, none.cost, none.grants) = (PriorTask::NOTHING.into(), Some(Money::ZERO), Some(Money::ZERO));
    }),
    ("C-01", |world| {
        world.held_call.call.regranting = true;
        world.held_call.call.words.regranting = "Operator wybiera realizatorów w otwartym naborze.".into();
    }),
    // The act on sport asks for nothing of it.
    ("C-01", |world| {
        world.held_call.call.mode = CallMode::Sport;
        world.held_call.prior_tasks.clear();
    }),
    ("C-03", |world| {
        world.held_call.call.mode = CallMode::Sport;
        world.held_call.call.offers_until = Some(at(2026, 12, 12, 12, 0));
    }),
    ("C-04", |world| {
        world.held_call.call.mode = CallMode::Sport;
        world.held_call.publications.truncate(1);
    }),
    ("C-01", of_health),
    // The act on public health sets no time for offers and names two places.
    ("C-03", |world| {
        of_health(world);
        world.held_call.call.offers_until = Some(at(2026, 12, 9, 12, 0));
    }),
    ("C-04", of_health),
    ("C-07", |world| {
        of_health(world);
        world.held_call.call.programme = None;
    }),
    ("C-09", |world| {
        of_health(world);
        world.held_call.criteria.truncate(1);
    }),
    ("C-15", |world| {
        of_health(world);
        changed(world, CallChange { ground: Some(AnnulmentGround::Other), ..change(CallChangeKind::TaskAnnulment) }, &[]);
    }),
    ("C-16", |world| {
        of_health(world);
        changed(world, change(CallChangeKind::Amendment), &[]);
    }),
    // The same notice put out again later moves nothing.
    ("C-03", |world| {
        world.held_call.publications.push(published(9, PublishedThing::CallNotice, None, PublicationPlace::Bip, 12, 9))
    }),
    ("C-03", |world| {
        world.held_call.publications.push(published(9, PublishedThing::CallNotice, None, PublicationPlace::Press, 12, 9))
    }),
    // 24:00 on the last day.
    ("C-03", |world| world.held_call.call.offers_until = Some(at(2026, 12, 24, 0, 0))),
    ("C-06", |world| {
        (world.held_call.call.budget, world.held_call.call.budget_on) = (BudgetBasis::DraftBudget, Some(day(2026, 12, 1)))
    }),
    // The budget of a year is adopted before it or at its beginning.
    ("C-06", |world| {
        (world.held_call.call.budget, world.held_call.call.budget_on) = (BudgetBasis::Budget, Some(day(2027, 1, 20)));
        (world.held_call.call.announced_on, world.held_call.call.ordered_on) = (Some(day(2027, 1, 21)), Some(day(2027, 1, 21)));
    }),
    ("C-06", of_health),
    ("C-21", |world| {
        world.held_call.call.mode = CallMode::LegalAid;
        world.held_call.call.chosen_by = Some(day(2026, 11, 30));
        world.held_call.call.status = CallStatus::Draft;
    }),
    // As long as no task says in which form it is commissioned, own money may be judged.
    ("C-09", |world| world.held_call.tasks.clear()),
    ("C-08", |world| world.held_call.tasks[0].record.annulled = Some((day(2026, 12, 12), AnnulmentGround::NoOffers))),
    ("C-08", |world| world.tasks[0].record.planned = None),
    ("C-09", |world| {
        entrust(world);
        world.held_call.criteria.remove(3);
    }),
    ("C-15", |world| {
        changed(
            world,
            CallChange { ground: Some(AnnulmentGround::NoneGood), ..change(CallChangeKind::TaskAnnulment) },
            EVERYWHERE,
        )
    }),
    ("C-16", |world| changed(world, change(CallChangeKind::Amendment), EVERYWHERE)),
    ("C-19", |world| {
        let until = (world.held_call.call.offers_until, Some(at(2026, 12, 30, 15, 0)));
        world.held_call.call.offers_until = until.1;
        changed(
            world,
            CallChange { until_before: until.0, until_after: until.1, ..change(CallChangeKind::Extension) },
            EVERYWHERE,
        );
    }),
    ("C-19", |world| {
        let chosen = (world.held_call.call.chosen_by, Some(day(2027, 1, 29)));
        world.held_call.call.chosen_by = chosen.1;
        changed(
            world,
            CallChange { chosen_before: chosen.0, chosen_after: chosen.1, ..change(CallChangeKind::Amendment) },
            EVERYWHERE,
        );
    }),
    ("C-20", |world| {
        (world.held_call.call.status, world.held_call.call.closed_on) = (CallStatus::Closed, Some(day(2026, 12, 23)))
    }),
    ("C-22", |world| {
        world.held_call.call.title = "na zadania w latach 2027 i 2028".into();
    }),
];
