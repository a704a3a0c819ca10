use super::browser::inputs::is_checked;
use super::browser::window;
use super::select_field::{Choices, SelectField};
use super::typed_field::TypedField;
use crate::calendar::Step;
use crate::counting::ClientsBy;
use crate::language::{Language, page};
use crate::state::choosing::{Change, Count};
use crate::state::options::FigureOption;
use crate::state::typing::{age_bands, age_limit, bands_text, inhabitants};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub options: Vec<FigureOption>,
    pub on_change: Callback<Change>,
}

/// How a figure is counted, as far as the user may choose.
#[component]
pub fn FigureOptions(props: &Props) -> Html {
    html! {
        <fieldset class="figure-options">
            <legend class="figure-options__title">{ page::options_title(props.language) }</legend>
            { for props.options.iter().map(|option| control(props, option)) }
        </fieldset>
    }
}

fn control(props: &Props, option: &FigureOption) -> Html {
    let language = props.language;
    match option {
        FigureOption::CouldGrow(is) => check(props, "could-grow", page::could_grow(language), *is, Count::CouldGrow),
        FigureOption::People(is) => check(props, "people", page::people(language), *is, Count::People),
        FigureOption::Prorated(is) => check(props, "prorated", page::prorated(language), *is, Count::Prorated),
        FigureOption::KindsApart(kinds) => kinds_apart(props, kinds),
        FigureOption::TransitionsOf { chosen, domains } => transitions_of(props, chosen, domains),
        FigureOption::ClientsBy(by) => clients_by(props, *by),
        FigureOption::Step(chosen) => step(props, *chosen),
        FigureOption::AgeBands { from, are_usual, are_selected } => bands(props, from, *are_usual, *are_selected),
        FigureOption::AgeLimit(limit) => {
            let read = |text: &str| age_limit(text).map(Count::AgeLimit);
            let words = Words { label: page::age_limit(language), hint: None, wrong: page::age_limit_wrong(language) };
            typed(props, "age-limit", words, limit.to_string(), read)
        }
        FigureOption::Inhabitants(number) => {
            let words = Words {
                label: page::inhabitants(language),
                hint: Some(page::inhabitants_hint(language).to_owned()),
                wrong: page::inhabitants_wrong(language),
            };
            let shown = |number: u64| language.count(i64::try_from(number).unwrap_or(i64::MAX));
            let read = |text: &str| inhabitants(text).map(Count::Inhabitants);
            typed(props, "inhabitants", words, number.map(shown).unwrap_or_default(), read)
        }
    }
}

fn on_count<T: 'static>(props: &Props, count: impl Fn(T) -> Count + 'static) -> Callback<T> {
    props.on_change.reform(move |said| Change::Counting(count(said)))
}

fn check(props: &Props, id: &'static str, label: &str, is: bool, count: impl Fn(bool) -> Count + 'static) -> Html {
    let on_change = on_count(props, count).reform(|event: Event| is_checked(&event));
    html! {
        <label class="choice__option" for={id}>
            <input {id} type="checkbox" checked={is} onchange={on_change} />
            <span class="choice__label">{ label.to_owned() }</span>
        </label>
    }
}

fn kinds_apart(props: &Props, kinds: &[(String, bool)]) -> Html {
    html! {
        <fieldset class="figure-options__part">
            <legend class="figure-options__label">{ page::kinds_apart(props.language) }</legend>
            { for kinds.iter().enumerate().map(|(number, (kind, is))| {
                let on_change = on_count(props, {
                    let kind = kind.clone();
                    move |event: Event| Count::KindApart(kind.clone(), is_checked(&event))
                });
                let id = format!("kind-apart-{}", number + 1);
                html! {
                    <label key={kind.clone()} class="choice__option" for={id.clone()}>
                        <input {id} type="checkbox" checked={*is} onchange={on_change} />
                        <span class="choice__label">{ kind }</span>
                    </label>
                }
            }) }
        </fieldset>
    }
}

