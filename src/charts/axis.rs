//! The scale of levels with their names, and the scale of shares.

use super::frame::Frame;
use super::label::{Anchor, SMALL, label};
use super::palette::{BASE, GUIDE, INK, QUIET, line};
use super::rows::Band;
use super::scale::Scale;
use super::text::{Face, width, wrap};
use crate::language::Language;
use crate::zrm::Level;

const NUMBER: Face = Face::bold(12.0);
const LINE: f64 = 14.0;
/// Room at both ends for the numbers beside marks, and for half a level's name.
const INSET: f64 = 40.0;

/// The levels 1 to 5 between two pixels.
pub struct LevelAxis {
    /// From levels to pixels.
    pub scale: Scale,
}

impl LevelAxis {
    /// The axis between the left and right of the marks.
    pub fn new(plot: (f64, f64)) -> LevelAxis {
        // Whole pixels from level to level, so that the lines of all levels are sharp.
        let step = ((plot.1 - plot.0 - 2.0 * INSET) / 4.0).floor();
        let left = (plot.0 + INSET).floor() + 0.5;
        LevelAxis { scale: Scale::new((1.0, 5.0), (left, left + 4.0 * step)) }
    }

    /// Whether the names of the levels fit under their numbers.
    fn fits_names(&self, language: Language) -> bool {
        Level::ALL.iter().all(|level| name(*level, language).split(' ').all(|word| width(word, SMALL) <= self.room()))
    }

    fn room(&self) -> f64 {
        (self.scale.step() - 3.0).min(2.0 * INSET)
    }

    /// The numbers and names of the levels; where names don't fit under the numbers, they stand in lines above them.
    /// Answers where the letters of the numbers stand.
    pub fn head(&self, frame: &mut Frame) -> f64 {
        let named = self.fits_names(frame.language);
        if !named {
            frame.remark(&key(frame.language));
            frame.y += 6.0;
        }
        let foot = frame.y + LINE;
        self.numbers(frame, foot);
        frame.y = foot;
        if named {
            self.names(frame, foot);
        }
        frame.y += 8.0;
        foot
    }

    /// The numbers of the levels.
    pub fn numbers(&self, frame: &mut Frame, foot: f64) {
        for level in Level::ALL {
            let text = level.number().to_string();
            frame.put(label(self.at(level), foot, Anchor::Middle, NUMBER, INK, &text));
        }
    }

    fn names(&self, frame: &mut Frame, foot: f64) {
        for level in Level::ALL {
            for (place, text) in wrap(name(level, frame.language), SMALL, self.room(), 3).iter().enumerate() {
                let y = foot + (place + 1) as f64 * LINE;
                frame.put(label(self.at(level), y, Anchor::Middle, SMALL, QUIET, text));
                frame.y = frame.y.max(y);
            }
        }
    }

    /// A line for each level behind the marks of a row.
    pub fn grid(&self, frame: &mut Frame, band: Band) {
        for level in Level::ALL {
            let x = self.at(level);
            frame.put_behind(line("guide", GUIDE, (x, band.top), (x, band.bottom), 1.0));
        }
    }

    fn at(&self, level: Level) -> f64 {
        self.scale.at(f64::from(level.number()))
    }
}

/// The name of a level.
pub fn name(level: Level, language: Language) -> &'static str {
    language.of(level.dutch(), level.english())
}

/// The numbers of the levels with their names, where the names don't fit at the marks.
pub fn key(language: Language) -> String {
    let levels =
        Level::ALL.map(|level| format!("{} = {}", level.number(), name(level, language)).replace(' ', "\u{A0}"));
    levels.join(", ")
}

/// The scale of shares under bars of 100 %.
pub fn shares(frame: &mut Frame, scale: Scale) {
    frame.cut_foot();
    frame.y += 2.0;
    let foot = frame.y + 18.0;
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let x = scale.at(share);
        frame.put(line("base", BASE, (x, frame.y), (x, frame.y + 5.0), 1.0));
        let anchor = match share {
            0.0 => Anchor::Start,
            1.0 => Anchor::End,
            _ => Anchor::Middle,
        };
        let text = frame.language.percent(share, 0);
        frame.put(label(x, foot, anchor, SMALL, QUIET, &text));
    }
    frame.y = foot;
}
