use super::help_link::HelpLink;
use crate::language::help::{self, Chapter, Place};
use crate::language::{Language, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
}

/// What this page is, before a file is chosen.
#[component]
pub fn Start(props: &Props) -> Html {
    let language = props.language;
    html! {
        <section class="start" aria-labelledby="start-title">
            <h2 id="start-title" class="start__title">{ page::start_title(language) }</h2>
            <p class="start__text">{ page::start_text(language) }</p>
            <div class="start__help">
                <HelpLink {language} id="start-help" class="button button--small" place={Place::Chapter(Chapter::What)}
                    text={help::start_link(language)} />
                <p class="start__hint">{ help::start_hint(language) }</p>
            </div>
        </section>
    }
}
