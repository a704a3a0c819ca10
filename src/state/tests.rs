use super::choosing::Count;
use super::queue::SLICE;
use super::*;
use crate::calendar::Period;
use crate::columns::ColumnSettings;
use crate::fields::{Choice, Field, SheetKind};
use crate::forms::Form;
use crate::groups::Group;
use crate::protocol::{
    ChoiceShown, ColumnUnderstood, FigureShown, FileShown, KeyFigureShown, SheetShown, TextShown, ValueShown,
};
use crate::selection::{Compare, Rule};
use crate::settings::SettingsFile;
use crate::text::Encoding;

/// A page and everything it was told to do.
#[derive(Default)]
struct Play {
    state: State,
    effects: Vec<Effect>,
}

impl Play {
    /// Does the actions and gives what the page must do because of the last.
    fn act(&mut self, actions: impl IntoIterator<Item = Action>) -> Vec<Effect> {
        for action in actions {
            (self.state, self.effects) = std::mem::take(&mut self.state).step(action);
        }
        self.effects.clone()
    }

    fn answer(&mut self, response: Response) -> Vec<Effect> {
        self.act([Action::Answered(response)])
    }

    /// Reads a file of one slice to its end and answers the view that is asked for.
    fn with_file(number: FileNumber) -> Play {
        let mut play = Play::default();
        play.act([Action::Widths(800, 1000), Action::Choose(vec![file(number, 10)])]);
        play.answer(progress(number));
        play.answer(read(number));
        play.answer(shown(1));
        play
    }
}

fn file(number: FileNumber, size: u64) -> Chosen {
    Chosen { number, name: format!("{number}.csv"), size, ..Chosen::default() }
}

/// A file with the name of [`file`] 1.
fn same_name(number: FileNumber) -> Chosen {
    Chosen { name: "1.csv".into(), ..file(number, 10) }
}

fn numbers(play: &Play) -> Vec<FileNumber> {
    play.state.read.iter().map(|file| file.number).collect()
}

fn progress(file: FileNumber) -> Response {
    Response::Progress { file, rows: 7 }
}

fn read(file: FileNumber) -> Response {
    Response::Read { file, rows: 9 }
}

fn shown(selected: u64) -> Response {
    let value = |value: &str| ValueShown { value: value.into(), label: value.into(), count: None };
    Response::Shown(Box::new(Shown {
        cases: Some((selected, 9)),
        choices: vec![ChoiceShown {
            choice: Choice::Theme,
            label: "Thema".into(),
            values: vec![value("a"), value("b")],
        }],
        ..Shown::default()
    }))
}

fn rule(rule: Rule) -> Action {
    Action::Select(Change::Rule(rule))
}

fn begin(number: FileNumber) -> Effect {
    begin_with(number, FileChoices::default(), Settings::default())
}

fn begin_with(file: FileNumber, choices: FileChoices, settings: Settings) -> Effect {
    Effect::Begin { file, name: format!("{file}.csv"), choices, settings }
}

fn slice(file: FileNumber, from: u64, last: bool) -> Effect {
    Effect::SendSlice { file, from, last }
}

fn selected_on_screen(play: &Play) -> Option<u64> {
    play.state.screen.as_ref().and_then(|screen| screen.shown.cases).map(|(selected, _)| selected)
}

fn asks(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Show(_))).count()
}

#[test]
fn slices_go_one_by_one_and_end() {
    let mut play = Play::default();
    let effects = play.act([Action::Choose(vec![file(1, 2 * SLICE + 1)])]);
    assert_eq!(effects, [Effect::Mark(Timing::Read), begin(1)]);
    assert_eq!(play.answer(progress(1)), [slice(1, 0, false)]);
    assert_eq!(play.answer(progress(1)), [slice(1, SLICE, false)]);
    assert_eq!(play.answer(progress(1)), [slice(1, 2 * SLICE, true)]);
    assert_eq!(play.answer(progress(1)), []);
    assert_eq!(asks(&play.answer(read(1))), 1);
    assert_eq!(play.answer(shown(3)), [Effect::Measure(Timing::Read)]);
    assert_eq!(selected_on_screen(&play), Some(3));
}

#[test]
fn sizes_around_a_slice() {
    for (size, slices) in [(0, 1), (1, 1), (SLICE - 1, 1), (SLICE, 1), (SLICE + 1, 2), (2 * SLICE, 2)] {
        let mut play = Play::default();
        play.act([Action::Choose(vec![file(1, size)])]);
        let sent: Vec<Effect> = (0..4).flat_map(|_| play.answer(progress(1))).collect();
        assert_eq!(sent.len(), slices, "{size}");
        assert_eq!(sent.last(), Some(&slice(1, (slices as u64 - 1) * SLICE, true)), "{size}");
    }
}

#[test]
fn files_chosen_while_reading_wait_and_are_shown_together() {
    let mut play = Play::default();
    play.act([Action::Choose(vec![file(1, 10)]), Action::Choose(vec![file(2, 30)])]);
    let Reading::Busy(busy) = &play.state.reading else { panic!("not reading") };
    assert_eq!((busy.index(), busy.total(), busy.bytes()), (1, 2, (0, 40)));
    play.answer(progress(1));
    assert_eq!(play.answer(read(1)), [begin(2)]);
    let Reading::Busy(busy) = &play.state.reading else { panic!("not reading") };
    assert_eq!((busy.index(), busy.total(), busy.bytes()), (2, 2, (10, 40)));
    play.answer(progress(2));
    assert_eq!(asks(&play.answer(read(2))), 1);
    assert_eq!(play.state.read, [file(1, 10), file(2, 30)]);
    assert_eq!(play.state.reading, Reading::Idle);
}

#[test]
fn stop_forgets_and_ignores_late_answers() {
    let mut play = Play::default();
    play.act([Action::Choose(vec![file(1, 10), file(2, 10)])]);
    play.answer(progress(1));
    let effects = play.act([Action::Stop]);
    for effect in [Effect::DropSlice, Effect::Forget(1), Effect::LetGo(1), Effect::LetGo(2)] {
        assert!(effects.contains(&effect), "{effect:?}");
    }
    for late in [progress(1), read(1), Response::Forgotten { file: 1 }, shown(5)] {
        assert_eq!(play.answer(late), []);
    }
    assert!(play.state.is_start() && play.state.screen.is_none());
}

