//! The words of the command line itself, in Polish: headings of the help and misunderstandings.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};

const TEMPLATE: &str = "{about}\n\nUżycie: {usage}\n\n{all-args}{after-help}\n";

/// Puts Polish headings on a command and on every verb in it.
pub fn polish(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Pokaż tę pomoc");
    let mut command = command
        .help_template(TEMPLATE)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .after_help(super::CODES)
        .arg(help)
        .subcommand_help_heading("Polecenia")
        .subcommand_value_name("POLECENIE")
        .mut_args(|argument| {
            let heading = if argument.is_positional() { "Argumenty" } else { "Opcje" };
            argument.help_heading(heading)
        });
    if command.get_version().is_some() {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.arg(version.help("Pokaż wersję programu").help_heading("Opcje"));
    }
    command.mut_subcommands(polish)
}

/// The help as it is shown: one placeholder of clap has no setting of its own.
pub fn help(help: &Error) -> String {
    format!("{}\n", help.render().to_string().replace("[OPTIONS]", "[OPCJE]").trim_end())
}

/// What was not understood and what to do, in one or two sentences.
pub fn misunderstanding(error: &Error) -> String {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => format!("Nie ma opcji ani argumentu „{argument}”."),
        ErrorKind::InvalidSubcommand => format!("Nie ma polecenia „{}”.", said(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => {
            let wanted = argument.strip_prefix("<--").map(|rest| format!("--{}", rest.strip_suffix('>').unwrap_or(rest)));
            format!("Brakuje: {}.", wanted.unwrap_or(argument).replace('|', " albo "))
        }
        ErrorKind::MissingSubcommand => "Brakuje polecenia.".into(),
        ErrorKind::ArgumentConflict if argument.is_empty() => {
            "Nie ma takiego polecenia, a po samej nazwie pliku niczego więcej się nie podaje.".into()
        }
        ErrorKind::ArgumentConflict => format!("Nie można podać razem: {argument} i {}.", said(ContextKind::PriorArg)),
        ErrorKind::InvalidValue if value.is_empty() => format!("Opcja {argument} wymaga wartości."),
        ErrorKind::InvalidValue => {
            format!("Wartość „{value}” nie pasuje do {argument}. Do wyboru: {}.", said(ContextKind::ValidValue))
        }
        // Only numbers are read by the command line itself; days and formats are read by what is asked.
        ErrorKind::ValueValidation => {
            format!("Wartość „{value}” nie pasuje do {argument}. Podaj liczbę całkowitą, nie większą niż 4294967295.")
        }
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("Zła liczba wartości przy {argument}.")
        }
        ErrorKind::InvalidUtf8 => "Argument zawiera znaki, których nie da się odczytać.".into(),
        _ => "Tego polecenia nie da się zrozumieć.".into(),
    };
    format!("{sentence}\nPomoc: kladka --help\n")
}
