//! The pile of remarks: a meeting whose total differs from its parts, remarks by every way, late ones, positions by keys.

use casework::consultation::{self, remarks::Which};
use tests::{office::Officer, program::Program};

use super::{at_twice_the_text, closed, other_looks, running};

#[tokio::test]
async fn a_total_that_differs_from_its_parts_is_told_at_the_meeting_and_mended() {
    let officer = Officer::on("2026-10-08");
    let (desk, id) = running(&officer);
    let window = Program::start_at("2026-10-08T09:41:00", &[&closed(&officer, desk)]).await;
    window.go(&format!("/consultation/{}/meetings", id.0)).await;
    window.find("heading", "Nie ma jeszcze spotkań").await;
    window.is_accessible("no meetings yet").await;
    window.click("button", "Dopisz spotkanie").await;
    window.fill("Dzień spotkania", "07.10.2026").await;
    window.fill("Godzina (nieobowiązkowa)", "17.00").await;
    window.fill("Miejsce", "Dom Kultury").await;
    window.fill("organizacje pozarządowe", "14").await;
    window.fill("mieszkańcy", "9").await;
    window.fill("Razem według listy obecności (nieobowiązkowe)", "25").await;
    window.is_accessible("a meeting with its turnout").await;
    window.picture("konsultacje-spotkanie").await;
    window.click("button", "Dopisz spotkanie").await;
    let told = "Liczba uczestników nie zgadza się z częściami: spotkanie 7 października 2026 r. (Dom Kultury)";
    window.find("heading", told).await;
    window.read("23 osoby, tyle daje suma części").await;
    window.is_accessible("a total that differs").await;
    window.picture("konsultacje-frekwencja").await;

    window.click("button", &format!("Pokaż: {told}")).await;
    window.fill("Razem według listy obecności (nieobowiązkowe)", "23").await;
    window.click("button", "Popraw spotkanie").await;
    window.read_no_more("nie zgadza się").await;
    window.click("button", "23 – Skąd ta liczba?").await;
    window.read("Suma osób z list obecności wszystkich spotkań.").await;
    window.picture("konsultacje-skad-frekwencja").await;
    window.press("Escape").await;
    at_twice_the_text(&window, "meetings", "konsultacje-spotkania").await;
    other_looks(&window, "meetings", "konsultacje-spotkania").await;
    window.close().await;
}

/// Way, kind of sender, sender, day and hour, provision, words.
const REMARKS: [(&str, &str, &str, &str, &str, &str, &str); 6] = [
    ("papier", "organizacja", "Koło Gospodyń „Malwa”", "05.10.2026", "10:05", "2 pkt 2", "Prosimy o zajęcia także w sołectwach."),
    ("e-mail", "organizacja", "Fundacja „Przystań Seniora”", "06.10.2026", "14:22", "", "Program jest za krótki."),
    ("formularz", "organizacja", "Klub „Błyskawica”", "07.10.2026", "8:00", "2 pkt 3", "Prosimy o wyższą kwotę na sport."),
    ("spotkanie", "osoba prywatna", "", "07.10.2026", "17:40", "", "Lepiej naprawić drogi."),
    ("rada pożytku", "rada pożytku", "", "09.10.2026", "", "4", "Prosimy dopisać dzień zebrania propozycji."),
    ("e-mail", "organizacja", "OSP Stary Młyn", "13.10.2026", "7:30", "", "Spóźniliśmy się, ale prosimy o remont remizy."),
];

