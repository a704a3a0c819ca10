//! The sheet of a figure: title, sentence and source, the table, what must be known about it, and its charts beside a
//! narrow table or below a wide one.

use super::cells::{self, Styles, cut, head};
use super::{charts, drawing, front};
use crate::disclosure::Figure;
use crate::export::mark;
use crate::figures::ColumnType;
use crate::language::figures::Words;
use crate::language::{Language, figures, page};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Up to so many columns charts stand beside the table.
const NARROW: usize = 7;
/// Texts are as wide as the table, and at least so many letters.
const LEAST_WIDTH: f64 = 90.0;
/// The height of a line, in points.
const LINE: f64 = 15.0;
/// The widest column of labels, in letters.
const WIDEST: usize = 42;

/// Where the table of a figure stands.
pub struct Place {
    /// The row of its heads.
    pub head: u32,
    /// How many of its columns are labels.
    pub labels: u16,
}

/// The sheet, and the row that is written next.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
    /// The last column over which texts go, and how wide they are together.
    over: (u16, f64),
}

/// Writes the sheet of a figure.
pub fn write(sheet: &mut Worksheet, figure: &Figure, language: Language, styles: &Styles) -> Result<(), XlsxError> {
    let words = figures::words(figure, language);
    sheet.set_name(figures::tab(figure.id(), language))?.set_screen_gridlines(false);
    let over = columns(sheet, figure, &words)?;
    let mut page = Page { sheet, row: 0, over };
    page.title(&words.title, &styles.title)?;
    page.line(&words.summary, &styles.text)?;
    page.line(&words.source, &styles.quiet)?;
    if let Some(mark) = mark(language, figure.policy()) {
        page.line(&page::capitalised(mark), &styles.mark)?;
    }
    let back = language.of("Terug naar het overzicht", "Back to the overview");
    page.sheet.write_url_with_format(page.row, 0, front::link(front::tab(language), back), &styles.link)?;
    page.row += 2;
    let place = table(&mut page, figure, &words, language)?;
    page.row += 1;
    notes(&mut page, &words, language, styles)?;
    let at = match words.columns.len() {
        // OK because it is at most seven.
        few @ ..=NARROW => (place.head, few.max(usize::from(page.over.0) + 1) as u16 + 1),
        _ => (page.row + 1, 0),
    };
    drawing::draw(page.sheet, &charts::of(figure), figure, &words, &place, at, language)
}

/// Sets the widths of all columns; over which of them texts go.
fn columns(sheet: &mut Worksheet, figure: &Figure, words: &Words) -> Result<(u16, f64), XlsxError> {
    let (mut over, mut all) = (0, 0.0);
    for (place, column) in figure.columns().iter().enumerate() {
        let cells = words.rows.iter().map(|row| row[place].chars().count());
        let longest = cells.max().unwrap_or_default();
        let head = &words.columns[place];
        let word = head.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
        let width = match column.sort {
            ColumnType::Text => longest.max(word).max(12).min(WIDEST),
            _ => longest.max(word).clamp(9, 18),
        } as f64 + 2.0;
        // OK because a figure has tens of columns.
        sheet.set_column_width(place as u16, width)?;
        if all < LEAST_WIDTH {
            (over, all) = (place as u16, all + width);
        }
    }
    // What the columns of a narrow table lack, columns of the usual width fill up.
    while all < LEAST_WIDTH {
        (over, all) = (over + 1, all + 8.43);
    }
    Ok((over, all))
}

/// How high a row with this text is that is so many letters wide, in points.
pub fn height(text: &str, width: f64) -> f64 {
    // Broken at words, a line is not filled to its end.
    let lines = (text.chars().count() as f64 / (width * 0.95)).ceil().max(1.0);
    lines * LINE
}

impl Page<'_> {
    /// The title, which is large and short.
    fn title(&mut self, text: &str, style: &Format) -> Result<(), XlsxError> {
        self.line(text, style)?;
        self.sheet.set_row_height(self.row - 1, 1.5 * LINE)?;
        Ok(())
    }

    /// A text over several columns.
    fn line(&mut self, text: &str, style: &Format) -> Result<(), XlsxError> {
        let text = cut(text, 5_000);
        self.sheet.merge_range(self.row, 0, self.row, self.over.0, &text, style)?;
        self.sheet.set_row_height(self.row, height(&text, self.over.1))?;
        self.row += 1;
        Ok(())
    }
}

fn table(page: &mut Page, figure: &Figure, words: &Words, language: Language) -> Result<Place, XlsxError> {
    let labels = figure.columns().iter().take_while(|column| column.sort == ColumnType::Text).count() as u16;
    let head_row = page.row;
    for (place, (column, label)) in (0..).zip(figure.columns().iter().zip(&words.columns)) {
        page.sheet.write_string_with_format(head_row, place, label, &head(column.sort != ColumnType::Text))?;
    }
    for row in figure.rows() {
        page.row += 1;
        for (place, (cell, column)) in (0..).zip(row.cells.iter().zip(figure.columns())) {
            cells::write(page.sheet, (page.row, place), (cell, column, row), figure, language)?;
        }
    }
    page.sheet.set_freeze_panes(head_row + 1, labels)?;
    page.sheet.set_repeat_rows(head_row, head_row)?;
    page.row += 1;
    Ok(Place { head: head_row, labels })
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
