//! Jarzębin with a programme, its consultation, remarks, a meeting and two versions of the text, written straight into the file.

use std::sync::Arc;

use casework::{Clock, Desk, document::start, view::Key};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::{
    act::{Act, Inline},
    call::{Call, CallMode},
    consultation::{
        Channel, Consultation, ConsultationStatus, Entitled, Meeting, Outcome, Position, Remark, Sector, SenderKind, SubjectKind,
    },
    id::{CallId, ConsultationId, ProgrammeId, Revision, TextId},
    law::LawPack,
    office::{Address, ConsultationForm, LocalRules, NumberPatterns, Office, OfficeKind, Signatory, SignatoryRole, bodies},
    organisation::{Activity, LegalForm, Organisation, Register},
    polish::title_forms,
    programme::{CommissioningForm, Goal, Indicator, Opinion, OpinionResult, PriorityTask, Programme, ProgrammeStatus},
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
};
use store::{ActStamp, Fault, Opener, Store, WriteTx};
use tests::{jarzebin, office::Officer};

use super::town_call::call_of_the_town;

/// The file, its programme and its consultation.
pub struct Town {
    pub officer: Arc<Officer>,
    pub desk: Desk,
    pub programme: ProgrammeId,
    pub consultation: ConsultationId,
    pub call: CallId,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().expect("a moment")
}

fn at() -> DateTime<Utc> {
    moment("2026-10-12T09:30:00").and_utc()
}

fn opener(officer: &Officer) -> Opener {
    Opener {
        who: "Anna Wierzba".into(),
        host: "URZAD-12".into(),
        at: at(),
        wall: at().naive_utc(),
        program: "0.1.0".into(),
        backups: officer.path("kopie"),
    }
}

