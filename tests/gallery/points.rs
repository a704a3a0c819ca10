//! What the charts show, value by value, is what they draw: every number of the figure once, at the place where it stands,
//! and nothing that may not be shown.

use crate::cases::{Case, all};
use crate::{label, read};
use groeibeeld::charts::points::{Point, PointRow};
use groeibeeld::charts::{self, Drawn};
use groeibeeld::disclosure::{Figure, Policy, protect};
use groeibeeld::figures::{Cell, FigureId, Label, Row};
use groeibeeld::forms::Form;
use groeibeeld::language::Language;
use roxmltree::Document;

/// In which sizes each chart is looked at: its own, a narrow one and a wide one.
const WIDTHS: [u32; 3] = [0, 300, 1100];

/// Each chart with its figure, in every size.
fn each(check: impl Fn(&Case, &Figure, &Drawn, &str)) {
    for case in all() {
        let figure = protect(vec![(case.draft)()], Policy::Internal).remove(0);
        for width in WIDTHS.map(|width| if width == 0 { case.width } else { width }) {
            let drawn = read(&figure, case.language, width, &case).expect(case.name);
            check(&case, &figure, &drawn, &format!("{} at {width}", case.name));
        }
    }
}

fn ends([x, y, width, height]: [u16; 4]) -> (u16, u16, u16, u16) {
    (x, y, x + width, y + height)
}

#[test]
fn all_values_stand_in_the_picture() {
    each(|_, _, drawn, name| {
        let document = Document::parse(&drawn.svg).unwrap();
        let size = |side| document.root_element().attribute(side).unwrap().parse::<u16>().unwrap();
        assert_eq!(drawn.points.size, ["width", "height"].map(size), "{name}");
        assert!(!drawn.points.rows.is_empty(), "{name}");
        for point in drawn.points.rows.iter().flat_map(|row| &row.points) {
            let (left, top, right, bottom) = ends(point.place);
            assert!(left < right && top < bottom, "{name}: {point:?}");
            assert!(right <= size("width") && bottom <= size("height"), "{name}: {point:?} {}", size("height"));
        }
    });
}

#[test]
fn all_values_have_words_and_names_of_their_own() {
    each(|_, _, drawn, name| {
        let mut sentences: Vec<String> = Vec::new();
        for row in &drawn.points.rows {
            assert!(!row.points.is_empty(), "{name}: {row:?}");
            for (place, point) in row.points.iter().enumerate() {
                assert!(!point.text.is_empty() && point.text.trim() == point.text, "{name}: {point:?}");
                assert!(!row.points[..place].iter().any(|other| other.name == point.name), "{name}: {row:?}");
                assert!(!point.text.contains('·') && !point.name.contains('·'), "{name}: {point:?}");
                sentences.push(row.sentence(point));
            }
        }
        let all = sentences.len();
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), all, "{name}: {sentences:?}");
    });
}

/// Rows stand from top to bottom. Within a row nothing stands wholly left of what comes before it, unless it stands under it.
#[test]
fn all_values_stand_in_the_order_of_reading() {
    each(|case, figure, drawn, name| {
        // Its axes go round a middle, and lines cross.
        let is_free = matches!(charts::form(figure, form(case, figure)), Form::Radar | Form::Lines);
        let tops: Vec<u16> =
            drawn.points.rows.iter().map(|row| row.points.iter().map(|point| point.place[1]).min().unwrap()).collect();
        assert!(is_free || tops.is_sorted(), "{name}: {tops:?}");
        for (before, after) in
            drawn.points.rows.iter().filter(|_| charts::form(figure, form(case, figure)) != Form::Radar).flat_map(pairs)
        {
            let (one, next) = (ends(before.place), ends(after.place));
            let is_beside = one.1 < next.3 && next.1 < one.3;
            assert!(!is_beside || next.2 > one.0, "{name}: {before:?} {after:?}");
        }
    });
}

/// All values of a row with each that comes after it.
fn pairs(row: &PointRow) -> impl Iterator<Item = (&Point, &Point)> {
    let points = &row.points;
    points.iter().enumerate().flat_map(move |(place, one)| points[place + 1..].iter().map(move |next| (one, next)))
}

fn form(case: &Case, figure: &Figure) -> Form {
    case.form.unwrap_or(Form::of(figure.id())[0])
}

