//! A case goes into a package, is looked at and taken in by a substitute, and comes back to an officer who worked on it too.

use casework::{
    consultation::{self, position::PositionInput, remarks::Which},
    document::CaseKey,
    file,
    handover::{self, CaseChoice, CaseDecision, HandoverOrder, Package},
    view::Key,
};
use tests::{office::Officer, program::Program};

/// Takes a position on a remark of the consultation about the programme for 2027.
fn answer(desk: &mut casework::Desk, consultation: Key, number: u32, outcome: &str) {
    let all = consultation::remarks::list(desk, consultation, "", Which::All).unwrap();
    let row = all.rows.iter().find(|row| row.number == number).expect("the remark");
    let seen = consultation::remarks::view(desk, row.id).unwrap();
    let input = PositionInput { outcome: outcome.into(), reason: "Odpowiedź zastępcy.".into(), wording_after: String::new() };
    consultation::position::save(desk, seen.id, seen.revision, &input).unwrap();
}

#[tokio::test]
async fn a_package_is_made_opened_and_taken_in_with_a_conflict() {
    let officer = Officer::on("2026-10-15");
    let path = officer.sample();
    let (package, back) = (officer.path("paczka.zip"), officer.path("powrot.zip"));
    let window = Program::start_with(&[&path]).await;

    // From the page of a case to the list of cases, with this one chosen.
    window.go("/programme/3").await;
    window.click("button", "Inne czynności").await;
    window.click("menuitem", "Przekaż sprawę zastępcy…").await;
    window.find("heading", "Przekazanie spraw").await;
    window.read("1 sprawa, około").await;
    window.is_accessible("cases to be handed over").await;
    window.picture("handover-room").await;
    window.click("button", "Zapisz paczkę…").await;
    window.read("Wpisz, dla kogo jest paczka").await;
    window.fill("Dla kogo", "Ewa Bąk").await;
    window.answer_dialogs(&[&package]);
    window.click("button", "Zapisz paczkę…").await;
    window.read("Paczka „paczka.zip” jest gotowa").await;
    window.read("Teraz u zastępcy").await;
    window.is_accessible("cases that are away").await;
    window.picture("handover-made").await;
    window.go("/programme/3").await;
    window.read("przekazana zastępcy").await;

    // The substitute works in a file of her own and sends the case back; here another remark is answered.
    let away = Officer::on("2026-10-20");
    let mut desk = away.new_file();
    let law = desk.law().on(desk.today());
    let sent = Package::read(&package, law).unwrap();
    let decision = CaseDecision { case: 0, choice: CaseChoice::Theirs, fields: Vec::new(), seen: String::new() };
    let taken = handover::take(&mut desk, &sent, &[decision], |_, _| Ok(())).unwrap().value;
    let Some(CaseKey::Programme(programme)) = taken.cases[0].case else { panic!("a programme") };
    let consulted = casework::programme::page(&desk, programme).unwrap().consultation.unwrap().0;
    answer(&mut desk, consulted, 5, "nieuwzgledniona");
    let order = HandoverOrder { cases: vec![CaseKey::Programme(programme)], person: "Anna Wierzba".into(), note: String::new() };
    handover::make(&mut desk, &order, &back, |_, _| Ok(())).unwrap();
    file::close(desk).unwrap();
    window.close().await;
    let mut desk = file::open(officer.clone(), &path).unwrap();
    answer(&mut desk, Key(5), 7, "uwzgledniona");
    file::close(desk).unwrap();

    let window = Program::start_with(&[&path]).await;
    window.go("/handover/package").await;
    window.find("heading", "Paczka albo plik sprawy").await;
    window.is_accessible("a package to be chosen").await;
    window.answer_dialogs(&[&back]);
    window.click("button", "Otwórz plik…").await;
    window.find("heading", "Co jest w paczce").await;
    window.read("Wszystkie pliki są takie jak w chwili zapisania paczki").await;
    window.is_accessible("what is in a package").await;
    window.picture("handover-contents").await;
    window.click("button", "Porównaj ze swoimi sprawami").await;
    window.find("heading", "Porównanie z Twoimi sprawami").await;
    window.read("zmieniona po obu stronach").await;
    window.read("Uwaga nr 5").await;
    window.is_accessible("a conflict").await;
    window.picture("handover-conflict").await;
    window.click("radio", "Połącz: wybierz przy każdej różnicy").await;
    window.read("Zapisz decyzje: 1 sprawa").await;
    window.is_accessible("a conflict put together").await;
    window.resize(1024, 700).await;
    window.enlarge(true).await;
    window.is_accessible("a conflict at 200 %").await;
    window.fits_its_width("handover-conflict.200").await;
    window.picture("handover-conflict.200").await;
    window.enlarge(false).await;
    window.click("button", "Zapisz decyzje: 1 sprawa").await;
    window.find("heading", "Sprawy wczytane").await;
    window.read("Zmieniono 1 sprawę.").await;
    window.is_accessible("cases taken in").await;
    window.picture("handover-taken").await;
    window.click("button", "Cofnij całe wczytanie").await;
    window.read("Cofnięto całe wczytanie.").await;
    window.close().await;
}
