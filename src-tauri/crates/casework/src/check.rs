//! Everything the rules say of everything in the file, on a day; and the register of the rules themselves.

use chrono::NaiveDate;
use domain::{
    finding::Level,
    office::Signatory,
    rule::{
        self, OfficeCase, OrganisationCase, RULES, Stops, check_call, check_consultation, check_draft_act, check_office,
        check_organisation, check_programme,
    },
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use crate::{
    Desk, Failure,
    commission::Held,
    offer::card,
    records::{self, CallRecords, ConsultationRecords, DraftActRecords, ProgrammeRecords},
    view::{Choice, DayView, FindingView, Key},
};

/// What was found in the whole file.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CheckView {
    /// The day by which everything was judged.
    pub on: DayView,
    pub blocks: u32,
    pub warnings: u32,
    pub hints: u32,
    /// Cases of which a rule has something to say, in the order: office, programmes, consultations, draft acts, organisations.
    pub cases: Vec<CheckedCase>,
}

/// One case with what was found in it, the heaviest first.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CheckedCase {
    /// `office`, `programme`, `consultation`, `draft_act`, `organisation`.
    pub noun: String,
    /// Row number; 1 for the office.
    pub id: Key,
    pub title: String,
    pub findings: Vec<FindingView>,
}

/// One rule of the register.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RuleView {
    /// `P-03`.
    pub id: String,
    pub name: String,
    /// The question it answers.
    pub question: String,
    /// What it looks at: „program współpracy”.
    pub subject: String,
    /// Legal basis as printed beside its findings.
    pub basis: String,
    pub basis_verified: bool,
    pub levels: Vec<Choice>,
    /// Keys of the states into which a block does not let a case go.
    pub stops: Vec<Choice>,
}

/// Checks every case; `on` is the day to judge by, today when `None`.
pub fn everything(desk: &Desk, on: Option<NaiveDate>) -> Result<CheckView, Failure> {
    let day = on.unwrap_or_else(|| desk.today());
    let cases = desk.read(|tx| checked(tx, desk, day))?;
    let count = |level: Level| {
        let of_level = cases.iter().flat_map(|case| &case.findings).filter(|finding| finding.level.key == level.key());
        u32::try_from(of_level.count()).unwrap_or(u32::MAX)
    };
    Ok(CheckView {
        on: day.into(),
        blocks: count(Level::Block),
        warnings: count(Level::Warning),
        hints: count(Level::Hint),
        cases,
    })
}

fn checked(tx: &ReadTx<'_>, desk: &Desk, today: NaiveDate) -> Result<Vec<CheckedCase>, Failure> {
    let office = records::office(tx)?;
    let law = desk.law();
    let mut cases = Vec::new();
    let mut keep = |noun: &str, id: i64, title: String, findings: Vec<domain::finding::Finding>| {
        if !findings.is_empty() {
            let findings = findings.into_iter().map(Into::into).collect();
            cases.push(CheckedCase { noun: noun.into(), id: Key(id), title, findings });
        }
    };
    let signatories: Vec<Signatory> = store::signatory::all(tx)?.into_iter().map(|stored| stored.record).collect();
    let case = OfficeCase { office: &office, signatories: &signatories, law, today };
    keep("office", 1, office.unit.nominative.clone(), check_office(&case));
    for row in store::programme::list(tx)? {
        let records = ProgrammeRecords::load(tx, row.id)?;
        keep("programme", row.id.0, row.title, records.with_case(&office, law, today, check_programme));
    }
    for row in store::consultation::list(tx)? {
        let records = ConsultationRecords::load(tx, row.id)?;
        keep("consultation", row.id.0, row.title, check_consultation(&records.case(&office, law, today)));
    }
    for row in store::draft_act::list(tx)? {
        let records = DraftActRecords::load(tx, row.id)?;
        keep("draft_act", row.id.0, records.stored.record.name(), check_draft_act(&records.case(&office, law, today)));
    }
    for row in store::call::list(tx)? {
        let records = CallRecords::load(tx, row.id)?;
        let name = records.stored.record.name();
        let mut findings = check_call(&records.case(&office, law, today));
        findings.extend(Held::load(tx, law, Key(row.id.0), today)?.with_papers(tx)?.findings());
        keep("call", row.id.0, name.clone(), findings);
        for (id, title, findings) in card::findings_of_call(tx, law, today, row.id)? {
            keep("offer", id.0, format!("{title} ({name})"), findings);
        }
    }
    for stored in store::organisation::all(tx)?.into_iter().filter(|stored| !stored.record.archived) {
        let case = OrganisationCase { id: stored.id, organisation: &stored.record, law, today };
        let findings = check_organisation(&case);
        keep("organisation", stored.id.0, stored.record.name.clone(), findings);
    }
    Ok(cases)
}

/// Every rule that the program knows, with its legal basis on a day.
pub fn rules(on: NaiveDate) -> Vec<RuleView> {
    let law = domain::law::LawPack::embedded().on(on);
    RULES
        .iter()
        .map(|rule| {
            let basis = law.cite(rule.basis);
            RuleView {
                id: rule.id.into(),
                name: rule.name.into(),
                question: rule.question.into(),
                subject: rule.subject().into(),
                basis: basis.short(),
                basis_verified: basis.verified,
                levels: rule.levels.iter().copied().map(Choice::from).collect(),
                stops: stops(rule),
            }
        })
        .collect()
}

fn stops(rule: &rule::Rule) -> Vec<Choice> {
    match rule.stops {
        Stops::Nothing => Vec::new(),
        Stops::Programme(states) => states.iter().copied().map(Choice::from).collect(),
        Stops::Call(states) => states.iter().copied().map(Choice::from).collect(),
        Stops::DraftAct(states) => states.iter().copied().map(Choice::from).collect(),
        Stops::Consultation(states) | Stops::ConsultationFirmly(states) => states.iter().copied().map(Choice::from).collect(),
    }
}
