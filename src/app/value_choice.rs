use super::browser::inputs::{is_checked, text_of};
use crate::language::{Language, page};
use crate::protocol::{ChoiceShown, ValueShown};
use crate::state::choosing::{Change, found};
use std::collections::BTreeSet;
use yew::prelude::*;

/// Up to so many values are in sight at once.
const IN_SIGHT: usize = 6;

/// Up to so many values need no search.
const WITHOUT_SEARCH: usize = 8;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub choice: ChoiceShown,
    /// The selected values; none when all are.
    pub only: Option<BTreeSet<String>>,
    pub on_change: Callback<Change>,
    /// What goes with this choice, below its values.
    #[prop_or_default]
    pub children: Html,
}

/// The values of a field, each in or out.
#[component]
pub fn ValueChoice(props: &Props) -> Html {
    let Props { language, choice, only, .. } = props;
    let typed = use_state(String::new);
    let values = &choice.values;
    let found = found(values, &typed);
    let label = page::capitalised(&choice.label);
    let selected = values.iter().filter(|value| is_selected(only, value)).count();
    let is_searched = !typed.trim().is_empty();
    html! {
        <details class="choice choice--values" open={values.len() <= IN_SIGHT}>
            <summary class="choice__title">
                { format!("{label}: ") }
                <span class="choice__chosen">{ page::chosen(*language, selected, values.len()) }</span>
            </summary>
            <fieldset class="choice__values">
                <legend class="visually-hidden">{ label.clone() }</legend>
                if values.len() > WITHOUT_SEARCH {
                    { search(props, &typed) }
                    <p class="choice__found" role="status">
                        if is_searched { { page::found(*language, found.len()) } }
                    </p>
                }
                if is_searched { { of_found(props, &label, &found) } } else { { all_or_none(props, &label) } }
                <div class="choice__list">{ for found.iter().map(|value| option(props, value)) }</div>
                { props.children.clone() }
            </fieldset>
        </details>
    }
}

fn is_selected(only: &Option<BTreeSet<String>>, value: &ValueShown) -> bool {
    only.as_ref().is_none_or(|only| only.contains(&value.value))
}

fn search(props: &Props, typed: &UseStateHandle<String>) -> Html {
    let id = format!("search-{}", props.choice.choice.field().name());
    let label = page::search_in(props.language, &props.choice.label.to_lowercase());
    let (value, typed) = ((**typed).clone(), typed.clone());
    let on_input = Callback::from(move |event: InputEvent| typed.set(text_of(&event)));
    html! {
        <>
            <label class="visually-hidden" for={id.clone()}>{ label.clone() }</label>
            <input {id} type="search" class="choice__search" placeholder={label} autocomplete="off" {value}
                oninput={on_input} />
        </>
    }
}

fn all_or_none(props: &Props, label: &str) -> Html {
    let field = props.choice.choice;
    html! {
        <p class="choice__buttons">
            { button(props, label, page::select_all(props.language), Change::All(field)) }
            { button(props, label, page::select_none(props.language), Change::None(field)) }
        </p>
    }
}

/// What can be done with the values that were found.
fn of_found(props: &Props, label: &str, found: &[&ValueShown]) -> Html {
    let (language, field) = (props.language, props.choice.choice);
    let values = || found.iter().map(|value| value.value.clone()).collect::<Vec<_>>();
    html! {
        if !found.is_empty() {
            <p class="choice__buttons">
                { button(props, label, page::select_found_only(language), Change::Only(field, values())) }
                { button(props, label, page::select_found(language), Change::Values(field, values(), true)) }
                { button(props, label, page::unselect_found(language), Change::Values(field, values(), false)) }
            </p>
        }
    }
}

fn button(props: &Props, label: &str, text: &'static str, change: Change) -> Html {
    let on_click = props.on_change.reform(move |_: MouseEvent| change.clone());
    html! {
        <button type="button" class="button button--small" aria-label={format!("{label}: {text}")} onclick={on_click}>
            { text }
        </button>
    }
}

fn option(props: &Props, value: &ValueShown) -> Html {
    let (field, name) = (props.choice.choice, value.value.clone());
    let on_change =
        props.on_change.reform(move |event: Event| Change::Values(field, vec![name.clone()], is_checked(&event)));
    let count = |count: u64| props.language.count(i64::try_from(count).unwrap_or(i64::MAX));
    html! {
        <label key={value.value.clone()} class="choice__option">
            <input type="checkbox" checked={is_selected(&props.only, value)} onchange={on_change} />
            <span class="choice__label">{ &value.label }</span>
            if let Some(number) = value.count {
                <span class="choice__count">{ count(number) }</span>
            }
        </label>
    }
}
