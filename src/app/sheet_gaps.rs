use crate::fields::Field;
use crate::language::{Language, figures, page};
use crate::protocol::SheetShown;
use crate::state::mapping::Gap;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub sheet: Rc<SheetShown>,
    pub gaps: Rc<[Gap]>,
}

/// Which figures are missing for want of a field that this kind of sheet can have.
#[component]
pub fn SheetGaps(props: &Props) -> Html {
    let language = props.language;
    let lacking = lacking(&props.sheet, &props.gaps);
    html! {
        if !lacking.is_empty() {
            <div class="sheet-gaps">
                <h3 class="file-card__heading">{ page::gaps_title(language) }</h3>
                <ul>
                    { for lacking.iter().map(|(field, titles)| html! {
                        <li>{ page::without_field(language, figures::field(*field, language), titles) }</li>
                    }) }
                </ul>
            </div>
        }
    }
}

/// The missing fields with the titles of the figures that need them.
fn lacking<'g>(sheet: &SheetShown, gaps: &'g [Gap]) -> Vec<(Field, Vec<&'g str>)> {
    let Some(kind) = sheet.kind else { return Vec::new() };
    let is_held = |field: Field| sheet.columns.iter().any(|column| column.settings.field == Some(field));
    let titles = |field: Field| -> Vec<&'g str> {
        let gaps = gaps.iter().filter(|gap| gap.is_about(kind) && gap.needs.contains(&field));
        gaps.map(|gap| gap.title.as_str()).collect()
    };
    let fields = Field::of_kind(kind).iter().copied().filter(|field| !is_held(*field));
    fields.map(|field| (field, titles(field))).filter(|(_, titles)| !titles.is_empty()).collect()
}
