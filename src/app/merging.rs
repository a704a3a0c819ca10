use super::browser::inputs::{is_checked, text_of};
use super::browser::window;
use super::opening::use_opened;
use super::select_field::{Choices, SelectField};
use crate::counting::{Counting, bands};
use crate::fields::Choice;
use crate::groups::{self, Group, LONGEST_NAME, Refusal};
use crate::language::{Language, figures, page};
use crate::protocol::{ChoiceShown, Shown, ValueShown};
use crate::state::choosing::Change;
use crate::state::merging::{alike, change, fields, namesake, suggestion};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the title.
pub const MERGING_TITLE: &str = "merging-title";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub shown: Rc<Shown>,
    pub counting: Counting,
    pub on_change: Callback<Change>,
}

/// What the user fills in before values are merged.
#[derive(Clone, Debug, Default, PartialEq)]
struct Form {
    /// The field; none is the first.
    choice: Option<Choice>,
    ticked: BTreeSet<String>,
    /// The name, if it is not the one that is suggested.
    typed: Option<String>,
    /// What became of it.
    done: Option<Result<String, Refusal>>,
}

/// Values that are counted as one, and more of them.
#[component]
pub fn Merging(props: &Props) -> Html {
    let form = use_state(Form::default);
    let fields = fields(&props.shown);
    let field = fields.iter().find(|field| Some(field.choice) == form.choice).or(fields.first());
    let spellings = use_memo(Rc::clone(&props.shown), |shown| alike(shown));
    let is_open = use_opened(!spellings.is_empty());
    html! {
        if field.is_some() || has_merged(&props.counting) {
            <details id="merging" class="choice merging" open={is_open}>
                <summary id={MERGING_TITLE} class="choice__title">{ page::merging_title(props.language) }</summary>
                <p class="choice__text">{ page::merging_hint(props.language) }</p>
                // In an element of their own: when one goes, the title, which then has the focus, is not made anew.
                <div>{ for spellings.iter().map(|group| spelled(props, group)) }</div>
                { merged(props) }
                if let Some(field) = field {
                    { field_choice(props, &form, &fields, field) }
                    { values(props, &form, field) }
                    { name(props, &form, field) }
                    { button(props, &form, field) }
                }
            </details>
        }
    }
}

/// Values that may be spellings of one name, and a press for each name that they can be counted as; the usual one first.
fn spelled(props: &Props, group: &Group) -> Html {
    let language = props.language;
    let spellings: Vec<&str> = group.values.iter().map(String::as_str).collect();
    let others = spellings.iter().copied().filter(|name| *name != group.name);
    let names = std::iter::once(group.name.as_str()).chain(others);
    html! {
        <p key={format!("alike {}", group.name)} class="merging__alike">
            { page::alike_spelled(language, figures::choice(group.choice, language), &spellings) }
            { for names.map(|name| count_as(props, group, name)) }
        </p>
    }
}

fn count_as(props: &Props, group: &Group, name: &str) -> Html {
    let on_click = {
        let group = Group { name: name.to_owned(), ..group.clone() };
        let (shown, groups, on_change) = (props.shown.clone(), props.counting.groups.clone(), props.on_change.clone());
        Callback::from(move |_: MouseEvent| {
            if let Ok(change) = change(&shown, &groups, group.clone()) {
                on_change.emit(change);
                window::focus(MERGING_TITLE);
            }
        })
    };
    html! {
        <>
            { " " }
            <button type="button" class="button button--small" onclick={on_click}>{ page::count_as(props.language, name) }</button>
        </>
    }
}

fn has_merged(counting: &Counting) -> bool {
    !counting.groups.is_empty() || counting.age_bands.is_some()
}

/// What is merged, each with a button that undoes it.
fn merged(props: &Props) -> Html {
    let language = props.language;
    html! {
        if has_merged(&props.counting) {
            <p id="merged-title" class="merging__label">{ page::merged_groups(language) }</p>
            <ul class="merging__groups" aria-labelledby="merged-title">
                { for props.counting.groups.iter().map(|group| of_group(props, group)) }
                if let Some(from) = &props.counting.age_bands {
                    { of_ages(props, from) }
                }
            </ul>
        }
    }
}

fn of_group(props: &Props, group: &Group) -> Html {
    let values: Vec<String> =
        group.values.iter().map(|value| figures::value(group.choice, value, props.language)).collect();
    let field = figures::choice(group.choice, props.language);
    let text = format!("{} ({field}: {})", group.name, values.join(", "));
    one_merged(props, text, page::undo(props.language), group.choice, &group.name)
}

fn of_ages(props: &Props, from: &[u8]) -> Html {
    let all: Vec<String> = bands(from).into_iter().map(|band| figures::age_band(band, props.language)).collect();
    let name = page::own_bands(props.language);
    let text = format!("{name}: {}", all.join(", "));
    one_merged(props, text, page::age_bands_usual(props.language), Choice::AgeBand, name)
}

fn one_merged(props: &Props, text: String, button: &'static str, choice: Choice, name: &str) -> Html {
    let apart = Change::Apart(choice, name.to_owned());
    let on_click = props.on_change.reform(move |_: MouseEvent| apart.clone());
    html! {
        <li key={format!("{} {name}", choice.field().name())} class="merging__group">
            <span class="merging__name">{ text }</span>
            <button type="button" class="button button--small" aria-label={format!("{button}: {name}")} onclick={on_click}>
                { button }
            </button>
        </li>
    }
}

