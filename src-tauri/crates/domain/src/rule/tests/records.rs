//! The records of the sample case, one function each.

use chrono::NaiveDate;

use crate::{
    act::{Act, ActKind, Inline, Level, RequirementKey},
    consultation::{
        Channel, Consultation, ConsultationStatus, Entitled, Extension, Meeting, Outcome, Position, Remark, Sector, SenderKind,
        SubjectKind,
    },
    draft_act::{ActOpinion, Announcement, DraftAct, DraftActKind, DraftActStatus},
    id::*,
    law::{Key, LawPack},
    money::Money,
    office::{Address, ConsultationForm, LocalRules, NumberPatterns, Office, OfficeKind, Signatory, SignatoryRole, bodies},
    organisation::{Activity, LegalForm, Organisation, Person, Register},
    polish,
    programme::{
        Adoption, CommissioningForm, Goal, Indicator, Opinion, OpinionResult, PriorityTask, Programme, ProgrammeKind,
        ProgrammeStatus, Sitting, SittingKind,
    },
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
};

use super::world::{at, day, stored};

pub fn office() -> Office {
    let names = bodies::proposed(OfficeKind::RuralCommune, "Jarzębin", "Jarzębin");
    Office {
        kind: OfficeKind::RuralCommune,
        unit: names.unit,
        office: names.office,
        executive: names.executive,
        council: names.council,
        benefit_council: Some(names.benefit_council),
        voivodeship: "mazowieckie".into(),
        journal: polish::title_forms("Dziennik Urzędowy Województwa Mazowieckiego"),
        address: Address { house: "1".into(), postcode: "05-999".into(), town: "Jarzębin".into(), ..Address::default() },
        phone: "22 000 00 00".into(),
        email: "urzad@jarzebin.example".into(),
        ade: "AE:PL-12345-67890-ABCDE-12".into(),
        bip_url: "https://bip.jarzebin.example".into(),
        website: "https://jarzebin.example".into(),
        notice_board: "parter urzędu".into(),
        nip: String::new(),
        regon: String::new(),
        crest: None,
        data_protection_contact: "iod@jarzebin.example".into(),
        department_name: "Referat Oświaty i Kultury".into(),
        numbers: NumberPatterns {
            case_number: "{komorka}.{jrwa}.{numer}.{rok}".into(),
            department: "OK".into(),
            jrwa: "526".into(),
            resolution: "{sesja}/{numer}/{rok}".into(),
            order: "0050.{numer}.{rok}".into(),
        },
        local: LocalRules {
            consultation_days: Some(14),
            notice_lead_days: Some(7),
            report_days: Some(30),
            report_day: None,
            consultation_forms: vec![
                ConsultationForm::WrittenRemarks,
                ConsultationForm::RemarkForm,
                ConsultationForm::OpenMeeting,
            ],
            consultation_resolution: "uchwała nr XLIV/378/2010 z dnia 9 września 2010 r.".into(),
        },
        extra_days_off: Vec::new(),
    }
}

pub fn signatory() -> Signatory {
    Signatory {
        role: SignatoryRole::Executive,
        name: "Jan Kalina".into(),
        title: "Wójt Gminy Jarzębin".into(),
        valid_from: Some(day(2024, 5, 7)),
        valid_to: None,
    }
}

pub fn organisation() -> Organisation {
    Organisation {
        name: "Stowarzyszenie „Pod Lipami”".into(),
        short_name: String::new(),
        legal_form: LegalForm::Association,
        register: Register::Krs,
        register_number: "0000123456".into(),
        nip: String::new(),
        regon: String::new(),
        public_benefit: false,
        seat: Address { town: "Jarzębin".into(), postcode: "05-999".into(), house: "4".into(), ..Address::default() },
        correspondence: None,
        email: "lipy@jarzebin.example".into(),
        phone: String::new(),
        website: String::new(),
        ade: String::new(),
        spheres: vec!["17".into()],
        representation_rule: "prezes jednoosobowo".into(),
        activity: Activity::Active,
        about: "Zajęcia dla dzieci".into(),
        people: vec![Person { name: "Anna Lipa".into(), represents: true, ..Person::default() }],
        accounts: Vec::new(),
        registered_on: None,
        archived: false,
    }
}

pub fn programme(year: i32) -> Programme {
    Programme {
        kind: ProgrammeKind::Annual,
        title: format!("Program współpracy Gminy Jarzębin z organizacjami pozarządowymi na rok {year}"),
        year_from: year,
        year_to: year,
        status: ProgrammeStatus::Adopted,
        case_number: "OK.526.3.2026".into(),
        based_on: None,
        text: TextId(1),
        resolution_text: TextId(2),
        justification_text: TextId(3),
        sitting: Some(SittingId(1)),
        submitted_to_council_on: Some(day(2026, 11, 6)),
        adoption: Some(Adoption {
            resolution_number: "XXIV/210/2026".into(),
            adopted_on: day(2026, 11, 26),
            in_force_on: Some(day(2026, 11, 26)),
        }),
        sent_to_voivode_on: Some(day(2026, 12, 1)),
        report_submitted_on: None,
        report_published_on: None,
        recorded_despite: String::new(),
    }
}

