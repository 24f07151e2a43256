//! Fields of a programme and of what it takes from its consultation and opinion.

use documents::template::Fields;

use super::declined;

/// A programme with its goals, tasks and texts.
pub fn programme() -> Fields {
    declined(Fields::new(), "program.nazwa", "nazwa programu")
        .text("program.tytul", "tytuł programu")
        .text("program.rok", "rok albo lata programu")
        .number("program.rok_od", "pierwszy rok programu")
        .number("program.rok_do", "ostatni rok programu")
        .number("program.poprzedni_rok", "rok poprzedniego programu")
        .date("program.dzien_poczatku", "pierwszy dzień realizacji programu")
        .date("program.termin_uchwalenia", "ustawowy termin uchwalenia programu")
        .date("program.termin_sprawozdania", "ustawowy termin sprawozdania")
        .flag("program.wieloletni", "program wieloletni")
        .flag("program.poprzedni", "jest poprzedni program")
        .flag("program.uchwalony", "program uchwalony")
        .flag("program.prawo_miejscowe", "uchwała ogłaszana w dzienniku urzędowym")
        .flag("program.po_roku", "uchwalany po rozpoczęciu roku realizacji")
        .flag("program.po_terminie", "uchwalany po terminie ustawowym")
        .text("program.powod_opoznienia", "powód uchwalenia po terminie")
        .optional()
        .text("program.wersja", "wersja treści programu")
        .optional()
        .text("program.uchwala.numer", "numer uchwały o programie")
        .optional()
        .date("program.uchwala.data", "dzień uchwalenia programu")
        .optional()
        .number("program.uchwala.rok", "rok, w którym program ma być uchwalony")
        .text("program.cel_glowny", "cel główny")
        .optional()
        .list("program.cele", "cele szczegółowe", Fields::new().text("tresc", "treść celu"))
        .list("program.wskazniki", "wskaźniki", Fields::new().text("opis", "wskaźnik z wartościami i źródłem"))
        .list("program.sfery", "sfery zadań programu", Fields::new().text("zakres", "sfera po słowach „w zakresie”"))
        .list(
            "program.zadania",
            "zadania priorytetowe",
            Fields::new()
                .text("nazwa", "nazwa zadania")
                .text("zakres", "sfera po słowach „w zakresie”")
                .text("forma", "forma zlecania")
                .money("kwota", "planowana kwota")
                .optional()
                .money("kwota_poprzednia", "kwota w poprzednim programie")
                .optional(),
        )
        .list("program.zmiany", "zmiany wobec poprzedniego programu", Fields::new().text("opis", "zmiana"))
        .money("program.kwota", "kwota programu")
        .money("program.kwota_poprzednia", "kwota poprzedniego programu")
        .optional()
        .act("program.tresc", "treść programu")
        .optional()
        .act("uchwala.tresc", "treść uchwały")
        .optional()
        .flag("uchwala.podstawa_w_tresci", "podstawa prawna napisana w treści uchwały")
        .text("uchwala.uchyla", "uchylana uchwała")
        .optional()
        .act("uzasadnienie.tresc", "treść uzasadnienia")
        .optional()
}

/// The plan counted backwards from the sitting.
pub fn terms() -> Fields {
    Fields::new()
        .text("plan.od", "od czego liczymy wstecz")
        .list(
            "plan.kroki",
            "kroki planu",
            Fields::new()
                .text("krok", "co trzeba zrobić")
                .text("stan", "jak krok stoi")
                .date("plan", "dzień zaplanowany")
                .optional()
                .date("najpozniej", "najpóźniejszy dzień")
                .text("zapas", "dni między planem a najpóźniejszym dniem")
                .optional()
                .text("podstawa", "skąd ten dzień")
                .text("wyliczenie", "zdania, które prowadzą do tego dnia"),
        )
        .text("plan.zapas", "najmniejszy zapas")
        .optional()
        .text("plan.ratunek", "co jeszcze można zrobić, gdy plan się nie mieści")
        .optional()
}

/// The calls of the programme beside its plan.
pub fn schedule() -> Fields {
    Fields::new()
        .list(
            "harmonogram.zadania",
            "zadania programu",
            Fields::new()
                .text("nazwa", "nazwa zadania")
                .text("forma", "forma zlecenia")
                .money("plan", "kwota planowana")
                .optional()
                .money("ogloszono", "kwota ogłoszona w konkursach")
                .money("zostaje", "kwota, która zostaje")
                .optional(),
        )
        .text("harmonogram.plan_razem", "kwoty planowane razem")
        .optional()
        .text("harmonogram.ogloszono_razem", "kwoty ogłoszone razem")
        .optional()
        .text("harmonogram.zostaje_razem", "kwoty, które zostają, razem")
        .optional()
        .list(
            "harmonogram.konkursy",
            "konkursy programu",
            Fields::new()
                .text("tytul", "tytuł konkursu")
                .text("stan", "stan konkursu")
                .date("ogloszenie", "dzień ogłoszenia")
                .optional()
                .text("termin", "termin składania ofert")
                .optional()
                .date("wybor", "termin wyboru ofert")
                .optional()
                .text("realizacja", "termin realizacji")
                .optional()
                .money("kwota", "kwota konkursu w latach programu"),
        )
        .text("harmonogram.konkursy_razem", "kwoty konkursów razem")
        .optional()
        .text("harmonogram.male_granty.udzial", "największy udział małych grantów")
        .optional()
        .text("harmonogram.male_granty.podstawa", "podstawa prawna tego udziału")
        .optional()
        .money("harmonogram.male_granty.kwota", "największa kwota małych grantów")
        .optional()
}

/// The two sentences that a programme and its documents take from the consultation and the opinion.
pub fn course() -> Fields {
    Fields::new()
        .text("konsultacje.informacja", "informacja o przebiegu konsultacji")
        .text("konsultacje.podsumowanie", "podsumowanie konsultacji")
        .optional()
        .flag("konsultacje.podsumowanie_z_dniami", "podsumowanie podaje dni konsultacji")
        .text("konsultacje.ogloszenie_sprawozdania", "informacja o ogłoszeniu sprawozdania z konsultacji")
        .optional()
        .flag("opinia.wydana", "opinia rady pożytku wydana")
        .date("opinia.doreczono", "dzień doręczenia projektu radzie pożytku")
        .optional()
        .date("opinia.termin", "koniec terminu na opinię")
        .optional()
        .text("opinia.tresc", "treść opinii")
        .optional()
        .text("opinia.informacja", "informacja o opinii rady pożytku")
        .optional()
}
