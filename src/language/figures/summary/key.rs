//! The numbers that count most, each taken from a figure: what can't be computed is left out.

use super::compared::percent;
use super::{FEW, Named, n_of, total};
use crate::disclosure::Figure;
use crate::figures::{FigureId, Note, Row};
use crate::language::Language;
use crate::language::figures::cells::{HIDDEN, decimals, points, share};

/// One of the numbers that count most.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFigure {
    /// What it is: "Trajecten".
    pub label: &'static str,
    /// The number: "1.412", "+0,48".
    pub value: String,
    /// What goes with it: "van 1.100 gepland".
    pub detail: Option<String>,
    /// The previous value and the change: "vergeleken periode 1.290: +122 (+9%)".
    pub change: Option<String>,
    /// The figure that it stands in.
    pub figure: FigureId,
}

/// What a key figure is, in Dutch and English.
type What = (&'static str, &'static str);

const CASES: What = ("Trajecten", "Cases");
const CLIENTS: What = ("Unieke inwoners met een traject", "Unique people with a case");
const REACH: What = ("Bereik", "Reach");
const CLOSED: What = ("Afgesloten trajecten", "Closed cases");
const GOAL_REACHED: What = ("Doel behaald", "Goal reached");
const GROWTH: What = ("Gemiddelde groei", "Mean growth");
const SHARE_UP: What = ("Ging vooruit", "Went up");

/// The numbers that count most, in the order of the page. Of one that is hidden it says so: a number that is simply gone
/// would seem forgotten.
pub fn key_figures(figures: &[Figure], language: Language) -> Vec<KeyFigure> {
    let made = |id| figures.iter().find(|figure| figure.id() == id && figure.needs().is_empty());
    let of = |id, key: fn(&Figure, Language) -> Option<KeyFigure>| made(id).and_then(|figure| key(figure, language));
    let or_hidden = |key: Option<KeyFigure>, id, column, what| {
        key.or_else(|| made(id).and_then(|figure| hidden(figure, column, what, language)))
    };
    let cases = of(FigureId::UniqueClients, cases)
        .or_else(|| of(FigureId::DomainsByTheme, cases_of))
        .or_else(|| of(FigureId::MainDomains, cases_of));
    let all = [
        or_hidden(cases, FigureId::UniqueClients, "cases", CASES),
        or_hidden(of(FigureId::UniqueClients, clients), FigureId::UniqueClients, "clients", CLIENTS),
        or_hidden(of(FigureId::ReachByTheme, reach), FigureId::ReachByTheme, "achieved", REACH),
        or_hidden(of(FigureId::StartedClosed, closed), FigureId::StartedClosed, "closed", CLOSED),
        or_hidden(of(FigureId::GoalReached, goal_reached), FigureId::GoalReached, "share_yes", GOAL_REACHED),
        or_hidden(of(FigureId::Growth, growth), FigureId::Growth, "growth", GROWTH),
        or_hidden(of(FigureId::Growth, share_up), FigureId::Growth, "share_up", SHARE_UP),
    ];
    all.into_iter().flatten().collect()
}

/// That a number of all may not be shown, where that is so.
fn hidden(figure: &Figure, column: &str, what: What, language: Language) -> Option<KeyFigure> {
    let mut totals = figure.rows().iter().filter(|row| row.total).map(|row| Named { figure, row });
    totals.any(|row| row.is_hidden(column)).then(|| KeyFigure {
        label: language.of(what.0, what.1),
        value: HIDDEN.to_owned(),
        detail: Some(
            language
                .of(
                    "niet getoond, om herkenning van personen te voorkomen",
                    "not shown, so that nobody can be recognised",
                )
                .to_owned(),
        ),
        change: None,
        figure: figure.id(),
    })
}

fn cases(figure: &Figure, language: Language) -> Option<KeyFigure> {
    let row = total(figure)?;
    let active = language.of("alle trajecten die liepen", "all cases that ran");
    Some(KeyFigure {
        label: language.of(CASES.0, CASES.1),
        value: language.count(row.count("cases")?),
        detail: figure.facts().notes.contains(&Note::ActiveInYear).then(|| active.to_owned()),
        change: changed(row.count("cases"), row.count("previous"), language),
        figure: figure.id(),
    })
}

