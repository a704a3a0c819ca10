//! Who a number is about. Two numbers with the same key count the same people, whichever figures they stand in, and are
//! shown or hidden together.

use crate::calendar::{Day, Period, date_of};
use crate::figures::{Constraint, Counted, Draft, Label, Made, Row, Value, Variable};
use crate::selection::Rule;
use crate::zrm::{DomainName, Series};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::rc::Rc;

/// The value of each variable.
pub type Parts = Rc<BTreeMap<Variable, Part>>;

/// Who is counted: what of, among whom, and what they have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// What is counted.
    pub counted: Counted,
    /// Among whom.
    pub among: Among,
    /// The variables that are the same for all of them.
    pub parts: Parts,
}

impl Ord for Key {
    fn cmp(&self, other: &Key) -> Ordering {
        let is_same = Rc::ptr_eq(&self.parts, &other.parts);
        let parts = || if is_same { Ordering::Equal } else { self.parts.cmp(&other.parts) };
        (self.counted, self.among).cmp(&(other.counted, other.among)).then_with(parts)
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Key) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Of all rows of the files, those of a time and with the selected values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Among {
    /// When.
    pub time: Time,
    /// Whether only those with the selected values are counted, where values are selected.
    pub is_selected: bool,
}

/// When something was so. Days are those of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Time {
    /// At any time.
    Ever,
    /// Active in it.
    Active(Day, Day),
    /// Started in it.
    Started(Day, Day),
    /// Closed in it.
    Closed(Day, Day),
    /// Closed at any time.
    ClosedEver,
    /// Open when the day begins.
    Open(Day),
}

/// The value of a variable.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// This one.
    Is(String),
    /// A domain in the person's own view, which no total of domains mixes with the others.
    Own(String),
    /// It is not known.
    Unknown,
    /// One that is known.
    Known,
    /// Each that there is: who has several counts for each.
    Each,
}

impl Time {
    fn of(rule: Rule, period: Option<Period>) -> Time {
        match (rule, period) {
            (Rule::Active | Rule::Started, None) => Time::Ever,
            (Rule::Closed, None) => Time::ClosedEver,
            (Rule::Active, Some(Period { first, last })) => Time::Active(first, last),
            (Rule::Started, Some(Period { first, last })) => Time::Started(first, last),
            (Rule::Closed, Some(Period { first, last })) => Time::Closed(first, last),
        }
    }

    /// Whether everything at the other time is at this one too.
    fn has(self, other: Time) -> bool {
        let within = |first, last, from, to| first <= from && to <= last;
        match (self, other) {
            (Time::Ever, _) | (Time::ClosedEver, Time::Closed(..)) => true,
            (Time::Active(first, last), Time::Active(from, to) | Time::Started(from, to) | Time::Closed(from, to))
            | (Time::Started(first, last), Time::Started(from, to))
            | (Time::Closed(first, last), Time::Closed(from, to)) => within(first, last, from, to),
            (one, other) => one == other,
        }
    }
}

impl Among {
    /// Whether these are others without a filter, as a period within a period is one.
    pub fn is_filter_of(self, other: Among) -> bool {
        let is_span = |time| matches!(time, Time::Started(..) | Time::Closed(..) | Time::Open(_));
        self.is_selected != other.is_selected || !(is_span(self.time) || is_span(other.time))
    }

    /// Whether all of the others are among these.
    pub fn has(self, other: Among) -> bool {
        self.time.has(other.time) && (other.is_selected || !self.is_selected)
    }
}

impl Key {
    /// The key without a variable.
    pub fn without(&self, variable: Variable) -> Key {
        let mut key = self.clone();
        key.leave(variable);
        key
    }

    /// The key with another value of a variable.
    pub fn with(&self, variable: Variable, part: Part) -> Key {
        let mut key = self.clone();
        key.set(variable, part);
        key
    }

    fn leave(&mut self, variable: Variable) {
        Rc::make_mut(&mut self.parts).remove(variable);
    }

