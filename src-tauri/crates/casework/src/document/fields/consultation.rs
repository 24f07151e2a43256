//! Fields of a consultation, of one of its meetings, and of a comparison of versions.

use documents::template::Fields;

fn meeting() -> Fields {
    Fields::new()
        .date("data", "dzień spotkania")
        .text("godzina", "godzina spotkania")
        .optional()
        .text("miejsce", "miejsce spotkania")
        .number("razem", "liczba uczestników spotkania")
}

/// A consultation with its course, turnout and remarks.
pub fn consultation() -> Fields {
    Fields::new()
        .text("konsultacje.przedmiot", "przedmiot konsultacji")
        .text("konsultacje.przedmiot.dopelniacz", "przedmiot konsultacji (dopełniacz)")
        .text("konsultacje.podstawa", "podstawa prawna konsultacji")
        .text("konsultacje.cel", "cel konsultacji")
        .optional()
        .date("konsultacje.poczatek", "początek konsultacji")
        .optional()
        .date("konsultacje.koniec", "koniec konsultacji")
        .optional()
        .text("konsultacje.godzina_konca", "godzina zakończenia")
        .optional()
        .text("konsultacje.dni", "czas trwania konsultacji")
        .optional()
        .list("konsultacje.uprawnieni", "uprawnieni do udziału", Fields::new().text("nazwa", "uprawniony"))
        .list("konsultacje.formy", "formy udziału", Fields::new().text("nazwa", "forma udziału"))
        .text("konsultacje.adres_uwag", "adres do uwag na piśmie")
        .optional()
        .text("konsultacje.email_uwag", "adres e-mail do uwag")
        .optional()
        .text("konsultacje.komorka", "komórka prowadząca konsultacje")
        .list("konsultacje.miejsca", "miejsca udostępnienia projektu", Fields::new().text("opis", "miejsce"))
        .text("konsultacje.zarzadzenie.numer", "numer zarządzenia o konsultacjach")
        .optional()
        .date("konsultacje.zarzadzenie.data", "dzień zarządzenia o konsultacjach")
        .optional()
        .date("konsultacje.termin_raportu", "termin sprawozdania z konsultacji")
        .optional()
        .list(
            "konsultacje.publikacje",
            "ogłoszenia o konsultacjach",
            Fields::new()
                .text("miejsce", "miejsce ogłoszenia")
                .text("adres", "adres ogłoszenia")
                .optional()
                .date("data", "dzień ogłoszenia"),
        )
        .list(
            "konsultacje.przedluzenia",
            "przedłużenia terminu",
            Fields::new()
                .date("data", "dzień decyzji")
                .date("z", "poprzedni koniec")
                .date("na", "nowy koniec")
                .text("powod", "przyczyna przedłużenia"),
        )
        .flag("konsultacje.odwolane", "konsultacje odwołane")
        .date("konsultacje.odwolanie.data", "dzień odwołania")
        .optional()
        .text("konsultacje.odwolanie.powod", "przyczyna odwołania")
        .optional()
        .list("konsultacje.spotkania", "spotkania", meeting())
        .list("konsultacje.spotkania_odbyte", "spotkania, które się odbyły", meeting())
        .list(
            "konsultacje.frekwencja",
            "frekwencja według sektora",
            Fields::new().text("sektor", "sektor").number("osoby", "liczba osób"),
        )
        .number("frekwencja.razem", "liczba uczestników spotkań")
        .list(
            "konsultacje.kanaly",
            "udział według sposobu",
            Fields::new()
                .text("nazwa", "sposób udziału")
                .number("uwagi", "liczba uwag")
                .number("organizacje", "liczba organizacji")
                .number("osoby", "liczba osób"),
        )
        .number("kanaly.uwagi", "liczba uwag razem")
        .number("kanaly.organizacje", "liczba organizacji razem")
        .number("kanaly.osoby", "liczba osób razem")
        .flag("kanaly.sa_powtorzenia", "ktoś brał udział kilkoma sposobami")
        .number("kanaly.organizacje_bez_powtorzen", "liczba organizacji bez powtórzeń")
        .number("kanaly.osoby_bez_powtorzen", "liczba osób bez powtórzeń")
        .text("konsultacje.rozbieznosc", "rozbieżność liczby uczestników")
        .optional()
        .list(
            "konsultacje.uwagi",
            "uwagi",
            Fields::new()
                .number("numer", "numer uwagi")
                .text("zglaszajacy", "zgłaszający")
                .date("data", "dzień wpływu uwagi")
                .text("kanal", "sposób zgłoszenia")
                .flag("po_terminie", "uwaga po terminie")
                .text("przepis", "przepis, którego dotyczy uwaga")
                .text("tresc", "treść uwagi")
                .text("proponowane", "proponowane brzmienie")
                .optional()
                .text("uzasadnienie", "uzasadnienie uwagi")
                .optional()
                .text("stanowisko", "stanowisko")
                .text("powod", "powód stanowiska")
                .optional()
                .text("brzmienie_po", "brzmienie po zmianie")
                .optional(),
        )
        .flag("konsultacje.uwagi_po_terminie", "są uwagi po terminie")
        .text("konsultacje.wynik", "wynik konsultacji w liczbach")
        .text("konsultacje.wniosek", "wniosek z konsultacji")
        .optional()
        .text("konsultacje.podsumowanie", "podsumowanie konsultacji")
        .optional()
}

/// One meeting: invitation and attendance list.
pub fn one_meeting() -> Fields {
    Fields::new()
        .date("spotkanie.data", "dzień spotkania")
        .optional()
        .text("spotkanie.dzien_tygodnia", "dzień tygodnia spotkania")
        .optional()
        .text("spotkanie.godzina", "godzina spotkania")
        .optional()
        .text("spotkanie.miejsce", "miejsce spotkania")
        .optional()
}

/// Two versions of a text side by side.
pub fn comparison() -> Fields {
    Fields::new()
        .text("porownanie.przedmiot", "co porównano")
        .text("porownanie.lewa.nazwa", "wcześniejsza wersja")
        .text("porownanie.lewa.data", "dzień wcześniejszej wersji")
        .text("porownanie.lewa.autor", "autor wcześniejszej wersji")
        .optional()
        .text("porownanie.prawa.nazwa", "późniejsza wersja")
        .text("porownanie.prawa.data", "dzień późniejszej wersji")
        .text("porownanie.prawa.autor", "autor późniejszej wersji")
        .optional()
        .text("porownanie.podsumowanie", "liczba zmian")
        .blocks("porownanie.zmiany", "zmiany")
}
