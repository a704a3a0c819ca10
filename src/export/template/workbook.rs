//! Writes the workbooks of the templates: an explanation, and per kind of sheet its headings with lists to choose from.

use super::columns::{Column, Entry, columns};
use super::tab;
use crate::fields::SheetKind;
use crate::language::Language;
use crate::reading::explanation::{HEADINGS, WORDS};
use crate::zrm::Domain;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet,
    XlsxError,
};

/// The kinds, in the order of the workbook.
const KINDS: [SheetKind; 4] = [SheetKind::Cases, SheetKind::Scores, SheetKind::GroupActivities, SheetKind::Targets];

/// The bytes of a workbook.
fn workbook(language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The moment of making would differ at every call.
    let made = ExcelDateTime::from_ymd(2024, 1, 1)?;
    book.set_properties(&DocProperties::new().set_author("Groeibeeld").set_creation_datetime(&made));
    explain(book.add_worksheet(), language)?;
    for kind in KINDS {
        empty_table(book.add_worksheet(), kind, language)?;
    }
    book.save_to_buffer()
}

const LAST_ROW: u32 = (1 << 20) - 1;

fn empty_table(sheet: &mut Worksheet, kind: SheetKind, language: Language) -> Result<(), XlsxError> {
    sheet.set_name(tab(kind, language))?.set_freeze_panes(1, 0)?;
    for (number, column) in (0..).zip(columns(kind)) {
        sheet.set_column_width(number, width(column, language))?;
        match column.entry {
            Entry::Day => drop(sheet.set_column_format(number, &Format::new().set_num_format("dd-mm-yyyy"))?),
            // So that a number keeps its zeros in front.
            Entry::Number => drop(sheet.set_column_format(number, &Format::new().set_num_format("@"))?),
            _ => {}
        }
        if let Some(choices) = choices(column.entry, language) {
            sheet.add_data_validation(1, number, LAST_ROW, number, &list(column, &choices, language)?)?;
        }
        sheet.write_with_format(0, number, column.heading(language), &Format::new().set_bold())?;
    }
    Ok(())
}

/// Wide enough for the heading and what is chosen or typed below it.
fn width(column: &Column, language: Language) -> f64 {
    let longest = choices(column.entry, language).into_iter().flatten().map(|choice| choice.chars().count()).max();
    let typed = column.example(language).chars().count();
    (column.heading(language).chars().count().max(typed).max(longest.unwrap_or_default()) + 3) as f64
}

/// What can be chosen in a column; none where anything can be typed.
fn choices(entry: Entry, language: Language) -> Option<Vec<&'static str>> {
    Some(match entry {
        Entry::Score => vec!["1", "2", "3", "4", "5"],
        Entry::Domain => domains().map(|domain| language.of(domain.dutch(), domain.english())).collect(),
        Entry::Moment => language.of(vec!["start", "doel", "tussen", "eind"], vec!["start", "goal", "between", "end"]),
        Entry::YesNo => language.of(vec!["ja", "nee"], vec!["yes", "no"]),
        Entry::YesPartlyNo => language.of(vec!["ja", "deels", "nee"], vec!["yes", "partly", "no"]),
        Entry::Text | Entry::Number | Entry::Day | Entry::Count => return None,
    })
}

/// The thirteen domains of the edition of 2017.
fn domains() -> impl Iterator<Item = Domain> {
    use Domain::*;
    [
        Finances,
        WorkAndEducation,
        UseOfTime,
        Housing,
        DomesticRelations,
        MentalHealth,
        PhysicalHealth,
        SubstanceUse,
        BasicAdl,
        InstrumentalAdl,
        SocialNetwork,
        CommunityParticipation,
        Judiciary,
    ]
    .into_iter()
}

fn list(column: &Column, choices: &[&str], language: Language) -> Result<DataValidation, XlsxError> {
    // An organisation may have domains of its own: then the list is a proposal.
    let style = match column.entry {
        Entry::Domain => DataValidationErrorStyle::Warning,
        _ => DataValidationErrorStyle::Stop,
    };
    let message = language.of("Kies een waarde uit de lijst.", "Choose a value from the list.");
    DataValidation::new()
        .allow_list_strings(choices)?
        .set_error_style(style)
        .set_error_title(column.heading(language))?
        .set_error_message(message)
}

