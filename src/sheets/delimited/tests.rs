use super::*;
use proptest::prelude::*;

type Records = Vec<(u32, Vec<String>)>;

/// Records and lines with stray quotes when text comes in slices of so many letters, in turn.
fn read(mut reader: Delimited, text: &str, sizes: &[usize]) -> (Records, u64, Vec<u32>) {
    let mut records = Records::new();
    let mut note = |record: Record| {
        let end = |end: &usize| *end;
        let starts = std::iter::once(0).chain(record.ends.iter().map(end));
        // As they are, with blanks: Record::cells takes those off.
        let cells = starts.zip(record.ends).map(|(start, end)| record.cells[start..*end].to_owned()).collect();
        records.push((record.line, cells));
    };
    let letters: Vec<char> = text.chars().collect();
    let mut rest = &letters[..];
    for size in sizes.iter().cycle() {
        let (slice, after) = rest.split_at((*size).min(rest.len()));
        reader.push(&slice.iter().collect::<String>(), false, &mut note);
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    reader.push("", true, &mut note);
    (records, reader.strays, reader.stray_lines)
}

#[track_caller]
fn check_strays(text: &str, separator: char, expected: &[(u32, &[&str])], strays: &[u32]) {
    let owned = |cells: &[&str]| cells.iter().map(|cell| cell.to_string()).collect();
    let expected: Records = expected.iter().map(|(line, cells)| (*line, owned(cells))).collect();
    for size in [1, 2, 7, 1000] {
        let found = read(Delimited::new(separator, 0), text, &[size]);
        assert_eq!(found, (expected.clone(), strays.len() as u64, strays.to_vec()), "slices of {size}");
    }
}

#[track_caller]
fn check(text: &str, separator: char, expected: &[(u32, &[&str])]) {
    check_strays(text, separator, expected, &[]);
}

#[test]
fn all_line_ends() {
    check("a;b\r\n1;2\r\n\r\n3;4", ';', &[(1, &["a", "b"]), (2, &["1", "2"]), (4, &["3", "4"])]);
    check("a;b\n1;2\n\n3;4", ';', &[(1, &["a", "b"]), (2, &["1", "2"]), (4, &["3", "4"])]);
    check("a;b\r1;2\r\r3;4", ';', &[(1, &["a", "b"]), (2, &["1", "2"]), (4, &["3", "4"])]);
    check("\n\r\n\ra\n\n", ';', &[(4, &["a"])]);
}

#[test]
fn quoted_line_breaks_count_as_lines() {
    check("a;\"b\nc\"\nd;e\n", ';', &[(1, &["a", "b\nc"]), (3, &["d", "e"])]);
    check("a;\"b\r\nc\"\r\nd;e\r\n", ';', &[(1, &["a", "b\r\nc"]), (3, &["d", "e"])]);
    check("a;\"b\rc\"\rd;e\r", ';', &[(1, &["a", "b\rc"]), (3, &["d", "e"])]);
    check("a;\"b\n\nc\"", ';', &[(1, &["a", "b\n\nc"])]);
}

#[test]
fn ragged_rows_and_empty_cells() {
    check(
        "a,b,c\n1\n,,\n1,2,3,4\n",
        ',',
        &[(1, &["a", "b", "c"]), (2, &["1"]), (3, &["", "", ""]), (4, &["1", "2", "3", "4"])],
    );
}

#[test]
fn accents_and_tabs() {
    check("ë\tï\nü\t€\n", '\t', &[(1, &["ë", "ï"]), (2, &["ü", "€"])]);
}

#[test]
fn ok_quotes() {
    check("5\" buis;\"abc\" def\n", ';', &[(1, &["5\" buis", "abc def"])]);
    check("\"\";\"a;b\";\"c\"\"d\"\n", ';', &[(1, &["", "a;b", "c\"d"])]);
    check("\"a\"\"\r\n\"\"b\";c", ';', &[(1, &["a\"\r\n\"b", "c"])]);
}

#[test]
fn a_quote_that_never_closes_costs_no_row() {
    check_strays("a;\"b\nc;d\r\ne;f\n", ';', &[(1, &["a", "\"b"]), (2, &["c", "d"]), (3, &["e", "f"])], &[1]);
    check_strays("a;b\nc;\"d", ';', &[(1, &["a", "b"]), (2, &["c", "\"d"])], &[2]);
    check_strays("\"\r\rë;a\"b\r", ';', &[(1, &["\""]), (3, &["ë", "a\"b"])], &[1]);
}

#[test]
fn a_quote_that_meets_a_later_one_costs_no_row() {
    check_strays(
        "1;\"5 cm\n2;b\n3;\"6 cm\"\n4;\"c\nd\"\n",
        ';',
        &[(1, &["1", "\"5 cm"]), (2, &["2", "b"]), (3, &["3", "6 cm"]), (4, &["4", "c\nd"])],
        &[1],
    );
}

#[test]
fn a_quote_is_waited_for_a_thousand_lines() {
    let sizes = |text: &str| {
        let (records, strays, _) = read(Delimited::new(';', 0), text, &[1000]);
        (records.len(), strays)
    };
    let quoted = |lines: usize, end: &str| format!("a;\"{}\"{end}b;c{end}", format!("x{end}").repeat(lines));
    assert_eq!(sizes(&quoted(1000, "\n")), (2, 0));
    assert_eq!(sizes(&quoted(1000, "\r\n")), (2, 0));
    // The quote at the end then stands at the start of a line: a stray one too.
    assert_eq!(sizes(&quoted(1001, "\r\n")), (1003, 2));
    assert_eq!(sizes(&format!("\"{}\n\"", "x".repeat(300_000))), (2, 2));
    assert_eq!(sizes(&format!("\"{}\"", "x".repeat(300_000))), (1, 0));
}

#[test]
fn a_stray_quote_on_each_line_takes_no_time_without_end() {
    // From the first of these lines to the last a quote is open.
    let text = "a\";\"bcdefghijklmnopqrstuvw\n".repeat(30_000);
    let (records, strays, lines) = read(Delimited::new(';', 0), &text, &[1 << 20]);
    assert_eq!((records.len(), strays, lines), (30_000, 30_000, vec![1, 2, 3, 4, 5]));
}

/// The numbers of the lines that are not empty.
fn lines_with_text(text: &str) -> Vec<u32> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    (1..).zip(text.split('\n')).filter(|(_, line)| !line.is_empty()).map(|(number, _)| number).collect()
}

