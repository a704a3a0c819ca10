//! All figures as JSON, the public format: `#download-json` and `examples/analyse.rs` give the same text.

use crate::calendar::date_of;
use crate::counting::Counting;
use crate::disclosure::{Figure, HowMuch, Package, Policy};
use crate::export::{mark, policy_of};
use crate::figures::{Cell, Column, Row};
use crate::house::House;
use crate::language::{Language, figures};
use crate::selection::{Rule, Selection};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The JSON text of a package of figures.
pub fn json(package: &Package, selection: &Selection, house: &House, language: Language) -> String {
    let figures = &package.figures[..];
    let document = Document {
        generator: concat!("groeibeeld ", env!("CARGO_PKG_VERSION")),
        language: language.code(),
        organisation: house.name(),
        sample: package.figures.first().and_then(|figure| figures::sample(figure, language)),
        use_: mark(language, policy_of(figures)),
        protection: protection(package),
        refusal: package.refusal.as_ref().map(|refusal| figures::refusal(refusal, language)),
        selection: selected(selection),
        figures: figures.iter().map(|figure| one(figure, language)).collect(),
    };
    // OK because the document has no maps with keys that are no text.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Document<'a> {
    generator: &'static str,
    language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sample: Option<&'static str>,
    #[serde(rename = "use")]
    #[serde(skip_serializing_if = "Option::is_none")]
    use_: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    protection: Option<Protection>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<String>,
    selection: SelectionOut,
    figures: Vec<FigureOut>,
}

/// How figures that may be published are protected.
#[derive(Serialize)]
struct Protection {
    policy: &'static str,
    /// Smaller numbers are hidden.
    threshold: u8,
    /// Hidden counts, of those that are not zero.
    hidden: u64,
    all: u64,
}

#[derive(Serialize)]
struct SelectionOut {
    from: Option<String>,
    to: Option<String>,
    rule: Rule,
    #[serde(rename = "where")]
    only: BTreeMap<&'static str, Vec<String>>,
    compare_from: Option<String>,
    compare_to: Option<String>,
    counting: Counting,
}

#[derive(Serialize)]
struct FigureOut {
    id: &'static str,
    title: String,
    summary: String,
    note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<String>,
    columns: Vec<ColumnOut>,
    rows: Vec<RowOut>,
}

#[derive(Serialize)]
struct ColumnOut {
    key: &'static str,
    label: String,
    r#type: &'static str,
}

#[derive(Serialize)]
struct RowOut {
    cells: Vec<Value>,
    total: bool,
}

fn protection(package: &Package) -> Option<Protection> {
    let (policy, threshold) = match policy_of(&package.figures) {
        Policy::Hide { threshold } => ("hide", threshold),
        Policy::Round => ("round", figures::SMALLEST_ROUNDED),
        Policy::Internal => return None,
    };
    let HowMuch { hidden, all } = package.hidden;
    Some(Protection { policy, threshold, hidden, all })
}

fn selected(selection: &Selection) -> SelectionOut {
    let date = |day| date_of(day).to_string();
    let other = selection.compared_with();
    SelectionOut {
        from: selection.period.map(|period| date(period.first)),
        to: selection.period.map(|period| date(period.last)),
        rule: selection.rule,
        only: selection
            .only
            .iter()
            .map(|(choice, values)| (choice.field().name(), values.iter().cloned().collect()))
            .collect(),
        compare_from: other.map(|period| date(period.first)),
        compare_to: other.map(|period| date(period.last)),
        counting: selection.counting.clone(),
    }
}

