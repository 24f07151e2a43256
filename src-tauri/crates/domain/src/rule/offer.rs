//! An offer with what its call asks for and what is known of its applicant, as rules see it.

use chrono::NaiveDate;

use crate::{
    call::{CallMode, CallTask},
    id::OfferId,
    law::{Law, LawPack},
    offer::{
        Limits, Offer, OfferVersion,
        form::{FormFault, evaluate},
    },
    organisation::Organisation,
};

/// One offer of a call.
#[derive(Clone, Copy, Debug)]
pub struct OfferCase<'a> {
    pub id: OfferId,
    pub offer: &'a Offer,
    /// The act on which the call stands.
    pub mode: CallMode,
    /// The version that counts.
    pub version: &'a OfferVersion,
    /// What the call asks of offers for the task.
    pub limits: &'a Limits,
    pub task: Option<&'a CallTask>,
    /// The applicants whom the office has in its register, in the order of the form.
    pub applicants: &'a [RegisteredApplicant],
    pub law: &'a LawPack,
    pub today: NaiveDate,
}

/// An applicant with its card in the register of the office.
#[derive(Clone, Debug)]
pub struct RegisteredApplicant {
    /// Its place among the applicants of the form, from 0.
    pub position: usize,
    pub organisation: Organisation,
    /// Offers of the call that it filed, alone or with others, and did not withdraw; this one included.
    pub filed: u32,
}

impl<'a> OfferCase<'a> {
    /// What was found about one applicant, with its name when others filed the offer with it.
    pub fn told_of(&self, applicant: &RegisteredApplicant, found: String) -> String {
        match self.version.form.applicants.len() {
            0 | 1 => found,
            _ => format!("{}: {found}", applicant.organisation.name.trim()),
        }
    }

    /// The law of the day on which the offer came.
    pub fn law(&self) -> Law<'a> {
        self.law.on(self.offer.receipt.day())
    }

    /// Offers are filed on the form of the regulation: so the act on public benefit wants it.
    pub fn is_on_the_form(&self) -> bool {
        self.law().has_procedure(self.mode)
    }

    /// What the checks of the form say, under the limits of the call, of what was told.
    pub fn faults(&self) -> Vec<FormFault> {
        evaluate(&self.version.form, self.limits).into_iter().filter(|fault| self.version.is_told(fault)).collect()
    }
}
