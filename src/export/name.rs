//! What a download is called: figure, selection, how it may be used, and the date, in letters that every file system
//! takes.

use crate::calendar::Day;
use crate::calendar::date_of;
use crate::disclosure::Policy;
use crate::export::mark;
use crate::figures::FigureId;
use crate::language::{Language, figures};
use crate::selection::{Rule, Selection};
use crate::words::words;

/// What a download of a figure is called, before the selection and the day: a short name in the language of the page.
///
/// ```
/// use groeibeeld::{export::name::name_of, figures::FigureId, language::Language};
/// assert_eq!(name_of(FigureId::Growth, Language::Dutch), "groeibeeld-groei-per-leefgebied");
/// ```
pub fn name_of(figure: FigureId, language: Language) -> String {
    format!("groeibeeld-{}", slug(figures::tab(figure, language)))
}

/// The name of a download of `what`, e.g. `growth_2021-01-01_2021-12-31_intern-gebruik-niet-publiceren_2024-05-31.svg`.
pub fn file_name(
    what: &str,
    selection: &Selection,
    policy: Policy,
    language: Language,
    today: Day,
    extension: &str,
) -> String {
    let mut parts = vec![what.to_owned()];
    if let Some(period) = selection.period {
        parts.push(format!("{}_{}", date_of(period.first), date_of(period.last)));
    }
    match selection.rule {
        Rule::Active => {}
        Rule::Started => parts.push(language.of("gestart", "started").to_owned()),
        Rule::Closed => parts.push(language.of("afgesloten", "closed").to_owned()),
    }
    let values = selection.only.values().flatten().map(|value| slug(value)).collect::<Vec<_>>().join("-");
    if !values.is_empty() {
        parts.push(values.chars().take(60).collect());
    }
    parts.extend(selection.compared_with().map(|_| language.of("vergeleken", "compared").to_owned()));
    // Rounded numbers beside others of the same selection would tell more than either.
    parts.extend((policy == Policy::Round).then(|| language.of("afgerond", "rounded").to_owned()));
    parts.extend(mark(language, policy).map(slug));
    parts.push(date_of(today).to_string());
    format!("{}.{extension}", parts.join("_"))
}

/// The name of a download that belongs to no selection, e.g. `leesverslag_2024-05-31.csv`.
pub fn plain_name(what: &str, today: Day, extension: &str) -> String {
    format!("{what}_{}.{extension}", date_of(today))
}

fn slug(text: &str) -> String {
    words(text).into_iter().filter(|word| word.is_ascii()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Period;
    use crate::selection::Compare;

    #[test]
    fn all_figures_have_names_of_their_own_in_each_language() {
        let of = |language| FigureId::ALL.iter().map(move |figure| name_of(*figure, language));
        let mut all: Vec<String> = [Language::Dutch, Language::English].into_iter().flat_map(of).collect();
        let is_plain = |name: &String| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        assert!(all.iter().all(is_plain), "{all:?}");
        assert!(all.iter().all(|name| !name.ends_with('-') && name.len() < 44), "{all:?}");
        let per_language = FigureId::ALL.len();
        for language in 0..2 {
            let names = &mut all[language * per_language..(language + 1) * per_language];
            names.sort();
            assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
        }
        assert_eq!(name_of(FigureId::Growth, Language::English), "groeibeeld-growth-by-life-domain");
    }

    #[test]
    fn comparison_is_in_the_name() {
        let selection =
            Selection { period: Period::year(2021), compare: Some(Compare::Before), ..Selection::default() };
        let name = |language| file_name("growth", &selection, Policy::Internal, language, 19_874, "csv");
        assert_eq!(
            name(Language::Dutch),
            "growth_2021-01-01_2021-12-31_vergeleken_intern-gebruik-niet-publiceren_2024-05-31.csv"
        );
        assert!(name(Language::English).starts_with("growth_2021-01-01_2021-12-31_compared_"));
        let alone = Selection { period: None, ..selection };
        let by = |policy| file_name("growth", &alone, policy, Language::Dutch, 0, "csv");
        assert_eq!(by(Policy::default()), "growth_1970-01-01.csv");
        assert_eq!(by(Policy::Round), "growth_afgerond_1970-01-01.csv");
        assert!(!file_name("growth", &alone, Policy::Internal, Language::Dutch, 0, "csv").contains("vergeleken"));
    }
}