#[test]
fn stop_keeps_files_that_were_read() {
    let mut play = Play::with_file(1);
    play.act([Action::Choose(vec![file(2, 10)])]);
    assert_eq!(asks(&play.act([Action::Stop])), 0);
    play.answer(progress(2));
    play.answer(Response::Forgotten { file: 2 });
    assert_eq!((play.state.read.len(), selected_on_screen(&play)), (1, Some(1)));
    assert_eq!((play.state.is_busy(), play.state.status), (false, Status::Stopped));
}

#[test]
fn stop_shows_what_was_read_before_it() {
    let mut play = Play::default();
    play.act([Action::Choose(vec![file(1, 10), file(2, 10)])]);
    play.answer(progress(1));
    play.answer(read(1));
    assert_eq!(asks(&play.act([Action::Stop])), 1);
    play.answer(shown(4));
    assert_eq!((play.state.read.len(), selected_on_screen(&play)), (1, Some(4)));
}

#[test]
fn selections_that_overtake_each_other_end_at_the_latest() {
    let mut play = Play::with_file(1);
    assert_eq!(asks(&play.act([rule(Rule::Started)])), 1);
    assert_eq!(asks(&play.act([rule(Rule::Closed)])), 0);
    assert!(play.state.is_busy());
    let effects = play.answer(shown(50));
    assert_eq!(selected_on_screen(&play), Some(1));
    let Some(Effect::Show(view)) = effects.last() else { panic!("the latest is not asked: {effects:?}") };
    assert_eq!(view.selection.rule, Rule::Closed);
    assert_eq!(play.answer(shown(60)), [Effect::Measure(Timing::Figures)]);
    assert_eq!(selected_on_screen(&play), Some(60));
    assert!(!play.state.is_busy());
}

#[test]
fn selection_that_returns_is_not_asked_again() {
    let mut play = Play::with_file(1);
    play.act([rule(Rule::Started), rule(Rule::Active)]);
    assert!(!play.state.is_busy());
    assert_eq!(asks(&play.answer(shown(50))), 0);
    assert_eq!(selected_on_screen(&play), Some(1));
}

#[test]
fn view_of_fewer_files_does_not_overwrite() {
    let mut play = Play::with_file(1);
    play.act([Action::Choose(vec![file(2, 1)])]);
    play.answer(progress(2));
    play.answer(read(2));
    play.act([Action::Remove(2)]);
    assert_eq!(asks(&play.answer(shown(99))), 1);
    assert_eq!(selected_on_screen(&play), Some(1));
}

#[test]
fn language_asks_again_and_keeps_the_screen() {
    let mut play = Play::with_file(1);
    let effects = play.act([Action::Speak(Language::English)]);
    assert_eq!(effects[0], Effect::SetLanguage(Language::English));
    assert_eq!(asks(&effects), 1);
    assert_eq!(selected_on_screen(&play), Some(1));
    play.answer(shown(2));
    assert_eq!(play.state.screen.unwrap().view.language, Language::English);
}

#[test]
fn an_enlarged_figure_is_drawn_anew_and_small_again() {
    let mut play = Play::with_file(1);
    let effects = play.act([Action::Enlarge(FigureId::Levels, true)]);
    let Some(Effect::Show(view)) = effects.last() else { panic!("not asked") };
    let widths = [FigureId::Levels, FigureId::Growth, FigureId::Duration].map(|figure| view.width_of(figure));
    assert_eq!(widths, [1000, 1000, 800], "the growth is large at first");
    play.answer(shown(2));
    let effects = play.act([Action::Enlarge(FigureId::Levels, false)]);
    let Some(Effect::Show(view)) = effects.last() else { panic!("not asked") };
    assert_eq!(view.width_of(FigureId::Levels), 800);
}

#[test]
fn width_is_asked_in_steps() {
    let mut play = Play::with_file(1);
    assert_eq!(asks(&play.act([Action::Widths(819, 1019)])), 0);
    let effects = play.act([Action::Widths(820, 1019)]);
    let Some(Effect::Show(view)) = effects.last() else { panic!("not asked") };
    assert_eq!((view.width, view.large.width), (820, 1000));
    assert_eq!([0, 299, 301, 321, 1599, 1600, 5000].map(rounded), [288, 288, 300, 320, 1580, 1600, 1600]);
}

#[test]
fn remove_forgets_and_the_last_one_ends_at_the_start() {
    let mut play = Play::with_file(1);
    play.act([Action::Choose(vec![file(2, 1)])]);
    play.answer(progress(2));
    play.answer(read(2));
    play.answer(shown(2));
    let effects = play.act([Action::Remove(1)]);
    assert!(effects.contains(&Effect::Forget(1)) && effects.contains(&Effect::LetGo(1)));
    assert_eq!(asks(&effects), 1);
    play.answer(shown(3));
    assert_eq!(asks(&play.act([Action::Remove(2)])), 0);
    assert!(play.state.is_start() && play.state.screen.is_none());
}

#[test]
fn remove_of_the_file_being_read_goes_on_with_the_next() {
    let mut play = Play::default();
    play.act([Action::Choose(vec![file(1, 10), file(2, 10), file(3, 10)])]);
    let effects = play.act([Action::Remove(1)]);
    assert!(effects.contains(&Effect::DropSlice) && effects.contains(&begin(2)));
    play.act([Action::Remove(3)]);
    assert_eq!(play.answer(progress(1)), []);
    assert_eq!(play.answer(progress(2)), [slice(2, 0, true)]);
    assert_eq!(asks(&play.answer(read(2))), 1);
}

#[test]
fn same_name_replaces_once_it_is_read_and_is_said() {
    let mut play = Play::with_file(1);
    let effects = play.act([Action::Choose(vec![same_name(2)])]);
    assert!(!effects.contains(&Effect::Forget(1)));
    play.answer(progress(2));
    let effects = play.answer(read(2));
    assert!(effects.contains(&Effect::Forget(1)) && effects.contains(&Effect::LetGo(1)));
    assert_eq!(play.state.notices, [Notice::Replaced("1.csv".into())]);
    assert_eq!(numbers(&play), [2]);
}

