use super::super::choosing::{Change, Count};
use super::super::composing::{Edit, Spot, Way};
use super::super::furnishing::Furnish;
use super::super::presenting::Pick;
use super::super::queue::{Chosen, Reading};
use super::super::understanding::Correction;
use super::super::{Action, Effect, Notice, Place, State, Status, Timing};
use super::*;
use crate::calendar::{Period, Step as Steps};
use crate::columns::ColumnSettings;
use crate::counting::ClientsBy;
use crate::disclosure::Ledger;
use crate::fields::{Choice, Field, SheetKind};
use crate::figures::FigureId;
use crate::forms::Form;
use crate::groups::Group;
use crate::house::Which;
use crate::language::Language;
use crate::protocol::{
    ChoiceShown, ColumnUnderstood, FigureShown, FileShown, Response, Save, Saved, SheetShown, Shown, ValueShown,
};
use crate::report::{Tables, Template};
use crate::selection::{Compare, Rule};
use crate::settings::SettingsFile;
use crate::text::Encoding;
use proptest::prelude::*;
use proptest::sample::Index;

/// Does the actions, one after the other.
fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.step(action).0)
}

fn undone(state: State) -> State {
    after(state, [Action::Bring(Bring::Back)])
}

fn redone(state: State) -> State {
    after(state, [Action::Bring(Bring::Again)])
}

/// What undoing would bring, in Dutch.
fn undoes(state: &State) -> String {
    name(state, Bring::Back)
}

fn redoes(state: &State) -> String {
    name(state, Bring::Again)
}

fn name(state: &State, way: Bring) -> String {
    state.brings(way).map(|subject| subject.name(Language::Dutch)).unwrap_or_default()
}

fn rule(rule: Rule) -> Action {
    Action::Select(Change::Rule(rule))
}

fn period(year: i32) -> Action {
    Action::Select(Change::Period(Period::year(year)))
}

fn count(count: Count) -> Action {
    Action::Select(Change::Counting(count))
}

fn title(text: &str) -> Action {
    Action::Compose(Edit::Title(text.into()))
}

fn take(file: &SettingsFile) -> Action {
    Action::TakeSettings("i.json".into(), Some(file.to_json()))
}

fn file(number: FileNumber) -> Chosen {
    Chosen { number, name: format!("{number}.csv"), size: 10, ..Chosen::default() }
}

fn sheet(headers: [&str; 2]) -> SheetShown {
    let column = |number: u16, header: &str, field: Option<Field>| {
        ColumnUnderstood::bare(number, header, ColumnSettings { field, ..ColumnSettings::default() })
    };
    SheetShown {
        number: 0,
        name: String::new(),
        is_hidden: false,
        is_taken: true,
        kind: Some(SheetKind::Cases),
        header: 1,
        lines: vec![1, 2],
        columns: vec![column(1, headers[0], Some(Field::CaseId)), column(2, headers[1], None)],
        is_corrected: false,
        rows: 9,
        used: 9,
        holds: crate::reading::Holds::Rows,
    }
}

fn shown(files: &[FileNumber], selection: &Selection) -> Response {
    let value = |value: &str| ValueShown { value: value.into(), label: value.into(), count: None };
    let as_counted = |theme| selection.counting.as_counted(Choice::Theme, theme);
    let mut themes = ["Jeugd", "Wonen", "Zorg"].map(as_counted).to_vec();
    themes.dedup();
    let themes = themes.iter().map(|theme| value(theme)).collect();
    let headers = |number: FileNumber| if number == 2 { ["Id", "Gemeente"] } else { ["Nr", "Begonnen"] };
    let of = |number: &FileNumber| FileShown {
        file: *number,
        name: format!("{number}.csv"),
        text: None,
        sheets: vec![sheet(headers(*number))],
        rows: 9,
        used: 9,
        left_out: Vec::new(),
    };
    Response::Shown(Box::new(Shown {
        cases: Some((4, 9)),
        choices: vec![ChoiceShown { choice: Choice::Theme, label: "Thema".into(), values: themes }],
        files: files.iter().map(of).collect(),
        figures: vec![FigureShown::bare("growth")],
        ..Shown::default()
    }))
}

