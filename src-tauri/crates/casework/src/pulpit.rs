//! The first screen: what is due, late, blocked and waiting, the year on one line, counts for the column of rooms, and finding
//! a case by its words.

use std::collections::{BTreeMap, HashSet};

use chrono::{Datelike, NaiveDate};
use domain::{
    agenda::{self, AgendaEntry, AgendaState, Called, CaseFinding, year},
    commission::AssessmentCase,
    consultation::summary::between,
    explain::closed,
    finding::Level,
    office::Office,
    polish::{counted, date_in_words},
    publication::CaseRef,
    rule::{CallCase, ConsultationCase, DraftActCase, ProgrammeCase},
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, search};

use crate::{
    Desk, Failure,
    commission::Held,
    deadline::DeadlineView,
    records::{self, CallRecords, ConsultationRecords, DraftActRecords, ProgrammeRecords},
    view::{Choice, DayView, ExplanationView, FigureView, FindingView, Key, RecordLink},
};

/// The case that a line leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CaseView {
    Programme { id: Key },
    Consultation { id: Key },
    DraftAct { id: Key },
    Call { id: Key },
    Office,
}

/// One line of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct EntryView {
    pub due: DayView,
    /// "15 dni temu", "dziś", "za 5 dni".
    pub distance: String,
    pub derivation: DeadlineView,
    pub title: String,
    pub detail: String,
    pub state: Choice,
    pub waiting_for: Option<String>,
    pub case: CaseView,
    /// What the officer can do: a stable name and the words on the button.
    pub act: Choice,
}

/// A rule that stands in the way of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct BlockedView {
    pub case: CaseView,
    pub title: String,
    pub finding: FindingView,
}

/// A post of the footbridge.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostView {
    pub day: DayView,
    pub until: Option<DayView>,
    pub kind: Choice,
    pub title: String,
    pub done: Option<bool>,
    pub done_on: Option<DayView>,
    pub derivation: DeadlineView,
    pub case: Option<CaseView>,
}

/// The findings of a level in all open cases.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LevelView {
    pub level: Choice,
    pub count: FigureView,
    pub found: Vec<BlockedView>,
}

/// The whole first screen.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PulpitView {
    pub today: DayView,
    /// False in a file whose office has not been described yet.
    pub office_described: bool,
    pub organisations: u32,
    pub programmes: u32,
    pub consultations: u32,
    pub late: Vec<EntryView>,
    pub late_count: FigureView,
    pub due: Vec<EntryView>,
    pub due_count: FigureView,
    pub waiting: Vec<EntryView>,
    pub waiting_count: FigureView,
    pub blocked: Vec<BlockedView>,
    pub blocked_count: FigureView,
    pub findings: Vec<LevelView>,
    /// The last day that the list looks ahead to.
    pub until: DayView,
    pub until_why: ExplanationView,
    pub year: i32,
    pub posts: Vec<PostView>,
}

/// Open cases of a room, and how many of them are late.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct RoomCounts {
    pub programmes_open: u32,
    pub programmes_late: u32,
    pub consultations_open: u32,
    pub consultations_late: u32,
    pub draft_acts_open: u32,
    pub draft_acts_late: u32,
    pub calls_open: u32,
    pub calls_late: u32,
}

/// What the search found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HitView {
    /// `organisation`, `programme`, `consultation`, `draft_act`, `remark`, `text`, `document`.
    pub kind: String,
    pub id: Key,
    pub title: String,
    pub detail: String,
    /// The case of a remark or a text.
    pub case: Option<CaseView>,
}

/// The open cases as rules see them.
#[derive(Clone, Copy)]
struct Cases<'a, 'r> {
    programmes: &'a [ProgrammeCase<'r>],
    consultations: &'a [ConsultationCase<'r>],
    acts: &'a [DraftActCase<'r>],
    calls: &'a [CallCase<'r>],
    /// Those of the calls whose offers are in.
    assessed: &'a [AssessmentCase<'r>],
    called: &'a [Called],
}

