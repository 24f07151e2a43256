//! Writes the file of a city with twenty years of work: `cargo run --release -p tests --bin city FILE`.

use std::{env, path::PathBuf, process::ExitCode, sync::Arc, time::Instant};

use casework::Host;
use tests::{
    city::{City, TODAY},
    office::Officer,
};

fn main() -> ExitCode {
    let Some(file) = env::args_os().nth(1).map(PathBuf::from) else {
        println!("Where to write? cargo run --release -p tests --bin city FILE");
        return ExitCode::FAILURE;
    };
    let begun = Instant::now();
    let officer: Arc<dyn Host> = Officer::on(TODAY);
    City::WHOLE.write(&officer, &file);
    let size = file.metadata().map_or(0, |file| file.len());
    println!("{}: {} MB in {:.0} s", file.display(), size / (1024 * 1024), begun.elapsed().as_secs_f64());
    ExitCode::SUCCESS
}
