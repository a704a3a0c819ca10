//! What the user corrects in how files were understood. In come a sheet as it is shown and a correction, out come
//! settings and choices; a change reads the files again that it is about.

use super::queue::{Chosen, Reading};
use super::{Effect, Notice, Place, State, Status};
use crate::columns::{ColumnSettings, Settings, SheetSettings};
use crate::disclosure::{Ledger, Policy, Wrong};
use crate::fields::SheetKind;
use crate::protocol::{FileNumber, SheetShown};
use crate::reading::FileChoices;
use crate::selection::Selection;
use crate::settings::SettingsFile;
use crate::text::Encoding;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A correction of how a file was understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// The encoding of its text; none to find it again.
    Encoding(Option<Encoding>),
    /// The separator of its text; none to find it again.
    Separator(Option<char>),
    /// The line of the header of a sheet; 0 for none.
    Header(u16, u32),
    /// What one row of a sheet is; none when the sheet does not count.
    Kind(u16, Option<SheetKind>),
    /// The column, from 1, of a sheet that holds this; none when no column does.
    Column(u16, ColumnSettings, Option<u16>),
    /// Everything as it is found.
    Automatic,
}

/// What the user corrected so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    /// By headers, for all files that have them.
    pub settings: Settings,
    /// By file.
    pub choices: BTreeMap<FileNumber, FileChoices>,
}

/// What was corrected before files were read again.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Before {
    /// The corrections.
    pub corrections: Corrections,
    /// The files that were read to their end since.
    pub done: Vec<FileNumber>,
}

impl Corrections {
    /// The choices for a file.
    pub fn of(&self, file: FileNumber) -> FileChoices {
        self.choices.get(&file).cloned().unwrap_or_default()
    }
}

impl SheetShown {
    /// The headers, as settings name them.
    fn headers(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.header.as_str()).collect()
    }

    /// The settings that give what is shown.
    fn settings(&self, kind: Option<SheetKind>, known: &Settings) -> SheetSettings {
        let headers = self.headers();
        SheetSettings {
            encoding: known.of(&headers).and_then(|sheet| sheet.encoding),
            headers: headers.into_iter().map(str::to_owned).collect(),
            kind,
            columns: Vec::new(),
        }
    }

    /// What the columns hold, also while a correction of a moment ago is still being read.
    fn held(&self, kind: Option<SheetKind>, known: &Settings) -> Vec<ColumnSettings> {
        match known.of(&self.headers()) {
            Some(sheet) if sheet.columns.len() == self.columns.len() => sheet.columns.clone(),
            _ if kind != self.kind => self.natural_of(kind).iter().map(ColumnSettings::of).collect(),
            _ => self.columns.iter().map(|column| column.settings.clone()).collect(),
        }
    }

    /// The settings in which a column holds this, and no other column does. A column that is let go holds again what its
    /// header says, unless another column does.
    fn with_column(&self, holds: &ColumnSettings, column: Option<u16>, known: &Settings) -> SheetSettings {
        let kind = known.of(&self.headers()).map_or(self.kind, |sheet| sheet.kind);
        let held = self.held(kind, known);
        let natural: Vec<ColumnSettings> = self.natural_of(kind).iter().map(ColumnSettings::of).collect();
        let is_chosen = |index: usize| Some(self.columns[index].number) == column;
        let is_free = |wanted: &ColumnSettings| {
            wanted != holds && !(0..held.len()).any(|index| !is_chosen(index) && held[index] == *wanted)
        };
        let of = |index: usize| match () {
            () if is_chosen(index) => holds.clone(),
            () if held[index] != *holds => held[index].clone(),
            () => natural.get(index).filter(|natural| is_free(natural)).cloned().unwrap_or_default(),
        };
        SheetSettings { columns: (0..held.len()).map(of).collect(), ..self.settings(kind, known) }
    }
}

impl State {
    /// Notes a correction and reads again what it is about.
    pub(super) fn correct(&mut self, file: FileNumber, correction: Correction, effects: &mut Vec<Effect>) {
        if !self.read.iter().any(|read| read.number == file) {
            return;
        }
        let before = self.corrections.clone();
        if correction == Correction::Automatic {
            // The button that was pressed is about to go.
            effects.push(Effect::Focus(Place::File(file)));
        }
        let Some(headers) = self.note_correction(file, correction) else { return };
        if self.corrections == before {
            return;
        }
        let is_about = |other: &Chosen| {
            other.number == file || self.sheets_of(other.number).any(|sheet| headers.iter().any(|h| is_of(h, sheet)))
        };
        let again = self.read.iter().filter(|other| is_about(other)).map(|other| other.number).collect();
        self.read_some_again(again, before, effects);
    }

