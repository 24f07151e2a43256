//! Plain text that is pasted becomes units; a reference whose unit is gone is told and mended.

use super::{delete_line, focus_is, go_down_to, line, lines, office_file, only_lines, open, open_editor, sample};
use casework::consultation::{self, create::ConsultationStart};
use tests::{jarzebin, office::Officer, program::Program};

/// From an e-mail: two §, a common part, a line broken in the middle, a mark that is none.
const PASTED: &str = "§ 1. Ilekroć w programie jest mowa o:
1) ustawie – należy przez to rozumieć ustawę o działalności pożytku publicznego i o wolontariacie,
2) gminie – należy przez to rozumieć Gminę Jarzębin
– stosuje się także przepisy wykonawcze.
§ 2. 1. Współpraca opiera się na zasadach:
1) pomocniczości;
2) partnerstwa, w tym:
a) równości stron,
b) wspólnego celu;
3) jawności.
2. Zadania realizuje się
w formach określonych
w ustawie.
1.1. Formy dodatkowe określa Wójt.";

#[tokio::test]
async fn pasted_lines_become_units_and_one_ctrl_z_takes_them_all_back() {
    let (_officer, file, text) = office_file(&sample());
    let window = Program::start_with(&[&file]).await;
    window.resize(1280, 800).await;
    open_editor(&window, text).await;
    line(&window, "§ 2.").await;
    let before = lines(&window).await;
    window.copy_words(PASTED).await;
    window.tab_to(super::TEXTBOX).await;
    window.press("Control+End").await;
    window.press("Control+v").await;
    let pasted = [
        "§ 3. Ilekroć w programie jest mowa o:",
        "1) ustawie – należy przez to rozumieć ustawę o działalności pożytku publicznego i o wolontariacie,",
        "2) gminie – należy przez to rozumieć Gminę Jarzębin",
        "– stosuje się także przepisy wykonawcze.",
        "§ 4.",
        "1. Współpraca opiera się na zasadach:",
        "1) pomocniczości;",
        "2) partnerstwa, w tym:",
        "a) równości stron,",
        "b) wspólnego celu;",
        "3) jawności.",
        "2. Zadania realizuje się w formach określonych w ustawie. 1.1. Formy dodatkowe określa Wójt.",
    ];
    let after: Vec<String> = before.iter().cloned().chain(pasted.map(str::to_owned)).collect();
    only_lines(&window, &after).await;
    window.read("nie rozpoznano oznaczenia „1.1.”").await;
    window.read("Określenia w treści").await;
    window.find("button", "„ustawie” § 3 pkt 1").await;
    window.is_accessible("the editor after pasting").await;
    window.picture("text-pasted").await;

    window.press("Control+z").await;
    only_lines(&window, &before).await;
    window.read_no_more("Określenia w treści").await;
    window.press("Control+y").await;
    only_lines(&window, &after).await;

    // The common part is a line of its own, and the list of levels says what it is.
    go_down_to(&window, "– stosuje się").await;
    let level = window.find("combobox", "Poziom jednostki").await;
    assert_eq!(level.prop("value").await.unwrap().as_deref(), Some("tail"));
    window.picture("text-tail").await;
    window.close().await;
}

#[tokio::test]
async fn a_reference_whose_unit_is_deleted_is_told_with_its_place_and_mended() {
    let (_officer, file, text) = office_file(&sample());
    let window = Program::start_with(&[&file]).await;
    window.resize(1280, 800).await;
    open_editor(&window, text).await;
    go_down_to(&window, "prowadzenie szkolenia").await;
    delete_line(&window).await;
    line(&window, "1) prowadzenie placówki wsparcia dziennego w Starym Młynie.").await;
    window.find("heading", "§ 1 ust. 2: odesłanie prowadzi donikąd").await;
    window.read("odesłanie do jednostki § 1 ust. 1 pkt 1, której już nie ma").await;
    assert_eq!(broken(&window).await, ["ust. 1 pkt 1"]);
    window.is_accessible("a broken reference").await;
    window.picture("text-broken").await;
    window.press("F8").await;
    // What is said of the place in hand comes first: one point is left there.
    window.until("the finding in hand", || focus_is(&window, "Połącz w jedno zdanie")).await;
    let mut steps = 0;
    while focus_is(&window, "Popraw: § 1 ust. 1").await.is_err() {
        steps += 1;
        assert!(steps < 8, "the mend of the reference is among the next buttons");
        window.press("Tab").await;
    }
    window.press("Enter").await;
    line(&window, "2. Zadania, o których mowa w ust. 1, realizuje się w formie wspierania.").await;
    window.read_no_more("odesłanie prowadzi donikąd").await;
    assert_eq!(broken(&window).await, [""; 0]);
    window.close().await;
}

async fn broken(window: &Program) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('.legal .chip.broken')].map((chip) => chip.innerText.replaceAll('\\u00a0', ' '))";
    let answer = window.client.execute(script, vec![]).await.expect("the page answers");
    serde_json::from_value(answer).expect("words of chips")
}

/// Words of the chips of references in the text.
async fn references(window: &Program) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('.legal .reference')].map((chip) => chip.innerText.replaceAll('\\u00a0', ' '))";
    let answer = window.client.execute(script, vec![]).await.expect("the page answers");
    serde_json::from_value(answer).expect("words of chips")
}

#[tokio::test]
async fn a_unit_copied_into_another_text_brings_its_words_and_leads_nowhere_else() {
    let officer = Officer::on("2026-10-14");
    let (mut desk, text) = jarzebin::file_with_text(&officer, &sample());
    let start = ConsultationStart {
        subject: "prawo_miejscowe".into(),
        title: "projekt uchwały w sprawie statutów sołectw".into(),
        draft: "§ 1. Nadaje się statuty.\n§ 2. Sołectwa to:\n1) Stary Młyn;\n2) Olszyny.\n§ 3. Uchwała wchodzi w życie.".into(),
        ..ConsultationStart::default()
    };
    let consultation = consultation::create(&mut desk, &start).expect("a consultation").value.id;
    let other = consultation::view(&desk, consultation).expect("its page").text.expect("its own text").0;
    casework::file::close(desk).expect("the file closes");
    let window = Program::start_with(&[&officer.path("urzad.kladka")]).await;
    window.resize(1280, 800).await;
    open_editor(&window, text.0).await;
    go_down_to(&window, "Zadania, o których mowa").await;
    assert_eq!(references(&window).await, ["ust. 1 pkt 1"]);
    for keys in ["Home", "Shift+Down", "Shift+Down", "Control+c"] {
        window.press(keys).await;
    }
    open(&window, &format!("/text/{other}")).await;
    line(&window, "§ 3. Uchwała wchodzi w życie.").await;
    window.tab_to("Treść: projekt uchwały w sprawie statutów sołectw").await;
    window.press("Control+End").await;
    window.press("Enter").await;
    line(&window, "§ 4.").await;
    window.press("Control+v").await;
    window.read("Zadania, o których mowa w ust. 1 pkt 1, realizuje się w formie wspierania.").await;
    line(&window, "§ 1. Nadaje się statuty.").await;
    window.picture("text-pasted-from-another").await;
    assert_eq!(references(&window).await, [""; 0], "here those numbers are other provisions");
    window.close().await;
}
