//! The sentences of flow.

use super::{
    FEW, Named, all_of, any_hidden, capital, cautious, groups, in_a_row, is_exact, n_of, period, singular, sum, total,
};
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
    let when = period::in_span(last, language);
    let Some(active) = active_in(figure, last) else { return kind_of_shown(figure, last, &when, language) };
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
    let before = before.and_then(|before| {
        let (was, when) = (active_in(figure, *before)?, period::in_span(*before, language));
        let count = some_or_none(was, ("geen", "none"), language);
        Some(language.of(
            format!(" {when} {} er {count}.", singular_or_none(was, "liep", "liepen")),
            format!(" {when} there {} {count}.", singular(was, "was", "were")),
        ))
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

/// All cases that were active in a span, where that is shown.
fn active_in(figure: &Figure, span: Span) -> Option<i64> {
    let totals = figure.rows().iter().filter(|row| row.total).map(|row| Named { figure, row });
    match totals.filter(|row| span_of(*row) == Some(span)).find_map(|row| row.cell("cases")) {
        Some(Cell::Count(all)) => Some(*all),
        _ => sum(kinds_of(figure, span), "cases"),
    }
}

/// The kind of most cases that are shown, and how many those are. Not where another has as many.
fn only_kind(figure: &Figure, span: Span) -> Option<(Named<'_>, i64)> {
    let most = kinds_of(figure, span).filter_map(|row| row.count("cases")).max().filter(|most| *most > 0)?;
    let of_most: Vec<Named> = kinds_of(figure, span).filter(|row| row.count("cases") == Some(most)).collect();
    let [row] = of_most[..] else { return None };
    Some((row, most))
}

/// "; de meeste (229) zijn “individueel traject”". Not where there is one kind, or another has as many.
fn kind_of_most(figure: &Figure, span: Span, active: i64, language: Language) -> Option<String> {
    let (row, most) = only_kind(figure, span)?;
    let (kind, count) = (row.quoted("kind", language)?, language.count(most));
    let shown = kinds_of(figure, span).filter(|row| row.count("cases") > Some(0)).count();
    let is_open = any_hidden(kinds_of(figure, span), "cases");
    Some(match 2 * most > active && is_exact(figure) {
        _ if shown == 1 && !is_open => return None,
        true => language.of(format!("; de meeste ({count}) zijn {kind}"), format!("; most ({count}) are {kind}")),
        false if is_open && shown == 1 => {
            let (dutch, english) = (singular(most, "is", "zijn"), singular(most, "is", "are"));
            language.of(format!("; {count} daarvan {dutch} {kind}"), format!("; {count} of these {english} {kind}"))
        }
        false if is_open => language.of(
            format!("; van de getoonde soorten komt {kind} het vaakst voor ({count})"),
            format!("; of the kinds shown, {kind} is most common ({count})"),
        ),
        false => language
            .of(format!("; {kind} komt het vaakst voor ({count})"), format!("; {kind} is most common ({count})")),
    })
}

/// The sentence where it is not shown how many cases were active.
fn kind_of_shown(figure: &Figure, span: Span, when: &str, language: Language) -> Option<String> {
    let (row, most) = only_kind(figure, span)?;
    let (kind, counted) =
        (row.quoted("kind", language)?, format!("{} {}", language.count(most), cases(most, language)));
    Some(language.of(
        format!("{when} komt van de getoonde soorten {kind} het vaakst voor: {counted}."),
        format!("{when}, {kind} is the most common of the kinds shown: {counted}."),
    ))
}

/// What became of the cases of all that is shown.
pub fn started_closed(figure: &Figure, language: Language) -> Option<String> {
    let spans = spans_of(figure);
    let period = Period { first: spans.first()?.period.first, last: spans.last()?.period.last };
    // A figure of one span and one kind has no row that sums up others.
    let row = total(figure).or_else(|| groups(figure).next())?;
    let [carried_over, started, closed, open] = ["carried_over", "started", "closed", "open"].map(|key| row.count(key));
    let Some((carried_over, started)) = carried_over.zip(started) else {
        return moves_of_shown(period, [carried_over, started, closed, open], language);
    };
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
        1 => closed.map(|closed| end_of_one(closed, language).to_owned()),
        _ => ends(closed, open, period.days() == 1, language),
    };
    Some([Some(sentence), ended].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// "Van 1-1-2024 t/m 31-12-2024 begonnen er 111 trajecten en zijn er 25 trajecten afgesloten.": what is shown, where it is
/// not shown how many cases were active.
fn moves_of_shown(period: Period, moves: [Option<i64>; 4], language: Language) -> Option<String> {
    let dutch = [("liep er al", ""), ("begon er", ""), ("is er", " afgesloten"), ("liep er daarna", " door")];
    let more = ["liepen er al", "begonnen er", "zijn er", "liepen er daarna"];
    let english = ["carried over", "started", "closed", "open after that"];
    let part = |place: usize| {
        let count = moves[place]?;
        let counted =
            format!("{} {}", some_or_none(count, ("geen enkel", "no"), language), cases_or_none(count, language));
        let verb = singular_or_none(count, dutch[place].0, more[place]);
        let was = if place == 1 { "" } else { singular_or_none(count, "was ", "were ") };
        Some(language.of(format!("{verb} {counted}{}", dutch[place].1), format!("{counted} {was}{}", english[place])))
    };
    let parts: Vec<String> = (0..moves.len()).filter_map(part).collect();
    let (when, comma) = (period::from_to(period, language), language.of("", ","));
    (!parts.is_empty()).then(|| format!("{when}{comma} {}.", in_a_row(&parts, language)))
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

/// "Daarvan zijn er 25 afgesloten; na de laatste dag lopen er 111 door."; what is hidden is not said.
fn ends(closed: Option<i64>, open: Option<i64>, is_day: bool, language: Language) -> Option<String> {
    let none = ("geen", "none");
    let after = match is_day {
        true => language.of("na die dag", "after that day"),
        false => language.of("na de laatste dag", "after the last day"),
    };
    let closed = closed.map(|closed| {
        let ended = some_or_none(closed, none, language);
        language.of(
            format!("Daarvan {} er {ended} afgesloten", singular_or_none(closed, "is", "zijn")),
            format!("Of these, {ended} {} closed", singular_or_none(closed, "was", "were")),
        )
    });
    let open = open.map(|open| {
        let go_on = some_or_none(open, none, language);
        language.of(
            format!("{after} {} er {go_on} door", singular_or_none(open, "loopt", "lopen")),
            format!("{after}, {go_on} {} open", singular_or_none(open, "is", "are")),
        )
    });
    let said: Vec<String> = [closed, open].into_iter().flatten().collect();
    (!said.is_empty()).then(|| format!("{}.", capital(&said.join("; "))))
}

/// The mean and middle of all, and the means of the kinds.
pub fn duration(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let n = row.count("n").filter(|n| *n > 0)?;
    let number = |key| row.number(key).map(|days| number_of_days(days, language));
    let count = language.count(n);
    let Some(mean) = number("mean_days") else {
        return Some(language.of(
            format!("Er zijn {count} afgesloten trajecten; hoe lang ze duurden, wordt niet getoond."),
            format!("There are {count} closed cases; how long they took is not shown."),
        ));
    };
    if n == 1 {
        return Some(
            language.of(
                format!("Het enige afgesloten traject duurde {mean}."),
                format!("The only closed case took {mean}."),
            ),
        );
    }
    let median = number("median_days").map(|median| {
        language.of(format!("; de middelste duur is {median}"), format!("; the middle one took {median}"))
    });
    let median = median.unwrap_or_default();
    let all = language.of(
        format!("{count} afgesloten trajecten duurden gemiddeld {mean}{median}."),
        format!("{count} closed cases took {mean} on average{median}."),
    );
    let long = number("p90_days").map(|most| {
        language.of(
            format!(" Ongeveer 9 van de 10 duurden niet langer dan {most}."),
            format!(" About 9 of 10 took no longer than {most}."),
        )
    });
    let long = long.unwrap_or_default();
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
    let (new, unknown) = (row.count("new")?, row.count("unknown"));
    let Some(known) = row.count("known") else { return Some(newcomers(new, language)) };
    let known = new + known;
    if known == 0 {
        let nobody = language.of(
            "Van geen enkel traject is bekend of de inwoner nieuw was.",
            "It is not known of any case whether the person was new.",
        );
        return (unknown != Some(0)).then(|| nobody.to_owned());
    }
    let of_cases = cases_of_newcomers(figure, known, unknown, language);
    let were_new = match (known, new) {
        (1, 0) => language.of("dat was niet zo", "that was not so").to_owned(),
        (1, _) => language.of("dat was zo", "that was so").to_owned(),
        _ => {
            let were_new = part(new, row.number("share_new"), language);
            language.of(format!("bij {were_new} was dat zo"), format!("for {were_new} that was so"))
        }
    };
    let sentence = language.of(
        format!("Van {of_cases} is bekend of de inwoner nieuw was; {were_new}."),
        format!("It is known of {of_cases} whether the person was new; {were_new}."),
    );
    let rest = match unknown {
        Some(0) => String::new(),
        Some(unknown) => {
            let (missing, of_missing) = (language.count(unknown), cases(unknown, language));
            language.of(
                format!(" Bij {missing} {of_missing} is het niet ingevuld."),
                format!(" For {missing} {of_missing} it is not recorded."),
            )
        }
        None => language.of(" Bij een deel is het niet ingevuld.", " For some it is not recorded.").to_owned(),
    };
    Some(cautious(format!("{sentence}{rest}"), known, language))
}

/// The same where it is not shown of how many it is known.
fn newcomers(new: i64, language: Language) -> String {
    let counted = format!("{} {}", language.count(new), cases(new, language));
    match new {
        0 => language.of(
            "Van geen enkel traject is bekend dat de inwoner nieuw was.".to_owned(),
            "Of no case it is known that the person was new.".to_owned(),
        ),
        _ => language.of(format!("Bij {counted} was de inwoner nieuw."), format!("In {counted} the person was new.")),
    }
}

/// "de 220 trajecten die in de periode begonnen,": where a period is selected, only those are counted.
fn cases_of_newcomers(figure: &Figure, known: i64, unknown: Option<i64>, language: Language) -> String {
    let (count, of_cases) = (language.count(known), cases(known, language));
    if figure.facts().selection.period.is_none() {
        return format!("{count} {of_cases}");
    }
    let started = language
        .of(singular(known, "dat in de periode begon,", "die in de periode begonnen,"), "that started in the period");
    match (known, unknown) {
        (1, Some(0)) => format!("{} {of_cases} {started}", language.of("het enige", "the only")),
        (_, Some(0)) => format!("{} {count} {of_cases} {started}", language.of("de", "the")),
        _ => format!("{count} {of_cases} {started}"),
    }
}

/// "64 (64%)", or "geen"; the share where it is shown.
fn part(count: i64, of_all: Option<f64>, language: Language) -> String {
    let of_all = of_all.map(|of_all| format!(" ({})", share(of_all, language))).unwrap_or_default();
    match count {
        0 => language.of("geen", "none").to_owned(),
        count => format!("{}{of_all}", language.count(count)),
    }
}

/// How many were referred, by whom most often, and how many by others than the person.
pub fn referred_by(figure: &Figure, language: Language) -> Option<String> {
    let n = n_of(figure);
    let referrers = often(figure, "referrer", language);
    if referrers.is_none() && (n.is_none() || !any_hidden(groups(figure), "cases")) {
        return None;
    }
    let sentence = match (n, referrers) {
        (Some(1), Some(Often::Always(name))) => language.of(
            format!("Bij het enige traject waarbij dat is ingevuld, verwees {name}."),
            format!("In the only case for which it is recorded, {name} referred the person."),
        ),
        (None, Some(Often::OfShown(names, count))) => language.of(
            format!("Van de getoonde verwijzers komt het vaakst voor: {names} ({count})."),
            format!("Of the referrers shown, most common is: {names} ({count})."),
        ),
        (n, referrers) => {
            let said = referrers.map(|referrers| referrer(referrers, language)).unwrap_or_default();
            let cases = match n {
                Some(n) => format!("{} {}", language.count(n), language.of("trajecten", "cases")),
                None => language.of("een deel van de trajecten", "some of the cases").to_owned(),
            };
            language.of(
                format!("Bij {cases} is ingevuld wie verwees{said}."),
                format!("For {cases} it is recorded who referred the person{said}."),
            )
        }
    };
    let by_others = by_others(figure, language).unwrap_or_default();
    Some(cautious(format!("{sentence}{by_others}"), n, language))
}

/// "; het vaakst “School”: 68 (24%)".
fn referrer(often: Often, language: Language) -> String {
    match often {
        Often::Always(name) => language.of(format!("; steeds {name}"), format!("; always {name}")),
        Often::OnceEach(names) if names.len() > NAMED => {
            language.of("; elke keer een ander", "; a different one each time").to_owned()
        }
        Often::OnceEach(names) => format!(": {}", in_a_row(&names, language)),
        Often::Most(names, count) => {
            language.of(format!("; het vaakst {names}: {count}"), format!("; most often {names}: {count}"))
        }
        Often::OfShown(names, count) => language.of(
            format!("; van de getoonde verwijzers het vaakst {names}: {count}"),
            format!("; of the referrers shown, most often {names}: {count}"),
        ),
    }
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

/// " Door anderen verwezen: 180 keer." Where the person is one of the referrers, and it can be told.
fn by_others(figure: &Figure, language: Language) -> Option<String> {
    let is_person = |row: &Named| match row.cell("referrer") {
        Some(Cell::Label(Label::Text(referrer))) => PERSON.contains(&key(referrer).as_str()),
        _ => false,
    };
    let by_person = sum(groups(figure).filter(is_person), "cases")?;
    let others = n_of(figure).filter(|_| is_exact(figure))? - by_person;
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
    /// The same of those that are shown; the numbers of others are hidden and may be larger.
    OfShown(String, String),
}

/// Which labels are of most cases. None where nothing was counted, or nothing of it is shown.
fn often(figure: &Figure, key: &str, language: Language) -> Option<Often> {
    let is_destination = |row: &Named| row.cell(key) != Some(&Cell::Label(Label::NoReferral));
    let rows = || groups(figure).filter(is_destination).filter(|row| row.count("cases") > Some(0));
    let most = rows().filter_map(|row| row.count("cases")).max()?;
    let first: Vec<Named> = rows().filter(|row| row.count("cases") == Some(most)).collect();
    let names: Vec<String> = first.iter().filter_map(|row| row.quoted(key, language)).collect();
    let is_open = any_hidden(groups(figure).filter(is_destination), "cases");
    if rows().count() == 1 && !is_open {
        return names.into_iter().next().map(Often::Always);
    }
    if most == 1 && !is_open {
        return Some(Often::OnceEach(names));
    }
    // A referrer of more than half is the most common, whatever is hidden.
    let share = first.first()?.number("share");
    let is_open = is_open && share.is_none_or(|share| share <= 0.5);
    let most = part(most, share, language);
    let each = if names.len() > 1 { language.of("elk ", "each ") } else { "" };
    let (names, most) = (in_a_row(&names, language), format!("{each}{most}"));
    Some(if is_open { Often::OfShown(names, most) } else { Often::Most(names, most) })
}

/// The row of the closed cases that were not referred onward.
pub fn without_referral(figure: &Figure) -> Option<Named<'_>> {
    groups(figure).find(|row| row.cell("destination") == Some(&Cell::Label(Label::NoReferral)))
}

/// How many were closed without and with a referral onward, and where to most often. An empty cell counts as none, which
/// is then not said to be so.
pub fn referred_to(figure: &Figure, language: Language) -> Option<String> {
    let n = n_of(figure);
    if n == Some(0) {
        return None;
    }
    let row = without_referral(figure)?;
    let has_empty =
        figure.facts().notes.iter().any(|note| matches!(note, Note::EmptyIsNoReferral(empty) if *empty > 0));
    let to = often(figure, "destination", language);
    let (Some(n), Some(nowhere), true) = (n, row.count("cases"), is_exact(figure)) else {
        return referred_of_shown(n, row, has_empty, to, language);
    };
    let to = to.map(|often| destination(often, n - nowhere, language)).unwrap_or_default();
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
            let none = part(nowhere, row.number("share"), language);
            let referred = part(n - nowhere, Some((n - nowhere) as f64 / n as f64), language);
            some_referred(n, (nowhere, &none), (n - nowhere, &referred), has_empty, &to, language)
        }
    };
    Some(cautious(sentence, n, language))
}

/// The same where it can't be told how many were referred onward: how many were closed, how many of them without, and
/// where to the others went most often.
fn referred_of_shown(
    n: Option<i64>,
    row: Named,
    has_empty: bool,
    to: Option<Often>,
    language: Language,
) -> Option<String> {
    let of_n = n.map(|n| {
        let count = language.count(n);
        language.of(format!("Van {count} afgesloten trajecten "), format!("Of {count} closed cases, "))
    });
    let nowhere = row.count("cases").map(|nowhere| {
        let none = part(nowhere, row.number("share"), language);
        let verb = language.of("is", singular(nowhere, "has", "have"));
        match (&of_n, has_empty) {
            (Some(of), true) => language.of(
                format!("{of}{verb} bij {none} geen verwijzing ingevuld of nodig."),
                format!("{of}{none} {verb} no referral recorded or needed."),
            ),
            (Some(of), false) => language.of(
                format!("{of}{verb} bij {none} niet verder verwezen."),
                format!("{of}{none} {verb} no onward referral."),
            ),
            (None, true) => language.of(
                format!("Afgesloten trajecten zonder verwijzing, of waarbij niets is ingevuld: {none}."),
                format!("Closed cases without a referral, or with none recorded: {none}."),
            ),
            (None, false) => language.of(
                format!("Afgesloten trajecten zonder verdere verwijzing: {none}."),
                format!("Closed cases without an onward referral: {none}."),
            ),
        }
    });
    let closed = n.filter(|_| nowhere.is_none()).map(|n| {
        let count = language.count(n);
        language.of(
            format!("Er {} {count} {} afgesloten.", singular(n, "is", "zijn"), cases(n, language)),
            format!("{count} {} closed.", singular(n, "case was", "cases were")),
        )
    });
    let to = to.map(|often| {
        let to = destination(often, 2, language);
        format!("{} {}.", language.of("Verwezen is", "Referrals went"), to.trim_start_matches(", "))
    });
    let said: Vec<String> = [nowhere, closed, to].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
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
        Often::OfShown(names, most) => language.of(
            format!(", van de getoonde bestemmingen het vaakst naar {names}: {most}"),
            format!(", most often (of the destinations shown) to {names}: {most}"),
        ),
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
