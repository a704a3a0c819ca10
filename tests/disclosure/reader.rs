//! What a reader has of a package: numbers with names that say of whom they are, told from the labels of the tables and
//! the stable names of figures and columns alone. It knows what the figures mean from their description, and nothing of
//! how they are made or protected.

use groeibeeld::analysis::lead;
use groeibeeld::calendar::{Period, date_of};
use groeibeeld::disclosure::Figure;
use groeibeeld::figures::{Cell, Facts, FigureId, Label, Row};
use groeibeeld::selection::{Rule, Selection};
use std::collections::{BTreeMap, BTreeSet};

/// Of whom a number is, and what is counted of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// `cases`, `clients`, …, or a number of scores: `s:` over start and end, `g:` over goal and end.
    pub what: String,
    /// Of which time.
    pub when: String,
    /// What all of them have in common.
    pub parts: BTreeMap<&'static str, String>,
}

impl Name {
    /// A number of everything that was ever there.
    pub fn ever(what: &str, parts: &[(&'static str, &str)]) -> Name {
        let parts = parts.iter().map(|(variable, value)| (*variable, (*value).to_owned())).collect();
        Name { what: what.to_owned(), when: "ever".to_owned(), parts }
    }

    pub fn without(&self, variable: &'static str) -> Name {
        let mut name = self.clone();
        name.parts.remove(variable);
        name
    }

    pub fn with(&self, variable: &'static str, value: &str) -> Name {
        let mut name = self.clone();
        name.parts.insert(variable, value.to_owned());
        name
    }

    pub fn of(&self, what: &str) -> Name {
        Name { what: what.to_owned(), ..self.clone() }
    }

    /// Whether scores are added up in it.
    pub fn is_sum(&self) -> bool {
        self.what.contains("sum_") || self.what.ends_with("squares")
    }

    /// Of how many it is the sum, if it is one.
    pub fn counted_by(&self) -> Option<Name> {
        let n = match self.what.as_str() {
            "s:sum_start" => "s:n_start",
            "s:sum_end" => "s:n_end",
            _ => "s:n_pairs",
        };
        self.is_sum().then(|| self.of(n))
    }

    /// Whether it is what is left of two numbers that stand beside each other.
    pub fn is_rest(&self) -> bool {
        self.parts.get("young").is_some_and(|value| value == "no")
    }

    /// Whether it says of how many something is not known, which is about nobody.
    pub fn is_of_unknown(&self) -> bool {
        let is_no_value = |value: &String| value == "?" || value == KNOWN;
        let is_unknown = |variable| self.parts.get(variable).is_some_and(|value| value == "?");
        self.what.ends_with("unknown")
            || is_unknown("goal")
            || is_unknown("before")
            || self.parts.values().any(|value| value == "?") && self.parts.values().all(is_no_value)
    }
}

/// A value that is known, whatever it is.
pub const KNOWN: &str = "known";

/// A number as it stands there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seen {
    Shown(i64),
    Hidden,
}

/// All numbers of a package by name, and what does not fit.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    pub seen: BTreeMap<Name, Seen>,
    /// Parts that tell together how everybody did.
    pub breakdowns: BTreeSet<Vec<Name>>,
    /// The spans of each figure by time: `spans[when]` in order, and of the total.
    pub spans: Vec<Period>,
    /// The time of what is selected.
    pub selected: String,
    /// Names that are shown with two values: the reader misunderstood the tables.
    pub clashes: Vec<Name>,
    /// Numbers that stand there although they are made of one that does not.
    pub slips: Vec<String>,
}

