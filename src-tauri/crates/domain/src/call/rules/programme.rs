//! The call announces tasks of a programme that is adopted and covers its year.

use crate::{
    call::CallStatus,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    programme::ProgrammeKind,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-07",
    name: "Program i jego zadania",
    question: "Czy konkurs ogłasza zadania programu, który uchwalono na ten rok?",
    basis: Basis::AnnualPriorities,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let call = case.call;
    if !case.has_procedure() {
        return Vec::new();
    }
    let Some(held) = case.programme else {
        return vec![
            Statement::warning(
                "Nie wskazano programu współpracy, którego zadania ogłasza konkurs",
                "Wskaż program w danych konkursu, a przy zadaniach – zadania priorytetowe.",
            )
            .found("programu nie wskazano")
            .required(format!("program współpracy na {} r.", call.year))
            .by(Basis::CommissioningModes)
            .at_field("programme"),
        ];
    };
    let (programme, basis) = (held.programme, basis(held.programme.kind));
    let mut said = Vec::new();
    let covers = |year: i32| (programme.year_from..=programme.year_to).contains(&year);
    if !covers(call.year) {
        let years = match programme.year_from == programme.year_to {
            true => format!("{} r.", programme.year_from),
            false => format!("lata {}–{}", programme.year_from, programme.year_to),
        };
        said.push(
            Statement::warning("Konkurs dotyczy innego roku niż wskazany program", "Wskaż program na rok konkursu.")
                .found(format!("program na {years}"))
                .required(format!("program na {} r.", call.year))
                .by(basis)
                .at_field("programme"),
        );
    }
    let notice = case.law_day();
    match programme.adoption.as_ref().map(|adoption| adoption.adopted_on) {
        // While the call is only prepared the programme may still be on its way.
        None if call.status == CallStatus::Draft => {}
        None => said.push(
            Statement::warning(
                "Programu, którego zadania ogłasza konkurs, jeszcze nie uchwalono",
                "Ogłoś konkurs po uchwaleniu programu.",
            )
            .found("program nie jest uchwalony")
            .required("program uchwalony przed ogłoszeniem konkursu")
            .by(basis)
            .at_field("programme"),
        ),
        Some(adopted) if adopted > notice => said.push(
            Statement::warning("Program uchwalono po ogłoszeniu konkursu", "Sprawdź obie daty.")
                .found(format!("program {}, konkurs {}", date_in_words(adopted), date_in_words(notice)))
                .required("program uchwalony przed ogłoszeniem konkursu")
                .by(basis)
                .at_field("programme"),
        ),
        Some(_) => {}
    }
    for task in case.open_tasks().filter(|task| case.priority_task(&task.record).is_none()) {
        said.push(
            Statement::warning(
                format!(
                    "Zadania nie ma wśród zadań priorytetowych programu: {}",
                    crate::polish::shortened(task.record.title.trim(), 80)
                ),
                "Wskaż zadanie programu, które ogłaszasz, albo sprawdź, czy program obejmuje je innym zadaniem.",
            )
            .found("zadania programu nie wskazano")
            .required("zadanie priorytetowe programu")
            .by(basis)
            .at_row("call_task", task.id.0),
        );
    }
    said
}

fn basis(kind: ProgrammeKind) -> Basis {
    match kind {
        ProgrammeKind::Annual => Basis::AnnualPriorities,
        ProgrammeKind::MultiYear => Basis::MultiYearSubject,
    }
}
