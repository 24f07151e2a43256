//! The facts in the head of an act: what it is, its number, organ, day, subject and years.

use chrono::NaiveDate;

use crate::act::body::ActKind;
use crate::polish::date_in;

/// What the head of a text says; what it does not say is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Of the act that adopts the programme.
    pub kind: Option<ActKind>,
    /// As written: `XX/164/2025`.
    pub number: Option<String>,
    /// As written, in the genitive: „Rady Gminy Jarzębin”.
    pub organ: Option<String>,
    pub day: Option<NaiveDate>,
    /// What follows „w sprawie”.
    pub subject: Option<String>,
    /// Title of the programme.
    pub title: Option<String>,
    /// First and last year of the programme.
    pub years: Option<(i32, i32)>,
}

/// Most years one programme is for; numbers farther apart are not the years of one.
const MOST_YEARS: i32 = 10;

/// Reads the head of the resolution, the caption of the annex that is the programme, and the title of the programme.
pub(super) fn head(resolution: &str, caption: &str, title: &str) -> Head {
    let own = act_named(resolution);
    let named = if own.kind.is_some() { own } else { act_named(caption) };
    let years = years(title).or_else(|| years(named.subject.as_deref()?));
    Head { title: some(title), years, ..named }
}

/// The act that a head („UCHWAŁA NR … RADY … z dnia … w sprawie …”) or a caption („Załącznik do uchwały nr …”) names.
fn act_named(text: &str) -> Head {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let find =
        |from: usize, wanted: &[&str]| (from..lower.len()).find(|at| wanted.iter().any(|word| lower[*at].starts_with(word)));
    let Some(start) = find(0, &["uchwał", "zarządze"]) else {
        return Head::default();
    };
    let kind = if lower[start].starts_with('u') { ActKind::Resolution } else { ActKind::Order };
    let pair = |first: &str, second: &str| {
        (start..lower.len().saturating_sub(1)).find(|at| lower[*at] == first && lower[at + 1] == second)
    };
    let dated = pair("z", "dnia");
    let about = pair("w", "sprawie");
    let end = dated.or(about).unwrap_or(words.len());
    let numbered = find(start, &["nr"]).filter(|at| *at < end);
    let number = numbered.and_then(|at| words.get(at + 1)).filter(|word| word.contains(|c: char| c.is_ascii_digit()));
    let organ = numbered.map_or(start + 1, |at| at + 2);
    Head {
        kind: Some(kind),
        number: number.map(|word| word.trim_end_matches([',', '.']).to_owned()),
        organ: words.get(organ..end).map(|organ| organ.join(" ")).and_then(|organ| some(&organ)),
        day: dated.and_then(|at| date_in(&words[at..about.filter(|about| *about > at).unwrap_or(words.len())].join(" "))),
        subject: about.and_then(|at| some(&words[at + 2..].join(" "))),
        ..Head::default()
    }
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The first and the last year that a title names.
fn years(title: &str) -> Option<(i32, i32)> {
    let numbers = title.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    let years: Vec<i32> = numbers.filter_map(|digits| digits.parse().ok()).filter(|year| (1990..2200).contains(year)).collect();
    let (first, last) = (*years.iter().min()?, *years.iter().max()?);
    (last - first <= MOST_YEARS).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_a_resolution_says_its_facts() {
        let head = head(
            "UCHWAŁA NR XX/164/2025 RADY GMINY JARZĘBIN z dnia 27 listopada 2025 r. w sprawie uchwalenia programu współpracy na rok 2026",
            "",
            "",
        );
        let expected = Head {
            kind: Some(ActKind::Resolution),
            number: Some("XX/164/2025".into()),
            organ: Some("RADY GMINY JARZĘBIN".into()),
            day: NaiveDate::from_ymd_opt(2025, 11, 27),
            subject: Some("uchwalenia programu współpracy na rok 2026".into()),
            title: None,
            years: Some((2026, 2026)),
        };
        assert_eq!(head, expected);
    }

    #[test]
    fn without_a_resolution_the_caption_of_the_annex_names_it() {
        let head = head(
            "",
            "Załącznik nr 1 do uchwały Nr XX/164/2025 Rady Gminy Jarzębin z dnia 27 listopada 2025 r.",
            "Program współpracy na lata 2026–2030",
        );
        assert_eq!(head.number.as_deref(), Some("XX/164/2025"));
        assert_eq!(head.organ.as_deref(), Some("Rady Gminy Jarzębin"));
        assert_eq!(head.years, Some((2026, 2030)));
    }

    #[test]
    fn a_draft_has_neither_number_nor_day() {
        let head = head("UCHWAŁA NR …… RADY GMINY JARZĘBIN z dnia …… 2026 r. w sprawie programu", "", "");
        assert_eq!((head.number, head.day), (None, None));
        assert_eq!(head.organ.as_deref(), Some("RADY GMINY JARZĘBIN"));
    }
}
