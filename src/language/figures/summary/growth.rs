//! The sentences of growth.

use super::{FEW, Named, Theme, most, singular, total};
use crate::disclosure::Figure;
use crate::figures::FigureId;
use crate::language::Language;
use crate::language::figures::cells::share;
use crate::language::figures::mean_in_words;

/// The domain on which most cases have both scores.
pub fn growth(figure: &Figure, language: Language) -> Option<String> {
    let (row, pairs) = most(figure, "n_pairs")?;
    let domain = row.label("domain", language)?;
    let place = match row.theme() {
        None => language.of(format!("Op {domain}"), format!("On {domain}")),
        Some(Theme::Named(theme)) => {
            language.of(format!("In “{theme}”, op {domain},"), format!("In “{theme}”, on {domain},"))
        }
        Some(Theme::None) => {
            language.of(format!("Zonder thema, op {domain},"), format!("Without a theme, on {domain},"))
        }
    };
    let sentence = format!("{place} {}{}{}.", moved(row, pairs, language)?, words(row, language), ways(row, language)?);
    Some(format!("{sentence}{}", caution(row, pairs, language)))
}

/// "groeiden 60 trajecten gemiddeld 0,70 punt".
fn moved(row: Named, pairs: i64, language: Language) -> Option<String> {
    let growth = row.number("growth")?;
    let points = language.decimal(growth.abs(), 2);
    let count = language.count(pairs);
    let is_zero = points == language.decimal(0.0, 2);
    let (one, more, english) = match (is_zero, growth > 0.0) {
        (true, _) => ("bleef", "bleven", "stayed"),
        (false, true) => ("groeide", "groeiden", "grew"),
        (false, false) => ("daalde", "daalden", "fell"),
    };
    let dutch_verb = singular(pairs, one, more);
    let dutch_cases = singular(pairs, "traject", "trajecten");
    let mean = if pairs == 1 { ("", "") } else { ("gemiddeld ", " on average") };
    let english_cases = singular(pairs, "case", "cases");
    Some(match is_zero {
        true => language.of(
            format!("{dutch_verb} {count} {dutch_cases} {}gelijk", mean.0),
            format!("{count} {english_cases} {english} the same{}", mean.1),
        ),
        false => language.of(
            format!("{dutch_verb} {count} {dutch_cases} {}{points} punt", mean.0),
            format!("{count} {english_cases} {english} {points} points{}", mean.1),
        ),
    })
}

/// ", van niet tot beperkt zelfredzaam naar beperkt tot voldoende zelfredzaam".
fn words(row: Named, language: Language) -> String {
    let words = |key| row.number(key).and_then(|mean| mean_in_words(mean, language));
    match words("pair_start").zip(words("pair_end")) {
        None => String::new(),
        Some((start, end)) if start == end => {
            language.of(format!(", en zijn daarmee nog {start}"), format!(", and are still {start}"))
        }
        Some((start, end)) => language.of(format!(", van {start} naar {end}"), format!(", from {start} to {end}")),
    }
}

/// "; 38 gingen vooruit, 15 bleven gelijk en 7 gingen achteruit".
fn ways(row: Named, language: Language) -> Option<String> {
    let (up, same, down) = (row.count("up")?, row.count("same")?, row.count("down")?);
    let [ups, sames, downs] = [up, same, down].map(|count| language.count(count));
    let went = |count| singular(count, "ging", "gingen");
    Some(language.of(
        format!(
            "; {ups} {} vooruit, {sames} {} gelijk en {downs} {} achteruit",
            went(up),
            singular(same, "bleef", "bleven"),
            went(down)
        ),
        format!("; {ups} went up, {sames} stayed the same and {downs} went down"),
    ))
}

/// What the numbers do not carry.
fn caution(row: Named, pairs: i64, language: Language) -> String {
    if pairs < FEW {
        return format!(" {}", too_small(language));
    }
    let is_zero = row.number("growth").is_some_and(|growth| growth.abs() < 0.005);
    let interval = row.number("ci_low").zip(row.number("ci_high"));
    let can_be_chance = interval.is_some_and(|(low, high)| low <= 0.0 && high >= 0.0) && !is_zero;
    if can_be_chance {
        return language
            .of(" Zo’n klein verschil kan toeval zijn.", " So small a difference can be chance.")
            .to_owned();
    }
    String::new()
}

fn too_small(language: Language) -> &'static str {
    language.of(
        "Deze groep is te klein om er iets algemeens over te zeggen.",
        "This group is too small to say anything general.",
    )
}

/// The total of the end beside the start or goal.
pub fn comparison(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let count = |key| row.count(key);
    let (higher, equal, lower, unknown) = (count("higher")?, count("equal")?, count("lower")?, count("unknown")?);
    let known = higher + equal + lower;
    let all = known + unknown;
    if all == 0 {
        return None;
    }
    let shown = |count: i64, key| {
        let share = row.number(key).map(|of| format!(" ({})", share(of, language))).unwrap_or_default();
        format!("{}{share}", language.count(count))
    };
    let other = match figure.id() {
        FigureId::EndVsGoal => language.of("doelscore", "goal score"),
        _ => language.of("startscore", "start score"),
    };
    let (higher, equal, lower) =
        (shown(higher, "share_higher"), shown(equal, "share_equal"), shown(lower, "share_lower"));
    let unknown = shown(unknown, "share_unknown");
    let all = rows_of(figure, all, language);
    let sentence = language.of(
        format!(
            "Van {all} is de eindscore bij {higher} hoger dan de {other}, bij {equal} gelijk en bij {lower} lager; bij \
             {unknown} is dat (nog) niet bekend."
        ),
        format!(
            "Of {all} the end score is higher than the {other} for {higher}, equal for {equal} and lower for {lower}; for \
             {unknown} it is not known (yet)."
        ),
    );
    let caution = if known < FEW { format!(" {}", too_small(language)) } else { String::new() };
    Some(format!("{sentence}{caution}"))
}

/// What the total counts: cases, or cases once for each of their main domains.
fn rows_of(figure: &Figure, all: i64, language: Language) -> String {
    let count = language.count(all);
    if figure.facts().n as i64 == all {
        return match all {
            1 => language.of(format!("{count} traject"), format!("{count} case")),
            _ => language.of(format!("{count} trajecten"), format!("{count} cases")),
        };
    }
    language
        .of(format!("{count} combinaties van traject en hoofddomein"), format!("{count} pairs of case and main domain"))
}
