//! Packages of a whole organisation.

use super::cells::Name;
use super::*;
use crate::analysis;
use crate::calendar::Period;
use crate::fields::Choice;
use crate::reading::{FileChoices, Reader};
use crate::registry::{Registry, join};
use crate::selection::{Compare, Rule, Selection};
use std::fmt::Write;

const HEADER: &str = "Casusnummer;Cliëntnummer;Gebied;Maatschappelijke opgave;Dienst;Soort ondersteuning;Startdatum;Einddatum;\
                      Leeftijd;Eerder bekend;Aangemeld door;Verwezen naar;Doel behaald;Positieve Gezondheid;Hoofddomein;\
                      Startscore;Doelscore;Eindscore";

/// Cases of which every field goes round at its own pace, some values rarely; some people have several.
fn organisation(cases: usize) -> Registry {
    let of = |values: &[&str], number: usize, pace: usize| values[number * pace % 97 % values.len()].to_owned();
    let mut text = format!("{HEADER}\n");
    for number in 1..=cases {
        let (year, start, end) = (2022 + number % 3, 1 + number * 7 % 97 % 4, 1 + number * 11 % 89 % 5);
        let day = format!("{}-{}", 1 + number * 3 % 27, 1 + number * 5 % 12);
        let is_closed = number % 4 != 0;
        let closed = |text: String| if is_closed { text } else { String::new() };
        let fields = [
            number.to_string(),
            (number * 13 % (cases * 4 / 5 + 1)).to_string(),
            of(&["Noord", "Zuid", "Oost", ""], number, 5),
            of(&["Jeugd", "Wonen", "Zorg", "Jeugd", ""], number, 3),
            of(&["A", "B"], number, 2),
            of(&["traject", "steun", "traject", "advies", ""], number, 7),
            format!("{day}-{year}"),
            closed(format!("{day}-{}", year + 1)),
            (10 + number * 17 % 80).to_string(),
            of(&["ja", "nee", ""], number, 11),
            of(&["huisarts", "school", "zelf", ""], number, 13),
            closed(of(&["", "GGZ", "", "huisarts"], number, 9)),
            closed(of(&["ja", "deels", "nee", ""], number, 6)),
            of(&["Meedoen", "Zingeving", ""], number, 15),
            of(&["Financiën", "Huisvesting", "Justitie", "Financiën", "Tijdsbesteding"], number, 19),
            start.to_string(),
            (start + 1).to_string(),
            closed(end.to_string()),
        ];
        // OK because writing to memory does not fail.
        let _ = writeln!(text, "{}", fields.join(";"));
    }
    let mut reader = Reader::new(0, None, FileChoices::default(), Default::default());
    reader.push(text.as_bytes());
    let read = reader.finish();
    let fragments: Vec<_> = read.sheets.iter().flat_map(|sheet| sheet.fragments()).collect();
    join(&["cases.csv".to_owned()], &fragments).0
}

/// A file with nothing but who referred: so many cases of each.
fn referred(cases: &[(&str, usize)]) -> Registry {
    let names = cases.iter().flat_map(|(name, cases)| std::iter::repeat_n(*name, *cases));
    let rows: String = names.enumerate().map(|(number, name)| format!("{number};{name}\n")).collect();
    let mut reader = Reader::new(0, None, FileChoices::default(), Default::default());
    reader.push(format!("Casusnummer;Aangemeld door\n{rows}").as_bytes());
    let read = reader.finish();
    let fragments: Vec<_> = read.sheets.iter().flat_map(|sheet| sheet.fragments()).collect();
    join(&["cases.csv".to_owned()], &fragments).0
}

#[test]
fn what_is_left_of_all_that_have_a_value_is_hidden_where_no_figure_counts_the_others() {
    let registry = referred(&[("huisarts", 60), ("school", 50), ("zelf", 40), ("politie", 2)]);
    let selected = Selection::default().of(&registry);
    let package = publish(analysis::all(&registry, &selected), Policy::default(), None);
    let figure = package.figures.iter().find(|figure| figure.id() == FigureId::ReferredBy).expect("it is made");
    let hidden = figure.rows().iter().filter(|row| row.cells[1] == Cell::Hidden).count();
    // With the 152 of all, one hidden number would be what the others leave.
    assert!(hidden >= 2 || figure.facts().n.is_none(), "{:?}", figure.rows());
}

fn selections() -> Vec<Selection> {
    let year = Selection { period: Period::year(2023), ..Selection::default() };
    let only = [(Choice::Area, ["Noord".to_owned(), "Zuid".to_owned()].into())].into();
    vec![
        Selection::default(),
        year.clone(),
        Selection { compare: Some(Compare::Before), ..year.clone() },
        Selection { rule: Rule::Started, ..year.clone() },
        Selection { rule: Rule::Closed, ..year.clone() },
        Selection { only, ..year },
    ]
}

