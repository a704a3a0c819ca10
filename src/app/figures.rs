use super::alike::Alike;
use super::chapter::Chapter;
use super::chapter_list::ChapterList;
use super::figure_form::OnDraw;
use super::figure_list::FigureList;
use super::hidden_meter::HiddenMeter;
use super::house_form::{HouseForm, OnHouse};
use super::internal_band::InternalBand;
use super::key_figures::KeyFigures;
use super::ledger::{LedgerFile, OnLedger};
use super::package_downloads::PackageDownloads;
use super::policy_choice::PolicyChoice;
use super::policy_help::PolicyHelp;
use super::presentation::PRESENT;
use super::report_form::ReportForm;
use super::runner::FIGURES_TITLE;
use super::selection_panel::SelectionPanel;
use super::selection_summary::SelectionSummary;
use super::undo_buttons::{UndoButtons, Undoing};
use crate::calendar::Day;
use crate::disclosure::{Ledger, Policy};
use crate::figures::FigureId;
use crate::house::House;
use crate::language::{Language, page, presenting};
use crate::protocol::{FigureShown, Save};
use crate::report::Report;
use crate::selection::Selection;
use crate::state::Screen;
use crate::state::choosing::Change;
use crate::state::composing::{Composing, Edit};
use crate::state::presenting::Turn;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// What is on the screen besides its figures.
    pub screen: Screen,
    /// The figures that are drawn so far.
    pub figures: Vec<Rc<FigureShown>>,
    pub selection: Selection,
    /// How figures are to be protected; those on the screen may still be of another policy.
    pub policy: Policy,
    pub today: Day,
    pub is_busy: bool,
    pub is_wide: bool,
    pub is_sample: bool,
    /// Whether small numbers are in sight.
    pub is_internal: bool,
    pub undoing: Undoing,
    pub on_change: Callback<Change>,
    pub on_protect: Callback<Policy>,
    /// What was published before.
    pub ledger: Rc<Ledger>,
    pub on_ledger: OnLedger,
    pub on_draw: OnDraw,
    pub composing: Rc<Composing>,
    /// The report as it stands.
    pub report: Rc<Report>,
    pub on_compose: Callback<Edit>,
    pub house: House,
    pub on_house: OnHouse,
    pub on_save: Callback<Save>,
    pub on_present: Callback<Turn>,
}

/// The selection and its figures, or why there are none.
#[component]
pub fn Figures(props: &Props) -> Html {
    let language = props.language;
    let is_refused = props.screen.shown.refusal.is_some();
    if props.figures.is_empty() && !is_refused {
        return html! { <p class="no-figures">{ page::no_figures(language) }</p> };
    }
    let chapters = by_chapter(&props.figures);
    html! {
        <div class="results">
            <div class="results__aside">
                <SelectionPanel {language} shown={props.screen.shown.clone()} selection={props.selection.clone()}
                    today={props.today} is_open={props.is_wide} on_change={props.on_change.clone()} />
            </div>
            <section class="results__main" aria-labelledby={FIGURES_TITLE}>
                { head(props) }
                { protection(props) }
                { report(props) }
                { bar(props, &chapters) }
                { why_none(props) }
                if !is_refused {
                    { figures(props, chapters) }
                }
            </section>
        </div>
    }
}

/// The key figures, the way to each figure, and the figures.
fn figures(props: &Props, chapters: Vec<Vec<Rc<FigureShown>>>) -> Html {
    let language = props.language;
    html! {
        <div key="figures" class="figures" aria-busy={props.is_busy.to_string()}>
            <KeyFigures {language} shown={props.screen.shown.clone()} />
            <FigureList {language} chapters={chapters.clone()} is_open={props.is_wide} />
            { for chapters.into_iter().enumerate().map(|(index, figures)| chapter(props, index, figures)) }
        </div>
    }
}

/// Why there is nothing to see, where that is so.
fn why_none(props: &Props) -> Html {
    let shown = &props.screen.shown;
    html! {
        if shown.is_nothing_selected {
            <p class="no-figures">{ page::nothing_selected(props.language) }</p>
        } else if let Some(sentence) = &shown.refusal {
            <p id="refusal" class="no-figures">{ sentence }</p>
        }
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

/// The house style, and where the report is made.
fn report(props: &Props) -> Html {
    html! {
        <>
        <HouseForm language={props.language} house={props.house.clone()} on={props.on_house.clone()} />
        <ReportForm language={props.language} composing={props.composing.clone()} report={props.report.clone()}
            figures={props.figures.clone()} is_refused={props.screen.shown.refusal.is_some()} undoing={props.undoing.clone()}
            on_edit={props.on_compose.clone()} on_save={props.on_save.clone()} />
        </>
    }
}

fn head(props: &Props) -> Html {
    let language = props.language;
    let is_refused = props.screen.shown.refusal.is_some();
    html! {
        <>
            <div class="results__head">
                <h2 id={FIGURES_TITLE} class="results__title" tabindex="-1">{ page::figures_title(language) }</h2>
                <div class="results__actions">
                    <button id={PRESENT} type="button" class="button button--main" disabled={is_refused}
                        onclick={props.on_present.reform(|_| Turn::Open)}>
                        { presenting::open(language) }
                    </button>
                    <PackageDownloads {language} {is_refused} on_save={props.on_save.clone()} />
                </div>
            </div>
            if props.is_internal {
                <InternalBand {language} on_protect={props.on_protect.clone()} />
            }
            if props.is_sample {
                <p class="mark">{ page::sample_mark(language) }</p>
            }
        </>
    }
}

/// What stays in sight where there is room: what is selected, and the way to each chapter.
fn bar(props: &Props, chapters: &[Vec<Rc<FigureShown>>]) -> Html {
    let language = props.language;
    let titles: Vec<String> = chapters.iter().map(|chapter| chapter[0].chapter.clone()).collect();
    html! {
        <div class="results__bar">
            <SelectionSummary {language} shown={props.screen.shown.clone()} policy={props.screen.view.policy}
                is_busy={props.is_busy} is_everything={props.selection.is_everything()}
                on_change={props.on_change.clone()}>
                <UndoButtons {language} id="results" undoing={props.undoing.clone()} />
            </SelectionSummary>
            if !titles.is_empty() {
                <ChapterList {language} {titles} />
            }
        </div>
    }
}

fn chapter(props: &Props, index: usize, figures: Vec<Rc<FigureShown>>) -> Html {
    let with_options = figures.into_iter().map(|figure| {
        let options = props.screen.options(&figure, &props.selection);
        (figure, options)
    });
    html! {
        <Chapter key={index} language={props.language} number={index + 1} figures={with_options.collect::<Vec<_>>()}
            on_change={props.on_change.clone()} on_draw={props.on_draw.clone()} on_save={props.on_save.clone()} />
    }
}

/// The figures, chapter by chapter; none is empty.
fn by_chapter(figures: &[Rc<FigureShown>]) -> Vec<Vec<Rc<FigureShown>>> {
    // By figure and not by title: while the language changes, some titles are in the one and some in the other.
    let family = |figure: &FigureShown| FigureId::by_name(&figure.id).map(FigureId::family);
    figures.chunk_by(|one, next| family(one) == family(next)).map(<[Rc<FigureShown>]>::to_vec).collect()
}
