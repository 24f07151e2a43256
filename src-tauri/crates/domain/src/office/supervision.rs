//! The supervision over resolutions: to whom they are handed, by which provision, and until when.

use chrono::NaiveDate;

use super::{Declined, Office, OfficeKind};
use crate::{
    deadline::{Calendar, Count, Deadline},
    law::{Basis, Law, Term},
    polish::{capital_first, title_forms},
};

impl OfficeKind {
    /// The provision on handing a resolution over to the voivode.
    pub fn resolution_to_voivode(self) -> Basis {
        match self {
            Self::County => Basis::CountyResolutionToVoivode,
            Self::Voivodeship => Basis::AssemblyResolutionToVoivode,
            _ => Basis::ResolutionToVoivode,
        }
    }

    /// The provision on handing a resolution under its supervision over to the regional chamber of audit.
    pub fn resolution_to_chamber(self) -> Basis {
        match self {
            Self::County => Basis::CountyResolutionToChamber,
            Self::Voivodeship => Basis::AssemblyResolutionToChamber,
            _ => Basis::ResolutionToChamber,
        }
    }
}

/// The last day on which a resolution adopted that day is to be handed to the voivode, by the law that judges the case.
pub fn voivode_due(law: Law<'_>, office: &Office, adopted_on: NaiveDate) -> Option<Deadline> {
    let span = law.span(Term::ResolutionToVoivode)?.value;
    Calendar::new(law.pack(), &office.extra_days()).count(&Count::forwards(adopted_on, span)).ok()
}

/// The voivode by the voivodeship of the office: "mazowieckie" – "Wojewoda Mazowiecki"; `None` while the office has none.
pub fn voivode(office: &Office) -> Option<Declined> {
    let adjectives = office.voivodeship.trim().trim_start_matches("województwo").trim();
    let masculine = |part: &str| capital_first(part.strip_suffix('e').unwrap_or(part));
    let named: Vec<String> = adjectives.split('-').filter(|part| !part.is_empty()).map(masculine).collect();
    (!named.is_empty()).then(|| title_forms(&format!("Wojewoda {}", named.join("-"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_voivode_is_named_after_the_voivodeship_in_every_case() {
        for (voivodeship, nominative, dative) in [
            ("mazowieckie", "Wojewoda Mazowiecki", "Wojewodzie Mazowieckiemu"),
            ("dolnośląskie", "Wojewoda Dolnośląski", "Wojewodzie Dolnośląskiemu"),
            ("kujawsko-pomorskie", "Wojewoda Kujawsko-Pomorski", "Wojewodzie Kujawsko-Pomorskiemu"),
            ("województwo łódzkie", "Wojewoda Łódzki", "Wojewodzie Łódzkiemu"),
        ] {
            let office = Office { voivodeship: voivodeship.into(), ..crate::rule::tests::office() };
            let named = voivode(&office).expect("named");
            assert_eq!((named.nominative.as_str(), named.dative.as_str()), (nominative, dative));
        }
        let office = Office { voivodeship: String::new(), ..crate::rule::tests::office() };
        assert_eq!(voivode(&office), None);
    }
}
