use super::browser::stage;
use super::select_field::{Choices, SelectField};
use crate::language::{Language, presenting as texts};
use crate::protocol::FigureShown;
use crate::state::presenting::Turn;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// All figures that can be presented.
    pub slides: Vec<Rc<FigureShown>>,
    /// The place of the one that is shown.
    pub place: usize,
    /// Which part of its chart is shown, of how many; none where that is all of it.
    pub part: Option<(usize, usize)>,
    /// Whether its table is shown.
    pub is_table: bool,
    pub has_chart: bool,
    /// What can fill the whole screen.
    pub sheet: NodeRef,
    pub on_turn: Callback<Turn>,
}

/// The controls of a presentation.
#[component]
pub fn PresentationBar(props: &Props) -> Html {
    let language = props.language;
    let is_full = use_state(|| false);
    {
        let is_full = is_full.clone();
        use_effect_with((), move |()| {
            let listener = stage::listen(Callback::from(move |is| is_full.set(is)));
            move || drop(listener)
        });
    }
    let is_last = props.place + 1 == props.slides.len();
    html! {
        <div class="presentation__bar">
            <div class="presentation__steps" role="group" aria-label={texts::label(language)}>
                { step(props, "first", "«", texts::first(language), Turn::First, props.place == 0) }
                { step(props, "back", texts::back(language), "", Turn::Back, props.place == 0) }
                { counter(props) }
                { step(props, "next", texts::next(language), "", Turn::Next, is_last) }
                { step(props, "last", "»", texts::last(language), Turn::Last, is_last) }
            </div>
            { choice(props) }
            <div class="presentation__others">
                { keys(language) }
                if props.has_chart {
                    { table(props) }
                }
                if stage::can_fill() {
                    { whole_screen(props, *is_full) }
                }
                <button id="presentation-close" type="button" class="button"
                    onclick={props.on_turn.reform(|_| Turn::Close)}>
                    { texts::close(language) }
                </button>
            </div>
        </div>
    }
}

/// A step to another figure. At the end it stays in its place and keeps the focus, and says that it does nothing.
fn step(props: &Props, id: &'static str, text: &'static str, name: &'static str, turn: Turn, is_at_end: bool) -> Html {
    let name = (!name.is_empty()).then_some(name);
    let on_click = props.on_turn.reform(move |_| turn.clone());
    html! {
        <button id={format!("presentation-{id}")} type="button" class="button" aria-label={name} title={name}
            aria-disabled={is_at_end.then_some("true")} onclick={on_click}>
            { text }
        </button>
    }
}

/// What the keys do, when it is asked for.
fn keys(language: Language) -> Html {
    html! {
        <details class="presentation__keys">
            <summary id="presentation-keys" class="button" aria-label={texts::keys_title(language)}
                title={texts::keys_title(language)}>
                { "?" }
            </summary>
            <p>{ texts::keys(language) }</p>
        </details>
    }
}

/// Which of how many it is; said aloud with its title.
fn counter(props: &Props) -> Html {
    let title = props.slides.get(props.place).map(|slide| slide.title.as_str()).unwrap_or_default();
    html! {
        <p id="presentation-place" class="presentation__place" role="status">
            { texts::place(props.language, props.place + 1, props.slides.len()) }
            <span class="visually-hidden">
                { format!(": {title}") }
                if let Some(part) = props.part {
                    { ", " }{ texts::part(props.language, part) }
                }
            </span>
        </p>
    }
}

/// The figures by chapter, to go to one at once.
fn choice(props: &Props) -> Html {
    let groups = props.slides.chunk_by(|one, next| one.chapter == next.chapter).map(|chapter| {
        let of = |slide: &Rc<FigureShown>| (slide.id.clone(), slide.title.clone());
        (chapter[0].chapter.clone(), chapter.iter().map(of).collect::<Choices>())
    });
    let value = props.slides.get(props.place).map(|slide| slide.id.clone()).unwrap_or_default();
    html! {
        <SelectField id="presentation-choice" label={texts::choose(props.language)} choices={Choices::new()}
            groups={groups.collect::<Vec<_>>()} {value} on_change={props.on_turn.reform(Turn::To)} />
    }
}

fn table(props: &Props) -> Html {
    let is_table = props.is_table;
    let text = if is_table { texts::show_chart(props.language) } else { texts::show_table(props.language) };
    html! {
        <button id="presentation-table" type="button" class="button"
            onclick={props.on_turn.reform(move |_| Turn::Table(!is_table))}>
            { text }
        </button>
    }
}

fn whole_screen(props: &Props, is_full: bool) -> Html {
    let sheet = props.sheet.clone();
    html! {
        <button id="presentation-full" type="button" class="button" aria-pressed={is_full.to_string()}
            onclick={move |_| stage::fill(&sheet, !is_full)}>
            { texts::whole_screen(props.language) }
        </button>
    }
}
