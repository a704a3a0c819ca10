use super::publish::PUBLISH_TITLE;
use super::reading_report::READING_REPORT;
use super::runner::{FIGURES_TITLE, FILES_TITLE};
use crate::language::{Language, way};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Whether files were read, so that every step can be taken.
    pub is_read: bool,
}

/// The way through the page, from files to a report.
#[component]
pub fn Steps(props: &Props) -> Html {
    let language = props.language;
    let steps = [
        (FILES_TITLE, way::files(language)),
        (READING_REPORT, way::understood(language)),
        (FIGURES_TITLE, way::figures(language)),
        (PUBLISH_TITLE, way::publish(language)),
    ];
    html! {
        <nav class="steps" aria-label={way::steps(language)}>
            <ol>
                { for steps.into_iter().enumerate().map(|(place, (id, text))| html! {
                    <li>{ step(id, text, props.is_read || place == 0) }</li>
                }) }
            </ol>
        </nav>
    }
}

/// A step, and the way to it where it can be taken.
fn step(id: &'static str, text: &'static str, is_open: bool) -> Html {
    html! {
        if is_open {
            <a href={format!("#{id}")}>{ text }</a>
        } else {
            <span>{ text }</span>
        }
    }
}
