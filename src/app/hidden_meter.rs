use super::browser::{fields, window};
use super::merging::MERGING_TITLE;
use crate::disclosure::HowMuch;
use crate::language::{Language, page};
use crate::state::advice::{Advice, MUCH, TOO_MUCH, advice};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub hidden: HowMuch,
}

/// How much is hidden, with advice where that is much.
#[component]
pub fn HiddenMeter(props: &Props) -> Html {
    let Props { language, hidden } = *props;
    let can_merge = use_state_eq(|| false);
    {
        let can_merge = can_merge.clone();
        use_effect(move || can_merge.set(window::has(MERGING_TITLE)));
    }
    if hidden.all == 0 {
        return Html::default();
    }
    let advised = match advice(hidden) {
        Advice::None => None,
        Advice::Merge => Some(page::advice_merge(language)),
        Advice::Warn => Some(page::advice_warn(language)),
    };
    // The link alone does not open the drawer that it is in on a small screen.
    let to_merging = |event: MouseEvent| {
        event.prevent_default();
        fields::go_to(MERGING_TITLE);
    };
    let of_all = |percent: u64| (hidden.all as f64 * percent as f64 / 100.0).to_string();
    html! {
        <div class="hidden-meter">
            <p id="hidden-meter-words">{ page::how_much_hidden(language, hidden) }</p>
            <meter class="hidden-meter__bar" aria-labelledby="hidden-meter-words" value={hidden.hidden.to_string()}
                min="0" max={hidden.all.to_string()} low={of_all(MUCH)} high={of_all(TOO_MUCH)} optimum="0" />
            if let Some(advised) = advised {
                <p class="hidden-meter__advice">
                    { advised }
                    if *can_merge {
                        { " " }
                        <a href={format!("#{MERGING_TITLE}")} onclick={to_merging}>{ page::to_merging(language) }</a>
                    }
                </p>
            }
        </div>
    }
}
