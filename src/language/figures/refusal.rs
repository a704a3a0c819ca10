//! Why nothing may be shown.

use crate::disclosure::Refusal;
use crate::language::Language;

/// The sentence that stands in the place of all figures.
pub fn refusal(refusal: &Refusal, language: Language) -> String {
    match refusal {
        Refusal::TooFew => language
            .of(
                "Deze selectie heeft zo weinig trajecten dat elke figuur over herkenbare mensen zou gaan. Kies meer: een langere \
                 periode, of meer gebieden of thema’s samen.",
                "This selection has so few cases that any figure would be about people who can be recognised. Select more: a \
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
        format!("Met wat u eerder hebt gepubliceerd, is een klein aantal uit te rekenen: {formula}."),
        format!("With what you published earlier a small number can be worked out: {formula}."),
    )
}
