use super::column_choice::{ColumnChoice, options};
use crate::columns::is_birth_date;
use crate::fields::Field;
use crate::language::{Language, figures, page};
use crate::protocol::{FileNumber, SheetShown};
use crate::state::mapping::Place;
use crate::state::understanding::Correction;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub file: FileNumber,
    pub sheet: Rc<SheetShown>,
    pub is_settled: bool,
    pub on_correct: Callback<Correction>,
}

/// Which column holds which field. The order never changes, so that a choice does not move what has the focus.
#[component]
pub fn ColumnChoices(props: &Props) -> Html {
    let language = props.language;
    html! {
        <fieldset class="column-choices">
            <legend class="file-card__heading">{ page::mapping_title(language) }</legend>
            <p class="file-card__hint">{ page::mapping_hint(language) }</p>
            <div class="column-choices__grid">
                { for props.sheet.fields().iter().map(|(field, place)| choice(props, *field, place)) }
            </div>
        </fieldset>
    }
}

fn choice(props: &Props, field: Field, place: &Place) -> Html {
    let (language, sheet) = (props.language, props.sheet.number);
    html! {
        <ColumnChoice key={field.name()} {language} id={format!("column-{}-{sheet}-{}", props.file, field.name())}
            label={page::capitalised(figures::field(field, language))} {sheet} holds={place.holds.clone()}
            columns={options(language, place)} held_by={place.held_by.map(|column| column.number)}
            hint={hint(language, field, place)} is_settled={props.is_settled} on_correct={props.on_correct.clone()} />
    }
}

/// What stands in the column; of a date of birth, that only the year is read.
fn hint(language: Language, field: Field, place: &Place) -> Option<String> {
    let examples = place.held_by.map(|column| &column.examples).filter(|examples| !examples.is_empty());
    let is_shape = matches!(field, Field::CaseId | Field::ClientId | Field::ReferredBy | Field::ReferredTo);
    let words = if is_shape { page::shapes } else { page::examples };
    let examples = examples.map(|examples| words(language, examples));
    let has_birth_date = field == Field::BirthYear && place.columns.iter().any(|column| is_birth_date(&column.header));
    let year = has_birth_date.then(|| page::birth_year_hint(language).to_owned());
    match (examples, year) {
        (Some(examples), Some(year)) => Some(format!("{examples}. {year}")),
        (examples, year) => examples.or(year),
    }
}