fn field_choice(props: &Props, form: &UseStateHandle<Form>, fields: &[ChoiceShown], field: &ChoiceShown) -> Html {
    let choices: Choices =
        fields.iter().map(|field| (field.choice.field().name().into(), field.label.clone())).collect();
    let on_change = {
        let form = form.clone();
        Callback::from(move |name: String| form.set(Form { choice: Choice::by_name(&name), ..Form::default() }))
    };
    html! {
        <SelectField id="merging-field" label={page::merging_field(props.language)} {choices}
            value={field.choice.field().name()} {on_change} />
    }
}

fn values(props: &Props, form: &UseStateHandle<Form>, field: &ChoiceShown) -> Html {
    html! {
        <fieldset class="choice__values">
            <legend class="merging__label">{ page::merging_values(props.language) }</legend>
            <div class="choice__list">{ for field.values.iter().map(|value| option(form, value)) }</div>
        </fieldset>
    }
}

fn option(form: &UseStateHandle<Form>, value: &ValueShown) -> Html {
    let on_change = {
        let (form, value) = (form.clone(), value.value.clone());
        Callback::from(move |event: Event| {
            let mut next = Form { done: None, ..(*form).clone() };
            match is_checked(&event) {
                true => next.ticked.insert(value.clone()),
                false => next.ticked.remove(&value),
            };
            form.set(next);
        })
    };
    html! {
        <label key={value.value.clone()} class="choice__option">
            <input type="checkbox" checked={form.ticked.contains(&value.value)} onchange={on_change} />
            <span class="choice__label">{ &value.label }</span>
        </label>
    }
}

/// The name: as it is typed, or one of the values that are ticked. Bands of ages have names of their own.
fn name(props: &Props, form: &UseStateHandle<Form>, field: &ChoiceShown) -> Html {
    let language = props.language;
    if field.choice == Choice::AgeBand {
        return html! { <p class="choice__text">{ page::merging_ages_hint(language) }</p> };
    }
    let name = named(props, form, field);
    let joined = namesake(&props.shown, field.choice, &name).filter(|value| !form.ticked.contains(value));
    let is_wrong = matches!(&form.done, Some(Err(refusal)) if refusal.is_of_name());
    let on_input = {
        let form = form.clone();
        Callback::from(move |event: InputEvent| {
            form.set(Form { typed: Some(text_of(&event)), done: None, ..(*form).clone() });
        })
    };
    html! {
        <>
            <label class="merging__label" for="merging-name">{ page::merging_name(language) }</label>
            <input id="merging-name" type="text" class="merging__field" autocomplete="off" value={name}
                maxlength={LONGEST_NAME.to_string()} aria-describedby="merging-joins merging-wrong" oninput={on_input}
                aria-invalid={is_wrong.to_string()} />
            <p id="merging-joins" class="choice__text">
                if let Some(value) = joined { { page::joins(language, &value) } }
            </p>
        </>
    }
}

fn named(props: &Props, form: &Form, field: &ChoiceShown) -> String {
    let ticked = field.values.iter().filter(|value| form.ticked.contains(&value.value));
    let suggested = || suggestion(&ticked.map(|value| value.label.as_str()).collect::<Vec<_>>(), props.language);
    form.typed.clone().unwrap_or_else(suggested)
}

fn button(props: &Props, form: &UseStateHandle<Form>, field: &ChoiceShown) -> Html {
    let language = props.language;
    let group = Group { choice: field.choice, name: named(props, form, field), values: form.ticked.clone() };
    let on_click = {
        let (form, shown, on_change) = (form.clone(), props.shown.clone(), props.on_change.clone());
        let groups = props.counting.groups.clone();
        Callback::from(move |_: MouseEvent| match change(&shown, &groups, group.clone()) {
            Ok(change) => {
                on_change.emit(change);
                let name = group.name.trim().to_owned();
                form.set(Form { choice: Some(group.choice), done: Some(Ok(name)), ..Form::default() });
            }
            Err(refusal) => {
                if refusal.is_of_name() {
                    window::focus("merging-name");
                }
                form.set(Form { done: Some(Err(refusal)), ..(*form).clone() });
            }
        })
    };
    html! {
        <>
            <p class="choice__buttons">
                <button id="merge" type="button" class="button" aria-describedby="merging-wrong" onclick={on_click}>
                    { page::merge(language) }
                </button>
            </p>
            <p id="merging-wrong" class="choice__error" role="alert">
                if let Some(Err(refusal)) = form.done { { page::wrong_to_merge(language, refusal) } }
            </p>
            <p class="choice__text" role="status">
                if let (Some(Ok(name)), Some(choice)) = (&form.done, form.choice) { { said(props, choice, name) } }
            </p>
        </>
    }
}

/// What was merged just now, for as long as it is. Its field may have nothing more to merge.
fn said(props: &Props, choice: Choice, name: &str) -> String {
    let Props { language, counting, .. } = props;
    match choice {
        Choice::AgeBand if counting.age_bands.is_some() => page::ages_merged(*language).to_owned(),
        Choice::AgeBand => String::new(),
        _ if groups::of(&counting.groups, choice).any(|group| group.is(name)) => page::merged_aloud(*language, name),
        _ => String::new(),
    }
}