/// The first sheet: what to do, what must not be in it, and each column.
fn explain(sheet: &mut Worksheet, language: Language) -> Result<(), XlsxError> {
    sheet.set_name(language.of("Uitleg", "Explanation"))?.set_landscape().set_print_fit_to_pages(1, 0);
    for (number, width) in [(0, 20.0), (1, 24.0), (2, 70.0), (3, 34.0), (4, 60.0)] {
        sheet.set_column_width(number, width)?;
    }
    let (bold, line) = (Format::new().set_bold(), Format::default());
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut row = 0;
    for (text, is_bold) in introduction(language) {
        sheet.write_with_format(row, 0, text, if is_bold { &bold } else { &line })?;
        row += 1;
    }
    row += 1;
    // Reading knows the sheet by these.
    let headings = language.of(HEADINGS[0], HEADINGS[1]);
    for (number, heading) in (0..).zip(headings) {
        sheet.write_with_format(row, number, heading, &bold)?;
    }
    for (kind, column) in KINDS.into_iter().flat_map(|kind| columns(kind).iter().map(move |column| (kind, column))) {
        row += 1;
        // With a word in front, so that no row here looks like headings of a table.
        let tab = format!("{} {}", language.of(WORDS[0], WORDS[1]), tab(kind, language));
        let example = format!("{} {}", language.of("bijvoorbeeld", "for example"), column.example(language));
        let cells = [&tab, column.heading(language), column.meaning(language), &example, column.need(language)];
        for (number, cell) in (0..).zip(cells) {
            sheet.write_with_format(row, number, cell, &wrapped)?;
        }
    }
    Ok(())
}

