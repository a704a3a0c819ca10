//! What was published before: the numbers that were shown, and which were hidden. With it a number that is hidden now can't
//! be worked out from what was shown then, nor the other way round. It holds no row, no name of a file, and no number that
//! was hidden.

use super::identity::Identity;
use crate::calendar::{Day, date_of, day_of_text};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The first word of the form of a ledger.
const KIND: &str = "groeibeeld-ledger";

/// The form in which ledgers are saved.
const FORMAT: &str = "groeibeeld-ledger 1";

/// The publications of before, first to last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The publications.
    pub earlier: Vec<Publication>,
}

/// What was published together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// When.
    pub day: Day,
    /// Counts below this were hidden.
    pub threshold: u8,
    /// Its numbers.
    pub numbers: Numbers,
}

/// The numbers of a package, as far as they were shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// Those that were shown, with their values.
    pub shown: BTreeMap<Identity, i64>,
    /// Those that were hidden, without.
    pub hidden: BTreeSet<Identity>,
}

/// Why a text is no ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is something else.
    NoLedger,
    /// It is of a version that is not known here.
    OtherVersion,
    /// It is a ledger in which something is not right.
    Damaged,
}

impl Ledger {
    /// The ledger of a file.
    ///
    /// # Errors
    ///
    /// When it is something else, of another version, or not whole.
    pub fn from_json(json: &str) -> Result<Ledger, Wrong> {
        let json = json.trim_start_matches('\u{FEFF}');
        let Ok(Form { format }) = serde_json::from_str(json) else {
            return Err(if json.contains(KIND) { Wrong::Damaged } else { Wrong::NoLedger });
        };
        match format.strip_prefix(KIND) {
            None => return Err(Wrong::NoLedger),
            Some(_) if format != FORMAT => return Err(Wrong::OtherVersion),
            Some(_) => {}
        }
        let saved: Saved = serde_json::from_str(json).map_err(|_| Wrong::Damaged)?;
        let earlier = saved.publications.into_iter().map(SavedPublication::publication).collect::<Option<_>>();
        Ok(Ledger { earlier: earlier.ok_or(Wrong::Damaged)? })
    }

    /// The text of the file.
    pub fn to_json(&self) -> String {
        let publications = self.earlier.iter().map(SavedPublication::of).collect();
        // OK because names, numbers and texts all have a JSON form.
        let json = serde_json::to_string_pretty(&Saved { format: FORMAT.to_owned(), publications });
        json.expect("a ledger is JSON") + "\n"
    }

    /// The ledger with one more publication; what was published before as it is now stands there once.
    pub fn with(&self, publication: Publication) -> Ledger {
        let mut earlier = self.earlier.clone();
        if !earlier.iter().any(|other| other.numbers == publication.numbers) {
            earlier.push(publication);
        }
        Ledger { earlier }
    }

    /// Whether nothing was published before.
    pub fn is_empty(&self) -> bool {
        self.earlier.is_empty()
    }
}

impl Numbers {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty() && self.hidden.is_empty()
    }
}

/// What every version says.
#[derive(Deserialize)]
struct Form {
    format: String,
}

/// The form of a ledger.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Saved {
    format: String,
    publications: Vec<SavedPublication>,
}

/// The form of a publication in it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedPublication {
    day: String,
    threshold: u8,
    shown: BTreeMap<Identity, i64>,
    hidden: BTreeSet<Identity>,
}

impl SavedPublication {
    fn of(publication: &Publication) -> SavedPublication {
        let Publication { day, threshold, numbers } = publication.clone();
        let Numbers { shown, hidden } = numbers;
        SavedPublication { day: date_of(day).to_string(), threshold, shown, hidden }
    }

    /// The publication; none when it can't be one.
    fn publication(self) -> Option<Publication> {
        let SavedPublication { day, threshold, shown, hidden } = self;
        let is_possible = |(identity, value): (&Identity, &i64)| {
            !hidden.contains(identity) && value.unsigned_abs() <= MOST && (*value >= 0 || !identity.is_count())
        };
        let is_whole = threshold > 0 && shown.iter().all(is_possible);
        let day = day_of_text(&day).filter(|_| is_whole)?;
        Some(Publication { day, threshold, numbers: Numbers { shown, hidden } })
    }
}

