//! Files as they come out of registries, from bytes to what the page says of them.

mod common;

use common::{TODAY, figures, figures_of, saved, session, shown, view};
use groeibeeld::columns::{ColumnSettings, Role, Settings, SheetSettings};
use groeibeeld::counting::Counting;
use groeibeeld::disclosure::Policy;
use groeibeeld::fields::{Field, SheetKind};
use groeibeeld::language::Language;
use groeibeeld::protocol::{ColumnUnderstood, IssueShown, Meaning, Request, Response, Save, Shown, View};
use groeibeeld::reading::{FileChoices, SheetChoices};
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;
use groeibeeld::settings::SettingsFile;
use groeibeeld::state::advice::{Advice, advice};
use groeibeeld::state::mapping::rows_used;
use groeibeeld::text::Encoding;
use std::collections::BTreeMap;

const CASES: &str = "Casusnummer;Cliëntnummer;Startdatum;Einddatum;Hoofddomein;Startscore;Eindscore\n\
                     1;A;1-2-2021;3-4-2021;Financiën;2;3\n\
                     2;B;13-2-2021;;Huiselijke relaties;3;n.v.t.\n";

fn read(bytes: &[u8]) -> Shown {
    shown(&mut session(&[("bestand.csv", bytes)]), &Selection::default())
}

/// The columns of the first file that identify people.
fn not_read(shown: &Shown) -> Vec<u16> {
    let columns = shown.files[0].sheets[0].columns.iter();
    let identifies = |column: &&ColumnUnderstood| matches!(column.meaning, Meaning::Identifies { .. });
    columns.filter(identifies).map(|column| column.number).collect()
}

/// Reads the text of one file; the sentences of its issues, but for ends that it has no column of.
fn issues(text: &str) -> Vec<String> {
    let sort = |issue: IssueShown| {
        let IssueShown { sentence, places, .. } = issue;
        places.into_iter().map(move |place| format!("{}: {sentence}", place.place))
    };
    let found = read(text.as_bytes()).issues.into_iter();
    found.filter(|issue| !issue.sentence.starts_with("Geen einddatum")).flat_map(sort).collect()
}

