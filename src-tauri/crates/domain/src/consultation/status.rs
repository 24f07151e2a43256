//! The life of a consultation.
//!
//! ```text
//! planowane → ogłoszone → trwają → zakończone → stanowiska zajęte → raport opublikowany
//!                  ↘        ↘ przedłużone ↗
//!                   odwołane
//! ```

use crate::vocabulary;

vocabulary! {
    /// Words that go with „konsultacje”, a noun in the plural; the keys are older than that and stay.
    pub enum ConsultationStatus {
        Planned = "planowana", "planowane";
        Announced = "ogloszona", "ogłoszone";
        Running = "trwa", "trwają";
        Extended = "przedluzona", "przedłużone";
        Ended = "zakonczona", "zakończone";
        Answered = "stanowiska_zajete", "stanowiska zajęte";
        Reported = "raport_opublikowany", "raport opublikowany";
        Cancelled = "odwolana", "odwołane";
    }
}

impl ConsultationStatus {
    /// The states that may follow.
    pub fn next(self) -> &'static [Self] {
        use ConsultationStatus::*;
        match self {
            Planned => &[Announced, Cancelled],
            Announced => &[Running, Extended, Cancelled],
            Running => &[Extended, Ended, Cancelled],
            Extended => &[Running, Ended, Cancelled],
            Ended => &[Answered, Extended],
            Answered => &[Reported],
            Reported | Cancelled => &[],
        }
    }

    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// Remarks are still expected.
    pub fn is_open(self) -> bool {
        use ConsultationStatus::*;
        matches!(self, Announced | Running | Extended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn every_state_goes_with_a_noun_in_the_plural() {
        let said: Vec<&str> = ConsultationStatus::ALL.iter().map(|status| status.label()).collect();
        assert_eq!(said[..5], ["planowane", "ogłoszone", "trwają", "przedłużone", "zakończone"]);
        assert_eq!(said[5..], ["stanowiska zajęte", "raport opublikowany", "odwołane"]);
    }

    #[test]
    fn a_cancelled_consultation_stays_cancelled() {
        assert!(ConsultationStatus::Cancelled.next().is_empty());
    }

    #[test]
    fn a_report_needs_positions_first() {
        assert!(!ConsultationStatus::Ended.may_become(ConsultationStatus::Reported));
        assert!(ConsultationStatus::Answered.may_become(ConsultationStatus::Reported));
    }
}
