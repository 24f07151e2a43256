//! Offers come back as they were written, with every table of the form.

use std::collections::HashMap;

use domain::{
    id::{OfferId, Revision},
    money::Money,
    offer::{
        FormalAnswer, FormalQuestion, Offer, OfferAttachment, OfferChannel, OfferForm, OfferStatus, OfferVersion, Receipt,
        VersionKind, form::*, formal::FormalFound, receipt::WINTER,
    },
};
use store::{Fault, WriteTx, offer};

use crate::fixture::*;

fn cost(name: &str) -> CostRow {
    let zloty = |amount| Some(Money::from_zloty(amount));
    CostRow {
        name: name.into(),
        unit: "godzina".into(),
        unit_price: zloty(80),
        units: Some(1_250),
        total: zloty(1_000),
        years: vec![zloty(600), None],
    }
}

pub fn form() -> OfferForm {
    let amounts = |amount| Amounts { total: Some(Money::from_zloty(amount)), years: vec![Some(Money::from_zloty(1)), None] };
    let source = |amount, share| Source { amount: Some(Money::from_zloty(amount)), share: Some(share) };
    OfferForm {
        joint: true,
        addressee: "Wójt Gminy Jarzębin".into(),
        task_kind: "sport".into(),
        applicants: vec![
            Applicant { name: "Klub „Fala”".into(), seat: "Jarzębin".into(), ..Applicant::default() },
            Applicant { name: "Fundacja Ruch".into(), email: "a@b.example".into(), ..Applicant::default() },
        ],
        contact: Contact { name: "Anna Nowak".into(), phone: "600".into(), email: String::new() },
        title: "Sport dla każdego".into(),
        starts_on: Some(day(2027, 2, 1)),
        ends_on: Some(day(2028, 11, 30)),
        summary: "Zajęcia.".into(),
        actions: vec![Action { year: Some(2027), name: "Treningi".into(), ..Action::default() }],
        outcomes: "Zdrowie.".into(),
        results: vec![ExpectedResult { name: "Osoby".into(), target: "60".into(), monitoring: "listy".into() }],
        experience: "Od 1998 r.".into(),
        resources: "Sala.".into(),
        costs: vec![
            ActionCosts { name: "Treningi".into(), rows: vec![cost("Trener"), cost("Sala")] },
            ActionCosts { name: "Turniej".into(), rows: Vec::new() },
        ],
        admin: vec![cost("Księgowość")],
        sums: Sums { actions: amounts(2_000), admin: amounts(1_000), all: amounts(3_000) },
        sources: Sources {
            all: source(3_000, 10_000),
            grant: source(2_000, 6_667),
            own: source(900, 3_000),
            own_financial: source(500, 1_667),
            own_in_kind: source(400, 1_333),
            recipients: source(100, 333),
        },
        split: vec![SplitRow { applicant: "Klub „Fala”".into(), total: None, years: vec![Some(Money::from_zloty(5))] }],
        split_sum: amounts(3_000),
        payment: Some(Payment::Paid),
        payment_note: "10 zł".into(),
        representation: "łącznie".into(),
        other: "brak".into(),
        declarations: Declarations {
            within_activity: true,
            payments_within_activity: true,
            tax_arrears: Some(Arrears::Free),
            insurance_arrears: Some(Arrears::Owes),
            agrees_with: Some(AgreesWith::Krs),
            truthful: true,
            data_protection: false,
        },
        signatures: vec![Signature { name: "Jan Fala".into(), function: "prezes".into(), applicant: String::new() }],
        signed_on: Some(day(2026, 12, 20)),
    }
}

/// Writes an offer with a row in each of its tables.
pub fn whole_offer(tx: &WriteTx<'_>, call: domain::id::CallId) -> Result<OfferId, Fault> {
    let at = day(2026, 10, 25).and_hms_opt(2, 30, 0).unwrap();
    let receipt = Receipt { channel: OfferChannel::Generator, at, offset: Some(WINTER) };
    let task = store::call::task::of(tx, call)?[0].id;
    let organisation = store::organisation::insert(tx, &organisation("Klub „Fala”"))?;
    let filed = Offer { organisation: Some(organisation), ..Offer::filed(call, Some(task), "7", receipt) };
    let id = offer::insert(tx, &filed)?;
    let version = OfferVersion {
        offer: id,
        number: 1,
        kind: VersionKind::Filed,
        came_on: day(2026, 12, 21),
        note: "z generatora".into(),
        whole: true,
        form: form(),
    };
    offer::version::insert(tx, &version)?;
    let required = store::call::required::of(tx, call)?[0].id;
    let file = store::attachment::put(tx, "statut.pdf", "application/pdf", b"%PDF-1.4")?;
    offer::attachment::insert(tx, &OfferAttachment { offer: id, file, name: "Statut".into(), required: Some(required) })?;
    let answer = FormalAnswer {
        offer: id,
        question: FormalQuestion::Signed,
        found: FormalFound::Missing,
        note: "brak podpisu skarbnika".into(),
        answered_on: day(2026, 12, 28),
    };
    offer::answer::insert(tx, &answer)?;
    Ok(id)
}

