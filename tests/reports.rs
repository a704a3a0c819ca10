//! The figures that five real yearly reports print (001 to 004 by their number) come out of registry files that
//! were built to have them. Reports print means with 14 digits; all of them are compared.

mod common;
#[path = "common/report_002.rs"]
mod report_002;

use common::{Figures, figures, figures_of, session, shown};
use groeibeeld::calendar::{Day, Period, date_of, day};
use groeibeeld::counting::Counting;
use groeibeeld::selection::{Compare, Selection};
use report_002::ACTIVITIES;
use std::fmt::Write;

/// Domain, sum and number of start scores, sum and number of end scores, and the printed start, end and growth.
type Printed = (&'static str, (u32, u32), (u32, u32), [&'static str; 3]);

const POVERTY: &[Printed] = &[
    ("Financien", (176, 64), (221, 64), ["2.75", "3.453125", "0.703125"]),
    ("Geestelijke gezondheid", (39, 11), (24, 6), ["3.5454545454545", "4", "0.45454545454545"]),
    ("Huisvesting", (25, 8), (29, 8), ["3.125", "3.625", "0.5"]),
];

const YOUTH: &[Printed] = &[
    ("Geestelijke gezondheid", (642, 166), (811, 181), ["3.8674698795181", "4.4806629834254", "0.61319310390734"]),
    ("Huiselijke relaties", (94, 29), (50, 12), ["3.2413793103448", "4.1666666666667", "0.92528735632184"]),
    (
        "Sociaal - Emotionele ondersteuning (Ouderschap)",
        (134, 33),
        (305, 67),
        ["4.0606060606061", "4.5522388059701", "0.49163274536409"],
    ),
    ("Sociaal netwerk", (10, 3), (8, 2), ["3.3333333333333", "4", "0.66666666666667"]),
    ("Werk en opleiding", (41, 15), (38, 10), ["2.7333333333333", "3.8", "1.0666666666667"]),
];

const SELF_RELIANCE: &[Printed] = &[
    ("Financien", (47, 16), (54, 16), ["2.9375", "3.375", "0.4375"]),
    ("Geestelijke gezondheid", (462, 127), (129, 32), ["3.6377952755906", "4.03125", "0.39345472440945"]),
    ("Huiselijke relaties", (78, 25), (191, 51), ["3.12", "3.7450980392157", "0.62509803921569"]),
    ("Huisvesting", (35, 11), (123, 34), ["3.1818181818182", "3.6176470588235", "0.43582887700535"]),
    ("Sociaal netwerk", (9, 3), (43, 12), ["3", "3.5833333333333", "0.58333333333333"]),
];

/// A number as the reports print it: 14 significant digits, no zeros at the end.
fn printed(number: f64) -> String {
    format!("{number:.13e}").parse::<f64>().expect("a number").to_string()
}

/// As many levels as asked that sum up to `sum`.
fn levels((sum, number): (u32, u32)) -> Vec<u32> {
    (0..number).map(|index| sum / number + u32::from(index < sum % number)).collect()
}

/// A sheet of cases with these scores; case numbers start after `first`.
fn cases(theme: &str, table: &[Printed], first: u32) -> String {
    let mut text = String::from("casusnummer;maatschappelijke opgave;hoofddomein;startmeting;eindmeting\n");
    let mut number = first;
    for (domain, starts, ends, _) in table {
        let (starts, ends) = (levels(*starts), levels(*ends));
        let cell = |levels: &[u32], index: usize| levels.get(index).map_or(String::new(), u32::to_string);
        for index in 0..starts.len().max(ends.len()) {
            number += 1;
            let _ = writeln!(text, "{number};{theme};{domain};{};{}", cell(&starts, index), cell(&ends, index));
        }
    }
    text
}

/// The name that the product gives a domain of a report.
fn name(domain: &str) -> &str {
    match domain {
        "Financien" => "Financiën",
        "Werk en opleiding" => "Werk & Opleiding",
        "Sociaal - Emotionele ondersteuning (Ouderschap)" => "Sociaal-emotionele ondersteuning (Ouderschap)",
        _ => domain,
    }
}

