//! Real consultations from public pages, entered through casework into a real file. The facts and their addresses are in
//! `tests/fixtures/cases/consultations.json`; what is not known there is not invented here.

use std::sync::Arc;

use casework::{
    Desk,
    consultation::{self, create::ConsultationStart, remark},
    view::Key,
};
use domain::{
    law::{Act, LawPack},
    office::LocalRules,
};
use serde_json::Value;
use tests::office::Officer;

use super::world::{self, meeting, on_paper, plan, refused, rules, step, view};

fn case(id: &str) -> Value {
    let all: Vec<Value> = serde_json::from_str(include_str!("../../fixtures/cases/consultations.json")).unwrap();
    all.into_iter().find(|case| case["id"] == id).unwrap_or_else(|| panic!("no case {id}"))
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_default()
}

/// "2025-11-07T10:00" is a day and an hour.
fn moment(case: &Value, key: &str) -> (String, String) {
    let written = text(case, key);
    let (day, hour) = written.split_once('T').unwrap_or((written, ""));
    let known = day.len() == 10 && day.starts_with("20");
    (if known { day.to_owned() } else { String::new() }, hour.to_owned())
}

/// The case in a file of an office without local rules, on a day long after its end.
fn planned(id: &str) -> (Arc<Officer>, Desk, Key, Value) {
    let case = case(id);
    let officer = Officer::on("2026-01-15");
    let mut desk = world::file(&officer, LocalRules::default());
    let subject = text(&case, "subject");
    let kind = match subject.to_lowercase() {
        name if name.contains("program") => "program",
        name if name.contains("strategia") => "strategia",
        _ => "prawo_miejscowe",
    };
    let start = ConsultationStart { subject: kind.into(), title: subject.into(), ..ConsultationStart::default() };
    let key = consultation::create(&mut desk, &start).unwrap().value.id;
    let ((from, _), (to, hour)) = (moment(&case, "start"), moment(&case, "end"));
    plan(&mut desk, key, |input| {
        (input.starts_on, input.ends_on, input.ends_at) = (from, to, hour);
        if let Some(people) = case["participants_total"].as_u64().or(case["participants"].as_u64()) {
            input.stated_participants = people.to_string();
        }
    })
    .unwrap();
    (officer, desk, key, case)
}

/// The case announced on its first day and closed after its last, as the papers say.
fn held(id: &str) -> (Arc<Officer>, Desk, Key, Value) {
    let (officer, mut desk, key, case) = planned(id);
    let first = view(&desk, key).plan.starts_on;
    for to in ["ogloszona", "trwa", "zakonczona"] {
        on_paper(&mut desk, key, to, if to == "ogloszona" { &first } else { "" })
            .unwrap_or_else(|failure| panic!("{id}: {}", failure.sentence()));
    }
    (officer, desk, key, case)
}

#[test]
fn real_consultations_are_judged_by_their_days() {
    // Days with the first and the last; the last falls on a day off; shorter than usual.
    let known = [
        ("con-wola-krzysztoporska-2023", 12, false, true),
        ("con-widuchowa-2023", 38, false, false),
        ("con-czarny-dunajec-2019", 23, true, false),
        ("con-loniow-2021", 22, false, false),
        ("con-pszczolki-2022", 16, false, false),
        ("con-daleszyce-2022", 15, false, false),
        ("con-dobczyce-2022", 16, false, false),
        ("con-olsztyn-jurajski-2022", 15, false, false),
        ("con-konstancin-2020", 15, false, false),
        ("con-koscielisko-2025", 22, false, false),
        ("con-strzalkowo-2023", 14, false, false),
        ("con-wloclawek-mof-2014", 23, false, false),
        ("con-choroszcz-2023", 8, false, true),
    ];
    for (id, days, day_off, short) in known {
        let (_officer, desk, key, _) = held(id);
        let view = view(&desk, key);
        let said = rules(&view);
        let length = view.length.as_ref().map(|length| plain(&length.days));
        assert_eq!(length, Some(format!("{days} dni")), "{id}");
        assert_eq!(said.contains(&"K-07"), day_off, "{id}: {said:?}");
        assert_eq!(said.contains(&"K-05"), short, "{id}: {said:?}");
        assert!(!said.contains(&"K-04"), "{id}: the days follow each other");
    }
}

#[test]
fn the_journals_that_the_papers_cite_are_those_that_the_law_pack_knows_for_their_day() {
    for (id, on) in [
        ("con-wola-krzysztoporska-2023", "2023-10-14"),
        ("con-powiat-gryfino-2018", "2018-10-14"),
        ("con-pszczolki-2022", "2022-09-19"),
        ("con-dobczyce-2022", "2022-09-22"),
        ("con-gizalki-2025", "2025-11-07"),
        ("con-bransk-2017", "2017-11-02"),
    ] {
        let case = case(id);
        let cited = text(&case, "legal_basis").replace("Dz.U. ", "Dz. U. z ").replace(" poz.", " r. poz.");
        let law = LawPack::embedded().on(on.parse().unwrap());
        let printed = law.citation_form(Act::PublicBenefit).printed;
        let journal = printed.split(" i ").next().unwrap().split(" oraz ").next().unwrap();
        assert!(cited.contains(journal), "{id}: {journal} is not in {cited}");
    }
}

