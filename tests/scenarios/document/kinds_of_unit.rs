//! Documents of units that are no gmina cite the provisions of their own councils.

use domain::{document::DocumentKind, office::OfficeKind};

use super::{town::Town, words::words};

#[test]
fn a_board_of_a_voivodeship_asks_its_own_benefit_council() {
    let town = Town::in_october_but(|tx, _| {
        let (revision, mut office) = store::office::get(tx)?.expect("the office");
        office.kind = OfficeKind::Voivodeship;
        office.council.dative = "Sejmikowi Województwa Jarzębińskiego".into();
        store::office::save(tx, Some(revision), &office).map(drop)
    });
    let words = words(&town, DocumentKind::OpinionRequest);
    for said in [
        "oraz art. 41a ust. 2 ustawy",
        "wynosi 30 dni od dnia doręczenia projektu",
        "(art. 41a ust. 3 ustawy o pożytku)",
        "do projektu uchwały przedkładanego Sejmikowi Województwa Jarzębińskiego",
    ] {
        assert!(words.contains(said), "„{said}” is not said in:\n{words}");
    }
    assert!(!words.contains("41i"), "{words}");
}

#[test]
fn a_resolution_is_handed_to_the_voivode_under_the_act_of_the_unit() {
    for (kind, said) in [
        (OfficeKind::County, "Na podstawie art. 78 ust. 1 ustawy z dnia 5 czerwca 1998 r. o samorządzie powiatowym"),
        (OfficeKind::Voivodeship, "Na podstawie art. 81 ust. 1 ustawy z dnia 5 czerwca 1998 r. o samorządzie województwa"),
        (OfficeKind::UrbanCommune, "Na podstawie art. 90 ust. 1 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym"),
    ] {
        let town = Town::in_october_but(|tx, _| {
            let (revision, mut office) = store::office::get(tx)?.expect("the office");
            office.kind = kind;
            office.voivodeship = "kujawsko-pomorskie".into();
            store::office::save(tx, Some(revision), &office).map(drop)
        });
        let words = words(&town, DocumentKind::VoivodeLetter);
        assert!(words.contains(said) && words.contains("Wojewoda Kujawsko-Pomorski"), "„{said}” is not said in:\n{words}");
    }
}
