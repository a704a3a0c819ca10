//! How many different people a number is about, told from the rows themselves by the key of the number: one person can have
//! several cases, and a case scores on several domains.

use super::cells::Name;
use super::key::{Among, Key, Part, Time};
use super::measure;
use crate::ages::Ages;
use crate::calendar::NO_DAY;
use crate::dimension::Dimension;
use crate::fields::{Choice, Field};
use crate::figures::{Counted, Measure, Variable};
use crate::registry::{DomainScores, NOT_RECORDED, Registry};
use crate::selection::Selected;
use crate::values::{Answer, says_no_referral};
use crate::zrm::{DomainName, Score, Series};
use fixedbitset::FixedBitSet;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// So many rows are looked at at most; where it would be more, a number in doubt is taken to be about few people.
pub(super) const BUDGET: usize = 20_000_000;

/// The people of a registry.
pub struct People<'r> {
    pub(super) registry: &'r Registry,
    pub(super) selected: &'r Selected,
    pub(super) ages: Ages<'r>,
    /// The place of each name of a domain.
    domains: HashMap<String, u32>,
    /// Cases of people who have several, and the most that a person has.
    repeated: Vec<usize>,
    most: usize,
    /// Which of these are of a time, or have a value of a variable, as far as it was asked.
    of_time: RefCell<HashMap<Among, Rc<FixedBitSet>>>,
    with: RefCell<HashMap<(Variable, Part), Rc<FixedBitSet>>>,
}

