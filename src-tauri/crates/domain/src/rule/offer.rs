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
    /// The first applicant, when the office has it in its register.
    pub organisation: Option<&'a Organisation>,
    /// Offers of the same applicant in the call that were not withdrawn, this one included.
    pub filed_by_applicant: u32,
    pub law: &'a LawPack,
    pub today: NaiveDate,
}

impl<'a> OfferCase<'a> {
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
