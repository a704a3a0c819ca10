use super::browser::packing::Packing;
use super::figure::{Figure, OnEnlarge};
use super::figure_form::OnDraw;
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
    /// The figures of one chapter.
    pub figures: Vec<Card>,
    pub on_enlarge: OnEnlarge,
    pub on_change: Callback<Change>,
    pub on_draw: OnDraw,
    pub on_save: Callback<Save>,
}

/// A figure as it stands on the page.
#[derive(Clone, PartialEq)]
pub struct Card {
    pub figure: Rc<FigureShown>,
    /// What of its counting can be chosen.
    pub options: Vec<FigureOption>,
    pub is_large: bool,
    /// Its chart on paper, in parts; none while the page is not printed.
    pub on_paper: Option<Rc<[Rc<str>]>>,
}

/// The id of the heading of a chapter.
pub fn chapter_id(number: usize) -> String {
    format!("chapter-{number}")
}

/// Figures that belong together and have something in them.
#[component]
pub fn Chapter(props: &Props) -> Html {
    let id = chapter_id(props.number);
    let title = props.figures.first().map(|card| card.figure.chapter.clone()).unwrap_or_default();
    let grid = use_node_ref();
    use_packed(grid.clone(), props.figures.iter().map(|card| card.figure.id.clone()).collect());
    html! {
        <section class="chapter" aria-labelledby={id.clone()}>
            <h3 {id} class="chapter__title" tabindex="-1">{ title }</h3>
            <div ref={grid} class="chapter__figures">{ for props.figures.iter().map(|card| view(props, card)) }</div>
        </section>
    }
}

/// Keeps these figures close to each other in their grid.
#[hook]
fn use_packed(grid: NodeRef, figures: Vec<String>) {
    use_effect_with(figures, move |_| {
        let packing = grid.cast().and_then(Packing::new);
        move || drop(packing)
    });
}

fn view(props: &Props, card: &Card) -> Html {
    html! {
        <Figure key={card.figure.id.clone()} language={props.language} figure={Rc::clone(&card.figure)}
            options={card.options.clone()} is_large={card.is_large} on_paper={card.on_paper.clone()} on_enlarge={props.on_enlarge.clone()}
            on_change={props.on_change.clone()} on_draw={props.on_draw.clone()} on_save={props.on_save.clone()} />
    }
}
