use super::browser::inputs::is_checked;
use crate::language::{Language, page};
use crate::protocol::{ChoiceShown, ValueShown};
use crate::state::choosing::Change;
use std::collections::BTreeSet;
use yew::prelude::*;

/// Up to so many values are in sight at once.
const IN_SIGHT: usize = 6;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub choice: ChoiceShown,
    /// The selected values; none when all are.
    pub only: Option<BTreeSet<String>>,
    pub on_change: Callback<Change>,
}

/// The values of a field, each in or out.
#[component]
pub fn ValueChoice(props: &Props) -> Html {
    let Props { language, choice, only, on_change } = props;
    let field = choice.choice;
    let values = &choice.values;
    let label = page::capitalised(&choice.label);
    let selected = values.iter().filter(|value| is_selected(only, value)).count();
    html! {
        <details class="choice choice--values" open={values.len() <= IN_SIGHT}>
            <summary class="choice__title">
                { format!("{label}: ") }
                <span class="choice__chosen">{ page::chosen(*language, selected, values.len()) }</span>
            </summary>
            <fieldset class="choice__values">
                <legend class="visually-hidden">{ label.clone() }</legend>
                { all_or_none(*language, &label, on_change.reform(move |is_all: bool| match is_all {
                    true => Change::All(field),
                    false => Change::None(field),
                })) }
                <div class="choice__list">{ for values.iter().map(|value| option(props, value)) }</div>
            </fieldset>
        </details>
    }
}

fn is_selected(only: &Option<BTreeSet<String>>, value: &ValueShown) -> bool {
    only.as_ref().is_none_or(|only| only.contains(&value.value))
}

fn all_or_none(language: Language, label: &str, on_all: Callback<bool>) -> Html {
    let button = |text: &'static str, is_all: bool| {
        html! {
            <button type="button" class="button button--small" aria-label={format!("{label}: {text}")}
                onclick={on_all.reform(move |_| is_all)}>
                { text }
            </button>
        }
    };
    html! {
        <p class="choice__buttons">
            { button(page::select_all(language), true) }
            { button(page::select_none(language), false) }
        </p>
    }
}

fn option(props: &Props, value: &ValueShown) -> Html {
    let (field, name) = (props.choice.choice, value.value.clone());
    let on_change = props.on_change.reform(move |event: Event| Change::Value(field, name.clone(), is_checked(&event)));
    let count = props.language.count(i64::try_from(value.count).unwrap_or(i64::MAX));
    html! {
        <label key={value.value.clone()} class="choice__option">
            <input type="checkbox" checked={is_selected(&props.only, value)} onchange={on_change} />
            <span class="choice__label">{ &value.label }</span>
            <span class="choice__count">{ count }</span>
        </label>
    }
}