#[track_caller]
fn check(figures: &Figures, id: &str, theme: Option<&str>, table: &[Printed]) {
    for (domain, starts, ends, expected) in table {
        let labels: Vec<&str> = theme.into_iter().chain([name(domain)]).collect();
        let found = ["mean_start", "mean_end", "difference"].map(|key| printed(figures.number(id, &labels, key)));
        assert_eq!(&found, expected, "{domain}");
        let counts = ["n_start", "n_end", "n_pairs"].map(|key| figures.count(id, &labels, key));
        assert_eq!(counts, [starts.1.into(), ends.1.into(), i64::from(starts.1.min(ends.1))], "{domain}");
    }
}

#[test]
fn report_003_growth_of_each_theme_to_every_printed_digit() {
    for table in [POVERTY, YOUTH, SELF_RELIANCE] {
        check(&figures_of(&[("trajecten.csv", &cases("opgave", table, 0))]), "growth", None, table);
    }
}

#[test]
fn report_003_growth_by_theme_from_three_files() {
    let themes = [
        ("Doorbreken van armoede", POVERTY),
        ("Perspectief voor jeugdigen", YOUTH),
        ("Versterken zelfredzaamheid", SELF_RELIANCE),
    ];
    let texts: Vec<String> = (0..).zip(themes).map(|(nth, (theme, table))| cases(theme, table, nth * 1000)).collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|text| ("trajecten.csv", text.as_str())).collect();
    let figures = figures_of(&files);
    for (theme, table) in themes {
        check(&figures, "growth-by-theme", Some(theme), table);
    }
}

/// Theme, planned, achieved; as printed.
const REACH: [(&str, u32, u32); 6] = [
    ("Doorbreken van armoede", 1360, 1099),
    ("Door ontwikkelen informele zorg", 3510, 9150),
    ("Perspectief voor jeugdigen", 2565, 2374),
    ("Leveren van een adequate werkwijze huiselijk geweld", 410, 68),
    ("Versterken van de zelfredzaamheid van kwetsbare inwoners", 1100, 856),
    ("Informatie & advies", 5410, 3909),
];

#[track_caller]
fn check_reach(figures: &Figures) {
    for (theme, planned, achieved) in REACH {
        let found = ["planned", "achieved", "difference"].map(|key| figures.count("reach-by-theme", &[theme], key));
        let (planned, achieved) = (i64::from(planned), i64::from(achieved));
        assert_eq!(found, [planned, achieved, achieved - planned], "{theme}");
    }
    assert_eq!(figures.count("reach-by-theme", &["Totaal"], "planned"), 14_355);
    assert_eq!(figures.count("reach-by-theme", &["Totaal"], "achieved"), 17_456);
}

#[test]
fn report_003_reach_as_printed_and_the_wrong_total_is_an_issue() {
    let mut text = String::from("Maatschappelijke opgave;Geplande bereik;Behaalde bereik\n");
    for (theme, planned, achieved) in REACH {
        let _ = writeln!(text, "{theme};{planned};{achieved}");
    }
    text.push_str("Totaal;14353;17456\n");
    check_reach(&figures_of(&[("bereik.csv", &text)]));

    let shown = shown(&mut session(&[("bereik.csv", text.as_bytes())]), &Selection::default());
    let [issue] = &shown.issues[..] else { panic!("one issue, not {:#?}", shown.issues) };
    assert!(
        issue.sentence.contains("tellen op tot 14.355") && issue.sentence.contains("wijkt daar 2 van af"),
        "{}",
        issue.sentence
    );
    assert_eq!(issue.places[0].place, "bereik.csv, regel 8, kolom B");
    assert!(!issue.sentence.contains("14353") && !issue.sentence.contains("14.353"), "the cell's text is not repeated");
}

