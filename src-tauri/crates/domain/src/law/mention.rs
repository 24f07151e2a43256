//! Where words cite an act of the pack: its date, its title and the journal data behind it.

use std::ops::Range;

use chrono::NaiveDate;

use super::{Act, Key, LawPack};
use crate::polish::date_written;

/// One citation by date and title: "z dnia 24 kwietnia 2003 r. o działalności … (Dz. U. …)". Ranges are bytes of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub act: Act,
    /// The date as written.
    pub on: NaiveDate,
    /// Where the date stands, "r." included.
    pub date: Range<usize>,
    /// Where the title ends.
    pub end: usize,
    /// What stands in the brackets behind the title, without them.
    pub journal: Option<Range<usize>>,
}

/// The acts of the pack that the words cite, in their order. An act is known by its title: the date may be wrong.
pub fn mentions(words: &str, pack: &LawPack) -> Vec<Mention> {
    let cited = words.match_indices("dnia").filter_map(|(at, day)| {
        let date = skip_blank(words, at + day.len());
        let (on, length) = date_written(&words[date..])?;
        let title = skip_blank(words, date + length);
        let (act, length) = titled(&words[title..], on, pack)?;
        let end = title + length;
        Some(Mention { act, on, date: date..title_begins(words, title), end, journal: journal_behind(words, end) })
    });
    cited.collect()
}

/// The end of what stands before a title, blanks left out.
fn title_begins(words: &str, title: usize) -> usize {
    words[..title].trim_end().len()
}

fn skip_blank(words: &str, at: usize) -> usize {
    at + words[at..].len() - words[at..].trim_start().len()
}

/// The act whose title begins here, and how many bytes the title takes. Of acts with one title the date decides.
fn titled(words: &str, on: NaiveDate, pack: &LawPack) -> Option<(Act, usize)> {
    let fitting = Act::ALL.iter().filter_map(|act| Some((*act, title_length(words, &pack.act(*act).name.title)?)));
    let longest = fitting.clone().map(|(_, length)| length).max()?;
    let same: Vec<Act> = fitting.filter(|(_, length)| *length == longest).map(|(act, _)| act).collect();
    let dated = same.iter().find(|act| pack.act(**act).name.date == on);
    dated.or(same.first().filter(|_| same.len() == 1)).map(|act| (*act, longest))
}

/// Bytes that a title takes at the beginning of words; any blank stands for a blank, and the dash before a code may be missing.
fn title_length(words: &str, title: &str) -> Option<usize> {
    let bare = title.trim_start_matches(['–', ' ']);
    let dash = words.len() - words.trim_start_matches(['–', '-', '—', ' ', '\u{a0}']).len();
    let mut at = if bare.len() < title.len() { dash } else { 0 };
    for (place, word) in bare.split(' ').enumerate() {
        if place > 0 {
            let after = skip_blank(words, at);
            if after == at {
                return None;
            }
            at = after;
        }
        at += words[at..].starts_with(word).then_some(word.len())?;
    }
    let goes_on = words[at..].starts_with(char::is_alphanumeric);
    (!goes_on).then_some(at)
}

/// The inside of brackets with journal data right behind a title.
fn journal_behind(words: &str, end: usize) -> Option<Range<usize>> {
    let open = skip_blank(words, end);
    let inside = words[open..].strip_prefix('(')?;
    let length = inside.find(')')?;
    inside[..length].contains("Dz.").then_some(open + 1..open + 1 + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str) -> Vec<(Act, &str, Option<&str>)> {
        let cited = mentions(words, LawPack::embedded()).into_iter();
        cited.map(|one| (one.act, &words[one.date], one.journal.map(|journal| &words[journal]))).collect()
    }

    #[test]
    fn acts_are_known_by_their_titles_with_date_and_journal() {
        let words = "art. 18 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym (Dz. U. z 2025 r. poz. 1153) oraz ustawy z dnia \
                     24\u{a0}kwietnia 2023\u{a0}r. o\u{a0}działalności pożytku publicznego i o wolontariacie i ustawy z dnia \
                     14 czerwca 1960 r. Kodeks postępowania administracyjnego";
        assert_eq!(
            found(words),
            [
                (Act::Municipality, "8 marca 1990 r.", Some("Dz. U. z 2025 r. poz. 1153")),
                (Act::PublicBenefit, "24\u{a0}kwietnia 2023\u{a0}r.", None),
                (Act::AdministrativeProcedure, "14 czerwca 1960 r.", None),
            ]
        );
    }

    #[test]
    fn another_act_and_a_day_without_an_act_are_no_mentions() {
        for words in [
            "ustawy z dnia 5 sierpnia 2022 r. o zmianie ustawy o samorządzie gminnym",
            "uchwały z dnia 26 listopada 2026 r. w sprawie programu",
            "od dnia 1 stycznia 2027 r. (Dz. U. z 2025 r. poz. 1153)",
            "z dnia 24 kwietnia 2003 r. o samorządzie gminnymi",
            "z dnia",
        ] {
            assert_eq!(found(words), [], "{words}");
        }
    }

    #[test]
    fn of_acts_with_one_title_the_date_decides() {
        let title = &LawPack::embedded().act(Act::BudgetClassification).name.title;
        let on = crate::polish::date_in_words(LawPack::embedded().act(Act::BudgetClassification2027).name.date);
        assert_eq!(found(&format!("z dnia {on} {title}"))[0].0, Act::BudgetClassification2027);
        assert_eq!(found(&format!("z dnia 1 maja 1999 r. {title}")), []);
    }

    proptest::proptest! {
        #[test]
        fn any_words_are_read_without_failing(words in "(z dnia |8 marca 1990|\u{a0}| r\\.| o samorządzie|gminnym|\\(|Dz\\.|\\)|ż){0,20}") {
            mentions(&words, LawPack::embedded());
        }
    }
}
