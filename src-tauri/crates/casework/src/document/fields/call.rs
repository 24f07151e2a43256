//! Fields of an open call: its notice, its order, its changes and its publications.

use documents::template::Fields;

fn paragraphs() -> Fields {
    Fields::new().text("akapit", "akapit")
}

/// A call with everything that its notice prints.
pub fn call() -> Fields {
    Fields::new()
        .text("konkurs.tytul", "tytuł konkursu")
        .text("konkurs.podstawa", "podstawa prawna konkursu")
        .text("konkurs.podstawa_uniewaznienia", "podstawa prawna unieważnienia")
        .text("podstawa.konkurs", "podstawa prawna zarządzenia o konkursie")
        .text("konkurs.zarzadzenie.numer", "numer zarządzenia o konkursie")
        .optional()
        .date("konkurs.zarzadzenie.data", "dzień zarządzenia o konkursie")
        .optional()
        .text("konkurs.komorka", "komórka prowadząca konkurs")
        .text("konkurs.termin", "termin składania ofert")
        .optional()
        .list("konkurs.zmiany", "zmiany ogłoszenia", Fields::new().date("dzien", "dzień zmiany"))
        .date("konkurs.przedluzenie.data", "dzień, w którym przedłużono termin składania ofert")
        .optional()
        .text("konkurs.przedluzenie.bylo", "termin składania ofert przed przedłużeniem")
        .optional()
        .date("konkurs.wybor", "termin wyboru ofert")
        .optional()
        .text("konkurs.od", "początek realizacji")
        .optional()
        .text("konkurs.do", "koniec realizacji")
        .optional()
        .list(
            "konkurs.zadania",
            "zadania konkursu",
            Fields::new()
                .text("nazwa", "nazwa zadania")
                .text("sfera", "sfera zadań publicznych")
                .optional()
                .text("forma", "forma zlecenia")
                .text("realizacja", "termin realizacji zadania")
                .optional(),
        )
        .list("konkurs.opisy", "opisy zadań", Fields::new().text("nazwa", "nazwa zadania").text("opis", "opis zadania"))
        .list(
            "konkurs.pule",
            "środki na zadania w latach",
            Fields::new().text("zadanie", "nazwa zadania").text("rok", "rok").money("kwota", "kwota"),
        )
        .list("konkurs.lata", "środki w latach", Fields::new().text("rok", "rok").money("kwota", "kwota"))
        .money("konkurs.srodki", "środki na wszystkie zadania")
        .optional()
        .text("konkurs.srodki_razem", "suma tabeli środków")
        .optional()
        .flag("konkurs.wieloletni", "środki na więcej niż jeden rok")
        .flag("konkurs.wedlug_ustawy", "konkurs w trybie ustawy o pożytku")
        .flag("konkurs.z_poprzednimi", "ogłoszenie mówi o zadaniach poprzednich")
        .flag("konkurs.na_projekcie", "konkurs na podstawie projektu budżetu")
        .date("konkurs.budzet.data", "dzień projektu budżetu")
        .optional()
        .list("konkurs.zasady", "zasady przyznawania dotacji", paragraphs())
        .list("konkurs.limity", "limity konkursu", Fields::new().text("opis", "limit"))
        .list("konkurs.granice_dotacji", "granice kwoty dotacji", Fields::new().text("granica", "granica"))
        .list("konkurs.koszty", "zasady o kosztach", paragraphs())
        .list("konkurs.warunki", "warunki realizacji", paragraphs())
        .list("konkurs.uprawnieni", "kto może złożyć ofertę", paragraphs())
        .list("konkurs.skladanie", "jak złożyć ofertę", paragraphs())
        .list(
            "konkurs.zalaczniki",
            "załączniki do oferty",
            Fields::new().text("nazwa", "załącznik").text("kiedy", "kiedy jest wymagany").optional(),
        )
        .list("konkurs.tryb", "tryb wyboru ofert", paragraphs())
        .list(
            "konkurs.kryteria",
            "kryteria wyboru",
            Fields::new()
                .text("nazwa", "kryterium z objaśnieniem")
                .text("kryterium", "kryterium")
                .text("punkty", "najwięcej punktów z wagą")
                .text("prog", "próg kryterium")
                .optional(),
        )
        .text("konkurs.punkty_razem", "punkty razem")
        .optional()
        .text("konkurs.prog", "próg punktów oferty")
        .optional()
        .text("konkurs.milczenie", "dni milczenia oznaczające rezygnację")
        .optional()
        .text("konkurs.dni_na_zadanie_uzasadnienia", "czas na żądanie uzasadnienia wyboru")
        .optional()
        .list("konkurs.lata_poprzednie", "lata, o których mówi ogłoszenie", Fields::new().text("zdanie", "co zlecono w roku"))
        .list(
            "konkurs.poprzednie",
            "zadania zrealizowane wcześniej",
            Fields::new()
                .text("rok", "rok")
                .text("zadanie", "zadanie")
                .money("koszt", "koszt zadania")
                .optional()
                .money("dotacje", "dotacje dla organizacji")
                .optional(),
        )
        .flag("konkurs.regranting", "konkurs na operatora")
        .list("konkurs.regranting_zasady", "zasady zlecania przez operatora", paragraphs())
        .list("konkurs.inne", "inne informacje", paragraphs())
        .list("konkurs.kontakt", "kto udziela wyjaśnień", paragraphs())
        .list("konkurs.miejsca", "miejsca ogłoszenia", Fields::new().text("opis", "miejsce"))
        .list(
            "konkurs.publikacje",
            "publikacje konkursu",
            Fields::new()
                .text("co", "co ogłoszono")
                .text("miejsce", "miejsce")
                .text("adres", "adres")
                .optional()
                .date("data", "dzień publikacji")
                .text("zdjeto", "dzień zdjęcia")
                .optional()
                .text("dowod", "dowód publikacji"),
        )
        .date("konkurs.ostatnia_publikacja", "ostatnia publikacja ogłoszenia")
        .optional()
        .date("konkurs.najwczesniej", "najwcześniejszy termin składania ofert")
        .optional()
        .text("konkurs.brak_miejsc", "miejsca bez ogłoszenia")
        .optional()
}

/// The paper that an order carries in its annex.
pub fn annex() -> Fields {
    Fields::new().blocks("zalacznik.tresc", "treść załącznika")
}

/// One change of a call.
pub fn call_change() -> Fields {
    Fields::new()
        .date("zmiana.data", "dzień zmiany")
        .optional()
        .text("zmiana.zarzadzenie", "numer zarządzenia o zmianie")
        .optional()
        .text("zmiana.powod", "powód zmiany")
        .optional()
        .list("zmiana.tresc", "treść zmiany", paragraphs())
        .text("zmiana.termin_bylo", "dotychczasowy termin składania ofert")
        .optional()
        .text("zmiana.termin_jest", "nowy termin składania ofert")
        .optional()
        .date("zmiana.wybor_bylo", "dotychczasowy termin wyboru ofert")
        .optional()
        .date("zmiana.wybor_jest", "nowy termin wyboru ofert")
        .optional()
        .text("uniewaznienie.zadanie", "unieważnione zadanie")
        .optional()
        .text("uniewaznienie.przyczyna", "przyczyna unieważnienia")
        .optional()
}
