//! The whole page: in come messages of user, worker and browser, out come the next state and what it looks like.

use super::browser::dialog;
use super::browser::download::Blob;
use super::browser::drops::Drops;
use super::browser::fields::{self, Focused, WrongField};
use super::browser::files::{Bytes, Picked};
use super::browser::keys::Keys;
use super::browser::shell::{self, Left};
use super::browser::window::{self, Resizes};
use super::drop_curtain::DropCurtain;
use super::error_summary::ErrorSummary;
use super::figure::OnEnlarge;
use super::figure_form::OnDraw;
use super::figures::Figures;
use super::file_list::{FileList, OnFiles};
use super::help_panel::HelpPanel;
use super::house_form::OnHouse;
use super::ledger::OnLedger;
use super::notices::Notices;
use super::page_footer::PageFooter;
use super::page_header::PageHeader;
use super::presentation::Presentation;
use super::privacy::Privacy;
use super::publish::Publish;
use super::runner::{MAIN, Runner, Slice};
use super::selection_panel::SELECTION;
use super::start::Start;
use super::status_line::StatusLine;
use super::steps::Steps;
use super::training::{TRAINING, Training};
use super::training_door::TrainingDoor;
use super::trust_panel::TrustPanel;
use super::undo_buttons::Undoing;
use super::width_probe::{LARGE_PROBE, PROBE, WidthProbe};
use super::worker_lost::WorkerLost;
use crate::disclosure::Policy;
use crate::language::Language;
use crate::language::page;
use crate::protocol::{FigureShown, Response, Save, View};
use crate::state::choosing::Change;
use crate::state::composing::Edit;
use crate::state::drawing::Drawing;
use crate::state::history::Bring;
use crate::state::mapping::Gap;
use crate::state::practising::Practice;
use crate::state::presenting::{Pick, Turn};
use crate::state::queue::Reading;
use crate::state::{Action, Effect, Kept, Place, Screen, State};
use std::rc::Rc;
use yew::prelude::*;

/// What reaches the page.
pub enum Message {
    /// Something for the state.
    Act(Action),
    /// The worker of this number answered.
    Answered(u32, Response),
    /// The worker of this number stopped, with what it said last.
    Lost(u32, String),
    /// The user picked files.
    Picked(Vec<Picked>),
    /// The user wants the sample.
    Sample,
    /// Files hang above the page, or no longer do.
    Dragged(bool),
    /// The window has another size.
    Resized,
    /// The user picked a settings file.
    PickedSettings(Vec<Picked>),
    /// The user wants what they chose as a settings file.
    SaveSettings,
    /// The user picked a ledger.
    PickedLedger(Vec<Picked>),
    /// The user picked a logo.
    PickedLogo(Vec<Picked>),
    /// A settings file or ledger of this number was read, or can't be.
    TextRead(u32, Action),
    /// A slice was read, or can't be.
    Sliced(Slice, Option<Bytes>),
    /// There is time to draw more figures.
    Draw,
    /// The user wants something saved.
    Save(Save),
    /// A field may have been mended.
    Look,
    /// What was asked for is done all the same, or is left.
    Anyway(bool),
    /// The user wants to see why the page can be trusted.
    Check,
    /// The user wants the page on paper.
    Print,
    /// The user pressed the keys that undo or redo.
    Keys(Bring),
    /// A picture of this number, for this, of this name, was drawn, or can't be.
    Drawn(u32, Save, String, Option<Blob>),
    /// The pictures that this download of a view needs stand one behind the other; nothing where the browser can't draw them.
    AllDrawn(Save, View, Bytes),
}

