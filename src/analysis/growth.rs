//! Growth on the matrix: `growth` and `growth-by-theme`. Both are over every score that the selected cases have on a
//! domain. A row stands for a domain on which at least one start or end was scored.

use super::order;
use super::subject::{Subject, count, mean, number, p, row, text, total, whole};
use super::sums::Grid;
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Draft, FigureId, Label, Note, Row, Unit};
use crate::statistics::ScorePairs;
use crate::zrm::{DomainName, Missing, Moment, Score, Series};

const NUMBERS: [Column; 16] = [
    count("n_start"),
    mean("mean_start"),
    count("n_end"),
    mean("mean_end"),
    mean("difference"),
    count("n_pairs"),
    mean("pair_start"),
    mean("pair_end"),
    mean("growth"),
    mean("sd"),
    mean("ci_low"),
    mean("ci_high"),
    count("up"),
    count("same"),
    count("down"),
    p("p"),
];

/// What both figures are made from.
#[derive(Debug, Default)]
pub struct Sums {
    /// Starts and ends by theme and domain.
    pairs: Grid<ScorePairs>,
    /// Scores that are not there, of start and end.
    missing: MissingScores,
    /// Cases with at least one start or end.
    cases: u64,
}

impl Sums {
    /// Goes over the selected cases.
    pub fn of(subject: Subject) -> Sums {
        let cases = &subject.registry.cases;
        let themes = cases.labels(Choice::Theme).codes();
        let mut sums = Sums::default();
        for case in subject.cases() {
            let mut has_score = false;
            for scores in cases.scores(case) {
                sums.pairs.at(themes[case], scores.domain).add(scores.start, scores.end);
                sums.missing.add(Moment::Start, scores.start);
                sums.missing.add(Moment::End, scores.end);
                has_score |= scores.start.level().is_some() || scores.end.level().is_some();
            }
            sums.cases += u64::from(has_score);
        }
        sums
    }

    /// The sums of all themes by domain.
    fn by_domain(&self, domains: &[DomainName]) -> Vec<ScorePairs> {
        let mut by_domain = vec![ScorePairs::default(); domains.len()];
        for (_, domain, pairs) in self.pairs.iter() {
            by_domain[domain as usize].merge(pairs);
        }
        by_domain
    }
}

/// How many scores are missing, by moment and reason.
#[derive(Debug, Default)]
pub struct MissingScores(std::collections::BTreeMap<(Moment, Missing), u64>);

impl MissingScores {
    /// Counts a score if it is missing.
    pub fn add(&mut self, moment: Moment, score: Score) {
        if let Some(reason) = score.missing() {
            *self.0.entry((moment, reason)).or_default() += 1;
        }
    }

    /// A note each.
    pub fn notes(&self) -> impl Iterator<Item = Note> + '_ {
        self.0.iter().map(|((moment, reason), count)| Note::MissingScores(*moment, *reason, *count))
    }
}

/// A row a domain, and a total over all scored pairs.
pub fn growth(subject: Subject, sums: &Sums) -> Draft {
    let columns: Vec<Column> = [text("domain")].into_iter().chain(numbers()).collect();
    let needs = needs(subject);
    if !needs.is_empty() {
        return subject.cannot(FigureId::Growth, &columns, Unit::Cases, needs);
    }
    let names = subject.registry.domains();
    let mut domains: Vec<(&DomainName, ScorePairs)> = names.iter().zip(sums.by_domain(names)).collect();
    domains.retain(|(_, pairs)| has_scores(pairs));
    domains.sort_by_cached_key(|(domain, _)| order::of_domain(domain));
    let (all, own_left_out) = all_pairs(&domains);
    let mut rows: Vec<Row> =
        domains.iter().map(|(domain, pairs)| row([Label::Domain((*domain).clone())], cells(pairs))).collect();
    rows.push(total([Label::Total], cells(&all)));
    let mut notes = notes(subject, sums, &all);
    notes.extend(own_left_out.then_some(Note::OwnViewNotInTotal));
    subject.draft(FigureId::Growth, &columns, rows, sums.cases, Unit::Cases, notes)
}

