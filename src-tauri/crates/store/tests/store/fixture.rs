//! A fresh file in a folder of its own, and records with sensible defaults.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use domain::{
    act::{Act, ActKind, Inline, Level},
    call::{
        AnnulmentGround, Aspect, BudgetBasis, Call, CallChange, CallChangeKind, CallLimits, CallMode, CallStatus, CallTask,
        Criterion, NoticeWords, Permyriad, Points, Pool, PriorTask, RequiredAttachment,
    },
    consultation::{
        Channel, Consultation, ConsultationStatus, Entitled, Extension, Meeting, Outcome, Position, Remark, Sector, SenderKind,
        SubjectKind,
    },
    document::{DocumentKind, IssuedDocument},
    draft_act::{ActOpinion, Announcement, DraftAct, DraftActKind, DraftActStatus},
    handover::HandoverDirection,
    id::*,
    money::Money,
    office::{Address, ConsultationForm, Declined, LocalRules, NumberPatterns, Office, OfficeKind},
    organisation::{
        Account, Activity, LegalForm, Organisation, Person, Register,
        selection::{Selection, SelectionKind},
    },
    programme::{
        Adoption, CommissioningForm, Goal, Indicator, Opinion, OpinionResult, PriorityTask, Programme, ProgrammeKind,
        ProgrammeStatus, Sitting, SittingKind,
    },
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
    template::WordsUsed,
};
use store::{
    ActStamp, Fault, Opener, ReadTx, Store, WriteTx, column_mapping::ColumnMapping, handover::Handover, law_pack::KeptPack,
};
use tempfile::TempDir;

pub struct Desk {
    pub folder: TempDir,
    pub path: PathBuf,
    pub store: Store,
    clock: DateTime<Utc>,
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 15, 12, 0, 0).unwrap()
}

/// The same noon on the clock of the office.
pub fn wall() -> NaiveDateTime {
    day(2026, 10, 15).and_hms_opt(14, 0, 0).unwrap()
}

pub fn opener(folder: &TempDir) -> Opener {
    Opener {
        who: "Anna Kowal".into(),
        host: "URZAD-07".into(),
        at: noon(),
        wall: wall(),
        program: "0.1.0".into(),
        backups: folder.path().join("kopie"),
    }
}

impl Desk {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("Jarzębin.kladka");
        let store = Store::create(&path, &opener(&folder)).unwrap();
        Self { folder, path, store, clock: noon() }
    }

    pub fn backups(&self) -> PathBuf {
        self.folder.path().join("kopie")
    }

    /// The next moment: every act has its own.
    pub fn stamp(&mut self, name: &str) -> ActStamp {
        self.clock += TimeDelta::minutes(1);
        ActStamp::new(name, "Anna Kowal", self.clock)
    }

    pub fn try_write<T>(&mut self, change: impl FnOnce(&WriteTx<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        let stamp = self.stamp("Zmieniono dane");
        self.store.write(stamp, change)
    }

    pub fn write<T>(&mut self, change: impl FnOnce(&WriteTx<'_>) -> Result<T, Fault>) -> T {
        self.try_write(change).unwrap()
    }

    pub fn read<T>(&self, look: impl FnOnce(&ReadTx<'_>) -> Result<T, Fault>) -> T {
        self.store.read(look).unwrap()
    }

    /// Closes the file and answers its folder and path.
    pub fn close(self) -> (TempDir, PathBuf) {
        self.store.close().unwrap();
        (self.folder, self.path)
    }
}

pub fn address(town: &str) -> Address {
    Address { street: "ul. Lipowa".into(), house: "4".into(), postcode: "05-555".into(), town: town.into(), ..Address::default() }
}

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
        seat: address("Stary Młyn"),
        correspondence: None,
        email: String::new(),
        phone: String::new(),
        website: String::new(),
        ade: String::new(),
        spheres: vec!["17".into(), "1a".into()],
        representation_rule: String::new(),
        activity: Activity::Active,
        about: String::new(),
        people: vec![Person { name: "Jan Żuraw".into(), function: "prezes".into(), represents: true, ..Person::default() }],
        accounts: vec![Account { nrb: "11105000997603123456789123".into(), purpose: "podstawowy".into() }],
        registered_on: Some(day(2004, 2, 29)),
        archived: false,
    }
}

fn declined(name: &str) -> Declined {
    Declined { nominative: name.into(), genitive: format!("{name} (dop.)"), ..Declined::default() }
}

