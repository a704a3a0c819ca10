//! Documents unpacked and read back as XML by another library: what each part is, what leads where, the order of elements
//! that Word wants, and that they say what the report says.

use super::{docx, pictures};
use crate::disclosure::{Package, Policy, Refusal};
use crate::export::report::block::{Block, Document};
use crate::export::report::templates::Template;
use crate::export::report::tests::{LANGUAGES, TODAY, packages};
use crate::export::report::written;
use crate::house::{DOT, House, Logo};
use crate::language::Language;
use crate::report::{Report, Section, Tables};
use crate::selection::Selection;
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::sync::OnceLock;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a file by their names.
type Parts = BTreeMap<String, Vec<u8>>;

fn unpacked(bytes: &[u8]) -> Parts {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let parts = archive.len();
    let read = |number| {
        let mut part = archive.by_index(number).expect("a part");
        let (name, mut bytes) = (part.name().expect("a name").into_owned(), Vec::new());
        part.read_to_end(&mut bytes).expect("its bytes");
        (name, bytes)
    };
    (0..parts).map(read).collect()
}

/// A picture of this width, whole enough to be one behind the other.
fn png(width: u32) -> Vec<u8> {
    let chunk = |name: &[u8], bytes: &[u8]| [&(bytes.len() as u32).to_be_bytes(), name, bytes, &[0; 4]].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &width.to_be_bytes()), chunk(b"IDAT", b"IEND"), chunk(b"IEND", b"")]
        .concat()
}

fn drawn(document: &Document) -> Vec<u8> {
    (1..).zip(document.charts()).flat_map(|(number, _)| png(number)).collect()
}

/// Whose the documents are.
fn house() -> &'static House {
    static HOUSE: OnceLock<House> = OnceLock::new();
    HOUSE.get_or_init(|| House { name: "Stichting <De> & Brug".to_owned(), ..House::default() })
}

/// Every template of every package in both languages; one of them has its tables at the end.
fn each(check: impl Fn(&Document, &Parts)) {
    static ALL: OnceLock<Vec<(Document, Parts)>> = OnceLock::new();
    let made = |language: Language, template: Template, (selection, package): &'static (Selection, Package)| {
        let report: &'static Report = Box::leak(Box::new(template.report(selection, language)));
        let document = written(report, package, selection, house(), language, TODAY);
        let parts = unpacked(&docx(&document, &drawn(&document), TODAY).expect("a file"));
        (document, parts)
    };
    let all = || {
        let kinds = || LANGUAGES.into_iter().flat_map(|language| Template::ALL.map(|template| (language, template)));
        let of = |package| kinds().map(move |(language, template)| made(language, template, package));
        packages().iter().flat_map(of).collect()
    };
    ALL.get_or_init(all).iter().for_each(|(document, parts)| check(document, parts));
}

fn text_of(parts: &Parts, name: &str) -> String {
    String::from_utf8(parts.get(name).unwrap_or_else(|| panic!("no {name}")).clone()).expect("UTF-8")
}

fn with<T>(parts: &Parts, name: &str, check: impl Fn(&roxmltree::Document) -> T) -> T {
    let text = text_of(parts, name);
    let document = roxmltree::Document::parse(&text);
    check(&document.unwrap_or_else(|error| panic!("{name}: {error}")))
}

