//! How long a million cases take, beside a yardstick measured in the same run: `cargo bench`. Machines differ and are
//! noisy, so the ratios are what to compare between versions: reading against walking over the same bytes with the csv
//! crate, figures against adding up one column of the same length.

use groeibeeld::analysis;
use groeibeeld::calendar::Period;
use groeibeeld::columns::Settings;
use groeibeeld::disclosure::Policy;
use groeibeeld::figures::FigureId;
use groeibeeld::language::Language;
use groeibeeld::protocol::{Request, Response, View};
use groeibeeld::reading::{FileChoices, Reader};
use groeibeeld::registry::{Registry, join};
use groeibeeld::selection::{Compare, Selection};
use groeibeeld::session::Session;
use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

const CASES: u32 = 1_000_000;
const ROUNDS: usize = 3;
const SLICE: usize = 1 << 20;

fn main() {
    // `cargo test --benches` runs this too: a thousand cases show that it works.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let (cases, rounds) = if is_bench { (CASES, ROUNDS) } else { (1000, 1) };
    let text = file(cases);
    let megabytes = text.len() as f64 / 1e6;
    println!("{cases} cases, {megabytes:.0} MB of CSV, best of {rounds}");

    let walked = best(rounds, || walk(&text));
    let (read, mut session) = best_with(rounds, || read(&text));
    report("read", read, "walk with the csv crate", walked);

    let column: Vec<i32> = (0..cases as i32).collect();
    let added = best(rounds, || black_box(column.iter().map(|number| i64::from(*number)).sum::<i64>()));
    let (joined, _) = best_with(1, || show(&mut session, &Selection::default()));
    report("join and first figures", joined, "walk with the csv crate", walked);
    let mut period = 0;
    let shown = best(rounds, || {
        // Another period each time, so that nothing is kept from the time before.
        period += 1;
        let period = groeibeeld::calendar::Period { first: 18_000 + period, last: 19_000 };
        show(&mut session, &Selection { period: Some(period), ..Selection::default() })
    });
    report("figures of a selection", shown, "add up one column", added);
    drop(session);
    each_figure(&text, rounds);
}

/// Each figure on its own, beside a plain pass over days and scores of the same cases.
fn each_figure(text: &str, rounds: usize) {
    let registry = registry(text);
    let selected =
        Selection { compare: Some(Compare::YearEarlier), period: Period::year(2022), ..Selection::default() };
    let selected = selected.of(&registry);
    let passed = best(rounds, || {
        let cases = &registry.cases;
        let scores = |case| cases.scores(case).iter().map(|scores| i64::from(scores.end.number())).sum::<i64>();
        selected.cases.ones().map(|case| i64::from(cases.start[case]) + scores(case)).sum::<i64>()
    });
    for figure in FigureId::ALL {
        let took = best(rounds, || analysis::some(&registry, &selected, &[*figure]));
        report(figure.name(), took, "a plain pass", passed);
    }
}

fn registry(text: &str) -> Registry {
    let mut reader = Reader::new(0, Some(20_000), FileChoices::default(), Settings::default());
    text.as_bytes().chunks(SLICE).for_each(|slice| reader.push(slice));
    let read = reader.finish();
    let fragments: Vec<_> = read.sheets.iter().flat_map(|sheet| sheet.fragments()).collect();
    join(&["trajecten.csv".to_owned()], &fragments).0
}

fn report(name: &str, took: Duration, yardstick: &str, of: Duration) {
    let ratio = took.as_secs_f64() / of.as_secs_f64().max(1e-9);
    println!("{name:24} {:>9.1} ms   {ratio:>7.1} × {yardstick} ({:.2} ms)", millis(took), millis(of));
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}

fn best<T>(rounds: usize, work: impl FnMut() -> T) -> Duration {
    best_with(rounds, work).0
}

fn best_with<T>(rounds: usize, mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut once = || {
        let start = Instant::now();
        let made = black_box(work());
        (start.elapsed(), made)
    };
    let mut best = once();
    for _ in 1..rounds {
        let next = once();
        best = if next.0 < best.0 { next } else { best };
    }
    best
}

fn file(cases: u32) -> String {
    const DOMAINS: [&str; 5] =
        ["Financiën", "Huisvesting", "Geestelijke gezondheid", "Sociaal netwerk", "Werk & Opleiding"];
    let mut text = String::from(
        "Casusnummer;Cliëntnummer;Gemeente;Opgave;Dienst;Soort ondersteuning;Startdatum;Einddatum;Leeftijd;Eerder bekend;\
         Aangemeld door;Verwezen naar;Positieve Gezondheid;Doel behaald;Hoofddomein;Startscore;Doelscore;Eindscore;\
         Huiselijke relaties start;Huiselijke relaties eind\n",
    );
    for case in 0..cases {
        // Any mix will do, as long as it is the same every time.
        let mix = case.wrapping_mul(2_654_435_761) >> 8;
        let (month, day) = (mix % 12 + 1, mix % 28 + 1);
        let domain = DOMAINS[mix as usize % 5];
        let _ = writeln!(
            text,
            "Z{case};P{};Gemeente {};Opgave {};Dienst {};Soort {};{day}-{month}-2021;{day}-{month}-2022;{};{};Verwijzer {};\
             Elders {};{};{};{domain};{};{};{};{};{}",
            mix % 800_000,
            mix % 7,
            mix % 6,
            mix % 40,
            mix % 3,
            mix % 95,
            ["ja", "nee"][mix as usize % 2],
            mix % 12,
            mix % 9,
            ["Meedoen", "Zingeving", "Mentaal welbevinden"][mix as usize % 3],
            ["ja", "deels", "nee"][mix as usize / 7 % 3],
            mix % 5 + 1,
            mix % 3 + 3,
            mix % 4 + 2,
            mix / 5 % 5 + 1,
            mix / 25 % 5 + 1,
        );
    }
    text
}

fn walk(text: &str) -> usize {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut cells = 0;
    while reader.read_record(&mut record).unwrap_or(false) {
        cells += record.len();
    }
    cells
}

fn read(text: &str) -> Session {
    let mut session = Session::new();
    session.handle(Request::begin(0, "trajecten.csv", 20_000), None);
    for slice in text.as_bytes().chunks(SLICE) {
        session.handle(Request::Slice { file: 0, last: false }, Some(slice.to_vec()));
    }
    session.handle(Request::Slice { file: 0, last: true }, None);
    session
}

fn show(session: &mut Session, selection: &Selection) -> usize {
    let view = View::new(selection.clone(), Language::Dutch, Policy::Internal, 800);
    match session.handle(Request::Show(view), None) {
        Response::Shown(shown) => shown.figures.len(),
        _ => 0,
    }
}
