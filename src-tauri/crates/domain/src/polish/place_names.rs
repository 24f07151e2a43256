//! Suggested cases of the names of places. The officer sees them in example sentences and corrects them.

use super::inflect::{Agreement, Five, adjective, feminine, masculine, neuter, plural_name};
use crate::office::Declined;

/// Names that no rule gives; genitive, dative, accusative, instrumental, locative.
const IRREGULAR: [(&str, Agreement, [&str; 5]); 16] = [
    ("Łódź", Agreement::Feminine, ["Łodzi", "Łodzi", "Łódź", "Łodzią", "Łodzi"]),
    ("Bydgoszcz", Agreement::Feminine, ["Bydgoszczy", "Bydgoszczy", "Bydgoszcz", "Bydgoszczą", "Bydgoszczy"]),
    ("Wieś", Agreement::Feminine, ["Wsi", "Wsi", "Wieś", "Wsią", "Wsi"]),
    ("Sól", Agreement::Feminine, ["Soli", "Soli", "Sól", "Solą", "Soli"]),
    ("Zakopane", Agreement::Neuter, ["Zakopanego", "Zakopanemu", "Zakopane", "Zakopanem", "Zakopanem"]),
    ("Siedlce", Agreement::Plural, ["Siedlec", "Siedlcom", "Siedlce", "Siedlcami", "Siedlcach"]),
    ("Tychy", Agreement::Plural, ["Tychów", "Tychom", "Tychy", "Tychami", "Tychach"]),
    ("Suwałki", Agreement::Plural, ["Suwałk", "Suwałkom", "Suwałki", "Suwałkami", "Suwałkach"]),
    ("Piaski", Agreement::Plural, ["Piasków", "Piaskom", "Piaski", "Piaskami", "Piaskach"]),
    ("Ostrów", Agreement::Masculine, ["Ostrowa", "Ostrowowi", "Ostrów", "Ostrowem", "Ostrowie"]),
    ("Dąb", Agreement::Masculine, ["Dębu", "Dębowi", "Dąb", "Dębem", "Dębie"]),
    ("Miasto", Agreement::Neuter, ["Miasta", "Miastu", "Miasto", "Miastem", "Mieście"]),
    ("Dwór", Agreement::Masculine, ["Dworu", "Dworowi", "Dwór", "Dworem", "Dworze"]),
    ("Bór", Agreement::Masculine, ["Boru", "Borowi", "Bór", "Borem", "Borze"]),
    ("Gniezno", Agreement::Neuter, ["Gniezna", "Gnieznu", "Gniezno", "Gnieznem", "Gnieźnie"]),
    ("Wysokie", Agreement::Neuter, ["Wysokiego", "Wysokiemu", "Wysokie", "Wysokiem", "Wysokiem"]),
];

/// Adjectives that make names, without their ending.
const ADJECTIVES: [&str; 43] = [
    "Now",
    "Star",
    "Mał",
    "Wielk",
    "Duż",
    "Biał",
    "Czarn",
    "Czerwon",
    "Zielon",
    "Kamienn",
    "Jelen",
    "Stalow",
    "Górn",
    "Doln",
    "Such",
    "Gorzk",
    "Krasn",
    "Dług",
    "Krótk",
    "Szerok",
    "Wysok",
    "Nisk",
    "Złot",
    "Srebrn",
    "Święt",
    "Królewsk",
    "Książęc",
    "Zimn",
    "Piaskow",
    "Górnicz",
    "Łysk",
    "Raw",
    "Błotn",
    "Mokr",
    "Lipow",
    "Dębow",
    "Sosnow",
    "Brzozow",
    "Młynarsk",
    "Rybn",
    "Leśn",
    "Polsk",
    "Dobr",
];
/// Endings that only adjectives have in names.
const ADJECTIVE_ENDINGS: [&str; 9] = ["ski", "cki", "dzki", "ska", "cka", "dzka", "skie", "ckie", "dzkie"];
/// Masculine names with -u in the genitive.
const GENITIVE_U: [&str; 12] =
    ["Zdrój", "Targ", "Brzeg", "Sopot", "Kołobrzeg", "Most", "Hel", "Potok", "Las", "Gaj", "Staw", "Port"];
/// Hard-looking names with a soft stem.
const SOFT_STEMS: [&str; 5] = ["Radom", "Bytom", "Oświęcim", "Wrocław", "Inowrocław"];