fn transitions_of(props: &Props, chosen: &Option<String>, domains: &[(String, String)]) -> Html {
    let all = (String::new(), page::all_domains(props.language).to_owned());
    let choices: Choices = [all].into_iter().chain(domains.iter().cloned()).collect();
    let on_change =
        on_count(props, |domain: String| Count::TransitionsOf(Some(domain).filter(|name| !name.is_empty())));
    html! {
        <SelectField id="transitions-of" label={page::transitions_of(props.language)} {choices}
            value={chosen.clone().unwrap_or_default()} {on_change} />
    }
}

fn clients_by(props: &Props, by: ClientsBy) -> Html {
    let language = props.language;
    let named =
        [("year", page::by_year(language), ClientsBy::Year), ("theme", page::by_theme(language), ClientsBy::Theme)];
    one_of(props, "clients-by", &named, by, Count::ClientsBy)
}

fn step(props: &Props, step: Step) -> Html {
    let language = props.language;
    let named = [
        ("year", page::by_year(language), Step::Year),
        ("quarter", page::by_quarter(language), Step::Quarter),
        ("month", page::by_month(language), Step::Month),
    ];
    one_of(props, "step", &named, step, Count::Step)
}

/// What the rows are, as one of a few.
fn one_of<T: Copy + PartialEq + Default + 'static>(
    props: &Props,
    id: &'static str,
    named: &[(&'static str, &'static str, T)],
    chosen: T,
    count: fn(T) -> Count,
) -> Html {
    let value = named.iter().find(|(_, _, what)| *what == chosen).map_or("", |(value, ..)| value);
    let whats: Vec<(&'static str, T)> = named.iter().map(|(value, _, what)| (*value, *what)).collect();
    let on_change = on_count(props, move |value: String| {
        count(whats.iter().find(|(name, _)| *name == value).map(|(_, what)| *what).unwrap_or_default())
    });
    let choices: Choices = named.iter().map(|(value, text, _)| ((*value).to_owned(), (*text).to_owned())).collect();
    html! { <SelectField {id} label={page::rows_are(props.language)} {choices} {value} {on_change} /> }
}

/// The id of the field for the bands of ages.
const AGE_BANDS: &str = "age-bands";

fn bands(props: &Props, from: &[u8], are_usual: bool, are_selected: bool) -> Html {
    let language = props.language;
    let mut hint = page::age_bands_hint(language).to_owned();
    if are_selected {
        hint = format!("{hint} {}", page::age_bands_selected(language));
    }
    let words =
        Words { label: page::age_bands_label(language), hint: Some(hint), wrong: page::age_bands_wrong(language) };
    let now = from.to_vec();
    // The bands that are there already are no choice of others.
    let read = move |text: &str| {
        age_bands(text).map(|bands| Count::AgeBands(Some(bands).filter(|bands| !are_usual || *bands != now)))
    };
    let on_usual = on_count(props, |_: MouseEvent| {
        // This button is about to go.
        window::focus(AGE_BANDS);
        Count::AgeBands(None)
    });
    html! {
        <>
            { typed(props, AGE_BANDS, words, bands_text(from), read) }
            if !are_usual {
                <button id="usual-bands" type="button" class="button button--small" onclick={on_usual}>
                    { page::age_bands_usual(language) }
                </button>
            }
        </>
    }
}

/// What is said around a field.
struct Words {
    label: &'static str,
    hint: Option<String>,
    wrong: &'static str,
}

fn typed(
    props: &Props,
    id: &'static str,
    words: Words,
    value: String,
    read: impl Fn(&str) -> Option<Count> + 'static,
) -> Html {
    let on_change = props.on_change.clone();
    let on_typed = Callback::from(move |text: String| match read(&text) {
        Some(count) => {
            on_change.emit(Change::Counting(count));
            true
        }
        None => false,
    });
    html! { <TypedField {id} label={words.label} hint={words.hint} {value} wrong={words.wrong} {on_typed} /> }
}