#[test]
fn stop_of_a_replacement_keeps_what_it_would_replace() {
    let mut play = Play::with_file(1);
    play.act([Action::Choose(vec![same_name(2)])]);
    play.answer(progress(2));
    assert_eq!(asks(&play.act([Action::Stop])), 0);
    assert_eq!((numbers(&play), selected_on_screen(&play)), (vec![1], Some(1)));
    assert_eq!((&play.state.notices[..], play.state.is_busy()), (&[][..], false));
}

#[test]
fn unreadable_replacement_keeps_what_it_would_replace() {
    let mut play = Play::with_file(1);
    play.act([Action::Choose(vec![same_name(2)]), Action::Unreadable(2)]);
    assert_eq!(numbers(&play), [1]);
    assert_eq!(play.state.notices, [Notice::Unreadable("1.csv".into())]);
}

#[test]
fn same_name_replaces_what_waits_at_once() {
    let mut play = Play::default();
    play.act([Action::Choose(vec![file(2, 10), file(1, 10)])]);
    let effects = play.act([Action::Choose(vec![same_name(3)])]);
    assert!(effects.contains(&Effect::LetGo(1)));
    let Reading::Busy(busy) = &play.state.reading else { panic!("not reading") };
    assert_eq!((busy.current.number, busy.waiting[0].number, busy.waiting.len()), (2, 3, 1));
}

#[test]
fn sample_goes_before_own_files_are_read() {
    let sample = |number| Chosen { is_sample: true, ..file(number, 10) };
    let mut play = Play::default();
    play.act([Action::Choose(vec![sample(1), sample(2), sample(3)])]);
    play.answer(progress(1));
    play.answer(read(1));
    assert!(play.state.is_sample());
    let effects = play.act([Action::Choose(vec![file(4, 10)])]);
    assert!([1, 2, 3].iter().all(|number| effects.contains(&Effect::LetGo(*number))));
    assert!(effects.contains(&begin(4)) && !effects.contains(&begin(3)));
    assert_eq!(play.state.notices, [Notice::SampleGone]);
    play.answer(progress(4));
    play.answer(read(4));
    assert_eq!((numbers(&play), play.state.is_sample()), (vec![4], false));
}

#[test]
fn sample_does_not_come_beside_own_files() {
    let mut play = Play::with_file(1);
    let effects = play.act([Action::Choose(vec![Chosen { is_sample: true, ..file(2, 10) }])]);
    assert_eq!(effects, [Effect::LetGo(2)]);
    assert_eq!(numbers(&play), [1]);
}

#[test]
fn files_that_are_added_count_in_what_is_said() {
    let mut play = Play::default();
    play.act([Action::Choose(vec![file(1, 10)]), Action::Choose(vec![file(2, 10)])]);
    assert_eq!(play.state.status, Status::Reading { index: 1, total: 2 });
}

#[test]
fn computing_is_from_the_end_of_reading_to_the_figures() {
    let mut play = Play::with_file(1);
    assert!(!play.state.is_computing());
    play.act([Action::Choose(vec![file(2, 10)])]);
    play.answer(progress(2));
    assert!(!play.state.is_computing());
    play.answer(read(2));
    assert!(play.state.is_computing());
    play.answer(shown(2));
    assert!(!play.state.is_computing());
    play.act([rule(Rule::Closed)]);
    assert!(play.state.is_busy() && !play.state.is_computing());
}

#[test]
fn same_name_twice_at_once_reads_both_and_is_said() {
    let mut play = Play::default();
    play.act([Action::Choose(vec![file(1, 10), same_name(2), same_name(3)])]);
    assert_eq!(play.state.notices, [Notice::SameName("1.csv".into())]);
    assert_eq!(play.state.reading.files().count(), 3);
}

#[test]
fn worker_lost_keeps_settings_and_reads_again_when_asked() {
    let mut play = Play::with_file(1);
    play.act([rule(Rule::Closed), Action::Choose(vec![file(2, 10)])]);
    let effects = play.act([Action::WorkerLost("out of memory".into())]);
    assert_eq!(effects, [Effect::DropSlice, Effect::EndWorker]);
    assert!(play.state.screen.is_none() && !play.state.is_busy());
    play.act([Action::Choose(vec![file(3, 10)])]);
    let waiting = vec![file(1, 10), file(2, 10), file(3, 10)];
    assert_eq!(play.state.reading, Reading::Lost { why: "out of memory".into(), waiting });
    let effects = play.act([Action::ReadAgain]);
    let focus = Effect::Focus(Place::Files);
    assert_eq!(effects, [Effect::NewWorker, focus, Effect::Mark(Timing::Read), begin(1)]);
    assert_eq!(play.state.selection.rule, Rule::Closed);
}

#[test]
fn worker_lost_without_files_starts_with_the_next_file() {
    let mut play = Play::default();
    play.act([Action::WorkerLost("refused".into())]);
    assert!(matches!(play.state.reading, Reading::Lost { .. }));
    let effects = play.act([Action::Choose(vec![file(1, 10)])]);
    assert_eq!(effects, [Effect::NewWorker, Effect::Mark(Timing::Read), begin(1)]);
}

#[test]
fn clear_ends_the_worker_and_keeps_the_language() {
    let mut play = Play::with_file(1);
    play.act([Action::Speak(Language::English), rule(Rule::Closed)]);
    let effects = play.act([Action::Clear]);
    assert!(effects.contains(&Effect::NewWorker) && effects.contains(&Effect::LetGo(1)));
    let state = play.state;
    assert_eq!(state.status, Status::Cleared);
    let large = Large { width: 1000, ..Large::default() };
    let language = Language::English;
    let empty = State { language, width: 800, large, status: Status::Cleared, ..State::default() };
    assert_eq!(state, empty, "nothing else is left");
}

#[test]
fn clear_lets_go_of_what_is_on_its_way() {
    let mut play = Play::with_file(1);
    play.act([Action::Choose(vec![file(2, 10), file(3, 10)])]);
    let effects = play.act([Action::Clear]);
    for effect in [Effect::DropAll, Effect::LetGo(1), Effect::LetGo(2), Effect::LetGo(3), Effect::NewWorker] {
        assert!(effects.contains(&effect), "{effect:?}");
    }
}

