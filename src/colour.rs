//! Colours as people see them: how far two differ, in print too and for who sees fewer colours, and the nearest one that
//! differs enough.

use palette::color_difference::Wcag21RelativeContrast;
use palette::convert::FromColorUnclamped;
use palette::{IsWithinBounds, LinSrgb, Oklab, Oklch, Srgb};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A colour of a screen. As text it is `#rrggbb`.
///
/// ```
/// use groeibeeld::colour::Colour;
/// let blue: Colour = "0B4F8A".parse().unwrap();
/// assert_eq!(blue.to_string(), "#0b4f8a");
/// assert!(blue.contrast(Colour::WHITE) > 8.0);
/// assert!("blauw".parse::<Colour>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Colour(Srgb<u8>);

/// A text that is no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoColour;

impl fmt::Display for NoColour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no colour: it is written as #0b4f8a")
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.0.red, self.0.green, self.0.blue)
    }
}

impl FromStr for Colour {
    type Err = NoColour;

    /// Six digits, as a book of style has them, or three; with or without the sign before them.
    fn from_str(text: &str) -> Result<Colour, NoColour> {
        let digits = text.trim();
        let digits = digits.strip_prefix('#').unwrap_or(digits);
        let is_one = matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_one {
            return Err(NoColour);
        }
        digits.parse().map(Colour).map_err(|_| NoColour)
    }
}

impl TryFrom<String> for Colour {
    type Error = NoColour;

    fn try_from(text: String) -> Result<Colour, NoColour> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> String {
        colour.to_string()
    }
}

/// What the eyes of people who see fewer colours make of red, green and blue: without the cones for red, for green and for
/// blue (Machado, Oliveira and Fernandes 2009, severity 1.0).
const EYES: [[[f64; 3]; 3]; 3] = [
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
];

impl Colour {
    /// White.
    pub const WHITE: Colour = Colour(Srgb::new(255, 255, 255));
    /// Black.
    pub const BLACK: Colour = Colour(Srgb::new(0, 0, 0));

    /// The colour of a constant of the code.
    ///
    /// # Panics
    /// Where it is none.
    pub fn known(text: &str) -> Colour {
        text.parse().expect("a colour of the code is one")
    }

    /// The contrast by WCAG 2.2: from 1, the same lightness, to 21, black on white.
    pub fn contrast(self, other: Colour) -> f64 {
        self.seen().relative_contrast(other.seen())
    }

    /// How far apart two colours look beside their lightness: 0 the same hue or both grey, 0.2 blue and orange. First for
    /// most people, then the least of that and what people who are colour-blind see.
    pub fn distances(self, other: Colour) -> (f64, f64) {
        let (one, other) = (self.seen().into_linear(), other.seen().into_linear());
        let apart = |one: LinSrgb<f64>, other: LinSrgb<f64>| {
            let (one, other) = (Oklab::from_color_unclamped(one), Oklab::from_color_unclamped(other));
            (one.a - other.a).hypot(one.b - other.b)
        };
        let by_eyes = EYES.iter().map(|eye| apart(through(eye, one), through(eye, other)));
        let usual = apart(one, other);
        (usual, by_eyes.fold(usual, f64::min))
    }

    /// The colour nearest in lightness, of the same hue, that is as wanted; none where no such colour is.
    pub fn nearest(self, is_wanted: impl Fn(Colour) -> bool) -> Option<Colour> {
        const STEPS: i32 = 200;
        if is_wanted(self) {
            return Some(self);
        }
        let own = Oklch::from_color_unclamped(self.seen());
        let ways = (1..=STEPS).flat_map(|step| [-step, step]);
        let lights = ways.map(|way| own.l + f64::from(way) / f64::from(STEPS));
        let colours = lights.filter(|light| (0.0..=1.0).contains(light)).map(|l| possible(Oklch { l, ..own }));
        colours.into_iter().find(|colour| is_wanted(*colour))
    }

    /// The colour of this one's hue that stands out from white as much as another does, and is as strong as that one or as
    /// strong as this one where that is less.
    pub fn as_light_as(self, other: Colour) -> Colour {
        let (own, wanted) = (Oklch::from_color_unclamped(self.seen()), Oklch::from_color_unclamped(other.seen()));
        let chroma = own.chroma.min(wanted.chroma);
        let contrast = other.contrast(Colour::WHITE);
        let (mut dark, mut light) = (0.0, 1.0);
        for _ in 0..24 {
            let middle = (dark + light) / 2.0;
            match possible(Oklch { l: middle, chroma, hue: own.hue }).contrast(Colour::WHITE) > contrast {
                true => dark = middle,
                false => light = middle,
            }
        }
        possible(Oklch { l: light, chroma, hue: own.hue })
    }