fn all<'a, 'i>(document: &'a roxmltree::Document<'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

fn text(node: Node) -> String {
    node.descendants().filter(|node| node.has_tag_name((W, "t"))).filter_map(|node| node.text()).collect()
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.descendants().find(|node| node.has_tag_name((W, name)))?.attribute((W, "val"))
}

/// The paragraphs of a document: their styles and texts.
fn paragraphs(parts: &Parts) -> Vec<(String, String)> {
    with(parts, "word/document.xml", |document| {
        all(document, "p").map(|node| (value(node, "pStyle").expect("a style").to_owned(), text(node))).collect()
    })
}

#[test]
fn every_part_is_of_a_kind_and_everything_that_is_named_is_there() {
    each(|document, parts| {
        let kinds = with(parts, "[Content_Types].xml", |kinds| {
            let of = |name, attribute| {
                all(kinds, name).map(|node| node.attribute(attribute).expect("a name").to_owned()).collect::<Vec<_>>()
            };
            (of("Default", "Extension"), of("Override", "PartName"))
        });
        for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
            let is_known = kinds.1.contains(&format!("/{name}"));
            assert!(is_known || kinds.0.iter().any(|end| end != "xml" && name.ends_with(&format!(".{end}"))), "{name}");
        }
        assert!(kinds.1.iter().all(|name| parts.contains_key(&name[1..])), "{:?}", kinds.1);
        for (relations, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
            let named = with(parts, relations, |relations| {
                assert!(all(relations, "Relationship").all(|node| node.attribute("TargetMode").is_none()));
                let target =
                    |node: Node| (node.attribute("Id").map(str::to_owned), node.attribute("Target").map(str::to_owned));
                all(relations, "Relationship").map(target).collect::<BTreeMap<_, _>>()
            });
            for target in named.values().flatten() {
                assert!(parts.contains_key(&format!("{folder}{target}")), "{target}");
            }
            if !folder.is_empty() {
                let used = with(parts, "word/document.xml", |text| {
                    let ids =
                        |node: Node| ["embed", "id", "link"].map(|name| node.attribute((R, name)).map(str::to_owned));
                    text.descendants().flat_map(ids).flatten().collect::<BTreeSet<_>>()
                });
                assert!(used.iter().all(|id| named.contains_key(&Some(id.clone()))));
                assert_eq!(used.len(), 2 * document.charts().len() + 1, "a picture, its SVG, and the footer");
            }
        }
        let media = parts.keys().filter(|name| name.starts_with("word/media/")).count();
        assert_eq!(media, 2 * document.charts().len());
        assert!(parts.keys().all(|name| !name.contains("vba") && !name.ends_with(".bin")));
    });
}

/// What stands in an element, in the order of the schema.
const ORDERS: [(&str, &str); 14] = [
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
         suppressAutoHyphens spacing ind contextualSpacing jc textDirection textAlignment outlineLvl rPr sectPr",
    ),
    (
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u effect bdr shd \
         vertAlign lang",
    ),
    (
        "tblPr",
        "tblStyle tblpPr tblOverlap tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd \
         tblLayout tblCellMar tblLook tblCaption tblDescription",
    ),
    ("tcPr", "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
    ("tbl", "tblPr tblGrid tr"),
    ("tr", "trPr tc"),
    ("tblBorders", "top left bottom right insideH insideV"),
    ("tblCellMar", "top left bottom right"),
    ("sectPr", "headerReference footerReference type pgSz pgMar pgBorders pgNumType cols titlePg docGrid"),
    (
        "style",
        "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr \
         tblStylePr",
    ),
    ("styles", "docDefaults latentStyles style"),
    (
        "settings",
        "zoom defaultTabStop characterSpacingControl compat themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    ),
    ("lvl", "start numFmt pStyle suff lvlText lvlJc pPr rPr"),
    ("numbering", "abstractNum num"),
];

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    each(|_, parts| {
        for name in ["document", "styles", "settings", "numbering", "footer"] {
            with(parts, &format!("word/{name}.xml"), |document| {
                for node in document.descendants().filter(|node| node.tag_name().namespace() == Some(W)) {
                    let Some((_, order)) = ORDERS.iter().find(|(name, _)| node.has_tag_name((W, *name))) else {
                        continue;
                    };
                    let order: Vec<&str> = order.split_whitespace().collect();
                    let place = |node: Node| {
                        let name = node.tag_name().name();
                        order.iter().position(|one| *one == name).unwrap_or_else(|| panic!("{name} in {order:?}"))
                    };
                    let places: Vec<usize> = node.children().filter(Node::is_element).map(place).collect();
                    assert!(places.is_sorted(), "{name}: {:?}", node.tag_name());
                }
            });
        }
    });
}

#[test]
fn every_cell_ends_in_a_paragraph_and_rows_are_as_wide_as_their_table() {
    each(|_, parts| {
        with(parts, "word/document.xml", |document| {
            for cell in all(document, "tc") {
                assert!(cell.last_element_child().is_some_and(|last| last.has_tag_name((W, "p"))));
            }
            for table in all(document, "tbl") {
                let widths: Vec<u32> =
                    all_in(table, "gridCol").map(|node| node.attribute((W, "w")).unwrap().parse().unwrap()).collect();
                assert!(widths.iter().sum::<u32>() <= super::look::WIDTH && widths.iter().all(|width| *width > 300));
                let rows: Vec<Node> = all_in(table, "tr").collect();
                assert!(rows.iter().all(|row| all_in(*row, "tc").count() == widths.len()));
                assert!(rows.iter().all(|row| all_in(*row, "cantSplit").count() == 1), "a row stands on one page");
                let heads = rows.iter().map(|row| all_in(*row, "tblHeader").count()).collect::<Vec<_>>();
                assert!(heads[0] == 1 && heads[1..].iter().all(|head| *head == 0), "{heads:?}");
                // Two tables without a paragraph between them are one to Word.
                let next = table.next_sibling_element().expect("something below a table");
                assert!(!next.has_tag_name((W, "tbl")));
            }
        });
    });
}

