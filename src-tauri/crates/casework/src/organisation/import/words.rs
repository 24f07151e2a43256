//! Words of lists understood as members of closed lists: forms, registers, spheres, yes and no.

use domain::{
    organisation::{Activity, LegalForm, Register},
    polish::fold,
    vocabulary::Vocabulary,
};

use crate::view::Choice;

/// The legal form by its words, else by the name of the organisation; `None` when neither tells.
pub(crate) fn legal_form(words: &str, name: &str) -> Option<LegalForm> {
    let words = fold(words);
    let named = LegalForm::ALL.iter().copied().find(|form| form.key() == words || fold(form.label()) == words);
    named.or_else(|| form_in(&words)).or_else(|| form_in(&fold(name)))
}

fn form_in(words: &str) -> Option<LegalForm> {
    use LegalForm::*;
    let marks: [(&str, LegalForm); 22] = [
        ("uczniowski klub", StudentSportsClub),
        ("uks ", StudentSportsClub),
        ("stowarzyszenie zwykle", SimpleAssociation),
        ("zwiazek stowarzyszen", UnionOfAssociations),
        ("fundacj", Foundation),
        ("ochotnicza straz", FireBrigade),
        ("ochotniczej strazy", FireBrigade),
        ("osp", FireBrigade),
        ("gospodyn", RuralWomensCircle),
        ("kgw", RuralWomensCircle),
        ("kolko rolnicze", FarmersCircle),
        ("koscieln", ChurchEntity),
        ("parafia", ChurchEntity),
        ("caritas", ChurchEntity),
        ("spoldzielnia socjalna", SocialCooperative),
        ("spolka", NonProfitCompany),
        ("jednostka terenowa", LocalBranch),
        ("klub sportowy", SportsClub),
        ("ludowy klub", SportsClub),
        ("klub", SportsClub),
        ("stowarzyszeni", Association),
        ("towarzystwo", Association),
    ];
    // "klub" alone in a name of an association ("Stowarzyszenie Klub Seniora") does not make it a sports club.
    let is_association = words.starts_with("stowarzyszeni");
    let found = marks.into_iter().find(|(mark, _)| {
        let whole_word = mark.len() > 3 || words.split(|c: char| !c.is_alphanumeric()).any(|word| word == *mark);
        words.contains(mark) && whole_word && !(is_association && *mark == "klub")
    });
    found.map(|(_, form)| form)
}

/// The register in which a form usually stands.
pub(super) fn register(words: &str, form: LegalForm, has_krs: bool) -> Register {
    use LegalForm::*;
    let words = fold(words);
    let named = Register::ALL.iter().copied().find(|register| {
        !words.is_empty()
            && (register.key() == words || fold(register.label()) == words || (words == "krs" && *register == Register::Krs))
    });
    match (named, has_krs, form) {
        (Some(register), _, _) => register,
        (None, true, _) => Register::Krs,
        (None, false, SimpleAssociation | StudentSportsClub | SportsClub) => Register::CountyRecord,
        (None, false, RuralWomensCircle) => Register::RuralWomensCircles,
        (None, false, ChurchEntity) => Register::Church,
        (None, false, LocalBranch | Other) => Register::Other,
        (None, false, _) => Register::Krs,
    }
}

/// `None` when the words are neither yes nor no.
pub(super) fn yes_or_no(words: &str) -> Option<bool> {
    match fold(words).as_str() {
        "" | "nie" | "n" | "0" | "-" | "–" | "brak" | "no" | "falsz" | "false" => Some(false),
        "tak" | "t" | "1" | "x" | "opp" | "yes" | "prawda" | "true" => Some(true),
        _ => None,
    }
}

pub(super) fn activity(words: &str) -> Option<Activity> {
    let words = fold(words);
    match words.as_str() {
        "" | "dziala" | "czynna" | "aktywna" | "tak" => Some(Activity::Active),
        words if words.contains("likwidac") => Some(Activity::InLiquidation),
        words if words.contains("zakoncz") || words.contains("wykres") || words.contains("nieaktyw") => Some(Activity::Closed),
        _ => None,
    }
}