/// Answers everything that the worker was asked, until it has nothing to do.
fn settled(mut state: State) -> State {
    let mut effects = Vec::new();
    for _ in 0..200 {
        let number = match &state.reading {
            Reading::Busy(busy) => Some(busy.current.number),
            _ => None,
        };
        let stopping = state.stopping.keys().next().copied();
        let answer = match (stopping, number) {
            (Some(file), _) => Response::Stopped { file },
            (None, Some(file)) => Response::Read { file, rows: 9 },
            (None, None) => {
                let Some(asked) = &state.asked else { return state };
                let files: Vec<FileNumber> = state.read.iter().map(|file| file.number).collect();
                shown(&files, &asked.view.selection)
            }
        };
        (state, effects) = state.step(Action::Answered(answer));
    }
    panic!("it goes on and on: {effects:?}");
}

/// Three files on the screen; the first and the last have the same headers.
fn with_files() -> State {
    settled(after(State::default(), [Action::Widths(800, 1000), Action::Choose(vec![file(1), file(2), file(3)])]))
}

/// Whether two states are of the same choices.
fn assert_same(one: &State, other: &State, what: &str) {
    let (one, other) = (one.version(), other.version());
    assert!(one.is_like(&other), "{what}: {one:?} and {other:?}");
}

fn group() -> Group {
    let values = ["Jeugd".to_owned(), "Wonen".to_owned()].into();
    Group { choice: Choice::Theme, name: "Samen".into(), values }
}

fn column(file: FileNumber, number: Option<u16>) -> Action {
    let holds = ColumnSettings { field: Some(Field::CaseId), ..ColumnSettings::default() };
    Action::Correct(file, Correction::Column(0, holds, number))
}

fn settings_file() -> SettingsFile {
    let selection = Selection { rule: Rule::Closed, ..Selection::default() };
    SettingsFile { selection: Some(selection), policy: Some(Policy::STRICT), ..SettingsFile::default() }
}

/// A picture of two points.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPYEcbA4N8FAActAejnhoN4AAAAAElFTkSuQmCC";

