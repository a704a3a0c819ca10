use super::help_link::HelpLink;
use super::trust_panel::OPEN_TRUST;
use crate::language::{Language, help, page, trust};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub on_speak: Callback<Language>,
    /// Opens the panel about privacy.
    pub on_check: Callback<()>,
}

/// The name of the page and the choice of its language.
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
