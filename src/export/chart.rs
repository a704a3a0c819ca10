//! The chart of a figure with its words, for the page, for a file of its own and for the report.

use crate::charts::palette::Colours;
use crate::charts::{self, Drawn, Fitted};
use crate::disclosure::Figure;
use crate::export::mark;
use crate::forms::{Form, Forms};
use crate::house::House;
use crate::language::{Language, figures};

/// How charts look: in which form, and in which house style.
pub struct Look<'a> {
    forms: &'a Forms,
    house: &'a House,
    colours: Colours,
}

impl<'a> Look<'a> {
    /// These forms in this house style.
    pub fn new(forms: &'a Forms, house: &'a House) -> Look<'a> {
        Look { forms, house, colours: Colours::of(house) }
    }
}

/// What the ids in a chart begin with, where the figure stands on a page once.
pub const ID: &str = "chart";

/// The chart of a figure as SVG, in its form, to stand on its own; none when there is nothing to draw.
pub fn alone(figure: &Figure, words: &figures::Words, look: &Look, language: Language, width: u32) -> Option<String> {
    let logo = look.house.logo.as_ref();
    let draw = |form, words: &charts::Words| {
        charts::draw(figure, form, language, width, &charts::Words { is_alone: true, logo, ..*words })
    };
    with_words(figure, words, look, language, ID, draw)
}

/// The same beside its words and with what it shows, with ids that begin with this one.
pub fn beside(
    figure: &Figure,
    words: &figures::Words,
    look: &Look,
    language: Language,
    width: u32,
    id: &str,
) -> Option<Drawn> {
    let draw = |form, words: &charts::Words| charts::read(figure, form, language, width, words);
    with_words(figure, words, look, language, id, draw)
}

/// The room of a chart on A4, in pixels: between the margins, with a title and a sentence above it.
const SHEET: (u32, u32) = (680, 850);

/// The chart of a figure for paper beside its words, in parts where it is higher than a sheet; empty when there is nothing to
/// draw.
pub fn on_paper(figure: &Figure, words: &figures::Words, look: &Look, language: Language, id: &str) -> Vec<Drawn> {
    let draw = |form, words: &charts::Words| charts::on_sheets(figure, form, language, SHEET, words);
    with_words(figure, words, look, language, id, draw).unwrap_or_default()
}

/// The chart of a figure to be enlarged to a room of this width and height, beside its words.
pub fn staged(
    figure: &Figure,
    words: &figures::Words,
    look: &Look,
    language: Language,
    room: (u32, u32),
) -> Option<Fitted> {
    let fit = |form, words: &charts::Words| charts::fit(figure, form, language, room, words);
    with_words(figure, words, look, language, "stage", fit)
}

/// What is drawn of a figure in its form, with its words beside it.
fn with_words<T>(
    figure: &Figure,
    words: &figures::Words,
    look: &Look,
    language: Language,
    id: &str,
    draw: impl FnOnce(Form, &charts::Words) -> Option<T>,
) -> Option<T> {
    let label = |label: &_| figures::label(label, language);
    let form = charts::form(figure, look.forms.of(figure.id()));
    let shape = figures::form_described(form, language).map(|shape| format!("{} {shape}", words.summary));
    let of_whom = look.house.name().map(|name| format!("{name}, {}", words.source));
    let words = charts::Words {
        title: &words.title,
        description: shape.as_deref().unwrap_or(&words.summary),
        source: of_whom.as_deref().unwrap_or(&words.source),
        mark: mark(language, figure.policy()).or(words.footnote.as_deref()),
        is_alone: false,
        id,
        label: &label,
        colours: &look.colours,
        logo: None,
    };
    draw(form, &words)
}
