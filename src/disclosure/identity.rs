//! The name of a number that outlives a session: what is counted, when, and what they have in common, the selected values
//! among it. Two publications mean the same people by the same identity, however their rows were selected or merged.
//!
//! As a text: `cases#area=noord|zuid&kind=traject&time=active 2024-01-01..2024-12-31`; of all it is `cases#*`.

use super::cells::Name;
use super::key::{Among, Key, Part, Time};
use crate::calendar::{date_of, day_of_text};
use crate::counting::HIGHEST_AGE;
use crate::fields::Choice;
use crate::figures::{Counted, Measure};
use crate::selection::Selection;
use crate::values::{AgeBand, BandCell, age_band};
use crate::words::fold;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

/// What a number is of, in any session.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Identity {
    /// What is counted or added up: `cases`, `scores.up`, `sums.starts`.
    pub unit: String,
    /// The variables that are the same for all of them.
    pub values: BTreeMap<String, Values>,
    /// When.
    pub time: Time,
}

/// The values of a variable that are meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Values {
    /// Any of these; the empty text is not recorded.
    Any(BTreeSet<String>),
    /// Ages, a bit for each; the highest is that the age is not known.
    Ages(u128),
    /// Any that is known.
    Known,
    /// A domain in the person's own view.
    Own(String),
    /// Each that there is: who has several counts for each.
    Each,
}

/// The bit of an age that is not known.
pub const NO_AGE: u128 = 1 << 127;

/// What has a meaning in the text of an identity.
const SIGNS: [char; 9] = ['%', '&', '=', '|', '#', '?', '+', '*', '~'];

/// Of a case that has several of them, more than one may be true.
const SEVERAL: &str = "main";

impl Identity {
    /// The identity of a number of a selection; none of a number that has no name of its own.
    pub fn of(name: &Name, selection: &Selection) -> Option<Identity> {
        let (key, unit) = match name {
            Name::Count(key) => (key, counted(key.counted).to_owned()),
            Name::Score(key, measure) => (key, measure_unit(*measure)),
            Name::Atom(key, start, end) => (key, format!("scores.{start}to{end}")),
            Name::Alone(..) => return None,
        };
        let mut identity = Identity { unit, values: values(key, selection), time: key.among.time };
        let apart = &selection.counting.kinds_apart;
        // A kind that is apart is no part of the themes.
        if identity.values.contains_key("theme") && !apart.is_empty() {
            identity.values.insert("kinds apart".to_owned(), Values::Any(folded(apart)));
        }
        for (choice, only) in &selection.only {
            identity.restrict(variable(*choice), of_values(*choice, &selection.counting.with_merged(*choice, only)));
        }
        Some(identity)
    }

    /// Whether it is a number of people or of scores, and no sum.
    pub fn is_count(&self) -> bool {
        !self.unit.starts_with("sums.")
    }

    /// The identity without a variable.
    pub fn without(&self, variable: &str) -> Identity {
        let mut identity = self.clone();
        identity.values.remove(variable);
        identity
    }

    /// Of all that it is of, those with these values.
    fn restrict(&mut self, variable: &str, only: Values) {
        let of = self.values.get(variable).cloned();
        match of {
            None => drop(self.values.insert(variable.to_owned(), only)),
            Some(of) if only.has(&of) => {}
            // A case with two main domains can be in a row of one that is not selected.
            Some(_) if variable == SEVERAL => drop(self.values.insert(format!("with {SEVERAL}"), only)),
            Some(of) => drop(self.values.insert(variable.to_owned(), of.and(only))),
        }
    }
}

/// The variables of a key.
fn values(key: &Key, selection: &Selection) -> BTreeMap<String, Values> {
    let of = |(variable, part): (&&str, &Part)| ((*variable).to_owned(), of_part(variable, part, selection));
    key.parts.iter().map(of).collect()
}

fn of_part(variable: &str, part: &Part, selection: &Selection) -> Values {
    let limit = (1_u128 << selection.counting.age_limit.min(HIGHEST_AGE)) - 1;
    match (variable, part) {
        ("young", Part::Is(name)) if **name == *"yes" => Values::Ages(limit),
        ("young", Part::Is(name)) if **name == *"no" => Values::Ages(ages(0, None) & !limit),
        ("young" | "age_band", Part::Unknown) => Values::Ages(NO_AGE),
        ("young" | "age_band", Part::Known) => Values::Ages(ages(0, None)),
        (_, Part::Is(name)) => match choice(variable) {
            Some(choice) => of_values(choice, &selection.counting.with_merged(choice, &[name.to_string()].into())),
            None => Values::Any([fold(name)].into()),
        },
        (_, Part::Own(name)) => Values::Own(fold(name)),
        (_, Part::Unknown) => Values::Any([String::new()].into()),
        (_, Part::Known) => Values::Known,
        (_, Part::Each) => Values::Each,
    }
}

