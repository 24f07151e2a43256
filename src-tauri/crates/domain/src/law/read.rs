//! Reading of each file of a pack into checked entries.

use chrono::{Datelike, NaiveDate};

use super::{
    Act, ActEntry, ActItem, ActKindLaw, ActName, Basis, BasisPlace, Counting, CountingRule, Dated, FeastDay, History, Holiday,
    JournalPosition, Key, Limit, LimitValue, Meta, PackFiles, Position, Problem, ProgrammeItem, RequiredItem, Span, Sphere,
    SpherePoint, Term, TermValue,
    check::{self, Filled},
    raw,
};
use crate::{draft_act::DraftActKind, money::Money, vocabulary::Vocabulary};

/// The format of the files that this program reads.
const SCHEMA: u32 = 1;
/// The entry that a pack of another format is told with.
pub(super) const SCHEMA_ENTRY: &str = "schema";
const SAME_FORMAT: &str = "Zainstaluj pasujący pakiet albo nowszy program.";

type Problems<'a> = &'a mut Vec<Problem>;

pub(super) fn meta(files: &PackFiles, problems: Problems<'_>) -> Option<Meta> {
    let file = "meta.toml";
    let raw: raw::RawMeta = match files.table(file, problems).try_into() {
        Ok(raw) => raw,
        Err(error) => {
            problems.push(Problem::new(file, "", check::complaint(error.message())));
            return None;
        }
    };
    if raw.schema != SCHEMA {
        let cause = format!("pakiet ma format {}, a ten program czyta format {SCHEMA}.", raw.schema);
        problems.push(Problem::new(file, SCHEMA_ENTRY, cause).mended_by(SAME_FORMAT));
    }
    if !Meta::is_version(&raw.version) {
        let cause = "wydanie pakietu ma być liczbami z kropkami, na przykład 2026.11.1.";
        problems.push(Problem::new(file, "version", cause));
    }
    if raw.note.chars().count() > check::LONGEST_TEXT || raw.note.chars().any(char::is_control) {
        let cause = format!("uwaga ma więcej niż {} znaków albo znaki sterujące.", check::LONGEST_TEXT);
        problems.push(Problem::new(file, "note", cause));
    }
    if !(2000..=2300).contains(&raw.state_day.year()) {
        problems.push(Problem::new(file, "state_day", "dzień stanu prawnego jest spoza lat 2000–2300."));
    }
    Some(Meta { schema: raw.schema, version: raw.version, state_day: raw.state_day, note: raw.note })
}

pub(super) fn acts(files: &PackFiles, problems: Problems<'_>) -> Option<Filled<ActEntry>> {
    let file = "acts.toml";
    let table = files.table(file, problems);
    let mut rows = Vec::new();
    for raw in check::entries::<raw::RawAct>(file, &table, "act", problems) {
        let Some(key) = check::key::<Act>(file, &raw.key, problems) else {
            continue;
        };
        let periods: Vec<Dated<Position>> = raw.position.into_iter().map(position).collect();
        if periods.is_empty() {
            problems.push(Problem::new(file, raw.key.clone(), "brakuje miejsca ogłoszenia ([[act.position]])."));
        }
        let Some(positions) = check::history(file, &raw.key, periods, problems) else {
            continue;
        };
        let name = ActName {
            kind: raw.kind,
            organ: raw.organ,
            date: raw.date,
            title: raw.title,
            short: raw.short,
            short_genitive: raw.short_genitive,
        };
        rows.push((key, ActEntry { name, positions }));
    }
    check::complete(file, rows, problems)
}

fn position(raw: raw::RawPosition) -> Dated<Position> {
    let value = Position {
        journal: JournalPosition { year: raw.year, number: raw.number, item: raw.item },
        amendments: raw.amendments.iter().map(|one| (JournalPosition::new(one.year, one.item), one.from)).collect(),
        more: raw.more,
        complete: raw.complete,
        printed: raw.printed,
    };
    Dated { value, from: raw.from, to: raw.to, basis: None, source: raw.source, verified: raw.verified }
}

pub(super) fn bases(files: &PackFiles, problems: Problems<'_>) -> Option<Filled<History<BasisPlace>>> {
    let file = "bases.toml";
    let table = files.table(file, problems);
    let mut rows = Vec::new();
    for raw in check::entries::<raw::RawBasis>(file, &table, "basis", problems) {
        let Some(key) = check::key::<Basis>(file, &raw.key, problems) else {
            continue;
        };
        let act = match &raw.act {
            None => None,
            Some(word) => match Act::from_key(word) {
                Some(act) => Some(act),
                None => {
                    problems.push(Problem::new(file, raw.key.clone(), format!("aktu „{word}” nie ma w acts.toml.")));
                    continue;
                }
            },
        };
        rows.push((key, raw.dated(BasisPlace { act, place: raw.place.clone() }, None)));
    }
    check::filled(file, rows, problems)
}

