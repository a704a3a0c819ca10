use crate::language::{Language, page};
use crate::selection::Rule;
use crate::state::choosing::Change;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub rule: Rule,
    pub on_change: Callback<Change>,
}

/// Which cases belong to the period.
#[component]
pub fn RuleChoice(props: &Props) -> Html {
    let language = props.language;
    html! {
        <fieldset class="choice">
            <legend class="choice__title">{ page::rule_title(language) }</legend>
            { option(props, Rule::Active, "rule-active", page::rule_active(language)) }
            <p id="rule-active-hint" class="choice__hint">{ page::rule_active_hint(language) }</p>
            { option(props, Rule::Started, "rule-started", page::rule_started(language)) }
            { option(props, Rule::Closed, "rule-closed", page::rule_closed(language)) }
        </fieldset>
    }
}

fn option(props: &Props, rule: Rule, id: &'static str, label: &'static str) -> Html {
    let on_change = props.on_change.reform(move |_: Event| Change::Rule(rule));
    let hint = (rule == Rule::Active).then_some("rule-active-hint");
    html! {
        <label class="choice__option" for={id}>
            <input {id} type="radio" name="rule" checked={props.rule == rule} onchange={on_change}
                aria-describedby={hint} />
            <span class="choice__label">{ label }</span>
        </label>
    }
}
