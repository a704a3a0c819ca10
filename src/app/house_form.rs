use super::browser::files::Picked;
use super::browser::inputs::take_files;
use super::colour_field::ColourField;
use super::written_field::WrittenField;
use crate::house::{House, Which};
use crate::language::{Language, house};
use crate::state::furnishing::Furnish;
use yew::prelude::*;

/// The id of the choice of a logo.
pub const LOGO: &str = "house-logo";
/// The room of the logo in the form, in pixels.
const ROOM: (f64, f64) = (240.0, 80.0);

/// What the user does with the house style.
#[derive(Clone, PartialEq)]
pub struct OnHouse {
    /// Changes it.
    pub furnish: Callback<Furnish>,
    /// Picks a file for a logo.
    pub pick: Callback<Vec<Picked>>,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub house: House,
    pub on: OnHouse,
}

/// The house style: name, colours and logo.
#[component]
pub fn HouseForm(props: &Props) -> Html {
    let Props { language, house, on } = props;
    let colour = |which| {
        html! {
            <ColourField language={*language} {which} house={house.clone()}
                on_colour={on.furnish.reform(move |colour| Furnish::Colour(which, colour))} />
        }
    };
    html! {
        <details class="form-panel house-form">
            <summary class="house-form__title">{ house::title(*language) }</summary>
            <div class="form-panel__body">
                <p class="form-panel__text">{ house::text(*language) }</p>
                <WrittenField id="house-name" label={house::name(*language)} value={house.name.clone()}
                    on_written={on.furnish.reform(Furnish::Name)} />
                { colour(Which::First) }
                { colour(Which::Second) }
                <p class="form-panel__text" role="status">{ house::colours_now(*language, house) }</p>
                { logo(props) }
            </div>
        </details>
    }
}

fn logo(props: &Props) -> Html {
    let Props { language, house, on } = props;
    let on_change = on.pick.reform(|event: Event| take_files(&event));
    html! {
        <div class="house-form__logo">
            if let Some(logo) = &house.logo {
                { picture(*language, logo.address(), logo.within(ROOM)) }
                <button id="house-no-logo" type="button" class="button"
                    onclick={on.furnish.reform(|_: MouseEvent| Furnish::Logo(None))}>
                    { house::no_more_logo(*language) }
                </button>
            }
            <div key="choose">
                <input id={LOGO} class="file-picker__input" type="file" onchange={on_change}
                    accept="image/png,image/jpeg,image/svg+xml,image/webp" aria-describedby="house-logo-hint" />
                <label for={LOGO} class="button">{ house::choose_logo(*language) }</label>
                <p id="house-logo-hint" class="typed-field__hint">{ house::logo_hint(*language) }</p>
            </div>
        </div>
    }
}

fn picture(language: Language, address: String, (width, height): (f64, f64)) -> Html {
    let [width, height] = [width, height].map(|side| side.round().to_string());
    html! { <img class="house-form__picture" src={address} alt={house::logo(language)} {width} {height} /> }
}