fn one(figure: &Figure, language: Language) -> FigureOut {
    let words = figures::words(figure, language);
    let notes: Vec<String> = words.notes.into_iter().chain(words.footnote).collect();
    let column = |(column, label): (&Column, String)| ColumnOut { key: column.key, label, r#type: column.sort.name() };
    FigureOut {
        id: figure.id().name(),
        title: words.title,
        summary: words.summary,
        note: notes.join(" "),
        missing: words.missing,
        columns: figure.columns().iter().zip(words.columns).map(column).collect(),
        rows: figure.rows().iter().map(|row| row_out(row, figure, language)).collect(),
    }
}

fn row_out(row: &Row, figure: &Figure, language: Language) -> RowOut {
    let cell = |(cell, column): (&Cell, &Column)| match cell {
        Cell::Label(_) => Value::String(figures::cell(cell, column, figure.policy(), language)),
        Cell::Count(number) => json!(number),
        Cell::Number(number) => json!(number),
        Cell::Null => Value::Null,
        Cell::Hidden => json!({"hidden": true}),
    };
    RowOut { cells: row.cells.iter().zip(figure.columns()).map(cell).collect(), total: row.total }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, drafts};
    use crate::calendar::{Period, day};
    use crate::disclosure::{Refusal, publish};
    use crate::selection::Compare;

    fn document(selection: &Selection) -> Value {
        document_by(selection, Policy::Internal)
    }

    fn document_by(selection: &Selection, policy: Policy) -> Value {
        let started =
            |year| Case { start: day(year, 2, 1), end: day(year, 3, 1), ..case("Jeugd", "Justitie", [2, 0, 3]) };
        let organisation = Organisation { cases: vec![started(2023), started(2024)], ..Organisation::default() };
        let package = publish(drafts(&organisation, selection).into(), policy, None);
        serde_json::from_str(&json(&package, selection, &House::default(), Language::Dutch)).unwrap()
    }

    #[test]
    fn what_may_be_published_says_how_it_is_protected_and_the_rest_that_it_may_not() {
        let internal = document(&Selection::default());
        assert_eq!(internal["use"], "intern gebruik, niet publiceren");
        assert_eq!(internal.get("protection"), None);
        let package = Package { figures: protected(), hidden: HowMuch { hidden: 2, all: 9 }, ..Package::default() };
        let hidden: Value =
            serde_json::from_str(&json(&package, &Selection::default(), &House::default(), Language::Dutch)).unwrap();
        assert_eq!(hidden["protection"], json!({"policy": "hide", "threshold": 5, "hidden": 2, "all": 9}));
        assert_eq!(hidden.get("use"), None);
        let mains = hidden["figures"].as_array().unwrap().iter().find(|figure| figure["id"] == "main-domains").unwrap();
        assert_eq!(mains["rows"][0]["cells"][1], json!({"hidden": true}));
        assert!(mains["note"].as_str().unwrap().contains("· = niet getoond. Aantallen van 1 tot en met 4"));
    }

    fn protected() -> Vec<Figure> {
        let organisation =
            Organisation { cases: vec![case("Jeugd", "Justitie", [2, 0, 3]); 2], ..Organisation::default() };
        crate::disclosure::protect(drafts(&organisation, &Selection::default()), Policy::default())
    }

    #[test]
    fn a_refusal_is_said_and_there_is_nothing_else() {
        let package = Package { refusal: Some(Refusal::TooFew), ..Package::default() };
        let refused: Value =
            serde_json::from_str(&json(&package, &Selection::default(), &House::default(), Language::English)).unwrap();
        assert!(refused["refusal"].as_str().unwrap().starts_with("So few cases are selected"));
        assert_eq!(refused["figures"], json!([]));
    }

    #[test]
    fn selection_of_everything_has_all_its_names() {
        assert_eq!(
            document(&Selection::default())["selection"],
            json!({
                "from": null, "to": null, "rule": "active", "where": {}, "compare_from": null, "compare_to": null,
                "counting": {
                    "age_bands": null, "age_limit": 25, "inhabitants": null, "people": false, "kinds_apart": [],
                    "prorated": false, "could_grow": false, "step": "year", "clients_by": "year", "transitions_of": null,
                    "groups": [],
                },
            })
        );
    }

    #[test]
    fn compared_period_and_columns_are_in_it() {
        let compare = Some(Compare::Before);
        let document = document(&Selection { period: Period::year(2024), compare, ..Selection::default() });
        assert_eq!(document["selection"]["compare_from"], "2023-01-01");
        assert_eq!(document["selection"]["compare_to"], "2023-12-31");
        let figures = document["figures"].as_array().unwrap();
        let mains = figures.iter().find(|figure| figure["id"] == "main-domains").unwrap();
        let keys: Vec<&str> =
            mains["columns"].as_array().unwrap().iter().map(|column| column["key"].as_str().unwrap()).collect();
        let added = ["previous", "change", "change_ratio", "previous_share", "change_share"];
        assert_eq!(keys, [&["domain", "cases", "share"][..], &added].concat());
        assert_eq!(mains["rows"][0]["cells"], json!(["Justitie", 1, 1.0, 1, 0, 0.0, 1.0, 0.0]));
    }
}
