//! The sample municipality: an invented gmina with twelve months of life, shown on 15 October 2026.
//!
//! The contents lie in `assets/sample` as people write them; here they are lived through: the acts of the year are collected in a
//! [`Diary`], put in the order of time and written one after another, so that the history, the versions of texts and the numbers
//! are those of a file that was worked on. The same sources always give the same file.

mod calls;
mod commission;
mod consultations;
mod diary;
mod documents;
mod draft_acts;
mod offers;
mod office;
mod organisations;
mod past;
mod programmes;
mod source;
mod texts;

use std::{path::Path, sync::Arc};

use diary::{Diary, Known};
use past::Past;
use source::Sources;
use store::{ReadTx, Store};

use crate::{Desk, Failure, Host, desk::opener, file::refusal};

/// The officer who keeps the sample's file.
const OFFICER: &str = "Anna Leszczyńska-Wilk";

/// Makes the file of the sample municipality and opens it; a file that is already there is never touched.
pub fn create(host: Arc<dyn Host>, path: &Path) -> Result<Desk, Failure> {
    let sources = Sources::embedded()?;
    let store = Store::create(path, &opener(host.as_ref())).map_err(|fault| refusal(host.as_ref(), path, fault))?;
    match lived(&sources, &host, store) {
        Ok(store) => Desk::over(store, host),
        Err(failure) => {
            // Half a sample helps nobody; the file is the one made a moment ago.
            std::fs::remove_file(path).ok();
            Err(failure)
        }
    }
}

fn lived(sources: &Sources, host: &Arc<dyn Host>, store: Store) -> Result<Store, Failure> {
    let past = Arc::new(Past::before(host.clone()));
    let mut desk = Desk::over(store, past.clone())?;
    let mut diary = Diary::default();
    office::enter(&mut diary, sources);
    organisations::enter(&mut diary, sources);
    programmes::enter(&mut diary, sources)?;
    consultations::enter(&mut diary, sources)?;
    draft_acts::enter(&mut diary, sources);
    calls::enter(&mut diary, sources);
    offers::enter(&mut diary, &sources.commission.call, &sources.offers);
    commission::enter(&mut diary, &sources.commission);
    documents::enter(&mut diary, sources, host);
    let mut known = Known::default();
    diary.live(&mut desk, &past, &mut known)?;
    desk.read(|tx| arrived(tx, sources, &known))?;
    Ok(desk.store)
}

/// The year has brought every case to where its source says it is.
fn arrived(tx: &ReadTx<'_>, sources: &Sources, known: &Known) -> Result<(), Failure> {
    for source in &sources.programmes {
        let record = store::programme::get(tx, diary::known(&known.programmes, &source.id)?)?.record;
        if record.status != source.status {
            return Err(fault(format!("{} is {:?}", source.id, record.status)));
        }
    }
    for source in &sources.consultations {
        let record = store::consultation::get(tx, diary::known(&known.consultations, &source.id)?)?.record;
        if record.status != source.status || record.ends_on != Some(source.ends_on) {
            return Err(fault(format!("{} is {:?}", source.id, record.status)));
        }
    }
    for source in &sources.draft_acts {
        let record = store::draft_act::get(tx, diary::known(&known.draft_acts, &source.id)?)?.record;
        if record.status != source.status {
            return Err(fault(format!("{} is {:?}", source.id, record.status)));
        }
    }
    Ok(())
}

/// The contents contradict themselves: a fault of the program, not of the officer.
fn fault(detail: impl std::fmt::Display) -> Failure {
    Failure::Bug { reference: format!("sample: {detail}") }
}
