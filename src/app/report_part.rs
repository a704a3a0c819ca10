use super::report_form::spot_id;
use super::select_field::{Choices, SelectField};
use super::written_field::WrittenField;
use crate::figures::{Family, FigureId};
use crate::language::{Language, figures, page};
use crate::protocol::FigureShown;
use crate::report::Section;
use crate::state::composing::{Edit, Press, Spot, Way};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Where it stands, from 0, of so many.
    pub place: usize,
    pub places: usize,
    pub section: Section,
    /// The figures on the screen: what some of them lack.
    pub figures: Vec<Rc<FigureShown>>,
    pub on_edit: Callback<Edit>,
}

/// A part of the report: its heading, its text and its figures, and where it goes.
#[component]
pub fn ReportPart(props: &Props) -> Html {
    let Props { language, place, section, on_edit, .. } = props;
    let (language, place) = (*language, *place);
    let name = page::part(language, place + 1, &section.heading);
    html! {
        <li class="report-part">
            <fieldset class="report-part__fields">
                <legend class="report-part__title">{ &name }</legend>
                { buttons(props, &name) }
                <WrittenField id={spot_id(Spot::Heading(place))} label={page::part_heading(language)}
                    value={section.heading.clone()} on_written={on_edit.reform(move |text| Edit::Heading(place, text))} />
                <WrittenField id={format!("report-{place}-text")} label={page::part_text(language)} has_lines=true
                    value={section.text.clone()} on_written={on_edit.reform(move |text| Edit::Text(place, text))} />
                { chosen(props, &name) }
                <AddFigure {language} {place} chosen={section.figures.clone()} on_edit={on_edit.clone()} />
            </fieldset>
        </li>
    }
}

/// The figures in it, in their order.
fn chosen(props: &Props, part: &str) -> Html {
    let Props { language, place, section, .. } = props;
    let title_id = format!("report-{place}-figures");
    html! {
        <>
            <p id={title_id.clone()} class="report-form__label">{ page::part_figures(*language) }</p>
            if section.figures.is_empty() {
                <p class="form-panel__text">{ page::no_part_figures(*language) }</p>
            } else {
                <ol class="report-part__figures" aria-labelledby={title_id}>
                    { for section.figures.iter().enumerate().map(|(at, figure)| one_chosen(props, part, at, *figure)) }
                </ol>
            }
        </>
    }
}

/// A figure, what it lacks, and where it goes.
fn one_chosen(props: &Props, part: &str, at: usize, figure: FigureId) -> Html {
    let Props { language, place, section, figures: shown, on_edit, .. } = props;
    let (place, title) = (*place, figures::title(figure, *language));
    let missing = shown.iter().find(|shown| shown.id == figure.name()).and_then(|shown| shown.missing.as_ref());
    let name = format!("{part}, {title}");
    let at_end = [Way::Up, Way::Down].map(|way| way.from(at, section.figures.len()).is_none());
    let on_press = on_edit.reform(move |press| match press {
        Press::Move(way) => Edit::MoveFigure(place, at, way),
        Press::Remove => Edit::RemoveFigure(place, at),
    });
    let id = move |press| spot_id(Spot::Figure(place, at, press));
    html! {
        <li key={figure.name()} class="report-part__figure">
            <div class="report-part__name">
                <span>{ title }</span>
                if let Some(missing) = missing {
                    <span class="report-part__missing">{ format!("{} {missing}", page::not_in_report(*language)) }</span>
                }
            </div>
            { presses(*language, &name, at_end, id, on_press) }
        </li>
    }
}

/// The buttons of the part itself.
fn buttons(props: &Props, part: &str) -> Html {
    let Props { language, place, places, on_edit, .. } = props;
    let place = *place;
    let at_end = [Way::Up, Way::Down].map(|way| way.from(place, *places).is_none());
    let on_press = on_edit.reform(move |press| match press {
        Press::Move(way) => Edit::MovePart(place, way),
        Press::Remove => Edit::RemovePart(place),
    });
    presses(*language, part, at_end, move |press| spot_id(Spot::Part(place, press)), on_press)
}

/// Buttons that move something up or down, unless it is at that end, and one that takes it out.
fn presses(
    language: Language,
    name: &str,
    at_end: [bool; 2],
    id: impl Fn(Press) -> String,
    on_press: Callback<Press>,
) -> Html {
    let button = |press: Press, text: &'static str, is_disabled: bool| {
        let on_click = on_press.reform(move |_: MouseEvent| press);
        html! {
            <button id={id(press)} type="button" class="button button--small" disabled={is_disabled} onclick={on_click}
                aria-label={page::of_part(name, text)}>
                { text }
            </button>
        }
    };
    let [at_begin, at_end] = at_end;
    html! {
        <div class="report-part__buttons">
            { button(Press::Move(Way::Up), page::upwards(language), at_begin) }
            { button(Press::Move(Way::Down), page::downwards(language), at_end) }
            { button(Press::Remove, page::remove(language), false) }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct AddFigureProps {
    language: Language,
    place: usize,
    /// The figures that are in the part already.
    chosen: Vec<FigureId>,
    on_edit: Callback<Edit>,
}

/// The choice of one more figure, of those that are not in the part yet. A button adds it, so that who walks through the
/// list with the keyboard adds nothing on the way.
#[component]
fn AddFigure(props: &AddFigureProps) -> Html {
    let AddFigureProps { language, place, chosen, on_edit } = props;
    let (language, place) = (*language, *place);
    let wanted = use_state(|| None::<FigureId>);
    let free = |figure: &FigureId| !chosen.contains(figure);
    let Some(figure) = wanted.filter(free).or_else(|| FigureId::ALL.iter().copied().find(free)) else {
        return Html::default();
    };
    let on_change = {
        let wanted = wanted.clone();
        Callback::from(move |name: String| wanted.set(FigureId::by_name(&name)))
    };
    let on_click = on_edit.reform(move |_: MouseEvent| Edit::AddFigure(place, figure));
    let part = page::part(language, place + 1, "");
    html! {
        <div class="report-part__add">
            <SelectField id={spot_id(Spot::AddFigure(place))} label={page::one_more_figure(language)}
                choices={Choices::new()} groups={groups(language, chosen)} value={figure.name()} {on_change} />
            <button id={format!("report-{place}-add")} type="button" class="button" onclick={on_click}
                aria-label={page::of_part(&part, page::add_figure(language))}>
                { page::add_figure(language) }
            </button>
        </div>
    }
}

/// The figures that are not chosen, by chapter.
fn groups(language: Language, chosen: &[FigureId]) -> Vec<(String, Choices)> {
    use Family::*;
    let of = |family: Family| {
        let figures = FigureId::ALL.iter().filter(|figure| figure.family() == family && !chosen.contains(figure));
        let choice = |figure: &FigureId| (figure.name().to_owned(), figures::title(*figure, language).to_owned());
        (figures::chapter(family, language).to_owned(), figures.map(choice).collect())
    };
    [Growth, Distribution, Reach, Flow, Quality].map(of).to_vec()
}
