use crate::language::{Language, undoing};
use crate::state::history::{Bring, Subject};
use yew::prelude::*;

/// What can be undone and done again.
#[derive(Clone, PartialEq)]
pub struct Undoing {
    pub back: Option<Subject>,
    pub again: Option<Subject>,
    pub on_bring: Callback<Bring>,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// The start of the ids of the buttons; unique on the page.
    pub id: &'static str,
    pub undoing: Undoing,
}

/// Undo and redo, each with what it brings. A button that brings nothing stays, so that it keeps its focus.
#[component]
pub fn UndoButtons(props: &Props) -> Html {
    let Undoing { back, again, .. } = &props.undoing;
    html! {
        <div class="undo-buttons">
            { button(props, Bring::Back, back.as_ref()) }
            { button(props, Bring::Again, again.as_ref()) }
        </div>
    }
}

fn button(props: &Props, way: Bring, subject: Option<&Subject>) -> Html {
    let language = props.language;
    let (id, nothing, text, with): (_, _, _, fn(Language, &str) -> String) = match way {
        Bring::Back => ("undo", undoing::nothing_to_undo(language), undoing::undo(language), undoing::undo_what),
        Bring::Again => ("redo", undoing::nothing_to_redo(language), undoing::redo(language), undoing::redo_what),
    };
    let what = subject.map_or_else(|| text.to_owned(), |subject| with(language, &subject.name(language)));
    // A long name is cut where there is no room; this has all of it.
    let title = if subject.is_none() { nothing.to_owned() } else { what.clone() };
    // What it brings stands behind its name, so that it can be left out in a bar.
    let brings = what.strip_prefix(text).map(str::to_owned).unwrap_or_default();
    html! {
        <button id={format!("{}-{id}", props.id)} type="button" class="button button--small undo-buttons__button"
            aria-disabled={subject.is_none().then_some("true")} {title}
            onclick={props.undoing.on_bring.reform(move |_| way)}>
            { text }
            <span class="undo-buttons__what">{ brings }</span>
        </button>
    }
}
