use yew::prelude::*;

/// The id of the element that is as wide as a chart.
pub const PROBE: &str = "chart-width";

/// An invisible figure without height: it tells how wide a chart will be before there is one.
#[component]
pub fn WidthProbe() -> Html {
    html! {
        <div class="width-probe results" aria-hidden="true">
            <div class="results__aside" />
            <div class="results__main">
                <div class="figure">
                    <div class="figure__views">
                        <div id={PROBE} class="figure__chart" />
                        <div class="figure__table" />
                    </div>
                </div>
            </div>
        </div>
    }
}
