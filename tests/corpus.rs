//! Files as registries, spreadsheets and people write them: `tests/corpus/` holds one dialect, layout or fault a file, and
//! `tests/corpus/manifest.rs` says what must be read of each. All of it is made up.

mod common;
#[path = "common/described.rs"]
#[allow(dead_code)]
mod described;
#[path = "corpus/manifest.rs"]
mod manifest;

use common::{Figures, TODAY, saved, session, shown};
use groeibeeld::columns::{ColumnSettings, Role, Settings, SheetSettings};
use groeibeeld::fields::{Field, SheetKind};
use groeibeeld::issues::{Issue, Problem};
use groeibeeld::language::{Language, issues::sentence};
use groeibeeld::protocol::Save;
use groeibeeld::reading::FileRead;
use groeibeeld::registry::{Registry, Tally};
use groeibeeld::selection::Selection;
use groeibeeld::values::may_be_bsn;
use groeibeeld::zrm::{DomainName, Moment};
use manifest::{DIALECTS, PLAIN, READ, REFUSED};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn read(name: &str) -> FileRead {
    described::read(&bytes(name), &[997], TODAY, &Settings::default())
}

fn joined(names: &[&str]) -> (Registry, Vec<Issue>) {
    let files = names.iter().map(|name| read(name)).collect();
    described::joined(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), files)
}

/// Rows used and all rows, and why the others were left out: `3/5 totals-row 2`.
fn tally(registry: &Registry) -> String {
    let mut all = Tally::default();
    registry.files.iter().for_each(|file| all.merge(&file.tally));
    let mut text = format!("{}/{}", all.used, all.rows());
    for (reason, count) in &all.left_out {
        let reason = groeibeeld::words::words(&format!("{reason:?}")).join("-");
        text.push_str(&format!(" {reason} {count}"));
    }
    text
}

#[track_caller]
fn check(names: &[&str], rows: &str, expected: &str, issues: &str) {
    let (registry, found) = joined(names);
    assert_eq!(described::registry(&registry), expected, "{names:?}");
    assert_eq!(described::issues(&found), issues, "{names:?}");
    assert_eq!(tally(&registry), rows, "{names:?}");
}

#[test]
fn all_dialects_hold_the_same_cases() {
    for (name, dialect) in DIALECTS {
        check(&[name], "3/3", PLAIN, "");
        let text = read(name).text.expect("a text");
        let separator = if text.separator == '\t' { "tab".to_owned() } else { text.separator.to_string() };
        assert_eq!(format!("{} {separator}", text.encoding.name()), *dialect, "{name}");
    }
}

#[test]
fn all_files_that_are_no_table_are_named() {
    for (name, problem) in REFUSED {
        check(&[name], "0/0", "", problem);
        assert!(read(name).sheets.is_empty(), "{name} has nothing to show");
    }
}

#[test]
fn all_others_are_read_as_the_manifest_says() {
    for (names, rows, registry, issues) in READ {
        check(names, rows, registry, issues);
    }
}

#[test]
fn all_files_of_the_folder_are_in_the_manifest() {
    let singles = DIALECTS.iter().chain(REFUSED).map(|(name, _)| *name);
    let known: BTreeSet<&str> = singles.chain(READ.iter().flat_map(|(names, ..)| names.iter().copied())).collect();
    let entries = std::fs::read_dir(folder()).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    let names: Vec<String> = entries.map(|name| name.into_string().expect("a name")).collect();
    // The organisation is the registry of tests/dialects.rs.
    let is_other = |name: &str| name.starts_with(['.']) || name.ends_with(".rs") || name.starts_with("organisation.");
    let is_data = |name: &&String| !is_other(name) && *name != "make.sh";
    let strays: Vec<_> = names.iter().filter(is_data).filter(|name| !known.contains(name.as_str())).collect();
    assert!(strays.is_empty(), "{strays:?} have no line in the manifest");
    assert!(known.len() >= 60, "only {} files", known.len());
}

/// What a user makes of `settings-sheet.csv`, whose headers say nothing by themselves.
fn settings() -> Settings {
    let column = |role: Role| ColumnSettings::of(&role);
    let money = |moment| Role::Score(DomainName::new("Financiën"), Some(moment));
    let mut settings = Settings::default();
    settings.set(SheetSettings {
        headers: ["Nr", "Begonnen", "Geld voor", "Geld na"].map(str::to_owned).into(),
        kind: Some(SheetKind::Cases),
        encoding: None,
        columns: vec![
            column(Role::Field(Field::CaseId)),
            column(Role::Field(Field::StartDate)),
            column(money(Moment::Start)),
            column(money(Moment::End)),
        ],
    });
    settings
}

#[test]
fn settings_understand_headers_that_say_nothing() {
    let file = described::read(&bytes("settings-sheet.csv"), &[997], TODAY, &settings());
    let (registry, issues) = described::joined(&["settings-sheet.csv".to_owned()], vec![file]);
    assert_eq!(described::registry(&registry), "2021-02-01.. Financiën 2.3 | 2021-02-13.. Financiën 3.5");
    assert_eq!(described::issues(&issues), "no-end");
}