/// No number of people or of their scores is larger.
const MOST: u64 = 1_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar;

    fn identity(text: &str) -> Identity {
        text.to_owned().try_into().expect("an identity")
    }

    fn ledger() -> Ledger {
        let shown = [("cases#*", 40), ("sums.growth#area=noord|zuid&domain=+&time=active 2024-01-01..2024-12-31", -3)];
        let numbers = Numbers {
            shown: shown.map(|(text, value)| (identity(text), value)).into(),
            hidden: [
                "cases#age_band=~18-64|?&main=*eigen blik&theme=?|a%3Db",
                "scores.2to3#domain=*&time=open 2024-02-29",
            ]
            .map(identity)
            .into(),
        };
        let day = calendar::day(2026, 3, 1).expect("a day");
        Ledger { earlier: vec![Publication { day, threshold: 5, numbers }] }
    }

    #[test]
    fn ok_a_saved_ledger_comes_back() {
        for ledger in [Ledger::default(), ledger()] {
            assert_eq!(Ledger::from_json(&ledger.to_json()), Ok(ledger.clone()));
            assert_eq!(Ledger::from_json(&format!("\u{FEFF}{}", ledger.to_json())), Ok(ledger));
        }
    }

    #[test]
    fn ok_it_can_be_read() {
        let json = ledger().to_json();
        for text in [
            "\"format\": \"groeibeeld-ledger 1\"",
            "\"2026-03-01\"",
            "\"cases#*\": 40",
            "\"cases#age_band=~18-64|?&main=*eigen blik&theme=?|a%3Db\"",
            "\"scores.2to3#domain=*&time=open 2024-02-29\"",
        ] {
            assert!(json.contains(text), "{text}: {json}");
        }
    }

    #[test]
    fn the_same_publication_is_kept_once() {
        let ledger = ledger();
        let again = Publication { day: ledger.earlier[0].day + 1, ..ledger.earlier[0].clone() };
        assert_eq!(ledger.with(again.clone()), ledger);
        let other = Publication { numbers: Numbers::default(), ..again };
        assert_eq!(ledger.with(other).earlier.len(), 2);
    }

    #[test]
    fn err_other_files() {
        for (json, wrong) in [
            ("", Wrong::NoLedger),
            ("casus;start", Wrong::NoLedger),
            ("{\"groeibeeld_settings\": 1, \"sheets\": []}", Wrong::NoLedger),
            ("{\"format\": \"other 1\"}", Wrong::NoLedger),
            ("{\"format\": \"groeibeeld-ledger 2\", \"pages\": 3}", Wrong::OtherVersion),
            ("{\"format\": \"groeibeeld-ledger 1\"}", Wrong::Damaged),
            ("{\"format\": \"groeibeeld-ledger 1\", \"publications\": [", Wrong::Damaged),
        ] {
            assert_eq!(Ledger::from_json(json), Err(wrong), "{json}");
        }
    }

    #[test]
    fn err_damaged_ledgers() {
        let json = ledger().to_json();
        assert_eq!(Ledger::from_json(&json[..json.len() / 2]), Err(Wrong::Damaged), "cut off");
        for (of, by) in [
            ("cases#*", "cases"),
            ("cases#*", "#*"),
            (": 40", ": -40"),
            (": 40", ": 40.5"),
            (": 40", ": 9000000000000000000"),
            ("2026-03-01", "2026-02-30"),
            ("\"threshold\": 5", "\"threshold\": 0"),
            ("\"threshold\": 5", "\"threshold\": 500"),
            ("time=active", "time=asleep"),
            ("~18-64", "~18"),
            ("%3D", "%41"),
            ("%3D", "%"),
            ("\"day\"", "\"dag\""),
            ("scores.2to3#domain=*&time=open 2024-02-29", "cases#*"),
        ] {
            let damaged = json.replace(of, by);
            assert_ne!(damaged, json);
            assert_eq!(Ledger::from_json(&damaged), Err(Wrong::Damaged), "{of} {by}");
        }
    }
}
