//! What was typed, understood; every fault names its field as it was typed.

use domain::{
    deadline::parse_day,
    money::Money,
    offer::{
        OfferForm,
        form::{
            Action, ActionCosts, AgreesWith, Amounts, Applicant, Arrears, Contact, CostRow, Declarations, ExpectedResult,
            Payment, Signature, Source, Sources, SplitRow, Sums,
        },
        typed::{self, TypedFault},
        validate,
    },
    violation::Violation,
    vocabulary::Vocabulary,
};

use super::{
    ActionCostsInput, ActionInput, AmountsInput, ApplicantInput, CostInput, OfferInput, ResultInput, SignatureInput, SourceInput,
    SplitInput,
};

/// Reads texts and keeps every fault with its field.
#[derive(Default)]
struct Reading(Vec<Violation>);

impl Reading {
    fn read<T>(&mut self, field: String, text: &str, read: impl Fn(&str) -> Result<T, TypedFault>) -> Option<T> {
        if text.trim().is_empty() {
            return None;
        }
        read(text).map_err(|fault| self.0.push(Violation::new(field, fault.to_string()))).ok()
    }

    fn money(&mut self, field: String, text: &str) -> Option<Money> {
        self.read(field, text, typed::amount)
    }

    fn years(&mut self, field: &str, texts: &[String]) -> Vec<Option<Money>> {
        let years = texts.iter().enumerate().map(|(at, text)| self.money(format!("{field}.years.{at}"), text));
        let years: Vec<Option<Money>> = years.collect();
        // Columns of years in which nothing stands are no columns.
        if years.iter().all(Option::is_none) { Vec::new() } else { years }
    }

    fn day(&mut self, field: &str, text: &str) -> Option<chrono::NaiveDate> {
        if text.trim().is_empty() {
            return None;
        }
        parse_day(text).map_err(|fault| self.0.push(Violation::new(field, fault.to_string()))).ok()
    }

    fn cost(&mut self, field: &str, row: &CostInput) -> CostRow {
        let mut cost = CostRow {
            name: text(&row.name),
            unit: text(&row.unit),
            unit_price: self.money(format!("{field}.unit_price"), &row.unit_price),
            units: self.read(format!("{field}.units"), &row.units, typed::units),
            total: self.money(format!("{field}.total"), &row.total),
            years: self.years(field, &row.years),
        };
        if row.total.trim().is_empty() {
            cost.total = cost.computed();
        }
        cost
    }

    fn amounts(&mut self, field: &str, row: &AmountsInput) -> Amounts {
        Amounts { total: self.money(format!("{field}.total"), &row.total), years: self.years(field, &row.years) }
    }
}

fn text(typed: &str) -> String {
    typed.trim().to_owned()
}

impl CostInput {
    fn is_blank(&self) -> bool {
        [&self.name, &self.unit, &self.unit_price, &self.units, &self.total].iter().all(|text| text.trim().is_empty())
            && self.years.iter().all(|text| text.trim().is_empty())
    }
}

/// The rows up to the last one in which something stands: a table on the screen ends with a row to type in.
fn kept<T: Default + PartialEq>(rows: &[T]) -> &[T] {
    let last = rows.iter().rposition(|row| *row != T::default());
    &rows[..last.map_or(0, |last| last + 1)]
}

/// Reads what was typed; every fault names its row as it was typed.
pub(in super::super) fn read(input: &OfferInput) -> (OfferForm, Vec<Violation>) {
    let mut reading = Reading::default();
    let form = OfferForm {
        joint: input.joint,
        addressee: text(&input.addressee),
        task_kind: text(&input.task_kind),
        applicants: kept(&input.applicants).iter().map(applicant).collect(),
        contact: Contact {
            name: text(&input.contact_name),
            phone: text(&input.contact_phone),
            email: text(&input.contact_email),
        },
        title: text(&input.title),
        starts_on: reading.day("starts_on", &input.starts_on),
        ends_on: reading.day("ends_on", &input.ends_on),
        summary: text(&input.summary),
        actions: actions(&mut reading, &input.actions),
        outcomes: text(&input.outcomes),
        results: kept(&input.results).iter().map(result).collect(),
        experience: text(&input.experience),
        resources: text(&input.resources),
        costs: costs(&mut reading, &input.costs),
        admin: rows(&mut reading, "admin", &input.admin),
        sums: Sums {
            actions: reading.amounts("sums.actions", &input.actions_sum),
            admin: reading.amounts("sums.admin", &input.admin_sum),
            all: reading.amounts("sums.all", &input.all_sum),
        },
        sources: sources(&mut reading, &input.sources),
        split: split(&mut reading, &input.split),
        split_sum: reading.amounts("split_sum", &input.split_sum),
        payment: Payment::from_key(&input.payment),
        payment_note: text(&input.payment_note),
        representation: text(&input.representation),
        other: text(&input.other),
        declarations: Declarations {
            within_activity: input.within_activity,
            payments_within_activity: input.payments_within_activity,
            tax_arrears: Arrears::from_key(&input.tax_arrears),
            insurance_arrears: Arrears::from_key(&input.insurance_arrears),
            agrees_with: AgreesWith::from_key(&input.agrees_with),
            truthful: input.truthful,
            data_protection: input.data_protection,
        },
        signatures: kept(&input.signatures).iter().map(signature).collect(),
        signed_on: reading.day("signed_on", &input.signed_on),
    };
    let found = validate::form(&form);
    let mut faults = reading.0;
    // What could not be read has its own sentence already.
    let new = found.into_iter().filter(|fault| !faults.iter().any(|known| known.field == fault.field)).collect::<Vec<_>>();
    faults.extend(new);
    (form, faults)
}

