use super::figure::Figure;
use crate::language::Language;
use crate::protocol::{FigureShown, Save};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Its number, from 1.
    pub number: usize,
    /// At least one.
    pub figures: Vec<Rc<FigureShown>>,
    pub is_busy: bool,
    pub on_save: Callback<Save>,
}

/// The id of the heading of a chapter.
pub fn chapter_id(number: usize) -> String {
    format!("chapter-{number}")
}

/// Figures that belong together.
#[component]
pub fn Chapter(props: &Props) -> Html {
    let id = chapter_id(props.number);
    let title = props.figures.first().map(|figure| figure.chapter.clone()).unwrap_or_default();
    html! {
        <section class="chapter" aria-labelledby={id.clone()}>
            <h3 {id} class="chapter__title" tabindex="-1">{ title }</h3>
            { for props.figures.iter().map(|figure| html! {
                <Figure key={figure.id.clone()} language={props.language} figure={Rc::clone(figure)}
                    is_busy={props.is_busy} on_save={props.on_save.clone()} />
            }) }
        </section>
    }
}
