use crate::language::{Language, page, training};
use crate::state::practising::{Door, Practice};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Whether practice begins here: not where it does elsewhere on the screen.
    pub has_door: bool,
    pub on_practise: Callback<Practice>,
}

/// The id of the button that begins to practise.
pub fn door_id(door: Door) -> &'static str {
    match door {
        Door::Start => "practise",
        Door::Foot => "practise-foot",
    }
}

/// What the page is and whose the ZRM is.
#[component]
pub fn PageFooter(props: &Props) -> Html {
    let language = props.language;
    html! {
        <footer class="page-footer">
            <div class="page-footer__inner">
                <p>{ page::privacy_line(language) }</p>
                <p>{ page::zrm_credit(language) }</p>
                <p>{ format!("Groeibeeld – {} {}", page::version(language).to_lowercase(), env!("CARGO_PKG_VERSION")) }</p>
                if props.has_door {
                    <button id={door_id(Door::Foot)} type="button" class="button button--small"
                        onclick={props.on_practise.reform(|_| Practice::Open(Door::Foot))}>
                        { training::open(language) }
                    </button>
                }
            </div>
        </footer>
    }
}