/// Values of one row lie on each other only where what is drawn does: what may not be shown is one mark for several, the ends
/// of a growth meet, a thin part is wider than it should be, and a plan ends on what was achieved.
#[test]
fn values_lie_apart_where_marks_do() {
    each(|case, figure, drawn, name| {
        let form = charts::form(figure, form(case, figure));
        let meet = matches!(figure.id(), FigureId::ReachByTheme | FigureId::PopulationReach)
            || matches!(form, Form::Dumbbells | Form::Radar | Form::Lines);
        for (row, (one, next)) in drawn.points.rows.iter().flat_map(|row| pairs(row).map(move |pair| (row, pair))) {
            let is_thin = one.place[2] <= 3 || next.place[2] <= 3;
            let is_hidden = row.points.iter().any(|other| is_not_shown(&other.text) && other.place == next.place);
            let ((left, top, right, bottom), (from, above, to, below)) = (ends(one.place), ends(next.place));
            // Rounding to whole pixels makes each up to one pixel larger.
            let over = (right.min(to).saturating_sub(left.max(from)) > 1)
                && (bottom.min(below).saturating_sub(top.max(above)) > 1);
            assert!(!over || meet || is_thin || is_hidden, "{name}: {one:?} {next:?}");
        }
    });
}

fn is_not_shown(text: &str) -> bool {
    text.contains("niet getoond") || text.contains("not shown")
}

/// The columns that are drawn of a figure in a form; those that it does not have are left out.
fn columns_drawn(figure: FigureId, form: Form) -> &'static [&'static str] {
    match (figure, form) {
        (_, Form::Parts) => &["up", "same", "down", "n_pairs"],
        (_, Form::Radar) => &["pair_start", "pair_end"],
        (FigureId::Growth | FigureId::GrowthByTheme | FigureId::Spillover, _) => {
            &["pair_start", "pair_end", "growth", "n_pairs", "previous"]
        }
        (FigureId::EndVsStart | FigureId::EndVsGoal, _) => &["higher", "equal", "lower", "unknown"],
        (FigureId::GoalReached, _) => &["yes", "partly", "no", "unknown"],
        (FigureId::NewOrKnown, _) => &["new", "known", "unknown"],
        (FigureId::Completeness, _) => &["filled", "missing", "invalid"],
        (FigureId::Reading, _) => &["used", "left_out", "rows"],
        (FigureId::Transitions, _) => &["to_1", "to_2", "to_3", "to_4", "to_5", "unknown"],
        (FigureId::Levels, _) => {
            &["start_1", "start_2", "start_3", "start_4", "start_5", "end_1", "end_2", "end_3", "end_4", "end_5"]
        }
        (FigureId::YoungByDomain, _) => &["under"],
        (FigureId::Duration, _) => &["mean_days", "median_days", "n", "previous"],
        (FigureId::ReachByService, _) => &["reach", "participants", "previous"],
        (FigureId::GroupActivities, _) => &["participants", "sessions", "previous"],
        (FigureId::UniqueClients, Form::Lines) => {
            &["cases", "clients", "new_clients", "previous", "previous_clients", "previous_new_clients"]
        }
        (FigureId::StartedClosed, Form::Lines) => &["started", "closed", "previous", "previous_closed"],
        (FigureId::UniqueClients, _) => &["cases", "clients", "new_clients"],
        (FigureId::StartedClosed, _) => &["started", "closed", "open"],
        (FigureId::ReachByTheme, _) => &["achieved", "planned"],
        (FigureId::PopulationReach, _) => &["achieved", "inhabitants"],
        (FigureId::MainDomains | FigureId::ReferredBy | FigureId::ReferredTo | FigureId::DimensionByDomain, _) => {
            &["cases", "previous"]
        }
        (FigureId::KindsByYear, _) => &["cases", "previous"],
        (FigureId::DomainsByTheme | FigureId::DomainsByKind | FigureId::AgeBands, _) => &["cases"],
    }
}

/// Figures of so many kinds that a picture has only all of them together.
const TOGETHER: [&str; 2] = ["started-closed-many-kinds-720", "lines-kinds-too-many-720"];

