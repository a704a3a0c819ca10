//! Reports read back as XML by another library, and the numbers of their tables beside those of the figures' CSV.

use super::templates::Template;
use super::{file_name, html};
use crate::analysis;
use crate::disclosure::{Figure, Package, Policy, Refusal, publish};
use crate::export::csv::csv;
use crate::export::name;
use crate::figures::{Cell, ColumnType, FigureId, Row};
use crate::house::{DOT, House, Logo};
use crate::language::figures::example::{compared, organisation};
use crate::language::{Language, figures};
use crate::report::{Report, Section, Tables};
use crate::selection::Selection;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeSet;
use std::sync::OnceLock;

pub const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];
pub const TODAY: i32 = 19_874;

fn package(selection: &Selection, policy: Policy) -> Package {
    let registry = organisation([4, 2, 2]).registry();
    publish(analysis::all(&registry, &selection.of(&registry)), policy, None)
}

/// Selections with what is published of them; made once, because what has to be hidden takes a while to compute.
pub fn packages() -> &'static [(Selection, Package)] {
    static ALL: OnceLock<Vec<(Selection, Package)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let views =
            [(Selection::default(), Policy::Internal), (compared(), Policy::default()), (compared(), Policy::Round)];
        views.map(|(selection, policy)| (selection.clone(), package(&selection, policy))).to_vec()
    })
}

/// Every template of every selection in both languages.
fn each(check: impl Fn(&Report, &Package, Language, &Document)) {
    for (selection, package) in packages() {
        for language in LANGUAGES {
            for template in Template::ALL {
                let report = template.report(selection, language);
                let text = html(&report, package, selection, &House::default(), language, TODAY);
                check(&report, package, language, &parsed(&text));
            }
        }
    }
}

fn parsed(text: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{error}"))
}

fn all<'a, 'i>(document: &'a Document<'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

/// All text in an element.
fn text(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// A report of one section.
fn of_section(section: Section) -> Report {
    Report { sections: vec![section], ..Report::default() }
}

#[test]
fn a_report_has_one_title_a_language_and_landmarks() {
    each(|report, _, language, document| {
        assert_eq!(document.root_element().attribute("lang"), Some(language.code()));
        for name in ["title", "h1"] {
            let texts: Vec<String> = all(document, name).filter(|node| !is_in_chart(node)).map(text).collect();
            assert_eq!(texts, [&*report.title], "{name}");
        }
        for name in ["header", "nav", "main", "footer"] {
            assert_eq!(all(document, name).count(), 1, "{name}");
        }
    });
}

fn is_in_chart(node: &Node) -> bool {
    node.ancestors().any(|ancestor| ancestor.has_tag_name(("http://www.w3.org/2000/svg", "svg")))
}

#[test]
fn no_heading_leaves_out_a_level_and_none_is_empty() {
    each(|_, _, _, document| {
        let level = |node: &Node| match node.tag_name().name() {
            "h1" => Some(1),
            "h2" => Some(2),
            "h3" => Some(3),
            "h4" | "h5" | "h6" => panic!("deeper than three"),
            _ => None,
        };
        let levels: Vec<i32> = document.descendants().filter_map(|node| level(&node)).collect();
        assert_eq!(levels[0], 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        assert!(document.descendants().filter(|node| level(node).is_some()).all(|node| !text(node).is_empty()));
    });
}

#[test]
fn ids_are_unique_and_what_names_one_finds_it() {
    each(|_, _, _, document| {
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len());
        for node in document.descendants() {
            let link = node.attribute("href").map(|href| href.strip_prefix('#').expect("a link to the document"));
            let named = ["aria-labelledby", "aria-describedby"].into_iter().filter_map(|name| node.attribute(name));
            for id in named.chain(link) {
                assert!(unique.contains(id), "{id}");
            }
        }
    });
}

#[test]
fn every_table_has_a_caption_and_every_head_a_scope() {
    each(|_, _, _, document| {
        let captions: Vec<String> = all(document, "caption").map(text).collect();
        assert_eq!(captions.iter().collect::<BTreeSet<_>>().len(), captions.len(), "two tables have the same name");
        assert!(captions.len() > 3 && captions.len() == all(document, "table").count());
        assert!(all(document, "table").all(|table| {
            table
                .first_element_child()
                .is_some_and(|first| first.has_tag_name(("http://www.w3.org/1999/xhtml", "caption")))
        }));
        for head in all(document, "th") {
            let is_in_head = head.ancestors().any(|node| node.tag_name().name() == "thead");
            assert_eq!(head.attribute("scope"), Some(if is_in_head { "col" } else { "row" }));
        }
        for row in all(document, "tr") {
            assert!(row.children().any(|cell| cell.tag_name().name() == "th"));
        }
        assert!(all(document, "details").all(|details| details.attribute("open").is_some()));
    });
}

#[test]
fn nothing_runs_and_nothing_is_asked_for() {
    each(|_, _, _, document| {
        for node in document.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            assert!(
                !["script", "link", "img", "iframe", "object", "form", "base", "image", "use"].contains(&name),
                "{name}"
            );
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(!name.starts_with("on") && name != "style" && name != "src", "{name}");
                assert!(!value.contains("//") && !value.contains("url("), "{name}={value}");
            }
        }
        let style = all(document, "style").map(text).collect::<String>();
        assert!(!["@import", "url(", "//", "<", "&"].iter().any(|request| style.contains(request)));
        let policy =
            all(document, "meta").find_map(|meta| meta.attribute("content").filter(|text| text.contains("-src")));
        assert!(policy.is_some_and(|policy| policy.starts_with("default-src 'none'")));
    });
}

