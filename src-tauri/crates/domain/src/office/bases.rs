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

    /// What the council or the assembly decides.
    pub fn council_competence(self) -> Basis {
        match self {
            Self::County => Basis::CountyCouncilCompetence,
            Self::Voivodeship => Basis::AssemblyCompetence,
            _ => Basis::CouncilCompetence,
        }
    }

    /// What a resolution about cooperation with organisations rests on in the act of the unit: the task, where that act names it,
    /// and the competence of the council.
    pub fn cooperation(self) -> Vec<Basis> {
        match self {
            Self::County => vec![Basis::CountyTask, self.council_competence()],
            Self::Voivodeship => vec![self.council_competence()],
            _ => vec![Basis::MunicipalTask, self.council_competence()],
        }
    }

    /// The general empowerment to make local law.
    pub fn local_law(self) -> Basis {
        match self {
            Self::County => Basis::CountyLocalLaw,
            Self::Voivodeship => Basis::VoivodeshipLocalLaw,
            _ => Basis::LocalLaw,
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
