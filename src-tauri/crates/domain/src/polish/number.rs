//! Numbers in words.

use super::plural;

const UNITS: [&str; 20] = [
    "zero",
    "jeden",
    "dwa",
    "trzy",
    "cztery",
    "pięć",
    "sześć",
    "siedem",
    "osiem",
    "dziewięć",
    "dziesięć",
    "jedenaście",
    "dwanaście",
    "trzynaście",
    "czternaście",
    "piętnaście",
    "szesnaście",
    "siedemnaście",
    "osiemnaście",
    "dziewiętnaście",
];
const TENS: [&str; 10] = [
    "",
    "",
    "dwadzieścia",
    "trzydzieści",
    "czterdzieści",
    "pięćdziesiąt",
    "sześćdziesiąt",
    "siedemdziesiąt",
    "osiemdziesiąt",
    "dziewięćdziesiąt",
];
const HUNDREDS: [&str; 10] =
    ["", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset"];
const SCALES: [[&str; 3]; 6] = [
    ["tysiąc", "tysiące", "tysięcy"],
    ["milion", "miliony", "milionów"],
    ["miliard", "miliardy", "miliardów"],
    ["bilion", "biliony", "bilionów"],
    ["biliard", "biliardy", "biliardów"],
    ["trylion", "tryliony", "trylionów"],
];

/// The number in words: `jeden tysiąc dwieście trzydzieści cztery`. "Jeden" is written before a thousand, as on contracts,
/// so that nothing can be put in front of it.
pub fn number_in_words(number: u64) -> String {
    if number == 0 {
        return UNITS[0].to_owned();
    }
    let mut groups = Vec::new();
    let mut rest = number;
    while rest > 0 {
        groups.push(rest % 1000);
        rest /= 1000;
    }
    let mut words: Vec<&str> = Vec::new();
    for (scale, group) in groups.iter().copied().enumerate().rev().filter(|(_, group)| *group > 0) {
        push_group(group as usize, &mut words);
        if let Some(forms) = scale.checked_sub(1).and_then(|scale| SCALES.get(scale)) {
            words.push(plural(group, *forms));
        }
    }
    words.join(" ")
}

fn push_group(group: usize, words: &mut Vec<&'static str>) {
    let (hundreds, rest) = (group / 100, group % 100);
    if hundreds > 0 {
        words.push(HUNDREDS[hundreds]);
    }
    match rest {
        0 => {}
        1..=19 => words.push(UNITS[rest]),
        _ => {
            words.push(TENS[rest / 10]);
            if rest % 10 > 0 {
                words.push(UNITS[rest % 10]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_words() {
        let cases = [
            (0, "zero"),
            (1, "jeden"),
            (14, "czternaście"),
            (21, "dwadzieścia jeden"),
            (100, "sto"),
            (212, "dwieście dwanaście"),
            (1_000, "jeden tysiąc"),
            (2_000, "dwa tysiące"),
            (5_000, "pięć tysięcy"),
            (12_000, "dwanaście tysięcy"),
            (22_345, "dwadzieścia dwa tysiące trzysta czterdzieści pięć"),
            (1_000_001, "jeden milion jeden"),
            (3_000_000_000, "trzy miliardy"),
            (101_000, "sto jeden tysięcy"),
        ];
        for (number, words) in cases {
            assert_eq!(number_in_words(number), words, "{number}");
        }
        assert!(number_in_words(u64::MAX).starts_with("osiemnaście trylionów"));
    }
}
