use super::chapter::chapter_id;
use super::missing_figures::MISSING_TITLE;
use crate::language::{Language, empty, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub titles: Vec<String>,
    /// Whether there are figures that have nothing in them.
    pub has_empty: bool,
}

/// The way to each chapter.
#[component]
pub fn ChapterList(props: &Props) -> Html {
    html! {
        <nav class="chapter-list" aria-label={page::chapters(props.language)}>
            <ul>
                { for props.titles.iter().enumerate().map(|(index, title)| html! {
                    <li><a href={format!("#{}", chapter_id(index + 1))}>{ title }</a></li>
                }) }
                if props.has_empty {
                    <li><a href={format!("#{MISSING_TITLE}")}>{ empty::figures(props.language) }</a></li>
                }
            </ul>
        </nav>
    }
}
