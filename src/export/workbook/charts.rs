//! Which charts of Excel's own a figure has: what is drawn of which columns. They are simpler than those of the page,
//! because Excel must be able to draw them from the cells as they stand.

use crate::charts::palette::{EARLIER, FALL, FIRST, OPEN, PALE, Paint, SECOND, SHADES};
use crate::disclosure::Figure;
use crate::figures::{Cell, ColumnType, FigureId, Label, Row};

/// A chart of more rows says nothing.
const MOST: usize = 60;

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
    /// How many of the first rows are drawn.
    pub rows: usize,
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
            let parts = [("share_higher", FIRST), ("share_equal", PALE), ("share_lower", FALL), ("share_unknown", OPEN)];
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
        AgeBands => vec![chart(Form::Bars, &[("cases", FIRST), ("previous", EARLIER)])],
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
    charts.into_iter().filter(|chart| chart.has_numbers(figure)).map(|chart| chart.fitting(figure)).collect()
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
        Chart { form, series, rows, scale: None }
    }

    /// With the rows that sum up: means and shares of all can stand beside those of parts.
    fn with_total(self, figure: &Figure) -> Chart {
        Chart { rows: figure.rows().len(), ..self }
    }

    fn on(self, scale: (f64, f64)) -> Chart {
        Chart { scale: Some(scale), ..self }
    }

    /// The cells of a column that are drawn.
    pub fn cells<'a>(&self, figure: &'a Figure, column: usize) -> impl Iterator<Item = &'a Cell> {
        figure.rows()[..self.rows].iter().map(move |row| &row.cells[column])
    }

    /// Whether any of the cells that are drawn is hidden.
    pub fn hides(&self, figure: &Figure) -> bool {
        self.series.iter().any(|(column, _)| self.cells(figure, *column).any(|cell| *cell == Cell::Hidden))
    }

    fn has_numbers(&self, figure: &Figure) -> bool {
        let is_number = |cell: &Cell| matches!(cell, Cell::Count(number) if *number != 0)
            || matches!(cell, Cell::Number(number) if *number != 0.0);
        let has_numbers = self.series.iter().any(|(column, _)| self.cells(figure, *column).any(is_number));
        has_numbers && self.rows <= MOST
    }

    /// In the form that says nothing wrong of these cells. Excel takes a text for zero: a line would go down to it, and
    /// the parts that are left would be drawn as if they were all.
    fn fitting(self, figure: &Figure) -> Chart {
        let hides = self.hides(figure);
        let form = match self.form {
            Form::Whole if hides => Form::Parts,
            Form::Lines if !self.is_over_time(figure) => Form::Bars,
            Form::Lines if hides || self.rows < 3 || labels(figure) > 1 => Form::Columns,
            form => form,
        };
        Chart { form, ..self }
    }

    fn is_over_time(&self, figure: &Figure) -> bool {
        self.cells(figure, 0).all(|cell| matches!(cell, Cell::Label(Label::Span(_))))
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
