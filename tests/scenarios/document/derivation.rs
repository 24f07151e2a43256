//! „Skąd ta liczba?” printed: the sum of a programme with the tasks it was counted of.

use casework::{
    Failure,
    document::{
        DocumentFormat,
        derivation::{self, Derivation, DerivedPart},
    },
    programme,
    view::Key,
};
use documents::{finish, text};

use super::{files::run, reading, town::Town};

/// What the screen holds of the sum of the plan.
fn of_the_sum(view: &programme::TasksView) -> Derivation {
    let sum = &view.total;
    Derivation {
        question: "Skąd ta liczba?".into(),
        subject: format!("Plan {}, razem", view.years),
        result: sum.explanation.result.clone(),
        steps: sum.explanation.steps.clone(),
        parts: sum.parts.iter().map(|part| DerivedPart { label: part.label.clone(), value: part.value.clone() }).collect(),
        left_out: sum.explanation.left_out.clone(),
    }
}

#[test]
fn the_working_of_a_sum_is_a_document_of_the_office() {
    let town = Town::in_october();
    let view = programme::tasks(&town.desk, Key(town.programme.0)).unwrap();
    let sum = of_the_sum(&view);
    assert!(sum.parts.len() > 1, "the sum has parts");
    let words = text::text(&finish(&derivation::document(&town.desk, &sum).unwrap()).unwrap()).replace('\u{a0}', " ");
    for part in [&sum.result, &sum.subject].into_iter().chain(sum.parts.iter().flat_map(|part| [&part.label, &part.value])) {
        assert!(words.contains(&part.replace('\u{a0}', " ")), "„{part}” is not in\n{words}");
    }
    assert!(words.contains("Policzono"), "{words}");

    let place = town.officer.path("wyprowadzenie.pdf");
    derivation::save(&town.desk, &sum, DocumentFormat::Pdf, &place).unwrap();
    run("qpdf", &["--check", "wyprowadzenie.pdf"], place.parent().unwrap());
    assert!(reading::pdf(&place).replace('\u{a0}', " ").contains("Co policzono"));
    assert_eq!(derivation::file_name(&sum, DocumentFormat::Docx), format!("wyprowadzenie-plan-{}-razem.docx", view.years));

    // The same words for the editor of texts and for a page.
    for (format, name, starts) in [(DocumentFormat::Docx, "w.docx", b"PK".as_slice()), (DocumentFormat::Html, "w.html", b"<!")] {
        let place = town.officer.path(name);
        derivation::save(&town.desk, &sum, format, &place).unwrap();
        let bytes = std::fs::read(&place).unwrap();
        assert!(bytes.to_ascii_lowercase().starts_with(&starts.to_ascii_lowercase()), "{name}");
    }
    let page = std::fs::read_to_string(town.officer.path("w.html")).unwrap().replace("&nbsp;", " ").replace('\u{a0}', " ");
    assert!(page.contains(&sum.result.replace('\u{a0}', " ")), "{page}");
}

#[test]
fn a_working_that_no_screen_holds_is_refused_and_writes_nothing() {
    let town = Town::in_october();
    let place = town.officer.path("wyprowadzenie.pdf");
    let long = Derivation { result: "1".into(), steps: vec!["a".repeat(4_001)], ..Derivation::default() };
    for (derivation, words) in [(Derivation::default(), "nie ma wyniku"), (long, "za długie")] {
        let refused = derivation::save(&town.desk, &derivation, DocumentFormat::Pdf, &place).unwrap_err();
        assert!(matches!(refused, Failure::Invalid { .. }) && refused.sentence().contains(words), "{refused:?}");
        assert!(!place.exists());
    }
}