#[test]
fn report_003_reach_counted_from_cases_and_participants() {
    let mut cases = String::from("casusnummer;opgave;startdatum\n");
    let mut activities = String::from("activiteit;opgave;deelnemers\n");
    let mut targets = String::from("opgave;gepland bereik\n");
    let mut number = 0;
    for (theme, planned, achieved) in REACH {
        let of_cases = achieved / 3;
        for _ in 0..of_cases {
            number += 1;
            let _ = writeln!(cases, "{number};{theme};1-3-2021");
        }
        let _ = writeln!(activities, "groep;{theme};{}", achieved - of_cases);
        let _ = writeln!(targets, "{theme};{planned}");
    }
    check_reach(&figures_of(&[("trajecten.csv", &cases), ("groepen.csv", &activities), ("doelen.csv", &targets)]));
}

/// 003 counts information and advice apart from the themes that it was booked on. What else was reached is participants.
#[test]
fn report_003_information_and_advice_as_a_category_of_its_own() {
    let mut cases = String::from("casusnummer;opgave;soort ondersteuning;startdatum\n");
    let mut activities = String::from("activiteit;opgave;deelnemers\n");
    let mut targets = String::from("opgave;gepland bereik\n");
    let themes = ["Doorbreken van armoede", "Perspectief voor jeugdigen"];
    for (number, theme) in (0..3909).zip(themes.iter().cycle()) {
        let _ = writeln!(cases, "{number};{theme};Informatie en advies;1-3-2021");
    }
    for (theme, planned, achieved) in REACH {
        let _ = writeln!(targets, "{theme};{planned}");
        if theme != "Informatie & advies" {
            let _ = writeln!(activities, "groep;{theme};{achieved}");
        }
    }
    let files = [("trajecten.csv", &cases), ("groepen.csv", &activities), ("doelen.csv", &targets)];
    let mut session = session(&files.map(|(name, text)| (name, text.as_bytes())));
    let counting = Counting { kinds_apart: ["informatie en advies".to_owned()].into(), ..Counting::default() };
    let apart = Selection { counting, ..Selection::default() };
    check_reach(&figures(&mut session, &apart));
    let together = figures(&mut session, &Selection::default());
    assert_eq!(together.count("reach-by-theme", &["Doorbreken van armoede"], "achieved"), 1099 + 1955);
    assert_eq!(together.count("reach-by-theme", &["Totaal"], "achieved"), 17_456);
}

/// 000: "meer dan 8000 mensen" of "bijna 68.000 inwoners".
#[test]
fn report_000_reach_among_all_inhabitants() {
    let mut session = session(&[("groepen.csv", b"activiteit;deelnemers\nnieuwsbrief;8000\n")]);
    let counting = Counting { inhabitants: Some(68_000), ..Counting::default() };
    let selection = Selection { counting, ..Selection::default() };
    let share = figures(&mut session, &selection).number("population-reach", &[], "share");
    assert!((share - 8000.0 / 68_000.0).abs() < 1e-12);
    let shown = shown(&mut session, &selection);
    let figure = shown.figures.iter().find(|figure| figure.id == "population-reach").unwrap();
    let cells = ["Iedereen die is bereikt", "8.000", "68.000", "12%"].map(|text| Some(text.to_owned()));
    assert_eq!(figure.table.rows[0].cells, cells);
}

