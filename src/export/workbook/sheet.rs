//! The sheet of a figure: title, sentence and source, the table, what must be known about it, and its charts beside a
//! narrow table or below a wide one.

use super::cells::{self, Styles, cut, head};
use super::paper::{Rows, across, print};
use super::{charts, drawing, front, has_sheet};
use crate::disclosure::Figure;
use crate::export::mark;
use crate::figures::{Column, ColumnType};
use crate::language::figures::Words;
use crate::language::{Language, figures, page};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Up to so many columns charts stand beside the table.
const NARROW: usize = 7;
/// Texts go over columns that are together at least so many letters wide.
const LEAST_WIDTH: f64 = 76.0;
/// The height of a line, in points.
const LINE: f64 = 15.0;
/// The height of the line of the title, in points.
pub const TITLE: f64 = 24.0;
/// The width of a column that has none of its own, in letters.
const USUAL: f64 = 8.43;
/// A letter beside the digits that widths of columns are told in.
const NARROWER: f64 = 0.84;
/// The widest column of labels, in letters.
const WIDEST: usize = 42;

/// The sheet, and the row that is written next.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
    /// The last column over which texts go, and how wide they are together.
    over: (u16, f64),
    /// How high rows are.
    rows: Rows,
}

/// Writes the sheet of a figure; with a way back where there is a first sheet.
pub fn write(
    sheet: &mut Worksheet,
    figure: &Figure,
    language: Language,
    styles: &Styles,
    has_front: bool,
) -> Result<(), XlsxError> {
    let words = figures::words(figure, language);
    sheet.set_name(figures::tab(figure.id(), language))?.set_screen_gridlines(false);
    let widths = widths(figure, &words);
    for (place, width) in (0..).zip(&widths) {
        sheet.set_column_width(place, *width)?;
    }
    let over = over(&widths);
    let mut page = Page { sheet, row: 0, over, rows: Rows::default() };
    page.title(&words.title, &styles.title)?;
    page.line(&words.summary, &styles.text)?;
    page.line(&words.source, &styles.quiet)?;
    if let Some(mark) = mark(language, figure.policy()) {
        page.line(&page::capitalised(mark), &styles.mark)?;
    }
    if has_front {
        let back = language.of("Terug naar het overzicht", "Back to the overview");
        page.sheet.write_url_with_format(page.row, 0, front::link(front::tab(language), back), &styles.link)?;
        page.row += 1;
    }
    page.row += 1;
    let head = page.row;
    table(&mut page, figure, &words, &widths, language)?;
    held(page.sheet, head, figure)?;
    page.row += 1;
    notes(&mut page, &words, language, styles)?;
    let at = match words.columns.len() {
        // OK because it is at most seven.
        few @ ..=NARROW => (head, few.max(usize::from(page.over.0) + 1) as u16 + 1),
        _ => (page.row + 1, 0),
    };
    let drawn = drawing::Drawn { figure, words: &words, head, language, colours: &styles.colours };
    let charts = if has_sheet(figure) { charts::of(figure) } else { Vec::new() };
    let charts = drawing::draw(page.sheet, &charts, drawn, at)?;
    let columns: f64 = widths.iter().copied().map(across).sum();
    // Charts beside a table stand behind columns of the usual width.
    let before: f64 = (0..usize::from(at.1)).map(|place| across(widths.get(place).copied().unwrap_or(USUAL))).sum();
    let width = charts.iter().map(|chart| before + chart.width).fold(columns, f64::max);
    let charts: Vec<(u32, f64)> = charts.iter().map(|chart| (chart.row, chart.height)).collect();
    print(page.sheet, width, &page.rows, head, &charts)
}

/// The widths of all columns, in letters.
fn widths(figure: &Figure, words: &Words) -> Vec<f64> {
    let width = |(place, column): (usize, &Column)| {
        let cells = words.rows.iter().map(|row| row[place].chars().count());
        let longest = cells.max().unwrap_or_default();
        let head = words.columns[place].split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
        let width = match column.sort {
            ColumnType::Text => longest.max(head).clamp(12, WIDEST),
            _ => longest.max(head).clamp(9, 18),
        };
        width as f64 + 2.0
    };
    figure.columns().iter().enumerate().map(width).collect()
}

