use super::browser::fields::{self, WrongField};
use super::browser::window;
use crate::language::{Language, wrong as texts};
use yew::prelude::*;

/// The id of the summary.
const SUMMARY: &str = "wrong-fields";
const TITLE: &str = "wrong-fields-title";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub wrong: Vec<WrongField>,
    /// How many times was asked: each time the summary takes the focus.
    pub asked: u32,
    /// Looks which fields are still wrong.
    pub on_look: Callback<()>,
    /// Does what was asked for with the last good values.
    pub on_anyway: Callback<()>,
    /// Leaves it.
    pub on_leave: Callback<()>,
}

/// What is wrong in fields when something is to be saved: each as a link to its field. It takes the focus, and is gone when
/// all is mended.
#[component]
pub fn ErrorSummary(props: &Props) -> Html {
    let Props { language, wrong, asked, on_look, on_anyway, on_leave } = props;
    use_effect_with(*asked, |_| window::focus(SUMMARY));
    {
        let on_look = on_look.clone();
        use_effect_with((), move |()| {
            let heard = fields::on_mended(on_look);
            move || drop(heard)
        });
    }
    html! {
        <div id={SUMMARY} class="error-summary" role="group" tabindex="-1" aria-labelledby={TITLE}>
            <h2 id={TITLE} class="error-summary__title">{ texts::title(*language) }</h2>
            <ul class="error-summary__list">{ for wrong.iter().map(link) }</ul>
            <p>{ texts::last_good(*language) }</p>
            <p class="error-summary__actions">
                <button id="save-anyway" type="button" class="button" onclick={on_anyway.reform(|_| ())}>
                    { texts::anyway(*language) }
                </button>
                <button id="save-not" type="button" class="button" onclick={on_leave.reform(|_| ())}>
                    { texts::leave(*language) }
                </button>
            </p>
        </div>
    }
}

/// A field by its label and what is wrong in it.
fn link(field: &WrongField) -> Html {
    let id = field.id.clone();
    let on_click = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        fields::go_to(&id);
    });
    html! {
        <li><a href={format!("#{}", field.id)} onclick={on_click}>{ format!("{}: {}", field.label, field.error) }</a></li>
    }
}