#[tokio::test]
async fn remarks_of_every_way_are_entered_marked_and_answered_by_keys() {
    let officer = Officer::on("2026-10-14");
    let (desk, id) = running(&officer);
    let file = closed(&officer, desk);
    let window = Program::start_at("2026-10-14T09:41:00", &[&file]).await;
    window.go(&format!("/consultation/{}/remarks/new", id.0)).await;
    window.find("heading", "Nowa uwaga").await;
    for (index, remark) in REMARKS.iter().enumerate() {
        enter(&window, remark).await;
        if index + 1 < REMARKS.len() {
            window.press("Control+Enter").await;
            window.read(&format!("wpisano teraz: {}", index + 1)).await;
        } else {
            window.click("button", "Wpisz uwagę").await;
        }
    }
    window.find("heading", "Uwaga nr 6").await;
    window.read("po terminie").await;
    window.read("Uwaga nr 6 wpłynęła po terminie").await;
    window.read("spoza uprawnionych").await;
    window.is_accessible("a late remark").await;
    window.picture("uwagi-po-terminie").await;
    answer(&window).await;
    window.click("button", "6 – Skąd ta liczba?").await;
    window.read("po terminie, mogą zostać bez stanowiska: 1").await;
    window.is_accessible("where a count of remarks comes from").await;
    window.press("Escape").await;
    at_twice_the_text(&window, "pile of remarks", "uwagi").await;
    other_looks(&window, "pile of remarks", "uwagi").await;
    window.go("/consultation").await;
    window.click("button", "1 – Skąd ta liczba?").await;
    window.read("po terminie, mogą zostać bez stanowiska: 1").await;
    window.press("Escape").await;
    window.close().await;

    let desk = officer.opened_again();
    let list = consultation::remarks::list(&desk, id, "", Which::All).expect("the list");
    let told: Vec<_> = list.rows.iter().map(|row| row.outcome.as_ref().map_or("", |outcome| outcome.key.as_str())).collect();
    assert_eq!(told, ["uwzgledniona", "uwzgledniona_w_czesci", "nieuwzgledniona", "poza_przedmiotem", "uwzgledniona", ""]);
    assert_eq!(
        (list.figures.answered.count, list.figures.waiting.count, list.figures.late.count),
        (5, 0, 1),
        "a late remark does not wait for a position"
    );
}

async fn enter(window: &Program, (way, kind, sender, day, hour, unit, words): &(&str, &str, &str, &str, &str, &str, &str)) {
    window.choose("Jak wpłynęła", way).await;
    window.fill("Dzień wpływu", day).await;
    window.fill("Godzina (nieobowiązkowa)", hour).await;
    window.choose("Kto zgłosił", kind).await;
    match *kind {
        "organizacja" => window.fill("Nazwa spoza rejestru", sender).await,
        "osoba prywatna" => window.fill("Oznaczenie nadawcy (nieobowiązkowe)", sender).await,
        _ => {}
    }
    if !unit.is_empty() {
        let field = window.find("combobox", "Przepis, którego dotyczy (nieobowiązkowy)").await;
        field.click().await.expect("the field takes the cursor");
        window.type_text(unit).await;
        window
            .until("the provision", || async {
                if window.names("option").await.iter().any(|name| name.starts_with(&format!("§ {unit} "))) {
                    Ok(())
                } else {
                    Err("not offered".into())
                }
            })
            .await;
        window.press("Enter").await;
    }
    window.fill("Treść uwagi", words).await;
}

/// Alt and a digit takes the position, Ctrl Enter approves, Alt and an arrow walks through the pile.
async fn answer(window: &Program) {
    for number in (1..=5).rev() {
        window.press("Alt+Up").await;
        window.find("heading", &format!("Uwaga nr {number}")).await;
    }
    window.press("Alt+Down").await;
    window.find("heading", "Uwaga nr 2").await;
    window.press("Alt+Up").await;
    window.find("heading", "Uwaga nr 1").await;

    window.press("Alt+1").await;
    window.find("textbox", "Brzmienie po zmianie (nieobowiązkowe)").await;
    window.press("Control+Enter").await;
    window.find("heading", "Uwaga nr 2").await;

    window.press("Alt+2").await;
    window.find("textbox", "Powód stanowiska").await;
    window.press("Control+Enter").await;
    window.read("stanowisko wymaga powodu").await;
    assert_eq!(window.focused().await, "Powód stanowiska", "the cursor stands where the reason is owed");
    window.is_accessible("a reason is owed").await;
    window.picture("uwagi-powod").await;
    window.type_text("Program dopełnia regulamin konkursu; tam opiszemy szczegóły.").await;
    window.press("Control+Enter").await;
    window.find("heading", "Uwaga nr 3").await;

    window.press("Alt+3").await;
    window.fill("Powód stanowiska", "Kwotę określa uchwała budżetowa.").await;
    window.press("Control+Enter").await;
    window.find("heading", "Uwaga nr 4").await;
    window.press("Alt+4").await;
    window.fill("Powód stanowiska", "Program nie dotyczy dróg.").await;
    window.press("Control+Enter").await;
    window.find("heading", "Uwaga nr 5").await;
    window.press("Alt+1").await;
    window.find("textbox", "Brzmienie po zmianie (nieobowiązkowe)").await;
    window.press("Control+Enter").await;
    window.read("Każda uwaga złożona w terminie ma stanowisko.").await;
    assert_eq!(window.value("Brzmienie po zmianie (nieobowiązkowe)").await, "", "nothing was proposed");
    window.is_accessible("an answered pile").await;
    window.picture("uwagi").await;
}