/// A row a theme and domain.
pub fn growth_by_theme(subject: Subject, sums: &Sums) -> Draft {
    let columns: Vec<Column> = [text("theme"), text("domain")].into_iter().chain(numbers()).collect();
    let needs = [needs(subject), subject.needs_theme_of_cases()].concat();
    if !needs.is_empty() {
        return subject.cannot(FigureId::GrowthByTheme, &columns, Unit::Cases, needs);
    }
    let registry = subject.registry;
    let mut all = ScorePairs::default();
    let mut groups: Vec<(Label, &DomainName, &ScorePairs)> = Vec::new();
    for (theme, domain, pairs) in sums.pairs.iter().filter(|(.., pairs)| has_scores(pairs)) {
        let theme = label(registry.dictionary(Choice::Theme).label(theme));
        groups.push((theme, &registry.domains()[domain as usize], pairs));
        all.merge(pairs);
    }
    groups.sort_by_cached_key(|(theme, domain, _)| (order::of_label(theme), order::of_domain(domain)));
    let rows = groups
        .into_iter()
        .map(|(theme, domain, pairs)| row([theme, Label::Domain(domain.clone())], cells(pairs)))
        .collect();
    let notes = notes(subject, sums, &all);
    subject.draft(FigureId::GrowthByTheme, &columns, rows, sums.cases, Unit::Cases, notes)
}

/// A label that may not have been recorded.
pub fn label(text: Option<&str>) -> Label {
    text.map_or(Label::NotRecorded, |text| Label::Text(text.to_owned()))
}

fn numbers() -> impl Iterator<Item = Column> {
    NUMBERS.into_iter()
}

fn has_scores(pairs: &ScorePairs) -> bool {
    pairs.starts().n() + pairs.ends().n() > 0
}

/// All pairs together, and whether the person's own view was left out of them: it is never mixed with a professional's.
fn all_pairs(domains: &[(&DomainName, ScorePairs)]) -> (ScorePairs, bool) {
    let is_own = |domain: &DomainName| matches!(domain, DomainName::Known(domain) if domain.series() == Series::Own);
    let own = domains.iter().filter(|(domain, _)| is_own(domain)).count();
    let leaves_out = own > 0 && own < domains.len();
    let mut all = ScorePairs::default();
    for (_, pairs) in domains.iter().filter(|(domain, _)| !(leaves_out && is_own(domain))) {
        all.merge(pairs);
    }
    (all, leaves_out)
}

fn cells(pairs: &ScorePairs) -> Vec<Cell> {
    let (starts, ends, differences) = (pairs.starts(), pairs.ends(), pairs.differences());
    let interval = differences.interval();
    vec![
        whole(starts.n()),
        number(starts.mean()),
        whole(ends.n()),
        number(ends.mean()),
        number(ends.mean().zip(starts.mean()).map(|(end, start)| end - start)),
        whole(differences.n()),
        number(pairs.paired_starts().mean()),
        number(pairs.paired_ends().mean()),
        number(differences.mean()),
        number(differences.standard_deviation()),
        number(interval.map(|(low, _)| low)),
        number(interval.map(|(_, high)| high)),
        whole(differences.up()),
        whole(differences.same()),
        whole(differences.down()),
        number(differences.signed_rank()),
    ]
}

fn needs(subject: Subject) -> Vec<Vec<Field>> {
    let registry = subject.registry;
    let mut needs = Vec::new();
    let has_domain = registry.has_field(Field::MainDomain) || registry.has_field(Field::Domain);
    if registry.domains().is_empty() && !has_domain {
        needs.push(vec![Field::MainDomain, Field::Domain]);
    }
    needs.extend(subject.needs_score(Field::StartScore, |scores| scores.start));
    needs.extend(subject.needs_score(Field::EndScore, |scores| scores.end));
    needs
}

fn notes(subject: Subject, sums: &Sums, all: &ScorePairs) -> Vec<Note> {
    let mut notes = vec![Note::GrowthAndDifference, Note::NoProof];
    let at_top = all.paired_starts().0[4];
    notes.extend((at_top > 0).then_some(Note::StartedAtTop(at_top)));
    notes.extend(sums.missing.notes());
    notes.extend(subject.notes_of_cases());
    notes
}
