//! The shipped text of a programme as a legal text with live data and with marks of the required items.

use std::collections::BTreeMap;

use documents::{
    DocumentFault,
    model::Block,
    template::{Data, Fields, Frame, Template},
};
use domain::{
    act::{Act, ActKind, Numbering, RequirementKey},
    id::{GoalId, PriorityTaskId, Stored},
    law::{Law, SpherePoint},
    office::Office,
    programme::{Goal, Indicator, PriorityTask, ProgrammeKind},
};

use crate::Failure;

const ANNUAL: (&str, &str) = ("programme-annual.txt", include_str!("../../../../../assets/templates/programme-annual.txt"));
const MULTI_YEAR: (&str, &str) =
    ("programme-multiyear.txt", include_str!("../../../../../assets/templates/programme-multiyear.txt"));

/// The records that the words of the template repeat over.
#[derive(Default)]
pub(super) struct Rows<'a> {
    pub goals: &'a [Stored<GoalId, Goal>],
    pub indicators: Vec<&'a Indicator>,
    pub tasks: &'a [Stored<PriorityTaskId, PriorityTask>],
}

/// The text of the shipped template; single data stay chips, rows become words.
pub(super) fn shipped(kind: ProgrammeKind, office: &Office, law: Law<'_>, rows: &Rows<'_>) -> Result<Act, Failure> {
    let (file, words) = match kind {
        ProgrammeKind::Annual => ANNUAL,
        ProgrammeKind::MultiYear => MULTI_YEAR,
    };
    let template = Template::parse(file, words, &fields(words)).map_err(failure)?;
    let document =
        template.fill(&data(office, law, rows), Frame::new(&office.office.nominative, file, law.day())).map_err(failure)?;
    let act = document.body.into_iter().find_map(|block| match block {
        Block::Act { act, .. } => Some(act),
        _ => None,
    });
    let mut act = act.unwrap_or_else(|| Act::new(ActKind::Programme));
    act.kind = ActKind::Programme;
    mark(&mut act, words);
    Ok(act)
}

fn failure(fault: DocumentFault) -> Failure {
    Failure::Document { sentence: fault.to_string(), place: None }
}

/// Every single field that the words name, as a text that is filled later; lists and conditions as they are used.
fn fields(words: &str) -> Fields {
    let single = words.match_indices("{{").filter_map(|(at, _)| {
        let name = words[at + 2..].split_once("}}")?.0;
        let key = name.split('|').next()?.trim();
        key.contains('.').then_some(key)
    });
    let fields = single.fold(Fields::new(), |fields, key| fields.text(key, key));
    let text = |keys: &[&str]| keys.iter().fold(Fields::new(), |fields, key| fields.text(key, key).optional());
    fields
        .text("program.cel_glowny", "cel główny")
        .optional()
        .flag("urzad.ma_rade_pozytku", "działa rada pożytku")
        .list("program.cele", "cele szczegółowe", text(&["tresc"]))
        .list("program.wskazniki", "wskaźniki", text(&["opis"]))
        .list("program.sfery", "sfery programu", text(&["zakres"]))
        .list("program.zadania", "zadania priorytetowe", text(&["lp", "zakres", "nazwa", "forma", "kwota"]))
}

fn data(office: &Office, law: Law<'_>, rows: &Rows<'_>) -> Data {
    let one = |key: &str, words: String| Data::new().text(key, words);
    let scope = |sphere: &str| law.sphere(&SpherePoint(sphere.trim().to_owned())).map(|sphere| sphere.value.name);
    let goals = rows.goals.iter().filter(|goal| goal.record.parent.is_some());
    let mut spheres: Vec<&str> = rows.tasks.iter().map(|task| task.record.sphere.trim()).collect();
    spheres.sort_by_key(|sphere| SpherePoint((*sphere).to_owned()));
    spheres.dedup();
    let tasks = rows.tasks.iter().map(|task| {
        let task = &task.record;
        let row = one("nazwa", clause(&task.title)).text("zakres", scope(&task.sphere).unwrap_or_else(|| "różnych zadań".into()));
        match task.planned {
            Some(planned) => row.text("kwota", planned.to_string()),
            None => row,
        }
    });
    let data = Data::new()
        .flag("urzad.ma_rade_pozytku", office.benefit_council.is_some())
        .list("program.cele", goals.map(|goal| one("tresc", clause(&goal.record.wording))).collect())
        .list("program.wskazniki", rows.indicators.iter().map(|indicator| one("opis", measured(indicator))).collect())
        .list("program.sfery", spheres.iter().filter_map(|sphere| scope(sphere)).map(|words| one("zakres", words)).collect())
        .list("program.zadania", tasks.collect());
    match rows.goals.iter().find(|goal| goal.record.parent.is_none()) {
        Some(main) => data.text("program.cel_glowny", clause(&main.record.wording)),
        None => data,
    }
}

/// A wording inside a sentence: without a full stop, begun with a small letter unless a name or a shortcut begins it.
fn clause(wording: &str) -> String {
    let wording = wording.trim().trim_end_matches(['.', ';']);
    let mut letters = wording.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if second.is_some_and(char::is_lowercase) => first.to_lowercase().chain(letters).collect(),
        _ => wording.to_owned(),
    }
}

/// "nazwa – wartość początkowa: 29, wartość docelowa: 34, źródło danych: rejestr ofert".
fn measured(indicator: &Indicator) -> String {
    let known = [
        ("wartość początkowa", &indicator.baseline),
        ("wartość docelowa", &indicator.target),
        ("źródło danych", &indicator.source),
    ];
    let known: Vec<String> = known
        .iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(name, value)| format!("{name}: {}", value.trim()))
        .collect();
    if known.is_empty() { clause(&indicator.name) } else { format!("{} – {}", clause(&indicator.name), known.join(", ")) }
}

/// Sets the marks that the head of the template lists: `// element okres: § 2`.
fn mark(act: &mut Act, words: &str) {
    let numbering = Numbering::of(act);
    let at: BTreeMap<String, _> = act.walk().filter_map(|unit| Some((plain(&numbering.address(unit.id)?), unit.id))).collect();
    let listed = words.lines().filter_map(|line| line.strip_prefix("// element ")?.split_once(':'));
    for (key, addresses) in listed {
        for address in addresses.split(',') {
            if let Some(unit) = at.get(&plain(address)).and_then(|id| act.find_mut(*id)) {
                unit.meets.push(RequirementKey(key.trim().to_owned()));
            }
        }
    }
}

/// An address without its hard spaces.
fn plain(address: &str) -> String {
    address.replace('\u{a0}', " ").trim().to_owned()
}
