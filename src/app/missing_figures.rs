use super::figure::title_id;
use crate::language::{Language, empty};
use crate::protocol::FigureShown;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the heading.
pub const MISSING_TITLE: &str = "missing-figures";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// The figures, chapter by chapter; none is empty.
    pub chapters: Vec<Vec<Rc<FigureShown>>>,
}

/// The figures that have nothing in them, and what each needs: behind the others, and folded.
#[component]
pub fn MissingFigures(props: &Props) -> Html {
    let language = props.language;
    let number: usize = props.chapters.iter().map(Vec::len).sum();
    html! {
        if number > 0 {
            <details class="missing-figures">
                <summary>
                    <h3 id={MISSING_TITLE} class="missing-figures__title" tabindex="-1">
                        { empty::with_number(empty::figures(language), number) }
                    </h3>
                </summary>
                <p>{ empty::figures_text(language) }</p>
                { for props.chapters.iter().map(|figures| chapter(figures)) }
            </details>
        }
    }
}

fn chapter(figures: &[Rc<FigureShown>]) -> Html {
    html! {
        <>
            <h4 class="missing-figures__chapter">{ figures.first().map(|figure| figure.chapter.clone()) }</h4>
            <ul>{ for figures.iter().map(|figure| item(figure)) }</ul>
        </>
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
