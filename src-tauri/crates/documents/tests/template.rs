//! The template language: what it makes, what it refuses and with what words.

use chrono::NaiveDate;
use documents::{
    DocumentFault, finish, finish_draft,
    kinds::{Kind, Kinds},
    template::{Data, Fields, Frame, Template},
    text::text,
};
use domain::money::Money;

fn fields() -> Fields {
    let remark = Fields::new().text("zgłaszający", "zgłaszający").text("treść", "treść uwagi").money("kwota", "kwota").optional();
    Fields::new()
        .text("organ", "nazwa organu")
        .text("gmina", "nazwa gminy")
        .date("dzień", "dzień zarządzenia")
        .money("suma", "suma środków")
        .number("rok", "rok programu")
        .text("rada", "rada pożytku")
        .optional()
        .list("uwagi", "uwagi", remark)
        .blocks("treść", "gotowa treść")
}

fn data() -> Data {
    Data::new()
        .text("organ", "Wójta Gminy Jarzębin")
        .text("gmina", "Gmina Jarzębin")
        .date("dzień", NaiveDate::from_ymd_opt(2026, 10, 5).unwrap())
        .money("suma", Money::parse("12 345,60 zł").unwrap())
        .number("rok", 2027)
        .list("uwagi", vec![remark("Pod Lipami", "dodać zadanie"), remark("Malwa", "zwiększyć kwotę")])
}

fn remark(who: &str, what: &str) -> Data {
    Data::new().text("zgłaszający", who).text("treść", what)
}

fn frame() -> Frame {
    Frame::new("Urząd Gminy Jarzębin", "proba", NaiveDate::from_ymd_opt(2026, 10, 5).unwrap())
}

const ORDER: &str = "\
// Wzór zarządzenia.
tytuł: Zarządzenie {{organ}} w sprawie konsultacji
układ: akt
stopka: rok {{rok}}
---
[rodzaj] Zarządzenie
[numer] Nr 0050.120.2026
[organ] {{organ}}
[z dnia] z dnia {{dzień}}
[w sprawie] w sprawie konsultacji

[podstawa prawna] Na podstawie art. 30 ust. 1 ustawy
o samorządzie gminnym zarządzam, co następuje:

§. @cel Ogłasza się konsultacje programu na rok {{rok}}{% jeżeli rada %} po opinii: {{rada}}{% koniec %}.
§.
ust. Przedmiotem konsultacji jest projekt, o którym mowa w {% odesłanie cel %}:
pkt o wartości **{{suma}}** ({{suma|słownie}});
pkt z dnia {{dzień|cyframi}}.
część wspólna: – z zastrzeżeniem ust. 2.
ust. Uwagi zgłosili:
{% dla każdego uwagi %}
pkt {{zgłaszający}} – {{treść}}{% jeżeli ostatni %}.{% w przeciwnym razie %};{% koniec %}
{% koniec %}

{% jeżeli nie uwagi %}
Nie zgłoszono uwag.
{% koniec %}

[tabela: uwagi]
podpis: Zestawienie uwag
kolumny: Lp. (lp) | Zgłaszający | Treść (tekst 3)
wiersz: {{lp}} | {{zgłaszający}} | {{treść}} \\| koniec
razem: | Razem | {{suma}}
brak: Nie zgłoszono uwag.
[koniec tabeli]

[podpis] Wójt / Anna Leśna

[załącznik] Załącznik
[do aktu] do zarządzenia Nr 0050.120.2026
[tytuł załącznika] Formularz uwag
[pole 2] Nazwa organizacji
[kratka] Zapoznałem się z klauzulą.
- pierwsza forma
- druga forma
[koniec załącznika]
";

fn make(words: &str, data: &Data) -> String {
    let template = Template::parse("wzor.txt", words, &fields()).unwrap();
    let document = template.fill(data, frame()).unwrap();
    text(&finish(&document).unwrap()).replace('\u{a0}', "~")
}