/// The cells of the tables of a figure, by their labels and the head of their column.
fn cells(document: &Document, figure: FigureId) -> Vec<(Vec<String>, String, String)> {
    let id = super::block::id(figure);
    let article = all(document, "article").find(|node| node.attribute("id") == Some(&id)).expect("the figure");
    let tables = article.descendants().filter(|node| node.tag_name().name() == "table");
    tables.flat_map(of_table).collect()
}

fn of_table(table: Node) -> Vec<(Vec<String>, String, String)> {
    let named = |node: Node, name: &str| -> Vec<String> {
        node.descendants().filter(|node| node.tag_name().name() == name).map(text).collect()
    };
    let mut rows = table.descendants().filter(|node| node.tag_name().name() == "tr");
    let heads = named(rows.next().expect("heads"), "th");
    rows.flat_map(|row| {
        let (labels, cells) = (named(row, "th"), named(row, "td"));
        assert_eq!(labels.len() + cells.len(), heads.len());
        let heads = heads[labels.len()..].to_vec();
        heads.into_iter().zip(cells).map(|(head, cell)| (labels.clone(), head, cell)).collect::<Vec<_>>()
    })
    .collect()
}

/// The cells of the CSV of a figure as they are shown, by their labels and the head of their column.
fn in_csv(figure: &Figure, language: Language) -> Vec<(Vec<String>, String, String)> {
    let text = csv(figure, language);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(language.of(b';', b','))
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let heads: Vec<String> = reader.headers().expect("heads").iter().map(str::to_owned).collect();
    let records: Vec<csv::StringRecord> =
        reader.records().take(figure.rows().len()).map(|row| row.expect("a row")).collect();
    let labels = figure.columns().iter().take_while(|column| column.sort == ColumnType::Text).count();
    let plain = |text: &str| text.strip_prefix('\'').unwrap_or(text).to_owned();
    let cell = |(row, record): (&Row, &csv::StringRecord), place: usize| {
        let column = &figure.columns()[place];
        let hidden = record.get(figure.columns().len()).unwrap_or_default();
        let is_hidden = row.cells[place] == Cell::Hidden;
        let is_named = format!(", {hidden}, ").contains(&format!(", {}, ", plain(&heads[place])));
        assert!(!is_hidden || is_named || hidden == language.of("alles", "everything"), "{hidden}");
        match &record[place] {
            "" if is_hidden => format!("·{}", language.of("niet getoond", "not shown")),
            "" => "–".to_owned(),
            text if column.sort == ColumnType::Text => plain(text),
            number => {
                let number: f64 = number.replace(',', ".").parse().expect("a number");
                figures::cell(&Cell::Number(number), column, figure.policy(), language)
            }
        }
    };
    let row = |(row, record): (&Row, &csv::StringRecord)| {
        let names: Vec<String> = (0..labels).map(|place| plain(&record[place])).collect();
        let numbers = labels..figure.columns().len();
        numbers.map(|place| (names.clone(), plain(&heads[place]), cell((row, record), place))).collect::<Vec<_>>()
    };
    figure.rows().iter().zip(&records).flat_map(row).collect()
}