    fn set(&mut self, variable: Variable, part: Part) {
        Rc::make_mut(&mut self.parts).insert(variable, part);
    }

    /// Whether it says no more than how many are not known: that is about nobody.
    pub fn is_of_unknown(&self) -> bool {
        self.parts.values().any(|part| *part == Part::Unknown)
            && self.parts.values().all(|part| matches!(part, Part::Unknown | Part::Known | Part::Each))
    }
}

/// Of whom a row of a draft is.
pub struct RowKeys<'d> {
    draft: &'d Draft,
    row: Option<&'d Row>,
}

impl<'d> RowKeys<'d> {
    /// Of a row; without one, of the whole figure.
    pub fn new(draft: &'d Draft, row: Option<&'d Row>) -> RowKeys<'d> {
        RowKeys { draft, row }
    }

    /// Who is counted in a column of counts; none for other columns.
    pub fn count(&self, made: Made) -> Option<Key> {
        let (counted, leaving, and): (Counted, &[Variable], &[Constraint]) = match made {
            Made::Count(counted, and) => (counted, &[], and),
            Made::CountOfAll(counted, leaving, and) => (counted, leaving, and),
            _ => return None,
        };
        let mut key = self.key(counted, |_| None);
        leaving.iter().for_each(|variable| key.leave(variable));
        for (variable, value) in and {
            self.constrain(&mut key, variable, *value);
        }
        Some(key)
    }

    /// Of whose scores the row is.
    pub fn scores(&self) -> Key {
        let mut key = self.key(Counted::Cases, |_| Some(Part::Each));
        if !key.parts.keys().any(|variable| variable.contains("domain")) {
            key.set("domain", Part::Each);
        }
        key.set("scores", Part::Known);
        key
    }

    fn key(&self, counted: Counted, total: impl Fn(&Label) -> Option<Part>) -> Key {
        let selection = &self.draft.facts.selection;
        let time = Time::of(selection.rule, selection.period);
        let mut key =
            Key { counted, among: Among { time, is_selected: !selection.only.is_empty() }, parts: Parts::default() };
        for (variable, label) in self.labels() {
            let part = if *label == Label::Total { total(label) } else { Some(part(label)) };
            let Some(part) = part else { continue };
            match (variable, &part) {
                (_, Part::Each) => key.set(variable, part),
                _ => variable.split('&').for_each(|variable| key.set(variable, part.clone())),
            }
        }
        key
    }

    /// The labels of the row with their variables, and those of the figure.
    fn labels(&self) -> impl Iterator<Item = (Variable, &'d Label)> {
        let columns = self.draft.columns.iter();
        let of_row = columns.zip(self.row.into_iter().flat_map(|row| &row.cells)).filter_map(|(column, cell)| {
            match (column.made, cell) {
                (Made::Label(variable), crate::figures::Cell::Label(label)) if !variable.is_empty() => {
                    Some((variable, label))
                }
                _ => None,
            }
        });
        let about = self.draft.about.iter().map(|(variable, label)| (*variable, label));
        of_row.chain(about)
    }

    fn constrain(&self, key: &mut Key, variable: Variable, value: Value) {
        let part = match value {
            Value::Is(name) => Part::Is(name.to_owned()),
            Value::Unknown => Part::Unknown,
            Value::Known => Part::Known,
            Value::Active | Value::Started | Value::Closed | Value::OpenBefore | Value::OpenAfter => {
                return self.at(key, value);
            }
        };
        // A value that is said is known.
        if part != Part::Known || !key.parts.contains_key(variable) {
            key.set(variable, part);
        }
    }

    /// The time of a column that has its own.
    fn at(&self, key: &mut Key, value: Value) {
        let selection = &self.draft.facts.selection;
        let span = self.row.and_then(span_of);
        let all_spans = || spans_of(self.draft).filter(|_| value != Value::Active && self.row.is_some());
        let period = span.or(selection.period).or_else(all_spans);
        let of_all = |day: fn(Period) -> Day| period.map_or(Time::Ever, |period| Time::Open(day(period)));
        let rule = match value {
            Value::Started => Rule::Started,
            Value::Closed => Rule::Closed,
            _ => Rule::Active,
        };
        key.among.time = match value {
            Value::OpenBefore => of_all(|period| period.first),
            Value::OpenAfter => of_all(|period| period.last.saturating_add(1)),
            // Of those of a rule only some started, or were closed.
            _ if span.is_none() && selection.rule != Rule::Active && rule != Rule::Active && selection.rule != rule => {
                let variable = if rule == Rule::Started { "started" } else { "closed" };
                key.set(variable, Part::Is("in the period".to_owned()));
                return;
            }
            _ => Time::of(rule, period),
        };
    }
}

