//! A term that is defined is used.

use super::TextRole;
use crate::{
    act::{Role, UnitId, definitions::DefinitionForm},
    finding::Level,
    law::Basis,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-16",
    name: "Nieużywane definicje",
    question: "Czy każde zdefiniowane określenie jest użyte w treści?",
    basis: Basis::DraftingDefinitions,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    // The words of a justification are not provisions.
    if facts.definitions.is_empty() || case.role == TextRole::Justification {
        return Vec::new();
    }
    let body = facts.lines.iter().filter(|line| line.role != Role::Title);
    let rough_lines: Vec<(UnitId, String)> = body.map(|line| (line.unit.id, rough(&line.words))).collect();
    let lines: Vec<(UnitId, Vec<&str>)> = rough_lines.iter().map(|(unit, line)| (*unit, words(line).collect())).collect();
    let used = |unit: UnitId, term: &str| {
        let stems: Vec<&str> = words(term).map(stem).collect();
        lines.iter().filter(|(at, _)| *at != unit).any(|(_, words)| {
            words.windows(stems.len()).any(|run| run.iter().zip(&stems).all(|(word, stem)| word.starts_with(stem)))
        })
    };
    let unused = facts.definitions.iter().filter(|definition| {
        let term = rough(&definition.term);
        // A chip in the term prints words that are not known here.
        words(&term).next().is_some() && !definition.term.contains('[') && !used(definition.unit, &term)
    });
    unused
        .map(|definition| {
            let basis = match definition.form {
                DefinitionForm::Called => Basis::DraftingAbbreviations,
                DefinitionForm::Whenever | DefinitionForm::Means => Basis::DraftingDefinitions,
            };
            Statement::hint(
                format!("Określenie „{}” zdefiniowano, a treść go nie używa", definition.term),
                "Używaj określenia w dalszych jednostkach albo usuń definicję.",
            )
            .found("określenie tylko w definicji")
            .required("określenie użyte w innej jednostce")
            .by(basis)
            .at(facts.place(definition.unit))
        })
        .collect()
}

/// Letters without case and marks. Vowels that Polish declension exchanges (urząd – urzędzie, miasto – mieście) are one. The whole
/// text goes through here at every pause in typing, so only Polish marks are looked at.
fn rough(text: &str) -> String {
    let plain = |letter: char| match letter {
        'ą' | 'e' | 'ę' | 'o' | 'ó' => 'a',
        'ć' => 'c',
        'ł' => 'l',
        'ń' => 'n',
        'ś' => 's',
        'ź' | 'ż' => 'z',
        other => other,
    };
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

fn words(rough: &str) -> impl Iterator<Item = &str> {
    rough.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The beginning of a word that its other cases share; at most five letters, so that a doubt counts as use.
fn stem(word: &str) -> &str {
    let length = word.chars().count();
    let kept = length.saturating_sub(3).clamp(3, 5);
    word.char_indices().nth(kept).map_or(word, |(end, _)| &word[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_cases_of_a_word_have_its_stem() {
        let meets = |term: &str, other: &str| rough(other).starts_with(stem(&rough(term)));
        for (term, other) in [
            ("urzędzie", "Urzędu"),
            ("urzędzie", "urząd"),
            ("mieście", "miasta"),
            ("powiecie", "powiat"),
            ("radzie", "Rada"),
            ("grancie", "grantów"),
            ("Komisją", "komisji"),
            ("gminie", "gmin"),
        ] {
            assert!(meets(term, other), "{term} – {other}");
        }
        assert!(!meets("oferencie", "organizacja"));
    }
}
