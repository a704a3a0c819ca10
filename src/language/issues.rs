//! Issues in words: what is wrong, and what the user can do.

use crate::fields::Field;
use crate::issues::{Issue, Issues, Problem, Seems, column_name};
use crate::language::Language;
use crate::language::figures::field;
use crate::registry::LeftOut;

/// What is wrong and what to do, in a sentence or two.
pub fn sentence(language: Language, problem: &Problem) -> String {
    let name = |of| field(of, language);
    match problem {
        Problem::Date(of) => language.of(
            format!("Geen geldige datum ({}). Schrijf een datum als 31-12-2024; de datum telt nu als niet ingevuld.{}", name(*of), without_day(language, *of)),
            format!("No valid date ({}). Write a date as 31-12-2024; the date now counts as not recorded.{}", name(*of), without_day(language, *of)),
        ),
        Problem::FutureDate(of) => language.of(
            format!("Een datum die nog moet komen ({}). Controleer het jaar; de datum is wel gebruikt.", name(*of)),
            format!("A date that is still to come ({}). Check the year; the date was used.", name(*of)),
        ),
        Problem::FarDate(of) => language.of(
            format!("Een datum die niet kan kloppen: voor 1980, of meer dan een jaar vooruit ({}). De datum is niet gebruikt en telt als niet ingevuld; controleer het jaar.{}", name(*of), without_day(language, *of)),
            format!("A date that cannot be right: before 1980, or more than a year ahead ({}). The date was not used and counts as not recorded; check the year.{}", name(*of), without_day(language, *of)),
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
            format!("Nog een kolom voor hetzelfde gegeven ({}). Deze kolom is niet gelezen, een andere wel; kies zo nodig bij ‘Hoe dit bestand is gelezen’ welke.", name(*of)),
            format!("Another column for the same field ({}). This column was not read, another was; if need be, choose which at ‘How this file was read’.", name(*of)),
        ),
        Problem::TotalDiffers { field: of, sum, off_by } => {
            let (sum, off_by) = (language.count(*sum), language.count(off_by.abs()));
            language.of(
                format!("De totaalrij klopt niet ({}): de rijen tellen op tot {sum}, het totaal wijkt daar {off_by} van af. De som van de rijen is gebruikt.", name(*of)),
                format!("The totals row is wrong ({}): the rows make {sum}, the total is {off_by} off. The sum of the rows was used.", name(*of)),
            )
        }
        Problem::DayOrMonth(of) => language.of(
            format!("In deze kolom met datums is niet te zien of de dag of de maand voorop staat ({}). Ze zijn gelezen als dag-maand-jaar; klopt dat niet, schrijf ze dan als 2024-12-31.", name(*of)),
            format!("In this column of dates one cannot see whether the day or the month comes first ({}). They were read as day-month-year; if that is wrong, write them as 2024-12-31.", name(*of)),
        ),
        Problem::Age(of) => language.of(
            format!("Een leeftijd of geboortejaar dat niet kan ({}). Het telt als niet ingevuld; verbeter de cel.", name(*of)),
            format!("An age or year of birth that cannot be ({}). It counts as not recorded; correct the cell.", name(*of)),
        ),
        Problem::Answer(of) => language.of(
            format!("Een antwoord dat geen ja of nee is ({}). Het telt als niet ingevuld; schrijf ja of nee.", name(*of)),
            format!("An answer that is neither yes nor no ({}). It counts as not recorded; write yes or no.", name(*of)),
        ),
        Problem::NoEnd(unread) => language.of(
            format!("Geen einddatum gevonden. Elk traject telt als nog lopend: de cijfers van een jaar tellen ook trajecten mee die al eerder klaar waren. {}", unread_days(language, unread, "einddatum")),
            format!("No end date found. Every case counts as still running: the figures of a year also count cases that were closed before. {}", unread_days(language, unread, "end date")),
        ),
        Problem::NoStart(unread) => language.of(
            format!("Geen startdatum gevonden. Elk traject telt in elke periode mee, ook voordat het begon en nadat het klaar was. {}", unread_days(language, unread, "startdatum")),
            format!("No start date found. Every case counts in each period, also before it began and after it was closed. {}", unread_days(language, unread, "start date")),
        ),
        Problem::NotText(seems) => refused(language, *seems).to_owned(),
        _ => plain(language, problem).to_owned(),
    }
}