/// The file is read without an issue and its figures are those of [`CASES`].
#[track_caller]
fn check_cases(bytes: &[u8]) {
    let mut session = session(&[("bestand.csv", bytes)]);
    let shown = shown(&mut session, &Selection::default());
    assert_eq!(shown.issues, [], "no issues");
    assert_eq!((shown.files[0].rows, shown.files[0].used), (2, 2));
    let figures = figures(&mut session, &Selection::default());
    assert_eq!(figures.number("growth", &["Financiën"], "growth"), 1.0);
    assert_eq!(figures.count("growth", &["Huiselijke relaties"], "n_start"), 1);
    assert_eq!(figures.count("growth", &["Huiselijke relaties"], "n_end"), 0);
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf8_with_and_without_bom() {
    check_cases(CASES.as_bytes());
    check_cases(format!("\u{FEFF}{CASES}").as_bytes());
}

#[test]
fn utf16_with_tabs_as_excel_writes_unicode_text() {
    check_cases(&utf16(&format!("\u{FEFF}{}", CASES.replace(';', "\t")), u16::to_le_bytes));
    check_cases(&utf16(&format!("\u{FEFF}{CASES}"), u16::to_be_bytes));
}

#[test]
fn windows_1252() {
    let bytes: Vec<u8> = CASES.chars().map(|letter| u8::try_from(letter as u32).expect("Latin-1")).collect();
    check_cases(&bytes);
    let text = read(&bytes).files[0].text.clone().expect("a text");
    assert_eq!(text.encoding, Encoding::Windows1252);
    assert!(text.examples.contains(&"Financiën".to_owned()), "with a word that has accents");
}

#[test]
fn all_separators_and_line_ends() {
    for separator in [";", ",", "\t", "|"] {
        for end in ["\n", "\r\n", "\r"] {
            check_cases(CASES.replace(';', separator).replace('\n', end).as_bytes());
        }
    }
}

#[test]
fn sep_line_title_lines_and_blank_lines() {
    check_cases(format!("sep=;\r\n{CASES}\r\n\r\n").as_bytes());
    check_cases(format!("Export van het registratiesysteem\n\n{CASES}").as_bytes());
}

#[test]
fn quoted_cells_with_line_breaks_and_separators() {
    let text = CASES
        .replace("Casusnummer;", "Casusnummer;Kenmerk;")
        .replace("1;A", "1;\"twee\nregels; en een \"\"aanhaling\"\"\";A");
    check_cases(text.replace("2;B", "2;;B").as_bytes());
}

#[test]
fn lines_of_issues_are_lines_of_the_file() {
    let text = "casus;kenmerk;startdatum;hoofddomein\n1;\"a\nb\nc\";1-1-2021;Financiën\n2;;31-31-2021;Financiën\n";
    let found = issues(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("bestand.csv, regel 5, kolom C: Geen geldige datum"), "{found:?}");
}

#[test]
fn a_million_bad_cells_are_one_issue() {
    let mut text = String::from("casus;hoofddomein;startscore\n");
    for number in 0..2000 {
        text.push_str(&format!("{number};Financiën;geheim{number}\n"));
    }
    let shown = read(text.as_bytes());
    let [issue] = &shown.issues[..] else { panic!("one issue, not {:?}", shown.issues) };
    assert_eq!(issue.count, 2000);
    assert!(issue.places[0].place.contains("regels 2, 3, 4, 5, 6 en verder"), "{:?}", issue.places);
    assert!(!format!("{shown:?}").contains("geheim"), "no cell's text is repeated");
}

#[test]
fn columns_that_identify_people_are_not_read_and_never_shown() {
    let text = "casus;Voornaam;BSN;Geboortedatum;startdatum;hoofddomein;startscore\n1;Piët;111222334;3-3-1980;1-1-2021;Financiën;2\n";
    let mut session = session(&[("bestand.csv", text.as_bytes())]);
    let shown = shown(&mut session, &Selection::default());
    assert_eq!(not_read(&shown), [2, 3, 4]);
    let all = format!("{shown:?}{}", figures(&mut session, &Selection::default()).0);
    for secret in ["Piët", "111222334", "3-3-1980"] {
        assert!(!all.contains(secret), "{secret}");
    }
}

#[test]
fn the_reading_report_names_the_lines_that_are_kept() {
    let rows: String = (1..=300).map(|case| format!("{case};13-13-2021;1-6-2021\n")).collect();
    let text = format!("casus;startdatum;einddatum\n{rows}1000;1-1-2021;32-1-2021\n");
    let mut session = session(&[("bestand.csv", text.as_bytes())]);
    let report = saved(&mut session, Save::Report);
    let line = |part: &str| report.lines().find(|line| line.contains(part)).unwrap_or_default().to_owned();
    let start = line("startdatum");
    assert!(start.contains("regels 2, 3, 4, 5, 6, 7, 8, "), "{start}");
    assert!(start.contains(", 200, 201 en verder, kolom B") && !start.contains(", 202"), "{start}");
    assert!(line("einddatum)").contains("regel 302, kolom C"), "{report}");
    let shown = shown(&mut session, &Selection::default());
    assert!(shown.issues.iter().all(|issue| issue.places.iter().all(|place| place.place.len() < 60)));
}

#[test]
fn a_day_that_is_not_used_says_what_that_means_for_the_case() {
    let found = issues("casus;startdatum;einddatum\n1;31-2-2021;31-2-2022\n2;1-1-1950;1-1-1950\n3;2-2-2021;1-1-2021\n");
    let has = |parts: [&str; 2]| found.iter().any(|issue| parts.iter().all(|part| issue.contains(part)));
    for problem in ["Geen geldige datum", "niet kan kloppen"] {
        assert!(has([problem, "telt het traject in elke periode mee."]), "{problem}: {found:#?}");
        assert!(has([problem, "telt het traject als nog lopend."]), "{problem}: {found:#?}");
    }
    assert!(has(["ligt voor de startdatum", "het traject telt als nog lopend."]), "{found:#?}");
    let other = issues("activiteit;datum;aantal deelnemers\nA;31-2-2021;12\n");
    assert!(other[0].contains("Geen geldige datum") && !other[0].contains("traject"), "{other:?}");
}

#[test]
fn how_often_is_said_once() {
    let text = "casus;startdatum;einddatum\n1;31-2-2021;1-3-2021\n2;31-2-2021;1-3-2021\n";
    let one = read(text.as_bytes());
    let issue = &one.issues[0];
    assert_eq!((issue.count, issue.count_at(&issue.places[0])), (2, None));
    let two = shown(&mut session(&[("a.csv", text.as_bytes()), ("b.csv", text.as_bytes())]), &Selection::default());
    let issue = two.issues.iter().find(|issue| issue.places.len() > 1).expect("an issue of two files");
    assert_eq!((issue.count, issue.count_at(&issue.places[0])), (4, Some(2)));
}

#[test]
fn names_are_not_shown_of_a_sheet_that_is_not_recognised() {
    let row = |name: &str| format!("Jan Smit;{name};Noord;1\n");
    let rows: String = ["mw. A. Jansen", "dhr. B. de Vries", "mw. A. Jansen"].map(row).concat().repeat(3);
    let text = format!("Naam vrijwilliger;Wie;Waar;Iets\n{rows}");
    let shown = read(text.as_bytes());
    assert_eq!((shown.files[0].sheets[0].kind, not_read(&shown)), (None, vec![1, 2]));
    let all = format!("{shown:?}");
    assert!(all.contains("Noord") && !all.contains("Smit") && !all.contains("Jansen"), "{all}");
}

#[test]
fn missing_scores_keep_their_reason_and_enter_no_mean() {
    let text = "casus;hoofddomein;startscore;eindscore\n1;Justitie;99;3\n2;Justitie;n.v.t.;4\n3;Justitie;;5\n4;Justitie;0;-\n5;Justitie;2;9\n6;Justitie;1;3\n";
    let figures = figures_of(&[("a.csv", text)]);
    assert_eq!(figures.count("growth", &["Justitie"], "n_start"), 2);
    assert_eq!(figures.count("growth", &["Justitie"], "n_end"), 4);
    assert_eq!(figures.number("growth", &["Justitie"], "mean_start"), 1.5);
    assert_eq!(figures.number("growth", &["Justitie"], "growth"), 2.0);
    let note = figures.figure("growth")["note"].as_str().unwrap_or_default();
    assert!(note.contains("niet besproken") || note.contains("onbesproken"), "{note}");
}

#[test]
fn scores_find_their_case_in_another_file_in_any_order() {
    let cases = "casusnummer;gemeente;startdatum\nA1;Voorbeeldstad;1-1-2021\nA2;Fictiedorp;1-1-2021\n";
    let scores = "casusnummer;domein;meetmoment;score\nA1;Financiën;start;2\nA1;Financiën;tussenmeting;3\nA1;Financiën;eind;4\nA2;Justitie;start;3\nA9;Justitie;start;1\n";
    for files in [[("c.csv", cases), ("s.csv", scores)], [("s.csv", scores), ("c.csv", cases)]] {
        let figures = figures_of(&files);
        assert_eq!(figures.number("growth", &["Financiën"], "growth"), 2.0);
        assert_eq!(figures.count("growth", &["Justitie"], "n_start"), 1);
        let reading = ["rows", "used", "left_out", "no_such_case"].map(|key| figures.count("reading", &["s.csv"], key));
        assert_eq!(reading, [5, 4, 1, 1]);
    }
}

#[test]
fn scores_without_a_file_of_cases_are_used() {
    let figures =
        figures_of(&[("s.csv", "casusnummer;domein;startscore;eindscore\n1;Financiën;2;3\n2;Financiën;2;2\n")]);
    assert_eq!(figures.number("growth", &["Financiën"], "growth"), 0.5);
}

#[test]
fn long_scores_take_the_first_start_and_the_last_end_by_day() {
    let text = "casus;domein;moment;score;datum\n1;Financiën;eind;4;1-6-2021\n1;Financiën;eind;5;1-9-2021\n1;Financiën;start;3;1-2-2021\n1;Financiën;start;2;1-1-2021\n";
    let figures = figures_of(&[("s.csv", text)]);
    assert_eq!(figures.number("growth", &["Financiën"], "mean_start"), 2.0);
    assert_eq!(figures.number("growth", &["Financiën"], "mean_end"), 5.0);
}

#[test]
fn wide_scores_of_all_domains() {
    let text = "casus;startdatum;Financiën start;Financiën eind;start_huisvesting;eind_huisvesting\n1;1-1-2021;2;3;4;4\n2;1-1-2021;3;;5;\n";
    let figures = figures_of(&[("w.csv", text)]);
    assert_eq!(figures.number("growth", &["Financiën"], "growth"), 1.0);
    assert_eq!(figures.count("growth", &["Huisvesting"], "n_start"), 2);
    assert_eq!(figures.number("growth", &["Huisvesting"], "mean_start"), 4.5);
}

#[test]
fn rows_of_one_case_are_one_case_with_several_domains() {
    let text = "casus;startdatum;hoofddomein;startscore\n1;1-1-2021;Financiën;2\n1;1-1-2021;Huisvesting;3\n2;1-1-2021;Financiën;1\n";
    let shown = read(text.as_bytes());
    assert_eq!(shown.cases, Some((2, 2)));
    assert_eq!(issues(text), Vec::<String>::new());
    let figures = figures_of(&[("a.csv", text)]);
    assert_eq!(figures.count("main-domains", &["Financiën"], "cases"), 2);
    assert_eq!(figures.number("main-domains", &["Huisvesting"], "share"), 0.5);
}

#[test]
fn own_domains_that_differ_in_case_only_are_one() {
    let figures =
        figures_of(&[("a.csv", "casus;startdatum;hoofddomein\n1;1-1-2021;Zingeving\n2;1-1-2021;zingeving\n")]);
    assert_eq!(figures.count("main-domains", &["Zingeving"], "cases"), 2);
}

/// The issues that say that starts or ends were not found, and whether the file opens for a correction.
#[track_caller]
fn check_days(text: &str, said: &[&str], opens: bool) {
    let shown = read(text.as_bytes());
    let sentences: Vec<&String> =
        shown.issues.iter().map(|issue| &issue.sentence).filter(|text| text.contains("datum gevonden")).collect();
    let has_all = sentences.first().is_some_and(|sentence| said.iter().all(|part| sentence.contains(part)));
    assert!(sentences.is_empty() == said.is_empty() && (said.is_empty() || has_all), "{sentences:?}");
    assert_eq!(shown.files[0].sheets[0].lacks_much(), opens, "{text}");
}

#[test]
fn ends_that_are_not_found_are_an_issue_that_names_unread_days() {
    let rows = "1;1-1-2021;1-4-2021;Financiën;2;ja\n2;1-2-2021;13-4-2021;Justitie;3;nee\n";
    let text = |end: &str| format!("casus;startdatum;{end};hoofddomein;startscore;x\n{rows}");
    let lacking =
        ["Geen einddatum", "telt als nog lopend", "De kolom ‘Dossier weg’ heeft datums", "Kies die kolom dan bij"];
    check_days(&text("Dossier weg"), &lacking, true);
    check_days(&text("Einddatum"), &[], false);
    check_days(&text("Dossier dicht op"), &[], false);
    check_days(&text("a".repeat(41).as_str()), &["De kolom ‘C’ heeft datums"], true);
    check_days(&text("iemand@example.org"), &["De kolom ‘C’ heeft datums"], true);
    let without = "casus;startdatum;hoofddomein;startscore\n1;1-1-2021;Financiën;2\n";
    check_days(
        without,
        &["Geen einddatum gevonden", "Staat de einddatum in een kolom die niet is gelezen? Kies die bij"],
        false,
    );
}

#[test]
fn starts_that_are_not_found_are_an_issue_where_there_are_other_days() {
    let of = |headers: &str| format!("casus;{headers};hoofddomein;startscore\n1;13-1-2021;1-4-2021;Financiën;2\n");
    check_days(
        &of("Kwam binnen;Einddatum"),
        &["Geen startdatum", "‘Kwam binnen’", "telt in elke periode mee", "Is dat de startdatum?"],
        true,
    );
    check_days(&of("Kwam binnen;Ging weg"), &["zijn niet gelezen: ‘Kwam binnen’, ‘Ging weg’"], true);
    check_days("casus;einddatum;hoofddomein;startscore\n1;1-1-2021;Financiën;2\n", &["Geen startdatum"], false);
    check_days("casus;hoofddomein;startscore\n1;Financiën;2\n", &[], false);
}

#[test]
fn ends_of_another_file_are_no_ends_that_lack() {
    let files: [(&str, &[u8]); 2] =
        [("a.csv", b"casus;startdatum;thema\n1;1-1-2021;A\n"), ("b.csv", b"casus;einddatum;thema\n1;1-6-2021;A\n")];
    let shown = shown(&mut session(&files), &Selection::default());
    assert!(!shown.issues.iter().any(|issue| issue.sentence.contains("datum gevonden")), "{:?}", shown.issues);
}

#[test]
fn one_case_twice_counts_once_and_is_an_issue() {
    let found = issues("casus;startdatum;hoofddomein\n1;1-1-2021;Financiën\n1;2-1-2021;Financiën\n");
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().any(|issue| issue.contains("regel 3: Hetzelfde traject")), "{found:?}");
    assert!(
        found
            .iter()
            .any(|issue| issue.contains("regel 3, kolom B: Voor hetzelfde traject staat er nog een andere waarde")),
        "{found:?}"
    );
}