    /// Notes a correction; the headers of the sheets whose settings it changes. None when the file is not shown.
    fn note_correction(&mut self, file: FileNumber, correction: Correction) -> Option<Vec<Vec<String>>> {
        let sheets: Vec<SheetShown> = self.sheets_of(file).cloned().collect();
        let find = |number: u16| sheets.iter().find(|sheet| sheet.number == number);
        let mut corrections = self.corrections.clone();
        let choices = corrections.choices.entry(file).or_default();
        let mut changed = Vec::new();
        let mut set = |settings: &mut Settings, sheet: SheetSettings| {
            changed.push(sheet.headers.clone());
            settings.set(sheet);
        };
        match correction {
            Correction::Encoding(encoding) => choices.encoding = encoding,
            Correction::Separator(separator) => choices.separator = separator,
            Correction::Header(sheet, line) => choices.sheets.entry(sheet).or_default().header = Some(line),
            Correction::Kind(sheet, None) => choices.sheets.entry(sheet).or_default().is_taken = Some(false),
            Correction::Kind(number, Some(kind)) => {
                choices.sheets.entry(number).or_default().is_taken = Some(true);
                let sheet = find(number)?;
                if sheet.kind != Some(kind) {
                    set(&mut corrections.settings, sheet.settings(Some(kind), &self.corrections.settings));
                }
            }
            Correction::Column(number, holds, column) => {
                let settings = find(number)?.with_column(&holds, column, &self.corrections.settings);
                set(&mut corrections.settings, settings);
            }
            Correction::Automatic => {
                corrections.choices.remove(&file);
                for sheet in &sheets {
                    changed.push(sheet.headers().into_iter().map(str::to_owned).collect());
                    corrections.settings.remove(&sheet.headers());
                }
            }
        }
        corrections.choices.retain(|_, choices| *choices != FileChoices::default());
        self.corrections = corrections;
        Some(changed)
    }

    /// Takes a settings file that the user chose; none when the browser can't read it.
    pub(super) fn take_settings(&mut self, name: String, text: Option<String>, effects: &mut Vec<Effect>) {
        if text.as_deref().is_some_and(|text| Ledger::from_json(text) != Err(Wrong::NoLedger)) {
            return self.take_ledger(name, text, effects);
        }
        let Some(file) = text.as_deref().and_then(SettingsFile::from_json) else {
            return self.notices.push(Notice::NoSettings(name));
        };
        let (before, was_saved) = (self.corrections.clone(), !self.has_unsaved_work());
        let (sheets, said) = (file.corrections.sheets().len(), file.policy);
        // The notice says it.
        self.status = Status::Quiet;
        let taken = self.notices.len();
        let (has_selection, has_report) = (file.selection.is_some(), file.report.is_some() || file.template.is_some());
        let has_house = !file.house.is_usual();
        self.take(file, &name, effects);
        let policy = said.map(|_| self.policy);
        let notice = Notice::SettingsTaken { name, sheets, has_selection, policy, has_report, has_house };
        self.notices.insert(taken, notice);
        if was_saved {
            self.note_saved();
        }
        // Of a file about the selection alone nothing is read again.
        if sheets > 0 {
            let again = self.read.iter().filter(|file| !file.is_sample).map(|file| file.number).collect();
            self.read_some_again(again, before, effects);
        }
    }

    /// Chooses all that a settings file of this name says.
    pub(super) fn take(&mut self, file: SettingsFile, name: &str, effects: &mut Vec<Effect>) {
        if let Some(policy) = file.policy {
            self.protect_as_saved(policy, name, effects);
        }
        self.forms = self.forms.with(&file.forms);
        self.house = self.house.with(file.house);
        self.pick_as_saved(file.presented);
        self.corrections.settings.merge(file.corrections);
        Rc::make_mut(&mut self.composing).take(file.report, file.template);
        if let Some(selection) = file.selection {
            self.is_adopting = true;
            self.turn_to(selection, effects);
        }
    }

    /// What a settings file would keep now: corrections, and selection, policy, forms, figures to present, house style and report unless they are
    /// those of the start.
    pub fn settings_to_save(&self) -> SettingsFile {
        let selection = Some(self.selection.clone()).filter(|selection| *selection != Selection::default());
        // To show everything is chosen each time anew.
        let is_kept = |policy: &Policy| policy.is_for_publication() && *policy != Policy::default();
        let policy = Some(self.policy).filter(is_kept);
        let (corrections, forms, (report, template)) =
            (self.corrections_to_save(), self.forms.clone(), self.report_to_save());
        let (house, presented) = (self.house.clone(), self.presented.clone());
        SettingsFile { corrections, selection, policy, forms, house, report, template, presented }
    }

