//! The sample municipality: what a person who opens it for the first time finds.

use casework::{
    call, commission,
    document::{CaseKey, DocumentOrder, batch, offer, register},
    draft_act, file,
    offer::list::{self, OfferFilter},
    pulpit,
    records::{self, ConsultationRecords, ProgrammeRecords},
    sample,
};
use domain::{
    consultation::ConsultationStatus,
    document::{DocumentFormat, DocumentKind},
    finding::{Finding, Level},
    id::{ConsultationId, ProgrammeId},
    law::LawPack,
    publication::CaseRef,
    rule,
    vocabulary::Vocabulary,
};
use tests::office::Officer;

fn opened() -> (std::sync::Arc<Officer>, casework::Desk) {
    let officer = Officer::on("2026-11-22");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).expect("the sample is made");
    (officer, desk)
}

fn of_year(tx: &store::ReadTx<'_>, year: i32) -> Result<ProgrammeId, store::Fault> {
    let programmes = store::programme::list(tx)?;
    Ok(programmes.into_iter().find(|row| row.year_from == year).expect("a programme of the year").id)
}

fn findings_of_programme(desk: &casework::Desk, year: i32) -> Vec<Finding> {
    let found = desk.store().read(|tx| {
        let id = of_year(tx, year)?;
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
            let texts = store::text::versions(tx, store::programme::get(tx, of_year(tx, 2027)?)?.record.text)?;
            assert_eq!(texts.iter().map(|version| version.number).collect::<Vec<_>>(), [7, 6, 5, 4, 3, 2, 1]);
            Ok::<_, casework::Failure>(())
        })
        .unwrap();
}

#[test]
fn the_register_of_the_sample_holds_frozen_documents_of_three_years() {
    let (_officer, desk) = opened();
    let views = register::list(&desk, &register::RegisterFilter::default()).unwrap().rows;
    let told = |case: CaseRef, draft: bool| {
        let of_case = views.iter().rev().filter(|view| view.case == CaseKey::from(case) && view.draft == draft);
        of_case.map(|view| (view.kind.key.as_str(), view.number.as_str(), view.dated_on.iso.as_str())).collect::<Vec<_>>()
    };
    let programmes = desk.store().read(|tx| {
        let case = |year| of_year(tx, year).map(CaseRef::Programme);
        Ok::<_, store::Fault>([case(2025)?, case(2026)?, case(2027)?])
    });
    let [last, running, drafted] = programmes.unwrap();
    assert_eq!(told(last, false), [("uzasadnienie", "", "2024-11-14"), ("uchwala", "VIII/61/2024", "2024-11-28")]);
    assert_eq!(
        told(CaseRef::Consultation(ConsultationId(1)), false),
        [
            ("zarzadzenie_konsultacje", "78/2024", "2024-09-24"),
            ("ogloszenie_konsultacje", "", "2024-09-27"),
            ("raport_konsultacji", "", "2024-10-31"),
        ]
    );
    assert_eq!(told(running, true), [("projekt_programu", "", "2025-09-24"), ("uchwala", "", "2025-11-13")]);
    assert!(told(running, false).contains(&("uchwala", "XIX/164/2025", "2025-11-27")));
    assert_eq!(told(drafted, true), [("projekt_programu", "", "2026-09-24")]);
    assert!(views.iter().all(|view| view.files.len() == 3 && view.issued_at.as_str() < "2026-10-15"));
    let checked = register::check_all(&desk, |_, _| Ok(())).unwrap();
    assert_eq!((checked.checked as usize, checked.broken), (views.len(), Vec::new()));
    let invitations: Vec<_> = views.iter().filter(|view| view.kind.key == "zaproszenie").collect();
    assert!(invitations.len() == 3 && invitations.iter().all(|view| !view.replaced));
}