/// An action of every kind, with the name of what it changes.
fn every_kind() -> Vec<(Action, &'static str)> {
    let select = Action::Select;
    let correct = |correction| Action::Correct(1, correction);
    let compose = Action::Compose;
    let furnish = Action::Furnish;
    let colour = |text: &str| text.parse().ok();
    vec![
        (period(2024), "periode"),
        (select(Change::Compare(Some(Compare::Before))), "vergelijking"),
        (rule(Rule::Started), "welke trajecten tellen"),
        (select(Change::Values(Choice::Theme, vec!["Zorg".into()], false)), "selectie van thema"),
        (select(Change::Only(Choice::Theme, vec!["Zorg".into()])), "selectie van thema"),
        (select(Change::None(Choice::Theme)), "selectie van thema"),
        (select(Change::Only(Choice::Theme, vec!["Anders".into()])), "selectie van thema"),
        (select(Change::Known), "keuzes die in geen bestand staan"),
        (select(Change::Merge(group())), "samenvoegen van thema"),
        (select(Change::Apart(Choice::Theme, "Samen".into())), "apart tellen van thema"),
        (count(Count::AgeBands(Some(vec![0, 18]))), "leeftijdsgroepen"),
        (count(Count::AgeLimit(20)), "leeftijdsgrens"),
        (count(Count::Inhabitants(Some(9))), "aantal inwoners"),
        (count(Count::People(true)), "mensen of trajecten tellen"),
        (count(Count::KindApart("Advies".into(), true)), "apart van de thema’s"),
        (count(Count::Prorated(true)), "gepland bereik naar rato"),
        (count(Count::CouldGrow(true)), "alleen wie kon groeien"),
        (count(Count::Step(Steps::Month)), "jaren, kwartalen of maanden"),
        (count(Count::ClientsBy(ClientsBy::Theme)), "rijen van unieke cliënten"),
        (count(Count::TransitionsOf(Some("Financiën".into()))), "leefgebied van overgangen"),
        (select(Change::Everything), "terug naar alles"),
        (Action::Protect(Policy::STRICT), "wat met kleine aantallen gebeurt"),
        (Action::Draw(FigureId::Growth, Form::Radar), "vorm van ‘Groei per leefgebied’"),
        (Action::Pick(Pick::Take(FigureId::Growth, true)), "keuze om te presenteren"),
        (correct(Correction::Encoding(Some(Encoding::Utf16Le))), "codering van de letters"),
        (correct(Correction::Separator(Some(','))), "scheidingsteken"),
        (correct(Correction::Header(0, 2)), "regel met de kolomkoppen"),
        (correct(Correction::Kind(0, None)), "wat een rij is"),
        (column(1, Some(2)), "kolom ‘Begonnen’"),
        (correct(Correction::Automatic), "terug naar automatisch"),
        (column(2, None), "kolom ‘Id’"),
        (compose(Edit::Begin(Template::All)), "begin van het verslag"),
        (title("Ons jaar"), "titel van het verslag"),
        (compose(Edit::Introduction("Wij".into())), "inleiding van het verslag"),
        (compose(Edit::KeyFigures(true)), "kerncijfers in het verslag"),
        (compose(Edit::Tables(Tables::AtEnd)), "plaats van de tabellen"),
        (compose(Edit::AddPart), "nieuw deel van het verslag"),
        (compose(Edit::Heading(1, "Kop".into())), "kop van deel 2"),
        (compose(Edit::Text(0, "Tekst".into())), "tekst van deel 1"),
        (compose(Edit::MovePart(0, Way::Down)), "volgorde van het verslag"),
        (compose(Edit::MoveFigure(1, 0, Way::Down)), "volgorde van het verslag"),
        (compose(Edit::RemoveFigure(1, 0)), "weghalen van een figuur uit deel 2"),
        (compose(Edit::RemovePart(2)), "weghalen van deel 3"),
        (compose(Edit::AddFigure(0, FigureId::Reading)), "toevoegen van ‘"),
        (furnish(Furnish::Name("De Brug".into())), "naam van de organisatie"),
        (furnish(Furnish::Colour(Which::First, colour("#7a1f6b"))), "eerste kleur"),
        (furnish(Furnish::Colour(Which::Second, colour("#2a9d8f"))), "tweede kleur"),
        (furnish(Furnish::Logo(crate::house::Logo::try_from(DOT.to_owned()).ok())), "logo"),
        (take(&settings_file()), "instellingen uit i.json"),
    ]
}

#[test]
fn every_kind_of_change_has_its_name_and_comes_back_and_again() {
    let mut state = with_files();
    for (action, name) in every_kind() {
        let before = state.clone();
        state = settled(after(state, [Action::Written, action.clone()]));
        assert!(undoes(&state).starts_with(name), "{action:?}: {}", undoes(&state));
        let back = settled(undone(state.clone()));
        assert_same(&back, &before, name);
        assert_eq!((undoes(&back), redoes(&back)), (undoes(&before), undoes(&state)), "{action:?}");
        assert_eq!(back.brought.as_ref().map(|(way, _)| *way), Some(Bring::Back));
        let again = settled(redone(back));
        assert_same(&again, &state, name);
        state = settled(again);
    }
    let kinds = every_kind().len();
    for _ in 0..kinds {
        state = settled(undone(state));
    }
    assert_same(&state, &with_files(), "all of it");
    assert_eq!(state.brings(Bring::Back), None);
    assert!(state.settings_to_save().is_empty());
}

#[test]
fn names_are_dutch_and_english_and_none_is_empty() {
    let mut state = with_files();
    for (action, name) in every_kind() {
        state = settled(after(state, [Action::Written, action]));
        let english = state.brings(Bring::Back).map(|subject| subject.name(Language::English)).unwrap_or_default();
        assert!(!english.is_empty() && (english == "logo" || english != name), "{english}");
    }
}

#[test]
fn what_changes_nothing_is_no_step_and_a_new_change_ends_what_was_undone() {
    let state =
        after(State::default(), [rule(Rule::Active), Action::Speak(Language::English), Action::Widths(700, 900)]);
    assert_eq!((undoes(&state), redoes(&state)), (String::new(), String::new()));
    let state = undone(after(state, [rule(Rule::Closed)]));
    assert_eq!(redoes(&state), "welke trajecten tellen");
    let state = after(state, [rule(Rule::Active), Action::Speak(Language::Dutch)]);
    assert_eq!(redoes(&state), "welke trajecten tellen", "nothing was changed");
    let state = after(state, [period(2024)]);
    assert_eq!((undoes(&state), redoes(&state)), ("periode".into(), String::new()));
    let (same, effects) = redone(state.clone()).step(Action::Bring(Bring::Again));
    assert_same(&same, &state, "there is nothing to do again");
    assert_eq!(effects, []);
}