pub fn goal(parent: Option<GoalId>, wording: &str) -> Goal {
    Goal { programme: ProgrammeId(1), parent, position: 1, wording: wording.into() }
}

pub fn indicator() -> Indicator {
    Indicator {
        goal: GoalId(2),
        position: 1,
        name: "liczba zajęć".into(),
        unit: "szt.".into(),
        baseline: "10".into(),
        target: "14".into(),
        source: "sprawozdania z zadań".into(),
    }
}

pub fn task(id: i64, sphere: &str, title: &str, zloty: u32) -> Stored<PriorityTaskId, PriorityTask> {
    let task = PriorityTask {
        programme: ProgrammeId(1),
        position: id as i32,
        sphere: sphere.into(),
        title: title.into(),
        form: CommissioningForm::Support,
        planned: Some(Money::from_zloty(zloty)),
        department: "Oświata".into(),
        previous: None,
    };
    stored(PriorityTaskId(id), task)
}

/// One § for each required item of the annual programme.
pub fn text() -> Act {
    let mut act = Act::new(ActKind::Programme);
    for item in LawPack::embedded().on(day(2026, 10, 1)).annual_items() {
        let mut unit = act.unit(Level::Paragraph);
        unit.intro = vec![Inline::text(format!("Treść o tym, co obejmuje: {}.", item.value.name))];
        unit.meets = vec![RequirementKey(item.value.item.key().to_owned())];
        act.units.push(unit);
    }
    act
}

fn act_of(units: &[(Level, &str)]) -> Act {
    let mut act = Act::new(ActKind::Resolution);
    for (level, words) in units {
        let mut unit = act.unit(*level);
        unit.intro = vec![Inline::text(*words)];
        act.units.push(unit);
    }
    act
}

pub fn resolution() -> Act {
    act_of(&[
        (Level::Paragraph, "Uchwala się program współpracy, stanowiący załącznik do uchwały."),
        (Level::Paragraph, "Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin."),
        (Level::Paragraph, "Uchwała wchodzi w życie z dniem podjęcia."),
    ])
}

/// Local law on which residents are consulted.
pub fn draft() -> Act {
    let basis = "Na podstawie art. 40 ust. 2 pkt 4 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym \
                 (Dz. U. z 2026 r. poz. 662) uchwala się, co następuje:";
    let entry = "Uchwała wchodzi w życie po upływie 14 dni od dnia ogłoszenia w Dzienniku Urzędowym Województwa Mazowieckiego.";
    act_of(&[
        (Level::Plain, basis),
        (Level::Paragraph, "Uchwała określa zasady korzystania ze świetlic wiejskich."),
        (Level::Paragraph, "Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin."),
        (Level::Paragraph, "Traci moc uchwała nr X/50/2019 Rady Gminy Jarzębin z dnia 27 czerwca 2019 r. w sprawie świetlic."),
        (Level::Paragraph, entry),
    ])
}

/// Rules of consultations that went the whole way.
pub fn draft_act() -> DraftAct {
    DraftAct {
        kind: DraftActKind::ConsultationRules,
        title: "w sprawie określenia szczegółowego sposobu konsultowania projektów aktów prawa miejscowego".into(),
        status: DraftActStatus::Announced,
        case_number: "OK.0006.2.2026".into(),
        local_law: None,
        text: TextId(21),
        justification_text: TextId(22),
        sitting: Some(SittingId(1)),
        consultation_began_on: Some(day(2026, 10, 6)),
        consultation_ended_on: Some(day(2026, 10, 20)),
        opinion: ActOpinion {
            delivered_on: Some(day(2026, 10, 1)),
            given_on: Some(day(2026, 10, 14)),
            result: Some(OpinionResult::Positive),
        },
        submitted_to_council_on: Some(day(2026, 11, 6)),
        adoption: Some(Adoption { resolution_number: "XXIV/211/2026".into(), adopted_on: day(2026, 11, 26), in_force_on: None }),
        sent_to_voivode_on: Some(day(2026, 12, 1)),
        sent_to_journal_on: Some(day(2026, 12, 1)),
        announcement: Some(Announcement { announced_on: day(2026, 12, 9), position: "10432".into() }),
        abandoned_on: None,
        recorded_despite: String::new(),
    }
}

/// One § for each item of rules of consultations between the basis and the final provisions.
pub fn draft_act_text() -> Act {
    let basis = "Na podstawie art. 5 ust. 5 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie \
                 (Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1040) uchwala się, co następuje:";
    let mut act = act_of(&[(Level::Plain, basis)]);
    for item in LawPack::embedded().on(day(2026, 10, 1)).act_items(DraftActKind::ConsultationRules) {
        let mut unit = act.unit(Level::Paragraph);
        unit.intro = vec![Inline::text(format!("Przepis o tym, co obejmuje: {}.", item.value.name))];
        unit.meets = vec![RequirementKey(item.value.key)];
        act.units.push(unit);
    }
    let entry = "Uchwała wchodzi w życie po upływie 14 dni od dnia ogłoszenia w Dzienniku Urzędowym Województwa Mazowieckiego.";
    for words in ["Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin.", entry] {
        let mut unit = act.unit(Level::Paragraph);
        unit.intro = vec![Inline::text(words)];
        act.units.push(unit);
    }
    act
}

