//! The sentences of growth.

use super::{FEW, Named, Theme, groups, most, singular, total};
use crate::disclosure::Figure;
use crate::figures::{FigureId, Note};
use crate::language::Language;
use crate::language::figures::cells::share;
use crate::language::figures::mean_in_words;

/// The domain on which most cases have both scores: how many, from which mean to which, and which ways they went.
pub fn growth(figure: &Figure, language: Language) -> Option<String> {
    let Some((row, pairs)) = most(figure, "n_pairs") else {
        return (figure.facts().n > 0).then(|| no_pairs(language).to_owned());
    };
    let rivals: Vec<i64> = groups(figure).filter_map(|row| row.count("n_pairs")).filter(|pairs| *pairs > 0).collect();
    let mut sentences = vec![who(row, &rivals, language)?, means(row, pairs, language)?];
    sentences.extend(ways(row, pairs, language));
    sentences.extend(caution(row, &rivals, language).map(str::to_owned));
    Some(sentences.join(" "))
}

fn no_pairs(language: Language) -> &'static str {
    language.of(
        "Geen enkel traject heeft op een leefgebied een start- én een eindscore; groei is dus niet te berekenen.",
        "No case has both a start and an end score on a domain, so growth can’t be computed.",
    )
}

/// "Sociaal netwerk heeft de meeste trajecten met een start- én een eindscore: 209." That it has the most is said where
/// there are others and none has as many.
fn who(row: Named, rivals: &[i64], language: Language) -> Option<String> {
    let domain = row.label("domain", language)?;
    let place = match row.theme() {
        None => domain,
        Some(Theme::Named(theme)) => format!("{domain} in “{theme}”"),
        Some(Theme::None) => language.of(format!("{domain} zonder thema"), format!("{domain} without a theme")),
    };
    let pairs = row.count("n_pairs")?;
    let count = language.count(pairs);
    let is_most = rivals.len() > 1 && rivals.iter().filter(|rival| **rival == pairs).count() == 1;
    Some(match is_most {
        true => language.of(
            format!("{place} heeft de meeste trajecten met een start- én een eindscore: {count}."),
            format!("{place} has the most cases with both a start and an end score: {count}."),
        ),
        false => language.of(
            format!(
                "{place} heeft {count} {} met een start- én een eindscore.",
                singular(pairs, "traject", "trajecten")
            ),
            format!("{place} has {count} {} with both a start and an end score.", singular(pairs, "case", "cases")),
        ),
    })
}

/// "Het gemiddelde ging van 2,75 (‘niet tot beperkt zelfredzaam’) naar 3,45 (‘beperkt tot voldoende zelfredzaam’), een
/// groei van 0,70 punt."
fn means(row: Named, pairs: i64, language: Language) -> Option<String> {
    let (start, end, growth) = (row.number("pair_start")?, row.number("pair_end")?, row.number("growth")?);
    let decimals = if pairs == 1 { 0 } else { 2 };
    let shown = |mean| language.decimal(mean, decimals);
    let words = |mean| mean_in_words(mean, language).unwrap_or_default();
    let what = if pairs == 1 { ("De score", "The score") } else { ("Het gemiddelde", "The mean") };
    let what = language.of(what.0, what.1);
    let (from, to, start_words, end_words) = (shown(start), shown(end), words(start), words(end));
    if is_zero(growth) {
        return Some(match growth == 0.0 {
            true => language.of(
                format!("{what} bleef gelijk: {from} (‘{start_words}’)."),
                format!("{what} stayed the same: {from} (‘{start_words}’)."),
            ),
            false => language.of(
                format!("{what} bleef vrijwel gelijk: {from} bij de start en {to} bij het eind."),
                format!("{what} stayed almost the same: {from} at the start and {to} at the end."),
            ),
        });
    }
    let points = points(start, end, growth, decimals, language);
    Some(match start_words == end_words {
        true => language.of(
            format!("{what} ging van {from} naar {to}, {points}, en blijft ‘{end_words}’."),
            format!("{what} went from {from} to {to}, {points}, and is still ‘{end_words}’."),
        ),
        false => language.of(
            format!("{what} ging van {from} (‘{start_words}’) naar {to} (‘{end_words}’), {points}."),
            format!("{what} went from {from} (‘{start_words}’) to {to} (‘{end_words}’), {points}."),
        ),
    })
}