#[test]
fn a_year_beside_the_year_before_on_the_page() {
    let mut cases =
        String::from("casusnummer;cliëntnummer;opgave;startdatum;einddatum;hoofddomein;startscore;eindscore\n");
    for number in 0..62 {
        let (year, end) = if number < 20 { (2023, 3) } else { (2024, 4) };
        let _ = writeln!(cases, "{number};p{};Jeugd;1-2-{year};1-3-{year};Financiën;2;{end}", number % 31);
    }
    let selection =
        Selection { period: Period::year(2024), compare: Some(Compare::YearEarlier), ..Selection::default() };
    let shown = shown(&mut session(&[("trajecten.csv", cases.as_bytes())]), &selection);
    let keys: Vec<(&str, &str, Option<&str>)> = shown
        .key_figures
        .iter()
        .map(|key| (key.figure.as_str(), key.value.as_str(), key.change.as_deref()))
        .filter(|(figure, ..)| ["unique-clients", "reach-by-theme", "growth"].contains(figure))
        .take(4)
        .collect();
    assert_eq!(
        keys,
        [
            ("unique-clients", "42", Some("vergeleken periode 20: +22 (+110%)")),
            ("unique-clients", "31", Some("vergeleken periode 20: +11 (+55%)")),
            ("reach-by-theme", "42", Some("vergeleken periode 20: +22 (+110%)")),
            ("growth", "+2,00", Some("vergeleken periode +1,00: +1,00")),
        ]
    );
    let growth = shown.figures.iter().find(|figure| figure.id == "growth").unwrap();
    assert!(growth.source.ends_with("; vergeleken met 1-1-2023 t/m 31-12-2023 (n = 20)"), "{}", growth.source);
    let last: Vec<_> = growth.table.columns.iter().rev().take_while(|column| column.is_number).collect();
    let group = "Vergeleken met de andere periode";
    let compared: Vec<&str> = growth
        .table
        .columns
        .iter()
        .filter(|column| column.group.as_deref() == Some(group))
        .map(|column| column.label.as_str())
        .collect();
    assert!(
        compared.starts_with(&["Vergeleken periode: Groei", "Verschil: Groei", "Vergeleken periode: Start én eind"]),
        "{compared:?}"
    );
    assert_eq!(last[0].group.as_deref(), Some(group));
    assert_eq!(growth.table.columns.len(), growth.table.rows[0].cells.len());
}

#[test]
fn report_002_table_of_28_group_activities() {
    let mut text = String::from("Type collectieve activiteit | Bijeenkomsten | Deelnemers |\n");
    for (activity, sessions, participants) in ACTIVITIES {
        let _ = writeln!(text, "{activity} | {sessions} | {participants} |");
    }
    text.push_str("Eindtotaal | 2590 | 20040 |\n");
    let figures = figures_of(&[("tabel 1.txt", &text)]);
    for (activity, sessions, participants) in ACTIVITIES {
        let found = ["sessions", "participants"].map(|key| figures.count("group-activities", &[activity], key));
        assert_eq!(found, [i64::from(sessions), i64::from(participants)], "{activity}");
    }
    assert_eq!(figures.figure("group-activities")["rows"].as_array().map(Vec::len), Some(29));
    assert_eq!(figures.count("group-activities", &["Totaal"], "sessions"), 2590);
    assert_eq!(figures.count("group-activities", &["Totaal"], "participants"), 20_040);
    let reading = ["rows", "used", "left_out"].map(|key| figures.count("reading", &["tabel 1.txt"], key));
    assert_eq!(reading, [29, 28, 1]);
}

/// 004 prints its four categories as a picture; the counts here are ours, the 273 cases (38 %) and 57 (8 %) are its own.
#[test]
fn report_004_four_categories_of_end_against_start_and_share_of_domains() {
    let mut text = String::from("casus;hoofddomein;startscore;doelscore;eindscore\n");
    let mut number = 0;
    let mut add = |count: u32, domain: &str, scores: &str| {
        for _ in 0..count {
            number += 1;
            let _ = writeln!(text, "{number};{domain};{scores}");
        }
    };
    add(91, "Financiën", "2;3;3");
    add(60, "Financiën", "3;4;3");
    add(12, "Financiën", "3;3;2");
    add(70, "Financiën", "3;4;");
    add(25, "Financiën", ";4;4");
    add(15, "Financiën", "n.v.t.;99;onbesproken");
    add(7, "Lichamelijke gezondheid", "2;2;3");
    add(14, "Lichamelijke gezondheid", "4;5;4");
    add(36, "Lichamelijke gezondheid", "4;5;");
    add(388, "Geestelijke gezondheid", "3;3;3");
    let figures = figures_of(&[("casussen.csv", &text)]);
    let counts = |id, domain| ["higher", "equal", "lower", "unknown"].map(|key| figures.count(id, &[domain], key));
    assert_eq!(counts("end-vs-start", "Financiën"), [91, 60, 12, 110]);
    assert_eq!(counts("end-vs-goal", "Financiën"), [0, 91 + 25, 60 + 12, 85]);
    assert_eq!(counts("end-vs-start", "Lichamelijke gezondheid"), [7, 14, 0, 36]);
    assert_eq!(figures.number("end-vs-start", &["Financiën"], "share_unknown"), 110.0 / 273.0);
    assert_eq!(figures.count("main-domains", &["Financiën"], "cases"), 273);
    assert_eq!(figures.count("main-domains", &["Lichamelijke gezondheid"], "cases"), 57);
    let percent = |domain| (figures.number("main-domains", &[domain], "share") * 100.0).round();
    assert_eq!([percent("Financiën"), percent("Lichamelijke gezondheid")], [38.0, 8.0]);
}

