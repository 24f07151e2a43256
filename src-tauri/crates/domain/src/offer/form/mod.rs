//! The official form of an offer (annex 1 of the regulation on forms): every field and table, as it is filled.
//!
//! [`OfferForm`] is what an applicant declares, as written: sums and shares are kept as they stand on the paper, so that a sum
//! that does not add up can be shown. As JSON it is what the offline form saves and what the office takes in.
//!
//! Units: money in grosze ([`Money`]), shares in permyriads (10 000 = 100 %), numbers of units in hundredths (150 = 1,5).
//! A number that was not filled in is `null`, a text that was not filled in is empty.
//!
//! What makes a form complete and right is written once, as data, in [`CHECKS`]; [`evaluate`] reads it here and the offline
//! form reads the same table. The call's own limits come as [`Limits`].

mod check;
mod checks;
mod counted;
mod evaluate;
mod limits;
#[cfg(test)]
mod tests;

pub use check::{Condition, Expr, FormCheck, Relation, Test, Unit};
pub use checks::CHECKS;
pub use evaluate::{FormFault, evaluate, judge};
pub use limits::{AdminBase, Limits};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{money::Money, vocabulary};

vocabulary! {
    /// Whether those for whom the task is done pay for it.
    pub enum Payment {
        Free = "nieodplatnie", "nieodpłatnie";
        Paid = "odplatnie", "odpłatnie";
    }
}

vocabulary! {
    /// With which register the data of part II agree.
    pub enum AgreesWith {
        Krs = "krs", "z Krajowym Rejestrem Sądowym";
        Other = "ewidencja", "z inną właściwą ewidencją";
    }
}

vocabulary! {
    /// What is declared of debts to the public.
    pub enum Arrears {
        Free = "nie_zalega", "nie zalega";
        Owes = "zalega", "zalega";
    }
}

/// The offer, part by part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferForm {
    /// Filed by several applicants together (art. 14 ust. 2).
    pub joint: bool,
    /// I.1 The body to which the offer is addressed.
    pub addressee: String,
    /// I.2 The kind of the public task, as in the notice.
    pub task_kind: String,
    /// II.1 One, or several of a joint offer.
    pub applicants: Vec<Applicant>,
    /// II.2 Who explains the offer.
    pub contact: Contact,
    /// III.1
    pub title: String,
    /// III.2
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// III.3 Place, target group, how its problems are solved, how it completes other activities.
    pub summary: String,
    /// III.4 The plan and schedule, for all years.
    pub actions: Vec<Action>,
    /// III.5 Direct effect, social change, durability.
    pub outcomes: String,
    /// III.6
    pub results: Vec<ExpectedResult>,
    /// IV.1
    pub experience: String,
    /// IV.2 People, things and money of the applicant that will be used.
    pub resources: String,
    /// V.A, part I: costs of the actions.
    pub costs: Vec<ActionCosts>,
    /// V.A, part II: administrative costs.
    pub admin: Vec<CostRow>,
    /// V.A: the sum rows as they stand on the form.
    pub sums: Sums,
    /// V.B
    pub sources: Sources,
    /// V.C Only in a joint offer.
    pub split: Vec<SplitRow>,
    /// V.C: the sum row as it stands on the form.
    pub split_sum: Amounts,
    /// VI.1
    pub payment: Option<Payment>,
    pub payment_note: String,
    /// VI.2 How the applicants of a joint offer are represented, with the legal basis.
    pub representation: String,
    /// VI.3
    pub other: String,
    /// VII
    pub declarations: Declarations,
    pub signatures: Vec<Signature>,
    pub signed_on: Option<NaiveDate>,
}

/// II.1 One applicant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Applicant {
    pub name: String,
    pub legal_form: String,
    /// KRS or the number in another register, as written.
    pub register_number: String,
    pub seat: String,
    pub website: String,
    /// Where letters go when it is not the seat.
    pub correspondence: String,
    pub email: String,
    pub phone: String,
}

/// II.2 The person who explains the offer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    pub name: String,
    pub phone: String,
    pub email: String,
}

/// III.4 One row of the schedule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Action {
    /// The year of the table in which the row stands.
    pub year: Option<i32>,
    pub name: String,
    pub description: String,
    pub audience: String,
    /// The planned time, as written: "III–VI 2027".
    pub planned: String,
    /// What is done by somebody who is not a party of the contract (art. 16 ust. 4); empty: nothing.
    pub third_party: String,
    /// The applicant who does it, in a joint offer.
    pub performer: String,
}

/// III.6 One expected result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExpectedResult {
    pub name: String,
    pub target: String,
    pub monitoring: String,
}

/// V.A The costs of one action.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ActionCosts {
    /// The name of the action, alike to the one in the schedule.
    pub name: String,
    pub rows: Vec<CostRow>,
}

