use super::figure::title_id;
use super::help_link::HelpLink;
use crate::language::help::{Place, Term};
use crate::language::{Language, page};
use crate::protocol::{KeyFigureShown, Shown};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub shown: Rc<Shown>,
}

/// The numbers that count most, each leading to its figure.
#[component]
pub fn KeyFigures(props: &Props) -> Html {
    let figures = &props.shown.key_figures;
    html! {
        if !figures.is_empty() {
            <section class="key-figures" aria-labelledby="key-figures-title">
                <h3 id="key-figures-title" class="visually-hidden">{ page::key_figures(props.language) }</h3>
                <ul class="key-figures__list">{ for figures.iter().map(card) }</ul>
                <HelpLink language={props.language} place={Place::Term(Term::KeyFigures)} />
            </section>
        }
    }
}

fn card(figure: &KeyFigureShown) -> Html {
    html! {
        <li>
            <a class="key-figure" href={format!("#{}", title_id(&figure.figure))} data-key-figure={figure.figure.clone()}>
                <span class="key-figure__label">{ &figure.label }</span>
                <span class="key-figure__value">{ &figure.value }</span>
                if let Some(detail) = &figure.detail {
                    <span class="key-figure__detail">{ detail }</span>
                }
                if let Some(change) = &figure.change {
                    <span class="key-figure__detail">{ change }</span>
                }
            </a>
        </li>
    }
}
