//! What goes with all figures of a selection wherever they go: what was selected, where it comes from, how it was counted
//! and how it is protected, in sentences. The first sheet of the workbook and the text in the archive say the same.

use crate::calendar::Day;
use crate::disclosure::{Package, Policy};
use crate::export::policy_of;
use crate::house::House;
use crate::language::{Language, figures, page};
use crate::selection::Selection;

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What they are about.
    pub heading: &'static str,
    /// The lines.
    pub lines: Vec<String>,
}

/// What these figures are called together.
pub fn title(language: Language) -> &'static str {
    language.of("Cijfers uit de registratie", "Figures from the registry")
}

/// What is said of a package of figures, made today.
pub fn about(package: &Package, selection: &Selection, house: &House, language: Language, today: Day) -> Vec<Part> {
    let policy = policy_of(&package.figures);
    vec![
        Part { heading: language.of("Selectie", "Selection"), lines: selected(selection, language) },
        Part { heading: language.of("Bron", "Source"), lines: source(house, language, today) },
        Part { heading: language.of("Methode", "Method"), lines: method(language) },
        Part {
            heading: language.of("Kleine aantallen", "Small numbers"),
            lines: protection(package, policy, language),
        },
    ]
}

/// What is selected, and what it is compared with.
pub fn selected(selection: &Selection, language: Language) -> Vec<String> {
    let compared = |period| {
        let days = figures::days(period, language);
        format!("{} {days}.", language.of("Vergeleken met", "Compared with"))
    };
    let selected = page::capitalised(&figures::selection(selection, language));
    std::iter::once(format!("{selected}.")).chain(selection.compared_with().map(compared)).collect()
}

fn source(house: &House, language: Language, today: Day) -> Vec<String> {
    let of_whom = house.name().map(|name| format!("{} {name}.", language.of("Cijfers van", "Figures of")));
    let (version, day) = (env!("CARGO_PKG_VERSION"), language.day(today));
    let made = language.of(
        format!("Gemaakt met Groeibeeld {version} op {day}, van een export uit de eigen registratie."),
        format!("Made with Groeibeeld {version} on {day}, of an export from the organisation’s own registry."),
    );
    of_whom.into_iter().chain([made, page::zrm_credit(language).to_owned()]).collect()
}

fn method(language: Language) -> Vec<String> {
    let lines = language.of(
        [
            "Bij elke figuur staat hoe is geteld en over hoeveel trajecten of rijen het gaat.",
            "Groei is het verschil tussen de eindscore en de startscore van dezelfde trajecten. De cijfers laten zien hoe het \
             ging tijdens de ondersteuning; ze bewijzen niet dat het door de ondersteuning kwam.",
            "De getallen zelf zijn niet afgerond; afgerond is alleen wat u ziet. Waar kleine aantallen worden afgerond, zijn \
             ook de getallen zelf afgerond.",
        ],
        [
            "With every figure it says how was counted, and of how many cases or rows.",
            "Growth is the difference between the end score and the start score of the same cases. The figures show how it \
             went during support; they do not prove that support caused it.",
            "The numbers themselves are not rounded; only what you see is. Where small numbers are rounded, the numbers \
             themselves are rounded too.",
        ],
    );
    lines.map(str::to_owned).to_vec()
}

/// How small numbers are protected, or why nothing may be shown.
fn protection(package: &Package, policy: Policy, language: Language) -> Vec<String> {
    if let Some(refusal) = &package.refusal {
        return vec![figures::refusal(refusal, language)];
    }
    if policy == Policy::Internal {
        let nothing = "Niets is verborgen. In een kleine groep kan iemand herkend worden, ook zonder naam.";
        let english = "Nothing is hidden. In a small group somebody can be recognised, also without a name.";
        return vec![language.of(nothing, english).to_owned()];
    }
    let how_much = page::how_much_hidden(language, package.hidden);
    page::policy_help_what(language, policy).iter().map(|text| one_line(text)).chain([how_much]).collect()
}

/// A text with one space between its words.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Period;
    use crate::disclosure::{HowMuch, Refusal};
    use crate::selection::Compare;

    fn lines(package: &Package, selection: &Selection, language: Language) -> String {
        let parts = about(package, selection, &House::default(), language, 19_874);
        parts.iter().flat_map(|part| &part.lines).map(|line| format!("{line}\n")).collect()
    }

    #[test]
    fn selection_day_and_protection_are_said() {
        let compare = Some(Compare::Before);
        let selection = Selection { period: Period::year(2024), compare, ..Selection::default() };
        let package = Package { hidden: HowMuch { hidden: 2, all: 8 }, ..Package::default() };
        let dutch = lines(&package, &selection, Language::Dutch);
        for said in
            ["1-1-2024 t/m 31-12-2024", "Vergeleken met 1-1-2023", "op 31-5-2024", "1 tot en met 4", "8 aantallen"]
        {
            assert!(dutch.contains(said), "{said}: {dutch}");
        }
        assert!(!dutch.contains("  "), "{dutch}");
        assert!(lines(&package, &selection, Language::English).contains("on 31 May 2024"));
    }

    #[test]
    fn a_refusal_is_said_in_the_place_of_how_much_is_hidden() {
        let package = Package { refusal: Some(Refusal::TooFew), ..Package::default() };
        let said = lines(&package, &Selection::default(), Language::English);
        assert!(said.contains("So few cases are selected") && !said.contains("numbers above zero"), "{said}");
    }
}
