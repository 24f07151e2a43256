//! The consultation of the draft: planned by the local rules, announced, opened, answered, summed up.

use tests::hand::Person;

/// The wording that the office accepts, and the words in it that are new.
pub const WORDING: &str = "udostępnianiu organizacjom lokali, świetlic i sprzętu, także w dni wolne od pracy, na spotkania i działania \
    służące mieszkańcom;";
pub const NEW_WORDS: &str = "także w dni wolne od pracy";

pub const REMARKS: [&str; 3] = [
    "Świetlice są potrzebne przede wszystkim w soboty i niedziele.",
    "Dziesięć dni wystarczy na każdą odpowiedź koordynatora.",
    "Prosimy o dowóz uczestników zajęć z całego powiatu.",
];
pub const REASONS: [&str; 2] = [
    "Termin skrócono tam, gdzie odpowiedź nie wymaga uzgodnień z innymi komórkami.",
    "Przewozy powiatowe nie są zadaniem gminy.",
];

pub async fn plans(she: &Person) {
    she.goes_to("Konsultacje", "/consultation").await;
    she.window.find("heading", "Nie ma jeszcze konsultacji").await;
    she.sees("20-no-consultations").await;
    she.follows("Nowe konsultacje").await;
    she.arrives_at("Nowe konsultacje").await;
    she.picks("na rok 2027").await;
    she.sees("21-new-consultation").await;
    she.presses("Rozpocznij i zaplanuj terminy").await;
    she.window.read("Najwcześniej").await;
    she.presses("Wstaw najwcześniejsze dni").await;
    for (label, day) in
        [("Ogłoszenie (nieobowiązkowe)", "01.10.2026"), ("Pierwszy dzień", "09.10.2026"), ("Ostatni dzień", "22.10.2026")]
    {
        she.holds(label, day).await;
    }
    she.fills("Numer zarządzenia (nieobowiązkowy)", "87/2026").await;
    she.fills("Data zarządzenia (nieobowiązkowa)", "30.09.2026").await;
    she.sees("22-plan").await;
}

pub async fn announces(she: &Person) {
    she.presses("Ogłoś konsultacje…").await;
    she.fills("Dzień ogłoszenia", "01.10.2026").await;
    she.sees("23-announcing").await;
    she.presses("Ogłoś konsultacje").await;
    she.window.read("ogłoszone").await;
    she.turns_to("Przebieg").await;
    for place in ["Biuletyn Informacji Publicznej", "strona internetowa", "tablica ogłoszeń"] {
        she.presses("Odnotuj publikację").await;
        she.chooses("Miejsce publikacji", place).await;
        she.fills("Dzień publikacji", "01.10.2026").await;
        she.presses("Odnotuj publikację").await;
        she.window.find_with("row", place).await;
    }
    she.window.read("we wszystkich miejscach urzędu").await;
    she.sees("24-published").await;
}

/// The second day: the case is found from the desk, opened, and the first remark comes by e-mail.
pub async fn opens(she: &Person) {
    she.window.find("navigation", "Pokoje programu").await;
    she.window.find("heading", "Piątek, 9 października 2026 r.").await;
    she.sees("25-desk").await;
    finds_the_case(she).await;
    she.presses("Rozpocznij przyjmowanie uwag").await;
    she.window.read("trwają, dzień 1. z 14").await;
    she.sees("26-open").await;

    she.follows("Wpisz uwagę").await;
    she.window.find("heading", "Nowa uwaga").await;
    she.chooses("Jak wpłynęła", "e-mail").await;
    she.fills("Dzień wpływu", "09.10.2026").await;
    she.looks_up("Organizacja z rejestru (jeżeli jest w rejestrze)", "przystan", "Przystań Seniora").await;
    she.looks_up("Przepis, którego dotyczy (nieobowiązkowy)", "lokali, świetlic", "udostępnianiu organizacjom lokali").await;
    she.fills("Treść uwagi", REMARKS[0]).await;
    she.fills("Proponowane brzmienie (nieobowiązkowe)", WORDING).await;
    she.sees("27-remark").await;
    she.presses("Wpisz uwagę").await;
    she.window.find("heading", "Uwaga nr 1").await;
}

