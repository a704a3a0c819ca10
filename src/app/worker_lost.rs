use crate::language::{Language, page, safety};
use crate::state::queue::is_of_memory;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// What the worker said last.
    pub why: String,
    /// How many files wait to be read again.
    pub files: usize,
    pub on_read_again: Callback<()>,
}

/// What happened when the worker stopped, and the way on.
#[component]
pub fn WorkerLost(props: &Props) -> Html {
    let language = props.language;
    let (title, text) = match is_of_memory(&props.why) {
        true => (safety::full_title(language), safety::full_text(language)),
        false => (safety::lost_title(language), safety::lost_text(language)),
    };
    html! {
        <div class="worker-lost" role="alert">
            <h2 class="worker-lost__title">{ title }</h2>
            if props.files == 0 {
                <p>{ safety::lost_without_files(language) }</p>
            } else {
                <p>{ text }</p>
                <button id="read-again" type="button" class="button button--main"
                    onclick={props.on_read_again.reform(|_| ())}>
                    { page::read_again(language) }
                </button>
            }
            <details>
                <summary>{ safety::lost_details(language) }</summary>
                <p class="worker-lost__why">{ &props.why }</p>
            </details>
        </div>
    }
}
