//! The sentences of flow.

use super::{FEW, Named, all_of, capital, cautious, groups, in_a_row, period, singular, total};
use crate::calendar::{Period, Span};
use crate::disclosure::Figure;
use crate::figures::{Cell, Label, Note};
use crate::language::Language;
use crate::language::figures::cells::share;
use crate::words::key;

/// How many cases were active in the last year, and the kind of most; and in the year before where both are whole.
pub fn kinds_by_year(figure: &Figure, language: Language) -> Option<String> {
    let spans = spans_of(figure);
    let last = *spans.last()?;
    let active = active_in(figure, last);
    let when = period::in_span(last, language);
    let count = some_or_none(active, ("geen enkel", "no"), language);
    let kind = kind_of_most(figure, last, active, language).unwrap_or_default();
    let sentence = language.of(
        format!(
            "{when} {} {count} {}{kind}.",
            singular_or_none(active, "liep", "liepen"),
            cases_or_none(active, language)
        ),
        format!("{when}, {count} {} active{kind}.", singular_or_none(active, "case was", "cases were")),
    );
    let before = spans.iter().rev().nth(1).filter(|before| before.is_whole() && last.is_whole());
    let before = before.map(|before| {
        let (was, when) = (active_in(figure, *before), period::in_span(*before, language));
        let count = some_or_none(was, ("geen", "none"), language);
        language.of(
            format!(" {when} {} er {count}.", singular_or_none(was, "liep", "liepen")),
            format!(" {when} there {} {count}.", singular(was, "was", "were")),
        )
    });
    Some(format!("{sentence}{}", before.unwrap_or_default()))
}

fn some_or_none(count: i64, none: (&str, &str), language: Language) -> String {
    if count == 0 { language.of(none.0, none.1).to_owned() } else { language.count(count) }
}

/// The form of one also goes with none.
fn singular_or_none<'t>(count: i64, one: &'t str, more: &'t str) -> &'t str {
    if count < 2 { one } else { more }
}

fn cases_or_none(count: i64, language: Language) -> &'static str {
    cases(count.max(1), language)
}

fn cases(count: i64, language: Language) -> &'static str {
    language.of(singular(count, "traject", "trajecten"), singular(count, "case", "cases"))
}

