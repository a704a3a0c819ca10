//! A figure beside the same figure of the period it is compared with: previous values and what changed. The columns stand
//! after those of the figure, the rows that only the other period has at the end of their group.

use super::subject::share;
use crate::calendar::{Day, Span, spans};
use crate::figures::{Before, Cell, Column, ColumnType, Draft, FigureId, Label, Row};
use std::collections::HashMap;
use std::ops::Range;

/// A column that is compared, and the keys of the two that say how.
#[derive(Clone, Copy)]
struct Compared {
    key: &'static str,
    previous: &'static str,
    change: &'static str,
}

/// The keys of `previous_…` and `change_…` are written when the program is built: keys are static.
macro_rules! compared {
    ($($key:literal)*) => {
        &[$(Compared { key: $key, previous: concat!("previous_", $key), change: concat!("change_", $key) }),*]
    };
}

const PLANNED: Compared = Compared { key: "planned", previous: "previous_planned", change: "change_planned" };

/// `change_ratio` is the change of the number that leads.
const RATIO: Compared = Compared { key: "ratio", previous: "previous_ratio", change: "change_of_ratio" };

/// The key of the number that leads a figure, if it is compared.
pub fn lead(figure: FigureId) -> Option<&'static str> {
    compared(figure).0
}

/// What of a figure is compared: the number that leads it, and further columns. A figure may lack some of them.
fn compared(figure: FigureId) -> (Option<&'static str>, &'static [Compared]) {
    match figure {
        FigureId::Growth | FigureId::GrowthByTheme | FigureId::Spillover => {
            (Some("growth"), compared!["n_pairs" "share_up"])
        }
        FigureId::EndVsStart | FigureId::EndVsGoal => (None, compared!["share_higher" "share_equal" "share_lower"]),
        FigureId::GoalReached => (Some("yes"), compared!["share_yes"]),
        FigureId::Transitions => (None, compared!["to_1" "to_2" "to_3" "to_4" "to_5"]),
        FigureId::Levels => (
            None,
            compared![
                "share_start_1" "share_start_2" "share_start_3" "share_start_4" "share_start_5"
                "share_end_1" "share_end_2" "share_end_3" "share_end_4" "share_end_5"
            ],
        ),
        FigureId::MainDomains
        | FigureId::DomainsByTheme
        | FigureId::DomainsByKind
        | FigureId::AgeBands
        | FigureId::ReferredBy
        | FigureId::ReferredTo => (Some("cases"), compared!["share"]),
        FigureId::DimensionByDomain | FigureId::KindsByYear => (Some("cases"), &[]),
        FigureId::YoungByDomain => (Some("under"), compared!["share_under"]),
        FigureId::ReachByTheme => (Some("achieved"), &[PLANNED, RATIO]),
        FigureId::ReachByService => (Some("reach"), compared!["cases" "clients" "participants"]),
        FigureId::GroupActivities => (Some("participants"), compared!["sessions" "per_session"]),
        FigureId::UniqueClients => (Some("cases"), compared!["clients" "new_clients"]),
        FigureId::PopulationReach => (Some("achieved"), compared!["share"]),
        FigureId::StartedClosed => (Some("started"), compared!["carried_over" "closed" "open"]),
        FigureId::Duration => (Some("mean_days"), compared!["n" "median_days" "p90_days"]),
        FigureId::NewOrKnown => (Some("new"), compared!["share_new"]),
        FigureId::Completeness | FigureId::Reading => (None, &[]),
    }
}

/// Whether a period that lacks a row counted nothing there. In reach it is not known: nobody may have planned or written
/// down anything.
fn absent_is_zero(figure: FigureId) -> bool {
    !matches!(figure, FigureId::ReachByTheme | FigureId::ReachByService | FigureId::GroupActivities)
}

/// The draft with columns of the previous values, the differences, and for the count that leads the percentage of change.
pub fn beside(mut now: Draft, before: &Draft) -> Draft {
    let beside = Beside::of(&now, before);
    let Some(period) = before.facts.selection.period else { return now };
    if beside.pairs.is_empty() || !now.needs.is_empty() {
        return now;
    }
    now.facts.before = Some(Before { period, n: before.facts.n });
    let mut rows = beside.rows_of_before(before);
    for row in &mut now.rows {
        let was = rows.remove(&(labels(row, beside.labels), row.total)).map(|(_, was)| was);
        let cells = beside.cells(row, was);
        row.cells.extend(cells);
    }
    let mut others: Vec<_> = rows.into_iter().map(|((labels, _), (place, was))| (place, labels, was)).collect();
    others.sort_by_key(|(place, ..)| *place);
    // The total of several spans has none beside it where now there is one span.
    for (_, labels, was) in others.into_iter().filter(|(_, labels, _)| !is_of_all(labels)) {
        let row = beside.row_of_before(&now.columns, labels, was);
        now.rows.insert(place_of(&row, &now.rows, beside.labels), row);
    }
    now.columns.extend(beside.columns());
    now
}

