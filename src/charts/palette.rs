//! The colours of charts and what each stands for. A file holds the light colours; on the page `styles/charts.css` gives
//! the classes other colours in dark mode and where the user's own colours are forced.
//!
//! Blue and orange are told apart with every kind of colour vision, and all fills differ in lightness, so that they are
//! told apart in grey print too. Marks have a contrast of at least 3 to 1 with the ground, by their fill or their edge;
//! texts of at least 4.5 to 1.

use super::svg::Node;

/// What a colour stands for; the name of its class too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The class of the mark.
    pub class: &'static str,
    /// The fill.
    pub fill: &'static str,
    /// The edge, where the fill alone is too light.
    pub edge: Option<&'static str>,
    /// Whether the edge is dashed.
    pub dashed: bool,
    /// The class and colour of a text on the mark.
    pub on: Ink,
}

/// The colour of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    /// The class.
    pub class: &'static str,
    /// The colour.
    pub fill: &'static str,
}

/// Texts.
pub const INK: Ink = Ink { class: "ink", fill: "#1b1f24" };
/// Texts of less weight.
pub const QUIET: Ink = Ink { class: "quiet", fill: "#57606a" };
/// A growth that is a decline.
pub const FALL_INK: Ink = Ink { class: "fall-ink", fill: "#a84c00" };
const ON_DARK: Ink = Ink { class: "on-dark", fill: "#ffffff" };
const ON_LIGHT: Ink = Ink { class: "on-light", fill: "#1b1f24" };

/// The ground.
pub const GROUND: Paint = Paint { class: "ground", fill: "#ffffff", edge: None, dashed: false, on: INK };
/// The first or only thing counted; higher; growth.
pub const FIRST: Paint = Paint { class: "first", fill: "#0b4f8a", edge: None, dashed: false, on: ON_DARK };
/// The second thing counted.
pub const SECOND: Paint = Paint { class: "second", fill: "#2a9d8f", edge: None, dashed: false, on: ON_LIGHT };
/// Equal; the plan.
pub const PALE: Paint = Paint { class: "pale", fill: "#dfe4ea", edge: Some("#6e7781"), dashed: false, on: ON_LIGHT };
/// Lower; a decline; left out.
pub const FALL: Paint = Paint { class: "fall", fill: "#b85600", edge: None, dashed: false, on: ON_DARK };
/// Unknown.
pub const OPEN: Paint = Paint { class: "open", fill: "#ffffff", edge: Some("#6e7781"), dashed: true, on: INK };
/// Too few to lean on.
pub const FEW: Paint = Paint { class: "few", fill: "#6e7781", edge: None, dashed: false, on: ON_DARK };

/// The colour of lines on which marks stand.
pub const BASE: &str = "#57606a";
/// The colour of lines that only guide the eye.
pub const GUIDE: &str = "#d0d7de";

impl Paint {
    /// A bar of this paint. Its edge is drawn inside it, so that a bar is as long as what it counts.
    pub fn bar(self, x: f64, y: f64, width: f64, height: f64) -> Node {
        let inset = if self.edge.is_some() { 0.5 } else { 0.0 };
        let bar = Node::new("rect")
            .with("class", self.class)
            .at("x", x + inset)
            .at("y", y + inset)
            .at("width", (width - 2.0 * inset).max(0.0))
            .at("height", height - 2.0 * inset)
            .with("fill", self.fill);
        match self.edge {
            Some(edge) if self.dashed => bar.with("stroke", edge).with("stroke-dasharray", "3 2"),
            Some(edge) => bar.with("stroke", edge),
            None => bar,
        }
    }
}

/// A line with this class and colour.
pub fn line(class: &'static str, colour: &str, from: (f64, f64), to: (f64, f64), thick: f64) -> Node {
    Node::new("line")
        .with("class", class)
        .at("x1", from.0)
        .at("y1", from.1)
        .at("x2", to.0)
        .at("y2", to.1)
        .with("stroke", colour)
        .at("stroke-width", thick)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn all_marks_stand_out_from_the_ground() {
        for paint in [FIRST, SECOND, PALE, FALL, OPEN, FEW] {
            assert!(contrast(paint.edge.unwrap_or(paint.fill), GROUND.fill) >= 3.0, "{}", paint.class);
        }
    }

    #[test]
    fn all_texts_can_be_read() {
        for ink in [INK, QUIET, FALL_INK] {
            assert!(contrast(ink.fill, GROUND.fill) >= 4.5, "{}", ink.class);
        }
        for paint in [FIRST, SECOND, PALE, FALL, OPEN, FEW] {
            assert!(contrast(paint.on.fill, paint.fill) >= 4.5, "text on {}", paint.class);
        }
    }

    #[test]
    fn neighbours_differ_in_grey() {
        for (one, other) in [(FIRST, PALE), (PALE, FALL), (FALL, OPEN), (FIRST, FALL), (FIRST, SECOND)] {
            assert!(contrast(one.fill, other.fill) >= 1.6, "{} {}", one.class, other.class);
        }
    }
}