#[test]
fn scores_that_contradict_each_other_are_issues_in_their_own_column() {
    let found = issues(
        "casus;hoofddomein;startscore;eindscore;Financiën eind\n1;Financiën;2;3;4\n1;Huisvesting;2;2;3\n1;Financiën;3;;\n",
    );
    for part in [
        "regel 2, kolom E: Voor hetzelfde traject staat er nog een andere waarde",
        "regel 4, kolom C: Voor hetzelfde traject",
    ] {
        assert!(found.iter().any(|issue| issue.contains(part)), "{part}: {found:#?}");
    }
}

#[test]
fn repeats_without_a_day_keep_the_first_and_are_issues_on_their_line() {
    let text =
        "casus;domein;moment;score\n1;Justitie;start;2\n1;Justitie;start;3\n1;Justitie;eind;3\n1;Justitie;eind;4\n";
    let figures = figures_of(&[("s.csv", text)]);
    assert_eq!(figures.number("growth", &["Justitie"], "mean_start"), 2.0);
    assert_eq!(figures.number("growth", &["Justitie"], "mean_end"), 3.0);
    let found = issues(text);
    for part in ["regel 3: Voor hetzelfde traject", "regel 5: Voor hetzelfde traject"] {
        assert!(found.iter().any(|issue| issue.contains(part)), "{part}: {found:#?}");
    }
}

