//! The report as one page of HTML that is read in a browser and printed on A4. It holds everything it needs: no script, no
//! picture beside it, and its own policy lets no browser ask for anything. It is XML too: a parser of either reads the same.

use super::block::{Block, Chart, Document, Group, Heading, Link, Row, See, Style, Table, id};
use super::xml::{block, element, empty, line, with_text};
use crate::charts::svg::escape;
use crate::house::Logo;
use crate::language::figures::{HIDDEN, KeyFigure};
use crate::language::{Language, page};

/// How it looks, on a screen and on paper.
const STYLE: &str = include_str!("style.css");
/// What a browser may load: nothing but the style and the logo in the document itself.
const NOTHING_ELSE: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/// The room of the logo, in pixels.
const LOGO: (f64, f64) = (240.0, 80.0);

/// The report as HTML.
pub fn html(document: &Document) -> String {
    let root = [("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", document.language.code())];
    let body = block("body", &[], &written(&document.blocks, document.language));
    format!("<!DOCTYPE html>\n{}", block("html", &root, &(head(document) + &body)))
}

/// What a browser must know.
fn head(document: &Document) -> String {
    let generator = concat!("<meta name=\"generator\" content=\"groeibeeld ", env!("CARGO_PKG_VERSION"), "\"/>\n");
    let meta = format!(
        "<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{NOTHING_ELSE}\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n{generator}"
    );
    // The style has no character that XML or HTML would read otherwise.
    let style = element("style", &[], &format!("\n{STYLE}{}{}", accent(document), margins(document))) + "\n";
    block("head", &[], &(meta + &line("title", &[], document.title) + &style))
}

/// The colour of the house, in the place of the usual one.
fn accent(document: &Document) -> String {
    document.house.first.map(|first| format!(":root {{ --accent: {first} }}\n")).unwrap_or_default()
}

/// What stands at the foot of every printed page.
fn margins(document: &Document) -> String {
    let (page, of) = document.page_of();
    format!(
        "@page {{ @bottom-left {{ content: {} }}\n@bottom-right {{ content: {} counter(page) {} counter(pages) }} }}\n",
        quoted(&document.foot),
        quoted(page),
        quoted(of)
    )
}

fn written(blocks: &[Block], language: Language) -> String {
    blocks.iter().map(|block| one(block, language)).collect()
}

fn one(block: &Block, language: Language) -> String {
    match block {
        Block::Group(kind, blocks) => group(kind, &written(blocks, language)),
        Block::Logo(logo, words) => picture_of(logo, words),
        Block::Heading(heading) => headed(heading),
        Block::Text(style, text) => styled(*style, text),
        Block::Written(lines) => {
            let lines = lines.iter().map(|line| escape(line)).collect::<Vec<_>>().join("<br/>\n");
            element("p", &[], &lines) + "\n"
        }
        Block::See(way) => see(way, language),
        Block::List(texts) => list(texts),
        Block::Contents(links) => contents(links),
        Block::KeyFigures(keys) => key_figures(keys),
        Block::Chart(chart) => picture(chart, language),
        Block::Tables(title, tables) => tabled(title, tables, language),
    }
}

fn group(kind: &Group, inner: &str) -> String {
    match kind {
        Group::Header => block("header", &[], inner),
        Group::Contents(named) => block("nav", &[("aria-labelledby", named)], inner),
        Group::Main => block("main", &[], inner),
        Group::Section(None, named) => block("section", &[("aria-labelledby", named)], inner),
        Group::Section(Some(id), named) | Group::AllTables(id, named) => {
            block("section", &[("id", id), ("aria-labelledby", named)], inner)
        }
        Group::Figure(id, named) => block("article", &[("id", id), ("aria-labelledby", named)], inner),
        Group::Head => block("div", &[("class", "head")], inner),
        Group::Notes => block("div", &[("class", "notes")], inner),
        Group::About(named) => block("footer", &[("aria-labelledby", named)], inner),
        Group::Part => block("div", &[], inner),
    }
}

/// The logo.
fn picture_of(logo: &Logo, words: &str) -> String {
    let (width, height) = logo.within(LOGO);
    let [width, height] = [width, height].map(|side| side.round().to_string());
    let address = logo.address();
    let picture = [("class", "logo"), ("src", &*address), ("alt", words), ("width", &width), ("height", &height)];
    empty("img", &picture) + "\n"
}

fn headed(Heading { level, id, text }: &Heading) -> String {
    let name = ["h1", "h2", "h3"][usize::from(*level) - 1];
    let id: Vec<(&str, &str)> = id.iter().map(|id| ("id", id.as_str())).collect();
    line(name, &id, text)
}

fn styled(style: Style, text: &str) -> String {
    let class = match style {
        Style::Plain | Style::Label => return line("p", &[], text),
        Style::Organisation => "organisation",
        Style::Mark => "mark",
        Style::Small => "small",
    };
    line("p", &[("class", class)], text)
}

