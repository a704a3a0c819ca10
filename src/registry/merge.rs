//! Registry and groups in, registry out, in which the values of a group are one. Only the columns that a group is about
//! are copied.

use super::{Dictionary, DomainScores, Labels, Ragged, Registry};
use crate::fields::Choice;
use crate::groups::{self, Group};
use crate::words::fold;
use crate::zrm::DomainName;
use std::borrow::Cow;

impl Registry {
    /// The registry as if the files had the name of a group wherever they have one of its values. A group of which no
    /// value is in use changes nothing. Scores on merged domains stay apart, each of its own measurement: a case may then
    /// have several on one domain, of which those on its main domain are marked.
    pub fn merged(&self, groups: &[Group]) -> Cow<'_, Registry> {
        let mut merged = Cow::Borrowed(self);
        for choice in Choice::LABELS {
            let mut dictionary = Cow::Borrowed(self.dictionary(choice));
            let counts_as = labels_counted_as(&mut dictionary, &groups::of(groups, choice).collect::<Vec<_>>());
            if let Cow::Owned(dictionary) = dictionary {
                merged.to_mut().merge_labels(choice, dictionary, &counts_as);
            }
        }
        let of_domains = groups::of(groups, Choice::MainDomain);
        let of_domains: Vec<&Group> = of_domains.filter(|group| self.has_domain_of(group)).collect();
        if !of_domains.is_empty() {
            merged.to_mut().merge_domains(&of_domains);
        }
        merged
    }

    /// The code that a domain counts under: that of its group, or its own.
    pub fn domain_counts_as(&self, code: u32) -> u32 {
        self.domains_count_as.get(code as usize).copied().unwrap_or(code)
    }

    /// Whether any domains are merged.
    pub fn has_merged_domains(&self) -> bool {
        !self.domains_count_as.is_empty()
    }

    /// The values of a group that are in no file.
    pub fn lacks<'g>(&self, group: &'g Group) -> impl Iterator<Item = &'g String> {
        group.values.iter().filter(|value| match group.choice {
            Choice::MainDomain => self.domain_codes_of(&[(*value).clone()].into()).is_empty(),
            choice => self.dictionary(choice).find(value).is_none(),
        })
    }

    fn has_domain_of(&self, group: &Group) -> bool {
        !self.domain_codes_of(&group.values).is_empty()
    }

    fn merge_labels(&mut self, choice: Choice, dictionary: Dictionary, counts_as: &[u32]) {
        self.dictionaries[choice as usize] = dictionary;
        let columns = [&mut self.cases.labels, &mut self.activities.labels, &mut self.targets.labels];
        for column in columns.map(|labels| &mut labels[choice as usize]) {
            let codes = column.codes.iter().map(|code| counts_as[*code as usize]).collect();
            *column = Labels { codes, ..*column };
        }
    }

    fn merge_domains(&mut self, groups: &[&Group]) {
        // OK because nobody has 2^32 domains.
        let mut counts_as: Vec<u32> = (0..self.domains.len() as u32).collect();
        for group in groups {
            let of_values = self.domain_codes_of(&group.values);
            let name = self.domain_codes_of(&[group.name.clone()].into()).into_iter().next();
            let to = name.unwrap_or(self.domains.len() as u32);
            if name.is_none() {
                self.domains.push(DomainName::new(&group.name));
                counts_as.push(to);
            }
            of_values.into_iter().for_each(|code| counts_as[code as usize] = to);
        }
        let cases = self.cases.len();
        let mains = (0..cases).flat_map(|case| mains_counted_as(self.cases.mains.row(case), &counts_as, case));
        let mains = Ragged::from_sorted(cases, mains);
        let count = |scores: &DomainScores| DomainScores { domain: counts_as[scores.domain as usize], ..*scores };
        self.cases.scores.values = self.cases.scores.values.iter().map(count).collect();
        self.cases.mains = mains;
        self.domains_count_as = counts_as;
    }
}

/// The code that each label counts under, with "not recorded" in front. The dictionary is copied if it changes.
fn labels_counted_as(dictionary: &mut Cow<Dictionary>, groups: &[&Group]) -> Vec<u32> {
    let mut counts_as: Vec<u32> = (0..=dictionary.labels().len() as u32).collect();
    for group in groups {
        let of_values: Vec<u32> = group.values.iter().filter_map(|value| dictionary.find(value)).collect();
        if of_values.is_empty() {
            continue;
        }
        let dictionary = dictionary.to_mut();
        let to = dictionary.code(&group.name);
        counts_as.extend((to as usize == counts_as.len()).then_some(to));
        of_values.into_iter().for_each(|code| counts_as[code as usize] = to);
        // A value that something else names, such as an activity without a service, is found as its group.
        for value in &group.values {
            dictionary.codes.insert(fold(value), to);
        }
    }
    counts_as
}

/// The main domains of a case, each once, in the order of the file.
fn mains_counted_as(mains: &[u32], counts_as: &[u32], case: usize) -> Vec<(u32, u32)> {
    let mut counted: Vec<(u32, u32)> = Vec::with_capacity(mains.len());
    for main in mains {
        // OK because nobody has 2^32 cases.
        let main = (case as u32, counts_as[*main as usize]);
        if !counted.contains(&main) {
            counted.push(main);
        }
    }
    counted
}
