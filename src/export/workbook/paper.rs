//! How the sheet of a figure is printed: whole columns on one page, and no chart over the edge of a page.

use rust_xlsxwriter::{Worksheet, XlsxError};
use std::collections::BTreeMap;

/// A line without a height of its own, in pixels.
pub const LINE: f64 = 20.0;
/// Pixels to a point.
const OF_POINT: f64 = 4.0 / 3.0;
/// A sheet of paper, lying, as Excel numbers it, and the room between its margins in pixels.
const A4: (u8, f64, f64) = (9, 988.0, 650.0);
/// The same, twice as large.
const A3: (u8, f64, f64) = (8, 1453.0, 978.0);
/// A program with other letters makes columns a little wider.
const SPARE: f64 = 0.93;
/// What gets smaller than this on A4 goes on A3: letters of Excel are 11 points high.
const LEAST: f64 = 0.6;

/// The rows of a sheet as far as they have heights of their own, in pixels.
#[derive(Default)]
pub struct Rows(BTreeMap<u32, f64>);

impl Rows {
    /// Keeps the height of a row, in points.
    pub fn keep(&mut self, row: u32, points: f64) {
        self.0.insert(row, points * OF_POINT);
    }

    /// Where a row begins.
    fn top(&self, row: u32) -> f64 {
        f64::from(row) * LINE + self.0.range(..row).map(|(_, height)| height - LINE).sum::<f64>()
    }

    /// How high a row is.
    fn height(&self, row: u32) -> f64 {
        self.0.get(&row).copied().unwrap_or(LINE)
    }

    /// The rows above which a page ends, so that each of these charts (its first row, how high it is) stands on one page. The
    /// heads of the table stand on every page.
    fn breaks(&self, charts: &[(u32, f64)], head: u32, room: f64) -> Vec<u32> {
        let (mut breaks, mut start) = (Vec::new(), 0.0);
        for (row, height) in charts {
            let top = self.top(*row);
            // Pages that the rows before it fill by themselves.
            while top - start >= room {
                start += room - self.height(head);
            }
            if top + height - start > room && top > start {
                breaks.push(*row);
                start = top - self.height(head);
            }
        }
        breaks
    }
}

/// Prints a sheet so many pixels wide, with charts that begin at these rows and are so high.
pub fn print(
    sheet: &mut Worksheet,
    width: f64,
    rows: &Rows,
    head: u32,
    charts: &[(u32, f64)],
) -> Result<(), XlsxError> {
    let (paper, across, down) = if A4.1 / width < LEAST { A3 } else { A4 };
    let scale = (SPARE * across / width).clamp(0.1, 1.0);
    // OK because it is a number of percents.
    sheet.set_paper_size(paper).set_landscape().set_print_scale((scale * 100.0).floor() as u16);
    sheet.set_page_breaks(&rows.breaks(charts, head, down / scale))?;
    Ok(())
}

/// The width of a column of so many letters, in pixels.
pub fn across(letters: f64) -> f64 {
    letters * 7.0 + 5.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_that_fits_no_more_begins_a_page() {
        let rows = Rows::default();
        let charts = [(5, 300.0), (22, 300.0), (39, 200.0)];
        // 5 lines and the first chart are 400; the second would end at 740.
        assert_eq!(rows.breaks(&charts, 2, 650.0), [22]);
        assert!(rows.breaks(&charts, 2, 2000.0).is_empty());
    }

    #[test]
    fn rows_before_a_chart_fill_pages_of_their_own() {
        let mut rows = Rows::default();
        rows.keep(0, 75.0);
        assert_eq!((rows.top(1), rows.top(3)), (100.0, 140.0));
        // 100 and 57 lines are 1,240: a page of 650 and most of one of 630. The chart does not fit on the second.
        assert_eq!(rows.breaks(&[(58, 200.0)], 5, 650.0), [58]);
        assert!(rows.breaks(&[(40, 200.0)], 5, 650.0).is_empty());
    }

    #[test]
    fn a_chart_higher_than_a_page_begins_one_and_not_two() {
        assert_eq!(Rows::default().breaks(&[(1, 900.0), (50, 900.0)], 0, 650.0), [1, 50]);
        assert!(Rows::default().breaks(&[(0, 900.0)], 0, 650.0).is_empty());
    }
}