/// 003: 91 %, 7 % and 5 % of the cases of a theme; a case may be about two domains.
#[test]
fn report_003_domains_of_a_theme_with_several_domains_a_case() {
    let mut text = String::from("casus;opgave;hoofddomein\n");
    for number in 1..=200 {
        if number <= 182 {
            let _ = writeln!(text, "{number};armoede;Financiën");
        }
        if (170..184).contains(&number) {
            let _ = writeln!(text, "{number};armoede;Huisvesting");
        }
        if number > 190 {
            let _ = writeln!(text, "{number};armoede;Geestelijke gezondheid");
        }
        if (184..=190).contains(&number) {
            let _ = writeln!(text, "{number};armoede;Sociaal netwerk");
        }
    }
    let figures = figures_of(&[("trajecten.csv", &text)]);
    let share = |domain| figures.number("domains-by-theme", &["armoede", domain], "share");
    assert_eq!([share("Financiën"), share("Huisvesting"), share("Geestelijke gezondheid")], [0.91, 0.07, 0.05]);
}

/// The figures of a text of CSV and a period.
fn figures_in(text: &str, first: (i32, i32, i32), last: (i32, i32, i32)) -> Figures {
    let on = |(year, month, of_month)| day(year, month, of_month).expect("a day");
    let period = Some(Period { first: on(first), last: on(last) });
    figures(&mut session(&[("trajecten.csv", text.as_bytes())]), &Selection { period, ..Selection::default() })
}

fn written(day: Day) -> String {
    let date = date_of(day);
    format!("{}-{}-{}", date.day(), date.month(), date.year())
}

/// 001: "In 2022 liepen er 136 trajecten. 25 daarvan waren in 2021 al opgestart."
#[test]
fn report_001_cases_of_2022_that_started_in_2021() {
    let mut text = String::from("casus;soort ondersteuning;startdatum;einddatum\n");
    for number in 1..=150 {
        let days = match number {
            1..=14 => "1-2-2021;31-12-2021",
            15..=29 => "15-11-2021;1-1-2022",
            30..=39 => "31-12-2021;",
            40..=100 => "1-1-2022;31-12-2022",
            _ => "31-12-2022;1-3-2023",
        };
        let _ = writeln!(text, "{number};pilot;{days}");
    }
    let figures = figures_in(&text, (2022, 1, 1), (2022, 12, 31));
    let keys = ["carried_over", "started", "closed", "open"];
    assert_eq!(keys.map(|key| figures.count("started-closed", &["2022", "pilot"], key)), [25, 111, 76, 60]);
    assert_eq!(figures.count("kinds-by-year", &["2022", "pilot"], "cases"), 136);
}

