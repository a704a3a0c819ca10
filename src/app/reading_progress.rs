use crate::language::{Language, page};
use crate::state::queue::Busy;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub busy: Busy,
    /// Whether it stands at the bottom of the window, because the user may look at figures far below the files.
    pub is_strip: bool,
    pub on_stop: Callback<()>,
}

/// The style of what says how far the reading is, or the computing after it.
pub fn class(is_strip: bool) -> Classes {
    classes!("reading-progress", is_strip.then_some("reading-progress--strip"))
}

/// How far the reading is, and the way to stop it.
#[component]
pub fn ReadingProgress(props: &Props) -> Html {
    let Props { language, busy, is_strip, on_stop } = props;
    let (sent, all) = busy.bytes();
    let file = page::file_of(*language, busy.index(), busy.total());
    html! {
        <div class={class(*is_strip)}>
            <p class="reading-progress__text">
                <strong>{ file }</strong>
                { format!(" · {} · {}", busy.current.name, page::rows(*language, busy.rows)) }
            </p>
            <progress class="reading-progress__bar" aria-label={page::progress_label(*language)}
                max={all.max(1).to_string()} value={sent.to_string()} />
            <button id="stop" type="button" class="button" onclick={on_stop.reform(|_| ())}>
                { page::stop(*language) }
            </button>
        </div>
    }
}
