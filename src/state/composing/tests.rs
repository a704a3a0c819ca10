use super::*;
use crate::disclosure::Policy;
use crate::protocol::{FigureShown, Shown, View};
use crate::report::Section;
use crate::settings::SettingsFile;
use crate::state::Screen;
use crate::state::history::Bring;
use crate::state::{Action, Effect, Notice, Place, State};
use FigureId::{Growth, Levels, MainDomains};
use Way::{Down, Up};

fn part(heading: &str, figures: &[FigureId]) -> Section {
    Section { heading: heading.to_owned(), figures: figures.to_vec(), ..Section::default() }
}

/// A settings file with a report of three parts.
fn file() -> SettingsFile {
    let sections = vec![part("Een", &[Growth, Levels]), part("Twee", &[MainDomains]), part("Drie", &[])];
    let report = Report { title: "Ons jaar".into(), sections, ..Report::default() };
    SettingsFile { report: Some(report), ..SettingsFile::default() }
}

/// A state with the report of that file.
fn taken() -> State {
    let taken = Action::TakeSettings("i.json".into(), Some(file().to_json()));
    State::default().step(taken).0
}

/// The state after these edits, and where the last one moves the focus.
fn edited(state: State, edits: impl IntoIterator<Item = Edit>) -> (State, Option<Spot>) {
    let edit = |(state, _): (State, _), edit| state.step(Action::Compose(edit));
    let (state, effects) = edits.into_iter().fold((state, Vec::new()), edit);
    let spots: Vec<Spot> = effects
        .into_iter()
        .map(|effect| match effect {
            Effect::Focus(Place::Report(spot)) => spot,
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(spots.len() < 2, "{spots:?}");
    (state, spots.into_iter().next())
}

fn undone(state: State) -> State {
    state.step(Action::Bring(Bring::Back)).0
}

fn headings(state: &State) -> Vec<String> {
    state.report().sections.into_iter().map(|section| section.heading).collect()
}

fn figures(state: &State, part: usize) -> Vec<FigureId> {
    state.report().sections[part].figures.clone()
}

/// What was said of the last edit.
fn done(state: &State) -> Option<Done> {
    state.composing.done().cloned()
}

#[test]
fn until_an_edit_it_is_the_template_in_the_language_of_the_page() {
    let (state, _) = State::default().step(Action::Speak(Language::English));
    let of = |template: Template| template.report(&Selection::default(), Language::English);
    assert_eq!((state.report(), state.composing.template()), (of(Template::Theme), Some(Template::Theme)));
    let (state, _) = edited(state, [Edit::Begin(Template::HalfYear)]);
    assert_eq!((state.report(), state.composing.template()), (of(Template::HalfYear), Some(Template::HalfYear)));
    let (state, _) = edited(state, [Edit::Title("Ours".into())]);
    let (state, _) = state.step(Action::Speak(Language::Dutch));
    let own = Report { title: "Ours".into(), ..of(Template::HalfYear) };
    assert_eq!((state.report(), state.composing.template()), (own, None), "what the user wrote is not translated");
}

#[test]
fn a_template_goes_without_figures_that_have_nothing_in_them_and_says_which() {
    let figure = |id: FigureId| {
        let missing = (id != FigureId::GroupActivities).then(String::new);
        FigureShown { missing, ..FigureShown::bare(id.name()) }
    };
    let figures = FigureId::ALL.iter().map(|id| figure(*id)).collect();
    let view = View::new(Selection::default(), Language::Dutch, Policy::default(), 800);
    let screen = Some(Screen::new(view, Shown { figures, ..Shown::default() }));
    let (state, _) = edited(State { screen, ..State::default() }, [Edit::Begin(Template::Theme)]);
    assert_eq!(state.report().figures().collect::<Vec<_>>(), [FigureId::GroupActivities]);
    assert_eq!(headings(&state), ["Groepsactiviteiten", "Wat dit betekent"]);
    assert!(state.not_proposed().contains(&Growth) && !state.not_proposed().contains(&FigureId::GroupActivities));
    let (state, _) = edited(state, [Edit::AddFigure(0, Growth)]);
    assert_eq!(
        state.report().figures().collect::<Vec<_>>(),
        [FigureId::GroupActivities, Growth],
        "the user may want it"
    );
    assert!(state.not_proposed().is_empty());
}

#[test]
fn texts_and_choices_are_taken() {
    let edits = [
        Edit::Title("T".into()),
        Edit::Introduction("I".into()),
        Edit::KeyFigures(true),
        Edit::Tables(Tables::AtEnd),
        Edit::Heading(1, "H".into()),
        Edit::Text(2, "X".into()),
    ];
    let report = edited(taken(), edits).0.report();
    assert_eq!((report.title.as_str(), report.introduction.as_str(), report.has_key_figures), ("T", "I", true));
    assert_eq!(
        (report.tables, &report.sections[1].heading[..], &report.sections[2].text[..]),
        (Tables::AtEnd, "H", "X")
    );
}

#[test]
fn a_part_is_moved_with_the_focus_on_it() {
    let cases = [
        (2, Up, ["Een", "Drie", "Twee"], 1, Up),
        (1, Up, ["Twee", "Een", "Drie"], 0, Down),
        (0, Down, ["Twee", "Een", "Drie"], 1, Down),
        (1, Down, ["Een", "Drie", "Twee"], 2, Up),
    ];
    for (place, way, expected, to, press) in cases {
        let (state, spot) = edited(taken(), [Edit::MovePart(place, way)]);
        assert_eq!(
            (headings(&state), spot),
            (expected.map(str::to_owned).to_vec(), Some(Spot::Part(to, Press::Move(press))))
        );
        assert_eq!(done(&state), Some(Done::PartMoved(expected[to].to_owned(), to + 1, 3)));
        assert_eq!(state.composing.number(to), place as PartNumber, "it keeps its number");
    }
}

#[test]
fn a_figure_is_moved_added_and_taken_out() {
    let (state, spot) = edited(taken(), [Edit::MoveFigure(0, 1, Up)]);
    assert_eq!((figures(&state, 0), spot), (vec![Levels, Growth], Some(Spot::Figure(0, 0, Press::Move(Down)))));
    assert_eq!(done(&state), Some(Done::FigureMoved(Levels, 1, 2)));
    let (state, spot) = edited(state, [Edit::AddFigure(0, MainDomains), Edit::AddFigure(0, MainDomains)]);
    assert_eq!((figures(&state, 0), spot), (vec![Levels, Growth, MainDomains], None), "once in a part");
    let (state, spot) = edited(state, [Edit::RemoveFigure(0, 2)]);
    assert_eq!((figures(&state, 0), spot), (vec![Levels, Growth], Some(Spot::Figure(0, 1, Press::Remove))));
    assert_eq!(done(&state), Some(Done::FigureRemoved(MainDomains, 1)));
    let (_, spot) = edited(state, [Edit::RemoveFigure(1, 0)]);
    assert_eq!(spot, Some(Spot::AddFigure(1)));
}

#[test]
fn a_part_is_added_and_taken_out() {
    let (state, spot) = edited(taken(), [Edit::AddPart]);
    assert_eq!((headings(&state).len(), spot, done(&state)), (4, Some(Spot::Heading(3)), Some(Done::PartAdded(4))));
    assert_eq!(state.composing.number(3), 3, "a number of its own");
    let (state, spot) = edited(state, [Edit::RemovePart(3)]);
    assert_eq!((headings(&state).len(), spot), (3, Some(Spot::Part(2, Press::Remove))));
    let (state, _) = edited(state, [Edit::RemovePart(1)]);
    assert_eq!(done(&state), Some(Done::PartRemoved(2, "Twee".into())));
    let (state, spot) = edited(state, [Edit::RemovePart(0), Edit::RemovePart(0)]);
    assert_eq!((headings(&state).len(), spot), (0, Some(Spot::AddPart)));
    assert_eq!(edited(state, [Edit::AddPart]).0.composing.number(0), 4, "no number is given twice");
}

#[test]
fn what_was_taken_out_comes_back_where_it_stood_under_its_number() {
    let (state, _) = edited(taken(), [Edit::RemoveFigure(0, 0), Edit::RemovePart(1)]);
    let state = undone(state);
    assert_eq!((headings(&state), state.composing.number(1)), (["Een", "Twee", "Drie"].map(str::to_owned).to_vec(), 1));
    assert_eq!(done(&state), None, "what was done is no longer so");
    assert_eq!(figures(&undone(state), 0), [Growth, Levels]);
}

#[test]
fn of_two_reports_neither_is_lost() {
    let (state, _) = edited(taken(), [Edit::Begin(Template::HalfYear)]);
    assert_eq!(done(&state), Some(Done::Begun(Template::HalfYear, true)));
    let (state, _) = edited(state, [Edit::Title("Nieuw".into())]);
    let old = undone(undone(state.clone()));
    assert_eq!((old.report().title.as_str(), old.composing.template()), ("Ons jaar", None));
    let again = |state: State| state.step(Action::Bring(Bring::Again)).0;
    assert_eq!(again(again(old)).report(), state.report());
}

#[test]
fn a_template_that_was_not_touched_comes_back_untouched() {
    let (state, _) = edited(State::default(), [Edit::Begin(Template::HalfYear), Edit::Begin(Template::All)]);
    assert_eq!(done(&state), Some(Done::Begun(Template::All, false)));
    assert_eq!(undone(state).composing.template(), Some(Template::HalfYear));
}

#[test]
fn edits_that_can_not_be_done_change_nothing() {
    let figures = [Edit::AddFigure(9, Growth), Edit::MoveFigure(0, 9, Up), Edit::RemoveFigure(0, 9)];
    let parts = [Edit::MovePart(0, Up), Edit::RemovePart(9), Edit::Heading(9, "H".into()), Edit::Text(9, "T".into())];
    for edit in figures.into_iter().chain(parts).chain([Edit::MoveFigure(9, 0, Down)]) {
        let (state, spot) = edited(State::default(), [edit.clone()]);
        assert_eq!((state, spot), (State::default(), None), "{edit:?}");
    }
}

#[test]
fn settings_keep_the_report_and_bring_it_back() {
    assert!(State::default().settings_to_save().is_empty(), "a template alone is nothing to keep");
    let state = taken();
    assert_eq!(state.settings_to_save(), file());
    let is_said = |notice: &Notice| matches!(notice, Notice::SettingsTaken { has_report: true, .. });
    assert!(state.notices.iter().any(is_said), "{:?}", state.notices);
    let (state, _) = edited(State::default(), [Edit::Title("Weg?".into())]);
    let (state, _) = state.step(Action::TakeSettings("i.json".into(), Some(file().to_json())));
    assert_eq!(Some(state.report()), file().report);
    assert_eq!(undone(state).report().title, "Weg?");
}

#[test]
fn settings_keep_a_template_that_was_picked() {
    let (state, _) = edited(State::default(), [Edit::Begin(Template::HalfYear)]);
    let saved = state.settings_to_save();
    assert_eq!((saved.template, &saved.report), (Some(Template::HalfYear), &None));
    assert!(!state.has_unsaved_work(), "a click brings it back");
    let (other, _) = edited(State::default(), [Edit::Title("Weg?".into())]);
    let (other, _) = other.step(Action::TakeSettings("i.json".into(), Some(saved.to_json())));
    assert_eq!((other.composing.template(), other.report()), (Some(Template::HalfYear), state.report()));
    let is_said = |notice: &Notice| matches!(notice, Notice::SettingsTaken { has_report: true, .. });
    assert!(other.notices.iter().any(is_said), "{:?}", other.notices);
    assert_eq!(undone(other).report().title, "Weg?");
    let (usual, _) = edited(state, [Edit::Begin(Template::default())]);
    assert!(usual.settings_to_save().is_empty());
}

#[test]
fn everything_cleared_is_the_report_too() {
    let (state, _) = taken().step(Action::Clear);
    assert_eq!(state.composing, State::default().composing);
}
