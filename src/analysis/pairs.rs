//! What the figures of growth have in common: the number columns of pairs of a start and an end, and what they need.

use super::order;
use super::subject::{Subject, cases, count, mean, number, p, share, whole};
use super::sums::{is_own_view, leaves_out_own_view};
use crate::fields::Field;
use crate::figures::{Cell, Column, Made, Measure, Note, Value};
use crate::statistics::{self, Differences, ScorePairs, wilson};
use crate::zrm::DomainName;

/// The number columns of `growth` and its kin.
pub fn numbers(subject: Subject) -> Vec<Column> {
    let of_could_grow = is_of_could_grow(subject);
    let shares = if of_could_grow { SHARES_OF_COULD_GROW } else { SHARES_OF_PAIRS };
    let unseen = if of_could_grow { &UNSEEN[..] } else { &[] };
    NUMBERS.into_iter().chain(shares).chain(unseen.iter().copied()).collect()
}

const NUMBERS: [Column; 17] = [
    scores("n_start", Measure::Starts),
    mean("mean_start").made(Made::Mean(Measure::SumOfStarts, "n_start")),
    scores("n_end", Measure::Ends),
    mean("mean_end").made(Made::Mean(Measure::SumOfEnds, "n_end")),
    mean("difference").made(Made::From(&["mean_start", "mean_end", "n_pairs"])),
    scores("n_pairs", Measure::Pairs),
    mean("pair_start").made(Made::Mean(Measure::SumOfPairStarts, "n_pairs")),
    mean("pair_end").made(Made::Mean(Measure::SumOfPairEnds, "n_pairs")),
    mean("growth").made(Made::Mean(Measure::SumOfGrowth, "n_pairs")),
    mean("sd").made(Made::Spread("n_pairs")),
    mean("ci_low").made(Made::Spread("n_pairs")),
    mean("ci_high").made(Made::Spread("n_pairs")),
    scores("up", Measure::Up),
    scores("same", Measure::Same),
    scores("down", Measure::Down),
    p("p").made(Made::Spread("n_pairs")),
    scores("could_grow", Measure::CouldGrow),
];

/// What is needed to tell whether shares of those that could grow may be shown.
const UNSEEN: [Column; 2] = [
    scores("could_grow_same", Measure::CouldGrowSame).unseen(),
    scores("could_grow_down", Measure::CouldGrowDown).unseen(),
];

const SHARES_OF_PAIRS: [Column; 9] = shares_of(&["up", "n_pairs"], &["same", "n_pairs"], &["down", "n_pairs"]);
const SHARES_OF_COULD_GROW: [Column; 9] =
    shares_of(&["up", "could_grow"], &["could_grow_same", "could_grow"], &["could_grow_down", "could_grow"]);

/// The columns of shares, each of what it is made.
const fn shares_of(
    up: &'static [&'static str],
    same: &'static [&'static str],
    down: &'static [&'static str],
) -> [Column; 9] {
    [
        share("share_up").made(Made::From(up)),
        share("up_low").made(Made::From(up)),
        share("up_high").made(Made::From(up)),
        share("share_same").made(Made::From(same)),
        share("same_low").made(Made::From(same)),
        share("same_high").made(Made::From(same)),
        share("share_down").made(Made::From(down)),
        share("down_low").made(Made::From(down)),
        share("down_high").made(Made::From(down)),
    ]
}

const fn scores(key: &'static str, measure: Measure) -> Column {
    count(key).made(Made::Scores(measure))
}

/// What the cases of these figures have in common: at least one start or end.
pub const SCORED: Made = cases(&[("scored", Value::Is("yes"))]);

/// The cells of [`numbers`]. Shares are of the pairs that could grow, or of all, as the user chose.
pub fn cells(subject: Subject, pairs: &ScorePairs) -> Vec<Cell> {
    let (starts, ends, differences) = (pairs.starts(), pairs.ends(), pairs.differences());
    let (interval, could_grow) = (differences.interval(), pairs.could_grow().differences());
    let mut cells = vec![
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
        whole(could_grow.n()),
    ];
    cells.extend(shares(if is_of_could_grow(subject) { &could_grow } else { &differences }));
    if is_of_could_grow(subject) {
        cells.extend([could_grow.same(), could_grow.down()].map(whole));
    }
    cells
}

