//! The line under a figure, and why a figure can't be made.

use super::names;
use crate::disclosure::Figure;
use crate::fields::{Choice, Field};
use crate::figures::Unit;
use crate::language::Language;
use crate::selection::{Rule, Selection};
use crate::zrm::DomainName;
use std::collections::BTreeSet;

/// How many values of a field are named; of more only the number is said.
const NAMED: usize = 6;

/// What the figure is about: "n = 412 trajecten, 1-1-2021 t/m 31-12-2021, actief in de periode; thema: Armoede".
pub fn source(figure: &Figure, language: Language) -> String {
    let facts = figure.facts();
    let n = format!("n = {}", counted(facts.n, facts.unit, language));
    if facts.unit == Unit::Rows {
        return n;
    }
    format!("{n}, {}", selected(&facts.selection, facts.unit, language))
}

/// A selection in words: "1-1-2021 t/m 31-12-2021, actief in de periode; thema: Armoede".
pub fn selection(selection: &Selection, language: Language) -> String {
    selected(selection, Unit::Cases, language)
}

fn selected(selection: &Selection, unit: Unit, language: Language) -> String {
    let mut text = period(selection, unit, language);
    for (choice, values) in &selection.only {
        let values = values_of(*choice, values, language);
        text.push_str(&format!("; {}: {values}", names::choice(*choice, language)));
    }
    text
}

/// A number of what a figure counts.
pub fn counted(n: u64, unit: Unit, language: Language) -> String {
    let (one, more) = match unit {
        Unit::Cases => (("traject", "case"), ("trajecten", "cases")),
        Unit::Activities => (("groepsactiviteit", "group activity"), ("groepsactiviteiten", "group activities")),
        Unit::Reached => (("bereikt", "reached"), ("bereikt", "reached")),
        Unit::Rows => (("rij", "row"), ("rijen", "rows")),
    };
    let (dutch, english) = if n == 1 { one } else { more };
    format!("{} {}", language.count(n as i64), language.of(dutch, english))
}

fn period(selection: &Selection, unit: Unit, language: Language) -> String {
    let Some(period) = selection.period else {
        let closed = language.of("alle jaren, alleen afgesloten trajecten", "all years, closed cases only");
        let is_closed = selection.rule == Rule::Closed && unit != Unit::Activities;
        return if is_closed { closed } else { language.of("alle jaren", "all years") }.to_owned();
    };
    let (first, last) = (language.day(period.first), language.day(period.last));
    let days = format!("{first} {} {last}", language.of("t/m", "to"));
    match unit {
        // An activity has one day: no rule applies.
        Unit::Activities => days,
        _ => format!("{days}, {}", names::rule(selection.rule, language)),
    }
}

fn values_of(choice: Choice, values: &BTreeSet<String>, language: Language) -> String {
    let shown = |value: &String| match (value.is_empty(), choice) {
        (true, _) => language.of("niet ingevuld", "not recorded").to_owned(),
        (false, Choice::MainDomain) => names::domain(&DomainName::new(value), language).to_owned(),
        (false, _) => value.clone(),
    };
    if values.len() > NAMED {
        return format!("{} {}", language.count(values.len() as i64), language.of("gekozen", "chosen"));
    }
    values.iter().map(shown).collect::<Vec<_>>().join(", ")
}

/// Why the figure can't be made, when it can't: which columns are missing and how they may be called.
pub fn missing(figure: &Figure, language: Language) -> Option<String> {
    if figure.needs().is_empty() {
        return None;
    }
    let or = language.of(" of ", " or ");
    let group = |fields: &Vec<Field>| {
        let names: Vec<_> = fields.iter().map(|field| names::field(*field, language)).collect();
        let headers: Vec<_> = fields.iter().map(|field| format!("“{}”", header(*field))).collect();
        format!("{} ({} {})", names.join(or), language.of("kolom", "column"), headers.join(or))
    };
    let groups: Vec<String> = figure.needs().iter().map(group).collect();
    let start = language.of(
        "Deze figuur kan nog niet worden gemaakt. In uw bestanden ontbreekt: ",
        "This figure can't be made yet. Your files lack: ",
    );
    Some(format!("{start}{}.", groups.join("; ")))
}

/// A header that would give the field. Headers are Dutch in either language, as registries are.
fn header(field: Field) -> &'static str {
    match field {
        Field::MainDomain => "Hoofddomein",
        Field::Domain => "Leefgebied",
        Field::Theme => "Thema",
        Field::Service => "Dienst",
        Field::StartScore => "Startscore",
        Field::GoalScore => "Doelscore",
        Field::EndScore => "Eindscore",
        Field::Score => "Score",
        Field::Activity => "Activiteit",
        other => other.name(),
    }
}
