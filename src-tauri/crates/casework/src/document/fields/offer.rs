//! Fields of offers: the register, the formal check of one offer, the call to complete it. The official form has its own.

use documents::template::Fields;

fn text(fields: Fields, key: &str, label: &str) -> Fields {
    fields.text(key, label).optional()
}

/// Offers of a call, and the one that the paper is about.
pub fn offer() -> Fields {
    let row =
        Fields::new().text("numer", "numer oferty").text("wplyw", "dzień i godzina wpływu").text("kanal", "sposób złożenia");
    let row = text(text(row, "oferent", "oferent"), "tytul", "tytuł zadania z oferty");
    let row = text(row, "zadanie", "miejsce zadania w ogłoszeniu").money("dotacja", "wnioskowana dotacja").optional();
    let row = text(row, "uwagi", "uwagi w rejestrze");
    let question = Fields::new().text("pytanie", "pytanie karty");
    let question = [
        ("ustalenie", "ustalenie karty"),
        ("uwagi", "uwagi karty"),
        ("program", "co ustalił program"),
        ("kto", "kto odpowiedział"),
        ("kiedy", "kiedy odpowiedziano"),
    ]
    .iter()
    .fold(question, |fields, (key, label)| text(fields, key, label));
    let line = || Fields::new().text("opis", "brak albo powód");
    let fields = Fields::new()
        .list("oferty.rejestr", "rejestr ofert", row)
        .text("oferty.liczba", "liczba ofert")
        .money("oferty.dotacje", "wnioskowane dotacje razem")
        .flag("oferty.kilka_zadan", "konkurs ma kilka zadań")
        .list("oferta.karta", "pytania karty formalnej", question)
        .list("oferta.braki", "braki do uzupełnienia", line())
        .list("oferta.przeciw", "podstawy odrzucenia", line())
        .flag("oferta.bez_odpowiedzi", "są pytania bez odpowiedzi")
        .date("oferta.wezwanie", "dzień wezwania do uzupełnienia")
        .optional()
        .date("oferta.uzupelnienie", "termin uzupełnienia oferty")
        .optional();
    [
        ("oferty.po_terminie", "liczba ofert po terminie"),
        ("oferty.wycofane", "liczba ofert wycofanych"),
        ("oferta.numer", "numer oferty"),
        ("oferta.oferent", "oferent"),
        ("oferta.tytul", "tytuł zadania z oferty"),
        ("oferta.zadanie", "zadanie konkursowe oferty"),
        ("oferta.wplyw", "chwila wpływu oferty"),
        ("oferta.kanal", "sposób złożenia oferty"),
        ("oferta.wynik", "wynik karty formalnej"),
        ("oferta.stan", "stan oferty"),
    ]
    .iter()
    .fold(fields, |fields, (key, label)| text(fields, key, label))
}
