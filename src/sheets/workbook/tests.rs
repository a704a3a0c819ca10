//! Workbooks as LibreOffice writes them (`tests/workbooks/make.py`), as rust_xlsxwriter writes them, and damaged ones.

use super::*;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/workbooks/{name}")).expect("a sample; tests/workbooks/make.py makes it")
}

/// The rows of a sheet, as `line: cell|cell`.
fn rows(book: &mut Workbook, sheet: usize) -> Result<Vec<String>, Fault> {
    let mut rows = Vec::new();
    book.read(sheet, |record| {
        rows.push(format!("{}: {}", record.line, record.cells().collect::<Vec<_>>().join("|")));
    })?;
    Ok(rows)
}

/// Opens the bytes and reads the first sheet.
#[track_caller]
fn check(bytes: Vec<u8>, expected: &[&str]) {
    let mut book = Workbook::open(bytes).expect("a workbook");
    assert_eq!(rows(&mut book, 0).expect("a sheet"), expected);
}

#[track_caller]
fn check_fault(bytes: Vec<u8>, expected: Fault) {
    let fault = Workbook::open(bytes)
        .and_then(|mut book| (0..book.sheets().len()).try_for_each(|sheet| book.read(sheet, |_| {})));
    assert_eq!(fault, Err(expected));
}

/// The zip with a part changed, added, or (without text) left out.
fn with_part(bytes: &[u8], name: &str, change: impl Fn(Option<String>) -> Option<String>) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, content: &[u8]| {
        written.start_file(name, SimpleFileOptions::default()).unwrap();
        written.write_all(content).unwrap();
    };
    let mut is_changed = false;
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let part_name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if part_name != name {
            add(&part_name, &content);
        } else if let Some(changed) = change(Some(String::from_utf8(content).unwrap())) {
            is_changed = true;
            add(&part_name, changed.as_bytes());
        }
    }
    if !is_changed && let Some(content) = change(None) {
        add(name, content.as_bytes());
    }
    written.finish().unwrap().into_inner()
}

fn replaced(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    with_part(bytes, part, |text| {
        let text = text.expect("the part");
        assert!(text.contains(from), "{from} is in {part}");
        Some(text.replacen(from, to, 1))
    })
}