/// "een groei van 0,48 punt"; said to be rounded where the means as they are shown differ by something else.
fn points(start: f64, end: f64, growth: f64, decimals: usize, language: Language) -> String {
    let shown = language.decimal(growth.abs(), decimals);
    let way = match growth > 0.0 {
        true => language.of("een groei van", "a growth of"),
        false => language.of("een daling van", "a fall of"),
    };
    let unit = match decimals {
        0 => language
            .of(singular(shown_number(growth), "punt", "punten"), singular(shown_number(growth), "point", "points")),
        _ => language.of("punt", "points"),
    };
    let hundredths = |mean: f64| (mean * 100.0 + 1e-7).round() as i64;
    let is_exact = hundredths(end) - hundredths(start) == hundredths(growth.abs()) * growth.signum() as i64;
    let rounded = if is_exact { "" } else { language.of(" (afgerond)", " (rounded)") };
    format!("{way} {shown} {unit}{rounded}")
}

/// The whole number of a growth of one case.
fn shown_number(growth: f64) -> i64 {
    growth.abs().round() as i64
}

fn is_zero(growth: f64) -> bool {
    growth.abs() < 0.005
}

/// Up, same and down: the verb for one, for more, and where to.
const DUTCH: [(&str, &str, &str); 3] =
    [("ging", "gingen", "vooruit"), ("bleef", "bleven", "gelijk"), ("ging", "gingen", "achteruit")];
const ENGLISH: [&str; 3] = ["went up", "stayed the same", "went down"];

/// "38 gingen vooruit, 15 bleven gelijk en 7 gingen achteruit."; nothing of one case, whose way is told already.
fn ways(row: Named, pairs: i64, language: Language) -> Option<String> {
    let counts = [row.count("up")?, row.count("same")?, row.count("down")?];
    if pairs == 1 {
        return None;
    }
    if let Some(way) = counts.iter().position(|count| *count == pairs) {
        let (count, (_, verb, dutch)) = (language.count(pairs), DUTCH[way]);
        return Some(language.of(format!("Alle {count} {verb} {dutch}."), format!("All {count} {}.", ENGLISH[way])));
    }
    let part = |way: usize| {
        let (count, (one, more, dutch)) = (language.count(counts[way]), DUTCH[way]);
        match counts[way] {
            0 => language.of(format!("geen enkel traject {one} {dutch}"), format!("none {}", ENGLISH[way])),
            number => language
                .of(format!("{count} {} {dutch}", singular(number, one, more)), format!("{count} {}", ENGLISH[way])),
        }
    };
    // The way that no case went is said last, so that the sentence starts with a number.
    let mut order = [0, 1, 2];
    order.sort_by_key(|way| counts[*way] == 0);
    let [first, second, third] = order.map(part);
    Some(format!("{first}, {second} {} {third}.", language.of("en", "and")))
}

/// What the numbers do not carry.
fn caution(row: Named, rivals: &[i64], language: Language) -> Option<&'static str> {
    let is_small = row.count("n_pairs")? < FEW;
    if is_small && rivals.len() > 1 {
        return Some(match row.theme() {
            None => language.of(
                "Geen enkel leefgebied heeft 10 of meer van zulke trajecten; dat is te weinig om over een leefgebied iets \
                 algemeens te zeggen.",
                "No domain has 10 or more such cases, which is too few to say anything general about a domain.",
            ),
            Some(_) => language.of(
                "Geen enkel thema heeft op een leefgebied 10 of meer van zulke trajecten; dat is te weinig om er iets \
                 algemeens over te zeggen.",
                "No theme has 10 or more such cases on a domain, which is too few to say anything general.",
            ),
        });
    }
    if is_small {
        return Some(too_small(language));
    }
    let interval = row.number("ci_low").zip(row.number("ci_high"));
    let can_be_chance =
        interval.is_some_and(|(low, high)| low <= 0.0 && high >= 0.0) && !is_zero(row.number("growth")?);
    can_be_chance.then(|| language.of("Zo’n klein verschil kan toeval zijn.", "So small a difference can be chance."))
}

