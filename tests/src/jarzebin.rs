//! The office of Jarzębin in a file of its own, described and with the draft of a programme: where stories and walks begin.

use std::{path::PathBuf, sync::Arc};

use casework::{
    Desk, Host,
    office::Place,
    programme::{CreateProgramme, Source, indicators::IndicatorForm, sittings::SittingForm},
    view::Key,
};
use chrono::NaiveDate;
use domain::{
    act::{Act, ActKind, RequirementKey, plain},
    call::{Call, CallLimits, CallMode, CallStatus, CallTask, Permyriad, Pool},
    id::{CallId, ProgrammeId, TextId},
    money::Money,
    office::{Address, ConsultationForm, LocalRules, NumberPatterns, Office, OfficeKind, bodies},
    polish,
    programme::{CommissioningForm, Programme, ProgrammeKind, ProgrammeStatus},
};
use store::{ActStamp, Opener, Store, WriteTx};

use crate::office::Officer;

/// Local rules of Jarzębin: 14 days, notice 7 full days before, report within 14 days.
pub fn local() -> LocalRules {
    LocalRules {
        consultation_days: Some(14),
        notice_lead_days: Some(7),
        report_days: Some(14),
        report_day: None,
        consultation_forms: vec![ConsultationForm::WrittenRemarks, ConsultationForm::RemarkForm, ConsultationForm::OpenMeeting],
        consultation_resolution: "nr XLIV/378/2010 z dnia 9 września 2010 r.".into(),
    }
}

/// A new file of an office with these local rules.
pub fn file(officer: &Arc<Officer>, local: LocalRules) -> Desk {
    file_of(officer, &office(local))
}

/// A new file of this office.
pub fn file_of(officer: &Arc<Officer>, office: &Office) -> Desk {
    written(officer, |tx| store::office::save(tx, None, office).map(drop)).0
}

/// A file described as on the first screen, closed, with one copy beside it.
pub fn described(officer: &Arc<Officer>) -> PathBuf {
    let mut desk = officer.new_file();
    let place =
        Place { kind: "gmina_wiejska".into(), place: "Jarzębin".into(), seat: String::new(), voivodeship: "mazowieckie".into() };
    casework::office::describe(&mut desk, &place).expect("a described office");
    casework::backup::now(&desk).expect("a copy");
    casework::file::close(desk).expect("the file closes");
    officer.path("urzad.kladka")
}

/// The form of an annual programme with the words that the program ships.
pub fn programme_of(year: &str) -> CreateProgramme {
    CreateProgramme {
        kind: "roczny".into(),
        year_from: year.into(),
        year_to: String::new(),
        title: String::new(),
        case_number: String::new(),
        source: Source::Template,
    }
}

/// The sitting of the council at which the programme for 2027 is to be adopted.
pub fn sitting() -> SittingForm {
    SittingForm {
        id: None,
        revision: None,
        kind: "sesja".into(),
        held_on: "26.11.2026".into(),
        number: "XXIV".into(),
        papers_due_on: String::new(),
    }
}

/// The indicator of a goal: 26 offers are to become 29.
pub fn indicator(goal: Key) -> IndicatorForm {
    IndicatorForm {
        goal,
        id: None,
        revision: None,
        name: "liczba ofert".into(),
        unit: "oferta".into(),
        baseline: "26".into(),
        target: "29".into(),
        source: "rejestr ofert".into(),
    }
}

/// A file of Jarzębin with the draft of the programme for 2027.
pub fn file_with_programme(officer: &Arc<Officer>) -> (Desk, Key) {
    let (desk, id) = written(officer, |tx| {
        store::office::save(tx, None, &office(local()))?;
        programme(tx)
    });
    (desk, Key(id.0))
}

/// The same, where the programme has the words of `act`, kept as version 1; with the number of that text.
pub fn file_with_text(officer: &Arc<Officer>, act: &Act) -> (Desk, Key) {
    let (desk, id) = written(officer, |tx| {
        store::office::save(tx, None, &office(local()))?;
        let programme = programme(tx)?;
        let text = store::programme::get(tx, programme)?.record.text;
        let seen = store::text::get(tx, text)?.revision;
        store::text::save_version(tx, text, seen, act, "szkic")?;
        Ok(text)
    });
    (desk, Key(id.0))
}

