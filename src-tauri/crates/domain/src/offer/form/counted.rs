//! Sums and shares that follow from the rows. Where the paper has none written, or the same ones, nobody types them.

use super::{ActionCosts, Amounts, CostRow, OfferForm, Source, Sums};
use crate::money::Money;

impl OfferForm {
    /// The sum rows of V.A as the rows give them; nothing where there are no rows.
    pub fn counted_sums(&self) -> Sums {
        let actions: Vec<&CostRow> = self.costs.iter().flat_map(|action: &ActionCosts| &action.rows).collect();
        let admin: Vec<&CostRow> = self.admin.iter().collect();
        let all: Vec<&CostRow> = self.cost_rows().collect();
        let amounts = |rows: &[&CostRow]| Amounts {
            total: sum(rows.iter().map(|row| row.total)),
            years: by_years(&rows.iter().map(|row| row.years.as_slice()).collect::<Vec<_>>()),
        };
        Sums { actions: amounts(&actions), admin: amounts(&admin), all: amounts(&all) }
    }

    /// The sum row of V.C as the rows give it.
    pub fn counted_split(&self) -> Amounts {
        Amounts {
            total: sum(self.split.iter().map(|row| row.total)),
            years: by_years(&self.split.iter().map(|row| row.years.as_slice()).collect::<Vec<_>>()),
        }
    }
}

impl Amounts {
    /// What is written, and in its empty places what was counted.
    pub fn or(&self, counted: &Self) -> Self {
        let years = self.years.len().max(counted.years.len());
        let at = |amounts: &Self, year: usize| amounts.years.get(year).copied().flatten();
        Self {
            total: self.total.or(counted.total),
            years: (0..years).map(|year| at(self, year).or_else(|| at(counted, year))).collect(),
        }
    }
}

impl Source {
    /// The share in a whole in permyriads, rounded half up; `None` when one is not known or the whole is nothing.
    pub fn counted_share(self, whole: Self) -> Option<u32> {
        let (part, whole) = (self.amount?.grosze(), whole.amount.filter(|whole| !whole.is_zero())?.grosze());
        let share = (i128::from(part) * 20_000 + i128::from(whole)) / (2 * i128::from(whole));
        u32::try_from(share).ok()
    }
}

/// The sum of what is written; `None` when nothing is, or when it cannot be held.
fn sum(amounts: impl Iterator<Item = Option<Money>>) -> Option<Money> {
    let written: Vec<Money> = amounts.flatten().collect();
    if written.is_empty() { None } else { Money::total(written) }
}

fn by_years(rows: &[&[Option<Money>]]) -> Vec<Option<Money>> {
    let years = rows.iter().map(|row| row.len()).max().unwrap_or(0);
    (0..years).map(|year| sum(rows.iter().map(|row| row.get(year).copied().flatten()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zloty(amount: u32) -> Option<Money> {
        Some(Money::from_zloty(amount))
    }

    fn row(total: u32, years: [Option<Money>; 2]) -> CostRow {
        CostRow { total: zloty(total), years: years.to_vec(), ..CostRow::default() }
    }

    #[test]
    fn sums_follow_from_the_rows_in_all_and_by_years() {
        let form = OfferForm {
            costs: vec![ActionCosts {
                name: "A".into(),
                rows: vec![row(100, [zloty(60), zloty(40)]), row(50, [None, zloty(50)])],
            }],
            admin: vec![row(30, [zloty(30), None])],
            ..OfferForm::default()
        };
        let sums = form.counted_sums();
        assert_eq!(sums.actions, Amounts { total: zloty(150), years: vec![zloty(60), zloty(90)] });
        assert_eq!(sums.all, Amounts { total: zloty(180), years: vec![zloty(90), zloty(90)] });
        assert_eq!(OfferForm::default().counted_sums(), Sums::default(), "no rows, no sums");
        let written = Amounts { total: zloty(181), years: vec![None, zloty(91)] };
        assert_eq!(written.or(&sums.all), Amounts { total: zloty(181), years: vec![zloty(90), zloty(91)] });
    }

    #[test]
    fn a_share_is_counted_of_the_whole() {
        let of = |amount: u32| Source { amount: zloty(amount), share: None };
        assert_eq!(of(1).counted_share(of(3)), Some(3_333));
        assert_eq!(of(2).counted_share(of(3)), Some(6_667));
        assert_eq!(of(1).counted_share(of(0)), None);
        assert_eq!(Source::default().counted_share(of(3)), None);
    }
}
