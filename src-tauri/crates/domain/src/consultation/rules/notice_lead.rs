//! The notice precedes the first day by the full days that the local resolution wants.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::{Basis, Term},
    polish::{self, date_in_words},
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-06",
    name: "Wyprzedzenie ogłoszenia",
    question: "Czy ogłoszenie ukazało się z wymaganym wyprzedzeniem?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block, Level::Hint],
    stops: Stops::Consultation(&[ConsultationStatus::Announced]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let (Some(notice), Some(start)) = (case.notice_day(), case.consultation.starts_on) else {
        return Vec::new();
    };
    let full_days = ((start - notice).num_days() - 1).max(0);
    let in_words = |days: u64| polish::counted(days, ["pełny dzień", "pełne dni", "pełnych dni"]);
    let found = format!(
        "ostatnie ogłoszenie {}, początek {}: {}",
        date_in_words(notice),
        date_in_words(start),
        in_words(full_days.unsigned_abs())
    );
    let local = &case.office.local;
    let statement = match local.notice_lead_days {
        Some(lead) if full_days < i64::from(lead) => Statement::block(
            "Ogłoszenie ukazało się za późno przed konsultacjami",
            "Przesuń początek konsultacji, tak aby między ogłoszeniem a początkiem minęły wszystkie wymagane dni.",
        )
        .required(in_words(lead.into()))
        .by_local(&local.consultation_resolution),
        Some(_) => return Vec::new(),
        None => {
            let custom = case.law().span(Term::ConsultationNoticeLead);
            let Some(lead) = custom.filter(|lead| full_days < i64::from(lead.value.count)) else {
                return Vec::new();
            };
            Statement::hint(
                "Ogłoszenie wyprzedza konsultacje o mniej dni niż zwykle",
                "Ustawa nie określa wyprzedzenia. Im wcześniej organizacje się dowiedzą, tym więcej uwag; sprawdź uchwałę \
                 o konsultacjach.",
            )
            .required(format!("w praktyce {}", in_words(lead.value.count.into())))
            .by(Basis::Custom)
        }
    };
    vec![statement.found(found).at_field("announced_on")]
}