#[test]
fn what_is_typed_is_one_step_until_the_field_is_left() {
    let letters = |texts: &[&str]| texts.iter().map(|text| title(text)).collect::<Vec<_>>();
    let state = after(State::default(), letters(&["O", "On", "Ons"]));
    let start = state.clone();
    assert!(undone(state).composing.template().is_some(), "all letters at once");
    let state = after(start, [Action::Written]);
    let state = after(state, letters(&["Ons ", "Ons j"]));
    let back = undone(state.clone());
    assert_eq!(back.report().title, "Ons");
    assert_eq!(undone(back).composing.template(), Some(Template::Theme));
    let state = after(state, letters(&["Ons ", "Ons"]));
    assert!(undone(state.clone()).composing.template().is_some(), "what was typed and taken out is no step");
    let state = after(state, letters(&["Ons", "Ons!"]));
    assert_eq!(undone(state).report().title, "Ons");
    let other = Action::Compose(Edit::Introduction("W".into()));
    let state = after(State::default(), [title("O"), other, title("On")]);
    assert_eq!(undone(state.clone()).report().title, "O", "another field is another step");
    assert_eq!(undone(undone(state)).report().introduction, "");
}

#[test]
fn so_many_steps_are_kept() {
    let years = (0..STEPS as i32 + 20).map(|year| period(1950 + year));
    let mut state = after(State::default(), years);
    let all = state.clone();
    for _ in 0..STEPS {
        assert_eq!(undoes(&state), "periode");
        state = undone(state);
    }
    assert_eq!(state.brings(Bring::Back), None);
    assert_eq!(state.selection.period, Period::year(1969));
    for _ in 0..STEPS {
        state = redone(state);
    }
    assert_same(&state, &all, "all again");
}

#[test]
fn what_did_not_change_is_shared() {
    let state = after(State::default(), [rule(Rule::Closed), period(2024), Action::Protect(Policy::STRICT)]);
    let [first, second, third] = [0, 1, 2].map(|step| state.history.past[step].version.clone());
    assert!(!Rc::ptr_eq(&first.selection, &second.selection) && !Rc::ptr_eq(&second.selection, &third.selection));
    assert!(Rc::ptr_eq(&first.house, &third.house) && Rc::ptr_eq(&first.corrections, &third.corrections));
}

#[test]
fn all_numbers_are_never_shown_by_undoing_nor_hidden() {
    let hide = Action::Protect(Policy::default());
    let steps = [period(2023), Action::Protect(Policy::STRICT), Action::Protect(Policy::Internal), period(2024)];
    let mut state = after(State::default(), steps);
    assert_eq!(undoes(&state), "periode");
    let mut seen = Vec::new();
    while !undoes(&state).is_empty() {
        seen.push(undoes(&state));
        state = undone(state);
        assert_eq!(state.policy, Policy::Internal, "it was shown, and stays so");
    }
    assert_eq!(seen, ["periode", "periode"], "how numbers were protected before is no step any more");
    let mut state = after(state, [hide]);
    assert_eq!((redoes(&state), state.policy), ("periode".into(), Policy::default()), "what was undone is still there");
    while !redoes(&state).is_empty() {
        state = redone(state);
        assert_eq!(state.policy, Policy::default());
    }
    assert_eq!(state.selection.period, Period::year(2024));
    while !undoes(&state).is_empty() {
        state = undone(state);
        assert_eq!(state.policy, Policy::default(), "nothing leads back to all numbers");
    }
}

#[test]
fn a_settings_file_that_hides_numbers_again_is_undone_but_for_that() {
    let state = after(State::default(), [period(2023), Action::Protect(Policy::Internal), take(&settings_file())]);
    assert_eq!((state.policy, undoes(&state)), (Policy::STRICT, "instellingen uit i.json".into()));
    let state = undone(state);
    assert_eq!(
        (state.policy, state.selection.rule, state.selection.period),
        (Policy::STRICT, Rule::Active, Period::year(2023))
    );
    assert!(!state.notices.iter().any(|notice| matches!(notice, Notice::SettingsTaken { .. })), "they are no longer");
}

