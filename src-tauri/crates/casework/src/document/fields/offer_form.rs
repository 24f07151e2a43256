//! Fields of one offer as the official form (annex 1 of the regulation on forms), in the order of its parts.

use documents::template::Fields;

/// Columns of years that the form can have.
pub const YEARS: [&str; 5] = ["rok1", "rok2", "rok3", "rok4", "rok5"];

/// An offer, or a form that nobody filled yet.
pub fn offer_form() -> Fields {
    let fields = Fields::new()
        .flag("oferta.pusta", "pusty formularz")
        .flag("oferta.jednego", "oferta jednego oferenta")
        .flag("oferta.wspolna", "oferta wspólna")
        .flag("oferta.czesciowa", "wpisano tylko dane z listy ofert")
        .text("oferta.numer", "numer oferty")
        .optional()
        .text("oferta.wersja", "wersja oferty od drugiej")
        .optional()
        .text("oferta.ustep_wspolnej", "ustęp o ofercie wspólnej");
    let fields = about(fields);
    let fields = task(fields);
    let fields = costs(fields);
    let fields = paragraphs(fields, "oferta.dzialalnosc", "wcześniejsza działalność oferenta");
    let fields = paragraphs(fields, "oferta.zasoby", "zasoby oferenta");
    closing(fields)
}

fn text(fields: Fields, key: &str, label: &str) -> Fields {
    fields.text(key, label).optional()
}

/// A text of several lines.
fn paragraphs(fields: Fields, key: &str, label: &str) -> Fields {
    fields.list(key, label, Fields::new().text("akapit", "akapit"))
}

/// Parts I and II.
fn about(fields: Fields) -> Fields {
    let applicant = [
        ("nazwa", "nazwa oferenta"),
        ("forma", "forma prawna oferenta"),
        ("numer", "numer oferenta w rejestrze"),
        ("siedziba", "siedziba oferenta"),
        ("strona", "strona oferenta"),
        ("korespondencja", "adres oferenta do korespondencji"),
        ("email", "e-mail oferenta"),
        ("telefon", "telefon oferenta"),
    ];
    let applicant = applicant.iter().fold(Fields::new(), |fields, (key, label)| text(fields, key, label));
    let fields = fields.text("oferta.adresat", "organ, do którego jest adresowana oferta");
    let fields = text(fields, "oferta.rodzaj", "rodzaj zadania publicznego w ofercie");
    let fields = text(fields, "oferta.forma", "forma zlecenia zadania z oferty");
    text(
        fields
            .list(
                "oferta.do_wyboru",
                "zadania do wyboru w pustym formularzu",
                Fields::new().text("nazwa", "nazwa zadania").text("forma", "forma zlecenia"),
            )
            .list("oferta.oferenci", "oferenci", applicant.flag("kilku", "oferentów jest kilku")),
        "oferta.kontakt",
        "osoba upoważniona do wyjaśnień",
    )
}

/// Part III.
fn task(fields: Fields) -> Fields {
    let action = [
        ("nazwa", "nazwa działania"),
        ("opis", "opis działania"),
        ("grupa", "grupa docelowa"),
        ("termin", "planowany termin działania"),
        ("inny_podmiot", "zakres podmiotu, który nie jest stroną umowy"),
        ("oferent", "oferent, który wykona działanie"),
    ];
    let action = action.iter().fold(Fields::new(), |fields, (key, label)| text(fields, key, label));
    let year = text(Fields::new(), "rok", "rok harmonogramu").list("dzialania", "działania w roku", action);
    let result = [("nazwa", "nazwa rezultatu"), ("poziom", "planowany poziom rezultatu"), ("sposob", "sposób monitorowania")];
    let result = result.iter().fold(Fields::new(), |fields, (key, label)| text(fields, key, label));
    let fields = text(fields, "oferta.tytul", "tytuł zadania z oferty");
    let fields = fields
        .date("oferta.od", "początek zadania z oferty")
        .optional()
        .date("oferta.do", "koniec zadania z oferty")
        .optional()
        .list("oferta.harmonogram", "harmonogram w latach", year)
        .list("oferta.rezultaty", "rezultaty zadania", result)
        .flag("oferta.rezultaty_wymagane", "ogłoszenie wymaga tabeli rezultatów");
    paragraphs(paragraphs(fields, "oferta.opis", "opis zadania z oferty"), "oferta.rezultaty_opis", "opis rezultatów")
}