#[test]
fn a_draft_act_of_the_sample_is_half_way_to_the_council() {
    let (_officer, desk) = opened();
    let listed = draft_act::list(&desk).unwrap();
    let [act] = listed.as_slice() else { panic!("one act: {listed:#?}") };
    assert_eq!((act.kind.key.as_str(), act.status.key.as_str()), ("regulamin_konsultacji", "po_konsultacjach"));
    assert_eq!((act.late.as_deref(), act.case_number.as_str()), (None, "OK.526.4.2026"));
    let page = draft_act::page(&desk, act.id).unwrap();
    assert!(page.findings.is_empty(), "{:#?}", page.findings);
    let items = draft_act::items::view(&desk, act.id).unwrap();
    assert_eq!(items.present as usize, items.rows.len());
    let way = draft_act::way::view(&desk, act.id).unwrap();
    let states: Vec<(&str, &str)> = way.steps.iter().map(|step| (step.key.as_str(), step.state.key.as_str())).collect();
    assert_eq!(
        states[..4],
        [("projekt", "gotowe"), ("konsultacje", "gotowe"), ("opinia", "gotowe"), ("biuro_rady", "zaplanowane")]
    );
    assert_eq!(casework::text::versions(&desk, page.text).unwrap().len(), 2);
    let offered = offer::of_case(&desk, CaseKey::DraftAct(act.id)).unwrap();
    let not_ready: Vec<_> = offered.iter().filter(|one| !one.ready).map(|one| (&one.kind.label, &one.because)).collect();
    assert!(not_ready.is_empty() && offered.len() == 6, "{not_ready:?} of {}", offered.len());
    let views = register::list(&desk, &register::RegisterFilter::default()).unwrap().rows;
    assert!(views.iter().any(|view| view.case == CaseKey::DraftAct(act.id) && view.kind.key == "wniosek_o_opinie"));
}

#[test]
fn every_kind_of_document_can_be_printed_from_the_sample() {
    let (officer, desk) = opened();
    let offered = offer::all(&desk).unwrap();
    for kind in DocumentKind::ALL {
        let ready = offered.iter().find(|one| one.kind.key == kind.key() && one.ready);
        let ready = ready.unwrap_or_else(|| panic!("no case of the sample prints {}: {offered:#?}", kind.key()));
        let order = DocumentOrder::of(*kind, ready.case);
        let files = batch::to_folder(&desk, &order, DocumentFormat::ALL, &officer.path("druk")).unwrap();
        assert_eq!(files.names.len(), 3, "{}", kind.key());
    }
}

