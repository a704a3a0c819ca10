//! Every export of a selection holds the numbers that the page shows. Each is read back by another library than the one that
//! wrote it, its numbers by the format of its own language, and compared with the page cell by cell: what is not shown
//! has the mark everywhere, and what can't be computed is nowhere.

#[path = "exports/charts.rs"]
mod charts;
#[allow(dead_code)]
mod common;
#[path = "exports/number.rs"]
mod number;
#[path = "exports/tables.rs"]
mod tables;

use common::{TODAY, session};
use groeibeeld::calendar::Period;
use groeibeeld::disclosure::Policy;
use groeibeeld::export::report::templates::Template;
use groeibeeld::figures::FigureId;
use groeibeeld::forms::{Form, Forms};
use groeibeeld::language::{Language, figures};
use groeibeeld::protocol::{FigureShown, Request, Response, Save, Saved, View};
use groeibeeld::report::Report;
use groeibeeld::sample;
use groeibeeld::selection::{Compare, Selection};
use groeibeeld::session::Session;
use number::Written;
use roxmltree::{Document, Node, ParsingOptions};
use std::sync::OnceLock;
use tables::{Cell, Table};

/// An activity that a spreadsheet could take for a formula, and a reader of XML for an element.
const ODD: &str = "activiteit;opgave;deelnemers;bijeenkomsten\n=SOM(1) & <b>;Informele zorg;23;4\n";

/// What the page shows of a view, and all that is saved of it.
struct Exported {
    view: View,
    figures: Vec<FigureShown>,
    /// Of each figure that can be made: its CSV, and its table for the clipboard.
    each: Vec<(Saved, Saved)>,
    /// Of each of these its workbook.
    books: Vec<Saved>,
    /// Of each figure its charts in all forms, for the page and as a file.
    charts: Vec<Vec<String>>,
    json: Saved,
    workbook: Saved,
    archive: Saved,
    reports: [Saved; 2],
    documents: [Saved; 2],
}

/// Everything in both languages, as it may be published and not, and a year beside the one before.
fn views() -> [View; 6] {
    use Language::{Dutch, English};
    let all = Selection::default;
    let compared = || Selection { period: Period::year(2025), compare: Some(Compare::Before), ..all() };
    let view = |selection, language, policy| View::new(selection, language, policy, 800);
    [
        view(all(), Dutch, Policy::Internal),
        view(all(), English, Policy::Internal),
        view(all(), Dutch, Policy::STRICT),
        view(compared(), Dutch, Policy::default()),
        view(compared(), English, Policy::Internal),
        view(compared(), English, Policy::Round),
    ]
}

/// Made once, because computing what has to be hidden takes a while.
fn all() -> &'static [Exported] {
    static ALL: OnceLock<Vec<Exported>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut files = sample::files();
        files.push(("groepen.csv".to_owned(), ODD.to_owned()));
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (&**name, text.as_bytes())).collect();
        let mut session = session(&files);
        views().into_iter().map(|view| exported(&mut session, view)).collect()
    })
}

fn exported(session: &mut Session, view: View) -> Exported {
    let figures = shown(session, &view);
    let mut save = |what: Save| saved(session, what, &view);
    let report = |tables| Report { tables, ..Template::All.report(&view.selection, view.language) };
    let made = || figures.iter().filter(|figure| figure.missing.is_none()).map(|figure| figure.id.clone());
    let each = made().map(|id| (save(Save::Csv(id.clone())), save(Save::CopyTable(id)))).collect();
    let books = made().map(|id| save(Save::Xlsx(id))).collect();
    let whole = [Save::Json, Save::Workbook, Save::Archive].map(&mut save);
    let [json, workbook, archive] = whole;
    let places = [groeibeeld::report::Tables::WithFigures, groeibeeld::report::Tables::AtEnd];
    let reports = places.map(|tables| save(Save::Html(Box::new(report(tables)))));
    let documents = places.map(|tables| save(Save::Docx(Box::new(report(tables)), None)));
    let charts = charts_of(session, &view, &figures);
    Exported { view, figures, each, books, charts, json, workbook, archive, reports, documents }
}

