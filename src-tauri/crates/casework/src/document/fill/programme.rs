//! A programme: title in its cases, years, goals, tasks and money beside the programme before.

use chrono::{Datelike, NaiveDate};
use documents::template::{Data, Value};
use domain::{
    act::Act,
    id::{GoalId, PriorityTaskId, Stored},
    law::{Law, SpherePoint},
    polish::{date_in_words, programme_forms, small_first},
    programme::{
        Goal, Indicator, PriorityTask, Programme, ProgrammeKind,
        compare::{self, Change, compare},
        due::{adoption_due, report_due},
    },
    publication::{PublicationPlace, PublishedThing},
    rule::ProgrammeCase,
    vocabulary::Vocabulary,
};

use super::{Gather, clause, law::resolution_basis, sentence};

/// Texts of a programme that documents print; an empty one is left to the words of the template.
#[derive(Clone, Copy, Debug, Default)]
pub struct Texts<'a> {
    pub programme: Option<&'a Act>,
    pub resolution: Option<&'a Act>,
    pub justification: Option<&'a Act>,
    /// "wersja 7 z 12 października 2026 r."
    pub version: &'a str,
}

/// Family "programme" and the legal basis of the resolution.
pub fn programme(case: &ProgrammeCase<'_>, texts: Texts<'_>, law: Law<'_>) -> Data {
    let programme = case.programme;
    let mut data = Data::new();
    title_and_years(&mut data, case);
    adoption(&mut data, case);
    goals(&mut data, case.goals, case.indicators.iter().map(|indicator| &indicator.record));
    tasks(&mut data, case, law);
    data.said("program.wersja", texts.version);
    for (key, act) in
        [("program.tresc", texts.programme), ("uchwala.tresc", texts.resolution), ("uzasadnienie.tresc", texts.justification)]
    {
        if let Some(act) = act.filter(|act| !act.units.is_empty()) {
            data.set(key, Value::Act(act.clone()));
        }
    }
    data.yes("uchwala.podstawa_w_tresci", texts.resolution.is_some_and(Act::begins_with_its_basis));
    resolution_basis(&mut data, law, case.office.kind, programme.kind);
    data
}

fn title_and_years(data: &mut Data, case: &ProgrammeCase<'_>) {
    let programme = case.programme;
    data.said("program.tytul", &programme.title)
        .declined("program.nazwa", &programme_forms(&programme.title))
        .said("program.rok", years(programme))
        .count("program.rok_od", programme.year_from)
        .count("program.rok_do", programme.year_to)
        .count("program.poprzedni_rok", programme.year_from - 1)
        .day("program.dzien_poczatku", first_day(programme))
        .yes("program.wieloletni", programme.kind == ProgrammeKind::MultiYear)
        .yes("program.poprzedni", case.previous.is_some());
}

/// "2027", "2027–2030".
pub fn years(programme: &Programme) -> String {
    if programme.year_from == programme.year_to {
        programme.year_from.to_string()
    } else {
        format!("{}–{}", programme.year_from, programme.year_to)
    }
}

fn first_day(programme: &Programme) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(programme.year_from, 1, 1)
}

fn adoption(data: &mut Data, case: &ProgrammeCase<'_>) {
    let programme = case.programme;
    let due = adoption_due(case).map(|deadline| deadline.date);
    let planned = planned(case);
    let late = |limit: Option<NaiveDate>| planned.zip(limit).is_some_and(|(day, limit)| day > limit);
    data.day("program.termin_uchwalenia", due)
        .day("program.termin_sprawozdania", report_due(case).map(|deadline| deadline.date))
        .yes("program.uchwalony", programme.adoption.is_some())
        .yes("program.prawo_miejscowe", case.published(PublishedThing::Programme, PublicationPlace::Journal).is_some())
        .yes("program.po_roku", late(first_day(programme)))
        .yes("program.po_terminie", late(due))
        .said("program.powod_opoznienia", sentence(&programme.recorded_despite))
        .count("program.uchwala.rok", adoption_year(case));
    if let Some(adoption) = &programme.adoption {
        data.said("program.uchwala.numer", &adoption.resolution_number).day("program.uchwala.data", Some(adoption.adopted_on));
    }
    data.said("uchwala.uchyla", repealed(case));
}

/// The day of the adoption, or of the sitting chosen for it.
fn planned(case: &ProgrammeCase<'_>) -> Option<NaiveDate> {
    case.adopted_on().or_else(|| case.chosen_sitting().map(|sitting| sitting.held_on))
}

/// The year in which the resolution is or is to be adopted.
pub(super) fn adoption_year(case: &ProgrammeCase<'_>) -> i32 {
    let due = || adoption_due(case).map(|deadline| deadline.date);
    planned(case).or_else(due).map_or(case.programme.year_from - 1, |day| day.year())
}

/// A programme for the same years that is in force has to be repealed; one of the years before ended by itself.
fn repealed(case: &ProgrammeCase<'_>) -> String {
    let before = case.previous.map(|previous| previous.programme);
    let overlaps = |before: &&Programme| before.kind == case.programme.kind && before.year_to >= case.programme.year_from;
    let Some(before) = before.filter(overlaps) else { return String::new() };
    before.adoption.as_ref().map_or_else(String::new, |adoption| {
        let name = programme_forms(&before.title).genitive;
        let (number, day) = (&adoption.resolution_number, date_in_words(adoption.adopted_on));
        format!("uchwała nr {number} {} z dnia {day} w sprawie uchwalenia {name}", case.office.council.genitive)
    })
}

