//! Writing XML.

use crate::charts::svg::escape;

/// An element with these attributes around what is written already.
pub fn element(name: &str, attributes: &[(&str, &str)], inner: &str) -> String {
    format!("<{name}{}>{inner}</{name}>", written(attributes))
}

/// An element that has nothing in it.
pub fn empty(name: &str, attributes: &[(&str, &str)]) -> String {
    format!("<{name}{}/>", written(attributes))
}

fn written(attributes: &[(&str, &str)]) -> String {
    attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_values_are_escaped() {
        let written = with_text("p", &[("title", "\"a\" & b")], "<script>&amp;</script>");
        assert_eq!(written, "<p title=\"&quot;a&quot; &amp; b\">&lt;script&gt;&amp;amp;&lt;/script&gt;</p>");
    }
}
