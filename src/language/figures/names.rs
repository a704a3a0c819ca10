//! The names of what a registry has: fields, sheets, choices, rules, domains and levels.

use crate::calendar::{Span, Step, date_of};
use crate::fields::{Choice, Field, SheetKind};
use crate::figures::{Label, levels_of_mean};
use crate::language::Language;
use crate::selection::Rule;
use crate::values::AgeBand;
use crate::zrm::{DomainName, Level, Missing, Moment};

/// A label as it is shown.
pub fn label(label: &Label, language: Language) -> String {
    match label {
        Label::Domain(name) => domain(name, language).to_owned(),
        Label::Text(text) => text.clone(),
        Label::Field(of) => field(*of, language).to_owned(),
        Label::Dimension(dimension) => language.of(dimension.dutch(), dimension.english()).to_owned(),
        Label::Level(level) => format!("{} {}", level.number(), language.of(level.dutch(), level.english())),
        Label::Age(band) => age_band(*band, language),
        Label::Span(of) => span(*of, language),
        Label::Everybody => language.of("Iedereen die is bereikt", "Everybody who was reached").to_owned(),
        Label::NoReferral => language.of("geen verdere verwijzing", "no onward referral").to_owned(),
        Label::NotRecorded => language.of("niet ingevuld", "not recorded").to_owned(),
        Label::Total => language.of("Totaal", "Total").to_owned(),
    }
}

/// The name of a domain.
pub fn domain(name: &DomainName, language: Language) -> &str {
    match name {
        DomainName::Known(domain) => language.of(domain.dutch(), domain.english()),
        DomainName::Other(name) => name,
    }
}

/// A mean of levels in words: 2.75 is "niet tot beperkt zelfredzaam". None for what is no mean of levels.
///
/// ```
/// use groeibeeld::language::{Language, figures::mean_in_words};
/// assert_eq!(mean_in_words(2.75, Language::Dutch).as_deref(), Some("niet tot beperkt zelfredzaam"));
/// assert_eq!(mean_in_words(4.0, Language::Dutch).as_deref(), Some("voldoende zelfredzaam"));
/// assert_eq!(mean_in_words(1.5, Language::English).as_deref(), Some("acute problem to not self-sufficient"));
/// ```
pub fn mean_in_words(mean: f64, language: Language) -> Option<String> {
    let (low, high) = levels_of_mean(mean)?;
    let name = |level: Level| language.of(level.dutch(), level.english());
    if low == high {
        return Some(name(low).to_owned());
    }
    // "niet zelfredzaam tot beperkt zelfredzaam" says one word twice; level 1 has other words.
    let last = format!(" {}", language.of("zelfredzaam", "self-sufficient"));
    let short = name(low).strip_suffix(&last).unwrap_or(name(low));
    Some(format!("{short} {} {}", language.of("tot", "to"), name(high)))
}

/// What a field holds, as it stands in a list or between brackets.
pub fn field(field: Field, language: Language) -> &'static str {
    let (dutch, english) = match field {
        Field::CaseId => ("trajectnummer", "case number"),
        Field::ClientId => ("cliëntnummer", "client number"),
        Field::Municipality => ("gemeente", "municipality"),
        Field::Area => ("gebied", "area"),
        Field::Theme => ("thema (de maatschappelijke opgave)", "theme"),
        Field::Service => ("dienst", "service"),
        Field::Kind => ("soort ondersteuning", "kind of support"),
        Field::StartDate => ("startdatum", "start date"),
        Field::EndDate => ("einddatum", "end date"),
        Field::Age => ("leeftijd", "age"),
        Field::BirthYear => ("geboortejaar", "year of birth"),
        Field::AgeBand => ("leeftijdsgroep", "age band"),
        Field::KnownBefore => ("of iemand al bekend was", "whether the person was known before"),
        Field::ReferredBy => ("wie heeft verwezen", "who referred the person"),
        Field::ReferredTo => ("waarheen is verwezen", "where the person was referred to"),
        Field::MainDomain => ("hoofddomein", "main domain"),
        Field::Dimension => ("dimensie van Positieve Gezondheid", "dimension of Positive Health"),
        Field::StartScore => ("startscore", "start score"),
        Field::GoalScore => ("doelscore", "goal score"),
        Field::EndScore => ("eindscore", "end score"),
        Field::GoalReached => ("of het doel is behaald", "whether the goal was reached"),
        Field::Domain => ("leefgebied van de score", "domain of the score"),
        Field::Moment => ("meetmoment", "moment of the score"),
        Field::Score => ("score per meetmoment", "score at each moment"),
        Field::MeasuredOn => ("datum van de meting", "day of the score"),
        Field::Activity => ("naam van de groepsactiviteit", "name of the group activity"),
        Field::Date => ("datum van de bijeenkomst", "day of the session"),
        Field::Sessions => ("aantal bijeenkomsten", "number of sessions"),
        Field::Participants => ("aantal deelnemers", "number of participants"),
        Field::Prevention => ("wat de activiteit voorkomt", "what the activity prevents"),
        Field::Dimensions => ("dimensies van Positieve Gezondheid", "dimensions of Positive Health"),
        Field::Planned => ("gepland bereik", "planned reach"),
        Field::Achieved => ("behaald bereik", "achieved reach"),
        Field::TargetPeriod => ("periode van het geplande bereik", "period of the planned reach"),
    };
    language.of(dutch, english)
}

