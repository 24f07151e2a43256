//! Non-breaking spaces where a line must not end: after single-letter words, inside references, numbers and dates.

use super::MONTHS_GENITIVE;

const HARD: char = '\u{a0}';
const ONE_LETTER: &str = "aiouwzAIOUWZ";
/// Bound to the number that follows.
const BEFORE_NUMBER: [&str; 19] = [
    "art.", "ust.", "pkt", "§", "§§", "poz.", "nr", "Nr", "str.", "s.", "tel.", "godz.", "zał.", "rozdz.", "Art.", "r.", "kl.",
    "rok", "roku",
];
/// Bound to the word that follows.
const BEFORE_WORD: [&str; 10] = ["lit.", "ul.", "al.", "pl.", "os.", "św.", "dr", "Dz.", "im.", "tiret"];
/// Bound to the number before.
const AFTER_NUMBER: [&str; 22] = [
    "r.", "r", "zł", "gr", "%", "tys.", "mln", "mld", "proc.", "m", "km", "m²", "ha", "kg", "h", "min", "godz.", "lat", "dni",
    "dzień", "osób", "roku",
];

/// Sets non-breaking spaces. Words, order and every other character stay; a second pass changes nothing.
pub fn typography(text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find(' ') {
        let (head, tail) = (&rest[..at], &rest[at + 1..]);
        set.push_str(head);
        let left = last_word(&set);
        let right = tail.split([' ', HARD, '\n', '\t']).next().unwrap_or_default();
        let hard = !left.is_empty() && !right.is_empty() && binds(left, right);
        set.push(if hard { HARD } else { ' ' });
        rest = tail;
    }
    set.push_str(rest);
    set
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default()
}

fn binds(left: &str, right: &str) -> bool {
    let bare = left.trim_start_matches(['(', '[', '„', '«', '"', '–', '-']);
    let word = right.trim_end_matches([',', '.', ';', ':', ')', ']', '”', '!', '?']);
    let number_follows = right.starts_with(|c: char| c.is_ascii_digit());
    let number_before = bare.ends_with(|c: char| c.is_ascii_digit());
    let mut letters = bare.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some(letter), None, _) if ONE_LETTER.contains(letter) => return true,
        // An initial: J. Kowalska.
        (Some(letter), Some('.'), None) if letter.is_uppercase() && right.starts_with(char::is_uppercase) => {
            return true;
        }
        _ => {}
    }
    if BEFORE_NUMBER.contains(&bare) && number_follows && bare != "r." {
        return true;
    }
    if BEFORE_WORD.contains(&bare) && right.starts_with(char::is_alphanumeric) {
        return true;
    }
    if number_before
        && (AFTER_NUMBER.contains(&right)
            || AFTER_NUMBER.contains(&word)
            || AFTER_NUMBER.iter().any(|unit| unit.strip_suffix('.') == Some(word) && right.len() > word.len()))
    {
        return true;
    }
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(bare) && bare.len() <= 2 && MONTHS_GENITIVE.contains(&word) {
        return true;
    }
    if MONTHS_GENITIVE.contains(&bare) && word.len() == 4 && digits(word) {
        return false;
    }
    // Groups of thousands: 1 234 567,89.
    let group = right.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    digits(bare) && bare.len() <= 3 && group.len() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_do_not_break_inside_what_belongs_together() {
        let cases = [
            ("współpraca w gminie i poza nią", "współpraca w_gminie i_poza nią"),
            ("art. 5a ust. 4 pkt 8 lit. a ustawy", "art._5a ust._4 pkt_8 lit._a_ustawy"),
            ("§ 3 uchwały", "§_3 uchwały"),
            ("z dnia 15 października 2026 r. w sprawie", "z_dnia 15_października 2026_r. w_sprawie"),
            ("kwota 1 234 567,89 zł.", "kwota 1_234_567,89_zł."),
            ("(w tym 30 %)", "(w_tym 30_%)"),
            ("Dz. U. z 2026 r. poz. 662", "Dz._U. z_2026_r. poz._662"),
            ("ul. Lipowa 3, tel. 22 555", "ul._Lipowa 3, tel._22_555"),
            ("mgr J. Kowalska", "mgr J._Kowalska"),
            ("za 2025 rok", "za 2025 rok"),
            ("rok 2026 123 osoby", "rok_2026 123 osoby"),
            ("", ""),
        ];
        for (text, set) in cases {
            assert_eq!(typography(text).replace(HARD, "_"), set, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn only_spaces_change_and_only_once(text in "[a-zA-Zęłż0-9 .,§%()]{0,60}") {
            let set = typography(&text);
            proptest::prop_assert_eq!(set.replace(HARD, " "), text);
            proptest::prop_assert_eq!(typography(&set), set);
        }
    }
}
