//! Why a document could not be made. Every fault is a Polish sentence that names place, cause and remedy.

use domain::act::UnitId;

/// A refusal of the documents crate.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum DocumentFault {
    /// A field that the document must have is empty.
    #[error("W dokumencie brakuje danych: „{label}” ({place}). Uzupełnij je i utwórz dokument ponownie.")]
    EmptyField { label: String, place: String },
    /// A reference leads to a unit that is not in the text.
    #[error("Odesłanie w miejscu „{place}” prowadzi do {target}. Wskaż istniejącą jednostkę albo usuń odesłanie.")]
    BrokenReference { place: String, target: String, unit: UnitId },
    /// A picture without a description for people who do not see it.
    #[error("Rysunek „{name}” nie ma opisu dla osób niewidomych. Dopisz opis i utwórz dokument ponownie.")]
    NoAlternative { name: String },
    /// A picture that cannot be read.
    #[error("Rysunku „{name}” nie można odczytać: {cause}. Wskaż plik PNG albo SVG o rozsądnych wymiarach.")]
    BadPicture { name: String, cause: String },
    /// A table without a header row, or with rows of different lengths.
    #[error("Tabela „{caption}” jest niepełna: {cause}. Popraw szablon albo dane tabeli.")]
    BadTable { caption: String, cause: String },
    /// The document has no title, which an accessible document must have.
    #[error("Dokument nie ma tytułu. Uzupełnij tytuł i utwórz dokument ponownie.")]
    NoTitle,
    /// The typesetter refused the document.
    #[error("Nie udało się złożyć dokumentu „{title}” do druku: {cause}. Zgłoś to autorom programu, podając tytuł dokumentu.")]
    Typesetting { title: String, cause: String },
    /// A file could not be packed.
    #[error("Nie udało się zapisać dokumentu „{title}”: {cause}. Spróbuj ponownie.")]
    Packing { title: String, cause: String },
    /// A mistake in a template, with its place.
    #[error("Szablon „{file}”, wiersz {line}, znak {column}: {cause}")]
    Template { file: String, line: usize, column: usize, cause: String },
    /// Data of the wrong kind were handed to a template.
    #[error("Pole „{label}” ma dane innego rodzaju niż w szablonie: oczekiwano {expected}. Popraw dane.")]
    WrongData { label: String, expected: &'static str },
    /// An address that does not fit in its window or label.
    #[error("Adres „{name}” nie mieści się {place}. Skróć nazwę albo wybierz większy format.")]
    AddressTooLong { name: String, place: &'static str },
    /// An envelope or a sheet of labels that cannot exist.
    #[error("Tych ustawień nie da się wydrukować: {cause}. Popraw wymiary i spróbuj ponownie.")]
    BadSheet { cause: String },
}

/// Answer of everything that makes a document.
pub type Answer<T> = Result<T, DocumentFault>;
