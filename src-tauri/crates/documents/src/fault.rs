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
    /// A finished PDF with an electronic signature, or with a place for one.
    #[error(
        "Plik „{name}” jest podpisany elektronicznie albo ma pole na podpis, dlatego program go nie zmienia: po każdej zmianie podpis \
         przestaje być ważny. Wydrukuj go i postaw pieczęć ręcznie albo dołącz do akt taki, jaki jest."
    )]
    SignedPdf { name: String },
    /// A PDF that asks for a password, or that its author locked against changes.
    #[error(
        "Plik „{name}” jest zabezpieczony hasłem lub zaszyfrowany, dlatego program go nie zmienia. Poproś autora o kopię bez \
         zabezpieczenia i wskaż ją, albo wydrukuj plik i postaw pieczęć ręcznie."
    )]
    EncryptedPdf { name: String },
    /// A form whose pages are made by the program that opens it.
    #[error(
        "Plik „{name}” jest formularzem dynamicznym (XFA), którego strony powstają dopiero w programie Adobe. Otwórz go tam, wydrukuj \
         do pliku PDF i wskaż ten nowy plik."
    )]
    DynamicForm { name: String },
    /// What is no PDF, or no whole one.
    #[error(
        "Pliku „{name}” nie można odczytać: jest uszkodzony albo nie jest plikiem PDF. Otwórz go w przeglądarce plików PDF, wydrukuj \
         do nowego pliku PDF i wskaż ten nowy plik."
    )]
    DamagedPdf { name: String },
    /// More pages than a file of an office has.
    #[error("Plik „{name}” nie zmieści się: stron może być najwyżej {most}. Podziel akta na kilka pakietów.")]
    ThickPdf { name: String, most: usize },
}

/// Answer of everything that makes a document.
pub type Answer<T> = Result<T, DocumentFault>;