fn all_in<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |node| node.has_tag_name((W, name)))
}

#[test]
fn styles_exist_and_headings_leave_out_no_level() {
    each(|document, parts| {
        let styles = with(parts, "word/styles.xml", |styles| {
            assert!(!text_of(parts, "word/styles.xml").contains('$'), "a fact is missing");
            let names: BTreeSet<_> = all(styles, "name").filter_map(|node| node.attribute((W, "val"))).collect();
            assert_eq!(names.len(), all(styles, "style").count(), "two styles have one name");
            all(styles, "style")
                .filter_map(|node| node.attribute((W, "styleId")))
                .map(str::to_owned)
                .collect::<BTreeSet<_>>()
        });
        for part in ["document", "styles", "footer"] {
            with(parts, &format!("word/{part}.xml"), |document| {
                for name in ["pStyle", "rStyle", "tblStyle", "basedOn", "next"] {
                    for node in all(document, name) {
                        let style = node.attribute((W, "val")).expect("a style");
                        assert!(styles.contains(style), "{part}: {style}");
                    }
                }
            });
        }
        let paragraphs = paragraphs(parts);
        let titles: Vec<&str> =
            paragraphs.iter().filter(|(style, _)| style == "Title").map(|(_, text)| &**text).collect();
        assert_eq!(titles, [document.title]);
        let level = |(style, text): &(String, String)| {
            let level = style.strip_prefix("Heading").map(|level| level.parse::<i32>().expect("a level"));
            assert!(level.is_none() || !text.is_empty(), "an empty heading");
            level
        };
        let levels: Vec<i32> = paragraphs.iter().filter_map(level).collect();
        assert_eq!(levels[0], 1);
        assert!(levels.contains(&3) && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    });
}

#[test]
fn ids_are_unique_and_what_leads_somewhere_arrives() {
    each(|_, parts| {
        with(parts, "word/document.xml", |document| {
            let unique = |name, attribute: &'static str| {
                let values: Vec<&str> = all(document, name)
                    .filter_map(|node| node.attribute((W, attribute)).or(node.attribute(attribute)))
                    .collect();
                let unique: BTreeSet<&str> = values.iter().copied().collect();
                assert_eq!((unique.len(), values.len()), (values.len(), all(document, name).count()), "{name}");
                unique
            };
            unique("docPr", "id");
            unique("bookmarkStart", "id");
            let places = unique("bookmarkStart", "name");
            // Word takes no others.
            let is_name =
                |name: &&str| name.len() <= 40 && name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
            assert!(places.iter().all(is_name), "{places:?}");
            assert!(all(document, "hyperlink").count() > 2);
            for link in all(document, "hyperlink") {
                assert!(places.contains(link.attribute((W, "anchor")).expect("a place")));
            }
            let marks: Vec<&str> =
                all(document, "fldChar").filter_map(|node| node.attribute((W, "fldCharType"))).collect();
            assert_eq!(marks, ["begin", "separate", "end"]);
        });
    });
}

/// Everything that the blocks say, in their order; where it is a cell that is not shown the mark.
fn said(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Group(_, blocks) => said(blocks, out),
            Block::Heading(heading) => out.push(heading.text.clone()),
            Block::Text(_, text) => out.push(text.clone()),
            Block::Written(lines) => out.push(lines.concat()),
            Block::List(texts) => out.extend(texts.iter().cloned()),
            Block::Contents(links) => out.extend(links.iter().map(|link| link.text.clone())),
            Block::KeyFigures(keys) => {
                out.extend(keys.iter().flat_map(|key| [key.label.to_owned(), key.value.clone()]))
            }
            Block::Tables(_, tables) => {
                for table in tables {
                    out.push(table.caption.clone());
                    out.extend(table.columns.iter().map(|(label, _)| label.clone()));
                    let cell = |cell: &Option<String>| cell.clone().unwrap_or_else(|| "\u{A0}·\u{A0}".to_owned());
                    out.extend(table.rows.iter().flat_map(|row| row.cells.iter().map(cell)));
                }
            }
            Block::See(_) | Block::Chart(_) | Block::Logo(..) => {}
        }
    }
}