/// The shares that went up, stayed the same and went down, each with its interval.
fn shares(differences: &Differences) -> Vec<Cell> {
    let all = differences.n();
    let cells = |part| {
        let interval = wilson(part, all);
        [statistics::share(part, all), interval.map(|(low, _)| low), interval.map(|(_, high)| high)].map(number)
    };
    [differences.up(), differences.same(), differences.down()].into_iter().flat_map(cells).collect()
}

fn is_of_could_grow(subject: Subject) -> bool {
    subject.selected.selection.counting.could_grow
}

/// Whether there is at least one start or end.
pub fn has_scores(pairs: &ScorePairs) -> bool {
    pairs.starts().n() + pairs.ends().n() > 0
}

/// The scores on a domain.
pub struct Scored<'r> {
    /// The domain's code.
    pub code: u32,
    /// The domain.
    pub name: &'r DomainName,
    /// Its starts and ends.
    pub pairs: ScorePairs,
}

/// The domains that have scores, in order.
pub fn scored(names: &[DomainName], by_domain: Vec<ScorePairs>) -> Vec<Scored<'_>> {
    let with_code = (0..).zip(names).zip(by_domain);
    let mut domains: Vec<Scored> = with_code.map(|((code, name), pairs)| Scored { code, name, pairs }).collect();
    domains.retain(|domain| has_scores(&domain.pairs));
    domains.sort_by_cached_key(|domain| order::of_domain(domain.name));
    domains
}

/// The domains that are in a total, and whether the person's own view is left out: it is never mixed with a
/// professional's.
pub fn in_total<'d, 'r>(domains: &'d [Scored<'r>]) -> (Vec<&'d Scored<'r>>, bool) {
    let leaves_out = leaves_out_own_view(domains.iter().map(|domain| domain.name));
    let counts = |domain: &&Scored| !(leaves_out && is_own_view(domain.name));
    (domains.iter().filter(counts).collect(), leaves_out)
}

/// All their pairs together.
pub fn merged(domains: &[&Scored]) -> ScorePairs {
    let mut all = ScorePairs::default();
    domains.iter().for_each(|domain| all.merge(&domain.pairs));
    all
}

/// The fields without which no score has a domain.
pub fn needs_domain(subject: Subject) -> Vec<Vec<Field>> {
    let registry = subject.registry;
    let has_domain = registry.has_field(Field::MainDomain) || registry.has_field(Field::Domain);
    if registry.domains().is_empty() && !has_domain {
        return vec![vec![Field::MainDomain, Field::Domain]];
    }
    Vec::new()
}

/// The fields without which there are neither starts nor ends. With one of the two there are counts and a mean to show;
/// what can't be computed is null.
pub fn needs_scores(subject: Subject) -> Vec<Vec<Field>> {
    let [start, end] = needs_both(subject);
    if start.is_empty() || end.is_empty() { Vec::new() } else { [start, end].concat() }
}

/// The fields without which there are no starts, and no ends.
pub fn needs_both(subject: Subject) -> [Vec<Vec<Field>>; 2] {
    let start = subject.needs_score(Field::StartScore, |scores| scores.start);
    let end = subject.needs_score(Field::EndScore, |scores| scores.end);
    [start, end]
}

/// What the reader must know of pairs, all of a figure together.
pub fn notes(subject: Subject, all: &ScorePairs) -> Vec<Note> {
    let mut notes = vec![Note::GrowthAndDifference, Note::NoProof];
    let (pairs, at_top) = (all.differences().n(), all.paired_starts().0[4]);
    let shares = if is_of_could_grow(subject) { Note::SharesOfCouldGrow } else { Note::SharesOfPairs };
    notes.extend((pairs > 0).then_some(Note::Uncertainty));
    notes.extend((pairs > 0).then_some(shares));
    notes.extend((at_top > 0).then_some(Note::StartedAtTop(at_top)));
    notes
}
