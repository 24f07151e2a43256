//! Into the archive and back: an organisation is never deleted, for its former cases must stay readable.

use domain::id::OrganisationId;

use crate::{Desk, Failure, Reply, Topic, view::Key};

/// Takes the organisation off the lists; everything it did stays.
pub fn archive(desk: &mut Desk, id: Key) -> Result<Reply<()>, Failure> {
    stand(desk, id, true)
}

/// Puts an archived organisation back on the lists. One that was joined with another one stands for itself again; what followed the other
/// one stays there, for it may have been worked on since.
pub fn bring_back(desk: &mut Desk, id: Key) -> Result<Reply<()>, Failure> {
    stand(desk, id, false)
}

fn stand(desk: &mut Desk, id: Key, archived: bool) -> Result<Reply<()>, Failure> {
    let id = OrganisationId(id.0);
    let mut stored = desk.read(|tx| Ok(store::organisation::get(tx, id)?))?;
    if stored.record.archived != archived {
        stored.record.archived = archived;
        let done = if archived { "Przeniesiono do archiwum organizację" } else { "Przywrócono z archiwum organizację" };
        let act = format!("{done}: {}", stored.record.name);
        desk.write(&act, |tx| {
            if !archived {
                store::organisation::part(tx, id)?;
            }
            Ok(store::organisation::update(tx, id, stored.revision, &stored.record)?)
        })?;
    }
    Ok(Reply::new((), &[Topic::Organisations]))
}