impl<'r> People<'r> {
    /// The people of the selected rows.
    pub fn new(registry: &'r Registry, selected: &'r Selected) -> People<'r> {
        let clients = &registry.cases.client;
        let mut cases_of: HashMap<u32, usize> = HashMap::new();
        for client in clients.iter().filter(|client| **client != NOT_RECORDED) {
            *cases_of.entry(*client).or_default() += 1;
        }
        let has_several = |case: &usize| cases_of.get(&clients[*case]).is_some_and(|cases| *cases > 1);
        People {
            registry,
            selected,
            ages: Ages::new(registry, &selected.selection.counting),
            domains: registry.domains().iter().map(name_of).zip(0..).collect(),
            repeated: (0..registry.cases.len()).filter(has_several).collect(),
            most: cases_of.values().copied().max().unwrap_or(1).max(1),
            of_time: RefCell::default(),
            with: RefCell::default(),
        }
    }

    /// Of these numbers, those that count so many or more and are about fewer different people.
    pub fn few<'n>(&self, numbers: impl Iterator<Item = (&'n Name, i64)>, threshold: i64) -> BTreeSet<&'n Name> {
        let mut budget = BUDGET;
        let in_doubt = |(name, value): &(&Name, i64)| {
            let each = if self.counts_several(name) { self.registry.domains().len() } else { 1 };
            // OK because nobody has 2^31 cases.
            *value >= threshold && *value <= (threshold - 1) * (self.most * each) as i64
        };
        let is_few = |(name, value): &(&Name, i64)| self.is_few(name, *value, threshold, &mut budget);
        numbers.filter(in_doubt).filter(is_few).map(|(name, _)| name).collect()
    }

    fn is_few(&self, name: &Name, value: i64, threshold: i64, budget: &mut usize) -> bool {
        let all = self.counts_several(name);
        let rows = if all { self.registry.cases.len() } else { self.repeated.len() };
        *budget = budget.saturating_sub(rows);
        // What can't be told from the rows is taken to be about few.
        if *budget == 0 {
            return true;
        }
        if all {
            let Some(is_of) = self.test(name) else { return true };
            return self.different((0..self.registry.cases.len()).filter(|case| is_of(*case)), threshold) < threshold;
        }
        let Some(cases) = self.repeated_of(name) else { return true };
        let mut clients: Vec<u32> = cases.into_iter().map(|case| self.registry.cases.client[case]).collect();
        let cases = clients.len();
        clients.sort_unstable();
        clients.dedup();
        // Everybody else has one case.
        value - ((cases - clients.len()) as i64) < threshold
    }

    /// The repeated cases that are counted in a number.
    fn repeated_of(&self, name: &Name) -> Option<Vec<usize>> {
        Some(match name {
            Name::Count(key) => self.repeated_with(key)?,
            Name::Score(key, measure) => {
                let scores = self.scores(key)?;
                let is_of = |case: &usize| scores(*case).iter().any(|scores| weight(key, *measure, scores) != 0);
                self.repeated_with(&of_case(key))?.into_iter().filter(is_of).collect()
            }
            Name::Atom(key, start, end) => {
                let scores = self.scores(key)?;
                let is_of = |case: &usize| scores(*case).iter().any(|scores| levels(key, scores) == (*start, *end));
                self.repeated_with(&of_case(key))?.into_iter().filter(is_of).collect()
            }
            Name::Alone(..) => return None,
        })
    }

    /// The repeated cases that have all that a key says.
    fn repeated_with(&self, key: &Key) -> Option<Vec<usize>> {
        if key.counted != Counted::Cases {
            return None;
        }
        let places = |is_of: &dyn Fn(usize) -> bool| -> Rc<FixedBitSet> {
            let repeated = self.repeated.iter().enumerate();
            Rc::new(repeated.filter(|(_, case)| is_of(**case)).map(|(place, _)| place).collect())
        };
        let mut all = FixedBitSet::with_capacity(self.repeated.len());
        all.insert_range(..);
        for among in times_of(key) {
            let of_time = || places(&|case| self.is_in(among, case));
            all.intersect_with(self.of_time.borrow_mut().entry(among).or_insert_with(of_time));
        }
        for (variable, part) in parts_of(key) {
            let name = (*variable, part.clone());
            let known = self.with.borrow().get(&name).cloned();
            let with = match known {
                Some(with) => with,
                None => {
                    let with = places(&self.has_part(variable, part)?);
                    self.with.borrow_mut().insert(name, with.clone());
                    with
                }
            };
            all.intersect_with(&with);
        }
        Some(all.ones().map(|place| self.repeated[place]).collect())
    }

    /// Whether a case can count several times: for each of its domains, or of those that are counted as one.
    fn counts_several(&self, name: &Name) -> bool {
        let groups = &self.selected.selection.counting.groups;
        let has_merged = groups.iter().any(|group| group.choice == Choice::MainDomain);
        counts_scores_of_all(name) || has_merged && matches!(name, Name::Score(..) | Name::Atom(..))
    }

    /// How many different people the cases are of, as far as it matters.
    fn different(&self, cases: impl Iterator<Item = usize>, enough: i64) -> i64 {
        let mut different = BTreeSet::new();
        for case in cases {
            let client = self.registry.cases.client[case];
            different.insert(if client == NOT_RECORDED { (true, case as u32) } else { (false, client) });
            if different.len() as i64 >= enough {
                break;
            }
        }
        different.len() as i64
    }

    /// How many cases, or scores of cases, the rows themselves have by the key of a number; none where that can't be told.
    #[cfg(test)]
    pub fn counted(&self, name: &Name) -> Option<i64> {
        let cases = 0..self.registry.cases.len();
        match name {
            Name::Count(key) => {
                let has = self.has(key)?;
                Some(cases.filter(|case| has(*case)).count() as i64)
            }
            Name::Score(key, measure) => {
                let (has, scores) = (self.has(&of_case(key))?, self.scores(key)?);
                let weight = |scores: &DomainScores| weight(key, *measure, scores);
                Some(cases.filter(|case| has(*case)).map(|case| scores(case).iter().map(weight).sum::<i64>()).sum())
            }
            Name::Atom(..) | Name::Alone(..) => None,
        }
    }

    /// Whether a case is counted in a number.
    pub(super) fn test<'t>(&'t self, name: &'t Name) -> Option<Test<'t>> {
        match name {
            Name::Count(key) => self.has(key),
            Name::Score(key, measure) => {
                let (has, scores) = (self.has(&of_case(key))?, self.scores(key)?);
                let is_counted = move |scores: &DomainScores| weight(key, *measure, scores) != 0;
                Some(Box::new(move |case| has(case) && scores(case).iter().any(is_counted)))
            }
            Name::Atom(key, start, end) => {
                let (has, scores) = (self.has(&of_case(key))?, self.scores(key)?);
                let is_counted = move |scores: &DomainScores| levels(key, scores) == (*start, *end);
                Some(Box::new(move |case| has(case) && scores(case).iter().any(is_counted)))
            }
            Name::Alone(..) => None,
        }
    }

    /// The scores of a case that are in a context, where the case is.
    fn scores(&self, key: &Key) -> Option<Scores<'_>> {
        let cases = &self.registry.cases;
        let code = |part: &Part| self.code(part);
        let (main, domain) = (key.parts.get("main"), key.parts.get("domain"));
        Some(match (main, domain, key.parts.get("main&domain")) {
            (None, Some(Part::Each), None) => Box::new(move |case| {
                cases.scores(case).iter().filter(|scores| self.is_in_total(scores.domain)).copied().collect()
            }),
            (None, None, Some(Part::Each)) => Box::new(move |case| {
                let scores = cases.scores(case);
                let mains = cases.main_domains(case).iter().filter(|code| self.is_in_total(**code));
                mains.map(|code| score_on(scores, *code)).collect()
            }),
            (Some(Part::Each), Some(Part::Each), None) => Box::new(move |case| {
                let mains = cases.main_domains(case);
                let is_other = |scores: &&DomainScores| !mains.is_empty() && !mains.contains(&scores.domain);
                let others = cases.scores(case).iter().filter(is_other);
                others.filter(|scores| self.is_in_total(scores.domain)).copied().collect()
            }),
            (Some(main), Some(domain), None) => {
                let (main, domain) = (code(main)?, code(domain)?);
                Box::new(move |case| {
                    let mains = cases.main_domains(case);
                    let is_of = mains.contains(&main) && (main == domain || !mains.contains(&domain));
                    if !is_of {
                        return Vec::new();
                    }
                    let found = cases.scores(case).iter().find(|scores| scores.domain == domain).copied();
                    found.or((main == domain).then(|| none_on(domain))).into_iter().collect()
                })
            }
            (None, Some(domain), None) => {
                let domain = code(domain)?;
                Box::new(move |case| {
                    cases.scores(case).iter().filter(|scores| scores.domain == domain).copied().collect()
                })
            }
            _ => return None,
        })
    }

    /// Totals leave out the person's own view where there is a professional's.
    fn is_in_total(&self, code: u32) -> bool {
        let domains = self.registry.domains();
        !is_own_view(&domains[code as usize]) || domains.iter().all(is_own_view)
    }

    fn code(&self, part: &Part) -> Option<u32> {
        match part {
            Part::Is(name) | Part::Own(name) => self.domains.get(&**name).copied(),
            _ => None,
        }
    }

    /// Whether a case has all that a key says.
    fn has(&self, key: &Key) -> Option<Test<'_>> {
        if key.counted != Counted::Cases {
            return None;
        }
        let parts = parts_of(key).map(|(variable, part)| self.has_part(variable, part));
        let parts: Vec<Test<'_>> = parts.collect::<Option<_>>()?;
        let times: Vec<Among> = times_of(key).collect();
        let is_of_times = move |case| times.iter().all(|among| self.is_in(*among, case));
        Some(Box::new(move |case| is_of_times(case) && parts.iter().all(|has| has(case))))
    }

    fn is_in(&self, among: Among, case: usize) -> bool {
        (!among.is_selected || self.selected.cases_of_any_time.contains(case)) && self.is_at(among.time, case)
    }

    /// Whether a case is of a time.
    pub(super) fn is_at(&self, time: Time, case: usize) -> bool {
        let (start, end) = (self.registry.cases.start[case], self.registry.cases.end[case]);
        let (undated, is_open) = (start == NO_DAY, end == NO_DAY);
        match time {
            Time::Ever => true,
            Time::Active(from, to) => undated || start <= to && (is_open || end >= from || end < start),
            Time::Started(from, to) => undated || (from..=to).contains(&start),
            Time::Closed(from, to) => !is_open && (from..=to).contains(&end) && end >= start,
            Time::ClosedEver => !is_open,
            Time::Open(day) => !undated && start < day && (is_open || end >= day || end < start),
        }
    }

    /// Whether a case has this value of a variable.
    pub(super) fn has_part(&self, variable: Variable, part: &Part) -> Option<Test<'_>> {
        let cases = &self.registry.cases;
        let limit = self.selected.selection.counting.age_limit;
        let yes = |answer: Option<bool>| answer.map(|yes| if yes { "yes" } else { "no" });
        let is_part = among(part.clone());
        match variable {
            "main" => self.has_main(part),
            "dimension" => self.has_dimension(part),
            "age_band" => {
                // Asked of each case: a number is compared sooner than a name.
                let named = |name: &str| self.ages.bands().iter().position(|band| band.to_string() == name);
                let wanted = match part {
                    Part::Is(name) | Part::Own(name) => Some(named(name)?),
                    Part::Known | Part::Each | Part::Unknown => None,
                };
                let is_unknown = *part == Part::Unknown;
                Some(Box::new(move |case| match (self.ages.band(case), wanted) {
                    (Some(band), Some(wanted)) => band == wanted,
                    (band, None) => band.is_none() == is_unknown,
                    (None, Some(_)) => false,
                }))
            }
            "young" => Some(Box::new(move |case| is_part(yes(self.ages.is_under(case, limit))))),
            "goal" => Some(Box::new(move |case| {
                is_part(cases.person[case].goal_reached.map(|answer| match answer {
                    Answer::Yes => "yes",
                    Answer::Partly => "partly",
                    Answer::No => "no",
                }))
            })),
            "before" => Some(Box::new(move |case| {
                let new = |answer| if answer == Answer::No { "new" } else { "known" };
                is_part(cases.person[case].known_before.map(new))
            })),
            "referrer" => Some(Box::new(move |case| is_part(cases.label(case, Field::ReferredBy)))),
            "destination" => {
                let is_none = *part == Part::Is("no referral".into());
                let written = |case| cases.label(case, Field::ReferredTo).filter(|label| !says_no_referral(label));
                Some(Box::new(move |case| if is_none { written(case).is_none() } else { is_part(written(case)) }))
            }
            "dated" => Some(Box::new(move |case| is_part(yes(Some(cases.start[case] != NO_DAY))))),
            "days" => Some(Box::new(move |case| cases.start[case] != NO_DAY && cases.end[case] >= cases.start[case])),
            // Says of which figure a number is, and nothing of a case.
            "beside" => Some(Box::new(|_| true)),
            "scored" if *part == Part::Is("yes".into()) => {
                let has_level = |scores: &DomainScores| scores.start.level().is_some() || scores.end.level().is_some();
                Some(Box::new(move |case| cases.scores(case).iter().any(has_level)))
            }
            variable => {
                let choice = Choice::by_name(variable)?;
                let (codes, labels) = (cases.labels(choice).codes(), self.registry.dictionary(choice));
                Some(Box::new(move |case| is_part(codes.get(case).and_then(|code| labels.label(*code)))))
            }
        }
    }

    fn has_main(&self, part: &Part) -> Option<Test<'_>> {
        let cases = &self.registry.cases;
        Some(match part {
            Part::Is(_) | Part::Own(_) => {
                let code = self.code(part)?;
                Box::new(move |case| cases.main_domains(case).contains(&code))
            }
            Part::Known => Box::new(|case| !cases.main_domains(case).is_empty()),
            Part::Unknown => Box::new(|case| cases.main_domains(case).is_empty()),
            Part::Each => return None,
        })
    }

    fn has_dimension(&self, part: &Part) -> Option<Test<'_>> {
        let written = |case| self.registry.cases.label(case, Field::Dimension);
        let listed = |label: &str| Dimension::listed(label);
        Some(match part.clone() {
            Part::Is(name) => Box::new(move |case| {
                written(case).is_some_and(|label| match &listed(label)[..] {
                    [] => *label == *name,
                    listed => listed.iter().any(|dimension| *dimension.dutch() == *name),
                })
            }),
            Part::Known => Box::new(move |case| written(case).is_some()),
            Part::Unknown => Box::new(move |case| written(case).is_none()),
            Part::Own(_) | Part::Each => return None,
        })
    }
}

