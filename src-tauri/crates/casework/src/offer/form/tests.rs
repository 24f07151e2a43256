//! What is typed is understood and typed again the same.

use domain::money::Money;

use super::*;

#[test]
fn what_was_read_is_typed_again_the_same() {
    let cost = CostInput {
        name: "Trener".into(),
        unit: "godzina".into(),
        unit_price: "80,00".into(),
        units: "1,5".into(),
        total: "120,00".into(),
        years: vec!["60,00".into(), "60,00".into()],
    };
    let input = OfferInput {
        title: "Sport".into(),
        starts_on: "2027-02-01".into(),
        costs: vec![ActionCostsInput { name: "Treningi".into(), rows: vec![cost] }],
        sources: vec![SourceInput { amount: "120,00".into(), share: "100%".into() }; 6],
        payment: "nieodplatnie".into(),
        ..OfferInput::default()
    };
    let (form, faults) = read(&input);
    assert_eq!(faults, []);
    assert_eq!(typed(&form), input);
}

#[test]
fn a_total_that_was_not_typed_is_counted_and_a_blank_row_is_none() {
    let row = CostInput { name: "Sala".into(), unit_price: "50".into(), units: "3".into(), ..CostInput::default() };
    let input = OfferInput { admin: vec![row, CostInput::default()], ..OfferInput::default() };
    let (form, faults) = read(&input);
    assert_eq!(faults, []);
    assert_eq!(form.admin.len(), 1);
    assert_eq!(form.admin[0].total, Some(Money::from_zloty(150)));
}

#[test]
fn what_is_no_number_is_told_beside_its_field() {
    let row = CostInput { unit_price: "10 EUR".into(), units: "dużo".into(), ..CostInput::default() };
    let input = OfferInput {
        costs: vec![ActionCostsInput { name: "A".into(), rows: vec![row] }],
        starts_on: "32.01.2027".into(),
        ..OfferInput::default()
    };
    let fields: Vec<String> = read(&input).1.into_iter().map(|fault| fault.field).collect();
    assert_eq!(fields, ["starts_on", "costs.0.rows.0.unit_price", "costs.0.rows.0.units"]);
}
