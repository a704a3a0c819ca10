//! Which charts of Excel's own a figure has: what is drawn of which columns. They are simpler than those of the page,
//! because Excel must be able to draw them from the cells as they stand.

use crate::charts::palette::{EARLIER, FALL, FIRST, OPEN, PALE, Paint, SECOND, SHADES};
use crate::disclosure::Figure;
use crate::figures::{Cell, ColumnType, FigureId, Label, Row};
use std::ops::Range;

/// A chart of more rows says nothing.
const MOST: usize = 60;
/// Of more groups than these there are no charts.
const MOST_GROUPS: usize = 15;

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Lying bars beside each other.
    Bars,
    /// Lying bars of parts; the length tells how much they are together.
    Parts,
    /// Lying bars of parts that are all equally long.
    Whole,
    /// Standing bars, for what follows in time.
    Columns,
    /// Lines, for what follows in time.
    Lines,
}

/// A chart of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// How it is drawn.
    pub form: Form,
    /// The place of each column that is drawn, and its colour.
    pub series: Vec<(usize, Paint)>,
    /// The rows that are drawn.
    pub rows: Range<usize>,
    /// The columns of the labels that name a row.
    pub labels: Range<usize>,
    /// The first and last number of its scale, where these are fixed.
    pub scale: Option<(f64, f64)>,
}

/// The charts of a figure; none where there is nothing to draw.
pub fn of(figure: &Figure) -> Vec<Chart> {
    use FigureId::*;
    let chart = |form, series: &[(&str, Paint)]| Chart::new(figure, form, series);
    let shades = |of: &str| [1, 2, 3, 4, 5].map(|level| format!("{of}_{level}"));
    let charts = match figure.id() {
        Growth | GrowthByTheme | Spillover => {
            vec![chart(Form::Bars, &[("pair_start", PALE), ("pair_end", FIRST)]).with_total(figure).on((1.0, 5.0))]
        }
        EndVsStart | EndVsGoal => {
            let parts =
                [("share_higher", FIRST), ("share_equal", PALE), ("share_lower", FALL), ("share_unknown", OPEN)];
            vec![chart(Form::Parts, &parts).with_total(figure).on((0.0, 1.0))]
        }
        GoalReached => {
            vec![chart(Form::Whole, &[("yes", FIRST), ("partly", PALE), ("no", FALL), ("unknown", OPEN)])]
        }
        NewOrKnown => vec![chart(Form::Whole, &[("new", FIRST), ("known", PALE), ("unknown", OPEN)])],
        Completeness => vec![chart(Form::Whole, &[("filled", FIRST), ("missing", OPEN), ("invalid", FALL)])],
        Reading => vec![chart(Form::Whole, &[("used", FIRST), ("left_out", FALL)])],
        Transitions => vec![shaded(chart, Form::Whole, &shades("to"))],
        Levels => ["share_start", "share_end"]
            .map(|of| shaded(chart, Form::Parts, &shades(of)).with_total(figure).on((0.0, 1.0)))
            .into(),
        MainDomains | ReferredBy | ReferredTo | DimensionByDomain => {
            vec![chart(Form::Bars, &[("cases", FIRST), ("previous", EARLIER)])]
        }
        DomainsByTheme | DomainsByKind => {
            vec![chart(Form::Bars, &[("share", FIRST), ("previous_share", EARLIER)])]
        }
        AgeBands => vec![chart(Form::Columns, &[("cases", FIRST), ("previous", EARLIER)])],
        YoungByDomain => {
            vec![chart(Form::Bars, &[("share_under", FIRST), ("previous_share_under", EARLIER)]).with_total(figure)]
        }
        ReachByTheme => vec![chart(Form::Bars, &[("achieved", FIRST), ("planned", PALE)])],
        ReachByService => {
            let key = if figure.facts().selection.counting.people { "clients" } else { "cases" };
            vec![chart(Form::Parts, &[(key, FIRST), ("participants", SECOND)])]
        }
        GroupActivities => vec![chart(Form::Bars, &[("participants", FIRST)])],
        UniqueClients => {
            vec![chart(Form::Lines, &[("cases", FIRST), ("clients", SECOND), ("new_clients", FALL)])]
        }
        PopulationReach => vec![chart(Form::Bars, &[("achieved", FIRST), ("inhabitants", PALE)])],
        KindsByYear => vec![chart(Form::Lines, &[("cases", FIRST)])],
        StartedClosed => vec![chart(Form::Lines, &[("started", FIRST), ("closed", SECOND)])],
        Duration => vec![chart(Form::Bars, &[("mean_days", FIRST), ("median_days", PALE)]).with_total(figure)],
    };
    let charts = charts.into_iter().map(|chart| chart.fitting(figure));
    let charts: Vec<Chart> = charts.flat_map(|chart| chart.by_group(figure)).collect();
    charts.into_iter().filter_map(|chart| chart.with_numbers(figure)).collect()
}

