use super::browser::window;
use super::training_figure::{TrainingFigure, TrainingNotes};
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
    /// The width of a chart on the page, in CSS pixels.
    pub width: u32,
    pub on_exercise: Callback<Exercise>,
}

/// How wide charts are drawn at most, in pixels: they are shown larger, so that a room can read them.
const WIDTH: u32 = 400;

/// The id of the choice of a lesson, above the lesson.
const LESSON: &str = "training-lesson";

/// A small fictional group whose figures change as its scores do, in four lessons. Where there is room the group, its
/// figures and the question stand beside each other, so that a room sees all of them while a score is changed.
#[component]
pub fn TrainingGroup(props: &Props) -> Html {
    let Props { language, training, width, on_exercise } = props;
    let (language, width) = (*language, (*width).min(WIDTH));
    // A score of the person above changes nothing here.
    let group = (training.lesson, training.group.clone(), training.threshold);
    let made = use_memo((language, group, width), |_| {
        let made = training.figures(language, width);
        (made.figures.into_iter().map(Rc::new).collect::<Vec<_>>(), made.refusal)
    });
    let (figures, refusal) = &*made;
    let lesson = training.lesson;
    {
        // A lesson that is taken comes into the window as a whole; the first one waits until it is looked for.
        let before = use_mut_ref(|| lesson);
        use_effect_with(lesson, move |lesson| {
            if before.replace(*lesson) != *lesson {
                window::show(LESSON, true);
            }
        });
    }
    let [title, text, look, question, answer] = words(language, lesson);
    html! {
        <section class="training__part" aria-labelledby="training-group-title">
            <h3 id="training-group-title" class="training__subtitle">{ texts::group_title(language) }</h3>
            { lessons(props) }
            <div key={lesson.name()} class="training-lesson">
                <h4 id="training-lesson-title" class="figure__title">{ title }</h4>
                <p class="training__text">
                    { text }{ " " }<strong>{ texts::look_title(language) }</strong>{ " " }{ look }
                </p>
                <div class="training-lesson__views">
                    <TrainingMembers {language} training={Rc::clone(training)} on_exercise={on_exercise.clone()} />
                    <div class="training-lesson__figures">
                        { view_figures(props, figures, refusal.as_ref()) }
                        <div class="training-lesson__question">
                            <p><strong>{ texts::question_title(language) }</strong>{ " " }{ question }</p>
                            <details>
                                <summary id="training-answer">{ texts::answer_title(language) }</summary>
                                <p>{ answer }</p>
                            </details>
                        </div>
                    </div>
                </div>
                { for figures.iter().map(|figure| html! {
                    <TrainingNotes key={figure.id.clone()} {language} figure={Rc::clone(figure)} id="practice" />
                }) }
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
                <TrainingFigure key={figure.id.clone()} language={*language} figure={Rc::clone(figure)} id="practice"
                    is_whole={!has_readout} />
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
                { short(lesson)(*language) }
            </button>
        }
    };
    html! {
        <div id={LESSON} class="training__choice" role="group" aria-label={texts::lessons_title(*language)}>
            { for Lesson::ALL.into_iter().map(choice) }
        </div>
    }
}

/// What the button of a lesson says: so short that all of them stand on a line.
fn short(lesson: Lesson) -> fn(Language) -> &'static str {
    match lesson {
        Lesson::Mean => texts::mean_short,
        Lesson::Pairs => texts::pairs_short,
        Lesson::Missing => texts::missing_short,
        Lesson::Small => texts::small_short,
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
