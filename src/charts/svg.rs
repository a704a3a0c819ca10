//! A tiny tree of SVG elements and its writing. Anything may come in as text; what goes out is well-formed XML, the same
//! for the same tree, with coordinates of at most two decimals.

use super::text::FONT;
use std::fmt::Write;

/// An element with its attributes, and either children or text.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
    text: String,
}

impl Node {
    /// An element without anything.
    pub fn new(name: &'static str) -> Node {
        Node { name, attributes: Vec::new(), children: Vec::new(), text: String::new() }
    }

    /// The picture itself, with the fonts that its texts are measured with.
    pub fn picture(width: f64, height: f64) -> Node {
        Node::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .at("width", width)
            .at("height", height)
            .with("viewBox", format!("0 0 {} {}", number(width), number(height)))
            .with("font-family", FONT)
            // Some programs drop the space between the parts of a text else. No text has any that is not to be seen.
            .with("xml:space", "preserve")
    }

    /// Adds an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Node {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds an attribute that is a number.
    pub fn at(self, name: &'static str, value: f64) -> Node {
        self.with(name, number(value))
    }

    /// Adds text; only elements without children have text.
    pub fn text(mut self, text: &str) -> Node {
        self.text.push_str(text);
        self
    }

    /// Adds a child.
    pub fn child(mut self, child: Node) -> Node {
        self.children.push(child);
        self
    }

    /// Adds children.
    pub fn children(mut self, children: impl IntoIterator<Item = Node>) -> Node {
        self.children.extend(children);
        self
    }

    /// The same with other colours: each is given with what marks are of, the class of one, and what it is now.
    pub fn repainted(mut self, colours: &impl Fn(&str, &str) -> Option<String>) -> Node {
        let classes = self.attributes.iter().find(|(name, _)| *name == "class").map(|(_, value)| value.clone());
        let classes = classes.unwrap_or_default();
        for (name, value) in &mut self.attributes {
            if matches!(*name, "fill" | "stroke")
                && let Some(colour) = classes.split(' ').find_map(|class| colours(class, value))
            {
                *value = colour;
            }
        }
        self.children = self.children.into_iter().map(|child| child.repainted(colours)).collect();
        self
    }

    /// Writes the element, one child a line; the parts of a text stay on its line, because a line break would show.
    pub fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            // OK because writing to a String can't fail.
            let _ = write!(out, " {name}=\"{}\"", escape(value));
        }
        if self.children.is_empty() && self.text.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        out.push_str(&escape(&self.text));
        let line = if self.name == "text" { "" } else { "\n" };
        for child in &self.children {
            out.push_str(line);
            child.write(out);
        }
        if !self.children.is_empty() {
            out.push_str(line);
        }
        let _ = write!(out, "</{}>", self.name);
    }
}

/// A coordinate: at most two decimals, no trailing zeros, no minus zero. What is no number is 0, so that a picture is
/// never broken by one value.
pub fn number(value: f64) -> String {
    let rounded = if value.is_finite() { (value * 100.0).round() / 100.0 } else { 0.0 };
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

/// Text as it may stand in an element or an attribute. White space becomes a space; characters that XML forbids are shown
/// as U+FFFD; marks that turn the writing direction are left out, because they could turn what follows as well.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => (),
            '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            letter if letter.is_control() => escaped.push('\u{FFFD}'),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(escape(text), expected);
    }

    #[test]
    fn all_that_xml_forbids_is_escaped() {
        check("Werk & <Opleiding>", "Werk &amp; &lt;Opleiding&gt;");
        check("\"a\"\t'b'", "&quot;a&quot; 'b'");
        check("a\0b\u{1b}[31m\u{FFFF}", "a\u{FFFD}b\u{FFFD}[31m\u{FFFD}");
        check("omge\u{202E}keerd", "omgekeerd");
        check("🙂 عربي", "🙂 عربي");
    }

    #[test]
    fn number_is_short_and_finite() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(0.1 + 0.2), "0.3");
        assert_eq!(number(-0.001), "0");
        assert_eq!(number(33.333_333), "33.33");
        assert_eq!(number(f64::NAN), "0");
    }

    #[test]
    fn parts_of_a_text_stay_on_its_line() {
        let text = Node::new("text").child(Node::new("tspan").text("a")).child(Node::new("tspan").text(" b"));
        let mut out = String::new();
        Node::new("g").child(text).write(&mut out);
        assert_eq!(out, "<g>\n<text><tspan>a</tspan><tspan> b</tspan></text>\n</g>");
    }
}
