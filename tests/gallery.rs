//! Every chart in every state, as pictures in `tests/gallery/` that a browser can open. A chart that changes fails here;
//! `RENEW_GALLERY=1 cargo test --test gallery` writes the pictures anew, to be looked at and committed. All of them on one
//! page, with the colours of `styles/charts.css`, are in `gallery.html` in the folder for temporary files of the build; the
//! files of all, small and side by side, in `docs/gallery.html`, which is written anew with them.

#[path = "gallery/cases.rs"]
mod cases;
#[path = "gallery/drafts.rs"]
mod drafts;
#[path = "gallery/examples.rs"]
mod examples;
#[path = "gallery/forms.rs"]
mod forms;
#[path = "gallery/hidden.rs"]
mod hidden;
#[path = "gallery/house.rs"]
mod house;
#[path = "gallery/points.rs"]
mod points;
#[path = "common/report_002.rs"]
mod report_002;
#[path = "gallery/sheet.rs"]
mod sheet;
#[path = "gallery/written.rs"]
mod written;

use cases::{Case, all};
use groeibeeld::charts::palette::Colours;
use groeibeeld::charts::text::{Face, width};
use groeibeeld::charts::{self, Drawn, Words};
use groeibeeld::disclosure::{Figure, Policy, protect};
use groeibeeld::figures::{Cell, ColumnType, Draft, FigureId, Label, Made};
use groeibeeld::forms::Form;
use groeibeeld::language::Language;
use roxmltree::{Document, Node};
use std::path::PathBuf;

fn label(label: &Label, language: Language) -> String {
    groeibeeld::language::figures::label(label, language)
}

fn drawn(draft: Draft, language: Language, width: u32, case: &Case) -> Option<String> {
    read(&protect(vec![draft], Policy::Internal).remove(0), language, width, case).map(|drawn| drawn.svg)
}

fn read(figure: &Figure, language: Language, width: u32, case: &Case) -> Option<Drawn> {
    let names = |name: &Label| label(name, language);
    let words = Words {
        id: "chart",
        title: case.title,
        description: "De rijen van de tabel in woorden & getallen.",
        source: case.source,
        mark: case.mark,
        is_alone: true,
        label: &names,
        colours: &Colours::of(&case.house),
        logo: case.house.logo.as_ref(),
    };
    let form = case.form.unwrap_or(Form::of(figure.id())[0]);
    let drawn = charts::read(figure, form, language, width, &words);
    assert_eq!(charts::draw(figure, form, language, width, &words), drawn.as_ref().map(|drawn| drawn.svg.clone()));
    drawn
}

fn svg(case: &Case) -> String {
    drawn((case.draft)(), case.language, case.width, case).unwrap_or_else(|| panic!("{} is not drawn", case.name))
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/gallery")
}

#[test]
fn all_charts_are_as_they_were() {
    let renew = std::env::var_os("RENEW_GALLERY").is_some();
    let mut changed = Vec::new();
    for case in all() {
        let (path, now) = (folder().join(format!("{}.svg", case.name)), svg(&case));
        if renew {
            std::fs::write(&path, now).unwrap();
        } else if std::fs::read_to_string(&path).ok().as_deref() != Some(&now) {
            changed.push(case.name);
        }
    }
    assert!(
        changed.is_empty(),
        "changed charts: {}.\nIf that was meant: RENEW_GALLERY=1 cargo test --test gallery, look at the pictures in \
         tests/gallery, commit them.",
        changed.join(", ")
    );
}

#[test]
fn the_contact_sheet_has_all_charts() {
    let (path, now) = (PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/gallery.html"), sheet::sheet());
    if std::env::var_os("RENEW_GALLERY").is_some() {
        std::fs::write(&path, now).unwrap();
    } else {
        let is_new = std::fs::read_to_string(&path).is_ok_and(|sheet| sheet == now);
        assert!(is_new, "docs/gallery.html is of other pictures: RENEW_GALLERY=1 cargo test --test gallery");
    }
}

#[test]
fn all_pictures_have_a_case() {
    let names: Vec<String> = all().iter().map(|case| format!("{}.svg", case.name)).collect();
    for entry in std::fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(!name.ends_with(".svg") || names.contains(&name), "tests/gallery/{name} is of no case: delete it");
    }
}

#[test]
fn page_of_all_charts() {
    let css = include_str!("../styles/charts.css");
    let charts: String = all().iter().map(|case| format!("<h2>{}</h2>\n{}", case.name, svg(case))).collect();
    let page = format!("<!doctype html><meta charset=utf-8><title>Gallery</title><style>{css}</style>\n{charts}");
    std::fs::write(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("gallery.html"), page).unwrap();
}

