use super::with_help::OnHelp;
use crate::language::Language;
use crate::language::help::{self, Chapter, Place};
use yew::prelude::*;

/// The id of the contents.
pub const CONTENTS: &str = "help-contents";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
}

/// The way to each chapter of the handbook.
#[component]
pub fn HelpContents(props: &Props) -> Html {
    let language = props.language;
    let link = |chapter: &Chapter| html! { <li><PlaceLink {language} place={Place::Chapter(*chapter)} /></li> };
    html! {
        <nav class="help__contents" aria-labelledby={CONTENTS}>
            <h3 id={CONTENTS} class="help__contents-title" tabindex="-1">{ help::contents(language) }</h3>
            <ol>{ for Chapter::ALL.iter().map(link) }</ol>
        </nav>
    }
}

#[derive(PartialEq, Properties)]
pub struct LinkProps {
    pub language: Language,
    pub place: Place,
}

/// A link from one place of the handbook to another. It goes there by itself: what is looked for may hide the other.
#[component]
pub fn PlaceLink(props: &LinkProps) -> Html {
    let LinkProps { language, place } = *props;
    let on_help = use_context::<OnHelp>().unwrap_or_default();
    let on_click = on_help.reform(move |event: MouseEvent| {
        event.prevent_default();
        Some(place)
    });
    html! { <a href={format!("#{}", place.id())} onclick={on_click}>{ place.name(language) }</a> }
}
