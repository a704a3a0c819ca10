use super::browser::shell::Seen;
use crate::language::Language;
use crate::language::trust::{self, Directive};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct PolicyProps {
    pub language: Language,
    /// As it stands in the page.
    pub policy: String,
}

/// The policy in words, and as it stands in the page.
#[component]
pub fn PolicyFacts(props: &PolicyProps) -> Html {
    let PolicyProps { language, policy } = props;
    let is_closed = trust::is_closed(policy);
    let verdict = if is_closed { trust::closed(*language) } else { trust::not_closed(*language) };
    let row = |Directive { name, governs, allows }: Directive| {
        html! { <div><dt><span>{ governs }</span>{ " " }<code>{ name }</code></dt><dd>{ allows }</dd></div> }
    };
    html! {
        <>
            <p id="trust-policy" class={verdict_class(is_closed)}>{ verdict }</p>
            <dl class="trust__policy">
                { for trust::directives(policy, *language).into_iter().map(row) }
            </dl>
            <details>
                <summary>{ trust::whole_policy(*language) }</summary>
                <code id="trust-whole-policy" class="trust__command">{ policy }</code>
            </details>
        </>
    }
}

#[derive(PartialEq, Properties)]
pub struct RequestProps {
    pub language: Language,
    pub seen: Seen,
    /// Looks again.
    pub on_look: Callback<()>,
}

/// How many requests there were and how many were refused; an address that was asked for is named.
#[component]
pub fn RequestFacts(props: &RequestProps) -> Html {
    let RequestProps { language, seen, on_look } = props;
    html! {
        <>
            <div role="status">
                <dl class="trust__numbers">
                    <div><dt>{ trust::asked(*language) }</dt><dd id="trust-asked">{ seen.asked.len() }</dd></div>
                    <div><dt>{ trust::refused(*language) }</dt><dd id="trust-refused">{ seen.refused }</dd></div>
                </dl>
            </div>
            if !seen.asked.is_empty() {
                <ul id="trust-addresses" class={verdict_class(false)}>
                    { for seen.asked.iter().map(|address| html! { <li><code>{ address }</code></li> }) }
                </ul>
            }
            <p>
                <button id="trust-look" type="button" class="button button--small" onclick={on_look.reform(|_| ())}>
                    { trust::renewed(*language) }
                </button>
            </p>
        </>
    }
}

#[derive(PartialEq, Properties)]
pub struct VersionProps {
    pub language: Language,
    /// The checksum that was put into the file when it was built.
    pub built: String,
    /// The one that the browser computed; none inside where it can't, none at all while it does.
    pub computed: Option<Option<String>>,
}

/// The version, and the checksum of the program that runs.
#[component]
pub fn VersionFacts(props: &VersionProps) -> Html {
    let VersionProps { language, built, computed } = props;
    let (is_good, said) = match computed {
        None => (true, trust::checksum_busy(*language)),
        Some(None) => (true, trust::checksum_unknown(*language)),
        Some(Some(sum)) if sum == built => (true, trust::checksum_same(*language)),
        Some(Some(_)) => (false, trust::checksum_other(*language)),
    };
    let shown = computed.as_ref().and_then(Option::as_ref).unwrap_or(built);
    html! {
        <>
            <dl class="trust__version">
                <div><dt>{ trust::version(*language) }</dt><dd>{ env!("CARGO_PKG_VERSION") }</dd></div>
                <div><dt>{ trust::checksum(*language) }</dt><dd><code id="trust-checksum">{ shown }</code></dd></div>
            </dl>
            <p id="trust-checksum-said" class={verdict_class(is_good)}>{ said }</p>
        </>
    }
}

fn verdict_class(is_good: bool) -> Classes {
    classes!("trust__verdict", (!is_good).then_some("trust__verdict--bad"))
}
