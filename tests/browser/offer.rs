//! An organisation fills an offer.

use casework::form::data_file;
use domain::finding::Level;
use domain::form::seal::read_code;
use domain::money::Money;
use domain::offer::form::{Limits, OfferForm, evaluate};
use serde_json::{Value, json};
use tests::browser::Browser;
use tests::forms;

use crate::paper::Paper;
use crate::{in_every_browser, page};

/// Everything that is asked of one applicant, but for the grant; the task lies in one year.
pub async fn fill_offer(browser: &Browser) {
    for (path, text) in [
        ("applicants.0.name", "Klub Sportowy Jarząb"),
        ("applicants.0.legal_form", "stowarzyszenie"),
        ("applicants.0.register_number", "0000123456"),
        ("applicants.0.seat", "ul. Leśna 1, 00-001 Jarzębin"),
        ("applicants.0.email", "klub@jarzab.example"),
        ("contact.name", "Anna Nowak"),
        ("contact.phone", "600 000 001"),
        ("title", "Treningi dla dzieci"),
        ("starts_on", "01.02.2027"),
        ("ends_on", "15.12.2027"),
        ("summary", "Cotygodniowe treningi w sali szkoły dla 60 dzieci z gminy."),
        ("actions.0.name", "Treningi"),
        ("actions.0.description", "Dwa treningi w tygodniu."),
        ("actions.0.audience", "60 dzieci"),
        ("actions.0.planned", "II–XII 2027"),
        ("outcomes", "60 dzieci regularnie trenuje."),
        ("experience", "Klub działa od 1998 r."),
        ("resources", "Dwóch trenerów, sala gimnastyczna."),
        ("costs.0.rows.0.name", "Trener"),
        ("costs.0.rows.0.unit", "godzina"),
        ("costs.0.rows.0.unit_price", "80"),
        ("costs.0.rows.0.units", "200"),
        ("sources.own_financial.amount", "1600"),
    ] {
        browser.fill(path, text).await;
    }
    browser.choose_ring("payment", "nieodpłatnie").await;
    for path in ["within_activity", "payments_within_activity", "truthful", "data_protection"] {
        browser.tick(&format!("declarations.{path}")).await;
    }
    browser.choose_ring("declarations.tax_arrears", "nie zalega").await;
    browser.choose_ring("declarations.insurance_arrears", "nie zalega").await;
    browser.choose_ring("declarations.agrees_with", "z Krajowym").await;
}

