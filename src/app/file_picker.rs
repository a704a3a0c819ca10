use super::browser::files::Picked;
use super::browser::inputs::take_files;
use crate::language::{Language, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Whether nothing was chosen yet; then there is more room and the sample is offered.
    pub is_start: bool,
    pub on_pick: Callback<Vec<Picked>>,
    pub on_sample: Callback<()>,
}

/// Where files are chosen: the native input, under a label that looks like a button.
#[component]
pub fn FilePicker(props: &Props) -> Html {
    let Props { language, is_start, .. } = *props;
    let on_change = props.on_pick.reform(|event: Event| take_files(&event));
    let label = if is_start { page::choose_files(language) } else { page::add_files(language) };
    html! {
        <div class={classes!("file-picker", is_start.then_some("file-picker--start"))}>
            <input id="files" class="file-picker__input" type="file" multiple={true} onchange={on_change}
                aria-describedby="files-hint" />
            <label for="files" class={classes!("button", is_start.then_some("button--main"))}>{ label }</label>
            <p id="files-hint" class="file-picker__hint">{ page::choose_hint(language) }</p>
            if is_start {
                <div class="file-picker__sample">
                    <button id="sample" type="button" class="button" onclick={props.on_sample.reform(|_| ())}
                        aria-describedby="sample-hint">
                        { page::try_sample(language) }
                    </button>
                    <p id="sample-hint" class="file-picker__hint">{ page::sample_hint(language) }</p>
                </div>
            }
        </div>
    }
}
