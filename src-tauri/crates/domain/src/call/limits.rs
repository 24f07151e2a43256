//! Limits that an offer must keep.

use crate::money::Money;

/// A share in hundredths of a percent: 10 000 is the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Permyriad(pub u32);

impl Permyriad {
    pub const WHOLE: Self = Self(10_000);

    /// The share of an amount, rounded half up to the grosz.
    pub fn of(self, whole: Money) -> Money {
        let part = i128::from(whole.grosze()) * i128::from(self.0);
        let rounded = (part + 5_000).div_euclid(10_000);
        Money::from_grosze(i64::try_from(rounded).unwrap_or(i64::MAX))
    }

    /// "12,50 %" without needless zeros: "12,5%", "10%", as statutes write it.
    pub fn words(self) -> String {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => format!("{whole}%"),
            rest if rest.is_multiple_of(10) => format!("{whole},{}%", rest / 10),
            rest => format!("{whole},{rest:02}%"),
        }
    }
}

/// Limits of a call; `None` and `false` limit nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CallLimits {
    pub grant_min: Option<Money>,
    pub grant_max: Option<Money>,
    /// The grant's largest share in all costs of the task.
    pub grant_share: Option<Permyriad>,
    /// The least own contribution of any kind, in all costs.
    pub own_share: Option<Permyriad>,
    /// The least own contribution in money, in all costs.
    pub own_money_share: Option<Permyriad>,
    /// Work of volunteers and members does not count as own contribution.
    pub no_personal: bool,
    /// Things do not count as own contribution.
    pub no_in_kind: bool,
    /// Recipients may not pay for what they get.
    pub no_payments: bool,
    /// Organisations may not file an offer together.
    pub no_joint: bool,
    /// The largest share of administrative costs.
    pub administrative_share: Option<Permyriad>,
    /// That share is counted of the grant; otherwise of all costs.
    pub administrative_of_grant: bool,
    /// Offers that one organisation may file in the call.
    pub offers_each: Option<u32>,
    /// The least share of the asked amount that may be granted so that the task keeps its sense.
    pub award_share: Option<Permyriad>,
}
