//! Figures of the benchmarks: p50, p95 and the ratio of p95 to what is allowed.

use std::{
    fs,
    hint::black_box,
    time::{Duration, Instant},
};

/// How long some work took, and what it answered.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let answer = black_box(work());
    (begun.elapsed(), answer)
}

/// Prints the figures of one measurement in one line.
pub fn tell(what: &str, mut times: Vec<Duration>, allowed: Duration) {
    times.sort();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let at = |hundredth: usize| times[(times.len() * hundredth).div_ceil(100) - 1];
    let (p50, p95) = (ms(at(50)), ms(at(95)));
    println!(
        "{what:<50} p50 {p50:>7.1} ms   p95 {p95:>7.1} ms   dozwolone {:>4.0} ms   {:>5.2}×",
        ms(allowed),
        p95 / ms(allowed)
    );
}

/// The time that a processor gave to this thread so far; nothing where the system does not tell it.
fn worked() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// The system counts that time by steps of this length; what is shorter is told by the clock.
const STEP: Duration = Duration::from_millis(4);

/// How long some work of this thread took, without what other programs did on its processor meanwhile.
pub fn alone<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let before = worked();
    let (time, answer) = timed(work);
    let own = before.zip(worked()).map(|(before, after)| after - before).filter(|own| *own >= STEP);
    (own.map_or(time, |own| own.min(time)), answer)
}
