//! The colours of charts and what each stands for. A file holds the light colours; on the page `styles/charts.css` gives
//! the classes other colours in dark mode and where the user's own colours are forced.
//!
//! Blue and orange are told apart with every kind of colour vision, and all fills differ in lightness, so that they are
//! told apart in grey print too. Marks have a contrast of at least 3 to 1 with the ground, by their fill or their edge;
//! texts of at least 4.5 to 1.

use super::svg::{Node, number};

/// What a colour stands for; the name of its class too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The class of the mark.
    pub class: &'static str,
    /// The fill.
    pub fill: &'static str,
    /// The edge, where the fill alone is too light.
    pub edge: Option<&'static str>,
    /// How it is drawn besides its colours.
    pub texture: Texture,
    /// The class and colour of a text on the mark.
    pub on: Ink,
}

/// How a mark is drawn besides its colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Texture {
    /// Evenly.
    Plain,
    /// With a dashed edge.
    Dashed,
    /// With slanting lines in the colour of its edge.
    Hatched,
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

/// The ground.
pub const GROUND: Paint = Paint { class: "ground", fill: "#ffffff", edge: None, texture: Texture::Plain, on: INK };
/// The first or only thing counted; higher; growth.
pub const FIRST: Paint = Paint {
    class: "first",
    fill: "#0b4f8a",
    edge: None,
    texture: Texture::Plain,
    on: Ink { class: "on-first", fill: "#ffffff" },
};
/// The second thing counted.
pub const SECOND: Paint = Paint {
    class: "second",
    fill: "#2a9d8f",
    edge: None,
    texture: Texture::Plain,
    on: Ink { class: "on-second", fill: "#1b1f24" },
};
/// Equal; the plan.
pub const PALE: Paint = Paint {
    class: "pale",
    fill: "#dfe4ea",
    edge: Some("#6e7781"),
    texture: Texture::Plain,
    on: Ink { class: "on-pale", fill: "#1b1f24" },
};
/// Lower; a decline; left out.
pub const FALL: Paint = Paint {
    class: "fall",
    fill: "#b85600",
    edge: None,
    texture: Texture::Plain,
    on: Ink { class: "on-fall", fill: "#ffffff" },
};
/// Unknown.
pub const OPEN: Paint = Paint {
    class: "open",
    fill: "#ffffff",
    edge: Some("#6e7781"),
    texture: Texture::Dashed,
    on: Ink { class: "on-open", fill: "#1b1f24" },
};
/// Too few to lean on.
pub const FEW: Paint = Paint {
    class: "few",
    fill: "#6e7781",
    edge: None,
    texture: Texture::Plain,
    on: Ink { class: "on-few", fill: "#ffffff" },
};
/// The period that is compared with.
pub const EARLIER: Paint = Paint {
    class: "earlier",
    fill: "#6e7781",
    edge: None,
    texture: Texture::Plain,
    on: Ink { class: "on-earlier", fill: "#ffffff" },
};
/// What may not be shown.
pub const HIDDEN: Paint =
    Paint { class: "hidden", fill: "#ffffff", edge: Some("#6e7781"), texture: Texture::Hatched, on: INK };
/// The levels 1 to 5, and shares from little to much: one hue, stronger where there is more.
pub const SHADES: [Paint; 5] = [
    shade("shade-1", "#eef4fb", "on-shade-1", "#1b1f24"),
    shade("shade-2", "#b9d5ed", "on-shade-2", "#1b1f24"),
    shade("shade-3", "#74a8d6", "on-shade-3", "#1b1f24"),
    shade("shade-4", "#2b72b0", "on-shade-4", "#ffffff"),
    shade("shade-5", "#083d6e", "on-shade-5", "#ffffff"),
];

const fn shade(class: &'static str, fill: &'static str, on: &'static str, ink: &'static str) -> Paint {
    Paint { class, fill, edge: Some("#6e7781"), texture: Texture::Plain, on: Ink { class: on, fill: ink } }
}

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
        match (self.edge, self.texture) {
            (Some(edge), Texture::Plain) => bar.with("stroke", edge),
            (Some(edge), Texture::Dashed) => bar.with("stroke", edge).with("stroke-dasharray", "3 2"),
            (Some(edge), Texture::Hatched) => {
                Node::new("g").child(bar.with("stroke", edge)).child(hatch(edge, (x, y), (width, height)))
            }
            (None, _) => bar,
        }
    }
}