impl Cases<'_, '_> {
    fn agenda(self, today: NaiveDate) -> agenda::Agenda {
        agenda::agenda(self.programmes, self.consultations, self.acts, self.calls, self.assessed, self.called, today)
    }
}

/// All cases that are not over, whole.
struct OpenCases {
    office: Option<Office>,
    programmes: Vec<ProgrammeRecords>,
    consultations: Vec<ConsultationRecords>,
    acts: Vec<DraftActRecords>,
    calls: Vec<CallRecords>,
    /// Calls with their offers, commission and results; empty where only the days of cases are asked for.
    assessed: Vec<Held>,
    /// Offers of the calls that are to be completed.
    called: Vec<Called>,
}

impl OpenCases {
    fn load(tx: &ReadTx<'_>, today: NaiveDate) -> Result<Self, Failure> {
        let cases = records::under_way(tx, today)?;
        let programmes = cases.programmes.into_iter().map(|id| ProgrammeRecords::load(tx, id)).collect::<Result<_, _>>()?;
        let consultations =
            cases.consultations.into_iter().map(|id| ConsultationRecords::load(tx, id)).collect::<Result<_, _>>()?;
        let acts = cases.acts.into_iter().map(|id| DraftActRecords::load(tx, id)).collect::<Result<_, _>>()?;
        let called = store::offer::called(tx, &cases.calls)?;
        let calls = cases.calls.into_iter().map(|id| CallRecords::load(tx, id)).collect::<Result<_, _>>()?;
        Ok(Self {
            office: store::office::get(tx)?.map(|(_, office)| office),
            programmes,
            consultations,
            acts,
            calls,
            assessed: Vec::new(),
            called: called.into_iter().map(|(call, number, by)| Called { call, number, by }).collect(),
        })
    }

    /// The same with the offers, the commissions and the results of the calls that have come so far.
    fn with_offers(mut self, tx: &ReadTx<'_>, desk: &Desk) -> Result<Self, Failure> {
        if let Some(office) = &self.office {
            let ready = self.calls.iter().filter(|call| call.stored.record.status.is_assessed());
            let held = ready.map(|call| Held::of(tx, call.clone(), office.clone(), desk.law(), desk.today())?.with_papers(tx));
            self.assessed = held.collect::<Result<_, _>>()?;
        }
        Ok(self)
    }

    /// Hands the cases of rules to `look`; without an office there are none.
    fn with<T>(&self, desk: &Desk, look: impl FnOnce(Cases<'_, '_>) -> T) -> T {
        let Some(office) = &self.office else {
            return look(Cases { programmes: &[], consultations: &[], acts: &[], calls: &[], assessed: &[], called: &[] });
        };
        let (law, today) = (desk.law(), desk.today());
        let consultations: Vec<_> = self.consultations.iter().map(|records| records.case(office, law, today)).collect();
        let acts: Vec<_> = self.acts.iter().map(|records| records.case(office, law, today)).collect();
        let calls: Vec<_> = self.calls.iter().map(|records| records.case(office, law, today)).collect();
        let assessed: Vec<_> = self.assessed.iter().map(Held::case).collect();
        let mut programmes = Vec::new();
        let (consultations, acts, calls, assessed) = (&consultations, &acts, &calls, &assessed);
        gather(&self.programmes, office, desk, &mut programmes, |programmes| {
            look(Cases { programmes, consultations, acts, calls, assessed, called: &self.called })
        })
    }
}

