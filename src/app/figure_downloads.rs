use crate::language::{Language, page};
use crate::protocol::Save;
use crate::session::DOWNLOAD_WIDTH;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub id: String,
    pub title: String,
    pub has_chart: bool,
    pub on_save: Callback<Save>,
}

/// The files that can be saved of a figure.
#[component]
pub fn FigureDownloads(props: &Props) -> Html {
    html! {
        <p class="figure-downloads">
            <span>{ page::copy(props.language) }</span>
            if props.has_chart {
                { copy(props, page::chart(props.language), Save::CopyChart(props.id.clone())) }
            }
            { copy(props, page::table(props.language), Save::CopyTable(props.id.clone())) }
            <span class="figure-downloads__next">{ page::download(props.language) }</span>
            if props.has_chart {
                { for PICTURES.into_iter().map(|times| picture(props, times)) }
                { file(props, "SVG", Save::Svg(props.id.clone())) }
            }
            { file(props, "Excel", Save::Xlsx(props.id.clone())) }
            { file(props, "CSV", Save::Csv(props.id.clone())) }
        </p>
    }
}

/// How many times as large pictures can be.
const PICTURES: [u8; 3] = [1, 2, 3];

/// A picture with its width in pixels.
fn picture(props: &Props, times: u8) -> Html {
    let width = DOWNLOAD_WIDTH * u32::from(times);
    let (language, form) = (props.language, format!("PNG {width}"));
    let (text, label) = (page::picture(language, width), page::download_picture(language, width, &props.title));
    button(props, form, text, label, Save::Png(props.id.clone(), times))
}

fn file(props: &Props, form: &str, what: Save) -> Html {
    button(props, form.to_owned(), form.to_owned(), page::download_name(props.language, form, &props.title), what)
}

fn copy(props: &Props, form: &str, what: Save) -> Html {
    button(props, form.to_owned(), form.to_owned(), page::copy_name(props.language, form, &props.title), what)
}

/// `form` tells the file for whoever looks for it in the page, in any language.
fn button(props: &Props, form: String, text: String, label: String, what: Save) -> Html {
    let on_click = props.on_save.reform(move |_| what.clone());
    html! {
        <button type="button" class="button button--small" data-form={form} aria-label={label}
            onclick={on_click}>
            { text }
        </button>
    }
}