/// V.A One cost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CostRow {
    pub name: String,
    /// The measure: "godzina", "sztuka".
    pub unit: String,
    pub unit_price: Option<Money>,
    /// Number of units in hundredths.
    pub units: Option<i64>,
    pub total: Option<Money>,
    /// Value in each year of the task; empty when the task lies within one year.
    pub years: Vec<Option<Money>>,
}

/// A row of amounts: in all and by years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Amounts {
    pub total: Option<Money>,
    pub years: Vec<Option<Money>>,
}

/// V.A The three sum rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sums {
    pub actions: Amounts,
    pub admin: Amounts,
    pub all: Amounts,
}

/// V.B One source: the amount and its share in permyriads, as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    pub amount: Option<Money>,
    pub share: Option<u32>,
}

/// V.B Rows 1, 2, 3, 3.1, 3.2 and 4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sources {
    /// 1. All costs of the task.
    pub all: Source,
    /// 2. The planned grant.
    pub grant: Source,
    /// 3. Own contribution.
    pub own: Source,
    /// 3.1
    pub own_financial: Source,
    /// 3.2 Work of people and things.
    pub own_in_kind: Source,
    /// 4. Payments of those for whom the task is done.
    pub recipients: Source,
}

/// V.C What one applicant of a joint offer bears.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SplitRow {
    pub applicant: String,
    pub total: Option<Money>,
    pub years: Vec<Option<Money>>,
}

/// VII The seven declarations. Where the form asks to strike one of two, `None` means that neither was struck.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Declarations {
    /// 1) The task lies within the applicant's public benefit activity.
    pub within_activity: bool,
    /// 2) Payments are taken only within paid public benefit activity.
    pub payments_within_activity: bool,
    /// 3) Taxes.
    pub tax_arrears: Option<Arrears>,
    /// 4) Social insurance contributions.
    pub insurance_arrears: Option<Arrears>,
    /// 5)
    pub agrees_with: Option<AgreesWith>,
    /// 6) Everything in the offer is true and lawful.
    pub truthful: bool,
    /// 7) Those whose data are given made their statements.
    pub data_protection: bool,
}

/// Who signed for which applicant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signature {
    pub name: String,
    pub function: String,
    /// The applicant signed for; empty when there is one only.
    pub applicant: String,
}

impl OfferForm {
    /// It holds what no list of a generator tells: the description, the schedule, the results or the calculation.
    pub fn is_past_a_list(&self) -> bool {
        let words = [&self.summary, &self.outcomes];
        words.iter().any(|words| !words.trim().is_empty())
            || !self.actions.is_empty()
            || !self.results.is_empty()
            || self.cost_rows().next().is_some()
    }
}

impl CostRow {
    /// Price times units, rounded to the nearest grosz, half up; `None` when one is not known or the value cannot be held.
    pub fn computed(&self) -> Option<Money> {
        evaluate::product(self.unit_price?.grosze(), self.units?).map(Money::from_grosze)
    }
}

impl OfferForm {
    /// The costs of all actions and of administration, in the order of the form.
    pub fn cost_rows(&self) -> impl Iterator<Item = &CostRow> {
        self.costs.iter().flat_map(|action| &action.rows).chain(&self.admin)
    }

    /// Sum of the rows of V.A, part I.
    pub fn action_costs(&self) -> Option<Money> {
        Money::total(self.costs.iter().flat_map(|action| &action.rows).filter_map(|row| row.total))
    }

    /// Sum of the rows of V.A, part II.
    pub fn admin_costs(&self) -> Option<Money> {
        Money::total(self.admin.iter().filter_map(|row| row.total))
    }

    /// Sum of all rows of V.A.
    pub fn all_costs(&self) -> Option<Money> {
        self.action_costs()?.checked_add(self.admin_costs()?)
    }

    /// What the task costs: the sum of V.A, or row 1 of V.B when no cost was entered.
    pub fn cost(&self) -> Money {
        match self.all_costs().filter(|_| self.cost_rows().next().is_some()) {
            Some(sum) => sum,
            None => self.sources.all.amount.unwrap_or_default(),
        }
    }

    /// Names of the applicants in one line.
    pub fn applicant_names(&self) -> String {
        let names = self.applicants.iter().map(|applicant| applicant.name.trim()).filter(|name| !name.is_empty());
        names.collect::<Vec<_>>().join("; ")
    }

    /// Sums and shares that do not add up, whatever the call asks for.
    pub fn wrong_sums(&self) -> Vec<FormFault> {
        let sum = |fault: &FormFault| CHECKS.iter().any(|check| check.id == fault.check && check.is_sum());
        evaluate(self, &Limits::default()).into_iter().filter(sum).collect()
    }

    /// Years with a column of their own in V.A; at least one.
    pub fn year_columns(&self) -> usize {
        let rows = self.cost_rows().map(|row| row.years.len());
        rows.chain([self.sums.all.years.len()]).max().unwrap_or(0).max(1)
    }
}
