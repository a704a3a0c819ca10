//! The sentences of flow.

use super::{FEW, Named, cautious, groups, in_a_row, singular, total};
use crate::calendar::{Period, Span};
use crate::disclosure::Figure;
use crate::figures::{Cell, Label};
use crate::language::Language;
use crate::language::figures::cells::share;
use crate::language::figures::names;
use crate::language::figures::source::days;

/// How many cases were active in the last year, and in the year before where both are whole; and the kind of most.
pub fn kinds_by_year(figure: &Figure, language: Language) -> Option<String> {
    let spans = spans_of(figure);
    let last = *spans.last()?;
    let active = active_in(figure, last);
    let before = spans.iter().rev().nth(1).filter(|before| before.is_whole() && last.is_whole());
    let before = before.map(|before| {
        let was = active_in(figure, *before);
        let (year, cases) = (names::span(*before, language), language.count(was));
        language.of(
            format!("; in {year} {} dat er {cases}", singular(was, "was", "waren")),
            format!("; in {year} there {} {cases}", singular(was, "was", "were")),
        )
    });
    let (year, count, before) = (names::span(last, language), language.count(active), before.unwrap_or_default());
    let sentence = language.of(
        format!("In {year} {} {count} {}{before}.", singular(active, "liep", "liepen"), cases(active, language)),
        format!("In {year} {count} {} active{before}.", singular(active, "case was", "cases were")),
    );
    Some(format!("{sentence}{}", kind_of_most(figure, last, language).unwrap_or_default()))
}

fn cases(count: i64, language: Language) -> &'static str {
    language.of(singular(count, "traject", "trajecten"), singular(count, "case", "cases"))
}

/// The spans of the rows, in order, each once.
fn spans_of(figure: &Figure) -> Vec<Span> {
    let mut spans: Vec<Span> = figure.rows().iter().filter_map(|row| span_of(Named { figure, row })).collect();
    spans.dedup();
    spans
}

fn span_of(row: Named) -> Option<Span> {
    match row.cell("year")? {
        Cell::Label(Label::Span(span)) => Some(*span),
        _ => None,
    }
}

/// The rows of a span that sum up nothing.
fn kinds_of(figure: &Figure, span: Span) -> impl Iterator<Item = Named<'_>> {
    groups(figure).filter(move |row| span_of(*row) == Some(span))
}

/// All cases that were active in a span.
fn active_in(figure: &Figure, span: Span) -> i64 {
    kinds_of(figure, span).filter_map(|row| row.count("cases")).sum()
}

/// " De meeste daarvan zijn “individueel traject”: 120." Not where there is one kind, or another has as many.
fn kind_of_most(figure: &Figure, span: Span, language: Language) -> Option<String> {
    let kinds = || kinds_of(figure, span);
    let most = kinds().filter_map(|row| row.count("cases")).max().filter(|most| *most > 0)?;
    let of_most: Vec<Named> = kinds().filter(|row| row.count("cases") == Some(most)).collect();
    let [row] = &of_most[..] else { return None };
    let (kind, most) = (row.quoted("kind", language)?, language.count(most));
    (kinds().count() > 1).then(|| {
        language.of(
            format!(" Daarvan was {kind} het grootst: {most}."),
            format!(" Of these {kind} was the largest: {most}."),
        )
    })
}

/// What became of the cases of all that is shown.
pub fn started_closed(figure: &Figure, language: Language) -> Option<String> {
    let spans = spans_of(figure);
    let period = Period { first: spans.first()?.period.first, last: spans.last()?.period.last };
    // A figure of one span and one kind has no row that sums up others.
    let row = total(figure).or_else(|| groups(figure).next())?;
    let [carried_over, started, closed, open] = ["carried_over", "started", "closed", "open"].map(|key| row.count(key));
    let (carried_over, started, closed, open) = (carried_over?, started?, closed?, open?);
    let [carried, began] = [carried_over, started].map(|count| language.count(count));
    let active = carried_over + started;
    let (days, count, of_cases) = (days(period, language), language.count(active), cases(active, language));
    let [ended, go_on] = [closed, open].map(|count| match count {
        0 => language.of("geen", "none").to_owned(),
        count => language.count(count),
    });
    Some(language.of(
        format!(
            "Van {days} {} er {count} {of_cases}: {carried} {} en {began} {}. Daarvan {} er {ended} afgesloten; na de \
             laatste dag {} er {go_on} door.",
            singular(active, "liep", "liepen"),
            singular(carried_over, "dat al liep", "die al liepen"),
            singular(started, "dat begon", "die begonnen"),
            if closed > 1 { "zijn" } else { "is" },
            if open > 1 { "lopen" } else { "loopt" },
        ),
        format!(
            "From {days} {count} {of_cases} {} active: {carried} carried over and {began} started. Of these {ended} {} \
             closed; after the last day {go_on} {} open.",
            singular(active, "was", "were"),
            if closed > 1 { "were" } else { "was" },
            if open > 1 { "are" } else { "is" },
        ),
    ))
}

/// The mean and middle of all, and the means of the kinds.
pub fn duration(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let n = row.count("n").filter(|n| *n > 0)?;
    let number = |key| Some(number_of_days(row.number(key)?, language));
    let (mean, median, most) = (number("mean_days")?, number("median_days")?, number("p90_days")?);
    if n == 1 {
        return Some(
            language.of(
                format!("Het enige afgesloten traject duurde {mean}."),
                format!("The only closed case took {mean}."),
            ),
        );
    }
    let count = language.count(n);
    let all = language.of(
        format!("{count} afgesloten trajecten duurden gemiddeld {mean}; de middelste duur is {median}."),
        format!("{count} closed cases took {mean} on average; the middle one took {median}."),
    );
    let long = language.of(
        format!(" Ongeveer 9 van de 10 duurden niet langer dan {most}."),
        format!(" About 9 of 10 took no longer than {most}."),
    );
    let kinds = means_of_kinds(figure, language).unwrap_or_default();
    Some(cautious(if n < FEW { all } else { format!("{all}{long}{kinds}") }, n, language))
}