/// Nine digits that pass the check digit without being anybody's: made from the serial numbers 1000 and up, with 999 in front.
fn made_up_bsns(count: usize) -> Vec<String> {
    let is_bsn = |digits: &String| groeibeeld::values::may_be_bsn(digits);
    (999_001_000..).map(|number: u32| number.to_string()).filter(is_bsn).take(count).collect()
}

#[test]
fn columns_of_bsns_are_not_read_whatever_their_header() {
    let mut text = String::from("casusnummer;thema;hoofddomein\n");
    for (case, bsn) in made_up_bsns(8).iter().enumerate() {
        text.push_str(&format!("{case};{bsn};{bsn}\n"));
    }
    let shown = read(text.as_bytes());
    assert_eq!(not_read(&shown), [2, 3]);
    assert!(!format!("{shown:?}").contains("99900"));
}

#[test]
fn case_numbers_that_are_bsns_are_an_issue_and_shown_nowhere() {
    let mut text = String::from("casusnummer;hoofddomein\n");
    made_up_bsns(8).iter().for_each(|bsn| text.push_str(&format!("{bsn};Financiën\n")));
    let shown = read(text.as_bytes());
    assert_eq!(shown.cases, Some((8, 8)));
    assert!(shown.issues[0].sentence.contains("burgerservicenummers"), "{:?}", shown.issues);
    assert!(!format!("{shown:?}").contains("99900"));
}

#[test]
fn subtotals_and_repeated_headers_are_left_out() {
    let text =
        "thema;dienst;gepland bereik\nA;x;10\nA;y;5\nTotaal A;;15\nthema;dienst;gepland bereik\nB;z;7\nTotaal;;22\n";
    let figures = figures_of(&[("doelen.csv", text)]);
    assert_eq!(figures.count("reach-by-theme", &["Totaal"], "planned"), 22);
    let reading =
        ["rows", "used", "totals_row", "header_again"].map(|key| figures.count("reading", &["doelen.csv"], key));
    assert_eq!(reading, [6, 3, 2, 1]);
    assert_eq!(issues(text), Vec::<String>::new());
    let kept = figures_of(&[("groepen.csv", "activiteit;deelnemers\nTotaal gezond;30\nWandelen;12\n")]);
    assert_eq!(kept.count("group-activities", &["Totaal gezond"], "participants"), 30);
}

#[test]
fn periods_of_targets_are_years_and_others_are_an_issue() {
    let found = issues("thema;jaar;gepland bereik\nA;2021;5\nA;2022-2023;5\nA;Q1 2024;5\n");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("bestand.csv, regel 4, kolom B: Een periode die geen jaar is"), "{found:#?}");
}

#[test]
fn long_labels_do_not_take_long() {
    let text = format!("casus;thema;hoofddomein;startscore;eindscore\n1;{};Financiën;2;3\n", "a".repeat(300_000));
    assert!(!read(text.as_bytes()).figures.is_empty());
}