/// The page.
pub struct Page {
    state: State,
    runner: Runner,
    /// The figures that are drawn; those of the state come in their place, a few at a time.
    drawing: Drawing,
    /// How the figures are protected that were all drawn last.
    drawn_by: Option<Policy>,
    is_dragged: bool,
    is_wide: bool,
    /// How many times the panel about privacy was opened.
    checks: u32,
    /// What is to be saved while fields are wrong, and what had the focus.
    doubt: Option<Doubt>,
    /// How many times that was so.
    doubts: u32,
    /// Made once: files and figures are drawn again only where something of theirs is new.
    on_select: Callback<Change>,
    on_protect: Callback<Policy>,
    on_draw: OnDraw,
    on_enlarge: OnEnlarge,
    on_save: Callback<Save>,
    on_print: Callback<()>,
    on_files: OnFiles,
    on_ledger: OnLedger,
    on_compose: Callback<Edit>,
    on_house: OnHouse,
    on_check: Callback<()>,
    on_present: Callback<Turn>,
    on_pick: Callback<Pick>,
    on_practise: Callback<Practice>,
    on_bring: Callback<Bring>,
    _keys: Keys,
    _drops: Drops,
    _resizes: Resizes,
}

/// Something that is to be saved while fields are wrong.
struct Doubt {
    wanted: Action,
    wrong: Vec<WrongField>,
    from: Focused,
}

