//! A file with a described office and, where a story needs it, the draft of a programme.

use std::sync::Arc;

use casework::{
    Desk, Failure, Host,
    consultation::{self, ConsultationView, PlanInput, Saved, meeting::MeetingInput, remark::RemarkInput, step::StepInput},
    view::Key,
};
use domain::{
    act::{Act, ActKind, RequirementKey, plain},
    id::{ProgrammeId, TextId},
    office::{Address, ConsultationForm, LocalRules, NumberPatterns, Office, OfficeKind, bodies},
    polish,
    programme::{Programme, ProgrammeKind, ProgrammeStatus},
};
use store::{ActStamp, Opener, Store, WriteTx};
use tests::office::Officer;

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
    written(officer, |tx| store::office::save(tx, None, &office(local)).map(drop)).0
}

/// A file of Jarzębin with the draft of the programme for 2027.
pub fn file_with_programme(officer: &Arc<Officer>) -> (Desk, Key) {
    let (desk, id) = written(officer, |tx| {
        store::office::save(tx, None, &office(local()))?;
        programme(tx)
    });
    (desk, Key(id.0))
}

/// A new file into which records were written before the officer opened it.
fn written<T>(officer: &Arc<Officer>, write: impl FnOnce(&WriteTx<'_>) -> Result<T, store::Fault>) -> (Desk, T) {
    casework::file::close(officer.new_file()).unwrap();
    let opener = Opener {
        who: "Anna Wierzba".into(),
        host: "URZAD-12".into(),
        at: officer.now(),
        program: officer.program(),
        backups: officer.backups(),
    };
    let mut store = Store::open(&officer.path("urzad.kladka"), &opener).unwrap();
    let answer = store.write(ActStamp::new("Opis urzędu", "Anna Wierzba", officer.now()), write).unwrap();
    store.close().unwrap();
    (officer.opened_again(), answer)
}

fn office(local: LocalRules) -> Office {
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
    let mut act = plain::from_plain(ActKind::Programme, TEXT).unwrap().act;
    let creation = act.units[3].id;
    act.find_mut(creation).unwrap().meets = vec![RequirementKey("tworzenie".into())];
    let text = |act: &Act| -> Result<TextId, store::Fault> { store::text::insert(tx, "Program", act) };
    let empty = Act::new(ActKind::Resolution);
    store::programme::insert(
        tx,
        &Programme {
            kind: ProgrammeKind::Annual,
            title: "Program współpracy Gminy Jarzębin z organizacjami pozarządowymi na rok 2027".into(),
            year_from: 2027,
            year_to: 2027,
            status: ProgrammeStatus::Draft,
            case_number: "OK.526.3.2026".into(),
            based_on: None,
            text: text(&act)?,
            resolution_text: text(&empty)?,
            justification_text: text(&empty)?,
            sitting: None,
            submitted_to_council_on: None,
            adoption: None,
            sent_to_voivode_on: None,
            report_submitted_on: None,
            report_published_on: None,
            recorded_despite: String::new(),
        },
    )
}

pub fn view(desk: &Desk, id: Key) -> ConsultationView {
    consultation::view(desk, id).unwrap()
}

/// Saves a changed plan.
pub fn plan(desk: &mut Desk, id: Key, change: impl FnOnce(&mut PlanInput)) -> Result<Saved, Failure> {
    let before = view(desk, id);
    let mut input = before.plan;
    change(&mut input);
    consultation::save_plan(desk, id, before.revision, &input).map(|reply| reply.value)
}

pub fn step(desk: &mut Desk, id: Key, to: &str, more: StepInput) -> Result<Saved, Failure> {
    let revision = view(desk, id).revision;
    consultation::step::take(desk, id, revision, &StepInput { to: to.into(), ..more }).map(|reply| reply.value)
}

/// A step that has happened on paper, on a day.
pub fn on_paper(desk: &mut Desk, id: Key, to: &str, day: &str) -> Result<Saved, Failure> {
    step(desk, id, to, StepInput { day: day.into(), despite: "Wpis na podstawie akt sprawy.".into(), ..StepInput::default() })
}

pub fn remark(sender: &str, day: &str, hour: &str) -> RemarkInput {
    RemarkInput {
        received_on: day.into(),
        hour: hour.into(),
        channel: "papier".into(),
        sender_kind: "organizacja".into(),
        sender: sender.into(),
        content: "Prosimy o dopisanie dowozu uczestników z sołectw.".into(),
        ..RemarkInput::default()
    }
}

pub fn meeting(day: &str, place: &str, turnout: &[(&str, u32)]) -> MeetingInput {
    MeetingInput {
        held_on: day.into(),
        hour: "17:00".into(),
        place: place.into(),
        turnout: turnout
            .iter()
            .map(|(sector, people)| consultation::meeting::SectorInput { sector: (*sector).into(), people: people.to_string() })
            .collect(),
        ..MeetingInput::default()
    }
}

/// Numbers of the rules that speak.
pub fn rules(view: &ConsultationView) -> Vec<&str> {
    let mut rules: Vec<&str> = view.findings.iter().map(|finding| finding.rule.as_str()).collect();
    rules.dedup();
    rules
}

/// Rules that refused a step.
pub fn refused(answer: Result<Saved, Failure>) -> Vec<String> {
    match answer.unwrap_err() {
        Failure::Refused { findings } => findings.into_iter().map(|finding| finding.rule).collect(),
        other => panic!("{}", other.sentence()),
    }
}