#[test]
fn a_policy_for_publication_is_a_step() {
    let state = after(State::default(), [Action::Protect(Policy::STRICT), Action::Protect(Policy::Round)]);
    let (state, effects) = state.step(Action::Bring(Bring::Back));
    assert_eq!(state.policy, Policy::STRICT);
    assert!(effects.contains(&Effect::Mark(Timing::Figures)));
    assert!(effects.contains(&Effect::KeepFocus(Place::Policy(Policy::STRICT))));
    assert_eq!(undone(state).policy, Policy::default());
}

#[test]
fn the_ledger_and_what_was_saved_stay() {
    let ledger = Ledger::default().to_json();
    let saved = Saved { text: ledger.clone(), ..Saved::new(Save::Ledger, "l.json".into(), "application/json") };
    let state = after(with_files(), [period(2024), Action::Answered(Response::Saved(saved))]);
    let kept = state.ledger.clone();
    let state = undone(after(state, [Action::TakeLedger("l.json".into(), Some(ledger))]));
    assert!(Rc::ptr_eq(&state.ledger, &kept) || *state.ledger == *kept);
    assert_eq!(undoes(&state), "");
}

#[test]
fn a_correction_undone_reads_again_what_it_was_about() {
    let begun = |effects: &[Effect]| -> Vec<(FileNumber, bool)> {
        let of = |effect: &Effect| match effect {
            Effect::Begin { file, settings, .. } => Some((*file, settings.is_empty())),
            _ => None,
        };
        effects.iter().filter_map(of).collect()
    };
    let state = settled(after(with_files(), [column(3, Some(2))]));
    let (state, effects) = state.step(Action::Bring(Bring::Back));
    assert_eq!(begun(&effects), [(1, true)]);
    let on_their_way = |state: &State| state.reading.files().map(|file| file.number).collect::<Vec<_>>();
    assert_eq!(on_their_way(&state), [1, 3], "both have these headers");
    assert_eq!(state.status, Status::Reading { index: 1, total: 2 });
    let (state, effects) = settled(state).step(Action::Bring(Bring::Again));
    assert_eq!((begun(&effects), on_their_way(&state)), (vec![(1, false)], vec![1, 3]));
    // Of a choice for one file only that is read.
    let state = settled(after(settled(state), [Action::Correct(2, Correction::Separator(Some(',')))]));
    let (state, effects) = state.step(Action::Bring(Bring::Back));
    assert_eq!((begun(&effects), on_their_way(&state)), (vec![(2, false)], vec![2]));
    assert!(state.corrections.choices.is_empty());
}

#[test]
fn undoing_while_it_is_read_again_begins_that_anew() {
    let state = after(with_files(), [column(3, Some(2)), Action::Bring(Bring::Back)]);
    assert!(state.corrections.settings.is_empty());
    let done = settled(state);
    assert_eq!((done.reading.clone(), done.is_busy()), (Reading::Idle, false));
    assert_same(&done, &with_files(), "as before");
}

#[test]
fn settings_that_may_be_about_any_file_read_all_again() {
    let state = settled(after(with_files(), [Action::Correct(1, Correction::Header(0, 2))]));
    let mut file = settings_file();
    let headers = vec!["Anders".into()];
    file.corrections.set(crate::columns::SheetSettings { headers, ..Default::default() });
    let state = settled(after(state, [take(&file)]));
    let state = after(state, [Action::Bring(Bring::Back)]);
    assert_eq!(state.reading.files().count(), 3);
}

#[test]
fn stopping_puts_back_and_is_a_step_of_its_own() {
    let state = after(with_files(), [column(3, Some(2)), period(2024), Action::Stop]);
    assert!(state.corrections.settings.is_empty());
    assert_eq!((undoes(&state), state.selection.period), ("stoppen met lezen".into(), Period::year(2024)));
    let state = settled(undone(settled(state)));
    assert!(!state.corrections.settings.is_empty());
    let state = undone(undone(state));
    assert_same(&settled(state), &with_files(), "all of it");
    let state = after(with_files(), [Action::Choose(vec![file(4)]), Action::Stop]);
    assert_eq!(undoes(&state), "", "files are not undone");
}