/// Where files have no numbers of clients: what another figure is about.
fn cases_of(figure: &Figure, language: Language) -> Option<KeyFigure> {
    let n = n_of(figure)?;
    let with_main = language.of("met een hoofddomein", "with a main domain");
    Some(KeyFigure {
        label: language.of(CASES.0, CASES.1),
        value: language.count(n),
        detail: (figure.id() == FigureId::MainDomains).then(|| with_main.to_owned()),
        // OK because nobody counts to 2^63.
        change: changed(Some(n), figure.facts().before.and_then(|before| before.n).map(|n| n as i64), language),
        figure: figure.id(),
    })
}

fn clients(figure: &Figure, language: Language) -> Option<KeyFigure> {
    let row = total(figure)?;
    let new = row.count("new_clients").map(|new| {
        let new = language.count(new);
        language.of(format!("{new} nieuw"), format!("{new} new"))
    });
    Some(KeyFigure {
        label: language.of(CLIENTS.0, CLIENTS.1),
        value: language.count(row.count("clients")?),
        detail: new,
        change: changed(row.count("clients"), row.count("previous_clients"), language),
        figure: figure.id(),
    })
}

fn reach(figure: &Figure, language: Language) -> Option<KeyFigure> {
    let row = total(figure)?;
    let planned = row.count("planned").map(|planned| {
        let ratio = row.number("ratio").map(|ratio| format!(" ({})", share(ratio, language))).unwrap_or_default();
        let planned = language.count(planned);
        language.of(format!("van {planned} gepland{ratio}"), format!("of {planned} planned{ratio}"))
    });
    Some(KeyFigure {
        label: language.of(REACH.0, REACH.1),
        value: language.count(row.count("achieved")?),
        detail: planned,
        change: changed(row.count("achieved"), row.count("previous"), language),
        figure: figure.id(),
    })
}

fn closed(figure: &Figure, language: Language) -> Option<KeyFigure> {
    let closed = sum(figure, "closed")?;
    Some(KeyFigure {
        label: language.of(CLOSED.0, CLOSED.1),
        value: language.count(closed),
        detail: None,
        change: changed(Some(closed), sum(figure, "previous_closed"), language),
        figure: figure.id(),
    })
}

/// A count of all periods together: of the total, else of the totals of each, else of all rows.
fn sum(figure: &Figure, key: &str) -> Option<i64> {
    let named = |row| Named { figure, row };
    if let Some(all) = total(figure).filter(|row| super::compared::is_of_all(row.row)) {
        return all.count(key);
    }
    let totals: Vec<&Row> = figure.rows().iter().filter(|row| row.total).collect();
    let rows = if totals.is_empty() { figure.rows().iter().collect() } else { totals };
    let counts: Option<Vec<i64>> = rows.into_iter().map(|row| named(row).count(key)).collect();
    counts.filter(|counts| !counts.is_empty()).map(|counts| counts.iter().sum())
}

fn goal_reached(figure: &Figure, language: Language) -> Option<KeyFigure> {
    let row = total(figure)?;
    let goals = ["yes", "partly", "no"].map(|key| row.count(key));
    let known_goals = goals.into_iter().sum::<Option<i64>>().zip(goals[0]).map(|(known, yes)| {
        let [yes, of] = [yes, known].map(|count| language.count(count));
        language.of(format!("{yes} van {of} bekende uitkomsten"), format!("{yes} of {of} known outcomes"))
            + few(known, language)
    });
    Some(KeyFigure {
        label: language.of(GOAL_REACHED.0, GOAL_REACHED.1),
        value: share(row.number("share_yes")?, language),
        detail: known_goals,
        change: changed_share(row.number("share_yes"), row.number("previous_share_yes"), language),
        figure: figure.id(),
    })
}

fn growth(figure: &Figure, language: Language) -> Option<KeyFigure> {
    let row = total(figure)?;
    let growth = row.number("growth")?;
    let decimals = decimals(figure.policy());
    let change = row.number("previous").map(|was| {
        let [now, shown, change] = [growth, was, growth - was].map(|growth| language.signed(growth, decimals));
        // A step between two numbers that are shown as one would seem a mistake.
        let change = if now == shown { language.of("gelijk", "the same") } else { &change };
        format!("{} {shown}: {change}", previous(language))
    });
    Some(KeyFigure {
        label: language.of(GROWTH.0, GROWTH.1),
        value: language.signed(growth, decimals),
        detail: pairs(row, language),
        change,
        figure: figure.id(),
    })
}

