//! What a reader knows of numbers besides: which of them add up, and which are part of which. Told from their names and
//! from what a notes column says is complete; each relation is true of the numbers that are behind what is hidden.

use super::reader::{KNOWN, Name, Numbers, Seen};
use std::collections::{BTreeMap, BTreeSet};

/// The terms add up to no more than nothing, or to nothing.
#[derive(Clone, Debug)]
pub struct Relation {
    pub terms: Vec<(usize, i64)>,
    pub is_equal: bool,
}

/// Numbers and what ties them.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    pub names: Vec<Name>,
    /// The numbers that are behind it.
    pub truth: Vec<i64>,
    /// What is shown of them.
    pub shown: Vec<Option<i64>>,
    /// The least that a hidden one can be.
    pub low: Vec<i64>,
    /// Whether it is in a table: zeros would be shown there.
    pub is_in_table: Vec<bool>,
    pub relations: Vec<Relation>,
    /// Parts of which the reader sees none, with the truth.
    pub breakdowns: Vec<Vec<usize>>,
    /// Relations that a reader might believe in and that are not true.
    pub wrong: Vec<String>,
    places: BTreeMap<Name, usize>,
}

/// Of each person or case one value holds.
const EXCLUSIVE: &[&str] =
    &["theme", "kind", "service", "goal", "before", "referrer", "destination", "age_band", "young"];

/// What is known of the parts of a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Parts {
    /// Nobody is in two of them.
    Apart,
    /// Somebody may be in several; everybody of the whole is in one.
    All,
    /// Somebody may be in several, or in none.
    Some,
}

/// How much a start and end count.
type Weight<'w> = &'w dyn Fn(i64, i64) -> i64;

impl Knowledge {
    /// Of a package, and of the same package with nothing hidden. Cases can have several main domains.
    pub fn new(numbers: &Numbers, truth: &Numbers, overlap: bool) -> Knowledge {
        let mut all = Knowledge::default();
        for (name, seen) in &truth.seen {
            let Seen::Shown(value) = seen else { continue };
            let (shown, is_in_table) = match numbers.seen.get(name) {
                Some(Seen::Shown(shown)) => (Some(*shown), true),
                Some(Seen::Hidden) => (None, true),
                None => (None, false),
            };
            all.add(name.clone(), *value, shown, is_in_table);
        }
        all.add_wholes();
        all.add_rests();
        all.relate_values(overlap);
        all.relate_scores();
        all.relate_times(&truth.spans);
        all.relate_to_selected(&truth.selected);
        all.relate_people();
        all.open_breakdowns(numbers);
        all
    }

    fn add(&mut self, name: Name, truth: i64, shown: Option<i64>, is_in_table: bool) -> usize {
        let place = self.names.len();
        self.places.insert(name.clone(), place);
        let is_zero_shown = is_in_table && !name.parts.values().any(|of| of == KNOWN);
        self.low.push(if name.is_sum() { -100_000 } else { i64::from(is_zero_shown).min(truth) });
        self.names.push(name);
        self.truth.push(truth);
        self.shown.push(shown);
        self.is_in_table.push(is_in_table);
        place
    }

    pub fn place(&self, name: &Name) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// Wholes that are in no table but of which parts are, by values that exclude each other.
    fn add_wholes(&mut self) {
        let mut open: Vec<Name> = self.names.clone();
        while let Some(name) = open.pop() {
            let variables: Vec<&'static str> = name.parts.keys().copied().collect();
            for variable in variables.into_iter().filter(|variable| EXCLUSIVE.contains(variable)) {
                let whole = name.without(variable);
                let is_additive = matches!(name.what.as_str(), "cases" | "participants") || name.what.contains(':');
                // Of the period before not all columns are there.
                let is_partly = name.when.starts_with("before ") && matches!(variable, "goal" | "before" | "young");
                if !is_additive || is_partly || self.places.contains_key(&whole) {
                    continue;
                }
                let parts = self.parts(&whole, variable);
                // Where it is told how many have a value and not how many have none, nobody knows how many all are.
                let has = |of: &str| parts.iter().any(|(value, _)| value == of);
                if has(KNOWN) && !has("?") {
                    continue;
                }
                let sum: i64 = parts.iter().filter(|(value, _)| value != KNOWN).map(|(_, at)| self.truth[*at]).sum();
                self.add(whole.clone(), sum, None, false);
                open.push(whole);
            }
        }
    }