/// The consultation of the text of [`draft_act`].
pub fn act_consultation() -> Consultation {
    Consultation { subject: SubjectKind::LocalLaw, programme: None, text: Some(TextId(21)), ..consultation() }
}

pub fn sitting() -> Sitting {
    Sitting {
        kind: SittingKind::Council,
        held_on: day(2026, 11, 26),
        number: "XXIV".into(),
        papers_due_on: Some(day(2026, 11, 12)),
    }
}

pub fn opinion() -> Opinion {
    Opinion {
        programme: ProgrammeId(1),
        delivered_on: Some(day(2026, 10, 1)),
        given_on: Some(day(2026, 10, 14)),
        result: Some(OpinionResult::Positive),
        wording: "Rada opiniuje projekt pozytywnie.".into(),
        document: None,
        attached_to_draft: true,
    }
}

pub fn consultation() -> Consultation {
    Consultation {
        subject: SubjectKind::Programme,
        programme: Some(ProgrammeId(1)),
        title: "projekt programu współpracy na rok 2027".into(),
        text: Some(TextId(1)),
        status: ConsultationStatus::Reported,
        case_number: "OK.526.3.2026".into(),
        entitled: vec![Entitled::Organisations],
        forms: vec![ConsultationForm::WrittenRemarks, ConsultationForm::OpenMeeting],
        purpose: "Zebranie uwag do projektu.".into(),
        unit: "Referat Oświaty i Kultury".into(),
        remarks_address: "Urząd Gminy Jarzębin, pokój 12".into(),
        remarks_email: String::new(),
        order_number: "0050.87.2026".into(),
        order_date: Some(day(2026, 9, 24)),
        announced_on: Some(day(2026, 9, 28)),
        starts_on: Some(day(2026, 10, 6)),
        ends_on: Some(day(2026, 10, 20)),
        ends_at: None,
        cancelled: None,
        report_made_on: Some(day(2026, 10, 27)),
        report_published_on: Some(day(2026, 10, 30)),
        stated_participants: Some(24),
        summary: "W konsultacjach wpłynęły 2 uwagi.".into(),
        recorded_despite: String::new(),
    }
}

pub fn extension() -> Extension {
    Extension {
        consultation: ConsultationId(1),
        decided_on: day(2026, 10, 15),
        from: day(2026, 10, 19),
        to: day(2026, 10, 20),
        reason: "Prośba trzech organizacji.".into(),
    }
}

pub fn meeting() -> Meeting {
    Meeting {
        consultation: ConsultationId(1),
        held_at: at(2026, 10, 13, 17, 0),
        place: "Dom Kultury".into(),
        turnout: vec![(Sector::Organisations, 9), (Sector::Residents, 14)],
        stated_total: Some(23),
        notes: String::new(),
    }
}

pub fn remark(number: u32, outcome: Outcome) -> Stored<RemarkId, Remark> {
    let position = Position {
        outcome,
        reason: "Zmiana wykracza poza plan finansowy gminy.".into(),
        wording_after: String::new(),
        taken_on: day(2026, 10, 26),
    };
    let remark = Remark {
        consultation: ConsultationId(1),
        number,
        received_at: at(2026, 10, 9, 14, 22),
        channel: Channel::Paper,
        sender_kind: SenderKind::Organisation,
        organisation: Some(OrganisationId(1)),
        sender: "Stowarzyszenie „Pod Lipami”".into(),
        meeting: None,
        unit: Some(5),
        unit_address: "§ 5".into(),
        wording_now: String::new(),
        wording_proposed: String::new(),
        content: "Zwiększyć kwotę na sport.".into(),
        reason: String::new(),
        evidence: None,
        position: Some(position),
    };
    stored(RemarkId(number.into()), remark)
}

pub fn publications() -> Vec<Stored<PublicationId, Publication>> {
    let rows = [
        (PublishedThing::ConsultationNotice, PublicationPlace::Bip, day(2026, 9, 28)),
        (PublishedThing::ConsultationNotice, PublicationPlace::NoticeBoard, day(2026, 9, 28)),
        (PublishedThing::ConsultationReport, PublicationPlace::Bip, day(2026, 10, 30)),
        (PublishedThing::Programme, PublicationPlace::Bip, day(2026, 12, 2)),
    ];
    let publication = |(index, (thing, place, published_on)): (usize, (PublishedThing, PublicationPlace, NaiveDate))| {
        let publication = Publication {
            case: CaseRef::Programme(ProgrammeId(1)),
            thing,
            subject: None,
            place,
            address: "bip.jarzebin.example/2026/4".into(),
            published_on,
            removed_on: None,
            evidence: Some(AttachmentId(1)),
        };
        stored(PublicationId(index as i64 + 1), publication)
    };
    rows.into_iter().enumerate().map(publication).collect()
}