/// Whether a case is one of those that are asked for.
pub(super) type Test<'t> = Box<dyn Fn(usize) -> bool + 't>;

/// The scores of a case that are asked for.
type Scores<'t> = Box<dyn Fn(usize) -> Vec<DomainScores> + 't>;

/// Whether a label is the one of a part.
fn among(part: Part) -> impl Fn(Option<&str>) -> bool {
    move |value| match &part {
        Part::Is(name) | Part::Own(name) => value == Some(&**name),
        Part::Known | Part::Each => value.is_some(),
        Part::Unknown => value.is_none(),
    }
}

fn score_on(scores: &[DomainScores], domain: u32) -> DomainScores {
    scores.iter().find(|scores| scores.domain == domain).copied().unwrap_or_else(|| none_on(domain))
}

fn none_on(domain: u32) -> DomainScores {
    DomainScores { domain, start: Score::EMPTY, goal: Score::EMPTY, end: Score::EMPTY, is_of_main: true }
}

/// Whether it is a domain as the person sees it.
pub(super) fn is_own_view(domain: &DomainName) -> bool {
    matches!(domain, DomainName::Known(domain) if domain.series() == Series::Own)
}

/// The key of the cases of a context.
fn of_case(key: &Key) -> Key {
    let of_scores = ["domain", "scores", "beside", "main&domain"];
    let key = of_scores.into_iter().fold(key.clone(), |key, variable| key.without(variable));
    match key.parts.get("main") {
        // Each of its scores is counted once for each of them, and a case with any is one of the cases.
        Some(Part::Each) => key.with("main", Part::Known),
        _ => key,
    }
}

