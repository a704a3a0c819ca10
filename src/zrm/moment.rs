//! The moments of a score: start, goal, end and what lies between.

use crate::words::key;
use serde::{Deserialize, Serialize};

/// When a score was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// At intake.
    Start,
    /// What is aimed at.
    Goal,
    /// In between; it is kept out of start and end.
    Between,
    /// At closing.
    End,
}

impl Moment {
    /// The moment that a spelling names, e.g. "nulmeting", "T1", "eindscore".
    pub fn by_name(name: &str) -> Option<Moment> {
        let wanted = key(name);
        MOMENTS.iter().find(|(_, spellings)| spellings.contains(&wanted.as_str())).map(|(moment, _)| *moment)
    }

    /// The moment that "in" and "uit" are, of which one alone may be anything.
    pub fn by_side(name: &str) -> Option<Moment> {
        match key(name).as_str() {
            "in" => Some(Moment::Start),
            "uit" | "out" => Some(Moment::End),
            _ => None,
        }
    }

    /// The number of a measurement: "T0" to "T9", "meting 2", "tweede meting", "2". Which moment that is depends on the
    /// others of its sheet: the lowest is the start, the highest the end, those between are in between. Where there
    /// are T0 and T1 only, that is what [`Moment::by_name`] says. Numbers say an order and nothing else: some sheets
    /// count from 0, others from 1.
    ///
    /// ```
    /// use groeibeeld::zrm::Moment;
    /// assert_eq!(["T0", "T1", "T2"].map(Moment::numbered), [Some(0), Some(1), Some(2)]);
    /// assert_eq!(Moment::numbered("1e meting"), Some(1));
    /// assert_eq!(Moment::numbered("eindmeting"), None);
    /// ```
    pub fn numbered(label: &str) -> Option<u32> {
        let key = key(label);
        let without_noun = |key: &str| {
            let start = MEASUREMENTS.iter().find_map(|noun| key.strip_prefix(noun));
            start.or_else(|| MEASUREMENTS.iter().find_map(|noun| key.strip_suffix(noun))).map(str::to_owned)
        };
        let number = without_noun(&key).unwrap_or(key);
        let ordinal = ORDINALS.iter().position(|names| names.contains(&number.as_str()));
        let digit = || number.strip_prefix('t').unwrap_or(&number).parse().ok().filter(|number| *number <= 9);
        ordinal.and_then(|number| u32::try_from(number).ok()).or_else(digit)
    }
}

/// What is numbered, as keys; the longer first.
const MEASUREMENTS: [&str; 12] = [
    "meetmoment",
    "zrmmeting",
    "meting",
    "zrmscore",
    "score",
    "moment",
    "ronde",
    "afname",
    "measurement",
    "timepoint",
    "wave",
    "zrm",
];

/// Numbers in words, from 0.
const ORDINALS: [&[&str]; 10] = [
    &["nul", "0e"],
    &["eerste", "1e", "1ste", "first", "1st"],
    &["tweede", "2e", "2de", "second", "2nd"],
    &["derde", "3e", "3de", "third", "3rd"],
    &["vierde", "4e", "4de", "fourth", "4th"],
    &["vijfde", "5e", "5de", "fifth", "5th"],
    &["zesde", "6e", "6de", "sixth", "6th"],
    &["zevende", "7e", "7de", "seventh", "7th"],
    &["achtste", "8e", "8ste", "eighth", "8th"],
    &["negende", "9e", "9de", "ninth", "9th"],
];

