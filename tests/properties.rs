//! What holds of all files: a registry that was written is read back whatever the dialect and layout; any bytes at all
//! give rows that are used or left out and issues that repeat no cell; slices and settings change nothing.

mod common;
#[path = "common/described.rs"]
#[allow(dead_code)]
mod described;
#[path = "common/dialect.rs"]
mod dialect;
#[path = "common/example.rs"]
#[allow(dead_code)]
mod example;
#[path = "common/layout.rs"]
mod layout;
#[path = "common/random.rs"]
#[allow(dead_code)]
mod random;
#[path = "common/random_cases.rs"]
mod random_cases;

use common::{TODAY, session, shown};
use dialect::{Dialect, ENCODINGS, ENDS};
use groeibeeld::calendar::{NO_DAY, Period};
use groeibeeld::columns::{ColumnSettings, Role, Settings, SheetSettings, recognise};
use groeibeeld::fields::{Choice, Field};
use groeibeeld::issues::Issue;
use groeibeeld::language::{Language, issues::sentence};
use groeibeeld::reading::FileRead;
use groeibeeld::registry::{NO_NUMBER, Registry};
use groeibeeld::selection::Selection;
use groeibeeld::settings::SettingsFile;
use groeibeeld::sheets::delimited::SEPARATORS;
use groeibeeld::zrm::{DomainName, Score};
use layout::{Case, DateSpelling, Layout, Names, Spelling, Table};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeMap;

fn dialect() -> impl Strategy<Value = Dialect> {
    let text = (select(SEPARATORS.to_vec()), select(ENDS.to_vec()), select(ENCODINGS.to_vec()));
    (text, any::<[bool; 4]>()).prop_map(
        |((separator, end, encoding), [has_mark, quotes_all, names_separator, has_title])| Dialect {
            separator,
            end,
            encoding,
            has_mark,
            quotes_all,
            names_separator,
            has_title,
        },
    )
}

fn layout() -> impl Strategy<Value = Layout> {
    let names = [Names::DomainFirst, Names::MomentFirst, Names::Long, Names::Numbers];
    let rows = names.map(Layout::Rows);
    let wide = names.map(Layout::Wide);
    let others = [Layout::Long, Layout::LongDays, Layout::Scores, Layout::Moments];
    select([&rows[..], &wide, &others, &others].concat())
}

fn spelling() -> impl Strategy<Value = Spelling> {
    let missing = select(vec!["", "-", "n.v.t.", "onbekend", "(leeg)"]);
    let yes_no = select(vec![["ja", "deels", "nee"], ["J", "gedeeltelijk", "N"], ["waar", "50%", "onwaar"]]);
    (select(DateSpelling::ALL.to_vec()), missing, yes_no, any::<bool>())
        .prop_map(|(date, missing, yes_no, is_level_named)| Spelling { date, missing, yes_no, is_level_named })
}

fn text(number: Option<u32>) -> String {
    number.map_or(String::new(), |number| number.to_string())
}

/// Group activities as a table.
fn activities(organisation: &example::Organisation, spelling: &Spelling) -> Table {
    let header = ["Activiteit", "Gemeente", "Wijk", "Thema", "Dienst", "Datum", "Bijeenkomsten", "Deelnemers"];
    let mut table = vec![header.map(str::to_owned).to_vec()];
    table.extend(organisation.activities.iter().map(|activity| {
        let mut row = vec![activity.name.clone()];
        row.extend_from_slice(&activity.values[..4]);
        row.push(spelling.date.of(activity.day.map(|day| day + 18_600)));
        row.extend([activity.sessions, activity.participants].map(text));
        row
    }));
    table
}

/// The years of a target; those of `random.rs` are days of one month.
fn years(period: &Option<Period>) -> Option<(i32, i32)> {
    period.map(|Period { first, last }| (2020 + first % 4, 2020 + first % 4 + (last - first) % 2))
}

/// Targets as a table.
fn targets(organisation: &example::Organisation) -> Table {
    let header = ["Gemeente", "Wijk", "Thema", "Dienst", "Gepland bereik", "Behaald bereik", "Periode"];
    let mut table = vec![header.map(str::to_owned).to_vec()];
    table.extend(organisation.targets.iter().map(|target| {
        let mut row = target.values[..4].to_vec();
        row.extend([target.planned, target.achieved].map(text));
        row.push(years(&target.period).map_or(String::new(), |(first, last)| match last > first {
            true => format!("{first}-{last}"),
            false => first.to_string(),
        }));
        row
    }));
    table
}

