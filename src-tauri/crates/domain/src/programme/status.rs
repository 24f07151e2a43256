//! The life of a programme.
//!
//! ```text
//! szkic → w konsultacjach → po konsultacjach → skierowany do rady → uchwalony → w realizacji → sprawozdanie złożone → zamknięty
//!                                                                                  ↓
//!                                                                              zmieniany → w realizacji
//! ```

use crate::{vocabulary, vocabulary::Vocabulary};

vocabulary! {
    pub enum ProgrammeStatus {
        Draft = "szkic", "szkic";
        InConsultation = "w_konsultacjach", "w konsultacjach";
        AfterConsultation = "po_konsultacjach", "po konsultacjach";
        BeforeCouncil = "skierowany_do_rady", "skierowany do rady";
        Adopted = "uchwalony", "uchwalony";
        Running = "w_realizacji", "w realizacji";
        BeingAmended = "zmieniany", "zmieniany";
        Reported = "sprawozdanie_zlozone", "sprawozdanie złożone";
        Closed = "zamkniety", "zamknięty";
    }
}

impl ProgrammeStatus {
    /// The states that may follow. Whether the step is lawful today is the business of the rules.
    pub fn next(self) -> &'static [Self] {
        use ProgrammeStatus::*;
        match self {
            // A programme that skipped its consultation is recorded as such, not hidden.
            Draft => &[InConsultation, BeforeCouncil],
            InConsultation => &[AfterConsultation],
            AfterConsultation => &[BeforeCouncil, InConsultation],
            BeforeCouncil => &[Adopted, AfterConsultation],
            Adopted => &[Running, BeingAmended],
            Running => &[BeingAmended, Reported],
            BeingAmended => &[Running],
            Reported => &[Closed],
            Closed => &[],
        }
    }

    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// The text may still be edited freely.
    pub fn is_editable(self) -> bool {
        use ProgrammeStatus::*;
        matches!(self, Draft | InConsultation | AfterConsultation | BeingAmended)
    }
}

/// Why a step between states is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRefused<S> {
    pub from: S,
    pub to: S,
}

impl<S: Vocabulary> std::fmt::Display for StepRefused<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ze stanu „{}” nie można przejść do stanu „{}”.", self.from.label(), self.to.label())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_but_the_first_can_be_reached() {
        for &state in ProgrammeStatus::ALL {
            let reached = ProgrammeStatus::ALL.iter().any(|from| from.may_become(state));
            assert!(reached || state == ProgrammeStatus::Draft, "{state:?}");
        }
    }

    #[test]
    fn a_closed_programme_stays_closed() {
        assert!(ProgrammeStatus::Closed.next().is_empty());
    }

    #[test]
    fn an_adopted_programme_does_not_go_back_to_consultation() {
        assert!(!ProgrammeStatus::Adopted.may_become(ProgrammeStatus::InConsultation));
    }
}
