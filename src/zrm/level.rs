//! The five levels of self-reliance, and a score: a level, or the reason why there is none.

use crate::words::key;

/// A level of self-reliance, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// All five, lowest first.
    pub const ALL: [Level; 5] = [Level(1), Level(2), Level(3), Level(4), Level(5)];

    /// The level with this number, if it is 1 to 5.
    pub fn new(number: u8) -> Option<Level> {
        (1..=5).contains(&number).then_some(Level(number))
    }

    /// The number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The Dutch name, e.g. "beperkt zelfredzaam".
    pub fn dutch(self) -> &'static str {
        [
            "acute problematiek",
            "niet zelfredzaam",
            "beperkt zelfredzaam",
            "voldoende zelfredzaam",
            "volledig zelfredzaam",
        ][usize::from(self.0 - 1)]
    }

    /// The English name, as printed in BMC Psychology 3:33 (2015).
    pub fn english(self) -> &'static str {
        [
            "acute problem",
            "not self-sufficient",
            "barely self-sufficient",
            "adequately self-sufficient",
            "completely self-sufficient",
        ][usize::from(self.0 - 1)]
    }

    /// The level with this name, in either language, whole or by the words that tell it from the others ("beperkt").
    ///
    /// ```
    /// use groeibeeld::zrm::Level;
    /// assert_eq!(Level::by_name("Beperkt zelfredzaam"), Level::new(3));
    /// assert_eq!(Level::by_name("acuut"), Level::new(1));
    /// assert_eq!(Level::by_name("niet te beoordelen"), None);
    /// ```
    pub fn by_name(name: &str) -> Option<Level> {
        let wanted = key(name);
        Level::ALL.into_iter().zip(NAMES).find(|(_, names)| names.contains(&wanted.as_str())).map(|(level, _)| level)
    }
}

/// The names of each level, as keys.
const NAMES: [&[&str]; 5] = [
    &["acuteproblematiek", "acuutproblematiek", "acuteproblemen", "acuut", "acute", "acuteproblem", "acuteproblems"],
    &["nietzelfredzaam", "niet", "notselfsufficient", "not"],
    &["beperktzelfredzaam", "beperkt", "barelyselfsufficient", "barely"],
    &["voldoendezelfredzaam", "voldoende", "adequatelyselfsufficient", "adequately", "adequate"],
    &["volledigzelfredzaam", "volledig", "completelyselfsufficient", "completely", "fullyselfsufficient", "fully"],
];

/// Why there is no level where a score could stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Missing {
    /// Nothing was filled in.
    Empty = 0,
    /// "n.v.t."
    NotApplicable = 6,
    /// "niet te beoordelen"
    NotAssessable = 7,
    /// "onbesproken"; one real registry stores 99.
    NotDiscussed = 8,
    /// A zero, which is no level.
    Zero = 9,
    /// A nine, which registries use for "unknown".
    Nine = 10,
    /// A dash.
    Dash = 11,
    /// Something that is no score; an issue says where.
    Invalid = 12,
}

impl Missing {
    /// All reasons.
    pub const ALL: [Missing; 8] = [
        Missing::Empty,
        Missing::NotApplicable,
        Missing::NotAssessable,
        Missing::NotDiscussed,
        Missing::Zero,
        Missing::Nine,
        Missing::Dash,
        Missing::Invalid,
    ];
}

/// A score as it is kept: one byte that is a level or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Score(u8);

impl Score {
    /// No score was filled in.
    pub const EMPTY: Score = Score(Missing::Empty as u8);

    /// The level, if there is one.
    pub fn level(self) -> Option<Level> {
        Level::new(self.0)
    }

    /// The reason why there is no level, if there is none.
    pub fn missing(self) -> Option<Missing> {
        Missing::ALL.into_iter().find(|reason| *reason as u8 == self.0)
    }

    /// The level's number, or 0 where there is none.
    pub fn number(self) -> u8 {
        if self.0 <= 5 { self.0 } else { 0 }
    }
}

impl From<Level> for Score {
    fn from(level: Level) -> Score {
        Score(level.0)
    }
}

impl From<Missing> for Score {
    fn from(reason: Missing) -> Score {
        Score(reason as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_names_are_keys_of_one_level() {
        for (level, names) in Level::ALL.into_iter().zip(NAMES) {
            for name in names {
                assert_eq!((key(name).as_str(), Level::by_name(name)), (*name, Some(level)));
            }
            assert_eq!(Level::by_name(level.dutch()), Some(level));
            assert_eq!(Level::by_name(level.english()), Some(level));
        }
    }

    #[test]
    fn all_score_bytes_are_a_level_or_a_reason() {
        for level in Level::ALL {
            assert_eq!(Score::from(level).level(), Some(level));
            assert_eq!(Score::from(level).missing(), None);
        }
        for reason in Missing::ALL {
            assert_eq!(Score::from(reason).missing(), Some(reason));
            assert_eq!(Score::from(reason).number(), 0);
        }
    }
}
