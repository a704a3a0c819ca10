//! Charts of Excel's own, drawn from the cells of the table beside or above them. A hidden cell has no length and the mark
//! at its place.

use super::cells::{colour, cut, format_of};
use super::charts::{Chart, Form};
use crate::charts::palette::{Colours, Paint};
use crate::disclosure::Figure;
use crate::export::mark;
use crate::figures::{Cell, ColumnType};
use crate::language::figures::{HIDDEN, Words, label, tab};
use crate::language::{Language, page};
use rust_xlsxwriter as excel;
use rust_xlsxwriter::{
    ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSeries,
    ChartSolidFill, ChartType, Color, ObjectMovement, Worksheet, XlsxError,
};

/// The letters of a chart, in points: 12 pixels on a screen is 9.
const LETTERS: u8 = 10;
/// The width of a chart, in pixels.
const WIDTH: u32 = 660;
/// The height of a row of a sheet, in pixels.
const ROW: u32 = 20;
/// A part that is smaller has no number on it.
const LEAST_PART: f64 = 0.06;
/// Excel keeps no longer text for who does not see a chart.
const LONGEST_ALTERNATIVE: usize = 250;

/// What charts are drawn from, and in which colours.
#[derive(Clone, Copy)]
pub struct Drawn<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its words.
    pub words: &'a Words,
    /// The row of the heads of the table.
    pub head: u32,
    /// The language.
    pub language: Language,
    /// The colours of the house.
    pub colours: &'a Colours,
}

/// Draws the charts of a figure below each other, the first one at this row and column.
pub fn draw(
    sheet: &mut Worksheet,
    charts: &[Chart],
    from: Drawn,
    (mut row, column): (u32, u16),
) -> Result<Vec<Place>, XlsxError> {
    let mut places = Vec::new();
    for chart in charts {
        let drawing = Drawing { chart, from };
        let (width, height) = drawing.size();
        places.push(Place { row, width: width.into(), height: height.into() });
        let mut drawn = drawing.draw();
        drawn.set_width(width).set_height(height).set_object_movement(ObjectMovement::MoveButDontSizeWithCells);
        sheet.insert_chart(row, column, &drawn)?;
        row += height / ROW + 2;
    }
    Ok(places)
}

/// Where a chart stands: its first row, and its size in pixels.
pub struct Place {
    /// The row.
    pub row: u32,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// A chart and what it is drawn from.
struct Drawing<'a> {
    chart: &'a Chart,
    from: Drawn<'a>,
}

