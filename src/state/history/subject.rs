//! What a step was about, so that undo and redo can say what they bring back. Every kind of change has a name: an action
//! that is not looked at here does not build.

use super::super::choosing::{Change, Count};
use super::super::composing::{Edit, Spot};
use super::super::furnishing::Furnish;
use super::super::understanding::Correction;
use super::super::{Action, Place, State};
use crate::disclosure::Policy;
use crate::fields::Choice;
use crate::figures::FigureId;
use crate::house::Which;
use crate::issues::column_name;
use crate::language::{Language, figures, undoing};
use crate::protocol::FileNumber;

/// What a step changed. Places count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Each is named after the change that it is of.
pub enum Subject {
    Period,
    Compare,
    Rule,
    Values(Choice),
    UnknownValues,
    Everything,
    AgeBands,
    AgeLimit,
    Inhabitants,
    People,
    KindsApart,
    Prorated,
    CouldGrow,
    Steps,
    ClientsBy,
    TransitionsOf,
    Merging(Choice),
    Apart(Choice),
    Policy,
    Form(FigureId),
    Presented,
    Encoding,
    Separator,
    Header,
    Kind,
    Column(String),
    Automatic,
    Stopping,
    Settings(String),
    Template,
    Title,
    Introduction,
    KeyFigures,
    Tables,
    PartAdded,
    Heading(usize),
    Text(usize),
    Order,
    PartRemoved(usize),
    FigureAdded(FigureId),
    FigureRemoved(usize),
    Organisation,
    Colour(Which),
    Logo,
}

impl Subject {
    /// What an action is about that changes what the user chose; none for one that does not.
    pub(in super::super) fn of(action: &Action, state: &State) -> Option<Subject> {
        Some(match action {
            Action::Select(change) => of_change(change),
            Action::Protect(_) => Subject::Policy,
            Action::Draw(figure, _) => Subject::Form(*figure),
            Action::Pick(_) => Subject::Presented,
            Action::Correct(file, correction) => state.of_correction(*file, correction),
            Action::Stop | Action::Unreadable(_) => Subject::Stopping,
            Action::TakeSettings(name, _) => Subject::Settings(name.clone()),
            Action::Compose(edit) => of_edit(edit),
            Action::Furnish(change) => of_furnishing(change)?,
            // Files, what the worker and the browser say, how and what is looked at.
            Action::Choose(_)
            | Action::Remove(_)
            | Action::Clear
            | Action::ReadAgain
            | Action::Answered(_)
            | Action::WorkerLost(_)
            | Action::Speak(_)
            | Action::Widths(..)
            | Action::Enlarge(..)
            | Action::Save(_)
            | Action::NotSaved(_)
            | Action::Copied(..)
            | Action::SaveSettings(_)
            | Action::TakeLedger(..)
            | Action::ForgetPublication(_)
            | Action::Present(_)
            | Action::Practise(_)
            | Action::Dismiss
            | Action::Bring(_)
            | Action::Written
            | Action::Print
            | Action::Resume(_) => return None,
        })
    }

    /// Whether it is typed letter by letter: all letters until the field is left are one step.
    pub(super) fn is_typed(&self) -> bool {
        use Subject::*;
        matches!(self, Title | Introduction | Heading(_) | Text(_) | Organisation)
    }

    /// Where the focus goes when what had it is gone.
    pub(in super::super) fn place(&self, policy: Policy) -> Place {
        use Subject::*;
        match self {
            Merging(_) | Apart(_) => Place::Merging,
            Policy => Place::Policy(policy),
            Encoding | Separator | Header | Kind | Column(_) | Automatic | Stopping | Settings(_) => Place::Files,
            Template | Title | Introduction | KeyFigures | Tables | PartAdded | Heading(_) | Text(_) | Order
            | PartRemoved(_) | FigureAdded(_) | FigureRemoved(_) => Place::Report(Spot::Template),
            Organisation | Colour(_) | Logo => Place::Logo,
            Presented => Place::Pick(None),
            Period | Compare | Rule | Values(_) | UnknownValues | Everything | AgeBands | AgeLimit | Inhabitants
            | People | KindsApart | Prorated | CouldGrow | Steps | ClientsBy | TransitionsOf | Form(_) => {
                Place::Figures
            }
        }
    }

