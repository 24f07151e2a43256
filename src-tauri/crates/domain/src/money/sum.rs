//! A total that can explain itself.

use super::Money;

/// One part of a sum with the name that the officer knows it by.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    pub name: String,
    pub amount: Money,
}

impl Part {
    pub fn new(name: impl Into<String>, amount: Money) -> Self {
        Self { name: name.into(), amount }
    }
}

/// A total with its parts; made only together, so that they cannot differ.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Sum {
    pub total: Money,
    pub parts: Vec<Part>,
}

impl Sum {
    /// `None` when the total cannot be held.
    pub fn of(parts: Vec<Part>) -> Option<Self> {
        let total = Money::total(parts.iter().map(|part| part.amount))?;
        Some(Self { total, parts })
    }

    /// How a total typed elsewhere differs from the parts; `None` when it agrees (or the difference cannot be held).
    pub fn difference_to(&self, stated: Money) -> Option<Money> {
        stated.checked_sub(self.total).filter(|difference| !difference.is_zero())
    }

    /// The total as a sentence of its parts: `remont – 100,00 zł; obóz – 50,00 zł; razem 150,00 zł`.
    pub fn explained(&self) -> String {
        let mut words: Vec<String> = self.parts.iter().map(|part| format!("{} – {}", part.name, part.amount)).collect();
        words.push(format!("razem {}", self.total));
        words.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_explains_itself() {
        let sum =
            Sum::of(vec![Part::new("remont", Money::from_zloty(100)), Part::new("obóz", Money::from_zloty(50))]).expect("fits");
        assert_eq!(sum.explained().replace('\u{a0}', " "), "remont – 100,00 zł; obóz – 50,00 zł; razem 150,00 zł");
        assert_eq!(sum.difference_to(Money::from_zloty(150)), None);
        assert_eq!(sum.difference_to(Money::from_zloty(160)), Some(Money::from_zloty(10)));
    }

    #[test]
    fn a_sum_that_cannot_be_held_is_refused() {
        let huge = Money::from_grosze(i64::MAX);
        assert_eq!(Sum::of(vec![Part::new("a", huge), Part::new("b", huge)]), None);
    }
}