fn shown(session: &mut Session, view: &View) -> Vec<FigureShown> {
    match session.handle(Request::Show(view.clone()), None) {
        Response::Shown(shown) => shown.figures,
        response => panic!("{response:?}"),
    }
}

fn saved(session: &mut Session, what: Save, view: &View) -> Saved {
    // There are no pictures.
    match session.handle(Request::Save { what, view: view.clone(), today: TODAY }, Some(Vec::new())) {
        Response::Saved(saved) => saved,
        response => panic!("{response:?}"),
    }
}

/// The charts of each figure in all its forms.
fn charts_of(session: &mut Session, view: &View, figures: &[FigureShown]) -> Vec<Vec<String>> {
    let mut charts = vec![Vec::new(); figures.len()];
    for form in Form::ALL {
        let mut forms = Forms::default();
        let wanted = figures.iter().filter(|figure| figure.form == *form || figure.forms.contains(form));
        wanted.for_each(|figure| forms.choose(FigureId::by_name(&figure.id).expect("a figure"), *form));
        let view = View { forms, ..view.clone() };
        for (charts, figure) in charts.iter_mut().zip(shown(session, &view)) {
            if figure.form == *form && !figure.svg.is_empty() {
                charts.extend([figure.svg, saved(session, Save::Svg(figure.id), &view).text]);
            }
        }
    }
    charts
}

impl Exported {
    /// The figures that can be made.
    fn made(&self) -> impl Iterator<Item = &FigureShown> {
        self.figures.iter().filter(|figure| figure.missing.is_none())
    }

    /// Where something is wrong: the export, the figure and the view.
    fn place(&self, export: &str, figure: &FigureShown) -> String {
        let View { language, policy, selection, .. } = &self.view;
        let compared = if selection.compare.is_some() { "compared" } else { "all" };
        format!("{export} of {}, {language:?}, {policy:?}, {compared}", figure.id)
    }

    /// Compares a table that was read back with the one of the page.
    fn compare(&self, export: &str, figure: &FigureShown, table: &Table) {
        let place = self.place(export, figure);
        assert_eq!(table.rows.len(), figure.table.rows.len(), "{place}: rows");
        assert_eq!(table.columns.len(), figure.table.columns.len(), "{place}: columns {:?}", table.columns);
        for (column, head) in figure.table.columns.iter().enumerate() {
            let mut at = (0..table.columns.len()).filter(|at| table.columns[*at] == head.label);
            let (at, None) = (at.next().unwrap_or_else(|| panic!("{place}: no {}", head.label)), at.next()) else {
                panic!("{place}: two columns {}", head.label)
            };
            for (number, (row, read)) in figure.table.rows.iter().zip(&table.rows).enumerate() {
                let shown = row.cells[column].as_deref();
                let same = is_same(shown, head.is_number, &read[at], self.view.language);
                assert!(same, "{place}: {} of row {number} is {shown:?}, not {:?}", head.label, read[at]);
            }
        }
        for said in [Some(&figure.title), figure.footnote.as_ref()].into_iter().flatten() {
            assert!(table.beside.contains(said), "{place}: {said} is not in {}", table.beside);
        }
    }
}

/// Whether a cell that was read back is the one that the page shows.
fn is_same(shown: Option<&str>, is_number: bool, read: &Cell, language: Language) -> bool {
    match (shown, read) {
        (None, Cell::Hidden | Cell::Blank) | (Some("–"), Cell::Empty | Cell::Blank) => is_number,
        (Some(shown), Cell::Number(number)) => {
            is_number && Written::new(shown, language).is_some_and(|shown| shown.holds(*number))
        }
        (Some(shown), Cell::Written(text)) => is_number && shown == text,
        (Some(shown), Cell::Text(text)) => !is_number && shown == text,
        _ => false,
    }
}

fn parsed(text: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{error}"))
}

