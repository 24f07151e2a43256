//! Documents that the office of the sample issued: made of the records as they were on their day, frozen in the register.

use std::sync::Arc;

use domain::{law::LawPack, publication::CaseRef, vocabulary::Vocabulary};
use store::WriteTx;

use super::{
    diary::{Diary, Known, known},
    fault,
    source::{IssuedSource, Sources},
};
use crate::{
    Clock, Failure, Host,
    document::{issue, order::Wanted},
};

pub(super) fn enter<'s>(diary: &mut Diary<'s>, sources: &'s Sources, host: &Arc<dyn Host>) {
    for source in &sources.issued {
        let name = format!("Wystawiono dokument: {}", source.kind.label());
        let clock = Clock::still_on(host.clone(), source.at.date());
        diary.enter(source.at, name, move |tx, known| issued(tx, known, &clock, source));
    }
}

fn issued(tx: &WriteTx<'_>, known: &Known, clock: &Clock, source: &IssuedSource) -> Result<(), Failure> {
    let wanted = Wanted {
        kind: source.kind,
        case: case(known, source)?,
        part: source.meeting.as_ref().map(|name| self::known(&known.meetings, name)).transpose()?.map(|id| id.0),
        addressee: None,
        earlier: None,
        later: None,
        day: Some(source.day),
    };
    issue::freeze(tx, LawPack::embedded(), clock, &wanted, |_, _| Ok(()))
        .map(drop)
        .map_err(|failure| fault(format!("{} {}: {}", source.kind.key(), source.at, failure.sentence())))
}

fn case(known: &Known, source: &IssuedSource) -> Result<CaseRef, Failure> {
    match (&source.programme, &source.consultation, &source.draft_act) {
        (Some(name), None, None) => Ok(CaseRef::Programme(self::known(&known.programmes, name)?)),
        (None, Some(name), None) => Ok(CaseRef::Consultation(self::known(&known.consultations, name)?)),
        (None, None, Some(name)) => Ok(CaseRef::DraftAct(self::known(&known.draft_acts, name)?)),
        _ => Err(fault("a document of one case")),
    }
}
