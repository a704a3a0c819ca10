use super::browser::files::Picked;
use super::browser::inputs::take_files;
use crate::disclosure::{Ledger, Publication};
use crate::language::{Language, page};
use crate::protocol::Save;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the heading.
pub const LEDGER: &str = "ledger-title";

/// What the user does with publications of before.
#[derive(Clone, PartialEq)]
pub struct OnLedger {
    pub open: Callback<Vec<Picked>>,
    /// The publication at this place is no longer wanted.
    pub forget: Callback<usize>,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub ledger: Rc<Ledger>,
    /// How many numbers were published before with another value.
    pub changed: u64,
    /// Whether there is nothing to publish.
    pub is_refused: bool,
    pub on: OnLedger,
    pub on_save: Callback<Save>,
}

/// What was published before, from a file and to a file.
#[component]
pub fn LedgerFile(props: &Props) -> Html {
    let Props { language, ledger, changed, is_refused, on, on_save } = props;
    let language = *language;
    let on_change = on.open.reform(|event: Event| take_files(&event));
    html! {
        <section class="ledger" aria-labelledby={LEDGER}>
            <h3 id={LEDGER} class="ledger__title" tabindex="-1">{ page::ledger_title(language) }</h3>
            <p id="ledger-hint" class="ledger__hint">{ page::ledger_hint(language) }</p>
            <div class="ledger__actions">
                <input id="ledger" class="file-picker__input" type="file" accept=".json,application/json"
                    onchange={on_change} aria-describedby="ledger-hint" />
                <label for="ledger" class="button">{ page::ledger_open(language) }</label>
                <button id="ledger-save" type="button" class="button" disabled={*is_refused}
                    onclick={on_save.reform(|_| Save::Ledger)} aria-describedby="ledger-hint">
                    { page::ledger_save(language) }
                </button>
            </div>
            if !ledger.is_empty() {
                <ul class="ledger__list">
                    { for ledger.earlier.iter().enumerate().map(|(place, of)| publication(props, place, of)) }
                </ul>
            }
            if *changed > 0 {
                <p id="ledger-changed" class="ledger__hint">{ page::ledger_changed(language, *changed) }</p>
            }
        </section>
    }
}

fn publication(props: &Props, place: usize, of: &Publication) -> Html {
    let language = props.language;
    let on_click = props.on.forget.reform(move |_: MouseEvent| place);
    html! {
        <li key={place} class="ledger__publication">
            <span>{ page::publication(language, of.day, of.numbers.shown.len()) }</span>
            <button type="button" class="button button--small" onclick={on_click}
                aria-label={page::forget_publication_of(language, of.day)}>
                { page::forget_publication(language) }
            </button>
        </li>
    }
}
