//! What can be wrong with the typed records of a programme. Lengths are those that the file can hold.

use super::{Adoption, Goal, Indicator, Opinion, OpinionResult, PriorityTask, Programme, Sitting};
use crate::{
    law::{Law, SpherePoint},
    money::Money,
    violation::{Violation, Violations},
};

/// Most years that one programme may cover.
const MOST_YEARS: i32 = 10;

/// All faults of a programme.
pub fn programme(programme: &Programme) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("title", "Tytuł programu", &programme.title, 1_000);
    faults.year("year_from", "Pierwszy rok", programme.year_from);
    faults.year("year_to", "Ostatni rok", programme.year_to);
    if programme.year_to < programme.year_from {
        let sentence = format!(
            "Ostatni rok ({}) jest wcześniejszy niż pierwszy ({}). Popraw jeden z nich.",
            programme.year_to, programme.year_from
        );
        faults.add("year_to", sentence);
    } else if programme.year_to.saturating_sub(programme.year_from) >= MOST_YEARS {
        faults.add("year_to", format!("Program może obejmować najwyżej {MOST_YEARS} lat. Popraw ostatni rok."));
    }
    faults.line("case_number", "Znak sprawy", &programme.case_number, 100);
    faults.day("submitted_to_council_on", "Skierowanie do rady", programme.submitted_to_council_on);
    faults.day("sent_to_voivode_on", "Przekazanie wojewodzie", programme.sent_to_voivode_on);
    faults.day("report_submitted_on", "Przedłożenie sprawozdania", programme.report_submitted_on);
    faults.day("report_published_on", "Publikacja sprawozdania", programme.report_published_on);
    if let Some(one) = &programme.adoption {
        faults.within("adoption", adoption(one));
    }
    faults.text_up_to("recorded_despite", "Powód odnotowania", &programme.recorded_despite, 4_000);
    faults.into_vec()
}

/// All faults of an adoption.
pub fn adoption(adoption: &Adoption) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.line("resolution_number", "Numer uchwały", &adoption.resolution_number, 100);
    faults.day("adopted_on", "Dzień uchwalenia", Some(adoption.adopted_on));
    faults.day("in_force_on", "Wejście w życie", adoption.in_force_on);
    faults.into_vec()
}

/// All faults of a goal.
pub fn goal(goal: &Goal) -> Vec<Violation> {
    let mut faults = Violations::new();
    if goal.wording.trim().is_empty() {
        faults.add("wording", "Cel: to pole jest puste. Wpisz cel albo usuń wiersz.");
    }
    faults.line("wording", "Cel", &goal.wording, 4_000);
    faults.into_vec()
}

/// All faults of an indicator.
pub fn indicator(indicator: &Indicator) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("name", "Nazwa wskaźnika", &indicator.name, 500);
    faults.line("unit", "Jednostka miary", &indicator.unit, 100);
    faults.line("baseline", "Wartość początkowa", &indicator.baseline, 200);
    faults.line("target", "Wartość docelowa", &indicator.target, 200);
    faults.line("source", "Źródło danych", &indicator.source, 500);
    faults.into_vec()
}

/// All faults of a priority task. `law` knows the spheres of public tasks.
pub fn priority_task(task: &PriorityTask, law: Law<'_>) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("title", "Tytuł zadania", &task.title, 1_000);
    let sphere = task.sphere.trim();
    if !sphere.is_empty() && law.sphere(&SpherePoint(sphere.to_owned())).is_none() {
        faults.add("sphere", format!("Sfera: punktu {sphere} nie ma w ustawie. Wybierz sferę z listy."));
    }
    match task.planned {
        Some(planned) if planned.is_negative() => {
            faults.add("planned", format!("Kwota: wpisano {planned}. Kwota nie może być ujemna; wpisz zero albo więcej."));
        }
        Some(planned) if planned > Money::LARGEST => {
            faults.add("planned", format!("Kwota: wpisano {planned}, a mieści się najwyżej {}. Sprawdź zera.", Money::LARGEST));
        }
        _ => {}
    }
    faults.line("department", "Komórka", &task.department, 300);
    faults.into_vec()
}

/// All faults of a sitting.
pub fn sitting(sitting: &Sitting) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.day("held_on", "Dzień posiedzenia", Some(sitting.held_on));
    faults.line("number", "Numer sesji", &sitting.number, 20);
    let number = sitting.number.trim();
    if !number.is_empty() && crate::office::roman::from_roman(number).is_none() {
        faults.add("number", format!("Numer sesji: „{number}” nie jest liczbą rzymską. Wpisz go tak: XXIV."));
    }
    faults.day("papers_due_on", "Termin materiałów", sitting.papers_due_on);
    faults.order("held_on", ("Termin materiałów", sitting.papers_due_on), ("Dzień posiedzenia", Some(sitting.held_on)));
    faults.into_vec()
}

/// All faults of an opinion.
pub fn opinion(opinion: &Opinion) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.day("delivered_on", "Doręczenie projektu", opinion.delivered_on);
    faults.day("given_on", "Wydanie opinii", opinion.given_on);
    faults.order("given_on", ("Doręczenie projektu", opinion.delivered_on), ("Wydanie opinii", opinion.given_on));
    if opinion.result == Some(OpinionResult::Silence) && opinion.given_on.is_some() {
        let sentence =
            "Wydanie opinii: wpisano dzień, a wynik mówi, że opinii nie wydano w terminie. Usuń dzień albo wybierz inny wynik.";
        faults.add("given_on", sentence);
    }
    faults.text_up_to("wording", "Treść opinii", &opinion.wording, 20_000);
    faults.into_vec()
}
