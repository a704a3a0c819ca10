//! A table of numbers. Its columns have their widths here and not where it is opened, so that it looks the same everywhere:
//! as wide as what stands in them, the rest for names. A table for which there is too little room has smaller letters.

use super::look::{Look, WIDTH};
use crate::charts::svg::escape;
use crate::charts::text::{Face, width};
use crate::export::report::block::{Row, Table};
use crate::export::report::xml::element;
use crate::language::figures::HIDDEN;

/// The sizes of letters in points, the usual one first.
const SIZES: [f64; 4] = [9.0, 8.0, 7.5, 7.0];
/// The room beside what stands in a cell, in twips: its margins, and a little for fonts that are wider.
const BESIDE: f64 = 114.0 + 30.0;

/// The table.
pub fn table(of: &Table, look: &Look) -> String {
    let (widths, size) = fitted(of);
    let keeps = |row: usize| of.is_short() && row < of.rows.len() || row == 0;
    let heads: Vec<Option<String>> = of.columns.iter().map(|(label, _)| Some(label.clone())).collect();
    let writing = Writing { of, look, widths: &widths, size };
    let head = writing.row(&Row { cells: heads, is_total: false }, true, keeps(0));
    let rows = of.rows.iter().zip(1..).map(|(row, number)| writing.row(row, false, keeps(number)));
    framed(&of.caption, &widths, &(head + &rows.collect::<String>()))
}

/// A table with these rows.
pub fn framed(caption: &str, widths: &[u32], rows: &str) -> String {
    let grid = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect::<String>();
    let look = "<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
                w:noHBand=\"1\" w:noVBand=\"1\"/>";
    let properties = format!(
        "<w:tblPr><w:tblStyle w:val=\"Figures\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>{look}\
         <w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
        widths.iter().sum::<u32>(),
        escape(caption)
    );
    element("w:tbl", &[], &(properties + rows)) + "\n"
}

/// A row, which stands on one page; one of heads stands on every page of the table.
pub fn row(cells: &str, is_head: bool) -> String {
    let head = if is_head { "<w:tblHeader/>" } else { "" };
    format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>\n")
}

/// A table that is being written.
struct Writing<'a> {
    of: &'a Table,
    look: &'a Look,
    widths: &'a [u32],
    size: f64,
}

impl Writing<'_> {
    fn row(&self, of: &Row, is_head: bool, keeps: bool) -> String {
        let columns = self.of.columns.iter().zip(self.widths);
        let cell = |(text, ((_, is_text), width)): (&Option<String>, (&(String, bool), &u32))| {
            let line = format!(
                "<w:tcBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"{}\"/></w:tcBorders>",
                self.look.quiet
            );
            let line = if of.is_total { &*line } else { "" };
            let style = if *is_text { "TableText" } else { "TableNumber" };
            let keep = if keeps { "<w:keepNext/>" } else { "" };
            let run = self.run(text.as_deref(), of.is_total);
            format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{line}</w:tcPr>\
                 <w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep}</w:pPr>{run}</w:p></w:tc>"
            )
        };
        row(&of.cells.iter().zip(columns).map(cell).collect::<String>(), is_head)
    }

    /// What stands in a cell; without a text the mark of what is not shown.
    fn run(&self, text: Option<&str>, is_total: bool) -> String {
        let style = match (text, is_total) {
            (None, _) => "<w:rStyle w:val=\"Hidden\"/>",
            (_, true) => "<w:rStyle w:val=\"Strong\"/>",
            _ => "",
        };
        let half = self.size * 2.0;
        let size = format!("<w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/>");
        let size = if self.size == SIZES[0] { "" } else { &*size };
        // A no-break space on each side, so that there is something of the ground to see.
        let mark = format!("\u{A0}{HIDDEN}\u{A0}");
        let text = escape(text.unwrap_or(&mark));
        format!("<w:r><w:rPr>{style}{size}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    }
}

/// The widths of the columns, and the size of the letters with which they fit.
fn fitted(table: &Table) -> (Vec<u32>, f64) {
    let room = f64::from(WIDTH);
    let needs = |size: f64| (0..table.columns.len()).map(|at| need(table, at, size)).collect::<Vec<_>>();
    let least = |needs: &[Need]| needs.iter().map(|need| need.least).sum::<f64>();
    let fits = SIZES.into_iter().map(|size| (needs(size), size)).find(|(needs, _)| least(needs) <= room);
    let (needs, size) = fits.unwrap_or_else(|| (needs(SIZES[3]), SIZES[3]));
    // What is left goes to names that would like more, as far as they would; then to heads, and the rest to all.
    let mut widths: Vec<f64> = needs.iter().map(|need| need.least).collect();
    for is_text in [true, false] {
        let wants = |at: usize| if table.columns[at].1 == is_text { needs[at].most - needs[at].least } else { 0.0 };
        let wanted = (0..needs.len()).map(wants).sum::<f64>();
        let left = (room - widths.iter().sum::<f64>()).clamp(0.0, wanted);
        widths.iter_mut().enumerate().for_each(|(at, width)| *width += wants(at) * left / wanted.max(1.0));
    }
    let all = widths.iter().sum::<f64>();
    let stretched = widths.iter().map(|width| (width * room / all) as u32).collect();
    (stretched, size)
}

/// How wide a column is to be, in twips.
struct Need {
    /// So that nothing is broken that should not be.
    least: f64,
    /// So that everything stands on one line.
    most: f64,
}

fn need(table: &Table, at: usize, size: f64) -> Need {
    let (label, is_text) = &table.columns[at];
    let is_bold = |row: &Row| Face { size, bold: row.is_total };
    let cells = || table.rows.iter().map(|row| (row.cells[at].as_deref().unwrap_or(HIDDEN), is_bold(row)));
    let widest = |of: &dyn Fn(&str, Face) -> f64| cells().map(|(text, face)| of(text, face)).fold(0.0, f64::max);
    let head = Face::bold(size);
    // A number stands on one line.
    let in_cells = if *is_text { widest(&word) } else { widest(&width) };
    let twips = |points: f64| points * 20.0 + BESIDE;
    let least = twips(in_cells.max(word(label, head)));
    Need { least, most: twips(widest(&width).max(width(label, head))).max(least) }
}

/// The widest part of a text that is not broken.
fn word(text: &str, face: Face) -> f64 {
    text.split([' ', '-']).map(|word| width(word, face)).fold(0.0, f64::max)
}
