//! All that leaves the page of a package: words, tables, charts and files, as text.

use groeibeeld::calendar::Day;
use groeibeeld::charts::palette::Colours;
use groeibeeld::charts::{self, draw};
use groeibeeld::disclosure::{Figure, Ledger, Package, Policy, Publication};
use groeibeeld::export::csv::csv;
use groeibeeld::export::docx::docx;
use groeibeeld::export::json::json;
use groeibeeld::export::mark;
use groeibeeld::export::name::{file_name, name_of};
use groeibeeld::export::report;
use groeibeeld::export::report::templates::Template;
use groeibeeld::export::workbook;
use groeibeeld::forms::Form;
use groeibeeld::house::House;
use groeibeeld::language::{Language, figures};
use groeibeeld::report::Report;
use groeibeeld::selection::Selection;
use std::io::{Cursor, Read};

/// 31 December 2026.
const TODAY: Day = 20_818;

/// Everything by name, in both languages.
pub fn files(package: &Package, selection: &Selection) -> Vec<(String, String)> {
    let of_language = |language| {
        let of_figures = package.figures.iter().flat_map(move |figure| of_figure(figure, selection, language));
        of_figures.chain(of_all(package, selection, language))
    };
    [Language::Dutch, Language::English].into_iter().flat_map(of_language).chain([ledger(package)]).collect()
}

fn of_all(package: &Package, selection: &Selection, language: Language) -> [(String, String); 4] {
    let hidden = package.hidden;
    [
        ("json".to_owned(), json(package, selection, &House::default(), language)),
        ("document".to_owned(), document(package, selection, language)),
        ("key figures".to_owned(), format!("{:?}", figures::key_figures(&package.figures, language))),
        ("meter".to_owned(), format!("{hidden:?} {:?} {}", package.refusal, package.changed)),
    ]
}

/// What a document of Word says, and the words and pictures of its charts.
fn document(package: &Package, selection: &Selection, language: Language) -> String {
    let report = Report { has_key_figures: true, ..Template::All.report(selection, language) };
    let house = House::default();
    let written = report::written(&report, package, selection, &house, language, TODAY);
    let bytes = docx(&written, &[], TODAY).expect("a file");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut all = String::new();
    for number in 0..archive.len() {
        let (mut part, mut text) = (archive.by_index(number).expect("a part"), String::new());
        part.read_to_string(&mut text).expect("UTF-8");
        let name = part.name().expect("a name").into_owned();
        // Elsewhere numbers are widths.
        if name == "word/document.xml" {
            let document = roxmltree::Document::parse(&text).expect("XML");
            let said = |node: roxmltree::Node| {
                let said = node.text().filter(|_| node.is_text()).or(node.attribute("descr"));
                said.map(|text| format!("{text}\n"))
            };
            all.extend(document.descendants().filter_map(said));
        } else if name.ends_with(".svg") {
            all += &text;
        }
    }
    all
}

/// The workbook of each figure by itself: all that its parts say. Elsewhere numbers are widths and places.
pub fn workbooks(package: &Package) -> Vec<(String, String)> {
    let workbook = |figure: &Figure| {
        let bytes = workbook::of_figure(figure, &House::default(), Language::Dutch, TODAY).expect("a file");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut all = String::new();
        for number in 0..archive.len() {
            let (mut part, mut text) = (archive.by_index(number).expect("a part"), String::new());
            let name = part.name().expect("a name").into_owned();
            if ["xl/worksheets/sheet", "xl/charts/", "xl/sharedStrings"].iter().any(|start| name.starts_with(start)) {
                part.read_to_string(&mut text).expect("UTF-8");
                let document = roxmltree::Document::parse(&text).expect("XML");
                all.extend(document.descendants().filter_map(|node| Some(format!("{}\n", node.text()?))));
            }
        }
        (format!("{} xlsx", figure.id().name()), all)
    };
    package.figures.iter().map(workbook).collect()
}

fn of_figure(figure: &Figure, selection: &Selection, language: Language) -> Vec<(String, String)> {
    let name = |sort: &str| format!("{} {sort}", figure.id().name());
    let words = figures::words(figure, language);
    let download = file_name(&name_of(figure.id(), language), selection, figure.policy(), language, TODAY, "svg");
    let texts =
        vec![(name("words"), format!("{words:?}")), (name("csv"), csv(figure, language)), (name("download"), download)];
    texts.into_iter().chain(charts(figure, &words, language)).collect()
}

/// The chart in all its forms, narrow and wide, on the page and by itself.
pub fn charts(figure: &Figure, words: &figures::Words, language: Language) -> Vec<(String, String)> {
    let label = |label: &_| figures::label(label, language);
    let sizes = [(320, false), (960, false), (320, true), (960, true)];
    let chart = |form: Form, (width, is_alone): (u32, bool)| {
        let words = charts::Words {
            id: "chart",
            title: &words.title,
            description: &words.summary,
            source: &words.source,
            mark: mark(language, figure.policy()).or(words.footnote.as_deref()),
            is_alone,
            label: &label,
            colours: &Colours::default(),
            logo: None,
        };
        let name = format!("{} {} svg of {width}", figure.id().name(), form.name());
        Some((name, draw(figure, form, language, width, &words)?))
    };
    let forms = charts::forms(figure).into_iter();
    forms.flat_map(|form| sizes.map(|size| chart(form, size))).flatten().collect()
}

fn ledger(package: &Package) -> (String, String) {
    let threshold = match package.figures.first().map(Figure::policy) {
        Some(Policy::Hide { threshold }) => threshold,
        _ => 0,
    };
    let publication = Publication { day: TODAY, threshold, numbers: package.numbers.clone() };
    ("ledger".to_owned(), Ledger::default().with(publication).to_json())
}
