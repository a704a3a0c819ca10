//! The template: in come a text with names in double braces and a value for each, out comes the filled text.

use anyhow::{Result, bail};

/// Puts each value in the place of its name. Every name must be used exactly once and every place must be filled; a
/// value is never searched for names itself.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut filled = String::with_capacity(template.len() + values.iter().map(|(_, value)| value.len()).sum::<usize>());
    let mut unused: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else { bail!("the template opens `{{{{` without closing it") };
        let Some((_, value)) = values.iter().find(|(known, _)| *known == name) else {
            bail!("the template has a place `{{{{{name}}}}}` that nothing fills");
        };
        let Some(position) = unused.iter().position(|known| *known == name) else {
            bail!("the template has the place `{{{{{name}}}}}` twice");
        };
        unused.swap_remove(position);
        filled.push_str(before);
        filled.push_str(value);
        rest = after;
    }
    if let Some(name) = unused.first() {
        bail!("the template has no place `{{{{{name}}}}}`");
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_values_are_not_searched() {
        let filled = fill("<{{a}}|{{b}}>", &[("b", "{{a}}"), ("a", "1")]).unwrap();
        assert_eq!(filled, "<1|{{a}}>");
    }

    #[test]
    fn err_missing_unknown_twice_and_open() {
        for template in ["", "{{a}}{{c}}", "{{a}}{{a}}", "{{a}}{{"] {
            assert!(fill(template, &[("a", "1")]).is_err(), "{template}");
        }
    }
}
