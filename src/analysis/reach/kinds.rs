//! Kinds of support whose cases stand beside the themes, as a theme of their own (report 003: information and advice).

use crate::analysis::subject::Subject;
use crate::fields::Choice;
use crate::registry::NOT_RECORDED;
use crate::words::key;
use std::collections::BTreeMap;

/// The themes of kinds that stand apart.
#[derive(Debug)]
pub struct Kinds<'r> {
    /// The code of kind of each case.
    kinds: &'r [u32],
    /// By code of kind; none for those that do not stand apart.
    themes: Vec<Option<u32>>,
}

impl<'r> Kinds<'r> {
    /// The kinds that the user set apart. One of the name of a theme is that theme; a plan for it stands there.
    pub fn apart(subject: Subject<'r>) -> Kinds<'r> {
        let registry = subject.registry;
        let (themes, kinds) = (registry.dictionary(Choice::Theme), registry.dictionary(Choice::Kind));
        let mut names: BTreeMap<String, u32> = BTreeMap::new();
        for theme in themes.labels() {
            // Found anew, because a theme can count as another.
            names.entry(name(theme)).or_insert(themes.find(theme).unwrap_or(NOT_RECORDED));
        }
        let chosen = kinds.codes_of(&subject.selected.selection.counting.kinds_apart);
        let mut apart = vec![None; kinds.labels().len() + 1];
        for (code, kind) in (1..).zip(kinds.labels()).filter(|(code, _)| chosen.contains(code)) {
            let own = themes.labels().len() as u32 + code;
            apart[code as usize] = Some(*names.entry(name(kind)).or_insert(own));
        }
        Kinds { kinds: registry.cases.labels(Choice::Kind).codes(), themes: apart }
    }

    /// The theme that a case has by its kind.
    pub fn theme_of(&self, case: usize) -> Option<u32> {
        self.themes[self.kinds[case] as usize]
    }
}

/// What two spellings of a name share: "Informatie & advies" is "informatie en advies".
fn name(label: &str) -> String {
    Some(key(label)).filter(|key| !key.is_empty()).unwrap_or_else(|| label.to_owned())
}