/// Suggests the cases of a place: `Jarzębin` → `Jarzębina … Jarzębinie`, `Zielona Góra` → `Zielonej Góry … Zielonej Górze`.
pub fn place_forms(name: &str) -> Declined {
    let name = name.trim();
    let words: Vec<(&str, char)> = words(name);
    let agreement = words.iter().find(|(word, _)| !is_adjective(word)).map(|(word, _)| noun(word).1);
    let mut forms: [String; 5] = Default::default();
    for (at, (word, gap)) in words.iter().enumerate() {
        let five = match agreement {
            _ if is_small(word) => same(word),
            Some(agreement) if is_adjective(word) && fits(word, agreement) => adjective(word, agreement),
            _ if is_adjective(word) && irregular(word).is_none() => adjective(word, own_agreement(word)),
            _ => noun(word).0,
        };
        // After a preposition the name stands still: Ostrów nad Jeziorem.
        let five = if words[..at].iter().any(|(word, _)| is_small(word)) { same(word) } else { five };
        for (form, word) in forms.iter_mut().zip(five) {
            form.push_str(&word);
            if *gap != '\0' {
                form.push(*gap);
            }
        }
    }
    let [genitive, dative, accusative, instrumental, locative] = forms;
    Declined { nominative: name.to_owned(), genitive, dative, accusative, instrumental, locative }
}

/// The place with its preposition: `w Jarzębinie`, `we Wrocławiu`.
pub fn in_place(name: &str) -> String {
    let locative = place_forms(name).locative;
    let mut letters = locative.chars().flat_map(char::to_lowercase);
    let we = match (letters.next(), letters.next()) {
        (Some('w' | 'f'), Some(second)) => !"aąeęioóuy".contains(second),
        (Some('l'), Some('w')) => true,
        _ => false,
    };
    format!("{} {locative}", if we { "we" } else { "w" })
}

fn words(name: &str) -> Vec<(&str, char)> {
    let mut words = Vec::new();
    let mut rest = name;
    while let Some(at) = rest.find([' ', '-', '\u{a0}']) {
        let gap = rest[at..].chars().next().unwrap_or(' ');
        words.push((&rest[..at], gap));
        rest = &rest[at + gap.len_utf8()..];
    }
    words.push((rest, '\0'));
    words
}

fn is_small(word: &str) -> bool {
    word.chars().next().is_none_or(|letter| !letter.is_uppercase())
}

fn is_adjective(word: &str) -> bool {
    ADJECTIVE_ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
        || ["y", "i", "a", "ia", "e", "ie"]
            .iter()
            .any(|ending| word.strip_suffix(ending).is_some_and(|stem| ADJECTIVES.contains(&stem)))
}

fn own_agreement(word: &str) -> Agreement {
    match word.chars().last() {
        Some('a') => Agreement::Feminine,
        Some('e') => Agreement::Neuter,
        _ => Agreement::Masculine,
    }
}

fn fits(word: &str, agreement: Agreement) -> bool {
    match agreement {
        Agreement::Feminine => word.ends_with('a'),
        Agreement::Masculine => word.ends_with(['y', 'i']),
        Agreement::Neuter | Agreement::Plural => word.ends_with('e'),
    }
}

fn same(word: &str) -> Five {
    std::array::from_fn(|_| word.to_owned())
}

fn irregular(word: &str) -> Option<(Five, Agreement)> {
    IRREGULAR.iter().find(|(name, ..)| *name == word).map(|(_, agreement, forms)| (forms.map(str::to_owned), *agreement))
}

fn noun(word: &str) -> (Five, Agreement) {
    if let Some(found) = irregular(word) {
        return found;
    }
    match word.chars().last() {
        Some('a') => (feminine(word), Agreement::Feminine),
        Some('o') => (neuter(word), Agreement::Neuter),
        Some('y' | 'i') => (plural_name(word), Agreement::Plural),
        Some('e') if word.ends_with("ce") => (plural_name(word), Agreement::Plural),
        Some('e') => (neuter(word), Agreement::Neuter),
        Some(last) if last.is_alphabetic() => (masculine_name(word), Agreement::Masculine),
        _ => (same(word), Agreement::Masculine),
    }
}

fn masculine_name(word: &str) -> Five {
    let genitive_u = GENITIVE_U.contains(&word);
    if SOFT_STEMS.contains(&word) || word.ends_with("sław") {
        return masculine(word, &format!("{word}i"), genitive_u);
    }
    let stem = if let Some(head) = word.strip_suffix("ów") {
        format!("{head}ow")
    } else if let Some(head) = word.strip_suffix("ój") {
        format!("{head}oj")
    } else if let Some(head) =
        word.strip_suffix("iec").or_else(|| word.strip_suffix("ec")).filter(|head| head.chars().count() > 2)
    {
        format!("{head}c")
    } else if let Some(head) =
        word.strip_suffix("iek").or_else(|| word.strip_suffix("ek")).filter(|head| head.chars().count() > 2)
    {
        format!("{head}k")
    } else {
        word.to_owned()
    };
    masculine(word, &stem, genitive_u)
}

#[cfg(test)]
mod tests;