/// The last column over which texts go, and how wide they are together. What the columns of a narrow table lack, columns
/// of the usual width fill up.
fn over(widths: &[f64]) -> (u16, f64) {
    let mut all = 0.0;
    let usual = std::iter::repeat(&USUAL);
    for (place, width) in (0..).zip(widths.iter().chain(usual)) {
        all += width;
        if all >= LEAST_WIDTH {
            return (place, all);
        }
    }
    (0, all)
}

/// How high a row with this text is that is so many letters wide, in points.
pub fn height(text: &str, width: f64) -> f64 {
    let (mut lines, mut letters) = (1.0, 0.0);
    for word in text.split_whitespace() {
        let word = word.chars().count() as f64 * NARROWER;
        if letters > 0.0 && letters + word > width {
            (lines, letters) = (lines + 1.0, 0.0);
        }
        letters += word + NARROWER;
    }
    lines * LINE
}

impl Page<'_> {
    /// The title, which is large and short.
    fn title(&mut self, text: &str, style: &Format) -> Result<(), XlsxError> {
        self.line(text, style)?;
        self.high(self.row - 1, TITLE)
    }

    /// A text over several columns.
    fn line(&mut self, text: &str, style: &Format) -> Result<(), XlsxError> {
        let text = cut(text, 5_000);
        self.sheet.merge_range(self.row, 0, self.row, self.over.0, &text, style)?;
        self.high(self.row, height(&text, self.over.1))?;
        self.row += 1;
        Ok(())
    }

    /// Makes a row so many points high.
    fn high(&mut self, row: u32, points: f64) -> Result<(), XlsxError> {
        self.rows.keep(row, points);
        self.sheet.set_row_height(row, points)?;
        Ok(())
    }
}

fn table(page: &mut Page, figure: &Figure, words: &Words, widths: &[f64], language: Language) -> Result<(), XlsxError> {
    let head_row = page.row;
    for (place, (column, label)) in (0..).zip(figure.columns().iter().zip(&words.columns)) {
        page.sheet.write_string_with_format(head_row, place, label, &head(column.sort != ColumnType::Text))?;
    }
    page.high(head_row, highest(&words.columns, widths))?;
    for (row, texts) in figure.rows().iter().zip(&words.rows) {
        page.row += 1;
        page.high(page.row, highest(&texts[..labels(figure)], widths))?;
        for (place, (cell, column)) in (0..).zip(row.cells.iter().zip(figure.columns())) {
            cells::write(page.sheet, (page.row, place), (cell, column, row), figure, language)?;
        }
    }
    page.row += 1;
    Ok(())
}

/// How many of the columns of a figure are labels.
fn labels(figure: &Figure) -> usize {
    figure.columns().iter().take_while(|column| column.sort == ColumnType::Text).count()
}

/// Keeps heads and labels in sight on the screen, and the heads on paper.
fn held(sheet: &mut Worksheet, head: u32, figure: &Figure) -> Result<(), XlsxError> {
    // OK because a figure has one label or two.
    let labels = labels(figure) as u16;
    sheet.set_freeze_panes(head + 1, labels)?.set_repeat_rows(head, head)?;
    Ok(())
}

/// How high a row of these texts is.
fn highest(texts: &[String], widths: &[f64]) -> f64 {
    // A cell has a little room at both of its sides.
    texts.iter().zip(widths).map(|(text, width)| height(text, width - 1.5)).fold(LINE, f64::max) + 1.0
}

/// What is hidden, and how was counted.
fn notes(page: &mut Page, words: &Words, language: Language, styles: &Styles) -> Result<(), XlsxError> {
    if let Some(footnote) = &words.footnote {
        page.line(footnote, &styles.text)?;
    }
    if !words.notes.is_empty() {
        page.line(page::notes_title(language), &styles.heading)?;
    }
    words.notes.iter().try_for_each(|note| page.line(note, &styles.text))
}
