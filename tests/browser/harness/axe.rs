//! The accessibility check, with axe-core. Its text is passed as a script of the driver's, which the page's policy does
//! not stop in any of the three engines.
use std::fmt;

use serde_json::{Value, json};

use super::browser::Browser;
use super::engine::Look;

/// The tags of axe's rules for WCAG 2.2, levels A and AA.
pub const WCAG_22_AA: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/// The tag of axe's rules that are no success criterion but good practice: headings in order, landmarks.
pub const BEST_PRACTICE: &[&str] = &["best-practice"];

/// A rule that is broken, and where.
#[derive(Clone, Debug)]
pub struct Violation {
    /// The rule's name with axe: `image-alt`.
    pub rule: String,
    /// minor, moderate, serious or critical.
    pub impact: String,
    /// What the rule asks for.
    pub help: String,
    /// For each element its selector and what is wrong with it.
    pub places: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} ({}): {}", self.rule, self.impact, self.help)?;
        self.places.iter().try_for_each(|place| writeln!(f, "  {place}"))
    }
}

/// axe leaves the size of targets out unless it is asked for.
const RUN: &str = "
    const [within, tags] = arguments;
    const rules = tags.includes('wcag22aa') ? {'target-size': {enabled: true}} : {};
    const result = await axe.run(within, {runOnly: {type: 'tag', values: tags}, rules, resultTypes: ['violations']});
    return result.violations.map(({id, impact, help, nodes}) => ({id, impact, help, places: nodes.map(
        node => `${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`)}));";

impl Browser {
    /// What is wrong with the page as it is now, by WCAG 2.2 AA and good practice.
    #[track_caller]
    pub fn axe(&self) -> Vec<Violation> {
        self.axe_within("html", &[WCAG_22_AA, BEST_PRACTICE].concat())
    }

    /// Nothing in this part is wrong by WCAG 2.2 AA and good practice.
    #[track_caller]
    pub fn check_axe(&self, selector: &str) {
        let found: Vec<String> = self.broken_within(selector).iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{}, {:?}: {}", self.engine(), self.look(), found.join("\n"));
    }

    /// What is wrong with a part of the page by WCAG 2.2 AA and good practice. In forced colours the contrast is that of
    /// the user's own colours.
    #[track_caller]
    pub fn broken_within(&self, selector: &str) -> Vec<Violation> {
        let mut found = self.axe_within(selector, &[WCAG_22_AA, BEST_PRACTICE].concat());
        found.retain(|wrong| self.look() != Look::ForcedColours || wrong.rule != "color-contrast");
        found
    }

    /// What is wrong with a part of the page, by the rules with these tags.
    #[track_caller]
    pub fn axe_within(&self, selector: &str, tags: &[&str]) -> Vec<Violation> {
        // A scroll bar that came or went changes the width of the charts, a moment after.
        self.settle();
        std::thread::sleep(std::time::Duration::from_millis(700));
        self.settle();
        if self.execute("return typeof window.axe", &[]) != "object" {
            self.execute(&axe_text(), &[]);
        }
        let violations = self.execute_async(RUN, &[json!(selector), json!(tags)]);
        violations.as_array().into_iter().flatten().map(violation).collect()
    }
}

fn axe_text() -> String {
    let path = std::env::var("GROEIBEELD_AXE").expect("GROEIBEELD_AXE: the path of axe.min.js");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("no axe-core at {path}: {error}"))
}

fn violation(found: &Value) -> Violation {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    Violation {
        rule: text(&found["id"]),
        impact: text(&found["impact"]),
        help: text(&found["help"]),
        places: found["places"].as_array().into_iter().flatten().map(text).collect(),
    }
}
