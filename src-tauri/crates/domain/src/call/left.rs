//! Money of a programme's task that no call has announced yet.

use crate::{explain::Explained, finding::Place, id::CallId, money::Money};

/// What a call announced of a task of the programme in one budget year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnnouncedMoney<'a> {
    pub call: CallId,
    /// The name of that call.
    pub name: &'a str,
    pub year: i32,
    pub amount: Money,
}

/// What is left of the plan after `announced`; below zero when more was announced than planned. Years that the programme does not
/// cover are paid from later plans and are left out.
pub fn left(planned: Money, (from, to): (i32, i32), announced: &[AnnouncedMoney<'_>]) -> Explained<Money> {
    let (counted, outside): (Vec<&AnnouncedMoney<'_>>, Vec<_>) =
        announced.iter().partition(|one| (from..=to).contains(&one.year));
    let sum = Money::total(counted.iter().map(|one| one.amount)).unwrap_or(Money::LARGEST);
    let value = planned.checked_sub(sum).unwrap_or_default();
    let told = Explained::new(value).step(format!("Plan zadania w programie: {planned}."));
    let told = match counted.is_empty() {
        true => told.step("Żaden inny konkurs nie ogłosił jeszcze pieniędzy na to zadanie."),
        false => told.step(format!("Ogłoszono w innych konkursach: {sum}.")),
    };
    let told = told.step(format!("Zostaje: {planned} − {sum} = {value}."));
    let told = counted.iter().fold(told, |told, one| {
        let place = Place::Row { table: "call".to_owned(), id: one.call.0 };
        told.part(format!("{}, {} r.", one.name, one.year), one.amount.to_string(), Some(place))
    });
    let covered = if from == to { format!("rok {from}") } else { format!("lata {from}–{to}") };
    outside.iter().fold(told, |told, one| {
        told.without(format!("{}, {} r.: {}, bo program obejmuje {covered}.", one.name, one.year, one.amount))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(sentences: &[String]) -> Vec<String> {
        sentences.iter().map(|sentence| sentence.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn what_other_calls_announced_in_the_years_of_the_programme_is_taken_off_the_plan() {
        let of =
            |call, year, zloty| AnnouncedMoney { call: CallId(call), name: "Konkurs", year, amount: Money::from_zloty(zloty) };
        let told =
            left(Money::from_zloty(130_000), (2027, 2027), &[of(1, 2027, 50_000), of(1, 2028, 40_000), of(2, 2027, 30_000)]);
        assert_eq!(told.value, Money::from_zloty(50_000));
        assert_eq!(
            plain(&told.steps),
            [
                "Plan zadania w programie: 130 000,00 zł.",
                "Ogłoszono w innych konkursach: 80 000,00 zł.",
                "Zostaje: 130 000,00 zł − 80 000,00 zł = 50 000,00 zł.",
            ]
        );
        assert_eq!(told.parts.len(), 2);
        assert_eq!(plain(&told.left_out), ["Konkurs, 2028 r.: 40 000,00 zł, bo program obejmuje rok 2027."]);
    }

    #[test]
    fn a_plan_that_nobody_announced_is_left_whole_and_one_exceeded_is_below_zero() {
        let whole = left(Money::from_zloty(100), (2027, 2028), &[]);
        assert_eq!((whole.value, whole.parts.len()), (Money::from_zloty(100), 0));
        let one = AnnouncedMoney { call: CallId(1), name: "Konkurs", year: 2028, amount: Money::from_zloty(150) };
        assert!(left(Money::from_zloty(100), (2027, 2028), &[one]).value.is_negative());
    }
}
