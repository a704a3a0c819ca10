use super::browser::dialog;
use super::browser::sticky::Sticky;
use super::publish::PUBLISH_TITLE;
use super::selection_panel::SELECTION;
use crate::disclosure::Policy;
use crate::language::{Language, page, way};
use crate::protocol::Shown;
use crate::state::choosing::Change;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub shown: Rc<Shown>,
    /// How the figures on the screen are protected.
    pub policy: Policy,
    pub is_busy: bool,
    pub is_everything: bool,
    /// Whether the selection stands beside the figures; else a button opens it.
    pub is_wide: bool,
    pub on_change: Callback<Change>,
    /// Other ways back.
    pub children: Html,
}

/// What the figures are about, and the way back to everything.
#[component]
pub fn SelectionSummary(props: &Props) -> Html {
    let language = props.language;
    let stays = use_node_ref();
    use_kept_free(stays.clone());
    html! {
        <div ref={stays} class="selection-summary">
            <div class="selection-summary__words">
                // One line, so that nothing moves while figures are on their way.
                <p class="selection-summary__head">
                    { cases(props) }
                    if props.is_busy {
                        <span class="selection-summary__busy">{ page::busy(language) }</span>
                    }
                </p>
                <p class="selection-summary__text">{ text(props) }</p>
            </div>
            <div class="selection-summary__actions">
                if !props.is_wide {
                    <button id="open-selection" type="button" class="button button--small" aria-haspopup="dialog"
                        onclick={|_| dialog::open(SELECTION)}>
                        { page::selection_title(language) }
                    </button>
                }
                { props.children.clone() }
                if !props.is_everything {
                    <button id="everything" type="button" class="button button--small"
                        onclick={props.on_change.reform(|_| Change::Everything)}>
                        { page::everything(language) }
                    </button>
                }
            </div>
        </div>
    }
}

/// What is led to does not come under it.
#[hook]
fn use_kept_free(stays: NodeRef) {
    use_effect_with((), move |()| {
        let sticky = stays.cast().and_then(Sticky::new);
        move || drop(sticky)
    });
}

/// How many cases there are. For publication that would say too much: then what is done about it stands in its place.
fn cases(props: &Props) -> Html {
    let language = props.language;
    match props.shown.cases {
        Some((_, 0)) => Html::default(),
        Some((selected, total)) => {
            html! { <span class="selection-summary__cases">{ page::cases_of(language, selected, total) }</span> }
        }
        None => html! {
            <span class="selection-summary__policy">
                { page::protected(language, props.policy) }
                <a href={format!("#{PUBLISH_TITLE}")}>{ way::change_policy(language) }</a>
            </span>
        },
    }
}

fn text(props: &Props) -> String {
    let selection = page::capitalised(&props.shown.selection);
    let compared = props.shown.compared_with.iter().map(|with| page::compared_with(props.language, with));
    let undated = props.shown.has_undated.then(|| page::undated(props.language).to_owned());
    [selection].into_iter().chain(compared).chain(undated).collect::<Vec<_>>().join("; ")
}
