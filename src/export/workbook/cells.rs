//! How cells look: the number formats of the page in Excel's words, and a few styles.

use crate::charts::palette::{Colours, FIRST};
use crate::disclosure::{Figure, Policy};
use crate::figures::{Cell, Column, Row};
use crate::house::House;
use crate::language::figures::{Form, HIDDEN, form};
use crate::language::{Language, figures};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// A longer text is cut: a cell of Excel holds no more.
const LONGEST: usize = 32_000;

/// The colour of lines between rows.
const LINE: u32 = 0x00D0_D7DE;
/// The colour of the line above a row that sums up.
const STRONG_LINE: u32 = 0x006E_7781;

/// The styles of texts.
pub struct Styles {
    /// The title of a sheet.
    pub title: Format,
    /// The mark of what may not be published.
    pub mark: Format,
    /// A heading in a sheet.
    pub heading: Format,
    /// A text of several lines.
    pub text: Format,
    /// A text of less weight.
    pub quiet: Format,
    /// A link to another sheet.
    pub link: Format,
    /// The colours of charts.
    pub colours: Colours,
}

impl Styles {
    /// The styles of a house, which are the same in all sheets.
    pub fn of(house: &House) -> Styles {
        let colours = Colours::of(house);
        let accent = colour(&colours.fill(FIRST));
        let lines = || Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let title = lines().set_bold().set_font_size(16);
        Styles {
            title: if house.first.is_some() { title.set_font_color(accent) } else { title },
            mark: lines().set_bold().set_font_color(0x00A8_4C00),
            heading: lines().set_bold(),
            text: lines(),
            quiet: lines().set_font_color(0x0057_606A),
            link: lines().set_font_color(accent).set_underline(rust_xlsxwriter::FormatUnderline::Single),
            colours,
        }
    }
}

/// A colour as `#rrggbb`.
pub fn colour(text: &str) -> Color {
    // OK because the colours of the palette are all written this way.
    Color::RGB(u32::from_str_radix(text.trim_start_matches('#'), 16).unwrap_or_default())
}

/// The style of the head of a column.
pub fn head(is_number: bool) -> Format {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Bottom);
    let head = head
        .set_background_color(0x00DF_E4EA)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(STRONG_LINE);
    if is_number { head.set_align(FormatAlign::Right) } else { head }
}

/// Writes a cell of a figure.
pub fn write(
    sheet: &mut Worksheet,
    at: (u32, u16),
    (cell, column, row): (&Cell, &Column, &Row),
    figure: &Figure,
    language: Language,
) -> Result<(), XlsxError> {
    let style = style(row.total);
    let number = style.clone().set_num_format(number_format(form(column, figure.policy()), language));
    match cell {
        Cell::Label(name) => {
            let name = cut(&figures::label(name, language), LONGEST);
            sheet.write_string_with_format(at.0, at.1, name, &style.set_text_wrap())?
        }
        // OK because no count is larger than a number of Excel holds exactly.
        Cell::Count(count) => sheet.write_number_with_format(at.0, at.1, *count as f64, &number)?,
        Cell::Number(value) if value.is_finite() => sheet.write_number_with_format(at.0, at.1, *value, &number)?,
        Cell::Number(_) | Cell::Null => sheet.write_blank(at.0, at.1, &style)?,
        Cell::Hidden => sheet.write_string_with_format(at.0, at.1, HIDDEN, &style.set_align(FormatAlign::Right))?,
    };
    Ok(())
}

fn style(total: bool) -> Format {
    let style = Format::new().set_align(FormatAlign::VerticalCenter);
    let style = style.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE);
    if total { style.set_bold().set_border_top(FormatBorder::Thin).set_border_top_color(STRONG_LINE) } else { style }
}

/// The first letters of a text.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// How Excel is to show numbers, so that they look as on the page. Excel puts in the marks of the user's own language.
pub fn number_format(form: Form, language: Language) -> String {
    match form {
        Form::Decimal(decimals) => places(decimals),
        Form::Signed(decimals) => signed(&places(decimals)),
        // Few are not shown as none.
        Form::Percent => "[=0]0%;[<0.0095]0.0%;0%".to_owned(),
        Form::SignedPercent => signed("0%"),
        Form::Points => signed(language.of("0%\"-punt\"", "0%\"-points\"")),
        Form::Probability => format!("[<0.001]\"< {}\";0.000", language.decimal(0.001, 3)),
    }
}

fn places(decimals: usize) -> String {
    match decimals {
        0 => "#,##0".to_owned(),
        _ => format!("#,##0.{}", "0".repeat(decimals)),
    }
}

fn signed(format: &str) -> String {
    format!("+{format};-{format};{format}")
}

/// The number format of a column.
pub fn format_of(column: &Column, policy: Policy, language: Language) -> String {
    number_format(form(column, policy), language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_those_of_the_page() {
        let dutch = |form| number_format(form, Language::Dutch);
        assert_eq!(dutch(Form::Decimal(0)), "#,##0");
        assert_eq!(dutch(Form::Signed(2)), "+#,##0.00;-#,##0.00;#,##0.00");
        assert_eq!(dutch(Form::Points), "+0%\"-punt\";-0%\"-punt\";0%\"-punt\"");
        assert_eq!(dutch(Form::Probability), "[<0.001]\"< 0,001\";0.000");
    }

    #[test]
    fn long_texts_are_cut_between_letters() {
        assert_eq!(cut("één", 3), "één");
        assert_eq!(cut("één twee", 3), "één…");
    }
}
