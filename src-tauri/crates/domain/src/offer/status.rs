//! The life of an offer.
//!
//! ```text
//! złożona → wezwana do uzupełnienia → poprawna / odrzucona formalnie
//!     poprawna → oceniona → dofinansowana / niedofinansowana / rezerwowa
//!         dofinansowana → zaktualizowana → umowa / rezygnacja
//! wycofana: from every state before the results;  po terminie: came too late, takes no part
//! ```

use crate::vocabulary;

vocabulary! {
    /// Words that go with „oferta”.
    pub enum OfferStatus {
        Filed = "zlozona", "złożona";
        CalledToComplete = "wezwana", "wezwana do uzupełnienia";
        Correct = "poprawna", "poprawna formalnie";
        Rejected = "odrzucona", "odrzucona formalnie";
        Scored = "oceniona", "oceniona";
        Funded = "dofinansowana", "dofinansowana";
        NotFunded = "niedofinansowana", "niedofinansowana";
        Reserve = "rezerwowa", "na liście rezerwowej";
        Updated = "zaktualizowana", "zaktualizowana";
        Contracted = "umowa", "z umową";
        Resigned = "rezygnacja", "rezygnacja z dotacji";
        Withdrawn = "wycofana", "wycofana";
        Late = "po_terminie", "po terminie";
    }
}

impl OfferStatus {
    /// The states that may follow.
    pub fn next(self) -> &'static [Self] {
        use OfferStatus::*;
        match self {
            Filed => &[CalledToComplete, Correct, Rejected, Withdrawn, Late],
            CalledToComplete => &[Correct, Rejected, Withdrawn],
            Correct => &[Scored, CalledToComplete, Rejected, Withdrawn],
            Rejected => &[Filed],
            Scored => &[Funded, NotFunded, Reserve, Withdrawn],
            Reserve => &[Funded, NotFunded, Resigned],
            Funded => &[Updated, Contracted, Resigned],
            Updated => &[Contracted, Resigned],
            NotFunded => &[Reserve, Funded],
            Late => &[Filed],
            Contracted | Resigned | Withdrawn => &[],
        }
    }

    /// The states that the officer gives to an offer one at a time; the others follow from the opinion of the commission, from what was
    /// granted and from an update.
    pub fn steps(self) -> impl Iterator<Item = Self> {
        use OfferStatus::*;
        let by_hand = [CalledToComplete, Correct, Rejected, Withdrawn, Late, Filed];
        self.next().iter().copied().filter(move |next| by_hand.contains(next))
    }

    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// It takes part in the call: it is judged, or was.
    pub fn takes_part(self) -> bool {
        !matches!(self, Self::Rejected | Self::Withdrawn | Self::Late)
    }

    /// It came in time and was not withdrawn, whatever became of it later.
    pub fn counts_as_filed(self) -> bool {
        !matches!(self, Self::Withdrawn | Self::Late)
    }

    /// It follows from what was granted.
    pub fn is_result(self) -> bool {
        matches!(self, Self::Funded | Self::NotFunded | Self::Reserve | Self::Updated | Self::Contracted | Self::Resigned)
    }

    /// The formal check has not ended.
    pub fn awaits_check(self) -> bool {
        matches!(self, Self::Filed | Self::CalledToComplete)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn every_state_but_the_first_follows_another() {
        for state in OfferStatus::ALL {
            let reached = OfferStatus::ALL.iter().any(|from| from.may_become(*state));
            assert!(reached, "{state:?} cannot be reached");
        }
    }

    #[test]
    fn a_late_offer_comes_back_only_to_the_beginning() {
        assert_eq!(OfferStatus::Late.next(), [OfferStatus::Filed]);
        assert!(!OfferStatus::Late.may_become(OfferStatus::Correct));
        assert!(!OfferStatus::Late.takes_part());
    }

    #[test]
    fn what_follows_from_an_opinion_or_from_money_is_no_step_by_hand() {
        assert_eq!(OfferStatus::Scored.steps().collect::<Vec<_>>(), [OfferStatus::Withdrawn]);
        assert!(
            OfferStatus::ALL.iter().all(|status| status.steps().all(|step| !step.is_result() && step != OfferStatus::Scored))
        );
        assert_eq!(OfferStatus::Rejected.steps().collect::<Vec<_>>(), [OfferStatus::Filed]);
    }

    #[test]
    fn a_withdrawn_offer_stays_withdrawn() {
        assert!(OfferStatus::Withdrawn.next().is_empty());
        assert!(!OfferStatus::Contracted.may_become(OfferStatus::Withdrawn));
    }
}