impl Drawing<'_> {
    /// Width and height in pixels, with room for every row.
    fn size(&self) -> (u32, u32) {
        // OK because at most 60 rows are drawn.
        let (rows, series) = (self.chart.rows.len() as u32, self.chart.series.len() as u32);
        match self.chart.form {
            Form::Bars => (WIDTH, 130 + rows * (24 + 16 * series)),
            Form::Parts | Form::Whole => (WIDTH, 130 + rows * 40),
            Form::Columns => ((120 + rows * (12 + 26 * series)).clamp(WIDTH, 2 * WIDTH), 400),
            Form::Lines => (WIDTH, 400),
        }
    }

    fn draw(&self) -> excel::Chart {
        let mut chart = excel::Chart::new(match self.chart.form {
            Form::Bars => ChartType::Bar,
            Form::Parts => ChartType::BarStacked,
            Form::Whole => ChartType::BarPercentStacked,
            Form::Columns => ChartType::Column,
            Form::Lines => ChartType::Line,
        });
        chart.title().set_name(&self.title()).set_font(ChartFont::new().set_bold().set_size(12));
        chart.set_alt_text(self.alternative());
        for (column, paint) in &self.chart.series {
            chart.push_series(&self.series(*column, *paint));
        }
        let legend = chart.legend();
        legend.set_position(ChartLegendPosition::Bottom).set_font(&letters());
        if self.chart.series.len() == 1 {
            legend.set_hidden();
        }
        self.axes(&mut chart);
        chart
    }

    /// The name of the figure, and of the group of it that is drawn.
    fn name(&self) -> String {
        match self.chart.group(self.from.figure) {
            Some(group) => format!("{}, {}", self.from.words.title, label(group, self.from.language)),
            None => self.from.words.title.clone(),
        }
    }

    /// The title, with what must go with the chart when it is copied somewhere else.
    fn title(&self) -> String {
        let hidden = format!("{HIDDEN} = {}", page::not_shown(self.from.language));
        let hidden = self.chart.hides(self.from.figure).then_some(hidden);
        let more = mark(self.from.language, self.from.figure.policy()).map(str::to_owned).into_iter().chain(hidden);
        let more = more.collect::<Vec<_>>().join("; ");
        let of = self.name();
        let of = match self.chart.series[..] {
            [(column, _)] => format!("{of}: {}", self.from.words.columns[column]),
            _ => of,
        };
        if more.is_empty() { of } else { format!("{of} ({more})") }
    }

    /// What there is to see, for who does not see it.
    fn alternative(&self) -> String {
        cut(&format!("{}. {}", self.name(), self.from.words.summary), LONGEST_ALTERNATIVE)
    }

    fn series(&self, column: usize, paint: Paint) -> ChartSeries {
        let tab = tab(self.from.figure.id(), self.from.language);
        // OK because a figure has tens of columns and fewer rows than a sheet.
        let [column_of_sheet, outer, inner] =
            [column, self.chart.labels.start, self.chart.labels.end - 1].map(|at| at as u16);
        let [first, last] = [self.chart.rows.start + 1, self.chart.rows.end].map(|at| self.from.head + at as u32);
        let mut series = ChartSeries::new();
        series.set_name((tab, self.from.head, column_of_sheet));
        series.set_categories((tab, first, outer, last, inner));
        series.set_values((tab, first, column_of_sheet, last, column_of_sheet));
        series
            .set_format(&mut look(paint, self.chart.form, self.from.colours))
            .set_data_label(&self.label(column, paint));
        series.set_custom_data_labels(&self.labels(column));
        match self.chart.form {
            Form::Parts | Form::Whole => series.set_gap(40).set_overlap(100),
            Form::Bars | Form::Columns => series.set_gap(50),
            Form::Lines => &mut series,
        };
        series
    }

    /// How the numbers of a column stand in the chart.
    fn label(&self, column: usize, paint: Paint) -> ChartDataLabel {
        let mut label = ChartDataLabel::new();
        label.show_value().set_num_format(self.format(column));
        let mut letters = letters();
        if let Form::Parts | Form::Whole = self.chart.form {
            letters.set_color(colour(&self.from.colours.ink(paint.on)));
            label.set_position(ChartDataLabelPosition::Center);
        }
        if self.chart.form == Form::Lines {
            label.set_position(ChartDataLabelPosition::Above);
        }
        label.set_font(&letters);
        label
    }

    /// The labels that are not the number: the mark of what is hidden, and nothing on a part that is too small.
    fn labels(&self, column: usize) -> Vec<ChartDataLabel> {
        let cells = self.chart.cells(self.from.figure, column).enumerate();
        let label = |(row, cell): (usize, &Cell)| match cell {
            Cell::Hidden => ChartDataLabel::new().set_value(HIDDEN).to_custom(),
            Cell::Null => ChartDataLabel::new().set_hidden().to_custom(),
            _ if self.is_small(row, column) => ChartDataLabel::new().set_hidden().to_custom(),
            _ => ChartDataLabel::default(),
        };
        cells.map(label).collect()
    }

    /// Whether a part is too small for its number.
    fn is_small(&self, row: usize, column: usize) -> bool {
        let row = &self.chart.rows(self.from.figure)[row];
        let all = match (self.chart.form, self.chart.scale) {
            (Form::Parts, Some((_, all))) => all,
            (Form::Parts, None) => {
                self.chart.rows(self.from.figure).iter().map(|row| self.sum(row)).fold(0.0, f64::max)
            }
            (Form::Whole, _) => self.sum(row),
            _ => return false,
        };
        number(&row.cells[column]) < LEAST_PART * all
    }

    /// What the parts of a row are together.
    fn sum(&self, row: &crate::figures::Row) -> f64 {
        self.chart.series.iter().map(|(column, _)| number(&row.cells[*column])).sum()
    }

    /// The names of the rows, the first one on top, and the scale.
    fn axes(&self, chart: &mut excel::Chart) {
        let lies = matches!(self.chart.form, Form::Bars | Form::Parts | Form::Whole);
        let names = if lies { chart.y_axis().set_reverse() } else { chart.x_axis() };
        // Every row has its name, also where there is little room.
        names.set_font(&letters()).set_major_gridlines(false).set_label_interval(1);
        let format = match self.chart.series.first() {
            Some((column, _)) if self.chart.form != Form::Whole => self.plain_format(*column),
            _ => "0%".to_owned(),
        };
        let mut line = ChartLine::new();
        line.set_color(Color::RGB(0x00D0_D7DE));
        let scale = if lies { chart.x_axis() } else { chart.y_axis() };
        scale.set_font(&letters()).set_num_format(format).set_major_gridlines(true).set_major_gridlines_line(&line);
        scale.set_min(self.chart.scale.map_or(0.0, |(least, _)| least));
        if let Some((least, most)) = self.chart.scale {
            scale.set_max(most).set_major_unit((most - least) / 4.0);
        }
    }

    /// The number format of a column.
    fn format(&self, column: usize) -> String {
        format_of(&self.from.figure.columns()[column], self.from.figure.policy(), self.from.language)
    }

    /// The number format of the scale of a column.
    fn plain_format(&self, column: usize) -> String {
        match self.from.figure.columns()[column].sort {
            ColumnType::Share => "0%".to_owned(),
            _ => "#,##0".to_owned(),
        }
    }
}

fn number(cell: &Cell) -> f64 {
    match cell {
        Cell::Count(number) => *number as f64,
        Cell::Number(number) => *number,
        Cell::Label(_) | Cell::Null | Cell::Hidden => 0.0,
    }
}

fn letters() -> ChartFont {
    let mut font = ChartFont::new();
    font.set_size(LETTERS).set_color(Color::RGB(0x001B_1F24));
    font
}

fn look(paint: Paint, form: Form, colours: &Colours) -> ChartFormat {
    let (mut look, mut line, mut fill) = (ChartFormat::new(), ChartLine::new(), ChartSolidFill::new());
    if form == Form::Lines {
        look.set_line(line.set_color(colour(&colours.fill(paint))).set_width(2.25));
        return look;
    }
    look.set_solid_fill(fill.set_color(colour(&colours.fill(paint))));
    // The line around a part keeps it apart from its neighbours.
    look.set_border(line.set_color(colour(paint.edge.unwrap_or("#ffffff"))).set_width(0.75));
    look
}
