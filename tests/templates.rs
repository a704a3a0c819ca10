//! Our own template of which a part is filled in: what is empty is said to be, and is no fault; what can be counted stands
//! first; and what has nothing in it goes by what is shown and by nothing else.

mod common;

use common::{session, view};
use groeibeeld::disclosure::Policy;
use groeibeeld::export::template;
use groeibeeld::language::Language;
use groeibeeld::protocol::{FigureShown, Request, Response, Save, Saved, Shown, View};
use groeibeeld::reading::Holds;
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;
use groeibeeld::sheets::workbook::Workbook as Read;
use std::fmt::Write;

const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];

/// The place of a sheet in the template.
const EXPLANATION: usize = 0;
const SCORES: usize = 2;
const ACTIVITIES: usize = 3;

/// Three group activities, one of which counts its sessions for each participant.
const GROUPS: [&[&str]; 3] = [
    &["Inloopochtend", "Ontmoeting", "Buurthuis", "Voorbeeldstad", "Noord", "2024-01-15", "10", "120"],
    &["Taalcafé", "Meedoen", "Taal", "Voorbeeldstad", "Zuid", "2024-03-01", "8", "64"],
    &["Wandelgroep", "Ontmoeting", "Sport", "Voorbeeldstad", "Noord", "2024-05-01", "30", "18"],
];

/// The template with these rows below what stands in these sheets, and a sheet more without anything in it.
fn filled(language: Language, rows: &[(usize, &[&[&str]])]) -> Vec<u8> {
    let mut template = Read::open(template::xlsx(language).to_vec()).expect("the template");
    let names: Vec<String> = template.sheets().iter().map(|sheet| sheet.name.clone()).collect();
    let mut book = rust_xlsxwriter::Workbook::new();
    for (place, name) in names.iter().enumerate() {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        let mut line = 0;
        let mut write = |cells: &[&str]| {
            (0..).zip(cells).for_each(|(column, cell)| match cell.parse::<f64>() {
                Ok(number) => drop(sheet.write_number(line, column, number).expect("a cell")),
                Err(_) => drop(sheet.write_string(line, column, *cell).expect("a cell")),
            });
            line += 1;
        };
        template.read(place, |record| write(&record.cells().collect::<Vec<_>>())).expect("a sheet");
        rows.iter().filter(|(of, _)| *of == place).flat_map(|(_, rows)| *rows).for_each(|row| write(row));
    }
    book.add_worksheet().set_name("Blad1").expect("a name");
    book.save_to_buffer().expect("a workbook")
}

fn with_groups(language: Language) -> Session {
    session(&[("sjabloon.xlsx", &filled(language, &[(ACTIVITIES, &GROUPS)]))])
}

fn shown(session: &mut Session, view: View) -> Shown {
    match session.handle(Request::Show(view), None) {
        Response::Shown(shown) => *shown,
        response => panic!("{response:?}"),
    }
}

fn of(session: &mut Session, policy: Policy) -> Shown {
    shown(session, View { policy, ..view(&Selection::default()) })
}

fn saved(session: &mut Session, what: Save) -> Saved {
    let request = Request::Save { what, view: view(&Selection::default()), today: common::TODAY };
    match session.handle(request, None) {
        Response::Saved(saved) => saved,
        response => panic!("{response:?}"),
    }
}

fn made(shown: &Shown) -> Vec<&str> {
    shown.figures.iter().filter(|figure| figure.missing.is_none()).map(|figure| &*figure.id).collect()
}

fn figure<'s>(shown: &'s Shown, id: &str) -> &'s FigureShown {
    shown.figures.iter().find(|figure| figure.id == id).expect("the figure")
}

#[test]
fn what_is_empty_in_a_template_is_no_fault_and_no_row() {
    for language in LANGUAGES {
        let shown = of(&mut with_groups(language), Policy::Internal);
        let file = &shown.files[0];
        assert_eq!((file.rows, file.used, file.left_out.len()), (3, 3, 0));
        let holds: Vec<Holds> = file.sheets.iter().map(|sheet| sheet.holds).collect();
        use Holds::*;
        assert_eq!(holds, [Explanation, Nothing, Nothing, Rows, Nothing, Nothing]);
        assert!(shown.issues.iter().all(|issue| !issue.serious), "{:#?}", shown.issues);
        let empty = shown.issues.iter().find(|issue| issue.sentence.contains("leeg blad")).expect("it is said");
        assert_eq!(empty.count, 4);
        let odd = shown.issues.iter().find(|issue| issue.sentence.contains("minder deelnemers")).expect("it is said");
        assert_eq!(odd.count, 1);
        assert!(odd.places[0].place.contains("rij 4, kolom H"), "{:?}", odd.places);
        assert_eq!(shown.issues.len(), 2);
    }
}

#[test]
fn figures_of_group_activities_are_made_and_the_others_say_what_they_need() {
    let shown = of(&mut with_groups(Language::Dutch), Policy::Internal);
    let expected =
        ["reach-by-theme", "reach-by-service", "group-activities", "population-reach", "completeness", "reading"];
    assert_eq!(made(&shown), expected);
    let growth = figure(&shown, "growth").missing.clone().expect("it can't be made");
    assert!(growth.contains("ingevulde kolom") && growth.contains("startscore"), "{growth}");
    let fields = figure(&shown, "completeness").table.rows.iter().map(|row| row.cells[0].clone().unwrap());
    let fields: Vec<String> = fields.collect();
    assert!(
        fields.iter().any(|field| field == "aantal deelnemers") && !fields.iter().any(|field| field == "startscore"),
        "{fields:?}"
    );
}