#[test]
fn words_and_data_make_a_numbered_document() {
    insta::assert_snapshot!(make(ORDER, &data()), @r"
    ZARZĄDZENIE~NR~0050.120.2026
    WÓJTA GMINY JARZĘBIN
    z~dnia 5~października 2026~r.
    w~sprawie konsultacji
    Na podstawie art.~30 ust.~1 ustawy o~samorządzie gminnym zarządzam, co następuje:
    §~1. Ogłasza się konsultacje programu na rok~2027.
    §~2. 1. Przedmiotem konsultacji jest projekt, o~którym mowa w~§~1:
    1) o~wartości 12~345,60~zł (dwanaście tysięcy trzysta czterdzieści pięć złotych sześćdziesiąt groszy);
    2) z~dnia 05.10.2026.
    – z~zastrzeżeniem ust.~2.
    2. Uwagi zgłosili:
    1) Pod Lipami~– dodać zadanie;
    2) Malwa~– zwiększyć kwotę.
    Zestawienie uwag
    Lp. | Zgłaszający | Treść
    1 | Pod Lipami | dodać zadanie | koniec
    2 | Malwa | zwiększyć kwotę | koniec
     | Razem | 12~345,60~zł
    Wójt
    Anna Leśna
    Załącznik
    do zarządzenia Nr~0050.120.2026
    Formularz uwag
    Nazwa organizacji
    ☐ Zapoznałem się z~klauzulą.
    – pierwsza forma
    – druga forma
    ");
}

#[test]
fn without_remarks_the_same_words_read_correctly() {
    let made = make(ORDER, &data().list("uwagi", vec![]));
    assert!(made.contains("Uwagi zgłosili:\nNie zgłoszono uwag.\n"), "{made}");
    assert!(made.contains("Treść\nNie zgłoszono uwag.\n | Razem"), "{made}");
}

#[test]
fn data_that_look_like_a_template_stay_data() {
    for name in
        ["{{organ}}", "{% koniec %}", "§ 1. Nazwa", "**gwiazdy**", "pkt pierwszy", "#let x = 1", "<b>&amp;", "((przypis: x))"]
    {
        let made = make(ORDER, &data().text("organ", name).list("uwagi", vec![remark(name, "uwaga")]));
        let printed = make("tytuł: x\n---\nNazwa: {{organ}}", &data().text("organ", name));
        assert!(
            printed.contains(&name.replace("§ 1", "§~1").replace("t p", "t~p")) || printed.replace('~', " ").contains(name),
            "{printed}"
        );
        assert!(made.replace('~', " ").contains(&format!("1) {name} – uwaga.")), "{made}");
    }
}

#[test]
fn what_does_not_hold_is_crossed_out_in_every_format() {
    let words = "tytuł: x\n---\n[tytuł] OFERTA* / ~~OFERTA WSPÓLNA*~~\n\nnie zalega* / ~~zalega w {{gmina}}*~~, a \\~\\~ zostaje";
    assert_eq!(
        make(words, &data()),
        "OFERTA* / [skreślone: OFERTA WSPÓLNA*]\nnie zalega* / [skreślone: zalega w~Gmina Jarzębin*], a~~~ zostaje\n"
    );
    let finished = finish(&Template::parse("wzor.txt", words, &fields()).unwrap().fill(&data(), frame()).unwrap()).unwrap();
    let html = documents::html::html(&finished);
    assert!(html.contains("/ <s>OFERTA WSPÓLNA*</s>") && html.contains("<s>zalega w\u{a0}Gmina Jarzębin*</s>"), "{html}");
    refused("tytuł: x\n---\n§. A ~~b~~", "Szablon „wzor.txt”, wiersz 3, znak 1: skreślenie nie może stać w tekście prawnym.");
    refused(
        "tytuł: x\n---\n[tabela]\nkolumny: a ((przypis: b)) | c\nwiersz: d | e\n[koniec tabeli]",
        "Szablon „wzor.txt”, wiersz 3, znak 1: przypis nie może stać w nagłówku kolumny; wpisz go w podpisie tabeli.",
    );
    refused(
        "tytuł: x\n---\nA ~~b",
        "Szablon „wzor.txt”, wiersz 3, znak 3: skreślenie „~~” nie jest zamknięte w tym samym akapicie.",
    );
}

#[track_caller]
fn refused(words: &str, said: &str) {
    let fault = Template::parse("wzor.txt", words, &fields()).unwrap_err().to_string();
    assert_eq!(fault, said);
}