fn goals<'a>(data: &mut Data, goals: &[Stored<GoalId, Goal>], indicators: impl Iterator<Item = &'a Indicator>) {
    let mut ordered: Vec<&Stored<GoalId, Goal>> = goals.iter().collect();
    ordered.sort_by_key(|goal| (goal.record.position, goal.id));
    let main = ordered.iter().find(|goal| goal.record.parent.is_none());
    data.said("program.cel_glowny", main.map_or_else(String::new, |goal| wording(&goal.record)));
    let specific = ordered.iter().filter(|goal| goal.record.parent.is_some() && !goal.record.wording.trim().is_empty());
    data.rows("program.cele", specific.map(|goal| Data::new().text("tresc", wording(&goal.record))).collect());
    let place = |indicator: &Indicator| ordered.iter().position(|goal| goal.id == indicator.goal).unwrap_or(usize::MAX);
    let mut measured: Vec<&Indicator> = indicators.filter(|indicator| !indicator.name.trim().is_empty()).collect();
    measured.sort_by_key(|indicator| (place(indicator), indicator.position));
    data.rows("program.wskazniki", measured.iter().map(|one| Data::new().text("opis", described(one))).collect());
}

fn wording(goal: &Goal) -> String {
    small_first(&clause(&goal.wording))
}

/// "liczba ofert – wartość początkowa: 29, wartość docelowa: 34, źródło danych: rejestr ofert".
fn described(indicator: &Indicator) -> String {
    let unit = match indicator.unit.trim() {
        "" => String::new(),
        unit => format!(" ({unit})"),
    };
    let parts: Vec<String> = [
        ("wartość początkowa", &indicator.baseline),
        ("wartość docelowa", &indicator.target),
        ("źródło danych", &indicator.source),
    ]
    .iter()
    .filter(|(_, value)| !value.trim().is_empty())
    .map(|(what, value)| format!("{what}: {}", clause(value)))
    .collect();
    let name = format!("{}{unit}", small_first(&clause(&indicator.name)));
    if parts.is_empty() { name } else { format!("{name} – {}", parts.join(", ")) }
}

fn tasks(data: &mut Data, case: &ProgrammeCase<'_>, law: Law<'_>) {
    let before = case.previous.map_or(&[][..], |previous| previous.tasks);
    let compared = compare(case.tasks, before);
    let rows = compared.rows.iter().filter_map(|row| {
        let task = &row.now?.record;
        let mut data = Data::new();
        data.said("nazwa", clause(&task.title)).said("zakres", scope(task, law)).said("forma", task.form.label());
        for (key, amount) in [("kwota", task.planned), ("kwota_poprzednia", row.before.and_then(|task| task.record.planned))] {
            if let Some(amount) = amount {
                data.set(key, Value::Money(amount));
            }
        }
        Some(data)
    });
    data.rows("program.zadania", rows.collect()).rows("program.sfery", spheres(case.tasks, law));
    data.set("program.kwota", Value::Money(compared.now.value));
    if case.previous.is_some() {
        data.set("program.kwota_poprzednia", Value::Money(compared.before.value));
        data.rows("program.zmiany", compared.rows.iter().filter_map(change).map(|opis| Data::new().text("opis", opis)).collect());
    }
}

/// The statute's words after "w zakresie"; a task without a sphere is told by its title.
fn scope(task: &PriorityTask, law: Law<'_>) -> String {
    law.sphere(&SpherePoint(task.sphere.trim().to_owned())).map_or_else(|| clause(&task.title), |sphere| sphere.value.name)
}

fn spheres(tasks: &[Stored<PriorityTaskId, PriorityTask>], law: Law<'_>) -> Vec<Data> {
    let mut points: Vec<SpherePoint> = tasks.iter().map(|task| SpherePoint(task.record.sphere.trim().to_owned())).collect();
    points.sort();
    points.dedup();
    points.iter().filter_map(|point| law.sphere(point)).map(|sphere| Data::new().text("zakres", sphere.value.name)).collect()
}

/// "zwiększenie środków na „…” z … do …", "nowe zadanie „…” …", "rezygnacja z zadania „…”".
fn change(row: &compare::Row<'_>) -> Option<String> {
    let money = |task: &PriorityTask| task.planned.map(|amount| amount.to_string());
    let with = |task: &PriorityTask| money(task).map_or_else(String::new, |amount| format!(" – {amount}"));
    match (row.change, row.now.map(|task| &task.record), row.before.map(|task| &task.record)) {
        (Change::New, Some(now), _) => Some(format!("nowe zadanie „{}”{}", clause(&now.title), with(now))),
        (Change::Dropped, _, Some(before)) => Some(format!("rezygnacja z zadania „{}”{}", clause(&before.title), with(before))),
        (Change::Continued, Some(now), Some(before)) => {
            let (old, new) = (before.planned?, now.planned?);
            let verb = match new.cmp(&old) {
                std::cmp::Ordering::Greater => "zwiększenie",
                std::cmp::Ordering::Less => "zmniejszenie",
                std::cmp::Ordering::Equal => return None,
            };
            Some(format!("{verb} środków na „{}” z {old} do {new}", clause(&now.title)))
        }
        _ => None,
    }
}
