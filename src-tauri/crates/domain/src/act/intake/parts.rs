//! Rows divided into the resolution, the programme and the justification, without what stands at the head and the foot of each.

use super::head::{Head, head};
use super::opening::{Opening, caption_end, programme_opening, resolution_opening};
use super::site::{act_within, begins_title, heads_resolution, is_sentence, signature, unstopped};
use super::uncaptioned::{closing_within, late_resolution, title_after};
use super::{Divide, PartRole, Removed, Wanted, Why};
use crate::act::body::ActKind;
use crate::act::mark::{goes_on_from_caption, opening_mark};
use crate::act::plain::PlainRow;
use crate::act::unit::Level;

/// Most rows that the head of a part takes.
pub(super) const LONGEST_HEAD: usize = 30;
/// Most rows after the caption of an annex among which its title is looked for.
pub(super) const LONGEST_CAPTION: usize = 12;

/// The rows of one part.
#[derive(Debug)]
pub(super) struct Segment {
    pub role: PartRole,
    pub kind: ActKind,
    pub rows: Vec<PlainRow>,
}

/// Divides clean rows. Every row goes into a segment or is removed with its reason; a role has at most one segment.
pub(super) fn divide(rows: Vec<PlainRow>, wanted: &Wanted) -> (Head, Vec<Segment>, Vec<Removed>) {
    let act = act_within(&rows);
    let mut sections = sections(&rows[act.clone()], act.start);
    if wanted.divide == Divide::WholeAct {
        sections
            .iter_mut()
            .filter(|section| section.role == PartRole::Main)
            .for_each(|section| section.role = PartRole::Resolution);
    }
    let mut why: Vec<Option<Why>> = vec![None; rows.len()];
    why[..act.start].fill(Some(Why::Site));
    why[act.end..].fill(Some(Why::Site));
    let (mut resolution, mut caption, mut title) = (String::new(), String::new(), String::new());
    let opened = opened(&rows, &sections);
    for (number, section) in sections.iter().enumerate() {
        let inside = &rows[section.start..section.end];
        let opening = match section.role {
            PartRole::Resolution if section.headed => resolution_opening(inside),
            // Its annexes, and its last § behind a programme that it holds itself.
            PartRole::Resolution => Opening::default(),
            PartRole::Main if opened == Some(number) => programme_opening(inside, section.annex),
            PartRole::Main => Opening::default(),
            PartRole::Justification => Opening { head: caption_end(inside), title: 0 },
        };
        let words = |from: usize, to: usize| inside[from..to].iter().map(|row| row.text.as_str()).collect::<Vec<_>>().join(" ");
        match section.role {
            PartRole::Resolution if section.headed => resolution = words(0, opening.head),
            PartRole::Main if opened == Some(number) => {
                caption = words(0, opening.head);
                title = words(opening.head, opening.head + opening.title);
            }
            _ => {}
        }
        let foot = signature(inside).map_or(section.end, |at| section.start + at);
        why[section.start..section.start + opening.head + opening.title].fill(Some(Why::Head));
        why[foot..section.end].fill(Some(Why::Signature));
    }
    let head = head(&resolution, &caption, unstopped(title.trim()));
    let order = matches!(head.kind, Some(ActKind::Order));
    if wanted.divide == Divide::AllProgramme {
        return (head, vec![Segment { role: PartRole::Main, kind: ActKind::Programme, rows }], Vec::new());
    }
    let mut segments: Vec<Segment> = Vec::new();
    let mut removed = Vec::new();
    let mut ahead = sections.iter().peekable();
    let mut role = ahead.peek().map_or(PartRole::Main, |section| section.role);
    for (position, row) in rows.into_iter().enumerate() {
        while let Some(section) = ahead.next_if(|section| section.start <= position) {
            role = section.role;
        }
        match why[position].filter(|_| !wanted.keep.contains(&row.at.row) && !row.text.is_empty()) {
            Some(why) => removed.push(Removed { row: row.at.row, text: row.text, why }),
            None => match segments.iter_mut().find(|segment| segment.role == role) {
                Some(segment) => segment.rows.push(row),
                None => segments.push(Segment { role, kind: kind_of(role, order), rows: vec![row] }),
            },
        }
    }
    (head, segments, removed)
}

fn kind_of(role: PartRole, order: bool) -> ActKind {
    match role {
        PartRole::Resolution if order => ActKind::Order,
        PartRole::Resolution => ActKind::Resolution,
        PartRole::Main => ActKind::Programme,
        PartRole::Justification => ActKind::Justification,
    }
}

/// A stretch of rows that belongs to one part; positions among all rows.
struct Section {
    start: usize,
    end: usize,
    annex: bool,
    /// It begins with the head of an act.
    headed: bool,
    role: PartRole,
}

/// The section that bears the caption and the title of the programme: the first one of it with a title or a unit. The captions of
/// its own annexes stay with them.
fn opened(rows: &[PlainRow], sections: &[Section]) -> Option<usize> {
    let is_unit = |row: &PlainRow| opening_mark(&row.text).is_some_and(|(mark, _)| mark.level != Level::Annex);
    sections.iter().position(|section| {
        let inside = &rows[section.start..section.end];
        section.role == PartRole::Main && (title_at(inside).is_some() || inside.iter().any(is_unit))
    })
}

