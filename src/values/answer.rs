//! A cell to yes, partly or no.

use crate::values::is_missing;
use crate::words::key;

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
}

/// An answer as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerCell {
    /// Nothing is recorded.
    Missing,
    /// The answer.
    Answer(Answer),
    /// No answer.
    Invalid,
}

/// Reads yes or no: ja/nee, j/n, yes/no, waar/onwaar, true/false, 1/0, a cross. An empty cell is missing, also where other
/// cells have crosses: it may not have been asked.
///
/// ```
/// use groeibeeld::values::{Answer, AnswerCell, yes_no};
/// assert_eq!(yes_no("J"), AnswerCell::Answer(Answer::Yes));
/// assert_eq!(yes_no("onwaar"), AnswerCell::Answer(Answer::No));
/// assert_eq!(yes_no("-"), AnswerCell::Missing);
/// ```
pub fn yes_no(cell: &str) -> AnswerCell {
    read(cell, |key| plain(cell, key))
}

/// Reads whether a goal was reached: yes, in part ("deels", "50%"), or no.
///
/// ```
/// use groeibeeld::values::{Answer, AnswerCell, goal_reached};
/// assert_eq!(goal_reached("Gedeeltelijk behaald"), AnswerCell::Answer(Answer::Partly));
/// assert_eq!(goal_reached("niet behaald"), AnswerCell::Answer(Answer::No));
/// ```
pub fn goal_reached(cell: &str) -> AnswerCell {
    read(cell, |key| plain(cell, key).or_else(|| share(cell)).or_else(|| reached(key)))
}

/// Reads whether somebody was known before: yes (bekend), or no (nieuw). "Onbekend" alone can be said of the person or
/// of the answer; here it is missing. "Niet bekend" is no.
///
/// ```
/// use groeibeeld::values::{Answer, AnswerCell, known_before};
/// assert_eq!(known_before("Nieuwe cliënt"), AnswerCell::Answer(Answer::No));
/// assert_eq!(known_before("onbekend"), AnswerCell::Missing);
/// ```
pub fn known_before(cell: &str) -> AnswerCell {
    read(cell, |key| known(key).or_else(|| plain(cell, key)))
}

/// An answer by the cell's key; what is no answer is missing or invalid.
fn read(cell: &str, answer: impl Fn(&str) -> Option<Answer>) -> AnswerCell {
    if cell.is_empty() {
        return AnswerCell::Missing;
    }
    match answer(&key(cell)) {
        Some(answer) => AnswerCell::Answer(answer),
        None if is_missing(cell) => AnswerCell::Missing,
        None => AnswerCell::Invalid,
    }
}

fn plain(cell: &str, key: &str) -> Option<Answer> {
    match key {
        "ja" | "j" | "y" | "yes" | "waar" | "true" | "t" | "x" | "v" | "wel" => Some(Answer::Yes),
        "nee" | "neen" | "n" | "no" | "onwaar" | "false" | "f" | "niet" => Some(Answer::No),
        _ => match cell {
            "1" | "1,0" | "1.0" | "✓" | "✔" | "☑" | "☒" => Some(Answer::Yes),
            "0" | "0,0" | "0.0" | "☐" => Some(Answer::No),
            _ => None,
        },
    }
}

/// `100%`, `50 %`, or the 0,5 that a spreadsheet keeps for it.
fn share(cell: &str) -> Option<Answer> {
    let (number, whole) = cell.strip_suffix('%').map_or((cell, 1.0), |number| (number.trim_end(), 100.0));
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let share = if is_number { number.replace(',', ".").parse::<f64>().ok()? / whole } else { return None };
    match share {
        0.0 => Some(Answer::No),
        1.0 => Some(Answer::Yes),
        _ => (0.0..1.0).contains(&share).then_some(Answer::Partly),
    }
}

/// How much of a goal was reached, with or without the words for goal and reaching: "doel deels behaald".
fn reached(key: &str) -> Option<Answer> {
    const GOALS: [&str; 8] = ["doelstellingen", "doelstelling", "doelen", "doel", "goal", "is", "zijn", "ja"];
    const REACHED: [&str; 8] =
        ["behaald", "bereikt", "gehaald", "gerealiseerd", "geslaagd", "reached", "achieved", "met"];
    let mut amount = key;
    for goal in GOALS {
        amount = amount.strip_prefix(goal).unwrap_or(amount);
    }
    let verb = REACHED.iter().find_map(|verb| amount.strip_suffix(verb));
    let amount = verb.unwrap_or(amount);
    let amount = amount.strip_suffix("is").or_else(|| amount.strip_suffix("zijn")).unwrap_or(amount);
    match amount {
        "" => verb.map(|_| Answer::Yes),
        "volledig" | "geheel" | "helemaal" | "wel" | "fully" | "completely" => Some(Answer::Yes),
        "deels" | "gedeeltelijk" | "tendele" | "vooreendeel" | "grotendeels" | "gedeelte" | "enigszins" | "beperkt"
        | "nietvolledig" | "nietgeheel" | "niethelemaal" | "deel" | "partly" | "partially" | "partial" | "largely"
        | "mostly" | "inpart" => Some(Answer::Partly),
        "niet" | "neeniet" | "helemaalniet" | "not" | "nonot" => Some(Answer::No),
        _ => None,
    }
}