    /// What is left of two numbers that stand beside each other, where that is people too.
    fn add_rests(&mut self) {
        let of_young: Vec<Name> =
            self.names.iter().filter(|name| name.parts.get("young").is_some_and(|of| of == "yes")).cloned().collect();
        for name in of_young {
            if let Some(known) = self.place(&name.with("young", KNOWN)) {
                let rest = self.truth[known] - self.truth[self.places[&name]];
                self.add(name.with("young", "no"), rest, None, false);
            }
        }
    }

    /// The parts of a whole by one variable, by value.
    fn parts(&self, whole: &Name, variable: &'static str) -> Vec<(String, usize)> {
        let is_part = |name: &&Name| name.what == whole.what && name.when == whole.when;
        let parts = self.names.iter().filter(is_part).filter(|name| {
            name.parts.len() == whole.parts.len() + 1
                && name.parts.contains_key(variable)
                && whole.parts.iter().all(|(of, value)| name.parts.get(of) == Some(value))
        });
        parts.map(|name| (name.parts[variable].clone(), self.places[name])).collect()
    }

    fn relate(&mut self, terms: Vec<(usize, i64)>, is_equal: bool, why: &str) {
        let sum: i64 = terms.iter().map(|(at, times)| self.truth[*at] * times).sum();
        if (is_equal && sum != 0) || sum > 0 {
            let terms: Vec<String> =
                terms.iter().map(|(at, times)| format!("{times}x{:?}={}", self.names[*at], self.truth[*at])).collect();
            self.wrong.push(format!("{why}: {}", terms.join(" ")));
            return;
        }
        self.relations.push(Relation { terms, is_equal });
    }

    /// The parts make the whole, or not more than it, or more than it where they overlap.
    fn relate_parts(&mut self, whole: usize, parts: &[usize], sort: Parts) {
        let sum: i64 = parts.iter().map(|at| self.truth[*at]).sum();
        let can_be_less = self.names[whole].what == "s:sum_growth";
        if can_be_less && (sort != Parts::Apart || !self.is_complete(whole, parts)) {
            return;
        }
        let terms = |sign: i64| parts.iter().map(|at| (*at, sign)).chain([(whole, -sign)]).collect::<Vec<_>>();
        if sort == Parts::Apart {
            return self.relate(terms(1), sum == self.truth[whole] && self.is_complete(whole, parts), "parts");
        }
        for part in parts {
            self.relate(vec![(*part, 1), (whole, -1)], false, "part");
        }
        if sort == Parts::All && sum >= self.truth[whole] {
            self.relate(terms(-1), false, "overlap");
        }
    }

    /// Whether each part by a variable is there, and not only some that happen to be told.
    fn has_all_parts(&self, whole: &Name, variable: &'static str, parts: usize) -> bool {
        let Some((sort, _)) = whole.what.split_once(':') else { return true };
        let is_part = |name: &&Name| {
            name.what.starts_with(sort)
                && name.when == whole.when
                && name.parts.get(variable).is_some_and(|value| value != KNOWN)
                && name.without(variable).parts == whole.parts
        };
        self.names.iter().filter(is_part).map(|name| &name.parts).collect::<BTreeSet<_>>().len() == parts
    }

    /// Whether everybody of a whole is in a part: no number of the same scores is less in all parts together.
    fn covers(&self, whole: usize, parts: &[(String, usize)]) -> bool {
        let name = &self.names[whole];
        let Some((sort, _)) = name.what.split_once(':') else { return true };
        let mut others = self.names.iter().filter(|other| {
            other.what.starts_with(sort) && !other.is_sum() && other.when == name.when && other.parts == name.parts
        });
        others.all(|other| {
            let of_parts = parts.iter().map(|(_, part)| self.place(&self.names[*part].of(&other.what)));
            let of_parts: Option<Vec<i64>> = of_parts.map(|at| Some(self.truth[at?])).collect();
            of_parts.is_none_or(|of_parts| of_parts.iter().sum::<i64>() >= self.truth[self.places[other]])
        })
    }

