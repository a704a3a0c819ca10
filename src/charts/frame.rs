//! What stands around every chart: the title, the source under it, the mark at the foot, and for who can't see the
//! picture its title and description. A chart is drawn from top to bottom; the frame knows how far it has come.

use super::label::{Anchor, SMALL, Value, label};
use super::palette::{GROUND, GUIDE, HIDDEN, INK, Ink, Paint, QUIET, line};
use super::pieces::{Cut, Piece, Pieces};
use super::points::{Place, Point, PointRow, Points, whole};
use super::svg::{Node, number};
use super::text::{Face, balanced, width, wrap};
use super::{Drawn, Words};
use crate::figures::{FigureId, Label};
use crate::language::Language;
use std::ops::Range;

const MARGIN: f64 = 16.0;
const TITLE: Face = Face::bold(17.0);
const SOURCE: Face = Face::plain(13.0);
const MARK: Face = Face::bold(12.0);
/// Below this width names stand above the marks instead of beside them.
const NARROW: f64 = 520.0;
/// How high a logo is at most, and which part of the width it has.
const LOGO_HEIGHT: f64 = 44.0;
const LOGO_WIDTH: f64 = 0.25;
/// The room under all that is drawn.
const FOOT: f64 = 12.0;
const MANY: usize = usize::MAX;

/// A chart that is being drawn.
pub struct Frame<'a> {
    figure: FigureId,
    /// The language of the chart.
    pub language: Language,
    words: &'a Words<'a>,
    width: f64,
    /// How far the chart has come, in pixels from its top.
    pub y: f64,
    /// Whether anything was drawn that stands for what may not be shown.
    pub hides: bool,
    behind: Vec<Node>,
    front: Vec<Node>,
    rows: Vec<PointRow>,
    /// The name of the group of the rows that are drawn.
    group: Option<String>,
    pieces: Vec<Piece>,
    foot: Option<Cut>,
}

