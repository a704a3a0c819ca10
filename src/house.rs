//! The house style: whose figures these are, in which colours they are drawn and with which logo. It is how figures look
//! and not what they say, so it changes no number. A colour in which something could not be read is refused with a reason
//! and with the nearest colour that will do.

use crate::colour::Colour;
use base64::prelude::{BASE64_STANDARD, Engine};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The colours without a house style: of the first or only thing that is counted, and of the second.
pub const USUAL: [&str; 2] = ["#0b4f8a", "#2a9d8f"];
/// The first colour is that of headings too, and white text stands on it: WCAG 2.2, 1.4.3.
const OF_TEXT: f64 = 4.5;
/// The second is that of marks alone: WCAG 2.2, 1.4.11.
const OF_MARKS: f64 = 3.0;
/// The least contrast of two colours that stand beside each other, so that they differ in grey print.
pub const IN_GREY: f64 = 1.6;
/// No logo is larger, in bytes.
const LARGEST_LOGO: usize = 400_000;
/// No side of a logo is longer, in pixels.
const LONGEST_SIDE: u32 = 2000;

/// A house style; without anything at first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct House {
    /// What the organisation is called.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The colour of headings, and of the first or only thing that is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Colour>,
    /// The colour of the second thing that is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second: Option<Colour>,
    /// The logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

/// One of the two colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The first.
    First,
    /// The second.
    Second,
}

/// Why a colour can't be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// What is wrong.
    pub why: Why,
    /// The nearest colour of this hue that can be used, where there is one.
    pub nearest: Option<Colour>,
}

/// What is wrong with a colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// It stands out from white with this contrast, and needs that one at least.
    TooLight(f64, f64),
    /// It stands out from the other colour with this contrast.
    TooAlike(f64, Colour),
}

impl House {
    /// Whether nothing is chosen.
    pub fn is_usual(&self) -> bool {
        *self == House::default()
    }

    /// What the organisation is called, if that is said.
    pub fn name(&self) -> Option<&str> {
        Some(self.name.trim()).filter(|name| !name.is_empty())
    }

    /// What the logo is called for who does not see it, in every language.
    pub fn logo_in_words(&self) -> String {
        self.name().map_or("Logo".to_owned(), |name| format!("Logo {name}"))
    }

    /// The colour chosen for one of the two, if any.
    pub fn chosen(&self, which: Which) -> Option<Colour> {
        match which {
            Which::First => self.first,
            Which::Second => self.second,
        }
    }

    /// Chooses a colour, or the usual one again.
    pub fn choose(&mut self, which: Which, colour: Option<Colour>) {
        match which {
            Which::First => self.first = colour,
            Which::Second => self.second = colour,
        }
    }

    /// This one with what another says; both colours are its own where they do not go with these.
    pub fn with(&self, other: House) -> House {
        let name = if other.name().is_some() { other.name } else { self.name.clone() };
        let logo = other.logo.or_else(|| self.logo.clone());
        let (first, second) = (other.first.or(self.first), other.second.or(self.second));
        let house = House { name, first, second, logo };
        if house.is_possible() { house } else { House { first: other.first, second: other.second, ..house } }
    }

    /// The first colour, as it is used.
    pub fn first(&self) -> Colour {
        self.first.unwrap_or_else(|| Colour::known(USUAL[0]))
    }

    /// The second colour, as it is used: the usual one as light or dark as it must be beside the first.
    pub fn second(&self) -> Colour {
        let usual = Colour::known(USUAL[1]);
        let fits = |colour: Colour| self.why_not(Which::Second, colour).is_none();
        self.second.or_else(|| usual.nearest(fits)).unwrap_or(usual)
    }

    /// Whether a colour can be used as one of the two, beside the other as it was chosen.
    pub fn check(&self, which: Which, colour: Colour) -> Result<(), Refused> {
        match self.why_not(which, colour) {
            None => Ok(()),
            Some(why) => {
                let nearest = colour.nearest(|colour| self.why_not(which, colour).is_none());
                Err(Refused { why, nearest })
            }
        }
    }

    fn why_not(&self, which: Which, colour: Colour) -> Option<Why> {
        let (other, least) = match which {
            Which::First => (self.second, OF_TEXT),
            Which::Second => (Some(self.first()), OF_MARKS),
        };
        let contrast = colour.contrast(Colour::WHITE);
        if contrast < least {
            return Some(Why::TooLight(contrast, least));
        }
        let other = other?;
        let contrast = colour.contrast(other);
        (contrast < IN_GREY).then_some(Why::TooAlike(contrast, other))
    }

    /// Whether both colours can be used: a file could say something else.
    pub fn is_possible(&self) -> bool {
        let can_be = |which| self.chosen(which).is_none_or(|colour| self.check(which, colour).is_ok());
        can_be(Which::First) && can_be(Which::Second)
    }
}

/// A logo as PNG. The page draws every picture that it is given anew, so that nothing else that stood in its file (where
/// and by whom it was made) goes along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Logo {
    /// Shared, because settings and views are copied at every step.
    base64: Arc<str>,
    width: u32,
    height: u32,
}

/// A text that is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoLogo;

impl std::fmt::Display for NoLogo {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("no logo: it is a PNG in base64")
    }
}

impl TryFrom<String> for Logo {
    type Error = NoLogo;

