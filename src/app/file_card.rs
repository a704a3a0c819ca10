use super::file_columns::FileColumns;
use crate::language::{Language, page};
use crate::protocol::FileShown;
use yew::prelude::*;

/// How far a file is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It was read.
    Read,
    /// It is being read.
    BeingRead,
    /// It waits for its turn.
    Waiting,
    /// It waits for the user.
    NotRead,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub name: String,
    pub stage: Stage,
    /// How it was understood, once it was.
    pub shown: Option<FileShown>,
    pub on_remove: Callback<()>,
}

/// One file and how it was understood.
#[component]
pub fn FileCard(props: &Props) -> Html {
    let language = props.language;
    html! {
        <li class="file-card">
            <div class="file-card__head">
                <p class="file-card__name">{ &props.name }</p>
                <p class="file-card__state">{ state(props) }</p>
                <button type="button" class="button button--small" onclick={props.on_remove.reform(|_| ())}
                    aria-label={page::remove_file(language, &props.name)}>
                    { page::remove(language) }
                </button>
            </div>
            if let Some(shown) = props.shown.as_ref().filter(|shown| !shown.form.is_empty()) {
                <details class="file-card__report">
                    <summary>
                        { page::report_title(language) }
                        <span class="visually-hidden">{ format!(": {}", props.name) }</span>
                    </summary>
                    <p>{ &shown.form }</p>
                    { left_out(language, shown) }
                    <FileColumns {language} file={shown.clone()} />
                </details>
            }
        </li>
    }
}

/// Its kind and rows, or how far it is.
fn state(props: &Props) -> String {
    let language = props.language;
    match (&props.shown, props.stage) {
        (Some(shown), _) => {
            let kind = shown.kind.as_deref().unwrap_or(page::not_recognised(language));
            format!("{kind} · {}", page::rows_used(language, shown.rows, shown.used))
        }
        (None, Stage::Read) => String::new(),
        (None, Stage::BeingRead) => page::being_read(language).into(),
        (None, Stage::Waiting) => page::waiting(language).into(),
        (None, Stage::NotRead) => page::not_read_yet(language).into(),
    }
}

fn left_out(language: Language, shown: &FileShown) -> Html {
    html! {
        if !shown.left_out.is_empty() {
            <h3 class="file-card__heading">{ page::left_out(language) }</h3>
            <ul>
                { for shown.left_out.iter().map(|(reason, rows)| html! {
                    <li>{ format!("{reason}: {}", page::rows(language, *rows)) }</li>
                }) }
            </ul>
        }
    }
}