/// Whether these are the labels of the total of all.
fn is_of_all(labels: &[Label]) -> bool {
    labels.iter().all(|label| *label == Label::Total)
}

/// How a figure and that of the other period lie beside each other.
struct Beside {
    /// How many columns of labels the figure starts with.
    labels: usize,
    pairs: Vec<Pair>,
    /// The spans of the other period, each with that which has its place now.
    spans: HashMap<Span, Span>,
    /// Whether the other figure could be made, and whether it has rows.
    is_made: bool,
    has_rows: bool,
    absent_is_zero: bool,
}

/// A column that is compared.
struct Pair {
    keys: Compared,
    sort: ColumnType,
    /// Where it stands, and where it stood.
    now: usize,
    before: Option<usize>,
    /// Whether the change is said as a share of what was: of counts that lead, never of shares or means.
    has_ratio: bool,
}

/// The rows of the other period by the labels that they have now, with their places.
type RowsOfBefore<'d> = HashMap<(Vec<Label>, bool), (usize, &'d Row)>;

impl Beside {
    fn of(now: &Draft, before: &Draft) -> Beside {
        let (lead, others) = compared(now.id);
        let lead = lead.map(|key| Compared { key, previous: "previous", change: "change" });
        let place = |columns: &[Column], key| columns.iter().position(|column| column.key == key);
        let pair = |(keys, is_lead): (Compared, bool)| {
            let at = place(&now.columns, keys.key)?;
            let sort = now.columns[at].sort;
            let has_ratio = is_lead && sort == ColumnType::Count;
            Some(Pair { keys, sort, now: at, before: place(&before.columns, keys.key), has_ratio })
        };
        let all = lead.map(|lead| (lead, true)).into_iter().chain(others.iter().map(|other| (*other, false)));
        Beside {
            labels: now.columns.iter().take_while(|column| column.sort == ColumnType::Text).count(),
            pairs: all.filter_map(pair).collect(),
            spans: spans_of_before(now, before),
            is_made: before.needs.is_empty(),
            has_rows: !before.rows.is_empty(),
            absent_is_zero: absent_is_zero(now.id),
        }
    }

    /// The columns that are added.
    fn columns(&self) -> Vec<Column> {
        let of_pair = |pair: &Pair| {
            let Pair { keys, sort, .. } = *pair;
            let both = [keys.previous, keys.change].map(|key| Column::new(key, sort));
            both.into_iter().chain(pair.has_ratio.then_some(share("change_ratio")))
        };
        self.pairs.iter().flat_map(of_pair).collect()
    }

    /// Spans without a counterpart are left out.
    fn rows_of_before<'d>(&self, before: &'d Draft) -> RowsOfBefore<'d> {
        let labels_now = |row| -> Option<Vec<Label>> {
            let now = |label| {
                if let Label::Span(span) = label {
                    self.spans.get(&span).copied().map(Label::Span)
                } else {
                    Some(label)
                }
            };
            labels(row, self.labels).into_iter().map(now).collect()
        };
        let keyed = |(place, row)| Some(((labels_now(row)?, row.total), (place, row)));
        before.rows.iter().enumerate().filter_map(keyed).collect()
    }

    /// What is added to a row.
    fn cells(&self, row: &Row, was: Option<&Row>) -> Vec<Cell> {
        let is_absent_zero = self.absent_is_zero && self.is_made && self.has_counterpart(row);
        let mut cells = Vec::new();
        for pair in &self.pairs {
            let was = match (was, pair.before) {
                (Some(was), Some(before)) => was.cells[before].clone(),
                (None, _) if is_absent_zero && pair.sort == ColumnType::Count => Cell::Count(0),
                _ => Cell::Null,
            };
            let now = &row.cells[pair.now];
            cells.extend([was.clone(), change(now, &was)]);
            cells.extend(pair.has_ratio.then(|| ratio(now, &was)));
        }
        cells
    }

    /// Whether a row could be in the other period: one of a span has to have its counterpart, and so has the total of
    /// several spans.
    fn has_counterpart(&self, row: &Row) -> bool {
        let labels = labels(row, self.labels);
        let is_of_spans = labels.iter().any(|label| matches!(label, Label::Span(_)));
        if is_of_all(&labels) { !self.has_rows } else { !self.spans.is_empty() || !is_of_spans }
    }

    /// A row that only the other period has.
    fn row_of_before(&self, columns: &[Column], labels: Vec<Label>, was: &Row) -> Row {
        let nothing = |column: &Column| match column.sort {
            ColumnType::Count if self.absent_is_zero => Cell::Count(0),
            _ => Cell::Null,
        };
        let cells = labels.into_iter().map(Cell::Label).chain(columns.iter().skip(self.labels).map(nothing));
        let mut row = Row { cells: cells.collect(), total: was.total };
        let compared = self.cells(&row, Some(was));
        row.cells.extend(compared);
        row
    }
}