/// The labels of a row that say of whom it is, beside what the columns say.
type Parts = Vec<(&'static str, String)>;

impl Numbers {
    pub fn new(figures: &[Figure]) -> Numbers {
        let mut numbers = Numbers::default();
        for figure in figures.iter().filter(|figure| figure.needs().is_empty()) {
            numbers.read(figure);
        }
        numbers
    }

    /// The same where only small counts are hidden, and sums and means of so few.
    pub fn without_small(&self, threshold: i64) -> Numbers {
        let is_small =
            |name: &Name| matches!(self.seen.get(name), Some(Seen::Shown(value)) if (1..threshold).contains(value));
        let is_hidden = |name: &Name| match name.counted_by() {
            Some(n) => is_small(&n),
            None => is_small(name) && !name.is_of_unknown(),
        };
        let seen =
            self.seen.iter().map(|(name, seen)| (name.clone(), if is_hidden(name) { Seen::Hidden } else { *seen }));
        Numbers { seen: seen.collect(), ..self.clone() }
    }

    fn see(&mut self, name: Name, seen: Seen) {
        match (self.seen.get(&name).copied(), seen) {
            (Some(Seen::Shown(one)), Seen::Shown(other)) if one != other => self.clashes.push(name),
            (Some(Seen::Shown(_)), _) => {}
            _ => drop(self.seen.insert(name, seen)),
        }
    }

    fn read(&mut self, figure: &Figure) {
        let of = Table { figure, when: when(&figure.facts().selection) };
        self.selected = of.when.clone();
        if let (Some(name), facts) = (of.n(), figure.facts()) {
            let seen = |n: Option<u64>| n.map_or(Seen::Hidden, |n| Seen::Shown(n as i64));
            self.see(name.clone(), seen(facts.n));
            if let Some(before) = facts.before {
                self.see(Name { when: format!("before {}", name.when), ..name }, seen(before.n));
            }
        }
        for row in figure.rows() {
            if let Some(Cell::Label(Label::Span(span))) = row.cells.first()
                && !self.spans.contains(&span.period)
            {
                self.spans.push(span.period);
            }
            self.read_row(&of, row);
        }
    }

    fn read_row(&mut self, of: &Table, row: &Row) {
        for column in of.figure.columns() {
            let Some(name) = of.name(row, column.key) else { continue };
            match of.cell(row, column.key) {
                Some(Cell::Count(count)) => self.see(name, Seen::Shown(*count)),
                Some(Cell::Hidden) => self.see(name, Seen::Hidden),
                _ => {}
            }
        }
        for group in BREAKDOWNS {
            let names: Option<Vec<Name>> = group.iter().map(|key| of.name(row, key)).collect();
            let names = names.filter(|_| group.iter().all(|key| of.cell(row, key).is_some()));
            self.breakdowns.extend(names);
        }
        self.read_means(of, row, "");
        self.read_means(of, row, "previous_");
        self.read_shares(of, row);
        self.read_changes(of, row);
    }

    /// A mean and of how many it is make the sum.
    fn read_means(&mut self, of: &Table, row: &Row, before: &str) {
        let means = [
            ("mean_start", "n_start", "sum_start"),
            ("mean_end", "n_end", "sum_end"),
            ("pair_start", "n_pairs", "sum_pair_start"),
            ("pair_end", "n_pairs", "sum_pair_end"),
            ("growth", "n_pairs", "sum_growth"),
        ];
        for (key, n_key, sum) in means {
            // Before, only the number that leads is there.
            let column = if before.is_empty() { key } else { "previous" };
            if !before.is_empty() && lead(of.figure.id()) != Some(key) {
                continue;
            }
            let n_column = format!("{before}{n_key}");
            let Some(name) = of.name(row, &n_column) else { continue };
            let name = name.of(&format!("s:{sum}"));
            match (of.cell(row, column), of.cell(row, &n_column)) {
                (Some(Cell::Number(mean)), Some(Cell::Count(n))) => {
                    self.see(name, Seen::Shown((mean * *n as f64).round() as i64))
                }
                (Some(Cell::Number(_)), Some(Cell::Hidden)) => self.slip(of, row, column),
                (Some(Cell::Hidden), _) => self.see(name, Seen::Hidden),
                _ => {}
            }
        }
        if let (Some(Cell::Number(sd)), Some(Cell::Count(n)), Some(Cell::Number(growth))) =
            (of.cell(row, "sd"), of.cell(row, "n_pairs"), of.cell(row, "growth"))
        {
            let n = *n as f64;
            let squares = sd * sd * (n - 1.0) + n * growth * growth;
            if let Some(name) = of.name(row, "n_pairs").filter(|_| before.is_empty()) {
                self.see(name.of("s:squares"), Seen::Shown(squares.round() as i64));
            }
        }
    }

    /// A share and its part make the whole; neither may be missing.
    fn read_shares(&mut self, of: &Table, row: &Row) {
        for (share, part, whole) in of.shares() {
            let whole = of.name(row, whole);
            match (of.cell(row, share), of.cell(row, part)) {
                (Some(Cell::Number(share)), Some(Cell::Count(part))) if *part > 0 && *share > 0.0 => {
                    // OK because a whole is counted.
                    let whole_is = (*part as f64 / share).round() as i64;
                    whole.into_iter().for_each(|whole| self.see(whole, Seen::Shown(whole_is)));
                }
                (Some(Cell::Number(_)), Some(Cell::Hidden)) => self.slip(of, row, share),
                (Some(Cell::Hidden), Some(Cell::Count(1..))) => {
                    whole.into_iter().for_each(|whole| self.see(whole, Seen::Hidden))
                }
                _ => {}
            }
        }
    }

    /// What changed tells what was, and the other way round.
    fn read_changes(&mut self, of: &Table, row: &Row) {
        for column in of.figure.columns() {
            let (previous, now) = match column.key {
                "change" => ("previous".to_owned(), lead(of.figure.id()).unwrap_or_default()),
                key => match key.strip_prefix("change_").filter(|of| !matches!(*of, "ratio" | "of_ratio")) {
                    Some(of) => (format!("previous_{of}"), of),
                    None => continue,
                },
            };
            let is_shown = matches!(of.cell(row, column.key), Some(Cell::Count(_) | Cell::Number(_)));
            let is_hidden = |key: &str| of.cell(row, key) == Some(&Cell::Hidden);
            if is_shown && (is_hidden(&previous) || is_hidden(now)) {
                self.slip(of, row, column.key);
            }
        }
        for (key, made_of) in [("change_ratio", "previous"), ("difference", "achieved"), ("ratio", "achieved")] {
            let is_shown = matches!(of.cell(row, key), Some(Cell::Count(_) | Cell::Number(_)));
            if is_shown && of.cell(row, made_of) == Some(&Cell::Hidden) {
                self.slip(of, row, key);
            }
        }
    }

    fn slip(&mut self, of: &Table, row: &Row, key: &str) {
        self.slips.push(format!("{} {:?} {key}", of.figure.id().name(), &row.cells[..1]));
    }
}

const BREAKDOWNS: &[&[&str]] = &[
    &["up", "same", "down"],
    &["higher", "equal", "lower"],
    &["start_1", "start_2", "start_3", "start_4", "start_5"],
    &["end_1", "end_2", "end_3", "end_4", "end_5"],
    &["to_1", "to_2", "to_3", "to_4", "to_5"],
];

fn when(selection: &Selection) -> String {
    let rule = match selection.rule {
        Rule::Active => "active",
        Rule::Started => "started",
        Rule::Closed => "closed",
    };
    // A case without a day is in every selection, and did not start or close in it.
    match (selection.rule, selection.period) {
        (Rule::Active, Some(period)) => format!("active {}", days(period)),
        (Rule::Active, None) => "ever".to_owned(),
        (_, Some(period)) => format!("selected {rule} {}", days(period)),
        (_, None) => format!("selected {rule}"),
    }
}

fn days(period: Period) -> String {
    format!("{}..{}", date_of(period.first), date_of(period.last))
}

/// A figure as the reader understands it.
struct Table<'f> {
    figure: &'f Figure,
    when: String,
}

