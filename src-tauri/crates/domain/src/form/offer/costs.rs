//! Part V: the costs of each action and of administration, their sums, the sources of money, the split of a joint offer.

use super::{JOINT, section, table};
use crate::{
    form::{Block, Field, FieldKind, Grid, GridRow, Parts, Section, Table},
    offer::form::{Expr, Limits},
};

/// Rows of costs that one table may have.
pub const MOST_COSTS: u32 = 400;
/// The longest task that the form has columns for.
pub const MOST_YEARS: u32 = 5;

const ACTION_COSTS: &[&str] = &["costs[].rows[].total"];
const ADMIN_COSTS: &[&str] = &["admin[].total"];
const ALL_COSTS: &[&str] = &["costs[].rows[].total", "admin[].total"];

pub(super) fn costs(limits: &Limits) -> Section {
    let mut rows = table("rows", "", "Koszty działania", 1);
    rows.columns = cost_columns(limits);
    rows.add = "Dodaj koszt";
    rows.row = "koszt";
    rows.most = MOST_COSTS;
    let mut admin = table("admin", "II.", "Koszty administracyjne", 0);
    admin.columns = cost_columns(limits);
    admin.add = "Dodaj koszt administracyjny";
    admin.row = "koszt";
    admin.prefix = "II.";
    admin.most = MOST_COSTS;
    let by_action = Parts {
        path: "costs",
        part: "I.",
        label: "Koszty realizacji działań".to_owned(),
        hint:
            "Każde działanie z harmonogramu ma tu swoją tabelę. Wartość kosztu formularz liczy sam. Wiersze skopiowane z arkusza \
               można wkleić."
                .to_owned(),
        row: "działanie",
        add: "",
        least: 0,
        most: 100,
        prefix: "I.",
        follows: Some("actions[].name"),
        several: Vec::new(),
        blocks: vec![Block::Table(rows)],
        fixed: false,
        when: Vec::new(),
    };
    let sum = |label: &str, path: [&'static str; 2], all: &'static [&'static str], yearly: &'static [&'static str], strong| {
        GridRow { number: "", label: label.to_owned(), strong, fields: amounts(limits, path, all, yearly) }
    };
    let sums = Grid {
        part: "",
        label: "Sumy kosztów".to_owned(),
        hint: String::new(),
        head: heads(limits),
        rows: vec![
            sum("Suma kosztów realizacji zadania", SUMS_ACTIONS, ACTION_COSTS, &["costs[].rows[].years[=]"], false),
            sum("Suma kosztów administracyjnych", SUMS_ADMIN, ADMIN_COSTS, &["admin[].years[=]"], false),
            sum(
                "Suma wszystkich kosztów realizacji zadania",
                SUMS_ALL,
                ALL_COSTS,
                &["costs[].rows[].years[=]", "admin[].years[=]"],
                true,
            ),
        ],
        when: Vec::new(),
    };
    let blocks = vec![
        Block::Note("V.A. Zestawienie kosztów realizacji zadania".to_owned()),
        Block::Parts(by_action),
        Block::Table(admin),
        Block::Grid(sums),
        Block::Grid(sources()),
        Block::Table(split(limits)),
        Block::Grid(split_sum(limits)),
    ];
    section("czesc-5", "V.", "Kalkulacja przewidywanych kosztów realizacji zadania publicznego", "", blocks)
}

/// Places of the amounts of a sum row: in all, and the list of years.
const SUMS_ACTIONS: [&str; 2] = ["sums.actions.total", "sums.actions.years"];
const SUMS_ADMIN: [&str; 2] = ["sums.admin.total", "sums.admin.years"];
const SUMS_ALL: [&str; 2] = ["sums.all.total", "sums.all.years"];

/// Places of the years under a list.
const YEARS: [&str; MOST_YEARS as usize] = ["years.0", "years.1", "years.2", "years.3", "years.4"];

fn years(limits: &Limits) -> u32 {
    limits.years.clamp(1, MOST_YEARS)
}

/// "Razem", "Rok 1"…
fn heads(limits: &Limits) -> Vec<String> {
    let years = (1..=years(limits)).map(|year| format!("Rok {year}"));
    ["Razem [PLN]".to_owned()].into_iter().chain(years).collect()
}

fn year_columns(limits: &Limits) -> impl Iterator<Item = Field> {
    let of = |(year, path): (u32, &&'static str)| Field::money(path, &format!("Rok {}", year + 1)).of_year(year).width(11);
    (0..years(limits)).zip(&YEARS).map(of)
}

fn cost_columns(limits: &Limits) -> Vec<Field> {
    let units = FieldKind::Number { decimals: 2, most: 100_000_000 };
    let product = Expr::Product { price: "@.unit_price", units: "@.units" };
    let mut columns = vec![
        Field::line("name", "Rodzaj kosztu", 500).width(32),
        Field::line("unit", "Rodzaj miary", 100).width(13),
        Field::money("unit_price", "Koszt jednostkowy [PLN]").width(13),
        Field::new("units", "Liczba jednostek", units).width(11),
        Field::money("total", "Razem [PLN]").worked_out(product).width(13),
    ];
    columns.extend(year_columns(limits));
    columns
}

/// A sum in all and by years.
fn amounts(
    limits: &Limits,
    [total, list]: [&'static str; 2],
    all: &'static [&'static str],
    yearly: &'static [&'static str],
) -> Vec<Field> {
    let mut fields = vec![Field::money(total, "Razem [PLN]").worked_out(Expr::Sum { paths: all })];
    let of = |year: u32| {
        let path = year_path(list, year);
        Field::money(path, &format!("Rok {}", year + 1)).of_year(year).worked_out(Expr::Sum { paths: yearly })
    };
    fields.extend((0..years(limits)).map(of));
    fields
}

/// The place of a year under one of the four lists of sums.
fn year_path(list: &str, year: u32) -> &'static str {
    const ACTIONS: [&str; MOST_YEARS as usize] =
        ["sums.actions.years.0", "sums.actions.years.1", "sums.actions.years.2", "sums.actions.years.3", "sums.actions.years.4"];
    const ADMIN: [&str; MOST_YEARS as usize] =
        ["sums.admin.years.0", "sums.admin.years.1", "sums.admin.years.2", "sums.admin.years.3", "sums.admin.years.4"];
    const ALL: [&str; MOST_YEARS as usize] =
        ["sums.all.years.0", "sums.all.years.1", "sums.all.years.2", "sums.all.years.3", "sums.all.years.4"];
    const SPLIT: [&str; MOST_YEARS as usize] =
        ["split_sum.years.0", "split_sum.years.1", "split_sum.years.2", "split_sum.years.3", "split_sum.years.4"];
    let places = match list {
        "sums.actions.years" => ACTIONS,
        "sums.admin.years" => ADMIN,
        "sums.all.years" => ALL,
        _ => SPLIT,
    };
    places[usize::try_from(year.min(MOST_YEARS - 1)).unwrap_or_default()]
}

fn sources() -> Grid {
    const WHOLE: &[&str] = &["sources.all.amount"];
    let share = |path, part| Field::new(path, "Udział [%]", FieldKind::Share).worked_out(Expr::Share { part, whole: WHOLE });
    let row = |number, label: &str, amount: Field, share: Field| GridRow {
        number,
        label: label.to_owned(),
        strong: false,
        fields: vec![amount, share],
    };
    let typed = |path| Field::money(path, "Wartość [PLN]");
    let sum = |path, paths| typed(path).worked_out(Expr::Sum { paths });
    let own = &["sources.own_financial.amount", "sources.own_in_kind.amount"];
    Grid {
        part: "V.B.",
        label: "Źródła finansowania kosztów realizacji zadania".to_owned(),
        hint: "Wpisz wiersze 2, 3.1, 3.2 i 4. Wiersze 2, 3 i 4 mają dać razem wiersz 1; formularz liczy udziały.".to_owned(),
        head: vec!["Wartość [PLN]".to_owned(), "Udział [%]".to_owned()],
        rows: vec![
            GridRow {
                strong: true,
                ..row(
                    "1.",
                    "Suma wszystkich kosztów realizacji zadania",
                    sum("sources.all.amount", ALL_COSTS),
                    share("sources.all.share", "sources.all.amount"),
                )
            },
            row(
                "2.",
                "Planowana dotacja w ramach niniejszej oferty",
                typed("sources.grant.amount"),
                share("sources.grant.share", "sources.grant.amount"),
            ),
            row(
                "3.",
                "Wkład własny (suma środków finansowych i niefinansowych)",
                sum("sources.own.amount", own),
                share("sources.own.share", "sources.own.amount"),
            ),
            row(
                "3.1.",
                "Wkład własny finansowy",
                typed("sources.own_financial.amount"),
                share("sources.own_financial.share", "sources.own_financial.amount"),
            ),
            row(
                "3.2.",
                "Wkład własny niefinansowy (osobowy i rzeczowy)",
                typed("sources.own_in_kind.amount"),
                share("sources.own_in_kind.share", "sources.own_in_kind.amount"),
            ),
            row(
                "4.",
                "Świadczenia pieniężne od odbiorców zadania",
                typed("sources.recipients.amount"),
                share("sources.recipients.share", "sources.recipients.amount"),
            ),
        ],
        when: Vec::new(),
    }
}

fn split(limits: &Limits) -> Table {
    let mut columns = vec![
        Field::new("applicant", "Oferent", FieldKind::Among("applicants[].name")).width(40),
        Field::money("total", "Razem [PLN]").width(15),
    ];
    columns.extend(year_columns(limits));
    Table {
        columns,
        add: "Dodaj oferenta do podziału",
        row: "oferent",
        most: 10,
        hint: "Każdy oferent ma jeden wiersz. Razem mają dać sumę wszystkich kosztów.".to_owned(),
        when: JOINT.to_vec(),
        ..table("split", "V.C.", "Podział kosztów realizacji zadania pomiędzy oferentów", 2)
    }
}

fn split_sum(limits: &Limits) -> Grid {
    Grid {
        part: "",
        label: "Suma podziału".to_owned(),
        hint: String::new(),
        head: heads(limits),
        rows: vec![GridRow {
            number: "",
            label: "Suma wszystkich kosztów realizacji zadania".to_owned(),
            strong: true,
            fields: amounts(limits, ["split_sum.total", "split_sum.years"], &["split[].total"], &["split[].years[=]"]),
        }],
        when: JOINT.to_vec(),
    }
}