#[test]
fn all_drawn_numbers_are_said_once_and_hidden_ones_as_such() {
    let wrong = std::cell::RefCell::new(Vec::new());
    each(|case, figure, drawn, name| {
        let language = case.language;
        let columns = columns_drawn(figure.id(), charts::form(figure, form(case, figure)));
        let columns: Vec<usize> = columns.iter().filter_map(|key| figure.column(key)).collect();
        for row in figure.rows() {
            let said = said_of(&drawn.points.rows, row, language);
            if said.is_empty() {
                let is_total = labels(row).contains(&&Label::Total);
                if !is_total && !TOGETHER.contains(&case.name) {
                    wrong.borrow_mut().push(format!("{name}: nothing is said of {row:?}"));
                }
                continue;
            }
            let mut said = numbers(&said, language);
            let is_empty = |place: &&usize| row.cells[**place] == Cell::Null;
            for place in columns.iter().filter(|place| !is_empty(place)) {
                let number = written(&row.cells[*place], figure.columns()[*place].key, language);
                match said.iter().position(|said| *said == number) {
                    // One mark may stand for all that is not shown.
                    Some(_) if number == "·" => {}
                    Some(found) => drop(said.remove(found)),
                    // "Niets afgesloten".
                    None if number == "0" && said.is_empty() => {}
                    None => wrong.borrow_mut().push(format!("{name}: {number} of {row:?} is not in {said:?}")),
                }
            }
        }
    });
    let wrong = wrong.into_inner();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn labels(row: &Row) -> Vec<&Label> {
    let labels = row.cells.iter().filter_map(|cell| match cell {
        Cell::Label(label) => Some(label),
        _ => None,
    });
    labels.collect()
}

/// What is said of a row: of all whose names hold its names.
fn said_of(rows: &[PointRow], row: &Row, language: Language) -> Vec<String> {
    // The longest names are cut.
    let capped = |name: String| name.chars().take(100).collect::<String>();
    let names: Vec<String> = labels(row).into_iter().map(|name| capped(label(name, language))).collect();
    let holds = |text: &str| {
        names.iter().all(|name| {
            format!(", {text}, ").contains(&format!(", {name}{}", if name.len() < 100 { ", " } else { "" }))
        })
    };
    let all = rows.iter().flat_map(|row| row.points.iter().map(move |point| (row, point)));
    let of_row = all.filter(|(row, point)| holds(&format!("{}, {}", row.name, point.name)) || holds(&row.name));
    of_row.map(|(_, point)| point.text.clone()).collect()
}

/// The numbers in these texts, and "·" for each that is not shown.
fn numbers(texts: &[String], language: Language) -> Vec<String> {
    let is_of_number = |letter: char| letter.is_ascii_digit() || ".,+−%<>".contains(letter);
    let texts = texts.iter().map(|text| text.replace(language.of("niet getoond", "not shown"), " <> "));
    let parts = |text: String| -> Vec<String> {
        let parts = text.split(|letter| !is_of_number(letter)).map(|part| part.trim_matches([',', '.']).to_owned());
        parts.filter(|part| !part.is_empty()).collect()
    };
    texts.flat_map(parts).map(|part| if part == "<>" { "·".to_owned() } else { part }).collect()
}

fn written(cell: &Cell, key: &str, language: Language) -> String {
    match cell {
        Cell::Count(count) => language.count(*count),
        Cell::Number(number) if key.ends_with("_days") => language.decimal(*number, 0),
        Cell::Number(number) if key.starts_with("pair") => language.decimal(*number, 2),
        Cell::Number(number) if *number > 5.0 => language.decimal(*number, 0),
        Cell::Number(number) => language.signed(*number, 2),
        Cell::Hidden => "·".to_owned(),
        Cell::Label(_) | Cell::Null => panic!("{key} has no number"),
    }
}

/// The first row of a few, so that it can be read what is said.
#[test]
fn values_are_said_in_the_words_of_the_picture() {
    let check = |name: &str, expected: &[&str]| {
        let case = all().into_iter().find(|case| case.name == name).expect(name);
        let figure = protect(vec![(case.draft)()], Policy::Internal).remove(0);
        let rows = read(&figure, case.language, case.width, &case).expect(name).points.rows;
        let said: Vec<String> = rows[0].points.iter().map(|point| rows[0].sentence(point)).collect();
        assert_eq!(said, expected, "{name}");
    };
    check(
        "growth-720",
        &["Financiën, start: 2,75", "Financiën, eind: 3,45", "Financiën, groei: +0,70", "Financiën, paren: 64"],
    );
    check("radar-960", &["Financiën, start: 2,75", "Financiën, eind: 3,45"]);
    check("main-domains-compared-english-720", &["Finances: 273 (38%)", "Finances, compared period: 245"]);
    check("unique-clients-960", &["2021, trajecten: 1.204", "2021, inwoners: 1.010", "2021, van wie nieuw: 620"]);
    check(
        "hidden-bullet-960",
        &["Doorbreken van armoede, behaald bereik: niet getoond", "Doorbreken van armoede, gepland bereik: 160"],
    );
    check(
        "hidden-stubs-960",
        &[
            "Individueel traject, behaald: 112",
            "Individueel traject, deels behaald: niet getoond",
            "Individueel traject, niet behaald: niet getoond",
            "Individueel traject, (nog) niet bekend: 38",
            "Individueel traject, n: niet getoond",
        ],
    );
}