#[tokio::test]
async fn an_offer_is_filled_saved_opened_again_finished_and_printed() {
    let form = forms::offer();
    let html = page(&form);
    in_every_browser(async |browser| {
        browser.open_form("oferta.html", &html).await;
        browser.read("23 grudnia 2026 r., godz. 15:00").await;
        browser.read("od 1 000,00 zł do 20 000,00 zł").await;
        browser.is_accessible("an empty offer").await;
        browser.picture("form-empty").await;

        // It cannot be finished incomplete, and says what is missing with links.
        browser.click("Sprawdź i zakończ").await;
        browser.read("Jeszcze nie można zakończyć").await;
        browser.read("Nie podano tytułu zadania publicznego. Wpisz go.").await;
        browser.told("title", "Nie podano tytułu zadania publicznego. Wpisz go.").await;
        browser.is_accessible("an offer that cannot be finished").await;
        browser.click("Nie podano tytułu zadania publicznego. Wpisz go.").await;
        assert_eq!(
            browser.client.active_element().await.expect("the focus").attr("id").await.expect("an id").as_deref(),
            Some("pole-title")
        );

        fill_offer(&browser).await;
        // Sums are worked out while typing.
        browser.shows("costs.0.rows.0.total", "16 000,00").await;
        browser.shows("sources.all.amount", "16 000,00").await;
        browser.shows("sources.own.share", "10,00").await;
        browser.fill("sources.grant.amount", "30 000").await;
        let sentence = "Planowana dotacja to 30 000,00 zł, a w tym konkursie może wynosić najwyżej 20 000,00 zł. Zmniejsz ją o 10 000,00 zł.";
        browser.told("sources.grant.amount", sentence).await;
        browser.picture("form-fault").await;
        browser.fill("sources.grant.amount", "14 000").await;
        browser.click("Sprawdź i zakończ").await;
        browser.read("wiersze 2, 3 i 4 dają razem 15 600,00 zł, a wiersz 1 to 16 000,00 zł. Różnica: 400,00 zł").await;

        // Kept in a file, opened again on a fresh page.
        browser.watch_saving().await;
        browser.click("Zapisz plik z danymi").await;
        browser.read("Zapisano plik oferta-klub-sportowy-jarzab.json.").await;
        let kept = browser.folder().join("przerwa.json");
        std::fs::write(&kept, browser.saved().await).expect("the file is kept");
        let unfinished = data_file::read(&form, &std::fs::read(&kept).expect("kept")).expect("a data file");
        assert!(!unfinished.finished && unfinished.is_untouched());
        browser.client.refresh().await.expect("a fresh page");
        browser.find("h1").await;
        browser.shows("title", "").await;
        browser.give_file(&kept).await;
        browser.read("Otwarto zapisany plik.").await;
        browser.shows("title", "Treningi dla dzieci").await;
        browser.shows("costs.0.rows.0.total", "16 000,00").await;
        browser.is_accessible("a filled offer").await;

        browser.fill("sources.grant.amount", "14 400").await;
        browser.click("Sprawdź i zakończ").await;
        browser.read("Oferta jest gotowa").await;
        browser.is_accessible("a finished offer").await;
        browser.picture("form-finished").await;
        browser.watch_saving().await;
        browser.click("Zapisz plik z danymi").await;
        let saved = browser.saved().await;
        let file = data_file::read(&form, saved.as_bytes()).expect("a data file");
        assert!(file.finished && file.is_untouched());
        browser.read(&file.seal.code).await;

        // The office reads the same and finds nothing against it.
        let offer: OfferForm = serde_json::from_value(file.answers.clone()).expect("the shape of an offer");
        assert_eq!(offer.applicants[0].name, "Klub Sportowy Jarząb");
        assert_eq!(offer.costs[0].rows[0].units, Some(20_000));
        let limits: Limits = serde_json::from_value(form.limits.clone()).expect("limits");
        let blocks: Vec<_> = evaluate(&offer, &limits).into_iter().filter(|fault| fault.level == Level::Block).collect();
        assert_eq!(blocks, []);

        let paper = Paper::of(&browser, "form-print").await;
        assert!((2..=6).contains(&paper.pages.len()), "{} pages", paper.pages.len());
        paper.is_sealed("O", "7K3Q-9ZXM", &file.seal.code, &file.seal.sha256);
        let all = paper.words();
        for words in [
            "OFERTA REALIZACJI ZADANIA PUBLICZNEGO",
            "Treningi dla dzieci",
            "Planowana dotacja w ramach niniejszej oferty",
            "14 400,00",
        ] {
            assert!(all.contains(words), "„{words}” is not printed:\n{all}");
        }
        assert_eq!(read_code(&file.seal.code.to_lowercase().replace('-', " ")).as_deref(), Some(file.seal.code.as_str()));
    })
    .await;
}

#[tokio::test]
async fn a_budget_of_forty_rows_is_typed_without_a_mouse() {
    let html = page(&forms::offer());
    in_every_browser(async |browser| {
        browser.open_form("oferta.html", &html).await;
        browser.fill("actions.0.name", "Treningi").await;
        let first = browser.field("costs.0.rows.0.name").await;
        browser.focus(&first).await;
        for row in 1..=40 {
            for text in [format!("Koszt {row}"), "sztuka".into(), "10".into()] {
                browser.type_text(&text).await;
                browser.press("Tab").await;
            }
            browser.type_text("3").await;
            // Enter on the last row makes the next one and goes there.
            if row < 40 {
                browser.press("Enter").await;
                browser.find(&format!("#pole-costs-0-rows-{row}-name:focus")).await;
            }
        }
        browser.shows("sums.actions.total", "1 200,00").await;
        browser.press("ArrowUp").await;
        browser.find("#pole-costs-0-rows-38-units:focus").await;
        browser.press("Control+Delete").await;
        browser.read("Usunięto wiersz I.1.39.").await;
        browser.shows("sums.actions.total", "1 170,00").await;
        browser.click("Przywróć").await;
        browser.shows("sums.actions.total", "1 200,00").await;
        browser.shows("costs.0.rows.38.name", "Koszt 39").await;

        // Cells of a spreadsheet are pasted where the cursor stands.
        let paste = "const data = new DataTransfer(); data.setData('text/plain', 'Piłki\\tsztuka\\t50,50\\t2\\nSiatki\\tsztuka\\t100\\t1');
            document.getElementById('pole-costs-0-rows-0-name').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
        browser.client.execute(paste, vec![]).await.expect("the cells are pasted");
        browser.shows("costs.0.rows.1.name", "Siatki").await;
        browser.shows("costs.0.rows.0.total", "101,00").await;
        browser.shows("sums.actions.total", "1 341,00").await;

        // Printed before it is finished, every page says that it is a draft.
        let paper = Paper::of(&browser, "form-draft-print").await;
        let pages = paper.pages.len();
        assert!((4..=8).contains(&pages), "{pages} pages");
        for (at, words) in paper.pages.iter().enumerate() {
            assert!(words.contains("WERSJA ROBOCZA") && words.contains(&format!("strona {} z {pages}", at + 1)), "{words}");
            assert!(!words.contains("Suma kontrolna") && !words.contains("Sprawdź i zakończ"), "{words}");
        }
        let all = paper.words();
        for row in 3..=40 {
            assert!(all.contains(&format!("I.1.{row}. Koszt {row} ")), "row {row} is not printed:\n{all}");
        }
    })
    .await;
}