impl Component for Page {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Page>) -> Page {
        let link = context.link();
        let left = shell::take_kept();
        let language = left.as_ref().map_or(State::default().language, |_| window::language());
        window::set_language(language);
        let mut page = Page {
            state: State::default(),
            runner: Runner::new(link.clone()),
            drawing: Drawing::default(),
            drawn_by: None,
            is_dragged: false,
            checks: 0,
            doubt: None,
            doubts: 0,
            is_wide: window::is_wide(),
            on_select: act(context, Action::Select),
            on_protect: act(context, Action::Protect),
            on_draw: act(context, |(figure, form)| Action::Draw(figure, form)),
            on_enlarge: act(context, |(figure, is_large)| Action::Enlarge(figure, is_large)),
            on_save: link.callback(Message::Save),
            on_print: link.callback(|()| Message::Print),
            on_files: on_files(context),
            on_ledger: OnLedger {
                open: link.callback(Message::PickedLedger),
                forget: act(context, Action::ForgetPublication),
            },
            on_compose: act(context, Action::Compose),
            on_house: OnHouse { furnish: act(context, Action::Furnish), pick: link.callback(Message::PickedLogo) },
            on_check: link.callback(|()| Message::Check),
            on_present: act(context, Action::Present),
            on_pick: act(context, Action::Pick),
            on_practise: act(context, Action::Practise),
            on_bring: act(context, Action::Bring),
            _keys: Keys::new(
                link.callback(Message::Keys),
                link.callback(|()| Message::Print),
                act(context, |()| Action::Written),
            ),
            _drops: Drops::new(link.callback(Message::Dragged), link.callback(Message::Picked)),
            _resizes: Resizes::new(link.callback(|()| Message::Resized)),
        };
        if let Some(left) = left {
            page.resume(left, language);
        }
        page
    }

    fn update(&mut self, _: &Context<Page>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(action),
            Message::Answered(worker, response) => {
                self.runner.is_current(worker) && self.act(Action::Answered(response))
            }
            Message::Lost(worker, why) => self.runner.is_current(worker) && self.act(Action::WorkerLost(why)),
            Message::Picked(files) => self.choose(files),
            Message::Sample => {
                // The button that was pressed is gone.
                self.runner.run(Effect::Focus(Place::Files));
                self.choose(sample())
            }
            Message::PickedSettings(files) => {
                self.runner.read_settings(files);
                false
            }
            Message::PickedLedger(files) => {
                self.runner.read_ledgers(files);
                false
            }
            Message::PickedLogo(files) => {
                self.runner.read_logo(files);
                false
            }
            Message::TextRead(number, action) => {
                self.runner.text_read(number);
                self.act(action)
            }
            Message::SaveSettings => {
                let name = page::settings_name(self.state.language).to_owned();
                self.check_fields(Action::SaveSettings(name))
            }
            Message::Dragged(is_dragged) => std::mem::replace(&mut self.is_dragged, is_dragged) != is_dragged,
            Message::Resized => {
                self.is_wide = window::is_wide();
                self.act(Action::Present(Turn::Resized));
                self.measure_width()
            }
            Message::Sliced(slice, bytes) => {
                self.runner.sliced(slice, bytes);
                false
            }
            // What is practised has nothing to undo.
            Message::Keys(way) => self.state.practising.is_none() && self.act(Action::Bring(way)),
            // Fields of the page change nothing in a template or in the reading report.
            Message::Save(what) if !what.is_of_figures() => self.act(Action::Save(what)),
            Message::Save(what) => self.check_fields(Action::Save(what)),
            // There what is presented or practised is in sight, and no field.
            Message::Print if self.state.practising.is_some() || self.state.presenting.is_some() => {
                self.act(Action::Print)
            }
            Message::Print => self.check_fields(Action::Print),
            Message::Look => {
                let wrong = fields::wrong_fields();
                let is_new = self.doubt.as_ref().is_some_and(|doubt| doubt.wrong != wrong);
                self.doubt = self.doubt.take().filter(|_| !wrong.is_empty()).map(|doubt| Doubt { wrong, ..doubt });
                is_new
            }
            Message::Anyway(is_wanted) => {
                let Some(doubt) = self.doubt.take() else { return false };
                doubt.from.back();
                // The report may have been written on since it was asked for.
                let report = || Box::new(self.state.report());
                let wanted = match doubt.wanted {
                    Action::Save(Save::Html(_)) => Action::Save(Save::Html(report())),
                    Action::Save(Save::Docx(_, drawn)) => Action::Save(Save::Docx(report(), drawn)),
                    wanted => wanted,
                };
                !is_wanted || self.act(wanted)
            }
            Message::Check => {
                self.checks += 1;
                true
            }
            Message::Draw => {
                self.draw();
                true
            }
            Message::Drawn(number, what, name, picture) => {
                self.runner.drawn(number, what, name, picture);
                false
            }
            Message::AllDrawn(what, view, pictures) => {
                self.runner.all_drawn(what, view, pictures);
                false
            }
        }
    }

    fn rendered(&mut self, context: &Context<Page>, first: bool) {
        if first {
            context.link().send_message(Message::Resized);
        }
        let is_settled = !self.state.is_busy() && !self.state.reading.is_busy();
        self.runner.rendered(self.is_drawn(), is_settled);
    }

    fn view(&self, context: &Context<Page>) -> Html {
        let language = self.state.language;
        let is_practising = self.state.practising.is_some();
        let is_start = self.state.is_start();
        let content = if is_practising { TRAINING } else { MAIN };
        let class = classes!("page", is_start.then_some("page--start"));
        html! {
            <>
                <a class="skip-link" href={format!("#{content}")}>{ page::skip(language) }</a>
                <PageHeader {language} on_speak={act(context, Action::Speak)} on_check={self.on_check.clone()}
                    has_door={!is_practising} on_practise={self.on_practise.clone()} />
                { self.view_training() }
                <main id={MAIN} tabindex="-1" {class} hidden={is_practising}>
                    { self.view_notices(context) }
                    <Steps {language} is_read={self.state.screen.is_some()} />
                    if is_start {
                        <Start {language} />
                    }
                    { self.view_files() }
                    if is_start {
                        <div class="start__aside">
                            <Privacy {language} on_check={self.on_check.clone()} />
                            <TrainingDoor {language} on_practise={self.on_practise.clone()} />
                        </div>
                    }
                    { self.view_figures() }
                    { self.view_publish() }
                    if !is_practising {
                        <WidthProbe />
                    }
                </main>
                <PageFooter {language} />
                { self.view_presentation() }
                <StatusLine {language} status={self.state.status.clone()} is_busy={self.state.is_busy()}
                    brought={self.state.brought.clone()} said={self.state.said} />
                <TrustPanel {language} opened={self.checks} />
                <HelpPanel {language} />
                <DropCurtain {language} is_open={self.is_dragged} />
            </>
        }
    }
}