/// 002: cases take 220 and 417 days, 64 % is new, 73 % is closed without an onward referral and 27 % with one, and 278
/// were referred to the organisation, 15 of them by the CJGV.
#[test]
fn report_002_durations_newcomers_and_referrals() {
    let started = day(2024, 1, 1).expect("a day");
    let mut text =
        String::from("casus;soort ondersteuning;startdatum;einddatum;eerder bekend;verwijzer;doorverwezen naar\n");
    for number in 0..400 {
        let (kind, days) = match number {
            0..=299 => ("individueel traject", 170 + number % 101),
            _ => ("leun en steun", 367 + number % 101),
        };
        let known = if number % 100 < 64 { "nee" } else { "ja" };
        let by = ["CJGV", "Gemeente", "School"][if number < 15 { 0 } else { 1 + number as usize % 2 }];
        let by = if number < 278 { by } else { "" };
        let to = match number % 100 {
            0..=59 => "",
            60..=72 => "niet doorverwezen",
            73..=87 => "Zorginstelling",
            _ => "Wmo",
        };
        let end = written(started + days);
        let _ = writeln!(text, "{number};{kind};{};{end};{known};{by};{to}", written(started));
    }
    let figures = figures_of(&[("trajecten.csv", &text)]);
    let mean = |kind| figures.number("duration", &[kind], "mean_days").round();
    assert_eq!([mean("individueel traject"), mean("leun en steun")], [220.0, 417.0]);
    assert_eq!(figures.count("duration", &["Totaal"], "n"), 400);
    assert_eq!(figures.number("new-or-known", &["Totaal"], "share_new"), 0.64);
    assert_eq!(figures.number("referred-to", &["geen verdere verwijzing"], "share"), 0.73);
    let share = |to| figures.number("referred-to", &[to], "share");
    assert_eq!([share("Zorginstelling"), share("Wmo")], [0.15, 0.12]);
    let by = |referrer| figures.count("referred-by", &[referrer], "cases");
    assert_eq!(by("CJGV"), 15);
    assert_eq!(by("CJGV") + by("Gemeente") + by("School"), 278);
}

/// The dimensions of 004's cases about Finances (273) and Physical health (57), as far as it prints them.
const DIMENSIONS: [(&str, &str, usize); 9] = [
    ("Financiën", "Dagelijks functioneren", 73),
    ("Financiën", "Kwaliteit van leven", 45),
    ("Financiën", "Mentaal welbevinden", 22),
    ("Financiën", "Meedoen", 10),
    ("Financiën", "Zingeving", 3),
    ("Lichamelijke gezondheid", "Dagelijks functioneren", 12),
    ("Lichamelijke gezondheid", "Lichaamsfuncties", 6),
    ("Lichamelijke gezondheid", "Meedoen", 5),
    ("Lichamelijke gezondheid", "Zingeving", 2),
];

/// 004 is about September 2019 to August 2020; of 273 and 57 cases 10 % and 38 % are of somebody younger than 25.
#[test]
fn report_004_dimensions_and_young_people_of_a_broken_year() {
    let mut text = String::from("casus;startdatum;einddatum;hoofddomein;pijler;leeftijd\n");
    let mut number = 0;
    for (domain, cases, young, unknown) in [("Financiën", 273, 27, 0), ("Lichamelijke gezondheid", 57, 19, 7)] {
        let of_domain = DIMENSIONS.iter().filter(|(of, ..)| *of == domain);
        let mut dimensions = of_domain.flat_map(|(_, dimension, cases)| vec![*dimension; *cases]);
        for nth in 0..cases {
            let age = if nth < young { "24" } else { "25" };
            let age = if nth >= cases - unknown { "" } else { age };
            let dimension = dimensions.next().unwrap_or_default();
            number += 1;
            let _ = writeln!(text, "{number};1-12-2019;;{domain};{dimension};{age}");
        }
    }
    for days in ["1-2-2019;31-8-2019", "1-9-2020;"] {
        number += 1;
        let _ = writeln!(text, "{number};{days};Financiën;Meedoen;20");
    }
    let figures = figures_in(&text, (2019, 9, 1), (2020, 8, 31));
    for (domain, dimension, cases) in DIMENSIONS {
        assert_eq!(figures.count("dimension-by-domain", &[dimension, domain], "cases"), cases as i64, "{dimension}");
    }
    assert_eq!(figures.count("dimension-by-domain", &["niet ingevuld", "Financiën"], "cases"), 120);
    let young = |domain| figures.number("young-by-domain", &[domain], "share_under") * 100.0;
    assert_eq!([young("Financiën").round(), young("Lichamelijke gezondheid").round()], [10.0, 38.0]);
    assert_eq!(figures.count("young-by-domain", &["Totaal"], "cases"), 330);
}

