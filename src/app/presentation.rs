use super::browser::{stage, window};
use super::figure_table::FigureTable;
use super::presentation_bar::PresentationBar;
use crate::disclosure::Policy;
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
    let slides: Vec<Rc<FigureShown>> = presentable(&props.figures).cloned().collect();
    let Some(place) = slides.iter().position(|slide| slide.id == props.presenting.figure) else {
        return Html::default();
    };
    let on_key = {
        let on_turn = props.on_turn.clone();
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
                { view_sheet(props, &figure, is_table, room) }
                { foot(props, &figure) }
                <PresentationBar language={props.language} {slides} {place} {is_table} {has_chart} {sheet}
                    on_turn={props.on_turn.clone()} />
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

/// The figure. What is higher than the screen scrolls.
fn view_sheet(props: &Props, figure: &Rc<FigureShown>, is_table: bool, room: NodeRef) -> Html {
    html! {
        <div class="presentation__sheet" role="region" tabindex="0" aria-labelledby={TITLE}>
            <h2 id={TITLE} class="presentation__title" tabindex="-1">{ &figure.title }</h2>
            <p class="presentation__summary">{ &figure.summary }</p>
            if is_table {
                <div key={figure.id.clone()} class="presentation__table">
                    <FigureTable language={props.language} figure={Rc::clone(figure)} id="presented" />
                </div>
            } else {
                { chart(props, room) }
            }
        </div>
    }
}

fn chart(props: &Props, room: NodeRef) -> Html {
    let (svg, is_tall) = match &props.presenting.stage {
        Stage::Drawn(drawn) => (drawn.svg.as_str(), drawn.is_tall),
        Stage::Bare | Stage::Asked(_) => ("", false),
    };
    // OK because the chart is made by this program, with every text in it escaped.
    let picture = Html::from_html_unchecked(AttrValue::from(svg.to_owned()));
    let class = classes!("presentation__chart", is_tall.then_some("presentation__chart--tall"));
    html! {
        <div ref={room} {class} aria-busy={svg.is_empty().to_string()}>
            if svg.is_empty() {
                <p class="visually-hidden">{ texts::drawing(props.language) }</p>
            } else {
                { picture }
            }
        </div>
    }
}

/// What is not shown, and where the figure comes from.
fn foot(props: &Props, figure: &FigureShown) -> Html {
    let protected = figure
        .footnote
        .as_ref()
        .map(|footnote| texts::protected(props.language, props.policy, footnote.starts_with(figures::HIDDEN)));
    html! {
        <div class="presentation__foot">
            if let Some(protected) = protected {
                <p class="presentation__protected">{ protected }</p>
            }
            <p>{ &figure.source }</p>
        </div>
    }
}
