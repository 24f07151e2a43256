//! The tables as the file has them, for the tests of this folder.

const STEPS: [&str; 5] = [
    include_str!("../../../store/src/migrations/0001_first.sql"),
    include_str!("../../../store/src/migrations/0002_depth.sql"),
    include_str!("../../../store/src/migrations/0003_kept.sql"),
    include_str!("../../../store/src/migrations/0004_calls.sql"),
    include_str!("../../../store/src/migrations/0005_moved.sql"),
];

/// Every line that defines a column or a bound of a table, without its indent, with the name of the table. A table that is written
/// anew has another name only until its step ends; a column may be added by a later step.
pub(super) fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut table = "";
    STEPS.into_iter().flat_map(str::lines).filter_map(move |line| {
        if let Some(name) = line.strip_prefix("CREATE TABLE ").or_else(|| line.strip_prefix("ALTER TABLE ")) {
            let name = name.split_whitespace().next().unwrap_or_default();
            table = name.strip_suffix("_anew").unwrap_or(name);
        }
        let defined = line.split_once(" ADD COLUMN ").map(|(_, column)| column).or_else(|| line.strip_prefix("    "))?;
        Some((table, defined))
    })
}
