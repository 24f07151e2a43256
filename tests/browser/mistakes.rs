//! Files that are not what they should be: changed by hand, of another call, of another form, of anything.

use casework::form::{data_file, difference::differences};
use domain::form::CallIdentity;
use serde_json::{Value, json};
use tests::forms;

use crate::{in_every_browser, offer::fill_offer, page};

#[tokio::test]
async fn a_file_changed_by_hand_is_told_field_by_field() {
    let form = forms::offer();
    let html = page(&form);
    in_every_browser(async |browser| {
        browser.open_form("oferta.html", &html).await;
        fill_offer(&browser).await;
        browser.fill("sources.grant.amount", "14400").await;
        browser.click("Sprawdź i zakończ").await;
        browser.read("Oferta jest gotowa").await;
        browser.watch_saving().await;
        browser.click("Zapisz plik z danymi").await;
        let saved = browser.saved().await;
        let mut file: Value = serde_json::from_str(&saved).expect("JSON");
        file["answers"]["sources"]["grant"]["amount"] = json!(1_500_000);
        file["answers"]["title"] = json!("Inny tytuł");
        file["answers"]["contact"].as_object_mut().expect("a person").remove("phone");
        let changed = file.to_string();

        // The office sees what was touched.
        let read = data_file::read(&form, changed.as_bytes()).expect("still a data file");
        assert!(!read.is_untouched() && !read.finished);
        let touched: Vec<String> = read
            .touched_fields(&form)
            .iter()
            .map(|field| {
                format!(
                    "{}: {} → {}",
                    field.label,
                    field.before.as_deref().unwrap_or("brak"),
                    field.now.as_deref().unwrap_or("brak")
                )
            })
            .map(|line| line.replace('\u{a0}', " "))
            .collect();
        assert_eq!(
            touched,
            [
                "II. › Telefon osoby upoważnionej: inna treść → brak",
                "V. › Planowana dotacja w ramach niniejszej oferty › Wartość [PLN]: inna treść → 15 000,00 zł",
                "III. › 1. Tytuł zadania publicznego: inna treść → Inny tytuł",
            ]
        );

        // What changed between the paper and the file.
        let paper = data_file::read(&form, saved.as_bytes()).expect("a data file");
        let changes: Vec<String> = differences(&form, &paper.answers, &read.answers).into_iter().map(|one| one.path).collect();
        assert_eq!(changes, ["contact.phone", "sources.grant.amount", "title"]);

        // So does the organisation.
        let path = browser.folder().join("zmieniony.json");
        std::fs::write(&path, &changed).expect("the file is written");
        browser.give_file(&path).await;
        browser.read("zmieniono go poza formularzem").await;
        browser.shows("title", "Inny tytuł").await;
        browser.is_accessible("a file changed by hand").await;
    })
    .await;
}

#[tokio::test]
async fn a_file_of_another_call_or_form_is_refused_with_a_sentence() {
    let form = forms::offer();
    let mut other = form.clone();
    other.call = CallIdentity { key: "AAAA-BBBB".into(), title: "Konkurs na kulturę".into(), ..form.call.clone() };
    let (html, other_html) = (page(&form), page(&other));
    let card = forms::scorecard();
    in_every_browser(async |browser| {
        browser.open_form("inny.html", &other_html).await;
        browser.fill("title", "Koncert").await;
        browser.watch_saving().await;
        browser.click("Zapisz plik z danymi").await;
        let of_other = browser.saved().await;
        browser.open_form("oferta.html", &html).await;
        browser.fill("title", "Treningi").await;
        for (name, text, words) in [
            ("inny.json", of_other.as_str(), "Ten plik dotyczy innego konkursu: „Konkurs na kulturę”."),
            ("zly.json", "{ to nie jest JSON", "To nie jest plik z danymi tego formularza."),
            ("obcy.json", "{\"a\": 1}", "To nie jest plik z danymi formularza."),
        ] {
            let path = browser.folder().join(name);
            std::fs::write(&path, text).expect("the file is written");
            browser.give_file(&path).await;
            browser.read(words).await;
            browser.shows("title", "Treningi").await;
        }
        let sentence = |form, bytes: &[u8]| data_file::read(form, bytes).expect_err("refused").sentence();
        assert!(sentence(&form, of_other.as_bytes()).starts_with("Ten plik dotyczy innego konkursu: „Konkurs na kulturę”."));
        assert!(sentence(&card, of_other.as_bytes()).starts_with("Ten plik to oferta, a potrzebny jest formularz: karta oceny."));
        assert!(sentence(&form, b"{ \"kladka\"").contains("uszkodzony albo się urywa"));
        assert!(sentence(&form, b"[]").starts_with("To nie jest plik z danymi formularza."));
        assert!(sentence(&form, &vec![b' '; data_file::LIMIT + 1]).starts_with("Plik jest za duży"));
    })
    .await;
}