pub(super) fn spheres(files: &PackFiles, problems: Problems<'_>) -> Vec<Dated<Sphere>> {
    let file = "spheres.toml";
    let table = files.table(file, problems);
    let mut rows: Vec<Dated<Sphere>> = Vec::new();
    for raw in check::entries::<raw::RawSphere>(file, &table, "sphere", problems) {
        let basis = check::basis(file, &raw.point, &raw.basis, problems);
        let sphere = Sphere { point: SpherePoint(raw.point.clone()), name: raw.name.clone(), short: raw.short.clone() };
        rows.push(raw.dated(sphere, basis));
    }
    rows.sort_by(|a, b| a.value.point.cmp(&b.value.point).then(a.from.cmp(&b.from)));
    for pair in rows.windows(2) {
        if let [first, second] = pair
            && first.value.point == second.value.point
            && first.to.is_none_or(|to| to >= second.from)
        {
            problems.push(Problem::new(file, first.value.point.0.clone(), "ten punkt jest wpisany dwa razy na ten sam czas."));
        }
    }
    rows
}

pub(super) fn programme(files: &PackFiles, problems: Problems<'_>) -> (Vec<Dated<RequiredItem>>, Vec<Dated<RequiredItem>>) {
    let file = "programme.toml";
    let table = files.table(file, problems);
    let annual = required(file, &table, "annual", problems);
    let multi_year = required(file, &table, "multi_year", problems);
    (annual, multi_year)
}

fn required(file: &str, table: &toml::Table, array: &str, problems: Problems<'_>) -> Vec<Dated<RequiredItem>> {
    let mut rows = Vec::new();
    for raw in check::entries::<raw::RawItem>(file, table, array, problems) {
        let basis = check::basis(file, &raw.key, &raw.basis, problems);
        let Some(item) = check::key::<ProgrammeItem>(file, &raw.key, problems) else {
            continue;
        };
        rows.push(raw.dated(RequiredItem { item, point: raw.point, name: raw.name.clone(), guide: raw.guide.clone() }, basis));
    }
    for item in ProgrammeItem::ALL {
        let periods = rows.iter().filter(|row: &&Dated<RequiredItem>| row.value.item == *item).cloned();
        check::history(file, item.key(), periods.collect(), problems);
    }
    rows.sort_by_key(|row| row.value.point);
    rows
}

pub(super) fn draft_acts(files: &PackFiles, problems: Problems<'_>) -> (Vec<Dated<ActKindLaw>>, Vec<Dated<ActItem>>) {
    let file = "draft_acts.toml";
    let table = files.table(file, problems);
    let mut kinds = Vec::new();
    for raw in check::entries::<raw::RawActKind>(file, &table, "kind", problems) {
        let basis = check::basis(file, &raw.key, &raw.basis, problems);
        let consultation = raw.consultation.as_ref().and_then(|word| check::basis(file, &raw.key, word, problems));
        let consultation_term = raw.consultation_term.as_ref().and_then(|word| check::key::<Term>(file, word, problems));
        let Some(kind) = act_kind(file, &raw.key, &raw.key, problems) else { continue };
        let law = ActKindLaw {
            kind,
            local_law: raw.local_law,
            why: raw.why.clone(),
            consultation,
            consultation_always: raw.consultation_always.unwrap_or(false),
            consultation_term,
            opinion_term: raw.opinion_term.unwrap_or(false),
        };
        kinds.push(raw.dated(law, basis));
    }
    for kind in DraftActKind::ALL {
        let periods: Vec<Dated<ActKindLaw>> = kinds.iter().filter(|row| row.value.kind == *kind).cloned().collect();
        if periods.is_empty() {
            problems.push(Problem::new(file, kind.key(), "brakuje wpisu, którego program potrzebuje."));
        }
        check::history(file, kind.key(), periods, problems);
    }
    let mut items: Vec<Dated<ActItem>> = Vec::new();
    for raw in check::entries::<raw::RawActItem>(file, &table, "item", problems) {
        let basis = check::basis(file, &raw.key, &raw.basis, problems);
        let Some(act) = act_kind(file, &raw.key, &raw.act, problems) else { continue };
        if raw.binding && basis == Some(Basis::Custom) {
            problems.push(Problem::new(file, raw.key.clone(), "element wymagany (binding) nie może wynikać z samego zwyczaju."));
        }
        let item = ActItem {
            act,
            key: raw.key.clone(),
            point: raw.point,
            name: raw.name.clone(),
            guide: raw.guide.clone(),
            binding: raw.binding,
        };
        let row = raw.dated(item, basis);
        let same = |other: &&Dated<ActItem>| (other.value.act, &other.value.key) == (act, &row.value.key);
        let periods = items.iter().filter(same).cloned().chain([row.clone()]).collect();
        check::history(file, &raw.key, periods, problems);
        items.push(row);
    }
    items.sort_by_key(|row| (row.value.act, row.value.point, row.from));
    (kinds, items)
}