fn share_up(figure: &Figure, language: Language) -> Option<KeyFigure> {
    let row = total(figure)?;
    Some(KeyFigure {
        label: language.of(SHARE_UP.0, SHARE_UP.1),
        value: share(row.number("share_up")?, language),
        detail: pairs_of_shares(figure, row, language),
        change: changed_share(row.number("share_up"), row.number("previous_share_up"), language),
        figure: figure.id(),
    })
}

/// Of how many scores the shares are: of all pairs, or of those that could grow.
fn pairs_of_shares(figure: &Figure, row: Named, language: Language) -> Option<String> {
    if !figure.facts().notes.contains(&Note::SharesOfCouldGrow) {
        return pairs(row, language);
    }
    let could_grow = row.count("could_grow")?;
    let count = language.count(could_grow);
    let of = language.of(format!("van de {count} die konden groeien"), format!("of the {count} that could grow"));
    Some(of + few(could_grow, language))
}

/// Of how many scores growth is.
fn pairs(row: Named, language: Language) -> Option<String> {
    let pairs = row.count("n_pairs")?;
    let count = language.count(pairs);
    let of =
        language.of(format!("{count} keer een start- én eindscore"), format!("{count} times a start and end score"));
    Some(of + few(pairs, language))
}

fn few(count: i64, language: Language) -> &'static str {
    let is_few = language.of(": te weinig om iets algemeens te zeggen", ": too few to say anything general");
    if count < FEW { is_few } else { "" }
}

/// "vergeleken periode 1.290: +122 (+9%)"
fn changed(now: Option<i64>, was: Option<i64>, language: Language) -> Option<String> {
    let (now, was) = now.zip(was)?;
    let change = language.signed((now - was) as f64, 0);
    Some(format!("{} {}: {change}{}", previous(language), language.count(was), percent(was, now, language)))
}

/// "vergeleken periode 60%: +3 %-punt"
fn changed_share(now: Option<f64>, was: Option<f64>, language: Language) -> Option<String> {
    let (now, was) = now.zip(was)?;
    Some(format!("{} {}: {}", previous(language), share(was, language), points(now - was, language)))
}

