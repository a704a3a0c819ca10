use super::figure::title_id;
use crate::language::{Language, page};
use crate::protocol::FigureShown;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub figures: Vec<Rc<FigureShown>>,
}

/// The figures of a chapter that can't be made yet, and what they lack.
#[component]
pub fn MissingFigures(props: &Props) -> Html {
    html! {
        if !props.figures.is_empty() {
            <div class="missing-figures">
                <h4 class="missing-figures__title">{ page::not_yet(props.language) }</h4>
                <ul>{ for props.figures.iter().map(|figure| item(figure)) }</ul>
            </div>
        }
    }
}

fn item(figure: &FigureShown) -> Html {
    html! {
        <li data-figure={figure.id.clone()} id={title_id(&figure.id)} tabindex="-1">
            <strong>{ &figure.title }</strong>
            { ": " }
            <span class="figure__missing">{ figure.missing.clone().unwrap_or_default() }</span>
        </li>
    }
}