/// Parts of a key that say in which time besides: of those who started in a period, those who were closed in it.
const TIMES: [Variable; 2] = ["started", "closed"];

/// What a key says of a case besides its times.
fn parts_of(key: &Key) -> impl Iterator<Item = (&Variable, &Part)> {
    key.parts.iter().filter(|(variable, _)| !TIMES.contains(variable))
}

/// The times of which a case is all.
fn times_of(key: &Key) -> impl Iterator<Item = Among> {
    let also = TIMES.iter().any(|variable| key.parts.contains_key(variable));
    let other = match key.among.time {
        Time::Started(from, to) => Time::Closed(from, to),
        Time::Closed(from, to) => Time::Started(from, to),
        time => time,
    };
    [key.among].into_iter().chain(also.then_some(Among { time: other, ..key.among }))
}

/// Whether a case counts for each of its domains.
fn counts_scores_of_all(name: &Name) -> bool {
    match name {
        Name::Score(key, _) | Name::Atom(key, ..) => key.parts.values().any(|part| *part == Part::Each),
        Name::Count(_) | Name::Alone(..) => false,
    }
}

fn levels(key: &Key, scores: &DomainScores) -> (u8, u8) {
    let start = if key.parts.contains_key("beside") { scores.goal } else { scores.start };
    (start.number(), scores.end.number())
}

fn weight(key: &Key, measure: Measure, scores: &DomainScores) -> i64 {
    let (start, end) = levels(key, scores);
    measure::weight(measure, start, end)
}

/// The stable name of a domain.
pub(super) fn name_of(domain: &DomainName) -> String {
    super::key::name_of(&crate::figures::Label::Domain(domain.clone()))
}
