//! HTML that is XML too: a parser of either reads the same.

use crate::charts::svg::escape;

/// An element with these attributes around what is written already.
pub fn element(name: &str, attributes: &[(&str, &str)], inner: &str) -> String {
    let attributes = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value)));
    format!("<{name}{}>{inner}</{name}>", attributes.collect::<String>())
}

/// An element that has nothing in it.
pub fn empty(name: &str, attributes: &[(&str, &str)]) -> String {
    let attributes = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value)));
    format!("<{name}{}/>", attributes.collect::<String>())
}

/// An element with a text in it.
pub fn with_text(name: &str, attributes: &[(&str, &str)], text: &str) -> String {
    element(name, attributes, &escape(text))
}

/// An element on a line of its own, around lines.
pub fn block(name: &str, attributes: &[(&str, &str)], inner: &str) -> String {
    element(name, attributes, &format!("\n{inner}")) + "\n"
}

/// A text on a line of its own.
pub fn line(name: &str, attributes: &[(&str, &str)], text: &str) -> String {
    with_text(name, attributes, text) + "\n"
}

/// A list of texts.
pub fn list<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    block("ul", &[], &texts.into_iter().map(|text| line("li", &[], text)).collect::<String>())
}

/// A link to something in the document.
pub fn link(id: &str, text: &str) -> String {
    with_text("a", &[("href", &format!("#{id}"))], text)
}

/// A text that is heard and not seen.
pub fn heard(text: &str) -> String {
    with_text("span", &[("class", "heard")], text)
}

/// A text between quotes in a style sheet, whatever stands in it.
pub fn quoted(text: &str) -> String {
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
    fn texts_and_values_are_escaped() {
        let written = with_text("p", &[("title", "\"a\" & b")], "<script>&amp;</script>");
        assert_eq!(written, "<p title=\"&quot;a&quot; &amp; b\">&lt;script&gt;&amp;amp;&lt;/script&gt;</p>");
    }

    #[test]
    fn nothing_ends_a_text_in_a_style_sheet() {
        assert_eq!(quoted("Één jaar"), "\"Één jaar\"");
        assert_eq!(quoted("a\"}</style>\n\\"), "\"a\\22 \\7d \\3c \\2f style\\3e \\5c \"");
    }
}