/// The test tests itself: the views have all that can go wrong.
#[test]
fn views_have_many_numbers_hidden_cells_and_empty_ones() {
    let cells = |of: fn(Option<&str>) -> bool| -> Vec<usize> {
        let in_figure = |figure: &FigureShown| {
            figure.table.rows.iter().flat_map(|row| &row.cells).filter(|cell| of(cell.as_deref())).count()
        };
        all().iter().map(|exported| exported.figures.iter().map(in_figure).sum()).collect()
    };
    assert!(cells(|cell| cell.is_some()).iter().all(|shown| *shown > 1500), "{:?}", cells(|cell| cell.is_some()));
    let hidden = cells(|cell| cell.is_none());
    assert!(
        [0, 1, 4].iter().all(|view| hidden[*view] == 0) && hidden.iter().filter(|hidden| **hidden > 100).count() > 1,
        "{hidden:?}"
    );
    let empty = cells(|cell| cell == Some("–"));
    assert!(empty.iter().all(|empty| *empty > 5), "{empty:?}");
    assert!(all().iter().all(|exported| exported.made().count() > 20 && exported.charts.len() > 20));
}

#[test]
fn csv_of_every_figure() {
    for exported in all() {
        for (figure, (csv, _)) in exported.made().zip(&exported.each) {
            exported.compare("CSV", figure, &tables::csv(&csv.text, exported.view.language));
        }
    }
}

/// A picture or a table of the sample that turns up later is taken for nobody's numbers.
#[test]
fn sample_says_in_every_file_that_it_is_the_sample() {
    for exported in all() {
        let words = exported.view.language.of("verzonnen voorbeeldgegevens", "fictional sample data");
        let says = |export: &str, text: &str| assert!(text.contains(words), "{export}: {:?}", exported.view.policy);
        for (csv, table) in &exported.each {
            says(&csv.name, &csv.text);
            says(&table.name, &table.text);
        }
        exported.charts.iter().flat_map(|charts| charts.chunks(2)).for_each(|of| says("picture", &of[1]));
        exported.reports.iter().for_each(|report| says("report", &report.text));
        for document in &exported.documents {
            says(
                "document",
                &tables::docx(&document.bytes).iter().map(|(_, table)| &*table.beside).collect::<String>(),
            );
        }
        says("JSON", &exported.json.text);
    }
}

#[test]
fn archive_has_every_figure_that_can_be_made() {
    for exported in all() {
        let mut files = tables::files(&exported.archive.bytes);
        assert!(files.remove("README.txt").is_some_and(|text| text.contains("UTF-8")));
        for (figure, (csv, _)) in exported.made().zip(&exported.each) {
            let text = files.remove(&csv.name).unwrap_or_else(|| panic!("no {} in {:?}", csv.name, files.keys()));
            exported.compare("archive", figure, &tables::csv(&text, exported.view.language));
        }
        assert!(files.is_empty(), "{:?}", files.keys());
    }
}

#[test]
fn json_has_all_figures_in_their_order() {
    for exported in all() {
        let json = tables::json(&exported.json.text);
        assert_eq!(json.len(), exported.figures.len());
        for (figure, (id, table)) in exported.figures.iter().zip(&json) {
            assert_eq!(*id, figure.id);
            assert!(table.beside.contains(&figure.summary), "{}", exported.place("JSON", figure));
            exported.compare("JSON", figure, table);
        }
    }
}

#[test]
fn workbook_has_every_figure_with_a_number() {
    for exported in all() {
        let mut sheets = tables::workbook(&exported.workbook.bytes);
        for figure in &exported.figures {
            let tab = figures::tab(FigureId::by_name(&figure.id).expect("a figure"), exported.view.language);
            let labels: Vec<&str> = figure.table.columns.iter().map(|column| &*column.label).collect();
            match sheets.remove(tab) {
                Some(sheet) => exported.compare("workbook", figure, &tables::sheet(&sheet, &labels)),
                None => assert!(!has_numbers(figure), "{}", exported.place("workbook", figure)),
            }
        }
        assert_eq!(sheets.len(), 1, "only the overview is left");
    }
}

