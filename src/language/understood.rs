//! The texts of how far a file was understood: its rows and columns, and its letters.

use super::{Language, figures};
use crate::fields::Field;

texts! {
    columns_double "Niet gelezen, omdat een andere kolom dit gegeven al heeft" "Not read, because another column has this field already";
    columns_unused
        "Niet herkend of niet gekozen, en niet gebruikt. Horen ze bij een gegeven, kies ze dan hierboven"
        "Not recognised or not chosen, and not used. If they hold one of the fields, choose them above";
    accents_elsewhere
        "Woorden met accenten staan in dit bestand alleen in kolommen of cellen die hier niet worden getoond."
        "Words with accents are in this file only in columns or cells that are not shown here.";
}

/// 400 rijen; 3 van 13 kolommen gebruikt, geen startdatum of scores gevonden. Of a start score it says scores.
pub fn lacking(language: Language, rows: &str, [read, all]: [u64; 2], fields: &[Field]) -> String {
    let names = fields.iter().map(|field| match field {
        Field::StartScore => "scores",
        field => figures::field(*field, language),
    });
    let names: Vec<&str> = names.collect();
    let names = match &names[..] {
        [first @ .., last] if !first.is_empty() => format!("{} {} {last}", first.join(", "), language.of("of", "or")),
        names => names.concat(),
    };
    let columns = if all == 1 { language.of("kolom", "column") } else { language.of("kolommen", "columns") };
    language.of(
        format!("{rows}; {read} van {all} {columns} gebruikt, geen {names} gevonden"),
        format!("{rows}; {read} of {all} {columns} used, no {names} found"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_or_several_fields_are_lacking() {
        let of = |language, fields: &[Field]| lacking(language, "9 rijen", [2, 13], fields);
        let all = [Field::StartDate, Field::MainDomain, Field::StartScore];
        assert_eq!(
            of(Language::Dutch, &all),
            "9 rijen; 2 van 13 kolommen gebruikt, geen startdatum, hoofddomein of scores gevonden"
        );
        assert_eq!(of(Language::Dutch, &all[..1]), "9 rijen; 2 van 13 kolommen gebruikt, geen startdatum gevonden");
    }
}
