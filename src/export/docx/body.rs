//! What the document says: every block of the report as paragraphs and tables.

use super::look::{Look, WIDTH};
use super::picture::{NAMES, logo, picture};
use super::table::{framed, row, table};
use crate::export::report::block::{Block, Chart, Document, Group, Heading, Link, See, Style, Table, id};
use crate::export::report::xml::{element, with_text};
use crate::language::Language;
use crate::language::figures::KeyFigure;

/// The words of Word.
pub const W: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
/// Relationships between parts.
pub const R: (&str, &str) = ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// A4 with margins of 2 cm, and the foot of its pages.
const PAGE: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
                    <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" \
                    w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// The part of the file that holds the text.
pub fn body(document: &Document, look: &Look) -> String {
    let (language, out) = (document.language, String::new());
    let mut body = Body { language, look, out, charts: 0, marks: 0, anchor: None, within: Within::default() };
    body.write(&document.blocks);
    let names = [&[W, R], &NAMES[..]].concat();
    super::package::part("w:document", &names, &element("w:body", &[], &(body.out + PAGE)))
}

/// The foot of every page.
pub fn footer(document: &Document) -> String {
    let (page, of) = document.page_of();
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \">{}</w:fldSimple>", run("", "1"));
    let runs = [run("", &document.foot), "<w:r><w:tab/></w:r>".to_owned(), run("", page), field("PAGE"), run("", of)];
    let inner = format!("<w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}{}", runs.concat(), field("NUMPAGES"));
    super::package::part("w:ftr", &[W, R], &element("w:p", &[], &inner))
}

/// The text that is being written.
struct Body<'a> {
    language: Language,
    look: &'a Look,
    out: String,
    /// How many charts there are so far.
    charts: usize,
    /// How many places there are so far that something leads to.
    marks: usize,
    /// What leads to the next paragraph.
    anchor: Option<String>,
    within: Within,
}

/// What the next paragraphs stand in.
#[derive(Clone, Copy, Default)]
struct Within {
    /// On one page with what follows.
    is_head: bool,
    /// Beside something larger.
    is_notes: bool,
    /// Before everything else.
    is_contents: bool,
    /// On a new page.
    is_new_page: bool,
}

impl Body<'_> {
    fn write(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.one(block));
    }

    fn one(&mut self, block: &Block) {
        match block {
            Block::Group(group, blocks) => self.group(group, blocks),
            Block::Heading(heading) => self.heading(heading),
            Block::Text(style, text) => self.paragraph(styled(*style), &run("", text)),
            Block::Written(lines) => {
                let lines: Vec<String> = lines.iter().map(|line| run("", line)).collect();
                self.paragraph("Normal", &lines.join("<w:r><w:br/></w:r>"));
            }
            Block::See(see) => self.see(see),
            Block::List(texts) => {
                let style = if self.within.is_notes { "SmallList" } else { "ListBullet" };
                texts.iter().for_each(|text| self.paragraph(style, &run("", text)));
            }
            Block::Contents(links) => self.contents(links),
            Block::KeyFigures(keys) => self.out += &key_figures(keys, self.language),
            Block::Chart(chart) => self.chart(chart),
            Block::Logo(of, words) => self.paragraph("Normal", &logo(of, words)),
            Block::Tables(_, tables) => tables.iter().for_each(|table| self.table(table)),
        }
    }

    fn group(&mut self, group: &Group, blocks: &[Block]) {
        let before = self.within;
        match group {
            Group::Section(Some(id), _) => self.anchor = Some(id.clone()),
            Group::AllTables(id, _) => (self.anchor, self.within.is_new_page) = (Some(id.clone()), true),
            Group::Figure(id, _) => {
                self.anchor = Some(id.clone());
                return self.figure(blocks);
            }
            Group::Notes => self.within.is_notes = true,
            Group::Contents(_) => return self.contents_group(blocks),
            Group::Header | Group::Head | Group::Main | Group::Section(None, _) | Group::About(_) | Group::Part => {}
        }
        self.write(blocks);
        self.within = before;
    }

    /// A figure, whose last lines do not stand on a page without it: each is kept with what follows, up to a table, and a
    /// title or sentence with that too.
    fn figure(&mut self, blocks: &[Block]) {
        let all = blocks.iter().flat_map(|block| match block {
            Block::Group(Group::Head, within) => within.as_slice(),
            other => std::slice::from_ref(other),
        });
        let mut all = all.peekable();
        while let Some(block) = all.next() {
            let leads = matches!(block, Block::Heading(_) | Block::Text(Style::Plain, _));
            let goes_on = all.peek().is_some_and(|next| !matches!(next, Block::Tables(..) | Block::Group(..)));
            self.within.is_head = leads || goes_on;
            self.one(block);
        }
        self.within.is_head = false;
    }

    fn heading(&mut self, heading: &Heading) {
        let style = match heading.level {
            _ if self.within.is_contents => "TOCHeading",
            1 => "Title",
            2 => "Heading1",
            _ => "Heading2",
        };
        self.paragraph(style, &run("", &heading.text));
        self.within.is_new_page = false;
    }

    fn paragraph(&mut self, style: &str, runs: &str) {
        let keep = if self.within.is_head { "<w:keepNext/>" } else { "" };
        let page = if self.within.is_new_page { "<w:pageBreakBefore/>" } else { "" };
        let properties = format!("<w:pPr><w:pStyle w:val=\"{style}\"/>{keep}{page}</w:pPr>");
        let runs = match self.anchor.take() {
            Some(id) => self.marked(&id, runs),
            None => runs.to_owned(),
        };
        self.out += &(element("w:p", &[], &(properties + &runs)) + "\n");
    }

    /// Something that can be led to.
    fn marked(&mut self, id: &str, runs: &str) -> String {
        self.marks += 1;
        let (number, name) = (self.marks, anchor(id));
        format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>{runs}<w:bookmarkEnd w:id=\"{number}\"/>")
    }

    fn see(&mut self, see: &See) {
        match see {
            See::Figure(to) => {
                let before = self.language.of("Zie de figuur ", "See the figure ");
                self.paragraph("Normal", &(run("", before) + &link(to) + &run("", ".")));
            }
            See::Table(to, _) => self.paragraph("Small", &link(to)),
        }
    }

    /// The contents, as Word makes them: it can put the numbers of the pages there, which nobody knows before.
    fn contents_group(&mut self, blocks: &[Block]) {
        let before = self.within;
        self.within.is_contents = true;
        let gallery = "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj>";
        self.out += &format!("<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>\n");
        self.write(blocks);
        self.out += "</w:sdtContent></w:sdt>\n";
        self.within = before;
    }

    fn contents(&mut self, links: &[Link]) {
        let mark = |sort: &str| format!("<w:r><w:fldChar w:fldCharType=\"{sort}\"/></w:r>");
        let asks = "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-1\" \\h \\z \\u </w:instrText></w:r>";
        for (place, to) in links.iter().enumerate() {
            let begin = if place == 0 { mark("begin") + asks + &mark("separate") } else { String::new() };
            self.paragraph("TOC1", &(begin + &link(to)));
        }
        self.paragraph("Normal", &mark("end"));
    }

    fn chart(&mut self, chart: &Chart) {
        self.charts += 1;
        let picture = picture(chart, self.charts, self.language);
        self.paragraph("Chart", &picture);
    }

    fn table(&mut self, of: &Table) {
        self.paragraph("Caption", &run("", &of.caption));
        self.out += &table(of, self.look);
    }
}

