use super::figure::title_id;
use crate::language::{Language, page};
use crate::protocol::FigureShown;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// The figures that have something in them, chapter by chapter; no chapter is empty.
    pub chapters: Vec<Vec<Rc<FigureShown>>>,
}

/// The way to each figure that has something in it.
#[component]
pub fn FigureList(props: &Props) -> Html {
    html! {
        <details class="figure-list">
            <summary>{ page::figure_list(props.language) }</summary>
            <nav class="figure-list__chapters" aria-label={page::figure_list(props.language)}>
                { for props.chapters.iter().map(|figures| chapter(figures)) }
            </nav>
        </details>
    }
}

fn chapter(figures: &[Rc<FigureShown>]) -> Html {
    html! {
        <div class="figure-list__chapter">
            <p class="figure-list__title">{ figures.first().map(|figure| figure.chapter.clone()) }</p>
            <ul>
                { for figures.iter().map(|figure| html! {
                    <li><a href={format!("#{}", title_id(&figure.id))}>{ &figure.title }</a></li>
                }) }
            </ul>
        </div>
    }
}
