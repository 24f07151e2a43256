//! Documents of a consultation of which one day is not known.

use domain::{consultation::Consultation, document::DocumentKind};

use super::{town::Town, words::words};

fn town(change: impl FnOnce(&mut Consultation)) -> Town {
    Town::in_october_but(|tx, id| {
        let mut stored = store::consultation::get(tx, id)?;
        change(&mut stored.record);
        store::consultation::update(tx, id, stored.revision, &stored.record).map(drop)
    })
}

#[track_caller]
fn says(town: &Town, kind: DocumentKind, sentence: &str) {
    let words = words(town, kind);
    assert!(words.contains(sentence), "„{sentence}” is not said in:\n{words}");
    for bare in ["do dnia \n", "do dnia do", "w dniu \n", "od dnia \n", "do dnia  "] {
        assert!(!words.contains(bare), "{bare:?} in:\n{words}");
    }
}

#[test]
fn without_the_last_day_nothing_is_promised_until_an_empty_day() {
    let town = town(|consultation| (consultation.ends_on, consultation.ends_at) = (None, None));
    says(
        &town,
        DocumentKind::ConsultationNotice,
        "Uwagi przyjmujemy od dnia 28 września 2026 r. O dniu zakończenia konsultacji zawiadomimy odrębnym ogłoszeniem.",
    );
    says(
        &town,
        DocumentKind::ConsultationOrder,
        "rozpoczynają się w dniu 28 września 2026 r. Dzień ich zakończenia określa ogłoszenie o konsultacjach.",
    );
    says(
        &town,
        DocumentKind::ConsultationReport,
        "Konsultacje rozpoczęto w dniu 28 września 2026 r. Dzień ich zakończenia nie jest znany.",
    );
}

#[test]
fn without_the_first_day_the_last_one_is_still_told() {
    let town = town(|consultation| consultation.starts_on = None);
    says(&town, DocumentKind::ConsultationNotice, "Uwagi przyjmujemy do dnia 12 października 2026 r. do godz. 15.30");
    says(&town, DocumentKind::ConsultationOrder, "Dzień rozpoczęcia i dzień zakończenia konsultacji określa ogłoszenie");
    says(
        &town,
        DocumentKind::ConsultationReport,
        "Konsultacje trwały do dnia 12 października 2026 r. Dzień ich rozpoczęcia nie jest znany.",
    );
}

#[test]
fn an_invitation_without_a_place_says_that_it_will_be_told() {
    let town = Town::in_october_but(|tx, consultation| {
        for mut meeting in store::meeting::of(tx, consultation)? {
            meeting.record.place.clear();
            store::meeting::update(tx, meeting.id, meeting.revision, &meeting.record)?;
        }
        Ok(())
    });
    says(&town, DocumentKind::Invitation, "godz. 17.00. O miejscu spotkania zawiadomimy odrębnym ogłoszeniem.");
}