    fn seen(self) -> Srgb<f64> {
        self.0.into_format()
    }
}

fn through(eye: &[[f64; 3]; 3], colour: LinSrgb<f64>) -> LinSrgb<f64> {
    let [red, green, blue] =
        eye.map(|by| (by[0] * colour.red + by[1] * colour.green + by[2] * colour.blue).clamp(0.0, 1.0));
    LinSrgb::new(red, green, blue)
}

/// The strongest colour of a hue and lightness that a screen can show, no stronger than this one.
fn possible(wanted: Oklch<f64>) -> Colour {
    let of = |chroma| Srgb::from_color_unclamped(Oklch { chroma, ..wanted });
    let (mut weak, mut strong) = (0.0, wanted.chroma);
    if !of(strong).is_within_bounds() {
        for _ in 0..16 {
            let middle = (weak + strong) / 2.0;
            match of(middle).is_within_bounds() {
                true => weak = middle,
                false => strong = middle,
            }
        }
        strong = weak;
    }
    let Srgb { red, green, blue, .. } = of(strong);
    let part = |value: f64| (value.clamp(0.0, 1.0) * 255.0).round() as u8;
    Colour(Srgb::new(part(red), part(green), part(blue)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::known(text)
    }

    #[test]
    fn ok_colours_as_books_of_style_write_them() {
        for text in ["#0b4f8a", "0B4F8A", " #0B4f8A "] {
            assert_eq!(text.parse(), Ok(colour("#0b4f8a")), "{text}");
        }
        assert_eq!(colour("#fa0").to_string(), "#ffaa00");
    }

    #[test]
    fn err_texts_that_are_no_colour() {
        for text in ["", "#", "blauw", "#0b4f8", "#0b4f8a00", "#0b4f8g", "##0b4f8a", "0b 4f8a", "#é12"] {
            assert_eq!(text.parse::<Colour>(), Err(NoColour), "{text}");
        }
    }

    /// Values of WCAG's own formula, of other programs.
    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        assert!((colour("#777777").contrast(Colour::WHITE) - 4.48).abs() < 0.005);
        assert!((colour("#0b4f8a").contrast(Colour::WHITE) - 8.44).abs() < 0.05);
        assert_eq!(colour("#123456").contrast(colour("#123456")), 1.0);
    }

    #[test]
    fn red_and_green_are_one_for_some_and_blue_and_orange_for_nobody() {
        let apart = |one, other| colour(one).distances(colour(other)).1;
        assert!(apart("#c0392b", "#5b7a16") < 0.01, "red and green");
        assert!(apart("#0b4f8a", "#b85600") > 0.2, "blue and orange");
        assert!(apart("#b85600", "#7a3800") < 0.03, "orange and a darker orange");
        assert_eq!(apart("#c0392b", "#c0392b"), 0.0);
    }

    #[test]
    fn nearest_keeps_the_hue_and_changes_as_little_as_it_can() {
        let is_readable = |colour: Colour| colour.contrast(Colour::WHITE) >= 4.5;
        let yellow = colour("#f5c400").nearest(is_readable).unwrap();
        let contrast = yellow.contrast(Colour::WHITE);
        assert!((4.5..4.9).contains(&contrast), "{yellow} {contrast}");
        let hue = |colour: Colour| Oklch::from_color_unclamped(colour.seen()).hue.into_positive_degrees();
        assert!((hue(yellow) - hue(colour("#f5c400"))).abs() < 6.0, "{yellow}");
        assert_eq!(colour("#0b4f8a").nearest(is_readable), Some(colour("#0b4f8a")));
        assert_eq!(colour("#0b4f8a").nearest(|_| false), None);
    }

    #[test]
    fn another_hue_stands_out_as_much() {
        for hue in ["#7a1f6b", "#b00020", "#00695c", "#333333", "#ffcc00", "#ffffff", "#000000"] {
            for like in ["#eef4fb", "#74a8d6", "#083d6e"] {
                let (made, like) = (colour(hue).as_light_as(colour(like)), colour(like));
                let (made, wanted) = (made.contrast(Colour::WHITE), like.contrast(Colour::WHITE));
                assert!((made / wanted - 1.0).abs() < 0.03, "{hue} {like} {made} {wanted}");
            }
        }
    }
}