#[test]
fn the_weekday_and_the_length_of_wola_krzysztoporska_equal_the_source_and_no_remark_is_in_order() {
    let (_officer, mut desk, key, case) = held("con-wola-krzysztoporska-2023");
    let shown = view(&desk, key);
    let first: chrono::NaiveDate = shown.plan.starts_on.parse().unwrap();
    assert_eq!(domain::polish::weekday(first), text(&case, "start_weekday"));
    let short = shown.findings.iter().find(|finding| finding.rule == "K-05").unwrap();
    assert_eq!(short.level.key, "wskazowka", "the statute sets no length");
    assert_eq!(short.found.as_deref().map(plain).as_deref(), Some("12 dni"));
    assert_eq!((shown.remarks, shown.outcome.sentence.as_str()), (0, "nie wpłynęła żadna uwaga"));
    for rule in ["K-17", "K-18", "K-19", "K-20", "K-21", "K-28"] {
        assert!(!rules(&shown).contains(&rule), "{rule}");
    }
    assert_eq!(
        shown.outcome.proposed,
        "Konsultacje projektu odbyły się od 14 do 25 października 2023 r. Formy konsultacji: uwagi na piśmie, uwagi pocztą \
         elektroniczną, uwagi na formularzu. W konsultacjach nie wpłynęła żadna uwaga. Projektu nie zmieniono w wyniku konsultacji."
    );
    on_paper(&mut desk, key, "stanowiska_zajete", "").expect("without remarks nothing waits");
    on_paper(&mut desk, key, "raport_opublikowany", "2023-10-27").expect("a report without remarks is a report");
    assert_eq!(view(&desk, key).status.key, "raport_opublikowany");
}

#[test]
fn widuchowa_counted_152_people_in_fourteen_villages_and_150_would_not_add_up() {
    let (_officer, mut desk, key, case) = held("con-widuchowa-2023");
    for (village, people) in case["participants_by_unit"].as_object().unwrap() {
        let people = people.as_u64().unwrap() as u32;
        consultation::meeting::save(&mut desk, key, &meeting("2023-02-20", village, &[("mieszkancy", people)])).unwrap();
    }
    let shown = view(&desk, key);
    assert_eq!((shown.meetings.len(), shown.turnout.at_meetings), (14, 152));
    assert!(!rules(&shown).contains(&"K-21"));
    plan(&mut desk, key, |input| input.stated_participants = "150".into()).unwrap();
    let shown = view(&desk, key);
    let said = shown.findings.iter().find(|finding| finding.rule == "K-21").expect("K-21 speaks");
    assert_eq!(said.found.as_deref().map(plain).as_deref(), Some("podano: 150 osób"));
    assert_eq!(said.required.as_deref().map(plain).as_deref(), Some("152 osoby, tyle daje suma części"));
}

#[test]
fn strzalkowo_counted_two_people_from_elsewhere_apart() {
    let (_officer, mut desk, key, case) = held("con-strzalkowo-2023");
    let villages = case["participants_by_unit"].as_object().unwrap();
    for (village, people) in villages {
        let people = people.as_u64().unwrap() as u32;
        consultation::meeting::save(&mut desk, key, &meeting("2023-04-20", village, &[("mieszkancy", people)])).unwrap();
    }
    assert!(rules(&view(&desk, key)).contains(&"K-21"), "52 were stated, 50 are counted");
    consultation::meeting::save(&mut desk, key, &meeting("2023-04-20", "osoby z innej miejscowości", &[("inni", 2)])).unwrap();
    let shown = view(&desk, key);
    assert!(!rules(&shown).contains(&"K-21"));
    assert_eq!(shown.turnout.at_meetings, 52);
}

#[test]
fn czarny_dunajec_ended_on_a_sunday_and_reported_in_time() {
    let (_officer, mut desk, key, _) = held("con-czarny-dunajec-2019");
    plan(&mut desk, key, |input| (input.order_number, input.order_date) = ("1/2019".into(), "4.01.2019".into())).unwrap();
    on_paper(&mut desk, key, "stanowiska_zajete", "").unwrap();
    on_paper(&mut desk, key, "raport_opublikowany", "8 lutego 2019 r.").unwrap();
    let shown = view(&desk, key);
    let sunday = shown.findings.iter().find(|finding| finding.rule == "K-07").unwrap();
    assert_eq!(sunday.title, "Konsultacje kończą się w niedzielę 27 stycznia 2019 r.");
    assert!(!rules(&shown).contains(&"K-22") && !rules(&shown).contains(&"K-12"), "{:?}", rules(&shown));
    assert_eq!(shown.outcome.published_on.unwrap().iso, "2019-02-08");
}

