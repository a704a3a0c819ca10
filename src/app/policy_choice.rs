use super::browser::inputs::is_checked;
use crate::disclosure::Policy;
use crate::language::{Language, page};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub policy: Policy,
    pub on_protect: Callback<Policy>,
}

/// The id of the control that chooses a policy.
pub fn policy_id(policy: Policy) -> &'static str {
    match policy {
        Policy::Hide { .. } => "policy-hide",
        Policy::Round => "policy-round",
        Policy::Internal => "policy-internal",
    }
}

/// What is done about small numbers. All numbers are shown only after a warning and a second press.
#[component]
pub fn PolicyChoice(props: &Props) -> Html {
    let Props { language, policy, .. } = *props;
    let asks = use_state(|| false);
    let is_asking = *asks && policy != Policy::Internal;
    let hide = if let Policy::Hide { .. } = policy { policy } else { Policy::default() };
    let option = |of: Policy, label, hint: String| {
        let is_chosen = if is_asking { of == Policy::Internal } else { of == policy };
        option(props, of, is_chosen, label, hint, asks.setter())
    };
    html! {
        <fieldset class="policy-choice">
            <legend class="policy-choice__title">{ page::policy_title(language) }</legend>
            <div class="policy-choice__options">
                <div class="policy-choice__option">
                    { option(hide, page::policy_hide(language), page::policy_hide_hint(language, hide)) }
                    if hide == policy && !is_asking {
                        { strict(props) }
                    }
                </div>
                <div class="policy-choice__option">
                    { option(Policy::Round, page::policy_round(language), page::policy_round_hint(language).into()) }
                </div>
                <div class="policy-choice__option">
                    { option(Policy::Internal, page::policy_internal(language), page::policy_internal_hint(language).into()) }
                </div>
            </div>
            <div role="status">
                if is_asking {
                    { warning(props, asks.setter()) }
                }
            </div>
        </fieldset>
    }
}

fn option(
    props: &Props,
    policy: Policy,
    checked: bool,
    label: &'static str,
    hint: String,
    asks: UseStateSetter<bool>,
) -> Html {
    let id = policy_id(policy);
    let hint_id = format!("{id}-hint");
    let is_internal = policy == Policy::Internal;
    let on_protect = props.on_protect.clone();
    let on_change = Callback::from(move |_: Event| {
        asks.set(is_internal);
        if !is_internal {
            on_protect.emit(policy);
        }
    });
    html! {
        <>
            <label class="choice__option" for={id}>
                <input {id} type="radio" name="policy" {checked} onchange={on_change} aria-describedby={hint_id.clone()} />
                <span class="choice__label">{ label }</span>
            </label>
            <p id={hint_id} class="choice__hint">{ hint }</p>
        </>
    }
}

/// The stricter of the two thresholds.
fn strict(props: &Props) -> Html {
    let on_change = props.on_protect.reform(|event: Event| match is_checked(&event) {
        true => Policy::STRICT,
        false => Policy::default(),
    });
    html! {
        <label class="choice__option policy-choice__strict" for="policy-strict">
            <input id="policy-strict" type="checkbox" checked={props.policy == Policy::STRICT} onchange={on_change} />
            <span class="choice__label">{ page::policy_strict(props.language) }</span>
        </label>
    }
}

/// What it means to show all numbers, and the press that does it.
fn warning(props: &Props, asks: UseStateSetter<bool>) -> Html {
    let language = props.language;
    let on_click = props.on_protect.reform(move |_: MouseEvent| {
        asks.set(false);
        Policy::Internal
    });
    html! {
        <div class="policy-choice__warning">
            <p>{ page::internal_warning(language) }</p>
            <p>{ page::internal_way_back(language) }</p>
            <button id="policy-confirm" type="button" class="button" onclick={on_click}>
                { page::internal_confirm(language) }
            </button>
        </div>
    }
}
