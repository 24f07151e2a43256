//! Which pack the desk works with.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use domain::{
    id::{LawPackId, Stored},
    law::LawPack,
};
use store::{ReadTx, law_pack::KeptPack};

use super::file;
use crate::Failure;

/// The newest of the program's own pack and of those that the office took in.
pub(crate) struct InUse {
    pub pack: &'static LawPack,
    /// The pack of the office when it is the one; otherwise the program's own is.
    pub own: Option<Stored<LawPackId, KeptPack>>,
    /// The pack taken in last, when another one is in use though the office did not leave it.
    pub passed_over: Option<(KeptPack, Why)>,
}

impl InUse {
    /// Whether the office has a pack of its own that it can leave.
    pub fn can_go_back(&self) -> bool {
        self.own.is_some() || self.passed_over.is_some()
    }
}

/// Why a pack that was taken in is not in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    Older,
    /// This program cannot read it; with the first fault.
    Unreadable(String),
}

pub(crate) fn in_use(tx: &ReadTx<'_>) -> Result<InUse, Failure> {
    let mut used = InUse { pack: LawPack::embedded(), own: None, passed_over: None };
    let mut last = None;
    for kept in store::law_pack::kept(tx)? {
        let read = pack_of(tx, &kept.record)?;
        let why = match read {
            Ok(pack) if pack.meta().is_newer_than(used.pack.meta()) => {
                (used.pack, used.own) = (pack, Some(kept.clone()));
                Why::Older
            }
            Ok(_) => Why::Older,
            Err(fault) => Why::Unreadable(fault),
        };
        last = last.or(Some((kept, why)));
    }
    let own = used.own.as_ref().map(|own| own.id);
    used.passed_over = last.filter(|(kept, _)| Some(kept.id) != own).map(|(kept, why)| (kept.record, why));
    Ok(used)
}

/// Packs read so far, by the SHA-256 of their files. A pack lives as long as the program: rules hold on to it while they work, and
/// an office takes in a few in all its years.
static READ: Mutex<BTreeMap<String, &'static LawPack>> = Mutex::new(BTreeMap::new());

fn pack_of(tx: &ReadTx<'_>, kept: &KeptPack) -> Result<Result<&'static LawPack, String>, Failure> {
    let about = store::attachment::get(tx, kept.file)?;
    let mut known = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(pack) = known.get(&about.sha256) {
        return Ok(Ok(pack));
    }
    // A pack that cannot be read must not keep the office from its file.
    let read = store::attachment::bytes(tx, kept.file).map_err(Failure::from).and_then(|bytes| file::read(&about.name, &bytes));
    Ok(match read {
        Ok(pack) => {
            let pack: &'static LawPack = Box::leak(Box::new(pack));
            known.insert(about.sha256, pack);
            Ok(pack)
        }
        Err(failure) => Err(failure.sentence().lines().next().unwrap_or_default().to_owned()),
    })
}