fn see(way: &See, language: Language) -> String {
    let paragraph = match way {
        See::Figure(to) => {
            let before = language.of("Zie de figuur ", "See the figure ");
            element("p", &[], &(escape(before) + &link(to) + "."))
        }
        See::Table(to, title) => {
            let text = escape(&to.text) + &heard(&format!(": {title}"));
            let way = element("a", &[("href", &format!("#{}", to.to))], &text);
            element("p", &[("class", "small way")], &way)
        }
    };
    paragraph + "\n"
}

/// The chart, which scrolls where there is little room.
fn picture(chart: &Chart, language: Language) -> String {
    let name = format!("{}: {}", page::chart(language), chart.title);
    let region = [("class", "chart scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", &name)];
    block("div", &region, &chart.svg)
}

/// The tables of a figure. They stand open, because what is closed is not printed.
fn tabled(title: &str, tables: &[Table], language: Language) -> String {
    let heading = escape(language.of("In tabelvorm", "As a table")) + &heard(&format!(": {title}"));
    let summary = element("summary", &[], &heading) + "\n";
    let tables = tables.iter().map(|one| table(one, language)).collect::<String>();
    block("details", &[("open", "open")], &(summary + &tables))
}

/// A table, which scrolls where it is too wide.
fn table(table: &Table, language: Language) -> String {
    let head = |(label, is_text): &(String, bool)| with_text("th", &[("scope", "col"), class(*is_text)], label);
    let heads = element("tr", &[], &table.columns.iter().map(head).collect::<String>()) + "\n";
    let rows = table.rows.iter().map(|of| row(table, of, language)).collect::<String>();
    let inner = line("caption", &[], &table.caption) + &block("thead", &[], &heads) + &block("tbody", &[], &rows);
    let name = format!("{}: {}", page::table(language), table.caption);
    let class = if table.is_short() { "scroll short" } else { "scroll" };
    let region = [("class", class), ("role", "region"), ("tabindex", "0"), ("aria-label", &name)];
    block("div", &region, &block("table", &[], &inner))
}

/// The class of a column.
fn class(is_text: bool) -> (&'static str, &'static str) {
    ("class", if is_text { "name" } else { "number" })
}

fn row(table: &Table, row: &Row, language: Language) -> String {
    let cell = |(place, (text, (_, is_text))): (usize, (&Option<String>, &(String, bool)))| match text {
        Some(text) if place < table.labels => with_text("th", &[("scope", "row"), class(*is_text)], text),
        Some(text) => with_text("td", &[class(*is_text)], text),
        None => element("td", &[class(*is_text)], &hidden(language)),
    };
    let total: &[(&str, &str)] = if row.is_total { &[("class", "total")] } else { &[] };
    element("tr", total, &row.cells.iter().zip(&table.columns).enumerate().map(cell).collect::<String>()) + "\n"
}

/// A cell that is not shown: the same whatever it stands for, in sight and to be heard.
fn hidden(language: Language) -> String {
    with_text("span", &[("class", "hidden"), ("aria-hidden", "true")], HIDDEN) + &heard(page::not_shown(language))
}

fn key_figures(keys: &[KeyFigure]) -> String {
    block("dl", &[("class", "key")], &keys.iter().map(key_figure).collect::<String>())
}

fn key_figure(key: &KeyFigure) -> String {
    let name = Link { to: id(key.figure), text: key.label.to_owned() };
    let name = element("dt", &[], &link(&name));
    let value = with_text("dd", &[("class", "value")], &key.value);
    let more = key.detail.iter().chain(&key.change).map(|text| with_text("dd", &[], text)).collect::<String>();
    block("div", &[], &(name + &value + &more + "\n"))
}

fn contents(links: &[Link]) -> String {
    let item = |to: &Link| element("li", &[], &link(to)) + "\n";
    block("ol", &[], &links.iter().map(item).collect::<String>())
}

/// A list of texts.
fn list(texts: &[String]) -> String {
    block("ul", &[], &texts.iter().map(|text| line("li", &[], text)).collect::<String>())
}

/// A link to something in the document.
fn link(Link { to, text }: &Link) -> String {
    with_text("a", &[("href", &format!("#{to}"))], text)
}

/// A text that is heard and not seen.
fn heard(text: &str) -> String {
    with_text("span", &[("class", "heard")], text)
}

/// A text between quotes in a style sheet, whatever stands in it.
fn quoted(text: &str) -> String {
    let letter = |letter: char| match letter {
        ' ' => letter.to_string(),
        _ if letter.is_alphanumeric() => letter.to_string(),
        _ if letter.is_control() => String::new(),
        _ => format!("\\{:x} ", u32::from(letter)),
    };
    format!("\"{}\"", text.chars().map(letter).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_text_in_a_style_sheet() {
        assert_eq!(quoted("Één jaar"), "\"Één jaar\"");
        assert_eq!(quoted("a\"}</style>\n\\"), "\"a\\22 \\7d \\3c \\2f style\\3e \\5c \"");
    }
}