/// Where a day that lacks may stand, and what to do: the columns that hold days and are not read, if there are any.
fn unread_days(language: Language, headers: &[String], what: &str) -> String {
    let names = headers.iter().map(|header| format!("‘{header}’")).collect::<Vec<_>>().join(", ");
    match headers.len() {
        0 => language.of(
            format!("Staat de {what} in een kolom die niet is gelezen? Kies die bij ‘Hoe dit bestand is gelezen’."),
            format!("Is the {what} in a column that was not read? Choose it at ‘How this file was read’."),
        ),
        1 => language.of(
            format!("De kolom {names} heeft datums en is niet gelezen. Is dat de {what}? Kies die kolom dan bij ‘Hoe dit bestand is gelezen’."),
            format!("The column {names} has dates and was not read. Is that the {what}? Then choose that column at ‘How this file was read’."),
        ),
        _ => language.of(
            format!("Deze kolommen hebben datums en zijn niet gelezen: {names}. Is een daarvan de {what}? Kies die kolom dan bij ‘Hoe dit bestand is gelezen’."),
            format!("These columns have dates and were not read: {names}. Is one of them the {what}? Then choose that column at ‘How this file was read’."),
        ),
    }
}

/// What it means for a case that a day of it is not used, as a sentence with a space before it.
fn without_day(language: Language, field: Field) -> &'static str {
    match field {
        Field::StartDate => language.of(
            " Tot die goed is telt het traject in elke periode mee.",
            " Until it is right, the case counts in each period.",
        ),
        Field::EndDate => language.of(
            " Tot die goed is telt het traject als nog lopend.",
            " Until it is right, the case counts as still running.",
        ),
        _ => "",
    }
}

