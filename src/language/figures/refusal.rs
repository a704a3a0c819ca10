//! Why nothing may be shown.

use super::names;
use crate::disclosure::{Identity, Refusal, Term, Time, Values};
use crate::fields::Choice;
use crate::language::Language;

/// The sentence that stands in the place of all figures.
pub fn refusal(refusal: &Refusal, language: Language) -> String {
    match refusal {
        Refusal::TooFew => language
            .of(
                "Er zijn zo weinig trajecten gekozen, of zo veel kleine groepen, dat mensen te herkennen zouden zijn; daarom \
                 wordt er niets getoond. Kies meer: een langere periode, of meer gebieden of thema’s samen. Of rond de aantallen af.",
                "So few cases are selected, or there are so many small groups, that people could be recognised; that is why \
                 nothing is shown. Select more: a longer period, or several areas or themes together. Or round the numbers.",
            )
            .to_owned(),
        Refusal::Clash(terms, result) => clash(terms, *result, language),
    }
}

/// "trajecten: noord (40, rapport van 1-3-2026) − trajecten: noord, 19+ (38) = 2" is what a reader could work out.
fn clash(terms: &[Term], result: i64, language: Language) -> String {
    let formula = match terms {
        [] => String::new(),
        terms => format!(": {} = {}", formula(terms, language), language.count(result)),
    };
    language.of(
        format!(
            "Samen met wat u eerder hebt gepubliceerd, is een klein aantal uit te rekenen{formula}. Daarom wordt er niets \
             getoond. Kies een andere selectie, of precies dezelfde als toen."
        ),
        format!(
            "Together with what you published earlier a small number can be worked out{formula}. That is why nothing is \
             shown. Select something else, or exactly the same as then."
        ),
    )
}

fn formula(terms: &[Term], language: Language) -> String {
    let mut terms: Vec<&Term> = terms.iter().collect();
    terms.sort_by_key(|term| term.times < 0);
    let sign = |term: &Term| if term.times < 0 { "− " } else { "+ " };
    let times = |term: &Term| match term.times.abs() {
        1 => String::new(),
        times => format!("{} × ", language.count(times)),
    };
    let text = |term: &&Term| format!("{}{}{}", sign(term), times(term), number(term, language));
    let formula = terms.iter().map(text).collect::<Vec<_>>().join(" ");
    formula.strip_prefix("+ ").unwrap_or(&formula).to_owned()
}

fn number(term: &Term, language: Language) -> String {
    let (of, value) = (identity(&term.identity, language), language.count(term.value));
    match term.since.map(|day| language.day(day)) {
        Some(day) => {
            language.of(format!("{of} ({value}, rapport van {day})"), format!("{of} ({value}, report of {day})"))
        }
        None => format!("{of} ({value})"),
    }
}

/// What a number is of: "trajecten: noord, actief 1-1-2024 t/m 31-12-2024".
pub fn identity(identity: &Identity, language: Language) -> String {
    let parts: Vec<String> = identity
        .values
        .iter()
        .filter_map(|(variable, of)| values(variable, of, language))
        .chain(time(identity.time, language))
        .collect();
    let unit = unit(&identity.unit, language);
    if parts.is_empty() { unit.to_owned() } else { format!("{unit}: {}", parts.join(", ")) }
}

fn unit(unit: &str, language: Language) -> &'static str {
    match unit {
        "cases" => language.of("trajecten", "cases"),
        "clients" => language.of("cliënten", "clients"),
        "participants" => language.of("deelnemers", "participants"),
        "reached" => language.of("bereikt", "reached"),
        "sums.growth" => language.of("som van de groei", "sum of growth"),
        other if other.starts_with("sums.") => language.of("som van scores", "sum of scores"),
        _ => language.of("scores", "scores"),
    }
}

fn values(variable: &str, of: &Values, language: Language) -> Option<String> {
    let unknown = language.of("niet vastgelegd", "not recorded");
    let name = Choice::by_name(variable).map_or(variable, |choice| names::choice(choice, language));
    match of {
        Values::Any(values) => {
            let value = |value: &String| if value.is_empty() { format!("{name} {unknown}") } else { value.clone() };
            Some(values.iter().map(value).collect::<Vec<_>>().join(language.of(" of ", " or ")))
        }
        Values::Ages(_) => {
            Some(of.ages(language.of("leeftijd onbekend", "age not known"), language.of(" of ", " or ")))
        }
        Values::Own(name) => Some(name.clone()),
        Values::Known | Values::Each => None,
    }
}

fn time(time: Time, language: Language) -> Option<String> {
    let days = |name: &str, from, to| {
        let (from, to) = (language.day(from), language.day(to));
        Some(language.of(format!("{name} {from} t/m {to}"), format!("{name} {from} to {to}")))
    };
    match time {
        Time::Ever => None,
        Time::ClosedEver => Some(language.of("afgesloten", "closed").to_owned()),
        Time::Active(from, to) => days(language.of("actief", "active"), from, to),
        Time::Started(from, to) => days(language.of("gestart", "started"), from, to),
        Time::Closed(from, to) => days(language.of("afgesloten", "closed"), from, to),
        Time::Open(day) => {
            let day = language.day(day);
            Some(language.of(format!("lopend op {day}"), format!("open on {day}")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar;

    fn term(times: i64, identity: &str, value: i64, since: Option<calendar::Day>) -> Term {
        Term { times, identity: identity.to_owned().try_into().expect("an identity"), value, since }
    }

    #[test]
    fn a_clash_is_said_with_its_formula() {
        let day = calendar::day(2026, 3, 1);
        let terms = vec![
            term(-1, "cases#age_band=~19-120&area=noord", 38, None),
            term(1, "cases#age_band=~18-120&area=noord", 40, day),
        ];
        let shown = |language| super::refusal(&Refusal::Clash(terms.clone(), 2), language);
        let dutch = shown(Language::Dutch);
        let formula =
            "uit te rekenen: trajecten: 18+, noord (40, rapport van 1-3-2026) − trajecten: 19+, noord (38) = 2. Daarom";
        assert!(dutch.contains(formula), "{dutch}");
        let english = shown(Language::English);
        assert!(english.contains(") − cases: 19+, noord (38) = 2. That is why"), "{english}");
        let without = super::refusal(&Refusal::Clash(Vec::new(), 0), Language::Dutch);
        assert!(without.contains("is een klein aantal uit te rekenen. Daarom"), "{without}");
    }

    #[test]
    fn all_identities_have_words() {
        let check = |text: &str, expected: &str| {
            assert_eq!(identity(&text.to_owned().try_into().expect("an identity"), Language::Dutch), expected);
        };
        check("cases#*", "trajecten");
        check(
            "clients#kind=traject&time=active 2024-01-01..2024-12-31",
            "cliënten: traject, actief 1-1-2024 t/m 31-12-2024",
        );
        check(
            "scores.up#domain=*&main=+&theme=?|jeugd&time=closed",
            "scores: thema niet vastgelegd of jeugd, afgesloten",
        );
        check("sums.growth#age_band=~0-17|65-120|?", "som van de groei: 0-17 of 65+ of leeftijd onbekend");
        check("participants#time=open 2024-01-01", "deelnemers: lopend op 1-1-2024");
    }
}
