use yew::prelude::*;

/// The id of the element that is as wide as a chart.
pub const PROBE: &str = "chart-width";

/// The id of the element that is as wide as an enlarged chart.
pub const LARGE_PROBE: &str = "large-chart-width";

/// Invisible figures without height: they tell how wide charts will be before there are any.
#[component]
pub fn WidthProbe() -> Html {
    html! {
        <div class="width-probe results" aria-hidden="true">
            <div class="results__aside" />
            <div class="results__main">
                <div class="chapter__figures">
                    { figure(PROBE, "figure") }
                    { figure(LARGE_PROBE, "figure figure--large") }
                </div>
            </div>
        </div>
    }
}

fn figure(id: &'static str, class: &'static str) -> Html {
    html! {
        <div {class}>
            <div class="figure__views">
                <div class="figure__words" />
                <div {id} class="figure__chart" />
                <div class="figure__table" />
            </div>
        </div>
    }
}
