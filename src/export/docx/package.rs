//! The parts of the file and how they hang together: an archive with what Word looks for by name, and what that names.

use super::body::{R, W, body, footer};
use super::look::{Look, tag};
use super::picture::{LOGO, parts};
use crate::calendar::{Day, date_of};
use crate::export::report::block::{Chart, Document};
use crate::export::report::xml::{element, with_text};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// What most of the names of parts and their kinds begin with.
const FORMATS: &str = "http://schemas.openxmlformats.org";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
/// The parts that the text names, and their kinds.
const BESIDE: [&str; 4] = ["styles", "settings", "numbering", "footer"];

/// One list with dots.
const LIST: &str = "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\">\
                    <w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>\
                    <w:pPr><w:ind w:left=\"340\" w:hanging=\"227\"/></w:pPr></w:lvl></w:abstractNum>\
                    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

/// The bytes of the file.
pub fn package(
    document: &Document,
    look: &Look,
    charts: &[&Chart],
    drawn: &[&[u8]],
    today: Day,
) -> Result<Vec<u8>, ZipError> {
    let mut bytes = Vec::new();
    // A stream, because that is what writes workbooks too: one writer is enough in the page.
    let mut archive = ZipWriter::new_stream(Cursor::new(&mut bytes));
    let mut add = |name: &str, part: &[u8]| {
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(part).map_err(ZipError::from)
    };
    add("[Content_Types].xml", kinds().as_bytes())?;
    add("_rels/.rels", package_names().as_bytes())?;
    add("docProps/core.xml", about(document, today).as_bytes())?;
    add("word/document.xml", body(document, look).as_bytes())?;
    add("word/_rels/document.xml.rels", names(document, charts.len(), !drawn.is_empty()).as_bytes())?;
    add("word/styles.xml", look.styles(document.language).as_bytes())?;
    add("word/settings.xml", settings(document).as_bytes())?;
    add("word/numbering.xml", part("w:numbering", &[W], LIST).as_bytes())?;
    add("word/footer.xml", footer(document).as_bytes())?;
    if let Some(logo) = &document.house.logo {
        add("word/media/logo.png", &logo.png())?;
    }
    for (number, chart) in (1..).zip(charts) {
        add(&format!("word/media/chart{number}.svg"), chart.svg.as_bytes())?;
    }
    for (number, png) in (1..).zip(drawn) {
        add(&format!("word/media/chart{number}.png"), png)?;
    }
    archive.finish()?;
    Ok(bytes)
}

/// A part of XML.
pub fn part(name: &str, names: &[(&str, &str)], inner: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{}", element(name, names, inner))
}

/// What each part is.
fn kinds() -> String {
    let by_name = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("svg", "image/svg+xml"),
        ("png", "image/png"),
    ];
    let by_name = by_name.map(|(name, kind)| element("Default", &[("Extension", name), ("ContentType", kind)], ""));
    let one = |name: &str, kind: &str| element("Override", &[("PartName", name), ("ContentType", kind)], "");
    let beside = BESIDE.map(|name| one(&format!("/word/{name}.xml"), &format!("{WORD}.{name}+xml")));
    let text = one("/word/document.xml", &format!("{WORD}.document.main+xml"));
    let inner = [by_name.concat(), text, beside.concat(), one("/docProps/core.xml", CORE)].concat();
    part("Types", &[("xmlns", &format!("{FORMATS}/package/2006/content-types"))], &inner)
}

fn relationships(inner: &str) -> String {
    part("Relationships", &[("xmlns", &format!("{FORMATS}/package/2006/relationships"))], inner)
}

fn relationship(id: &str, kind: &str, target: &str) -> String {
    element("Relationship", &[("Id", id), ("Type", kind), ("Target", target)], "")
}

/// What a reader looks for first.
fn package_names() -> String {
    let text = relationship("document", &format!("{}/officeDocument", R.1), "word/document.xml");
    let core = format!("{FORMATS}/package/2006/relationships/metadata/core-properties");
    relationships(&(text + &relationship("core", &core, "docProps/core.xml")))
}

/// What the text names. Where nothing is drawn the chart stands for its own picture.
fn names(document: &Document, charts: usize, is_drawn: bool) -> String {
    let logo = document.house.logo.as_ref().map(|_| relationship(LOGO, &format!("{}/image", R.1), "media/logo.png"));
    let beside = BESIDE.map(|name| relationship(name, &format!("{}/{name}", R.1), &format!("{name}.xml")));
    let image = |number: usize| {
        let forms = ["svg", if is_drawn { "png" } else { "svg" }];
        let target = forms.map(|form| format!("media/chart{number}.{form}"));
        let ids = parts(number);
        [0, 1].map(|at| relationship(&ids[at], &format!("{}/image", R.1), &target[at])).concat()
    };
    relationships(&(beside.concat() + &logo.unwrap_or_default() + &(1..=charts).map(image).collect::<String>()))
}

/// What the document is called, whose it is and when it was made.
fn about(document: &Document, today: Day) -> String {
    let names = [
        ("xmlns:cp", format!("{FORMATS}/package/2006/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/".to_owned()),
        ("xmlns:dcterms", "http://purl.org/dc/terms/".to_owned()),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance".to_owned()),
    ];
    let names = names.each_ref().map(|(name, value)| (*name, value.as_str()));
    let day = format!("{}T00:00:00Z", date_of(today));
    let on = |name| with_text(name, &[("xsi:type", "dcterms:W3CDTF")], &day);
    let creator = document.house.name();
    let known = [
        with_text("dc:title", &[], document.title),
        creator.map(|name| with_text("dc:creator", &[], name)).unwrap_or_default(),
        with_text("dc:language", &[], tag(document.language)),
        on("dcterms:created"),
        on("dcterms:modified"),
    ];
    part("cp:coreProperties", &names, &known.concat())
}

/// What Word is to do: all that a Word of this century can, in the language of the document.
fn settings(document: &Document) -> String {
    let language = document.language;
    let inner = format!(
        "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" \
         w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{}\"/><w:decimalSymbol w:val=\"{}\"/>\
         <w:listSeparator w:val=\"{}\"/>",
        tag(language),
        language.of(",", "."),
        language.of(";", ",")
    );
    part("w:settings", &[W], &inner)
}
