use crate::language::{Language, page, trust};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Opens the panel with which all this is checked.
    pub on_check: Callback<()>,
}

/// What happens with the user's data, and the way to check that.
#[component]
pub fn Privacy(props: &Props) -> Html {
    let language = props.language;
    html! {
        <section class="privacy" aria-labelledby="privacy-title">
            <h2 id="privacy-title" class="privacy__title">{ page::privacy_title(language) }</h2>
            <p>{ page::privacy_text(language) }</p>
            <p>
                <button type="button" class="button button--small" onclick={props.on_check.reform(|_| ())}>
                    { trust::check(language) }
                </button>
            </p>
        </section>
    }
}