/// A new file into which records were written before the officer opened it.
pub(crate) fn written<T>(officer: &Arc<Officer>, write: impl FnOnce(&WriteTx<'_>) -> Result<T, store::Fault>) -> (Desk, T) {
    casework::file::close(officer.new_file()).expect("sound records of Jarzębin");
    into(officer, "Opis urzędu", write)
}

/// Writes into the officer's closed file what no screen writes, and opens it.
pub fn into<T>(officer: &Arc<Officer>, act: &str, write: impl FnOnce(&WriteTx<'_>) -> Result<T, store::Fault>) -> (Desk, T) {
    let opener = Opener {
        who: "Anna Wierzba".into(),
        host: "URZAD-12".into(),
        at: officer.now(),
        wall: officer.local_now(),
        program: officer.program(),
        backups: officer.backups(),
    };
    let mut store = Store::open(&officer.path("urzad.kladka"), &opener).expect("sound records of Jarzębin");
    let answer = store.write(ActStamp::new(act, "Anna Wierzba", officer.now()), write).expect("sound records of Jarzębin");
    store.close().expect("sound records of Jarzębin");
    (officer.opened_again(), answer)
}

/// The office with these local rules.
pub fn office(local: LocalRules) -> Office {
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
        address: Address {
            street: "Rynek".into(),
            house: "10".into(),
            postcode: "99-998".into(),
            town: "Jarzębin".into(),
            ..Address::default()
        },
        phone: String::new(),
        email: "ngo@jarzebin.example".into(),
        ade: String::new(),
        bip_url: "bip.jarzebin.example".into(),
        website: "jarzebin.example".into(),
        notice_board: "parter urzędu".into(),
        nip: String::new(),
        regon: String::new(),
        crest: None,
        data_protection_contact: "iod@jarzebin.example".into(),
        department_name: "Referat Oświaty i Spraw Społecznych".into(),
        numbers: NumberPatterns {
            case_number: "{komorka}.{jrwa}.{numer}.{rok}".into(),
            department: "OK".into(),
            jrwa: "526".into(),
            resolution: "{sesja}/{numer}/{rok}".into(),
            order: "0050.{numer}.{rok}".into(),
        },
        local,
        extra_days_off: Vec::new(),
    }
}

pub const TEXT: &str = "§ 1. Program określa zasady współpracy.\n§ 2. Zadania priorytetowe obejmują:\n1) w zakresie kultury – \
organizację warsztatów;\n2) w zakresie działalności na rzecz osób w wieku emerytalnym – organizację zajęć ruchowych i \
warsztatów;\n3) w zakresie sportu – szkolenie dzieci i młodzieży.\n§ 3. Zadania, o których mowa w § 2, realizuje się w formie \
wspierania.\n§ 4. Program powstał na podstawie propozycji organizacji.";

/// The draft of the programme for 2027.
fn programme(tx: &WriteTx<'_>) -> Result<ProgrammeId, store::Fault> {
    let mut act = plain::from_plain(ActKind::Programme, TEXT).expect("sound records of Jarzębin").act;
    let creation = act.units[3].id;
    act.find_mut(creation).expect("sound records of Jarzębin").meets = vec![RequirementKey("tworzenie".into())];
    let text = |act: &Act| -> Result<TextId, store::Fault> { store::text::insert(tx, "Program", act) };
    let empty = Act::new(ActKind::Resolution);
    let draft = Programme { text: text(&act)?, resolution_text: text(&empty)?, justification_text: text(&empty)?, ..draft() };
    store::programme::insert(tx, &draft)
}

/// The record of that draft, with nothing done yet; its texts stand in the file under other numbers.
pub fn draft() -> Programme {
    Programme {
        kind: ProgrammeKind::Annual,
        title: "Program współpracy Gminy Jarzębin z organizacjami pozarządowymi na rok 2027".into(),
        year_from: 2027,
        year_to: 2027,
        status: ProgrammeStatus::Draft,
        case_number: "OK.526.3.2026".into(),
        based_on: None,
        text: TextId(0),
        resolution_text: TextId(0),
        justification_text: TextId(0),
        sitting: None,
        submitted_to_council_on: None,
        adoption: None,
        sent_to_voivode_on: None,
        report_submitted_on: None,
        report_published_on: None,
        recorded_despite: String::new(),
    }
}

/// A file with a call that takes offers until noon of 15 January 2027, with two tasks; the keys of the call and of its first task.
pub fn file_with_call(officer: &Arc<Officer>) -> (Desk, Key, Key) {
    let (desk, (call, task)) = written(officer, |tx| {
        store::office::save(tx, None, &office(local()))?;
        let id = store::call::insert(tx, &call())?;
        let first = store::call::task::insert(tx, &call_task(id, 1, "Szkolenie sportowe dzieci"))?;
        store::call::task::insert(tx, &call_task(id, 2, "Turnieje dla mieszkańców"))?;
        Ok((id, first))
    });
    (desk, Key(call.0), Key(task.0))
}

fn call() -> Call {
    Call {
        status: CallStatus::Announced,
        offers_until: NaiveDate::from_ymd_opt(2027, 1, 15).and_then(|day| day.and_hms_opt(12, 0, 0)),
        begins_on: NaiveDate::from_ymd_opt(2027, 2, 1),
        ends_on: NaiveDate::from_ymd_opt(2027, 12, 15),
        limits: CallLimits {
            grant_max: Some(Money::from_zloty(20_000)),
            grant_share: Some(Permyriad(9_000)),
            administrative_share: Some(Permyriad(1_000)),
            offers_each: Some(2),
            ..CallLimits::default()
        },
        ..Call::new(CallMode::PublicBenefit, "na realizację zadań publicznych w zakresie sportu w 2027 roku", 2027)
    }
}

fn call_task(call: CallId, position: u32, title: &str) -> CallTask {
    CallTask {
        call,
        position,
        priority_task: None,
        sphere: "17".into(),
        title: title.into(),
        form: CommissioningForm::Support,
        description: String::new(),
        begins_on: None,
        ends_on: None,
        pools: vec![Pool { year: 2027, amount: Money::from_zloty(60_000) }],
        annulled: None,
    }
}
