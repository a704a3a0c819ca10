//! The sentences of goals and of levels.

use super::{FEW, Named, all_of, groups, in_a_row, is_exact, n_of, singular, sum, too_small, total};
use crate::disclosure::Figure;
use crate::figures::{Cell, Label, Note};
use crate::language::Language;
use crate::language::figures::cells::share;
use crate::language::figures::names;
use crate::zrm::{Level, Moment};

/// Of how many the goal was reached, of those of which it is known.
pub fn goal_reached(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let (yes, unknown) = (row.count("yes")?, row.count("unknown"));
    let (Some(partly), Some(no)) = (row.count("partly"), row.count("no")) else {
        return Some(reached(yes, row.number("share_yes"), language));
    };
    let known = yes + partly + no;
    if known == 0 {
        let sentence = language.of(
            "Van geen enkel traject is (al) bekend of het doel is behaald.",
            "It is not known (yet) of any case whether the goal was reached.",
        );
        return (unknown != Some(0)).then(|| sentence.to_owned());
    }
    let mut sentences = vec![match known {
        1 => of_one_goal([yes, partly], unknown, language),
        _ => of_goals([yes, partly, no], row.number("share_yes"), unknown, language),
    }];
    sentences.extend((unknown != Some(0)).then(|| unknown_goals(unknown, language)));
    sentences.extend((known < FEW).then(|| too_small(language).to_owned()));
    Some(sentences.join(" "))
}

/// Of how many it was reached, where it is not shown of how many that is known.
fn reached(yes: i64, of_known: Option<f64>, language: Language) -> String {
    let (count, cases) =
        (language.count(yes), language.of(singular(yes, "traject", "trajecten"), singular(yes, "case", "cases")));
    let of_known = of_known.map(|of_known| {
        let share = share(of_known, language);
        language.of(
            format!(", {share} van de trajecten waarvan dit bekend is"),
            format!(", {share} of the cases of which this is known"),
        )
    });
    let of_known = of_known.unwrap_or_default();
    match yes {
        0 => language.of(
            "Van geen enkel traject is bekend dat het doel is behaald.".to_owned(),
            "Of no case it is known that the goal was reached.".to_owned(),
        ),
        _ => language.of(
            format!("Bij {count} {cases} is het doel behaald{of_known}."),
            format!("In {count} {cases} the goal was reached{of_known}."),
        ),
    }
}

fn of_one_goal([yes, partly]: [i64; 2], unknown: Option<i64>, language: Language) -> String {
    let which = match unknown {
        Some(0) => language.of("het enige traject", "the only case"),
        _ => language.of("het enige traject waarvan dit bekend is", "the only case of which this is known"),
    };
    let how = match (yes, partly) {
        (1, _) => language.of("behaald", "reached"),
        (_, 1) => language.of("deels behaald", "partly reached"),
        _ => language.of("niet behaald", "not reached"),
    };
    language.of(format!("Bij {which} is het doel {how}."), format!("In {which} the goal was {how}."))
}

/// "Bij 70% van de trajecten (140 van 200) is het doel behaald, bij 40 deels en bij 20 niet."
fn of_goals([yes, partly, no]: [i64; 3], of_known: Option<f64>, unknown: Option<i64>, language: Language) -> String {
    let known = match unknown {
        Some(0) => "",
        _ => language.of(" waarvan dit bekend is", " of which this is known"),
    };
    let all = yes + partly + no;
    let (shown, reached) = (language.count(all), language.count(yes));
    let rest = not_reached(partly, no, language);
    if yes == 0 {
        return language.of(
            format!("Bij geen van de {shown} trajecten{known} is het doel behaald; {rest}."),
            format!("In none of the {shown} cases{known} the goal was reached; {rest}."),
        );
    }
    if yes == all {
        let every = all_of(all, language);
        return language.of(
            format!("Bij {every} trajecten{known} is het doel behaald."),
            format!("In {every} cases{known} the goal was reached."),
        );
    }
    let Some(of_known) = of_known else {
        return language.of(
            format!("Bij {reached} van de {shown} trajecten{known} is het doel behaald, {rest}."),
            format!("In {reached} of the {shown} cases{known} the goal was reached, {rest}."),
        );
    };
    let percent = share(of_known, language);
    language.of(
        format!("Bij {percent} van de trajecten{known} ({reached} van {shown}) is het doel behaald, {rest}."),
        format!("In {percent} of the cases{known} ({reached} of {shown}) the goal was reached, {rest}."),
    )
}

/// "bij 40 deels en bij 20 niet"; of none nothing is said.
fn not_reached(partly: i64, no: i64, language: Language) -> String {
    let [in_part, not] = [partly, no].map(|count| language.count(count));
    match (partly, no) {
        (_, 0) => language.of(format!("bij {in_part} deels"), format!("in {in_part} partly")),
        (0, _) => language.of(format!("bij {not} niet"), format!("in {not} it was not")),
        _ => language.of(
            format!("bij {in_part} deels en bij {not} niet"),
            format!("in {in_part} partly and in {not} it was not"),
        ),
    }
}