#[test]
fn all_charts_are_well_formed_and_named() {
    for case in all() {
        let svg = svg(&case);
        let document = Document::parse(&svg).unwrap_or_else(|error| panic!("{}: {error}", case.name));
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"), "{}", case.name);
        let parts = [("aria-labelledby", "title", "title"), ("aria-describedby", "description", "desc")];
        for (attribute, part, element) in parts {
            let id = root.attribute(attribute);
            assert_eq!(id, Some(format!("chart-{}-{part}", figure(&case).name()).as_str()), "{}", case.name);
            let named = root.children().find(|node| node.attribute("id") == id).expect(case.name);
            assert_eq!(named.tag_name().name(), element, "{}", case.name);
            assert!(named.text().is_some_and(|text| !text.is_empty()), "{}", case.name);
        }
    }
}

#[test]
fn all_charts_hold_numbers_and_no_styles() {
    for case in all() {
        let svg = svg(&case);
        assert!(!svg.contains("NaN") && !svg.contains("inf\""), "{}", case.name);
        for node in Document::parse(&svg).unwrap().descendants().filter(Node::is_element) {
            assert!(!["style", "script", "foreignObject"].contains(&node.tag_name().name()), "{}", case.name);
            if node.tag_name().name() == "image" {
                let logo = case.house.logo.as_ref().expect(case.name).address();
                assert_eq!(node.attribute(("http://www.w3.org/1999/xlink", "href")), Some(logo.as_str()));
            }
            assert!(node.attribute("style").is_none(), "{}", case.name);
            for name in ["width", "height", "r", "stroke-width"] {
                let number = node.attribute(name).map(|number| number.parse::<f64>().expect(case.name));
                assert!(number.is_none_or(|number| number >= 0.0), "{}: {name} {number:?}", case.name);
            }
        }
    }
}

/// What a picture may be made of, so that every program that opens SVG shows the same: no style, no script, nothing from
/// elsewhere, and nothing that only browsers know.
const ELEMENTS: [&str; 10] = ["svg", "title", "desc", "g", "rect", "line", "circle", "path", "text", "tspan"];
const SHAPES: [&str; 4] = ["rect", "circle", "path", "line"];
const ATTRIBUTES: [&str; 30] = [
    "aria-describedby",
    "aria-labelledby",
    "class",
    "cx",
    "cy",
    "d",
    "fill",
    "font-family",
    "font-size",
    "font-weight",
    "height",
    "id",
    "lang",
    "r",
    "role",
    "space",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-width",
    "text-anchor",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

#[test]
fn all_charts_are_of_plain_shapes_with_colours_of_their_own() {
    for case in all() {
        let svg = svg(&case);
        assert!(!svg.contains("url(") && !svg.contains("<?") && !svg.contains("<!"), "{}", case.name);
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("font-family"), Some("Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"));
        // Else librsvg writes "41(8%)".
        assert_eq!(root.attribute((roxmltree::NS_XML_URI, "space")), Some("preserve"), "{}", case.name);
        for node in document.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            let is_logo = name == "image" && case.house.logo.is_some();
            assert!(ELEMENTS.contains(&name) || is_logo, "{}: {name}", case.name);
            let is_known = |name| ATTRIBUTES.contains(&name) || is_logo && name == "href";
            let wrong = node.attributes().find(|attribute| !is_known(attribute.name()));
            assert_eq!(wrong, None, "{}: {name}", case.name);
            // A class is what the page colours by; a file has its colours without it.
            let is_coloured = ["fill", "stroke"].iter().any(|colour| node.attribute(*colour).is_some_and(is_colour));
            let is_drawn = SHAPES.contains(&name) || name.starts_with('t') && node.attribute("class").is_some();
            assert!(is_coloured || !is_drawn, "{}: {name} without a colour", case.name);
        }
    }
}

/// Whether it is a colour that all programs know.
fn is_colour(text: &str) -> bool {
    text.len() == 7 && text.starts_with('#') && text[1..].chars().all(|letter| letter.is_ascii_hexdigit())
}

#[test]
fn all_texts_stand_in_the_picture_and_apart() {
    for case in all() {
        check_texts(&svg(&case), case.name);
    }
}