impl Page {
    fn act(&mut self, action: Action) -> bool {
        let (state, effects) = std::mem::take(&mut self.state).step(action);
        self.state = state;
        effects.into_iter().for_each(|effect| self.runner.run(effect));
        self.runner.keep_choices(&self.state);
        self.draw();
        true
    }

    /// Does it when no field is wrong; else the fields are named first.
    fn check_fields(&mut self, wanted: Action) -> bool {
        self.doubt = None;
        match fields::wrong_fields() {
            wrong if wrong.is_empty() => self.act(wanted),
            wrong => {
                self.doubts += 1;
                // What is said stands behind it.
                dialog::close(SELECTION);
                self.doubt = Some(Doubt { wanted, wrong, from: Focused::now() });
                true
            }
        }
    }

    /// Goes on where a program before this one stopped.
    fn resume(&mut self, left: Left, language: Language) {
        let Left { why, settings, ledger, files } = left;
        let files = self.runner.keep(files.into_iter().map(Picked::of_kept).collect());
        self.act(Action::Resume(Kept { why, language, settings, ledger, files }));
    }

    /// The figures that are to be on the screen.
    fn figures(&self) -> &[Rc<FigureShown>] {
        self.state.screen.as_ref().map_or(&[], |screen| &screen.figures)
    }

    fn is_drawn(&self) -> bool {
        self.drawing.shows(self.figures())
    }

    /// Draws some of what is new; the rest follows when the browser has shown that.
    fn draw(&mut self) {
        if !self.is_drawn() {
            let mut drawing = std::mem::take(&mut self.drawing);
            drawing.draw(self.figures());
            self.drawing = drawing;
            self.runner.draw_more();
        }
        if self.is_drawn() {
            self.drawn_by = self.policy_of_screen();
        }
    }

    fn policy_of_screen(&self) -> Option<Policy> {
        self.state.screen.as_ref().map(|screen| screen.view.policy)
    }

    /// Whether small numbers are in sight: also while figures that hide them still come in the place of others.
    fn is_internal(&self) -> bool {
        [self.policy_of_screen(), self.drawn_by].contains(&Some(Policy::Internal))
    }

    fn choose(&mut self, files: Vec<Picked>) -> bool {
        let (settings, files): (Vec<Picked>, Vec<Picked>) = files.into_iter().partition(Picked::is_settings);
        self.runner.read_settings(settings);
        let files = self.runner.keep(files);
        self.act(Action::Choose(files))
    }

    fn undoing(&self) -> Undoing {
        let of = |way| self.state.brings(way).cloned();
        Undoing { back: of(Bring::Back), again: of(Bring::Again), on_bring: self.on_bring.clone() }
    }

    fn measure_width(&mut self) -> bool {
        let widths = window::width_of(PROBE).zip(window::width_of(LARGE_PROBE));
        widths.is_some_and(|(width, large)| self.act(Action::Widths(width, large)))
    }

    fn view_notices(&self, context: &Context<Page>) -> Html {
        let language = self.state.language;
        html! {
            <>
                if let Reading::Lost { why, waiting } = &self.state.reading {
                    <WorkerLost {language} why={why.clone()} files={waiting.len()}
                        on_read_again={act(context, |()| Action::ReadAgain)} />
                }
                <Notices {language} notices={self.state.notices.clone()}
                    on_dismiss={act(context, |()| Action::Dismiss)}
                    on_drop_unknown={self.on_select.reform(|()| Change::Known)} on_save={self.on_save.clone()} />
                if let Some(doubt) = &self.doubt {
                    <ErrorSummary {language} wrong={doubt.wrong.clone()} asked={self.doubts}
                        on_look={context.link().callback(|()| Message::Look)}
                        on_anyway={context.link().callback(|()| Message::Anyway(true))}
                        on_leave={context.link().callback(|()| Message::Anyway(false))} />
                }
            </>
        }
    }

