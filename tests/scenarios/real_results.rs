//! Real results of calls as they were published, entered as they stand on paper: sums, partial grants, and what the checks say.
//!
//! Applicants, pools, amounts and days are those of the sources; where a source gives no asked amount, the granted one is taken, and
//! where it gives no order, none is entered.

use casework::commission::results;
use domain::call::CallMode;
use tests::{
    contest::{Real, real},
    office::Officer,
};

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Pool, granted and left of every task, offers with less than they asked for, and the rules that speak.
fn check(case: &Real, sums: &[(&str, &str)], partial: usize, rules: &[&str]) {
    let officer = Officer::on(case.today);
    let (desk, call) = real(&officer, case);
    let view = results::view(&desk, call).unwrap();
    let told: Vec<_> = view.tasks.iter().map(|task| (plain(&task.granted.amount.text), plain(&task.left.text))).collect();
    let expected: Vec<_> = sums.iter().map(|(granted, left)| ((*granted).to_owned(), (*left).to_owned())).collect();
    assert_eq!(told, expected, "{}", case.name);
    let cut = view.tasks.iter().flat_map(|task| &task.lines).filter(|line| line.partial).count();
    assert_eq!(cut, partial, "{}", case.name);
    let mut said: Vec<&str> = view.findings.iter().map(|finding| finding.rule.as_str()).collect();
    said.sort_unstable();
    said.dedup();
    assert_eq!(said, rules, "{}", case.name);
    for task in &view.tasks {
        let parts: Vec<i64> = task.lines.iter().filter_map(|line| line.granted.as_ref()).map(|money| money.grosze).collect();
        assert_eq!(parts.iter().sum::<i64>(), task.granted.amount.grosze, "{}: the sum is made of its lines", case.name);
    }
}

const NOTHING: Real = Real {
    name: "",
    mode: CallMode::PublicBenefit,
    tasks: &[],
    offers: &[],
    commission_on: None,
    decided_on: "",
    order: "",
    published_on: None,
    today: "",
};

/// Three tasks with one offer each, the pool shared out to the złoty; the commission was appointed the day before.
#[test]
fn dabrowno_2023_settled_three_tasks_the_day_after_the_commission_was_appointed() {
    let case = Real {
        name: "res-dabrowno-2023",
        tasks: &[
            ("Kultura, sztuka, ochrona dóbr kultury", 13_000),
            ("Kultura fizyczna", 24_000),
            ("Turystyka i krajoznawstwo", 10_000),
        ],
        offers: &[
            (0, "Stowarzyszenie „Nasze Dzieci”", 13_000, 13_000),
            (1, "Gminny Klub Sportowy VEL Dąbrówno", 24_000, 24_000),
            (2, "Zachodniomazurskie Stowarzyszenie Przewodników", 10_000, 10_000),
        ],
        commission_on: Some("2023-02-09"),
        decided_on: "2023-02-10",
        order: "IOD.524.2.2023",
        published_on: Some("2023-02-10"),
        today: "2023-02-13",
        ..NOTHING
    };
    let sums = [("13 000,00 zł", "0,00 zł"), ("24 000,00 zł", "0,00 zł"), ("10 000,00 zł", "0,00 zł")];
    check(&case, &sums, 0, &["M-15"]);
}

#[test]
fn dabrowno_2022_settled_four_tasks() {
    let case = Real {
        name: "res-dabrowno-2022",
        tasks: &[("Kultura", 7_000), ("Kultura fizyczna", 20_000), ("Ekologia i ochrona zwierząt", 15_000), ("Turystyka", 6_000)],
        offers: &[
            (0, "Stowarzyszenie „Nasze Dzieci”", 7_000, 7_000),
            (1, "Gminny Klub Sportowy VEL Dąbrówno", 20_000, 20_000),
            (2, "Stowarzyszenie Straż Ochrony Przyrody i Praw Zwierząt", 15_000, 15_000),
            (3, "Zachodniomazurskie Stowarzyszenie Przewodników", 6_000, 6_000),
        ],
        commission_on: Some("2022-03-11"),
        decided_on: "2022-03-14",
        order: "IOD.524.2.2022",
        published_on: Some("2022-03-14"),
        today: "2022-03-15",
        ..NOTHING
    };
    let sums = [("7 000,00 zł", "0,00 zł"), ("20 000,00 zł", "0,00 zł"), ("15 000,00 zł", "0,00 zł"), ("6 000,00 zł", "0,00 zł")];
    check(&case, &sums, 0, &["M-15"]);
}