#[test]
fn workbook_of_one_figure_has_its_table_and_no_other_sheet() {
    for exported in all() {
        let language = exported.view.language;
        for (figure, book) in exported.made().zip(&exported.books) {
            let place = exported.place("workbook of one", figure);
            let sheets = tables::workbook(&book.bytes);
            assert_eq!(sheets.len(), 1, "{place}");
            let labels: Vec<&str> = figure.table.columns.iter().map(|column| &*column.label).collect();
            let (tab, sheet) = sheets.iter().next().expect("a sheet");
            assert_eq!(tab, figures::tab(FigureId::by_name(&figure.id).expect("a figure"), language), "{place}");
            let table = tables::sheet(sheet, &labels);
            exported.compare("workbook of one", figure, &table);
            for said in figure.notes.iter().chain([&figure.summary, &figure.source]) {
                assert!(table.beside.contains(said), "{place}: {said}");
            }
            let is_marked = book.name.contains(language.of("intern-gebruik", "internal-use"));
            assert_eq!(is_marked, exported.view.policy == Policy::Internal, "{}", book.name);
            let start = language.of("groeibeeld-groei-per-leefgebied", "groeibeeld-growth-by-life-domain");
            assert_eq!(book.name.starts_with(start), figure.id == "growth", "{}", book.name);
            assert!(book.name.ends_with(".xlsx") && book.name.is_ascii(), "{}", book.name);
        }
    }
}

fn has_numbers(figure: &FigureShown) -> bool {
    let is_number = |cell: &Option<String>| cell.as_deref().is_some_and(|cell| cell != "–");
    let columns = figure.table.columns.iter();
    let in_row =
        |cells: &[Option<String>]| columns.clone().zip(cells).any(|(column, cell)| column.is_number && is_number(cell));
    figure.table.rows.iter().any(|row| in_row(&row.cells))
}

#[test]
fn report_has_the_tables_of_all_figures_wherever_they_stand() {
    for exported in all() {
        for (report, id) in exported.reports.iter().zip(["figure", "table"]) {
            let document = parsed(&report.text);
            for figure in exported.made() {
                let id = format!("{id}-{}", figure.id);
                let article = document.descendants().find(|node| node.attribute("id") == Some(&id));
                let article = article.unwrap_or_else(|| panic!("no {id}"));
                let mut table = tables::html(article);
                if exported.reports[1].text == report.text {
                    // Its words stand with the picture.
                    let id = format!("figure-{}", figure.id);
                    let picture =
                        document.descendants().find(|node| node.attribute("id") == Some(&id)).expect("a picture");
                    table.beside += &tables::text(picture);
                }
                assert!(table.beside.contains(&figure.summary), "{}", exported.place("report", figure));
                exported.compare("report", figure, &table);
            }
        }
    }
}

#[test]
fn document_has_the_tables_of_all_figures_wherever_they_stand() {
    for exported in all() {
        for (document, sort) in exported.documents.iter().zip(["figure", "table"]) {
            let parts = tables::docx(&document.bytes);
            let part = |sort: &str, figure: &FigureShown| {
                let name = format!("{sort}-{}", figure.id).replace('-', "_");
                let mut parts = parts.iter().filter(|(id, _)| *id == name);
                let (Some((_, table)), None) = (parts.next(), parts.next()) else { panic!("not one {name}") };
                table
            };
            let mut order = Vec::new();
            for figure in exported.made() {
                let (tables, words) = (part(sort, figure), part("figure", figure));
                let mut table =
                    Table { columns: tables.columns.clone(), rows: tables.rows.clone(), ..Table::default() };
                table.beside = format!("{}\n{}", tables.beside, words.beside);
                let said = [&figure.summary, &figure.source].into_iter().chain(&figure.notes);
                for said in said {
                    assert!(table.beside.contains(said), "{}: {said}", exported.place("document", figure));
                }
                exported.compare("document", figure, &table);
                order.push(parts.iter().position(|(_, table)| std::ptr::eq(table, words)));
            }
            assert!(order.is_sorted(), "figures stand in the order of the page");
            let figures = parts.iter().filter(|(id, _)| id.starts_with("figure_")).count();
            assert_eq!(figures, exported.made().count(), "and no others");
        }
    }
}

