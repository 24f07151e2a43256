//! Papers of the commission and of the call that are made of days and settings: what they say beyond the golden words.

use casework::{
    commission::{
        calls,
        correction::{self, CorrectionInput},
        page, regulations, results,
    },
    document::{
        DocumentOrder,
        issue::{self, IssueOrder},
    },
    pulpit,
    view::Key,
};
use domain::{
    call::{AnnulmentGround, CallMode, CallStatus, CallTask},
    document::DocumentKind,
    id::CallId,
};
use tests::{contest, jarzebin};

use super::{
    contest::Contest,
    town::{Town, before_the_story, day},
    words::{order, ordered},
};

#[track_caller]
fn says(words: &str, sentence: &str) {
    assert!(words.contains(sentence), "„{sentence}” is not said in:\n{words}");
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_statement_is_made_for_a_member_or_left_to_be_filled_by_hand() {
    let contest = Contest::settled();
    let members = page::view(&contest.desk, contest.call).expect("the commission").members;
    let lipa = members.iter().find(|member| member.name == "Anna Lipa").expect("a member");
    let of = |part: Option<Key>| contest.ordered(&DocumentOrder { part, ..contest.order(DocumentKind::ImpartialityStatement) });
    let own = of(Some(lipa.id));
    says(&own, "Imię i nazwisko: Anna Lipa");
    says(&own, "Funkcja w komisji: członek, osoba wskazana przez organizacje.");
    says(&own, "art. 15 ust. 2f ustawy z dnia 24 kwietnia 2003 r.");
    says(&own, "art. 24 ustawy z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego");
    says(&own, "UKS „Orlik” Zarzecze");
    assert!(!own.contains("Klub „Fala”"), "an offer that came late is not judged:\n{own}");
    let blank = of(None);
    assert!(!blank.contains("Anna Lipa") && blank.contains("UKS „Orlik” Zarzecze"), "{blank}");
    says(&blank, "Funkcja w komisji i kogo osoba reprezentuje");
}

#[test]
fn an_appointment_names_the_people_and_carries_the_rules_of_work_in_its_annex() {
    let contest = Contest::settled();
    let words = contest.words(DocumentKind::CommissionAppointment);
    says(&words, "NR 0050.131.2026");
    says(&words, "z dnia 10 grudnia 2026 r.");
    says(&words, "art. 15 ust. 2a ustawy z dnia 24 kwietnia 2003 r.");
    says(&words, "Jan Kalina – przewodniczący, przedstawiciel organu wykonawczego;");
    says(&words, "Anna Lipa – członek, osoba wskazana przez organizacje (Stowarzyszenie „Świetlik”);");
    says(&words, "Karol Wiąz – ekspert z głosem doradczym");
    says(&words, "Regulamin pracy komisji konkursowej");
    says(&words, "w obecności co najmniej 50% członków z prawem głosu");
    says(&words, "średnia arytmetyczna punktów ze wszystkich kart oceny");
    says(&words, "Realność zadania – 40 pkt;");
    says(&words, "różnią się o więcej niż 30% najwyższej możliwej liczby punktów");
    says(&words, "kolejno od najwyżej ocenionej oferty");
    let rules = contest.words(DocumentKind::CommissionRules);
    for line in rules.lines().filter(|line| line.starts_with('§')) {
        says(&words, line);
    }
}

/// The settled call and another one that took its commission.
fn shared() -> (Contest, Key) {
    let Contest { officer, mut desk, call } = Contest::settled();
    let ngo = store_ngo(&desk);
    let commission = page::view(&desk, call).expect("the commission").id.expect("a commission");
    let (another, second) = contest::another(&officer, desk, ngo);
    desk = another;
    calls::take(&mut desk, second, commission).expect("taken");
    casework::file::close(desk).expect("the file closes");
    let (desk, ()) = jarzebin::into(&officer, "Rozstrzygnięty", |tx| {
        let mut stored = store::call::get(tx, CallId(call.0))?;
        stored.record.status = CallStatus::Settled;
        store::call::update(tx, stored.id, stored.revision, &stored.record).map(drop)
    });
    (Contest { officer, desk, call }, second)
}

/// The organisation that named a member.
fn store_ngo(desk: &casework::Desk) -> Key {
    let all = desk.store().read(store::organisation::all).expect("the register");
    Key(all.iter().find(|one| one.record.name == "Stowarzyszenie „Świetlik”").expect("in the register").id.0)
}

#[test]
fn papers_of_a_commission_of_several_calls_name_every_one_of_them() {
    let (contest, second) = shared();
    let sport = "na realizację zadań publicznych w zakresie sportu w 2027 roku";
    let both = format!("{sport} oraz {}", contest::OTHER_TITLE);
    let order = contest.words(DocumentKind::CommissionAppointment);
    says(&order, &format!("do zaopiniowania ofert złożonych w otwartych konkursach ofert {both}"));
    says(&order, &format!("{sport};"));
    says(&order, &format!("{}.", contest::OTHER_TITLE));
    says(&order, "z dniem rozstrzygnięcia ostatniego z konkursów");
    says(&order, "najwyżej tyle punktów, ile podano w ogłoszeniu o konkursie");
    assert!(!order.contains("Realność zadania"), "criteria of one call are not those of the other:\n{order}");
    let notice = contest.words(DocumentKind::CommissionRecruitment);
    says(&notice, &format!("Komisja zaopiniuje oferty złożone w otwartych konkursach ofert {both}."));
    says(&notice, &format!("{}: Warsztaty muzyczne", contest::OTHER_TITLE));
    says(&notice, "który nie bierze udziału w żadnym z tych konkursów");
    let rules = contest.words(DocumentKind::CommissionRules);
    says(&rules, &format!("opiniuje oferty złożone w otwartych konkursach ofert {both}."));
    let form = contest.words(DocumentKind::CandidateForm);
    says(&form, &format!("Konkursy: otwarte konkursy ofert {both}."));

    // The statement is signed for the calls that go on; the minutes tell of one call alone.
    let statement = contest.words(DocumentKind::ImpartialityStatement);
    says(&statement, &format!("Konkurs: otwarty konkurs ofert {}, znak sprawy OK.525.2.2026.", contest::OTHER_TITLE));
    says(&statement, "Chór „Kantata”");
    says(&statement, "UKS „Orlik” Zarzecze");
    let of_second = Contest { call: second, ..contest };
    let statement = of_second.words(DocumentKind::ImpartialityStatement);
    assert!(statement.contains("Chór „Kantata”") && !statement.contains("UKS „Orlik”"), "the settled call is over:\n{statement}");
    let minutes = of_second.words(DocumentKind::CommissionMinutes);
    says(&minutes, &format!("w otwartym konkursie ofert {}", contest::OTHER_TITLE));
    assert!(!minutes.contains("w zakresie sportu") && !minutes.contains("sala 12"), "{minutes}");
}

#[test]
fn an_appointment_names_the_file_of_the_regulations_instead_of_printing_its_own() {
    let mut contest = Contest::settled();
    let path = contest.officer.path("Regulamin komisji 2027.pdf");
    std::fs::write(&path, b"%PDF-1.7 regulamin").expect("a file");
    let seen = page::view(&contest.desk, contest.call).expect("the commission").revision.expect("a commission");
    let attached = regulations::attach(&mut contest.desk, contest.call, seen, &path).expect("attached");
    let words = contest.words(DocumentKind::CommissionAppointment);
    says(&words, "regulamin, który stanowi załącznik do zarządzenia, w pliku „Regulamin komisji 2027.pdf”.");
    says(&words, "Regulamin zawiera plik „Regulamin komisji 2027.pdf”, dołączony do zarządzenia.");
    says(&words, "do zarządzenia nr 0050.131.2026");
    assert!(!words.contains("średnia arytmetyczna punktów"), "the words of the program are not printed beside it:\n{words}");
    regulations::detach(&mut contest.desk, contest.call, attached.value.revision).expect("taken away");
    says(&contest.words(DocumentKind::CommissionAppointment), "średnia arytmetyczna punktów");
}

#[test]
fn a_call_under_the_act_on_sport_asks_for_its_commission_without_the_act_on_public_benefit() {
    let contest = under(CallMode::Sport);
    let order = contest.words(DocumentKind::CommissionAppointment);
    assert!(order.contains("o sporcie") && !order.contains("ust. 2a"), "{order}");
    let notice = contest.words(DocumentKind::CommissionRecruitment);
    assert!(!notice.contains("2da"), "{notice}");
    let statement = contest.words(DocumentKind::ImpartialityStatement);
    assert!(statement.contains("stosowanego odpowiednio") && !statement.contains("ust. 2f"), "{statement}");
}

/// The settled call under another act.
fn under(mode: CallMode) -> Contest {
    let Contest { officer, desk, call } = Contest::settled();
    casework::file::close(desk).expect("the file closes");
    let (desk, ()) = jarzebin::into(&officer, "Tryb konkursu", |tx| {
        let mut stored = store::call::get(tx, CallId(call.0))?;
        stored.record.mode = mode;
        store::call::update(tx, stored.id, stored.revision, &stored.record).map(drop)
    });
    Contest { desk, officer, call }
}

#[test]
fn no_paper_of_a_call_for_sport_or_public_health_speaks_in_the_words_of_the_act_on_public_benefit() {
    use DocumentKind::*;
    let papers = [
        CallOrder,
        CallNotice,
        CallRules,
        CallPublicationNote,
        CommissionRecruitment,
        CommissionAppointment,
        CommissionRules,
        ImpartialityStatement,
        FormalCard,
        CompletionCall,
        ResultsDecision,
        ResultsNotice,
        ResultLetter,
    ];
    for (mode, act) in [(CallMode::Sport, "o sporcie"), (CallMode::PublicHealth, "o zdrowiu publicznym")] {
        let contest = under(mode);
        for kind in papers {
            let words = contest.words(kind);
            for foreign in ["o działalności pożytku", "ustawy o pożytku", "żądać uzasadnienia wyboru"] {
                assert!(!words.contains(foreign), "{mode:?} {kind:?} says „{foreign}”:\n{words}");
            }
        }
        for kind in [CallOrder, CallNotice, CallRules, ResultsDecision, ResultsNotice] {
            says(&contest.words(kind), act);
        }
        let rules = contest.words(CallRules);
        says(&rules, "Podmioty uprawnione do składania ofert określa ogłoszenie.");
        says(&rules, "Wyniki konkursu ogłasza się w terminie i w sposób podany w ogłoszeniu.");
        says(&rules, "może odwołać konkurs, jeżeli zastrzeżono to w ogłoszeniu.");
        assert!(!rules.contains("opiniuje komisja konkursowa") && !rules.contains("unieważnia konkurs"), "{rules}");
        assert!(!contest.words(CallNotice).contains("w roku poprzednim"), "this act asks for no earlier tasks");
    }
    let own = under(CallMode::LegalAid).words(CallRules);
    says(
        &own,
        "o których mowa w art. 3 ust. 3 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie",
    );
    says(&own, "opiniuje komisja konkursowa");
}

#[test]
fn a_notice_tells_the_deadline_of_its_own_day_and_later_the_change() {
    let Town { officer, desk, programme, consultation, call } = Town::in_october();
    casework::file::close(desk).expect("the file closes");
    before_the_story(&officer, |tx| {
        let sport = store::call::task::of(tx, call)?.remove(0);
        let annulled = Some((day("2026-10-08"), AnnulmentGround::NoneGood));
        let record = CallTask { annulled, ..sport.record };
        store::call::task::update(tx, sport.id, sport.revision, &record).map(drop)
    });
    let desk = officer.opened_again();
    let town = Town { officer, desk, programme, consultation, call };
    let on = |day: Option<&str>| {
        let day = day.map(str::to_owned);
        ordered(&town, &DocumentOrder { day, ..order(&town, DocumentKind::CallNotice) })
    };
    let first = on(None);
    says(&first, "Jarzębin, 28 września 2026 r.");
    says(&first, "Oferty przyjmujemy do: 20 października 2026 r., godz. 15:30");
    says(&first, "Warsztaty dla seniorów");
    says(&first, "Szkolenie sportowe dzieci i młodzieży");
    assert!(!first.contains("przedłużono"), "{first}");
    let later = on(Some("2026-10-09"));
    says(&later, "Oferty przyjmujemy do: 27 października 2026 r., godz. 24:00");
    says(
        &later,
        "Termin składania ofert przedłużono w dniu 8 października 2026 r. Poprzedni termin: 20 października 2026 r., godz. 15:30.",
    );
    assert!(
        first.contains("130 000,00") && !later.contains("130 000,00"),
        "a task annulled since is announced no more:\n{later}"
    );
}

#[test]
fn an_order_carries_the_notice_of_its_day_as_its_annex() {
    let town = Town::in_october();
    let words = ordered(&town, &order(&town, DocumentKind::CallOrder));
    let annex = words.split_once("Załącznik").expect("an annex").1;
    says(annex, "Ogłoszenie o otwartym konkursie ofert na realizację zadań publicznych w 2027 roku");
    says(annex, "Oferty przyjmujemy do: 20 października 2026 r., godz. 15:30");
    says(annex, "Szkolenie sportowe dzieci i młodzieży");
    assert!(!annex.contains("OGŁOSZENIE\n"), "{annex}");
}

fn rules(contest: &Contest) -> Vec<String> {
    let view = results::view(&contest.desk, contest.call).expect("the results");
    view.findings.into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn papers_that_were_issued_are_compared_with_what_was_granted() {
    let mut contest = Contest::settled();
    for kind in [DocumentKind::CallNotice, DocumentKind::ResultsDecision, DocumentKind::ResultsNotice] {
        let document = DocumentOrder { part: None, ..contest.order(kind) };
        issue::issue(&mut contest.desk, &IssueOrder { document, give_number: false }, |_, _| Ok(())).expect("issued");
    }
    assert!(!rules(&contest).contains(&"M-14".to_owned()), "{:?}", rules(&contest));
    let offer = contest::offer(&contest.desk, contest.call, "2");
    let correction =
        CorrectionInput { after: "31 250,00".into(), corrected_on: "18.12.2026".into(), reason: "pomyłka w sumie".into() };
    correction::save(&mut contest.desk, contest.call, offer, &correction).expect("corrected");
    let view = results::view(&contest.desk, contest.call).expect("the results");
    let differ: Vec<_> = view.findings.iter().filter(|finding| finding.rule == "M-14").collect();
    let titles: Vec<&str> = differ.iter().map(|finding| finding.title.as_str()).collect();
    let other = "inne kwoty albo nazwy niż w sprawie";
    assert_eq!(titles, [format!("Zarządzenie o wynikach: {other}"), format!("Ogłoszenie wyników: {other}")]);
    assert_eq!(differ[1].found.as_deref().map(plain).as_deref(), Some("w wydanym piśmie nie ma: 31 250,00 zł"));
    let told = pulpit::view(&contest.desk).expect("the first screen").findings;
    assert!(told.iter().flat_map(|level| &level.found).any(|line| line.finding.rule == "M-14"));
    let document = DocumentOrder { part: None, ..contest.order(DocumentKind::ResultsNotice) };
    issue::issue(&mut contest.desk, &IssueOrder { document, give_number: false }, |_, _| Ok(())).expect("issued again");
    assert_eq!(rules(&contest).iter().filter(|rule| *rule == "M-14").count(), 1, "the newest notice counts");
}
