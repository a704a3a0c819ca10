use super::browser::inputs::{chosen, set_chosen};
use yew::prelude::*;

/// What can be chosen: a value and what is shown for it.
pub type Choices = Vec<(String, String)>;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// Unique on the page.
    pub id: String,
    pub label: String,
    #[prop_or_default]
    pub hint: Option<String>,
    pub choices: Choices,
    /// More choices, under a name.
    #[prop_or_default]
    pub groups: Vec<(String, Choices)>,
    /// The value that is chosen.
    pub value: String,
    /// Whether `value` is what the files say, and no answer is on its way that may change it. Until then the control
    /// keeps what the user chose.
    #[prop_or(true)]
    pub is_settled: bool,
    pub on_change: Callback<String>,
}

/// A native `<select>` under its label. It shows `value`, also when a choice of the user was not followed.
#[component]
pub fn SelectField(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let (node, value, is_settled) = (node.clone(), props.value.clone(), props.is_settled);
        use_effect(move || {
            if is_settled {
                set_chosen(&node, &value);
            }
        });
    }
    let hint_id = props.hint.is_some().then(|| format!("{}-hint", props.id));
    let on_change = props.on_change.reform(|event: Event| chosen(&event));
    html! {
        <div class="select-field">
            <label class="select-field__label" for={props.id.clone()}>{ &props.label }</label>
            <select id={props.id.clone()} class="select-field__control" ref={node} onchange={on_change}
                aria-describedby={hint_id.clone()}>
                { options(props, &props.choices) }
                { for props.groups.iter().filter(|(_, choices)| !choices.is_empty()).map(|(name, choices)| html! {
                    <optgroup label={name.clone()}>{ options(props, choices) }</optgroup>
                }) }
            </select>
            if let Some(hint) = &props.hint {
                <p id={hint_id} class="select-field__hint">{ hint }</p>
            }
        </div>
    }
}

fn options(props: &Props, choices: &Choices) -> Html {
    let option = |(value, text): &(String, String)| {
        html! { <option value={value.clone()} selected={*value == props.value}>{ text }</option> }
    };
    choices.iter().map(option).collect()
}