impl Table<'_> {
    fn facts(&self) -> &Facts {
        self.figure.facts()
    }

    fn cell<'r>(&self, row: &'r Row, key: &str) -> Option<&'r Cell> {
        self.figure.column(key).map(|place| &row.cells[place])
    }

    fn cases(&self, parts: Parts) -> Name {
        Name { what: "cases".to_owned(), when: self.when.clone(), parts: parts.into_iter().collect() }
    }

    fn timed(&self, rule: &str) -> String {
        // Of those who closed in a period only some started in it.
        if self.facts().selection.rule != Rule::Active && !self.when.starts_with(&format!("selected {rule}")) {
            return format!("{rule} and {}", self.when);
        }
        match self.facts().selection.period {
            Some(period) => format!("{rule} {}", days(period)),
            None => rule.to_owned(),
        }
    }

    /// What stands beside the title as "n =".
    fn n(&self) -> Option<Name> {
        use FigureId::*;
        let all = |parts: Parts| Some(self.cases(parts));
        let known = || KNOWN.to_owned();
        match self.figure.id() {
            Growth | GrowthByTheme | Levels => all(vec![("scored", known())]),
            GoalReached | DomainsByTheme | DomainsByKind | DimensionByDomain | AgeBands => all(vec![]),
            MainDomains | YoungByDomain | EndVsStart | EndVsGoal => all(vec![("main", known())]),
            NewOrKnown => all(vec![]).map(|name| Name { when: self.timed("started"), ..name }),
            ReferredBy => all(vec![("referrer", known())]),
            ReferredTo => all(vec![]).map(|name| Name { when: self.timed("closed"), ..name }),
            Duration => all(vec![("lasted", known())]).map(|name| Name { when: self.timed("closed"), ..name }),
            ReachByTheme | ReachByService | PopulationReach => all(vec![]).map(|name| name.of("reached")),
            _ => None,
        }
    }

    /// Shares of a count that is not in the table: share, part and the key of the whole.
    fn shares(&self) -> &'static [(&'static str, &'static str, &'static str)] {
        use FigureId::*;
        match self.figure.id() {
            MainDomains | DomainsByTheme | DomainsByKind | AgeBands | ReferredBy | ReferredTo => {
                &[("share", "cases", "all"), ("previous_share", "previous", "previous_all")]
            }
            YoungByDomain => {
                &[("share_under", "under", "known"), ("previous_share_under", "previous", "previous_known")]
            }
            GoalReached => &[("share_yes", "yes", "known"), ("previous_share_yes", "previous", "previous_known")],
            NewOrKnown => &[("share_new", "new", "new and known"), ("share_new", "known", "")],
            EndVsStart | EndVsGoal => {
                &[("share_higher", "higher", "all"), ("share_equal", "equal", "all"), ("share_lower", "lower", "all")]
            }
            Growth | GrowthByTheme | Spillover if self.facts().selection.counting.could_grow => {
                &[("share_up", "up", "could_grow"), ("share_down", "could_grow", ""), ("share_same", "could_grow", "")]
            }
            Growth | GrowthByTheme | Spillover => &[
                ("share_up", "up", "n_pairs"),
                ("share_same", "same", "n_pairs"),
                ("share_down", "down", "n_pairs"),
                ("up_low", "up", ""),
                ("same_low", "same", ""),
                ("down_low", "down", ""),
                ("down_high", "down", ""),
            ],
            Levels => &[
                ("share_start_1", "start_1", "n_start"),
                ("share_start_2", "start_2", "n_start"),
                ("share_start_3", "start_3", "n_start"),
                ("share_start_4", "start_4", "n_start"),
                ("share_start_5", "start_5", "n_start"),
                ("share_end_1", "end_1", "n_end"),
                ("share_end_2", "end_2", "n_end"),
                ("share_end_3", "end_3", "n_end"),
                ("share_end_4", "end_4", "n_end"),
                ("share_end_5", "end_5", "n_end"),
            ],
            _ => &[],
        }
    }

    /// Of whom the number in a column of counts is.
    fn name(&self, row: &Row, key: &str) -> Option<Name> {
        if key == "previous" {
            return self.name(row, lead(self.figure.id())?).map(before);
        }
        if let Some(key) = key.strip_prefix("previous_") {
            return self.name(row, key).map(before);
        }
        use FigureId::*;
        match self.figure.id() {
            Growth | GrowthByTheme | EndVsStart | EndVsGoal | Transitions | Levels | Spillover => self.scores(row, key),
            GoalReached => self.answers(row, key, "goal", &["yes", "partly", "no", "unknown", "known"]),
            NewOrKnown => {
                let name = self.answers(row, key, "before", &["new", "known", "unknown"])?;
                let name = if key == "known" { name.with("before", "known before") } else { name };
                Some(Name { when: self.timed("started"), ..name })
            }
            MainDomains | DomainsByTheme | DomainsByKind | DimensionByDomain | AgeBands | ReferredBy | ReferredTo => {
                self.cases_of(row, key)
            }
            YoungByDomain => {
                let all = self.cases(self.labels(row, &["main"]));
                let all = if all.parts.is_empty() { all.with("main", KNOWN) } else { all };
                match key {
                    "cases" => Some(all),
                    "under" => Some(all.with("young", "yes")),
                    "known" => Some(all.with("young", KNOWN)),
                    _ => None,
                }
            }
            ReachByService => self.reached(row, key, &["theme", "service"]),
            ReachByTheme => self.reached(row, if key == "achieved" { "reach" } else { "" }, &["theme"]),
            PopulationReach => self.reached(row, if key == "achieved" { "reach" } else { "" }, &[]),
            GroupActivities => self.reached(row, key, &["activity"]),
            UniqueClients | KindsByYear | StartedClosed => self.in_span(row, key),
            Duration => {
                let all = self.cases(self.labels(row, &["kind"])).with("lasted", KNOWN);
                (key == "n").then_some(Name { when: self.timed("closed"), ..all })
            }
            Completeness | Reading => None,
        }
    }

    fn answers(&self, row: &Row, key: &str, variable: &'static str, keys: &[&str]) -> Option<Name> {
        let all = self.cases(self.labels(row, &["kind"]));
        let value = if key == "unknown" { "?" } else { key };
        keys.contains(&key).then(|| all.with(variable, value))
    }

    fn cases_of(&self, row: &Row, key: &str) -> Option<Name> {
        use FigureId::*;
        let columns: Vec<&'static str> = self.figure.columns().iter().map(|column| column.key).collect();
        let variables = columns.into_iter().take_while(|key| *key != "cases");
        let variables: Vec<_> = variables.map(|key| if key == "domain" { "main" } else { key }).collect();
        let name = self.cases(self.labels(row, &variables));
        let name = match self.figure.id() {
            ReferredTo => Name { when: self.timed("closed"), ..name },
            _ => name,
        };
        match (key, self.figure.id()) {
            ("cases", _) => Some(name),
            ("all", MainDomains) => Some(name.with("main", KNOWN)),
            ("all", DomainsByTheme | DomainsByKind) => Some(name.without("main")),
            ("all", AgeBands) => Some(name.with("age_band", KNOWN)),
            ("all", ReferredBy) => Some(name.with("referrer", KNOWN)),
            ("all", ReferredTo) => Some(name.without("destination")),
            _ => None,
        }
    }

    fn reached(&self, row: &Row, key: &str, variables: &[&'static str]) -> Option<Name> {
        let what = match key {
            "cases" => "cases",
            "clients" => "clients",
            "participants" => "participants",
            "reach" => "reached",
            _ => return None,
        };
        Some(self.cases(self.labels(row, variables)).of(what))
    }

    fn in_span(&self, row: &Row, key: &str) -> Option<Name> {
        let columns: Vec<&'static str> = self.figure.columns().iter().map(|column| column.key).collect();
        let has_year = columns[0] == "year";
        let name = match columns.contains(&"theme") || columns.contains(&"kind") {
            true => self.cases(self.labels(row, &if has_year { vec!["", columns[1]] } else { vec![columns[0]] })),
            false => self.cases(Vec::new()),
        };
        let span = match row.cells.first() {
            Some(Cell::Label(Label::Span(span))) => days(span.period),
            _ => "all".to_owned(),
        };
        let (what, rule) = match key {
            "cases" => ("cases", "active"),
            "clients" => ("clients", "active"),
            "new_clients" => ("new clients", "active"),
            "carried_over" => ("cases", "open before"),
            "started" | "closed" => ("cases", key),
            "open" => ("cases", "open after"),
            _ => return None,
        };
        let selection = &self.facts().selection;
        let when = match (has_year, self.figure.id()) {
            (false, _) => self.when.clone(),
            (_, FigureId::UniqueClients) if span == "all" || selection.rule != Rule::Active => {
                format!("{} in {span}", self.when)
            }
            _ => format!("{rule} {span}"),
        };
        let name = Name { when, ..name.of(what) };
        Some(if self.figure.id() == FigureId::StartedClosed { name.with("dated", KNOWN) } else { name })
    }

    /// Numbers of scores; those of a goal are not those of a start.
    fn scores(&self, row: &Row, key: &str) -> Option<Name> {
        use FigureId::*;
        let own = [("pairs", "own".to_owned())];
        let labels = |variables: &[&'static str]| self.labels(row, variables);
        let parts: Parts = match self.figure.id() {
            Growth | Levels => labels(&["domain"]),
            GrowthByTheme => labels(&["theme", "domain"]),
            Spillover if row.total => vec![("pairs", "other".to_owned())],
            Spillover => labels(&["main", "domain"]),
            EndVsStart | EndVsGoal => match &labels(&["domain"])[..] {
                [] => own.to_vec(),
                [(_, domain), ..] => vec![("main", domain.clone()), ("domain", domain.clone())],
            },
            _ => match &self.facts().selection.counting.transitions_of {
                Some(domain) => vec![("domain", domain.clone())],
                None => Vec::new(),
            },
        };
        let sort = if self.figure.id() == EndVsGoal { "g" } else { "s" };
        let what = match (self.figure.id(), key) {
            (_, "higher") => "up".to_owned(),
            (_, "equal") => "same".to_owned(),
            (_, "lower") => "down".to_owned(),
            (EndVsStart | EndVsGoal, "unknown") => "unknown".to_owned(),
            (EndVsStart | EndVsGoal, "all") => "all".to_owned(),
            (Transitions, key) => {
                let Some(Cell::Label(Label::Level(level))) = row.cells.first() else { return None };
                let end = if key == "unknown" { "unknown" } else { key.strip_prefix("to_")? };
                format!("from_{}_to_{end}", level.number())
            }
            (Growth | GrowthByTheme | Spillover, "n_start" | "n_end" | "n_pairs" | "up" | "same" | "down") => {
                key.to_owned()
            }
            (Growth | GrowthByTheme | Spillover, "could_grow") => key.to_owned(),
            (Levels, "n_start" | "n_end") => key.to_owned(),
            (Levels, key) if key.starts_with("start_") || key.starts_with("end_") => key.to_owned(),
            _ => return None,
        };
        Some(self.cases(parts).of(&format!("{sort}:{what}")))
    }

    fn labels(&self, row: &Row, variables: &[&'static str]) -> Parts {
        let labels = row.cells.iter().map_while(|cell| match cell {
            Cell::Label(label) => Some(label),
            _ => None,
        });
        let named = variables.iter().zip(labels).filter(|(variable, _)| !variable.is_empty());
        named.filter_map(|(variable, label)| Some((*variable, said(label)?))).collect()
    }
}

fn before(name: Name) -> Name {
    Name { when: format!("before {}", name.when), ..name }
}

/// A label as a reader sees it; none of a total.
fn said(label: &Label) -> Option<String> {
    match label {
        Label::Total => None,
        Label::NotRecorded => Some("?".to_owned()),
        label => Some(groeibeeld::language::figures::label(label, groeibeeld::language::Language::Dutch)),
    }
}
