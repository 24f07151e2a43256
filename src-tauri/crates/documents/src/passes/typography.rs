//! Third pass: hard spaces where Polish typesetting asks for them, no stray spaces, no control characters.
//!
//! Only spaces change, never letters or marks: what somebody typed stays what he typed. The rules look at the
//! whole line, so that a word and a value from data beside it are kept together too.

use super::finished::{Line, Run};

/// U+00A0.
pub const HARD_SPACE: char = '\u{a0}';

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
    let kept: Vec<char> = letters.iter().map(|(_, c)| *c).collect();
    for at in 0..kept.len() {
        if kept[at] == ' ' && is_hard(&kept, at) {
            letters[at].1 = HARD_SPACE;
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

/// A printable character; any white space but the hard space becomes a space, control characters go.
fn plain(c: char) -> Option<char> {
    match c {
        HARD_SPACE | '\u{202f}' => Some(HARD_SPACE),
        c if c.is_whitespace() => Some(' '),
        '\u{ad}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
        '\u{fffe}' | '\u{ffff}' => None,
        c if c.is_control() => None,
        c => Some(c),
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

/// Whether the space at `at` must not end a line.
fn is_hard(letters: &[char], at: usize) -> bool {
    let before = word_before(letters, at);
    let after = word_after(letters, at);
    let bare = before.trim_start_matches(['(', '[', '„', '"', '«', '‚', '–', '-', '/']);
    ends_with_short_word(bare)
        || asks_for_number(bare) && after.chars().next().is_some_and(char::is_alphanumeric)
        || is_number(bare) && belongs_to_number(&after)
        || is_group(bare) && continues_number(&after)
        || bare == "Dz." && after.starts_with("U.")
        || bare == "z" && after.starts_with("późn")
        || after.starts_with('–')
}

fn word_before(letters: &[char], at: usize) -> String {
    let start = letters[..at]
        .iter()
        .rposition(|c| c.is_whitespace())
        .map_or(0, |space| space + 1);
    letters[start..at].iter().collect()
}

fn word_after(letters: &[char], at: usize) -> String {
    letters[at + 1..]
        .iter()
        .take_while(|c| !c.is_whitespace())
        .collect()
}

/// A single-letter word: a, i, o, u, w, z.
fn ends_with_short_word(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|c| "aiouwzAIOUWZ".contains(c)) && letters.next().is_none()
}

const BEFORE_A_NUMBER: [&str; 34] = [
    "§", "§§", "art.", "ust.", "pkt", "lit.", "poz.", "nr", "Nr", "NR", "zał.", "rozdz.", "rozdział",
    "Rozdział", "ROZDZIAŁ", "str.", "strona", "ul.", "al.", "pl.", "os.", "godz.", "tel.", "tiret", "tom",
    "t.", "dr", "mgr", "inż.", "prof.", "św.", "Ul.", "Al.", "Pl.",
];

fn asks_for_number(word: &str) -> bool {
    BEFORE_A_NUMBER.contains(&word)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | HARD_SPACE | '-' | '–' | ':'))
}

const AFTER_A_NUMBER: [&str; 26] = [
    "r.", "zł", "gr", "tys.", "mln", "mld", "%", "‰", "km", "m", "m²", "szt.", "egz.", "stycznia", "lutego",
    "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada",
    "grudnia", "h",
];

fn belongs_to_number(word: &str) -> bool {
    let bare = word.trim_end_matches([',', ';', ')', '”', ':', '"']);
    AFTER_A_NUMBER.contains(&bare) || AFTER_A_NUMBER.contains(&bare.trim_end_matches('.'))
}

/// One to three digits, the head of a grouped number.
fn is_group(word: &str) -> bool {
    let tail = word.rsplit(HARD_SPACE).next().unwrap_or(word);
    (1..=3).contains(&tail.len()) && tail.bytes().all(|byte| byte.is_ascii_digit())
}

/// Three digits that continue a grouped number: "234", "234,56", "234."
fn continues_number(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
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
        check("z dnia 26 listopada 2026 r. (Dz. U. z 2026 r. poz. 662)", "z~dnia 26~listopada 2026~r. (Dz.~U. z~2026~r. poz.~662)");
        check("kwota 1 234 567,89 zł, czyli 12 %", "kwota 1~234~567,89~zł, czyli 12~%");
        check("ul. Lipowa 3, tel. 22 123", "ul.~Lipowa 3, tel.~22~123");
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
    fn a_word_and_a_value_in_another_run_are_kept_together() {
        let set = set(vec![
            Run::text("w "),
            Run::Strong { text: " Jarzębinie ".into() },
            Run::text(" dnia"),
        ]);
        let texts: Vec<&str> = set.iter().map(Run::words).collect();
        assert_eq!(texts, ["w\u{a0}", "Jarzębinie ", "dnia"]);
    }
}
