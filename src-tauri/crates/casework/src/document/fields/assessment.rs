//! Fields of the assessment of offers: the minutes, the ranking list, scorecards.

use documents::template::Fields;

/// The commission that assesses.
fn commission() -> Fields {
    Fields::new()
        .text("ocena.komisja", "nazwa komisji")
        .optional()
        .text("ocena.powolanie.numer", "numer zarządzenia o powołaniu komisji")
        .optional()
        .date("ocena.powolanie.data", "dzień powołania komisji")
        .optional()
        .list(
            "ocena.podpisy",
            "obecni, którzy podpisują",
            Fields::new().text("funkcja", "funkcja w komisji").text("nazwisko", "imię i nazwisko członka komisji"),
        )
}

fn offer() -> Fields {
    Fields::new()
        .text("numer", "numer oferty")
        .text("oferent", "nazwa oferenta")
        .optional()
        .text("tytul", "nazwa zadania publicznego")
        .optional()
        .money("wnioskowano", "wnioskowana kwota")
}

/// The order of the offers of every task.
pub fn ranking() -> Fields {
    let line = || {
        offer()
            .text("miejsce", "miejsce na liście rankingowej")
            .text("punkty", "średnia punktów")
            .optional()
            .money("propozycja", "proponowana kwota")
            .text("uwagi", "uwagi do oferty")
            .optional()
    };
    commission().list(
        "ocena.zadania",
        "zadania z ocenionymi ofertami",
        Fields::new()
            .text("nazwa", "zadanie konkursu")
            .money("pula", "pula zadania")
            .money("wnioskowano", "suma wnioskowanych kwot")
            .money("zaproponowano", "suma proponowanych kwot")
            .text("podzial", "jak komisja dzieli pulę")
            .text("najwiecej", "najwięcej punktów")
            .text("prog", "próg punktów")
            .optional()
            .list("oferty", "wszystkie oceniane oferty", line())
            .list("na_liscie", "oferty, które osiągnęły próg", line())
            .list("ponizej", "oferty poniżej progu", line())
            .list("bez_oceny", "oferty bez oceny", line())
            .list("poza", "oferty, które nie biorą udziału", Fields::new().text("opis", "oferta i jej stan"))
            .flag("glosowano", "komisja głosowała nad listą")
            .flag("przyjeta", "komisja przyjęła listę")
            .text("glosowanie", "wynik głosowania")
            .optional()
            .list(
                "zdania_odrebne",
                "zdania odrębne",
                Fields::new().text("osoba", "członek komisji").text("tresc", "zdanie odrębne"),
            ),
    )
}

/// The minutes: the ranking, and how the commission came to it.
pub fn minutes() -> Fields {
    let words = |label: &str| Fields::new().text("opis", label);
    ranking()
        .list(
            "ocena.posiedzenia",
            "posiedzenia komisji",
            Fields::new()
                .text("opis", "posiedzenie")
                .text("miejsce", "miejsce posiedzenia")
                .optional()
                .text("obecni", "obecni z prawem głosu")
                .text("czlonkowie", "członkowie z prawem głosu")
                .flag("kworum", "jest kworum")
                .list("osoby", "obecni na posiedzeniu", words("obecny"))
                .list("nieobecni", "nieobecni na posiedzeniu", words("nieobecny"))
                .text("przebieg", "przebieg posiedzenia")
                .optional(),
        )
        .list("ocena.obecni", "obecni na ostatnim posiedzeniu", words("obecny"))
        .list("ocena.nieobecni", "nieobecni na ostatnim posiedzeniu", words("nieobecny"))
        .list("ocena.wylaczenia", "wyłączenia członków", words("wyłączenie"))
}

/// Cards of one member for every offer.
pub fn scorecard() -> Fields {
    commission()
        .text("ocena.karta.osoba", "członek komisji")
        .optional()
        .list(
            "ocena.karta.oferty",
            "oceniane oferty",
            offer()
                .text("zadanie", "zadanie konkursu")
                .list("kryteria", "kryteria oferty", card_criteria())
                .text("razem", "punkty razem")
                .optional()
                .text("uzasadnienie", "uzasadnienie oceny")
                .optional()
                .date("podpisano", "dzień podpisania karty")
                .optional()
                .text("wylaczenie", "dlaczego członek nie ocenia oferty")
                .optional(),
        )
        .list("ocena.karta.kryteria", "kryteria konkursu", card_criteria())
        .text("ocena.karta.najwiecej", "najwięcej punktów karty")
        .optional()
}

fn card_criteria() -> Fields {
    Fields::new()
        .text("nazwa", "kryterium")
        .text("wskazowka", "wskazówka do kryterium")
        .optional()
        .text("najwiecej", "najwięcej punktów w kryterium")
        .text("waga", "waga kryterium")
        .text("punkty", "przyznane punkty")
        .optional()
}

/// What all cards of each offer say together.
pub fn collective_scorecard() -> Fields {
    commission()
        .list(
            "ocena.zbiorcza",
            "zadania z kartami",
            Fields::new().text("nazwa", "zadanie konkursu").text("najwiecej", "najwięcej punktów").list(
                "oferty",
                "oferty z punktami członków",
                offer()
                    .list(
                        "karty",
                        "punkty członków komisji",
                        Fields::new().text("osoba", "członek komisji").text("punkty", "punkty karty"),
                    )
                    .text("srednia", "ocena oferty")
                    .optional()
                    .text("rozpietosc", "najniższa i najwyższa karta")
                    .optional()
                    .text("rozbieznosc", "rozbieżność ocen")
                    .optional(),
            ),
        )
        .text("ocena.sposob", "jak z kart powstaje ocena")
        .optional()
}