fn number_of_days(days: f64, language: Language) -> String {
    let shown = language.decimal(days, 0);
    let unit = if shown == "1" { ("dag", "day") } else { ("dagen", "days") };
    format!("{shown} {}", language.of(unit.0, unit.1))
}

/// How many kinds are told.
const KINDS: usize = 3;

/// " Gemiddeld duurde “individueel traject” 220 dagen en “leun en steun” 417 dagen.": of the kinds of most cases, as far
/// as they are not few.
fn means_of_kinds(figure: &Figure, language: Language) -> Option<String> {
    let mut kinds: Vec<Named> = groups(figure).filter(|row| row.count("n").is_some_and(|n| n >= FEW)).collect();
    kinds.sort_by_key(|row| std::cmp::Reverse(row.count("n")));
    let mean = |row: &Named| {
        let days = number_of_days(row.number("mean_days")?, language);
        Some(format!("{} {days}", row.quoted("kind", language)?))
    };
    let means: Vec<String> = kinds.iter().take(KINDS).filter_map(mean).collect();
    (groups(figure).count() > 1 && !means.is_empty()).then(|| {
        let means = in_a_row(&means, language);
        language.of(format!(" Gemiddeld duurde {means}."), format!(" The mean is, by kind: {means}."))
    })
}

/// How many were new, of all of whom it is known.
pub fn new_or_known(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let (new, known, unknown) = (row.count("new")?, row.count("known")?, row.count("unknown")?);
    let known = new + known;
    if known == 0 {
        let nobody = language.of(
            "Van geen enkel traject is bekend of de inwoner nieuw was.",
            "Of no case it is known whether the person was new.",
        );
        return (unknown > 0).then(|| nobody.to_owned());
    }
    let (count, of_cases) = (language.count(known), cases(known, language));
    let were_new = part(new, row.number("share_new")?, language);
    let sentence = language.of(
        format!("Van {count} {of_cases} is bekend of de inwoner nieuw was; bij {were_new} was dat zo."),
        format!("Of {count} {of_cases} it is known whether the person was new; for {were_new} that was so."),
    );
    let (missing, of_missing) = (language.count(unknown), cases(unknown, language));
    let rest = match unknown {
        0 => String::new(),
        _ => language.of(
            format!(" Bij {missing} {of_missing} is het niet ingevuld."),
            format!(" For {missing} {of_missing} it is not recorded."),
        ),
    };
    Some(cautious(format!("{sentence}{rest}"), known, language))
}

/// "64 (64%)", or "geen".
fn part(count: i64, of_all: f64, language: Language) -> String {
    match count {
        0 => language.of("geen", "none").to_owned(),
        count => format!("{} ({})", language.count(count), share(of_all, language)),
    }
}

/// How many were referred, and by whom most often.
pub fn referred_by(figure: &Figure, language: Language) -> Option<String> {
    let n = figure.facts().n as i64;
    let (referrers, most) = most_often(figure, "referrer", language)?;
    let (count, of_cases) = (language.count(n), cases(n, language));
    let sentence = language.of(
        format!("Bij {count} {of_cases} is ingevuld wie verwees; het vaakst {referrers}: {most}."),
        format!("For {count} {of_cases} it is recorded who referred the person; most often {referrers}: {most}."),
    );
    Some(cautious(sentence, n, language))
}

/// The labels of most cases, and how many those are: "“School”", "68 (24%)". None where nothing was counted.
fn most_often(figure: &Figure, key: &str, language: Language) -> Option<(String, String)> {
    let is_label = |row: &Named| row.cell(key) != Some(&Cell::Label(Label::NoReferral));
    let rows = || groups(figure).filter(is_label);
    let most = rows().filter_map(|row| row.count("cases")).max().filter(|most| *most > 0)?;
    let first: Vec<Named> = rows().filter(|row| row.count("cases") == Some(most)).collect();
    let names: Vec<String> = first.iter().filter_map(|row| row.quoted(key, language)).collect();
    let most = part(most, first.first()?.number("share")?, language);
    let each = if names.len() > 1 { language.of("elk ", "each ") } else { "" };
    Some((in_a_row(&names, language), format!("{each}{most}")))
}

/// How many were closed without and with a referral onward, and where to most often.
pub fn referred_to(figure: &Figure, language: Language) -> Option<String> {
    let n = figure.facts().n as i64;
    let none = groups(figure).find(|row| row.cell("destination") == Some(&Cell::Label(Label::NoReferral)))?;
    let nowhere = none.count("cases")?;
    let referred = part(n - nowhere, (n - nowhere) as f64 / n as f64, language);
    let (count, of_cases, nowhere) =
        (language.count(n), cases(n, language), part(nowhere, none.number("share")?, language));
    let to = most_often(figure, "destination", language);
    let to = to.map(|(names, most)| {
        language.of(format!(", het vaakst naar {names}: {most}"), format!(", most often to {names}: {most}"))
    });
    let to = to.unwrap_or_default();
    let (dutch, english) = (singular(n, "is", "zijn"), singular(n, "was", "were"));
    let sentence = language.of(
        format!(
            "Van {count} afgesloten {of_cases} {dutch} er {nowhere} afgesloten zonder verdere verwijzing en {referred} met \
             een verwijzing{to}."
        ),
        format!(
            "Of {count} closed {of_cases} {nowhere} {english} closed without an onward referral and {referred} with \
             one{to}."
        ),
    );
    Some(cautious(sentence, n, language))
}
