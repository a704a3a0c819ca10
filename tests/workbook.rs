//! The workbook of all figures, read back by another library: its tables hold the numbers of the public JSON, cell by cell,
//! and nothing else in it holds a number.

#[allow(dead_code)]
mod common;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use common::{TODAY, session};
use groeibeeld::calendar::Period;
use groeibeeld::disclosure::Policy;
use groeibeeld::figures::FigureId;
use groeibeeld::house::House;
use groeibeeld::language::{Language, figures};
use groeibeeld::protocol::{Request, Response, Save, Saved, View};
use groeibeeld::sample;
use groeibeeld::selection::{Compare, Selection};
use groeibeeld::session::Session;
use roxmltree::Document;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::OnceLock;

const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];

fn of_sample() -> Session {
    let files = sample::files();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (&**name, text.as_bytes())).collect();
    session(&files)
}

/// What is looked at: everything, and a year beside the one before, as it may be published and not.
fn views() -> impl Iterator<Item = View> {
    let compared = || Selection { period: Period::year(2025), compare: Some(Compare::Before), ..Selection::default() };
    let selections = move || [Selection::default(), compared()];
    let policies = [Policy::default(), Policy::Round, Policy::Internal];
    policies.into_iter().zip([0, 1, 0].map(|language| LANGUAGES[language])).flat_map(move |(policy, language)| {
        selections().map(move |selection| View::new(selection, language, policy, 800))
    })
}

fn saved(session: &mut Session, what: Save, view: &View) -> Saved {
    match session.handle(Request::Save { what, view: view.clone(), today: TODAY }, None) {
        Response::Saved(saved) => saved,
        response => panic!("{response:?}"),
    }
}

/// Each view with the bytes of its workbook and its figures as JSON.
fn all() -> &'static [(View, Vec<u8>, Value)] {
    // Made once, because computing what has to be hidden takes a while.
    static ALL: OnceLock<Vec<(View, Vec<u8>, Value)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut session = of_sample();
        let mut both = |view: View| {
            let json = saved(&mut session, Save::Json, &view).text;
            let bytes = saved(&mut session, Save::Workbook, &view).bytes;
            (view, bytes, serde_json::from_str(&json).expect("JSON"))
        };
        views().map(&mut both).collect()
    })
}

/// The parts of a workbook, unpacked.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let count = package.len();
    let read = |number| {
        let mut part = package.by_index(number).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("a whole part");
        let name = part.name().expect("a name").into_owned();
        // All is XML but a logo.
        let text = String::from_utf8(bytes)
            .or_else(|error| if name.ends_with(".png") { Ok(String::new()) } else { Err(error) });
        (name, text.expect("XML"))
    };
    (0..count).map(read).collect()
}

/// The figures with a number that is shown: the name of the sheet and the figure.
fn with_sheets(json: &Value, language: Language) -> Vec<(&'static str, &Value)> {
    let tab = |figure: &Value| figures::tab(FigureId::by_name(figure["id"].as_str().unwrap()).unwrap(), language);
    let all = json["figures"].as_array().expect("figures").iter();
    all.filter(|figure| numbers(figure).next().is_some()).map(|figure| (tab(figure), figure)).collect()
}

fn labels(figure: &Value) -> Vec<&str> {
    figure["columns"].as_array().unwrap().iter().map(|column| column["label"].as_str().unwrap()).collect()
}

/// The row of the heads, counted from the first used row, which is the first row of the sheet.
fn head(sheet: &Range<Data>, figure: &Value) -> usize {
    let labels = labels(figure);
    let is_head = |row: &[Data]| {
        row.iter().take(labels.len()).map(|cell| cell.as_string().unwrap_or_default()).eq(labels.iter().copied())
    };
    sheet.rows().position(is_head).unwrap_or_else(|| panic!("no heads of {}", figure["id"]))
}

/// Whether two numbers are the same, but for the last digit that a reader of JSON may get wrong.
fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() <= other.abs() * 1e-15
}

