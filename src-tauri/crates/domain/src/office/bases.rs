//! The provisions that differ by the kind of the unit.

use super::OfficeKind;
use crate::law::Basis;

impl OfficeKind {
    /// What the executive does: the acts by which it leads the unit.
    pub fn executive_basis(self) -> Basis {
        match self {
            Self::County => Basis::CountyBoard,
            Self::Voivodeship => Basis::VoivodeshipBoard,
            _ => Basis::ExecutiveActs,
        }
    }

    /// Consultations with residents.
    pub fn resident_consultation(self) -> Basis {
        match self {
            Self::County => Basis::CountyResidentConsultation,
            Self::Voivodeship => Basis::VoivodeshipResidentConsultation,
            _ => Basis::ResidentConsultation,
        }
    }

    /// What the benefit council is for: opinions on programmes among others.
    pub fn benefit_council_tasks(self) -> Basis {
        match self {
            Self::Voivodeship => Basis::VoivodeshipCouncilTasks,
            _ => Basis::BenefitCouncilTasks,
        }
    }

    /// The term of the benefit council's opinion and what its silence means.
    pub fn benefit_council_opinion(self) -> Basis {
        match self {
            Self::Voivodeship => Basis::VoivodeshipCouncilOpinion,
            _ => Basis::BenefitCouncilOpinion,
        }
    }

    /// The executive is a board, which adopts resolutions; otherwise it is one person, who issues orders.
    pub fn has_board(self) -> bool {
        matches!(self, Self::County | Self::District | Self::Voivodeship)
    }
}
