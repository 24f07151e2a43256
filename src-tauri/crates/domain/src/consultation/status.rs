//! The life of a consultation.
//!
//! ```text
//! planowana → ogłoszona → trwa → zakończona → stanowiska zajęte → raport opublikowany
//!                  ↘        ↘ przedłużona ↗
//!                   odwołana
//! ```

use crate::vocabulary;

vocabulary! {
    pub enum ConsultationStatus {
        Planned = "planowana", "planowana";
        Announced = "ogloszona", "ogłoszona";
        Running = "trwa", "trwa";
        Extended = "przedluzona", "przedłużona";
        Ended = "zakonczona", "zakończona";
        Answered = "stanowiska_zajete", "stanowiska zajęte";
        Reported = "raport_opublikowany", "raport opublikowany";
        Cancelled = "odwolana", "odwołana";
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