#[test]
fn nothing_to_draw_is_none() {
    let case = &all()[0];
    let by_hand = [
        drafts::growth(&[]),
        drafts::growth(&[("Financiën", 0, 0.0, 0.0), ("Totaal", 0, 0.0, 0.0)]),
        drafts::end_vs(FigureId::EndVsStart, &[("Financiën", [0; 4])]),
        drafts::main_domains(0, &[(drafts::domain("Justitie"), 0)]),
        drafts::reach_by_theme(&[("Jeugd", None, None)]),
        drafts::group_activities(&[("Inloop", Some(3), None)]),
        drafts::reading(&[("leeg.csv", 0, 0)]),
    ];
    for draft in by_hand.into_iter().chain(examples::empty()) {
        let id = draft.id;
        assert_eq!(drawn(draft, Language::Dutch, 720, case), None, "{id:?}");
    }
}

#[test]
fn all_figures_have_a_case() {
    let drawn: Vec<FigureId> = all().iter().map(figure).collect();
    assert_eq!(FigureId::ALL.iter().find(|id| !drawn.contains(id)), None);
}

/// Of some columns nothing is said of what they are made of, so they are hidden: whatever stands in them, the picture is
/// the same to the byte, and so is what it shows value by value. The other columns are public.
#[test]
fn no_hidden_number_is_in_a_picture() {
    let mut told = Vec::new();
    for draft in with_all_columns() {
        let id = draft.id;
        let columns: Vec<usize> = (0..draft.columns.len()).filter(|place| is_number(&draft, *place)).collect();
        for form in Form::of(id) {
            let case = Case { form: Some(*form), ..all().remove(0) };
            let picture = |draft: &Draft, hidden: &[usize], policy| {
                let figure = protect(vec![hiding(draft.clone(), hidden)], policy).remove(0);
                read(&figure, Language::Dutch, 720, &case)
            };
            for hidden in columns.iter().map(std::slice::from_ref).chain([&columns[..]]) {
                let other = altered(draft.clone(), hidden);
                let pictures = [&draft, &other].map(|draft| picture(draft, hidden, Policy::default()));
                assert!(pictures[0] == pictures[1], "{} {form:?} {hidden:?}", id.name());
                let [shown, altered] = [&draft, &other].map(|draft| picture(draft, hidden, Policy::Internal));
                told.extend((shown != altered).then_some((id, *form)));
            }
        }
    }
    // Else what is altered would not be seen in the picture when it may be shown.
    assert_eq!(all_forms().find(|form| !told.contains(form)), None);
}

/// Every figure with every form that it can have.
fn all_forms() -> impl Iterator<Item = (FigureId, Form)> {
    FigureId::ALL.iter().flat_map(|id| Form::of(*id).iter().map(|form| (*id, *form)))
}

#[test]
fn all_forms_have_a_case_that_they_fit() {
    let form = |case: &Case| {
        let made = protect(vec![(case.draft)()], Policy::Internal).remove(0);
        (made.id(), charts::form(&made, case.form.unwrap_or(Form::of(made.id())[0])))
    };
    let drawn: Vec<(FigureId, Form)> = all().iter().map(form).collect();
    assert_eq!(all_forms().find(|form| !drawn.contains(form)), None);
}

/// A form that does not fit a figure as it is, as lines of one year, is neither offered nor drawn.
#[test]
fn a_form_that_does_not_fit_is_the_usual_one() {
    for name in ["lines-one-year-720", "pyramid-three-kinds-720", "radar-two-rows-720"] {
        let case = all().into_iter().find(|case| case.name == name).expect(name);
        let made = protect(vec![(case.draft)()], Policy::Internal).remove(0);
        assert!(!charts::forms(&made).contains(&case.form.expect(name)), "{name}");
        assert_eq!(svg(&case), svg(&Case { form: None, ..case }), "{name}");
    }
}

/// A draft of every figure, and of those that have other columns where they are compared, of these too.
fn with_all_columns() -> Vec<Draft> {
    let mut drafts: Vec<Draft> = all().iter().map(|case| (case.draft)()).collect();
    drafts.sort_by_key(|draft| (draft.id, draft.columns.len()));
    drafts.dedup_by_key(|draft| (draft.id, draft.columns.len()));
    drafts
}

fn is_number(draft: &Draft, place: usize) -> bool {
    draft.columns[place].sort != ColumnType::Text
}

/// The draft with these columns hidden and the others public.
fn hiding(mut draft: Draft, hidden: &[usize]) -> Draft {
    for (place, column) in draft.columns.iter_mut().enumerate() {
        *column = match column.sort {
            ColumnType::Text => column.made(Made::Label("")),
            _ if hidden.contains(&place) => column.made(Made::Unstated),
            _ => column.made(Made::Public),
        };
    }
    draft
}