#[test]
fn a_lost_worker_is_ended_so_that_its_memory_is_free() {
    let mut play = Play::with_file(1);
    assert!(play.act([Action::WorkerLost("out of memory".into())]).contains(&Effect::EndWorker));
}

#[test]
fn a_page_that_stopped_goes_on_with_its_choices_and_files() {
    let mut before = Play::with_file(1);
    before.act([Action::Speak(Language::English), rule(Rule::Closed)]);
    let settings = before.state.settings_to_save().to_json();
    let kept = Kept {
        why: "a.rs:1".into(),
        language: Language::English,
        settings,
        files: vec![file(1, 10)],
        ..Kept::default()
    };
    let mut play = Play::default();
    play.act([Action::Resume(kept)]);
    assert_eq!(play.state.reading, Reading::Lost { why: "a.rs:1".into(), waiting: vec![file(1, 10)] });
    assert_eq!((play.state.language, play.state.selection.rule), (Language::English, Rule::Closed));
    assert_eq!(play.state.notices, [], "nobody opened a file");
    let effects = play.act([Action::ReadAgain]);
    assert!(effects.contains(&Effect::NewWorker) && effects.contains(&begin(1)));
}

#[test]
fn a_page_that_stopped_and_left_nothing_begins_afresh() {
    let mut play = Play::default();
    play.act([Action::Resume(Kept { why: "a.rs:1".into(), ..Kept::default() })]);
    let Play { state, .. } = play;
    assert!(state.is_start() && matches!(state.reading, Reading::Lost { .. }));
}

#[test]
fn a_workbook_that_can_not_be_held_is_refused_before_it_is_read() {
    let workbook = |size| Chosen { name: "Alles.XLSX".into(), ..file(2, size) };
    let largest = crate::reading::LARGEST_WORKBOOK as u64;
    let mut play = Play::default();
    let effects = play.act([Action::Choose(vec![file(1, 4 * largest), workbook(largest + 1)])]);
    assert_eq!(effects, [Effect::LetGo(2), Effect::Mark(Timing::Read), begin(1)], "a text may be as large");
    assert_eq!(play.state.notices, [Notice::TooLarge("Alles.XLSX".into())]);
    let mut play = Play::default();
    let effects = play.act([Action::Choose(vec![workbook(largest)])]);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Begin { .. })), "{effects:?}");
}

#[test]
fn unreadable_file_is_said_and_the_next_is_read() {
    let mut play = Play::default();
    play.act([Action::Choose(vec![file(1, 10), file(2, 10)])]);
    let effects = play.act([Action::Unreadable(1)]);
    assert!(effects.contains(&Effect::Forget(1)) && effects.contains(&begin(2)));
    assert_eq!(play.state.notices, [Notice::Unreadable("1.csv".into())]);
    assert_eq!(play.act([Action::Unreadable(1)]), []);
}

#[test]
fn only_the_file_that_is_named_is_given_up() {
    let mut play = Play::default();
    play.act([Action::Choose(vec![file(1, 10), file(2, 10)])]);
    let refused = |file| Response::Refused { file, reason: "x".into() };
    assert!(!play.answer(refused(None)).contains(&Effect::Forget(1)));
    let effects = play.answer(refused(Some(1)));
    assert!(effects.contains(&Effect::Forget(1)) && effects.contains(&begin(2)));
}

#[test]
fn refused_view_is_not_asked_for_ever() {
    let mut play = Play::with_file(1);
    play.act([rule(Rule::Closed)]);
    assert_eq!(asks(&play.answer(Response::Refused { file: None, reason: "x".into() })), 0);
    assert_eq!(asks(&play.act([rule(Rule::Started)])), 1);
}