fn plain(language: Language, problem: &Problem) -> &'static str {
    match problem {
        Problem::EndBeforeStart => language.of(
            "De einddatum ligt voor de startdatum. De einddatum is niet gebruikt: het traject telt als nog lopend. Verbeter een van beide.",
            "The end date is before the start date. The end date was not used: the case counts as still running. Correct one of them.",
        ),
        Problem::OpenEnd => language.of(
            "Een einddatum die meer dan een jaar vooruit ligt, zoals 31-12-2099. De datum is niet gebruikt: het traject telt als nog niet afgesloten. Is het wel afgesloten, verbeter dan de datum.",
            "An end date more than a year ahead, such as 31-12-2099. The date was not used: the case counts as not closed yet. If it was closed, correct the date.",
        ),
        Problem::Moment => language.of(
            "Een meetmoment dat niet start, doel, tussen of eind is. De score is niet gebruikt; verbeter het meetmoment.",
            "A moment that is not start, goal, in between or end. The score was not used; correct the moment.",
        ),
        Problem::TargetPeriod => language.of(
            "Een periode die geen jaar is. Het geplande bereik telt in elke periode mee; schrijf een jaartal, bijvoorbeeld 2024.",
            "A period that is no year. The planned reach counts in every period; write a year, for example 2024.",
        ),
        Problem::NumberIdentifies => language.of(
            "Deze nummers wijzen personen aan: het lijken burgerservicenummers, e-mailadressen of telefoonnummers. Ze zijn alleen gebruikt om rijen bij elkaar te zoeken en worden nergens getoond. Gebruik liever een eigen nummer.",
            "These numbers identify people: they look like citizen service numbers, e-mail addresses or phone numbers. They were only used to find rows that belong together and are shown nowhere. Better use numbers of your own.",
        ),
        Problem::PersonsRefer => language.of(
            "In deze kolom lijken namen van personen te staan. Wie heeft verwezen, staat met naam in de figuren en in wat u opslaat. Wilt u dat niet? Kies bij ‘Hoe dit bestand is gelezen’ dat deze kolom niet gebruikt wordt, of voeg de namen samen.",
            "Names of persons seem to stand in this column. Who referred people stands in the figures and in what you save by name. Do you not want that? Choose at ‘How this file was read’ that this column is not used, or merge the names.",
        ),
        Problem::OtherContent => language.of(
            "Een kolom waarin iets anders staat dan de kop zegt: gegevens die personen aanwijzen, of vrije tekst. De kolom is niet gelezen; controleer of de kolommen goed onder hun kop staan.",
            "A column that holds another thing than its header says: data that identify people, or free text. The column was not read; check that the columns stand below their own header.",
        ),
        Problem::FreeText => language.of(
            "Een kolom met vrije tekst. Die is niet gelezen, want er kan van alles over personen in staan.",
            "A column of free text. It was not read, because anything about people may stand in it.",
        ),
        Problem::UnknownKind => language.of(
            "Een soort ondersteuning die niet gebruikelijk is. Die telt als eigen soort, onder de naam in uw bestand; controleer of de naam klopt.",
            "A kind of support that is not a usual one. It counts as a kind of its own, under the name in your file; check that the name is right.",
        ),
        Problem::AgeBand => language.of(
            "Een leeftijdsgroep die niet te lezen is. Die telt als niet ingevuld; schrijf bijvoorbeeld 18-26, <18 of 65+.",
            "An age band that cannot be read. It counts as not recorded; write for example 18-26, <18 or 65+.",
        ),
        Problem::SeveralDomains => language.of(
            "Meer dan één leefgebied in een rij met een score. De score telt bij het eerste leefgebied; zet elk leefgebied op een eigen rij.",
            "More than one domain in a row with a score. The score counts for the first domain; put each domain on a row of its own.",
        ),
        Problem::OtherEdition => language.of(
            "De start en het eind zijn gescoord met verschillende uitgaven van de ZRM (2013 en 2017). De niveaus betekenen daarin niet hetzelfde, dus die twee scores zijn niet met elkaar vergeleken.",
            "The start and the end were scored with different editions of the matrix (2013 and 2017). Their levels do not mean the same, so these two scores were not compared.",
        ),
        Problem::NoDomainColumn => language.of(
            "Er zijn scores, maar geen kolom die zegt bij welk leefgebied ze horen. De scores zijn niet gebruikt; kies bij ‘Hoe dit bestand is gelezen’ de kolom met het hoofddomein.",
            "There are scores, but no column that says which domain they are of. The scores were not used; choose the column of the main domain at ‘How this file was read’.",
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
        Problem::StrayQuote => language.of(
            "Een los aanhalingsteken. De regel is gelezen zoals hij er staat; controleer of de cellen kloppen en haal het teken weg.",
            "A loose quote. The line was read as it stands; check that the cells are right and remove the quote.",
        ),
        Problem::BrokenText => language.of(
            "Enkele tekens passen niet bij de codering van het bestand. Controleer de letters met accenten, en kies anders een andere codering bij ‘Hoe dit bestand is gelezen’.",
            "Some characters do not fit the encoding of the file. Check the letters with accents, or choose another encoding at ‘How this file was read’.",
        ),
        Problem::IdentifiesPeople => language.of(
            "Een kolom die mensen herkenbaar maakt. De kolom is niet gelezen; er is niets van bewaard.",
            "A column that identifies people. It was not read; nothing of it is kept.",
        ),
        Problem::UnknownSheet => language.of(
            "De kolomkoppen zijn niet herkend, dus geen rij is gebruikt. Kies bij ‘Hoe dit bestand is gelezen’ wat een rij is en welke kolom wat is. Nodig is bijvoorbeeld: trajectnummer, startdatum, hoofddomein, startscore en eindscore.",
            "The column headers were not recognised, so no row was used. Choose at ‘How this file was read’ what a row is and which column holds what. Needed are for example: case number, start date, main domain, start score and end score.",
        ),
        Problem::OtherSheet => language.of(
            "Een blad waarvan de kolomkoppen niet zijn herkend. Het is niet gelezen. Hoort het er wel bij? Kies dan bij ‘Hoe dit bestand is gelezen’ wat een rij ervan is.",
            "A sheet whose column headers were not recognised. It was not read. Does it belong to your data? Then choose at ‘How this file was read’ what a row of it is.",
        ),
        Problem::HiddenSheet => language.of(
            "Een verborgen blad. Het is niet gelezen; u kunt het bij ‘Hoe dit bestand is gelezen’ alsnog laten meetellen.",
            "A hidden sheet. It was not read; you can still let it count at ‘How this file was read’.",
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
            "Het bestand heeft geen rijen onder de kop. Vul de rijen in, of maak de export opnieuw, bijvoorbeeld met een andere periode.",
            "The file has no rows under its header. Fill in the rows, or make the export again, for example with another period.",
        ),
        Problem::FewParticipants => language.of(
            "Er zijn minder deelnemers dan bijeenkomsten, dus gemiddeld minder dan één per bijeenkomst. Zijn de kolommen omgewisseld, of zijn de bijeenkomsten per deelnemer geteld? De getallen tellen mee zoals ze er staan.",
            "There are fewer participants than sessions, so less than one at each session on average. Are the columns swapped, or were the sessions counted for each participant? The numbers count as they stand.",
        ),
        Problem::EmptySheet => language.of(
            "Een leeg blad. Daar is niets gelezen; u hoeft alleen in te vullen wat u hebt.",
            "An empty sheet. Nothing was read there; you only need to fill in what you have.",
        ),
        // OK because the caller has put these in words.
        Problem::Date(_)
        | Problem::FutureDate(_)
        | Problem::FarDate(_)
        | Problem::Score(_)
        | Problem::Number(_)
        | Problem::Conflict(_)
        | Problem::TwoColumns(_)
        | Problem::Age(_)
        | Problem::DayOrMonth(_)
        | Problem::Answer(_)
        | Problem::TotalDiffers { .. }
        | Problem::NoEnd(_)
        | Problem::NoStart(_)
        | Problem::NotText(_) => "",
    }
}

