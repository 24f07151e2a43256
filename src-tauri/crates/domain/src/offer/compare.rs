//! What changed between two versions of an offer, field by field, in the words of the form.
//!
//! The two versions are read as JSON so that no field of the form can be forgotten; rows are compared at their places, which is
//! how a person lays two budgets side by side.

use serde_json::Value;

use super::{OfferForm, typed};
use crate::money::Money;

/// One field that is not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Dotted path: `costs.0.rows.2.total`.
    pub field: String,
    /// "V.A, koszt I.1.3, wartość razem".
    pub label: String,
    pub before: String,
    pub after: String,
}

/// Every field that differs, in the order of the form.
pub fn differences(before: &OfferForm, after: &OfferForm) -> Vec<Difference> {
    let read = |form: &OfferForm| serde_json::to_value(form).unwrap_or_default();
    let mut found = Vec::new();
    walk(&read(before), &read(after), &mut Vec::new(), &mut found);
    found.sort_by_key(|difference| rank(&difference.field));
    found
}

fn walk(before: &Value, after: &Value, path: &mut Vec<String>, found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Value::Object(_), _) | (_, Value::Object(_)) => {
            let keys = [before, after].into_iter().filter_map(Value::as_object).flat_map(|fields| fields.keys());
            let keys: std::collections::BTreeSet<&String> = keys.collect();
            for key in keys {
                path.push(key.clone());
                walk(&before[key.as_str()], &after[key.as_str()], path, found);
                path.pop();
            }
        }
        (Value::Array(_), _) | (_, Value::Array(_)) => {
            let length = |value: &Value| value.as_array().map_or(0, Vec::len);
            for at in 0..length(before).max(length(after)) {
                path.push(at.to_string());
                walk(&before[at], &after[at], path, found);
                path.pop();
            }
        }
        _ => {
            let (shown_before, shown_after) = (shown(before, path), shown(after, path));
            if shown_before != shown_after {
                found.push(Difference { field: path.join("."), label: label(path), before: shown_before, after: shown_after });
            }
        }
    }
}

/// A value as a person reads it; empty when nothing is there.
fn shown(value: &Value, path: &[String]) -> String {
    let last = path.iter().rev().find(|part| part.parse::<usize>().is_err()).map_or("", String::as_str);
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => if *yes { "tak" } else { "nie" }.to_owned(),
        Value::Number(number) => {
            let number = number.as_i64().unwrap_or_default();
            match last {
                "share" => typed::written_share(u32::try_from(number).unwrap_or_default()),
                "units" => typed::written_units(number),
                "year" => number.to_string(),
                _ => Money::from_grosze(number).to_string(),
            }
        }
        Value::String(text) => match text.parse::<chrono::NaiveDate>() {
            Ok(day) => day.format("%d.%m.%Y").to_string(),
            Err(_) => text.trim().replace('_', " "),
        },
        _ => value.to_string(),
    }
}

/// The name of a field: the part of the form, the row, the column.
fn label(path: &[String]) -> String {
    let number = |at: usize| path.get(at).and_then(|part| part.parse::<usize>().ok()).map(|index| index + 1).unwrap_or_default();
    let column = || column(path);
    match path.first().map_or("", String::as_str) {
        "applicants" => format!("II.1, oferent {}, {}", number(1), column()),
        "contact" => format!("II.2, {}", column()),
        "actions" => format!("III.4, wiersz {}, {}", number(1), column()),
        "results" => format!("III.6, wiersz {}, {}", number(1), column()),
        "costs" if path.get(2).is_some_and(|part| part == "rows") => {
            format!("V.A, koszt I.{}.{}, {}", number(1), number(3), column())
        }
        "costs" => format!("V.A, działanie I.{}, {}", number(1), column()),
        "admin" => format!("V.A, koszt II.{}, {}", number(1), column()),
        "sums" => format!("V.A, {}, {}", sum(path), column()),
        "sources" => format!("V.B, {}, {}", source(path), column()),
        "split" => format!("V.C, wiersz {}, {}", number(1), column()),
        "split_sum" => format!("V.C, suma, {}", column()),
        "declarations" => format!("VII, {}", column()),
        "signatures" => format!("podpis {}, {}", number(1), column()),
        _ => column(),
    }
}

fn sum(path: &[String]) -> &'static str {
    match path.get(1).map_or("", String::as_str) {
        "actions" => "suma kosztów realizacji zadania",
        "admin" => "suma kosztów administracyjnych",
        _ => "suma wszystkich kosztów",
    }
}

fn source(path: &[String]) -> &'static str {
    match path.get(1).map_or("", String::as_str) {
        "all" => "1. suma wszystkich kosztów",
        "grant" => "2. dotacja",
        "own" => "3. wkład własny",
        "own_financial" => "3.1. wkład własny finansowy",
        "own_in_kind" => "3.2. wkład własny niefinansowy",
        _ => "4. świadczenia od odbiorców",
    }
}

