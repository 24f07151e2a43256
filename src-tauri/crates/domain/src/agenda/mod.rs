//! What is due, late, blocked and waiting across all cases, and the year's days on one line.
//!
//! Everything here is counted from the cases and the day; nothing is stored. [`agenda`] answers the lists of the first
//! screen, [`year::posts`] the dates of its footbridge.

mod calls;
mod consultations;
mod draft_acts;
mod programmes;
pub mod year;

use chrono::{Days, NaiveDate};

use crate::{
    commission::AssessmentCase,
    deadline::Deadline,
    finding::{Finding, Level},
    id::CallId,
    programme::{Programme, ProgrammeKind},
    publication::CaseRef,
    rule::{
        CallCase, ConsultationCase, DraftActCase, ProgrammeCase, check_assessment, check_call, check_consultation,
        check_draft_act, check_programme,
    },
    vocabulary,
};

vocabulary! {
    /// How pressing an entry is.
    pub enum AgendaState {
        Late = "po_terminie", "po terminie";
        Today = "dzis", "na dziś";
        Soon = "wkrotce", "wkrótce";
        Waiting = "czeka", "czeka na innych";
    }
}

vocabulary! {
    /// What the officer can do about an entry: a stable name and the words on the button.
    pub enum AgendaAct {
        OpenPlan = "program.plan", "Otwórz plan terminów";
        PlanConsultation = "konsultacje.zaplanuj", "Zaplanuj konsultacje";
        PrepareOrder = "konsultacje.zarzadzenie", "Przygotuj zarządzenie";
        RecordPublication = "konsultacje.publikacja", "Wpisz publikację";
        RequestOpinion = "program.wniosek_o_opinie", "Przygotuj wniosek o opinię";
        RecordOpinion = "program.opinia", "Wpisz opinię";
        SubmitDraft = "program.biuro_rady", "Skieruj projekt do rady";
        RecordAdoption = "program.uchwalenie", "Wpisz uchwalenie";
        RecordVoivode = "program.wojewoda", "Wpisz przekazanie";
        PublishProgramme = "program.publikacja", "Wpisz publikację";
        PrepareReport = "program.sprawozdanie", "Przygotuj sprawozdanie";
        OpenRemarks = "konsultacje.uwagi", "Przejdź do uwag";
        TakePositions = "konsultacje.stanowiska", "Zajmij stanowiska";
        MakeReport = "konsultacje.raport", "Sporządź sprawozdanie";
        PublishReport = "konsultacje.publikacja_raportu", "Wpisz publikację";
        OpenWay = "akt.droga", "Otwórz drogę aktu";
        RecordActStep = "akt.dane", "Wpisz dzień";
        OpenCall = "konkurs.otworz", "Otwórz konkurs";
        AnnounceCall = "konkurs.oglos", "Przejdź do ogłoszenia";
        RecordCallPublication = "konkurs.publikacja", "Wpisz publikację";
        CloseCall = "konkurs.zamknij", "Zamknij nabór";
        SettleCall = "konkurs.rozstrzygnij", "Otwórz konkurs";
        PublishCallChange = "konkurs.zmiana", "Wpisz publikację";
        DecideCall = "konkurs.wybierz", "Przejdź do wyników";
        PublishCallResults = "konkurs.wyniki", "Wpisz publikację";
        OpenOffers = "konkurs.oferty", "Przejdź do ofert";
    }
}

/// One line of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaEntry {
    pub due: NaiveDate,
    /// Where the day comes from: the counting, or the record that holds it.
    pub derivation: Deadline,
    pub title: String,
    /// The case and the basis, in one line.
    pub detail: String,
    pub state: AgendaState,
    /// Days to the due day; negative when it has passed.
    pub days: i64,
    /// On whom the officer waits.
    pub waiting_for: Option<String>,
    pub case: CaseRef,
    pub act: AgendaAct,
}

/// An offer whose applicant was called to complete it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    pub call: CallId,
    /// Number in the register of the call.
    pub number: String,
    /// The last day for completing.
    pub by: NaiveDate,
}

/// What a rule found in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFinding {
    pub case: CaseRef,
    /// Short name of the case.
    pub title: String,
    pub finding: Finding,
}

