//! The sentences of distribution.

use super::{FEW, Named, Theme, cautious, groups, in_a_row, most, singular, total};
use crate::disclosure::Figure;
use crate::figures::{Cell, Label, Note};
use crate::language::Language;
use crate::language::figures::cells::share;

/// The domains of most cases: the first, and the two after it.
pub fn main_domains(figure: &Figure, language: Language) -> Option<String> {
    let (first, cases) = most(figure, "cases")?;
    let n = figure.facts().n as i64;
    let of_all = format!("{} {}", language.count(n), language.of("trajecten", "cases"));
    let (count, share) = (language.count(cases), share(first.number("share")?, language));
    let domains: Vec<String> = groups(figure)
        .take_while(|row| row.count("cases") == Some(cases))
        .filter_map(|row| row.label("domain", language))
        .collect();
    let names = in_a_row(&domains, language);
    if n == 1 {
        return Some(match domains.len() {
            1 => language.of(
                format!("{names} is het hoofddomein van het enige traject."),
                format!("{names} is the main domain of the only case."),
            ),
            _ => language.of(
                format!("{names} zijn de hoofddomeinen van het enige traject."),
                format!("{names} are the main domains of the only case."),
            ),
        });
    }
    let [domain] = &domains[..] else {
        return Some(language.of(
            format!("{names} zijn het vaakst het hoofddomein: elk bij {count} van de {of_all} ({share})."),
            format!("{names} are the most common main domains: each {count} of {of_all} ({share})."),
        ));
    };
    let after = after(figure, language);
    Some(language.of(
        format!("{domain} is het vaakst het hoofddomein: bij {count} van de {of_all} ({share}){after}."),
        format!("{domain} is the most common main domain: {count} of {of_all} ({share}){after}."),
    ))
}

/// "; daarna komen Huisvesting (7%) en Geestelijke gezondheid (5%)".
fn after(figure: &Figure, language: Language) -> String {
    let named =
        |row: Named| Some(format!("{} ({})", row.label("domain", language)?, share(row.number("share")?, language)));
    let next: Vec<String> = groups(figure).skip(1).take(2).filter_map(named).collect();
    let dutch = singular(next.len() as i64, "komt", "komen");
    let english = singular(next.len() as i64, "comes", "come");
    match next.len() {
        0 => String::new(),
        _ => language.of(
            format!("; daarna {dutch} {}", in_a_row(&next, language)),
            format!("; then {english} {}", in_a_row(&next, language)),
        ),
    }
}

/// The theme and domain of most cases.
pub fn domains_by_theme(figure: &Figure, language: Language) -> Option<String> {
    let (row, _) = most(figure, "cases")?;
    let (place, of_theme) = match row.theme()? {
        Theme::Named(theme) => (format!("In “{theme}”"), language.of("van dat thema", "of that theme")),
        Theme::None => {
            (language.of("Zonder thema", "Without a theme").to_owned(), language.of("zonder thema", "without a theme"))
        }
    };
    domain_of(row, &place, of_theme, language)
}

/// The kind and domain of most cases.
pub fn domains_by_kind(figure: &Figure, language: Language) -> Option<String> {
    let (row, _) = most(figure, "cases")?;
    let (place, of_kind) = match row.cell("kind")? {
        Cell::Label(Label::Text(kind)) => {
            (language.of(format!("Bij “{kind}”"), format!("In “{kind}”")), language.of("van die soort", "of that kind"))
        }
        _ => (language.of("Zonder soort", "Without a kind").to_owned(), language.of("zonder soort", "without a kind")),
    };
    domain_of(row, &place, of_kind, language)
}

fn domain_of(row: Named, place: &str, of_group: &str, language: Language) -> Option<String> {
    let (domain, cases, of_all) = (row.label("domain", language)?, row.count("cases")?, row.number("share")?);
    if cases == 1 && of_all == 1.0 {
        return Some(language.of(
            format!("{place} is {domain} het hoofddomein van het enige traject."),
            format!("{place} {domain} is the main domain of the only case."),
        ));
    }
    let (dutch, english) = (singular(cases, "traject", "trajecten"), singular(cases, "case", "cases"));
    let (count, share) = (language.count(cases), share(of_all, language));
    let sentence = language.of(
        format!("{place} is {domain} het hoofddomein van {count} {dutch}: {share} van de trajecten {of_group}."),
        format!("{place} {domain} is the main domain of {count} {english}: {share} of the cases {of_group}."),
    );
    let group = (cases as f64 / of_all).round() as i64;
    Some(cautious(sentence, group, language))
}

/// The dimension and domain that most often go together, and of how many cases no dimension is recorded.
pub fn dimension_by_domain(figure: &Figure, language: Language) -> Option<String> {
    let n = figure.facts().n as i64;
    let is_known =
        |row: &Named| ["dimension", "domain"].iter().all(|key| row.cell(key) != Some(&Cell::Label(Label::NotRecorded)));
    let cases = groups(figure).filter(is_known).filter_map(|row| row.count("cases")).max();
    let Some(cases) = cases else {
        return (n > 0).then(|| {
            let nowhere = language.of(
                "Geen enkel traject heeft zowel een dimensie als een hoofddomein.",
                "No case has both a dimension and a main domain.",
            );
            nowhere.to_owned()
        });
    };
    let most: Vec<Named> = groups(figure).filter(is_known).filter(|row| row.count("cases") == Some(cases)).collect();
    let count = language.count(cases);
    let (dutch, english) = (singular(cases, "traject", "trajecten"), singular(cases, "case", "cases"));
    let sentence = match &most[..] {
        [row] => {
            let (dimension, domain) = (row.label("dimension", language)?, row.label("domain", language)?);
            language.of(
                format!("{dimension} bij het hoofddomein {domain} komt het vaakst voor: {count} {dutch}."),
                format!("{dimension} with the main domain {domain} is most common: {count} {english}."),
            )
        }
        rows => {
            let how_many = language.count(rows.len() as i64);
            language.of(
                format!(
                    "{how_many} combinaties van dimensie en hoofddomein komen het vaakst voor: elk {count} {dutch}."
                ),
                format!("{how_many} pairs of dimension and main domain are most common: {count} {english} each."),
            )
        }
    };
    let without = without_dimension(figure, language).unwrap_or_default();
    Some(cautious(format!("{sentence}{without}"), n, language))
}

