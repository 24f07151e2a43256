//! Rows divided into the resolution, the programme and the justification, and what stands at the head and the foot of each.

use super::head::{Head, head};
use super::site::{act_within, begins_resolution, begins_title, is_sentence, signature};
use super::{Divide, PartRole, Removed, Wanted, Why};
use crate::act::body::ActKind;
use crate::act::mark::opening_mark;
use crate::act::plain::PlainRow;
use crate::act::unit::Level;

/// Most rows that the head of a part takes.
const LONGEST_HEAD: usize = 30;
/// Most rows after the caption of an annex among which its title is looked for.
const LONGEST_CAPTION: usize = 12;
/// Most rows of a title.
const LONGEST_TITLE: usize = 8;

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
            PartRole::Resolution if section.annex => Opening::default(),
            PartRole::Resolution => resolution_opening(inside),
            PartRole::Main if opened == Some(number) => programme_opening(inside, section.annex),
            PartRole::Main => Opening::default(),
            PartRole::Justification => Opening { head: caption_end(inside), title: 0 },
        };
        let words = |from: usize, to: usize| inside[from..to].iter().map(|row| row.text.as_str()).collect::<Vec<_>>().join(" ");
        match section.role {
            PartRole::Resolution if !section.annex => resolution = words(0, opening.head),
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
    let head = head(&resolution, &caption, title.trim());
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
    let is_start = |at: &usize| *at == 0 || is_annex(&rows[*at]) || is_justification(rows, *at);
    let mut starts: Vec<usize> = (0..rows.len()).filter(is_start).collect();
    let first = starts.get(1).copied().unwrap_or(rows.len());
    if !rows.iter().any(is_annex)
        && let Some(title) = title_after(&rows[..first])
    {
        starts.insert(1, title);
    }
    let ends = starts.iter().skip(1).copied().chain([rows.len()]);
    let spans: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
    let programme = spans.iter().position(|(start, end)| is_annex(&rows[*start]) && title_at(&rows[*start..*end]).is_some());
    let adopted = spans.first().is_some_and(|(start, end)| !is_annex(&rows[*start]) && is_resolution(&rows[*start..*end]));
    // A resolution whose annex bears no title: the first annex is its programme.
    let programme = programme.or_else(|| spans.iter().position(|(start, _)| is_annex(&rows[*start])).filter(|_| adopted));
    let mut above = if adopted { PartRole::Resolution } else { PartRole::Main };
    let mut sections = Vec::new();
    for (number, (start, end)) in spans.into_iter().enumerate() {
        let annex = is_annex(&rows[start]);
        let role = match () {
            () if is_justification(rows, start) => PartRole::Justification,
            () if programme == Some(number) || (number > 0 && begins_title(&rows[start].text)) => PartRole::Main,
            () if annex && adopted && names_resolution(&rows[start..end]) => PartRole::Resolution,
            () => above,
        };
        if role != PartRole::Justification {
            above = role;
        }
        sections.push(Section { start: offset + start, end: offset + end, annex, role });
    }
    sections
}

fn is_annex(row: &PlainRow) -> bool {
    opening_mark(&row.text).is_some_and(|(mark, _)| mark.level == Level::Annex) && !is_sentence(&row.text)
}

/// Whether a justification begins at a row: „Uzasadnienie do uchwały…”, or the word alone where no sentence is under way and the
/// § of the act do not go on below it.
pub(super) fn is_justification(rows: &[PlainRow], at: usize) -> bool {
    const TO_WHAT: [&str; 5] = ["projektu", "uchwały", "zarządzenia", "programu", "rocznego"];
    let row = rows[at].text.as_str();
    let lower = row.to_lowercase();
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
    let head = || rows.iter().take_while(|row| opening_mark(&row.text).is_none()).take(LONGEST_HEAD);
    head().any(|row| begins_resolution(&row.text) || row.text.starts_with("Na podstawie"))
}

/// Whether the caption of an annex says that it belongs to the resolution.
fn names_resolution(rows: &[PlainRow]) -> bool {
    rows.iter().take(3).any(|row| row.text.contains("do uchwały") || row.text.contains("do zarządzenia"))
}

/// The row at which the title of the programme begins in an annex.
fn title_at(rows: &[PlainRow]) -> Option<usize> {
    rows.iter().take(LONGEST_CAPTION).position(|row| begins_title(&row.text))
}

/// The row of a title behind the § of a resolution, where the programme follows it without the caption of an annex: units that
/// count from one come after it.
fn title_after(rows: &[PlainRow]) -> Option<usize> {
    let number = |row: &PlainRow| {
        opening_mark(&row.text).filter(|(mark, _)| mark.level.rank() <= Level::Subsection.rank()).map(|(mark, _)| mark.number)
    };
    let body = rows.iter().position(|row| number(row).is_some())?;
    let from_one = |at: usize| rows[at..].iter().take(LONGEST_CAPTION).find_map(number) == Some(Some(1));
    (body..rows.len()).find(|at| begins_title(&rows[*at].text) && from_one(*at))
}

/// How many rows at the beginning of a part are its head, and how many after them its title.
#[derive(Default)]
struct Opening {
    head: usize,
    title: usize,
}

fn resolution_opening(rows: &[PlainRow]) -> Opening {
    let begins = |row: &PlainRow| row.text.starts_with("Na podstawie") || opening_mark(&row.text).is_some();
    let head = rows.iter().take(LONGEST_HEAD).position(begins).unwrap_or(0);
    Opening { head, title: 0 }
}

fn programme_opening(rows: &[PlainRow], annex: bool) -> Opening {
    let Some(start) = title_at(rows) else {
        return Opening { head: if annex { caption_end(rows) } else { 0 }, title: 0 };
    };
    let between = &rows[usize::from(annex).min(start)..start];
    if between.iter().any(|row| opening_mark(&row.text).is_some()) {
        return Opening { head: if annex { caption_end(rows) } else { 0 }, title: 0 };
    }
    Opening { head: start, title: title_length(&rows[start..]) }
}

/// A title goes on until it has said its year; without a year it is one row.
fn title_length(rows: &[PlainRow]) -> usize {
    let has_year = |row: &PlainRow| row.text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    let body =
        |row: &PlainRow| opening_mark(&row.text).is_some() || row.text.starts_with("Na podstawie") || is_sentence(&row.text);
    let reach = rows.iter().take(LONGEST_TITLE).skip(1).position(body).map_or(rows.len().min(LONGEST_TITLE), |at| at + 1);
    match rows[..reach].iter().position(has_year) {
        Some(dated) => {
            let small = |row: &&PlainRow| row.text.starts_with(char::is_lowercase);
            dated + 1 + rows[dated + 1..reach].iter().take_while(small).count()
        }
        None => 1,
    }
}

/// The end of the caption that a part begins with: „Załącznik nr 1” or „Uzasadnienie” and the rows that say of what.
fn caption_end(rows: &[PlainRow]) -> usize {
    const OF_WHAT: [&str; 8] = ["do ", "projektu ", "nr ", "rady ", "z dnia ", "w sprawie ", "wójta ", "burmistrza "];
    let goes_on = |row: &&PlainRow| {
        let lower = row.text.to_lowercase();
        let ended = lower.ends_with('.') && !lower.ends_with(" r.");
        !ended && (row.text.starts_with(char::is_lowercase) || OF_WHAT.iter().any(|words| lower.starts_with(words)))
    };
    1 + rows.iter().skip(1).take(LONGEST_CAPTION).take_while(goes_on).count()
}