    fn try_from(base64: String) -> Result<Logo, NoLogo> {
        let png = BASE64_STANDARD.decode(&base64).map_err(|_| NoLogo)?;
        let (width, height) = size_of_png(&png).ok_or(NoLogo)?;
        let is_possible = |side| (1..=LONGEST_SIDE).contains(&side);
        let is_logo = png.len() <= LARGEST_LOGO && is_possible(width) && is_possible(height);
        if is_logo { Ok(Logo { base64: base64.into(), width, height }) } else { Err(NoLogo) }
    }
}

impl From<Logo> for String {
    fn from(logo: Logo) -> String {
        logo.base64.to_string()
    }
}

impl Logo {
    /// What an address in a page is followed by: `data:image/png;base64,…`.
    pub fn address(&self) -> String {
        format!("data:image/png;base64,{}", self.base64)
    }

    /// The bytes of the PNG.
    pub fn png(&self) -> Vec<u8> {
        // OK because it was decoded when it was made.
        BASE64_STANDARD.decode(&*self.base64).unwrap_or_default()
    }

    /// Width and height in pixels, where it must fit in this room; it never grows.
    pub fn within(&self, room: (f64, f64)) -> (f64, f64) {
        within((f64::from(self.width), f64::from(self.height)), room)
    }
}

/// Width and height of a picture, where it must fit in this room; it never grows.
pub fn within((width, height): (f64, f64), room: (f64, f64)) -> (f64, f64) {
    let scale = (room.0 / width).min(room.1 / height).min(1.0);
    (width * scale, height * scale)
}

/// Width and height of a PNG by its first chunk (PNG 3, 11.2.1).
fn size_of_png(png: &[u8]) -> Option<(u32, u32)> {
    let rest = png.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let side = |at: usize| rest.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some((side(0)?, side(4)?))
}

/// A logo of two pixels.
#[cfg(test)]
pub const DOT: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPYEcbA4N8FAActAejnhoN4AAAAAElFTkSuQmCC";

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::known(text)
    }

    #[test]
    fn usual_colours_can_be_chosen() {
        let [first, second] = USUAL.map(colour);
        let house = House { first: Some(first), second: Some(second), ..House::default() };
        assert!(house.is_possible());
        assert_eq!((House::default().first(), House::default().second()), (first, second));
    }

    #[test]
    fn a_light_first_colour_is_refused_with_a_darker_one() {
        let refused = House::default().check(Which::First, colour("#ffcc00")).unwrap_err();
        assert!(matches!(refused.why, Why::TooLight(contrast, 4.5) if (1.4..1.6).contains(&contrast)), "{refused:?}");
        let nearest = refused.nearest.unwrap();
        assert_eq!(House::default().check(Which::First, nearest), Ok(()));
    }

    #[test]
    fn colours_that_are_one_in_grey_are_refused() {
        let house = House { first: Some(colour("#0b4f8a")), ..House::default() };
        let refused = house.check(Which::Second, colour("#8a1f2b")).unwrap_err();
        assert!(matches!(refused.why, Why::TooAlike(_, other) if other == colour("#0b4f8a")), "{refused:?}");
        let nearest = refused.nearest.unwrap();
        assert_eq!(house.check(Which::Second, nearest), Ok(()));
        let other_way = House { second: Some(nearest), ..House::default() };
        assert!(other_way.check(Which::First, nearest).is_err());
    }

    #[test]
    fn a_second_colour_is_found_beside_every_first() {
        let step = |value: u32| [0u32, 60, 120, 180, 240].map(move |low| (value << 8) | low);
        let all = [0u32, 60, 120, 180, 240].into_iter().flat_map(step).flat_map(step);
        let mut tried = 0;
        for first in all.map(|number| colour(&format!("#{number:06x}"))) {
            let house = House { first: Some(first), ..House::default() };
            if House::default().check(Which::First, first).is_ok() {
                assert_eq!(house.check(Which::Second, house.second()), Ok(()), "{first}");
                tried += 1;
            }
        }
        assert!(tried > 40, "{tried}");
    }

    #[test]
    fn ok_a_logo_keeps_its_shape() {
        let logo = Logo::try_from(DOT.to_owned()).unwrap();
        assert_eq!((logo.width, logo.height), (2, 1));
        assert_eq!(logo.within((1.0, 1.0)), (1.0, 0.5));
        assert_eq!(logo.within((100.0, 100.0)), (2.0, 1.0));
        assert!(logo.png().starts_with(b"\x89PNG"));
    }

    #[test]
    fn err_what_is_no_logo() {
        let jpeg = BASE64_STANDARD.encode(b"\xff\xd8\xff\xe0JFIF");
        let cut = BASE64_STANDARD.encode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0");
        let endless = BASE64_STANDARD.encode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\0\0\0\0\0\0\x01");
        for text in ["", "<script>", "\" onload=\"x", &jpeg, &cut, &endless] {
            assert_eq!(Logo::try_from(text.to_owned()), Err(NoLogo), "{text}");
        }
    }

    #[test]
    fn ok_a_house_style_comes_back() {
        let logo = Logo::try_from(DOT.to_owned()).ok();
        let house = House { name: "De Brug".into(), first: Some(colour("#7a1f6b")), logo, ..House::default() };
        let json = serde_json::to_string(&house).unwrap();
        assert_eq!(serde_json::from_str::<House>(&json).unwrap(), house);
        assert_eq!(serde_json::to_string(&House::default()).unwrap(), "{}");
    }
}
