use super::browser::inputs::text_of;
use crate::calendar::{Day, Period};
use crate::language::{Language, page};
use crate::state::periods::{Typed, field_text, typed};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// The start of the ids of its controls; unique on the page.
    pub id: &'static str,
    /// The first and last day in the files, for a field that is left empty.
    pub days: (Day, Day),
    pub period: Option<Period>,
    /// What is said of the figures as long as the dates are wrong.
    pub stays: String,
    /// None where both are left empty.
    pub on_change: Callback<Option<Period>>,
}

/// A first and a last day.
#[component]
pub fn PeriodFields(props: &Props) -> Html {
    let draft = use_state(|| texts(props.period));
    let (first, last) = in_fields(props, &draft);
    let error = match typed(&first, &last, props.days) {
        Typed::Period(_) => None,
        Typed::Reversed => Some(page::period_reversed(props.language)),
        Typed::Unlikely => Some(page::period_unlikely(props.language)),
    };
    let is_wrong = error.is_some();
    let on_first = on_typed(props, &draft, {
        let last = last.clone();
        move |text| (text, last.clone())
    });
    let on_last = on_typed(props, &draft, {
        let first = first.clone();
        move |text| (first.clone(), text)
    });
    let error_id = format!("{}-error", props.id);
    html! {
        <>
            { field(props, "first", page::first_day(props.language), &first, is_wrong, on_first) }
            { field(props, "last", page::last_day(props.language), &last, is_wrong, on_last) }
            <p id={error_id} class="choice__error" role="alert">
                { error.map(|error| format!("{error} {}", props.stays)).unwrap_or_default() }
            </p>
        </>
    }
}

type Draft = (String, String);

fn texts(period: Option<Period>) -> Draft {
    let text = |day: fn(Period) -> Day| period.map(|period| field_text(day(period))).unwrap_or_default();
    (text(|period| period.first), text(|period| period.last))
}

/// What stands in the fields: what was typed, as long as the period is what was typed or that can't be a period.
fn in_fields(props: &Props, draft: &Draft) -> Draft {
    match typed(&draft.0, &draft.1, props.days) {
        Typed::Period(period) if period != props.period => texts(props.period),
        _ => draft.clone(),
    }
}

fn on_typed(props: &Props, draft: &UseStateHandle<Draft>, next: impl Fn(String) -> Draft + 'static) -> Callback<Event> {
    let (draft, days, on_change) = (draft.clone(), props.days, props.on_change.clone());
    Callback::from(move |event: Event| {
        let next = next(text_of(&event));
        if let Typed::Period(period) = typed(&next.0, &next.1, days) {
            on_change.emit(period);
        }
        draft.set(next);
    })
}

fn field(props: &Props, name: &str, label: &'static str, value: &str, is_wrong: bool, on: Callback<Event>) -> Html {
    let id = format!("{}-{name}", props.id);
    html! {
        <div class="period-fields__field">
            <label for={id.clone()}>{ label }</label>
            <input {id} type="date" value={value.to_owned()} onchange={on} aria-invalid={is_wrong.to_string()}
                aria-describedby={format!("{}-error", props.id)} />
        </div>
    }
}
