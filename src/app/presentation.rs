use super::browser::{stage, window};
use super::figure_chart::FigureChart;
use super::figure_table::FigureTable;
use super::presentation_bar::PresentationBar;
use crate::disclosure::Policy;
use crate::figures::FigureId;
use crate::language::{Language, figures, page, presenting as texts};
use crate::protocol::FigureShown;
use crate::state::presenting::{Presenting, Stage, Turn, presentable};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the button that begins to present.
pub const PRESENT: &str = "present";

/// The id of the title of what is presented.
const TITLE: &str = "presentation-title";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// All figures of the screen.
    pub figures: Vec<Rc<FigureShown>>,
    /// Those that were picked to present; none where that is all of them.
    pub picked: Vec<FigureId>,
    /// How they are protected.
    pub policy: Policy,
    pub presenting: Presenting,
    pub is_sample: bool,
    pub on_turn: Callback<Turn>,
}

/// One figure at a time above the page, in large type.
#[component]
pub fn Presentation(props: &Props) -> Html {
    let (dialog, sheet, room) = (use_node_ref(), use_node_ref(), use_node_ref());
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            stage::open(&dialog);
            window::focus(TITLE);
        });
    }
    {
        let (room, on_turn, is_bare) = (room.clone(), props.on_turn.clone(), props.presenting.stage == Stage::Bare);
        use_effect(move || {
            if let Some((width, height)) = stage::room(&room).filter(|_| is_bare) {
                on_turn.emit(Turn::Room(width, height));
            }
        });
    }
    let rows = use_state_eq(|| None);
    {
        let (sheet, rows) = (sheet.clone(), rows.clone());
        use_effect(move || rows.set(stage::rows(&sheet)));
    }
    {
        let (sheet, rows) = (sheet.clone(), rows.clone());
        use_effect_with((), move |()| {
            let within = sheet.clone();
            let listener = stage::on_scroll(&sheet, Callback::from(move |()| rows.set(stage::rows(&within))));
            move || drop(listener)
        });
    }
    let on_turn = {
        // The rows of a table that are not in sight come before the next figure.
        let (on_turn, sheet) = (props.on_turn.clone(), sheet.clone());
        Callback::from(move |turn: Turn| {
            let is_taken = match turn {
                Turn::Next => stage::turn_rows(&sheet, true),
                Turn::Back => stage::turn_rows(&sheet, false),
                _ => false,
            };
            if !is_taken {
                on_turn.emit(turn);
            }
        })
    };
    let slides = presentable(&props.figures, &props.picked);
    let Some(place) = slides.iter().position(|slide| slide.id == props.presenting.figure) else {
        return Html::default();
    };
    let on_key = {
        let on_turn = on_turn.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(turn) = stage::turn(&event) {
                on_turn.emit(turn);
            }
        })
    };
    let figure = Rc::clone(&slides[place]);
    let has_chart = !figure.svg.is_empty();
    let is_table = props.presenting.is_table || !has_chart;
    html! {
        <dialog ref={dialog} id="presentation" class="presentation" aria-label={texts::label(props.language)}
            onkeydown={on_key} onclose={props.on_turn.reform(|_| Turn::Close)}>
            <div ref={sheet.clone()} class="presentation__screen">
                { marks(props) }
                { view_sheet(props, &figure, is_table, room, *rows) }
                { foot(props, &figure) }
                <PresentationBar language={props.language} {slides} {place} {is_table} {has_chart} {sheet}
                    part={props.presenting.place()} {on_turn} />
            </div>
        </dialog>
    }
}

/// What must be known of all figures, always in sight.
fn marks(props: &Props) -> Html {
    html! {
        <div class="presentation__marks">
            if props.policy == Policy::Internal {
                <p class="presentation__internal">{ page::internal_mark(props.language) }</p>
            }
            if props.is_sample {
                <p class="mark">{ page::sample_mark(props.language) }</p>
            }
        </div>
    }
}

/// The figure: its title, its first sentence, and as large as there is room its chart or its table.
fn view_sheet(
    props: &Props,
    figure: &Rc<FigureShown>,
    is_table: bool,
    room: NodeRef,
    rows: Option<(usize, usize, usize)>,
) -> Html {
    html! {
        <div class="presentation__sheet" role="region" aria-labelledby={TITLE}>
            <h2 id={TITLE} class="presentation__title" tabindex="-1">
                { &figure.title }
                if let Some(place) = props.presenting.place() {
                    <span class="presentation__part">{ " – " }{ texts::part(props.language, place) }</span>
                }
            </h2>
            { words(props, &figure.summary) }
            if is_table {
                <div key={figure.id.clone()} class="presentation__table">
                    <FigureTable language={props.language} figure={Rc::clone(figure)} id="presented" />
                    if let Some(rows) = rows {
                        <p class="presentation__rows" role="status">{ texts::rows(props.language, rows) }</p>
                    }
                </div>
            } else {
                { chart(props, figure, room) }
            }
        </div>
    }
}

/// The first sentence, so that there is room for the chart, and all of them where that is asked for.
fn words(props: &Props, summary: &str) -> Html {
    let is_whole = props.presenting.is_whole;
    let (first, rest) = texts::first_sentence(summary);
    let text = if is_whole { texts::first_words(props.language) } else { texts::all_words(props.language) };
    html! {
        <p class="presentation__summary">
            { if is_whole { summary } else { first } }
            if !rest.is_empty() {
                { " " }
                <button id="presentation-words" type="button" class="button button--small"
                    aria-expanded={is_whole.to_string()} onclick={props.on_turn.reform(move |_| Turn::Words(!is_whole))}>
                    { text }
                </button>
            }
        </p>
    }
}

/// The part of the chart that is shown. It keeps its place and the focus while another is drawn.
fn chart(props: &Props, figure: &Rc<FigureShown>, room: NodeRef) -> Html {
    let Presenting { stage, part, .. } = &props.presenting;
    let drawn = props.presenting.drawn();
    let (svg, points) = drawn.map_or_else(Default::default, |drawn| (drawn.svg.clone(), drawn.points.clone()));
    let is_tall = matches!(stage, Stage::Drawn(staged) if staged.is_tall);
    let class = classes!("presentation__chart", is_tall.then_some("presentation__chart--tall"));
    let figure = Rc::new(FigureShown { svg, points, ..FigureShown::clone(figure) });
    html! {
        <div {class} aria-busy={drawn.is_none().to_string()}>
            <div ref={room} class="presentation__room" />
            if drawn.is_none() {
                <p class="visually-hidden">{ texts::drawing(props.language) }</p>
            }
            <FigureChart key="chart" language={props.language} {figure} id="stage" part={*part}
                keys={texts::walk(props.language)} />
        </div>
    }
}

/// What is not shown, and where the figure comes from.
fn foot(props: &Props, figure: &FigureShown) -> Html {
    let protected = figure
        .footnote
        .as_ref()
        .map(|footnote| texts::protected(props.language, props.policy, footnote.starts_with(figures::HIDDEN)));
    // That it is the sample stands above the figure already.
    let source = figure.source.split_once(", ").filter(|_| props.is_sample).map_or(&*figure.source, |(_, of)| of);
    html! {
        <div class="presentation__foot">
            if let Some(protected) = protected {
                <p class="presentation__protected">{ protected }</p>
            }
            <p>{ source }</p>
        </div>
    }
}