/// A list of recipients.
pub fn choice(name: &str) -> Selection {
    Selection {
        name: name.into(),
        kind: SelectionKind::List,
        text: "senior".into(),
        sphere: Some("17".into()),
        legal_form: Some(LegalForm::Foundation),
        town: Some("Jarzębin".into()),
    }
}

pub fn office() -> Office {
    Office {
        kind: OfficeKind::RuralCommune,
        unit: declined("Gmina Jarzębin"),
        office: declined("Urząd Gminy Jarzębin"),
        executive: declined("Wójt Gminy Jarzębin"),
        council: declined("Rada Gminy Jarzębin"),
        benefit_council: None,
        voivodeship: "mazowieckie".into(),
        journal: declined("Dziennik Urzędowy Województwa Mazowieckiego"),
        address: address("Jarzębin"),
        phone: String::new(),
        email: "urzad@jarzebin.example".into(),
        ade: String::new(),
        bip_url: String::new(),
        website: String::new(),
        notice_board: "parter".into(),
        nip: String::new(),
        regon: String::new(),
        crest: None,
        data_protection_contact: String::new(),
        department_name: "Referat Oświaty".into(),
        numbers: NumberPatterns {
            case_number: "{komorka}.{jrwa}.{numer}.{rok}".into(),
            department: "OK".into(),
            jrwa: "525".into(),
            resolution: "{sesja}/{numer}/{rok}".into(),
            order: "0050.{numer}.{rok}".into(),
        },
        local: LocalRules {
            consultation_days: Some(14),
            report_day: Some((4, 30)),
            consultation_forms: vec![ConsultationForm::EmailRemarks, ConsultationForm::OpenMeeting],
            ..LocalRules::default()
        },
        extra_days_off: vec![day(2026, 5, 4)],
    }
}

/// A text of one § with these words.
pub fn act(words: &str) -> Act {
    let mut act = Act::new(ActKind::Programme);
    let mut unit = act.unit(Level::Paragraph);
    unit.intro = vec![Inline::text(words)];
    act.units.push(unit);
    act
}

/// Writes a programme with its three texts.
pub fn programme(tx: &WriteTx<'_>, year: i32) -> Result<ProgrammeId, Fault> {
    let record = Programme {
        kind: ProgrammeKind::Annual,
        title: format!("Program współpracy na rok {year}"),
        year_from: year,
        year_to: year,
        status: ProgrammeStatus::Draft,
        case_number: String::new(),
        based_on: None,
        text: store::text::insert(tx, "Program", &act("Gmina współpracuje z organizacjami."))?,
        resolution_text: store::text::insert(tx, "Uchwała", &act("Uchwala się program."))?,
        justification_text: store::text::insert(tx, "Uzasadnienie", &act("Obowiązek wynika z ustawy."))?,
        sitting: None,
        submitted_to_council_on: None,
        adoption: None,
        sent_to_voivode_on: None,
        report_submitted_on: None,
        report_published_on: None,
        recorded_despite: String::new(),
    };
    store::programme::insert(tx, &record)
}

/// Writes a draft act with its two texts; it went the whole way.
pub fn draft_act(tx: &WriteTx<'_>) -> Result<DraftActId, Fault> {
    let record = DraftAct {
        kind: DraftActKind::ConsultationRules,
        title: "w sprawie sposobu konsultowania".into(),
        status: DraftActStatus::Announced,
        case_number: "OK.0006.2.2026".into(),
        local_law: Some(true),
        text: store::text::insert(tx, "Uchwała", &act("Konsultacje trwają dwa tygodnie."))?,
        justification_text: store::text::insert(tx, "Uzasadnienie", &act("Dotychczasowe zasady są nieaktualne."))?,
        sitting: None,
        consultation_began_on: Some(day(2026, 9, 1)),
        consultation_ended_on: Some(day(2026, 9, 15)),
        opinion: ActOpinion {
            delivered_on: Some(day(2026, 9, 1)),
            given_on: Some(day(2026, 9, 10)),
            result: Some(OpinionResult::PositiveWithRemarks),
        },
        submitted_to_council_on: Some(day(2026, 9, 20)),
        adoption: Some(Adoption {
            resolution_number: "XXII/190/2026".into(),
            adopted_on: day(2026, 9, 29),
            in_force_on: Some(day(2026, 10, 24)),
        }),
        sent_to_voivode_on: Some(day(2026, 10, 2)),
        sent_to_journal_on: Some(day(2026, 10, 2)),
        announcement: Some(Announcement { announced_on: day(2026, 10, 9), position: "8123".into() }),
        abandoned_on: None,
        recorded_despite: "konsultacje krótsze o dzień".into(),
    };
    store::draft_act::insert(tx, &record)
}