#[test]
fn tables_hold_the_numbers_of_the_csv() {
    for (selection, package) in packages() {
        for language in LANGUAGES {
            let report = Template::All.report(selection, language);
            let text = html(&report, package, selection, &House::default(), language, TODAY);
            let document = parsed(&text);
            let made: Vec<&Figure> = package.figures.iter().filter(|figure| !figure.is_empty()).collect();
            assert!(made.len() > 15);
            assert_eq!(all(&document, "article").count(), made.len());
            for figure in made {
                let (mut cells, mut expected) = (cells(&document, figure.id()), in_csv(figure, language));
                cells.sort_unstable();
                expected.sort_unstable();
                assert_eq!(cells.len(), expected.len(), "{:?}", figure.id());
                for (cell, expected) in cells.iter().zip(&expected) {
                    assert_eq!(cell, expected, "{:?}", figure.id());
                }
            }
        }
    }
}

#[test]
fn figures_come_with_their_words_and_a_chart_of_their_own() {
    each(|report, package, language, document| {
        let articles = |name: &str| -> Vec<(Option<FigureId>, String)> {
            let id =
                |node: &Node| node.attribute("id").and_then(|id| id.strip_prefix(name)).and_then(FigureId::by_name);
            all(document, "article").filter(|node| id(node).is_some()).map(|node| (id(&node), text(node))).collect()
        };
        let (shown, tables) = (articles("figure-"), articles("table-"));
        assert_eq!(tables.len(), if report.tables == Tables::AtEnd { shown.len() } else { 0 });
        for (id, text) in &shown {
            let id = *id;
            let figure = package.figures.iter().find(|figure| Some(figure.id()) == id).expect("a figure");
            assert!(report.figures().any(|chosen| Some(chosen) == id));
            let words = figures::words(figure, language);
            let table = tables.iter().find(|(of, _)| *of == id).map_or("", |(_, text)| text);
            let text = format!("{text}{table}");
            let said =
                [&words.title, &words.summary, &words.source].into_iter().chain(&words.notes).chain(&words.footnote);
            for said in said {
                assert!(text.contains(&**said), "{said}");
            }
        }
        assert!(all(document, "svg").all(|svg| svg.attribute("lang").is_none()), "HTML has no such attribute there");
        let figures = all(document, "svg").filter_map(|svg| svg.attribute("aria-labelledby"));
        assert!(figures.collect::<BTreeSet<_>>().len() > 3);
    });
}

#[test]
fn sections_stand_in_the_chosen_order_and_a_figure_once() {
    let (selection, package) = &packages()[0];
    let sections =
        [("Tweede", vec![FigureId::Levels]), ("", vec![FigureId::Growth, FigureId::Levels]), ("Leeg", vec![])];
    let sections =
        sections.map(|(heading, figures)| Section { heading: heading.into(), figures, ..Section::default() });
    let report = Report { sections: sections.to_vec(), ..Report::default() };
    let text_of = html(&report, package, selection, &House::default(), Language::Dutch, TODAY);
    let document = parsed(&text_of);
    let headings: Vec<String> = all(&document, "h2").map(text).collect();
    assert_eq!(headings, ["Inhoud", "Tweede", "Groei", "Over deze cijfers"]);
    let figures: Vec<_> = all(&document, "article").filter_map(|node| node.attribute("id")).collect();
    assert_eq!(figures, ["figure-levels", "figure-growth"]);
    assert!(all(&document, "p").any(|node| text(node) == "Zie de figuur Niveaus bij start en eind."));
}

#[test]
fn texts_of_the_user_are_texts() {
    let (selection, package) = &packages()[0];
    let bad = "</style><script>alert(1)</script> \"a\" & 'b' \\ }\u{1}";
    let section = Section { heading: bad.into(), text: format!("{bad}\nregel\n\n{bad}"), figures: vec![] };
    let report = Report { title: bad.into(), introduction: bad.into(), ..of_section(section) };
    let house = House { name: bad.into(), ..House::default() };
    let text_of = html(&report, package, selection, &house, Language::Dutch, TODAY);
    let document = parsed(&text_of);
    assert_eq!(all(&document, "script").count(), 0);
    assert_eq!((text_of.matches("<script").count(), text_of.matches("</style>").count()), (0, 1));
    let said = bad.replace('\u{1}', "\u{FFFD}");
    assert_eq!(all(&document, "h1").map(text).collect::<Vec<_>>(), [&*said]);
    let paragraphs: Vec<String> = all(&document, "p").map(text).filter(|text| text.contains("alert")).collect();
    assert_eq!(paragraphs.len(), 4, "organisation, introduction and two of the section");
    assert!(paragraphs[2].ends_with("regel") && all(&document, "br").count() == 1);
}

