//! What can be wrong with a typed call and its rows. Lengths are those that the file can hold.

use super::due::moment_words;
use super::{Call, CallChange, CallLimits, CallTask, Criterion, Permyriad, PriorTask, RequiredAttachment};
use crate::{
    money::Money,
    violation::{Violation, Violations},
};

/// All faults of a call without its rows.
pub fn call(call: &Call) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("title", "Tytuł konkursu", &call.title, 1_000);
    faults.line("case_number", "Znak sprawy", &call.case_number, 100);
    faults.line("order_number", "Numer zarządzenia", &call.order_number, 100);
    if !(2000..=2100).contains(&call.year) {
        faults.add("year", "Rok realizacji: wpisz rok od 2000 do 2100.");
    }
    for (field, label, day) in [
        ("budget_on", "Dzień budżetu", call.budget_on),
        ("ordered_on", "Dzień zarządzenia", call.ordered_on),
        ("chosen_by", "Termin wyboru ofert", call.chosen_by),
        ("begins_on", "Początek realizacji", call.begins_on),
        ("ends_on", "Koniec realizacji", call.ends_on),
        ("offers_until", "Termin składania ofert", call.offers_until.map(|until| until.date())),
        ("announced_on", "Dzień ogłoszenia", call.announced_on),
        ("settled_on", "Dzień rozstrzygnięcia", call.settled_on),
        ("finished_on", "Dzień zakończenia", call.finished_on),
    ] {
        faults.day(field, label, day);
    }
    if let (Some(begins), Some(ends)) = (call.begins_on, call.ends_on)
        && ends < begins
    {
        faults.add("ends_on", "Koniec realizacji jest wcześniejszy niż jej początek. Popraw jedną z dat.");
    }
    let words = &call.words;
    for (field, label, text) in [
        ("words.grant_rules", "Zasady przyznawania dotacji", &words.grant_rules),
        ("words.conditions", "Warunki realizacji", &words.conditions),
        ("words.choice", "Tryb wyboru ofert", &words.choice),
        ("words.eligible", "Kto może złożyć ofertę", &words.eligible),
        ("words.filing", "Jak złożyć ofertę", &words.filing),
        ("words.costs", "Koszty", &words.costs),
        ("words.regranting", "Zasady regrantingu", &words.regranting),
        ("words.contact", "Kto udziela wyjaśnień", &words.contact),
        ("words.more", "Inne informacje", &words.more),
    ] {
        faults.text_up_to(field, label, text, 20_000);
    }
    faults.text_up_to("recorded_despite", "Powód odnotowania", &call.recorded_despite, 4_000);
    limits(&call.limits, &mut faults);
    share(&mut faults, "divergence", "Rozbieżność ocen", call.divergence);
    if call.silent_days.is_some_and(|days| days == 0 || days > 365) {
        faults.add("silent_days", "Dni milczenia oznaczające rezygnację: wpisz liczbę od 1 do 365 albo zostaw puste.");
    }
    faults.into_vec()
}

fn limits(limits: &CallLimits, faults: &mut Violations) {
    for (field, label, amount) in
        [("limits.grant_min", "Najniższa dotacja", limits.grant_min), ("limits.grant_max", "Najwyższa dotacja", limits.grant_max)]
    {
        money(faults, field, label, amount);
    }
    if let (Some(least), Some(most)) = (limits.grant_min, limits.grant_max)
        && most < least
    {
        faults.add("limits.grant_max", "Najwyższa dotacja jest mniejsza niż najniższa. Popraw jedną z kwot.");
    }
    for (field, label, value) in [
        ("limits.grant_share", "Udział dotacji w kosztach", limits.grant_share),
        ("limits.own_share", "Wkład własny", limits.own_share),
        ("limits.own_money_share", "Wkład własny finansowy", limits.own_money_share),
        ("limits.administrative_share", "Koszty administracyjne", limits.administrative_share),
        ("limits.award_share", "Najmniejsza część wnioskowanej kwoty", limits.award_share),
    ] {
        share(faults, field, label, value);
    }
    if let (Some(all), Some(money)) = (limits.own_share, limits.own_money_share)
        && money > all
    {
        faults.add("limits.own_money_share", "Wkład finansowy jest częścią wkładu własnego, więc nie może być od niego większy.");
    }
    if limits.offers_each.is_some_and(|count| count == 0 || count > 1_000) {
        faults.add("limits.offers_each", "Liczba ofert jednego oferenta: wpisz liczbę od 1 do 1000 albo zostaw puste.");
    }
}

