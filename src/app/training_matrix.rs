use crate::language::{Language, page, training as texts};
use crate::training::{DOMAINS, Exercise, Moment, PEOPLE, Training};
use crate::zrm::Level;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub training: Rc<Training>,
    pub on_exercise: Callback<Exercise>,
}

/// The matrix of domains by levels, to score a fictional person.
#[component]
pub fn TrainingMatrix(props: &Props) -> Html {
    let language = props.language;
    html! {
        <section class="training__part" aria-labelledby="training-matrix-title">
            <h3 id="training-matrix-title" class="training__subtitle">{ texts::matrix_title(language) }</h3>
            <p class="training__text">{ texts::matrix_text(language) }</p>
            <div class="training__choices">
                { people(props) }
                { moments(props) }
            </div>
            <ol class="training-matrix__levels">
                { for Level::ALL.iter().map(|level| html! { <li>{ texts::level_name(language, *level) }</li> }) }
            </ol>
            <div class="table-scroll" role="region" tabindex="0" aria-label={texts::matrix_caption(language)}>
                <table class="table training-matrix">
                    <caption class="visually-hidden">{ caption(props) }</caption>
                    { head(language) }
                    <tbody>{ for (0..DOMAINS.len()).map(|place| row(props, place)) }</tbody>
                </table>
            </div>
            <p class="training__credit">{ page::zrm_credit(language) }</p>
        </section>
    }
}

/// The matrix is of this person at this moment.
fn caption(props: &Props) -> String {
    let Props { language, training, .. } = props;
    let moment = moment_name(*language, training.moment);
    format!("{} – {}, {moment}", texts::matrix_caption(*language), texts::person(*language, training.person))
}

fn moment_name(language: Language, moment: Moment) -> &'static str {
    match moment {
        Moment::Start => texts::start(language),
        Moment::End => texts::end(language),
    }
}

fn people(props: &Props) -> Html {
    let choice = |person: usize| {
        let on_click = props.on_exercise.reform(move |_| Exercise::Person(person));
        let is_pressed = (props.training.person == person).to_string();
        html! {
            <button id={format!("training-person-{person}")} type="button" class="chip" aria-pressed={is_pressed}
                onclick={on_click}>
                { texts::person(props.language, person) }
            </button>
        }
    };
    html! {
        <div class="training__choice" role="group" aria-label={texts::person_title(props.language)}>
            { for (0..PEOPLE).map(choice) }
        </div>
    }
}

fn moments(props: &Props) -> Html {
    let choice = |(id, moment): (&'static str, Moment)| {
        let on_click = props.on_exercise.reform(move |_| Exercise::At(moment));
        let is_pressed = (props.training.moment == moment).to_string();
        html! {
            <button id={id} type="button" class="chip" aria-pressed={is_pressed} onclick={on_click}>
                { moment_name(props.language, moment) }
            </button>
        }
    };
    let all = [("training-start", Moment::Start), ("training-end", Moment::End)];
    html! {
        <div class="training__choice" role="group" aria-label={texts::moment_title(props.language)}>
            { for all.into_iter().map(choice) }
        </div>
    }
}

fn head(language: Language) -> Html {
    html! {
        <thead>
            <tr>
                <th scope="col">{ texts::domain(language) }</th>
                { for Level::ALL.iter().map(|level| html! {
                    <th scope="col" class="training-matrix__level">
                        { level.number() }
                        <span class="training-matrix__name">{ texts::level_name(language, *level) }</span>
                    </th>
                }) }
                <th scope="col" class="training-matrix__level">{ texts::no_score(language) }</th>
                <th scope="col" class="training-matrix__way">{ texts::way(language) }</th>
            </tr>
        </thead>
    }
}

/// A domain, with a radio button for each level and one for none.
fn row(props: &Props, place: usize) -> Html {
    let name = texts::domain_name(props.language, DOMAINS[place]);
    let [start, end] = [Moment::Start, Moment::End].map(|moment| props.training.score(place, moment));
    html! {
        <tr>
            <th scope="row">{ name }</th>
            { for Level::ALL.iter().map(|level| cell(props, place, Some(*level))) }
            { cell(props, place, None) }
            <td class="training-matrix__way">{ texts::way_of(props.language, start, end) }</td>
        </tr>
    }
}

fn cell(props: &Props, place: usize, level: Option<Level>) -> Html {
    let Props { language, training, on_exercise } = props;
    let is_checked = training.score(place, training.moment) == level;
    let is_start = training.moment == Moment::End && level.is_some() && training.score(place, Moment::Start) == level;
    let text = level.map_or(texts::no_score(*language).to_owned(), |level| texts::level(*language, level));
    let start = if is_start { format!(" ({})", texts::was_start(*language)) } else { String::new() };
    let name = format!("{}: {text}{start}", texts::domain_name(*language, DOMAINS[place]));
    let on_change = on_exercise.reform(move |_: Event| Exercise::Score(place, level));
    let number = level.map_or(0, Level::number);
    html! {
        <td class="training-matrix__cell">
            <label class="training-matrix__choice">
                <input id={format!("training-score-{place}-{number}")} type="radio" name={format!("training-score-{place}")}
                    checked={is_checked} onchange={on_change} aria-label={name} />
                if is_start {
                    <span class="training-matrix__start" aria-hidden="true">{ texts::was_start(*language) }</span>
                }
            </label>
        </td>
    }
}
