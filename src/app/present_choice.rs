use super::browser::inputs::is_checked;
use crate::figures::FigureId;
use crate::language::{Language, figures, page, presenting as texts};
use crate::protocol::FigureShown;
use crate::state::composing::Way;
use crate::state::presenting::Pick;
use std::rc::Rc;
use yew::prelude::*;

/// The id of what opens the choice.
const CHOICE: &str = "present-choice";

/// The id of the choice, or of the button in it that moves a figure.
pub fn pick_id(moved: Option<(FigureId, Way)>) -> String {
    match moved {
        None => CHOICE.to_owned(),
        Some((figure, way)) => format!("present-{}-{}", figure.name(), if way == Way::Up { "up" } else { "down" }),
    }
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// The figures that have something in them, chapter by chapter; no chapter is empty.
    pub chapters: Vec<Vec<Rc<FigureShown>>>,
    /// Those that were picked.
    pub picked: Vec<FigureId>,
    pub on_pick: Callback<Pick>,
}

/// Which figures are presented, and in which order.
#[component]
pub fn PresentChoice(props: &Props) -> Html {
    let Props { language, chapters, picked, on_pick } = props;
    let language = *language;
    let titles: Vec<&str> = picked.iter().map(|figure| figures::title(*figure, language)).collect();
    html! {
        <details class="figure-list present-choice">
            <summary id={CHOICE}>
                { texts::choice(language) }{ ": " }
                <span class="choice__chosen">{ texts::picked(language, picked.len()) }</span>
            </summary>
            <p class="form-panel__text">{ texts::choice_hint(language) }</p>
            <p class="visually-hidden" role="status">
                if !picked.is_empty() {
                    { texts::order(language, &titles) }
                }
            </p>
            if !picked.is_empty() {
                <ol class="present-choice__order">
                    { for (0..picked.len()).map(|place| one_picked(props, place)) }
                </ol>
                <button id="present-all" type="button" class="button button--small" onclick={on_pick.reform(|_| Pick::All)}>
                    { texts::present_all(language) }
                </button>
            }
            <div class="figure-list__chapters">
                { for chapters.iter().map(|figures| chapter(props, figures)) }
            </div>
        </details>
    }
}

/// A figure that was picked, and the buttons that move it. At its end a button stays in its place and keeps the focus.
fn one_picked(props: &Props, place: usize) -> Html {
    let Props { language, chapters, picked, on_pick } = props;
    let (language, figure) = (*language, picked[place]);
    let title = figures::title(figure, language);
    let is_it = |shown: &Rc<FigureShown>| shown.id == figure.name();
    let button = |(way, text): (Way, &'static str)| {
        let is_at_end = way.from(place, picked.len()).is_none();
        html! {
            <button id={pick_id(Some((figure, way)))} type="button" class="button button--small"
                aria-disabled={is_at_end.then_some("true")} aria-label={page::of_part(title, text)}
                onclick={on_pick.reform(move |_| Pick::Move(figure, way))}>
                { text }
            </button>
        }
    };
    let buttons = [(Way::Up, page::upwards(language)), (Way::Down, page::downwards(language))];
    html! {
        <li key={figure.name()} class="report-part__figure">
            <div class="report-part__name">
                <span>{ format!("{}. {title}", place + 1) }</span>
                if !chapters.iter().flatten().any(is_it) {
                    <span class="report-part__missing">{ texts::not_there(language) }</span>
                }
            </div>
            <div class="report-part__buttons">{ for buttons.into_iter().map(button) }</div>
        </li>
    }
}

/// The figures of a chapter, each in or out.
fn chapter(props: &Props, figures: &[Rc<FigureShown>]) -> Html {
    html! {
        <fieldset class="figure-list__chapter">
            <legend class="figure-list__title">{ figures.first().map(|figure| figure.chapter.clone()) }</legend>
            { for figures.iter().filter_map(|figure| option(props, figure)) }
        </fieldset>
    }
}

fn option(props: &Props, figure: &FigureShown) -> Option<Html> {
    let id = FigureId::by_name(&figure.id)?;
    let on_change = props.on_pick.reform(move |event: Event| Pick::Take(id, is_checked(&event)));
    Some(html! {
        <label class="present-choice__option">
            <input id={format!("present-{}", figure.id)} type="checkbox" checked={props.picked.contains(&id)}
                onchange={on_change} />
            <span>{ &figure.title }</span>
        </label>
    })
}
