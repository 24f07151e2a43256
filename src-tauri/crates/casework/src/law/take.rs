//! Taking a newer pack in, and going back to the program's own. Each is one act that can be taken back.

use store::law_pack::KeptPack;

use super::{LawPackView, file::file_name, in_use, offer::admitted, page};
use crate::{Desk, Failure, Reply, picked::Picked};

/// Keeps the pack in the office file; from now on every rule, deadline and document goes by it.
///
/// # Errors
/// What [`super::offer::offer`] refuses; the pack in use stays.
pub fn take(desk: &mut Desk, picked: &Picked) -> Result<Reply<LawPackView>, Failure> {
    let pack = admitted(desk, picked)?;
    let meta = pack.meta();
    let (taken_on, taken_by) = (desk.today(), desk.host.officer());
    desk.write(&format!("Wczytano pakiet prawny, wydanie {}", meta.version), |tx| {
        let file = store::attachment::put(tx, &file_name(meta), "application/zip", &picked.bytes)?;
        let (version, state_day) = (meta.version.clone(), meta.state_day);
        Ok::<_, Failure>(store::law_pack::insert(tx, &KeptPack { version, state_day, file, taken_on, taken_by, left_on: None })?)
    })?;
    desk.turn_to_law()?;
    Ok(Reply::of_all_records(page::pack(desk, None)?))
}

/// Leaves every pack that the office took in.
pub fn go_back(desk: &mut Desk) -> Result<Reply<LawPackView>, Failure> {
    if !desk.read(|tx| Ok::<_, Failure>(in_use(tx)?.can_go_back()))? {
        let sentence = "Urząd nie używa żadnego wczytanego pakietu, więc nie ma z czego wracać.".to_owned();
        return Err(Failure::NotFound { sentence });
    }
    let today = desk.today();
    desk.write("Powrót do przepisów z programu", |tx| {
        for kept in store::law_pack::kept(tx)? {
            let left = KeptPack { left_on: Some(today), ..kept.record };
            store::law_pack::update(tx, kept.id, kept.revision, &left)?;
        }
        Ok::<_, Failure>(())
    })?;
    desk.turn_to_law()?;
    Ok(Reply::of_all_records(page::pack(desk, None)?))
}