#[test]
fn save_is_of_what_is_on_the_screen() {
    let mut play = Play::with_file(1);
    play.act([rule(Rule::Closed)]);
    let effects = play.act([Action::Save(Save::Json)]);
    let [Effect::Save(Save::Json, view)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(view.selection.rule, Rule::Active);
    assert_eq!(Play::default().act([Action::Save(Save::Json)]), []);
}

#[test]
fn select_uses_the_values_on_the_screen() {
    let mut play = Play::with_file(1);
    play.act([Action::Select(Change::Values(Choice::Theme, vec!["a".into()], false))]);
    assert_eq!(play.state.selection.only[&Choice::Theme], ["b".to_owned()].into());
    let period = Some(Period { first: 1, last: 2 });
    let effects = play.act([Action::Select(Change::Period(period))]);
    assert_eq!(effects, [Effect::Mark(Timing::Figures)]);
    assert_eq!(play.act([Action::Select(Change::Period(period))]), []);
}

fn settings() -> Settings {
    let json = r#"{"groeibeeld_settings": 1, "sheets": [{"headers": ["Nr", "Begonnen"], "kind": "cases"}]}"#;
    SettingsFile::from_json(json).expect("settings").corrections
}

/// The settings file with these corrections.
fn corrections(corrections: Settings) -> SettingsFile {
    SettingsFile { corrections, ..SettingsFile::default() }
}

fn take(file: &SettingsFile) -> Action {
    Action::TakeSettings("i.json".into(), Some(file.to_json()))
}

fn taken(sheets: usize, has_selection: bool) -> Notice {
    Notice::SettingsTaken {
        name: "i.json".into(),
        sheets,
        has_selection,
        policy: None,
        has_report: false,
        has_house: false,
    }
}

fn column(number: u16, header: &str, field: Option<Field>) -> ColumnUnderstood {
    let settings = ColumnSettings { field, ..ColumnSettings::default() };
    ColumnUnderstood::bare(number, header, settings)
}

/// A file with one sheet of these headers, as it is shown.
fn file_shown(file: FileNumber, headers: [&str; 2], kind: Option<SheetKind>) -> FileShown {
    let sheet = SheetShown {
        number: 0,
        name: String::new(),
        is_hidden: false,
        is_taken: true,
        kind,
        header: 1,
        lines: vec![1],
        columns: vec![column(1, headers[0], kind.map(|_| Field::CaseId)), column(2, headers[1], None)],
        is_corrected: false,
        rows: 9,
        used: 9,
        holds: crate::reading::Holds::Rows,
    };
    let text = TextShown { encoding: Encoding::Utf8, separator: ';', examples: Vec::new(), has_accents: false };
    let name = format!("{file}.csv");
    FileShown { file, name, text: Some(text), sheets: vec![sheet], rows: 9, used: 9, left_out: Vec::new() }
}

/// Three files on the screen; the first and the last have the same headers.
fn with_three_files() -> Play {
    let mut play = Play::default();
    play.act([Action::Widths(800, 1000), Action::Choose(vec![file(1, 10), file(2, 10), file(3, 10)])]);
    for number in 1..=3 {
        play.answer(progress(number));
        play.answer(read(number));
    }
    let (same, other) = (["Nr", "Begonnen"], ["Id", "Gemeente"]);
    play.answer(Response::Shown(Box::new(Shown {
        files: vec![file_shown(1, same, None), file_shown(2, other, Some(SheetKind::Cases)), file_shown(3, same, None)],
        ..Shown::default()
    })));
    play
}

fn correct(file: FileNumber, correction: Correction) -> Action {
    Action::Correct(file, correction)
}

fn begun(effects: &[Effect]) -> Vec<FileNumber> {
    let begun =
        effects.iter().filter_map(|effect| if let Effect::Begin { file, .. } = effect { Some(*file) } else { None });
    begun.collect()
}

fn on_their_way(play: &Play) -> Vec<(FileNumber, bool)> {
    play.state.reading.files().map(|file| (file.number, file.is_again)).collect()
}

#[test]
fn correction_reads_again_and_keeps_what_was_read() {
    let mut play = with_three_files();
    let utf16 = Some(Encoding::Utf16Le);
    let effects = play.act([correct(2, Correction::Encoding(utf16))]);
    let choices = FileChoices { encoding: utf16, ..FileChoices::default() };
    assert_eq!(effects, [Effect::Mark(Timing::Read), begin_with(2, choices, Settings::default())]);
    assert_eq!((numbers(&play), on_their_way(&play)), (vec![1, 2, 3], vec![(2, true)]));
    assert!(play.state.screen.is_some());
    assert_eq!(play.answer(progress(2)), [slice(2, 0, true)]);
    assert_eq!(asks(&play.answer(read(2))), 1);
    assert_eq!(numbers(&play), [1, 2, 3]);
    assert!(play.state.is_computing());
}

#[test]
fn correction_of_columns_reads_all_files_with_these_headers() {
    let mut play = with_three_files();
    let effects = play.act([correct(3, Correction::Kind(0, Some(SheetKind::Cases)))]);
    assert_eq!((begun(&effects), on_their_way(&play)), (vec![1], vec![(1, true), (3, true)]));
    assert_eq!(play.state.corrections.settings, settings());
    let Some(Effect::Begin { settings: sent, choices, .. }) = effects.last() else { panic!("{effects:?}") };
    assert_eq!((sent, choices), (&settings(), &FileChoices::default()));
}

#[test]
fn column_is_taken_from_what_held_it() {
    let mut play = with_three_files();
    let case_id = ColumnSettings { field: Some(Field::CaseId), ..ColumnSettings::default() };
    play.act([correct(2, Correction::Column(0, case_id.clone(), Some(2)))]);
    let sheets = play.state.corrections.settings.sheets();
    assert_eq!(sheets[0].columns, [ColumnSettings::default(), case_id.clone()]);
    assert_eq!(
        (&sheets[0].headers[..], sheets[0].kind),
        (&["Id".into(), "Gemeente".into()][..], Some(SheetKind::Cases))
    );
    play.act([correct(2, Correction::Column(0, case_id, None))]);
    assert_eq!(
        play.state.corrections.settings.sheets()[0].columns,
        [ColumnSettings::default(), ColumnSettings { field: Some(Field::Municipality), ..ColumnSettings::default() }],
        "the column holds again what its header says"
    );
}

#[test]
fn same_correction_again_does_nothing() {
    let mut play = with_three_files();
    assert_eq!(play.act([correct(2, Correction::Encoding(None))]), []);
    assert_eq!(play.act([correct(9, Correction::Kind(0, Some(SheetKind::Cases)))]), []);
    assert_eq!(play.state.reading, Reading::Idle);
}

#[test]
fn stop_puts_corrections_back_and_late_answers_are_not_heard() {
    let mut play = with_three_files();
    let (before, separator) = (play.state.corrections.clone(), Correction::Separator(Some(',')));
    play.act([correct(1, separator.clone())]);
    play.answer(progress(1));
    let effects = play.act([Action::Stop]);
    assert_eq!(effects, [Effect::DropSlice, Effect::StopReading(1), Effect::Focus(Place::Files)]);
    assert_eq!((&play.state.corrections, numbers(&play)), (&before, vec![1, 2, 3]));
    assert!(!play.state.is_busy());
    // A correction at once: what the worker still says about the earlier reading sends no slice.
    play.act([correct(1, separator)]);
    assert_eq!(play.answer(progress(1)), []);
    assert_eq!(play.answer(Response::Stopped { file: 1 }), []);
    assert_eq!(play.answer(progress(1)), [slice(1, 0, true)]);
}

#[test]
fn stop_too_late_reads_once_more_without_the_correction() {
    let mut play = with_three_files();
    play.act([correct(1, Correction::Separator(Some(',')))]);
    play.answer(progress(1));
    play.act([Action::Stop]);
    assert_eq!(play.answer(read(1)), [Effect::Mark(Timing::Read), begin(1)]);
    play.answer(Response::Stopped { file: 1 });
    play.answer(progress(1));
    assert_eq!(asks(&play.answer(read(1))), 1);
}

#[test]
fn correction_while_another_file_is_read_begins_that_anew() {
    let mut play = with_three_files();
    play.act([Action::Choose(vec![file(4, 10)])]);
    play.answer(progress(4));
    let effects = play.act([correct(3, Correction::Kind(0, Some(SheetKind::Cases)))]);
    let begin = begin_with(4, FileChoices::default(), settings());
    assert_eq!(effects, [Effect::DropSlice, Effect::StopReading(4), begin]);
    assert_eq!(on_their_way(&play), [(4, false), (1, true), (3, true)]);
    // The end of the earlier reading is not the end of this one.
    assert_eq!(play.answer(read(4)), []);
    play.answer(Response::Stopped { file: 4 });
    assert_eq!(play.answer(progress(4)), [slice(4, 0, true)]);
    assert_eq!(begun(&play.answer(read(4))), [1]);
}

#[test]
fn automatic_takes_corrections_back_and_keeps_the_focus() {
    let mut play = with_three_files();
    play.act([correct(1, Correction::Kind(0, Some(SheetKind::Cases)))]);
    for number in [1, 3] {
        play.answer(progress(number));
        play.answer(read(number));
    }
    assert_eq!(play.state.settings_to_save(), corrections(settings()));
    let effects = play.act([correct(1, Correction::Automatic)]);
    assert_eq!((begun(&effects), effects[0].clone()), (vec![1], Effect::Focus(Place::File(1))));
    assert_eq!(on_their_way(&play), [(1, true), (3, true)]);
    assert!(play.state.settings_to_save().is_empty());
}

#[test]
fn settings_file_is_taken_and_said() {
    let mut play = with_three_files();
    let effects = play.act([take(&corrections(settings()))]);
    assert_eq!(begun(&effects), [1]);
    assert_eq!(play.state.notices, [taken(1, false)]);
    assert_eq!(play.state.corrections.settings, settings());
    play.act([Action::TakeSettings("x.json".into(), Some("{}".into())), Action::TakeSettings("y.json".into(), None)]);
    assert_eq!(play.state.notices[1..], [Notice::NoSettings("x.json".into()), Notice::NoSettings("y.json".into())]);
    assert_eq!(play.state.corrections.settings, settings());
}

#[test]
fn settings_taken_before_files_stay_when_reading_is_stopped() {
    let mut play = Play::default();
    let effects = play.act([take(&corrections(settings()))]);
    assert_eq!((effects, &play.state.status), (vec![], &Status::Quiet));
    let effects = play.act([Action::Choose(vec![file(1, 10)])]);
    assert_eq!(effects[1], begin_with(1, FileChoices::default(), settings()));
    play.act([Action::Stop]);
    assert_eq!(play.state.corrections.settings, settings());
}

#[test]
fn settings_to_save_hold_the_encoding_and_what_does_not_count() {
    let mut play = with_three_files();
    assert!(play.state.settings_to_save().is_empty());
    play.act([correct(2, Correction::Encoding(Some(Encoding::Windows1252)))]);
    let saved = play.state.settings_to_save().corrections;
    assert_eq!(saved.encodings().collect::<Vec<_>>(), [Encoding::Windows1252]);
    assert_eq!(saved.sheets()[0].kind, Some(SheetKind::Cases));
    play.act([correct(2, Correction::Kind(0, None))]);
    assert_eq!(play.state.settings_to_save().corrections.sheets()[0].kind, None);
    let effects = play.act([Action::SaveSettings("i.json".into())]);
    let said = play.state.said;
    play.act([Action::SaveSettings("i.json".into())]);
    assert_eq!(play.state.said, said + 1, "it is said again");
    let saved = play.state.settings_to_save();
    play.act([Action::WorkerLost("gone".into())]);
    assert_eq!(play.state.settings_to_save(), saved, "also when nothing is on the screen any more");
    let json = play.state.settings_to_save().to_json();
    assert_eq!(effects, [Effect::DownloadSettings("i.json".into(), json)]);
}

#[test]
fn templates_need_no_files() {
    let effects = Play::default().act([Action::Save(Save::TemplateXlsx)]);
    assert!(matches!(effects[..], [Effect::Save(Save::TemplateXlsx, _)]));
}

/// What is shown of the themes "a" and "b", with a figure.
fn shown_with_figure() -> Response {
    let Response::Shown(mut all) = shown(1) else { panic!("shown") };
    all.figures = vec![FigureShown { form: Form::Dumbbells, ..FigureShown::bare("growth") }];
    all.key_figures = vec![KeyFigureShown {
        label: "Trajecten".into(),
        value: "9".into(),
        detail: None,
        change: None,
        figure: "growth".into(),
    }];
    Response::Shown(all)
}

fn of_themes(themes: &[&str]) -> Selection {
    let themes = themes.iter().map(|theme| (*theme).to_owned()).collect();
    Selection { rule: Rule::Closed, only: [(Choice::Theme, themes)].into(), ..Selection::default() }
}

fn selects(selection: Selection) -> SettingsFile {
    SettingsFile { selection: Some(selection), ..SettingsFile::default() }
}

#[test]
fn key_figures_are_on_the_screen() {
    let mut play = Play::with_file(1);
    play.act([rule(Rule::Closed)]);
    play.answer(shown_with_figure());
    let shown = &play.state.screen.as_ref().expect("a screen").shown;
    assert_eq!(shown.key_figures.iter().map(|key| key.label.as_str()).collect::<Vec<_>>(), ["Trajecten"]);
}

#[test]
fn settings_with_a_selection_are_taken_before_and_after_files() {
    let file = selects(of_themes(&["A ", "zorg"]));
    let unknown = Notice::UnknownValues(vec![(Choice::Theme, vec!["zorg".into()])]);
    for is_before in [true, false] {
        let mut play = if is_before { Play::default() } else { Play::with_file(1) };
        let effects = play.act([take(&file)]);
        assert_eq!((begun(&effects), asks(&effects)), (vec![], usize::from(!is_before)));
        assert_eq!(play.state.notices, [taken(0, true)]);
        if is_before {
            play.act([Action::Dismiss, Action::Choose(vec![file_of_ten()])]);
            play.answer(progress(1));
            assert_eq!(asks(&play.answer(read(1))), 1);
        }
        // The spelling of the file is asked for once more.
        assert_eq!(asks(&play.answer(shown_with_figure())), 1);
        assert_eq!(play.state.selection, of_themes(&["a", "zorg"]));
        assert_eq!(play.state.notices.last(), Some(&unknown));
        play.answer(shown_with_figure());
        assert_eq!(play.state.notices.iter().filter(|notice| **notice == unknown).count(), 1, "it is said once");
        let effects = play.act([Action::Select(Change::Known)]);
        assert!(effects.contains(&Effect::Focus(Place::Figures)));
        assert_eq!(play.state.selection, of_themes(&["a"]));
        assert!(!play.state.notices.contains(&unknown));
    }
}

#[test]
fn settings_with_groups_are_held_against_the_files() {
    let values = ["a".to_owned(), "b".to_owned()].into();
    let group = Group { choice: Choice::Theme, name: "Samen".into(), values };
    let mut selection = of_themes(&["b"]);
    selection.counting.groups = vec![group];
    let mut play = Play::with_file(1);
    play.act([take(&selects(selection))]);
    let Response::Shown(mut all) = shown_with_figure() else { panic!("shown") };
    all.unmerged = vec![(Choice::Theme, vec!["b".into()])];
    all.choices[0].values[0].value = "Samen".into();
    play.answer(Response::Shown(all.clone()));
    assert_eq!(play.state.selection.only, of_themes(&["Samen"]).only, "a value in a group is the group");
    assert_eq!(play.state.notices.last(), Some(&Notice::UnknownMerged(all.unmerged.clone())));
    let apart = Change::Apart(Choice::Theme, "Samen".into());
    let effects = play.act([Action::Select(apart)]);
    assert!(effects.contains(&Effect::Focus(Place::Merging)), "the button that was pressed is gone");
    assert_eq!(play.state.selection, of_themes(&["a", "b"]));
}

#[test]
fn merged_values_are_saved() {
    let mut play = Play::with_file(1);
    let values = ["a".to_owned(), "b".to_owned()].into();
    let group = Group { choice: Choice::Theme, name: "Samen".into(), values };
    play.act([Action::Select(Change::Merge(group.clone()))]);
    let saved = play.state.settings_to_save().selection.expect("a selection");
    assert_eq!(saved.counting.groups, [group]);
    play.act([Action::Select(Change::Apart(Choice::Theme, "Samen".into()))]);
    assert!(play.state.settings_to_save().is_empty());
}

fn file_of_ten() -> Chosen {
    file(1, 10)
}

#[test]
fn settings_without_a_selection_leave_it() {
    let mut play = Play::with_file(1);
    play.act([rule(Rule::Closed), take(&corrections(settings()))]);
    assert_eq!(play.state.selection.rule, Rule::Closed);
}

#[test]
fn selection_is_saved_unless_it_is_the_usual_one() {
    let mut play = Play::with_file(1);
    assert!(play.state.settings_to_save().is_empty());
    play.act([rule(Rule::Closed)]);
    let saved = play.state.settings_to_save();
    assert_eq!(saved.selection.as_ref().map(|selection| selection.rule), Some(Rule::Closed));
    let effects = play.act([Action::SaveSettings("i.json".into())]);
    assert_eq!(effects, [Effect::DownloadSettings("i.json".into(), saved.to_json())]);
    play.act([Action::Select(Change::Everything)]);
    assert!(play.state.settings_to_save().is_empty());
    play.act([Action::Select(Change::Counting(Count::Inhabitants(Some(9))))]);
    assert!(!play.state.settings_to_save().is_empty(), "how is counted is kept too");
}

#[test]
fn other_bands_of_ages_drop_the_selected_ones_and_that_is_said() {
    let mut play = Play::with_file(1);
    let bands = |bands| Action::Select(Change::Counting(Count::AgeBands(bands)));
    play.act([bands(Some(vec![0, 18]))]);
    assert_eq!(play.state.notices, []);
    play.act([Action::Select(Change::None(Choice::AgeBand)), bands(None)]);
    assert_eq!(play.state.notices, [Notice::AgesDropped]);
    assert!(play.state.selection.only.is_empty());
}

#[test]
fn comparison_asks_for_new_figures() {
    let mut play = Play::with_file(1);
    let period = Action::Select(Change::Period(Period::year(2024)));
    play.act([period]);
    play.answer(shown(1));
    let effects = play.act([Action::Select(Change::Compare(Some(Compare::Before)))]);
    let Some(Effect::Show(view)) = effects.last() else { panic!("{effects:?}") };
    assert_eq!(view.selection.compared_with(), Period::year(2023));
}

#[test]
fn another_policy_asks_for_figures_and_is_said_once() {
    let mut play = Play::with_file(1);
    play.answer(shown_with_figure());
    assert_eq!(play.state.policy, Policy::default());
    let effects = play.act([Action::Protect(Policy::Round)]);
    let [Effect::Mark(Timing::Figures), Effect::Show(view)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((view.policy, play.state.is_busy()), (Policy::Round, true));
    play.answer(shown_with_figure());
    assert_eq!(play.state.status, Status::Protected(Policy::Round));
    play.act([rule(Rule::Closed)]);
    play.answer(shown_with_figure());
    assert_eq!(play.state.status, Status::Figures(Some((1, 9))));
    assert_eq!(play.act([Action::Protect(Policy::Round)]), [], "nothing changes");
}

fn protects(policy: Policy) -> SettingsFile {
    SettingsFile { policy: Some(policy), ..SettingsFile::default() }
}

/// The notices of a settings file after which figures are protected by this policy.
fn protected_by(policy: Policy) -> Notice {
    let (has_selection, has_report) = (false, false);
    Notice::SettingsTaken {
        name: "i.json".into(),
        sheets: 0,
        has_selection,
        policy: Some(policy),
        has_report,
        has_house: false,
    }
}

#[test]
fn a_policy_is_saved_and_taken() {
    for policy in [Policy::STRICT, Policy::Round] {
        let mut play = Play::with_file(1);
        play.act([Action::Protect(policy)]);
        let saved = play.state.settings_to_save();
        assert_eq!(saved, protects(policy));
        let mut next = Play::with_file(1);
        let effects = next.act([take(&saved)]);
        let [Effect::Mark(Timing::Figures), Effect::Show(view)] = &effects[..] else { panic!("{effects:?}") };
        assert_eq!((view.policy, &next.state.notices[..]), (policy, &[protected_by(policy)][..]));
    }
    let mut play = Play::with_file(1);
    play.act([Action::Protect(Policy::Round), take(&corrections(settings()))]);
    assert_eq!(play.state.policy, Policy::Round, "a file that says nothing of it");
}

#[test]
fn a_form_is_asked_for_saved_and_taken() {
    let mut play = Play::with_file(1);
    let effects = play.act([Action::Draw(FigureId::Growth, Form::Radar)]);
    let [Effect::Show(view)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(view.forms.of(FigureId::Growth), Form::Radar);
    let saved = play.state.settings_to_save();
    assert_eq!(saved, SettingsFile { forms: play.state.forms.clone(), ..SettingsFile::default() });
    let mut next = Play::with_file(1);
    next.act([Action::Draw(FigureId::AgeBands, Form::Pyramid), take(&saved)]);
    let forms = [FigureId::Growth, FigureId::AgeBands].map(|figure| next.state.forms.of(figure));
    assert_eq!(forms, [Form::Radar, Form::Pyramid], "what a file says nothing of stays");
    next.act([Action::Clear]);
    assert!(next.state.forms.are_usual());
    play.act([Action::Draw(FigureId::Growth, Form::Dumbbells)]);
    assert!(play.state.settings_to_save().is_empty());
}

#[test]
fn no_settings_file_shows_all_numbers() {
    for before in [Policy::default(), Policy::STRICT, Policy::Round] {
        let mut play = Play::with_file(1);
        play.act([Action::Protect(before), take(&protects(Policy::Internal))]);
        assert_eq!(play.state.policy, before);
        let said = [protected_by(before), Notice::NotInternal("i.json".into())];
        assert_eq!(play.state.notices, said);
    }
    let mut play = Play::with_file(1);
    play.act([Action::Protect(Policy::Internal)]);
    assert!(play.state.settings_to_save().is_empty(), "it is chosen each time anew");
    play.act([take(&protects(Policy::Internal))]);
    assert_eq!(play.state.policy, Policy::Internal, "it was chosen on the page already");
    assert_eq!(play.state.notices, [protected_by(Policy::Internal)]);
}

#[test]
fn the_focus_moves_only_where_the_pressed_button_goes() {
    let mut play = Play::with_file(1);
    let focus = |effects: Vec<Effect>| effects.into_iter().find(|effect| matches!(effect, Effect::Focus(_)));
    assert_eq!(focus(play.act([Action::Protect(Policy::STRICT)])), None);
    let internal = focus(play.act([Action::Protect(Policy::Internal)]));
    assert_eq!(internal, Some(Effect::Focus(Place::Policy(Policy::Internal))));
    let hide = focus(play.act([Action::Protect(Policy::default())]));
    assert_eq!(hide, Some(Effect::Focus(Place::Policy(Policy::default()))));
}

#[test]
fn clearing_hides_small_numbers_again() {
    let mut play = Play::with_file(1);
    play.act([Action::Protect(Policy::Internal), Action::Clear]);
    assert_eq!(play.state.policy, Policy::default());
}

#[test]
fn refused_figures_are_said_and_not_saved() {
    let mut play = Play::with_file(1);
    let Response::Shown(mut few) = shown(1) else { panic!("shown") };
    few.refusal = Some("te weinig".into());
    play.act([rule(Rule::Closed)]);
    play.answer(Response::Shown(few));
    assert_eq!(play.state.status, Status::Refused("te weinig".into()));
    let saves = |play: &mut Play, what| !play.act([Action::Save(what)]).is_empty();
    let growth = || "growth".to_owned();
    let of_all =
        [Save::Json, Save::Workbook, Save::Archive, Save::Html(Box::default()), Save::Docx(Box::default(), None)];
    let of_one = [Save::Csv(growth()), Save::Xlsx(growth()), Save::Svg(growth()), Save::Png(growth(), 2)];
    let copies = [Save::CopyChart(growth()), Save::CopyTable(growth())];
    for what in of_all.into_iter().chain(of_one).chain(copies) {
        assert!(!saves(&mut play, what.clone()), "{what:?}");
    }
    assert!(saves(&mut play, Save::Report) && saves(&mut play, Save::TemplateXlsx), "they hold no figures");
    play.act([rule(Rule::Active)]);
    play.answer(shown_with_figure());
    assert!(saves(&mut play, Save::Json));
}

#[test]
fn a_saved_selection_of_too_few_is_held_against_the_files_too() {
    let mut play = Play::with_file(1);
    let settings = selects(of_themes(&["A", "nergens"])).to_json();
    play.act([Action::TakeSettings("i.json".into(), Some(settings))]);
    let Response::Shown(mut few) = shown(0) else { panic!("shown") };
    few.refusal = Some("te weinig".into());
    play.answer(Response::Shown(few));
    assert!(play.state.notices.contains(&Notice::UnknownValues(vec![(Choice::Theme, vec!["nergens".to_owned()])])));
}

#[test]
fn what_is_copied_is_no_download_and_is_said_when_it_is_done() {
    let mut play = Play::with_file(1);
    let what = Save::CopyTable("growth".to_owned());
    let saved = Saved::new(what.clone(), "growth.html".to_owned(), "text/html");
    assert_eq!(play.answer(Response::Saved(saved.clone())), [Effect::Copy(saved)]);
    play.act([Action::Copied(what.clone(), true)]);
    assert_eq!((&play.state.status, play.state.notices.len()), (&Status::Copied(what.clone()), 0));
    play.act([Action::Save(what.clone())]);
    assert_eq!(play.state.status, Status::Quiet, "a second copy is said again");
    for _ in 0..2 {
        play.act([Action::Copied(what.clone(), false)]);
    }
    assert_eq!(play.state.notices, [Notice::NotCopied(what)], "once");
}

#[test]
fn charts_of_a_document_are_drawn_and_that_is_said() {
    let mut play = Play::default();
    let what = Save::Docx(Box::default(), Some(1));
    let to_draw = Box::new(ToDraw { what, view: play.state.wanted().view, charts: vec!["<svg/>".to_owned()] });
    assert_eq!(play.answer(Response::Draw(to_draw.clone())), [Effect::Draw(to_draw)]);
    assert_eq!(play.state.status, Status::Drawing);
}