#[track_caller]
fn same(cell: Option<&Data>, json: &Value, place: &str) {
    let cell = cell.unwrap_or(&Data::Empty);
    match json {
        Value::Null => assert_eq!(cell, &Data::Empty, "{place}"),
        Value::Number(number) => {
            assert!(is_same(cell.get_float().expect(place), number.as_f64().unwrap()), "{place}: {cell} {number}");
        }
        Value::String(text) => assert_eq!(cell.get_string(), Some(text.as_str()), "{place}"),
        hidden => {
            assert_eq!(hidden["hidden"], true, "{place}");
            assert_eq!(cell.get_string(), Some("·"), "{place}");
        }
    }
}

#[test]
fn all_cells_of_all_sheets_are_those_of_the_figures() {
    for (view, bytes, json) in all() {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let sheets = with_sheets(json, view.language);
        let front = view.language.of("Overzicht", "Overview");
        let names: Vec<&str> = std::iter::once(front).chain(sheets.iter().map(|(tab, _)| *tab)).collect();
        assert_eq!(book.sheet_names(), names);
        assert!(sheets.len() > 20 || json.get("refusal").is_some(), "{} figures", sheets.len());
        for (tab, figure) in sheets {
            let sheet = book.worksheet_range(tab).expect("a sheet");
            let head = head(&sheet, figure);
            let rows = figure["rows"].as_array().unwrap();
            let place = |row: usize, column: usize| format!("{tab} {row} {column} {:?}", view.policy);
            for (number, row) in rows.iter().enumerate() {
                for (column, json) in row["cells"].as_array().unwrap().iter().enumerate() {
                    same(sheet.get((head + 1 + number, column)), json, &place(number, column));
                }
            }
            let outside = |row: usize| row <= head || row > head + rows.len();
            let numbers = sheet.used_cells().filter(|(row, ..)| outside(*row)).filter(|(.., cell)| cell.is_float());
            assert_eq!(numbers.count(), 0, "{tab}: a number that is not in the table");
            assert_eq!(sheet.get((0, 0)).and_then(Data::get_string), figure["title"].as_str());
            assert_eq!(sheet.get((1, 0)).and_then(Data::get_string), figure["summary"].as_str());
        }
    }
}

