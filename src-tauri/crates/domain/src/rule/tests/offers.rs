//! An offer that is whole and right, and ways to spoil it.

use chrono::NaiveDate;

use super::{
    table::Spoil,
    world::{World, day},
};
use crate::{
    call::{CallMode, CallTask},
    id::{CallId, OfferId},
    law::LawPack,
    money::Money,
    offer::{
        Limits, Offer, OfferChannel, OfferForm, OfferStatus, OfferVersion, Receipt, VersionKind,
        form::{Arrears, Payment, Signature},
    },
    organisation::{Activity, Organisation, Person},
    programme::CommissioningForm,
    rule::{OfferCase, RegisteredApplicant},
};

/// Everything that the case of an offer needs.
#[derive(Clone)]
pub struct Filed {
    pub offer: Offer,
    pub mode: CallMode,
    pub version: OfferVersion,
    pub limits: Limits,
    pub task: Option<CallTask>,
    pub applicants: Vec<RegisteredApplicant>,
}

impl Filed {
    pub fn case(&self, today: NaiveDate) -> OfferCase<'_> {
        OfferCase {
            id: OfferId(1),
            offer: &self.offer,
            mode: self.mode,
            version: &self.version,
            limits: &self.limits,
            task: self.task.as_ref(),
            applicants: &self.applicants,
            law: LawPack::embedded(),
            today,
        }
    }
}

pub fn filed() -> Filed {
    let table: serde_json::Value = serde_json::from_str(include_str!("../../offer/form/cases.json")).expect("the cases");
    let mut form: OfferForm = serde_json::from_value(table["form"].clone()).expect("a form");
    form.signatures = vec![Signature { name: "Jan Jarząb".into(), function: "prezes".into(), applicant: String::new() }];
    let mut limits: Limits = serde_json::from_value(table["limits"].clone()).expect("limits");
    limits.offers_per_organisation = Some(2);
    let at = day(2027, 1, 12).and_hms_opt(9, 15, 0).expect("a moment");
    let receipt = Receipt { channel: OfferChannel::Desk, at, offset: None };
    let mut organisation = super::records::organisation();
    organisation.spheres = vec!["17".into()];
    organisation.people = vec![Person { name: "Jan Jarząb".into(), represents: true, ..Person::default() }];
    Filed {
        offer: Offer::filed(CallId(1), None, "1", receipt),
        mode: CallMode::PublicBenefit,
        version: OfferVersion {
            offer: OfferId(1),
            number: 1,
            kind: VersionKind::Filed,
            came_on: day(2027, 1, 12),
            note: String::new(),
            whole: true,
            form,
        },
        limits,
        task: Some(CallTask {
            call: CallId(1),
            position: 1,
            priority_task: None,
            sphere: "17".into(),
            title: "Sport".into(),
            form: CommissioningForm::Support,
            description: String::new(),
            begins_on: None,
            ends_on: None,
            pools: Vec::new(),
            annulled: None,
        }),
        applicants: vec![RegisteredApplicant { position: 0, organisation, filed: 2 }],
    }
}

fn form(world: &mut World) -> &mut OfferForm {
    &mut world.offer.version.form
}

/// The card of the first applicant.
fn first(world: &mut World) -> &mut Organisation {
    &mut world.offer.applicants[0].organisation
}

/// The second applicant stands in the register too; its card is right.
fn partner(world: &mut World) -> &mut RegisteredApplicant {
    second_applicant(world);
    let organisation = Organisation {
        name: "Fundacja Ruch".into(),
        people: vec![Person { name: "Ewa Klon".into(), represents: true, ..Person::default() }],
        ..first(world).clone()
    };
    world.offer.applicants.push(RegisteredApplicant { position: 1, organisation, filed: 1 });
    &mut world.offer.applicants[1]
}

/// Each of the two applicants signs.
fn second_applicant(world: &mut World) {
    let form = form(world);
    let [first, second] = [0, 1].map(|at| form.applicants[at].name.to_uppercase());
    form.signatures[0].applicant = first;
    form.signatures.push(Signature { name: "Ewa Klon".into(), function: "prezes".into(), applicant: second });
}

fn late(world: &mut World) {
    world.offer.offer.receipt.at = day(2027, 1, 16).and_hms_opt(0, 1, 0).expect("a moment");
}

