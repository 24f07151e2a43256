//! What the consultation brought: the figures and sentences of the report, the summary and its way into the programme.

use std::collections::HashSet;

use domain::{
    act::{Act, Inline, Level, RequirementKey, Unit, UnitId, edit, lines::Role, plain, reference::no_fields},
    consultation::{Outcome, rules::report_late, summary},
    id::{ConsultationId, Revision, TextId},
    law::{Key as _, ProgrammeItem},
    rule::ConsultationCase,
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, WriteTx};

use super::{
    CHANGED, Held, Saved,
    figure::{Figure, numbers},
    still_open,
};
use crate::{
    Desk, Failure, Reply, Topic,
    deadline::DeadlineView,
    text::change_in,
    view::{DayView, Key},
};

/// What the report tab shows.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OutcomeView {
    pub all: u32,
    pub accepted: u32,
    pub partly: u32,
    pub rejected: u32,
    pub out_of_scope: u32,
    pub waiting: u32,
    /// The remarks that wait for a position and so keep the report back, the first 50.
    pub open: Vec<OpenRemark>,
    /// How many more of them wait.
    pub open_more: u32,
    pub late: u32,
    /// The figures above as the table of the report tab: parts, and what they are counted from.
    pub lines: Vec<Figure>,
    /// "wpłynęło 11 uwag", "nie wpłynęła żadna uwaga".
    pub sentence: String,
    /// The proposed summary.
    pub proposed: String,
    /// The last day for the report, with its derivation.
    pub due: Option<DeadlineView>,
    pub made_on: Option<DayView>,
    pub published_on: Option<DayView>,
    /// The programme into whose text the summary can flow.
    pub programme: Option<Key>,
    /// The summary stands in the programme's text already.
    pub in_programme: bool,
}

/// A remark that waits, with what it takes to find it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OpenRemark {
    pub id: Key,
    pub number: u32,
    pub sender: String,
}

/// Most waiting remarks that the report names.
const NAMED: usize = 50;

pub(super) fn view(held: &Held) -> OutcomeView {
    let case = held.case();
    let sum = summary::outcomes(&case);
    let record = &held.records.stored.record;
    OutcomeView {
        all: sum.all,
        accepted: sum.accepted,
        partly: sum.partly,
        rejected: sum.rejected,
        out_of_scope: sum.out_of_scope,
        waiting: sum.open,
        open: summary::in_order(case.remarks)
            .into_iter()
            .filter(|remark| remark.record.position.is_none() && !case.is_late(&remark.record))
            .take(NAMED)
            .map(|remark| OpenRemark { id: Key(remark.id.0), number: remark.record.number, sender: remark.record.sender.clone() })
            .collect(),
        open_more: sum.open.saturating_sub(NAMED as u32),
        late: sum.late,
        lines: lines(&case),
        sentence: summary::remarks_came(sum.all),
        proposed: summary::proposed(&case),
        due: report_late::due(&case).as_ref().map(DeadlineView::from),
        made_on: record.report_made_on.map(DayView::from),
        published_on: record.report_published_on.map(DayView::from),
        programme: record.programme.map(|programme| Key(programme.0)),
        in_programme: stands_in(&case),
    }
}

/// All remarks, the parts that they fall into, and those that came late.
fn lines(case: &ConsultationCase<'_>) -> Vec<Figure> {
    let of = |outcome| numbers(case, |remark| remark.position.as_ref().is_some_and(|position| position.outcome == outcome));
    let mut parts = vec![
        Figure::of("uwzględnione", &of(Outcome::Accepted)),
        Figure::of("uwzględnione w części", &of(Outcome::PartlyAccepted)),
        Figure::of("nieuwzględnione", &of(Outcome::Rejected)),
        Figure::of("poza przedmiotem", &of(Outcome::OutOfScope)),
        Figure::of("bez stanowiska", &numbers(case, |remark| remark.position.is_none() && !case.is_late(remark))),
    ];
    let left = numbers(case, |remark| remark.position.is_none() && case.is_late(remark));
    if !left.is_empty() {
        parts.push(Figure::of("po terminie, bez stanowiska", &left));
    }
    let mut lines = vec![Figure::sum("Wszystkie uwagi", &parts)];
    lines.extend(parts);
    lines.push(Figure::of("w tym po terminie", &numbers(case, |remark| case.is_late(remark))));
    lines
}

fn stands_in(case: &ConsultationCase<'_>) -> bool {
    let words = one_line(&case.consultation.summary);
    let written = case.text.map(|act| plain::write(act, &no_fields)).unwrap_or_default();
    case.programme.is_some() && !words.is_empty() && one_line(&written).contains(&words)
}