const MOMENTS: [(Moment, &[&str]); 4] = [
    (
        Moment::Start,
        &[
            "start",
            "startscore",
            "startmeting",
            "startniveau",
            "begin",
            "beginscore",
            "beginmeting",
            "beginniveau",
            "beginsituatie",
            "nulmeting",
            "0meting",
            "scorestart",
            "scorebegin",
            "scorebijstart",
            "scorebijaanvang",
            "bijstart",
            "bijaanvang",
            "t0",
            "t0meting",
            "metingt0",
            "intake",
            "intakescore",
            "bijintake",
            "aanmelding",
            "bijaanmelding",
            "instroom",
            "instroommeting",
            "instroomscore",
            "bijinstroom",
            "intakemeting",
            "aanvang",
            "aanvangsscore",
            "beginwaarde",
            "startwaarde",
            "startsituatie",
            "aanvangsmeting",
            "voormeting",
            "eerstemeting",
            "eerstescore",
            "1emeting",
            "eerste",
            "baseline",
            "before",
            "first",
            "initial",
            "atstart",
            "atintake",
            "entry",
            "pretest",
            "pre",
            "startmeasurement",
            "firstmeasurement",
            "voor",
        ],
    ),
    (
        Moment::Goal,
        &[
            "doel",
            "doelscore",
            "doelmeting",
            "doelniveau",
            "streefscore",
            "streefniveau",
            "scoredoel",
            "goal",
            "goalscore",
            "target",
            "targetscore",
            "streef",
            "gewenst",
            "gewenstescore",
            "gewenstniveau",
            "gewenste",
            "gewenstesituatie",
            "streefwaarde",
            "streefsituatie",
            "doelwaarde",
            "ambitie",
        ],
    ),
    (
        Moment::Between,
        &[
            "tussen",
            "tussenmeting",
            "tussenscore",
            "tussenevaluatie",
            "tussenstand",
            "tussentijds",
            "tussentijdsemeting",
            "tussentijdsescore",
            "tussentijdseevaluatie",
            "vervolgmeting",
            "halverwege",
            "between",
            "interim",
            "intermediate",
            "midterm",
        ],
    ),
    (
        Moment::End,
        &[
            "eind",
            "eindscore",
            "eindmeting",
            "eindniveau",
            "eindevaluatie",
            "eindsituatie",
            "einde",
            "scoreeind",
            "scoreeinde",
            "scorebijeinde",
            "scorebijafsluiting",
            "bijeinde",
            "bijafsluiting",
            "t1",
            "t1meting",
            "metingt1",
            "afsluiting",
            "afsluitmeting",
            "afsluitscore",
            "slot",
            "slotmeting",
            "slotscore",
            "nameting",
            "laatstemeting",
            "laatstescore",
            "laatste",
            "end",
            "endscore",
            "endmeasurement",
            "lastmeasurement",
            "final",
            "finalscore",
            "after",
            "last",
            "exit",
            "atclosing",
            "closing",
            "posttest",
            "post",
            "na",
            "uitstroom",
            "uitstroommeting",
            "uitstroomscore",
            "bijuitstroom",
            "eindwaarde",
            "eindstand",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(labels: &[&str], expected: Option<u32>) {
        for label in labels {
            assert_eq!(Moment::numbered(label), expected, "{label}");
        }
    }

    #[test]
    fn all_spellings_are_keys_of_one_moment() {
        for (moment, spellings) in MOMENTS {
            for spelling in spellings {
                assert_eq!((key(spelling).as_str(), Moment::by_name(spelling)), (*spelling, Some(moment)));
            }
        }
    }

    #[test]
    fn all_numbers_in_all_forms() {
        for (number, names) in (0..).zip(ORDINALS) {
            check(&[&format!("T{number}"), &format!("t {number}"), &number.to_string()], Some(number));
            check(
                &[&format!("meting {number}"), &format!("{number}-meting"), &format!("ZRM meting {number}")],
                Some(number),
            );
            for name in names {
                check(
                    &[&format!("{name} meting"), &format!("{name} meetmoment"), &format!("{name} measurement")],
                    Some(number),
                );
            }
        }
    }

    #[test]
    fn words_and_large_numbers_are_no_number() {
        check(
            &["", "start", "eindmeting", "meting", "T", "T10", "2021", "laatste meting", "meting 1 en 2", "e1"],
            None,
        );
    }
}