fn of_values(choice: Choice, values: &BTreeSet<String>) -> Values {
    let all = || values.iter().map(|value| if value.is_empty() { Some(NO_AGE) } else { of_band(value) });
    match choice {
        Choice::AgeBand if all().all(|ages| ages.is_some()) => {
            Values::Ages(all().flatten().fold(0, |all, ages| all | ages))
        }
        _ => Values::Any(folded(values)),
    }
}

fn folded(values: &BTreeSet<String>) -> BTreeSet<String> {
    values.iter().map(|value| fold(value)).collect()
}

fn of_band(text: &str) -> Option<u128> {
    match age_band(text) {
        BandCell::Band(AgeBand { from, to }) => Some(ages(from, to)),
        _ => None,
    }
}

/// The bits of the ages of a band.
pub fn ages(from: u8, to: Option<u8>) -> u128 {
    let last = to.unwrap_or(HIGHEST_AGE).min(HIGHEST_AGE);
    (from..=last).fold(0, |ages, age| ages | 1 << age)
}

/// The variable that tells the values of a choice apart.
fn variable(choice: Choice) -> &'static str {
    if choice == Choice::MainDomain { SEVERAL } else { choice.field().name() }
}

fn choice(variable: &str) -> Option<Choice> {
    Choice::ALL.into_iter().find(|choice| self::variable(*choice) == variable)
}

impl Values {
    /// Whether the others are all among these.
    pub fn has(&self, other: &Values) -> bool {
        match (self, other) {
            (Values::Any(all), Values::Any(some)) => some.is_subset(all),
            (Values::Ages(all), Values::Ages(some)) => some & !all == 0,
            (Values::Known, Values::Any(some)) => !some.contains(""),
            (Values::Known, Values::Own(_)) => true,
            (one, other) => one == other,
        }
    }

    /// Whether none is among both.
    pub fn is_apart(&self, other: &Values) -> bool {
        match (self, other) {
            (Values::Any(one), Values::Any(other)) => one.is_disjoint(other),
            (Values::Ages(one), Values::Ages(other)) => one & other == 0,
            (Values::Any(some), Values::Known) | (Values::Known, Values::Any(some)) => *some == [String::new()].into(),
            (Values::Any(_), Values::Own(_)) | (Values::Own(_), Values::Any(_)) => true,
            (Values::Own(one), Values::Own(other)) => one != other,
            _ => false,
        }
    }

    /// The ages in words, `0-17 or 65+`; nothing of other values.
    pub fn ages(&self, unknown: &str, or: &str) -> String {
        let Values::Ages(ages) = self else { return String::new() };
        let highest = format!("-{HIGHEST_AGE}");
        let band = |band: &str| match band.strip_suffix(&highest) {
            Some(from) => format!("{from}+"),
            None => band.replace('?', unknown),
        };
        ages_text(*ages).split('|').map(band).collect::<Vec<_>>().join(or)
    }

    fn and(self, other: Values) -> Values {
        match (self, other) {
            (Values::Any(one), Values::Any(other)) => Values::Any(&one & &other),
            (Values::Ages(one), Values::Ages(other)) => Values::Ages(one & other),
            (Values::Known, Values::Any(mut some)) => {
                some.remove("");
                Values::Any(some)
            }
            (one, _) => one,
        }
    }
}

/// Whether all of one time are of the other, and whether who is left over is told by a filter.
pub fn has_time(whole: Time, part: Time) -> Option<bool> {
    let [whole, part] = [whole, part].map(|time| Among { time, is_selected: false });
    (whole != part && whole.has(part)).then(|| whole.is_filter_of(part))
}

fn counted(counted: Counted) -> &'static str {
    match counted {
        Counted::Cases => "cases",
        Counted::Clients => "clients",
        Counted::Participants => "participants",
        Counted::Reached => "reached",
    }
}

fn measure_unit(measure: Measure) -> String {
    let name = match measure {
        Measure::All => "all",
        Measure::Starts => "starts",
        Measure::Ends => "ends",
        Measure::Pairs => "pairs",
        Measure::Up => "up",
        Measure::Same => "same",
        Measure::Down => "down",
        Measure::NoPairs => "no pairs",
        Measure::CouldGrow => "could grow",
        Measure::CouldGrowSame => "could grow, same",
        Measure::CouldGrowDown => "could grow, down",
        Measure::StartsOn(level) => return format!("scores.starts on {level}"),
        Measure::EndsOn(level) => return format!("scores.ends on {level}"),
        Measure::To(level) => return format!("scores.to {level}"),
        Measure::SumOfStarts => return "sums.starts".to_owned(),
        Measure::SumOfEnds => return "sums.ends".to_owned(),
        Measure::SumOfPairStarts => return "sums.pair starts".to_owned(),
        Measure::SumOfPairEnds => return "sums.pair ends".to_owned(),
        Measure::SumOfGrowth => return "sums.growth".to_owned(),
        Measure::SumOfSquares => return "sums.squares".to_owned(),
    };
    format!("scores.{name}")
}