pub fn goal(programme: ProgrammeId, position: i32) -> Goal {
    Goal { programme, parent: None, position, wording: "Rozwój współpracy".into() }
}

pub fn measure(goal: GoalId) -> Indicator {
    Indicator {
        goal,
        position: 1,
        name: "Liczba ofert".into(),
        unit: "szt.".into(),
        baseline: "12".into(),
        target: "co najmniej 15".into(),
        source: "rejestr ofert".into(),
    }
}

pub fn sitting() -> Sitting {
    Sitting { kind: SittingKind::Council, held_on: day(2026, 11, 26), number: "XXIV".into(), papers_due_on: None }
}

/// The benefit council did not answer in time.
pub fn silence(programme: ProgrammeId) -> Opinion {
    Opinion {
        programme,
        delivered_on: Some(day(2026, 10, 1)),
        given_on: None,
        result: Some(OpinionResult::Silence),
        wording: String::new(),
        document: None,
        attached_to_draft: true,
    }
}

pub fn task(programme: ProgrammeId, planned: Option<Money>) -> PriorityTask {
    PriorityTask {
        programme,
        position: 1,
        sphere: "17".into(),
        title: "Szkolenie sportowe dzieci".into(),
        form: CommissioningForm::Support,
        planned,
        department: "Oświata".into(),
        previous: None,
    }
}

pub fn consultation(programme: Option<ProgrammeId>) -> Consultation {
    Consultation {
        subject: SubjectKind::Programme,
        programme,
        title: "Projekt programu współpracy na rok 2027".into(),
        text: None,
        status: ConsultationStatus::Planned,
        case_number: "OK.525.3.2026".into(),
        entitled: vec![Entitled::Organisations, Entitled::BenefitCouncil],
        forms: vec![ConsultationForm::EmailRemarks, ConsultationForm::OpenMeeting],
        purpose: String::new(),
        unit: String::new(),
        remarks_address: String::new(),
        remarks_email: String::new(),
        order_number: String::new(),
        order_date: None,
        announced_on: None,
        starts_on: Some(day(2026, 10, 6)),
        ends_on: Some(day(2026, 10, 20)),
        ends_at: chrono::NaiveTime::from_hms_opt(15, 30, 0),
        cancelled: None,
        report_made_on: None,
        report_published_on: None,
        stated_participants: None,
        summary: String::new(),
        recorded_despite: String::new(),
    }
}

pub fn remark(consultation: ConsultationId, number: u32) -> Remark {
    Remark {
        consultation,
        number,
        received_at: day(2026, 10, 9).and_hms_opt(14, 22, 0).unwrap(),
        channel: Channel::Email,
        sender_kind: SenderKind::Organisation,
        organisation: None,
        sender: "Klub Sportowy „Błyskawica”".into(),
        meeting: None,
        unit: Some(3),
        unit_address: "§ 10 ust. 1".into(),
        wording_now: String::new(),
        wording_proposed: String::new(),
        content: "Kwota jest za niska.".into(),
        reason: String::new(),
        evidence: None,
        position: None,
    }
}

pub fn refusal() -> Position {
    Position {
        outcome: Outcome::Rejected,
        reason: "Brak środków.".into(),
        wording_after: String::new(),
        taken_on: day(2026, 10, 22),
    }
}

pub fn longer(consultation: ConsultationId) -> Extension {
    Extension {
        consultation,
        decided_on: day(2026, 10, 19),
        from: day(2026, 10, 20),
        to: day(2026, 10, 27),
        reason: "Prośba organizacji.".into(),
    }
}

pub fn meeting(consultation: ConsultationId) -> Meeting {
    Meeting {
        consultation,
        held_at: day(2026, 10, 14).and_hms_opt(17, 0, 0).unwrap(),
        place: "świetlica w Starym Młynie".into(),
        turnout: vec![(Sector::Organisations, 7), (Sector::Residents, 12)],
        stated_total: Some(19),
        notes: String::new(),
    }
}