/// The fullest source of partial grants: six of nine amounts were lowered, the last from 6 800 to 1 000.
#[test]
fn prusice_2014_lowered_six_of_nine_amounts() {
    let case = Real {
        name: "res-prusice-2014",
        tasks: &[("Kultura fizyczna", 124_000)],
        offers: &[
            (0, "Ludowy Klub Sportowy „Dolpasz” Skokowa", 36_000, 36_000),
            (0, "Miejski Klub Sportowy „Orzeł” Prusice", 32_000, 32_000),
            (0, "Klub Piłkarski SYBES Strupina", 10_000, 10_000),
            (0, "Klub Piłkarski „Błękitni” Pawłów Trzebnicki", 12_300, 10_000),
            (0, "Uczniowski Klub Sportowy „Sparta” Wszemirów", 20_000, 12_000),
            (0, "Klub Sportowy „Błękitni” Kaszyce Wielkie", 15_000, 10_000),
            (0, "Uczniowski Klub Sportowy „Orzeł” Prusice", 10_000, 8_000),
            (0, "Stowarzyszenie „Bike Family Team”", 10_000, 5_000),
            (0, "Oldboys Skokowa", 6_800, 1_000),
        ],
        decided_on: "2014-02-10",
        today: "2014-02-10",
        ..NOTHING
    };
    // Neither the order nor the commission is known from the source, and nothing was entered of the publication.
    check(&case, &[("124 000,00 zł", "0,00 zł")], 6, &["M-01", "M-10", "M-11"]);
}

#[test]
fn klodzko_2022_gave_nine_clubs_two_hundred_and_ten_thousand() {
    let case = Real {
        name: "res-klodzko-gmina-2022",
        tasks: &[("Kultura fizyczna", 210_000)],
        offers: &[
            (0, "Gminny Ludowy Klub Sportowy „Orlęta” Krosnowice", 62_000, 62_000),
            (0, "LKS „Iskra” Jaszkowa Dolna", 40_000, 40_000),
            (0, "LKS Bierkowice", 30_000, 30_000),
            (0, "Polskie Stowarzyszenie Haidong Gumdo", 1_000, 1_000),
            (0, "UKS Akademia Piłkarska Dzieci Śląska", 8_000, 8_000),
            (0, "KS Stary Wielisław", 24_000, 24_000),
            (0, "Klub Lekkoatletyczny Ziemia Kłodzka", 18_000, 18_000),
            (0, "LKS ATS Wojbórz", 25_500, 25_500),
            (0, "KS „Lechia” Ołdrzychowice Kłodzkie", 1_500, 1_500),
        ],
        decided_on: "2022-02-01",
        order: "1",
        published_on: Some("2022-02-01"),
        today: "2022-02-02",
        ..NOTHING
    };
    check(&case, &[("210 000,00 zł", "0,00 zł")], 0, &["M-01"]);
}

#[test]
fn wielowies_shared_its_pool_out_to_the_zloty() {
    let case = Real {
        name: "res-wielowies",
        tasks: &[("Ochrona i promocja zdrowia", 100_000), ("Kultura fizyczna", 175_000)],
        offers: &[
            (0, "Caritas Diecezji Gliwickiej", 100_000, 100_000),
            (1, "„Tęcza” Wielowieś", 69_000, 69_000),
            (1, "„Naprzód” Świbie", 67_000, 67_000),
            (1, "„Zryw” Radonia", 39_000, 39_000),
        ],
        decided_on: "2022-01-20",
        order: "1",
        published_on: Some("2022-01-20"),
        today: "2022-01-20",
        ..NOTHING
    };
    check(&case, &[("100 000,00 zł", "0,00 zł"), ("175 000,00 zł", "0,00 zł")], 0, &["M-01"]);
}

/// Results that stand in the press only: nobody entered a publication in the three places.
#[test]
fn koluszki_2022_is_known_from_the_press_and_the_three_places_are_missed() {
    let case = Real {
        name: "res-koluszki-2022",
        tasks: &[("Profilaktyka", 60_000), ("Orkiestry dęte, kapele i chóry", 20_000), ("Muzeum w Gałkowie Dużym", 6_000)],
        offers: &[
            (0, "Abstynenckie Stowarzyszenie „Ostoja” w Koluszkach", 60_000, 60_000),
            (1, "Ochotnicza Straż Pożarna w Koluszkach", 20_000, 20_000),
            (2, "Ochotnicza Straż Pożarna w Gałkowie Dużym", 6_000, 6_000),
        ],
        decided_on: "2022-01-28",
        order: "1",
        today: "2022-02-01",
        ..NOTHING
    };
    let sums = [("60 000,00 zł", "0,00 zł"), ("20 000,00 zł", "0,00 zł"), ("6 000,00 zł", "0,00 zł")];
    check(&case, &sums, 0, &["M-01", "M-11"]);
}