/// What a file seems to be that can't be read, and what to do.
fn refused(language: Language, seems: Seems) -> &'static str {
    match seems {
        Seems::LockedWorkbook => language.of(
            "Deze werkmap is beveiligd met een wachtwoord. Open hem in Excel of LibreOffice, haal het wachtwoord weg (Bestand, Info, Werkmap beveiligen) en kies het bestand opnieuw.",
            "This workbook has a password. Open it in Excel or LibreOffice, remove the password (File, Info, Protect workbook) and choose the file again.",
        ),
        Seems::DamagedWorkbook => language.of(
            "Deze werkmap is beschadigd of niet helemaal gedownload. Maak de export opnieuw; of open hem in Excel, sla hem op als nieuwe werkmap en kies die.",
            "This workbook is damaged or was not downloaded to its end. Make the export again; or open it in Excel, save it as a new workbook and choose that.",
        ),
        Seems::HugeWorkbook => language.of(
            "Deze werkmap wordt uitgepakt te groot om te lezen. Sla het blad met de gegevens op als CSV UTF-8 en kies dat bestand; dat mag wel zo groot zijn.",
            "This workbook is too large to read once it is unpacked. Save the sheet with the data as CSV UTF-8 and choose that file; that may be as large.",
        ),
        Seems::OtherOffice => language.of(
            "Dit is geen werkmap die Groeibeeld kan lezen, maar een ander ingepakt bestand, zoals een document, een ZIP of een binaire werkmap (XLSB). Pak een ZIP eerst uit; sla een werkmap op als XLSX of CSV UTF-8 en kies dat bestand.",
            "This is no workbook that Groeibeeld can read but another packed file, such as a document, a ZIP or a binary workbook (XLSB). Unpack a ZIP first; save a workbook as XLSX or CSV UTF-8 and choose that file.",
        ),
        Seems::NoSheets => language.of(
            "In deze werkmap staat geen blad met gegevens. Kies de werkmap met de export uit uw registratie.",
            "This workbook has no sheet with data. Choose the workbook with the export of your registry.",
        ),
        Seems::WebPage => language.of(
            "Dit lijkt een webpagina of XML, ook als de naam op .xls eindigt. Open het bestand in Excel, sla het op als XLSX of CSV UTF-8 en kies dat bestand.",
            "This seems to be a web page or XML, even if its name ends in .xls. Open the file in Excel, save it as XLSX or CSV UTF-8 and choose that file.",
        ),
        Seems::Pdf => language.of(
            "Dit lijkt een PDF. Kies de export uit uw registratie: een Excel- of CSV-bestand.",
            "This seems to be a PDF. Choose the export of your registry: an Excel or CSV file.",
        ),
        Seems::Picture => language.of(
            "Dit lijkt een afbeelding. Kies de export uit uw registratie: een Excel- of CSV-bestand.",
            "This seems to be a picture. Choose the export of your registry: an Excel or CSV file.",
        ),
        Seems::Unknown => language.of(
            "Dit lijkt geen tekst en geen werkmap. Kies de export uit uw registratie: een Excel- of CSV-bestand.",
            "This seems to be neither text nor a workbook. Choose the export of your registry: an Excel or CSV file.",
        ),
    }
}

/// Where an issue stands: file, sheet, first lines, column. Lines of a workbook are rows; those of a text file are lines,
/// which are more where cells have line breaks.
pub fn place(language: Language, issue: &Issue, file: &str, sheet: &str) -> String {
    place_within(language, issue, file, sheet, Issues::FIRST)
}

/// Where an issue stands, with all lines that are kept.
pub fn whole_place(language: Language, issue: &Issue, file: &str, sheet: &str) -> String {
    place_within(language, issue, file, sheet, Issues::KEPT)
}

fn place_within(language: Language, issue: &Issue, file: &str, sheet: &str, most: usize) -> String {
    let mut parts = vec![file.to_owned()];
    if !sheet.is_empty() {
        parts.push(format!("{} “{sheet}”", language.of("blad", "sheet")));
    }
    let shown = &issue.lines[..issue.lines.len().min(most)];
    if let [first, rest @ ..] = shown {
        let mut lines = first.to_string();
        rest.iter().for_each(|line| lines.push_str(&format!(", {line}")));
        let has_more = issue.count > shown.len() as u64;
        let (one, many) = match issue.source.sheet {
            0 => (language.of("regel", "line"), language.of("regels", "lines")),
            _ => (language.of("rij", "row"), language.of("rijen", "rows")),
        };
        let word = if rest.is_empty() && !has_more { one } else { many };
        let more = if has_more { language.of(" en verder", " and on") } else { "" };
        parts.push(format!("{word} {lines}{more}"));
    }
    if issue.column > 0 {
        parts.push(format!("{} {}", language.of("kolom", "column"), column_name(issue.column)));
    }
    parts.join(", ")
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
        LeftOut::NotChosen => language.of("blad niet gekozen", "sheet not chosen"),
    }
}
