use super::browser::dialog;
use super::browser::shell::{self, Seen};
use super::trust_facts::{PolicyFacts, RequestFacts, VersionFacts};
use crate::language::Language;
use crate::language::trust::{self, Topic};
use yew::prelude::*;

/// The id of the dialogue.
pub const TRUST: &str = "trust";
/// The id of the button that opens it from everywhere.
pub const OPEN_TRUST: &str = "open-trust";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// How many times it was opened: each time it looks anew.
    pub opened: u32,
}

/// What the browser enforces, what was asked of the network, what is kept, and how to check all that.
#[component]
pub fn TrustPanel(props: &Props) -> Html {
    let Props { language, opened } = *props;
    let seen = use_state(Seen::default);
    let checksum = use_state(|| None::<Option<String>>);
    let look = {
        let seen = seen.clone();
        Callback::from(move |()| seen.set(shell::seen()))
    };
    {
        let (look, checksum) = (look.clone(), checksum.clone());
        use_effect_with(opened, move |opened| {
            if *opened > 0 {
                look.emit(());
                shell::checksum(Callback::from(move |sum| checksum.set(Some(sum))));
                dialog::open(TRUST);
            }
        });
    }
    html! {
        <dialog id={TRUST} class="dialog-panel trust" aria-labelledby="trust-title">
            if opened > 0 {
                <div class="dialog-panel__head">
                    <h2 id="trust-title" class="dialog-panel__title">{ trust::title(language) }</h2>
                    <button id="close-trust" type="button" class="button button--small" onclick={|_| dialog::close(TRUST)}>
                        { trust::close(language) }
                    </button>
                </div>
                <p>{ trust::introduction(language) }</p>
                { for Topic::ALL.into_iter().map(|topic| view(topic, language, &facts(topic, language, &seen, &checksum, &look))) }
            }
        </dialog>
    }
}

/// What there is to see of a topic, and not only to read.
fn facts(
    topic: Topic,
    language: Language,
    seen: &Seen,
    checksum: &Option<Option<String>>,
    look: &Callback<()>,
) -> Html {
    match topic {
        Topic::Policy => html! { <PolicyFacts {language} policy={shell::policy()} /> },
        Topic::Requests => html! { <RequestFacts {language} seen={seen.clone()} on_look={look.clone()} /> },
        Topic::Version => html! {
            <VersionFacts {language} built={shell::built("program-sha256")} computed={checksum.clone()} />
        },
        _ => Html::default(),
    }
}

fn view(topic: Topic, language: Language, facts: &Html) -> Html {
    let steps = topic.steps(language);
    html! {
        <section class="trust__topic">
            <h3>{ topic.title(language) }</h3>
            { facts.clone() }
            { for topic.text(language).iter().map(|paragraph| html! { <p>{ *paragraph }</p> }) }
            if !steps.is_empty() {
                <ul>{ for steps.into_iter().map(step) }</ul>
            }
        </section>
    }
}

fn step((what, command): (&'static str, Option<&'static str>)) -> Html {
    html! {
        <li>
            { what }
            if let Some(command) = command {
                <code class="trust__command">{ command }</code>
            }
        </li>
    }
}