impl Display for Identity {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        let of = |(variable, values): (&String, &Values)| format!("{}={values}", plain(variable));
        let mut parts: Vec<String> = self.values.iter().map(of).collect();
        parts.extend(time_text(self.time).map(|time| format!("time={time}")));
        let parts = if parts.is_empty() { "*".to_owned() } else { parts.join("&") };
        write!(to, "{}#{parts}", self.unit)
    }
}

impl Display for Values {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        let value = |value: &String| if value.is_empty() { "?".to_owned() } else { plain(value) };
        match self {
            Values::Any(values) => to.write_str(&values.iter().map(value).collect::<Vec<_>>().join("|")),
            Values::Ages(ages) => write!(to, "~{}", ages_text(*ages)),
            Values::Known => to.write_str("+"),
            Values::Own(name) => write!(to, "*{}", plain(name)),
            Values::Each => to.write_str("*"),
        }
    }
}

/// `0-17|65-120|?`.
fn ages_text(ages: u128) -> String {
    let has = |age: u8| age <= HIGHEST_AGE && ages & (1 << age) != 0;
    let firsts = (0..=HIGHEST_AGE).filter(|age| has(*age) && (*age == 0 || !has(age - 1)));
    let last = |first: u8| (first..=HIGHEST_AGE).find(|age| !has(age + 1)).unwrap_or(HIGHEST_AGE);
    let bands = firsts.map(|first| format!("{first}-{}", last(first)));
    bands.chain((ages & NO_AGE != 0).then(|| "?".to_owned())).collect::<Vec<_>>().join("|")
}

/// Signs by their number: `a=b` is `a%3Db`.
fn plain(text: &str) -> String {
    let sign = |letter: char| match letter {
        letter if SIGNS.contains(&letter) => format!("%{:02X}", letter as u32),
        letter => letter.to_string(),
    };
    text.chars().map(sign).collect()
}

fn with_signs(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut with = parts.next()?.to_owned();
    for part in parts {
        let code = u8::from_str_radix(part.get(..2)?, 16).ok()?;
        with.push(SIGNS.into_iter().find(|sign| *sign as u32 == u32::from(code))?);
        with.push_str(&part[2..]);
    }
    Some(with)
}

fn time_text(time: Time) -> Option<String> {
    let of = |name: &str, from, to| Some(format!("{name} {}..{}", date_of(from), date_of(to)));
    match time {
        Time::Ever => None,
        Time::ClosedEver => Some("closed".to_owned()),
        Time::Active(from, to) => of("active", from, to),
        Time::Started(from, to) => of("started", from, to),
        Time::Closed(from, to) => of("closed", from, to),
        Time::Open(day) => Some(format!("open {}", date_of(day))),
    }
}

fn time_of(text: &str) -> Option<Time> {
    let Some((name, days)) = text.split_once(' ') else { return (text == "closed").then_some(Time::ClosedEver) };
    if name == "open" {
        return Some(Time::Open(day_of_text(days)?));
    }
    let (from, to) = days.split_once("..")?;
    let (from, to) = (day_of_text(from)?, day_of_text(to)?);
    match name {
        "active" => Some(Time::Active(from, to)),
        "started" => Some(Time::Started(from, to)),
        "closed" => Some(Time::Closed(from, to)),
        _ => None,
    }
}

fn values_of(text: &str) -> Option<Values> {
    Some(match text {
        "+" => Values::Known,
        "*" => Values::Each,
        text => match (text.strip_prefix('~'), text.strip_prefix('*')) {
            (Some(bands), _) => Values::Ages(ages_of(bands)?),
            (_, Some(name)) => Values::Own(with_signs(name)?),
            _ => {
                let value = |text: &str| if text == "?" { Some(String::new()) } else { with_signs(text) };
                Values::Any(text.split('|').map(value).collect::<Option<_>>()?)
            }
        },
    })
}

fn ages_of(text: &str) -> Option<u128> {
    let band = |text: &str| match text {
        "?" => Some(NO_AGE),
        text => {
            let (from, to) = text.split_once('-')?;
            Some(ages(from.parse().ok()?, Some(to.parse().ok()?)))
        }
    };
    text.split('|').filter(|text| !text.is_empty()).try_fold(0, |all, text| Some(all | band(text)?))
}

impl Identity {
    /// The identity of a text; none when it is of no identity.
    fn of_text(text: &str) -> Option<Identity> {
        let (unit, parts) = text.split_once('#')?;
        let mut identity = Identity { unit: unit.to_owned(), values: BTreeMap::new(), time: Time::Ever };
        for part in parts.split('&').filter(|_| parts != "*") {
            match part.split_once('=')? {
                ("time", time) => identity.time = time_of(time)?,
                (variable, values) => drop(identity.values.insert(with_signs(variable)?, values_of(values)?)),
            }
        }
        (!unit.is_empty()).then_some(identity)
    }
}

impl From<Identity> for String {
    fn from(identity: Identity) -> String {
        identity.to_string()
    }
}

impl TryFrom<String> for Identity {
    type Error = String;

    fn try_from(text: String) -> Result<Identity, String> {
        Identity::of_text(&text).ok_or_else(|| "no identity".to_owned())
    }
}