/// The remedy `consultation.insert_summary`: the proposed summary becomes the summary.
pub fn insert_summary(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<Saved>, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let held = desk.read(|tx| Held::load(tx, law, id, now))?;
    still_open(held.records.stored.record.status)?;
    let mut record = held.records.stored.record.clone();
    record.summary = summary::proposed(&held.case());
    let id = ConsultationId(id.0);
    let saved = desk.write("Wstawienie proponowanego podsumowania", |tx| {
        Ok(Saved::new(id.0, store::consultation::update(tx, id, Revision(revision.0), &record)?))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Writes the summary into the programme, where it tells how it was made and consulted, as a new version. A summary that was
/// put in before is replaced.
pub fn into_programme(desk: &mut Desk, id: Key) -> Result<Reply<()>, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let held = desk.read(|tx| Held::load(tx, law, id, now))?;
    let record = &held.records.stored.record;
    let summary = one_line(&record.summary);
    let text = match (&held.records.programme, summary.is_empty()) {
        (None, _) => return Err(Failure::field("summary", "To nie są konsultacje programu współpracy.")),
        (_, true) => return Err(Failure::field("summary", "Podsumowanie jest puste. Wstaw proponowane albo napisz własne.")),
        (Some(programme), false) => programme.text,
    };
    let consultation = ConsultationId(id.0);
    desk.write("Podsumowanie konsultacji w programie", |tx| put(tx, consultation, text, &summary))?;
    Ok(Reply::new((), &[CHANGED, &[Topic::Texts]].concat()))
}

/// The note of the version in which a summary came into the programme.
const NOTE: &str = "Podsumowanie konsultacji";

fn put(tx: &WriteTx<'_>, id: ConsultationId, text: TextId, summary: &str) -> Result<(), Failure> {
    let draft = store::text::get(tx, text)?.record.act;
    let act = with_summary(&draft, earlier(tx, id, text, &draft)?, summary)?;
    change_in(tx, text, &act, NOTE)?;
    Ok(())
}

/// The unit that holds an earlier summary of this consultation: it says, or said when the summary came in, what the summary has ever
/// been. So it is found though the officer has changed its words since.
fn earlier(tx: &ReadTx<'_>, id: ConsultationId, text: TextId, draft: &Act) -> Result<Option<UnitId>, Failure> {
    let mut summaries: HashSet<String> =
        store::history::texts_of(tx, "consultation", id.0, "summary")?.iter().map(|words| one_line(words)).collect();
    summaries.insert(one_line(&store::consultation::get(tx, id)?.record.summary));
    summaries.remove("");
    let holder = |act: &Act| {
        let holds = |unit: &&Unit| {
            let words: String = unit.intro.iter().filter_map(Inline::words).collect();
            unit.children.is_empty() && summaries.contains(&one_line(&words))
        };
        act.walk().find(holds).map(|unit| unit.id)
    };
    if let Some(unit) = holder(draft) {
        return Ok(Some(unit));
    }
    for row in store::text::versions(tx, text)?.into_iter().filter(|row| row.note == NOTE) {
        let unit = holder(&store::text::version(tx, row.id)?.act);
        if let Some(unit) = unit.filter(|unit| draft.find(*unit).is_some()) {
            return Ok(Some(unit));
        }
    }
    Ok(None)
}

fn with_summary(act: &Act, earlier: Option<UnitId>, summary: &str) -> Result<Act, Failure> {
    let refused = |error: edit::EditError| Failure::field("summary", error.to_string());
    let (place, level) = match earlier {
        Some(unit) => (unit, None),
        None => {
            let key = RequirementKey(ProgrammeItem::Creation.key().to_owned());
            let home = act.walk().find(|unit| unit.meets.contains(&key)).ok_or_else(|| {
                Failure::field(
                    "summary",
                    "W programie nie wskazano, gdzie opisano sposób jego tworzenia i przebieg konsultacji. Zaznacz tę jednostkę \
                     w programie, na karcie wymaganych elementów, i spróbuj ponownie.",
                )
            })?;
            match home.children.last() {
                Some(last) if !last.level.is_heading() => (last.id, Some(last.level)),
                _ => (home.id, Some(if home.level.is_heading() { Level::Paragraph } else { home.level })),
            }
        }
    };
    let (act, unit) = match level {
        None => (act.clone(), place),
        Some(level) => {
            let added = edit::insert_after(act, place, Some(level)).map_err(refused)?;
            (added.act, added.focus)
        }
    };
    Ok(edit::set_words(&act, unit, Role::Intro, vec![Inline::text(summary)]).map_err(refused)?.act)
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
