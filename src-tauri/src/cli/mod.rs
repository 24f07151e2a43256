//! The command line: the same binary without a window. No GTK is initialised by any verb.
//!
//! To add a verb: write `cli/<verb>.rs` with `pub struct Ask` (clap arguments with Polish help) and `pub fn run(&Ask) -> Exit`,
//! then add its variant to [`Verb`] and its line to [`run`]; `deadline.rs` is the pattern.

use std::ffi::OsString;
use std::io::{stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use answer::say;

mod answer;
mod backup;
mod check;
mod deadline;
mod export;
mod import;
mod import_case;
mod import_form;
mod import_offers;
mod import_package;
mod import_programme;
mod import_template;
mod law;
mod list;
mod office_file;
mod packet;
mod print;
mod rules;
mod sample;
mod stamp;
mod verify;
mod words;

/// How a verb ends; documented in `--help`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Exit {
    /// Done; a check found nothing that blocks.
    Done = 0,
    /// The check found something that the law forbids, or a file is not whole.
    Found = 1,
    /// The command line cannot be understood.
    Usage = 2,
    /// The data were refused; nothing was changed.
    Refused = 3,
    /// The file cannot be opened, read or written.
    File = 4,
    /// There is no screen for the window.
    NoScreen = 5,
    /// A defect of the program.
    Bug = 70,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// What every help ends with.
pub(crate) const CODES: &str = "\
Kody wyjścia:
  0   wykonane; kontrola nie znalazła blokad
  1   kontrola znalazła blokadę, lista ma wiersze z błędem, tekstu nie zrozumiano w całości albo plik jest uszkodzony
  2   niezrozumiałe polecenie
  3   dane odrzucone z podaniem przyczyny; nic nie zmieniono
  4   pliku nie można otworzyć, odczytać albo zapisać
  5   brak ekranu dla okna programu
  70  usterka programu

Z opcją --json na wyjściu jest dokładnie jeden dokument JSON w UTF-8; niepowodzenie ma postać
{ \"failure\": { \"kind\": rodzaj, … }, \"message\": zdania }. Dni zapisuje się jako RRRR-MM-DD, kwoty jako liczbę groszy.";

/// Kładka prowadzi współpracę urzędu z organizacjami pozarządowymi.
#[derive(Debug, Parser)]
#[command(
    name = "kladka",
    version,
    about = "Kładka: współpraca urzędu z organizacjami pozarządowymi",
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
struct Line {
    /// Plik urzędu, który ma się otworzyć w oknie programu
    #[arg(value_name = "PLIK")]
    file: Option<PathBuf>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Verb {
    Backup(backup::Ask),
    Check(check::Ask),
    Deadline(deadline::Ask),
    Export(export::Ask),
    Import(import::Ask),
    Law(law::Ask),
    List(list::Ask),
    Packet(packet::Ask),
    Rules(rules::Ask),
    Sample(sample::Ask),
    Print(print::Ask),
    Stamp(stamp::Ask),
    Verify(verify::Ask),
}

/// Does what the verb says.
pub fn run(verb: &Verb) -> ExitCode {
    let exit = match verb {
        Verb::Backup(ask) => backup::run(ask),
        Verb::Check(ask) => check::run(ask),
        Verb::Deadline(ask) => deadline::run(ask),
        Verb::Export(ask) => export::run(ask),
        Verb::Import(ask) => import::run(ask),
        Verb::Law(ask) => law::run(ask),
        Verb::List(ask) => list::run(ask),
        Verb::Packet(ask) => packet::run(ask),
        Verb::Rules(ask) => rules::run(ask),
        Verb::Sample(ask) => sample::run(ask),
        Verb::Print(ask) => print::run(ask),
        Verb::Stamp(ask) => stamp::run(ask),
        Verb::Verify(ask) => verify::run(ask),
    };
    exit.into()
}

/// What the command line asks for.
#[derive(Debug)]
pub enum Asked {
    /// Open the window, with this file when it is named.
    Window { file: Option<PathBuf> },
    /// Do something without a window.
    Verb(Verb),
    /// Help, version or a misunderstanding: said already.
    Answered(ExitCode),
}

/// Reads the command line.
pub fn asked(arguments: impl Iterator<Item = OsString>) -> Asked {
    let matched = words::polish(Line::command()).try_get_matches_from(arguments);
    match matched.and_then(|matches| Line::from_arg_matches(&matches)) {
        Ok(Line { verb: Some(verb), .. }) => Asked::Verb(verb),
        Ok(line) => Asked::Window { file: line.file },
        Err(error) if error.use_stderr() => {
            say(&mut stderr(), &words::misunderstanding(&error));
            Asked::Answered(Exit::Usage.into())
        }
        Err(help) => {
            say(&mut stdout(), &words::help(&help));
            Asked::Answered(Exit::Done.into())
        }
    }
}

/// There is nowhere to open the window.
pub fn no_screen() -> ExitCode {
    say(
        &mut stderr(),
        "Kładka nie może otworzyć okna, bo nie ma ekranu (zmienne DISPLAY i WAYLAND_DISPLAY są puste).\n\
         Proszę uruchomić program w sesji graficznej albo użyć polecenia bez okna: kladka --help.\n",
    );
    Exit::NoScreen.into()
}
