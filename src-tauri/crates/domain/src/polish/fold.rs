//! Folding for search: without letters' marks, without case, so that "lodz" finds "Łódź".

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The text folded for search: diacritics removed, lower case, blanks joined into one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if c.is_whitespace() {
            blank = !folded.is_empty();
            continue;
        }
        if std::mem::take(&mut blank) {
            folded.push(' ');
        }
        match c {
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'þ' => folded.push_str("th"),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            '„' | '”' | '“' | '«' | '»' => folded.push('"'),
            '’' | '‘' | '‚' => folded.push('\''),
            '–' | '—' | '‐' | '‑' | '−' => folded.push('-'),
            c if is_combining_mark(c) => {}
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_without_polish_letters_meets_the_name() {
        let cases = [
            ("Żłobek", "zlobek"),
            ("ŁÓDŹ", "lodz"),
            ("Zażółć gęślą jaźń", "zazolc gesla jazn"),
            ("  Koło\u{a0} Gospodyń ", "kolo gospodyn"),
            ("Müller & Straße", "muller & strasse"),
            ("„Pod Lipami”", "\"pod lipami\""),
            ("ﬁnał", "final"),
            ("", ""),
            ("Z\u{307}o\u{301}łty", "zolty"),
            ("Bielsko‑Biała", "bielsko-biala"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,60}") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }
    }
}