#[test]
pub fn an_offer_comes_back_as_it_was_written() {
    let mut desk = Desk::new();
    let call = desk.write(whole_call);
    let id = desk.write(|tx| whole_offer(tx, call));
    let version = desk.read(|tx| offer::version::numbered(tx, id, 1));
    assert_eq!(version.record.form, form());
    assert_eq!(desk.read(|tx| offer::version::of(tx, id)).len(), 1);
    let row = desk.read(|tx| offer::list::of(tx, call)).remove(0);
    assert_eq!((row.number.as_str(), row.applicants.as_str()), ("7", "Klub „Fala”; Fundacja Ruch"));
    assert_eq!((row.cost, row.asked), (Money::from_zloty(3_000), Some(Money::from_zloty(2_000))));
    assert_eq!(row.wrong as usize, form().wrong_sums().len());
    assert!(row.wrong > 0, "the sums of this form do not add up");
    assert_eq!(desk.read(|tx| offer::numbered(tx, call, "7")).map(|found| found.id), Some(id));
    assert_eq!(desk.read(|tx| offer::of(tx, call))[0].id, id);
    assert_eq!(desk.read(|tx| offer::numbers(tx, call)), [("7".into(), "Klub „Fala”; Fundacja Ruch".into())]);
    let named = desk.read(|tx| offer::names(tx, &[id, OfferId(99)]));
    assert_eq!(named, HashMap::from([(id, ("7".into(), "Klub „Fala”; Fundacja Ruch".into()))]));
    assert_eq!(desk.read(|tx| offer::call(tx, id)), call);
    let joint = desk.read(|tx| offer::list::joint_applicants(tx, Some(call)));
    let names: Vec<_> = joint.iter().map(|one| (one.offer, one.position, one.name.as_str())).collect();
    assert_eq!(names, [(id, 0, "Klub „Fala”"), (id, 1, "Fundacja Ruch")]);
    assert_eq!(desk.read(|tx| offer::list::joint_applicants(tx, None)), joint);
    let first = desk.read(|tx| offer::get(tx, id)).record.organisation.expect("the first applicant");
    let other = desk.write(|tx| store::organisation::insert(tx, &organisation("Fundacja Ruch")));
    let filed = desk.read(|tx| offer::list::filed_by(tx, first, &[]));
    assert_eq!((filed[0].id, filed[0].call, filed[0].number.as_str(), filed[0].granted), (id, call, "7", None));
    assert!(desk.read(|tx| offer::list::filed_by(tx, other, &[])).is_empty());
    assert_eq!(desk.read(|tx| offer::list::filed_by(tx, other, &[id])), filed);
    assert_eq!(desk.read(|tx| offer::of_organisation(tx, first, &[]))[0].id, id);
    assert_eq!(desk.read(|tx| offer::of_organisation(tx, other, &[id]))[0].id, id);
    assert_eq!(desk.read(|tx| offer::attachment::of(tx, id)).len(), 1);
    assert_eq!(desk.read(|tx| offer::answer::wanting(tx, call))[0].record.question, FormalQuestion::Signed);
    let (stored, by) = (desk.read(|tx| offer::get(tx, id)), day(2027, 1, 14));
    let called = Offer { status: OfferStatus::CalledToComplete, complete_by: Some(by), ..stored.record };
    desk.write(|tx| offer::update(tx, id, stored.revision, &called));
    assert_eq!(desk.read(|tx| offer::called(tx, &[call])), [(call, "7".into(), by)]);
}

#[test]
pub fn mending_a_form_writes_what_differs_and_goes_back() {
    let mut desk = Desk::new();
    let call = desk.write(whole_call);
    let id = desk.write(|tx| whole_offer(tx, call));
    let stored = desk.read(|tx| offer::version::numbered(tx, id, 1));
    let mut changed = stored.record.clone();
    changed.form.costs[0].rows.remove(0);
    changed.form.costs[1].rows.push(cost("Puchary"));
    changed.form.admin[0].years = vec![Some(Money::from_zloty(2)), Some(Money::from_zloty(3))];
    changed.form.split.clear();
    let seen = stored.revision;
    let act = desk.write(|tx| {
        offer::version::update(tx, stored.id, seen, &changed)?;
        Ok(tx.act())
    });
    assert_eq!(desk.read(|tx| offer::version::get(tx, stored.id)).record, changed);
    let stamp = desk.stamp("Cofnięto");
    desk.store.undo(act, stamp).unwrap();
    assert_eq!(desk.read(|tx| offer::version::get(tx, stored.id)).record.form, form());
}

#[test]
pub fn a_number_is_given_once_in_a_call() {
    let mut desk = Desk::new();
    let call = desk.write(whole_call);
    let id = desk.write(|tx| whole_offer(tx, call));
    let again = desk.try_write(|tx| {
        let first = offer::get(tx, id)?.record;
        offer::insert(tx, &first)
    });
    assert!(again.is_err());
    let other = desk.write(whole_call);
    desk.write(|tx| {
        let first = offer::get(tx, id)?.record;
        offer::insert(tx, &Offer { call: other, task: None, status: OfferStatus::Late, ..first })
    });
    assert_eq!(desk.read(|tx| offer::count(tx, other)), 1);
    let stale = desk.try_write(|tx| {
        let first = offer::get(tx, id)?.record;
        offer::update(tx, id, Revision(9), &first)
    });
    assert!(matches!(stale, Err(Fault::Stale { .. })));
}
