use super::training_figure::{TrainingFigure, TrainingNotes};
use crate::language::{Language, training as texts};
use crate::protocol::FigureShown;
use crate::training::{Training, Ways};
use std::rc::Rc;
use yew::prelude::*;

/// The chart is drawn no wider than this, in CSS pixels, and shown as wide as there is room: its letters are large then.
const WIDTH: u32 = 500;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub training: Rc<Training>,
    /// The width of the chart, in CSS pixels.
    pub width: u32,
}

/// What a fictional person scored at the start and at the end.
#[component]
pub fn TrainingProfile(props: &Props) -> Html {
    let Props { language, training, width } = props;
    let width = (*width).min(WIDTH);
    let made = use_memo((*language, training.person, training.scores(), width), |_| {
        let title = texts::profile_of(*language, &texts::person(*language, training.person));
        let figure = training.profile(*language, width).figures.into_iter().next();
        figure.map(|figure| Rc::new(FigureShown { title, ..figure }))
    });
    let Ways { up, same, down, missing } = training.ways();
    let sentence = texts::ways(*language, &texts::person(*language, training.person), [up, same, down, missing]);
    html! {
        <section class="training__part" aria-labelledby="training-profile-title">
            <h3 id="training-profile-title" class="training__subtitle">{ texts::profile_title(*language) }</h3>
            <p id="training-ways" class="training__sentence" role="status">{ sentence }</p>
            <p class="training__text">{ texts::profile_text(*language) }</p>
            if let Some(figure) = &*made {
                <TrainingFigure language={*language} figure={Rc::clone(figure)} id="profile" is_whole=false />
                <TrainingNotes language={*language} figure={Rc::clone(figure)} id="profile" is_whole=false />
            }
        </section>
    }
}