/// All spans of a draft together.
fn spans_of(draft: &Draft) -> Option<Period> {
    let spans = || draft.rows.iter().filter_map(span_of);
    let (first, last) = (spans().map(|span| span.first).min()?, spans().map(|span| span.last).max()?);
    Some(Period { first, last })
}

fn span_of(row: &Row) -> Option<Period> {
    row.cells.iter().find_map(|cell| match cell {
        crate::figures::Cell::Label(Label::Span(span)) => Some(span.period),
        _ => None,
    })
}

/// The value that a label names.
fn part(label: &Label) -> Part {
    match label {
        Label::NotRecorded => Part::Unknown,
        Label::Domain(DomainName::Known(known)) if known.series() == Series::Own => Part::Own(name_of(label)),
        label => Part::Is(name_of(label)),
    }
}

/// The stable name of a label, whatever the language.
pub fn name_of(label: &Label) -> String {
    match label {
        Label::Domain(DomainName::Known(domain)) => domain.dutch().to_owned(),
        Label::Domain(DomainName::Other(name)) => name.clone(),
        Label::NotRecorded => "?".to_owned(),
        Label::Text(text) => text.clone(),
        Label::Field(field) => field.name().to_owned(),
        Label::Dimension(dimension) => dimension.dutch().to_owned(),
        Label::Level(level) => level.number().to_string(),
        Label::Age(band) => band.to_string(),
        Label::Span(span) => format!("{}..{}", date_of(span.period.first), date_of(span.period.last)),
        Label::Everybody => "everybody".to_owned(),
        Label::NoReferral => "no referral".to_owned(),
        Label::Total => "all".to_owned(),
    }
}

impl Display for Key {
    /// The stable identity: `cases#kind=traject&time=active 2024-01-01..2024-12-31`; of all it is `cases#*`.
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        let name = match self.counted {
            Counted::Cases => "cases",
            Counted::Clients => "clients",
            Counted::Participants => "participants",
            Counted::Reached => "reached",
        };
        let mut parts: Vec<String> = self.parts.iter().map(|(variable, part)| format!("{variable}={part}")).collect();
        let of = |name: &str, from: Day, to: Day| format!("time={name} {}..{}", date_of(from), date_of(to));
        parts.extend(match self.among.time {
            Time::Ever => None,
            Time::ClosedEver => Some("time=closed".to_owned()),
            Time::Active(from, to) => Some(of("active", from, to)),
            Time::Started(from, to) => Some(of("started", from, to)),
            Time::Closed(from, to) => Some(of("closed", from, to)),
            Time::Open(day) => Some(format!("time=open {}", date_of(day))),
        });
        let parts = if parts.is_empty() { "*".to_owned() } else { parts.join("&") };
        write!(formatter, "{name}#{parts}")
    }
}

impl Display for Part {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        match self {
            Part::Is(name) | Part::Own(name) => formatter.write_str(name),
            Part::Unknown => formatter.write_str("?"),
            Part::Known => formatter.write_str("known"),
            Part::Each => formatter.write_str("each"),
        }
    }
}
