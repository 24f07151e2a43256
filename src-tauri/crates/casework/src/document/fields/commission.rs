//! Fields of the commission of a call: its recruitment, its people and its rules of work.

use documents::template::Fields;

/// The commission of a call.
pub fn commission() -> Fields {
    Fields::new()
        .text("podstawa.komisja", "podstawa prawna powołania komisji")
        .text("komisja.nazwa", "nazwa komisji")
        .text("komisja.w_konkursach", "konkursy komisji po słowach „oferty złożone”")
        .text("komisja.tytul_konkursow", "konkursy komisji (mianownik)")
        .flag("komisja.kilka_konkursow", "komisja opiniuje oferty kilku konkursów")
        .list(
            "komisja.konkursy",
            "konkursy komisji",
            Fields::new().text("konkurs", "tytuł konkursu").text("zadania", "zadania konkursu").optional(),
        )
        .list(
            "komisja.inne_konkursy",
            "pozostałe konkursy komisji, które trwają",
            Fields::new().text("konkurs", "tytuł konkursu").text("znak_sprawy", "znak sprawy konkursu").optional().list(
                "oferty",
                "oferty, które komisja ocenia",
                Fields::new()
                    .text("numer", "numer oferty")
                    .text("oferent", "oferent")
                    .text("tytul", "tytuł zadania publicznego")
                    .optional(),
            ),
        )
        .text("komisja.regulamin.plik", "nazwa pliku z regulaminem komisji")
        .optional()
        .flag("komisja.wedlug_ustawy", "komisja działa według ustawy o pożytku")
        .text("komisja.podstawa_naboru", "podstawa prawna naboru do komisji")
        .text("komisja.podstawa_oswiadczenia", "podstawa prawna oświadczenia członka komisji")
        .date("komisja.nabor.data", "dzień ogłoszenia o naborze do komisji")
        .optional()
        .date("komisja.nabor.termin", "termin zgłaszania kandydatów do komisji")
        .optional()
        .text("komisja.zarzadzenie.numer", "numer zarządzenia o powołaniu komisji")
        .optional()
        .date("komisja.zarzadzenie.data", "dzień powołania komisji")
        .optional()
        .list(
            "komisja.czlonkowie",
            "skład komisji",
            Fields::new()
                .text("osoba", "imię i nazwisko")
                .text("funkcja", "funkcja w komisji")
                .text("strona", "kogo osoba reprezentuje")
                .text("wskazany", "kto wskazał osobę")
                .optional(),
        )
        .flag("komisja.eksperci", "w komisji są eksperci")
        .text("komisja.bez_organizacji", "dlaczego komisja działa bez osób wskazanych przez organizacje")
        .optional()
        .text("komisja.bez_organizacji_opis", "co zrobiono, żeby organizacje wskazały osoby")
        .optional()
        .text("komisja.kworum", "ilu członków tworzy kworum (dopełniacz)")
        .optional()
        .text("komisja.wynik_oferty", "jak z kart powstaje wynik oferty")
        .text("komisja.rozbieznosc", "rozbieżność ocen, którą komisja omawia")
        .optional()
        .flag("komisja.przewodniczacy_rozstrzyga", "przy równej liczbie głosów rozstrzyga przewodniczący")
        .list("komisja.kwoty", "jak komisja proponuje kwoty", Fields::new().text("sposob", "sposób"))
        .list(
            "komisja.oferty",
            "oferty, które komisja ocenia",
            Fields::new()
                .text("numer", "numer oferty")
                .text("oferent", "oferent")
                .text("tytul", "tytuł zadania publicznego")
                .optional(),
        )
        .text("komisja.czlonek.osoba", "imię i nazwisko członka komisji")
        .optional()
        .text("komisja.czlonek.funkcja", "funkcja członka komisji")
        .optional()
        .text("komisja.czlonek.strona", "kogo członek komisji reprezentuje")
        .optional()
}