#[test]
fn odd_rows_are_issues_with_a_place_and_are_used() {
    let found = issues(
        "casus;startdatum;einddatum;hoofddomein\n1;1-5-2021;1-4-2021;Financiën\n2;1-1-2027;;Welbevinden\n;1-1-2021;;Financiën\n4;1-1-2021\n",
    );
    for part in [
        "regel 2, kolom C: De einddatum ligt voor",
        "regel 3, kolom B: Een datum die nog moet komen",
        "regel 3, kolom D: Een leefgebied dat de ZRM niet kent",
        "regel 4, kolom A: Een rij zonder trajectnummer",
        "regel 5: Een rij met meer of minder cellen",
    ] {
        assert!(found.iter().any(|issue| issue.contains(part)), "{part}: {found:#?}");
    }
    assert_eq!(found.len(), 5, "{found:#?}");
}

/// One slip of the pen makes no years, and an end that is no end makes no length.
#[test]
fn days_that_are_far_away_make_no_figures() {
    let case = |number: u32, end: &str| format!("{number};{number};Traject;{}-3-2024;{end}\n", 13 + number % 9);
    let soon: String = (0..20).map(|number| case(number, "13-5-2025")).collect();
    let open: String = (20..40).map(|number| case(number, "31-12-2099")).collect();
    let slips = "40;40;Traject;4-3-2052;\n41;41;Traject;1-1-1970;13-5-2025\n42;42;Traject;13-3-2024;2-3-2052\n";
    let text = format!("casus;cliëntnummer;soort ondersteuning;startdatum;einddatum\n{soon}{open}{slips}");
    let figures = figures_of(&[("bestand.csv", &text)]);
    for figure in ["started-closed", "unique-clients", "kinds-by-year"] {
        let rows = figures.figure(figure)["rows"].as_array().expect("rows");
        let mut years: Vec<&str> = rows.iter().filter_map(|row| row["cells"][0].as_str()).collect();
        years.dedup();
        years.retain(|year| *year != "Totaal");
        assert_eq!(years, ["2024 (13-3-2024 t/m 31-12-2024)", "2025 (1-1-2025 t/m 13-5-2025)"], "{figure}");
    }
    assert_eq!(figures.count("duration", &["Totaal"], "n"), 20);
    let of = |field: &str| ["filled", "missing", "invalid"].map(|key| figures.count("completeness", &[field], key));
    assert_eq!((of("startdatum"), of("einddatum")), ([41, 0, 2], [21, 22, 0]));
    assert_eq!(["rows", "used", "left_out"].map(|key| figures.count("reading", &["bestand.csv"], key)), [43, 43, 0]);
}

#[test]
fn used_and_left_out_make_the_rows() {
    let text = "activiteit;deelnemers\nkoken;12\n;\nEindtotaal;12\n;-\nwandelen;veel\n";
    let shown = read(text.as_bytes());
    let file = &shown.files[0];
    assert_eq!((file.rows, file.used), (5, 2));
    assert_eq!(file.left_out.iter().map(|(_, count)| count).sum::<u64>(), 3);
}

#[test]
fn unknown_headers_leave_all_rows_out_and_show_none_of_them() {
    let shown = read("Jansen;Amsterdam\nPietersen;Utrecht\n".as_bytes());
    assert_eq!((shown.files[0].rows, shown.files[0].used), (2, 0));
    assert!(shown.issues[0].serious && shown.issues[0].sentence.contains("kolomkoppen"), "{:?}", shown.issues);
    assert!(!format!("{shown:?}").contains("Jansen"));
    assert!(shown.figures.is_empty());
}

#[test]
fn files_that_are_no_table_are_refused_with_what_they_seem_to_be() {
    let sentence = |bytes: &[u8]| read(bytes).issues[0].sentence.clone();
    assert!(sentence(b"").contains("leeg"));
    assert!(sentence(b"\n  \n").contains("leeg"));
    assert!(sentence(b"%PDF-1.7 ...").contains("een PDF"));
    assert!(sentence(b"<html><table><tr><td>1</td></tr></table></html>").contains("een webpagina"));
    assert!(sentence(b"casus;startdatum\n;\n;\n").contains("geen rijen"));
    assert!(sentence(b"PK\x03\x04\x14\x00[Content_Types].xml").contains("beschadigd"));
    assert!(sentence(b"casus;startdatum\n").contains("geen rijen"));
}

#[test]
fn a_file_can_be_taken_back() {
    let mut session = session(&[("a.csv", CASES.as_bytes()), ("b.csv", b"casus;startdatum\n9;1-1-2021\n")]);
    assert_eq!(shown(&mut session, &Selection::default()).cases, Some((3, 3)));
    assert_eq!(session.handle(Request::Forget { file: 0 }, None), Response::Forgotten { file: 0 });
    let after = shown(&mut session, &Selection::default());
    assert_eq!((after.cases, after.files.len(), &after.files[0].name[..]), (Some((1, 1)), 1, "b.csv"));
}

/// What is saved while more files are read is what is on the screen.
#[test]
fn a_file_that_is_read_changes_nothing_before_it_is_shown() {
    let mut session = session(&[("a.csv", CASES.as_bytes())]);
    let view = view(&Selection::default());
    let show = |session: &mut Session| session.handle(Request::Show(view.clone()), None);
    let save = |session: &mut Session| {
        session.handle(Request::Save { what: Save::Json, view: view.clone(), today: TODAY }, None)
    };
    let first = show(&mut session);
    let saved = save(&mut session);
    session.handle(Request::begin(7, "b.csv", TODAY), None);
    session.handle(Request::Slice { file: 7, last: true }, Some(b"casus;startdatum\n9;1-1-2021\n".to_vec()));
    assert_eq!(save(&mut session), saved);
    let second = show(&mut session);
    assert_ne!(second, first);
    assert_ne!(save(&mut session), saved);
    session.handle(Request::Forget { file: 7 }, None);
    assert_eq!(show(&mut session), first);
    assert_eq!(save(&mut session), saved);
}

