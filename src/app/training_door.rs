use super::page_header::door_id;
use crate::language::{Language, training as texts};
use crate::state::practising::{Door, Practice};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub on_practise: Callback<Practice>,
}

/// The way to practice, for who has no file to open.
#[component]
pub fn TrainingDoor(props: &Props) -> Html {
    html! {
        <div class="training-door">
            <button id={door_id(Door::Start)} type="button" class="button"
                onclick={props.on_practise.reform(|_| Practice::Open(Door::Start))}>
                { texts::open(props.language) }
            </button>
            <p class="training-door__hint">{ texts::open_hint(props.language) }</p>
        </div>
    }
}
