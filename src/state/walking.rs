//! Walking through a chart value by value: which value comes next at which key, and which stands at a place. In go the
//! rows of the chart and where one is; nothing is kept.

use crate::charts::points::{Point, PointRow};

/// Where one is: the row, and the value within it.
pub type Spot = (usize, usize);

/// A step through a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value before in the row.
    Left,
    /// To the value after in the row.
    Right,
    /// To the same value of the row above.
    Up,
    /// To the same value of the row below.
    Down,
    /// To the first of the row.
    Home,
    /// To the last of the row.
    End,
    /// To the first of all.
    First,
    /// To the last of all.
    Last,
}

impl Step {
    /// The step of a key, with or without Control.
    pub fn of_key(key: &str, has_control: bool) -> Option<Step> {
        Some(match (key, has_control) {
            ("ArrowLeft", false) => Step::Left,
            ("ArrowRight", false) => Step::Right,
            ("ArrowUp", false) => Step::Up,
            ("ArrowDown", false) => Step::Down,
            ("Home", false) => Step::Home,
            ("End", false) => Step::End,
            ("Home", true) => Step::First,
            ("End", true) => Step::Last,
            _ => return None,
        })
    }
}

/// How far from a value the pointer may be, in pixels of the picture.
const NEAR: i32 = 8;

/// The value at a spot; none where there is no such value, as in a chart that was drawn anew.
pub fn at(rows: &[PointRow], (row, place): Spot) -> Option<(&PointRow, &Point)> {
    let row = rows.get(row)?;
    Some((row, row.points.get(place)?))
}

/// Where a step leads. Before the first one a step leads to the first value, or to the last where that is asked for; at an
/// edge one stays. None where there is no value at all.
pub fn next(rows: &[PointRow], from: Option<Spot>, step: Step) -> Option<Spot> {
    let last = |row: usize| rows.get(row).and_then(|row| row.points.len().checked_sub(1)).map(|place| (row, place));
    let (row, place) = match from.filter(|spot| at(rows, *spot).is_some()) {
        Some(spot) => spot,
        None if step == Step::Last => return last(rows.len().checked_sub(1)?),
        None => return at(rows, (0, 0)).map(|_| (0, 0)),
    };
    match step {
        Step::Left => Some((row, place.saturating_sub(1))),
        Step::Right => Some((row, (place + 1).min(last(row)?.1))),
        Step::Up => same(rows, (row, place), row.saturating_sub(1)),
        Step::Down => same(rows, (row, place), (row + 1).min(rows.len() - 1)),
        Step::Home => Some((row, 0)),
        Step::End => last(row),
        Step::First => Some((0, 0)),
        Step::Last => last(rows.len() - 1),
    }
}

/// The value of another row that is the same as this one: of the same name, or else in the same place.
fn same(rows: &[PointRow], from: Spot, row: usize) -> Option<Spot> {
    let (_, point) = at(rows, from)?;
    let others = &rows.get(row)?.points;
    let place = others.iter().position(|other| other.name == point.name);
    Some((row, place.unwrap_or(from.1).min(others.len().checked_sub(1)?)))
}

