//! The same engine for the commission: the card of a member and the form of a candidate.

use casework::form::data_file;
use tests::forms;

use crate::paper::Paper;
use crate::{in_every_browser, page};

#[tokio::test]
async fn a_member_scores_every_offer_in_a_file() {
    let form = forms::scorecard();
    let html = page(&form);
    in_every_browser(async |browser| {
        browser.open_form("karta.html", &html).await;
        browser.read("nr 1: Klub Sportowy Jarząb – Treningi dla dzieci").await;
        browser.is_accessible("an empty card").await;
        let points = browser.field("cards.0.scores.0.points").await;
        browser.focus(&points).await;
        browser.type_text("8,5").await;
        browser.press("Enter").await;
        browser.find("#pole-cards-0-scores-1-points:focus").await;
        browser.type_text("16").await;
        browser.press("Tab").await;
        let sentence =
            "Wiersz 1.2, kryterium „Kalkulacja kosztów”: wpisano 16 pkt, a można przyznać najwyżej 15 pkt. Popraw punkty.";
        browser.told("cards.0.scores.1.points", sentence).await;
        browser.picture("form-card").await;
        browser.fill("cards.0.scores.1.points", "12").await;
        browser.shows("cards.0.sum", "20,5").await;
        browser.fill("cards.0.reason", "Dobrze opisane działania.").await;
        browser.click("Sprawdź i zakończ").await;
        browser.read("nie wpisano punktów. Wpisz je, także gdy to zero.").await;
        for (path, text) in
            [("cards.1.scores.0.points", "0"), ("cards.1.scores.1.points", "7"), ("cards.1.reason", "Brak kalkulacji.")]
        {
            browser.fill(path, text).await;
        }
        browser.tick("impartial").await;
        browser.click("Sprawdź i zakończ").await;
        browser.read("Karta jest gotowa").await;
        browser.is_accessible("a finished card").await;
        browser.watch_saving().await;
        browser.click("Zapisz plik z danymi").await;
        let file = data_file::read(&form, browser.saved().await.as_bytes()).expect("a data file");
        assert!(file.finished);
        let paper = Paper::of(&browser, "form-card-print").await;
        paper.is_sealed("K", "7K3Q-9ZXM", &file.seal.code, &file.seal.sha256);
        for words in ["Dobrze opisane działania.", "Brak kalkulacji.", "20,5", "Anna Lipa"] {
            assert!(paper.words().contains(words), "„{words}” is not printed");
        }
        assert_eq!(file.answers["cards"][0]["scores"][0]["points"], 850);
        assert_eq!(file.answers["cards"][1]["offer"], 12);
        assert_eq!(file.answers["member"], 4);
    })
    .await;
}

#[tokio::test]
async fn a_candidate_is_named_in_a_file() {
    let form = forms::candidate();
    let html = page(&form);
    in_every_browser(async |browser| {
        browser.open_form("kandydat.html", &html).await;
        browser.read("4 grudnia 2026 r.").await;
        for (path, text) in [
            ("name", "Jan Brzoza"),
            ("phone", "600 000 002"),
            ("organisation", "Stowarzyszenie „Świetlik”"),
            ("register_number", "0000111222"),
            ("signatories", "Maria Sosna, prezes"),
            ("experience", "Dziesięć lat pracy z dziećmi."),
        ] {
            browser.fill(path, text).await;
        }
        browser.tick("not_applying").await;
        browser.click("Sprawdź i zakończ").await;
        browser.read("Nie potwierdzono zgody kandydata").await;
        browser.is_accessible("a candidate who cannot be named yet").await;
        browser.tick("consent").await;
        browser.click("Sprawdź i zakończ").await;
        browser.read("Zgłoszenie jest gotowe").await;
        browser.is_accessible("a named candidate").await;
        browser.watch_saving().await;
        browser.click("Zapisz plik z danymi").await;
        let file = data_file::read(&form, browser.saved().await.as_bytes()).expect("a data file");
        let paper = Paper::of(&browser, "form-candidate-print").await;
        paper.is_sealed("Z", "7K3Q-9ZXM", &file.seal.code, &file.seal.sha256);
        assert!(paper.words().contains("Dziesięć lat pracy z dziećmi."), "{}", paper.words());
        assert_eq!(file.answers["organisation"], "Stowarzyszenie „Świetlik”");
    })
    .await;
}
