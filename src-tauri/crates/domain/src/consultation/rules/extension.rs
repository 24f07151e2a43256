//! An extension is decided before the end, goes forward and has a reason.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-15",
    name: "Przedłużenie konsultacji",
    question: "Czy konsultacje przedłużono przed ich końcem, na dłużej i z podaniem przyczyny?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block],
    stops: Stops::Consultation(&[ConsultationStatus::Extended]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let mut said = Vec::new();
    for stored in case.extensions {
        let extension = &stored.record;
        let mut add = |title: &str, advice: &str, found: String, required: String| {
            let statement = Statement::block(title, advice).found(found).required(required);
            said.push(statement.at_row("extension", stored.id.0));
        };
        if extension.to <= extension.from {
            add(
                "Przedłużenie nie wydłuża konsultacji",
                "Wpisz późniejszy ostatni dzień. Skrócić ogłoszonych konsultacji nie można.",
                format!("z {} na {}", date_in_words(extension.from), date_in_words(extension.to)),
                format!("dzień po {}", date_in_words(extension.from)),
            );
        }
        if extension.decided_on > extension.from {
            add(
                "Konsultacje przedłużono po ich końcu",
                "Po końcu można tylko ogłosić nowe konsultacje; jeżeli jednak przedłużono te, odnotuj przyczynę.",
                format!("postanowiono {}", date_in_words(extension.decided_on)),
                format!("najpóźniej {}", date_in_words(extension.from)),
            );
        }
        if extension.reason.trim().is_empty() {
            add(
                "Przedłużenie nie ma przyczyny",
                "Wpisz, dlaczego konsultacje przedłużono; przyczynę podaje się w ogłoszeniu i w sprawozdaniu.",
                "brak przyczyny".to_owned(),
                "przyczyna przedłużenia".to_owned(),
            );
        }
    }
    said
}
