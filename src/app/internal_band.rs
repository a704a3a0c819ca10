use crate::disclosure::Policy;
use crate::language::{Language, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub on_protect: Callback<Policy>,
}

/// Says that small numbers are in sight, with the way back.
#[component]
pub fn InternalBand(props: &Props) -> Html {
    html! {
        <div class="internal-band">
            <p class="internal-band__text">{ page::internal_mark(props.language) }</p>
            <button id="policy-back" type="button" class="button button--small"
                onclick={props.on_protect.reform(|_| Policy::default())}>
                { page::internal_back(props.language) }
            </button>
        </div>
    }
}