fn change(now: &Cell, was: &Cell) -> Cell {
    match (now, was) {
        (Cell::Count(now), Cell::Count(was)) => Cell::Count(now - was),
        (Cell::Number(now), Cell::Number(was)) => Cell::Number(now - was),
        (Cell::Null, _) | (_, Cell::Null) => Cell::Null,
        (Cell::Hidden, _) | (_, Cell::Hidden) => Cell::Hidden,
        _ => Cell::Null,
    }
}

fn ratio(now: &Cell, was: &Cell) -> Cell {
    match (now, was) {
        (Cell::Count(now), Cell::Count(was)) if *was != 0 => Cell::Number((now - was) as f64 / *was as f64),
        (Cell::Null, _) | (_, Cell::Null) => Cell::Null,
        (Cell::Hidden, _) | (_, Cell::Hidden) => Cell::Hidden,
        _ => Cell::Null,
    }
}

/// The labels that a row starts with.
fn labels(row: &Row, count: usize) -> Vec<Label> {
    let label = |cell: &Cell| if let Cell::Label(label) = cell { Some(label.clone()) } else { None };
    row.cells.iter().take(count).filter_map(label).collect()
}

/// The spans of the other period by their place: the second quarter goes with the second. None where there are not as many.
fn spans_of_before(now: &Draft, before: &Draft) -> HashMap<Span, Span> {
    let is_span = |cell: &Cell| if let Cell::Label(Label::Span(span)) = cell { Some(span.step) } else { None };
    let step = now.rows.iter().chain(&before.rows).flat_map(|row| &row.cells).find_map(is_span);
    let periods = now.facts.selection.period.zip(before.facts.selection.period);
    let Some((step, (now, before))) = step.zip(periods) else { return HashMap::new() };
    let (now, before) = (spans(now, step), spans(before, step));
    if now.len() == before.len() { before.into_iter().zip(now).collect() } else { HashMap::new() }
}

/// Where a row that only the other period has is put: at the end of its group, before what is not recorded and the total.
fn place_of(row: &Row, rows: &[Row], labels: usize) -> usize {
    let is_of_group = |other: &Row| other.cells[0] == row.cells[0];
    let group =
        (labels > 1).then(|| rows.iter().position(is_of_group).zip(rows.iter().rposition(is_of_group))).flatten();
    match group {
        Some((first, last)) => after(row, rows, first..last + 1, labels - 1),
        None => after(row, rows, 0..rows.len(), 0),
    }
}

/// The place after the last row whose label does not have to stand after this row's.
fn after(row: &Row, rows: &[Row], mut range: Range<usize>, column: usize) -> usize {
    let start = range.start;
    let own = rank(&row.cells[column]);
    range.rfind(|at| rank(&rows[*at].cells[column]) <= own).map_or(start, |at| at + 1)
}

