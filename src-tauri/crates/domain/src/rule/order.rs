//! Dates of a case that follow one another as the events did.

use chrono::NaiveDate;

use super::Statement;
use crate::polish::date_in_words;

/// What happened first and when, what followed and when, and the field of the second day.
pub(crate) type Pair = (&'static str, Option<NaiveDate>, &'static str, Option<NaiveDate>, &'static str);

/// Says that the second day is before the first; nothing while one of them is not known.
pub(crate) fn out_of_order((before, first, after, second, field): Pair) -> Option<Statement> {
    let (first, second) = (first?, second?);
    (second < first).then(|| {
        Statement::warning(
            format!("Daty nie następują po sobie: {after} przed zdarzeniem „{before}”"),
            "Sprawdź obie daty w dokumentach i popraw tę, którą wpisano błędnie.",
        )
        .found(format!("{before} {}, {after} {}", date_in_words(first), date_in_words(second)))
        .required(format!("najpierw {before}, potem {after}"))
        .at_field(field)
    })
}