/// A case as it was read or as it should be: what differs stands out.
#[derive(Clone, Debug, Default, PartialEq)]
struct Plain {
    days: [Option<i32>; 2],
    labels: [String; 8],
    client: u32,
    person: String,
    mains: Vec<String>,
    scores: BTreeMap<String, String>,
}

fn signs(scores: [Score; 3]) -> String {
    scores.map(described::sign).iter().collect()
}

fn person(case: &Case) -> String {
    format!("{:?} {:?} {:?}", case.age, case.known_before, case.goal_reached)
}

fn expected(cases: &[Case]) -> Vec<Plain> {
    // Clients have codes in the order in which they are met.
    let mut clients: Vec<String> = Vec::new();
    let mut code = |client: &String| {
        if !client.is_empty() && !clients.contains(client) {
            clients.push(client.clone());
        }
        clients.iter().position(|known| known == client).map_or(0, |place| place as u32 + 1)
    };
    let mut labels: Vec<BTreeMap<String, String>> = vec![BTreeMap::new(); 8];
    let mut plain = |case: &Case| Plain {
        days: [case.start, case.end],
        // Labels that differ in case only are one, as first written.
        labels: std::array::from_fn(|field| {
            let label = &case.labels[field];
            labels[field].entry(label.to_lowercase()).or_insert_with(|| label.clone()).clone()
        }),
        client: code(&case.client),
        person: person(case),
        mains: case.mains.clone(),
        scores: (case.scores.iter())
            .filter(|(_, scores)| *scores != [Score::EMPTY; 3])
            .map(|(domain, scores)| (domain.clone(), signs(*scores)))
            .collect(),
    };
    cases.iter().map(&mut plain).collect()
}

fn name(registry: &Registry, code: u32) -> String {
    match &registry.domains()[code as usize] {
        DomainName::Known(domain) => domain.dutch().to_owned(),
        DomainName::Other(name) => name.clone(),
    }
}

fn found(registry: &Registry) -> Vec<Plain> {
    let cases = &registry.cases;
    let day = |day: i32| (day != NO_DAY).then_some(day);
    let plain = |row: usize| {
        let mut labels: [String; 8] = Default::default();
        for (place, choice) in Choice::LABELS.into_iter().enumerate() {
            let label = registry.dictionary(choice).label(cases.labels(choice).codes()[row]);
            labels[place] = label.unwrap_or_default().to_owned();
        }
        for (place, field) in Field::OF_CASES.into_iter().enumerate() {
            labels[5 + place] = cases.label(row, field).unwrap_or_default().to_owned();
        }
        let of = &cases.person[row];
        let scores = cases.scores(row).iter().map(|of| (name(registry, of.domain), [of.start, of.goal, of.end]));
        Plain {
            days: [day(cases.start[row]), day(cases.end[row])],
            labels,
            client: cases.client[row],
            person: format!("{:?} {:?} {:?}", of.age, of.known_before, of.goal_reached),
            mains: cases.main_domains(row).iter().map(|code| name(registry, *code)).collect(),
            scores: scores
                .filter(|(_, scores)| *scores != [Score::EMPTY; 3])
                .map(|(domain, scores)| (domain, signs(scores)))
                .collect(),
        }
    };
    (0..cases.len()).map(plain).collect()
}

fn read(bytes: &[u8]) -> FileRead {
    described::read(bytes, &[1 << 20], TODAY, &Settings::default())
}

fn joined(tables: &[Vec<u8>]) -> (Registry, Vec<Issue>) {
    let names: Vec<String> = (0..tables.len()).map(|file| format!("{file}.csv")).collect();
    described::joined(&names, tables.iter().map(|bytes| read(bytes)).collect())
}