    /// The settings that make a new file with the same headers need no correction.
    pub(super) fn corrections_to_save(&self) -> Settings {
        let mut settings = self.corrections.settings.clone();
        for (file, choices) in &self.corrections.choices {
            for sheet in self.sheets_of(*file) {
                let chosen = choices.sheets.get(&sheet.number).copied().unwrap_or_default();
                let is_left = chosen.is_taken == Some(false);
                let has_twin = self
                    .sheets_of(*file)
                    .any(|other| other.number != sheet.number && other.is_taken && other.headers() == sheet.headers());
                if choices.encoding.is_none() && !is_left || has_twin {
                    continue;
                }
                let known = settings.of(&sheet.headers()).cloned();
                let mut own = known.unwrap_or_else(|| sheet.settings(sheet.kind, &settings));
                own.encoding = choices.encoding.or(own.encoding);
                own.kind = if is_left { None } else { own.kind };
                if own.kind.is_some() || is_left {
                    settings.set(own);
                }
            }
        }
        settings
    }

    /// Understands files as they once were, and reads those again that this is about.
    pub(super) fn correct_as(&mut self, mut corrections: Corrections, effects: &mut Vec<Effect>) {
        corrections.choices.retain(|file, _| self.has_file(*file));
        if corrections != self.corrections {
            let before = std::mem::replace(&mut self.corrections, corrections);
            let again = self.read.iter().map(|file| file.number).filter(|file| self.differs(*file, &before)).collect();
            self.read_some_again(again, before, effects);
        }
    }

    /// Whether a file is understood in another way than it was with these corrections. Settings of headers that are not
    /// on the screen may be about any file: once it is read in another way, it may have them.
    fn differs(&self, file: FileNumber, before: &Corrections) -> bool {
        let (now, before_by_headers) = (&self.corrections.settings, &before.settings);
        let only_in = |one: &Settings, other: &Settings| -> Vec<SheetSettings> {
            one.sheets().iter().filter(|sheet| !other.sheets().contains(sheet)).cloned().collect()
        };
        let mut changed = only_in(now, before_by_headers);
        changed.extend(only_in(before_by_headers, now));
        let has_sheet = |file: FileNumber, changed: &SheetSettings| {
            self.sheets_of(file).any(|sheet| changed.is_of(&sheet.headers()))
        };
        let is_of_any = |changed: &SheetSettings| {
            changed.encoding.is_some() || !self.read.iter().any(|file| has_sheet(file.number, changed))
        };
        self.corrections.of(file) != before.of(file)
            || changed.iter().any(|changed| has_sheet(file, changed) || is_of_any(changed))
    }

    /// Puts back what was corrected before files were read again, because the user stopped that. What was read to its end
    /// with the other corrections is read once more.
    pub(super) fn put_back(&mut self, before: Before, effects: &mut Vec<Effect>) {
        let Before { mut corrections, done } = before;
        corrections.choices.retain(|file, _| self.has_file(*file));
        let after = std::mem::replace(&mut self.corrections, corrections);
        let is_other = |file: &&Chosen| done.contains(&file.number) && self.differs(file.number, &after);
        let again: Vec<Chosen> = self.read.iter().filter(is_other).cloned().map(Chosen::again).collect();
        if !again.is_empty() {
            self.begin_round(again, effects);
            self.status = Status::PuttingBack;
        }
    }

    /// Reads files again that were read before; what was read of them stays until then.
    fn read_some_again(&mut self, again: Vec<FileNumber>, before: Corrections, effects: &mut Vec<Effect>) {
        let files = self.read.iter().filter(|file| again.contains(&file.number)).cloned();
        let files: Vec<Chosen> = files.map(Chosen::again).collect();
        if !files.is_empty() {
            self.before.get_or_insert(Before { corrections: before, done: Vec::new() });
        }
        match &mut self.reading {
            Reading::Lost { .. } => {}
            Reading::Idle if files.is_empty() => {}
            Reading::Idle => self.begin_round(files, effects),
            Reading::Busy(busy) => {
                let on_the_way: Vec<FileNumber> = busy.files().map(|file| file.number).collect();
                busy.waiting.extend(files.into_iter().filter(|file| !on_the_way.contains(&file.number)));
                self.restart(effects);
            }
        }
    }