fn act_kind(file: &str, entry: &str, word: &str, problems: Problems<'_>) -> Option<DraftActKind> {
    let found = DraftActKind::from_key(word);
    if found.is_none() {
        problems.push(Problem::new(file, entry, format!("program nie zna rodzaju aktu „{word}”.")));
    }
    found
}

type TermHistories = Option<Filled<History<(String, TermValue)>>>;
type LimitHistories = Option<Filled<History<(String, LimitValue)>>>;

pub(super) fn terms(files: &PackFiles, problems: Problems<'_>) -> (TermHistories, LimitHistories) {
    let file = "terms.toml";
    let table = files.table(file, problems);
    let mut rows = Vec::new();
    for raw in check::entries::<raw::RawTerm>(file, &table, "term", problems) {
        let basis = check::basis(file, &raw.key, &raw.basis, problems);
        let Some(key) = check::key::<Term>(file, &raw.key, problems) else {
            continue;
        };
        if raw.custom != (basis == Some(Basis::Custom)) {
            problems.push(Problem::new(file, raw.key.clone(), "zwyczaj (custom) musi mieć podstawę „zwyczaj” i na odwrót."));
        }
        let value = match (&raw.date, &raw.span) {
            (Some(date), None)
                if NaiveDate::from_ymd_opt(2023, date.month, date.day).is_some() && (-10..=10).contains(&date.year) =>
            {
                TermValue::Date { month: date.month, day: date.day, year: date.year }
            }
            (None, Some(span)) if (1..=10_000).contains(&span.count) => {
                TermValue::Span { span: Span { count: span.count, unit: span.unit }, bound: span.bound }
            }
            (Some(_), Some(_)) | (None, None) => {
                problems.push(Problem::new(file, raw.key.clone(), "termin ma mieć albo datę (date), albo długość (span)."));
                continue;
            }
            _ => {
                problems.push(Problem::new(file, raw.key.clone(), "taki dzień albo taka długość terminu nie istnieje."));
                continue;
            }
        };
        rows.push((key, raw.dated((raw.name.clone(), value), basis)));
    }
    let terms = check::filled(file, rows, problems);
    let mut rows = Vec::new();
    for raw in check::entries::<raw::RawLimit>(file, &table, "limit", problems) {
        let basis = check::basis(file, &raw.key, &raw.basis, problems);
        let Some(key) = check::key::<Limit>(file, &raw.key, problems) else {
            continue;
        };
        let value = match (raw.zloty, raw.percent, raw.count, raw.unlimited) {
            (Some(zloty), None, None, false) => LimitValue::Money(Money::from_zloty(zloty)),
            (None, Some(percent), None, false) if (0.0..=100.0).contains(&percent) => {
                LimitValue::Share((percent * 100.0).round() as u32)
            }
            (None, None, Some(count), false) => LimitValue::Count(count),
            (None, None, None, true) => LimitValue::Unlimited,
            _ => {
                problems.push(Problem::new(
                    file,
                    raw.key.clone(),
                    "limit ma mieć dokładnie jedną wartość: zloty, percent (0–100), count albo unlimited.",
                ));
                continue;
            }
        };
        rows.push((key, raw.dated((raw.name.clone(), value), basis)));
    }
    (terms, check::filled(file, rows, problems))
}

pub(super) fn holidays(files: &PackFiles, problems: Problems<'_>) -> Vec<Dated<Holiday>> {
    let file = "holidays.toml";
    let table = files.table(file, problems);
    let mut rows = Vec::new();
    for raw in check::entries::<raw::RawHoliday>(file, &table, "holiday", problems) {
        let basis = check::basis(file, &raw.name, &raw.basis, problems);
        let day = match (&raw.fixed, raw.easter, raw.single) {
            (Some(fixed), None, None) if NaiveDate::from_ymd_opt(2024, fixed.month, fixed.day).is_some() => {
                FeastDay::Fixed { month: fixed.month, day: fixed.day }
            }
            (None, Some(after), None) if (-366..=366).contains(&after) => FeastDay::Easter(after),
            (None, None, Some(single)) => FeastDay::Single(single),
            _ => {
                problems.push(Problem::new(
                    file,
                    raw.name.clone(),
                    "święto ma mieć dokładnie jeden dzień: fixed, easter albo single.",
                ));
                continue;
            }
        };
        rows.push(raw.dated(Holiday { name: raw.name.clone(), day }, basis));
    }
    rows
}

pub(super) fn counting(files: &PackFiles, problems: Problems<'_>) -> Option<Filled<History<CountingRule>>> {
    let file = "counting.toml";
    let table = files.table(file, problems);
    let mut rows = Vec::new();
    for raw in check::entries::<raw::RawCounting>(file, &table, "counting", problems) {
        let basis = check::basis(file, &raw.key, &raw.basis, problems);
        let Some(key) = check::key::<Counting>(file, &raw.key, problems) else {
            continue;
        };
        let rule = CountingRule { name: raw.name.clone(), text: raw.text.clone(), saturdays: raw.saturdays };
        rows.push((key, raw.dated(rule, basis)));
    }
    check::filled(file, rows, problems)
}