fn previous(language: Language) -> &'static str {
    language.of("vergeleken periode", "compared period")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Period, Span, Step};
    use crate::disclosure::{Policy, protect};
    use crate::figures::{Before, Cell, Column, ColumnType, Draft, Facts, Label};
    use crate::selection::Rule;

    /// A figure of one column of labels and these columns.
    fn draft(id: FigureId, keys: &[&'static str], rows: Vec<(Label, &[f64])>) -> Draft {
        let is_share = |key: &str| key.contains("share") || key == "ratio";
        let sort = |key: &str| match key {
            key if is_share(key) => ColumnType::Share,
            "growth" | "previous" if id == FigureId::Growth => ColumnType::Mean,
            _ => ColumnType::Count,
        };
        let columns: Vec<Column> = keys.iter().map(|key| Column::new(key, sort(key))).collect();
        let row = |(label, numbers): (Label, &[f64])| {
            let cells = numbers.iter().zip(&columns).map(|(number, column)| match column.sort {
                ColumnType::Count => Cell::Count(*number as i64),
                _ => Cell::Number(*number),
            });
            let total = label == Label::Total;
            Row { cells: [Cell::Label(label)].into_iter().chain(cells).collect(), total }
        };
        let rows = rows.into_iter().map(row).collect();
        let first = Column::new("of", ColumnType::Text);
        let facts = Facts { n: Some(30), ..Facts::default() };
        Draft::new(id, [vec![first], columns].concat(), rows, facts)
    }

    fn of_total(id: FigureId, cells: &[(&'static str, f64)]) -> Draft {
        let (keys, numbers): (Vec<_>, Vec<_>) = cells.iter().copied().unzip();
        draft(id, &keys, vec![(Label::Total, &numbers)])
    }

    fn keys(drafts: Vec<Draft>) -> Vec<String> {
        let shown = |key: KeyFigure| {
            let more = [key.detail, key.change].into_iter().flatten().map(|text| format!("; {text}"));
            format!("{}: {}{}", key.label, key.value, more.collect::<String>())
        };
        key_figures(&protect(drafts, Policy::Internal), Language::Dutch).into_iter().map(shown).collect()
    }

    #[test]
    fn all_key_figures_of_one_period() {
        let drafts = vec![
            of_total(FigureId::Growth, &[("n_pairs", 64.0), ("growth", 0.48), ("share_up", 0.7)]),
            of_total(FigureId::GoalReached, &[("yes", 14.0), ("partly", 4.0), ("no", 2.0), ("share_yes", 0.7)]),
            of_total(FigureId::ReachByTheme, &[("planned", 14355.0), ("achieved", 17456.0), ("ratio", 1.216)]),
            of_total(FigureId::UniqueClients, &[("cases", 1412.0), ("clients", 1100.0), ("new_clients", 400.0)]),
            of_total(FigureId::StartedClosed, &[("closed", 136.0)]),
        ];
        assert_eq!(
            keys(drafts),
            [
                "Trajecten: 1.412",
                "Unieke inwoners met een traject: 1.100; 400 nieuw",
                "Bereik: 17.456; van 14.355 gepland (122%)",
                "Afgesloten trajecten: 136",
                "Doel behaald: 70%; 14 van 20 bekende uitkomsten",
                "Gemiddelde groei: +0,48; 64 keer een start- én eindscore",
                "Ging vooruit: 70%; 64 keer een start- én eindscore",
            ]
        );
    }

    #[test]
    fn changes_are_points_for_shares_and_no_percentage_of_few() {
        let drafts = vec![
            of_total(
                FigureId::Growth,
                &[("n_pairs", 9.0), ("growth", 0.5), ("previous", 0.4), ("share_up", 0.6), ("previous_share_up", 0.65)],
            ),
            of_total(
                FigureId::UniqueClients,
                &[("cases", 1412.0), ("previous", 1290.0), ("clients", 9.0), ("previous_clients", 20.0)],
            ),
        ];
        assert_eq!(
            keys(drafts),
            [
                "Trajecten: 1.412; vergeleken periode 1.290: +122 (+9%)",
                "Unieke inwoners met een traject: 9; vergeleken periode 20: −11",
                "Gemiddelde groei: +0,50; 9 keer een start- én eindscore: te weinig om iets algemeens te zeggen; \
                 vergeleken periode +0,40: +0,10",
                "Ging vooruit: 60%; 9 keer een start- én eindscore: te weinig om iets algemeens te zeggen; vergeleken periode \
                 65%: −5 %-punt",
            ]
        );
    }

    #[test]
    fn closed_cases_of_all_spans_are_added_up() {
        let year = |year| Label::Span(Span { step: Step::Year, period: Period::year(year).unwrap() });
        let rows: Vec<(Label, &[f64])> = vec![(year(2023), &[100.0, 90.0]), (year(2024), &[36.0, 30.0])];
        let by_year = draft(FigureId::StartedClosed, &["closed", "previous_closed"], rows.clone());
        assert_eq!(keys(vec![by_year.clone()]), ["Afgesloten trajecten: 136; vergeleken periode 120: +16 (+13%)"]);
        // With rows by kind, the totals of the years are added up and no row counts twice.
        let mut by_kind = by_year;
        by_kind.rows[1].total = true;
        by_kind.rows.extend(draft(FigureId::StartedClosed, &["closed", "previous_closed"], rows).rows);
        assert_eq!(keys(vec![by_kind]), ["Afgesloten trajecten: 36; vergeleken periode 30: +6 (+20%)"]);
    }

    #[test]
    fn cases_are_those_of_another_figure_where_there_are_no_client_numbers() {
        let mut clients = of_total(FigureId::UniqueClients, &[]);
        clients.needs = vec![vec![crate::fields::Field::ClientId]];
        let mut mains = of_total(FigureId::MainDomains, &[]);
        mains.facts.before = Some(Before { period: Period::year(2023).unwrap(), n: Some(40) });
        assert_eq!(
            keys(vec![clients, mains]),
            ["Trajecten: 30; met een hoofddomein; vergeleken periode 40: −10 (−25%)"]
        );
    }

    #[test]
    fn cases_that_ran_are_said_to_where_another_rule_is_selected() {
        let mut clients = of_total(FigureId::UniqueClients, &[("cases", 5.0)]);
        clients.facts.selection.rule = Rule::Closed;
        clients.facts.notes.push(Note::ActiveInYear);
        assert_eq!(keys(vec![clients]), ["Trajecten: 5; alle trajecten die liepen"]);
    }

    #[test]
    fn what_cannot_be_computed_is_left_out() {
        assert!(keys(Vec::new()).is_empty());
        assert!(keys(vec![of_total(FigureId::Growth, &[("n_pairs", 0.0)])]).is_empty());
    }
}
