//! The checks against one table of cases that the offline form is held to as well.

use serde_json::{Value, json};

use super::*;
use crate::finding::Level;

/// A whole and right offer with its limits, and changes of it with what must be said.
const CASES: &str = include_str!("cases.json");

fn cases() -> Value {
    serde_json::from_str(CASES).unwrap_or_default()
}

fn changed(base: &Value, set: &Value) -> Value {
    let mut root = json!({ "form": base["form"], "limits": base["limits"] });
    for (pointer, value) in set.as_object().into_iter().flatten() {
        let place = root.pointer_mut(pointer);
        assert!(place.is_some(), "{pointer} is not a place of the form");
        if let Some(place) = place {
            *place = value.clone();
        }
    }
    root
}

fn said(root: &Value) -> Vec<FormFault> {
    let form: OfferForm = serde_json::from_value(root["form"].clone()).unwrap_or_default();
    let limits: Limits = serde_json::from_value(root["limits"].clone()).unwrap_or_default();
    evaluate(&form, &limits)
}

#[test]
fn the_cases_say_what_they_must() {
    let table = cases();
    assert_eq!(said(&changed(&table, &json!({}))), [], "the offer that is right is found right");
    for case in table["cases"].as_array().into_iter().flatten() {
        let faults = said(&changed(&table, &case["set"]));
        let told: Vec<Value> = faults.iter().map(|fault| json!([fault.check, fault.field, plain(&fault.sentence)])).collect();
        assert_eq!(Value::Array(told), case["says"], "{}", case["name"]);
    }
}

#[test]
fn every_check_is_broken_by_some_case() {
    let table = cases();
    let blank = evaluate(&OfferForm::default(), &Limits { joint_allowed: false, ..Limits::default() });
    let broken: Vec<String> = table["cases"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|case| said(&changed(&table, &case["set"])))
        .chain(blank)
        .map(|fault| fault.check.to_owned())
        .collect();
    let silent: Vec<&str> = CHECKS.iter().map(|check| check.id).filter(|id| !broken.iter().any(|broken| broken == id)).collect();
    assert_eq!(silent, Vec::<&str>::new());
}

#[test]
fn checks_have_names_of_their_own() {
    let mut ids: Vec<&str> = CHECKS.iter().map(|check| check.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), CHECKS.len());
}

#[test]
fn every_path_of_a_check_is_a_place_of_the_form() {
    let table = cases();
    let whole: OfferForm = serde_json::from_value(changed(&table, &json!({}))["form"].clone()).unwrap_or_default();
    let mut root = serde_json::to_value(whole).unwrap_or_default();
    root["limits"] = serde_json::to_value(Limits::default()).unwrap_or_default();
    for check in CHECKS {
        let written = serde_json::to_value(check).unwrap_or_default();
        let mut paths = Vec::new();
        collect(&written["when"], &mut paths);
        collect(&written["test"], &mut paths);
        for path in paths.iter().filter(|path| path.contains('.') || path.contains('@') || path.contains('[')) {
            let full = path.replacen('@', check.each, 1);
            let pointer = format!("/{}", full.replace("[]", ".0").replace("[=]", ".0").replace('.', "/"));
            assert!(root.pointer(&pointer).is_some(), "{}: {path} ({pointer})", check.id);
        }
    }
}

fn collect(value: &Value, paths: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.contains(' ') => paths.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| collect(value, paths)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, paths)),
        _ => {}
    }
}

#[test]
fn a_block_is_said_of_an_empty_form_for_each_part() {
    let faults = evaluate(&OfferForm::default(), &Limits::default());
    let parts: Vec<&str> = faults.iter().filter(|fault| fault.level == Level::Block).map(|fault| fault.part).collect();
    for part in ["I.1", "I.2", "II.1", "II.2", "III.1", "III.2", "III.3", "III.4", "III.5", "IV.1", "IV.2", "V.A", "V.B", "VI.1"]
    {
        assert!(parts.contains(&part), "{part}");
    }
}

#[test]
fn a_form_reads_back_as_it_was_written() {
    let table = cases();
    let form: OfferForm = serde_json::from_value(table["form"].clone()).unwrap_or_default();
    let again: OfferForm = serde_json::from_value(serde_json::to_value(&form).unwrap_or_default()).unwrap_or_default();
    assert_eq!(again, form);
    assert_eq!(form.all_costs(), form.sums.all.total);
    assert_eq!(form.year_columns(), 2);
}

#[test]
fn a_price_times_units_is_rounded_to_the_grosz() {
    let row = |price, units| CostRow { unit_price: Some(Money::from_grosze(price)), units: Some(units), ..CostRow::default() };
    assert_eq!(row(333, 150).computed(), Some(Money::from_grosze(500)), "4,995 zł is 5,00 zł");
    assert_eq!(row(333, 149).computed(), Some(Money::from_grosze(496)));
    assert_eq!(row(i64::MAX, i64::MAX).computed(), None);
}

fn plain(sentence: &str) -> String {
    sentence.replace('\u{a0}', " ")
}
