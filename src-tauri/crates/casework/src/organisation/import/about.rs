//! A reply of the KRS read on the card of an organisation: it must be about that organisation.

use domain::{
    id::OrganisationId,
    organisation::{Organisation, Register},
};

use super::{known::Known, known::Met};
use crate::{Failure, organisation::printed_krs, sheet::Table};

/// What reading a reply on a card comes to.
pub(super) struct About {
    pub id: OrganisationId,
    /// Nothing on the card proves that the reply is about it; the officer is asked to look.
    pub doubt: Option<String>,
}

/// Compares the reply with the card. `place` is the name of the file.
///
/// # Errors
/// [`Failure::Import`] for a list, for a reply about another organisation, and for one whose numbers somebody else in the register has.
pub(super) fn about(
    known: &Known,
    id: OrganisationId,
    table: &Table,
    reply: &Organisation,
    place: &str,
) -> Result<About, Failure> {
    let refuse = |sentence: String| Err(Failure::Import { sentence, place: Some(place.to_owned()) });
    let Some(card) = known.record(id) else { return Err(Failure::not_found("Organizacja")) };
    if !table.certain {
        return refuse(
            "To lista, a nie odpis z KRS. Na karcie organizacji wczytuje się odpis aktualny; listę wczytaj z rejestru organizacji."
                .into(),
        );
    }
    let krs = if card.register == Register::Krs { card.register_number.trim() } else { "" };
    if !krs.is_empty() && krs != reply.register_number {
        return refuse(format!(
            "To odpis innej organizacji: {}, KRS {}. Karta, na której go wczytujesz, to {}, KRS {}. Wybierz właściwy odpis albo \
             wczytaj ten z rejestru organizacji, jako osobną.",
            reply.name,
            printed_krs(&reply.register_number),
            card.name,
            printed_krs(krs)
        ));
    }
    let holder = known.find(reply).map(|same| same.met);
    if let Some(Met::Register(other)) = holder.filter(|met| *met != Met::Register(id)) {
        let name = known.record(other).map_or("", |record| record.name.as_str());
        return refuse(format!(
            "W rejestrze ten odpis pasuje do innej organizacji: {name}. Karta, na której go wczytujesz, to {}. Otwórz kartę tamtej \
             organizacji i wczytaj odpis tam.",
            card.name
        ));
    }
    let doubt = krs.is_empty().then(|| {
        format!(
            "Karta nie ma numeru KRS, więc program nie wie, czy to ta sama organizacja. Na karcie: {}. W odpisie: {}, KRS {}. \
             Wczytaj odpis tylko wtedy, gdy to jedna organizacja.",
            card.name,
            reply.name,
            printed_krs(&reply.register_number)
        )
    });
    Ok(About { id, doubt })
}
