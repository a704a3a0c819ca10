use crate::language::{Language, page, understood};
use crate::protocol::{ColumnUnderstood, Meaning, SheetShown};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub sheet: Rc<SheetShown>,
}

/// The columns that are not read, and why.
#[component]
pub fn UnreadColumns(props: &Props) -> Html {
    let Props { language, sheet } = props;
    let groups = [
        (
            page::columns_private(*language),
            columns(sheet, |column| matches!(column.meaning, Meaning::Identifies { .. })),
        ),
        (page::columns_free_text(*language), columns(sheet, |column| column.meaning == Meaning::FreeText)),
        (understood::columns_double(*language), columns(sheet, |column| column.meaning == Meaning::Double)),
        (
            understood::columns_unused(*language),
            columns(sheet, |column| column.meaning == Meaning::Unused && !column.is_empty()),
        ),
    ];
    let is_any = groups.iter().any(|(_, columns)| !columns.is_empty());
    html! {
        if is_any {
            <div class="unread-columns">
                <h3 class="file-card__heading">{ page::unread_title(*language) }</h3>
                <ul>
                    { for groups.iter().filter(|(_, columns)| !columns.is_empty()).map(|(title, columns)| html! {
                        <li>{ page::columns_with_headers(*language, title, columns) }</li>
                    }) }
                </ul>
            </div>
        }
    }
}

fn columns(sheet: &SheetShown, is_meant: impl Fn(&ColumnUnderstood) -> bool) -> Vec<(u16, &str)> {
    let columns = sheet.columns.iter().filter(|column| is_meant(column));
    columns.map(|column| (column.number, column.header.as_str())).collect()
}
