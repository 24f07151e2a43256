//! Every row understood and compared with the register and with the rows before it.

use std::collections::BTreeMap;

use domain::{
    id::{OrganisationId, Stored},
    organisation::Organisation,
    vocabulary::Vocabulary,
};
use store::NumberField;

use super::{
    FieldChange, ImportCheck, PresentRow, RowFault, RowUpdate, Target, UpdateRule,
    about::about,
    check::{UnknownWord, notes, title},
    difference::Comparison,
    known::{Known, Met, Same},
    row::{Understanding, Understood},
};
use crate::{
    Failure,
    sheet::{
        Table,
        tally::{Tally, sum},
    },
    view::{Key, RecordLink},
};

/// Rows of one kind that the screen gets.
const SHOWN: usize = 300;

/// What the trial found, together with the records that can be written.
pub(super) struct Trial {
    pub check: ImportCheck,
    pub new: Vec<Organisation>,
    pub changed: Vec<Stored<OrganisationId, Organisation>>,
    /// Row, field and sentence.
    pub all_faults: Vec<(u32, &'static str, String)>,
}

pub(super) fn trial(
    understanding: &Understanding<'_>,
    table: &Table,
    known: Known,
    report: &mut dyn FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Trial, Failure> {
    let total = table.rows.len() as u32;
    let about = match (understanding.plan.about, table.rows.first()) {
        (Some(id), Some((number, cells))) => {
            let reply = understanding.row(*number, cells).record;
            Some(about(&known, OrganisationId(id.0), table, &reply, &table.name)?)
        }
        _ => None,
    };
    let mut going = Going {
        understanding,
        known,
        about: about.as_ref().map(|about| about.id),
        check: ImportCheck { rows: total, ..ImportCheck::default() },
        tallies: Tallies::default(),
        new: Vec::new(),
        all_faults: Vec::new(),
        words: BTreeMap::new(),
        unknown_forms: 0,
    };
    for (at, (number, cells)) in table.rows.iter().enumerate() {
        if at % 200 == 0 {
            report(at as u32, total)?;
        }
        going.row(*number, cells);
    }
    let mut trial = going.end();
    trial.check.warnings.extend(about.and_then(|about| about.doubt));
    Ok(trial)
}

/// The trial while it goes from row to row.
struct Going<'a> {
    understanding: &'a Understanding<'a>,
    known: Known,
    /// The organisation that the one row is about, whatever the register knows of its numbers.
    about: Option<OrganisationId>,
    check: ImportCheck,
    tallies: Tallies,
    new: Vec<Organisation>,
    all_faults: Vec<(u32, &'static str, String)>,
    words: BTreeMap<String, u32>,
    unknown_forms: u32,
}

/// The rows of each kind.
#[derive(Default)]
struct Tallies {
    new: Tally,
    present: Tally,
    changed: Tally,
    faulty: Tally,
    skipped: Tally,
}

/// A fault of a row; `true` when the row repeats another and can only be left out.
type Told = (Target, String, bool);

impl Going<'_> {
    fn row(&mut self, number: u32, cells: &[String]) {
        if self.understanding.plan.skipped.contains(&number) {
            self.tallies.skipped.note(number, &self.understanding.value(number, cells, Target::Name), None);
            return;
        }
        let understood = self.understanding.row(number, cells);
        for word in &understood.unknown_words {
            *self.words.entry(word.clone()).or_default() += 1;
        }
        if !understood.faults.is_empty() {
            let told = understood.faults.iter().map(|(target, sentence)| (*target, sentence.clone(), false)).collect();
            return self.faulty(number, cells, &understood.record.name, told);
        }
        match (self.known.find(&understood.record), self.about) {
            (None, Some(id)) => self.present(number, cells, &understood, "karta, na której go wczytano".into(), id),
            (None, None) => {
                self.unknown_forms += u32::from(understood.form_unknown);
                self.known.add(&understood.record, number);
                self.tallies.new.note(number, &understood.record.name, None);
                self.new.push(understood.record);
            }
            (Some(Same { by, met: Met::Row(row) }), _) => {
                let told = match by {
                    Some(field) => (target_of(field), format!("To samo co w wierszu {row}. Zostaw jeden z nich."), true),
                    None => {
                        let sentence = format!("Ta sama nazwa i miejscowość co w wierszu {row}. Zostaw jeden z nich.");
                        (Target::Name, sentence, true)
                    }
                };
                self.faulty(number, cells, &understood.record.name, vec![told]);
            }
            (Some(Same { by, met: Met::Register(id) }), _) => match self.torn(&understood.record, by, id) {
                Some(told) => self.faulty(number, cells, &understood.record.name, vec![told]),
                None => {
                    let because = by.map_or("ta sama nazwa i miejscowość".into(), |field| format!("ten sam {}", field.label()));
                    self.present(number, cells, &understood, because, id);
                }
            },
        }
    }

    /// The numbers of the row belong to two organisations.
    fn torn(&self, record: &Organisation, by: Option<NumberField>, id: OrganisationId) -> Option<Told> {
        let (field, met) = self.known.stranger(record, id)?;
        let whose = match met {
            Met::Register(other) => format!("ma w rejestrze {}", self.name(other)),
            Met::Row(row) => format!("stoi też w wierszu {row}"),
        };
        let pointed = by.map_or("nazwa", |by| by.label());
        let sentence = format!("Ten numer {whose}, a {pointed} wskazuje: {}. Sprawdź numery tej organizacji.", self.name(id));
        Some((target_of(field), sentence, false))
    }

    fn name(&self, id: OrganisationId) -> &str {
        self.known.record(id).map_or("", |record| record.name.as_str())
    }

    fn present(&mut self, row: u32, cells: &[String], understood: &Understood, because: String, id: OrganisationId) {
        let link = Some(RecordLink::Organisation { id: Key(id.0) });
        self.tallies.present.note(row, self.known.record(id).map_or("", |kept| &kept.name), link);
        let Some(kept) = self.known.record(id).cloned() else { return };
        if self.check.present_rows.len() < SHOWN {
            let (organisation, name) = (understood.record.name.clone(), kept.name.clone());
            self.check.present_rows.push(PresentRow { row, organisation, id: Key(id.0), name, because: because.clone() });
        }
        let fields = self.understanding.told(row, cells, understood);
        let comparison = Comparison { kept: &kept, given: &understood.record, fields: &fields };
        let (mut changes, mut record) = (Vec::new(), kept.clone());
        for (target, mut change) in comparison.differences() {
            change.taken = self.wanted(row, &change);
            if change.taken {
                comparison.take(target, &mut record);
            } else {
                self.check.left += 1;
            }
            changes.push(change);
        }
        if record != kept {
            self.tallies.changed.note(row, &kept.name, link);
            self.known.change(id, record);
        }
        if !changes.is_empty() {
            self.check.updates_total += 1;
            if self.check.updates.len() < SHOWN {
                self.check.updates.push(RowUpdate { row, id: Key(id.0), name: kept.name, because, changes });
            }
        }
    }

    fn wanted(&self, row: u32, change: &FieldChange) -> bool {
        let plan = self.understanding.plan;
        let decided = plan.decisions.iter().find(|decision| decision.row == row && decision.field == change.field);
        decided.map_or(
            match plan.update {
                UpdateRule::Nothing => false,
                UpdateRule::FillEmpty => change.fills,
                UpdateRule::Everything => true,
            },
            |decision| decision.take,
        )
    }

    fn faulty(&mut self, row: u32, cells: &[String], organisation: &str, told: Vec<Told>) {
        self.tallies.faulty.note(row, organisation, None);
        for (target, sentence, repeated) in told {
            self.all_faults.push((row, target.label(), sentence.clone()));
            if self.check.faults.len() < SHOWN {
                self.check.faults.push(RowFault {
                    row,
                    organisation: organisation.into(),
                    field: target.key().into(),
                    field_label: target.label().into(),
                    sentence,
                    value: shortened(&self.understanding.value(row, cells, target)),
                    repeated,
                });
            }
        }
    }

    fn end(mut self) -> Trial {
        let Tallies { new, present, changed, faulty, skipped } = self.tallies;
        self.check.new = new.count();
        self.check.present = present.count();
        self.check.faulty = faulty.count();
        self.check.skipped = skipped.count();
        let kinds = [
            ("nowe", self.check.new),
            ("już w rejestrze", self.check.present),
            ("z błędem", self.check.faulty),
            ("pominięte na życzenie", self.check.skipped),
        ];
        (self.check.rows_why, self.check.sum) = sum(self.check.rows, &kinds);
        self.check.new_why = new.why("Wiersze bez błędu, których organizacji nie ma ani w rejestrze, ani wyżej w pliku.");
        self.check.present_why = present.why("Wiersze, których organizację rejestr już ma.");
        self.check.faulty_why = faulty.why("Wiersze, w których coś trzeba najpierw poprawić.");
        self.check.skipped_why = skipped.why("Wiersze, które kazano pominąć.");
        self.check.updated_why =
            changed.why("Wiersze, które zmienią wpis w rejestrze. Dwa wiersze mogą zmienić jeden wpis; liczy się wpisy.");
        self.check.updated = self.known.changes();
        self.check.updated_why.result = self.check.updated.to_string();
        self.check.title = title(self.check.new, self.check.updated, self.check.faulty);
        self.check.faults_total = self.all_faults.len() as u32;
        self.check.notes = notes(self.unknown_forms);
        self.check.unknown_words = self.words.into_iter().map(|(word, rows)| UnknownWord { word, rows }).collect();
        Trial { check: self.check, new: self.new, changed: self.known.into_changed(), all_faults: self.all_faults }
    }
}

fn target_of(field: NumberField) -> Target {
    match field {
        NumberField::Nip => Target::Nip,
        NumberField::Regon => Target::Regon,
        NumberField::Krs => Target::Krs,
    }
}

fn shortened(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).take(400).collect()
}
