//! Sentences on the outcome of a consultation: how many remarks came and what became of them.

use domain::{
    act::{Numbering, UnitId},
    consultation::{Outcome, Remark},
    polish::{counted, plural},
    rule::ConsultationCase,
};

fn outcome(remark: &Remark) -> Option<Outcome> {
    remark.position.as_ref().map(|position| position.outcome)
}

/// "Zgłoszono 9 uwag: uwzględniono w całości – 5, … Po terminie wpłynęła 1 uwaga."
pub fn result(case: &ConsultationCase<'_>) -> String {
    let (late, in_time): (Vec<_>, Vec<_>) =
        case.remarks.iter().map(|remark| &remark.record).partition(|remark| case.is_late(remark));
    let count = |wanted: Option<Outcome>| in_time.iter().filter(|remark| outcome(remark) == wanted).count() as u64;
    let parts: Vec<String> = [
        ("uwzględniono w całości", Some(Outcome::Accepted)),
        ("uwzględniono w części", Some(Outcome::PartlyAccepted)),
        ("nie uwzględniono", Some(Outcome::Rejected)),
        ("poza przedmiotem konsultacji", Some(Outcome::OutOfScope)),
        ("bez stanowiska", None),
    ]
    .into_iter()
    .map(|(words, wanted)| (words, count(wanted)))
    .filter(|(_, count)| *count > 0)
    .map(|(words, count)| format!("{words} – {count}"))
    .collect();
    let came = in_time.len() as u64;
    let main = match (came, late.len()) {
        (0, 0) => "W konsultacjach nie zgłoszono uwag.".to_owned(),
        (0, _) => "W terminie konsultacji nie zgłoszono uwag.".to_owned(),
        _ => format!("Zgłoszono {}: {}.", counted(came, ["uwagę", "uwagi", "uwag"]), parts.join(", ")),
    };
    match late.len() as u64 {
        0 => main,
        late => {
            let verb = plural(late, ["wpłynęła", "wpłynęły", "wpłynęło"]);
            format!("{main} Po terminie {verb} {}.", counted(late, ["uwaga", "uwagi", "uwag"]))
        }
    }
}

/// What the remarks changed; stands in the report until a summary is written.
pub fn conclusion(case: &ConsultationCase<'_>) -> String {
    let remarks = || case.remarks.iter().map(|remark| &remark.record).filter(|remark| !case.is_late(remark));
    let open = remarks().filter(|remark| remark.position.is_none()).count() as u64;
    let taken = |remark: &&Remark| matches!(outcome(remark), Some(Outcome::Accepted | Outcome::PartlyAccepted));
    let changed: Vec<&Remark> = remarks().filter(taken).collect();
    let first = if remarks().next().is_none() {
        "Treść projektu nie wymaga zmian wynikających z konsultacji.".to_owned()
    } else if changed.is_empty() && remarks().count() as u64 == open {
        String::new()
    } else if changed.is_empty() {
        "Zgłoszone uwagi nie spowodowały zmiany projektu.".to_owned()
    } else {
        match places(case, &changed) {
            places if places.is_empty() => "W wyniku konsultacji zmieniono projekt.".to_owned(),
            places => format!("W wyniku konsultacji zmieniono: {}.", places.join(", ")),
        }
    };
    let left = match open {
        0 => String::new(),
        _ => {
            let verb = plural(open, ["pozostaje", "pozostają", "pozostaje"]);
            format!("Bez stanowiska {verb} {}.", counted(open, ["uwaga", "uwagi", "uwag"]))
        }
    };
    [first, left].iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

/// Addresses of the units that remarks changed, in the order of the text, each once.
fn places(case: &ConsultationCase<'_>, changed: &[&Remark]) -> Vec<String> {
    let numbering = case.text.map(Numbering::of);
    let order = |remark: &Remark| {
        let position = remark.unit.and_then(|unit| numbering.as_ref()?.position(UnitId(unit)));
        (position.unwrap_or(usize::MAX), remark.number)
    };
    let mut ordered: Vec<&Remark> = changed.iter().copied().filter(|remark| !remark.unit_address.trim().is_empty()).collect();
    ordered.sort_by_key(|remark| order(remark));
    let mut addresses: Vec<String> = Vec::new();
    for remark in ordered {
        let address = remark.unit_address.trim();
        if !addresses.iter().any(|known| known == address) {
            addresses.push(address.to_owned());
        }
    }
    addresses
}
