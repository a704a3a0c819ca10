use super::figure::Figure;
use super::figure_form::OnDraw;
use super::missing_figures::MissingFigures;
use crate::language::Language;
use crate::protocol::{FigureShown, Save};
use crate::state::choosing::Change;
use crate::state::options::FigureOption;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Its place, from 1.
    pub number: usize,
    /// The figures of one chapter, with what can be chosen at each.
    pub figures: Vec<(Rc<FigureShown>, Vec<FigureOption>)>,
    pub on_change: Callback<Change>,
    pub on_draw: OnDraw,
    pub on_save: Callback<Save>,
}

/// The id of the heading of a chapter.
pub fn chapter_id(number: usize) -> String {
    format!("chapter-{number}")
}

/// Figures that belong together, and at the end those that can't be made.
#[component]
pub fn Chapter(props: &Props) -> Html {
    let id = chapter_id(props.number);
    let title = props.figures.first().map(|(figure, _)| figure.chapter.clone()).unwrap_or_default();
    let (missing, made): (Vec<_>, Vec<_>) = props.figures.iter().partition(|(figure, _)| figure.missing.is_some());
    html! {
        <section class="chapter" aria-labelledby={id.clone()}>
            <h3 {id} class="chapter__title" tabindex="-1">{ title }</h3>
            { for made.into_iter().map(|(figure, options)| html! {
                <Figure key={figure.id.clone()} language={props.language} figure={Rc::clone(figure)}
                    options={options.clone()} on_change={props.on_change.clone()} on_draw={props.on_draw.clone()}
                    on_save={props.on_save.clone()} />
            }) }
            <MissingFigures key="missing" language={props.language}
                figures={missing.into_iter().map(|(figure, _)| Rc::clone(figure)).collect::<Vec<_>>()} />
        </section>
    }
}
