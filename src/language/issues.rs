//! Issues in words: what is wrong, and what the user can do.

use crate::issues::{Issue, Problem, Seems};
use crate::language::Language;
use crate::language::figures::field;
use crate::registry::LeftOut;

/// What is wrong and what to do, in a sentence or two.
pub fn sentence(language: Language, problem: &Problem) -> String {
    let name = |of| field(of, language);
    match problem {
        Problem::Date(of) => language.of(
            format!("Geen geldige datum ({}). Schrijf een datum als 31-12-2024; de datum telt nu als niet ingevuld.", name(*of)),
            format!("No valid date ({}). Write a date as 31-12-2024; the date now counts as not recorded.", name(*of)),
        ),
        Problem::FutureDate(of) => language.of(
            format!("Een datum die nog moet komen ({}). Controleer het jaar; de datum is wel gebruikt.", name(*of)),
            format!("A date that is still to come ({}). Check the year; the date was used.", name(*of)),
        ),
        Problem::Score(of) => language.of(
            format!("Geen score van 1 tot en met 5 ({}). De score telt als ontbrekend; verbeter de cel.", name(*of)),
            format!("Not a score from 1 to 5 ({}). The score counts as missing; correct the cell.", name(*of)),
        ),
        Problem::Number(of) => language.of(
            format!("Geen heel getal van 0 of meer ({}). Het getal telt als niet ingevuld; verbeter de cel.", name(*of)),
            format!("Not a whole number of 0 or more ({}). The number counts as not recorded; correct the cell.", name(*of)),
        ),
        Problem::Conflict(of) => language.of(
            format!("Voor hetzelfde traject staat er nog een andere waarde ({}). De eerste telt; maak ze gelijk.", name(*of)),
            format!("The same case has another value elsewhere ({}). The first counts; make them agree.", name(*of)),
        ),
        Problem::TwoColumns(of) => language.of(
            format!("Nog een kolom voor hetzelfde gegeven ({}). De eerste kolom is gelezen; hernoem of verwijder de andere.", name(*of)),
            format!("Another column for the same field ({}). The first column was read; rename or remove the other.", name(*of)),
        ),
        Problem::TotalDiffers { field: of, sum, off_by } => {
            let (sum, off_by) = (language.count(*sum), language.count(off_by.abs()));
            language.of(
                format!("De totaalrij klopt niet ({}): de rijen tellen op tot {sum}, het totaal wijkt daar {off_by} van af. De som van de rijen is gebruikt.", name(*of)),
                format!("The totals row is wrong ({}): the rows make {sum}, the total is {off_by} off. The sum of the rows was used.", name(*of)),
            )
        }
        Problem::NotText(seems) => not_text(language, *seems),
        _ => plain(language, problem).to_owned(),
    }
}

fn plain(language: Language, problem: &Problem) -> &'static str {
    match problem {
        Problem::EndBeforeStart => language.of(
            "De einddatum ligt voor de startdatum. De einddatum is niet gebruikt; verbeter een van beide.",
            "The end date is before the start date. The end date was not used; correct one of them.",
        ),
        Problem::Moment => language.of(
            "Een meetmoment dat niet start, doel, tussen of eind is. De score is niet gebruikt; verbeter het meetmoment.",
            "A moment that is not start, goal, in between or end. The score was not used; correct the moment.",
        ),
        Problem::TargetPeriod => language.of(
            "Een periode die geen jaar is. Het geplande bereik telt in elke periode mee; schrijf een jaartal, bijvoorbeeld 2024.",
            "A period that is no year. The planned reach counts in every period; write a year, for example 2024.",
        ),
        Problem::LooksLikeBsn => language.of(
            "Deze nummers lijken burgerservicenummers. Ze zijn alleen gebruikt om rijen bij elkaar te zoeken en worden nergens getoond. Gebruik liever een eigen nummer.",
            "These numbers look like citizen service numbers. They were only used to find rows that belong together and are shown nowhere. Better use numbers of your own.",
        ),
        Problem::NoDomain => language.of(
            "Een score zonder leefgebied. De score is niet gebruikt; vul het leefgebied in.",
            "A score without a domain. The score was not used; fill in the domain.",
        ),
        Problem::UnknownDomain => language.of(
            "Een leefgebied dat de ZRM niet kent. Het telt als eigen leefgebied, onder de naam in uw bestand.",
            "A domain that the ZRM does not have. It counts as a domain of its own, under the name in your file.",
        ),
        Problem::NoCaseId => language.of(
            "Een rij zonder trajectnummer. In een bestand met trajecten telt die als los traject; in een bestand met scores is de rij niet gebruikt.",
            "A row without a case number. In a file of cases it counts as a case of its own; in a file of scores the row was not used.",
        ),
        Problem::CaseTwice => language.of(
            "Hetzelfde traject staat er nog een keer. Het telt één keer; de rijen zijn samengevoegd.",
            "The same case stands there once more. It counts once; the rows were put together.",
        ),
        Problem::NoSuchCase => language.of(
            "Een score van een traject dat in geen bestand met trajecten staat. De rij is niet gebruikt; voeg het bestand met dat traject toe.",
            "A score of a case that is in no file of cases. The row was not used; add the file that has the case.",
        ),
        Problem::RaggedRow => language.of(
            "Een rij met meer of minder cellen dan de kop. De cellen zijn van links af gelezen; controleer of de rij klopt.",
            "A row with more or fewer cells than the header. The cells were read from the left; check that the row is right.",
        ),
        Problem::OpenQuote => language.of(
            "Een aanhalingsteken dat nergens sluit: alles erna is als één cel gelezen. Haal het weg of sluit het, en kies het bestand opnieuw.",
            "A quote that is never closed: all that follows was read as one cell. Remove or close it and choose the file again.",
        ),
        Problem::BrokenText => language.of(
            "Enkele tekens passen niet bij de codering van het bestand. Controleer de letters met accenten; sla het anders opnieuw op als CSV UTF-8.",
            "Some characters do not fit the encoding of the file. Check the letters with accents; else save it again as CSV UTF-8.",
        ),
        Problem::IdentifiesPeople => language.of(
            "Kolommen die mensen herkenbaar maken. Ze zijn niet gelezen; er is niets van bewaard.",
            "Columns that identify people. They were not read; nothing of them is kept.",
        ),
        Problem::UnknownSheet => language.of(
            "De kolomkoppen zijn niet herkend, dus geen rij is gebruikt. Nodig is bijvoorbeeld: trajectnummer, startdatum, hoofddomein, startscore en eindscore.",
            "The column headers were not recognised, so no row was used. Needed are for example: case number, start date, main domain, start score and end score.",
        ),
        Problem::NothingUsable => language.of(
            "Een rij waarin niets bruikbaars staat. De rij is niet gebruikt; vul aan wat ontbreekt.",
            "A row in which nothing can be used. The row was not used; fill in what is missing.",
        ),
        Problem::EmptyFile => language.of(
            "Het bestand is leeg. Maak de export opnieuw en kies het nieuwe bestand.",
            "The file is empty. Make the export again and choose the new file.",
        ),
        Problem::NoRows => language.of(
            "Het bestand heeft geen rijen onder de kop. Maak de export opnieuw, bijvoorbeeld met een andere periode.",
            "The file has no rows under its header. Make the export again, for example with another period.",
        ),
        // OK because the caller has put these in words.
        Problem::Date(_)
        | Problem::FutureDate(_)
        | Problem::Score(_)
        | Problem::Number(_)
        | Problem::Conflict(_)
        | Problem::TwoColumns(_)
        | Problem::TotalDiffers { .. }
        | Problem::NotText(_) => "",
    }
}