/// The lines of which a record is made.
fn lines_of((line, cells): &(u32, Vec<String>)) -> std::ops::Range<u32> {
    let text = cells.join(";").replace("\r\n", "\n").replace('\r', "\n");
    *line..*line + text.split('\n').count() as u32
}

/// Text in which quotes, separators and line breaks are as frequent as letters.
fn text() -> impl Strategy<Value = String> {
    let token = proptest::sample::select(&["\"", "\"", ";", ",", "\n", "\r", "\r\n", "a", "ë", " "][..]);
    proptest::collection::vec(token, 0..60).prop_map(|tokens| tokens.concat())
}

fn sizes() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(1..12usize, 1..6)
}

/// A reader whose patience ends within a short text.
fn impatient() -> Delimited {
    Delimited { patience: Patience::little(4, 16, 40), ..Delimited::new(';', 0) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_slices_give_the_same_records(text in text(), sizes in sizes()) {
        for reader in [|| Delimited::new(';', 0), impatient] {
            prop_assert_eq!(read(reader(), &text, &sizes), read(reader(), &text, &[usize::MAX]));
        }
    }

    #[test]
    fn all_lines_with_text_are_part_of_one_record(text in text()) {
        for reader in [|| Delimited::new(';', 0), impatient] {
            let (records, ..) = read(reader(), &text, &[usize::MAX]);
            let lines: Vec<u32> = records.iter().flat_map(lines_of).collect();
            prop_assert!(lines.is_sorted_by(|line, next| line < next), "{lines:?}");
            for line in lines_with_text(&text) {
                prop_assert!(lines.contains(&line), "line {line} of {records:?}");
            }
        }
    }

    #[test]
    fn what_the_csv_crate_writes_is_read(
        rows in proptest::collection::vec(proptest::collection::vec(text(), 1..4), 0..6),
        always in any::<bool>(),
        sizes in sizes(),
    ) {
        let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let mut writer =
            csv::WriterBuilder::new().delimiter(b';').flexible(true).quote_style(style).from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).expect("a record"));
        let written = String::from_utf8(writer.into_inner().expect("bytes")).expect("text");
        let (records, strays, _) = read(Delimited::new(';', 0), &written, &sizes);
        prop_assert_eq!(strays, 0);
        prop_assert_eq!(records.into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), rows);
    }
}
