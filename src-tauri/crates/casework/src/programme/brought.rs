//! A text from outside that was looked at, as what a new programme begins with.

use domain::{
    act::{Act, ActKind},
    programme::{ProgrammeKind, carry},
};

use super::{carried::moved, create::Source};
use crate::{
    Failure,
    text::intake::{Intake, nothing},
};

/// A text from outside as the beginning of a programme.
pub(super) struct Brought {
    programme: Act,
    pub resolution: Option<Act>,
    pub justification: Option<Act>,
    /// Title in the years of the new programme, where the text has one.
    pub title: Option<String>,
    /// Years of the programme as the text says them.
    years: Option<(i32, i32)>,
    /// Years to be moved and the first of the new ones.
    moving: Option<((i32, i32), i32)>,
}

impl Brought {
    pub fn read(source: &Source, intake: Option<&Intake>, from: i32) -> Result<Option<Self>, Failure> {
        let Source::Text { move_years, whole } = source else { return Ok(None) };
        let intake = intake.ok_or_else(nothing)?;
        let taken = intake.taken()?;
        intake.part_for(&taken, ActKind::Programme)?;
        let moving = taken.head.years.filter(|(old, _)| *move_years && *old != from).map(|years| (years, from));
        // A heading in capitals is no title to print: the usual one is made instead.
        let title = taken.head.title.filter(|title| title.chars().any(char::is_lowercase)).map(|title| match moving {
            Some(((old, last), _)) => carry::carry_words(&title, old..=last, from - old),
            None => title,
        });
        let beside = |part: Option<domain::act::intake::Part>| part.filter(|_| *whole).map(|part| part.act);
        Ok(Some(Self {
            programme: taken.main.act,
            resolution: beside(taken.resolution),
            justification: beside(taken.justification),
            title,
            years: taken.head.years,
            moving,
        }))
    }

    pub fn programme(&self, kind: ProgrammeKind, notes: &mut Vec<String>) -> Act {
        if let Some((from, to)) = self.years.filter(|(from, to)| kind == ProgrammeKind::Annual && from != to) {
            notes
                .push(format!("Tekst mówi o programie na lata {from}–{to}, a założono program roczny. Sprawdź rodzaj programu."));
        }
        match self.moving {
            Some((years, from)) => moved(&self.programme, years, from, notes),
            None => self.programme.clone(),
        }
    }
}