fn not_text(language: Language, seems: Seems) -> String {
    let what = match seems {
        Seems::Workbook | Seems::OldWorkbook => language.of("een Excel-werkmap", "an Excel workbook"),
        Seems::OpenDocument => language.of("een OpenDocument-werkblad", "an OpenDocument spreadsheet"),
        Seems::Zip => language.of("een ZIP-bestand", "a ZIP file"),
        Seems::Pdf => language.of("een PDF", "a PDF"),
        Seems::Picture => language.of("een afbeelding", "a picture"),
        Seems::WebPage => language.of("een webpagina of XML", "a web page or XML"),
        Seems::Unknown => language.of("geen tekst", "no text"),
    };
    match seems {
        Seems::WebPage => language.of(
            format!("Dit lijkt {what}, ook als de naam op .xls eindigt. Open het bestand in Excel, sla het op als CSV UTF-8 en kies dat bestand."),
            format!("This seems to be {what}, even if its name ends in .xls. Open the file in Excel, save it as CSV UTF-8 and choose that file."),
        ),
        Seems::Workbook | Seems::OldWorkbook | Seems::OpenDocument => language.of(
            format!(
                "Dit lijkt {what}. Sla het werkblad op als CSV (Bestand, Opslaan als, CSV UTF-8) en kies dat bestand."
            ),
            format!("This seems to be {what}. Save the sheet as CSV (File, Save as, CSV UTF-8) and choose that file."),
        ),
        Seems::Zip => language.of(
            format!("Dit lijkt {what}. Pak het uit en kies het CSV-bestand dat erin zit."),
            format!("This seems to be {what}. Unpack it and choose the CSV file in it."),
        ),
        Seems::Pdf | Seems::Picture | Seems::Unknown => language.of(
            format!("Dit lijkt {what}. Kies de export uit uw registratie als CSV-bestand."),
            format!("This seems to be {what}. Choose the export of your registry as a CSV file."),
        ),
    }
}

/// Where an issue stands: file, lines, column.
pub fn place(language: Language, issue: &Issue, file: &str) -> String {
    let mut parts = vec![file.to_owned()];
    if let [first, rest @ ..] = &issue.lines[..] {
        let mut lines = first.to_string();
        rest.iter().for_each(|line| lines.push_str(&format!(", {line}")));
        let has_more = issue.count > issue.lines.len() as u64;
        let word =
            if rest.is_empty() && !has_more { language.of("regel", "line") } else { language.of("regels", "lines") };
        let more = if has_more { language.of(" en verder", " and on") } else { "" };
        parts.push(format!("{word} {lines}{more}"));
    }
    if issue.column > 0 {
        parts.push(format!("{} {}", language.of("kolom", "column"), column_name(issue.column)));
    }
    parts.join(", ")
}

/// A column as Excel names it.
///
/// ```
/// use groeibeeld::language::issues::column_name;
/// assert_eq!([1, 26, 27, 703].map(column_name), ["A", "Z", "AA", "AAA"]);
/// ```
pub fn column_name(number: u16) -> String {
    let mut name = Vec::new();
    let mut rest = number;
    while rest > 0 {
        rest -= 1;
        name.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    name.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// Why rows were left out.
pub fn left_out(language: Language, reason: LeftOut) -> &'static str {
    match reason {
        LeftOut::Empty => language.of("lege rij", "empty row"),
        LeftOut::TotalsRow => language.of("totaalrij", "totals row"),
        LeftOut::HeaderAgain => language.of("kop herhaald", "header again"),
        LeftOut::NoSuchCase => language.of("traject niet gevonden", "case not found"),
        LeftOut::NothingUsable => language.of("niets bruikbaars", "nothing usable"),
        LeftOut::UnknownSheet => language.of("kolommen niet herkend", "columns not recognised"),
    }
}
