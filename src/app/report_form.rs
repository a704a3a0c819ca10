use super::browser::inputs::is_checked;
use super::report_part::ReportPart;
use super::select_field::{Choices, SelectField};
use super::undo_buttons::{UndoButtons, Undoing};
use super::written_field::WrittenField;
use crate::export::report::templates::Template;
use crate::figures::FigureId;
use crate::language::{Language, empty, figures, page};
use crate::protocol::{FigureShown, Save};
use crate::report::{Report, Tables};
use crate::state::composing::{Composing, Done, Edit, Press, Spot, Way};
use std::rc::Rc;
use yew::prelude::*;

/// What is chosen where the report is no template any more.
const OWN: &str = "own";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub composing: Rc<Composing>,
    /// The report as it stands.
    pub report: Rc<Report>,
    /// What its template would have if the files had more.
    pub not_proposed: Vec<FigureId>,
    /// The figures on the screen.
    pub figures: Vec<Rc<FigureShown>>,
    /// Whether no figure may be shown.
    pub is_refused: bool,
    pub undoing: Undoing,
    pub on_edit: Callback<Edit>,
    pub on_save: Callback<Save>,
}

/// The id of a control of the form.
pub fn spot_id(spot: Spot) -> String {
    match spot {
        Spot::Template => "report-template".to_owned(),
        Spot::AddPart => "report-add-part".to_owned(),
        Spot::Heading(part) => format!("report-{part}-heading"),
        Spot::AddFigure(part) => format!("report-{part}-figure"),
        Spot::Part(part, press) => format!("report-{part}-{}", press_id(press)),
        Spot::Figure(part, figure, press) => format!("report-{part}-{figure}-{}", press_id(press)),
    }
}

fn press_id(press: Press) -> &'static str {
    match press {
        Press::Move(Way::Up) => "up",
        Press::Move(Way::Down) => "down",
        Press::Remove => "remove",
    }
}

/// The report, composed: what it begins as, its texts, its parts with their figures, and the buttons that save it.
#[component]
pub fn ReportForm(props: &Props) -> Html {
    let language = props.language;
    html! {
        <details class="form-panel report-form">
            <summary class="report-form__title">{ page::composing_title(language) }</summary>
            <div class="form-panel__body">
                <p class="form-panel__text">{ page::composing_text(language) }</p>
                { template(props) }
                { not_proposed(props) }
                { texts(props) }
                { choices(props) }
                { parts(props) }
                { bar(props) }
            </div>
        </details>
    }
}

fn template(props: &Props) -> Html {
    let language = props.language;
    let own = (OWN.to_owned(), page::report_own(language).to_owned());
    let own = props.composing.template().is_none().then_some(own);
    let templates = Template::ALL.map(|template| (template.name().to_owned(), template.title(language).to_owned()));
    let choices: Choices = own.into_iter().chain(templates).collect();
    let on_change = {
        let on_edit = props.on_edit.clone();
        Callback::from(move |name: String| {
            if let Some(template) = Template::by_name(&name) {
                on_edit.emit(Edit::Begin(template));
            }
        })
    };
    html! {
        <SelectField id={spot_id(Spot::Template)} label={page::report_begin(language)} {choices}
            hint={page::report_begin_hint(language).to_owned()}
            value={props.composing.template().map_or(OWN, Template::name)} {on_change} />
    }
}

/// Which figures the proposal goes without.
fn not_proposed(props: &Props) -> Html {
    let titles: Vec<&str> = props.not_proposed.iter().map(|figure| figures::title(*figure, props.language)).collect();
    html! {
        if !titles.is_empty() {
            <p id="report-not-proposed" class="form-panel__text">
                { format!("{} {}.", empty::left_out_of_report(props.language), titles.join("; ")) }
            </p>
        }
    }
}

