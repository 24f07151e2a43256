//! Titles of documents in the cases: "Roczny program współpracy…" – "Rocznego programu współpracy…".

use super::{capital_first, title_forms};
use crate::office::Declined;

/// First words of drafts that are consulted, nominative and genitive.
const DRAFTS: [(&str, &str); 18] = [
    ("projekt", "projektu"),
    ("projekty", "projektów"),
    ("strategia", "strategii"),
    ("program", "programu"),
    ("plan", "planu"),
    ("regulamin", "regulaminu"),
    ("statut", "statutu"),
    ("statuty", "statutów"),
    ("uchwała", "uchwały"),
    ("zmiana", "zmiany"),
    ("zmiany", "zmian"),
    ("zasady", "zasad"),
    ("założenia", "założeń"),
    ("kierunki", "kierunków"),
    ("koncepcja", "koncepcji"),
    ("propozycja", "propozycji"),
    ("diagnoza", "diagnozy"),
    ("raport", "raportu"),
];

/// The title of a programme with its first words declined. A title of another shape is quoted behind the word "program".
pub fn programme_forms(title: &str) -> Declined {
    let title = title.trim();
    let words: Vec<&str> = title.split(' ').collect();
    let head = words.iter().take(4).position(|word| word.to_lowercase() == "program");
    let Some(head) = head.filter(|at| words[..*at].iter().all(|word| word.ends_with(['y', 'i']))) else {
        let quoted = if title.starts_with('„') { title.to_owned() } else { format!("„{title}”") };
        let forms = ["program", "programu", "programowi", "program", "programem", "programie"];
        let [_, genitive, dative, accusative, instrumental, locative] = forms.map(|form| format!("{form} {quoted}"));
        return Declined { nominative: title.to_owned(), genitive, dative, accusative, instrumental, locative };
    };
    let form = |noun_ending: &str, y: &str, i: &str| {
        let declined = words[..head].iter().map(|word| match word.strip_suffix('y') {
            Some(stem) => format!("{stem}{y}"),
            None => format!("{}{i}", word.trim_end_matches('i')),
        });
        let noun = format!("{}{}", words[head], noun_ending);
        let rest = words[head + 1..].iter().map(|word| (*word).to_owned());
        declined.chain([noun]).chain(rest).collect::<Vec<_>>().join(" ")
    };
    Declined {
        nominative: title.to_owned(),
        genitive: form("u", "ego", "iego"),
        dative: form("owi", "emu", "iemu"),
        accusative: title.to_owned(),
        instrumental: form("em", "ym", "im"),
        locative: form("ie", "ym", "im"),
    }
}

/// "projekt programu …" – "projektu programu …", of anything that is consulted. What begins with an unknown word is quoted.
pub fn draft_genitive(title: &str) -> String {
    let title = title.trim();
    if let Some(declined) = known_draft_genitive(title) {
        return declined;
    }
    match title_forms(title).genitive.trim() {
        "" => format!("dokumentu „{title}”"),
        genitive if genitive == title => format!("dokumentu „{title}”"),
        genitive => genitive.to_owned(),
    }
}

/// The same, only where the first word is one that drafts begin with.
pub fn known_draft_genitive(title: &str) -> Option<String> {
    let (first, rest) = title.split_once(' ').unwrap_or((title, ""));
    let lower = first.to_lowercase();
    let (_, declined) = DRAFTS.iter().find(|(nominative, _)| *nominative == lower)?;
    let capital = first.chars().next().is_some_and(char::is_uppercase);
    let declined = if capital { capital_first(declined) } else { (*declined).to_owned() };
    Some(format!("{declined} {rest}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_of_a_programme_is_declined_by_its_first_words() {
        let genitive = |title: &str| programme_forms(title).genitive;
        assert_eq!(genitive("Program współpracy na rok 2027"), "Programu współpracy na rok 2027");
        assert_eq!(genitive("Roczny program współpracy"), "Rocznego programu współpracy");
        assert_eq!(genitive("Wieloletni Program współpracy"), "Wieloletniego Programu współpracy");
        assert_eq!(programme_forms("Wieloletni program współpracy").instrumental, "Wieloletnim programem współpracy");
        assert_eq!(programme_forms("Program współpracy").locative, "Programie współpracy");
    }

    #[test]
    fn a_title_of_another_shape_is_quoted() {
        assert_eq!(programme_forms("Razem dla Jarzębina").genitive, "programu „Razem dla Jarzębina”");
        assert_eq!(programme_forms("„Razem 2030”").genitive, "programu „Razem 2030”");
        assert_eq!(draft_genitive("Jarzębin 2035"), "dokumentu „Jarzębin 2035”");
        assert_eq!(known_draft_genitive("Jarzębin 2035"), None);
    }

    #[test]
    fn a_draft_is_declined_by_its_first_word() {
        assert_eq!(draft_genitive("projekt programu współpracy na rok 2027"), "projektu programu współpracy na rok 2027");
        assert_eq!(draft_genitive("Strategia rozwoju gminy"), "Strategii rozwoju gminy");
        assert_eq!(draft_genitive("projekty statutów 14 sołectw"), "projektów statutów 14 sołectw");
    }
}