fn known(key: &str) -> Option<Answer> {
    const PEOPLE: [&str; 12] = [
        "bijorganisatie",
        "bijons",
        "client",
        "clienten",
        "klant",
        "inwoner",
        "persoon",
        "aanmelding",
        "person",
        "customer",
        "gezin",
        "huishouden",
    ];
    let known = PEOPLE.iter().find_map(|people| key.strip_suffix(people)).unwrap_or(key);
    match known {
        "bekend" | "bekende" | "reedsbekend" | "albekend" | "eerderbekend" | "alsbekend" | "wasbekend" | "isbekend"
        | "wasalbekend" | "isalbekend" | "jabekend" | "bestaand" | "bestaande" | "terugkerend" | "terugkerende"
        | "eerder" | "her" | "known" | "alreadyknown" | "previouslyknown" | "knownbefore" | "existing"
        | "returning" => Some(Answer::Yes),
        "nieuw" | "nieuwe" | "nietbekend" | "nognietbekend" | "nieteerderbekend" | "neenieuw" | "nieteerder"
        | "eerstekeer" | "eerste" | "new" | "notknown" | "notknownbefore" | "first" => Some(Answer::No),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Answer::{No, Partly, Yes};

    #[track_caller]
    fn check(read: fn(&str) -> AnswerCell, cells: &[&str], expected: Option<Answer>) {
        for cell in cells {
            assert_eq!(read(cell), expected.map_or(AnswerCell::Invalid, AnswerCell::Answer), "{cell}");
        }
    }

    const READERS: [fn(&str) -> AnswerCell; 3] = [yes_no, goal_reached, known_before];

    #[test]
    fn all_readers_know_yes_and_no() {
        for read in READERS {
            check(read, &["ja", "Ja", "JA", "j", "Y", "yes", "waar", "TRUE", "1", "x", "X", "1,0", "✓"], Some(Yes));
            check(read, &["nee", "Nee", "n", "no", "onwaar", "False", "0", "0,0"], Some(No));
        }
    }

    #[test]
    fn all_readers_know_missing_and_invalid() {
        for read in READERS {
            for cell in ["", "-", "n.v.t.", "onbekend", "unknown", "?"] {
                assert_eq!(read(cell), AnswerCell::Missing, "{cell}");
            }
            check(read, &["misschien", "2", "110%", "janee", "12-1-2021", "ja/nee"], None);
        }
        check(yes_no, &["deels", "50%", "nieuw", "100%"], None);
        check(known_before, &["deels", "50%"], None);
    }

    #[test]
    fn goals_reached_in_words_and_shares() {
        check(
            goal_reached,
            &["behaald", "Bereikt", "gehaald", "volledig behaald", "Doel bereikt", "100%", "100 %"],
            Some(Yes),
        );
        check(
            goal_reached,
            &["ja, volledig", "Doelen zijn behaald", "geheel", "achieved", "fully achieved"],
            Some(Yes),
        );
        check(
            goal_reached,
            &["deels", "Gedeeltelijk", "ten dele", "grotendeels", "Ja, deels", "deels behaald"],
            Some(Partly),
        );
        check(goal_reached, &["voor een deel bereikt", "50%", "0,5", "99,9%", "niet volledig behaald"], Some(Partly));
        check(goal_reached, &["niet behaald", "Niet bereikt", "0%", "doel niet gehaald", "not achieved"], Some(No));
    }

    #[test]
    fn known_or_new_in_words() {
        check(known_before, &["bekend", "Reeds bekend", "al bekend", "eerder bekend", "bestaand"], Some(Yes));
        check(known_before, &["Bestaande cliënt", "bekende inwoner", "Bekend bij organisatie", "known"], Some(Yes));
        check(
            known_before,
            &["nieuw", "Nieuwe cliënt", "nieuwe klant", "niet bekend", "nog niet bekend", "new"],
            Some(No),
        );
    }
}