/// The sections of an act whose first row stands at `offset`.
fn sections(rows: &[PlainRow], offset: usize) -> Vec<Section> {
    let late = late_resolution(rows);
    let is_start = |at: &usize| *at == 0 || is_annex(rows, *at) || is_justification(rows, *at) || late == Some(*at);
    let mut starts: Vec<usize> = (0..rows.len()).filter(is_start).collect();
    let first = starts.get(1).copied().unwrap_or(rows.len());
    let adopts = |at: usize| is_annex(rows, at) && (names_resolution(&rows[at..]) || title_at(&rows[at..]).is_some());
    let within = if late.is_some() || (0..rows.len()).any(adopts) { None } else { title_after(&rows[..first]) };
    let closing = within.and_then(|title| closing_within(&rows[..first], title));
    let behind_first = starts.len().min(1);
    starts.splice(behind_first..behind_first, within.into_iter().chain(closing));
    let ends = starts.iter().skip(1).copied().chain([rows.len()]);
    let spans: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
    let begins_adopting = spans.first().is_some_and(|(start, end)| !is_annex(rows, *start) && is_resolution(&rows[*start..*end]));
    let adopted_first = late.is_none() && begins_adopting;
    let adopted = adopted_first || late.is_some();
    let programme = spans.iter().position(|(start, end)| is_annex(rows, *start) && title_at(&rows[*start..*end]).is_some());
    // A resolution whose annex bears no title: the first annex is its programme.
    let untitled = || spans.iter().position(|(start, _)| is_annex(rows, *start)).filter(|_| adopted_first && within.is_none());
    let programme = programme.or_else(untitled);
    let mut above = if adopted_first { PartRole::Resolution } else { PartRole::Main };
    let mut sections = Vec::new();
    for (number, (start, end)) in spans.into_iter().enumerate() {
        let annex = is_annex(rows, start);
        let role = match () {
            () if is_justification(rows, start) => PartRole::Justification,
            () if late == Some(start) || (closing == Some(start) && adopted) => PartRole::Resolution,
            () if programme == Some(number) || (number > 0 && begins_title(&rows[start].text)) => PartRole::Main,
            () if annex && names_programme(&rows[start]) => PartRole::Main,
            () if annex && adopted && names_resolution(&rows[start..end]) => PartRole::Resolution,
            () => above,
        };
        if role != PartRole::Justification {
            above = role;
        }
        let headed = !annex && late.map_or(number == 0, |late| late == start);
        sections.push(Section { start: offset + start, end: offset + end, annex, headed, role });
    }
    sections
}

/// Whether a row is the caption of an annex, and no sentence about one.
fn is_annex(rows: &[PlainRow], at: usize) -> bool {
    let row = rows[at].text.as_str();
    let below = rows.get(at + 1).map_or("", |row| row.text.as_str());
    opening_mark(row).is_some_and(|(mark, _)| mark.level == Level::Annex) && !is_sentence(row) && !goes_on_from_caption(below)
}

/// Whether a justification begins at a row: „Uzasadnienie do uchwały…”, or the word alone where no sentence is under way and the
/// § of the act do not go on below it.
pub(super) fn is_justification(rows: &[PlainRow], at: usize) -> bool {
    const TO_WHAT: [&str; 5] = ["projektu", "uchwały", "zarządzenia", "programu", "rocznego"];
    const OF_WHAT: [&str; 3] = ["uchwały nr", "projektu uchwały", "zarządzenia nr"];
    let row = rows[at].text.as_str();
    let lower = row.to_lowercase();
    if let Some(what) = lower.strip_prefix("uzasadnienie ").filter(|_| row.starts_with('U'))
        && OF_WHAT.iter().any(|words| what.starts_with(words))
    {
        return !is_sentence(row) && is_ended(rows, at);
    }
    if let Some(what) = lower.strip_prefix("uzasadnienie do ") {
        return TO_WHAT.iter().any(|word| what.starts_with(word)) && !is_sentence(row);
    }
    let solid: String = lower.chars().filter(|c| !c.is_whitespace() && *c != ':').collect();
    let capitals = !row.contains(char::is_lowercase);
    solid == "uzasadnienie" && (capitals || is_ended(rows, at)) && !counts_on(rows, at)
}

/// Whether no sentence goes on from above a row.
fn is_ended(rows: &[PlainRow], at: usize) -> bool {
    let Some(above) = at.checked_sub(1).map(|above| &rows[above]) else {
        return true;
    };
    let last = above.text.rsplit(' ').next().unwrap_or_default();
    let goes_on = last.starts_with(char::is_lowercase) && last.ends_with(char::is_alphanumeric);
    !(goes_on || last.ends_with([',', '-', '–', ':'])) || above.table || above.at.page != rows[at].at.page
}

/// Whether the next § below a row has the number after that of the last § above it.
fn counts_on(rows: &[PlainRow], at: usize) -> bool {
    let number = |row: &PlainRow| opening_mark(&row.text).filter(|(mark, _)| mark.level == Level::Paragraph)?.0.number;
    let above = rows[..at].iter().rev().find_map(number);
    above.is_some_and(|above| rows[at..].iter().find_map(number) == above.checked_add(1))
}

fn is_resolution(rows: &[PlainRow]) -> bool {
    let head = rows.iter().take_while(|row| opening_mark(&row.text).is_none()).take(LONGEST_HEAD).count();
    (0..head).any(|at| heads_resolution(rows, at) || rows[at].text.starts_with("Na podstawie"))
}

/// Whether the caption of an annex says that it belongs to the resolution.
fn names_resolution(rows: &[PlainRow]) -> bool {
    rows.iter().take(3).any(|row| row.text.contains("do uchwały") || row.text.contains("do zarządzenia"))
}

/// The row at which the title of the programme begins in an annex.
pub(super) fn title_at(rows: &[PlainRow]) -> Option<usize> {
    rows.iter().take(LONGEST_CAPTION).position(|row| begins_title(unstopped(&row.text)))
}

/// Whether the caption of an annex says that it belongs to the programme.
fn names_programme(caption: &PlainRow) -> bool {
    opening_mark(&caption.text).is_some_and(|(_, words)| words.to_lowercase().starts_with("do programu"))
}
