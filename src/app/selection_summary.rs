use crate::language::{Language, page};
use crate::protocol::Shown;
use crate::state::choosing::Change;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub shown: Rc<Shown>,
    pub is_busy: bool,
    pub is_everything: bool,
    pub on_change: Callback<Change>,
}

/// What the figures are about, and the way back to everything.
#[component]
pub fn SelectionSummary(props: &Props) -> Html {
    let language = props.language;
    let (selected, total) = props.shown.cases;
    html! {
        <div class="selection-summary">
            <div class="selection-summary__words">
                // One line, so that nothing moves while figures are on their way.
                <p class="selection-summary__head">
                    if total > 0 {
                        <span class="selection-summary__cases">{ page::cases_of(language, selected, total) }</span>
                    }
                    if props.is_busy {
                        <span class="selection-summary__busy">{ page::busy(language) }</span>
                    }
                </p>
                <p class="selection-summary__text">{ text(props) }</p>
            </div>
            if !props.is_everything {
                <button id="everything" type="button" class="button button--small"
                    onclick={props.on_change.reform(|_| Change::Everything)}>
                    { page::everything(language) }
                </button>
            }
        </div>
    }
}

fn text(props: &Props) -> String {
    let selection = page::capitalised(&props.shown.selection);
    match &props.shown.compared_with {
        Some(with) => format!("{selection}; {}", page::compared_with(props.language, with)),
        None => selection,
    }
}