/// The name of a field by which one can select.
pub fn choice(choice: Choice, language: Language) -> &'static str {
    match choice {
        Choice::Municipality => language.of("gemeente", "municipality"),
        Choice::Area => language.of("gebied", "area"),
        Choice::Theme => language.of("thema", "theme"),
        Choice::Service => language.of("dienst", "service"),
        Choice::Kind => language.of("soort ondersteuning", "kind of support"),
        Choice::MainDomain => language.of("hoofddomein", "main domain"),
        Choice::AgeBand => language.of("leeftijd", "age"),
    }
}

/// A band of ages: "0–12 jaar", "75 jaar en ouder".
pub fn age_band(band: AgeBand, language: Language) -> String {
    match (band.from, band.to) {
        (from, None) => language.of(format!("{from} jaar en ouder"), format!("{from} years and older")),
        (from, Some(to)) if from == to => language.of(format!("{from} jaar"), format!("{from} years")),
        (from, Some(to)) => language.of(format!("{from}–{to} jaar"), format!("{from}–{to} years")),
    }
}

/// A year, quarter or month: "2024", "2e kwartaal 2024", "mei 2024"; of a part the days are said too.
pub fn span(span: Span, language: Language) -> String {
    let first = date_of(span.period.first);
    let year = first.year();
    let name = match span.step {
        Step::Year => year.to_string(),
        Step::Quarter => {
            let quarter = (first.month() + 2) / 3;
            language.of(format!("{quarter}e kwartaal {year}"), format!("Q{quarter} {year}"))
        }
        Step::Month => format!("{} {year}", language.month(first.month())),
    };
    if span.is_whole() {
        return name;
    }
    let (first, last) = (language.day(span.period.first), language.day(span.period.last));
    format!("{name} ({first} {} {last})", language.of("t/m", "to"))
}

/// What one row of a sheet is, in plural.
pub fn sheet_kind(kind: SheetKind, language: Language) -> &'static str {
    match kind {
        SheetKind::Cases => language.of("trajecten", "cases"),
        SheetKind::Scores => language.of("scores", "scores"),
        SheetKind::GroupActivities => language.of("groepsactiviteiten", "group activities"),
        SheetKind::Targets => language.of("gepland bereik", "planned reach"),
    }
}

/// Which cases belong to a period.
pub fn rule(rule: Rule, language: Language) -> &'static str {
    match rule {
        Rule::Active => language.of("actief in de periode", "active in the period"),
        Rule::Started => language.of("gestart in de periode", "started in the period"),
        Rule::Closed => language.of("afgesloten in de periode", "closed in the period"),
    }
}

/// The name of a score by its moment; singular and plural.
pub fn score_of(moment: Moment, count: u64, language: Language) -> &'static str {
    let (one, more) = match moment {
        Moment::Start => (("startscore", "start score"), ("startscores", "start scores")),
        Moment::Goal => (("doelscore", "goal score"), ("doelscores", "goal scores")),
        Moment::Between => (("tussenscore", "score in between"), ("tussenscores", "scores in between")),
        Moment::End => (("eindscore", "end score"), ("eindscores", "end scores")),
    };
    let (dutch, english) = if count == 1 { one } else { more };
    language.of(dutch, english)
}

/// Why there is no score.
pub fn reason(reason: Missing, language: Language) -> &'static str {
    match reason {
        Missing::Empty => language.of("niet ingevuld", "not recorded"),
        Missing::NotApplicable => language.of("niet van toepassing", "not applicable"),
        Missing::NotAssessable => language.of("niet te beoordelen", "could not be assessed"),
        Missing::NotDiscussed => language.of("niet besproken", "not discussed"),
        Missing::Zero => language.of("een 0", "a 0"),
        Missing::Nine => language.of("een 9", "a 9"),
        Missing::Dash => language.of("een streepje", "a dash"),
        Missing::Invalid => language.of("geen geldige score", "no valid score"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_means_between_two_levels_in_words() {
        let dutch = [
            "acute problematiek tot niet zelfredzaam",
            "niet tot beperkt zelfredzaam",
            "beperkt tot voldoende zelfredzaam",
            "voldoende tot volledig zelfredzaam",
        ];
        for (mean, words) in [1.5, 2.5, 3.5, 4.5].into_iter().zip(dutch) {
            assert_eq!(mean_in_words(mean, Language::Dutch).as_deref(), Some(words));
        }
    }

    #[test]
    fn all_levels_are_their_own_words() {
        for level in Level::ALL {
            let mean = f64::from(level.number());
            assert_eq!(mean_in_words(mean, Language::Dutch).as_deref(), Some(level.dutch()));
            assert_eq!(mean_in_words(mean, Language::English).as_deref(), Some(level.english()));
        }
    }

    #[test]
    fn no_mean_of_levels_has_no_words() {
        assert_eq!(mean_in_words(0.9, Language::Dutch), None);
        assert_eq!(mean_in_words(5.1, Language::Dutch), None);
    }
}
