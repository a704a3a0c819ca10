//! All figures of a selection as an Excel workbook: a first sheet that says what they are, and a sheet for each figure
//! with its table and a chart of Excel's own that is drawn from the cells of that table.
//!
//! Numbers are numbers, unrounded, with the number format of the page. A hidden cell is the text `·`; there is no formula
//! and nothing that a reader does not see: no hidden sheet, row or column, no comment, no stored copy of other data.

// How cells look.
mod cells;
// Which charts a figure has.
mod charts;
// A chart of Excel's own.
mod drawing;
// The first sheet.
mod front;
// How a sheet is printed.
mod paper;
// The sheet of a figure.
mod sheet;

use crate::calendar::{Day, date_of};
use crate::disclosure::{Figure, Package};
use crate::export::about::{about, title};
use crate::export::{mark, policy_of};
use crate::figures::Cell;
use crate::house::House;
use crate::language::Language;
use crate::selection::Selection;
use cells::Styles;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

/// The bytes of the workbook, made today.
pub fn workbook(
    package: &Package,
    selection: &Selection,
    house: &House,
    language: Language,
    today: Day,
) -> Result<Vec<u8>, XlsxError> {
    let (mut book, styles) = (Workbook::new(), Styles::of(house));
    book.set_properties(&properties(house, language, today)?);
    let about = about(package, selection, house, language, today);
    front::write(book.add_worksheet(), package, selection, &about, language, today, &styles)?;
    front::logo(&mut book.worksheets_mut()[0], house)?;
    for figure in package.figures.iter().filter(|figure| has_sheet(figure)) {
        sheet::write(book.add_worksheet(), figure, language, &styles, true)?;
    }
    let mark = mark(language, policy_of(&package.figures)).unwrap_or_default();
    book.worksheets_mut().iter_mut().for_each(|sheet| printed(sheet, mark, language));
    book.save_to_buffer()
}

/// The bytes of a workbook with one figure, made today: the sheet that it has among all, with the same notes.
pub fn of_figure(figure: &Figure, house: &House, language: Language, today: Day) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&properties(house, language, today)?);
    let sheet = book.add_worksheet();
    sheet::write(sheet, figure, language, &Styles::of(house), false)?;
    printed(sheet, mark(language, figure.policy()).unwrap_or_default(), language);
    book.save_to_buffer()
}

fn properties(house: &House, language: Language, today: Day) -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new()
        .set_title(title(language))
        .set_author(house.name().unwrap_or("Groeibeeld"))
        .set_creation_datetime(&date(today)?))
}

fn date(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let date = date_of(day);
    // OK because a day before Christ is an error either way.
    ExcelDateTime::from_ymd(date.year().unsigned_abs(), date.month().unsigned_abs(), date.day().unsigned_abs())
}

/// Whether there is any number of it to show, and anything in it.
fn has_sheet(figure: &Figure) -> bool {
    let is_number = |cell: &Cell| matches!(cell, Cell::Count(_) | Cell::Number(_));
    !figure.is_empty() && figure.rows().iter().flat_map(|row| &row.cells).any(is_number)
}

/// What stands at the foot of a printed page: the mark, and its number.
fn printed(sheet: &mut Worksheet, mark: &str, language: Language) {
    let page = language.of("pagina", "page");
    sheet.set_footer(format!("&L{mark}&R&A, {page} &P / &N"));
}