/// 000 prints no counts: goals reached in nearly 70 % of the individual trajectories, a growth of a good half point, and
/// growth on the other domains. The 200 trajectories are ours.
fn report_000() -> Figures {
    const DOMAINS: [&str; 5] =
        ["Geestelijke gezondheid", "Huiselijke relaties", "Financiën", "Huisvesting", "Sociaal netwerk"];
    let mut cases = String::from("casusnummer;soort ondersteuning;hoofddomein;doel behaald\n");
    let mut scores = String::from("casusnummer;leefgebied;startscore;eindscore\n");
    for number in 0..200 {
        let goal = match number % 20 {
            0..14 if number != 0 => "ja",
            14..17 => "deels",
            _ => "nee",
        };
        let main = number % 5;
        let _ = writeln!(cases, "{number};individueel traject;{};{goal}", DOMAINS[main]);
        // Of ten, seven go up on the main domain and one goes down; beside it four go up and one goes down.
        let end = [4, 5, 4, 3, 4, 5, 4, 3, 5, 2][number / 5 % 10];
        let _ = writeln!(scores, "{number};{};3;{end}", DOMAINS[main]);
        let end = [3, 4, 2, 3, 4, 3, 4, 3, 4, 3][number / 5 % 10];
        let _ = writeln!(scores, "{number};{};3;{end}", DOMAINS[(main + 1) % 5]);
    }
    for number in 200..230 {
        let _ = writeln!(cases, "{number};informatie en advies;;");
    }
    figures_of(&[("trajecten.csv", &cases), ("scores.csv", &scores)])
}

#[test]
fn report_000_goals_reached_in_nearly_70_percent_of_individual_trajectories() {
    let figures = report_000();
    let counts = |kind| ["yes", "partly", "no", "unknown"].map(|key| figures.count("goal-reached", &[kind], key));
    assert_eq!(counts("individueel traject"), [139, 30, 31, 0]);
    assert_eq!(counts("Totaal"), [139, 30, 31, 30]);
    assert_eq!(figures.number("goal-reached", &["individueel traject"], "share_yes"), 139.0 / 200.0);
    let summary = figures.figure("goal-reached")["summary"].as_str().unwrap_or_default();
    assert!(summary.starts_with("Bij 70% van de trajecten waarvan dit bekend is (139 van 200) is het doel behaald"));
}

#[test]
fn report_000_growth_of_half_a_point_and_on_the_other_domains() {
    let figures = report_000();
    let growth = |id, labels: &[&str]| figures.number(id, labels, "growth");
    assert_eq!(growth("growth", &["Totaal"]), 0.6);
    assert_eq!(figures.count("growth", &["Totaal"], "n_pairs"), 400);
    assert_eq!(growth("spillover", &["Totaal", "Totaal"]), 0.3);
    assert_eq!(growth("spillover", &["Financiën", "Huisvesting"]), 0.3);
    let counts = |id, labels: &[&str]| ["up", "same", "down"].map(|key| figures.count(id, labels, key));
    assert_eq!(counts("spillover", &["Totaal", "Totaal"]), [80, 100, 20]);
    assert_eq!(counts("growth", &["Totaal"]), [220, 140, 40]);
    assert!(figures.number("spillover", &["Totaal", "Totaal"], "ci_low") > 0.0);
    let summary = |id| figures.figure(id)["summary"].as_str().unwrap_or_default().to_owned();
    let elsewhere = summary("spillover");
    assert!(
        elsewhere
            .starts_with("Op andere leefgebieden dan het hoofddomein gingen 200 scores gemiddeld 0,30 punt vooruit"),
        "{elsewhere}"
    );
    assert!(figures.figure("spillover")["note"].as_str().unwrap_or_default().contains("Het bewijst niet"));
}
