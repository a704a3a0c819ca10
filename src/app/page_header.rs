use super::help_link::HelpLink;
use super::trust_panel::OPEN_TRUST;
use crate::language::{Language, help, page, training, trust};
use crate::state::practising::{Door, Practice};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub on_speak: Callback<Language>,
    /// Opens the panel about privacy.
    pub on_check: Callback<()>,
    /// Whether practice begins here: not while it goes on.
    pub has_door: bool,
    pub on_practise: Callback<Practice>,
}

/// The id of a button that begins to practise.
pub fn door_id(door: Door) -> &'static str {
    match door {
        Door::Start => "practise",
        Door::Top => "practise-top",
    }
}

/// The name of the page, what there is besides figures, and the choice of the language.
#[component]
pub fn PageHeader(props: &Props) -> Html {
    let language = props.language;
    html! {
        <header class="page-header">
            <div class="page-header__inner">
                <div>
                    <h1 class="page-header__name">{ "Groeibeeld" }</h1>
                    <p class="page-header__tagline">{ page::tagline(language) }</p>
                </div>
                <div class="page-header__actions">
                    if props.has_door {
                        <button id={door_id(Door::Top)} type="button" class="chip"
                            onclick={props.on_practise.reform(|_| Practice::Open(Door::Top))}>
                            { training::open(language) }
                        </button>
                    }
                    <HelpLink {language} id="open-help" class="chip" text={help::open(language)} />
                    <button id={OPEN_TRUST} type="button" class="chip" aria-haspopup="dialog"
                        onclick={props.on_check.reform(|_| ())}>
                        { trust::open(language) }
                    </button>
                    <div class="page-header__languages" role="group" aria-label={page::language_choice(language)}>
                        { speak_button(props, Language::Dutch, "Nederlands") }
                        { speak_button(props, Language::English, "English") }
                    </div>
                </div>
            </div>
        </header>
    }
}

fn speak_button(props: &Props, language: Language, name: &'static str) -> Html {
    let on_click = props.on_speak.reform(move |_| language);
    let is_pressed = (props.language == language).to_string();
    html! {
        <button type="button" class="chip" lang={language.code()} aria-pressed={is_pressed} onclick={on_click}>
            { name }
        </button>
    }
}