pub const FIRES: &[(&str, Spoil)] = &[
    ("F-01", late),
    ("F-02", |world| form(world).costs[0].rows[0].total = Some(Money::from_zloty(1))),
    ("F-02", |world| form(world).sources.recipients.amount = None),
    ("F-03", |world| form(world).summary.clear()),
    ("F-03", |world| form(world).declarations.tax_arrears = None),
    ("F-03", |world| {
        world.offer.mode = CallMode::LegalAid;
        form(world).summary.clear();
    }),
    ("F-04", |world| world.offer.limits.grant_max = Some(Money::from_zloty(100))),
    // The limits of the notice bind whatever act the call stands on.
    ("F-04", |world| {
        world.offer.mode = CallMode::Sport;
        world.offer.limits.grant_max = Some(Money::from_zloty(100));
    }),
    ("F-04", |world| world.offer.limits.in_kind_allowed = false),
    ("F-04", |world| world.offer.limits.admin_share_max = Some(100)),
    ("F-05", |world| form(world).ends_on = Some(day(2029, 1, 1))),
    ("F-05", |world| form(world).starts_on = Some(day(2028, 12, 1))),
    ("F-06", |world| form(world).costs[0].name = "Zawody".into()),
    ("F-07", |world| world.offer.applicants[0].filed = 3),
    ("F-08", |world| first(world).spheres = vec!["3".into()]),
    ("F-08", |world| first(world).spheres.clear()),
    ("F-09", |world| form(world).signatures[0].name = "Ktoś Inny".into()),
    ("F-09", |world| form(world).signatures.clear()),
    ("F-09", |world| first(world).representation_rule = "dwóch członków zarządu łącznie".into()),
    // The second applicant of a joint offer did not sign; then somebody signed for the first who may not.
    ("F-09", |world| {
        second_applicant(world);
        form(world).signatures.truncate(1);
    }),
    ("F-09", |world| {
        second_applicant(world);
        form(world).signatures[0].name = "Ktoś Inny".into();
    }),
    ("F-10", |world| first(world).activity = Activity::InLiquidation),
    // What is asked of the first applicant is asked of everybody who filed the offer with it.
    ("F-07", |world| partner(world).filed = 3),
    ("F-08", |world| partner(world).organisation.spheres = vec!["3".into()]),
    ("F-09", |world| partner(world).organisation.people[0].name = "Ktoś Inny".into()),
    ("F-09", |world| partner(world).organisation.representation_rule = "dwóch członków zarządu łącznie".into()),
    ("F-10", |world| partner(world).organisation.archived = true),
    ("F-11", |world| form(world).representation.clear()),
    ("F-11", |world| form(world).actions[0].performer.clear()),
    ("F-12", |world| world.offer.task = None),
    ("F-13", |world| form(world).actions[0].year = Some(2031)),
    ("F-13", |world| {
        form(world).payment = Some(Payment::Free);
        form(world).sources.recipients.amount = Some(Money::from_zloty(1));
    }),
    ("F-13", |world| {
        form(world).joint = true;
        form(world).sums.all.years = vec![Some(Money::from_zloty(10))];
        form(world).split[0].years = vec![Some(Money::from_zloty(9))];
        form(world).split.truncate(1);
    }),
    ("F-14", |world| form(world).declarations.insurance_arrears = Some(Arrears::Owes)),
];

pub const SILENT: &[(&str, Spoil)] = &[
    // Put aside, or brought back for a written reason.
    ("F-01", |world| {
        late(world);
        world.offer.offer.status = OfferStatus::Late;
    }),
    ("F-01", |world| {
        late(world);
        world.offer.offer.brought_back = "Nadano w placówce pocztowej w terminie.".into();
    }),
    // The last moment of the last day is in time.
    ("F-01", |world| world.offer.offer.receipt.at = day(2027, 1, 16).and_hms_opt(0, 0, 0).expect("a moment")),
    // A list of a generator says no more than it says.
    ("F-02", |world| {
        world.offer.version.whole = false;
        let all = form(world).sources.all;
        *form(world) = OfferForm::default();
        form(world).sources.all = all;
    }),
    ("F-03", |world| {
        world.offer.version.whole = false;
        form(world).summary.clear();
    }),
    // Another act knows no form of the regulation.
    ("F-02", |world| {
        world.offer.mode = CallMode::Sport;
        form(world).costs[0].rows[0].total = Some(Money::from_zloty(1));
    }),
    ("F-03", |world| {
        world.offer.mode = CallMode::PublicHealth;
        form(world).summary.clear();
    }),
    ("F-06", |world| {
        world.offer.mode = CallMode::PublicHealth;
        form(world).costs[0].name = "Zawody".into();
    }),
    ("F-11", |world| {
        world.offer.mode = CallMode::Sport;
        form(world).representation.clear();
    }),
    ("F-04", |world| world.offer.limits.grant_max = None),
    ("F-06", |world| form(world).costs[0].name = "  TRENINGI ".into()),
    ("F-07", |world| world.offer.limits.offers_per_organisation = None),
    ("F-08", |world| world.offer.task.as_mut().expect("a task").sphere.clear()),
    ("F-09", |world| form(world).signatures[0].name = "jan jarzab".into()),
    ("F-09", |world| first(world).people.clear()),
    // Who signed for the second applicant is not asked of the first.
    ("F-09", second_applicant),
    ("F-07", |world| partner(world).filed = 2),
    ("F-08", |world| _ = partner(world)),
    ("F-09", |world| _ = partner(world)),
    // A signature that does not say of whom it is tells nothing of the second applicant.
    ("F-09", |world| {
        partner(world).organisation.people[0].name = "Ktoś Inny".into();
        form(world).signatures[1].applicant.clear();
    }),
    ("F-10", |world| _ = partner(world)),
    ("F-09", |world| {
        first(world).representation_rule = "dwóch członków zarządu łącznie".into();
        form(world).signatures[0].function = "pełnomocnik".into();
    }),
    ("F-09", |world| {
        world.offer.version.whole = false;
        form(world).signatures.clear();
    }),
    ("F-11", |world| world.offer.version.whole = false),
    ("F-12", |world| {
        world.offer.task = None;
        world.offer.offer.status = OfferStatus::Withdrawn;
    }),
    ("F-13", |world| {
        form(world).payment = Some(Payment::Paid);
        form(world).sources.recipients.amount = Some(Money::from_zloty(1));
    }),
    ("F-13", |world| form(world).split[0].years = vec![None, None]),
    ("F-14", |world| form(world).declarations.insurance_arrears = None),
];
