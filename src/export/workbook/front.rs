//! The first sheet: what was selected, where it comes from, how it was counted and protected, and the way to each figure.

use super::cells::{Styles, cut, head};
use super::sheet::{TITLE, height};
use super::{date, has_sheet};
use crate::calendar::Day;
use crate::disclosure::{Figure, Package};
use crate::export::about::{Part, title};
use crate::export::{mark, policy_of};
use crate::house::House;
use crate::language::{Language, figures, page};
use crate::selection::Selection;
use rust_xlsxwriter::{Format, FormatAlign, Image, Url, Worksheet, XlsxError};

/// The number that Excel knows the paper by.
const A4: u8 = 9;
/// The widths of its columns, in letters.
const WIDTHS: [f64; 3] = [28.0, 60.0, 60.0];

/// The room of the logo, in pixels: the title and what stands below it are as high.
const LOGO: (f64, f64) = (240.0, 76.0);

/// What its tab says.
pub fn tab(language: Language) -> &'static str {
    language.of("Overzicht", "Overview")
}

/// A link to the top of a sheet.
pub fn link(tab: &str, text: &str) -> Url {
    Url::new(format!("internal:'{tab}'!A1")).set_text(text)
}

/// The sheet, and the row that is written next.
struct Front<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
    styles: &'a Styles,
}

/// Writes the first sheet.
pub fn write(
    sheet: &mut Worksheet,
    package: &Package,
    selection: &Selection,
    about: &[Part],
    language: Language,
    today: Day,
    styles: &Styles,
) -> Result<(), XlsxError> {
    sheet.set_name(tab(language))?.set_screen_gridlines(false).set_print_fit_to_pages(1, 0);
    sheet.set_paper_size(A4).set_landscape();
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut front = Front { sheet, row: 0, styles };
    front.line([title(language), "", ""], &styles.title)?;
    front.sheet.set_row_height(0, TITLE)?;
    if let Some(mark) = mark(language, policy_of(&package.figures)) {
        front.line([&page::capitalised(mark), "", ""], &styles.mark)?;
    }
    front.row += 1;
    front.days(selection, language, today)?;
    for part in about {
        front.part(part.heading, &part.lines)?;
    }
    front.part(language.of("Tekens", "Signs"), &signs(language))?;
    front.row += 1;
    front.figures(&package.figures, language)
}

/// Puts the logo at the right of the title, where no text is.
pub fn logo(sheet: &mut Worksheet, house: &House) -> Result<(), XlsxError> {
    let Some(logo) = &house.logo else { return Ok(()) };
    let (width, height) = logo.within(LOGO);
    let picture = Image::new_from_buffer(&logo.png())?.set_scale_to_size(width, height, false);
    let picture = picture.set_alt_text(house.logo_in_words());
    sheet.insert_image(0, 2, &picture)?;
    Ok(())
}

/// What the marks in the tables mean.
fn signs(language: Language) -> [String; 2] {
    let (hidden, empty) = language.of(
        ("niet getoond", "Een lege cel: niet te berekenen of niet ingevuld."),
        ("not shown", "An empty cell: cannot be computed, or not recorded."),
    );
    [format!("{} = {hidden}.", figures::HIDDEN), empty.to_owned()]
}

impl Front<'_> {
    /// A row of texts.
    fn line(&mut self, texts: [&str; 3], style: &Format) -> Result<(), XlsxError> {
        for (column, text) in (0..).zip(texts).filter(|(_, text)| !text.is_empty()) {
            self.sheet.write_string_with_format(self.row, column, cut(text, 2_000), style)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The days of the selection and of today, as days of Excel. A day before 1900 is none there; it stands in words below.
    fn days(&mut self, selection: &Selection, language: Language, today: Day) -> Result<(), XlsxError> {
        let named = [
            (language.of("Eerste dag", "First day"), selection.period.map(|period| period.first)),
            (language.of("Laatste dag", "Last day"), selection.period.map(|period| period.last)),
            (language.of("Gemaakt op", "Made on"), Some(today)),
        ];
        let style = Format::new().set_num_format(language.of("d-m-yyyy", "d mmm yyyy")).set_align(FormatAlign::Left);
        for (name, day) in named {
            let Some(Ok(day)) = day.map(date) else { continue };
            self.sheet.write_string_with_format(self.row, 0, name, &self.styles.heading)?;
            self.sheet.write_datetime_with_format(self.row, 1, &day, &style)?;
            self.row += 1;
        }
        Ok(())
    }

    /// A heading and its lines, over the other columns.
    fn part(&mut self, heading: &str, lines: &[String]) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, heading, &self.styles.heading)?;
        for line in lines {
            let (text, width) = (cut(line, 2_000), WIDTHS[1] + WIDTHS[2]);
            self.sheet.merge_range(self.row, 1, self.row, 2, &text, &self.styles.text)?;
            self.sheet.set_row_height(self.row, height(&text, width))?;
            self.row += 1;
        }
        Ok(())
    }

    /// The way to each figure, or why it is not there.
    fn figures(&mut self, all: &[Figure], language: Language) -> Result<(), XlsxError> {
        let heads =
            language.of(["Hoofdstuk", "Figuur", "Wat is er te zien?"], ["Chapter", "Figure", "What is there to see?"]);
        self.line(heads, &head(false))?;
        for figure in all {
            let words = figures::words(figure, language);
            let chapter = figures::chapter(figure.id().family(), language);
            let why = if has_sheet(figure) { &words.summary } else { words.missing.as_ref().unwrap_or(&words.summary) };
            let row = self.row;
            self.line([chapter, &words.title, why], &self.styles.text)?;
            self.sheet.set_row_height(row, height(why, WIDTHS[2]))?;
            if has_sheet(figure) {
                let to = link(figures::tab(figure.id(), language), &words.title);
                self.sheet.write_url_with_format(row, 1, to, &self.styles.link)?;
            }
        }
        Ok(())
    }
}
