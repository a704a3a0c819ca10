use super::alike::Alike;
use super::hidden_meter::HiddenMeter;
use super::house_form::{HouseForm, OnHouse};
use super::ledger::{LedgerFile, OnLedger};
use super::package_downloads::PackageDownloads;
use super::policy_choice::PolicyChoice;
use super::policy_help::PolicyHelp;
use super::report_form::ReportForm;
use super::undo_buttons::Undoing;
use crate::disclosure::{Ledger, Policy};
use crate::figures::FigureId;
use crate::house::House;
use crate::language::{Language, way};
use crate::protocol::{FigureShown, Save};
use crate::report::Report;
use crate::state::Screen;
use crate::state::composing::{Composing, Edit};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the heading above what is published.
pub const PUBLISH_TITLE: &str = "publish-title";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// What is on the screen besides its figures.
    pub screen: Screen,
    /// The figures that are drawn so far.
    pub figures: Vec<Rc<FigureShown>>,
    /// How figures are to be protected; those on the screen may still be of another policy.
    pub policy: Policy,
    pub on_protect: Callback<Policy>,
    /// What was published before.
    pub ledger: Rc<Ledger>,
    pub on_ledger: OnLedger,
    pub composing: Rc<Composing>,
    /// The report as it stands.
    pub report: Rc<Report>,
    /// What its template would have if the files had more.
    pub not_proposed: Vec<FigureId>,
    pub on_compose: Callback<Edit>,
    pub house: House,
    pub undoing: Undoing,
    pub on_house: OnHouse,
    pub on_save: Callback<Save>,
    pub on_print: Callback<()>,
}

/// The last step: what is done about small numbers, and everything that can be saved of the figures.
#[component]
pub fn Publish(props: &Props) -> Html {
    let language = props.language;
    let is_refused = props.screen.shown.refusal.is_some();
    if props.figures.is_empty() && !is_refused {
        return Html::default();
    }
    html! {
        <section class="publish" aria-labelledby={PUBLISH_TITLE}>
            <h2 id={PUBLISH_TITLE} class="results__title" tabindex="-1">{ way::publish(language) }</h2>
            <p class="publish__text">{ way::publish_text(language) }</p>
            { protection(props) }
            <div class="publish__files">
                <h3 class="publish__title">{ way::all_figures(language) }</h3>
                <PackageDownloads {language} {is_refused} on_save={props.on_save.clone()} on_print={props.on_print.clone()} />
            </div>
            <ReportForm {language} composing={props.composing.clone()} report={props.report.clone()}
                not_proposed={props.not_proposed.clone()}
                figures={props.figures.clone()} {is_refused} undoing={props.undoing.clone()} on_edit={props.on_compose.clone()}
                on_save={props.on_save.clone()} />
            <HouseForm {language} house={props.house.clone()} on={props.on_house.clone()} />
        </section>
    }
}

/// The choice of how figures are protected, and what it hides.
fn protection(props: &Props) -> Html {
    let (language, shown) = (props.language, &props.screen.shown);
    html! {
        <div class="protection">
            <PolicyChoice {language} policy={props.policy} on_protect={props.on_protect.clone()} />
            if props.screen.view.policy.is_for_publication() {
                <HiddenMeter {language} hidden={shown.hidden} />
                <Alike {language} shown={shown.clone()} />
            }
            if let Policy::Hide { .. } = props.screen.view.policy {
                <LedgerFile {language} ledger={props.ledger.clone()} changed={shown.changed}
                    is_refused={shown.refusal.is_some()} on={props.on_ledger.clone()} on_save={props.on_save.clone()} />
            }
            <PolicyHelp {language} policy={props.policy} />
        </div>
    }
}
