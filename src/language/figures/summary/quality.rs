//! The sentences of quality.

use super::{any_hidden, groups, singular, sum};
use crate::disclosure::Figure;
use crate::language::Language;

/// What stands in the place of the sentence where figures may be published: these tell how a file was filled in and read, row
/// by row, and are not about the people in it together.
pub fn for_yourself(language: Language) -> &'static str {
    language.of(
        "Deze figuur gaat over hoe uw bestanden zijn ingevuld en gelezen. Die is voor uzelf en niet om te publiceren; kies bij \
         ‘Wat doet u met kleine aantallen?’ voor ‘Intern’ om de aantallen te zien.",
        "This figure is about how your files were filled in and read. It is for yourself and not to publish; choose ‘Internal’ \
         at ‘What to do about small numbers?’ to see the numbers.",
    )
}

/// Which of the fields that most figures need is filled in least.
pub fn completeness(figure: &Figure, language: Language) -> Option<String> {
    let share = |row: &super::Named| row.number("share_filled");
    let fields = groups(figure).filter(|row| share(row).is_some());
    let least = fields.reduce(|least, next| if share(&next) < share(&least) { next } else { least })?;
    let (name, filled) = (least.label("field", language)?, share(&least)?);
    let is_open = any_hidden(groups(figure), "share_filled");
    if filled >= 1.0 && !is_open {
        return Some(
            language.of("Alles wat gelezen is, is ook ingevuld.", "All that was read is filled in.").to_owned(),
        );
    }
    let percent = crate::language::figures::share(filled, language);
    if is_open {
        return Some(language.of(
            format!("Van wat wordt getoond, is ‘{name}’ het minst ingevuld: {percent} van de cellen."),
            format!("Of what is shown, ‘{name}’ is filled in least: {percent} of the cells."),
        ));
    }
    Some(language.of(
        format!("Het minst ingevuld is ‘{name}’: {percent} van de cellen."),
        format!("Least filled in is ‘{name}’: {percent} of the cells."),
    ))
}

/// How many rows were used and left out.
pub fn reading(figure: &Figure, language: Language) -> Option<String> {
    let all = |key| sum(groups(figure), key);
    let (rows, used, left_out) = (all("rows")?, all("used")?, all("left_out")?);
    if rows == 0 {
        return None;
    }
    let verb = |count| singular(count, "is", "zijn");
    let english = |count| singular(count, "was", "were");
    let (dutch_rows, english_rows) = (singular(rows, "rij", "rijen"), singular(rows, "row", "rows"));
    let [all, in_use, out] = [rows, used, left_out].map(|count| language.count(count));
    if left_out == 0 {
        return Some(match rows {
            1 => language.of("De enige rij is gebruikt.".to_owned(), "The only row was used.".to_owned()),
            2 => language.of("Beide rijen zijn gebruikt.".to_owned(), "Both rows were used.".to_owned()),
            _ => language.of(format!("Alle {all} rijen zijn gebruikt."), format!("All {all} rows were used.")),
        });
    }
    if used == 0 {
        return Some(match rows {
            1 => language.of("De enige rij is weggelaten.".to_owned(), "The only row was left out.".to_owned()),
            2 => language.of("Beide rijen zijn weggelaten.".to_owned(), "Both rows were left out.".to_owned()),
            _ => language.of(format!("Alle {all} rijen zijn weggelaten."), format!("All {all} rows were left out.")),
        });
    }
    Some(language.of(
        format!("Van {all} {dutch_rows} {} er {in_use} gebruikt; {out} {} weggelaten.", verb(used), verb(left_out)),
        format!("Of {all} {english_rows}, {in_use} {} used; {out} {} left out.", english(used), english(left_out)),
    ))
}
