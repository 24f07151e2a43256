//! The chosen file: a list of organisations, or a saved reply of the KRS.

use std::{path::Path, sync::Arc};

use domain::vocabulary::Vocabulary;

use super::{MOST_BYTES, MOST_ROWS, Target, krs};
use crate::{
    Failure,
    sheet::{self, ImportReading, Kind, ListFile, Table, clean},
};

/// Lists of organisations.
pub(crate) const LIST: Kind = Kind {
    name: "organizacje",
    remembered: "Zapamiętano układ kolumn listy organizacji",
    list: "listą organizacji",
    row: "organizacją",
    room: "Rejestr urzędu",
    most_rows: MOST_ROWS,
    most_bytes: MOST_BYTES,
    known: |heading| Target::by_heading(heading).is_some(),
    parted: |heading| Target::by_heading(heading) == Some(Target::MailAddress),
    longest_heading: 40,
    least_known: 1,
};

/// A file that was chosen; kept while the officer decides.
#[derive(Clone, Debug)]
pub struct Source {
    /// File name without folders.
    pub name: String,
    form: Form,
}

#[derive(Clone, Debug)]
enum Form {
    List(ListFile),
    /// A saved reply of the KRS.
    Reply(Arc<[u8]>),
}

impl Source {
    /// Takes the bytes of a file; a file of another kind or too big is refused with what to do.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let (name, bytes) = sheet::file::bytes(path, &LIST)?;
        Self::of(&name, bytes)
    }

    /// The same from bytes at hand.
    pub fn of(name: &str, bytes: Vec<u8>) -> Result<Self, Failure> {
        let form = match krs::is_json(&bytes) {
            true => Form::Reply(bytes.into()),
            false => Form::List(ListFile::of(name, bytes, &LIST)?),
        };
        Ok(Self { name: name.into(), form })
    }

    /// Reads the bytes as they seem to be, except where `reading` says otherwise.
    pub(super) fn table(&self, reading: &ImportReading) -> Result<Table, Failure> {
        let Some(reply) = self.reply()? else {
            let Form::List(list) = &self.form else { return Err(Failure::Bug { reference: "import".into() }) };
            return list.table(reading);
        };
        Ok(Table {
            encoding: "utf-8",
            delimiter: b';',
            headed: true,
            headings: reply.headings.iter().map(|target| target.label().to_owned()).collect(),
            rows: vec![(1, reply.cells.iter().map(|cell| clean(cell)).collect())],
            name: self.name.clone(),
            certain: true,
            ..Table::default()
        })
    }

    /// The reply of the KRS that the file is; `None` for a list.
    pub(super) fn reply(&self) -> Result<Option<krs::Reply>, Failure> {
        let Form::Reply(bytes) = &self.form else { return Ok(None) };
        let read = krs::reply(bytes);
        read.map(Some).map_err(|sentence| Failure::Import { sentence: sentence.into(), place: Some(self.name.clone()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Table {
        Source::of("lista.csv", text.into()).unwrap().table(&ImportReading::default()).unwrap()
    }

    #[test]
    fn delimiters_quotes_and_broken_lines_are_read() {
        for (text, delimiter) in [
            ("nazwa;nip\n\"Koło; „Malwa”\";123\n", b';'),
            ("nazwa,nip\n\"Koło, „Malwa”\",123\n", b','),
            ("nazwa\tnip\nKoło\t123\n", b'\t'),
        ] {
            let table = read(text);
            assert_eq!((table.delimiter, table.rows.len(), table.rows[0].1.len()), (delimiter, 1, 2), "{text}");
        }
        let table = read("nazwa;adres\n\"Koło „Malwa”\";\"ul. Szkolna 4\n99-998 Jarzębin\"\n\n;\nOSP;x\n");
        assert_eq!(table.rows[0].1[1], "ul. Szkolna 4\n99-998 Jarzębin");
        assert_eq!(table.rows[1].0, 4, "rows are numbered as a spreadsheet does, empty ones too: {:?}", table.rows);
    }

    #[test]
    fn guards_of_spreadsheets_are_taken_off() {
        assert_eq!(clean("=\"0000123456\""), "0000123456");
        assert_eq!(clean("'+48 600 000 000"), "+48 600 000 000");
        assert_eq!(clean("'Ndrangheta"), "'Ndrangheta");
    }

    #[test]
    fn files_of_other_kinds_are_refused_with_what_to_do() {
        for bytes in [b"PK\x03\x04xl".to_vec(), b"%PDF-1.7".to_vec(), Vec::new()] {
            let refused = Source::of("lista.xlsx", bytes).unwrap_err();
            assert!(refused.sentence().starts_with("lista.xlsx: "), "{}", refused.sentence());
        }
        let only_heading = Source::of("lista.csv", "nazwa;nip\n".into()).unwrap().table(&ImportReading::default()).unwrap_err();
        assert!(only_heading.sentence().contains("ani jednego wiersza"), "{}", only_heading.sentence());
    }

    #[test]
    fn a_million_rows_are_refused_with_a_sentence() {
        let text = "nazwa\n".to_owned() + &"x;y\n".repeat(1_000_000);
        let refused = Source::of("lista.csv", text.into()).unwrap().table(&ImportReading::default()).unwrap_err();
        assert!(refused.sentence().contains("więcej niż"), "{}", refused.sentence());
    }
}