/// Part V.
fn costs(fields: Fields) -> Fields {
    let cost = Fields::new()
        .flag("koszty_dzialan", "wiersz: koszty realizacji działań")
        .flag("koszty_administracyjne", "wiersz: koszty administracyjne")
        .flag("suma_dzialan", "wiersz: suma kosztów działań")
        .flag("suma_administracyjnych", "wiersz: suma kosztów administracyjnych");
    let cost = [
        ("numer", "numer kosztu"),
        ("dzialanie", "działanie w kosztach"),
        ("wzor_dzialania", "numer działania w pustym formularzu"),
        ("wzor_kosztu", "numer kosztu w pustym formularzu"),
        ("nazwa", "rodzaj kosztu"),
        ("miara", "rodzaj miary"),
        ("jednostki", "liczba jednostek"),
    ]
    .iter()
    .fold(cost, |fields, (key, label)| text(fields, key, label));
    let cost = amounts(cost.money("cena", "koszt jednostkowy").optional(), "", "kosztu");
    let split = text(Fields::new(), "nazwa", "oferent w podziale kosztów");
    let fields =
        YEARS.iter().zip(1..).fold(fields.flag("oferta.dluzsza", "zadanie dłuższe niż trzy lata"), |fields, (key, at)| {
            text(fields, &format!("oferta.{key}"), &format!("rok {at} zadania"))
        });
    let fields = fields.list("oferta.koszty", "koszty zadania", cost).list(
        "oferta.podzial",
        "podział kosztów pomiędzy oferentów",
        amounts(split, "", "oferenta"),
    );
    let fields = amounts(amounts(fields, "oferta.suma.", "sumy kosztów"), "oferta.podzial_suma.", "sumy podziału");
    let sources = [
        ("wszystkie", "suma wszystkich kosztów"),
        ("dotacja", "planowana dotacja"),
        ("wklad", "wkład własny"),
        ("finansowy", "wkład własny finansowy"),
        ("niefinansowy", "wkład własny niefinansowy"),
        ("odbiorcy", "świadczenia pieniężne od odbiorców"),
    ];
    sources.iter().fold(fields, |fields, (key, label)| {
        let fields = fields.money(&format!("oferta.zrodla.{key}"), &format!("źródła: {label}")).optional();
        text(fields, &format!("oferta.udzial.{key}"), &format!("udział: {label}"))
    })
}

/// In all and by years.
fn amounts(fields: Fields, before: &str, of: &str) -> Fields {
    let fields = fields.money(&format!("{before}razem"), &format!("wartość {of}")).optional();
    YEARS.iter().zip(1..).fold(fields, |fields, (key, at)| {
        fields.money(&format!("{before}{key}"), &format!("wartość {of} w roku {at}")).optional()
    })
}

/// Parts VI and VII.
fn closing(fields: Fields) -> Fields {
    let signature = [("funkcja", "funkcja podpisującego"), ("nazwisko", "kto podpisał"), ("oferent", "za kogo podpisał")];
    let signature = signature.iter().fold(Fields::new(), |fields, (key, label)| text(fields, key, label));
    let struck = [
        ("zakres", "oświadczenie o działalności pożytku publicznego"),
        ("odplatnosc", "oświadczenie o świadczeniach pieniężnych"),
        ("nie_zalega_podatki", "nie zalega z podatkami"),
        ("zalega_podatki", "zalega z podatkami"),
        ("nie_zalega_skladki", "nie zalega ze składkami"),
        ("zalega_skladki", "zalega ze składkami"),
        ("krs", "zgodność z Krajowym Rejestrem Sądowym"),
        ("ewidencja", "zgodność z ewidencją"),
        ("prawda", "oświadczenie o zgodności informacji"),
        ("dane_osobowe", "oświadczenie o danych osobowych"),
    ];
    let fields = struck
        .iter()
        .fold(fields, |fields, (key, label)| fields.flag(&format!("oferta.skreslone.{key}"), &format!("skreślono: {label}")));
    let fields = text(fields, "oferta.odplatnosc", "odpłatnie albo nieodpłatnie");
    let fields = paragraphs(fields, "oferta.odplatnosc_opis", "opis odpłatności").flag("oferta.bez_deklaracji", "bez deklaracji");
    let fields = paragraphs(
        paragraphs(fields, "oferta.reprezentacja", "sposób reprezentacji oferentów"),
        "oferta.inne",
        "inne informacje",
    );
    fields.list("oferta.podpisy", "podpisy pod ofertą", signature).date("oferta.podpisano", "dzień podpisania oferty").optional()
}
