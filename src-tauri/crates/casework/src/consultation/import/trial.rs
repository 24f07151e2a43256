//! Every row understood and compared with the remarks of the case and with the rows before it.

use std::collections::{BTreeMap, BTreeSet};

use domain::{consultation::Remark, vocabulary::Vocabulary};

use super::{
    RemarkCheck, RemarkFault, RemarkTarget, RemarkTwin, UnclearProvision,
    known::{Met, Twins},
    row::{Understanding, Understood},
};
use crate::Failure;

/// Rows of one kind that the screen gets.
const SHOWN: usize = 300;

/// What the trial found, together with the remarks that can be written.
pub(super) struct Trial {
    pub check: RemarkCheck,
    /// In the order of the file; their numbers are not given out yet.
    pub new: Vec<Remark>,
    pub all_faults: Vec<(u32, &'static str, String)>,
}

pub(super) fn trial(
    understanding: &Understanding<'_>,
    mut twins: Twins,
    report: &mut dyn FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Trial, Failure> {
    let rows = &understanding.table.rows;
    let total = rows.len() as u32;
    let mut trial =
        Trial { check: RemarkCheck { rows: total, ..RemarkCheck::default() }, new: Vec::new(), all_faults: Vec::new() };
    let mut unclear: BTreeMap<String, u32> = BTreeMap::new();
    let skipped: BTreeSet<u32> = understanding.plan.skipped.iter().copied().collect();
    let repeated: BTreeSet<u32> = understanding.plan.repeated.iter().copied().collect();
    for (at, (number, cells)) in rows.iter().enumerate() {
        if at % 200 == 0 {
            report(at as u32, total)?;
        }
        if skipped.contains(number) {
            trial.check.skipped += 1;
            continue;
        }
        let Understood { sender, remark, faults, unclear: words } = understanding.row(*number, cells);
        let Some(remark) = remark else {
            trial.check.faulty += 1;
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
            trial.check.present += u32::from(!taken);
            if trial.check.twins.len() < SHOWN {
                let because = match met {
                    Met::Case(number) => format!("ta sama treść co w uwadze nr {number}"),
                    Met::Row(row) => format!("ta sama treść co w wierszu {row}"),
                };
                trial.check.twins.push(RemarkTwin { row: *number, sender, because, taken });
            }
            if !taken {
                continue;
            }
        }
        trial.new.push(remark);
    }
    trial.check.new = trial.new.len() as u32;
    let unclear = unclear.into_iter().map(|(words, rows)| UnclearProvision { words, rows });
    trial.check.unclear = unclear.collect();
    Ok(trial)
}
