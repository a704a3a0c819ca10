use crate::language::{Language, page};
use crate::protocol::Save;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Whether no figure may be shown.
    pub is_refused: bool,
    pub on_save: Callback<Save>,
    pub on_print: Callback<()>,
}

/// The files that can be saved of all figures together, and printing them.
#[component]
pub fn PackageDownloads(props: &Props) -> Html {
    let language = props.language;
    html! {
        <p class="package-downloads">
            { button(props, "download-workbook", page::download_workbook(language), Save::Workbook) }
            { button(props, "download-archive", page::download_archive(language), Save::Archive) }
            { button(props, "download-json", page::download_all(language), Save::Json) }
            <button id="print" type="button" class="button" disabled={props.is_refused} onclick={props.on_print.reform(|_| ())}>
                { page::print(language) }
            </button>
        </p>
    }
}

fn button(props: &Props, id: &'static str, text: &'static str, what: Save) -> Html {
    let on_click = props.on_save.reform(move |_| what.clone());
    html! {
        <button {id} type="button" class="button" disabled={props.is_refused} onclick={on_click}>{ text }</button>
    }
}