/// The notice of a consultation in BIP.
pub fn notice(consultation: ConsultationId, evidence: AttachmentId) -> Publication {
    Publication {
        case: CaseRef::Consultation(consultation),
        thing: PublishedThing::ConsultationNotice,
        subject: None,
        place: PublicationPlace::Bip,
        address: "https://bip.jarzebin.example/1".into(),
        published_on: day(2026, 9, 25),
        removed_on: None,
        evidence: Some(evidence),
    }
}

pub fn mapping() -> ColumnMapping {
    ColumnMapping {
        name: "eksport z KRS".into(),
        delimiter: ";".into(),
        encoding: "windows-1250".into(),
        fields: vec![("NAZWA".into(), "name".into()), ("Nip".into(), "nip".into())],
    }
}

pub fn issued(case: CaseRef) -> IssuedDocument {
    IssuedDocument {
        kind: DocumentKind::ConsultationNotice,
        case,
        subject: None,
        addressee: None,
        number: "OK.525.3.2026".into(),
        title: "Ogłoszenie o konsultacjach".into(),
        issued_at: noon(),
        issued_by: "Anna Kowal".into(),
        dated_on: day(2026, 9, 25),
        body: "{}".into(),
        draft: false,
        words: WordsUsed::default(),
    }
}

pub fn label_sheet() -> store::label_sheet::LabelSheet {
    store::label_sheet::LabelSheet {
        name: "etykiety z szafy".into(),
        page_width: 21_000,
        page_height: 29_700,
        columns: 3,
        lines: 8,
        label_width: 6_350,
        label_height: 3_390,
        from_left: 725,
        from_top: 1_290,
        gap_across: 250,
        gap_down: 0,
        padding: 300,
    }
}

pub fn printer() -> store::printer::Printer {
    let name = "drukarka w sekretariacie".into();
    store::printer::Printer { name, measured_left: 212, measured_top: 195, measured_length: 1_502 }
}

pub fn stamped(document: IssuedDocumentId) -> domain::document::StampedCopy {
    domain::document::StampedCopy {
        document,
        stamp: domain::document::StampKind::Conformity,
        words: "Jarzębin, 15 października 2026 r., Jan Olszyna, Wójt Gminy Jarzębin".into(),
        made_at: noon(),
        made_by: "Anna Kowal".into(),
    }
}

/// A law pack that the office took in.
pub fn kept_pack(tx: &WriteTx<'_>, version: &str) -> Result<LawPackId, Fault> {
    let file = store::attachment::put(tx, "prawo.kladka-prawo", "application/zip", version.as_bytes())?;
    let (state_day, taken_on) = (day(2026, 12, 1), day(2026, 12, 3));
    store::law_pack::insert(
        tx,
        &KeptPack { version: version.into(), state_day, file, taken_on, taken_by: "Anna Kowal".into(), left_on: None },
    )
}

/// A case that went to a substitute; its fingerprints are made of one sign.
pub fn handed_over(case: CaseRef, sign: char) -> Handover {
    let hash = |sign: char| std::iter::repeat_n(sign, 64).collect::<String>();
    Handover {
        case,
        direction: HandoverDirection::Given,
        identity: hash('a'),
        package: hash('b'),
        fingerprint: hash(sign),
        base: "[]".into(),
        person: "Ewa Bąk".into(),
        note: "Urlop do 30 października.".into(),
        handed_on: day(2026, 10, 15),
        ended: None,
    }
}

/// A call that was announced, with limits and points.
pub fn announced_call(programme: Option<ProgrammeId>) -> Call {
    Call {
        status: CallStatus::Announced,
        case_number: "OK.525.1.2026".into(),
        programme,
        regranting: true,
        budget: BudgetBasis::DraftBudget,
        budget_on: Some(day(2026, 11, 13)),
        order_number: "141/2026".into(),
        ordered_on: Some(day(2026, 12, 1)),
        offers_until: day(2026, 12, 23).and_hms_opt(15, 30, 0),
        chosen_by: Some(day(2027, 1, 20)),
        begins_on: Some(day(2027, 2, 1)),
        ends_on: Some(day(2028, 12, 15)),
        words: NoticeWords {
            grant_rules: "Dotacji udziela się na wniosek.".into(),
            conditions: "Zadanie jest bezpłatne dla uczestników.".into(),
            choice: "Oferty opiniuje komisja.".into(),
            eligible: "Organizacje działające w gminie.".into(),
            filing: "W sekretariacie, pok. 2.".into(),
            costs: "Dotacja nie pokrywa kar.".into(),
            regranting: "Operator ogłasza nabór.".into(),
            contact: "tel. 12 345 67 89".into(),
            more: "Urząd jest dostępny.".into(),
        },
        limits: CallLimits {
            grant_min: Some(Money::from_zloty(1_000)),
            grant_max: Some(Money::from_zloty(25_000)),
            grant_share: Some(Permyriad(9_000)),
            own_share: Some(Permyriad(1_000)),
            own_money_share: Some(Permyriad(250)),
            no_personal: false,
            no_in_kind: true,
            no_payments: true,
            no_joint: false,
            administrative_share: Some(Permyriad(1_500)),
            administrative_of_grant: true,
            offers_each: Some(2),
            award_share: Some(Permyriad(6_000)),
        },
        threshold: Some(Points(6_050)),
        divergence: Some(Permyriad(3_000)),
        silent_days: Some(14),
        results_required: true,
        announced_on: Some(day(2026, 12, 2)),
        recorded_despite: "strona internetowa dzień później".into(),
        ..Call::new(CallMode::PublicBenefit, "na zadania z zakresu sportu seniorów", 2027)
    }
}

