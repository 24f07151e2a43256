//! Every row understood and compared with the remarks of the case and with the rows before it.

use std::collections::{BTreeMap, BTreeSet};

use domain::{consultation::Remark, vocabulary::Vocabulary};

use super::{
    RemarkCheck, RemarkFault, RemarkTarget, RemarkTwin, UnclearProvision,
    known::{Met, Twins},
    row::{Understanding, Understood},
};
use crate::{
    Failure,
    sheet::tally::{Tally, sum},
};

/// Rows of one kind that the screen gets.
const SHOWN: usize = 300;

/// What the trial found, together with the remarks that can be written.
pub(super) struct Trial {
    pub check: RemarkCheck,
    /// In the order of the file; their numbers are not given out yet.
    pub new: Vec<Remark>,
    /// Row and sender of each of them.
    pub new_rows: Vec<(u32, String)>,
    pub all_faults: Vec<(u32, &'static str, String)>,
}

pub(super) fn trial(
    understanding: &Understanding<'_>,
    mut twins: Twins,
    report: &mut dyn FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Trial, Failure> {
    let rows = &understanding.table.rows;
    let total = rows.len() as u32;
    let mut trial = Trial {
        check: RemarkCheck { rows: total, ..RemarkCheck::default() },
        new: Vec::new(),
        new_rows: Vec::new(),
        all_faults: Vec::new(),
    };
    let [mut new, mut present, mut faulty, mut left_out] = <[Tally; 4]>::default();
    let mut unclear: BTreeMap<String, u32> = BTreeMap::new();
    let skipped: BTreeSet<u32> = understanding.plan.skipped.iter().copied().collect();
    let repeated: BTreeSet<u32> = understanding.plan.repeated.iter().copied().collect();
    for (at, (number, cells)) in rows.iter().enumerate() {
        if at % 200 == 0 {
            report(at as u32, total)?;
        }
        if skipped.contains(number) {
            left_out.note(*number, &understanding.value(*number, cells, RemarkTarget::Sender), None);
            continue;
        }
        let Understood { sender, remark, faults, unclear: words } = understanding.row(*number, cells);
        let Some(remark) = remark else {
            faulty.note(*number, &sender, None);
            if let Some(words) = words {
                let sentence = format!("Nie wiemy, którego przepisu dotyczy „{words}”. Wskaż przepis albo cały projekt.");
                trial.all_faults.push((*number, RemarkTarget::Provision.label(), sentence));
                *unclear.entry(words).or_default() += 1;
            }
            for (target, sentence) in faults {
                trial.all_faults.push((*number, target.label(), sentence.clone()));
                trial.check.faults_total += 1;
                if trial.check.faults.len() < SHOWN {
                    trial.check.faults.push(RemarkFault {
                        row: *number,
                        sender: sender.clone(),
                        field: target.key().into(),
                        field_label: target.label().into(),
                        sentence,
                        value: understanding
                            .value(*number, cells, target)
                            .chars()
                            .filter(|c| !c.is_control())
                            .take(400)
                            .collect(),
                    });
                }
            }
            continue;
        };
        let met = twins.find(&remark);
        twins.note(&remark, Met::Row(*number));
        if let Some(met) = met {
            let taken = repeated.contains(number);
            trial.check.present_total += 1;
            if !taken {
                present.note(*number, &sender, None);
            }
            if trial.check.twins.len() < SHOWN {
                let because = match met {
                    Met::Case(number) => format!("ta sama treść co w uwadze nr {number}"),
                    Met::Row(row) => format!("ta sama treść co w wierszu {row}"),
                };
                trial.check.twins.push(RemarkTwin { row: *number, sender: sender.clone(), because, taken });
            }
            if !taken {
                continue;
            }
        }
        new.note(*number, &sender, None);
        trial.new_rows.push((*number, sender));
        trial.new.push(remark);
    }
    let check = &mut trial.check;
    (check.new, check.present, check.faulty, check.skipped) = (new.count(), present.count(), faulty.count(), left_out.count());
    let kinds = [
        ("nowe", check.new),
        ("już w sprawie", check.present),
        ("do poprawy", check.faulty),
        ("pominięte na życzenie", check.skipped),
    ];
    (check.rows_why, check.sum) = sum(check.rows, &kinds);
    check.new_why = new.why(
        "Wiersze bez błędu, które nie powtarzają uwagi ze sprawy ani z wiersza wyżej, oraz powtórzenia, które kazano wczytać.",
    );
    check.present_why = present.why("Wiersze z treścią, którą ten sam zgłaszający już podał w sprawie albo wyżej w pliku.");
    check.faulty_why = faulty.why("Wiersze, w których coś trzeba najpierw poprawić albo wyjaśnić.");
    check.skipped_why = left_out.why("Wiersze, które kazano pominąć.");
    let unclear = unclear.into_iter().map(|(words, rows)| UnclearProvision { words, rows });
    trial.check.unclear = unclear.collect();
    Ok(trial)
}
