//! The sentences of distribution.

use super::{Named, Theme, groups, most, singular};
use crate::disclosure::Figure;
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

/// "Financiën, Huisvesting en Justitie".
pub(super) fn in_a_row(names: &[String], language: Language) -> String {
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("{} {} {last}", before.join(", "), language.of("en", "and"))
        }
        _ => names.concat(),
    }
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
    let (row, cases) = most(figure, "cases")?;
    let domain = row.label("domain", language)?;
    let (place, of_theme) = match row.theme()? {
        Theme::Named(theme) => (format!("In “{theme}”"), language.of("van dat thema", "of that theme")),
        Theme::None => {
            (language.of("Zonder thema", "Without a theme").to_owned(), language.of("zonder thema", "without a theme"))
        }
    };
    let of_all = row.number("share")?;
    if cases == 1 && of_all == 1.0 {
        return Some(language.of(
            format!("{place} is {domain} het hoofddomein van het enige traject."),
            format!("{place} {domain} is the main domain of the only case."),
        ));
    }
    let (dutch, english) = (singular(cases, "traject", "trajecten"), singular(cases, "case", "cases"));
    let (cases, share) = (language.count(cases), share(of_all, language));
    Some(language.of(
        format!("{place} is {domain} het hoofddomein van {cases} {dutch}: {share} van de trajecten {of_theme}."),
        format!("{place} {domain} is the main domain of {cases} {english}: {share} of the cases {of_theme}."),
    ))
}
