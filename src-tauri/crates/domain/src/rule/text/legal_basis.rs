//! An act begins with its legal basis, and the basis names a provision.

use super::{JournalDuty, TextRole};
use crate::{
    act::{Inline, inline::plain_words},
    finding::Level,
    law::Basis,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-06",
    name: "Podstawa prawna",
    question: "Czy akt zaczyna się od pełnej podstawy prawnej?",
    basis: Basis::DraftingBasis,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let Some(first) = case.act.units.first().filter(|_| case.role.is_act()) else {
        return Vec::new();
    };
    let basis = match case.journal {
        JournalDuty::LocalLaw => Basis::DraftingBasis,
        JournalDuty::NotLocalLaw | JournalDuty::Unknown => Basis::InternalBasis,
    };
    let warning = |title: &str, advice: &str| Statement::warning(title, advice).by(basis).at(facts.place(first.id));
    if !case.act.begins_with_its_basis() {
        // The print of the programme's resolution puts the basis before a text that does not bring its own.
        if case.role == TextRole::Resolution {
            return Vec::new();
        }
        return vec![
            warning(
                "Brak podstawy prawnej na początku aktu",
                "Dopisz akapit przed pierwszym paragrafem: przepis, który upoważnia do wydania aktu.",
            )
            .found("brak podstawy prawnej")
            .required("akapit „Na podstawie … uchwala się, co następuje:”"),
        ];
    }
    let words = plain_words(&first.intro);
    // A chip prints the provision itself.
    let chip = first.intro.iter().any(|piece| matches!(piece, Inline::Field { .. }));
    let mut said = Vec::new();
    if !chip && !["art.", "§"].iter().any(|sign| words.contains(sign)) {
        said.push(
            warning(
                "Podstawa prawna nie wskazuje przepisu",
                "Podaj artykuł, ustęp i punkt ustawy, która upoważnia do wydania aktu.",
            )
            .found("akt bez wskazania przepisu")
            .required("przepis upoważniający"),
        );
    }
    if !words.contains("co następuje") {
        said.push(
            warning("Podstawa prawna nie kończy się formułą wydania aktu", "Zakończ podstawę prawną formułą wydania aktu.")
                .found("brak formuły")
                .required("„uchwala się, co następuje:”"),
        );
    }
    said
}
