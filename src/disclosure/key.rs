//! Who a number is about. Two numbers with the same key count the same people, whichever figures they stand in, and are
//! shown or hidden together.

use crate::calendar::{Day, Period, date_of};
use crate::figures::{Constraint, Counted, Draft, Label, Made, Row, Value, Variable};
use crate::selection::Rule;
use crate::zrm::{DomainName, Series};
use std::cmp::Ordering;
use std::fmt::{self, Display, Formatter};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// Who is counted: what of, among whom, and what they have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What is counted.
    pub counted: Counted,
    /// Among whom.
    pub among: Among,
    /// The variables that are the same for all of them.
    pub parts: Parts,
}

/// The value of each variable, in the order of variables. Keys are compared far more often than made, and most are made of
/// another: what two share is seen to be the same without reading it.
#[derive(Clone, Debug, Default)]
pub struct Parts(Rc<Vec<(Variable, Part)>>);

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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// This one.
    Is(Rc<str>),
    /// A domain in the person's own view, which no total of domains mixes with the others.
    Own(Rc<str>),
    /// It is not known.
    Unknown,
    /// One that is known.
    Known,
    /// Each that there is: who has several counts for each.
    Each,
}

impl Parts {
    /// The value of a variable.
    pub fn get(&self, variable: &str) -> Option<&Part> {
        self.place(variable).ok().map(|place| &self.0[place].1)
    }

    /// Whether it has this variable.
    pub fn contains_key(&self, variable: &str) -> bool {
        self.place(variable).is_ok()
    }

    /// The variables with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&Variable, &Part)> {
        self.0.iter().map(|(variable, part)| (variable, part))
    }

    /// The variables.
    pub fn keys(&self) -> impl Iterator<Item = &Variable> {
        self.0.iter().map(|of| &of.0)
    }

    /// The values.
    pub fn values(&self) -> impl Iterator<Item = &Part> {
        self.0.iter().map(|of| &of.1)
    }

    /// How many variables have a value.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    fn place(&self, variable: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|of| compared(of.0, variable))
    }

    fn insert(&mut self, variable: Variable, part: Part) {
        let place = self.place(variable);
        let all = Rc::make_mut(&mut self.0);
        match place {
            Ok(place) => all[place].1 = part,
            Err(place) => all.insert(place, (variable, part)),
        }
    }

    fn remove(&mut self, variable: Variable) {
        if let Ok(place) = self.place(variable) {
            Rc::make_mut(&mut self.0).remove(place);
        }
    }
}

impl Ord for Parts {
    fn cmp(&self, other: &Parts) -> Ordering {
        if Rc::ptr_eq(&self.0, &other.0) {
            return Ordering::Equal;
        }
        let pairs = self.0.iter().zip(other.0.iter());
        let mut each = pairs.map(|(one, other)| compared(one.0, other.0).then_with(|| one.1.cmp(&other.1)));
        each.find(|order| order.is_ne()).unwrap_or_else(|| self.0.len().cmp(&other.0.len()))
    }
}

impl PartialOrd for Parts {
    fn partial_cmp(&self, other: &Parts) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Parts {
    fn eq(&self, other: &Parts) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Parts {}

impl Hash for Parts {
    fn hash<H: Hasher>(&self, to: &mut H) {
        self.0.hash(to);
    }
}

impl Ord for Part {
    fn cmp(&self, other: &Part) -> Ordering {
        match (self, other) {
            (Part::Is(one), Part::Is(other)) | (Part::Own(one), Part::Own(other)) => compared(one, other),
            _ => self.rank().cmp(&other.rank()),
        }
    }
}

impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Part) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Part {
    fn rank(&self) -> u8 {
        match self {
            Part::Is(_) => 0,
            Part::Own(_) => 1,
            Part::Unknown => 2,
            Part::Known => 3,
            Part::Each => 4,
        }
    }
}

/// The order of two texts; one that stands in one place is not read.
fn compared(one: &str, other: &str) -> Ordering {
    if std::ptr::eq(one, other) { Ordering::Equal } else { one.cmp(other) }
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
        self.parts.remove(variable);
    }

    fn set(&mut self, variable: Variable, part: Part) {
        self.parts.insert(variable, part);
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
    /// What the labels of the row and of the figure say; nothing where they say that it is of all.
    labels: Vec<(Variable, Option<Part>)>,
}

impl<'d> RowKeys<'d> {
    /// Of a row; without one, of the whole figure.
    pub fn new(draft: &'d Draft, row: Option<&'d Row>) -> RowKeys<'d> {
        let is_total = |label: &Label| *label == Label::Total;
        let said = |(variable, label)| (variable, (!is_total(label)).then(|| part(label)));
        RowKeys { draft, row, labels: labels(draft, row).map(said).collect() }
    }

    /// Who is counted in a column of counts; none for other columns.
    pub fn count(&self, made: Made) -> Option<Key> {
        let (counted, leaving, and): (Counted, &[Variable], &[Constraint]) = match made {
            Made::Count(counted, and) => (counted, &[], and),
            Made::CountOfAll(counted, leaving, and) => (counted, leaving, and),
            _ => return None,
        };
        let mut key = self.key(counted, None);
        leaving.iter().for_each(|variable| key.leave(variable));
        for (variable, value) in and {
            self.constrain(&mut key, variable, *value);
        }
        Some(key)
    }

    /// Of whose scores the row is.
    pub fn scores(&self) -> Key {
        let mut key = self.key(Counted::Cases, Some(&Part::Each));
        if !key.parts.keys().any(|variable| variable.contains("domain")) {
            key.set("domain", Part::Each);
        }
        key.set("scores", Part::Known);
        key
    }

    /// The key of what the labels say; what is of all has this value.
    fn key(&self, counted: Counted, total: Option<&Part>) -> Key {
        let selection = &self.draft.facts.selection;
        let time = Time::of(selection.rule, selection.period);
        let mut key =
            Key { counted, among: Among { time, is_selected: !selection.only.is_empty() }, parts: Parts::default() };
        for (variable, part) in &self.labels {
            match part.as_ref().or(total) {
                Some(Part::Each) => key.set(variable, Part::Each),
                Some(part) => variable.split('&').for_each(|variable| key.set(variable, part.clone())),
                None => {}
            }
        }
        key
    }

    fn constrain(&self, key: &mut Key, variable: Variable, value: Value) {
        let part = match value {
            Value::Is(name) => Part::Is(name.into()),
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
                key.set(variable, Part::Is("in the period".into()));
                return;
            }
            _ => Time::of(rule, period),
        };
    }
}

/// The labels of a row with their variables, and those of the figure.
fn labels<'d>(draft: &'d Draft, row: Option<&'d Row>) -> impl Iterator<Item = (Variable, &'d Label)> {
    let columns = draft.columns.iter();
    let of_row = columns.zip(row.into_iter().flat_map(|row| &row.cells)).filter_map(|(column, cell)| {
        match (column.made, cell) {
            (Made::Label(variable), crate::figures::Cell::Label(label)) if !variable.is_empty() => {
                Some((variable, label))
            }
            _ => None,
        }
    });
    of_row.chain(draft.about.iter().map(|(variable, label)| (*variable, label)))
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
        Label::Domain(DomainName::Known(known)) if known.series() == Series::Own => Part::Own(name_of(label).into()),
        label => Part::Is(name_of(label).into()),
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
