use super::browser::inputs::text_of;
use super::figure_table::FigureTable;
use crate::language::{Language, figures, page, training as texts};
use crate::protocol::FigureShown;
use crate::training::{Exercise, REFERRERS, Subtraction, THRESHOLDS, Training};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub training: Rc<Training>,
    /// The people by who referred them, protected; none where nothing may be shown.
    pub figure: Option<Rc<FigureShown>>,
    /// Why nothing may be shown, where that is so.
    pub refusal: Option<String>,
    pub on_exercise: Callback<Exercise>,
}

/// What a reader works out of a table of which only small numbers are left out, beside the same table protected.
#[component]
pub fn TrainingSmall(props: &Props) -> Html {
    let Props { language, training, figure, refusal, .. } = props;
    let language = *language;
    html! {
        <>
            { threshold(props) }
            <div class="training-small">
                { only_small(language, &training.only_small_hidden()) }
                <div class="training-small__side">
                    <h5>{ texts::as_published(language) }</h5>
                    if let Some(figure) = figure {
                        <FigureTable {language} figure={Rc::clone(figure)} id="practice" />
                    } else {
                        <p id="training-refusal" class="no-figures">{ refusal.clone().unwrap_or_default() }</p>
                    }
                </div>
            </div>
        </>
    }
}

fn threshold(props: &Props) -> Html {
    let Props { language, training, on_exercise, .. } = props;
    let on_input = on_exercise.reform(|event: InputEvent| {
        // OK because what is no number is out of the range too, and changes nothing.
        Exercise::Threshold(text_of(&event).parse().unwrap_or_default())
    });
    html! {
        <div class="training-small__threshold">
            <label for="training-threshold">{ texts::threshold(*language) }</label>
            <input id="training-threshold" type="range" min={THRESHOLDS.start().to_string()}
                max={THRESHOLDS.end().to_string()} step="1" value={training.threshold.to_string()} oninput={on_input}
                aria-describedby="training-threshold-hint" />
            <output for="training-threshold">{ training.threshold }</output>
            <p id="training-threshold-hint">{ texts::threshold_hint(*language, training.threshold) }</p>
        </div>
    }
}

fn only_small(language: Language, naive: &Subtraction) -> Html {
    let subtraction = texts::subtraction(language, naive.all, &naive.shown, naive.rest());
    html! {
        <div class="training-small__side">
            <h5>{ texts::only_small(language) }</h5>
            <div class="table-scroll" role="region" tabindex="0" aria-label={texts::only_small(language)}>
                <table id="training-naive" class="table">
                    <caption class="visually-hidden">{ texts::only_small(language) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ texts::referrer(language) }</th>
                            <th scope="col" class="table__number">{ texts::people(language) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for REFERRERS.iter().zip(naive.rows).map(|((dutch, english), count)| html! {
                            <tr>
                                <th scope="row">{ language.of(*dutch, *english) }</th>
                                { number(language, count) }
                            </tr>
                        }) }
                        <tr class="table__total">
                            <th scope="row">{ texts::in_all(language) }</th>
                            { number(language, Some(naive.all)) }
                        </tr>
                    </tbody>
                </table>
            </div>
            <p id="training-subtraction" role="status">
                if naive.hidden() > 0 {
                    { subtraction }{ " " }
                }
                { texts::known(language, naive.hidden(), naive.each()) }
            </p>
        </div>
    }
}

fn number(language: Language, count: Option<usize>) -> Html {
    match count {
        Some(count) => html! { <td class="table__number">{ count }</td> },
        None => html! {
            <td class="table__number niet-getoond">
                <span class="niet-getoond__mark" aria-hidden="true">{ figures::HIDDEN }</span>
                <span class="visually-hidden">{ page::not_shown(language) }</span>
            </td>
        },
    }
}
