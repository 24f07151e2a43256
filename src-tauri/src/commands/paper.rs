//! „Druk na papierze”: own sheets of labels, printers, receipt stickers, stamps and packets.

use casework::document::register;
use casework::paper::measures::{self, SheetInput};
use casework::paper::packet::{self, CountedPart, CountingChoice, PacketAsk, PacketCount, PacketMade};
use casework::paper::printer::{self, PrinterInput, PrinterView};
use casework::paper::stamp::{self, ChosenPdf, StampAsk, StampStart, StampedView};
use casework::paper::sticker::{self, StickerAsk, StickerCheck};
use casework::view::Key;
use casework::{Failure, Reply, disk};
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;
use crate::work::Progress;

const PDF: (&str, &[&str]) = ("Dokument PDF", &["pdf"]);

/// A PDF that was added to the packet, by its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct AddedPdf {
    pub number: u32,
    pub pdf: ChosenPdf,
}

/// Files that were added, and why others were not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, specta::Type)]
pub struct AddedPdfs {
    pub added: Vec<AddedPdf>,
    pub refused: Vec<Failure>,
}

/// Keeps a sheet of labels under its name; answers the key of its paper.
#[tauri::command]
#[specta::specta]
pub async fn paper_sheet_save(input: SheetInput, shell: State<'_, Shell>) -> Result<Reply<String>, Failure> {
    shell.on_desk(move |desk| measures::save(desk, &input)).await
}

/// Takes a sheet of the office away; answers the act.
#[tauri::command]
#[specta::specta]
pub async fn paper_sheet_remove(id: Key, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| measures::remove(desk, id)).await
}

/// Printers with what each prints wrong.
#[tauri::command]
#[specta::specta]
pub async fn paper_printers(shell: State<'_, Shell>) -> Result<Vec<PrinterView>, Failure> {
    shell.on_desk(|desk| printer::list(desk)).await
}

/// Keeps what was measured on the page of calibration.
#[tauri::command]
#[specta::specta]
pub async fn paper_printer_save(input: PrinterInput, shell: State<'_, Shell>) -> Result<Reply<Vec<PrinterView>>, Failure> {
    shell.on_desk(move |desk| printer::save(desk, &input)).await
}

/// Takes the measures of a printer away; answers the act.
#[tauri::command]
#[specta::specta]
pub async fn paper_printer_remove(id: Key, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| printer::remove(desk, id)).await
}

/// Asks where and writes the page of calibration; answers the name of the file, `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn paper_calibration_save(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let question =
        Question { title: "Zapisz stronę kalibracyjną", kind: Some(PDF), name: Some("strona-kalibracyjna.pdf".into()) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            printer::write_page(desk, &path)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}

/// How many stickers on what, and what the first sheet will look like.
#[tauri::command]
#[specta::specta]
pub async fn paper_sticker_check(ask: StickerAsk, shell: State<'_, Shell>) -> Result<StickerCheck, Failure> {
    shell.on_desk(move |desk| sticker::check(desk, &ask)).await
}

/// Asks where and writes the stickers; answers the name of the file, `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn paper_sticker_save(
    ask: StickerAsk,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let question = Question { title: "Zapisz nalepki wpływu", kind: Some(PDF), name: Some("nalepki-wplywu.pdf".into()) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            sticker::write(desk, &ask, &path)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}

/// Stamps, place, day and people that the form begins with.
#[tauri::command]
#[specta::specta]
pub async fn paper_stamp_start(shell: State<'_, Shell>) -> Result<StampStart, Failure> {
    shell.on_desk(|desk| stamp::start(desk)).await
}

/// Asks for a PDF and looks whether it may be stamped; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn paper_stamp_choose(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<ChosenPdf>, Failure> {
    let question = Question { title: "Wybierz PDF, na którym ma stanąć pieczęć", kind: Some(PDF), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else { return Ok(None) };
    let papers = shell.papers();
    shell.on_desk(move |_| papers.choose(&path).map(Some)).await
}

/// Looks whether a document of the register may be stamped.
#[tauri::command]
#[specta::specta]
pub async fn paper_stamp_issued(id: Key, shell: State<'_, Shell>) -> Result<ChosenPdf, Failure> {
    shell.on_desk(move |desk| stamp::about_issued(desk, id)).await
}

