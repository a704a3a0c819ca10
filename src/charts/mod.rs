//! A figure to SVG text: a picture that stands on its own in a report, and on the page takes its colours from
//! `styles/charts.css`. No browser is needed: texts are measured with a table of letter widths.
//!
//! What goes in is a [`Figure`], so nothing is drawn that may not be shown, and scales, order and labels come from what
//! is shown. What comes out has presentation attributes only (the page's policy blocks `style`), one unit a pixel, and is
//! the same text for the same figure.

// Lines and names of the scale of levels and of shares.
mod axis;
// Horizontal bars, of one or more parts.
mod bars;
// Achieved against planned.
mod bullet;
// What is drawn as bars.
mod counts;
// From start to end on the scale of levels.
mod dumbbell;
// What stands around every chart: title, source, description.
mod frame;
// Several bars a row.
mod grouped;
// From which level to which level.
mod heat;
// What may not be shown.
mod hidden;
// A text in the picture.
mod label;
// What the marks stand for.
mod legend;
// How many stood on each level.
mod levels;
// The colours and what they stand for.
pub mod palette;
// Where names, marks and numbers of a row stand.
mod rows;
// From numbers to pixels.
pub mod scale;
// Bars of 100 %.
mod stacked;
// SVG elements and their writing.
pub mod svg;
// A figure's rows as charts read them.
mod table;
// Widths of texts and where they are broken.
pub mod text;

use crate::disclosure::Figure;
use crate::figures::{FigureId, Label};
use crate::language::Language;
use frame::Frame;
use table::Table;

/// The widths that a chart can have, in pixels.
pub const WIDTHS: std::ops::RangeInclusive<u32> = 288..=1600;

/// The texts that stand in a chart but are not the chart's own.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// What is shown.
    pub title: &'a str,
    /// The long text alternative: what there is to see.
    pub description: &'a str,
    /// The line with n and the period.
    pub source: &'a str,
    /// A line that goes with the picture wherever it goes, e.g. "Intern gebruik, niet publiceren".
    pub mark: Option<&'a str>,
    /// Whether the picture stands on its own; else its title, source and mark stand beside it and are not drawn.
    pub is_alone: bool,
    /// The names of rows, so that a chart and its table name them alike.
    pub label: &'a dyn Fn(&Label) -> String,
}

/// Draws a figure, so many pixels wide (within [`WIDTHS`]); its height follows from its rows. None when there is nothing
/// to draw: no rows, or none with a number. What may not be shown is drawn as that, even where it is everything.
pub fn draw(figure: &Figure, language: Language, width: u32, words: &Words) -> Option<String> {
    let width = width.clamp(*WIDTHS.start(), *WIDTHS.end());
    let table = match figure.id() {
        FigureId::AgeBands | FigureId::KindsByYear | FigureId::StartedClosed => {
            Table::by_second(figure, words.label, language.of("Alle soorten samen", "All kinds together"))
        }
        _ => Table::new(figure, words.label),
    };
    let mut frame = Frame::new(figure.id(), language, width, words);
    let drawn = match figure.id() {
        FigureId::Growth | FigureId::GrowthByTheme | FigureId::Spillover => dumbbell::draw(&mut frame, &table),
        FigureId::EndVsStart => stacked::end_against_start(&mut frame, &table),
        FigureId::EndVsGoal => stacked::end_against_goal(&mut frame, &table),
        FigureId::GoalReached => stacked::goal_reached(&mut frame, &table),
        FigureId::NewOrKnown => stacked::new_or_known(&mut frame, &table),
        FigureId::Completeness => stacked::completeness(&mut frame, &table),
        FigureId::Reading => stacked::reading(&mut frame, &table),
        FigureId::Transitions => heat::draw(&mut frame, &table),
        FigureId::Levels => levels::draw(&mut frame, &table),
        FigureId::MainDomains | FigureId::ReferredBy | FigureId::ReferredTo => counts::cases(&mut frame, &table),
        FigureId::DomainsByTheme | FigureId::DomainsByKind => counts::of_groups(&mut frame, &table),
        FigureId::DimensionByDomain => counts::dimension_by_domain(&mut frame, &table),
        FigureId::AgeBands => counts::age_bands(&mut frame, &table),
        FigureId::YoungByDomain => counts::young_by_domain(&mut frame, &table),
        FigureId::KindsByYear => counts::kinds_by_year(&mut frame, &table),
        FigureId::Duration => counts::duration(&mut frame, &table),
        FigureId::ReachByService => counts::reach_by_service(&mut frame, &table),
        FigureId::GroupActivities => counts::group_activities(&mut frame, &table),
        FigureId::UniqueClients => grouped::unique_clients(&mut frame, &table),
        FigureId::StartedClosed => grouped::started_closed(&mut frame, &table),
        FigureId::ReachByTheme => bullet::reach_by_theme(&mut frame, &table),
        FigureId::PopulationReach => bullet::population_reach(&mut frame, &table),
    };
    drawn?;
    hidden::explain(&mut frame);
    Some(frame.finish())
}

/// A share as a label on a mark: whole percents, where a little is not called nothing and not quite all is not called all.
fn percent(language: Language, share: f64) -> String {
    if share > 0.0 && share < 0.005 {
        "<1%".to_owned()
    } else if (0.995..1.0).contains(&share) {
        ">99%".to_owned()
    } else {
        language.percent(share, 0)
    }
}