    /// Whether nobody is lacking: then all numbers of the same scores add up, not only this one.
    fn is_complete(&self, whole: usize, parts: &[usize]) -> bool {
        let name = &self.names[whole];
        let Some((sort, _)) = name.what.split_once(':') else { return true };
        let mut others = self
            .names
            .iter()
            .filter(|other| other.what.starts_with(sort) && other.when == name.when && other.parts == name.parts);
        others.all(|other| {
            let of_parts = parts.iter().filter_map(|part| self.place(&self.names[*part].of(&other.what)));
            let of_parts: Vec<i64> = of_parts.map(|at| self.truth[at]).collect();
            of_parts.is_empty() || of_parts.iter().sum::<i64>() == self.truth[self.places[other]]
        })
    }

    /// By each variable, what is known and unknown make the whole, and all values what is known.
    fn relate_values(&mut self, overlap: bool) {
        let mut pairs: BTreeSet<(Name, &'static str)> = BTreeSet::new();
        for name in &self.names {
            let is_value = |variable: &&&'static str| !matches!(**variable, "pairs" | "scored" | "lasted" | "dated");
            pairs.extend(name.parts.keys().filter(is_value).map(|variable| (name.without(variable), *variable)));
            for variable in name.parts.keys().filter(|variable| !is_value(variable)) {
                pairs.insert((name.without(variable), *variable));
            }
        }
        for (whole, variable) in pairs {
            let is_score = whole.what.contains(':');
            let parts = self.parts(&whole, variable);
            let known = parts.iter().find(|(value, _)| value == KNOWN).map(|(_, at)| *at);
            let unknown = parts.iter().find(|(value, _)| value == "?").map(|(_, at)| *at);
            let is_value = |(value, _): &&(String, usize)| value != KNOWN && value != "?";
            let values: Vec<usize> = parts.iter().filter(is_value).map(|(_, at)| *at).collect();
            let Some(whole_at) = self.place(&whole) else {
                if let Some(known) = known.filter(|_| whole.what == "cases" && EXCLUSIVE.contains(&variable)) {
                    self.relate_parts(known, &values, Parts::Apart);
                }
                continue;
            };
            let can_overlap = match variable {
                "main" => overlap,
                "dimension" => true,
                "domain" => !is_score,
                "pairs" => overlap,
                _ => !EXCLUSIVE.contains(&variable) && variable != "activity",
            } || matches!(whole.what.as_str(), "clients" | "new clients" | "reached");
            let sort = match can_overlap {
                false => Parts::Apart,
                true if self.has_all_parts(&whole, variable, parts.len()) && self.covers(whole_at, &parts) => {
                    Parts::All
                }
                true => Parts::Some,
            };
            match known {
                Some(known) => {
                    self.relate(vec![(known, 1), (whole_at, -1)], false, "known");
                    if let Some(unknown) = unknown {
                        self.relate_parts(whole_at, &[known, unknown], Parts::Apart);
                    } else if self.truth[known] == self.truth[whole_at] {
                        self.relate(vec![(known, 1), (whole_at, -1)], true, "all known");
                    }
                    self.relate_parts(known, &values, sort);
                }
                None => {
                    let all: Vec<usize> = values.into_iter().chain(unknown).collect();
                    self.relate_parts(whole_at, &all, sort);
                }
            }
        }
        self.relate_totals_of_pairs(overlap);
    }

    /// The totals over main domains.
    fn relate_totals_of_pairs(&mut self, overlap: bool) {
        let totals: Vec<Name> = self.names.iter().filter(|name| name.parts.contains_key("pairs")).cloned().collect();
        for total in totals {
            let (total_at, is_own) = (self.places[&total], total.parts["pairs"] == "own");
            let is_part = |name: &&Name| {
                let (main, domain) = (name.parts.get("main"), name.parts.get("domain"));
                name.what == total.what
                    && name.when == total.when
                    && name.parts.len() == 2
                    && main.is_some()
                    && domain.is_some()
                    && (main == domain) == is_own
            };
            let parts: Vec<usize> = self.names.iter().filter(is_part).map(|name| self.places[name]).collect();
            let sort = if overlap && !is_own { Parts::All } else { Parts::Apart };
            self.relate_parts(total_at, &parts, sort);
        }
    }

    /// Numbers of the same scores.
    fn relate_scores(&mut self) {
        let contexts: BTreeSet<Name> =
            self.names.iter().filter(|name| name.what.starts_with("s:")).map(|name| name.of("s:")).collect();
        for context in contexts {
            self.relate_outcomes(&context);
            self.relate_levels(&context);
            self.relate_sums(&context);
            self.relate_transitions(&context);
            self.relate_to_cases(&context);
        }
        let goals: BTreeSet<Name> =
            self.names.iter().filter(|name| name.what.starts_with("g:")).map(|name| name.of("g:")).collect();
        goals.iter().for_each(|goal| self.relate_to_cases(goal));
    }

    fn at(&self, context: &Name, what: &str) -> Option<usize> {
        self.place(&context.of(&format!("{}{what}", context.what)))
    }

    fn equal(&mut self, context: &Name, terms: &[(&str, i64)]) {
        self.tie(context, terms, true);
    }

    fn at_most(&mut self, context: &Name, terms: &[(&str, i64)]) {
        self.tie(context, terms, false);
    }

    fn tie(&mut self, context: &Name, terms: &[(&str, i64)], is_equal: bool) {
        let places: Option<Vec<(usize, i64)>> = terms
            .iter()
            .filter(|(_, times)| *times != 0)
            .map(|(what, times)| Some((self.at(context, what)?, *times)))
            .collect();
        places.into_iter().for_each(|terms| self.relate(terms, is_equal, "scores"));
    }

    fn relate_outcomes(&mut self, of: &Name) {
        self.equal(of, &[("up", 1), ("same", 1), ("down", 1), ("n_pairs", -1)]);
        self.at_most(of, &[("n_pairs", 1), ("n_start", -1)]);
        self.at_most(of, &[("n_pairs", 1), ("n_end", -1)]);
        self.at_most(of, &[("could_grow", 1), ("n_pairs", -1)]);
        self.at_most(of, &[("up", 1), ("could_grow", -1)]);
        self.at_most(of, &[("start_5", -1), ("could_grow", -1), ("n_pairs", 1)]);
        // Each step up or down is one to four levels.
        self.at_most(of, &[("sum_growth", 1), ("up", -4), ("down", 1)]);
        self.at_most(of, &[("sum_growth", -1), ("up", 1), ("down", -4)]);
        self.at_most(of, &[("up", 1), ("down", 1), ("squares", -1)]);
        self.at_most(of, &[("squares", 1), ("up", -16), ("down", -16)]);
        // The square of so many levels is nowhere below these lines.
        for (levels, people) in [(1, 0), (3, 2), (5, 6), (7, 12)] {
            for sign in [1, -1] {
                let line = [("sum_growth", sign * levels), ("up", -people), ("down", -people), ("squares", -1)];
                self.at_most(of, &line);
            }
        }
    }

    fn relate_levels(&mut self, of: &Name) {
        for (n, sum, level) in [("n_start", "sum_start", "start_"), ("n_end", "sum_end", "end_")] {
            let levels: Vec<String> = (1..6).map(|number| format!("{level}{number}")).collect();
            let counted: Vec<(&str, i64)> = levels.iter().map(|level| (level.as_str(), 1)).chain([(n, -1)]).collect();
            self.equal(of, &counted);
            let weights = levels.iter().zip(1..).map(|(level, weight)| (level.as_str(), weight));
            let weighted: Vec<(&str, i64)> = weights.chain([(sum, -1)]).collect();
            self.equal(of, &weighted);
            self.at_most(of, &[(n, 1), (sum, -1)]);
            self.at_most(of, &[(sum, 1), (n, -5)]);
        }
    }

    fn relate_sums(&mut self, of: &Name) {
        self.equal(of, &[("sum_pair_end", 1), ("sum_pair_start", -1), ("sum_growth", -1)]);
        for (sum, n, all, all_n) in
            [("sum_pair_start", "n_pairs", "sum_start", "n_start"), ("sum_pair_end", "n_pairs", "sum_end", "n_end")]
        {
            self.at_most(of, &[(n, 1), (sum, -1)]);
            self.at_most(of, &[(sum, 1), (n, -5)]);
            // Those without the other score have one to five too.
            self.at_most(of, &[(all_n, 1), (n, -1), (all, -1), (sum, 1)]);
            self.at_most(of, &[(all, 1), (sum, -1), (all_n, -5), (n, 5)]);
        }
    }

    /// From which level to which: all else of those with a start follows.
    fn relate_transitions(&mut self, of: &Name) {
        let names: Vec<(i64, i64, String)> =
            (1..6).flat_map(|start| (1..6).map(move |end| (start, end, format!("from_{start}_to_{end}")))).collect();
        let weighted = |weight: &dyn Fn(i64, i64) -> i64| -> Vec<(&str, i64)> {
            let all = names.iter().map(|(start, end, name)| (name.as_str(), weight(*start, *end)));
            all.filter(|(_, weight)| *weight != 0).collect()
        };
        let one = i64::from;
        let measures: [(&str, Weight); 9] = [
            ("n_pairs", &|_, _| 1),
            ("up", &|start, end| one(end > start)),
            ("same", &|start, end| one(end == start)),
            ("down", &|start, end| one(end < start)),
            ("sum_growth", &|start, end| end - start),
            ("sum_pair_start", &|start, _| start),
            ("sum_pair_end", &|_, end| end),
            ("squares", &|start, end| (end - start) * (end - start)),
            ("could_grow", &|start, _| one(start < 5)),
        ];
        for (measure, weight) in measures {
            let terms: Vec<(&str, i64)> = weighted(weight).into_iter().chain([(measure, -1)]).collect();
            self.equal(of, &terms);
        }
        for level in 1..6 {
            let (unknown, start, end) =
                (format!("from_{level}_to_unknown"), format!("start_{level}"), format!("end_{level}"));
            let from = weighted(&|start, _| one(start == level));
            let from: Vec<(&str, i64)> = from.into_iter().chain([(unknown.as_str(), 1), (&start, -1)]).collect();
            self.equal(of, &from);
            let to: Vec<(&str, i64)> =
                weighted(&|_, end| one(end == level)).into_iter().chain([(end.as_str(), -1)]).collect();
            self.at_most(of, &to);
        }
    }

    /// A case has one score on a domain; those of its main domain, with those that lack one, are all of it.
    fn relate_to_cases(&mut self, of: &Name) {
        let (main, domain) = (of.parts.get("main"), of.parts.get("domain"));
        let cases = Name { what: "cases".to_owned(), ..of.without("domain") };
        let Some(cases) = self.place(&cases).filter(|_| domain.is_some()) else { return };
        for n in ["n_start", "n_end"] {
            let Some(n) = self.at(of, n) else { continue };
            self.relate(vec![(n, 1), (cases, -1)], false, "scores of cases");
        }
        if main == domain {
            let parts = ["up", "same", "down", "unknown"].map(|what| self.at(of, what));
            let parts: Option<Vec<usize>> = parts.into_iter().collect();
            if let Some(parts) = parts {
                let terms = parts.into_iter().map(|at| (at, 1)).chain([(cases, -1)]).collect();
                self.relate(terms, true, "scores of a main domain");
            }
        }
    }

    /// What was open and what started was closed or is open; the next span goes on where the last ended.
    fn relate_times(&mut self, spans: &[groeibeeld::calendar::Period]) {
        let befores: Vec<Name> = self.names.iter().filter(|name| name.when.contains("open before ")).cloned().collect();
        for name in befores {
            let at = |rule: &str| Name { when: name.when.replace("open before", rule), ..name.clone() };
            let flow = ["open before", "started", "closed", "open after"].map(|rule| self.place(&at(rule)));
            if let [Some(before), Some(started), Some(closed), Some(open)] = flow {
                self.relate(vec![(before, 1), (started, 1), (closed, -1), (open, -1)], true, "flow");
                if let Some(active) = self.place(&at("active").without("dated")) {
                    self.relate_parts(active, &[before, started], Parts::Apart);
                }
            }
        }
        let mut spans = spans.to_vec();
        spans.sort_by_key(|span| span.first);
        let days = |span: &groeibeeld::calendar::Period| {
            use groeibeeld::calendar::date_of;
            format!("{}..{}", date_of(span.first), date_of(span.last))
        };
        for pair in spans.windows(2).filter(|pair| pair[0].last + 1 == pair[1].first) {
            let (one, next) = (format!("open after {}", days(&pair[0])), format!("open before {}", days(&pair[1])));
            let names: Vec<Name> = self.names.iter().filter(|name| name.when == one).cloned().collect();
            for name in names {
                let (at, next) = (self.places[&name], self.place(&Name { when: next.clone(), ..name }));
                next.into_iter().for_each(|next| self.relate(vec![(at, 1), (next, -1)], true, "next span"));
            }
        }
        self.relate_totals_of_spans(&spans.iter().map(days).collect::<Vec<_>>());
    }

    /// Who started or closed in the period is selected; where that is all of them, it is so in each group.
    fn relate_to_selected(&mut self, selected: &str) {
        let whole = |name: &Name| {
            let (before, when) = match name.when.strip_prefix("before ") {
                Some(when) => ("before ", when),
                None => ("", name.when.as_str()),
            };
            let is_part =
                when.starts_with("started") || when.starts_with("closed") || when == format!("active {selected}");
            is_part.then(|| Name { when: format!("{before}{selected}"), ..name.clone() })
        };
        let pairs: Vec<(Name, usize, usize)> = self
            .names
            .iter()
            .filter_map(|name| Some((name.clone(), self.places[name], self.place(&whole(name)?)?)))
            .filter(|(name, ..)| name.what == "cases" && !name.when.ends_with(" all"))
            .collect();
        for (name, part, whole_at) in pairs {
            let all = Name { parts: BTreeMap::new(), ..name.clone() };
            let is_all = match (self.place(&all), whole(&all).and_then(|all| self.place(&all))) {
                (Some(part), Some(whole)) => self.truth[part] == self.truth[whole],
                _ => false,
            };
            self.relate(vec![(part, 1), (whole_at, -1)], is_all, "selected");
        }
    }

    fn relate_totals_of_spans(&mut self, spans: &[String]) {
        for rule in ["started", "closed"] {
            let total = self.names.iter().find(|name| name.when == format!("{rule} all")).cloned();
            let Some(total) = total else { continue };
            // Months and years are never in one table.
            let at = |days: &String, dated: bool| {
                let name = Name { when: format!("{rule} {days}"), ..total.clone() };
                self.place(&if dated { name } else { name.without("dated") })
            };
            let parts: Vec<usize> = spans.iter().filter_map(|days| at(days, true)).collect();
            self.relate_parts(self.places[&total], &parts, Parts::Apart);
        }
        let first = spans.first().map(|days| format!("open before {days}"));
        let last = spans.last().map(|days| format!("open after {days}"));
        for (total, span) in [("open before all", first), ("open after all", last)] {
            let names: Vec<Name> = self.names.iter().filter(|name| name.when == total).cloned().collect();
            for name in names {
                let Some(span) = span.as_ref() else { continue };
                if let Some(at) = self.place(&Name { when: span.clone(), ..name.clone() }) {
                    self.relate(vec![(at, 1), (self.places[&name], -1)], true, "all spans");
                }
            }
        }
    }

    /// No more people than cases, of whom the new ones are some; reach is both sorts together.
    fn relate_people(&mut self) {
        for place in 0..self.names.len() {
            let name = self.names[place].clone();
            let other = |what: &str| self.place(&name.of(what));
            match name.what.as_str() {
                // An activity without a service counts under its own name.
                "participants" if name.parts.contains_key("activity") => {
                    let of_service = |other: &&Name| {
                        let is_same = other.what == name.what && other.when == name.when;
                        is_same
                            && other.parts.contains_key("theme")
                            && other.parts.get("service") == name.parts.get("activity")
                    };
                    let parts: Vec<usize> =
                        self.names.iter().filter(of_service).map(|other| self.places[other]).collect();
                    if !parts.is_empty() && parts.iter().map(|part| self.truth[*part]).sum::<i64>() == self.truth[place]
                    {
                        let parts = parts.into_iter().map(|part| (part, 1));
                        self.relate(parts.chain([(place, -1)]).collect(), true, "activity");
                    }
                }
                "clients" => {
                    let (cases, new) = (other("cases"), other("new clients"));
                    cases.into_iter().for_each(|cases| self.relate(vec![(place, 1), (cases, -1)], false, "clients"));
                    new.into_iter().for_each(|new| self.relate(vec![(new, 1), (place, -1)], false, "new"));
                }
                "reached" => {
                    if let (Some(cases), Some(participants)) = (other("cases"), other("participants")) {
                        let is_equal = self.truth[cases] + self.truth[participants] == self.truth[place];
                        let terms = vec![(place, 1), (cases, -1), (participants, -1)];
                        self.relate(terms, is_equal, "reach");
                    }
                }
                _ => {}
            }
        }
    }

    /// Where a whole breakdown is hidden, zeros are too.
    fn open_breakdowns(&mut self, numbers: &Numbers) {
        for group in &numbers.breakdowns {
            if group.iter().all(|name| numbers.seen.get(name) == Some(&Seen::Hidden)) {
                let places: Vec<usize> = group.iter().filter_map(|name| self.place(name)).collect();
                places.iter().for_each(|place| self.low[*place] = 0);
                self.breakdowns.push(places);
            }
        }
    }
}
