use super::select_field::{Choices, SelectField};
use crate::language::{Language, training as texts};
use crate::training::{Exercise, Lesson, Member, Moment, REFERRERS, Training};
use crate::zrm::Level;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub training: Rc<Training>,
    pub on_exercise: Callback<Exercise>,
}

/// The people of the small group, with what can be changed of them.
#[component]
pub fn TrainingMembers(props: &Props) -> Html {
    let Props { language, training, on_exercise } = props;
    let language = *language;
    let is_small = training.lesson == Lesson::Small;
    html! {
        <div class="training-members">
            <div class="table-scroll" role="region" tabindex="0" aria-label={texts::group_caption(language)}>
                <table class="table training-members__table">
                    <caption class="visually-hidden">{ texts::group_caption(language) }</caption>
                    { head(language, is_small) }
                    <tbody>
                        { for training.group.iter().enumerate().map(|(place, member)| row(props, place, *member, is_small)) }
                    </tbody>
                </table>
            </div>
            <button id="training-again" type="button" class="button button--small"
                onclick={on_exercise.reform(|_| Exercise::Again)}>
                { texts::again(language) }
            </button>
        </div>
    }
}

fn head(language: Language, is_small: bool) -> Html {
    html! {
        <thead>
            <tr>
                <th scope="col">{ texts::person_title(language) }</th>
                if is_small {
                    <th scope="col">{ texts::referrer(language) }</th>
                } else {
                    <th scope="col">{ texts::start(language) }</th>
                    <th scope="col">{ texts::end(language) }</th>
                    <th scope="col">{ texts::way(language) }</th>
                }
            </tr>
        </thead>
    }
}

fn row(props: &Props, place: usize, member: Member, is_small: bool) -> Html {
    let language = props.language;
    let person = texts::person(language, place);
    html! {
        <tr>
            <th scope="row">{ &person }</th>
            if is_small {
                <td>{ referrer(props, place, member, &person) }</td>
            } else {
                <td>{ score(props, place, Moment::Start, member.start, &person) }</td>
                <td>{ score(props, place, Moment::End, member.end, &person) }</td>
                <td id={format!("member-{place}-way")}>{ texts::way_of(language, member.start, member.end) }</td>
            }
        </tr>
    }
}

fn score(props: &Props, place: usize, moment: Moment, score: Option<Level>, person: &str) -> Html {
    let (id, name) = match moment {
        Moment::Start => ("start", texts::start(props.language)),
        Moment::End => ("end", texts::end(props.language)),
    };
    let level = |level: &Level| (level.number().to_string(), level.number().to_string());
    let none = (String::new(), texts::none(props.language).to_owned());
    let choices: Choices = Level::ALL.iter().map(level).chain([none]).collect();
    let value = score.map_or(String::new(), |level| level.number().to_string());
    let on_change = props
        .on_exercise
        .reform(move |chosen: String| Exercise::ScoreMember(place, moment, chosen.parse().ok().and_then(Level::new)));
    html! {
        <SelectField id={format!("member-{place}-{id}")} label={format!("{person}, {name}")} {choices} {value} {on_change} />
    }
}

fn referrer(props: &Props, place: usize, member: Member, person: &str) -> Html {
    let choice = |(place, (dutch, english)): (usize, &(&str, &str))| {
        (place.to_string(), props.language.of(*dutch, *english).to_owned())
    };
    let choices: Choices = REFERRERS.iter().enumerate().map(choice).collect();
    let on_change = props
        .on_exercise
        .reform(move |chosen: String| Exercise::MoveMember(place, chosen.parse().unwrap_or(REFERRERS.len())));
    let label = format!("{person}, {}", texts::referrer(props.language));
    html! {
        <SelectField id={format!("member-{place}-referrer")} {label} {choices} value={member.referrer.to_string()} {on_change} />
    }
}