/// What has an order of its own keeps it; the total stands last, before it what is not recorded.
fn rank(label: &Cell) -> (u8, Day) {
    match label {
        Cell::Label(Label::Span(span)) => (0, span.period.first),
        Cell::Label(Label::Level(level)) => (0, Day::from(level.number())),
        Cell::Label(Label::Age(band)) => (0, Day::from(band.from)),
        Cell::Label(Label::NoReferral) => (1, 0),
        Cell::Label(Label::NotRecorded) => (2, 0),
        Cell::Label(Label::Total) => (3, 0),
        _ => (0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Activity, Case, Organisation, Target, case, drafts, of_theme, table};
    use crate::calendar::{Period, Step, day};
    use crate::figures::Facts;
    use crate::selection::{Compare, Selection};

    fn compared_with_2023(organisation: &Organisation, id: FigureId) -> Draft {
        let compare = Some(Compare::Before);
        let selection = Selection { period: Period::year(2024), compare, ..Selection::default() };
        drafts(organisation, &selection).into_iter().find(|draft| draft.id == id).unwrap()
    }

    fn started(year: i32, case: Case) -> Case {
        Case { start: day(year, 2, 1), end: day(year, 3, 1), ..case }
    }

    fn cases(of: &[(usize, i32, &str, &str, [u8; 3])]) -> Organisation {
        let cases = of.iter().flat_map(|(count, year, theme, domain, scores)| {
            vec![started(*year, case(theme, domain, *scores)); *count]
        });
        Organisation { cases: cases.collect(), ..Organisation::default() }
    }

    fn two_years() -> Organisation {
        cases(&[
            (3, 2023, "Jeugd", "Justitie", [2, 0, 3]),
            (1, 2023, "Jeugd", "Verslaving", [2, 0, 3]),
            (2, 2023, "Wonen", "Huisvesting", [2, 0, 3]),
            (4, 2024, "Jeugd", "Justitie", [2, 0, 4]),
            (1, 2024, "Jeugd", "Financiën", [2, 0, 2]),
        ])
    }

    #[test]
    fn counts_have_a_difference_and_a_percentage_and_shares_a_difference() {
        let draft = compared_with_2023(&two_years(), FigureId::MainDomains);
        assert_eq!(
            table(&draft, "domain cases previous change change_ratio share previous_share change_share"),
            [
                "Justitie 4 3 1 0.3333 0.8000 0.5000 0.3000",
                "Financiën 1 0 1 - 0.2000 - -",
                "Huisvesting 0 2 -2 -1.0000 - 0.3333 -",
                "Verslaving 0 1 -1 -1.0000 - 0.1667 -",
            ]
        );
        assert_eq!(draft.facts.before, Some(Before { period: Period::year(2023).unwrap(), n: Some(6) }));
    }

    #[test]
    fn rows_of_the_other_period_stand_in_their_group() {
        let draft = compared_with_2023(&two_years(), FigureId::DomainsByTheme);
        assert_eq!(
            table(&draft, "theme domain cases previous"),
            ["Jeugd Justitie 4 3", "Jeugd Financiën 1 0", "Jeugd Verslaving 0 1", "Wonen Huisvesting 0 2"]
        );
    }

    #[test]
    fn means_have_a_difference_and_no_percentage_and_stand_before_the_total() {
        let draft = compared_with_2023(&two_years(), FigureId::Growth);
        assert_eq!(
            table(&draft, "domain growth previous change n_pairs previous_n_pairs change_n_pairs"),
            [
                "Financiën 0.0000 - - 1 0 1",
                "Justitie 2.0000 1.0000 1.0000 4 3 1",
                "Huisvesting - 1.0000 - 0 2 -2",
                "Verslaving - 1.0000 - 0 1 -1",
                "= 1.6000 1.0000 0.6000 5 6 -1",
            ]
        );
        assert!(draft.columns.iter().all(|column| column.key != "change_ratio"));
    }

    #[test]
    fn reach_of_a_theme_that_is_not_there_is_not_known() {
        let mut organisation = two_years();
        organisation.cases.push(started(2023, case("", "", [0, 0, 0])));
        organisation.targets = vec![Target { values: of_theme("Jeugd", ""), planned: Some(8), ..Target::default() }];
        let draft = compared_with_2023(&organisation, FigureId::ReachByTheme);
        assert_eq!(
            table(&draft, "theme planned achieved ratio previous change change_ratio previous_ratio change_of_ratio"),
            [
                "Jeugd 8 5 0.6250 4 1 0.2500 0.5000 0.1250",
                "Wonen - - - 2 - - - -",
                "? - - - 1 - - - -",
                "= 8 5 0.6250 7 -2 -0.2857 0.8750 -0.2500",
            ]
        );
    }

    #[test]
    fn groups_of_the_other_period_come_with_their_totals_before_what_is_not_recorded() {
        let of = |year, theme: &str, service: &str| {
            started(year, Case { values: of_theme(theme, service), ..Case::default() })
        };
        let cases = vec![
            of(2024, "Jeugd", "SMW"),
            of(2024, "Jeugd", ""),
            of(2024, "", "SMW"),
            of(2023, "Jeugd", "Loket"),
            of(2023, "Wonen", "SMW"),
        ];
        let draft = compared_with_2023(&Organisation { cases, ..Organisation::default() }, FigureId::ReachByService);
        assert_eq!(
            table(&draft, "theme service reach previous change"),
            [
                "Jeugd SMW 1 - -",
                "Jeugd Loket - 1 -",
                "Jeugd ? 1 - -",
                "Jeugd = 2 1 1",
                "Wonen SMW - 1 -",
                "Wonen = - 1 -",
                "? SMW 1 - -",
                "? = 1 - -",
            ]
        );
        assert!(draft.rows[5].total);
    }

    #[test]
    fn texts_beside_the_numbers_of_an_activity_do_not_tell_it_apart() {
        let of = |year, dimensions: &str| Activity {
            name: "Inloop".to_owned(),
            day: day(year, 4, 1),
            participants: Some(10),
            dimensions: dimensions.to_owned(),
            ..Activity::default()
        };
        let activities = vec![of(2023, "Meedoen"), of(2024, "Zingeving")];
        let organisation = Organisation { activities, ..Organisation::default() };
        let draft = compared_with_2023(&organisation, FigureId::GroupActivities);
        assert_eq!(table(&draft, "activity participants previous change"), ["Inloop 10 10 0", "= 10 10 0"]);
    }

    #[test]
    fn years_go_together_by_their_place() {
        let mut organisation = two_years();
        organisation.cases.iter_mut().for_each(|case| case.client = "a".to_owned());
        let draft = compared_with_2023(&organisation, FigureId::UniqueClients);
        assert_eq!(
            table(&draft, "year cases previous change clients previous_clients change_clients"),
            ["2024-01-01..2024-12-31 5 6 -1 1 1 0", "= 5 6 -1 1 1 0"]
        );
    }

    #[test]
    fn years_of_which_there_are_more_are_not_compared() {
        let mut organisation = two_years();
        organisation.cases.iter_mut().for_each(|case| case.client = "a".to_owned());
        let other = Period { first: day(2022, 1, 1).unwrap(), last: day(2023, 12, 31).unwrap() };
        let compare = Some(Compare::With(other));
        let selection = Selection { period: Period::year(2024), compare, ..Selection::default() };
        let drafts = drafts(&organisation, &selection);
        let draft = drafts.iter().find(|draft| draft.id == FigureId::UniqueClients).unwrap();
        assert_eq!(table(draft, "year cases previous change"), ["2024-01-01..2024-12-31 5 - -", "= 5 6 -1"]);
    }

    #[test]
    fn years_and_ages_keep_their_order() {
        let year = |year| Span { step: Step::Year, period: Period::year(year).unwrap() };
        let row = |label, total| Row { cells: vec![Cell::Label(label)], total };
        let rows =
            vec![row(Label::Span(year(2021)), false), row(Label::Span(year(2024)), false), row(Label::Total, true)];
        let place = |label| place_of(&row(label, false), &rows, 1);
        assert_eq!(place(Label::Span(year(2022))), 1);
        assert_eq!(place(Label::Span(year(2020))), 0);
        assert_eq!(place(Label::NotRecorded), 2);
        assert_eq!(place_of(&row(Label::Total, true), &rows[..2], 1), 2);
    }

    #[test]
    fn a_figure_that_could_not_be_made_before_has_no_previous_values() {
        let facts = |year| {
            let selection = Selection { period: Period::year(year), ..Selection::default() };
            Facts { selection, n: Some(1), ..Facts::default() }
        };
        let columns = vec![super::super::subject::text("domain"), super::super::subject::count("cases")];
        let row = Row { cells: vec![Cell::Label(Label::Text("Eigen".to_owned())), Cell::Count(3)], total: false };
        let now = Draft::new(FigureId::MainDomains, columns, vec![row], facts(2024));
        let needs = vec![vec![crate::fields::Field::MainDomain]];
        let before = Draft { rows: Vec::new(), facts: facts(2023), needs, ..now.clone() };
        assert_eq!(table(&beside(now, &before), "cases previous change change_ratio"), ["3 - - -"]);
    }

    #[test]
    fn figures_of_files_are_not_compared() {
        let draft = compared_with_2023(&two_years(), FigureId::Completeness);
        assert_eq!(draft.facts.before, None);
        assert!(draft.columns.iter().all(|column| !column.is_compared()));
    }

    #[test]
    fn all_keys_of_comparison_are_told_apart() {
        for figure in FigureId::ALL {
            let (lead, others) = compared(*figure);
            let lead = lead.map(|key| Compared { key, previous: "previous", change: "change" });
            let all = lead.into_iter().chain(others.iter().copied());
            let mut keys: Vec<&str> =
                all.flat_map(|keys| [keys.previous, keys.change]).chain(["change_ratio"]).collect();
            let mut columns = keys.iter().map(|key| Column::new(key, ColumnType::Count));
            assert!(columns.all(|column| column.is_compared()));
            let count = keys.len();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), count, "{figure:?}");
        }
    }
}
