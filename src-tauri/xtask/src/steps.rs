//! Runs the steps of a command under readable headings and closes with a summary.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// Why a command of the developer stopped; said already or to be said as it is.
#[derive(Debug)]
pub struct Stopped(pub String);

pub type Done = Result<(), Stopped>;

impl fmt::Display for Stopped {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What was run so far.
#[derive(Default)]
pub struct Steps {
    rows: Vec<Row>,
}

struct Row {
    title: String,
    took: Duration,
    passed: u32,
    failed: u32,
    broken: bool,
}

impl Steps {
    /// Runs `command` with its output as it is; stops when it fails.
    pub fn run(&mut self, title: &str, command: &mut Command) -> Done {
        heading(title);
        let begun = Instant::now();
        let ended = command.status();
        let broken = !ended.as_ref().is_ok_and(std::process::ExitStatus::success);
        self.rows.push(Row { title: title.into(), took: begun.elapsed(), passed: 0, failed: 0, broken });
        match ended {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Stopped(format!("{title}: {} ended with {status}", shown(command)))),
            Err(error) => Err(Stopped(format!("{title}: {} cannot be started: {error}", shown(command)))),
        }
    }

    /// Runs tests: counts cargo's "test result" lines and goes on after a failure, which the summary then shows.
    pub fn tests(&mut self, title: &str, command: &mut Command) -> Done {
        heading(title);
        let begun = Instant::now();
        let cannot = |error: std::io::Error| Stopped(format!("{title}: {error}"));
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(cannot)?;
        let (mut passed, mut failed) = (0, 0);
        for line in BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok) {
            if let Some((of_line_passed, of_line_failed)) = counts(&line) {
                passed += of_line_passed;
                failed += of_line_failed;
            }
            println!("{line}");
        }
        let broken = !child.wait().map_err(cannot)?.success();
        self.rows.push(Row { title: title.into(), took: begun.elapsed(), passed, failed, broken });
        Ok(())
    }

    /// Prints the summary and answers the exit code: a failed section fails the command.
    pub fn close(self, done: Done) -> ExitCode {
        if self.rows.len() > 1 {
            heading("Summary");
            for row in &self.rows {
                let state = if row.broken { "FAILED" } else { "ok" };
                let tests = match (row.passed, row.failed) {
                    (0, 0) => String::new(),
                    (passed, 0) => format!("{passed} passed"),
                    (passed, failed) => format!("{passed} passed, {failed} failed"),
                };
                println!("{state:<7} {:<44} {:>7.1} s  {tests}", row.title, row.took.as_secs_f64());
            }
        }
        if let Err(stopped) = &done {
            println!("\n{stopped}");
        }
        if done.is_ok() && self.rows.iter().all(|row| !row.broken) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// A heading that can be found in a long log.
pub fn heading(title: &str) {
    println!("\n━━ {title} {}", "━".repeat(76_usize.saturating_sub(title.chars().count())));
}

/// `test result: ok. 12 passed; 1 failed; …` in cargo's words; `Tests  57 passed (57)` in vitest's.
fn counts(line: &str) -> Option<(u32, u32)> {
    let before = |what: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let at = words.iter().position(|word| word.trim_end_matches(';') == what)?;
        words.get(at.checked_sub(1)?)?.parse().ok()
    };
    let rust = line.starts_with("test result:");
    let page = line.trim_start().starts_with("Tests ");
    (rust || page).then(|| (before("passed").unwrap_or(0), before("failed").unwrap_or(0)))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted_in_the_words_of_both_runners() {
        for (line, wanted) in [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured", Some((12, 0))),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored", Some((3, 2))),
            ("      Tests  57 passed (57)", Some((57, 0))),
            ("      Tests  1 failed | 56 passed (57)", Some((56, 1))),
            ("test deadline ... ok", None),
        ] {
            assert_eq!(counts(line), wanted, "{line}");
        }
    }
}
