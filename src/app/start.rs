use super::page_footer::door_id;
use crate::language::{Language, page, training};
use crate::state::practising::{Door, Practice};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub on_practise: Callback<Practice>,
}

/// What this page is, before a file is chosen.
#[component]
pub fn Start(props: &Props) -> Html {
    let language = props.language;
    html! {
        <section class="start" aria-labelledby="start-title">
            <h2 id="start-title" class="start__title">{ page::start_title(language) }</h2>
            <p class="start__text">{ page::start_text(language) }</p>
            <div class="training-start">
                <button id={door_id(Door::Start)} type="button" class="button"
                    onclick={props.on_practise.reform(|_| Practice::Open(Door::Start))}>
                    { training::open(language) }
                </button>
                <p>{ training::open_hint(language) }</p>
            </div>
        </section>
    }
}
