//! Registry and selection in, drafts out: one file a family of figures, one function a figure. Each family goes over the
//! selected rows once and keeps sums that can be added up; nothing is kept of a row.
//!
//! A figure that can't be made for want of a column has no rows and says which fields it needs. What can't be computed is
//! null, never zero.

mod activities;
mod ages;
mod clients;
mod comparison;
mod dimensions;
mod distribution;
mod duration;
mod flow;
mod goals;
mod growth;
mod kinds;
mod levels;
mod newcomers;
mod order;
mod pairs;
mod previous;
mod quality;
mod reach;
mod referrals;
mod spans;
mod spillover;
mod subject;
mod sums;

#[cfg(test)]
#[path = "../../tests/common/report_002.rs"]
mod report_002;
#[cfg(test)]
#[path = "../../tests/common/example.rs"]
#[allow(missing_docs, clippy::missing_docs_in_private_items)]
pub(crate) mod example;

use crate::fields::Choice;
use crate::figures::{Draft, Drafts, FigureId};
use crate::registry::Registry;
use crate::selection::Selected;
use std::cell::OnceCell;
use subject::Subject;

pub use previous::beside;

/// All figures of a selection, in the order of [`FigureId::ALL`], and those of the period they are compared with.
pub fn all(registry: &Registry, selected: &Selected) -> Drafts {
    some(registry, selected, FigureId::ALL)
}

/// Some figures of a selection, in this order. Values that the user counts as one are one.
pub fn some(registry: &Registry, selected: &Selected, figures: &[FigureId]) -> Drafts {
    let before = selected.selection.before().map(|before| before.of(registry));
    let registry = &*registry.merged(&selected.selection.counting.groups);
    let cases = |selected: &Selected| selected.cases.count_ones(..) as u64;
    Drafts {
        now: of_period(registry, selected, figures),
        before: before.as_ref().map(|before| of_period(registry, before, figures)).unwrap_or_default(),
        cases: Some([cases(selected), before.as_ref().map_or(0, cases)]),
    }
}

/// The key of the number that leads a figure: what `previous`, `change` and `change_ratio` are of.
pub fn lead(figure: FigureId) -> Option<&'static str> {
    previous::lead(figure)
}

/// Figures of one period.
fn of_period(registry: &Registry, selected: &Selected, figures: &[FigureId]) -> Vec<Draft> {
    let makers = Makers::new(Subject::new(registry, selected));
    figures.iter().map(|figure| makers.draft(*figure)).collect()
}

/// What figures are made of; what several of them share is counted once, when the first needs it.
struct Makers<'r> {
    subject: Subject<'r>,
    scores: OnceCell<growth::Sums>,
    compared: OnceCell<comparison::Sums>,
    mains: OnceCell<distribution::Sums>,
    reached: OnceCell<reach::Sums>,
}

impl<'r> Makers<'r> {
    fn new(subject: Subject<'r>) -> Makers<'r> {
        let (scores, compared, mains, reached) = Default::default();
        Makers { subject, scores, compared, mains, reached }
    }

    fn draft(&self, figure: FigureId) -> Draft {
        let subject = self.subject;
        let scores = || self.scores.get_or_init(|| growth::Sums::of(subject));
        let compared = || self.compared.get_or_init(|| comparison::Sums::of(subject));
        let mains = || self.mains.get_or_init(|| distribution::Sums::of(subject, Choice::Theme));
        let reached = || self.reached.get_or_init(|| reach::Sums::of(subject));
        match figure {
            FigureId::Growth => growth::growth(subject, scores()),
            FigureId::GrowthByTheme => growth::growth_by_theme(subject, scores()),
            FigureId::EndVsStart => comparison::end_vs_start(subject, compared()),
            FigureId::EndVsGoal => comparison::end_vs_goal(subject, compared()),
            FigureId::GoalReached => goals::goal_reached(subject),
            FigureId::Transitions => levels::transitions(subject, scores()),
            FigureId::Levels => levels::levels(subject, scores()),
            FigureId::Spillover => spillover::spillover(subject),
            FigureId::MainDomains => distribution::main_domains(subject, mains()),
            FigureId::DomainsByTheme => distribution::domains_by_theme(subject, mains()),
            FigureId::DomainsByKind => {
                distribution::domains_by_kind(subject, &distribution::Sums::of(subject, Choice::Kind))
            }
            FigureId::DimensionByDomain => dimensions::dimension_by_domain(subject),
            FigureId::AgeBands => ages::age_bands(subject),
            FigureId::YoungByDomain => ages::young_by_domain(subject),
            FigureId::ReachByTheme => reach::reach_by_theme(subject, reached()),
            FigureId::ReachByService => reach::reach_by_service(subject, reached()),
            FigureId::GroupActivities => activities::group_activities(subject),
            FigureId::UniqueClients => clients::unique_clients(subject),
            FigureId::PopulationReach => reach::population_reach(subject, reached()),
            FigureId::KindsByYear => flow::kinds_by_year(subject),
            FigureId::StartedClosed => flow::started_closed(subject),
            FigureId::Duration => duration::duration(subject),
            FigureId::NewOrKnown => newcomers::new_or_known(subject),
            FigureId::ReferredBy => referrals::referred_by(subject),
            FigureId::ReferredTo => referrals::referred_to(subject),
            FigureId::Completeness => quality::completeness(subject),
            FigureId::Reading => quality::reading(subject),
        }
    }
}