/// The spans of the rows, in order, each once.
pub fn spans_of(figure: &Figure) -> Vec<Span> {
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

/// "; de meeste (229) zijn “individueel traject”". Not where there is one kind, or another has as many.
fn kind_of_most(figure: &Figure, span: Span, active: i64, language: Language) -> Option<String> {
    let kinds = || kinds_of(figure, span).filter(|row| row.count("cases") > Some(0));
    let most = kinds().filter_map(|row| row.count("cases")).max()?;
    let of_most: Vec<Named> = kinds().filter(|row| row.count("cases") == Some(most)).collect();
    let [row] = &of_most[..] else { return None };
    let (kind, count) = (row.quoted("kind", language)?, language.count(most));
    (kinds().count() > 1).then(|| match 2 * most > active {
        true => language.of(format!("; de meeste ({count}) zijn {kind}"), format!("; most ({count}) are {kind}")),
        false => language
            .of(format!("; {kind} komt het vaakst voor ({count})"), format!("; {kind} is most common ({count})")),
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
    let active = carried_over + started;
    let (when, count) = (period::from_to(period, language), some_or_none(active, ("geen enkel", "no"), language));
    let which = which_ran(carried_over, started, language);
    let sentence = language.of(
        format!(
            "{when} {} er {count} {}{which}.",
            singular_or_none(active, "liep", "liepen"),
            cases_or_none(active, language)
        ),
        format!("{when}, {count} {} active{which}.", singular_or_none(active, "case was", "cases were")),
    );
    let ended = match active {
        0 => return Some(sentence),
        1 => end_of_one(closed, language).to_owned(),
        _ => ends(closed, open, period.days() == 1, language),
    };
    Some(format!("{sentence} {ended}"))
}

/// ": 25 die al liepen en 111 die begonnen"; what none did is not said.
fn which_ran(carried_over: i64, started: i64, language: Language) -> String {
    let all = |count| match count {
        2 => language.of("allebei ", "both "),
        _ => language.of("allemaal ", "all "),
    };
    match (carried_over, started) {
        (0, 0) => String::new(),
        (1, 0) => language.of(", dat al liep", ", which was carried over").to_owned(),
        (0, 1) => language.of(", dat toen begon", ", which started then").to_owned(),
        (count, 0) => language.of(format!(", die {}al liepen", all(count)), format!(", {}carried over", all(count))),
        (0, count) => {
            language.of(format!(", die {}toen begonnen", all(count)), format!(", which {}started then", all(count)))
        }
        _ => {
            let [carried, began] = [carried_over, started].map(|count| language.count(count));
            language.of(
                format!(
                    ": {carried} {} en {began} {}",
                    singular(carried_over, "dat al liep", "die al liepen"),
                    singular(started, "dat begon", "die begonnen"),
                ),
                format!(": {carried} carried over and {began} started"),
            )
        }
    }
}

fn end_of_one(closed: i64, language: Language) -> &'static str {
    match closed {
        0 => language.of("Daarna loopt het door.", "It is still open after that."),
        _ => language.of("Het is toen ook afgesloten.", "It was also closed then."),
    }
}

/// "Daarvan zijn er 25 afgesloten; na de laatste dag lopen er 111 door."
fn ends(closed: i64, open: i64, is_day: bool, language: Language) -> String {
    let [ended, go_on] = [closed, open].map(|count| some_or_none(count, ("geen", "none"), language));
    let after = match is_day {
        true => language.of("na die dag", "after that day"),
        false => language.of("na de laatste dag", "after the last day"),
    };
    language.of(
        format!(
            "Daarvan {} er {ended} afgesloten; {after} {} er {go_on} door.",
            singular_or_none(closed, "is", "zijn"),
            singular_or_none(open, "loopt", "lopen"),
        ),
        format!(
            "Of these, {ended} {} closed; {after}, {go_on} {} open.",
            singular_or_none(closed, "was", "were"),
            singular_or_none(open, "is", "are"),
        ),
    )
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

pub fn number_of_days(days: f64, language: Language) -> String {
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
            "It is not known of any case whether the person was new.",
        );
        return (unknown > 0).then(|| nobody.to_owned());
    }
    let of_cases = cases_of_newcomers(figure, known, unknown, language);
    let were_new = match (known, new) {
        (1, 0) => language.of("dat was niet zo", "that was not so").to_owned(),
        (1, _) => language.of("dat was zo", "that was so").to_owned(),
        _ => {
            let were_new = part(new, row.number("share_new")?, language);
            language.of(format!("bij {were_new} was dat zo"), format!("for {were_new} that was so"))
        }
    };
    let sentence = language.of(
        format!("Van {of_cases} is bekend of de inwoner nieuw was; {were_new}."),
        format!("It is known of {of_cases} whether the person was new; {were_new}."),
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

/// "de 220 trajecten die in de periode begonnen,": where a period is selected, only those are counted.
fn cases_of_newcomers(figure: &Figure, known: i64, unknown: i64, language: Language) -> String {
    let (count, of_cases) = (language.count(known), cases(known, language));
    if figure.facts().selection.period.is_none() {
        return format!("{count} {of_cases}");
    }
    let started = language
        .of(singular(known, "dat in de periode begon,", "die in de periode begonnen,"), "that started in the period");
    match (known, unknown) {
        (1, 0) => format!("{} {of_cases} {started}", language.of("het enige", "the only")),
        (_, 0) => format!("{} {count} {of_cases} {started}", language.of("de", "the")),
        _ => format!("{count} {of_cases} {started}"),
    }
}

/// "64 (64%)", or "geen".
fn part(count: i64, of_all: f64, language: Language) -> String {
    match count {
        0 => language.of("geen", "none").to_owned(),
        count => format!("{} ({})", language.count(count), share(of_all, language)),
    }
}

/// How many were referred, by whom most often, and how many by others than the person.
pub fn referred_by(figure: &Figure, language: Language) -> Option<String> {
    let n = figure.facts().n.unwrap_or_default() as i64;
    let referrers = often(figure, "referrer", language)?;
    let count = language.count(n);
    let sentence = match (n, referrers) {
        (1, Often::Always(name)) => language.of(
            format!("Bij het enige traject waarbij dat is ingevuld, verwees {name}."),
            format!("In the only case for which it is recorded, {name} referred the person."),
        ),
        (_, referrers) => {
            let said = match referrers {
                Often::Always(name) => language.of(format!("; steeds {name}"), format!("; always {name}")),
                Often::OnceEach(names) if names.len() > NAMED => {
                    language.of("; elke keer een ander", "; a different one each time").to_owned()
                }
                Often::OnceEach(names) => format!(": {}", in_a_row(&names, language)),
                Often::Most(names, count) => {
                    language.of(format!("; het vaakst {names}: {count}"), format!("; most often {names}: {count}"))
                }
            };
            language.of(
                format!("Bij {count} trajecten is ingevuld wie verwees{said}."),
                format!("For {count} cases it is recorded who referred the person{said}."),
            )
        }
    };
    let by_others = by_others(figure, n, language).unwrap_or_default();
    Some(cautious(format!("{sentence}{by_others}"), n, language))
}

/// How registries write that nobody referred the person, who came by themselves.
const PERSON: [&str; 15] = [
    "zelf",
    "inwoner",
    "inwonerzelf",
    "client",
    "clientzelf",
    "burger",
    "burgerzelf",
    "eigeninitiatief",
    "opeigeninitiatief",
    "uitzichzelf",
    "zelfaangemeld",
    "zelfmelder",
    "zelfverwijzer",
    "zelfverwijzing",
    "self",
];

/// " Door anderen verwezen: 180 keer." Where the person is one of the referrers.
fn by_others(figure: &Figure, n: i64, language: Language) -> Option<String> {
    let is_person = |row: &Named| match row.cell("referrer") {
        Some(Cell::Label(Label::Text(referrer))) => PERSON.contains(&key(referrer).as_str()),
        _ => false,
    };
    let by_person: i64 = groups(figure).filter(is_person).filter_map(|row| row.count("cases")).sum();
    let others = n - by_person;
    (by_person > 0).then(|| {
        let count = language.count(others);
        match others {
            0 => language.of(" Niemand is door een ander verwezen.", " Nobody was referred by others.").to_owned(),
            _ => language.of(
                format!(" Door anderen verwezen: {count} keer."),
                format!(" Referred by others: {count} {}.", singular(others, "time", "times")),
            ),
        }
    })
}

/// How many names a sentence bears that says nothing of them.
const NAMED: usize = 3;

/// Which labels stand out.
enum Often {
    /// There is one.
    Always(String),
    /// There are several, and none occurs more than once.
    OnceEach(Vec<String>),
    /// The labels of most cases, and how many those are: "“School”", "68 (24%)".
    Most(String, String),
}

/// Which labels are of most cases. None where nothing was counted.
fn often(figure: &Figure, key: &str, language: Language) -> Option<Often> {
    let is_label = |row: &Named| row.cell(key) != Some(&Cell::Label(Label::NoReferral)) && row.count("cases") > Some(0);
    let rows = || groups(figure).filter(is_label);
    let most = rows().filter_map(|row| row.count("cases")).max()?;
    let first: Vec<Named> = rows().filter(|row| row.count("cases") == Some(most)).collect();
    let names: Vec<String> = first.iter().filter_map(|row| row.quoted(key, language)).collect();
    if rows().count() == 1 {
        return names.into_iter().next().map(Often::Always);
    }
    if most == 1 {
        return Some(Often::OnceEach(names));
    }
    let most = part(most, first.first()?.number("share")?, language);
    let each = if names.len() > 1 { language.of("elk ", "each ") } else { "" };
    Some(Often::Most(in_a_row(&names, language), format!("{each}{most}")))
}

/// The row of the closed cases that were not referred onward.
pub fn without_referral(figure: &Figure) -> Option<Named<'_>> {
    groups(figure).find(|row| row.cell("destination") == Some(&Cell::Label(Label::NoReferral)))
}

/// How many were closed without and with a referral onward, and where to most often. An empty cell counts as none, which
/// is then not said to be so.
pub fn referred_to(figure: &Figure, language: Language) -> Option<String> {
    let n = figure.facts().n.unwrap_or_default() as i64;
    if n == 0 {
        return None;
    }
    let row = without_referral(figure)?;
    let nowhere = row.count("cases")?;
    let has_empty =
        figure.facts().notes.iter().any(|note| matches!(note, Note::EmptyIsNoReferral(empty) if *empty > 0));
    let to = often(figure, "destination", language).map(|often| destination(often, n - nowhere, language));
    let to = to.unwrap_or_default();
    let sentence = match (n, nowhere) {
        (1, 0) => language.of(
            format!("Het enige afgesloten traject kreeg een verwijzing{to}."),
            format!("The only closed case had a referral{to}."),
        ),
        (_, 0) => {
            let all = capital(&all_of(n, language));
            language.of(
                format!("{all} afgesloten trajecten kregen een verwijzing{to}."),
                format!("{all} closed cases had a referral{to}."),
            )
        }
        _ if nowhere == n => nobody_referred(n, has_empty, language),
        _ => {
            let none = part(nowhere, row.number("share")?, language);
            let referred = part(n - nowhere, (n - nowhere) as f64 / n as f64, language);
            some_referred(n, (nowhere, &none), (n - nowhere, &referred), has_empty, &to, language)
        }
    };
    Some(cautious(sentence, n, language))
}

/// ", het vaakst naar “Wmo”: 15 (15%)".
fn destination(often: Often, referred: i64, language: Language) -> String {
    match often {
        Often::Always(name) if referred == 1 => language.of(format!(", naar {name}"), format!(", to {name}")),
        Often::Always(name) => language.of(format!(", steeds naar {name}"), format!(", always to {name}")),
        Often::OnceEach(names) if names.len() > NAMED => {
            language.of(", steeds ergens anders heen", ", each to a different place").to_owned()
        }
        Often::OnceEach(names) => {
            let names = in_a_row(&names, language);
            language.of(format!(", naar {names}"), format!(", to {names}"))
        }
        Often::Most(names, most) => {
            language.of(format!(", het vaakst naar {names}: {most}"), format!(", most often to {names}: {most}"))
        }
    }
}

fn nobody_referred(n: i64, has_empty: bool, language: Language) -> String {
    let count = language.count(n);
    match (n, has_empty) {
        (1, true) => language.of(
            "Bij het enige afgesloten traject is geen verwijzing ingevuld of nodig.".to_owned(),
            "The only closed case has no referral recorded or needed.".to_owned(),
        ),
        (1, false) => language.of(
            "Het enige afgesloten traject kreeg geen verdere verwijzing.".to_owned(),
            "The only closed case had no onward referral.".to_owned(),
        ),
        (_, true) => language.of(
            format!("Bij geen van de {count} afgesloten trajecten is een verwijzing ingevuld."),
            format!("None of the {count} closed cases has a referral recorded."),
        ),
        (_, false) => language.of(
            format!("Geen van de {count} afgesloten trajecten kreeg een verdere verwijzing."),
            format!("None of the {count} closed cases had an onward referral."),
        ),
    }
}

fn some_referred(
    n: i64,
    (nowhere, none): (i64, &str),
    (referred, some): (i64, &str),
    has_empty: bool,
    to: &str,
    language: Language,
) -> String {
    let count = language.count(n);
    match has_empty {
        true => language.of(
            format!(
                "Van {count} afgesloten trajecten is bij {none} geen verwijzing ingevuld of nodig; bij {some} is verwezen{to}."
            ),
            format!(
                "Of {count} closed cases, {none} {} no referral recorded or needed; {some} {} referred{to}.",
                singular(nowhere, "has", "have"),
                singular(referred, "was", "were"),
            ),
        ),
        false => language.of(
            format!(
                "Van {count} afgesloten trajecten {} er {none} afgesloten zonder verdere verwijzing en {some} met een \
                 verwijzing{to}.",
                singular(nowhere, "is", "zijn"),
            ),
            format!(
                "Of {count} closed cases, {none} {} closed without an onward referral and {some} with one{to}.",
                singular(nowhere, "was", "were"),
            ),
        ),
    }
}