impl<'a> Frame<'a> {
    /// A chart with its title and source.
    pub fn new(figure: FigureId, language: Language, width: u32, words: &'a Words<'a>) -> Frame<'a> {
        let width = f64::from(width);
        let (behind, front, rows, pieces, group, foot) = Default::default();
        let mut frame =
            Frame { figure, language, words, width, y: 12.0, hides: false, behind, front, rows, group, pieces, foot };
        if words.is_alone {
            frame.heading();
        }
        frame
    }

    /// The title, the source under it, and the logo beside them.
    fn heading(&mut self) {
        let logo = self.logo();
        let room = self.inner() - logo.map_or(0.0, |(width, _)| width + MARGIN);
        for text in balanced(self.words.title, TITLE, room, MANY) {
            self.y += 21.0;
            self.put(label(self.left(), self.y - 4.0, Anchor::Start, TITLE, INK, &text));
        }
        self.y += 3.0;
        for text in balanced(self.words.source, SOURCE, room, MANY) {
            self.y += 17.0;
            self.put(label(self.left(), self.y - 4.0, Anchor::Start, SOURCE, QUIET, &text));
        }
        self.y = self.y.max(logo.map_or(0.0, |(_, foot)| foot)) + 12.0;
    }

    /// Puts the logo in the corner: how wide it is, and where it ends.
    fn logo(&mut self) -> Option<(f64, f64)> {
        let logo = self.words.logo?;
        let (width, height) = logo.within((self.inner() * LOGO_WIDTH, LOGO_HEIGHT));
        let picture = Node::new("image").at("x", self.right() - width).at("y", self.y).at("width", width);
        // The older name of the attribute, because not every program that opens pictures knows the newer.
        self.put(picture.at("height", height).with("xlink:href", logo.address()));
        Some((width, self.y + height))
    }

    /// The name of a label.
    pub fn name(&self, label: &Label) -> String {
        (self.words.label)(label)
    }

    /// The left of the chart.
    pub fn left(&self) -> f64 {
        MARGIN
    }

    /// The right of the chart.
    pub fn right(&self) -> f64 {
        self.width - MARGIN
    }

    /// The room between left and right.
    pub fn inner(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// Whether names stand above the marks.
    pub fn is_narrow(&self) -> bool {
        self.width < NARROW
    }

    /// Draws in front.
    pub fn put(&mut self, node: Node) {
        self.front.push(node);
    }

    /// Draws a bar of this paint.
    pub fn bar(&mut self, paint: Paint, (x, y): (f64, f64), (width, height): (f64, f64)) {
        self.hides |= paint == HIDDEN;
        self.put(paint.bar(x, y, width, height));
    }

    /// Writes a number with its words.
    pub fn write(&mut self, value: &Value, x: f64, y: f64, anchor: Anchor) {
        self.hides |= value.hides;
        self.put(value.node(x, y, anchor));
    }

    /// A text at the marks, on a ground of its own so that no line goes through it.
    pub fn say(&mut self, x: f64, middle: f64, anchor: Anchor, (face, ink): (Face, Ink), text: &str) {
        let room = width(text, face) + 4.0;
        let left = match anchor {
            Anchor::Start => x - 2.0,
            Anchor::Middle => x - room / 2.0,
            Anchor::End => x - room + 2.0,
        };
        self.put(GROUND.bar(left, middle - 7.0, room, 14.0));
        self.put(label(x, middle + 4.0, anchor, face, ink, text));
    }

    /// Draws behind the marks.
    pub fn put_behind(&mut self, node: Node) {
        self.behind.push(node);
    }

    /// A line across the chart, here.
    pub fn rule(&mut self, class: &'static str, colour: &str) {
        // In the middle of a pixel, so that it is sharp.
        let y = self.y.floor() + 0.5;
        let rule = line(class, colour, (self.left(), y), (self.right(), y), 1.0);
        self.put_behind(rule);
    }

    /// Quiet words across the chart.
    pub fn remark(&mut self, text: &str) {
        for text in balanced(text, SMALL, self.inner(), MANY) {
            self.y += 16.0;
            self.put(label(self.left(), self.y - 4.0, Anchor::Start, SMALL, QUIET, &text));
        }
    }

    fn here(&self) -> Cut {
        Cut { y: self.y, behind: self.behind.len(), front: self.front.len(), rows: self.rows.len() }
    }

    /// What comes now may stand apart from what is above it: the name of a group, or a row.
    pub fn cut(&mut self, is_name: bool) {
        let (place, from) = (self.pieces.len(), self.here());
        let last = self.pieces.last().and_then(|piece| piece.group).filter(|_| self.group.is_some());
        self.pieces.push(Piece { from, is_name, group: if is_name { Some(place) } else { last } });
    }

    /// What comes from now on stands under all rows.
    pub fn cut_foot(&mut self) {
        self.foot = self.foot.or(Some(self.here()));
    }

    /// Where the chart can be cut.
    pub fn pieces(&self) -> Pieces {
        let end = Cut { y: (self.y + FOOT).ceil(), ..self.here() };
        Pieces { all: self.pieces.clone(), foot: self.foot.unwrap_or(end), end }
    }

    /// What comes now belongs to this group, or to none.
    pub fn group(&mut self, name: Option<&str>) {
        self.group = name.map(str::to_owned);
    }

    /// What comes now is of this row.
    pub fn row(&mut self, name: &str) {
        let group = self.group.as_deref().filter(|group| *group != name);
        let name = group.map_or(name.to_owned(), |group| format!("{group}, {name}"));
        self.rows.push(PointRow { name, points: Vec::new() });
    }

    /// A value of the row, as text, and where it stands.
    pub fn point(&mut self, name: &str, text: impl Into<String>, place: Place) {
        if let Some(row) = self.rows.last_mut() {
            row.points.push(Point { name: name.to_owned(), text: text.into(), place: whole(place) });
        }
    }

    /// The picture and what it shows.
    pub fn finish(mut self) -> Drawn {
        self.mark();
        let (height, behind, front) =
            ((self.y + FOOT).ceil(), std::mem::take(&mut self.behind), std::mem::take(&mut self.front));
        let rows = std::mem::take(&mut self.rows);
        self.picture(0, height, behind, front, rows)
    }

    /// The picture in parts: these of its pieces in each.
    pub fn finish_parts(self, parts: &[Range<usize>]) -> Vec<Drawn> {
        let pieces = self.pieces();
        let part = |(place, part)| {
            let (mut y, mut behind, mut front, mut rows) = (0.0, Vec::new(), Vec::new(), Vec::new());
            for Range { start, end } in pieces.of_part(part) {
                let by = y - start.y;
                behind.extend(moved(&self.behind[start.behind..end.behind], by));
                front.extend(moved(&self.front[start.front..end.front], by));
                rows.extend(self.rows[start.rows..end.rows].iter().map(|row| row.moved(by)));
                y += end.y - start.y;
            }
            self.picture(place, y.ceil(), behind, front, rows)
        };
        parts.iter().enumerate().map(part).collect()
    }

    /// A picture of this height. Each part of a chart, counted from 0, has ids of its own.
    fn picture(
        &self,
        place: usize,
        height: f64,
        behind: Vec<Node>,
        front: Vec<Node>,
        mut rows: Vec<PointRow>,
    ) -> Drawn {
        let number = if place == 0 { String::new() } else { format!("-{}", place + 1) };
        let name = |part| format!("{}-{}-{part}{number}", self.words.id, self.figure.name());
        let ground = Node::new("rect").with("class", GROUND.class).at("width", self.width).at("height", height);
        let mut picture = Node::picture(self.width, height).with("class", "chart").with("role", "img");
        // In a page the picture has the page's language, and HTML knows no other there.
        if self.words.is_alone {
            picture = picture.with("lang", self.language.code()).with("xml:lang", self.language.code());
            if self.words.logo.is_some() {
                picture = picture.with("xmlns:xlink", "http://www.w3.org/1999/xlink");
            }
        }
        let picture = picture
            .with("aria-labelledby", name("title"))
            .with("aria-describedby", name("description"))
            .child(Node::new("title").with("id", name("title")).text(self.words.title))
            .child(Node::new("desc").with("id", name("description")).text(self.words.description))
            .child(ground.with("fill", GROUND.fill))
            .children(behind)
            .children(front);
        let colours = self.words.colours;
        let picture = match colours.are_usual() {
            true => picture,
            false => picture.repainted(&|class, usual| colours.instead(class, usual)),
        };
        let mut text = String::new();
        picture.write(&mut text);
        text.push('\n');
        rows.retain(|row| !row.points.is_empty());
        let size = [self.width as u16, height as u16];
        Drawn { svg: text, points: Points { size, rows } }
    }

    fn mark(&mut self) {
        let Some(mark) = self.words.mark.filter(|_| self.words.is_alone) else { return };
        self.y += 12.0;
        self.rule("guide", GUIDE);
        self.y += 4.0;
        for text in wrap(mark, MARK, self.inner(), MANY) {
            self.y += 16.0;
            self.put(label(self.left(), self.y - 3.0, Anchor::Start, MARK, QUIET, &text));
        }
    }
}

/// What was drawn, so much lower.
fn moved(nodes: &[Node], by: f64) -> Option<Node> {
    let group = || Node::new("g").with("transform", format!("translate(0 {})", number(by))).children(nodes.to_vec());
    (!nodes.is_empty()).then(group)
}
