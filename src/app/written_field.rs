use super::browser::inputs::written;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// Unique on the page.
    pub id: String,
    pub label: &'static str,
    #[prop_or_default]
    pub hint: Option<&'static str>,
    pub value: String,
    /// Whether it takes several lines.
    #[prop_or_default]
    pub has_lines: bool,
    pub on_written: Callback<String>,
}

/// A field for the user's own words, under its label.
#[component]
pub fn WrittenField(props: &Props) -> Html {
    let Props { id, value, .. } = props;
    let hint_id = props.hint.map(|_| format!("{id}-hint"));
    let on_input = props.on_written.reform(|event: InputEvent| written(&event));
    html! {
        <div class="written-field">
            <label class="written-field__label" for={id.clone()}>{ props.label }</label>
            if props.has_lines {
                <textarea id={id.clone()} class="written-field__control" rows="4" value={value.clone()}
                    oninput={on_input} aria-describedby={hint_id.clone()} />
            } else {
                <input id={id.clone()} class="written-field__control" type="text" autocomplete="off"
                    value={value.clone()} oninput={on_input} aria-describedby={hint_id.clone()} />
            }
            if let Some(hint) = props.hint {
                <p id={hint_id} class="written-field__hint">{ hint }</p>
            }
        </div>
    }
}
