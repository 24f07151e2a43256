//! Third pass: hard spaces where Polish typesetting asks for them, no stray spaces, no control characters.
//!
//! Only spaces change, never letters or marks: what somebody typed stays what he typed, unless no typeface has it. The rules are those of
//! [`domain::polish::typography`]; they look at the whole line, so that a word and a value from data beside it are
//! kept together too.

use super::finished::{Line, Run};
use crate::pdf::fonts;

/// U+00A0.
pub const HARD_SPACE: char = '\u{a0}';

/// Stands in the place of a sign that cannot be printed.
pub const UNKNOWN: char = '□';

/// Sets one line.
pub fn set(line: Line) -> Line {
    let mut line = line;
    let mut letters: Vec<(usize, char)> = Vec::new();
    for (at, run) in line.iter().enumerate() {
        match run {
            Run::Break => letters.push((at, '\n')),
            Run::Footnote { .. } => {}
            run => letters.extend(run.words().chars().filter_map(|c| Some((at, plain(c)?)))),
        }
    }
    collapse(&mut letters);
    let plain: String = letters.iter().map(|(_, c)| *c).collect();
    let hard = domain::polish::typography(&plain);
    for ((_, letter), set) in letters.iter_mut().zip(hard.chars()) {
        *letter = set;
    }
    for at in 1..letters.len() {
        if letters[at].1 == '–' && letters[at - 1].1 == ' ' {
            letters[at - 1].1 = HARD_SPACE;
        }
    }
    for run in &mut line {
        if let Some(text) = run.words_mut() {
            text.clear();
        }
    }
    for (at, c) in letters {
        if let Some(text) = line[at].words_mut() {
            text.push(c);
        }
    }
    line.retain(|run| !matches!(run.words(), "") || matches!(run, Run::Footnote { .. }));
    line
}

/// Sets a plain string.
pub fn set_words(text: &str) -> String {
    super::finished::words(&set(vec![Run::text(text)]))
}

/// A plain string without stray spaces and control characters, for the properties of a file.
pub fn tidy(text: &str) -> String {
    let words = text.chars().filter_map(plain).collect::<String>();
    words.replace(HARD_SPACE, " ").split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A printable character; any white space but the hard space becomes a space, control characters go. A sign that the
/// typefaces do not have (an emoji, Chinese writing) is shown as [`UNKNOWN`]: an archival PDF may not hold it.
fn plain(c: char) -> Option<char> {
    match c {
        // Joiners and variants of signs, and letters that mean something on one computer only.
        '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}' => None,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Some(UNKNOWN),
        HARD_SPACE | '\u{202f}' => Some(HARD_SPACE),
        c if c.is_whitespace() => Some(' '),
        '\u{ad}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
        '\u{fffe}' | '\u{ffff}' => None,
        c if c.is_control() => None,
        c if fonts::prints(c) => Some(c),
        _ => Some(UNKNOWN),
    }
}

/// One space where several stood; none at the ends of the line or around a break.
fn collapse(letters: &mut Vec<(usize, char)>) {
    let mut before = '\n';
    letters.retain(|(_, c)| {
        let keep = *c != ' ' || !matches!(before, ' ' | '\n');
        if keep {
            before = *c;
        }
        keep
    });
    let mut after = '\n';
    let mut at = letters.len();
    while at > 0 {
        at -= 1;
        if letters[at].1 == ' ' && after == '\n' {
            letters.remove(at);
        } else {
            after = letters[at].1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, printed: &str) {
        assert_eq!(set_words(typed).replace(HARD_SPACE, "~"), printed);
    }

    #[test]
    fn single_letter_words_stay_with_the_next_word() {
        check("w roku i z gminą", "w~roku i~z~gminą");
        check("(w tym „O prawach”)", "(w~tym „O~prawach”)");
        check("a nie alfa i", "a~nie alfa i");
    }

    #[test]
    fn numbers_stay_with_what_they_count_and_with_what_they_number() {
        check("§ 3 ust. 2 pkt 1 lit. a tiret pierwsze", "§~3 ust.~2 pkt~1 lit.~a~tiret~pierwsze");
        check(
            "z dnia 26 listopada 2026 r. (Dz. U. z 2026 r. poz. 662)",
            "z~dnia 26~listopada 2026~r. (Dz.~U. z~2026~r. poz.~662)",
        );
        check("kwota 1 234 567,89 zł, czyli 12 %", "kwota 1~234~567,89~zł, czyli 12~%");
    }

    #[test]
    fn a_dash_does_not_begin_a_line() {
        check("organizacje – podmioty", "organizacje~– podmioty");
    }

    #[test]
    fn stray_spaces_and_control_characters_are_taken_out_and_no_letter_is_changed() {
        check("  a\u{0}b \t\n c  ", "ab c");
        check("{{x}} § 1. \"ż\" - x", "{{x}} §~1. \"ż\" - x");
    }

    #[test]
    fn a_sign_that_no_typeface_has_is_shown_as_a_box() {
        check("Popieram 👍🏽 projekt ❤️ 漢字 \u{e001}", "Popieram □□ projekt ❤ □□ □");
        assert!(fonts::prints(UNKNOWN));
        assert_eq!(tidy("Uwagi 🎉"), "Uwagi □");
    }

    #[test]
    fn a_word_and_a_value_in_another_run_are_kept_together() {
        let set = set(vec![Run::text("w "), Run::Strong { text: " Jarzębinie ".into() }, Run::text(" dnia")]);
        let texts: Vec<&str> = set.iter().map(Run::words).collect();
        assert_eq!(texts, ["w\u{a0}", "Jarzębinie ", "dnia"]);
    }
}
