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
// A chart that is too high for a room, in parts.
mod pieces;
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
use pieces::Pieces;
use points::Points;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use table::Table;

/// The widths that a chart can have, in pixels.
pub const WIDTHS: std::ops::RangeInclusive<u32> = 288..=1600;

/// A picture is enlarged so many times at most to fill a room: then its letters are as large as headings.
const LARGEST: f64 = 2.4;
/// A picture that does not fit a room is shown in parts that are enlarged so many times: then its smallest letters are as
/// large as the text of a page.
const READABLE: f64 = 1.3;
/// A room of this width is not one of a projector: there everything scrolls.
const NARROW_ROOM: u32 = 640;
/// A picture of such a room is enlarged so many times.
const READABLE_SMALL: f64 = 1.25;
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// The picture.
    pub svg: String,
    /// Its values.
    pub points: Points,
}

/// A picture that was drawn for a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The picture, or its parts where all of it would be too small to read in the room: each of these fits.
    pub parts: Vec<Drawn>,
    /// Whether it takes the width of the room and is higher, as in a small window where all of the page scrolls.
    pub is_tall: bool,
}

/// Draws a figure to be enlarged to a room of this width and height, in pixels: as wide as makes its letters largest there.
pub fn fit(figure: &Figure, wanted: Form, language: Language, room: (u32, u32), words: &Words) -> Option<Fitted> {
    let (room_width, room_height) = (f64::from(room.0), f64::from(room.1));
    let enlarged = |width: u32, height: f64| (room_width / f64::from(width)).min(room_height / height).min(LARGEST);
    let widest = room.0.clamp(*WIDTHS.start(), *WIDTHS.end());
    let mut tried = Vec::new();
    for width in (*WIDTHS.start()..=widest).step_by(STEP) {
        tried.push((width, framed(figure, wanted, language, width, words)?.pieces()));
    }
    // Of equal ones the widest: there is more room between its marks.
    let whole = tried.iter().map(|(width, pieces)| (enlarged(*width, pieces.end.y), *width));
    let (times, width) = whole.max_by(|one, other| one.0.total_cmp(&other.0))?;
    let is_small = room.0 < NARROW_ROOM;
    if is_small && times < 1.0 {
        let width = (room_width / READABLE_SMALL) as u32;
        return read(figure, wanted, language, width, words).map(|whole| Fitted { parts: vec![whole], is_tall: true });
    }
    let framed = |width| framed(figure, wanted, language, width, words);
    let parts = match in_parts(&tried, room, enlarged).filter(|_| !is_small && times < READABLE) {
        Some((width, parts)) => framed(width)?.finish_parts(&parts),
        None => vec![framed(width)?.finish()],
    };
    Some(Fitted { parts, is_tall: false })
}

/// The width at which a chart falls into the fewest parts that can be read in a room, and those parts; of equal widths the one
/// that makes letters largest. None where it can't be cut.
fn in_parts(
    tried: &[(u32, Pieces)],
    (room_width, room_height): (u32, u32),
    enlarged: impl Fn(u32, f64) -> f64,
) -> Option<(u32, Vec<Range<usize>>)> {
    let highest = f64::from(room_height) / READABLE;
    let readable = || tried.iter().filter(|(width, _)| f64::from(*width) * READABLE <= f64::from(room_width));
    let fewest = readable().filter_map(|(_, pieces)| pieces.parts(highest)).map(|parts| parts.len()).min()?;
    let lowest = readable().filter_map(|(width, pieces)| {
        let (height, parts) = pieces.lowest(fewest, highest)?;
        Some((enlarged(*width, height), *width, parts))
    });
    lowest.max_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, width, parts)| (width, parts))
}

/// Draws a figure as [`draw`] does, and says what the picture shows.
pub fn read(figure: &Figure, wanted: Form, language: Language, width: u32, words: &Words) -> Option<Drawn> {
    framed(figure, wanted, language, width, words).map(Frame::finish)
}

/// Draws a figure as wide as a sheet of paper, in parts of whole rows where it is higher than that; what can't be cut stays
/// as high as it is. Width and height of the sheet in pixels.
pub fn on_sheets(
    figure: &Figure,
    wanted: Form,
    language: Language,
    (width, height): (u32, u32),
    words: &Words,
) -> Option<Vec<Drawn>> {
    let frame = framed(figure, wanted, language, width, words)?;
    let (pieces, height) = (frame.pieces(), f64::from(height));
    let parts = || pieces.lowest(pieces.parts(height)?.len(), height);
    match parts().filter(|_| pieces.end.y > height) {
        Some((_, parts)) => Some(frame.finish_parts(&parts)),
        None => Some(vec![frame.finish()]),
    }
}

/// A chart that was drawn, and can still be cut.
fn framed<'a>(
    figure: &Figure,
    wanted: Form,
    language: Language,
    width: u32,
    words: &'a Words<'a>,
) -> Option<Frame<'a>> {
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
    Some(frame)
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
