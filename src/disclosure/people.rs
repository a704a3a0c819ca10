//! How many different people a number is about, told from the rows themselves by the key of the number: one person can have
//! several cases, and a case scores on several domains.

use super::cells::Name;
use super::key::{Key, Part, Time};
use super::measure;
use crate::ages::Ages;
use crate::calendar::NO_DAY;
use crate::dimension::Dimension;
use crate::fields::{Choice, Field};
use crate::figures::{Counted, Measure, Variable};
use crate::registry::{DomainScores, NOT_RECORDED, Registry};
use crate::selection::Selected;
use crate::values::{Answer, says_no_referral};
use crate::zrm::{DomainName, Score};
use std::collections::{BTreeSet, HashMap};

/// So many rows are looked at at most; where it would be more, a number in doubt is taken to be about few people.
const BUDGET: usize = 20_000_000;

/// The people of a registry.
pub struct People<'r> {
    registry: &'r Registry,
    selected: &'r Selected,
    ages: Ages<'r>,
    /// The place of each name of a domain.
    domains: HashMap<String, u32>,
    /// Cases of people who have several, and the most that a person has.
    repeated: Vec<usize>,
    most: usize,
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
        if *budget == 0 {
            return true;
        }
        if all {
            return self.different(name, 0..self.registry.cases.len(), threshold) < threshold as usize;
        }
        let cases = self.repeated.iter().copied().filter(|case| self.is_of(name, *case) == Some(true));
        let clients: Vec<u32> = cases.map(|case| self.registry.cases.client[case]).collect();
        let different: BTreeSet<u32> = clients.iter().copied().collect();
        // Everybody else has one case.
        value - ((clients.len() - different.len()) as i64) < threshold
    }

    /// Whether a case can count several times: for each of its domains, or of those that are counted as one.
    fn counts_several(&self, name: &Name) -> bool {
        let groups = &self.selected.selection.counting.groups;
        let has_merged = groups.iter().any(|group| group.choice == Choice::MainDomain);
        counts_scores_of_all(name) || has_merged && matches!(name, Name::Score(..) | Name::Atom(..))
    }

    /// How many different people the cases are of, as far as it matters.
    fn different(&self, name: &Name, cases: impl Iterator<Item = usize>, enough: i64) -> usize {
        let mut different = BTreeSet::new();
        for case in cases.filter(|case| self.is_of(name, *case) == Some(true)) {
            let client = self.registry.cases.client[case];
            different.insert(if client == NOT_RECORDED { (true, case as u32) } else { (false, client) });
            if different.len() as i64 >= enough {
                break;
            }
        }
        different.len()
    }

    /// How many cases, or scores of cases, the rows themselves have by the key of a number; none where a key can't be told
    /// from the rows.
    #[cfg(test)]
    pub fn counted(&self, name: &Name) -> Option<i64> {
        let cases = 0..self.registry.cases.len();
        match name {
            Name::Count(key) => cases.map(|case| self.has(key, case).map(i64::from)).sum::<Option<i64>>(),
            Name::Score(key, measure) => {
                let weight = |scores: &DomainScores| weight(key, *measure, scores);
                cases.map(|case| Some(self.scores(key, case)?.iter().map(|scores| weight(scores)).sum::<i64>())).sum()
            }
            Name::Atom(..) | Name::Alone(..) => None,
        }
    }

    /// Whether a case is counted in a number; none where that can't be told.
    fn is_of(&self, name: &Name, case: usize) -> Option<bool> {
        match name {
            Name::Count(key) => self.has(key, case),
            Name::Score(key, measure) => {
                Some(self.scores(key, case)?.iter().any(|scores| weight(key, *measure, scores) != 0))
            }
            Name::Atom(key, start, end) => {
                Some(self.scores(key, case)?.iter().any(|scores| levels(key, scores) == (*start, *end)))
            }
            Name::Alone(..) => None,
        }
    }

    /// The scores of a case that are in a context.
    fn scores(&self, key: &Key, case: usize) -> Option<Vec<DomainScores>> {
        let cases = &self.registry.cases;
        let mains = cases.main_domains(case);
        if !self.has(&of_case(key), case)? {
            return Some(Vec::new());
        }
        let own = |code: &u32| matches!(&self.registry.domains()[*code as usize], DomainName::Known(known) if known.series() == crate::zrm::Series::Own);
        match (key.parts.get("main"), key.parts.get("domain"), key.parts.get("main&domain")) {
            // Whether totals leave the person's own view out depends on the others.
            (_, Some(Part::Each), _) | (_, _, Some(Part::Each))
                if (0..self.registry.domains().len() as u32).any(|code| own(&code)) =>
            {
                None
            }
            (Some(main), Some(domain), _) if main == domain && *main != Part::Each => {
                let code = self.code(domain)?;
                let scores = cases.scores(case).iter().find(|scores| scores.domain == code);
                let none = DomainScores {
                    domain: code,
                    start: Score::EMPTY,
                    goal: Score::EMPTY,
                    end: Score::EMPTY,
                    is_of_main: true,
                };
                Some(if mains.contains(&code) { vec![scores.copied().unwrap_or(none)] } else { Vec::new() })
            }
            (None, Some(Part::Each), _) => Some(cases.scores(case).to_vec()),
            (None, Some(domain), _) => {
                let code = self.code(domain)?;
                Some(cases.scores(case).iter().filter(|scores| scores.domain == code).copied().collect())
            }
            _ => None,
        }
    }

    fn code(&self, part: &Part) -> Option<u32> {
        match part {
            Part::Is(name) | Part::Own(name) => self.domains.get(name).copied(),
            _ => None,
        }
    }

    /// Whether a case has all that a key says.
    fn has(&self, key: &Key, case: usize) -> Option<bool> {
        if key.counted != Counted::Cases {
            return None;
        }
        let is_selected = !key.among.is_selected || self.selected.cases_of_any_time.contains(case);
        let mut has = is_selected && self.is_at(key.among.time, case);
        for (variable, part) in &key.parts {
            has &= self.has_part(variable, part, case)?;
        }
        Some(has)
    }

    fn is_at(&self, time: Time, case: usize) -> bool {
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

    fn has_part(&self, variable: Variable, part: &Part, case: usize) -> Option<bool> {
        let cases = &self.registry.cases;
        let person = &cases.person[case];
        let (start, end) = (cases.start[case], cases.end[case]);
        let among = |value: Option<&str>| match part {
            Part::Is(name) => Some(value == Some(name)),
            Part::Known => Some(value.is_some()),
            Part::Unknown => Some(value.is_none()),
            Part::Own(_) | Part::Each => None,
        };
        let yes = |answer: Option<bool>| among(answer.map(|yes| if yes { "yes" } else { "no" }));
        match variable {
            "main" => Some(match part {
                Part::Is(_) | Part::Own(_) => cases.main_domains(case).contains(&self.code(part)?),
                Part::Known => !cases.main_domains(case).is_empty(),
                Part::Unknown => cases.main_domains(case).is_empty(),
                Part::Each => return None,
            }),
            "age_band" => among(self.ages.band(case).map(|band| self.ages.bands()[band].to_string()).as_deref()),
            "young" => yes(self.ages.is_under(case, self.selected.selection.counting.age_limit)),
            "goal" => among(person.goal_reached.map(|answer| match answer {
                Answer::Yes => "yes",
                Answer::Partly => "partly",
                Answer::No => "no",
            })),
            "before" => among(person.known_before.map(|answer| if answer == Answer::No { "new" } else { "known" })),
            "referrer" => among(cases.label(case, Field::ReferredBy)),
            "destination" => {
                let written = cases.label(case, Field::ReferredTo).filter(|label| !says_no_referral(label));
                Some(if *part == Part::Is("no referral".to_owned()) { written.is_none() } else { among(written)? })
            }
            "dimension" => self.has_dimension(part, case),
            "dated" => yes(Some(start != NO_DAY)),
            "days" => Some(start != NO_DAY && end >= start),
            "scored" if *part == Part::Is("yes".to_owned()) => {
                let has_level = |scores: &DomainScores| scores.start.level().is_some() || scores.end.level().is_some();
                Some(cases.scores(case).iter().any(has_level))
            }
            variable => {
                let choice = Choice::by_name(variable)?;
                let code = *cases.labels(choice).codes().get(case)?;
                among(self.registry.dictionary(choice).label(code))
            }
        }
    }

    fn has_dimension(&self, part: &Part, case: usize) -> Option<bool> {
        let written = self.registry.cases.label(case, Field::Dimension);
        let listed: Vec<String> = written
            .map(Dimension::listed)
            .unwrap_or_default()
            .into_iter()
            .map(|dimension| dimension.dutch().to_owned())
            .collect();
        Some(match part {
            Part::Is(name) if listed.is_empty() => written == Some(name),
            Part::Is(name) => listed.contains(name),
            Part::Known => written.is_some(),
            Part::Unknown => written.is_none(),
            Part::Own(_) | Part::Each => return None,
        })
    }
}

/// The key of the cases of a context.
fn of_case(key: &Key) -> Key {
    ["domain", "scores", "beside", "main&domain"].into_iter().fold(key.clone(), |key, variable| key.without(variable))
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

fn name_of(domain: &DomainName) -> String {
    super::key::name_of(&crate::figures::Label::Domain(domain.clone()))
}
