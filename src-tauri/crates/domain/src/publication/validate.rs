//! What can be wrong with a typed publication. Lengths are those that the file can hold.

use super::Publication;
use crate::violation::{Violation, Violations};

/// All faults of a publication.
pub fn publication(publication: &Publication) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.line("address", "Adres publikacji", &publication.address, 500);
    faults.day("published_on", "Dzień publikacji", Some(publication.published_on));
    faults.day("removed_on", "Dzień zdjęcia", publication.removed_on);
    let (published, removed) = (("Dzień publikacji", Some(publication.published_on)), ("Dzień zdjęcia", publication.removed_on));
    faults.order("removed_on", published, removed);
    faults.into_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::tests::world::{World, day};

    #[test]
    fn a_sound_publication_has_no_faults_and_others_are_told_by_field() {
        let mut one = World::sound().publications[0].record.clone();
        assert_eq!(publication(&one), []);
        one.address = format!("{}\n", "a".repeat(500));
        (one.published_on, one.removed_on) = (day(2026, 9, 28), Some(day(2026, 9, 1)));
        let fields: Vec<String> = publication(&one).into_iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["address", "address", "removed_on"]);
        (one.published_on, one.removed_on) = (day(1, 1, 1), None);
        assert_eq!(publication(&one)[2].sentence, "Dzień publikacji: rok 1 jest niemożliwy. Sprawdź datę.");
    }
}
