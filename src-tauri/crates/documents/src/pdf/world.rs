//! What typst sees: the embedded layouts and faces, and one document as virtual files.

use std::{collections::HashMap, sync::LazyLock};

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use super::fonts::{BOOK, FONTS};
use crate::{DocumentFault, fault::Answer, passes::Finished};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// Sources of the layouts, parsed once.
static LAYOUTS: LazyLock<HashMap<FileId, Source>> = LazyLock::new(|| {
    let texts = [
        ("blocks.typ", include_str!("layouts/blocks.typ")),
        ("act.typ", include_str!("layouts/act.typ")),
        ("notice.typ", include_str!("layouts/notice.typ")),
        ("report.typ", include_str!("layouts/report.typ")),
        ("table.typ", include_str!("layouts/table.typ")),
        ("form.typ", include_str!("layouts/form.typ")),
    ];
    let parsed = texts.into_iter().filter_map(|(path, text)| {
        let id = file(path)?;
        Some((id, Source::new(id, text.to_owned())))
    });
    parsed.collect()
});

fn file(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One finished document before the typesetter.
///
/// The data travel as the virtual file `document.json`: what did not change in it keeps its place in typst's
/// cache. There is no clock: typst is told no date but the document's own.
pub struct Sheet {
    main: FileId,
    files: HashMap<FileId, Bytes>,
}

impl Sheet {
    pub fn of(document: &Finished) -> Answer<Self> {
        let broken = |cause: String| DocumentFault::Typesetting { title: document.title().to_owned(), cause };
        let name = format!("{}.typ", document.layout().key());
        let main = file(&name).ok_or_else(|| broken(name))?;
        let json = serde_json::to_vec(document).map_err(|error| broken(error.to_string()))?;
        let mut files = HashMap::new();
        files.extend(file("document.json").map(|id| (id, Bytes::new(json))));
        for (name, picture) in &document.pictures {
            files.extend(file(name).map(|id| (id, Bytes::new(picture.bytes.clone()))));
        }
        Ok(Self { main, files })
    }

    /// A sheet with a source of its own, for the tests of the typesetter.
    #[cfg(test)]
    pub fn of_source(text: &str) -> Self {
        let main = file("test.typ").unwrap();
        let files = HashMap::from([(main, Bytes::from_string(text.to_owned()))]);
        Self { main, files }
    }
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if let Some(source) = LAYOUTS.get(&id) {
            return Ok(source.clone());
        }
        let bytes = self.file(id)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let missing = || FileError::NotFound(id.vpath().get_without_slash().into());
        self.files.get(&id).cloned().ok_or_else(missing)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
