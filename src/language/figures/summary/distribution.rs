//! The sentences of distribution.

use super::{Named, groups, most, singular};
use crate::disclosure::Figure;
use crate::language::Language;
use crate::language::figures::cells::share;

/// The domains of most cases: the first, and the two after it.
pub fn main_domains(figure: &Figure, language: Language) -> Option<String> {
    let (first, cases) = most(figure, "cases")?;
    let domain = first.label("domain", language)?;
    let all = language.count(figure.facts().n as i64);
    let (cases, share) = (language.count(cases), share(first.number("share")?, language));
    let after = after(figure, language);
    let of_all = singular(figure.facts().n as i64, "traject", "trajecten");
    let of_all_english = singular(figure.facts().n as i64, "case", "cases");
    Some(language.of(
        format!("{domain} is het vaakst het hoofddomein: bij {cases} van de {all} {of_all} ({share}){after}."),
        format!("{domain} is the main domain most often: of {cases} of {all} {of_all_english} ({share}){after}."),
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
        _ => language
            .of(format!("; daarna {dutch} {}", next.join(" en ")), format!("; then {english} {}", next.join(" and "))),
    }
}

/// The theme and domain of most cases.
pub fn domains_by_theme(figure: &Figure, language: Language) -> Option<String> {
    let (row, cases) = most(figure, "cases")?;
    let (theme, domain) = (row.label("theme", language)?, row.label("domain", language)?);
    let (dutch, english) = (singular(cases, "traject", "trajecten"), singular(cases, "case", "cases"));
    let (cases, share) = (language.count(cases), share(row.number("share")?, language));
    Some(language.of(
        format!(
            "In “{theme}” is {domain} het hoofddomein van {cases} {dutch}: {share} van de trajecten van dat thema."
        ),
        format!("In “{theme}” {domain} is the main domain of {cases} {english}: {share} of the cases of that theme."),
    ))
}
