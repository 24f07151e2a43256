//! Suggested cases of the names of units, bodies and offices: `Gmina Jarzębin`, `Rada Gminy w Jarzębinie`, `Starosta Jarzębiński`.
//! The leading nouns and the adjectives that agree with them change; everything after them stands still.

use super::inflect::{Agreement, Five, adjective};
use crate::office::Declined;

type Head = (&'static str, Agreement, [&'static str; 5]);

/// Nouns that begin such names: genitive, dative, accusative, instrumental, locative.
const HEADS: [Head; 39] = [
    ("Gmina", Agreement::Feminine, ["Gminy", "Gminie", "Gminę", "Gminą", "Gminie"]),
    ("Miasto", Agreement::Neuter, ["Miasta", "Miastu", "Miasto", "Miastem", "Mieście"]),
    ("Powiat", Agreement::Masculine, ["Powiatu", "Powiatowi", "Powiat", "Powiatem", "Powiecie"]),
    ("Województwo", Agreement::Neuter, ["Województwa", "Województwu", "Województwo", "Województwem", "Województwie"]),
    ("Dzielnica", Agreement::Feminine, ["Dzielnicy", "Dzielnicy", "Dzielnicę", "Dzielnicą", "Dzielnicy"]),
    ("Wójt", Agreement::Masculine, ["Wójta", "Wójtowi", "Wójta", "Wójtem", "Wójcie"]),
    ("Burmistrz", Agreement::Masculine, ["Burmistrza", "Burmistrzowi", "Burmistrza", "Burmistrzem", "Burmistrzu"]),
    ("Prezydent", Agreement::Masculine, ["Prezydenta", "Prezydentowi", "Prezydenta", "Prezydentem", "Prezydencie"]),
    ("Starosta", Agreement::Masculine, ["Starosty", "Staroście", "Starostę", "Starostą", "Staroście"]),
    ("Marszałek", Agreement::Masculine, ["Marszałka", "Marszałkowi", "Marszałka", "Marszałkiem", "Marszałku"]),
    ("Wojewoda", Agreement::Masculine, ["Wojewody", "Wojewodzie", "Wojewodę", "Wojewodą", "Wojewodzie"]),
    ("Rada", Agreement::Feminine, ["Rady", "Radzie", "Radę", "Radą", "Radzie"]),
    ("Sejmik", Agreement::Masculine, ["Sejmiku", "Sejmikowi", "Sejmik", "Sejmikiem", "Sejmiku"]),
    ("Zarząd", Agreement::Masculine, ["Zarządu", "Zarządowi", "Zarząd", "Zarządem", "Zarządzie"]),
    ("Urząd", Agreement::Masculine, ["Urzędu", "Urzędowi", "Urząd", "Urzędem", "Urzędzie"]),
    ("Starostwo", Agreement::Neuter, ["Starostwa", "Starostwu", "Starostwo", "Starostwem", "Starostwie"]),
    ("Skarbnik", Agreement::Masculine, ["Skarbnika", "Skarbnikowi", "Skarbnika", "Skarbnikiem", "Skarbniku"]),
    ("Sekretarz", Agreement::Masculine, ["Sekretarza", "Sekretarzowi", "Sekretarza", "Sekretarzem", "Sekretarzu"]),
    (
        "Przewodniczący",
        Agreement::Masculine,
        ["Przewodniczącego", "Przewodniczącemu", "Przewodniczącego", "Przewodniczącym", "Przewodniczącym"],
    ),
    (
        "Przewodnicząca",
        Agreement::Feminine,
        ["Przewodniczącej", "Przewodniczącej", "Przewodniczącą", "Przewodniczącą", "Przewodniczącej"],
    ),
    (
        "Wiceprzewodniczący",
        Agreement::Masculine,
        ["Wiceprzewodniczącego", "Wiceprzewodniczącemu", "Wiceprzewodniczącego", "Wiceprzewodniczącym", "Wiceprzewodniczącym"],
    ),
    (
        "Wiceprzewodnicząca",
        Agreement::Feminine,
        ["Wiceprzewodniczącej", "Wiceprzewodniczącej", "Wiceprzewodniczącą", "Wiceprzewodniczącą", "Wiceprzewodniczącej"],
    ),
    ("Zastępca", Agreement::Masculine, ["Zastępcy", "Zastępcy", "Zastępcę", "Zastępcą", "Zastępcy"]),
    ("Pełnomocnik", Agreement::Masculine, ["Pełnomocnika", "Pełnomocnikowi", "Pełnomocnika", "Pełnomocnikiem", "Pełnomocniku"]),
    ("Kierownik", Agreement::Masculine, ["Kierownika", "Kierownikowi", "Kierownika", "Kierownikiem", "Kierowniku"]),
    ("Dyrektor", Agreement::Masculine, ["Dyrektora", "Dyrektorowi", "Dyrektora", "Dyrektorem", "Dyrektorze"]),
    ("Naczelnik", Agreement::Masculine, ["Naczelnika", "Naczelnikowi", "Naczelnika", "Naczelnikiem", "Naczelniku"]),
    ("Inspektor", Agreement::Masculine, ["Inspektora", "Inspektorowi", "Inspektora", "Inspektorem", "Inspektorze"]),
    ("Dziennik", Agreement::Masculine, ["Dziennika", "Dziennikowi", "Dziennik", "Dziennikiem", "Dzienniku"]),
    ("Wydział", Agreement::Masculine, ["Wydziału", "Wydziałowi", "Wydział", "Wydziałem", "Wydziale"]),
    ("Referat", Agreement::Masculine, ["Referatu", "Referatowi", "Referat", "Referatem", "Referacie"]),
    ("Biuro", Agreement::Neuter, ["Biura", "Biuru", "Biuro", "Biurem", "Biurze"]),
    ("Ośrodek", Agreement::Masculine, ["Ośrodka", "Ośrodkowi", "Ośrodek", "Ośrodkiem", "Ośrodku"]),
    ("Komisja", Agreement::Feminine, ["Komisji", "Komisji", "Komisję", "Komisją", "Komisji"]),
    (
        "Stowarzyszenie",
        Agreement::Neuter,
        ["Stowarzyszenia", "Stowarzyszeniu", "Stowarzyszenie", "Stowarzyszeniem", "Stowarzyszeniu"],
    ),
    ("Fundacja", Agreement::Feminine, ["Fundacji", "Fundacji", "Fundację", "Fundacją", "Fundacji"]),
    ("Klub", Agreement::Masculine, ["Klubu", "Klubowi", "Klub", "Klubem", "Klubie"]),
    ("Koło", Agreement::Neuter, ["Koła", "Kołu", "Koło", "Kołem", "Kole"]),
    ("Centrum", Agreement::Neuter, ["Centrum", "Centrum", "Centrum", "Centrum", "Centrum"]),
];