/// The act on sport: no commission of the act on public benefit is asked for, nor its three places.
#[test]
fn koscierzyna_2024_settled_under_the_act_on_sport() {
    let case = Real {
        name: "res-koscierzyna-gmina-2024",
        mode: CallMode::Sport,
        tasks: &[("Rozwój sportu", 254_000)],
        offers: &[
            (0, "UKS Wodniacy Garczyn", 25_000, 25_000),
            (0, "KS Santana", 94_000, 94_000),
            (0, "KS Skorzewo", 66_000, 66_000),
            (0, "UKS STOLEM", 10_000, 10_000),
            (0, "LKS Ceramik Łubiana", 49_000, 49_000),
            (0, "KS Łubiana", 10_000, 10_000),
        ],
        decided_on: "2023-11-15",
        order: "1",
        today: "2024-01-10",
        ..NOTHING
    };
    check(&case, &[("254 000,00 zł", "0,00 zł")], 0, &[]);
}

#[test]
fn wadowice_gorne_2026_gave_five_clubs_a_hundred_and_seventy_eight_thousand() {
    let case = Real {
        name: "res-wadowice-gorne-2026",
        tasks: &[("Kultura fizyczna", 178_000)],
        offers: &[
            (0, "LKS Wierzchowiny", 36_000, 36_000),
            (0, "KGL Szarotka Wadowice Górne", 25_000, 25_000),
            (0, "LKS PLON Kawęczyn", 49_000, 49_000),
            (0, "LKS PIAST Wadowice Górne", 53_000, 53_000),
            (0, "Gminny Klub Tenisa Stołowego Astoria", 15_000, 15_000),
        ],
        decided_on: "2026-01-15",
        order: "1",
        published_on: Some("2026-01-15"),
        today: "2026-01-19",
        ..NOTHING
    };
    check(&case, &[("178 000,00 zł", "0,00 zł")], 0, &["M-01"]);
}

/// Ten grants from 1 500 to 12 000; a local branch (PZN) is the applicant as it was published.
#[test]
fn the_county_of_kolo_gave_ten_small_grants() {
    let case = Real {
        name: "res-powiat-kolo",
        tasks: &[("Zadania powiatu", 36_000)],
        offers: &[
            (0, "MLUKS Warta Eremita Dobrów", 3_000, 3_000),
            (0, "Gminny Klub Sportowy „Nałęcz” Babiak", 2_000, 2_000),
            (0, "WKS „Straszkovia Straszków”", 1_500, 1_500),
            (0, "Ludowy Zespół Sportowy „Sparta” Barłogi", 4_000, 4_000),
            (0, "Stowarzyszenie „Przyjaźni Szkole” w Przedczu", 12_000, 12_000),
            (0, "Ludowy Zespół Sportowy „Karszew”", 1_500, 1_500),
            (0, "Gminny Klub Sportowy Osiek Wielki", 4_000, 4_000),
            (0, "Stowarzyszenie przy ZSRCKU w Kościelcu", 4_500, 4_500),
            (0, "Towarzystwo Śpiewaczo-Muzyczne „Lutnia”", 2_000, 2_000),
            (0, "Polski Związek Niewidomych, Koło w Kole", 1_500, 1_500),
        ],
        decided_on: "2022-04-12",
        order: "1",
        published_on: Some("2022-04-12"),
        today: "2022-04-12",
        ..NOTHING
    };
    check(&case, &[("36 000,00 zł", "0,00 zł")], 0, &["M-01"]);
}

#[test]
fn jastrzebie_2009_gave_two_odd_sums() {
    let case = Real {
        name: "res-jastrzebie-2009",
        tasks: &[("Edukacja publiczna", 10_450)],
        offers: &[
            (0, "Stowarzyszenie na Rzecz Dzieci Niepełnosprawnych „Tęcza”", 2_967, 2_967),
            (0, "Stowarzyszenie „Zaczynamy od Siebie”", 7_483, 7_483),
        ],
        decided_on: "2009-07-20",
        order: "1",
        published_on: Some("2009-07-20"),
        today: "2009-07-21",
        ..NOTHING
    };
    check(&case, &[("10 450,00 zł", "0,00 zł")], 0, &["M-01"]);
}
