//! From what was typed to an expression of the index. Only letters and digits pass, so nothing typed can be an operator.

use domain::polish::fold;

use super::HitKind;

/// No more words than a person types; the rest of a pasted page is left out.
const WORDS: usize = 12;
/// No more letters of a word than any record has.
const LETTERS: usize = 40;
/// Folding a pasted book would take longer than finding in it.
const TYPED: usize = 600;

/// `None` when nothing typed can be looked for.
pub(crate) fn expression(typed: &str, kind: Option<HitKind>) -> Option<String> {
    let typed: String = typed.chars().take(TYPED).collect();
    let words = words(&fold(&typed));
    if words.is_empty() {
        return None;
    }
    let together: Vec<String> = words.iter().take(WORDS).map(|word| prefix(word)).collect();
    let mut expression = format!("words : ({})", together.join(" AND "));
    // 525-00-07-738 and 26 1050 0099: numbers stand in the file without spaces and dashes.
    let is_number = words.len() > 1 && typed.chars().all(|c| c.is_ascii_digit() || c == '-' || c.is_whitespace());
    if is_number {
        let joined: String = words.concat();
        expression = format!("({expression} OR words : {})", prefix(&joined));
    }
    if let Some(kind) = kind {
        expression = format!("kind : \"{}\" AND {expression}", kind.key());
    }
    Some(expression)
}

/// The folded words of what was typed, as many as are looked for.
pub(crate) fn typed(typed: &str) -> Vec<String> {
    let typed: String = typed.chars().take(TYPED).collect();
    words(&fold(&typed)).into_iter().take(WORDS).collect()
}

fn prefix(word: &str) -> String {
    format!("\"{}\"*", word.chars().take(LETTERS).collect::<String>())
}

/// The words of a folded text: runs of letters and digits.
pub(crate) fn words(folded: &str) -> Vec<String> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_beginnings_that_must_all_be_met() {
        assert_eq!(expression("Żłobek  Łódź", None).as_deref(), Some("words : (\"zlobek\"* AND \"lodz\"*)"));
    }

    #[test]
    fn a_number_typed_in_groups_is_also_looked_for_in_one_piece() {
        assert_eq!(expression("525-00", None).as_deref(), Some("(words : (\"525\"* AND \"00\"*) OR words : \"52500\"*)"));
    }

    #[test]
    fn operators_quotes_and_nul_are_not_passed_on() {
        assert_eq!(expression("\" OR * \0 NEAR(", None).as_deref(), Some("words : (\"or\"* AND \"near\"*)"));
        assert_eq!(expression(" -- ** \"\" ", None), None);
    }
}
