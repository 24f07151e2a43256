//! What can be wrong with a typed draft act. Lengths are those that the file can hold.

use super::DraftAct;
use crate::{
    programme::validate::adoption,
    violation::{Violation, Violations},
};

/// All faults of a draft act.
pub fn draft_act(act: &DraftAct) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("title", "Tytuł aktu", &act.title, 1_000);
    faults.line("case_number", "Znak sprawy", &act.case_number, 100);
    for (field, label, day) in [
        ("consultation_began_on", "Początek konsultacji", act.consultation_began_on),
        ("consultation_ended_on", "Koniec konsultacji", act.consultation_ended_on),
        ("opinion_delivered_on", "Doręczenie radzie pożytku", act.opinion.delivered_on),
        ("opinion_given_on", "Dzień opinii", act.opinion.given_on),
        ("submitted_to_council_on", "Skierowanie do rady", act.submitted_to_council_on),
        ("sent_to_voivode_on", "Przekazanie wojewodzie", act.sent_to_voivode_on),
        ("sent_to_journal_on", "Skierowanie do dziennika", act.sent_to_journal_on),
        ("announced_on", "Dzień ogłoszenia", act.announced_on()),
        ("abandoned_on", "Dzień zaniechania", act.abandoned_on),
    ] {
        faults.day(field, label, day);
    }
    if let Some(one) = &act.announcement {
        faults.line("journal_position", "Pozycja w dzienniku", &one.position, 40);
    }
    if let Some(one) = &act.adoption {
        faults.within("adoption", adoption(one));
    }
    faults.text_up_to("recorded_despite", "Powód odnotowania", &act.recorded_despite, 4_000);
    faults.into_vec()
}