#[test]
fn subtotals_are_no_cases() {
    let text = "Casusnummer;Cliëntnummer;Gebied;Hoofddomein;Startdatum\n1;a;Noord;Financiën;2024-01-02\n\
        2;b;Noord;Huisvesting;2024-01-02\nSubtotaal Noord;2;;;\n3;c;Zuid;Financiën;2024-01-02\nTotaal Zuid;1;;;\n\
        Totaal anders;d;Zuid;Financiën;2024-01-03\nEindtotaal;4;;;\n";
    let shown = read(text.as_bytes());
    assert_eq!((shown.cases, shown.files[0].rows, shown.files[0].used), (Some((4, 4)), 7, 4));
}

#[test]
fn a_slice_of_no_file_is_refused() {
    let response = Session::new().handle(Request::Slice { file: 3, last: true }, Some(vec![1]));
    assert!(matches!(response, Response::Refused { .. }));
}

#[test]
fn sample_data_reads_without_loss() {
    let files = groeibeeld::sample::files();
    let bytes: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    // Nobody but the user can say how many inhabitants there are.
    let counting = Counting { inhabitants: Some(68_000), ..Counting::default() };
    let shown = shown(&mut session(&bytes), &Selection { counting, ..Selection::default() });
    assert!(shown.files.iter().all(|file| file.rows == file.used && file.rows > 0), "{:?}", shown.files);
    assert_eq!(shown.issues, []);
    for figure in &shown.figures {
        assert!(figure.missing.is_none() && !figure.svg.is_empty(), "{} has nothing to show", figure.id);
    }
}

/// Who tries the page must not be greeted with a warning.
#[test]
fn of_the_sample_little_is_hidden() {
    let files = groeibeeld::sample::files();
    let bytes: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let view = View { policy: Policy::default(), ..common::view(&Selection::default()) };
    let Response::Shown(shown) = session(&bytes).handle(Request::Show(view), None) else { panic!("not shown") };
    assert_eq!((shown.refusal, advice(shown.hidden)), (None, Advice::None));
    assert!(shown.hidden.hidden > 0, "it shows how hiding looks");
}

fn read_with(bytes: &[u8], choices: FileChoices, settings: Settings) -> Shown {
    let mut session = Session::new();
    let name = "bestand.csv".to_owned();
    session.handle(Request::Begin { file: 0, name, today: common::TODAY, choices, settings }, None);
    session.handle(Request::Slice { file: 0, last: true }, Some(bytes.to_vec()));
    shown(&mut session, &Selection::default())
}

/// `Cliëntnummer` as an old Mac writes it.
const MAC: &[u8] = b"casus;Cli\x91ntnummer;startdatum;hoofddomein\n1;A;1-1-2021;Financi\x91n\n";

#[test]
fn an_encoding_that_the_user_says_is_taken_also_for_the_next_file() {
    let choices = FileChoices { encoding: Some(Encoding::Macintosh), ..FileChoices::default() };
    let shown = read_with(MAC, choices, Settings::default());
    assert!(shown.files[0].text.as_ref().expect("text").examples.contains(&"Financiën".to_owned()));
    let columns = &shown.files[0].sheets[0].columns;
    let settings = SheetSettings {
        headers: columns.iter().map(|column| column.header.clone()).collect(),
        kind: shown.files[0].sheets[0].kind,
        encoding: Some(Encoding::Macintosh),
        columns: Vec::new(),
    };
    let mut all = Settings::default();
    all.set(settings);
    let file = SettingsFile { corrections: all, ..SettingsFile::default() };
    let saved = SettingsFile::from_json(&file.to_json()).expect("settings").corrections;
    assert_eq!(
        read_with(MAC, FileChoices::default(), saved).files[0].text.as_ref().expect("text").encoding,
        Encoding::Macintosh
    );
    assert_eq!(read(MAC).files[0].text.as_ref().expect("text").encoding, Encoding::Windows1252);
}

#[test]
fn settings_say_what_columns_hold_and_never_read_what_identifies_people() {
    let text = b"Nr;Begonnen;Onderwerp;Voor;Achteraf;Naam\n1;1-2-2021;Financi\xC3\xABn;2;4;Voorbeeld\n";
    let unknown = read(text);
    assert_eq!((unknown.files[0].sheets[0].kind, unknown.files[0].used), (None, 0));
    let fields =
        [Field::CaseId, Field::StartDate, Field::MainDomain, Field::StartScore, Field::EndScore, Field::Municipality];
    let mut settings = Settings::default();
    settings.set(SheetSettings {
        headers: unknown.files[0].sheets[0].columns.iter().map(|column| column.header.clone()).collect(),
        kind: Some(SheetKind::Cases),
        encoding: None,
        columns: fields.iter().map(|field| ColumnSettings::of(&Role::Field(*field))).collect(),
    });
    let known = read_with(text, FileChoices::default(), settings);
    assert_eq!((known.files[0].used, not_read(&known)), (1, vec![6]));
    assert!(known.files[0].sheets[0].is_corrected);
    assert!(!format!("{known:?}").contains("Voorbeeld"));
    let growth = known.figures.iter().find(|figure| figure.id == "growth").expect("growth");
    assert!(growth.missing.is_none(), "{:?}", growth.missing);
}