#[test]
fn what_may_not_be_published_says_so_in_its_name_its_text_and_on_every_printed_page() {
    for (selection, package) in packages() {
        let policy = package.figures[0].policy();
        let text = html(
            &Template::HalfYear.report(selection, Language::Dutch),
            package,
            selection,
            &House::default(),
            Language::Dutch,
            TODAY,
        );
        let name = name::file_name(file_name(Language::Dutch), selection, policy, Language::Dutch, TODAY, "html");
        assert!(name.starts_with("verslag_") && name.ends_with(".html"), "{name}");
        let is_internal = policy == Policy::Internal;
        assert_eq!(name.contains("intern-gebruik-niet-publiceren"), is_internal);
        assert_eq!(text.contains("<p class=\"mark\">Intern gebruik, niet publiceren</p>"), is_internal);
        assert_eq!(text.contains("intern gebruik\\2c  niet publiceren"), is_internal);
        assert_eq!(text.contains("aantallen boven nul"), !is_internal);
    }
}

#[test]
fn key_figures_are_of_figures_in_the_report() {
    let (selection, package) = &packages()[0];
    let keys = |figures: Vec<FigureId>| {
        let section = Section { figures, ..Section::default() };
        let report = Report { has_key_figures: true, ..of_section(section) };
        let text_of = html(&report, package, selection, &House::default(), Language::Dutch, TODAY);
        all(&parsed(&text_of), "dt").map(text).collect::<Vec<_>>()
    };
    assert_eq!(keys(vec![FigureId::Levels]), [""; 0]);
    assert!(keys(vec![FigureId::GoalReached, FigureId::Levels]).iter().all(|key| key.contains("oel")));
    assert_eq!(keys(vec![FigureId::GoalReached]).len(), 1);
}

#[test]
fn a_refusal_is_said_and_there_is_no_figure() {
    let (selection, package) = &packages()[0];
    let package = Package { refusal: Some(Refusal::TooFew), ..package.clone() };
    let report = Template::All.report(selection, Language::English);
    let text_of = html(&report, &package, selection, &House::default(), Language::English, TODAY);
    let document = parsed(&text_of);
    assert_eq!((all(&document, "article").count(), all(&document, "svg").count()), (0, 0));
    let marks: Vec<String> =
        all(&document, "p").filter(|node| node.attribute("class") == Some("mark")).map(text).collect();
    assert!(marks.iter().any(|mark| mark.starts_with("So few cases are selected")), "{marks:?}");
}

#[test]
fn figures_that_can_not_be_made_are_named_with_what_lacks() {
    let none = crate::analysis::example::Organisation::default();
    let drafts = crate::analysis::example::drafts(&none, &Selection::default());
    let package = publish(drafts.into(), Policy::Internal, None);
    let lacking = package.figures.iter().find(|figure| !figure.needs().is_empty()).expect("a figure");
    let report = of_section(Section { figures: vec![lacking.id()], ..Section::default() });
    let text = html(&report, &package, &Selection::default(), &House::default(), Language::Dutch, TODAY);
    let title = figures::title(lacking.id(), Language::Dutch);
    assert!(text.contains(&format!("<li>{title}: nodig is een ingevulde kolom voor ")), "{text}");
    assert!(!text.contains("<article"));
}

#[test]
fn a_house_style_is_in_the_head_of_the_report_and_in_its_charts() {
    let (selection, package) = &packages()[0];
    let logo = Logo::try_from(DOT.to_owned()).ok();
    let first = "#7a1f6b".parse().ok();
    let house = House { name: "De Brug".into(), first, second: None, logo };
    let text_of =
        html(&Template::All.report(selection, Language::Dutch), package, selection, &house, Language::Dutch, TODAY);
    let document = parsed(&text_of);
    let image = all(&document, "img").next().expect("a logo");
    assert_eq!((image.attribute("alt"), image.attribute("width")), (Some("Logo De Brug"), Some("2")));
    assert_eq!(image.attribute("src"), Some(&*format!("data:image/png;base64,{DOT}")));
    assert!(all(&document, "p").any(|node| text(node) == "De Brug" && node.attribute("class") == Some("organisation")));
    assert!(all(&document, "li").any(|node| text(node) == "Cijfers van De Brug."));
    assert!(text_of.contains("--accent: #7a1f6b") && text_of.contains("fill=\"#7a1f6b\""));
    assert!(!text_of.contains("fill=\"#0b4f8a\""), "no chart has the usual colour");
    let nameless = House { name: String::new(), ..house };
    let text_of = html(&Report::default(), package, selection, &nameless, Language::Dutch, TODAY);
    assert_eq!(all(&parsed(&text_of), "img").next().and_then(|image| image.attribute("alt")), Some("Logo"));
}