#[test]
fn a_mistake_is_told_with_file_line_and_column() {
    refused(
        "tytuł: x\n---\n\nA {{gmna}} b",
        "Szablon „wzor.txt”, wiersz 4, znak 1: nie znam pola „gmna”. Może chodzi o „gmina”? Użyj jednego z pól tego dokumentu.",
    );
    refused(
        "tytuł: x\n---\nAla {{gmina",
        "Szablon „wzor.txt”, wiersz 3, znak 5: „{{” nie jest zamknięte: brak „}}” w tym samym akapicie.",
    );
    refused(
        "tytuł: x\n---\nA {% jezeli gmina %}b{% koniec %}",
        "Szablon „wzor.txt”, wiersz 3, znak 3: nie rozumiem polecenia „jezeli gmina”. Znane polecenia: jeżeli, w przeciwnym razie, dla każdego, koniec, odesłanie, nowy wiersz.",
    );
    refused(
        "tytuł: x\n---\n{% jeżeli gmina %}\nA",
        "Szablon „wzor.txt”, wiersz 3, znak 1: polecenie nie jest zamknięte: brak „{% koniec %}”.",
    );
    refused("tytuł: x\n---\nA\n\n{% koniec %}", "Szablon „wzor.txt”, wiersz 5, znak 1: to polecenie niczego nie zamyka.");
    refused(
        "tytuł: x\n---\n{% dla każdego gmina %}\nA\n{% koniec %}",
        "Szablon „wzor.txt”, wiersz 3, znak 1: pole „gmina” to tekst, a powtarzać można tylko listę.",
    );
    refused(
        "tytuł: x\n---\nA {{suma|pięknie}}",
        "Szablon „wzor.txt”, wiersz 3, znak 3: nie znam postaci „pięknie”. Znane: słownie, cyframi, wersalikami.",
    );
    refused("tytuł: x\n---\nA {{uwagi}}", "Szablon „wzor.txt”, wiersz 3, znak 1: pola „uwagi” nie można wpisać w zdanie.");
    refused("tytuł: x\n---\n[adresad] A", "Szablon „wzor.txt”, wiersz 3, znak 1: nie znam znacznika „[adresad]”.");
    refused(
        "tytuł: x\n---\n[tabela]\nkolumny: a | b\nwiersz: c\n[koniec tabeli]",
        "Szablon „wzor.txt”, wiersz 3, znak 1: wiersz tabeli ma 1 komórek, a kolumn jest 2.",
    );
    refused(
        "tytuł: x\n---\n§. A {% odesłanie cel %}",
        "Szablon „wzor.txt”, wiersz 3, znak 1: odesłanie prowadzi do jednostki „@cel”, której nie ma w szablonie.",
    );
    refused(
        "układ: list\n---\n",
        "Szablon „wzor.txt”, wiersz 1, znak 1: nie znam układu „list”. Znane: akt, pismo, sprawozdanie, tabela, formularz.",
    );
    refused("A", "Szablon „wzor.txt”, wiersz 1, znak 1: wiersz nagłówka ma postać „nazwa: wartość”.");
}

#[test]
fn a_unit_in_a_wrong_place_is_refused_when_the_document_is_made() {
    let template = Template::parse("wzor.txt", "tytuł: x\n---\n§. A\nlit. B", &fields()).unwrap();
    let fault = template.fill(&data(), frame()).unwrap_err();
    assert!(matches!(fault, DocumentFault::Template { line: 4, .. }), "{fault:?}");
}

#[test]
fn an_empty_mandatory_field_keeps_the_document_in_and_is_shown_in_the_draft() {
    let template = Template::parse("wzor.txt", ORDER, &fields()).unwrap();
    let document = template.fill(&data().text("organ", " "), frame()).unwrap();
    assert_eq!(
        finish(&document).unwrap_err().to_string(),
        "W dokumencie brakuje danych: „nazwa organu” (tytuł dokumentu). Uzupełnij je i utwórz dokument ponownie."
    );
    assert!(text(&finish_draft(&document).unwrap()).contains("[NAZWA ORGANU]"));
}

#[test]
fn kinds_take_the_office_s_own_words_and_tell_mistakes_in_shipped_ones() {
    let kind = |key, words| Kind { key, name: "zarządzenie", file: "zarzadzenie.txt", words, fields: fields() };
    let kinds = Kinds::new(vec![kind("a", ORDER), kind("b", "tytuł: {{brak}}\n---\n"), kind("a", ORDER)]);
    let said: Vec<String> = kinds.faults().iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("Szablon „zarzadzenie.txt”, wiersz 1") && said[1].contains("dwa razy"), "{said:?}");
    let own = kinds.get("a").unwrap().template(Some("tytuł: x\n---\nWłasne słowa.")).unwrap();
    let document = own.fill(&data(), frame()).unwrap();
    assert_eq!(text(&finish(&document).unwrap()), "Własne słowa.\n");
}
