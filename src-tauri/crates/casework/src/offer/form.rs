//! The official form as it is typed: every amount and day a text, so that nothing typed is lost before it is understood.

use domain::{
    deadline::parse_day,
    money::Money,
    offer::{
        OfferForm,
        form::{
            Action, ActionCosts, AgreesWith, Amounts, Applicant, Arrears, Contact, CostRow, Declarations, ExpectedResult,
            Payment, Signature, Source, Sources, SplitRow, Sums,
        },
        typed::{self, TypedFault, written_share, written_units},
        validate,
    },
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Every field of the official form as typed; closed lists by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OfferInput {
    pub joint: bool,
    pub addressee: String,
    pub task_kind: String,
    pub applicants: Vec<ApplicantInput>,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    pub title: String,
    pub starts_on: String,
    pub ends_on: String,
    pub summary: String,
    pub actions: Vec<ActionInput>,
    pub outcomes: String,
    pub results: Vec<ResultInput>,
    pub experience: String,
    pub resources: String,
    pub costs: Vec<ActionCostsInput>,
    pub admin: Vec<CostInput>,
    /// The sum rows as they stand on the paper; empty ones are counted.
    pub actions_sum: AmountsInput,
    pub admin_sum: AmountsInput,
    pub all_sum: AmountsInput,
    /// Rows 1, 2, 3, 3.1, 3.2 and 4 of V.B.
    pub sources: Vec<SourceInput>,
    pub split: Vec<SplitInput>,
    pub split_sum: AmountsInput,
    pub payment: String,
    pub payment_note: String,
    pub representation: String,
    pub other: String,
    pub within_activity: bool,
    pub payments_within_activity: bool,
    pub tax_arrears: String,
    pub insurance_arrears: String,
    pub agrees_with: String,
    pub truthful: bool,
    pub data_protection: bool,
    pub signatures: Vec<SignatureInput>,
    pub signed_on: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ApplicantInput {
    pub name: String,
    pub legal_form: String,
    pub register_number: String,
    pub seat: String,
    pub website: String,
    pub correspondence: String,
    pub email: String,
    pub phone: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ActionInput {
    pub year: String,
    pub name: String,
    pub description: String,
    pub audience: String,
    pub planned: String,
    pub third_party: String,
    pub performer: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ResultInput {
    pub name: String,
    pub target: String,
    pub monitoring: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ActionCostsInput {
    pub name: String,
    pub rows: Vec<CostInput>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CostInput {
    pub name: String,
    pub unit: String,
    pub unit_price: String,
    pub units: String,
    /// Empty: price times units.
    pub total: String,
    pub years: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AmountsInput {
    pub total: String,
    pub years: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SourceInput {
    pub amount: String,
    pub share: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SplitInput {
    pub applicant: String,
    pub total: String,
    pub years: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SignatureInput {
    pub name: String,
    pub function: String,
    pub applicant: String,
}

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
pub(super) fn read(input: &OfferInput) -> (OfferForm, Vec<Violation>) {
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

/// The form as the screen shows it for mending.
pub(crate) fn typed(form: &OfferForm) -> OfferInput {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let key = |key: Option<&'static str>| key.unwrap_or_default().to_owned();
    let sources = &form.sources;
    let order = [sources.all, sources.grant, sources.own, sources.own_financial, sources.own_in_kind, sources.recipients];
    OfferInput {
        joint: form.joint,
        addressee: form.addressee.clone(),
        task_kind: form.task_kind.clone(),
        applicants: form.applicants.iter().map(applicant_input).collect(),
        contact_name: form.contact.name.clone(),
        contact_phone: form.contact.phone.clone(),
        contact_email: form.contact.email.clone(),
        title: form.title.clone(),
        starts_on: day(form.starts_on),
        ends_on: day(form.ends_on),
        summary: form.summary.clone(),
        actions: form.actions.iter().map(action_input).collect(),
        outcomes: form.outcomes.clone(),
        results: form
            .results
            .iter()
            .map(|one| ResultInput { name: one.name.clone(), target: one.target.clone(), monitoring: one.monitoring.clone() })
            .collect(),
        experience: form.experience.clone(),
        resources: form.resources.clone(),
        costs: form
            .costs
            .iter()
            .map(|action| ActionCostsInput { name: action.name.clone(), rows: action.rows.iter().map(cost_input).collect() })
            .collect(),
        admin: form.admin.iter().map(cost_input).collect(),
        actions_sum: amounts_input(&form.sums.actions),
        admin_sum: amounts_input(&form.sums.admin),
        all_sum: amounts_input(&form.sums.all),
        sources: order
            .iter()
            .map(|one| SourceInput { amount: money(one.amount), share: one.share.map(written_share).unwrap_or_default() })
            .collect(),
        split: form
            .split
            .iter()
            .map(|row| SplitInput { applicant: row.applicant.clone(), total: money(row.total), years: all(&row.years) })
            .collect(),
        split_sum: amounts_input(&form.split_sum),
        payment: key(form.payment.map(|one| one.key())),
        payment_note: form.payment_note.clone(),
        representation: form.representation.clone(),
        other: form.other.clone(),
        within_activity: form.declarations.within_activity,
        payments_within_activity: form.declarations.payments_within_activity,
        tax_arrears: key(form.declarations.tax_arrears.map(|one| one.key())),
        insurance_arrears: key(form.declarations.insurance_arrears.map(|one| one.key())),
        agrees_with: key(form.declarations.agrees_with.map(|one| one.key())),
        truthful: form.declarations.truthful,
        data_protection: form.declarations.data_protection,
        signatures: form
            .signatures
            .iter()
            .map(|one| SignatureInput {
                name: one.name.clone(),
                function: one.function.clone(),
                applicant: one.applicant.clone(),
            })
            .collect(),
        signed_on: day(form.signed_on),
    }
}

fn money(amount: Option<Money>) -> String {
    amount.map(Money::digits).unwrap_or_default()
}

fn all(years: &[Option<Money>]) -> Vec<String> {
    years.iter().copied().map(money).collect()
}

fn amounts_input(amounts: &Amounts) -> AmountsInput {
    AmountsInput { total: money(amounts.total), years: all(&amounts.years) }
}

fn cost_input(row: &CostRow) -> CostInput {
    CostInput {
        name: row.name.clone(),
        unit: row.unit.clone(),
        unit_price: money(row.unit_price),
        units: row.units.map(written_units).unwrap_or_default(),
        total: money(row.total),
        years: all(&row.years),
    }
}

pub(super) fn applicant_input(one: &Applicant) -> ApplicantInput {
    ApplicantInput {
        name: one.name.clone(),
        legal_form: one.legal_form.clone(),
        register_number: one.register_number.clone(),
        seat: one.seat.clone(),
        website: one.website.clone(),
        correspondence: one.correspondence.clone(),
        email: one.email.clone(),
        phone: one.phone.clone(),
    }
}

fn action_input(one: &Action) -> ActionInput {
    ActionInput {
        year: one.year.map(|year| year.to_string()).unwrap_or_default(),
        name: one.name.clone(),
        description: one.description.clone(),
        audience: one.audience.clone(),
        planned: one.planned.clone(),
        third_party: one.third_party.clone(),
        performer: one.performer.clone(),
    }
}

#[cfg(test)]
mod tests {
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
}
