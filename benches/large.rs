//! How large files are read: `cargo bench --bench large`. It writes files of 200 MB and 2 GB to a temporary folder, reads
//! them in slices as the page does, and says seconds, the most memory held, and the ratio to only reading the bytes.
//!
//! The second file has the rows of the first with a long text in each: it shows that memory follows the registry and not
//! the file. The third has ten times as many rows.

use groeibeeld::disclosure::Policy;
use groeibeeld::language::Language;
use groeibeeld::protocol::{Request, Response, View};
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;
use std::alloc::{GlobalAlloc, Layout, System};
use std::fs::File;
use std::hint::black_box;
use std::io::{BufWriter, Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

const SLICE: usize = 1 << 20;

fn main() {
    // `cargo test --benches` runs this too: a thousand rows show that it works.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let rows = if is_bench { 1_000_000 } else { 1000 };
    let folder = tempfile::tempdir().expect("a temporary folder");
    println!(
        "{:>10}  {:>8}  {:>8}  {:>9}  {:>7}  {:>9}  {:>9}",
        "rows", "MB", "bytes s", "read s", "ratio", "figures s", "memory MB"
    );
    for (rows, length) in [(rows, 200), (rows, 2000), (rows * 10, 200)] {
        let path = folder.path().join("trajecten.csv");
        write(&path, rows, length).expect("a file");
        measure(&path, rows);
    }
}

fn measure(path: &Path, rows: u32) {
    let megabytes = path.metadata().expect("a file").len() as f64 / 1e6;
    let (bytes, sum) = timed(|| {
        let mut sum = 0;
        each_slice(path, |slice| sum += slice.iter().map(|byte| u64::from(*byte)).sum::<u64>());
        sum
    });
    black_box(sum);
    PEAK.store(HELD.load(Relaxed), Relaxed);
    let before = HELD.load(Relaxed);
    let (read, mut session) = timed(|| read(path));
    let (figures, made) = timed(|| show(&mut session));
    assert!(made > 0, "figures are made");
    println!(
        "{rows:>10}  {megabytes:>8.0}  {:>8.2}  {:>9.2}  {:>7.1}  {:>9.2}  {:>9.0}",
        bytes.as_secs_f64(),
        read.as_secs_f64(),
        read.as_secs_f64() / bytes.as_secs_f64().max(1e-9),
        figures.as_secs_f64(),
        (PEAK.load(Relaxed) - before) as f64 / 1e6
    );
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let made = work();
    (start.elapsed(), made)
}

/// Rows of about so many bytes: what is not needed is free text, which is not read.
fn write(path: &Path, rows: u32, length: usize) -> std::io::Result<()> {
    const DOMAINS: [&str; 4] = ["Financiën", "Huisvesting", "Sociaal netwerk", "Werk & Opleiding"];
    let mut file = BufWriter::with_capacity(SLICE, File::create(path)?);
    writeln!(file, "Casusnummer;Gemeente;Opgave;Startdatum;Einddatum;Hoofddomein;Startscore;Eindscore;Toelichting")?;
    let text = "een lange toelichting waar niets uit wordt gelezen ".repeat(length / 50 + 1);
    for row in 0..rows {
        let mix = row.wrapping_mul(2_654_435_761) >> 8;
        let (month, day, domain) = (mix % 12 + 1, mix % 28 + 1, DOMAINS[mix as usize % 4]);
        let (town, theme, start, end) = (mix % 7, mix % 6, mix % 5 + 1, mix % 4 + 2);
        let cells = format!(
            "Z{row};Gemeente {town};Opgave {theme};{day}-{month}-2021;{day}-{month}-2022;{domain};{start};{end};"
        );
        let rest = length.saturating_sub(cells.len() + 1);
        writeln!(file, "{cells}{}", &text[..rest])?;
    }
    file.flush()
}

fn each_slice(path: &Path, mut each: impl FnMut(Vec<u8>)) {
    let mut file = File::open(path).expect("a file");
    loop {
        let mut slice = Vec::with_capacity(SLICE);
        Read::by_ref(&mut file).take(SLICE as u64).read_to_end(&mut slice).expect("a slice");
        if slice.is_empty() {
            return;
        }
        each(slice);
    }
}

fn read(path: &Path) -> Session {
    let mut session = Session::new();
    session.handle(Request::begin(0, "trajecten.csv", 20_000), None);
    each_slice(path, |slice| {
        session.handle(Request::Slice { file: 0, last: false }, Some(slice));
    });
    session.handle(Request::Slice { file: 0, last: true }, None);
    session
}

fn show(session: &mut Session) -> usize {
    let view = View::new(Selection::default(), Language::Dutch, Policy::Internal, 800);
    match session.handle(Request::Show(view), None) {
        Response::Shown(shown) => shown.figures.len(),
        _ => 0,
    }
}

/// The bytes held now, and the most since the last look.
static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

/// Counts the bytes that are held.
struct Counting;

// OK because all it does is count beside the system's own allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        PEAK.fetch_max(HELD.fetch_add(layout.size(), Relaxed) + layout.size(), Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        HELD.fetch_sub(layout.size(), Relaxed);
        PEAK.fetch_max(HELD.fetch_add(size, Relaxed) + size, Relaxed);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;
