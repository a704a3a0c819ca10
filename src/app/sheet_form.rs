use super::column_choices::ColumnChoices;
use super::score_choices::ScoreChoices;
use super::select_field::{Choices, SelectField};
use super::sheet_gaps::SheetGaps;
use super::unread_columns::UnreadColumns;
use crate::fields::SheetKind;
use crate::language::{Language, figures, page};
use crate::protocol::{FileNumber, SheetShown};
use crate::state::mapping::Gap;
use crate::state::understanding::Correction;
use std::rc::Rc;
use yew::prelude::*;

/// The value of the choice that the sheet does not count.
const NOT_COUNTED: &str = "none";

/// The kinds of sheet, in the order in which they are offered.
pub const KINDS: [SheetKind; 4] = [SheetKind::Cases, SheetKind::Scores, SheetKind::GroupActivities, SheetKind::Targets];

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub file: FileNumber,
    pub sheet: Rc<SheetShown>,
    pub gaps: Rc<[Gap]>,
    pub is_settled: bool,
    pub on_correct: Callback<Correction>,
}

/// How a sheet was understood: what a row is, where its header stands, which column is what, and what is missing.
#[component]
pub fn SheetForm(props: &Props) -> Html {
    let Props { language, file, sheet, gaps, is_settled, on_correct } = props;
    let (language, file, is_settled) = (*language, *file, *is_settled);
    html! {
        <div class="sheet-form">
            if sheet.is_taken && sheet.kind.is_none() {
                <p class="sheet-form__unknown">{ page::unknown_hint(language) }</p>
            }
            <div class="sheet-form__fields">
                { kind(props) }
                { header(props) }
            </div>
            if let Some(kind) = sheet.kind.filter(|_| sheet.is_taken) {
                <ColumnChoices {language} {file} sheet={sheet.clone()} {is_settled} on_correct={on_correct.clone()} />
                if matches!(kind, SheetKind::Cases | SheetKind::Scores) {
                    <ScoreChoices {language} {file} sheet={sheet.clone()} {is_settled} on_correct={on_correct.clone()} />
                }
                <SheetGaps {language} sheet={sheet.clone()} gaps={gaps.clone()} />
                <UnreadColumns {language} sheet={sheet.clone()} />
            }
        </div>
    }
}

fn kind(props: &Props) -> Html {
    let (language, sheet) = (props.language, &props.sheet);
    let number = sheet.number;
    let name = |kind: SheetKind| page::capitalised(figures::sheet_kind(kind, language));
    let mut choices: Choices = KINDS.map(|kind| (value_of(kind).to_owned(), name(kind))).into();
    choices.push((NOT_COUNTED.into(), page::not_counted(language).into()));
    let value = match sheet.kind {
        _ if !sheet.is_taken => NOT_COUNTED.to_owned(),
        Some(kind) => value_of(kind).to_owned(),
        None => {
            choices.insert(0, (String::new(), page::choose_kind(language).into()));
            String::new()
        }
    };
    let on_change = props.on_correct.clone();
    let on_change = Callback::from(move |value: String| {
        if !value.is_empty() {
            on_change.emit(Correction::Kind(number, KINDS.into_iter().find(|kind| value_of(*kind) == value)));
        }
    });
    html! {
        <SelectField id={format!("kind-{}-{number}", props.file)} label={page::kind_label(language)} {choices} {value}
            is_settled={props.is_settled} {on_change} />
    }
}

fn value_of(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Cases => "cases",
        SheetKind::Scores => "scores",
        SheetKind::GroupActivities => "activities",
        SheetKind::Targets => "targets",
    }
}

fn header(props: &Props) -> Html {
    let (language, sheet) = (props.language, &props.sheet);
    let number = sheet.number;
    let mut lines = sheet.lines.clone();
    if sheet.header > 0 && !lines.contains(&sheet.header) {
        lines.push(sheet.header);
    }
    let none = ("0".to_owned(), page::no_header(language).to_owned());
    let choices: Choices =
        lines.into_iter().map(|line| (line.to_string(), page::line(language, line))).chain([none]).collect();
    let on_change =
        props.on_correct.reform(move |value: String| Correction::Header(number, value.parse().unwrap_or(0)));
    html! {
        <SelectField id={format!("header-{}-{number}", props.file)} label={page::header_label(language)} {choices}
            value={sheet.header.to_string()} is_settled={props.is_settled} {on_change} />
    }
}