fn texts(props: &Props) -> Html {
    let (language, report) = (props.language, &props.report);
    html! {
        <>
            <WrittenField id="report-title" label={page::report_name(language)} value={report.title.clone()}
                on_written={props.on_edit.reform(Edit::Title)} />
            <WrittenField id="report-introduction" label={page::report_introduction(language)} has_lines=true
                hint={page::report_paragraphs(language)} value={report.introduction.clone()}
                on_written={props.on_edit.reform(Edit::Introduction)} />
        </>
    }
}

fn choices(props: &Props) -> Html {
    let (language, report) = (props.language, &props.report);
    let on_key_figures = props.on_edit.reform(|event: Event| Edit::KeyFigures(is_checked(&event)));
    html! {
        <>
            <label class="choice__option">
                <input id="report-key-figures" type="checkbox" checked={report.has_key_figures} onchange={on_key_figures} />
                <span class="choice__label">{ page::report_key_figures(language) }</span>
            </label>
            <fieldset>
                <legend class="report-form__label">{ page::report_tables(language) }</legend>
                { tables(props, Tables::WithFigures, "report-tables-with", page::report_tables_with_figures(language)) }
                { tables(props, Tables::AtEnd, "report-tables-end", page::report_tables_at_end(language)) }
            </fieldset>
        </>
    }
}

fn tables(props: &Props, tables: Tables, id: &'static str, label: &'static str) -> Html {
    let on_change = props.on_edit.reform(move |_: Event| Edit::Tables(tables));
    html! {
        <label class="choice__option" for={id}>
            <input {id} type="radio" name="report-tables" checked={props.report.tables == tables} onchange={on_change} />
            <span class="choice__label">{ label }</span>
        </label>
    }
}

fn parts(props: &Props) -> Html {
    let Props { language, composing, report, figures, on_edit, .. } = props;
    let on_add = on_edit.reform(|_: MouseEvent| Edit::AddPart);
    html! {
        <>
            <ol class="report-form__parts">
                { for report.sections.iter().enumerate().map(|(place, section)| html! {
                    <ReportPart key={composing.number(place)} language={*language} {place} places={report.sections.len()}
                        section={section.clone()} figures={figures.clone()} on_edit={on_edit.clone()} />
                }) }
            </ol>
            <p>
                <button id={spot_id(Spot::AddPart)} type="button" class="button" onclick={on_add}>
                    { page::add_part(*language) }
                </button>
            </p>
        </>
    }
}

/// What was done last, the way back, and the buttons that save: in sight while one composes.
fn bar(props: &Props) -> Html {
    let Props { language, composing, report, .. } = props;
    let (html, docx) = (report.clone(), report.clone());
    let on_html = props.on_save.reform(move |_: MouseEvent| Save::Html(Box::new((*html).clone())));
    let on_docx = props.on_save.reform(move |_: MouseEvent| Save::Docx(Box::new((*docx).clone()), None));
    html! {
        <div class="report-form__bar">
            <button id="report-save" type="button" class="button button--main" disabled={props.is_refused} onclick={on_html}>
                { page::report_save(*language) }
            </button>
            <button id="report-save-docx" type="button" class="button" disabled={props.is_refused} onclick={on_docx}>
                { page::report_save_docx(*language) }
            </button>
            <UndoButtons language={*language} id="report" undoing={props.undoing.clone()} />
            <p id="report-done" class="report-form__done" role="status">
                { composing.done().map(|done| said(*language, done)).unwrap_or_default() }
            </p>
        </div>
    }
}

fn said(language: Language, done: &Done) -> String {
    match done {
        Done::Begun(template, can_come_back) => page::report_begun(language, template.title(language), *can_come_back),
        Done::PartAdded(place) => page::part_added(language, *place),
        Done::PartMoved(heading, place, places) => page::moved(language, heading, *place, *places),
        Done::PartRemoved(place, heading) => page::part_removed(language, *place, heading),
        Done::FigureAdded(figure, place) => page::figure_added(language, figures::title(*figure, language), *place),
        Done::FigureMoved(figure, place, places) => {
            page::moved(language, figures::title(*figure, language), *place, *places)
        }
        Done::FigureRemoved(figure, place) => page::figure_removed(language, figures::title(*figure, language), *place),
    }
}
