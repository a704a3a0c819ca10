//! Two engines for one truth: every figure of a random organisation and selection is counted again from the plain rows,
//! one cell at a time and without a thought for speed, and must be the same.

#[path = "common/comparison.rs"]
mod comparison;
#[path = "common/example.rs"]
#[allow(dead_code)]
mod example;
#[path = "common/random.rs"]
mod random;
#[path = "common/recount/mod.rs"]
mod recount;

use groeibeeld::calendar::Period;
use groeibeeld::counting::{ClientsBy, Counting};
use groeibeeld::fields::Choice;
use groeibeeld::figures::{Cell, Draft, FigureId, Label, Row};
use groeibeeld::selection::Selection;
use proptest::prelude::*;

/// Numbers may differ in their last digits: they are summed in another order.
fn is_same(one: &Cell, other: &Cell) -> bool {
    match (one, other) {
        (Cell::Number(one), Cell::Number(other)) => (one - other).abs() <= 1e-11 * other.abs().max(1.0),
        (one, other) => one == other,
    }
}

fn check(draft: &Draft, expected: &recount::Table) {
    let keys: Vec<&str> = draft.columns.iter().map(|column| column.key).collect();
    assert_eq!(keys, expected.keys, "{:?}", draft.id);
    let is_same_row = |(row, expected): (&Row, &recount::Line)| {
        row.total == expected.total
            && row.cells.len() == expected.cells.len()
            && row.cells.iter().zip(&expected.cells).all(|(one, other)| is_same(one, other))
    };
    let is_same = draft.rows.len() == expected.rows.len() && draft.rows.iter().zip(&expected.rows).all(is_same_row);
    assert!(is_same, "{:?}\n{:#?}\ninstead of\n{:#?}", draft.id, draft.rows, expected.rows);
    assert_eq!(draft.facts.n, Some(expected.n), "{:?}", draft.id);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn all_figures_are_as_counted_one_by_one(organisation in random::organisation(), selection in random::selection()) {
        let drafts = example::drafts(&organisation, &selection);
        let expected = recount::all(&organisation, &selection);
        for (draft, expected) in drafts.iter().zip(&expected).filter(|(_, expected)| !expected.keys.is_empty()) {
            check(draft, expected);
        }
        prop_assert_eq!(drafts.len(), expected.len());
    }

    #[test]
    fn all_totals_are_the_sum_of_their_rows(organisation in random::organisation(), selection in random::selection()) {
        use groeibeeld::figures::FigureId::{EndVsGoal, EndVsStart, ReachByService};
        let drafts = example::drafts(&organisation, &selection);
        for draft in drafts.iter().filter(|draft| matches!(draft.id, EndVsStart | EndVsGoal)) {
            // The person's own view stands beside the total.
            if draft.rows.iter().any(is_own_view) {
                continue;
            }
            for key in ["higher", "equal", "lower", "unknown"] {
                prop_assert_eq!(sum(draft, key, false), sum(draft, key, true));
            }
        }
        for draft in drafts.iter().filter(|draft| draft.id == ReachByService) {
            // A person with several services counts once.
            let keys = ["cases", "participants", "reach"];
            for key in keys.into_iter().filter(|key| *key != "reach" || !selection.counting.people) {
                prop_assert_eq!(sum(draft, key, false), sum(draft, key, true));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn all_comparisons_are_as_two_selections_made_apart(
        organisation in random::organisation(),
        selection in random::comparison(),
    ) {
        let compared = example::drafts(&organisation, &selection);
        let now = example::drafts(&organisation, &Selection { compare: None, ..selection.clone() });
        let before = example::drafts(&organisation, &selection.before().unwrap());
        for (compared, (now, before)) in compared.iter().zip(now.iter().zip(&before)) {
            comparison::check(compared, now, before, is_same);
        }
    }

    /// The days of random cases are of one year; here they are of thirteen.
    #[test]
    fn all_unique_clients_of_many_years_are_as_counted_one_by_one(
        mut organisation in random::organisation(),
        mut selection in random::selection(),
    ) {
        let far = |day: i32| day * 120;
        for case in &mut organisation.cases {
            (case.start, case.end) = (case.start.map(far), case.end.map(far));
        }
        selection.period = selection.period.map(|of| Period { first: far(of.first), last: far(of.last) });
        selection.only.remove(&Choice::AgeBand);
        selection.counting.clients_by = ClientsBy::Year;
        check_one(&organisation, &selection, FigureId::UniqueClients);
    }

    /// A kind that stands apart and is called as a theme is, in another spelling.
    #[test]
    fn all_kinds_apart_are_as_counted_one_by_one(
        mut organisation in random::organisation(),
        selection in random::selection(),
        people in any::<bool>(),
    ) {
        for case in organisation.cases.iter_mut().filter(|case| case.values[4] == "steun") {
            case.values[4] = "élan-9".to_owned();
        }
        let kinds_apart = ["élan-9", "traject"].map(str::to_owned).into();
        let counting = Counting { kinds_apart, people, ..selection.counting.clone() };
        let selection = Selection { counting, ..selection };
        for id in [FigureId::ReachByTheme, FigureId::ReachByService, FigureId::PopulationReach] {
            check_one(&organisation, &selection, id);
        }
    }
}

fn check_one(organisation: &example::Organisation, selection: &Selection, id: FigureId) {
    let drafts = example::drafts(organisation, selection);
    let expected = recount::all(organisation, selection);
    let (draft, expected) = drafts.iter().zip(&expected).find(|(draft, _)| draft.id == id).unwrap();
    check(draft, expected);
}

fn is_own_view(row: &Row) -> bool {
    matches!(&row.cells[0], Cell::Label(Label::Domain(domain)) if recount::is_own(domain))
}

fn sum(draft: &Draft, key: &str, of_totals: bool) -> i64 {
    let place = draft.columns.iter().position(|column| column.key == key).unwrap();
    let count = |cell: &Cell| if let Cell::Count(count) = cell { *count } else { 0 };
    draft.rows.iter().filter(|row| row.total == of_totals).map(|row| count(&row.cells[place])).sum()
}