fn column(path: &[String]) -> String {
    if let [.., years, index] = path
        && years == "years"
    {
        return format!("rok {}", index.parse::<usize>().unwrap_or_default() + 1);
    }
    let name = match path.last().map_or("", String::as_str) {
        "joint" => "oferta wspólna",
        "addressee" => "I.1 organ",
        "task_kind" => "I.2 rodzaj zadania",
        "title" => "III.1 tytuł zadania",
        "starts_on" => "III.2 data rozpoczęcia",
        "ends_on" => "III.2 data zakończenia",
        "summary" => "III.3 syntetyczny opis",
        "outcomes" => "III.5 zakładane rezultaty",
        "experience" => "IV.1 wcześniejsza działalność",
        "resources" => "IV.2 zasoby",
        "payment" => "VI.1 odpłatność",
        "payment_note" => "VI.1 deklaracja odpłatności",
        "representation" => "VI.2 sposób reprezentacji",
        "other" => "VI.3 inne informacje",
        "signed_on" => "data podpisania",
        "name" => "nazwa",
        "legal_form" => "forma prawna",
        "register_number" => "numer w rejestrze",
        "seat" => "siedziba",
        "website" => "strona internetowa",
        "correspondence" => "adres do korespondencji",
        "email" => "e-mail",
        "phone" => "telefon",
        "year" => "rok",
        "description" => "opis",
        "audience" => "grupa docelowa",
        "planned" => "planowany termin",
        "third_party" => "zakres podmiotu spoza umowy",
        "performer" => "wykonawca",
        "target" => "wartość docelowa",
        "monitoring" => "sposób monitorowania",
        "unit" => "rodzaj miary",
        "unit_price" => "koszt jednostkowy",
        "units" => "liczba jednostek",
        "total" => "wartość razem",
        "amount" => "kwota",
        "share" => "udział",
        "applicant" => "oferent",
        "function" => "funkcja",
        "within_activity" => "oświadczenie 1",
        "payments_within_activity" => "oświadczenie 2",
        "tax_arrears" => "oświadczenie 3",
        "insurance_arrears" => "oświadczenie 4",
        "agrees_with" => "oświadczenie 5",
        "truthful" => "oświadczenie 6",
        "data_protection" => "oświadczenie 7",
        other => other,
    };
    name.to_owned()
}

/// Place of a field in the form.
fn rank(field: &str) -> (usize, Vec<(usize, String)>) {
    const ORDER: [&str; 27] = [
        "joint",
        "addressee",
        "task_kind",
        "applicants",
        "contact",
        "title",
        "starts_on",
        "ends_on",
        "summary",
        "actions",
        "outcomes",
        "results",
        "experience",
        "resources",
        "costs",
        "admin",
        "sums",
        "sources",
        "split",
        "split_sum",
        "payment",
        "payment_note",
        "representation",
        "other",
        "declarations",
        "signatures",
        "signed_on",
    ];
    let mut parts = field.split('.');
    let first = parts.next().unwrap_or_default();
    let place = ORDER.iter().position(|name| *name == first).unwrap_or(ORDER.len());
    (place, parts.map(|part| (part.parse().unwrap_or(usize::MAX), part.to_owned())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::form::{ActionCosts, CostRow};

    fn row(name: &str, total: i64) -> CostRow {
        CostRow { name: name.into(), total: Some(Money::from_grosze(total)), units: Some(150), ..CostRow::default() }
    }

    #[test]
    fn changes_are_told_in_the_words_and_the_order_of_the_form() {
        let before = OfferForm {
            title: "Sport".into(),
            costs: vec![ActionCosts { name: "Treningi".into(), rows: vec![row("Trener", 100_000), row("Sala", 50_000)] }],
            ..OfferForm::default()
        };
        let mut after = before.clone();
        after.title = "Sport dla każdego".into();
        after.costs[0].rows[1].total = Some(Money::from_grosze(60_000));
        after.costs[0].rows[1].units = Some(200);
        after.admin.push(row("Księgowość", 5_000));
        after.sources.grant.share = Some(8_000);
        let told: Vec<String> = differences(&before, &after)
            .into_iter()
            .map(|one| format!("{}: {} → {}", one.label, one.before, one.after).replace('\u{a0}', " "))
            .collect();
        insta::assert_snapshot!(told.join("\n"), @r"
        III.1 tytuł zadania: Sport → Sport dla każdego
        V.A, koszt I.1.2, wartość razem: 500,00 zł → 600,00 zł
        V.A, koszt I.1.2, liczba jednostek: 1,5 → 2
        V.A, koszt II.1, nazwa:  → Księgowość
        V.A, koszt II.1, wartość razem:  → 50,00 zł
        V.A, koszt II.1, liczba jednostek:  → 1,5
        V.B, 2. dotacja, udział:  → 80%
        ");
    }

    #[test]
    fn the_same_offer_has_no_changes() {
        assert_eq!(differences(&OfferForm::default(), &OfferForm::default()), []);
    }

    #[test]
    fn every_field_of_the_form_has_words() {
        let full: Value = serde_json::from_str(include_str!("form/cases.json")).unwrap_or_default();
        let full: OfferForm = serde_json::from_value(full["form"].clone()).unwrap_or_default();
        for one in differences(&OfferForm::default(), &full) {
            assert!(!one.label.contains('_') && !one.label.is_empty(), "{}: {}", one.field, one.label);
            assert!(one.label.contains(' ') || one.label.contains("II"), "{}: {}", one.field, one.label);
        }
    }
}
