//! The life of a draft act.
//!
//! ```text
//! szkic → w konsultacjach → po konsultacjach → skierowany do rady → uchwalony → ogłoszony → obowiązuje
//!   ↑                                                  ↓                 └────────────────────↗ (no journal)
//!   └──────────────────────── zaniechany ←─────────────┘
//! ```

use crate::vocabulary;

vocabulary! {
    pub enum DraftActStatus {
        Draft = "szkic", "szkic";
        InConsultation = "w_konsultacjach", "w konsultacjach";
        AfterConsultation = "po_konsultacjach", "po konsultacjach";
        BeforeCouncil = "skierowany_do_rady", "skierowany do rady";
        Adopted = "uchwalony", "uchwalony";
        Announced = "ogloszony", "ogłoszony";
        InForce = "obowiazuje", "obowiązuje";
        /// Work on it was given up.
        Abandoned = "zaniechany", "zaniechany";
    }
}

impl DraftActStatus {
    /// The states that may follow. Whether the step is lawful today is the business of the rules.
    pub fn next(self) -> &'static [Self] {
        use DraftActStatus::*;
        match self {
            // A draft that skipped its consultation is recorded as such, not hidden.
            Draft => &[InConsultation, BeforeCouncil, Abandoned],
            InConsultation => &[AfterConsultation, Abandoned],
            AfterConsultation => &[BeforeCouncil, InConsultation, Abandoned],
            BeforeCouncil => &[Adopted, AfterConsultation, Abandoned],
            // An act that is not announced comes into force without the journal.
            Adopted => &[Announced, InForce],
            Announced => &[InForce],
            InForce => &[],
            Abandoned => &[Draft],
        }
    }

    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// The text may still be edited freely.
    pub fn is_editable(self) -> bool {
        use DraftActStatus::*;
        matches!(self, Draft | InConsultation | AfterConsultation)
    }

    /// The case still asks for something.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::InForce | Self::Abandoned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn every_state_but_the_first_can_be_reached_and_an_act_in_force_stays() {
        for &state in DraftActStatus::ALL {
            let reached = DraftActStatus::ALL.iter().any(|from| from.may_become(state));
            assert!(reached, "{state:?}");
        }
        assert!(DraftActStatus::InForce.next().is_empty());
        assert!(!DraftActStatus::Adopted.may_become(DraftActStatus::Draft));
    }

    #[test]
    fn the_text_is_locked_from_the_council_on() {
        let locked: Vec<_> = DraftActStatus::ALL.iter().filter(|state| !state.is_editable()).collect();
        use DraftActStatus::*;
        assert_eq!(locked, [&BeforeCouncil, &Adopted, &Announced, &InForce, &Abandoned]);
    }
}
