//! The form as the screen shows it for mending.

use domain::{
    money::Money,
    offer::{
        OfferForm,
        form::{Action, Amounts, Applicant, CostRow},
        typed::{written_share, written_units},
    },
    vocabulary::Vocabulary,
};

use super::{
    ActionCostsInput, ActionInput, AmountsInput, ApplicantInput, CostInput, OfferInput, ResultInput, SignatureInput, SourceInput,
    SplitInput,
};

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

fn applicant_input(one: &Applicant) -> ApplicantInput {
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
