//! Word by word comparison of two lines.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Above this many words and signs only the common beginning and end are looked for.
const MOST_TOKENS: usize = 20_000;

/// What happened to a run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RunKind {
    Same,
    Inserted,
    Deleted,
}

/// Words that share a fate. `Same` and `Inserted` together are the new line, `Same` and `Deleted` the old one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub kind: RunKind,
    pub text: String,
}

impl Run {
    /// One run of the whole text; none for an empty one.
    pub(super) fn whole(kind: RunKind, text: &str) -> Vec<Self> {
        if text.is_empty() { Vec::new() } else { vec![Self { kind, text: text.to_owned() }] }
    }

    pub(super) fn same(text: &str) -> Vec<Self> {
        Self::whole(RunKind::Same, text)
    }
}

/// Compares two lines by words; neighbouring changes are told as one.
pub fn runs(before: &str, after: &str) -> Vec<Run> {
    let (old, new) = (tokens(before), tokens(after));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let end = old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_middle, new_middle) = (&old[start..old.len() - end], &new[start..new.len() - end]);

    let mut joined = Joined::default();
    joined.same(&old[..start]);
    if old_middle.len() + new_middle.len() > MOST_TOKENS {
        joined.changed(old_middle, new_middle);
    } else {
        for op in capture_diff_slices(Algorithm::Myers, old_middle, new_middle) {
            let (a, b) = (&old_middle[op.old_range()], &new_middle[op.new_range()]);
            match op.tag() {
                DiffTag::Equal => joined.same(a),
                DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => joined.changed(a, b),
            }
        }
    }
    joined.same(&old[old.len() - end..]);
    joined.finish()
}

/// Cuts a line into words, spaces and single signs.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq, Clone, Copy)]
    enum Kind {
        Word,
        Space,
        Sign,
    }
    let kind = |c: char| {
        if c.is_alphanumeric() {
            Kind::Word
        } else if c.is_whitespace() {
            Kind::Space
        } else {
            Kind::Sign
        }
    };
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        let now = kind(c);
        if last.is_some_and(|last| last != now || now == Kind::Sign) {
            tokens.push(&text[start..at]);
            start = at;
        }
        last = Some(now);
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

/// Gathers runs; spaces and single signs between two changes are told as a part of the change.
#[derive(Default)]
struct Joined {
    runs: Vec<Run>,
    deleted: String,
    inserted: String,
    /// Same words since the last change.
    same: String,
}

impl Joined {
    fn same(&mut self, tokens: &[&str]) {
        self.same.extend(tokens.iter().copied());
    }

    fn changed(&mut self, deleted: &[&str], inserted: &[&str]) {
        let in_change = !(self.deleted.is_empty() && self.inserted.is_empty());
        let is_gap = self.same.chars().all(|c| !c.is_alphanumeric());
        if in_change && is_gap {
            self.deleted.push_str(&self.same);
            self.inserted.push_str(&self.same);
            self.same.clear();
        } else {
            self.close_change();
            self.close_same();
        }
        self.deleted.extend(deleted.iter().copied());
        self.inserted.extend(inserted.iter().copied());
    }

    fn close_change(&mut self) {
        self.runs.extend(Run::whole(RunKind::Deleted, &std::mem::take(&mut self.deleted)));
        self.runs.extend(Run::whole(RunKind::Inserted, &std::mem::take(&mut self.inserted)));
    }

    fn close_same(&mut self) {
        self.runs.extend(Run::same(&std::mem::take(&mut self.same)));
    }

    fn finish(mut self) -> Vec<Run> {
        self.close_change();
        self.close_same();
        self.runs
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(before: &str, after: &str) -> String {
        let drawn = runs(before, after).into_iter().map(|run| match run.kind {
            RunKind::Same => run.text,
            RunKind::Inserted => format!("{{+{}+}}", run.text),
            RunKind::Deleted => format!("[-{}-]", run.text),
        });
        drawn.collect()
    }

    #[test]
    fn neighbouring_changed_words_are_told_together() {
        for (before, after, expected) in [
            (
                "rozwijanie partnerstwa między",
                "rozwijanie trwałej współpracy między",
                "rozwijanie [-partnerstwa-]{+trwałej współpracy+} między",
            ),
            ("do dnia 30 kwietnia 2027 r.", "do dnia 31 maja 2028 r.", "do dnia [-30 kwietnia 2027-]{+31 maja 2028+} r."),
            ("Radzie do dnia", "Radzie oraz Wójtowi do dnia", "Radzie {+oraz Wójtowi +}do dnia"),
            ("a", "a", "a"),
            ("", "a", "{+a+}"),
        ] {
            assert_eq!(drawn(before, after), expected);
        }
    }

    #[test]
    fn two_huge_lines_are_compared_by_beginning_and_end() {
        let before = format!("początek {} koniec", "a b ".repeat(20_000));
        let after = format!("początek {} koniec", "c d ".repeat(20_000));
        let found = runs(&before, &after);
        assert_eq!(found.len(), 4);
        assert_eq!(found[0].text, "początek ");
    }

    proptest! {
        #[test]
        fn the_runs_give_both_lines_back(before in "[ab ,§]{0,30}", after in "[ab ,§]{0,30}") {
            let found = runs(&before, &after);
            let side = |other: RunKind| -> String {
                found.iter().filter(|run| run.kind != other).map(|run| run.text.as_str()).collect()
            };
            prop_assert_eq!(side(RunKind::Inserted), before);
            prop_assert_eq!(side(RunKind::Deleted), after);
            prop_assert!(found.windows(2).all(|two| two[0].kind != two[1].kind));
        }
    }
}
