//! A unit holds one thought: it is not longer than a reader can hold.

use crate::{
    act::{Level as UnitLevel, Unit},
    finding::Level,
    law::{Basis, Limit},
    polish::{capital_first, counted},
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-17",
    name: "Jedna myśl w jednostce",
    question: "Czy jednostki są tak krótkie, że każda mieści jedną myśl?",
    basis: Basis::DraftingParagraphs,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let law = case.law();
    let (Some(most_words), Some(most_sentences)) = (law.count(Limit::LongestUnitWords), law.count(Limit::LongestUnitSentences))
    else {
        return Vec::new();
    };
    let single = |unit: &Unit| matches!(unit.level, UnitLevel::Paragraph | UnitLevel::Subsection) && unit.children.is_empty();
    let said = facts.lines.iter().filter(|line| single(line.unit)).filter_map(|line| {
        let words = line.words.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count() as u64;
        let sentences = sentences(&line.words);
        let (found, required) = if sentences > u64::from(most_sentences.value) {
            let most = counted(most_sentences.value.into(), ["zdanie", "zdania", "zdań"]);
            (counted(sentences, ["zdanie", "zdania", "zdań"]), format!("zwykle najwyżej {most}"))
        } else if words > u64::from(most_words.value) {
            let most = counted(most_words.value.into(), ["słowo", "słowa", "słów"]);
            (counted(words, ["słowo", "słowa", "słów"]), format!("zwykle najwyżej {most}"))
        } else {
            return None;
        };
        Some(
            Statement::hint(
                format!("{} mieści więcej niż jedną myśl", capital_first(&facts.address(line.unit.id))),
                "Podziel jednostkę na ustępy, po jednej myśli w każdym.",
            )
            .found(found)
            .required(required)
            .at(facts.place(line.unit.id)),
        )
    });
    said.collect()
}

/// Sentences that begin with a capital letter after a stop; an abbreviation is followed by a small letter or a figure.
fn sentences(words: &str) -> u64 {
    let begun = words.match_indices(['.', '?', '!']).filter(|(at, sign)| {
        let rest = &words[at + sign.len()..];
        let next = rest.trim_start();
        // "r. Nr 14", "im. Jana": a word of one or two letters before the stop is an abbreviation.
        let short = words[..*at].chars().rev().take_while(|letter| letter.is_alphabetic()).count() <= 2;
        rest.len() > next.len() && next.starts_with(char::is_uppercase) && !short
    });
    1 + begun.count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_and_abbreviations_end_none() {
        for (words, count) in [
            ("Program realizuje Wójt.", 1),
            ("Komisję powołuje Wójt. Komisja ocenia oferty.", 2),
            ("Ustawa z dnia 8 marca 1990 r. (Dz. U. z 2011 r. Nr 14, poz. 67) oraz dom kultury im. Jana Lipy.", 1),
            ("", 1),
        ] {
            assert_eq!(sentences(words), count, "{words}");
        }
    }
}
