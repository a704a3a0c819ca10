//! Why nothing may be shown.

use crate::disclosure::Refusal;
use crate::language::Language;

/// The sentence that stands in the place of all figures.
pub fn refusal(refusal: &Refusal, language: Language) -> String {
    match refusal {
        Refusal::TooFew => language
            .of(
                "Er zijn zo weinig trajecten gekozen dat mensen te herkennen zouden zijn; daarom wordt er niets getoond. Kies \
                 meer: een langere periode, of meer gebieden of thema’s samen.",
                "So few cases are selected that people could be recognised; that is why nothing is shown. Select more: a \
                 longer period, or several areas or themes together.",
            )
            .to_owned(),
        Refusal::Clash(formula) => clash(formula, language),
    }
}

/// "Noord 18+ (40) − Noord 19+ (38) = 2" is what a reader could work out.
fn clash(formula: &[(i64, String)], language: Language) -> String {
    let term = |(sign, count): &(i64, String)| format!("{} {count}", if *sign < 0 { "−" } else { "+" });
    let formula = formula.iter().map(term).collect::<Vec<_>>().join(" ");
    let formula = formula.trim_start_matches("+ ");
    language.of(
        format!(
            "Samen met wat u eerder hebt gepubliceerd, is een klein aantal uit te rekenen: {formula}. Daarom wordt er niets \
             getoond. Kies een andere selectie, of precies dezelfde als toen."
        ),
        format!(
            "Together with what you published earlier a small number can be worked out: {formula}. That is why nothing is \
             shown. Select something else, or exactly the same as then."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clash_is_said_with_its_formula() {
        let formula = vec![(1, "Noord".to_owned()), (-1, "Noord, 19+".to_owned())];
        let shown = |language| super::refusal(&Refusal::Clash(formula.clone()), language);
        assert!(shown(Language::Dutch).contains("een klein aantal uit te rekenen: Noord − Noord, 19+. Daarom wordt"));
        assert!(shown(Language::English).contains("a small number can be worked out: Noord − Noord, 19+. That is why"));
    }
}
