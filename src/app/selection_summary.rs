use crate::language::{Language, page};
use crate::protocol::{Save, Shown};
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
    pub on_save: Callback<Save>,
}

/// What the figures are about, the way back to everything, and the download of all.
#[component]
pub fn SelectionSummary(props: &Props) -> Html {
    let language = props.language;
    let (selected, total) = props.shown.cases;
    html! {
        <div class="selection-summary">
            if total > 0 {
                <p class="selection-summary__cases">{ page::cases_of(language, selected, total) }</p>
            }
            <p class="selection-summary__text">{ page::capitalised(&props.shown.selection) }</p>
            if props.is_busy {
                <p class="selection-summary__busy">{ page::busy(language) }</p>
            }
            <div class="selection-summary__actions">
                if !props.is_everything {
                    <button id="everything" type="button" class="button"
                        onclick={props.on_change.reform(|_| Change::Everything)}>
                        { page::everything(language) }
                    </button>
                }
                <button id="download-json" type="button" class="button"
                    onclick={props.on_save.reform(|_| Save::Json)}>
                    { page::download_all(language) }
                </button>
            </div>
        </div>
    }
}
