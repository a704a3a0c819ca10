use super::chapter::chapter_id;
use crate::language::{Language, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub titles: Vec<String>,
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
            </ul>
        </nav>
    }
}