    fn view_files(&self) -> Html {
        let state = &self.state;
        let gaps: Rc<[Gap]> = state.screen.as_ref().map(Screen::gaps).unwrap_or_default().into();
        html! {
            <FileList language={state.language} read={state.read.clone()} reading={state.reading.clone()}
                shown={state.screen.as_ref().map(|screen| screen.read.clone())} is_computing={state.is_computing()}
                undoing={self.undoing()} corrections={state.corrections.clone()} {gaps} has_settings={!state.settings_to_save().is_empty()}
                is_unsaved={state.has_unsaved_work()}
                on={self.on_files.clone()} on_save={self.on_save.clone()} />
        }
    }

    fn view_figures(&self) -> Html {
        let state = &self.state;
        html! {
            if let Some(screen) = &state.screen {
                <Figures language={state.language} screen={screen.clone()} figures={self.drawing.figures().to_vec()}
                    selection={state.selection.clone()} today={window::today()}
                    is_busy={state.is_busy() || !self.is_drawn()} is_wide={self.is_wide} is_sample={state.is_sample()}
                    is_internal={self.is_internal()} undoing={self.undoing()} on_change={self.on_select.clone()} on_protect={self.on_protect.clone()}
                    printing={state.printing.clone()} large={Rc::new(state.large.figures.clone())} on_enlarge={self.on_enlarge.clone()}
                    on_draw={self.on_draw.clone()} on_save={self.on_save.clone()} on_present={self.on_present.clone()}
                    presented={state.presented.clone()} on_pick={self.on_pick.clone()} />
            }
        }
    }

    fn view_publish(&self) -> Html {
        let state = &self.state;
        html! {
            if let Some(screen) = &state.screen {
                <Publish language={state.language} screen={screen.clone()} figures={self.drawing.figures().to_vec()}
                    policy={state.policy} on_protect={self.on_protect.clone()}
                    ledger={state.ledger.clone()} on_ledger={self.on_ledger.clone()}
                    composing={state.composing.clone()} report={Rc::new(state.report())} not_proposed={state.not_proposed()} on_compose={self.on_compose.clone()}
                    undoing={self.undoing()} house={state.house.clone()} on_house={self.on_house.clone()} on_save={self.on_save.clone()}
                    on_print={self.on_print.clone()} />
            }
        }
    }

    /// What is practised, in the place of the page, which stays as it is.
    fn view_training(&self) -> Html {
        let state = &self.state;
        html! {
            if state.practising.is_some() {
                <Training language={state.language} training={Rc::clone(&state.training)} width={state.large.width}
                    on_practise={self.on_practise.clone()} />
            }
        }
    }

    fn view_presentation(&self) -> Html {
        let state = &self.state;
        html! {
            if let Some((screen, presenting)) = state.screen.as_ref().zip(state.presenting.as_ref()) {
                <Presentation language={state.language} figures={screen.figures.clone()} picked={state.presented.clone()} policy={screen.view.policy}
                    presenting={presenting.clone()} is_sample={state.is_sample()} on_turn={self.on_present.clone()} />
            }
        }
    }
}

fn on_files(context: &Context<Page>) -> OnFiles {
    OnFiles {
        pick: context.link().callback(Message::Picked),
        sample: context.link().callback(|()| Message::Sample),
        stop: act(context, |()| Action::Stop),
        remove: act(context, Action::Remove),
        clear: act(context, |()| Action::Clear),
        correct: act(context, |(file, correction)| Action::Correct(file, correction)),
        open_settings: context.link().callback(Message::PickedSettings),
        save_settings: context.link().callback(|()| Message::SaveSettings),
    }
}

/// A callback that makes an action of what a component says.
fn act<T: 'static>(context: &Context<Page>, action: impl Fn(T) -> Action + 'static) -> Callback<T> {
    context.link().callback(move |said| Message::Act(action(said)))
}

fn sample() -> Vec<Picked> {
    crate::sample::files().into_iter().map(|(name, text)| Picked::of_sample(name, &text)).collect()
}