/// An XLSX with one sheet.
fn xlsx(fill: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn one_cell(sheet: &mut rust_xlsxwriter::Worksheet) {
    sheet.write(0, 0, "x").unwrap();
}

const CASES: [&str; 8] = [
    "1: Overzicht trajecten",
    "4: |Casusnummer|Startdatum|Hoofddomein||Startscore|Eindscore|Bekend|Aandeel",
    "5: |0012|2021-12-31|Financiën||2|3.5|TRUE|0.25",
    "6: |13|2021-02-01 13:45:30|Werk & Opleiding\ntweede regel||-1|1|FALSE|1234567.125",
    "7: |a14|26:03:00|Huisvesting||#DIV/0!|#N/A|TRUE|0.0000001",
    "8: |x",
    "9: |x",
    "10: |x",
];

#[test]
fn one_content_in_three_formats() {
    for name in ["cases.xlsx", "cases.xls", "cases.ods"] {
        let mut book = Workbook::open(file(name)).expect(name);
        let sheet = |name: &str, is_hidden| SheetName { name: name.to_owned(), is_hidden };
        let sheets = [sheet("Trajecten 2021", false), sheet("Lijsten", true), sheet("Leeg", false)];
        assert_eq!((book.sheets(), book.is_1904()), (&sheets[..], false), "{name}");
        assert_eq!(rows(&mut book, 0).unwrap(), CASES, "{name}");
        assert_eq!(rows(&mut book, 1).unwrap(), ["1: Ja", "2: Nee"], "{name}");
        assert_eq!(rows(&mut book, 2).unwrap(), [""; 0], "{name}");
    }
}

#[test]
fn days_from_1904_in_three_formats() {
    for name in ["dates-1904.xlsx", "dates-1904.xls", "dates-1904.ods"] {
        let mut book = Workbook::open(file(name)).expect(name);
        assert!(book.is_1904(), "{name}");
        assert_eq!(rows(&mut book, 0).unwrap(), ["1: Startdatum", "2: 2021-12-31", "3: 43464"], "{name}");
    }
}

#[test]
fn places_are_kept_and_empty_cells_fill_the_gaps() {
    let far = xlsx(|sheet| {
        sheet.write(2, 2, "c").unwrap().write(2, 4, 5).unwrap().write(1_048_575, 16_383, "last").unwrap();
    });
    check(far, &["3: ||c||5", &format!("1048576: {}last", "|".repeat(16_383))]);
}

#[test]
fn merged_cells_have_their_text_in_the_first() {
    let merged = xlsx(|sheet| {
        sheet.merge_range(0, 0, 1, 1, "titel", &rust_xlsxwriter::Format::new()).unwrap().write(1, 2, "x").unwrap();
    });
    check(merged, &["1: titel", "2: ||x"]);
}

#[test]
fn cells_without_references_and_of_rare_types() {
    let bytes = xlsx(one_cell);
    let rows = r#"<sheetData><row><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c/><c><v>1.50</v></c></row>
        <row><c t="d"><v>2021-12-31T00:00:00</v></c><c t="str"><v>f</v></c><c t="e"><v>#SPILL!</v></c></row>
        <row r="9"><c r="B9" t="b"><v>1</v></c></row>"#;
    let bytes = replaced(&bytes, "xl/worksheets/sheet1.xml", "<sheetData>", rows);
    check_fault(bytes.clone(), Fault::Damaged);
    // The row that was there before, row 1, comes after row 9.
    let bytes = replaced(&bytes, "xl/worksheets/sheet1.xml", r#"<row r="1""#, r#"<row r="10""#);
    let bytes = replaced(&bytes, "xl/worksheets/sheet1.xml", r#"r="A1""#, r#"r="A10""#);
    check(bytes, &["1: ab||1.5", "2: 2021-12-31|f", "9: |TRUE", "10: x"]);
}

#[test]
fn long_text_is_cut_where_a_spreadsheet_cuts_it() {
    let bytes = with_part(&file("cases.ods"), "content.xml", |text| {
        Some(text.unwrap().replacen("Overzicht trajecten", &"é".repeat(40_000), 1))
    });
    let mut book = Workbook::open(bytes).unwrap();
    assert_eq!(rows(&mut book, 0).unwrap()[0].chars().count(), "1: ".len() + 32_767);
}

#[test]
fn err_password_of_each_kind() {
    check_fault(file("password.xlsx"), Fault::Password);
    let entry = r#"<manifest:encryption-data manifest:checksum="x"/></manifest:manifest>"#;
    check_fault(replaced(&file("cases.ods"), "META-INF/manifest.xml", "</manifest:manifest>", entry), Fault::Password);
    // The first record after the workbook's begin becomes FilePass.
    let mut xls = file("cases.xls");
    let begin = (0..xls.len()).find(|at| xls[*at..].starts_with(&[0x09, 0x08, 0x10, 0, 0, 6])).expect("a begin");
    xls[begin + 20..begin + 22].copy_from_slice(&[0x2F, 0]);
    check_fault(xls, Fault::Password);
}

#[test]
fn err_zip_or_ole_without_a_workbook() {
    let zip = |name: &str, content: &str| {
        let mut written = ZipWriter::new(Cursor::new(Vec::new()));
        written.start_file(name, SimpleFileOptions::default()).unwrap();
        written.write_all(content.as_bytes()).unwrap();
        written.finish().unwrap().into_inner()
    };
    check_fault(zip("word/document.xml", "<w/>"), Fault::NoWorkbook);
    check_fault(zip("xl/workbook.bin", ""), Fault::NoWorkbook);
    check_fault(zip("content.xml", "<office/>"), Fault::NoWorkbook);
    let document = "application/vnd.oasis.opendocument.text";
    check_fault(with_part(&file("cases.ods"), "mimetype", |_| Some(document.to_owned())), Fault::NoWorkbook);
    let mut document = file("cases.xls");
    let name: Vec<u8> = "Workbook".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let at = (0..document.len()).find(|at| document[*at..].starts_with(&name)).expect("the stream's name");
    document[at] = b'X';
    check_fault(document, Fault::NoWorkbook);
}

#[test]
fn xlsx_as_other_programs_write_it() {
    let spread = |text: &str| text.replace("<c ", "<x:c ").replace("</c>", "</x:c>");
    let bytes = xlsx(|sheet| {
        sheet.write(0, 0, "lang".repeat(8_000)).unwrap().write(0, 1, 2).unwrap();
    });
    let sheet = "xl/worksheets/sheet1.xml";
    // Absolute names, no properties, no dimension, a byte order mark, names of elements with a prefix.
    let bytes = with_part(&bytes, "docProps/app.xml", |_| None);
    let bytes = with_part(&bytes, "docProps/core.xml", |_| None);
    let bytes = replaced(&bytes, "xl/_rels/workbook.xml.rels", "\"worksheets/", "\"/xl/worksheets/");
    let bytes = replaced(&bytes, sheet, r#"<dimension ref="A1:B1"/>"#, "");
    let bytes = with_part(&bytes, sheet, |text| text.map(|text| format!("\u{FEFF}{}", spread(&text))));
    let bytes = with_part(&bytes, "xl/sharedStrings.xml", |text| text.map(|text| format!("\u{FEFF}{text}")));
    check(bytes, &[&format!("1: {}|2", "lang".repeat(8_000))]);
}

#[test]
fn rich_text_is_read_without_its_reading_aid() {
    let bytes = xlsx(one_cell);
    let rich = r#"<si><r><rPr><b/></rPr><t xml:space="preserve">Werk </t></r><r><t>&amp; inkomen</t></r><rPh sb="0" eb="1">
        <t>hulp</t></rPh></si>"#;
    check(replaced(&bytes, "xl/sharedStrings.xml", "<si><t>x</t></si>", rich), &["1: Werk & inkomen"]);
}

#[test]
fn opendocument_without_the_part_that_names_it() {
    let bytes = with_part(&file("cases.ods"), "mimetype", |_| None);
    check(bytes.clone(), &CASES);
    let text = "application/vnd.oasis.opendocument.text";
    let sheet = "application/vnd.oasis.opendocument.spreadsheet";
    check_fault(replaced(&bytes, "META-INF/manifest.xml", sheet, text), Fault::NoWorkbook);
}

#[test]
fn sheets_of_other_kinds_are_left_out() {
    let bytes = xlsx(one_cell);
    let kind = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet";
    let more = format!(r#"<Relationship Id="rId99" Type="{kind}" Target="macrosheets/sheet1.xml"/></Relationships>"#);
    let bytes = replaced(&bytes, "xl/_rels/workbook.xml.rels", "</Relationships>", &more);
    // A sheet of macros, and one that the list of parts does not have.
    let sheets =
        r#"<sheets><sheet name="Macro1" sheetId="9" r:id="rId99"/><sheet name="a" sheetId="8" r:id=""></sheet>"#;
    let bytes = replaced(&bytes, "xl/workbook.xml", "<sheets>", sheets);
    assert_eq!(Workbook::open(bytes.clone()).unwrap().sheets().len(), 1);
    check(bytes, &["1: x"]);
}

#[test]
fn err_cut_off_files() {
    for name in ["cases.xlsx", "cases.xls", "cases.ods"] {
        let bytes = file(name);
        for length in [8, 600, bytes.len() / 2] {
            check_fault(bytes[..length].to_vec(), Fault::Damaged);
        }
    }
}

#[test]
fn err_table_that_does_not_end() {
    let cut = |text: Option<String>| text.map(|text| text.split("</table:table-row>").next().unwrap().to_owned());
    check_fault(with_part(&file("cases.ods"), "content.xml", cut), Fault::Damaged);
    let cut = |text: Option<String>| text.map(|text| text.split("</row>").next().unwrap().to_owned());
    check_fault(with_part(&file("cases.xlsx"), "xl/worksheets/sheet1.xml", cut), Fault::Damaged);
}

#[test]
fn err_announced_numbers_that_lie() {
    let strings = |number: &str| {
        let bytes = xlsx(one_cell);
        replaced(&bytes, "xl/sharedStrings.xml", r#"uniqueCount="1""#, &format!(r#"uniqueCount="{number}""#))
    };
    check(strings("3"), &["1: x"]);
    check_fault(strings("99999999999"), Fault::Damaged);
    check_fault(strings("18446744073709551615"), Fault::Damaged);
    // No number at all makes no room.
    check(strings("99999999999999999999999"), &["1: x"]);
    let bytes = xlsx(one_cell);
    check(replaced(&bytes, "xl/worksheets/sheet1.xml", r#"ref="A1""#, r#"ref="A1:XFD1048576""#), &["1: x"]);
    for place in ["XFE1", "A1048577", "ZZZZZZZZ1"] {
        check_fault(
            replaced(&bytes, "xl/worksheets/sheet1.xml", r#"r="A1""#, &format!(r#"r="{place}""#)),
            Fault::Damaged,
        );
    }
}

/// An ODS whose first rows are these.
fn ods_rows(first: &str) -> Vec<u8> {
    replaced(&file("cases.ods"), "content.xml", "<table:table-row", &format!("{first}<table:table-row"))
}

#[test]
fn repeated_rows_and_columns_of_nothing_cost_nothing() {
    let blank = r#"<table:table-row table:number-rows-repeated="1048000">
        <table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let mut book = Workbook::open(ods_rows(blank)).unwrap();
    assert_eq!(rows(&mut book, 0).unwrap()[0], "1048001: Overzicht trajecten");
}

#[test]
fn err_repeated_cells_beyond_measure() {
    let full = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell
        table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>"#;
    let (mut ods, _) = ods::Ods::open(ods_rows(full)).unwrap();
    assert_eq!(ods.read(0, &mut Rows::new(|_| {}, 1 << 20)), Err(Fault::TooLarge));
    check_fault(ods_rows(full), Fault::TooLarge);
    let absurd = r#"<table:table-row table:number-rows-repeated="99999999999"/>"#;
    check_fault(ods_rows(absurd), Fault::Damaged);
}

#[test]
fn err_zip_bomb_whatever_it_declares() {
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    written.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    written.write_all(&vec![0; 4 << 20]).unwrap();
    let mut bytes = written.finish().unwrap().into_inner();
    assert_eq!(package::check(&bytes, 3 << 20).err(), Some(Fault::TooLarge));
    assert_eq!(package::check(&bytes, 5 << 20).err(), None);
    // The size in the directory at the end says 1: no more than that is unpacked, then or later.
    let entry = (0..bytes.len()).rfind(|at| bytes[*at..].starts_with(b"PK\x01\x02")).expect("a directory");
    bytes[entry + 24..entry + 28].copy_from_slice(&1u32.to_le_bytes());
    let mut part = Vec::new();
    let read = ZipArchive::new(Cursor::new(&bytes)).unwrap().by_index(0).map(|mut entry| entry.read_to_end(&mut part));
    assert!(part.len() < 3 << 20 || package::check(&bytes, 3 << 20).is_err(), "{read:?}, {}", part.len());
}

#[test]
fn err_parts_in_the_same_bytes() {
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    written.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    written.write_all(b"<workbook/>").unwrap();
    written.shallow_copy_file("xl/workbook.xml", "xl/copy.xml").unwrap();
    check_fault(written.finish().unwrap().into_inner(), Fault::Damaged);
}

#[test]
fn heads_of_files() {
    for name in ["cases.xlsx", "cases.xls", "cases.ods", "password.xlsx"] {
        assert!(may_be_workbook(&file(name)[..8]), "{name}");
    }
    assert!(!may_be_workbook(b"casus;score") && !may_be_workbook(b"PK") && !may_be_workbook(b""));
}

/// Changes, cuts and doubles bytes of a file, the same way at every run.
struct Mutations(u64);

impl Mutations {
    fn below(&mut self, bound: usize) -> usize {
        // Marsaglia's xorshift: good enough to pick places.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(4) {
            let (at, length) = (self.below(bytes.len()), self.below(8) + 1);
            let end = (at + length).min(bytes.len());
            match self.below(8) {
                0 => bytes.truncate(at),
                1 => bytes[at..end].fill([0, 0x7F, 0xFF][self.below(3)]),
                2 => drop(bytes.drain(at..end)),
                3 => {
                    let copy = bytes[at..end].to_vec();
                    bytes.splice(at..at, copy);
                }
                4 if bytes[at].is_ascii_digit() => bytes[at] = b"0123456789"[self.below(10)],
                _ if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                _ => {}
            }
            if bytes.is_empty() {
                return;
            }
        }
    }
}

/// Opens and reads all there is; what matters is that it comes back.
fn exhaust(bytes: Vec<u8>) {
    if let Ok(mut book) = Workbook::open(bytes) {
        for sheet in 0..book.sheets().len() {
            let _ = book.read(sheet, |record| assert!(record.cells().count() <= 1 << 14));
        }
    }
}

/// How many damaged files are tried for each sample; more with `MUTATIONS=50000 cargo test`.
fn rounds() -> usize {
    std::env::var("MUTATIONS").ok().and_then(|number| number.parse().ok()).unwrap_or(300)
}

#[test]
fn all_damaged_bytes_come_to_an_end() {
    for name in ["cases.xlsx", "cases.xls", "cases.ods", "dates-1904.xls", "password.xlsx"] {
        let (sample, mut mutations) = (file(name), Mutations(0x9E37_79B9));
        for _ in 0..rounds() {
            let mut bytes = sample.clone();
            mutations.change(&mut bytes);
            exhaust(bytes);
        }
    }
}

#[test]
fn all_damaged_parts_come_to_an_end() {
    for name in ["cases.xlsx", "cases.ods"] {
        let (sample, mut mutations) = (file(name), Mutations(0x9E37_79B9));
        let mut zip = ZipArchive::new(Cursor::new(&sample[..])).unwrap();
        let mut parts = Vec::new();
        for index in 0..zip.len() {
            let mut part = zip.by_index(index).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            parts.push((part.name().unwrap().into_owned(), content));
        }
        let of_use: Vec<usize> = (0..parts.len())
            .filter(|part| parts[*part].0.ends_with("ml") || parts[*part].0.ends_with(".rels"))
            .collect();
        for _ in 0..rounds() {
            let changed = of_use[mutations.below(of_use.len())];
            let mut written = ZipWriter::new(Cursor::new(Vec::new()));
            let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
            for (index, (name, content)) in parts.iter().enumerate() {
                let mut content = content.clone();
                if index == changed {
                    mutations.change(&mut content);
                }
                written.start_file(name, options).unwrap();
                written.write_all(&content).unwrap();
            }
            exhaust(written.finish().unwrap().into_inner());
        }
    }
}
