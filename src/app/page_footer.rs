use crate::language::{Language, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
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
            </div>
        </footer>
    }
}