/// The words of a cell with spheres: divided by commas, semicolons, slashes or lines.
pub(super) fn sphere_words(cell: &str) -> Vec<String> {
    let all_points = cell.split_whitespace().all(|word| word.trim_end_matches([',', ';', '.']).len() <= 4);
    let divided: Vec<&str> = match all_points {
        true => cell.split([',', ';', '|', '/', '\n', ' ']).collect(),
        false => cell.split([',', ';', '|', '/', '\n']).collect(),
    };
    divided.into_iter().map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The sphere that a word means: its point, or a word that only one sphere has in its name.
pub(super) fn sphere(word: &str, known: &[Choice]) -> Option<String> {
    let folded = fold(word);
    let point = folded.trim_start_matches("pkt").trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    if let Some(choice) = known.iter().find(|choice| choice.key == point) {
        return Some(choice.key.clone());
    }
    let words = |choice: &&Choice| {
        let label = fold(choice.label.split_once(". ").map_or(&choice.label, |(_, name)| name));
        label == folded || (folded.len() >= 4 && label.split(|c: char| !c.is_alphanumeric()).any(|own| own == folded))
    };
    let found: Vec<&Choice> = known.iter().filter(words).collect();
    if let [only] = found.as_slice() {
        return Some(only.key.clone());
    }
    // Everyday words and a word that only the meant sphere has in the statute's list.
    let everyday = [
        ("sport", "fizyczna"),
        ("kultura", "sztuka"),
        ("zdrowie", "zdrowia"),
        ("seniorzy", "emerytalnym"),
        ("oswiata", "edukacja"),
        ("pomoc spoleczna", "wyrownywanie"),
        ("niepelnosprawni", "niepelnosprawne"),
        ("uzaleznienia", "uzaleznieniom"),
    ];
    everyday.iter().find(|(word, _)| *word == folded).and_then(|(_, other)| sphere(other, known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_known_by_their_words_or_by_the_name() {
        for (words, name, form) in [
            ("klub sportowy / stowarzyszenie (forma do potwierdzenia)", "", Some(LegalForm::SportsClub)),
            ("stowarzyszenie (lub jego jednostka)", "", Some(LegalForm::Association)),
            ("KGW", "", Some(LegalForm::RuralWomensCircle)),
            ("OSP (stowarzyszenie)", "", Some(LegalForm::FireBrigade)),
            ("kościelna osoba prawna", "", Some(LegalForm::ChurchEntity)),
            ("nieustalona", "Fundacja „Ruch”", Some(LegalForm::Foundation)),
            ("", "Stowarzyszenie Klub Seniora", Some(LegalForm::Association)),
            ("", "Uczniowski Klub Sportowy „Orlik”", Some(LegalForm::StudentSportsClub)),
            ("ogród działkowy (ROD)", "ROD „Róża”", None),
        ] {
            assert_eq!(legal_form(words, name), form, "{words} {name}");
        }
    }

    #[test]
    fn spheres_are_known_by_point_and_by_word() {
        let known = [
            ("16", "16. kultura, sztuka i dziedzictwo"),
            ("17", "17. kultura fizyczna"),
            ("19", "19. turystyka i krajoznawstwo"),
        ]
        .map(|(key, label)| Choice { key: key.into(), label: label.into() });
        for (word, found) in [
            ("17", Some("17")),
            ("pkt 16", Some("16")),
            ("Kultura fizyczna", Some("17")),
            ("turystyka", Some("19")),
            ("sport", Some("17")),
            ("rekreacja", None),
        ] {
            assert_eq!(sphere(word, &known).as_deref(), found, "{word}");
        }
        assert_eq!(sphere_words("1a, 15; 16"), ["1a", "15", "16"]);
        assert_eq!(sphere_words("16 13"), ["16", "13"]);
        assert_eq!(sphere_words("kultura fizyczna; turystyka"), ["kultura fizyczna", "turystyka"]);
    }
}
