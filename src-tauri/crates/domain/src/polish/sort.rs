//! Sorting the Polish way: ł after l, ż after ź.

use std::{cmp::Ordering, sync::LazyLock};

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("pl").into(), CollatorOptions::default()).ok());

/// Compares two names for a list that a person reads.
pub fn compare(left: &str, right: &str) -> Ordering {
    COLLATOR.as_ref().map_or_else(|| left.cmp(right), |collator| collator.compare(left, right)).then_with(|| left.cmp(right))
}

/// Sorts records by a name; equal names keep their order.
pub fn sort_by_key<T>(records: &mut [T], name: impl Fn(&T) -> &str) {
    records.sort_by(|left, right| compare(name(left), name(right)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polish_letters_stand_in_their_places() {
        let mut names = ["Żabno", "Łódź", "Zamość", "Lublin", "łąka", "Ćmielów", "Czersk", "Świdnica", "Suwałki", "Źródła"];
        sort_by_key(&mut names, |name| name);
        assert_eq!(names, ["Czersk", "Ćmielów", "Lublin", "łąka", "Łódź", "Suwałki", "Świdnica", "Zamość", "Źródła", "Żabno"]);
    }
}