#[test]
fn nobody_is_invited_to_a_meeting_of_consultations_that_were_called_off() {
    let (officer, desk) = opened();
    let cancelled = desk.store().read(|tx| {
        let all = store::consultation::list(tx)?;
        Ok::<_, casework::Failure>(
            all.iter().find(|one| one.status == ConsultationStatus::Cancelled).expect("one is called off").id,
        )
    });
    let order = DocumentOrder::of(DocumentKind::Invitation, CaseKey::from(CaseRef::Consultation(cancelled.unwrap())));
    let folder = officer.path("druk");
    let files = batch::to_folder(&desk, &order, &[DocumentFormat::Html], &folder).unwrap();
    let page = std::fs::read_to_string(folder.join(&files.names[0])).unwrap().replace("&nbsp;", " ").replace('\u{a0}', " ");
    assert!(page.contains("spotkanie nie odbędzie się, ponieważ konsultacje odwołano w dniu 11 maja 2026 r."), "{page}");
    assert!(!page.contains("zapraszam na otwarte spotkanie"), "{page}");
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
fn the_rules_of_drafting_speak_of_the_planted_faults_alone() {
    let (_officer, desk) = opened();
    let checked = casework::check::everything(&desk, None).unwrap();
    let of_texts = checked.cases.iter().flat_map(|case| case.findings.iter().map(move |finding| (case, finding)));
    let said: Vec<String> = of_texts
        .filter(|(_, finding)| finding.rule.starts_with("T-"))
        .map(|(case, finding)| format!("{} {}: {} {}", case.noun, case.id.0, finding.rule, finding.title))
        .collect();
    let planted = [
        "programme 3: T-01 § 8 ust. 2: odesłanie prowadzi donikąd",
        "programme 3: T-05 Suma w § 10 ust. 1 nie zgadza się z tabelą zadań",
    ];
    assert_eq!(said, planted);
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
        let id = of_year(tx, 2027)?;
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

#[test]
fn what_is_found_tells_its_days_in_words() {
    let (_officer, desk) = opened();
    let details = |typed: &str, kind: &str| -> Vec<String> {
        let hits = pulpit::find(&desk, typed).unwrap();
        hits.into_iter().filter(|hit| hit.kind == kind).map(|hit| hit.detail.replace('\u{a0}', " ")).collect()
    };
    for (typed, kind, begin) in [("konsultacje", "consultation", "od "), ("ogloszenie", "document", "")] {
        let found = details(typed, kind);
        assert!(!found.is_empty(), "{typed} finds nothing of {kind}");
        assert!(found.iter().all(|detail| detail.starts_with(begin) && detail.ends_with(" r.")), "{found:?}");
    }
}

#[test]
fn the_settled_call_of_the_sample_went_the_whole_way_and_no_rule_forbids_anything() {
    let (_officer, desk) = opened();
    let calls = call::list(&desk).unwrap();
    let call = calls.iter().find(|line| line.status.key == "rozstrzygniety").expect("a settled call").id;
    let register = list::list(&desk, call, &OfferFilter::default()).unwrap();
    let told: Vec<_> = register.rows.iter().map(|row| (row.number.as_str(), row.status.key.as_str(), row.wrong)).collect();
    let expected = [
        ("1", "wycofana", 0),
        ("2", "zaktualizowana", 0),
        ("3", "umowa", 0),
        ("4", "umowa", 0),
        ("5", "niedofinansowana", 0),
        ("6", "rezerwowa", 0),
        ("7", "rezygnacja", 0),
        ("8", "odrzucona", 0),
        ("9", "po_terminie", 0),
    ];
    assert_eq!(told, expected);
    assert!(register.rows[1].joint && register.rows[8].late);
    for row in &register.rows {
        let view = casework::offer::page::view(&desk, row.id).unwrap();
        let faults: Vec<_> = view.faults.iter().map(|fault| &fault.sentence).collect();
        assert_eq!(faults.is_empty(), row.number != "8", "offer {}: {faults:#?}", row.number);
    }
    let page = commission::page::view(&desk, call).unwrap();
    assert_eq!((page.members.len(), page.exclusions.len(), page.meetings[0].has_quorum), (5, 1, true));
    let ranking = commission::ranking::view(&desk, call, None).unwrap();
    let order: Vec<_> = ranking.lines.iter().map(|line| line.number.as_str()).collect();
    assert_eq!(order, ["3", "4", "7", "2", "6", "5"]);
    assert!(ranking.vote.is_some_and(|vote| vote.adopted && vote.voices.iter().any(|voice| !voice.dissent.is_empty())));
    let results = commission::results::view(&desk, call).unwrap();
    let amounts: Vec<_> = results.tasks[0].lines.iter().map(|line| line.granted.as_ref().map(|money| money.grosze)).collect();
    assert_eq!(amounts, [4_000_000, 3_400_000, 2_350_000, 1_650_000, 0, 0].map(Some));
    let joint = results.tasks[0].lines.iter().find(|line| line.number == "2").unwrap();
    assert_eq!(joint.asked.grosze, 2_200_000, "an update to the granted amount changes nothing in what was asked for");
    assert!(joint.partial && joint.update_until.is_some() && joint.end.is_some());
    assert!(results.places.iter().all(|place| place.published_on.is_some() && place.has_evidence));
    assert!(results.demands[0].answered_on.is_some());
    let reasons = "Ocena jest poniżej progu 36 punktów, dlatego oferta nie mogła dostać dotacji.\n\
                   Opis zadania i rezultatów jest zbyt ogólny w stosunku do kosztów.";
    assert_eq!(results.demands[0].draft.replace('\u{a0}', " "), reasons);
    let of_calls = casework::check::everything(&desk, None).unwrap().cases.into_iter().filter(|case| case.noun == "call");
    let blocks: Vec<_> = of_calls.flat_map(|case| case.findings).filter(|one| one.level.key == "blokada").collect();
    assert!(blocks.is_empty(), "{blocks:#?}");
    let serious: Vec<_> = results.findings.iter().filter(|one| one.level.key != "wskazowka").collect();
    assert!(serious.is_empty(), "{serious:#?}");
}
