//! Several bars a row, one under the other, each with its number: people beside cases, what closed beside what started.

use super::bars::parts;
use super::counts::counted_value;
use super::frame::Frame;
use super::hidden::stub;
use super::label::{Anchor, FOOT, REST, spoken};
use super::legend::{Key, legend};
use super::palette::{BASE, FIRST, Ink, PALE, Paint, QUIET, SECOND, line};
use super::rows::{Band, Entry, Rows, column, heading, set_apart};
use super::scale::Scale;
use super::table::{Line, Table, largest};
use super::text::Face;

const BAR: f64 = 14.0;
const APART: f64 = 2.0;
const GAP: f64 = 8.0;
/// With more kinds than these only all of them together are drawn.
const MOST_KINDS: usize = 3;

/// A bar of every row.
struct Bar {
    key: &'static str,
    paint: Paint,
    text: &'static str,
}

/// How the lines of a figure become rows.
struct Form<'a> {
    bars: &'a [Bar],
    /// The column of the number at the right, and its word.
    beside: Option<(&'static str, &'static str)>,
}

/// Draws `unique-clients`.
pub fn unique_clients(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let bars = [
        Bar { key: "cases", paint: FIRST, text: language.of("trajecten", "cases") },
        Bar { key: "clients", paint: SECOND, text: language.of("inwoners", "people") },
        Bar { key: "new_clients", paint: PALE, text: language.of("van wie nieuw", "of whom new") },
    ];
    draw(frame, table, &Form { bars: &bars, beside: None })
}

/// Draws `started-closed`: of each kind its periods, or of all kinds together where there are many.
pub fn started_closed(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let bars = [
        Bar { key: "started", paint: FIRST, text: language.of("begonnen", "started") },
        Bar { key: "closed", paint: SECOND, text: language.of("afgesloten", "closed") },
    ];
    let form = Form { bars: &bars, beside: Some(("open", language.of("lopen door", "still open"))) };
    match table.together().filter(|_| table.groups.len() > MOST_KINDS + 1) {
        None => draw(frame, table, &form),
        Some(table) => {
            draw(frame, &table, &form)?;
            frame.y += 8.0;
            let dutch = "Alle soorten ondersteuning samen. De tabel heeft ook de aantallen per soort.";
            frame.remark(
                language.of(dutch, "All kinds of support together. The table also has the numbers of each kind."),
            );
            Some(())
        }
    }
}

fn draw(frame: &mut Frame, table: &Table, form: &Form) -> Option<()> {
    let language = frame.language;
    let bars: Vec<&Bar> = form.bars.iter().filter(|bar| table.has(bar.key)).collect();
    let keys: Vec<&str> = bars.iter().map(|bar| bar.key).collect();
    let largest = largest(table.lines(), &keys)?;
    legend(frame, bars.iter().map(|bar| Key::bar(bar.paint, bar.text)).collect());
    let head = form.beside.map_or("", |(_, head)| if frame.is_narrow() { "" } else { head });
    let cells: Vec<_> = table.all().flat_map(|line| cells(line, form, frame)).collect();
    frame.hides |= table.all().any(|line| form.beside.is_some_and(|(key, _)| line.is_hidden(key)));
    let columns: Vec<f64> = form.beside.map(|_| column(head, cells.iter())).into_iter().collect();
    let height = bars.len() as f64 * (BAR + APART) - APART;
    let rows = Rows::new(frame, table.all().map(|line| line.name.as_str()), &columns, 0.0, height);
    if form.beside.is_some() && !frame.is_narrow() {
        frame.y += 8.0;
        rows.heads(frame, frame.y, &[head]);
        frame.y += 4.0;
    }
    let values = table.lines().flat_map(|line| bars.iter().map(|bar| counted_value(line, bar.key, language).width()));
    let taken = values.fold(0.0, f64::max) + GAP;
    let scale = Scale::new((0.0, largest), (rows.plot.0, rows.plot.1 - taken));
    for (place, group) in table.groups.iter().enumerate() {
        if let Some(name) = &group.name {
            heading(frame, name, None, place == 0);
        }
        for line in &group.lines {
            row(frame, &rows, scale, line, &bars, form);
        }
    }
    frame.group(None);
    if let Some(total) = &table.total {
        set_apart(frame);
        sum(frame, &rows, total, &bars, form);
    }
    Some(())
}

fn row(frame: &mut Frame, rows: &Rows, scale: Scale, row: &Line, bars: &[&Bar], form: &Form) {
    let language = frame.language;
    let cells: Vec<_> = cells(row, form, frame).into_iter().collect();
    let band = rows.row(frame, &Entry { name: &row.name, strong: false, cells: &cells, value: None });
    let left = rows.plot.0;
    frame.put(line("base", BASE, (left - 0.5, band.top), (left - 0.5, band.bottom), 1.0));
    for (bar, top) in bars.iter().zip(tops(bars, band.middle)) {
        let value = counted_value(row, bar.key, language);
        let end = match row.is_hidden(bar.key) {
            true => stub(frame, left, top, BAR),
            false => parts(frame, scale, left, top, BAR, &[(row.number(bar.key).unwrap_or(0.0), bar.paint)]),
        };
        frame.write(&value, end + GAP, top + BAR / 2.0 + FOOT, Anchor::Start);
        frame.point(bar.text, value.spoken(language), ((left, top), (end - left, BAR)));
    }
    beside(frame, rows, row, form, band);
}

/// The total in words: its bars would make the others too small to see.
fn sum(frame: &mut Frame, rows: &Rows, total: &Line, bars: &[&Bar], form: &Form) {
    let language = frame.language;
    let cells: Vec<_> = cells(total, form, frame).into_iter().collect();
    let band = rows.row(frame, &Entry { name: &total.name, strong: true, cells: &cells, value: None });
    for (bar, top) in bars.iter().zip(tops(bars, band.middle)) {
        let mut value = counted_value(total, bar.key, language);
        let text = value.spoken(language);
        value.rest = format!("{} {}", value.rest, bar.text);
        let foot = top + BAR / 2.0 + FOOT;
        frame.write(&value, rows.plot.0, foot, Anchor::Start);
        frame.point(bar.text, text, value.place(rows.plot.0, foot, Anchor::Start));
    }
    beside(frame, rows, total, form, band);
}

/// The value of the number at the right.
fn beside(frame: &mut Frame, rows: &Rows, line: &Line, form: &Form, band: Band) {
    let Some((key, word)) = form.beside else { return };
    if let (Some(count), Some(cell)) = (line.counted(key, frame.language), cells(line, form, frame)) {
        frame.point(word, spoken(&count, frame.language), rows.place(0, band, &cell));
    }
}

/// The tops of the bars around the middle of their row.
fn tops(bars: &[&Bar], middle: f64) -> impl Iterator<Item = f64> {
    let height = bars.len() as f64 * (BAR + APART) - APART;
    (0..bars.len()).map(move |place| middle - height / 2.0 + place as f64 * (BAR + APART))
}

/// The number at the right; a narrow chart has no head over it, so its word stands with it.
fn cells(line: &Line, form: &Form, frame: &Frame) -> Option<(String, Face, Ink)> {
    let (key, word) = form.beside?;
    let count = line.counted(key, frame.language).unwrap_or_default();
    let text = if frame.is_narrow() && !count.is_empty() { format!("{count} {word}") } else { count };
    Some((text, REST, QUIET))
}
