use super::training_group::TrainingGroup;
use super::training_matrix::TrainingMatrix;
use super::training_profile::TrainingProfile;
use super::width_probe::WidthProbe;
use crate::language::{Language, training as texts};
use crate::state::practising::Practice;
use crate::training::{Exercise, Training as State};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the practice, in the place of what the page is about.
pub const TRAINING: &str = "training";
/// The id of its title.
pub const TRAINING_TITLE: &str = "training-title";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub training: Rc<State>,
    /// The width of a chart, in CSS pixels.
    pub width: u32,
    pub on_practise: Callback<Practice>,
}

/// Practice with the ZRM: a person, their profile, and a small group.
#[component]
pub fn Training(props: &Props) -> Html {
    let Props { language, training, width, on_practise } = props;
    let (language, width) = (*language, *width);
    let on_exercise: Callback<Exercise> = on_practise.reform(Practice::Do);
    html! {
        <main id={TRAINING} tabindex="-1" class="page training">
            <div class="training__head">
                <h2 id={TRAINING_TITLE} class="training__title" tabindex="-1">{ texts::open(language) }</h2>
                <div class="training__ways">
                    <button id="training-all-again" type="button" class="button"
                        onclick={on_exercise.reform(|_| Exercise::AllAgain)}>
                        { texts::all_again(language) }
                    </button>
                    <button id="training-leave" type="button" class="button"
                        onclick={on_practise.reform(|_| Practice::Leave)}>
                        { texts::leave(language) }
                    </button>
                </div>
            </div>
            <p class="mark">{ texts::fictional(language) }{ " " }{ texts::files_stay(language) }</p>
            <div class="training__person">
                <TrainingMatrix {language} training={Rc::clone(training)} on_exercise={on_exercise.clone()} />
                <TrainingProfile {language} training={Rc::clone(training)} {width} />
            </div>
            <TrainingGroup {language} training={Rc::clone(training)} {width} {on_exercise} />
            <WidthProbe />
        </main>
    }
}