#[test]
fn a_workbook_gives_its_recognised_sheets_and_names_the_others() {
    let bytes = include_bytes!("workbooks/cases.xlsx");
    let mut session = session(&[("werkmap.xlsx", bytes)]);
    let shown = shown(&mut session, &Selection::default());
    let sheets = &shown.files[0].sheets;
    assert!(sheets.iter().any(|sheet| sheet.kind == Some(SheetKind::Cases) && sheet.is_taken && sheet.used > 0));
    let hidden: Vec<_> = sheets.iter().filter(|sheet| sheet.is_hidden).collect();
    assert!(!hidden.is_empty() && hidden.iter().all(|sheet| !sheet.is_taken && sheet.used == 0));
    assert_eq!(shown.files[0].rows, sheets.iter().map(|sheet| sheet.rows).sum::<u64>());
}

#[test]
fn a_sheet_of_cases_with_a_row_a_measurement_gives_cases_and_scores() {
    let text = "casusnummer;startdatum;thema;domein;meetmoment;score\n1;1-2-2021;Wonen;Financiën;start;2\n\
                1;1-2-2021;Wonen;Financiën;eind;4\n1;1-2-2021;Wonen;Justitie;start;6\n2;1-3-2021;Zorg;Financiën;start;3\n";
    let shown = read(text.as_bytes());
    assert_eq!((shown.cases, shown.files[0].rows, shown.files[0].used), (Some((2, 2)), 4, 4));
    let found = issues(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("bestand.csv, regel 4, kolom F: Geen score van 1"), "{found:?}");
    let figures = figures_of(&[("a.csv", text)]);
    assert_eq!(figures.number("growth", &["Financiën"], "growth"), 2.0);
    assert_eq!(figures.count("growth", &["Financiën"], "n_start"), 2);
    assert_eq!(figures.number("growth-by-theme", &["Wonen", "Financiën"], "growth"), 2.0);
    assert_eq!(figures.count("completeness", &["trajectnummer"], "filled"), 4);
    assert_eq!(figures.count("completeness", &["score per meetmoment"], "invalid"), 1);
}

#[test]
fn a_row_a_case_and_domain_gives_scores_of_those_domains() {
    let rows = "1;1-2-2021;1-4-2021;Wonen;Financiën;2;4\n1;1-2-2021;1-4-2021;Wonen;Justitie;3;3\n\
                2;1-3-2021;;Zorg;Financiën;3;\n2;1-3-2021;;Zorg;Justitie;6;\n";
    let of = |domain: &str| format!("Trajectnr;Startdatum;Einddatum;Thema;{domain};Score voor;Score na\n{rows}");
    let long = of("Leefgebied");
    let shown = read(long.as_bytes());
    assert_eq!((shown.cases, shown.files[0].rows, shown.files[0].used), (Some((2, 2)), 4, 4));
    let found = issues(&long);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("bestand.csv, regel 5, kolom F: Geen score van 1"), "{found:?}");
    let figures = figures_of(&[("a.csv", &long)]);
    assert_eq!(figures.number("growth", &["Financiën"], "growth"), 2.0);
    assert_eq!(figures.count("growth", &["Financiën"], "n_start"), 2);
    assert_eq!(figures.count("completeness", &["startscore"], "filled"), 3);
    let has_mains = |text: &str| {
        let shown = read(text.as_bytes());
        shown.figures.iter().any(|figure| figure.id == "main-domains" && figure.missing.is_none())
    };
    assert!(!has_mains(&long) && has_mains(&of("Hoofddomein")));
}

#[test]
fn a_row_that_is_taken_for_the_header_is_not_shown() {
    let text = "Nr;Begonnen;Wie\nX-1;1-2-2021;Voorbeeld Persoon\nX-2;1-3-2021;Ander Persoon\n";
    let sheets = BTreeMap::from([(0, SheetChoices { is_taken: None, header: Some(2) })]);
    let shown = read_with(text.as_bytes(), FileChoices { sheets, ..FileChoices::default() }, Settings::default());
    let sheet = &shown.files[0].sheets[0];
    assert_eq!((sheet.header, sheet.rows), (2, 1));
    let headers: Vec<&str> = sheet.columns.iter().map(|column| column.header.as_str()).collect();
    assert_eq!(headers, ["A", "B", "C"]);
    assert!(!format!("{shown:?}").contains("Persoon"));
}

#[test]
fn rows_of_a_sheet_without_any_column_are_not_headers_again() {
    let text = "Nr;Begonnen\nX-1;1-2-2021\nX-2;1-3-2021\n";
    let mut settings = Settings::default();
    let headers = ["Nr", "Begonnen"].map(str::to_owned).into();
    settings.set(SheetSettings { headers, kind: Some(SheetKind::Cases), encoding: None, columns: Vec::new() });
    let shown = read_with(text.as_bytes(), FileChoices::default(), settings);
    let [(reason, 2)] = &shown.files[0].left_out[..] else { panic!("{:?}", shown.files[0].left_out) };
    assert_eq!(reason, "niets bruikbaars");
    assert!(shown.issues.iter().any(|issue| issue.serious && issue.count == 2), "{:?}", shown.issues);
}

