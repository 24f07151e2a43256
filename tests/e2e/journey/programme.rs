//! The programme of the running year, taken over from paper, and the draft of the next one.

use tests::hand::Person;

/// The tasks of the running year: title, words of the sphere, planned money, department.
const TASKS: [(&str, &str, &str, &str); 3] = [
    ("Szkolenie sportowe dzieci i młodzieży", "kultura fizyczna", "120 000,00", "Oświata"),
    ("Zajęcia dla osób starszych", "osoby w wieku emerytalnym", "45 000,00", "Sprawy społeczne"),
    ("Wypoczynek letni dzieci", "wypoczynek", "18 000,00", "Oświata"),
];

/// The sentence that she adds to the draft.
pub const SENTENCE: &str = "Skład komisji podaje się do wiadomości na stronie internetowej.";

const TITLE_2027: &str = "Program współpracy Gminy Jarzębin z organizacjami pozarządowymi oraz podmiotami, o których mowa w \
    art. 3 ust. 3 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie, na rok 2027";

pub async fn records_last_year(she: &Person) {
    she.goes_to("Program współpracy", "/programme").await;
    she.window.find("heading", "W pliku nie ma jeszcze programu współpracy").await;
    she.sees("11-no-programmes").await;
    she.follows("Załóż program").await;
    she.arrives_at("Nowy program współpracy").await;
    she.fills("Rok", "2026").await;
    she.picks("Z szablonu").await;
    she.sees("12-new-programme").await;
    she.presses("Załóż program").await;
    she.arrives_at("Program współpracy na rok 2026").await;
    she.window.read("11 z 11").await;
    she.sees("13-items").await;

    she.turns_to("Zadania i pieniądze").await;
    for (title, sphere, planned, department) in TASKS {
        she.presses("Dodaj zadanie").await;
        she.fills("Tytuł zadania", title).await;
        she.looks_up("Sfera zadań publicznych (nieobowiązkowa)", sphere, sphere).await;
        she.fills("Plan (zł) (nieobowiązkowy)", planned).await;
        she.looks_up("Komórka (nieobowiązkowa)", department, department).await;
        she.presses("Dopisz zadanie").await;
        she.window.find_with("row", title).await;
    }
    she.window.read("183 000,00").await;
    she.sees("14-tasks-2026").await;

    // It was adopted on paper; whether it was consulted stands in no file, so its steps are recorded with a reason.
    she.orders("Inne czynności", "Skieruj projekt do rady…").await;
    she.window.read("Tego kroku zabraniają przepisy.").await;
    she.fills("Dzień skierowania projektu do rady", "13.11.2025").await;
    let paper = "Program uchwalono, zanim powstał ten plik; akta konsultacji są w teczce papierowej.";
    she.fills("Dlaczego odnotowujesz mimo blokady", paper).await;
    she.sees("15-step-despite").await;
    she.presses("Odnotuj mimo blokady").await;
    she.presses("Następny krok: odnotuj uchwalenie").await;
    she.fills("Dzień uchwalenia", "27.11.2025").await;
    she.fills("Numer uchwały", "XIV/98/2025").await;
    she.fills("Wejście w życie (nieobowiązkowe)", "01.01.2026").await;
    she.fills("Dlaczego odnotowujesz mimo blokady", paper).await;
    she.presses("Odnotuj mimo blokady").await;
    she.presses("Następny krok: rozpocznij realizację").await;
    she.presses("Rozpocznij realizację").await;
    she.window.read("w realizacji").await;
    she.window.read("uchwała nr XIV/98/2025 z 27 listopada 2025 r.").await;
    she.sees("16-adopted").await;
}

pub async fn drafts_next_year(she: &Person) {
    she.goes_to("Program współpracy", "/programme").await;
    she.sees("17-programmes").await;
    she.follows("Nowy program").await;
    she.arrives_at("Nowy program współpracy").await;
    she.picks("Z programu na 2026").await;
    she.presses("Załóż program").await;
    she.arrives_at("Program współpracy na rok 2027").await;

    she.turns_to("Zadania i pieniądze").await;
    she.fills("Plan 2027, Szkolenie sportowe dzieci i młodzieży", "132 500,00").await;
    she.fills("Plan 2027, Zajęcia dla osób starszych", "50 000,00").await;
    she.window.press("Enter").await;
    she.window.read("200 500,00").await;
    she.window.read("+17 500,00").await;
    she.sees("18-tasks-2027").await;

    she.turns_to("Treść").await;
    she.goes_to_the_end_of("Treść: Program na 2027").await;
    // The text saves itself while she thinks, and the caret stays where it was.
    let (begun, rest) = SENTENCE.split_at(SENTENCE.find(" na").expect("the sentence has a middle"));
    she.window.type_text(&format!(" {begun}")).await;
    she.window.find("status", "Zapisano").await;
    she.window.type_text(rest).await;
    she.window.read(SENTENCE).await;
    she.window.find("status", "Zapisano").await;
    she.sees("19-text").await;
}

/// Finds the draft of the next year.
pub async fn opens(she: &Person) {
    she.goes_to("Program współpracy", "/programme").await;
    she.follows(TITLE_2027).await;
    she.arrives_at("Program współpracy na rok 2027").await;
}

/// The programme goes the way of its consultation.
pub async fn takes_step(she: &Person, step: &str, state: &str) {
    opens(she).await;
    she.presses(&format!("Następny krok: {}", step.to_lowercase())).await;
    she.presses(step).await;
    she.window.read(state).await;
    she.window.read_no_more(step).await;
}
