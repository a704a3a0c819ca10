//! Figures made by hand, with names and numbers as yearly reports print them.

use groeibeeld::figures::{Cell, Column, ColumnType, Draft, Facts, FigureId, Label, Row};
use groeibeeld::zrm::DomainName;

/// A number that may be missing.
pub type Count = Option<i64>;

/// A figure of these columns and rows.
pub fn draft(id: FigureId, columns: &[(&'static str, ColumnType)], rows: Vec<Row>) -> Draft {
    let columns = columns.iter().map(|(key, sort)| Column::new(key, *sort)).collect();
    let facts = Facts { n: Some(0), ..Facts::default() };
    Draft::new(id, columns, rows, facts)
}

/// The label of a domain.
pub fn domain(name: &str) -> Label {
    Label::Domain(DomainName::new(name))
}

/// The label that a user wrote.
pub fn text(name: &str) -> Label {
    Label::Text(name.to_owned())
}

fn row(labels: &[&Label], cells: Vec<Cell>, total: bool) -> Row {
    Row { cells: labels.iter().map(|label| Cell::Label((*label).clone())).chain(cells).collect(), total }
}

fn count(count: Count) -> Cell {
    count.map_or(Cell::Null, Cell::Count)
}

fn share(part: Count, whole: Count) -> Cell {
    match (part, whole) {
        (Some(part), Some(whole)) if whole > 0 => Cell::Number(part as f64 / whole as f64),
        _ => Cell::Null,
    }
}

const GROWTH: [(&str, ColumnType); 4] = [
    ("n_pairs", ColumnType::Count),
    ("pair_start", ColumnType::Mean),
    ("pair_end", ColumnType::Mean),
    ("growth", ColumnType::Mean),
];

fn growth_cells(pairs: i64, start: f64, end: f64) -> Vec<Cell> {
    if pairs == 0 {
        return vec![Cell::Count(0), Cell::Null, Cell::Null, Cell::Null];
    }
    vec![Cell::Count(pairs), Cell::Number(start), Cell::Number(end), Cell::Number(end - start)]
}

/// Growth of domains: name, pairs, mean of starts, mean of ends; the last is the total.
pub fn growth(domains: &[(&str, i64, f64, f64)]) -> Draft {
    let columns = [&[("domain", ColumnType::Text)], &GROWTH[..]].concat();
    let last = domains.len().saturating_sub(1);
    let rows = domains.iter().enumerate().map(|(place, (name, pairs, start, end))| {
        let total = place == last && *name == "Totaal";
        let label = if total { Label::Total } else { domain(name) };
        row(&[&label], growth_cells(*pairs, *start, *end), total)
    });
    draft(FigureId::Growth, &columns, rows.collect())
}

/// Growth by theme: theme, domain, pairs, mean of starts, mean of ends.
pub fn growth_by_theme(rows: &[(&str, &str, i64, f64, f64)]) -> Draft {
    let columns = [&[("theme", ColumnType::Text), ("domain", ColumnType::Text)], &GROWTH[..]].concat();
    let rows = rows.iter().map(|(theme, name, pairs, start, end)| {
        row(&[&text(theme), &domain(name)], growth_cells(*pairs, *start, *end), false)
    });
    draft(FigureId::GrowthByTheme, &columns, rows.collect())
}

/// End against start or goal: domain, higher, equal, lower, unknown; the total is added up.
pub fn end_vs(id: FigureId, domains: &[(&str, [i64; 4])]) -> Draft {
    let keys = ["higher", "equal", "lower", "unknown"];
    let columns: Vec<_> = std::iter::once(("domain", ColumnType::Text))
        .chain(keys.into_iter().map(|key| (key, ColumnType::Count)))
        .collect();
    let cells = |counts: &[i64; 4]| counts.iter().map(|count| Cell::Count(*count)).collect();
    let mut rows: Vec<_> = domains.iter().map(|(name, counts)| row(&[&domain(name)], cells(counts), false)).collect();
    let sums = [0, 1, 2, 3].map(|place| domains.iter().map(|(_, counts)| counts[place]).sum());
    rows.push(row(&[&Label::Total], cells(&sums), true));
    draft(id, &columns, rows)
}

/// Main domains of so many cases: label, cases.
pub fn main_domains(all: i64, domains: &[(Label, i64)]) -> Draft {
    let columns = [("domain", ColumnType::Text), ("cases", ColumnType::Count), ("share", ColumnType::Share)];
    let rows = domains
        .iter()
        .map(|(label, cases)| row(&[label], vec![Cell::Count(*cases), share(Some(*cases), Some(all))], false));
    draft(FigureId::MainDomains, &columns, rows.collect())
}

/// Domains by theme: theme, domain, cases, all cases of the theme.
pub fn domains_by_theme(rows: &[(&str, &str, i64, i64)]) -> Draft {
    let columns = [
        ("theme", ColumnType::Text),
        ("domain", ColumnType::Text),
        ("cases", ColumnType::Count),
        ("share", ColumnType::Share),
    ];
    let rows = rows.iter().map(|(theme, name, cases, all)| {
        row(&[&text(theme), &domain(name)], vec![Cell::Count(*cases), share(Some(*cases), Some(*all))], false)
    });
    draft(FigureId::DomainsByTheme, &columns, rows.collect())
}

/// Reach by theme: theme, planned, achieved; the total is added up.
pub fn reach_by_theme(themes: &[(&str, Count, Count)]) -> Draft {
    let columns = [
        ("theme", ColumnType::Text),
        ("planned", ColumnType::Count),
        ("achieved", ColumnType::Count),
        ("difference", ColumnType::Count),
        ("ratio", ColumnType::Share),
    ];
    let cells = |planned: Count, achieved: Count| {
        let difference = planned.zip(achieved).map(|(planned, achieved)| achieved - planned);
        vec![count(planned), count(achieved), count(difference), share(achieved, planned)]
    };
    let mut rows: Vec<_> = themes
        .iter()
        .map(|(theme, planned, achieved)| row(&[&text(theme)], cells(*planned, *achieved), false))
        .collect();
    let sum = |pick: fn(&(&str, Count, Count)) -> Count| Some(themes.iter().filter_map(pick).sum());
    rows.push(row(&[&Label::Total], cells(sum(|theme| theme.1), sum(|theme| theme.2)), true));
    draft(FigureId::ReachByTheme, &columns, rows)
}

/// Reach by service: theme, service, cases, participants; totals of themes are added up.
pub fn reach_by_service(services: &[(&str, &str, i64, i64)]) -> Draft {
    let columns = [
        ("theme", ColumnType::Text),
        ("service", ColumnType::Text),
        ("cases", ColumnType::Count),
        ("clients", ColumnType::Count),
        ("participants", ColumnType::Count),
        ("reach", ColumnType::Count),
    ];
    let cells = |cases: i64, participants: i64| {
        vec![Cell::Count(cases), Cell::Count(cases), Cell::Count(participants), Cell::Count(cases + participants)]
    };
    let mut rows = Vec::new();
    for of_theme in services.chunk_by(|one, other| one.0 == other.0) {
        let theme = text(of_theme[0].0);
        rows.extend(
            of_theme.iter().map(|service| row(&[&theme, &text(service.1)], cells(service.2, service.3), false)),
        );
        let sum = |pick: fn(&(&str, &str, i64, i64)) -> i64| of_theme.iter().map(pick).sum();
        rows.push(row(&[&theme, &Label::Total], cells(sum(|service| service.2), sum(|service| service.3)), true));
    }
    draft(FigureId::ReachByService, &columns, rows)
}

/// Group activities: activity, sessions, participants; the total is added up.
pub fn group_activities(activities: &[(&str, Count, Count)]) -> Draft {
    let columns = [
        ("activity", ColumnType::Text),
        ("sessions", ColumnType::Count),
        ("participants", ColumnType::Count),
        ("per_session", ColumnType::Mean),
    ];
    let cells = |sessions: Count, participants: Count| {
        vec![count(sessions), count(participants), share(participants, sessions)]
    };
    let mut rows: Vec<_> = activities
        .iter()
        .map(|(name, sessions, participants)| row(&[&text(name)], cells(*sessions, *participants), false))
        .collect();
    let sum = |pick: fn(&(&str, Count, Count)) -> Count| Some(activities.iter().filter_map(pick).sum());
    rows.push(row(&[&Label::Total], cells(sum(|row| row.1), sum(|row| row.2)), true));
    draft(FigureId::GroupActivities, &columns, rows)
}

/// Files as they were read: name, used, left out.
pub fn reading(files: &[(&str, i64, i64)]) -> Draft {
    let columns = [
        ("file", ColumnType::Text),
        ("rows", ColumnType::Count),
        ("used", ColumnType::Count),
        ("left_out", ColumnType::Count),
    ];
    let rows = files.iter().map(|(name, used, left_out)| {
        row(&[&text(name)], vec![Cell::Count(used + left_out), Cell::Count(*used), Cell::Count(*left_out)], false)
    });
    draft(FigureId::Reading, &columns, rows.collect())
}