/// A document needs pictures of its charts. Those of charts that it does not have any more are not taken.
#[test]
fn document_is_asked_for_with_pictures_of_its_charts_and_no_others() {
    let mut session = session(&[("groepen.csv", ODD.as_bytes())]);
    let [view, ..] = views();
    let report = Template::All.report(&view.selection, view.language);
    let ask = |session: &mut Session, what: Save, drawn: Option<Vec<u8>>| {
        session.handle(Request::Save { what, view: view.clone(), today: TODAY }, drawn)
    };
    let drawn = |answer| {
        let Response::Draw(to_draw) = answer else { panic!("{answer:?}") };
        assert!(to_draw.charts.iter().all(|chart| chart.starts_with("<svg")) && !to_draw.charts.is_empty());
        (to_draw.what, b"no picture".to_vec())
    };
    let answer = ask(&mut session, Save::Docx(Box::new(report), None), None);
    let (what, pictures) = drawn(answer);
    let answer = ask(&mut session, what.clone(), Some(pictures.clone()));
    let Response::Saved(saved) = answer else { panic!("{answer:?}") };
    assert!(saved.name.ends_with(".docx") && saved.bytes.starts_with(b"PK"), "{}", saved.name);
    let more = ODD.replace("23;4", "24;4");
    session.handle(Request::begin(9, "meer.csv", TODAY), None);
    session.handle(Request::Slice { file: 9, last: true }, Some(more.into_bytes()));
    let answer = ask(&mut session, what.clone(), Some(pictures.clone()));
    assert!(matches!(answer, Response::Saved(_)), "nothing else is on the screen yet");
    session.handle(Request::Show(view.clone()), None);
    let answer = ask(&mut session, what.clone(), Some(pictures));
    let (anew, _) = drawn(answer);
    assert_ne!(anew, what);
}

#[test]
fn clipboard_has_the_table_as_html_and_as_text() {
    for exported in all() {
        for (figure, (_, copy)) in exported.made().zip(&exported.each) {
            let wrapped = format!("<body>{}</body>", copy.text);
            let document = parsed(&wrapped);
            exported.compare("clipboard", figure, &tables::html(document.root_element()).unguarded());
            exported.compare("text to paste", figure, &tables::tabbed(&copy.plain, exported.view.language));
        }
    }
}

/// Numbers are unrounded where they are to be counted with, and the same to the last digit.
#[test]
fn csv_workbook_json_and_text_have_the_same_unrounded_numbers() {
    for exported in all() {
        let json = tables::json(&exported.json.text);
        let language = exported.view.language;
        for (figure, (csv, copy)) in exported.made().zip(&exported.each) {
            let csv = tables::csv(&csv.text, language);
            let tabbed = tables::tabbed(&copy.plain, language);
            assert!(csv.rows == tabbed.rows, "{}", exported.place("text to paste", figure));
            let (_, json) = json.iter().find(|(id, _)| *id == figure.id).expect("the figure");
            assert_eq!(csv.columns, json.columns);
            for (one, other) in csv.numbers().zip(json.numbers()) {
                // A reader of JSON may get the last digit wrong.
                assert!((one - other).abs() <= one.abs() * 1e-15, "{}: {one} {other}", exported.place("JSON", figure));
            }
            assert_eq!(csv.numbers().count(), json.numbers().count());
        }
    }
}

#[test]
fn charts_say_only_numbers_of_their_table() {
    let mut labels = 0;
    for exported in all() {
        let language = exported.view.language;
        for (figure, charts) in exported.figures.iter().zip(&exported.charts) {
            let Some((csv, _)) =
                exported.made().zip(&exported.each).find(|(made, _)| made.id == figure.id).map(|(_, each)| each)
            else {
                continue;
            };
            let table = tables::csv(&csv.text, language);
            for svg in charts {
                labels += charts::check(svg, figure, &table, language, &exported.place("chart", figure));
            }
        }
    }
    assert!(labels > 10_000, "{labels} numbers");
}

fn is_element(node: &Node, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}
