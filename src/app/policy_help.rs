use super::help_link::HelpLink;
use crate::disclosure::Policy;
use crate::language::help::{Chapter, Place};
use crate::language::{Language, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub policy: Policy,
}

/// What is not shown and why, what that can't protect against, and what is left for the user to check.
#[component]
pub fn PolicyHelp(props: &Props) -> Html {
    let Props { language, policy } = *props;
    html! {
        <details class="policy-help">
            <summary>{ page::policy_help_title(language) }</summary>
            { list(&page::policy_help_what(language, policy)) }
            <h3 class="policy-help__title">{ page::policy_help_not_title(language) }</h3>
            <p>{ page::policy_help_not(language) }</p>
            { list(&page::policy_help_not_list(language)) }
            <h3 class="policy-help__title">{ page::policy_help_check_title(language) }</h3>
            <p>{ page::policy_help_check(language) }</p>
            <HelpLink {language} place={Place::Chapter(Chapter::Publish)} />
        </details>
    }
}

fn list(sentences: &[String]) -> Html {
    html! { <ul>{ for sentences.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul> }
}