fn applicant(one: &ApplicantInput) -> Applicant {
    Applicant {
        name: text(&one.name),
        legal_form: text(&one.legal_form),
        register_number: text(&one.register_number),
        seat: text(&one.seat),
        website: text(&one.website),
        correspondence: text(&one.correspondence),
        email: text(&one.email),
        phone: text(&one.phone),
    }
}

fn actions(reading: &mut Reading, rows: &[ActionInput]) -> Vec<Action> {
    let mut actions = Vec::new();
    for (at, row) in kept(rows).iter().enumerate() {
        let year = row.year.trim();
        let read = year.parse::<i32>().ok();
        if !year.is_empty() && read.is_none() {
            reading.0.push(Violation::new(format!("actions.{at}.year"), "Wpisz rok czterema cyframi, na przykład 2027."));
        }
        actions.push(Action {
            year: read,
            name: text(&row.name),
            description: text(&row.description),
            audience: text(&row.audience),
            planned: text(&row.planned),
            third_party: text(&row.third_party),
            performer: text(&row.performer),
        });
    }
    actions
}

fn result(one: &ResultInput) -> ExpectedResult {
    ExpectedResult { name: text(&one.name), target: text(&one.target), monitoring: text(&one.monitoring) }
}

fn signature(one: &SignatureInput) -> Signature {
    Signature { name: text(&one.name), function: text(&one.function), applicant: text(&one.applicant) }
}

fn rows(reading: &mut Reading, field: &str, rows: &[CostInput]) -> Vec<CostRow> {
    let last = rows.iter().rposition(|row| !row.is_blank()).map_or(0, |last| last + 1);
    rows[..last].iter().enumerate().map(|(at, row)| reading.cost(&format!("{field}.{at}"), row)).collect()
}

fn costs(reading: &mut Reading, groups: &[ActionCostsInput]) -> Vec<ActionCosts> {
    let mut costs = Vec::new();
    let blank = |group: &ActionCostsInput| group.name.trim().is_empty() && group.rows.iter().all(CostInput::is_blank);
    let last = groups.iter().rposition(|group| !blank(group)).map_or(0, |last| last + 1);
    for (at, group) in groups[..last].iter().enumerate() {
        costs.push(ActionCosts { name: text(&group.name), rows: rows(reading, &format!("costs.{at}.rows"), &group.rows) });
    }
    costs
}

/// Names of the rows of V.B, in their order.
const SOURCES: [&str; 6] = ["all", "grant", "own", "own_financial", "own_in_kind", "recipients"];

fn sources(reading: &mut Reading, rows: &[SourceInput]) -> Sources {
    let mut one = |at: usize| {
        let Some(row) = rows.get(at) else { return Source::default() };
        let name = SOURCES[at];
        Source {
            amount: reading.money(format!("sources.{name}.amount"), &row.amount),
            share: reading.read(format!("sources.{name}.share"), &row.share, typed::share),
        }
    };
    Sources { all: one(0), grant: one(1), own: one(2), own_financial: one(3), own_in_kind: one(4), recipients: one(5) }
}

fn split(reading: &mut Reading, rows: &[SplitInput]) -> Vec<SplitRow> {
    let read = kept(rows).iter().enumerate().map(|(at, row)| SplitRow {
        applicant: text(&row.applicant),
        total: reading.money(format!("split.{at}.total"), &row.total),
        years: reading.years(&format!("split.{at}"), &row.years),
    });
    read.collect()
}
