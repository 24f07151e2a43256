//! An issued document to look at: the frozen pages themselves, never a new layout of them.

use base64::{Engine, engine::general_purpose::STANDARD};
use documents::{Document, finish_draft, text};
use domain::{
    document::{DocumentFormat, IssuedDocument},
    id::IssuedDocumentId,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::{print::document_failure, register};
use crate::{Desk, Failure, view::Key};

/// The pages of an issued document as they were frozen, with their words for who does not see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FrozenView {
    pub draft: bool,
    /// The bytes of the frozen PDF in base64, the same that „Zapisz” hands out.
    pub pdf: String,
    /// The words, or the sentence that says that they cannot be read; the pages come all the same.
    pub words: String,
}

/// The frozen PDF; bytes that differ from their fingerprint are refused.
pub fn view(desk: &Desk, id: Key) -> Result<FrozenView, Failure> {
    let (_, bytes) = register::file(desk, id, DocumentFormat::Pdf.key())?;
    let issued = desk.read(|tx| Ok(store::issued::get(tx, IssuedDocumentId(id.0))?))?;
    let finished = model(&issued).and_then(|model| finish_draft(&model).map_err(document_failure));
    let words = finished.map_or_else(|failure| failure.sentence(), |finished| text::text(&finished));
    Ok(FrozenView { draft: issued.draft, pdf: STANDARD.encode(bytes), words })
}

/// The model that was frozen beside the files.
pub fn model(issued: &IssuedDocument) -> Result<Document, Failure> {
    read(&issued.body).map_err(|_| Failure::Document {
        sentence: "Treści tego dokumentu nie można odczytać; jego pliki w rejestrze pozostają nienaruszone.".to_owned(),
        place: Some(issued.title.clone()),
    })
}

/// The model out of the text that the register keeps.
pub(crate) fn read(body: &str) -> Result<Document, serde_json::Error> {
    serde_json::from_str(body)
}
