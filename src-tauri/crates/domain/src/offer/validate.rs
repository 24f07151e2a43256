//! What of an offer cannot be kept: texts beyond measure, amounts that are none, tables without end.

use super::{Offer, OfferForm, form::CostRow};
use crate::{
    money::Money,
    violation::{Violation, Violations},
};

/// Most letters of a cell of a table and of a white field of the form.
pub const CELL: usize = 4_000;
pub const FIELD: usize = 20_000;
/// Most rows of a table of the form; a budget of 400 rows is met.
pub const ROWS: usize = 1_000;
/// Most applicants of one offer, and years of one task.
const APPLICANTS: usize = 20;
const YEARS: usize = 10;
/// Most hundredths of a unit.
const UNITS: i64 = 100_000_000_000;

/// Everything that is wrong with the entry in the register.
pub fn offer(offer: &Offer) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("number", "Numer oferty", &offer.number, 60);
    faults.text_up_to("note", "Notatka", &offer.note, CELL);
    faults.text_up_to("reason", "Powód", &offer.reason, CELL);
    faults.text_up_to("brought_back", "Powód przywrócenia", &offer.brought_back, CELL);
    faults.day("received_on", "Dzień wpływu", Some(offer.receipt.day()));
    faults.into_vec()
}

/// Everything in a form that cannot be kept. Whether it is complete and adds up is asked by the checks.
pub fn form(form: &OfferForm) -> Vec<Violation> {
    let mut faults = Violations::new();
    let lines = [
        ("addressee", "Organ", &form.addressee),
        ("task_kind", "Rodzaj zadania", &form.task_kind),
        ("title", "Tytuł zadania", &form.title),
        ("contact.name", "Osoba do wyjaśnień", &form.contact.name),
        ("contact.phone", "Telefon", &form.contact.phone),
        ("contact.email", "E-mail", &form.contact.email),
    ];
    for (field, label, value) in lines {
        faults.line(field, label, value, 1_000);
    }
    let texts = [
        ("summary", "Syntetyczny opis zadania", &form.summary),
        ("outcomes", "Zakładane rezultaty", &form.outcomes),
        ("experience", "Wcześniejsza działalność", &form.experience),
        ("resources", "Zasoby", &form.resources),
        ("payment_note", "Deklaracja odpłatności", &form.payment_note),
        ("representation", "Sposób reprezentacji", &form.representation),
        ("other", "Inne informacje", &form.other),
    ];
    for (field, label, value) in texts {
        faults.text_up_to(field, label, value, FIELD);
    }
    faults.day("starts_on", "Data rozpoczęcia", form.starts_on);
    faults.day("ends_on", "Data zakończenia", form.ends_on);
    faults.day("signed_on", "Data podpisania", form.signed_on);
    let rows: usize = form.costs.iter().map(|action| action.rows.len()).sum::<usize>() + form.admin.len();
    let tables = [
        ("applicants", "Dane oferentów", form.applicants.len(), APPLICANTS),
        ("actions", "Plan i harmonogram", form.actions.len(), ROWS),
        ("results", "Rezultaty", form.results.len(), ROWS),
        ("costs", "Zestawienie kosztów", rows.max(form.costs.len()), ROWS),
        ("split", "Podział kosztów", form.split.len(), APPLICANTS),
        ("signatures", "Podpisy", form.signatures.len(), APPLICANTS),
        ("years", "Lata w kosztorysie", form.year_columns(), YEARS),
    ];
    for (field, label, count, most) in tables {
        if count > most {
            faults.add(field, format!("{label}: wierszy jest {count}, a mieści się najwyżej {most}. Podziel je albo połącz."));
        }
    }
    cells(&mut faults, form);
    for (group, action) in form.costs.iter().enumerate() {
        faults.line(&format!("costs.{group}.name"), "Nazwa działania", &action.name, CELL);
        for (at, row) in action.rows.iter().enumerate() {
            faults.within(&format!("costs.{group}.rows.{at}"), cost(row));
        }
    }
    for (at, row) in form.admin.iter().enumerate() {
        faults.within(&format!("admin.{at}"), cost(row));
    }
    amounts(&mut faults, form);
    faults.into_vec()
}