/// Numbers that pass the check digit are made here, so that no file holds one.
#[test]
fn bsns_under_an_innocent_header_are_not_read() {
    let bsns = (999_001_000u32..).map(|number| number.to_string()).filter(|number| may_be_bsn(number));
    let row = |(case, bsn): (usize, String)| format!("{case};1-1-2021;{bsn}\n");
    let rows: String = (1..=6).zip(bsns).map(row).collect();
    let text = format!("casus;startdatum;kenmerk van de wijk\n{rows}");
    let read = described::read(text.as_bytes(), &[997], TODAY, &Settings::default());
    assert_eq!(read.sheets[0].form.columns[2].role, Role::Identifies);
    assert!(read.sheets[0].form.columns[2].examples.is_empty());
    let shown = shown(&mut session(&[("bestand.csv", text.as_bytes())]), &Selection::default());
    assert!(!format!("{shown:?}").contains("99900"));
    let (_, issues) = described::joined(&["bestand.csv".to_owned()], vec![read]);
    assert_eq!(described::issues(&issues), "no-end identifies:C");
}

#[test]
fn no_number_in_a_file_passes_the_check_of_a_bsn() {
    for name in all_names() {
        let bytes = bytes(name);
        let text = String::from_utf8_lossy(&bytes).replace('\0', "");
        let found = text.split(|letter: char| !letter.is_ascii_digit()).find(|digits| may_be_bsn(digits));
        assert_eq!(found, None, "{name}");
    }
}

fn all_names() -> impl Iterator<Item = &'static str> {
    all_sets().flatten().collect::<BTreeSet<_>>().into_iter()
}

/// All files, those together that are read together.
fn all_sets() -> impl Iterator<Item = Vec<&'static str>> {
    let singles = DIALECTS.iter().chain(REFUSED).map(|(name, _)| vec![*name]);
    singles.chain(READ.iter().map(|(names, ..)| names.to_vec()))
}

/// What the reading report says of the rows of each file: all and used.
fn reported(report: &str) -> Vec<(String, u64, u64)> {
    let text = report.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    let count = |what: &str| {
        let lines = lines.iter().filter(move |line| &line[0] == "rijen" && &line[3] == what);
        lines.map(|line| (line[1].to_owned(), line[2].parse::<u64>().expect("a count"))).collect::<Vec<_>>()
    };
    let both = count("alle rijen").into_iter().zip(count("gebruikt"));
    both.map(|((name, all), (_, used))| (name, all, used)).collect()
}

#[test]
fn reading_says_the_same_everywhere() {
    for names in all_sets() {
        let files: Vec<(&str, Vec<u8>)> = names.iter().map(|name| (*name, bytes(name))).collect();
        let slices: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, &bytes[..])).collect();
        let mut session = session(&slices);
        let shown = shown(&mut session, &Selection::default());
        let report = reported(&saved(&mut session, Save::Report));
        let json = Figures(serde_json::from_str(&saved(&mut session, Save::Json)).expect("JSON"));
        for (file, reported) in shown.files.iter().zip(report) {
            let left_out: u64 = file.left_out.iter().map(|(_, count)| count).sum();
            assert_eq!(file.used + left_out, file.rows, "{names:?}");
            assert_eq!(file.sheets.iter().map(|sheet| sheet.rows).sum::<u64>(), file.rows, "{names:?}");
            assert_eq!((&file.name, file.rows, file.used), (&reported.0, reported.1, reported.2));
            if !shown.figures.is_empty() {
                let of = |key| json.count("reading", &[&file.name], key) as u64;
                assert_eq!((of("rows"), of("used"), of("left_out")), (file.rows, file.used, left_out), "{names:?}");
            }
        }
    }
}

/// The field whose cell can't be read.
fn unreadable(problem: &Problem) -> Option<Field> {
    match problem {
        Problem::Date(field)
        | Problem::FarDate(field)
        | Problem::Score(field)
        | Problem::Number(field)
        | Problem::Answer(field)
        | Problem::Age(field) => Some(*field),
        Problem::AgeBand => Some(Field::AgeBand),
        Problem::TargetPeriod => Some(Field::TargetPeriod),
        Problem::Moment => Some(Field::Moment),
        _ => None,
    }
}

#[test]
fn all_unreadable_cells_are_counted_and_named() {
    for names in all_sets() {
        let (registry, issues) = joined(&names);
        let mut named: BTreeMap<Field, u64> = BTreeMap::new();
        for issue in &issues {
            if let Some(field) = unreadable(&issue.problem) {
                *named.entry(field).or_default() += issue.count;
            }
        }
        let counted = registry.filled.iter().filter(|(_, filled)| filled.invalid > 0);
        let counted: BTreeMap<Field, u64> = counted.map(|(field, filled)| (*field, filled.invalid)).collect();
        assert_eq!(counted, named, "{names:?}");
    }
}

#[test]
fn all_issues_have_a_sentence_in_both_languages() {
    for names in all_sets() {
        for issue in joined(&names).1 {
            for language in [Language::Dutch, Language::English] {
                let sentence = sentence(language, &issue.problem);
                assert!(sentence.len() > 30 && sentence.ends_with('.'), "{names:?}: {sentence:?}");
            }
        }
    }
}
