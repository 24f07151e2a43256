//! A new wording for a whole unit, given as plain text: what a remark proposed and the office accepted.
//!
//! Lines that did not change keep their ids, references and chips; in a changed line the pieces before and after the change
//! are kept as they were.

use super::{Draft, EditError, Edited};
use crate::act::{
    body::Act,
    inline::{FieldKey, Inline, tidy},
    lines::{Line, Role},
    plain::read,
    reference::Printer,
    unit::UnitId,
};

/// Replaces the words of the unit `id` and of everything in it. `fields` tells what its chips print now: a chip whose words
/// are still in the wording stays a chip. The mark in front of the wording may be left out; further
/// units of the same level become units after it.
pub fn rewrite(act: &Act, id: UnitId, wording: &str, fields: &dyn Fn(&FieldKey) -> Option<String>) -> Result<Edited, EditError> {
    let mut draft = Draft::open(act);
    let span = draft.span_of(id)?;
    let printer = Printer::new(act, fields);
    let old: Vec<Old> = draft.lines[span.clone()].iter().map(|line| Old::of(line, &printer)).collect();
    let mut lines: Vec<Line> = read(wording).lines.into_iter().map(|read| read.line).collect();
    let (Some(first), Some(own)) = (lines.first_mut(), old.first()) else {
        return Err(EditError::NoWords);
    };
    let (read_level, own_level) = (first.level, own.line.level);
    (first.level, first.role) = (own_level, own.line.role);
    for line in lines.iter_mut().skip(1) {
        if line.role == Role::Tail && line.level == read_level {
            line.level = own_level;
        }
        if line.level.rank() < own_level.rank() {
            return Err(EditError::Wider);
        }
    }
    let pairs = paired(&old, &lines);
    for (line, pair) in lines.iter_mut().zip(pairs) {
        let Some(before) = pair.map(|at| &old[at]) else {
            continue;
        };
        line.id = before.line.id;
        line.meets.clone_from(&before.line.meets);
        line.inlines = before.with_words(&words(&line.inlines));
    }
    draft.lines.splice(span, lines);
    draft.close(id)
}

/// A line before the change with the words of its pieces as printed.
struct Old {
    line: Line,
    pieces: Vec<String>,
}

impl Old {
    fn of(line: &Line, printer: &Printer<'_>) -> Self {
        let from = line.id.unwrap_or(UnitId(0));
        let pieces = line.inlines.iter().map(|piece| plain(&printer.piece(from, piece))).collect();
        Self { line: line.clone(), pieces }
    }

    fn is_like(&self, line: &Line) -> bool {
        (self.line.level, self.line.role) == (line.level, line.role)
    }

    /// The pieces that begin and end the new words as they began and ended the old ones, with plain words between.
    fn with_words(&self, new: &str) -> Vec<Inline> {
        let new = plain(new);
        let (mut head, mut rest) = (0, new.as_str());
        while let Some(after) = self.pieces.get(head).and_then(|piece| rest.strip_prefix(piece.as_str())) {
            (head, rest) = (head + 1, after);
        }
        let mut tail = self.pieces.len();
        while let Some(before) = (tail > head).then(|| &self.pieces[tail - 1]).and_then(|piece| rest.strip_suffix(piece.as_str()))
        {
            (tail, rest) = (tail - 1, before);
        }
        let middle = (!rest.is_empty()).then(|| self.with_middle(rest, head, tail));
        let start = self.line.inlines[..head].iter().cloned();
        tidy(start.chain(middle.into_iter().flatten()).chain(self.line.inlines[tail..].iter().cloned()).collect())
    }

    /// Changed words between kept pieces; a reference or a chip among them whose words are still there stays.
    fn with_middle(&self, words: &str, head: usize, tail: usize) -> Vec<Inline> {
        let mut out = Vec::new();
        let mut rest = words;
        for (piece, printed) in self.line.inlines[head..tail].iter().zip(&self.pieces[head..tail]) {
            let alive = matches!(piece, Inline::Reference { .. } | Inline::Field { .. });
            if let Some(at) = alive.then(|| rest.find(printed.as_str())).flatten() {
                out.push(Inline::text(&rest[..at]));
                out.push(piece.clone());
                rest = &rest[at + printed.len()..];
            }
        }
        out.push(Inline::text(rest));
        out
    }
}

