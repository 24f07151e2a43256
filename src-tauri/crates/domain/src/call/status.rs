//! The life of a call.
//!
//! ```text
//! w przygotowaniu → ogłoszony → nabór zamknięty → ocena formalna → ocena merytoryczna → opinia komisji → rozstrzygnięty → zakończony
//!        ↑              ↓              ↓                ↓                    ↓                 ↓
//!        └ (mistake)    └──────────────┴─────────── unieważniony ────────────┴─────────────────┘
//! ```

use crate::vocabulary;

vocabulary! {
    pub enum CallStatus {
        Draft = "w_przygotowaniu", "w przygotowaniu";
        Announced = "ogloszony", "ogłoszony";
        Closed = "nabor_zamkniety", "nabór zamknięty";
        FormalCheck = "ocena_formalna", "ocena formalna";
        Scoring = "ocena_merytoryczna", "ocena merytoryczna";
        Opinion = "opinia_komisji", "opinia komisji";
        Settled = "rozstrzygniety", "rozstrzygnięty";
        Finished = "zakonczony", "zakończony";
        /// Annulled whole; a task alone is annulled on its own row.
        Annulled = "uniewazniony", "unieważniony";
    }
}

impl CallStatus {
    /// The states that may follow. Whether the step is lawful today is the business of the rules.
    pub fn next(self) -> &'static [Self] {
        use CallStatus::*;
        match self {
            Draft => &[Announced],
            // Going back mends a step taken by mistake; the trace stays.
            Announced => &[Closed, Annulled, Draft],
            Closed => &[FormalCheck, Annulled, Announced],
            FormalCheck => &[Scoring, Annulled, Closed],
            Scoring => &[Opinion, Annulled, FormalCheck],
            Opinion => &[Settled, Annulled, Scoring],
            Settled => &[Finished, Opinion],
            Finished | Annulled => &[],
        }
    }

    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// What was announced may still be written freely; later it is changed by an amended notice.
    pub fn is_editable(self) -> bool {
        self == Self::Draft
    }

    /// Offers belong to the call: it was announced at least.
    pub fn takes_offers(self) -> bool {
        !matches!(self, Self::Draft | Self::Finished | Self::Annulled)
    }

    /// Offers are in and wait for their formal check, their assessment or their results: the rules of the commission speak.
    pub fn is_assessed(self) -> bool {
        matches!(self, Self::FormalCheck | Self::Scoring | Self::Opinion | Self::Settled)
    }

    /// The case still asks for something.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Finished | Self::Annulled)
    }
}
