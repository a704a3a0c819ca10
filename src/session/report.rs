//! The reading report as CSV: what became of the rows of each file, and the issues with their places. It holds no text of
//! any cell: places are files, sheets, lines and columns.

use crate::export::csv::table;
use crate::language::{Language, issues};
use crate::protocol::IssueShown;
use crate::registry::Registry;

/// The text of the report. The first column says what a line is about.
pub fn report(issues: &[IssueShown], registry: &Registry, language: Language) -> String {
    let words = |dutch: &str, english: &str| language.of(dutch, english).to_owned();
    let header = [("soort", "sort"), ("plaats", "place"), ("aantal", "count"), ("wat", "what")];
    let mut records: Vec<Vec<String>> = vec![header.map(|(dutch, english)| words(dutch, english)).into()];
    for file in &registry.files {
        let mut line = |count: u64, what: &str| {
            records.push(vec![words("rijen", "rows"), file.name.clone(), count.to_string(), what.to_owned()]);
        };
        line(file.tally.rows(), language.of("alle rijen", "all rows"));
        line(file.tally.used, language.of("gebruikt", "used"));
        for (reason, count) in &file.tally.left_out {
            line(
                *count,
                &format!("{}: {}", language.of("weggelaten", "left out"), issues::left_out(language, *reason)),
            );
        }
        if file.identifying > 0 {
            let name = language.of("niet gelezen, wijst personen aan", "not read, identifies people");
            records.push(vec![
                words("kolommen", "columns"),
                file.name.clone(),
                file.identifying.to_string(),
                name.to_owned(),
            ]);
        }
    }
    for issue in issues {
        let sort = match issue.serious {
            true => words("telt niet mee", "left out"),
            false => words("goed om te weten", "good to know"),
        };
        for place in &issue.places {
            records.push(vec![sort.clone(), place.place.clone(), place.count.to_string(), issue.sentence.clone()]);
        }
    }
    table(&records, language)
}
