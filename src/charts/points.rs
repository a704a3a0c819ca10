//! What a chart shows, value by value, so that it can be read mark by mark: what each says in the words of the picture, and
//! where it stands. Rows stand in the order of the picture, and the values of a row from left to right.

use serde::{Deserialize, Serialize};

/// All values of a picture, and its width and height in pixels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// The width and height of the picture.
    pub size: [u16; 2],
    /// The rows; none where there is no picture.
    pub rows: Vec<PointRow>,
}

/// The values that stand together in a picture: those of a bar, of a domain, of a line through time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointRow {
    /// What they are of, with the group that it stands in; empty where there is only one row.
    pub name: String,
    /// The values.
    pub points: Vec<Point>,
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Which of the values of its row it is; empty where there is only one.
    pub name: String,
    /// The value; "not shown" for what may not be shown.
    pub text: String,
    /// Left, top, width and height in the picture, in whole pixels.
    pub place: [u16; 4],
}

impl PointRow {
    /// The same so much lower in the picture.
    pub fn moved(&self, by: f64) -> PointRow {
        let mut row = self.clone();
        row.points.iter_mut().for_each(|point| point.place[1] = (f64::from(point.place[1]) + by) as u16);
        row
    }

    /// A value of the row in one line: "Werk en opleiding, start: 2,10".
    pub fn sentence(&self, point: &Point) -> String {
        let names: Vec<&str> = [&*self.name, &*point.name].into_iter().filter(|name| !name.is_empty()).collect();
        match names.is_empty() {
            true => point.text.clone(),
            false => format!("{}: {}", names.join(", "), point.text),
        }
    }
}

/// A left top and a size, in pixels.
pub type Place = ((f64, f64), (f64, f64));

/// A place in whole pixels, at least one wide and high.
pub fn whole(((x, y), (width, height)): Place) -> [u16; 4] {
    // OK because numbers are cut off at the ends of the type.
    [x.floor() as u16, y.floor() as u16, width.ceil().max(1.0) as u16, height.ceil().max(1.0) as u16]
}

/// A square around a point.
pub fn around((x, y): (f64, f64), half: f64) -> Place {
    ((x - half, y - half), (2.0 * half, 2.0 * half))
}
