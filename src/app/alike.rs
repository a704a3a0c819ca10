use crate::language::{Language, page};
use crate::protocol::Shown;
use std::rc::Rc;
use yew::prelude::*;

/// So many are in sight; of more there is a list to unfold.
const IN_SIGHT: usize = 3;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub shown: Rc<Shown>,
}

/// Groups of which (nearly) everybody has the same, for who decides whether to merge.
#[component]
pub fn Alike(props: &Props) -> Html {
    let (language, alike) = (props.language, &props.shown.alike);
    if alike.is_empty() {
        return Html::default();
    }
    let (first, more) = alike.split_at(alike.len().min(IN_SIGHT));
    html! {
        <div class="alike">
            <p>{ page::alike(language) }</p>
            { list(first) }
            if !more.is_empty() {
                <details>
                    <summary>{ page::more_alike(language, more.len()) }</summary>
                    { list(more) }
                </details>
            }
        </div>
    }
}

fn list(sentences: &[String]) -> Html {
    html! { <ul>{ for sentences.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul> }
}
