use crate::language::{Language, page};
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
    html! {
        <div class="worker-lost" role="alert">
            <h2 class="worker-lost__title">{ page::lost_title(language) }</h2>
            if props.files == 0 {
                <p>{ page::lost_without_files(language) }</p>
            } else {
                <p>{ page::lost_text(language) }</p>
                <button id="read-again" type="button" class="button button--main"
                    onclick={props.on_read_again.reform(|_| ())}>
                    { page::read_again(language) }
                </button>
            }
            <details>
                <summary>{ page::lost_details(language) }</summary>
                <p class="worker-lost__why">{ &props.why }</p>
            </details>
        </div>
    }
}
