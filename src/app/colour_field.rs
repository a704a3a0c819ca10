use super::browser::inputs::text_of;
use super::browser::window;
use crate::colour::Colour;
use crate::house::{House, Which};
use crate::language::{Language, house};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub which: Which,
    pub house: House,
    pub on_colour: Callback<Option<Colour>>,
}

/// The id of the field of a colour.
fn field_id(which: Which) -> &'static str {
    match which {
        Which::First => "house-first",
        Which::Second => "house-second",
    }
}

/// A colour by its code, or picked on the screen. One that can't be used stays in the field, with the reason and the
/// nearest one that can.
#[component]
pub fn ColourField(props: &Props) -> Html {
    let Props { language, which, house, on_colour } = props;
    let (id, now) = (field_id(*which), house.chosen(*which));
    let wrong = use_state(|| None::<(String, Option<Colour>)>);
    // Another good colour from elsewhere takes the place of a wrong one.
    let typed = wrong.as_ref().filter(|(_, good)| *good == now).map(|(typed, _)| typed.as_str());
    let on_text = {
        let (wrong, house, which, on_colour) = (wrong.clone(), house.clone(), *which, on_colour.clone());
        Callback::from(move |text: String| {
            let is_good = text.trim().is_empty() || text.parse().is_ok_and(|colour| house.check(which, colour).is_ok());
            wrong.set((!is_good).then(|| (text.clone(), now)));
            if is_good {
                on_colour.emit(text.parse().ok());
            }
        })
    };
    let on_change = on_text.reform(|event: Event| text_of(&event));
    let shown = typed.map(str::to_owned).or(now.map(String::from)).unwrap_or_default();
    let picked = shown.parse().ok().unwrap_or(match which {
        Which::First => house.first(),
        Which::Second => house.second(),
    });
    let (hint, error) = (format!("{id}-hint"), format!("{id}-error"));
    let on_usual = taken(id, &on_text, String::new());
    html! {
        <div class="typed-field">
            <label class="typed-field__label" for={id}>{ house::colour(*language, *which) }</label>
            <p id={hint.clone()} class="typed-field__hint">{ house::colour_hint(*language, *which) }</p>
            <div class="colour-field__controls">
                <input {id} class="typed-field__control" type="text" autocomplete="off" spellcheck="false" value={shown.clone()}
                    onchange={on_change.clone()} aria-invalid={typed.is_some().to_string()}
                    aria-describedby={format!("{hint} {error}")} />
                <input id={format!("{id}-picker")} class="colour-field__picker" type="color" value={picked.to_string()}
                    aria-label={house::pick(*language, *which)} onchange={on_change} />
                if !shown.is_empty() {
                    <button id={format!("{id}-usual")} type="button" class="button" onclick={on_usual}>
                        { house::usual(*language, *which) }
                    </button>
                }
            </div>
            <div id={error} role="alert">
                { typed.map(|typed| why_not(props, typed, &on_text)).unwrap_or_default() }
            </div>
        </div>
    }
}

/// Takes this text; the button that was pressed is about to go.
fn taken(id: &'static str, on_text: &Callback<String>, text: String) -> Callback<MouseEvent> {
    on_text.reform(move |_: MouseEvent| {
        window::focus(id);
        text.clone()
    })
}

/// Why what was typed can't be used, and what can.
fn why_not(props: &Props, typed: &str, on_text: &Callback<String>) -> Html {
    let Props { language, which, house, .. } = props;
    let Ok(colour) = typed.parse() else {
        return html! { <p class="choice__error">{ house::no_colour(*language) }</p> };
    };
    let Err(refused) = house.check(*which, colour) else { return html! {} };
    html! {
        <>
            <p class="choice__error">{ house::refused(*language, *which, &refused) }</p>
            if let Some(nearest) = refused.nearest {
                <button id={format!("{}-nearest", field_id(*which))} type="button" class="button"
                    onclick={taken(field_id(*which), on_text, nearest.to_string())}>
                    { house::take_nearest(*language, nearest) }
                </button>
            }
        </>
    }
}