#[tokio::test]
async fn long_words_go_on_on_the_next_page_under_the_checksum() {
    let html = page(&forms::offer());
    let numbered = |name: &str, words: usize| (1..=words).map(|at| format!("{name}{at}")).collect::<Vec<_>>().join(" ");
    let mut answers = forms::answers();
    answers["summary"] = json!(numbered("opis", 900));
    answers["actions"][0]["description"] = json!(numbered("akcja", 450));
    let file = forms::data_file(&forms::specification(&html), &answers, true);
    in_every_browser(async |browser| {
        browser.open_form("oferta.html", &html).await;
        let path = browser.folder().join("dluga.json");
        std::fs::write(&path, file.to_string()).expect("the file is written");
        browser.give_file(&path).await;
        browser.read("Oferta jest gotowa").await;
        browser.is_accessible("a long offer").await;
        let paper = Paper::of(&browser, "form-long-print").await;
        let text = |field: &str| file["seal"][field].as_str().expect("a text");
        paper.is_sealed("O", "7K3Q-9ZXM", text("code"), text("sha256"));
        assert!(paper.pages.iter().filter(|words| words.contains(" akcja")).count() > 1, "the row stands on one page");
        let all = paper.words();
        for (name, words) in [("opis", 900), ("akcja", 450)] {
            for at in 1..=words {
                assert_eq!(all.split(' ').filter(|word| **word == format!("{name}{at}")).count(), 1, "{name}{at} in:\n{all}");
            }
        }
    })
    .await;
}

/// Cells of so many costs as a spreadsheet copies them, pasted into the first cell of the row.
async fn paste_costs(browser: &Browser, row: usize, costs: usize) {
    let cells: Vec<String> = (1..=costs).map(|number| format!("Koszt {number}\tsztuka\t10,50\t3")).collect();
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[1]);
        const cell = document.getElementById(`pole-costs-0-rows-${arguments[0]}-name`); cell.focus();
        cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    browser.client.execute(script, vec![json!(row), json!(cells.join("\n"))]).await.expect("the cells are pasted");
}

#[tokio::test]
async fn a_budget_of_four_hundred_rows_is_filled_and_one_more_is_refused_without_losing_any() {
    let form = forms::offer();
    let html = page(&form);
    in_every_browser(async |browser| {
        browser.open_form("oferta.html", &html).await;
        fill_offer(&browser).await;
        // More than there is room for: nothing is taken, and what stood there stays.
        paste_costs(&browser, 0, 401).await;
        browser.read("Skopiowanych wierszy jest 401, a od tego miejsca mieści się ich najwyżej 400. Niczego nie wklejono.").await;
        browser.shows("costs.0.rows.0.name", "Trener").await;
        browser.is_accessible("an offer whose rows were refused").await;
        paste_costs(&browser, 0, 400).await;
        browser.shows("costs.0.rows.399.total", "31,50").await;
        browser.shows("sums.all.total", "12 600,00").await;

        // Neither Enter nor the button nor another row of a spreadsheet makes the four hundred and first.
        let full = "Ta tabela mieści najwyżej 400 wierszy i jest już pełna. Połącz podobne wiersze w jeden.";
        let last = browser.field("costs.0.rows.399.units").await;
        browser.focus(&last).await;
        browser.press("Enter").await;
        browser.read(full).await;
        browser.press("Tab").await;
        browser.click("Dodaj koszt").await;
        browser.read(full).await;
        paste_costs(&browser, 399, 2).await;
        browser.read("Skopiowanych wierszy jest 2, a od tego miejsca mieści się ich najwyżej 1. Niczego nie wklejono.").await;
        browser.shows("costs.0.rows.399.name", "Koszt 400").await;
        browser.shows("sums.all.total", "12 600,00").await;
        browser.picture("form-full").await;

        // The last row still takes what is typed, and the file holds all of them.
        browser.fill("costs.0.rows.399.units", "4").await;
        browser.shows("sums.all.total", "12 610,50").await;
        browser.fill("sources.own_financial.amount", "1 610,50").await;
        browser.fill("sources.grant.amount", "11 000").await;
        browser.click("Sprawdź i zakończ").await;
        browser.read("Oferta jest gotowa").await;
        browser.watch_saving().await;
        browser.click("Zapisz plik z danymi").await;
        let saved = browser.saved().await;
        let file = data_file::read(&form, saved.as_bytes()).expect("a data file");
        assert!(file.finished && file.is_untouched());
        let paper = Paper::of(&browser, "form-full-print").await;
        assert!((14..=30).contains(&paper.pages.len()), "{} pages", paper.pages.len());
        paper.is_sealed("O", "7K3Q-9ZXM", &file.seal.code, &file.seal.sha256);
        let all = paper.words();
        for row in 1..=400 {
            assert!(all.contains(&format!("I.1.{row}. Koszt {row} ")), "row {row} is not printed:\n{all}");
        }
        for words in paper.pages.iter().filter(|page| page.contains("I.1.")) {
            assert!(words.contains("Rodzaj kosztu"), "columns without heads:\n{words}");
        }
        let offer: OfferForm = serde_json::from_value(file.answers).expect("the shape of an offer");
        assert_eq!((offer.cost_rows().count(), offer.all_costs()), (400, Some(Money::from_grosze(1_261_050))));
        assert_eq!(offer.wrong_sums(), []);

        // A file with a row more, made elsewhere, opens whole and says what to do.
        let mut longer: Value = serde_json::from_str(&saved).expect("JSON");
        let rows = longer["answers"]["costs"][0]["rows"].as_array_mut().expect("rows");
        rows.push(json!({ "name": "Koszt 401", "unit": "sztuka", "unit_price": 100, "units": 100, "total": 100 }));
        let path = browser.folder().join("dluzsza.json");
        std::fs::write(&path, longer.to_string()).expect("the file is written");
        browser.give_file(&path).await;
        browser.read("Otwarto plik, ale zmieniono go poza formularzem.").await;
        browser.shows("costs.0.rows.400.name", "Koszt 401").await;
        browser.shows("sums.all.total", "12 611,50").await;
        browser.click("Sprawdź i zakończ").await;
        let sentence =
            "Koszty działań: wierszy jest 401, a ten formularz mieści ich najwyżej 400. Połącz podobne koszty w jeden wiersz.";
        browser.read(sentence).await;
    })
    .await;
}

