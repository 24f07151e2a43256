//! Those who signed may represent the applicant, every applicant signed, and as many people as its rule asks for.

use crate::{
    finding::Level,
    law::Basis,
    offer::form::Signature,
    polish,
    rule::{Check, OfferCase, RegisteredApplicant, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-09",
    name: "Podpisy pod ofertą",
    question: "Czy ofertę podpisały osoby uprawnione do reprezentowania każdego z oferentów?",
    basis: Basis::OfferContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let form = &case.version.form;
    if !case.version.whole {
        return Vec::new();
    }
    let signed: Vec<&Signature> = form.signatures.iter().filter(|one| !one.name.trim().is_empty()).collect();
    if signed.is_empty() {
        return vec![
            Statement::warning(
                "Przy ofercie nie wpisano, kto ją podpisał",
                "Sprawdź podpisy na ofercie i dopisz osoby we wpisie; oferty bez podpisu nie uzupełnia się wpisem.",
            )
            .found("brak podpisów")
            .required("podpisy osób uprawnionych do reprezentowania oferenta")
            .at_field("signatures"),
        ];
    }
    let names: Vec<&str> =
        form.applicants.iter().map(|applicant| applicant.name.trim()).filter(|name| !name.is_empty()).collect();
    let joint = names.len() > 1;
    let missing = names.iter().skip(1).filter(|name| joint && !signed.iter().any(|one| is_for(one, name)));
    let missing: Vec<&str> = missing.copied().collect();
    let unsigned = (!missing.is_empty()).then(|| {
        Statement::warning(
            "Nie wpisano podpisu za każdego z oferentów",
            "Sprawdź podpisy na ofercie i część VI: kto reprezentuje oferentów wobec urzędu.",
        )
        .found(format!("bez podpisu: {}", missing.join("; ")))
        .required("podpis za każdego oferenta albo pełnomocnictwo")
        .at_field("signatures")
    });
    let said = case.applicants.iter().flat_map(|applicant| {
        let name = form.applicants.get(applicant.position).map_or("", |applicant| applicant.name.trim());
        let own = of_applicant(applicant.position, name, &signed, joint);
        strangers(case, applicant, &own, joint).into_iter().chain(too_few(case, applicant, &own))
    });
    said.chain(unsigned).collect()
}

/// Signatures that may be of this applicant. Those that do not say of whom they are count for the first one; what another one signed
/// is then not known at all.
fn of_applicant<'a>(position: usize, name: &str, signed: &[&'a Signature], joint: bool) -> Vec<&'a Signature> {
    if !joint || name.is_empty() {
        return signed.to_vec();
    }
    if position > 0 && signed.iter().any(|one| one.applicant.trim().is_empty()) {
        return Vec::new();
    }
    signed.iter().copied().filter(|one| is_for(one, name)).collect()
}

/// The signature is of this applicant, or does not say of whom.
fn is_for(signature: &Signature, applicant: &str) -> bool {
    let letters = |name: &str| polish::fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    signature.applicant.trim().is_empty() || letters(&signature.applicant) == letters(applicant)
}

/// Those who signed and are not among the people who represent the applicant. A signature of a joint offer that does not say of whom
/// it is may be of another applicant, once the first one signed.
fn strangers(case: &OfferCase<'_>, applicant: &RegisteredApplicant, signed: &[&Signature], joint: bool) -> Option<Statement> {
    let organisation = &applicant.organisation;
    let may: Vec<&str> =
        organisation.people.iter().filter(|person| person.represents).map(|person| person.name.as_str()).collect();
    let known = |name: &str| may.iter().any(|one| polish::fold(one) == polish::fold(name));
    let first_signed = signed.iter().any(|one| known(&one.name));
    let of_another = |one: &Signature| joint && first_signed && one.applicant.trim().is_empty();
    let strangers = signed.iter().filter(|one| !known(&one.name) && !of_another(one));
    let strangers: Vec<&str> = strangers.map(|one| one.name.trim()).collect();
    if may.is_empty() || strangers.is_empty() {
        return None;
    }
    let said = Statement::warning(
        "Ofertę podpisała osoba, której nie ma wśród reprezentujących oferenta",
        "Sprawdź podpis w rejestrze albo poproś o pełnomocnictwo.",
    );
    let required = match organisation.representation_rule.trim() {
        "" => format!("jedna z osób: {}", may.join(", ")),
        rule => format!("{rule} ({})", may.join(", ")),
    };
    Some(said.found(case.told_of(applicant, strangers.join(", "))).required(required).at_field("signatures"))
}

/// Fewer people signed than the rule of representation asks for.
fn too_few(case: &OfferCase<'_>, applicant: &RegisteredApplicant, signed: &[&Signature]) -> Option<Statement> {
    let rule = applicant.organisation.representation_rule.trim();
    let needed = signers(rule)?;
    let attorney = signed.iter().any(|one| polish::fold(&one.function).contains("pelnomocn"));
    if attorney || signed.is_empty() || signed.len() >= needed {
        return None;
    }
    let names: Vec<&str> = signed.iter().map(|one| one.name.trim()).collect();
    let said = Statement::warning(
        "Ofertę podpisało mniej osób, niż wymaga sposób reprezentacji oferenta",
        "Sprawdź podpisy na ofercie; brakujący podpis oferent uzupełnia po wezwaniu.",
    );
    Some(said.found(case.told_of(applicant, names.join(", "))).required(rule).at_field("signatures"))
}

/// How many people a rule of representation asks for; `None` when its words do not tell it for certain.
fn signers(rule: &str) -> Option<usize> {
    let folded = polish::fold(rule);
    let any = |marks: &[&str]| folded.split(|letter: char| !letter.is_alphanumeric()).any(|word| marks.contains(&word));
    if any(&["samodzielnie", "jednoosobowo", "albo", "lub", "kazdy", "kazda"]) {
        return None;
    }
    if any(&["trzech", "trzej", "trzy", "troje"]) {
        return Some(3);
    }
    any(&["dwoch", "dwaj", "dwie", "dwoje", "dwu", "lacznie"]).then_some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_of_representation_tells_how_many_sign_or_nothing() {
        let of = |rule| signers(rule);
        assert_eq!(of("dwóch członków zarządu łącznie, w tym prezes"), Some(2));
        assert_eq!(of("prezes i naczelnik łącznie"), Some(2));
        assert_eq!(of("Trzech członków zarządu działających łącznie"), Some(3));
        assert_eq!(of("prezes zarządu samodzielnie albo dwóch członków zarządu łącznie"), None);
        assert_eq!(of("zarząd"), None);
    }
}