#[test]
fn scores_without_a_column_of_domains_are_one_issue() {
    let found = issues("casus;startdatum;startscore\n1;1-2-2021;3\n2;1-2-2021;4\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("bestand.csv: Er zijn scores, maar geen kolom"), "{found:?}");
}

#[test]
fn names_below_a_header_of_labels_are_not_read() {
    let mut text = String::from("casus;startdatum;kind\n");
    for row in 0..40 {
        text.push_str(&format!("{row};1-2-2021;Voorbeeld Persoon{row}\n"));
    }
    let mut session = session(&[("bestand.csv", text.as_bytes())]);
    let shown = shown(&mut session, &Selection::default());
    assert_eq!(not_read(&shown), [3]);
    assert!(!format!("{shown:?}{}", figures(&mut session, &Selection::default()).0).contains("Persoon"));
}

#[test]
fn accents_of_who_referred_somebody_are_not_shown() {
    let text = "casus;startdatum;hoofddomein;verwijzer\n1;1-2-2021;Financiën;Renée Voorbeeld\n2;1-2-2021;Financiën;Renée Voorbeeld\n";
    let mut shown = read(text.as_bytes());
    assert_eq!(shown.files[0].text.as_ref().expect("a text").examples, ["Financiën"]);
    // Only the figure of referrers names them.
    shown.figures.retain(|figure| figure.id != "referred-by");
    assert!(!format!("{shown:?}").contains("Renée"));
}

#[test]
fn geen_is_an_answer_where_somebody_was_referred_to_and_nothing_elsewhere() {
    let text = "casus;startdatum;einddatum;wijk;doorverwezen naar\n1;1-2-2021;1-3-2021;geen;geen\n2;1-2-2021;1-3-2021;Noord;\n\
                3;1-2-2021;1-3-2021;Noord;n.v.t.\n";
    let figures = figures_of(&[("bestand.csv", text)]);
    let filled = |field| figures.count("completeness", &[field], "filled");
    assert_eq!([filled("waarheen is verwezen"), filled("gebied")], [1, 2]);
    assert_eq!(figures.count("referred-to", &["geen verdere verwijzing"], "cases"), 3);
}

/// What is said of letters, rows and columns of these files, in the first sheet.
fn said(text: &str) -> (Shown, bool, Vec<String>) {
    let shown = read(text.as_bytes());
    let form = shown.files[0].text.clone().expect("a text");
    (shown, form.has_accents, form.examples)
}

#[test]
fn words_with_accents_are_shown_where_the_page_shows_them_and_else_it_is_known_that_there_are_some() {
    let (_, has_accents, words) = said("casus;startdatum\n1;1-1-2021\n");
    assert_eq!((has_accents, words), (false, vec![]));
    let (_, has_accents, words) = said("casus;startdatum;Toelichting\n1;1-1-2021;Zoë belde, café\n");
    assert_eq!((has_accents, words), (true, vec![]), "nothing of free text is shown");
    let (_, has_accents, words) = said("casus;startdatum;Reden beëindiging\n1;1-1-2021;verhuisd\n");
    assert_eq!((has_accents, words), (true, vec!["beëindiging".to_owned()]), "a header is shown, read or not");
    let (_, has_accents, words) = said("Zoë;Café\n1;3\n");
    assert_eq!((has_accents, words), (true, vec![]), "what is no sheet may be a row");
    let (_, has_accents, _) = said("casus;startdatum;bedrag\n1;1-1-2021;€ 3 – 4\n");
    assert!(!has_accents, "signs are no letters");
}

#[test]
fn a_sheet_without_what_figures_are_made_of_is_not_called_fine() {
    let rows = |text: &str| {
        let shown = read(text.as_bytes());
        let file = &shown.files[0];
        rows_used(Language::Dutch, [file.rows, file.used], file.sheets.iter())
    };
    assert_eq!(rows(CASES), "2 rijen, alle gebruikt");
    assert_eq!(
        rows("casus;Kleur;Begonnen;soort traject;Naam;\n1;rood;ja;traject;Piet;\n2;blauw;nee;traject;Klaas;\n"),
        "2 rijen; 2 van 5 kolommen gebruikt, geen startdatum, hoofddomein of scores gevonden"
    );
    assert_eq!(
        rows("casus;startdatum;Beginpunt\n1;1-1-2021;rood\n;;\n"),
        "2 rijen, waarvan 1 gebruikt; 2 van 3 kolommen gebruikt, geen hoofddomein of scores gevonden"
    );
}

#[test]
fn columns_are_told_apart_by_why_they_are_not_read() {
    let shown =
        read("casus;startdatum;begindatum;Kleur;Toelichting;Achternaam\n1;1-1-2021;1-1-2021;rood;x;y\n".as_bytes());
    let columns = shown.files[0].sheets[0].columns.iter();
    let meanings: Vec<Meaning> = columns.skip(2).map(|column| column.meaning.clone()).collect();
    let identifies = Meaning::Identifies { is_birth_date: false };
    assert_eq!(meanings, [Meaning::Double, Meaning::Unused, Meaning::FreeText, identifies]);
}

#[test]
fn where_people_live_can_be_chosen_for_their_municipality() {
    let text = "casus;startdatum;Wijk;Woonplaats\n1;1-1-2021;Noord;Lunen\n2;1-1-2021;Zuid;Vark\n";
    let shown = read(text.as_bytes());
    let sheet = &shown.files[0].sheets[0];
    let fields = sheet.fields();
    let offered = |field: Field| {
        let (_, place) = fields.iter().find(|(other, _)| *other == field).expect("a field");
        place.columns.iter().any(|column| column.number == 4)
    };
    assert!(offered(Field::Municipality) && offered(Field::Area));
    let mut columns: Vec<ColumnSettings> = sheet.columns.iter().map(|column| column.settings.clone()).collect();
    columns[3] = ColumnSettings::of(&Role::Field(Field::Municipality));
    let headers = ["casus", "startdatum", "Wijk", "Woonplaats"];
    let settings = SheetSettings {
        headers: headers.map(str::to_owned).into(),
        kind: Some(SheetKind::Cases),
        encoding: None,
        columns,
    };
    let mapping = settings.mapping(&headers).expect("a mapping");
    assert_eq!(mapping.column(Field::Municipality), Some(3));
}