#[test]
fn files_of_all_figures_go_without_empty_ones_and_say_so_and_json_has_all_ids() {
    let mut session = with_groups(Language::Dutch);
    let json: serde_json::Value = serde_json::from_str(&saved(&mut session, Save::Json).text).expect("JSON");
    assert_eq!(json["figures"].as_array().map(Vec::len), Some(27));
    let mut archive =
        zip::ZipArchive::new(std::io::Cursor::new(saved(&mut session, Save::Archive).bytes)).expect("a ZIP");
    assert_eq!(archive.len(), 7, "the text and six figures");
    let mut readme = String::new();
    std::io::Read::read_to_string(&mut archive.by_index(0).expect("the text"), &mut readme).expect("UTF-8");
    assert!(
        readme.contains("Figuren zonder gegevens") && readme.contains("- Groei per leefgebied: Nodig is"),
        "{readme}"
    );
    let book = Read::open(saved(&mut session, Save::Workbook).bytes).expect("a workbook");
    assert_eq!(book.sheets().len(), 7, "the overview and six figures");
}

#[test]
fn template_without_any_row_says_once_that_it_has_none() {
    for language in LANGUAGES {
        let shown = of(&mut session(&[("sjabloon.xlsx", template::xlsx(language))]), Policy::Internal);
        let [issue] = &shown.issues[..] else { panic!("{:?}", shown.issues) };
        assert!(issue.serious && issue.count == 1 && issue.sentence.contains("geen rijen"), "{issue:?}");
        assert_eq!((shown.files[0].rows, shown.files[0].used), (0, 0));
    }
}

/// The sheet of cases has headings and no rows: these scores are not of cases that it lacks.
#[test]
fn scores_alone_are_cases_beside_an_empty_sheet_of_cases() {
    let rows: Vec<Vec<String>> = (0..20)
        .flat_map(|case| [("start", 2), ("eind", 3)].map(|(moment, score)| (case, moment, score)))
        .map(|(case, moment, score)| vec![format!("T{case}"), "Financiën".into(), moment.into(), score.to_string()])
        .collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let bytes = filled(Language::Dutch, &[(SCORES, &rows)]);
    let shown = of(&mut session(&[("sjabloon.xlsx", &bytes)]), Policy::Internal);
    assert_eq!((shown.files[0].rows, shown.files[0].used), (40, 40));
    assert!(made(&shown).contains(&"growth"), "{:?}", made(&shown));
}

#[test]
fn explanation_with_rows_below_it_is_a_sheet_like_any_other() {
    let more: [&[&str]; 1] = [&["Inloop", "12", "3"]];
    let bytes = filled(Language::Dutch, &[(ACTIVITIES, &GROUPS), (EXPLANATION, &more)]);
    let shown = of(&mut session(&[("sjabloon.xlsx", &bytes)]), Policy::Internal);
    let file = &shown.files[0];
    assert_eq!(file.sheets[0].holds, Holds::Rows);
    let left_out: u64 = file.left_out.iter().map(|(_, count)| count).sum();
    assert!(left_out > 0 && file.used + left_out == file.rows, "{file:?}");
}

/// Sixty cases, of which so many were scored.
fn scored(number: usize) -> Session {
    let mut text = String::from("casus;hoofddomein;startscore;eindscore;startdatum\n");
    for case in 0..60 {
        let scores = if case < number { "2;4" } else { ";" };
        let _ = writeln!(text, "{case};Financiën;{scores};1-2-2024");
    }
    session(&[("trajecten.csv", text.as_bytes())])
}

/// Zero stands in every table as zero, and small numbers look alike: a figure that is missing tells no more than its table.
#[test]
fn a_figure_with_a_hidden_number_is_never_taken_for_an_empty_one() {
    let scores = ["growth", "levels", "transitions", "end-vs-start"];
    let policies = [(Policy::default(), 4), (Policy::STRICT, 9), (Policy::Round, 7)];
    for (policy, most) in policies {
        let none = of(&mut scored(0), policy);
        for id in &scores[..3] {
            let figure = figure(&none, id);
            assert!(figure.missing.is_some(), "{policy:?} {id}");
            let cells = || figure.table.rows.iter().flat_map(|row| row.cells.iter().skip(1));
            assert!(
                cells().all(|cell| matches!(cell.as_deref(), Some("0" | "–"))),
                "{policy:?} {id}: {:?}",
                figure.table
            );
        }
        for number in [1, 2, most] {
            let some = of(&mut scored(number), policy);
            assert!(scores.iter().all(|id| figure(&some, id).missing.is_none()), "{policy:?} {number}");
            let of_one = of(&mut scored(1), policy);
            assert_eq!(made(&some), made(&of_one), "{policy:?} {number}");
        }
    }
}

/// A selection of nobody leaves a figure without anything, and its words say that it is about the selection.
#[test]
fn a_selection_without_scores_says_so() {
    let selection = Selection { period: groeibeeld::calendar::Period::year(2020), ..Selection::default() };
    let shown = shown(&mut scored(30), View { policy: Policy::Internal, ..view(&selection) });
    let missing = figure(&shown, "growth").missing.clone().expect("nothing is in it");
    assert_eq!(missing, "In deze selectie is hierover niets te tellen. Nodig: startscore, eindscore.");
}
