//! What stands in a report, in its order, whatever it is written as: a page of HTML or a document of Word. Who writes it
//! decides how it looks and nothing of what is said.

use crate::figures::FigureId;
use crate::house::{House, Logo};
use crate::language::Language;
use crate::language::figures::KeyFigure;

/// A report that is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Document<'a> {
    /// Its language.
    pub language: Language,
    /// What it is called.
    pub title: &'a str,
    /// Whose it is, and in which colours.
    pub house: &'a House,
    /// What stands at the foot of every page.
    pub foot: String,
    /// What it says.
    pub blocks: Vec<Block<'a>>,
}

impl Document<'_> {
    /// Its charts, in their order.
    pub fn charts(&self) -> Vec<&Chart> {
        charts(&self.blocks)
    }

    /// What stands before the number of a page, and between it and the number of pages.
    pub fn page_of(&self) -> (&'static str, &'static str) {
        self.language.of(("pagina ", " van "), ("page ", " of "))
    }
}

fn charts<'b>(blocks: &'b [Block]) -> Vec<&'b Chart> {
    let of = |block: &'b Block| match block {
        Block::Group(_, blocks) => charts(blocks),
        Block::Chart(chart) => vec![chart],
        _ => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

/// Something that stands in a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<'a> {
    /// What belongs together.
    Group(Group, Vec<Block<'a>>),
    /// The logo, and its words.
    Logo(&'a Logo, String),
    /// A heading.
    Heading(Heading),
    /// A text.
    Text(Style, String),
    /// A paragraph that the user wrote, by its lines.
    Written(Vec<&'a str>),
    /// A text with the way to something else in the report.
    See(See),
    /// Texts below each other.
    List(Vec<String>),
    /// The ways to the sections.
    Contents(Vec<Link>),
    /// The numbers that count most.
    KeyFigures(Vec<KeyFigure>),
    /// The chart of a figure.
    Chart(Chart),
    /// The tables of a figure, and its title.
    Tables(String, Vec<Table>),
}

/// What belongs together. Some have the id by which they are found, and all that have a name have the id of the heading
/// that names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// What the report is.
    Header,
    /// What leads to the sections.
    Contents(String),
    /// The report itself.
    Main,
    /// A part of it.
    Section(Option<String>, String),
    /// All tables together.
    AllTables(String, String),
    /// A figure, or what stands elsewhere of it.
    Figure(String, String),
    /// The begin of a figure.
    Head,
    /// How a figure was counted.
    Notes,
    /// Where all of it comes from.
    About(String),
    /// A part of that.
    Part,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 is the title of the report, 2 a section, 3 a figure.
    pub level: u8,
    /// The id by which it is found.
    pub id: Option<String>,
    /// The text.
    pub text: String,
}

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// To read.
    Plain,
    /// Whose the report is.
    Organisation,
    /// What nobody may overlook.
    Mark,
    /// What goes with something larger.
    Small,
    /// What the notes are called.
    Label,
}

/// A text with the way to something else in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum See {
    /// To a figure that stood there before.
    Figure(Link),
    /// To the table of a figure with this title.
    Table(Link, String),
}

/// The way to something in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The id of what it leads to.
    pub to: String,
    /// The text.
    pub text: String,
}

/// The chart of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The title of the figure.
    pub title: String,
    /// What there is to see.
    pub summary: String,
    /// The picture.
    pub svg: String,
}

/// A table that fits on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The heads of its columns, and whether names stand below them.
    pub columns: Vec<(String, bool)>,
    /// How many of the first columns name the rows.
    pub labels: usize,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its cells; none where a number may not be shown.
    pub cells: Vec<Option<String>>,
    /// Whether it sums up others.
    pub is_total: bool,
}

impl Table {
    /// Tables with up to so many rows stand on one page.
    const SHORT: usize = 16;

    /// Whether it is to stand on one page.
    pub fn is_short(&self) -> bool {
        self.rows.len() <= Table::SHORT
    }
}

/// The id of a figure.
pub fn id(figure: FigureId) -> String {
    format!("figure-{}", figure.name())
}

/// The id of its table and notes, where these stand elsewhere.
pub fn table_id(figure: FigureId) -> String {
    format!("table-{}", figure.name())
}
