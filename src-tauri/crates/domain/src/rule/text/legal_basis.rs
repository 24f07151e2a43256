//! An act begins with its legal basis, and the basis names a provision.

use super::{JournalDuty, TextRole};
use crate::{
    act::{
        Act, Inline, Level as UnitLevel,
        inline::{plain_words, tidy},
    },
    finding::Level,
    law::Basis,
    office::OfficeKind,
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

/// Puts the paragraph with the legal basis at the beginning, or in place of one that names no provision.
pub const INSERT: &str = "text.insert_basis";
/// Ends the legal basis with the formula.
pub const FORMULA: &str = "text.insert_basis_formula";

const WORDS: &str = "uchwala się, co następuje:";

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
            .required("akapit „Na podstawie … uchwala się, co następuje:”")
            .mending(insert(case).map(|_| ("Wstaw podstawę prawną", INSERT))),
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
            .required("przepis upoważniający")
            .mending(insert(case).map(|_| ("Wstaw podstawę z przepisem", INSERT))),
        );
    }
    if !words.contains("co następuje") {
        said.push(
            warning("Podstawa prawna nie kończy się formułą wydania aktu", "Zakończ podstawę prawną formułą wydania aktu.")
                .found("brak formuły")
                .required("„uchwala się, co następuje:”")
                .mend("Zakończ formułą", FORMULA),
        );
    }
    said
}

/// The act with „Na podstawie … uchwala się, co następuje:” first, from the provisions that are known; a special one is for a person
/// to add.
pub(super) fn insert(case: &TextCase<'_>) -> Option<Act> {
    let basis = format!("Na podstawie {} {WORDS}", provisions(case)?);
    let mut act = case.act.clone();
    if act.begins_with_its_basis() {
        act.units.first_mut()?.intro = vec![Inline::text(basis)];
    } else {
        let mut unit = act.unit(UnitLevel::Plain);
        unit.intro = vec![Inline::text(basis)];
        act.units.insert(0, unit);
    }
    Some(act)
}

/// What the act rests on: the provisions of its kind, those of a programme, or the empowerment to make local law.
fn provisions(case: &TextCase<'_>) -> Option<String> {
    let law = case.law();
    let office = case.office.map(|office| office.kind);
    match (case.role, office, case.draft_kind, case.programme) {
        (TextRole::Act, Some(office), Some(kind), _) => {
            let (own, other) = kind.bases(office);
            Some(law.cite_together(&own, &other))
        }
        (TextRole::Resolution, Some(office), _, Some(programme)) => {
            Some(law.cite_together(&office.cooperation(), &[programme.kind.duty()]))
        }
        _ if case.journal == JournalDuty::LocalLaw => {
            Some(law.cite(office.map_or(Basis::LocalLaw, OfficeKind::local_law)).full())
        }
        _ => None,
    }
}

/// The basis with the formula at its end, in place of another one that stands there.
pub(super) fn with_formula(case: &TextCase<'_>) -> Option<Act> {
    let mut act = case.act.clone();
    let first = act.units.first_mut().filter(|_| case.act.begins_with_its_basis())?;
    let Some(Inline::Text { text }) = first.intro.last_mut() else {
        first.intro.push(Inline::text(format!(" {WORDS}")));
        return Some(act);
    };
    let words = text.trim_end_matches([' ', ':', '.', ',']);
    // „…, Rada Gminy uchwala:” keeps its subject.
    *text = match words.strip_suffix("uchwala") {
        Some(before) => format!("{before}uchwala, co następuje:"),
        None => format!("{words} {WORDS}"),
    };
    first.intro = tidy(std::mem::take(&mut first.intro));
    Some(act)
}