/// Suggests the cases of a unit, a body, an office or an official. Names that begin with an unknown word stand still.
pub fn title_forms(name: &str) -> Declined {
    let name = name.trim();
    let words: Vec<&str> = name.split(' ').collect();
    let mut forms: [Vec<String>; 5] = Default::default();
    let mut agreement: Option<Agreement> = None;
    let mut open = true;
    for (at, word) in words.iter().enumerate() {
        let head = HEADS.iter().find(|(nominative, ..)| nominative.to_lowercase() == word.to_lowercase());
        let joined = matches!(*word, "i" | "oraz")
            && words.get(at + 1).is_some_and(|next| HEADS.iter().any(|(nominative, ..)| nominative == next));
        let follows_joint = at > 0 && matches!(words[at - 1], "i" | "oraz");
        let leading = words[..at].iter().zip(at..).all(|(before, _)| before_head(before));
        let five: Five = match (head, agreement) {
            (Some((_, gender, cases)), _) if open && (agreement.is_none() || follows_joint) => {
                agreement = Some(*gender);
                std::array::from_fn(|case| cased(cases[case], word))
            }
            (None, None) if open && leading => match leading_adjective(&words[at..]) {
                Some(gender) => animate(adjective(word, gender), gender, &words[at..]),
                None => same(word),
            },
            (None, Some(gender)) if open && is_adjective(word, gender) => animate(adjective(word, gender), gender, &words[..at]),
            _ => {
                open &= joined;
                same(word)
            }
        };
        for (form, word) in forms.iter_mut().zip(five) {
            form.push(word);
        }
    }
    let [genitive, dative, accusative, instrumental, locative] = forms.map(|words| words.join(" "));
    Declined { nominative: name.to_owned(), genitive, dative, accusative, instrumental, locative }
}

fn before_head(word: &str) -> bool {
    [Agreement::Masculine, Agreement::Feminine, Agreement::Neuter].into_iter().any(|gender| is_adjective(word, gender))
}

/// The gender of the head that the leading adjectives wait for: `Gminna Rada …`, `Miejski Ośrodek …`.
fn leading_adjective(words: &[&str]) -> Option<Agreement> {
    for (at, word) in words.iter().enumerate() {
        if let Some((_, gender, _)) = HEADS.iter().find(|(nominative, ..)| nominative == word) {
            return (at > 0 && words[..at].iter().all(|word| is_adjective(word, *gender))).then_some(*gender);
        }
    }
    None
}

/// An adjective beside a person has the genitive in the accusative: widzę Starostę Jarzębińskiego.
fn animate(mut five: Five, gender: Agreement, around: &[&str]) -> Five {
    let person = around.iter().any(|word| {
        HEADS
            .iter()
            .any(|(nominative, gender, cases)| nominative == word && *gender == Agreement::Masculine && cases[2] != *nominative)
    });
    if gender == Agreement::Masculine && person {
        five[2] = five[0].clone();
    }
    five
}

fn is_adjective(word: &str, gender: Agreement) -> bool {
    let endings: &[&str] = match gender {
        Agreement::Feminine => &["ska", "cka", "dzka", "owa", "nna", "wna", "czna", "lna"],
        Agreement::Neuter => &["skie", "ckie", "dzkie", "owe", "nne", "czne", "lne"],
        Agreement::Masculine => &["ski", "cki", "dzki", "owy", "nny", "czny", "lny"],
        Agreement::Plural => &[],
    };
    endings.iter().any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending))
}

/// The form in the case of letters in which the head was typed.
fn cased(form: &str, typed: &str) -> String {
    if typed.starts_with(char::is_lowercase) { form.to_lowercase() } else { form.to_owned() }
}

fn same(word: &str) -> Five {
    std::array::from_fn(|_| word.to_owned())
}

#[cfg(test)]
mod tests;
