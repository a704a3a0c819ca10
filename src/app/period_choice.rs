use super::browser::inputs::text_of;
use crate::calendar::{Day, Period};
use crate::language::{Language, page};
use crate::state::choosing::Change;
use crate::state::periods::{Named, Typed, field_text, named, typed};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// The first and last day in the files.
    pub days: (Day, Day),
    pub period: Option<Period>,
    pub on_change: Callback<Change>,
}

/// The period: two dates, or one click.
#[component]
pub fn PeriodChoice(props: &Props) -> Html {
    let draft = use_state(|| texts(props.period));
    let (first, last) = in_fields(props, &draft);
    let error = match typed(&first, &last, props.days) {
        Typed::Period(_) => None,
        Typed::Reversed => Some(page::period_reversed(props.language)),
        Typed::Unlikely => Some(page::period_unlikely(props.language)),
    };
    let error = error.map(|error| format!("{error} {}", page::period_stays(props.language, props.period)));
    let is_wrong = error.is_some();
    let on_first = on_typed(props, &draft, {
        let last = last.clone();
        move |text| (text, last.clone())
    });
    let on_last = on_typed(props, &draft, {
        let first = first.clone();
        move |text| (first.clone(), text)
    });
    html! {
        <fieldset class="choice period-choice">
            <legend class="choice__title">{ page::period_title(props.language) }</legend>
            { quick(props, &draft) }
            { field("period-first", page::first_day(props.language), &first, is_wrong, on_first) }
            { field("period-last", page::last_day(props.language), &last, is_wrong, on_last) }
            <p id="period-error" class="choice__error" role="alert">{ error.unwrap_or_default() }</p>
        </fieldset>
    }
}

type Draft = (String, String);

fn texts(period: Option<Period>) -> Draft {
    let text = |day: fn(Period) -> Day| period.map(|period| field_text(day(period))).unwrap_or_default();
    (text(|period| period.first), text(|period| period.last))
}

/// What stands in the fields: what was typed, as long as the selection is what was typed or that can't be a period.
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
            on_change.emit(Change::Period(period));
        }
        draft.set(next);
    })
}

fn field(id: &'static str, label: &'static str, value: &str, is_wrong: bool, on_change: Callback<Event>) -> Html {
    html! {
        <div class="period-choice__field">
            <label for={id}>{ label }</label>
            <input {id} type="date" value={value.to_owned()} onchange={on_change}
                aria-invalid={is_wrong.to_string()} aria-describedby="period-error" />
        </div>
    }
}

/// All time, the years, and the halves of the newest.
fn quick(props: &Props, draft: &UseStateHandle<Draft>) -> Html {
    let button = |label: String, period: Option<Period>| {
        let (draft, on_change) = (draft.clone(), props.on_change.clone());
        let on_click = Callback::from(move |_: MouseEvent| {
            draft.set(texts(period));
            on_change.emit(Change::Period(period));
        });
        let is_pressed = (props.period == period).to_string();
        html! { <button type="button" class="chip" aria-pressed={is_pressed} onclick={on_click}>{ label }</button> }
    };
    let names = named(props.days).into_iter();
    html! {
        <div class="period-choice__quick">
            { button(page::all_time(props.language).into(), None) }
            { for names.map(|name| button(name_of(props.language, name), Some(name.period()))) }
        </div>
    }
}

fn name_of(language: Language, name: Named) -> String {
    match name {
        Named::Year(year) => year.to_string(),
        Named::Half(year, half) => page::half(language, year, half),
    }
}
