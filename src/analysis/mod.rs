//! Registry and selection in, drafts out: one file a family of figures, one function a figure. Each family goes over the
//! selected rows once and keeps sums that can be added up; nothing is kept of a row.
//!
//! A figure that can't be made for want of a column has no rows and says which fields it needs. What can't be computed is
//! null, never zero.

mod activities;
mod comparison;
mod distribution;
mod growth;
mod order;
mod quality;
mod reach;
mod subject;
mod sums;

#[cfg(test)]
#[path = "../../tests/common/report_002.rs"]
mod report_002;
#[cfg(test)]
#[path = "../../tests/common/example.rs"]
#[allow(missing_docs, clippy::missing_docs_in_private_items)]
pub(crate) mod example;

use crate::figures::{Draft, FigureId};
use crate::registry::Registry;
use crate::selection::Selected;
use subject::Subject;

/// All figures of a selection, in the order of [`FigureId::ALL`].
pub fn all(registry: &Registry, selected: &Selected) -> Vec<Draft> {
    let subject = Subject::new(registry, selected);
    let scores = growth::Sums::of(subject);
    let compared = comparison::Sums::of(subject);
    let mains = distribution::Sums::of(subject);
    let reached = reach::Sums::of(subject);
    let figure = |id: &FigureId| match id {
        FigureId::Growth => growth::growth(subject, &scores),
        FigureId::GrowthByTheme => growth::growth_by_theme(subject, &scores),
        FigureId::EndVsStart => comparison::end_vs_start(subject, &compared),
        FigureId::EndVsGoal => comparison::end_vs_goal(subject, &compared),
        FigureId::MainDomains => distribution::main_domains(subject, &mains),
        FigureId::DomainsByTheme => distribution::domains_by_theme(subject, &mains),
        FigureId::ReachByTheme => reach::reach_by_theme(subject, &reached),
        FigureId::ReachByService => reach::reach_by_service(subject, &reached),
        FigureId::GroupActivities => activities::group_activities(subject),
        FigureId::Completeness => quality::completeness(subject),
        FigureId::Reading => quality::reading(subject),
    };
    FigureId::ALL.iter().map(figure).collect()
}
