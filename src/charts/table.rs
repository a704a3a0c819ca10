//! A figure's rows as charts read them: grouped by one of their labels where they have two, totals apart from the rest,
//! numbers by the key of their column.

use crate::counting::Counting;
use crate::disclosure::Figure;
use crate::figures::{Cell, ColumnType, Label, Row};
use crate::language::Language;
use crate::language::figures::{HIDDEN, decimals};

/// The rows of a figure.
#[derive(Clone)]
pub struct Table<'a> {
    /// The groups in their order; a figure with one label a row is one group without a name.
    pub groups: Vec<Group<'a>>,
    /// The row that sums up all others.
    pub total: Option<Line<'a>>,
    figure: &'a Figure,
}

/// Rows that belong together.
#[derive(Clone)]
pub struct Group<'a> {
    /// The name, where there is one.
    pub name: Option<String>,
    label: Option<&'a Label>,
    /// The rows.
    pub lines: Vec<Line<'a>>,
    /// The row that sums up the group.
    pub total: Option<Line<'a>>,
}

/// A row with its name.
#[derive(Clone)]
pub struct Line<'a> {
    /// The name.
    pub name: String,
    /// What the name is of.
    pub label: Option<&'a Label>,
    figure: &'a Figure,
    row: &'a Row,
}

/// Longer names are cut: no reader needs them, and measuring them takes time.
const LONGEST: usize = 160;

fn capped(name: String) -> String {
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name,
    }
}

impl<'a> Table<'a> {
    /// Reads a figure.
    pub fn new(figure: &'a Figure, label: &dyn Fn(&Label) -> String) -> Table<'a> {
        let grouped = is_grouped(figure);
        let mut table = Table { groups: Vec::new(), total: None, figure };
        for row in figure.rows() {
            let outer = label_of(row, 0);
            let inner = if grouped { label_of(row, 1) } else { outer };
            let own = if row.total { inner.or(Some(&Label::Total)) } else { inner };
            let line = Line::new(own, figure, row, label);
            if row.total && (!grouped || outer == Some(&Label::Total)) {
                table.total = Some(line);
            } else {
                table.group(outer.filter(|_| grouped).map(label).map(capped)).add(line);
            }
        }
        table
    }

    /// Reads a figure by the second label of its rows, so that what belongs to a first label over and over, as years do,
    /// can be followed: the rows that sum up all second labels are the first group, by the name of `all`.
    pub fn by_second(figure: &'a Figure, label: &dyn Fn(&Label) -> String, all: &str) -> Table<'a> {
        if !is_grouped(figure) {
            return Table::new(figure, label);
        }
        let mut table = Table { groups: Vec::new(), total: None, figure };
        for row in figure.rows() {
            let (outer, inner) = (label_of(row, 0), label_of(row, 1));
            let line = Line::new(outer, figure, row, label);
            match outer {
                Some(Label::Total) => table.total = Some(line).filter(|_| inner == Some(&Label::Total)).or(table.total),
                _ => table.group_of(inner, label, all).lines.push(line),
            }
        }
        table.sort_groups();
        table
    }

    /// The group of a second label, or a new one.
    fn group_of(&mut self, of: Option<&'a Label>, label: &dyn Fn(&Label) -> String, all: &str) -> &mut Group<'a> {
        let place = self.groups.iter().position(|group| group.label == of).unwrap_or(self.groups.len());
        if place == self.groups.len() {
            let name = if of == Some(&Label::Total) { Some(all.to_owned()) } else { of.map(label).map(capped) };
            self.groups.push(Group { name, label: of, lines: Vec::new(), total: None });
        }
        &mut self.groups[place]
    }

    /// Puts the group of all together first, where it says more than the others do; the others by their names.
    fn sort_groups(&mut self) {
        self.groups.sort_by_cached_key(|group| {
            let name = group.name.as_ref().map(|name| name.to_lowercase());
            (!group.sums_up(), group.label == Some(&Label::NotRecorded), name)
        });
        match &mut self.groups[..] {
            [only] if only.sums_up() => only.name = None,
            [all, _] if all.sums_up() => drop(self.groups.remove(0)),
            _ => {}
        }
    }

    /// Of a figure read by its second label only the rows that sum up all second labels, where it has them.
    pub fn together(&self) -> Option<Table<'a>> {
        let group = self.groups.iter().find(|group| group.sums_up())?;
        let group = Group { name: None, ..group.clone() };
        Some(Table { groups: vec![group], total: self.total.clone(), figure: self.figure })
    }

    /// Whether the figure has a column with this key.
    pub fn has(&self, key: &str) -> bool {
        self.figure.column(key).is_some()
    }

    /// How the figure was counted.
    pub fn counting(&self) -> &'a Counting {
        &self.figure.facts().selection.counting
    }

    /// The last group, or a new one when the name is another.
    fn group(&mut self, name: Option<String>) -> &mut Group<'a> {
        if self.groups.last().is_none_or(|group| group.name != name) {
            self.groups.push(Group { name, label: None, lines: Vec::new(), total: None });
        }
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }

    /// The rows that sum up nothing.
    pub fn lines(&self) -> impl Iterator<Item = &Line<'a>> + Clone {
        self.groups.iter().flat_map(|group| &group.lines)
    }

    /// All rows: of each group its lines and its total, then the total of all.
    pub fn all(&self) -> impl Iterator<Item = &Line<'a>> + Clone {
        self.groups.iter().flat_map(|group| group.lines.iter().chain(&group.total)).chain(&self.total)
    }
}

/// The largest number that these lines show in these columns; none when there is nothing to draw: no number but zeros, and
/// nothing that may not be shown.
pub fn largest<'l, 'a: 'l>(lines: impl Iterator<Item = &'l Line<'a>> + Clone, keys: &[&str]) -> Option<f64> {
    let numbers = lines.clone().flat_map(|line| keys.iter().filter_map(|key| line.number(key)));
    let largest = numbers.fold(0.0, f64::max);
    (largest > 0.0 || lines.clone().any(|line| line.hides(keys))).then_some(largest)
}

impl<'a> Group<'a> {
    /// Whether its lines sum up those of the other groups.
    pub fn sums_up(&self) -> bool {
        self.label == Some(&Label::Total)
    }

    /// Whether it is of one second label, in a figure that is read by these.
    pub fn is_of_second(&self) -> bool {
        self.label.is_some()
    }

    fn add(&mut self, line: Line<'a>) {
        if line.row.total { self.total = Some(line) } else { self.lines.push(line) }
    }

    /// The lines, most first by the number in this column; equals stay in their order, what is none of the names comes
    /// last, then what has no number or may not show it: these stay in their order too.
    pub fn most_first(&self, key: &str) -> Vec<&Line<'a>> {
        let mut lines: Vec<&Line> = self.lines.iter().collect();
        let rank = |line: &Line| (line.number(key).is_none(), line.is_not_recorded(), line.is_aside());
        lines.sort_by(|one, other| {
            let number = |line: &Line| line.number(key).unwrap_or(0.0);
            rank(one).cmp(&rank(other)).then(number(other).total_cmp(&number(one)))
        });
        lines
    }
}

impl<'a> Line<'a> {
    fn new(own: Option<&'a Label>, figure: &'a Figure, row: &'a Row, label: &dyn Fn(&Label) -> String) -> Line<'a> {
        Line { name: own.map(label).map(capped).unwrap_or_default(), label: own, figure, row }
    }

    /// Whether nothing was recorded that could name it.
    pub fn is_not_recorded(&self) -> bool {
        self.label == Some(&Label::NotRecorded)
    }

    /// Whether it is none of what the other lines are: not recorded, or nobody was referred onward.
    pub fn is_aside(&self) -> bool {
        self.is_not_recorded() || self.label == Some(&Label::NoReferral)
    }

    /// Whether the figure has a column with this key.
    pub fn has(&self, key: &str) -> bool {
        self.figure.column(key).is_some()
    }

    /// Whether the number in this column may not be shown.
    pub fn is_hidden(&self, key: &str) -> bool {
        self.cell(key) == Some(&Cell::Hidden)
    }

    /// Whether the number in any of these columns may not be shown.
    pub fn hides(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.is_hidden(key))
    }

    /// The number in this column, written so: the mark where it may not be shown, none where there is no number.
    pub fn written(&self, key: &str, write: impl FnOnce(f64) -> String) -> Option<String> {
        if self.is_hidden(key) { Some(HIDDEN.to_owned()) } else { self.number(key).map(write) }
    }

    /// With how many decimals its means are written: as many as in its table.
    pub fn decimals(&self) -> usize {
        decimals(self.figure.policy())
    }

    /// The whole number in this column, written so.
    pub fn counted(&self, key: &str, language: Language) -> Option<String> {
        if self.is_hidden(key) { Some(HIDDEN.to_owned()) } else { self.count(key).map(|count| language.count(count)) }
    }

    /// The number in this column; none when there is no such column or the cell has no number.
    pub fn number(&self, key: &str) -> Option<f64> {
        match self.cell(key)? {
            Cell::Count(count) => Some(*count as f64),
            Cell::Number(number) => Some(*number).filter(|number| number.is_finite()),
            Cell::Label(_) | Cell::Null | Cell::Hidden => None,
        }
    }

    /// The whole number in this column.
    pub fn count(&self, key: &str) -> Option<i64> {
        match self.cell(key)? {
            Cell::Count(count) => Some(*count),
            Cell::Label(_) | Cell::Number(_) | Cell::Null | Cell::Hidden => None,
        }
    }

    fn cell(&self, key: &str) -> Option<&Cell> {
        self.row.cells.get(self.figure.column(key)?)
    }
}

/// Whether rows have two labels.
fn is_grouped(figure: &Figure) -> bool {
    figure.columns().iter().take_while(|column| column.sort == ColumnType::Text).count() >= 2
}

fn label_of(row: &Row, place: usize) -> Option<&Label> {
    match row.cells.get(place)? {
        Cell::Label(label) => Some(label),
        Cell::Count(_) | Cell::Number(_) | Cell::Null | Cell::Hidden => None,
    }
}