/// The value at a place of the picture, or near it: the smallest where several are.
pub fn under(rows: &[PointRow], (x, y): (f64, f64)) -> Option<Spot> {
    let far = |point: &Point| {
        let [left, top, width, height] = point.place.map(i32::from);
        let beside = |at: i32, from: i32, long: i32| (from - at).max(at - from - long).max(0);
        beside(x as i32, left, width).max(beside(y as i32, top, height))
    };
    let area = |point: &Point| u32::from(point.place[2]) * u32::from(point.place[3]);
    let all = rows.iter().enumerate().flat_map(|(row, of)| of.points.iter().enumerate().map(move |it| (row, it)));
    let near = all.filter(|(_, (_, point))| far(point) <= NEAR);
    near.min_by_key(|(_, (_, point))| (far(point), area(point))).map(|(row, (place, _))| (row, place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Step::*;

    /// Rows of values by their names, each in a field of ten by ten.
    fn rows(names: &[&str]) -> Vec<PointRow> {
        let row = |(row, names): (usize, &&str)| {
            let point = |(place, name): (usize, &str)| Point {
                name: name.to_owned(),
                text: "1".to_owned(),
                place: [place as u16 * 40, row as u16 * 40, 10, 10],
            };
            PointRow { name: row.to_string(), points: names.split_whitespace().enumerate().map(point).collect() }
        };
        names.iter().enumerate().map(row).collect()
    }

    #[track_caller]
    fn check(names: &[&str], from: Option<Spot>, step: Step, expected: Option<Spot>) {
        assert_eq!(next(&rows(names), from, step), expected, "{names:?} {from:?} {step:?}");
    }

    #[test]
    fn the_first_step_leads_to_the_first_value() {
        for step in [Left, Right, Up, Down, Home, End, First] {
            check(&["a b", "a b"], None, step, Some((0, 0)));
            check(&[], None, step, None);
        }
        check(&["a b", "a b c"], None, Last, Some((1, 2)));
        check(&[], None, Last, None);
    }

    #[test]
    fn steps_lead_through_a_row_and_stop_at_its_ends() {
        let names = ["a b c", "a b c"];
        check(&names, Some((0, 0)), Right, Some((0, 1)));
        check(&names, Some((0, 2)), Right, Some((0, 2)));
        check(&names, Some((0, 1)), Left, Some((0, 0)));
        check(&names, Some((1, 0)), Left, Some((1, 0)));
        check(&names, Some((1, 1)), Home, Some((1, 0)));
        check(&names, Some((0, 0)), End, Some((0, 2)));
        check(&names, Some((1, 1)), First, Some((0, 0)));
        check(&names, Some((0, 1)), Last, Some((1, 2)));
    }

    #[test]
    fn up_and_down_lead_to_the_value_of_the_same_name() {
        check(&["start end growth", "end start growth"], Some((0, 0)), Down, Some((1, 1)));
        check(&["start end growth", "end start growth"], Some((1, 0)), Up, Some((0, 1)));
        check(&["a", "a"], Some((0, 0)), Up, Some((0, 0)));
        check(&["a", "a"], Some((1, 0)), Down, Some((1, 0)));
    }

    #[test]
    fn where_no_value_has_the_name_the_place_counts() {
        check(&["a b c", "none"], Some((0, 2)), Down, Some((1, 0)));
        check(&["a b c", "d e f"], Some((0, 2)), Down, Some((1, 2)));
    }

    #[test]
    fn a_spot_that_is_no_more_is_as_none() {
        check(&["a b"], Some((3, 0)), Right, Some((0, 0)));
        check(&["a b"], Some((0, 7)), Down, Some((0, 0)));
        assert_eq!(at(&rows(&["a b"]), (0, 2)), None);
    }

    #[test]
    fn every_value_can_be_reached_and_left() {
        let rows = rows(&["a b", "c", "b a d"]);
        let (mut seen, mut open) = (vec![(0, 0)], vec![(0, 0)]);
        while let Some(spot) = open.pop() {
            for step in [Left, Right, Up, Down, Home, End, First, Last] {
                let to = next(&rows, Some(spot), step).expect("a value");
                assert!(at(&rows, to).is_some());
                if !seen.contains(&to) {
                    seen.push(to);
                    open.push(to);
                }
            }
        }
        assert_eq!(seen.len(), 6);
    }

    #[test]
    fn keys_are_steps() {
        assert_eq!(Step::of_key("ArrowDown", false), Some(Down));
        assert_eq!(Step::of_key("End", true), Some(Last));
        // The browser's own: the start of a line of a page, the tab before.
        assert_eq!(["a", "Tab", "PageDown"].map(|key| Step::of_key(key, false)), [None; 3]);
        assert_eq!(Step::of_key("ArrowLeft", true), None);
    }

    #[test]
    fn the_value_under_the_pointer_or_near_it() {
        let mut rows = rows(&["a b", "a b"]);
        assert_eq!(under(&rows, (45.0, 5.0)), Some((0, 1)));
        assert_eq!(under(&rows, (57.0, 45.0)), Some((1, 1)));
        assert_eq!(under(&rows, (70.0, 70.0)), None);
        // A mark on a larger one.
        rows[0].points[0].place = [0, 0, 300, 300];
        assert_eq!(under(&rows, (45.0, 5.0)), Some((0, 1)));
        assert_eq!(under(&rows, (200.0, 200.0)), Some((0, 0)));
    }
}
