//! The room of consultations: announced, a paper remark entered by keyboard, a position, the report.

use std::path::PathBuf;

use casework::consultation::{self, PlanInput, create::ConsultationStart};
use tests::{jarzebin, office::Officer, program::Program};

/// An office file with a consultation of the programme from 28 September to 12 October, planned and not announced.
fn planned(officer: &std::sync::Arc<Officer>) -> PathBuf {
    let (mut desk, programme) = jarzebin::file_with_programme(officer);
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let id = consultation::create(&mut desk, &start).expect("a consultation").value.id;
    let view = consultation::view(&desk, id).expect("its page");
    let plan = PlanInput {
        order_number: "87/2026".into(),
        order_date: "11.09.2026".into(),
        starts_on: "28.09.2026".into(),
        ends_on: "12.10.2026".into(),
        ..view.plan
    };
    consultation::save_plan(&mut desk, id, view.revision, &plan).expect("its plan");
    casework::file::close(desk).expect("a closed file");
    officer.path("urzad.kladka")
}

#[tokio::test]
async fn a_consultation_is_announced_answered_and_reported() {
    let officer = Officer::on("2026-10-15");
    let file = planned(&officer);
    let window = Program::start_with(&[&file]).await;
    window.click("link", "Konsultacje").await;
    window.find("heading", "Konsultacje").await;
    window.is_accessible("list of consultations").await;
    window.picture("konsultacje-lista").await;
    window.find("grid", "Konsultacje").await.click().await.expect("the row opens");

    window.find("tab", "Plan i dane").await;
    window.read("Najwcześniej").await;
    window.is_accessible("plan of a consultation").await;
    window.picture("konsultacje-plan").await;

    window.click("button", "Ogłoś konsultacje…").await;
    window.fill("Dzień ogłoszenia", "18.09.2026").await;
    window.is_accessible("announcing").await;
    window.click("button", "Ogłoś konsultacje").await;
    window.click("button", "Rozpocznij przyjmowanie uwag").await;
    window.find("button", "Zakończ przyjmowanie uwag").await;
    window.click("tab", "Przebieg").await;
    window.read("Kanały udziału").await;
    window.is_accessible("course of a consultation").await;
    window.picture("konsultacje-przebieg").await;

    // The paper remark, by keyboard alone.
    window.press("Control+n").await;
    window.find("heading", "Nowa uwaga").await;
    window.is_accessible("entering a remark").await;
    window.tab_to("Dzień wpływu").await;
    window.type_text("0510 2026").await;
    window.tab_to("Nazwa spoza rejestru").await;
    window.type_text("Koło Gospodyń „Malwa”").await;
    window.tab_to("Przepis, którego dotyczy (nieobowiązkowe)").await;
    window.type_text("2 pkt 2").await;
    window.read("§ 2 pkt 2").await;
    window.press("Enter").await;
    window.tab_to("Treść uwagi").await;
    window.type_text("Prosimy o zajęcia także w sołectwach.").await;
    window.picture("konsultacje-uwaga-wpis").await;
    window.tab_to("Wpisz uwagę").await;
    window.press("Enter").await;
    window.find("heading", "Uwaga nr 1").await;

    window.press("Alt+1").await;
    window.fill("Brzmienie po zmianie (nieobowiązkowe)", "organizację zajęć ruchowych i warsztatów, w tym w sołectwach;").await;
    window.press("Control+Enter").await;
    window.read("Każda uwaga ma stanowisko.").await;
    window.is_accessible("remarks and positions").await;
    window.picture("konsultacje-uwagi").await;
    window.click("button", "Wstaw do projektu").await;
    window.read("w projekcie, wersja 1").await;

    window.click("link", "Raport").await;
    window.click("button", "Wstaw proponowane podsumowanie").await;
    window.read("wpłynęła 1 uwaga").await;
    window.is_accessible("report of a consultation").await;
    window.picture("konsultacje-raport").await;
    for _ in 0..5 {
        window.press("Control++").await;
    }
    window.is_accessible("report at 200 %").await;
    window.picture("konsultacje-raport.200").await;
    window.close().await;
}