#[test]
fn the_document_says_what_the_report_says_in_its_order() {
    each(|document, parts| {
        let paragraphs: Vec<String> = paragraphs(parts).into_iter().map(|(_, text)| text).collect();
        let mut expected = Vec::new();
        said(&document.blocks, &mut expected);
        assert!(expected.len() > 150, "{}", expected.len());
        let mut rest = paragraphs.iter();
        for text in &expected {
            assert!(rest.any(|paragraph| paragraph == text), "{text}");
        }
        // What else there is: ways to something, the heads of key figures and what goes with these, and the end of the contents.
        assert!(paragraphs.len() - expected.len() < 60, "{} {}", paragraphs.len(), expected.len());
    });
}

#[test]
fn charts_are_pictures_with_words_and_in_two_forms() {
    each(|document, parts| {
        let charts = document.charts();
        for (number, chart) in (1..).zip(&charts) {
            assert_eq!(text_of(parts, &format!("word/media/chart{number}.svg")), chart.svg);
            assert_eq!(parts[&format!("word/media/chart{number}.png")], png(number));
        }
        with(parts, "word/document.xml", |text| {
            let described: Vec<&str> = all(text, "docPr").filter_map(|node| node.attribute("descr")).collect();
            assert_eq!(described.len(), charts.len());
            for (described, chart) in described.iter().zip(&charts) {
                assert!(described.contains(&chart.title) && described.contains(&chart.summary), "{described}");
            }
            // Within the margins: 17 cm wide, 21 cm high, in 360 000 a cm.
            for extent in all(text, "extent") {
                let [width, height] = ["cx", "cy"].map(|name| extent.attribute(name).unwrap().parse::<u64>().unwrap());
                assert!(width <= 6_120_200 && height <= 7_561_000 && width > 1_000_000, "{width} {height}");
            }
        });
    });
}

#[test]
fn where_nothing_is_drawn_a_chart_is_its_own_picture() {
    let (selection, package) = &packages()[0];
    let report = Template::Theme.report(selection, Language::Dutch);
    let document = written(&report, package, selection, house(), Language::Dutch, TODAY);
    let too_few = drawn(&document)[png(1).len()..].to_vec();
    for drawn in [Vec::new(), too_few, b"no picture".to_vec()] {
        let parts = unpacked(&docx(&document, &drawn, TODAY).expect("a file"));
        assert!(parts.keys().all(|name| !name.ends_with(".png")));
        let names = text_of(&parts, "word/_rels/document.xml.rels");
        assert_eq!(names.matches("Target=\"media/chart1.svg\"").count(), 2, "{names}");
    }
}

#[test]
fn pictures_are_told_apart() {
    let [one, two] = [png(1), png(2)];
    assert_eq!(pictures(&[&*one, &two].concat()), [&*one, &two]);
    assert!(pictures(b"").is_empty() && pictures(b"GIF89a").is_empty());
    let cut = [&*one, &two[..two.len() - 1]].concat();
    assert_eq!(pictures(&cut), [&*one], "what is cut off is none");
    let endless = [&one[..8], &[0xFF; 12]].concat();
    assert!(pictures(&endless).is_empty());
}

#[test]
fn language_title_organisation_and_day_are_said() {
    each(|document, parts| {
        let tag = document.language.of("nl-NL", "en-GB");
        for part in ["styles", "settings"] {
            assert!(text_of(parts, &format!("word/{part}.xml")).contains(&format!("w:val=\"{tag}\"")), "{part}");
        }
        with(parts, "docProps/core.xml", |core| {
            let said = |name| all(core, name).next().and_then(|node| node.text()).map(str::to_owned);
            assert_eq!(said("title").as_deref(), Some(document.title));
            assert_eq!(said("creator").as_deref(), Some("Stichting <De> & Brug"));
            assert_eq!(said("language").as_deref(), Some(tag));
            assert_eq!(said("created").as_deref(), Some("2024-05-31T00:00:00Z"));
        });
        with(parts, "word/footer.xml", |footer| {
            let fields: Vec<&str> = all(footer, "fldSimple").filter_map(|node| node.attribute((W, "instr"))).collect();
            assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
        });
    });
}