pub fn call_task(call: CallId, position: u32, priority_task: Option<PriorityTaskId>) -> CallTask {
    let pool = |year| Pool { year, amount: Money::from_zloty(25_000) };
    CallTask {
        call,
        position,
        priority_task,
        sphere: "17".into(),
        title: "Szkolenie sportowe seniorów".into(),
        form: CommissioningForm::Support,
        description: "Zajęcia dwa razy w tygodniu.".into(),
        begins_on: Some(day(2027, 3, 1)),
        ends_on: None,
        pools: vec![pool(2027), pool(2028)],
        annulled: None,
    }
}

/// A task of a call that was annulled alone.
pub fn annulled_task(call: CallId) -> CallTask {
    CallTask { annulled: Some((day(2026, 12, 28), AnnulmentGround::NoOffers)), ..call_task(call, 2, None) }
}

pub fn criterion(call: CallId) -> Criterion {
    Criterion {
        call,
        position: 1,
        aspect: Aspect::Quality,
        name: "Jakość wykonania zadania".into(),
        guide: "Doświadczenie trenerów.".into(),
        most: Points(2_000),
        weight: 150,
        least: Some(Points(1_000)),
    }
}

pub fn required_attachment(call: CallId) -> RequiredAttachment {
    RequiredAttachment { call, position: 1, name: "Statut".into(), condition: "gdy nie ma go w KRS".into(), binding: true }
}

pub fn prior_task(call: CallId) -> PriorTask {
    PriorTask {
        call,
        position: 1,
        year: 2025,
        title: "Sport seniorów".into(),
        cost: Some(Money::from_zloty(18_000)),
        grants: Some(Money::from_zloty(15_000)),
    }
}

/// An extension of the call, or the annulment of one of its tasks.
pub fn call_change(call: CallId, number: u32, task: Option<CallTaskId>) -> CallChange {
    CallChange {
        call,
        kind: if task.is_some() { CallChangeKind::TaskAnnulment } else { CallChangeKind::Extension },
        number,
        decided_on: day(2026, 12, 14),
        order_number: "150/2026".into(),
        reason: "Awaria strony internetowej.".into(),
        wording: "Oferty przyjmuje się dłużej.".into(),
        until_before: if task.is_some() { None } else { day(2026, 12, 23).and_hms_opt(15, 30, 0) },
        until_after: if task.is_some() { None } else { day(2026, 12, 31).and_hms_opt(0, 0, 0) },
        task,
        ground: task.map(|_| AnnulmentGround::NoOffers),
        chosen_before: if task.is_some() { None } else { Some(day(2027, 1, 15)) },
        chosen_after: if task.is_some() { None } else { Some(day(2027, 1, 22)) },
        status_before: task.map(|_| CallStatus::Announced),
    }
}

/// Writes a call with a row in each of its tables.
pub fn whole_call(tx: &WriteTx<'_>) -> Result<CallId, Fault> {
    use store::call;
    let id = call::insert(tx, &announced_call(None))?;
    call::task::insert(tx, &call_task(id, 1, None))?;
    let annulled = call::task::insert(tx, &annulled_task(id))?;
    call::criterion::insert(tx, &criterion(id))?;
    call::required::insert(tx, &required_attachment(id))?;
    call::prior_task::insert(tx, &prior_task(id))?;
    call::change::insert(tx, &call_change(id, 1, None))?;
    call::change::insert(tx, &call_change(id, 2, Some(annulled)))?;
    Ok(id)
}