/// What is in the file before the story begins; the desk of the core has no door for it.
pub fn before_the_story(officer: &Arc<Officer>, work: impl FnOnce(&WriteTx<'_>) -> Result<(), Fault>) {
    let mut store = Store::open(&officer.path("urzad.kladka"), &opener(officer)).expect("the file opens");
    store.write(ActStamp::new("Przygotowano opowieść", "Anna Wierzba", at()), work).expect("a write");
    store.close().expect("the file closes");
}

impl Town {
    /// Everything an officer has in October.
    pub fn in_october() -> Self {
        Self::in_october_but(|_, _| Ok(()))
    }

    /// The same with something changed.
    pub fn in_october_but(change: impl FnOnce(&WriteTx<'_>, ConsultationId) -> Result<(), Fault>) -> Self {
        Self::with(|tx, officer, programme, consultation, text| {
            records_of_programme(tx, programme)?;
            records_of_consultation(tx, consultation)?;
            write_text(tx, officer, programme, text)?;
            call_of_the_town(tx, programme)?;
            change(tx, consultation)
        })
    }

    /// A programme and a consultation with nothing but a title.
    pub fn bare() -> Self {
        Self::with(|_, _, _, _, _| Ok(()))
    }

    /// The same, its empty text saved as a version, so that there is something to compare.
    pub fn bare_with_a_version() -> Self {
        Self::with(|tx, _, _, _, text| {
            let seen = store::text::get(tx, text)?.revision;
            store::text::save_version(tx, text, seen, &Act::default(), "").map(drop)
        })
    }

    /// The meetings of the consultation in the order of time.
    pub fn meetings(&self) -> Vec<Key> {
        let meetings = self.desk.store().read(|tx| store::meeting::of(tx, self.consultation)).expect("meetings");
        let mut meetings: Vec<_> = meetings.iter().map(|meeting| (meeting.record.held_at, Key(meeting.id.0))).collect();
        meetings.sort_unstable_by_key(|(held_at, _)| *held_at);
        meetings.into_iter().map(|(_, key)| key).collect()
    }

    /// The full case with one more meeting, and these organisations.
    pub fn with_organisations(names: &[&str]) -> Self {
        Self::with(|tx, officer, programme, consultation, text| {
            records_of_programme(tx, programme)?;
            records_of_consultation(tx, consultation)?;
            write_text(tx, officer, programme, text)?;
            store::meeting::insert(tx, &second_meeting(consultation))?;
            names.iter().try_for_each(|name| store::organisation::insert(tx, &organisation(name)).map(drop))
        })
    }

    fn with(more: impl FnOnce(&WriteTx<'_>, &Arc<Officer>, ProgrammeId, ConsultationId, TextId) -> Result<(), Fault>) -> Self {
        let officer = Officer::on("2026-10-15");
        casework::file::close(officer.new_file()).expect("the file closes");
        let mut made = None;
        before_the_story(&officer, |tx| {
            store::office::save(tx, None, &office())?;
            let text = store::text::insert(tx, "Program współpracy na rok 2027", &Act::default())?;
            let programme = store::programme::insert(tx, &programme(tx, text)?)?;
            let consultation = store::consultation::insert(tx, &consultation(Some(programme), text))?;
            let call = store::call::insert(
                tx,
                &Call::new(CallMode::PublicBenefit, "na realizację zadań publicznych w 2027 roku", 2027),
            )?;
            made = Some((programme, consultation, call));
            more(tx, &officer, programme, consultation, text)
        });
        let (programme, consultation, call) = made.expect("records");
        let desk = officer.opened_again();
        Self { officer, desk, programme, consultation, call }
    }
}

/// The shipped words, then one more sentence, each saved as a version.
fn write_text(tx: &WriteTx<'_>, officer: &Arc<Officer>, programme: ProgrammeId, text: TextId) -> Result<(), Fault> {
    let clock = Clock::still_on(officer.clone(), day("2026-09-01"));
    let first = start::text_of(tx, LawPack::embedded(), &clock, programme).expect("a first text");
    let seen = store::text::get(tx, text)?.revision;
    let (seen, _) = store::text::save_version(tx, text, seen, &first, "szkic")?;
    let mut second = first.clone();
    if let Some(unit) = second.units.first_mut().and_then(|chapter| chapter.children.last_mut()) {
        unit.intro.push(Inline::text(" Program obejmuje całą gminę."));
    }
    store::text::save_version(tx, text, seen, &second, "po spotkaniu")?;
    Ok(())
}

fn office() -> Office {
    let named = bodies::proposed(OfficeKind::RuralCommune, "Jarzębin", "Jarzębin");
    Office {
        kind: OfficeKind::RuralCommune,
        unit: named.unit,
        office: named.office,
        executive: named.executive,
        council: named.council,
        benefit_council: Some(bodies::completed(&title_forms("Gminna Rada Działalności Pożytku Publicznego w Jarzębinie"))),
        voivodeship: "mazowieckie".into(),
        journal: bodies::completed(&title_forms("Dziennik Urzędowy Województwa Mazowieckiego")),
        address: Address {
            street: "Rynek".into(),
            house: "10".into(),
            postcode: "99-998".into(),
            town: "Jarzębin".into(),
            ..Address::default()
        },
        phone: "99 999 10 10".into(),
        email: "urzad@jarzebin.example".into(),
        ade: String::new(),
        bip_url: "https://bip.jarzebin.example".into(),
        website: "https://jarzebin.example".into(),
        notice_board: "parter urzędu, Rynek 10".into(),
        nip: String::new(),
        regon: String::new(),
        crest: None,
        data_protection_contact: "iod@jarzebin.example".into(),
        department_name: "Referat Spraw Społecznych".into(),
        numbers: NumberPatterns {
            case_number: "{komorka}.{jrwa}.{numer}.{rok}".into(),
            department: "OS".into(),
            jrwa: "525".into(),
            resolution: "{sesja}/{numer}/{rok}".into(),
            order: "0050.{numer}.{rok}".into(),
        },
        local: LocalRules {
            consultation_days: Some(14),
            report_days: Some(14),
            consultation_resolution: "nr XLI/305/2022 Rady Gminy Jarzębin z dnia 24 lutego 2022 r.".into(),
            ..LocalRules::default()
        },
        extra_days_off: Vec::new(),
    }
}

fn programme(tx: &WriteTx<'_>, text: TextId) -> Result<Programme, Fault> {
    Ok(Programme {
        status: ProgrammeStatus::InConsultation,
        case_number: "OS.525.2.2026".into(),
        text,
        resolution_text: store::text::insert(tx, "Uchwała", &Act::default())?,
        justification_text: store::text::insert(tx, "Uzasadnienie", &Act::default())?,
        ..jarzebin::draft()
    })
}

fn consultation(programme: Option<ProgrammeId>, text: TextId) -> Consultation {
    Consultation {
        subject: SubjectKind::Programme,
        programme,
        title: "projekt programu współpracy Gminy Jarzębin z organizacjami pozarządowymi na rok 2027".into(),
        text: Some(text),
        status: ConsultationStatus::Planned,
        case_number: "OS.525.3.2026".into(),
        entitled: Vec::new(),
        forms: Vec::new(),
        purpose: String::new(),
        unit: String::new(),
        remarks_address: String::new(),
        remarks_email: String::new(),
        order_number: String::new(),
        order_date: None,
        announced_on: None,
        starts_on: None,
        ends_on: None,
        ends_at: None,
        cancelled: None,
        report_made_on: None,
        report_published_on: None,
        stated_participants: None,
        summary: String::new(),
        recorded_despite: String::new(),
    }
}

fn records_of_programme(tx: &WriteTx<'_>, programme: ProgrammeId) -> Result<(), Fault> {
    for (role, name, title) in [
        (SignatoryRole::Executive, "Janina Olszewska", "Wójt Gminy Jarzębin"),
        (SignatoryRole::CouncilChair, "Marek Brzoza", "Przewodniczący Rady Gminy Jarzębin"),
        (SignatoryRole::Officer, "Anna Wierzba", "Pełnomocnik ds. współpracy"),
    ] {
        let signatory =
            Signatory { role, name: name.into(), title: title.into(), valid_from: Some(day("2024-05-07")), valid_to: None };
        store::signatory::insert(tx, &signatory)?;
    }
    let main = Goal { programme, parent: None, position: 1, wording: "Trwała współpraca gminy z organizacjami.".into() };
    let main = store::goal::insert(tx, &main)?;
    let goal = Goal { programme, parent: Some(main), position: 2, wording: "Więcej ofert w konkursach;".into() };
    let goal = store::goal::insert(tx, &goal)?;
    store::goal::indicator::insert(
        tx,
        &Indicator {
            goal,
            position: 1,
            name: "liczba ofert".into(),
            unit: String::new(),
            baseline: "29".into(),
            target: "34".into(),
            source: "rejestr ofert".into(),
        },
    )?;
    for (position, sphere, title, zloty) in
        [(1, "17", "Szkolenie sportowe dzieci i młodzieży", 130_000), (2, "16", "Upowszechnianie kultury i tradycji", 45_500)]
    {
        store::priority_task::insert(
            tx,
            &PriorityTask {
                programme,
                position,
                sphere: sphere.into(),
                title: title.into(),
                form: CommissioningForm::Support,
                planned: Some(domain::money::Money::from_zloty(zloty)),
                department: "Referat Spraw Społecznych".into(),
                previous: None,
            },
        )?;
    }
    store::opinion::insert(
        tx,
        &Opinion {
            programme,
            delivered_on: Some(day("2026-09-28")),
            given_on: Some(day("2026-10-08")),
            result: Some(OpinionResult::PositiveWithRemarks),
            wording: "Rada proponuje zwiększyć środki na kulturę.".into(),
            document: None,
            attached_to_draft: false,
        },
    )?;
    Ok(())
}

fn records_of_consultation(tx: &WriteTx<'_>, id: ConsultationId) -> Result<(), Fault> {
    let mut stored = store::consultation::get(tx, id)?;
    let record = &mut stored.record;
    record.status = ConsultationStatus::Ended;
    record.entitled = vec![Entitled::Organisations, Entitled::BenefitCouncil];
    record.forms = vec![ConsultationForm::WrittenRemarks, ConsultationForm::EmailRemarks, ConsultationForm::OpenMeeting];
    record.purpose = "Chcemy poznać uwagi organizacji przed skierowaniem projektu do rady".into();
    record.remarks_address = "Urząd Gminy Jarzębin, Rynek 10, 99-998 Jarzębin".into();
    record.remarks_email = "konsultacje@jarzebin.example".into();
    record.announced_on = Some(day("2026-09-25"));
    record.starts_on = Some(day("2026-09-28"));
    record.ends_on = Some(day("2026-10-12"));
    record.ends_at = chrono::NaiveTime::from_hms_opt(15, 30, 0);
    let revision: Revision = stored.revision;
    store::consultation::update(tx, id, revision, &stored.record)?;
    store::publication::insert(
        tx,
        &Publication {
            case: CaseRef::Consultation(id),
            thing: PublishedThing::ConsultationNotice,
            subject: None,
            place: PublicationPlace::Bip,
            address: "https://bip.jarzebin.example/konsultacje/2026/3".into(),
            published_on: day("2026-09-25"),
            removed_on: None,
            evidence: None,
        },
    )?;
    store::meeting::insert(
        tx,
        &Meeting {
            consultation: id,
            held_at: moment("2026-10-05T17:00:00"),
            place: "Dom Kultury w Starym Młynie".into(),
            turnout: vec![(Sector::Organisations, 11), (Sector::Residents, 4)],
            stated_total: Some(16),
            notes: String::new(),
        },
    )?;
    remarks(tx, id)
}

fn second_meeting(consultation: ConsultationId) -> Meeting {
    Meeting {
        consultation,
        held_at: moment("2026-10-08T16:30:00"),
        place: "Świetlica w Zagrodach".into(),
        turnout: Vec::new(),
        stated_total: None,
        notes: String::new(),
    }
}

fn remarks(tx: &WriteTx<'_>, id: ConsultationId) -> Result<(), Fault> {
    let blank = Remark {
        consultation: id,
        number: 1,
        received_at: moment("2026-10-01T10:00:00"),
        channel: Channel::Email,
        sender_kind: SenderKind::Organisation,
        organisation: None,
        sender: "Klub Sportowy „Błyskawica” Stary Młyn".into(),
        meeting: None,
        unit: None,
        unit_address: "§ 7 ust. 1 pkt 1".into(),
        wording_now: String::new(),
        wording_proposed: "szkolenie sportowe dzieci, młodzieży i seniorów".into(),
        content: "Zadanie powinno objąć seniorów.".into(),
        reason: "Seniorzy także ćwiczą".into(),
        evidence: None,
        position: Some(Position {
            outcome: Outcome::Accepted,
            reason: String::new(),
            wording_after: "szkolenie sportowe dzieci, młodzieży i seniorów".into(),
            taken_on: day("2026-10-13"),
        }),
    };
    store::remark::insert(tx, &blank)?;
    let private = Remark {
        number: 2,
        channel: Channel::Paper,
        sender_kind: SenderKind::Private,
        sender: "Zofia Klon".into(),
        unit_address: String::new(),
        wording_proposed: String::new(),
        content: "Proszę o podwojenie środków.".into(),
        reason: String::new(),
        position: Some(Position {
            outcome: Outcome::Rejected,
            reason: "Budżet gminy nie pozwala na podwojenie środków".into(),
            wording_after: String::new(),
            taken_on: day("2026-10-13"),
        }),
        ..blank.clone()
    };
    store::remark::insert(tx, &private)?;
    let late = Remark {
        number: 3,
        received_at: moment("2026-10-12T16:05:00"),
        sender: "Koło Gospodyń „Malwa”".into(),
        unit_address: "§ 9 ust. 1".into(),
        wording_proposed: String::new(),
        content: "Kwota jest za niska.".into(),
        reason: String::new(),
        position: None,
        ..blank
    };
    store::remark::insert(tx, &late)?;
    Ok(())
}

fn organisation(name: &str) -> Organisation {
    Organisation {
        name: name.into(),
        short_name: String::new(),
        legal_form: LegalForm::Association,
        register: Register::Krs,
        register_number: String::new(),
        nip: String::new(),
        regon: String::new(),
        public_benefit: false,
        seat: Address {
            street: "ul. Lipowa".into(),
            house: "4".into(),
            postcode: "99-998".into(),
            town: "Jarzębin".into(),
            ..Address::default()
        },
        correspondence: None,
        email: String::new(),
        phone: String::new(),
        website: String::new(),
        ade: String::new(),
        spheres: Vec::new(),
        representation_rule: String::new(),
        activity: Activity::Active,
        about: String::new(),
        people: Vec::new(),
        accounts: Vec::new(),
        registered_on: None,
        archived: false,
    }
}