fn styled(style: Style) -> &'static str {
    match style {
        Style::Plain => "Normal",
        Style::Organisation => "Organisation",
        Style::Mark => "Mark",
        Style::Small => "Small",
        Style::Label => "Heading3",
    }
}

/// A text with letters of this style; none where they are those of the paragraph.
fn run(style: &str, text: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>") };
    element("w:r", &[], &(style + &with_text("w:t", &[("xml:space", "preserve")], text)))
}

fn link(Link { to, text }: &Link) -> String {
    element("w:hyperlink", &[("w:anchor", &anchor(to)), ("w:history", "1")], &run("Hyperlink", text))
}

/// The name of a place in the document: Word takes letters, digits and low lines.
fn anchor(id: &str) -> String {
    id.replace('-', "_")
}

/// The numbers that count most: what they are, the number, and what goes with it.
fn key_figures(keys: &[KeyFigure], language: Language) -> String {
    const WIDTHS: [u32; 3] = [WIDTH * 3 / 10, WIDTH * 2 / 10, WIDTH * 5 / 10];
    let line =
        |style: &str, runs: &str| element("w:p", &[], &format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}"));
    let cells = |cells: [String; 3], is_head| {
        let cell = |(inner, width)| {
            format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>{inner}</w:tc>"
            )
        };
        row(&cells.into_iter().zip(WIDTHS).map(cell).collect::<String>(), is_head)
    };
    let [what, number, more] = language.of(["Wat", "Getal", "Toelichting"], ["What", "Number", "Explanation"]);
    let head = cells(
        [line("TableText", &run("", what)), line("TableText", &run("", number)), line("TableText", &run("", more))],
        true,
    );
    let of_key = |key: &KeyFigure| {
        let name = Link { to: id(key.figure), text: key.label.to_owned() };
        let more: Vec<String> =
            key.detail.iter().chain(&key.change).map(|text| line("TableText", &run("", text))).collect();
        // A cell has at least one paragraph.
        let more = if more.is_empty() { line("TableText", "") } else { more.concat() };
        cells([line("TableText", &link(&name)), line("KeyFigure", &run("", &key.value)), more], false)
    };
    let rows = keys.iter().map(of_key).collect::<String>();
    framed(language.of("In het kort", "In short"), &WIDTHS, &(head + &rows))
}