    /// Begins the file that is being read anew: it was begun with other corrections.
    fn restart(&mut self, effects: &mut Vec<Effect>) {
        let Reading::Busy(busy) = &mut self.reading else { return };
        let current = busy.restarted();
        effects.push(Effect::DropSlice);
        self.stop_reading(current.number, effects);
        effects.push(begin(&current, &self.corrections));
    }

    /// A file was read to its end after all, with corrections that were put back: it is read once more without them.
    pub(super) fn read_too_late(&mut self, number: FileNumber, effects: &mut Vec<Effect>) {
        let is_on_the_way = self.reading.files().any(|file| file.number == number);
        let file = self.read.iter().find(|file| file.number == number).cloned();
        if let Some(file) = file.filter(|_| !is_on_the_way) {
            match &mut self.reading {
                Reading::Idle => self.begin_round(vec![file.again()], effects),
                Reading::Busy(busy) => busy.waiting.push_back(file.again()),
                Reading::Lost { .. } => {}
            }
        }
    }

    pub(super) fn sheets_of(&self, file: FileNumber) -> impl Iterator<Item = &SheetShown> {
        let files = self.screen.iter().flat_map(|screen| &screen.read.files);
        files.filter(move |shown| shown.file == file).flat_map(|shown| &shown.sheets)
    }
}

/// What tells the worker that a file comes.
pub(super) fn begin(file: &Chosen, corrections: &Corrections) -> Effect {
    Effect::Begin {
        file: file.number,
        name: file.name.clone(),
        choices: corrections.of(file.number),
        settings: corrections.settings.clone(),
    }
}

fn is_of(headers: &[String], sheet: &SheetShown) -> bool {
    let settings = SheetSettings { headers: headers.to_vec(), ..SheetSettings::default() };
    settings.is_of(&sheet.headers())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Field;
    use crate::protocol::ColumnUnderstood;

    fn column(number: u16, header: &str, holds: Option<Field>) -> ColumnUnderstood {
        let settings = ColumnSettings { field: holds, ..ColumnSettings::default() };
        ColumnUnderstood::bare(number, header, settings)
    }

    fn sheet(columns: Vec<ColumnUnderstood>) -> SheetShown {
        SheetShown {
            number: 0,
            name: String::new(),
            is_hidden: false,
            is_taken: true,
            kind: Some(SheetKind::Cases),
            header: 1,
            lines: vec![1],
            columns,
            is_corrected: false,
            rows: 1,
            used: 1,
            holds: crate::reading::Holds::Rows,
        }
    }

    /// The fields of the columns after a field was given to a column.
    fn given(field: Field, to: Option<u16>, columns: Vec<ColumnUnderstood>) -> Vec<Option<Field>> {
        let sheet = sheet(columns);
        let holds = ColumnSettings { field: Some(field), ..ColumnSettings::default() };
        let settings = sheet.with_column(&holds, to, &Settings::default());
        settings.columns.into_iter().map(|column| column.field).collect()
    }

    #[test]
    fn a_column_that_is_let_go_holds_again_what_its_header_says() {
        use Field::{EndScore, StartDate};
        let wrong = || vec![column(1, "Startdatum", Some(EndScore)), column(2, "Eindscore", None)];
        assert_eq!(given(EndScore, Some(2), wrong()), [Some(StartDate), Some(EndScore)]);
        let held = vec![
            column(1, "Startdatum", Some(EndScore)),
            column(2, "Begin", Some(StartDate)),
            column(3, "Eindscore", None),
        ];
        assert_eq!(given(EndScore, Some(3), held), [None, Some(StartDate), Some(EndScore)]);
    }

    #[test]
    fn a_correction_builds_on_one_that_is_still_being_read() {
        use Field::{EndScore, GoalScore};
        let sheet = sheet(vec![column(1, "Doelscore", Some(EndScore)), column(2, "Eindscore", None)]);
        let of = |field| ColumnSettings { field: Some(field), ..ColumnSettings::default() };
        let mut known = Settings::default();
        known.set(sheet.with_column(&of(EndScore), Some(2), &known));
        let settings = sheet.with_column(&of(GoalScore), Some(1), &known);
        assert_eq!(settings.columns, [of(GoalScore), of(EndScore)]);
    }

    #[test]
    fn a_field_that_no_column_holds_stays_so() {
        let columns = vec![column(1, "Startdatum", Some(Field::StartDate))];
        assert_eq!(given(Field::StartDate, None, columns), [None]);
    }
}