/// What is said of fewer than ten.
pub fn too_small(language: Language) -> &'static str {
    language.of(
        "Deze groep is te klein om er iets algemeens over te zeggen.",
        "This group is too small to say anything general.",
    )
}

/// The total of the end beside the start or goal.
pub fn comparison(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let count = |key| row.count(key);
    let counts = [count("higher")?, count("equal")?, count("lower")?, count("unknown")?];
    let all: i64 = counts.iter().sum();
    let known = all - counts[3];
    let other = match figure.id() {
        FigureId::EndVsGoal => language.of("doelscore", "goal score"),
        _ => language.of("startscore", "start score"),
    };
    let sentence = match (all, known) {
        (0, _) => return None,
        (1, 1) => of_only(figure, counts, other, language),
        (_, 0) => {
            let all = rows_of(figure, all, language);
            return Some(language.of(
                format!("Van {all} zijn nergens de eindscore en de {other} allebei bekend."),
                format!("Of {all} none has both an end score and a {other}."),
            ));
        }
        _ => of_many(row, counts, &rows_of(figure, all, language), other, language),
    };
    let caution = if known < FEW { format!(" {}", too_small(language)) } else { String::new() };
    Some(format!("{sentence}{caution}"))
}

fn of_only(figure: &Figure, [higher, equal, _, _]: [i64; 4], other: &str, language: Language) -> String {
    let compared = match (higher, equal) {
        (1, _) => language.of("hoger dan", "higher than"),
        (_, 1) => language.of("gelijk aan", "equal to"),
        _ => language.of("lager dan", "lower than"),
    };
    let only = match is_of_cases(figure) {
        true => language.of("het enige traject", "the only case"),
        false => language.of("de enige combinatie van traject en hoofddomein", "the only pair of case and main domain"),
    };
    language.of(
        format!("Bij {only} is de eindscore {compared} de {other}."),
        format!("In {only} the end score is {compared} the {other}."),
    )
}

fn of_many(row: Named, counts: [i64; 4], all: &str, other: &str, language: Language) -> String {
    let keys = ["share_higher", "share_equal", "share_lower", "share_unknown"];
    let shown = |way: usize| {
        let share = row.number(keys[way]).map(|of| format!(" ({})", share(of, language))).unwrap_or_default();
        match counts[way] {
            0 => language.of("geen", "none").to_owned(),
            count => format!("{}{share}", language.count(count)),
        }
    };
    let [higher, equal, lower, unknown] = [0, 1, 2, 3].map(shown);
    let sentence = language.of(
        format!("Van {all} is de eindscore bij {higher} hoger dan de {other}, bij {equal} gelijk en bij {lower} lager"),
        format!(
            "Of {all} the end score is higher than the {other} for {higher}, equal for {equal} and lower for {lower}"
        ),
    );
    match counts[3] {
        0 => format!("{sentence}."),
        _ => language.of(
            format!("{sentence}; bij {unknown} is dat (nog) niet bekend."),
            format!("{sentence}; for {unknown} it is not known (yet)."),
        ),
    }
}

/// Whether a row of the total is a case; else it is a case once for each of its main domains.
fn is_of_cases(figure: &Figure) -> bool {
    !figure.facts().notes.contains(&Note::SeveralDomains)
}

fn rows_of(figure: &Figure, all: i64, language: Language) -> String {
    let count = language.count(all);
    let (one, more) = match is_of_cases(figure) {
        true => language.of(("traject", "trajecten"), ("case", "cases")),
        false => language.of(
            ("combinatie van traject en hoofddomein", "combinaties van traject en hoofddomein"),
            ("pair of case and main domain", "pairs of case and main domain"),
        ),
    };
    format!("{count} {}", singular(all, one, more))
}