    /// What it is called, behind "Ongedaan maken: ".
    pub fn name(&self, language: Language) -> String {
        use undoing as texts;
        let text = match self {
            Subject::Period => texts::period(language),
            Subject::Compare => texts::compare(language),
            Subject::Rule => texts::rule(language),
            Subject::Values(choice) => return texts::values(language, figures::choice(*choice, language)),
            Subject::UnknownValues => texts::unknown_values(language),
            Subject::Everything => texts::everything(language),
            Subject::AgeBands => texts::age_bands(language),
            Subject::AgeLimit => texts::age_limit(language),
            Subject::Inhabitants => texts::inhabitants(language),
            Subject::People => texts::people(language),
            Subject::KindsApart => texts::kinds_apart(language),
            Subject::Prorated => texts::prorated(language),
            Subject::CouldGrow => texts::could_grow(language),
            Subject::Steps => texts::steps(language),
            Subject::ClientsBy => texts::clients_by(language),
            Subject::TransitionsOf => texts::transitions_of(language),
            Subject::Merging(choice) => return texts::merging(language, figures::choice(*choice, language)),
            Subject::Apart(choice) => return texts::apart(language, figures::choice(*choice, language)),
            Subject::Policy => texts::policy(language),
            Subject::Form(figure) => return texts::form(language, figures::title(*figure, language)),
            Subject::Presented => texts::presented(language),
            Subject::Encoding => texts::encoding(language),
            Subject::Separator => texts::separator(language),
            Subject::Header => texts::header(language),
            Subject::Kind => texts::kind(language),
            Subject::Column(header) => return texts::column(language, header),
            Subject::Automatic => texts::automatic(language),
            Subject::Stopping => texts::stopping(language),
            Subject::Settings(name) => return texts::settings(language, name),
            Subject::Template => texts::template(language),
            Subject::Title => texts::report_title(language),
            Subject::Introduction => texts::introduction(language),
            Subject::KeyFigures => texts::key_figures(language),
            Subject::Tables => texts::tables(language),
            Subject::PartAdded => texts::part_added(language),
            Subject::Heading(place) => return texts::heading(language, place + 1),
            Subject::Text(place) => return texts::text(language, place + 1),
            Subject::Order => texts::order(language),
            Subject::PartRemoved(place) => return texts::part_removed(language, place + 1),
            Subject::FigureAdded(figure) => return texts::figure_added(language, figures::title(*figure, language)),
            Subject::FigureRemoved(part) => return texts::figure_removed(language, part + 1),
            Subject::Organisation => texts::organisation(language),
            Subject::Colour(Which::First) => texts::first_colour(language),
            Subject::Colour(Which::Second) => texts::second_colour(language),
            Subject::Logo => texts::logo(language),
        };
        text.to_owned()
    }
}

fn of_change(change: &Change) -> Subject {
    match change {
        Change::Period(_) => Subject::Period,
        Change::Compare(_) => Subject::Compare,
        Change::Rule(_) => Subject::Rule,
        Change::Values(choice, ..) | Change::Only(choice, _) | Change::All(choice) | Change::None(choice) => {
            Subject::Values(*choice)
        }
        Change::Known => Subject::UnknownValues,
        Change::Counting(count) => of_count(count),
        Change::Merge(group) => Subject::Merging(group.choice),
        Change::Apart(choice, _) => Subject::Apart(*choice),
        Change::Everything => Subject::Everything,
    }
}

fn of_count(count: &Count) -> Subject {
    match count {
        Count::AgeBands(_) => Subject::AgeBands,
        Count::AgeLimit(_) => Subject::AgeLimit,
        Count::Inhabitants(_) => Subject::Inhabitants,
        Count::People(_) => Subject::People,
        Count::KindApart(..) => Subject::KindsApart,
        Count::Prorated(_) => Subject::Prorated,
        Count::CouldGrow(_) => Subject::CouldGrow,
        Count::Step(_) => Subject::Steps,
        Count::ClientsBy(_) => Subject::ClientsBy,
        Count::TransitionsOf(_) => Subject::TransitionsOf,
    }
}

fn of_edit(edit: &Edit) -> Subject {
    match edit {
        Edit::Begin(_) => Subject::Template,
        Edit::Title(_) => Subject::Title,
        Edit::Introduction(_) => Subject::Introduction,
        Edit::KeyFigures(_) => Subject::KeyFigures,
        Edit::Tables(_) => Subject::Tables,
        Edit::AddPart => Subject::PartAdded,
        Edit::Heading(part, _) => Subject::Heading(*part),
        Edit::Text(part, _) => Subject::Text(*part),
        Edit::MovePart(..) | Edit::MoveFigure(..) => Subject::Order,
        Edit::RemovePart(part) => Subject::PartRemoved(*part),
        Edit::AddFigure(_, figure) => Subject::FigureAdded(*figure),
        Edit::RemoveFigure(part, _) => Subject::FigureRemoved(*part),
    }
}

fn of_furnishing(change: &Furnish) -> Option<Subject> {
    match change {
        Furnish::Name(_) => Some(Subject::Organisation),
        Furnish::Colour(which, _) => Some(Subject::Colour(*which)),
        Furnish::Logo(_) => Some(Subject::Logo),
        Furnish::NoLogo(_) => None,
    }
}

impl State {
    fn of_correction(&self, file: FileNumber, correction: &Correction) -> Subject {
        match correction {
            Correction::Encoding(_) => Subject::Encoding,
            Correction::Separator(_) => Subject::Separator,
            Correction::Header(..) => Subject::Header,
            Correction::Kind(..) => Subject::Kind,
            Correction::Automatic => Subject::Automatic,
            Correction::Column(sheet, holds, chosen) => {
                let sheet = self.sheets_of(file).find(|shown| shown.number == *sheet);
                let mut columns = sheet.into_iter().flat_map(|sheet| &sheet.columns);
                // Where no column is chosen it is the one that was.
                let column =
                    columns.find(|column| chosen.map_or(column.settings == *holds, |chosen| chosen == column.number));
                let header = column.map(|column| column.header.trim().to_owned()).filter(|header| !header.is_empty());
                let number = column.map(|column| column.number).or(*chosen);
                Subject::Column(header.or(number.map(column_name)).unwrap_or_default())
            }
        }
    }
}
