//! First pass: marks of the units and the lines they stand in.
//!
//! Numbers come from [`domain::act::Numbering`] alone. Here a § and its first ustęp are set into one line
//! (`§ 1. 1. …`), the other ustępy become lines of their own, enumerations stay nested (ZTP § 57, 58).

use domain::act::{Act, Level, Numbering, Unit};

use super::{
    finished::{FinishedUnit, Line, Run},
    resolve::{Resolver, anchor},
    titles::Headings,
    typography,
};
use crate::fault::Answer;

/// The finished units of an act.
pub fn units(resolver: &Resolver<'_>, name: &str, headings: &mut Headings) -> Answer<Vec<FinishedUnit>> {
    let Some((act, numbering)) = resolver.act(name) else {
        return Ok(Vec::new());
    };
    let mut pass = Pass { resolver, name, numbering, headings };
    pass.all(act)
}

struct Pass<'a, 'h> {
    resolver: &'a Resolver<'a>,
    name: &'a str,
    numbering: &'a Numbering,
    headings: &'h mut Headings,
}

impl Pass<'_, '_> {
    fn all(&mut self, act: &Act) -> Answer<Vec<FinishedUnit>> {
        let mut out = Vec::new();
        self.siblings(&act.units, 1, &mut out)?;
        Ok(out)
    }

    /// Units that stand one after another on the page; `depth` is that of a heading among them.
    fn siblings(&mut self, units: &[Unit], depth: u8, out: &mut Vec<FinishedUnit>) -> Answer<()> {
        for unit in units {
            match unit.level {
                Level::Annex | Level::Chapter => {
                    let mut heading = self.bare(unit)?;
                    heading.heading = self.headings.level(depth);
                    heading.text = self.line(unit, &unit.title)?;
                    out.push(heading);
                    if !unit.intro.is_empty() {
                        out.push(self.loose(unit, &unit.intro)?);
                    }
                    self.siblings(&unit.children, depth + 1, out)?;
                    self.close(unit, out)?;
                }
                Level::Paragraph | Level::Plain => self.paragraph(unit, out)?,
                Level::Subsection => out.push(self.whole(unit)?),
                _ => out.push(self.whole(unit)?),
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, unit: &Unit, out: &mut Vec<FinishedUnit>) -> Answer<()> {
        let subsections = unit.children.iter().any(|child| child.level == Level::Subsection);
        if !subsections {
            out.push(self.whole(unit)?);
            return Ok(());
        }
        let mut rest = unit.children.as_slice();
        let mut first = self.bare(unit)?;
        if unit.intro.is_empty()
            && let Some((head, others)) = rest.split_first()
        {
            let head = self.whole(head)?;
            first.marks.extend(head.marks);
            first.anchors.extend(head.anchors);
            first.text = head.text;
            first.children = head.children;
            first.tail = head.tail;
            rest = others;
        } else {
            first.text = self.line(unit, &unit.intro)?;
        }
        out.push(first);
        for child in rest {
            out.push(self.whole(child)?);
        }
        self.close(unit, out)
    }

    /// The common part of a unit whose children stand as lines of their own.
    fn close(&self, unit: &Unit, out: &mut Vec<FinishedUnit>) -> Answer<()> {
        if !unit.tail.is_empty() {
            out.push(self.loose(unit, &unit.tail)?);
        }
        Ok(())
    }

    fn loose(&self, unit: &Unit, inlines: &[domain::act::Inline]) -> Answer<FinishedUnit> {
        Ok(FinishedUnit {
            level: Level::Plain,
            marks: Vec::new(),
            number: 0,
            anchors: Vec::new(),
            heading: 0,
            text: self.line(unit, inlines)?,
            children: Vec::new(),
            tail: Line::new(),
        })
    }

    /// A unit with its enumeration nested in it.
    fn whole(&self, unit: &Unit) -> Answer<FinishedUnit> {
        let mut whole = self.bare(unit)?;
        whole.text = self.line(unit, &unit.intro)?;
        whole.tail = self.line(unit, &unit.tail)?;
        let children: Answer<Vec<_>> = unit.children.iter().map(|child| self.whole(child)).collect();
        whole.children = children?;
        Ok(whole)
    }

    fn bare(&self, unit: &Unit) -> Answer<FinishedUnit> {
        let mark = typography::set_words(self.numbering.mark(unit.id));
        let steps = self.numbering.steps(unit.id).unwrap_or(&[]);
        Ok(FinishedUnit {
            level: unit.level,
            number: steps.last().map_or(0, |step| step.number),
            marks: if mark.is_empty() { Vec::new() } else { vec![mark] },
            anchors: vec![anchor(self.name, unit.id)],
            heading: 0,
            text: Line::new(),
            children: Vec::new(),
            tail: Line::new(),
        })
    }

    fn line(&self, unit: &Unit, inlines: &[domain::act::Inline]) -> Answer<Vec<Run>> {
        let place =
            self.numbering.address(unit.id).filter(|address| !address.is_empty()).unwrap_or_else(|| "początek tekstu".to_owned());
        self.resolver.act_line(self.name, unit.id, inlines, &place)
    }
}