/// Cases of programmes borrow their consultation from the stack, so they are laid one upon another.
fn gather<'a, T>(
    left: &'a [ProgrammeRecords],
    office: &'a Office,
    desk: &Desk,
    gathered: &mut Vec<ProgrammeCase<'_>>,
    look: impl FnOnce(&[ProgrammeCase<'_>]) -> T,
) -> T {
    let Some((first, rest)) = left.split_first() else { return look(gathered) };
    first.with_case(office, desk.law(), desk.today(), |case| {
        let mut together: Vec<ProgrammeCase<'_>> = gathered.clone();
        together.push(*case);
        gather(rest, office, desk, &mut together, look)
    })
}

pub fn view(desk: &Desk) -> Result<PulpitView, Failure> {
    let today = desk.today();
    let (cases, organisations) = desk.read(|tx| {
        let organisations = store::organisation::count(tx, &store::organisation::OrganisationFilter::default())?;
        Ok((OpenCases::load(tx, today)?.with_offers(tx, desk)?, organisations))
    })?;
    Ok(cases.with(desk, |open| {
        let Cases { programmes, consultations, calls, .. } = open;
        let agenda = open.agenda(today);
        let (late, due): (Vec<_>, Vec<_>) = agenda.entries.iter().partition(|entry| entry.state == AgendaState::Late);
        PulpitView {
            today: today.into(),
            office_described: cases.office.is_some(),
            organisations,
            programmes: cases.programmes.len() as u32,
            consultations: cases.consultations.len() as u32,
            late_count: count("Sprawy, których termin minął.", &late),
            due_count: count("Sprawy, których termin przypada w oknie tej listy.", &due),
            waiting_count: count("Sprawy, w których urząd czeka na kogoś innego.", &agenda.waiting.iter().collect::<Vec<_>>()),
            blocked_count: count_findings("Blokady w otwartych sprawach.", &agenda.blocked().collect::<Vec<_>>()),
            late: late.into_iter().map(Into::into).collect(),
            due: due.into_iter().map(Into::into).collect(),
            waiting: agenda.waiting.iter().map(Into::into).collect(),
            blocked: agenda.blocked().cloned().map(Into::into).collect(),
            findings: by_level(agenda.findings),
            until: agenda.until.into(),
            until_why: window(today, agenda.until),
            year: today.year(),
            posts: year::posts(today.year(), programmes, consultations, calls, desk.law()).into_iter().map(Into::into).collect(),
        }
    }))
}

/// How far the list looks ahead.
fn window(today: NaiveDate, until: NaiveDate) -> ExplanationView {
    let ahead = counted((until - today).num_days().max(0).unsigned_abs(), ["dzień", "dni", "dni"]);
    let steps = vec![
        closed(format!("Dziś jest {}.", date_in_words(today))),
        format!("Lista patrzy naprzód na {ahead}; sprawy po terminie są na niej zawsze."),
    ];
    ExplanationView::told(date_in_words(until), steps)
}

/// A count of lines of the agenda; each opens its case.
fn count(step: &str, entries: &[&AgendaEntry]) -> FigureView {
    FigureView::of_records(step, entries.iter().map(|entry| (entry.title.clone(), link(entry.case))))
}

fn count_findings(step: &str, found: &[&CaseFinding]) -> FigureView {
    FigureView::of_records(step, found.iter().map(|one| (format!("{}: {}", one.title, one.finding.title), link(one.case))))
}

fn link(case: CaseRef) -> Option<RecordLink> {
    match case {
        CaseRef::Programme(id) => Some(RecordLink::Programme { id: Key(id.0) }),
        CaseRef::Consultation(id) => Some(RecordLink::Consultation { id: Key(id.0) }),
        CaseRef::DraftAct(id) => Some(RecordLink::DraftAct { id: Key(id.0) }),
        CaseRef::Call(id) => Some(RecordLink::Call { id: Key(id.0) }),
        CaseRef::Office => None,
    }
}

/// Findings of all open cases by level, blocks first.
fn by_level(findings: Vec<CaseFinding>) -> Vec<LevelView> {
    let mut levels: BTreeMap<Level, Vec<CaseFinding>> = BTreeMap::new();
    for one in findings {
        levels.entry(one.finding.level).or_default().push(one);
    }
    let level = |(level, found): (Level, Vec<CaseFinding>)| LevelView {
        level: level.into(),
        count: count_findings("Wyniki kontroli w otwartych sprawach.", &found.iter().collect::<Vec<_>>()),
        found: found.into_iter().map(Into::into).collect(),
    };
    levels.into_iter().map(level).collect()
}

/// The late matters of cases, for lists of them: "termin minął 12 października 2026 r.: ogłoś konsultacje". The oldest first.
pub(crate) fn late(desk: &Desk) -> Result<Vec<(CaseRef, String)>, Failure> {
    let today = desk.today();
    let cases = desk.read(|tx| OpenCases::load(tx, today))?;
    Ok(cases.with(desk, |open| {
        let entries = open.agenda(today).entries.into_iter();
        let late = entries.filter(|entry| entry.state == AgendaState::Late);
        late.map(|entry| (entry.case, overdue(&entry))).collect()
    }))
}

fn overdue(entry: &AgendaEntry) -> String {
    let mut matter = entry.title.chars();
    let first = matter.next().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default();
    format!("termin minął {}: {first}{}", date_in_words(entry.due), matter.as_str())
}

/// Counts for the column of rooms.
pub fn counts(desk: &Desk) -> Result<RoomCounts, Failure> {
    let today = desk.today();
    let cases = desk.read(|tx| OpenCases::load(tx, today))?;
    Ok(cases.with(desk, |open| {
        let Cases { programmes, consultations, acts, calls, .. } = open;
        let agenda = open.agenda(today);
        // A case is late once, however many of its matters are.
        let late: HashSet<CaseRef> =
            agenda.entries.iter().filter(|entry| entry.state == AgendaState::Late).map(|entry| entry.case).collect();
        RoomCounts {
            programmes_open: programmes.iter().filter(|case| case.programme.status.is_editable()).count() as u32,
            programmes_late: late.iter().filter(|case| matches!(case, CaseRef::Programme(_))).count() as u32,
            consultations_open: consultations.iter().filter(|case| case.consultation.status.is_open()).count() as u32,
            consultations_late: late.iter().filter(|case| matches!(case, CaseRef::Consultation(_))).count() as u32,
            draft_acts_open: acts.len() as u32,
            draft_acts_late: late.iter().filter(|case| matches!(case, CaseRef::DraftAct(_))).count() as u32,
            calls_open: calls.iter().filter(|case| case.call.status.is_open()).count() as u32,
            calls_late: late.iter().filter(|case| matches!(case, CaseRef::Call(_))).count() as u32,
        }
    }))
}

/// Most hits that a person reads while typing.
const HITS: u32 = 12;

/// Finds organisations, cases, offers, remarks, texts and documents by their words; Polish letters may be left out.
pub fn find(desk: &Desk, typed: &str) -> Result<Vec<HitView>, Failure> {
    desk.read(|tx| {
        let hits = search::search(tx, typed, HITS)?;
        hits.into_iter().map(|hit| hit_view(tx, hit)).collect()
    })
}

fn hit_view(tx: &ReadTx<'_>, hit: search::Hit) -> Result<HitView, Failure> {
    use search::HitKind;
    let mut detail = hit.detail;
    let (kind, case) = match hit.kind {
        HitKind::Organisation => ("organisation", None),
        HitKind::Programme => ("programme", Some(CaseView::Programme { id: Key(hit.id) })),
        HitKind::Consultation => {
            let held = store::consultation::get(tx, domain::id::ConsultationId(hit.id))?.record;
            detail = held.starts_on.zip(held.ends_on).map_or_else(String::new, |(first, last)| between(first, last));
            ("consultation", Some(CaseView::Consultation { id: Key(hit.id) }))
        }
        HitKind::DraftAct => ("draft_act", Some(CaseView::DraftAct { id: Key(hit.id) })),
        HitKind::Call => ("call", Some(CaseView::Call { id: Key(hit.id) })),
        HitKind::Offer => {
            let call = store::offer::call(tx, domain::id::OfferId(hit.id))?;
            let name = store::call::get(tx, call)?.record.name();
            detail = if detail.is_empty() { name } else { format!("{detail} · {name}") };
            ("offer", Some(CaseView::Call { id: Key(call.0) }))
        }
        HitKind::Remark => {
            let remark = store::remark::get(tx, domain::id::RemarkId(hit.id))?;
            ("remark", Some(CaseView::Consultation { id: Key(remark.record.consultation.0) }))
        }
        HitKind::Text => {
            let text = domain::id::TextId(hit.id);
            let programme = store::programme::of_text(tx, text)?.map(|id| CaseView::Programme { id: Key(id.0) });
            let act = store::draft_act::of_text(tx, text)?.map(|id| CaseView::DraftAct { id: Key(id.0) });
            let of = match programme.or(act) {
                Some(case) => Some(case),
                None => store::consultation::of_text(tx, text)?.map(|id| CaseView::Consultation { id: Key(id.0) }),
            };
            ("text", of)
        }
        HitKind::Document => {
            let issued = store::issued::get(tx, domain::id::IssuedDocumentId(hit.id))?;
            let day = date_in_words(issued.dated_on);
            detail = if issued.number.is_empty() { day } else { format!("{} · {day}", issued.number) };
            ("document", None)
        }
    };
    Ok(HitView { kind: kind.into(), id: Key(hit.id), title: hit.title, detail, case })
}

/// "15 dni temu", "dziś", "za 5 dni".
fn distance(days: i64) -> String {
    let counted = |days: i64| counted(days.unsigned_abs(), ["dzień", "dni", "dni"]);
    match days {
        0 => "dziś".into(),
        1 => "jutro".into(),
        -1 => "wczoraj".into(),
        days if days < 0 => format!("{} temu", counted(days)),
        days => format!("za {}", counted(days)),
    }
}

impl From<CaseRef> for CaseView {
    fn from(case: CaseRef) -> Self {
        match case {
            CaseRef::Programme(id) => Self::Programme { id: Key(id.0) },
            CaseRef::Consultation(id) => Self::Consultation { id: Key(id.0) },
            CaseRef::DraftAct(id) => Self::DraftAct { id: Key(id.0) },
            CaseRef::Call(id) => Self::Call { id: Key(id.0) },
            CaseRef::Office => Self::Office,
        }
    }
}

impl From<&AgendaEntry> for EntryView {
    fn from(entry: &AgendaEntry) -> Self {
        Self {
            due: entry.due.into(),
            distance: distance(entry.days),
            derivation: (&entry.derivation).into(),
            title: entry.title.clone(),
            detail: entry.detail.clone(),
            state: entry.state.into(),
            waiting_for: entry.waiting_for.clone(),
            case: entry.case.into(),
            act: entry.act.into(),
        }
    }
}

impl From<CaseFinding> for BlockedView {
    fn from(blocked: CaseFinding) -> Self {
        Self { case: blocked.case.into(), title: blocked.title, finding: blocked.finding.into() }
    }
}

impl From<year::YearPost> for PostView {
    fn from(post: year::YearPost) -> Self {
        Self {
            day: post.day.into(),
            until: post.until.map(Into::into),
            kind: post.kind.into(),
            title: post.title,
            done: post.done,
            done_on: post.done_on.map(Into::into),
            derivation: (&post.derivation).into(),
            case: post.case.map(Into::into),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_said_as_people_say_them() {
        assert_eq!(distance(0), "dziś");
        assert_eq!(distance(-15).replace('\u{a0}', " "), "15 dni temu");
        assert_eq!(distance(5).replace('\u{a0}', " "), "za 5 dni");
        assert_eq!(distance(1), "jutro");
    }
}
