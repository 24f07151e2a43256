//! Tables of a template.
//!
//! ```text
//! [tabela: uwagi]
//! podpis: Uwagi zgłoszone w konsultacjach
//! kolumny: Lp. (lp) | Treść uwagi (tekst 3) | Kwota (kwota)
//! wiersz: {{lp}} | {{treść}} | {{kwota}}
//! razem: | Razem | {{suma}}
//! brak: Nie zgłoszono uwag.
//! [koniec tabeli]
//! ```
//!
//! Kinds of columns: `tekst` (the usual), `lp`, `liczba`, `kwota`, `data`, `puste`; a number behind the kind is the
//! share of the width. Without a list the `wiersz` lines are the rows; `puste wiersze: 20` adds rows to fill in.

use super::{
    inline::{self, Mistake, cells, trimmed},
    lines::{Letter, Raw},
    nodes::{Column, Table, Text},
};
use crate::model::ColumnKind;

/// Reads the table that begins at the first block; answers also how many blocks it took.
pub fn table(raw: &[Raw]) -> Result<(Table, usize), Mistake> {
    let opening = &raw[0];
    let mut table = Table {
        list: list_name(opening)?,
        blank_rows: 0,
        caption: Text::new(),
        columns: Vec::new(),
        rows: Vec::new(),
        totals: None,
        when_empty: String::new(),
    };
    for (at, line) in raw.iter().enumerate().skip(1) {
        let text = line.text();
        if text == "[koniec tabeli]" {
            return Ok((table, at + 1));
        }
        let Some((key, _)) = text.split_once(':') else {
            return Err((line.place, "wiersz tabeli ma postać „nazwa: treść”".to_owned()));
        };
        let rest = line.after(&format!("{key}:"));
        match key {
            "podpis" => table.caption = inline::text(trimmed(&rest))?,
            "kolumny" => table.columns = cells(&rest).iter().map(|cell| column(cell)).collect::<Result<_, _>>()?,
            "wiersz" => table.rows.push(row(&rest)?),
            "razem" => table.totals = Some(row(&rest)?),
            "brak" => table.when_empty = rest.iter().map(|(c, _)| *c).collect(),
            "puste wiersze" => {
                let number: String = rest.iter().map(|(c, _)| *c).collect();
                table.blank_rows = number
                    .trim()
                    .parse()
                    .ok()
                    .filter(|rows| *rows <= 400)
                    .ok_or_else(|| (line.place, "„puste wiersze” to liczba od 0 do 400".to_owned()))?;
            }
            other => {
                let cause =
                    format!("nie znam wiersza tabeli „{other}”. Znane: podpis, kolumny, wiersz, razem, brak, puste wiersze");
                return Err((line.place, cause));
            }
        }
    }
    Err((opening.place, "tabela nie jest zamknięta: brak „[koniec tabeli]”".to_owned()))
}

fn list_name(opening: &Raw) -> Result<Option<String>, Mistake> {
    let text = opening.text();
    let inside = text.strip_prefix("[tabela").and_then(|rest| rest.strip_suffix(']'));
    match inside.map(str::trim) {
        Some("") => Ok(None),
        Some(name) if name.starts_with(':') && !name[1..].trim().is_empty() => Ok(Some(name[1..].trim().to_owned())),
        _ => Err((opening.place, "tabela zaczyna się od „[tabela]” albo „[tabela: lista]”".to_owned())),
    }
}

fn row(letters: &[Letter]) -> Result<Vec<Text>, Mistake> {
    cells(letters).iter().map(|cell| inline::text(cell)).collect()
}

fn column(letters: &[Letter]) -> Result<Column, Mistake> {
    let text: String = letters.iter().map(|(c, _)| *c).collect();
    let place = letters.first().map_or_else(Default::default, |(_, place)| *place);
    let plain = Column { header: Vec::new(), kind: ColumnKind::Text, share: None };
    let Some(open) = text.rfind('(').filter(|_| text.ends_with(')')) else {
        return Ok(Column { header: inline::text(letters)?, ..plain });
    };
    let mut words = text[open + 1..text.len() - 1].split_whitespace();
    let kind = match words.next() {
        Some("tekst") => ColumnKind::Text,
        Some("lp") => ColumnKind::Ordinal,
        Some("liczba") => ColumnKind::Number,
        Some("kwota") => ColumnKind::Money,
        Some("data") => ColumnKind::Date,
        Some("puste") => ColumnKind::Blank,
        _ => return Ok(Column { header: inline::text(letters)?, ..plain }),
    };
    let share = words.next().map(|share| {
        share
            .parse::<u8>()
            .ok()
            .filter(|share| (1..=20).contains(share))
            .ok_or_else(|| (place, "udział kolumny w szerokości to liczba od 1 do 20".to_owned()))
    });
    let header = &letters[..text[..open].chars().count()];
    Ok(Column { header: inline::text(trimmed(header))?, kind, share: share.transpose()? })
}
