use super::browser::pointer;
use crate::charts::palette::{GROUND, INK};
use crate::language::{Language, looking as texts};
use crate::protocol::FigureShown;
use crate::state::walking::{Spot, Step, at, next, under};
use std::rc::Rc;
use yew::prelude::*;

/// How far the outline stands around a value, in pixels of the picture.
const AROUND: f64 = 3.0;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub figure: Rc<FigureShown>,
    /// What its ids begin with: unique where the chart stands on the page twice.
    #[prop_or("chart")]
    pub id: &'static str,
    /// Which part of the figure's chart it is, from 0.
    #[prop_or_default]
    pub part: usize,
    /// What the keys do, where that is not said as on the page.
    #[prop_or_default]
    pub keys: Option<&'static str>,
}

/// Where one is in a chart, and how one came there.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Current {
    spot: Spot,
    by_pointer: bool,
}

/// The chart of a figure. With the arrow keys, or the pointer, one goes from value to value: each is outlined, and said in
/// a line below. What was pointed at stays until the pointer leaves chart and line, so that the line can be reached.
#[component]
pub fn FigureChart(props: &Props) -> Html {
    let current = use_state(|| None::<Current>);
    let (stage, outline) = (use_node_ref(), use_node_ref());
    // OK because the chart is made by this program, with every text in it escaped.
    let picture =
        use_memo(Rc::clone(&props.figure), |figure| Html::from_html_unchecked(AttrValue::from(figure.svg.clone())));
    {
        let outline = outline.clone();
        use_effect_with(*current, move |current| {
            if current.is_some_and(|current| !current.by_pointer) {
                pointer::show(&outline);
            }
        });
    }
    {
        let state = current.clone();
        use_effect_with(current.is_some_and(|current| current.by_pointer), move |is_pointed| {
            let heard = is_pointed.then(|| pointer::on_escape(Callback::from(move |()| state.set(None))));
            move || drop(heard)
        });
    }
    {
        // Of another chart no value was looked at yet.
        let current = current.clone();
        use_effect_with((props.figure.id.clone(), props.part), move |_| {
            if current.is_some() {
                current.set(None);
            }
        });
    }
    let figure = &props.figure;
    let said = current.and_then(|current| at(&figure.points.rows, current.spot));
    let keys = format!("{}-{}-keys", props.id, figure.id);
    html! {
        <div class="figure__chart" onmouseleave={leave(&current, true)}>
            <div ref={stage.clone()} class="figure__stage" tabindex="0" role="group"
                aria-roledescription={texts::chart(props.language)} aria-label={figure.title.clone()}
                aria-describedby={keys.clone()} onkeydown={on_key(figure, &current)} onblur={leave(&current, false)}
                onmousemove={on_point(figure, &current, &stage)} onclick={on_point(figure, &current, &stage)}>
                { (*picture).clone() }
                if let Some((_, point)) = said {
                    { outlined(figure.points.size, point.place, outline) }
                }
            </div>
            <p id={keys} class="figure__keys">{ props.keys.unwrap_or(texts::keys(props.language)) }</p>
            <p class="figure__value" role="status">
                { said.map(|(row, point)| row.sentence(point)) }
            </p>
        </div>
    }
}

fn on_key(figure: &Rc<FigureShown>, current: &UseStateHandle<Option<Current>>) -> Callback<KeyboardEvent> {
    let (figure, current) = (Rc::clone(figure), current.clone());
    Callback::from(move |event: KeyboardEvent| {
        // Keys that are held with others are the browser's.
        if event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        if event.key() == "Escape" && current.is_some() {
            event.prevent_default();
            return current.set(None);
        }
        let from = current.map(|current| current.spot);
        let step = Step::of_key(&event.key(), event.ctrl_key());
        if let Some(spot) = step.and_then(|step| next(&figure.points.rows, from, step)) {
            event.prevent_default();
            current.set(Some(Current { spot, by_pointer: false }));
        }
    })
}

/// Goes to the value at the pointer, where there is one.
fn on_point(
    figure: &Rc<FigureShown>,
    current: &UseStateHandle<Option<Current>>,
    stage: &NodeRef,
) -> Callback<MouseEvent> {
    let (figure, current, stage) = (Rc::clone(figure), current.clone(), stage.clone());
    Callback::from(move |event: MouseEvent| {
        // A chart that scrolls under a pointer at rest, because one goes through it by keys, is not pointed at.
        let is_at_rest = event.type_() == "mousemove" && event.movement_x() == 0 && event.movement_y() == 0;
        if is_at_rest && current.is_some_and(|current| !current.by_pointer) {
            return;
        }
        let place = pointer::place_in(&event, &stage, figure.points.size);
        let pointed = place.and_then(|place| under(&figure.points.rows, place));
        if let Some(spot) = pointed.filter(|spot| current.is_none_or(|current| current.spot != *spot)) {
            current.set(Some(Current { spot, by_pointer: true }));
        }
    })
}

/// Leaves a value to which the pointer led, or the keys.
fn leave<E>(current: &UseStateHandle<Option<Current>>, by_pointer: bool) -> Callback<E> {
    let current = current.clone();
    Callback::from(move |_| {
        if current.is_some_and(|current| current.by_pointer == by_pointer) {
            current.set(None);
        }
    })
}

/// A thick line around a value, with one of the ground within and without it that parts it from every colour.
fn outlined([width, height]: [u16; 2], place: [u16; 4], outline: NodeRef) -> Html {
    let [x, y, wide, high] = place.map(f64::from);
    let rect = |class: &'static str, stroke: &'static str, thick: &'static str, outline: NodeRef| {
        html! {
            <rect ref={outline} {class} x={(x - AROUND).to_string()} y={(y - AROUND).to_string()}
                width={(wide + 2.0 * AROUND).to_string()} height={(high + 2.0 * AROUND).to_string()} rx="2" fill="none"
                {stroke} stroke-width={thick} />
        }
    };
    html! {
        <svg class="chart figure__outline" viewBox={format!("0 0 {width} {height}")} aria-hidden="true">
            { rect("halo", GROUND.fill, "7", NodeRef::default()) }
            { rect("outline", INK.fill, "3", outline) }
        </svg>
    }
}