/// " Bij 152 van de 330 trajecten is geen dimensie ingevuld." Not where cases count for several domains: then the rows
/// do not tell how many they are.
fn without_dimension(figure: &Figure, language: Language) -> Option<String> {
    let is_without = |row: &Named| row.cell("dimension") == Some(&Cell::Label(Label::NotRecorded));
    let without: i64 = groups(figure).filter(is_without).filter_map(|row| row.count("cases")).sum();
    if without == 0 || figure.facts().notes.contains(&Note::SeveralDomains) {
        return None;
    }
    let (without, n) = (language.count(without), language.count(figure.facts().n as i64));
    Some(language.of(
        format!(" Bij {without} van de {n} trajecten is geen dimensie ingevuld."),
        format!(" For {without} of {n} cases no dimension is recorded."),
    ))
}

/// The largest bands, of all kinds together.
pub fn age_bands(figure: &Figure, language: Language) -> Option<String> {
    let has_kinds = figure.column("kind").is_some();
    let of_all = figure.rows().iter().filter(|row| row.total == has_kinds).map(|row| Named { figure, row });
    let bands: Vec<Named> =
        of_all.filter(|row| matches!(row.cell("age_band"), Some(Cell::Label(Label::Age(_))))).collect();
    let known: i64 = bands.iter().filter_map(|row| row.count("cases")).sum();
    let most = bands.iter().filter_map(|row| row.count("cases")).max()?;
    if known == 0 {
        let unknown = language.of("Van geen enkel traject is de leeftijd bekend.", "The age is known of no case.");
        return Some(unknown.to_owned());
    }
    let largest: Vec<&Named> = bands.iter().filter(|row| row.count("cases") == Some(most)).collect();
    let names: Vec<String> = largest.iter().filter_map(|row| row.label("age_band", language)).collect();
    let (names, count, of) = (in_a_row(&names, language), language.count(most), language.count(known));
    let share = share(largest.first()?.number("share")?, language);
    let sentence = match largest.len() {
        1 => language.of(
            format!("De meeste trajecten zijn van mensen van {names}: {count} van de {of} met een bekende leeftijd ({share})."),
            format!("Most cases are of people of {names}: {count} of {of} with a known age ({share})."),
        ),
        _ => language.of(
            format!("{names} komen het vaakst voor: elk {count} van de {of} trajecten met een bekende leeftijd ({share})."),
            format!("{names} are most common: {count} of {of} cases with a known age each ({share})."),
        ),
    };
    Some(cautious(sentence, known, language))
}

/// How many are younger than the limit, and in the main domain of most cases.
pub fn young_by_domain(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let (cases, under) = (row.count("cases")?, row.count("under")?);
    if cases == 0 {
        return None;
    }
    let limit = figure.facts().selection.counting.age_limit;
    let Some(of_all) = row.number("share_under") else {
        return Some(language.of(
            format!("Van geen enkel traject is bekend of de inwoner jonger is dan {limit} jaar."),
            format!("Of no case it is known whether the person is younger than {limit}."),
        ));
    };
    let unknown = |note: &Note| if let Note::AgeLimit { unknown, .. } = note { Some(*unknown as i64) } else { None };
    let unknown = figure.facts().notes.iter().find_map(unknown).unwrap_or_default();
    let known = cases - unknown;
    let (dutch, english) = (singular(known, "traject", "trajecten"), singular(known, "case", "cases"));
    let (count, of_all) = (language.count(known), share(of_all, language));
    let young = match under {
        0 => language.of("geen", "none").to_owned(),
        under => format!("{} ({of_all})", language.count(under)),
    };
    let sentence = language.of(
        format!("Van {count} {dutch} is bekend of de inwoner jonger is dan {limit} jaar; bij {young} is dat zo."),
        format!("Of {count} {english} it is known whether the person is younger than {limit}; for {young} that is so."),
    );
    let largest = of_largest(figure, unknown, language).unwrap_or_default();
    Some(cautious(format!("{sentence}{largest}"), known, language))
}

/// " Bij Financiën, het hoofddomein met de meeste trajecten, is het 10%." Not where it may be known of few of them.
fn of_largest(figure: &Figure, unknown: i64, language: Language) -> Option<String> {
    let (row, cases) = most(figure, "cases").filter(|(_, cases)| cases - unknown >= FEW)?;
    let has_rival = groups(figure).filter(|row| row.count("cases") == Some(cases)).count() > 1;
    if has_rival || groups(figure).count() == 1 {
        return None;
    }
    let (domain, share) = (row.label("domain", language)?, share(row.number("share_under")?, language));
    Some(language.of(
        format!(" Bij {domain}, het hoofddomein met de meeste trajecten, is het {share}."),
        format!(" For {domain}, the main domain of most cases, it is {share}."),
    ))
}
