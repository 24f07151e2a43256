//! The words in use: the office's newest version where it has one, the shipped ones otherwise.

use std::{borrow::Cow, sync::LazyLock};

use documents::template::Template;
use domain::{id::TemplateVersionId, template::TemplateKind, vocabulary::Vocabulary};
use sha2::{Digest, Sha256};
use store::{ReadTx, template::TemplateVersion};

use super::{kinds::declared, print::document_failure};
use crate::Failure;

/// Words ready to be filled, with what the register keeps of them.
#[derive(Clone, Debug)]
pub struct InUse {
    pub template: Cow<'static, Template>,
    /// The version of the office's own words; `None` when these are the words of the program.
    pub version: Option<TemplateVersionId>,
    /// SHA-256 of the words in lower-case hexadecimal.
    pub sha256: String,
}

type Shipped = (TemplateKind, Result<Template, Failure>, String);

/// The shipped words, read once.
static SHIPPED: LazyLock<Vec<Shipped>> = LazyLock::new(|| {
    let read = |kind: &TemplateKind| {
        let declared = declared(*kind);
        (*kind, declared.template(None).map_err(document_failure), fingerprint(declared.words))
    };
    TemplateKind::ALL.iter().map(read).collect()
});

/// The words with which a document of this kind is made now.
///
/// # Errors
/// [`Failure::Document`] when the office's own words cannot be used any more; they are never passed over in silence.
pub fn in_use(tx: &ReadTx<'_>, kind: TemplateKind) -> Result<InUse, Failure> {
    match store::template::newest(tx, kind)? {
        Some(TemplateVersion { id, number, words: Some(words), .. }) => {
            let own = declared(kind).template(Some(&words)).map_err(|fault| Failure::Document {
                sentence: format!(
                    "Własnych słów urzędu nie można użyć: {fault} Otwórz Dokumenty, Szablony i popraw je albo wróć do słów programu."
                ),
                place: Some(format!("{}, własne słowa, wersja {number}", kind.label())),
            })?;
            Ok(InUse { template: Cow::Owned(own), version: Some(id), sha256: fingerprint(&words) })
        }
        _ => shipped(kind),
    }
}

/// The words of the program.
pub fn shipped(kind: TemplateKind) -> Result<InUse, Failure> {
    let found = SHIPPED.iter().find(|(known, ..)| *known == kind).ok_or_else(|| Failure::not_found("Szablon dokumentu"))?;
    match found {
        (_, Ok(template), sha256) => Ok(InUse { template: Cow::Borrowed(template), version: None, sha256: sha256.clone() }),
        (_, Err(failure), _) => Err(failure.clone()),
    }
}

fn fingerprint(words: &str) -> String {
    Sha256::digest(words.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
