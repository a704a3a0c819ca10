use super::browser::inputs::text_of;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// Unique on the page.
    pub id: String,
    pub label: String,
    #[prop_or_default]
    pub hint: Option<String>,
    /// The last good text.
    pub value: String,
    /// What is said of a text that can't be meant.
    pub wrong: String,
    /// Takes a text, and says whether it is good.
    pub on_typed: Callback<String, bool>,
}

/// A field for a number, or several. What is wrong stays in it, with a sentence, until it is mended.
#[component]
pub fn TypedField(props: &Props) -> Html {
    let wrong = use_state(|| None::<(String, String)>);
    // Another good text from elsewhere takes the place of a wrong one.
    let typed = wrong.as_ref().filter(|(_, good)| *good == props.value).map(|(typed, _)| typed.clone());
    let is_wrong = typed.is_some();
    let on_change = {
        let (wrong, value, on_typed) = (wrong.clone(), props.value.clone(), props.on_typed.clone());
        Callback::from(move |event: Event| {
            let text = text_of(&event);
            let is_good = on_typed.emit(text.clone());
            wrong.set((!is_good).then(|| (text, value.clone())));
        })
    };
    let (hint_id, error_id) = (format!("{}-hint", props.id), format!("{}-error", props.id));
    html! {
        <div class="typed-field">
            <label class="typed-field__label" for={props.id.clone()}>{ &props.label }</label>
            <input id={props.id.clone()} class="typed-field__control" type="text" autocomplete="off"
                value={typed.unwrap_or_else(|| props.value.clone())} onchange={on_change}
                aria-invalid={is_wrong.to_string()} aria-describedby={format!("{hint_id} {error_id}")} />
            <p id={hint_id} class="typed-field__hint">{ props.hint.clone().unwrap_or_default() }</p>
            <p id={error_id} class="choice__error" role="alert">
                if is_wrong { { &props.wrong } }
            </p>
        </div>
    }
}
