use super::help_link::HelpLink;
use crate::language::help::{Place, Term};
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
            <HelpLink {language} place={Place::Term(Term::Rule)} />
            { option(props, Rule::Active, "rule-active", page::rule_active(language), page::rule_active_hint(language)) }
            { option(props, Rule::Started, "rule-started", page::rule_started(language), page::rule_started_hint(language)) }
            { option(props, Rule::Closed, "rule-closed", page::rule_closed(language), page::rule_closed_hint(language)) }
        </fieldset>
    }
}

fn option(props: &Props, rule: Rule, id: &'static str, label: &'static str, hint: &'static str) -> Html {
    let on_change = props.on_change.reform(move |_: Event| Change::Rule(rule));
    let hint_id = format!("{id}-hint");
    html! {
        <>
            <label class="choice__option" for={id}>
                <input {id} type="radio" name="rule" checked={props.rule == rule} onchange={on_change}
                    aria-describedby={hint_id.clone()} />
                <span class="choice__label">{ label }</span>
            </label>
            <p id={hint_id} class="choice__hint">{ hint }</p>
        </>
    }
}
