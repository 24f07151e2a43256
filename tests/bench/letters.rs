//! 200 letters with their envelopes and 1 000 letters about the results of a call, in the way the program writes them, against
//! LibreOffice that converts the same letters from DOCX in one process. Prints pages in a second of both, their ratio, and the highest
//! memory of this process.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use casework::{
    Desk,
    document::{CaseKey, DocumentOrder, batch, offer},
    organisation::{
        self, ListAsk, OrganisationForm,
        post::{self, PostAsk},
    },
    sample,
    view::{Key, PostalAddress},
};
use domain::document::{DocumentFormat, DocumentKind};
use tests::{
    city::contest::{Contest, TODAY},
    office::Officer,
    speed::timed,
};

const LETTERS: usize = 200;
/// Megabytes.
const MOST_MEMORY: f64 = 150.0;
const LEAST_RATIO: f64 = 2.0;

fn main() {
    invitations();
    results();
}

/// Letters to organisations of the register, with envelopes.
fn invitations() {
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
    let pages = pages_in(&letters) + pages_of(&covers);
    told(&officer, &desk, &order, &format!("{LETTERS} letters with envelopes"), time, pages);
}

/// A letter to everybody who filed an offer of a great call, after the decision.
fn results() {
    let officer = Officer::on(TODAY);
    let (mut desk, call) = Contest::WHOLE.write(&officer);
    Contest::settle(&mut desk, call);
    let order = DocumentOrder::of(DocumentKind::ResultLetter, CaseKey::Call(call));
    let letters = officer.path("listy");
    let mut steps = 0;
    let (time, written) = timed(|| {
        batch::each(&desk, &order, &letters, |_, _| {
            steps += 1;
            Ok(())
        })
        .expect("the letters are written")
    });
    let count = written.names.len();
    assert!(count >= Contest::WHOLE.offers as usize && steps > count, "{count} letters, progress told {steps} times");
    told(&officer, &desk, &order, &format!("{count} letters about results"), time, pages_in(&letters));
}

/// Our pages in a second against those of LibreOffice.
fn told(officer: &Officer, desk: &Desk, order: &DocumentOrder, what: &str, time: Duration, pages: u32) {
    let memory = peak_memory();
    let ours = f64::from(pages) / time.as_secs_f64();
    println!("{what}: {pages} pages in {:.1} s, {ours:.0} pages a second", time.as_secs_f64());
    let theirs = libreoffice(officer, desk, order);
    println!("ratio {:.1} (at least {LEAST_RATIO:.0} is asked)", ours / theirs);
    println!("highest memory of this process: {memory:.0} MB (at most {MOST_MEMORY:.0} is asked)");
}

/// Pages in a second of one process that is given as many copies of the same letter as DOCX.
fn libreoffice(officer: &Officer, desk: &Desk, order: &DocumentOrder) -> f64 {
    let texts = officer.path("docx");
    fs::create_dir_all(&texts).expect("a folder");
    let made = batch::to_folder(desk, order, &[DocumentFormat::Docx], &texts).expect("a letter in DOCX");
    let first = texts.join(&made.names[0]);
    let mut files = vec![first.clone()];
    for number in 1..LETTERS {
        let copy = texts.join(format!("list-{number}.docx"));
        fs::copy(&first, &copy).expect("copied");
        files.push(copy);
    }
    let (converted, profile) = (officer.path("z-docx"), officer.path("profil"));
    let (time, ()) = timed(|| {
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
    let pages = pages_in(&converted);
    let theirs = f64::from(pages) / time.as_secs_f64();
    println!(
        "LibreOffice, {LETTERS} of them from DOCX in one process: {pages} pages in {:.1} s, {theirs:.1} pages a second",
        time.as_secs_f64()
    );
    theirs
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
