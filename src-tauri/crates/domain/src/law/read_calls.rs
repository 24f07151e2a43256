//! Reading of `calls.toml`: the acts on which calls stand, and what their notices say.

use super::{
    Basis, CallItem, CallModeLaw, Dated, Key, Limit, NoticeItem, PackFiles, Problem, Term,
    check::{self, history},
    raw,
};
use crate::{call::CallMode, vocabulary::Vocabulary};

const FILE: &str = "calls.toml";

pub(super) fn calls(files: &PackFiles, problems: &mut Vec<Problem>) -> (Vec<Dated<CallModeLaw>>, Vec<Dated<NoticeItem>>) {
    let table = files.table(FILE, problems);
    (modes(&table, problems), items(&table, problems))
}

fn modes(table: &toml::Table, problems: &mut Vec<Problem>) -> Vec<Dated<CallModeLaw>> {
    let mut rows: Vec<Dated<CallModeLaw>> = Vec::new();
    for raw in check::entries::<raw::RawCallMode>(FILE, table, "mode", problems) {
        let basis = check::basis(FILE, &raw.key, &raw.basis, problems);
        let term = raw.term.as_ref().and_then(|word| check::key::<Term>(FILE, word, problems));
        let places = raw.places.as_ref().and_then(|word| check::key::<Limit>(FILE, word, problems));
        let choice = raw.choice.as_ref().and_then(|word| check::key::<Term>(FILE, word, problems));
        let notice = raw.notice.as_ref().and_then(|word| check::basis(FILE, &raw.key, word, problems));
        let Some(mode) = mode(&raw.key, &raw.key, problems) else { continue };
        let (why, procedure, draft_budget) = (raw.why.clone(), raw.procedure, raw.draft_budget);
        rows.push(raw.dated(CallModeLaw { mode, why, procedure, term, places, choice, draft_budget, notice }, basis));
    }
    for mode in CallMode::ALL {
        let periods: Vec<Dated<CallModeLaw>> = rows.iter().filter(|row| row.value.mode == *mode).cloned().collect();
        if periods.is_empty() {
            problems.push(Problem::new(FILE, mode.key(), "brakuje wpisu, którego program potrzebuje."));
        }
        history(FILE, mode.key(), periods, problems);
    }
    rows
}

fn items(table: &toml::Table, problems: &mut Vec<Problem>) -> Vec<Dated<NoticeItem>> {
    let mut rows: Vec<Dated<NoticeItem>> = Vec::new();
    for raw in check::entries::<raw::RawCallItem>(FILE, table, "item", problems) {
        let basis = check::basis(FILE, &raw.key, &raw.basis, problems);
        let modes: Vec<CallMode> = raw.modes.iter().filter_map(|word| mode(&raw.key, word, problems)).collect();
        let Some(item) = check::key::<CallItem>(FILE, &raw.key, problems) else { continue };
        if raw.binding && basis == Some(Basis::Custom) {
            problems.push(Problem::new(FILE, raw.key.clone(), "element wymagany (binding) nie może wynikać z samego zwyczaju."));
        }
        let notice = NoticeItem {
            item,
            modes,
            point: raw.point,
            name: raw.name.clone(),
            guide: raw.guide.clone(),
            binding: raw.binding,
            only_regranting: raw.only_regranting,
        };
        rows.push(raw.dated(notice, basis));
    }
    for mode in CallMode::ALL {
        for item in CallItem::ALL {
            let same = |row: &&Dated<NoticeItem>| row.value.item == *item && row.value.modes.contains(mode);
            history(FILE, item.key(), rows.iter().filter(same).cloned().collect(), problems);
        }
    }
    rows.sort_by_key(|row| (row.value.point, row.from));
    rows
}

fn mode(entry: &str, word: &str, problems: &mut Vec<Problem>) -> Option<CallMode> {
    let found = CallMode::from_key(word);
    if found.is_none() {
        problems.push(Problem::new(FILE, entry, format!("program nie zna rodzaju konkursu „{word}”.")));
    }
    found
}