/// What a key says is who is counted: the rows themselves, asked by the key, give the number.
#[test]
fn keys_say_who_is_counted() {
    let registry = organisation(240);
    for selection in selections() {
        let selected = selection.of(&registry);
        let drafts = analysis::all(&registry, &selected);
        let all: Vec<&Draft> = drafts.now.iter().chain(&drafts.before).collect();
        let people = People::new(&registry, &selected);
        let cells = Cells::of(&all, 5);
        let counted = cells.all.iter().filter_map(|(name, cell)| Some((name, cell, people.counted(name)?)));
        let counted: Vec<_> = counted.collect();
        counted.iter().for_each(|(name, cell, counted)| assert_eq!(*counted, cell.value, "{name:?} {selection:?}"));
        assert!(counted.len() > 250, "{}", counted.len());
        // What can't be told from the rows would be hidden as if it were of few people: only in how many cases two figures
        // are about may that be so.
        let is_n = |name: &Name| matches!(name, Name::Count(key) if key.parts.contains_key("scored"));
        let counts = cells.all.keys().filter(|name| cells::is_count(name) && !is_n(name));
        let untold: Vec<_> = counts.filter(|name| people.test(name).is_none()).collect();
        assert!(untold.is_empty(), "{untold:?}");
    }
}

/// What a ledger names is counted as it is named: the rows of now, asked by the identity, give the number.
#[test]
fn identities_say_who_is_counted() {
    let registry = organisation(240);
    for selection in selections() {
        let selected = selection.of(&registry);
        let drafts = analysis::all(&registry, &selected);
        let all: Vec<&Draft> = drafts.now.iter().chain(&drafts.before).collect();
        let people = People::new(&registry, &selected);
        let cells = Cells::of(&all, 5);
        let mut counted = 0;
        for (name, cell) in &cells.all {
            let Some(identity) = Identity::of(name, &selection) else { continue };
            let value = people.cases_of(&identity);
            assert!(value.is_none_or(|value| value == cell.value), "{identity} {value:?} {}", cell.value);
            counted += u64::from(value.is_some());
        }
        assert!(counted > 60, "{counted}");
    }
}

#[test]
fn what_is_about_files_is_not_counted_as_hidden() {
    let registry = organisation(240);
    let mut drafts = analysis::all(&registry, &Selection::default().of(&registry));
    drafts.now.retain(|draft| draft.id == FigureId::Completeness);
    let package = publish(drafts, Policy::default(), None);
    assert!(package.figures[0].has_hidden());
    assert_eq!(package.hidden, HowMuch::default());
}

/// All relations are true of the numbers, nothing that is protected can be computed, and each proof holds.
#[test]
fn nothing_that_is_hidden_can_be_computed() {
    let registry = organisation(240);
    for selection in selections() {
        let selected = selection.of(&registry);
        let drafts = analysis::all(&registry, &selected);
        let all: Vec<&Draft> = drafts.now.iter().chain(&drafts.before).collect();
        let mut cells = Cells::of(&all, 5);
        cells.hide_few(&People::new(&registry, &selected));
        let mut system = relations::Package::of(&cells, &all, 5).system;
        let value = |cell: u32| cells_of(&system, cell);
        assert!(system.relations.iter().all(|relation| relation.sum(value) == Some(0)));
        let proof = engine::complete(&mut system, 5, &mut ()).expect("it can be protected");
        assert!(proof.witnesses.iter().all(|table| engine::is_witness(&system, table)));
        for (at, cell) in system.cells.iter().enumerate() {
            let Some(need) = cell.protect else { continue };
            let of_cell =
                |table: &Vec<(u32, i64)>| table.iter().find(|(of, _)| *of as usize == at).map(|(_, value)| *value);
            let values: Vec<i64> = proof.witnesses.iter().filter_map(of_cell).chain([cell.value]).collect();
            let (low, high) = values.iter().fold((i64::MAX, i64::MIN), |(low, high), of| (low.min(*of), high.max(*of)));
            assert!(high - cell.value >= need.up && cell.value - low >= need.down && high - low >= need.width);
        }
    }
}

fn cells_of(system: &engine::System, cell: u32) -> i64 {
    system.cells[cell as usize].value
}

#[test]
fn so_few_cases_give_nothing() {
    let registry = organisation(4);
    let drafts = || analysis::all(&registry, &Selection::default().of(&registry));
    let package = publish(drafts(), Policy::default(), None);
    assert_eq!((package.refusal, package.figures.len()), (Some(Refusal::TooFew), 0));
    assert_eq!(publish(drafts(), Policy::Internal, None).figures.len(), FigureId::ALL.len());
}

#[test]
fn a_filter_needs_twice_as_many() {
    let registry = organisation(24);
    let only = [(Choice::Area, ["Oost".to_owned()].into())].into();
    let selection = Selection { only, ..Selection::default() };
    let package = publish(analysis::all(&registry, &selection.of(&registry)), Policy::default(), None);
    assert_eq!(package.refusal, Some(Refusal::TooFew));
}
