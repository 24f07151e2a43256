//! Every check of the form, part by part. The order is the order of the form.

use super::check::{
    Condition::{self, Blank, Filled, Same},
    Expr::{Count, Fixed, Product, Share, Sum, Value, Year},
    FormCheck,
    Relation::{AtLeast, AtMost, Equal},
    Test::{self, Compare, NamedAmong, Ratio},
    Unit,
};
use crate::finding::Level::{Block, Hint, Warning};

/// All costs of V.A, and the parts of them.
const ALL_COSTS: &[&str] = &["costs[].rows[].total", "admin[].total"];
const ACTION_COSTS: &[&str] = &["costs[].rows[].total"];
const ADMIN_COSTS: &[&str] = &["admin[].total"];

const JOINT: &[Condition] = &[Filled { path: "joint" }];

/// A block that stands beside its field.
const fn block(id: &'static str, part: &'static str, at: &'static str, test: Test, sentence: &'static str) -> FormCheck {
    FormCheck { id, part, level: Block, each: "", when: &[], test, at, sentence }
}

/// A field that must be filled.
const fn needed(id: &'static str, part: &'static str, at: &'static [&'static str], sentence: &'static str) -> FormCheck {
    block(id, part, at[0], Test::Filled { paths: at }, sentence)
}

/// Two amounts that must be the same.
const fn equal(
    id: &'static str,
    part: &'static str,
    at: &'static str,
    sum: &'static [&'static str],
    sentence: &'static str,
) -> FormCheck {
    let test = Compare { left: Value { path: at }, relation: Equal, right: Sum { paths: sum }, tolerance: 0, unit: Unit::Money };
    block(id, part, at, test, sentence)
}

/// A share of V.B as written, against the amounts. A grosz of rounding is forgiven.
const fn share(id: &'static str, amount: &'static str, at: &'static str, sentence: &'static str) -> FormCheck {
    let whole = &["sources.all.amount"];
    let right = Share { part: amount, whole };
    let test = Compare { left: Value { path: at }, relation: Equal, right, tolerance: 1, unit: Unit::Share };
    FormCheck { level: Warning, ..block(id, "V.B", at, test, sentence) }
}

impl FormCheck {
    const fn each(self, each: &'static str) -> Self {
        Self { each, ..self }
    }

    const fn when(self, when: &'static [Condition]) -> Self {
        Self { when, ..self }
    }

    const fn warns(self) -> Self {
        Self { level: Warning, ..self }
    }

    const fn hints(self) -> Self {
        Self { level: Hint, ..self }
    }
}

