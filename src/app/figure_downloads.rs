use crate::language::{Language, page};
use crate::protocol::Save;
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
            <span>{ page::download(props.language) }</span>
            if props.has_chart {
                { button(props, "SVG", Save::Svg(props.id.clone())) }
                { button(props, "PNG", Save::Png(props.id.clone())) }
            }
            { button(props, "CSV", Save::Csv(props.id.clone())) }
        </p>
    }
}

fn button(props: &Props, form: &'static str, what: Save) -> Html {
    let label = page::download_name(props.language, form, &props.title);
    let on_click = props.on_save.reform(move |_| what.clone());
    html! {
        <button type="button" class="button button--small" aria-label={label} onclick={on_click}>{ form }</button>
    }
}
