//! What an offer held: the official form with its tables.

mod parts;

use domain::{
    id::{OfferId, OfferVersionId, Revision, Stored},
    offer::{
        OfferForm, OfferVersion,
        form::{Amounts, Contact, Declarations, Source, Sources, Sums},
    },
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for OfferVersion {
    type Id = OfferVersionId;
    const TABLE: &'static str = "offer_version";
    const COLUMNS: &'static [&'static str] = &[
        "offer",
        "number",
        "kind",
        "came_on",
        "note",
        "whole",
        "applicants",
        "cost",
        "wrong",
        "joint",
        "addressee",
        "task_kind",
        "contact_name",
        "contact_phone",
        "contact_email",
        "title",
        "starts_on",
        "ends_on",
        "summary",
        "outcomes",
        "experience",
        "resources",
        "actions_sum",
        "admin_sum",
        "all_sum",
        "all_amount",
        "grant_amount",
        "own_amount",
        "own_financial_amount",
        "own_in_kind_amount",
        "recipients_amount",
        "all_share",
        "grant_share",
        "own_share",
        "own_financial_share",
        "own_in_kind_share",
        "recipients_share",
        "split_sum",
        "payment",
        "payment_note",
        "representation",
        "other",
        "within_activity",
        "payments_within_activity",
        "tax_arrears",
        "insurance_arrears",
        "agrees_with",
        "truthful",
        "data_protection",
        "signed_on",
    ];

    fn values(&self) -> Vec<Value> {
        let form = &self.form;
        let (sources, declared) = (&form.sources, &form.declarations);
        let wrong = self.wrong_sums().len();
        cells![
            self.offer,
            self.number,
            self.kind,
            self.came_on,
            self.note,
            self.whole,
            form.applicant_names(),
            form.cost(),
            wrong,
            form.joint,
            form.addressee,
            form.task_kind,
            form.contact.name,
            form.contact.phone,
            form.contact.email,
            form.title,
            form.starts_on,
            form.ends_on,
            form.summary,
            form.outcomes,
            form.experience,
            form.resources,
            form.sums.actions.total,
            form.sums.admin.total,
            form.sums.all.total,
            sources.all.amount,
            sources.grant.amount,
            sources.own.amount,
            sources.own_financial.amount,
            sources.own_in_kind.amount,
            sources.recipients.amount,
            sources.all.share,
            sources.grant.share,
            sources.own.share,
            sources.own_financial.share,
            sources.own_in_kind.share,
            sources.recipients.share,
            form.split_sum.total,
            form.payment,
            form.payment_note,
            form.representation,
            form.other,
            declared.within_activity,
            declared.payments_within_activity,
            declared.tax_arrears,
            declared.insurance_arrears,
            declared.agrees_with,
            declared.truthful,
            declared.data_protection,
            form.signed_on,
        ]
    }

    /// The flat part; the tables are read beside it.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        let (offer, number, kind, came_on, note, whole) =
            (cells.next()?, cells.next()?, cells.next()?, cells.next()?, cells.next()?, cells.next()?);
        // For the register only; they follow from the form.
        let (_, _, _): (String, i64, u32) = (cells.next()?, cells.next()?, cells.next()?);
        let mut form = OfferForm {
            joint: cells.next()?,
            addressee: cells.next()?,
            task_kind: cells.next()?,
            contact: Contact { name: cells.next()?, phone: cells.next()?, email: cells.next()? },
            title: cells.next()?,
            starts_on: cells.next()?,
            ends_on: cells.next()?,
            summary: cells.next()?,
            outcomes: cells.next()?,
            experience: cells.next()?,
            resources: cells.next()?,
            sums: Sums { actions: sum(cells)?, admin: sum(cells)?, all: sum(cells)? },
            sources: sources(cells)?,
            split_sum: sum(cells)?,
            payment: cells.next()?,
            payment_note: cells.next()?,
            representation: cells.next()?,
            other: cells.next()?,
            ..OfferForm::default()
        };
        form.declarations = Declarations {
            within_activity: cells.next()?,
            payments_within_activity: cells.next()?,
            tax_arrears: cells.next()?,
            insurance_arrears: cells.next()?,
            agrees_with: cells.next()?,
            truthful: cells.next()?,
            data_protection: cells.next()?,
        };
        form.signed_on = cells.next()?;
        Ok(Self { offer, number, kind, came_on, note, whole, form })
    }
}

fn sum(cells: &mut Cells<'_>) -> Result<Amounts, Fault> {
    Ok(Amounts { total: cells.next()?, years: Vec::new() })
}

/// Six amounts, then six shares.
fn sources(cells: &mut Cells<'_>) -> Result<Sources, Fault> {
    let mut sources = Sources::default();
    let mut each = |set: fn(&mut Source, &mut Cells<'_>) -> Result<(), Fault>| -> Result<(), Fault> {
        let Sources { all, grant, own, own_financial, own_in_kind, recipients } = &mut sources;
        for source in [all, grant, own, own_financial, own_in_kind, recipients] {
            set(source, cells)?;
        }
        Ok(())
    };
    each(|source, cells| {
        source.amount = cells.next()?;
        Ok(())
    })?;
    each(|source, cells| {
        source.share = cells.next()?;
        Ok(())
    })?;
    Ok(sources)
}

pub fn insert(tx: &WriteTx<'_>, version: &OfferVersion) -> Result<OfferVersionId, Fault> {
    let id = rows::insert(tx, version)?;
    parts::add(tx, id, &version.form)?;
    Ok(id)
}

/// Mends what was entered; what an applicant files anew is a version of its own.
pub fn update(tx: &WriteTx<'_>, id: OfferVersionId, seen: Revision, version: &OfferVersion) -> Result<Revision, Fault> {
    let revision = rows::update(tx, id, seen, version)?;
    parts::keep(tx, id, &version.form)?;
    Ok(revision)
}

pub fn get(tx: &ReadTx<'_>, id: OfferVersionId) -> Result<Stored<OfferVersionId, OfferVersion>, Fault> {
    whole(tx, rows::get(tx, id)?)
}

/// The version of an offer with this number.
pub fn numbered(tx: &ReadTx<'_>, offer: OfferId, number: u32) -> Result<Stored<OfferVersionId, OfferVersion>, Fault> {
    let found = rows::select::<OfferVersion>(tx, "WHERE offer = ? AND number = ?", cells![offer, number])?;
    whole(tx, found.into_iter().next().ok_or_else(|| rows::not_found("offer_version", offer.0))?)
}

/// All versions of an offer, the first one first.
pub fn of(tx: &ReadTx<'_>, offer: OfferId) -> Result<Vec<Stored<OfferVersionId, OfferVersion>>, Fault> {
    let found = rows::select::<OfferVersion>(tx, "WHERE offer = ? ORDER BY number", cells![offer])?;
    found.into_iter().map(|version| whole(tx, version)).collect()
}

fn whole(
    tx: &ReadTx<'_>,
    mut version: Stored<OfferVersionId, OfferVersion>,
) -> Result<Stored<OfferVersionId, OfferVersion>, Fault> {
    parts::read(tx, version.id, &mut version.record.form)?;
    Ok(version)
}
