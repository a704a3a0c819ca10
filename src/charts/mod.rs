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
// Lines through time.
mod lines;
// The colours and what they stand for.
pub mod palette;
// What a chart shows, value by value.
pub mod points;
// Two kinds of support back to back.
mod pyramid;
// The domains around a middle.
mod radar;
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
use crate::forms::Form;
use crate::house::Logo;
use crate::language::Language;
use frame::Frame;
use palette::Colours;
use points::Points;
use table::Table;

/// The widths that a chart can have, in pixels.
pub const WIDTHS: std::ops::RangeInclusive<u32> = 288..=1600;

/// A picture is enlarged so many times at most to fill a room: then its letters are as large as headings.
const LARGEST: f64 = 2.4;
/// A picture that does not fit a room is enlarged so many times.
const READABLE: f64 = 1.25;
/// How far the widths lie apart that are tried for a room.
const STEP: usize = 48;

/// What stands in a chart but is not the chart's own: its texts, and what it has of a house style.
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
    /// What the ids in it begin with, so that one figure can stand on a page twice.
    pub id: &'a str,
    /// The names of rows, so that a chart and its table name them alike.
    pub label: &'a dyn Fn(&Label) -> String,
    /// The colours of the house.
    pub colours: &'a Colours,
    /// The logo of the house, which stands in a picture on its own.
    pub logo: Option<&'a Logo>,
}

/// The forms that fit a figure as it is, the usual one first: what can be chosen.
pub fn forms(figure: &Figure) -> Vec<Form> {
    Form::of(figure.id()).iter().copied().filter(|wanted| form(figure, *wanted) == *wanted).collect()
}

/// The form in which a figure is drawn: the wanted one where it fits, else the usual one.
pub fn form(figure: &Figure, wanted: Form) -> Form {
    let all = Form::of(figure.id());
    let table = table(figure, &|_| String::new(), "");
    let fits = match wanted {
        Form::Parts => ["n_pairs", "up", "same", "down"].iter().all(|key| table.has(key)),
        Form::Lines => lines::fits(figure.id(), &table),
        Form::Pyramid => pyramid::fits(&table),
        Form::Radar => radar::fits(&table),
        _ => true,
    };
    if fits && all.contains(&wanted) { wanted } else { all[0] }
}

fn table<'a>(figure: &'a Figure, label: &dyn Fn(&Label) -> String, all: &str) -> Table<'a> {
    match figure.id() {
        FigureId::AgeBands | FigureId::KindsByYear | FigureId::StartedClosed => Table::by_second(figure, label, all),
        _ => Table::new(figure, label),
    }
}

/// Draws a figure in a form that it has, so many pixels wide (within [`WIDTHS`]); its height follows from its rows. A form
/// that does not fit is the usual one. None when there is nothing to draw: no rows, or none with a number. What may not be
/// shown is drawn as that, even where it is everything.
pub fn draw(figure: &Figure, wanted: Form, language: Language, width: u32, words: &Words) -> Option<String> {
    read(figure, wanted, language, width, words).map(|drawn| drawn.svg)
}

/// A picture and what it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The picture.
    pub svg: String,
    /// Its values.
    pub points: Points,
}

/// A picture that was drawn for a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The picture.
    pub svg: String,
    /// Whether it would be too small to read with all of it in the room: then it takes the room's width and is higher.
    pub is_tall: bool,
}

/// Draws a figure to be enlarged to a room of this width and height, in pixels: as wide as makes its letters largest there.
pub fn fit(figure: &Figure, wanted: Form, language: Language, room: (u32, u32), words: &Words) -> Option<Fitted> {
    let (room_width, room_height) = (f64::from(room.0), f64::from(room.1));
    let enlarged = |width: u32, height: f64| (room_width / f64::from(width)).min(room_height / height).min(LARGEST);
    let widest = room.0.clamp(*WIDTHS.start(), *WIDTHS.end());
    let mut best: Option<(f64, String)> = None;
    for width in (*WIDTHS.start()..=widest).step_by(STEP) {
        let Drawn { svg, points } = read(figure, wanted, language, width, words)?;
        let times = enlarged(width, f64::from(points.size[1]));
        // Of equal ones the widest: there is more room between its marks.
        if best.as_ref().is_none_or(|(most, _)| times >= *most) {
            best = Some((times, svg));
        }
    }
    match best? {
        (times, svg) if times >= 1.0 => Some(Fitted { svg, is_tall: false }),
        _ => {
            let width = (room_width / READABLE) as u32;
            draw(figure, wanted, language, width, words).map(|svg| Fitted { svg, is_tall: true })
        }
    }
}

/// Draws a figure as [`draw`] does, and says what the picture shows.
pub fn read(figure: &Figure, wanted: Form, language: Language, width: u32, words: &Words) -> Option<Drawn> {
    let width = width.clamp(*WIDTHS.start(), *WIDTHS.end());
    let table = table(figure, words.label, language.of("Alle soorten samen", "All kinds together"));
    let mut frame = Frame::new(figure.id(), language, width, words);
    let drawn = match form(figure, wanted) {
        Form::Parts => stacked::up_same_down(&mut frame, &table),
        Form::Lines => lines::draw(&mut frame, figure.id(), &table),
        Form::Pyramid => pyramid::draw(&mut frame, &table),
        Form::Radar => radar::draw(&mut frame, &table),
        _ => usual(&mut frame, figure.id(), &table),
    };
    drawn?;
    hidden::explain(&mut frame);
    Some(frame.finish())
}

/// Draws a figure in its usual form.
fn usual(frame: &mut Frame, figure: FigureId, table: &Table) -> Option<()> {
    match figure {
        FigureId::Growth | FigureId::GrowthByTheme | FigureId::Spillover => dumbbell::draw(frame, table),
        FigureId::EndVsStart => stacked::end_against_start(frame, table),
        FigureId::EndVsGoal => stacked::end_against_goal(frame, table),
        FigureId::GoalReached => stacked::goal_reached(frame, table),
        FigureId::NewOrKnown => stacked::new_or_known(frame, table),
        FigureId::Completeness => stacked::completeness(frame, table),
        FigureId::Reading => stacked::reading(frame, table),
        FigureId::Transitions => heat::draw(frame, table),
        FigureId::Levels => levels::draw(frame, table),
        FigureId::MainDomains | FigureId::ReferredBy | FigureId::ReferredTo => counts::cases(frame, table),
        FigureId::DomainsByTheme | FigureId::DomainsByKind => counts::of_groups(frame, table),
        FigureId::DimensionByDomain => counts::dimension_by_domain(frame, table),
        FigureId::AgeBands => counts::age_bands(frame, table),
        FigureId::YoungByDomain => counts::young_by_domain(frame, table),
        FigureId::KindsByYear => counts::kinds_by_year(frame, table),
        FigureId::Duration => counts::duration(frame, table),
        FigureId::ReachByService => counts::reach_by_service(frame, table),
        FigureId::GroupActivities => counts::group_activities(frame, table),
        FigureId::UniqueClients => grouped::unique_clients(frame, table),
        FigureId::StartedClosed => grouped::started_closed(frame, table),
        FigureId::ReachByTheme => bullet::reach_by_theme(frame, table),
        FigureId::PopulationReach => bullet::population_reach(frame, table),
    }
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