#[test]
fn what_was_read_before_stopping_is_read_as_before_once_more() {
    let read = |file| Action::Answered(Response::Read { file, rows: 9 });
    let state = after(with_files(), [column(3, Some(2)), read(1), Action::Stop]);
    let on_their_way: Vec<FileNumber> = state.reading.files().map(|file| file.number).collect();
    assert_eq!((on_their_way, &state.status), (vec![1], &Status::PuttingBack));
    assert!(state.corrections.settings.is_empty());
    let state = after(with_files(), [column(3, Some(2)), Action::Stop]);
    assert_eq!((&state.reading, &state.status), (&Reading::Idle, &Status::Stopped));
}

#[test]
fn putting_back_that_is_stopped_too_is_done_with_what_is_read_next() {
    let read = |file| Action::Answered(Response::Read { file, rows: 9 });
    let state = after(with_files(), [column(3, Some(2)), read(1), Action::Stop, Action::Stop]);
    assert_eq!((&state.reading, &state.status), (&Reading::Idle, &Status::Stopped));
    let on_their_way = |state: &State| state.reading.files().map(|file| file.number).collect::<Vec<_>>();
    let again = after(state.clone(), [Action::Choose(vec![file(4)])]);
    assert_eq!(on_their_way(&again), [4, 1]);
    let again = after(settled(again), [Action::Choose(vec![file(5)])]);
    assert_eq!(on_their_way(&again), [5], "once");
    let gone = after(state, [Action::Choose(vec![file(4)]), read(4), Action::Unreadable(1)]);
    assert_eq!(on_their_way(&after(gone, [Action::Choose(vec![file(5)])])), [5], "it can't be read");
}

#[test]
fn a_file_that_comes_again_is_read_as_was_chosen_for_it() {
    let separator = Action::Correct(2, Correction::Separator(Some(',')));
    let state = settled(after(with_files(), [period(2024), separator]));
    let chosen = state.corrections.of(2);
    let state = settled(after(state, [Action::Remove(2), period(2025)]));
    assert!(state.corrections.choices.is_empty());
    let same = Chosen { name: "2.csv".into(), ..file(4) };
    let state = settled(after(state, [Action::Choose(vec![same.clone()])]));
    assert_eq!(state.corrections.of(4), chosen);
    let state = undone(state);
    assert_eq!((state.corrections.of(4), &state.reading), (chosen.clone(), &Reading::Idle), "that is no step");
    let cleared = after(state, [Action::Remove(4), Action::Clear, Action::Choose(vec![same])]);
    assert!(cleared.corrections.choices.is_empty());
}

#[test]
fn what_was_chosen_for_a_file_that_went_does_no_harm() {
    let separator = |file| Action::Correct(file, Correction::Separator(Some(',')));
    let state = settled(after(with_files(), [separator(2)]));
    let state = settled(after(state, [period(2024)]));
    let state = settled(after(state, [separator(1)]));
    let state = settled(after(state, [Action::Remove(1)]));
    assert_eq!(undoes(&state), "periode", "the step of the file went with it");
    let state = undone(state);
    assert_eq!(undoes(&state), "scheidingsteken");
    let state = settled(after(state, [Action::Remove(2), Action::Choose(vec![file(4)])]));
    assert_eq!((undoes(&state), redoes(&state)), (String::new(), "periode".into()));
    let state = settled(redone(state));
    assert!(state.corrections.choices.is_empty() && state.selection.period == Period::year(2024));
}

