use super::help_link::HelpLink;
use super::period_fields::PeriodFields;
use super::select_field::{Choices, SelectField};
use crate::calendar::{Day, Period};
use crate::language::help::{Place, Term};
use crate::language::{Language, page};
use crate::state::choosing::Change;
use crate::state::periods::{Named, Nearness, Offer, nearness};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// The first and last day in the files.
    pub days: (Day, Day),
    pub today: Day,
    pub period: Option<Period>,
    pub on_change: Callback<Change>,
}

/// The period: one click, a part of a year, or two dates.
#[component]
pub fn PeriodChoice(props: &Props) -> Html {
    let language = props.language;
    // Counts the quick choices: after one the date fields begin anew, without what was wrong in them.
    let quick = use_state(|| 0);
    let on_quick = {
        let (quick, on_change) = (quick.clone(), props.on_change.clone());
        Callback::from(move |period| {
            quick.set(*quick + 1);
            on_change.emit(Change::Period(period));
        })
    };
    let offer = Offer::new(props.days);
    html! {
        <fieldset class="choice period-choice">
            <legend class="choice__title">{ page::period_title(language) }</legend>
            <HelpLink {language} place={Place::Term(Term::Period)} />
            { years(props, &offer, &on_quick) }
            { parts(props, &offer, on_quick) }
            <PeriodFields key={*quick} {language} id="period" days={props.days} period={props.period}
                stays={page::period_stays(language, props.period)} on_change={props.on_change.reform(Change::Period)} />
        </fieldset>
    }
}

/// All time and the newest years.
fn years(props: &Props, offer: &Offer, on_quick: &Callback<Option<Period>>) -> Html {
    let button = |label: String, period: Option<Period>| {
        let is_pressed = (props.period == period).to_string();
        let on_click = on_quick.reform(move |_: MouseEvent| period);
        html! { <button type="button" class="chip" aria-pressed={is_pressed} onclick={on_click}>{ label }</button> }
    };
    html! {
        <div class="period-choice__quick">
            { button(page::all_time(props.language).into(), None) }
            { for offer.years.iter().map(|year| button(name(props, *year), Some(year.period()))) }
        </div>
    }
}

/// School years, halves and quarters.
fn parts(props: &Props, offer: &Offer, on_quick: Callback<Option<Period>>) -> Html {
    let language = props.language;
    let choices = |parts: &[Named]| parts.iter().map(|part| (value_of(*part), name(props, *part))).collect::<Choices>();
    let groups = [
        (page::school_years(language), choices(&offer.school_years)),
        (page::halves(language), choices(&offer.halves)),
        (page::quarters(language), choices(&offer.quarters)),
    ];
    let parts = [&offer.school_years[..], &offer.halves, &offer.quarters].concat();
    let chosen = parts.iter().find(|part| Some(part.period()) == props.period);
    let value = chosen.map(|part| value_of(*part)).unwrap_or_default();
    let on_change = on_quick
        .reform(move |value: String| parts.iter().find(|part| value_of(**part) == value).map(|part| part.period()));
    html! {
        <SelectField id="period-part" label={page::period_part(language)}
            choices={vec![(String::new(), page::period_choose(language).to_owned())]}
            groups={groups.map(|(name, choices)| (name.to_owned(), choices)).to_vec()} {value} {on_change} />
    }
}

fn value_of(part: Named) -> String {
    match part {
        Named::Year(year) => year.to_string(),
        Named::SchoolYear(year) => format!("{year}-school"),
        Named::Half(year, half) => format!("{year}-half-{half}"),
        Named::Quarter(year, quarter) => format!("{year}-quarter-{quarter}"),
    }
}

fn name(props: &Props, named: Named) -> String {
    let language = props.language;
    match named {
        Named::Year(year) => match nearness(year, props.today) {
            Nearness::This => page::this_year(language, year),
            Nearness::Last => page::last_year(language, year),
            Nearness::Other => year.to_string(),
        },
        Named::SchoolYear(year) => format!("{year}/{}", year + 1),
        Named::Half(year, half) => page::half(language, year, half),
        Named::Quarter(year, quarter) => page::quarter(language, year, quarter),
    }
}
