//! The sample municipality: what a person who opens it for the first time finds.

use casework::{
    file,
    records::{self, ConsultationRecords, ProgrammeRecords},
    sample,
};
use domain::{
    consultation::ConsultationStatus,
    finding::{Finding, Level},
    id::{ConsultationId, ProgrammeId},
    law::LawPack,
    rule,
};
use tests::office::Officer;

fn opened() -> (std::sync::Arc<Officer>, casework::Desk) {
    let officer = Officer::on("2026-11-22");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).expect("the sample is made");
    (officer, desk)
}

fn findings_of_programme(desk: &casework::Desk, year: i32) -> Vec<Finding> {
    let found = desk.store().read(|tx| {
        let id = store::programme::of_year(tx, year)?.first().expect("a programme of the year").id;
        Ok::<_, casework::Failure>((ProgrammeRecords::load(tx, id)?, records::office(tx)?))
    });
    let (records, office) = found.unwrap();
    records.with_case(&office, LawPack::embedded(), desk.today(), rule::check_programme)
}

#[test]
fn the_sample_shows_a_year_of_life_on_its_own_day() {
    let (_officer, desk) = opened();
    let view = file::view(&desk).unwrap();
    assert_eq!(view.unit.as_deref(), Some("Gmina Jarzębin"));
    assert_eq!(view.today.words, "15 października 2026 r.");
    let store = desk.store();
    store
        .read(|tx| {
            assert_eq!(store::organisation::all(tx)?.len(), 204);
            assert_eq!(store::programme::list(tx)?.len(), 3);
            assert_eq!(store::remark::of(tx, ConsultationId(2))?.len(), 9);
            assert!(store::issued::list(tx, None, store::Page::ALL)?.total <= 20);
            let texts = store::text::versions(tx, store::programme::of_year(tx, 2027)?[0].record.text)?;
            assert_eq!(texts.iter().map(|version| version.number).collect::<Vec<_>>(), [7, 6, 5, 4, 3, 2, 1]);
            Ok::<_, casework::Failure>(())
        })
        .unwrap();
}

#[test]
fn the_history_of_the_sample_runs_forward_and_ends_before_its_day() {
    let (_officer, desk) = opened();
    let acts = desk.store().read(|tx| store::history::acts(tx, None, 1_000)).unwrap();
    assert!(acts.len() > 80, "{} acts", acts.len());
    assert!(acts.windows(2).all(|pair| pair[0].at >= pair[1].at));
    assert!(acts[0].at.date_naive() <= desk.today());
}

#[test]
fn the_draft_for_2027_has_the_three_planted_faults() {
    let (_officer, desk) = opened();
    let findings = findings_of_programme(&desk, 2027);
    let says =
        |rule: &str, words: &str| findings.iter().any(|finding| finding.rule == rule && format!("{finding:?}").contains(words));
    assert!(says("P-01", "komisj"), "the item on commissions is missing: {findings:#?}");
    assert!(says("T-01", "lit. c"), "the reference to letter c is broken");
    assert!(says("T-05", "312"), "the sum differs");
}

#[test]
fn the_running_year_is_not_forbidden_anything() {
    let (_officer, desk) = opened();
    for year in [2025, 2026] {
        let blocks: Vec<_> = findings_of_programme(&desk, year).into_iter().filter(|f| f.level == Level::Block).collect();
        assert!(blocks.is_empty(), "{year}: {blocks:#?}");
    }
}

#[test]
fn remarks_of_the_running_consultation_know_their_units() {
    let (_officer, desk) = opened();
    let records = desk.store().read(|tx| {
        let id = store::programme::of_year(tx, 2027)?.first().expect("2027").id;
        Ok::<_, casework::Failure>(ProgrammeRecords::load(tx, id)?.consultation.expect("a consultation"))
    });
    let ConsultationRecords { stored, remarks, .. } = records.unwrap();
    assert_eq!(stored.record.status, ConsultationStatus::Running);
    assert_eq!(remarks.len(), 11);
    assert_eq!(remarks.iter().filter(|remark| remark.record.position.is_some()).count(), 6);
    for remark in remarks.iter().filter(|remark| !remark.record.unit_address.is_empty()) {
        assert!(remark.record.unit.is_some() && !remark.record.wording_now.is_empty(), "{:?}", remark.record);
    }
    assert!(remarks[4].record.wording_now.starts_with("1. Na realizację programu planuje się kwotę 320 000,00 zł"));
}

#[test]
fn the_sample_is_the_same_each_time() {
    let all = |desk: &casework::Desk| {
        let store = desk.store();
        store
            .read(|tx| {
                let programmes = [1, 2, 3].map(|id| format!("{:?}", ProgrammeRecords::load(tx, ProgrammeId(id))));
                let acts: Vec<_> = store::history::acts(tx, None, 1_000)?.iter().map(|act| (act.at, act.name.clone())).collect();
                Ok::<_, casework::Failure>((programmes, acts, format!("{:?}", store::organisation::all(tx)?)))
            })
            .unwrap()
    };
    assert_eq!(all(&opened().1), all(&opened().1));
}

#[test]
fn the_sample_never_takes_the_place_of_a_file() {
    let (officer, desk) = opened();
    file::close(desk).unwrap();
    let before = std::fs::read(officer.path("jarzebin.kladka")).unwrap();
    assert!(sample::create(officer.clone(), &officer.path("jarzebin.kladka")).is_err());
    assert_eq!(std::fs::read(officer.path("jarzebin.kladka")).unwrap(), before);
}
