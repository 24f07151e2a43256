//! A draft as the editor sends it back: what it was shown, line for line.

use casework::{
    text::{
        DraftInput, DraftView, LineInput, LineView,
        view::{PieceInput, PieceView},
    },
    view::Key,
};

/// The draft of a text, as it was shown.
pub fn as_input(text: Key, draft: &DraftView) -> DraftInput {
    DraftInput { id: text, revision: draft.revision, lines: draft.lines.iter().map(line).collect(), back: Vec::new() }
}

fn line(line: &LineView) -> LineInput {
    let piece = |piece: &PieceView| match piece.clone() {
        PieceView::Text { text } => PieceInput::Text { text },
        PieceView::Emphasis { text } => PieceInput::Emphasis { text },
        PieceView::Reference { to, style, .. } => PieceInput::Reference { to, style },
        PieceView::Field { key, .. } => PieceInput::Field { key },
    };
    LineInput {
        key: line.key.clone(),
        id: Some(line.id),
        level: line.level,
        role: line.role,
        pieces: line.pieces.iter().map(piece).collect(),
        meets: line.meets.clone(),
    }
}
