//! The head of a draft act's page: its state, its facts, what can be done next and what the rules say.

use domain::{
    draft_act::{DraftAct, due},
    publication::CaseRef,
    rule::{self, Check, DraftActCase, check_draft_act},
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::{create, facts::FactsView, step};
use crate::{
    Desk, Failure,
    handover::{self, AwayMark},
    view::{Choice, DayView, ExplanationView, FindingView, Key, Permission},
};

/// A draft act as its page shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DraftActPage {
    pub id: Key,
    pub revision: Key,
    pub kind: Choice,
    /// "Uchwała w sprawie …".
    pub name: String,
    pub title: String,
    pub status: Choice,
    pub case_number: String,
    /// Contents can be changed; otherwise `locked` says why not.
    pub editable: bool,
    pub locked: Option<String>,
    pub text: Key,
    pub justification_text: Key,
    /// "akt prawa miejscowego", with why.
    pub local_law: (String, ExplanationView),
    pub consultation: Option<(Key, Choice)>,
    /// With whom the case is now; it locks nothing.
    pub away: Option<AwayMark>,
    /// A consultation of the text can be begun now.
    pub can_be_consulted: bool,
    /// "Dz. Urz. Woj. …, poz. 4321", once announced.
    pub announced: Option<String>,
    /// The day of the entry into force as the act and the law say, with its counting.
    pub in_force: Option<(DayView, ExplanationView)>,
    pub next: Vec<ActStep>,
    pub facts: FactsView,
    pub recorded_despite: String,
    pub findings: Vec<FindingView>,
    /// Those of the case itself: the text tells its own with every change of its words.
    pub case_findings: Vec<FindingView>,
}

/// A step that can follow, with what it asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ActStep {
    pub to: Choice,
    /// "Skieruj projekt do rady".
    pub words: String,
    pub permission: Permission,
    /// It only goes back or aside; another step is the usual one.
    pub aside: bool,
    /// How the day of the step is called; nothing when it has none.
    pub day_label: Option<String>,
    /// What the form begins with.
    pub day: Option<DayView>,
    pub resolution_number: Option<String>,
    /// The position in the journal is asked for.
    pub asks_position: bool,
}

/// The page of a draft act today.
pub fn page(desk: &Desk, id: Key) -> Result<DraftActPage, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let case = records.case(&office, law, today);
        let act = case.act;
        let number = step::proposed_number(tx, &case)?;
        let consultation = records.consultation.as_ref().map(|held| {
            let status = held.record.status;
            (Key(held.id.0), Choice { key: status.key().into(), label: status.label().into() })
        });
        let goes_on = records.consultation.as_ref().is_some_and(|held| held.record.cancelled.is_none());
        let findings: Vec<FindingView> = check_draft_act(&case).into_iter().map(Into::into).collect();
        Ok(DraftActPage {
            id,
            revision: Key(records.stored.revision.0),
            kind: act.kind.into(),
            name: act.name(),
            title: act.title.clone(),
            status: act.status.into(),
            case_number: act.case_number.clone(),
            editable: act.status.is_editable(),
            locked: (!act.status.is_editable()).then(|| super::locked(act)),
            text: Key(act.text.0),
            justification_text: Key(act.justification_text.0),
            local_law: local_law(&case),
            can_be_consulted: act.status.is_editable() && !goes_on,
            consultation,
            away: handover::mark(tx, CaseRef::DraftAct(records.stored.id))?,
            announced: announced(act, &office.journal.nominative),
            in_force: due::in_force(&case).map(|day| {
                let steps = day.steps.iter().map(domain::deadline::Step::printed).collect();
                let result = domain::polish::date_in_words(day.date);
                (day.date.into(), ExplanationView::told(result, steps))
            }),
            next: next_steps(&case, &number),
            facts: FactsView::of(&case, act),
            recorded_despite: act.recorded_despite.clone(),
            case_findings: findings.iter().filter(|finding| !is_of_the_text(finding)).cloned().collect(),
            findings,
        })
    })
}

fn is_of_the_text(finding: &FindingView) -> bool {
    rule::rule(&finding.rule).is_some_and(|rule| matches!(rule.check, Check::Text(_)))
}

fn local_law(case: &DraftActCase<'_>) -> (String, ExplanationView) {
    let words = create::local_law_words(case.is_local_law()).to_owned();
    let mut steps = vec![create::why(case.law(), case.act.kind)];
    match case.act.local_law {
        Some(said) => steps.push(format!("Urząd wskazał w danych aktu: {}.", create::local_law_words(Some(said)))),
        None => steps.push("Urząd nie wskazał inaczej w danych aktu.".to_owned()),
    }
    (words.clone(), ExplanationView::told(words, steps))
}

/// "Dziennik Urzędowy Województwa …, 9 grudnia 2026 r., poz. 4321".
fn announced(act: &DraftAct, journal: &str) -> Option<String> {
    let one = act.announcement.as_ref()?;
    let position = match one.position.trim() {
        "" => String::new(),
        position => format!(", poz. {position}"),
    };
    Some(format!("{journal}, {}{position}", domain::polish::date_in_words(one.announced_on)))
}

fn next_steps(case: &DraftActCase<'_>, number: &str) -> Vec<ActStep> {
    use domain::draft_act::DraftActStatus::{Adopted, Announced};
    let from = case.act.status;
    let step_to = |to: &domain::draft_act::DraftActStatus| {
        let because = step::expected(case, *to);
        let day_label = step::day_label(from, *to).map(str::to_owned);
        ActStep {
            words: step::words(from, *to).to_owned(),
            permission: Permission { allowed: because.is_empty(), because },
            aside: step::is_aside(case, *to),
            day: day_label.is_some().then(|| step::proposed_day(case, *to).into()),
            day_label,
            resolution_number: (*to == Adopted).then(|| number.to_owned()),
            asks_position: *to == Announced,
            to: (*to).into(),
        }
    };
    from.next().iter().map(step_to).collect()
}