/// The lines above the table, and which are bold.
fn introduction(language: Language) -> [(&'static str, bool); 15] {
    let lines = language.of(
        [
            "Leeg voorbeeld voor uw registratie",
            "Vul de bladen in die u nodig hebt. Voor de meeste figuren is het blad Trajecten genoeg.",
            "Laat de eerste rij van elk blad staan: daaraan herkent Groeibeeld de kolommen.",
            "Laat een cel leeg als u iets niet weet. Een kolom die u niet gebruikt, mag u weghalen.",
            "Heeft een traject meer hoofddomeinen? Maak dan voor elk domein een rij met hetzelfde casusnummer.",
            "Zet scores in het blad Trajecten (één score per moment) of in het blad Scores (meer domeinen en momenten).",
            "",
            "Zet hier nooit gegevens in waarmee iemand te herkennen is",
            "Dus geen naam, geboortedatum, adres, postcode, telefoonnummer, e-mailadres of BSN.",
            "Gebruik als casusnummer en cliëntnummer een nummer dat buiten uw eigen systeem niets zegt.",
            "Schrijf ook in andere kolommen geen namen en geen toelichting over een persoon.",
            "",
            "Scores van de Zelfredzaamheid-Matrix",
            "1 = acute problematiek, 2 = niet zelfredzaam, 3 = beperkt zelfredzaam, 4 = voldoende zelfredzaam, 5 = volledig zelfredzaam",
            "ZRM © GGD Amsterdam; dit is geen product van GGD Amsterdam.",
        ],
        [
            "Empty example for your registration",
            "Fill in the sheets that you need. For most figures the sheet Cases is enough.",
            "Leave the first row of each sheet as it is: Groeibeeld knows the columns by it.",
            "Leave a cell empty if you do not know something. You may remove a column that you do not use.",
            "Does a case have more than one main domain? Then make a row for each domain, with the same case number.",
            "Put scores in the sheet Cases (one score for each moment) or in the sheet Scores (more domains and moments).",
            "",
            "Never put anything here by which a person can be recognised",
            "So no name, date of birth, address, postal code, phone number, e-mail address or citizen service number (BSN).",
            "As case number and client number use a number that means nothing outside your own system.",
            "In other columns, too, write no names and no remarks about a person.",
            "",
            "Scores of the Self-Sufficiency Matrix (ZRM)",
            "1 = acute problem, 2 = not self-sufficient, 3 = barely self-sufficient, 4 = adequately self-sufficient, 5 = completely self-sufficient",
            "ZRM © GGD Amsterdam; this is not a product of GGD Amsterdam (dit is geen product van GGD Amsterdam).",
        ],
    );
    let mut number = 0;
    lines.map(|line| {
        number += 1;
        (line, matches!(number, 1 | 8 | 13))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{csv, xlsx};
    use super::*;
    use crate::columns::{Role, recognise};
    use crate::sheets::workbook::Workbook as Read;
    use crate::zrm::{Level, Moment};
    use std::collections::BTreeMap;
    use std::io::{Cursor, Read as _};

    const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];

    /// The rows of each sheet of the template.
    fn sheets(language: Language) -> Vec<(String, Vec<Vec<String>>)> {
        let mut book = Read::open(xlsx(language).to_vec()).expect("a workbook");
        let names: Vec<String> = book.sheets().iter().map(|sheet| sheet.name.clone()).collect();
        let read = |(number, name)| {
            let mut rows = Vec::new();
            book.read(number, |record| rows.push(record.cells().map(str::to_owned).collect())).expect("a sheet");
            (name, rows)
        };
        names.into_iter().enumerate().map(read).collect()
    }

    #[test]
    fn all_headings_are_recognised_in_both_languages() {
        for (language, kind) in LANGUAGES.into_iter().flat_map(|language| KINDS.map(|kind| (language, kind))) {
            let text = csv(kind, language);
            let headings: Vec<&str> = text.trim_start_matches('\u{FEFF}').trim_end().split(';').collect();
            let mapping = recognise(&headings).expect("a known kind");
            let fields: Vec<Role> = columns(kind).iter().map(|column| Role::Field(column.field)).collect();
            assert_eq!((mapping.kind, mapping.roles), (kind, fields), "{text}");
        }
    }

    #[test]
    fn workbook_has_the_headings_and_nothing_else() {
        for language in LANGUAGES {
            let sheets = sheets(language);
            assert_eq!(sheets.len(), 5);
            for (kind, (name, rows)) in KINDS.into_iter().zip(&sheets[1..]) {
                let headings: Vec<String> =
                    columns(kind).iter().map(|column| column.heading(language).to_owned()).collect();
                assert_eq!((name.as_str(), &rows[..]), (tab(kind, language), &[headings][..]));
            }
        }
    }

    #[test]
    fn explanation_is_no_table_and_has_a_row_for_each_column() {
        for language in LANGUAGES {
            let (_, rows) = &sheets(language)[0];
            for row in rows {
                let cells: Vec<&str> = row.iter().map(String::as_str).collect();
                assert_eq!(recognise(&cells), None, "{cells:?}");
            }
            let explained = rows.iter().filter(|row| row.len() == 5).count();
            assert_eq!(explained, 1 + KINDS.map(|kind| columns(kind).len()).iter().sum::<usize>());
        }
    }

    #[test]
    fn all_choices_are_understood() {
        for language in LANGUAGES {
            let of = |entry| choices(entry, language).unwrap_or_default();
            assert_eq!(of(Entry::Domain).len(), 13);
            assert!(of(Entry::Domain).into_iter().all(|name| Domain::by_name(name).is_some()));
            assert!(of(Entry::Moment).into_iter().all(|name| Moment::by_name(name).is_some()));
            assert!(
                of(Entry::Score).into_iter().zip(Level::ALL).all(|(score, level)| score == level.number().to_string())
            );
        }
    }

    /// The parts of a workbook, unpacked.
    fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
        let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
        let count = package.len();
        let read = |number| {
            let mut part = package.by_index(number).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("its bytes");
            (part.name().expect("a name").into_owned(), bytes)
        };
        (0..count).map(read).collect()
    }

    /// `RENEW_TEMPLATES=1 cargo test --lib templates_are_as_they_are_made` writes the files anew.
    #[test]
    fn templates_are_as_they_are_made() {
        for (language, name) in [(Language::Dutch, "dutch"), (Language::English, "english")] {
            let made = workbook(language).expect("a workbook");
            if std::env::var_os("RENEW_TEMPLATES").is_some() {
                let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/export/template");
                std::fs::write(format!("{folder}/{name}.xlsx"), &made).expect("written");
            } else {
                let (kept, made) = (parts(xlsx(language)), parts(&made));
                let others = made.iter().filter(|(part, bytes)| kept.get(*part) != Some(*bytes));
                let others: Vec<&String> = others.map(|(part, _)| part).collect();
                assert!(
                    others.is_empty() && kept.len() == made.len(),
                    "renew {name}: see this test; other: {others:?}"
                );
            }
        }
    }
}
