use crate::language::{Language, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
}

/// What happens with the user's data, and how to check that.
#[component]
pub fn Privacy(props: &Props) -> Html {
    let language = props.language;
    html! {
        <section class="privacy" aria-labelledby="privacy-title">
            <h2 id="privacy-title" class="privacy__title">{ page::privacy_title(language) }</h2>
            <p>{ page::privacy_text(language) }</p>
            <details class="privacy__check">
                <summary>{ page::privacy_check_title(language) }</summary>
                <ul>
                    <li>{ page::privacy_check_offline(language) }</li>
                    <li>{ page::privacy_check_network(language) }</li>
                    <li>{ page::privacy_check_policy(language) }</li>
                </ul>
            </details>
        </section>
    }
}
