use super::select_field::{Choices, SelectField};
use crate::columns::ColumnSettings;
use crate::language::{Language, page};
use crate::protocol::ColumnUnderstood;
use crate::state::mapping::Place;
use crate::state::understanding::Correction;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Unique on the page.
    pub id: String,
    pub label: String,
    /// The number of the sheet.
    pub sheet: u16,
    pub holds: ColumnSettings,
    /// The columns that may hold it.
    pub columns: Choices,
    /// The one that does.
    #[prop_or_default]
    pub held_by: Option<u16>,
    /// Examples of that column.
    #[prop_or_default]
    pub hint: Option<String>,
    pub is_settled: bool,
    pub on_correct: Callback<Correction>,
}

/// Which column holds a thing, with examples of what stands in it.
#[component]
pub fn ColumnChoice(props: &Props) -> Html {
    let (sheet, holds) = (props.sheet, props.holds.clone());
    let on_change =
        props.on_correct.reform(move |value: String| Correction::Column(sheet, holds.clone(), value.parse().ok()));
    let class = classes!("column-choice", props.held_by.is_none().then_some("column-choice--none"));
    html! {
        <div {class}>
            <SelectField id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()}
                choices={props.columns.clone()} value={props.held_by.map(|column| column.to_string()).unwrap_or_default()}
                is_settled={props.is_settled} {on_change} />
        </div>
    }
}

/// The options of a place: none, and the columns that may hold it.
pub fn options(language: Language, place: &Place) -> Choices {
    let none = (String::new(), page::no_column(language).to_owned());
    let option = |column: &&ColumnUnderstood| {
        let name = page::column(column.number, &column.header);
        // What stands in a column says more than its header, just when it is chosen.
        let name = match &column.examples[..] {
            [] => name,
            examples => format!("{name} ({})", examples.join(", ")),
        };
        (column.number.to_string(), name)
    };
    std::iter::once(none).chain(place.columns.iter().map(option)).collect()
}
