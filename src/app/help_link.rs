use super::with_help::OnHelp;
use crate::language::Language;
use crate::language::help::{self, Place};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    #[prop_or_default]
    pub id: Option<&'static str>,
    #[prop_or(classes!("help-link"))]
    pub class: Classes,
    /// Where the handbook opens; without one where it was.
    #[prop_or_default]
    pub place: Option<Place>,
    /// What it says; without it that the place is explained.
    #[prop_or_default]
    pub text: Option<&'static str>,
}

/// A button that opens the handbook.
#[component]
pub fn HelpLink(props: &Props) -> Html {
    let Props { language, id, class, place, text } = props;
    let on_help = use_context::<OnHelp>().unwrap_or_default();
    let explained = || place.map(|place| help::explanation_of(*language, place)).unwrap_or_default();
    let (text, place) = (text.map_or_else(explained, str::to_owned), *place);
    html! {
        <button id={*id} type="button" class={class.clone()} aria-haspopup="dialog" onclick={on_help.reform(move |_| place)}>
            { text }
        </button>
    }
}