#[test]
fn a_mended_version_of_a_file_is_read_as_was_chosen_for_the_earlier_one() {
    let separator = Action::Correct(2, Correction::Separator(Some(',')));
    let state = settled(after(with_files(), [separator, period(2024)]));
    let mended = Chosen { name: "2.csv".into(), ..file(4) };
    let state = after(state, [Action::Choose(vec![mended])]);
    let (kept, stopped) = (state.corrections.choices.clone(), after(state.clone(), [Action::Stop]));
    assert_eq!(kept.keys().copied().collect::<Vec<_>>(), [2, 4]);
    assert_eq!(stopped.corrections.choices.keys().copied().collect::<Vec<_>>(), [2], "the earlier one stays");
    let state = settled(state);
    assert_eq!(state.corrections.choices.keys().copied().collect::<Vec<_>>(), [4]);
    let state = settled(undone(state));
    assert_eq!((undoes(&state), state.corrections.choices.len()), ("scheidingsteken".into(), 1));
    let state = undone(state);
    assert!(state.corrections.choices.is_empty());
    assert_eq!(state.reading.files().map(|file| file.number).collect::<Vec<_>>(), [4]);
}

#[test]
fn everything_cleared_is_not_undone() {
    let state = after(with_files(), [period(2024), title("T"), Action::Clear]);
    assert_eq!((undoes(&state), redoes(&state)), (String::new(), String::new()));
    assert_eq!(undone(state.clone()).version(), state.version());
}

#[test]
fn without_a_worker_what_is_undone_is_read_so_later() {
    let state = settled(after(with_files(), [column(3, Some(2))]));
    let state = undone(after(state, [Action::WorkerLost("gone".into())]));
    assert!(state.corrections.settings.is_empty());
    let (state, effects) = state.step(Action::ReadAgain);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Begin { settings, .. } if settings.is_empty())));
    assert_same(&settled(state), &with_files(), "as before");
}

#[test]
fn a_selection_that_comes_back_is_held_against_the_files_of_now() {
    let only = |values: &[&str]| {
        Action::Select(Change::Only(Choice::Theme, values.iter().map(|value| (*value).to_owned()).collect()))
    };
    let state = settled(after(with_files(), [only(&["Weg"]), rule(Rule::Closed), only(&["Zorg"])]));
    assert!(state.notices.is_empty());
    let state = settled(undone(state));
    assert!(state.notices.iter().any(|notice| matches!(notice, Notice::UnknownValues(_))), "{:?}", state.notices);
    let state = settled(redone(state));
    assert!(state.notices.is_empty(), "{:?}", state.notices);
}

#[test]
fn what_was_saved_is_no_unsaved_work_when_it_comes_back() {
    let state = after(with_files(), [Action::Written, title("Ons jaar"), Action::SaveSettings("i.json".into())]);
    assert!(!state.has_unsaved_work());
    let state = after(state, [Action::Written, title("Ander jaar")]);
    assert!(state.has_unsaved_work());
    let state = undone(state);
    assert!(!state.has_unsaved_work());
    assert!(redone(state).has_unsaved_work());
    let only = Selection { only: [(Choice::Theme, ["zorg".to_owned()].into())].into(), ..Selection::default() };
    let file = SettingsFile { selection: Some(only), ..SettingsFile::default() };
    let state = settled(after(with_files(), [take(&file)]));
    assert!(!state.has_unsaved_work());
    let state = settled(undone(state));
    assert!(!state.has_unsaved_work());
    assert!(!settled(redone(state)).has_unsaved_work(), "it is in the file that was opened");
}

#[test]
fn what_was_brought_is_said_until_the_user_does_something_else() {
    let state = settled(undone(settled(after(with_files(), [period(2024)]))));
    assert_eq!(
        (&state.brought, &state.status),
        (&Some((Bring::Back, Subject::Period)), &Status::Figures(Some((4, 9))))
    );
    assert_eq!(settled(after(state, [Action::Speak(Language::English)])).brought, None);
    let (_, effects) = after(State::default(), [title("T")]).step(Action::Bring(Bring::Back));
    assert_eq!(effects, [Effect::KeepFocus(Place::Report(Spot::Template))]);
}

#[test]
fn what_was_selected_of_the_sample_is_held_against_the_files_that_come() {
    let sample = Chosen { is_sample: true, ..file(1) };
    let only = Action::Select(Change::Only(Choice::Theme, vec!["Van het voorbeeld".into()]));
    let state = settled(after(State::default(), [Action::Choose(vec![sample])]));
    let state = settled(after(state, [only, Action::Choose(vec![file(2)])]));
    assert!(state.notices.iter().any(|notice| matches!(notice, Notice::UnknownValues(_))), "{:?}", state.notices);
    let state = settled(after(state, [Action::Select(Change::Known)]));
    assert_eq!((state.selection.only.len(), undoes(&state)), (0, "keuzes die in geen bestand staan".into()));
}