#[test]
fn the_county_of_gryfino_cannot_be_announced_without_its_first_day() {
    let (_officer, mut desk, key, case) = planned("con-powiat-gryfino-2018");
    let shown = view(&desk, key);
    assert!(shown.plan.starts_on.is_empty(), "the source does not know it");
    assert_eq!(text(&case, "end_weekday"), "niedziela");
    assert!(rules(&shown).contains(&"K-07") && rules(&shown).contains(&"K-03"));
    assert_eq!(refused(on_paper(&mut desk, key, "ogloszona", "2018-10-01")), ["K-03"], "no reason helps");
    assert_eq!(view(&desk, key).status.key, "planowana");
}

#[test]
fn mstow_without_days_is_kept_as_a_plan_with_what_is_missing() {
    let (_officer, desk, key, _) = planned("con-mstow-2023");
    let shown = view(&desk, key);
    let missing = shown.findings.iter().find(|finding| finding.rule == "K-03").unwrap();
    assert_eq!(missing.title, "Nie wpisano pierwszego dnia i ostatniego dnia konsultacji");
    let announce = shown.steps.iter().find(|step| step.to.key == "ogloszona").unwrap();
    assert!(!announce.allowed && !announce.recordable);
}

#[test]
fn daleszyce_closed_at_three_and_a_minute_later_is_late_but_kept() {
    let (_officer, mut desk, key, _) = held("con-daleszyce-2022");
    assert_eq!(view(&desk, key).plan.ends_at, "15:00");
    for hour in ["15:00", "15:01"] {
        remark::save(&mut desk, key, &world::remark("Stowarzyszenie „Pod Lipami”", "2022-11-18", hour)).unwrap();
    }
    let list = consultation::remarks::list(&desk, key, "", consultation::remarks::Which::All).unwrap();
    assert_eq!(list.rows.iter().map(|row| row.late).collect::<Vec<_>>(), [false, true]);
    let shown = view(&desk, key);
    let said = shown.findings.iter().find(|finding| finding.rule == "K-19").unwrap();
    assert_eq!(said.required.as_deref(), Some("najpóźniej 18 listopada 2022 r., godz. 15.00"));
    assert_eq!((shown.outcome.all, shown.outcome.late), (2, 1));
}

#[test]
fn gizalki_tell_the_hour_of_closing() {
    let (_officer, desk, key, _) = planned("con-gizalki-2025");
    let shown = view(&desk, key);
    assert_eq!((shown.plan.ends_on.as_str(), shown.plan.ends_at.as_str()), ("2025-11-07", "10:00"));
    let end = shown.course.unwrap().posts.into_iter().find(|post| post.note.starts_with("koniec")).unwrap();
    assert_eq!((end.title.as_str(), end.note.as_str()), ("7 listopada", "koniec, godz. 10.00"));
}

#[test]
fn the_strategy_of_wloclawek_with_64_remarks_is_not_answered_while_one_waits() {
    let (_officer, mut desk, key, case) = held("con-wloclawek-mof-2014");
    let count = case["remarks"].as_u64().unwrap();
    for number in 1..=count {
        let sender = format!("uczestnik konsultacji nr {number}");
        remark::save(&mut desk, key, &world::remark(&sender, "2014-08-20", "")).unwrap();
    }
    let waiting = refused(step(&mut desk, key, "stanowiska_zajete", Default::default()));
    assert_eq!((waiting.len(), waiting[0].as_str()), (64, "K-17"));
    let shown = view(&desk, key);
    assert_eq!((shown.outcome.waiting, shown.turnout.remarks), (64, 64));
    assert!(!shown.duty.obligatory, "a strategy is consulted by choice");
}

#[test]
fn choroszcz_breaks_a_local_rule_of_fourteen_days_only_where_there_is_one() {
    let (_officer, mut desk, key, _) = planned("con-choroszcz-2023");
    on_paper(&mut desk, key, "ogloszona", "2023-10-30").expect("custom only hints");
    let officer = Officer::on("2026-01-15");
    let mut strict = world::file(&officer, world::local());
    let start = ConsultationStart { subject: "inny_akt".into(), title: "projekt".into(), ..ConsultationStart::default() };
    let key = consultation::create(&mut strict, &start).unwrap().value.id;
    plan(&mut strict, key, |input| (input.starts_on, input.ends_on) = ("2023-11-07".into(), "2023-11-14".into())).unwrap();
    assert_eq!(
        refused(step(
            &mut strict,
            key,
            "ogloszona",
            consultation::step::StepInput { day: "2023-10-30".into(), ..Default::default() }
        )),
        ["K-05"]
    );
    on_paper(&mut strict, key, "ogloszona", "2023-10-30").expect("what happened is recorded with its reason");
    assert!(view(&strict, key).recorded_despite.contains("Wpis na podstawie akt sprawy."));
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
