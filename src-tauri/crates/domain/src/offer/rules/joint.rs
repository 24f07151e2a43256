//! A joint offer says who does what, bears what and represents whom.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-11",
    name: "Oferta wspólna",
    question: "Czy oferta wspólna wskazuje działania, koszty i reprezentację każdego oferenta?",
    basis: Basis::JointOffer,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    if !case.is_on_the_form() || !case.version.form.joint || !case.version.whole {
        return Vec::new();
    }
    let own = ["ii_1_joint", "ii_1_joint_allowed", "iii_4_performer", "v_c", "v_c_rows", "vi_2"];
    let missing: Vec<_> = case.faults().into_iter().filter(|fault| own.contains(&fault.check)).collect();
    let Some(first) = missing.first() else { return Vec::new() };
    let mut parts: Vec<&str> = missing.iter().map(|fault| fault.part).collect();
    parts.dedup();
    vec![
        Statement::warning(
            "Oferta wspólna nie mówi wszystkiego o oferentach",
            "Wezwij oferentów do uzupełnienia: kto wykona które działanie, jak dzielą koszty i kto ich reprezentuje.",
        )
        .found(format!("Części: {}. Pierwszy brak: {}", parts.join(", "), first.sentence))
        .at_field(&first.field),
    ]
}
