//! Why a file was not read, in sentences that name the cause and the remedy. The place is the name of the file, which
//! whoever asked knows.

/// A refusal of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadingFault {
    #[error(
        "To plik PDF, a z niego nie da się pewnie odczytać jednostek redakcyjnych. Otwórz uchwałę w Wordzie albo skopiuj jej \
         tekst i wklej go tutaj."
    )]
    Pdf,
    #[error(
        "To dokument w dawnej postaci Worda (DOC) albo zabezpieczony hasłem. Otwórz go w Wordzie i zapisz jako DOCX bez hasła."
    )]
    OldWord,
    #[error("To dokument RTF. Otwórz go w Wordzie, zapisz jako DOCX i wczytaj ponownie.")]
    Rtf,
    #[error("To dokument ODT. Otwórz go w LibreOffice albo w Wordzie, zapisz jako DOCX i wczytaj ponownie.")]
    Odt,
    #[error(
        "To dokument zapisany jako XML albo archiwum strony (MHT). Otwórz go w Wordzie, zapisz jako DOCX i wczytaj ponownie."
    )]
    OtherForm,
    #[error("To arkusz, nie treść uchwały. Wskaż dokument DOCX, plik TXT albo stronę HTML.")]
    Sheet,
    #[error("To nie jest plik z tekstem, który program umie odczytać. Wskaż dokument DOCX, plik TXT albo stronę HTML.")]
    Unknown,
    #[error("Tego dokumentu nie da się odczytać: jest uszkodzony albo niepełny. Otwórz go w Wordzie, zapisz ponownie i wczytaj.")]
    Damaged,
    #[error("Plik jest za duży (ponad 20 MB). Usuń z niego obrazy albo skopiuj sam tekst i wklej go tutaj.")]
    TooLarge,
    #[error("Dokument po rozpakowaniu jest za duży (ponad 48 MB). Usuń z niego obrazy albo skopiuj sam tekst i wklej go tutaj.")]
    Unpacked,
    #[error("Tekst jest za długi: ma ponad 100 000 wierszy albo 16 MB słów. Wczytaj samą treść aktu, bez dołączonych zestawień.")]
    TooLong,
    #[error("W dokumencie nie ma tekstu. Może to skan – przepisz go albo poproś o wersję tekstową.")]
    Empty,
}