fn unknown_goals(unknown: Option<i64>, language: Language) -> String {
    let Some(unknown) = unknown else {
        return language
            .of("Van een deel van de trajecten is het (nog) niet bekend.", "For some cases it is not known (yet).")
            .to_owned();
    };
    let count = language.count(unknown);
    language.of(
        format!("Van {count} {} is het (nog) niet bekend.", singular(unknown, "traject", "trajecten")),
        format!("For {count} {} it is not known (yet).", singular(unknown, "case", "cases")),
    )
}

/// How many of those that started on level 1 or 2 ended on level 3 or higher.
pub fn transitions(figure: &Figure, language: Language) -> Option<String> {
    let domain = figure.facts().notes.iter().find_map(|note| match note {
        Note::OfDomain(domain) => Some(names::domain(domain, language)),
        _ => None,
    });
    if figure.rows().is_empty() {
        return domain.map(|domain| no_starts(domain, language));
    }
    let low = || groups(figure).filter(|row| level(*row).is_some_and(|level| level.number() <= 2));
    let ended = |keys: &[&str]| keys.iter().map(|key| sum(low(), key)).sum::<Option<i64>>();
    let up = ended(&["to_3", "to_4", "to_5"])?;
    let Some(known) = ended(&["to_1", "to_2", "to_3", "to_4", "to_5"]) else {
        return Some(up_of_shown(domain, up, language));
    };
    let sentence = ended_up(domain, known, up, language);
    let is_small = known > 0 && (known < FEW || n_of(figure).is_some_and(|n| n < FEW));
    Some(if is_small { format!("{sentence} {}", too_small(language)) } else { sentence })
}

/// How many ended on level 3 or higher, where it is not shown of how many.
fn up_of_shown(domain: Option<&str>, up: i64, language: Language) -> String {
    let (_, more) = started_low(domain, language);
    let count = language.count(up);
    match up {
        0 => language.of(
            format!("Van de {more}, eindigde er geen op niveau 3 of hoger."),
            format!("Of the {more}, none ended on level 3 or higher."),
        ),
        _ => language.of(
            format!("Van de {more}, {} er {count} op niveau 3 of hoger.", singular(up, "eindigde", "eindigden")),
            format!("Of the {more}, {count} ended on level 3 or higher."),
        ),
    }
}

fn no_starts(domain: &str, language: Language) -> String {
    language.of(
        format!("Op {domain} heeft geen enkel traject een startscore."),
        format!("On {domain} no case has a start score."),
    )
}

fn level(row: Named) -> Option<Level> {
    match row.cell("start_level")? {
        Cell::Label(Label::Level(level)) => Some(*level),
        _ => None,
    }
}

/// "Van de 16 trajecten die op Financiën op niveau 1 of 2 begonnen en een eindscore hebben, eindigden er 12 (75%) op
/// niveau 3 of hoger."
fn ended_up(domain: Option<&str>, known: i64, up: i64, language: Language) -> String {
    let (one, more) = started_low(domain, language);
    let (all, count) = (language.count(known), language.count(up));
    match (known, up) {
        (0, _) => language.of(format!("Er is geen {one}."), format!("There is no {one}.")),
        (1, 0) => language
            .of(format!("Er is 1 {one}; die is lager dan 3."), format!("There is 1 {one}, which is lower than 3.")),
        (1, _) => language
            .of(format!("Er is 1 {one}; die is 3 of hoger."), format!("There is 1 {one}, which is 3 or higher.")),
        (_, 0) => language.of(
            format!("Van de {all} {more}, eindigde er geen op niveau 3 of hoger."),
            format!("Of the {all} {more}, none ended on level 3 or higher."),
        ),
        _ => {
            let percent = share(up as f64 / known as f64, language);
            let verb = singular(up, "eindigde", "eindigden");
            language.of(
                format!("Van de {all} {more}, {verb} er {count} ({percent}) op niveau 3 of hoger."),
                format!("Of the {all} {more}, {count} ({percent}) ended on level 3 or higher."),
            )
        }
    }
}

/// One and more that started on level 1 or 2: cases on a domain, or scores on all.
fn started_low(domain: Option<&str>, language: Language) -> (String, String) {
    match domain {
        Some(domain) => language.of(
            (
                format!("traject dat op {domain} op niveau 1 of 2 begon, met een eindscore"),
                format!("trajecten die op {domain} op niveau 1 of 2 begonnen en een eindscore hebben"),
            ),
            (
                format!("case that started on level 1 or 2 on {domain}, with an end score"),
                format!("cases that started on level 1 or 2 on {domain} and have an end score"),
            ),
        ),
        None => language.of(
            (
                "startscore van 1 of 2 op een leefgebied, met een eindscore".to_owned(),
                "startscores van 1 of 2 met een eindscore, op alle leefgebieden samen".to_owned(),
            ),
            (
                "start score of 1 or 2 on any domain, with an end score".to_owned(),
                "start scores of 1 or 2 with an end score, on all domains together".to_owned(),
            ),
        ),
    }
}