fn share(faults: &mut Violations, field: &str, label: &str, share: Option<Permyriad>) {
    if share.is_some_and(|share| share > Permyriad::WHOLE) {
        faults.add(field, format!("{label}: udział nie może przekraczać {}.", Permyriad::WHOLE.words()));
    }
}

fn money(faults: &mut Violations, field: &str, label: &str, amount: Option<Money>) {
    if amount.is_some_and(|amount| amount.is_negative() || amount > Money::LARGEST) {
        faults.add(field, format!("{label}: wpisz kwotę od 0,00 zł do {}.", Money::LARGEST));
    }
}

/// All faults of a task with its pools.
pub fn task(task: &CallTask) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("title", "Nazwa zadania", &task.title, 1_000);
    faults.line("sphere", "Sfera zadań publicznych", &task.sphere, 10);
    faults.text_up_to("description", "Opis zadania", &task.description, 20_000);
    faults.day("begins_on", "Początek zadania", task.begins_on);
    faults.day("ends_on", "Koniec zadania", task.ends_on);
    if let (Some(begins), Some(ends)) = (task.begins_on, task.ends_on)
        && ends < begins
    {
        faults.add("ends_on", "Koniec zadania jest wcześniejszy niż jego początek. Popraw jedną z dat.");
    }
    for pool in &task.pools {
        money(&mut faults, "pools", &format!("Środki na {} r.", pool.year), Some(pool.amount));
    }
    let mut years: Vec<i32> = task.pools.iter().map(|pool| pool.year).collect();
    years.sort_unstable();
    if let Some(pair) = years.windows(2).find(|pair| pair[0] == pair[1]) {
        faults.add("pools", format!("Rok {} jest wpisany dwa razy. Zostaw jedną kwotę na każdy rok.", pair[0]));
    }
    if years.iter().any(|year| !(2000..=2100).contains(year)) {
        faults.add("pools", "Rok środków: wpisz rok od 2000 do 2100.");
    }
    faults.into_vec()
}

/// All faults of a criterion.
pub fn criterion(criterion: &Criterion) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("name", "Kryterium", &criterion.name, 500);
    faults.text_up_to("guide", "Na co zwrócić uwagę", &criterion.guide, 4_000);
    if criterion.most.0 == 0 || criterion.most.0 > 100_000 {
        faults.add("most", "Najwyższa liczba punktów: wpisz liczbę większą od 0, najwyżej 1000.");
    }
    if criterion.weight == 0 || criterion.weight > 10_000 {
        faults.add("weight", "Waga: wpisz liczbę większą od 0, najwyżej 100.");
    }
    if criterion.least.is_some_and(|least| least > criterion.most) {
        let most = criterion.most.words();
        faults.add("least", format!("Próg jest wyższy niż najwyższa liczba punktów ({most}). Popraw jedną z liczb."));
    }
    faults.into_vec()
}

/// All faults of a task done before.
pub fn prior_task(task: &PriorTask) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("title", "Zadanie", &task.title, 1_000);
    if !(2000..=2100).contains(&task.year) {
        faults.add("year", "Rok: wpisz rok od 2000 do 2100.");
    }
    money(&mut faults, "cost", "Koszt", task.cost);
    money(&mut faults, "grants", "Dotacje", task.grants);
    if let (Some(cost), Some(grants)) = (task.cost, task.grants)
        && grants > cost
    {
        faults.add("grants", "Dotacje są częścią kosztu zadania, więc nie mogą być od niego większe.");
    }
    faults.into_vec()
}

/// All faults of a required attachment.
pub fn attachment(attachment: &RequiredAttachment) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("name", "Załącznik", &attachment.name, 500);
    faults.line("condition", "Kiedy jest wymagany", &attachment.condition, 500);
    faults.into_vec()
}

/// All faults of a change.
pub fn change(change: &CallChange) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.day("decided_on", "Dzień decyzji", Some(change.decided_on));
    faults.day("chosen_by", "Nowy termin wyboru ofert", change.chosen_after);
    faults.line("order_number", "Numer zarządzenia", &change.order_number, 100);
    faults.text_up_to("reason", "Powód", &change.reason, 4_000);
    faults.text_up_to("wording", "Treść zmiany", &change.wording, 20_000);
    if let (Some(before), Some(after)) = (change.until_before, change.until_after)
        && after <= before
    {
        faults.add(
            "until_after",
            format!("Nowy termin składania ofert musi być późniejszy niż dotychczasowy ({}).", moment_words(before)),
        );
    }
    faults.into_vec()
}
