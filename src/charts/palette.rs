//! The colours of charts and what each stands for. A picture holds the light colours; on the page `styles/charts.css` gives
//! the classes other colours in dark mode and where the user's own colours are forced. A house style paints the picture
//! anew: what stands beside its colours is moved as far from them as it was from the usual ones.
//!
//! Blue and orange are told apart with every kind of colour vision, and all fills differ in lightness, so that they are
//! told apart in grey print too. Marks have a contrast of at least 3 to 1 with the ground, by their fill or their edge;
//! texts of at least 4.5 to 1.

use super::svg::{Node, number};
use crate::colour::Colour;
use crate::house::{House, IN_GREY, USUAL};

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
    fill: USUAL[0],
    edge: None,
    texture: Texture::Plain,
    on: Ink { class: "on-first", fill: "#ffffff" },
};
/// The second thing counted.
pub const SECOND: Paint = Paint {
    class: "second",
    fill: USUAL[1],
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

/// The least contrast of text with its ground (WCAG 2.2, 1.4.3).
const OF_TEXT: f64 = 4.5;
/// The least distances of a decline from the colours of the house: for most eyes, and for all.
const APART: (f64, f64) = (0.12, 0.05);
/// What a decline may be drawn in: orange, blue, and purple where both are taken.
const FALLS: [&str; 3] = [FALL.fill, FIRST.fill, "#6f2c91"];

/// The colours of a house style, each with the class that it belongs to and the usual colour that it takes the place of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Colours(Vec<(&'static str, &'static str, String)>);

impl Colours {
    /// The colours of a house.
    pub fn of(house: &House) -> Colours {
        let mut colours = Colours::default();
        if house.first.is_none() && house.second.is_none() {
            return colours;
        }
        let (first, second) = (house.first(), house.second());
        let fall = fall(first, second);
        let grey = |paint: &Paint| {
            let fits = |grey: Colour| is_readable(grey) && grey.contrast(first) >= IN_GREY;
            let grey = Colour::known(paint.fill);
            grey.nearest(fits).unwrap_or(grey)
        };
        colours.paint(FIRST, first);
        colours.paint(SECOND, second);
        colours.paint(FALL, fall);
        colours.paint(EARLIER, grey(&EARLIER));
        colours.paint(FEW, grey(&FEW));
        if fall != Colour::known(FALL.fill) {
            colours.swap(FALL_INK.class, FALL_INK.fill, fall);
        }
        for shade in SHADES.into_iter().filter(|_| house.first.is_some()) {
            colours.swap(shade.class, shade.fill, first.as_light_as(Colour::known(shade.fill)));
        }
        colours
    }

    /// A paint and the text on it.
    fn paint(&mut self, paint: Paint, colour: Colour) {
        self.swap(paint.class, paint.fill, colour);
        self.swap(paint.on.class, paint.on.fill, text_on(paint, colour));
    }

    fn swap(&mut self, class: &'static str, usual: &'static str, colour: Colour) {
        self.0.push((class, usual, colour.to_string()));
    }

    /// Whether nothing is painted anew.
    pub fn are_usual(&self) -> bool {
        self.0.is_empty()
    }

    /// What a mark or text of this class has in the place of this colour, where that is another.
    pub fn instead(&self, class: &str, usual: &str) -> Option<String> {
        let of = self.0.iter().find(|(of, from, _)| *of == class && *from == usual);
        of.map(|(.., colour)| colour.clone())
    }

    /// The fill of a paint.
    pub fn fill(&self, paint: Paint) -> String {
        self.instead(paint.class, paint.fill).unwrap_or_else(|| paint.fill.to_owned())
    }

    /// The colour of a text.
    pub fn ink(&self, ink: Ink) -> String {
        self.instead(ink.class, ink.fill).unwrap_or_else(|| ink.fill.to_owned())
    }
}

fn is_readable(colour: Colour) -> bool {
    colour.contrast(Colour::WHITE) >= OF_TEXT
}

/// The colour of a decline beside those of the house: nothing tells it from a growth when it looks the same.
fn fall(first: Colour, second: Colour) -> Colour {
    let fits = |colour: Colour| is_readable(colour) && colour.contrast(first) >= IN_GREY;
    let falls = || FALLS.iter().filter_map(|usual| Colour::known(usual).nearest(fits));
    let furthest = || falls().max_by(|one, other| one.distances(first).1.total_cmp(&other.distances(first).1));
    let beside = |from: &[Colour]| falls().find(|fall| from.iter().all(|colour| is_apart(*fall, *colour)));
    beside(&[first, second]).or_else(|| beside(&[first])).or_else(furthest).unwrap_or(Colour::known(FALL.fill))
}

fn is_apart(one: Colour, other: Colour) -> bool {
    let (usual, least) = one.distances(other);
    usual >= APART.0 && least >= APART.1
}

/// The colour of a text on a paint of this colour: the paint's own where it can be read, else the other, else black.
fn text_on(paint: Paint, colour: Colour) -> Colour {
    let inks = [paint.on.fill, "#ffffff", INK.fill].map(Colour::known);
    inks.into_iter().find(|ink| ink.contrast(colour) >= OF_TEXT).unwrap_or(Colour::BLACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(one: &str, other: &str) -> f64 {
        Colour::known(one).contrast(Colour::known(other))
    }

    fn paints() -> impl Iterator<Item = Paint> {
        [FIRST, SECOND, PALE, FALL, OPEN, FEW, EARLIER].into_iter().chain(SHADES)
    }

    const CSS: &str = include_str!("../../styles/charts.css");

    /// The colour of a class in the picture, or on the page in dark mode, where the style sheet gives it.
    fn colour(class: &str, dark: bool) -> &'static str {
        let start = format!("    --{class}: #");
        let in_sheet =
            || CSS.lines().find(|line| line.contains(&start)).unwrap_or_else(|| panic!("{class} is not dark"));
        let lines = [("ground", GROUND.fill), ("edge", PALE.edge.unwrap()), ("base", BASE), ("guide", GUIDE)];
        let paints = paints().flat_map(|paint| [(paint.class, paint.fill), (paint.on.class, paint.on.fill)]);
        let inks = [INK, QUIET, FALL_INK].map(|ink| (ink.class, ink.fill));
        let light = || lines.into_iter().chain(inks).chain(paints).find(|(of, _)| *of == class).expect(class).1;
        if dark { in_sheet().trim().trim_end_matches(';').split(": ").nth(1).unwrap() } else { light() }
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

    /// First colours of many hues, as light and as dark as one may be.
    fn houses() -> impl Iterator<Item = House> {
        let hues = ["#c2185b", "#b00020", "#bf360c", "#8d5a00", "#5b6b00", "#1b7f3b", "#00796b", "#00658f", "#1a4fd0"];
        let more = ["#5e35b1", "#8e24aa", "#333333", "#000000", "#6b6b6b", "#0b4f8a", "#083d6e", "#b85600"];
        let firsts = hues.into_iter().chain(more).map(Colour::known);
        let houses = firsts.flat_map(|first| {
            let alone = House { first: Some(first), ..House::default() };
            let seconds = ["#d2691e", "#2a9d8f", "#7b3fa0", "#222222", "#999999"].map(Colour::known);
            let with = seconds.into_iter().filter(|second| alone.check(crate::house::Which::Second, *second).is_ok());
            let with: Vec<House> = with.map(|second| House { second: Some(second), ..alone.clone() }).collect();
            with.into_iter().chain([alone.clone()])
        });
        houses.inspect(|house| assert!(house.is_possible(), "{house:?}"))
    }

    #[test]
    fn every_house_keeps_what_is_promised_of_the_usual_colours() {
        for house in houses() {
            let colours = Colours::of(&house);
            for paint in paints() {
                let (fill, on) = (colours.fill(paint), colours.ink(paint.on));
                assert!(contrast(&fill, &on) >= 4.5, "text on {} {fill} {on} {house:?}", paint.class);
                assert!(paint.edge.is_some() || contrast(&fill, GROUND.fill) >= 3.0, "{} {house:?}", paint.class);
            }
            assert!(contrast(&colours.ink(FALL_INK), GROUND.fill) >= 4.5, "{house:?}");
            let pairs = [(FIRST, PALE), (PALE, FALL), (FALL, OPEN), (FIRST, FALL), (FIRST, SECOND), (FIRST, EARLIER)];
            for (one, other) in pairs {
                let (one, other) = (colours.fill(one), colours.fill(other));
                assert!(contrast(&one, &other) >= 1.59, "{one} {other} {house:?}");
            }
            let (first, fall) = (Colour::known(&colours.fill(FIRST)), Colour::known(&colours.fill(FALL)));
            assert!(is_apart(first, fall), "{:?} {house:?}", first.distances(fall));
            let shades = SHADES.map(|shade| contrast(&colours.fill(shade), GROUND.fill));
            assert!(shades.is_sorted_by(|one, next| *next >= 1.25 * one), "{shades:?} {house:?}");
        }
    }

    #[test]
    fn an_orange_house_has_another_colour_for_a_decline() {
        let orange = House { first: Some(Colour::known("#b85600")), ..House::default() };
        let fall = Colours::of(&orange).fill(FALL);
        assert!(is_apart(Colour::known(&fall), Colour::known("#b85600")) && fall != FALL.fill, "{fall}");
    }

    #[test]
    fn no_house_paints_nothing_anew() {
        let named = House { name: "De Brug".into(), ..House::default() };
        assert_eq!(Colours::of(&named), Colours::default());
        let usual = House { first: Some(Colour::known(FIRST.fill)), ..House::default() };
        let colours = Colours::of(&usual);
        for paint in [FIRST, SECOND, FALL, EARLIER, FEW] {
            assert_eq!(colours.fill(paint), paint.fill);
        }
    }
}