#[test]
fn a_page_that_stopped_begins_a_new_history() {
    let kept = super::super::Kept { settings: settings_file().to_json(), ..Default::default() };
    let state = after(State::default(), [Action::Resume(kept)]);
    assert_eq!((state.selection.rule, undoes(&state)), (Rule::Closed, String::new()));
}

/// Something that happens: what the user chooses, and what happens to files meanwhile.
fn event() -> impl Strategy<Value = Event> {
    let years = (2019i32..2026).prop_map(|year| Event::Do(period(year)));
    let kinds = any::<Index>().prop_map(|index| {
        let all = every_kind();
        Event::Do(index.get(&all).0.clone())
    });
    let policies = [Policy::default(), Policy::STRICT, Policy::Round, Policy::Internal];
    prop_oneof![
        2 => years,
        8 => kinds,
        1 => prop::sample::select(policies.to_vec()).prop_map(|policy| Event::Do(Action::Protect(policy))),
        2 => prop::sample::select(vec![Action::Written, Action::Stop, Action::WorkerLost("gone".into()), Action::ReadAgain])
            .prop_map(Event::Do),
        1 => (1u32..6).prop_map(|file| Event::Do(Action::Remove(file))),
        1 => (4u32..9).prop_map(Event::Add),
        1 => (10u32..20).prop_map(Event::Mend),
        3 => Just(Event::Settle),
        3 => Just(Event::Do(Action::Bring(Bring::Back))),
        2 => Just(Event::Do(Action::Bring(Bring::Again))),
    ]
}

#[derive(Clone, Debug)]
enum Event {
    Do(Action),
    Add(FileNumber),
    Mend(FileNumber),
    Settle,
}

/// Whether two versions say the same. Values that were picked while they were merged are the group, once the files are held
/// against them.
fn are_same(one: &Version, other: &Version) -> bool {
    let counted = |version: &Version| {
        let selection = Rc::new(super::super::merging::as_counted(&version.selection));
        Version { selection, ..version.clone() }
    };
    counted(one).is_like(&counted(other))
}

proptest! {
    #[test]
    fn all_undone_and_done_again_is_where_it_began(events in proptest::collection::vec(event(), 0..60)) {
        let mut state = with_files();
        for event in events {
            let shown = state.policy;
            let is_protecting = matches!(&event, Event::Do(Action::Protect(_)));
            state = match event {
                Event::Do(action) => after(state, [action]),
                Event::Add(number) if state.read.iter().chain(state.reading.files()).all(|file| file.number != number) => {
                    after(state, [Action::Choose(vec![file(number)])])
                }
                Event::Mend(number) if state.read.iter().chain(state.reading.files()).all(|file| file.number != number) => {
                    after(state, [Action::Choose(vec![Chosen { name: format!("{}.csv", number % 4), ..file(number) }])])
                }
                Event::Add(_) | Event::Mend(_) => state,
                Event::Settle => settled(state),
            };
            prop_assert!(is_protecting || state.policy.is_for_publication() || shown == state.policy);
            prop_assert!(state.history.past.len() <= STEPS && state.history.future.len() <= STEPS);
        }
        let state = settled(after(state, [Action::ReadAgain]));
        let (mut back, mut seen) = (state.clone(), vec![state.version()]);
        while back.brings(Bring::Back).is_some() {
            let before = back.version();
            back = settled(undone(back));
            prop_assert!(!back.version().is_like(&before), "each step changes something");
            seen.push(back.version());
        }
        let first = back.version();
        let mut steps = 0;
        while back.brings(Bring::Again).is_some() {
            back = settled(redone(back));
            steps += 1;
        }
        prop_assert!(steps + 1 >= seen.len());
        for _ in 0..steps {
            back = settled(undone(back));
        }
        prop_assert!(are_same(&back.version(), &first), "{:?} and {:?}", back.version(), first);
        for version in seen.iter().rev() {
            prop_assert!(are_same(&back.version(), version), "{:?} and {version:?}", back.version());
            back = settled(redone(back));
        }
    }
}