/// Numbers of a column that are known.
fn numbers(column: &[u32]) -> Vec<Option<u32>> {
    column.iter().map(|number| (*number != NO_NUMBER).then_some(*number)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_registry_is_read_back(
        organisation in random_cases::organisation(),
        layout in layout(),
        dialect in dialect(),
        spelling in spelling(),
        turn in 0usize..4,
    ) {
        let cases = random_cases::cases(&organisation, layout);
        let mut tables = layout.tables(&cases, &spelling);
        tables.push(activities(&organisation.0, &spelling));
        tables.push(targets(&organisation.0));
        let mut files: Vec<Vec<u8>> = tables.iter().map(|table| dialect.bytes(table)).collect();
        // The order of files does not matter.
        let first = turn % files.len();
        files.rotate_left(first);
        let (registry, issues) = joined(&files);
        let said = described::issues(&issues);
        prop_assert_eq!(found(&registry), expected(&cases), "{}", said);

        let all = &organisation.0.activities;
        let participants: Vec<_> = all.iter().map(|activity| activity.participants).collect();
        prop_assert_eq!(numbers(&registry.activities.participants), participants, "{}", said);
        prop_assert_eq!(numbers(&registry.activities.sessions), all.iter().map(|one| one.sessions).collect::<Vec<_>>());
        let used: Vec<_> =
            organisation.0.targets.iter().filter(|one| one.planned.is_some() || one.achieved.is_some()).collect();
        prop_assert_eq!(numbers(&registry.targets.planned), used.iter().map(|one| one.planned).collect::<Vec<_>>());
        prop_assert_eq!(numbers(&registry.targets.achieved), used.iter().map(|one| one.achieved).collect::<Vec<_>>());
        let period = |years: (i32, i32)| {
            let year = |year| Period::year(year).expect("a year");
            Period { first: year(years.0).first, last: year(years.1).last }
        };
        let periods: Vec<_> = used.iter().map(|one| years(&one.period).map(period)).collect();
        prop_assert_eq!(&registry.targets.period, &periods);
    }
}

/// Samples of each format, with words that stand nowhere else.
fn samples() -> Vec<Vec<u8>> {
    let file = |name: &str| std::fs::read(format!("{}/tests/{name}", env!("CARGO_MANIFEST_DIR"))).expect(name);
    let mut samples: Vec<Vec<u8>> = ["organisation.xlsx", "organisation.xls", "organisation.ods"]
        .map(|name| file(&format!("corpus/{name}")))
        .into();
    let text = "Casusnummer;Startdatum;Hoofddomein;Startscore;Thema;Naam\n\
                ZQ1;1-2-2021;Financiën;2;Xylofoon;Voorbeeldpersoon\n\
                ZQ2;veertien;Psychisch;zeven;\"Xylofoon\nen zo\";Voorbeeldpersoon\n\
                ZQ3;3-2-2021;;3;;\n;;;\nTotaal;;;8;;\n";
    samples.push(text.as_bytes().to_vec());
    samples.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
    samples.push(file("corpus/edition-2013-start-2017-end.csv"));
    samples.push(file("corpus/sessions-a-row.csv"));
    samples.push(file("corpus/targets-with-period.csv"));
    samples.push(file("corpus/long-moments-and-days.csv"));
    samples
}

/// A change of some bytes.
#[derive(Clone, Debug)]
enum Change {
    Cut(Index),
    Set(Index, u8),
    Remove(Index, usize),
    Insert(Index, Vec<u8>),
    Double(Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let odd = select(vec![b'"', b';', b',', b'\n', b'\r', 0, 0xFF, b'\t', b'1', b'-', b'=', 0xC3]);
    prop_oneof![
        1 => any::<Index>().prop_map(Change::Cut),
        4 => (any::<Index>(), odd.clone()).prop_map(|(at, byte)| Change::Set(at, byte)),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        2 => (any::<Index>(), 1usize..40).prop_map(|(at, length)| Change::Remove(at, length)),
        2 => (any::<Index>(), vec(odd, 1..5)).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        2 => (any::<Index>(), 1usize..60).prop_map(|(at, length)| Change::Double(at, length)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        let end = |at: usize, length: usize| (at + length).min(bytes.len());
        match change {
            Change::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Change::Set(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Remove(at, length) => {
                let at = at.index(bytes.len());
                let end = end(at, *length);
                bytes.drain(at..end);
            }
            Change::Insert(at, new) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, new.iter().copied());
            }
            Change::Double(at, length) => {
                let at = at.index(bytes.len());
                let copy = bytes[at..end(at, *length)].to_vec();
                bytes.splice(at..at, copy);
            }
        }
    }
    bytes
}

fn mutation() -> impl Strategy<Value = Vec<u8>> {
    (select(samples()), vec(change(), 1..6)).prop_map(|(sample, changes)| changed(sample, &changes))
}

/// Words of the samples' cells.
const CELLS: [&str; 6] = ["ZQ", "Xylofoon", "Voorbeeldpersoon", "veertien", "zeven", "Psychisch"];

/// Reads a file as the page does: rows are used or left out, and issues are sentences without any cell.
fn check_any(bytes: &[u8]) -> Result<(), TestCaseError> {
    let (registry, issues) = joined(&[bytes.to_vec()]);
    let rows: u64 = read(bytes).rows();
    let tally = &registry.files[0].tally;
    prop_assert_eq!((tally.used + tally.all_left_out(), tally.rows()), (rows, rows));
    for issue in &issues {
        prop_assert!(issue.count > 0);
        for language in [Language::Dutch, Language::English] {
            prop_assert!(sentence(language, &issue.problem).len() > 30);
            let place = groeibeeld::language::issues::place(language, issue, "bestand", "");
            let said = format!("{place} {}", sentence(language, &issue.problem));
            let repeated = CELLS.iter().find(|cell| said.contains(**cell));
            prop_assert!(place.len() >= "bestand".len() && repeated.is_none(), "{:?} in {}", repeated, said);
        }
    }
    Ok(())
}

/// What can be compared of a file that was read.
fn whole(file: FileRead) -> (String, String, String) {
    let forms = format!("{:?} {:?}", file.text, file.sheets.iter().map(|sheet| &sheet.form).collect::<Vec<_>>());
    let (registry, issues) = described::joined(&["a.csv".to_owned()], vec![file]);
    (forms, described::registry(&registry), described::issues(&issues))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        check_any(&bytes)?;
    }

    #[test]
    fn any_damaged_file_is_read_or_refused(bytes in mutation()) {
        check_any(&bytes)?;
    }

    #[test]
    fn any_slices_give_the_same(bytes in mutation(), sizes in vec(1usize..3000, 1..6)) {
        let settings = Settings::default();
        let one = described::read(&bytes, &[usize::MAX], TODAY, &settings);
        prop_assert_eq!(whole(described::read(&bytes, &sizes, TODAY, &settings)), whole(one));
    }

    #[test]
    fn any_mapping_survives_its_settings(
        organisation in random_cases::organisation(), layout in layout(), spelling in spelling(),
    ) {
        let cases = random_cases::cases(&organisation, layout);
        for table in layout.tables(&cases, &spelling) {
            let headers: Vec<&str> = table[0].iter().map(String::as_str).collect();
            check_settings(&headers)?;
        }
    }

    #[test]
    fn any_headers_survive_their_settings(headers in vec(header(), 1..8)) {
        check_settings(&headers.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
}

/// Headers that mean something, nearly so, or nothing.
fn header() -> impl Strategy<Value = String> {
    let known = select(vec![
        "Casusnummer",
        "casus",
        "Startdatum",
        "Einddatum",
        "Hoofddomein",
        "Hoofddomein 2",
        "Domein",
        "Startscore",
        "Score",
        "Meetmoment",
        "Thema",
        "Gepland bereik",
        "Activiteit",
        "Deelnemers",
        "Leeftijd",
        "Geboortedatum",
        "Naam activiteit",
        "Naam",
        "BSN",
        "Toelichting",
        "Financiën start",
        "eind_financien",
        "Justitie (Mijn ZRM) T0",
        "Eigen kracht start",
        "Opvang",
        "Financiën T1",
        "",
        "Kenmerk",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "[ -~é]{0,12}"]
}

fn check_settings(headers: &[&str]) -> Result<(), TestCaseError> {
    let Some(mapping) = recognise(headers) else { return Ok(()) };
    let mut settings = Settings::default();
    settings.set(SheetSettings {
        headers: headers.iter().map(|header| groeibeeld::columns::header_shown(header).to_owned()).collect(),
        kind: Some(mapping.kind),
        encoding: None,
        columns: mapping.roles.iter().map(ColumnSettings::of).collect(),
    });
    let file = SettingsFile { corrections: settings.clone(), ..SettingsFile::default() };
    prop_assert_eq!(SettingsFile::from_json(&file.to_json()), Some(file));
    let again = settings.of(headers).and_then(|sheet| sheet.mapping(headers));
    let Some(again) = again else { return Err(TestCaseError::fail("the settings are of these headers")) };
    prop_assert_eq!(again.kind, mapping.kind);
    // An own domain's name is kept as it is written in the settings.
    let roles = |roles: &[Role]| format!("{roles:?}");
    prop_assert_eq!(roles(&again.roles), roles(&mapping.roles));
    Ok(())
}

#[test]
fn the_page_shows_no_cell_of_people() {
    let samples = samples();
    let said = format!("{:?}", shown(&mut session(&[("bestand.csv", &samples[3])]), &Selection::default()));
    assert!(said.contains("Xylofoon"), "a theme is shown");
    assert!(!said.contains("Voorbeeldpersoon") && !said.contains("ZQ1"), "no name and no case number is");
}