#[test]
fn what_may_not_be_published_says_so_at_its_head_and_on_every_page() {
    for (selection, package) in packages() {
        let report = Template::HalfYear.report(selection, Language::Dutch);
        let document = written(&report, package, selection, house(), Language::Dutch, TODAY);
        let parts = unpacked(&docx(&document, &[], TODAY).expect("a file"));
        let is_internal = package.figures[0].policy() == Policy::Internal;
        let marks = paragraphs(&parts).into_iter().filter(|(style, _)| style == "Mark").collect::<Vec<_>>();
        assert_eq!(marks.iter().any(|(_, text)| text == "Intern gebruik, niet publiceren"), is_internal);
        assert_eq!(text_of(&parts, "word/footer.xml").contains("intern gebruik, niet publiceren"), is_internal);
    }
}

#[test]
fn a_refusal_is_said_and_there_is_no_figure() {
    let (selection, package) = &packages()[0];
    let package = Package { refusal: Some(Refusal::TooFew), ..package.clone() };
    let report = Template::All.report(selection, Language::English);
    let document = written(&report, &package, selection, house(), Language::English, TODAY);
    let parts = unpacked(&docx(&document, &[], TODAY).expect("a file"));
    assert!(paragraphs(&parts).iter().any(|(style, text)| style == "Mark" && text.starts_with("So few cases")));
    assert!(parts.keys().all(|name| !name.contains("media")));
    assert!(!text_of(&parts, "word/document.xml").contains("<w:tbl>"));
}

#[test]
fn texts_of_the_user_are_texts() {
    let (selection, package) = &packages()[0];
    let bad = "</w:t><w:p> \"a\" & 'b' \u{1} ]]> $accent$";
    let section = Section { heading: bad.into(), text: format!("{bad}\nregel\n\n{bad}"), figures: vec![] };
    let (title, introduction, sections) = (bad.to_owned(), bad.to_owned(), vec![section]);
    let report = Report { title, introduction, sections, tables: Tables::AtEnd, ..Report::default() };
    let house = House { name: bad.to_owned(), ..House::default() };
    let document = written(&report, package, selection, &house, Language::Dutch, TODAY);
    let parts = unpacked(&docx(&document, &[], TODAY).expect("a file"));
    let said = bad.replace('\u{1}', "\u{FFFD}");
    let texts = paragraphs(&parts);
    assert_eq!(texts.iter().filter(|(_, text)| text.contains(&said)).count(), 7, "{texts:?}");
    let of = |style: &str| texts.iter().find(|(one, _)| one == style).map(|(_, text)| text.as_str());
    assert_eq!((of("Title"), of("Heading1")), (Some(&*said), Some(&*said)));
    with(&parts, "word/document.xml", |document| assert_eq!(all(document, "br").count(), 1));
    with(&parts, "docProps/core.xml", |core| {
        assert_eq!(all(core, "title").next().and_then(|node| node.text()), Some(&*said))
    });
}

#[test]
fn a_house_style_is_in_headings_and_its_logo_at_the_head() {
    let (selection, package) = &packages()[0];
    let report = Template::HalfYear.report(selection, Language::Dutch);
    let first = "#7a1f6b".parse().ok();
    let house = House { first, logo: Logo::try_from(DOT.to_owned()).ok(), ..house().clone() };
    let document = written(&report, package, selection, &house, Language::Dutch, TODAY);
    let parts = unpacked(&docx(&document, &drawn(&document), TODAY).expect("a file"));
    assert!(parts["word/media/logo.png"].starts_with(b"\x89PNG"));
    assert!(text_of(&parts, "word/_rels/document.xml.rels").contains("Target=\"media/logo.png\""));
    let styles = text_of(&parts, "word/styles.xml");
    assert!(styles.contains("7A1F6B") && !styles.contains("0B4F8A"));
    with(&parts, "word/document.xml", |document| {
        let ids: Vec<&str> = all(document, "docPr").filter_map(|node| node.attribute("id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "each picture has a number of its own");
        let first = all(document, "docPr").next().expect("a picture");
        assert_eq!(first.attribute("descr"), Some("Logo Stichting <De> & Brug"));
        let embedded = all(document, "blip").next().and_then(|node| node.attribute((R, "embed")));
        assert_eq!(embedded, Some("logo"));
    });
}
