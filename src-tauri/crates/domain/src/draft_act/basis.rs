//! The provisions that an act of a kind rests on.

use super::DraftActKind;
use crate::{law::Basis, office::OfficeKind};

impl DraftActKind {
    /// The provisions on which the act rests: those of the unit's own act, and of another one.
    pub fn bases(self, office: OfficeKind) -> (Vec<Basis>, Vec<Basis>) {
        let competence = office.council_competence();
        let of_municipality = !matches!(office, OfficeKind::County | OfficeKind::Voivodeship);
        match self {
            Self::BenefitCouncil => (vec![competence], vec![Basis::BenefitCouncilOrganisation]),
            Self::ConsultationRules => (vec![competence], vec![Basis::ConsultationResolution]),
            Self::LocalInitiative => (vec![competence], vec![Basis::LocalInitiativeCriteria]),
            Self::CivicBudget if of_municipality => (vec![Basis::CivicBudgetResolution, competence], Vec::new()),
            Self::CivicBudget => (vec![office.resident_consultation(), competence], Vec::new()),
            Self::Strategy if of_municipality => (vec![Basis::StrategyAdoption, competence], Vec::new()),
            Self::Strategy | Self::Other => (vec![competence], Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{law::LawPack, vocabulary::Vocabulary as _};

    #[test]
    fn the_bases_of_a_kind_hold_the_one_that_the_law_pack_names() {
        let pack = LawPack::embedded();
        let law = pack.on("2026-10-15".parse().unwrap());
        for kind in DraftActKind::ALL.iter().copied().filter(|kind| *kind != DraftActKind::Other) {
            let known = law.act_kind(kind).expect("a kind that the pack knows").citation.basis;
            let (own, other) = kind.bases(OfficeKind::RuralCommune);
            assert!(own.iter().chain(&other).any(|basis| *basis == known), "{kind:?}: {known:?}");
        }
    }

    #[test]
    fn the_places_of_a_list_belong_to_one_act() {
        let pack = LawPack::embedded();
        let law = pack.on("2026-10-15".parse().unwrap());
        for office in OfficeKind::ALL.iter().copied() {
            for kind in DraftActKind::ALL.iter().copied() {
                let (own, other) = kind.bases(office);
                for list in [own, other, office.cooperation()] {
                    let acts: Vec<String> = list.iter().map(|basis| law.cite(*basis).act).collect();
                    assert!(acts.windows(2).all(|pair| pair[0] == pair[1]), "{office:?} {kind:?}: {acts:?}");
                }
            }
        }
    }
}
