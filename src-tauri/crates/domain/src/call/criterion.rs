//! Criteria by which offers are judged, each tied to what art. 15 ust. 1 asks to be judged.

use crate::{id::CallId, vocabulary};

vocabulary! {
    /// The six aspects of art. 15 ust. 1, and what the office adds of its own.
    pub enum Aspect {
        Feasibility = "mozliwosc", "możliwość realizacji zadania";
        Costs = "kalkulacja", "kalkulacja kosztów";
        Quality = "jakosc", "jakość wykonania i kwalifikacje osób";
        OwnMoney = "srodki_wlasne", "udział środków własnych lub z innych źródeł";
        OwnWork = "wklad", "wkład rzeczowy i osobowy";
        Record = "dotychczasowe", "dotychczasowa realizacja zleconych zadań";
        Other = "inne", "kryterium dodatkowe";
    }
}

/// Points in hundredths: 12,5 points are 1 250.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Points(pub u32);

impl Points {
    /// "12,5", "7", "6,25".
    pub fn words(self) -> String {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => whole.to_string(),
            rest if rest.is_multiple_of(10) => format!("{whole},{}", rest / 10),
            rest => format!("{whole},{rest:02}"),
        }
    }
}

/// One criterion of a call.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Criterion {
    pub call: CallId,
    pub position: u32,
    pub aspect: Aspect,
    pub name: String,
    /// What the member of the commission looks at.
    pub guide: String,
    /// The most points a member can give.
    pub most: Points,
    /// By how much the points are multiplied, in hundredths: 100 is once.
    pub weight: u32,
    /// Fewer points on average exclude the offer from money.
    pub least: Option<Points>,
}

impl Criterion {
    /// The most that the criterion can add to an offer: points times weight.
    pub fn most_weighted(&self) -> Points {
        let product = u64::from(self.most.0) * u64::from(self.weight);
        Points(u32::try_from((product + 50) / 100).unwrap_or(u32::MAX))
    }
}
