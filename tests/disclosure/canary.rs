//! A number that nobody can mistake for another one has to be hidden, and then it is in no file: as no number, as no share
//! and as no length of a bar.

use super::example::{Case, Organisation, case};
use super::files::{charts, files, workbooks};
use super::package;
use groeibeeld::disclosure::{Package, Policy};
use groeibeeld::figures::{Cell, FigureId};
use groeibeeld::language::{Language, figures};
use groeibeeld::selection::Selection;

/// It has to go with the two on another domain: it is less than the third.
const CANARY: usize = 7919;
const SMALL: usize = 2;
const LARGE: usize = 20_001;

/// The canary as it may be written, and its share of all with no, one and two decimals, and as a fraction.
const NOTATIONS: [&str; 11] =
    ["7919", "7.919", "7,919", "7\u{a0}919", "28%", "28 %", "28\u{a0}%", "28.4", "28,4", "28.36", "28,36"];
const FRACTIONS: [&str; 2] = ["0.2836", "0,2836"];

fn organisation() -> Organisation {
    let of = |domain: &'static str, count: usize| (0..count).map(move |number| one(domain, number));
    let cases = of("Financiën", LARGE).chain(of("Huisvesting", CANARY)).chain(of("Justitie", SMALL));
    Organisation { cases: cases.collect(), ..Organisation::default() }
}

fn one(domain: &str, number: usize) -> Case {
    let mut case = case("Jeugd", domain, [1 + (number % 3) as u8, 4, 2 + (number % 4) as u8]);
    case.values[4] = "traject".to_owned();
    case.person.age = Some(20);
    case
}

fn packages() -> [Package; 2] {
    let organisation = organisation();
    [Policy::default(), Policy::Internal].map(|policy| package(&organisation, &Selection::default(), policy))
}

/// Whether a text stands there as a number of its own.
fn has(text: &str, number: &str) -> bool {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    text.match_indices(number).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + number.len()..]);
        let goes_on = |letters: [Option<char>; 2]| {
            is_digit(letters[0]) || matches!(letters[0], Some('.' | ',')) && is_digit(letters[1])
        };
        let (mut before, mut after) = (before.chars().rev(), after.chars());
        !goes_on([before.next(), before.next()]) && !goes_on([after.next(), after.next()])
    })
}

fn found(package: &Package) -> Vec<String> {
    let files = [files(package, &Selection::default()), workbooks(package)].concat();
    let notations = |text: &str| {
        let fractions = FRACTIONS.into_iter().filter(|fraction| text.contains(fraction));
        NOTATIONS.into_iter().filter(|notation| has(text, notation)).chain(fractions).collect::<Vec<_>>()
    };
    let in_file = |(name, text): &(String, String)| {
        notations(text).into_iter().map(|notation| format!("{name}: {notation}")).collect::<Vec<_>>()
    };
    files.iter().flat_map(in_file).collect()
}

#[test]
fn a_canary_under_a_mark_is_in_no_file() {
    let [published, internal] = packages();
    let of_domains = published.figures.iter().find(|figure| figure.id() == FigureId::MainDomains).unwrap();
    let cells: Vec<&Cell> = of_domains.rows().iter().map(|row| &row.cells[1]).collect();
    assert_eq!(cells, [&Cell::Count(LARGE as i64), &Cell::Hidden, &Cell::Hidden]);
    assert_eq!(found(&published), [""; 0]);
    let there = found(&internal);
    for sort in ["words", "csv", "json", "document", "svg of 960"] {
        assert!(there.iter().any(|place| place.contains(sort)), "{sort}: {there:?}");
    }
}

/// The lengths of rectangles and where they and lines begin and end, from left to right.
fn coordinates(svg: &str) -> Vec<f64> {
    let document = roxmltree::Document::parse(svg).expect("XML");
    let number = |node: roxmltree::Node, name: &str| node.attribute(name).and_then(|text| text.parse::<f64>().ok());
    let of_node = |node: roxmltree::Node| {
        let ends = number(node, "x").zip(number(node, "width")).map(|(x, width)| x + width);
        ["x", "x1", "x2", "width", "cx"].map(|name| number(node, name)).into_iter().chain([ends]).flatten().collect()
    };
    document.descendants().filter(|node| node.is_element()).flat_map(|node| -> Vec<f64> { of_node(node) }).collect()
}

/// Where a bar of the canary would end, and how long it would be, beside a bar that is shown.
fn bar(svg: &str) -> [f64; 2] {
    let document = roxmltree::Document::parse(svg).expect("XML");
    let first = document.descendants().find(|node| node.attribute("class") == Some("first")).expect("a bar");
    let number = |name: &str| first.attribute(name).expect(name).parse::<f64>().expect("a number");
    let length = number("width") * CANARY as f64 / LARGE as f64;
    [number("x") + length, length]
}

#[test]
fn a_canary_under_a_mark_is_no_length_either() {
    let [published, internal] = packages();
    let language = Language::Dutch;
    let svgs = |package: &Package| {
        let figure = package.figures.iter().find(|figure| figure.id() == FigureId::MainDomains).unwrap();
        charts(figure, &figures::words(figure, language), language)
    };
    let is_near = |svg: &str, place: f64| coordinates(svg).iter().any(|at| (at - place).abs() <= 0.5);
    for ((name, published), (_, internal)) in svgs(&published).iter().zip(svgs(&internal)) {
        for place in bar(published) {
            assert!(!is_near(published, place), "{name}: {place}");
            assert!(is_near(&internal, place), "{name}: {place} is not where the bar ends");
        }
    }
}
