use super::training_figure::TrainingFigure;
use super::training_members::TrainingMembers;
use super::training_readout::TrainingReadout;
use super::training_small::TrainingSmall;
use crate::language::{Language, training as texts};
use crate::protocol::FigureShown;
use crate::training::{Exercise, Lesson, Training};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub training: Rc<Training>,
    /// The width of a chart, in CSS pixels.
    pub width: u32,
    pub on_exercise: Callback<Exercise>,
}

/// A small fictional group whose figures change as its scores do, in four lessons.
#[component]
pub fn TrainingGroup(props: &Props) -> Html {
    let Props { language, training, width, on_exercise } = props;
    let language = *language;
    // A score of the person above changes nothing here.
    let group = (training.lesson, training.group.clone(), training.threshold);
    let made = use_memo((language, group, *width), |_| {
        let made = training.figures(language, *width);
        (made.figures.into_iter().map(Rc::new).collect::<Vec<_>>(), made.refusal)
    });
    let (figures, refusal) = &*made;
    let lesson = training.lesson;
    let [title, text, look, question, answer] = words(language, lesson);
    html! {
        <section class="training__part" aria-labelledby="training-group-title">
            <h3 id="training-group-title" class="training__subtitle">{ texts::group_title(language) }</h3>
            { lessons(props) }
            <div key={lesson.name()} class="training-lesson">
                <h4 id="training-lesson-title" class="figure__title">{ title }</h4>
                <p class="training__text">{ text }</p>
                <p class="training__text"><strong>{ texts::look_title(language) }</strong>{ " " }{ look }</p>
                <div class="training-lesson__views">
                    <TrainingMembers {language} training={Rc::clone(training)} on_exercise={on_exercise.clone()} />
                    <div class="training-lesson__figures">
                        { view_figures(props, figures, refusal.as_ref()) }
                    </div>
                </div>
                <div class="training-lesson__question">
                    <p><strong>{ texts::question_title(language) }</strong>{ " " }{ question }</p>
                    <details>
                        <summary id="training-answer">{ texts::answer_title(language) }</summary>
                        <p>{ answer }</p>
                    </details>
                </div>
            </div>
        </section>
    }
}

fn view_figures(props: &Props, figures: &[Rc<FigureShown>], refusal: Option<&String>) -> Html {
    let Props { language, training, on_exercise, .. } = props;
    if training.lesson == Lesson::Small {
        return html! {
            <TrainingSmall language={*language} training={Rc::clone(training)} figure={figures.first().cloned()}
                refusal={refusal.cloned()} on_exercise={on_exercise.clone()} />
        };
    }
    let has_readout = matches!(training.lesson, Lesson::Pairs | Lesson::Missing);
    html! {
        <>
            if let Some(figure) = figures.first().filter(|_| has_readout) {
                <TrainingReadout language={*language} figure={Rc::clone(figure)} />
            }
            { for figures.iter().map(|figure| html! {
                <TrainingFigure key={figure.id.clone()} language={*language} figure={Rc::clone(figure)} id="practice" />
            }) }
        </>
    }
}

fn lessons(props: &Props) -> Html {
    let Props { language, training, on_exercise, .. } = props;
    let choice = |lesson: Lesson| {
        let on_click = on_exercise.reform(move |_| Exercise::Take(lesson));
        let is_pressed = (training.lesson == lesson).to_string();
        html! {
            <button id={format!("training-lesson-{}", lesson.name())} type="button" class="chip" aria-pressed={is_pressed}
                onclick={on_click}>
                { words(*language, lesson)[0] }
            </button>
        }
    };
    html! {
        <div class="training__choice" role="group" aria-label={texts::lessons_title(*language)}>
            { for Lesson::ALL.into_iter().map(choice) }
        </div>
    }
}

/// Title, text, what to look at, question and answer.
fn words(language: Language, lesson: Lesson) -> [&'static str; 5] {
    let words: [fn(Language) -> &'static str; 5] = match lesson {
        Lesson::Mean => {
            [texts::mean_title, texts::mean_text, texts::mean_look, texts::mean_question, texts::mean_answer]
        }
        Lesson::Pairs => {
            [texts::pairs_title, texts::pairs_text, texts::pairs_look, texts::pairs_question, texts::pairs_answer]
        }
        Lesson::Missing => [
            texts::missing_title,
            texts::missing_text,
            texts::missing_look,
            texts::missing_question,
            texts::missing_answer,
        ],
        Lesson::Small => {
            [texts::small_title, texts::small_text, texts::small_look, texts::small_question, texts::small_answer]
        }
    };
    words.map(|word| word(language))
}
