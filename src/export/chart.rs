//! The chart of a figure with its words, for the page, for a file of its own and for the report.

use crate::charts;
use crate::disclosure::Figure;
use crate::export::mark;
use crate::forms::Forms;
use crate::language::{Language, figures};

/// The chart of a figure as SVG, in its form, to stand on its own or beside its words; none when there is nothing to draw.
pub fn chart(
    figure: &Figure,
    words: &figures::Words,
    forms: &Forms,
    language: Language,
    width: u32,
    is_alone: bool,
) -> Option<String> {
    let label = |label: &_| figures::label(label, language);
    let form = charts::form(figure, forms.of(figure.id()));
    let shape = figures::form_described(form, language).map(|shape| format!("{} {shape}", words.summary));
    let words = charts::Words {
        title: &words.title,
        description: shape.as_deref().unwrap_or(&words.summary),
        source: &words.source,
        mark: mark(language, figure.policy()).or(words.footnote.as_deref()),
        is_alone,
        label: &label,
    };
    charts::draw(figure, form, language, width, &words)
}
