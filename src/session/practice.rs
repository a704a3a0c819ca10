//! Fictional people of a trainer go the way of every file: read, counted, protected, drawn. Nothing of a user's own files is
//! known here.

use super::shown::figure_shown;
use crate::analysis;
use crate::columns::Settings;
use crate::disclosure::{People, Policy, publish};
use crate::export::chart::Look;
use crate::figures::{Draft, FigureId};
use crate::language::figures;
use crate::protocol::{FigureShown, View};
use crate::reading::{FileChoices, Reader, SheetRead};
use crate::registry::join;

/// What the figures of fictional people say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Practised {
    /// The figures; none where nothing may be shown.
    pub figures: Vec<FigureShown>,
    /// Why nothing may be shown, where that is so.
    pub refusal: Option<String>,
}

/// Makes some figures of people whose scores stand in this CSV. Their growth has no row that sums up: of one person the
/// levels of several domains make no score together, and of a group with one domain it would say the same once more.
pub fn practise(csv: &str, of: &[FigureId], is_one_person: bool, view: &View) -> Practised {
    let mut reader = Reader::new(0, None, FileChoices::default(), Settings::default());
    reader.push(csv.as_bytes());
    let read = reader.finish();
    let fragments: Vec<_> = read.sheets.iter().flat_map(SheetRead::fragments).collect();
    let (registry, _) = join(&[String::new()], &fragments);
    let selected = view.selection.of(&registry);
    let mut drafts = analysis::some(&registry, &selected, of);
    drafts.now.iter_mut().filter(|draft| draft.id == FigureId::Growth).for_each(leave_out_totals);
    // Both stand on one page.
    let id = if is_one_person { "profile" } else { "practice" };
    let people = matches!(view.policy, Policy::Hide { .. }).then(|| People::new(&registry, &selected));
    let package = publish(drafts, view.policy, people.as_ref());
    let look = Look::new(&view.forms, &view.house);
    Practised {
        refusal: package.refusal.as_ref().map(|refusal| figures::refusal(refusal, view.language)),
        figures: package.figures.iter().map(|figure| figure_shown(figure, id, view, &look)).collect(),
    }
}

fn leave_out_totals(draft: &mut Draft) {
    let is_total: Vec<bool> = draft.rows.iter().map(|row| row.total).collect();
    let mut totals = is_total.iter();
    draft.scores.retain(|_| totals.next().is_none_or(|is_total| !is_total));
    draft.rows.retain(|row| !row.total);
}