#[tokio::test]
async fn a_joint_offer_of_two_years_shares_its_costs() {
    let form = forms::offer();
    let html = page(&form);
    in_every_browser(async |browser| {
        browser.open_form("oferta.html", &html).await;
        fill_offer(&browser).await;
        browser.fill("ends_on", "30.11.2028").await;
        browser.tick("joint").await;
        browser.click("Dodaj oferenta").await;
        for (path, text) in [
            ("applicants.1.name", "Fundacja Ruch"),
            ("applicants.1.legal_form", "fundacja"),
            ("applicants.1.register_number", "0000654321"),
            ("applicants.1.seat", "ul. Polna 2, 00-001 Jarzębin"),
            ("applicants.1.phone", "600 000 000"),
            ("costs.0.rows.0.years.0", "9000"),
            ("costs.0.rows.0.years.1", "7000"),
            ("sources.grant.amount", "14400"),
            ("representation", "Na podstawie umowy oferentów z 5 stycznia 2027 r."),
            ("split.0.total", "10000"),
            ("split.0.years.0", "6000"),
            ("split.0.years.1", "4000"),
            ("split.1.total", "6000"),
            ("split.1.years.0", "3000"),
            ("split.1.years.1", "3000"),
        ] {
            browser.fill(path, text).await;
        }
        browser.choose("actions.0.year", "2027").await;
        browser.choose("actions.0.performer", "Klub Sportowy Jarząb").await;
        browser.choose("split.0.applicant", "Klub Sportowy Jarząb").await;
        browser.choose("split.1.applicant", "Fundacja Ruch").await;
        browser.shows("sums.all.years.1", "7 000,00").await;
        browser.shows("split_sum.total", "16 000,00").await;
        browser.picture("form-joint").await;
        browser.is_accessible("a joint offer").await;
        browser.click("Sprawdź i zakończ").await;
        browser.read("Oferta jest gotowa").await;
        browser.watch_saving().await;
        browser.click("Zapisz plik z danymi").await;
        let file = data_file::read(&form, browser.saved().await.as_bytes()).expect("a data file");
        let offer: OfferForm = serde_json::from_value(file.answers).expect("the shape of an offer");
        let paper = Paper::of(&browser, "form-joint-print").await;
        paper.is_sealed("O", "7K3Q-9ZXM", &file.seal.code, &file.seal.sha256);
        for words in ["Fundacja Ruch", "Na podstawie umowy oferentów", "6 000,00"] {
            assert!(paper.words().contains(words), "„{words}” is not printed");
        }
        assert_eq!((offer.joint, offer.applicants.len(), offer.split.len(), offer.year_columns()), (true, 2, 2, 2));
    })
    .await;
}