/// The start and end level that are most common on the domain with most scores, of those whose scores are all shown, at
/// the start or at the end.
pub fn levels(figure: &Figure, language: Language) -> Option<String> {
    let scores = |row: Named| [START, END].map(|keys| counts(row, keys));
    let whole = |row: Named| {
        let known: Vec<[i64; 5]> = scores(row).into_iter().flatten().collect();
        (!known.is_empty()).then(|| known.iter().flatten().sum::<i64>())
    };
    let all: Vec<Option<i64>> = groups(figure).map(whole).collect();
    let most = all.iter().flatten().copied().max()?;
    let row = groups(figure).find(|row| whole(*row) == Some(most))?;
    let (domain, moments) = (row.label("domain", language)?, [Moment::Start, Moment::End]);
    let score = |moment| names::score_of(moment, 1, language);
    let common = |(counts, moment): (Option<[i64; 5]>, Moment)| Some(common(counts?, score(moment), language));
    let said: Vec<String> = scores(row).into_iter().zip(moments).filter_map(common).collect();
    let (on, and) = (language.of("Op", "On"), language.of(", en ", ", and "));
    let mut sentences = vec![format!("{on} {domain} {}.", said.join(and))];
    // Another may have as many where numbers are hidden or rounded.
    let is_known = is_exact(figure) && groups(figure).all(|row| scores(row).iter().all(Option::is_some));
    let is_most = all.len() > 1 && all.iter().filter(|scores| **scores == Some(most)).count() == 1;
    sentences.extend((is_known && is_most).then(|| most_scores(language).to_owned()));
    sentences.extend(few_levels(scores(row), language).map(str::to_owned));
    Some(sentences.join(" "))
}

const START: [&str; 5] = ["start_1", "start_2", "start_3", "start_4", "start_5"];
const END: [&str; 5] = ["end_1", "end_2", "end_3", "end_4", "end_5"];

/// The counts of a moment; none where one of them is hidden.
fn counts(row: Named, keys: [&str; 5]) -> Option<[i64; 5]> {
    let counts = keys.map(|key| if row.is_hidden(key) { None } else { Some(row.count(key).unwrap_or_default()) });
    counts.iter().all(Option::is_some).then(|| counts.map(Option::unwrap_or_default))
}

/// "is de startscore het vaakst 3 (‘beperkt zelfredzaam’), 48 van de 66 keer"; levels that are as common are all named.
fn common(counts: [i64; 5], score: &str, language: Language) -> String {
    let (all, most) = (counts.iter().sum::<i64>(), counts.into_iter().max().unwrap_or_default());
    let levels: Vec<Level> =
        Level::ALL.into_iter().zip(counts).filter(|(_, count)| *count == most).map(|(level, _)| level).collect();
    let named = |level: &Level| format!("{} (‘{}’)", level.number(), language.of(level.dutch(), level.english()));
    let names = in_a_row(&levels.iter().map(named).collect::<Vec<_>>(), language);
    let (shown, times) = (language.count(all), language.count(most));
    match (all, levels.len()) {
        (0, _) => language.of(format!("is er geen {score}"), format!("there is no {score}")),
        (1, _) => language.of(format!("is de enige {score} {names}"), format!("the only {score} is {names}")),
        (2, 1) => {
            language.of(format!("is de {score} beide keren {names}"), format!("the {score} is {names} both times"))
        }
        (_, 1) if most == all => language.of(
            format!("is de {score} alle {shown} keer {names}"),
            format!("the {score} is {names} all {shown} times"),
        ),
        (_, 1) => language.of(
            format!("is de {score} het vaakst {names}, {times} van de {shown} keer"),
            format!("the {score} is most often {names}, {times} of {shown} times"),
        ),
        _ if most == 1 => language.of(format!("zijn de {score}s {names}"), format!("the {score}s are {names}")),
        _ => language.of(
            format!("is de {score} het vaakst {names}, elk {times} van de {shown} keer"),
            format!("the {score} is most often {names}, each {times} of {shown} times"),
        ),
    }
}

fn most_scores(language: Language) -> &'static str {
    language.of("Op geen ander leefgebied zijn er zoveel scores.", "On no other domain are there so many scores.")
}

/// What few starts or ends do not carry, of those that are shown.
fn few_levels(scores: [Option<[i64; 5]>; 2], language: Language) -> Option<&'static str> {
    let [starts, ends] = scores.map(|counts| counts.map(|counts| counts.iter().sum::<i64>() < FEW));
    match (starts, ends) {
        (Some(true), Some(true) | None) | (None, Some(true)) => Some(too_small(language)),
        (Some(true), Some(false)) => Some(language.of(
            "Er zijn te weinig startscores om daar iets algemeens over te zeggen.",
            "There are too few start scores to say anything general about them.",
        )),
        (Some(false), Some(true)) => Some(language.of(
            "Er zijn te weinig eindscores om daar iets algemeens over te zeggen.",
            "There are too few end scores to say anything general about them.",
        )),
        _ => None,
    }
}
