//! Marks of pages: "k. 12" on leaves, "s. 12" on pages.

use lopdf::{Document, ObjectId};

use super::{
    Corner,
    over::{Artifact, face, lay, take_in},
    stamp::{drawing, place},
};
use crate::{
    fault::Answer,
    print_desk::{
        Placing,
        fit::length,
        page::{PT_PER_MM, Pen, Sheets},
    },
};

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    /// "s. 12" on every page.
    Pages,
    /// "k. 12" on every page: each is printed on a leaf of its own.
    #[default]
    Leaves,
    /// "k. 12" on fronts only: two pages on a leaf, and each document begins on a leaf of its own.
    LeavesPrintedOnBothSides,
}

/// The marks of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    pub counting: Counting,
    /// The number of the first page or leaf; a file that goes on begins further.
    pub first: u32,
    pub corner: Corner,
}

const EDGE: f32 = 7.0;
const PEN: Pen = Pen { bold: true, size: 11.0 };

impl Counting {
    /// How many numbers a document of so many pages takes.
    pub fn numbers_of(self, pages: u32) -> u32 {
        match self {
            Self::Pages | Self::Leaves => pages,
            Self::LeavesPrintedOnBothSides => pages.div_ceil(2),
        }
    }
}

impl Marks {
    /// The mark of a page that stands at this place, counted from 0.
    fn of(&self, at: usize) -> Option<String> {
        let at = u32::try_from(at).ok()?;
        match self.counting {
            Counting::Pages => Some(format!("s. {}", self.first + at)),
            Counting::Leaves => Some(format!("k. {}", self.first + at)),
            Counting::LeavesPrintedOnBothSides => (at % 2 == 0).then(|| format!("k. {}", self.first + at / 2)),
        }
    }
}

/// Marks the pages as they stand.
pub fn mark(file: &mut Document, pages: &[ObjectId], marks: &Marks) -> Answer<()> {
    let mut sheets = Sheets::new(Placing::default())?;
    let mut marked = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        let Some(words) = marks.of(at) else { continue };
        let face = face(file, *page);
        let (width, height) = (face.width / PT_PER_MM, face.height / PT_PER_MM);
        sheets.add_page(width, height);
        let long = length(&sheets.faces().bold, &words, PEN.size) / PT_PER_MM;
        let area = place(marks.corner, (long, 4.0), (width, height), EDGE, EDGE);
        sheets.text(&words, PEN, area.left, area.top + 3.5);
        marked.push(*page);
    }
    let kind = match marks.corner {
        Corner::UpperLeft | Corner::UpperRight => Artifact::Header,
        Corner::LowerLeft | Corner::LowerRight => Artifact::Footer,
    };
    let forms = take_in(file, drawing(sheets)?);
    for (page, form) in marked.into_iter().zip(forms) {
        lay(file, page, form, kind);
    }
    Ok(())
}
