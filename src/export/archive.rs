//! All figures of a selection as CSV in one archive (ZIP): a file for each figure, the same as when it is saved alone, and
//! a text that says what they are.

use crate::calendar::Day;
use crate::disclosure::{Figure, Package};
use crate::export::about::{about, title};
use crate::export::csv::csv;
use crate::export::name::{file_name, name_of};
use crate::export::{mark, policy_of};
use crate::figures::{Column, ColumnType};
use crate::house::House;
use crate::language::{Language, empty, figures, page};
use crate::selection::Selection;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// What the text is called.
const README: &str = "README.txt";

/// The bytes of the archive, made today.
pub fn archive(
    package: &Package,
    selection: &Selection,
    house: &House,
    language: Language,
    today: Day,
) -> Result<Vec<u8>, ZipError> {
    let mut bytes = Vec::new();
    // A stream, because that is what writes workbooks too: one writer is enough in the page.
    let mut archive = ZipWriter::new_stream(Cursor::new(&mut bytes));
    let mut add = |name: &str, text: &str| {
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(text.as_bytes()).map_err(ZipError::from)
    };
    add(README, &readme(package, selection, house, language, today))?;
    for figure in with_rows(package) {
        add(&name(figure, selection, language, today), &csv(figure, language))?;
    }
    archive.finish()?;
    Ok(bytes)
}

/// The figures that have anything in them.
fn with_rows(package: &Package) -> impl Iterator<Item = &Figure> {
    package.figures.iter().filter(|figure| !figure.is_empty())
}

/// The others, each with what it needs.
fn empty_ones(package: &Package, language: Language) -> Vec<String> {
    let figures = package.figures.iter().map(|figure| figures::words(figure, language));
    figures.filter_map(|words| words.missing.map(|missing| format!("- {}: {missing}", words.title))).collect()
}

fn name(figure: &Figure, selection: &Selection, language: Language, today: Day) -> String {
    file_name(&name_of(figure.id(), language), selection, figure.policy(), language, today, "csv")
}

/// The text beside the files, with the mark of UTF-8 and the line ends that every editor knows.
fn readme(package: &Package, selection: &Selection, house: &House, language: Language, today: Day) -> String {
    let mut lines = vec![title(language).to_owned()];
    lines.extend(mark(language, policy_of(&package.figures)).map(page::capitalised));
    for part in about(package, selection, house, language, today) {
        lines.extend(headed(part.heading, part.lines));
    }
    lines.extend(headed(language.of("Hoe de bestanden zijn gemaakt", "How the files are made"), form(language)));
    for figure in with_rows(package) {
        let columns = figure.columns().iter().zip(figures::words(figure, language).columns);
        let columns = columns.map(|(column, label)| format!("- {label}: {}", meaning(column, language)));
        lines.extend(headed(
            &name(figure, selection, language, today),
            [figures::title(figure.id(), language).to_owned()],
        ));
        lines.extend(columns);
    }
    let empty_ones = empty_ones(package, language);
    if !empty_ones.is_empty() {
        lines.extend(headed(empty::figures(language), empty_ones));
    }
    format!("\u{FEFF}{}\r\n", lines.join("\r\n"))
}

/// An empty line, a heading and its lines.
fn headed(heading: &str, lines: impl IntoIterator<Item = String>) -> impl Iterator<Item = String> {
    [String::new(), heading.to_owned()].into_iter().chain(lines)
}

fn form(language: Language) -> Vec<String> {
    let not_shown = figures::HIDDEN;
    let lines = language.of(
        [
            "Elke figuur is een CSV-bestand in UTF-8: een puntkomma tussen de kolommen, een komma in getallen. Excel opent het \
             met een dubbelklik."
                .to_owned(),
            "Een lege cel: niet te berekenen, niet ingevuld of niet getoond. Wat niet getoond is, staat in de laatste kolom, \
             ‘Niet getoond’. Een figuur waarin alles getoond is, heeft die kolom niet."
                .to_owned(),
            format!("{not_shown} in een regel onder de tabel = niet getoond."),
            "Onder elke tabel staan de titel, de selectie en wat u moet weten.".to_owned(),
        ],
        [
            "Each figure is a CSV file in UTF-8: a comma between the columns, a point in numbers. Excel opens it with a double \
             click."
                .to_owned(),
            "An empty cell: cannot be computed, not recorded or not shown. What is not shown stands in the last column, ‘Not \
             shown’. A figure of which everything is shown does not have that column."
                .to_owned(),
            format!("{not_shown} in a line below the table = not shown."),
            "Below each table are the title, the selection and what you must know.".to_owned(),
        ],
    );
    lines.to_vec()
}

/// What the numbers of a column are.
fn meaning(column: &Column, language: Language) -> &'static str {
    match column.sort {
        ColumnType::Text => language.of("een naam", "a name"),
        ColumnType::Count => language.of("een aantal", "a number"),
        ColumnType::Mean => language.of("een gemiddelde, niet afgerond", "a mean, not rounded"),
        ColumnType::Share => language.of("een aandeel: 0,38 is 38%", "a share: 0.38 is 38%"),
        ColumnType::Days => language.of("een aantal dagen", "a number of days"),
        ColumnType::P => language.of("een kans van 0 tot 1", "a probability from 0 to 1"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Organisation, case, drafts};
    use crate::disclosure::{Policy, publish};
    use std::io::Read;

    /// The names and texts of the files in an archive.
    fn files(policy: Policy, language: Language) -> Vec<(String, String)> {
        let organisation =
            Organisation { cases: vec![case("Jeugd", "Justitie", [2, 0, 3]); 2], ..Organisation::default() };
        let selection = Selection::default();
        let package = publish(drafts(&organisation, &selection).into(), policy, None);
        let bytes = archive(&package, &selection, &House::default(), language, 19_874).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let read = |number| {
            let mut file = archive.by_index(number).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        };
        (0..files_in(&package)).map(read).collect()
    }

    fn files_in(package: &Package) -> usize {
        1 + with_rows(package).count()
    }

    #[test]
    fn every_figure_that_can_be_made_is_a_file_beside_the_text() {
        let files = files(Policy::Internal, Language::Dutch);
        assert_eq!(files[0].0, "README.txt");
        assert!(files.len() > 5, "{}", files.len());
        for (name, text) in &files[1..] {
            assert!(name.ends_with("_intern-gebruik-niet-publiceren_2024-05-31.csv"), "{name}");
            assert!(text.starts_with('\u{FEFF}') && text.contains("intern gebruik, niet publiceren"), "{name}");
            assert!(files[0].1.contains(&**name), "{name} is in the text");
        }
    }

    #[test]
    fn the_text_says_what_columns_and_empty_cells_are() {
        let (_, dutch) = &files(Policy::Internal, Language::Dutch)[0];
        for said in
            ["Intern gebruik", "Hoofddomeinen\r\n", "- Trajecten: een aantal\r\n", "0,38 is 38%", "Een lege cel"]
        {
            assert!(dutch.contains(said), "{said}: {dutch}");
        }
        let (_, english) = &files(Policy::Internal, Language::English)[0];
        assert!(english.contains("- Cases: a number\r\n") && english.contains("An empty cell"), "{english}");
    }
}