/// For each new line the old one that it continues: equal words first, then the next of its level between its neighbours.
fn paired(old: &[Old], new: &[Line]) -> Vec<Option<usize>> {
    let mut pairs: Vec<Option<usize>> = vec![None; new.len()];
    if let Some(first) = pairs.first_mut() {
        *first = Some(0);
    }
    let mut from = 1;
    for (line, pair) in new.iter().zip(&mut pairs).skip(1) {
        let wanted = plain(&words(&line.inlines));
        let same = |at: &usize| old[*at].is_like(line) && old[*at].pieces.concat() == wanted;
        if let Some(at) = (from..old.len()).find(same) {
            *pair = Some(at);
            from = at + 1;
        }
    }
    let mut from = 1;
    for index in 1..new.len() {
        match pairs[index] {
            Some(at) => from = at + 1,
            None => {
                let until = pairs[index + 1..].iter().flatten().next().copied().unwrap_or(old.len());
                if let Some(at) = (from..until).find(|at| old[*at].is_like(&new[index])) {
                    pairs[index] = Some(at);
                    from = at + 1;
                }
            }
        }
    }
    pairs
}

fn words(line: &[Inline]) -> String {
    line.iter().filter_map(Inline::words).collect()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::{Numbering, plain, reference::no_fields, sample};

    fn id_at(act: &Act, address: &str) -> UnitId {
        let numbering = Numbering::of(act);
        act.walk().map(|unit| unit.id).find(|id| numbering.address(*id).as_deref() == Some(address)).expect("the address")
    }

    fn reads(act: &Act, id: UnitId) -> String {
        plain::write_unit(act, id, &no_fields).expect("the unit")
    }

    #[test]
    fn an_accepted_wording_takes_the_place_of_the_point_and_keeps_its_other_letters() {
        let act = sample::programme();
        let point = id_at(&act, "§ 1 ust. 1 pkt 1");
        let letter = id_at(&act, "§ 1 ust. 1 pkt 1 lit. b");
        let wording = "1) w zakresie kultury fizycznej:\na) prowadzenie szkolenia sportowego dzieci i młodzieży,\nb) nauka pływania,\nc) organizacja zawodów o zasięgu co najmniej gminnym;";
        let after = rewrite(&act, point, wording, &no_fields).expect("rewritten").act;
        assert_eq!(reads(&after, point), wording);
        assert_eq!(Numbering::of(&after).address(letter).as_deref(), Some("§ 1 ust. 1 pkt 1 lit. c"));
    }

    #[test]
    fn a_reference_outside_the_changed_words_stays_a_reference() {
        let act = sample::programme();
        let second = id_at(&act, "§ 1 ust. 2");
        let wording = reads(&act, second).replace("w formie wspierania", "w formie powierzenia lub wspierania");
        let after = rewrite(&act, second, &wording, &no_fields).expect("rewritten").act;
        assert_eq!(reads(&after, second), wording);
        let kept = |piece: &Inline| matches!(piece, Inline::Reference { .. });
        assert!(after.find(second).is_some_and(|unit| unit.intro.iter().any(kept)));
    }

    #[test]
    fn a_chip_whose_words_stand_in_the_wording_stays_a_chip() {
        let act = sample::programme();
        let unit = id_at(&act, "§ 2 ust. 1");
        let amount = |_: &FieldKey| Some("160\u{a0}000,00\u{a0}zł".to_owned());
        let wording = "1. Na realizację programu w 2027 r. planuje się kwotę 160 000,00 zł.";
        let after = rewrite(&act, unit, wording, &amount).expect("rewritten").act;
        let intro = &after.find(unit).expect("the unit").intro;
        assert!(intro.contains(&Inline::field("programme.total")), "{intro:?}");
        let read = plain::write_unit(&after, unit, &amount).expect("the unit");
        assert_eq!(read.replace('\u{a0}', " "), wording);
    }

    #[test]
    fn a_wording_without_its_mark_is_taken_too() {
        let act = sample::programme();
        let point = id_at(&act, "§ 1 ust. 1 pkt 2");
        let after = rewrite(&act, point, "prowadzenie klubu seniora.", &no_fields).expect("rewritten").act;
        assert_eq!(reads(&after, point), "2) prowadzenie klubu seniora.");
    }

    #[test]
    fn a_wording_of_a_wider_unit_is_refused() {
        let act = sample::programme();
        let point = id_at(&act, "§ 1 ust. 1 pkt 2");
        assert_eq!(rewrite(&act, point, "2) a;\n§ 5. Nowy paragraf.", &no_fields).err(), Some(EditError::Wider));
        assert_eq!(rewrite(&act, point, "  ", &no_fields).err(), Some(EditError::NoWords));
    }
}
