//! Words of lists understood as members of closed lists: who sent a remark and how it came.

use domain::{
    consultation::{Channel, SenderKind},
    polish::fold,
    vocabulary::Vocabulary,
};

/// Who sent it, by the words of a list; `None` when they tell nothing.
pub(super) fn sender_kind(words: &str) -> Option<SenderKind> {
    let words = fold(words);
    let named = SenderKind::ALL.iter().copied().find(|kind| kind.key() == words || fold(kind.label()) == words);
    named.or_else(|| {
        let has = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
        Some(match () {
            () if has(&["rada dzialalnosci", "rady dzialalnosci", "rada pozytku", "rady pozytku", "gdpp", "grdpp"]) => {
                SenderKind::BenefitCouncil
            }
            () if has(&["prywatn", "mieszkan", "fizyczn", "indywidualn", "obywatel"]) => SenderKind::Private,
            () if has(&["urzad", "instytucj", "jednostka organizacyjna", "samorzad", "szkol", "bibliotek", "osrodek"]) => {
                SenderKind::Public
            }
            () if has(&["organizac", "ngo", "stowarzysz", "fundac", "klub", "kolo gospodyn", "podmiot z art"]) => {
                SenderKind::Organisation
            }
            () if has(&["firm", "przedsieb", "inny", "inna"]) => SenderKind::Other,
            () => return None,
        })
    })
}

/// How it came, by the words of a list; `None` when they tell nothing.
pub(super) fn channel(words: &str) -> Option<Channel> {
    let words = fold(words);
    let named = Channel::ALL.iter().copied().find(|channel| channel.key() == words || fold(channel.label()) == words);
    named.or_else(|| {
        let has = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
        Some(match () {
            () if has(&["doreczen", "epuap"]) => Channel::ElectronicDelivery,
            () if has(&["mail", "poczta elektron", "poczty elektron"]) => Channel::Email,
            () if has(&["formularz", "ankiet", "forms", "online", "on-line", "internet"]) => Channel::Form,
            () if has(&["spotkan", "sali", "warsztat"]) => Channel::Meeting,
            () if has(&["papier", "pism", "list", "poczt", "kancelari", "sekretariat"]) => Channel::Paper,
            () if has(&["ustn", "telefon", "osobi", "protokol"]) => Channel::Desk,
            () if has(&["rada", "rady"]) => Channel::BenefitCouncil,
            () => return None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_forms_are_understood() {
        for (words, kind) in [
            ("osoba prywatna", Some(SenderKind::Private)),
            ("Mieszkaniec gminy", Some(SenderKind::Private)),
            ("przedstawiciel organizacji pozarządowej", Some(SenderKind::Organisation)),
            ("NGO", Some(SenderKind::Organisation)),
            ("Rada Działalności Pożytku Publicznego", Some(SenderKind::BenefitCouncil)),
            ("przedsiębiorca", Some(SenderKind::Other)),
            ("szkoła", Some(SenderKind::Public)),
            ("hm", None),
        ] {
            assert_eq!(sender_kind(words), kind, "{words}");
        }
        for (words, known) in [
            ("E-mail", Some(Channel::Email)),
            ("formularz on-line", Some(Channel::Form)),
            ("pismo", Some(Channel::Paper)),
            ("e-Doręczenia", Some(Channel::ElectronicDelivery)),
            ("ustnie", Some(Channel::Desk)),
            ("gołębiem", None),
        ] {
            assert_eq!(channel(words), known, "{words}");
        }
    }
}