/// From one slanting line to the next.
const HATCH: f64 = 4.0;

/// Slanting lines in a rectangle. They are lines and no pattern, because a pattern needs a name that no other picture on
/// the page has, and is gone where the picture that it stands in is not displayed.
fn hatch(colour: &str, (left, top): (f64, f64), (width, height): (f64, f64)) -> Node {
    let mut path = String::new();
    let mut way = HATCH;
    while way < width + height {
        let (low, high) = ((way - height).max(0.0), way.min(width));
        let point = |across: f64| format!("{} {}", number(left + across), number(top + way - across));
        path.push_str(&format!("M{}L{}", point(low), point(high)));
        way += HATCH;
    }
    Node::new("path").with("class", "hatch").with("d", path).with("fill", "none").with("stroke", colour)
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

    fn paints() -> impl Iterator<Item = Paint> {
        [FIRST, SECOND, PALE, FALL, OPEN, FEW, EARLIER].into_iter().chain(SHADES)
    }

    const CSS: &str = include_str!("../../styles/charts.css");

    /// The colour that the style sheet gives a name: first in light, then in dark mode.
    fn colour(name: &str, dark: bool) -> &'static str {
        let start = format!("  --{name}: #");
        let mut lines = CSS.lines().filter(|line| line.contains(&start));
        let line = lines.nth(usize::from(dark)).unwrap_or_else(|| panic!("{name} has no colour, dark is {dark}"));
        line.trim().trim_end_matches(';').split(": ").nth(1).unwrap()
    }

    #[test]
    fn all_light_colours_of_the_page_are_those_of_the_files() {
        for paint in paints() {
            assert_eq!(colour(paint.class, false), paint.fill);
            assert_eq!(colour(paint.on.class, false), paint.on.fill);
            assert!(paint.edge.is_none_or(|edge| edge == colour("edge", false)));
        }
        for ink in [INK, QUIET, FALL_INK] {
            assert_eq!(colour(ink.class, false), ink.fill);
        }
        assert_eq!(
            [colour("ground", false), colour("base", false), colour("guide", false)],
            [GROUND.fill, BASE, GUIDE]
        );
    }

    #[test]
    fn all_marks_stand_out_from_the_ground() {
        for dark in [false, true] {
            for paint in paints() {
                let shown = if paint.edge.is_some() { "edge" } else { paint.class };
                assert!(contrast(colour(shown, dark), colour("ground", dark)) >= 3.0, "{shown} {dark}");
            }
        }
    }

    #[test]
    fn all_texts_can_be_read() {
        for dark in [false, true] {
            for ink in [INK, QUIET, FALL_INK] {
                assert!(contrast(colour(ink.class, dark), colour("ground", dark)) >= 4.5, "{} {dark}", ink.class);
            }
            for paint in paints() {
                let contrast = contrast(colour(paint.on.class, dark), colour(paint.class, dark));
                assert!(contrast >= 4.5, "text on {} {dark}", paint.class);
            }
        }
    }

    #[test]
    fn neighbours_differ_in_grey() {
        let pairs = [(FIRST, PALE), (PALE, FALL), (FALL, OPEN), (FIRST, FALL), (FIRST, SECOND), (FIRST, EARLIER)];
        for (one, other) in pairs {
            assert!(contrast(one.fill, other.fill) >= 1.6, "{} {}", one.class, other.class);
            assert!(contrast(colour(one.class, true), colour(other.class, true)) >= 1.2, "dark {}", one.class);
        }
    }

    #[test]
    fn shades_grow_away_from_the_ground() {
        for dark in [false, true] {
            let shades = SHADES.map(|shade| contrast(colour(shade.class, dark), colour("ground", dark)));
            assert!(shades.is_sorted_by(|one, next| *next >= 1.3 * one), "{shades:?} {dark}");
        }
    }
}