async fn finds_the_case(she: &Person) {
    she.goes_to("Konsultacje", "/consultation").await;
    she.opens_row("na rok 2027").await;
    she.window.find("tab", "Przebieg").await;
}

/// The third day: the last remarks are entered, the meeting is counted, and the consultation closes.
pub async fn closes(she: &Person) {
    she.window.find("navigation", "Pokoje programu").await;
    finds_the_case(she).await;
    she.turns_to("Spotkania").await;
    she.presses("Dopisz spotkanie").await;
    she.fills("Dzień spotkania", "14.10.2026").await;
    she.fills("Godzina (nieobowiązkowa)", "17:00").await;
    she.fills("Miejsce", "świetlica w Zarzeczu").await;
    she.fills("organizacje pozarządowe", "9").await;
    she.fills("mieszkańcy", "4").await;
    she.fills("Razem według listy obecności (nieobowiązkowe)", "13").await;
    she.presses("Dopisz spotkanie").await;
    she.window.find_with("row", "świetlica w Zarzeczu").await;
    she.sees("28-meeting").await;

    she.follows("Wpisz uwagę").await;
    she.window.find("heading", "Nowa uwaga").await;
    she.chooses("Jak wpłynęła", "papier").await;
    she.fills("Dzień wpływu", "20.10.2026").await;
    she.looks_up("Organizacja z rejestru (jeżeli jest w rejestrze)", "malwa", "Malwa").await;
    she.looks_up("Przepis, którego dotyczy (nieobowiązkowy)", "objęcie patronatem", "Wniosek o udostępnienie").await;
    she.fills("Treść uwagi", REMARKS[1]).await;
    she.presses("Wpisz uwagę").await;
    she.window.find("heading", "Uwaga nr 2").await;

    she.presses("Wpisz uwagę").await;
    she.window.find("heading", "Nowa uwaga").await;
    she.chooses("Jak wpłynęła", "spotkanie").await;
    she.fills("Dzień wpływu", "14.10.2026").await;
    she.chooses("Kto zgłosił", "osoba prywatna").await;
    she.fills("Treść uwagi", REMARKS[2]).await;
    she.presses("Wpisz uwagę").await;
    she.window.find("heading", "Uwaga nr 3").await;

    finds_the_case(she).await;
    she.presses("Zakończ przyjmowanie uwag").await;
    she.window.read("zakończone").await;
    she.sees("29-closed").await;
}

pub async fn answers(she: &Person) {
    she.turns_to("Uwagi").await;
    she.window.find("heading", "Uwaga nr 1").await;
    she.picks("Alt 1 uwzględniona").await;
    she.holds("Brzmienie po zmianie (nieobowiązkowe)", WORDING).await;
    she.presses("Wstaw do projektu").await;
    she.window.read("zmieniono § 6 ust. 2 pkt 4, wersja").await;
    she.sees("30-accepted").await;
    she.presses("Zatwierdź i dalej").await;

    she.window.find("heading", "Uwaga nr 2").await;
    she.picks("Alt 2 uwzględniona w części").await;
    she.fills("Powód stanowiska", REASONS[0]).await;
    she.presses("Zatwierdź i dalej").await;

    she.window.find("heading", "Uwaga nr 3").await;
    she.picks("Alt 3 nieuwzględniona").await;
    she.fills("Powód stanowiska", REASONS[1]).await;
    she.presses("Zatwierdź i dalej").await;
    she.window.read("Każda uwaga złożona w terminie ma stanowisko.").await;
    she.sees("31-answered").await;
}

pub async fn sums_up(she: &Person) {
    finds_the_case(she).await;
    she.presses("Zamknij stanowiska").await;
    she.window.read("stanowiska zajęte").await;
    she.turns_to("Raport").await;
    she.fills("Dzień sporządzenia raportu (nieobowiązkowy)", "23.10.2026").await;
    she.presses_in("Podsumowanie konsultacji", "Wstaw proponowane podsumowanie").await;
    she.holds("Podsumowanie (nieobowiązkowe)", "wpłynęły 3 uwagi").await;
    she.presses("Wstaw do programu").await;
    she.window.read("jest w treści programu").await;
    she.sees("32-report").await;
}
