//! 200 letters with their envelopes, in the way the program writes them, against LibreOffice that converts the same letters from DOCX in
//! one process. Prints pages in a second of both, their ratio, and the highest memory of this process.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use casework::{
    document::{batch, offer},
    organisation::{
        self, ListAsk, OrganisationForm,
        post::{self, PostAsk},
    },
    sample,
    view::{Key, PostalAddress},
};
use domain::document::DocumentFormat;
use tests::{office::Officer, speed::timed};

const LETTERS: usize = 200;
/// Megabytes.
const MOST_MEMORY: f64 = 150.0;
const LEAST_RATIO: f64 = 2.0;

fn main() {
    let officer = Officer::on("2026-10-15");
    let mut desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).expect("the sample is made");
    for number in 0..LETTERS {
        let form = OrganisationForm {
            name: format!("Stowarzyszenie „Żółta Łąka” nr {number}"),
            legal_form: "stowarzyszenie".into(),
            register: "krs".into(),
            activity: "dziala".into(),
            seat: PostalAddress {
                street: "ul. Szkolna".into(),
                house: (number + 1).to_string(),
                postcode: "99-998".into(),
                town: "Jarzębin".into(),
                ..PostalAddress::default()
            },
            ..OrganisationForm::default()
        };
        organisation::create(&mut desk, &form).expect("an organisation");
    }
    let named = ListAsk { text: "Żółta Łąka".into(), ..ListAsk::default() };
    let everyone: Vec<Key> = organisation::ids(&desk, &named).expect("organisations");
    assert_eq!(everyone.len(), LETTERS);
    let offered = offer::all(&desk).expect("documents");
    let notice =
        offered.iter().find(|one| one.ready && one.kind.key == "ogloszenie_konsultacje").expect("a letter that is ready");
    let order = offer::order(&desk, &notice.kind.key, notice.id).expect("an order");

    let (letters, covers) = (officer.path("listy"), officer.path("koperty.pdf"));
    let (time, ()) = timed(|| {
        batch::letters(&desk, &order, &everyone, &letters, |_, _| Ok(())).expect("the letters are written");
        let ask = PostAsk { organisations: everyone.clone(), paper: "koperta-4".into(), start: 1, ..PostAsk::default() };
        fs::write(&covers, post::pdf(&desk, &ask).expect("the envelopes are drawn")).expect("written");
    });
    let memory = peak_memory();
    let pages = pages_in(&letters) + pages_of(&covers);
    let ours = f64::from(pages) / time.as_secs_f64();

    // The same letters as DOCX, all given to one process of LibreOffice.
    let texts = officer.path("docx");
    fs::create_dir_all(&texts).expect("a folder");
    let made = batch::to_folder(&desk, &order, &[DocumentFormat::Docx], &texts).expect("a letter in DOCX");
    let first = texts.join(&made.names[0]);
    let mut files = vec![first.clone()];
    for number in 1..LETTERS {
        let copy = texts.join(format!("list-{number}.docx"));
        fs::copy(&first, &copy).expect("copied");
        files.push(copy);
    }
    let (converted, profile) = (officer.path("z-docx"), officer.path("profil"));
    let (their_time, ()) = timed(|| {
        let status = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", profile.display()))
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(&converted)
            .args(&files)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.expect("LibreOffice is installed").success(), "the letters are converted");
    });
    let their_pages = pages_in(&converted);
    let theirs = f64::from(their_pages) / their_time.as_secs_f64();

    println!("{LETTERS} letters with envelopes: {pages} pages in {:.1} s, {ours:.0} pages a second", time.as_secs_f64());
    println!(
        "LibreOffice, the same letters from DOCX in one process: {their_pages} pages in {:.1} s, {theirs:.1} pages a second",
        their_time.as_secs_f64()
    );
    println!("ratio {:.1} (at least {LEAST_RATIO:.0} is asked)", ours / theirs);
    println!("highest memory of this process: {memory:.0} MB (at most {MOST_MEMORY:.0} is asked)");
}

/// The highest resident memory of this process so far, in megabytes; of all its threads.
fn peak_memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.trim().trim_end_matches("kB").trim().parse::<f64>().unwrap_or_default() / 1024.0
}

fn pages_in(folder: &Path) -> u32 {
    let files = fs::read_dir(folder).expect("a folder of letters").flatten().map(|entry| entry.path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "pdf")).map(|path| pages_of(&path)).sum()
}

fn pages_of(file: &Path) -> u32 {
    let answer = Command::new("pdfinfo").arg(file).output().expect("poppler-utils is installed");
    let text = String::from_utf8_lossy(&answer.stdout).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap_or("0").trim().to_owned();
    line.parse().unwrap_or_default()
}
