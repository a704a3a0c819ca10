use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub text: &'static str,
    /// The title of the figure.
    pub title: String,
}

/// What opens a part of a figure; said with the figure's title, because there are many of its kind.
#[component]
pub fn FigureSummary(props: &Props) -> Html {
    html! {
        <summary>
            { props.text }
            <span class="visually-hidden">{ format!(": {}", props.title) }</span>
        </summary>
    }
}