/// The stamped pages, in base64.
#[tauri::command]
#[specta::specta]
pub async fn paper_stamp_preview(ask: StampAsk, shell: State<'_, Shell>) -> Result<String, Failure> {
    let chosen = shell.papers().chosen();
    shell.on_desk(move |desk| stamp::preview(desk, &ask, chosen.as_deref())).await
}

/// Asks where and writes the stamped file; answers its name, `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn paper_stamp_save(ask: StampAsk, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let chosen = shell.papers().chosen();
    let (asked, picked) = (ask.clone(), chosen.clone());
    let name = shell.on_desk(move |desk| stamp::file_name(desk, &asked, picked.as_deref())).await?;
    let question = Question { title: "Zapisz dokument z pieczęcią", kind: Some(PDF), name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            stamp::save(desk, &ask, chosen.as_deref(), &path)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}

/// Keeps the stamped copy of an issued document in the register; answers all its copies.
#[tauri::command]
#[specta::specta]
pub async fn paper_stamp_keep(ask: StampAsk, shell: State<'_, Shell>) -> Result<Reply<Vec<StampedView>>, Failure> {
    shell.on_desk(move |desk| stamp::keep(desk, &ask)).await
}

/// Stamped copies of an issued document.
#[tauri::command]
#[specta::specta]
pub async fn paper_stamp_copies(id: Key, shell: State<'_, Shell>) -> Result<Vec<StampedView>, Failure> {
    shell.on_desk(move |desk| stamp::copies(desk, id)).await
}

/// Asks where and writes a stamped copy of the register; answers the name of the file, `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn paper_stamp_copy_save(id: Key, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let (name, bytes) = shell.on_desk(move |desk| stamp::copy(desk, id)).await?;
    let question = Question { title: "Zapisz kopię z pieczęcią", kind: Some(PDF), name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            disk::write_file(desk, &path, &bytes)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}

/// Asks for PDFs and adds those that may be joined; the others are answered with the reason.
#[tauri::command]
#[specta::specta]
pub async fn paper_packet_add(window: WebviewWindow, shell: State<'_, Shell>) -> Result<AddedPdfs, Failure> {
    let question = Question { title: "Wybierz pliki PDF do pakietu", kind: Some(PDF), name: None };
    let paths = dialog::existing_files(&window, question).await;
    let papers = shell.papers();
    shell
        .on_desk(move |_| {
            let mut answer = AddedPdfs::default();
            for path in paths {
                match papers.add(&path) {
                    Ok((number, pdf)) => answer.added.push(AddedPdf { number, pdf }),
                    Err(failure) => answer.refused.push(failure),
                }
            }
            Ok(answer)
        })
        .await
}

/// How much the packet holds and which numbers it will have.
#[tauri::command]
#[specta::specta]
pub async fn paper_packet_count(parts: Vec<CountedPart>, counting: CountingChoice, first: u32) -> Result<PacketCount, Failure> {
    Ok(packet::count(&parts, counting, first))
}

/// Forgets a PDF that was taken out of the packet.
#[tauri::command]
#[specta::specta]
pub async fn paper_packet_drop(number: u32, shell: State<'_, Shell>) -> Result<(), Failure> {
    shell.papers().drop_added(number);
    Ok(())
}

/// Asks where and puts the packet together there; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn paper_packet_save(
    ask: PacketAsk,
    number: u32,
    progress: Channel<Progress>,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<PacketMade>, Failure> {
    let question = Question { title: "Zapisz pakiet", kind: Some(PDF), name: Some(packet::file_name(&ask)) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    let papers = shell.papers();
    let report = shell.works().begin(number).reporter(progress);
    shell
        .on_desk(move |desk| {
            let chosen = |number| papers.added(number).map(|picked| picked.bytes.clone());
            packet::save(desk, &ask, chosen, &path, report).map(Some)
        })
        .await
}

/// Looks whether a document of the register may be put into a packet; answers it with the words of its line.
#[tauri::command]
#[specta::specta]
pub async fn paper_packet_issued(id: Key, shell: State<'_, Shell>) -> Result<ChosenPdf, Failure> {
    shell
        .on_desk(move |desk| {
            let title = register::view(desk, id)?.title;
            Ok(ChosenPdf { name: title, ..stamp::about_issued(desk, id)? })
        })
        .await
}