/// The whole agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// Late first, then by day; what waits for others is in [`Agenda::waiting`].
    pub entries: Vec<AgendaEntry>,
    pub waiting: Vec<AgendaEntry>,
    /// Of all levels, in the order of cases.
    pub findings: Vec<CaseFinding>,
    /// The last day that the list looks ahead to.
    pub until: NaiveDate,
}

impl Agenda {
    /// What the law forbids for now.
    pub fn blocked(&self) -> impl Iterator<Item = &CaseFinding> {
        self.findings.iter().filter(|one| one.finding.level == Level::Block)
    }
}

/// How far the list looks ahead, in days.
const AHEAD: u64 = 30;

/// The agenda of a day. Cases that are closed say nothing. `assessed`: the calls again whose offers are with the commission.
/// `called`: offers of the calls that are to be completed.
pub fn agenda(
    programmes: &[ProgrammeCase<'_>],
    consultations: &[ConsultationCase<'_>],
    acts: &[DraftActCase<'_>],
    calls: &[CallCase<'_>],
    assessed: &[AssessmentCase<'_>],
    called: &[Called],
    today: NaiveDate,
) -> Agenda {
    let until = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let mut all: Vec<AgendaEntry> = programmes.iter().flat_map(|case| programmes::entries(case, until)).collect();
    all.extend(consultations.iter().flat_map(|case| consultations::entries(case, until)));
    all.extend(acts.iter().flat_map(|case| draft_acts::entries(case, until)));
    all.extend(calls.iter().flat_map(|case| calls::entries(case, until)));
    all.extend(calls.iter().flat_map(|case| calls::completions(case, called, until)));
    let (mut waiting, mut entries): (Vec<_>, Vec<_>) = all.into_iter().partition(|entry| entry.state == AgendaState::Waiting);
    entries.sort_by_key(|entry| entry.due);
    waiting.sort_by_key(|entry| entry.due);
    Agenda { entries, waiting, findings: findings(programmes, consultations, acts, calls, assessed), until }
}

fn findings(
    programmes: &[ProgrammeCase<'_>],
    consultations: &[ConsultationCase<'_>],
    acts: &[DraftActCase<'_>],
    calls: &[CallCase<'_>],
    assessed: &[AssessmentCase<'_>],
) -> Vec<CaseFinding> {
    let of = |case: CaseRef, title: String, found: Vec<Finding>| {
        found.into_iter().map(move |finding| CaseFinding { case, title: title.clone(), finding })
    };
    let programmes = programmes.iter().filter(|case| programmes::is_open(case));
    let consultations = consultations.iter().filter(|case| consultations::is_open(case));
    let acts = acts.iter().filter(|case| case.act.status.is_open());
    let calls = calls.iter().filter(|case| case.call.status.is_open());
    programmes
        .flat_map(|case| of(CaseRef::Programme(case.id), programme_name(case.programme), check_programme(case)))
        .chain(
            consultations.flat_map(|case| of(CaseRef::Consultation(case.id), consultation_name(case), check_consultation(case))),
        )
        .chain(acts.flat_map(|case| of(CaseRef::DraftAct(case.id), case.act.name(), check_draft_act(case))))
        .chain(calls.flat_map(|case| of(CaseRef::Call(case.id), case.call.name(), check_call(case))))
        .chain(assessed.iter().flat_map(|case| of(CaseRef::Call(case.id), case.call.name(), check_assessment(case))))
        .collect()
}

/// "Program na 2027 r."
pub fn programme_name(programme: &Programme) -> String {
    match programme.kind {
        ProgrammeKind::Annual => format!("Program na {}\u{a0}r.", programme.year_from),
        ProgrammeKind::MultiYear => format!("Program na lata {}–{}", programme.year_from, programme.year_to),
    }
}

/// "Konsultacje programu na 2027 r."; those of another draft by their own title.
pub fn consultation_name(case: &ConsultationCase<'_>) -> String {
    match case.programme.map(programme_name) {
        Some(name) => name.replacen("Program ", "Konsultacje programu ", 1),
        None => case.consultation.title.trim().to_owned(),
    }
}

/// The state of an entry by its day.
fn state(due: NaiveDate, today: NaiveDate) -> AgendaState {
    match due.cmp(&today) {
        std::cmp::Ordering::Less => AgendaState::Late,
        std::cmp::Ordering::Equal => AgendaState::Today,
        std::cmp::Ordering::Greater => AgendaState::Soon,
    }
}

#[cfg(test)]
mod tests;
