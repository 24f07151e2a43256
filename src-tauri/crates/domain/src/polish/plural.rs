//! Plural forms: 1 dzień, 2 dni, 5 dni, through the ICU rules of Polish.

use icu_locale_core::locale;
use icu_plurals::{PluralCategory, PluralRules};

thread_local! {
    // Per thread, for the rules of ICU cannot be shared between threads.
    static RULES: Option<PluralRules> = PluralRules::try_new_cardinal(locale!("pl").into()).ok();
}

/// The form that goes with a number; `forms` are those after 1, after 2 and after 5: `["uwaga", "uwagi", "uwag"]`.
pub fn plural(number: u64, forms: [&str; 3]) -> &str {
    let category = RULES.with(|rules| rules.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(number)));
    match category {
        PluralCategory::One => forms[0],
        PluralCategory::Few => forms[1],
        _ => forms[2],
    }
}

/// The number with its form, joined by a non-breaking space: `5 uwag`.
pub fn counted(number: u64, forms: [&str; 3]) -> String {
    format!("{number}\u{a0}{}", plural(number, forms))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_the_right_form() {
        let cases = [
            (0, "uwag"),
            (1, "uwaga"),
            (2, "uwagi"),
            (4, "uwagi"),
            (5, "uwag"),
            (11, "uwag"),
            (12, "uwag"),
            (14, "uwag"),
            (21, "uwag"),
            (22, "uwagi"),
            (25, "uwag"),
            (101, "uwag"),
            (102, "uwagi"),
            (112, "uwag"),
            (1_000_000, "uwag"),
        ];
        for (number, form) in cases {
            assert_eq!(plural(number, ["uwaga", "uwagi", "uwag"]), form, "{number}");
        }
        assert_eq!(counted(2, ["uwaga", "uwagi", "uwag"]), "2\u{a0}uwagi");
    }
}