/// A chart of the five levels.
fn shaded(chart: impl Fn(Form, &[(&str, Paint)]) -> Chart, form: Form, keys: &[String; 5]) -> Chart {
    let series: Vec<(&str, Paint)> = keys.iter().map(String::as_str).zip(SHADES).collect();
    chart(form, &series)
}

impl Chart {
    /// A chart of the rows that sum up nothing.
    fn new(figure: &Figure, form: Form, series: &[(&str, Paint)]) -> Chart {
        let series = series.iter().filter_map(|(key, paint)| Some((figure.column(key)?, *paint))).collect();
        let rows = figure.rows().iter().rposition(|row| !is_total(row)).map_or(0, |last| last + 1);
        Chart { form, series, rows: 0..rows, labels: 0..labels(figure), scale: None }
    }

    /// With the rows that sum up: means and shares of all can stand beside those of parts.
    fn with_total(self, figure: &Figure) -> Chart {
        Chart { rows: 0..figure.rows().len(), ..self }
    }

    fn on(self, scale: (f64, f64)) -> Chart {
        Chart { scale: Some(scale), ..self }
    }

    /// The rows that are drawn.
    pub fn rows<'a>(&self, figure: &'a Figure) -> &'a [Row] {
        &figure.rows()[self.rows.clone()]
    }

    /// The cells of a column that are drawn.
    pub fn cells<'a>(&self, figure: &'a Figure, column: usize) -> impl Iterator<Item = &'a Cell> {
        self.rows(figure).iter().map(move |row| &row.cells[column])
    }

    /// Whether any of the cells that are drawn is hidden.
    pub fn hides(&self, figure: &Figure) -> bool {
        self.series.iter().any(|(column, _)| self.cells(figure, *column).any(|cell| *cell == Cell::Hidden))
    }

    /// The name of the group whose rows are drawn, where they are of one.
    pub fn group<'a>(&self, figure: &'a Figure) -> Option<&'a Label> {
        match self.rows(figure).first().map(|row| &row.cells[0]) {
            Some(Cell::Label(label)) if self.labels.start > 0 => Some(label),
            _ => None,
        }
    }

    /// Without the columns that have nothing to draw; none where no column is left.
    fn with_numbers(mut self, figure: &Figure) -> Option<Chart> {
        let cells = |column: usize| self.cells(figure, column);
        let has_numbers = |(column, _): &(usize, Paint)| cells(*column).any(is_number);
        self.series = self.series.iter().copied().filter(has_numbers).collect();
        (!self.series.is_empty() && self.rows.len() <= MOST).then_some(self)
    }

    /// In the form that says nothing wrong of these cells. Excel takes a text for zero: a line would go down to it, and
    /// the parts that are left would be drawn as if they were all.
    fn fitting(self, figure: &Figure) -> Chart {
        let hides = self.hides(figure);
        let form = match self.form {
            Form::Whole if hides => Form::Parts,
            Form::Lines if !self.is_over_time(figure) => Form::Bars,
            Form::Lines if hides || self.rows.len() < 3 || self.labels.len() > 1 => Form::Columns,
            form => form,
        };
        Chart { form, ..self }
    }

    fn is_over_time(&self, figure: &Figure) -> bool {
        self.cells(figure, 0).all(|cell| matches!(cell, Cell::Label(Label::Span(_))))
    }

    /// A chart for each group of rows, where rows have two labels: beside lying bars there is no room for both.
    fn by_group(self, figure: &Figure) -> Vec<Chart> {
        if self.labels.len() < 2 || self.form == Form::Columns {
            return vec![self];
        }
        let mut start = self.rows.start;
        let groups = self.rows(figure).chunk_by(|one, next| one.cells[0] == next.cells[0]).map(|group| {
            let first = start;
            start += group.len();
            // Its sum would make the others too small to see.
            let shown = if self.scale.is_none() && group.last().is_some_and(|row| row.total) { 1 } else { 0 };
            Chart { rows: first..start - shown, labels: 1..self.labels.end, ..self.clone() }
        });
        let groups: Vec<Chart> = groups.filter(|chart| !chart.rows(figure).iter().all(is_total)).collect();
        if groups.len() > MOST_GROUPS { Vec::new() } else { groups }
    }
}

fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Count(number) => *number != 0,
        Cell::Number(number) => *number != 0.0,
        Cell::Label(_) | Cell::Null | Cell::Hidden => false,
    }
}

/// How many of the columns of a figure are labels.
fn labels(figure: &Figure) -> usize {
    figure.columns().iter().take_while(|column| column.sort == ColumnType::Text).count()
}

/// Whether a row sums up all others. Those that sum up a group stand among its rows.
fn is_total(row: &Row) -> bool {
    row.total && matches!(row.cells.first(), Some(Cell::Label(Label::Total)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Period, Step, spans};
    use crate::disclosure::{Policy, protect};
    use crate::figures::{Column, Draft, Facts, Made};

    fn text(name: &str) -> Cell {
        Cell::Label(Label::Text(name.to_owned()))
    }

    /// A figure with these columns of counts after its labels; a row that begins with a total sums up.
    fn figure(id: FigureId, labels: usize, keys: &[&'static str], rows: Vec<Vec<Cell>>) -> Figure {
        let column = |(place, key): (usize, &&'static str)| {
            let sort = if place < labels { ColumnType::Text } else { ColumnType::Count };
            Column::new(key, sort).made(Made::Public)
        };
        let is_total = |cells: &[Cell]| cells[..labels].contains(&Cell::Label(Label::Total));
        let rows = rows.into_iter().map(|cells| Row { total: is_total(&cells), cells }).collect();
        let facts = Facts { ..Facts::default() };
        let columns = keys.iter().enumerate().map(column).collect();
        protect(vec![Draft::new(id, columns, rows, facts)], Policy::default()).remove(0)
    }

    fn years(hidden: bool) -> Figure {
        let period = Period { first: Period::year(2022).unwrap().first, last: Period::year(2024).unwrap().last };
        let row = |span| {
            let clients = if hidden { Cell::Hidden } else { Cell::Count(7) };
            vec![Cell::Label(Label::Span(span)), Cell::Count(9), clients]
        };
        let rows = spans(period, Step::Year).into_iter().map(row).collect();
        figure(FigureId::UniqueClients, 1, &["year", "cases", "clients"], rows)
    }

    #[test]
    fn years_are_a_line_unless_one_is_hidden() {
        assert_eq!(of(&years(false))[0].form, Form::Lines);
        let hides = &of(&years(true))[0];
        assert_eq!((hides.form, hides.series.len()), (Form::Columns, 1), "what has no number at all is not drawn");
    }

    #[test]
    fn parts_are_all_equally_long_unless_one_is_hidden() {
        let rows = |unknown| vec![vec![text("a"), Cell::Count(6), Cell::Count(8), unknown]];
        let keys = ["kind", "new", "known", "unknown"];
        let form = |unknown| of(&figure(FigureId::NewOrKnown, 1, &keys, rows(unknown)))[0].form;
        assert_eq!((form(Cell::Count(0)), form(Cell::Hidden)), (Form::Whole, Form::Parts));
    }

    #[test]
    fn a_group_of_rows_is_a_chart_without_its_sum() {
        let total = || Cell::Label(Label::Total);
        let rows = vec![
            vec![text("Jeugd"), text("a"), Cell::Count(7), Cell::Count(0)],
            vec![text("Jeugd"), text("b"), Cell::Count(8), Cell::Count(9)],
            vec![text("Jeugd"), total(), Cell::Count(15), Cell::Count(9)],
            vec![text("Wonen"), text("c"), Cell::Count(6), Cell::Count(0)],
            vec![total(), total(), Cell::Count(21), Cell::Count(9)],
        ];
        let figure = figure(FigureId::ReachByService, 2, &["theme", "service", "cases", "participants"], rows);
        let charts: Vec<(Range<usize>, usize)> =
            of(&figure).into_iter().map(|chart| (chart.rows.clone(), chart.series.len())).collect();
        assert_eq!(charts, [(0..2, 2), (3..4, 1)]);
    }

    #[test]
    fn nothing_is_drawn_of_hidden_cells_alone() {
        let rows = vec![vec![text("a"), Cell::Hidden], vec![text("b"), Cell::Hidden]];
        assert_eq!(of(&figure(FigureId::MainDomains, 1, &["domain", "cases"], rows)), []);
    }
}