#[test]
fn nothing_is_hidden_in_any_part() {
    for (view, bytes, json) in all() {
        for (name, text) in parts(bytes) {
            for wrong in ["hidden=\"1\"", "state=\"hidden\"", "veryHidden", "<f>", "<conditionalFormatting", "<extLst"]
            {
                assert!(!text.contains(wrong), "{name} has {wrong}");
            }
            for wrong in
                ["comment", "vml", "external", "connection", "pivot", "custom", "table", "calcChain", "printer"]
            {
                assert!(!name.contains(wrong), "{name}");
            }
        }
        let parts = parts(bytes);
        let book = Document::parse(&parts["xl/workbook.xml"]).expect("XML");
        let defined = book.descendants().filter(|node| {
            node.has_tag_name(("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "definedName"))
        });
        for name in defined {
            assert_eq!(name.attribute("name"), Some("_xlnm.Print_Titles"), "only what is repeated in print");
        }
        assert_eq!(json.get("use").is_some(), view.policy == Policy::Internal);
        let strings = &parts["xl/sharedStrings.xml"];
        let mark = view.language.of("ntern gebruik, niet publiceren", "nternal use, do not publish");
        assert_eq!(strings.contains(mark), view.policy == Policy::Internal);
    }
}

#[test]
fn all_charts_have_words_and_are_drawn_from_shown_cells() {
    for (_, bytes, json) in all() {
        let parts = parts(bytes);
        let all = json["figures"].as_array().unwrap().iter();
        let shown: Vec<f64> = all.flat_map(numbers).chain([0.0]).collect();
        let charts: Vec<_> = parts.iter().filter(|(name, _)| name.starts_with("xl/charts/chart")).collect();
        assert!(charts.len() > 18 || json.get("refusal").is_some(), "{} charts", charts.len());
        for (name, text) in &charts {
            let document = Document::parse(text).expect("XML");
            let of = |tag: &'static str| document.descendants().filter(move |node| node.tag_name().name() == tag);
            for cached in
                of("numCache").flat_map(|cache| cache.descendants()).filter(|node| node.tag_name().name() == "v")
            {
                let number: f64 = cached.text().unwrap().parse().expect("a number");
                assert!(shown.iter().any(|shown| is_same(*shown, number)), "{name}: {number} is in no table");
            }
            assert!(of("f").count() > 0 && of("f").all(|range| range.text().unwrap().contains('!')), "{name}");
        }
        let drawings = parts.iter().filter(|(name, _)| name.starts_with("xl/drawings/drawing"));
        let alternatives: Vec<usize> = drawings
            .flat_map(|(_, text)| text.match_indices(" descr=\"").map(|(at, _)| text[at + 8..].find('"').unwrap()))
            .collect();
        assert_eq!(alternatives.len(), charts.len());
        assert!(alternatives.iter().all(|length| *length > 40), "{alternatives:?}");
    }
}

/// All numbers of a figure.
fn numbers(figure: &Value) -> impl Iterator<Item = f64> {
    let rows = figure["rows"].as_array().unwrap().iter();
    rows.flat_map(|row| row["cells"].as_array().unwrap()).filter_map(Value::as_f64)
}

#[test]
fn names_of_sheets_are_short_and_differ() {
    for language in LANGUAGES {
        let mut tabs: Vec<String> = FigureId::ALL.iter().map(|id| figures::tab(*id, language).to_lowercase()).collect();
        tabs.push(language.of("overzicht", "overview").to_owned());
        for tab in &tabs {
            assert!(tab.chars().count() <= 31 && !tab.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']), "{tab}");
        }
        let all = tabs.len();
        tabs.sort();
        tabs.dedup();
        assert_eq!(tabs.len(), all);
    }
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    let mut session = of_sample();
    let view = views().next().unwrap();
    let one = saved(&mut session, Save::Workbook, &view);
    assert_eq!(one.bytes, saved(&mut session, Save::Workbook, &view).bytes);
    assert_eq!(one.name, "groeibeeld_2026-12-31.xlsx");
    let internal = View { policy: Policy::Internal, ..view };
    let name = saved(&mut session, Save::Workbook, &internal).name;
    assert_eq!(name, "groeibeeld_intern-gebruik-niet-publiceren_2026-12-31.xlsx");
}

/// Writes the workbooks to look at: `WORKBOOKS=/tmp/books cargo test --test workbook -- --ignored`.
#[test]
#[ignore = "writes files to look at"]
fn workbooks_to_look_at() {
    let Some(folder) = std::env::var_os("WORKBOOKS") else { return };
    for (number, (_, bytes, _)) in all().iter().enumerate() {
        std::fs::write(std::path::Path::new(&folder).join(format!("{number}.xlsx")), bytes).expect("written");
    }
}

#[test]
fn a_house_style_is_on_the_first_sheet_and_in_the_charts() {
    let house = House { name: "De Brug".into(), first: "#7a1f6b".parse().ok(), ..House::default() };
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPYEcbA4N8FAActAejnhoN4AAAAAElFTkSuQmCC";
    let house = House { logo: groeibeeld::house::Logo::try_from(png.to_owned()).ok(), ..house };
    assert!(house.logo.is_some());
    let view = View { house, ..views().next().unwrap() };
    let bytes = saved(&mut of_sample(), Save::Workbook, &view).bytes;
    let parts = parts(&bytes);
    let of = |start: &str| parts.iter().filter(|(name, _)| name.starts_with(start)).collect::<Vec<_>>();
    assert_eq!(of("xl/media/").len(), 1);
    assert!(of("xl/drawings/drawing1.xml")[0].1.contains("descr=\"Logo De Brug\""));
    let charts = of("xl/charts/chart");
    assert!(charts.len() > 10 && charts.iter().all(|(_, chart)| !chart.contains("0B4F8A")));
    assert!(charts.iter().filter(|(_, chart)| chart.contains("7A1F6B")).count() > 5);
    assert!(of("xl/sharedStrings.xml")[0].1.contains("Cijfers van De Brug."));
    assert!(of("docProps/core.xml")[0].1.contains("De Brug"));
}