pub const CHECKS: &[FormCheck] = &[
    // I
    needed("i_1", "I.1", &["addressee"], "Nie podano organu, do którego jest adresowana oferta. Wpisz go tak, jak w ogłoszeniu."),
    needed("i_2", "I.2", &["task_kind"], "Nie podano rodzaju zadania publicznego. Wpisz go tak, jak w ogłoszeniu."),
    // II
    needed("ii_1", "II.1", &["applicants"], "Nie podano oferenta. Wpisz jego nazwę i dane."),
    block(
        "ii_1_joint",
        "II.1",
        "applicants",
        Compare { left: Count { path: "applicants[]" }, relation: AtLeast, right: Fixed { value: 2 }, tolerance: 0, unit: Unit::Count },
        "Ofertę wspólną składa co najmniej dwóch oferentów, a wpisano ich: {left}. Dopisz pozostałych albo złóż zwykłą ofertę.",
    )
    .when(JOINT),
    block(
        "ii_1_single",
        "II.1",
        "applicants",
        Compare { left: Count { path: "applicants[]" }, relation: AtMost, right: Fixed { value: 1 }, tolerance: 0, unit: Unit::Count },
        "Oferentów jest więcej niż jeden: {left}, a oferta nie jest wspólna. Zaznacz, że to oferta wspólna.",
    )
    .when(&[Blank { path: "joint" }]),
    block(
        "ii_1_joint_allowed",
        "II.1",
        "joint",
        Test::Blank { paths: &["joint"] },
        "W tym konkursie nie można złożyć oferty wspólnej. Złóż ofertę jednego oferenta.",
    )
    .when(&[Blank { path: "limits.joint_allowed" }]),
    needed("ii_1_name", "II.1", &["@.name"], "Oferent {row}: nie podano nazwy. Wpisz pełną nazwę z rejestru.").each("applicants[]"),
    needed("ii_1_form", "II.1", &["@.legal_form"], "{name}: nie podano formy prawnej. Wpisz na przykład „stowarzyszenie”.")
        .each("applicants[]"),
    needed("ii_1_number", "II.1", &["@.register_number"], "{name}: nie podano numeru w KRS ani w innej ewidencji. Wpisz go.")
        .each("applicants[]"),
    needed("ii_1_seat", "II.1", &["@.seat"], "{name}: nie podano adresu siedziby. Wpisz ulicę z numerem, kod i miejscowość.")
        .each("applicants[]"),
    needed("ii_1_contact", "II.1", &["@.email", "@.phone"], "{name}: nie podano adresu e-mail ani telefonu. Wpisz choć jedno.")
        .each("applicants[]"),
    needed("ii_2_name", "II.2", &["contact.name"], "Nie podano osoby, która udziela wyjaśnień. Wpisz jej imię i nazwisko."),
    needed("ii_2_contact", "II.2", &["contact.phone", "contact.email"], "Nie podano telefonu ani adresu e-mail osoby, która udziela wyjaśnień. Wpisz choć jedno."),
    // III
    needed("iii_1", "III.1", &["title"], "Nie podano tytułu zadania publicznego. Wpisz go."),
    needed("iii_2_start", "III.2", &["starts_on"], "Nie podano daty rozpoczęcia zadania. Wpisz ją."),
    needed("iii_2_end", "III.2", &["ends_on"], "Nie podano daty zakończenia zadania. Wpisz ją."),
    block(
        "iii_2_order",
        "III.2",
        "ends_on",
        Compare { left: Value { path: "starts_on" }, relation: AtMost, right: Value { path: "ends_on" }, tolerance: 0, unit: Unit::Date },
        "Zadanie kończy się ({right}), zanim się zacznie ({left}). Popraw daty.",
    ),
    block(
        "iii_2_from",
        "III.2",
        "starts_on",
        Compare { left: Value { path: "starts_on" }, relation: AtLeast, right: Value { path: "limits.starts_from" }, tolerance: 0, unit: Unit::Date },
        "Zadanie zaczyna się {left}, a w tym konkursie może się zacząć najwcześniej {right}. Popraw datę rozpoczęcia.",
    ),
    block(
        "iii_2_by",
        "III.2",
        "ends_on",
        Compare { left: Value { path: "ends_on" }, relation: AtMost, right: Value { path: "limits.ends_by" }, tolerance: 0, unit: Unit::Date },
        "Zadanie kończy się {left}, a w tym konkursie musi się skończyć najpóźniej {right}. Popraw datę zakończenia.",
    ),
    needed("iii_3", "III.3", &["summary"], "Nie wypełniono syntetycznego opisu zadania. Opisz miejsce, grupę docelową i sposób zaspokojenia jej potrzeb."),
    needed("iii_4", "III.4", &["actions"], "Plan i harmonogram nie ma żadnego działania. Wpisz działania, które obejmuje zadanie."),
    needed("iii_4_name", "III.4", &["@.name"], "Harmonogram, wiersz {row}: nie podano nazwy działania. Wpisz ją.").each("actions[]"),
    needed("iii_4_description", "III.4", &["@.description"], "Działanie „{name}”: brakuje opisu. Uzupełnij go.").each("actions[]"),
    needed("iii_4_audience", "III.4", &["@.audience"], "Działanie „{name}”: nie podano grupy docelowej. Wpisz ją albo „nie dotyczy”.")
        .each("actions[]"),
    needed("iii_4_planned", "III.4", &["@.planned"], "Działanie „{name}”: nie podano planowanego terminu. Wpisz go.").each("actions[]"),
    needed("iii_4_performer", "III.4", &["@.performer"], "Działanie „{name}”: nie podano, który oferent je wykona. Wskaż go.")
        .each("actions[]")
        .when(JOINT),
    block(
        "iii_4_year_from",
        "III.4",
        "@.year",
        Compare { left: Value { path: "@.year" }, relation: AtLeast, right: Year { path: "starts_on" }, tolerance: 0, unit: Unit::Count },
        "Działanie „{name}” jest w harmonogramie na rok {left}, a zadanie zaczyna się w roku {right}. Popraw rok działania.",
    )
    .each("actions[]"),
    block(
        "iii_4_year_to",
        "III.4",
        "@.year",
        Compare { left: Value { path: "@.year" }, relation: AtMost, right: Year { path: "ends_on" }, tolerance: 0, unit: Unit::Count },
        "Działanie „{name}” jest w harmonogramie na rok {left}, a zadanie kończy się w roku {right}. Popraw rok działania.",
    )
    .each("actions[]"),
    block(
        "iii_4_cost",
        "III.4",
        "@.name",
        NamedAmong { name: "@.name", list: "costs[].name" },
        "Działanie „{name}” z harmonogramu nie występuje w kosztorysie. Nazwij je tak samo w obu tabelach; jeśli nic nie \
         kosztuje, zostaw je tylko w harmonogramie.",
    )
    .each("actions[]")
    .hints(),
    needed("iii_5", "III.5", &["outcomes"], "Nie opisano zakładanych rezultatów. Napisz, co powstanie, jaka zmiana nastąpi i czy będzie trwała."),
    needed("iii_6", "III.6", &["results"], "Ogłoszenie wymaga tabeli rezultatów, a jest pusta. Wpisz rezultaty z wartością docelową.")
        .when(&[Filled { path: "limits.results_required" }]),
    needed("iii_6_name", "III.6", &["@.name"], "Rezultaty, wiersz {row}: nie podano nazwy rezultatu. Wpisz ją.").each("results[]"),
    needed("iii_6_target", "III.6", &["@.target"], "Rezultat „{name}”: nie podano wartości docelowej. Wpisz ją.").each("results[]"),
    needed("iii_6_monitoring", "III.6", &["@.monitoring"], "Rezultat „{name}”: nie podano sposobu monitorowania. Wpisz źródło informacji.")
        .each("results[]"),
    // IV
    needed("iv_1", "IV.1", &["experience"], "Nie opisano wcześniejszej działalności oferenta. Opisz ją albo wpisz „brak”."),
    needed("iv_2", "IV.2", &["resources"], "Nie opisano zasobów kadrowych, rzeczowych i finansowych. Opisz je."),
    // V.A
    needed("v_a", "V.A", &["costs", "admin"], "Zestawienie kosztów jest puste. Wpisz koszty zadania."),
    needed("v_a_action", "V.A", &["@.name"], "Koszty, grupa I.{row}: nie podano nazwy działania. Wpisz ją tak jak w harmonogramie.")
        .each("costs[]"),
    block(
        "v_a_alike",
        "V.A",
        "@.name",
        NamedAmong { name: "@.name", list: "actions[].name" },
        "Działanie „{name}” z kosztorysu nie występuje w harmonogramie. Nazwij je tak samo w obu tabelach.",
    )
    .each("costs[]"),
    needed("v_a_name", "V.A", &["@.name"], "Koszt I.{row}: nie podano rodzaju kosztu. Wpisz go.").each("costs[].rows[]"),
    needed("v_a_unit", "V.A", &["@.unit"], "Koszt I.{row} „{name}”: nie podano rodzaju miary. Wpisz na przykład „godzina”.")
        .each("costs[].rows[]"),
    needed("v_a_price", "V.A", &["@.unit_price"], "Koszt I.{row} „{name}”: nie podano kosztu jednostkowego. Wpisz go.")
        .each("costs[].rows[]"),
    needed("v_a_units", "V.A", &["@.units"], "Koszt I.{row} „{name}”: nie podano liczby jednostek. Wpisz ją.").each("costs[].rows[]"),
    needed("v_a_total", "V.A", &["@.total"], "Koszt I.{row} „{name}”: nie podano wartości razem. Wpisz ją.").each("costs[].rows[]"),
    block(
        "v_a_product",
        "V.A",
        "@.total",
        Compare {
            left: Value { path: "@.total" },
            relation: Equal,
            right: Product { price: "@.unit_price", units: "@.units" },
            tolerance: 0,
            unit: Unit::Money,
        },
        "Koszt I.{row} „{name}”: wpisano {left}, a koszt jednostkowy razy liczba jednostek to {right}. Popraw wartość.",
    )
    .each("costs[].rows[]"),
    block(
        "v_a_years",
        "V.A",
        "@.total",
        Compare { left: Sum { paths: &["@.years[]"] }, relation: Equal, right: Value { path: "@.total" }, tolerance: 0, unit: Unit::Money },
        "Koszt I.{row} „{name}”: kwoty na lata dają {left}, a wpisano razem {right}. Popraw lata albo wartość razem.",
    )
    .each("costs[].rows[]")
    .when(&[Filled { path: "@.years" }]),
    needed("v_a_admin_name", "V.A", &["@.name"], "Koszt II.{row}: nie podano rodzaju kosztu. Wpisz go.").each("admin[]"),
    needed("v_a_admin_unit", "V.A", &["@.unit"], "Koszt II.{row} „{name}”: nie podano rodzaju miary. Wpisz na przykład „miesiąc”.")
        .each("admin[]"),
    needed("v_a_admin_price", "V.A", &["@.unit_price"], "Koszt II.{row} „{name}”: nie podano kosztu jednostkowego. Wpisz go.")
        .each("admin[]"),
    needed("v_a_admin_units", "V.A", &["@.units"], "Koszt II.{row} „{name}”: nie podano liczby jednostek. Wpisz ją.").each("admin[]"),
    needed("v_a_admin_total", "V.A", &["@.total"], "Koszt II.{row} „{name}”: nie podano wartości razem. Wpisz ją.").each("admin[]"),
    block(
        "v_a_admin_product",
        "V.A",
        "@.total",
        Compare {
            left: Value { path: "@.total" },
            relation: Equal,
            right: Product { price: "@.unit_price", units: "@.units" },
            tolerance: 0,
            unit: Unit::Money,
        },
        "Koszt II.{row} „{name}”: wpisano {left}, a koszt jednostkowy razy liczba jednostek to {right}. Popraw wartość.",
    )
    .each("admin[]"),
    block(
        "v_a_admin_years",
        "V.A",
        "@.total",
        Compare { left: Sum { paths: &["@.years[]"] }, relation: Equal, right: Value { path: "@.total" }, tolerance: 0, unit: Unit::Money },
        "Koszt II.{row} „{name}”: kwoty na lata dają {left}, a wpisano razem {right}. Popraw lata albo wartość razem.",
    )
    .each("admin[]")
    .when(&[Filled { path: "@.years" }]),
    equal("v_a_sum_actions", "V.A", "sums.actions.total", ACTION_COSTS, "Suma kosztów realizacji zadania: wpisano {left}, a wiersze dają {right}. Różnica: {difference}. Popraw sumę albo wiersze."),
    equal("v_a_sum_admin", "V.A", "sums.admin.total", ADMIN_COSTS, "Suma kosztów administracyjnych: wpisano {left}, a wiersze dają {right}. Różnica: {difference}. Popraw sumę albo wiersze."),
    equal("v_a_sum_all", "V.A", "sums.all.total", ALL_COSTS, "Suma wszystkich kosztów realizacji zadania: wpisano {left}, a wiersze dają {right}. Różnica: {difference}. Popraw sumę albo wiersze."),
    equal("v_a_year_actions", "V.A", "@", &["costs[].rows[].years[=]"], "Suma kosztów realizacji zadania, rok {row}: wpisano {left}, a wiersze dają {right}. Popraw sumę albo wiersze.")
        .each("sums.actions.years[]"),
    equal("v_a_year_admin", "V.A", "@", &["admin[].years[=]"], "Suma kosztów administracyjnych, rok {row}: wpisano {left}, a wiersze dają {right}. Popraw sumę albo wiersze.")
        .each("sums.admin.years[]"),
    equal("v_a_year_all", "V.A", "@", &["costs[].rows[].years[=]", "admin[].years[=]"], "Suma wszystkich kosztów, rok {row}: wpisano {left}, a wiersze dają {right}. Popraw sumę albo wiersze.")
        .each("sums.all.years[]"),
    block(
        "v_a_rows",
        "V.A",
        "costs",
        Compare { left: Count { path: "costs[].rows[]" }, relation: AtMost, right: Value { path: "limits.costs_max" }, tolerance: 0, unit: Unit::Count },
        "Koszty działań: wierszy jest {left}, a ten formularz mieści ich najwyżej {right}. Połącz podobne koszty w jeden wiersz.",
    ),
    block(
        "v_a_admin_of_all",
        "V.A",
        "sums.admin.total",
        Ratio { part: Sum { paths: ADMIN_COSTS }, whole: Sum { paths: ALL_COSTS }, relation: AtMost, limit: Value { path: "limits.admin_share_max" } },
        "Koszty administracyjne to {left} wszystkich kosztów, a w tym konkursie mogą wynosić najwyżej {right}. Zmniejsz je.",
    )
    .when(&[Same { path: "limits.admin_base", text: "all_costs" }]),
    block(
        "v_a_admin_of_grant",
        "V.A",
        "sums.admin.total",
        Ratio { part: Sum { paths: ADMIN_COSTS }, whole: Value { path: "sources.grant.amount" }, relation: AtMost, limit: Value { path: "limits.admin_share_max" } },
        "Koszty administracyjne to {left} dotacji, a w tym konkursie mogą wynosić najwyżej {right}. Zmniejsz je.",
    )
    .when(&[Same { path: "limits.admin_base", text: "grant" }]),
    // V.B
    needed("v_b_1", "V.B", &["sources.all.amount"], "Źródła finansowania, wiersz 1: nie podano sumy wszystkich kosztów. Wpisz ją."),
    needed("v_b_2", "V.B", &["sources.grant.amount"], "Źródła finansowania, wiersz 2: nie podano planowanej dotacji. Wpisz ją."),
    equal("v_b_all", "V.B", "sources.all.amount", ALL_COSTS, "Źródła finansowania, wiersz 1: wpisano {left}, a zestawienie kosztów V.A daje {right}. Obie kwoty muszą być równe."),
    block(
        "v_b_sources",
        "V.B",
        "sources.all.amount",
        Compare {
            left: Sum { paths: &["sources.grant.amount", "sources.own.amount", "sources.recipients.amount"] },
            relation: Equal,
            right: Value { path: "sources.all.amount" },
            tolerance: 0,
            unit: Unit::Money,
        },
        "Źródła finansowania: wiersze 2, 3 i 4 dają razem {left}, a wiersz 1 to {right}. Różnica: {difference}. Popraw kwoty.",
    ),
    block(
        "v_b_own",
        "V.B",
        "sources.own.amount",
        Compare {
            left: Sum { paths: &["sources.own_financial.amount", "sources.own_in_kind.amount"] },
            relation: Equal,
            right: Sum { paths: &["sources.own.amount"] },
            tolerance: 0,
            unit: Unit::Money,
        },
        "Wkład własny: wiersze 3.1 i 3.2 dają razem {left}, a w wierszu 3 wpisano {right}. Popraw kwoty.",
    ),
    share("v_b_share_grant", "sources.grant.amount", "sources.grant.share", "Udział dotacji: wpisano {left}, a z kwot wychodzi {right}. Popraw udział."),
    share("v_b_share_own", "sources.own.amount", "sources.own.share", "Udział wkładu własnego: wpisano {left}, a z kwot wychodzi {right}. Popraw udział."),
    share("v_b_share_financial", "sources.own_financial.amount", "sources.own_financial.share", "Udział wkładu własnego finansowego: wpisano {left}, a z kwot wychodzi {right}. Popraw udział."),
    share("v_b_share_in_kind", "sources.own_in_kind.amount", "sources.own_in_kind.share", "Udział wkładu własnego niefinansowego: wpisano {left}, a z kwot wychodzi {right}. Popraw udział."),
    share("v_b_share_recipients", "sources.recipients.amount", "sources.recipients.share", "Udział świadczeń od odbiorców: wpisano {left}, a z kwot wychodzi {right}. Popraw udział."),
    block(
        "v_b_shares",
        "V.B",
        "sources.all.share",
        Compare {
            left: Sum { paths: &["sources.grant.share", "sources.own.share", "sources.recipients.share"] },
            relation: Equal,
            right: Fixed { value: 10_000 },
            // Three shares, each rounded by half a hundredth of a percent at most.
            tolerance: 2,
            unit: Unit::Share,
        },
        "Udziały w wierszach 2, 3 i 4 dają razem {left}, a powinny dać {right}. Popraw udziały.",
    )
    .when(&[Filled { path: "sources.grant.share" }])
    .warns(),
    block(
        "v_b_grant_max",
        "V.B",
        "sources.grant.amount",
        Compare { left: Value { path: "sources.grant.amount" }, relation: AtMost, right: Value { path: "limits.grant_max" }, tolerance: 0, unit: Unit::Money },
        "Planowana dotacja to {left}, a w tym konkursie może wynosić najwyżej {right}. Zmniejsz ją o {difference}.",
    ),
    block(
        "v_b_grant_min",
        "V.B",
        "sources.grant.amount",
        Compare { left: Value { path: "sources.grant.amount" }, relation: AtLeast, right: Value { path: "limits.grant_min" }, tolerance: 0, unit: Unit::Money },
        "Planowana dotacja to {left}, a w tym konkursie musi wynosić co najmniej {right}. Popraw kwotę.",
    ),
    block(
        "v_b_grant_above_zero",
        "V.B",
        "sources.grant.amount",
        Compare { left: Value { path: "sources.grant.amount" }, relation: AtLeast, right: Fixed { value: 1 }, tolerance: 0, unit: Unit::Money },
        "Planowana dotacja to {left}. Oferta w konkursie prosi o dotację; wpisz jej kwotę.",
    ),
    block(
        "v_b_grant_share",
        "V.B",
        "sources.grant.amount",
        Ratio { part: Value { path: "sources.grant.amount" }, whole: Value { path: "sources.all.amount" }, relation: AtMost, limit: Value { path: "limits.grant_share_max" } },
        "Dotacja to {left} kosztów zadania, a w tym konkursie może wynosić najwyżej {right}. Zmniejsz ją albo zwiększ wkład własny.",
    ),
    block(
        "v_b_own_share",
        "V.B",
        "sources.own.amount",
        Ratio { part: Sum { paths: &["sources.own.amount"] }, whole: Value { path: "sources.all.amount" }, relation: AtLeast, limit: Value { path: "limits.own_share_min" } },
        "Wkład własny to {left} kosztów zadania, a w tym konkursie musi wynosić co najmniej {right}. Zwiększ go.",
    ),
    block(
        "v_b_financial_share",
        "V.B",
        "sources.own_financial.amount",
        Ratio { part: Sum { paths: &["sources.own_financial.amount"] }, whole: Value { path: "sources.all.amount" }, relation: AtLeast, limit: Value { path: "limits.own_financial_share_min" } },
        "Wkład własny finansowy to {left} kosztów zadania, a w tym konkursie musi wynosić co najmniej {right}. Zwiększ go.",
    ),
    block(
        "v_b_in_kind",
        "V.B",
        "sources.own_in_kind.amount",
        Compare { left: Value { path: "sources.own_in_kind.amount" }, relation: AtMost, right: Fixed { value: 0 }, tolerance: 0, unit: Unit::Money },
        "Wpisano wkład niefinansowy {left}, a w tym konkursie nie jest uwzględniany. Usuń go z wiersza 3.2.",
    )
    .when(&[Blank { path: "limits.in_kind_allowed" }]),
    block(
        "v_b_recipients",
        "V.B",
        "sources.recipients.amount",
        Compare { left: Value { path: "sources.recipients.amount" }, relation: AtMost, right: Fixed { value: 0 }, tolerance: 0, unit: Unit::Money },
        "Wpisano świadczenia od odbiorców {left}, a w tym konkursie nie można ich pobierać. Usuń je z wiersza 4.",
    )
    .when(&[Blank { path: "limits.payments_allowed" }]),
    block(
        "v_b_support",
        "V.B",
        "sources.grant.amount",
        Compare {
            left: Sum { paths: &["sources.own.amount", "sources.recipients.amount"] },
            relation: AtLeast,
            right: Fixed { value: 1 },
            tolerance: 0,
            unit: Unit::Money,
        },
        "Zadanie jest wspierane, czyli dotacja je dofinansowuje, a poza dotacją nie ma żadnych środków. Wpisz wkład własny albo inne źródło.",
    )
    .when(&[Filled { path: "limits.support" }, Filled { path: "sources.grant.amount" }])
    .warns(),
    // V.C
    needed("v_c", "V.C", &["split"], "W ofercie wspólnej trzeba podzielić koszty między oferentów. Wypełnij tabelę V.C.").when(JOINT),
    block(
        "v_c_rows",
        "V.C",
        "split",
        Compare { left: Count { path: "split[]" }, relation: Equal, right: Count { path: "applicants[]" }, tolerance: 0, unit: Unit::Count },
        "Tabela V.C ma wierszy: {left}, a oferentów jest {right}. Każdy oferent ma mieć jeden wiersz.",
    )
    .when(&[Filled { path: "joint" }, Filled { path: "split" }]),
    needed("v_c_applicant", "V.C", &["@.applicant"], "Podział kosztów, wiersz {row}: nie podano oferenta. Wpisz jego nazwę.").each("split[]"),
    needed("v_c_total", "V.C", &["@.total"], "Podział kosztów, {name}: nie podano kwoty razem. Wpisz ją.").each("split[]"),
    block(
        "v_c_years",
        "V.C",
        "@.total",
        Compare { left: Sum { paths: &["@.years[]"] }, relation: Equal, right: Value { path: "@.total" }, tolerance: 0, unit: Unit::Money },
        "Podział kosztów, {name}: kwoty na lata dają {left}, a wpisano razem {right}. Popraw kwoty.",
    )
    .each("split[]")
    .when(&[Filled { path: "@.years" }]),
    block(
        "v_c_all",
        "V.C",
        "split",
        Compare { left: Sum { paths: &["split[].total"] }, relation: Equal, right: Sum { paths: ALL_COSTS }, tolerance: 0, unit: Unit::Money },
        "Podział kosztów między oferentów daje {left}, a zestawienie kosztów V.A {right}. Obie kwoty muszą być równe.",
    )
    .when(&[Filled { path: "split" }]),
    equal("v_c_sum", "V.C", "split_sum.total", &["split[].total"], "Suma podziału kosztów: wpisano {left}, a wiersze dają {right}. Popraw sumę albo wiersze."),
    equal("v_c_year", "V.C", "@", &["split[].years[=]"], "Suma podziału kosztów, rok {row}: wpisano {left}, a wiersze dają {right}. Popraw sumę albo wiersze.")
        .each("split_sum.years[]"),
    block(
        "v_c_single",
        "V.C",
        "split",
        Test::Blank { paths: &["split"] },
        "Tabelę V.C wypełnia się tylko w ofercie wspólnej. Usuń jej wiersze.",
    )
    .when(&[Blank { path: "joint" }]),
    // VI
    needed("vi_1", "VI.1", &["payment"], "Nie zadeklarowano, czy zadanie będzie wykonane odpłatnie, czy nieodpłatnie. Wybierz jedno."),
    block(
        "vi_1_free",
        "VI.1",
        "payment",
        Compare { left: Value { path: "sources.recipients.amount" }, relation: AtMost, right: Fixed { value: 0 }, tolerance: 0, unit: Unit::Money },
        "Zadeklarowano nieodpłatne wykonanie zadania, a w źródłach finansowania są świadczenia od odbiorców: {left}. Popraw jedno z nich.",
    )
    .when(&[Same { path: "payment", text: "nieodplatnie" }]),
    needed("vi_2", "VI.2", &["representation"], "W ofercie wspólnej trzeba opisać, jak oferenci są reprezentowani wobec organu, z podstawą prawną. Uzupełnij opis.")
        .when(JOINT),
    // VII
    needed("vii_1", "VII.1", &["declarations.within_activity"], "Nie złożono oświadczenia 1, że zadanie mieści się w działalności pożytku publicznego oferenta. Zaznacz je."),
    needed("vii_2", "VII.2", &["declarations.payments_within_activity"], "Nie złożono oświadczenia 2 o pobieraniu świadczeń pieniężnych. Zaznacz je."),
    block(
        "vii_3",
        "VII.3",
        "declarations.tax_arrears",
        Test::Blank { paths: &["declarations.tax_arrears"] },
        "Oferent oświadczył, że zalega z należnościami podatkowymi. Wyjaśnij to w części VI.3.",
    )
    .when(&[Same { path: "declarations.tax_arrears", text: "zalega" }])
    .warns(),
    block(
        "vii_4",
        "VII.4",
        "declarations.insurance_arrears",
        Test::Blank { paths: &["declarations.insurance_arrears"] },
        "Oferent oświadczył, że zalega ze składkami na ubezpieczenia społeczne. Wyjaśnij to w części VI.3.",
    )
    .when(&[Same { path: "declarations.insurance_arrears", text: "zalega" }])
    .warns(),
    needed("vii_3_said", "VII.3", &["declarations.tax_arrears"], "W oświadczeniu 3 nie skreślono jednej z możliwości. Wskaż, czy oferent zalega z należnościami podatkowymi."),
    needed("vii_4_said", "VII.4", &["declarations.insurance_arrears"], "W oświadczeniu 4 nie skreślono jednej z możliwości. Wskaż, czy oferent zalega ze składkami."),
    needed("vii_5", "VII.5", &["declarations.agrees_with"], "W oświadczeniu 5 nie wskazano, z jaką ewidencją zgadzają się dane oferenta. Wskaż ją."),
    needed("vii_6", "VII.6", &["declarations.truthful"], "Nie złożono oświadczenia 6, że informacje są zgodne ze stanem prawnym i faktycznym. Zaznacz je."),
    needed("vii_7", "VII.7", &["declarations.data_protection"], "Nie złożono oświadczenia 7 o ochronie danych osobowych. Zaznacz je."),
];