fn cells(faults: &mut Violations, form: &OfferForm) {
    for (at, one) in form.applicants.iter().enumerate() {
        let values = [
            ("name", &one.name),
            ("legal_form", &one.legal_form),
            ("register_number", &one.register_number),
            ("seat", &one.seat),
            ("website", &one.website),
            ("correspondence", &one.correspondence),
            ("email", &one.email),
            ("phone", &one.phone),
        ];
        for (field, value) in values {
            faults.line(&format!("applicants.{at}.{field}"), "Dane oferenta", value, 1_000);
        }
    }
    for (at, action) in form.actions.iter().enumerate() {
        faults.line(&format!("actions.{at}.name"), "Nazwa działania", &action.name, CELL);
        let values = [
            ("description", &action.description),
            ("audience", &action.audience),
            ("planned", &action.planned),
            ("third_party", &action.third_party),
            ("performer", &action.performer),
        ];
        for (field, value) in values {
            faults.text_up_to(&format!("actions.{at}.{field}"), "Harmonogram", value, FIELD);
        }
        if let Some(year) = action.year {
            faults.year(&format!("actions.{at}.year"), "Rok działania", year);
        }
    }
    for (at, result) in form.results.iter().enumerate() {
        for (field, value) in [("name", &result.name), ("target", &result.target), ("monitoring", &result.monitoring)] {
            faults.text_up_to(&format!("results.{at}.{field}"), "Rezultat", value, CELL);
        }
    }
    for (at, row) in form.split.iter().enumerate() {
        faults.line(&format!("split.{at}.applicant"), "Oferent w podziale kosztów", &row.applicant, 1_000);
    }
    for (at, signature) in form.signatures.iter().enumerate() {
        for (field, value) in [("name", &signature.name), ("function", &signature.function), ("applicant", &signature.applicant)]
        {
            faults.line(&format!("signatures.{at}.{field}"), "Podpis", value, 1_000);
        }
    }
}

fn cost(row: &CostRow) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.line("name", "Rodzaj kosztu", &row.name, CELL);
    faults.line("unit", "Rodzaj miary", &row.unit, 200);
    for (field, amount) in [("unit_price", row.unit_price), ("total", row.total)] {
        amount_of(&mut faults, field, amount);
    }
    for (year, amount) in row.years.iter().enumerate() {
        amount_of(&mut faults, &format!("years.{year}"), *amount);
    }
    if row.units.is_some_and(|units| !(0..=UNITS).contains(&units)) {
        faults.add("units", "Liczba jednostek jest niemożliwa. Sprawdź ją.");
    }
    faults.into_vec()
}

fn amounts(faults: &mut Violations, form: &OfferForm) {
    let (sums, sources) = (&form.sums, &form.sources);
    let rows =
        [("sums.actions", &sums.actions), ("sums.admin", &sums.admin), ("sums.all", &sums.all), ("split_sum", &form.split_sum)];
    for (field, row) in rows {
        amount_of(faults, &format!("{field}.total"), row.total);
        for (year, amount) in row.years.iter().enumerate() {
            amount_of(faults, &format!("{field}.years.{year}"), *amount);
        }
    }
    for (at, row) in form.split.iter().enumerate() {
        amount_of(faults, &format!("split.{at}.total"), row.total);
        for (year, amount) in row.years.iter().enumerate() {
            amount_of(faults, &format!("split.{at}.years.{year}"), *amount);
        }
    }
    let named = [
        ("all", sources.all),
        ("grant", sources.grant),
        ("own", sources.own),
        ("own_financial", sources.own_financial),
        ("own_in_kind", sources.own_in_kind),
        ("recipients", sources.recipients),
    ];
    for (field, source) in named {
        amount_of(faults, &format!("sources.{field}.amount"), source.amount);
        if source.share.is_some_and(|share| share > 10_000) {
            faults.add(&format!("sources.{field}.share"), "Udział nie może być większy niż 100%. Popraw go.");
        }
    }
}

fn amount_of(faults: &mut Violations, field: &str, amount: Option<Money>) {
    if amount.is_some_and(|amount| amount.is_negative() || amount > Money::LARGEST) {
        faults.add(field, "Kwota jest ujemna albo za duża. Sprawdź ją.");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::form::{ActionCosts, Sources};

    #[test]
    fn what_cannot_be_kept_is_told_with_its_field() {
        let row = CostRow { name: "Trener\0".into(), total: Some(Money::from_grosze(-1)), units: Some(-5), ..CostRow::default() };
        let mut wrong = OfferForm { costs: vec![ActionCosts { name: "A".into(), rows: vec![row] }], ..OfferForm::default() };
        wrong.sources.grant.share = Some(10_001);
        wrong.admin = vec![CostRow::default(); ROWS];
        let fields: Vec<String> = form(&wrong).into_iter().map(|fault| fault.field).collect();
        assert_eq!(
            fields,
            ["costs", "costs.0.rows.0.name", "costs.0.rows.0.total", "costs.0.rows.0.units", "sources.grant.share"]
        );
        assert_eq!(form(&OfferForm { sources: Sources::default(), ..OfferForm::default() }), []);
    }

    #[test]
    fn a_budget_of_four_hundred_rows_is_kept() {
        let rows = vec![CostRow { name: "Koszt".into(), ..CostRow::default() }; 400];
        let long = OfferForm { costs: vec![ActionCosts { name: "A".into(), rows }], ..OfferForm::default() };
        assert_eq!(form(&long), []);
    }
}
