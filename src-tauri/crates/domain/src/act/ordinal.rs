//! Letters and ordinal words that mark and cite units (zasady techniki prawodawczej, § 57 ust. 5, § 59).

/// The letter of the n-th litera, from 1: `a` … `z`, then `za` … `zz`, `zza` … without Polish letters.
pub fn letter(number: u32) -> String {
    let mut rest = number.max(1) - 1;
    let mut spelled = String::new();
    while rest >= 26 {
        spelled.push('z');
        rest -= 26;
    }
    spelled.push(char::from(b'a' + rest as u8));
    spelled
}

/// The place a letter mark stands at, from 1; `None` when it is not such a mark.
pub fn letter_number(mark: &str) -> Option<u32> {
    let (last, before) = mark.as_bytes().split_last()?;
    if !last.is_ascii_lowercase() || before.iter().any(|byte| *byte != b'z') {
        return None;
    }
    Some(before.len() as u32 * 26 + u32::from(last - b'a') + 1)
}

/// The ordinal in words, neuter nominative, as a tiret is cited: `pierwsze`, `dwudzieste drugie`.
///
/// From one thousand up the number is printed in figures with a full stop.
pub fn neuter(number: u32) -> String {
    if !(1..1000).contains(&number) {
        return format!("{number}.");
    }
    let (hundreds, below) = ((number / 100) as usize, (number % 100) as usize);
    if below == 0 {
        return EXACT_HUNDREDS[hundreds - 1].to_owned();
    }
    let mut words = Vec::new();
    if hundreds > 0 {
        words.push(HUNDREDS[hundreds - 1]);
    }
    if below < 20 {
        words.push(BELOW_TWENTY[below - 1]);
    } else {
        words.push(TENS[below / 10 - 2]);
        if below % 10 > 0 {
            words.push(BELOW_TWENTY[below % 10 - 1]);
        }
    }
    words.join(" ")
}

const BELOW_TWENTY: [&str; 19] = [
    "pierwsze",
    "drugie",
    "trzecie",
    "czwarte",
    "piąte",
    "szóste",
    "siódme",
    "ósme",
    "dziewiąte",
    "dziesiąte",
    "jedenaste",
    "dwunaste",
    "trzynaste",
    "czternaste",
    "piętnaste",
    "szesnaste",
    "siedemnaste",
    "osiemnaste",
    "dziewiętnaste",
];
const TENS: [&str; 8] = [
    "dwudzieste",
    "trzydzieste",
    "czterdzieste",
    "pięćdziesiąte",
    "sześćdziesiąte",
    "siedemdziesiąte",
    "osiemdziesiąte",
    "dziewięćdziesiąte",
];
const HUNDREDS: [&str; 9] =
    ["sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset"];
const EXACT_HUNDREDS: [&str; 9] = [
    "setne",
    "dwusetne",
    "trzechsetne",
    "czterechsetne",
    "pięćsetne",
    "sześćsetne",
    "siedemsetne",
    "osiemsetne",
    "dziewięćsetne",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_z_the_letters_go_on_with_za_and_after_zz_with_zza() {
        for (number, mark) in
            [(1, "a"), (17, "q"), (26, "z"), (27, "za"), (28, "zb"), (52, "zz"), (53, "zza"), (78, "zzz"), (79, "zzza")]
        {
            assert_eq!(letter(number), mark);
            assert_eq!(letter_number(mark), Some(number));
        }
    }

    #[test]
    fn polish_letters_and_double_letters_are_no_marks() {
        for mark in ["ą", "aa", "az", "A", "", "1"] {
            assert_eq!(letter_number(mark), None, "{mark}");
        }
    }

    #[test]
    fn an_indent_is_cited_by_an_ordinal_in_words() {
        for (number, words) in [
            (1, "pierwsze"),
            (12, "dwunaste"),
            (20, "dwudzieste"),
            (34, "trzydzieste czwarte"),
            (100, "setne"),
            (101, "sto pierwsze"),
            (245, "dwieście czterdzieste piąte"),
            (1000, "1000."),
        ] {
            assert_eq!(neuter(number), words);
        }
    }
}