/// The draft with other numbers in these columns.
fn altered(mut draft: Draft, columns: &[usize]) -> Draft {
    for row in &mut draft.rows {
        for place in columns {
            row.cells[*place] = match &row.cells[*place] {
                Cell::Count(count) => Cell::Count(7919 - 3 * count),
                Cell::Number(number) => Cell::Number(4.0 - 0.7 * number),
                other => other.clone(),
            };
        }
    }
    draft
}

/// A text that takes its colour from a mark stands within a mark of that colour, or else it might not be readable.
#[test]
fn all_texts_on_marks_stand_within_them() {
    for case in all() {
        let svg = svg(&case);
        let document = Document::parse(&svg).unwrap();
        for node in document.descendants().filter(|node| node.has_tag_name(TEXT)) {
            let Some(class) = node.attribute("class").and_then(|class| class.strip_prefix("on-")) else { continue };
            let text = Box::of(&node);
            let within = |mark: Node| {
                let number = |name| mark.attribute(name).unwrap().parse::<f64>().unwrap();
                let (left, top) = (number("x"), number("y"));
                text.left >= left
                    && text.right <= left + number("width")
                    && text.top >= top
                    && text.bottom <= top + number("height")
            };
            let mut marks = document.descendants().filter(|mark| mark.attribute("class") == Some(class));
            assert!(marks.any(within), "{}: {} is not within its mark", case.name, text.text);
        }
    }
}

#[test]
fn all_widths_are_drawn() {
    for case in all().iter().filter(|case| [720, 960].contains(&case.width)) {
        for width in [0, 288, 300, 360, 519, 520, 560, 640, 1600, u32::MAX] {
            let svg = drawn((case.draft)(), case.language, width, case).unwrap();
            let expected = format!("width=\"{}\"", width.clamp(288, 1600));
            assert!(svg.contains(&expected), "{} {width}", case.name);
            check_texts(&svg, &format!("{} at {width}", case.name));
        }
    }
}

/// Fails when a text is too small, not in the picture, or over another.
fn check_texts(svg: &str, name: &str) {
    let document = Document::parse(svg).unwrap();
    let size = |side| document.root_element().attribute(side).unwrap().parse::<f64>().unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name(TEXT));
    let boxes: Vec<Box> = texts.map(|node| Box::of(&node)).collect();
    assert!(!boxes.is_empty(), "{name}");
    for (place, text) in boxes.iter().enumerate() {
        assert!(text.smallest >= 12.0, "{name}: too small: {}", text.text);
        let inside =
            text.left >= 0.0 && text.top >= 0.0 && text.right <= size("width") && text.bottom <= size("height");
        assert!(inside, "{name}: not in the picture: {}", text.text);
        for other in &boxes[place + 1..] {
            assert!(!text.overlaps(other), "{name}: overlap: {} and {}", text.text, other.text);
        }
    }
}

fn figure(case: &Case) -> FigureId {
    (case.draft)().id
}

const TEXT: (&str, &str) = ("http://www.w3.org/2000/svg", "text");

/// Where a text stands, by the widths of its letters.
struct Box {
    text: String,
    smallest: f64,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Box {
    fn of(node: &Node) -> Box {
        let parts: Vec<Node> = node.descendants().filter(|part| part.attribute("font-size").is_some()).collect();
        let number = |node: &Node, name| node.attribute(name).unwrap().parse::<f64>().unwrap();
        let wide: f64 = parts
            .iter()
            .map(|part| {
                let bold = part.attribute("font-weight").is_some();
                width(part.text().unwrap_or_default(), Face { size: number(part, "font-size"), bold })
            })
            .sum();
        let size = |pick: fn(f64, f64) -> f64| parts.iter().map(|part| number(part, "font-size")).reduce(pick).unwrap();
        let (x, y) = (number(node, "x"), number(node, "y"));
        let moved = node.ancestors().any(|parent| parent.attribute("transform").is_some());
        assert!(!moved, "a text in a moved group can't be checked");
        let left = match node.attribute("text-anchor") {
            None => x,
            Some("middle") => x - wide / 2.0,
            Some(_) => x - wide,
        };
        // The letters of Arial reach 0.73 of their size above the line, 0.21 below it.
        let (top, bottom) = (y - 0.73 * size(f64::max), y + 0.21 * size(f64::max));
        let text = node.descendants().filter_map(|part| part.text().filter(|_| part.is_text())).collect();
        Box { text, smallest: size(f64::min), left, right: left + wide, top, bottom }
    }

    fn overlaps(&self, other: &Box) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}
