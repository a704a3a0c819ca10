//! The chart of a figure with its words, for the page, for a file of its own and for the report.

use crate::charts;
use crate::charts::palette::Colours;
use crate::disclosure::Figure;
use crate::export::mark;
use crate::forms::Forms;
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

/// The chart of a figure as SVG, in its form, to stand on its own or beside its words; none when there is nothing to draw.
pub fn chart(
    figure: &Figure,
    words: &figures::Words,
    look: &Look,
    language: Language,
    width: u32,
    is_alone: bool,
) -> Option<String> {
    let label = |label: &_| figures::label(label, language);
    let form = charts::form(figure, look.forms.of(figure.id()));
    let shape = figures::form_described(form, language).map(|shape| format!("{} {shape}", words.summary));
    let of_whom = look.house.name().map(|name| format!("{name}, {}", words.source));
    let words = charts::Words {
        title: &words.title,
        description: shape.as_deref().unwrap_or(&words.summary),
        source: of_whom.as_deref().unwrap_or(&words.source),
        mark: mark(language, figure.policy()).or(words.footnote.as_deref()),
        is_alone,
        label: &label,
        colours: &look.colours,
        logo: look.house.logo.as_ref().filter(|_| is_alone),
    };
    charts::draw(figure, form, language, width, &words)
}
