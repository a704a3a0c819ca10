use crate::language::{Language, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub is_open: bool,
}

/// What covers the page while files hang above it.
#[component]
pub fn DropCurtain(props: &Props) -> Html {
    html! {
        if props.is_open {
            <div class="drop-curtain" aria-hidden="true">
                <p class="drop-curtain__text">{ page::drop_here(props.language) }</p>
            </div>
        }
    }
}
