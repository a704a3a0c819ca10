use super::help_link::HelpLink;
use super::period_fields::PeriodFields;
use crate::calendar::{Day, Period};
use crate::language::help::{Place, Term};
use crate::language::{Language, figures, page};
use crate::selection::{Compare, Selection};
use crate::state::choosing::Change;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// The first and last day in the files.
    pub days: (Day, Day),
    pub selection: Selection,
    pub on_change: Callback<Change>,
}

/// The period to compare with. Without a period of one's own there is nothing to compare.
#[component]
pub fn CompareChoice(props: &Props) -> Html {
    let language = props.language;
    let Some(period) = props.selection.period else { return without_period(language) };
    let (before, earlier) = (period.before(), period.year_earlier());
    // Dates of one's own begin with those that are compared with now.
    let own = Compare::With(props.selection.compared_with().unwrap_or(before));
    html! {
        <fieldset class="choice">
            <legend class="choice__title">{ page::compare_title(language) }</legend>
            <HelpLink {language} place={Place::Term(Term::Comparison)} />
            { option(props, "compare-nothing", page::compare_nothing(language), None, None) }
            { option(props, "compare-before", page::compare_before(language), Some(Compare::Before), Some(before)) }
            { option(props, "compare-year", page::compare_year_earlier(language), Some(Compare::YearEarlier), Some(earlier)) }
            { option(props, "compare-own", page::compare_own(language), Some(own), None) }
            if let Some(Compare::With(period)) = props.selection.compare {
                { own_dates(props, period) }
            }
        </fieldset>
    }
}

fn without_period(language: Language) -> Html {
    html! {
        <fieldset class="choice" disabled={true} aria-describedby="compare-needs">
            <legend class="choice__title">{ page::compare_title(language) }</legend>
            <p id="compare-needs" class="choice__text">{ page::compare_needs_period(language) }</p>
        </fieldset>
    }
}

/// One of the ways to compare, with its days where they follow from the period.
fn option(props: &Props, id: &'static str, label: &str, compare: Option<Compare>, days: Option<Period>) -> Html {
    let is_own = |compare: Option<Compare>| matches!(compare, Some(Compare::With(_)));
    let now = props.selection.compare;
    let is_chosen = now == compare || is_own(now) && is_own(compare);
    let on_change = props.on_change.reform(move |_: Event| Change::Compare(compare));
    html! {
        <label class="choice__option" for={id}>
            <input {id} type="radio" name="compare" checked={is_chosen} onchange={on_change} />
            <span class="choice__label">
                { label.to_owned() }
                if let Some(days) = days {
                    <span class="choice__days">{ figures::days(days, props.language) }</span>
                }
            </span>
        </label>
    }
}

fn own_dates(props: &Props, period: Period) -> Html {
    let stays = page::comparison_stays(props.language, &figures::days(period, props.language));
    let on_change = {
        let on_change = props.on_change.clone();
        // Fields that are both emptied say nothing new.
        Callback::from(move |typed: Option<Period>| {
            if let Some(period) = typed {
                on_change.emit(Change::Compare(Some(Compare::With(period))));
            }
        })
    };
    html! {
        <PeriodFields language={props.language} id="compare" days={props.days} {period} {stays} {on_change} />
    }
}
