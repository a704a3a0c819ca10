//! How long it takes to decide what must be hidden: `cargo bench --bench disclosure`. Random organisations of several sizes
//! are made into drafts, and the milliseconds of protecting all figures stand beside those of making them, in the same run:
//! that ratio is what to compare between versions. In WebAssembly, as the page has it, with the same code under Node:
//!
//! ```sh
//! rustup target add wasm32-wasip1
//! CARGO_TARGET_WASM32_WASIP1_RUNNER="node benches/wasi.mjs" \
//!     cargo bench --bench disclosure --target wasm32-wasip1 --profile page
//! ```

use groeibeeld::analysis;
use groeibeeld::calendar::Period;
use groeibeeld::columns::Settings;
use groeibeeld::disclosure::{Package, People, Policy, publish};
use groeibeeld::reading::{FileChoices, Reader};
use groeibeeld::registry::{Registry, join};
use groeibeeld::selection::{Compare, Selection};
use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

const THEMES: [&str; 4] = ["Armoede", "Jeugd", "Wijk", "Zorg"];
const KINDS: [&str; 3] = ["traject", "leun en steun", "advies"];
const DOMAINS: [&str; 11] = [
    "Financiën",
    "Huisvesting",
    "Geestelijke gezondheid",
    "Sociaal netwerk",
    "Lichamelijke gezondheid",
    "Huiselijke relaties",
    "Maatschappelijke participatie",
    "Tijdsbesteding",
    "Verslaving",
    "ADL-vaardigheden",
    "Justitie",
];

fn main() {
    // `cargo test --benches` runs this too: a few cases show that it works.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let (sizes, files): (&[u32], u64) = if is_bench { (&[150, 400, 1000, 3000, 30_000], 15) } else { (&[60], 1) };
    let year = Selection { period: Period::year(2024), ..Selection::default() };
    let compared = Selection { compare: Some(Compare::Before), ..year.clone() };
    println!("{:>7} {:17} {:>7} {:>8} {:>8} {:>8} {:>6}", "cases", "", "hidden", "median", "most", "figures", "ratio");
    for cases in sizes {
        for (name, selection) in
            [("all years", &Selection::default()), ("a year", &year), ("beside another", &compared)]
        {
            measure(*cases, files, name, selection);
        }
    }
}

/// Several organisations of a size, each once: what must be hidden differs more than the time it takes to find that out.
fn measure(cases: u32, files: u64, name: &str, selection: &Selection) {
    let mut took = Vec::new();
    let (mut figures, mut hidden, mut all) = (Duration::ZERO, 0, 0);
    for seed in 1..=files {
        let registry = registry(&file(cases, seed));
        let selected = selection.of(&registry);
        let start = Instant::now();
        let drafts = analysis::all(&registry, &selected);
        figures += start.elapsed();
        let start = Instant::now();
        let people = People::new(&registry, &selected);
        let package: Package = black_box(publish(drafts, Policy::default(), Some(&people)));
        took.push(start.elapsed());
        hidden += package.hidden.hidden;
        all += package.hidden.all;
    }
    took.sort();
    let median = took[took.len() / 2];
    println!(
        "{cases:>7} {name:17} {:>5.0} % {:>5.1} ms {:>5.1} ms {:>5.1} ms {:>6.1}",
        100.0 * hidden as f64 / all.max(1) as f64,
        millis(median),
        millis(took[took.len() - 1]),
        millis(figures) / files as f64,
        millis(median) * files as f64 / millis(figures),
    );
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}

fn registry(text: &str) -> Registry {
    let mut reader = Reader::new(0, Some(20_600), FileChoices::default(), Settings::default());
    reader.push(text.as_bytes());
    let read = reader.finish();
    let fragments: Vec<_> = read.sheets.iter().flat_map(|sheet| sheet.fragments()).collect();
    join(&["trajecten.csv".to_owned()], &fragments).0
}

/// A file of random cases in three years, with every column that a figure is made of. The first themes, kinds and domains are
/// the most frequent, and one person in ten has several cases.
fn file(cases: u32, seed: u64) -> String {
    let mut text = String::from(
        "Casusnummer;Cliëntnummer;Maatschappelijke opgave;Dienst;Soort ondersteuning;Startdatum;Einddatum;Leeftijd;\
         Eerder bekend;Aangemeld door;Verwezen naar;Doel behaald;Hoofddomein;Startscore;Doelscore;Eindscore\n",
    );
    let mut dice = Dice(seed);
    for case in 0..cases {
        let theme = dice.often(&THEMES);
        let (client, service) = (dice.below(u64::from(cases) * 9 / 10 + 1), dice.pick(&["A", "B"]));
        let kind = dice.often(&KINDS);
        let (year, month, day) = (2022 + dice.below(3), 1 + dice.below(12), 1 + dice.below(28));
        let is_closed = dice.below(10) < 7;
        let end = if is_closed { format!("{day}-{month}-{}", year + 1) } else { String::new() };
        let age = if dice.below(20) > 0 { (10 + dice.below(75)).to_string() } else { String::new() };
        let known = dice.pick(&["ja", "nee", "nee", ""]);
        let referrer = dice.pick(&["huisarts", "school", "gemeente", "zelf", "politie", ""]);
        let destination = if is_closed { dice.pick(&["", "", "", "GGZ", "huisarts"]) } else { "" };
        let goal = if is_closed { dice.pick(&["ja", "ja", "deels", "nee", ""]) } else { "" };
        let domain = dice.often(&DOMAINS);
        let start = 1 + dice.below(4);
        let score = if is_closed { (start + dice.below(4)).clamp(2, 6) - 1 } else { 0 };
        let score = if score > 0 { score.to_string() } else { String::new() };
        // OK because a String takes all that is written.
        let _ = writeln!(
            text,
            "{case};{client};{theme};{theme} {service};{kind};{day}-{month}-{year};{end};{age};{known};{referrer};\
             {destination};{goal};{domain};{start};{};{score}",
            start + 1,
        );
    }
    text
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len() as u64) as usize]
    }

    /// The first ones more often.
    fn often<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let limit = of.len() as u64;
        of[(self.below(limit) * self.below(limit) / limit) as usize]
    }
}
