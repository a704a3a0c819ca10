//! A chart that is too high for a room, in parts: each has the head and the foot of the chart, whole rows, and over these
//! the name of the group that they are of. In go the places where a chart can be cut, out come the pieces of each part.

use std::ops::Range;

/// The first of what stands below a place in a chart: how far down that is, and how much was drawn and said above it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cut {
    /// How far down, in pixels.
    pub y: f64,
    /// How much was drawn behind the marks.
    pub behind: usize,
    /// How much was drawn in front.
    pub front: usize,
    /// How many rows of values there were.
    pub rows: usize,
}

/// What stands between two places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// Where it begins.
    pub from: Cut,
    /// Whether it is the name of a group.
    pub is_name: bool,
    /// Where the name of its group stands among the pieces; its own place where it is that name.
    pub group: Option<usize>,
}

/// All of a chart from top to bottom: what is above the first piece is its head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pieces {
    /// The pieces.
    pub all: Vec<Piece>,
    /// Where the foot begins; where nothing is under the rows, the end.
    pub foot: Cut,
    /// The end.
    pub end: Cut,
}

impl Pieces {
    /// The head, the pieces of a part, with the name of their group before them where it stands in an earlier part, and the
    /// foot.
    pub fn of_part(&self, part: &Range<usize>) -> Vec<Range<Cut>> {
        let top = self.all.first().map_or(self.foot, |piece| piece.from);
        let mut slices = vec![Cut::default()..top];
        let name = self.all.get(part.start).and_then(|piece| piece.group).filter(|name| *name < part.start);
        slices.extend(name.into_iter().chain(part.clone()).map(|place| self.slice(place)));
        slices.push(self.foot..self.end);
        slices
    }

    /// The parts that the chart falls into where each may be so high; none where even a row is higher.
    pub fn parts(&self, height: f64) -> Option<Vec<Range<usize>>> {
        let (mut parts, mut start) = (Vec::new(), 0);
        while start < self.all.len() {
            let fits = |end: &usize| self.height(&(start..*end)) <= height;
            let end = (start + 1..=self.all.len()).take_while(fits).last()?;
            // A name does not stand alone at the foot of a part.
            let is_name = |end: usize| self.all[end - 1].is_name && self.all.get(end).is_some_and(|next| !next.is_name);
            let end = if is_name(end) { end - 1 } else { end };
            if end == start {
                return None;
            }
            parts.push(start..end);
            start = end;
        }
        Some(parts).filter(|parts| !parts.is_empty())
    }

    /// How high the parts are when there are so many of them and they are as low as they can be, with these parts. None where
    /// it takes more parts of this height.
    pub fn lowest(&self, parts: usize, height: f64) -> Option<(f64, Vec<Range<usize>>)> {
        let mut best = self.parts(height).filter(|found| found.len() <= parts)?;
        // Each step is at least as low as the highest part of before, less a pixel.
        loop {
            let highest = best.iter().map(|part| self.height(part)).fold(0.0, f64::max);
            match self.parts(highest - 1.0).filter(|found| found.len() <= parts) {
                Some(lower) => best = lower,
                None => return Some((highest, best)),
            }
        }
    }

    fn height(&self, part: &Range<usize>) -> f64 {
        self.of_part(part).iter().map(|slice| slice.end.y - slice.start.y).sum()
    }

    fn slice(&self, place: usize) -> Range<Cut> {
        self.all[place].from..self.all.get(place + 1).map_or(self.foot, |next| next.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pieces of 10 pixels under a head and above a foot of 5: a letter is a name, a point a row.
    fn pieces(text: &str) -> Pieces {
        let at = |place: usize| Cut { y: 5.0 + 10.0 * place as f64, ..Cut::default() };
        let mut group = None;
        let piece = |(place, letter): (usize, char)| {
            let is_name = letter != '.';
            group = if is_name { Some(place) } else { group };
            Piece { from: at(place), is_name, group }
        };
        let all: Vec<Piece> = text.chars().enumerate().map(piece).collect();
        let foot = at(all.len());
        Pieces { all, foot, end: Cut { y: foot.y + 5.0, ..foot } }
    }

    #[track_caller]
    fn check(text: &str, height: f64, expected: &[[usize; 2]]) {
        let expected: Vec<Range<usize>> = expected.iter().map(|[from, to]| *from..*to).collect();
        assert_eq!(pieces(text).parts(height).unwrap_or_default(), expected, "{text} {height}");
    }

    #[test]
    fn what_fits_is_one_part() {
        check("....", 50.0, &[[0, 4]]);
        check("a..b.", 60.0, &[[0, 5]]);
    }

    #[test]
    fn parts_have_whole_rows() {
        check("....", 49.0, &[[0, 3], [3, 4]]);
        check("....", 20.0, &[[0, 1], [1, 2], [2, 3], [3, 4]]);
    }

    #[test]
    fn a_name_stands_with_a_row_and_over_those_that_go_on() {
        check("a..b..", 50.0, &[[0, 3], [3, 6]]);
        // The name takes room in the second part as well.
        check("a....", 40.0, &[[0, 3], [3, 5]]);
        assert_eq!(pieces("a....").of_part(&(3..5)).len(), 5, "head, name, two rows, foot");
        check("ab", 20.0, &[[0, 1], [1, 2]]);
    }

    #[test]
    fn no_parts_where_a_row_is_too_high_or_there_is_none() {
        check("..", 19.0, &[]);
        check("a.", 20.0, &[]);
        check("", 100.0, &[]);
    }

    #[test]
    fn parts_are_about_as_high_as_each_other() {
        let (height, parts) = pieces(".......").lowest(2, 70.0).expect("parts");
        assert_eq!((height, parts), (50.0, vec![0..4, 4..7]));
        assert_eq!(pieces(".......").lowest(1, 70.0), None);
    }
}
